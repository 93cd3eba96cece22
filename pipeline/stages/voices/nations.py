"""The state of an envoy whose office does not say it: the people or state that the text spoke of before."""

from __future__ import annotations

import re

from pipeline.stages.entities.gazetteer import adjective_country, capital_of
from pipeline.stages.places import Places

_REACH = 600
"""Code points back to the people or state."""
_HEAD = 400
"""Code points of the first lines."""
_PEOPLE = re.compile(r"(?<![\w-])(?:[Ll]es|[Aa]ux|[Dd]es) (?P<people>[A-ZÉ][a-zà-ÿ-]{3,20}s)\b")
_LEADS = re.compile(r"(?:^|\n|[.!?»] )(?:L'|La |Le |Les |À |Quant (?:à la |à l'|au |aux ))?\Z")


def of_people(text: str, offset: int) -> str:
    """The code of the state whose people the sentence before ``offset``, or the one before that, names last ("Les
    Japonais … leur ambassadeur"), or ""."""
    low = max(0, offset - _REACH)
    codes = (adjective_country(m["people"].lower()) for m in _PEOPLE.finditer(text, low, offset))
    return next(reversed([code for code in codes if code]), "")


def of_paragraph(text: str, names: Places, offset: int, host: str) -> str:
    """The code of the state, other than the ``host``, with which a sentence of the paragraph before ``offset`` opens
    last ("La [Suède] a choisi l'eau. … L'ambassadrice, X"), or ""."""
    start = text.rfind("\n", max(0, offset - _REACH), offset) + 1 or max(0, offset - _REACH)
    for row in reversed(names.between(start, offset)):
        code = str(row.country or capital_of(row.text)) if row.label == "LOC" else ""
        if code and code != host and _LEADS.search(text, max(0, row.start - 12), row.start):
            return code
    return ""


def of_head(names: Places) -> str:
    """The code of the only state that the first lines name, whose minister an interview or report means that says no
    nationality; ""."""
    codes = {str(m.country) for m in names.between(0, _HEAD) if m.label == "LOC" and m.country}
    return codes.pop() if len(codes) == 1 else ""
