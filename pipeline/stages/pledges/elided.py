"""Figures whose verb was said before: of another actor, or further things of one row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.conjugation import PERFECT
from pipeline.stages.pledges.accepting import is_given
from pipeline.stages.pledges.frame import HIS_ANY, MONEY, Frame, Link
from pipeline.stages.pledges.gaps import gap_of, inserted_relative
from pipeline.stages.pledges.insertions import verb_over_relative
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.verb import ACTIVE, PLUPERFECT, Verb


def elided(scene: Scene, position: int, link: Link, frames: list[Frame]) -> Frame | None:
    """A figure of another actor whose verb is that of the figure before ("…, la BAD 240", "… l'Agence de 25 %")."""
    opening = inserted_relative(scene, position)
    told = [f for f in frames if opening < 0 or f.figure < opening]
    last = next((f for f in reversed(told) if f.part_of is None), None)
    if last is None:
        return None
    if last.thanks is not None and scene.low(link.left - 1) == "pour":
        return _thanked_too(scene, position, link, last)
    if frames[-1] is last and last.gap is not None and _only_joins(scene, last.figure + 1, link.left):
        return Frame(position, last.verb, last.name, last.role, link, gap=last.gap)
    held = link.container >= 0 or link.apart or (link.generic >= 0 and scene.low(link.left) in {"un", "une"})
    start = link.left if held else position
    if (last.link.apart or last.link.before == "de") and not link.apart and link.before == "de" and not held:
        start = position - 1
    if last.link.before and link.before == last.link.before and not held and not link.apart:
        start = link.left - 1
    elif scene.low(position - 1) in HIS_ANY and not held:
        start = link.left
    if (participle := _without_auxiliary(scene, start, last)) is not None:
        start = participle.first
    gap = gap_of(scene, start, last, told[-1].figure)
    return Frame(position, last.verb, last.name, last.role, link, gap=gap) if gap else None


def _thanked_too(scene: Scene, position: int, link: Link, last: Frame) -> Frame | None:
    """What somebody else is thanked for, whose verb is that of the thanks before ("remercié la [Pologne] pour les 40
    tentes livrées en mai et l'[Autriche] pour ses ⟦25 experts⟧")."""
    if last.thanks is None:
        return None
    gap = gap_of(scene, link.left - 1, replace(last, verb=last.thanks, role="object"))
    return Frame(position, last.thanks, "thank", "object", link, gap=gap) if gap else None


def _without_auxiliary(scene: Scene, start: int, last: Frame) -> Verb | None:
    """The participle right before ``start`` whose auxiliary is that of the verb before ("La première a envoyé dix
    médecins, le second donné ⟦300 lits⟧")."""
    verb = scene.owner.get(start - 1)
    perfect = last.verb is not None and last.verb.tense in {PERFECT, PLUPERFECT} and last.verb.voice == ACTIVE
    return verb if verb is not None and verb.bare and perfect and verb.has("give", "do") else None


def _only_joins(scene: Scene, first: int, end: int) -> bool:
    """Whether nothing but commas and "et" stands from ``first`` to ``end``."""
    return first < end and all(scene.low(k) in {",", "et", "ainsi", "que"} for k in range(first, end))


def row_goes_on(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """The next thing of a row whose first stands behind a relative clause ("allouer à la [Force], qui lutte contre …, 5
    millions, 60 drones et deux hôpitaux")."""
    last = frames[-1] if frames else None
    if (
        last is None
        or last.role != "object"
        or last.verb is None
        or link.before
        or scene.low(link.left - 1) not in {",", "et"}
    ):
        return None
    if link.left - 2 != last.figure or not (is_given(scene, position) or scene.tokens[position].row.kind in MONEY):
        return None
    first = next((f for f in frames if f.verb is last.verb), last)
    over = verb_over_relative(scene, first.link.left) is last.verb
    return Frame(position, last.verb, last.name, last.role, link) if over else None
