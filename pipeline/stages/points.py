"""Enumerated points: the items of every list, in order, with what announced them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.rows import Row, column
from pipeline.stages.base import Found, Stage

MARKER_KINDS = (
    "adverb", "latin", "lieu", "sequence", "pair", "nominal", "number", "letter", "roman", "bullet", "inline",
    "announced",
)  # fmt: skip


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
    """Points of ``article`` in text order, a parent before its children."""
    return []


STAGE = Stage(
    name="points",
    tag="point",
    row=PointRow,
    extract=extract,
    needs=("entities",),
    lexicons=("markers",),
    scored=("ordinal", "marker_kind", "announced_count", "speaker"),
)
