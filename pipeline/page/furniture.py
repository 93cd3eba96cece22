"""Page furniture and metadata: what the lines around an article say about it.

Furniture is read here for title, publisher, place and date; no stage sees it (``Article.matching`` blanks it).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.article import Span
from pipeline.french import matching_text
from pipeline.lexicon import load_toml
from pipeline.page import lines as page_lines
from pipeline.page import names as page_names
from pipeline.page.datelines import day_of_signature
from pipeline.page.days import day_in_file_name, parse_day
from pipeline.page.foot import Foot, read_foot
from pipeline.page.head import Head, read_head
from pipeline.page.lines import Line

PAGE_TITLE_LINES = 8
_TITLE_TAIL = re.compile(r" [-–—|·] | :: ")


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


def find_metadata(text: str, source_file: str) -> Metadata:
    """Read title, publisher, place, dates and furniture spans from an article's text and file name.

    The publication date comes from a header line, the dateline, the file's name or a closing "Fait à …, le …", in that
    order; without one the reference date is the first full date of the text. Offsets are code points of ``text``.
    """
    plain = matching_text(text)
    lines = page_lines.split_lines(plain)
    found = Metadata()
    _read_page_title(lines[:PAGE_TITLE_LINES], found)
    buttons = list(_buttons(lines))
    head = read_head(lines, _starts(found.furniture + buttons))
    foot = read_foot(lines[1:], _starts(found.furniture + head.furniture), head.is_release)
    found.furniture = _merged(found.furniture + buttons + head.furniture + foot.furniture)
    found.title = found.title or head.title
    found.publisher = found.publisher or _publisher(head, foot)
    found.place = head.place or foot.place
    _read_days(head, foot, plain, source_file, found)
    return found


def _starts(spans: list[Span]) -> set[int]:
    return {span.start for span in spans}


def _merged(spans: list[Span]) -> list[Span]:
    """In text order; spans that overlap (a closing word in a line of contacts) as one."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _read_page_title(head: list[Line], found: Metadata) -> None:
    """A page title repeats the headline and adds the site: "Headline - Publisher - site.org"."""
    separators = tuple(load_toml("furniture")["title"]["separators"])
    for index, line in enumerate(head):
        for later in head[index + 1 :]:
            rest = line.text[len(later.text) :]
            if len(later.text) < 8 or not line.text.startswith(later.text) or not rest.startswith(separators):
                continue
            found.furniture.append(line.span)
            found.title = later.text
            found.publisher = _TITLE_TAIL.split(rest.lstrip(" -–—|·:"))[0].strip()
            return


def _buttons(lines: list[Line]) -> Iterator[Span]:
    """Share buttons, captions and links near the top and the bottom."""
    data = load_toml("furniture")
    zone, longest = data["zone"], data["line_length"]
    for position, line in enumerate(lines):
        is_near = position < zone or position >= len(lines) - zone
        if is_near and len(line.text) <= longest and page_lines.starts_as_furniture(line.text):
            yield line.span


def _publisher(head: Head, foot: Foot) -> str:
    """Agency of the dateline, who is named below "Auteur", masthead, rights, contact, the site's address; the
    masthead's acronym wins over it."""
    names = [_as_owner(name, foot.publishers) for name in head.publishers[:1]]
    if head.agency and (not names or page_names.is_agency(names[0]) or _is_acronym(head.agency, names[0])):
        return head.agency
    if foot.issuer:
        return foot.issuer
    extends_owner = any(names and names[0].casefold().startswith(f"{owner} ".casefold()) for owner in foot.publishers)
    if names and not page_names.is_outlet(names[0]) and not extends_owner:
        names = [*foot.publishers, *names]
    names = [*names, *foot.publishers, head.domain]
    return next((name for name in names if name), "")


def _as_owner(name: str, owners: list[str]) -> str:
    """A masthead with a figure behind the owner's name ("RADIO KANEM 96.4 FM") as the owner writes it."""
    for owner in owners:
        tail = name[len(owner) :]
        if name.casefold().startswith(owner.casefold()) and tail[:1] == " " and any(map(str.isdigit, tail)):
            return owner
    return name


def _is_acronym(short: str, long: str) -> bool:
    """ "AMI" of "Agence mauritanienne d'information"."""
    initials = "".join(word[0] for word in re.split(r"[ '-]", long) if len(word) > 2)
    return short.upper() == initials.upper()


def _read_days(head: Head, foot: Foot, plain: str, source_file: str, found: Metadata) -> None:
    dates = sorted(head.dates + foot.dates, key=lambda date: date[2])
    signature = day_of_signature(plain) if not (found.place and dates) else None
    found.place = found.place or (signature.place if signature else "")
    name_day = day_in_file_name(source_file.rpartition("/")[2])
    if dates:
        found.published, found.published_time, _ = dates[0]
        found.published_from = "header"
    elif head.dateline_day:
        found.published, found.published_from = head.dateline_day, "dateline"
    elif name_day:
        found.published, found.published_from = name_day, "file_name"
    else:
        if signature is not None:
            found.published, found.published_from = signature.day, "text"
    found.reference_date = found.published or parse_day(plain)
