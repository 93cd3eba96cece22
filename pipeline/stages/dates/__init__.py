"""Temporal expressions with their TIMEX3 (ISO-TimeML) value and plain days."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import ClassVar

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.rows import Row, column
from pipeline.stages.base import Found, Stage
from pipeline.stages.dates.reader import read_text

TYPES = ("DATE", "TIME", "DURATION", "SET")
MODS = ("START", "MID", "END", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "APPROX")
RESOLUTIONS = ("explicit", "inferred", "relative", "none")


@dataclass(frozen=True, kw_only=True)
class DateRow(Row):
    """A temporal expression."""

    TABLE: ClassVar[str] = "dates"
    KEY: ClassVar[str] = "date_id"
    TITLE: ClassVar[str] = "One row for each temporal expression, TIMEX3 value and inclusive days."

    date_id: str = column("Key: document and position, `chengdu-2024:d3`.", required=True)
    doc_id: str = column("The document.", required=True, references="documents.doc_id")
    sentence_id: str = column("The sentence that holds it.", references="sentences.sentence_id")
    start: int = column("First code point.", type="integer", required=True)
    end: int = column("Code point behind the last.", type="integer", required=True)
    text: str = column("The words as written.", required=True)
    type: str = column("TIMEX3 type.", enum=TYPES)
    value: str = column("TIMEX3 value: `2024-12-01`, `2024-12`, `2024-Q2`, `199X`, `P3Y`, `2023-05-18/2023-05-19` …")
    mod: str = column("TIMEX3 mod.", enum=MODS)
    start_date: datetime.date | None = column("First day, inclusive; empty where open or not anchored.", type="date")
    end_date: datetime.date | None = column("Last day, inclusive; empty where open or not anchored.", type="date")
    granularity: str = column("The unit that the expression names: day, month, year, hour …")
    resolution: str = column(
        "explicit: the words alone · inferred: the year was · relative: counted from another day · none.",
        enum=RESOLUTIONS,
    )
    point_id: str = column("The innermost enumerated point that holds it.", references="points.point_id")


def extract(article: Article, doc: Doc, found: Found) -> list[DateRow]:
    """Temporal expressions of ``article`` in text order, without overlap."""
    return [
        DateRow(
            date_id=f"{article.doc_id}:d{expression.start}",
            doc_id=article.doc_id,
            start=expression.start,
            end=expression.end,
            text=article.text[expression.start : expression.end],
            type=reading.type,
            value=reading.value,
            mod=reading.mod,
            start_date=reading.start,
            end_date=reading.end,
            granularity=reading.granularity,
            resolution=reading.resolution,
        )
        for expression, reading in read_text(doc, article.reference_date)
    ]


STAGE = Stage(
    name="dates",
    tag="date",
    row=DateRow,
    extract=extract,
    lexicons=("calendar", "units"),
    scored=("type", "value", "mod", "start_date", "end_date"),
    decisive=("type", "value", "mod"),
    match="exact",
)
