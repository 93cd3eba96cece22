"""Titles in quotation marks: "l'exposition « Sept océans »", "un rapport intitulé « … »"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

LONGEST = 10
"""Words that a title may have."""
_QUOTED = re.compile(r"[«\"“]\s?([^«»\"“”\n.!?]{2,90})[.]?\s?[»\"”]")


def find_titles(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """What a quotation names, where the words around say that it is a work, a programme or the like."""
    for match in _QUOTED.finditer(tokens.text):
        first = bisect_left(tokens.starts, match.start(1))
        last = bisect_right(tokens.ends, match.end(1))
        if not 0 < last - first <= LONGEST or not first:
            continue
        named = (
            _named_before(tokens, words, first)
            or _made_before(tokens, taken, words, first)
            or _named_behind(tokens, words, last)
        )
        named = named or _is_thing(tokens, first, last)
        if not named:
            continue
        while first < last and tokens.folds[first] in words.determiners and tokens.words[first].islower():
            first += 1
        inner = [name for name in (taken.at(i) for i in range(first, last)) if name is not None]
        fills = any((n.first, n.last) == (first, last) for n in inner) and named < 2
        known = fills or any(n.label in {"MISC", "ORG"} for n in inner)
        if first < last and not known and (tokens.words[first][0].isupper() or named == 2):
            yield Name(first, last, "MISC", "title")


def _named_before(tokens: Tokens, words: Words, first: int) -> int:
    """2 where the noun of a work or "intitulé" stands right before; 1 where "concept de" does; 0 else."""
    index = first - 1
    if tokens.folds[index] in words.work_context or tokens.folds[index] in words.titling:
        return 2
    for _ in range(2):
        if index > 0 and (tokens.folds[index] in {"de", "d", "du"} or words.is_adjective(tokens.words[index])):
            index -= 1
    return int(index < first - 1 and tokens.folds[index] in words.work_context)


def _made_before(tokens: Tokens, taken: Taken, words: Words, first: int) -> int:
    """2 where the noun of a work and who made it stand before: "le film d'Aïcha Macky, « Zinder »"; 0 else."""
    maker = taken.at(first - 1)
    if maker is None or maker.label != "PER" or maker.first < 2 or tokens.folds[maker.first - 1] not in {"de", "d"}:
        return 0
    noun = maker.first - 2
    noun -= noun > 0 and words.is_adjective(tokens.words[noun])
    return 2 * (tokens.folds[noun] in words.work_context)


def _is_thing(tokens: Tokens, first: int, last: int) -> int:
    """1 where two words or more with capitals stand behind a definite article: "l'« Ocean Viking »"."""
    if last - first < 2 or tokens.folds[first - 1] not in {"l", "le", "la", "du", "au"}:
        return 0
    return int(all(tokens.words[i][0].isupper() for i in range(first, last)))


def _named_behind(tokens: Tokens, words: Words, last: int) -> int:
    """1 where ", l'exposition" or ", documentaire primé" stands behind."""
    if last + 1 >= len(tokens) or "," not in tokens.gaps[last]:
        return 0
    noun = last + (tokens.folds[last] in words.determiners)
    return int(tokens.folds[noun] in words.work_context)
