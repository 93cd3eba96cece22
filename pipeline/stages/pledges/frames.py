"""Which predicate a figure hangs on: verb, noun of aid or deed, part of a total, or a gap that repeats the verb."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.stages.pledges.accepting import accepts, is_given, never_given
from pipeline.stages.pledges.conjugation import FUTURE, INFINITIVE, PERFECT
from pipeline.stages.pledges.frame import MONEY, SHARE, Frame, Link, after_class
from pipeline.stages.pledges.gaps import gap_of
from pipeline.stages.pledges.links import link_of
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.shifted import (
    announced,
    besides,
    named_in_brackets,
    paid_share,
    participle_after,
    shifted,
    wanted,
)
from pipeline.stages.pledges.sums import alone, comes_to, made_of
from pipeline.stages.pledges.tokens import DATE, NAME
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE, REFLEXIVE, Verb


def frames_of(scene: Scene, candidates: frozenset[int]) -> list[Frame]:
    """The frames of the figures at the token positions ``candidates``, in text order."""
    frames: list[Frame] = []
    for position in scene.figures():
        if position in candidates:
            frame = _frame(scene, position, frames)
            if frame is not None:
                frames.append(frame)
    return frames


def _frame(scene: Scene, position: int, frames: list[Frame]) -> Frame | None:
    figure = scene.tokens[position].row
    if figure.kind == "factor":
        verb = scene.owner.get(position)
        if verb is None or verb.bare or not verb.has("change"):
            return None
        return Frame(position, verb, "change", "object", Link(position))
    total = _total_of(scene, position, frames)
    if total is not None:
        return _part(scene, position, total)
    if scene.low(position - 1) in {"non", "contre"}:
        return None
    link = link_of(scene, position)
    if link is None:
        return None
    if (moved := shifted(scene, position, link, frames)) is not None:
        return moved
    figure = scene.tokens[position].row
    verb = scene.left_verb(link.left - 1)
    if frames and (gap := gap_of(scene, link.left if link.container >= 0 else position, frames[-1])):
        last = frames[-1]
        return Frame(position, last.verb, last.name, last.role, link, gap=gap)
    if (paid := paid_share(scene, position, link)) is not None:
        return paid
    if verb is not None and (name := accepts(scene, verb, position, link)):
        if name == "thank" and (after := participle_after(scene, position)) is not None:
            return Frame(position, after, after_class(after), "participle", link, thanks=verb)
        return Frame(position, verb, name, "object", link)
    if (
        verb is None
        and (main := scene.right_verb(position)) is not None
        and main.voice == PASSIVE
        and after_class(main)
    ):
        return _subject(scene, position, link, frames)
    if verb is None or verb.has("say", "thank", "other") or not verb.classes or verb.tense == INFINITIVE:
        after = participle_after(scene, position)
        if after is not None:
            return Frame(position, after, after_class(after), "participle", link)
    if verb is None and (named := named_in_brackets(scene, position, link)):
        return named
    if verb is None and link.before == "" and (link.deed >= 0 or link.generic >= 0 or link.container >= 0):
        noun = min(k for k in (link.deed, link.generic, link.container) if k >= 0)
        dated = any(t.kind == DATE for t in scene.tokens[:5]) and scene.low(noun - 1) in {"et", ",", ":"}
        if (noun <= 3 or dated) and scene.low(noun) and scene.right_verb(position) is None:
            item = Verb(noun, noun, scene.low(noun), INFINITIVE, classes={"give": frozenset()}, nominal=True)
            return Frame(position, item, "give", "object", link)
    if verb is None and link.left == 2 and scene.low(1) == ":" and scene.tokens[0].kind == NAME:
        item = Verb(1, 1, "", INFINITIVE, classes={"give": frozenset(("to",))}, nominal=True)
        return Frame(position, item, "give", "object", link, gap=(0, 1))
    follows_verb = scene.right_verb(position)
    ahead = follows_verb is not None and follows_verb.voice == ACTIVE
    if verb is None and not ahead and (listed := scene.left_verb(link.left - 1, across=True)) is not None:
        name = accepts(scene, listed, position, link) if listed.has("announce", "promise", "give") else ""
        if not name and listed.has("promise", "announce") and link.before == "" and figure.kind == "count":
            name = "promise" if listed.has("promise") else ""
        if name:
            return Frame(position, listed, name, "object", link)
    if verb is None or _starts_clause(scene, link.left, verb):
        made = _subject(scene, position, link, frames)
        if made is not None:
            return made
    follows = scene.owner.get(position + 2)
    if scene.low(position + 1) == "," and follows is not None and follows.bare and follows.has("give", "promise"):
        return Frame(position, follows, after_class(follows), "participle", link)
    for reader in (besides, announced, wanted, comes_to, made_of, alone):
        if (found := reader(scene, position, link)) is not None:
            return found
    return None


def _total_of(scene: Scene, position: int, frames: list[Frame]) -> Frame | None:
    """The frame of which the figure is a part ("dont 300 millions"), or ``None``."""
    if not frames:
        return None
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
        if at in scene.owner or token.low in STOPS or scene.opens_relative(at):
            return None
        at -= 1
    last = frames[-1]
    if last.part_of is not None and at == last.figure:
        between = scene.tokens[last.figure + 1 : position]
        if any(t.low in {",", "et"} for t in between) and not any(t.low == ";" for t in between):
            return last.part_of
    return None


def _part(scene: Scene, position: int, total: Frame) -> Frame | None:
    verb = scene.right_verb(position)
    end = next(
        (k for k in range(position + 1, len(scene.tokens)) if scene.low(k) in {",", ";", "et"}), len(scene.tokens)
    )
    if verb is not None and verb.first < end:
        if verb.has("flow") and verb.voice == ACTIVE:
            return Frame(position, verb, "flow", "subject", Link(position), part_of=total)
        name = after_class(verb)
        if not name or verb.voice != PASSIVE:
            return None
        return Frame(position, verb, name, "subject", Link(position), part_of=total)
    after = participle_after(scene, position)
    if after is not None and after.first <= position + 3 and scene.tokens[position].row.kind in MONEY:
        name = after_class(after)
        if name:
            return Frame(position, total.verb, total.name, total.role, Link(position), part_of=total, own_verb=False)
    return Frame(position, total.verb, total.name, total.role, Link(position), part_of=total, own_verb=False)


def _starts_clause(scene: Scene, left: int, verb: Verb) -> bool:
    """Whether a comma, "et" or ";" right before the phrase may open a clause of its own after ``verb``."""
    return scene.low(left - 1) in {",", "et", ";", ":"} and verb.last < left - 1


def _subject(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
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
    verb = scene.right_verb(position)
    if verb is None or verb.voice == REFLEXIVE:
        return None
    name = after_class(verb)
    figure = scene.tokens[position].row
    held = link.container >= 0 or link.deed >= 0
    if verb.voice == PASSIVE and name:
        if "sum" in verb.classes[name] and not (held or figure.kind in MONEY | SHARE):
            return None
        if not held and figure.kind == "count" and never_given(scene, position):
            return None
        if "future" in verb.classes[name] and verb.tense != FUTURE:
            return None
        return Frame(position, verb, name, "subject", link)
    aid = link.container >= 0 and scene.low(link.container) in scene.lexicon.nouns["aid"]
    goes = (aid and not verb.has("change")) or verb.has("flow")
    if verb.voice == ACTIVE and verb.tense == FUTURE and figure.kind in MONEY | SHARE and goes:
        return Frame(position, verb, "flow", "subject", link)
    comes = verb.has("flow") and verb.tense == FUTURE and is_given(scene, position)
    if link.deed >= 0 and verb.has("happen") and verb.tense == FUTURE:
        return Frame(position, verb, "flow", "subject", link)
    come = verb.has("flow") and verb.tense == PERFECT and any(f.name in {"promise", "announce"} for f in frames)
    if verb.voice == ACTIVE and (comes or come or (aid and verb.lemma == "intervenir" and verb.tense == PERFECT)):
        return Frame(position, verb, "flow", "subject", link)
    return None
