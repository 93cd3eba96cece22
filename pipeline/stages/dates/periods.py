"""Stretches of the calendar and their arithmetic: pure functions, Gregorian calendar, inclusive days.

A :class:`Period` has the TIMEX3 value of ISO-TimeML (``2024-12-01``, ``2024-W49``, ``2024-Q2``, ``199X`` …). Functions
that may leave the years 1 to 9999 return ``None`` there: such a date has no value in the tables.
"""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass

Day = datetime.date

THIRDS = {"START": 0, "MID": 1, "END": 2}
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
GRANULARITY_OF_UNIT = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter", "HY": "half", "DE": "decade",
    "CE": "century", "ML": "century", "WE": "weekend", "TH": "hour", "TM": "minute", "TS": "minute",
}  # fmt: skip
SEASON_STARTS = {"SP": (3, 21), "SU": (6, 21), "FA": (9, 23), "WI": (12, 21)}
"""First day of each season, as the French calendar has it (northern hemisphere, rounded to the usual day)."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar: its TIMEX3 value, first and last day (inclusive) and the unit that names it."""

    value: str
    start: Day
    end: Day
    granularity: str


def day_of(day: Day) -> Period:
    """One day."""
    return Period(day.isoformat(), day, day, "day")


def make_day(year: int, month: int, day: int) -> Day | None:
    """The day, or ``None`` where the calendar has none."""
    try:
        return Day(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int) -> Period | None:
    """One month; ``month`` may run over 1 to 12 and is carried into the year."""
    year, index = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not 1 <= year <= 9999:
        return None
    last = calendar.monthrange(year, index)[1]
    return Period(f"{year:04}-{index:02}", Day(year, index, 1), Day(year, index, last), "month")


def months_span(year: int, month: int, count: int, value: str, granularity: str) -> Period | None:
    """``count`` months from ``month`` of ``year`` under a value of their own."""
    first, last = month_of(year, month), month_of(year, month + count - 1)
    return None if first is None or last is None else Period(value, first.start, last.end, granularity)


def year_of(year: int) -> Period | None:
    """One year."""
    return months_span(year, 1, 12, f"{year:04}", "year")


def quarter_of(year: int, quarter: int) -> Period | None:
    """A quarter, 1 to 4."""
    return months_span(year, 3 * quarter - 2, 3, f"{year:04}-Q{quarter}", "quarter") if 1 <= quarter <= 4 else None


def half_of(year: int, half: int) -> Period | None:
    """A half-year, 1 or 2."""
    return months_span(year, 6 * half - 5, 6, f"{year:04}-H{half}", "half") if half in (1, 2) else None


def season_of(year: int, code: str) -> Period | None:
    """A season by its TIMEX3 code (SP, SU, FA, WI); a winter has the year in which it begins."""
    codes = list(SEASON_STARTS)
    following = codes[(codes.index(code) + 1) % 4]
    start = make_day(year, *SEASON_STARTS[code])
    end = make_day(year + (code == "WI"), *SEASON_STARTS[following])
    if start is None or end is None:
        return None
    return Period(f"{year:04}-{code}", start, end - datetime.timedelta(days=1), "season")


def week_of(day: Day) -> Period | None:
    """The ISO week (Monday to Sunday) that holds ``day``."""
    year, week, weekday = day.isocalendar()
    monday = shift_days(day, 1 - weekday)
    sunday = shift_days(day, 7 - weekday)
    return None if monday is None or sunday is None else Period(f"{year:04}-W{week:02}", monday, sunday, "week")


def weekend_of(day: Day) -> Period | None:
    """Saturday and Sunday of the ISO week that holds ``day``."""
    week = week_of(day)
    if week is None:
        return None
    return Period(week.value + "-WE", week.end - datetime.timedelta(days=1), week.end, "weekend")


def decade_of(year: int) -> Period | None:
    """The ten years that share their first three figures (1990 → 1990 to 1999)."""
    first = year // 10 * 10
    return months_span(first, 1, 120, f"{first // 10:03}X", "decade")


def century_of(number: int) -> Period | None:
    """A century by its ordinal: 21 → 2001 to 2100. Its value is that of the years that begin alike (``20XX``)."""
    return months_span(100 * number - 99, 1, 1200, f"{number - 1:02}XX", "century")


def holding(day: Day, unit: str) -> Period | None:
    """The calendar unit (duration letter of the lexicon) that holds ``day``."""
    if unit == "Y":
        return year_of(day.year)
    if unit == "M":
        return month_of(day.year, day.month)
    if unit == "W":
        return week_of(day)
    if unit == "Q":
        return quarter_of(day.year, (day.month + 2) // 3)
    if unit == "HY":
        return half_of(day.year, (day.month + 5) // 6)
    if unit == "DE":
        return decade_of(day.year)
    if unit in ("CE", "ML"):
        return century_of((day.year + 99) // 100)
    if unit == "WE":
        return weekend_of(day)
    return day_of(day) if unit == "D" else None


def shift_days(day: Day, days: int) -> Day | None:
    """``day`` plus ``days``, or ``None`` beyond the calendar."""
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return None


def shift(day: Day, count: int, unit: str) -> Day | None:
    """``day`` moved by ``count`` units; a day that the month lacks becomes its last (31 January + 1 month)."""
    if unit in ("D", "W", "WE"):
        return shift_days(day, count * (1 if unit == "D" else 7))
    months = {"M": 1, "Q": 3, "HY": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}.get(unit)
    if months is None:
        return day
    index = day.year * 12 + day.month - 1 + count * months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        return None
    return Day(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def third(period: Period, mod: str) -> tuple[Day, Day]:
    """The first, middle or last third of a period (``START``, ``MID``, ``END``), by months where it has some."""
    index = THIRDS[mod]
    months = MONTHS_IN.get(period.granularity, 1)
    if period.granularity == "season":
        months = 3
    if months >= 3:
        first = shift(period.start, index * months // 3, "M")
        after = shift(period.start, (index + 1) * months // 3, "M")
        if first is None:
            return period.start, period.end
        return first, period.end if index == 2 or after is None else after - datetime.timedelta(days=1)
    if period.granularity == "month":
        first_day = period.start.replace(day=10 * index + 1)
        return first_day, period.end if index == 2 else first_day + datetime.timedelta(days=9)
    length = (period.end - period.start).days + 1
    if length < 3:
        return period.start, period.end
    return (
        period.start + datetime.timedelta(days=length * index // 3),
        period.start + datetime.timedelta(days=length * (index + 1) // 3 - 1),
    )


def easter(year: int) -> Day:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, as in Meeus)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    offset = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    full_moon = (golden + 11 * epact + 22 * offset) // 451
    month, day = divmod(epact + offset - 7 * full_moon + 114, 31)
    return Day(year, month, day + 1)


def join(first: Period, last: Period) -> Period | None:
    """From the first day of one period to the last of another; ``None`` where they are in the wrong order."""
    if last.end < first.start:
        return None
    finer = first if _rank(first.granularity) <= _rank(last.granularity) else last
    return Period(f"{first.value}/{last.value}", first.start, last.end, finer.granularity)


def distance(period: Period, day: Day) -> int:
    """Days between a day and the nearest day of a period; 0 inside."""
    if period.start > day:
        return (period.start - day).days
    return max(0, (day - period.end).days)


_ORDER = ("minute", "hour", "part_of_day", "day", "weekend", "week", "month", "season", "quarter", "half", "year",
          "decade", "century")  # fmt: skip


def _rank(granularity: str) -> int:
    return _ORDER.index(granularity)
