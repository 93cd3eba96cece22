"""Whom "celui-ci", "celle-ci" and "ce dernier" take up: what stands right before them."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.stages.pledges.folk import counts_people
from pipeline.stages.pledges.frame import ARTICLES, OF
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.short_names import ShortNames
from pipeline.stages.pledges.tokens import FIGURE, NAME
from pipeline.stages.reference.sorts import load_sorts

_IN = re.compile(r"(?:^|\W)(?:au|aux|en|à) ?\Z", re.IGNORECASE)
"""What stands before a place where somebody is."""
_SOURCE = re.compile(r"\b(?:selon|d'après|suivant) (?:l[ea] |l'|les |une? )?(?:[\w-]{1,24} ){0,3}\Z", re.IGNORECASE)
"""What stands before who only tells it: "Selon le quotidien [X], celui-ci …"."""
_WHERE = frozenset(("dans", "vers", "depuis", "sur", "près", "hors"))
"""What stands before a place where something only happens."""


class Latter(ShortNames):
    """Whom pronouns of nearness take up."""

    def _last_of_gender(self, gender: str, offset: int) -> Party:
        """The name of that gender right before; where somebody is, or a place that is no state, only where nothing else
        stands there."""
        place = None
        for row in self.names.before(offset):
            if self.steps.distance(row.start, offset) > 1:
                break
            meant = (row.entity or row.text) != self._left_out.name
            meant = meant and not self._tells(row.start)
            if not meant or self.gender(row) not in {gender, ""} or self._plural(row):
                continue
            where = row.label == "LOC" and _IN.search(self.text[max(0, row.start - 8) : row.start]) is not None
            where = where and not self._was_given(row.entity or row.text, offset)
            if (row.label != "LOC" or row.country) and not where:
                return self.of_mention(row)
            place = place or row
        return self.of_mention(place) if place is not None else NOBODY

    def _was_given(self, name: str, offset: int) -> bool:
        """Whether the party of that name received something in the sentence or the one before."""
        near = (party for start, party in self.given[-4:] if start < offset and self.steps.distance(start, offset) <= 1)
        return any(party.name == name for party in near)

    def _tells(self, offset: int) -> bool:
        """Whether what stands at ``offset`` is only the source of what is told."""
        return _SOURCE.search(self.text, max(0, offset - 90), offset) is not None

    def _counted_before(self, scene: Scene, offset: int) -> Party:
        """The people whom a figure of the sentence, or the last of the drafts before, counts ("douze conseillers …. Ces
        derniers …")."""
        for token in reversed([t for t in scene.tokens if t.kind == FIGURE and t.start < offset]):
            unit = str(token.row.unit or "") if token.row.kind == "count" else ""
            if unit and counts_people(self.lexicon, unit):
                return Party(unit, plural=True, head=unit.lower().split()[0])
        for row in reversed(self.counted[-3:]):
            near = row.end <= offset and self.steps.distance(row.start, offset) <= 1
            if near and counts_people(self.lexicon, str(row.unit or "")):
                return Party(str(row.unit), plural=True, head=str(row.unit).lower().split()[0])
        return NOBODY

    def _noun_before(self, scene: Scene, gender: str, offset: int) -> Party:
        """The body that a noun phrase says right before "celle-ci" ("conclu avec la municipalité"), in its sentence or
        the one before: no name of that gender stands between the two."""
        nouns = scene.lexicon.nouns
        acting = nouns["government"] | nouns["anaphor_body"] | nouns["generic"] | load_sorts().places["town"]
        acting |= frozenset(load_sorts().kinds) - nouns["container"] - nouns["scheme"] - nouns["deed"]
        acting |= nouns["anaphor_state"]
        articles = {
            "m": {"le", "un", "ce", "du", "au", "son", "mon", "notre", "leur"},
            "f": {"la", "une", "cette", "sa", "ma", "notre", "leur"},
        }[gender]
        for place in (scene, self.scene_at(scene.index - 1) if self.scene_at is not None and scene.index else None):
            if place is None:
                break
            for index in range(len(place.tokens) - 1, 0, -1):
                token = place.tokens[index]
                if token.start >= offset:
                    continue
                if token.kind == NAME and (token.row.entity or token.row.text) == self._left_out.name:
                    continue
                if self._tells(token.start):
                    continue
                if token.kind == NAME and self.gender(token.row) in {gender, ""}:
                    town = token.row.label == "LOC" and not token.row.country and place.low(index - 1) in OF
                    if town or self._completes(place, index, acting):
                        continue
                    return NOBODY
                if token.low in acting and place.low(index - 1) in articles and place.low(index - 2) not in _WHERE:
                    party = self._led_by(place, index, self.phrase(place, index - 1))
                    return party if party.name != self._left_out.name else NOBODY
        return NOBODY

    def _led_by(self, scene: Scene, noun: int, party: Party) -> Party:
        """The party with who leads it where it has no other name ("un consortium [mené par X]")."""
        name = noun + 3 + (scene.low(noun + 3) in ARTICLES)
        led = scene.low(noun + 2) == "par" and name < len(scene.tokens) and scene.tokens[name].kind == NAME
        if party.label or not led or party.head != scene.low(noun):
            return party
        return replace(party, name=self.written[scene.tokens[noun].start : scene.tokens[name].end])

    @staticmethod
    def _completes(scene: Scene, name: int, acting: frozenset[str]) -> bool:
        """Whether a name is the complement of a noun that acts ("la mairie de [Faro]", "un groupement conduit par
        [Alta]")."""
        of = name - 1 if scene.low(name - 1) in OF | {"par"} else name - 2
        if scene.low(of) == "par":
            return of > 1 and scene.low(of - 2) in acting and scene.low(of - 1).endswith(("é", "ée", "it", "ite"))
        return of > 0 and scene.low(of) in OF and scene.low(of - 1) in acting
