"""Lists whose intro only says to whom their points go: "La Ligue demande :", then "Au gouvernement :" and its items."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from pipeline.stages.points.layout import REACH, Layout
from pipeline.stages.points.names import NOBODY, Name
from pipeline.stages.points.series import GLYPHS, Series
from pipeline.stages.points.vocabulary import vocabulary

_TO = re.compile(
    r"[*_#> ]{0,6}(?:aux? |a (?:la |l'|tou(?:te)?s |mm?[. ]|mme )|l[ea]s? |l')[^.;:\n]{2,110} ?:[*_ ]{0,4}"
)
"""A line that only names an addressee."""
_BACK = 40
"""Visible lines back to the sentence that opens the lists, at most."""
_ADVERBS = 30
"""Code points between its verb and its colon, at most: "demande donc instamment :"."""


class Addressees:
    """Finds who asks something of several addressees. ``said_in``: who says something in a stretch of text."""

    def __init__(self, layout: Layout, said_in: Callable[[int, int], Name | None]) -> None:
        self.layout = layout
        self.said_in = said_in

    def of(self, series: Series) -> Name | None:
        """Who says in the sentence above the addressees what he asks of them; ``None`` where no such sentence is."""
        start, end = series.intro
        if series.kind not in GLYPHS or end <= start or not self._addresses(self.layout.line_at(start)):
            return None
        line: int | None = self.layout.line_at(start)
        for _ in range(_BACK):
            line = self.layout.previous(line) if line is not None else None
            if line is None:
                return None
            if not self._addresses(line) and _item().match(self.layout.text, self.layout.lines[line].first) is None:
                return self._asking(line)
        return None

    def _addresses(self, line: int) -> bool:
        """Whether a line names an addressee and has no verb of its own."""
        at = self.layout.lines[line]
        if _TO.fullmatch(self.layout.folded, at.first, at.last) is None:
            return False
        return self.layout.speech.verb(at.last).search(self.layout.folded, at.first, at.last) is None

    def _asking(self, line: int) -> Name | None:
        """Who asks in a line that ends with his verb and a colon."""
        at = self.layout.lines[line]
        if self.layout.text[at.last - 1] != ":":
            return None
        index = self.layout.sentence_at(at.last - 1)
        start = max(self.layout.sentence(index).start if index is not None else at.first, at.last - REACH)
        verbs = list(self.layout.speech.verb(at.last).finditer(self.layout.folded, start, at.last))
        if not verbs or at.last - verbs[-1].end() > _ADVERBS or "," in self.layout.text[verbs[-1].end() : at.last]:
            return None
        found = self.said_in(start, at.last)
        return None if found == NOBODY else found


@cache
def _item() -> re.Pattern[str]:
    """How a line begins that is an item."""
    bullets = re.escape(vocabulary().plain_bullets + vocabulary().doubtful_bullets)
    return re.compile(rf"[{bullets}]|\(?(?:\d{{1,2}}|[a-z])[.)°/]")
