"""Worker processes: the same tables, and what becomes of an article that kills its worker."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from runs import ROOT, command, digests, extract, finish, table, write

from pipeline import workers
from pipeline.settings import Settings
from pipeline.tasks import Task
from pipeline.workers import BATCH_BYTES, BATCH_FILES, Pool, batches


def task(number: int, size: int) -> Task:
    return Task(path="", source_file=f"{number}.txt", doc_id=str(number), size=size, max_bytes=1, versions={})


def test_batches_are_bounded_and_keep_everything():
    sizes = [200_000, 90_000, 50_000, 20_000, *[3_000] * 40]
    made = list(batches(task(n, s) for n, s in enumerate(sizes)))
    assert [t.size for batch in made for t in batch] == sizes
    for batch in made:
        assert len(batch) <= BATCH_FILES
        assert len(batch) == 1 or sum(t.size for t in batch) <= BATCH_BYTES


def test_batches_get_smaller_towards_the_end():
    sizes = [5_000] * 200
    made = list(batches((task(n, s) for n, s in enumerate(sizes)), sum(sizes), 2))
    assert sum(len(batch) for batch in made) == 200
    lengths = [len(batch) for batch in made]
    assert lengths == sorted(lengths, reverse=True)
    assert (lengths[0], lengths[-1]) == (12, 1)


def test_real_articles_in_two_processes_give_the_same_bytes(tmp_path: Path):
    extract(ROOT / "raw", tmp_path / "one")
    from pipeline.run import run

    run(Settings(input=ROOT / "raw", output=tmp_path / "two", jobs=2), lambda line: None)
    assert digests(tmp_path / "one") == digests(tmp_path / "two")


def test_an_article_that_kills_its_worker_is_failed_and_no_other(tmp_path: Path):
    articles = {f"n{i:02}.txt": f"Le Tchad a remis {i} camions." for i in range(40)}
    raw = write(tmp_path / "raw", {**articles, "mortel.txt": "Tu MEURS.", "mortel2.txt": "Tu MEURS aussi."})
    status, errors = finish(command("extract", "--input", raw, "--output", tmp_path / "out", "--jobs", 2, fake=0.001))
    assert status == 3
    rows = {r["source_file"]: (r["status"], r["issue"]) for r in table(tmp_path / "out", "documents")}
    assert rows.pop("mortel.txt") == rows.pop("mortel2.txt") == ("failed", "WORKER")
    assert set(rows.values()) == {("ok", "")}
    assert len(rows) == 40
    assert "mortel.txt: WORKER: killed its worker process twice" in errors


def test_a_worker_that_is_killed_from_outside_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The article that it was at is tried again in a new worker."""
    articles = {f"n{i:02}.txt": f"Le Tchad a remis {i} camions." for i in range(30)}
    raw = write(tmp_path / "raw", articles)
    process = command("extract", "--input", raw, "--output", tmp_path / "out", "--jobs", 2, fake=0.1)
    killed = []

    def kill_one() -> None:
        for _ in range(100):
            time.sleep(0.05)
            found = workers_of(process.pid)
            if found:
                time.sleep(0.4)
                os.kill(found[0], signal.SIGKILL)
                killed.append(found[0])
                return

    thread = threading.Thread(target=kill_one)
    thread.start()
    status, errors = finish(process)
    thread.join()
    assert killed
    assert (status, errors.splitlines()[-1]) == (0, f"{tmp_path / 'out'}: 30 extracted, 0 skipped, 0 failed.")
    assert finish(command("extract", "--input", raw, "--output", tmp_path / "clean", "--jobs", 1, fake=0))[0] == 0
    assert digests(tmp_path / "out") == digests(tmp_path / "clean")


def workers_of(parent: int) -> list[int]:
    """The numbers of the worker processes of a run."""
    numbers = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
    return [number for number in numbers if _is_worker(number, parent)]


def _is_worker(pid: int, parent: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
        arguments = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
    return f"PPid:\t{parent}\n" in status and b"spawn_main" in arguments


def test_workers_end_with_their_parent(tmp_path: Path):
    raw = write(tmp_path / "raw", {f"n{i}.txt": f"Le Tchad a remis {i} camions." for i in range(20)})
    process = command("extract", "--input", raw, "--output", tmp_path / "out", "--jobs", 2, fake=0.5)
    deadline = time.monotonic() + 10
    found: list[int] = []
    while len(found) < 2 and time.monotonic() < deadline:
        time.sleep(0.1)
        found = workers_of(process.pid)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    deadline = time.monotonic() + 5
    while any(Path(f"/proc/{pid}/cmdline").exists() and Path(f"/proc/{pid}/cmdline").read_bytes() for pid in found):
        assert time.monotonic() < deadline, "a worker outlived its parent"
        time.sleep(0.1)
    assert len(found) == 2


def test_no_model_is_said_once_by_workers_too(tmp_path: Path):
    """An error that concerns every article ends the run with its message."""
    from pipeline.errors import UsageError

    pool = Pool(1)

    class Dead:
        pipe = type("P", (), {"recv": staticmethod(lambda: UsageError("no model"))})

    with pytest.raises(UsageError, match="no model"):
        list(pool._receive(Dead(), workers.deque(), set()))


@pytest.mark.parametrize(("jobs", "size", "expected"), [(0, 1000, "map"), (1, 10**9, "map"), (3, 10, "generator")])
def test_little_work_needs_no_workers(jobs: int, size: int, expected: str):
    done = workers.work(iter(()), size, Settings(input=Path(), output=Path(), jobs=jobs))
    assert type(done).__name__ == expected


def test_a_worker_is_started_deaf_to_ctrl_c():
    """Also the first one, before which Python starts a process of its own that lets the signal through again."""
    program = (
        "import multiprocessing.util as util, signal\n"
        "from pipeline import workers\n"
        "masks, start = [], util.spawnv_passfds\n"
        "def spawn(*given):\n"
        "    masks.append(signal.pthread_sigmask(signal.SIG_BLOCK, []))\n"
        "    return start(*given)\n"
        "util.spawnv_passfds = spawn\n"
        "worker = workers._Worker()\n"
        "worker.stop()\n"
        "print(signal.SIGINT in masks[-1], signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["True", "False"]
