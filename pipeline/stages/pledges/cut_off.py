"""What commas cut off between a verb and the infinitive that it governs, and clefts that put another verb between."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.conjugation import GERUND, INFINITIVE
from pipeline.stages.pledges.tokens import FIGURE, THAT, Token
from pipeline.stages.pledges.verb import Verb

_APART = 16
"""Tokens that two commas may cut off before an infinitive ("propose, sous réserve de l'accord du Conseil, de")."""
_SUBORDINATE = frozenset(("si", "s'", "quand", "lorsque", "lorsqu'", "comme", "dès", "sitôt", "sauf", "selon"))
"""What opens a clause that only says when or under which condition."""
_JOINING = frozenset(("et", "ou", "ni", "mais", "puis", "à", "de", "d'"))
"""What opens the next of a row, and no insertion."""


def before_insertion(tokens: Sequence[Token], groups: Sequence[Verb], at: int, aside: frozenset[int]) -> int:
    """The token before what two commas cut off in front of an infinitive's marker ("l'engagement, au sommet, de"); -1
    where the comma at ``at`` closes none."""
    opening = _opening(tokens, at)
    if opening < 1:
        return -1
    spoken = any(opening < g.first < at and g.first not in aside and not says_whose(tokens, g) for g in groups)
    return -1 if spoken else opening - 1


def inserted(tokens: Sequence[Token], groups: Sequence[Verb], first: int, last: int) -> frozenset[int]:
    """The positions of what two commas cut off between a verb and its infinitive, right behind the verb or right before
    the infinitive ("s'engage, à Lomé, à", "avait promis au Mali, sauf erreur, de")."""
    found: set[int] = set()
    if first < last and tokens[first].low == ",":
        close = next((k for k in range(first + 1, last) if tokens[k].low == ","), -1)
        if close >= 0 and not any(first < v.first < close for v in groups):
            found.update(range(first, close + 1))
    at = next((k for k in range(last - 1, max(first, last - 3), -1) if tokens[k].low == ","), -1)
    opening = _opening(tokens, at) if at > 0 else -1
    spoken = any(opening < v.first < at for v in groups)
    if opening >= first and not spoken and tokens[opening + 1].low not in _JOINING:
        found.update(range(opening, at + 1))
    return frozenset(found)


def condition(tokens: Sequence[Token], verb: Verb) -> frozenset[int]:
    """The positions of a clause that commas cut off right before an infinitive and that only says when or under which
    condition ("pourrait, si la sécheresse durait, livrer …")."""
    at = verb.first - 1 - (1 if verb.marker else 0)
    opening = _opening(tokens, at, figures=True)
    if opening < 1 or tokens[opening + 1].low not in _SUBORDINATE:
        return frozenset()
    return frozenset(range(opening, at + 1))


def cleft_over(tokens: Sequence[Token], before: Sequence[Verb], verb: Verb) -> Verb | None:
    """The verb of "ce que" where "c'est" stands before the infinitive ("Ce que nous ferons, c'est financer …"), or
    ``None``."""
    copula = before[-1] if before else None
    if copula is None or copula.lemma != "être" or verb.first - (1 if verb.marker else 0) - copula.last > 1:
        return None
    if tokens[copula.first].low not in {"c'", "ce"} and tokens[copula.first - 1].low not in {"c'", "ce"}:
        return None
    for index in range(copula.first - 2, -1, -1):
        if tokens[index].low == "ce" and tokens[index + 1].low in THAT:
            told = next((v for v in before if v.first > index), None)
            if told is None or told is copula or told.bare or told.tense in {INFINITIVE, GERUND}:
                return None
            return told
    return None


def says_whose(tokens: Sequence[Token], verb: Verb) -> bool:
    """Whether a participle only says whose a promise is ("l'engagement pris par la Tanzanie de draguer …")."""
    return verb.bare and verb.last + 1 < len(tokens) and tokens[verb.last + 1].low == "par"


def _opening(tokens: Sequence[Token], at: int, figures: bool = False) -> int:
    """The comma that opens what the comma at ``at`` closes; -1 where it closes nothing, or a figure stands inside."""
    if at < 2 or tokens[at].low != ",":
        return -1
    opening = next((k for k in range(at - 1, max(0, at - _APART), -1) if tokens[k].low == ","), -1)
    if opening < 1 or (not figures and any(tokens[k].kind == FIGURE for k in range(opening, at))):
        return -1
    return opening
