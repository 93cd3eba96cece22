"""The foot of a page: rights, whom to write to, who sent the text, the word "Fin"."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from functools import cache

from pipeline.article import Span
from pipeline.lexicon import load_toml
from pipeline.page import lines as page_lines
from pipeline.page import names as page_names
from pipeline.page.datelines import read_reporter
from pipeline.page.known import is_known_body
from pipeline.page.lines import Kind, Line

LAST_LINES = 8
SHORT_LINE = 160
ADDRESS_LINE = 120
SPOKEN_OF = 3

_RIGHTS = re.compile(
    r"(?:.{0,40}?)(?:©|\([cC]\)|Copyright)(?: ©)? ?(?:(?:19|20)\d\d(?: ?[-–] ?(?:(?:19|20)\d\d)?)?,? ?)?"
    r"(?P<owner>[^\d|.–—(-][^\d|.–—(]{1,80}?) ?(?:\d{4}|[|.–—(]| - |$)",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"(?:©|\([cC]\)) ?(?:photo|crédit|image|DR\b)|photo", re.IGNORECASE)
_ABOUT = re.compile(r"À propos (?:de la |de l'|du |des |de |d')(?P<name>[^.:,;\n]{2,80}?) ?:?$", re.IGNORECASE)
_ABOUT_TEXT = re.compile(
    r"À propos ?[.:–-] (?:[^,\n]{0,30}, )?(?:(?:le|la|les|l') ?)?"
    r"(?P<name>[A-ZÀ-Ý][\w'-]{1,30}(?: (?:d[eu]s? |la |les? |pour |et |en )?[A-ZÀ-Ý][\w'-]{1,30}){0,6})(?= )"
)
_TASK = re.compile(r" à [a-zà-ÿ]{2,20}(?:er|ir|re)(?= |$)")
"""What is to be done with a form: "Bulletin d'adhésion à renvoyer au comité"."""
_CLOSER_EDGE = r"(?:^|(?<=[.!?\"»)] )|(?<=[.!?\"»)]))"


@dataclass
class Foot:
    """What the foot says; ``publishers`` the surest first, ``issuer`` the name below a heading such as "Auteur",
    ``place`` from a reporter's signature."""

    furniture: list[Span] = field(default_factory=list)
    issuer: str = ""
    publishers: list[str] = field(default_factory=list)
    place: str = ""
    dates: list[tuple[datetime.date, str, bool]] = field(default_factory=list)


def read_foot(lines: list[Line], taken: set[int], is_release: bool) -> Foot:
    """Read the last lines of a text. ``taken``: where the lines begin that the head has."""
    foot = Foot()
    last = [line for line in lines[-LAST_LINES:] if line.start not in taken]
    in_contact = below_heading = False
    body = "\n".join(line.text for line in lines)
    owners: list[str] = []
    sources: list[str] = []
    for line in last:
        text = line.text
        in_contact = _is_contact(line, in_contact)
        source = page_names.source_in(text) if len(text) <= SHORT_LINE else ""
        if below_heading and page_names.is_name(text):
            source = foot.issuer = text
        below_heading = page_names.is_source_heading(text)
        if _is_closing(text, line, foot):
            continue
        if in_contact or source or below_heading or _is_button(line):
            foot.furniture.append(line.span)
            owners += [owner] if (owner := _owner(text)) else []
            sources += [name for name in (source, _contact_of(line, in_contact, body)) if name]
        else:
            foot.place = foot.place or (read_reporter(text) if len(text) <= ADDRESS_LINE else "")
            about = (_ABOUT.match(text) or _ABOUT_TEXT.match(text)) if is_release else None
            sources += [_named(about["name"])] if about and not _is_head_alone(about["name"]) else []
    foot.publishers = owners + sources
    if last and is_known_body(last[-1].text.strip("()[] .")):
        foot.publishers.append(last[-1].text.strip("()[] ."))
    return foot


def _named(name: str) -> str:
    return name[:1].upper() + name[1:]


def _is_head_alone(name: str) -> bool:
    """Whether a body is only taken up by its head: "À propos du Fonds"."""
    return name in load_toml("heads")["institutions"].split("; ")


def _is_button(line: Line) -> bool:
    text = line.text
    if len(text) > SHORT_LINE:
        return False
    only_short = line.kinds <= {Kind.BUTTON, Kind.NOTICE, Kind.DOMAIN}
    return only_short or page_lines.starts_as_furniture(text)


def _is_contact(line: Line, after_contact: bool) -> bool:
    """A line with an address, one that opens like a contact line, or a short one below a contact heading."""
    text = line.text
    if len(text) > SHORT_LINE or page_lines.is_sentence(text):
        return False
    if page_lines.has_address(text) or page_lines.opens_contact(text):
        return True
    return after_contact and len(text) <= ADDRESS_LINE


def _owner(text: str) -> str:
    """Who has the rights, as "© 2025 La Voix du Fleuve" says it; or ""."""
    if _CREDIT.match(text):
        return ""
    match = _RIGHTS.match(text)
    name = match["owner"].strip(" -,") if match else ""
    return "" if not name or page_lines.starts_as_furniture(name) else name


def _contact_of(line: Line, in_contact: bool, body: str) -> str:
    """Whose contact line it is: "service de presse du Sénat", "Comité de jumelage - 02 98 00 00 00"; a name that says
    nothing ("Horizon Sauvetage") where the text (``body``) speaks of its bearer again and again."""
    parts = [part for part in line.parts if part.kind is not Kind.BUTTON] if in_contact else []
    for part in parts:
        service = page_names.press_service_of(part.text)
        if service:
            return page_names.clean_publisher(service)
    names = [name for part in parts for name in page_names.names_in(part.text)]
    names = [name for name in names if not (page_lines.opens_contact(name) or _TASK.search(name))]
    bodies = (name for name in names if page_names.is_issuer(name) or body.count(name) >= SPOKEN_OF)
    return next(bodies, "")


def _is_closing(text: str, line: Line, foot: Foot) -> bool:
    """ "Fin" on a line of its own, or behind the last sentence of one."""
    match = _closers().search(text)
    if match:
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        foot.furniture.append(Span(line.start + start, line.span.end))
    return match is not None


@cache
def _closers() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(load_toml("furniture")["closers"], key=len, reverse=True)))
    return re.compile(_CLOSER_EDGE + rf"[-–—* (]{{0,4}}(?:{words})[-–—* .)]{{0,4}}$", re.IGNORECASE)
