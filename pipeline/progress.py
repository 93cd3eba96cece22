"""How far a run is: a bar on a terminal, one line a minute elsewhere, nothing with ``--quiet``."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Protocol, TextIO, TypeVar

T = TypeVar("T")

EVERY = 60.0
"""Seconds between two lines where standard error is no terminal."""


class Progress(Protocol):
    """Goes through results and shows how many there were."""

    def over(self, results: Iterable[T], total: int) -> Iterator[T]:
        """The results as they come."""
        ...


def tell(line: str, stream: TextIO | None = None) -> None:
    """A line on standard error, where it can be written: a full disk behind it stops no run."""
    with suppress(OSError):
        print(line, file=stream or sys.stderr, flush=True)


def make_progress(*, quiet: bool, stream: TextIO | None = None) -> Progress | None:
    """What suits the stream (standard error)."""
    stream = stream or sys.stderr
    if quiet:
        return None
    return Bar(stream) if stream.isatty() else Lines(stream)


class Bar:
    """A bar with the articles done, the rate and the time that is left."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def over(self, results: Iterable[T], total: int) -> Iterator[T]:
        """The results as they come."""
        from tqdm import tqdm

        yield from tqdm(results, total=total, unit=" articles", file=self._stream, dynamic_ncols=True, leave=False)


class Lines:
    """A line at most once a minute: ``1200/10000 articles, 14.2 a second, 10 min left``."""

    def __init__(self, stream: TextIO, every: float = EVERY) -> None:
        self._stream = stream
        self._every = every

    def over(self, results: Iterable[T], total: int) -> Iterator[T]:
        """The results as they come."""
        begun = shown = time.monotonic()
        for done, result in enumerate(results, start=1):
            now = time.monotonic()
            if now - shown >= self._every:
                shown = now
                tell(line(done, total, now - begun), self._stream)
            yield result


def line(done: int, total: int, seconds: float) -> str:
    """What is done, how fast, and what is left."""
    rate = done / seconds if seconds > 0 else 0.0
    left = f", {_minutes((total - done) / rate)} left" if rate > 0 else ""
    return f"{done}/{total} articles, {rate:.1f} a second{left}"


def _minutes(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 1:
        return "under a minute"
    return f"{minutes} min" if minutes < 120 else f"{minutes / 60:.1f} h"
