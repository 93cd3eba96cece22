"""Page furniture and metadata: what the lines around an article say about it.

Furniture is read here for title, publisher, place and date; no stage sees it (``Article.matching`` blanks it).
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pipeline.article import Span
from pipeline.french import matching_text, without_accents
from pipeline.lexicon import load_toml

MONTHS = ("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
          "decembre")  # fmt: skip

_MONTH = "|".join(MONTHS)
_DAY = r"(?P<day>[0-3]?\d)(?:er)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WORDS_DATE = rf"\b{_DAY} (?P<month>{_MONTH})(?:,? {_YEAR})?\b"
_ISO_DATE = r"\b(?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>[01]\d)-(?P<iso_day>[0-3]\d)"
_SLASH_DATE = r"\b(?P<s_day>[0-3]?\d)[/.](?P<s_month>[01]?\d)[/.](?P<s_year>(?:19|20)\d\d)\b"
_ANY_DATE = re.compile(f"{_ISO_DATE}|{_SLASH_DATE}|{_WORDS_DATE}")
_CLOCK = re.compile(r"\b([01]?\d|2[0-3]) ?[h:] ?([0-5]\d)\b")

_FILE_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_]?([01]\d)[-_]?([0-3]\d)(?!\d)")
_FILE_DATE_FR = re.compile(r"(?<!\d)([0-3]\d)[-_.]([01]\d)[-_.]((?:19|20)\d\d)(?!\d)")

_DASH = r"(?:--|[-–—:])"
_PLACE = r"(?P<place>[A-ZÀ-Ý][\w'’.-]{0,30}(?:[ -][\w'’.-]{1,20}){0,4}?)"
_COUNTRY = r"(?: ?\([A-ZÀ-Ý][^()\n]{2,30}\)|, [A-ZÀ-Ý][\w' -]{2,30}?)?"
_DATELINE = re.compile(
    rf"{_PLACE}{_COUNTRY}(?:/\w[\w ]{{1,30}})?, (?:(?:le|ce) )?(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?(?:le )?"
    rf"(?P<date>[0-3]?\d(?:er)? [^\W\d_]{{3,9}}\.?(?:,? (?:19|20)\d\d)?)"
    rf"(?: ?\((?P<agency>[^()\n]{{2,40}})\))?(?P<tail> ?{_DASH}| ?\.(?: |$)|$)"
)
_AGENCY_FIRST = re.compile(rf"{_PLACE} ?\((?P<agency>[A-ZÀ-Ý][^()\n]{{1,30}})\) ?{_DASH}")
_DONE_AT = re.compile(rf"\b[Ff]ait (?:en double exemplaire |en deux exemplaires )?à (?P<place>[A-ZÀ-Ý][\w'-]{{1,30}}(?:[ -][A-ZÀ-Ý][\w'-]{{1,20}}){{0,2}}), le {_DAY} ")

_HEAD_LINES = 8
_TITLE_LENGTH = 220


@dataclass
class Metadata:
    """What was found; empty where nothing says it. ``published_time`` is ``HH:MM``."""

    title: str = ""
    publisher: str = ""
    place: str = ""
    published: datetime.date | None = None
    published_from: str = ""
    published_time: str = ""
    reference_date: datetime.date | None = None
    furniture: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))


def find_metadata(text: str, source_file: str) -> Metadata:
    """Read title, publisher, place, dates and furniture spans from an article's text and file name.

    The publication date comes from a header line, the dateline, the file's name or a closing "Fait à …, le …", in that
    order; without one the reference date is the first full date of the text. Offsets are code points of ``text``.
    """
    plain = matching_text(text)
    lines = _split_lines(plain)
    found = Metadata()
    filled = [line for line in lines if line.text.strip()]
    _read_page_title(filled[:_HEAD_LINES], found)
    _read_headers(filled, found)
    _read_masthead(filled[:_HEAD_LINES], found)
    _read_closers(filled, found)
    body = [line for line in filled if line.span not in found.furniture]
    _read_title(body, found)
    _read_dateline(body[:_HEAD_LINES], found)
    _read_file_name(source_file, found)
    _read_text(plain, found)
    found.furniture.sort(key=lambda span: span.start)
    return found


def parse_day(text: str) -> datetime.date | None:
    """The first full calendar date in ``text`` (``3 juin 2025``, ``2025-06-03``, ``03/06/2025``), or ``None``."""
    for match in _ANY_DATE.finditer(without_accents(text).lower()):
        day = _day_of(match, None)
        if day is not None:
            return day
    return None


def _day_of(match: re.Match[str], year: int | None) -> datetime.date | None:
    """The day of an ``_ANY_DATE`` match; ``year`` completes one without. ``None`` where it is no day of the calendar."""
    part = match.groupdict()
    if part["iso_year"]:
        numbers = part["iso_year"], part["iso_month"], part["iso_day"]
    elif part["s_year"]:
        numbers = part["s_year"], part["s_month"], part["s_day"]
    elif part["year"] or year:
        numbers = part["year"] or str(year), str(MONTHS.index(part["month"]) + 1), part["day"]
    else:
        return None
    try:
        return datetime.date(*map(int, numbers))
    except ValueError:
        return None


def _split_lines(text: str) -> list[_Line]:
    lines, start = [], 0
    for piece in text.split("\n"):
        lines.append(_Line(start, piece))
        start += len(piece) + 1
    return lines


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    words = load_toml("furniture")
    starts = _any_of(words["line_starts"])
    headers = _any_of(words["header_starts"])
    only = _any_of(words["line_words"])
    closers = _any_of(words["closers"])
    mastheads = _any_of(words["masthead_words"])
    sections = _any_of(words["sections"])
    return {
        **words,
        "starts": re.compile(rf"(?:{starts})(?![\w'-])", re.IGNORECASE),
        "only": re.compile(rf"(?:(?:{only})[ |·•,/-]{{0,4}}){{1,12}}", re.IGNORECASE),
        "masthead": re.compile(rf"(?:(?:le|la|l'|les) ?)?(?:{mastheads})(?![\w'-])", re.IGNORECASE),
        "section": re.compile(rf"(?:{sections})|(?:édition|numéro) du \d.{{0,30}}", re.IGNORECASE),
        "headers": re.compile(rf"(?:{headers})(?!\w)", re.IGNORECASE),
        "closer": re.compile(rf"(?:^|(?<=[.!?\"»)] )|(?<=[.!?\"»)]))[-–—* (]{{0,4}}(?:{closers})[-–—* .)]{{0,4}}$", re.IGNORECASE),
    }


def _any_of(words: list[str]) -> str:
    """An alternation, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _read_page_title(head: list[_Line], found: Metadata) -> None:
    """A page title repeats the headline and adds the site: "Headline - Publisher - site.org"."""
    for index, line in enumerate(head):
        for later in head[index + 1 :]:
            headline, rest = later.text.strip(), line.text.strip()
            if len(headline) < 8 or not rest.startswith(headline):
                continue
            rest = rest[len(headline) :]
            if rest and any(rest.startswith(sep) for sep in _words()["title"]["separators"]):
                found.furniture.append(line.span)
                found.title = headline
                found.publisher = re.split(r" [-–—|·] | :: ", rest.lstrip(" -–—|·:"))[0].strip()
                return


def _read_headers(lines: list[_Line], found: Metadata) -> None:
    words = _words()
    zone = words["zone"]
    for position, line in enumerate(lines):
        text = line.text.strip()
        if zone <= position < len(lines) - zone or len(text) > words["line_length"]:
            continue
        lower = text.lower()
        if words["headers"].match(text) and _ANY_DATE.search(without_accents(lower)):
            found.furniture.append(line.span)
            _take_date(text, found)
        elif words["starts"].match(text) or words["only"].fullmatch(text) or (len(text) < 160 and any(w in lower for w in words["line_contains"])):
            found.furniture.append(line.span)
        elif position < _HEAD_LINES and _is_site_line(text):
            found.furniture.append(line.span)
            _take_date(text, found)


_PARTS = re.compile(r" ?[|·•] ?| [-–—] ")
_DATE_ONLY = re.compile(rf"(?:le )?(?:\w{{5,8}}di |dimanche )?(?:le )?(?:{_ISO_DATE}|{_SLASH_DATE}|{_WORDS_DATE})")
_PLACE_OUTLET = re.compile(rf"{_PLACE} ?/ ?(?P<outlet>[A-ZÀ-Ý][\w'’ .-]{{2,40}})")


def _is_site_line(text: str) -> bool:
    """A short line above the text that is a date, or parts set off by bars or dashes, one of them a date or a section
    of a site: "Site | 2025-06-03 à 10:15", "OCHA | Services | Bulletins", "12/10/2025"."""
    plain = without_accents(text).lower()
    if len(text) > 120:
        return False
    date = _DATE_ONLY.match(plain)
    if date and len(plain) - date.end() <= 12:
        return True
    parts = _PARTS.split(text)
    if len(parts) < 2 or not parts[0]:
        return False
    barred = re.search(r"[|·•]", text) is not None
    if barred and (_ANY_DATE.search(plain) or text[-1:] not in ".!?"):
        return True
    return any(_words()["section"].fullmatch(part.strip()) for part in parts[1:]) and text[-1:] not in ".!?"


def _read_masthead(head: list[_Line], found: Metadata) -> None:
    """Above a date or site line, with the headline below it: a line that names who publishes."""
    taken = {span.start for span in found.furniture}
    last = max((i for i, line in enumerate(head) if line.start in taken), default=0)
    if last == 0 or last + 1 >= len(head) or not _is_headline(head[last + 1].text.strip()):
        return
    for line in head[:last]:
        text = line.text.strip()
        if line.start not in taken and len(text) <= 90 and _words()["masthead"].match(text):
            found.furniture.append(line.span)
            found.publisher = found.publisher or _PARTS.split(text)[0].strip()


def _is_headline(text: str) -> bool:
    return len(text) <= _TITLE_LENGTH and text[-1:] not in ".;,:" and not text.startswith(("-", "Par ")) and bool(text)


def _take_date(text: str, found: Metadata) -> None:
    parts = [part.strip() for part in _PARTS.split(text)]
    first = parts[0]
    if len(parts) > 1 and not found.publisher and not _ANY_DATE.search(without_accents(first).lower()):
        found.publisher = first
    day = parse_day(text)
    if day is None or found.published is not None:
        return
    found.published, found.published_from = day, "header"
    clock = _CLOCK.search(text, _end_of_date(text))
    if clock:
        found.published_time = f"{int(clock[1]):02}:{clock[2]}"


def _end_of_date(text: str) -> int:
    match = _ANY_DATE.search(without_accents(text).lower())
    return match.end() if match else 0


def _read_closers(lines: list[_Line], found: Metadata) -> None:
    """ "Fin" on a line of its own among the last lines, or behind the last sentence of one of them."""
    taken = {span.start for span in found.furniture}
    for line in lines[-6:]:
        if line.start in taken:
            continue
        stripped = line.text.rstrip()
        match = _words()["closer"].search(stripped)
        if match:
            start = match.start() + (len(match.group()) - len(match.group().lstrip()))
            found.furniture.append(Span(line.start + start, line.start + len(stripped)))


def _read_title(body: list[_Line], found: Metadata) -> None:
    """The headline: a first line without a full stop, with text below it."""
    if found.title or len(body) < 2:
        return
    line = body[0].text.strip()
    if _is_headline(line) and not _DATELINE.match(line):
        found.title = line


def _read_dateline(head: list[_Line], found: Metadata) -> None:
    for line in head:
        text = line.text.strip()
        match = _DATELINE.match(text)
        if match and _ANY_DATE.search(without_accents(match["date"]).lower()):
            found.place = found.place or match["place"]
            if match["agency"] and not found.publisher:
                found.publisher = match["agency"]
            day = parse_day(match["date"])
            if day is not None and found.published is None:
                found.published, found.published_from = day, "dateline"
            elif day is None:
                found.reference_date = None
            return
        match = _AGENCY_FIRST.match(text) or _PLACE_OUTLET.fullmatch(text)
        if match:
            found.place = found.place or match["place"]
            found.publisher = found.publisher or match[match.lastindex or 0]
            return


def _read_file_name(source_file: str, found: Metadata) -> None:
    if found.published is not None:
        return
    stem = source_file.rpartition("/")[2]
    for pattern, order in ((_FILE_DATE, (1, 2, 3)), (_FILE_DATE_FR, (3, 2, 1))):
        match = pattern.search(stem)
        if match:
            try:
                found.published = datetime.date(*(int(match[i]) for i in order))
            except ValueError:
                continue
            found.published_from = "file_name"
            return


def _read_text(plain: str, found: Metadata) -> None:
    if found.published is None:
        done = _DONE_AT.search(plain)
        if done:
            day = parse_day(plain[done.start() : done.end() + 30])
            if day is not None:
                found.published, found.published_from = day, "text"
                found.place = found.place or done["place"]
    found.reference_date = found.published or parse_day(plain)
