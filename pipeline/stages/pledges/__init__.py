"""Numeric pledges and deliveries: who gives whom how much of what, by when."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.rows import Row, column
from pipeline.stages.base import Found, Stage
from pipeline.stages.pledges.assemble import Assembler
from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.repeats import without_repeats
from pipeline.stages.quantities import BOUNDS

STATUSES = ("pledged", "committed", "ongoing", "delivered", "suspended", "cancelled")
MODALITIES = (
    "future", "commitment", "announcement", "intention", "proposal", "conditional", "past_promise", "fact",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class PledgeRow(Row):
    """A pledge or a delivery: one figure of it."""

    TABLE: ClassVar[str] = "pledges"
    KEY: ClassVar[str] = "pledge_id"
    TITLE: ClassVar[str] = "One row for each figure that is promised, agreed or delivered."

    pledge_id: str = column("Key: document and position, `chengdu-2024:g142`.", required=True)
    quantity_id: str = column("The figure.", required=True, references="quantities.quantity_id")
    doc_id: str = column("The document.", required=True, references="documents.doc_id")
    sentence_id: str = column("The sentence that holds it.", references="sentences.sentence_id")
    point_id: str = column("The innermost enumerated point that holds it.", references="points.point_id")
    start: int = column("First code point of the figure.", type="integer", required=True)
    end: int = column("Code point behind its last.", type="integer", required=True)
    text: str = column("The figure as written.", required=True)
    value: Decimal | None = column("The plain number; the lower end of a range.", type="number")
    value_max: Decimal | None = column("The upper end of a range.", type="number")
    bound: str = column("How the number limits the quantity.", enum=BOUNDS)
    unit: str = column("The noun phrase counted, as written.")
    currency: str = column("ISO 4217 code.")
    object: str = column("What is given.")
    additional: str = column("yes where the text says that it comes on top.", enum=("yes",))
    rate: str = column("ISO 8601 duration: `P1Y` for “par an”.")
    actor: str = column("Who gives or does: canonical name where it is an entity, else as written.")
    actor_id: str = column("The same as an entity.", references="entities.entity_id")
    actor_country: str = column("ISO 3166-1 alpha-2 code of the actor.")
    action: str = column("Lemma of the predicate.")
    recipient: str = column("Who receives: canonical name where it is an entity, else as written.")
    recipient_id: str = column("The same as an entity.", references="entities.entity_id")
    recipient_country: str = column("ISO 3166-1 alpha-2 code of the recipient.")
    horizon: str = column("The words that say by when or over which time.")
    horizon_start: datetime.date | None = column("First day of the horizon.", type="date")
    horizon_end: datetime.date | None = column("Last day of the horizon.", type="date")
    status: str = column("How far it has come (after AidData and IATI).", enum=STATUSES)
    modality: str = column("How it is said.", enum=MODALITIES)
    polarity: str = column("negative where it is denied.", enum=("positive", "negative"))
    attributed_to: str = column("Who is quoted for it.")
    in_totals: str = column("yes where a sum may count the row.", enum=("yes", "no"))
    evidence: str = column("The sentence.")


def extract(article: Article, doc: Doc, found: Found) -> list[PledgeRow]:
    """Pledges of ``article`` in text order: one row for each figure that somebody gives, does or promises.

    Needs the rows of entities, dates and quantities. Reads only the sentences that hold a figure and a word that can
    carry a pledge; no parser runs.
    """
    if not found.get("quantities"):
        return []
    drafts = Assembler(article, doc.text, doc.sentences.items, found).run()
    return [_row(article, doc, draft) for draft in without_repeats(drafts, found["quantities"])]


def _row(article: Article, doc: Doc, draft: Draft) -> PledgeRow:
    quantity, reading, horizon = draft.quantity, draft.reading, draft.horizon
    sentence = doc.sentences.items[draft.scene.index]
    return PledgeRow(
        pledge_id=f"{article.doc_id}:g{quantity.start}",
        quantity_id=quantity.quantity_id,
        doc_id=article.doc_id,
        start=quantity.start,
        end=quantity.end,
        text=quantity.text,
        value=quantity.value,
        value_max=quantity.value_max,
        bound=quantity.bound,
        unit=quantity.unit,
        currency=quantity.currency,
        object=draft.object,
        additional="yes" if draft.additional else "",
        rate=draft.rate,
        actor=draft.actor.name,
        actor_country=draft.actor.country,
        action=draft.action,
        recipient=draft.recipient.name,
        recipient_country=draft.recipient.country,
        horizon=horizon.words,
        horizon_start=horizon.start,
        horizon_end=horizon.end,
        status=reading.status,
        modality=reading.modality,
        polarity="negative" if reading.negative else "positive",
        attributed_to=draft.source,
        in_totals="yes" if draft.counted else "no",
        evidence=article.text[sentence.start : sentence.end],
    )


STAGE = Stage(
    name="pledges",
    tag="pledge",
    row=PledgeRow,
    extract=extract,
    needs=("entities", "dates", "points", "quantities"),
    lexicons=("verbs", "conjugation", "pledges", "parties", "voices", "countries", "cldr", "judge", "choice"),
    scored=("actor", "recipient", "horizon_end", "status", "modality", "polarity", "in_totals", "action"),
    decisive=("actor", "recipient", "horizon_end", "status"),
    match="overlap",
)
