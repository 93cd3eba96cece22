"""A finished set of tables to a URL: beside the old set first, then into its place, ``manifest.json`` last.

No object store replaces several files in one step. While the files are moved into place, a reader may meet some of
either set; ``manifest.json``, which holds the sha256 of each file, is replaced as the last one and tells.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from pipeline.errors import OutputError
from pipeline.remote.filesystem import RemoteFolder, first_line

MANIFEST = "manifest.json"
_STAGED = ".new-"
_KEPT = "The old tables are as they were."
_MIXED = "Some files there may be new ones, manifest.json is the old one: run again to mend it."


def upload(folder: Path, target: RemoteFolder) -> bool:
    """Make the set at ``target`` that of ``folder``; files there that no manifest names are left alone.

    Only files that differ travel. Gives whether there were any. Raises :class:`OutputError` where it fails: while the
    new files travel, the old set is whole; while they are moved into place, the old ``manifest.json`` still stands.
    """
    wanted = json.loads((folder / MANIFEST).read_bytes())["files"]
    fault = _KEPT
    stage = _STAGED + hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()[:16]
    try:
        there = {name: info.get("size") for name, info in target.files().items()}
        left = {name.split("/")[0] for name in there if name.startswith(_STAGED)}
        old = _manifest(target) if MANIFEST in there else {}
        # A run that died while it moved files left its folder: then the old manifest tells nothing.
        trusted = {} if left else old.get("files", {})
        changed = [
            name for name in wanted if trusted.get(name) != wanted[name] or there.get(name) != _size(wanted, name)
        ]
        same = not changed and old == json.loads((folder / MANIFEST).read_bytes())
        if same:
            return False
        try:
            _send(folder, target, stage, [*changed, MANIFEST], wanted)
        except BaseException:
            with suppress(Exception):
                target.remove(stage)
            raise
        fault = _MIXED
        for name in [*changed, MANIFEST]:
            _move(target, f"{stage}/{name}", name)
        for name in [*{*left, stage}, *(name for name in old.get("files", {}) if name not in wanted)]:
            target.remove(name)
    except Exception as error:
        reason = first_line(error)
        raise OutputError(f"The output {target.url} cannot be written: {reason}. {fault}") from error
    return True


def _manifest(target: RemoteFolder) -> dict[str, Any]:
    """The manifest that is there; empty where it is none."""
    try:
        found = json.loads(target.system.cat_file(target.path(MANIFEST)))
    except ValueError:
        return {}
    return found if isinstance(found, dict) and isinstance(found.get("files"), dict) else {}


def _size(wanted: Mapping[str, Any], name: str) -> int:
    return int(wanted[name]["bytes"])


def _send(folder: Path, target: RemoteFolder, stage: str, names: Sequence[str], wanted: Mapping[str, Any]) -> None:
    """Copy files into ``stage`` and look whether all of them have arrived."""
    for parent in sorted({f"{stage}/{name}".rpartition("/")[0] for name in names}):
        target.system.makedirs(target.path(parent), exist_ok=True)
    target.system.put([str(folder / name) for name in names], [target.path(f"{stage}/{name}") for name in names])
    arrived = target.files()
    for name in names:
        size = (folder / name).stat().st_size
        if name in wanted and size != _size(wanted, name):
            raise OSError(f"{name} changed while it was sent")
        if arrived.get(f"{stage}/{name}", {}).get("size") != size:
            raise OSError(f"{name} has not arrived whole")


def _move(target: RemoteFolder, source: str, name: str) -> None:
    path = target.path(name)
    target.system.makedirs(path.rpartition("/")[0], exist_ok=True)
    try:
        target.system.mv(target.path(source), path)
    except FileExistsError:
        # Some file systems do not move a file onto another one.
        target.system.rm(path)
        target.system.mv(target.path(source), path)
