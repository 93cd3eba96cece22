"""Entities: offices beside a name, and capitals that are only places, in sentences of our own."""

from __future__ import annotations

import pytest
from entities_model import mentions_in


def roles(text: str, persons: list[str]) -> dict[str, str]:
    """The office beside each person that the model sees."""
    found = mentions_in(text, [(person, "PER") for person in persons])
    return {text[m.start : m.end]: text[slice(*m.role)] if m.role else "" for m in found if m.label == "PER"}


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("La liste menée par Nehema Kilassa, juge « nulle » la clause.", "Nehema Kilassa", ""),
        ("Le camp conduit par Nehema Kilassa, juge ce délai trop court.", "Nehema Kilassa", ""),
        ("Devant Nehema Kilassa, juge au tribunal de Koda, il a parlé.", "Nehema Kilassa", "juge au tribunal de Koda"),
        ("Nehema Kilassa, commandant la force, a parlé.", "Nehema Kilassa", ""),
        ("Quant à la moto, Yann-Ber Kloar, notre trésorier, la vendra.", "Yann-Ber Kloar", "trésorier"),
        ("« Oui », a promis M. Silvain Crovat, son directeur.", "Silvain Crovat", "directeur"),
        ("Il a vu Silvain Crovat, son conseiller, Ibra Falla, et d'autres.", "Silvain Crovat", ""),
        ("Le ministre wallon de la Coopération, Didier Vanham, a signé.", "Didier Vanham", "ministre wallon de la Coopération"),
        ("La ministre de l'Industrie légère, Batbold Oyun, a signé.", "Batbold Oyun", "ministre de l'Industrie légère"),
        ("Le directeur parlementaire du budget, Alister Macle, a compté.", "Alister Macle", "directeur parlementaire du budget"),
    ],
)  # fmt: skip
def test_office_beside_a_name(text: str, person: str, role: str) -> None:
    assert roles(text, [person])[person] == role


@pytest.mark.parametrize("office", ["présidente de l'association Terre nue", "porte-parole de Terre nue"])
def test_office_of_a_named_body(office: str) -> None:
    text = f"Il a vu Nehema Kilassa, {office}, hier."
    found = mentions_in(text, [("Nehema Kilassa", "PER"), ("Terre nue", "ORG")])
    assert [text[slice(*m.role)] for m in found if m.role] == [office]


@pytest.mark.parametrize(
    ("text", "capital", "country"),
    [
        ("Ce n'est pas une mode. Ljubljana abrite un centre.", "Ljubljana", ""),
        ("La peur demeure. Port-au-Prince vit sous la menace.", "Port-au-Prince", ""),
        ("Koda posera 900 kilomètres de fibre entre San José et Limona.", "San José", ""),
        ("La ministre belge aide le Népal. Au total, Bruxelles versera 3 millions.", "Bruxelles", "BE"),
        ("Elle avait promis 5 millions lors d'une conférence à Berlin.", "Berlin", ""),
        ("Elle se rendra à Saint-Domingue le 8 avril.", "Saint-Domingue", ""),
        ("Il se dit prêt à dialoguer à Doha ; la suite viendra.", "Doha", ""),
        ("Foire : Lomé capitale du soja.", "Lomé", ""),
        ("Il regrette l'absence d'Ankara à la table.", "Ankara", "TR"),
        ("Nous invitons Jakarta à venir.", "Jakarta", "ID"),
        ("Il pleut. Port-au-Prince, par la voix de son envoyé, Jean Mba, demande des casques.", "Port-au-Prince", "HT"),
        ("De cette somme, Ottawa remettra 21 millions au fonds.", "Ottawa", "CA"),
        ("En Tanzanie, Jakarta voit grand.", "Jakarta", "ID"),
    ],
)
def test_capital_that_acts_or_only_lies_somewhere(text: str, capital: str, country: str) -> None:
    found = {text[m.start : m.end]: m.country for m in mentions_in(text, [(capital, "LOC")])}
    assert found[capital] == country


def test_an_office_before_another_person_is_that_persons() -> None:
    text = "Le ministre des Mines, Mme Awa Sow, la ministre kényane de la Santé, Mme Neema Otieno, et lui ont parlé."
    found = mentions_in(text, [("Awa Sow", "PER"), ("Neema Otieno", "PER")])
    assert [text[slice(*m.role)] for m in found if m.role] == ["ministre des Mines", "ministre kényane de la Santé"]


def test_a_field_inside_an_office_is_no_name() -> None:
    text = "La ministre capverdienne de la Mer, Edna Lopes, a parlé."
    assert [text[m.start : m.end] for m in mentions_in(text, [("Mer", "LOC"), ("Edna Lopes", "PER")])] == ["Edna Lopes"]
