"""documents.csv and sentences.csv: one row for every input file, one for every sentence."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import ClassVar

from pipeline.article import Article, Sentences
from pipeline.errors import Issue
from pipeline.rows import Row, column

STATUSES = ("ok", "skipped", "failed")
SKIPPED_CODES = frozenset({"DUPLICATE", "NOT_REGULAR"})
_WORD = re.compile(r"\w{1,100}")


@dataclass(frozen=True, kw_only=True)
class DocumentRow(Row):
    """An input file."""

    TABLE: ClassVar[str] = "documents"
    KEY: ClassVar[str] = "doc_id"
    TITLE: ClassVar[str] = "One row for every input file, also a failed one."

    doc_id: str = column("Key: made of the file's path.", required=True)
    source_file: str = column("Path below the input folder.", required=True)
    status: str = column("What became of the file.", required=True, enum=STATUSES)
    issue: str = column("Code of what is wrong or odd with it: EMPTY, ENCODING, NOT_TEXT, TOO_LARGE, DUPLICATE …")
    title: str = column("Headline.")
    publisher: str = column("Agency, newspaper, ministry or site that published it.")
    place: str = column("City of the dateline.")
    published: datetime.date | None = column("Day of publication.", type="date")
    published_from: str = column(
        "Where that day was found.", enum=("metadata", "header", "dateline", "file_name", "text")
    )
    reference_date: datetime.date | None = column("The day that relative dates count from.", type="date")
    language: str = column("ISO 639-1 code.")
    encoding: str = column("Encoding of the file.")
    characters: int | None = column("Code points of the text.", type="integer")
    words: int | None = column("Words of the text.", type="integer")
    sentences: int | None = column("Sentences of the text, furniture left out.", type="integer")
    sha256: str = column("sha256 of the text with its white space folded.")


@dataclass(frozen=True, kw_only=True)
class SentenceRow(Row):
    """A sentence."""

    TABLE: ClassVar[str] = "sentences"
    KEY: ClassVar[str] = "sentence_id"
    TITLE: ClassVar[str] = "One row for each sentence."

    sentence_id: str = column("Key: document and position, `chengdu-2024:s142`.", required=True)
    doc_id: str = column("The document.", required=True, references="documents.doc_id")
    start: int = column("First code point.", type="integer", required=True)
    end: int = column("Code point behind the last.", type="integer", required=True)
    text: str = column("The words as written.", required=True)


def document_row(article: Article, sentences: Sentences) -> DocumentRow:
    """The row of a file that was read."""
    return DocumentRow(
        doc_id=article.doc_id,
        source_file=article.source_file,
        status="ok",
        issue=article.issue,
        title=article.title,
        publisher=article.publisher,
        place=article.place,
        published=article.published,
        published_from=article.published_from,
        reference_date=article.reference_date,
        language=article.language,
        encoding=article.encoding,
        characters=len(article.text),
        words=len(_WORD.findall(article.text)),
        sentences=len(sentences.items),
        sha256=article.sha256,
    )


def stopped_row(doc_id: str, source_file: str, issue: Issue) -> DocumentRow:
    """The row of a file that gave no article."""
    status = "skipped" if issue.code in SKIPPED_CODES else "failed"
    return DocumentRow(doc_id=doc_id, source_file=source_file, status=status, issue=issue.code)


def sentence_rows(article: Article, sentences: Sentences) -> list[SentenceRow]:
    """The sentences of an article in text order."""
    return [
        SentenceRow(
            sentence_id=s.sentence_id,
            doc_id=article.doc_id,
            start=s.start,
            end=s.end,
            text=article.text[s.start : s.end],
        )
        for s in sentences.items
    ]
