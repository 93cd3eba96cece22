"""What a pledge comes to, and what single verbs make of it by their tense: promises of then, decisions, modal verbs."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.conjugation import CONDITIONAL, FUTURE, GERUND, IMPERFECT, PERFECT, PRESENT
from pipeline.stages.pledges.moods import dated_duty
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.verb import PLUPERFECT, Verb

DONE = frozenset((PERFECT, PLUPERFECT))


@dataclass(frozen=True)
class Reading:
    """Status and modality of the contract; ``negative`` polarity."""

    status: str
    modality: str
    negative: bool = False


COMMITTED = Reading("committed", "commitment")
DELIVERED = Reading("delivered", "fact")

TO_COME = frozenset(("future", "announcement", "intention", "commitment"))
"""Modalities of what an agreement makes binding."""

INTENT = {
    "commit": Reading("pledged", "commitment"),
    "promise": Reading("pledged", "commitment"),
    "intend": Reading("pledged", "intention"),
    "announce": Reading("pledged", "announcement"),
    "propose": Reading("pledged", "proposal"),
    "refuse": Reading("pledged", "intention", True),
}


def binds(verb: Verb, name: str) -> bool:
    """Whether a verb in this class is a formal decision, or sets money aside ("a réservé 3 millions")."""
    return "binding" in verb.classes.get(name, frozenset())


def perfect_infinitive(verb: Verb, name: str) -> Reading | None:
    """ "a annoncé avoir livré", "remercie le Mali d'avoir accueilli": done; "avoir signé": committed; "après avoir
    promis": a promise of then."""
    matrix = verb.matrix
    if matrix is not None and matrix.has("request", "refuse"):
        return None
    if name in {"sign", "approve"} or binds(verb, name):
        return Reading("committed", "commitment", verb.negative)
    if name in {"promise", "announce", "commit"}:
        return Reading("pledged", "past_promise", verb.negative)
    return Reading("delivered", "fact", verb.negative)


def ended_as(name: str, modality: str) -> Reading:
    """What is suspended or cancelled, by the class of the verb."""
    return Reading("suspended" if name == "suspend" else "cancelled", modality)


def intent_of(verb: Verb, name: str) -> Reading | None:
    """What a verb of promise, intention or announcement says by its tense."""
    base = INTENT[name]
    if verb.tense == PLUPERFECT and name in {"promise", "commit"}:
        return Reading("pledged", "past_promise", verb.negative)
    if verb.tense == IMPERFECT and (name == "promise" or verb.lemma == "promettre"):
        return Reading("pledged", "past_promise", verb.negative)
    if verb.tense == PLUPERFECT and name in {"announce", "propose", "intend"}:
        return Reading("pledged", "past_promise", verb.negative)
    if binds(verb, name) and not verb.negative and verb.tense in DONE | {PRESENT}:
        return COMMITTED
    return Reading(base.status, base.modality, base.negative != verb.negative)


def modal(scene: Scene, matrix: Verb) -> Reading | None:
    """What a modal verb makes of its infinitive ("va livrer", "devait livrer", "vient de livrer")."""
    if matrix.lemma == "aller":
        if matrix.tense in {PRESENT, IMPERFECT}:
            return Reading("pledged", "future", matrix.negative)
        return None
    if matrix.lemma == "devoir" and matrix.tense == PRESENT and dated_duty(scene, matrix):
        return Reading("pledged", "future", matrix.negative)
    if matrix.lemma == "devoir" and matrix.tense == FUTURE and dated_duty(scene, matrix):
        return Reading("pledged", "commitment", matrix.negative)
    if matrix.lemma == "devoir" and matrix.tense == GERUND:
        return Reading("pledged", "future", matrix.negative)
    if matrix.lemma == "devoir" and matrix.tense == IMPERFECT:
        return Reading("pledged", "past_promise", matrix.negative)
    if matrix.lemma in {"devoir", "pouvoir"} and matrix.tense == CONDITIONAL:
        return Reading("pledged", "conditional", matrix.negative)
    if matrix.lemma == "faire" and matrix.tense in {FUTURE, *DONE}:
        done = matrix.tense != FUTURE
        return Reading("delivered" if done else "pledged", "fact" if done else "future", matrix.negative)
    if matrix.lemma == "faire" and matrix.tense == PRESENT:
        return Reading("ongoing", "fact", matrix.negative)
    if matrix.lemma in {"pouvoir", "devoir"} and matrix.tense in DONE:
        return Reading("delivered", "fact", matrix.negative)
    if matrix.lemma == "venir" and matrix.tense == PRESENT:
        return Reading("delivered", "fact", matrix.negative)
    return None


def of_then(verb: Verb) -> bool:
    """Whether an imperfect tells what was planned then, or what the speaker told his hearers then ("le programme
    prévoyait 480 kilomètres", "je vous annonçais …")."""
    return verb.lemma == "prévoir" or (verb.lemma == "annoncer" and "vous" in verb.clitics)
