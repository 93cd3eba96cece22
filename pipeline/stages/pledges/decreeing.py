"""What is agreed or given by how it is said: a credit that is opened, what is decreed, what is given instead."""

from __future__ import annotations

from pipeline.conjugation import INFINITIVE
from pipeline.stages.pledges.frame import MONEY, Frame
from pipeline.stages.pledges.meaning import binds
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE, Verb


def just_bound(verb: Verb, name: str) -> bool:
    """Whether somebody has just decided it formally ("vient de commander deux lignes")."""
    return verb.tense == INFINITIVE and verb.matrix is not None and verb.matrix.lemma == "venir" and binds(verb, name)


def opens_credit(scene: Scene, frame: Frame) -> bool:
    """Whether a present opens a credit ("ouvre à la Côte d'Ivoire une ligne de crédit de 120 millions")."""
    verb = frame.verb
    money = scene.tokens[frame.figure].row.kind in MONEY and frame.link.container >= 0
    return money and verb is not None and verb.voice == ACTIVE and verb.lemma in scene.lexicon.words["opening"]


def decreed(scene: Scene, frame: Frame) -> bool:
    """Whether an impersonal passive decrees it ("Il est créé une brigade de 500 volontaires")."""
    verb = frame.verb
    impersonal = verb is not None and verb.voice == PASSIVE and scene.low(verb.first - 1) == "il"
    return impersonal and frame.role == "object"


def but_given(scene: Scene, frame: Frame) -> bool:
    """Whether the figure is what is given instead ("n'apportera pas d'argent, mais deux unités mobiles")."""
    assert frame.verb is not None
    return any(scene.low(k) == "mais" for k in range(frame.verb.last + 1, frame.figure))
