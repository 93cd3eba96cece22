"""``tables.xlsx``: every table as a typed sheet, frozen header, filters, readable widths, no formula ever."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import xlsxwriter

from pipeline.settings import Settings
from pipeline.sinks.base import Sink
from pipeline.sinks.sheet_xml import sheet_rows
from pipeline.tables import Table

FILE = "tables.xlsx"
FIRST = ("pledges", "summary", "points", "dates", "mentions", "entities", "quantities", "documents", "sentences")
"""The order of the sheets: what an analyst opens first. Tables not named here follow."""

MAX_ROWS = 50_000
"""Rows of all tables together up to which every sheet is whole. A larger collection is nothing to scroll through, and a
run with one new article should not write hundreds of megabytes anew: then only small tables are whole, and the sheets
of the others say in which CSV file they are. (Excel's own limit is 1,048,576 rows a sheet.)"""

SMALL = 2_000
"""Rows of a table that is whole in every workbook."""

NOTE = "{count} rows: see {file}"

_SAMPLE = 200
_WIDTHS = (8, 60)
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LEVEL = 4
_MOMENT = (1980, 1, 1, 0, 0, 0)
_END = b"</sheetData>"


def write(tables: Sequence[Table], folder: Path, settings: Settings) -> None:
    """Write the workbook. Its bytes depend on the tables alone: the creation time is fixed.

    A frame with headers, widths and styles is made first; the rows are then put into its sheets.
    """
    everything = sum(table.count for table in tables) <= MAX_ROWS
    ordered = sorted(tables, key=_position)
    whole = [everything or table.count <= SMALL for table in ordered]
    frame = io.BytesIO()
    with xlsxwriter.Workbook(frame, _OPTIONS) as book:
        book.set_properties({"created": datetime.datetime(2000, 1, 1), "title": "Tables"})
        formats = {
            "header": book.add_format({"bold": True, "bg_color": "#DDE5EE", "border": 1, "valign": "top"}),
            "date": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
            "number": book.add_format({"num_format": "#,##0.##########", "valign": "top"}),
            "integer": book.add_format({"num_format": "0", "valign": "top"}),
            "string": book.add_format({"valign": "top"}),
        }
        for table, is_whole in zip(ordered, whole, strict=True):
            _write_frame(book, table, formats, whole=is_whole)
    styles = {kind: format_.xf_index for kind, format_ in formats.items()}
    sheets = {f"xl/worksheets/sheet{n}.xml": t for n, t in enumerate(ordered, start=1) if whole[n - 1]}
    with zipfile.ZipFile(frame) as empty, zipfile.ZipFile(folder / FILE, "w") as full:
        for entry in empty.infolist():
            info = zipfile.ZipInfo(entry.filename, _MOMENT)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            info._compresslevel = _LEVEL  # type: ignore[attr-defined]
            content = empty.read(entry)
            with full.open(info, "w", force_zip64=entry.filename in sheets) as stream:
                if entry.filename in sheets and sheets[entry.filename].count:
                    table = sheets[entry.filename]
                    head, end, tail = content.partition(_END)
                    stream.write(head)
                    for piece in sheet_rows(table.row, table.cells(), styles):
                        stream.write(piece)
                    stream.write(end + tail)
                else:
                    stream.write(content)


def _position(table: Table) -> int:
    return FIRST.index(table.name) if table.name in FIRST else len(FIRST)


def _write_frame(book: Any, table: Table, formats: dict[str, Any], *, whole: bool) -> None:
    """A sheet without rows: header, widths by its first rows, filter."""
    sheet = book.add_worksheet(table.name)
    columns = table.row.columns()
    sheet.freeze_panes(1, 1)
    sample = list(islice(table.cells(), _SAMPLE)) if whole else []
    for index, column in enumerate(columns):
        lengths = [len(str(cells.get(column.name) or "")) for cells in sample]
        width = min(max([len(column.name) + 3, *lengths, _WIDTHS[0]]), _WIDTHS[1])
        sheet.set_column(index, index, width, formats[column.type])
        sheet.write_string(0, index, column.name, formats["header"])
    if whole:
        sheet.autofilter(0, 0, max(1, table.count), len(columns) - 1)
    else:
        sheet.write_string(1, 0, NOTE.format(count=table.count, file=f"{table.name}.csv"))


SINK = Sink("xlsx", write)
