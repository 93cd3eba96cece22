"""All the lists of an article: found, nested, with their intro, count and speaker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.stages.points.announcements import Announcements
from pipeline.stages.points.extents import set_extents
from pipeline.stages.points.inline_lists import announced_series
from pipeline.stages.points.intros import Counts, find_intro
from pipeline.stages.points.judge import is_list, merge_broken
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.nesting import nest
from pipeline.stages.points.pairs import pair_series
from pipeline.stages.points.series import Series
from pipeline.stages.points.speakers import Speakers
from pipeline.stages.points.stack import assemble
from pipeline.stages.points.worded import worded_series


def find_lists(article: Article, doc: Doc, mentions: Sequence[Any]) -> tuple[Layout, list[Series]]:
    """The lists of ``article`` in text order, an outer one before its inner ones, with every cell filled in."""
    layout = Layout(doc)
    announcements = Announcements(layout)
    people = [m for m in mentions if m.label == "PER"]
    glyphs = assemble(layout)
    for series in glyphs:
        _bullet_kind(layout, announcements, series)
    glyphs = [s for s in merge_broken(layout, glyphs) if is_list(layout, s, people)]
    pairs = [series for series in pair_series(layout) if not _faces(layout, series, people)]
    lists = _name_inline(glyphs) + worded_series(layout, announcements) + pairs
    lists = _without_doubles(lists)
    taken = {marker.start for series in lists for marker in series.markers}
    lists += announced_series(layout, announcements, mentions, taken)
    set_extents(layout, lists)
    lists = [series for series in nest(lists) if len(series.markers) > 1 or series.part]
    _fill(layout, announcements, article, mentions, lists)
    return layout, lists


def _faces(layout: Layout, series: Series, people: Sequence[Any]) -> bool:
    """Whether a pair only says who sits opposite whom: "D'un côté, X, maire de Y ; de l'autre, Z."."""
    begun = {mention.start: mention.end for mention in people}
    for marker in series.markers:
        end = next((begun[at] for at in range(marker.content, marker.content + 6) if at in begun), None)
        if end is None or layout.text[end : end + 1] not in ",.;":
            return False
    return True


def _bullet_kind(layout: Layout, announcements: Announcements, series: Series) -> None:
    """A count in the line above a bullet list vouches for it."""
    if series.kind != "bullet" or len(series.markers) > 60:
        return
    above = layout.previous(series.markers[0].line)
    if above is None:
        return
    line = layout.lines[above]
    firm = [a.count for a in announcements.between(line.first, line.last) if a.firm]
    if firm:
        series.announced = firm[-1]


def _name_inline(lists: list[Series]) -> list[Series]:
    """Figures and letters that mostly stand inside lines make a list of kind inline."""
    for series in lists:
        if series.kind == "bullet":
            series.announced = None
            continue
        inside = sum(not marker.initial for marker in series.markers)
        if inside * 2 >= len(series.markers):
            series.kind = "inline"
    return lists


def _without_doubles(lists: list[Series]) -> list[Series]:
    """One list where a bullet or figure stands directly before a worded marker: that of the words, from the bullet."""
    by_content: dict[int, Series] = {}
    for series in lists:
        if series.kind in {"bullet", "number", "letter", "roman"}:
            by_content.update((marker.content, series) for marker in series.markers)
    dropped: set[int] = set()
    for series in lists:
        outer = by_content.get(series.markers[0].start)
        if outer is None or series.kind in {"bullet", "number", "letter", "roman", "pair"}:
            continue
        starts = {marker.content: marker.start for marker in outer.markers}
        if sum(marker.start in starts for marker in series.markers) * 2 > len(outer.markers):
            for marker in series.markers:
                marker.start = starts.get(marker.start, marker.start)
            dropped.add(id(outer))
    kept = [series for series in lists if id(series) not in dropped]
    return _without_crossings(kept)


def _without_crossings(lists: list[Series]) -> list[Series]:
    """No two lists may begin an item at one place: the one with more items stays."""
    taken: dict[int, Series] = {}
    for series in sorted(lists, key=lambda s: -len(s.markers)):
        if not any(marker.start in taken for marker in series.markers):
            taken.update((marker.start, series) for marker in series.markers)
    kept = {id(series) for series in taken.values()}
    return [series for series in lists if id(series) in kept]


def _fill(
    layout: Layout, announcements: Announcements, article: Article, mentions: Sequence[Any], lists: list[Series]
) -> None:
    counts = Counts(layout, announcements, article.title)
    speakers = Speakers(article, layout, mentions)
    floor = 0
    for series in lists:
        find_intro(layout, series)
        parent = series.parent
        counts.fill(series, max(floor, parent[0].markers[parent[1]].start) if parent else floor)
        series.speaker, series.speaker_id = speakers.of(series)
        if parent is None:
            floor = max(floor, series.end)
