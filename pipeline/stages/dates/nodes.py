"""What an expression means before it stands on the calendar: nodes, and the reading of a node in its context."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from pipeline.stages.dates import periods
from pipeline.stages.dates.periods import Day, Period

KINDS = {
    "DAY": "\ue000", "MONTH": "\ue001", "YEAR": "\ue002", "PERIOD": "\ue003", "WEEKDAY": "\ue004", "RELDAY": "\ue005",
    "REL": "\ue006", "DURATION": "\ue007", "CLOCK": "\ue008", "PART": "\ue009", "TIME": "\ue00a", "SET": "\ue00b",
    "RANGE": "\ue00c", "ABSURD": "\ue00d", "NOTHING": "\ue00e",
}  # fmt: skip
"""Kinds of node and the code of each in the row of a line."""

Tense = str
"""``past``, ``future`` or "" where the verb does not say."""
SURELY_PAST, NOT_PAST = "surely past", "not past"
"""Leans that no verb overrules: "depuis mars" lies behind us; "jusqu'au 30 juin" does not for a verb in the past."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The cells of a row that meaning gives; ``period`` is what later expressions may count from."""

    type: str = "DATE"
    value: str = ""
    mod: str = ""
    start: Day | None = None
    end: Day | None = None
    granularity: str = ""
    resolution: str = "none"
    period: Period | None = None

    @classmethod
    def of(cls, period: Period, resolution: str, type: str = "DATE") -> Reading:
        """The reading of a whole period."""
        return cls(type, period.value, "", period.start, period.end, period.granularity, resolution, period)


class Context(Protocol):
    """What the text around an expression knows."""

    @property
    def reference(self) -> Day | None:
        """The day that relative dates count from."""
        ...

    @property
    def last(self) -> Period | None:
        """The last period named before."""
        ...

    @property
    def last_day(self) -> Period | None:
        """The last day or days named before."""
        ...

    def named_year(self) -> int | None:
        """The year that the sentence or paragraph has named for the expression at hand."""
        ...

    def tense(self) -> Tense:
        """The tense of the verb that governs the expression at hand."""
        ...

    def lean(self, tense: Tense) -> None:
        """For the expression at hand, prefer this tense to what no near verb says ("avant mai"), or see the leans."""
        ...


Yearly = Callable[[int], Period | None]
"""What an expression without a year is in a given year; ``None`` where that year has no such period."""

Read = Callable[[Context], Reading]


@dataclass(frozen=True)
class Node:
    """An expression: its kind and how it reads. ``yearly`` and ``year`` let a range or a list complete its parts;
    ``number`` is the weekday or the clock time of a part; ``amounts`` are the (figure, unit) pairs of a duration;
    ``direction`` is -1 or 1 where "dernier" or "prochain" stands for the year."""

    kind: str
    read: Read
    yearly: Yearly | None = None
    year: int | None = None
    number: int = 0
    amounts: tuple[tuple[float, str], ...] = ()
    approx: bool = False
    direction: int = 0

    def dated(self, year: int) -> Node:
        """The same with its year completed from elsewhere."""
        return self if self.year or self.yearly is None else calendar(self.kind, self.yearly, year, inferred=True)


def nothing() -> Node:
    """A stretch that only looks like a date."""
    return Node("NOTHING", lambda context: Reading())


def absurd(granularity: str = "day") -> Node:
    """A date that the calendar does not have: a row without value."""
    return Node("ABSURD", lambda context: Reading(granularity=granularity))


def calendar(kind: str, yearly: Yearly, year: int | None = None, inferred: bool = False) -> Node:
    """A period named by the calendar, with or without its year."""

    def read(context: Context) -> Reading:
        if year is None:
            return choose(yearly, context)
        period = yearly(year)
        return Reading() if period is None else Reading.of(period, "inferred" if inferred else "explicit")

    return Node(kind, read, yearly, year)


def fixed(kind: str, period: Period | None, resolution: str = "explicit") -> Node:
    """A period that is the same in every context."""
    return Node(kind, lambda context: Reading() if period is None else Reading.of(period, resolution))


def relative(kind: str, count: Callable[[Day], Period | None], granularity: str = "day") -> Node:
    """A period counted from the reference day."""

    def read(context: Context) -> Reading:
        period = None if context.reference is None else count(context.reference)
        return Reading(granularity=granularity) if period is None else Reading.of(period, "relative")

    return Node(kind, read)


def towards(yearly: Yearly, kind: str, direction: int) -> Node:
    """ "6 mai dernier" (-1), "en mars prochain" (1): the last before the reference day, the first behind it."""

    def count(reference: Day) -> Period | None:
        for step in range(9):
            year = reference.year + direction * step
            period = yearly(year) if 0 < year < 10_000 else None
            if period and (period.end < reference if direction < 0 else period.start > reference):
                return period
        return None

    return replace(relative(kind, count), yearly=yearly, direction=direction)


def anaphoric(kind: str, count: Callable[[Period], Period | None], days: bool = True) -> Node:
    """A period counted from the last date named (the last day, where ``days``), else from the reference day."""

    def read(context: Context) -> Reading:
        origin = context.last_day if days else context.last
        if origin is not None:
            period = count(origin)
        else:
            period = None if context.reference is None else count(periods.day_of(context.reference))
            period = None if contradicted(period, context) else period
        return Reading() if period is None else Reading.of(period, "relative")

    return Node(kind, read)


def contradicted(period: Period | None, context: Context) -> bool:
    """Whether a period that "le lendemain" or "plus tard" would count from today lies ahead of a verb in the past:
    then it counts from a day that the text does not name."""
    if period is None or context.reference is None or period.start <= context.reference:
        return False
    return context.tense() == "past"


def following(yearly: Yearly, kind: str) -> Node:
    """ "le 12 décembre suivant": the first behind the last date named."""

    def count(origin: Period) -> Period | None:
        for year in range(origin.end.year, origin.end.year + 9):
            period = yearly(year) if year < 10_000 else None
            if period and period.start > origin.end:
                return period
        return None

    return anaphoric(kind, count, days=False)


def choose(yearly: Yearly, context: Context, otherwise: Tense = "") -> Reading:
    """The year of an expression that names none: the one named before, else what the verb's tense says (or
    ``otherwise`` where it is silent), else the nearest to the reference day."""
    named, reference = context.named_year(), context.reference
    around = range(reference.year - 4, reference.year + 5) if reference else range(2000, 2004)
    near = [period for year in around if 0 < year < 10_000 and (period := yearly(year)) is not None]
    if not near:
        return Reading()
    if named is not None and (completed := yearly(named)) is not None and not _is_over(completed, named, context):
        return Reading.of(completed, "inferred")
    if reference is None:
        sample = near[0]
        unknown = "/".join("XXXX" + part[4:] for part in sample.value.split("/"))
        return Reading(value=unknown, granularity=sample.granularity)
    tense = context.tense() or otherwise
    if tense == "past":
        near = [period for period in near if period.start <= reference]
    elif tense == "future":
        near = [period for period in near if period.end >= reference]
    if not near:
        return Reading()
    return Reading.of(min(near, key=lambda period: periods.distance(period, reference)), "inferred")


def _is_over(period: Period, year: int, context: Context) -> bool:
    """Whether a period completed to this year is over while the verb speaks of what is to come, or the reverse."""
    reference = context.reference
    if reference is None or year != reference.year or period.start <= reference <= period.end:
        return False
    return context.tense() == ("future" if period.end < reference else "past")


def weekday(number: int) -> Node:
    """A bare weekday, 1 (Monday) to 7: the nearest, or what the tense says."""

    def read(context: Context) -> Reading:
        if context.reference is None:
            return Reading(value=f"XXXX-WXX-{number}", granularity="day")
        ahead = (number - context.reference.isoweekday()) % 7
        tense = context.tense()
        if ahead and (tense == "past" or (tense != "future" and ahead > 3)):
            ahead -= 7
        day = periods.shift_days(context.reference, ahead)
        return Reading() if day is None else Reading.of(periods.day_of(day), "relative")

    return Node("WEEKDAY", read, number=number)


def positioned(node: Node, mod: str) -> Node:
    """The start, middle or end of a period."""

    def read(context: Context) -> Reading:
        reading = node.read(context)
        if reading.period is None:
            return replace(reading, mod=mod) if reading.value else reading
        start, end = periods.third(reading.period, mod)
        return replace(reading, mod=mod, start=start, end=end)

    def yearly(year: int) -> Period | None:
        assert node.yearly is not None
        return node.yearly(year)

    return Node("PERIOD" if node.kind != "REL" else "REL", read, yearly if node.yearly else None, node.year)


def bounded(node: Node, mod: str, from_reference: bool = False, lean: Tense = "") -> Node:
    """A period as a bound: before, after, from it on, up to it. ``from_reference``: a deadline counted from today;
    ``lean``: where such a bound lies when no verb near it says."""

    def read(context: Context) -> Reading:
        context.lean(lean)
        reading = node.read(context)
        if reading.start is None or reading.end is None or reading.type == "DURATION":
            return replace(reading, mod=mod) if reading.value and reading.type != "DURATION" else reading
        start: Day | None = None
        end: Day | None = None
        resolution = reading.resolution
        if mod == "ON_OR_AFTER":
            start = reading.start
        elif mod == "AFTER":
            start = periods.shift_days(reading.end, 1)
        elif mod == "ON_OR_BEFORE":
            end = reading.end
        elif mod == "BEFORE":
            # "avant la fin de 2025" lets the whole of 2025 pass; "avant 2025" none of it
            end = reading.end if reading.mod else periods.shift_days(reading.start, -1)
        elif mod == "APPROX":
            start, end = reading.start, reading.end
        if from_reference and context.reference is not None and end is not None and context.reference <= end:
            start, resolution = context.reference, "relative"
        return replace(reading, mod=mod, start=start, end=end, resolution=resolution)

    return replace(node, read=read)


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
