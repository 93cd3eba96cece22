"""The text's own voice: who speaks in a speech, a column, an interview, a letter, a statement."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from pipeline.stages.points.names import Name, Names, name_of
from pipeline.stages.points.register import Register
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_HEADER = 8
"""Visible lines at the top in which a text says what it is and whose."""
_PASSIVE = 60
"""Code points of a head line in which "adoptée par" stands, at most."""
_HEADING = 240
"""Code points of a heading, at most."""
_ENDING = 8
"""Code points at the end of a line in which its last sign stands."""
_SIGNATURE = 160
"""Code points of a signature line, at most."""
_TOGETHER, _TOP, _NEAR = re.compile(r"^Nous, ", re.MULTILINE), 2_000, 60
"""How a declaration begins whose persons name themselves, within how many code points, and how near the first is."""
_WE_BEHIND = re.compile(r"(?: ?\([^)\n]{1,30}\))?(?: [^.;:«»\n]{2,60})?, nous ")
_FIRST_PERSON = re.compile(r"\b(?:je|nous|mon|mes|notre|nos|ma)\b|\b[jm]'", re.IGNORECASE)

_JOINS = re.compile(r"(?:, [^.;:\n]{3,80})?,? et (?:MM?\. |Mme )?|, ")
_ADDRESSED = re.compile(r"(?<![\w-])(?:adressee?s?|remise?|transmise?|a l'attention|ouverte) ")
"""What says to whom a text is written, not by whom."""

_TALKS = re.compile(
    r"(?:(?<![\w-])(?:son|leur|cet|ses|leurs|ces)|(?:a l'issue|lors|au cours|au terme|en marge|a la suite|a l'occasion)"
    r" (?:de |d'|du )(?:l'|la |un |une |cet |leur |son )?|(?<![\w-])(?:apres|pendant|durant) (?:l'|un |cet )) ?\Z"
)
"""What makes talks of an "entretien": "à l'issue de son entretien avec X"."""
_PLACED = re.compile(r"(?<![\w-])(?:a|au|aux|en|sur|lors|pour|contre|dans|avec|devant|apres) ")
"""What stands between a declaration and a body that only hosts, gets or meets it."""
_LABEL = re.compile(r" ?[.–—|] ")
"""What stands behind "INTERVIEW" before who is asked."""
_CREDIT = re.compile(r" ?(?::|par |réalisée? par |menée? par )(?=[ A-ZÀ-Ý])")
"""What stands between "Entretien" and who asks."""

SPEECH, COLUMN, INTERVIEW = "speech", "column", "interview"


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


class TextVoices:
    """Finds the voice of one article."""

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
        match = re.match(r"(?:un texte |texte )?(?:par|de) ", self.layout.folded[head.first : head.first + 24])
        match = match or _signed_column().match(self.layout.folded[head.first : head.first + _HEADING])
        if match is None:
            return None
        people = [m for m in self._people(line) if m.start - head.first - match.end() <= 5]
        return people[0] if people else None

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
        for line in self.header:
            mention = self._byline(line)
            if mention is not None and (marked or self._officer(mention)):
                return self._whole(COLUMN, mention, marked=marked)
        if not marked:
            return None
        for line in self.header:
            if self._is_signature(line):
                return self._whole(COLUMN, self._people(line)[0])
        return self._signed_below(COLUMN)

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

    def _heads(self, line: int) -> bool:
        """Whether a line is a heading, no sentence of the text."""
        head = self.layout.lines[line]
        return head.last - head.first <= _HEADING and self.layout.text[head.last - 1] not in ".;,"

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
        marked = False
        for line in self.header if self._questions else ():
            match = self._has(line, interviews)
            if match is None or not self._announces_interview(line, match) or self._are_talks(match):
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

    @cached_property
    def author(self) -> Name | None:
        """The person of the byline, "Par X" or a line of the name alone: whose "je" is outside quotations."""
        named = next((m for m in map(self._byline, self.header) if m is not None), None)
        if named is None:
            named = next((self._people(line)[0] for line in self.header if self._is_signature(line)), None)
        return name_of(named) if named is not None else None

    @property
    def statement(self) -> Name | None:
        """The person or body whose statement, appeal or position the head says the text is."""
        return self._declared or self._headlined

    @cached_property
    def _declared(self) -> Name | None:
        """The same, where a noun says what the text is: "Déclaration de M. X", "Communiqué de la Ligue Y"."""
        for line in self.header[:4]:
            noun = self._has(line, vocabulary().speeches, 120) if self._heads(line) else None
            if noun is None:
                continue
            head = self.layout.lines[line]
            behind = self.names.between(noun.end(), noun.end() + 8)
            if behind and behind[0].label != "PER" and not behind[0].country:
                return name_of(behind[0])
            if _ADDRESSED.search(self.layout.folded, head.first, head.last):
                continue
            named = self.names.between(head.first, min(head.last, head.first + 240))
            people = [m for m in named if m.label == "PER"]
            people = people or [m for m in named if m.label == "ORG" and not self._is_held(noun, m)]
            if people:
                return name_of(people[0])
        return None

    def _is_held(self, noun: re.Match[str], body: Any) -> bool:
        """Whether it is the declaration of an officer, or made where a body is: "Allocution du ministre à la réunion de
        la Ligue X"."""
        between = self.layout.folded[noun.end() : body.start]
        held = set(re.findall(r"[a-z-]{1,40}", between)) & vocabulary().offices
        return bool(held) or _PLACED.search(between) is not None

    @cached_property
    def _headlined(self) -> Name | None:
        """The person with whose name and a quotation a line of the head begins."""
        for line in self.header[:4]:
            head = self.layout.lines[line]
            people = self._people(line)
            if (
                people
                and people[0].start - head.first <= 6
                and re.match(r" ?: ?[\"«]", self.layout.text[people[0].end : people[0].end + 4])
            ):
                return name_of(people[0])
        return None

    @cached_property
    def members(self) -> Name | None:
        """The body whose members speak: "Nous, membres de la Ligue X, …", "Réunis au sein de la Ligue X, nous …"."""
        folded = self.layout.folded
        for match in _members().finditer(folded, 0, _TOP):
            here = self.names.between(match.end(), match.end() + 1)
            if not here or here[0].label != "ORG":
                continue
            if match.group().startswith("nous") or _WE_BEHIND.match(folded, here[0].end):
                return name_of(here[0])
        return None

    @cached_property
    def together(self) -> Name | None:
        """The persons whose declaration it is: "Nous, X, Premier ministre de …, et Y, ministre de …,"."""
        match = _TOGETHER.search(self.layout.text, 0, _TOP)
        if match is None:
            return None
        end = self.layout.lines[self.layout.line_at(match.start())].last
        here = [m for m in self.names.between(match.end(), end) if m.label == "PER"]
        names = dict.fromkeys(name_of(m)[0] for m in here if not self.names.governed(m))
        near = here and here[0].start - match.end() <= _NEAR
        return ("; ".join(names), "") if near and len(names) > 1 else None

    @cached_property
    def adopting(self) -> Name | None:
        """The person or body by whom the head says the text was adopted: "adoptée par le sommet de l'Union X"."""
        for line in self.header[:4]:
            head = self.layout.lines[line]
            end = min(head.last, head.first + _PASSIVE)
            passive = self.layout.speech.passive(end).search(self.layout.folded, head.first, end)
            if passive is not None:
                named = [m for m in self.names.between(passive.end(), head.last) if m.label in {"PER", "ORG"}]
                return name_of(named[0]) if named else None
        return None

    def _is_signature(self, line: int) -> bool:
        head = self.layout.lines[line]
        if head.last - head.first > _SIGNATURE or not self.layout.ends_open(line):
            return False
        people = self._people(line)
        return (
            bool(people)
            and people[0].start - head.first <= 5
            and (people[0].end == head.last or self.layout.text[people[0].end] in ",\n(")
        )


@cache
def _signed_column() -> re.Pattern[str]:
    """ "Une opinion de ", "Tribune signée par " before who writes it."""
    nouns = alternatives(vocabulary().columns)
    return re.compile(rf"(?:une? |le |la |l')?(?:{nouns})(?: libre| collective)?(?: signee?)? ?(?:par|de|:) ")


@cache
def _members() -> re.Pattern[str]:
    words = vocabulary()
    of = r"(?:du |des |d'|de (?:la |l')?)"
    ours = rf"nous, (?:les )?(?:{alternatives(words.members)}) {of}"
    within = rf"(?:au sein |sous la banniere |sous le nom |sous l'egide |autour ){of}|(?:dans|en) (?:l[ea] |l'|un )?"
    return re.compile(
        rf"(?<![\w'-])(?:{ours}|(?:{alternatives(words.gathered)})e?s?(?: [^.;:«»]{{2,60}})? (?:{within}))(?=[a-z])"
    )


@cache
def _asking() -> re.Pattern[str]:
    """The label of a question or an answer: "Q –", "Question (AFP) :"."""
    labels = alternatives(vocabulary().questions | vocabulary().answers)
    return re.compile(rf"^[ *_]*(?:{labels})\d{{0,2}}(?: ?\([^)\n]{{1,60}}\))?[ *_]{{0,4}}[.:–—-]", re.MULTILINE)
