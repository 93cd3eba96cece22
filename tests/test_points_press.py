"""Whose points they are: what diplomatic press says in other words than the tables of the other modules."""

from __future__ import annotations

import pytest
from test_points_speakers import BOTH, BULLETS, DIARRA, HAUGEN, TWO, Case, speakers_of

BANK = {"Banque des deltas": "ORG Banque des deltas", "Banque": "ORG Banque des deltas"}
COUNCIL = {"Conseil municipal de Segou": "ORG Conseil municipal de Segou", "Conseil": "ORG Conseil municipal de Segou"}
NEIGHBOURS = {
    "Eusebio Neto": "PER Eusebio Neto@AO|ministre angolais de l'Intérieur",
    "Jean Mputu": "PER Jean Mputu|ministre de l'Intérieur",
}
ENVOY = {"Zainab Omar": "PER Zainab Omar@KE|ambassadrice du Kenya", "Kenya": "LOC Kenya@KE", "Nairobi": "LOC Kenya@KE"}
AGENCY = {"APD": "ORG Agence de presse des deltas", "Mopti": "LOC Mopti"}
STATES = {"Ghana": "LOC Ghana@GH", "Accra": "LOC Ghana@GH", "Togo": "LOC Togo@TG", "Lomé": "LOC Togo@TG"}
MINISTERS = {
    "Kofi Mensah": "PER Kofi Mensah@GH|ministre ghanéen des Affaires étrangères",
    "Abla Dogbe": "PER Abla Dogbe@TG|ministre togolaise des Affaires étrangères",
}
VERBS = "\n\n– APPROUVE la convention ;\n– AUTORISE la maire à la signer."
MET = "La ministre malienne de l'Eau, Oumou Diarra, a reçu l'ambassadeur de Norvège, Lars Haugen. "

MONEY: dict[str, Case] = {
    "the funding serves": ("Oumou Diarra a annoncé l'octroi de 3 millions de dollars. Ce financement servira à :" + BULLETS, DIARRA, "Oumou Diarra"),
    "the sum must": ("Oumou Diarra a annoncé une enveloppe de 3 millions d'euros. Cette somme doit permettre de :" + BULLETS, DIARRA, "Oumou Diarra"),
    "the funds": ("Oumou Diarra a annoncé une aide de 3 millions d'euros. Les fonds serviront à :" + BULLETS, DIARRA, "Oumou Diarra"),
    "nobody announces it": ("Le projet a coûté 3 millions d'euros. Ce financement a servi à :" + BULLETS, {}, ""),
}  # fmt: skip

DOCUMENTS: dict[str, Case] = {
    "according to the study": ("Une étude publiée lundi par la Banque des deltas permet d'y voir clair. Deux goulets brident selon elle le trafic :" + BULLETS, BANK, "Banque des deltas"),
    "her report concluded": ("La Chambre a reçu le diagnostic d'Oumou Diarra. Les retards, concluait son rapport, s'expliquent de deux façons." + TWO, DIARRA, "Oumou Diarra"),
    "here are its axes": ("Mme Diarra a présenté son plan. En voici les deux axes." + TWO, DIARRA, "Oumou Diarra"),
    "which foresees": ("Mme Diarra a présenté son plan jeudi. Celui-ci prévoit :" + BULLETS, DIARRA, "Oumou Diarra"),
}  # fmt: skip

REFERRED: dict[str, Case] = {
    "a member of the government of a state": ("Le ministre Jean Mputu et le ministre angolais, Eusebio Neto, se sont vus. Le membre du gouvernement angolais a, en outre, insisté sur la frontière. À cet effet, il a préconisé :" + BULLETS, NEIGHBOURS, "Eusebio Neto"),
    "a member of the government, a woman": (MET + "Le membre du gouvernement a demandé deux choses." + TWO, BOTH, "Oumou Diarra"),
    "the minister in charge": (MET + "La ministre de tutelle a demandé deux choses." + TWO, BOTH, "Oumou Diarra"),
    "the first in charge": (MET + "La première responsable du secteur a demandé deux choses." + TWO, BOTH, "Oumou Diarra"),
    "they, behind an aside": (MET + "Les deux responsables ont, par ailleurs, passé en revue les projets. Ils se sont mis d'accord sur deux mesures :" + BULLETS, BOTH, "Oumou Diarra; Lars Haugen"),
    "the one and the other": (MET + "L'un et l'autre ont identifié deux priorités :" + BULLETS, BOTH, "Oumou Diarra; Lars Haugen"),
    "the institution for which it will not do": ("Elle a salué la Mission des fleuves.\n\nPour la Banque des deltas, le bitume ne suffira pas. L'institution demande deux pas :" + BULLETS, BANK | {"Mission des fleuves": "ORG Mission des fleuves"}, "Banque des deltas"),
}  # fmt: skip

TOLD: dict[str, Case] = {
    "nobody writes so of himself": ("Les milliards tardent\n\nPar Lars Haugen\n\nLe groupe avait promis le port. Le programme comportait, à l'en croire, deux volets." + TWO, HAUGEN, ""),
    "measures of her state": ("L'ambassadrice du Kenya, Mme Zainab Omar, a contesté le tableau. Elle a mis en avant deux mesures prises par Nairobi :" + BULLETS, ENVOY, "Zainab Omar"),
    "the agency has seen it": ("Mopti, 7 mars 2023 (APD) – Le Programme des berges a été lancé mardi à Mopti, a constaté l'APD. Il repose sur deux composantes :" + BULLETS, AGENCY, ""),
    "by her own admission": ("De l'aveu même de Mme Diarra, deux obstacles demeurent :" + BULLETS, DIARRA, "Oumou Diarra"),
    "what worries her": ("Deux points inquiètent Mme Diarra." + TWO, DIARRA, "Oumou Diarra"),
    "what drives her": ("Deux raisons poussent Mme Diarra à l'optimisme." + TWO, DIARRA, "Oumou Diarra"),
    "what keeps him awake": ("Lars Haugen reçoit au port. Les craintes qui l'empêchent de dormir sont au nombre de deux." + TWO, HAUGEN, "Lars Haugen"),
    "he does not hide": ("Mme Diarra ne cache pas ses deux craintes." + TWO, DIARRA, "Oumou Diarra"),
}  # fmt: skip

VOICES: dict[str, Case] = {
    "a declaration behind talks": ("Déclaration de M. Lars Haugen, ambassadeur, à l'issue de son entretien avec son homologue, Mme Oumou Diarra\n\nMadame la Ministre, chère Oumou,\nMesdames et Messieurs,\n\nC'est un plaisir d'être ici. Notre soutien prend deux formes." + TWO, BOTH, "Lars Haugen"),
    "an officer without a name where a body meets": ("Allocution du premier ministre à la réunion de la Banque des deltas\n\nBonjour à tous. Permettez-moi de parler en cousin.\n\nD'abord, la ligne. Nous la rouvrirons.\n\nEnfin, les agents. Nous les paierons.", BANK, ""),
    "a body that does with us what it recommends": ("Question : Qui vous aide ?\n\nLars Haugen : La Banque des deltas, avec laquelle nous menons ce programme, a recommandé deux choses." + TWO + "\n\nQuestion : Et demain ?\n\nLars Haugen : Demain, nous verrons.", HAUGEN | BANK, "Banque des deltas"),
    "an opinion": ("Vingt ans de projets\n\nUne opinion de Lars Haugen, chargé de cours à la Banque des deltas\n\nJe ne crois pas au repli. Je plaide pour deux règles." + TWO, HAUGEN | BANK, "Lars Haugen"),
}  # fmt: skip

DECIDED: dict[str, Case] = {
    "by so many votes": ("Le Conseil municipal de Segou s'est réuni.\n\nLe Conseil, après en avoir délibéré, par 60 voix pour et 2 abstentions :" + VERBS, COUNCIL, "Conseil municipal de Segou"),
    "the verb alone": ("Le Conseil municipal de Segou,\n\nVu le code des communes ;\n\nAprès en avoir délibéré, par 62 voix contre 4,\n\nDÉCIDE\n\nArticle 1er : d'approuver la convention ;\n\nArticle 2 : d'attribuer une subvention.", COUNCIL, "Conseil municipal de Segou"),
}  # fmt: skip

FOUND: dict[str, Case] = {
    "asks first to": ("Mme Diarra a prescrit à ses collaborateurs d'abord de rouvrir la ligne, ensuite de payer les agents et enfin de lui rendre compte.", DIARRA, "Oumou Diarra"),
    "a conditional behind the ordinal": ("Mme Diarra propose un règlement par étapes. La première étape consiste en un arrêt des travaux. La deuxième verrait le retour des agents. La troisième touche à la ligne.", DIARRA, "Oumou Diarra"),
    "triangles": ("Mme Diarra a présenté deux mots clés :\n▲ Résilience : rouvrir la ligne\n▲ Renfort : payer les agents", DIARRA, "Oumou Diarra"),
}  # fmt: skip

PAIRS: dict[str, Case] = {
    "as one": ("Accra comme Lomé réclament deux mesures." + TWO, STATES, "Ghana; Togo"),
    "the one as much as the other": ("Tant Accra que Lomé réclament deux mesures." + TWO, STATES, "Ghana; Togo"),
    "an agreement signed by two": ("L'accord signé par le Ghana et le Togo prévoit :" + BULLETS, STATES, "Ghana; Togo"),
    "an agreement between two": ("L'accord entre le Ghana et le Togo prévoit :" + BULLETS, STATES, "Ghana; Togo"),
    "an agreement signed in a capital": ("Le mémorandum signé à Accra prévoit deux choses." + TWO, STATES, ""),
}  # fmt: skip

NATIONAL: dict[str, Case] = {
    "the position of a state": ("Le Ghana a répondu. La position togolaise tient en deux points." + TWO, {"Ghana": "LOC Ghana@GH"}, "Togo"),
    "on the side of a state": ("Le Ghana a répondu. Côté togolais, on insiste sur deux points." + TWO, {"Ghana": "LOC Ghana@GH"}, "Togo"),
    "a minister whose gender his adjective tells": ("Kofi Mensah a reçu son homologue du Togo, Abla Dogbe. La ministre a posé deux conditions." + TWO, MINISTERS, "Abla Dogbe"),
    "she, told by the adjective": ("Kofi Mensah a reçu son homologue du Togo, Abla Dogbe. Elle lui a soumis deux demandes." + TWO, MINISTERS, "Abla Dogbe"),
}  # fmt: skip

LABELS: dict[str, Case] = {
    "the office before the name in brackets": ("PORTE-PAROLE (Oumou Diarra). – Bonjour. Deux annonces avant vos questions." + TWO + "\n\nQ. – Il y a un an, vous en aviez annoncé vingt ?\n\nPORTE-PAROLE. – Oui, et nous les tiendrons.", DIARRA, "Oumou Diarra"),
    "bold questions": ("INTERVIEW. Oumou Diarra : « Il faut agir »\n\nLa ministre répond à nos questions.\n\n**Que faut-il faire ?**\n\nIl y a deux priorités." + TWO + "\n\n**Et ensuite ?**\n\nOn verra bien ce que l'avenir nous réserve, mais je reste confiante.", DIARRA, "Oumou Diarra"),
    "signed for a body": ("Lettre ouverte à la ministre de la Pêche\n\nMadame la ministre,\n\nNous vous demandons deux choses." + TWO + "\n\nPour la Banque des deltas, Lars Haugen", BANK | HAUGEN, "Banque des deltas"),
    "and to add": ("Oumou Diarra est inquiète. Et d'ajouter : « Premièrement, rouvrir la ligne. Deuxièmement, payer les agents. »", DIARRA, "Oumou Diarra"),
    "several reasons": ("« Rien ne va », prévient Lars Haugen. Plusieurs raisons à cela : d'abord la ligne est fermée ; ensuite les agents partent ; enfin il pleut.", HAUGEN, "Lars Haugen"),
    "its members": ("Elle répond aux demandes de la Banque des deltas, qui avait remis son rapport. Ses soixante membres avaient identifié deux urgences." + TWO, BANK, "Banque des deltas"),
    "the latter is a body": ("Oumou Diarra a rencontré la Banque des deltas. Celle-ci a posé deux conditions." + TWO, BANK | DIARRA, "Banque des deltas"),
}  # fmt: skip

NATIONS: dict[str, Case] = {
    "the authorities": ("Le Ghana avance. Les autorités togolaises se sont engagées à :" + BULLETS, {"Ghana": "LOC Ghana@GH"}, "Togo"),
    "our colleagues": ("Le Ghana avance. Nos collègues togolais ont proposé deux mesures." + TWO, {"Ghana": "LOC Ghana@GH"}, "Togo"),
    "the nationals": ("Le Ghana avance. Les Togolais ont proposé deux mesures." + TWO, {"Ghana": "LOC Ghana@GH"}, "Togo"),
    "two states": ("Le Ghana avance. Les autorités béninoises et togolaises ont proposé deux mesures." + TWO, {"Ghana": "LOC Ghana@GH"}, ""),
}  # fmt: skip

INCISES: dict[str, Case] = {
    "has she argued": ("Oumou Diarra a parlé. Son gouvernement, a-t-elle fait valoir, a pris plusieurs mesures :" + BULLETS, DIARRA, "Oumou Diarra"),
    "has observed": ("Deux choses, a fait observer Oumou Diarra, manquent :" + BULLETS, DIARRA, "Oumou Diarra"),
    "has been keen to say": ("Deux choses, a tenu à préciser Oumou Diarra, manquent :" + BULLETS, DIARRA, "Oumou Diarra"),
    "your government": ("Question : Quoi de neuf ?\n\nLars Haugen : Votre gouvernement s'était pourtant engagé à :" + BULLETS + "\n\nQuestion : Et ?\n\nLars Haugen : Rien.", HAUGEN, ""),
    "a letter to a minister": ("Lettre ouverte au Premier ministre du Ghana\n\nMonsieur le Premier ministre,\n\nLa Banque des deltas s'inquiète. Nous vous demandons deux choses." + TWO + "\n\nPour la Banque des deltas, la présidente, Oumou Diarra", BANK | DIARRA | {"Ghana": "LOC Ghana@GH"}, "Banque des deltas"),
}  # fmt: skip

CASES = {
    f"{table} {name}": case
    for table, cases in (
        ("money", MONEY),
        ("document", DOCUMENTS),
        ("referred", REFERRED),
        ("told", TOLD),
        ("voice", VOICES),
        ("decided", DECIDED),
        ("found", FOUND),
        ("pair", PAIRS),
        ("national", NATIONAL),
        ("label", LABELS),
        ("nation", NATIONS),
        ("incise", INCISES),
    )
    for name, case in cases.items()
}


@pytest.mark.parametrize("name", CASES)
def test_speaker(name: str) -> None:
    text, names, speaker = CASES[name]
    assert speakers_of(text, names) == {speaker}
