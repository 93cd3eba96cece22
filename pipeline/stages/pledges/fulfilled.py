"""What became of a promise, told by a bare number: "ils en ont reçu 142", "neuf seulement ont été achevés", "les seize
autres le seront avant juin"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.conjugation import FUTURE, INFINITIVE, PRESENT
from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.frame import MONEY, Frame, Link
from pipeline.stages.pledges.horizon import NO_HORIZON, horizon_of
from pipeline.stages.pledges.lists import Lists
from pipeline.stages.pledges.meaning import DONE, Reading
from pipeline.stages.pledges.party import joined
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.subjects import subject_of
from pipeline.stages.pledges.tokens import DATE, FIGURE, THAT
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE, Verb

NEAR = 2
"""How many sentences before, at most, the promise stands."""
_REST = frozenset(("autre", "autres", "derniers", "dernières", "restants", "restantes", "seulement"))
"""Words behind a number that say which of the things promised it counts."""
_OPENING = frozenset((",", ";", ":", "et", "mais", "seul", "seuls", "seule", "seules", "dont"))
DONE_SINCE, STILL_TO_COME = Reading("delivered", "fact"), Reading("pledged", "future")


class Fulfilling(Lists):
    """Finds what became of promises."""

    def fulfil(self) -> None:
        """Add what bare numbers say became of the pledge told before them, where no other figure stands between."""
        told = sorted(self.drafts, key=lambda draft: draft.quantity.start)
        known = {id(draft.quantity) for draft in told}
        for scene, position in self._bare_numbers(known):
            start = scene.tokens[position].start
            before = [d for d in told if d.quantity.start < start and d.scene.index >= scene.index - NEAR]
            last = max((row.start for row in self.rows["figure"] if row.start < start), default=-1)
            if not before or before[-1].quantity.start != last:
                continue
            promise = next((d for d in reversed(before) if self._covers(d, scene, position)), None)
            if promise is not None and (draft := self._outcome(scene, position, promise)) is not None:
                self.drafts.append(draft)
                told = sorted((*told, draft), key=lambda draft: draft.quantity.start)
        self.drafts.sort(key=lambda draft: draft.quantity.start)

    def _bare_numbers(self, known: set[int]) -> Iterator[tuple[Scene, int]]:
        for index, rows in self.by_sentence().items():
            wanted = {id(row) for row in rows if id(row) not in known}
            if wanted and not self.asks(self.sentences[index]):
                scene = self.scene(index)
                yield from ((scene, i) for i, token in enumerate(scene.tokens) if id(token.row) in wanted)

    @staticmethod
    def _covers(earlier: Draft, scene: Scene, position: int) -> bool:
        """Whether a pledge is of the same sort and not smaller, so that the number may count a part of it."""
        whole, part = earlier.quantity, scene.tokens[position].row
        if part.kind in {"percent", "ratio", "factor"}:
            return True
        money = whole.kind in MONEY and part.kind in MONEY and whole.currency == part.currency
        same = money or (whole.kind not in MONEY and part.kind not in MONEY)
        return bool(same and whole.value and part.value and (money or whole.value >= part.value))

    def _outcome(self, scene: Scene, position: int, promise: Draft) -> Draft | None:
        row = scene.tokens[position].row
        if (echo := _echo(scene, position)) is not None:
            frame = Frame(position, echo, promise.frame.name, "subject", Link(position), again=True)
            return self._draft(scene, frame, promise, STILL_TO_COME if echo.tense == FUTURE else DONE_SINCE)
        if row.unit and row.kind not in {"percent", "ratio"}:
            return None
        pledged = promise.reading.status == "pledged" and not promise.reading.negative
        if pledged and (verb := _of_it(scene, position)) is not None:
            return self._draft(scene, Frame(position, verb, "give", "object", Link(position)), promise, DONE_SINCE)
        if pledged and (verb := _passive(scene, position)) is not None:
            return self._draft(scene, Frame(position, verb, "give", "subject", Link(position)), promise, DONE_SINCE)
        return None

    def _draft(self, scene: Scene, frame: Frame, promise: Draft, reading: Reading) -> Draft:
        verb = frame.verb
        assert verb is not None
        bounds = (min(verb.first, frame.figure), scene.clause_end(verb, max(verb.last, frame.figure)))
        done = reading.status == "delivered"
        horizon = NO_HORIZON
        if any(token.kind == DATE for token in scene.tokens[bounds[0] : bounds[1]]):
            horizon = horizon_of(scene, frame, [frame], bounds, done, False, self.article.reference_date)
        if verb.voice == PASSIVE and verb.negative:
            reading = Reading("pledged", "fact", True)
        actor = promise.actor
        if frame.role == "object" and verb.lemma != "venir" and not verb.has("receive"):
            said = joined(subject_of(scene, self.people, verb))
            actor = said if said.name and said.agent else actor
        row = scene.tokens[frame.figure].row
        draft = Draft(row, scene, frame, reading, actor, promise.recipient, horizon)
        draft.action = promise.action if frame.again else verb.lemma
        draft.object = "" if row.unit else promise.object or promise.quantity.unit
        self._finish(draft)
        return draft


def _behind(scene: Scene, position: int) -> int:
    """The token behind a number and the words that say which of the things it counts."""
    at = position + 1
    while scene.low(at) in _REST:
        at += 1
    return at


def _echo(scene: Scene, position: int) -> Verb | None:
    """The "le seront" behind a figure that stands for the verb said before, or ``None``."""
    verb = scene.owner.get(_behind(scene, position))
    if verb is None or verb.lemma != "être" or not verb.clitics & {"le", "l'"} or verb.bare or verb.negative:
        return None
    return verb if verb.tense in {FUTURE, PRESENT} | DONE else None


def _of_it(scene: Scene, position: int) -> Verb | None:
    """The verb that has "en" for what was promised before its number ("n'en a acheté que deux"), or ``None``."""
    verb = scene.left_verb(position - 1)
    if verb is None or "en" not in verb.clitics or verb.voice != ACTIVE or verb.last < position - 4:
        return None
    past = verb.tense in DONE or (verb.tense == INFINITIVE and scene.low(verb.first - 2) == "avant")
    limited = verb.negative and not any(scene.low(k) in THAT for k in range(verb.last, position))
    return verb if past and not limited and not verb.has("request", "intend", "commit", "promise") else None


def _passive(scene: Scene, position: int) -> Verb | None:
    """The passive of which a bare number is the subject ("; neuf seulement ont été achevés"), or ``None``."""
    if position and scene.low(position - 1) not in _OPENING | {"les"}:
        return None
    verb = scene.owner.get(_behind(scene, position))
    if verb is None or verb.bare or verb.voice != PASSIVE or verb.tense not in DONE | {PRESENT}:
        return None
    return None if any(t.kind == FIGURE for t in scene.tokens[position + 1 : verb.first]) else verb
