"""Names of companies and events that hold a place or English words: "Air Astana", "Montreux Jazz Festival"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

LONGEST = 7
"""Words that such a name may have."""
CONNECTORS = frozenset({"of", "for", "and", "the"})


def find_trade_names(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """Such names in text order; a place inside belongs to them."""
    for index in tokens.capitals:
        word = tokens.words[index]
        if tokens.capital_line[index]:
            continue
        if word in words.english_bodies or word in words.english_works:
            name = _english(tokens, taken, words, index)
        elif word in words.before_places or word in words.trades:
            name = _with_place(tokens, taken, words, index)
        else:
            continue
        if name is not None:
            yield name


def _english(tokens: Tokens, taken: Taken, words: Words, index: int) -> Name | None:
    """The capitalised words before an English noun, a place among them included."""
    last = index + 1
    if last < len(tokens) and tokens.gaps[last] in {" ", "-"} and tokens.words[last][0].isupper():
        return None
    first = index
    while first and index - first < LONGEST and tokens.gaps[first] in {" ", "-", " & ", "&"}:
        before = tokens.words[first - 1]
        if not before[0].isupper() and not (before in CONNECTORS and first - 1 > 0):
            break
        first -= 1
    while first < index and (
        not tokens.words[first][0].isupper() or tokens.folds[first] in words.determiners | words.stop_words
    ):
        if tokens.words[first] in {"The"}:
            break
        first += 1
    owner = taken.at(first)
    if first == index or (owner is not None and owner.first < first):
        return None
    if any((o := taken.at(i)) is not None and o.label not in {"LOC"} for i in range(first, last)):
        return None
    if index - first == 1 and tokens.words[first] in words.given:
        return None
    if words.offices.at(tokens.folds, first) or words.civilities.at(tokens.folds, first):
        return None
    return Name(first, last, "ORG" if tokens.words[index] in words.english_bodies else "MISC", "built")


def _has_acronym(tokens: Tokens, position: int) -> bool:
    """Whether an acronym in brackets follows within four words: "Électricité de Guinée (EDG)"."""
    for index in range(position + 1, min(position + 5, len(tokens))):
        if tokens.gaps[index] == " (":
            return tokens.words[index].isupper()
        if tokens.gaps[index] not in {" ", "'", "-"}:
            return False
    return False


def _with_place(tokens: Tokens, taken: Taken, words: Words, index: int) -> Name | None:
    """A word that opens a company's name with the place behind it, with "de" only after a trade."""
    position = index + 1
    if position >= len(tokens) or tokens.gaps[position] != " " or taken.at(index) is not None:
        return None
    if any(words.ministers.at(tokens.folds, i) for i in range(max(0, index - 4), index)):
        return None
    if tokens.folds[position] in {"de", "du", "d", "des"}:
        if tokens.words[index] not in words.trades or (tokens.opens[index] and not _has_acronym(tokens, position)):
            return None
        position += 1
        while position < len(tokens) and tokens.folds[position] in {"la", "l"}:
            position += 1
    elif tokens.words[index] not in words.before_places:
        return None
    owner = taken.at(position)
    if owner is None or owner.first != position or owner.label != "LOC" or tokens.gaps[position] not in {" ", "'"}:
        return None
    return Name(index, owner.last, "ORG", "built")
