"""The head of a page: what stands above and around the headline.

The lines before the first paragraph are one of these: header lines (outlet, section, date, buttons), mastheads,
bylines, datelines, and lines that read like a headline. The headline is the first of the last kind that no later one
shows to be a masthead or a kicker.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from pipeline.article import Span
from pipeline.page import headlines
from pipeline.page import lines as page_lines
from pipeline.page import names as page_names
from pipeline.page.above import is_above, is_header, is_kicker, is_label, is_masthead, is_row, is_tagline
from pipeline.page.datelines import Dateline, read_dateline, read_pair, read_reporter, usual_case
from pipeline.page.days import parse_day
from pipeline.page.known import is_known_country, is_known_town
from pipeline.page.lines import Kind, Line, Part

HEAD_LINES = 14
DATELINE_LINES = 8
TITLE_LENGTH = 240
PARAGRAPH = 110
SHORT_SENTENCE = 75
BARE_DOCUMENT_WORDS = 2
HEADLINE_WORDS = 3
_RANGE = re.compile(r"\d(?:er)? ?(?:au|et|-|–) ?\d")
_TEXT_KINDS = {Kind.BYLINE, Kind.DATELINE}
_BY = re.compile(r"(?:par|Par|PAR) (?:la |les? |l')?")
_BULLETS = ("-", "–", "—", "•", "*", "→", "▪")


@dataclass
class Head:
    """What the head says. ``publishers`` in the order of the lines, ``domain`` a site's address among them."""

    furniture: list[Span] = field(default_factory=list)
    title: str = ""
    publishers: list[str] = field(default_factory=list)
    domain: str = ""
    agency: str = ""
    roundup: str = ""
    place: str = ""
    dates: list[tuple[datetime.date, str, bool]] = field(default_factory=list)
    dateline_day: datetime.date | None = None
    is_release: bool = False


def read_head(lines: list[Line], taken: set[int]) -> Head:
    """Read the first lines of a text. ``taken``: where lines begin that are known as furniture."""
    head = Head()
    free = [line for line in lines[:HEAD_LINES] if line.start not in taken and any(map(str.isalnum, line.text))]
    opening = list(_opening(free))
    for line in lines[:HEAD_LINES]:
        if line.start in taken and (line.has_bar or any(map(page_lines.is_header_part, line.parts[1:]))):
            _read_parts(line, head)
    headline = _find_headline([line for line in opening if line is not lines[-1]])
    above = opening[: opening.index(headline)] if headline else list(takewhile(_is_page_line, opening))
    periodical = _read_above(above, head)
    for line in free:
        if line not in above and line is not headline:
            _read_below(line, head, line in opening)
    head.title = head.roundup or periodical
    if headline and not (head.title and (head.roundup or headlines.is_rubric(headline.text))):
        _read_headline(headline, head)
        head.title += _second_line(headline, opening)
    _read_places(lines[:DATELINE_LINES], head)
    return head


def _read_headline(line: Line, head: Head) -> None:
    """The headline without the genre, section or outlet that stands before it in the line."""
    first, rest = line.parts[0], line.text[line.parts[1].start - line.start :] if len(line.parts) > 1 else ""
    if line.has_bar and first.kind is Kind.SECTION and len(rest.split()) >= HEADLINE_WORDS:
        head.title = rest
    elif first.kind is Kind.OTHER and headlines.opens_headline(rest) and page_names.is_outlet(first.text):
        head.title = rest
        head.publishers.append(page_names.clean_publisher(first.text))
    else:
        head.title = headlines.without_genre(line.text)


def _second_line(headline: Line, opening: list[Line]) -> str:
    """What a document's title has on the next line: "DÉCLARATION CONJOINTE", "à l'issue de la visite …"."""
    later = opening[opening.index(headline) + 1 :][:1]
    words = headline.text.split()
    is_bare = headlines.is_document(headline.text) and len(words) <= BARE_DOCUMENT_WORDS and "'" not in headline.text
    is_cut = is_bare and headline.text[-1].isalpha() and len(headline.parts) == 1
    goes_on = [line.text for line in later if line.text[0].islower() and line.kinds == {Kind.OTHER}]
    return f" {goes_on[0]}" if is_cut and goes_on and goes_on[0][-1].isalpha() else ""


def _opening(lines: list[Line]) -> Iterator[Line]:
    """The lines before the first paragraph, salutation or turn of an interview."""
    for line in lines:
        text = line.text
        is_speech = headlines.is_salutation(text) or headlines.is_turn(text) or text[-1] in ",;"
        if not is_header(line) and (is_speech or text.startswith(_BULLETS)):
            return
        if not is_header(line) and len(text) > PARAGRAPH and (text[-1] in ".!?…" or len(text) > TITLE_LENGTH):
            return
        if _is_dated_text(line):
            return
        yield line


def _is_dated_text(line: Line) -> bool:
    """A paragraph behind its dateline."""
    return len(line.text) > PARAGRAPH and read_dateline(line.text) is not None


def _find_headline(opening: list[Line]) -> Line | None:
    """The first line that reads like a headline; a masthead or a kicker only where no other follows."""
    candidates = [line for line in opening if _may_be_headline(line)]
    subject = next((line for line in candidates if headlines.names_subject(line.text)), None)
    if subject:
        return subject
    for line, later in pairwise(candidates):
        if not (is_above(line, opening) or is_kicker(line.text, later.text)):
            return line
    last = candidates[-1] if candidates else None
    return None if last and page_names.is_sure_body(last.text) and is_masthead(last) else last


def _may_be_headline(line: Line) -> bool:
    text = line.text
    if is_header(line) or line.kinds & {Kind.BYLINE, Kind.CONTACT, Kind.DATELINE} or read_reporter(text):
        return False
    if len(text) > TITLE_LENGTH or text.startswith((*_BULLETS, "(")) or text[0].islower() or _is_no_headline(text):
        return False
    if text[-1] in ";,:" or (text[-1] == "." and len(text) > SHORT_SENTENCE):
        return False
    return read_dateline(text) is None


def _is_no_headline(text: str) -> bool:
    town, _, country = text.partition(", ")
    is_place = is_known_town(town) and is_known_country(country)
    return is_place or headlines.is_turn(text) or headlines.is_heading(text)


def _is_page_line(line: Line) -> bool:
    """Where no headline is found: a header, or the name of a body."""
    return is_header(line) or (page_names.is_name(line.text) and page_names.is_sure_body(line.text))


def _read_above(above: list[Line], head: Head) -> str:
    """Header lines and mastheads are furniture, bylines and datelines are not. Returns a periodical's name."""
    periodical = ""
    for line in above:
        names = [part for part in line.parts if part.kind is Kind.OTHER]
        labels = is_label(line, above)
        is_outlet = line.has_bar or is_tagline(line, above) or labels or is_row(line, above)
        is_text = not (names and (page_names.is_name(names[0].text) or is_outlet))
        senders = _senders(line)
        leads = bool(names) and names[0] is line.parts[0]
        is_first = line is above[0] and leads and (line.has_bar or page_names.is_outlet(names[0].text))
        if (line.kinds & _TEXT_KINDS and not senders and not is_first) or (is_text and not is_header(line)):
            _read_below(line, head, in_opening=True)
            continue
        head.furniture.append(line.span)
        _read_parts(line, head)
        issuer = page_names.issuer_of([name.text for name in names])
        names.sort(key=lambda name: not page_names.is_outlet(name.text))
        leading = [name for name in names[:1] if _leads(line, name) and not labels]
        head.publishers += [issuer or page_names.clean_publisher(name.text) for name in leading]
        head.publishers[:0] = senders
        head.publishers.sort(key=is_known_country)
        for part in line.parts:
            if headlines.is_roundup(part.text):
                head.roundup = part.text
            if headlines.is_newsletter(part.text) and any(
                head_line.kinds & {Kind.DATE, Kind.ISSUE} for head_line in above
            ):
                periodical = page_names.clean_publisher(part.text)
    return periodical


def _senders(line: Line) -> list[str]:
    """The body that a line of issue or date names behind "par": "Publiée le 8 avril 2021 par la Ville de Lens"."""
    if not line.kinds & {Kind.DATE, Kind.ISSUE}:
        return []
    bylines = [_BY.sub("", part.text) for part in line.parts if part.kind is Kind.BYLINE]
    return [name for name in bylines if page_names.is_body(name) or page_names.is_sure_body(name)]


def _leads(line: Line, name: Part) -> bool:
    """Whether a name stands where the outlet stands: no section or button before it, or it says so by itself."""
    before = {part.kind for part in line.parts if part.start < name.start}
    return page_names.is_outlet(name.text) or not before & {Kind.SECTION, Kind.BUTTON, Kind.DATE}


def _read_below(line: Line, head: Head, in_opening: bool) -> None:
    """A line below the headline: the parts that are dates and buttons are furniture, a writer's name is text."""
    kinds = line.kinds
    if not kinds & {Kind.DATE, Kind.BUTTON, Kind.NOTICE} or not is_header(line):
        return
    sure = page_lines.opens_date(line.text) or Kind.BYLINE in kinds or line.has_bar or (line.date and line.date[1])
    if not in_opening and not (Kind.DATE in kinds and sure):
        return
    _read_parts(line, head)
    outlets = [p for p in line.parts if p.kind is Kind.OTHER and page_names.is_outlet(p.text)]
    head.publishers += [page_names.clean_publisher(p.text) for p in outlets[:1]]
    start = line.start
    for part in line.parts:
        if part.kind in _TEXT_KINDS or (part.kind is Kind.OTHER and part not in outlets):
            if part.start > start:
                head.furniture.append(Span(start, part.start))
            start = part.end
    if start < line.span.end:
        head.furniture.append(Span(start, line.span.end))


def _read_parts(line: Line, head: Head) -> None:
    source = page_names.source_in(line.text)
    if source:
        head.publishers.insert(0, source)
    day = parse_day(line.text) if line.has_bar and not _RANGE.search(line.text) else None
    if line.date:
        head.dates.append(line.date)
    elif day:
        head.dates.append((day, "", False))
    for part in line.parts:
        if part.kind is Kind.DOMAIN:
            head.domain = head.domain or part.text
        head.is_release |= "communiqu" in part.text.lower()


def _read_places(lines: list[Line], head: Head) -> None:
    """Dateline, else a dated pair, else a reporter's place."""
    readings: list[Dateline] = []
    for line in lines:
        found = read_dateline(line.text) if len(line.parts) == 1 or not is_header(line) else None
        stamped = (read_dateline(p.text) for p in line.parts if p.kind in {Kind.DATELINE, Kind.DATE})
        found = found or next((dateline for dateline in stamped if dateline), None)
        if found is not None:
            readings.append(found)
            break
    readings += [pair for line in lines if not is_header(line) and (pair := read_pair(line.text))][:1]
    for found in readings:
        head.place = head.place or found.place
        head.agency = head.agency or found.agency
        head.dateline_day = head.dateline_day or found.day
    towns = (p.text for line in lines if is_header(line) for p in line.parts if is_known_town(p.text))
    head.place = head.place or usual_case(next(towns, ""))
    days = [parse_day(p.text) for line in lines if not is_header(line) for p in line.parts if p.kind is Kind.DATE]
    head.dateline_day = head.dateline_day or next(iter(days), None)
    if not head.place:
        head.place = next((place for line in lines if (place := read_reporter(line.text))), "")
