"""Whom "lui", "leur", "y" and "aux mêmes" mean: who or what received before, or was spoken of."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.pronouns import Pronouns
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.schemes import FUNDED, is_scheme, names_scheme
from pipeline.stages.reference.sorts import listed, load_sorts

_AND = re.compile(r" et (?:le |la |l'|les |au |à la |à l'|aux |du |de la |de l'|des )?")


class Received(Pronouns):
    """Who pronouns that receive are."""

    def dative(self, scene: Scene, plural: bool, offset: int, actor: str) -> Party:
        """Who "lui" or "leur" at ``offset`` is: the subject of the clause or sentence before, else the last name, that
        is not the actor."""
        if (given := self._given(plural, offset, actor, 0)).name:
            return given
        if self.subject_at is not None and not plural:
            for back in range(min(1, scene.index) + 1):
                if back and (given := self._given(plural, offset, actor, 1)).name:
                    return given
                for party, _ in self._subjects(scene, back, offset):
                    own = party.label == "PER" and party.country and party.country == self._left_out.country
                    body = self._is_body(party) or self._receives(party) or (not back and party.label == "LOC")
                    if body and not own and not party.plural and party.name not in actor:
                        return party
        if plural and (given := self._given(plural, offset, actor, 1)).name:
            return given
        if plural and (counted := self._counted_before(scene, offset)).name:
            return counted
        if plural:
            for back in (0, 1):
                for party, _ in self._subjects(scene, back, offset):
                    people = party.head in self.lexicon.nouns["people"] or party.head.endswith(("eurs", "ants"))
                    if party.plural and people and party.name not in actor:
                        return party
            if (pair := self._pair(offset, actor)).name:
                return pair
        for row in self.names.before(offset):
            if self.steps.distance(row.start, offset) > 3:
                break
            other = (row.entity or row.text) not in actor and self._plural(row) == plural
            near = self.steps.distance(row.start, offset) == 0
            if other and (row.label in {"ORG", "PER"} or (row.label == "LOC" and (row.country or near))):
                return self.of_mention(row)
        return NOBODY

    def _pair(self, offset: int, actor: str) -> Party:
        """The two states that "et" joins in the sentence of "leur" at ``offset`` or the one before ("Le [Laos] et le
        [Cambodge] se partagent le fleuve. La banque leur …"), where neither gives, or :data:`NOBODY`."""
        near = []
        for row in self.names.before(offset):
            if self.steps.distance(row.start, offset) > 1:
                break
            near.append(row)
        for second, first in pairwise(near):
            states = first.country and second.country and first.label == second.label == "LOC"
            if states and _AND.fullmatch(self.text, first.end, second.start):
                pair = [self.of_mention(first), self.of_mention(second)]
                return NOBODY if any(party.name in actor for party in pair) else joined(pair)
        return NOBODY

    def _receives(self, party: Party) -> bool:
        """Whether a party without a name is people or a body."""
        nouns = self.lexicon.nouns
        known = nouns["agent"] | nouns["people"] | listed("served") | listed("kept") | listed("body")
        return party.head in known | nouns["government"] - {"premier"} or is_scheme(party.head or " ")

    def _given(self, plural: bool, offset: int, actor: str, reach: int) -> Party:
        """Who received something last, at most ``reach`` sentences back, and is not the actor."""
        for position, party in reversed(self.given[-4:]):
            near = position < offset and self.steps.distance(position, offset) <= reach
            people = self.lexicon.nouns["government"] | self.lexicon.nouns["people"]
            body = self._is_body(party) or party.head in people or (not reach and bool(party.head))
            own = self._is_of_giver(party)
            if near and party.name not in actor and party.plural == plural and body and not own:
                return party
        return NOBODY

    def _is_of_giver(self, party: Party) -> bool:
        """Whether a state or its government is what gives, said otherwise ("il versera à l'[État namibien] 6 %. La
        Namibie lui a concédé …")."""
        giver, nouns = self._left_out, self.lexicon.nouns
        if not giver.country or party.country != giver.country:
            return False
        return all(p.label == "LOC" or p.head in nouns["government"] | {"état", "etat"} for p in (party, giver))

    def body_before(self, offset: int, money: bool) -> Party:
        """What "y" at ``offset`` takes up: the fund or programme that was given to, or that acted, just before, else,
        of ``money``, the one that was named last."""
        for position, party in reversed(self.memory[-40:]):
            if position >= offset:
                continue
            if self.steps.distance(position, offset) > 1:
                break
            if party.label == "MISC" or is_scheme(party.name):
                return party
        row = self.bodies.last_of(FUNDED, offset, 3) if money else None
        return self.of_mention(row) if row is not None else NOBODY

    def given_last(self, offset: int) -> Party:
        """The people who received last, in the sentence or the one before it ("aux mêmes"), or :data:`NOBODY`."""
        many = ((at, p) for at, p in reversed(self.given) if at < offset and p.plural)
        position, last = next(many, (0, NOBODY))
        return last if self.steps.distance(position, offset) <= 1 else NOBODY

    def body_given(self, offset: int) -> Party:
        """The body or institution that received last, in the sentence or the one before it, where "y" may take it up:
        no state, place or people."""
        position, last = next(((at, p) for at, p in reversed(self.given) if at < offset), (0, NOBODY))
        body = last.label in {"ORG", "MISC"} or (bool(last.head) and not last.label and not last.country)
        places = load_sorts().places
        place = last.head in places["town"] | places["named"] | self.lexicon.nouns["anaphor_state"]
        return last if body and not last.plural and not place and self.steps.distance(position, offset) <= 1 else NOBODY

    def fund_given(self, offset: int) -> Party:
        """The fund that was given to last, in the sentence or the one before it, or :data:`NOBODY`."""
        last = next((party for position, party in reversed(self.given) if position < offset), NOBODY)
        near = any(p is last and self.steps.distance(at, offset) <= 1 for at, p in self.given[-4:])
        return last if near and is_scheme(last.name or " ") else NOBODY

    def scheme_before(self, offset: int) -> Party:
        """The fund or programme, called so, that "y" at ``offset`` takes up with a verb that does not say that it is
        one ("y consacrer"): the last one named that does not give, in the sentence or the one before it."""
        for row in self.names.before(offset):
            if self.steps.distance(row.start, offset) > 1:
                break
            if names_scheme(row) and (row.entity or row.text) != self._left_out.name:
                return self.of_mention(row)
        return NOBODY
