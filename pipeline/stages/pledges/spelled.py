"""What a bare noun of an institution was called before: "l'hôpital" for "l'hôpital de Houaphan"."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache

_PROPER = r"[^\W\d_a-zà-ÿ][\w'-]{0,39}"
"""A word with a capital."""
_ARTICLE = r"\b(?:[Ll]a |[Ll]e |[Aa]u |[Dd]u |[Uu]ne? |[LldD]')"
_ADJECTIVE = r"(?:[a-zà-ÿ-]{3,20} ){0,1}"
_OF = r"(?:de la |de l'|de |du |des |d')"


@cache
def _called(noun: str) -> re.Pattern[str]:
    """``noun``, one adjective at most, and the proper name that completes it, behind an article."""
    return re.compile(rf"{_ARTICLE}{noun} {_ADJECTIVE}{_OF}{_PROPER}(?: {_PROPER}){{0,3}}")


def spelled_out(text: str, noun: str, offset: int) -> str:
    """The words of the last noun phrase before ``offset`` in which a proper name completes ``noun``, or ""."""
    ends, phrases = _spellings(text, noun)
    place = bisect_right(ends, offset)
    return phrases[place - 1] if place else ""


@lru_cache(maxsize=64)
def _spellings(text: str, noun: str) -> tuple[list[int], list[str]]:
    """Where such phrases end in the text, in order, and their words: a text is searched once for each noun."""
    matches = list(_called(re.escape(noun)).finditer(text))
    return [match.end() for match in matches], [match[0][match[0].index(noun) :] for match in matches]
