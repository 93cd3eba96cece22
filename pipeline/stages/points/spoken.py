"""Whose first person a list is in, and who is quoted where it stands: the voices of the article, asked for points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from pipeline.article import Article
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.names import Name, name_of
from pipeline.stages.points.series import Series
from pipeline.stages.voices import Voices

_REACH = 1_500
"""Code points of a list in which its first person stands."""
_I = re.compile(r"\b(?:je|mon|ma|mes|moi)\b|\b[jm]'", re.IGNORECASE)
_WE = re.compile(r"\b(?:nous|notre|nos)\b", re.IGNORECASE)


class Spoken:
    """Asks the voices of one article about its lists. ``mentions`` are rows of the entities stage in text order."""

    def __init__(self, article: Article, layout: Layout, mentions: Sequence[Any]) -> None:
        self.layout = layout
        self.voices = Voices(layout.text, article.text, mentions, layout.doc.sentences.items, article.publisher)

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
        return name_of(named[0]) if named and not self.voices.texts.chorus else None

    def _quoted(self, series: Series) -> Name | None:
        """Who is quoted where the first item begins."""
        row = self.voices.quoted(series.markers[0].content)
        return name_of(row) if row is not None and row.text else None
