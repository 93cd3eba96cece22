"""Where items end."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from pipeline.stages.points.layout import Layout
from pipeline.stages.points.sentence_ends import carry_on, content_line, sentence_end, unbalanced
from pipeline.stages.points.series import Series
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_TRAILING = re.compile(r"(?:[\s*_#>]|[\"«“(]|\b(?:[Ee]t|[Oo]u|[Mm]ais|[Pp]uis),?)+\Z")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(vocabulary().closing)})(?![\w-])")


def set_extents(layout: Layout, lists: list[Series]) -> None:
    """Fill in ``ends`` of every series: inner lists first, so that an outer last item can take them in."""
    by_start: dict[int, Series] = {}
    bounds = _Bounds(layout, lists)
    for series in sorted(lists, key=lambda s: s.start, reverse=True):
        markers = series.markers
        if markers[0].end:
            series.ends = [marker.end for marker in markers]
        else:
            series.ends = [
                _trimmed(layout, marker.start, _middle_end(layout, series, index, bounds))
                for index, marker in enumerate(markers[:-1])
            ]
            series.ends.append(_last_end(layout, series, by_start, bounds))
        by_start.setdefault(series.start, series)


class _Bounds:
    """Where an item of another list stands: the lines that begin with a marker."""

    def __init__(self, layout: Layout, lists: list[Series]) -> None:
        self.layout = layout
        self.lines = {marker.line for series in lists for marker in series.markers if marker.initial}
        self._bodied: dict[int, bool] = {}

    def bodied(self, series: Series) -> bool:
        """Whether every item but the last has paragraphs of prose below its own, and none is a question."""
        known = self._bodied.get(id(series))
        if known is None:
            pairs = list(pairwise(series.markers))[:20]
            known = all(self._has_body(a.line, b.line) for a, b in pairs) and (
                len(pairs) > 1 or self.layout.ends_open(series.markers[0].line)
            )
            self._bodied[id(series)] = known
        return known

    def _has_body(self, first: int, second: int) -> bool:
        layout = self.layout
        if layout.words_of(first)[-1:] == "?":
            return False
        return any(
            not layout.blank(line) and line not in self.lines and not layout.continues(line - 1)
            for line in range(first + 1, min(second, first + 60))
        )


def _middle_end(layout: Layout, series: Series, index: int, bounds: _Bounds) -> int:
    """The end of an item that another follows: there, or where prose that is none of its own begins.

    A paragraph between two items belongs to the first where every item has one (a heading or lead with its body), and
    where it is a quotation or refers back.
    """
    marker, end = series.markers[index], series.markers[index + 1].start
    line = content_line(layout, marker.content, marker.line)
    last = layout.line_at(end)
    if last > line and not bounds.bodied(series):
        cut = _foreign(layout, line, last, marker.indent, bounds)
        if cut is not None:
            return min(end, cut)
    content = marker.content
    stretch = layout.text[content:end]
    if len(stretch) > 600 or "»" not in stretch or "«" not in stretch[-6:]:
        return end
    cut = unbalanced(layout, content, end)
    if cut is not None and "." not in layout.text[cut : end - 4].rstrip(" .«"):
        return cut
    return end


def _foreign(layout: Layout, line: int, last: int, indent: int, bounds: _Bounds) -> int | None:
    """Where a paragraph of prose begins that is no part of the item in ``line`` (the end of what stands above it)."""
    while line < last and layout.continues(line):
        line += 1
    if layout.ends_open(line) or layout.words_of(line).endswith(":"):
        return None
    below = layout.following(line)
    while below is not None and below < last:
        if not _belongs(layout, below, indent, bounds):
            return layout.lines[line].last
        line = below
        while line < last and layout.continues(line):
            line += 1
        below = layout.following(line)
    return None


def _belongs(layout: Layout, line: int, indent: int, bounds: _Bounds) -> bool:
    """Whether a paragraph carries the item above it on."""
    if line in bounds.lines or layout.lines[line].indent > indent or layout.words_of(line)[:1] in {"«", '"'}:
        return True
    return carry_on().match(layout.folded, layout.lines[line].first) is not None


def _trimmed(layout: Layout, start: int, end: int) -> int:
    """``end`` without blanks, an opening quote or an "et" that belongs to what follows; behind ``start``."""
    text = layout.text
    tail = _TRAILING.search(text, max(start + 1, end - 24), end)
    if tail is not None:
        end = tail.start()
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end


def _last_end(layout: Layout, series: Series, by_start: dict[int, Series], bounds: _Bounds) -> int:
    last = series.markers[-1]
    line = content_line(layout, last.content, last.line)
    if _line_list(layout, series):
        end = _paragraph_end(layout, line, last.indent, bounds, series.kind == "bullet")
        end = _body(layout, series, line, end, bounds)
    else:
        end = sentence_end(layout, series)
    end = _with_inner(layout, series, end, by_start)
    while end > last.start + 1 and layout.text[end - 1].isspace():
        end -= 1
    return max(end, last.start + 1)


def _line_list(layout: Layout, series: Series) -> bool:
    """Whether the items are paragraphs of their own: the last one begins a line and shares it with no other."""
    if len(series.markers) == 1:
        return series.markers[0].initial
    last, before = series.markers[-1], series.markers[-2]
    return last.line != before.line and last.initial


def _paragraph_end(layout: Layout, line: int, indent: int, bounds: _Bounds, bullet: bool) -> int:
    """The end of the paragraph, with the deeper-indented lines that carry a bullet on."""
    while line + 1 < len(layout.lines) and line + 1 not in bounds.lines:
        deeper = bullet and not layout.blank(line + 1) and layout.lines[line + 1].indent > indent
        if not deeper and not layout.continues(line):
            break
        line += 1
    return layout.lines[line].last


def _body(layout: Layout, series: Series, line: int, end: int, bounds: _Bounds) -> int:
    """The end of a last section: where the items are headings, the paragraphs below the last one belong to it."""
    if not layout.ends_open(line) or layout.lines[line].last - series.markers[-1].content > 110:
        return end
    paragraphs = []
    for a, b in zip(series.markers[:-1][-6:], series.markers[1:][-6:], strict=True):
        if not layout.ends_open(a.line):
            return end
        paragraphs.append(sum(not layout.blank(i) for i in range(a.line + 1, min(b.line, a.line + 60))))
    allowed = max(paragraphs, default=1)
    if not series.part and min(paragraphs, default=0) == 0:
        return end
    below = layout.following(layout.line_at(end - 1))
    while below is not None and allowed:
        words = layout.folded[layout.lines[below].first : layout.lines[below].last]
        if _closing().match(words) or (
            layout.ends_open(below) and below not in bounds.lines and not layout.continues(below)
        ):
            break
        end = layout.lines[below].last
        allowed -= 1
        below = layout.following(below)
    return end


def _with_inner(layout: Layout, series: Series, end: int, by_start: dict[int, Series]) -> int:
    """``end`` moved behind the lists that the last item opens."""
    for _ in range(50):
        after = end
        while after < len(layout.text) and layout.text[after].isspace():
            after += 1
        inner = by_start.get(after) or by_start.get(after + 2)
        if inner is None or not _opens(layout, series, inner, end):
            return end
        end = max(end, inner.end)
    return end


def _opens(layout: Layout, series: Series, inner: Series, end: int) -> bool:
    first = inner.markers[0]
    deeper = first.indent > series.markers[-1].indent and series.markers[-1].initial
    return layout.text[max(0, end - 3) : end].rstrip().endswith(":") or deeper
