"""From the figures of an article to its pledges."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from pipeline.stages.pledges.choice import Choosing
from pipeline.stages.pledges.dealing import deal_by_rank, deal_in_turn, deal_out
from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.frames import frames_of
from pipeline.stages.pledges.horizon import NO_HORIZON
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.repeats import same_figure
from pipeline.stages.pledges.rescuing import Rescuing
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import FIGURE

_EACH = "chaque "
NEAR = 8
"""How many sentences below a headline may tell of its figures."""


def without_each(party: Party) -> Party:
    """Who receives without the word that deals out ("chaque [famille] touchera …")."""
    each = party.name[: len(_EACH)].lower() == _EACH
    return dataclasses.replace(party, name=party.name[len(_EACH) :]) if each and not party.label else party


def _by_pronoun(draft: Draft) -> bool:
    """Whether a pronoun of the verb says who receives: it means somebody else than who acts."""
    verb = draft.frame.verb
    return verb is not None and bool(verb.clitics & {"y", "lui", "leur"})


def share_last(drafts: Sequence[Draft]) -> None:
    """Give the recipient that only the last of several parties with one verb names to all of them ("Berlin a promis 8
    millions, Rome trois et Madrid deux aux réfugiés")."""
    last = drafts[-1] if drafts else None
    if last is None or last.frame.gap is None or not last.recipient.name:
        return
    same = [d for d in drafts if d.frame.verb is last.frame.verb and not d.part]
    if not any(d.recipient.name for d in same[:-1]):
        for draft in same[:-1]:
            draft.recipient = last.recipient


class Assembler(Rescuing, Choosing):
    """One article's way through the frames."""

    def run(self) -> list[Draft]:
        """Every pledge of the article, in text order."""
        by_sentence = self.by_sentence()
        for index, sentence in enumerate(self.sentences):
            quantities = by_sentence.get(index, ())
            colon = self.text[sentence.start : sentence.end].rstrip().endswith(":")
            if quantities and not self.asks(sentence) and (self.has_trigger(sentence) or self.open_intro(index)):
                for scene in self.pieces(index):
                    self._sentence(index, scene, quantities)
            if quantities and self.is_line(index):
                self.lines.append((self.scene(index), [q for q in quantities if not self._drafted(q)]))
            if colon or self.heads_list(index):
                self.remember_intro(index, sentence)
        self.fulfil()
        self.rescue()
        self.choose()
        for _, drafts in groupby(sorted(self.drafts, key=lambda d: d.quantity.start), key=lambda d: d.scene):
            told = list(drafts)
            each = next((t for t in told[0].scene.tokens if t.low.startswith("respecti")), None)
            if each is not None:
                deal_out(told, each.start)
            deal_in_turn(told, self.people)
            deal_by_rank(told)
        self._retell()
        for draft in self.drafts:
            draft.actor = self.people.as_written(draft.actor)
            draft.recipient = self.people.as_written(without_each(draft.recipient))
            if draft.recipient.name == draft.actor.name and _by_pronoun(draft):
                draft.recipient = NOBODY
        return self.drafts

    def _drafted(self, quantity: Any) -> bool:
        return any(d.quantity is quantity for d in self.drafts[-8:])

    def _retell(self) -> None:
        """Give a headline without a verb what the text below says of its figure ("QUATRE AMBULANCES POUR …")."""
        drafted = {id(draft.quantity) for draft in self.drafts}
        for scene, quantities in self.lines:
            below = [d for d in self.drafts if scene.index < d.scene.index <= scene.index + NEAR]
            for quantity in quantities:
                if id(quantity) in drafted:
                    continue
                told = next((d for d in below if same_figure(d.quantity, quantity)), None)
                position = next((i for i, t in enumerate(scene.tokens) if t.row is quantity), -1)
                if told is not None and position >= 0:
                    frame = dataclasses.replace(told.frame, figure=position)
                    self.drafts.append(
                        dataclasses.replace(
                            told, quantity=quantity, scene=scene, frame=frame, horizon=NO_HORIZON, counted=False
                        )
                    )
        self.drafts.sort(key=lambda d: d.quantity.start)

    def _sentence(self, index: int, scene: Scene, quantities: Sequence[Any]) -> None:
        wanted = {id(q) for q in quantities}
        candidates = frozenset(i for i, t in enumerate(scene.tokens) if t.kind == FIGURE and id(t.row) in wanted)
        intro = self.open_intro(index)
        if self.splits(scene) and self.drafts:
            self.split_parts(scene, candidates, self.drafts[-1])
            return
        if parts := self.parts_by_origin(scene, candidates):
            self.drafts += parts
            return
        scene.listed = intro is not None and intro.reading is not None
        if intro is not None and intro.auxiliary:
            scene.complete(intro.auxiliary)
        frames = frames_of(scene, candidates)
        if intro is not None and intro.total is not None:
            told = {f.figure for f in frames if f.verb is not None and not (f.verb.bare or f.verb.nominal)}
            told |= {f.figure for f in frames if f.link.deed >= 0}
            shared = self.list_parts(scene, candidates - told, intro)
            frames = [f for f in frames if f.figure not in shared]
        made: dict[int, Draft] = {}
        for frame in frames:
            draft = self.draft(scene, frame, frames, made, intro)
            if draft is not None:
                made[id(frame)] = draft
                self.drafts.append(draft)
                self.people.counted.append(draft.quantity)
                for party in (draft.actor, draft.recipient):
                    if party.name:
                        self.people.memory.append((draft.quantity.start, party))
                if draft.actor.name:
                    self.people.acted.append((draft.quantity.start, draft.actor))
                if draft.recipient.name:
                    self.people.given.append((draft.quantity.start, draft.recipient))
        share_last(list(made.values()))
