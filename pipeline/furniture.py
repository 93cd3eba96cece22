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
from pipeline.datelines import (
    ANY_DATE,
    DATE_ONLY,
    day_in_file_name,
    day_of_signature,
    parse_any_day,
    parse_clock,
    parse_day,
    read_dateline,
)
from pipeline.french import matching_text, without_accents
from pipeline.lexicon import load_toml

HEAD_LINES = 8
TITLE_LENGTH = 220
MASTHEAD_LENGTH = 90
SITE_LINE_LENGTH = 120
RIGHTS_LINE_LENGTH = 160
LAST_LINES = 6

_BAR = re.compile(r"[|·•]")
_PARTS = re.compile(r" ?[|·•] ?| [-–—] ")
_TITLE_TAIL = re.compile(r" [-–—|·] | :: ")
_CONTACT = re.compile(r"[\w.+-]{1,60}@[\w.-]{1,60}|(?<!\w)(?:T[ée]l|Fax)(?:\.| ?:)|(?<!\w)www\.", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:©|Copyright)(?: ©)? ?(?:\d{4} ?)?(?P<owner>[^\d|.–—-][^\d|.–—]{1,80}?) ?(?:\d{4}|[|.–—]|$)", re.IGNORECASE
)
_CLOSER_EDGE = r"(?:^|(?<=[.!?\"»)] )|(?<=[.!?\"»)]))"


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


@dataclass(frozen=True)
class _Words:
    """``lexicon/furniture.toml`` as patterns."""

    starts: re.Pattern[str]
    only: re.Pattern[str]
    headers: re.Pattern[str]
    mastheads: re.Pattern[str]
    sections: re.Pattern[str]
    closers: re.Pattern[str]
    contains: tuple[str, ...]
    title_separators: tuple[str, ...]
    zone: int
    line_length: int


def find_metadata(text: str, source_file: str) -> Metadata:
    """Read title, publisher, place, dates and furniture spans from an article's text and file name.

    The publication date comes from a header line, the dateline, the file's name or a closing "Fait à …, le …", in that
    order; without one the reference date is the first full date of the text. Offsets are code points of ``text``.
    """
    plain = matching_text(text)
    filled = [line for line in _split_lines(plain) if line.text.strip()]
    found = Metadata()
    _read_page_title(filled[:HEAD_LINES], found)
    _read_headers(filled, found)
    _read_masthead(filled[:HEAD_LINES], found)
    _read_closers(filled[-LAST_LINES:], found)
    _read_contacts(filled[-LAST_LINES:] if len(filled) > LAST_LINES else filled[2:], found)
    body = [line for line in filled if line.span not in found.furniture]
    _read_title(body, found)
    _read_datelines(body[:HEAD_LINES], found)
    _read_file_name(source_file, found)
    _read_text(plain, found)
    found.furniture = _merged(found.furniture)
    return found


def _merged(spans: list[Span]) -> list[Span]:
    """In text order; spans that overlap (a closing word in a line of contacts) as one."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _split_lines(text: str) -> list[_Line]:
    lines, start = [], 0
    for piece in text.split("\n"):
        lines.append(_Line(start, piece))
        start += len(piece) + 1
    return lines


@lru_cache(maxsize=1)
def _words() -> _Words:
    data: dict[str, Any] = load_toml("furniture")

    def pattern(template: str, key: str) -> re.Pattern[str]:
        words = "|".join(map(re.escape, sorted(data[key], key=len, reverse=True)))
        return re.compile(template.replace("WORDS", f"(?:{words})"), re.IGNORECASE)

    return _Words(
        starts=pattern(r"WORDS(?![\w'-])", "line_starts"),
        only=pattern(r"(?:WORDS[ |·•,/-]{0,4}){1,12}", "line_words"),
        headers=pattern(r"WORDS(?!\w)", "header_starts"),
        mastheads=pattern(r"(?:(?:le|la|l'|les) ?)?WORDS(?![\w'-])", "masthead_words"),
        sections=pattern(r"WORDS|(?:édition|numéro) du \d.{0,30}", "sections"),
        closers=pattern(_CLOSER_EDGE + r"[-–—* (]{0,4}WORDS[-–—* .)]{0,4}$", "closers"),
        contains=tuple(data["line_contains"]),
        title_separators=tuple(data["title"]["separators"]),
        zone=data["zone"],
        line_length=data["line_length"],
    )


def _read_page_title(head: list[_Line], found: Metadata) -> None:
    """A page title repeats the headline and adds the site: "Headline - Publisher - site.org"."""
    for index, line in enumerate(head):
        for later in head[index + 1 :]:
            headline, whole = later.text.strip(), line.text.strip()
            if len(headline) < 8 or not whole.startswith(headline):
                continue
            rest = whole[len(headline) :]
            if rest.startswith(_words().title_separators):
                found.furniture.append(line.span)
                found.title = headline
                found.publisher = _TITLE_TAIL.split(rest.lstrip(" -–—|·:"))[0].strip()
                return


def _read_headers(lines: list[_Line], found: Metadata) -> None:
    """Header lines, breadcrumbs, share buttons, rights: near the top and the bottom only."""
    words = _words()
    for position, line in enumerate(lines):
        text = line.text.strip()
        if words.zone <= position < len(lines) - words.zone or len(text) > words.line_length:
            continue
        header = words.headers.match(text)
        if (header and _take_header(text, found, header.end())) or _is_button_or_right(text):
            found.furniture.append(line.span)
        elif position < HEAD_LINES and _is_site_line(text):
            found.furniture.append(line.span)
            _take_header(text, found)


def _is_button_or_right(text: str) -> bool:
    words = _words()
    if words.starts.match(text) or words.only.fullmatch(text):
        return True
    return len(text) < RIGHTS_LINE_LENGTH and any(w in text.lower() for w in words.contains)


def _is_site_line(text: str) -> bool:
    """A short line above the text that is a date, or parts set off by bars or dashes, one of them a date or a section
    of a site: "Site | 2025-06-03 à 10:15", "OCHA | Services | Bulletins", "12/10/2025"."""
    if len(text) > SITE_LINE_LENGTH:
        return False
    plain = _plain(text)
    if _is_date(text):
        return True
    words = _words()
    if words.sections.fullmatch(text) or " > " in text:
        return True
    parts = [part.strip() for part in _PARTS.split(text)]
    if len(parts) < 2 or not parts[0]:
        return False
    ends_sentence = text[-1:] in ".!?"
    if _BAR.search(text) and (ANY_DATE.search(plain) or not ends_sentence):
        return True
    if ends_sentence:
        return False
    if words.headers.match(parts[-1]) or _is_date(parts[-1]):
        return True
    return any(words.sections.fullmatch(part) for part in parts[1:])


def _is_date(text: str) -> bool:
    """A full date with nothing but an hour behind it. A day without a year may be a heading of the text."""
    plain = _plain(text)
    date = DATE_ONLY.match(plain)
    return date is not None and len(plain) - date.end() <= len(" à 22:33 gmt") and parse_day(text) is not None


def _take_header(text: str, found: Metadata, behind: int = 0) -> bool:
    """Read publisher, day and hour from a header line; whether it holds a date. ``behind``: where the day may begin."""
    parts = [part.strip() for part in _PARTS.split(text)]
    if len(parts) > 1 and not found.publisher and not behind and not ANY_DATE.search(_plain(parts[0])):
        found.publisher = parts[0]
    day = parse_any_day(_PARTS.split(text[behind:])[0]) if behind else parse_day(text)
    if day is not None and found.published is None:
        found.published, found.published_from, found.published_time = day, "header", parse_clock(text)
    return day is not None


def _read_masthead(head: list[_Line], found: Metadata) -> None:
    """Above a date or site line, with the headline below it: a line that names who publishes."""
    taken = {span.start for span in found.furniture}
    last = max((i for i, line in enumerate(head) if line.start in taken), default=0)
    if last == 0 or last + 1 >= len(head) or not _is_headline(head[last + 1].text.strip()):
        return
    for line in head[:last]:
        text = line.text.strip()
        if line.start not in taken and len(text) <= MASTHEAD_LENGTH and _words().mastheads.match(text):
            found.furniture.append(line.span)
            found.publisher = found.publisher or _PARTS.split(text)[0].strip()


def _read_closers(last: list[_Line], found: Metadata) -> None:
    """ "Fin" on a line of its own among the last lines, or behind the last sentence of one of them."""
    taken = {span.start for span in found.furniture}
    for line in last:
        stripped = line.text.rstrip()
        match = None if line.start in taken else _words().closers.search(stripped)
        if match:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            found.furniture.append(Span(line.start + start, line.start + len(stripped)))


def _read_contacts(last: list[_Line], found: Metadata) -> None:
    """Short lines at the bottom with an address to write or call; and whose rights the text has."""
    taken = {span.start for span in found.furniture}
    for line in last:
        text = line.text.strip()
        if line.start not in taken and len(text) < RIGHTS_LINE_LENGTH and _CONTACT.search(text):
            found.furniture.append(line.span)
        rights = _RIGHTS.match(text) if line.start in taken and not found.publisher else None
        if rights:
            found.publisher = rights["owner"].strip(" -")


def _is_headline(text: str) -> bool:
    return 0 < len(text) <= TITLE_LENGTH and text[-1] not in ".;,:" and not text.startswith(("-", "Par "))


def _read_title(body: list[_Line], found: Metadata) -> None:
    """The headline: a first line without a full stop, with text below it."""
    if not found.title and len(body) > 1:
        line = body[0].text.strip()
        if _is_headline(line) and read_dateline(line) is None:
            found.title = line


def _read_datelines(head: list[_Line], found: Metadata) -> None:
    for line in head:
        dateline = read_dateline(line.text.strip())
        if dateline is None:
            continue
        found.place = found.place or dateline.place
        found.publisher = found.publisher or dateline.agency
        if dateline.day is not None and found.published is None:
            found.published, found.published_from = dateline.day, "dateline"
        return


def _read_file_name(source_file: str, found: Metadata) -> None:
    if found.published is None:
        found.published = day_in_file_name(source_file.rpartition("/")[2])
        found.published_from = "file_name" if found.published else ""


def _read_text(plain: str, found: Metadata) -> None:
    signature = day_of_signature(plain) if found.published is None else None
    if signature is not None:
        found.published, found.published_from = signature.day, "text"
        found.place = found.place or signature.place
    found.reference_date = found.published or parse_day(plain)


def _plain(text: str) -> str:
    return without_accents(text).lower()
