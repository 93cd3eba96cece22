"""Transcripts and interviews: the labels of the turns, and who has the word."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from pipeline.stages.points.names import NOBODY, Name, Names, folded, name_of
from pipeline.stages.points.register import Register
from pipeline.stages.points.vocabulary import vocabulary

LABEL = re.compile(
    r"^[ *_]{0,6}(?:(?:MM?|Mme|Mlle|Dre?)\.? )?[A-ZÀ-Ý][\w .'’-]{0,60}?(?: ?\([^)\n]{1,60}\)|, [a-zà-ÿ][\w' -]{1,50})?"
    r"[ *_]{0,4}"
    r"(?: ?: |(?P<dash>\. ?[–—-] | ?[–—] )|(?<!\b[A-ZÀ-Ý])\. (?=[A-ZÀ-Ý]))",
    re.MULTILINE,
)
_BEHIND_NAME = re.compile(r"(?: ?\([^)\n]{1,60}\)|, [\w' -]{1,50})?[ *_]{0,4}(?: ?: |\. ?[–—-] | ?[–—] |\. )")
_INITIALS = re.compile(r"(?:[^\W\d_]\.? ?-?){2,4}")


@dataclass(frozen=True, slots=True)
class Turn:
    """The label of a turn: ``name`` is who speaks from ``end`` on, NOBODY for a question."""

    start: int
    end: int
    name: Name


def _initials(name: str) -> str:
    return "".join(part[0] for part in re.split(r"[ -]", folded(name)) if part)


class Transcripts:
    """Finds the turns of one article."""

    def __init__(self, names: Names, register: Register) -> None:
        self.names = names
        self.register = register
        self.layout = names.layout

    def labelled(self, label: re.Match[str]) -> Name | None:
        """The person whose initials, or whose name with no more than a civility and a bracket, a label is."""
        by_initials = self._by_initials(label)
        if by_initials is not None:
            return by_initials
        people = [m for m in self.names.between(label.start(), label.end()) if m.label == "PER"]
        if not people or people[0].start - label.start() > 10:
            return None
        return name_of(people[0]) if _BEHIND_NAME.fullmatch(self.layout.text, people[0].end, label.end()) else None

    def _by_initials(self, label: re.Match[str]) -> Name | None:
        """The only person whose initials a label is: "O. D. :"."""
        written = self.layout.text[label.start() : label.end()].strip(" *_.:–—-")
        if not written.isupper() or _INITIALS.fullmatch(written) is None:
            return None
        letters = "".join(c for c in folded(written) if c.isalpha())
        people = {name for name in self.register.people if _initials(name[0]) == letters and name[0] != written}
        return people.pop() if len(people) == 1 else None

    def _labelled_office(self, label: re.Match[str]) -> Name | None:
        """The only person with the office that a label is: "Le président. –"."""
        words = self.layout.folded[label.start() : label.end()].strip(" *_.:–—-")
        office = re.fullmatch(r"(?:l[ea] |l')([a-z-]+)", words)
        if office is None or office.group(1) not in vocabulary().offices:
            return None
        people = {n for n, p in self.register.people.items() if office.group(1) in p.heads}
        return people.pop() if len(people) == 1 else None

    @cached_property
    def turns(self) -> list[Turn]:
        """The labels of a transcript in text order; none where the text is no transcript."""
        turns: list[Turn] = []
        asking = vocabulary().questions
        for match in LABEL.finditer(self.layout.text):
            words = self.layout.folded[match.start() : match.end()]
            name = self.labelled(match)
            lead = re.match(r"[ *_]*(?:m\. |mme |mlle )?([a-z]+)", words)
            if lead is not None and lead.group(1) in asking:
                turns.append(Turn(match.start(), match.end(), NOBODY))
            elif name is not None:
                turns.append(Turn(match.start(), match.end(), name))
            elif (office := self._labelled_office(match)) is not None:
                turns.append(Turn(match.start(), match.end(), office))
            elif lead is not None and lead.group(1) in vocabulary().answers:
                turns.append(Turn(match.start(), match.end(), ("", "R")))
        return turns if len(turns) >= 2 else []

    @cached_property
    def _turn_starts(self) -> list[int]:
        return [turn.start for turn in self.turns]

    def turn_at(self, offset: int) -> Turn | None:
        """The turn of a transcript that ``offset`` stands in."""
        index = bisect_right(self._turn_starts, offset) - 1
        return self.turns[index] if index >= 0 else None
