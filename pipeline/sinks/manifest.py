"""``manifest.json``: row counts, sha256 of each file and versions. Written last: a set with it is whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from pipeline.settings import Settings
from pipeline.sinks.base import Sink
from pipeline.stages import STAGES
from pipeline.tables import Table
from pipeline.versions import TOOL_VERSION, model_version, stage_version

FILE = "manifest.json"


def write(tables: Sequence[Table], folder: Path, settings: Settings) -> None:
    """Describe every file that stands in ``folder``."""
    rows = {f"{table.name}.csv": len(table.rows) for table in tables}
    files = {}
    for path in sorted(folder.iterdir()):
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        files[path.name] = {"bytes": path.stat().st_size, "sha256": digest}
        if path.name in rows:
            files[path.name]["rows"] = rows[path.name]
    manifest = {
        "tool": TOOL_VERSION,
        "model": model_version(),
        "stages": {stage.name: stage_version(stage) for stage in STAGES},
        "dialect": "excel-fr" if settings.excel_fr else "canonical",
        "files": files,
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (folder / FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


SINK = Sink("manifest", write)
