"""Who speaks where, and for whom: a table of (question, text, answer).

The text is marked as in ``pledges_markup``; ``¤`` stands before the word that is asked about. Questions: "we" (the state
or body for which "nous" speaks), "state" ("mon pays"), "body" ("notre agence"), "ministry" ("mon département"),
"his state", "his body" (of the person that "son" means), "who" (the speaker), "addressed" ("votre pays").
"""

from __future__ import annotations

from typing import Any

import pytest
from pledges_markup import read

from pipeline.language import Doc
from pipeline.stages.voices import NOTHING, Stand, Voices

BEHIND = [
    ("we", "« ¤Nous livrerons 40 autobus », a déclaré [Ana Solano|PER], ministre péruvienne des Transports.", "Pérou"),
    ("we", "« ¤Nous livrerons 40 autobus », a lancé M. [Solano|PER]. M. [Solano|PER], PDG de [Viasur|ORG], rentrait de [Lima|LOC].", "Viasur"),
    ("we", "« ¤Nous forerons trente puits », affirme l'ambassadeure de [Norvège|LOC NO], [Liv Dahl|PER].", "Norvège"),
    ("we", "« ¤Nous forerons trente puits », se réjouit la présidente de l'association [Eau Claire|ORG], [Rose Nkolo|PER].", "Eau Claire"),
    ("we", "L'association [Eau Claire|ORG] tient bon. « ¤Nous forerons trente puits », se réjouit sa présidente, [Rose Nkolo|PER].", "Eau Claire"),
    ("we", "La [Fondation Alta|ORG] a réuni ses donateurs à [Dakar|LOC]. « ¤Nous irons plus loin », a promis sa directrice des secours, [Awa Sy|PER].", "Fondation Alta"),
    ("we", "« ¤Nous avons formé 86 ingénieurs », a fait valoir, lundi à [Tunis|LOC], le directeur général de la [Banque des deltas|ORG], M. [Karim Zaoui|PER].", "Banque des deltas"),
    ("we", "« ¤Nous formerons des juges », s'est engagée mardi la vice-ministre finlandaise [Aino Laine|PER].", "Finlande"),
    ("we", "« ¤Nous n'attendrons pas », s'agace le porte-parole du syndicat [Force Rail|ORG], [Luc Morel|PER].", "Force Rail"),
    ("we", "« ¤Nous tiendrons parole », a assuré le ministre kényan.", "Kenya"),
    ("we", "« ¤Nous tiendrons parole », assure-t-on à l'[Agence Delta|ORG].", "Agence Delta"),
    ("we", "« ¤Nous recrutons », a fait savoir l'[Agence Delta|ORG].", "Agence Delta"),
    ("we", "« ¤Nous dresserons 15 000 tentes », a promis le vice-président de l'[Agence des secours|ORG TR], [Orhan Tezcan|PER TR].", "Agence des secours"),
    ("we", "« ¤Nous rouvrirons la ligne », selon [Ali Kone|PER], patron du groupe marocain [Orenda|ORG].", "Orenda"),
    ("we", "« ¤Nous rouvrirons la ligne. »\n\n– L'honorable [Joan Peake|PER], ministre canadienne du Commerce\n\nFin", "Canada"),
    ("we", "« ¤Nous rouvrirons la ligne. »\n[Ali Kone|PER], président-directeur général d'[Orenda|ORG]\n", "Orenda"),
    ("we", "« ¤Nous rouvrirons la ligne » ([Ali Kone|PER], directeur d'[Orenda|ORG]).", "Orenda"),
]  # fmt: skip

PRONOUNS = [
    ("we", "La vice-ministre allemande de l'Économie, [Anne Volk|PER DE], a vu le raïs. « C'est fait », a dit la responsable à l'issue de l'entretien. « ¤Nous formerons 900 techniciens. »", "Allemagne"),
    ("we", "[Anne Volk|PER DE], ministre allemande, a vu M. [Aziz Badr|PER EG]. « ¤Nous formerons 900 techniciens », a-t-elle ajouté.", "Allemagne"),
    ("we", "Mme [Anne Volk|PER DE] a reçu M. [Aziz Badr|PER EG], ministre égyptien.\n\nElle a ajouté : « ¤Nous formerons 900 techniciens. »", "Allemagne"),
    ("we", "Reçu par le ministre nigérien, [Idi Zakou|PER NE], le ministre algérien [Ali Benz|PER DZ] a souri. « ¤Nous partageons », a-t-il déclaré.", "Algérie"),
    ("we", "La ministre belge [Lien Maes|PER BE] était à [Gitega|LOC].\n\n« ¤Nous verserons 17 millions », a-t-elle promis.", "Belgique"),
    ("we", "Le ministre canadien [Paul Roy|PER CA] a parlé.\n\n« Pas de soldats », a tranché le ministre, avant d'ajouter : « ¤Nous financerons trois cliniques. »", "Canada"),
    ("we", "Le directeur de la [Banque Alta|ORG], [Paul Roy|PER], s'est montré ferme. Il a dit : « ¤Nous ne prêterons plus. »", "Banque Alta"),
    ("we", "Elle a reçu celle qu'on attendait : la sous-secrétaire italienne à la coopération, [Ornella Riva|PER IT], venue annoncer un don. « ¤Nous enverrons des sages-femmes », a-t-elle glissé.", "Italie"),
    ("we", "Le Premier ministre qatari a atterri jeudi à [Kinshasa|LOC].\n\n\"Tout sera livré\", a lancé [Nasser al-Marri|PER] devant les députés. \"¤Nous céderons des engrais.\"", "Qatar"),
    ("we", "[Paul Roy|PER] dirige le comité. Le porte-parole du ministère de la Défense, joint par téléphone, a démenti. \"¤Nous avons proposé deux appareils\", a-t-il dit.", "ministère de la Défense"),
    ("we", "C'est à la ministre danoise [Ida Holm|PER DK] qu'est revenu le mot de la fin. « ¤Nous reviendrons », a-t-elle dit.", "Danemark"),
]  # fmt: skip

SERVANTS = [
    ("we", "À la tête de l'agence [Alta|ORG] depuis janvier 2018, [Rosa Vial|PER] reste calme. « ¤Nous formerons des soudeurs », dit-elle.", "Alta"),
    ("we", "Aux commandes du [Fonds Delta|ORG] depuis un an, le colonel [Idi Zakou|PER] tient bon. « ¤Nous formerons des soudeurs », a-t-il dit.", "Fonds Delta"),
    ("we", "« ¤Nous formerons des soudeurs », confie un diplomate d'[Oslo|LOC NO Norvège].", "Norvège"),
    ("we", "« ¤Nous formerons des soudeurs », glisse un haut fonctionnaire du [Ghana|LOC GH].", "Ghana"),
    ("we", "L'[ambassade du Canada à Bamako|ORG CA] a rouvert. « ¤Nous paierons », a dit l'ambassadeur, [Liv Dahl|PER].", "Canada"),
    ("we", "L'[ambassade du Canada|ORG CA] et l'[ambassade d'Italie|ORG IT] ont rouvert. « ¤Nous paierons », a dit l'ambassadeur, [Liv Dahl|PER].", ""),
    ("we", "« ¤Nous paierons », a dit [Liv Dahl|PER], porte-parole de l'[ambassade du Canada à Bamako|ORG CA].", "Canada"),
    ("we", "« ¤Nous formerons des soudeurs », a dit [Ida Holm|PER], conseillère à l'ambassade du [Danemark|LOC DK].", "Danemark"),
    ("we", "« ¤Nous formerons des soudeurs », assure la négociatrice chilienne [Rosa Vial|PER].", "Chili"),
    ("we", "« ¤Nous logerons 300 étudiants », a précisé la ministre québécoise du Logement, [Lise Roy|PER].", "Québec"),
    ("we", "Jeudi, [Rose Nkolo|PER] a raconté son voyage. « ¤Nous forerons trente puits », rappelle la présidente d'[Eau Claire|ORG].", "Eau Claire"),
    ("we", "Entretien\n\n[Rosa Vial|PER] : « Au [Togo|LOC TG], rien n'est gratuit »\n\nLa haute-commissaire indienne reçoit chez elle.\n\nQui paie la suite ?\nL'[Inde|LOC IN] a tenu parole, et ¤nous livrerons six rames.\n\nEt l'hôpital ?\nIl sera construit par votre gouvernement.", "Inde"),
    ("we", "L'[Institut Alta|ORG], dont l'ingénieure [Rosa Vial|PER] suit le chantier, hésite. « ¤Nous poserons 65 balises », a-t-elle dit.", "Institut Alta"),
    ("we", "Lettre ouverte\n\nLa [Ligue des maçons d'Alta|ORG] prend ici des engagements.\n\n¤Nous relèverons onze écoles et nous formerons des maçons.\n\nPour la [Ligue|ORG],\n[Rosa Vial|PER], ingénieure\n[Paul Roy|PER], infirmier", "Ligue des maçons d'Alta"),
    ("we", "« Donnons ! »\n\n[Collectif Delta|ORG]\n\nLundi, à [Paris|LOC], on parlera d'argent. ¤Nous rouvrirons sept dispensaires et nous servirons des repas.", "Collectif Delta"),
]  # fmt: skip

BEFORE = [
    ("we", "Le président du [Fonds Alta|ORG], [Paul Roy|PER], l'a rappelé : « ¤Nous prêterons 5 millions. »", "Fonds Alta"),
    ("we", "[Paul Roy|PER], du [Fonds Alta|ORG], reste prudent. « ¤Nous prêterons 5 millions. »", "Fonds Alta"),
    ("we", "Pour [Paul Roy|PER], maire de [Kolda|LOC], l'affaire est close : « ¤Nous paierons. »", "Kolda"),
    ("we", "« D'abord, explique [Paul Roy|PER], directeur du [Fonds Alta|ORG], il faut voir. Ensuite, ¤nous prêterons 5 millions. »", "Fonds Alta"),
    ("we", "[Paul Roy|PER], directeur du [Fonds Alta|ORG], doute. « Voyons, dit-il. Ensuite, ¤nous prêterons 5 millions. »", "Fonds Alta"),
    ("we", "« Voyons », dit [Paul Roy|PER], directeur du [Fonds Alta|ORG]. [Ana Solano|PER], ministre péruvienne, a répliqué : « ¤Nous paierons. »", "Pérou"),
    ("we", "« Voyons », dit [Paul Roy|PER], directeur du [Fonds Alta|ORG]. « ¤Nous prêterons 5 millions. »", "Fonds Alta"),
    ("we", "« Voyons », dit [Paul Roy|PER], directeur du [Fonds Alta|ORG].\n\n« ¤Nous prêterons 5 millions. »\n\n« Rien de plus. »", "Fonds Alta"),
    ("we", "Ministre péruvienne des Transports, [Ana Solano|PER] l'a promis. « ¤Nous paierons. »", "Pérou"),
    ("we", "Un visiteur a crié : « ¤Nous paierons. »", ""),
]  # fmt: skip

TURNS = [
    ("we", "M. [Paul Roy|PER] (sous-ministre, [Affaires Alta|ORG]) : Merci.\n\nM. [Luc Morel|PER], député : Et les pêcheurs ?\n\nM. [Paul Roy|PER] : ¤Nous paierons.\n[Roy|PER CA] sortit.", ""),
    ("we", "01.01 [Nele Goos|PER] : Et les camions ?\n\n01.02 [Koen Smet|PER], ministre belge : ¤Nous les livrerons.\n\n01.03 [Nele Goos|PER] : Merci.", "Belgique"),
    ("we", "LE MODÉRATEUR. – La parole est à vous.\n\nLE PRÉSIDENT KÉNYAN. – ¤Nous planterons des arbres.\n\nLA MINISTRE NORVÉGIENNE. – Merci.", "Kenya"),
    ("we", "LE PRÉSIDENT KÉNYAN. – Merci.\n\nLA MINISTRE NORVÉGIENNE. – ¤Nous planterons des arbres.", "Norvège"),
    ("we", "Entretien avec [Ida Holm|PER], directrice de l'[Agence Delta|ORG]\n\nQ. Que ferez-vous ?\n\nR. ¤Nous paierons.\n\nQ. Quand ?\n\nR. Demain.", "Agence Delta"),
    ("we", "Point de presse de la porte-parole du [ministère japonais des Affaires étrangères|ORG JP], Mme [Mina Sato|PER JP]\n\nMme [Sato|PER JP Mina Sato] : Bonjour.\n\nQ : Et les bateaux ?\n\nR : ¤Nous les livrerons.\n\nQ : Quand ?\n\nR : Demain.", "Japon"),
    ("we", "[Ida Holm|PER], directrice de l'[Agence Delta|ORG], répond à nos questions.\n\nQue ferez-vous cette année ?\n\n¤Nous construirons trente écoles au bord du lac.\n\nEt l'an prochain, que ferez-vous ?\n\nNous en construirons trente autres, plus loin.", "Agence Delta"),
    ("we", "[Ida Holm|PER], directrice de l'[Agence Delta|ORG], répond à nos questions.\n\n**Que ferez-vous cette année ?**\n\n¤Nous construirons trente écoles au bord du lac.\n\n**Et l'an prochain, que ferez-vous ?**\n\nNous en construirons trente autres, plus loin.", "Agence Delta"),
    ("we", "[Ida Holm|PER], directrice de l'[Agence Delta|ORG], répond à nos questions.\n\n– Que ferez-vous cette année ?\n\n– ¤Nous construirons trente écoles au bord du lac.\n\n– Et l'an prochain, que ferez-vous ?\n\n– Nous en construirons trente autres, plus loin.", "Agence Delta"),
    ("we", "[Reuters|ORG] : Paierez-vous ?\n\n[Lin Yu|PER], porte-parole du [ministère chinois des Affaires étrangères|ORG CN] : ¤Nous paierons.\n\n[CCTV|ORG] : Quand ?\n\n[Lin Yu|PER] : Demain.", "Chine"),
    ("we", "[Reuters|ORG] : ¤Nous avons lu vos chiffres. Paierez-vous ?\n\n[Lin Yu|PER], porte-parole du [ministère chinois|ORG CN] : Oui.\n\n[Reuters|ORG] : Quand ?", ""),
    ("we", "À la tribune : M. [Farah Robleh|PER], secrétaire exécutif de l'[IGAD|ORG], Mme [Ingunn Berg|PER NO], ministre norvégienne.\n\nM. ROBLEH : Bonjour.\n\nMme BERG : ¤Nous paierons.\n\nM. ROBLEH : Merci.", "Norvège"),
    ("who", "Entretien avec Sœur [Maria-Bea Loti|PER]\n\nQue faut-il ?\n\nSr M.-B. L. : De l'eau.\n\nEt le prix ?\n\nSr M.-B. L. : ¤Je n'en sais rien.\n\nEnfin ?\n\nSr M.-B. L. : Merci.", "Maria-Bea Loti"),
    ("who", "Question n° 214 de madame la députée [Ana Sol|PER] du 7 avril (Fr.) au ministre de l'Eau :\n\n¤Je m'inquiète du lac.\n\nRéponse du ministre de l'Eau, [Paul Roy|PER], à la question n° 214 de madame la députée [Ana Sol|PER] :\n\nLe lac va bien.", "Ana Sol"),
    ("who", "Question parlementaire n° 3417 relative au lac\n\n¤Je m'inquiète du lac.\n\nRéponse du ministre, [Paul Roy|PER], à la question parlementaire de l'honorable députée [Ana Sol|PER]\n\nLe lac va bien.", "Ana Sol"),
    ("who", "Question parlementaire n° 3417 relative au lac\n\nJe m'inquiète du lac.\n\nRéponse du ministre, [Paul Roy|PER], à la question parlementaire de l'honorable députée [Ana Sol|PER]\n\n¤Je la rassure.", "Paul Roy"),
    ("who", "M. le président [Guy Tallec|PER]. Nous en venons aux questions.\n\nMme [Claire Vern|PER] (EcoS). ¤J'ai deux questions.\n\nM. [Guy Tallec|PER]. Merci.", "Claire Vern"),
    ("body", "Audition de Mme [Claire Vern|PER], directrice générale de l'[Agence Delta|ORG]\n\nM. [Guy Tallec|PER], président. – Madame ?\n\nMme [Claire Vern|PER]. – ¤Notre agence paiera.\n\nM. [Guy Tallec|PER]. – Merci.", "Agence Delta"),
    ("who", "M. [Guy Tallec|PER], président. – Madame ?\n\nMme [Claire Vern|PER]. – ¤Je paierai.\n\nM. [Guy Tallec|PER]. – Merci.", "Claire Vern"),
]  # fmt: skip

TEXTS = [
    ("we", "Discours de M. [Jonas Halvor|PER], ministre norvégien du Climat\n\nMesdames et Messieurs,\n\n¤Nous avons planté. Nous planterons encore.", "Norvège"),
    ("we", "Allocution du Premier ministre des [Tonga|LOC TO]\n\nExcellences,\n\n¤Nous avons planté. Nous planterons encore.", "Tonga"),
    ("we", "Madame la Présidente,\n\n¤Nous avons planté. Nous planterons encore.\n\n[Jonas Halvor|PER], ambassadeur de [Norvège|LOC NO]", "Norvège"),
    ("we", "Chers amis,\n\n¤Nous avons planté. Nous planterons encore.\n\n[Jonas Halvor|PER], président de la [Fondation Alta|ORG]", "Fondation Alta"),
    ("we", "Chers amis,\n\n¤Nous avons planté. Nous planterons encore.\n\n[Jonas Halvor|PER]\nPrésident de la [Fondation Alta|ORG]", "Fondation Alta"),
    ("we", "TRIBUNE\n\nPar [Jonas Halvor|PER], directeur de l'[Institut Alta|ORG]\n\n¤Nous avons planté. Nous planterons encore.", "Institut Alta"),
    ("we", "Mon pays, le [Togo|LOC TG], est prêt. ¤Nous avons planté. Nous planterons encore.", "Togo"),
    ("we", "Nous, ministres du [Togo|LOC TG] et du [Bénin|LOC BJ], sommes réunis. ¤Nous paierons.", "Togo; Bénin"),
    ("we", "Nous, chefs d'État et de gouvernement de l'[Union Alta|ORG], sommes réunis. ¤Nous paierons.", "Union Alta"),
    ("we", "Communiqué conjoint\n\nLe [Togo|LOC TG] et le [Bénin|LOC BJ] sont voisins. ¤Nous paierons. Nous tiendrons.", "Togo; Bénin"),
    ("we", "MARSEILLE, 3 mai – [Rive Sud|ORG] alerte. [Rive Sud|ORG] n'attendra pas. ¤Nous embarquerons. Notre navire partira.", "Rive Sud"),
    ("we", "L'éditorial du jour. On dit que ¤nous paierons.", ""),
]  # fmt: skip

OWN = [
    ("state", "« ¤Mon pays paiera », a dit [Ana Solano|PER], ministre péruvienne des Transports.", "Pérou"),
    ("state", "[Lars Berg|PER], ambassadeur de [Norvège|LOC NO], l'a dit : « ¤Mon gouvernement paiera. »", "Norvège"),
    ("state", "« ¤Mon pays paiera », a dit le directeur de l'[Agence marocaine|ORG MA], [Ali Kone|PER].", "Maroc"),
    ("his state", "[Ana Solano|PER], ministre péruvienne, a dit que ¤son pays paierait.", "Pérou"),
    ("his state", "Le Premier ministre qatari a annoncé jeudi à [Kinshasa|LOC] que ¤son pays investirait.", "Qatar"),
    ("his state", "Le ministre nigérien, [Idi Zakou|PER NE], a été reçu. M. [Zakou|PER NE Idi Zakou] a dit que ¤son gouvernement paierait.", "Niger"),
    ("his state", "Reçu par le ministre nigérien, [Idi Zakou|PER NE], le ministre algérien [Ali Benz|PER DZ] a rappelé que ¤son pays avait payé.", "Algérie"),
    ("his state", "C'est au ministre turc, [Haluk Kaya|PER TR], qu'est revenu ce soin. ¤Son pays prêtera.", "Turquie"),
    ("his state", "La [Pologne|LOC PL] paiera, a annoncé son ministre, [Jan Nowak|PER]. ¤Son gouvernement a décidé.", "Pologne"),
    ("his state", "Selon [He Wen|PER], vice-ministre chargé de la coopération, [Pékin|LOC CN Chine] enverra des experts. ¤Son pays paiera.", "Chine"),
    ("his body", "La représentante de la [Banque Alta|ORG], [Selam Ge|PER], a souligné que ¤son institution avait prêté.", "Banque Alta"),
    ("his body", "[Sonel|ORG] a reçu une délégation de la [Compagnie de Libye|ORG] conduite par son directeur, [Salem Ghar|PER]. M. [Ghar|PER - Salem Ghar] a dit que ¤sa compagnie paierait.", "Compagnie de Libye"),
    ("ministry", "« ¤Mon département paiera », a dit la ministre malienne de l'Eau, [Awa Sy|PER].", "ministère malien de l'Eau"),
    ("ministry", "Le [ministère du Travail|ORG KZ] est prêt. « ¤Notre ministère a payé », a dit la vice-ministre du Travail, [Aigul Bek|PER].", "ministère du Travail"),
    ("body", "« ¤Notre université accueillera 90 boursiers », a dit la rectrice de l'[université de Kolda|ORG], [Awa Sy|PER].", "université de Kolda"),
    ("body", "« ¤Ma commune paiera », a dit [Awa Sy|PER], maire de [Kolda|LOC].", "Kolda"),
]  # fmt: skip


MORE = [
    ("we", "« ¤Nous y mettrons 30 millions », s'est réjoui l'ambassadeur de l'[Union européenne|ORG] en [Tunisie|LOC TN], [Gino Perro|PER].", "Union européenne"),
    ("we", "« ¤Nous avons 30 lits », dit [Marc Thor|PER], directeur de l'hôpital de [Kpalimé|LOC].", "hôpital de Kpalimé"),
    ("we", "Le comité de jumelage a dix ans. « ¤Nous partirons », annonce la présidente du comité, [Anne Goff|PER].", "comité de jumelage"),
    ("we", "[Quimper|LOC] est en fête. Le maire, [Luc Du|PER], s'en félicite. « ¤Nous paierons. »", "Quimper"),
    ("we", "« ¤Nous paierons », a dit l'ancien ministre béninois [Luc Du|PER], président de l'[Institut Alta|ORG].", "Institut Alta"),
    ("we", "« Monsieur le Président, ¤nous paierons », a dit [Ana Sol|PER], ministre péruvienne.", "Pérou"),
    ("we", "[Ana Sol|PER], qui dirige depuis 2019 l'[Agence Delta|ORG], est prudente. « ¤Nous paierons. »", "Agence Delta"),
    ("we", "Le [Conseil de la Banque Alta|ORG] s'est réuni. La [Banque Alta|ORG] prêtera. « ¤Nous prêterons », a dit sa directrice, [Ana Sol|PER].", "Banque Alta"),
    ("we", "La [Banque Alta|ORG] prêtera. « ¤Nous prêterons », a dit [Ana Sol|PER], directrice de la [Banque|ORG].", "Banque Alta"),
    ("we", "« ¤Nous plantons », a dit la ministre des Forêts du [Québec|LOC], [Ana Sol|PER].", "Québec"),
    ("we", "L'[Agence|ORG] est là. [Paul Roy|PER] regarde. « ¤Nous attendons », dit un pêcheur.", ""),
    ("we", "[Radio Delta|ORG] : Bonjour.\n\n[Ana Sol|PER], patronne d'[Orenda|ORG] : Bonjour.\n\n[Radio Delta|ORG] : Et ?\n\nA. S. : ¤Nous paierons.", "Orenda"),
    ("we", "Q1. Que ferez-vous, [Ana Sol|PER], patronne d'[Orenda|ORG] ?\n\nR1. ¤Nous paierons.\n\nQ2. Quand ?\n\nR2. Demain.", "Orenda"),
    ("we", "La lettre de l'Université de Kolda – n° 3\n\n¤Nous accueillerons dix boursiers. Nous les logerons.", "Université de Kolda"),
    ("we", "Agence Delta\n\nLe lac monte. ¤Nous creuserons. Nous planterons. « Oui », dit notre coordinatrice, [Ana Sol|PER].", "Agence Delta"),
    ("we", "Agence Delta\n\nLe lac monte. Nous creuserons. Nous planterons. « ¤Nous veillerons », dit notre coordinatrice, [Ana Sol|PER].", "Agence Delta"),
    ("we", "ALGER – Le ministre de l'Énergie, [Nadir Belh|PER], a reçu les experts. « ¤Nous paierons », a-t-il dit. L'[Algérie|LOC DZ] produit. L'[Algérie|LOC DZ] vend.", "Algérie"),
    ("we", "« ¤Nous paierons », a dit le ministre de l'Énergie, [Nadir Belh|PER].", ""),
    ("we", "Discours du Président de la République\n\nChers amis,\n\nLes [Samoa|LOC WS] tiennent parole. ¤Nous planterons. La [Chine|LOC CN] nous aide.", "Samoa"),
    ("state", "Madame [Ana Sol|PER] : Et ¤votre pays ?\n\n[Lars Dahl|PER], ambassadeur de [Norvège|LOC NO] : Il paiera.\n\n[Ana Sol|PER] : Merci.", ""),
    ("addressed", "Madame [Ana Sol|PER] : Et ¤votre pays ?\n\n[Lars Dahl|PER], ambassadeur de [Norvège|LOC NO] : Il paiera.\n\n[Ana Sol|PER] : Merci.", "Lars Dahl"),
    ("who", "« Un.\n\n« Deux, ¤nous deux. »\n\n[Ana Sol|PER], directrice d'[Orenda|ORG]", "Ana Sol"),
]  # fmt: skip


def answer(question: str, marked: str) -> str:
    """The voice at the mark, as one cell."""
    at = marked.index("¤")
    article, found = read(marked.replace("¤", ""))
    offset = len(read(marked[:at])[0].text)
    names = found["entities"]
    voices = Voices(article.matching, article.text, names, Doc(article).sentences.items)
    if question == "we":
        return "; ".join(stand.name for stand in voices.stands(offset))
    if question in {"who", "addressed"}:
        row = voices.speaker(offset) if question == "who" else voices.addressed(offset)
        return "" if row is None else str(row.entity or row.text)
    if question.startswith("his"):
        person: Any = voices.owner(offset)
        if person is None:
            return ""
        of = voices.standing.state if question == "his state" else voices.standing.body
        return of(person).name
    found_stand: Stand = getattr(voices, question)(offset)
    return found_stand.name


@pytest.mark.parametrize(
    ("question", "marked", "expected"), BEHIND + PRONOUNS + SERVANTS + BEFORE + TURNS + TEXTS + OWN + MORE
)
def test_voices(question: str, marked: str, expected: str) -> None:
    assert answer(question, marked) == expected


def test_nobody() -> None:
    voices = Voices("", "", [], [])
    assert voices.stands(0) == [] and voices.speaker(0) is None and voices.state(0) == NOTHING
