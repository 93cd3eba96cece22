"""The article as a row of tokens, each with a one-character code: the alphabet that the grammar matches on.

A word of the vocabulary has a code of its own; other words share one; figures have a code by shape (a possible day, a
four-figure year, a figure with thousands …). A pattern over codes is short, and a text of n characters has some n/5
codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

WORD = "x"
"""Code of a word that the vocabulary lacks."""
SHAPES = {
    "iso": "I", "numeric": "N", "monthyear": "Q", "daymonth": "P", "clock": "k", "grouped": "n", "decimal": "m",
    "nth": "o", "quartercode": "T", "mixed": "j", "junk": "j",
}  # fmt: skip
"""Code of each token shape that the tokeniser names."""
FIGURES = {"zero": "0", "hour": "a", "day": "b", "two": "c", "three": "f", "year": "y", "odd": "w", "many": "n"}
"""Codes of plain figures: 0, 1–24, 25–31, 32–99, 100–999, years 1000–2199, other four figures, more."""
NEWLINE = "\n"
_FIRST_WORD_CODE = 0xE100  # below are the codes of the nodes

_JUNK = (
    r"(?=[hw\d+])(?P<junk>(?:https?://|www\.)\S{1,400}|\d{1,5}(?:[./-]\d{1,5}){3,30}|\d\d(?: \d\d){3,8}(?!\w)"
    r"|\+\d{2,3}[ \d]{6,16})"
)
_FIGURES = (
    r"(?P<iso>\d{4}(?P<s1>[-/])\d{1,2}(?P=s1)\d{1,2}(?:t\d\d:\d\d(?::\d\d)?)?(?![\w/]|[-.,]\d))",
    r"(?P<numeric>\d{1,2}(?:(?P<s2>[/.])\d{1,2}(?P=s2)(?:\d{4}|\d\d)|-\d{1,2}-\d{4}|-(?:0[1-9]|1[0-2])-\d\d)(?![\w/]|[-.,]\d))",
    r"(?P<monthyear>(?:0?[1-9]|1[0-2])/[12]\d{3}(?![\w/]|[-.,]\d))",
    r"(?P<daymonth>\d{1,2}/\d{1,2}(?![\w/%]|[-.,]\d))",
    r"(?P<clock>(?:[01]?\d|2[0-4])(?: ?h(?:eures?)? ?[0-5]\d(?!\d)| ?h(?![\w/])|:[0-5]\d(?![\d:])))",
    r"(?P<grouped>\d{1,3}(?:[ .']\d{3}){1,5}(?!\d)(?:,\d{1,6})?)",
    r"(?P<decimal>\d{1,9}[.,]\d{1,6}(?!\d))",
    r"(?P<nth>\d{1,3}(?:er|ers|re|ere|e|eme|emes|nd|nde|d|st)(?!\w))",
    r"(?P<mixed>\d{1,9}[^\W\d_]\w{0,40})",
    r"(?P<figure>\d+)",
)
_QUARTER = r"(?P<quartercode>[tqs][1-4](?!\w))"


@dataclass(frozen=True)
class Tokens:
    """Token offsets (code points of the article) and the code string, one character a token."""

    starts: list[int]
    ends: list[int]
    codes: str
    folded: str

    def word(self, index: int) -> str:
        """The folded words of a token."""
        return self.folded[self.starts[index] : self.ends[index]]


class Tokeniser:
    """Cuts folded text into coded tokens. ``compounds`` are words with a hyphen or an apostrophe inside."""

    def __init__(self, words: Iterable[str], compounds: Iterable[str]) -> None:
        known = sorted(word for word in set(words) if word[0].isalpha())
        self.code = {word: chr(_FIRST_WORD_CODE + index) for index, word in enumerate(known)}
        inner = "|".join(re.escape(word) for word in sorted(compounds, key=len, reverse=True))
        tail = rf"(?P<word>(?:{inner})(?![\w])|[^\W\d_]+(?:'(?=\w)|[\d_]\w*)?)|(?P<line>\n)|(?P<other>[^\w\s]|_)"
        # The looks ahead decide nothing: they spare most words the attempt at each shape.
        self._pattern = re.compile(rf"(?=\S|\n)(?:{_JUNK}|(?=\d)(?:{'|'.join(_FIGURES)})|{_QUARTER}|{tail})")

    def tokens(self, folded: str) -> Tokens:
        """The tokens of ``folded`` (see :func:`~pipeline.stages.dates.vocabulary.fold`)."""
        starts: list[int] = []
        ends: list[int] = []
        codes: list[str] = []
        code = self.code.get
        for match in self._pattern.finditer(folded):
            kind = match.lastgroup
            starts.append(match.start())
            ends.append(match.end())
            if kind == "word":
                codes.append(code(match.group(), WORD))
            elif kind == "other":
                codes.append(match.group())
            elif kind == "line":
                codes.append(NEWLINE)
            elif kind == "figure":
                codes.append(_figure(match.group()))
            else:
                codes.append(SHAPES[kind or "junk"])
        return Tokens(starts, ends, "".join(codes), folded)


def _figure(digits: str) -> str:
    value, length = int(digits[:9]), len(digits)
    if length <= 2:
        name = "zero" if value == 0 else "hour" if value <= 24 else "day" if value <= 31 else "two"
    elif length == 3:
        name = "three"
    elif length == 4:
        name = "year" if 1000 <= value < 2200 else "odd"
    else:
        name = "many"
    return FIGURES[name]


def lines(codes: str) -> Iterator[tuple[int, int]]:
    """First and last-plus-one token of each line that holds a token."""
    start = 0
    for index in _breaks(codes):
        if index > start:
            yield start, index
        start = index + 1


def _breaks(codes: str) -> Iterator[int]:
    index = codes.find(NEWLINE)
    while index >= 0:
        yield index
        index = codes.find(NEWLINE, index + 1)
    yield len(codes)
