"""Who acts in a frame, and by which deed: the actor, where one is said and can pledge, and the action."""

from __future__ import annotations

import re
from typing import Any

from pipeline.conjugation import CONDITIONAL, FUTURE, GERUND, INFINITIVE, PERFECT, PRESENT
from pipeline.stages.entities.gazetteer import capital_of
from pipeline.stages.pledges.accepting import head_of, is_given
from pipeline.stages.pledges.agents import (
    agent_of,
    agent_of_participle,
    giver_of_aid,
    like_promise,
    names_agent,
    owners_of,
)
from pipeline.stages.pledges.datives import dative_in
from pipeline.stages.pledges.draft import Intro
from pipeline.stages.pledges.frame import ARTICLES, Frame
from pipeline.stages.pledges.givers import giver_named
from pipeline.stages.pledges.moods import asked
from pipeline.stages.pledges.overlooked import charged_with, overlooked_subject
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.phrases import coordination_end
from pipeline.stages.pledges.receivers import Dative
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.sources import Sources
from pipeline.stages.pledges.spans import behind_insertion, subject_span
from pipeline.stages.pledges.subjects import allows, subject_of
from pipeline.stages.pledges.tokens import FIGURE, NAME
from pipeline.stages.pledges.verb import PASSIVE, REFLEXIVE, Verb
from pipeline.stages.reference.sorts import listed, load_sorts

_FIRST_TEXT = re.compile(r"\b(?:premi[eè]re?|deuxième|seconde?) ([\w-]{4,20})")
_MEANT = frozenset(("il", "elle", "ils", "elles", "on", "l'on"))
_SPEAKING = frozenset(("je", "j'", "nous"))
_ANYTHING = frozenset(("agent",))
"""The flags of a verb that the lexicon does not know."""


class Acting(Sources):
    """The actor and the action of a frame."""

    def actor(self, scene: Scene, frame: Frame, intro: Intro | None) -> Party | None:
        """The actor; :data:`NOBODY` where it is not said, ``None`` where the subject is none that pledges."""
        verb = frame.verb
        assert verb is not None
        if frame.gap is not None:
            return joined(self.people.subject(scene, *frame.gap))
        if (heading := self.heading(scene, frame)).name:
            return heading
        thanks = frame.thanks or (verb if frame.name == "thank" else None)
        if thanks is None and verb.perfect and verb.matrix is not None and verb.matrix.has("thank"):
            thanks = verb.matrix
        if thanks is not None:
            return self._thanked(scene, thanks, frame)
        if frame.name == "flow":
            source = self._source(scene, frame)
            return source if source.name else giver_named(scene, self.people, frame)
        if self.lexicon_says(scene, frame, "signature"):
            named = agent_of(scene, self.people, frame)
            outer = scene.left_verb(frame.link.deed - 1)
            led = outer is not None and outer.lemma in listed("proceeding")
            return joined(named or (subject_of(scene, self.people, outer) if outer is not None and led else []))
        if frame.role in {"subject", "participle"} or verb.voice == PASSIVE:
            parties = agent_of(scene, self.people, frame)
            if not parties and frame.role == "participle" and intro is not None and intro.actor.name:
                return intro.actor
            if not parties and frame.name == "promise" and frame.role == "participle":
                outer = scene.left_verb(frame.figure - 1)
                if outer is not None and outer.has("receive") and (source := self.received_from(scene, outer)).name:
                    return source
                parties = subject_of(scene, self.people, outer) if outer is not None else []
                parties = [party for party in parties if party.agent]
            if not parties and verb.bare and verb.lemma == "doter":
                parties = self._presenter(scene, verb)
            if parties and self._reports(scene, frame, joined(parties)):
                return None
            if parties:
                return joined(parties)
            if (giver := giver_of_aid(scene, self.people, frame)) is not None:
                return giver
            donor = self.donor(scene, frame)
            return donor if donor.name else giver_named(scene, self.people, frame)
        if verb.nominal and verb.noun_at < 0 and scene.low(frame.link.container) in self.lexicon.nouns["transfer"]:
            giver = giver_of_aid(scene, self.people, frame) or self.donor(scene, frame)
            if giver.name:
                return giver
        if verb.lemma in listed("entrusting") and frame.link.deed >= 0:
            entrusted = dative_in(scene, self.people, verb.last + 1, frame.figure, Dative(True))
            if entrusted is not None and entrusted.party.name:
                return entrusted.party
        if frame.role == "object" and (payer := self._paying(scene, frame)).name:
            return payer
        if frame.link.deed >= 0 and frame.name != "receive" and (named := agent_of(scene, self.people, frame)):
            return joined(named)
        if (other := self._promising_too(scene, verb)).name:
            return other
        tasked = verb.matrix if verb.tense == INFINITIVE else None
        if tasked is not None and allows(scene, tasked):
            return joined(subject_of(scene, self.people, tasked))
        if tasked is not None and tasked.has("task") and tasked.voice != REFLEXIVE:
            first = behind_insertion(scene, tasked.last + 1)
            first += scene.low(first) == "à"
            return joined(self.people.subject(scene, first, self.people.phrase_end(scene, first)))
        if tasked is not None and tasked.has("permit") and tasked.lemma == "permettre":
            enabled = dative_in(scene, self.people, tasked.last + 1, verb.first, Dative(True))
            if enabled is not None:
                return enabled.party
            if tasked.clitics & {"nous", "me", "m'"}:
                return self.people.speaker(scene.tokens[tasked.first].start)
            made = next((v for v in reversed(scene.verbs) if v.bare and v.last < tasked.first), None)
            if made is not None and (maker := joined(agent_of_participle(scene, self.people, made))).name:
                return maker
            party = joined(subject_of(scene, self.people, tasked))
            scheme = party.head in load_sorts().kinds and party.head not in listed("silent")
            return party if scheme or not party.head else NOBODY
        root = verb
        while root.shares is not None:
            root = root.shares
        if verb.nominal and verb.noun_at >= 0:
            owner = joined(owners_of(scene, self.people, verb, frame.figure))
            owner = owner if owner.name else self.donor(scene, frame)
            return owner if owner.name else giver_named(scene, self.people, frame)
        if root.noun_at >= 0 and (owners := owners_of(scene, self.people, root)):
            return joined(owners)
        if root.tense == INFINITIVE and root.matrix is None and not root.noun:
            if (like := like_promise(scene, self.people, root.first - (1 if root.marker else 0))) is not None:
                return like
            if charged := charged_with(scene, self.people, root):
                return joined(charged)
            if intro is not None and intro.actor.name:
                return intro.actor
            if verb.nominal:
                return giver_named(scene, self.people, frame)
            return joined(overlooked_subject(scene, self.people, verb)) if intro is None else NOBODY
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
        if (frame.name == "change" or "agent" in flags or outcome) and not (party.name and acts):
            known = party.head in {"nous", "je", "celui-ci", "celle-ci"}
            unsaid = frame.name == "do" and not outcome and (not party.name or party.head in _MEANT)
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

    @staticmethod
    def _by_pronoun(scene: Scene, verb: Verb) -> bool:
        """Whether somebody who is only meant does it ("il embauchera 40 jeunes", "on va refaire 12 classes")."""
        coming = verb.tense in {FUTURE, CONDITIONAL, PERFECT} or verb.lemma == "aller"
        return coming and scene.low(verb.first - 1) in _MEANT

    def _parties_of_text(self, scene: Scene, verb: Verb) -> list[Party]:
        """Between whom a text stands that provides something: "un accord entre [Air Lao] et [Oman Air] prévoyant"."""
        between = next((k for k in range(verb.first - 1, max(0, verb.first - 9), -1) if scene.low(k) == "entre"), -1)
        if between < 1 or scene.low(between - 1) not in self.lexicon.nouns["text"]:
            return []
        names = any(scene.tokens[k].kind == NAME for k in range(between, verb.first))
        return self.people.subject(scene, between + 1, verb.first) if names else []

    def _promising_too(self, scene: Scene, verb: Verb) -> Party:
        """Who does what an infinitive says whose governing verb is left out ("le [Japon] s'engage à livrer 40 autobus,
        et le [Mali] à creuser 30 puits"), or :data:`NOBODY`."""
        name = verb.first - 2
        if verb.tense != INFINITIVE or verb.marker not in {"à", "de"} or name < 1 or scene.tokens[name].kind != NAME:
            return NOBODY
        row, opens = scene.tokens[name].row, name - 1 - (scene.low(name - 1) in ARTICLES)
        led = scene.low(opens) == ";" or (scene.low(opens) == "et" and scene.low(opens - 1) in {",", ";"})
        before = (v for v in reversed(scene.verbs) if v.last < opens and v.tense != INFINITIVE and not v.bare)
        engaged = next(before, None)
        if not led or engaged is None or not engaged.has("commit", "intend", "promise", "announce", "propose"):
            return NOBODY
        return self.people.of_mention(row, acts=True) if row.country or row.label == "ORG" else NOBODY

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

    @staticmethod
    def _of_things(scene: Scene, verb: Verb) -> bool:
        """Whether the subject is what somebody else gave or built ("23 centres, qui ont accueilli 9 400 jeunes")."""
        if scene.low(verb.first - 1) != "qui":
            return False
        at = verb.first - 2
        if scene.low(at) == ",":
            at -= 1
        return at >= 0 and scene.tokens[at].kind == FIGURE and is_given(scene, at)

    def _enables(self, party: Party) -> bool:
        """Whether a subject makes a deed possible that somebody pledges: money, a plan, a text or a body."""
        nouns = self.lexicon.nouns
        known = nouns["aid"] | nouns["container"] | nouns["text"] | nouns["scheme"] | nouns["agent"]
        return not party.head or party.head in known

    def heading(self, scene: Scene, frame: Frame) -> Party:
        """The name before the colon of a list item ("– Norvège : 5 millions, versés au fonds"), where no verb of its
        own stands between the two and the figure."""
        colon = next((k for k, token in enumerate(scene.tokens[:10]) if token.low == ":"), -1)
        verb = frame.verb
        if not 0 < colon < frame.figure or verb is None or (verb.first < frame.figure and not verb.nominal):
            return NOBODY
        if not self.marker_end(self.sentences[scene.index]) or any(k in scene.owner for k in range(frame.figure)):
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

    def lexicon_says(self, scene: Scene, frame: Frame, noun: str) -> bool:
        """Whether the deed that holds the figure is this noun."""
        return frame.link.deed >= 0 and scene.low(frame.link.deed) == noun

    def _aid_near(self, scene: Scene, frame: Frame) -> bool:
        """Whether what changes is somebody's aid ("porte sa mise à 2 milliards")."""
        verb = frame.verb
        assert verb is not None
        near = range(verb.last + 1, min(len(scene.tokens), frame.figure + 5))
        return any(scene.low(k) in self.lexicon.nouns["aid"] for k in near)

    def by_text(self, scene: Scene, frame: Frame) -> bool:
        """Whether an agreement is the subject: "L'accord prévoit la livraison de …"."""
        verb = frame.verb
        if verb is None or frame.role != "object":
            return False
        if verb.tense == INFINITIVE and verb.matrix is not None and not verb.noun:
            verb = verb.matrix
        return verb.has("intend") and self.on_text(scene, verb)

    def _signatory(self, scene: Scene, verb: Verb) -> Party | None:
        """Who signs the text that "porte sur" a sum; ``None`` where the subject is no text."""
        if verb.tense != GERUND:
            return NOBODY if self.on_text(scene, verb) else None
        outer = scene.left_verb(verb.first - 1)
        if outer is None or verb.marker:
            return None
        words = [
            head_of(t.row) if t.kind == FIGURE else t.low
            for t in scene.tokens[max(outer.last, verb.first - 8) : verb.first]
        ]
        if not any(word in self.lexicon.nouns["text"] for word in words):
            return None
        return joined(subject_of(scene, self.people, outer))

    def by_one_of_texts(self, scene: Scene, verb: Verb) -> bool:
        """Whether one of the texts signed before opens the sentence: "Par le deuxième, les Tonga recevront …"."""
        opens = scene.low(0) == "par" and scene.low(2) in self.lexicon.words["latter"]
        return opens and not verb.negative and self._lists_texts(scene)

    def on_text(self, scene: Scene, verb: Verb) -> bool:
        """Whether the verb's subject is an agreement, also where a relative pronoun stands for it."""
        span = subject_span(scene, verb)
        first, last = span if span is not None else (0, 0)
        if scene.low(verb.first - 1) == "qui":
            first, last = max(0, verb.first - 6), verb.first
        head = range(first, min(last, first + 5))
        ordinal = last - first == 2 and scene.low(last - 1) in listed("counted_text")
        ordinal = ordinal or scene.words(first, first + 4) in self.lexicon.words["one_of_them"]
        return any(scene.low(k) in self.lexicon.nouns["text"] for k in head) or (ordinal and self._lists_texts(scene))

    def _lists_texts(self, scene: Scene) -> bool:
        """Whether the lines before tell one by one of texts ("Le premier accord …. Le deuxième accord …")."""
        near = [d for d in self.drafts[-8:] if d.scene.index >= scene.index - 3 and d.frame.name == "sign"]
        if any(head_of(d.quantity) in self.lexicon.nouns["text"] for d in near):
            return True
        before = self.text[max(0, scene.start - 2_000) : scene.start].lower()
        return any(m[1] in self.lexicon.nouns["text"] for m in _FIRST_TEXT.finditer(before))

    def lasting(self, scene: Scene, frame: Frame, party: Party) -> bool:
        """Whether a present tells what a named party or a public body gives, and not how things are."""
        spoken = party.head in {"nous", "je"} or (
            frame.verb is not None and scene.low(frame.verb.first - 1) in _SPEAKING
        )
        if spoken and (scene.tokens[frame.figure].row.kind == "currency" or is_given(scene, frame.figure)):
            return True
        nouns = self.lexicon.nouns
        known = not party.head or party.head in nouns["government"] | nouns["giver"]
        verb = frame.verb
        near = {scene.low(k) for k in range(verb.first, frame.figure)} if verb is not None else set()
        to_us = verb is not None and bool(verb.clitics & {"nous", "vous", "lui", "leur"})
        given = frame.name == "give" and (is_given(scene, frame.figure) or to_us)
        if given or near & self.lexicon.words["for_free"]:
            known = known or party.head in nouns["agent"]
        return bool(party.name) and party.agent and known and scene.tokens[frame.figure].row.kind != "percent"

    def _reports(self, scene: Scene, frame: Frame, party: Party) -> bool:
        """Whether the subject only adds up or tells ("le commerce", "l'étude")."""
        nouns = self.lexicon.nouns
        return party.head in nouns["statistic"] and party.head not in nouns["agent"]

    def action(self, scene: Scene, frame: Frame) -> str:
        """The lemma of the predicate: of the noun of aid or deed where that says what is given, else of the verb."""
        verb, link = frame.verb, frame.link
        assert verb is not None
        noun = link.deed if link.deed >= 0 else link.container
        if verb.lemma.startswith("mettre à") and verb.lemma.endswith("disposition"):
            return "mettre à disposition"
        if frame.name in {"flow", "added"} and noun >= 0:
            return self._noun(scene, link.container if link.container >= 0 else noun)
        if link.deed >= 0 and (verb.lemma == "procéder" or frame.name == "thank"):
            return self._noun(scene, link.deed)
        if link.deed >= 0 and frame.name in {"announce", "intend", "commit"} and frame.role == "subject":
            return self._noun(scene, link.deed)
        if noun >= 0 and frame.name in {"announce", "suspend", "cancel", "reject", "cover"} and frame.role == "object":
            return self._noun(scene, noun)
        if link.deed >= 0 and "deed" in verb.classes.get(frame.name, frozenset()):
            return self._noun(scene, link.deed)
        if noun >= 0 and frame.name in {"suspend", "cancel"} and frame.role == "subject":
            return self._noun(scene, noun)
        if frame.name == "thank":
            after = next((v for v in scene.verbs if v.first > frame.figure and v.bare), None)
            return after.lemma if after is not None else verb.lemma
        return self._noun(scene, verb.noun_at) if verb.nominal and verb.noun_at >= 0 else verb.lemma

    def _noun(self, scene: Scene, at: int) -> str:
        """The noun at a token in the singular, with what makes one word of it ("mise en service")."""
        low = scene.low(at)
        if scene.low(at + 1) in {"en", "à"} and low in {"mise", "remise", "prise"}:
            return scene.words(at, at + 3)
        known = self.lexicon.nouns["container"] | self.lexicon.nouns["deed"] | self.lexicon.nouns["pledged_sum"]
        return low[:-1] if low[-1:] in {"s", "x"} and low[:-1] in known else low
