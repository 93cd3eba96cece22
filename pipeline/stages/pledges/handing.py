"""What a verb of giving in the past has come to: given, only accorded, or only promised."""

from __future__ import annotations

from pipeline.conjugation import PERFECT
from pipeline.stages.pledges.frame import MONEY, SHARE, Frame
from pipeline.stages.pledges.meaning import DONE, INTENT, Reading
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import DATE, FIGURE, THAT
from pipeline.stages.pledges.verb import ACTIVE, Verb


def granted(scene: Scene, frame: Frame, verb: Verb) -> bool:
    """Whether a loan, guarantee or grant was only accorded, not paid out ("nous a accordé une garantie de 45
    millions", "lui a accordé 3 millions par une délibération"); what has been accorded since a year has been."""
    if verb.lemma in scene.lexicon.words["according"] and verb.tense in DONE and _by_act(scene, verb):
        return True
    held = frame.link.container >= 0 and scene.low(frame.link.container) in scene.lexicon.words["granted"]
    accords = verb.lemma in scene.lexicon.words["according"] and verb.tense in DONE
    since = any(t.low in {"depuis", "déjà"} or (t.kind == DATE and t.row.granularity == "year") for t in scene.tokens)
    return held and accords and not since and scene.tokens[frame.figure].row.kind in MONEY


def _by_act(scene: Scene, verb: Verb) -> bool:
    """Whether a vote or act, no payment, accords it: "par une délibération du 14 octobre", "par arrêté"."""
    end = scene.clause_end(verb, verb.last)
    acts = scene.lexicon.words["act"]
    return any(
        scene.low(k) == "par" and bool({scene.low(k + 1), scene.low(k + 2)} & acts) for k in range(verb.last + 1, end)
    )


def assured(verb: Verb, name: str) -> Reading | None:
    """What somebody was only given his word for ("nous a garanti 3 millions pour 2026", "nous avait garanti")."""
    whom = verb.clitics & {"nous", "me", "m'", "lui", "leur", "vous"}
    if name not in {"give", "do"} or verb.lemma not in {"garantir", "assurer"} or verb.tense not in DONE or not whom:
        return None
    return INTENT["promise"] if verb.tense == PERFECT else Reading("pledged", "past_promise", verb.negative)


def given_before(scene: Scene, verb: Verb) -> bool:
    """Whether a pluperfect of offering or setting aside tells what was given then: "avait déjà offert", and what the
    new gift comes on top of ("s'ajoute aux 9 millions qu'il avait alloués")."""
    if any(scene.low(k) == "déjà" for k in range(verb.first, verb.last + 2)):
        return True
    tops = next((v for v in scene.verbs if v.lemma in scene.lexicon.words["topping"] and v.last < verb.first), None)
    if tops is None:
        return False
    between = range(tops.last + 1, verb.first)
    return any(scene.tokens[k].kind == FIGURE for k in between) and any(scene.low(k) in THAT for k in between)


def handed_over(scene: Scene, frame: Frame, verb: Verb) -> bool:
    """Whether what was set aside has been given since: things and no money, or year after year ("Depuis 2014, l'UE a
    alloué 385 millions")."""
    things = scene.tokens[frame.figure].row.kind not in MONEY | SHARE and frame.link.container < 0
    since = any(scene.low(k) == "depuis" and scene.tokens[k + 1].kind == DATE for k in range(len(scene.tokens) - 1))
    return verb.tense in DONE and verb.voice == ACTIVE and (things or since)
