"""First pass, names of the calendar: days, months, years, quarters, decades, centuries."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.stages.dates import licence, periods
from pipeline.stages.dates.grammar import Found, Rule
from pipeline.stages.dates.intervals import between
from pipeline.stages.dates.nodes import (
    Context,
    Node,
    Reading,
    absurd,
    calendar,
    fixed,
    following,
    nothing,
    relative,
    towards,
)
from pipeline.stages.dates.numbers import number_of, roman_numerals
from pipeline.stages.dates.periods import Day, Period

MACROS = {
    "num": r"<figure>|<grouped>|<numword>(?:-?<numword>|et(?:un|une|onze)){0,7}",
    "daynum": r"<days>|<nth>|premier|<numword>(?:-?<numword>|et(?:un|une)){0,2}",
    "year": r"<yearfigure>|(?:deux)?(?:mille|mil)(?:(?:et|-)?<numword>){0,6}",
    "of": r"du|des|de(?:la|l'|le)?|d'",
}
_ROMAN = roman_numerals(30)
DIRECTION = r"(?P<past><past>)|(?P<next><coming>)|(?P<following><following>)"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t(\d\d:\d\d))?")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})")


def short_year(figures: int) -> int:
    """A year in two figures: 00 to 49 are of this century, 50 to 99 of the last."""
    return figures + (2000 if figures < 50 else 1900)


def year_number(found: Found, label: str = "y") -> int | None:
    """The year captured under ``label``, in figures or words, or ``None``."""
    value = number_of(found.words(label), found.vocabulary.numbers)
    return int(value) if value is not None and 1000 <= value < 2200 else None


def month_number(found: Found, label: str = "m") -> int:
    """The month captured under ``label``, 1 to 12."""
    word = found.word(label).rstrip(".")
    return found.vocabulary.months.get(word) or found.vocabulary.abbreviations[word]


def day_number(words: list[str], numbers: dict[str, int] | object) -> int | None:
    """The day of a month in figures, words or as "1er"; ``None`` where there can be none such."""
    if words == ["premier"] or words == ["1er"]:
        return 1
    if len(words) == 1 and not words[0].isdigit() and words[0][:1].isdigit():
        return None
    value = number_of(words, numbers)  # type: ignore[arg-type]
    return int(value) if value is not None and 1 <= value <= 31 else None


def day_yearly(month: int, day: int) -> Callable[[int], Period | None]:
    """A day of a month, in any year."""

    def yearly(year: int) -> Period | None:
        made = periods.make_day(year, month, day)
        return None if made is None else periods.day_of(made)

    return yearly


def dated(found: Found, kind: str, yearly: Callable[[int], Period | None], year: int | None) -> Node | None:
    """The node of a yearless period with what the match says of its year: a figure, "dernier" or "prochain"."""
    if year is None and found.has("past"):
        return towards(yearly, kind, -1)
    if year is None and found.has("next"):
        return towards(yearly, kind, 1)
    if year is None and found.has("following"):
        return following(yearly, kind)
    return calendar(kind, yearly, year)


def _day(found: Found) -> Node | None:
    day = day_number(found.words("d"), found.vocabulary.numbers)
    if found.word("m") == "sept" and not found.word("d")[:1].isdigit():
        return None  # "dix-sept"
    if day is None or licence.named_by_date(found):
        return nothing() if licence.named_by_date(found) else None
    if found.has("odd"):
        return absurd()
    month, year = month_number(found), year_number(found)
    if found.has("yy"):
        year = short_year(int(found.word("yy")))
    if found.has("y") and year is None:
        return None
    if found.has("w") and year is None and not found.has("past") and not found.has("next"):
        return _with_weekday(day_yearly(month, day), found.vocabulary.weekdays[found.word("w")])
    return dated(found, "DAY", day_yearly(month, day), year)


def _with_weekday(yearly: Callable[[int], Period | None], weekday: int) -> Node:
    """ "jeudi 20 mars": the nearest year in which that day is that weekday, where one lies within a year."""
    plain = calendar("DAY", yearly)

    def read(context: Context) -> Reading:
        day = context.reference
        if day is None:
            return plain.read(context)
        around = [p for y in (day.year - 1, day.year, day.year + 1) if 0 < y < 10_000 and (p := yearly(y))]
        fitting = [p for p in around if p.start.isoweekday() == weekday]
        if not fitting or context.named_year() is not None:
            return plain.read(context)
        return Reading.of(min(fitting, key=lambda p: periods.distance(p, day)), "inferred")

    return Node("DAY", read, yearly)


def _no_day(found: Found) -> Node | None:
    return absurd()


def _numeric(found: Found) -> Node | None:
    text = found.word("n")
    iso = _ISO.fullmatch(text)
    if iso:
        year, month, day = int(iso[1]), int(iso[2]), int(iso[3])
    else:
        match = _NUMERIC.fullmatch(text)
        if match is None:
            return None
        day, month, year = int(match[1]), int(match[2]), int(match[3])
        if len(match[3]) == 2:
            if "-" in text and found.before() not in ("le", "du", "au", ":", "("):
                return None
            year = short_year(year)
    made = periods.make_day(year, month, day)
    if made is None or not 1000 <= year < 2200:
        return absurd()
    if iso and iso[4]:
        day_part, clock = periods.day_of(made), iso[4]
        reading = Reading("TIME", f"{day_part.value}T{clock}", "", made, made, "minute", "explicit", day_part)
        return Node("TIME", lambda context: reading)
    return calendar("DAY", day_yearly(month, day), year)


def _month_year(found: Found) -> Node | None:
    month, _, year = found.word("n").partition("/")
    return calendar("MONTH", lambda y: periods.month_of(y, int(month)), int(year))


def _day_month(found: Found) -> Node | None:
    first, _, second = found.word("n").partition("/")
    day, month = int(first), int(second)
    if not (1 <= month <= 12 and 1 <= day <= 31) or not licence.slashed(found):
        return None
    return calendar("DAY", day_yearly(month, day))


def _month(found: Found) -> Node | None:
    year = year_number(found)
    if found.has("y") and year is None:
        return None
    if found.has("yy"):
        year = short_year(int(found.word("yy")))
    if year is None and not found.has("mm") and not licence.month(found):
        return None
    month = month_number(found)
    return dated(found, "MONTH", lambda y: periods.month_of(y, month), year)


def _year(found: Found) -> Node | None:
    year = year_number(found)
    if year is None or not (found.has("noun") or licence.year(found)):
        return None
    if found.before() in ("et", ",", "ou") and found.before(3) == "annees" and year % 10 == 0:
        return fixed("PERIOD", periods.decade_of(year))  # "les années 1960 et 1970"
    return calendar("YEAR", periods.year_of, year)


def _month_first(found: Found) -> Node | None:
    """ "fév 15, 2013": the order of American lists."""
    day, month, year = int(found.word("d")), month_number(found), year_number(found)
    return calendar("DAY", day_yearly(month, day), year) if 1 <= day <= 31 and year else None


def _years(found: Found) -> Node | None:
    first = int(found.word("a"))
    text = found.word("b")
    last = int(text) if len(text) == 4 else first // 100 * 100 + int(text)
    if not first < last <= first + 200 or not licence.years(found):
        return None
    return between(calendar("YEAR", periods.year_of, first), calendar("YEAR", periods.year_of, last))


def _no_year(found: Found) -> Node | None:
    return absurd("year")


def _part_of_year(found: Found) -> Node | None:
    year = year_number(found)
    if found.has("code"):
        letter, number = found.word("code")[0], int(found.word("code")[1])
    else:
        word = found.word("o")
        number = found.vocabulary.ordinals.get(word) or int(re.sub(r"\D", "", word) or 0)
        letter = "s" if found.vocabulary.units[found.word("u")] == "HY" else "t"
    count, make, unit = (2, periods.half_of, "HY") if letter == "s" else (4, periods.quarter_of, "Q")
    if number == -1:
        if year is None:
            return relative("PERIOD", lambda day: _before(day, unit))
        number = count
    if not 1 <= number <= count:
        return None
    return calendar("PERIOD", lambda y: make(y, number), year)


def _before(day: Day, unit: str) -> Period | None:
    moved = periods.shift(day, -1, unit)
    return None if moved is None else periods.holding(moved, unit)


def _decade(found: Found) -> Node | None:
    value = number_of(found.words("y"), found.vocabulary.numbers)
    if value is None or value % 10:
        return None
    year = int(value) if value >= 1000 else 1900 + int(value) if 20 <= value < 100 else 0
    return fixed("PERIOD", periods.decade_of(year)) if 1000 <= year < 2200 else None


def _century(found: Found) -> Node | None:
    word = found.word("o")
    number = _ROMAN.get(word) or found.vocabulary.ordinals.get(word) or int(re.sub(r"\D", "", word) or 0)
    if not 1 <= number <= 30:
        return None
    if found.has("a"):
        first = _ROMAN.get(found.word("a"), 31)
        if first >= number:
            return None
        return between(fixed("PERIOD", periods.century_of(first)), fixed("PERIOD", periods.century_of(number)))
    if found.after() in ("avant", "av"):
        return absurd("century")
    return fixed("PERIOD", periods.century_of(number))


_WEEKDAY = r"(?:ce)?(?P<w><weekday>)(?:<coming>|<past>)?,?(?:le)?"
_YEAR_WORD = r"(?:l' annee|l' an)?"
_SHORT = r"'?(?P<yy><over>)(?!<unknown>|<unit>|<numword>|-|%|,?<figure>)"
RULES = (
    Rule(
        "day",
        rf"(?:{_WEEKDAY}|ce)?(?P<d>{{daynum}})-?(?:du mois)?(?:de|d')?(?P<m><month>|<abbreviation>\.?)"
        rf"(?:,?(?:de{_YEAR_WORD}|-)?(?:(?P<y>{{year}})|(?P<odd><oddyear>)|{_SHORT})|{DIRECTION})?",
        _day,
    ),
    Rule("day that no month has", r"(?<=<article>)(?P<span><over><month>(?:<yearfigure>)?)", _no_day),
    Rule("month first", r"(?P<m><month>|<abbreviation>\.?)(?P<d><days>),(?P<y><yearfigure>)", _month_first),
    Rule("numeric day", rf"(?:{_WEEKDAY})?(?P<n><numeric>|<iso>)", _numeric),
    Rule("numeric month", r"(?P<n><monthyear>)", _month_year),
    Rule("numeric day without year", rf"(?:{_WEEKDAY})?(?P<n><daymonth>)", _day_month),
    Rule(
        "month",
        r"(?P<mm>(?:ce|ce meme)?mois(?:de|d'))?(?P<m><month>)"
        rf"(?:(?:de{_YEAR_WORD}|/)?(?P<y>{{year}})|{_SHORT}|{DIRECTION})?",
        _month,
    ),
    Rule("short month", r"(?P<m><abbreviation>\.?)(?P<y>{year})", _month),
    Rule("year", r"(?P<noun>(?:an|annee)(?:de)?)?(?P<y>{year})", _year),
    Rule("years", r"(?P<a><yearfigure>)(?:<dash>|/)(?P<b><yearfigure>|<twofigures>)(?!<dash>?<figure>|/)", _years),
    Rule("years from to", r"de(?P<span>(?P<a><yearfigure>)a(?P<b><yearfigure>))", _years),
    Rule("years between", r"entre(?P<span>(?P<a><yearfigure>)et(?P<b><yearfigure>))", _years),
    Rule("years of a list", r"annees(?P<a><yearfigure>)(?:a|<dash>)(?P<b><yearfigure>)", _years),
    Rule("year 0", r"l' (?P<span>(?:an|annee)<zero>)", _no_year),
    Rule(
        "quarter",
        r"(?:(?P<o><ordinal>|<nth>)(?P<u><unit_Q>|<unit_HY>)|(?P<code><quartercode>)(?=(?:de)?{year}))"
        rf"(?:(?:de{_YEAR_WORD}|,)?(?P<y>{{year}})(?!<dash><yearfigure>))?",
        _part_of_year,
    ),
    Rule(
        "decade",
        r"(?:ces|cette)?(?P<span>(?:annees|decennie)(?P<y><yearfigure>|<twofigures>|<numword>(?:(?:et|-)?<numword>){0,4}))",
        _decade,
    ),
    Rule("century", r"(?:(?P<a><roman>)(?:e)?et(?:le)?)?(?P<o><roman>|<nth>|<ordinal>)(?:e)?<unit_CE>", _century),
)
