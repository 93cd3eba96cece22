"""Pledges that commas, clefts and other verbs part from what says them; givers that join in; what comes with a gift."""

from __future__ import annotations

import pytest
from pledges_text import check_rows

ROWS = """
Le Luxembourg avait promis au Cap-Vert, sauf erreur, de raccorder {160 écoles|pledged|past_promise}.
La partie serbe s'est engagée, en retour, à transmettre les données demandées et à affecter {26 enquêteurs|pledged|commitment} à l'unité.
Le ministre pourrait toutefois, si la sécheresse durait, débloquer {2 millions d'euros|pledged|conditional||no}.
Ce que nous ferons, c'est financer {trois cliniques mobiles|pledged|future}.
Ce que la Norvège a fait, c'est construire {40 puits|delivered|fact}.
La patronne de Wouri Cacao veut broyer sur place {48 000 tonnes de fèves|pledged|intention}.
Un brasseur a juré de planter {3 000 arbres|pledged|commitment}.
Le Maroc n'en a pas moins livré {40 tonnes de médicaments|delivered|fact} au Mali.
Que dire ? Que l'université du Rwanda ouvrira pour eux {90 places de formation|pledged|future}.
Le Canada a promis {300 millions d'euros|pledged|commitment}. Oslo arrive en tête avec {100 millions|pledged|commitment}, suivi du Qatar ({80 millions|pledged|commitment}).
La Chine a débloqué {30 millions d'euros|delivered} et le Togo lui a emboîté le pas avec {12 millions|delivered}.
La Suisse remettra au port {deux vedettes|pledged|future}, accompagnées de {six moteurs|pledged|future}.
La Turquie a remis à la coopérative un centre comprenant {trois cuves|delivered|fact} et {40 bidons|delivered|fact}.
Le Japon a promis une aide de {4 millions d'euros|pledged|commitment}. Sa contribution se monte à {5 millions d'euros|pledged|commitment}.
Berlin versera {75 millions d'euros|pledged|future}, dont {un tiers|pledged|future|2025-12-31|no} cette année.
Le Gouvernement n'ouvrira pas les {cinq postes d'expert|pledged|future||no} demandés par la commission.
L'entreprise Hydrotec offre {1 500 heures de travail|pledged} à la commune.
La Banque prêtera au Laos {610 millions de dollars|pledged}, répartis en trois volets, à savoir l'eau ({240 millions|pledged|future||no}), le rail ({290 millions|pledged|future||no}) et l'école ({80 millions|pledged|future||no}).
L'hôpital de Thiès a reçu {12 lits|delivered|fact}.
Malte n'apportera pas d'argent mais {deux vedettes|pledged|future||yes}.
Riyad maintient gelés les {3 milliards de dollars|suspended|fact} promis à l'armée.
L'Inde ouvre à la Côte d'Ivoire une ligne de crédit de {120 millions de dollars|committed|commitment}.
Le Conseil a décidé ce qui suit. Il est créé une brigade de {500 volontaires|committed|commitment}.
Moscou n'enverra plus que {400 tonnes de blé|pledged|future||yes} au Mali.
Londres a mis fin en début d'année à un programme de {300 millions de dollars|cancelled} conclu en 2022.
Le Bénin, qui avait offert {2 000 soldats|cancelled}, a renoncé.
Le consortium Lagune, qui avait promis de poser {410 kilomètres de fibre|cancelled}, a rendu son marché.
Un prêt de {40 millions d'euros|cancelled} promis par la BEI a fini aux oubliettes.
L'aide s'ajoute aux {7 millions de dollars|delivered|fact|2024-10-30} débloqués dès le 30 octobre.
Une compagnie s'était vantée de raccorder {40 écoles|pledged|past_promise}.
""".strip().splitlines()

NONE = """
L'Inde arrive en tête avec 300 millions de tonnes de riz.
Le Kenya mène avec 12 médailles, suivi du Maroc (huit).
Le texte a été adopté par 52 voix contre 40.
Les deux présidents ont promis de revenir.
L'orchestre a donné deux concerts et le musée a reçu 87 000 visiteurs.
Ce qui manque, c'est de l'eau pour 3 000 familles.
La ville, accompagnée de 12 communes, a fêté ses noces.
""".strip().splitlines()


@pytest.mark.parametrize("marked", ROWS)
def test_rows(marked: str) -> None:
    check_rows(marked)


@pytest.mark.parametrize("text", NONE)
def test_no_pledge(text: str) -> None:
    check_rows(text)
