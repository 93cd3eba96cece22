"""Parts of a sum by where they come from, and figures that count who receives: (text, figure and actor of each row)."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

TOTAL = "Le [Mali|LOC ML] recevra <90 millions d'euros|currency 90000000 EUR>."
A = "<50 millions|currency 50000000 EUR>"
B = "<40 millions|currency 40000000 EUR>"
UNION, BANK = "[Union européenne|ORG]", "[Banque Alta|ORG]"

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        f"{TOTAL} Sur ce montant, {A} proviennent d'un don de l'{UNION}, {B} d'un prêt de la {BANK}.",
        [("90 millions d'euros", ""), ("50 millions", "Union européenne"), ("40 millions", "Banque Alta")],
    ),
    (
        f"{TOTAL} De ce total, {A} viennent de la {BANK}.",
        [("90 millions d'euros", ""), ("50 millions", "Banque Alta")],
    ),
    (f"{TOTAL} De cette somme, {A} sont des dons.", [("90 millions d'euros", ""), ("50 millions", "")]),
    (
        "Le [Canada|LOC CA] accordera <2 millions de dollars|currency 2000000 CAD> à <douze organismes|count 12 organismes>.",
        [("2 millions de dollars", "Canada")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_rows(text: str, expected: list[tuple[str, str]]) -> None:
    """Each row has its figure and actor, and no other figure is one."""
    assert [(row.text, row.actor) for row in pledges(text)] == expected
