"""The collection: every article of a run, linked, as lines of the tables.

What an article gives to the CSV files depends on its own rows and on what linking says of its names. Both are known by
a key; where the key has not changed, the lines are taken from the files of the last run as they are. So a run with one
new article writes that article's lines, and copies the rest.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any, NamedTuple

from pipeline.documents import DocumentRow
from pipeline.errors import Issue
from pipeline.linking import Correction, Linker
from pipeline.linking.mentions import unpacked
from pipeline.rows import Row
from pipeline.stages.pledges import PledgeRow
from pipeline.store import Store
from pipeline.summary import Totals, group_pledges
from pipeline.tables import Dialect, Table, csv_lines, csv_lines_of_json, row_types

_AT_HAND = 500
"""Articles whose rows are kept in memory, because several files of a small collection need them."""

Cells = dict[str, list[dict[str, Any]]]
"""Rows as JSON values by name of table."""

COLLECTION_TABLES = ("linked", "summary")
"""Tables over the whole collection; all others are made of the articles' rows one after the other."""


class Member(NamedTuple):
    """One input file in the collection. ``key``: of its own rows. ``stopped``: its row where it gave no article."""

    source_file: str
    doc_id: str
    key: str
    stopped: DocumentRow | None = None


class Collection:
    """The articles of a run in the order of the tables (by document).

    ``version``: of all that makes linked rows of rows; where it or the corrections are others than those of the last
    run, everything is linked anew.
    """

    def __init__(
        self, store: Store, members: Iterable[Member], corrections: Sequence[Correction], version: str = ""
    ) -> None:
        self._store = store
        self.members = sorted(members, key=lambda m: m.doc_id)
        self._at_hand: dict[tuple[str, bool], Cells] = {}
        form = short_key(version, [dataclasses.astuple(correction) for correction in corrections])
        anew = store.meta("linking") != form
        sources = {m.doc_id: m.source_file for m in self.members if m.stopped is None}
        with store.whole() as connection:
            self._linker = Linker(connection, corrections, anew=anew)
            self._totals = Totals(connection, anew=anew)
            self._linker.update(
                {m.doc_id: m.key for m in self.members if m.stopped is None},
                lambda doc_id: [unpacked(values) for values in store.part(sources[doc_id], "links") or ()],
            )
            store.set_meta({"linking": form})
        self._decided = self._linker.decided()
        self._summed = self._totals.keys()

    def _cells(self, member: Member, *, linked: bool) -> Cells:
        """The rows of a member's tables that linking touches, linked, or of the others."""
        key = member.doc_id, linked
        if key in self._at_hand:
            return self._at_hand[key]
        cells = self._linked_cells(member) if linked else self._store.part(member.source_file, "rows") or {}
        if len(self._at_hand) < 2 * _AT_HAND:
            self._at_hand[key] = cells
        return cells

    def _linked_cells(self, member: Member) -> Cells:
        packed = self._store.part(member.source_file, "linkable") or {}
        changes = self._linker.changes(member.doc_id, {n: (_column_names(n), rows) for n, rows in packed.items()})
        return {name: [cells | new for cells, new in zip(rows, changes[name], strict=True)]
                for name, rows in packed.items()}  # fmt: skip

    def key(self, member: Member) -> str:
        """Key of all that decides the member's lines."""
        if member.stopped is not None:
            return member.key
        return f"{member.key} {self._decided[member.doc_id]}"

    def is_summed(self, member: Member) -> bool:
        """Whether the summary holds what the member gives to it now."""
        return member.stopped is not None or self._summed.get(member.doc_id) == self.key(member)

    def sum_up(self, groups: Mapping[str, Sequence[Any]]) -> None:
        """Put into the summary what these members give to it (``groups`` by doc_id), and take out who is gone."""
        members = {member.doc_id: member for member in self.members if member.stopped is None}
        with self._store.whole():
            for doc_id in self._summed.keys() - members.keys():
                self._totals.drop(doc_id)
            for doc_id, mine in groups.items():
                self._totals.put(doc_id, self.key(members[doc_id]), mine)

    def lines(self, member: Member, dialect: Dialect) -> tuple[dict[str, tuple[bytes, int]], list[Any]]:
        """The member's lines and their number, by name of table, and what it gives to the summary."""
        types = row_types()
        if member.stopped is not None:
            return {"documents": (csv_lines(DocumentRow, [member.stopped], dialect), 1)}, []
        linked = self._cells(member, linked=True)
        tables = {**self._cells(member, linked=False), **linked}
        lines = {name: (csv_lines_of_json(types[name], rows, dialect), len(rows))
                 for name, rows in tables.items() if name in types}  # fmt: skip
        pledges = [PledgeRow.from_json(cells) for cells in linked.get("pledges", ())]
        return lines, group_pledges(pledges)

    def cells(self, name: str) -> Iterator[dict[str, Any]]:
        """The rows of a table, linked, in order, as :meth:`Row.to_json` packs them."""
        if name == "linked":
            return self._linker.entities()
        return self._totals.cells() if name == "summary" else self._cells_of_articles(name)

    def _cells_of_articles(self, name: str) -> Iterator[dict[str, Any]]:
        linked = is_linked(row_types()[name])
        for member in self.members:
            if member.stopped is None:
                yield from self._cells(member, linked=linked).get(name, ())
            elif name == "documents":
                yield member.stopped.to_json()

    def tables(self, counts: Mapping[str, int]) -> list[Table]:
        """Every table of the output, in order, with its number of rows: ``counts`` of those made of articles' rows."""
        everything = {**counts, "linked": self._linker.count(), "summary": self._totals.count()}
        return [Table(row, everything[name], partial(self.cells, name)) for name, row in row_types().items()]


@cache
def _column_names(table: str) -> frozenset[str]:
    return frozenset(c.name for c in row_types()[table].columns())


def is_linked(row: type[Row]) -> bool:
    """Whether linking may touch rows of this type."""
    return row.KEY == "mention_id" or any(c.references == "entities.entity_id" for c in row.columns())


def duplicate(first: str) -> Issue:
    """What is said of a file whose text another one holds already."""
    return Issue("DUPLICATE", f"has the same text as {first}", "remove one of them")


def short_key(*values: Any) -> str:
    """A digest of JSON values."""
    packed = json.dumps(values, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(packed.encode()).hexdigest()[:16]
