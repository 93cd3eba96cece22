"""Who "l'hôte" and "le visiteur" are: by whom they visit ("l'hôte de Mme X"), by their state ("l'hôte chinois")."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pipeline.stages.points.meetings import received
from pipeline.stages.points.names import NOBODY, Name, name_of
from pipeline.stages.points.salience import Salience
from pipeline.stages.points.vocabulary import vocabulary

_OF = re.compile(r" (?:du |de (?P<she>la )|de l'|d[e'] ?)(?P<noun>[a-z-]{1,30})")
"""What stands between "l'hôte" and whose he is: "du chef de l'État", "de Mme X"."""
_SIGN = re.compile(r"[,;:!?«»]|(?<!\bM)(?<!\bMme)\. ")
_PHRASE = 60
"""Code points of an office before the name of whom somebody visits, at most."""
_PARTIES = 2
_VISIT, _MEETING = 4, 12
"""Sentences back in which it is told who receives, at most: a person, and those who meet."""


class Guests:
    """Finds the guests and hosts of one article. ``office``: who an office is (:meth:`Register.office`)."""

    def __init__(self, people: Salience, office: Callable[[int, str, str, Sequence[str]], Name]) -> None:
        self.people = people
        self.names = people.names
        self.layout = people.layout
        self.office = office

    def of(self, offset: int, head: str, rest: Sequence[str], country: str) -> Name | None:
        """Who "l'hôte", "la visiteuse" at ``offset`` is; ``rest``: the folded words behind ``head``; ``country``: the
        state that they name. NOBODY where he is somebody unnamed, ``None`` where the text tells of no visit."""
        of = _OF.match(self.layout.folded, offset + len(head))
        hosts = vocabulary().hosts
        meets = of is not None and head in hosts and of["noun"] in vocabulary().events
        back = _MEETING if meets else _VISIT
        met = received(self.names, [(span.start, span.end) for span in self.people.sentences_above(offset, back)])
        if meets and not country:
            return met[0] if met[0] != NOBODY else None
        if of is not None and of["noun"] not in vocabulary().visits and (head in hosts or met[1] == NOBODY):
            if head in hosts and (guest := self._guest_of(of, offset, met)) != NOBODY:
                return guest
            whom = self._whom(of, rest)
            return self._other(whom, offset, met) if whom != NOBODY else NOBODY
        known = self._of_meeting(met, country, host=head in hosts and of is None)
        return known if known != NOBODY else None

    def _guest_of(self, of: re.Match[str], offset: int, met: tuple[Name, Name]) -> Name:
        """The guest of a state or town ("l'hôte de l'Algérie": the other of the two who met), or of an office that both
        of a visit have ("l'hôte du ministre")."""
        start, people = of.start("noun"), self.people.people
        near = self.names.between(start, start + 1)
        if not near:
            both = NOBODY not in met and all(of["noun"] in people[name].heads for name in met)
            return met[1] if both else NOBODY
        state = near[0].country if near[0].label == "LOC" else ""
        for span in self.people.sentences_above(offset, _MEETING) if state else ():
            rows = [m for m in self.names.between(span.start, span.end) if m.label == "PER"]
            two = dict.fromkeys(map(name_of, rows))
            others = [name for name in two if people[name].country not in {"", state}]
            if len(two) == _PARTIES:
                return others[0] if len(others) == 1 else NOBODY
        return NOBODY

    def _whom(self, of: re.Match[str], rest: Sequence[str]) -> Name:
        """The person named or meant behind "de"."""
        start = of.start("noun")
        named = next((m for m in self.names.between(start, start + _PHRASE) if m.label == "PER"), None)
        if named is not None and not _SIGN.search(self.layout.text, start, named.start - 1):
            return name_of(named)
        if of["noun"] not in vocabulary().offices:
            return NOBODY
        behind = rest[rest.index(of["noun"]) + 1 :] if of["noun"] in rest else ()
        return self.office(start, "la" if of["she"] else "", of["noun"], behind)

    def _other(self, whom: Name, offset: int, met: tuple[Name, Name]) -> Name:
        """Whom a person met: the other of a visit, else the only other of the nearest sentence that names them both."""
        if whom in met:
            return met[1] if whom == met[0] else met[0]
        for span in self.people.sentences_above(offset):
            near = self.names.between(span.start, span.end)
            people = dict.fromkeys(name_of(m) for m in near if m.label == "PER")
            if whom in people and len(people) >= _PARTIES:
                return next(name for name in people if name != whom) if len(people) == _PARTIES else NOBODY
        return NOBODY

    def _of_meeting(self, two: tuple[Name, Name], country: str, *, host: bool) -> Name:
        """Which of the host and the guest is meant: by the state that the words name, else by their part in it."""
        if not country:
            return two[0] if host else two[1]
        states = {name: self.people.people[name].country for name in two if name != NOBODY}
        own = [name for name, state in states.items() if state == country]
        fitting = own or [name for name, state in states.items() if not state]
        return fitting[0] if len(fitting) == 1 else NOBODY
