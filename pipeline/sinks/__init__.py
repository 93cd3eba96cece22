"""Where the tables go: the sinks, in the order in which they write. ``manifest.json`` is written last.

The CSV files come before them (``csv_files``): they are written article by article.
"""

from __future__ import annotations

from pipeline.sinks import data_package, manifest, parquet, workbook
from pipeline.sinks.base import Sink

SINKS: tuple[Sink, ...] = (
    workbook.SINK,
    parquet.SINK,
    data_package.SINK,
    manifest.SINK,
)
