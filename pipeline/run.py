"""A run: which articles, what became of each, and the tables of all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.documents import stopped_row
from pipeline.errors import Issue
from pipeline.inputs import CORRECTIONS_FILE, InputFile, find_inputs, read_metadata
from pipeline.publish import locked, publish
from pipeline.reader import Reader, ReadResult
from pipeline.settings import Settings

Say = Callable[[str], None]


@dataclass
class Outcome:
    """What became of the input: files by status, and the issues that were named on standard error."""

    ok: int = 0
    skipped: int = 0
    failed: int = 0
    issues: list[tuple[str, Issue]] = field(default_factory=list)

    @property
    def status(self) -> int:
        """The exit status: 0 every file extracted, 3 tables written but some file failed or was refused."""
        return 3 if self.failed or self.skipped else 0


def run(settings: Settings, say: Say) -> Outcome:
    """Read the input folder, extract, link, and replace the output.

    ``say`` takes lines of progress. Raises :class:`~pipeline.errors.PipelineError` where nothing can be written.
    """
    with locked(settings.output):
        files = find_inputs(settings.input)
        reader = Reader(settings.max_bytes, read_metadata(settings.input))
        outcome = Outcome()
        rows = _extract_all(files, reader, outcome, say)
        _write(settings, rows)
        return outcome


def _extract_all(files: Sequence[InputFile], reader: Reader, outcome: Outcome, say: Say) -> dict[str, dict[str, Any]]:
    # Imported here: a wrong folder should not cost a second of loading.
    from pipeline.extraction import complete_rows, extract_article

    rows: dict[str, dict[str, Any]] = {}
    seen: dict[str, str] = {}
    for number, file in enumerate(files, start=1):
        result = read_input(file, reader)
        if result.article is not None and result.article.issue != "EMPTY":
            first = seen.setdefault(result.article.sha256, file.source_file)
            if first != file.source_file:
                issue = Issue("DUPLICATE", f"has the same text as {first}", "remove one of them")
                result = ReadResult(file.source_file, None, (issue,))
        for issue in result.issues:
            outcome.issues.append((file.source_file, issue))
        if result.article is None:
            row = stopped_row(file.doc_id, file.source_file, result.issues[0])
            rows[file.doc_id] = {"documents": [row]}
            outcome.failed += row.status == "failed"
            outcome.skipped += row.status == "skipped"
            continue
        say(f"{number}/{len(files)} {file.source_file}")
        rows[file.doc_id] = complete_rows(result.article, extract_article(result.article))
        outcome.ok += 1
    return rows


def read_input(file: InputFile, reader: Reader) -> ReadResult:
    """Read one input file; a link that leaves the folder is never followed."""
    if file.outside:
        issue = Issue("NOT_REGULAR", "is a link that leaves the folder", "put a copy of the file there")
        return ReadResult(file.source_file, None, (issue,))
    return reader.read_file(file.path, file.source_file, file.doc_id)


def _write(settings: Settings, rows: dict[str, dict[str, Any]]) -> None:
    from pipeline.linking import link, read_corrections
    from pipeline.sinks import SINKS
    from pipeline.summary import summarise
    from pipeline.tables import make_tables, row_types

    corrections = read_corrections(settings.input / CORRECTIONS_FILE)
    linked, entities = link(rows, corrections)
    pledges = [row for doc_id in sorted(linked) for row in linked[doc_id].get("pledges", ())]
    tables = make_tables(linked, linked=entities, summary=summarise(pledges))

    def write(folder: Path) -> None:
        for sink in SINKS:
            sink.write(tables, folder, settings)

    ours = {f"{row.TABLE}.csv" for row in row_types().values()} | {"tables.xlsx", "datapackage.json", "manifest.json"}
    publish(settings.output, write, ours.__contains__)


def say_on_standard_error(line: str) -> None:
    """One line of progress."""
    print(line, file=sys.stderr, flush=True)
