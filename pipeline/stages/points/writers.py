"""Who writes a letter or an appeal: the body that "vous écrit", not the person who signs for it."""

from __future__ import annotations

import re
from functools import cache, cached_property

from pipeline.stages.points.names import NOBODY, Name
from pipeline.stages.points.sayings import Sayings
from pipeline.stages.points.series import Series
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_WE = re.compile(r"(?<![\w'-])(?:nous|notre|nos)(?![\w-])")
_I = re.compile(r"(?<![\w'-])(?:je|mon|ma|mes|moi)(?![\w-])|(?<![\w'-])[jm]'")
_TOP = 4_000
"""Code points in which a letter says who writes it."""


class Writers:
    """Finds the writing body of one article."""

    def __init__(self, sayings: Sayings) -> None:
        self.sayings = sayings
        self.layout = sayings.layout

    def of(self, series: Series) -> Name | None:
        """The body whose "nous" the intro of a list is, where a body writes the text."""
        folded, voices = self.layout.folded, self.sayings.register.voices
        we = _WE.search(folded, *series.intro)
        if we is None or _I.search(folded, *series.intro) is not None:
            return None
        if voices.inside(we.start()) or voices.turns.at(we.start()) is not None:
            return None
        if self.sayings.subject(*series.intro) not in {None, NOBODY}:
            return None
        return self._body

    @cached_property
    def _body(self) -> Name | None:
        for match in _writing().finditer(self.layout.folded, 0, _TOP):
            index = self.layout.sentence_at(match.start())
            if index is None or self.sayings.register.voices.inside(match.start()):
                continue
            start = self.layout.sentence(index).start
            found = self.sayings.clauses.subject(start, match.start(), plural=match["plural"] is not None)
            if found is not None and found != NOBODY and self._are_bodies(found):
                return found
        return None

    def _are_bodies(self, name: Name) -> bool:
        called = {body for body, _ in self.sayings.register.bodies}
        return set(name[0].split("; ")) <= called


@cache
def _writing() -> re.Pattern[str]:
    """ "vous écrit", "s'adressent à vous"."""
    return re.compile(rf"(?<![\w'-])(?:{alternatives(vocabulary().writing)})(?P<plural>ent)?(?: a vous)?(?![\w-])")
