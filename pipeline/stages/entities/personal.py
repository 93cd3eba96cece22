"""How far a personal name goes: first names, initials, hyphens and particles."""

from __future__ import annotations

import re

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.entities.spans import Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

_ORIGIN = re.compile(r"\w{2,20}(?:ois|oise|ais|aise|ain|aine|ien|ienne|éen|éenne)s?\Z")

_AFTER_INITIAL = frozenset({". ", ".", ".-"})

LONGEST = 7
"""Words that a person's name may have."""
LOOSE_PARTICLES = frozenset({"de", "du", "des", "d", "la", "le", "e", "y", "a", "und", "san", "st", "op", "di", "do"})
"""Particles that are also French or foreign function words: what follows must not be a known name of another kind."""


def is_origin(word: str) -> bool:
    """Whether a capitalised word looks like one for people by where they come from: "Tchadienne", "Quimpérois"."""
    return bool(adjective_country(word) or _ORIGIN.match(word))


def name_run(tokens: Tokens, taken: Taken, words: Words, first: int) -> int:
    """The end of the personal name that begins with word ``first``; ``first`` where none does.

    Capitalised words with their initials, hyphens and particles: "Annelies De Backer", "Hamad ben Jassem al-Noaïmi".
    """
    if first >= len(tokens) or not _can_open(tokens, words, first):
        return first
    last, size = first + 1, len(tokens)
    while tokens.words[last - 1].islower() and last < size and tokens.folds[last] in words.opening_particles:
        last += 1
    if tokens.words[first].islower():
        last += 1
    capital_line = tokens.capital_line[first]
    while last < size and last - first < LONGEST:
        gap, word = tokens.gaps[last], tokens.words[last]
        if gap == "-" and tokens.words[last][0].isupper() and _stops_pair(tokens, taken, first, last):
            break
        if gap == "'" and word.islower() and len(word) <= 2 and len(tokens.words[last - 1]) > 2:
            last += 1
            continue
        if gap == "-" or (
            gap == "'"
            and (
                len(tokens.words[last - 1]) <= 2
                or (tokens.words[last - 1][0].isupper() and len(tokens.words[last - 1]) <= 3)
            )
        ):
            last += 1
            continue
        initial = gap in _AFTER_INITIAL and len(tokens.words[last - 1]) == 1
        if initial and word[0].isupper():
            last += 1
            continue
        if gap != " " and not (initial and gap == ". "):
            break
        if word[0].isupper():
            if _stops(tokens, taken, words, last, capital_line):
                break
            last += 1
            continue
        ahead = _through_particles(tokens, taken, words, first, last)
        if ahead == last:
            break
        last = ahead
    return last


def fills_commas(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words ``first`` to ``last`` are all that stands between two commas: ", Ana Teles de Sá,"."""
    return tokens.gaps[first] == ", " and last + 1 < len(tokens) and tokens.gaps[last + 1] == ", "


def is_initial(tokens: Tokens, index: int) -> bool:
    """Whether single capitals stand before a capitalised word as initials do: "A. Diop", "J.-P. Diop"; at most four."""
    for behind in range(index + 1, min(index + 5, len(tokens))):
        if len(tokens.words[behind - 1]) != 1 or tokens.gaps[behind] not in _AFTER_INITIAL:
            return False
        if not tokens.words[behind][0].isupper():
            return False
        if len(tokens.words[behind]) > 1 or (behind + 1 < len(tokens) and tokens.gaps[behind + 1] == "'"):
            return True
    return False


def _stops_pair(tokens: Tokens, taken: Taken, first: int, index: int) -> bool:
    """Whether the hyphen before word ``index`` joins two names: a known one before it or behind it."""
    before, behind = taken.at(index - 1), taken.at(index)
    return (
        behind is not None
        and behind.entry is not None
        and not behind.entry.weak
        and behind.first == index
        and before is not None
        and before.entry is not None
    )


def _can_open(tokens: Tokens, words: Words, index: int) -> bool:
    word = tokens.words[index]
    if not word[0].isupper():
        behind = index + 1
        while behind < len(tokens) and behind - index < 3 and tokens.folds[behind] in words.opening_particles:
            behind += 1
        return (
            tokens.folds[index] in words.opening_particles
            and behind < len(tokens)
            and tokens.words[behind][0].isupper()
            and all(tokens.gaps[i] in {" ", "-"} for i in range(index + 1, behind + 1))
        )
    if len(word) == 1:
        return (
            is_initial(tokens, index)
            and tokens.words[index + 1] not in words.common
            and not words.civilities.at(tokens.folds, index)
        )
    if 1 < len(word) <= 4 and word.isupper() and not tokens.capital_line[index] and word not in words.given:
        return index > 0 and tokens.gaps[index] in {". ", " "} and tokens.folds[index - 1] in {"m", "mme", "mlle", "mm"}
    return (word not in words.common or word in words.capital_particles or word in words.given) and not (
        words.offices.at(tokens.folds, index) and word not in words.given and not tokens.capital_line[index]
    )


def _stops(tokens: Tokens, taken: Taken, words: Words, index: int, capital_line: bool) -> bool:
    """Whether a capitalised word ends a name that stands before it, because it begins something else."""
    if words.offices.at(tokens.folds, index) and tokens.words[index] not in words.given and not capital_line:
        return True
    owner = taken.at(index)
    if owner is not None and owner.label == "PER":
        return False
    if owner is not None and owner.entry is not None and not owner.entry.weak:
        return owner.label != "LOC" or (owner.last - owner.first > 1 and owner.entry.kind == "country")
    if capital_line:
        return tokens.folds[index] in words.stop_words | words.determiners
    return tokens.words[index] in words.fields and tokens.words[index] not in words.given


def _through_particles(tokens: Tokens, taken: Taken, words: Words, first: int, index: int) -> int:
    """Read lower-case particles at ``index`` and the capitalised word behind them, in a name that begins with word
    ``first``; ``index`` where there is none."""
    position = index
    while (
        position < len(tokens)
        and position - index < 3
        and tokens.folds[position] in words.particles
        and (tokens.words[position].islower() and (position == index or tokens.gaps[position] in {" ", "-"}))
    ):
        position += 1
    if position == index or position >= len(tokens) or tokens.gaps[position] not in {" ", "-", "'"}:
        return index
    if not tokens.words[position][0].isupper():
        return index
    if tokens.folds[index] in LOOSE_PARTICLES:
        owner = taken.at(position)
        word = tokens.words[position]
        known = owner is not None and owner.entry is not None
        if (known and not fills_commas(tokens, first, position)) or word in words.fields or word in words.common:
            return index
        if words.offices.at(tokens.folds, position) or words.bodies.at(tokens.folds, position):
            return index
        if tokens.folds[index] not in {"de", "du", "d", "des", "da", "di", "do", "e", "y", "la", "le"}:
            return index
    return position + 1
