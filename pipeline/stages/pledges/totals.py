"""Figures that are a part of the one before: "dont 300 millions", "respectivement", amounts behind a colon."""

from __future__ import annotations

from pipeline.conjugation import PRESENT
from pipeline.stages.pledges.elided import elided
from pipeline.stages.pledges.frame import MONEY, SHARE, Frame, Link, after_class
from pipeline.stages.pledges.links import link_of
from pipeline.stages.pledges.moods import asked
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.shifted import (
    participle_after,
    says_by,
)
from pipeline.stages.pledges.spans import behind_insertion
from pipeline.stages.pledges.sums import divided, divided_in_brackets
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE, Verb


def total_of(scene: Scene, position: int, frames: list[Frame]) -> Frame | None:
    """The frame of which the figure is a part ("dont 300 millions"), or ``None``."""
    if not frames:
        return None
    if (whole := divided_in_brackets(scene, position, frames)) is not None:
        return whole
    at = position - 1
    while at >= 0 and at > frames[-1].figure:
        token = scene.tokens[at]
        if token.low == ")":
            while at > frames[-1].figure and scene.low(at) != "(":
                at -= 1
            at -= 1
            continue
        if token.low == "dont" and scene.low(at + 1) in {"les", "ses", "leurs"}:
            return None
        if token.low == "respectivement" and not any(scene.low(k) == "dont" for k in range(at)):
            return None
        if token.low in {"dont", "respectivement"} or scene.words(at - 1, at + 1) in scene.lexicon.words["part"]:
            last = frames[-1]
            return last.part_of or last
        if token.low == ":" and divided(scene, at, frames[-1]):
            return frames[-1].part_of or frames[-1]
        if at in scene.owner or token.low in STOPS or scene.opens_relative(at):
            return None
        at -= 1
    last = frames[-1]
    if last.part_of is not None and at == last.figure:
        between = scene.tokens[last.figure + 1 : position]
        if any(t.low in {",", "et"} for t in between) and not any(t.low == ";" for t in between):
            link = link_of(scene, position)
            another = link is not None and elided(scene, position, link, frames) is not None
            return None if another else last.part_of
    return None


def part_of(scene: Scene, position: int, total: Frame) -> Frame | None:
    """The frame of a part of ``total``; ``None`` where the words only tell how things are."""
    verb = scene.right_verb(position)
    if verb is not None and _is_out_of_order(scene, position, verb):
        return None
    end = next(
        (k for k in range(position + 1, len(scene.tokens)) if scene.low(k) in {",", ";", "et"}), len(scene.tokens)
    )
    if verb is not None and verb.first < end and not (verb.lemma == "être" and verb.voice == ACTIVE):
        if verb.has("flow") and verb.voice == ACTIVE:
            return Frame(position, verb, "flow", "subject", Link(position), part_of=total)
        name = after_class(verb)
        if not name or verb.voice != PASSIVE or only_stands(scene, position, verb, name):
            return None
        return Frame(position, verb, name, "subject", Link(position), part_of=total)
    after = participle_after(scene, position)
    if after is not None and after.first <= position + 3 and scene.tokens[position].row.kind in MONEY:
        name = after_class(after)
        if name:
            return Frame(position, total.verb, total.name, total.role, Link(position), part_of=total, own_verb=False)
    return Frame(position, total.verb, total.name, total.role, Link(position), part_of=total, own_verb=False)


def _is_out_of_order(scene: Scene, position: int, verb: Verb) -> bool:
    """Whether a share of what was given is only said to be in some state ("dont la moitié sont aujourd'hui en
    panne")."""
    if scene.tokens[position].row.kind not in SHARE or verb.lemma != "être" or verb.tense != PRESENT:
        return False
    return verb.first <= position + 2 and scene.low(behind_insertion(scene, verb.last + 1)) in {"en", "hors"}


def only_stands(scene: Scene, position: int, verb: Verb, name: str) -> bool:
    """Whether a passive only tells how things are, by nobody's deed ("la moitié du tracé est bitumée", "900 entreprises
    y sont installées")."""
    figure = scene.tokens[position].row
    counted = figure.kind in SHARE or bool(figure.unit)
    return name == "do" and counted and verb.tense == PRESENT and not says_by(scene, verb) and not asked(scene, verb)
