"""A small noun-phrase chunker: how far does the thing counted reach?

It looks at word shapes, function words and lists in ``units.toml`` only, never at a parse: the phrase is the noun with
its adjectives and its complements in "de" or "en"; it ends before another preposition, a determiner, a participle, a
verb, a name or a comma (see "Quantities" in ``tests/gold/GUIDE.md``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.stages.quantities.complements import complement_end, field_end, joined_end, purpose_end
from pipeline.stages.quantities.lexicon import alternatives, numbers, units
from pipeline.stages.quantities.nouns import singular
from pipeline.stages.quantities.wordclasses import (
    ADVERBIAL,
    ELISION,
    NEXT,
    WORD,
    capitals_around,
    is_adjective,
    is_participle,
    may_be_noun,
    may_follow_of,
)

VERBAL_COMPLEMENT = re.compile(r" (?:par|depuis|lors|le|ce|en raison|à la suite|au cours|en (?:19|20)\d\d)\b")
COMPLEMENT_OF_ADJECTIVE = re.compile(r" (?:à|aux?|de|des|du|en)\b| d'")
LAST_WORD = re.compile(r"[\w-]{1,30}\Z")


LISTED = re.compile(r", ([a-zà-ÿœ-]{3,20}[sx]) et ([a-zà-ÿœ-]{3,20}[sx])(?=[ ,.;:)\n]|\Z)")


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
    if written[0].isupper() and not capitals_around(text, match):
        if written.isupper() and len(written) > 1:
            return True
        return word[-1] in "sxz" and word not in units().stops and len(word) > 3
    # "408 sondés": behind the figure itself a masculine participle is a noun.
    return may_be_noun(word, plural) or (plural and word.endswith("és") and word not in units().participles)


def modifiers_end(text: str, low: str, end: int, plural: bool) -> int:
    """The end of the phrase: adjectives, complements and coordinations behind the head."""
    adjective_last = False
    complements = 0
    singular_complement = False
    if plural and (listed := _listed(low, end)) is not None:
        return listed
    for _ in range(12):
        fixed = _fixed().match(low, end)
        if fixed is not None:
            end = fixed.end()
            continue
        space = NEXT.match(low, end)
        if space is None:
            break
        if ELISION.match(low, space.end()) or low.startswith("de ", space.end()):
            complement = complement_end(text, low, end) if complements < 3 else None
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
            purpose = purpose_end(text, low, match.end())
            if purpose is None:
                break
            end, complements, adjective_last = purpose, complements + 1, False
            singular_complement = _may_be_singular(low, end)
            continue
        if word == "en":
            field = field_end(text, low, match.end())
            if field is None:
                break
            end, adjective_last = field, False
            singular_complement = _may_be_singular(low, end)
            continue
        if word in ("et", "ou"):
            joined = joined_end(text, low, match.end(), plural, adjective_last, complements > 0)
            if joined is None:
                break
            end = joined
            continue
        if text[match.start()].isupper() and not capitals_around(text, match):
            if complements or adjective_last or not _name_behind(text, low, match):
                break
            end = match.end()
            break
        if not _modifier(low, match, word, plural, singular_complement or not plural):
            break
        end, adjective_last = match.end(), True
    return end


def _listed(low: str, end: int) -> int | None:
    """The end of ", femmes et enfants" behind a plural, or ``None``: all of them are counted."""
    found = LISTED.match(low, end)
    if found is None:
        return None
    words = found.groups()
    return (
        found.end()
        if all(may_be_noun(w, True) and not is_adjective(w) and not is_participle(w) for w in words)
        else None
    )


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
