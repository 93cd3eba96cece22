"""First pass, seasons and feasts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pipeline.stages.dates import licence, periods
from pipeline.stages.dates.calendar_rules import DIRECTION, dated, year_number
from pipeline.stages.dates.grammar import Found, Rule
from pipeline.stages.dates.nodes import Context, Node, Reading, choose, nothing, relative
from pipeline.stages.dates.periods import Day, Period


def _season(found: Found) -> Node | None:
    code = found.vocabulary.seasons[found.word("s")]
    year = year_number(found)

    def yearly(y: int) -> Period | None:
        return periods.season_of(y, code)

    if found.has("y2") and (year is None or int(found.word("y2")) % 100 != (year + 1) % 100):
        return None  # only "l'hiver 2024-2025" lies over two years
    if (found.has("y") and year is None) or not licence.season(found, dated=year is not None):
        return None
    if found.has("this"):
        return relative("PERIOD", lambda day: _this_season(day, code))
    if year is None and licence.yearless_season(found) and not found.has("past") and not found.has("next"):
        return _any_year(code, yearly)
    return dated(found, "PERIOD", yearly, year)


def _this_season(day: Day, code: str) -> Period | None:
    around = [p for y in (day.year - 1, day.year, day.year + 1) if 0 < y < 9999 and (p := periods.season_of(y, code))]
    return min(around, key=lambda p: periods.distance(p, day), default=None)


def _any_year(code: str, yearly: Callable[[int], Period | None]) -> Node:
    def read(context: Context) -> Reading:
        if context.tense() and context.reference is not None:
            return choose(yearly, context)
        return Reading(value=f"XXXX-{code}", granularity="season")  # "en été", whatever the year

    return Node("PERIOD", read, yearly)


def _feast(found: Found) -> Node | None:
    rule = found.vocabulary.feasts[found.word("f")] if found.has("f") else "01-01"
    shift = 1 if found.word("monday") == "lundi" else 0
    year = year_number(found)
    if not licence.feast(found, dated=year is not None):
        return nothing()

    def yearly(y: int) -> Period | None:
        if rule.startswith("easter"):
            day = periods.shift_days(periods.easter(y), int(rule[6:]) + shift)
        else:
            day = periods.make_day(y, int(rule[:2]), int(rule[3:]))
        return None if day is None else periods.day_of(day)

    node = dated(found, "DAY", yearly, year)
    if node is None or year is not None or node.direction or found.has("following"):
        return node
    # Without a verb a feast is the next one: nobody announces the last.
    return replace(node, read=lambda context: choose(yearly, context, otherwise="future"))


RULES = (
    Rule(
        "season",
        r"(?:(?:le|l')(?=<season>(?:<past>|<coming>|<following>)))?(?P<this>(?:cet|cette|ce))?(?P<s><season>)"
        rf"(?:(?:de)?(?P<y>{{year}})(?:(?:<dash>|/)(?P<y2><yearfigure>|<twofigures>))?|{DIRECTION})?",
        _season,
    ),
    Rule(
        "feast",
        r"(?:(?P<monday>lundi|dimanche)de(?:la|l')?|jeudi de l'|jour de)?(?P<f><feast>)"
        rf"(?:(?P<y>{{year}})|{DIRECTION})?",
        _feast,
    ),
    Rule("new year's day", rf"jour de l' an(?:(?P<y>{{year}})|{DIRECTION})?", _feast),
)
"""Rules of the first pass."""
