"""How a row dataclass becomes a table's columns.

A table is declared once, as a frozen dataclass that derives from :class:`Row` and whose fields are made by
:func:`column`. CSV order, pandas types, XLSX formats, ``datapackage.json`` and the README's dictionary follow from it.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, ClassVar, Self

TYPES = ("string", "integer", "number", "date")
"""Frictionless Table Schema types a column may have."""

Cell = str | int | Decimal | datetime.date | None


@dataclass(frozen=True, slots=True)
class Column:
    """One declared column.

    ``enum`` lists the allowed values ("" is always allowed unless ``required``); ``references`` names
    ``table.column`` for a foreign key.
    """

    name: str
    type: str
    description: str
    required: bool = False
    enum: tuple[str, ...] = ()
    references: str = ""


def column(
    description: str,
    *,
    type: str = "string",
    required: bool = False,
    enum: tuple[str, ...] = (),
    references: str = "",
) -> Any:
    """Declare a dataclass field as a table column.

    Strings default to "" (the empty cell), other types to ``None``; a ``required`` column has no default.
    Raises :class:`ValueError` for an unknown ``type``.
    """
    if type not in TYPES:
        raise ValueError(f"column type {type!r} is not one of {TYPES}")
    metadata = {"type": type, "description": description, "required": required, "enum": enum, "references": references}
    if required:
        return field(metadata=metadata)
    return field(default="" if type == "string" else None, metadata=metadata)


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of a table. Subclasses set ``TABLE`` (the file's stem) and ``KEY`` (the primary key's column)."""

    TABLE: ClassVar[str]
    KEY: ClassVar[str]
    TITLE: ClassVar[str] = ""

    @classmethod
    def columns(cls) -> tuple[Column, ...]:
        """The declared columns, in table order."""
        return _columns(cls)

    def cells(self) -> dict[str, Cell]:
        """Column name → value, in table order."""
        return dict(self.__dict__)

    def replace(self, **changes: Cell) -> Self:
        """A copy with some cells changed. Raises :class:`TypeError` for an unknown column."""
        return type(self)(**{**self.__dict__, **changes})

    def to_json(self) -> dict[str, str | int | None]:
        """Only the non-empty cells, as JSON scalars (decimals and days as strings)."""
        packed: dict[str, str | int | None] = {}
        for name, value in self.cells().items():
            if value is None or value == "":
                continue
            packed[name] = value if isinstance(value, (str, int)) else str(value)
        return packed

    @classmethod
    def from_json(cls, packed: Mapping[str, Any]) -> Self:
        """Inverse of :meth:`to_json`. Raises :class:`TypeError` for an unknown or missing column."""
        unpacked: dict[str, Any] = dict(packed)
        for name, convert in _converters(cls):
            if name in unpacked:
                unpacked[name] = convert(unpacked[name])
        return cls(**unpacked)


_COLUMNS: dict[type[Row], tuple[Column, ...]] = {}
_CONVERTERS: dict[type[Row], tuple[tuple[str, Any], ...]] = {}
"""What the declarations say, worked out once a class (a cache; it never changes an answer)."""


def _columns(row: type[Row]) -> tuple[Column, ...]:
    if row not in _COLUMNS:
        _COLUMNS[row] = tuple(Column(name=f.name, **f.metadata) for f in dataclasses.fields(row))
    return _COLUMNS[row]


def _converters(row: type[Row]) -> tuple[tuple[str, Any], ...]:
    if row not in _CONVERTERS:
        special = {"number": Decimal, "date": datetime.date.fromisoformat}
        _CONVERTERS[row] = tuple((c.name, special[c.type]) for c in _columns(row) if c.type in special)
    return _CONVERTERS[row]
