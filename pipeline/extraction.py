"""One article through all stages: pure, the same in every process."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.article import Article
from pipeline.documents import document_row, sentence_rows
from pipeline.language import Doc
from pipeline.rows import Row
from pipeline.stages import STAGES
from pipeline.stages.base import Stage

Rows = dict[str, list[Any]]
"""Table rows of one article by stage name; "documents" and "sentences" beside the stages."""


def extract_article(
    article: Article,
    stages: Sequence[Stage] = STAGES,
    kept: Mapping[str, list[Any]] | None = None,
    doc: Doc | None = None,
) -> Rows:
    """Run the stages over ``article`` and give the rows of every table, in text order.

    ``kept`` holds the rows of stages that need not run again; ``doc`` the analysis, where the caller wants to keep
    hold of it. ``sentence_id``, ``point_id`` and
    the role of a quantity that a pledge stands on, are filled in by :func:`complete_rows`.
    """
    doc = doc or Doc(article)
    found: Rows = {}
    for stage in stages:
        if kept is not None and stage.name in kept:
            found[stage.name] = list(kept[stage.name])
            continue
        needed = {name: found[name] for name in stage.needs}
        found[stage.name] = stage.extract(article, doc, needed)
    return found


def complete_rows(article: Article, found: Mapping[str, list[Any]], doc: Doc | None = None) -> Rows:
    """Add documents and sentences, and the cells that tie the tables together, to what the stages found."""
    doc = doc or Doc(article)
    sentences = doc.sentences
    done: Rows = {"documents": [document_row(article, sentences)], "sentences": sentence_rows(article, sentences)}
    innermost = _InnermostPoint(found.get("points", ()))
    promised = {row.quantity_id for row in found.get("pledges", ())}
    for name, rows in found.items():
        done[name] = []
        names = {c.name for c in rows[0].columns()} if rows else set()
        for row in rows:
            changes: dict[str, Any] = {}
            if "sentence_id" in names:
                changes["sentence_id"] = sentences.id_at(row.start)
            if "point_id" in names and name != "points":
                changes["point_id"] = innermost.at(row.start)
            if name == "quantities" and row.quantity_id in promised:
                changes["role"] = "pledge"
            done[name].append(row.replace(**changes) if changes else row)
    return done


class _InnermostPoint:
    """Finds the innermost point at an offset; points come in text order, a parent before its children."""

    def __init__(self, points: Sequence[Any]) -> None:
        self._points = sorted(points, key=lambda p: (p.start, -p.end))
        self._starts = [p.start for p in self._points]
        self._parent: list[int] = []
        stack: list[int] = []
        for index, point in enumerate(self._points):
            while stack and self._points[stack[-1]].end <= point.start:
                stack.pop()
            self._parent.append(stack[-1] if stack else -1)
            stack.append(index)

    def at(self, offset: int) -> str:
        """The point's id, or ""."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and self._points[index].end <= offset:
            index = self._parent[index]
        return str(self._points[index].point_id) if index >= 0 else ""


def check_spans(article: Article, rows: Mapping[str, Sequence[Row]]) -> list[str]:
    """The faults of rows whose text is not ``article.text[start:end]``; an empty list where all is well."""
    faults = []
    for name, table in rows.items():
        for row in table:
            start, end = getattr(row, "start", None), getattr(row, "end", None)
            if start is not None and article.text[start:end] != getattr(row, "text", None):
                faults.append(f"{name}: {row.cells()}")
    return faults
