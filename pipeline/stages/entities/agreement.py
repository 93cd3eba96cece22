"""One label for one name of an article, and for the names of one enumeration."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from pipeline.stages.entities.chain import ARTICLES
from pipeline.stages.entities.spans import SURE, Name, Taken, are_listed
from pipeline.stages.entities.tokens import Tokens

_FEWEST = 4
"""Names that an enumeration has before its odd members are doubted."""
_WEIGHT = {"model": 1, "beside": 20}
"""What the mentions of a step count; 2 where it is not named."""
_GUESSED = frozenset({"model", "bracket", "repeat", "run"})
"""Steps whose label gives way to that of a long form."""
_ODD = 4
"""One name in so many may differ from the others and be wrong."""


def agree_on_labels(tokens: Tokens, taken: Taken) -> None:
    """One label for one name in an article: that of most mentions; those that the rules found too count twice, a noun
    beside a name more than all. A first name alone that is also a state's gives way: "Maurice"."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    states = set()
    for name in taken.names():
        votes[_key(tokens, name)][name.label] += _WEIGHT.get(name.step, 2)
        if name.entry is not None and name.entry.kind == "country":
            states.add(_key(tokens, name))
    for name in taken.names():
        count = votes[_key(tokens, name)]
        label, most = max(sorted(count.items()), key=lambda item: item[1])
        unknown = name.step == "model" or (most >= _WEIGHT["beside"] and name.entry is None)
        unknown = unknown or (name.label == "PER" and name.step == "run" and _key(tokens, name) in states)
        if unknown and label != name.label and most > count[name.label]:
            taken.take(name.with_(label=label))


def _key(tokens: Tokens, name: Name) -> tuple[str, ...]:
    return tuple(tokens.folds[name.first : name.last])


def part_joined(tokens: Tokens, taken: Taken) -> None:
    """Two bodies that "et" joins are two, where each is a name of its own elsewhere in the article."""
    known = {_key(tokens, name): name for name in taken.names() if name.label == "ORG"}
    for name in taken.names():
        if name.label != "ORG" or name.step == SURE or "et" not in tokens.folds[name.first : name.last]:
            continue
        for index in range(name.first + 1, name.last - 1):
            second = index + 1 + (tokens.folds[index + 1] in ARTICLES)
            parts = name.with_(last=index), name.with_(first=second)
            same = [known.get(_key(tokens, part)) for part in parts]
            if tokens.folds[index] == "et" and all(same):
                taken.release(name)
                for part, other in zip(parts, same, strict=True):
                    if other is not None:
                        taken.take(other.with_(first=part.first, last=part.last, role=None))
                break


def agree_in_brackets(tokens: Tokens, taken: Taken) -> None:
    """The label of a long form for its short form in brackets, here and in the rest of the article: "le Parlement
    centraméricain (Parlacen)"."""
    explained: dict[str, str] = {}
    names = list(taken.names())
    for name, short in pairwise(names):
        if short.last - short.first > 1 or name.last - name.first < 2 or name.label == "PER":
            continue
        between = tokens.text[tokens.ends[name.last - 1] : tokens.starts[short.first]]
        behind = tokens.text[tokens.ends[short.first] : tokens.ends[short.first] + 1]
        if between == " (" and behind == ")" and short.step in _GUESSED and _shortens(tokens, short, name):
            explained[tokens.words[short.first]] = name.label
    if not explained:
        return
    for name in names:
        label = explained.get(tokens.words[name.first]) if name.last - name.first == 1 else None
        if label is not None and name.step in _GUESSED and name.entry is None and name.label != label:
            taken.take(name.with_(label=label))


def _shortens(tokens: Tokens, short: Name, name: Name) -> bool:
    """Whether a short form opens like a long one and has its letters in order, or its first syllable."""
    long, word = "".join(tokens.folds[name.first : name.last]), tokens.folds[short.first]
    letters = iter(long)
    initials = sorted(tokens.folds[i][0] for i in range(name.first, name.last) if len(tokens.folds[i]) > 2)
    if initials == sorted(word):
        return True  # "Zone industrielle de Glo-Djigbé (GDIZ)"
    return long[:3] == word[:3] or (long[0] == word[0] and all(letter in letters for letter in word))


def agree_in_lists(tokens: Tokens, taken: Taken) -> None:
    """One label for the bare names of an enumeration: "Belleville, Leyr, Marbache, Nomeny et Thiaucourt". A name of one
    word that only the model knows goes with the others where they are many and all alike."""
    for names in _lists(tokens, taken):
        (label, most), *_ = Counter(name.label for name in names).most_common(1)
        if most < _FEWEST - 1 or (len(names) - most) * _ODD > len(names):
            continue
        for name in names:
            if name.label != label and name.step == "model" and name.entry is None and name.last - name.first == 1:
                taken.take(name.with_(label=label))


def _lists(tokens: Tokens, taken: Taken) -> Iterator[list[Name]]:
    """The enumerations of names with nothing between them than commas and one "et" or "ou"."""
    names: list[Name] = []
    for name in taken.names():
        if names and not are_listed(tokens, names[-1], name):
            if len(names) >= _FEWEST:
                yield names
            names = []
        names.append(name)
    if len(names) >= _FEWEST:
        yield names
