"""From a frame to a draft: reading, roles, horizon, and whether it is a part of a total."""

from __future__ import annotations

from pipeline.conjugation import CONDITIONAL, FUTURE, INFINITIVE, PRESENT
from pipeline.stages.pledges.accepting import head_of, is_given
from pipeline.stages.pledges.agents import agent_of, giver_of_aid
from pipeline.stages.pledges.attribution import source_of
from pipeline.stages.pledges.days import day_behind, handed_today, long_ago
from pipeline.stages.pledges.draft import Draft, Intro
from pipeline.stages.pledges.frame import SHARE, Frame
from pipeline.stages.pledges.givers import giver_named
from pipeline.stages.pledges.horizon import NO_HORIZON, horizon_of, rate_of
from pipeline.stages.pledges.meaning import COMMITTED, DONE, INTENT, TO_COME, Reading
from pipeline.stages.pledges.moods import in_nominal_item
from pipeline.stages.pledges.objects import object_of
from pipeline.stages.pledges.parts import leaves_rest
from pipeline.stages.pledges.party import NOBODY, joined
from pipeline.stages.pledges.reading import read
from pipeline.stages.pledges.recipients import recipient_of
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.sharing import Sharing
from pipeline.stages.pledges.taking_up import TakingUp, retells
from pipeline.stages.pledges.tokens import DATE, FIGURE, THAT
from pipeline.stages.pledges.verb import PASSIVE, Verb

_MODAL = 4
"""Tokens from "devrait" to its passive infinitive, at most."""


def _again(reading: Reading, tense: str) -> Reading:
    """The reading of what "s'ajoute" to a pledge: as far as that has come, but only announced."""
    if tense in {FUTURE, CONDITIONAL}:
        return Reading("pledged", "future" if tense == FUTURE else "conditional")
    return Reading("pledged", "announcement") if reading.status == "pledged" else reading


class Drafting(Sharing, TakingUp):
    """Makes drafts of frames."""

    def draft(
        self, scene: Scene, frame: Frame, frames: list[Frame], made: dict[int, Draft], intro: Intro | None
    ) -> Draft | None:
        verb = frame.verb
        if verb is None:
            return None
        if intro is None and self._stands_alone(verb):
            colon = next((k for k in range(verb.first, -1, -1) if scene.low(k) == ":"), 0)
            intro = self.intro(scene, colon, -1, -1) if colon else None
        if intro is not None and intro.asked and (self._stands_alone(verb) or frame.role == "participle"):
            return None
        if intro is None and frame.role == "participle" and self.asked_above(scene, verb):
            return None
        total = made.get(id(frame.part_of)) if frame.part_of is not None else None
        if frame.part_of is not None and total is None:
            return None
        if total is None and scene.low(frame.figure - 1) == "dont":
            total = self._taken_up(scene, frame)
        end = scene.clause_end(verb, max(frame.figure, verb.last))
        if frame.role == "participle":
            end = scene.clause_end(verb, verb.last)
        behind = (v for v in scene.verbs if v.first > frame.figure and self._to_be_given(scene, verb, v))
        if frame.own_verb and (filled := next(behind, None)) is not None:
            end = scene.clause_end(filled, filled.last)
        if frame.again and (follow := scene.right_verb(frame.figure)) is not None:
            end = scene.clause_end(follow, follow.last)
        start = self._clause_start(scene, frame)
        rate = rate_of(scene, frame, (min(start, verb.first) if frame.own_verb else frame.figure, end))
        if not frame.own_verb and total is not None:
            return self._part(scene, frame, frames, total, end)
        added = self.drafts[-1] if frame.name == "added" and self.drafts else None
        if frame.name == "added" and (added is None or added.scene.index < scene.index - 1):
            return None
        if verb.tense == "gerund" and made and verb.marker != "en" and frame.name in {"give", "do"}:
            added = None
        reading = (
            _again(added.reading, verb.matrix.tense if verb.matrix is not None else verb.tense)
            if added
            else read(scene, frame, intro.reading if intro else None, rate)
        )
        near = self.last_near(scene)
        if retells(frame):
            reading = self.retold(frame, near)
        elif reading is None and frame.name == "comprise":
            reading = near.reading if near is not None else Reading("delivered", "fact")
        if reading is None and verb.tense == "gerund" and made and verb.marker != "en":
            reading = list(made.values())[-1].reading
        if reading is None:
            return None
        promised = total is not None and frame.name == "flow" and total.reading == INTENT["commit"]
        if total is not None and (verb.tense == PRESENT or promised):
            reading = total.reading
        actor = joined(agent_of(scene, self.people, frame)) if added else self.actor(scene, frame, intro)
        if added and actor is not None and not actor.name:
            actor = giver_of_aid(scene, self.people, frame) or self.donor(scene, frame)
            actor = actor if actor.name else giver_named(scene, self.people, frame)
            if not actor.name and self._comes_on_top(scene, frame, added):
                actor = added.actor
        if actor is None or self._is_expected(scene, frame, reading):
            return None
        if not actor.label and not actor.country and actor.head in self.lexicon.nouns["transfer"]:
            actor = NOBODY  # "un don, qui servira à équiper 12 écoles"
        if self.lexicon_says(scene, frame, "signature") and (frame.name == "announce" or verb.nominal):
            reading = COMMITTED
        reading = self.bound(scene, frame, reading)
        resolved = intro is not None and intro.reading == COMMITTED
        resolved = resolved and (verb.tense == PRESENT or in_nominal_item(scene, verb))
        welcomed = any(v.has("thank") and v.last < verb.first for v in scene.verbs)
        if resolved and not welcomed and reading.status == "pledged" and not reading.negative:
            reading = COMMITTED if reading.modality in TO_COME else reading
        earlier = self.elliptic(scene, frame)
        if earlier is not None and verb.tense == PRESENT and reading.status == "ongoing":
            reading = Reading("delivered", "fact", reading.negative)
        recipient = recipient_of(scene, self.people, frame, frames, actor, end)
        if frame.name == "sign" and not recipient.name and (lent := self._lent(scene, frame, actor)) is not None:
            actor, recipient = lent
        if frame.name == "sign" and recipient.name and self._borrows(scene, frame, actor, recipient):
            actor, recipient = recipient, actor
        if (
            frame.role == "participle"
            and frame.name not in {"promise", "sign", "approve", "announce"}
            and not (actor.name or recipient.name or scene.tokens[frame.figure].row.kind == "currency")
            and not self._noted(scene, frame)
        ):
            return None
        if frame.name == "receive":
            giver = self.giver(scene, frame, end)
            hosts = not giver.name and head_of(scene.tokens[frame.figure].row) in self.lexicon.nouns["people"]
            if hosts and verb.tense == PRESENT and rate:
                return None
            scheme = not actor.label and actor.head in self.lexicon.nouns["scheme"] | self.lexicon.nouns["text"]
            actor, recipient = (actor, NOBODY) if hosts else (giver, NOBODY if scheme else actor)
            if verb.tense == PRESENT and not actor.name and not recipient.label:
                return None
            told = reading.modality == "future" or (verb.tense in DONE and scene.low(frame.figure + 1) != "qui")
            coming = told and is_given(scene, frame.figure)
            if not (actor.name or coming or scene.tokens[frame.figure].row.kind == "currency"):
                return None
        done = reading.status in {"delivered", "ongoing"}
        promise = (
            frame.name in {"sign", "approve", "promise", "announce", "propose"} or reading.modality == "past_promise"
        )
        promise = promise or reading.status in {"suspended", "cancelled"}
        promise = promise or (reading.status == "committed" and verb.tense != FUTURE)
        bounds = (start, self._date_end(scene, frame, end))
        ongoing = reading.status == "ongoing"
        horizon = horizon_of(scene, frame, frames, bounds, done, promise, self.article.reference_date, ongoing)
        if frame.again and done:
            horizon = NO_HORIZON
        today = self.article.reference_date
        if long_ago(frame, reading, horizon, today) or handed_today(scene, frame, reading, today):
            reading = Reading("delivered", "fact", reading.negative)
            horizon = horizon if horizon is not NO_HORIZON else day_behind(scene, verb, today)
        if horizon is NO_HORIZON and intro is not None and reading == intro.reading:
            horizon = intro.horizon
        if frame.name == "join" and near is not None and near.scene is scene and not recipient.name:
            recipient = near.recipient
        if not recipient.name and intro is not None and intro.recipient.name != actor.name:
            recipient = intro.recipient
        draft = Draft(scene.tokens[frame.figure].row, scene, frame, reading, actor, recipient, horizon, rate)
        draft.action = self.action(scene, frame) or (intro.noun if intro is not None else "")
        draft.object = object_of(scene, frame, self.article.text)
        if (frame.gap is not None or frame.again) and frame.verb is not None:
            same = [d for f, d in self._made(made, frames) if f.verb is frame.verb and f is not frame]
            if not recipient.name or (frame.gap is not None and verb.clitics & {"lui", "leur"}):
                draft.recipient = next((d.recipient for d in same if d.recipient.name), NOBODY)
            if frame.gap is not None and horizon is NO_HORIZON and same:
                draft.horizon = same[-1].horizon
        if not recipient.name and "en" in verb.clitics and not scene.tokens[frame.figure].row.unit and self.drafts:
            last = self.drafts[-1]
            draft.recipient = last.recipient if last.scene.index == scene.index else draft.recipient
        if frame.role == "subject" and not draft.recipient.name:
            draft.recipient = self.given_of(draft)
        if earlier is not None:
            self.take_over(draft, earlier)
        elif total is not None and not draft.actor.name:
            self.take_over(draft, total)
        draft.part = total is not None or self._is_part(scene, frame, draft.actor)
        if frame.role == "participle" and not draft.recipient.name:
            draft.recipient = self._carried_to(scene, frame)
        if draft.part and total is None and not draft.recipient.name:
            draft.recipient = self._of_whole(scene, frame)
        self._as_row(draft, [d for f, d in self._made(made, frames) if f.verb is verb and f is not frame])
        if frame.name == "flow" and reading.modality == "future" and self._shares_last(scene, frame):
            draft.part, draft.reading = True, self.drafts[-1].reading
        if not draft.part and (scene.tokens[frame.figure].row.kind in SHARE or (frame.gap and frame.role == "subject")):
            draft.part = any(d.part for f, d in self._made(made, frames) if f.verb is frame.verb)
        self._finish(draft)
        return draft

    @staticmethod
    def _comes_on_top(scene: Scene, frame: Frame, last: Draft) -> bool:
        """Whether a figure comes on top of the last one by a relative of the same sentence ("… 400 millions, somme
        à laquelle s'ajoute le don de trois bateaux"): who gives the one gives the other."""
        opens = range(last.frame.figure, frame.figure) if last.scene is scene else range(0)
        return any(scene.low(k) in {"auquel", "auxquels", "auxquelles", "laquelle", "quoi"} for k in opens)

    @staticmethod
    def _to_be_given(scene: Scene, verb: Verb, other: Verb) -> bool:
        """Whether an infinitive with "à" says what is done with the figure ("met 15 millions, à verser avant mars")."""
        loose = (
            other.matrix is None and not other.noun and other.has("give", "do") and scene.low(other.first - 2) == ","
        )
        return other.marker == "à" and (other.matrix is verb or loose)

    def _is_expected(self, scene: Scene, frame: Frame, reading: Reading) -> bool:
        """Whether only an effect is hoped for, not a gift: "85 000 personnes devraient être raccordées", "le temps de
        trajet devrait être réduit de 40 %"."""
        verb = frame.verb
        if verb is None or verb.voice != PASSIVE or reading.modality != "conditional":
            return False
        hoped = any(scene.low(k) in {"devrait", "devraient"} for k in range(max(0, verb.first - _MODAL), verb.last))
        people = head_of(scene.tokens[frame.figure].row) in self.lexicon.nouns["people"]
        return hoped and (people or frame.name == "change") and not agent_of(scene, self.people, frame)

    def _noted(self, scene: Scene, frame: Frame) -> bool:
        """Whether a note without a finite verb tells of a deed: "340 kits distribués", "18 agents de santé formés"."""
        verb, figure = frame.verb, frame.figure
        if verb is None or frame.name not in {"give", "do"} or "agent" in verb.classes[frame.name]:
            return False
        if not all(v.bare for v in scene.verbs):
            return False
        return is_given(scene, figure) or head_of(scene.tokens[figure].row) in self.lexicon.nouns["people"]

    @staticmethod
    def _stands_alone(verb: Verb) -> bool:
        """Whether nothing governs the infinitive: an item of a list."""
        for _ in range(12):
            if verb.shares is None:
                break
            verb = verb.shares
        return verb.tense == INFINITIVE and verb.matrix is None and not verb.noun and verb.first > 0

    @staticmethod
    def _made(made: dict[int, Draft], frames: list[Frame]) -> list[tuple[Frame, Draft]]:
        return [(f, made[id(f)]) for f in frames if id(f) in made]

    def _clause_start(self, scene: Scene, frame: Frame) -> int:
        verb = frame.verb
        assert verb is not None
        verb = verb.leading()
        if frame.role == "participle" and frame.verb is not None:
            return frame.verb.first
        if verb.nominal:
            return next((k + 1 for k in range(verb.first, -1, -1) if scene.low(k) == ";"), 0)
        if frame.gap is not None:
            return frame.gap[0]
        return scene.clause_start(verb)

    def _date_end(self, scene: Scene, frame: Frame, end: int) -> int:
        """A relative clause that says when the pledge will be paid still counts ("qui sera décaissée en mars")."""
        if scene.low(end) == "qui":
            verb = scene.right_verb(end)
            coming = verb is not None and verb.has("flow") and verb.tense == FUTURE
            if verb is not None and ((verb.has("give") and verb.voice == PASSIVE) or coming):
                return scene.clause_end(verb, verb.last)
        if frame.role == "participle" and frame.name == "give" and frame.verb is not None:
            main = scene.right_verb(frame.verb.last)
            if main is not None and main.has("flow") and main.tense in DONE:  # "… offerts par X sont arrivés lundi"
                return scene.clause_end(main, main.last)
        if scene.low(end) in THAT:
            later = next((v for v in scene.verbs if v.first > end), None)
            if later is not None and later.lemma == "devoir" and frame.name in {"suspend", "cancel"}:
                return scene.clause_end(later, later.last)
            if later is not None and later.has("give") and later.tense == FUTURE:
                close = scene.clause_end(later, later.last)
                return end if any(t.kind == FIGURE for t in scene.tokens[end:close]) else close
        if scene.low(end) == "dont":
            part = next((k for k in range(end, len(scene.tokens)) if scene.tokens[k].kind == FIGURE), -1)
            comma = next((k for k in range(part, len(scene.tokens)) if scene.low(k) == ","), -1) if part >= 0 else -1
            if comma >= 0 and any(t.kind == DATE for t in scene.tokens[comma + 1 : comma + 6]):
                return scene.clause_end(verb, comma + 1) if (verb := frame.verb) is not None else end
        return end

    def _finish(self, draft: Draft) -> None:
        scene, figure = draft.scene, draft.frame.figure
        near = [draft.quantity.text.lower()]
        link = draft.frame.link
        if link.container >= 0:
            near.append(scene.words(link.left, figure))
        behind = next(
            (
                k
                for k in range(figure + 1, min(len(scene.tokens), figure + 5))
                if scene.tokens[k].kind == FIGURE or scene.low(k) in {",", "et", "dont"}
            ),
            min(len(scene.tokens), figure + 5),
        )
        near.append(scene.words(figure + 1, behind))
        draft.additional = draft.frame.name == "added" or any(self.lexicon.additional.search(text) for text in near)
        draft.source = source_of(scene, self.people, draft.frame, draft.actor)
        reading = draft.reading
        draft.part = draft.part or leaves_rest(draft, self.drafts)
        draft.counted = not (reading.negative or reading.modality in {"conditional", "proposal"} or draft.part)
