"""Inclusive intervals between two expressions, each of which lends the other what it lacks."""

from __future__ import annotations

from dataclasses import replace

from pipeline.stages.dates import periods
from pipeline.stages.dates.nodes import Context, Node, Reading, Yearly, choose
from pipeline.stages.dates.periods import Period


def between(first: Node, last: Node) -> Node:
    """An inclusive interval; each end lends the other the year that it lacks."""

    def read(context: Context) -> Reading:
        whole = _yearly_interval(first, last)
        if whole is not None:
            return choose(whole, context)
        if first.year is not None and last.year is None and last.yearly is not None:
            left = first.read(context)
            right = last.dated(first.year).read(context)
            if left.period and right.period and right.period.end < left.period.start:
                right = last.dated(first.year + 1).read(context)
        else:
            right = last.read(context)
            left = first.read(context)
            if right.period is not None and first.yearly is not None and first.year is None:
                own = right.period.end.year
                left = first.dated(own).read(context)
                if left.period is not None and left.period.start > right.period.end and own > 1:
                    left = first.dated(own - 1).read(context)
            elif right.period is not None and first.kind == "WEEKDAY":
                back = (right.period.end.isoweekday() - first.number) % 7
                day = periods.shift_days(right.period.end, -back)
                left = Reading() if day is None else Reading.of(periods.day_of(day), right.resolution)
        return _interval(left, right)

    return Node("RANGE", read)


def _yearly_interval(first: Node, last: Node) -> Yearly | None:
    """An interval whose two ends lack their year, as one period of each year (that of its end)."""
    begin, finish = first.yearly, last.yearly
    if begin is None or finish is None or first.year or last.year or first.direction or last.direction:
        return None

    def yearly(year: int) -> Period | None:
        right, left = finish(year), begin(year)
        if right is None or left is None:
            return None
        if left.start > right.end:
            left = begin(year - 1) if year > 1 else None
        return None if left is None else periods.join(left, right)

    return yearly


def _interval(left: Reading, right: Reading) -> Reading:
    if left.period is None or right.period is None:
        if left.value and right.value and left.period is right.period:
            return Reading(value=f"{left.value}/{right.value}", granularity=right.granularity)
        return Reading()
    joined = periods.join(left.period, right.period)
    if joined is None or left.start is None or right.end is None:
        return Reading()
    ranks = ("explicit", "inferred", "relative")
    resolution = max(left.resolution, right.resolution, key=ranks.index)
    if "explicit" in (left.resolution, right.resolution) and resolution == "inferred":
        resolution = "explicit"  # the year stands once for both
    reading = Reading.of(joined, resolution, "TIME" if "T" in left.value[:13] else "DATE")
    return replace(reading, start=left.start, end=right.end)
