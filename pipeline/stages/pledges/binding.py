"""What a text of both sides binds to, where another sentence tells of it."""

from __future__ import annotations

import re
from functools import cached_property

from pipeline.stages.pledges.agreed import under
from pipeline.stages.pledges.frame import Frame
from pipeline.stages.pledges.intros import Introducing
from pipeline.stages.pledges.meaning import COMMITTED, DONE, INTENT, Reading
from pipeline.stages.pledges.scene import Scene

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Binding(Introducing):
    """Knows which pledges one of the texts told of binds to."""

    def bound(self, scene: Scene, frame: Frame, reading: Reading) -> Reading:
        """The reading of what is to come, committed where one of the texts told of binds to it."""
        verb = frame.verb
        outer = verb.matrix if verb is not None else None
        obliged = outer is not None and (outer.lemma == "obliger" or "y" in outer.clitics)
        if obliged and reading == INTENT["commit"] and self._signed_before(scene):
            return COMMITTED
        if reading == INTENT["announce"] and outer is None and verb is not None and self.by_one_of_texts(scene, verb):
            return COMMITTED  # "Par le premier, la Suisse fait don de 3 millions"
        if reading.negative or reading.modality not in {"intention", "future"} or frame.verb is None:
            return reading
        laid_down = self.by_text(scene, frame) or self.by_one_of_texts(scene, frame.verb) or self._also_bound(scene)
        return COMMITTED if laid_down else reading

    def _signed_before(self, scene: Scene) -> bool:
        """Whether the text tells before of an agreement that was signed, so that what it obliges to is agreed."""
        return self._first_signed <= scene.index

    @cached_property
    def _first_signed(self) -> int:
        """The first sentence that tells of an agreement and of signing; behind all of them where none does."""
        nouns, signed = self.lexicon.nouns["agreement"], self.lexicon.words["signed"]
        for index, sentence in enumerate(self.sentences):
            words = set(_WORD.findall(self.text[sentence.start : sentence.end].lower()))
            if words & nouns and words & signed:
                return index
        return len(self.sentences)

    def _also_bound(self, scene: Scene) -> bool:
        """Whether the sentence goes on with what a text binds to ("En contrepartie, l'État versera …")."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.scene.index < scene.index - 1 or last.reading != COMMITTED:
            return False
        told = last.frame.name in {"sign", "approve"} or (last.frame.verb is not None and last.frame.verb.tense in DONE)
        phrases = {scene.words(k, k + n) for k in range(len(scene.tokens)) for n in (1, 2)}
        besides = next((k for k in range(len(scene.tokens)) if scene.words(k, k + 2) == "en outre"), -1)
        bound = last.frame.verb is not None and under(last.scene, last.frame.verb.first)
        shared = last.scene.index == scene.index and last.quantity.start > scene.tokens[besides].start
        goes_on = besides >= 0 and (bound or shared)
        return not told and (goes_on or bool(phrases & self.lexicon.words["in_return"]))
