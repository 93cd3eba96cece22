"""A name while it is being looked for: a stretch of words with what is known about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pipeline.stages.entities.gazetteer import Entry
from pipeline.stages.entities.tokens import Tokens

OF_LEXICON = frozenset({"ORG", "MISC"})
"""Labels of names whose own country or long form the lexicon may add."""
_LISTED = frozenset({", ", " et ", " ou ", ", et "})
SURE = "sure"
"""The step of names that stand whatever the model says of their words."""


@dataclass(frozen=True, slots=True)
class Name:
    """Words ``first`` to ``last`` (exclusive). ``step``: which step found it. ``entity`` and ``country`` are "" until
    known. ``role`` is the stretch of words of the office beside a person; ``role_country`` the state it names."""

    first: int
    last: int
    label: str
    step: str
    entity: str = ""
    country: str = ""
    entry: Entry | None = None
    role: tuple[int, int] | None = None

    def with_(self, **changes: object) -> Name:
        """A copy with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


class Taken:
    """Which words belong to a name already: each word to one name at most."""

    def __init__(self, size: int) -> None:
        self._owner: list[Name | None] = [None] * size
        self._by_first: dict[int, Name] = {}

    def at(self, index: int) -> Name | None:
        """The name that holds word ``index``."""
        return self._owner[index] if 0 <= index < len(self._owner) else None

    def free(self, first: int, last: int) -> bool:
        """Whether no name holds a word of the stretch."""
        return not any(self._owner[first:last])

    def take(self, name: Name) -> None:
        """Give the words to ``name``; names that it overlaps lose all of theirs."""
        for index in range(name.first, name.last):
            other = self._owner[index]
            if other is not None:
                self.release(other)
        for index in range(name.first, name.last):
            self._owner[index] = name
        self._by_first[name.first] = name

    def release(self, name: Name) -> None:
        """Take the words away from ``name``."""
        for index in range(name.first, name.last):
            if self._owner[index] is name:
                self._owner[index] = None
        if self._by_first.get(name.first) is name:
            del self._by_first[name.first]

    def names(self) -> list[Name]:
        """All names in text order."""
        return [self._by_first[first] for first in sorted(self._by_first)]


def words_of(tokens: Tokens, first: int, last: int) -> str:
    """The stretch as it stands in the matching text, on one line."""
    return " ".join(tokens.text[tokens.starts[first] : tokens.ends[last - 1]].split())


def take_all(taken: Taken, names: Iterable[Name]) -> None:
    """Take every name, a later one over an earlier one."""
    for name in names:
        taken.take(name)


def are_listed(tokens: Tokens, before: Name, name: Name) -> bool:
    """Whether only a comma, "et" or "ou" stands between two names of one enumeration."""
    return tokens.text[tokens.ends[before.last - 1] : tokens.starts[name.first]] in _LISTED
