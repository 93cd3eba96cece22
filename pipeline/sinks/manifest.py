"""``manifest.json``: row counts, sha256 of each file and versions. Written last: a set with it is whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from pipeline.settings import Settings
from pipeline.sinks.base import Sink
from pipeline.stages import STAGES
from pipeline.tables import Table
from pipeline.versions import TOOL_VERSION, model_version, stage_version

FILE = "manifest.json"


def write(tables: Sequence[Table], folder: Path, settings: Settings) -> None:
    """Describe every file that stands in ``folder``."""
    rows = {f"{table.name}.csv": table.count for table in tables}
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    with ThreadPoolExecutor(max_workers=4) as pool:
        digests = list(pool.map(_sha256, paths))
    files: dict[str, dict[str, Any]] = {}
    for path, digest in zip(paths, digests, strict=True):
        name = path.relative_to(folder).as_posix()
        files[name] = {"bytes": path.stat().st_size, "sha256": digest}
        if name in rows:
            files[name]["rows"] = rows[name]
    manifest = {
        "tool": TOOL_VERSION,
        "model": model_version(),
        "stages": {stage.name: stage_version(stage) for stage in STAGES},
        "dialect": "excel-fr" if settings.excel_fr else "canonical",
        "files": files,
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (folder / FILE).write_text(text + "\n", encoding="utf-8", newline="\n")


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


SINK = Sink("manifest", write)
