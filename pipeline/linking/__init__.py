"""Mentions of all articles → entities, the same result in any order.

Countries and known names come linked from the entities stage; here persons are joined over the collection, acronyms
get the long form that another article gives, the user's corrections win, and every entity gets a readable key.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any, ClassVar

from pipeline.linking.corrections import Correction, read_corrections
from pipeline.linking.entities import JOINT
from pipeline.linking.filling import NAME_COLUMNS
from pipeline.linking.linker import Linker
from pipeline.linking.mentions import DistinctMention, distinct_mentions
from pipeline.rows import Row, column

__all__ = ["JOINT", "NAME_COLUMNS", "Correction", "DistinctMention", "EntityRow", "Linker", "distinct_mentions",
           "entity_rows", "link", "read_corrections"]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class EntityRow(Row):
    """A distinct entity over all articles."""

    TABLE: ClassVar[str] = "entities"
    KEY: ClassVar[str] = "entity_id"
    TITLE: ClassVar[str] = "One row for each distinct entity over all articles."

    entity_id: str = column("Key: label and name, `loc-chine`.", required=True)
    entity: str = column("Canonical name.", required=True)
    label: str = column("PER, LOC, ORG or MISC.", enum=("PER", "LOC", "ORG", "MISC"))
    country: str = column("ISO 3166-1 alpha-2 code.")
    aliases: str = column("The names under which it stands in the articles, joined by “; ”.")
    mention_count: int = column("How many mentions.", type="integer", required=True)
    document_count: int = column("In how many documents.", type="integer", required=True)


def entity_rows(linker: Linker) -> Iterator[EntityRow]:
    """The entities by key."""
    return map(EntityRow.from_json, linker.entities())


def link(
    rows_by_document: Mapping[str, Mapping[str, Sequence[Row]]], corrections: Sequence[Correction] = ()
) -> tuple[dict[str, dict[str, list[Any]]], list[EntityRow]]:
    """Fill in the entities of the rows of all documents.

    ``rows_by_document``: doc_id → stage name → rows. Gives the same shape with ``entity_id``, ``entity`` and
    ``country`` of mentions and the ``…_id`` and ``…_country`` of other rows filled in, and the entities by key.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        linker = Linker(connection, corrections)
        linker.update(
            dict.fromkeys(rows_by_document, ""),
            lambda doc_id: distinct_mentions(rows_by_document[doc_id].get("entities", ())),
        )
        linked = {doc_id: linker.document(doc_id, rows) for doc_id, rows in rows_by_document.items()}
        return linked, list(entity_rows(linker))
