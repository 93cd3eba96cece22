"""Which town or other place a definite noun takes up: "la ville", "la commune", "le département"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from pipeline.stages.entities.gazetteer import capital_of
from pipeline.stages.places import Places, Steps
from pipeline.stages.reference.sorts import load_sorts

NEAR = 5
"""How many sentences back the place may stand."""

_CALLED = re.compile(r"([\w-]{3,30}) (?:de |du |d'|des |de la |de l')?\Z")
_LED = re.compile(r"(?:^|\W)(?:le |la |l'|au |du )\Z", re.IGNORECASE)
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
        leading = opening = None
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
            acts = near and not capital_of(row.text) and _ACTS.search(before) is not None
            if near and leading is None and noun in places["town"] and _ACTS.search(before):
                leading = row
            if acts and opening is None and self.steps.distance(row.start, offset) <= 1:
                opening = row
        if leading is None and noun in places["named"]:
            leading = next(iter(far.values())) if len(far) == 1 else opening
            leading = leading or (self._of_title(offset) if not far else None)
        return leading

    def several(self, noun: str, count: int) -> list[Any]:
        """The first mentions of the towns that "les deux villes" takes up: those that the text names most, where they
        stand out; else an empty list. ``noun``: in the singular."""
        if noun not in load_sorts().places["town"]:
            return []
        places = [row for row in self.names.rows if row.label == "LOC" and not row.country]
        ranked = Counter(str(row.entity or row.text) for row in places).most_common(count + 1)
        least = ranked[count - 1][1] if len(ranked) >= count else 0
        if not least or (len(ranked) > count and ranked[count][1] == least):
            return []
        named = {name for name, _ in ranked[:count]}
        first = {str(row.entity or row.text): row for row in reversed(places)}
        return sorted((first[name] for name in named), key=lambda row: int(row.start))

    def _of_title(self, offset: int) -> Any:
        """The only place with an article in the first line ("Le [Jura] enverra dix enseignants au Cameroun", "Se loger
        au [Nunavut]"), or ``None``: those that have one are no towns."""
        opening = len(self.text) - len(self.text.lstrip())
        end = self.text.find("\n", opening)
        rows = [m for m in self.names.between(opening, end) if m.label == "LOC" and not m.country and m.end < offset]
        led = [m for m in rows if _LED.search(self.text[max(0, m.start - 6) : m.start])]
        return led[0] if len({str(m.entity or m.text) for m in led}) == 1 else None
