"""Quotations and who speaks in them; the voice of a speech or an interview."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

_QUOTE = re.compile(r"«[^«»]{1,3000}»|\"[^\"\n]{1,1500}\"")
_FIRST_PERSON = re.compile(r"\b(?:nous|mon pays|notre pays|je|J'ai|j'ai|Nous|Mon pays|Je)\b")


@dataclass
class Quotes:
    """The quotations of one article. ``voice``: the person who speaks the whole text (speech, interview) or ``None``;
    ``bodies``: (noun, adjective) of an office → the body for which it speaks."""

    text: str
    mentions: Sequence[Any]
    bodies: Mapping[tuple[str, str], str]
    says: frozenset[str]
    spans: list[tuple[int, int]] = field(default_factory=list)
    voice: Any = None

    def __post_init__(self) -> None:
        self.spans = [m.span() for m in _QUOTE.finditer(self.text)]
        self.voice = self._voice()

    def inside(self, offset: int) -> bool:
        """Whether ``offset`` stands in a quotation."""
        return any(a <= offset < b for a, b in self.spans)

    def speaker_of(self, offset: int) -> Any:
        """The mention of the person quoted at ``offset``: named behind the quotation in the same paragraph, else
        before it; ``None`` where nobody is."""
        for a, b in self.spans:
            if a <= offset < b:
                return self._named(a, b)
        return None

    def _named(self, start: int, end: int) -> Any:
        line_end = self.text.find("\n", end)
        line_end = len(self.text) if line_end < 0 else line_end
        stop = self._sentence_end(end, line_end)
        behind = self._person(end, stop)
        if behind is not None and self._speaks(end, behind.start):
            return behind
        line_start = self.text.rfind("\n", 0, start) + 1
        before = [m for m in self.mentions if m.label == "PER" and line_start <= m.start < start]
        if re.search(r"-t-(?:il|elle)\b", self.text[end:stop]) and before:
            return before[-1]
        earlier = [s for s in self.spans if line_start <= s[0] < start]
        if earlier and self._speaks_between(earlier[-1][1], start):
            named = self._person(earlier[-1][1], start)
            if named is not None:
                return named
        if behind is not None:
            return behind
        return before[-1] if before else None

    def _sentence_end(self, start: int, line_end: int) -> int:
        match = re.search(r"(?<![A-ZÉ])(?<!\bM)(?<!Mme)\.(?:\s|$)", self.text[start:line_end])
        return start + match.start() if match else line_end

    def _person(self, start: int, end: int) -> Any:
        return next((m for m in self.mentions if m.label == "PER" and start <= m.start < end), None)

    def _speaks(self, start: int, end: int) -> bool:
        return any(w in self.says for w in re.findall(r"[\w-]+", self.text[start:end].lower()))

    def _speaks_between(self, start: int, end: int) -> bool:
        return self._speaks(start, end)

    def _voice(self) -> Any:
        """The person of a speech or interview: first person outside quotations, and one official who opens the text."""
        outside = [m for m in _FIRST_PERSON.finditer(self.text) if not self.inside(m.start())]
        if len(outside) < 2:
            return None
        officials = [m for m in self.mentions if m.label == "PER" and (m.country or m.role)]
        with_country = [m for m in officials if m.country]
        return (with_country or officials or [None])[0]
