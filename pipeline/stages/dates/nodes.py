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
