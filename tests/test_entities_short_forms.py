"""Entities: bodies that an article shortens, explains by an acronym or only calls so, and titles before a name.

Cases are written as in :mod:`test_entities_things`.
"""

from __future__ import annotations

import re

import pytest
from entities_model import mentions_in
from test_entities_things import given

MARK = re.compile(r"⟦(PER|LOC|ORG|MISC) ([^⟧]*)⟧")


def entities(case: str) -> list[tuple[str, str]]:
    """Label and entity of each name."""
    spans = [(m[2], m[1]) for m in MARK.finditer(case)]
    text = MARK.sub(lambda m: m[2], case)
    return [(m.label, m.entity) for m in mentions_in(text, spans)]


RING = "Cercle de coopération des ports"
UNION = "Union des Riverains du Grand Lac"
COUNCIL = "Conseil de l'Union européenne"


@pytest.mark.parametrize(
    ("case", "found"),
    [
        # A head that no list has, behind an article, is the body whose long name it opens.
        (f"Le ⟦ORG {RING}⟧ doute. Le ⟦ORG Cercle⟧ attend.", [("ORG", RING)] * 2),
        (f"Le ⟦ORG {RING}⟧ doute. Un ⟦ORG Cercle⟧ attend.", [("ORG", RING), ("ORG", "Cercle")]),
        # An acronym that nothing but the initials explains.
        (f"La lettre de l'⟦ORG {UNION}⟧ est là. L'⟦ORG URGL⟧ attend.", [("ORG", UNION)] * 2),
        (f"La lettre de l'⟦ORG {UNION}⟧ est là. L'⟦ORG URGM⟧ attend.", [("ORG", UNION), ("ORG", "URGM")]),
        (
            f"L'⟦ORG {UNION}⟧ et l'⟦ORG Union des Rameurs du Grand Lac⟧ sont là. L'⟦ORG URGL⟧ attend.",
            [("ORG", UNION), ("ORG", "Union des Rameurs du Grand Lac"), ("ORG", "URGL")],
        ),
        (f"La lettre de l'⟦ORG {UNION}⟧ est là. L'URGL attend.", [("ORG", UNION)] * 2),
        (f"La lettre de l'⟦ORG {UNION}⟧ est là. L'⟦LOC URGL⟧ attend.", [("ORG", UNION)] * 2),
        (f"La lettre de l'⟦ORG {UNION}⟧ est là. L'URGM attend.", [("ORG", UNION)]),
        # A name that opens the only longer one.
        (
            "La ⟦ORG Commission mixte de navigation⟧ siège. La ⟦ORG Commission mixte⟧ a fini.",
            [("ORG", "Commission mixte de navigation")] * 2,
        ),
        (
            "La ⟦ORG Commission mixte de navigation⟧ et la ⟦ORG Commission mixte de pêche⟧ siègent. La ⟦ORG Commission mixte⟧ a fini.",
            [("ORG", "Commission mixte de navigation"), ("ORG", "Commission mixte de pêche"), ("ORG", "Commission mixte")],
        ),
        # The European Council is never "le Conseil".
        (
            f"Le ⟦ORG Conseil européen⟧ siège jeudi. Le ⟦ORG {COUNCIL}⟧ aussi. Le ⟦ORG Conseil⟧ conclut.",
            [("ORG", "Conseil européen"), ("ORG", COUNCIL), ("ORG", COUNCIL)],
        ),
        (
            "Le ⟦ORG Conseil européen⟧ siège jeudi. Vendredi, le ⟦ORG Conseil⟧ conclut.",
            [("ORG", "Conseil européen"), ("ORG", COUNCIL)],
        ),
    ],
)  # fmt: skip
def test_short_forms(case: str, found: list[tuple[str, str]]) -> None:
    assert entities(case) == found


@pytest.mark.parametrize(
    ("case", "names"),
    [
        # An acronym that is written like a word shows where a name ends; one of other letters does not.
        ("La ⟦ORG Coalition citoyenne⟧ pour la clarté des accords (⟦ORG Ccca⟧) a parlé.",
         ["ORG Coalition citoyenne pour la clarté des accords", "ORG Ccca"]),
        ("La ⟦ORG Coalition citoyenne⟧ pour la clarté des accords (⟦ORG Bruma⟧) a parlé.",
         ["ORG Coalition citoyenne", "ORG Bruma"]),
        # What a text of a body is about, and for how long somebody leads it.
        ("Les conclusions du ⟦ORG Conseil sur la pêche en mer⟧ sont là.", ["ORG Conseil"]),
        ("Le rapport du ⟦ORG Groupe d'étude sur la pêche⟧ est là.", ["ORG Groupe d'étude sur la pêche"]),
        ("Le ⟦ORG Conseil sur la pêche en mer⟧ est là.", ["ORG Conseil sur la pêche en mer"]),
        # Heads that say that a name is a body's.
        ("La ⟦MISC Plateforme citoyenne de Koda⟧ a parlé.", ["ORG Plateforme citoyenne de Koda"]),
        ("Le ⟦MISC Cadre de concertation des riverains de Koda⟧ a parlé.", ["ORG Cadre de concertation des riverains de Koda"]),
        # An office alone is nobody's name, unless a civility stands before it.
        ("L'honorable ⟦PER Députée⟧ a parlé du port.", []),
        ("La lettre de M. ⟦PER Consul⟧ est là.", ["PER Consul"]),
        # An office behind a name makes it a person's.
        ("Pour ⟦ORG Precious Mwelwa⟧, analyste au cabinet ⟦ORG Kodavis⟧, rien ne presse.", ["PER Precious Mwelwa", "ORG Kodavis"]),
        ("Pour ⟦ORG Kodavis Shipping⟧, armateur de ⟦LOC Brest⟧, rien ne presse.", ["ORG Kodavis Shipping", "LOC Brest"]),
    ],
)  # fmt: skip
def test_names(case: str, names: list[str]) -> None:
    assert given(case) == names


@pytest.mark.parametrize("titles", ["S.E. Dr", "Dr", "S.E.M.", "Son Excellence Dr"])
def test_a_role_before_titles(titles: str) -> None:
    text = f"Le rapport du Président de la Commission, {titles} Kwaku Asante, est là."
    found = mentions_in(text, [("Kwaku Asante", "PER")])[-1]
    assert found.role is not None
    assert text[slice(*found.role)] == "Président de la Commission"
