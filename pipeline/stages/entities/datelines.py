"""Datelines: "DAKAR, 3 juin (APS) -", "Bor, le 2 mai 2024 –": a town, and the agency in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.entities.spans import Name, Taken, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

LONGEST_TOWN = 5
REACH = 8
"""Words between the day and the agency's bracket."""


def find_datelines(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """The town that opens a line before a day and month, and the agency that follows in brackets."""
    for index, gap in enumerate(tokens.gaps):
        if (gap[-1:] != "\n" and "\n" not in gap) or not tokens.words[index][0].isupper():
            continue
        last = index + 1
        while (
            last < len(tokens)
            and last - index < LONGEST_TOWN
            and tokens.gaps[last] in {" ", "-", "'"}
            and (tokens.folds[last] not in {"le"})
        ):
            last += 1
        day = last + (last < len(tokens) and tokens.folds[last] == "le")
        if day + 1 >= len(tokens) or tokens.gaps[last] not in {", ", " "} or not tokens.words[day][0].isdigit():
            continue
        if tokens.folds[day + 1] not in words.months:
            continue
        if tokens.gaps[last] == ", " and taken.free(index, last) and _is_town(tokens, words, index, last):
            yield Name(index, last, "LOC", "dateline")
        yield from _agency(tokens, taken, day + 2)


def _is_town(tokens: Tokens, words: Words, first: int, last: int) -> bool:
    """Whether all words but small ones have a capital, and the first is no common word: no "Le lendemain"."""
    if tokens.words[first] in words.common or tokens.folds[first] in words.stop_words:
        return False
    return all(
        tokens.words[i][0].isupper() or tokens.folds[i] in words.particles | words.stop_words
        for i in range(first, last)
    )


def _agency(tokens: Tokens, taken: Taken, start: int) -> Iterator[Name]:
    for first in range(start, min(start + REACH, len(tokens))):
        if "\n" in tokens.gaps[first]:
            return
        if tokens.gaps[first].endswith(("(", "/")) and tokens.words[first][0].isupper():
            last = first + 1
            while last < len(tokens) and tokens.gaps[last] in {" ", "-"}:
                last += 1
            closed = last < len(tokens) and tokens.gaps[last].startswith((")", "/"))
            owner = taken.at(first)
            press = owner is not None and owner.entry is not None and owner.entry.kind == "press"
            if closed and last - first <= 4 and (press or taken.free(first, last)):
                entry = load_gazetteer().lookup(words_of(tokens, first, last))
                known = entry if entry is not None and entry.kind == "press" else None
                yield Name(first, last, "ORG", "dateline", entity=known.entity if known else "")
            return
