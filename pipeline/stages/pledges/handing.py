"""What a verb of giving in the past has come to: given, only accorded, or only promised."""

from __future__ import annotations

from pipeline.conjugation import PERFECT
from pipeline.stages.pledges.frame import MONEY, SHARE, Frame
from pipeline.stages.pledges.meaning import DONE
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import DATE
from pipeline.stages.pledges.verb import ACTIVE, Verb


def granted(scene: Scene, frame: Frame, verb: Verb) -> bool:
    """Whether a loan, guarantee or grant was only accorded, not paid out ("nous a accordé une garantie de 45
    millions"); what has been accorded since a year has been."""
    held = frame.link.container >= 0 and scene.low(frame.link.container) in scene.lexicon.words["granted"]
    accords = verb.lemma in scene.lexicon.words["according"] and verb.tense in DONE
    since = any(t.low in {"depuis", "déjà"} or (t.kind == DATE and t.row.granularity == "year") for t in scene.tokens)
    return held and accords and not since and scene.tokens[frame.figure].row.kind in MONEY


def assured(verb: Verb, name: str) -> bool:
    """Whether somebody was only given his word for something ("nous a garanti 3 millions pour 2026")."""
    whom = verb.clitics & {"nous", "me", "m'", "lui", "leur", "vous"}
    return name == "give" and verb.lemma == "garantir" and verb.tense == PERFECT and bool(whom)


def handed_over(scene: Scene, frame: Frame, verb: Verb) -> bool:
    """Whether what was set aside has been given since: things and no money, or year after year ("Depuis 2014, l'UE a
    alloué 385 millions")."""
    things = scene.tokens[frame.figure].row.kind not in MONEY | SHARE and frame.link.container < 0
    since = any(scene.low(k) == "depuis" and scene.tokens[k + 1].kind == DATE for k in range(len(scene.tokens) - 1))
    return verb.tense in DONE and verb.voice == ACTIVE and (things or since)
