"""A real Dask scheduler with two worker processes on loopback: the same tables, also when a worker is killed."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

import pytest
from runs import ROOT, digests, extract, table, write

from pipeline.run import run
from pipeline.settings import Settings

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def cluster():
    made = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None, silence_logs=50
    )
    with made:
        yield made


def test_same_tables_as_the_local_run(tmp_path: Path, cluster):
    extract(ROOT / "raw", tmp_path / "local")
    run(Settings(input=ROOT / "raw", output=tmp_path / "dask", scheduler=cluster.scheduler_address), lambda line: None)
    assert digests(tmp_path / "dask") == digests(tmp_path / "local")


def test_nothing_new_needs_no_cluster(tmp_path: Path, cluster, monkeypatch: pytest.MonkeyPatch):
    raw = write(tmp_path / "raw")
    for path in raw.rglob("*.txt"):
        os.utime(path, (1, 1))
    time.sleep(2.1)
    settings = Settings(input=raw, output=tmp_path / "out", scheduler=cluster.scheduler_address)
    assert run(settings, lambda line: None).fresh == 3
    monkeypatch.setattr("pipeline.cluster.work_on_cluster", lambda *a: pytest.fail("the cluster was asked"))
    assert run(settings, lambda line: None).fresh == 0


def test_a_worker_killed_midway(tmp_path: Path, cluster):
    raw = tmp_path / "raw"
    bodies = [path.read_text("utf-8") for path in sorted((ROOT / "raw").glob("*.txt"))]
    write(raw, {f"n{i:03}.txt": f"{bodies[i % 5]}\nDossier n° {i}.\n" for i in range(40)})
    address = cluster.scheduler_address
    with distributed.Client(address, set_as_default=False) as client:
        victim = next(iter(client.run(os.getpid).values()))
    killer = threading.Timer(1.0, os.kill, (victim, signal.SIGKILL))
    killer.start()
    outcome = run(Settings(input=raw, output=tmp_path / "dask", scheduler=address), lambda line: None)
    killer.join()
    assert (outcome.ok, outcome.failed) == (40, 0)
    extract(raw, tmp_path / "local")
    assert digests(tmp_path / "dask") == digests(tmp_path / "local")
    assert len(table(tmp_path / "dask", "documents")) == 40
