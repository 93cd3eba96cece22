"""Figures that lean on what stands before or behind them: "…, douze seulement ont été posés", "… et de 41 forages"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.conjugation import PERFECT
from pipeline.stages.pledges.frame import ARTICLES, Frame, Link, after_class
from pipeline.stages.pledges.items import said_of
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import PUNCTUATION
from pipeline.stages.pledges.verb import PASSIVE, Verb


def has_come(verb: Verb) -> bool:
    """Whether goods have arrived ("90 tonnes de vivres sont arrivées à Bétou")."""
    return verb.has("flow") and verb.tense == PERFECT and "goods" in verb.classes["flow"]


def told_of_it(scene: Scene, position: int, link: Link) -> Verb | None:
    """The verb right behind the figure of a new clause that tells what became of it: a passive ("…, douze seulement ont
    été posés") or, of a bare number, one of coming ("…, onze seulement sont arrivés"); ``None``: none."""
    at = position + 1
    while scene.low(at) in scene.lexicon.words["adverb"] | {"seulement"}:
        at += 1
    verb = said_of(scene, scene.owner.get(at))
    if verb is None or verb.bare or scene.low(link.left - 1) not in {",", ":", "et", ";"}:
        return None
    bare = not scene.tokens[position].row.unit
    if verb.voice == PASSIVE and (after_class(verb) or (bare and verb.has("receive"))):
        return verb
    return verb if bare and has_come(verb) else None


def beside_deed(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """A second object of a deed that stands as a noun ("la réhabilitation de 96 centres et de 41 forages")."""
    last = frames[-1] if frames else None
    if last is None or last.link.deed < 0 or last.verb is None or not last.verb.nominal or last.part_of is not None:
        return None
    if scene.low(position - 1) not in {"de", "d'"} or scene.low(position - 2) not in {"et", ","}:
        return None
    if any(k in scene.owner or scene.tokens[k].kind == PUNCTUATION for k in range(last.figure + 1, position - 2)):
        return None
    return Frame(position, last.verb, last.name, last.role, replace(link, left=last.link.left, deed=last.link.deed))


def leaves_open(scene: Scene, verb: Verb | None, name: str, link: Link) -> bool:
    """Whether the verb before the figure says not itself who gives it, so that a relative clause may ("remercie le
    Japon des 40 camions que …", "l'accord porte sur 8 millions que …", "n'y participera pas, les 40 autres que …")."""
    asked = verb is None and link.generic >= 0 and scene.low(link.generic) in scene.lexicon.nouns["request"]
    if name in {"thank", "cover"} or asked:
        return True
    if name in {"suspend", "cancel"}:
        return False
    definite = scene.low(link.left) in ARTICLES
    return bool(name) and verb is not None and definite and scene.low(link.left - 1) == ","
