"""How a pledge is said and how far it has come: modality, status and polarity from verb, tense and what governs it."""

from __future__ import annotations

from pipeline.conjugation import (
    CONDITIONAL,
    FUTURE,
    GERUND,
    IMPERFECT,
    INFINITIVE,
    PERFECT,
    PRESENT,
)
from pipeline.stages.pledges.agreed import agreed, signed_figure
from pipeline.stages.pledges.decreeing import but_given, decreed, just_bound, opens_credit
from pipeline.stages.pledges.ended import ended, given_up
from pipeline.stages.pledges.frame import Frame
from pipeline.stages.pledges.handing import assured, given_before, granted, handed_over
from pipeline.stages.pledges.meaning import (
    COMMITTED,
    DELIVERED,
    DONE,
    INTENT,
    TO_COME,
    Reading,
    binds,
    ended_as,
    intent_of,
    modal,
    of_then,
    perfect_infinitive,
)
from pipeline.stages.pledges.moods import (
    asked,
    broken,
    decided_that,
    hoped_for,
    hypothesis,
    lasting,
    of_anybody,
    reported_future,
    said_before,
    subjunctive,
    under_condition,
)
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import DATE
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE, PLUPERFECT, REFLEXIVE, Verb


def read(scene: Scene, frame: Frame, intro: Reading | None, rate: str) -> Reading | None:
    """The reading of a frame, or ``None`` where nothing is pledged or done (a request, a hypothesis, a habit of
    nobody). ``intro``: what a line such as "La Norvège s'engage à :" says of the infinitives below it."""
    verb = frame.verb
    if verb is None:
        return None
    if frame.again:
        follow = scene.right_verb(frame.figure)
        done = follow is not None and follow.tense in DONE | {PRESENT}
        return Reading("delivered", "fact") if done else Reading("pledged", "future")
    if frame.share:
        return COMMITTED
    if frame.role == "participle":
        if end := ended(scene, frame):
            return ended_as(end, "fact")
        if frame.name == "promise" and scene.headline:
            return INTENT["promise"]
        if frame.name in {"promise", "announce"}:
            return Reading("pledged", "past_promise")
        if frame.name in {"sign", "approve"}:
            return COMMITTED
        if frame.name in {"suspend", "cancel"}:
            return ended_as(frame.name, "fact")
        if binds(verb, frame.name):
            return COMMITTED
        return COMMITTED if granted(scene, frame, verb) else DELIVERED
    if frame.name in {"comprise", "join"}:
        return None
    if (
        of_anybody(scene, verb)
        or hoped_for(verb, frame.name)
        or (verb.tense == FUTURE and asked(scene, verb) == "request")
    ):
        return None
    reading = of_verb(scene, verb, frame.name, intro, rate)
    if reading == COMMITTED and frame.name == "give" and handed_over(scene, frame, verb):
        return Reading("delivered", "fact")
    if reading == Reading("ongoing", "fact") and (opens_credit(scene, frame) or decreed(scene, frame)):
        return COMMITTED
    if reading == DELIVERED and (granted(scene, frame, verb) or just_bound(verb, frame.name)):
        return COMMITTED
    if reading is not None and reading.negative and but_given(scene, frame):
        return Reading(reading.status, reading.modality)
    if (reading is not None or verb.nominal) and (end := ended(scene, frame)):
        return ended_as(end, "fact")
    if reading is not None and (hypothesis(scene, verb) or under_condition(scene, frame, reading.modality)):
        return None
    planned = verb.matrix is not None and verb.matrix.tense == IMPERFECT
    if (reading is None or reading.modality == "past_promise" or verb.tense == PLUPERFECT or planned) and (
        end := broken(scene, verb)
    ):
        return ended_as(end, "fact")
    if reading is not None and verb.first > frame.figure and (end := given_up(scene, frame)):
        return ended_as(end, "fact")
    if reading == Reading("ongoing", "fact") and verb.nominal and signed_figure(scene, frame):
        return COMMITTED
    to_come = reading is not None and reading.modality in TO_COME and not reading.negative
    if to_come and (agreed(scene, verb) or signed_figure(scene, frame) or decided_that(scene, verb)):
        return COMMITTED
    return reading


def of_verb(scene: Scene, verb: Verb, name: str, intro: Reading | None, rate: str) -> Reading | None:
    """The reading of a verb in one of its classes."""
    if verb.tense == INFINITIVE and verb.matrix is not None and verb.matrix.lemma == "voir":
        promised = verb.has("promise") and verb.matrix.tense in DONE
        return INTENT["promise"] if promised else of_verb(scene, verb.matrix, "receive", intro, rate)
    if verb.tense == INFINITIVE and verb.perfect:
        return perfect_infinitive(verb, name)
    if verb.tense == INFINITIVE and name in {"suspend", "cancel"}:
        matrix = verb.matrix
        decided = matrix is not None and matrix.has("commit") and matrix.tense in DONE
        reading = _governed(scene, verb, intro, rate)
        ended_now = decided or (reading is not None and reading.status in {"delivered", "committed"})
        return ended_as(name, "fact") if ended_now else reading
    if verb.tense == INFINITIVE and name == "announce":
        outer = verb.matrix
        requested = outer is not None and (outer.has("request", "refuse") or outer.tense == CONDITIONAL)
        return None if requested or verb.negative else INTENT[name]
    if verb.tense == INFINITIVE:
        reading = _governed(scene, verb, intro, rate)
        if reading is not None and reading.status == "delivered" and name in {"sign", "approve"}:
            return Reading("committed", "commitment", verb.negative)
        if reading is not None and verb.negative:
            return Reading(reading.status, reading.modality, True)
        return reading
    tense, negative = verb.tense, verb.negative
    if tense == IMPERFECT and reported_future(scene, verb):
        tense = PRESENT
    if name == "thank":
        return Reading("delivered", "fact")
    if name == "reject":
        return Reading("pledged", "announcement", not negative)
    if name == "cover":
        return Reading("committed", "commitment", negative)
    if name in {"suspend", "cancel"}:
        if tense == GERUND or (tense == IMPERFECT and verb.voice != PASSIVE):
            return None
        modality = {FUTURE: "future", CONDITIONAL: "conditional"}.get(tense, "fact")
        return Reading("pledged", modality, True) if negative else ended_as(name, modality)
    if tense == GERUND:
        return _by_way(scene, verb, name, intro, rate) if verb.marker == "en" else _absolute(scene, verb, intro, rate)
    if tense == CONDITIONAL:
        if (told := said_before(scene, verb)) is not None:
            if any(v.lemma == "convenir" and v.last < verb.first for v in scene.verbs):
                return COMMITTED
            then = told.tense == PLUPERFECT or (told.tense == IMPERFECT and of_then(told))
            return Reading("pledged", "past_promise" if then else "future", negative)
        return Reading("pledged", "proposal" if name == "propose" else "conditional", negative)
    if name in INTENT and tense == IMPERFECT and of_then(verb):
        return Reading("pledged", "past_promise", negative)
    if name in INTENT:
        return intent_of(verb, name)
    if tense == FUTURE:
        return Reading("pledged", "future", negative)
    if tense == IMPERFECT:
        return None
    if name in {"sign", "approve"}:
        if tense in DONE or tense == PRESENT:
            return Reading("committed", "commitment", negative)
        return None
    if (word := assured(verb, name)) is not None:
        return word
    if name == "give" and tense == PLUPERFECT and (binds(verb, name) or verb.has("propose") or _tabled(verb)):
        if given_before(scene, verb) and not negative:
            return DELIVERED
        return Reading("pledged", "past_promise", negative)
    if binds(verb, name) and (tense in DONE or (tense == PRESENT and verb.voice == ACTIVE)):
        return Reading("committed", "commitment", negative)
    if tense in DONE and subjunctive(scene, verb) and asked(scene, verb) == "request":
        return None
    if tense in DONE:
        if negative:
            return Reading("pledged", "fact", True)
        if verb.lemma in scene.lexicon.words["beginning"] and "deed" in verb.classes.get(name, frozenset()):
            return Reading("ongoing", "fact")
        return Reading("delivered", "fact")
    if tense == PRESENT and (said := asked(scene, verb)):
        return COMMITTED if said == "agreed" else INTENT.get(said)
    if tense == PRESENT:
        flags = verb.classes.get(name, frozenset())
        if name == "change":
            return Reading("pledged", "announcement", negative)
        if verb.voice == PASSIVE:
            given = name == "give" and not rate
            return Reading("committed", "commitment", negative) if given else Reading("ongoing", "fact", negative)
        if "punctual" in flags and "offered" not in flags and not rate:
            return Reading("committed", "commitment", negative)
        if name == "give" and verb.lemma in scene.lexicon.words["lending"] and not (rate or scene.headline):
            return Reading("committed", "commitment", negative)
        if name == "give" and not rate and not lasting(scene, verb):
            return Reading("pledged", "announcement", negative)
        return Reading("ongoing", "fact", negative)
    return None


def _tabled(verb: Verb) -> bool:
    """Whether a sum was only laid on the table ("avait mis 45 millions sur la table")."""
    return verb.lemma.endswith("sur la table")


def _absolute(scene: Scene, verb: Verb, intro: Reading | None, rate: str) -> Reading | None:
    """ "…, Doha versant 4 millions": a participle with a subject of its own shares the tense of the verb before."""
    if verb.marker == "en" or not verb.first or scene.low(verb.first - 1) == ",":
        return None
    before = [
        v
        for v in scene.verbs
        if v.last < verb.first and v.tense in {FUTURE, PERFECT, CONDITIONAL} and v.has("give", "do")
    ]
    if not before:
        return None
    name = "give" if before[-1].has("give") else "do"
    return of_verb(scene, before[-1], name, intro, rate)


def _by_way(scene: Scene, verb: Verb, name: str, intro: Reading | None, rate: str) -> Reading | None:
    """ "a ouvert la séance en annonçant 38 millions", "soutiendra le port en livrant trois grues": a promise is one in
    every tense; a deed shares the tense of the verb that it explains."""
    if name in {"announce", "promise"}:
        return INTENT[name]
    outer = next((v for v in reversed(scene.verbs) if v.last < verb.first and not v.bare), None)
    if outer is None or outer.tense not in DONE | {FUTURE} or name not in {"give", "do", "sign", "approve"}:
        return None
    if name in {"sign", "approve"}:
        return COMMITTED
    return Reading("pledged", "future") if outer.tense == FUTURE else Reading("delivered", "fact")


def _governed(scene: Scene, verb: Verb, intro: Reading | None, rate: str) -> Reading | None:
    """The reading that an infinitive has from its verb, its noun or the line above."""
    verb = _first_of(verb)
    if verb.noun in {"request", "none"}:
        return None
    if verb.noun == "under way":
        return Reading("ongoing", "fact") if verb.matrix is not None and verb.matrix.tense == PRESENT else None
    if verb.noun == "purpose":
        matrix = verb.matrix
        if matrix is None or matrix.bare:
            return None
        name = next(
            (
                n
                for n in ("give", "do", "change", "sign", "approve", "promise", "announce", "intend", "commit")
                if n in matrix.classes
            ),
            "",
        )
        if not name:
            return None
        reading = of_verb(scene, matrix, name, intro, rate)
        return reading if reading is not None and reading.status in {"pledged", "committed"} else None
    if verb.noun:
        base = INTENT[verb.noun]
        matrix = verb.matrix
        if matrix is not None and matrix.has("request", "refuse"):
            return None
        if matrix is not None and matrix.tense == CONDITIONAL and not reported_future(scene, matrix):
            return Reading("pledged", "conditional", matrix.negative)
        if matrix is not None and matrix.tense == PLUPERFECT:
            return Reading("pledged", "past_promise", matrix.negative)
        decided = verb.noun == "commit" and scene.low(verb.noun_at) in scene.lexicon.nouns["decided"]
        return COMMITTED if decided else base
    matrix = verb.matrix
    if matrix is None:
        dated = intro is None and any(t.kind == DATE for t in scene.tokens[: min(6, verb.first)])
        colon = any(t.low == ":" for t in scene.tokens[: min(8, verb.first)])
        return Reading("pledged", "announcement") if dated and colon and verb.nominal else intro
    if matrix.lemma == "viser" and matrix.tense == GERUND:
        return INTENT["intend"]
    return _under(scene, matrix, intro, rate)


def _first_of(verb: Verb) -> Verb:
    """The infinitive with which a chain of joined infinitives begins."""
    for _ in range(12):
        if verb.shares is None:
            return verb
        verb = verb.shares
    return verb


def _under(scene: Scene, matrix: Verb, intro: Reading | None, rate: str) -> Reading | None:
    if matrix.has("request") and not matrix.has("propose", "announce", "intend") and matrix.voice != REFLEXIVE:
        return None
    if matrix.has("task") and matrix.voice != REFLEXIVE and matrix.tense == FUTURE:
        return Reading("pledged", "future", matrix.negative)
    if matrix.has("task") and matrix.voice != REFLEXIVE:
        return Reading("committed", "commitment", matrix.negative)
    conditional = matrix.tense == CONDITIONAL and not reported_future(scene, matrix)
    for name in ("commit", "refuse", "intend", "propose", "announce"):
        flags = matrix.classes.get(name)
        if flags is None or ("reflexive" in flags) != (matrix.voice == REFLEXIVE):
            continue
        if conditional:
            return Reading("pledged", "conditional", matrix.negative)
        if name == "refuse" and matrix.has("cancel") and not matrix.negative and matrix.tense in DONE | {PRESENT}:
            return ended_as("cancel", "fact")
        if matrix.tense == INFINITIVE:
            outer = _governed(scene, matrix, intro, rate)
            return outer if outer is not None and outer.modality != "announcement" else INTENT[name]
        if matrix.tense == FUTURE and name == "intend":
            return Reading("pledged", "future", matrix.negative)
        if name == "intend" and matrix.tense == PLUPERFECT:
            return Reading("pledged", "past_promise", matrix.negative)
        return intent_of(matrix, name)
    if matrix.has("modal"):
        return modal(scene, matrix)
    if matrix.has("permit"):
        if matrix.tense == INFINITIVE:
            return _governed(scene, matrix, intro, rate)
        if matrix.tense in DONE:
            return Reading("delivered", "fact", matrix.negative)
        if matrix.tense == FUTURE:
            return Reading("pledged", "future", matrix.negative)
        if matrix.tense == CONDITIONAL:
            return Reading("pledged", "conditional" if conditional else "future", matrix.negative)
        return Reading("ongoing", "fact", matrix.negative) if matrix.tense == PRESENT else None
    return None
