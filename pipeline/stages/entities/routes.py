"""The two ends of a way: "le corridor Kenya-Ouganda", "le tronçon Vung Ang-Mu Gia"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

LONGEST = 7
"""Words that the two ends may have together."""


def find_ends(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """The places on both sides of the only hyphen in what follows the noun of a way; known places stay as they are."""
    for index, folded in enumerate(tokens.folds):
        if folded not in words.routes or index + 2 >= len(tokens) or tokens.gaps[index + 1] != " ":
            continue
        first = index + 1
        if not tokens.words[first][0].isupper() or tokens.capital_line[first]:
            continue
        last = first + 1
        while (
            last < len(tokens)
            and last - first < LONGEST
            and tokens.gaps[last] in {" ", "-", "'"}
            and (tokens.words[last][0].isupper() or tokens.gaps[last] == "'")
        ):
            last += 1
        hyphens = [i for i in range(first + 1, last) if tokens.gaps[i] == "-"]
        cut = hyphens[0] if len(hyphens) == 1 else _known_cut(taken, first, last, hyphens)
        if cut and not any(tokens.words[i].isdigit() for i in range(first, last)):
            for start, end in ((first, cut), (cut, last)):
                if taken.free(start, end):
                    yield Name(start, end, "LOC", "route")


def _known_cut(taken: Taken, first: int, last: int, hyphens: list[int]) -> int:
    """Of several hyphens the one behind or before a known place; 0 for none."""
    for hyphen in hyphens:
        before, behind = taken.at(hyphen - 1), taken.at(hyphen)
        if (before is not None and before.first == first and before.last == hyphen) or (
            behind is not None and behind.first == hyphen and behind.last == last
        ):
            return hyphen
    return 0
