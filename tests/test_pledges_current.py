"""Who gives where the text carries a giver over sentences: short names, "celui-ci", datelines, envoys, letters."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

EUR = "<8 millions d'euros|currency 8000000 EUR>"
USD = "<5 millions de dollars|currency 5000000 USD>"
BUS = "<40 autobus|count 40 autobus>"
W = "<30 puits|count 30 puits>"

CASES: list[tuple[str, str, list[str]]] = [
    # --- short names
    (
        "a region by its noun",
        f"La [Région Occitanie|ORG] a voté son budget. La [Région|ORG] versera {EUR} aux communes.",
        ["Région Occitanie"],
    ),
    (
        "an organ by its first words",
        f"Le [Secrétariat général de la Ligue des ports|ORG] s'est réuni. Le [Secrétariat général|ORG] versera {EUR}.",
        ["Secrétariat général de la Ligue des ports"],
    ),
    (
        "a department that the text calls so",
        f"Le département du [Gers|LOC] tient parole. Le [Département|ORG] offrira {BUS}.",
        ["Gers"],
    ),
    (
        "two of a sort stay as written",
        f"La [Région Bretagne|ORG] et la [Région Occitanie|ORG] hésitent. La [Région|ORG] versera {EUR}.",
        ["Région"],
    ),
    # --- declarations
    (
        "who binds itself in an item",
        "Nous, ministres de l'Eau du [Samoa|LOC WS] et du [Vanuatu|LOC VU], réunis à [Apia|LOC],\n\n"
        f"1. Décidons de verser {EUR} ;\n\n2. Nous engageons à verser {USD} ;\n\n3. Nous livrerons {BUS}.",
        ["Samoa; Vanuatu"] * 3,
    ),
    # --- who sees to it
    (
        "that something be done",
        f"Le [Japon|LOC JP] veillera à ce que {W} soient creusés. La [France|LOC FR] fera en sorte que {BUS} soient livrés.",
        ["Japon", "France"],
    ),
    (
        "that somebody else do it",
        f"Le [Japon|LOC JP] veillera à ce que {W} soient creusés par le [Mali|LOC ML].",
        ["Mali"],
    ),
    # --- the latter
    (
        "his country",
        f"Le ministre vietnamien, M. [Tran|PER VN], a vanté son pays. Celui-ci fournira {BUS} au [Laos|LOC LA].",
        ["Vietnam"],
    ),
    (
        "a body by the noun before its name",
        f"L'intercommunale [Ardenne Eaux|ORG] se modernise. Celle-ci offrira {BUS} à [Namur|LOC].",
        ["Ardenne Eaux"],
    ),
    (
        "the article inside a longer word is none",
        f"Le [Togo|LOC TG] aide la mutuelle [Ardena|ORG]. Celle-ci offrira {BUS}.",
        ["Ardena"],
    ),
    # --- what opens a sentence and is no subject
    (
        "a dateline",
        f"[Dakar|LOC], {{3 mars 2025|DATE 2025-03-03 2025-03-03}} ([APS|ORG]) – Le groupe [Oryx|ORG] s'agrandit. Il construira {W}.",
        ["Oryx"],
    ),
    (
        "a participle behind a dateline",
        f"[Bamako|LOC] - Fondée par des médecins de [Ségou|LOC], la [Fondation Alta|ORG] a dressé un bilan. Elle a construit {W}.",
        ["Fondation Alta"],
    ),
    (
        "a noun without an article",
        f"Premier bailleur du [Niger|LOC NE], la [Banque Alta|ORG] reste prudente. Elle accordera {EUR} aux communes.",
        ["Banque Alta"],
    ),
    (
        "an adjective in commas",
        f"La [Banque Alta|ORG] était à [Tunis|LOC]. La banque, également présente à [Sfax|LOC], a annoncé un don de {EUR}.",
        ["Banque Alta"],
    ),
    # --- officials and organs act for their body
    (
        "his director",
        f"Le [Fonds Alta|ORG] ne s'est pas dérobé. Sa directrice régionale a signé un don de {EUR} pour le [Togo|LOC TG].",
        ["Fonds Alta"],
    ),
    (
        "whose board",
        f"La promesse émane de la [Banque Alta|ORG], dont le conseil d'administration a approuvé un don de {EUR}.",
        ["Banque Alta"],
    ),
    (
        "the owner of a subsidiary",
        f"[Alta Mali|ORG], filiale à 51 % du groupe [Alta|ORG], se développe. Sa maison mère investira {EUR} à [Ségou|LOC].",
        ["Alta"],
    ),
    # --- envoys
    (
        "the capital behind an envoy",
        f"Le délégué de [Varsovie|LOC] s'est levé. Son gouvernement offrira {BUS} à l'[Ukraine|LOC UA].",
        ["Pologne"],
    ),
    (
        "a delegation",
        f"La délégation de [Berne|LOC] a pris la parole. Son pays offrira {BUS} au [Liban|LOC LB].",
        ["Suisse"],
    ),
    (
        "a people and its envoy",
        f"Les Japonais voient plus loin. « Nous offrirons {BUS} », a dit leur chargé d'affaires, [Naoki Hirata|PER].",
        ["Japon"],
    ),
    (
        "the state of the paragraph",
        f"La [Suède|LOC SE] a choisi l'eau. Elle a creusé {W} au [Tchad|LOC TD]. L'ambassadrice, [Ingrid Dahl|PER], l'assure : « Mon gouvernement a versé {EUR}. »",
        ["Suède", "Suède"],
    ),
    # --- who speaks
    (
        "a verb before the body",
        f"Restait la [Banque Alta|ORG]. « Nous offrirons {BUS} », a indiqué son vice-président, [Rajan Pillai|PER].",
        ["Banque Alta"],
    ),
    (
        "a sister of a congregation",
        f"« Nous ouvrirons {W} », explique sœur [Rita Kodjo|PER], des [Filles de la Charité|ORG].",
        ["Filles de la Charité"],
    ),
    (
        "the second of two speakers",
        f"Le ministre turc, [Ali Kaya|PER TR], a vu le ministre nigérien, [Idi Zakou|PER NE]. « Nous offrirons {BUS} », a dit le premier. « Nous creuserons {W} », a répondu le second.",
        ["Turquie", "Niger"],
    ),
    (
        "a letter to mayors",
        f"[Mains Ouvertes|ORG]\n[Dakar|LOC], le {{3 mars 2025|DATE 2025-03-03 2025-03-03}}\n\nLettre ouverte aux maires du delta\n\nMesdames et Messieurs les maires,\n\nNous vous enverrons {BUS}.\n\nPour [Mains Ouvertes|ORG], la présidente, [Awa Diop|PER]",
        ["Mains Ouvertes"],
    ),
    (
        "a delegation of a body",
        f"« Nous offrirons {BUS} », a dit le chef de la [délégation de la Banque Alta au Tchad|ORG], [Idi Zakou|PER]. La [Banque Alta|ORG] y croit.",
        ["Banque Alta"],
    ),
    # --- parts and participles
    (
        "a part of what is given",
        f"La [Suisse|LOC CH] a promis {EUR} au [Mali|LOC ML], dont <3 millions|currency 3000000 EUR> iront aux hôpitaux.",
        ["Suisse", "Suisse"],
    ),
    (
        "a participle before what is given",
        f"Offerts par le [Japon|LOC JP], {BUS} ont été remis au ministère de la Santé.",
        ["Japon"],
    ),
    # --- who gave last
    (
        "the institution that gave before",
        f"La [Banque Alta|ORG] a promis {EUR} au [Fonds Bêta|ORG]. L'institution en a déjà versé <la moitié|ratio 0.5>.",
        ["Banque Alta", "Banque Alta"],
    ),
    (
        "the institution that is a council",
        f"La [Province de Namur|ORG] a voté son budget. L'institution offrira {BUS}.",
        ["Province de Namur"],
    ),
    (
        "the State is who was helped",
        f"Au [Burkina Faso|LOC BF], on attend. Le [Japon|LOC JP] a fourni {BUS}. L'État fournira {W}.",
        ["Japon", "Burkina Faso"],
    ),
]


@pytest.mark.parametrize(("name", "text", "expected"), CASES)
def test_giver(name: str, text: str, expected: list[str]) -> None:
    """Each figure has its giver."""
    assert [row.actor for row in pledges(text)] == expected, name
