"""Enumerated points: the items of every list, in order, with what announced them.

A list is found as a series of markers, never from one marker alone. The finders each give series of their own families
(:mod:`stack` with :mod:`judge`, :mod:`worded`, :mod:`nominal`, :mod:`pairs`, :mod:`inline_lists`); :mod:`extents` and
:mod:`nesting` give items their ends and lists their parents; :mod:`intros` and :mod:`speakers` say what opened a list
and whose it is: who says, asks or decides in the intro (:mod:`sayings` over :mod:`sources`, :mod:`subjects`,
:mod:`quoting`; :mod:`clauses` over :mod:`endings` find the subject of a verb), whom his noun or pronoun takes up
(:mod:`register`, with the shared :mod:`pipeline.stages.reference`), whose a document is (:mod:`documents`), whose the
text is (:mod:`voices`, :mod:`statements`), else who has the word there (:mod:`spoken`, with the shared
:mod:`pipeline.stages.voices`).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.rows import Row, column
from pipeline.stages.base import Found, Stage
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.lists import find_lists
from pipeline.stages.points.series import Series
from pipeline.stages.points.titles import title

MARKER_KINDS = (
    "adverb", "latin", "lieu", "sequence", "pair", "nominal", "number", "letter", "roman", "bullet", "inline",
    "announced",
)  # fmt: skip


_WORDED = frozenset(("adverb", "latin", "lieu", "sequence", "pair", "nominal"))


@dataclass(frozen=True, kw_only=True)
class PointRow(Row):
    """One item of an enumeration."""

    TABLE: ClassVar[str] = "points"
    KEY: ClassVar[str] = "point_id"
    TITLE: ClassVar[str] = "One row for each enumerated point."

    point_id: str = column("Key: document and position, `chengdu-2024:p142`.", required=True)
    doc_id: str = column("The document.", required=True, references="documents.doc_id")
    list_id: str = column("The list that it belongs to: document and the first item's position.", required=True)
    parent_point_id: str = column("The point that this list stands in.", references="points.point_id")
    level: int = column("Depth of nesting, from 1.", type="integer", required=True)
    ordinal: int = column("What the marker says, or the position in the list.", type="integer", required=True)
    marker: str = column("The marker as written.")
    marker_kind: str = column("The family of the marker.", enum=MARKER_KINDS)
    title: str = column("The point in a few words.")
    text: str = column("The whole point as written.", required=True)
    start: int = column("First code point, that of the marker.", type="integer", required=True)
    end: int = column("Code point behind the last.", type="integer", required=True)
    intro: str = column("The sentence that opens the list.")
    announced_count: int | None = column("How many points the intro announces.", type="integer")
    list_count: int | None = column("How many points the list has.", type="integer")
    complete: str = column("Whether announced and found count agree.", enum=("yes", "no", "unknown"))
    speaker: str = column("Whose points they are: canonical name.")
    speaker_id: str = column("The same as an entity.", references="entities.entity_id")


def extract(article: Article, doc: Doc, found: Found) -> list[PointRow]:
    """Points of ``article`` in text order, a parent before its children.

    ``found`` may hold the mentions ("entities"): they tell initials from letters and give the speaker his name.
    """
    layout, lists = find_lists(article, doc, found.get("entities", ()))
    rows: list[PointRow] = []
    for series in lists:
        complete = _complete(series)
        rows.extend(_row(article, layout, series, index, complete) for index in range(len(series.markers)))
    rows.sort(key=lambda row: (row.start, row.level))
    return rows


def _row(article: Article, layout: Layout, series: Series, index: int, complete: str) -> PointRow:
    marker, end = series.markers[index], series.ends[index]
    parent = series.parent
    return PointRow(
        point_id=f"{article.doc_id}:p{marker.start}",
        doc_id=article.doc_id,
        list_id=f"{article.doc_id}:l{series.start}",
        parent_point_id=f"{article.doc_id}:p{parent[0].markers[parent[1]].start}" if parent else "",
        level=series.level,
        ordinal=marker.ordinal or index + 1,
        marker=article.text[marker.start : min(marker.content, end)].strip(" ,:\n*_"),
        marker_kind=series.kind,
        title=title(layout, article.text, marker.content, end, worded=series.kind in _WORDED),
        text=article.text[marker.start : end],
        start=marker.start,
        end=end,
        intro=article.text[series.intro[0] : series.intro[1]],
        announced_count=series.announced,
        list_count=len(series.markers),
        complete=complete,
        speaker=series.speaker,
        speaker_id=series.speaker_id,
    )


def _complete(series: Series) -> str:
    """A gap or a repeat says "no" even where no count is announced."""
    ordinals = [o for o in series.ordinals if o]
    if any(b - a != 1 for a, b in pairwise(ordinals)):
        return "no"
    if series.announced is None:
        return "unknown"
    return "yes" if series.announced == len(series.markers) else "no"


STAGE = Stage(
    name="points",
    tag="point",
    row=PointRow,
    extract=extract,
    needs=("entities",),
    lexicons=("markers", "numbers", "conjugation", "voices", "whose"),
    scored=("ordinal", "marker_kind", "announced_count", "speaker", "title"),
    decisive=("ordinal",),
    match="start",
)
