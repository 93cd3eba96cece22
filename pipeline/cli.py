"""The command line: ``python -m pipeline`` or ``depeches``. Turns a PipelineError into one line and an exit status."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pipeline.errors import PipelineError, UsageError
from pipeline.interrupt import remembered
from pipeline.locations import parse_location, shown, work_folder
from pipeline.progress import make_progress, tell
from pipeline.settings import MAX_BYTES, Settings

GOLD = Path("tests/gold")
INTERRUPTED = 130

_EPILOG = """exit status: 0 every file extracted · 3 tables written, some file failed or was refused ·
1 nothing written · 2 wrong usage · 130 interrupted"""


def build_parser() -> argparse.ArgumentParser:
    """The options and their help texts."""
    parser = argparse.ArgumentParser(
        prog="python -m pipeline",
        description="Turns French articles on diplomacy and cooperation into tables.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    extract = commands.add_parser("extract", help="read a folder of articles, write the tables", epilog=_EPILOG)
    extract.add_argument(
        "--input",
        type=parse_location,
        default=Path("raw"),
        metavar="FOLDER",
        help="articles as .txt: a folder, or its URL such as s3://… (default: raw)",
    )
    extract.add_argument(
        "--output",
        type=parse_location,
        default=Path("output"),
        metavar="FOLDER",
        help="tables: a folder, or its URL (default: output)",
    )
    extract.add_argument("--jobs", type=_jobs, default=0, metavar="N", help="worker processes (default: the cores)")
    extract.add_argument("--force", action="store_true", help="ignore the results of earlier runs")
    extract.add_argument("--excel-fr", action="store_true", help="CSV with ; and decimal comma, for a French Excel")
    extract.add_argument("--scheduler", default="", metavar="ADDRESS", help="run on this Dask cluster (extra: dask)")
    extract.add_argument(
        "--max-bytes", type=int, default=MAX_BYTES, metavar="N", help="refuse larger files (default: %(default)s)"
    )
    extract.add_argument("--parquet", action="store_true", help="also write the tables as Parquet (extra: dask)")
    extract.add_argument(
        "--work",
        type=Path,
        metavar="FOLDER",
        help="what is kept between runs when the output is a URL (default: cache)",
    )
    extract.add_argument("--quiet", action="store_true", help="no progress; only what went wrong")

    score = commands.add_parser("score", help="precision, recall and F1 of every stage on the gold annotations")
    score.add_argument(
        "--gold", type=Path, default=GOLD, metavar="FOLDER", help="a folder a split (default: tests/gold)"
    )
    score.add_argument("--stage", default="", metavar="NAME", help="only this stage")
    score.add_argument(
        "--errors", metavar="SPLIT", default="", help="list what is missed, spurious or wrong in this split"
    )

    gold = commands.add_parser("gold", help="work with the gold annotations")
    actions = gold.add_subparsers(dest="action", required=True, metavar="ACTION")
    export = actions.add_parser("export", help="annotated articles as JSONL: text, spans by code point, columns")
    export.add_argument("files", type=Path, nargs="+", metavar="FILE")
    return parser


def _jobs(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("must be 0 (the cores) or more")
    return number


def program() -> int:
    """:func:`main` as the whole of a process, which ends behind it: Python need not search what it made for cycles."""
    status = main()
    gc.freeze()
    return status


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give the exit status."""
    options = build_parser().parse_args(arguments)
    try:
        if options.command == "extract":
            return _extract(options)
        if options.command == "score":
            return _printed(lambda: _score(options))
        return _printed(lambda: _export(options.files))
    except PipelineError as error:
        tell(str(error))
        return error.status
    except KeyboardInterrupt:
        tell("Interrupted: the old tables are as they were.")
        return INTERRUPTED


def _printed(command: Callable[[], int]) -> int:
    """The exit status of a command that prints to standard output, all of it being written."""
    try:
        status = command()
        sys.stdout.flush()
    except OSError as error:
        if error.filename is not None:
            raise
        # What is left in the buffer shall not be tried again at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            # Where the reader left (for instance `head`) there is nothing more to say.
            tell(f"Standard output cannot be written: {error.strerror or error}.")
        return 1
    return status


def _extract(options: argparse.Namespace) -> int:
    from pipeline.run import run, say_on_standard_error

    settings = Settings(
        **_locations(options),
        jobs=options.jobs,
        force=options.force,
        excel_fr=options.excel_fr,
        scheduler=options.scheduler,
        quiet=options.quiet,
        max_bytes=options.max_bytes,
        parquet=options.parquet,
    )
    say = (lambda line: None) if options.quiet else say_on_standard_error
    with remembered():
        outcome = run(settings, say, make_progress(quiet=options.quiet))
    for source, issue in outcome.issues:
        hint = f" — {issue.hint}" if issue.hint else ""
        tell(f"{source}: {issue.code}: {issue.message}{hint}.")
    if not options.quiet:
        counts = f"{outcome.ok} extracted, {outcome.skipped} skipped, {outcome.failed} failed"
        place = shown(settings.output_url) if settings.output_url else settings.output
        tell(f"{place}: {counts}.")
    return outcome.status


def _locations(options: argparse.Namespace) -> dict[str, Any]:
    """The settings that say where to read and write."""
    if isinstance(options.output, str):
        work = options.work or work_folder(options.output)
        found: dict[str, Any] = {"output": work / "output", "output_url": options.output}
    elif options.work:
        raise UsageError("--work is for an output that is a URL: a local one keeps what it needs beside itself.")
    else:
        found = {"output": options.output}
    if isinstance(options.input, str):
        return {**found, "input": Path(), "input_url": options.input}
    return {**found, "input": options.input}


def _score(options: argparse.Namespace) -> int:
    from pipeline.score import format_scores, score_folder
    from pipeline.stages import STAGES

    stages = [s for s in STAGES if options.stage in {"", s.name}]
    scores = score_folder(options.gold, stages)
    print(format_scores(scores))
    if options.errors:
        for d in scores.differences:
            if d.split == options.errors and options.stage in {"", d.stage}:
                print(f"\n{d.stage} {d.kind} {d.file}\n  {d.context}\n  {d.detail}")
    return 0


def _export(files: Sequence[Path]) -> int:
    from pipeline.gold import as_jsonl, read_gold

    for path in files:
        try:
            article = read_gold(path)
        except OSError as error:
            raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
        print(as_jsonl(article))
    return 0
