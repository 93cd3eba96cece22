"""The text's own voice: who speaks in a speech, a column, an interview, a letter, a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from pipeline.stages.points.names import Name, name_of
from pipeline.stages.points.statements import Statements
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_PROSE = 200
"""Code points of a paragraph, at least, that is no heading."""
_ENDING = 8
"""Code points at the end of a line in which its last sign stands."""
_FIRST_PERSON = re.compile(r"\b(?:je|nous|mon|mes|notre|nos|ma)\b|\b[jm]'", re.IGNORECASE)
_JOINS = re.compile(r"(?:, [^.;:\n]{3,80})?,? et (?:MM?\. |Mme )?|, ")
_TALKS = re.compile(
    r"(?:(?<![\w-])(?:son|leur|cet|ses|leurs|ces)|(?:a l'issue|lors|au cours|au terme|en marge|a la suite|a l'occasion)"
    r" (?:de |d'|du )(?:l'|la |un |une |cet |leur |son )?|(?<![\w-])(?:apres|pendant|durant) (?:l'|un |cet )) ?\Z"
)
"""What makes talks of an "entretien": "à l'issue de son entretien avec X"."""
_ITEM = re.compile(r"(?:\d{1,2}|[a-z]) ?[.)/°]|[-–—•*·▪►]")
"""How a line of a list begins: "3/ entretien en français"."""
_LABEL = re.compile(r" ?[.–—|] ")
"""What stands behind "INTERVIEW" before who is asked."""
_CREDIT = re.compile(r" ?(?::|par |réalisée? par |menée? par )(?=[ A-ZÀ-Ý])")
"""What stands between "Entretien" and who asks."""
SPEECH, COLUMN, INTERVIEW = "speech", "column", "interview"


class TextVoices(Statements):
    """Finds the voice of one article. ``rubrics``: the folded lines of its top, furniture too: "opinion"."""

    rubrics: Sequence[str] = ()

    @cached_property
    def voice(self) -> Voice | None:
        """The voice of the whole text, where its head says so."""
        for find in (self._interview, self._column, self._speech):
            voice = find()
            if voice is not None:
                return voice
        return None

    @property
    def _end(self) -> int:
        return len(self.layout.text)

    def _whole(self, kind: str, mention: Any, *, marked: bool = True) -> Voice:
        return Voice(kind, self._with_others(mention) if kind == COLUMN else name_of(mention), self._end, marked)

    def signed(self) -> Name | None:
        """All who sign the text in its byline: "Par X et Y", or in a line of their names alone."""
        named = next((m for m in map(self._byline, self.header) if m is not None), None)
        named = named or next((self._people(line)[0] for line in self.header if self._is_signature(line)), None)
        return self._with_others(named) if named is not None else None

    def _with_others(self, mention: Any) -> Name:
        """Who signs with the person of a mention in its line: "Par X, avocate, et Y"."""
        line = self.layout.lines[self.layout.line_at(mention.start)]
        people = [mention]
        for other in self._people(self.layout.line_at(mention.start)):
            if other.start > people[-1].end and _JOINS.fullmatch(self.layout.text, people[-1].end, other.start):
                people.append(other)
        if len(people) == 1 or people[-1].end > line.last:
            return name_of(mention)
        return "; ".join(dict.fromkeys(name_of(m)[0] for m in people)), ""

    def _officer(self, mention: Any) -> bool:
        """Whether an office, and not a journalist's, stands behind the name of a byline."""
        line = self.layout.lines[self.layout.line_at(mention.start)]
        behind = self.layout.folded[mention.end : min(line.last, mention.end + 60)]
        words = re.findall(r"[a-z-]{1,40}", behind)
        if not behind.startswith(",") or set(words) & vocabulary().reporters:
            return False
        return bool(set(words[:4]) & (vocabulary().offices | vocabulary().humans))

    def _column(self) -> Voice | None:
        notes = vocabulary().author_notes
        marked = any(
            self._starts(line, vocabulary().columns)
            or self.layout.folded.startswith(notes, self.layout.lines[line].first)
            for line in self.header
        )
        marked = marked or not set(vocabulary().columns).isdisjoint(self.rubrics)
        for line in self.header:
            mention = self._byline(line)
            if mention is not None and (marked or self._officer(mention)):
                return self._whole(COLUMN, mention, marked=marked)
        if not marked:
            return None
        for line in self.header:
            if self._is_signature(line):
                voice = self._whole(COLUMN, self._people(line)[0])
                if (others := self._signing_below(line)) and not self._signs_above(line):
                    return replace(voice, name=("; ".join([voice.name[0], *others]), ""))
                return replace(voice, end=self.layout.lines[line].last) if self._signs_above(line) else voice
        return self._signed_below(COLUMN)

    def _signing_below(self, line: int) -> list[str]:
        """The names of those who sign in lines of their own below a signature, an office under each."""
        signs = [name_of(self._people(line)[0])[0]]
        for below in self.header[self.header.index(line) + 1 :]:
            at = self.layout.lines[below]
            if at.last - at.first > _PROSE // 2:
                break
            if self._is_signature(below):
                signs.append(name_of(self._people(below)[0])[0])
        return list(dict.fromkeys(signs))[1:]

    def _signs_above(self, line: int) -> bool:
        """Whether a signature stands below what it signs, other things behind it: the editorial of a bulletin."""
        above = (self.layout.lines[other] for other in self.header if other < line)
        return any(
            head.last - head.first > _PROSE and first_person(self.layout.text[head.first : head.last]) for head in above
        )

    def _signed_below(self, kind: str) -> Voice | None:
        """The person with whom one of the last three lines begins."""
        line: int | None = self.layout.previous(len(self.layout.lines))
        for _ in range(3):
            if line is None:
                return None
            people = self._people(line)
            if people and people[0].start - self.layout.lines[line].first <= 5:
                return self._whole(kind, people[0])
            line = self.layout.previous(line)
        return None

    def _starts(self, line: int, forms: tuple[str, ...]) -> bool:
        match = self._has(line, forms, 60) if self._heads(line) else None
        return match is not None and match.start() - self.layout.lines[line].first <= 12

    @cached_property
    def _asked(self) -> bool:
        """Whether questions and answers have labels."""
        return len(_asking().findall(self.layout.folded)) > 1

    @cached_property
    def _questions(self) -> bool:
        """Whether somebody is asked: a turn of a question, or a line that ends as one."""
        asked = (line.last for line in self.layout.lines if line.last > line.first)
        return _asking().search(self.layout.folded) is not None or any(
            self.layout.text[last - _ENDING : last].rstrip(' *_»"').endswith("?") for last in asked
        )

    def _speech(self) -> Voice | None:
        words = vocabulary()
        for line in self.header[:5]:
            if not self._starts(line, words.spoken):
                continue
            people = self._people(line)
            if people:
                return self._whole(SPEECH, people[0])
            below = [
                self._people(other) for other in self.header if line < other <= line + 4 and self._is_signature(other)
            ]
            if below:
                return self._whole(SPEECH, below[0][0])
        if any(self._greets(line) for line in self.header):
            for line in self.header[:5]:
                people = self._people(line)
                if people and self._is_signature(line):
                    greeted = next(other for other in self.header if self._greets(other))
                    return Voice(
                        SPEECH, name_of(people[0]), self._end if line < greeted else self.layout.lines[line].last
                    )
                if people and self._heads(line) and self._has(line, words.speeches, 120):
                    return self._whole(SPEECH, people[0])
            return self._signed_below(SPEECH)
        return None

    def _greets(self, line: int) -> bool:
        head = self.layout.lines[line]
        return (
            self.layout.folded.startswith(vocabulary().greetings, head.first)
            and self.layout.text[head.last - 1] in ",!"
        )

    def _interview(self) -> Voice | None:
        interviews = vocabulary().interviews
        asked = self._asked
        marked = self._questions and not set(vocabulary().unnamed_interviews).isdisjoint(self.rubrics)
        for line in self.header if self._questions else ():
            match = self._has(line, interviews)
            if match is None or _ITEM.match(self.layout.text, self.layout.lines[line].first):
                continue
            if not self._announces_interview(line, match) or self._are_talks(match):
                continue
            marked = True
            if match.group() in vocabulary().unnamed_interviews:
                continue
            if _CREDIT.match(self.layout.text, match.end()):
                continue
            near = [m for m in self.names.between(match.end(), match.end() + 90) if m.label == "PER"]
            if near:
                return self._whole(INTERVIEW, near[0])
        if not marked and (not asked or self._declared is not None):
            return None
        for line in self.header:
            if self._byline(line) is not None:
                continue
            recorded = self._has(line, vocabulary().unnamed_interviews) or self._credit(line)
            label = recorded is not None and _LABEL.match(self.layout.text, recorded.end()) is not None
            for mention in self._people(line):
                before = recorded is None or label or mention.start < recorded.start()
                if before and not self.names.governed(mention):
                    return self._whole(INTERVIEW, mention)
        return None

    def _are_talks(self, match: re.Match[str]) -> bool:
        """Whether an "entretien" is a meeting that the text tells of."""
        return _TALKS.search(self.layout.folded, max(0, match.start() - 40), match.start()) is not None

    def _credit(self, line: int) -> re.Match[str] | None:
        """Where a line says who asks: "Entretien : X"."""
        match = self._has(line, vocabulary().interviews)
        return match if match is not None and _CREDIT.match(self.layout.text, match.end()) else None

    def _announces_interview(self, line: int, match: re.Match[str]) -> bool:
        """Whether a line says that an interview follows: a heading, its first words, or its last ("… Rencontre.")."""
        head = self.layout.lines[line]
        edge = match.start() - head.first <= 12 or head.last - match.end() <= 2
        return edge or self._credit(line) is not None or self._heads(line) or match.group() in vocabulary().recorded


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a text up to ``end``, and in what kind of text; ``marked``: whether the text says of what kind."""

    kind: str
    name: Name
    end: int
    marked: bool = True


def first_person(words: str) -> bool:
    """Whether "je", "nous", "mon" stand in ``words``."""
    return _FIRST_PERSON.search(words) is not None


@cache
def _asking() -> re.Pattern[str]:
    """The label of a question or an answer: "Q –", "Question (AFP) :"."""
    labels = alternatives(vocabulary().questions | vocabulary().answers)
    return re.compile(rf"^[ *_]*(?:{labels})\d{{0,2}}(?: ?\([^)\n]{{1,60}}\))?[ *_]{{0,4}}[.:–—-]", re.MULTILINE)
