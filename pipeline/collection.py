"""The collection: every article of a run, linked, as lines of the tables.

What an article gives to the CSV files depends on its own rows and on what linking says of its names. Both are known by
a key; where the key has not changed, the lines are taken from the files of the last run as they are. So a run with one
new article writes that article's lines, and copies the rest.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pipeline.documents import DocumentRow
from pipeline.errors import Issue
from pipeline.linking import Correction, EntityRow, Linker
from pipeline.linking.mentions import unpacked
from pipeline.rows import Row
from pipeline.store import Store
from pipeline.summary import SummaryRow, group_pledges, summarise_groups
from pipeline.tables import Dialect, Table, csv_lines, csv_lines_of_json, row_types

_AT_HAND = 500
"""Articles whose linked rows are kept in memory, because several files of a small collection need them."""

COLLECTION_TABLES = ("linked", "summary")
"""Tables over the whole collection; all others are made of the articles' rows one after the other."""


@dataclass(frozen=True, slots=True)
class Member:
    """One input file in the collection. ``key``: of its own rows. ``stopped``: its row where it gave no article."""

    source_file: str
    doc_id: str
    key: str
    stopped: DocumentRow | None = None


class Collection:
    """The articles of a run in the order of the tables (by document)."""

    def __init__(self, store: Store, members: Iterable[Member], corrections: Sequence[Correction]) -> None:
        self._store = store
        self.members = sorted(members, key=lambda m: m.doc_id)
        self._corrections = corrections
        self._at_hand: dict[str, dict[str, list[Row]]] = {}

    @cached_property
    def _linker(self) -> Linker:
        sources = {m.source_file: m.doc_id for m in self.members if m.stopped is None}
        named = {sources[s]: [unpacked(v) for v in values] for s, values in self._store.parts("links") if s in sources}
        return Linker(named, self._corrections)

    def linked_rows(self, member: Member) -> dict[str, list[Row]]:
        """The rows of a member's tables that linking touches, linked."""
        if member.doc_id in self._at_hand:
            return self._at_hand[member.doc_id]
        types = row_types()
        packed = self._store.part(member.source_file, "linkable") or {}
        unlinked = {name: [types[name].from_json(cells) for cells in rows] for name, rows in packed.items()}
        linked = self._linker.document(member.doc_id, unlinked)
        if len(self._at_hand) < _AT_HAND:
            self._at_hand[member.doc_id] = linked
        return linked

    @cached_property
    def entities(self) -> list[EntityRow]:
        """The entities of all articles."""
        return self._linker.rows()

    def key(self, member: Member) -> str:
        """Key of all that decides the member's lines."""
        if member.stopped is not None:
            return member.key
        return short_key(member.key, self._linker.decided(member.doc_id))

    def lines(self, member: Member, dialect: Dialect) -> tuple[dict[str, tuple[bytes, int]], list[Any]]:
        """The member's lines and their number, by name of table, and what it gives to the summary."""
        types = row_types()
        if member.stopped is not None:
            return {"documents": (csv_lines(DocumentRow, [member.stopped], dialect), 1)}, []
        packed: dict[str, Any] = self._store.part(member.source_file, "rows") or {}
        lines = {name: (csv_lines_of_json(types[name], rows, dialect), len(rows))
                 for name, rows in packed.items() if name in types}  # fmt: skip
        linked = self.linked_rows(member)
        for name, rows in linked.items():
            lines[name] = (csv_lines(types[name], rows, dialect), len(rows))
        return lines, group_pledges(linked.get("pledges", ()))  # type: ignore[arg-type]

    def rows(self, name: str) -> Iterator[Row]:
        """The rows of one of the articles' tables, linked, in order."""
        row = row_types()[name]
        for member in self.members:
            if member.stopped is not None:
                if name == "documents":
                    yield member.stopped
                continue
            if is_linked(row):
                yield from self.linked_rows(member).get(name, ())
            else:
                packed = self._store.part(member.source_file, "rows") or {}
                for cells in packed.get(name, ()):
                    yield row.from_json(cells)

    def summary(self, groups: Mapping[str, Sequence[Any]]) -> list[SummaryRow]:
        """The summary of all articles, from the groups of each by ``source_file``."""
        return summarise_groups(groups[m.source_file] for m in self.members if m.source_file in groups)

    def tables(self, counts: Mapping[str, int], summary: Sequence[SummaryRow]) -> list[Table]:
        """Every table of the output, in order, with its number of rows."""
        tables = []
        for name, row in row_types().items():
            if name in COLLECTION_TABLES:
                whole: Sequence[Row] = self.entities if name == "linked" else summary
                tables.append(Table(row, len(whole), lambda whole=whole: iter(whole)))  # type: ignore[misc]
            else:
                tables.append(Table(row, counts[name], lambda name=name: self.rows(name)))  # type: ignore[misc]
        return tables


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
