"""The shape of a text: lines, paragraphs and sentences, with lookup by offset."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from pipeline.article import Sentence
from pipeline.french import without_accents
from pipeline.language import Doc
from pipeline.stages.points.speech import Speech

_LINE = re.compile(r"[^\n]*")
_END = re.compile(r"[.!?…:;][ \"»)\]*_]{0,6}\Z")
_WRAPPED = 45
"""A line that a hard wrap broke is at least this long."""

REACH = 1_500
"""Code points of a sentence that are read, at most."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its newline: ``start`` to ``end`` as written, ``first`` and ``last`` without edge blanks
    (``first == last`` for a blank line)."""

    start: int
    first: int
    last: int

    @property
    def indent(self) -> int:
        """Blanks before the first character."""
        return self.first - self.start


class Layout:
    """Lines and sentences of one article. All offsets are code points of the article."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self.lines = _lines(self.text)
        self._starts = [line.start for line in self.lines]

    @cached_property
    def folded(self) -> str:
        """The text in lower case and without accents, code point by code point."""
        lower = self.text.lower()
        if len(lower) != len(self.text):
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
        return without_accents(lower)

    @cached_property
    def speech(self) -> Speech:
        """The patterns of saying for this text."""
        return Speech(self.folded)

    def line_at(self, offset: int) -> int:
        """The index of the line that holds ``offset``."""
        return bisect_right(self._starts, offset) - 1

    def blank(self, index: int) -> bool:
        """Whether the line has no visible character."""
        line = self.lines[index]
        return line.first == line.last

    def words_of(self, index: int) -> str:
        """The line's text without edge blanks."""
        line = self.lines[index]
        return self.text[line.first : line.last]

    def previous(self, index: int) -> int | None:
        """The last visible line before ``index``, or ``None``."""
        index -= 1
        while index >= 0 and self.blank(index):
            index -= 1
        return index if index >= 0 else None

    def following(self, index: int) -> int | None:
        """The first visible line behind ``index``, or ``None``."""
        index += 1
        while index < len(self.lines) and self.blank(index):
            index += 1
        return index if index < len(self.lines) else None

    def ends_open(self, index: int) -> bool:
        """Whether the line does not end with a stop: a heading, or a line that a wrap broke."""
        return _END.search(self.words_of(index)[-8:]) is None

    def continues(self, index: int) -> bool:
        """Whether the next line carries on the sentence of this one (a hard wrap)."""
        if index + 1 >= len(self.lines) or self.blank(index) or self.blank(index + 1) or not self.ends_open(index):
            return False
        line, after = self.lines[index], self.lines[index + 1]
        head = self.text[after.first]
        if head.islower():
            return line.last - line.first >= 20 or self.text[line.last - 1] in ",-'"
        return self.hard_wrapped and line.last - line.start >= _WRAPPED

    @cached_property
    def hard_wrapped(self) -> bool:
        """Whether most lines of the text are broken at a fixed width."""
        broken = whole = 0
        for index, line in enumerate(self.lines[:-1]):
            length = line.last - line.start
            if length < _WRAPPED or self.blank(index + 1):
                continue
            if length > 110:
                whole += 1
            elif self.ends_open(index) and self.text[self.lines[index + 1].first].islower():
                broken += 1
        return broken >= 3 and broken > whole

    def paragraph_start(self, index: int) -> int:
        """The first line of the paragraph that line ``index`` stands in."""
        while index > 0 and self.continues(index - 1):
            index -= 1
        return index

    def sentence_at(self, offset: int) -> int | None:
        """The position in ``doc.sentences`` of the sentence at ``offset``."""
        return self.doc.sentences.index_at(offset)

    def sentence(self, index: int) -> Sentence:
        """The sentence at a position."""
        return self.doc.sentences.items[index]

    @property
    def sentence_count(self) -> int:
        """How many sentences there are."""
        return len(self.doc.sentences.items)


def _lines(text: str) -> list[Line]:
    lines = []
    start = 0
    for words in text.split("\n"):
        stripped = words.lstrip()
        first = start + len(words) - len(stripped)
        last = first + len(stripped.rstrip())
        lines.append(Line(start, first if last > first else start, last if last > first else start))
        start += len(words) + 1
    return lines
