"""Who is named in an article: every party with its mentions, how often and in which places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import Party

HEADS = 3
"""Sentences at the top of an article that tell whom it is about."""
SORTS = ("state", "body", "person", "place")
"""What a named party is."""


def sort_of(party: Party) -> str:
    """What a party is: state · body · person · place · several · noun · nobody."""
    if not party.name:
        return "nobody"
    if party.each:
        return "several"
    if party.label == "LOC":
        return "state" if party.country else "place"
    return {"ORG": "body", "MISC": "body", "PER": "person"}.get(party.label, "noun")


@dataclass(eq=False)
class Named:
    """A party with its mentions in text order; ``rank``: its place by mentions among the names of its sort."""

    party: Party
    rows: list[Any] = field(default_factory=list)
    rank: int = 0

    @cached_property
    def sort(self) -> str:
        """What the party is."""
        return sort_of(self.party)

    @cached_property
    def _starts(self) -> list[int]:
        return [row.start for row in self.rows]

    def before(self, offset: int) -> Any:
        """The last mention that starts before ``offset``, or ``None``."""
        at = bisect_left(self._starts, offset)
        return self.rows[at - 1] if at else None


class NamedParties:
    """The parties that an article names, by name; press agencies, which only tell, are left out."""

    def __init__(self, people: People) -> None:
        self.people, self.sentences = people, people.sentences
        self.of: dict[str, Named] = {}
        self._names: dict[int, str] = {}
        for row in people.names.rows:
            party = people.of_mention(row, acts=True)
            body = people.bodies.of.get(party.name)
            if party.name and not (body is not None and "press" in body.sorts):
                self.of.setdefault(party.name, Named(party)).rows.append(row)
                self._names[id(row)] = party.name
        for sort in SORTS:
            ranked = sorted((n for n in self.of.values() if n.sort == sort), key=lambda n: -len(n.rows))
            for rank, named in enumerate(ranked):
                named.rank = rank
        self._subjects: dict[int, Sequence[Party]] = {}

    def name_of(self, row: Any) -> str:
        """The party's name of a mention, or ""."""
        return self._names.get(id(row), "")

    def between(self, start: int, end: int) -> list[str]:
        """The names from ``start`` to before ``end`` in text order, as often as they stand there."""
        return [name for row in self.people.names.between(start, end) if (name := self.name_of(row))]

    def at(self, index: int) -> list[str]:
        """The names in the sentence at ``index``."""
        sentence = self.sentences[index]
        return self.between(sentence.start, sentence.end)

    def subjects(self, index: int) -> Sequence[Party]:
        """The subjects of the sentence at ``index`` in text order."""
        if index not in self._subjects:
            found = self.people.subject_at(index, self.sentences[index].end) if self.people.subject_at else []
            self._subjects[index] = [party for party, _ in reversed(found)]
        return self._subjects[index]

    @cached_property
    def leading(self) -> list[str]:
        """The two states and two bodies that are named most."""
        return [name for name, named in self.of.items() if named.rank < 2 and named.sort in {"state", "body"}]

    @cached_property
    def heads(self) -> frozenset[str]:
        """Who is named in the headline and the first sentences."""
        end = self.sentences[min(HEADS, len(self.sentences)) - 1].end if self.sentences else 0
        return frozenset(self.between(0, end))

    @cached_property
    def spokesmen(self) -> dict[str, list[Named]]:
        """By the name of a state or body, the persons who speak for it."""
        found: dict[str, list[Named]] = {}
        for named in self.of.values():
            if named.party.label == "PER":
                stand = self.people.of_stand(self.people.voices.standing.for_whom(named.rows[0]))
                found.setdefault(stand.name, []).append(named)
        found.pop("", None)
        return found
