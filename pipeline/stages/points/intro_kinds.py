"""What kind of intro a list has that says nothing of a speaker: it only counts, heads chapters, or counts things."""

from __future__ import annotations

import re

from pipeline.stages.points.entries import plural
from pipeline.stages.points.idioms import made_known_pattern
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.series import GLYPHS, Series
from pipeline.stages.points.verb_forms import attitude_forms
from pipeline.stages.points.vocabulary import vocabulary

_SEVERAL = re.compile(r"(?:plusieurs|divers(?:es)?|differente?s|maintes) (?P<noun>[a-z]{3,20})(?: a cela)? ?[:.]?")
"""An intro that only says that there are points: "Plusieurs raisons à cela :"."""
_LEAD = re.compile(
    r"(?:a l'appui|en cause|au total|en tout|en resume|en clair|a retenir"
    r"|au programme|en somme|au fond|autrement dit)(?:, | : )"
)
"""What may stand before the count in such an intro."""
_SIGNED = re.compile(r"(?<![\w'-])(?:ont|avaient) (?:[a-z]{3,20}ment )?(?:signe|paraphe|conclu)(?![\w'-])")
_FIRST = re.compile(r"l[ea] premiere? (?P<noun>[a-z]{4,20})(?![\w'-])")
_ABOVE = 3
"""Sentences above its items in which such texts are signed, at most."""
_WORD = re.compile(r"[a-z]{1,30}")


class IntroKinds:
    """Tells the kinds of the intros of one article."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def verbless(self, series: Series, start: int, end: int) -> bool:
        """Whether the intro only counts the points: "Trois axes :", "Deux raisons à cela.", "Plusieurs raisons :"."""
        several = _SEVERAL.fullmatch(self.layout.folded, start, end)
        if several is not None and several["noun"] in vocabulary().announcers:
            return True
        if series.announced is None or series.counted not in vocabulary().announcers:
            return False
        if start < series.announcement - 2 and not _LEAD.fullmatch(self.layout.folded, start, series.announcement):
            return False
        return (
            re.search(rf"{re.escape(series.counted)}(?: a cela)? ?[:.]?\Z", self.layout.folded[start:end]) is not None
        )

    def heads_chapters(self, series: Series) -> bool:
        """Whether the items are the chapters of a text, which the sentence above them does not open: "I. Principes"."""
        if series.kind not in GLYPHS or series.announced is not None:
            return False
        if self.layout.text[series.intro[1] - 1 : series.intro[1]] in ':»"':
            return False
        first = self.layout.lines[series.markers[0].line]
        return self.layout.text[first.last - 1] not in ".;,:!?" and series.ends[0] > first.last

    def counts_things(self, series: Series) -> bool:
        """Whether the intro counts things that nobody says: "lanceront trois satellites. Le premier …"."""
        if series.kind != "nominal":
            return False
        if self._counts_signed(series):
            return True
        if not series.counted or series.counted in vocabulary().announcers:
            return False
        start, end = series.intro
        made_known = made_known_pattern().search(self.layout.folded, start, end) is not None
        return not made_known and attitude_forms().isdisjoint(_WORD.findall(self.layout.folded, start, end))

    def _counts_signed(self, series: Series) -> bool:
        """Whether the points are texts that several signed, which are nobody's alone: "ont signé trois conventions.
        … La première convention porte sur"."""
        first = _FIRST.match(self.layout.folded, series.start)
        index = self.layout.sentence_at(series.start)
        if first is None or index is None or first["noun"] not in vocabulary().documents:
            return False
        above = self.layout.sentence(max(0, index - _ABOVE)).start
        signed = _SIGNED.search(self.layout.folded, above, series.start)
        return signed is not None and plural(first["noun"]) in _WORD.findall(
            self.layout.folded, signed.end(), series.start
        )
