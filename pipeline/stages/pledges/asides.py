"""What stands between commas and belongs to no clause: "selon la presse", "croit savoir le Monde", "de son côté"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.stages.pledges.lexicon import Lexicon
from pipeline.stages.pledges.tokens import NAME, Token

INVERTED = ("-t-il", "-t-elle", "-t-on", "-ils", "-elles", "-il", "-elle", "-on", "-nous", "-je", "-vous")
"""What ends a verb whose pronoun follows it, longest first."""

_LONGEST = 14


def asides(tokens: Sequence[Token], lexicon: Lexicon) -> frozenset[int]:
    """The positions of asides, their commas included."""
    found: set[int] = set()
    commas = [i for i, token in enumerate(tokens) if token.low == ","]
    for first, last in pairwise(commas):
        if 1 < last - first <= _LONGEST and first not in found and _is_aside(tokens[first + 1 : last], lexicon):
            found.update(range(first, last + 1))
    return frozenset(found)


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
