"""Memory that the C library gives back and fetches again: as Dask's nanny starts a worker, and as the worker mends it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

FAULTS = """
import resource, numpy
from pipeline.memory import keep_freed_memory
if {mend}:
    print(keep_freed_memory())
else:
    print(None)
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(200):
    numpy.ones(250_000)
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def faults(mend: bool, threshold: str) -> tuple[str, int]:
    """What the function said, and the page faults of 200 arrays of 2 MB one after the other."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("MALLOC_")}
    done = subprocess.run(
        [sys.executable, "-c", FAULTS.format(mend=mend)],
        env={**environment, "MALLOC_TRIM_THRESHOLD_": threshold},
        capture_output=True,
        text=True,
        check=True,
    )
    said, count = done.stdout.split()
    return said, int(count)


@pytest.mark.skipif(sys.platform != "linux", reason="glibc")
def test_a_dask_worker_keeps_freed_memory():
    _, as_started = faults(False, "65536")
    said, mended = faults(True, "65536")
    if said == "False":
        pytest.skip("no mallopt in this C library")
    assert as_started > 10_000
    assert mended < as_started / 20


@pytest.mark.skipif(sys.platform != "linux", reason="glibc")
def test_somebodys_own_threshold_stays():
    said, _ = faults(True, "131072")
    assert said == "False"
