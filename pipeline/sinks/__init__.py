"""Where the tables go: the sinks, in the order in which they write. ``manifest.json`` is written last."""

from __future__ import annotations

from pipeline.sinks import csv_files, data_package, manifest, workbook
from pipeline.sinks.base import Sink

SINKS: tuple[Sink, ...] = (
    csv_files.SINK,
    workbook.SINK,
    data_package.SINK,
    manifest.SINK,
)
