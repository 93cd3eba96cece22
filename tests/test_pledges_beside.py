"""Figures that stand beside a pledge, and pledges told in ways that are easily overlooked, by the whole pipeline.

The marks are those of pledges_text.py: each figure in braces is a row, no other.
"""

from __future__ import annotations

import pytest
from pledges_text import check_rows

BESIDE = (
    "Le Vietnam portera de 20 à {50|pledged|future} le nombre des bourses qu'il réserve aux Mozambicains.",
    "La Suède ramènera son aide de 40 à {25 millions de couronnes|pledged|future}.",
    "Oman accordera {25 bourses|pledged}, cinq de plus qu'actuellement.",
    "Le Danemark versera {40 millions d'euros|pledged}, et non 60.",
    "La société Solventa, 1 100 salariés, livrera {5 200 onduleurs|pledged} à Alger.",
    "L'électricité y est vendue 0,41 dollar le kilowattheure.",
    "On estime à 80 millions le nombre de mines encore enfouies dans le sol.",
    "Sur le terrain, 42 % des travaux sont achevés.",
    "Quelque 900 entreprises italiennes sont installées dans le pays.",
    "La Moldavie héberge plus de 112 000 réfugiés.",
    "Le transporteur a été condamné à payer 1,5 milliard de francs CFA à l'État.",
    "L'ouvrier y reçoit 3 400 dirhams par mois.",
    "Le Mali a exprimé le souhait de bénéficier d'un appui de 400 millions de dirhams.",
    "On pourrait aussi financer 300 000 places de crèche.",
    "Aussi a-t-il exhorté les pays riches à verser 600 millions de dollars.",
    "Nos organisations appellent les gouvernements à :\n– rétablir dix patrouilles ;\n– verser 30 millions d'euros à "
    "l'Unicef.",
    "Il nous faudra 31 000 tonnes de gravier.",
    "Le chantier est suspendu, faute de 9 millions de dollars.",
    "Il assurera {douze rotations|pledged} sans facturer un peso.",
)

OVERLOOKED = (
    "À ce jour, le Canada a :\n– dépêché {11 experts|delivered|fact} ;\n– transporté par avion {9 000 bâches|delivered} au "
    "profit de la Croix-Rouge ;\n– versé {2 millions de dollars|delivered} au Programme alimentaire mondial.",
    "Berlin, qui avait promis {40 millions d'euros|pledged|past_promise}, n'en a pour l'heure décaissé que "
    "{23 millions|delivered|fact}.",
    "Le Luxembourg s'engage sur les points suivants :\n– Énergie : raccordement, par l'Agence luxembourgeoise pour la "
    "coopération, de {3 600 foyers|pledged}.",
    "Le Luxembourg versera {78 millions d'euros|pledged}. Il répartira cette somme entre "
    "deux domaines :\n– la formation, pour {50 millions d'euros|pledged} ;\n– l'eau, pour {28 millions d'euros|pledged}.",
    "Elle réduira d'{un tiers|pledged|future} ses émissions.",
    "La BEI financera {les deux tiers|pledged} jusqu'en juin.",
    "La France en a formé {neuf|delivered}.",
    "Promis en mars par l'Espagne, {4 millions d'euros|pledged|past_promise} tardent à venir.",
    "L'ambassadeur a pris part à la cérémonie de remise de {26 bennes|delivered} à la Ville de Djibouti.",
    "Ce don du Japon, d'une valeur de {512 millions de yens|delivered}, s'inscrit dans un programme de dix ans.",
    "Elles ont obtenu que l'acquéreur bâtisse {120 logements|committed|commitment} à San Antonio.",
    "Le Luxembourg délivrera {150 titres de séjour|pledged} à des travailleurs saisonniers.",
    "Vous avez promis {40 camions|pledged|commitment}.",
    "Nous mettons {12 bus|pledged} à votre disposition.",
    "On plantera {400 arbres|pledged|future} au printemps.",
    "Il embauchera {40 jeunes|pledged|future}.",
    "La commune loge gratuitement {220 familles|ongoing|fact}.",
    "La Norvège se fend de {3 millions d'euros} pour le lycée de Lomé.",
    "Les Pays-Bas ont fait un chèque de {3 millions d'euros|delivered} à l'Unicef.",
    "Au programme : {12 écoles|pledged}, {40 puits|pledged} et {trois dispensaires|pledged}.",
    "Contribution de la France : {3 millions d'euros|pledged|announcement}",
    "La participation de la commune a été fixée à {12 000 euros|committed}.",
    "{Vingt logements|pledged|intention} sont prévus.",
    "Le Conseil mandate le Secrétariat pour recruter {12 experts|committed}.",
    "La rentrée se prépare, {150 bourses|pledged|future} devant être attribuées à de jeunes Malgaches.",
    "Les {18 ambulances|pledged|past_promise} qui devaient être offertes au Tchad sont toujours au port du Havre.",
    "Des {450 puits|pledged|past_promise} qui avaient été promis, {391|delivered} ont été forés.",
    "Les premiers décaissements, d'un montant de {6,5 millions de dollars|pledged|announcement}, sont attendus sous peu.",
    "La Commission décide d'allouer à la Force mixte, qui lutte contre Boko Haram, {5 millions de dollars|committed}, "
    "{60 drones|committed} et {deux hôpitaux de campagne|committed}.",
    "Depuis 2021, nos plongeurs ont bouturé {8 400 fragments de corail|delivered} dans la passe.",
)


@pytest.mark.parametrize("marked", BESIDE)
def test_beside(marked: str) -> None:
    check_rows(marked)


@pytest.mark.parametrize("marked", OVERLOOKED)
def test_overlooked(marked: str) -> None:
    check_rows(marked)
