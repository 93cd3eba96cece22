"""Who speaks at an offset of an article, and for whom: in a quotation, a turn of a transcript, a speech, a letter.

No stage of its own: the stages that ask make one :class:`Voices` an article. Nothing is read before it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from pipeline.stages.places import Places, Steps
from pipeline.stages.reference.bodies import Bodies
from pipeline.stages.voices.issuers import Issuers
from pipeline.stages.voices.letterheads import HEAD
from pipeline.stages.voices.offices import Offices
from pipeline.stages.voices.officials import Official
from pipeline.stages.voices.persons import Persons
from pipeline.stages.voices.quotations import Quotations
from pipeline.stages.voices.sayers import Sayers
from pipeline.stages.voices.standing import Standing
from pipeline.stages.voices.stands import NOTHING, Stand
from pipeline.stages.voices.texts import Texts
from pipeline.stages.voices.turns import Turns

__all__ = ["NOTHING", "Official", "Stand", "Voices"]


class Voices:
    """The voices of one article. ``text``: with plain apostrophes (``Article.matching``); ``written``: as it stands,
    the site's own lines included; ``mentions``: rows of the entities stage; ``sentences``: spans in text order.

    A speaker is the mention of a person or body, or an :class:`Official` where an office has no name beside it.
    """

    def __init__(
        self, text: str, written: str, mentions: Sequence[Any], sentences: Sequence[Any], publisher: str = ""
    ) -> None:
        self.text = text
        self.names = Places(mentions)
        self.sentences = sentences
        self._publisher = publisher
        self._head = written[:HEAD]
        self.offices = Offices(text, self.names)
        self.standing = Standing(
            text, self.names, self.offices, lambda: self.issuers.home, lambda: self.issuers.issuer,
            lambda: self.issuers.host, lambda noun, offset: self.bodies.definite(noun, offset),
            lambda: self.issuers.house,
        )  # fmt: skip

    @cached_property
    def quotations(self) -> Quotations:
        """The quotations."""
        return Quotations(self.text)

    @cached_property
    def persons(self) -> Persons:
        """Who pronouns and offices are."""
        return Persons(self.text, self.names, self.offices, self.standing, self.sentences)

    @cached_property
    def _sayers(self) -> Sayers:
        return Sayers(self.text, self.names, self.quotations, self.offices, self.persons)

    @cached_property
    def bodies(self) -> Bodies:
        """The organisations and programmes that definite nouns take up."""
        return Bodies(self.text, self.names.rows, Steps(self.sentences), self._publisher)

    @cached_property
    def turns(self) -> Turns:
        """The turns of a transcript."""
        return Turns(self.text, self.names, self.offices, self.persons, self._head)

    @cached_property
    def texts(self) -> Texts:
        """The first person of the whole text."""
        return Texts(self.text, self.names, self.quotations, self.offices, self.persons, self.standing)

    @cached_property
    def issuers(self) -> Issuers:
        """Who issues the text."""
        return Issuers(self.text, self.names, self.texts, self._publisher, self._head)

    def inside(self, offset: int) -> bool:
        """Whether ``offset`` stands in a quotation."""
        return self.quotations.at(offset) >= 0

    def quoted(self, offset: int) -> Any:
        """The speaker of the quotation at ``offset``; ``None`` outside quotations, and where the text does not say."""
        return self._sayers.of(offset)

    def speaker(self, offset: int) -> Any:
        """The speaker of the first person at ``offset``: who is quoted, has the turn, signs the passage, speaks the
        text; ``None`` where that is nobody, or a body that publishes without signing (:meth:`stands`)."""
        if self.inside(offset) and (row := self.quoted(offset)) is not None:
            return row
        if (turn := self.turns.at(offset)) is not None:
            return turn.speaker
        if self.inside(offset):
            return self._guest or self.texts.announced
        return self.texts.signer(offset) or self._of_text

    @cached_property
    def _guest(self) -> Any:
        """The only one in a transcript who speaks for somebody, or ``None``: whose words its headline quotes."""
        speakers = {
            str(t.speaker.entity or t.speaker.text): t.speaker for t in self.turns.turns if t.speaker is not None
        }
        guests = [row for row in speakers.values() if len(speakers) == 1 or self.standing.for_whom(row).name]
        return guests[0] if len(guests) == 1 else None

    @property
    def _of_text(self) -> Any:
        chorus = self.texts.chorus or self.texts.declared.name
        return None if chorus else self.texts.speaker

    def stands(self, offset: int) -> list[Stand]:
        """The states or body for which "nous" and "mon pays" at ``offset`` speak; empty where the text does not say."""
        row = self.speaker(offset)
        if row is not None:
            stand = self.standing.for_whom(row)
            if stand.name:
                return [stand]
        if self.inside(offset) or self.turns.at(offset) is not None:
            return []
        if self.texts.chorus:
            return self.texts.chorus
        stands = [
            self.texts.declared,
            NOTHING if row is not None and _of_state(self.standing.held(row)) else self.issuers.house,
        ]
        return [stand for stand in stands if stand.name][:1]

    def serves_state(self, row: Any) -> bool:
        """Whether a person holds an office of a state."""
        return _of_state(self.standing.held(row))

    def addressed(self, offset: int) -> Any:
        """Whom "votre pays" in a turn at ``offset`` means: who has the next one; ``None`` where nobody is spoken to."""
        turn = self.turns.at(offset) if not self.inside(offset) else None
        return self.turns.answering(offset) if turn is not None else None

    def state(self, offset: int) -> Stand:
        """The state that "mon pays" or "mon gouvernement" at ``offset`` means."""
        row = self.speaker(offset)
        if row is not None:
            return self.standing.state(row)
        stands = self.stands(offset)
        return stands[0] if len(stands) == 1 and stands[0].label == "LOC" else NOTHING

    def body(self, offset: int) -> Stand:
        """The body that "notre agence" or "mon entreprise" at ``offset`` means."""
        row = self.speaker(offset)
        if row is not None and (body := self.standing.body(row)).name:
            return body
        if self.inside(offset) or self.turns.at(offset) is not None:
            return NOTHING
        stands = self.stands(offset)
        return stands[0] if len(stands) == 1 else NOTHING

    def ministry(self, offset: int) -> Stand:
        """The ministry that "mon département" of a minister at ``offset`` means."""
        row = self.speaker(offset)
        return self.standing.ministry(row) if row is not None else NOTHING

    def owner(self, offset: int) -> Any:
        """The person whom "son pays" or "sa société" at ``offset`` refers to: the subject of what is said before it in
        the sentence, else of the sentence before; ``None``: nobody."""
        index = self.persons.sentence(offset)
        for back in (0, 1, 2):
            if index < back:
                return None
            start, end = self.persons.bounds(index - back, offset)
            if (row := self.persons.subject(start, end)) is not None:
                return row
            people = {str(m.entity or m.text): m for m in self.names.between(start, end) if m.label == "PER"}
            if len(people) == 1:
                return next(iter(people.values()))
        return None


def _of_state(offices: Sequence[Any]) -> bool:
    """Whether who holds the offices speaks for a state, even where the text does not say for which."""
    return any(office.kind == "state" for office in offices)
