"""Whether a pronoun or a noun may mean somebody whom the article names: gender, number, office, sort, state."""

from __future__ import annotations

import re
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.points.names import folded, name_of
from pipeline.stages.points.people import FEMININE, gender_of
from pipeline.stages.points.register import Register
from pipeline.stages.points.vocabulary import vocabulary
from pipeline.stages.points.whose.elements import (
    BODY,
    COUNTRY,
    HE,
    HUMAN,
    NAME,
    OFFICE,
    ORGANISATION,
    PERSON,
    STATE,
    THEY,
    Element,
    Elements,
)
from pipeline.stages.reference.states import gender_of_state

YES, MAYBE, NO = "yes", "maybe", "no"
_BEFORE = 45
"""Code points before a name in which its article stands."""
_ARTICLE = re.compile(r"(?<![\w'-])(?P<article>le|la|du|au|une|un|cette|ce) (?:[a-z-]{1,24} ){0,3}(?:« )?\Z")
_ELIDED = re.compile(r"l'(?P<noun>[a-z-]{2,20}) (?:« )?\Z")


class Agreement:
    """Compares the elements of one article with those whom it names."""

    def __init__(self, elements: Elements, register: Register) -> None:
        self.elements = elements
        self.register = register
        self._genders: dict[int, str] = {}

    def gender(self, row: Any) -> str:
        """ "m", "f", or "" where the article does not show it."""
        if (known := self._genders.get(row.start)) is None:
            known = self._genders[row.start] = self._shown(row)
        return known

    def _shown(self, row: Any) -> str:
        sort = self.elements.sort_of(row)
        if sort == PERSON:
            person = self.register.people.get(name_of(row))
            return person.gender if person is not None else ""
        if sort == COUNTRY:
            return gender_of_state(row.entity or row.text)
        before = self.elements.layout.folded[max(0, row.start - _BEFORE) : row.start]
        if (article := _ARTICLE.search(before)) is not None:
            return gender_of(article["article"], "")
        feminine = vocabulary().feminine_bodies
        elided = _ELIDED.search(before)
        first = folded(row.entity or row.text).split(" ", 1)[0]
        return FEMININE if first in feminine or (elided is not None and elided["noun"] in feminine) else ""

    def fits(self, element: Element, row: Any) -> str:
        """Whether ``element`` may mean the bearer of ``row``."""
        sort = self.elements.sort_of(row)
        if element.kind == NAME:
            return YES if name_of(row) == name_of(element.row) else NO
        if element.kind == HE:
            shown = self.gender(row) if element.gender else ""
            return MAYBE if not shown else YES if shown == element.gender else NO
        if element.kind == THEY:
            return NO if sort == PERSON else MAYBE
        if element.kind in {OFFICE, HUMAN}:
            return self._person(element, row) if sort == PERSON else NO
        if element.kind == BODY:
            return self._body(element, row, sort)
        return YES if element.kind == STATE and sort == COUNTRY else NO

    def _person(self, element: Element, row: Any) -> str:
        person = self.register.people.get(name_of(row))
        if person is None:
            return MAYBE
        gender = gender_of(element.determiner if element.gender else "", element.noun)
        if element.plural or (gender and person.gender not in {"", gender}):
            return NO
        codes = {code for code in map(adjective_country, element.written) if code}
        own = (person.states | {person.country}) - {""}
        if codes and own and codes.isdisjoint(own):
            return NO
        if element.noun in person.heads | person.called | person.posts:
            return YES
        if element.kind == HUMAN:
            return YES if codes & own else MAYBE
        return NO if person.heads else MAYBE

    def _body(self, element: Element, row: Any, sort: str) -> str:
        if sort != ORGANISATION:
            return MAYBE if sort == COUNTRY and element.noun in vocabulary().government else NO
        name = name_of(row)[0]
        if folded(name).split(" ", 1)[0] == element.noun:
            return YES
        body = self.register.body_of(name)
        if body is None:
            return MAYBE if row.label == "MISC" else NO
        written = self.elements.layout.text[element.at : element.at + len(element.noun)].lower()
        if written in body.nouns:
            return YES
        if self.register.fits(name, written):
            return YES if body.sorts else MAYBE
        return MAYBE if not body.sorts or row.label == "MISC" else NO
