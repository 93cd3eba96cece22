"""What is done with one input file: read it, run the stages that its kept rows do not answer, give rows as JSON.

A :class:`Task` goes to a worker, a :class:`Result` comes back; both hold plain values, so that a worker may be this
process, another one, or one on another machine.
"""

from __future__ import annotations

import contextlib
import dataclasses
import gc
import hashlib
import json
import signal
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

from pipeline.article import Article
from pipeline.collection import is_linked
from pipeline.documents import stopped_row
from pipeline.errors import Issue, PipelineError
from pipeline.extraction import complete_rows, extract_article
from pipeline.language import Doc, ModelName, memory_zone
from pipeline.linking.mentions import distinct_mentions
from pipeline.memory import keep_freed_memory, uncollected
from pipeline.metadata import FileMetadata
from pipeline.reader import Reader, ReadResult
from pipeline.rows import Row
from pipeline.stages import STAGES
from pipeline.store import pack
from pipeline.tables import row_types

NAMES = "names"
"""The version, beside those of the stages, of the model's names."""


@dataclass(frozen=True)
class Task:
    """One input file.

    ``versions``: what the rows must be made by. ``article``, ``made_by`` and ``kept``: the key of the article of an
    earlier run, the versions by which its rows were made, and those rows (parts of the store). ``seconds``: the time
    limit, 0 for none. ``content``: the file's bytes, where the worker cannot read ``path``, or ``issue``: why there are
    none; ``stamp``: their stamp.
    """

    path: str
    source_file: str
    doc_id: str
    size: int
    max_bytes: int
    versions: Mapping[str, str]
    metadata: FileMetadata | None = None
    outside: bool = False
    article: str = ""
    made_by: Mapping[str, str] = field(default_factory=dict)
    kept: Mapping[str, Any] = field(default_factory=dict)
    seconds: float = 0
    content: bytes | None = None
    issue: Issue | None = None
    stamp: str = ""


@dataclass(frozen=True)
class Result:
    """What became of a task.

    ``parts``: those of the store, packed as it keeps them, so that the worker does it and little travels; ``None``
    where all kept rows are still good.
    """

    source_file: str
    doc_id: str
    status: str
    stamp: str = ""
    issues: tuple[Issue, ...] = ()
    sha256: str = ""
    article: str = ""
    parts: dict[str, bytes] | None = None


def do_task(task: Task) -> Result:
    """Read and extract. Never raises for a bad file or a fault of a stage: the result says it.

    Raises :class:`PipelineError` where no file could be extracted (no model, a wrong lexicon).
    """
    global _begun
    if _begun:
        return _do(task)
    # The first task loads the model and makes all words and patterns; they stay, and no search for cycles sees them.
    _begun = True
    keep_freed_memory()
    with uncollected():
        result = _do(task)
    gc.freeze()
    return result


_begun = False


def _do(task: Task) -> Result:
    read = _read(task)
    if read.article is None:
        return stopped(task, read.issues[0], read.stamp)
    article = read.article
    key = article_key(article)
    same = key == task.article
    done = Result(task.source_file, task.doc_id, "ok", read.stamp, read.issues, article.sha256, key)
    if same and dict(task.made_by) == dict(task.versions):
        return done
    try:
        with _time_limit(task.seconds):
            parts = _extract(article, task if same else dataclasses.replace(task, kept={}, made_by={}))
    except PipelineError:
        raise
    except _TooSlowError:
        message = f"took more than {task.seconds:.0f} seconds"
        return stopped(task, Issue("TIMEOUT", message, "split it, or look whether it is an article"))
    except Exception as error:
        message = f"could not be extracted: {type(error).__name__}: {error}"
        return stopped(task, Issue("ERROR", message, "please report it with the file"))
    return dataclasses.replace(done, parts=parts)


def stopped(task: Task, issue: Issue, stamp: str = "") -> Result:
    """The result of a file that gave no article."""
    status = stopped_row(task.doc_id, task.source_file, issue).status
    return Result(task.source_file, task.doc_id, status, stamp, (issue,))


def article_key(article: Article) -> str:
    """Key of all that the stages can know of an article: its text and metadata."""
    cells = {f.name: getattr(article, f.name) for f in dataclasses.fields(article)}
    cells["furniture"] = [(span.start, span.end) for span in article.furniture]
    packed = json.dumps(cells, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(packed.encode()).hexdigest()[:32]


def _read(task: Task) -> ReadResult:
    if task.outside:
        issue = Issue("NOT_REGULAR", "is a link that leaves the folder", "put a copy of the file there")
        return ReadResult(task.source_file, None, (issue,))
    if task.issue is not None:
        return ReadResult(task.source_file, None, (task.issue,), task.stamp)
    reader = Reader(task.max_bytes, {task.source_file: task.metadata} if task.metadata else {})
    if task.content is not None:
        read = reader.read_bytes(task.content, task.source_file, task.doc_id)
        return dataclasses.replace(read, stamp=task.stamp)
    return reader.read_file(Path(task.path), task.source_file, task.doc_id)


def _extract(article: Article, task: Task) -> dict[str, bytes]:
    """The parts of the store for an article, packed."""
    packed = task.kept.get("names", {}) if task.made_by.get(NAMES) == task.versions[NAMES] else {}
    names = {line: [ModelName(*name) for name in found] for line, found in packed.items()}
    kept = _kept_rows(task)
    with memory_zone():
        doc = Doc(article, names)
        found = extract_article(article, kept=kept, doc=doc)
        complete = complete_rows(article, found, doc)
    rows: dict[str, Any] = {}
    linkable: dict[str, Any] = {}
    types = row_types()
    for name, table in complete.items():
        part = linkable if is_linked(types[name]) else rows
        part[name] = [row.to_json() for row in table]
    roles = [row.role for row in found.get("quantities", ())]
    if doc.known:
        packed = {line: [[n.start, n.end, n.label] for n in found] for line, found in doc.known.items()}
    links = [m.packed() for m in distinct_mentions(complete.get("entities", ()))]
    parts = {"rows": {**rows, "_roles": roles}, "linkable": linkable, "names": packed, "links": links}
    return {name: pack(value) for name, value in parts.items()}


def _kept_rows(task: Task) -> dict[str, list[Row]]:
    """Rows of the stages whose version has not changed, as the stage gave them (before :func:`complete_rows`)."""
    kept: dict[str, list[Row]] = {}
    tables = {**task.kept.get("rows", {}), **task.kept.get("linkable", {})}
    for stage in STAGES:
        name = stage.name
        if name not in tables or task.made_by.get(name) != task.versions[name]:
            continue
        columns = {c.name for c in stage.row.columns()}
        blank: dict[str, Any] = {"sentence_id": ""} if "sentence_id" in columns else {}
        if "point_id" in columns and name != "points":
            blank["point_id"] = ""
        kept[name] = [stage.row.from_json({**cells, **blank}) for cells in tables[name]]
        if name == "quantities":
            kept[name] = [r.replace(role=role) for r, role in zip(kept[name], tables["_roles"], strict=True)]
    return kept


class _TooSlowError(BaseException):
    """The time limit of an article. No ``Exception``: a stage that catches those must not swallow it."""


@contextlib.contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Interrupt what takes longer, also a regular expression; only in a process's first thread."""
    if seconds <= 0 or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise _TooSlowError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
