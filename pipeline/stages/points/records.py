"""Records of a sitting: who has the word in a paragraph, "M. X répond que … La conduite obéit à deux règles"."""

from __future__ import annotations

import re
from functools import cache, cached_property

from pipeline.stages.points.idioms import settled_pattern
from pipeline.stages.points.layout import REACH
from pipeline.stages.points.names import NOBODY, Name, name_of
from pipeline.stages.points.sayings import Sayings
from pipeline.stages.points.series import Series
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_HEAD = 800
"""Code points in which a text says that it is a record."""
_SENTENCES = 12
"""Sentences of a paragraph before the list, at most."""


class Records:
    """Finds the speakers of the paragraphs of one record: told in the present, each begins with who speaks in it."""

    def __init__(self, sayings: Sayings) -> None:
        self.sayings = sayings
        self.names = sayings.names
        self.layout = sayings.layout

    def of(self, series: Series) -> Name | None:
        """Who has the word where a list stands; ``None`` in other texts, and where another is named before the list."""
        at, end = series.intro
        index = self.layout.sentence_at(at) if end > at and self._is_record else None
        if index is None or settled_pattern().search(self.layout.folded, at, end) is not None:
            return None
        paragraph = self.layout.lines[self.layout.line_at(at)].first
        first = next((k for k in range(index - 1, index - _SENTENCES, -1) if self._opens(k, paragraph)), None)
        if first is None:
            return None
        sentence = self.layout.sentence(first)
        found = self._speaking(sentence.start, min(sentence.end, sentence.start + REACH))
        return found if found is not None and not self._another(found, sentence.end, end) else None

    @cached_property
    def _is_record(self) -> bool:
        return _titles().search(self.layout.folded, 0, _HEAD) is not None

    def _opens(self, index: int, paragraph: int) -> bool:
        """Whether a sentence is the first of the paragraph that begins at ``paragraph``."""
        if index < 0 or self.layout.sentence(index).end <= paragraph:
            return False
        return index == 0 or self.layout.sentence(index - 1).end <= paragraph

    def _speaking(self, start: int, end: int) -> Name | None:
        """The person or body that says something in the present in a sentence."""
        verbs = self.layout.speech.verb(end).finditer(self.layout.folded, start, end)
        if all(m["plain"] is None for m in verbs):
            return None
        found = self.sayings.subject(start, end)
        register = self.sayings.register
        return found if found != NOBODY and (found in register.people or found in register.bodies) else None

    def _another(self, speaker: Name, start: int, end: int) -> bool:
        """Whether another person is spoken of as a subject between ``start`` and ``end``."""
        people = (m for m in self.names.between(start, end) if m.label == "PER" and name_of(m) != speaker)
        return any(not self.names.governed(m) for m in people)


@cache
def _titles() -> re.Pattern[str]:
    """ "Compte rendu analytique" at the start of a line."""
    return re.compile(rf"^[^\w\n]*(?:{alternatives(vocabulary().records)})(?![\w-])", re.MULTILINE)
