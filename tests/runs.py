"""Helpers of the tests of runs."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from pipeline.run import Outcome, run
from pipeline.settings import Settings

ROOT = Path(__file__).parents[1]

ARTICLES = {
    "a.txt": "Le 3 mai 2024, le Kenya a promis 250 tracteurs au Malawi. La livraison prendra deux ans.\n",
    "b.txt": "Bakou, 12 juin 2023 -- L'Irlande financera 40 dispensaires.\n\nElle en a déjà remis 12 à Madagascar.\n",
    "sous/c.txt": "La ministre danoise Ane Holmgård a salué trois accords : premièrement, la pêche ; "
    "deuxièmement, l'énergie ; troisièmement, la santé.\n",
}


def write(folder: Path, articles: dict[str, str] | None = None, age: float = 100.0) -> Path:
    """Write articles, old enough for their times to be trusted."""
    for name, text in (articles or ARTICLES).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def extract(folder: Path, output: Path, **options: object) -> Outcome:
    """A run in this process."""
    return run(Settings(input=folder, output=output, jobs=1, **options), lambda line: None)  # type: ignore[arg-type]


def digests(output: Path) -> dict[str, str]:
    """sha256 of every file of an output."""
    return {
        path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


def table(output: Path, name: str) -> list[dict[str, str]]:
    """The rows of a table as they stand in the file."""
    with (output / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def is_whole(output: Path) -> bool:
    """Whether a set is what its manifest says."""
    manifest = json.loads((output / "manifest.json").read_text("utf-8"))
    found = {name: digest for name, digest in digests(output).items() if name != "manifest.json"}
    return found == {name: entry["sha256"] for name, entry in manifest["files"].items()}


def command(*arguments: object, fake: float | None = None, **environment: str) -> subprocess.Popen[str]:
    """Start ``python -m pipeline``, or the fake one (``fake``: seconds for each article)."""
    start = ["-m", "pipeline"] if fake is None else [str(ROOT / "tests" / "fake_run.py"), str(fake)]
    # A shell starts what it runs in the background with SIGINT ignored, and who is ignored stays so in a child.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(
            [sys.executable, *start, *map(str, arguments)],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
    finally:
        signal.signal(signal.SIGINT, before)


def finish(process: subprocess.Popen[str], timeout: float = 60) -> tuple[int, str]:
    """Wait for a command: exit status and standard error."""
    _, errors = process.communicate(timeout=timeout)
    return process.returncode, errors
