"""The many ways in which press French says a pledge, by the whole pipeline: each figure in braces is a row, no other.

``{figure|status|modality|last day of the horizon|in_totals}``: empty cells are not compared, but an empty day is.
"""

from __future__ import annotations

import datetime
import re

import pytest

from pipeline.article import Article
from pipeline.extraction import extract_article

_MARK = re.compile(r"\{([^}|]+)((?:\|[^}|]*)*)\}")
REFERENCE = datetime.date(2025, 3, 10)

TEXTS = (
    "Un premier versement de {10 millions de francs|delivered} est intervenu ; un second, de {15 millions|pledged}, suivra.",
    "La Banque africaine de développement interviendra à hauteur de {95 millions d'euros|pledged} dans la "
    "réhabilitation du port de Lomé.",
    "Le Japon mettra sur pied {douze centres de santé|pledged||2027-12-31} d'ici à 2027 au Togo.",
    "Le Danemark s'est engagé à prendre à sa charge {la moitié du coût|pledged|commitment} de la ligne.",
    "L'Allemagne débourse {40 millions d'euros} pour le parc national de la Pendjari.",
    "Le Maroc dépêchera {deux avions de transport|pledged} chargés de vivres vers le Mozambique.",
    "Une première cargaison de {12 000 tonnes de riz|pledged||2025-04-30} arrivera en avril au port de Beira, "
    "don du Vietnam.",
    "{Quelque 3 000 enseignants|pledged|future} bénéficieront d'une formation dispensée par l'Unesco.",
    "Le Canada compte accueillir {4 500 réfugiés rohingyas|pledged|intention|2026-12-31} en 2026.",
    "Le gouvernement norvégien a débloqué mardi {250 millions de couronnes|delivered} pour le Malawi.",
    "Le Bénin cédera à la Sierra Leone {deux hectares de terrain|pledged} pour son ambassade.",
    "L'Espagne plantera, avec la commune, {8 000 arbres|pledged|future|2026-12-31} avant la fin de 2026.",
    "Chaque année, {60 bourses|pledged} seront offertes par la Hongrie à des étudiants laotiens.",
    "La Suisse renforce son appui : {18 millions de francs|pledged} iront aux écoles rurales du Népal.",
    "Le Portugal allonge {6 millions d'euros} pour la réfection du lycée de Praia.",
    "L'Union européenne entend mobiliser {1,2 milliard d'euros|pledged|intention|2027-12-31} pour l'Asie "
    "centrale sur la période 2025-2027.",
    "Il est prévu que la Chine livre {48 locomotives|pledged|intention|2026-06-30} d'ici à juin 2026.",
    "La Corée du Sud s'apprête à envoyer {200 ingénieurs|pledged|intention} au Cambodge.",
    "Aux termes de la convention, l'Italie fournira {trois scanners|pledged} à l'hôpital de Gabès.",
    "Rabat et Nouakchott sont convenus d'ouvrir {deux postes-frontières supplémentaires|committed|commitment}.",
    "Les parties ont convenu de :\na) former {25 vétérinaires|committed|commitment} à Bichkek ;\nb) équiper de "
    "{quatre laboratoires mobiles|committed|commitment} la région de Naryn ;\nc) l'échange de {30 "
    "étudiants|committed} par an.",
    "La Banque mondiale vient d'approuver un crédit de {70 millions de dollars|committed} en faveur du Tadjikistan.",
    "Signature de {trois contrats de don|committed} entre le Japon et le Bénin",
    "{Quatorze accords|committed} signés à Tachkent",
    "L'Égypte offre {100 bourses} au Soudan du Sud",
    "Le projet, cofinancé par la BAD à hauteur de {55 millions d'euros|committed}, démarrera en mai.",
    "La Norvège et le Ghana ont paraphé un accord d'un montant de {30 millions de dollars|committed}.",
    "Sur les {80 puits|pledged|past_promise} promis, {53|delivered} ont été forés.",
    "La Russie avait annoncé {25 000 tonnes de céréales|pledged|past_promise} ; {20 000|delivered} l'ont été "
    "effectivement.",
    "Ainsi électrifierons-nous {340 villages|pledged|future} en cinq ans.",
    "Ainsi la Finlande a-t-elle remis {sept drones|delivered} à la Moldavie.",
    "Il a été décidé de porter à {80|committed} le nombre de bourses attribuées aux étudiants angolais.",
    "Le nombre de bourses sera porté de 50 à {80|pledged|future|2025-12-31} cette année.",
    "Le sommet a décidé la création d'un fonds de {2 milliards de dollars|committed}.",
    "Le Conseil a autorisé le versement d'une deuxième tranche de {150 millions d'euros|committed} au Kenya.",
    "Les ministres ont adopté un plan d'action doté de {60 millions d'euros|committed}.",
    "La Chine s'est dite prête à financer {deux parcs industriels|pledged|intention} en Ouganda.",
    "Le Royaume-Uni réduira de {40 %|pledged|future|2027-12-31} son aide d'ici 2027.",
    "Les émissions seront réduites de {45 %|pledged|future|2030-12-31} d'ici 2030, a promis le président.",
    "Le ministre a inauguré {trois écoles|delivered} construites par la coopération turque.",
    "L'ambassadeur du Japon a remis {deux camions de pompiers|delivered} au maire de Kindia.",
    "{Deux cents tentes|delivered} ont été remises par le Croissant-Rouge qatari aux sinistrés de Tindouf.",
    "Singapour met à la disposition du Timor oriental {vingt experts}.",
    "La Malaisie fera don à la Palestine de {12 ambulances|pledged}.",
    "L'Iran exportera {2 millions de mètres cubes de gaz|pledged} par jour vers l'Arménie.",
    "L'entreprise s'est engagée à recruter {70 % de sa main-d'œuvre|pledged|commitment} sur place.",
    "La Roumanie hébergera {trois bataillons|pledged} de l'Otan.",
    "Londres a gelé {14 millions de livres|suspended} destinés à l'Éthiopie.",
    "Une aide d'urgence de {2 millions de francs suisses|committed} est accordée à Madagascar.",
    "Le programme bénéficiera d'un financement de {20 millions d'euros|pledged} de l'Union européenne.",
    "Le Tchad recevra de l'Algérie {50 camions|pledged} et {200 bourses|pledged}.",
    "Le Vietnam s'attellera à relier {12 îles|pledged} au réseau électrique.",
    "Les deux pays ambitionnent de porter leurs échanges à {10 milliards de "
    "dollars|pledged|intention|2030-12-31} d'ici 2030.",
    "L'objectif est de planter {un million d'arbres|pledged|intention|2028-12-31} d'ici 2028.",
    "La Grèce achètera {24 avions|pledged} à la France.",
    "La Pologne investira {300 millions d'euros|pledged} dans le port de Gdynia.",
    "Le groupe turc Karpowership installera {deux centrales flottantes|pledged} à Freetown.",
    "La compagnie ouvrira {cinq liaisons hebdomadaires|pledged|future|2025-06-30} dès juin entre Doha et Kinshasa.",
    "Le Niger fermera {deux camps|pledged} d'ici à l'été.",
    "La Mauritanie délivrera {10 000 visas|pledged|future|2025-12-31} aux étudiants maliens cette année.",
    "La Hongrie exempte de visa {1 500 chauffeurs} serbes.",
    "L'île Maurice supprimera les droits de douane sur {97 % des produits|pledged} malgaches.",
    "Pékin accordera la franchise de droits à {98 % des lignes tarifaires|pledged}.",
    "Le Fonds vert pour le climat injectera {220 millions de dollars|pledged} dans la restauration des mangroves.",
    "Le centre formera {200 apprenties|pledged} par an.",
    "Ce projet permettra de raccorder {15 000 foyers|pledged} au réseau d'eau.",
    "Le prêt servira à construire {40 forages|pledged} dans la région de Maradi.",
    "La Belgique enverra une équipe de {35 secouristes|pledged} à Port-au-Prince.",
    "L'Ouganda retirera {2 000 soldats|pledged|future|2025-12-31} de Somalie d'ici décembre.",
    "La fondation a distribué {4 300 kits scolaires|delivered}.",
    "Le Rwanda rapatriera {3 000 réfugiés|pledged}.",
    "L'Azerbaïdjan livrera cette année {12 milliards de mètres cubes de gaz|pledged|future|2025-12-31} à l'Europe.",
    "Le gouvernement libanais s'est vu octroyer {250 millions de dollars|delivered} par la Banque mondiale.",
    "Une ligne de crédit de {100 millions de dollars|pledged} sera mise en place par l'Exim Bank of India.",
    "L'Inde ouvre une ligne de crédit de {100 millions de dollars} en faveur de la Tanzanie.",
    "L'AFD octroie un prêt concessionnel de {120 millions d'euros} au Cameroun.",
    "Le chantier des {800 logements|pledged} promis par la Turquie débutera en mai.",
    "En 2026, l'Estonie formera {90 cadets|pledged|future|2026-12-31}, la Lettonie, "
    "{60|pledged|future|2026-12-31}, et la Lituanie {45|pledged|future|2026-12-31}.",
    "Au cours des trois prochaines années, la Chine accueillera {1 000 stagiaires|pledged|future|2028-03-09} ; "
    "elle enverra {50 médecins|pledged|future|2028-03-09} et construira {deux "
    "hôpitaux|pledged|future|2028-03-09}.",
    "Le Premier ministre a annoncé, le 3 mars, un don de {2 millions de dollars|pledged|announcement|} à la Dominique.",
    "Le 12 février 2025, les deux pays ont signé {six accords|committed|commitment|}.",
    "Lors d'une cérémonie organisée samedi, la Chine a remis {20 tracteurs|delivered|fact} au ministère de "
    "l'Agriculture.",
    "La tranche suivante, soit {12 millions|pledged}, sera décaissée en septembre.",
    "L'Ukraine recevra {155 chars|pledged}, dont {60|pledged} de Pologne.",
    "Les Émirats verseront {90 millions de dollars|pledged}, le Koweït {40|pledged} et Oman {15|pledged}.",
    "Au total, les donateurs ont promis {2,3 milliards de dollars|pledged}.",
    "La Suède porte sa contribution à {600 millions de couronnes}.",
    "{Cinquante bourses|pledged} supplémentaires ont été promises par Budapest.",
    "L'Irlande y consacrera {25 millions d'euros|pledged}, prélevés sur le fonds climat.",
    "L'Algérie a effectué un virement de {100 millions de dollars|delivered} au profit de la Tunisie.",
    "Le FMI a donné son feu vert au décaissement de {325 millions de dollars|committed}.",
    "Le conseil d'administration du FMI a validé un programme de {1,2 milliard de dollars|committed} sur quatre ans.",
    "La BEI et l'État sénégalais ont conclu un prêt de {80 millions d'euros|committed}.",
    "La France n'a versé que {8|delivered} des {20 millions d'euros|pledged|past_promise} promis.",
    "Cuba dispensera de droits de scolarité {450 étudiants} haïtiens.",
    "Le pays s'équipera de {12 radars|pledged} fournis par Israël.",
    "L'hôpital sera doté de {120 lits|pledged} grâce à la Turquie.",
    "Le Sri Lanka remboursera {500 millions de dollars|pledged} à l'Inde.",
    "Le ministre a réaffirmé l'engagement de son pays à verser {40 millions d'euros|pledged|commitment}.",
    "Le président a réitéré la promesse d'une aide de {15 millions de dollars|pledged}.",
    "Bruxelles s'est engagée pour {300 millions d'euros|pledged|commitment}.",
    "Berlin participera pour {120 millions d'euros|pledged} au projet.",
    "Nous donnerons aux jeunes {2 000 microcrédits|pledged}, et aux femmes {1 500|pledged}.",
    "L'Indonésie apporte {14 tonnes de médicaments} aux victimes du cyclone.",
    "Lima et Santiago échangeront chaque année {40 chercheurs|pledged}.",
    "Le Danemark augmentera de {15 %|pledged} sa contribution au fonds.",
    "Dans le domaine agricole, {250 tracteurs|pledged} seront livrés par le Bélarus au Zimbabwe.",
    "La Serbie ramènera de 12 à {6 %|pledged} la taxe sur les poids lourds bulgares.",
    "{Vingt-quatre stagiaires|delivered} ont été formés par l'institut, qui en accueillera {trente|pledged} l'an "
    "prochain.",
    "Le président letton a fait savoir que Riga consacrerait {0,8 % de son PIB|pledged|future} à l'aide à Kiev.",
    "Le Japon a offert {quatre dragues|delivered} au port de Matadi, dont la valeur est estimée à 6 millions de "
    "dollars.",
    "Chacun des six États versera {2 millions de dollars|pledged} au fonds régional.",
    "{Dix mille doses de vaccin|pledged|future|2025-03-16} arriveront cette semaine, offertes par l'Inde.",
    "La Belgique s'est dite disposée à accueillir {150 mineurs isolés|pledged|intention}.",
    "Cotonou s'est engagé à reverser à ses partenaires {un tiers des recettes|pledged|commitment}.",
    "Nous nous engageons à ce que {80 % des foyers|pledged|commitment|2030-12-31} soient raccordés d'ici à 2030.",
    "La Russie épongera {la moitié de la dette|pledged} somalienne.",
    "Le projet est financé à hauteur de {12 millions d'euros|committed} par l'Union européenne et de {3 "
    "millions|committed} par l'État ivoirien.",
    "L'Algérie prendra en charge la formation de {300 imams|pledged} maliens.",
    "Les autorités néerlandaises ont restitué à l'Indonésie {288 objets|delivered} volés pendant la colonisation.",
    "Le musée du quai Branly rendra {26 œuvres|pledged} au Bénin.",
    "Le gouvernement va recruter {1 500 gardes forestiers|pledged|future}.",
    "Ottawa a dégagé une enveloppe additionnelle de {75 millions de dollars|delivered} pour l'Ukraine.",
    "La Chine a déjà remis aux Îles Salomon {25 camionnettes de police|delivered} et {deux camions à eau|delivered}.",
    "Les Pays-Bas remplacent {12 ponts} détruits par le cyclone.",
    "La FAO aidera {12 000 éleveurs|pledged|future} à reconstituer leur cheptel.",
    "Le PAM assistera {1,1 million de personnes|pledged|future|2025-06-30} d'ici à juin.",
    "L'Unicef a vacciné {340 000 enfants|delivered} contre la polio.",
    "Le HCR transférera vers le Rwanda {500 demandeurs d'asile|pledged}.",
    "Dubaï ouvre un crédit de {200 millions de dirhams} à l'Égypte.",
    "La Tunisie et la Libye rouvriront {deux points de passage|pledged}.",
    "La Slovénie parraine {40 orphelins} ukrainiens.",
    "Grâce au soutien de l'Allemagne, {230 agriculteurs|delivered} ont été formés à l'agroforesterie.",
    "Avec l'appui du Japon, le pays s'est doté de {14 stations météorologiques|delivered}.",
    "Ce sont au total {1 200 lampadaires|pledged|future} qui seront installés.",
    "Ce sont {19 camions} que l'Allemagne a livrés à la Moldavie.",
    "À l'issue de la visite, {neuf textes|committed} ont été signés.",
    "Les deux ministres ont procédé à la signature de {quatre protocoles d'accord|committed}.",
    "{Deux conventions|committed} ont été paraphées en marge du forum.",
    "L'accord, qui porte sur {1,3 milliard d'euros|committed}, a été signé à Bakou.",
    "Le contrat, d'une valeur de {420 millions de dollars|committed}, a été conclu avec Airbus.",
    "Aux termes de cet accord, le Vietnam exportera vers les Philippines {2 millions de tonnes de riz|pledged} par an.",
    "Selon le Financial Times, Riyad mettrait sur la table {5 milliards de dollars|pledged|conditional}.",
    "Faute d'accord, Prague ne débloquera pas les {20 millions d'euros|pledged|future} prévus.",
    "L'aide de {8 millions|cancelled} promise en 2023 a été annulée.",
    "L'envoi de {300 gendarmes|suspended} a été suspendu.",
    "Canberra proposera aux Tuvalu {280 visas|pledged|future} par an.",
    "Londres offrira aux étudiants ghanéens {50 places|pledged|future|2026-12-31} dans ses universités en 2026.",
    "En contrepartie, Tunis s'oblige à réadmettre {400 ressortissants|pledged|commitment} par mois.",
    "L'Union africaine nommera {trois médiateurs|pledged}.",
    "Le gouvernement a décidé d'affecter {12 % de son budget|committed|commitment} à la santé.",
    "Le pays s'est assigné pour but de vacciner {90 % des nourrissons|pledged|intention|2027-12-31} d'ici à 2027.",
    "L'initiative vise à former {30 000 jeunes|pledged|intention|2029-12-31} d'ici 2029.",
    "Le plan prévoit {25 000 logements sociaux|pledged|intention} et {14 lycées|pledged|intention}.",
    "Le budget de l'aide sera amputé de {15 %|pledged|future}.",
    "Le ministre a annoncé la construction prochaine de {24 lycées|pledged|announcement} et l'achat de {80 "
    "bus|pledged|announcement}.",
    "Le ministre a annoncé {24 lycées|pledged|announcement} et {80 bus|pledged|announcement} pour la capitale.",
    "L'annonce d'un don de {6 millions de livres|pledged|announcement} a été saluée par les pêcheurs.",
    "Promesse tenue : les {36 salles de classe|delivered} ont été livrées en janvier.",
    "Le groupe minier s'est engagé à construire une école, un dispensaire et {18 forages|pledged|commitment}.",
    "Le Burundi bénéficiera d'un appui budgétaire de {40 millions de dollars|pledged} de la part du FMI.",
    "Madagascar a bénéficié de {200 tonnes de riz|delivered} de l'Inde.",
    "Tirana percevra de Rome {16 500 euros|pledged} par migrant.",
    "Un premier versement de {10 millions de francs|delivered} est intervenu en février ; un second, de {15 "
    "millions|pledged}, suivra en mai.",
    "L'Éthiopie fournira du courant à la Tanzanie : {100 mégawatts|pledged} dans un premier temps, puis "
    "{400|pledged} à partir de 2027.",
    "Le Mali acquerra {12 drones|pledged} turcs.",
    "Dakar paiera {40 % de la facture|pledged} et Banjul {60 %|pledged}.",
    "Haïti a reçu {24 blindés|delivered} du Canada en octobre.",
    "Nicosie débourse chaque année {8 millions d'euros|ongoing} pour le centre.",
    "Les États-Unis ont déployé {2 000 hommes|delivered} en Pologne.",
    "Les chefs d'État se sont entendus sur la création d'un fonds de {500 millions de dollars|committed}.",
    "À cela s'ajoutent {250 tonnes de semences|pledged} promises par le Brésil.",
    "Berlin a également promis {18 locomotives|pledged} pour le fret.",
    "Berlin promet par ailleurs de livrer {18 locomotives|pledged|commitment}.",
    "Le chef de la diplomatie slovaque a indiqué que Bratislava mettrait à la disposition de Chisinau {deux "
    "équipes de démineurs|pledged|future}.",
    "La Norvège mettra {200 millions de couronnes|pledged} de plus sur la table.",
    "La firme sud-coréenne Hanwha s'installera à Nouadhibou et y embauchera {350 personnes|pledged}.",
    "La ministre estonienne a promis d'y envoyer {une quinzaine de cyberexperts|pledged|commitment|2025-09-30} "
    "avant la fin septembre.",
    "Pour 2026, l'enveloppe grimpera à {18 millions d'euros|pledged}.",
    "Le président a chargé son Premier ministre de débloquer {5 milliards de francs|committed} pour les sinistrés.",
    "Il sera octroyé au Malawi, au cours des deux prochaines années, {45 bourses de master|pledged|future|2027-03-09}.",
    "Il est proposé d'allouer {30 millions d'euros|pledged|proposal} à la Moldavie.",
    "La contribution suisse atteindra {22 millions de francs|pledged|future|2026-12-31} en 2026.",
    "Premier donateur, l'Allemagne apporte {180 millions d'euros}.",
    "Tachkent a remis à la Croix-Rouge afghane un chargement de {3 800 tonnes|delivered} de farine, d'huile et "
    "de sucre.",
    "En un an, la caravane a soigné {14 000 malades|delivered} dans 60 villages.",
    "D'ici à cinq ans, la flotte sera portée à {25 navires|pledged}.",
    "Chaque lauréat recevra {5 000 euros|pledged}.",
    "La Côte d'Ivoire vendra à la Chine {50 000 tonnes de cacao|pledged} par an.",
    "Le Nigeria a accepté de fournir {3 millions de mètres cubes|pledged|commitment} de gaz au Niger.",
    "Le Niger, lui, a refusé de rendre {deux hélicoptères|pledged}.",
    "Le Bangladesh réserve {100 places} aux étudiants bhoutanais dans ses facultés de médecine.",
    "La Chine a bâti l'hôpital et en a assuré l'équipement pour {12 millions de yuans|delivered}.",
    "Le reste, {40 millions|pledged}, sera apporté par l'État serbe.",
    "La Suède entend porter à {1 %|pledged|intention} la part de son revenu consacrée à l'aide.",
    "Au cours de la réunion, les participants ont pris les décisions suivantes :\n1. Création d'un fonds de {15 "
    "millions de dollars|committed|commitment} ;\n2. Ouverture de {trois antennes|committed|commitment} "
    "régionales ;\n3. Envoi de {50 observateurs|committed|commitment}.",
    "Les engagements de la partie chinoise sont les suivants :\n– {200 bourses|pledged} de doctorat ;\n– {1 000 "
    "tonnes de riz|pledged} ;\n– la remise de {30 motos|pledged} à la police.",
    "D'ici 2027, la Banque financera :\n• {45 forages|pledged|future|2027-12-31} ;\n• {12 châteaux "
    "d'eau|pledged|future|2027-12-31} ;\n• {300 latrines|pledged|future|2027-12-31}.",
    "La France octroie {60 millions d'euros} à la Jordanie, dont {40 millions} sous forme de prêt",
    "Le quota de visas sera relevé de {500|pledged} par an.",
    "Le Botswana prêtera {40 éléphants} au parc de Gorongosa.",
    "L'Angola s'est engagé auprès de Lusaka à rétrocéder {30 % des recettes|pledged|commitment}.",
    "Moscou a fait savoir qu'elle livrerait gratuitement {30 000 tonnes de blé|pledged|future} à chacun des deux pays.",
    "« Nous allons former {500 sages-femmes|pledged|future} », a assuré la ministre ; « {120|delivered} l'ont "
    "déjà été ».",
    "Trois avions-cargos ont acheminé {90 tonnes d'aide|delivered} à Kaboul.",
    "La mission a procédé au déminage de {14 hectares|delivered}.",
    "L'exécutif régional votera en juin une rallonge de {3 millions d'euros|pledged}.",
    "Par décret, {220 prisonniers|delivered} éthiopiens ont été graciés par Riyad.",
    "Un accord prévoit l'échange de {150 prisonniers|committed}.",
    "La FIFA offrira {12 terrains|pledged} synthétiques au Tchad.",
    "Le consortium posera {900 kilomètres de fibre|pledged} optique entre Abidjan et Bamako.",
    "Le ministre a rappelé que Tokyo avait déjà versé {40 millions de dollars|delivered|fact} en 2023 et qu'il "
    "en verserait {25|pledged|future|2025-12-31} cette année.",
    "Le 4 mars, la Croatie a annoncé qu'elle enverrait {12 canons|pledged|future|} à Kiev.",
    "Le gouvernement suédois a présenté lundi un paquet de {16 milliards de couronnes} pour l'Ukraine.",
    "Bruxelles a annoncé mardi {90 millions d'euros|pledged|announcement|} d'aide humanitaire pour le Soudan.",
    "La Lituanie envisage d'accueillir {4 800 soldats|pledged|intention|2027-12-31} allemands à l'horizon 2027.",
    "L'Allemagne projette l'envoi de {30 instituteurs|pledged|intention}.",
    "Séoul souhaite porter à {1 200|pledged|intention} le nombre de stagiaires.",
    "L'Inde forme actuellement {60 pilotes|ongoing|fact} vietnamiens.",
    "Chaque année, la Russie attribue {300 bourses|ongoing|fact} au Mali.",
    "Le Maroc octroie chaque année {500 bourses|ongoing|fact} aux étudiants sénégalais.",
    "La Finlande a promis {20 millions d'euros|pledged|commitment|} le 2 février.",
    "La Finlande promet {20 millions d'euros|pledged|commitment|2026-12-31} sur deux ans d'ici 2026.",
    "La Colombie avait promis en 2022 {400 places|pledged|past_promise|} aux étudiants haïtiens.",
    "Il y a trois ans, l'Iran s'était engagé à livrer {12 locomotives|pledged|past_promise|}.",
    "Le Ghana devait fournir {80 mégawatts|pledged|past_promise|} au Burkina.",
    "L'Australie pourrait débloquer {15 millions|pledged|conditional|} de dollars.",
    "La Thaïlande offrirait {200 logements|pledged|conditional|}, selon le Bangkok Post.",
    "La Commission a proposé de verser {35 millions d'euros|pledged|proposal|} à la Jordanie.",
    "Nairobi suggère de créer un fonds de {100 millions de dollars|pledged|proposal|}.",
    "Le Parlement a ratifié un prêt de {45 millions d'euros|committed|commitment|}.",
    "Le conseil a approuvé mercredi l'octroi de {60 millions de dollars|committed|commitment|} au Ghana.",
    "Le roi a ordonné l'envoi de {deux hôpitaux de campagne|committed} à Gaza.",
    "Le président a instruit le gouvernement de livrer {500 tonnes de blé|committed} au Liban.",
    "Londres ne versera plus que {8 millions de livres|pledged|future|}.",
    "L'Arabie saoudite a refusé d'effacer {5 milliards de dollars|pledged|intention} de créances.",
    "Washington a coupé {200 millions de dollars|cancelled|fact} d'aide.",
    "Le Danemark a mis fin à son programme de {30 millions de couronnes|cancelled}.",
    "Manille reporte l'achat de {12 avions|suspended|fact}.",
    "Du 1er avril au 30 juin, le HCR distribuera {9 000 couvertures|pledged|future|2025-06-30}.",
    "En avril prochain, Doha enverra {40 médecins|pledged|future|2025-04-30} à Mogadiscio et y ouvrira, l'année "
    "suivante, {deux cliniques|pledged|future}.",
    "Avant la fin de l'année, nous aurons raccordé {12 000 foyers|pledged|future|2025-12-31}.",
    "Dans les trois ans qui viennent, l'université accueillera {90 doctorants|pledged|future}.",
    "L'an prochain, la Pologne consacrera {4,7 % de son PIB|pledged|future|2026-12-31} à sa défense.",
    "La BAD prêtera {50 millions d'euros|pledged|future|} sur vingt-cinq ans au Bénin.",
    "Depuis janvier, l'Égypte a laissé entrer {300 camions|delivered} par jour.",
    "Entre 2018 et 2023, la coopération suisse a réhabilité {146 écoles|delivered|fact|2023-12-31}.",
    "L'année dernière, la Norvège a donné {3 milliards de couronnes|delivered|fact|2024-12-31}.",
    "La Belgique, qui préside le groupe jusqu'en juin, livrera {30 avions|pledged|future|2028-12-31} d'ici à 2028.",
    "Les deux pays créeront un fonds de {20 millions d'euros|pledged|future|2026-03-31} avant avril 2026, "
    "ont-ils annoncé lundi.",
    "Réunis à Luanda le 5 mars, les ministres ont décidé d'envoyer {1 000 hommes|committed|commitment|} dans "
    "l'est du Congo.",
    "La Corée livrera {180 chars|pledged|future|2026-12-31} à la Pologne en 2025 et 2026.",
    "Tallinn veut former {3 000 soldats|pledged|intention|2025-12-31} ukrainiens en 2025.",
    "Le Portugal a réitéré son engagement de fournir {six hélicoptères|pledged|commitment} à l'Ukraine.",
    "La promesse de planter {200 000 arbres|pledged|commitment|2029-12-31} d'ici à 2029 a été renouvelée.",
    "Sa décision d'accorder {25 millions d'euros|pledged} à l'Unrwa a surpris.",
    "Avec l'objectif de raccorder {80 % des villages|pledged|intention|2030-12-31} d'ici 2030, le gouvernement a "
    "lancé les travaux.",
    "Le Qatar confirme son don de {25 millions de dollars|pledged|announcement}.",
    "Doha a confirmé qu'il maintiendrait ses {500 bourses|pledged|future}.",
    "Point 3. Le Conseil prend acte du versement, par la Suède, de {60 millions de couronnes|delivered}.",
    "Le Conseil se félicite de la décision du Japon de consacrer {2 milliards de yens|pledged} au programme.",
    "Le chèque était attendu : {3 millions de livres|delivered}, remis en main propre au gouverneur par "
    "l'ambassadrice.",
    "Voilà dix ans que Tokyo promettait ce pont ; il en construira finalement {deux|pledged}.",
    "Mon gouvernement ne viendra pas les mains vides : {500 tonnes de semences|pledged} partiront dès demain de "
    "Rotterdam.",
    "Le Luxembourg a beau être petit, il offrira {1 000 euros|pledged} par habitant d'ici 2030.",
    "Non contente d'avoir livré {14 bus|delivered}, la ville de Lyon en enverra {six|pledged} encore.",
    "Outre un prêt de {30 millions d'euros|pledged}, Madrid fournira {12 experts|pledged}.",
    "À l'appel du gouvernement, l'Unicef a débloqué {1,5 million de dollars|delivered} et prépositionné {20 000 "
    "kits|delivered}.",
    "Les autorités émiriennes ont offert de financer {la moitié du chantier|pledged|proposal}.",
    "L'État cédera {30 % de ses parts|pledged} à un groupe sud-africain.",
    "Il sera procédé au recrutement de {450 infirmiers|pledged|future|2026-12-31} au titre de 2026.",
    "Une délégation de {15 urbanistes|pledged} sera dépêchée à Bangui.",
    "La Tanzanie accepte désormais d'accueillir {35 000 réfugiés|pledged} de plus.",
    "Au titre de la solidarité, {5 000 tonnes de carburant|pledged} seront mises gracieusement à la disposition "
    "de Bissau.",
    "Riyad se propose d'équiper {40 hôpitaux|pledged|intention}.",
    "Sofia a fait don de {100 blindés|delivered} à Kiev, Prague de {38 chars|delivered}.",
    "Le Mali prendra livraison de {six drones|pledged} en mai.",
    "La réunion a été l'occasion d'annoncer {90 bourses|pledged|announcement} supplémentaires.",
    "Le séjour s'est soldé par la promesse de {25 millions de dollars|pledged}.",
    "Le port de Rotterdam, qui formera {30 pilotes|pledged} et prêtera {deux simulateurs|pledged}, se réjouit de "
    "l'accord.",
    "Selon nos informations, la BERD s'apprêterait à prêter {120 millions d'euros|pledged|conditional}.",
    "L'Allemagne consacre {500 millions d'euros|pledged|announcement||yes} à un fonds pour le climat. Sur ce "
    "total, {200 millions|pledged|future|2026-12-31|no} seront débloqués en 2026. Le reste suivra.",
    "La Norvège a promis {90 millions de couronnes|pledged|commitment||yes} à la Zambie. {Trente "
    "millions|pledged|future|2025-12-31|no} seront versés dès cette année.",
    "Le Qatar apportera {60 millions de dollars|pledged|future||yes} : {40 millions|pledged|future||no} pour les "
    "écoles, {20 millions|pledged|future||no} pour les hôpitaux.",
    "Les donateurs ont promis {1,2 milliard d'euros|pledged|||yes}, dont {300 millions|pledged|||no} venus de "
    "Bruxelles. La France donnera {80 millions|pledged|future||}.",
    "Le Parlement européen a approuvé mardi une aide macrofinancière de {500 millions "
    "d'euros|committed|commitment||yes} à la Jordanie. Une première tranche de {250 "
    "millions|pledged|future|2025-06-30|no} sera décaissée avant la fin juin.",
    "Le Japon construira {trois ponts|pledged|future|2027-12-31|yes} d'ici à fin 2027, pour un montant de {12 "
    "milliards de yens|pledged|future|2027-12-31|}.",
    "Le Kenya accueillera en juillet {400 policiers|pledged|future|2025-07-31|yes} haïtiens. Ils seront formés "
    "pendant trois mois.",
    "« La Belgique ne fournira aucun avion, mais elle enverra {30 instructeurs|pledged|future|} », a déclaré "
    "vendredi la ministre.",
    "L'opérateur Maroc Telecom, qui a déjà investi {300 millions de dirhams|delivered|fact} au Mali, y "
    "installera {120 antennes|pledged|future|2026-06-30|yes} avant la fin du premier semestre 2026.",
    "Cette année, la Croatie recevra {60 élèves|pledged|future|2025-12-31} kosovars, en formera "
    "{20|pledged|future|2025-12-31} aux métiers de la mer et prendra en charge {la moitié des "
    "frais|pledged|future|2025-12-31} de séjour.",
    "De 2026 à 2029, le fonds financera {140 projets|pledged|future|2029-12-31} ; il y consacrera {90 millions "
    "de dollars|pledged|future|2029-12-31}.",
    "Une fois la loi votée, la Suède versera {12 millions|pledged|future|} de couronnes. Elle a toutefois "
    "suspendu {deux programmes|suspended|fact|} en février.",
    "Le contrat de {430 millions d'euros|committed|commitment||yes} signé lundi prévoit la livraison de {16 "
    "hélicoptères|committed|commitment|2028-12-31|yes} entre 2026 et 2028.",
    "La Pologne devrait recevoir {250 chars|pledged|conditional||no} des États-Unis.",
    "Tokyo prêtera {90 milliards de yens|pledged|future|} sur quarante ans, avec un différé de dix ans.",
    "L'Inde maintiendra {50 bourses|pledged|future} par an jusqu'en 2030.",
    "Le ministre promet {3 000 logements|pledged|commitment|2026-12-31} pour fin 2026.",
    "La convention, signée le 5 mars pour cinq ans, porte sur {40 bourses|committed|commitment} annuelles.",
    "Le port recevra {deux portiques|pledged|future|2025-05-31} au mois de mai et {quatre "
    "grues|pledged|future|2026-12-31} l'année prochaine.",
    "À partir de septembre, l'institut formera {25 guides|pledged|future|} par an.",
    "La ministre a remercié le Danemark pour les {60 000 doses|delivered|fact} reçues en février.",
    "L'Espagne a renouvelé son appui : {9 millions d'euros|pledged} sur trois ans.",
    "ÉNERGIE. – Le Bhoutan cédera au Bangladesh {40 mégawatts|pledged} chaque été, a-t-on appris de source officielle.",
    "EAU. – {Quinze bornes-fontaines|delivered}, offertes par la Turquie, ont été inaugurées samedi à Moroni.",
    "La Région Bretagne, qui soutient {12 projets|ongoing} au Burkina, en financera {quatre|pledged} de plus en 2026.",
    "Depuis 2019, {1 300 kilomètres de pistes|delivered} ont été réhabilités par le génie militaire indien.",
    "Les pompiers de Genève ont formé à Cotonou {60 secouristes|delivered}.",
    "L'ambassadeur a indiqué que son pays avait, depuis 2015, accordé {2 700 bourses|delivered|fact} et "
    "construit {14 écoles|delivered|fact}.",
    "Chypre et l'Égypte ont convenu d'un quota de {800 travailleurs|committed} par an.",
    "Pour la première fois, le Laos enverra {25 casques bleus|pledged} en Centrafrique.",
    "Les quatre pays du Mékong mettront en commun {60 millions de dollars|pledged}.",
    "Y seront logées, dès la rentrée, {140 étudiantes|pledged}.",
    "Seront également livrés {deux hélicoptères|pledged|future} et {quarante camions|pledged|future}.",
    "Sont prévus {trois lycées|pledged|intention} et {une quinzaine de crèches|pledged|intention}.",
    "Ont été remis aux autorités {120 gilets|delivered|fact} et {60 radios|delivered|fact}.",
    "Il est prévu de planter {15 000 cocotiers|pledged|intention}.",
    "Est également prévue la construction de {deux digues|pledged|intention}.",
    "L'Arabie saoudite finance à hauteur de {55 millions de dollars} le barrage de Kandadji.",
    "Elle prévoit d'y affecter {20 millions de couronnes|pledged|intention} et {12 ingénieurs|pledged|intention}.",
    "Les navires italiens patrouilleront et {trois vedettes|pledged|future} seront cédées à Tripoli.",
    "Le Vatican a fait parvenir {100 000 euros|delivered} aux sinistrés.",
    "La société publique a décroché un prêt de {70 millions de dollars|delivered} auprès de la BID.",
    "Le Népal s'est vu promettre {200 millions de roupies|pledged} par New Delhi.",
    "Pretoria effacera l'ardoise de Harare : {90 millions de dollars|pledged}.",
    "Le ministre a dit vouloir atteindre {40 %|pledged|intention|2030-12-31} d'énergies renouvelables en 2030.",
    "L'Union s'est fixé l'objectif de ramener à {5 %|pledged|intention} le taux d'abandon.",
    "Son homologue s'est réjoui des {80 bourses|delivered} accordées par Tokyo.",
    "Bruxelles versera à Bissau {15 millions d'euros|pledged} par an en échange de l'accès à ses eaux.",
    "La commune de Vevey envoie {deux camions de pompiers} à Lviv.",
    "La Fondation Gates va injecter {120 millions de dollars|pledged} dans la lutte contre le paludisme au Sahel.",
    "Le conseil départemental a voté {75 000 euros|committed} pour le collège de Podor.",
    "Le Koweït a levé le gel de {90 millions de dollars} destinés au barrage.",
    "L'Australie lui cédera {trois patrouilleurs|pledged|future}, dont le premier sera livré en août.",
    "Les bailleurs se sont engagés à hauteur de {3,4 milliards d'euros|pledged|commitment}.",
    "La coopérative recevra un appui de {40 000 euros|pledged|future} de l'ambassade d'Espagne.",
    "Les deux gouvernements investiront à parts égales {70 millions d'euros|pledged|future}.",
    "L'Inde fournira gratuitement et sans condition {1,5 million de doses|pledged|future}.",
    "Le gouvernement grec a accepté que {1 200 hectares|pledged} soient reboisés par une ONG allemande.",
    "Ankara prendra également à sa charge les soins de {250 blessés|pledged}.",
    "Pékin avait prêté au Monténégro {944 millions de dollars|delivered|fact} en 2014.",
    "Les recettes du gala, {45 000 euros|pledged}, seront reversées à l'hôpital de Gao.",
    "Le Soudan du Sud s'engage à libérer {300 enfants soldats|pledged|commitment}.",
)


KNOWN = (
    "La Suisse maintient son aide : {14 millions de francs|pledged|announcement|2026-12-31} en 2026.",
    "La première livraison, de {20 bus|pledged|future|2025-09-30}, aura lieu en septembre.",
    "Au programme figurent la réhabilitation de {six marchés|pledged} et l'achat de {30 bennes|pledged}.",
    "Le groupe s'est donné jusqu'à 2030 pour planter {4 millions d'arbres|pledged||2030-12-31}.",
    "Elle, elle a mis {20 000 euros|delivered} de sa poche pour l'orphelinat.",
    "Le pays offrait jusqu'ici {40 bourses} ; il en offrira {100|pledged}.",
)
"""What is still missed."""


@pytest.mark.parametrize("marked", TEXTS)
def test_rows(marked: str) -> None:
    text, expected, position = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        expected.append((len(text), match[1], match[2].split("|")[1:]))
        text += match[1]
        position = match.end()
    text += marked[position:]
    article = Article(doc_id="t", source_file="t.txt", text=text, reference_date=REFERENCE)
    rows = extract_article(article)["pledges"]
    assert len(rows) == len(expected), [row.text for row in rows]
    for row, (start, words, cells) in zip(rows, expected, strict=True):
        assert row.start < start + len(words) and start < row.end, words
        for name, cell in zip(("status", "modality", "horizon_end", "in_totals"), cells, strict=False):
            if cell or name == "horizon_end":
                assert str(getattr(row, name) or "") == cell, (words, name)


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("marked", KNOWN)
def test_known_failure(marked: str) -> None:
    test_rows(marked)
