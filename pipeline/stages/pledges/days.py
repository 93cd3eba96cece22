"""The day of the text: what a present tells was done long before it, or is done on it."""

from __future__ import annotations

import datetime

from pipeline.conjugation import INFINITIVE, PRESENT
from pipeline.stages.pledges.frame import Frame
from pipeline.stages.pledges.horizon import NO_HORIZON, Horizon
from pipeline.stages.pledges.meaning import Reading
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import DATE
from pipeline.stages.pledges.verb import Verb


def long_ago(frame: Frame, reading: Reading, horizon: Horizon, today: datetime.date | None) -> bool:
    """Whether a present tells what was done before the day of the text ("En 2015, elle offre 240 fontaines …")."""
    verb = frame.verb
    if verb is None or today is None or frame.name not in {"give", "do"} or frame.role != "object":
        return False
    outer = verb.matrix if verb.tense == INFINITIVE and verb.matrix is not None else verb
    told = reading in {Reading("ongoing", "fact"), Reading("pledged", "announcement")}
    return told and outer.tense == PRESENT and horizon.end is not None and horizon.end < today


def handed_today(scene: Scene, frame: Frame, reading: Reading, today: datetime.date | None) -> bool:
    """Whether a present tells what is handed over on the day of the text ("Nous remettons aujourd'hui …")."""
    verb = frame.verb
    if verb is None or verb.tense != PRESENT or verb.lemma not in scene.lexicon.words["handing"]:
        return False
    return not reading.negative and day_behind(scene, verb, today) is not NO_HORIZON


def day_behind(scene: Scene, verb: Verb, today: datetime.date | None) -> Horizon:
    """The day of the text, where it stands right behind a verb, or :data:`NO_HORIZON`."""
    for token in scene.tokens[verb.last + 1 : verb.last + 3]:
        if token.kind == DATE and token.row.end_date == today is not None:
            return Horizon(token.row.text, token.row.start_date, token.row.end_date)
    return NO_HORIZON
