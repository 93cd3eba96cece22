"""Series of figures, letters, Roman numerals, labels and bullets.

A marker joins the innermost open series of its style that it continues, which closes the series inside; else it may
open a new one. A style is bound to no level.
"""

from __future__ import annotations

from pipeline.stages.points.glyphs import Reading, find_markers
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.series import Marker, Series

LOOSE = -1
"""The indent of a first inline marker behind a word: its companions must vouch for it."""
_COUNTED = 400
"""The highest figure that may begin a list or stand behind a gap: above it figures are years and amounts."""
_MAX_PEEK = 8
"""How many open series of one style a marker is compared with."""


def assemble(layout: Layout) -> list[Series]:
    """All series of the text, unjudged, in the order in which they begin."""
    stack = _Stack(layout)
    for marker, readings in find_markers(layout):
        stack.add(marker, readings)
    return stack.all


class _Stack:
    """The open series, outermost first."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.all: list[Series] = []
        self.open: list[Series] = []
        self.by_style: dict[tuple[str, str], list[int]] = {}
        self.closed: dict[tuple[str, str], Series] = {}
        self.barrier = -1
        self.seen = 0
        self.item_lines: set[int] = set()

    def add(self, marker: Marker, readings: tuple[Reading, ...]) -> None:
        """Put the marker where it fits best, or leave it out."""
        self._look_between(marker)
        best: tuple[int, int, Reading] | None = None
        for reading in readings:
            for depth in reversed(self.by_style.get(reading[:2], ())[-_MAX_PEEK:]):
                score = self._fit(self.open[depth], marker, reading)
                if score and (best is None or score > best[0]):
                    best = (score, depth, reading)
        if best is not None:
            self._close_above(best[1])
            self._append(self.open[best[1]], marker, best[2])
            return
        reading = min(readings, key=lambda r: abs(r[2] - 1))
        if (marker.initial and reading[2] <= _COUNTED) or (marker.style == "firm" and reading[2] <= 1):
            self._start(marker, reading)
        elif marker.style == "loose" and reading[2] == 1 and reading[0] != "bullet":
            marker.indent = LOOSE
            self._start(marker, reading)

    def _fit(self, series: Series, marker: Marker, reading: Reading) -> int:
        """How well the marker continues the series: 0 not at all."""
        last = series.markers[-1]
        same_indent = marker.indent == last.indent or not (marker.initial and last.initial)
        if reading[0] == "bullet":
            if marker.initial != last.initial and not last.initial:
                return 0
            if marker.initial and (not same_indent or self._broken(series)):
                return 0
            if not marker.initial and marker.line != last.line:
                return 0
            return 5
        if not marker.initial and marker.line != last.line and not self._same_paragraph(last.line, marker.line):
            return 0
        step = reading[2] - last.ordinal
        if step == 1:
            return 9 + same_indent
        if reading[2] <= 1 or reading[2] > _COUNTED or not marker.initial:
            return 0
        if step in {0, 2} and same_indent:
            return 4 - step
        return 0

    def _same_paragraph(self, first: int, second: int) -> bool:
        return (
            all(self.layout.continues(line) for line in range(first, min(second, first + 12))) and second - first <= 12
        )

    def _broken(self, series: Series) -> bool:
        """Whether prose stands between the series' last item and here."""
        return self.barrier > series.markers[-1].line

    def _look_between(self, marker: Marker) -> None:
        """Note the last line of prose above the marker that belongs to no item."""
        layout = self.layout
        for line in range(max(self.seen, 0), marker.line):
            if layout.blank(line) or line in self.item_lines:
                continue
            if line and layout.continues(line - 1):
                continue
            head = layout.text[layout.lines[line].first]
            if head in '«"' or layout.lines[line].indent > marker.indent:
                continue
            self.barrier = line
        self.seen = max(self.seen, marker.line)
        if marker.initial:
            self.item_lines.add(marker.line)

    def _close_above(self, depth: int) -> None:
        for series in self.open[depth + 1 :]:
            key = (series.markers[0].family, series.markers[0].style)
            self.by_style[key].pop()
            self.closed[key] = series
        del self.open[depth + 1 :]

    def _append(self, series: Series, marker: Marker, reading: Reading) -> None:
        marker.family, marker.style, marker.ordinal = reading
        series.markers.append(marker)

    def _start(self, marker: Marker, reading: Reading) -> None:
        marker.family, marker.style, marker.ordinal = reading
        series = Series(reading[0], [marker])
        before = self.closed.get(reading[:2])
        if reading[1].isalpha() and before is not None and before.markers[-1].ordinal == reading[2] - 1 > 0:
            # "Article 3" in chapter II carries on the articles of chapter I.
            before.part = series.part = True
        self.all.append(series)
        self.by_style.setdefault(reading[:2], []).append(len(self.open))
        self.open.append(series)
