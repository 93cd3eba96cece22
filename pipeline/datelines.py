"""Days and places in the lines around an article: header dates, datelines, file names, "Fait à …, le …".

Only what is sure is read here: a calendar day in one of three spellings. Everything else about dates is the business of
the dates stage.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

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
_WEEKDAY = "(?:" + "|".join(_CALENDAR["weekdays"]) + ")"
_DAY = r"(?P<day>[0-3]?\d)(?:er)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WORDS_DATE = rf"\b{_DAY} (?P<month>{_MONTH})\b\.?(?:,? {_YEAR}\b)?"
_ISO_DATE = r"\b(?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>[01]\d)-(?P<iso_day>[0-3]\d)"
_SLASH_DATE = r"\b(?P<s_day>[0-3]?\d)[/.](?P<s_month>[01]?\d)[/.](?P<s_year>(?:19|20)\d\d)\b"
_DATE = f"{_ISO_DATE}|{_SLASH_DATE}|{_WORDS_DATE}"
ANY_DATE = re.compile(_DATE)
"""A date in text without accents and capitals; a day and month without a year too."""
DATE_ONLY = re.compile(rf"(?:le )?(?:{_WEEKDAY} )?(?:le )?(?:{_DATE})")
"""A line that opens with a date (text without accents and capitals)."""
_CLOCK = re.compile(r"\b([01]?\d|2[0-3]) ?[h:] ?([0-5]\d)\b")

_FILE_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_]?([01]\d)[-_]?([0-3]\d)(?!\d)")
_FILE_DATE_FR = re.compile(r"(?<!\d)([0-3]\d)[-_.]([01]\d)[-_.]((?:19|20)\d\d)(?!\d)")

_CAPITAL = r"[A-ZÀ-Ý][\w'.-]{1,20}"
_NAME = rf"(?P<place>{_CAPITAL}(?:[ -]{_CAPITAL}){{0,2}})"
_PLACE = r"(?P<place>[A-ZÀ-Ý][\w'.-]{0,40}(?: [\w'.-]{1,30}){0,6}?)"
_COUNTRY = r"(?: ?\([A-ZÀ-Ý][^()\n]{2,30}\)|, (?P<country>[A-ZÀ-Ý][\w' .-]{1,30}?))?"
_DAY_WORDS = r"(?P<date>[0-3]?\d(?:er)? [^\W\d_]{3,9}\.?(?:,? (?:19|20)\d\d)?)"
_DASH = r"(?:--|[-–—:])"
_IN_BRACKETS = r" ?\({1,2}(?P<agency>[^()\n]{2,40})\){1,2}"
_IN_SLASHES = r" ?/(?P<slashed>[A-ZÀ-Ý][^/\n]{1,30})/"
_IN_DASHES = r" [-–—] (?P<dashed>[A-Z]{2,10})(?= [-–—] )"
_DATELINE = re.compile(
    rf"\(?{_PLACE}{_COUNTRY}(?:/\w[\w ]{{1,30}})?(?:,| [-–—]) (?:(?:le|ce) )?(?:{_WEEKDAY} )?(?:le )?{_DAY_WORDS}"
    rf"(?:{_IN_BRACKETS}|{_IN_SLASHES}|{_IN_DASHES})?\)?(?P<tail> ?{_DASH}| ?\.(?: |$)| |$)"
)
_AGENCY_FIRST = re.compile(rf"{_PLACE} ?\((?P<agency>[A-ZÀ-Ý][^()\n]{{1,30}})\) ?{_DASH}")
_PLACE_OUTLET = re.compile(rf"{_PLACE} ?/ ?(?P<agency>[A-ZÀ-Ý][\w' .-]{{2,40}})$")
_SENTENCE_OPENER = r"(?:L[ea]s?|L'|Une?|Des|M\.|Mme) ?\w"
_PLACE_DASH = re.compile(rf"{_NAME} ?(?:--|[–—]|-) (?={_SENTENCE_OPENER})")
_REPORTER = r"(?:[Ee]nvoyée? spéciale?|[Cc]orrespondante?|[Cc]orrespondance)(?: permanente?)?"
_CORRESPONDENT = re.compile(rf"\b{_REPORTER} (?:à|au|de) {_NAME}")
_BYLINE_PLACE = re.compile(
    rf"^(?:Par |.{{0,90}}[Pp]ropos recueillis) ?.{{0,80}}\(?(?<=[ (])(?:à|au) {_NAME}(?:\)| par |$)"
)
_DONE_AT = re.compile(rf"\b[Ff]ait (?:en (?:double exemplaire|deux exemplaires) )?à {_NAME}, le {_DAY} ")
_REPORTER_LINE = 160


@dataclass(frozen=True)
class Dateline:
    """Where a text was written, who sends it, and when; ``day`` is empty where the line names no year."""

    place: str
    agency: str = ""
    day: datetime.date | None = None
    has_date: bool = False


def read_dateline(line: str) -> Dateline | None:
    """Read the opening of a line (plain apostrophes and spaces) as a dateline, or ``None``.

    ``DAKAR, 3 juin (APS) --``, ``New York, le 26 septembre 2025``, ``Hanoï (VNA) -``, ``ALGER - Le …``, and the place
    of a reporter ("envoyé spécial à Kiev") in a short line.
    """
    match = _DATELINE.match(line)
    if match and _is_dated(match):
        agency = match["agency"] or match["slashed"] or match["dashed"] or ""
        return Dateline(_city(match), agency, parse_day(match["date"]), has_date=True)
    match = _AGENCY_FIRST.match(line) or _PLACE_OUTLET.match(line)
    if match:
        return Dateline(usual_case(match["place"]), match["agency"])
    match = _PLACE_DASH.match(line)
    if match:
        return Dateline(usual_case(match["place"]))
    if len(line) > _REPORTER_LINE:
        return None
    match = _CORRESPONDENT.search(line) or _BYLINE_PLACE.match(line)
    return Dateline(match["place"]) if match else None


def _is_dated(match: re.Match[str]) -> bool:
    """A real date, behind a place that is no weekday, set off from the text."""
    if not ANY_DATE.search(_plain(match["date"])) or re.match(_WEEKDAY, match["place"].lower()):
        return False
    return match["tail"] != " " or bool(match["slashed"] or match["agency"]) or match.group().startswith("(")


def _city(match: re.Match[str]) -> str:
    """The city of a dated line; behind an event ("Forum des jeunes, Apia, 3 mai") the part that follows it."""
    small = load_toml("furniture")["small_words"]
    is_event = any(word.islower() and word not in small for word in re.split(r"[ '-]", match["place"]))
    return usual_case(match["country"] if is_event and match["country"] else match["place"])


def usual_case(place: str) -> str:
    """A place in capitals as it is usually written: ``PORT-AU-PRINCE`` → ``Port-au-Prince``."""
    if not place.isupper():
        return place
    small = load_toml("furniture")["small_words"]
    parts = re.split(r"([ -])", place.lower())
    return "".join(p if i and p in small else p[:1].upper() + p[1:] for i, p in enumerate(parts))


def parse_day(text: str) -> datetime.date | None:
    """The first full calendar date in ``text`` (``3 juin 2025``, ``2025-06-03``, ``03/06/2025``), or ``None``."""
    for match in ANY_DATE.finditer(_plain(text)):
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
    date = ANY_DATE.search(_plain(text))
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


def day_of_signature(text: str) -> Dateline | None:
    """ "Fait à Arusha, le 4 juillet 2025": place and day, or ``None``."""
    match = _DONE_AT.search(text)
    day = parse_day(text[match.start() : match.end() + 30]) if match else None
    return Dateline(match["place"], day=day, has_date=True) if match and day else None


def _plain(text: str) -> str:
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
