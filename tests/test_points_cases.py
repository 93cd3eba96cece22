"""Enumerated points: a table of texts with the lists that stand in them, and of texts that hold none.

An expected list is its kind, what is announced, and its items as written (with an ordinal where it is not the position).
"""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.stages.points import PointRow, extract

Item = str | tuple[int, str]
List = tuple[str, int | None, list[Item]]

LISTS: dict[str, tuple[str, list[List]]] = {
    "adverbs": (
        "Mme Okello a défendu trois idées. Premièrement, ouvrir les archives. Deuxièmement, payer les veuves. "
        "Troisièmement, juger les coupables. La séance a été levée à midi.",
        [("adverb", 3, ["Premièrement, ouvrir les archives.", "Deuxièmement, payer les veuves.", "Troisièmement, juger les coupables."])],
    ),
    "adverbs in one sentence": (
        "Le texte demande premièrement un cessez-le-feu, deuxièmement un couloir sanitaire et troisièmement le retour des réfugiés.",
        [("adverb", None, ["premièrement un cessez-le-feu,", "deuxièmement un couloir sanitaire", "troisièmement le retour des réfugiés."])],
    ),
    "adverbs over paragraphs, a quoted one between": (
        "Il a fait deux remarques.\n\nPremièrement, le port est fermé.\n\n« Personne ne passe », dit un marin.\n\n"
        "Deuxièmement, la route est coupée.\n\nLe préfet n'a pas répondu.",
        [("adverb", 2, ["Premièrement, le port est fermé.\n\n« Personne ne passe », dit un marin.", "Deuxièmement, la route est coupée."])],
    ),
    "adverbs without accents, in capitals": (
        "PREMIEREMENT, LA PAIX.\nDEUXIEMEMENT, LE PAIN.",
        [("adverb", None, ["PREMIEREMENT, LA PAIX.", "DEUXIEMEMENT, LE PAIN."])],
    ),
    "secondement": (
        "Premièrement, il faut des puits. Secondement, il faut des pompes.",
        [("adverb", None, ["Premièrement, il faut des puits.", "Secondement, il faut des pompes."])],
    ),
    "adverbs with a gap": (
        "Premièrement, former.\nDeuxièmement, loger.\nQuatrièmement, payer.",
        [("adverb", None, ["Premièrement, former.", "Deuxièmement, loger.", (4, "Quatrièmement, payer.")])],
    ),
    "closer joins the adverbs": (
        "Premièrement, le fleuve sera dragué. Deuxièmement, les berges seront plantées. Enfin, le pont sera élargi.",
        [("adverb", None, ["Premièrement, le fleuve sera dragué.", "Deuxièmement, les berges seront plantées.", (3, "Enfin, le pont sera élargi.")])],
    ),
    "connector inside the last item is no item": (
        "Premièrement, le fleuve sera dragué.\nDeuxièmement, les berges seront plantées. En outre, elles seront gardées.",
        [("adverb", None, ["Premièrement, le fleuve sera dragué.", "Deuxièmement, les berges seront plantées. En outre, elles seront gardées."])],
    ),
    "an impersonal verb before the opener": (
        "Le préfet en a tracé le plan. Il s'agira tout d'abord de reprendre le port. Ensuite, de rouvrir la route. Enfin, de payer.",
        [("sequence", None, ["Il s'agira tout d'abord de reprendre le port.", "Ensuite, de rouvrir la route.", "Enfin, de payer."])],
    ),
    "an impersonal verb in every item": (
        "Il faut d'abord former les juges. Il faut ensuite équiper les greffes. Il faut enfin payer les avocats.",
        [("sequence", None, ["Il faut d'abord former les juges.", "Il faut ensuite équiper les greffes.", "Il faut enfin payer les avocats."])],
    ),
    "the announced noun in the last item alone": (
        "Le plan tient en trois ponts.\n\nLe premier est à Gao.\n\nLe deuxième sera à Mopti.\n\nLe troisième et dernier pont attendra.",
        [("nominal", 3, ["Le premier est à Gao.", "Le deuxième sera à Mopti.", "Le troisième et dernier pont attendra."])],
    ),
    "answers announced": (
        "Nous y apportons deux réponses. En premier lieu, le port ouvrira. En second lieu, la route suivra.",
        [("lieu", 2, ["En premier lieu, le port ouvrira.", "En second lieu, la route suivra."])],
    ),
    "a conjunction before the closer": (
        "Le pays a trois atouts. D'abord, son port. Ensuite, sa jeunesse. Et enfin, sa stabilité.",
        [("sequence", 3, ["D'abord, son port.", "Ensuite, sa jeunesse.", "enfin, sa stabilité."])],
    ),
    "labels with commas": (
        "Première leçon, la hâte coûte. Deuxième leçon, l'argent manque. Troisième leçon, les voisins comptent.",
        [("nominal", None, ["Première leçon, la hâte coûte.", "Deuxième leçon, l'argent manque.", "Troisième leçon, les voisins comptent."])],
    ),
    "a later phase": (
        "Pour commencer, le fleuve sera dragué. Par la suite, les berges seront plantées. Pour finir, le pont sera élargi.",
        [("sequence", None, ["Pour commencer, le fleuve sera dragué.", "Par la suite, les berges seront plantées.", "Pour finir, le pont sera élargi."])],
    ),
    "a preposition before the ordinal": (
        "Sur le premier point, le préfet a été clair. Sur le deuxième point, il a demandé un délai. Sur le troisième, il s'est tu.",
        [("nominal", None, ["Sur le premier point, le préfet a été clair.", "Sur le deuxième point, il a demandé un délai.", "Sur le troisième, il s'est tu."])],
    ),
    "phases, their noun left out": (
        "Le plan prévoit deux phases. Durant la première, les experts compteront les puits. Durant la seconde, ils creuseront.",
        [("nominal", 2, ["Durant la première, les experts compteront les puits.", "Durant la seconde, ils creuseront."])],
    ),
    "latin": (
        "Les raisons sont connues : primo, le prix du blé ; secundo, la sécheresse ; tertio, la guerre.",
        [("latin", None, ["primo, le prix du blé ;", "secundo, la sécheresse ;", "tertio, la guerre."])],
    ),
    "lieu": (
        "En premier lieu, Tirana demande un délai. En deuxième lieu, elle demande un prêt. En dernier lieu, elle demande un médiateur.",
        [("lieu", None, ["En premier lieu, Tirana demande un délai.", "En deuxième lieu, elle demande un prêt.",
                         "En dernier lieu, elle demande un médiateur."])],
    ),
    "temps": (
        "Dans un premier temps, dix médecins partiront pour Goma. Dans un deuxième temps, un hôpital sera monté. "
        "Dans un dernier temps, il sera remis à la province.",
        [("lieu", None, ["Dans un premier temps, dix médecins partiront pour Goma.", "Dans un deuxième temps, un hôpital sera monté.",
                         "Dans un dernier temps, il sera remis à la province."])],
    ),
    "sequence over paragraphs": (
        "Le plan avance par étapes.\n\nTout d'abord, les cartes seront mises à jour.\n\nEnsuite, les bornes seront posées. Par ailleurs, "
        "elles seront numérotées.\n\nEnfin, le registre sera publié.\n\nLe public pourra le consulter.",
        [("sequence", None, ["Tout d'abord, les cartes seront mises à jour.",
                             "Ensuite, les bornes seront posées. Par ailleurs, elles seront numérotées.", "Enfin, le registre sera publié."])],
    ),
    "sequence with connectors": (
        "D'abord, le quai est trop court. De plus, les grues sont vieilles. Enfin, le chenal s'envase.",
        [("sequence", None, ["D'abord, le quai est trop court.", "De plus, les grues sont vieilles.", "Enfin, le chenal s'envase."])],
    ),
    "sequence opened by an adverb": (
        "Premièrement, le lac recule. Ensuite, le poisson manque. Enfin, les jeunes partent.",
        [("adverb", None, ["Premièrement, le lac recule.", "Ensuite, le poisson manque.", "Enfin, les jeunes partent."])],
    ),
    "sequence with semicolons": (
        "La mission suivra trois étapes : d'abord, écouter les chefs de village ; ensuite, relever les puits ; enfin, rendre un rapport.",
        [("sequence", 3, ["d'abord, écouter les chefs de village ;", "ensuite, relever les puits ;", "enfin, rendre un rapport."])],
    ),
    "pair over two sentences": (
        "D'une part, la récolte a été mauvaise. D'autre part, les stocks sont vides.",
        [("pair", None, ["D'une part, la récolte a été mauvaise.", "D'autre part, les stocks sont vides."])],
    ),
    "pair in one sentence": (
        "Le traité vise, d'une part, à ouvrir le détroit et, d'autre part, à protéger les baleines.",
        [("pair", None, ["d'une part, à ouvrir le détroit", "d'autre part, à protéger les baleines."])],
    ),
    "pair of sides": (
        "D'un côté, les éleveurs réclament de l'herbe ; de l'autre, les paysans gardent leurs champs.",
        [("pair", None, ["D'un côté, les éleveurs réclament de l'herbe ;", "de l'autre, les paysans gardent leurs champs."])],
    ),
    "not only": (
        "Ce tunnel reliera non seulement les deux vallées, mais aussi les deux marchés.",
        [("pair", None, ["non seulement les deux vallées,", "mais aussi les deux marchés."])],
    ),
    "either or": (
        "Le Sénat devra soit voter le texte, soit le renvoyer en commission.",
        [("pair", None, ["soit voter le texte,", "soit le renvoyer en commission."])],
    ),
    "nominal": (
        "Le premier axe porte sur les routes. Le deuxième axe concerne les ports. Le troisième axe vise le rail.",
        [("nominal", None, ["Le premier axe porte sur les routes.", "Le deuxième axe concerne les ports.", "Le troisième axe vise le rail."])],
    ),
    "nominal, elided, in one sentence": (
        "La Zambie a deux priorités : la première est le cuivre, la seconde est le maïs.",
        [("nominal", 2, ["la première est le cuivre,", "la seconde est le maïs."])],
    ),
    "nominal with labels": (
        "Premier constat : les puits sont secs.\nDeuxième constat : les pompes manquent.\nTroisième constat : les ingénieurs sont partis.",
        [("nominal", None, ["Premier constat : les puits sont secs.", "Deuxième constat : les pompes manquent.",
                            "Troisième constat : les ingénieurs sont partis."])],
    ),
    "nominal with a last one": (
        "Le pacte a trois volets. Le premier concerne les visas. Le deuxième règle le transit. Le dernier crée un tribunal.",
        [("nominal", 3, ["Le premier concerne les visas.", "Le deuxième règle le transit.", (3, "Le dernier crée un tribunal.")])],
    ),
    "nominal, indefinite": (
        "Une première étape consistera à recenser les ponts. Une deuxième étape permettra de les réparer.",
        [("nominal", None, ["Une première étape consistera à recenser les ponts.", "Une deuxième étape permettra de les réparer."])],
    ),
    "numbers with dots": (
        "Ordre du jour\n1. Adoption du budget\n2. Élection du bureau\n3. Questions diverses",
        [("number", None, ["1. Adoption du budget", "2. Élection du bureau", "3. Questions diverses"])],
    ),
    "numbers in brackets": (
        "(1) rouvrir la ligne ;\n(2) rendre les wagons ;\n(3) payer les cheminots.",
        [("number", None, ["(1) rouvrir la ligne ;", "(2) rendre les wagons ;", "(3) payer les cheminots."])],
    ),
    "numbers with degrees": (
        "1° le greffe est transféré à Labé ;\n2° les délais sont doublés.",
        [("number", None, ["1° le greffe est transféré à Labé ;", "2° les délais sont doublés."])],
    ),
    "circled numbers": (
        "① payer les salaires\n② rouvrir les écoles\n③ vacciner les élèves",
        [("number", None, ["① payer les salaires", "② rouvrir les écoles", "③ vacciner les élèves"])],
    ),
    "numbers with dashes and slashes": (
        "1/ Réparer le barrage.\n2/ Curer le canal.",
        [("number", None, ["1/ Réparer le barrage.", "2/ Curer le canal."])],
    ),
    "numbers with a gap and a repeat": (
        "1. Eau\n2. Pain\n2. Sel\n4. Bois",
        [("number", None, ["1. Eau", "2. Pain", (2, "2. Sel"), (4, "4. Bois")])],
    ),
    "numbers in Markdown": (
        "## Nos demandes\n\n**1. Libérer** les marins.\n\n**2. Rendre** les bateaux.",
        [("number", None, ["1. Libérer** les marins.", "2. Rendre** les bateaux."])],
    ),
    "decimal numbering": (
        "1. Eau\n1.1 Forages\n1.2 Citernes\n2. Énergie\n2.1 Barrages\n2.2 Panneaux",
        [("number", None, ["1. Eau\n1.1 Forages\n1.2 Citernes", "2. Énergie\n2.1 Barrages\n2.2 Panneaux"]),
         ("number", None, ["1.1 Forages", "1.2 Citernes"]), ("number", None, ["2.1 Barrages", "2.2 Panneaux"])],
    ),
    "labels": (
        "Point 1 : les prisonniers seront échangés.\nPoint 2 : le pont sera rouvert.",
        [("number", None, ["Point 1 : les prisonniers seront échangés.", "Point 2 : le pont sera rouvert."])],
    ),
    "articles": (
        "ARTICLE PREMIER – Il est créé une commission du lac.\n\nARTICLE 2 – Son siège est à Bol.\n\nARTICLE 3 – Elle élit un président.",
        [("number", None, ["ARTICLE PREMIER – Il est créé une commission du lac.", "ARTICLE 2 – Son siège est à Bol.",
                           "ARTICLE 3 – Elle élit un président."])],
    ),
    "letters": (
        "a) élargir la piste,\nb) éclairer la tour,\nc) clôturer le terrain.",
        [("letter", None, ["a) élargir la piste,", "b) éclairer la tour,", "c) clôturer le terrain."])],
    ),
    "nine letters with an i": (
        "".join(f"{letter}) mesure {letter} du plan ;\n" for letter in "abcdefghij"),
        [("letter", None, [f"{letter}) mesure {letter} du plan ;" for letter in "abcdefghij"])],
    ),
    "capital letters": (
        "A. Contexte régional\nB. Besoins de financement\nC. Calendrier",
        [("letter", None, ["A. Contexte régional", "B. Besoins de financement", "C. Calendrier"])],
    ),
    "roman": (
        "I. Les routes\nElles sont coupées.\nII. Les ponts\nIls sont détruits.",
        [("roman", None, ["I. Les routes\nElles sont coupées.", "II. Les ponts\nIls sont détruits."])],
    ),
    "roman, small, in lines": (
        "i) soutenir la monnaie ;\nii) baisser les taux ;\niii) vendre de l'or.",
        [("roman", None, ["i) soutenir la monnaie ;", "ii) baisser les taux ;", "iii) vendre de l'or."])],
    ),
    "bullets, fewer than announced": (
        "La Barbade a pris quatre engagements :\n• planter des palétuviers ;\n• fermer la décharge ;\n• taxer les croisières.",
        [("bullet", 4, ["• planter des palétuviers ;", "• fermer la décharge ;", "• taxer les croisières."])],
    ),
    "bullets without a blank": (
        "Sont prévus :\n•une école\n•un dispensaire",
        [("bullet", None, ["•une école", "•un dispensaire"])],
    ),
    "bullets alone in their line": (
        "Sont prévus :\n•\nune école primaire\n•\nun dispensaire rural",
        [("bullet", None, ["•\nune école primaire", "•\nun dispensaire rural"])],
    ),
    "bullets over broken lines": (
        "La commission demande :\n- que les pêcheurs de la baie puissent\n  reprendre la mer avant la fin de la saison ;\n"
        "- que les prix soient affichés.",
        [("bullet", None, ["- que les pêcheurs de la baie puissent\n  reprendre la mer avant la fin de la saison ;",
                           "- que les prix soient affichés."])],
    ),
    "bullets with blank lines": (
        "Les pistes retenues :\n\n– relier les deux rives ;\n\n– abaisser le péage.",
        [("bullet", None, ["– relier les deux rives ;", "– abaisser le péage."])],
    ),
    "dashes, alike, without a colon": (
        "Nos engagements\n- rendre les terres\n- planter des haies\n- payer les semences",
        [("bullet", None, ["- rendre les terres", "- planter des haies", "- payer les semences"])],
    ),
    "Markdown stars": (
        "Le bureau propose :\n* un cadastre\n* un guichet unique",
        [("bullet", None, ["* un cadastre", "* un guichet unique"])],
    ),
    "one-line bullets": (
        "• Eau : dix puits • Santé : deux cliniques • École : six classes",
        [("bullet", None, ["• Eau : dix puits", "• Santé : deux cliniques", "• École : six classes"])],
    ),
    "bullets in bullets": (
        "Le programme prévoit :\n- la santé :\n  - un hôpital ;\n  - deux ambulances ;\n- l'école.",
        [("bullet", None, ["- la santé :\n  - un hôpital ;\n  - deux ambulances ;", "- l'école."]),
         ("bullet", None, ["- un hôpital ;", "- deux ambulances ;"])],
    ),
    "letters in numbers in adverbs": (
        "Premièrement, les finances :\n1. réduire la dette :\na) interne ;\nb) externe ;\n2. lever l'impôt.\nDeuxièmement, la justice.",
        [("adverb", None, ["Premièrement, les finances :\n1. réduire la dette :\na) interne ;\nb) externe ;\n2. lever l'impôt.",
                           "Deuxièmement, la justice."]),
         ("number", None, ["1. réduire la dette :\na) interne ;\nb) externe ;", "2. lever l'impôt."]),
         ("letter", None, ["a) interne ;", "b) externe ;"])],
    ),
    "inline numbers": (
        "L'accord prévoit : 1) un moratoire sur la pêche ; 2) un fonds de soutien ; 3) des patrouilles communes.",
        [("inline", None, ["1) un moratoire sur la pêche ;", "2) un fonds de soutien ;", "3) des patrouilles communes."])],
    ),
    "inline letters": (
        "Les experts conseillent a) de fermer la mine, b) de dépolluer le lac et c) de reloger les familles.",
        [("inline", None, ["a) de fermer la mine,", "b) de dépolluer le lac", "c) de reloger les familles."])],
    ),
    "inline numbers with dots": (
        "Trois demandes ont été déposées : 1. la levée du blocus ; 2. le retour des juges ; 3. une enquête.",
        [("inline", 3, ["1. la levée du blocus ;", "2. le retour des juges ;", "3. une enquête."])],
    ),
    "announced": (
        "Les ministres ont retenu quatre secteurs, à savoir le textile, la pêche, le cuir et le tourisme.",
        [("announced", 4, ["le textile", "la pêche", "le cuir", "le tourisme"])],
    ),
    "announced behind a colon": (
        "Le Laos poursuit trois objectifs : désenclaver le nord, former ses juges et exporter son café.",
        [("announced", 3, ["désenclaver le nord", "former ses juges", "exporter son café"])],
    ),
    "any noun, more words before the colon": (
        "Quatre ponts ont été classés pour la période 2026-2030 : le pont de Kayes, le pont de Sikasso, à Bougouni, le pont neuf et la passerelle.",
        [("announced", 4, ["le pont de Kayes", "le pont de Sikasso, à Bougouni", "le pont neuf", "la passerelle"])],
    ),
    "any noun before infinitives": (
        "Il connaît trois ruses : siffler, plonger et dormir.",
        [("announced", 3, ["siffler", "plonger", "dormir"])],
    ),
    "each with its place": (
        "Trois grands barrages sont en chantier, à savoir Bagré, au nord, Fada, en aval et Kaya, en amont.",
        [("announced", 3, ["Bagré, au nord", "Fada, en aval", "Kaya, en amont"])],
    ),
    "one described between commas": (
        "Elle explique ce retard par deux causes, à savoir la saison des pluies, exceptionnellement longue, et l'absence de grue.",
        [("announced", 2, ["la saison des pluies, exceptionnellement longue", "l'absence de grue"])],
    ),
    "of them": (
        "Interrogée sur ses chantiers, elle en a cité trois : le port, la gare et l'école.",
        [("announced", 3, ["le port", "la gare", "l'école"])],
    ),
    "pair of infinitives behind de": (
        "Ils sont convenus d'une part d'ouvrir un poste, d'autre part de former des douaniers.",
        [("pair", None, ["d'une part d'ouvrir un poste,", "d'autre part de former des douaniers."])],
    ),
    "non seulement de": (
        "Il promet non seulement de payer les arriérés, mais aussi de recruter.",
        [("pair", None, ["non seulement de payer les arriérés,", "mais aussi de recruter."])],
    ),
    "a sequence behind what somebody says": (
        "Il s'agirait, selon elle, d'abord, de taxer l'huile ; ensuite, de créer un fonds ; enfin, de le contrôler.",
        [("sequence", None, ["d'abord, de taxer l'huile ;", "ensuite, de créer un fonds ;", "enfin, de le contrôler."])],
    ),
    "Roman numerals in a line": (
        "Elle a présenté les axes de son mandat : I. la langue ; II. la mer ; III. les fleuves.",
        [("inline", None, ["I. la langue ;", "II. la mer ;", "III. les fleuves."])],
    ),
    "scenarios": (
        "Trois scénarios existent.\n\nScénario 1 : le statu quo.\n\nScénario 2 : le partage.\n\nScénario 3 : la fusion.",
        [("number", 3, ["Scénario 1 : le statu quo.", "Scénario 2 : le partage.", "Scénario 3 : la fusion."])],
    ),
    "announced by any noun behind a colon": (
        "La filière bute sur trois inconnues : les drones de surface, le brouillage des signaux et la flotte fantôme.",
        [("announced", 3, ["les drones de surface", "le brouillage des signaux", "la flotte fantôme"])],
    ),
    "sequence behind a colon": (
        "Il a décrit l'ordre des travaux : d'abord le dégagement des routes, ensuite la remise en eau, enfin le relogement.",
        [("sequence", None, ["d'abord le dégagement des routes,", "ensuite la remise en eau,", "enfin le relogement."])],
    ),
    "announced in a quotation": (
        "Elle avait fixé trois ambitions, que je cite : « mesurer la pêche, protéger le reste, partager les gains ». Le port rit.",
        [("announced", 3, ["mesurer la pêche", "protéger le reste", "partager les gains"])],
    ),
    "announced by soit": (
        "Le Laos a retenu trois thèmes pour la rencontre, soit la santé des mères, la route du nord et le café.",
        [("announced", 3, ["la santé des mères", "la route du nord", "le café"])],
    ),
    "announced affairs": (
        "Deux affaires étaient inscrites à l'ordre du jour : un projet de loi sur la pêche et un rapport du préfet.",
        [("announced", 2, ["un projet de loi sur la pêche", "un rapport du préfet"])],
    ),
    "announced in brackets": (
        "Le fonds couvre trois risques (la sécheresse, les crues et les criquets) dans toute la région.",
        [("announced", 3, ["la sécheresse", "les crues", "les criquets"])],
    ),
    "announced, an item with its own and": (
        "La charte repose sur trois principes, à savoir la liberté, la vérité et la justice et le respect des morts.",
        [("announced", 3, ["la liberté", "la vérité", "la justice et le respect des morts"])],
    ),
    "announced, the sentence goes on": (
        "Ils ont visité deux chantiers, à savoir le port sec et la gare, avant de signer le procès-verbal.",
        [("announced", 2, ["le port sec", "la gare"])],
    ),
    "double": (
        "Le voyage a un double objectif : d'une part, rassurer les investisseurs ; d'autre part, rouvrir l'ambassade.",
        [("pair", 2, ["d'une part, rassurer les investisseurs ;", "d'autre part, rouvrir l'ambassade."])],
    ),
    "count in the headline": (
        "Une réforme en trois points\n\nLe cabinet l'a adoptée lundi.\n\n1. Les juges seront élus.\n2. Les greffes fermeront.\n3. Les peines baisseront.",
        [("number", 3, ["1. Les juges seront élus.", "2. Les greffes fermeront.", "3. Les peines baisseront."])],
    ),
    "a series of": (
        "Bamako a annoncé une série de deux mesures :\n- la gratuité des soins ;\n- le gel des loyers.",
        [("bullet", 2, ["- la gratuité des soins ;", "- le gel des loyers."])],
    ),
    "two lists announced at once": (
        "La feuille de route fixe deux priorités et trois échéances.\n\nPriorités :\n- la paix ;\n- le pain.\n\nÉchéances :\n- mars ;\n- juin ;\n- octobre prochain.",
        [("bullet", 2, ["- la paix ;", "- le pain."]), ("bullet", 3, ["- mars ;", "- juin ;", "- octobre prochain."])],
    ),
    "two lists, each with its intro": (
        "Oslo s'engage à :\na) rouvrir le consulat ;\nb) lever les droits.\n\nMaputo s'engage à :\na) délivrer les visas ;\nb) garder la côte.",
        [("letter", None, ["a) rouvrir le consulat ;", "b) lever les droits."]),
         ("letter", None, ["a) délivrer les visas ;", "b) garder la côte."])],
    ),
    "quotation that the list ends": (
        "« Premièrement, nous rouvrons la frontière. Deuxièmement, nous baissons le péage », a déclaré la gouverneure.",
        [("adverb", None, ["Premièrement, nous rouvrons la frontière.", "Deuxièmement, nous baissons le péage"])],
    ),
    "articles numbered through the chapters": (
        "Chapitre I : Le lac\nArticle 1 : Objet\nLe lac est commun.\nArticle 2 : Rives\nElles sont libres.\n"
        "Chapitre II : La pêche\nArticle 3 : Saison\nElle ouvre en mai.",
        [("roman", None, ["Chapitre I : Le lac\nArticle 1 : Objet\nLe lac est commun.\nArticle 2 : Rives\nElles sont libres.",
                          "Chapitre II : La pêche\nArticle 3 : Saison\nElle ouvre en mai."]),
         ("number", None, ["Article 1 : Objet\nLe lac est commun.", "Article 2 : Rives\nElles sont libres."]),
         ("number", None, [(3, "Article 3 : Saison\nElle ouvre en mai.")])],
    ),
    "at the number of": (
        "Les conditions sont au nombre de trois :\n\na) le retrait des troupes ;\n\nb) le retour des civils ;\n\nc) un vote.",
        [("letter", 3, ["a) le retrait des troupes ;", "b) le retour des civils ;", "c) un vote."])],
    ),
    "nominal with quant au": (
        "Le projet a trois volets. Le premier volet vise l'école. Le deuxième, plus modeste, vise la route. Quant au troisième, il vise l'eau.",
        [("nominal", 3, ["Le premier volet vise l'école.", "Le deuxième, plus modeste, vise la route.", "Quant au troisième, il vise l'eau."])],
    ),
    "announced without an and, in a quotation": (
        "« Notre ligne tient en trois mots : patience, prudence, présence », a dit l'évêque.",
        [("announced", 3, ["patience", "prudence", "présence"])],
    ),
    "sections with paragraphs": (
        "I. Santé\n\nUn hôpital sera construit à Moundou.\n\nII. École\n\nDix classes ouvriront en octobre.\n\nFait à Sarh le 3 mai.",
        [("roman", None, ["I. Santé\n\nUn hôpital sera construit à Moundou.", "II. École\n\nDix classes ouvriront en octobre."])],
    ),
}  # fmt: skip

NONE: dict[str, str] = {
    "one adverb": "Premièrement, le temps presse. Le reste viendra.",
    "one lieu": "En dernier lieu, le comité s'est tu.",
    "connector": "D'autre part, les prix ont monté.",
    "parties": "L'accord entre l'Union européenne, d'une part, et la République de Moldavie, d'autre part, est entré en vigueur.",
    "river side": "D'un côté du fleuve s'étend Brazzaville. De l'autre côté de l'eau, Kinshasa.",
    "market share": "La société vise une hausse d'une part de marché. D'autre part, elle embauche.",
    "that is to say": "Le prêt atteint 8 millions, soit 6 % du budget, soit le double de 2019.",
    "enfin": "La pluie est enfin tombée. Enfin, presque.",
    "d'abord inside": "Le ministre s'est d'abord rendu à Lomé, puis à Accra.",
    "narration": "Puis le convoi est reparti. Ensuite, la nuit est tombée.",
    "dialogue": "Il se tourna vers elle :\n– Vous partez ?\n– Demain.\n– Alors bon voyage.",
    "dialogue with incises": "– Le bateau est là, dit-il.\n– Je le vois.\n– Il faut partir, répondit la vieille.",
    "interview": "— Où en est le projet ?\n— Il avance, mais lentement.\n— Quand ouvrira la ligne ?\n— Dans deux ans.",
    "datelines": "LIMA, 3 mars (AFP) - Le port rouvre.\nQUITO, 4 mars (AFP) - La grève continue.",
    "end mark": "Le sommet est clos.\n- Fin -",
    "initials": "A. Ndiaye a ouvert la séance.\nB. Traoré est intervenue.",
    "initials in text": "Les juges A. Roth, B. Keller et C. Meyer ont voté.",
    "signatures": "Pour le Chili\nI. Fuentes\n\nPour le Pérou\nV. Quispe",
    "prime minister": "Le Premier ministre a parlé. Le deuxième ministre s'est tu.",
    "summits": "Le premier sommet a réuni six pays. Le deuxième sommet en a réuni douze.",
    "times": "C'est la première fois. La deuxième fois sera la bonne.",
    "regnal": "Louis XIV. Le roi aima la guerre.\nPie XII. Le pape se tut.",
    "centuries": "Au XIXe siècle, la ville brûla.\nAu XXe siècle, elle fut noyée.",
    "dates": "1er juin. La grève commence.\n2 juin. Elle s'étend.\n3 juin. Elle cesse.",
    "years": "2019. Le pont est fermé.\n2020. Le pont est détruit.",
    "decimals": "1.500 tonnes ont été livrées.\n2.300 tonnes suivront.",
    "temperatures": "Il faisait 1° C à Oslo et 2° C à Bergen.",
    "scores": "Brésil - Qatar 2-1\nInde - Iran 3-0",
    "notes": "Le traité (1) a été signé à Rio (2) hier.\n\n(1) Voir le journal officiel.\n(2) Selon la présidence.",
    "law": "Selon l'article 5 du traité et l'alinéa b) du protocole, la mer est libre.",
    "open list": "Plusieurs villes, telles que Gao, Mopti et Ségou, sont privées d'eau.",
    "actors": "Les cinq pays (Mali, Niger, Tchad, Burkina Faso et Mauritanie) se réuniront.",
    "things of any noun": "Le musée a prêté trois toiles : un paysage, une marine et un portrait de sa fondatrice.",
    "soit, an equivalent of money": "Le Laos apportera 2 milliards de kips, soit environ 80 000 euros, au fonds de la pêche et des ports.",
    "soit, an equivalent": "Le port a perdu trois objectifs de son plan, soit un tiers des marchés et des emplois.",
    "another number": "Trois domaines, à savoir l'eau et le feu, sont couverts.",
    "documents signed": "Les deux délégations ont signé sept documents et se sont séparées.",
    "figures": "1 250 3 400 5 600\n2 300 4 100 6 200\n3 120 4 800 7 000",
    "read also": "Lire aussi :\n- Le port rouvre ses quais\n- La grève s'étend au sud",
    "phone": "+ 33 1 40 00 00 00\n+ 33 1 41 00 00 00",
    "hyphen wrap": "Les accords de coopé-\nration ont été signés par les deux par-\nties lundi.",
    "two men": "Deux hommes ont été arrêtés. Le premier est libre. Le second est à l'hôpital.",
    "primo in a compound": "Les primo-arrivants seront logés. Le secundo viendra.",
    "adverb of rank": "Elle est arrivée deuxièmement, derrière sa soeur.",
    "a part of a market": "Le groupe dispose d'une part de marché enviable, d'autre part de dettes.",
    "counted people": "Quatre personnes ont été arrêtées : le maire, le préfet, le juge et le notaire.",
    "initials behind a colon": "Les auteurs sont connus : V. Hugo ; X. Grall.",
    "formula": "(a) et (b) renvoient au texte.",
    "first steps of one action": "Il faut d'abord payer. Le port ouvrira lundi.",
    "places told one after the other": "Dans la première salle, un piano. Dans la deuxième salle, un lit. Dans la troisième, rien.",
    "questions put to a panel": "Première question, au fond. Le port rouvrira-t-il ? Deuxième question, à gauche. Et la route ?",
    "a rank in apposition": "Premier secteur, le cacao paie. Le deuxième, lui, attend.",
}


def rows_of(text: str) -> list[PointRow]:
    """The points of a text on its own."""
    article = Article("d", "d.txt", text)
    return extract(article, Doc(article), {})


def lists_of(rows: list[PointRow]) -> list[tuple[Any, ...]]:
    """Rows by list, in the order in which the lists begin."""
    grouped: dict[str, list[PointRow]] = {}
    for row in rows:
        grouped.setdefault(row.list_id, []).append(row)
    return [
        (items[0].marker_kind, items[0].announced_count, [(r.ordinal, r.text) for r in items])
        for items in grouped.values()
    ]


@pytest.mark.parametrize("name", LISTS)
def test_lists(name: str) -> None:
    text, expected = LISTS[name]
    wanted = [
        (kind, count, [item if isinstance(item, tuple) else (place, item) for place, item in enumerate(items, 1)])
        for kind, count, items in expected
    ]
    assert lists_of(rows_of(text)) == wanted


@pytest.mark.parametrize("name", NONE)
def test_no_list(name: str) -> None:
    assert lists_of(rows_of(NONE[name])) == []
