"""First pass, days and periods counted from the reference day or from the last date named."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.stages.dates import licence, periods
from pipeline.stages.dates.calendar_rules import day_number
from pipeline.stages.dates.grammar import Found, Rule
from pipeline.stages.dates.nodes import Context, Node, Reading, anaphoric, calendar, nothing, relative, weekday
from pipeline.stages.dates.periods import Day, Period

POINTED = "<unit_Y>|<unit_M>|<unit_W>|<unit_Q>|<unit_HY>|<unit_WE>|<unit_DE>|<unit_CE>"
"""Units that "this", "last" and "next" point at."""


def unit_from(unit: str, steps: int) -> Callable[[Day], Period | None]:
    """The unit that lies ``steps`` behind (or before, if negative) the one that holds a day."""

    def count(day: Day) -> Period | None:
        moved = periods.shift(day, steps, unit)
        return None if moved is None else periods.holding(moved, unit)

    return count


def this_unit(unit: str) -> Node:
    """ "cette année", "ce mois-ci"."""
    return relative("REL", unit_from(unit, 0), periods.GRANULARITY_OF_UNIT[unit])


def _unit(found: Found) -> str:
    return found.vocabulary.units[found.word("u") or found.word("v")]


def _bare_weekday(found: Found) -> Node | None:
    if found.vocabulary.context["named_by_date"] & {found.before(), found.before(2)}:
        return nothing()
    if found.word("w").endswith("s"):
        return None
    number = found.vocabulary.weekdays[found.word("w")]
    if found.has("same"):
        return anaphoric("RELDAY", lambda p: _same_weekday(p.end, number))
    if found.has("following") or found.has("previous"):
        sign = 1 if found.has("following") else -1
        return anaphoric("RELDAY", lambda p: _weekday_from(p.end if sign > 0 else p.start, number, sign))
    if found.has("past") or found.has("next"):
        sign = 1 if found.has("next") else -1
        return relative("RELDAY", lambda day: _weekday_from(day, number, sign))
    return weekday(number)


def _weekday_from(day: Day, number: int, sign: int) -> Period | None:
    """The next weekday behind (1) or the last before (-1) a day, never the day itself."""
    steps = (number - day.isoweekday()) % 7 or 7
    moved = periods.shift_days(day, steps if sign > 0 else steps - 7 if steps != 7 else -7)
    return None if moved is None else periods.day_of(moved)


def _same_weekday(day: Day, number: int) -> Period | None:
    steps = (number - day.isoweekday()) % 7
    moved = periods.shift_days(day, steps if steps <= 3 else steps - 7)
    return None if moved is None else periods.day_of(moved)


def _deictic(found: Found) -> Node | None:
    steps = found.vocabulary.from_reference[found.word("d")]
    if steps >= 0 and not licence.today(found):
        return nothing()
    return relative("RELDAY", lambda day: _moved(day, steps))


def _deictic_named(found: Found) -> Node | None:
    """ "hier mercredi", "hier mardi 11 mars": the date only says again what the first word says."""
    steps = found.vocabulary.from_reference[found.word("d")]
    return relative("RELDAY", lambda day: _moved(day, steps))


def _weeks_on(found: Found) -> Node | None:
    """ "mardi en quinze", "lundi en huit": a week or two behind the next such day."""
    number, weeks = found.vocabulary.weekdays[found.word("w")], 1 if found.has("week") else 2
    return relative("RELDAY", lambda day: _moved(day, (number - day.isoweekday()) % 7 + 7 * weeks))


def _moved(day: Day, steps: int) -> Period | None:
    moved = periods.shift_days(day, steps)
    return None if moved is None else periods.day_of(moved)


def _this_day(found: Found) -> Node | None:
    return None if found.before() in ("a", "jusqu'a") else relative("RELDAY", periods.day_of)


def _anaphor(found: Found) -> Node | None:
    steps = found.vocabulary.from_last[found.word("a")]
    if found.written("a").lower().endswith("é"):  # the participle "veillé"
        return None
    if not found.has("the") and found.word("a") == "veille":  # "une veille sanitaire"
        return None
    if found.before() == "sans":  # "une promesse sans lendemain"
        return None
    if found.before() in ("au", "jour") and "jour" in (found.before(2), found.before(3)):  # "du jour au lendemain"
        return None

    def count(period: Period) -> Period | None:
        return _moved(period.end if steps > 0 else period.start, steps)

    return anaphoric("RELDAY", count)


def _event_anaphor(found: Found) -> Node | None:
    """ "au lendemain de l'indépendance": counted from an event, which has no day here."""
    return nothing()


def _this(found: Found) -> Node | None:
    unit = _unit(found)
    if unit == "WE":
        return Node("REL", _this_weekend)
    return this_unit(unit)


def _this_weekend(context: Context) -> Reading:
    if context.reference is None:
        return Reading()
    near = [p for step in (-7, 0, 7) if (day := periods.shift_days(context.reference, step))
            and (p := periods.weekend_of(day))]  # fmt: skip
    if context.tense() == "past":
        near = [p for p in near if p.start <= context.reference] or near
    elif context.tense() == "future":
        near = [p for p in near if p.end >= context.reference] or near
    chosen = min(near, key=lambda p: periods.distance(p, context.reference or p.start))
    return Reading.of(chosen, "relative")


def _last_next(found: Found) -> Node | None:
    unit = _unit(found)
    if found.has("following") or found.has("previous"):
        steps = 1 if found.has("following") else -1
        return anaphoric("REL", lambda p: unit_from(unit, steps)(p.start), days=unit in ("W", "WE"))
    if found.has("same") or found.has("that"):
        return anaphoric("REL", lambda p: unit_from(unit, 0)(p.start), days=unit in ("W", "WE"))
    if unit == "WE":
        return relative("REL", lambda day: _weekend_from(day, 1 if found.has("next") else -1), "weekend")
    return relative("REL", unit_from(unit, 1 if found.has("next") else -1), periods.GRANULARITY_OF_UNIT[unit])


def _year_around(found: Found) -> Node | None:
    steps = 1 if found.has("following") else -1
    return anaphoric("REL", lambda p: unit_from("Y", steps)(p.start), days=False)


def _weekend_from(day: Day, sign: int) -> Period | None:
    here = periods.weekend_of(day)
    if here is not None and sign < 0 and here.end < day:
        return here
    moved = periods.shift_days(day, 7 * sign)
    if sign > 0 and here is not None and here.start > day:
        return here
    return None if moved is None else periods.weekend_of(moved)


def _same_day(found: Found) -> Node | None:
    return anaphoric("RELDAY", lambda p: p)


def _same_part(found: Found) -> Node | None:
    code = found.vocabulary.parts_of_day[found.word("p")]

    def read(context: Context) -> Reading:
        origin = context.last_day
        if origin is None:
            return Reading("TIME", granularity="part_of_day")
        return Reading(
            "TIME", f"{origin.end.isoformat()}T{code}", "", origin.end, origin.end, "part_of_day", "relative", origin
        )

    return Node("TIME", read)


def _week_of_day(found: Found) -> Node | None:
    """ "la semaine du 18": a day of this month or of the nearest."""
    number = day_number(found.words("d"), found.vocabulary.numbers)
    if number is None:
        return None

    def count(reference: Day) -> Period | None:
        near = []
        for step in (-1, 0, 1):
            month = periods.shift(reference.replace(day=1), step, "M")
            day = None if month is None else periods.make_day(month.year, month.month, number)
            if day is not None:
                near.append(day)
        return periods.week_of(min(near, key=lambda d: abs((d - reference).days))) if near else None

    return relative("REL", count)


def _bare_day(found: Found) -> Node | None:
    """ "le 18" alone at the end of a clause: that day of the month nearest to the last day named; where none is, what
    the verb says or else the next."""
    number = day_number(found.words("d"), found.vocabulary.numbers)
    if number is None or found.vocabulary.context["named_by_date"] & {found.before(2), found.before(3)}:
        return None

    def read(context: Context) -> Reading:
        origin = context.last_day.start if context.last_day is not None else context.reference
        if origin is None:
            return Reading()
        near = []
        for step in (0, 1, -1):
            month = periods.shift(origin.replace(day=1), step, "M")
            day = None if month is None else periods.make_day(month.year, month.month, number)
            if day is not None:
                near.append(day)
        if context.last_day is None:
            past = context.tense() == "past"
            near = [day for day in near if (day <= origin if past else day >= origin)] or near
        if not near:
            return Reading()
        return Reading.of(periods.day_of(min(near, key=lambda d: abs((d - origin).days))), "relative")

    return Node("RELDAY", read)


def _day_of_weekday(found: Found) -> Node | None:
    """ "vendredi 5": the nearest month in which that day is that weekday."""
    number = day_number(found.words("d"), found.vocabulary.numbers)
    weekday_number = found.vocabulary.weekdays[found.word("w")]
    if number is None or found.word("w").endswith("s"):
        return None

    def count(reference: Day) -> Period | None:
        near = []
        for step in range(-12, 13):
            month = periods.shift(reference.replace(day=1), step, "M")
            day = None if month is None else periods.make_day(month.year, month.month, number)
            if day is not None and day.isoweekday() == weekday_number:
                near.append(day)
        return periods.day_of(min(near, key=lambda d: abs((d - reference).days))) if near else None

    return Node("RELDAY", relative("RELDAY", count).read, number=number)


def _of_year(found: Found) -> Node | None:
    """ "le 3 mai de l'année dernière": the year of the second part completes the first."""
    named, pointed = found.node("n"), found.node("r")
    if named.yearly is None or named.year is not None:
        return None
    yearly = named.yearly

    def read(context: Context) -> Reading:
        year = pointed.read(context)
        if year.period is None or year.granularity != "year":
            return Reading()
        period = yearly(year.period.start.year)
        return Reading() if period is None else Reading.of(period, "relative")

    return Node(named.kind, read, calendar(named.kind, yearly).yearly)


_LAST_NEXT = r"(?P<next><coming>)|(?P<past><past>)"
_AROUND = r"(?P<following><following>)|(?P<previous><previous>)"
RULES = (
    Rule(
        "weekday",
        rf"(?:(?P<this>ce)|(?P<same>ce meme|le meme))?(?P<w><weekday>)(?:-ci|{_LAST_NEXT}|{_AROUND})?",
        _bare_weekday,
    ),
    Rule("bare day", r"(?<=le)(?P<span>(?P<d><days>|<nth>))(?=$|[.;]$|au<part>)", _bare_day),
    Rule(
        "weekday and day",
        r"(?:ce)?(?P<w><weekday>),?(?:le)?(?P<d>{daynum})(?!<unknown>|<unit>|<month>|h|,?<figure>)",
        _day_of_weekday,
    ),
    Rule("deictic day", r"(?P<d><deictic>)", _deictic),
    Rule(
        "deictic day with its name",
        r"(?P<d><deictic>)(?:(?P<w><weekday>)(?:,?(?:le)?{daynum}<month>(?:<yearfigure>)?)?|{daynum}<month>(?:<yearfigure>)?)",
        _deictic_named,
    ),
    Rule("weekday in a week or two", r"<weekday:w>en(?:(?P<week>huit)|quinze)", _weeks_on),
    Rule("year before or behind", r"l' annee d' (?:(?P<following>apres)|(?P<previous>avant))", _year_around),
    Rule("this very day", r"ce jour(?!-la|-ci)", _this_day),
    Rule("anaphoric day", r"(?P<the>le|la|l')?(?P<a><anaphor>)(?!{of})", _anaphor),
    Rule(
        "day before or behind an event",
        r"(?:le|la|l'|au)(?P<a><anaphor>)(?={of}(?!<DAY>|<RELDAY>|<WEEKDAY>|<days>|<feast>|<weekday>|(?:la|le|l')<feast>))",
        _event_anaphor,
    ),
    Rule("the same day", r"(?:ce|le)(?:meme)? jour - la|(?:le|ce) meme jour|le jour meme", _same_day),
    Rule("the same part of the day", r"(?:le|la|l')?(?P<p><part>)meme", _same_part),
    Rule("this unit", rf"<this>(?P<u>{POINTED})(?:-ci|en cours)?(?!-la)", _this),
    Rule("present unit", rf"(?:la|le)(?:present|presente)(?P<u>{POINTED})", _this),
    Rule("current unit", rf"(?:l'|la|le)(?P<u>{POINTED})(?:en cours|courant|courante)", _this),
    Rule("last or next unit", rf"(?:l'|la|le)?(?P<u>{POINTED})(?:{_LAST_NEXT}|{_AROUND})", _last_next),
    Rule(
        "next or last unit",
        r"(?:le|la)?(?:(?P<next>prochain|prochaine)|(?P<past>dernier|derniere)|(?P<previous><previous>))(?P<u><unit_M>|<unit_W>|<unit_Q>|<unit_HY>|<unit_WE>)(?!{of}(?:<month>|{year}|mois|annees|l'|cette))",
        _last_next,
    ),
    Rule(
        "the same unit",
        rf"(?:(?P<same>(?:la|le|cette|ce|cet)meme)(?P<u>{POINTED})|(?P<that>(?:ce|cet|cette)(?={POINTED}-la))(?P<v>{POINTED})-la)",
        _last_next,
    ),
    Rule("week of a day", r"semaine du(?P<d>{daynum})(?!au|a|-|<month>|<abbreviation>|<unknown>)", _week_of_day),
)
"""Rules of the first pass."""

OF_YEAR = Rule("of that year", r"(?P<n><DAY>|<MONTH>|<PERIOD>)(?:de)?(?P<r><REL>)", _of_year)
"""A rule of the second pass."""
