"""Quantities: every figure that counts or measures something.

The words of the figures, units and currencies are data (``pipeline/lexicon/numbers.toml``, ``units.toml``,
``currencies.toml``). Values are exact decimals. The conventions are those of ``tests/gold/GUIDE.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.rows import Row, column
from pipeline.stages.base import Found, Stage
from pipeline.stages.quantities.context import Context
from pipeline.stages.quantities.reading import read

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
    """Quantities of ``article`` in text order, without overlap. ``role`` is never ``pledge`` here: pledges set it.

    Uses the rows of ``found`` where there are any: figures inside dates, list markers and names give no row, countries
    decide between currencies of one name ("couronnes"), announced lists give ``list_count``.
    """
    context = Context(article, doc, found)
    readings = read(doc.text, context.masks())
    return [
        QuantityRow(
            quantity_id=f"{article.doc_id}:q{reading.start}",
            doc_id=article.doc_id,
            start=reading.start,
            end=reading.end,
            text=article.text[reading.start : reading.end],
            value=reading.value,
            value_max=reading.value_max,
            bound=reading.bound,
            unit=article.text[reading.unit_start : reading.unit_end],
            head=reading.head,
            kind=kind,
            currency=currency,
            role=role,
        )
        for reading, kind, currency, role in context.complete(readings)
    ]


STAGE = Stage(
    name="quantities",
    tag="quantity",
    row=QuantityRow,
    extract=extract,
    needs=("entities", "dates", "points"),
    lexicons=("numbers", "units", "currencies"),
    scored=("value", "value_max", "bound", "currency", "kind", "unit"),
    decisive=("value", "value_max", "bound", "currency"),
    match="overlap",
)
