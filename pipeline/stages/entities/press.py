"""Newspapers: without their article, which "du" or "au" has swallowed ("aux questions du [Mauricien]"), and with it,
where they ask ("[Le Grand Fleuve] : Et demain ?")."""

from __future__ import annotations

from collections import defaultdict

from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

CONTRACTED = frozenset({"du", "au"})
_ARTICLES = frozenset({"Le", "La", "Les", "L"})
_LONGEST = 6
"""Words of a newspaper's name with its article."""
_FEWEST = 2
"""Turns, at least, of whoever asks in an interview."""
_INSIDE = frozenset({" ", "'", "-"})


def take_press(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Take the newspapers of the lexicon behind what only newspapers have: questions, columns, a newsroom."""
    for index in tokens.capitals:
        if index < 2 or tokens.folds[index - 1] not in CONTRACTED:
            continue
        owner = taken.at(index)
        body = owner is not None and owner.label == "ORG"
        if not body and tokens.folds[index - 2] not in words.of_press:
            continue
        entry = load_gazetteer().lookup(f"Le {tokens.words[index]}")
        alone = owner is None or owner.last - owner.first == 1
        if entry is not None and entry.kind == "press" and alone and tokens.gaps[index] == " ":
            taken.take(Name(index, index + 1, "ORG", "press", entity=entry.entity, country=entry.country, entry=entry))


def take_askers(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Take who asks in an interview and owns an article, where the name stands at the head of several turns."""
    institutions = [[word] for word in words.institutions]
    turns: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for index in tokens.capitals:
        if tokens.words[index] not in _ARTICLES or not (index == 0 or "\n" in tokens.gaps[index]):
            continue
        last = index + 1
        while last < min(len(tokens), index + _LONGEST) and tokens.gaps[last] in _INSIDE:
            last += 1
        if last - index < 2 or last >= len(tokens) or tokens.words[index + 1].islower():
            continue
        if _signs_for(tokens, taken, index, last):
            taken.take(Name(index, last, "ORG", "press"))
            continue
        if not _asks(tokens.gaps[last]):
            continue
        owner = taken.at(index + 1)
        known = load_gazetteer().at(tokens, index) or load_gazetteer().at(tokens, index + 1)
        place = known is not None and known.entry.label == "LOC"
        person = owner is not None and owner.label == "PER"
        if not place and not person and tokens.words[index + 1 : last] not in institutions:
            turns[tuple(tokens.words[index:last])].append((index, last))
    for places in turns.values():
        for first, last in places if len(places) >= _FEWEST else ():
            taken.take(Name(first, last, "ORG", "press"))


def _signs_for(tokens: Tokens, taken: Taken, first: int, last: int) -> bool:
    """Whether a name with its article fills the line right below somebody who signs: "Par Awa Sy", "[Le Fleuve]"."""
    person = taken.at(first - 1) if first else None
    if person is None or person.label != "PER" or person.last != first or tokens.gaps[first] != "\n":
        return False
    start = person.first - (person.first > 0 and tokens.folds[person.first - 1] == "par")
    return "\n" in tokens.gaps[start] and "\n" in tokens.gaps[last] and last - first > 1


def _asks(gap: str) -> bool:
    """Whether a colon or a stop and a dash part a name from what it says."""
    mark = gap.strip(" ")
    return "\n" not in gap and (mark.startswith(":") or mark in {".-", ".–", ".—", ". -", ". –", ". —", "-", "–", "—"})
