"""Whom "le premier" and "la seconde" take up: one of the two parties told of just before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.stages.entities.gazetteer import capital_of
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.possessives import Possessives
from pipeline.stages.pledges.scene import Scene

_BACK = 2
"""Sentences back to the two."""

_AHEAD = 600
"""Code points ahead in which a third one may follow."""
_COUNTED = re.compile(
    r"\b(?:[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ss]ix) (?!cents|millions|milliards)[a-zéèêàç'-]{1,24}[sx]\b"
)
"""What "le premier" may be one of: "trois axes"."""
_THIRD = re.compile(r"\b(?:[Ll]e|[Ll]a) (?:deuxième|troisième|dernière?)\b")


class OfTwo(Possessives):
    """Finds one of two."""

    def of_two(self, scene: Scene, offset: int, place: int) -> Party:
        """The first (``place`` 0) or second of two parties named before ``offset``: of a row that receives or is a
        subject, of two who gave one after the other, of two subjects, of the two that a sentence names."""
        for pair in self._pairs(scene, offset):
            if len(pair) == 2:
                return pair[place]
        return NOBODY

    def _pairs(self, scene: Scene, offset: int) -> Iterator[Sequence[Party]]:
        for position, party in reversed(self.given[-2:]):
            if position < offset and self.steps.distance(position, offset) <= 1:
                yield party.each
        for position, party in reversed(self.acted[-2:]):
            if position < offset and self.steps.distance(position, offset) == 0:
                yield party.each
        sentences = range(scene.index, max(-1, scene.index - _BACK - 1), -1)
        if self.subject_at is not None:
            for index in sentences:
                yield from (party.each for party, _ in self.subject_at(index, offset))
        for index in sentences[1:]:
            start, end = self.sentences[index].start, self.sentences[index].end
            if _COUNTED.search(self.text, start, offset) or _THIRD.search(self.text, offset, offset + _AHEAD):
                return
            yield _distinct(party for at, party in self.acted if start <= at < end)
            if self.subject_at is not None:
                yield _distinct(party for party, _ in self.subject_at(index, offset)[::-1] if self._is_body(party))
            rows = [row for row in self.names.between(start, end) if row.label in {"ORG", "LOC"}]
            rows = [row for row in rows if row.label == "ORG" or row.country or capital_of(row.text)]
            yield _distinct(self.of_mention(row, acts=True) for row in rows)


def _distinct(parties: Iterator[Party]) -> list[Party]:
    """The parties without a name said again, in text order."""
    return list({party.name: party for party in parties if party.name}.values())
