"""Whom "leur" means where the sentence names or counts people before, and what "y" takes up."""

from __future__ import annotations

from pipeline.stages.pledges.folk import counts_people, is_person
from pipeline.stages.pledges.frame import HIS, MY, OF, Frame
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import FIGURE
from pipeline.stages.pledges.verb import REFLEXIVE, Verb
from pipeline.stages.reference.sorts import listed

_ONE = frozenset(("le", "la", "l'", "un", "une", "ce", "cette", "au", "du"))
_BACK = 3
"""Sentences before "pour eux" in which those are named whom it means, at most."""
_MANY = frozenset(("les", "aux", "nos", "ses", "leurs"))


def by_possessive(scene: Scene, people: People, first: int, end: int, actor: Party) -> Party:
    """Whom "à leur profit", "en sa faveur", "à votre intention", "pour eux" mean, among tokens ``first`` to ``end``."""
    for index in range(max(first, 0), min(end, len(scene.tokens) - 2)):
        if scene.low(index) == "pour" and scene.low(index + 1) in {"eux", "elles"}:
            return for_them(scene, people, index, actor)
        owner, noun = scene.low(index + 1), scene.low(index + 2)
        if scene.low(index) not in {"à", "en"} or noun not in listed("benefit"):
            continue
        at = scene.tokens[index].start
        if owner in MY:
            return people.speaker(at)
        if owner == "votre":
            return people.addressed(at)
        if owner in HIS:
            return people.dative(scene, owner == "leur", at, actor.name)
    return NOBODY


def counted_before(scene: Scene, end: int) -> Party:
    """ "leur", "à ces derniers", "à chacune" at token ``end`` behind people that were counted just before."""
    for index in range(end - 1, -1, -1):
        token = scene.tokens[index]
        unit = str(token.row.unit or "") if token.kind == FIGURE and token.row.kind == "count" else ""
        if unit and counts_people(scene.lexicon, unit):
            return Party(unit, plural=True)
    return NOBODY


def people_before(scene: Scene, people: People, end: int, actor: Party) -> Party:
    """ "leur" behind people whom the sentence names before token ``end`` ("Afin de soutenir les planteurs, le Conseil
    leur …")."""
    words, nouns = scene.lexicon.words, scene.lexicon.nouns
    for index in range(end - 1, 0, -1):
        low = scene.low(index)
        thing = low in nouns["given"] | listed("thing")
        called = is_person(low) and scene.low(index - 1) in _MANY and not thing
        person = called or low in nouns["people"]
        if not person or not low.endswith(("s", "x")) or index in scene.owner:
            continue
        first = index - 1 if scene.low(index - 1) in words["determiner"] | {"aux"} else index - 2
        if first < 0 or scene.low(first) not in words["determiner"] | {"aux"}:
            continue
        party = people.party(scene, first, people.phrase_end(scene, first))
        if party.plural and party.name not in actor.name:
            return party
    return NOBODY


def each_before(scene: Scene, people: People, end: int) -> Party:
    """Each of whom "à chacun" or "à chacune" at token ``end`` means: the people counted or named before."""
    counted = counted_before(scene, end)
    return counted if counted.name else people_before(scene, people, end, NOBODY)


def people_said(scene: Scene, people: People, actor: Party) -> Party:
    """ "leur" behind people of whom the sentence before speaks ("… aux planteurs. Il leur a fourni …")."""
    if people.scene_at is None or not scene.index:
        return NOBODY
    before = people.scene_at(scene.index - 1)
    return people_before(before, people, len(before.tokens), actor)


def _counted_in_full(scene: Scene, people: People, end: int) -> Party:
    """The people counted before token ``end`` with where they live ("46 000 [ménages du Kanem et du Lac]")."""
    for index in range(end - 1, -1, -1):
        token = scene.tokens[index]
        unit = str(token.row.unit or "") if token.kind == FIGURE and token.row.kind == "count" else ""
        if unit and counts_people(scene.lexicon, unit):
            stop = people.phrase_end(scene, index) if scene.low(index + 1) in OF else index + 1
            return Party(unit + people.written[token.end : scene.tokens[stop - 1].end], plural=True)
    return NOBODY


def for_them(scene: Scene, people: People, end: int, actor: Party) -> Party:
    """Whom "pour eux" at token ``end`` means: people counted or named before, in the sentence or the few before it."""
    scenes = [scene]
    if people.scene_at is not None:
        scenes += [people.scene_at(scene.index - back) for back in range(1, min(_BACK, scene.index) + 1)]
    for place in scenes:
        stop = end if place is scene else len(place.tokens)
        for found in (_counted_in_full(place, people, stop), people_before(place, people, stop, actor)):
            if found.name and found.name != actor.name:
                return found
    return NOBODY


def _fund_before(scene: Scene, people: People, end: int) -> Party:
    """The fund without a name that "y" at token ``end`` takes up, in the sentence or the one before."""
    scenes = [(scene, end)]
    if people.scene_at is not None and scene.index:
        before = people.scene_at(scene.index - 1)
        scenes.append((before, len(before.tokens)))
    for place, stop in scenes:
        for index in range(stop - 1, 0, -1):
            fund = (
                place.low(index) in listed("kitty") | listed("ventures")
                and place.low(index - 1) in _ONE
                and index not in place.owner
            )
            party = people.party(place, index - 1, people.phrase_end(place, index - 1)) if fund else NOBODY
            if party.name:
                return party
    return NOBODY


def there(scene: Scene, people: People, frame: Frame, verb: Verb) -> Party | None:
    """What "y" of a verb of paying in takes up; ``None`` where "y" may be a place or a matter."""
    at = scene.tokens[verb.first].start
    counted = scene.tokens[frame.figure].row.kind == "count"
    sends = verb.lemma in listed("besides") or (counted and verb.lemma in listed("sent"))
    if sends and verb.voice != REFLEXIVE and (given := people.body_given(at)).name:
        return given
    money = scene.tokens[frame.figure].row.kind in {"currency", "percent", "ratio"}
    if "to" in verb.classes.get(frame.name, frozenset()) or verb.lemma in listed("into"):
        body = people.body_before(at, money)
        body = body if body.name or not money else _fund_before(scene, people, verb.first)
        return body if body.name else None
    if money and verb.lemma in listed("besides") and verb.voice != REFLEXIVE:
        return people.fund_given(at)
    meant = money and verb.lemma in listed("devoted") and frame.part_of is None
    party = people.scheme_before(at) if meant else NOBODY
    if meant and not party.name and verb.lemma in listed("deposited"):
        party = _fund_before(scene, people, verb.first)
    return party if party.name else None
