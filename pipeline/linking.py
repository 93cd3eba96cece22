"""Mentions of all articles → entities, the same result in any order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from pipeline.rows import Row, column


@dataclass(frozen=True, kw_only=True)
class EntityRow(Row):
    """A distinct entity over all articles."""

    TABLE: ClassVar[str] = "entities"
    KEY: ClassVar[str] = "entity_id"
    TITLE: ClassVar[str] = "One row for each distinct entity over all articles."

    entity_id: str = column("Key.", required=True)
    entity: str = column("Canonical name.", required=True)
    label: str = column("PER, LOC, ORG or MISC.", enum=("PER", "LOC", "ORG", "MISC"))
    country: str = column("ISO 3166-1 alpha-2 code.")
    aliases: str = column("The names under which it stands in the articles.")
    mention_count: int = column("How many mentions.", type="integer", required=True)
    document_count: int = column("In how many documents.", type="integer", required=True)


def link(
    rows_by_document: Mapping[str, Mapping[str, Sequence[Row]]], corrections: Sequence[Any] = ()
) -> tuple[dict[str, dict[str, list[Any]]], list[EntityRow]]:
    """Fill in the entities of the rows of all documents."""
    return {d: {n: list(r) for n, r in rows.items()} for d, rows in rows_by_document.items()}, []


def read_corrections(path: Any) -> list[Any]:
    """The user's corrections."""
    return []
