"""A small noun-phrase chunker: how far does the thing counted reach?

It looks at word shapes, function words and lists in ``units.toml`` only, never at a parse: the phrase is the noun with
its adjectives and its complements in "de" or "en"; it ends before another preposition, a determiner, a participle, a
verb, a name or a comma (see "Quantities" in ``tests/gold/GUIDE.md``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline.stages.quantities.lexicon import alternatives, numbers, units
from pipeline.stages.quantities.nouns import singular

LETTERS = r"[^\W\d_]"
WORD = re.compile(rf"{LETTERS}{{1,40}}(?:-[\w]{{1,30}}){{0,4}}(?:'{LETTERS}{{2,20}})?")
ELISION = re.compile(r"(?:[dlnsmtcj]|qu)'")
SUFFIX = re.compile(
    r"(?:iques?|(?:[^l]el|elle|[^r]al|ale|if|ive|aire|ienne|aise|oise|euse|able|ible|aine|esque|oire)s?|(?:ien|ais|ois)s?|aux|ains?|eux)$"
)
VERBAL_COMPLEMENT = re.compile(r" (?:par|depuis|lors|le|ce|en raison|à la suite|au cours|en (?:19|20)\d\d)\b")
COMPLEMENT_OF_ADJECTIVE = re.compile(r" (?:à|aux?|de|des|du|en)\b| d'")
ADVERBIAL = re.compile(r"^(?:en|au|ci|là|peut|par|vis)-|-(?:il|ils|elle|elles|on|je|nous|vous|tu|ce|là|ci)$")
COMPOUND_PLURAL = re.compile(r"[a-zà-ÿœ]{2,20}[sx]-(?:d'|de-|en-|à-)|(?:sans|hors|porte)-")
FORMULA = re.compile(r"[0-9₂]{0,2}")
LAST_WORD = re.compile(r"[\w-]{1,30}\Z")
NEXT = re.compile(r" (?=[^\W\d_])")
OF = re.compile(r" (?:de |d')")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase at ``start`` to ``end``; ``head_start`` to ``head_end`` is its head noun."""

    start: int
    end: int
    head_start: int
    head_end: int


@cache
def _fixed() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternatives(units().fixed)})(?!\w)")


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


def noun_phrase(text: str, low: str, start: int, plural: bool) -> Phrase | None:
    """The noun phrase that begins at ``start`` (a letter or an opening quote), or ``None``.

    ``plural``: its head must have a plural ending.
    """
    quote = re.compile(r"« ?|\"").match(low, start)
    begin = quote.end() if quote is not None else start
    head = _head(text, low, begin, plural)
    if head is None:
        return None
    end = modifiers_end(text, low, head[1], head[1] - 1 >= 0 and low[head[1] - 1] in "sxz")
    if quote is not None:
        closing = re.compile(r" ?[»\"]").match(low, end)
        if closing is None:
            return None
        end = closing.end()
    return Phrase(start, end, head[0], head[1])


def _head(text: str, low: str, start: int, plural: bool, behind_of: bool = False) -> tuple[int, int] | None:
    """The head noun behind the adjectives that may stand before it."""
    lexicon = units()
    position, fallback = start, None
    for _ in range(4):
        match = WORD.match(low, position)
        if match is None or ELISION.match(low, position):
            break
        word = match[0]
        if word in lexicon.before:
            if word not in lexicon.never_head:
                fallback = (match.start(), match.end())
            following = NEXT.match(low, match.end())
            if following is None:
                break
            position = following.end()
            continue
        if _head_word(text, match, word, plural) or (behind_of and may_follow_of(word)):
            return match.start(), match.end()
        break
    return fallback


def _head_word(text: str, match: re.Match[str], word: str, plural: bool) -> bool:
    written = text[match.start() : match.end()]
    if written[0].isupper() and not _capitals_around(text, match):
        if written.isupper() and len(written) > 1:
            return True
        return word[-1] in "sxz" and word not in units().stops and len(word) > 3
    # "408 sondés": behind the figure itself a masculine participle is a noun.
    return may_be_noun(word, plural) or (plural and word.endswith("és") and word not in units().participles)


def headline(text: str, start: int, end: int) -> bool:
    """Whether the word stands in a stretch of capitals (a headline)."""
    stretch = text[max(0, start - 20) : end + 20]
    return sum(map(str.isupper, stretch)) > 2 * sum(map(str.islower, stretch))


def _capitals_around(text: str, match: re.Match[str]) -> bool:
    return headline(text, match.start(), match.end())


def modifiers_end(text: str, low: str, end: int, plural: bool) -> int:
    """The end of the phrase: adjectives, complements and coordinations behind the head."""
    adjective_last = False
    complements = 0
    singular_complement = False
    for _ in range(12):
        fixed = _fixed().match(low, end)
        if fixed is not None:
            end = fixed.end()
            continue
        space = NEXT.match(low, end)
        if space is None:
            break
        if ELISION.match(low, space.end()) or low.startswith("de ", space.end()):
            complement = _complement(text, low, end) if complements < 3 else None
            if complement is None:
                break
            end, complements, adjective_last = complement, complements + 1, False
            singular_complement = _may_be_singular(low, end)
            continue
        match = WORD.match(low, space.end())
        if match is None:
            break
        word = match[0]
        if word == "à" and complements < 3:
            purpose = _purpose(text, low, match.end())
            if purpose is None:
                break
            end, complements, adjective_last = purpose, complements + 1, False
            singular_complement = _may_be_singular(low, end)
            continue
        if word == "en":
            field = _field(text, low, match.end())
            if field is None:
                break
            end, adjective_last = field, False
            singular_complement = _may_be_singular(low, end)
            continue
        if word in ("et", "ou"):
            joined = _joined(text, low, match.end(), plural, adjective_last, complements > 0)
            if joined is None:
                break
            end = joined
            continue
        if text[match.start()].isupper() and not _capitals_around(text, match):
            if complements or adjective_last or not _name_behind(text, low, match):
                break
            end = match.end()
            break
        if not _modifier(low, match, word, plural, singular_complement or not plural):
            break
        end, adjective_last = match.end(), True
    return end


def _may_be_singular(low: str, end: int) -> bool:
    """Whether the word that ends at ``end`` is or may be a singular ("blé", "gaz")."""
    last = LAST_WORD.search(low, max(0, end - 30), end)
    return last is None or singular(last[0]) == last[0]


def _name_behind(text: str, low: str, match: re.Match[str]) -> bool:
    """Whether the capitalised word is a name in apposition ("20 bus Mercedes"), not the start of something else."""
    return (
        re.compile(r"(?=[ ]?[,.;:)»\n]|$| (?:et|à|au|aux|pour|dans|en|de|d'))").match(low, match.end()) is not None
        and len(match[0]) > 2
    )


def _modifier(low: str, match: re.Match[str], word: str, plural: bool, strict: bool) -> bool:
    """Whether ``word`` is an adjective of the phrase. ``strict``: an ending in s or x is not enough."""
    lexicon = units()
    if word in lexicon.stops or word in numbers().atoms or word in lexicon.time or ADVERBIAL.search(word):
        return False
    if word in lexicon.complement_takers and COMPLEMENT_OF_ADJECTIVE.match(low, match.end()) is not None:
        return False
    if is_participle(word):
        return word in lexicon.kind_participles and VERBAL_COMPLEMENT.match(low, match.end()) is None
    if not strict and word[-1] not in "sx" and "-" not in word and word not in lexicon.unchanging:
        return False  # "personnes vivant avec": behind a plural an adjective shows it
    if is_adjective(word):
        return True
    if word in lexicon.no_adjective and strict:
        return False
    return plural and len(word) > 3 and word[-1] in "sx" and not word.endswith(("ions", "ez"))


def _complement(text: str, low: str, end: int) -> int | None:
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
    if written[0].isupper() and word not in lexicon.capital_nouns and not _capitals_around(text, match):
        acronym = len(written) > 1 and re.fullmatch(r"[A-Z][A-Z0-9]+", written) is not None
        return FORMULA.match(low, match.end()).end() if acronym else None  # type: ignore[union-attr]
    if word in numbers().approximate or word in numbers().scales or not may_follow_of(word):
        return None
    if word in lexicon.time or word in lexicon.no_complement:
        return None
    return match.end()


def _field(text: str, low: str, start: int) -> int | None:
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


def _purpose(text: str, low: str, start: int) -> int | None:
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


def _joined(text: str, low: str, start: int, plural: bool, adjective_last: bool, complements: bool) -> int | None:
    """The end of what "et" or "ou" joins to the phrase: an adjective, a parallel complement or a bare plural noun."""
    space = NEXT.match(low, start)
    if space is None:
        return None
    if complements and OF.match(low, start):
        if JOINED_DEED.match(low, start):
            return None
        return _complement(text, low, start)
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


SHARE_OF = re.compile(
    r" (?:de (?:ses|leurs|son|sa|leur|nos|notre|ces|cette|ce|cet|mes|vos|votre|tous les|toutes les|la|l')|des|du|de|d')"
    r"(?: |(?<='))"
)


def share_phrase(text: str, low: str, start: int) -> Phrase | None:
    """What a percentage or fraction is a share of, with its "de": " de ses émissions", " du PIB", or ``None``."""
    of = SHARE_OF.match(low, start)
    if of is None:
        return None
    match = WORD.match(low, of.end())
    if match is None or ELISION.match(low, of.end()):
        return None
    head = _head(text, low, of.end(), False, behind_of=True)
    if head is None:
        written = text[match.start() : match.end()]
        if not written[0].isupper() or of[0].strip() in ("de", "d'"):
            return None
        return Phrase(start + 1, match.end(), match.start(), match.end())
    end = modifiers_end(text, low, head[1], low[head[1] - 1] in "sxz")
    return Phrase(start + 1, end, head[0], head[1])
