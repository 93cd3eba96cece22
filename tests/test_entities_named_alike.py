"""Entities: branches, members of parties, short forms of bodies, and names that end before what goes on.

Cases are written as in :mod:`test_entities_things`.
"""

from __future__ import annotations

import pytest
from entities_model import mentions_in
from test_entities_things import given

from pipeline.linking.written import as_written


@pytest.mark.parametrize(
    ("case", "names"),
    [
        ("L'ONG ⟦ORG Caritas⟧ ⟦LOC Sri Lanka⟧ a distribué du riz.", ["ORG Caritas Sri Lanka"]),
        ("La session de la ⟦ORG Commission mixte à Praia⟧, en 2028.", ["ORG Commission mixte", "LOC Praia"]),
        ("Un don à l'⟦ORG Université de Koda pour l'aménagement d'un quai⟧.", ["ORG Université de Koda"]),
        ("Il prête 5 milliards à ⟦LOC Maurice⟧. Avec eux, ⟦PER Maurice⟧ paiera. Le port de ⟦LOC Maurice⟧ ouvre.",
         ["LOC Maurice", "LOC Maurice", "LOC Maurice"]),
        ("Une lettre invitait le ⟦LOC Saint-Père⟧ à venir.", []),
        ("Le chef de l'⟦ORG Exécutif⟧ a parlé.", []),
        ("La députée ⟦PER Ecolo Samira Benhaddou⟧ a parlé.", ["ORG Ecolo", "PER Samira Benhaddou"]),
        ("C'est ce que confie au ⟦PER Figaro Delvaux⟧ lundi.", ["ORG Figaro", "PER Delvaux"]),
        ("La ministre, ⟦PER Ana Teles⟧ de Sá, est venue.", ["PER Ana Teles de Sá"]),
        ("La ⟦ORG Fédération des mers riposte⟧. La ⟦ORG Fédération des mers⟧ (FDM) est en colère.",
         ["ORG Fédération des mers", "ORG Fédération des mers", "ORG FDM"]),
    ],
)  # fmt: skip
def test_names(case: str, names: list[str]) -> None:
    assert given(case) == names


def test_a_short_form_keeps_the_body_that_it_stood_for_first() -> None:
    text = (
        "La Banque africaine de développement est là. La Banque a versé 3 millions. "
        "Le chef de la Banque mondiale est venu lundi. La Banque a promis un pont."
    )
    spans = [("Banque africaine de développement", "ORG"), ("Banque mondiale", "ORG")]
    alone = [m.entity for m in mentions_in(text, spans) if text[m.start : m.end] == "Banque"]
    assert alone == ["Banque africaine de développement"] * 2


@pytest.mark.parametrize(
    ("canonical", "written", "name"),
    [
        # A long form of the articles' own goes before one in another language.
        ("Saudi Press Agency", [("Agence de presse saoudienne", 2), ("SPA", 3)], "Agence de presse saoudienne"),
        # A part of the name does where they write no other; one or two words do not.
        ("Conseil de sécurité des Nations unies", [("Conseil de sécurité", 2)], "Conseil de sécurité"),
        ("Organisation des Nations unies", [("Nations unies", 4), ("ONU", 3)], "Organisation des Nations unies"),
        # What a body is only called does not replace its name, what its acronym stands for does.
        (
            "Haut-Commissariat des Nations unies pour les réfugiés",
            [("HCR", 5), ("Agence des Nations unies pour les réfugiés", 1)],
            "Haut-Commissariat des Nations unies pour les réfugiés",
        ),
        (
            "Fédération des ports du Nord",
            [("UPN", 2), ("Union des ports nordiques", 1)],
            "Union des ports nordiques",
        ),
        ("Union des ports", [("UDP", 2)], "Union des ports"),
    ],
)
def test_a_body_is_named_as_the_articles_write_it(canonical: str, written: list[tuple[str, int]], name: str) -> None:
    assert as_written(canonical, written) == name
