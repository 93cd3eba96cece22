"""Givers that join in: "Riyad arrive en tête avec 300 millions, suivi du Qatar (180 millions)", and gifts that others
come with: "quatre vedettes, accompagnées de 22 moteurs"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.conjugation import GERUND, INFINITIVE
from pipeline.stages.pledges.accepting import is_given, never_given
from pipeline.stages.pledges.frame import MONEY, SHARE, Frame, Link
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.tokens import NAME
from pipeline.stages.pledges.verb import PASSIVE, REFLEXIVE, Verb

_WITH = frozenset(("avec", "pour"))


def follows_suit(scene: Scene, position: int, link: Link) -> Frame | None:
    """The frame of a sum or gift with which somebody joins those that give, or ``None``."""
    row = scene.tokens[position].row
    if row.kind not in MONEY and not is_given(scene, position) and not (row.kind == "count" and not row.unit):
        return None
    if scene.low(position - 1) == "(" and scene.low(position + 1) == ")":
        named = position > 2 and scene.tokens[position - 2].kind == NAME
        verb = _joining_before(scene, position) if named else None
        gap = (position - 2, position - 1)
        return Frame(position, verb, "join", "object", Link(position), gap=gap) if verb is not None else None
    verb = scene.left_verb(link.left - 1)
    held = link.before in _WITH or link.apart
    if verb is None or not held or not verb.has("join") or verb.tense == INFINITIVE or verb.negative:
        return None
    if "reflexive" in verb.classes["join"] and verb.voice != REFLEXIVE:
        return None
    return Frame(position, verb, "join", "object", Link(position, container=link.container))


def accompanies(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """The frame of what comes with the figure before it ("deux millions, complétés par trois bourses"), or of what
    makes up a thing that is given ("a remis un centre comprenant trois cuves"); ``None`` where neither is."""
    row = scene.tokens[position].row
    if link.generic >= 0 or row.kind in SHARE or never_given(scene, position):
        return None
    last = frames[-1] if frames else None
    row_goes_on = scene.low(link.left - 1) in {",", "et"} and not link.before
    if last is not None and row_goes_on and link.left - 2 == last.figure:
        before = scene.owner.get(last.figure - 1) or scene.owner.get(last.figure - 2)
        joined = before is not None and before is not last.verb and _comes_along(scene, before)
        return Frame(position, last.verb, last.name, last.role, Link(position)) if joined else None
    verb = scene.owner.get(link.left - (2 if link.before in {"de", "par"} else 1))
    if verb is None or (last is None and verb.tense != GERUND):
        return None
    if verb.tense == GERUND and verb.has("comprise") and is_given(scene, position):
        main = scene.left_verb(verb.first - 1)
        given = main is not None and main.has("give") and main.voice != PASSIVE and "money" not in main.classes["give"]
        return Frame(position, main, "give", "object", Link(position)) if given else None
    if last is None or verb.tense == GERUND or not _comes_along(scene, verb) or link.before not in {"de", "par"}:
        return None
    between = range(last.figure + 1, verb.first)
    apart = any(scene.low(k) in STOPS or scene.opens_relative(k) for k in between)
    spoken = any(k in scene.owner and not scene.owner[k].bare for k in between)
    return None if apart or spoken else Frame(position, last.verb, last.name, last.role, Link(position))


def _comes_along(scene: Scene, verb: Verb) -> bool:
    """Whether a participle opens what comes with a gift, or what it is made of."""
    with_it = verb.bare and verb.lemma in scene.lexicon.words["accompanying"]
    return with_it or (verb.tense == GERUND and verb.has("comprise"))


def _joining_before(scene: Scene, position: int) -> Verb | None:
    """The verb of joining that is the last before a bracket, also as a participle ("suivi du [Qatar] (…)")."""
    last = next((v for v in reversed(scene.verbs) if v.last < position), None)
    return last if last is not None and last.has("join") else None
