"""The recipient of a frame: its dative, in front of the figure, behind it, or shared with its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.stages.pledges.clitics import by_possessive, people_said
from pipeline.stages.pledges.datives import Receiving, dative_in
from pipeline.stages.pledges.frame import LATTER, OF, Frame
from pipeline.stages.pledges.fronted import fronted, opening_dative
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.promised_to import given_to, reserved_for, shared_among, told_of
from pipeline.stages.pledges.receivers import Dative
from pipeline.stages.pledges.relatives import changed_for, enjoying, handed_on, relative_dative
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME
from pipeline.stages.pledges.verb_recipients import held_by, of_the_verb, set_apart
from pipeline.stages.reference.sorts import listed

_BEFORE_BRACKET = 7
"""Tokens before a figure in brackets in which the gift that it measures names who receives, at most."""
_TOLD = 40
"""Recipients before that a part of a name may take up."""
_AHEAD = 7
"""Tokens behind the figure in which the aid that changes may be named ("porter à 30 millions, en 2027, l'aide à …")."""


def recipient_of(
    scene: Scene, people: People, frame: Frame, frames: list[Frame], actor: Party, clause_end: int
) -> Party:
    """Who receives what ``frame`` gives, or :data:`NOBODY`."""
    with people.meaning_others_than(actor):
        party = _recipient(scene, people, frame, frames, actor, clause_end)
        party = _in_full(scene, people, party, frame, clause_end)
        latter = not party.name and frame.verb is not None and _named_last(scene, frame.verb.last + 1, clause_end)
        return people_said(scene, people, actor) if latter else party


def _in_full(scene: Scene, people: People, party: Party, frame: Frame, end: int) -> Party:
    """Who received before and is called by a part of his name now ("à la défense civile libanaise … à la [défense
    civile]"), else ``party``."""
    if not party.name or party.label or party.plural or party.each:
        return party
    low = party.name.lower()
    first = min(frame.figure, frame.verb.first) if frame.verb is not None else frame.figure
    definite = any(
        scene.words(first, end).find(f"{to} {low}") >= 0 for to in ("au", "à la", "à l'", "le", "la", "de la")
    )
    given = (p for _, p in reversed(people.given[-_TOLD:]) if p.name.lower().startswith(low + " "))
    return next(given, party) if definite else party


def _named_last(scene: Scene, first: int, end: int) -> bool:
    """Whether "à ces derniers", "à celles-ci" says who receives, among the tokens ``first`` to ``end``."""
    return any(
        (scene.low(k) in {"ceux-ci", "celles-ci"} and scene.low(k - 1) == "à")
        or (scene.low(k) in LATTER and scene.words(k - 2, k) == "à ces")
        for k in range(first, end)
    )


def _is_told(frame: Frame) -> bool:
    """Whether the verb only tells of a sum or thing: "à" may name who listens."""
    told = frame.verb is not None and frame.name == "announce" and frame.verb.lemma in listed("told")
    return told and held_by(frame) < 0


def _recipient(scene: Scene, people: People, frame: Frame, frames: list[Frame], actor: Party, clause_end: int) -> Party:
    verb = frame.verb
    if verb is not None:
        if (said := of_the_verb(scene, people, frame, verb, actor)) is not None:
            return said
        if (meant := by_possessive(scene, people, min(verb.last, frame.figure) + 1, clause_end, actor)).name:
            return meant
        if (named := set_apart(scene, people, frame, verb, clause_end)).name:
            return named
        if verb.lemma in listed("covering") and _is_lent(scene, frame.figure, clause_end):
            return NOBODY
    if (apart := reserved_for(scene, people, frame.figure)).name:
        return apart
    dative = _what_opens(scene, frame, frames)
    if frame.role in {"subject", "participle"} and verb is not None:
        held = held_by(frame)
        behind = min([clause_end, *(f.figure for f in frames if f.figure > verb.last and f is not frame)])
        regions = [(verb.last + 1, behind), (frame.figure + 1, verb.first)]
        regions += [(held, frame.figure)] if held >= 0 else []
        if frame.figure > verb.last:
            regions.sort()
            regions.insert(0, (frame.figure + 1, clause_end))
        if scene.low(frame.figure - 1) == "(":
            regions.append((frame.figure - _BEFORE_BRACKET, frame.figure))
        party = _first_of(scene, people, regions, dative)
        main = scene.right_verb(max(frame.figure, verb.last)) if verb.bare and not party.name else None
        if main is not None and main.has("flow"):
            goes = (main.last + 1, scene.clause_end(main, main.last))
            party = _first_of(scene, people, [goes], Dative(True, money=dative.money))
        for reader in (relative_dative, fronted, handed_on):
            if not party.name and not verb.bare:
                party = reader(scene, people, verb)
        return party if party.name else given_to(scene, people, frame.figure, verb.first)
    if frame.part_of is not None or frame.gap is not None or verb is None:
        behind = min([clause_end, *(f.figure for f in frames if f.figure > frame.figure)])
        if frame.part_of is not None and scene.low(frame.figure - 1) == "(":
            return NOBODY
        own = [] if frame.gap is not None else [(_start_of_part(frames, frame), frame.figure)]
        if frame.gap is not None and verb is not None and verb.first > frame.figure:
            own = [(verb.last + 1, scene.clause_end(verb, verb.last))]
        party = _first_of(scene, people, [(frame.figure + 1, behind), *own], dative)
        return party if party.name else given_to(scene, people, frame.figure, clause_end)
    party = _among_objects(scene, people, frame, frames, clause_end, dative)
    if frame.name == "change" and not party.name:
        party = changed_for(scene, people, verb, clause_end)
    if not party.name:
        party = relative_dative(scene, people, verb)
    if not party.name:
        party = enjoying(scene, people, frame.figure, clause_end)
    if not party.name:
        party = given_to(scene, people, frame.figure, clause_end)
    if not party.name:
        party = shared_among(scene, people, frame.figure)
    return party if party.name else told_of(scene, people, frame.figure)


def _what_opens(scene: Scene, frame: Frame, frames: Sequence[Frame]) -> Dative:
    """What "à" may open in this frame."""
    verb, nouns = frame.verb, scene.lexicon.nouns
    row = scene.tokens[frame.figure].row
    flags = verb.classes.get(frame.name, frozenset()) if verb is not None else frozenset()
    to = "to" in flags or any(
        k >= 0 and scene.low(k) in nouns["transfer"]
        for f in frames
        if f is frame or (f.verb is verb and f.role == frame.role == "object" and held_by(frame) < 0)
        for k in (f.link.container, f.link.deed)
    )
    behind = range(frame.figure + 2, frame.figure + 4)
    aid = any(scene.low(k) in nouns["aid"] and scene.low(k - 1) in OF | {"en"} for k in behind)
    if frame.name == "change" and verb is not None:
        to = to or any(scene.low(k) in nouns["transfer"] for k in range(verb.last + 1, frame.figure + _AHEAD))
    if frame.name in {"thank", "announce"} and verb is not None and held_by(frame) < 0:
        to = to or any(scene.low(k) in nouns["transfer"] for k in range(verb.last + 1, frame.figure))
    if row.kind == "currency" and scene.low(frame.figure + 1) in {"à", "au"}:
        to = to or _is_organisation(scene, frame.figure + 2)
    sent = verb is not None and verb.lemma in listed("sent")
    held = held_by(frame)
    addressed = verb is not None and verb.lemma in listed("addressed")
    people_only = ("people" in flags or sent or addressed or _is_told(frame)) and not to
    return Dative(
        to=to or row.kind == "factor" or frame.name == "flow" or aid,
        people_only=people_only,
        money=row.kind in {"currency", "percent", "ratio"} and not _is_told(frame),
        part=frame.part_of is not None,
        giving=(verb is not None and verb.lemma in listed("giving"))
        or (held >= 0 and scene.low(held) in listed("gift")),
        common=verb is not None and verb.lemma in listed("opened") and not to,
        toward=sent,
        told=_is_told(frame),
        given=frame.name == "flow" or (frame.name in {"give", "promise"} and "to" in flags),
        gift=scene.low(held if held >= 0 else frame.figure - 2) in nouns["transfer"],
        submitted=verb is not None and verb.lemma in listed("submitted"),
        devoted=verb is not None and verb.lemma in listed("devoting"),
        source=frame.name == "receive"
        or (verb is not None and verb.lemma in listed("taken") | listed("bought"))
        or (verb is not None and any(scene.low(k) in listed("purchase") for k in range(verb.last + 1, frame.figure))),
    )


def _is_organisation(scene: Scene, index: int) -> bool:
    """Whether an organisation stands at ``index``, behind its article."""
    at = index + 1 if scene.low(index) in {"le", "la", "l'", "les"} else index
    return at < len(scene.tokens) and scene.tokens[at].kind == NAME and scene.tokens[at].row.label == "ORG"


def _start_of_part(frames: Sequence[Frame], frame: Frame) -> int:
    before = [f.figure for f in frames if f.figure < frame.figure]
    return before[-1] + 1 if before else 0


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
        held = mine is not None and 0 <= frame.link.left < mine.start and held_by(frame) >= 0
        if mine is not None and (held or _leans_on(scene, mine, frame)):
            return joined(mine.parties[-1:]) if mine.last > mine.start else mine.party
    else:
        staged = replace(dative, staged=frame.name in {"announce", "sign", "approve"})
        mine = dative_in(scene, people, verb.last + 1, frame.figure, staged)
        if mine is None and not dative.to and verb.lemma not in listed("bought"):
            mine = dative_in(scene, people, verb.last + 1, frame.figure, replace(dative, people_only=True, common=True))
        if mine is not None and mine.start < held_by(frame) < mine.end:
            mine = None  # "a mis fin à un programme de 11 millions"
        if mine is not None and not mine.place and (_is_told(frame) or frame.name not in {"announce", "intend", "say"}):
            return mine.party
    found = dative_in(scene, people, frame.figure + 1, stop, _beside_deed(scene, frame, dative))
    if found is not None:
        first = dative_in(scene, people, verb.last + 1, before[0].figure, dative) if before else None
        if first is not None and (found.party.label == "MISC" or scene.low(found.start).startswith("destiné")):
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
        inside = first is not None and held_by(before[0]) >= 0 and first.start > before[0].link.left
        another = held_by(frame) >= 0 and scene.low(frame.link.left - 1) in {"et", "que", "qu'"}
        if first is not None and not (inside and another):
            return first.party
        if frame.link.container >= 0:
            return _first_of(scene, people, [(before[0].figure + 1, frame.figure)], dative)
        shared = dative_in(scene, people, before[0].figure + 1, frame.figure, dative) if held_by(frame) < 0 else None
        return shared.party if shared is not None and scene.low(shared.start) in {"à", "au", "aux"} else NOBODY
    if behind and _bare_between(scene, frame.figure, behind[0].figure):
        return _first_of(scene, people, [(behind[-1].figure + 1, clause_end)], dative)
    return NOBODY


def _is_lent(scene: Scene, figure: int, end: int) -> bool:
    """Whether a participle says to whom others lend what is only covered ("80 % des crédits accordés aux …")."""
    verbs = (scene.owner.get(k) for k in range(figure + 1, end))
    first = next((verb for verb in verbs if verb is not None), None)
    return first is not None and first.bare and first.has("give", "promise")


def _beside_deed(scene: Scene, frame: Frame, dative: Dative) -> Dative:
    """What "à" may open behind a figure: behind what is promised to be built or opened a name is where ("promet
    l'ouverture de deux bureaux au [Japon]")."""
    deed = frame.link.deed
    built = deed >= 0 and scene.low(deed) not in scene.lexicon.nouns["transfer"]
    return replace(dative, common=True) if built and frame.name in {"promise", "commit"} else dative


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


def _bare_between(scene: Scene, first: int, second: int) -> bool:
    """Whether only a conjunction and a word or two stand between two figures."""
    return not any(scene.tokens[k].kind in {DATE, NAME} or k in scene.owner for k in range(first + 1, second))
