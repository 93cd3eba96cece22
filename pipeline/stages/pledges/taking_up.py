"""What takes up a pledge told of before: how much of it came, what it comes to, who joins in it."""

from __future__ import annotations

from pipeline.conjugation import FUTURE, PRESENT
from pipeline.stages.pledges.desk import Desk
from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.frame import Frame
from pipeline.stages.pledges.meaning import DONE, Reading
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.verb import PASSIVE, PLUPERFECT

_NEAR = 2
"""How many sentences back a pledge may stand that another figure takes up."""


def retells(frame: Frame) -> bool:
    """Whether a figure only goes on with what was told before: who joins in, or what aid comes to."""
    verb = frame.verb
    if frame.name == "join":
        return True
    return frame.name == "flow" and verb is not None and verb.has("amount") and verb.tense != FUTURE


class TakingUp(Desk):
    """Ties figures to the pledges before them."""

    def last_near(self, scene: Scene) -> Draft | None:
        """The last pledge of this sentence or the two before it."""
        return next((d for d in reversed(self.drafts) if d.scene.index >= scene.index - _NEAR), None)

    @staticmethod
    def _open(last: Draft, scene: Scene, frame: Frame) -> bool:
        """Whether more may be told of a pledge: of one that was agreed, how much of it was paid, in its sentence."""
        agreed = last.reading.status == "committed" and last.scene.index == scene.index
        agreed = agreed and scene.tokens[frame.figure].row.kind == "currency"
        return last.reading.status == "pledged" or agreed

    @staticmethod
    def retold(frame: Frame, near: Draft | None) -> Reading | None:
        """How a figure is meant that goes on with the last pledge; ``None`` where that is no sum, so that nothing is
        taken up."""
        if near is not None and near.quantity.kind == "currency":
            return near.reading
        tense = frame.verb.tense if frame.verb is not None else ""
        alone = frame.name == "join" and frame.link.container >= 0
        return Reading("pledged", "past_promise" if tense == PLUPERFECT else "announcement") if alone else None

    def elliptic(self, scene: Scene, frame: Frame) -> Draft | None:
        """The promise that a passive or "en … livré" without a noun of its own takes up ("430 ont été attribuées")."""
        verb = frame.verb
        assert verb is not None
        if not self.drafts or frame.part_of is not None:
            return None
        thus = any(scene.low(k) == "ainsi" for k in range(verb.first, verb.last))
        if thus and frame.role == "subject" and verb.tense in DONE and self.drafts[-1].scene.index == scene.index:
            return self.drafts[-1]
        last = self.drafts[-1]
        part = scene.low(frame.figure - 1) == "dont"
        near = last.scene.index >= scene.index - (0 if part else 1)
        row = scene.tokens[frame.figure].row
        passive = frame.role == "subject" and frame.link.container < 0
        if passive and last.scene.index == scene.index and self._one_more(scene, frame.figure):
            return last
        standing = passive and not row.unit and verb.tense == PRESENT and verb.voice == PASSIVE
        if not near or not (verb.tense in DONE or standing) or not self._open(last, scene, frame):
            return None
        short = (
            not row.unit
            or row.kind in {"percent", "ratio"}
            or (row.currency and row.currency == last.quantity.currency)
        )
        same = bool(row.unit) and row.unit.split(" ")[0] == str(last.object or last.quantity.unit).split(" ")[0]
        if (passive and (short or same)) or ("en" in verb.clitics and short):
            return last
        return None

    @staticmethod
    def _one_more(scene: Scene, figure: int) -> bool:
        """Whether a figure counts others of what was counted before it ("…; 12 autres seront remises en juin")."""
        words = f"{scene.tokens[figure].row.text} {scene.low(figure + 1)}".lower().split()
        return bool({"autre", "autres"} & set(words))

    def given_of(self, draft: Draft) -> Party:
        """Who was to have that of which a bare count is what came ("200 maisons aux sinistrés ; 65 sont montées")."""
        last = self.drafts[-1] if self.drafts else None
        bare = draft.quantity.kind == "count" and not draft.quantity.unit
        same = last is not None and last.scene.index == draft.scene.index and last.reading.status == "pledged"
        return last.recipient if last is not None and same and bare else NOBODY

    def take_over(self, draft: Draft, earlier: Draft) -> None:
        if not draft.actor.name:
            draft.actor = earlier.actor
        if not draft.recipient.name and earlier.scene.index == draft.scene.index:
            draft.recipient = earlier.recipient
        if not draft.quantity.unit and not draft.object and not draft.quantity.currency:
            draft.object = earlier.object or earlier.quantity.unit
