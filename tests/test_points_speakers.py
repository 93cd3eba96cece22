"""Whose points they are: passages in the manner of agencies, newspapers, communiqués, speeches and interviews.

These are the rules; the choice that weighs what they find is tested in ``test_points_choice.py``. A case is its text, the names in it ("words": "LABEL canonical name@country|role", the longest words first) and the speaker.
"""

from __future__ import annotations

from unittest.mock import patch

import pytest

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.stages.entities import MentionRow
from pipeline.stages.points import extract

Case = tuple[str, dict[str, str], str]

TWO = " Premièrement, rouvrir la ligne. Deuxièmement, payer les agents."
BULLETS = "\n- rouvrir la ligne ;\n- payer les agents."
DIARRA = {"Oumou Diarra": "PER Oumou Diarra|ministre malienne de l'Eau", "Diarra": "PER Oumou Diarra"}
HAUGEN = {"Lars Haugen": "PER Lars Haugen|ambassadeur de Norvège", "Haugen": "PER Lars Haugen"}
BOTH = DIARRA | HAUGEN
FUND = {"Fonds des deltas": "ORG Fonds des deltas", "Fonds": "ORG Fonds des deltas"}

ACTIVE: dict[str, Case] = {
    "assigning": ("La rectrice, Ana Solano, est fière. Elle assigne au centre deux missions :" + BULLETS, {"Ana Solano": "PER Ana Solano|rectrice"}, "Ana Solano"),
    "addressing": ("Mardi déjà, le Fonds des deltas avait réagi. Dans une lettre ouverte, il adresse aux États deux demandes :" + BULLETS, FUND, "Fonds des deltas"),
    "office and name between commas": ("La ministre malienne de l'Eau, Oumou Diarra, a égrené deux chantiers." + TWO, DIARRA, "Oumou Diarra"),
    "office far behind": ("Lars Haugen, qui dirige l'ambassade de Norvège, y est en poste depuis un an et connaît la région, a dressé une liste de deux urgences." + TWO, HAUGEN, "Lars Haugen"),
    "adjunct in front": ("Venu inaugurer le port avec le préfet, Lars Haugen a énuméré deux priorités." + TWO, HAUGEN, "Lars Haugen"),
    "clitic": ("M. Haugen leur a fixé deux objectifs." + TWO, HAUGEN, "Lars Haugen"),
    "literary past": ("M. Haugen énuméra deux griefs." + TWO, HAUGEN, "Lars Haugen"),
    "future": ("Oumou Diarra défendra à New York deux revendications :" + BULLETS, DIARRA, "Oumou Diarra"),
    "before an infinitive": ("« Le fleuve n'attend pas », a lancé Mme Diarra, avant de décliner deux mesures." + TWO, DIARRA, "Oumou Diarra"),
    "infinitive behind a main verb": ("Mme Diarra a profité de la tribune pour exposer deux attentes." + TWO, DIARRA, "Oumou Diarra"),
    "vient de": ("Mme Diarra vient d'annoncer deux mesures." + TWO, DIARRA, "Oumou Diarra"),
    "a state poses": ("Le Ghana pose deux conditions." + TWO, {"Ghana": "LOC Ghana"}, "Ghana"),
    "a capital poses": ("Accra y met deux conditions." + TWO, {"Accra": "LOC Ghana"}, "Ghana"),
    "a body decides": ("Réuni à Lomé, le Conseil des ports a arrêté deux décisions :\n1. Payer.\n2. Partir.", {"Conseil des ports": "ORG Conseil des ports"}, "Conseil des ports"),
    "a body with an acronym": ("Le Fonds des deltas (FDD) recommande aux États :" + BULLETS, {"Fonds des deltas": "ORG Fonds des deltas", "FDD": "ORG Fonds des deltas"}, "Fonds des deltas"),
    "a relative names who lists": ("L'Union a posé deux conditions, que l'ambassadeur Lars Haugen a rappelées :" + BULLETS, {"Union": "ORG Union des ports", **HAUGEN}, "Lars Haugen"),
    "subject in an earlier clause": ("Mme Diarra a salué la réouverture du port et plaidé pour deux réformes." + TWO, DIARRA, "Oumou Diarra"),
    "that-clause": ("Mme Diarra a rappelé que le projet reposait sur deux piliers." + TWO, DIARRA, "Oumou Diarra"),
    "inversion behind an adverb": ("M. Haugen sort du silence. Aussi a-t-il proposé deux pistes." + TWO, HAUGEN, "Lars Haugen"),
}  # fmt: skip

REFERRED: dict[str, Case] = {
    "she": ("Oumou Diarra a rencontré Lars Haugen. Elle a posé deux conditions." + TWO, BOTH, "Oumou Diarra"),
    "he, another gender named last": ("Lars Haugen a été reçu par Mme Diarra. Il a posé deux conditions." + TWO, BOTH, "Lars Haugen"),
    "the office": ("Oumou Diarra, ministre malienne de l'Eau, a reçu Lars Haugen, ambassadeur de Norvège. L'ambassadeur a présenté deux offres." + TWO, BOTH, "Lars Haugen"),
    "the office with an adjective": ("Oumou Diarra était à Oslo. La ministre malienne a formulé deux vœux." + TWO, DIARRA, "Oumou Diarra"),
    "the diplomat": ("Lars Haugen quitte Bamako. Le diplomate en tire deux leçons." + TWO, HAUGEN, "Lars Haugen"),
    "the organisation": ("Le Fonds des deltas a publié son bilan. L'organisation dénonce deux lenteurs." + TWO, FUND, "Fonds des deltas"),
    "its second name": ("L'ONG Rivages est en colère. L'association réclame deux choses :" + BULLETS, {"Rivages": "ORG Rivages"}, "Rivages"),
    "the latter": ("Oumou Diarra a reçu Lars Haugen. Ce dernier a évoqué deux obstacles." + TWO, BOTH, "Lars Haugen"),
    "surname alone": ("Lars Haugen est inquiet. « Tout manque », dit-il. Pour Haugen, deux causes l'expliquent :" + BULLETS, HAUGEN, "Lars Haugen"),
    "the office named before the person": ("L'ambassadeur de Norvège, Lars Haugen, est venu. Devant la presse, l'ambassadeur a insisté sur deux points." + TWO, HAUGEN, "Lars Haugen"),
    "another holder of the office": ("Lars Haugen est ambassadeur de Norvège. L'ambassadeur du Chili a évoqué deux obstacles." + TWO, HAUGEN, ""),
    "two of one gender, the subject goes on": ("Lars Haugen a croisé M. Touré. Il a posé deux conditions." + TWO, {**HAUGEN, "Touré": "PER Issa Touré"}, "Lars Haugen"),
    "two of one gender, neither a subject": ("La rencontre entre M. Haugen et M. Touré a duré. Il a posé deux conditions." + TWO, {**HAUGEN, "Touré": "PER Issa Touré"}, ""),
    "the head of state": ("Le président togolais Koffi Adjavon a parlé. Le chef de l'État a pris deux engagements." + TWO, {"Koffi Adjavon": "PER Koffi Adjavon|président togolais"}, "Koffi Adjavon"),
}  # fmt: skip

PASSIVE: dict[str, Case] = {
    "passive": ("Deux mesures ont été annoncées par M. Haugen." + TWO, HAUGEN, "Lars Haugen"),
    "passive with an office": ("Deux pistes ont été dégagées par l'ambassadeur de Norvège, Lars Haugen." + TWO, HAUGEN, "Lars Haugen"),
    "participle behind the noun": ("Les deux conditions posées par le Ghana restent les mêmes :" + BULLETS, {"Ghana": "LOC Ghana"}, "Ghana"),
    "road map": ("La feuille de route du Fonds des deltas tient en deux points :" + BULLETS, FUND, "Fonds des deltas"),
    "possessed conditions": ("Les deux exigences de Mme Diarra sont connues." + TWO, DIARRA, "Oumou Diarra"),
    "passive without an agent": ("Deux conditions ont été posées à M. Haugen." + TWO, HAUGEN, ""),
    "according to him": ("M. Haugen est sceptique. Deux causes, selon lui, l'expliquent :" + BULLETS, HAUGEN, "Lars Haugen"),
    "in the eyes of": ("Aux yeux de Mme Diarra, deux dangers menacent." + TWO, DIARRA, "Oumou Diarra"),
    "for whom": ("« On attend », dit Lars Haugen, ambassadeur de Norvège, pour qui deux urgences demeurent :" + BULLETS, HAUGEN, "Lars Haugen"),
    "for the body": ("Pour le Fonds des deltas, deux conditions s'imposent :" + BULLETS, FUND, "Fonds des deltas"),
}  # fmt: skip

QUOTED: dict[str, Case] = {
    "inverted pronoun behind the quotation": ("Oumou Diarra est partie. « Premièrement, payer. Deuxièmement, partir », explique-t-elle.", DIARRA, "Oumou Diarra"),
    "inverted office behind": ("Lars Haugen, ambassadeur de Norvège, doute. « Premièrement, payer. Deuxièmement, partir », résume l'ambassadeur.", HAUGEN, "Lars Haugen"),
    "in the middle": ("« Deux choses pressent, plaide Mme Diarra. D'une part, l'eau manque ; d'autre part, le sel monte. »", DIARRA, "Oumou Diarra"),
    "after a colon": ("Lars Haugen ne cache rien : « Premièrement, payer. Deuxièmement, partir. »", HAUGEN, "Lars Haugen"),
    "quotation carried on": ("« Nous avons attendu », soupire Mme Diarra.\n\n« D'une part, l'eau manque ; d'autre part, le sel monte. »", DIARRA, "Oumou Diarra"),
    "long attribution": ("« Premièrement, payer. Deuxièmement, partir », a déclaré jeudi à la presse, au sortir du palais, l'ambassadeur Lars Haugen.", HAUGEN, "Lars Haugen"),
    "said of him": ("« D'un côté, il promet ; de l'autre, il coupe », dit de M. Haugen la ministre, Oumou Diarra.", BOTH, "Oumou Diarra"),
}  # fmt: skip

VOICE: dict[str, Case] = {
    "column": ("TRIBUNE. Sauver le fleuve\n\nPar Oumou Diarra, ancienne ministre de l'Eau\n\nLe fleuve meurt.\n\nDeux chantiers, à mes yeux, pressent." + TWO, DIARRA, "Oumou Diarra"),
    "column without first person in the list": ("Point de vue – Sauver le fleuve\nPar Oumou Diarra, hydrologue\n\nJe viens de Mopti.\n\nDeux réformes s'imposent." + TWO, DIARRA, "Oumou Diarra"),
    "column signed below": ("OPINION\n\nSauver le fleuve\n\nNous devons agir sur deux fronts." + TWO + "\n\nOumou Diarra, hydrologue, enseigne à Bamako.", DIARRA, "Oumou Diarra"),
    "speech": ("Discours de Mme Oumou Diarra devant l'Assemblée\n\nMesdames et Messieurs,\n\nDeux dangers nous guettent." + TWO, DIARRA, "Oumou Diarra"),
    "speech without first person": ("Allocution de l'ambassadeur de Norvège, Lars Haugen\n\nExcellences,\n\nLe fleuve a deux ennemis." + TWO, HAUGEN, "Lars Haugen"),
    "letter signed below": ("Chers amis,\n\nL'an passé fut rude. Deux priorités guideront notre action : d'une part, l'eau ; d'autre part, l'école. Merci à tous.\n\nLars Haugen, ambassadeur de Norvège\n\nLE PORT ROUVRE\n\nLe port a rouvert mardi.", HAUGEN, "Lars Haugen"),
    "interview with Q and R": ("« Le fleuve d'abord »\n\nDirecteur du port, Lars Haugen part en juin. Rencontre.\n\nQ. – Quel est le plan ?\n\nR. – Le plan tient en deux priorités. Primo, l'eau : nous creuserons. Secundo, le pain.", {"Lars Haugen": "PER Lars Haugen|directeur du port"}, "Lars Haugen"),
    "interview, recorded by somebody": ("Oumou Diarra : « Le fleuve meurt »\n\nPropos recueillis par Ines Solano\n\nQue faire ?\n\nIl faut deux réformes. D'abord, payer. Ensuite, planter. Enfin, attendre.", {**DIARRA, "Ines Solano": "PER Ines Solano"}, "Oumou Diarra"),
    "statement of an NGO": ("Le delta a soif\nPrise de position de Rivages\n\nLes bailleurs tardent.\n\nNous exigeons :" + BULLETS, {"Rivages": "ORG Rivages"}, "Rivages"),
    "transcript, second paragraph of a turn": ("M. HAUGEN : Bonjour.\n\nNos ministres ont pris deux décisions." + TWO + "\n\nMme DIARRA : Merci.", {"HAUGEN": "PER Lars Haugen", "DIARRA": "PER Oumou Diarra"}, "Lars Haugen"),
    "a reporter's byline is no voice": ("Le port rouvre\n\nPar Ines Solano, à Mopti\n\nLe port a deux défauts." + TWO, {"Ines Solano": "PER Ines Solano"}, ""),
    "another's words in a column": ("TRIBUNE\n\nPar Oumou Diarra, hydrologue\n\nJe lis la presse. « Premièrement, payer. Deuxièmement, partir », a dit Lars Haugen.", BOTH, "Lars Haugen"),
}  # fmt: skip

ITEMS: dict[str, Case] = {
    "the items decide": ("Les débats ont duré et se sont conclus par deux décisions.\n\nEn premier lieu, le Fonds des deltas autorise un prêt.\n\nEn deuxième lieu, il réduit les primes.", FUND, "Fonds des deltas"),
}  # fmt: skip

NOBODY: dict[str, Case] = {
    "programme": ("Le programme que finance le Fonds des deltas comporte deux volets." + TWO, FUND, ""),
    "treaty": ("La Convention de Lomé fixe deux principes." + TWO, {"Convention de Lomé": "MISC Convention de Lomé"}, ""),
    "unnamed ministers": ("Les deux ministres ont arrêté deux mesures :" + BULLETS, BOTH, ""),
    "unnamed delegation": ("Mme Diarra a reçu la délégation. La délégation formulera deux vœux :" + BULLETS, DIARRA, ""),
    "what a country faces": ("Le Ghana fait face à deux défis." + TWO, {"Ghana": "LOC Ghana"}, ""),
    "what a person opens": ("Mme Diarra a inauguré un pont. Deux raisons expliquent la hausse :" + BULLETS, DIARRA, ""),
    "requirements": ("Mme Diarra a salué l'accord. Deux conditions sont requises : 1) être inscrit ; 2) payer.", DIARRA, ""),
    "agenda": ("M. Haugen ouvre la séance.\n\nOrdre du jour :\n1. Comptes\n2. Divers", HAUGEN, ""),
}  # fmt: skip

MORE: dict[str, Case] = {
    "his priorities": ("Lars Haugen a pris ses fonctions lundi. Ses deux priorités sont connues." + TWO, HAUGEN, "Lars Haugen"),
    "her road map": ("Mme Diarra a dévoilé sa méthode. Sa feuille de route tient en deux points." + TWO, DIARRA, "Oumou Diarra"),
    "in her eyes": ("Mme Diarra est optimiste. À ses yeux, deux raisons expliquent la hausse." + TWO, DIARRA, "Oumou Diarra"),
    "for him": ("M. Haugen est optimiste. Pour lui, deux raisons expliquent la hausse." + TWO, HAUGEN, "Lars Haugen"),
    "no verb in the intro": ("M. Haugen a détaillé son plan devant la presse. Deux axes :" + BULLETS, HAUGEN, "Lars Haugen"),
    "two reasons for that": ("M. Haugen se dit confiant. Deux raisons à cela, a-t-il expliqué : d'une part, l'eau monte ; d'autre part, le sel baisse.", HAUGEN, "Lars Haugen"),
    "sees reasons": ("L'économiste Lars Haugen y voit deux raisons." + TWO, {"Lars Haugen": "PER Lars Haugen|économiste"}, "Lars Haugen"),
    "around axes": ("M. Haugen a articulé son propos autour de deux axes." + TWO, HAUGEN, "Lars Haugen"),
    "his speech": ("Le discours de M. Haugen s'est articulé autour de deux points." + TWO, HAUGEN, "Lars Haugen"),
    "a rare verb behind the quotation": ("« D'une part, l'eau manque ; d'autre part, le sel monte », tempête Mme Diarra.", DIARRA, "Oumou Diarra"),
    "a reflexive verb behind": ("« D'une part, l'eau revient ; d'autre part, le sel baisse », se félicite l'ambassadeur de Norvège, Lars Haugen.", HAUGEN, "Lars Haugen"),
    "fait-il valoir": ("M. Haugen insiste. « D'une part, l'eau manque ; d'autre part, le sel monte », fait-il valoir.", HAUGEN, "Lars Haugen"),
    "resolution": ("Le Conseil des ports,\n\nRappelant sa charte,\n\n1. Décide de payer ;\n\n2. Prie les États de partir.", {"Conseil des ports": "ORG Conseil des ports"}, "Conseil des ports"),
    "the body alone in the intro": ("Réuni à Lomé, le Conseil des ports :\n1. approuve le budget ;\n2. nomme un président.", {"Conseil des ports": "ORG Conseil des ports"}, "Conseil des ports"),
    "lui": ("Le Ghana, lui, met deux conditions à son retour." + TWO, {"Ghana": "LOC Ghana"}, "Ghana"),
    "a state taken up": ("Le Ghana a reçu les envoyés de Lomé. Il pose deux conditions." + TWO, {"Ghana": "LOC Ghana@GH|", "Lomé": "LOC Lomé"}, "Ghana"),
    "as for": ("Quant au Fonds des deltas, il réclame deux garanties." + TWO, FUND, "Fonds des deltas"),
    "in its report": ("Dans son rapport annuel, publié mardi, le Fonds des deltas identifie deux risques." + TWO, FUND, "Fonds des deltas"),
    "label with an office": ("Mme Diarra, ministre de l'Eau : Nous avons deux urgences." + TWO + "\n\nM. Haugen, ambassadeur : Merci.", BOTH, "Oumou Diarra"),
    "label with a dash": ("Oumou Diarra — Le plan a deux volets." + TWO + "\n\nLars Haugen — Merci.", BOTH, "Oumou Diarra"),
    "questions without labels": ("Trois questions à Lars Haugen, ambassadeur de Norvège\n\nPourquoi ce retard ?\n\nPour deux raisons. D'une part, l'eau manque ; d'autre part, le sel monte.", HAUGEN, "Lars Haugen"),
    "speech delivered by": ("Discours prononcé par Son Excellence Madame Oumou Diarra, ministre de l'Eau\nBamako, le 3 mai 2024\n\nLe Mali a fait deux choix." + TWO, {**DIARRA, "Mali": "LOC Mali", "Bamako": "LOC Bamako"}, "Oumou Diarra"),
    "speech, name alone in its line": ("SOMMET DES PORTS\nIntervention liminaire\nLars Haugen, ambassadeur de Norvège\n\nMesdames, Messieurs,\n\nDeux dangers menacent." + TWO, HAUGEN, "Lars Haugen"),
    "speech signed below": ("Chers collègues,\n\nNous avons deux défis." + TWO + "\n\nJe vous remercie.\n\nLars Haugen", HAUGEN, "Lars Haugen"),
    "letter to the editor": ("Lettre ouverte aux ministres de l'Eau\n\nMesdames et Messieurs les ministres,\n\nNous vous demandons deux choses :" + BULLETS + "\n\nOumou Diarra, présidente de Rivages", {"Oumou Diarra": "PER Oumou Diarra|présidente", "Rivages": "ORG Rivages"}, "Oumou Diarra"),
    "plural of one": ("Les États-Unis posent deux conditions." + TWO, {"États-Unis": "LOC États-Unis"}, "États-Unis"),
    "quoted intro, attribution in its middle": ("« Nous avons deux priorités, a expliqué Mme Diarra devant les députés. Premièrement, payer. Deuxièmement, partir. »", DIARRA, "Oumou Diarra"),
    "attribution in the last item": ("« Premièrement, payer, a dit M. Haugen. Deuxièmement, partir. »", HAUGEN, "Lars Haugen"),
    "attribution in the first item, unquoted": ("Deux axes structurent le plan. Le premier, a précisé M. Haugen, concerne l'eau. Le deuxième porte sur le pain.", HAUGEN, "Lars Haugen"),
    "apposition behind a place": ("À Lomé, où il recevait la presse, l'ambassadeur de Norvège au Togo, Lars Haugen, a esquissé deux pistes." + TWO, {**HAUGEN, "Lomé": "LOC Lomé", "Togo": "LOC Togo"}, "Lars Haugen"),
    "two verbs": ("Lars Haugen s'est dit prêt à revenir et a posé deux conditions." + TWO, HAUGEN, "Lars Haugen"),
    "opening participle": ("Interrogée sur le barrage, Oumou Diarra a répondu en deux temps." + TWO, DIARRA, "Oumou Diarra"),
    "body by its head": ("La directrice du Fonds des deltas, Oumou Diarra, presse les bailleurs. Elle leur demande deux efforts." + TWO, {"Fonds des deltas": "ORG Fonds des deltas", "Oumou Diarra": "PER Oumou Diarra|directrice"}, "Oumou Diarra"),
    "agreed to": ("Le Ghana a accepté deux concessions." + TWO, {"Ghana": "LOC Ghana"}, "Ghana"),
    "undertakes": ("Le Ghana s'est engagé à prendre deux mesures." + TWO, {"Ghana": "LOC Ghana"}, "Ghana"),
    "commits, in the future": ("Le Fonds des deltas s'engagera sur deux points." + TWO, FUND, "Fonds des deltas"),
    "what he wants": ("Lars Haugen veut deux choses." + TWO, HAUGEN, "Lars Haugen"),
    "counts on": ("Lars Haugen compte sur deux leviers." + TWO, HAUGEN, "Lars Haugen"),
    "recipe": ("La recette de Mme Diarra tient en deux mots : d'une part, l'eau ; d'autre part, l'école.", DIARRA, "Oumou Diarra"),
    "the demands of a body": ("Les revendications du Fonds des deltas sont au nombre de deux." + TWO, FUND, "Fonds des deltas"),
    "an agency reports": ("Selon l'agence Rivages, Mme Diarra a annoncé deux mesures." + TWO, {**DIARRA, "Rivages": "ORG Rivages"}, "Oumou Diarra"),
    "et d'énumérer": ("M. Haugen est revenu sur la crue. Et d'énumérer deux urgences." + TWO, HAUGEN, "Lars Haugen"),
    "et X de citer": ("Et Mme Diarra de citer deux priorités :" + BULLETS, DIARRA, "Oumou Diarra"),
    "initials for a label": ("Entretien avec Oumou Diarra\n\nLe Courrier : Que faire ?\n\nO. D. : Il faut agir sur deux fronts." + TWO, DIARRA, "Oumou Diarra"),
    "an office for a label": ("Étaient présents : Lars Haugen, président ; Oumou Diarra, ministre.\n\nLe président. – Deux points pressent." + TWO + "\n\nMme Diarra. – Merci.", {"Lars Haugen": "PER Lars Haugen|président", "Oumou Diarra": "PER Oumou Diarra|ministre", "Diarra": "PER Oumou Diarra"}, "Lars Haugen"),
    "a heading with an owner": ("Le delta a soif.\n\nLes deux demandes de Rivages\n\n1. Payer.\n\n2. Partir.", {"Rivages": "ORG Rivages"}, "Rivages"),
    "we, by name": ("Nous, Fonds des deltas, demandons :" + BULLETS, FUND, "Fonds des deltas"),
    "calls on": ("Le Fonds des deltas appelle donc :\n- les États à payer ;\n- les bailleurs à partir.", FUND, "Fonds des deltas"),
    "what follows": ("Le Fonds des deltas a décidé ce qui suit :" + BULLETS, FUND, "Fonds des deltas"),
    "plan presented by": ("Le plan présenté mardi par la ministre Oumou Diarra repose sur deux axes." + TWO, DIARRA, "Oumou Diarra"),
    "fixed by a meeting": ("Deux priorités ont été fixées par la Conférence des ports." + TWO, {"Conférence des ports": "MISC Conférence des ports"}, "Conférence des ports"),
    "quoted in pieces": ("« Premièrement, nous paierons. » M. Haugen a ajouté : « Deuxièmement, nous partirons. »", HAUGEN, "Lars Haugen"),
    "for his part": ("Le Fonds des deltas, pour sa part, met en avant deux urgences." + TWO, FUND, "Fonds des deltas"),
    "whose council": ("Le Fonds des deltas, dont le conseil s'est réuni mardi, pose deux conditions." + TWO, FUND, "Fonds des deltas"),
    "on behalf of": ("Au nom du Fonds des deltas, Mme Diarra a réclamé deux gestes." + TWO, FUND | DIARRA, "Oumou Diarra"),
    "the ministry, then it": ("Le ministère malien de l'Eau a publié ses comptes. Il y détaille deux chantiers." + TWO, {"ministère malien de l'Eau": "ORG ministère malien de l'Eau"}, "ministère malien de l'Eau"),
    "the Bank by its head noun": ("La Banque des ports prête peu. La banque pose deux conditions." + TWO, {"Banque des ports": "ORG Banque des ports"}, "Banque des ports"),
    "the Norwegian": ("Lars Haugen a terminé sa visite. « Tout va », a dit le Norvégien, avant de citer deux réserves." + TWO, HAUGEN, "Lars Haugen"),
    "commitments made": ("Les deux engagements pris par le Ghana à Paris sont connus." + TWO, {"Ghana": "LOC Ghana", "Paris": "LOC Paris"}, "Ghana"),
    "asked about": ("Interrogé sur ses priorités, M. Haugen en a cité deux : d'une part, l'eau ; d'autre part, l'école.", HAUGEN, "Lars Haugen"),
    "a colon and a quotation": ("M. Haugen est catégorique : « Il y a deux écueils : d'une part, l'eau manque ; d'autre part, le sel monte. »", HAUGEN, "Lars Haugen"),
    "minutes": ("Mme Diarra ouvre la séance à 9 heures. Elle soumet deux points : a) le budget ; b) le calendrier.", DIARRA, "Oumou Diarra"),
    "her colleague": ("M. Haugen a parlé le premier. Son homologue malienne, Oumou Diarra, a dégagé deux pistes." + TWO, BOTH, "Oumou Diarra"),
    "two sentences back": ("Mme Diarra a présenté mardi le plan du fleuve. Le texte compte cent pages. Elle en retient deux idées." + TWO, DIARRA, "Oumou Diarra"),
    "the minister, two ministers in the text": ("La ministre de l'Eau, Oumou Diarra, a reçu le ministre norvégien des Ports, Lars Haugen. Le ministre a évoqué deux projets." + TWO, {"Oumou Diarra": "PER Oumou Diarra|ministre de l'Eau", "Lars Haugen": "PER Lars Haugen|ministre norvégien des Ports"}, "Lars Haugen"),
    "demanded of the state": ("Le syndicat Quai libre exige de l'État deux choses :" + BULLETS, {"Quai libre": "ORG Quai libre"}, "Quai libre"),
    "what it has done": ("Le Fonds des deltas a tenu sa session. Au terme des débats, il a :\n- approuvé le budget ;\n- invité les États à payer.", FUND, "Fonds des deltas"),
    "minutes with full stops": ("Mme Oumou Diarra. Nous suivons deux axes." + TWO + "\n\nM. Lars Haugen. Combien ?", BOTH, "Oumou Diarra"),
    "in the number of": ("M. Haugen est revenu sur les raisons du retard. Elles sont au nombre de deux." + TWO, HAUGEN, "Lars Haugen"),
    "the office of one without a role": ("À Lomé, Koffi Adjavon a parlé vrai. « Premièrement, payer. Deuxièmement, partir », a martelé le ministre togolais des Ports.", {"Koffi Adjavon": "PER Koffi Adjavon", "Lomé": "LOC Lomé"}, "Koffi Adjavon"),
    "a columnist": ("Le port et les sages\n\npar Oumou Diarra*\n\nMais je vois deux écueils." + TWO, DIARRA, "Oumou Diarra"),
    "conditions on a loan": ("Le Fonds des deltas prêtera. Le prêt a deux conditions, a prévenu l'institution : d'une part, l'eau ; d'autre part, l'école.", FUND, "Fonds des deltas"),
    "named at the start of a long quotation": ("« Le fleuve se meurt, prévient M. Haugen. Le sel gagne. Il faut agir sur deux fronts. D'abord, le barrage. Ensuite, les puits. Enfin, la mer. »", HAUGEN, "Lars Haugen"),
    "named before a long quotation": ("M. Haugen est amer : « Le fleuve se meurt. Le sel gagne. Il faut agir sur deux fronts. D'abord, le barrage. Ensuite, les puits. »", HAUGEN, "Lars Haugen"),
    "on the menu": ("M. Haugen a présenté son plan. Au menu, deux chantiers : l'eau et l'école.", HAUGEN, "Lars Haugen"),
    "her plan": ("Mme Diarra se donne deux ans. Son plan tient en deux mesures." + TWO, DIARRA, "Oumou Diarra"),
    "the state by its other name": ("La Suisse aide la Moldavie. La Confédération y met deux conditions." + TWO, {"Suisse": "LOC Suisse", "Moldavie": "LOC Moldavie"}, "Suisse"),
    "the subject goes on": ("Lars Haugen a remercié M. Touré de son accueil. Puis il a posé deux conditions." + TWO, {**HAUGEN, "Touré": "PER Issa Touré"}, "Lars Haugen"),
    "a relative behind the count": ("Le plan compte deux axes, que détaille Oumou Diarra, ministre de l'Eau." + TWO, DIARRA, "Oumou Diarra"),
    "a relative in the perfect": ("L'accord repose sur deux piliers, qu'a présentés l'ambassadeur de Norvège, Lars Haugen." + TWO, HAUGEN, "Lars Haugen"),
    "a relative that begins the sentence": ("Voici les deux mesures que propose Lars Haugen." + TWO, HAUGEN, "Lars Haugen"),
    "a relative with a clitic": ("La riposte, telle que la conçoit Mme Diarra, tient en deux temps." + TWO, DIARRA, "Oumou Diarra"),
    "inversion with the office": ("M. Haugen a reçu la presse. Ainsi l'ambassadeur propose-t-il deux mesures." + TWO, HAUGEN, "Lars Haugen"),
    "inversion with the name": ("Ainsi Lars Haugen a-t-il proposé deux mesures." + TWO, HAUGEN, "Lars Haugen"),
    "inversion of a verb without quotations": ("Mme Diarra s'alarme. Aussi a-t-elle soumis aux États un plan en deux mesures." + TWO, DIARRA, "Oumou Diarra"),
    "impersonal verb": ("Près du barrage Rivages, Lars Haugen a estimé qu'il convenait, d'une part, de payer ; d'autre part, de partir.", HAUGEN | {"Rivages": "LOC Rivages"}, "Lars Haugen"),
    "adopted by": ("DÉCLARATION DE LOMÉ\nadoptée par le sommet du Fonds des deltas\n\nNous, ministres, réunis à Lomé,\n\nSommes convenus de ce qui suit :\n\na) Nous paierons.\n\nb) Nous partirons.", FUND, "Fonds des deltas"),
    "a body in a report": ("RAPPORT\n\npar Mme Oumou Diarra, sénatrice\n\nAu vu de ces constats, le Fonds des deltas formule deux recommandations :\n\n1. Payer.\n\n2. Partir.", DIARRA | FUND, "Fonds des deltas"),
    "whose document": ("Le communiqué du Fonds des deltas énumère deux mesures." + TWO, FUND, "Fonds des deltas"),
    "brings answers": ("À cette question, M. Haugen apporte deux réponses." + TWO, HAUGEN, "Lars Haugen"),
    "above an impersonal item": ("M. Haugen en a tracé les grandes lignes. Il s'agira d'abord de payer. Ensuite, de partir. Enfin, de revenir.", HAUGEN, "Lars Haugen"),
    "two behind an adjunct": ("À l'issue de la réunion, Oumou Diarra et Lars Haugen ont annoncé deux mesures." + TWO, BOTH, "Oumou Diarra; Lars Haugen"),
    "an aside behind the auxiliary": ("L'ambassadeur de Norvège, Lars Haugen, a, lui, retenu deux pistes." + TWO, HAUGEN, "Lars Haugen"),
    "an elided clitic": ("Mme Diarra l'a redit : deux urgences demeurent." + TWO, DIARRA, "Oumou Diarra"),
    "an elided clitic, two subjects": ("Oumou Diarra et Lars Haugen l'ont répété : deux urgences demeurent." + TWO, BOTH, "Oumou Diarra; Lars Haugen"),
    "only": ("M. Haugen n'a retenu que deux pistes." + TWO, HAUGEN, "Lars Haugen"),
    "whose answer": ("La réponse de Lars Haugen tient en deux phrases." + TWO, HAUGEN, "Lars Haugen"),
    "host of another": ("L'ambassadeur de Norvège, Lars Haugen, qui recevait Mme Diarra, en a profité pour rappeler ses deux priorités." + TWO, BOTH, "Lars Haugen"),
    "another's promise in a speech": ("Discours de M. Lars Haugen, ambassadeur\n\nMesdames, Messieurs,\n\nLe Fonds des deltas nous a promis deux choses :" + BULLETS, FUND | HAUGEN, "Fonds des deltas"),
    "it fell to her": ("Il est revenu à Mme Diarra d'exposer les deux mesures." + TWO, DIARRA, "Oumou Diarra"),
    "on her programme": ("Au programme de Mme Diarra, deux chantiers." + TWO, DIARRA, "Oumou Diarra"),
    "voice of": ("Par la voix de Lars Haugen, le Fonds des deltas a posé deux conditions." + TWO, FUND | HAUGEN, "Fonds des deltas"),
}  # fmt: skip

CASES = {
    f"{group}: {name}": case
    for group, cases in {
        "active": ACTIVE, "referred": REFERRED, "passive": PASSIVE, "quoted": QUOTED, "voice": VOICE, "items": ITEMS, "nobody": NOBODY,
        "more": MORE,
    }.items()
    for name, case in cases.items()
}  # fmt: skip

FAILURES = {
    "more: it fell to her",
}
"""Cases that are known to fail."""


KEPT = {"rule": 1000.0}
"""Weights with which the choice keeps to the rules."""


def speakers_of(text: str, names: dict[str, str]) -> set[str]:
    """Whose the points in ``text`` are by the rules alone (:meth:`Speakers.ruled`)."""
    with patch("pipeline.stages.points.speakers.load_choice", return_value=KEPT):
        return chosen_of(text, names)


def chosen_of(text: str, names: dict[str, str]) -> set[str]:
    """The speakers of the points in ``text``, of whom the choice has the last word."""
    article = Article("d", "d.txt", text)
    mentions: dict[int, MentionRow] = {}
    taken: set[int] = set()
    for words, cells in sorted(names.items(), key=lambda item: -len(item[0])):
        label, _, name = cells.partition(" ")
        name, _, role = name.partition("|")
        name, _, country = name.partition("@")
        start = text.find(words)
        while start >= 0:
            if not taken.intersection(range(start, start + len(words))):
                taken.update(range(start, start + len(words)))
                mentions[start] = MentionRow(
                    mention_id=f"d:m{start}", doc_id="d", start=start, end=start + len(words), text=words, label=label,
                    entity=name, role=role, country=country,
                )  # fmt: skip
            start = text.find(words, start + 1)
    rows = extract(article, Doc(article), {"entities": [mentions[start] for start in sorted(mentions)]})
    assert len(rows) >= 2
    return {row.speaker for row in rows}


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=pytest.mark.xfail(strict=True)) if n in FAILURES else n for n in CASES]
)
def test_speaker(name: str) -> None:
    text, names, speaker = CASES[name]
    assert speakers_of(text, names) == {speaker}
