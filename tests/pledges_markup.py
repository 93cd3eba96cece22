"""Sentences with their names, figures and dates marked, so that pledges are tested apart from the other stages.

``[Chine|LOC CN Chine]``: a mention with label, country ("-" for none) and canonical name ("" = the words);
``<40 autobus|count 40 autobus>``: a quantity with kind, value and unit (for currency: the ISO code);
``{2030|DATE 2025-03-10 2030-12-31}``: a date with type, first and last day ("-" for none), or SET and its value.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Any

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.stages.dates import DateRow
from pipeline.stages.entities import MentionRow
from pipeline.stages.pledges import PledgeRow, extract
from pipeline.stages.quantities import QuantityRow

REFERENCE = datetime.date(2025, 3, 10)
_MARK = re.compile(r"\[([^\]|]+)\|([^\]]+)\]|<([^>|]+)\|([^>]+)>|\{([^}|]+)\|([^}]+)\}")


def read(marked: str) -> tuple[Article, dict[str, list[Any]]]:
    """The article and the rows that ``marked`` stands for."""
    text = ""
    position = 0
    found: dict[str, list[Any]] = {"entities": [], "dates": [], "points": [], "quantities": []}
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        position = match.end()
        words = match[1] or match[3] or match[5]
        cell = (match[2] or match[4] or match[6]).split(" ", 2)
        place = {"doc_id": "t", "start": len(text), "end": len(text) + len(words), "text": words}
        if match[1]:
            country = "" if len(cell) < 2 or cell[1] == "-" else cell[1]
            entity = cell[2] if len(cell) > 2 else words
            found["entities"].append(
                MentionRow(mention_id=f"t:m{len(text)}", label=cell[0], country=country, entity=entity, **place)
            )
        elif match[3]:
            money = cell[0] == "currency"
            found["quantities"].append(
                QuantityRow(
                    quantity_id=f"t:q{len(text)}", kind=cell[0], value=Decimal(cell[1]), bound="exact", role="fact",
                    unit="" if money or len(cell) < 3 else cell[2], currency=cell[2] if money else "", **place,
                )
            )  # fmt: skip
        else:
            days = (
                [None if day == "-" else datetime.date.fromisoformat(day) for day in cell[1:]]
                if cell[0] != "SET"
                else []
            )
            found["dates"].append(
                DateRow(
                    date_id=f"t:d{len(text)}", type=cell[0], value=cell[1] if cell[0] == "SET" else "",
                    start_date=days[0] if days else None, end_date=days[1] if len(days) > 1 else None, **place,
                )
            )  # fmt: skip
        text += words
    text += marked[position:]
    return Article(doc_id="t", source_file="t.txt", text=text, reference_date=REFERENCE), found


def pledges(marked: str) -> list[PledgeRow]:
    """The pledges of a marked text."""
    article, found = read(marked)
    return extract(article, Doc(article), found)
