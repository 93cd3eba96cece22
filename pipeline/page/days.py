"""Calendar days in the lines around an article and in file names.

Only what is sure is read here: a calendar day in one of three spellings. Everything else about dates is the business of
the dates stage.
"""

from __future__ import annotations

import datetime
import re

from pipeline.french import without_accents
from pipeline.lexicon import load_toml

_CALENDAR = load_toml("calendar")
MONTHS = {
    without_accents(name): number
    for table in ("months", "month_abbreviations")
    for name, number in _CALENDAR[table].items()
}
"""Month names and abbreviations without accents → number."""

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAY = "(?i:" + "|".join(_CALENDAR["weekdays"]) + ")"
_DAY = r"(?P<day>[0-3]?\d)(?:er)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WORDS_DATE = rf"\b{_DAY}[ -](?P<month>{_MONTH})\b\.?(?:(?:,? |-){_YEAR}\b)?"
_ISO_DATE = r"\b(?P<iso_year>(?:19|20)\d\d)(?P<iso_sign>[-./])(?P<iso_month>[01]\d)(?P=iso_sign)(?P<iso_day>[0-3]\d)"
_SLASH_DATE = r"\b(?P<s_day>[0-3]?\d)[/.](?P<s_month>[01]?\d)[/.](?P<s_year>(?:19|20)\d\d)\b"
_DATE = f"{_ISO_DATE}|{_SLASH_DATE}|{_WORDS_DATE}"
ANY_DATE = re.compile(_DATE)
"""A date in text without accents and capitals; a day and month without a year too."""
DATE_ONLY = re.compile(rf"(?:le )?(?:{WEEKDAY} )?(?:le )?(?:{_DATE})")
"""A line that opens with a date (text without accents and capitals)."""
MONTH_ONLY = re.compile(rf"(?:{_MONTH})(?: ?(?:-|–|/|et|a) ?(?:{_MONTH}))? (?:19|20)\d\d")
"""The month of a periodical (text without accents and capitals): "mai-juin 2025"."""
_CLOCK = re.compile(r"\b([01]?\d|2[0-3]) ?[h:] ?([0-5]\d)\b")

_FILE_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_]?([01]\d)[-_]?([0-3]\d)(?!\d)")
_FILE_DATE_FR = re.compile(r"(?<!\d)([0-3]\d)[-_.]([01]\d)[-_.]((?:19|20)\d\d)(?!\d)")


def parse_day(text: str) -> datetime.date | None:
    """The first full calendar date in ``text`` (``3 juin 2025``, ``2025-06-03``, ``03/06/2025``), or ``None``."""
    for match in ANY_DATE.finditer(folded(text)):
        day = _day_of(match)
        if day is not None:
            return day
    return None


def parse_any_day(text: str) -> datetime.date | None:
    """A full calendar date in any usual spelling ("jeu. 3 juin 25", "June 3, 2025", "3.6.25"), or ``None``.

    For lines that are known to hold a date: what :func:`parse_day` does not read is left to dateparser, which must
    find day, month and year in it and may add none of them.
    """
    day = parse_day(text)
    if day is not None or not any(c.isdigit() for c in text):
        return day
    # Imported here: it costs a tenth of a second, and few articles need it.
    import dateparser

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY", "PREFER_LOCALE_DATE_ORDER": False}
    parsed = dateparser.parse(text.strip(" :.-–—"), languages=["fr", "en"], settings=settings)
    return parsed.date() if parsed else None


def parse_clock(text: str) -> str:
    """The clock time behind the first date of ``text`` as ``HH:MM``, or ""."""
    date = ANY_DATE.search(folded(text))
    clock = _CLOCK.search(text, date.end() if date else 0)
    return f"{int(clock[1]):02}:{clock[2]}" if clock else ""


def day_in_file_name(name: str) -> datetime.date | None:
    """The day in a file's name (``2024-12-01-…``, ``20241201``, ``…-01-12-2024``), or ``None``."""
    for pattern, order in ((_FILE_DATE, (1, 2, 3)), (_FILE_DATE_FR, (3, 2, 1))):
        match = pattern.search(name)
        if match:
            try:
                return datetime.date(*(int(match[i]) for i in order))
            except ValueError:
                continue
    return None


def folded(text: str) -> str:
    """``text`` in small letters without accents; same length."""
    return without_accents(text).lower()


def _day_of(match: re.Match[str]) -> datetime.date | None:
    """The day of an ``ANY_DATE`` match; ``None`` without a year, or where the calendar has no such day."""
    part = match.groupdict()
    if part["iso_year"]:
        numbers = part["iso_year"], part["iso_month"], part["iso_day"]
    elif part["s_year"]:
        numbers = part["s_year"], part["s_month"], part["s_day"]
    elif part["year"]:
        numbers = part["year"], str(MONTHS[part["month"]]), part["day"]
    else:
        return None
    try:
        return datetime.date(*map(int, numbers))
    except ValueError:
        return None
