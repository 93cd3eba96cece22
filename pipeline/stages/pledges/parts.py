"""Whether a figure is a part of a total said before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from pipeline.conjugation import FUTURE
from pipeline.stages.pledges.desk import Desk
from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.frame import SHARE, Frame
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.scene import Scene

_OF_THE_SUM = re.compile(
    r"\b(?:cette|la) (?:somme|enveloppe|aide|contribution)|\bc(?:e|et|es) (?:montant|total|crédit|fonds)", re.IGNORECASE
)

_REST = frozenset(("solde", "reste", "reliquat", "restant", "complément"))
_BEFORE = 4
"""Sentences and pledges before a part in which its total is told."""
_OF_ALL = 3
"""Sentences before a row of givers in which the sum of all of them is told."""
_NAMES_MONEY = re.compile(r"\bd['’e]\s?\w|[€$£]")
"""A sum that names its currency; one that does not takes up a sum said before."""


class Parts(Desk):
    """Knows the totals of an article."""

    def _taken_up(self, scene: Scene, frame: Frame) -> Draft | None:
        """The pledge of the sentence before that a noun of aid takes up ("L'enveloppe, dont 21 millions …")."""
        last = self.drafts[-1] if self.drafts else None
        same = last is not None and last.quantity.currency == scene.tokens[frame.figure].row.currency != ""
        held = any(t.low in self.lexicon.nouns["container"] for t in scene.tokens[: frame.figure])
        return last if last is not None and same and held and last.scene.index >= scene.index - 2 else None

    def _is_part(self, scene: Scene, frame: Frame, actor: Party) -> bool:
        """Whether the figure is a part of a total said before: "La première tranche …", "Sur ce total …"."""
        if not self.drafts or self.drafts[-1].scene.index < scene.index - 2:
            return False
        summed = frame.verb is not None and frame.verb.nominal and frame.link.container >= 0
        if summed and scene.low(frame.link.container) in self.lexicon.nouns["pledged_sum"] and frame.name == "announce":
            return True
        if self._of_total(scene, frame) or ((frame.ranks or frame.name == "join") and self._of_all(scene, frame)):
            return True
        near = takewhile(lambda d: d.scene.index >= scene.index - 1, reversed(self.drafts))
        own = frame.verb
        before = [d for d in near if self._contains(d, scene, frame) and (own is None or d.frame.verb is not own)][::-1]
        clitics = frame.verb.clitics if frame.verb is not None and frame.name != "added" else frozenset()
        taken = "en" in clitics if frame.name == "receive" else "y" in clitics and not self._adds(frame)
        taken = taken and not self._joins_in(before, scene, actor)
        if "y" in clitics and scene.tokens[frame.figure].row.kind in SHARE and frame.link.apart:
            return True
        if before and any(scene.low(frame.figure - 1) == only for only in ("seul", "seule", "seuls", "seules")):
            return True
        row = scene.tokens[frame.figure].row
        short = (
            frame.role == "subject" and frame.link.container < 0 and row.currency and not _NAMES_MONEY.search(row.text)
        )
        if before and (taken or (short and frame.verb is not None and frame.verb.tense == FUTURE)):
            return True
        if frame.role == "subject" and frame.link.container >= 0:
            last = self.drafts[-1]
            held = range(frame.link.left, frame.figure)
            return (
                any(scene.low(k) in {"tranche", "tranches"} for k in held)
                and frame.name != "cancel"
                and last.counted
                and scene.tokens[frame.figure].row.kind == "currency"
            )
        row = scene.tokens[frame.figure].row
        if _OF_THE_SUM.search(row.text):
            return True
        return (
            frame.role == "subject"
            and row.kind in {"ratio", "percent"}
            and bool(row.unit)
            and row.unit not in {"%", "pour cent"}
        )

    def _shares_last(self, scene: Scene, frame: Frame) -> bool:
        """Whether a share without a noun is one of the sum that the sentence agreed before it ("a adopté un plan de 14
        millions ; la moitié ira …")."""
        last = self.drafts[-1] if self.drafts else None
        row = scene.tokens[frame.figure].row
        if last is None or last.scene.index != scene.index or row.kind not in SHARE or row.unit not in {"", "%"}:
            return False
        return bool(last.quantity.currency) and last.reading.modality == "commitment"

    @staticmethod
    def _joins_in(before: Sequence[Draft], scene: Scene, actor: Party) -> bool:
        """Whether a sum before is the share of somebody else ("A versera 300 millions au fonds, B y apportera 150")."""
        last = before[-1] if before else None
        if last is None or last.scene.index != scene.index or not (last.actor.name and actor.name):
            return False
        return last.actor.name != actor.name

    @staticmethod
    def _adds(frame: Frame) -> bool:
        return frame.verb is not None and frame.verb.lemma in {"ajouter", "greffer", "joindre", "adjoindre"}

    def _of_total(self, scene: Scene, frame: Frame) -> bool:
        """Whether "sur ce montant" and the like opens the clause of the figure."""
        starts = [0, *(k + 1 for k in range(frame.figure) if scene.low(k) in {";", ":", "("})]
        return any(scene.words(starts[-1], starts[-1] + n) in self.lexicon.words["total"] for n in (2, 3, 4))

    def _of_whole(self, scene: Scene, frame: Frame) -> Party:
        """Who is to have the sum of which a part is told in its sentence ("Sur les 50 millions annoncés pour la
        [Gambie], 20 millions …"), or nobody."""
        mine = takewhile(lambda d: d.scene is scene, reversed(self.drafts))
        whole = next((d for d in mine if d.frame.role == "participle" and self._contains(d, scene, frame)), None)
        return whole.recipient if whole is not None else NOBODY

    def _of_all(self, scene: Scene, frame: Frame) -> bool:
        """Whether what one of a row of givers gives belongs to the sum of all that was told just before ("Les bailleurs
        ont promis 220 millions. La [Banque] arrive en tête avec 120 millions")."""
        near = takewhile(lambda d: d.scene.index >= scene.index - _OF_ALL, reversed(self.drafts))
        sums = (d for d in near if self._contains(d, scene, frame))
        return any(not (d.actor.label or d.actor.country or d.actor.each) for d in sums)

    def _contains(self, earlier: Draft, scene: Scene, frame: Frame) -> bool:
        """Whether an earlier figure is a sum of the same money and larger."""
        whole, part = earlier.quantity, scene.tokens[frame.figure].row
        if not (earlier.counted and whole.currency == part.currency != "" and whole.value and part.value):
            return False
        return bool(whole.value > part.value)


def _is_to_come(draft: Draft) -> bool:
    """Whether a pledge is still to be kept; what was given of a promise counts by itself."""
    return draft.reading.status in {"pledged", "committed"} and draft.reading.modality != "past_promise"


def leaves_rest(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the sentence says behind a figure who gives the rest of the sum told before ("Varsovie apportera 1,5
    milliard, Helsinki 800 millions ; le solde viendrait de …")."""
    scene, quantity = draft.scene, draft.quantity
    behind = range(draft.frame.figure + 1, len(scene.tokens))
    if not _is_to_come(draft) or not any(scene.low(k) in _REST and scene.low(k - 1) in {"le", "du"} for k in behind):
        return False
    return any(
        d.quantity.kind == quantity.kind
        and d.quantity.currency == quantity.currency
        and scene.index - _BEFORE <= d.scene.index
        and (d.quantity.value or 0) > (quantity.value or 0)
        and _is_to_come(d)
        and d.frame.verb is not draft.frame.verb
        for d in drafts[-_BEFORE:]
        if d.quantity.start < quantity.start
    )
