"""What each sentence of an article is about: its subject, whom that takes up, and who is quoted in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.article import Span
from pipeline.stages.points.names import NOBODY, name_of
from pipeline.stages.points.people import FEMININE, MASCULINE
from pipeline.stages.points.register import Register
from pipeline.stages.points.vocabulary import alternatives, vocabulary
from pipeline.stages.points.whose.agreement import MAYBE, NO, YES, Agreement
from pipeline.stages.points.whose.elements import (
    BODY,
    COUNTRY,
    HE,
    HIS,
    HUMAN,
    NAME,
    NO_NOUNS,
    OFFICE,
    ORGANISATION,
    PERSON,
    REACH,
    STATE,
    Element,
    Elements,
)

_FIRST_WORD = re.compile(r"[\s«\"–—*_#>-]{0,8}(?P<word>[a-z']{1,30})")
_FRONTED = re.compile(r"[a-z]{2,30}(?:e|ee|es|ees|i|ie|u|ue|is|ise|ant|it|ite|oint|ointe)")
"""What a participle that opens a sentence ends in: "Reçue", "Joint", "Rappelant"."""
_OPENERS = frozenset(("si", "comme", "afin", "face"))
"""More words that open what stands before a main clause."""
_SHORT = 4
"""Letters of a word that is no such participle, at most."""
_COMMA = re.compile(r",\s")
_OPENING = 260
"""Code points of an adjunct that opens a sentence, at most."""
_TOPICS, _NEAR, _TAKEN = 5, 3, 2
"""Sentences back in which the topic, a name, or any name of a pronoun's gender is looked for."""
_QUOTED = 100
"""Code points behind a verb of saying in which who says it is named."""
FAR = 20_000
"""Code points back in which somebody is named whom a noun takes up."""
_NEXT = 4
"""Code points between "selon" and its noun or name, at most."""
_TELLING = frozenset((NAME, OFFICE, HUMAN, BODY))
_OWN_STATE = frozenset(("pays",))


@dataclass(slots=True)
class Reading:
    """``elements``: in text order; ``main``: where the main clause begins; ``subject``: its first free element;
    ``topic``: the name of whom the sentence is about, or ""; ``quoted``: the name of who is quoted in it, or ""."""

    elements: Sequence[Element]
    main: int
    subject: Element | None = None
    topic: str = ""
    quoted: str = ""


_UNREAD = Reading((), 0)


class Sentences:
    """Reads the sentences of one article, each once. ``of_text``: whether a sentence speaks of a document that a
    pronoun of a gender takes up."""

    def __init__(self, elements: Elements, register: Register, of_text: Callable[[Span, str], bool]) -> None:
        self.elements = elements
        self.register = register
        self.layout = elements.layout
        self.agreement = Agreement(elements, register)
        self._of_text = of_text
        self._floor = 0
        self._known: dict[int, Reading] = {}
        self._rows: dict[str, Any] = {}
        for row in elements.rows:
            self._rows.setdefault(name_of(row)[0], row)

    def since(self, index: int) -> None:
        """Read no sentence before ``index`` from now on: what stands farther above a list says nothing of it."""
        self._floor = max(0, index)

    def read(self, index: int) -> Reading:
        """The reading of the sentence at a position."""
        if index < self._floor:
            return _UNREAD
        if (known := self._known.get(index)) is not None:
            return known
        sentence = self.layout.sentence(index)
        start, end = sentence.start, min(sentence.end, sentence.start + REACH)
        found = self.elements.of(start, end)
        reading = self._known[index] = Reading(found, self.main_clause(start, end))
        reading.subject = next(free(found, reading.main), None)
        if not self.register.voices.inside(start + 1) and reading.subject is not None:
            reading.topic = self.taken_up(reading.subject, index)
        if quoted := self._quoted(found, start, sentence.end, index) or self._viewed(found, start, index):
            reading.quoted = reading.topic = quoted
        return reading

    def main_clause(self, start: int, end: int) -> int:
        """Where the main clause of a sentence begins: behind the adjunct or participle that opens it."""
        first = _FIRST_WORD.match(self.layout.folded, start, end)
        if first is None:
            return start
        word, words = first["word"].rstrip("'"), vocabulary()
        opens = word in words.governors | words.adverbs_between | _OPENERS
        fronted = len(word) > _SHORT and word not in NO_NOUNS and _FRONTED.fullmatch(word) is not None
        if not opens and not (fronted and not self.elements.between(first.start("word"), first.start("word") + 1)):
            return start
        comma = _COMMA.search(self.layout.folded, start, min(end, start + _OPENING))
        return comma.end() if comma is not None else start

    def _quoted(self, found: Sequence[Element], start: int, end: int, index: int) -> str:
        """Who is quoted in a sentence, by its last verb of saying behind a quotation or a comma."""
        said = list(self.layout.speech.incise(end).finditer(self.layout.folded, start, end))
        if not said:
            return ""
        last = said[-1]
        pronoun = (last["pronoun"] or last["pronoun2"]) if last["he"] else None
        if pronoun in {"il", "elle"}:
            gender = FEMININE if pronoun == "elle" else MASCULINE
            return self.taken_up(Element(HE, start, pronoun, start, gender), index)
        behind = (e for e in found if last.end() - 1 <= e.start < last.end() + _QUOTED)
        named = next((e for e in behind if e.kind in {NAME, OFFICE, HUMAN, BODY}), None)
        return self.taken_up(named, index) if named is not None else ""

    def _viewed(self, found: Sequence[Element], start: int, index: int) -> str:
        """Whose view a sentence that opens with it tells: "Selon l'organisation, …"."""
        opens = _according().match(self.layout.folded, start)
        first = found[0] if opens is not None and found else None
        if first is None or opens is None or not 0 <= first.start - opens.end() < _NEXT or first.kind not in _TELLING:
            return ""
        return self.taken_up(first, index)

    def ruled(self, element: Element) -> str:
        """Whom the register says that a pronoun or noun means, or ""."""
        register, country = self.register, element.country
        if element.kind == HE:
            pronoun = element.noun if element.noun in vocabulary().pronouns else ""
            return register.pronoun(element.start, pronoun, acts=bool(pronoun))[0]
        if element.kind in {OFFICE, HUMAN} and not element.plural:
            return register.office(element.start, element.determiner, element.noun, element.behind, country)[0]
        written = self.layout.text[element.at : element.at + len(element.noun)]
        if element.kind == BODY:
            return register.body(element.at, written, country)[0]
        return register.state(element.at, written)[0] if element.kind == STATE else ""

    def taken_up(self, element: Element, index: int) -> str:
        """The name of whom an element of the sentence at ``index`` means, or ""."""
        if element.kind == NAME:
            return self._name(element.row)
        if self.after_text(element, index):
            return ""
        if element.kind == BODY and (found := self._just_named(element, index)):
            return found
        if self._asks_register(element) and (found := self.ruled(element)):
            return found
        if (side := self._side(element)) or (side := self._own(element, index)):
            return side
        if element.kind not in {HE, OFFICE, HUMAN, BODY, STATE}:
            return ""
        for level in (YES, MAYBE):
            if found := self._fitting(element, index, level):
                return found
        return self._any(element, index) if element.kind == HE else ""

    def after_text(self, element: Element, index: int) -> bool:
        """Whether a pronoun of the sentence at ``index`` takes up the document of the sentence above."""
        if element.kind != HE or not element.gender or not index or element.noun == "lui":
            return False
        named = (e for e in self.read(index - 1).elements if e.kind == NAME and not e.governor)
        if any(self.agreement.fits(element, e.row) == YES for e in named):
            return False
        return self._of_text(self.layout.sentence(index - 1), element.gender)

    def _name(self, row: Any) -> str:
        """The name of the bearer; a town stands for its state."""
        if row.label == "LOC" and row.country and (state := self.register.of_country(row.country)) != NOBODY:
            return state[0]
        return name_of(row)[0]

    @staticmethod
    def _asks_register(element: Element) -> bool:
        if element.kind in {BODY, STATE}:
            return element.determiner not in HIS
        return element.kind in {OFFICE, HUMAN}

    def _just_named(self, element: Element, index: int) -> str:
        """The only body, no union of states, that the sentence above names and that a noun may mean."""
        if element.determiner in HIS or element.plural or not index:
            return ""
        named = (e.row for e in self.read(index - 1).elements if e.kind == NAME)
        bodies = [r for r in named if self.elements.sort_of(r) == ORGANISATION and not self.is_union(r)]
        fitting = {name_of(row)[0] for row in bodies if self.agreement.fits(element, row) != NO}
        return fitting.pop() if len(fitting) == 1 else ""

    def is_union(self, row: Any) -> bool:
        """Whether a body is one of states: "l'Union européenne", "l'ONU"."""
        body = self.register.body_of(name_of(row)[0])
        return body is not None and "union" in body.sorts

    def _side(self, element: Element) -> str:
        """The state whose adjective stands behind "la partie", "la délégation", "le gouvernement"."""
        words = vocabulary()
        if element.noun not in words.sides | words.government or not element.country:
            return ""
        named = any(row.label == "LOC" and row.country == element.country for row in self.elements.rows)
        return self.register.of_country(element.country)[0] if named else ""

    def _own(self, element: Element, index: int) -> str:
        """The body or state for which he stands of whom the text spoke last: "l'organisation", "son pays"."""
        own = element.determiner in HIS and element.noun in vocabulary().sides | _OWN_STATE
        if element.kind != BODY and not own:
            return ""
        for above in range(index - 1, max(-1, index - _NEAR), -1):
            reading = self.read(above)
            if who := reading.quoted or reading.topic:
                for name in sorted(self.stands_for(who)):
                    row = self.row_of(name)
                    if row is None:
                        continue
                    state = self.elements.sort_of(row) == COUNTRY and element.noun in _OWN_STATE
                    if state or self.agreement.fits(element, row) != NO:
                        return name
                return ""
        return ""

    def _fitting(self, element: Element, index: int, level: str) -> str:
        """The nearest topic, else name, that fits an element so well."""
        for back, above in enumerate(range(index - 1, max(-1, index - 1 - _TOPICS), -1), start=1):
            reading = self.read(above)
            row = self.row_of(reading.topic) if reading.topic else None
            if row is not None and self._as_well(element, row, level):
                return reading.topic
            if back > _NEAR and element.kind == HE:
                continue
            for other in reading.elements:
                named = other.kind == NAME and self.agreement.fits(element, other.row) == level
                if named and not (element.kind == HE and (other.governor or self._quotes(other, element))):
                    return name_of(other.row)[0]
        if element.kind == HE:
            return ""
        before = reversed(self.elements.between(max(0, element.start - FAR), element.start))
        return next((name_of(row)[0] for row in before if self.agreement.fits(element, row) == level), "")

    def _quotes(self, other: Element, element: Element) -> bool:
        """Whether a name stands in a quotation and a pronoun outside."""
        inside = self.register.voices.inside
        return inside(other.start) and not inside(element.start)

    def _as_well(self, element: Element, row: Any, level: str) -> bool:
        fits = self.agreement.fits(element, row)
        return fits == level or (level == MAYBE and fits == YES)

    def _any(self, element: Element, index: int) -> str:
        """The first name of the sentences above that a pronoun may mean, governed or not."""
        for above in range(index - 1, max(-1, index - 1 - _TAKEN), -1):
            for other in self.read(above).elements:
                if other.kind == NAME and self.agreement.fits(element, other.row) != NO:
                    return name_of(other.row)[0]
        return ""

    def row_of(self, name: str) -> Any:
        """The first mention of a name, or ``None``."""
        return self._rows.get(name)

    def stands_for(self, name: str) -> frozenset[str]:
        """The names of the body and the state for which a person stands."""
        row = self.row_of(name)
        if row is None or self.elements.sort_of(row) != PERSON:
            return frozenset()
        return frozenset(self.register.whole((of, ""))[0] for of in self.register.stands_for(name_of(row)))


@cache
def _according() -> re.Pattern[str]:
    """What opens a sentence that tells somebody's view."""
    return re.compile(rf"[\s«\"–—-]{{0,4}}(?:{alternatives(vocabulary().according)})[ ']")


def free(found: Sequence[Element], start: int) -> Iterator[Element]:
    """The elements from ``start`` on that no preposition governs and that stand in no relative clause."""
    return (e for e in found if e.start >= start and not e.governor and not e.relative)
