"""Datelines, bylines and signatures: where a text was written, who sends it, and when.

Places are read from a line's form alone ("DAKAR, 3 juin (APS) –", "Par X (à Dakar)"); a form that other lines have
too ("Praia – Le ministre …") counts only with a town that the lexicon knows, or with a name in capitals.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from functools import cache

from pipeline.lexicon import load_toml
from pipeline.page.days import ANY_DATE, MONTHS, WEEKDAY, folded, parse_clock, parse_day
from pipeline.page.known import is_known_body, is_known_country, is_known_town
from pipeline.page.words import page_words

PARAGRAPH = 90
REPORTER_LINE = 170
PAIR_LINE = 320

_CAPITAL = r"[A-ZÀ-Ý][\w'.-]{1,20}"
_NAME = rf"(?P<place>{_CAPITAL}(?:[ -](?:d[eu]s? |la |sur |el-?)?{_CAPITAL}){{0,3}})"
_PLACE = r"(?P<place>[A-ZÀ-Ý][\w'.-]{0,40}(?: \w[\w'.-]{0,29}){0,8}?)"
_COUNTRY = r"(?: ?\([A-ZÀ-Ý][^()\n]{2,30}\)|, ?(?P<country>[A-ZÀ-Ý][\w' .-]{1,30}?))?"
_SECOND_PLACE = r"(?: ?/ ?(?!Par )\w[\w ]{1,30})?"
_DAY_WORDS = (
    r"(?P<date>[0-3]?\d(?:er)? ?[^\W\d_]{3,9}\.?(?:,? (?:19|20)\d\d)?"
    r"|[0-3]?\d[./-][01]?\d[./-](?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d)"
)
_ZONE = r"(?: ?(?:GMT|UTC|TU|\((?:GMT|UTC|TU|heures? locales?)\)))?"
_CLOCK = rf"(?P<clock>,? ?(?:-|–|à)? ?(?:[01]?\d|2[0-3]) ?[h:] ?[0-5]\d{_ZONE})?"
_WHEN = rf"(?:(?:le|ce) )?(?:{WEEKDAY},? )?(?:le )?{_DAY_WORDS}{_CLOCK}"
_DASH = r"(?:--|[-–—:])"
_IN_BRACKETS = r" ?\({1,2}(?:© ?(?:\d{4} )?)?(?P<agency>[^()\n]{2,40})\){1,2}"
_IN_SLASHES = r"\.? ?/(?P<slashed>[A-ZÀ-Ý][^/\n]{1,30})/"
_IN_DASHES = r" [-–—] (?P<dashed>[A-Z]{2,10})(?= [-–—] )"
_IN_COMMAS = r"[.,] (?P<behind>[A-Z]{3,12})(?=(?:\.| ?--| [-–—]) |$)"
_DATELINE = re.compile(
    rf"(?P<open>\()?(?:À )?{_PLACE}{_COUNTRY}{_SECOND_PLACE}(?P<separator>,| [-–—]| (?=le )|\.? (?=\d)| \() ?{_WHEN}"
    rf"(?:,? ?(?:{_IN_BRACKETS}|{_IN_SLASHES}|{_IN_DASHES})|{_IN_COMMAS})?\)?(?P<tail> ?\.?{_DASH}| ?\.(?: |$)| |$)"
)
_AGENCY_FIRST = re.compile(
    rf"{_PLACE}{_COUNTRY},? ?\((?:© ?(?:\d{{4}} )?)?(?P<agency>[^\W\d_][^()\n]{{1,30}})\)(?:,? {_WHEN})? ?\.? ?{_DASH}"
)
_MONTH_LINE = re.compile(rf"{_NAME}, (?:le |en )?(?P<month>[^\W\d_]{{3,9}}) (?:19|20)\d\d(?: ?{_DASH}|$)")
_AGENCY_BEHIND = re.compile(rf"{_NAME}\. (?P<agency>[A-ZÀ-Ý][\w' .-]{{1,24}}?) ?(?:--|[-–—]) ")
_SLASHED = re.compile(rf"[A-ZÀ-Ý][\w' -]{{1,24}} / {_NAME}(?: ?/ ?[^/\n]{{2,50}})?$")
_DATE_FIRST = re.compile(
    rf"(?:Le )?(?:{WEEKDAY} )?(?:le )?{_DAY_WORDS}{_CLOCK} ?(?:[-–—]|,) {_NAME}(?:/{_CAPITAL})?"
    r"(?: ?\((?P<agency>[^()\n]{2,30})\))?(?: [-–—] (?P<sender>[^\n–—]{3,60})$|(?= [-–—] |$))"
)
_AGENCY_ALONE = re.compile(rf"\((?P<agency>[A-Z][\w' .-]{{1,24}})\) ?{_DASH}")
_AGENCY_AHEAD = re.compile(r"\((?P<agency>[A-Z][\w' .-]{1,24})\) (?=[A-ZÀ-Ý])")
_PLACE_OUTLET = re.compile(rf"{_PLACE} ?/ ?(?P<agency>[A-ZÀ-Ý][\w' .-]{{2,40}})$")
_PLACE_DASH = re.compile(rf"{_NAME}(?:, {_CAPITAL}| \({_CAPITAL}\))?\.? ?(?:--|[–—]|-) (?=[A-ZÀ-Ý\"«])")
_PLACE_AHEAD = re.compile(rf"\({_NAME}(?:, {_CAPITAL}(?: {_CAPITAL}){{0,2}})?\)\.? (?=[A-ZÀ-Ý\"«])")
"""How some papers open: "(Séoul) Il pleuvait à verse"."""
_PAIR = re.compile(rf"\((?:à )?{_NAME}(?:, {_CAPITAL})?, {_WHEN}\)")
_AT_END = re.compile(rf"(?:,| [-–—]) (?:à )?{_NAME}(?:, {_CAPITAL})?(?:,| [-–—]| (?=le )) ?{_WHEN}$")
_HELD = re.compile(
    rf"\b(?:prononcé|tenu|donné|fait|signé|adopté|publié|organisé|présenté)e?s? (?:à|au|aux) {_NAME},? (?:le )?{_WHEN}"
)

_ARTICLE = re.compile(r"(?:Les? |La |L')(?=[A-ZÀ-Ý])")
"""As many papers as places begin so: "Le Relais", "La Paz"."""

_REPORTER = (
    r"(?:[Ee]nvoyée?s? spéciale?(?:s|aux)?|[Cc]orrespondante?|[Cc]orrespondance(?: particulière)?|[Nn]otre bureau)"
    r"(?: permanente?)?"
)
_AT = r"(?:à|au|aux|depuis)"
_CORRESPONDENT = re.compile(rf"\b{_REPORTER},? (?:{_AT}|de) {_NAME}")
_RECORDED = re.compile(rf"\b(?:[Pp]ropos|[Ee]ntretien|[Ii]nterview) recueillie?s? .{{0,60}}?\(?(?<=[ (]){_AT} {_NAME}")
_BYLINE = (
    r"(?:(?:Par|Un texte de|Un reportage de|Une enquête de|Reportage|Texte|Récit) (?:notre |nos )?|De (?:notre|nos) )"
)
_BYLINE_PLACE = re.compile(
    rf"{_BYLINE}[^\n]{{0,90}}?(?: \(|, | [-–—] | )(?<=[ (]){_AT} {_NAME}(?=\)|,| et | par | avec |\.|$)"
)
_BYLINE_TOWN = re.compile(rf"{_BYLINE}[^\n(,]{{3,60}}(?: \(|, | [-–—] ){_NAME}(?:\)?$|, (?:{_REPORTER})\))")
_WRITER = rf"{_CAPITAL}(?: (?:d[eu]s? |ben |el |al-)?{_CAPITAL}){{1,3}}"
_FROM_PLACE = re.compile(
    rf"(?:À|De|Depuis) {_NAME}, (?:notre |nos |pour )?{_WRITER}\.?$"
    rf"|{_NAME.replace('place', 'town')}, (?:de )?(?:notre|nos) "
)
_WRITER_PLACE = re.compile(rf"{_WRITER}(?:, | \({{1,2}}| [-–—] ){_AT} {_NAME}\)?\.?$")
_WRITER_TOWN = re.compile(rf"{_WRITER}(?: \(| / | [-–—] |, ){_NAME}\)?$")
_DONE_AT = re.compile(
    rf"\b(?:[Ff]ait|[Dd]onné|[Ss]igné|[Aa]dopté|[Rr]édigé) (?:en [\w ]{{3,40}}? )?(?:à|au|aux) {_NAME},?"
    rf" (?:en [\w ,]{{3,60}}?,? )?le (?={_DAY_WORDS})"
)
_PREAMBLE = re.compile(r"[^\w\n]{0,4}(?:[A-ZÀ-Ý][a-zà-ÿ]{2,20}ant|Vu|Ayant \w{2,12}) ")
"""What opens a clause of a resolution, which tells of other texts."""
_SUBMITTED = re.compile(
    r"^ {0,3}(?:\w+ )?(?:déposée?|enregistrée?|présentée?|remise?|adoptée?|prononcée?)"
    r"(?: à la Présidence [\w' ]{1,40})? le (?=[0-3]?\d)",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True)
class Dateline:
    """Where a text was written, who sends it, and when; ``day`` is empty where the line names no year.

    ``is_whole``: the line holds nothing else. ``clock`` is the hour of such a line ("Doha, lundi 9 mars 2026, 21:14"),
    which makes it a header rather than text.
    """

    place: str
    agency: str = ""
    day: datetime.date | None = None
    has_date: bool = False
    clock: str = ""
    is_whole: bool = False


def read_dateline(line: str) -> Dateline | None:
    """Read the opening of a line (plain apostrophes and spaces) as a dateline, or ``None``.

    ``DAKAR, 3 juin (APS) --``, ``New York, le 26 septembre 2025``, ``Hanoï (VNA) -``, ``ALGER - Le …``.
    """
    match = _DATELINE.match(line)
    if match and _is_dated(match):
        agency = match["agency"] or match["slashed"] or match["dashed"] or match["behind"] or ""
        ends = not line[match.end() :].strip()
        clock = parse_clock(match.group()) if match["clock"] and ends else ""
        day = parse_day(match["date"])
        return Dateline(_city(match), _sender(agency), day, has_date=True, clock=clock, is_whole=ends)
    match = _AGENCY_FIRST.match(line)
    if match and _is_sent(match):
        day = parse_day(match["date"]) if match["date"] else None
        return Dateline(usual_case(match["place"]), match["agency"], day, has_date=bool(match["date"]))
    match = _PLACE_OUTLET.match(line)
    if match and is_known_town(match["place"]):
        return Dateline(usual_case(match["place"]), match["agency"])
    match = _PLACE_DASH.match(line)
    if match and len(line) > PARAGRAPH and not line.isupper() and _opens_text(match["place"]):
        return Dateline(usual_case(match["place"]))
    match = _PLACE_AHEAD.match(line) if len(line) > PARAGRAPH else None
    if match and _opens_text(match["place"]):
        return Dateline(usual_case(match["place"]))
    match = _AGENCY_BEHIND.match(line) or _SLASHED.match(line)
    if match and is_known_town(match["place"]):
        return Dateline(usual_case(match["place"]), match.groupdict().get("agency") or "")
    match = _DATE_FIRST.match(line)
    if match and is_known_town(match["place"]) and parse_day(match["date"]):
        sender = next((name for name in (match["agency"], match["sender"]) if name and is_known_body(name)), "")
        ends, clock = match.end() == len(line), parse_clock(match.group()) if match["clock"] else ""
        day = parse_day(match["date"])
        return Dateline(usual_case(match["place"]), sender, day, has_date=True, clock=clock, is_whole=ends)
    match = _MONTH_LINE.match(line)
    if match and folded(match["month"]) in MONTHS and _is_name(match["place"]):
        return Dateline(usual_case(match["place"]))
    match = _AGENCY_AHEAD.match(line)
    behind = read_dateline(line[match.end() :]) if match else None
    if match and behind and behind.has_date and not behind.agency:
        return replace(behind, agency=match["agency"])
    match = _AGENCY_ALONE.match(line)
    return Dateline("", match["agency"]) if match and is_known_body(match["agency"]) else None


def read_pair(line: str) -> Dateline | None:
    """A "(city, date)" pair in a headline or beside an event ("Forum des jeunes, Apia, 30 août 2022"), or ``None``."""
    if len(line) > PAIR_LINE or _PREAMBLE.match(line):
        return None
    match = _PAIR.search(line) or _AT_END.search(line) or _HELD.search(line)
    if not match or not ANY_DATE.search(folded(match["date"])) or not _is_name(match["place"]):
        return None
    return Dateline(usual_case(match["place"]), day=parse_day(match["date"]), has_date=True)


def read_reporter(line: str) -> str:
    """The place in a reporter's line: "Par X (à Vilnius)", "De notre correspondant à La Paz", "X, à Maroua"; or ""."""
    if len(line) > REPORTER_LINE:
        match = _RECORDED.search(line)
        return match["place"] if match else ""
    for pattern in (_CORRESPONDENT, _RECORDED):
        match = pattern.search(line)
        if match:
            return match["place"]
    match = _BYLINE_PLACE.match(line) or _WRITER_PLACE.match(line)
    if match:
        return match["place"]
    match = _FROM_PLACE.match(line)
    if match and is_known_town(match["place"] or match["town"]):
        return usual_case(match["place"] or match["town"])
    match = _BYLINE_TOWN.match(line) or _WRITER_TOWN.match(line)
    return usual_case(match["place"]) if match and is_known_town(match["place"]) else ""


def day_of_signature(text: str) -> Dateline | None:
    """ "Fait à Arusha, le 4 juillet 2025", "déposé le 27 février 2024": place ("" where none) and day, or ``None``."""
    for pattern in (_DONE_AT, _SUBMITTED):
        for match in pattern.finditer(text):
            day = parse_day(text[match.end() : match.end() + 30])
            if day is None or _PREAMBLE.match(text, text.rfind("\n", 0, match.start()) + 1):
                continue
            return Dateline(match.groupdict().get("place") or "", day=day, has_date=True)
    return None


def usual_case(place: str) -> str:
    """A place in capitals as it is usually written: ``PORT-AU-PRINCE`` → ``Port-au-Prince``."""
    if not place.isupper():
        return place
    parts = re.split(r"([ -])", place.lower())
    return "".join(p if i and p in _small_words() else p[:1].upper() + p[1:] for i, p in enumerate(parts))


@cache
def _small_words() -> frozenset[str]:
    return frozenset(load_toml("furniture")["small_words"])


@cache
def _no_places() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load_toml("furniture")["no_places"]))
    return re.compile(rf"(?:{words}|{WEEKDAY})(?![\w'-])", re.IGNORECASE)


def _is_name(place: str) -> bool:
    """Capitals but for small words, and no word that opens a header, a body's name or a turn of an interview."""
    words = re.split(r"[ -]", place)
    if _no_places().match(place) or words[-1].lower() in _small_words():
        return False
    if (_ARTICLE.match(place) or page_words().outlets.search(place)) and not is_known_town(place):
        return False
    return all(not w.islower() or w in _small_words() for w in words)


def _is_dated(match: re.Match[str]) -> bool:
    """A real date, behind a place, set off from the text."""
    if not ANY_DATE.search(folded(match["date"])) or not _is_name(_city(match)):
        return False
    if match["separator"] == " " and match.group()[match.end("separator") - match.start()].isdigit():
        return is_known_town(_city(match))
    if match["tail"] == " ":
        return bool(match["slashed"] or match["agency"] or match["open"])
    return True


def _city(match: re.Match[str]) -> str:
    """The city of a dated line; behind an event ("Forum des jeunes, Apia, 3 mai") the part that follows it."""
    is_event = not _is_name(match["place"])
    return usual_case((match["country"] if is_event and match["country"] else match["place"]).rstrip("."))


def _sender(agency: str) -> str:
    """The agency of a bracket; nothing where the bracket holds other words ("heure locale")."""
    return agency.strip() if agency[:1].isupper() or is_known_body(agency) else ""


def _is_sent(match: re.Match[str]) -> bool:
    """A town before an agency's bracket: no "Q (Nikkei) :", no "Mme Berlin (CDU) –"."""
    place = match["place"]
    if not _is_name(place) or len(place) < 3 or is_known_country(match["agency"]):
        return False
    return is_known_town(place) or is_known_body(match["agency"]) or (place.isupper() and match["agency"].isupper())


def _opens_text(place: str) -> bool:
    return _is_name(place) and is_known_town(place)
