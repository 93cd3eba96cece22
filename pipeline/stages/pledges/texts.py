"""Texts that provide something: what an accord, a plan or a contract lays down, and whose it is."""

from __future__ import annotations

import re

from pipeline.conjugation import GERUND, INFINITIVE
from pipeline.stages.pledges.accepting import head_of
from pipeline.stages.pledges.frame import Frame
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.sources import Sources
from pipeline.stages.pledges.spans import subject_span
from pipeline.stages.pledges.subjects import subject_of
from pipeline.stages.pledges.tokens import FIGURE, NAME
from pipeline.stages.pledges.verb import Verb
from pipeline.stages.reference.sorts import listed

_FIRST_TEXT = re.compile(r"\b(?:premi[eè]re?|deuxième|seconde?) ([\w-]{4,20})")


class Texts(Sources):
    """Tells where a text is the subject, and finds who signed it."""

    def by_text(self, scene: Scene, frame: Frame) -> bool:
        """Whether an agreement is the subject: "L'accord prévoit la livraison de …"."""
        verb = frame.verb
        if verb is None or frame.role != "object":
            return False
        if verb.tense == INFINITIVE and verb.matrix is not None and not verb.noun:
            verb = verb.matrix
        return verb.has("intend") and self.on_text(scene, verb)

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

    def _parties_of_text(self, scene: Scene, verb: Verb) -> list[Party]:
        """Between whom a text stands that provides something: "un accord entre [Air Lao] et [Oman Air] prévoyant"."""
        between = next((k for k in range(verb.first - 1, max(0, verb.first - 9), -1) if scene.low(k) == "entre"), -1)
        if between < 1 or scene.low(between - 1) not in self.lexicon.nouns["text"]:
            return []
        names = any(scene.tokens[k].kind == NAME for k in range(between, verb.first))
        return self.people.subject(scene, between + 1, verb.first) if names else []

    def _lists_texts(self, scene: Scene) -> bool:
        """Whether the lines before tell one by one of texts ("Le premier accord …. Le deuxième accord …")."""
        near = [d for d in self.drafts[-8:] if d.scene.index >= scene.index - 3 and d.frame.name == "sign"]
        if any(head_of(d.quantity) in self.lexicon.nouns["text"] for d in near):
            return True
        before = self.text[max(0, scene.start - 2_000) : scene.start].lower()
        return any(m[1] in self.lexicon.nouns["text"] for m in _FIRST_TEXT.finditer(before))
