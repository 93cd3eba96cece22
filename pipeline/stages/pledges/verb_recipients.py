"""The recipient that a verb has in itself, or that another verb names: clitics, "doter", "promettre au Mali de …"."""

from __future__ import annotations

from pipeline.conjugation import INFINITIVE
from pipeline.stages.pledges.clitics import counted_before, people_before, people_said, there
from pipeline.stages.pledges.datives import dative_in
from pipeline.stages.pledges.folk import is_people
from pipeline.stages.pledges.frame import MONEY, OF, Frame
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.receivers import PRONOUNS, Dative
from pipeline.stages.pledges.relatives import endowed, endowed_before, filled, helped
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import behind_insertion
from pipeline.stages.pledges.subjects import allows, subject_of
from pipeline.stages.pledges.tokens import NAME, THAT
from pipeline.stages.pledges.verb import PASSIVE, REFLEXIVE, Verb
from pipeline.stages.reference.sorts import listed

_ROW = 16
"""Tokens of a row of parties behind "mettre à la disposition", at most."""


def held_by(frame: Frame) -> int:
    """The position of the noun of aid or deed that holds the figure, or -1."""
    return frame.link.container if frame.link.container >= 0 else frame.link.deed


def of_the_verb(scene: Scene, people: People, frame: Frame, verb: Verb, actor: Party) -> Party | None:
    """The recipient that the verb has in itself: a clitic, "mettre à la disposition de", "doter"; ``None``: none."""
    at = scene.tokens[verb.first].start
    if verb.lemma in listed("bought") and verb.clitics & {"lui", "leur"}:
        return NOBODY
    if frame.role != "participle":
        if verb.clitics & {"nous", "me", "m'"} and verb.voice != REFLEXIVE:
            person = people.myself(at) if "nous" not in verb.clitics else NOBODY
            return person if person.name else people.speaker(at)
        addressed = "vous" in verb.clitics and verb.voice != REFLEXIVE and verb.has("give", "promise", "propose")
        if addressed and (audience := people.addressed(at)).name:
            return audience
        if "leur" in verb.clitics and (given := counted_before(scene, verb.first)).name:
            return given
        if "leur" in verb.clitics and (named := people_before(scene, people, verb.first, actor)).name:
            return named
        if "lui" in verb.clitics and (before := _given_before(scene, people, verb)).name not in {"", actor.name}:
            return before
        if verb.clitics & {"lui", "leur"}:
            meant = people.dative(scene, "leur" in verb.clitics, at, actor.name)
            return people_said(scene, people, actor) if "leur" in verb.clitics and not meant.name else meant
        outer = verb.matrix if verb.tense == INFINITIVE else None
        told = outer is not None and outer.has("promise", "give") and outer.voice != REFLEXIVE
        if told and outer is not None and outer.clitics & {"nous", "me", "m'"}:
            return people.speaker(at)
    owner = scene.low(verb.last - 1) if verb.lemma.endswith(" disposition") else ""
    if owner == "votre":
        return people.addressed(at)
    if owner in {"notre", "sa", "leur"}:
        return people.speaker(at) if owner == "notre" else people.dative(scene, owner == "leur", at, actor.name)
    if verb.lemma.startswith("mettre à") and scene.low(verb.last + 1) in OF:
        row = dative_in(scene, people, verb.last - 2, verb.last + _ROW, Dative(True))
        if row is not None and row.last > row.start:
            return row.party
        start = verb.last + (2 if scene.low(verb.last + 1) in {"de", "d'"} else 1)
        return people.party(scene, start, people.phrase_end(scene, start), acts=True)
    if "y" in verb.clitics and (paid_in := there(scene, people, frame, verb)) is not None:
        return paid_in
    if verb.matrix is not None and verb.matrix.lemma == "voir" and verb.lemma in listed("endowed"):
        return joined(subject_of(scene, people, verb.matrix))
    if verb.lemma == "doter" and not verb.bare and verb.voice == PASSIVE:
        endowed_one = joined(subject_of(scene, people, verb))
        nouns = scene.lexicon.nouns
        only_a_text = not endowed_one.label and endowed_one.head in nouns["scheme"] | nouns["text"]
        return NOBODY if only_a_text else endowed_one
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
    if verb.lemma in listed("endowed") and not verb.bare and verb.voice != PASSIVE and frame.part_of is None:
        gift = _opens_gift(scene, first, frame.figure)
        if gift > first and scene.low(first) not in OF:
            return people.party(scene, first, gift)
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


def _opens_gift(scene: Scene, first: int, figure: int) -> int:
    """Where behind a verb such as "doter" opens what is given, held by a noun with "un" ("doter la cour [d'un] fonds de
    2 millions"), or 0."""
    for index in range(first, figure):
        if index in scene.owner or scene.low(index) == ",":
            return 0
        if scene.low(index) == "d'" and scene.low(index + 1) in {"un", "une"}:
            return index
    return 0


def _given_before(scene: Scene, people: People, verb: Verb) -> Party:
    """Whom the verb joined before with "et" gives something, pledge or not ("paiera au musée … et lui prêtera …")."""
    before = verb.shares
    if before is None or not any(flags & {"to", "people"} for flags in before.classes.values()):
        return NOBODY
    found = dative_in(scene, people, before.last + 1, verb.first, Dative(True))
    return found.party if found is not None and not found.party.plural else NOBODY


def set_apart(scene: Scene, people: People, frame: Frame, verb: Verb, clause_end: int) -> Party:
    """A recipient that stands with another verb or by itself: "a promis au Mali de verser …", "a signé avec le Mali un
    prêt", "c'est au Mali que …"."""
    to = Dative(True, submitted=True)
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
    if frame.name == "sign" and _is_for_partner(scene, frame, verb):
        party = _partner(scene, people, verb.last + 1, clause_end)
        if party.name and (party.label != "PER" or _holds_aid(scene, frame)):
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
    if not first or scene.low(first - 1) not in THAT or scene.low(first - 2) in {"et", "ou"}:
        return NOBODY
    outer = next((v for v in reversed(scene.verbs) if v.last < first - 1), None)
    if outer is None or not outer.has("promise", "commit"):
        return NOBODY
    found = dative_in(scene, people, outer.last + 1, first - 1, Dative(True, submitted=True))
    return found.party if found is not None else NOBODY


def _holds_aid(scene: Scene, frame: Frame) -> bool:
    """Whether a loan or grant holds the figure."""
    held = held_by(frame)
    lent = {scene.low(k) for k in range(held, frame.figure)} if held >= 0 else set()
    return bool(lent & (scene.lexicon.nouns["aid"] | listed("lent")))


def _is_for_partner(scene: Scene, frame: Frame, verb: Verb) -> bool:
    """Whether what is signed goes to who signs too: a loan or grant, a text that is worth a sum ("une convention de 3
    millions"), or one on a delivery ("un contrat portant sur la fourniture de 300 wagons")."""
    nouns = scene.lexicon.nouns
    if _holds_aid(scene, frame):
        return True
    between = [scene.low(k) for k in range(verb.last + 1, frame.figure)]
    if scene.tokens[frame.figure].row.kind in MONEY and listed("granting_text").intersection(between):
        return not (nouns["deed"] - nouns["transfer"]).intersection(between)
    return bool(nouns["text"].intersection(between) and listed("handing_over").intersection(between))


def _partner(scene: Scene, people: People, first: int, end: int) -> Party:
    """With whom a loan is signed ("a signé avec le Mali un prêt de …", "avec celle-ci", "avec la régie des eaux")."""
    nouns = scene.lexicon.nouns
    bodies = nouns["government"] | nouns["anaphor_body"] | nouns["agent"] | listed("body") | listed("served")
    for index in range(first, end - 1):
        if scene.low(index) == "avec":
            stop = people.phrase_end(scene, index + 1)
            named = scene.tokens[index + 1 : stop]
            head = next((t.low for t in named if t.low not in scene.lexicon.words["determiner"]), "")
            if head in bodies | PRONOUNS or any(t.kind == NAME for t in named):
                return people.party(scene, index + 1, stop)
    return NOBODY
