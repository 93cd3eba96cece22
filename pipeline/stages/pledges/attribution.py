"""Who is quoted for a pledge, when it is not the actor."""

from __future__ import annotations

from pipeline.stages.pledges.frame import Frame
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import NAME, THAT


def source_of(scene: Scene, people: People, frame: Frame, actor: Party) -> str:
    """The source as its canonical name, or ""; never the actor itself or an official of its country."""
    party = _named(scene, people, frame)
    if not party.name or party.name == actor.name:
        return ""
    if party.country and party.country in actor.country.split("; "):
        return ""
    return party.name


def _named(scene: Scene, people: People, frame: Frame) -> Party:
    first, last = _segment(scene, frame)
    for index in range(first, last):
        low = scene.low(index)
        if low == "selon" or (low == "d'" and scene.low(index + 1) == "après") or low == "suivant":
            start = index + (2 if low == "d'" else 1)
            end = people.phrase_end(scene, start)
            return people.party(scene, start, end)
    for verb in scene.verbs:
        if (
            not verb.has("say", "announce")
            or verb.bare
            or verb is frame.verb
            or not first <= verb.first < len(scene.tokens)
        ):
            continue
        if verb.inverted:
            return people.pronoun(scene, verb.inverted, scene.tokens[verb.first].start)
        if verb.first > frame.figure and verb.first and scene.low(verb.first - 1) in {",", "»", '"'}:
            person = next(
                (t.row for t in scene.tokens[verb.last + 1 :] if t.kind == NAME and t.row.label in {"PER", "ORG"}), None
            )
            people_named = next(
                (t.row for t in scene.tokens[verb.last + 1 :] if t.kind == NAME and t.row.label == "PER"), person
            )
            if people_named is not None:
                return people.of_mention(people_named)
        elif verb.last < frame.figure and scene.low(verb.last + 1) in THAT:
            row = next(
                (
                    t.row
                    for t in reversed(scene.tokens[: verb.first])
                    if t.kind == NAME and t.row.label in {"PER", "ORG"}
                ),
                None,
            )
            if row is not None:
                return people.of_mention(row)
    offset = scene.tokens[frame.figure].start
    if people.voices.inside(offset):
        row = people.voices.quoted(offset)
        if row is not None and (row.entity or row.text):
            return people.of_mention(row)
    return NOBODY


def _segment(scene: Scene, frame: Frame) -> tuple[int, int]:
    """The stretch between semicolons that holds the figure."""
    first, last = 0, len(scene.tokens)
    for index, token in enumerate(scene.tokens):
        if token.low == ";":
            if index < frame.figure:
                first = index + 1
            else:
                last = index
                break
    return first, last
