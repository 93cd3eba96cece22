"""Second pass: parts of a period, from "fin mars" to "le premier mercredi du mois prochain"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from pipeline.stages.dates import periods
from pipeline.stages.dates.bounds import positioned
from pipeline.stages.dates.calendar_rules import day_number
from pipeline.stages.dates.grammar import Found, Rule
from pipeline.stages.dates.nodes import Context, Node, Reading, nothing, relative
from pipeline.stages.dates.periods import Day, Period
from pipeline.stages.dates.relative_rules import OF_YEAR, this_unit

_MOD_OF_CLASS = (("start", "START"), ("middle", "MID"), ("end", "END"))


def _mod(found: Found) -> str:
    for label, mod in _MOD_OF_CLASS:
        if found.has(label):
            return mod
    return ""


def _part(found: Found) -> Node | None:
    if found.before() in ("de", "d'") and found.before(2) in found.vocabulary.context["feast_heads"]:
        return nothing()  # "les fêtes de fin d'année"
    node = found.node("n") if found.has("n") else this_unit(found.vocabulary.units[found.word("u")])
    mod = _mod(found)
    return positioned(node, mod) if mod else node


def _later_in(found: Found) -> Node | None:
    node = found.node("n") if found.has("n") else this_unit(found.vocabulary.units[found.word("u")])
    late = found.has("after")

    def read(context: Context) -> Reading:
        reading, today = node.read(context), context.reference
        if reading.start is None or reading.end is None or today is None:
            return reading
        mod = "END" if late else "START"
        if late and reading.start <= today < reading.end:
            return replace(reading, mod=mod, start=periods.shift_days(today, 1))
        if not late and reading.start < today <= reading.end:
            return replace(reading, mod=mod, end=periods.shift_days(today, -1))
        return replace(reading, mod=mod)

    return Node("REL", read)


def within(node: Node, kind: str, pick: Callable[[Period], Period | None]) -> Node:
    """A stretch inside the period of another node, with the same way to its year."""

    def read(context: Context) -> Reading:
        outer = node.read(context)
        inner = None if outer.period is None else pick(outer.period)
        return Reading() if inner is None else Reading.of(inner, outer.resolution)

    def yearly(year: int) -> Period | None:
        outer = node.yearly(year) if node.yearly else None
        return None if outer is None else pick(outer)

    return Node(kind, read, yearly if node.yearly else None, node.year)


def _ordinal(found: Found) -> int:
    word = found.word("o")
    return found.vocabulary.ordinals.get(word) or int(re.sub(r"\D", "", word) or 0)


def _nth_weekday(found: Found) -> Node | None:
    count, number = _ordinal(found), found.vocabulary.weekdays[found.word("w")]

    def pick(outer: Period) -> Period | None:
        if count < 0:
            day = periods.shift_days(outer.end, -((outer.end.isoweekday() - number) % 7))
        else:
            day = periods.shift_days(outer.start, (number - outer.start.isoweekday()) % 7 + 7 * (count - 1))
        return None if day is None or not outer.start <= day <= outer.end else periods.day_of(day)

    return within(found.node("n"), "DAY", pick) if count else None


def _nth_unit(found: Found) -> Node | None:
    count, unit = _ordinal(found), found.vocabulary.units.get(found.word("u"), "fortnight")
    if not count:
        return None

    def pick(outer: Period) -> Period | None:
        if unit == "D":
            day = periods.shift_days(outer.end, 0) if count < 0 else periods.shift_days(outer.start, count - 1)
            return None if day is None or day > outer.end else periods.day_of(day)
        if unit == "fortnight":
            if outer.granularity != "month":
                return None
            middle = outer.start.replace(day=15)
            halves = (outer.start, middle) if count == 1 else (middle.replace(day=16), outer.end)
            return Period(f"{halves[0]}/{halves[1]}", halves[0], halves[1], "day") if count in (-1, 1, 2) else None
        # A week belongs to the period that holds its Thursday, as in ISO 8601.
        edge = outer.end if count < 0 else outer.start
        week = periods.week_of(edge)
        if week is None:
            return None
        thursday = periods.shift_days(week.start, 3)
        inside = thursday is not None and outer.start <= thursday <= outer.end
        steps = (0 if inside else -1) if count < 0 else count - 1 + (0 if inside else 1)
        day = periods.shift_days(edge, 7 * steps)
        if day is None:
            return None
        return periods.weekend_of(day) if unit == "WE" else periods.week_of(day)

    return within(found.node("n"), "PERIOD", pick)


def _day_of_month(found: Found) -> Node | None:
    """ "le 22 de ce mois", "le 8 courant"."""
    day = day_number(found.words("d"), found.vocabulary.numbers)
    node = found.node("n") if found.has("n") else this_unit("M")

    def pick(outer: Period) -> Period | None:
        if outer.granularity != "month" or day is None or day > outer.end.day:
            return None
        return periods.day_of(outer.start.replace(day=day))

    return None if day is None else within(node, "RELDAY", pick)


def _half(found: Found) -> Node | None:
    node = found.node("n") if found.has("n") else this_unit(found.vocabulary.units[found.word("u")])
    first = found.word("o") in ("premiere", "1re", "1ere")

    def pick(outer: Period) -> Period | None:
        if outer.granularity == "year":
            return periods.half_of(outer.start.year, 1 if first else 2)
        middle = outer.start + (outer.end - outer.start) / 2
        if outer.granularity == "decade":
            middle = outer.start.replace(year=outer.start.year + 4, month=12, day=31)
        after = periods.shift_days(middle, 1)
        start, end = (outer.start, middle) if first else (after or middle, outer.end)
        return Period(outer.value, start, end, outer.granularity)

    return within(node, "PERIOD", pick)


def _first_units(found: Found) -> Node | None:
    """ "les six premiers mois de 2025", "les deux dernières semaines de mai"."""
    lengths = found.node("q").amounts
    words = found.word("q").split()
    last = any(word.startswith("dernier") for word in words)
    if len(lengths) != 1 or not (last or any(word.startswith("premier") for word in words)):
        return None
    figure, unit = lengths[0]
    node = found.node("n") if found.has("n") else this_unit(found.vocabulary.units[found.word("u")])

    def pick(outer: Period) -> Period | None:
        edge = outer.end if last else outer.start
        other = periods.shift(edge, int(figure - 1) * (-1 if last else 1), unit)
        first, final = periods.holding(edge, unit), None if other is None else periods.holding(other, unit)
        if first is None or final is None:
            return None
        joined = periods.join(final, first) if last else periods.join(first, final)
        return joined if joined and outer.start <= joined.start and joined.end <= outer.end else None

    return within(node, "PERIOD", pick) if figure == int(figure) and figure > 1 and unit in "YMD" else None


def _turn(found: Found) -> Node | None:
    """ "au tournant de l'année": the nearest change of year, from December to January."""

    def count(day: Day) -> Period | None:
        year = day.year - (day.month < 7)
        first, last = periods.month_of(year, 12), periods.month_of(year, 13)
        return None if first is None or last is None else periods.join(first, last)

    node = relative("REL", count, "month")
    return replace(node, read=lambda context: replace(node.read(context), mod="APPROX"))


def _week_of(found: Found) -> Node | None:
    return within(found.node("n"), "PERIOD", lambda outer: periods.week_of(outer.start))


def _weekday_of_week(found: Found) -> Node | None:
    number, week = found.node("w").number, found.node("n")

    def read(context: Context) -> Reading:
        outer = week.read(context)
        if outer.period is None or outer.granularity != "week":
            return Reading()
        day = periods.shift_days(outer.period.start, number - 1)
        return Reading() if day is None else Reading.of(periods.day_of(day), outer.resolution)

    return Node("RELDAY", read)


def _eve_of(found: Found) -> Node | None:
    steps = found.vocabulary.from_last[found.word("a")]

    def pick(outer: Period) -> Period | None:
        day = periods.shift_days(outer.start, steps)
        return None if day is None else periods.day_of(day)

    return within(found.node("n"), "RELDAY", pick)


_POSITION = r"(?:(?P<start><start>)|(?P<middle><middle>|mi)|(?P<end><end>)|(?P<during><during>))"
_MONTH_DAY = r"<MONTH>|<REL>|<PERIOD>|<YEAR>"
PARTS = (
    Rule("part of a period", rf"(?:tout|toute)?{_POSITION}-?{{of}}?(?:mois(?:de|d'))?(?P<n><CALENDAR>|<REL>)", _part),
    Rule(
        "part of this unit",
        rf"{_POSITION}(?:du|de(?:la|l')?|d')(?P<u><unit_Y>|<unit_M>|<unit_W>|<unit_Q>|<unit_HY>|<unit_DE>|<unit_CE>)(?!{{of}}<ANY>)",
        _part,
    ),
    Rule(
        "this unit in course",
        r"(?:au cours|au long) (?:de l'|de la|du)(?P<span>(?P<u><unit_Y>|<unit_M>|<unit_W>))(?!-|<unknown>|{of})",
        _part,
    ),
    Rule(
        "later in",
        r"(?:(?P<after>plus tard)|plus tot)(?:(?:dans|au cours de|en)?(?P<n><REL>)"
        r"|(?:dans|au cours)(?:de)?(?:le|la|l'|du)(?P<u><unit_Y>|<unit_M>|<unit_W>))",
        _later_in,
    ),
    Rule("nth weekday", rf"(?P<o><ordinal>|<nth>)(?P<w><weekday>|<WEEKDAY>){{of}}?(?P<n>{_MONTH_DAY})", _nth_weekday),
    Rule(
        "nth unit",
        rf"(?P<o><ordinal>|<nth>)(?P<u><unit_W>|<unit_WE>|<unit_D>|quinzaine){{of}}(?P<n>{_MONTH_DAY})",
        _nth_unit,
    ),
    Rule(
        "half of",
        rf"(?P<o>premiere|seconde|deuxieme|derniere|<nth>)moitie{{of}}(?:(?P<n>{_MONTH_DAY})|(?P<u><unit_Y>|<unit_M>))",
        _half,
    ),
    Rule(
        "first units of",
        rf"(?P<q><DURATION>){{of}}(?:(?P<n>{_MONTH_DAY})|(?P<u><unit_Y>|<unit_M>)(?!{{of}}))",
        _first_units,
    ),
    Rule("turn of the year", r"tournant(?:de l'|d')(?:annee|an)(?!{of}|<yearfigure>|<YEAR>)", _turn),
    Rule("day of this month", r"(?P<d>{daynum})(?:de|du)(?P<n><REL>)(?!<unknown>)", _day_of_month),
    Rule("day of the month in course", r"le(?P<span>(?P<d><days>)courant)", _day_of_month),
    Rule("week of", r"semaine du(?P<n><DAY>)", _week_of),
    Rule("weekday of week", r"(?P<w><WEEKDAY>)(?:de)?(?P<n><REL>)", _weekday_of_week),
    Rule("eve of", r"(?:le|la|l')?(?P<a><anaphor>)(?:de(?:la|l')?|du|d')(?P<n><DAY>|<RELDAY>)", _eve_of),
    OF_YEAR,
)
"""Rules of the second pass."""
