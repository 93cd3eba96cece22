"""The recipient of a frame: its dative, in front of the figure, behind it, or shared with its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.conjugation import INFINITIVE
from pipeline.stages.pledges.clitics import by_possessive, counted_before, people_before, people_said, there
from pipeline.stages.pledges.datives import Receiving, dative_in
from pipeline.stages.pledges.frame import OF, Frame
from pipeline.stages.pledges.fronted import fronted, opening_dative
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.receivers import Dative, is_people
from pipeline.stages.pledges.relatives import (
    changed_for,
    endowed,
    endowed_before,
    enjoying,
    filled,
    given_to,
    helped,
    relative_dative,
    told_of,
)
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import behind_insertion
from pipeline.stages.pledges.subjects import allows, subject_of
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME
from pipeline.stages.pledges.verb import PASSIVE, REFLEXIVE, Verb
from pipeline.stages.reference.sorts import listed

_AHEAD = 7
"""Tokens behind the figure in which the aid that changes may be named ("porter à 30 millions, en 2027, l'aide à …")."""


def recipient_of(
    scene: Scene, people: People, frame: Frame, frames: list[Frame], actor: Party, clause_end: int
) -> Party:
    """Who receives what ``frame`` gives, or :data:`NOBODY`."""
    with people.meaning_others_than(actor):
        return _recipient(scene, people, frame, frames, actor, clause_end)


def _recipient(scene: Scene, people: People, frame: Frame, frames: list[Frame], actor: Party, clause_end: int) -> Party:
    verb = frame.verb
    if verb is not None:
        if (said := _of_the_verb(scene, people, frame, verb, actor)) is not None:
            return said
        if (meant := by_possessive(scene, people, min(verb.last, frame.figure) + 1, clause_end, actor)).name:
            return meant
        if (named := _set_apart(scene, people, frame, verb, clause_end)).name:
            return named
    dative = _what_opens(scene, frame, frames)
    if frame.role in {"subject", "participle"} and verb is not None:
        held = _held(frame)
        behind = min([clause_end, *(f.figure for f in frames if f.figure > verb.last and f is not frame)])
        regions = [(verb.last + 1, behind), (frame.figure + 1, verb.first)]
        regions += [(held, frame.figure)] if held >= 0 else []
        if frame.figure > verb.last:
            regions.sort()
            regions.insert(0, (frame.figure + 1, clause_end))
        party = _first_of(scene, people, regions, dative)
        main = scene.right_verb(max(frame.figure, verb.last)) if verb.bare and not party.name else None
        if main is not None and main.has("flow"):
            goes = (main.last + 1, scene.clause_end(main, main.last))
            party = _first_of(scene, people, [goes], Dative(True, money=dative.money))
        if not party.name and not verb.bare:
            party = relative_dative(scene, people, verb)
        if not party.name and not verb.bare:
            party = fronted(scene, people, verb)
        return party
    if frame.part_of is not None or frame.gap is not None or verb is None:
        behind = min([clause_end, *(f.figure for f in frames if f.figure > frame.figure)])
        own = [] if frame.gap is not None else [(_start_of_part(frames, frame), frame.figure)]
        if frame.gap is not None and verb is not None and verb.first > frame.figure:
            own = [(verb.last + 1, scene.clause_end(verb, verb.last))]
        return _first_of(scene, people, [(frame.figure + 1, behind), *own], dative)
    party = _among_objects(scene, people, frame, frames, clause_end, dative)
    if frame.name == "change" and not party.name:
        party = changed_for(scene, people, verb, clause_end)
    if not party.name:
        party = relative_dative(scene, people, verb)
    if not party.name:
        party = enjoying(scene, people, frame.figure, clause_end)
    if not party.name:
        party = given_to(scene, people, frame.figure, clause_end)
    return party if party.name else told_of(scene, people, frame.figure)


def _what_opens(scene: Scene, frame: Frame, frames: Sequence[Frame]) -> Dative:
    """What "à" may open in this frame."""
    verb, nouns = frame.verb, scene.lexicon.nouns
    row = scene.tokens[frame.figure].row
    flags = verb.classes.get(frame.name, frozenset()) if verb is not None else frozenset()
    to = "to" in flags or any(
        k >= 0 and scene.low(k) in nouns["transfer"]
        for f in frames
        if f is frame or (f.verb is verb and f.role == frame.role == "object" and _held(frame) < 0)
        for k in (f.link.container, f.link.deed)
    )
    behind = range(frame.figure + 2, frame.figure + 4)
    aid = any(scene.low(k) in nouns["aid"] and scene.low(k - 1) in OF | {"en"} for k in behind)
    if frame.name == "change" and verb is not None:
        to = to or any(scene.low(k) in nouns["transfer"] for k in range(verb.last + 1, frame.figure + _AHEAD))
    if frame.name in {"thank", "announce"} and verb is not None and _held(frame) < 0:
        to = to or any(scene.low(k) in nouns["transfer"] for k in range(verb.last + 1, frame.figure))
    if row.kind == "currency" and scene.low(frame.figure + 1) in {"à", "au"}:
        to = to or _is_organisation(scene, frame.figure + 2)
    sent = verb is not None and verb.lemma in listed("sent")
    held = _held(frame)
    addressed = verb is not None and verb.lemma in listed("addressed")
    people_only = ("people" in flags or sent or addressed) and not to
    return Dative(
        to=to or row.kind == "factor" or frame.name == "flow" or aid,
        people_only=people_only,
        money=row.kind in {"currency", "percent", "ratio"},
        part=frame.part_of is not None,
        giving=(verb is not None and verb.lemma in listed("giving"))
        or (held >= 0 and scene.low(held) in listed("gift")),
        common=verb is not None and verb.lemma in listed("opened") and not to,
        toward=sent,
        given=frame.name == "flow" or (frame.name in {"give", "promise"} and "to" in flags),
        source=frame.name == "receive" or (verb is not None and verb.lemma in listed("taken")),
    )


def _is_organisation(scene: Scene, index: int) -> bool:
    """Whether an organisation stands at ``index``, behind its article."""
    at = index + 1 if scene.low(index) in {"le", "la", "l'", "les"} else index
    return at < len(scene.tokens) and scene.tokens[at].kind == NAME and scene.tokens[at].row.label == "ORG"


def _held(frame: Frame) -> int:
    return frame.link.container if frame.link.container >= 0 else frame.link.deed


def _start_of_part(frames: Sequence[Frame], frame: Frame) -> int:
    before = [f.figure for f in frames if f.figure < frame.figure]
    return before[-1] + 1 if before else 0


def _of_the_verb(scene: Scene, people: People, frame: Frame, verb: Verb, actor: Party) -> Party | None:
    """The recipient that the verb has in itself: a clitic, "mettre à la disposition de", "doter"; ``None``: none."""
    at = scene.tokens[verb.first].start
    if frame.role != "participle":
        if verb.clitics & {"nous", "me", "m'"} and verb.voice != REFLEXIVE:
            return people.speaker(at)
        if "leur" in verb.clitics and (given := counted_before(scene, verb)).name:
            return given
        if "leur" in verb.clitics and (named := people_before(scene, people, verb.first, actor)).name:
            return named
        if verb.clitics & {"lui", "leur"}:
            meant = people.dative(scene, "leur" in verb.clitics, at, actor.name)
            return people_said(scene, people, actor) if "leur" in verb.clitics and not meant.name else meant
        outer = verb.matrix if verb.tense == INFINITIVE else None
        told = outer is not None and outer.has("promise", "give") and outer.voice != REFLEXIVE
        if told and outer is not None and outer.clitics & {"nous", "me", "m'"}:
            return people.speaker(at)
    owner = scene.low(verb.last - 1) if verb.lemma.endswith(" disposition") else ""
    if owner in {"notre", "votre", "sa", "leur"}:
        return people.speaker(at) if owner == "notre" else people.dative(scene, owner == "leur", at, actor.name)
    if verb.lemma.startswith("mettre à") and scene.low(verb.last + 1) in OF:
        start = verb.last + (2 if scene.low(verb.last + 1) in {"de", "d'"} else 1)
        return people.party(scene, start, people.phrase_end(scene, start), acts=True)
    if "y" in verb.clitics and (paid_in := there(scene, people, frame, verb)) is not None:
        return paid_in
    if verb.matrix is not None and verb.matrix.lemma == "voir" and verb.lemma in listed("endowed"):
        return joined(subject_of(scene, people, verb.matrix))
    if verb.lemma == "doter" and not verb.bare and verb.voice == PASSIVE:
        return joined(subject_of(scene, people, verb))
    if verb.lemma == "doter" and verb.bare and (named := endowed(scene, people, verb)).name:
        return named
    if verb.lemma == "doter" and verb.bare and frame.link.container > verb.last:
        return NOBODY
    with_it = verb.lemma in listed("endowed") and not verb.bare and (frame.link.before in OF or frame.link.apart)
    if with_it and (whole := endowed_before(scene, people, verb)).name:
        return whole
    if verb.lemma == "doter" and not verb.bare and scene.low(verb.last + 1) in OF:
        end = people.phrase_end(scene, frame.figure + 1)
        return people.party(scene, frame.figure + 1, end) if end > frame.figure + 1 else NOBODY
    first = behind_insertion(scene, verb.last + 1)
    if verb.lemma in listed("endowed") | listed("supported") and not verb.bare and verb.voice != PASSIVE:
        behind = scene.low(first) in OF and scene.low(frame.figure + 1) in {"le", "la", "l'", "les"}
        if behind and first < frame.figure:
            return people.party(scene, frame.figure + 1, people.phrase_end(scene, frame.figure + 1))
    people_counted = is_people(scene, str(scene.tokens[frame.figure].row.unit or ""))
    endows = frame.link.before == "de" or (frame.link.generic > verb.last and not people_counted)
    if verb.lemma in listed("endowed") and not verb.bare and endows and first < frame.figure:
        return people.party(scene, first, people.phrase_end(scene, first))
    if verb.lemma == "doter" and (frame.link.before == "de" or frame.link.generic > verb.last):
        end = people.phrase_end(scene, first)
        return people.party(scene, first, end) if end > first else NOBODY
    apart = bool(frame.link.before) or frame.link.apart
    if verb.lemma in listed("supported") and apart and (aided := helped(scene, people, frame, verb)).name:
        return aided
    if verb.lemma in listed("filled") and verb.voice != PASSIVE and not verb.bare:
        return filled(scene, people, frame, verb)
    if verb.matrix is not None and verb.tense == INFINITIVE and allows(scene, verb.matrix):
        first = behind_insertion(scene, verb.matrix.last + 1)
        return joined(people.subject(scene, first, verb.first - 1))
    return None


def _set_apart(scene: Scene, people: People, frame: Frame, verb: Verb, clause_end: int) -> Party:
    """A recipient that stands with another verb or by itself: "a promis au Mali de verser …", "a signé avec le Mali un
    prêt", "c'est au Mali que …"."""
    to = Dative(True)
    if (
        verb.tense == INFINITIVE
        and verb.matrix is not None
        and verb.matrix.lemma in {"promettre", "proposer", "offrir"}
        and not (verb.matrix.lemma == "proposer" and dative_in(scene, people, verb.last + 1, clause_end, to))
        and (found := dative_in(scene, people, verb.matrix.last + 1, verb.first, to)) is not None
    ):
        return found.party
    outer_verb = verb.matrix if verb.tense == INFINITIVE else None
    if outer_verb is not None and outer_verb.has("commit") and outer_verb.voice == REFLEXIVE:
        found = dative_in(scene, people, outer_verb.last + 1, verb.first, Dative(False))
        if found is not None:
            return found.party
    if (outer := _promised_to(scene, people, verb)).name:
        return outer
    held = _held(frame)
    lent = {scene.low(k) for k in range(held, frame.figure)} if held >= 0 else set()
    if frame.name == "sign" and lent & (scene.lexicon.nouns["aid"] | listed("lent")):
        party = _partner(scene, people, verb.last + 1, clause_end)
        if party.name:
            return party
    cleft = next((k for k in range(frame.figure) if scene.low(k) == "c'" and scene.low(k + 1) == "est"), -1)
    if scene.low(cleft + 2) not in {"à", "au", "aux"}:
        cleft = -1
    if 0 <= cleft < verb.first and (found := dative_in(scene, people, cleft + 2, verb.first, to)) is not None:
        return found.party
    return NOBODY


def _promised_to(scene: Scene, people: People, verb: Verb) -> Party:
    """Whom a verb before "que" promises something ("a promis au Mali qu'elle enverrait …")."""
    first = scene.clause_start(verb) if verb.tense != INFINITIVE else 0
    if not first or scene.low(first - 1) not in {"que", "qu'"}:
        return NOBODY
    outer = next((v for v in reversed(scene.verbs) if v.last < first - 1), None)
    if outer is None or not outer.has("promise", "commit"):
        return NOBODY
    found = dative_in(scene, people, outer.last + 1, first - 1, Dative(True))
    return found.party if found is not None else NOBODY


def _first_of(scene: Scene, people: People, regions: Sequence[tuple[int, int]], dative: Dative) -> Party:
    places = []
    for first, end in regions:
        if (found := dative_in(scene, people, first, end, dative)) is not None:
            if not found.place:
                return found.party
            places.append(found.party)
    return places[0] if places else NOBODY


def _among_objects(
    scene: Scene, people: People, frame: Frame, frames: list[Frame], clause_end: int, dative: Dative
) -> Party:
    """The recipient of one of the objects of a verb: before its figure ("au Mali 40 autobus et au Togo dix"), behind
    it ("40 autobus au Mali et dix au Togo"), shared with the next ("40 autobus et dix camions au Mali") or the first
    ("au Mali 40 autobus et dix camions")."""
    verb = frame.verb
    assert verb is not None
    row = [f for f in frames if f.verb is verb and f.gap is None and f.part_of is None and f.role == "object"]
    number = row.index(frame)
    before, behind = row[:number], row[number + 1 :]
    nearby = [f.figure for f in frames if f.figure > frame.figure]
    stop = min([clause_end, *nearby])
    gapped = any(f.verb is verb and f.role == "subject" and f.figure < frame.figure for f in frames)
    own = dative_in(scene, people, frame.figure + 1, stop, dative) if gapped else None
    if own is not None:
        return own.party
    if before:
        mine = dative_in(scene, people, before[-1].figure + 1, frame.figure, dative)
        if mine is not None and _leans_on(scene, mine, frame):
            return joined(mine.parties[-1:]) if mine.last > mine.start else mine.party
    else:
        mine = dative_in(scene, people, verb.last + 1, frame.figure, dative)
        if mine is None and not dative.to:
            mine = dative_in(scene, people, verb.last + 1, frame.figure, replace(dative, people_only=True, common=True))
        if mine is not None and not mine.place and frame.name not in {"announce", "intend", "say"}:
            return mine.party
    found = dative_in(scene, people, frame.figure + 1, stop, dative)
    if found is not None:
        first = dative_in(scene, people, verb.last + 1, before[0].figure, dative) if before else None
        if first is not None and found.party.label == "MISC":
            return first.party
        following = next((f for f in behind if f.figure == stop), None)
        if not _leans_on(scene, found, following):
            return found.party
        if found.last > found.start:
            return joined(found.parties[:-1])
    if mine is not None and not before and (not mine.place or frame.name == "give"):
        return mine.party
    if opening := opening_dative(scene, people, verb, dative):
        return opening
    if (opening := fronted(scene, people, verb)).name:
        return opening
    if before:
        first = dative_in(scene, people, verb.last + 1, before[0].figure, dative)
        if first is not None:
            return first.party
        if frame.link.container >= 0:
            return _first_of(scene, people, [(before[0].figure + 1, frame.figure)], dative)
        shared = dative_in(scene, people, before[0].figure + 1, frame.figure, dative) if _held(frame) < 0 else None
        return shared.party if shared is not None and scene.low(shared.start) in {"à", "au", "aux"} else NOBODY
    if behind and _bare_between(scene, frame.figure, behind[0].figure):
        return _first_of(scene, people, [(behind[-1].figure + 1, clause_end)], dative)
    return NOBODY


def _leans_on(scene: Scene, found: Receiving, frame: Frame | None) -> bool:
    """Whether a dative between two figures belongs to the second: it stands right before it, behind a conjunction of
    its own ("… et au Togo dix camions"). ``frame``: that of the second; ``None``: it has none of its own."""
    if scene.low(found.last - 1 if found.last == found.start else found.last) not in {"et", ",", ";"}:
        return False
    if frame is None:
        token = scene.tokens[found.end] if found.end < len(scene.tokens) else None
        return token is not None and (token.kind == FIGURE or token.low[:1].isdigit())
    left = frame.link.left
    return found.end == left or (found.end == left - 1 and scene.low(found.end) == ",")


def _partner(scene: Scene, people: People, first: int, end: int) -> Party:
    """With whom a loan is signed ("a signé avec le Mali un prêt de …")."""
    for index in range(first, end - 1):
        if scene.low(index) == "avec":
            stop = people.phrase_end(scene, index + 1)
            if any(t.kind == NAME for t in scene.tokens[index + 1 : stop]):
                return people.party(scene, index + 1, stop)
    return NOBODY


def _bare_between(scene: Scene, first: int, second: int) -> bool:
    """Whether only a conjunction and a word or two stand between two figures."""
    return not any(scene.tokens[k].kind in {DATE, NAME} or k in scene.owner for k in range(first + 1, second))
