"""Parts of a sum, shares told in a row, and things that one gives and another carries."""

from __future__ import annotations

from pipeline.stages.pledges.agents import agent_of_participle, names_agent
from pipeline.stages.pledges.binding import Binding
from pipeline.stages.pledges.datives import dative_in
from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.frame import Frame, Link
from pipeline.stages.pledges.horizon import NO_HORIZON, horizon_of
from pipeline.stages.pledges.objects import object_of
from pipeline.stages.pledges.parts import Parts
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.phrases import coordination_end
from pipeline.stages.pledges.ranking import parties_of_part, receiver_beside
from pipeline.stages.pledges.receivers import Dative, reserved
from pipeline.stages.pledges.recipients import recipient_of
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.shifted import participle_after
from pipeline.stages.pledges.verb import PASSIVE


class Sharing(Binding, Parts):
    """Reads the parts of a sum."""

    def _part(self, scene: Scene, frame: Frame, frames: list[Frame], total: Draft, end: int) -> Draft:
        recipient = recipient_of(scene, self.people, frame, frames, total.actor, end)
        donor = self.donor(scene, frame)
        if not donor.name and (participle := participle_after(scene, frame.figure)) is not None:
            donor = joined(agent_of_participle(scene, self.people, participle))
        if not donor.name and names_agent(scene, frame.figure + 1):
            row = (frame.figure + 2, coordination_end(scene, self.people, frame.figure + 2))
            donor = joined(self.people.subject(scene, *row))
        if not donor.name:
            donor = self.source_of_part(scene, frame.figure)
        if (named := receiver_beside(scene, self.people, frame.figure)).name:
            recipient = named
        if not donor.name and not recipient.name:
            donor, recipient = parties_of_part(scene, self.people, frame.figure, total.actor)
        if total.recipient.name and reserved(scene, frame.figure):
            recipient = total.recipient
        if payer := next((p for p in total.actor.each if p.name == recipient.name), None):
            donor, recipient = payer, NOBODY
        after = [f.figure for f in frames if f.figure > frame.figure]
        stop = min([*after, self._segment_end(scene, frame.figure)])
        stop = next((k for k in range(frame.figure, stop) if scene.low(k) == ","), stop)
        done = total.reading.status in {"delivered", "ongoing"}
        horizon = horizon_of(scene, frame, [frame], (frame.figure, stop), done, False, self.article.reference_date)
        if horizon is NO_HORIZON:
            horizon = total.horizon
        bare = Frame(frame.figure, None, "", "part", Link(frame.figure))
        draft = Draft(
            scene.tokens[frame.figure].row, scene, frame, total.reading, donor if donor.name else total.actor,
            recipient if recipient.name else total.recipient, horizon, total.rate, total.action,
            object_of(scene, bare, self.article.text) or total.object,
            part=True,
        )  # fmt: skip
        draft.source = total.source
        draft.counted = False
        return draft

    def _segment_end(self, scene: Scene, figure: int) -> int:
        for index in range(figure + 1, len(scene.tokens)):
            if scene.low(index) in {";", ":"}:
                return index
        return len(scene.tokens)

    def _carried_to(self, scene: Scene, frame: Frame) -> Party:
        """To whom a verb of carrying takes what others give ("emporte à [Tchortkiv] 22 lits cédés par l'hôpital")."""
        main = scene.left_verb(frame.figure - 1)
        if main is None or main.lemma not in self.lexicon.words["carrying"] or main.voice == PASSIVE:
            return NOBODY
        first = next((f for f in scene.figures() if f > main.last), frame.figure)
        found = dative_in(scene, self.people, main.last + 1, first, Dative(True, giving=True, given=True))
        return found.party if found is not None else NOBODY

    @staticmethod
    def _as_row(draft: Draft, row: list[Draft]) -> None:
        """Give the next share of a sum that goes to several what the first has ("300 millions iront au [PAM], 120 au
        [HCR]"). ``row``: the pledges before it with its verb."""
        first = row[0] if row and draft.frame.name == "flow" and draft.frame.role == "subject" else None
        if first is None or draft.actor.name or draft.quantity.currency not in {"", first.quantity.currency}:
            return
        draft.actor, draft.part = first.actor, draft.part or first.part
        draft.horizon = draft.horizon if draft.horizon is not NO_HORIZON else first.horizon
