"""What hangs on a noun that is counted: "de" or "en" or "à" and a bare noun, and what "et" joins to it."""

from __future__ import annotations

import re

from pipeline.stages.quantities.lexicon import numbers, units
from pipeline.stages.quantities.wordclasses import (
    ELISION,
    NEXT,
    WORD,
    capitals_around,
    is_adjective,
    is_participle,
    may_be_noun,
    may_follow_of,
)

OF = re.compile(r" (?:de |d')")
FORMULA = re.compile(r"[0-9₂]{0,2}")


def complement_end(text: str, low: str, end: int) -> int | None:
    """The end of "de" or "d'" + noun that begins at ``end``, or ``None``: no determiner, name or figure behind "de"."""
    of = OF.match(low, end)
    if of is None:
        return None
    return _bare_noun(text, low, of.end())


def _bare_noun(text: str, low: str, start: int) -> int | None:
    lexicon = units()
    match = WORD.match(low, start)
    if match is None or ELISION.match(low, start):
        return None
    word = match[0]
    if word in lexicon.before:
        space = NEXT.match(low, match.end())
        inner = WORD.match(low, space.end()) if space is not None else None
        if inner is not None and may_be_noun(inner[0], False) and not text[inner.start()].isupper():
            return inner.end()
    written = text[start : match.end()]
    if written[0].isupper() and word not in lexicon.capital_nouns and not capitals_around(text, match):
        acronym = len(written) > 1 and re.fullmatch(r"[A-Z][A-Z0-9]+", written) is not None
        return FORMULA.match(low, match.end()).end() if acronym else None  # type: ignore[union-attr]
    if word in numbers().approximate or word in numbers().scales or not may_follow_of(word):
        return None
    if word in lexicon.time or word in lexicon.no_complement:
        return None
    return match.end()


def field_end(text: str, low: str, start: int) -> int | None:
    """The end of the noun behind "en" (matter or field), or ``None``."""
    space = NEXT.match(low, start)
    match = WORD.match(low, space.end()) if space is not None else None
    if match is None or ELISION.match(low, match.start()):
        return None
    word = match[0]
    if text[match.start()].isupper() or word in units().no_field or word.endswith("ant") or word in units().time:
        return None
    if word.partition("-")[0] in numbers().atoms:
        return None
    return match.end() if may_be_noun(word, False) else None


def purpose_end(text: str, low: str, start: int) -> int | None:
    """The end of the bare noun behind "à" that says what sort of thing it is ("lampes à pétrole"), or ``None``.

    One with "de" behind it makes a preposition ("à destination de"), one with an adjective a description ("à capitaux
    privés"), an infinitive says what is to be done.
    """
    lexicon = units()
    space = NEXT.match(low, start)
    match = WORD.match(low, space.end()) if space is not None else None
    if match is None or ELISION.match(low, match.start()) or text[match.start()].isupper():
        return None
    word = match[0]
    if word in lexicon.no_purpose or word in lexicon.time or word in lexicon.before or word in numbers().atoms:
        return None
    if not may_be_noun(word, False) or INFINITIVE.search(word) or PREPOSITIONAL.match(low, match.end()):
        return None
    behind = WORD.match(low, match.end() + 1) if low.startswith(" ", match.end()) else None
    return None if behind is not None and is_adjective(behind[0]) else match.end()


INFINITIVE = re.compile(r"(?:er|ir|re|endre|oir)$")
PREPOSITIONAL = re.compile(r" (?:de|du|des)\b| d'")
JOINED_DEED = re.compile(
    r" (?:de |d')\w{1,30}(?:er|ir|re) (?:\d|l'|(?:les?|la|une?|des|du|deux|trois|quatre|cinq|six|sept|huit"
    r"|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille|plus|près|quelque) )"
)
"""A second infinitive with an object of its own: "(de fournir deux vedettes) et d'accueillir 85 officiers"."""


def joined_end(text: str, low: str, start: int, plural: bool, adjective_last: bool, complements: bool) -> int | None:
    """The end of what "et" or "ou" joins to the phrase: an adjective, a parallel complement or a bare plural noun."""
    space = NEXT.match(low, start)
    if space is None:
        return None
    if complements and OF.match(low, start):
        if JOINED_DEED.match(low, start):
            return None
        return complement_end(text, low, start)
    match = WORD.match(low, space.end())
    if match is None or ELISION.match(low, match.start()) or text[match.start()].isupper():
        return None
    word = match[0]
    if word in units().stops or word in numbers().atoms:
        return None
    if adjective_last and is_adjective(word) and not is_participle(word):
        return match.end()
    if (
        plural
        and not complements
        and not adjective_last
        and may_be_noun(word, True)
        and not is_participle(word)
        and not is_adjective(word)
    ):
        if word in units().before or word in units().time:
            return None
        return match.end()
    return None
