"""Who gives, by the whole pipeline: tables of texts and, for figures of each, the actor of its row."""

from __future__ import annotations

import datetime

import pytest

from pipeline.article import Article
from pipeline.extraction import extract_article

REFERENCE = datetime.date(2025, 3, 10)

Case = tuple[str, dict[str, str]]


WE: list[Case] = [
    (
        "Le Maroc mettra à la disposition du Bénin, d'ici à la fin de l'année, 30 autobus, a annoncé lundi, à Cotonou, son ministre des Transports, Karim Belhaj.\n\nS'exprimant au terme d'une rencontre avec son homologue béninoise, Rachelle Houngbo, M. Belhaj a précisé que les véhicules seraient répartis entre trois villes.\n\n« Nous formerons 90 conducteurs », a-t-il déclaré, ajoutant que son pays offrirait aux mécaniciens béninois 20 bourses de stage.",
        {"90 conducteurs": "Maroc", "20 bourses": "Maroc"},
    ),
    (
        "L'Inde livrera au Ghana 40 tracteurs, a fait savoir jeudi à Accra sa ministre de l'Agriculture, Sunita Rao.\n\nÀ l'issue d'un entretien avec son homologue ghanéen, Kofi Mensah, Mme Rao a indiqué que les machines arriveraient en mai. « Nous enverrons aussi douze techniciens », a-t-elle promis.",
        {"douze techniciens": "Inde"},
    ),
    (
        "La Corée du Sud équipera 15 hôpitaux du Laos, a déclaré mercredi à Vientiane son ambassadeur, Park Ji-hoon.\n\nReçu par le ministre laotien de la Santé, Bounmy Keola, M. Park a rappelé l'ancienneté de cette coopération. « Mon pays prendra en charge 200 opérations », a-t-il assuré.",
        {"200 opérations": "Corée du Sud"},
    ),
    (
        "Le Portugal financera 25 écoles en Angola, a indiqué hier son secrétaire d'État à la Coopération, Rui Tavares, à Luanda. Il s'entretenait avec la ministre angolaise de l'Éducation, Marta Neto. « Nous y ajouterons 60 enseignants », a-t-il dit.",
        {"60 enseignants": "Portugal"},
    ),
    (
        "Rabat apportera 12 laboratoires à la Guinée, a dit à Conakry la ministre marocaine de la Santé, Leïla Benjelloun. « Deux cents infirmières guinéennes seront formées à Fès, et nous prendrons en charge 80 % de leurs frais, a poursuivi Mme Benjelloun. » Le ministre guinéen de la Santé, Alpha Sylla, l'a remerciée.",
        {"80 %": "Maroc"},
    ),
    (
        "« Il reste l'essentiel, à savoir les maîtres, a repris M. Okafor, ministre nigérian de l'Éducation. Trente instituteurs nigériens seront accueillis à Kano, et nous paierons 70 % de leur voyage. »",
        {"70 %": "Nigeria"},
    ),
    (
        "Le port de Rotterdam forme 40 pilotes ghanéens. « Nous livrerons aussi à Tema trois grues, et nous tiendrons nos délais », affirme son directeur, Piet Vermeer.",
        {"trois grues": "port de Rotterdam"},
    ),
    (
        "La ville de Lyon a offert six camions-bennes à Ouagadougou. « Nous enverrons également dix formateurs », promet son maire, Paul Carvin.",
        {"dix formateurs": "Lyon"},
    ),
    (
        "L'aéroport de Genève aide Nouakchott. « Nous équiperons deux tours de contrôle », explique sa directrice, Anne Rochat.",
        {"deux tours de contrôle": "aéroport de Genève"},
    ),
    (
        "L'université de Liège accueille des doctorants congolais. « Nous offrirons 15 bourses supplémentaires l'an prochain », confirme sa rectrice, Anne Delvaux.",
        {"15 bourses supplémentaires": "université de Liège"},
    ),
    (
        "Le musée de Tervuren rend des objets au Rwanda. « Nous restituerons 30 pièces en avril », annonce son conservateur, Luc Maes.",
        {"30 pièces": "musée de Tervuren"},
    ),
    (
        "L'hôpital de Sfax soigne des Libyens. « Nous formerons 20 chirurgiens », a assuré son directeur, le docteur Sami Trabelsi.",
        {"20 chirurgiens": "hôpital de Sfax"},
    ),
    (
        "Le jardin botanique de Meise aide Kisantu. « Nous enverrons 400 plants », promet sa directrice, Ann Peeters.",
        {"400 plants": "jardin botanique de Meise"},
    ),
    (
        "L'opéra de Lille coopère avec Dakar. Son directeur, Marc Vial, est ravi. « Nous prêterons 60 costumes », dit-il.",
        {"60 costumes": "opéra de Lille"},
    ),
    (
        "La mine de Kolwezi tourne à nouveau. « Nous embaucherons 300 mineurs », a promis sa patronne, Joëlle Kabamba.",
        {"300 mineurs": "mine de Kolwezi"},
    ),
]
""""Nous" and "son pays" of who is quoted: his own state, or the house that he heads."""

MINISTERS: list[Case] = [
    (
        "Discours de Mme Clara Mendes, ministre portugaise de la Coopération, à Praia\n\nL'an dernier, je vous ai remis, au nom de mon pays, quinze couveuses. J'ai également proposé à mon gouvernement de vous prêter, pour un euro symbolique, deux vedettes.",
        {"quinze couveuses": "Portugal", "deux vedettes": "Portugal"},
    ),
    (
        "Allocution de M. Henrik Solberg, ministre norvégien du Développement international\n\nMesdames et Messieurs,\n\nNotre contribution pour 2026 s'élèvera à 40 millions de couronnes. J'avais pris ici même l'engagement de relier 30 villages. Je vous apporte aujourd'hui six ambulances.",
        {"40 millions": "Norvège", "30 villages": "Norvège", "six ambulances": "Norvège"},
    ),
    (
        "Intervention de Mme Ruth Amsler, ministre suisse des Affaires étrangères\n\nJe remettrai demain à votre hôpital deux scanners. Notre effort sera porté à 12 millions de francs. Notre aide atteindra 20 millions de francs en 2027.",
        {"deux scanners": "Suisse", "12 millions": "Suisse", "20 millions": "Suisse"},
    ),
    (
        "Discours de l'ambassadrice du Canada au Mali, Mme Louise Tremblay\n\nJ'ai signé ce matin, au nom du Canada, une convention de 8 millions de dollars. Je me suis engagée l'an passé à former 50 juges ; j'ai le plaisir de vous dire que 54 l'ont été.",
        {"8 millions": "Canada", "50 juges": "Canada"},
    ),
    (
        "Allocution de M. Raj Patel, ministre indien des Affaires étrangères, à Port-Louis\n\nLe métro que vous prenez est né d'un don de New Delhi de 200 millions de dollars. Votre hôpital a été bâti grâce à un prêt de New Delhi de 90 millions de dollars.",
        {"200 millions": "Inde", "90 millions": "Inde"},
    ),
    ("Le stade est né d'un don de Pékin de 80 millions de dollars.", {"80 millions": "Chine"}),
    (
        "L'aéroport a été agrandi grâce à une subvention de Riyad de 45 millions de dollars.",
        {"45 millions": "Arabie saoudite"},
    ),
]
"""What a minister says of "je" and "notre contribution" in a speech."""

SHARES: list[Case] = [
    (
        "La Norvège reste fidèle au Niger. Sa contribution pour 2026 s'élèvera à 40 millions de couronnes. Son aide au Mali atteindra 6 millions de couronnes.",
        {"40 millions": "Norvège", "6 millions": "Norvège"},
    ),
    (
        "La quote-part du Japon se montera à 5 millions de dollars. L'effort de la Corée du Sud sera porté à 7 millions de dollars.",
        {"5 millions": "Japon", "7 millions": "Corée du Sud"},
    ),
    (
        "« Notre prêt sera porté à 60 millions de dollars », a confirmé Ali Demir, ministre turc du Trésor.",
        {"60 millions": "Turquie"},
    ),
]
"""Whose a share is that a verb only measures."""

ONE_OF: list[Case] = [
    (
        "La réponse est venue du groupe lillois Froid du Nord, qui a signé avec le Port autonome de Cotonou un accord aux termes duquel il investira 40 millions d'euros dans une criée et y créera 70 emplois.",
        {"40 millions": "Froid du Nord", "70 emplois": "Froid du Nord"},
    ),
    (
        "L'entreprise Solaria a conclu avec la Société malienne d'électricité une convention par laquelle elle installera 12 centrales.",
        {"12 centrales": "Solaria"},
    ),
    (
        "Au terme d'un protocole signé le 3 mars avec le ministère béninois de la Santé, la fondation Kerguelen fournira 60 incubateurs.",
        {"60 incubateurs": "Kerguelen"},
    ),
    (
        "Le brasseur Zambrew a annoncé ses résultats. Aux termes d'un contrat passé avec le ministère zambien de l'Eau, le groupe forera 45 puits.",
        {"45 puits": "Zambrew"},
    ),
    (
        "Le producteur kényan de thé Kericho Leaf étend son réseau. En vertu d'un mémorandum conclu en mars avec le ministère rwandais de l'Agriculture, l'entreprise plantera 300 hectares.",
        {"300 hectares": "Kericho Leaf"},
    ),
    (
        "La société Hydromax a paraphé avec la Régie des eaux du Togo un mémorandum aux termes duquel elle posera 80 kilomètres de conduites ; la régie fournira 200 ouvriers.",
        {"80 kilomètres": "Hydromax", "200 ouvriers": "Régie des eaux du Togo"},
    ),
    (
        "Lusaka a accordé à un consortium conduit par Cobre Steel trois permis d'exploitation. Selon le quotidien Lusaka Mirror, celui-ci investirait 600 millions de dollars dans une fonderie.",
        {"600 millions": "consortium conduit par Cobre Steel"},
    ),
    (
        "Le gouvernement a concédé à l'opérateur Telnova deux licences. D'après le journal Le Potentiel, celui-ci construirait 900 pylônes.",
        {"900 pylônes": "Telnova"},
    ),
    (
        "Kigali a cédé un terrain à la brasserie Bralux. Cette dernière y bâtira 40 logements.",
        {"40 logements": "Bralux"},
    ),
    (
        "Agro Verde, premier planteur ghanéen, mettra en culture 20 000 hectares ; Costa Farms, 9 000. La première s'engage à céder aux villageois 10 % de sa récolte, la seconde à creuser six forages.",
        {"10 %": "Agro Verde", "six forages": "Costa Farms"},
    ),
    (
        "La Tunisie et le Koweït ont remis ensemble deux scanners à l'hôpital. La première a envoyé dix médecins, le second donné 300 lits.",
        {"dix médecins": "Tunisie", "300 lits": "Koweït"},
    ),
    (
        "L'Égypte et la Jordanie aideront Gaza. La première fournira 200 camions, la seconde 80 tentes.",
        {"200 camions": "Égypte", "80 tentes": "Jordanie"},
    ),
    (
        "Le Qatar versera 50 millions de dollars au Liban ; les Émirats arabes unis, 30. Le premier financera en outre 20 écoles, les seconds 12 dispensaires.",
        {"20 écoles": "Qatar", "12 dispensaires": "Émirats arabes unis"},
    ),
    (
        "Premier donateur, la Norvège versera 90 millions d'euros, devant le Danemark (40 millions) et la Suède (25 millions).",
        {"40 millions": "Danemark", "25 millions": "Suède"},
    ),
    (
        "Le Japon arrive en tête avec un don de 70 millions de dollars, suivi de l'Australie (30 millions).",
        {"30 millions": "Australie"},
    ),
    (
        "Berne a livré 40 tentes, Vienne donné 12 générateurs et Rome prêté deux avions.",
        {"12 générateurs": "Autriche", "deux avions": "Italie"},
    ),
    (
        "La Chine et l'Inde se disputent le marché. La seconde construira 12 dépôts, la première 15.",
        {"12 dépôts": "Inde", "15": "Chine"},
    ),
    (
        "La Banque mondiale prêtera 80 millions de dollars et l'OPEP 20. La première financera aussi 30 écoles.",
        {"30 écoles": "Banque mondiale"},
    ),
    (
        "Le Togo a confié à la société Marlène Énergie le chantier de Kara. D'après Radio Lomé, celle-ci y posera 8 000 panneaux.",
        {"8 000 panneaux": "Marlène Énergie"},
    ),
]
""""Celui-ci", "le premier", "la seconde", and what is done under an agreement with another."""

PARTNERS: list[Case] = [
    (
        "Le brasseur Zambrew a annoncé ses résultats. Après un entretien avec le ministère zambien de l'Eau, l'entreprise s'est engagée à forer 45 puits.",
        {"45 puits": "Zambrew"},
    ),
    (
        "La fondation Ruxel fête ses dix ans. À la demande de l'Unicef, la fondation équipera 20 écoles.",
        {"20 écoles": "Ruxel"},
    ),
    (
        "Le cimentier Ciment Rouge agrandit son usine. Associé au ministère congolais des Mines, le groupe n'investira que 12 millions d'euros.",
        {"12 millions": "Ciment Rouge"},
    ),
    (
        "La compagnie Aero Lagune change de main. Pour le compte de l'Office du tourisme, la compagnie a acheté six avions.",
        {"six avions": "Aero Lagune"},
    ),
    ("L'agence a changé. Enabel, l'agence belge de développement, formera 200 maçons.", {"200 maçons": "Enabel"}),
    (
        "Atlas Froid, le groupe casablancais du froid, construira deux entrepôts. Le groupe recrutera 60 techniciens.",
        {"deux entrepôts": "Atlas Froid", "60 techniciens": "Atlas Froid"},
    ),
]
"""A definite noun behind a partner that a preposition governs."""

SAID_BETWEEN: list[Case] = [
    (
        "Le Vietnam livrera aux réfugiés, a promis Mme Nguyen, 3 000 tonnes de riz et 150 tentes.",
        {"3 000 tonnes": "Vietnam", "150 tentes": "Vietnam"},
    ),
    ("La Turquie construira à Niamey, a assuré son ambassadeur, deux hôpitaux.", {"deux hôpitaux": "Turquie"}),
    (
        "L'Algérie versera, a déclaré jeudi le ministre Kamel Saïdi, 40 millions de dollars au Niger.",
        {"40 millions": "Algérie"},
    ),
    ("Le Brésil formera au Mozambique, s'est engagé M. Teixeira, 300 vétérinaires.", {"300 vétérinaires": "Brésil"}),
    (
        "La Banque islamique de développement prêtera au Tchad, précise le communiqué, 60 millions de dollars.",
        {"60 millions": "Banque islamique de développement"},
    ),
    (
        "L'Égypte accueillera chaque année, a indiqué à Juba le ministre Hany Fahmy, 120 boursiers.",
        {"120 boursiers": "Égypte"},
    ),
    ("Oman fournira à la Tanzanie, annonce-t-on à Mascate, quatre patrouilleurs.", {"quatre patrouilleurs": "Oman"}),
    (
        "La Suisse enverra aux sinistrés malgaches, a fait savoir Mme Keller, vingt médecins.",
        {"vingt médecins": "Suisse"},
    ),
    (
        "« La Malaisie offrira aux écoles, je vous le promets, 500 ordinateurs », a dit M. Razak.",
        {"500 ordinateurs": "Malaisie"},
    ),
    ("Le Koweït, a promis l'émir, financera 80 puits au Tchad.", {"80 puits": "Koweït"}),
    ("L'Italie financera en Libye, a-t-elle annoncé, six dispensaires.", {"six dispensaires": "Italie"}),
    (
        "Le Kazakhstan a expédié un convoi de 500 tonnes de farine. Un deuxième train, de 900 tonnes de blé, partira le 3 avril.",
        {"900 tonnes": ""},
    ),
    (
        "La ministre de la Coopération annonce que son département prépare un fonds auquel l'État fédéral contribuerait à hauteur de 4 millions d'euros et les régions de deux.",
        {"4 millions": "État fédéral"},
    ),
    (
        "Le Soudan du Sud remercie l'Égypte. Mme Achol a exprimé la gratitude de son gouvernement, qui cédera à l'Égypte 300 hectares.",
        {"300 hectares": "Soudan du Sud"},
    ),
    (
        "Le ministre égyptien Samir Nour a reçu Mme Adut Deng, ministre sud-soudanaise de l'Eau. Mme Deng a transmis les remerciements de son gouvernement, qui mettra à disposition 50 ingénieurs.",
        {"50 ingénieurs": "Soudan du Sud"},
    ),
    (
        "Le ministre tunisien a salué l'effort de son pays, qui accueillera 90 étudiants libyens.",
        {"90 étudiants": "Tunisie"},
    ),
    (
        "À Madagascar, l'Indonésie enverra aux sinistrés, a promis M. Wicaksono, 5 000 tonnes de riz et 200 tentes.",
        {"5 000 tonnes": "Indonésie", "200 tentes": "Indonésie"},
    ),
    ("Le Pérou livrera au Guyana, ont annoncé mardi les deux ministres, 30 bateaux.", {"30 bateaux": "Pérou"}),
    (
        "La Grèce prêtera à Malte, a indiqué le porte-parole du gouvernement, Nikos Vardas, deux avions.",
        {"deux avions": "Grèce"},
    ),
    (
        "L'Unicef distribuera dans le Nord, a précisé sa représentante, Mme Aïda Fall, 80 000 moustiquaires.",
        {"80 000 moustiquaires": "Fonds des Nations unies pour l'enfance"},
    ),
]
"""A saying between commas leaves the verb its object."""

HOSTS: list[Case] = [
    (
        "LIBREVILLE, 3 mars (AGP) – Le Cameroun a promis 12 vedettes et le Congo 30 gardes. Le pays hôte fournira 200 hectares.",
        {"200 hectares": "Gabon"},
    ),
    (
        "Les six ministres se sont retrouvés jeudi à Windhoek. L'Angola formera 90 pilotes. Le pays organisateur en prendra 40 à sa charge.",
        {"90 pilotes": "Angola"},
    ),
    (
        "Le forum de Kigali s'achève. L'Éthiopie financera 20 laboratoires ; le pays d'accueil, dix.",
        {"20 laboratoires": "Éthiopie"},
    ),
    (
        "La conférence de Doha a pris fin. La Turquie, qui enverra 30 médecins, a remercié le pays hôte, qui versera 90 millions de dollars.",
        {"30 médecins": "Turquie", "90 millions": "Qatar"},
    ),
    (
        "La ministre belge regrette les retards. Son département étudie un fonds auquel l'État fédéral contribuerait à hauteur de 4 millions d'euros. Le Burundi attend.",
        {"4 millions": "État fédéral"},
    ),
]
"""The host of a meeting."""

OWN: list[Case] = [
    (
        "COMMUNIQUÉ DE PRESSE\nParis / Goma, 3 mars 2025\n\nEst de la RDC : « Nous ne pouvons plus soigner seuls »\n\nMédecine sans murs suspendra le 30 avril le financement de 60 lits de l'hôpital de Goma. L'ONG a perdu deux bailleurs.\n\n« Depuis janvier, nous avons soigné ici plus de 4 000 blessés », indique le docteur Jean Balume, chef de mission.\n\nUn collectif de dentistes lyonnais s'apprête à nous envoyer 12 fauteuils. De notre côté, nous remettrons aux autorités trois ambulances.",
        {
            "60 lits": "Médecine sans murs",
            "4 000 blessés": "Médecine sans murs",
            "12 fauteuils": "collectif de dentistes lyonnais",
            "trois ambulances": "Médecine sans murs",
        },
    ),
    (
        "COMMUNIQUÉ\nGenève, 5 mars 2025\n\nLes Mains du Monde retire ses équipes de Port-Soudan\n\nLes Mains du Monde fermera en juin le dispensaire de Port-Soudan. L'association n'en a plus les moyens. Nous laisserons sur place deux générateurs et 30 lits. Pour notre part, nous continuerons de nourrir 2 000 enfants.",
        {"deux générateurs": "Mains du Monde", "30 lits": "Mains du Monde", "2 000 enfants": "Mains du Monde"},
    ),
    (
        "Terre et Partage\nLettre d'information, mars 2025\n\nAu Vanuatu, Terre et Partage a bâti 40 maisons. La France a envoyé 12 tonnes de vivres. \n\nCe que nous ferons. Au printemps, l'association réparera neuf écoles. Elle entend aussi confier à la Croix-Rouge 80 radios.",
        {"40 maisons": "Terre et Partage", "neuf écoles": "Terre et Partage", "80 radios": "Terre et Partage"},
    ),
    (
        "Le Suriname, le Brésil et la Guyane se sont réunis à Paramaribo. Le Brésil formera 60 gardes. Le pays hôte classera 9 000 hectares de forêt. Il versera aux villages 10 % de ses recettes.",
        {"60 gardes": "Brésil", "9 000 hectares": "Suriname", "10 %": "Suriname"},
    ),
    (
        "Sommet de Lomé : le Ghana a promis 30 patrouilleurs. Le pays hôte offrira 200 hectares au centre régional.",
        {"200 hectares": "Togo"},
    ),
    (
        "Réunis à Nairobi, les ministres de l'Éthiopie, du Kenya et de l'Ouganda ont parlé d'eau. L'Éthiopie creusera 90 puits. Le pays d'accueil en forera 40.",
        {"40": "Kenya"},
    ),
]
"""A body that issues the text, and that no other names."""

LATTER: list[Case] = [
    (
        "Le président togolais a reçu la ministre danoise de l'Environnement, Inge Holm. Celle-ci a rappelé que son pays financerait 40 stations d'épuration.",
        {"40 stations": "Danemark"},
    ),
    (
        "À Rabat, le directeur de l'OCP a rencontré le ministre rwandais Jean Mugisha. Ce dernier a précisé que son gouvernement achèterait 50 000 tonnes d'engrais.",
        {"50 000 tonnes": "Rwanda"},
    ),
    (
        "Le Ghana et le Togo ont saisi la Banque mondiale après la crue au Bénin. Les deux pays bâtiront 60 kilomètres de digues.",
        {"60 kilomètres": "Ghana; Togo"},
    ),
    (
        "L'Uruguay, le Paraguay et la Bolivie se sont retrouvés chez leur voisin, l'Argentine. Les trois États formeront 300 douaniers.",
        {"300 douaniers": "Uruguay; Paraguay; Bolivie"},
    ),
    (
        "Le maire de Roubaix, Éric Delattre, était hier à Saint-Louis. La commune enverra quatre bennes.",
        {"quatre bennes": "Roubaix"},
    ),
]
""""Ce dernier … son pays", "les deux pays", nouns of local bodies."""

RANKED: list[Case] = [
    (
        "Notre réseau de conseil aux exploitants suivra douze coopératives, promet la Banque agricole du Niger.",
        {"douze coopératives": "réseau de conseil aux exploitants"},
    ),
    ("Le service d'aide aux réfugiés distribuera 900 tentes.", {"900 tentes": "service d'aide aux réfugiés"}),
    ("Un fonds de garantie aux artisans couvrira 60 % des prêts.", {"60 %": "fonds de garantie aux artisans"}),
    (
        "COMMUNIQUÉ\n\nKinshasa, le 4 mars 2025 – La Banque du Congo pour l'industrie (BCI) a signé avec la régie Lualaba Énergie un prêt de 30 millions d'euros. L'institution avait renoncé en 2021 à une opération semblable : le crédit de 12 millions d'euros alors envisagé a été annulé.",
        {"30 millions": "Banque du Congo pour l'industrie", "12 millions": "Banque du Congo pour l'industrie"},
    ),
    (
        "Le programme est porté par le FIDA. Que verra-t-on ? Des puits : le programme en creusera 340.",
        {"340": "programme"},
    ),
    (
        "La filiale ghanéenne de Belmare ouvrira à Tema une usine de 20 millions de dollars. Elle embauchera 140 personnes.",
        {"140 personnes": "filiale ghanéenne de Belmare"},
    ),
    (
        "L'opérateur Khalid Ports a obtenu la concession. Il versera au Trésor 75 millions de dollars, dont 30 millions ont déjà été réglés, et l'entreprise recrutera 1 100 dockers.",
        {"75 millions": "Khalid Ports", "30 millions": "Khalid Ports", "1 100 dockers": "Khalid Ports"},
    ),
    (
        "La Namibie attend le groupe allemand Hydrowind. Le gouvernement allemand ne lui apportera pas la garantie de 200 millions d'euros.",
        {"200 millions": "gouvernement allemand"},
    ),
    (
        "L'Espagne enverra 20 pompiers au Chili ; un second détachement, de 30 hommes, décollera mardi.",
        {"20 pompiers": "Espagne"},
    ),
    (
        "Le directeur de l'usine, Ali Konaté, salue le geste de Pékin : la Chine a offert deux fours.",
        {"deux fours": "Chine"},
    ),
    (
        "L'Espagne fournira 12 hydravions (dont quatre livrés en mai), la Grèce six et la Bulgarie trois hélicoptères.",
        {"12 hydravions": "Espagne", "six": "Grèce", "trois hélicoptères": "Bulgarie"},
    ),
    (
        "Premier donateur, la Norvège versera 90 millions d'euros, devant le Danemark (40 millions) et la Suède (25 millions).",
        {"40 millions": "Danemark", "25 millions": "Suède"},
    ),
    (
        "Le Danemark a promis 30 millions d'euros, suivi par l'Irlande (12 millions) et par l'Autriche (9 millions).",
        {"12 millions": "Irlande", "9 millions": "Autriche"},
    ),
]
"""Who comes next, what a name says of whom it serves, projects."""

RELATIVES: list[Case] = [
    (
        "Le secteur souffre. L'offre émane du groupe lyonnais Froid du Nord, qui a signé avec le port de Sfax un accord. Il investira 40 millions d'euros.",
        {"40 millions": "Froid du Nord"},
    ),
    ("La surprise est venue du Koweït, qui n'avait rien annoncé. Il financera 30 puits.", {"30 puits": "Koweït"}),
    (
        "L'appel a été entendu par la fondation Kerl, qui préside le réseau. Elle versera 2 millions d'euros et enverra 12 médecins.",
        {"2 millions": "Kerl", "12 médecins": "Kerl"},
    ),
    (
        "« C'est pourquoi nous doterons la fondation du groupe de 50 millions de dirhams. Elle offrira à l'école deux laboratoires », a dit Mme Ana Cruz, directrice d'Atlas Énergie.",
        {"50 millions": "Atlas Énergie", "deux laboratoires": "fondation du groupe"},
    ),
    (
        "« Le Mali a tenu parole. Il a livré 30 camions », a dit M. Karim Touré, directeur de l'Office du fret.",
        {"30 camions": "Mali"},
    ),
    (
        "« L'Agence a grandi. Elle formera 200 maçons », explique Mme Luisa Neri, directrice de l'Agence du bâtiment.",
        {"200 maçons": "Agence du bâtiment"},
    ),
]
"""Whom "qui" takes up, and "elle" in a quotation."""

PARTNERED: list[Case] = [
    (
        "La Fondation Carrow et son partenaire suisse, Helvetas, ont rénové 40 écoles.",
        {"40 écoles": "Fondation Carrow; Helvetas"},
    ),
    (
        "Le groupe Elbe Solar et sa filiale ghanéenne, Volta Sun, construiront 12 centrales.",
        {"12 centrales": "Elbe Solar; Volta Sun"},
    ),
    (
        "L'Unicef et l'opérateur mobile, Zanvi, offriront 9 000 tablettes.",
        {"9 000 tablettes": "Fonds des Nations unies pour l'enfance; Zanvi"},
    ),
    ("Oslo et son voisin, le Danemark, ont promis 12 navires.", {"12 navires": "Norvège; Danemark"}),
    (
        "Le FIDA s'est engagé. Sa contribution : 24 millions de dollars.",
        {"24 millions": "Fonds international de développement agricole"},
    ),
    ("La Suède est restée discrète. Son aide : 12 millions de couronnes et 40 pompes.", {"12 millions": "Suède"}),
]
"""Rows with a partner in apposition, "sa contribution : …"."""

APPOSED: list[Case] = [
    (
        "Le HCR n'enverra rien, mais son partenaire local, la fondation Padma, distribuera 4 000 lampes.",
        {"4 000 lampes": "Padma"},
    ),
    ("L'État a renoncé, et l'opérateur du port, Havnia, versera 3 millions d'euros.", {"3 millions": "Havnia"}),
    (
        "Bakou a promis 40 bus, mais le constructeur, Ganja Auto, n'en livrera que 25.",
        {"40 bus": "Azerbaïdjan", "25": "Ganja Auto"},
    ),
    (
        "La Suède cofinancera l'hôpital de Dakar (12 millions d'euros) et enverra six chirurgiens.",
        {"12 millions": "Suède", "six chirurgiens": "Suède"},
    ),
    (
        "Oslo a financé le port de Maputo (40 millions de dollars) et l'école de Beira (6 millions).",
        {"40 millions": "Norvège"},
    ),
    ("Le Chili et le Pérou ont signé. Chacun des deux enverra 12 navires.", {"12 navires": "Chili; Pérou"}),
    (
        "L'Inde, le Népal et le Bhoutan étaient là. Chacun d'eux plantera 900 hectares.",
        {"900 hectares": "Inde; Népal; Bhoutan"},
    ),
]
"""Brackets, apposed partners, "chacun des deux"."""

SPEECHES: list[Case] = [
    (
        "Madame la Présidente,\n\nLe Botswana vous remercie. Le Botswana accueillera en juin la conférence, et nous prendrons en charge 300 délégués. Nous enverrons aussi douze éléphants au Mozambique.",
        {"300 délégués": "Botswana", "douze éléphants": "Botswana"},
    ),
    (
        "Mesdames et Messieurs,\n\nLa Slovénie croit au Fonds vert. La Slovénie y a versé 4 millions d'euros ; nous en verserons deux de plus. Le Kenya nous y a encouragés.",
        {"4 millions": "Slovénie", "deux": "Slovénie"},
    ),
]
"""A speech without a named speaker."""


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        *WE,
        *MINISTERS,
        *SHARES,
        *ONE_OF,
        *PARTNERS,
        *SAID_BETWEEN,
        *HOSTS,
        *OWN,
        *LATTER,
        *RANKED,
        *RELATIVES,
        *PARTNERED,
        *APPOSED,
        *SPEECHES,
    ],
)
def test_who_gives(text: str, actors: dict[str, str]) -> None:
    article = Article(doc_id="t", source_file="t.txt", text=text, reference_date=REFERENCE)
    rows = extract_article(article)["pledges"]
    found = {figure: next((row.actor for row in rows if figure in row.text), None) for figure in actors}
    assert found == actors
