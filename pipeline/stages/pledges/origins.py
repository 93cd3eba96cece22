"""Parts of a sum told before by where they come from: "Sur ce montant, 70 millions proviennent d'un don de l'[Union
européenne], 40 millions d'un prêt de la [BEI]"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.pledges.agents import owner_at
from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.frame import OF, Frame, Link
from pipeline.stages.pledges.horizon import NO_HORIZON
from pipeline.stages.pledges.parts import Parts
from pipeline.stages.pledges.party import NOBODY
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import FIGURE

_ARE = frozenset(("est", "sont"))
_ONE = frozenset(("un", "une", "des"))
_REACH = 9
"""Sentences back to the sum that is divided."""


class Origins(Parts):
    """Reads from whom the parts of a sum come."""

    def parts_by_origin(self, scene: Scene, candidates: frozenset[int]) -> list[Draft]:
        """The parts of the sum that "de ce montant" takes up, each with who gives it; empty where the sentence divides
        none up by its origins."""
        opening = next((n for n in (4, 3, 2) if scene.words(0, n) in self.lexicon.words["total"]), 0)
        if not opening:
            return []
        return list(self._parts(scene, sorted(k for k in candidates if k >= opening)))

    def _parts(self, scene: Scene, positions: list[int]) -> Iterator[Draft]:
        comes = False
        for position in positions:
            at = position + 1
            said = scene.low(at) in self.lexicon.words["coming_from"] | _ARE
            if said:
                comes, at = True, at + 1
            elif not comes or scene.low(at) not in OF:
                return
            total = self._whole_of(scene, position)
            if total is None:
                return
            at += scene.low(at) in OF and scene.low(at + 1) in _ONE
            noun = at + 1 if scene.low(at) in _ONE else -1
            word = scene.low(noun) if noun > 0 else ""
            if noun > 0 and word not in self.lexicon.nouns["aid"]:
                return
            giver = owner_at(scene, self.people, noun + 1 if noun > 0 else at)
            if giver is None and noun < 0:
                return
            gift = word.removesuffix("s")
            frame = Frame(position, total.frame.verb, total.frame.name, "object", Link(position), own_verb=False)
            yield Draft(
                scene.tokens[position].row, scene, frame, total.reading, giver or NOBODY, NOBODY, NO_HORIZON,
                action=gift or total.action, object=gift,
                part=True, counted=False,
            )  # fmt: skip

    def _whole_of(self, scene: Scene, position: int) -> Draft | None:
        """The last sum told before of the same money that is larger, or ``None``."""
        part = scene.tokens[position]
        near = (d for d in reversed(self.drafts[-_REACH:]) if d.scene.index >= scene.index - 2)
        if part.kind != FIGURE or not part.row.currency or not part.row.value:
            return None
        same = (d for d in near if d.quantity.currency == part.row.currency)
        return next((d for d in same if d.quantity.value and d.quantity.value > part.row.value), None)
