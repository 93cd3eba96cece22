"""Parquet parts beside the CSV, when asked for: ``parquet/<table>/part-00000.parquet`` … (extra ``dask``).

Parts hold up to :data:`PART_ROWS` rows, values as they are (not guarded), so that engines read them side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from pipeline.errors import UsageError
from pipeline.rows import Row
from pipeline.settings import Settings
from pipeline.sinks.base import Sink
from pipeline.tables import Table

FOLDER = "parquet"
PART_ROWS = 500_000
_TYPES = {"string": "string", "integer": "int64", "number": "string", "date": "date32"}
"""Numbers are exact decimals of any size: kept as their digits, in plain notation."""


def write(tables: Sequence[Table], folder: Path, settings: Settings) -> None:
    """Write the parts of every table. Raises :class:`UsageError` where pyarrow is not installed."""
    if not settings.parquet:
        return
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise UsageError("--parquet needs pyarrow: pip install 'depeches[dask]'.") from error
    for table in tables:
        target = folder / FOLDER / table.name
        target.mkdir(parents=True)
        columns = table.row.columns()
        schema = pyarrow.schema([(c.name, getattr(pyarrow, _TYPES[c.type])()) for c in columns])
        for number, rows in enumerate(_parts(table.rows())):
            data = {c.name: [_value(getattr(row, c.name), c.type) for row in rows] for c in columns}
            part = pyarrow.table(data, schema=schema)
            pyarrow.parquet.write_table(part, target / f"part-{number:05}.parquet", compression="zstd")


def _parts(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """Lists of rows; one empty list where there are none, so that every table has its schema."""
    part = list(islice(rows, PART_ROWS))
    yield part
    while len(part) == PART_ROWS:
        part = list(islice(rows, PART_ROWS))
        if part:
            yield part


def _value(value: Any, kind: str) -> Any:
    if value is None or value == "":
        return None
    return format(value, "f") if kind == "number" else value


SINK = Sink("parquet", write)
