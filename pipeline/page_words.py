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
from functools import cache, cached_property
from typing import Any

from pipeline.article import Span
from pipeline.days import DATE_ONLY, folded, parse_any_day, parse_clock, parse_day
from pipeline.datelines import read_dateline
from pipeline.lexicon import load_toml
from pipeline.names_known import is_known_body, is_known_country, is_known_town

DATE_LENGTH = 60
NAME_LENGTH = 90
WEAK_NAME_WORDS = 10
SENTENCE_WORDS = 8

_BEHIND_DATE = re.compile(
    r"[ ,.]{0,3}(?:[àa-]|des|vers)? ?(?:(?:[01]?\d|2[0-3]) ?(?:h|:) ?(?:[0-5]\d)?(?::\d\d)?)? ?"
    r"(?:gmt|utc|tu|cet|cest|est|edt|\((?:gmt|utc|tu|heures? [\w ]{1,20})\)|gmt ?[+-] ?\d{1,2}|heures? de [\w-]{3,20})?[ .]{0,2}"
)
_CLOCK_ONLY = re.compile(r"(?:à )?(?:[01]?\d|2[0-3]) ?[h:] ?(?:[0-5]\d)?(?: ?(?:GMT|UTC|TU|min))?", re.IGNORECASE)
_READING_TIME = re.compile(
    r"(?:(?:temps de )?lecture ?:? ?)?\d{1,3} ?(?:min|mn|minutes?)\.?(?: de lecture)?", re.IGNORECASE
)
_COUNTED = re.compile(r"(?:\d{1,5}|aucun|un) (?:commentaires?|réactions?|partages?|vues|lectures)", re.IGNORECASE)
_ISSUE = re.compile(
    r"(?:(?:édition|numéro|n(?:°|o\.?|º|uméro)) ?:? ?[\d /-]{1,12}(?:[/-]\w{1,8})?|vol(?:ume|\.) ?\w{1,5}.{0,20})",
    re.IGNORECASE,
)
_ISSUE_TAIL = re.compile(r",? n(?:°|o\.?|º|uméro) ?[\d /-]{1,12}(?:[/-]\w{1,8})?$", re.IGNORECASE)
_ISSUED = re.compile(rf"{_ISSUE.pattern} ?(?:du|,|-|–)? ?(?=\D{{0,12}}\d)", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]{1,40}\.){1,4}[a-z]{2,8}(?:/\S*)?", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:(?:Par|PAR|par|Texte|Textes|Auteur|Propos recueillis|Recueilli|Entretien réalisé|Traduit|Un texte de|Un reportage de|De notre|De nos)"
    r" ?:? (?:(?:M\.|Mme|le|la|les|l'|notre|nos|par|envoyée?|correspondante?) ?){0,3}[A-ZÀ-Ý][^\n]{2,140}|(?:par )?la rédaction(?: de .{3,30})?|Rédaction|[Aa]vec (?:l'|les )?(?:agences?\b.{0,40}|[A-Z][\w-]{1,20}(?:(?:,| et) [A-Z][\w-]{1,20}){0,3}))"
)
_CONTACT = re.compile(
    r"[\w.+-]{1,60}@[\w.-]{1,60}|(?<!\w)(?:T[ée]l|Fax)(?:\.| ?:)|(?<!\w)www\.|(?:\(?\+|\(?00)\d{1,3}\)?(?:[ .-]?\d{1,4}){3,6}"
    r"|(?<!\d)0\d(?:[ .]\d\d){4}(?!\d)|(?<!\d)\d{3} \d{3}-\d{4}(?!\d)",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r" \([A-Z][A-Za-z-]{1,9}\)$")
_SUBJECT = re.compile(r"(?:Objet|Titre|Sujet|Thème) ?: (?=\S)")
_TURN = re.compile(
    r"(?:Q|R|Question|Réponse|QUESTION|RÉPONSE)(?: ?\([^()]{1,60}\))? ?(?:\.|:|[-–—])|(?:M\.|Mme|MM\.|Dr|Pr) ?[^.:]{1,40}(?:\.|:) ?(?:[-–—] )?(?=[A-Z«\"])"
)
_SENTENCE_END = re.compile(r"[.!?…;:,]$")


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
        """The line cut at bars, dashes, breadcrumb signs and before a second date or a writer."""
        return tuple(_cut(self))

    @cached_property
    def kinds(self) -> frozenset[Kind]:
        return frozenset(part.kind for part in self.parts)

    @property
    def has_bar(self) -> bool:
        """Whether bars or breadcrumb signs cut the line, which seldom happens in a headline."""
        return bool(_words().bars.search(self.text))

    @cached_property
    def date(self) -> tuple[datetime.date, str, bool] | None:
        """Day, hour and whether it is that of a change, from the first part that is a date; or ``None``."""
        dates = [(day, parse_clock(p.text), is_update(p.text)) for p in self.parts if (day := _day_in(p))]
        return min(dates, key=lambda date: date[2], default=None)


@dataclass(frozen=True)
class _Words:
    """``lexicon/furniture.toml`` as patterns."""

    cuts: re.Pattern[str]
    bars: re.Pattern[str]
    dates: re.Pattern[str]
    updates: re.Pattern[str]
    starts: re.Pattern[str]
    contacts: re.Pattern[str]
    buttons: re.Pattern[str]
    notices: re.Pattern[str]
    sections: re.Pattern[str]
    sources: re.Pattern[str]
    services: re.Pattern[str]
    genres: re.Pattern[str]
    rubrics: re.Pattern[str]
    roundups: re.Pattern[str]
    newsletters: re.Pattern[str]
    salutations: re.Pattern[str]
    openers: re.Pattern[str]
    headings: re.Pattern[str]
    determiners: re.Pattern[str]
    sure: re.Pattern[str]
    weak: re.Pattern[str]
    articles: re.Pattern[str]
    contains: tuple[str, ...]
    agencies: re.Pattern[str]
    small: frozenset[str]


@cache
def _words() -> _Words:
    data: dict[str, Any] = load_toml("furniture")

    def pattern(template: str, *keys: str) -> re.Pattern[str]:
        words = sorted((w for key in keys for w in data[key]), key=len, reverse=True)
        return re.compile(template.replace("WORDS", "(?:" + "|".join(map(re.escape, words)) + ")"), re.IGNORECASE)

    article = r"(?:(?:les?|la|l'|the) ?)?"
    signs = r" ?[|·•→»] ?| ?> ?| / | - | [–—] | :: "
    return _Words(
        cuts=pattern(
            rf"{signs}|[,;] (?=WORDS \D{{0,14}}\d)| (?=n(?:°|º|o\.?) ?\d)|(?<=[\dhC)]) (?=WORDS \D{{0,14}}\d)|,? (?=par [A-ZÀ-Ý])",
            "header_starts",
            "update_starts",
        ),
        bars=re.compile(r" [|·•→»/] |[|·•]|\w ?> ?\w"),
        dates=pattern(r"WORDS(?!\w)", "header_starts", "update_starts"),
        updates=pattern(r"WORDS(?!\w)", "update_starts"),
        starts=pattern(r"WORDS(?![\w'-])", "line_starts"),
        contacts=pattern(r"WORDS(?![\w'-])", "contact_starts"),
        buttons=pattern(r"(?:WORDS[ |·•,/\d()-]{0,6}){1,12}", "line_words"),
        notices=pattern(
            r"\(?(?:WORDS|STARTS(?!\w).{0,60})[.)]{0,2}".replace("STARTS", _either(data["notice_starts"])), "notices"
        ),
        sections=pattern(
            r"WORDS(?:(?: et | & |, ?| ?/ ?)WORDS){0,3}(?: n(?:°|o|º) ?[\w /-]{1,12})?(?: \((?:extraits?|suite)\))?",
            "sections",
        ),
        sources=pattern(r"WORDS ?(?P<name>[A-ZÀ-Ý].{1,90})", "source_starts"),
        services=pattern(
            r"(?:^|.{0,60}?\W)WORDS(?P<of> (?:du |de la |de l'|des |de |d'))(?P<name>[^,;|.–—\n@]{2,80})",
            "press_services",
        ),
        genres=pattern(
            r"(?:[\[(]WORDS[\])] ?[:–—|-]?|WORDS(?: exclusifs?| exclusives?)?(?:\.| ?[|/]|(?: ?[:–—-])(?= ?[«\"A-ZÀ-Ý]))) ?(?=\S)",
            "genres",
        ),
        rubrics=pattern(r"WORDS(?!\w)", "rubrics"),
        roundups=pattern(r"WORDS", "roundups"),
        newsletters=pattern(r"WORDS(?!\w)", "newsletters"),
        salutations=pattern(r"WORDS(?![\w-])", "salutations"),
        openers=pattern(article + r"WORDS(?![\w'-])", "headline_starts"),
        determiners=pattern(r"WORDS(?: |(?<='))", "determiners"),
        headings=pattern(r"WORDS(?![\w'-])", "headings"),
        sure=pattern(article + r"WORDS(?![\w'-])", "mastheads_sure"),
        weak=pattern(article + r"WORDS(?![\w'-])", "mastheads_weak"),
        articles=pattern(r"WORDS ?(?=[A-ZÀ-Ý])", "articles"),
        agencies=pattern(r"\bWORDS\b", "agency_words"),
        contains=tuple(data["line_contains"]),
        small=frozenset(data["small_words"]),
    )


def _either(words: list[str]) -> str:
    return "(?:" + "|".join(map(re.escape, words)) + ")"


def split_lines(text: str) -> list[Line]:
    """The lines of ``text`` (plain characters) that are not blank."""
    lines, start = [], 0
    for piece in text.split("\n"):
        stripped = piece.strip()
        if stripped:
            lines.append(Line(start + piece.index(stripped), stripped))
        start += len(piece) + 1
    return lines


def _cut(line: Line) -> Iterator[Part]:
    start = 0
    for match in _words().cuts.finditer(line.text):
        if match.start() > start:
            yield _part(line, start, match.start())
        start = match.end()
    if start < len(line.text):
        yield _part(line, start, len(line.text))


def _part(line: Line, start: int, end: int) -> Part:
    text = line.text[start:end]
    stripped = text.strip()
    begin = line.start + start + (text.index(stripped) if stripped else 0)
    return Part(begin, stripped, kind_of(stripped))


def kind_of(text: str) -> Kind:
    """What a part of a line is, by its form and words."""
    words = _words()
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
    ):
        return Kind.BUTTON
    if words.notices.fullmatch(text):
        return Kind.NOTICE
    if _ISSUE.fullmatch(text):
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
    lead = _words().dates.match(text) or _ISSUED.match(text)
    rest = text[lead.end() :].lstrip(" :") if lead else text
    plain = folded(rest)
    date = DATE_ONLY.match(plain)
    if date is not None and parse_day(date.group()):
        return _BEHIND_DATE.fullmatch(plain, date.end()) is not None
    return bool(lead and len(rest) < len(text) and parse_any_day(rest))


def _day_in(part: Part) -> datetime.date | None:
    if part.kind is not Kind.DATE:
        return None
    lead = _words().dates.match(part.text)
    return parse_day(part.text) or parse_any_day(part.text[lead.end() :] if lead else part.text)


def is_update(text: str) -> bool:
    """Whether a date part says when the page was changed."""
    return _words().updates.match(text) is not None


def is_contact(text: str) -> bool:
    """A short part with an address to write or call, or that names whom to write to."""
    return has_address(text) or opens_contact(text)


def has_address(text: str) -> bool:
    """Whether an e-mail address, a site or a telephone number stands in it."""
    return _CONTACT.search(text) is not None


def opens_contact(text: str) -> bool:
    """Words like "Contact presse :", and no sentence."""
    return _words().contacts.match(text) is not None and not text.endswith((".", "!", "?"))


def starts_as_furniture(text: str) -> bool:
    """A line that begins like a button, a caption, a line on rights; or that holds words on rights."""
    words = _words()
    return words.starts.match(text) is not None or any(w in text.lower() for w in words.contains)


def is_name(text: str) -> bool:
    """Whether a part reads like the name of a body or a paper rather than like a headline."""
    words = _words()
    text = _ACRONYM.sub("", text)
    if (
        not text[:1].isupper()
        or len(text) > NAME_LENGTH
        or _SENTENCE_END.search(text)
        or re.search(r" ?: |[«»\"()!?]", text)
    ):
        return False
    if is_known_body(text):
        return True
    if is_known_town(text) or words.openers.match(text):
        return False
    return is_body(text) or (_is_title_case(text) and not is_known_country(text))


def is_body(text: str) -> bool:
    """Whether a part opens with the word of a body or a paper ("Ministère …", "La Gazette …")."""
    words = _words()
    return words.sure.match(text) is not None or (
        words.weak.match(text) is not None and len(text.split()) <= WEAK_NAME_WORDS
    )


def is_sure_body(text: str) -> bool:
    """The same for words that open no headline."""
    return is_known_body(text) or _words().sure.match(text) is not None


def is_sentence(text: str) -> bool:
    """A text of some length that ends as a sentence does, and gives no address."""
    return text[-1] in ".!?»" and len(text.split()) > SENTENCE_WORDS and not has_address(text)


def _is_title_case(text: str) -> bool:
    """ "Algérie Presse Service", "L'Économiste méditerranéen": capitals but for small words and one adjective at the end."""
    words = _words()
    article = words.articles.match(text)
    tokens = re.split(r"[ -]", text[article.end() :] if article else text)
    if len(tokens) > 5 or (text.isupper() and not article and len(tokens) > 2):
        return False
    low = [i for i, token in enumerate(tokens) if token.islower() and token.partition("'")[0] not in words.small]
    return not low or (low == [len(tokens) - 1] and bool(article))


def is_outlet(text: str) -> bool:
    """A name that says by itself that it publishes: a known body, "Ministère …", "La Voix …"; no person's name."""
    if not is_name(text):
        return bool(press_service_of(text))
    return is_known_body(text) or is_body(text) or _words().articles.match(text) is not None


def opens_headline(text: str) -> bool:
    """Words that begin a document or a headline, no name and no kicker: "Déclaration de …", "Une …"."""
    words = _words()
    return words.openers.match(text) is not None or words.determiners.match(text) is not None


def is_heading(text: str) -> bool:
    """ "CHAPITRE II – …": a heading inside a document."""
    return _words().headings.match(text) is not None


def is_agency(text: str) -> bool:
    """A masthead that says it is a news agency, whose acronym stands in the dateline."""
    return _words().agencies.search(text) is not None


def names_subject(text: str) -> bool:
    """ "Objet : …": the line that says what a letter or a circular is about."""
    return _SUBJECT.match(text) is not None


def is_turn(text: str) -> bool:
    """ "Q. – …", "Mme Berlin : …": somebody's turn in an interview."""
    return _TURN.match(text) is not None and text[-1] not in '»"'


def is_header_part(part: Part) -> bool:
    """A part that stands in no headline: a button, a notice, a date that words or an hour introduce."""
    if part.kind in {Kind.BUTTON, Kind.NOTICE}:
        return True
    return part.kind is Kind.DATE and (opens_date(part.text) or bool(parse_clock(part.text)))


def opens_date(text: str) -> bool:
    """A line that opens with words like "Publié le"."""
    return _words().dates.match(text) is not None


def is_salutation(text: str) -> bool:
    """ "Monsieur le Président", "Chers amis": a speech begins."""
    return _words().salutations.match(text) is not None


def is_roundup(text: str) -> bool:
    """ "EN BREF": what a roundup is called in its header."""
    return _words().roundups.fullmatch(text) is not None


def is_rubric(text: str) -> bool:
    """ "LE MOT DE L'AMBASSADRICE": a heading inside a newsletter."""
    return _words().rubrics.match(text) is not None


def is_newsletter(text: str) -> bool:
    """ "La Lettre du Mékong": a periodical that a body sends out."""
    return _words().newsletters.match(text) is not None


def without_genre(title: str) -> str:
    """A headline without the genre before it: "TRIBUNE. Relier …" → "Relier …"."""
    title = _SUBJECT.sub("", title)
    match = _words().genres.match(title)
    rest = title[match.end() :].strip() if match else ""
    return rest if len(rest.split()) > 2 else title


def clean_publisher(name: str) -> str:
    """A publisher's name without the number of the issue and the service that wrote: "Sénat, service de presse" → "Sénat"."""
    name = _ACRONYM.sub("", _ISSUE_TAIL.sub("", name))
    head, comma, tail = name.partition(", ")
    if comma and (_words().services.match(tail + " de x") or _words().sections.fullmatch(tail)):
        name = head
    return name.strip(" -–—,.")


def source_in(text: str) -> str:
    """Who is named behind "Source :", "Auteur :"; or ""."""
    match = _words().sources.match(text)
    return match["name"].split(",")[0].strip(" .") if match else ""


def press_service_of(text: str) -> str:
    """Whose "service de presse" a line names; or ""."""
    match = _words().services.match(text)
    if not match:
        return ""
    name = match["name"].strip(" :-")
    if not (name[:1].isupper() or is_body(name) or is_known_body(name)):
        return ""
    return name[:1].upper() + name[1:]
