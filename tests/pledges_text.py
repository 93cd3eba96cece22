"""Plain sentences in which each figure in braces is a row, and no other, by the whole pipeline.

``{figure|status|modality|last day of the horizon|in_totals|action}``: empty cells are not compared, but an empty day is.
"""

from __future__ import annotations

import datetime
import re

from pipeline.article import Article
from pipeline.extraction import extract_article

REFERENCE = datetime.date(2025, 3, 10)
_MARK = re.compile(r"\{([^}|]+)((?:\|[^}|]*)*)\}")


def check_rows(marked: str) -> None:
    """Assert that the pledges of a text are those that its braces say."""
    text, expected, position = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        expected.append((len(text), match[1], match[2].split("|")[1:]))
        text += match[1]
        position = match.end()
    text += marked[position:]
    article = Article(doc_id="t", source_file="t.txt", text=text, reference_date=REFERENCE)
    rows = extract_article(article)["pledges"]
    assert len(rows) == len(expected), [row.text for row in rows]
    for row, (start, words, cells) in zip(rows, expected, strict=True):
        assert row.start < start + len(words) and start < row.end, words
        for name, cell in zip(("status", "modality", "horizon_end", "in_totals", "action"), cells, strict=False):
            if cell or name == "horizon_end":
                assert str(getattr(row, name) or "") == cell, (words, name)
