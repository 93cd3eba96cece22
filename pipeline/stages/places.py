"""Rows and sentences by their place in the article, found by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any


class Places:
    """Rows in text order. Offsets are code points of the article."""

    def __init__(self, rows: Sequence[Any]) -> None:
        self.rows = sorted(rows, key=lambda row: (row.start, row.end))
        self._starts = [row.start for row in self.rows]

    def between(self, start: int, end: int) -> list[Any]:
        """The rows that start from ``start`` on and before ``end``."""
        return self.rows[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def touching(self, start: int, end: int) -> list[Any]:
        """The rows that overlap ``start`` to ``end``; rows do not overlap each other."""
        first = bisect_left(self._starts, start)
        if first and self.rows[first - 1].end > start:
            first -= 1
        return self.rows[first : bisect_left(self._starts, end)]

    def before(self, offset: int) -> Iterator[Any]:
        """The rows that end at ``offset`` or before it, the nearest first."""
        for index in range(bisect_right(self._starts, offset) - 1, -1, -1):
            if self.rows[index].end <= offset:
                yield self.rows[index]


class Steps:
    """How many sentences lie between two offsets."""

    def __init__(self, sentences: Sequence[Any]) -> None:
        self._starts = [sentence.start for sentence in sentences]

    def distance(self, one: int, other: int) -> int:
        """0 in the same sentence, 1 in neighbouring ones, and so on."""
        return abs(bisect_right(self._starts, one) - bisect_right(self._starts, other))


def nearest_group(
    rows: Iterable[Any], steps: Steps, offset: int, count: int, reach: int, key: Callable[[Any], str]
) -> dict[str, Any]:
    """By their keys, the rows of the sentences nearest to ``offset`` that together hold ``count`` keys, or fewer.

    ``rows``: those before ``offset``, the nearest first. ``reach``: sentences back, at most. ``key``: what a row stands
    for; "" where it does not fit. The sentence that completes the count is read to its start: there may be more.
    """
    found: dict[str, Any] = {}
    last = -1
    for row in rows:
        distance = steps.distance(row.start, offset)
        if distance > reach or (len(found) >= count and distance != last):
            break
        if name := key(row):
            found.setdefault(name, row)
            last = distance
    return found
