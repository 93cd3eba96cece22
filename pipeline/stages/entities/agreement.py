"""One label for one name of an article, and for the names of one enumeration."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import Tokens

_FEWEST = 4
"""Names that an enumeration has before its odd members are doubted."""
_WEIGHT = {"model": 1, "beside": 20}
"""What the mentions of a step count; 2 where it is not named."""
_ODD = 4
"""One name in so many may differ from the others and be wrong."""


def agree_on_labels(tokens: Tokens, taken: Taken) -> None:
    """One label for one name in an article: that of most mentions; those that the rules found too count twice, a noun
    beside a name more than all."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for name in taken.names():
        votes[_key(tokens, name)][name.label] += _WEIGHT.get(name.step, 2)
    for name in taken.names():
        count = votes[_key(tokens, name)]
        label, most = max(sorted(count.items()), key=lambda item: item[1])
        unknown = name.step == "model" or (most >= _WEIGHT["beside"] and name.entry is None)
        if unknown and label != name.label and most > count[name.label]:
            taken.take(name.with_(label=label))


def _key(tokens: Tokens, name: Name) -> tuple[str, ...]:
    return tuple(tokens.folds[name.first : name.last])


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
        if names and not _follows(tokens, names[-1], name):
            if len(names) >= _FEWEST:
                yield names
            names = []
        names.append(name)
    if len(names) >= _FEWEST:
        yield names


def _follows(tokens: Tokens, before: Name, name: Name) -> bool:
    between = tokens.text[tokens.ends[before.last - 1] : tokens.starts[name.first]]
    return between in {", ", " et ", " ou ", ", et "}
