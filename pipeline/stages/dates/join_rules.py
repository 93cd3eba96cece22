"""Later passes: ranges and lists of days, bounds ("avant", "depuis", "d'ici")."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from pipeline.stages.dates import periods
from pipeline.stages.dates.bounds import bounded
from pipeline.stages.dates.calendar_rules import MACROS, day_number
from pipeline.stages.dates.grammar import Found, Rule
from pipeline.stages.dates.intervals import between
from pipeline.stages.dates.nodes import NOT_PAST, SURELY_PAST, Node, Tense, Yearly, calendar, nothing, relative, towards
from pipeline.stages.dates.part_rules import within
from pipeline.stages.dates.periods import Period


def _partial(node: Node, day: int) -> Node | None:
    """The same month's day ``day``: "5" in "5 au 7 décembre"."""
    yearly = node.yearly
    if yearly is None:
        return None

    def moved(year: int) -> Period | None:
        period = yearly(year)
        made = None if period is None else periods.make_day(period.start.year, period.start.month, day)
        return None if made is None else periods.day_of(made)

    return towards(moved, "DAY", node.direction) if node.direction else calendar("DAY", moved, node.year)


def _numbers(found: Found, label: str) -> list[int] | None:
    """The days of a list like "17, 18 et"."""
    days: list[int] = []
    phrase: list[str] = []
    for word in [*found.words(label), ","]:
        if word in (",", "et", "ou", "puis", "le", "du", "au"):
            if phrase:
                day = day_number(phrase, found.vocabulary.numbers)
                if day is None:
                    return None
                days.append(day)
            phrase = []
        else:
            phrase.append(word)
    return days or None


def _day_range(found: Found) -> Node | None:
    day = day_number(found.words("d"), found.vocabulary.numbers)
    last = found.node("n")
    first = None if day is None else _partial(last, day)
    return None if first is None else between(first, last)


def _consecutive(found: Found) -> Node | None:
    days, last = _numbers(found, "list"), found.node("n")
    yearly: Yearly | None = last.yearly
    if not days or yearly is None:
        return None
    sample = yearly(last.year or 2024)
    run = [*days, sample.start.day if sample else 0]
    if any(b != a + 1 for a, b in pairwise(run)):
        return None
    first = _partial(last, run[0])
    return None if first is None else between(first, last)


def _over_months(found: Found) -> Node | None:
    """ "31 mai et 1er juin": one row where the days follow each other."""
    first, last = found.node("a"), found.node("b")
    if first.yearly is None or last.yearly is None or first.year is not None or first.direction or last.direction:
        return None
    sample = last.year or 2023
    left, right = first.yearly(sample), last.yearly(sample)
    if left is None or right is None or periods.shift_days(left.end, 1) != right.start:
        return None
    return between(first, last)


def _listed(found: Found) -> Node | None:
    day = day_number(found.words("d"), found.vocabulary.numbers)
    return None if day is None else _partial(found.node("n"), day)


def _month_pair(found: Found) -> Node | None:
    first, last = found.node("a"), found.node("b")
    if first.yearly is None or last.yearly is None or (found.has("and") and first.year is not None):
        return None
    left, right = first.yearly(2024), last.yearly(2024)
    if left is None or right is None:
        return None
    if found.has("and") and (right.start.month - left.start.month) % 12 != 1:
        return None
    return between(first, last)


def _lent_year(found: Found) -> Node | None:
    """ "le 3 mai et le 7 juin 2021": the first takes the year of the second."""
    first, last = found.node("a"), found.node("b")
    return first.dated(last.year) if first.year is None and first.yearly and last.year else None


def _range(found: Found) -> Node | None:
    first, last = found.node("a"), found.node("b")
    if first.kind == "RELDAY" and first.number and last.kind == "DAY":
        first = _partial(last, first.number) or first  # "du lundi 3 au vendredi 7 mars"
    if first.kind == "YEAR" and last.kind == "YEAR" and first.year and last.year and first.year >= last.year:
        return None
    return between(first, last)


def _days_range(found: Found) -> Node | None:
    """ "lundi et mardi": one row where the days follow each other."""
    first, last = found.node("a"), found.node("b")
    return between(first, last) if (last.number - first.number) % 7 == 1 else None


def _weekday_list(found: Found) -> Node | None:
    """ "samedi 22 et dimanche 23 mars": one row where the days follow each other."""
    first, last = found.node("a"), found.node("n")
    if not first.number or last.yearly is None or (sample := last.yearly(last.year or 2024)) is None:
        return None
    partial = _partial(last, first.number)
    return between(partial, last) if partial and sample.start.day == first.number + 1 else None


def _years_in_a_row(found: Found) -> Node | None:
    """ "2024 et 2025", "2024, 2025 et 2026": one row where the years follow each other."""
    first, last = found.node("a"), found.node("b")
    between_them = found.match.group().count(",") + 1
    if not first.year or not last.year or last.year - first.year != between_them:
        return None
    return between(first, last)


def _day_range_listed(found: Found) -> Node | None:
    """ "du 3 au 5, puis du 10 au 12 avril": the first range takes the month of the second."""
    first, last = (
        day_number(found.words("d"), found.vocabulary.numbers),
        day_number(found.words("e"), found.vocabulary.numbers),
    )
    if first is None or last is None or first >= last:
        return None
    left, right = _partial(found.node("n"), first), _partial(found.node("n"), last)
    return between(left, right) if left and right else None


def _until_now(found: Found) -> Node | None:
    return between(found.node("a"), relative("RELDAY", periods.day_of))


def _day_range_of_month(found: Found) -> Node | None:
    """ "du 4 au 23 du mois prochain"."""
    first = day_number(found.words("d"), found.vocabulary.numbers)
    last = day_number(found.words("e"), found.vocabulary.numbers)
    if first is None or last is None or first >= last:
        return None

    def pick(outer: Period) -> Period | None:
        if outer.granularity != "month" or last > outer.end.day:
            return None
        start, end = outer.start.replace(day=first), outer.start.replace(day=last)
        return Period(f"{start}/{end}", start, end, "day")

    return within(found.node("n"), "RANGE", pick)


def _bound(mod: str, from_reference: bool = False, lean: Tense = "") -> Callable[[Found], Node | None]:
    return lambda found: bounded(found.node("n"), mod, from_reference, lean)


def _habit(found: Found) -> Node | None:
    """ "du lundi au vendredi, de 9 h à 15 h": opening hours, no date."""
    return nothing()


_THE = r"(?:le|la|l'|les)?"
_DAYS = "(?:" + MACROS["daynum"] + ")"
_SEPARATOR = r"(?:,|et|ou|puis)(?:le|du|au)?"
RANGES = (
    Rule("days from to", r"(?:<weekday>|<WEEKDAY>)?(?P<d>{daynum})(?:au|a|<dash>|jusqu' au)(?P<n><DAY>)", _day_range),
    Rule("days between", r"entre(?:le)?(?P<span>(?P<d>{daynum})et(?:le)?(?P<n><DAY>))", _day_range),
    Rule("habit", r"du<WEEKDAY>au(?:<WEEKDAY>|<TIME>)(?:,?<TIME>|,?de <CLOCK> a <CLOCK>)?", _habit),
    Rule(
        "days of a month",
        r"(?P<d>{daynum})(?:au|a|<dash>)(?P<e>{daynum})(?:le|de|du)?(?P<n><REL>)",
        _day_range_of_month,
    ),
    Rule("days in a row", rf"(?P<list>{_DAYS}(?:,{_DAYS}){{0,6}})(?:et|ou)(?:le)?(?P<n><DAY>)", _consecutive),
    Rule(
        "day of a list",
        rf"(?P<span>(?P<d>{_DAYS}))(?=(?:{_SEPARATOR}{_DAYS}){{0,6}}(?:et|ou|puis)(?:le|du|au)?(?P<n><DAY>))",
        _listed,
    ),
    Rule("days over months", r"(?P<a><DAY>)et(?:le)?(?P<b><DAY>)", _over_months),
    Rule("months", r"(?P<a><MONTH>)(?:(?P<and>et)|<dash>|/)(?P<b><MONTH>)", _month_pair),
    Rule(
        "lent year",
        r"(?P<span>(?P<a><DAY>|<MONTH>))(?=(?:,|et|ou|puis){1,2}(?:le|en|du|au)?(?P<b><DAY>|<MONTH>))",
        _lent_year,
    ),
    Rule(
        "from to",
        rf"(?:de|d'|du|des|depuis)(?:la|l'|le)?(?P<span>(?P<a><DATE>)(?:a|au|jusqu' (?:a|au|en)){_THE}(?P<b><DATE>))",
        _range,
    ),
    Rule("to", r"(?P<a><DAY>|<MONTH>)(?:a|au|<dash>)(?:le)?(?P<b><DAY>|<MONTH>)", _range),
    Rule("years", r"(?P<a><YEAR>)<dash>(?P<b><YEAR>)", _range),
    Rule("years in a row", r"(?P<a><YEAR>)(?:,<YEAR>){0,3}et(?P<b><YEAR>)", _years_in_a_row),
    Rule(
        "days from to of a list",
        r"du(?P<span>(?P<d>{daynum})au(?P<e>{daynum}))(?=(?:,|et|puis){1,2}du{daynum}au(?P<n><DAY>))",
        _day_range_listed,
    ),
    Rule("between", rf"entre{_THE}(?P<span>(?P<a><DATE>)et{_THE}(?P<b><DATE>))", _range),
    Rule("until now", rf"entre{_THE}(?P<span>(?P<a><DATE>)et maintenant)", _until_now),
    Rule("up to now", rf"(?:de|depuis){_THE}(?P<span>(?P<a><DATE>)a(?:nos jours|ce jour|maintenant))", _until_now),
    Rule("weekdays and days", r"(?P<a><RELDAY>)et(?:le)?(?P<n><DAY>)", _weekday_list),
    Rule("weekdays", r"(?P<a><WEEKDAY>)et(?P<b><WEEKDAY>)", _days_range),
)
"""Rules of the fourth pass."""

_SESSION = r"(?:rentree|campagne|saison|session)(?:scolaire|universitaire|academique|agricole)?(?:de|d')?"
"""What may stand before the year from which something holds: "à partir de la rentrée 2026"."""
_N = r"(?P<span>(?P<n><DATE>|<TIME>))"
BOUNDS = (
    Rule("week from to", r"semaine du(?P<n><RANGE>)", lambda found: found.node("n")),
    Rule("since", rf"depuis{_THE}{_N}", _bound("ON_OR_AFTER", lean=SURELY_PAST)),
    Rule(
        "from then on",
        rf"a (?:partir|compter|dater) (?:de|du|d'){_THE}(?:{_SESSION})?{_N}",
        _bound("ON_OR_AFTER"),
    ),
    Rule("before", rf"(?:avant){_THE}(?:horizon|echeance)?{_N}", _bound("BEFORE", lean="future")),
    Rule("after", rf"(?:apres|au-?dela (?:de|du|d')){_THE}{_N}", _bound("AFTER")),
    Rule("once past", rf"passe(?:le|la|l'){_N}", _bound("AFTER", lean=NOT_PAST)),
    Rule("until", rf"jusqu'(?:a|au|en|aux)?{_THE}{_N}", _bound("ON_OR_BEFORE", lean=NOT_PAST)),
    Rule(
        "by",
        rf"d' ici(?:a|au|en)?(?:la rentree|l' horizon|l' echeance|le)?{_THE}{_N}",
        _bound("ON_OR_BEFORE", True, "future"),
    ),
    Rule(
        "at the latest", rf"(?:au plus tard|pas plus tard que)(?:le|a|au|en|d' ici)?{_THE}{_N}", _bound("ON_OR_BEFORE")
    ),
    Rule("or later", rf"{_N}(?=ou (?:plus tard|apres))", _bound("ON_OR_AFTER")),
    Rule("at the latest, behind", rf"{_N}(?=au plus tard)", _bound("ON_OR_BEFORE")),
    Rule("about", rf"(?:vers|autour (?:de|du)|aux (?:alentours|environs) (?:de|du)){_THE}{_N}", _bound("APPROX")),
)
"""Rules of the last pass."""
