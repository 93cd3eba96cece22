"""What stands between commas and belongs to no clause: "selon la presse", "croit savoir le Monde", "de son côté"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.conjugation import CONDITIONAL, FUTURE, IMPERFECT
from pipeline.stages.pledges.lexicon import Lexicon
from pipeline.stages.pledges.tokens import NAME, Token

INVERTED = ("-t-il", "-t-elle", "-t-on", "-ils", "-elles", "-il", "-elle", "-on", "-nous", "-je", "-vous")
"""What ends a verb whose pronoun follows it, longest first."""

_LONGEST = 14

_CLOSING = {"«": "»", "“": "”", '"': '"'}

_TITLE = 11
"""Tokens of a title between quotation marks."""

_SPOKEN = frozenset((FUTURE, CONDITIONAL, IMPERFECT))
"""Tenses that make a sentence of what stands between quotation marks."""


def asides(tokens: Sequence[Token], lexicon: Lexicon) -> frozenset[int]:
    """The positions of asides, their commas included."""
    found: set[int] = set()
    commas = [i for i, token in enumerate(tokens) if token.low == ","]
    for first, last in pairwise(commas):
        if 1 < last - first <= _LONGEST and first not in found and _is_aside(tokens[first + 1 : last], lexicon):
            found.update(range(first, last + 1))
    return frozenset(found)


def name_quotes(tokens: Sequence[Token], lexicon: Lexicon) -> list[int]:
    """The positions of marks that only set off a title or a name ("la campagne « Un milliard d'arbres »"): a few words
    between them, no sentence."""
    found: list[int] = []
    for first, token in enumerate(tokens):
        closing = _CLOSING.get(token.low)
        if closing is None or (found and first <= found[-1]):
            continue
        last = next((k for k in range(first + 1, min(len(tokens), first + _TITLE)) if tokens[k].low == closing), -1)
        if last > first + 1 and _is_title(tokens, first, last, lexicon):
            found += [first, last]
    return found


def _is_title(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    inside = tokens[first + 1 : last]
    if (
        first == 0
        or tokens[first - 1].low in {":", ","}
        or any(t.low in {",", ";", ":", ".", "!", "?"} for t in inside)
    ):
        return False
    return not any(r.tense in _SPOKEN for t in inside for r in lexicon.forms.get(t.low, ()))


def _is_aside(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    words = " ".join(t.low for t in tokens).replace("' ", "'")
    if words in lexicon.words["insertion"] or words in lexicon.words["adverb"]:
        return True
    if any(words.startswith(source + " ") for source in lexicon.words["source"]):
        return True
    low = tokens[0].low
    if low.endswith(INVERTED):
        return True
    behind = tokens[1] if len(tokens) > 1 else None
    return low in lexicon.says and behind is not None and (
        behind.kind == NAME or behind.low in lexicon.words["determiner"] or behind.low in lexicon.infinitives
    )  # fmt: skip
