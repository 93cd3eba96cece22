"""Whose first person a list is in, and who is quoted where it stands: the voices of the article, asked for points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from pipeline.stages.points.names import Name, Names, name_of
from pipeline.stages.points.series import Series
from pipeline.stages.points.vocabulary import alternatives, vocabulary
from pipeline.stages.voices import Voices

_REACH = 1_500
"""Code points of a list in which its first person stands."""
_HEAD = 400
"""Code points in which a text says that it is a release or a letter."""
_I = re.compile(r"\b(?:je|mon|ma|mes|moi)\b|\b[jm]'", re.IGNORECASE)
_WE = re.compile(r"\b(?:nous|notre|nos)\b", re.IGNORECASE)


class Spoken:
    """Asks the voices of one article about its lists."""

    def __init__(self, names: Names, voices: Voices) -> None:
        self.layout = names.layout
        self.names = names
        self.voices = voices

    def of(self, series: Series) -> Name | None:
        """Who says "je" or "nous" in the intro or the items, else who is quoted there; ``None`` where nobody is."""
        for offset, plural in self._first_persons(series):
            found = self._speaker(offset, plural=plural)
            if found is not None:
                return found
        return self._quoted(series)

    def _first_persons(self, series: Series) -> Iterator[tuple[int, bool]]:
        """Where the intro and the items say "je" or "nous" first, and whether it is "nous"."""
        for start, end in (series.intro, (series.start, min(series.end, series.start + _REACH))):
            for pattern in (_I, _WE):
                match = pattern.search(self.layout.text, start, end)
                if match is not None:
                    yield match.start(), pattern is _WE

    def _speaker(self, offset: int, *, plural: bool) -> Name | None:
        row = self.voices.speaker(offset)
        if row is not None:
            return name_of(row) if row.text else None
        stands = self.voices.stands(offset) if plural else []
        if len(stands) > 1:
            return "; ".join(dict.fromkeys(stand.name for stand in stands)), ""
        named = [stand.row for stand in stands if stand.row is not None and stand.label == "ORG"]
        if named and not self.voices.texts.chorus:
            return name_of(named[0])
        return self._issuing if plural and not stands and not self._within(offset) else None

    def _within(self, offset: int) -> bool:
        """Whether ``offset`` stands in a quotation or a turn."""
        return self.voices.inside(offset) or self.voices.turns.at(offset) is not None

    @cached_property
    def _issuing(self) -> Name | None:
        """The body of a release or a letter: the first outside quotations that acts in it."""
        if (
            re.search(rf"(?<![\w-])(?:{alternatives(vocabulary().issued)})(?![\w-])", self.layout.folded[:_HEAD])
            is None
        ):
            return None
        for mention in self.names.between(0, _REACH):
            free = not self.names.governed(mention) and self.names.may_be_subject(mention)
            if mention.label == "ORG" and free and not self.voices.inside(mention.start):
                return name_of(mention)
        return None

    def _quoted(self, series: Series) -> Name | None:
        """Who is quoted where the first item begins."""
        row = self.voices.quoted(series.markers[0].content)
        return name_of(row) if row is not None and row.text else None
