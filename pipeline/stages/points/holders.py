"""Who holds an office: by the words beside the names, by what a verb says, else the only person without an office."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from pipeline.stages.points.names import NOBODY, Name, name_of
from pipeline.stages.points.people import Person
from pipeline.stages.points.salience import Salience

_CALLS = re.compile(
    r" (?:souhaite )?(?:(?:r?appel(?:le|er)|attirer?) (?:a nouveau )?l'attention d|interroger? (?:m\.|mme|l[ea]) )"
)
"""How a written question to a minister begins: "M. X attire l'attention de Mme la ministre de l'Éducation sur"."""


class Holders(Salience):
    """Finds the holders of offices of one article."""

    writer: Callable[[], Name | None] = staticmethod(lambda: None)
    """Who writes the text."""

    writers: Callable[[], Name | None] = staticmethod(lambda: None)
    """All who write it."""

    def author(self) -> Name:
        """Who "l'auteur de ces lignes" is."""
        return self.writer() or NOBODY

    def authors(self, count: int) -> Name:
        """Who "les deux auteurs de ces lignes" are; ``count``: how many they say they are, 0 where they do not."""
        writers = self.writers() or NOBODY
        named = len(writers[0].split("; "))
        return writers if named > 1 and count in {0, named} else NOBODY

    @cached_property
    def asker(self) -> Name:
        """Who asks in a text that is a question to a minister."""
        people = (m for m in self.names.mentions if m.label == "PER")
        return next((name_of(m) for m in people if _CALLS.match(self.layout.folded, m.end)), NOBODY)

    def _holders(self, heads: set[str], gender: str, complements: set[str], country: str) -> list[Person]:
        """The persons who have one of these offices."""
        return [
            person
            for person in self.people.values()
            if heads & (person.heads | person.called)
            and not (gender and person.gender and gender != person.gender)
            and _complements_fit(person, complements, country)
        ]

    def _in_post(self, heads: set[str], gender: str, offset: int) -> list[Person]:
        """The persons named before ``offset`` of whom a verb or a phrase says that they do what one of these offices
        does."""
        before = (person for person in self.people.values() if person.first < offset)
        return [p for p in before if heads & p.posts and (not gender or p.gender in {"", gender})]

    def _officeless(self, offset: int, gender: str, country: str) -> Name:
        """The only person before ``offset`` of whom the text tells no office, who may have that of a state; who writes
        the text is none."""
        author = self.author()
        unknown = {
            name: person.country
            for name, person in self.people.items()
            if not person.heads
            and person.first < offset
            and person.country in {"", country or person.country}
            and (not gender or person.gender in {"", gender})
            and name != author
        }
        sent = {name for name, state in unknown.items() if state and state == country}
        among = sent if len(sent) == 1 else set(unknown)
        if len(among) != 1:
            return NOBODY
        (only,) = among
        near = self._salient(offset, gender, among=among)
        return only if near == NOBODY and gender and self.people[only].gender == gender else near


def _complements_fit(person: Person, complements: set[str], country: str) -> bool:
    if country and person.country:
        return country == person.country
    known = person.words - person.heads
    if not complements or not known:
        return True
    stems = {word[:6] for word in person.words}
    return any(word[:6] in stems for word in complements)
