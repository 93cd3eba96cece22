"""Which town or other place a definite noun takes up: "la ville", "la commune", "le département"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pipeline.stages.places import Places, Steps
from pipeline.stages.reference.sorts import load_sorts

NEAR = 5
"""How many sentences back the place may stand."""

_CALLED = re.compile(r"([\w-]{3,30}) (?:de |du |d'|des |de la |de l')?\Z")
_LED = re.compile(r"(?:Le |La |L')")
_ACTS = re.compile(r"(?:^|[\n.:;,»] ?)(?:à )?(?:(?:la |le |l')[\w-]{3,20} (?:de |du |d'|des )?)?\Z")


@dataclass
class Towns:
    """The places of one article that are no states. ``text``: with plain apostrophes."""

    text: str
    names: Places
    steps: Steps

    def definite(self, noun: str, offset: int) -> Any:
        """The mention that "la ville", "le département" at ``offset`` takes up, or ``None``: a place that the text
        calls so, at a distance the only one; for a town else the one that opened a clause last."""
        places = load_sorts().places
        if noun not in places["town"] | places["named"]:
            return None
        leading = None
        far: dict[str, Any] = {}
        for row in self.names.before(offset):
            near = self.steps.distance(row.start, offset) <= NEAR
            if row.label != "LOC" or row.country:
                continue
            before = self.text[max(0, row.start - 44) : row.start].lower()
            called = _CALLED.search(before)
            if called is not None and called[1] == noun:
                if near:
                    return row
                far.setdefault(str(row.entity or row.text), row)
            if near and leading is None and noun in places["town"] and _ACTS.search(before):
                leading = row
        if leading is None and noun in places["named"]:
            leading = next(iter(far.values())) if len(far) == 1 else self._of_title(offset) if not far else None
        return leading

    def _of_title(self, offset: int) -> Any:
        """The place that acts in the first line ("Le [Jura] enverra dix enseignants au Cameroun"), or ``None``."""
        opening = len(self.text) - len(self.text.lstrip())
        led = _LED.match(self.text, opening)
        row = next(iter(self.names.between(led.end(), led.end() + 1)), None) if led is not None else None
        return row if row is not None and row.label == "LOC" and not row.country and row.end < offset else None
