"""Whether a text is French: by its function words (``lexicon/languages.toml``)."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.lexicon import load_toml

FRENCH = "fr"
_WORD = re.compile(r"[^\W\d_]{1,24}")
_SAMPLE = 40_000
_MIN_WORDS = 20
_MIN_SHARE = 0.12


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return {code: frozenset(words) for code, words in load_toml("languages")["words"].items()}


def detect_language(text: str) -> tuple[str, float]:
    """The likeliest language (ISO 639-1, "und" where none is likely) and the share of words that say so.

    A text of under 20 words is taken for French. Only the first 40,000 characters are read.
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    if len(words) < _MIN_WORDS:
        return FRENCH, 1.0
    shares = {code: sum(w in known for w in words) / len(words) for code, known in _words().items()}
    best = max(shares, key=lambda code: (shares[code], code == FRENCH))
    if shares[best] < _MIN_SHARE:
        return "und", shares[best]
    return best, shares[best]
