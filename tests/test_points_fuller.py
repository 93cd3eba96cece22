"""Whose points they are: the fullest name of a body, verbs and nouns that point back, who speaks of oneself as another.

"@B" stands for two bullets, "@A" for two sentences that begin with adverbs.
"""

from __future__ import annotations

import pytest
from test_points_speakers import speakers_of

BULLETS = "\n\n- la pêche ;\n- la mer.\n"
ADVERBS = " Premièrement, la pêche doit être réglée. Deuxièmement, la mer doit être propre."

Case = tuple[str, dict[str, str], str]

MIXED = {
    "Grande commission mixte Gabon-Togo": "ORG Grande commission mixte Gabon-Togo",
    "Grande commission": "ORG Grande commission",
    "Commission": "ORG Commission",
}
STEERING = {
    "Comité de pilotage du Programme Rives": "ORG Comité de pilotage du Programme Rives",
    "Comité de pilotage": "ORG Comité de pilotage",
    "Comité national": "ORG Comité national",
}
BETWEEN = {
    "Commission mixte entre la République du Tchad": "ORG Commission mixte entre la République du Tchad",
    "Commission mixte": "ORG Commission mixte",
    "Niger": "LOC Niger@NE",
}

FULL_NAMES: dict[str, Case] = {
    "first words": ("La Grande commission mixte Gabon-Togo s'est réunie. La Grande commission a décidé :@B", MIXED, "Grande commission mixte Gabon-Togo"),
    "noun behind a rank": ("La Grande commission mixte Gabon-Togo s'est réunie. La Commission a décidé :@B", MIXED, "Grande commission mixte Gabon-Togo"),
    "steering": ("Le Comité de pilotage du Programme Rives a siégé. Le Comité de pilotage a formulé deux vœux :@B", STEERING, "Comité de pilotage du Programme Rives"),
    "another": ("Le Comité de pilotage du Programme Rives a siégé. Le Comité national a formulé deux vœux :@B", STEERING, "Comité national"),
    "its second party": ("La Commission mixte entre la République du Tchad et la République du Niger s'est réunie. La Commission mixte a décidé :@B", BETWEEN, "Commission mixte entre la République du Tchad et la République du Niger"),
    "two go on from it": (
        "La Banque centrale du Kenya et la Banque centrale du Pérou ont parlé. La Banque centrale a fixé deux objectifs :@B",
        {"Banque centrale du Kenya": "ORG Banque centrale du Kenya", "Banque centrale du Pérou": "ORG Banque centrale du Pérou", "Banque centrale": "ORG Banque centrale"},
        "Banque centrale",
    ),
}  # fmt: skip

CASES = FULL_NAMES


@pytest.mark.parametrize("name", CASES)
def test_speaker(name: str) -> None:
    text, names, speaker = CASES[name]
    assert speakers_of(text.replace("@B", BULLETS).replace("@A", ADVERBS), names) == {speaker}
