"""A sentence as a row of tokens in which each figure, name and date is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_TOKEN = re.compile(
    r"aujourd'hui"
    r"|\d{1,12}(?:[.,]\d{1,12}){0,6}"
    r"|[^\W\d_]{1,60}(?:-[^\W\d_]{1,60}){0,8}'?"
    r"|\w{1,60}"
    r"|[^\w\s]",
    re.IGNORECASE,
)

WORD, PUNCTUATION, FIGURE, NAME, DATE = "word", "punctuation", "figure", "name", "date"
THAT = frozenset(("que", "qu'"))
"""What opens a clause that is said, wanted or compared."""

WHICH = frozenset(("qui", "lequel", "laquelle", "lesquels", "lesquelles"))
"""Relative pronouns that are subjects, or stand behind a preposition."""
_BEHIND_TO = frozenset(("l'", "la", "ce", "cet", "cette", "son", "sa", "leur", "compter", "partir"))
_ASIDE = 12
"""Tokens of an aside between a relative and its verb, at most."""


@dataclass(slots=True)
class Token:
    """Code points ``start`` to ``end`` of the article; ``low``: the words in lower case; ``row``: what stands there."""

    start: int
    end: int
    low: str
    kind: str
    row: Any = None
    capital: bool = False


def tokenise(text: str, start: int, end: int, rows: Sequence[tuple[str, Any]]) -> list[Token]:
    """Tokens of ``text[start:end]``. ``rows`` are (kind, row), in the order of their right to a place: where two
    overlap, the one that comes first stays."""
    taken: list[tuple[int, int, str, Any]] = []
    for kind, row in rows:
        a, b = max(row.start, start), min(row.end, end)
        if a < b and not any(a < y and x < b for x, y, _, _ in taken):
            taken.append((a, b, kind, row))
    taken.sort(key=lambda item: item[0])
    tokens: list[Token] = []
    position = start
    for a, b, kind, row in taken:
        _words(text, position, a, tokens)
        tokens.append(Token(a, b, text[a:b].lower(), kind, row, text[a].isupper()))
        position = b
    _words(text, position, end, tokens)
    if len(tokens) > 1 and text[tokens[0].start : tokens[0].end] == "A" and _is_to(tokens[1]):
        tokens[0].low = "à"
    return tokens


def _is_to(behind: Token) -> bool:
    """Whether what follows a first "A" makes it the preposition without its accent: "A l'issue", "A Lomé"."""
    return behind.kind == NAME or behind.low in {
        "l'",
        "la",
        "ce",
        "cet",
        "cette",
        "son",
        "sa",
        "leur",
        "compter",
        "partir",
    }


def _words(text: str, start: int, end: int, tokens: list[Token]) -> None:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        kind = WORD if word[0].isalnum() else PUNCTUATION
        tokens.append(Token(match.start(), match.end(), word.lower(), kind, None, word[0].isupper()))


def relative_over_aside(tokens: Sequence[Token], verb: int) -> int:
    """The relative that an aside in commas parts from its verb at ``verb`` ("qui, depuis 2019, a placé"), or -1."""
    if verb < 1 or tokens[verb - 1].low != ",":
        return -1
    for at in range(verb - 2, max(1, verb - _ASIDE), -1):
        if tokens[at].low == ",":
            return at - 1 if tokens[at - 1].low in WHICH and tokens[at - 2].low != "à" else -1
        if tokens[at].kind == PUNCTUATION:
            return -1
    return -1
