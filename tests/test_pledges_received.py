"""Who receives where the sentence does not say it with a plain dative: tables of (text, recipient of its last figure)."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

EUR = "<8 millions d'euros|currency 8000000 EUR>"
BUS = "<40 autobus|count 40 autobus>"
T = "<300 tonnes de riz|physical 300 tonnes de riz>"
G = "Le [Japon|LOC JP]"
g = "le [Japon|LOC JP]"
MALI = "[Mali|LOC ML]"

SOLD: list[tuple[str, str]] = [
    (f"{G} achètera {T} aux coopératives locales.", ""),
    (f"{G} achètera aux planteurs {T}.", ""),
    (f"{G} a commandé {BUS} au constructeur suédois.", ""),
    (f"{G} rachètera à la société minière {T}.", ""),
    (f"Les planteurs attendent. {G} leur achètera {T}.", ""),
    (f"{G} achètera {T} au profit des réfugiés.", "réfugiés"),
]
"""Who sells does not receive."""

HELPED: list[tuple[str, str]] = [
    (f"{G} a promis {EUR} au {MALI}. La [France|LOC FR] a annulé {BUS}. La [Suisse|LOC CH] versera au pays {EUR}.",
     "Mali"),
    (f"Le {MALI} souffre. {G} versera au pays {EUR}.", "Mali"),
    (f"Deux cyclones au [Vanuatu|LOC VU]\n\n{G} a envoyé {T}. L'[Australie|LOC AU] a promis {EUR} à l'archipel.",
     "Vanuatu"),
]  # fmt: skip
"""Which state "le pays" and "l'archipel" are."""

SAID: list[tuple[str, str]] = [
    (f"{G} a annoncé {EUR} au {MALI}.", "Mali"),
    (f"{G} a annoncé à l'hôpital de [Gao|LOC] {EUR}.", "hôpital de Gao"),
    (f"{G} a confirmé {EUR} à la [Banque du Sud|ORG].", "Banque du Sud"),
    (f"{G} a annoncé {EUR} au Parlement.", ""),
    (f"{G} a annoncé {EUR} à la presse.", ""),
    (f"{G} a annoncé {EUR} aux journalistes.", ""),
    (f"{G} a annoncé {{mardi|DATE 2025-03-04 2025-03-04}} à [Oslo|LOC] {EUR}.", ""),
    (f"{G} avait fait miroiter aux pêcheurs {BUS}.", "pêcheurs"),
    (f"{G} fera grâce au {MALI} de {EUR} de dettes.", "Mali"),
]
"""What is announced to a state or body is for it; an audience only listens."""

PLACED: list[tuple[str, str]] = [
    (f"{G} vient de suspendre {EUR}, faute, assure-t-on à l'ambassade, d'interlocuteur.", ""),
    ("À la mairie, on assure que la commune ajoutera " + EUR + ".", ""),
    (f"{G} a annoncé à [Genève|LOC] un don de {EUR}.", ""),
    (f"{G} a annoncé un don de {EUR} à la [Syrie|LOC SY].", "Syrie"),
    (f"{G} a signé {{mercredi|DATE 2025-03-05 2025-03-05}}, au [Caire|LOC], un prêt de {EUR} en faveur de la"
     " [Régie des eaux|ORG].", "Régie des eaux"),
    (f"{G} envisage de fournir {BUS}, selon une source au fait du dossier.", ""),
    (f"{G} versera {EUR} au {MALI}, dont <3 millions|currency 3000000 EUR> de dons prélevés sur le [Fonds vert|ORG].",
     "Mali"),
]  # fmt: skip
"""Where something is said or signed, and what a sum is taken from, receives nothing."""

PHRASES: list[tuple[str, str]] = [
    (f"{G} remettra aux districts concernés {BUS}.", "districts concernés"),
    (f"{G} versera au fonds concerné {EUR}.", "fonds concerné"),
    (f"{G} accordera {EUR} aux étudiants maliens en médecine.", "étudiants maliens en médecine"),
    (f"{G} accordera {EUR} aux jeunes filles désireuses de rejoindre l'institut.", "jeunes filles"),
    (f"{G} accordera {EUR} aux jeunes filles en mars.", "jeunes filles"),
    (f"{G} prêtera {EUR} aux entreprises tenues par des femmes de la région.", "entreprises tenues par des femmes"),
    (f"{G} remettra {EUR} aux familles touchées par des inondations.", "familles"),
    (f"{G} enverra {{demain|DATE 2025-03-11 2025-03-11}} au {MALI}, avec lequel il est lié, {BUS}.", "Mali"),
    (f"{G} exonérera les éleveurs de <50 % des taxes|percent 50 % des taxes>.", "éleveurs"),
    (f"{G} offrira aux urgences {BUS}.", "urgences"),
    (f"{G} construira <deux quais|count 2 quais> et a dit qu'il offrira {BUS} aux pêcheurs.", "pêcheurs"),
]
"""How far the phrase of who receives goes."""

FRONTED: list[tuple[str, str]] = [
    (f"Mais à la province de [Ségou|LOC], {g} remettra {BUS}.", "Ségou"),
    (f"Enfin, à l'hôpital de [Gao|LOC], {g} remettra {BUS}.", "hôpital de Gao"),
    (f"À nos jeunes chercheurs, {g} accordera {EUR}.", "jeunes chercheurs"),
    (f"À ses voisins du Sud, {g} livrera {T}.", "voisins du Sud"),
    (f"Au groupement féminin seront remis {BUS}.", "groupement féminin"),
    (f"À la coopérative seront livrés {BUS}.", "coopérative"),
    (f"Au printemps seront livrés {BUS}.", ""),
    (f"À son appel, {g} a livré {BUS}.", ""),
    (f"{G} débloquera {EUR} en réponse aux appels de l'[ONU|ORG].", ""),
]
"""A dative that opens the clause."""

SERVED: list[tuple[str, str]] = [
    (f"{G} numérisera pour l'université <900 manuscrits|count 900 manuscrits>.", "université"),
    (f"{G} construira <12 salles|count 12 salles> pour l'école.", "école"),
    (f"{G} construira <deux quais|count 2 quais> pour la marine malienne.", "marine malienne"),
    (f"{G} versera {EUR} au {MALI}, dont <3 millions|currency 3000000 EUR> pour une chaîne du froid.", "Mali"),
    (f"{G} versera {EUR} au {MALI}, dont <3 millions|currency 3000000 EUR> pour les cantines.", "Mali"),
    (f"{G} versera {EUR} au {MALI}, dont <3 millions|currency 3000000 EUR> pour les orphelins.", "orphelins"),
    (f"{G} versera {EUR} au {MALI}, <un tiers|ratio 0.333> étant réservé aux éleveurs.", "éleveurs"),
    (f"{G} prêtera au service public <45 monteurs|count 45 monteurs>.", "service public"),
    (f"{G} cédera {BUS}, vieux mais révisés, aux pompiers.", "pompiers"),
    (f"{G} accordera {EUR} à chaque famille.", "famille"),
    (f"Chaque famille évacuée touchera {EUR}.", "famille évacuée"),
    (f"{G} livrera {T} à la même cantine.", "cantine"),
]
"""Who is served, whose part is set apart, and words that are left out."""

TAKEN_UP: list[tuple[str, str]] = [
    (f"{G} formera <180 prospecteurs|count 180 prospecteurs> et leur fournira {BUS}.", "prospecteurs"),
    (f"{G} formera <30 jeunes infirmiers|count 30 jeunes infirmiers>. Il leur remettra {BUS}.", "jeunes infirmiers"),
    (f"{G} livrera {BUS} au nouveau service et lui versera {EUR}.", "nouveau service"),
    (f"{G} paiera au musée national <14 vitrines|count 14 vitrines> et lui prêtera <3 experts|count 3 experts>.",
     "musée national"),
    (f"{G} mettra <25 studios|count 25 studios> à la disposition des internes et leur versera {EUR}.", "internes"),
    (f"La ville de [Mostar|LOC] a besoin d'aide, {g} lui bâtira <trois chaufferies|count 3 chaufferies>.", "Mostar"),
]  # fmt: skip
"""Whom "lui" and "leur" mean."""

TAKEN_FROM_BEFORE: list[tuple[str, str]] = [
    (f"Le texte concerne les sinistrés de l'incendie. Le conseil a alloué à ces derniers {EUR}.",
     "sinistrés de l'incendie"),
    (f"{G} versera <45 millions|currency 45000000 EUR> au fonds commun de la [Banque du Sud|ORG], auquel il a déjà"
     f" contribué à hauteur de {EUR}.", "fonds commun de la Banque du Sud"),
    (f"{G} mettra à la disposition de la [Gambie|LOC GM] et du [Togo|LOC TG] {BUS}.", "Gambie; Togo"),
    (f"{G} mettra à la disposition de la [Gambie|LOC GM], d'ici à {{juin|DATE 2025-06-01 2025-06-30}}, {BUS}.", "Gambie"),
    (f"La [Banque du Sud|ORG] y versera {EUR}.", ""),
    (f"{G} devra abonder de {EUR} le fonds d'appui.", "fonds d'appui"),
    (f"{G} a signé une convention de {EUR} au profit du port de [Kribi|LOC] ; <2 millions|currency 2000000 EUR> ont été"
     " virés.", "port de Kribi"),
]  # fmt: skip
"""By a pronoun, a relative clause or the clause before."""

OTHERWISE: list[tuple[str, str]] = [
    (f"{G} remettra {EUR} à des organisations non gouvernementales.", "organisations non gouvernementales"),
    (f"{G} distribuera {T} aux réfugiés comme aux villageois.", "réfugiés; villageois"),
    (f"{G} a annulé la livraison de {BUS} promise à la ville de [Gao|LOC].", "Gao"),
    (f"Forte de <19 emprunteurs|count 19 emprunteurs>, la [Banque du Sud|ORG] a accordé à ces derniers {EUR}.",
     "emprunteurs"),
    (f"{G} recrutera <90 instituteurs|count 90 instituteurs> et versera à chacun {EUR}.", "instituteurs"),
    (f"{G} entrera au capital de la coentreprise et y apportera {EUR}.", "coentreprise"),
    (f"{BUS} seront construits par [Toyama|ORG] et livrés à l'exploitant.", "exploitant"),
    (f"Le [Togo|LOC TG] a signé avec la [Banque mondiale|ORG] un prêt de {EUR}.", "Togo"),
    (f"La [Banque mondiale|ORG] a signé avec le gouvernement togolais un prêt de {EUR}.", "gouvernement togolais"),
    (f"Contributions annoncées :\n\n– [Qatar|LOC QA] : {BUS} pour le gouvernement tchadien ;", "gouvernement tchadien"),
]  # fmt: skip
"""By an adjective with "non", "comme", a participle, a pronoun, a passive or a signature."""


TABLES = SOLD + HELPED + SAID + PLACED + PHRASES + FRONTED + SERVED + TAKEN_UP + TAKEN_FROM_BEFORE + OTHERWISE


@pytest.mark.parametrize(("text", "recipient"), TABLES)
def test_received(text: str, recipient: str) -> None:
    """The last figure has its recipient, or none."""
    rows = pledges(text)
    assert [row.recipient for row in rows[-1:]] == [recipient]
