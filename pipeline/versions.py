"""The versions of what makes the rows: tool, model, and each stage with its sources and words."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path

from pipeline.language import MODEL, MODEL_VERSION
from pipeline.lexicon import lexicon_path
from pipeline.stages.base import Stage

ROOT = Path(__file__).parent
TOOL_VERSION = "0.1.0"

_IMPORT = re.compile(r"^\s{0,12}(?:from (pipeline[\w.]{0,80}) import ([^\n(]{0,300}|\([^)]{0,800}\))|import (pipeline[\w.]{0,80}))", re.M)


def model_version() -> str:
    """Name and version of the language model."""
    return f"{MODEL}-{MODEL_VERSION}"


@lru_cache(maxsize=None)
def stage_version(stage: Stage) -> str:
    """12 hexadecimal digits over the stage's sources (with all of the project that they import) and lexicon files.

    Kept rows of a stage are good only under the same version, so nobody has to remember to raise a number.
    """
    digest = hashlib.sha256()
    for path in sorted(source_closure(stage.extract.__module__)):
        digest.update(path.read_bytes())
    for stem in sorted(stage.lexicons):
        path = lexicon_path(stem)
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()[:12]


def source_closure(module: str) -> set[Path]:
    """The source files of ``module`` and of everything below ``pipeline`` that they import."""
    seen: set[Path] = set()
    waiting = [module]
    while waiting:
        for path in _files(waiting.pop()):
            if path in seen:
                continue
            seen.add(path)
            for source, names, plain in _IMPORT.findall(path.read_text(encoding="utf-8")):
                base = source or plain
                waiting.append(base)
                waiting.extend(f"{base}.{name}" for name in re.findall(r"\w{1,80}", names))
    return seen


def _files(module: str) -> list[Path]:
    """The files a dotted name below ``pipeline`` stands for: a module, or a package's every module."""
    parts = module.split(".")
    if parts[0] != "pipeline":
        return []
    path = ROOT.joinpath(*parts[1:])
    if path.with_suffix(".py").is_file():
        return [path.with_suffix(".py")]
    if len(parts) > 2 and (path / "__init__.py").is_file() and path.name != "stages":
        return sorted(path.glob("*.py"))
    return []
