"""What a word may be in a noun phrase: by the lists of ``units.toml``, else by its ending and its letters."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.stages.quantities.lexicon import numbers, units

LETTERS = r"[^\W\d_]"
WORD = re.compile(rf"{LETTERS}{{1,40}}(?:-[\w]{{1,30}}){{0,4}}(?:'{LETTERS}{{2,20}})?")
ELISION = re.compile(r"(?:[dlnsmtcj]|qu)'")
NEXT = re.compile(r" (?=[^\W\d_])")
SUFFIX = re.compile(
    r"(?:iques?|(?:[^l]el|elle|[^r]al|ale|if|ive|aire|ienne|aise|oise|euse|able|ible|aine|esque|oire)s?|(?:ien|ais|ois)s?|aux|ains?|eux)$"
)
ADVERBIAL = re.compile(r"^(?:en|au|ci|là|peut|par|vis)-|-(?:il|ils|elle|elles|on|je|nous|vous|tu|ce|là|ci)$")
COMPOUND_PLURAL = re.compile(r"[a-zà-ÿœ]{2,20}[sx]-(?:d'|de-|en-|à-)|(?:sans|hors|porte)-")


@lru_cache(maxsize=16384)
def is_adjective(word: str) -> bool:
    """Whether ``word`` (lower case) looks like an adjective: by the lists of ``units.toml``, else by its ending."""
    lexicon = units()
    if word in lexicon.adjectives or word in lexicon.kind_participles:
        return True
    return len(word) > 4 and word not in lexicon.no_adjective and SUFFIX.search(word) is not None


@lru_cache(maxsize=16384)
def is_participle(word: str) -> bool:
    """Whether ``word`` (lower case) looks like a past participle."""
    lexicon = units()
    return word in lexicon.participles or (len(word) > 3 and word.endswith(("é", "ée", "és", "ées")))


def may_follow_of(word: str) -> bool:
    """Whether ``word`` can be the noun behind "de": there even what looks like a participle is one ("de blé")."""
    if word in units().matter:
        return True
    return may_be_noun(word, False) or (is_participle(word) and word not in units().stops)


@lru_cache(maxsize=16384)
def may_be_noun(word: str, plural: bool) -> bool:
    """Whether ``word`` (lower case) can head a phrase. A plural must show it: s, x or z at the end."""
    lexicon = units()
    compound = word in lexicon.invariable
    if len(word) < 2 or (ADVERBIAL.search(word) and not compound) or word in lexicon.stops or word in numbers().atoms:
        return False
    if plural and word[-1] not in "sxz" and COMPOUND_PLURAL.match(word) is None:
        return False
    if word in lexicon.participle_nouns:
        return True
    if is_participle(word) and word not in lexicon.kind_participles:
        return word.endswith(("té", "tés", "tié", "tiés")) and word not in lexicon.participles
    return not word.endswith(("aient", "èrent", "eront", "ait"))


def headline(text: str, start: int, end: int) -> bool:
    """Whether the word stands in a stretch of capitals (a headline)."""
    stretch = text[max(0, start - 20) : end + 20]
    return sum(map(str.isupper, stretch)) > 2 * sum(map(str.islower, stretch))


def capitals_around(text: str, match: re.Match[str]) -> bool:
    return headline(text, match.start(), match.end())
