"""Who gives where persons stand behind their offices, a relative stands apart from its verb, or only an office is said."""

from __future__ import annotations

import pytest
from pledges_markup import pledges
from pledges_text import REFERENCE

from pipeline.article import Article
from pipeline.extraction import extract_article

TWO = "<deux accords|count 2 accords>"
EXPERTS = "<40 experts|count 40 experts>"
EUR = "<8 millions d'euros|currency 8000000 EUR>"
A, B, C = "[Kossi Adjo|PER TG]", "[Haruko Mori|PER JP]", "[Paul Dorn|PER]"
BOTH = "Kossi Adjo; Haruko Mori"

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    (f"Le ministre togolais, {A}, et l'ambassadrice du [Japon|LOC JP], {B}, ont signé {TWO}.", [(BOTH, "")]),
    (f"Le ministre togolais, M. {A}, et la directrice de la banque, Mme {B}, ont signé {TWO}.", [(BOTH, "")]),
    (f"Le ministre {A} et son homologue japonaise, {B}, ont signé {TWO}.", [(BOTH, "")]),
    (
        f"Le ministre des Finances, {A}, la ministre de la Santé, {B}, et le directeur de la banque, {C}, ont signé {TWO}.",
        [(f"{BOTH}; Paul Dorn", "")],
    ),
    (f"En présence du ministre, {C}, le préfet, {A}, et la maire, {B}, ont signé {TWO}.", [(BOTH, "")]),
    (f"A l'issue du forum, le [Togo|LOC TG] et le [Japon|LOC JP] ont signé {TWO}.", [("Togo; Japon", "")]),
    (f"4. Formation. a) L'[Agence Alta|ORG] accordera au [Togo|LOC TG] {EXPERTS}.", [("Agence Alta", "Togo")]),
    (f"Le [Japon|LOC JP] a promis {EUR} pour des casernes.", [("Japon", "")]),
    (f"A [Lomé|LOC], le [Togo|LOC TG] et le [Japon|LOC JP] ont signé {TWO}.", [("Togo; Japon", "")]),
    (
        f"Les deux parties se félicitent de l'action de l'[Agence Alta|ORG] ([AA|ORG]), qui, depuis 2019, a formé {EXPERTS}.",
        [("Agence Alta", "")],
    ),
    (f"Il a remercié l'[Agence Alta|ORG] ([AA|ORG]), qui, en dix ans, a formé {EXPERTS}.", [("Agence Alta", "")]),
    (
        f"Le [Togo|LOC TG] exprime sa gratitude au [Japon|LOC JP], qui a versé {EUR} à l'[Agence Alta|ORG].",
        [("Japon", "Agence Alta")],
    ),
    (f"Le [Togo|LOC TG] avait promis {EUR} lors d'un forum de donateurs à [Tokyo|LOC JP].", [("Togo", "")]),
    ("Le [Togo|LOC TG] récolte peu et il en a importé <800 000 tonnes|count 800000 tonnes>.", []),
]


@pytest.mark.parametrize(("marked", "parties"), CASES)
def test_parties(marked: str, parties: list[tuple[str, str]]) -> None:
    assert [(row.actor, row.recipient) for row in pledges(marked)] == parties


def test_infinitives_behind_et_share_their_promise_and_not_their_days() -> None:
    rows = pledges(
        "La [Chine|LOC CN] s'est engagée à mettre <10 bus|count 10 bus> à la disposition du projet et à recruter, d'ici "
        "{2030|DATE 2025-03-10 2030-12-31}, <85 experts|count 85 experts>."
    )
    assert [(row.modality, str(row.horizon_end or "")) for row in rows] == [
        ("commitment", ""),
        ("commitment", "2030-12-31"),
    ]


def test_the_minister_is_a_woman_and_no_premier() -> None:
    text = (
        "La ministre japonaise de la Coopération, Haruko Mori, a vu le Premier ministre togolais, Kossi Adjo.\n\n"
        "La ministre a promis un don de 8 millions d'euros."
    )
    rows = extract_article(Article(doc_id="t", source_file="t.txt", text=text, reference_date=REFERENCE))["pledges"]
    assert [row.actor for row in rows] == ["Haruko Mori"]
