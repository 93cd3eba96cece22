"""CSV tables: UTF-8 with BOM, RFC 4180, as spreadsheets and pandas open them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from pipeline.settings import Settings
from pipeline.sinks.base import Sink
from pipeline.tables import Table, format_cell


def write(tables: Sequence[Table], folder: Path, settings: Settings) -> None:
    """Write ``<table>.csv`` for each table: comma and decimal point, or ``;`` and decimal comma for a French Excel."""
    delimiter, decimal = (";", ",") if settings.excel_fr else (",", ".")
    for table in tables:
        columns = table.row.columns()
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
            writer.writerow([c.name for c in columns])
            for row in table.rows:
                writer.writerow([format_cell(c, getattr(row, c.name), decimal) for c in columns])


SINK = Sink("csv", write)
