"""Quantities: every figure that counts or measures something."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.rows import Row, column
from pipeline.stages.base import Found, Stage

BOUNDS = ("exact", "at_least", "more_than", "at_most", "less_than", "about", "range", "factor")
KINDS = ("count", "currency", "percent", "ratio", "physical", "factor")
ROLES = ("pledge", "fact", "list_count", "equivalent")


@dataclass(frozen=True, kw_only=True)
class QuantityRow(Row):
    """A figure with what it counts."""

    TABLE: ClassVar[str] = "quantities"
    KEY: ClassVar[str] = "quantity_id"
    TITLE: ClassVar[str] = "One row for each figure that counts or measures something."

    quantity_id: str = column("Key: document and position, `chengdu-2024:q142`.", required=True)
    doc_id: str = column("The document.", required=True, references="documents.doc_id")
    sentence_id: str = column("The sentence that holds it.", references="sentences.sentence_id")
    start: int = column("First code point.", type="integer", required=True)
    end: int = column("Code point behind the last.", type="integer", required=True)
    text: str = column("Comparator, figure and noun phrase as written.", required=True)
    value: Decimal | None = column("The plain number; the lower end of a range.", type="number")
    value_max: Decimal | None = column("The upper end of a range.", type="number")
    bound: str = column("How the number limits the quantity.", enum=BOUNDS)
    unit: str = column("The noun phrase counted, as written.")
    head: str = column("Lemma of the unit's head noun.")
    kind: str = column("What sort of figure it is.", enum=KINDS)
    currency: str = column("ISO 4217 code.")
    role: str = column("pledge · fact · list_count · equivalent.", enum=ROLES)
    point_id: str = column("The innermost enumerated point that holds it.", references="points.point_id")


def extract(article: Article, doc: Doc, found: Found) -> list[QuantityRow]:
    """Quantities of ``article`` in text order, without overlap."""
    return []


STAGE = Stage(
    name="quantities",
    tag="quantity",
    row=QuantityRow,
    extract=extract,
    needs=("entities", "dates", "points"),
    lexicons=("numbers", "units", "currencies"),
    scored=("value", "value_max", "bound", "currency", "kind", "unit"),
)
