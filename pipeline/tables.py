"""Rows → typed pandas frames in a stable order, cells as a spreadsheet may have them, and back."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.documents import DocumentRow, SentenceRow
from pipeline.linking import EntityRow
from pipeline.rows import Cell, Column, Row
from pipeline.settings import MAX_CELL
from pipeline.stages import STAGES
from pipeline.summary import SummaryRow

FORMULA_LEADS = "=+-@\t\r＝＋－＠"
"""A text cell that starts with one of these is run as a formula by some spreadsheet (OWASP, CSV injection)."""

CUT_MARK = " […]"

_GUARDED = re.compile(rf"'{{1,100}}[{re.escape(FORMULA_LEADS)}]")
_NEEDS_GUARD = re.compile(rf"'{{0,99}}[{re.escape(FORMULA_LEADS)}]")

DTYPES = {"string": "string", "integer": "Int64", "number": "object", "date": "object"}
"""pandas types of the Table Schema types; numbers stay :class:`~decimal.Decimal`, days :class:`datetime.date`."""


@dataclass(frozen=True)
class Table:
    """One table of the output: its row type and its rows, in order."""

    row: type[Row]
    rows: Sequence[Row]

    @property
    def name(self) -> str:
        """The stem of its file."""
        return self.row.TABLE

    def frame(self) -> pd.DataFrame:
        """The rows as a typed frame, values as they are (not guarded)."""
        columns = self.row.columns()
        values = [[getattr(row, c.name) for row in self.rows] for c in columns]
        data = {
            c.name: pd.Series([None if v == "" else v for v in cells], dtype=DTYPES[c.type])
            for c, cells in zip(columns, values, strict=True)
        }
        return pd.DataFrame(data, columns=[c.name for c in columns])


def row_types() -> dict[str, type[Row]]:
    """The row types of all tables by the name under which a run keeps them, in the order of the output."""
    return {
        "documents": DocumentRow,
        "sentences": SentenceRow,
        **{stage.name: stage.row for stage in STAGES},
        "linked": EntityRow,
        "summary": SummaryRow,
    }


def make_tables(rows_by_document: Mapping[str, Mapping[str, Sequence[Row]]], **extra: Sequence[Row]) -> list[Table]:
    """All tables: rows sorted by document, in each document as the stages gave them.

    ``extra`` holds the rows of tables over the whole collection (``linked``, ``summary``).
    """
    tables = []
    for name, row in row_types().items():
        if name in extra:
            rows: Iterable[Row] = extra[name]
        else:
            rows = (r for doc_id in sorted(rows_by_document) for r in rows_by_document[doc_id].get(name, ()))
        tables.append(Table(row, list(rows)))
    return tables


def guard(text: str) -> str:
    """``text`` with a leading ``'`` where a spreadsheet would run it as a formula; :func:`unguard` takes it off."""
    return "'" + text if _NEEDS_GUARD.match(text) else text


def unguard(cell: str) -> str:
    """Inverse of :func:`guard`."""
    return cell[1:] if _GUARDED.match(cell) else cell


def text_cell(column: Column, value: Cell) -> Cell:
    """The value as every sink writes it: guarded, cut at 32,000 characters, newlines as spaces outside ``text``."""
    if column.type != "string" or not isinstance(value, str):
        return value
    if column.name != "text" and "\n" in value:
        value = value.replace("\n", " ")
    if len(value) > MAX_CELL:
        value = value[: MAX_CELL - len(CUT_MARK)] + CUT_MARK
    return guard(value)


def format_cell(column: Column, value: Cell, decimal: str = ".") -> str:
    """The value as a CSV cell: empty for none, ISO day, plain number with ``decimal`` as its sign."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format_number(value).replace(".", decimal)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(text_cell(column, value))


def format_number(value: Decimal) -> str:
    """Plain digits, no exponent, no trailing zeros: ``1500``, ``2.5``."""
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def read_table(path: Path, row: type[Row]) -> list[Row]:
    """Read a canonical CSV table back into rows, formula guards taken off.

    Raises :class:`ValueError` where the header is not the declared one.
    """
    frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    columns = row.columns()
    if list(frame.columns) != [c.name for c in columns]:
        raise ValueError(f"{path}: columns {list(frame.columns)} are not those of {row.TABLE}")
    kinds = {c.name: c.type for c in columns}
    return [row.from_json(_parsed(record, kinds)) for record in frame.to_dict("records")]


def _parsed(record: Mapping[Any, str], kinds: Mapping[str, str]) -> dict[str, str | int]:
    parsed: dict[str, str | int] = {}
    for name, cell in record.items():
        if cell != "":
            kind = kinds[name]
            parsed[name] = int(cell) if kind == "integer" else unguard(cell) if kind == "string" else cell
    return parsed
