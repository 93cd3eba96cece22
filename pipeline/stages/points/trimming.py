"""What a title does without: dates between commas, appositions before its verb, an acronym or a date at its end."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from pipeline.stages.points.announcements import small_numbers
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.vocabulary import alternatives, vocabulary

Hole = tuple[int, int]
"""Code points of the text that a title leaves out."""

_COMMA = re.compile(r", ")
_STRONG = re.compile(r"\d{4}")
_INSERTED = 90
"""Code points of a date between commas, at most."""
_APPOSED = 260
"""The same for an apposition or a relative clause behind a subject."""
_SUBJECT = 120
"""The same for the subject before it."""
_VERB = re.compile(
    r"(?:se |s'|y |n'|ne |en |lui |leur |l'|la |le )?"
    r"(?:[a-z]{2,}(?:[aei]ra|[aei]ront|dra|dront|vra|vront)|aura|auront|sera|seront|fera|feront|a|ont|est|sont|doit|doivent|peut|peuvent|va|vont)"
    r"(?![\w'-])"
)
_ANY_VERB = re.compile(rf"(?<![\w'-]){_VERB.pattern}")
_ACRONYM = re.compile(r" \([A-ZÀ-Ý][\w.-]{1,14}\)\Z")


@cache
def _date() -> re.Pattern[str]:
    """A date or a deadline: "d'ici à la fin de 2026", "le 31 mars au plus tard", "au premier semestre"."""
    words = vocabulary()
    known = alternatives({*words.dated, *words.months, *words.deadlines, *small_numbers()})
    part = rf"(?:mi-)?(?:(?:{known})(?![\w-])|\d{{1,4}}(?:er)?(?![\w]))"
    return re.compile(rf"{part}(?:[ '-]{{1,2}}{part}){{1,14}}")


def _dated(folded: str) -> bool:
    if not (3 < len(folded) <= _INSERTED) or _date().fullmatch(folded) is None:
        return False
    words = vocabulary()
    return _STRONG.search(folded) is not None or not words.calendar.isdisjoint(re.findall(r"[a-z]{1,30}", folded))


def inserted_dates(layout: Layout, start: int, end: int) -> list[Hole]:
    """The dates between two commas in ``start`` to ``end``, from the first comma to before the words behind."""
    commas = [match.start() for match in _COMMA.finditer(layout.folded, start, end)]
    return [(here, there + 1) for here, there in pairwise(commas) if _dated(layout.folded[here + 2 : there].strip())]


def apposition(layout: Layout, start: int, comma: int, end: int) -> Hole | None:
    """What stands from ``comma`` between a subject and its verb: "un comité, coprésidé par X, se réunira"; ``None``
    where a verb stands before it or none behind."""
    folded = layout.folded
    if comma - start > _SUBJECT or _ANY_VERB.search(folded, start, comma) is not None:
        return None
    for shut in _COMMA.finditer(folded, comma + 2, min(end, comma + _APPOSED)):
        if _VERB.match(folded, shut.end(), end) is not None:
            return comma, shut.start() + 1
    return None


def without(original: str, start: int, end: int, holes: list[Hole]) -> str:
    """The words of ``start`` to ``end`` without ``holes``."""
    pieces = []
    for hole in sorted(h for h in holes if start < h[0] < end):
        pieces.append(original[start : hole[0]])
        start = max(start, hole[1])
    pieces.append(original[start:end] if start < end else "")
    return "".join(pieces)


def without_end(words: str, folded: str) -> str:
    """``words`` without an acronym in brackets or a date behind a comma at its end. ``folded``: of equal length."""
    comma = words.rfind(", ")
    if comma > 0 and len(folded) == len(words) and _dated(folded[comma + 2 :].strip()):
        words = words[:comma]
    return _ACRONYM.sub("", words)
