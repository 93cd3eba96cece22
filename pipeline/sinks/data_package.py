"""``datapackage.json``: a Frictionless Data Package over the CSV tables, types, descriptions and keys included."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.linking import JOINT, NAME_COLUMNS
from pipeline.rows import Column, Row
from pipeline.settings import Settings
from pipeline.sinks.base import Sink
from pipeline.tables import Table

FILE = "datapackage.json"
JOINED = frozenset(f"{name}_id" for name, _ in NAME_COLUMNS)
"""Columns that may hold several keys ("la Chine et les cinq pays"): no foreign keys in the sense of Table Schema."""


def write(tables: Sequence[Table], folder: Path, settings: Settings) -> None:
    """Write the descriptor of the tables in ``folder`` (Data Package v1, Table Schema v1)."""
    descriptor = {
        "profile": "tabular-data-package",
        "name": "french-diplomatic-articles",
        "title": "Entities, dates, points, quantities and pledges of French articles",
        "description": "A text cell that begins with = + - @ carries a leading apostrophe, so that no spreadsheet runs "
        "it as a formula; take it off before comparing with the article.",
        "resources": [resource(table.row, excel_fr=settings.excel_fr) for table in tables],
    }
    text = json.dumps(descriptor, ensure_ascii=False, indent=2)
    (folder / FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


def resource(row: type[Row], *, excel_fr: bool = False) -> dict[str, Any]:
    """The resource of one table: path, dialect, schema."""
    foreign = [_foreign_key(row, c) for c in row.columns() if c.references and c.name not in JOINED]
    schema: dict[str, Any] = {
        "fields": [_field(row, c, excel_fr=excel_fr) for c in row.columns()],
        "missingValues": [""],
        "primaryKey": [row.KEY],
    }
    if foreign:
        schema["foreignKeys"] = foreign
    return {
        "profile": "tabular-data-resource",
        "name": row.TABLE,
        "path": f"{row.TABLE}.csv",
        "title": row.TITLE,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "dialect": {
            "delimiter": ";" if excel_fr else ",",
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
        },
        "schema": schema,
    }


def _field(row: type[Row], column: Column, *, excel_fr: bool) -> dict[str, Any]:
    description = column.description + (f" Several are joined by “{JOINT.strip()}”." if column.name in JOINED else "")
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": description}
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.name == row.KEY:
        constraints["unique"] = True
    if column.enum:
        constraints["enum"] = list(column.enum)
    if constraints:
        field["constraints"] = constraints
    if column.type == "number" and excel_fr:
        field["decimalChar"] = ","
    return field


def _foreign_key(row: type[Row], column: Column) -> dict[str, Any]:
    table, _, name = column.references.partition(".")
    target = "" if table == row.TABLE else table
    return {"fields": [column.name], "reference": {"resource": target, "fields": [name]}}


SINK = Sink("datapackage", write)
