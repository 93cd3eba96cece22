"""The head of a text: its first lines, who is named in them, which of them are headings, bylines and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from typing import Any

from pipeline.stages.points.names import Names
from pipeline.stages.points.register import Register
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_HEADER = 8
"""Visible lines at the top in which a text says what it is and whose."""
_HEADING = 240
"""Code points of a heading, at most."""
_SIGNATURE = 160
"""Code points of a signature line, at most."""


class Heads:
    """Reads the head of one article."""

    def __init__(self, names: Names, register: Register) -> None:
        self.names = names
        self.register = register
        self.layout = names.layout

    @cached_property
    def header(self) -> list[int]:
        """The first visible lines."""
        lines: list[int] = []
        line = self.layout.following(-1)
        while line is not None and len(lines) < _HEADER:
            lines.append(line)
            line = self.layout.following(line)
        return lines

    def _people(self, line: int, reach: int = 240) -> list[Any]:
        head = self.layout.lines[line]
        return [m for m in self.names.between(head.first, min(head.last, head.first + reach)) if m.label == "PER"]

    def _has(self, line: int, forms: Iterable[str], reach: int = 400) -> re.Match[str] | None:
        head = self.layout.lines[line]
        pattern = re.compile(rf"(?<![\w-])(?:{alternatives(forms)})(?![\w-])")
        return pattern.search(self.layout.folded, head.first, min(head.last, head.first + reach))

    def _byline(self, line: int) -> Any:
        """The person behind "par" at the start of a line."""
        head = self.layout.lines[line]
        match = re.match(r"(?:un texte |texte )?(?:par |de |d')", self.layout.folded[head.first : head.first + 24])
        match = match or _signed_column().match(self.layout.folded[head.first : head.first + _HEADING])
        if match is None:
            return None
        people = [m for m in self._people(line) if m.start - head.first - match.end() <= 5]
        return people[0] if people else None

    def _heads(self, line: int) -> bool:
        """Whether a line is a heading, no sentence of the text."""
        head = self.layout.lines[line]
        return head.last - head.first <= _HEADING and self.layout.text[head.last - 1] not in ".;,"

    def _joined(self, people: Sequence[Any], end: int) -> bool:
        """Whether "et" joins the last of the persons of a line to the others: "X et Y"."""
        return people[-1].end == end and self.layout.text.startswith(" et ", people[-2:][0].end)

    def _is_signature(self, line: int) -> bool:
        head = self.layout.lines[line]
        if head.last - head.first > _SIGNATURE or not self.layout.ends_open(line):
            return False
        people = self._people(line)
        return (
            bool(people)
            and people[0].start - head.first <= 5
            and (
                people[0].end == head.last
                or self.layout.text[people[0].end] in ",\n("
                or self._joined(people, head.last)
            )
        )


@cache
def _signed_column() -> re.Pattern[str]:
    """ "Une opinion de ", "Tribune signée par " before who writes it."""
    nouns = alternatives(vocabulary().columns)
    return re.compile(rf"(?:une? |le |la |l')?(?:{nouns})(?: libre| collective)?(?: signee?)? ?(?:par |de |d'|: )")
