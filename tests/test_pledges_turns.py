"""Who gives what to whom in further turns: gerunds, gifts thanked for, names of insertions, votes, effects, withdrawals."""

from __future__ import annotations

import pytest
from pledges_markup import pledges
from pledges_text import check_rows

EUR, MORE = "<8 millions d'euros|currency 8000000 EUR>", "<5 millions d'euros|currency 5000000 EUR>"
BUS, W, B = "<40 autobus|count 40 autobus>", "<30 puits|count 30 puits>", "<20 bourses|count 20 bourses>"

CASES: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        f"Le [Japon|LOC JP] aidera le [Togo|LOC TG] de deux façons : en creusant {W} et en livrant {BUS}.",
        [("Japon", "", "pledged"), ("Japon", "", "pledged")],
    ),
    (
        f"Le ministre a renouvelé sa gratitude pour les {BUS} et les {W} offerts par le [Japon|LOC JP] au [Togo|LOC TG].",
        [("Japon", "Togo", "delivered"), ("Japon", "Togo", "delivered")],
    ),
    (
        f"Le ministre malien a salué les {BUS} livrés par le [Japon|LOC JP] à son pays.",
        [("Japon", "Mali", "delivered")],
    ),
    (f"Le [Japon|LOC JP] versera à son tour {EUR} à l'[Unicef|ORG].", [("Japon", "Unicef", "pledged")]),
    (
        f"Le [Japon|LOC JP] offrira {B} à des élèves de toutes confessions.",
        [("Japon", "élèves de toutes confessions", "pledged")],
    ),
    (
        f"Le [Japon|LOC JP] versera {EUR} à l'[Unicef|ORG], dont {MORE} pour le seul diocèse de [Koda|LOC].",
        [("Japon", "Unicef", "pledged"), ("Japon", "diocèse de Koda", "pledged")],
    ),
    ("Le [Japon|LOC JP] a annoncé le retrait de <300 soldats|count 300 soldats>.", [("Japon", "", "pledged")]),
    (f"Le [Japon|LOC JP] a annoncé le retrait de {EUR}.", [("Japon", "", "cancelled")]),
    (
        "L'[Assemblée|ORG] a approuvé, par <486 voix|count 486 voix> pour, <93|count 93> contre, une aide de "
        f"{EUR} au [Togo|LOC TG].",
        [("Assemblée", "Togo", "committed")],
    ),
    (
        f"L'accord concerne un don de {EUR}, qui servira à équiper <12 écoles|count 12 écoles>.",
        [("", "", "committed"), ("", "", "pledged")],
    ),
    ("<85 000 personnes|count 85000 personnes> devraient être raccordées au réseau.", []),
]
WHOLE = [
    # An item that opens with a gerund takes up the subject above the list.
    "Le Japon aidera le Togo. D'abord, en formant {300 juges|||2026-10-31} d'ici à octobre 2026. Ensuite, en versant {2 millions d'euros|||} au Mali.",
    # The date between commas is that of the noun, not of the relative clause behind it.
    "Viendra la mise en service, avant la fin de l'année, de la zone franche, dans laquelle l'Algérie investira {6,5 milliards de dinars|||}.",
    "À partir de la rentrée 2026, le Kazakhstan accordera {50 bourses|||} aux étudiants mongols.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), CASES, ids=[text for text, _ in CASES])
def test_rows(text: str, rows: list[tuple[str, str, str]]) -> None:
    assert [(row.actor, row.recipient, row.status) for row in pledges(text)] == rows


@pytest.mark.parametrize("marked", WHOLE)
def test_by_when(marked: str) -> None:
    check_rows(marked)
