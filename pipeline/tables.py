"""Tables: cells as a spreadsheet may have them, lines of CSV, typed pandas frames, and back."""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.documents import DocumentRow, SentenceRow
from pipeline.linking import EntityRow
from pipeline.rows import Cell, Column, Row
from pipeline.settings import MAX_CELL
from pipeline.stages import STAGES
from pipeline.summary import SummaryRow

if TYPE_CHECKING:
    import pandas as pd

FORMULA_LEADS = "=+-@\t\r＝＋－＠"
"""A text cell that starts with one of these is run as a formula by some spreadsheet (OWASP, CSV injection)."""

CUT_MARK = " […]"

_GUARDED = re.compile(rf"'{{1,100}}[{re.escape(FORMULA_LEADS)}]")
_NEEDS_GUARD = re.compile(rf"'{{0,99}}[{re.escape(FORMULA_LEADS)}]")
_MAY_NEED_GUARD = frozenset(FORMULA_LEADS + "'")

DTYPES = {"string": "string", "integer": "Int64", "number": "object", "date": "object"}
"""pandas types of the Table Schema types; numbers stay :class:`~decimal.Decimal`, days :class:`datetime.date`."""

BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Dialect:
    """How CSV is written."""

    name: str
    delimiter: str
    decimal: str


CANONICAL = Dialect("canonical", ",", ".")
EXCEL_FR = Dialect("excel-fr", ";", ",")


@dataclass(frozen=True)
class Table:
    """One table of the output: its row type, how many rows it has, and a way to go through them in order.

    ``cells`` gives each row as :meth:`Row.to_json` packs it. It may be called more than once, and reads piece by piece,
    so that a large table is never in memory whole.
    """

    row: type[Row]
    count: int
    cells: Callable[[], Iterator[Mapping[str, Any]]]

    @property
    def name(self) -> str:
        """The stem of its file."""
        return self.row.TABLE

    def rows(self) -> Iterator[Row]:
        """The rows in order."""
        return map(self.row.from_json, self.cells())

    def frame(self) -> pd.DataFrame:
        """The rows as a typed frame, values as they are (not guarded)."""
        return make_frame(self.row, list(self.rows()))


def make_frame(row: type[Row], rows: Sequence[Row]) -> pd.DataFrame:
    """Rows as a typed pandas frame, values as they are (not guarded)."""
    import pandas as pd

    data = {}
    for c in row.columns():
        cells = [None if value == "" else value for value in (getattr(r, c.name) for r in rows)]
        data[c.name] = pd.Series(cells, dtype=DTYPES[c.type])
    return pd.DataFrame(data, columns=[c.name for c in row.columns()])


def row_types() -> dict[str, type[Row]]:
    """The row types of all tables by the name under which a run keeps them, in the order of the output."""
    return {
        "documents": DocumentRow,
        "sentences": SentenceRow,
        **{stage.name: stage.row for stage in STAGES},
        "linked": EntityRow,
        "summary": SummaryRow,
    }


def guard(text: str) -> str:
    """``text`` with a leading ``'`` where a spreadsheet would run it as a formula; :func:`unguard` takes it off."""
    return "'" + text if text[:1] in _MAY_NEED_GUARD and _NEEDS_GUARD.match(text) else text


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


def csv_header(row: type[Row], dialect: Dialect = CANONICAL) -> bytes:
    """The first line of a table's file, byte order mark included."""
    return BOM + _csv_line([c.name for c in row.columns()], dialect)


def csv_lines(row: type[Row], rows: Iterable[Row], dialect: Dialect = CANONICAL) -> bytes:
    """Rows as lines of CSV in UTF-8 (RFC 4180)."""
    return csv_lines_of_json(row, (line.__dict__ for line in rows), dialect)


def csv_lines_of_json(row: type[Row], rows: Iterable[Mapping[str, Any]], dialect: Dialect = CANONICAL) -> bytes:
    """The same for rows as :meth:`Row.to_json` packs them, without unpacking them."""
    formatters = [(c.name, _FORMATTERS[c.type](c, dialect.decimal)) for c in row.columns()]
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=dialect.delimiter, lineterminator="\r\n")
    writer.writerows([format_(cells.get(name)) for name, format_ in formatters] for cells in rows)
    return stream.getvalue().encode()


def _csv_line(cells: Sequence[str], dialect: Dialect) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=dialect.delimiter, lineterminator="\r\n").writerow(cells)
    return stream.getvalue().encode()


_Formatter = Callable[[Any], str]


def _strings(column: Column, decimal: str) -> _Formatter:
    one_line = column.name != "text"

    def format_(value: Any) -> str:
        if not value:
            return ""
        plain = type(value) is str and value[0] not in _MAY_NEED_GUARD and len(value) <= MAX_CELL
        if plain and not (one_line and "\n" in value):
            return str(value)
        return str(text_cell(column, value))

    return format_


def _numbers(column: Column, decimal: str) -> _Formatter:
    def format_(value: Any) -> str:
        if value is None:
            return ""
        if type(value) is str and value.isascii() and value.isdigit() and value[0] != "0":
            return value
        plain = format_number(value if isinstance(value, Decimal) else Decimal(value))
        return plain.replace(".", decimal)

    return format_


def _plain(column: Column, decimal: str) -> _Formatter:
    return lambda value: "" if value is None else str(value)


_FORMATTERS: dict[str, Callable[[Column, str], _Formatter]] = {
    "string": _strings, "number": _numbers, "integer": _plain, "date": _plain,
}  # fmt: skip
"""Type of column → what makes, for a column and a decimal sign, the function that writes its cells."""


def format_number(value: Decimal) -> str:
    """Plain digits, no exponent, no trailing zeros: ``1500``, ``2.5``."""
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def read_table(path: Path, row: type[Row]) -> list[Row]:
    """Read a canonical CSV table back into rows, formula guards taken off.

    Raises :class:`ValueError` where the header is not the declared one.
    """
    columns = row.columns()
    kinds = {c.name: c.type for c in columns}
    with path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream)
        if list(reader.fieldnames or ()) != list(kinds):
            raise ValueError(f"{path}: columns {reader.fieldnames} are not those of {row.TABLE}")
        return [row.from_json(_parsed(record, kinds)) for record in reader]


def _parsed(record: Mapping[Any, str], kinds: Mapping[str, str]) -> dict[str, str | int]:
    parsed: dict[str, str | int] = {}
    for name, cell in record.items():
        if cell != "":
            kind = kinds[name]
            parsed[name] = int(cell) if kind == "integer" else unguard(cell) if kind == "string" else cell
    return parsed
