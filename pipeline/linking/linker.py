"""Linking a collection: what changed goes into the index, and only what that touches is decided anew."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from pipeline.linking.bodies import CORRECTED, MARK, by_name, identify
from pipeline.linking.corrections import Correction
from pipeline.linking.documents import put_in, settle, take_out
from pipeline.linking.entities import count_documents, describe, give_keys, meant_at
from pipeline.linking.filling import Cells, Linked, fill
from pipeline.linking.index import Changes, Index
from pipeline.linking.mentions import DistinctMention
from pipeline.linking.persons import join_persons
from pipeline.linking.surnames import decide_surnames

_AT_HAND = 50_000
"""Names and entities that are kept in memory while documents are filled in."""


class Linker:
    """What linking decides over a collection. Its state is in SQLite; the same documents and corrections always give
    the same decisions, whatever was in it before.

    ``anew`` forgets what is there: needed where the corrections, or the words and rules of linking, are others. Raises
    :class:`sqlite3.Error` where the database is damaged.
    """

    def __init__(
        self, connection: sqlite3.Connection, corrections: Sequence[Correction] = (), *, anew: bool = False
    ) -> None:
        self._index = Index(connection, anew=anew)
        self._corrections = by_name(list(corrections))
        self._entity = lru_cache(maxsize=_AT_HAND)(self._read_entity)
        self._form = lru_cache(maxsize=_AT_HAND)(self._read_form)

    def update(self, keys: Mapping[str, str], mentions: Callable[[str], Sequence[DistinctMention]]) -> None:
        """Link these documents and no others.

        ``keys``: doc_id → key of its mentions; one whose key is known is not read again. ``mentions``: gives the
        distinct mentions of a document. The work grows with what is new, changed or gone, and what that touches.
        """
        index, changes = self._index, Changes()
        known = dict(index.rows("SELECT doc_id, key FROM linked"))
        new = {doc_id: key for doc_id, key in keys.items() if known.get(doc_id) != key}
        gone = [doc_id for doc_id in known if doc_id not in keys or doc_id in new]
        if not new and not gone:
            return
        take_out(index, changes, gone)
        put_in(index, changes, new, mentions, self._corrections)
        settle(index, changes)
        identify(index, changes, self._corrections)
        join_persons(index, changes)
        decide_surnames(index, changes)
        count_documents(index, changes)
        changed, bases = describe(index, changes, self._corrections)
        changed |= give_keys(index, bases)
        self._entity.cache_clear()
        self._form.cache_clear()
        changes.stale.update(changes.docs)
        everywhere = len(changes.stale) == len(keys)
        for entity in () if everywhere else changed:
            changes.stale |= index.docs_of_entity(entity)
        index.many(
            "UPDATE linked SET decided = ? WHERE doc_id = ?",
            [(self._digest(doc_id), doc_id) for doc_id in sorted(changes.stale.intersection(keys))],
        )

    def decided(self) -> dict[str, str]:
        """doc_id → digest of all that linking says of its mentions: key, name, label and country of each one's entity,
        and whether the user corrected it. While this stays, so do the document's linked rows."""
        return dict(self._index.rows("SELECT doc_id, decided FROM linked"))

    def changes(
        self, doc_id: str, tables: Mapping[str, tuple[frozenset[str], Sequence[Cells]]]
    ) -> dict[str, list[dict[str, str]]]:
        """What linking changes in the rows of a document (see :func:`~pipeline.linking.filling.fill`)."""
        return fill((((f[1], f[2], f[3], f[4]), entity) for f, entity in self._meant(doc_id)), tables)

    def document(self, doc_id: str, tables: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
        """The rows of a document by stage name, linked. Raises :class:`KeyError` where a mention is not the index's."""
        cells = {
            name: (frozenset(c.name for c in rows[0].columns()), [row.cells() for row in rows])
            for name, rows in tables.items()
            if rows
        }
        changes = self.changes(doc_id, cells)
        return {
            name: [row.replace(**new) for row, new in zip(rows, changes.get(name, ()), strict=True)]
            for name, rows in tables.items()
        }

    def entities(self) -> Iterator[dict[str, Any]]:
        """The cells of each entity's row, by key, as JSON values."""
        query = "SELECT key, name, label, country, aliases, mentions, documents FROM entities ORDER BY key"
        columns = ("entity_id", "entity", "label", "country", "aliases", "mention_count", "document_count")
        for values in self._index.rows(query):
            yield dict(zip(columns, values, strict=True))

    def count(self) -> int:
        """How many entities there are."""
        return int(self._index.cell("SELECT COUNT(*) FROM entities"))

    def _digest(self, doc_id: str) -> str:
        said = [entity for _, entity in self._meant(doc_id)]
        return hashlib.sha256(json.dumps(said, separators=(",", ":")).encode()).hexdigest()[:16]

    def _meant(self, doc_id: str) -> Iterator[tuple[tuple[Any, ...], Linked]]:
        """Each mention's form (id, text, label, entity, country, meant) with its entity."""
        names = json.loads(self._index.cell("SELECT names FROM linked WHERE doc_id = ?", doc_id))
        for number in dict.fromkeys(form for form, _, _ in names):
            form = self._form(number)
            yield form, self._entity(form[5] or meant_at(self._index, number, doc_id))

    def _read_form(self, number: int) -> tuple[Any, ...]:
        query = "SELECT id, text, label, entity, country, meant FROM forms WHERE id = ?"
        return tuple(self._index.rows(query, number)[0])

    def _read_entity(self, number: int) -> Linked:
        query = "SELECT identity, key, name, label, country FROM entities WHERE id = ?"
        identity, key, name, label, country = self._index.rows(query, number)[0]
        return Linked(key, name, label, country, (identity or "").startswith(CORRECTED + MARK))
