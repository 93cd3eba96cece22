"""Actors and recipients far from their verb, or of no verb at all: a table of (text, actor and recipient of each figure)."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

EUR = "<8 millions d'euros|currency 8000000 EUR>"
BUS = "<20 bus|count 20 bus>"
BEDS = "<12 lits|count 12 lits>"
W = "<30 puits|count 30 puits>"
DK, JP, ML, NO, TR = "[Danemark|LOC DK]", "[Japon|LOC JP]", "[Mali|LOC ML]", "[Norvège|LOC NO]", "[Turquie|LOC TR]"

OVERLOOKED = [
    (f"L'entreprise [Agrimex|ORG], présente dans l'archipel depuis peu, livrera {BUS}.", [("Agrimex", "")]),
    (
        f"Le {DK}, partenaire de longue date, y construit une digue, pour laquelle le {JP} a promis {EUR}.",
        [("Japon", "")],
    ),
    (f"C'est le {JP} qui, l'an dernier, avait livré {BUS}.", [("Japon", "")]),
    (f"[Forazur|ORG] se fait fort de creuser {W}.", [("Forazur", "")]),
    (f"Après avoir livré {BUS}, la {NO} a fermé son bureau.", [("Norvège", "")]),
    (f"Un accord a été signé lundi avec la {TR}, qui construira {W}.", [("Turquie", "")]),
    (f"Une société de [Lyon|LOC], [Forazur|ORG], a promis {W}.", [("Forazur", "")]),
]
GIVERS = [
    (
        f"La {NO} livrera {BUS}. S'y ajoutera un prêt de {EUR}, que consentira la [Banque Alta|ORG].",
        [("Norvège", ""), ("Banque Alta", "")],
    ),
    (f"C'est par le {JP} que seront creusés {W}.", [("Japon", "")]),
    (f"Les {W} seront creusés aux frais de la {NO}.", [("Norvège", "")]),
    (f"Grâce à la {NO}, {BUS} seront livrés.", [("Norvège", "")]),
    (f"La {NO} (don de {EUR}) et le {DK} suivent.", [("Norvège", "")]),
    (f"La {NO}, pour son don de {EUR}.", [("Norvège", "")]),
    (f"{NO} – un don de {EUR}.", [("Norvège", "")]),
    (f"La {NO}, dont le don de {EUR} a été versé en mars, suit.", [("Norvège", "")]),
    (f"L'[Agence Boréale|ORG] a fait savoir que {EUR} seraient versés.", [("Agence Boréale", "")]),
    (f"Le ministre [Jean Morel|PER] a fait savoir que {EUR} seraient versés.", [("", "")]),
    (f"Il reviendra à la {NO} et au {DK} de livrer {BUS}.", [("Norvège; Danemark", "")]),
]
RECEIVERS = [
    (f"La {NO} va offrir à ses collègues moldaves {BUS}.", [("Norvège", "collègues moldaves")]),
    (f"Aux propriétaires de [Lori|LOC] sera versée une indemnité de {EUR}.", [("", "propriétaires de Lori")]),
    (f"À nos amis togolais, la {NO} ouvrira {BEDS}.", [("Norvège", "amis togolais")]),
    (f"Au {ML} seront livrés {BUS}.", [("", "Mali")]),
    (f"Afin de soutenir les planteurs, la {NO} leur versera {EUR}.", [("Norvège", "planteurs")]),
    (f"La {NO} cédera {BUS} à [Gao|LOC].", [("Norvège", "Gao")]),
    (f"La {NO} construira {W} à [Gao|LOC].", [("Norvège", "")]),
    (f"La {NO} a livré à [Gao|LOC] {BUS}.", [("Norvège", "")]),
    (f"L'association [Nour|ORG], à qui {EUR} ont été alloués, recrute.", [("", "Nour")]),
]

EUR3 = "<3 millions d'euros|currency 3000000 EUR>"
TURNED = [
    (f"La {NO}, a précisé le ministre, [Jean Morel|PER], livrera {BUS}.", [("Norvège", "")]),
    (f"La {NO} a tenu parole : {EUR} ont été versés par ses soins au {ML}.", [("Norvège", "Mali")]),
    (f"{BUS} ont été livrés par les soins de la {NO}.", [("Norvège", "")]),
    (f"À la {NO} et au {DK} de livrer {BUS}.", [("Norvège; Danemark", "")]),
    (
        f"La {NO} versera {EUR}, dit-il, et la mairie de [Gao|LOC], {EUR3}.",
        [("Norvège", ""), ("mairie de Gao", "")],
    ),
    (
        f"Le maire de [Lori|LOC] a promis {EUR}. Celui de [Gao|LOC] donnera {BUS}.",
        [("maire de Lori", ""), ("maire de Gao", "")],
    ),
    (f"Elle salue la décision du {ML} d'investir, ainsi que celle du {DK}, qui fournira {BUS}.", [("Danemark", "")]),
    (f"La {NO} versera {EUR} aux clubs de [Gao|LOC].", [("Norvège", "clubs de Gao")]),
    (f"La {NO} fera partir {BUS} au {ML}.", [("Norvège", "Mali")]),
]


@pytest.mark.parametrize(("text", "expected"), OVERLOOKED + GIVERS + RECEIVERS + TURNED)
def test_parties(text: str, expected: list[tuple[str, str]]) -> None:
    """Each figure has its actor and recipient."""
    assert [(row.actor, row.recipient) for row in pledges(text)] == expected
