"""Figures that are the subject of the verb behind them: "40 millions iront à", "trois écoles seront bâties"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.conjugation import CONDITIONAL, FUTURE, GERUND, INFINITIVE, PERFECT
from pipeline.stages.pledges.accepting import is_given, never_given
from pipeline.stages.pledges.frame import MONEY, SHARE, Frame, Link, after_class
from pipeline.stages.pledges.items import (
    said_of,
)
from pipeline.stages.pledges.leaning import has_come
from pipeline.stages.pledges.moods import reported_future
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import FIGURE
from pipeline.stages.pledges.totals import only_stands
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE, REFLEXIVE, Verb


def as_subject(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    if link.before and link.before != "de":
        return None
    if link.before == "de" and link.container < 0 and link.deed < 0:
        return None
    nouns = scene.lexicon.nouns
    loaded = link.generic >= 0 and scene.low(link.generic) in nouns["load"]
    held = link.container >= 0 or link.deed >= 0
    if link.generic >= 0 and not (held or loaded) and scene.tokens[position].row.kind not in MONEY:
        return None
    if link.generic >= 0 and scene.low(link.generic) in nouns["request"] | nouns["statistic"]:
        return None
    verb = said_of(scene, scene.right_verb(position))
    if verb is None or verb.voice == REFLEXIVE:
        return None
    name = after_class(verb, scene.tokens[position].row.kind in MONEY)
    if verb.matrix is not None and scene.tokens[position].row.kind in SHARE and not verb.has("give"):
        return None
    if any(scene.low(k) in {"mieux", "davantage"} for k in range(verb.first, verb.last)):
        return None
    figure = scene.tokens[position].row
    held = link.container >= 0 or link.deed >= 0
    if verb.voice == PASSIVE and name:
        if "sum" in verb.classes[name] and not (held or figure.kind in MONEY | SHARE):
            return None
        if not held and figure.kind == "count" and never_given(scene, position, name):
            return None
        if ("future" in verb.classes[name] and verb.tense != FUTURE) or only_stands(scene, position, verb, name):
            return None
        return Frame(position, verb, name, "subject", link)
    aid = link.container >= 0 and scene.low(link.container) in scene.lexicon.nouns["aid"]
    if aid and verb.voice == PASSIVE and verb.has("receive") and figure.kind in MONEY:
        return Frame(position, verb, "receive", "subject", link)
    goes = (aid and not verb.has("change")) or verb.has("flow")
    coming = verb.tense == FUTURE or (verb.tense == CONDITIONAL and reported_future(scene, verb))
    if verb.voice == ACTIVE and coming and figure.kind in MONEY | SHARE and goes:
        return Frame(position, verb, "flow", "subject", link)
    of_these = scene.low(position + 1) in {"des", "sur"} and any(
        scene.tokens[k].kind == FIGURE and is_given(scene, k)
        for k in range(position + 2, min(position + 5, verb.first))
    )
    if of_these and has_come(verb):
        return Frame(position, verb, "flow", "subject", link)
    comes = verb.has("flow") and verb.tense == FUTURE and is_given(scene, position)
    if link.deed >= 0 and verb.has("happen") and verb.tense == FUTURE:
        return Frame(position, verb, "flow", "subject", link)
    if link.deed < 0 and link.container < 0 and is_given(scene, position) and has_come(verb):
        return Frame(position, verb, "flow", "subject", link)
    come = verb.has("flow") and verb.tense == PERFECT and any(f.name in {"promise", "announce"} for f in frames)
    if verb.voice == ACTIVE and (comes or come or (aid and verb.lemma == "intervenir" and verb.tense == PERFECT)):
        return Frame(position, verb, "flow", "subject", link)
    return None


def goes_to(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "…, et seuls 40 millions iront au ministère": a sum that opens a clause of its own."""
    verb = scene.owner.get(position + 1)
    opens = scene.low(link.left - 1) in {"et", ",", ";", "mais", "seul", "seuls", "seule", "seules"}
    row = scene.tokens[position].row
    money = row.kind in MONEY or (row.kind == "count" and not row.unit and scene.low(link.left - 1) == ";")
    if verb is None or not (opens and money and verb.has("flow") and verb.tense == FUTURE and verb.voice == ACTIVE):
        return None
    return Frame(position, verb, "flow", "subject", link)


def opens_own_clause(scene: Scene, position: int, link: Link) -> bool:
    """Whether a figure behind a comma is the subject of the verb right behind it ("…, deux mineurs sont morts")."""
    verb = scene.owner.get(position + 1)
    finite = verb is not None and not verb.bare and verb.tense not in {INFINITIVE, GERUND}
    return finite and scene.low(link.left - 1) == "," and not link.before


def starts_clause(scene: Scene, left: int, verb: Verb) -> bool:
    """Whether a comma, "et" or ";" right before the phrase may open a clause of its own after ``verb``."""
    return scene.low(left - 1) in {",", "et", ";", ":"} and verb.last < left - 1
