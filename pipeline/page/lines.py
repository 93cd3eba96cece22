"""The lines of a page and what the parts of one are: a date, a section, a button, a byline, a name.

A line is cut at bars, dashes and breadcrumb signs; each part is one :class:`Kind` by its form and the words of
``lexicon/furniture.toml``.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from pipeline.article import Span
from pipeline.page.datelines import read_dateline
from pipeline.page.days import DATE_ONLY, MONTH_ONLY, folded, parse_any_day, parse_clock, parse_day
from pipeline.page.known import is_known_body, is_known_town
from pipeline.page.names import NAME_LENGTH, is_outlet, press_service_of
from pipeline.page.words import page_words

DATE_LENGTH = 60
SENTENCE_WORDS = 8
LONGEST_LINE = 300
_BEHIND_DATE = re.compile(
    r"[ ,.]{0,3}(?:[àa-]|des|vers)? ?(?:\[?(?:[01]?\d|2[0-3]) ?(?:h|:) ?(?:[0-5]\d)?(?::\d\d)?\]?)? ?"
    r"(?:gmt|utc|tu|cet|cest|est|edt|\((?:gmt|utc|tu|heures? [\w ]{1,20})\)|gmt ?[+-] ?\d{1,2}"
    r"|heures? de [\w-]{3,20})?(?:, (?:matin|matinee|apres-midi|soir|soiree|p(?:age|\.) ?\d{1,3}))?[ .]{0,2}"
)
_OTHER_DATE = re.compile(r"^\D{0,12}\d{1,4}\D{1,12}(?:\d{1,2}\D{1,3})?\d{2,4}\b")
_CLOCK_ONLY = re.compile(
    r"(?:à )?(?:[01]?\d|2[0-3]) ?[h:] ?(?:[0-5]\d)?"
    r"(?: ?\(?(?:GMT|UTC|TU|min|heures? (?:locales?|de [\w-]{3,20}))\)?)?[ .]{0,2}",
    re.IGNORECASE,
)
_HOUR_FIRST = re.compile(r"à (?:[01]?\d|2[0-3]) ?[h:] ?(?:[0-5]\d)?,? (?:le )?")
_AGO = re.compile(r"il y a \d{1,3} (?:minutes?|heures?|jours?|semaines?|mois)", re.IGNORECASE)
_SENT = re.compile(
    r"(?:[A-Z]{2,12} )?\d{6} ?(?:GMT|UTC|Z) [^\W\d_]{3,9} \d{2,4}"
    r"|[A-Za-z]{2,4}(?:-[a-z]{2,4}){0,3}(?:/[a-z-]{2,8}){1,5}",
    re.IGNORECASE,
)
"""What an agency stamps below a dispatch: "MAP 141612 GMT nov 23", "abc/def/gh"."""
_REFERENCE = re.compile(
    r"(?:[A-Z]{1,8}(?: |/)){1,3}\d{1,5}(?:[/.-]\d{1,5}){0,3}(?: ?\([A-Za-z. ]{2,12}\))?"
    r"|(?=\D{0,20}\d)(?:[A-Z]{1,10}|\d{1,5})(?:[/.-](?:[A-Z]{1,10}|\d{1,5})){2,6}\.?"
)
"""The number of a document: "EUCO 34/22", "A/RES/77/12", "CONCL 7 (OR. en)", "2021-214-FR"."""
_PAGE = re.compile(r"p(?:age|\.) ?\d{1,3}", re.IGNORECASE)
_READING_TIME = re.compile(
    r"(?:(?:temps de )?lecture ?:? ?)?\d{1,3} ?(?:min|mn|minutes?)\.?(?: de lecture)?", re.IGNORECASE
)
_COUNTED = re.compile(r"(?:\d{1,5}|aucun|un) (?:commentaires?|réactions?|partages?|vues|lectures)", re.IGNORECASE)
_ISSUE = re.compile(
    r"(?:(?:édition|numéro|n(?:°|o\.?|º|uméro)) ?:? ?(?:[A-Z]{1,4}-)?[\d /-]{1,12}(?:[/-]\w{1,8}){0,5}"
    r"|\d{1,4}(?:e|ème|ère) année|vol(?:ume|\.) ?\w{1,5}.{0,20})",
    re.IGNORECASE,
)
_ISSUED = re.compile(rf"{_ISSUE.pattern} ?(?:du|,|-|–)? ?(?=\D{{0,12}}\d)", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]{1,40}\.){1,4}[a-z]{2,8}(?:/\S*)?", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:Par|PAR|par|Textes?|Auteur|Propos recueillis|Recueilli|Entretien réalisé|Traduit|Un texte de|Un reportage de"
    r"|De notre|De nos) ?:? (?:(?:M\.|Mme|le|la|les|l'|notre|nos|par|envoyée?|correspondante?) ?){0,3}"
    r"[A-ZÀ-Ý][^\n]{2,140}|(?:par )?la rédaction(?: de .{3,30})?|Rédaction"
    r"|[Aa]vec (?:l'|les )?(?:agences?\b.{0,40}|[A-Z][\w-]{1,20}(?:(?:,| et) [A-Z][\w-]{1,20}){0,3})"
)
_COMMA = re.compile(r", ")
_IN_BRACKETS = re.compile(r" \((?P<name>[^()\n]{2,40})\)$")
_CONTACT = re.compile(
    r"[\w.+-]{1,60}@[\w.-]{1,60}|(?<!\w)(?:T[ée]l|Fax)(?:\.| ?:)|(?<!\w)www\."
    r"|(?:\(?\+|\(?00)\d{1,3}\)?(?:[ .-]?\d{1,4}){3,6}|(?<!\d)0\d(?:[ .]\d\d){4}(?!\d)|(?<!\d)\d{3} \d{3}-\d{4}(?!\d)",
    re.IGNORECASE,
)


class Kind(Enum):
    """What a part of a line is. All but ``BYLINE``, ``DATELINE`` and ``OTHER`` are furniture."""

    DATE = "date"
    SECTION = "section"
    BUTTON = "button"
    NOTICE = "notice"
    ISSUE = "issue"
    DOMAIN = "domain"
    CONTACT = "contact"
    BYLINE = "byline"
    DATELINE = "dateline"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a line with its place in the text."""

    start: int
    text: str
    kind: Kind

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True)
class Line:
    """A line that is not blank, in plain characters; ``text`` is stripped, ``start`` where it begins."""

    start: int
    text: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The line cut at bars, dashes, breadcrumb signs and before a second date or a writer; a long one is text, as
        is one of nothing but such signs. Never empty."""
        whole = (Part(self.start, self.text, Kind.OTHER),)
        if len(self.text) > LONGEST_LINE:
            return whole
        parts = tuple(_cut(self)) or whole
        if len(parts) == 1:
            return parts
        if Kind.OTHER in {part.kind for part in parts} and not (self.has_bar or is_outlet(parts[0].text)):
            return parts
        # Among the parts of a header line city and day are a part of the header.
        return tuple(Part(p.start, p.text, Kind.DATE) if p.kind is Kind.DATELINE else p for p in parts)

    @cached_property
    def kinds(self) -> frozenset[Kind]:
        return frozenset(part.kind for part in self.parts)

    @property
    def has_bar(self) -> bool:
        """Whether bars or breadcrumb signs cut the line, which seldom happens in a headline."""
        return bool(page_words().bars.search(self.text))

    @cached_property
    def date(self) -> tuple[datetime.date, str, bool] | None:
        """Day, hour and whether it is that of a change, from the first part that is a date; or ``None``."""
        dates = [(day, parse_clock(p.text), is_update(p.text)) for p in self.parts if (day := _day_in(p))]
        return min(dates, key=lambda date: date[2], default=None)


def split_lines(text: str) -> list[Line]:
    """The lines of ``text`` (plain characters) that are not blank."""
    lines, start = [], 0
    for piece in text.split("\n"):
        stripped = piece.strip()
        if stripped:
            lines.append(Line(start + piece.index(stripped), stripped))
        start += len(piece) + 1
    return lines


def kind_of(text: str) -> Kind:
    """What a part of a line is, by its form and words."""
    words = page_words()
    version = _IN_BRACKETS.search(text)
    if version and words.notices.fullmatch(version["name"]):
        text = text[: version.start()]
    if is_date(text):
        return Kind.DATE
    dateline = read_dateline(text) if len(text) <= NAME_LENGTH else None
    if dateline is not None and dateline.is_whole and dateline.has_date:
        return Kind.DATE if dateline.clock and dateline.day else Kind.DATELINE
    if words.sections.fullmatch(text):
        return Kind.SECTION
    if (
        words.buttons.fullmatch(text)
        or _READING_TIME.fullmatch(text)
        or _COUNTED.fullmatch(text)
        or _CLOCK_ONLY.fullmatch(text)
        or _SENT.fullmatch(text)
        or _is_change_at(text)
        or _is_ago(text)
    ):
        return Kind.BUTTON
    if words.notices.fullmatch(text):
        return Kind.NOTICE
    if (
        _ISSUE.fullmatch(text)
        or MONTH_ONLY.fullmatch(folded(text))
        or _REFERENCE.fullmatch(text)
        or _PAGE.fullmatch(text)
    ):
        return Kind.ISSUE
    if _DOMAIN.fullmatch(text):
        return Kind.DOMAIN
    if _BYLINE.fullmatch(text):
        return Kind.BYLINE
    if is_contact(text) and (has_address(text) or not press_service_of(text)):
        return Kind.CONTACT
    return Kind.BUTTON if starts_as_furniture(text) else Kind.OTHER


def is_date(text: str) -> bool:
    """A full date with nothing but words that introduce it and an hour: "Publié le 3 mai 2025 à 10h". A day without a
    year may be a heading of the text."""
    if len(text) > DATE_LENGTH or not any(c.isdigit() for c in text):
        return False
    lead = page_words().dates.match(text) or _ISSUED.match(text)
    rest = text[lead.end() :].lstrip(" :") if lead else text
    rest = _HOUR_FIRST.sub("", rest, count=1) if _HOUR_FIRST.match(rest) else rest
    plain = folded(rest)
    date = DATE_ONLY.match(plain)
    if date is not None and parse_day(date.group()):
        return _BEHIND_DATE.fullmatch(plain, date.end()) is not None
    return bool(lead and _OTHER_DATE.search(rest) and not _CLOCK_ONLY.match(rest) and parse_any_day(rest))


def _is_ago(text: str) -> bool:
    """ "Mis à jour il y a 2 heures"."""
    lead = re.match(r"(?:publiée?|mise? à jour|modifiée?|postée?|actualisée?) ", text, re.IGNORECASE)
    return _AGO.fullmatch(text, lead.end() if lead else 0) is not None


def _is_change_at(text: str) -> bool:
    """ "Modifié à 19:05.": the hour of a change, whose day stands beside it."""
    lead = page_words().updates.match(text)
    return lead is not None and _CLOCK_ONLY.fullmatch(text[lead.end() :].strip()) is not None


def is_update(text: str) -> bool:
    """Whether a date part says when the page was changed."""
    return page_words().updates.match(text) is not None


def opens_date(text: str) -> bool:
    """A line that opens with words like "Publié le"."""
    return page_words().dates.match(text) is not None


def is_header_part(part: Part) -> bool:
    """A part that stands in no headline: a button, a notice, a date that words or an hour introduce."""
    if part.kind in {Kind.BUTTON, Kind.NOTICE}:
        return True
    return part.kind is Kind.DATE and (opens_date(part.text) or bool(parse_clock(part.text)))


def is_contact(text: str) -> bool:
    """A short part with an address to write or call, or that names whom to write to."""
    return has_address(text) or opens_contact(text)


def has_address(text: str) -> bool:
    """Whether an e-mail address, a site or a telephone number stands in it."""
    return _CONTACT.search(text) is not None


def opens_contact(text: str) -> bool:
    """Words like "Contact presse :", and no sentence; or a heading such as "Contacts"."""
    if text.lower().strip(" :*#_") in page_words().contact_headings:
        return True
    return page_words().contacts.match(text) is not None and not text.endswith((".", "!", "?"))


def starts_as_furniture(text: str) -> bool:
    """A line that begins like a button, a caption, a line on rights; or that holds words on rights."""
    words = page_words()
    return words.starts.match(text) is not None or any(w in text.lower() for w in words.contains)


def is_sentence(text: str) -> bool:
    """A text of some length that ends as a sentence does, and gives no address."""
    return text[-1] in ".!?»" and len(text.split()) > SENTENCE_WORDS and not has_address(text)


def _cut(line: Line) -> Iterator[Part]:
    start = 0
    for match in page_words().cuts.finditer(line.text):
        yield from _cut_day(line, start, match.start())
        start = match.end()
    yield from _cut_day(line, start, len(line.text))


def _cut_day(line: Line, start: int, end: int) -> Iterator[Part]:
    """A part, in two where an outlet or a section and a day share it: "Le Relais, 3 mai 2025", "3 mai 2025 (APS)",
    "Ministère de l'Eau, Lomé, 3 mai 2025"."""
    text = line.text[start:end]
    commas = (match for match in _COMMA.finditer(text) if is_date(text[match.end() :].strip()))
    comma = next((match for match in commas if _heads_day(text[: match.start()].strip())), None)
    sender = _IN_BRACKETS.search(text)
    if comma:
        name, _, town = text[: comma.start()].rpartition(", ")
        behind_name = start + (len(name) if name and is_known_town(town) else comma.start())
        yield _part(line, start, behind_name)
        yield _part(line, behind_name + len(", "), end)
    elif sender and is_date(text[: sender.start()].strip()) and is_outlet(sender["name"]):
        yield _part(line, start, start + sender.start())
        yield _part(line, start + sender.start("name"), start + sender.end("name"))
    elif text.strip():
        yield _part(line, start, end)


def _heads_day(name: str) -> bool:
    """What stands before a comma and a day in a header line; a town opens a dateline."""
    if is_known_town(name):
        return False
    return (
        is_known_body(name)
        or is_outlet(name)
        or page_words().sections.fullmatch(name) is not None
        or _BYLINE.fullmatch(name) is not None
    )


def _part(line: Line, start: int, end: int) -> Part:
    text = line.text[start:end]
    stripped = text.strip()
    begin = line.start + start + text.index(stripped)
    return Part(begin, stripped, kind_of(stripped))


def _day_in(part: Part) -> datetime.date | None:
    if part.kind is not Kind.DATE:
        return None
    lead = page_words().dates.match(part.text)
    return parse_day(part.text) or parse_any_day(part.text[lead.end() :] if lead else part.text)
