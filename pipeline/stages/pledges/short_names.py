"""What a name of common nouns shortens: a body, a place or a state ("la Commission", "le Secrétariat général")."""

from __future__ import annotations

import re
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.pledges.definites import Definites
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.reference.sorts import load_sorts
from pipeline.stages.voices.words import words

_EUROPEAN = re.compile(
    r"\b(?:Union européenne|UE|Bruxelles|[Ee]uro(?:péen|député|parlementaire)(?:ne|e)?s?|États membres)\b"
)


class ShortNames(Definites):
    """What names of common nouns take up."""

    def short_name(self, scene: Scene, start: int, row: Any) -> Party:
        """The body or state that a name of one common noun shortens ("l'[Observatoire]", "la [Confédération]"), or
        :data:`NOBODY`."""
        noun, _, adjective = row.text.lower().partition(" ")
        if adjective and row.text.islower() and noun in load_sorts().anaphors and not row.country:
            origin = adjective_country(adjective)
            of_region = origin or adjective in words().regions
            return self.definite(scene, start, "le", noun, origin) if of_region else NOBODY
        noun = row.text.lower()
        named = row.label not in {"ORG", "LOC"} or row.country or row.entity not in {"", row.text}
        if named or not noun.replace("-", "").replace(" ", "").isalpha():
            return NOBODY
        if " " in noun:
            full = self.bodies.full_name(row)
            return self.of_mention(row) if full != row.text else NOBODY
        if noun in load_sorts().states:
            return self.definite(scene, start, "le", noun)
        local = row.text[:1].isupper() and noun in _places()
        if local and (own := self._own_town(row.start)).name:
            return own
        whole = self.whole_name(row)
        place = self.towns.definite(noun, row.start) if local and not whole.name else None
        return self.of_mention(place) if place is not None else whole

    def whole_name(self, row: Any) -> Party:
        """The body whose name a mention of one common noun shortens ("la [Commission]", "la [Région]"), or
        :data:`NOBODY`."""
        noun = row.text.lower()
        known = noun in load_sorts().kinds or noun in _places()
        if not known or row.label != "ORG" or row.country or row.entity not in {"", row.text}:
            return NOBODY
        longer = self.bodies.opened_by(noun, row.start)
        if longer is not None:
            return self.of_mention(longer)
        issuing = self._issuing(noun)
        return issuing if issuing.name or not row.text[:1].isupper() else self._of_europe(noun)

    def _of_europe(self, noun: str) -> Party:
        """The organ of the European Union that "la Commission" or "l'Union" is in a text that speaks of Europe."""
        name = load_sorts().european.get(noun, "")
        return Party(name, label="ORG") if name and _EUROPEAN.search(self.text) else NOBODY


def _places() -> frozenset[str]:
    """The nouns for towns and other places with a council of their own."""
    return load_sorts().places["town"] | load_sorts().places["named"]
