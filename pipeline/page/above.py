"""What a line above the headline is: a header, a masthead, a tagline, a row of labels, a kicker."""

from __future__ import annotations

import re

from pipeline.page import headlines
from pipeline.page import lines as page_lines
from pipeline.page import names as page_names
from pipeline.page.known import is_known_country, is_known_town
from pipeline.page.lines import Kind, Line

KICKER_WORDS = 4
LABEL_LENGTH = 45
ROW = 3
_SHORT_KINDS = {Kind.SECTION, Kind.NOTICE, Kind.ISSUE, Kind.BUTTON, Kind.DATE, Kind.DOMAIN}
_COUNTED = re.compile(r"(?<!n° )\b(?:\d[\d ,]{0,12}|une?) \w")


def is_header(line: Line) -> bool:
    """All parts but names are furniture, and one is more than a section, which a headline may hold."""
    kinds = line.kinds
    if page_names.source_in(line.text):
        return True
    if kinds <= _SHORT_KINDS or (">" in line.text and len(line.parts) > 1):
        return True
    if not kinds & {Kind.DATE, Kind.ISSUE, Kind.NOTICE, Kind.BUTTON}:
        return False
    names = [part.text for part in line.parts if part.kind is Kind.OTHER]
    is_sure = line.has_bar or Kind.BYLINE in kinds or any(map(page_lines.is_header_part, line.parts))
    return all(page_names.is_name(name) or (is_sure and _is_short(name)) for name in names)


def _is_short(name: str) -> bool:
    return len(name) <= page_names.NAME_LENGTH and name[-1] not in ".!?;" and not headlines.opens_headline(name)


def is_masthead(line: Line) -> bool:
    """A line above the headline that is a name, or a name and its sections; a name counts nothing ("un prêt")."""
    if len(line.parts) == 1 and len(line.text.split()) > page_names.WEAK_NAME_WORDS and _COUNTED.search(line.text):
        return False
    if headlines.is_letter(line.text):
        return False
    names = [part.text for part in line.parts if part.kind is Kind.OTHER]
    if len(line.parts) > 1:
        if not all(page_names.is_name(name) or (line.has_bar and len(name) <= LABEL_LENGTH) for name in names):
            return False
        is_state = bool(names) and is_known_country(names[0]) and not any(map(page_names.is_outlet, names[1:]))
        if is_state or (names and is_known_town(names[0])):
            return False
        return line.has_bar or len(names) < len(line.parts) or any(map(page_names.is_outlet, names))
    return page_names.is_name(line.text)


def is_tagline(line: Line, opening: list[Line]) -> bool:
    """The first line of a page: a name and what it is about, with a date or above a header: "Latitudes – Culture"."""
    if line is not opening[0] or len(line.parts) < 2 or "?" in line.text:
        return False
    first = line.parts[0].text
    if is_known_country(first) or is_known_town(first) or headlines.is_document(first):
        return False
    is_dated = Kind.DATE in line.kinds
    if not is_dated and not (page_names.is_name(first) and len(opening) > 1 and is_header(opening[1])):
        return False
    return all(len(part.text) <= LABEL_LENGTH or page_names.is_name(part.text) for part in line.parts)


def is_row(line: Line, opening: list[Line]) -> bool:
    """The first line of a page: a name and at least two more labels ("L'Écho - MONDE - Asie"), which no headline is."""
    names = [part.text for part in line.parts if part.kind is Kind.OTHER]
    is_long = any(len(name) > LABEL_LENGTH and not page_names.is_name(name) for name in names)
    return line is opening[0] and len(line.parts) >= ROW and not is_long and not set("?!«:") & set("".join(names))


def is_label(line: Line, opening: list[Line]) -> bool:
    """A line below the first: a day and a few words that say in which column it stands ("Vie du campus – 3 mai")."""
    if line is opening[0] or Kind.DATE not in line.kinds or len(line.parts) < 2:
        return False
    words = [part.text for part in line.parts if part.kind is not Kind.DATE]
    return len(" ".join(words).split()) <= KICKER_WORDS and not any(map(headlines.is_document, words))


def is_kicker(text: str, later: str) -> bool:
    """A few words above a longer headline that say what it is about: "Transport et logistique"."""
    is_short = len(text.split()) <= KICKER_WORDS and len(text) * 1.5 < len(later)
    return is_short and not headlines.opens_headline(text) and not set('?!«":,') & set(text)


def is_above(line: Line, opening: list[Line]) -> bool:
    """Whether a line of the opening names the outlet or its section, so that the headline stands below."""
    return is_masthead(line) or is_tagline(line, opening) or is_label(line, opening) or is_row(line, opening)
