"""Who may give what a pledge says: every party that the article offers, each with the signs that propose it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.named import Named, NamedParties, sort_of
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.repeats import same_figure
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.situation import Situation, situation_of
from pipeline.stages.pledges.subjects import subject_of
from pipeline.stages.pledges.verb import Verb

BACK = 6
"""How many sentences back a name is offered wherever it stands; the leading ones are offered always."""
NEAR = 3
"""Sentences that are near."""
AROUND = 12
"""How many pledges before and behind one are looked at."""
CLASSES = (
    "give", "do", "announce", "say", "promise", "commit", "receive", "request", "sign", "approve", "intend",
)  # fmt: skip
"""The classes of verbs whose subjects are told apart."""


@dataclass(eq=False)
class Offer:
    """A party that may be meant. ``signs``: what proposes it, and what speaks for or against it; ``named``: the same
    as a party that the article names, or ``None``."""

    party: Party
    named: Named | None = None
    signs: set[str] = field(default_factory=set)

    @property
    def sort(self) -> str:
        """What the party is."""
        return sort_of(self.party)


class Offers:
    """The offers of one article's pledges. ``drafts``: all of them, in text order."""

    def __init__(self, people: People, names: NamedParties, drafts: Sequence[Draft]) -> None:
        self.people, self.names, self.drafts = people, names, drafts
        self._place = {id(draft): i for i, draft in enumerate(drafts)}
        self._situations = [situation_of(d, people.voices.inside(d.quantity.start)) for d in drafts]
        self._subjects: dict[int, Party] = {}

    def situation(self, draft: Draft) -> Situation:
        """How the pledge says who gives."""
        return self._situations[self._place[id(draft)]]

    def of(self, draft: Draft) -> dict[str, Offer]:
        """Whom the article offers as the giver, by name; nobody is the first."""
        found = {"": Offer(NOBODY)}
        for party, sign in self._proposed(draft):
            if party.name:
                offer = found.setdefault(party.name, Offer(party, self.names.of.get(party.name)))
                offer.signs.add(sign)
        scene = draft.scene
        first = self.names.sentences[max(0, scene.index - BACK)].start
        for name in (*self.names.between(first, scene.end), *self.names.leading):
            if name not in found:
                found[name] = Offer(self.names.of[name].party, self.names.of[name])
        return found

    def _proposed(self, draft: Draft) -> Iterator[tuple[Party, str]]:
        yield from _each(draft.actor, "rule", "rule.one_of")
        yield from _each(draft.recipient, "recipient", "recipient")
        yield from self._of_verbs(draft)
        yield from self._of_neighbours(draft)
        yield from self._of_voices(draft)
        for back in (1, 2):
            subjects = self.names.subjects(draft.scene.index - back) if draft.scene.index >= back else ()
            for party in subjects:
                yield party, f"subject.back{back}"
            if subjects:
                yield subjects[0], f"subject.back{back}.first"
                yield subjects[-1], f"subject.back{back}.last"

    def _of_verbs(self, draft: Draft) -> Iterator[tuple[Party, str]]:
        """The subjects of the sentence's verbs."""
        scene, own = draft.scene, draft.frame.verb
        leading = own.leading() if own is not None else None
        for verb in scene.verbs:
            if verb.bare or verb.nominal:
                continue
            party = self._subject(scene, verb)
            where = "before" if verb.first < draft.frame.figure else "behind"
            where = "own" if verb is own or verb is leading else where
            yield from _each(party, f"subject.{where}", f"subject.{where}.one_of")
            yield party, f"subject.{where}.{next((c for c in CLASSES if c in verb.classes), 'other')}"

    def _subject(self, scene: Scene, verb: Verb) -> Party:
        if id(verb) not in self._subjects:
            self._subjects[id(verb)] = joined(subject_of(scene, self.people, verb))
        return self._subjects[id(verb)]

    def _of_neighbours(self, draft: Draft) -> Iterator[tuple[Party, str]]:
        """Who gives and receives in the pledges around it."""
        at, situation = self._place[id(draft)], self.situation(draft)
        for step in range(1, min(NEAR, at) + 1):
            other = self.drafts[at - step]
            far = min(draft.scene.index - other.scene.index, NEAR)
            yield from _each(other.actor, f"actor.back{far}", "actor.one_of.back")
            yield other.actor, f"actor.before{step - 1}"
            yield other.recipient, f"recipient.back{far}"
        for other in self.drafts[at + 1 : at + 3]:
            if other.scene.index == draft.scene.index:
                yield other.actor, "actor.behind"
        for k in range(max(0, at - AROUND), min(len(self.drafts), at + AROUND + 1)):
            other, like = self.drafts[k], self._situations[k]
            if k == at:
                continue
            near = abs(other.scene.index - draft.scene.index) <= NEAR
            if same_figure(other.quantity, draft.quantity):
                yield other.actor, "actor.same_figure"
            elif near and _unit(other) and _unit(other) == _unit(draft):
                yield other.actor, "actor.same_unit"
            where = "near" if near else "far"
            if like.speaks and situation.speaks:
                yield other.actor, f"same.we.{where}"
            elif like.head and like.head == situation.head and like.kind in {"definite", "this", "short"}:
                yield other.actor, f"same.noun.{where}"

    def _of_voices(self, draft: Draft) -> Iterator[tuple[Party, str]]:
        """Who speaks there, for whom, and who issues the text."""
        people, voices = self.people, self.people.voices
        situation = self.situation(draft)
        at = draft.scene.tokens[situation.first].start if situation.first >= 0 else draft.quantity.start
        yield people.speaker(at), "speaker"
        yield people.of_stand(voices.body(at)), "speaker.body"
        yield people.of_stand(voices.state(at)), "speaker.state"
        yield people.myself(at), "speaker.person"
        yield people.of_stand(voices.issuers.issuer), "issuer"
        yield people.of_stand(voices.issuers.house), "house"
        if draft.source in self.names.of:
            yield self.names.of[draft.source].party, "source"


def _each(party: Party, whole: str, part: str) -> Iterator[tuple[Party, str]]:
    yield party, whole
    for one in party.each:
        yield one, part


def _unit(draft: Draft) -> str:
    return str(draft.quantity.unit or "").split(" ")[0].lower()
