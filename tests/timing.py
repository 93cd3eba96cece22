"""Measures time so that a busy machine, or a pass of the garbage collector, changes no verdict."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

ENOUGH = 0.02
"""Seconds of processor time: what takes less is measured no better by one more run."""


@contextmanager
def collector_paused() -> Iterator[None]:
    """Without Python's garbage collector: late in a long session one pass of it takes a tenth of a second."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def cpu_seconds(call: Callable[[], object], runs: int = 3) -> float:
    """The least processor time of ``runs`` calls of ``call``, in seconds.

    The least, as noise only adds; cf. the notes on ``repeat`` in the documentation of Python's ``timeit``.
    """
    best = float("inf")
    with collector_paused():
        for _ in range(runs):
            begin = time.process_time()
            call()
            best = min(best, time.process_time() - begin)
    return best


def growth(
    call_of: Callable[[int], Callable[[], object]], small: int, large: int, limit: float, floor: float = ENOUGH
) -> float:
    """How many times longer ``call_of(large)`` takes than ``call_of(small)``.

    Times under ``floor`` seconds count as ``floor``. What is not under ``limit`` is measured twice more, and the
    least of the three is given: a machine that is busy during the longer measure does not grow by itself.
    """
    call_of(small)()
    best = float("inf")
    for _ in range(3):
        short, long = cpu_seconds(call_of(small)), cpu_seconds(call_of(large), runs=1)
        best = min(best, max(long, floor) / max(short, floor))
        if best < limit:
            break
    return best


def quickest(call: Callable[[], float], limit: float, tries: int = 3) -> float:
    """The least of what up to ``tries`` calls give (seconds of wall time); stops at the first under ``limit``."""
    best = float("inf")
    for _ in range(tries):
        best = min(best, call())
        if best < limit:
            break
    return best
