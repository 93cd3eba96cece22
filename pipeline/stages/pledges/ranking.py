"""Who comes behind the first of a row of givers, each sum in brackets: "…, devant l'[Allemagne] (⟦125 millions⟧)"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.stages.pledges.frame import ARTICLES, MONEY, Frame, Link
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import NAME
from pipeline.stages.pledges.verb import PASSIVE
from pipeline.stages.reference.sorts import listed

_CLOSES = 5
"""Tokens behind the bracket's opening in which it closes."""
_BY = frozenset(("de", "d'", "du", "des", "par"))


def ranked(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """The sum of whoever is named next to the giver of the sum before, with the verb of that sum."""
    last = next((frame for frame in reversed(frames) if frame.part_of is None), None)
    verb = last.verb if last is not None else None
    if last is None or verb is None or verb.voice == PASSIVE or verb.nominal or last.role != "object":
        return None
    sums = scene.tokens[position].row.kind in MONEY and scene.tokens[last.figure].row.kind in MONEY
    first = _giver(scene, position)
    if not sums or first < 0 or not (_behind(scene, first) or _goes_on(scene, first, last)):
        return None
    return Frame(position, verb, last.name, "object", link, gap=(first, position - 1))


def _giver(scene: Scene, position: int) -> int:
    """Where the name right before the bracket of a sum opens, its article included; -1: there is none."""
    closed = any(scene.low(k) == ")" for k in range(position + 1, position + _CLOSES))
    if scene.low(position - 1) != "(" or not closed or position < 3 or scene.tokens[position - 2].kind != NAME:
        return -1
    row = scene.tokens[position - 2].row
    first = position - 2 - (scene.low(position - 3) in ARTICLES)
    return first if row.label == "ORG" or row.country else -1


def _behind(scene: Scene, first: int) -> bool:
    """Whether the words before the name say that it comes next: "devant", "suivi de", "talonnée par"."""
    led = first - 1 - (scene.low(first - 1) in _BY)
    return scene.low(led) in listed("next") and (led < first - 1 or scene.low(led) in listed("ahead"))


def _goes_on(scene: Scene, first: int, last: Frame) -> bool:
    """Whether the name follows that of another sum in brackets ("… (40 millions) et la [Suède] (25 millions)")."""
    if last.gap is None or scene.low(last.figure - 1) != "(":
        return False
    close = next((k for k in range(last.figure, first) if scene.low(k) == ")"), -1)
    between = range(close + 1, first)
    joiners = {",", "et", "puis", "enfin"} | _BY
    return close > 0 and len(between) > 0 and all(scene.low(k) in joiners for k in between)
