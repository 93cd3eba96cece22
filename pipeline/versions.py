"""The versions of what makes the rows: tool, model, and each stage with its sources and words.

All of them are digests of contents, so that nobody has to remember to raise a number.
"""

from __future__ import annotations

import hashlib
import re
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.language import MODEL, MODEL_VERSION
from pipeline.lexicon import FOLDER, lexicon_path
from pipeline.tagger import weights_version

if TYPE_CHECKING:
    from pipeline.stages.base import Stage

ROOT = Path(__file__).parent
TOOL_VERSION = "0.1.0"

_IMPORT = re.compile(
    r"^\s{0,12}(?:from (pipeline[\w.]{0,80}) import ([^\n(]{0,300}|\([^)]{0,800}\))|import (pipeline[\w.]{0,80}))", re.M
)
_FRAME = ("pipeline.extraction", "pipeline.documents", "pipeline.linking.mentions")
_LEXICON = re.compile(r"\bload_toml\(\s{0,20}(?:\"(\w{1,60})\"|'(\w{1,60})')")


def model_version() -> str:
    """Name and version of the language model, and the version of the tagger's weights."""
    return f"{MODEL}-{MODEL_VERSION} tagger-{weights_version()}"


@cache
def code_version() -> str:
    """One digest over all sources and words of the package, Python and spaCy: while it stays, all versions do.

    Takes milliseconds and imports no stage.
    """
    digest = hashlib.sha256(f"{_surroundings()} {weights_version()}".encode())
    for path in sorted([*ROOT.rglob("*.py"), *FOLDER.glob("*.toml")]):
        digest.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


@cache
def stage_version(stage: Stage) -> str:
    """12 hexadecimal digits over the stage's sources (with all of the project that they import) and lexicon files."""
    return _digest(source_closure(stage.extract.__module__), stage.lexicons)


@cache
def module_version(*modules: str) -> str:
    """12 hexadecimal digits over modules, all of the project that they import (the stages apart), and their words."""
    sources: set[Path] = set()
    for module in modules:
        sources |= source_closure(module)
    return _digest(sources, ())


def run_versions() -> dict[str, str]:
    """The versions by which an article's rows are made: of each stage (with those that it needs), and of the rest.

    ``names``: the model's names. ``frame``: what is between the stages. ``reading``: from bytes to article.
    ``output``: from rows to files.
    """
    from pipeline.stages import STAGES

    names = _short(f"{model_version()} {_surroundings()} {module_version('pipeline.language')}")
    versions = {"names": names, "frame": module_version(*_FRAME)}
    for stage in STAGES:
        needed = " ".join(versions[name] for name in stage.needs)
        versions[stage.name] = _short(f"{stage_version(stage)} {needed} {names}")
    versions["reading"] = _short(f"{module_version('pipeline.reader', 'pipeline.inputs')} {_surroundings()}")
    versions["output"] = module_version("pipeline.collection", "pipeline.sinks", "pipeline.linking", "pipeline.summary")
    return versions


def source_closure(module: str) -> set[Path]:
    """The source files of ``module`` and of everything below ``pipeline`` that they import, wherever in the file."""
    seen: set[Path] = set()
    waiting = [module]
    while waiting:
        for path in _files(waiting.pop()):
            if path in seen:
                continue
            seen.add(path)
            waiting.extend(_imports(path))
    return seen


def lexicons_of(sources: set[Path]) -> set[str]:
    """The stems of the lexicon files that these sources name in a call of ``load_toml``."""
    return set().union(*(_named_lexicons(path) for path in sources))


def _digest(sources: set[Path], lexicons: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for path in sorted(sources):
        digest.update(f"{path.relative_to(ROOT)}\0".encode() + _content(path).encode() + b"\0")
    for stem in sorted({*lexicons, *lexicons_of(sources)}):
        path = lexicon_path(stem)
        digest.update(f"{stem}\0".encode() + (path.read_bytes() if path.is_file() else b"") + b"\0")
    return digest.hexdigest()[:12]


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@cache
def _surroundings() -> str:
    """Python's and spaCy's version: another one may tokenise or score otherwise."""
    try:
        spacy = version("spacy")
    except PackageNotFoundError:
        spacy = "none"
    return f"python-{sys.version_info[0]}.{sys.version_info[1]} spacy-{spacy}"


@cache
def _content(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def _imports(path: Path) -> tuple[str, ...]:
    found = []
    for source, names, plain in _IMPORT.findall(_content(path)):
        base = source or plain
        found.append(base)
        found.extend(f"{base}.{name}" for name in re.findall(r"\w{1,80}", names))
    return tuple(found)


@cache
def _named_lexicons(path: Path) -> frozenset[str]:
    return frozenset(a or b for a, b in _LEXICON.findall(_content(path)))


@cache
def _files(module: str) -> tuple[Path, ...]:
    """The files a dotted name below ``pipeline`` stands for: a module, or a package's every module."""
    parts = module.split(".")
    if parts[0] != "pipeline":
        return ()
    path = ROOT.joinpath(*parts[1:])
    if path.with_suffix(".py").is_file():
        return (path.with_suffix(".py"),)
    if len(parts) > 1 and (path / "__init__.py").is_file() and path.name not in {"stages", "pipeline"}:
        return tuple(sorted(path.glob("*.py")))
    return ()
