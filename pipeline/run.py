"""A run: which articles are new, what became of each, and the tables of all."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import Issue
from pipeline.inputs import CORRECTIONS_FILE, InputFile, find_inputs, read_metadata, stamp_of
from pipeline.interrupt import check
from pipeline.memory import uncollected
from pipeline.publish import beside, locked, publish, sweep
from pipeline.settings import Settings
from pipeline.store import PARTS, Known, Store
from pipeline.versions import code_version

if TYPE_CHECKING:
    from pipeline.collection import Member
    from pipeline.progress import Progress
    from pipeline.remote.articles import RemoteArticles
    from pipeline.sinks.csv_files import Layout
    from pipeline.tasks import Result, Task

Say = Callable[[str], None]
_COMMIT_EVERY = 5.0
_SECONDS, _SECONDS_PER_BYTE = 60.0, 0.001
"""Time limit of an article: a minute, and a second for each 1,000 bytes (some hundred times what it should take)."""


@dataclass
class Outcome:
    """What became of the input: files by status, and the issues that were named on standard error.

    ``fresh``: how many files were read by this run; ``written``: whether the output was replaced.
    """

    ok: int = 0
    skipped: int = 0
    failed: int = 0
    issues: list[tuple[str, Issue]] = field(default_factory=list)
    fresh: int = 0
    written: bool = False

    @property
    def status(self) -> int:
        """The exit status: 0 every file extracted, 3 tables written but some file failed or was refused."""
        return 3 if self.failed or self.skipped else 0


def run(settings: Settings, say: Say, progress: Progress | None = None) -> Outcome:
    """Read what is new in the input folder, extract, link, and replace the output where anything changed.

    ``say`` takes lines about the course of the run. Raises :class:`~pipeline.errors.PipelineError` where nothing can
    be written.
    """
    if settings.input_url or settings.output_url:
        from pipeline.remote import run_remote

        return run_remote(settings, say, progress)
    return run_here(settings, say, progress)


def run_here(
    settings: Settings, say: Say, progress: Progress | None = None, source: RemoteArticles | None = None
) -> Outcome:
    """:func:`run` with tables in a local folder and the articles there or in ``source``."""
    with locked(settings.output):
        sweep(settings.output)
        store = Store(beside(settings.output, ".store"))
        try:
            if settings.force:
                store.clear()
            try:
                return _Run(settings, store, say, progress, source).go()
            except sqlite3.DatabaseError:
                # Damaged in the middle: what it held can be made again.
                store.clear()
                return _Run(settings, store, say, progress, source).go()
        finally:
            store.close()


class _Run:
    def __init__(
        self, settings: Settings, store: Store, say: Say, progress: Progress | None, source: RemoteArticles | None
    ) -> None:
        self.settings, self.store, self.say, self.progress, self.source = settings, store, say, progress, source
        with uncollected():
            self.files = source.files if source else find_inputs(settings.input)
            self.metadata = read_metadata(settings.input)
            self.versions = self._versions()
            self.made_by = {k: v for k, v in self.versions.items() if k not in {"reading", "output"}}
            self.known = store.known()
        self.outcome = Outcome()

    def go(self) -> Outcome:
        waiting = self._plan()
        self._work(waiting)
        statuses = self._settle()
        corrections = self.settings.input / CORRECTIONS_FILE
        state = _joined(
            self._form(),
            corrections.read_text(encoding="utf-8", errors="replace") if corrections.is_file() else "",
            *(f"{f.source_file}={self.known[f.source_file].article or status}" for f, status in statuses),
            json.dumps([self.made_by, str(self.settings.parquet)], sort_keys=True),
        )
        if state != self.store.meta("state") or not self._output_is_whole():
            self._publish([(f, status) for f, status in statuses])
            self.store.set_meta({"state": state})
            self.outcome.written = True
        return self.outcome

    def _versions(self) -> dict[str, str]:
        """The versions of all that makes rows; known from the last run while no source or word has changed."""
        code = code_version()
        if code == self.store.meta("code"):
            return dict(json.loads(self.store.meta("versions")))
        from pipeline.versions import run_versions

        versions = run_versions()
        self.store.set_meta({"code": code, "versions": json.dumps(versions, sort_keys=True)})
        return versions

    def _plan(self) -> list[InputFile]:
        """The files that must be read, the largest first; forgets those that are gone."""
        present = {file.source_file for file in self.files}
        gone = [source for source in self.known if source not in present]
        self.store.drop(gone)
        for source in gone:
            del self.known[source]
        waiting = [file for file in self.files if not self._is_known(file)]
        return sorted(waiting, key=lambda file: (-file.size, file.source_file))

    def _is_known(self, file: InputFile) -> bool:
        known = self.known.get(file.source_file)
        if known is None or not known.stamp or known.stamp != file.stamp or known.reading != self._reading(file):
            return False
        return known.status != "ok" or known.versions == self.made_by

    def _reading(self, file: InputFile) -> str:
        given = self.metadata.get(file.source_file, "")
        return f"{self.versions['reading']} {self.settings.max_bytes} {file.doc_id} {file.outside} {given}"

    def _work(self, waiting: Sequence[InputFile]) -> None:
        """Read and extract the files that wait, keeping each result as it comes."""
        if not waiting:
            return
        with uncollected():
            from pipeline.workers import work

        self.outcome.fresh = len(waiting)
        by_source = {file.source_file: file for file in waiting}
        last = time.monotonic()
        tasks = self._tasks(waiting)
        results = work(self.source.fetch(tasks) if self.source else tasks, sum(f.size for f in waiting), self.settings)
        if self.progress is not None:
            results = self.progress.over(results, len(waiting))
        for result in results:
            self._keep(by_source[result.source_file], result)
            check()
            if time.monotonic() - last > _COMMIT_EVERY:
                self.store.commit()
                last = time.monotonic()
        self.store.commit()

    def _tasks(self, waiting: Sequence[InputFile]) -> Iterator[Task]:
        from pipeline.tasks import Task

        for file in waiting:
            known = self.known.get(file.source_file)
            yield Task(
                path=file.path,
                source_file=file.source_file,
                doc_id=file.doc_id,
                size=file.size,
                max_bytes=self.settings.max_bytes,
                versions=self.made_by,
                metadata=self.metadata.get(file.source_file),
                outside=file.outside,
                article=known.article if known else "",
                made_by=known.versions if known else {},
                kept=self._kept(known) if known else {},
                seconds=self.settings.seconds or _SECONDS + file.size * _SECONDS_PER_BYTE,
            )

    def _kept(self, known: Known) -> dict[str, object]:
        """The parts of an earlier result that may serve: none where no version is the same, or every one is."""
        some = any(known.versions.get(name) == version for name, version in self.made_by.items())
        if not some or known.versions == self.made_by:
            return {}
        return self.store.read(known.source_file, PARTS[:3])

    def _keep(self, file: InputFile, result: Result) -> None:
        known = Known(
            source_file=result.source_file,
            doc_id=result.doc_id,
            stamp=file.stamp if file.outside else result.stamp,
            reading=self._reading(file),
            status=result.status,
            issues=[[issue.code, issue.message, issue.hint] for issue in result.issues],
            sha256=result.sha256,
            article=result.article,
            versions=dict(self.made_by) if result.status == "ok" else {},
        )
        self.known[result.source_file] = known
        self.store.put(known, result.parts if result.status == "ok" else {})

    def _settle(self) -> list[tuple[InputFile, str]]:
        """What became of every file: "ok", or a key of why not. Counts, and notes the issues.

        Of two files with the same text the first, by path, counts.
        """
        settled = []
        first: dict[str, str] = {}
        for file in self.files:
            known = self.known[file.source_file]
            issues = [Issue(*issue) for issue in known.issues]
            status = known.status
            if status == "ok" and not any(issue.code == "EMPTY" for issue in issues):
                original = first.setdefault(known.sha256, file.source_file)
                if original != file.source_file:
                    from pipeline.collection import duplicate

                    status, issues = "skipped", [duplicate(original)]
            self.outcome.issues += [(file.source_file, issue) for issue in issues]
            self.outcome.ok += status == "ok"
            self.outcome.skipped += status == "skipped"
            self.outcome.failed += status == "failed"
            settled.append((file, status if status == "ok" else f"{status} {issues[0].code}"))
        return settled

    def _form(self) -> str:
        return f"{self.versions['output']} {'excel-fr' if self.settings.excel_fr else 'canonical'}"

    def _output_is_whole(self) -> bool:
        """Whether every file of the last run stands in the output as it was written."""
        stamps = json.loads(self.store.meta("output") or "{}")
        if self.settings.parquet and not (self.settings.output / "parquet").is_dir():
            return False
        return bool(stamps) and stamps == _stamps(self.settings.output, stamps)

    def _publish(self, statuses: Sequence[tuple[InputFile, str]]) -> None:
        from pipeline.collection import Collection, short_key
        from pipeline.linking import read_corrections
        from pipeline.output import OWN_FILES, write_output
        from pipeline.sinks.csv_files import Layout

        check()
        corrections = read_corrections(self.settings.input / CORRECTIONS_FILE)
        # Every article that is ok was made by these versions: the others were read again.
        made_by = short_key(self.made_by)
        members = [self._member(*item, made_by) for item in statuses]
        old = Layout.from_json(self.store.meta("layout"), self._form())
        if old.files != _stamps(self.settings.output, old.files):
            old = Layout(self._form())
        made: list[Layout] = []

        def write(folder: Path) -> None:
            made.append(write_output(collection, folder, self.settings, old))

        with uncollected():
            collection = Collection(self.store, members, corrections, self.versions["output"])
            publish(self.settings.output, write, OWN_FILES.__contains__)
        stamps = _stamps(self.settings.output, OWN_FILES)
        made[0].files = {name: stamp for name, stamp in stamps.items() if name.endswith(".csv")}
        self.store.set_meta({"layout": made[0].to_json(), "output": json.dumps(stamps)})
        self.store.commit()

    def _member(self, file: InputFile, status: str, made_by: str) -> Member:
        from pipeline.collection import Member
        from pipeline.documents import DocumentRow

        known = self.known[file.source_file]
        if status == "ok":
            return Member(file.source_file, file.doc_id, f"{known.article} {made_by}")
        name, code = status.split(" ", 1)
        row = DocumentRow(doc_id=file.doc_id, source_file=file.source_file, status=name, issue=code)
        return Member(file.source_file, file.doc_id, status, row)


def _stamps(folder: Path, names: object) -> dict[str, str]:
    """The stamps of those of these files that are there."""
    stamps = {}
    for name in sorted(names):  # type: ignore[call-overload]
        path = folder / name
        if path.is_file():
            stamps[name] = stamp_of(path.stat())
    return stamps


def _joined(*parts: str) -> str:
    import hashlib

    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def say_on_standard_error(line: str) -> None:
    """One line about the course of the run."""
    from pipeline.progress import tell

    tell(line)
