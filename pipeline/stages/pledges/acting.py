"""Who acts in a frame: the actor, where one is said and can pledge."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.conjugation import GERUND, INFINITIVE, PRESENT
from pipeline.stages.pledges.accepting import head_of
from pipeline.stages.pledges.agents import (
    agent_of,
    agent_of_participle,
    giver_of_aid,
    like_promise,
    owners_of,
)
from pipeline.stages.pledges.datives import dative_in
from pipeline.stages.pledges.deeds import MEANT, wills
from pipeline.stages.pledges.draft import Intro
from pipeline.stages.pledges.frame import Frame
from pipeline.stages.pledges.givers import giver_named
from pipeline.stages.pledges.mentioned import Mentioned
from pipeline.stages.pledges.moods import asked
from pipeline.stages.pledges.overlooked import charged_with, overlooked_subject
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.receivers import Dative
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import behind_insertion
from pipeline.stages.pledges.subjects import allows, subject_of
from pipeline.stages.pledges.verb import PASSIVE, REFLEXIVE, Verb
from pipeline.stages.reference.sorts import listed, load_sorts

_ANYTHING = frozenset(("agent",))
"""The flags of a verb that the lexicon does not know."""

_ITEMS, _OPENING = 5, 4
"""Sentences of a list of gerunds and the one above them, and tokens before the gerund of an item, at most."""


class Said(NamedTuple):
    """What a step has found: the actor, ``None`` where the figure is no pledge."""

    party: Party | None


class Acting(Mentioned):
    """The actor of a frame."""

    def actor(self, scene: Scene, frame: Frame, intro: Intro | None) -> Party | None:
        """The actor; :data:`NOBODY` where it is not said, ``None`` where the subject is none that pledges."""
        assert frame.verb is not None
        for step in (self._of_figure, self._of_passive, self._of_noun, self._of_task, self._of_infinitive):
            if (said := step(scene, frame, frame.verb, intro)) is not None:
                unsaid = said.party is not None and not said.party.name
                return self.deciding(scene, frame.verb) if unsaid else said.party
        return self._of_subject(scene, frame, frame.verb, intro)

    def _of_figure(self, scene: Scene, frame: Frame, verb: Verb, intro: Intro | None) -> Said | None:
        """Who is said by what stands around the figure: in a gap, before a colon, thanked, the source of
        a flow, a signature."""
        if frame.gap is not None:
            return Said(joined(self.people.subject(scene, *frame.gap)))
        if (heading := self.heading(scene, frame)).name:
            return Said(heading)
        if (offering := self._offered(scene, frame)).name:
            return Said(offering)
        thanks = frame.thanks or (verb if frame.name == "thank" else None)
        if thanks is None and verb.perfect and verb.matrix is not None and verb.matrix.has("thank"):
            thanks = verb.matrix
        if thanks is not None:
            return Said(self._thanked(scene, thanks, frame))
        if frame.name == "flow":
            source = self._source(scene, frame)
            return Said(source if source.name else giver_named(scene, self.people, frame))
        if self.lexicon_says(scene, frame, "signature"):
            named = agent_of(scene, self.people, frame)
            outer = scene.left_verb(frame.link.deed - 1)
            led = outer is not None and outer.lemma in listed("proceeding")
            return Said(joined(named or (subject_of(scene, self.people, outer) if outer is not None and led else [])))
        return None

    def _of_passive(self, scene: Scene, frame: Frame, verb: Verb, intro: Intro | None) -> Said | None:
        """Who gives what is the subject, or has a participle: the agent, the source, whoever owns the
        aid."""
        if frame.role in {"subject", "participle"} or verb.voice == PASSIVE:
            parties = agent_of(scene, self.people, frame)
            if not parties and frame.role == "participle" and intro is not None and intro.actor.name:
                return Said(intro.actor)
            if not parties and frame.name == "promise" and frame.role == "participle":
                outer = scene.left_verb(frame.figure - 1)
                if outer is not None and outer.has("receive") and (source := self.received_from(scene, outer)).name:
                    return Said(source)
                parties = subject_of(scene, self.people, outer) if outer is not None else []
                parties = [party for party in parties if party.agent]
            if not parties and verb.bare and verb.lemma == "doter":
                parties = self._presenter(scene, verb)
            if parties and self._reports(scene, frame, joined(parties)):
                return Said(None)
            if parties:
                return Said(joined(parties))
            if (giver := giver_of_aid(scene, self.people, frame)) is not None:
                return Said(giver)
            donor = self.donor(scene, frame)
            return Said(donor if donor.name else giver_named(scene, self.people, frame))
        return None

    def _of_noun(self, scene: Scene, frame: Frame, verb: Verb, intro: Intro | None) -> Said | None:
        """Who gives by a noun of transfer, is entrusted, pays, is named as the agent of a deed, or
        promises as another does."""
        if verb.nominal and verb.noun_at < 0 and scene.low(frame.link.container) in self.lexicon.nouns["transfer"]:
            giver = giver_of_aid(scene, self.people, frame) or self.donor(scene, frame)
            if giver.name:
                return Said(giver)
        if verb.lemma in listed("entrusting") and frame.link.deed >= 0:
            entrusted = dative_in(scene, self.people, verb.last + 1, frame.figure, Dative(True))
            if entrusted is not None and entrusted.party.name:
                return Said(entrusted.party)
        if frame.role == "object" and (payer := self._paying(scene, frame)).name:
            return Said(payer)
        if frame.link.deed >= 0 and frame.name != "receive" and (named := agent_of(scene, self.people, frame)):
            return Said(joined(named))
        if (other := self._promising_too(scene, verb)).name:
            return Said(other)
        return None

    def _of_task(self, scene: Scene, frame: Frame, verb: Verb, intro: Intro | None) -> Said | None:
        """Who does what somebody charges, asks or enables them to do."""
        tasked = verb.matrix if verb.tense == INFINITIVE else None
        if tasked is not None and allows(scene, tasked):
            return Said(joined(subject_of(scene, self.people, tasked)))
        if tasked is not None and tasked.has("task") and tasked.voice != REFLEXIVE:
            first = behind_insertion(scene, tasked.last + 1)
            first += scene.low(first) == "à"
            return Said(joined(self.people.subject(scene, first, self.people.phrase_end(scene, first))))
        if tasked is not None and tasked.has("permit") and tasked.lemma == "permettre":
            enabled = dative_in(scene, self.people, tasked.last + 1, verb.first, Dative(True))
            if enabled is not None:
                return Said(enabled.party)
            if tasked.clitics & {"nous", "me", "m'"}:
                return Said(self.people.speaker(scene.tokens[tasked.first].start))
            made = next((v for v in reversed(scene.verbs) if v.bare and v.last < tasked.first), None)
            if made is not None and (maker := joined(agent_of_participle(scene, self.people, made))).name:
                return Said(maker)
            party = joined(subject_of(scene, self.people, tasked))
            scheme = party.head in load_sorts().kinds and party.head not in listed("silent")
            return Said(party if scheme or not party.head else NOBODY)
        return None

    def _of_infinitive(self, scene: Scene, frame: Frame, verb: Verb, intro: Intro | None) -> Said | None:
        """Who does what a noun or an infinitive of its own says."""
        root = _root(verb)
        if verb.nominal and verb.noun_at >= 0:
            owner = joined(owners_of(scene, self.people, verb, frame.figure))
            owner = owner if owner.name else self.donor(scene, frame)
            return Said(owner if owner.name else giver_named(scene, self.people, frame))
        if root.noun_at >= 0 and (owners := owners_of(scene, self.people, root)):
            return Said(joined(owners))
        if root.tense == INFINITIVE and root.matrix is None and not root.noun:
            if (like := like_promise(scene, self.people, root.first - (1 if root.marker else 0))) is not None:
                return Said(like)
            if charged := charged_with(scene, self.people, root):
                return Said(joined(charged))
            if intro is not None and intro.actor.name:
                return Said(intro.actor)
            if verb.nominal:
                return Said(giver_named(scene, self.people, frame))
            return Said(joined(overlooked_subject(scene, self.people, verb)) if intro is None else NOBODY)
        return None

    def _who_does_it_so(self, scene: Scene, gerund: Verb) -> list[Party]:
        """Who does what a gerund says how: the subject of the finite verb before it, of the sentence or, where it opens
        an item ("Ensuite, en formant 30 juges."), of one above that is no such item."""
        for index in range(scene.index, max(-1, scene.index - _ITEMS), -1):
            here = scene if index == scene.index else self.scene(index)
            before = [v for v in here.verbs if index < scene.index or v.first < gerund.first]
            finite = [v for v in before if not v.bare and not v.nominal and v.tense not in {INFINITIVE, GERUND}]
            if finite:
                verb = finite[0] if index < scene.index else finite[-1]
                subject = subject_of(here, self.people, verb)
                ours = "nous" in {here.low(k) for k in range(max(0, verb.first - 2), verb.first)}
                return [self.people.speaker(here.tokens[verb.first].start)] if ours else subject
            if gerund.first > _OPENING:
                break
        return []

    def _of_subject(self, scene: Scene, frame: Frame, verb: Verb, intro: Intro | None) -> Party | None:
        """Who the subject is, as far as it can pledge."""
        root = _root(verb)
        glad = range(max(0, root.first - 6), root.first) if root.noun == "announce" else range(0)
        said = next((k for k in glad if scene.low(k) in {"je", "j'"}), -1)
        if said >= 0:
            return self.people.speaker(scene.tokens[said].start)
        if verb.lemma in listed("inaugurating") and (maker := self._maker(scene, frame.figure)).name:
            return maker
        parties = subject_of(scene, self.people, verb)
        base = root
        while base.tense == INFINITIVE and base.matrix is not None:
            base = base.matrix
        opens = base.first == 0
        if not parties and opens and scene.low(base.last).endswith("ons"):
            parties = [self.people.speaker(scene.tokens[base.first].start)]
        if not joined(parties).name and intro is not None and opens:
            parties = [intro.actor]
        if (
            not joined(parties).name
            and opens
            and base.tense == PRESENT
            and not base.has("task", "thank")
            and self.marker_end(self.sentences[scene.index])
        ):
            parties = [self._resolving(scene.start)]
        if not parties and not root.noun:
            parties = overlooked_subject(scene, self.people, verb)
        if not joined(parties).name and base.tense == GERUND and scene.low(base.first - 1) == "en":
            parties = self._who_does_it_so(scene, base)
        if root.matrix is not None and root.matrix.voice == PASSIVE and not root.noun:
            return NOBODY
        if base.lemma == "agir":
            return NOBODY
        if self._of_things(scene, verb):
            return None
        flags = verb.classes.get(frame.name, _ANYTHING if frame.name == "do" else frozenset())
        party = joined(parties) if parties else NOBODY
        if frame.name == "change" and verb.tense == PRESENT and not self._aid_near(scene, frame):
            return None
        resolved = root.tense == INFINITIVE and root.matrix is not None and root.matrix.first == 0
        if resolved and not party.name and root.matrix is not None and root.matrix.has("commit"):
            return NOBODY
        outcome = head_of(scene.tokens[frame.figure].row) in self.lexicon.nouns["outcome"]
        bound = root.matrix is not None and root.matrix.has("commit") and root.matrix.voice == REFLEXIVE
        acts = party.agent or bound or resolved
        willing = frame.name in {"give", "do"} and not outcome and wills(root.matrix)
        if (frame.name == "change" or "agent" in flags or outcome) and not (willing or (party.name and acts)):
            known = party.head in {"nous", "je", "celui-ci", "celle-ci"}
            unsaid = frame.name == "do" and not outcome and (not party.name or party.head in MEANT)
            known = known or (unsaid and self._by_pronoun(scene, base))
            return NOBODY if known else None
        if frame.name in {"intend", "cover"} and len(partners := self._parties_of_text(scene, verb)) > 1:
            return joined(partners)
        if verb.tense == GERUND and (signatory := self._signatory(scene, verb)) is not None and signatory.name:
            return signatory
        if party.head in self.lexicon.nouns["text"] and frame.name in {"intend", "cover", "give", "do"}:
            outer = scene.left_verb(verb.first - 2) if scene.low(verb.first - 1) == "qui" else None
            signed = outer is not None and outer.has("sign") and outer.voice != PASSIVE and outer is not verb
            return joined(subject_of(scene, self.people, outer)) if outer is not None and signed else NOBODY
        if frame.name == "announce" and party.label == "PER" and (body := self._spoken_for(party)).name:
            return body
        if frame.name == "sign" and party.label == "PER" and (partner := self._cosigner(scene, frame)).name:
            return joined([*(party.each or (party,)), partner])
        if "deed" in flags and verb.has("permit") and not self._enables(party):
            return None
        if frame.name == "cover":
            return self._signatory(scene, verb)
        if party.head and self._reports(scene, frame, party):
            return None
        if verb.has("intend") and party.head in listed("silent"):
            return NOBODY
        habit = verb.tense == PRESENT and frame.name in {"give", "do"} and not asked(scene, verb)
        if habit and not self.lasting(scene, frame, party):
            return None
        return party


def _root(verb: Verb) -> Verb:
    """The first of the verbs that share a governing verb."""
    while verb.shares is not None:
        verb = verb.shares
    return verb
