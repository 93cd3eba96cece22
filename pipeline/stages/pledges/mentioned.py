"""Givers that are named beside the verb and are not its subject: before a colon, behind the figure, in thanks."""

from __future__ import annotations

from typing import Any

from pipeline.conjugation import INFINITIVE
from pipeline.stages.entities.gazetteer import capital_of
from pipeline.stages.pledges.agents import (
    agent_of_participle,
    names_agent,
)
from pipeline.stages.pledges.deeds import Deeds
from pipeline.stages.pledges.definites import ORDER
from pipeline.stages.pledges.frame import ARTICLES, Frame
from pipeline.stages.pledges.givers import giver_named
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.phrases import coordination_end
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import NAME
from pipeline.stages.pledges.verb import REFLEXIVE, Verb


class Mentioned(Deeds):
    """Finds a giver that is named elsewhere than in the subject."""

    def heading(self, scene: Scene, frame: Frame) -> Party:
        """The name before the colon of a list item ("– Norvège : 5 millions, versés au fonds"), where no verb of its
        own stands between the two and the figure."""
        colon = next((k for k, token in enumerate(scene.tokens[:10]) if token.low == ":"), -1)
        verb = frame.verb
        if not 0 < colon < frame.figure or verb is None or (verb.first < frame.figure and not verb.nominal):
            return NOBODY
        if not self.marker_end(self.sentences[scene.index]) or any(
            k in scene.owner and not scene.owner[k].bare for k in range(frame.figure)
        ):
            return NOBODY
        first = 1 if scene.low(0) in {"le", "la", "l'", "les"} else 0
        row = scene.tokens[first].row if scene.tokens[first].kind == NAME else None
        named = row is not None and (row.label == "ORG" or (row.label == "LOC" and self._may_give(row)))
        rest = [t.low for t in scene.tokens[first + 1 : colon]]
        bare = (
            not rest
            or (rest[0] == "(" and rest[-1] == ")")
            or all(low in {",", "et"} or scene.tokens[k + first + 1].kind == NAME for k, low in enumerate(rest))
        )
        return joined(self.people.subject(scene, first, colon)) if named and bare else NOBODY

    def _thanked(self, scene: Scene, thanks: Verb, frame: Frame) -> Party | None:
        """Who is thanked for the figure: the name behind the verb, else whom a definite noun takes up ("remercie le
        sultanat d'avoir …"); ``None`` where nobody is."""
        end = max(frame.figure, thanks.last + 1)
        opened = (k for k in range(end - 1, thanks.last, -1) if scene.low(k) == "par" and scene.low(k - 1) == ",")
        par = next(opened, -1)
        if par > 0:
            named = joined(self.people.subject(scene, par + 1, self.people.phrase_end(scene, par + 1)))
            if named.name:
                return named
        rows = (t.row for t in scene.tokens[thanks.last + 1 : end] if t.kind == NAME)
        name = next((row for row in rows if row.label != "LOC" or row.country), None)
        if name is not None:
            return self.people.of_mention(name)
        first = thanks.last + 1
        if thanks.voice == REFLEXIVE and (giver := giver_named(scene, self.people, frame)).name:
            return giver
        if thanks.voice == REFLEXIVE or scene.low(first) not in self.lexicon.words["determiner"]:
            return None
        party = self.people.phrase(scene, first)
        return party if party.label or party.head in self.lexicon.nouns["government"] else NOBODY

    def _offered(self, scene: Scene, frame: Frame) -> Party:
        """Who is said to give what stands behind the colon before a figure ("a apporté l'aide offerte par la ville de
        [Marseille] : 80 tonnes d'eau"), or :data:`NOBODY`."""
        colon = next((k for k in range(frame.figure - 1, 0, -1) if scene.low(k) == ":"), -1)
        before = [v for v in scene.verbs if v.last < colon]
        given = before[-1] if before else None
        nouns = scene.lexicon.nouns
        if given is None or not given.bare or not given.has("give") or not names_agent(scene, given.last + 1):
            return NOBODY
        noun = scene.low(given.first - 1)
        if noun not in nouns["aid"] | nouns["load"] | nouns["parcel"] | nouns["given"]:
            return NOBODY
        first = given.last + 2
        if coordination_end(scene, self.people, first) < colon and self.people.phrase_end(scene, first) < colon:
            return NOBODY
        return joined(self.people.subject(scene, first, colon))

    def _paying(self, scene: Scene, frame: Frame) -> Party:
        """Who is named right behind the figure as the one who gives it ("12 millions par le [Guyana], 10 par la
        [Barbade]"), or :data:`NOBODY`."""
        verb, first = frame.verb, frame.figure + 2
        seen = verb is not None and verb.matrix is not None and verb.matrix.lemma == "voir"
        if seen or not names_agent(scene, first - 1):
            return NOBODY
        at = first + (scene.low(first) in ARTICLES)
        row = scene.tokens[at].row if at < len(scene.tokens) and scene.tokens[at].kind == NAME else None
        if row is None or row.label == "PER":
            return NOBODY
        return joined(self.people.subject(scene, first, coordination_end(scene, self.people, first)))

    def _promising_too(self, scene: Scene, verb: Verb) -> Party:
        """Who does what an infinitive says whose governing verb is left out ("le [Japon] s'engage à livrer 40 autobus,
        et le [Mali] à creuser 30 puits"), or :data:`NOBODY`."""
        name = verb.first - 2
        if verb.tense == INFINITIVE and verb.marker in {"à", "de"} and scene.low(name) in ORDER and name > 1:
            goes_on = scene.low(name - 1) in ARTICLES and scene.low(name - 2) in {",", ";", "et"}
            return self.people.phrase(scene, name - 1) if goes_on else NOBODY
        if verb.tense != INFINITIVE or verb.marker not in {"à", "de"} or name < 1 or scene.tokens[name].kind != NAME:
            return NOBODY
        row, opens = scene.tokens[name].row, name - 1 - (scene.low(name - 1) in ARTICLES)
        led = scene.low(opens) == ";" or (scene.low(opens) == "et" and scene.low(opens - 1) in {",", ";"})
        before = (v for v in reversed(scene.verbs) if v.last < opens and v.tense != INFINITIVE and not v.bare)
        engaged = next(before, None)
        if not led or engaged is None or not engaged.has("commit", "intend", "promise", "announce", "propose"):
            return NOBODY
        return self.people.of_mention(row, acts=True) if row.country or row.label == "ORG" else NOBODY

    def _maker(self, scene: Scene, figure: int) -> Party:
        """Who made or paid what stands at ``figure``, as a participle behind it says ("… construites par X")."""
        near = (v for v in scene.verbs if figure < v.first <= figure + 5)
        made = next((v for v in near if v.bare and v.has("do", "give")), None)
        return joined(agent_of_participle(scene, self.people, made)) if made is not None else NOBODY

    def _spoken_for(self, party: Party) -> Party:
        """The body whose official a person is who announces what it gives ("la représentante de la [BAD], X, a annoncé
        un don de …"), or :data:`NOBODY`: ministers may give themselves."""
        row = next((r for r in self.people.names.rows if r.label == "PER" and (r.entity or r.text) == party.name), None)
        stand = self.people.voices.standing.for_whom(row) if row is not None else None
        return self.people.of_stand(stand) if stand is not None and stand.label == "ORG" else NOBODY

    @staticmethod
    def _may_give(row: Any) -> bool:
        """Whether a place is a state, or the capital of one."""
        return bool(row.country or capital_of(row.text))
