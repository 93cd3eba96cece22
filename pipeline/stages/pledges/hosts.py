"""Which state "le pays hôte" is: the one in whose capital the text says that people meet."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.entities.gazetteer import capital_of, country_name
from pipeline.stages.pledges.of_two import OfTwo
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.reference.sorts import listed

_LEAD = 24
"""Code points before the name of a town that say that people meet there."""
_DATELINE = re.compile(r"(?:, [^\n]{3,24}?)?(?: \([^()\n]{2,24}\))? ?[–—/-]|, (?:le )?\d")


class Hosts(OfTwo):
    """Finds the host of a meeting."""

    def host(self, scene: Scene, first: int, end: int) -> Party:
        """The state that the noun phrase from its noun at ``first`` calls the host, or :data:`NOBODY`."""
        says = scene.words(first + 1, end).replace("' ", "'")
        if says not in listed("hosting") and scene.low(first) != "hôte":
            return NOBODY
        offset = scene.tokens[first].start
        for row in self.names.rows:
            if row.start >= offset:
                break
            code = capital_of(row.text) if row.label == "LOC" else ""
            before = self.text[max(0, row.start - _LEAD) : row.start]
            opens = (not before or before.endswith("\n")) and _DATELINE.match(self.text, row.end)
            if code and (opens or _meeting().search(before)):
                return Party(country_name(code), code, label="LOC")
        return NOBODY


@cache
def _meeting() -> re.Pattern[str]:
    """ "réunis à ", "le sommet de ": what stands before the town of a meeting."""
    leads = "|".join(sorted(map(re.escape, listed("meeting_at")), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{leads}) ?\Z", re.IGNORECASE)
