"""What opens a list: the sentence, and the count that it announces."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.stages.points.announcements import Announcement, Announcements
from pipeline.stages.points.entries import plural
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.series import Series
from pipeline.stages.points.vocabulary import vocabulary

_WORD = re.compile(r"[^\W\d_]{2,}")
_BACK = 3
"""Sentences above the intro in which an equal count still announces."""
_NAMED = 12
"""The same for a count whose noun the intro repeats ("… et trois échéances. … Échéances :")."""
_LONGEST = 1_500
"""Code points of an intro, at most: a sentence without an end must not be read again and again."""
_SOME = re.compile(r"(?:[a-z]{3,9}|quelques-une?s) d'entre (?:eux|elles)(?![\w-])")
"""How a sentence begins that only tells which of the points above it goes on about: "Trois d'entre elles"."""
_FRONT = ' \t"«»*_#(>-–—•'


def find_intro(layout: Layout, series: Series) -> None:
    """Fill in ``intro``: the words before the first item in its sentence, else the sentence above it."""
    first = series.markers[0]
    index = layout.sentence_at(first.start)
    if index is None:
        index = layout.sentence_at(min(first.content, len(layout.text) - 1))
    if index is None:
        return
    start = max(_unwrapped_start(layout, index), first.start - _LONGEST)
    if len(_WORD.findall(layout.text, start, first.start)) >= 2:
        series.intro = _trim(layout, start, first.start)
        return
    above = layout.sentence_at(start)
    if not above:
        return
    sentence = layout.sentence(above - 1)
    first_above = above - 2 if above > 1 and _SOME.match(layout.folded, sentence.start) else above - 1
    series.intro = (max(_unwrapped_start(layout, first_above), sentence.end - _LONGEST), sentence.end)


def _trim(layout: Layout, start: int, end: int) -> tuple[int, int]:
    while end > start and layout.text[end - 1] in ' \n"«(*_':
        end -= 1
    return start, end


def _unwrapped_start(layout: Layout, index: int) -> int:
    """Where the sentence at a position begins, hard wraps undone."""
    for _ in range(30):
        start = layout.sentence(index).start
        line = layout.line_at(start)
        if not index or layout.lines[line].first != start or not line or not layout.continues(line - 1):
            return start
        index -= 1
    return layout.sentence(index).start


class Counts:
    """Gives every list the count that announces it, and no count to two lists."""

    def __init__(self, layout: Layout, announcements: Announcements, title: str) -> None:
        self.layout = layout
        self.announcements = announcements
        self.used: set[int] = set()
        self.headline = self._headline(title)

    def _headline(self, title: str) -> tuple[int, int]:
        """The headline's place: the metadata's title where the text holds it, else the first visible line."""
        at = self.layout.text.find(title.replace("’", "'").replace("\u00a0", " ")) if title else -1
        if at >= 0:
            return at, at + len(title)
        first = self.layout.following(-1)
        if first is None:
            return 0, 0
        line = self.layout.lines[first]
        return (line.first, line.last) if self.layout.ends_open(first) and line.last - line.first < 200 else (0, 0)

    def fill(self, series: Series, floor: int) -> None:
        """Fill in ``announced``. Nothing before ``floor`` announces the list (the headline apart)."""
        if series.announced is not None:
            self.used.add(series.announcement)
            return
        count = len(series.markers)
        start, end = series.intro
        intro = self._unused(self.announcements.between(max(start, min(floor, start)), end))
        choice = self._of_intro(intro, count, self._colon(end), series)
        if choice is None:
            choice = self._above(series, count, floor)
        if choice is None and series.level == 1:
            headline = [
                a for a in self._unused(self.announcements.between(*self.headline)) if a.firm and a.count == count
            ]
            choice = headline[0] if headline else None
        if choice is None:
            choice = self._below(series, count)
        if choice is not None:
            series.announced, series.announcement, series.counted = choice.count, choice.start, choice.noun
            self.used.add(choice.start)

    def _unused(self, items: Iterable[Announcement]) -> list[Announcement]:
        return [item for item in items if item.start not in self.used]

    def _colon(self, end: int) -> bool:
        return self.layout.text[max(0, end - 4) : end].rstrip(' *_»"').endswith(":")

    def _of_intro(self, items: list[Announcement], count: int, colon: bool, series: Series) -> Announcement | None:
        firm = [a for a in items if a.firm]
        equal = [a for a in firm if a.count == count]
        if equal:
            return equal[-1]
        near = [a for a in firm if colon or (a.noun in _core() and a.count > count)]
        if near and series.kind not in {"pair"}:
            return near[-1]
        loose = [a for a in items if a.count == count and a.noun not in vocabulary().persons]
        return loose[-1] if loose and (colon or series.kind == "nominal") else None

    def _above(self, series: Series, count: int, floor: int) -> Announcement | None:
        layout = self.layout
        start = series.intro[0]
        index = layout.sentence_at(start) if start < len(layout.text) else None
        if index is None:
            return None
        reach = max(layout.sentence(max(0, index - _NAMED)).start, start - 2 * _LONGEST)
        items = [a for a in self._unused(self.announcements.between(reach, start)) if a.firm]
        intro = set(_WORD.findall(layout.folded, *series.intro))
        named = [a for a in items if a.noun in intro or plural(a.noun) in intro]
        if named:
            return named[-1]
        begin = max(layout.sentence(max(0, index - _BACK)).start, floor)
        items = [a for a in items if a.start >= begin]
        equal = [a for a in items if a.count == count and a.noun in _core()]
        return equal[-1] if equal else None

    def _below(self, series: Series, count: int) -> Announcement | None:
        """ "… sont les trois engagements pris", behind the last item."""
        end = series.end
        tail = self.layout.folded[end : end + 60]
        if not re.match(r" ?(?:sont|seront|constituent|forment) ", tail):
            return None
        items = [a for a in self.announcements.between(end, end + 60) if a.count == count]
        return items[0] if items else None


def _core() -> frozenset[str]:
    """Nouns of points proper, whose count announces even where another number of items is found."""
    return vocabulary().points
