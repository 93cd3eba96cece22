"""What must hold for any bytes: :func:`reader` and :func:`stages` raise where something does not.

``fuzz/crashes/<target>-*`` holds inputs that once broke one; ``tests/test_fuzz.py`` runs them.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.article import Article
from pipeline.documents import document_row
from pipeline.extraction import check_spans, complete_rows, extract_article
from pipeline.language import Doc, memory_zone
from pipeline.lexicon import FOLDER
from pipeline.metadata import FileMetadata
from pipeline.reader import Reader
from pipeline.rows import Row
from pipeline.tables import EXCEL_FR, csv_lines, csv_lines_of_json, row_types

CRASHES = Path(__file__).parent / "crashes"
_LIMIT = 10**7
_ENCODINGS = ("", "", "", "utf-16-le", "mac_roman", "utf-7", "no such", "latin-1")
_NAMES = ("a.txt", "2024-12-01-lome.txt", "9999-99-99.txt", "sous/2024-02-30 x.TXT")
_GAPS = (" ", " ", " ", "", "\n", "\n\n", "’", "\u202f", ", ", " ; ", ". ", " : ", " — ", "-", " « ", " » ")
_PIECES = (
    "%", "€", "1 500", "1,5", "2030", "0", "31 février", "1er", "milliards", "9" * 30, "d’ici", "d'ici à", "entre",
    "et", "à", "1)", "a)", "IV.", "•", "«", "»", "(", ")", "“", "Premièrement", "…", "--", "https://x.example/é",
    "@", "#", "\u0301", "œ", "ﬁ", "Ⅷ", "½", "²", "1/3", "1.2.3", "12:60", "22h33", "N° 5", "=1+1", "\t", "İ", "ß",
)  # fmt: skip


def reader(data: bytes) -> None:
    """Any bytes are an article or an issue, whatever the user says of them."""
    choice = data[0] if data else 0
    encoding, name = _ENCODINGS[choice % len(_ENCODINGS)], _NAMES[choice // len(_ENCODINGS) % len(_NAMES)]
    read = Reader(_LIMIT, {name: FileMetadata(encoding=encoding)}).read_bytes(data[1:], name, "a")
    if read.article is None:
        assert read.issues[0].code in {"ENCODING", "NOT_TEXT"}
        return
    check_article(read.article)


def check_article(article: Article) -> None:
    """An article's text is clean, its coordinates hold, and it can be written."""
    text = article.text
    assert text == unicodedata.normalize("NFC", text)
    assert not any("\ud800" <= c <= "\udfff" or (c < " " and c not in "\n\t") for c in text)
    assert len(article.matching) == len(text)
    end = 0
    for span in article.furniture:
        assert end <= span.start <= span.end <= len(text)
        end = span.end
    _check_rows({"documents": [document_row(article, Doc(article).sentences)]})


def stages(data: bytes) -> None:
    """Any text goes through all stages, every span is what it says, every row can be written."""
    read = Reader(_LIMIT).read_bytes(composed(data).encode(), "2024-12-01-a.txt", "a")
    if read.article is None:
        return
    article = read.article
    with memory_zone():
        doc = Doc(article)
        found = complete_rows(article, extract_article(article, doc=doc), doc)
    faults = check_spans(article, found)
    assert not faults, faults
    _check_rows(found)


def composed(data: bytes) -> str:
    """A text from bytes: as UTF-8 where the first is even, else each pair names a word of the lexicon and a gap."""
    if not data or data[0] % 2 == 0:
        return data[1:].decode("utf-8", "ignore")
    words = vocabulary()
    pairs = zip(data[1::2], data[2::2], strict=False)
    return "".join(words[((b & 15) << 8 | a) % len(words)] + _GAPS[b >> 4] for a, b in pairs)


@cache
def vocabulary() -> tuple[str, ...]:
    """4,096 words and pieces: every sign that matters, and words of all lexicon files."""
    found: list[str] = []
    for path in sorted(FOLDER.glob("*.toml")):
        words = sorted(set(_strings(tomllib.loads(path.read_text(encoding="utf-8")))))
        found += words[:: max(1, len(words) // 220)]
    return (*_PIECES, *found)[:4096]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _check_rows(tables: dict[str, list[Row]]) -> None:
    types = row_types()
    for name, rows in tables.items():
        keys = [getattr(row, types[name].KEY) for row in rows]
        assert len(set(keys)) == len(keys), (name, keys)
        csv_lines(types[name], rows, EXCEL_FR).decode("utf-8")
        packed = [row.to_json() for row in rows]
        assert csv_lines_of_json(types[name], packed) == csv_lines(types[name], rows), name
        assert [types[name].from_json(cells) for cells in packed] == rows, name


TARGETS: dict[str, Callable[[bytes], None]] = {"reader": reader, "stages": stages}
