"""Whether a text is French: by its function words (``lexicon/languages.toml``)."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from pipeline.lexicon import load_toml

FRENCH = "fr"
_WORD = re.compile(r"[^\W\d_]{1,24}")
_SAMPLE = 40_000
_FEWEST, _FEW = 8, 20
_MIN_SHARE = 0.12
_CLEAR_SHARE, _CLEAR_LEAD = 0.15, 1.5
"""Of a short text another language than French must say so clearly: this share of its words, so many times French's."""


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return {code: frozenset(words) for code, words in load_toml("languages")["words"].items()}


def detect_language(text: str) -> tuple[str, float]:
    """The likeliest language (ISO 639-1, "und" where none is likely) and the share of words that say so.

    A text of under 8 words is taken for French; one of under 20 too, unless another language is clear in it. Only the
    first 40,000 characters are read.
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    if len(words) < _FEWEST:
        return FRENCH, 1.0
    counts = Counter(words)
    shares = {code: sum(counts[w] for w in counts.keys() & known) / len(words) for code, known in _words().items()}
    best = max(shares, key=lambda code: (shares[code], code == FRENCH))
    if len(words) < _FEW and (shares[best] < _CLEAR_SHARE or shares[best] < _CLEAR_LEAD * shares[FRENCH]):
        return FRENCH, shares[FRENCH]
    if shares[best] < _MIN_SHARE:
        return "und", shares[best]
    return best, shares[best]
