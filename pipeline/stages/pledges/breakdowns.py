"""Lines and sentences that only name the parts of a sum told before: "Répartition du financement :"."""

from __future__ import annotations

from dataclasses import replace

from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.horizon import NO_HORIZON
from pipeline.stages.pledges.meaning import Reading
from pipeline.stages.pledges.party import NOBODY
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.reference.sorts import listed


def breaks_down(scene: Scene) -> bool:
    """Whether a line or the words before a colon only name the parts of a sum: "Répartition du financement :"."""
    first = int(scene.low(0) in scene.lexicon.words["determiner"])
    colon = _colon(scene)
    only_points = scene.words(colon - 3, colon) == "est la suivante"
    spoken = any(not verb.bare and verb.first < colon - 3 * only_points for verb in scene.verbs)
    return colon > 0 and not spoken and scene.low(first) in listed("breakdown")


def details(scene: Scene) -> bool:
    """Whether somebody only tells before a colon how a sum is divided: "Le ministre a détaillé la répartition :"."""
    colon = _colon(scene)
    told = next((v for v in scene.verbs if not v.bare and v.last < colon), None)
    if told is None or not told.has("say", "announce", "present"):
        return False
    first = told.last + 1 + (scene.low(told.last + 1) in scene.lexicon.words["determiner"])
    return scene.low(first) in listed("breakdown")


def _colon(scene: Scene) -> int:
    """The token of the first colon, or -1."""
    return next((k for k, token in enumerate(scene.tokens) if token.low == ":"), -1)


def without_parties(scene: Scene, whole: Draft) -> Draft:
    """The pledge of a sum as a line tells it that only divides it up: it says neither who gives nor who receives."""
    said = whole.reading
    reading = Reading("pledged", "announcement") if said.status == "pledged" and not said.negative else said
    noun = next((t.low for t in scene.tokens if t.low in scene.lexicon.nouns["container"]), whole.action)
    return replace(
        whole, reading=reading, actor=NOBODY, recipient=NOBODY, horizon=NO_HORIZON, rate="", action=noun, object=noun
    )
