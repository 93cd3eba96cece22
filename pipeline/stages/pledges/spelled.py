"""What a bare noun of an institution was called before: "l'hôpital" for "l'hôpital de Houaphan"."""

from __future__ import annotations

import re
from functools import cache

_PROPER = r"[^\W\d_a-zà-ÿ][\w'-]*"
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
    last = ""
    for match in _called(re.escape(noun)).finditer(text, 0, offset):
        last = match[0]
    return last[last.index(noun) :] if last else ""
