"""Named entities: one row for each place where a name stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.rows import Row, column
from pipeline.stages.base import Found, Stage
from pipeline.stages.entities.assemble import find_names

LABELS = ("PER", "LOC", "ORG", "MISC")


@dataclass(frozen=True, kw_only=True)
class MentionRow(Row):
    """A mention: a name where it stands in the text."""

    TABLE: ClassVar[str] = "mentions"
    KEY: ClassVar[str] = "mention_id"
    TITLE: ClassVar[str] = "One row for each place where a name stands."

    mention_id: str = column("Key: document and position, `chengdu-2024:m142`.", required=True)
    doc_id: str = column("The document.", required=True, references="documents.doc_id")
    sentence_id: str = column("The sentence that holds it.", references="sentences.sentence_id")
    start: int = column("First code point.", type="integer", required=True)
    end: int = column("Code point behind the last.", type="integer", required=True)
    text: str = column("The words as written.", required=True)
    label: str = column("PER person, LOC place, ORG body, MISC event, treaty, initiative, work.", enum=LABELS)
    entity_id: str = column("The entity meant.", references="entities.entity_id")
    entity: str = column("Canonical name of the entity.")
    country: str = column("ISO 3166-1 alpha-2 code where the entity is a country, its government or its official.")
    role: str = column("The office beside a person, as written.")


def extract(article: Article, doc: Doc, found: Found) -> list[MentionRow]:
    """Mentions of ``article`` in text order, without overlap; ``entity_id`` is left to the linking."""
    return [
        MentionRow(
            mention_id=f"{article.doc_id}:m{m.start}",
            doc_id=article.doc_id,
            start=m.start,
            end=m.end,
            text=article.text[m.start : m.end],
            label=m.label,
            entity=m.entity,
            country=m.country,
            role=" ".join(article.text[m.role[0] : m.role[1]].split()) if m.role else "",
        )
        for m in find_names(doc.text, doc.names, article.publisher, _head(article, doc))
    ]


def _head(article: Article, doc: Doc) -> str:
    """What is printed above the text and is no part of it."""
    return article.text[: len(doc.text) - len(doc.text.lstrip())]


STAGE = Stage(
    name="entities",
    tag="mention",
    row=MentionRow,
    extract=extract,
    lexicons=(
        "cldr",
        "countries",
        "places",
        "cities",
        "organisations",
        "homonyms",
        "initiatives",
        "offices",
        "heads",
        "names",
        "people",
    ),
    scored=("label", "entity", "country", "role"),
    decisive=("label",),
)
