"""Times of the day: clock times and parts of the day, alone or beside their date."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.stages.dates import periods
from pipeline.stages.dates.bounds import bounded
from pipeline.stages.dates.calendar_rules import day_number
from pipeline.stages.dates.grammar import Found, Rule
from pipeline.stages.dates.nodes import Context, Node, Reading, relative
from pipeline.stages.dates.numbers import number_of
from pipeline.stages.dates.periods import Day, Period

PART_OF_DAY = -1
"""``Node.number`` of a part of a day, which a clock time may make more precise."""
_CLOCK = re.compile(r"(\d{1,2}) ?(?:h(?:eures?)?|:) ?(\d\d)?")


def _clock(found: Found) -> Node | None:
    match = _CLOCK.match(found.word("c"))
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if ":" in match.group() and not (
        found.has("zone") or found.before() in ("a", "de", "vers", "des", "entre", "(", ",", "-")
    ):
        return None
    if found.before() == "/" or found.after() in ("/", "%"):
        return None
    if found.before() == "-" and not re.match(r"\d\d? ?h", found.before(2)):
        return None
    if found.word("part") in ("soir", "apres-midi") and 1 <= hour < 12:
        hour += 12
    return clock(hour, minute, match[2] is not None)


def _spoken(found: Found) -> Node | None:
    if found.has("m"):
        return clock(12 if found.word("m") == "midi" else 0, 0, False)
    hour = number_of(found.words("h"), found.vocabulary.numbers)
    minute = 30 if found.has("half") else 0
    if hour is None or not 0 <= hour <= 24:
        return None
    afternoon = found.word("part") in ("soir", "apres-midi") and 1 <= hour < 12
    if found.after() in ("de", "d'", "par", "plus") and not found.has("part"):
        return None  # "à trois heures de route"
    return replace(clock(int(hour) + (12 if afternoon else 0), minute, bool(minute)), approx=found.has("about"))


def clock(hour: int, minute: int, minutes: bool) -> Node:
    """A clock time: of the last day named in the paragraph, else of the reference day."""
    text = f"T{hour:02}:{minute:02}"

    def read(context: Context) -> Reading:
        origin = context.last_day
        if origin is None and context.reference is not None:
            origin = periods.day_of(context.reference)
        if origin is None:
            return Reading("TIME", text, granularity="minute" if minutes else "hour")
        day = origin.end
        return Reading(
            "TIME",
            day.isoformat() + text,
            "",
            day,
            day,
            "minute" if minutes else "hour",
            "relative",
            periods.day_of(day),
        )

    return Node("CLOCK", read, number=hour * 60 + minute + (10_000 if minutes else 0))


def at(day: Node, time: str, granularity: str) -> Node:
    """A day with a time of its own."""

    def read(context: Context) -> Reading:
        reading = day.read(context)
        if reading.period is None:
            value = reading.value + time if reading.value else ""
            return Reading("TIME", value, granularity=granularity)
        return replace(reading, type="TIME", value=reading.period.start.isoformat() + time, granularity=granularity)

    return Node("TIME", read)


def _clock_text(node: Node) -> tuple[str, str]:
    minutes, number = divmod(node.number, 10_000)
    return f"T{number // 60:02}:{number % 60:02}", "minute" if minutes else "hour"


def _at_clock(found: Found) -> Node | None:
    moment = at(found.node("d"), *_clock_text(found.node("c")))
    return bounded(moment, "APPROX") if found.node("c").approx else moment


def _at_hours(found: Found) -> Node | None:
    """ "vendredi 11 octobre, 17 heures": hours that stand behind a day with a comma are a clock time."""
    amounts = found.node("h").amounts
    hour, unit = amounts[0]
    if len(amounts) != 1 or unit != "TH" or hour not in range(25):
        return None
    return at(found.node("d"), f"T{int(hour):02}:00", "hour")


def _at_clock_of_part(found: Found) -> Node | None:
    """ "ce matin, à 10 h 30": the clock says more than the part of the day."""
    return at(found.node("d"), *_clock_text(found.node("c"))) if found.node("d").number == PART_OF_DAY else None


def _clocks(found: Found) -> Node | None:
    first, last = found.node("a"), found.node("b")
    granularity = max(_clock_text(first)[1], _clock_text(last)[1])
    day = found.node("d") if found.has("d") else None

    def read(context: Context) -> Reading:
        reading = first.read(context) if day is None else at(day, _clock_text(first)[0], granularity).read(context)
        end = _clock_text(last)[0]
        if reading.period is None:
            return replace(reading, granularity=granularity)
        later = last.number % 10_000 < first.number % 10_000  # "de 20 heures à 6 heures" ends on the next day
        until = periods.shift_days(reading.period.start, 1) if later else reading.period.start
        if until is None:
            return replace(reading, granularity=granularity)
        return replace(reading, value=f"{reading.value}/{until}{end}", end=until, granularity=granularity)

    return Node("TIME", read)


def _part(found: Found) -> Node | None:
    node = at(found.node("d"), "T" + found.vocabulary.parts_of_day[found.word("p")], "part_of_day")
    mod = _mod(found)
    if mod:
        return replace(node, read=lambda context: replace(node.read(context), mod=mod), number=PART_OF_DAY)
    return replace(node, number=PART_OF_DAY)


def _this_part(found: Found) -> Node | None:
    code = found.vocabulary.parts_of_day[found.word("p")]
    return replace(at(relative("RELDAY", periods.day_of), "T" + code, "part_of_day"), number=PART_OF_DAY)


def _loose_part(found: Found) -> Node | None:
    """ "dans la soirée": of the last day named, else of the reference day."""
    code, mod = found.vocabulary.parts_of_day[found.word("p")], _mod(found)

    def read(context: Context) -> Reading:
        origin = context.last_day
        day = origin.end if origin is not None else context.reference
        if day is None:
            return Reading("TIME", "T" + code, mod, granularity="part_of_day")
        return Reading(
            "TIME", f"{day.isoformat()}T{code}", mod, day, day, "part_of_day", "relative", periods.day_of(day)
        )

    return Node("TIME", read)


def _mod(found: Found) -> str:
    return "START" if found.has("start") else "END" if found.has("end") else "MID" if found.has("middle") else ""


def _night_around(found: Found) -> Node | None:
    """ "la nuit dernière" began yesterday."""
    steps = -1 if found.has("past") else 0
    return at(relative("RELDAY", lambda day: _days_on(day, steps)), "TNI", "part_of_day")


def _days_on(day: Day, steps: int) -> Period | None:
    moved = periods.shift_days(day, steps)
    return None if moved is None else periods.day_of(moved)


def _night(found: Found) -> Node | None:
    """ "la nuit de lundi à mardi": the night that begins on the first day."""
    last = found.node("b")

    def read(context: Context) -> Reading:
        end = last.read(context).period
        start = None if end is None else periods.shift_days(end.start, -1)
        if start is None or end is None:
            return Reading("TIME", granularity="part_of_day")
        if found_number is not None and start.day != found_number:
            return Reading("TIME", granularity="part_of_day")
        return Reading(
            "TIME", f"{start.isoformat()}TNI", "", start, end.start, "part_of_day", "relative", periods.day_of(start)
        )

    found_number = day_number(found.words("a"), found.vocabulary.numbers) if found.has("a") else None
    return Node("TIME", read)


_AT = r"(?:a (?:partir|compter) de|a|vers|des|peu avant|peu apres|aux (?:environs|alentours) de)"
_STAGE = r"(?:(?P<start>debut)|(?P<end>fin)|(?P<middle>milieu))"
CLOCKS = (
    Rule(
        "clock",
        r"(?P<c><clock>)(?:(?P<zone><zone>)|\((?P<zone2><zone>)\)|heure(?:locale|de<unknown>)|locales|\(heure(?:locale|de<unknown>)\)"
        r"|(?:du|de l')(?P<part>matin|soir|apres-midi))?",
        _clock,
    ),
    Rule(
        "hours",
        r"(?:a|vers|des|avant|apres|partir de|jusqu' a|entre|de)"
        r"(?P<span>(?P<h><hours>|<numword>(?:-?<numword>){0,2})<unit_TH>"
        r"(?:et(?P<half>demie))?(?:(?:du|de l')(?P<part>matin|soir|apres-midi))?(?:<zone>)?)",
        _spoken,
    ),
    Rule(
        "the hour that it is",
        r"il (?:est|etait)(?P<about>presque|a peine|environ|(?:un peu )?(?:plus|pres) (?:de|d'))?(?:deja)?"
        r"(?P<span>(?P<h><hours>|<numword>(?:-?<numword>){0,2})<unit_TH>(?:et(?P<half>demie))?)(?=,|$|[.;]|quand|lorsque|passees)",
        _spoken,
    ),
    Rule("noon", r"(?:a|vers|avant|apres|des|jusqu' a)(?P<span>(?P<m>midi|minuit))", _spoken),
)
"""Rules of the first pass."""

PARTS = (Rule("this part of the day", r"(?:ce|cet|cette)(?P<p>matin|soir|apres-midi|midi|nuit)", _this_part),)
"""Rules of the first pass."""

TIMES = (
    Rule(
        "night between two days",
        r"nuit(?:de|du)(?:<WEEKDAY>|<DAY>|<RELDAY>|(?P<a>{daynum}))(?:a|au)(?P<b><WEEKDAY>|<DAY>|<RELDAY>)",
        _night,
    ),
    Rule("day and clock", rf"(?P<d><ANYDAY>),?{_AT}?(?P<c><CLOCK>)", _at_clock),
    Rule("day and hours", r"(?P<d><ANYDAY>),(?P<h><DURATION>)(?=$|[,.;:)])", _at_hours),
    Rule("clock and day", r"(?P<c><CLOCK>),?(?:le)?(?:de)?(?P<d><ANYDAY>)", _at_clock),
    Rule("day and clocks", r"(?P<d><ANYDAY>),?(?:de|entre)(?P<a><CLOCK>)(?:a|et)(?P<b><CLOCK>)", _clocks),
    Rule(
        "clocks of a day",
        r"(?:de|entre)(?P<span>(?P<a><CLOCK>)(?:a|et)(?P<b><CLOCK>),?(?:le)?(?P<d><ANYDAY>))",
        _clocks,
    ),
    Rule("clocks with a dash", r"(?P<a><CLOCK>)<dash>(?P<b><CLOCK>)", _clocks),
    Rule("clocks", r"(?:de|entre)(?P<span>(?P<a><CLOCK>)(?:a|et|-)(?P<b><CLOCK>))", _clocks),
    Rule(
        "day and part",
        rf"(?P<d><ANYDAY>),?(?:au|a l'|dans(?:la|l')|(?:en|a la)?{_STAGE}(?:de|d')|en)?"
        r"(?P<p>matin|matinee|soir|soiree|apres-midi|midi|nuit|aube)",
        _part,
    ),
    Rule(
        "part of a day",
        r"(?P<p>matin|matinee|soir|soiree|apres-midi|nuit|aube)(?:du|de|d'|de ce)(?P<d><ANYDAY>)",
        _part,
    ),
    Rule(
        "part of the day",
        r"(?:dans|au cours de|pendant|durant|en)(?:la|l')?(?P<span>(?P<p>matinee|soiree|apres-midi))(?!{of})",
        _loose_part,
    ),
    Rule(
        "start or end of the part of the day",
        rf"en(?P<span>{_STAGE}(?:de|d')(?P<p>matinee|soiree|apres-midi))(?!{{of}})",
        _loose_part,
    ),
    Rule("in the night", r"(?:dans|au cours de|pendant|durant) la(?P<span>(?P<p>nuit))(?!{of})", _loose_part),
    Rule("at dawn", r"(?:a|depuis|des)l'(?P<span>(?P<p>aube))(?!{of})", _loose_part),
    Rule("last or next night", r"la nuit(?:(?P<past><past>)|(?P<next><coming>))", _night_around),
)
"""Rules of the third pass."""

MORE_PRECISE = (
    Rule("part of the day and clock", r"(?P<d><TIME>),?(?:a partir de|a|vers|des)?(?P<c><CLOCK>)", _at_clock_of_part),
)
"""Rules of the fourth pass."""
