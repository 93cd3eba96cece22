"""``tables.xlsx``: every table as a typed sheet, frozen header, filters, readable widths, no formula ever."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

import xlsxwriter

from pipeline.settings import Settings
from pipeline.sinks.base import Sink
from pipeline.tables import Table, text_cell

FILE = "tables.xlsx"
FIRST = ("pledges", "summary", "points", "dates", "mentions", "entities", "quantities", "documents", "sentences")
"""The order of the sheets: what an analyst opens first. Tables not named here follow."""

MAX_ROWS = 100_000
"""Rows of all tables together up to which every sheet is whole. A larger collection is nothing to scroll through, and a
run with one new article should not write hundreds of megabytes anew: then only small tables are whole, and the sheets
of the others say in which CSV file they are. (Excel's own limit is 1,048,576 rows a sheet.)"""

SMALL = 2_000
"""Rows of a table that is whole in every workbook."""

NOTE = "{count} rows: see {file}"

_SAMPLE = 200
_WIDTHS = (8, 60)
_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "constant_memory": True,
}


def write(tables: Sequence[Table], folder: Path, settings: Settings) -> None:
    """Write the workbook. Its bytes depend on the tables alone: the creation time is fixed."""
    with xlsxwriter.Workbook(str(folder / FILE), _OPTIONS) as book:
        book.set_properties({"created": datetime.datetime(2000, 1, 1), "title": "Tables"})
        formats = {
            "header": book.add_format({"bold": True, "bg_color": "#DDE5EE", "border": 1, "valign": "top"}),
            "date": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
            "number": book.add_format({"num_format": "#,##0.##########", "valign": "top"}),
            "integer": book.add_format({"num_format": "0", "valign": "top"}),
            "string": book.add_format({"valign": "top"}),
        }
        everything = sum(table.count for table in tables) <= MAX_ROWS
        for table in sorted(tables, key=_position):
            _write_sheet(book, table, formats, whole=everything or table.count <= SMALL)


def _position(table: Table) -> int:
    return FIRST.index(table.name) if table.name in FIRST else len(FIRST)


def _write_sheet(book: Any, table: Table, formats: dict[str, Any], *, whole: bool) -> None:
    sheet = book.add_worksheet(table.name)
    columns = table.row.columns()
    sheet.freeze_panes(1, 1)
    sample = list(islice(table.rows(), _SAMPLE)) if whole else []
    for index, column in enumerate(columns):
        lengths = [len(str(getattr(row, column.name) or "")) for row in sample]
        width = min(max([len(column.name) + 3, *lengths, _WIDTHS[0]]), _WIDTHS[1])
        sheet.set_column(index, index, width, formats[column.type])
        sheet.write_string(0, index, column.name, formats["header"])
    if not whole:
        sheet.write_string(1, 0, NOTE.format(count=table.count, file=f"{table.name}.csv"))
        return
    for number, row in enumerate(table.rows(), start=1):
        for index, column in enumerate(columns):
            _write_cell(sheet, number, index, text_cell(column, getattr(row, column.name)), formats)
    sheet.autofilter(0, 0, max(1, table.count), len(columns) - 1)


def _write_cell(sheet: Any, number: int, index: int, value: Any, formats: dict[str, Any]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, datetime.date):
        # Excel counts days from 1900; an earlier day can only be text.
        if value.year >= 1900:
            sheet.write_datetime(number, index, datetime.datetime(value.year, value.month, value.day), formats["date"])
        else:
            sheet.write_string(number, index, value.isoformat())
    elif isinstance(value, Decimal):
        # Beyond 15 digits a spreadsheet's number would lose some: keep them as text.
        if len(value.normalize().as_tuple().digits) <= 15:
            sheet.write_number(number, index, float(value), formats["number"])
        else:
            sheet.write_string(number, index, format(value, "f"))
    elif isinstance(value, int):
        sheet.write_number(number, index, value, formats["integer"])
    else:
        sheet.write_string(number, index, value)


SINK = Sink("xlsx", write)
