"""By which deed something is given, and whether a verb tells of a deed at all."""

from __future__ import annotations

from pipeline.conjugation import CONDITIONAL, FUTURE, PERFECT
from pipeline.stages.pledges.accepting import is_given
from pipeline.stages.pledges.frame import Frame
from pipeline.stages.pledges.party import Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.texts import Texts
from pipeline.stages.pledges.tokens import FIGURE
from pipeline.stages.pledges.verb import PASSIVE, Verb
from pipeline.stages.reference.sorts import listed

MEANT = frozenset(("il", "elle", "ils", "elles", "on", "l'on"))
_SPEAKING = frozenset(("je", "j'", "nous"))


def wills(verb: Verb | None) -> bool:
    """Whether a verb governs what somebody wants or promises to do, as only persons and bodies can ("a juré de")."""
    if verb is None or verb.tense == CONDITIONAL or verb.voice == PASSIVE:
        return False
    return verb.has("commit") or "bare" in verb.classes.get("intend", frozenset())


class Deeds(Texts):
    """Names the deed of a frame, and tells deeds from reports."""

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
        now = near & (self.lexicon.words["lasting"] | self.lexicon.words["for_free"])
        if now and party.head in listed("served") | listed("body") | listed("ruling"):
            return bool(scene.tokens[frame.figure].row.kind != "percent")
        return bool(party.name) and party.agent and known and scene.tokens[frame.figure].row.kind != "percent"

    def lexicon_says(self, scene: Scene, frame: Frame, noun: str) -> bool:
        """Whether the deed that holds the figure is this noun."""
        return frame.link.deed >= 0 and scene.low(frame.link.deed) == noun

    def _reports(self, scene: Scene, frame: Frame, party: Party) -> bool:
        """Whether the subject only adds up or tells ("le commerce", "l'étude")."""
        nouns = self.lexicon.nouns
        return party.head in nouns["statistic"] and party.head not in nouns["agent"]

    def _aid_near(self, scene: Scene, frame: Frame) -> bool:
        """Whether what changes is somebody's aid ("porte sa mise à 2 milliards")."""
        verb = frame.verb
        assert verb is not None
        near = range(verb.last + 1, min(len(scene.tokens), frame.figure + 6))
        number = any(scene.low(k) == "nombre" for k in near)
        known = self.lexicon.nouns["aid"] | (self.lexicon.nouns["given"] if number else frozenset())
        return any(scene.low(k) in known for k in near)

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

    @staticmethod
    def _by_pronoun(scene: Scene, verb: Verb) -> bool:
        """Whether somebody who is only meant does it ("il embauchera 40 jeunes", "on va refaire 12 classes")."""
        coming = verb.tense in {FUTURE, CONDITIONAL, PERFECT} or verb.lemma == "aller"
        return coming and scene.low(verb.first - 1) in MEANT

    def _noun(self, scene: Scene, at: int) -> str:
        """The noun at a token in the singular, with what makes one word of it ("mise en service")."""
        low = scene.low(at)
        if scene.low(at + 1) in {"en", "à"} and low in {"mise", "remise", "prise"}:
            return scene.words(at, at + 3)
        known = self.lexicon.nouns["container"] | self.lexicon.nouns["deed"] | self.lexicon.nouns["pledged_sum"]
        return low[:-1] if low[-1:] in {"s", "x"} and low[:-1] in known else low
