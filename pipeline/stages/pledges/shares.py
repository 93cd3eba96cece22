"""Whose a share is that a verb only measures: "Notre contribution s'élèvera à 40 millions", "L'effort du [Japon] …"."""

from __future__ import annotations

from pipeline.stages.entities.gazetteer import adjective_country, country_name
from pipeline.stages.pledges.agents import owner_at
from pipeline.stages.pledges.frame import HIS_ANY, OF, OUR, Frame
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import subject_span
from pipeline.stages.pledges.verb import PASSIVE
from pipeline.stages.reference.sorts import listed


def whose_share(scene: Scene, people: People, frame: Frame) -> Party:
    """Whose aid or part the subject is of a verb that says how large it is, or :data:`NOBODY`."""
    at = _share(scene, frame)
    if at < 0:
        return NOBODY
    offset = scene.tokens[at].start
    for before in range(at - 1, max(-1, at - 3), -1):
        if scene.low(before) in OUR:
            return people.speaker(offset)
        if scene.low(before) in HIS_ANY:
            return people.doer_before(scene, scene.low(before) in {"leur", "leurs"}, offset)
    behind = at + 1 + (adjective_country(scene.low(at + 1)) == "" and scene.low(at + 2) in OF)
    if code := adjective_country(scene.low(at + 1)):
        return Party(country_name(code), code, label="LOC")
    return owner_at(scene, people, behind) or NOBODY if scene.low(behind) in OF else NOBODY


def _share(scene: Scene, frame: Frame) -> int:
    """The noun of aid or of a share that is the subject, or -1."""
    verb = frame.verb
    if verb is None:
        return -1
    shares = scene.lexicon.nouns["transfer"] | listed("quota")
    if verb.nominal:
        at = verb.first if scene.low(verb.first) in shares else frame.link.container
        return at if at >= 1 and scene.low(at - 1) in HIS_ANY | OUR and _singular(scene.low(at)) in shares else -1
    if frame.role == "subject" and verb.has("amount", "change") and frame.link.container >= 0:
        return frame.link.container if _singular(scene.low(frame.link.container)) in shares else -1
    span = subject_span(scene, verb) if frame.role == "object" and verb.voice == PASSIVE else None
    head = range(span[0], min(span[0] + 3, span[1])) if span is not None else range(0)
    return next((k for k in head if _singular(scene.low(k)) in shares), -1)


def _singular(noun: str) -> str:
    return noun.removesuffix("s") if noun not in listed("invariable") else noun
