"""Lengths of time: their TIMEX3 value, where they are anchored, and the dates that they count to."""

from __future__ import annotations

from dataclasses import replace

from pipeline.stages.dates import periods
from pipeline.stages.dates.nodes import Context, Node, Reading, contradicted
from pipeline.stages.dates.periods import Day, Period

Amounts = tuple[tuple[float, str], ...]
"""Figure and unit letter of each part, the largest first; a figure of -1 stands for "some"."""

SOME = -1.0
_LETTERS = {"Y": "Y", "M": "M", "W": "W", "D": "D", "TH": "H", "TM": "M", "TS": "S", "WE": "WE"}
_AS = {"Q": (3, "M"), "HY": (6, "M"), "DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y")}
_HALVES = {"Y": (12, "M"), "DE": (10, "Y"), "CE": (100, "Y")}
ORDER = ("ML", "CE", "DE", "Y", "HY", "Q", "M", "WE", "W", "D", "TH", "TM", "TS")


def value_of(amounts: Amounts) -> str:
    """The ISO 8601 duration: ``P18M``, ``PT1H4M``, ``PXD`` for "some days"."""
    dates = times = ""
    for figure, unit in amounts:
        factor, letter = _AS.get(unit, (1, unit))
        product = figure * factor
        number = "X" if figure == SOME else f"{product:.0f}" if product == int(product) else f"{product:g}"
        if letter.startswith("T"):
            times += number + _LETTERS[letter]
        else:
            dates += number + _LETTERS[letter]
    return f"P{dates}" + (f"T{times}" if times else "")


def with_half(figure: float, unit: str) -> Amounts:
    """ "et demi" behind a figure: a year and a half is 18 months."""
    if unit in _HALVES:
        factor, smaller = _HALVES[unit]
        return ((figure * factor + factor / 2, smaller),)
    return ((figure, "TH"), (30, "TM")) if unit == "TH" else ((figure + 0.5, unit),)


def duration(amounts: Amounts, approx: bool = False, anchor: str = "") -> Node:
    """A length. ``anchor``: "from" (begins on the reference day), "to" (ends on it) or "" (free)."""
    unit = amounts[-1][1]
    granularity = periods.GRANULARITY_OF_UNIT[unit]

    def read(context: Context) -> Reading:
        reading = Reading("DURATION", value_of(amounts), "APPROX" if approx else "", granularity=granularity)
        days = _days(amounts, anchor, context.reference)
        if days is None:
            return reading
        return replace(reading, start=days[0], end=days[1], resolution="relative")

    return Node("DURATION", read, amounts=amounts, approx=approx)


def anchored(node: Node, anchor: str) -> Node:
    """The same length, beginning ("from") or ending ("to") on the reference day."""
    return duration(node.amounts, node.approx, anchor)


def _days(amounts: Amounts, anchor: str, reference: Day | None) -> tuple[Day, Day] | None:
    if not anchor or reference is None:
        return None
    if len(amounts) == 1 and amounts[0][1] == "TH" and amounts[0][0] > 0 and amounts[0][0] % 24 == 0:
        amounts = ((amounts[0][0] / 24, "D"),)  # "sous 48 heures" is two days
    if amounts[-1][1].startswith("T"):
        return None
    other = moved(reference, amounts, 1 if anchor == "from" else -1)
    if other is None:
        return None
    if anchor == "to":
        return other, reference
    last = periods.shift_days(other, -1)
    return None if last is None else (reference, max(last, reference))


def moved(day: Day, amounts: Amounts, sign: int) -> Day | None:
    """``day`` moved by a length; ``None`` for an unknown or broken figure or beyond the calendar."""
    moving: Day | None = day
    for figure, unit in amounts:
        if figure == SOME or figure != int(figure) or unit.startswith("T") or moving is None:
            return None
        moving = periods.shift(moving, sign * int(figure), unit)
    return moving


def count_from(day: Day, amounts: Amounts, sign: int) -> Period | None:
    """The calendar unit that lies a length before (-1) or after (1) a day: "il y a 30 ans" is a year."""
    other = moved(day, amounts, sign)
    return None if other is None else periods.holding(other, amounts[-1][1])


def offset(node: Node, sign: int) -> Node:
    """ "il y a dix ans" (-1), "dans dix ans" (1), counted from the reference day."""

    def read(context: Context) -> Reading:
        period = None if context.reference is None else count_from(context.reference, node.amounts, sign)
        mod = "APPROX" if node.approx else ""
        if period is None:
            return Reading(granularity=periods.GRANULARITY_OF_UNIT[node.amounts[-1][1]], mod=mod)
        return replace(Reading.of(period, "relative"), mod=mod)

    return Node("REL", read)


def later(node: Node, sign: int) -> Node:
    """ "deux jours plus tard" (1), "un an auparavant" (-1), counted from the last date named."""
    by_days = node.amounts[-1][1] in ("D", "W", "WE")

    def read(context: Context) -> Reading:
        origin = context.last_day if by_days else context.last
        day = origin.start if origin is not None else context.reference
        period = None if day is None else count_from(day, node.amounts, sign)
        if origin is None and (sign > 0 or contradicted(period, context)):
            period = None  # "Vingt ans après, …": after what no date says, and it lies behind
        mod = "APPROX" if node.approx else ""
        return Reading(mod=mod) if period is None else replace(Reading.of(period, "relative"), mod=mod)

    return Node("REL", read)


def from_date(node: Node, sign: int, date: Node) -> Node:
    """ "trois jours après le 12 janvier"."""

    def read(context: Context) -> Reading:
        origin = date.read(context)
        if origin.period is None:
            return Reading()
        amounts = node.amounts
        if origin.granularity == "day" and len(amounts) == 1 and amounts[0][1] == "W" and amounts[0][0] > 0:
            amounts = ((amounts[0][0] * 7, "D"),)  # weeks from a day are counted to the day
        period = count_from(origin.period.start, amounts, sign)
        return Reading() if period is None else Reading.of(period, origin.resolution)

    return Node("REL", read)
