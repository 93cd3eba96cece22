"""An article: its text, what is known about it, and the coordinates that every table uses.

Offsets are Unicode code points of :attr:`Article.text`, end exclusive.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.french import matching_text


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article: code points ``start`` to ``end`` (exclusive)."""

    start: int
    end: int


@dataclass(frozen=True)
class Article:
    """One article as the reader returns it: decoded, NFC, ``\\n`` newlines.

    ``furniture`` are the stretches that are page furniture (site header, copyright …), in text order: they are read
    for metadata and give no row. ``reference_date`` is the day that relative dates count from, or ``None``.
    ``published_time`` is the hour in a header line ("22:33"), or "".
    """

    doc_id: str
    source_file: str
    text: str
    furniture: tuple[Span, ...] = ()
    title: str = ""
    publisher: str = ""
    place: str = ""
    published: datetime.date | None = None
    published_from: str = ""
    published_time: str = ""
    reference_date: datetime.date | None = None
    encoding: str = "utf-8"
    sha256: str = ""
    language: str = "fr"
    issue: str = ""

    @cached_property
    def matching(self) -> str:
        """The text that rules match on: as long as ``text``, offset by offset, with typographic apostrophes,
        quotes, dashes and spaces in their plain form, and page furniture blanked by spaces."""
        plain = matching_text(self.text)
        for span in self.furniture:
            blank = "".join("\n" if c == "\n" else " " for c in plain[span.start : span.end])
            plain = plain[: span.start] + blank + plain[span.end :]
        return plain


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence of the article. ``paragraph`` numbers the line it stands in, from 0."""

    sentence_id: str
    paragraph: int


@dataclass(frozen=True)
class Sentences:
    """The sentences of an article in text order, with lookup by offset."""

    items: tuple[Sentence, ...]
    _starts: list[int] = field(default_factory=list, compare=False)

    def __post_init__(self) -> None:
        self._starts.extend(s.start for s in self.items)

    def at(self, offset: int) -> Sentence | None:
        """The sentence that holds code point ``offset``, or ``None`` (furniture, blank lines)."""
        index = self.index_at(offset)
        return None if index is None else self.items[index]

    def index_at(self, offset: int) -> int | None:
        """The position in ``items`` of the sentence that holds ``offset``, or ``None``."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.items[index].end:
            return index
        return None

    def id_at(self, offset: int) -> str:
        """The sentence's id, or ""."""
        sentence = self.at(offset)
        return "" if sentence is None else sentence.sentence_id
