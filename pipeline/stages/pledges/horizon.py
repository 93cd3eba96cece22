"""By when, or over which time: the date of a frame, and how often."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.conjugation import CONDITIONAL, FUTURE, INFINITIVE, PRESENT
from pipeline.stages.pledges.date_places import (
    embedded,
    joined,
    of_beginning,
    of_event,
    of_item_before,
    of_promise,
    of_proposal,
    of_row,
    of_saying,
    of_stay,
    of_this_year,
    of_verb_before,
    opens,
)
from pipeline.stages.pledges.frame import Frame
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.tokens import DATE, FIGURE
from pipeline.stages.pledges.verb import PLUPERFECT, Verb

_OBJECT = 4
"""Tokens between a date and the figure of the object behind it, at most."""
RATES = (("annual", "P1Y"), ("monthly", "P1M"), ("weekly", "P1W"), ("daily", "P1D"))


@dataclass(frozen=True)
class Horizon:
    """The words and inclusive days of a horizon; empty where the text gives none."""

    words: str = ""
    start: datetime.date | None = None
    end: datetime.date | None = None


NO_HORIZON = Horizon()


def horizon_of(
    scene: Scene,
    frame: Frame,
    frames: Sequence[Frame],
    bounds: tuple[int, int],
    done: bool,
    promise: bool,
    reference: datetime.date | None,
    ongoing: bool = False,
) -> Horizon:
    """The horizon among the dates between the tokens ``bounds``.

    ``done``: the deed is done, a past day counts; ``promise``: the verb only promises, announces or signs, so that a
    day beside it is that of the promise and does not count unless a preposition makes it a deadline; ``ongoing``: it is
    being done, so that a deadline counts too.
    """
    first, end = bounds
    verb = frame.verb
    skipped = of_verb_before(scene, verb)
    dates = [i for i in range(max(first, 0), min(end, len(scene.tokens))) if scene.tokens[i].kind == DATE]
    dates = [i for i in dates if i not in skipped or opens(scene, i, verb)]
    dates = [i for i in dates if not embedded(scene, i, first, verb) and not of_item_before(scene, i, verb)]
    dates = [i for i in dates if not (of_saying(scene, i, verb) or of_beginning(scene, i))]
    dates = [i for i in dates if not of_proposal(scene, i, verb, frame.name) or _is_deadline(scene, i)]
    if rate_of(scene, frame, (frame.figure, end)):
        dates = [i for i in dates if not of_row(scene, i, verb)]
    if verb is not None and not verb.bare:
        dates = [i for i in dates if i > verb.first or not of_promise(scene, i)]
    if verb is not None and verb.nominal:
        dates = [i for i in dates if i > verb.first or not any(v.last < i and not v.bare for v in scene.verbs)]
    eligible = [i for i in dates if _counts(scene, frame, i, done, promise, reference)]
    if not eligible and ongoing:
        eligible = [i for i in dates if _is_deadline(scene, i) and _counts(scene, frame, i, False, False, reference)]
    if not dates and done and verb is not None:
        eligible = _then(scene, verb)
    if not eligible and not done:
        eligible = _late(scene, frame, end, promise, reference)
    if not eligible and not done and frame.role == "subject":
        eligible = [i for i in _shared(scene, frame) if _counts(scene, frame, i, done, promise, reference)]
    if not eligible and (not done or not dates):
        eligible = [i for i in _leading(scene, frame) if _counts(scene, frame, i, done, promise, reference)]
    if not eligible and not dates:
        eligible = [i for i in _carried(scene, frame) if _counts(scene, frame, i, done, promise, reference)]
    if not eligible:
        return NO_HORIZON
    figure = frame.figure
    later = [f.figure for f in frames if f.figure > figure and f.verb is frame.verb]
    earlier = [f.figure for f in frames if f.figure < figure and f.verb is frame.verb]
    until = later[0] if later else end
    since = earlier[-1] if earlier else -1
    own = [i for i in eligible if figure < i < until and not (later and _leads(scene, i, until))]
    own += [i for i in eligible if since < i < figure and (since < 0 or _leads(scene, i, figure))]
    for group in (own, [i for i in eligible if i < figure], [i for i in eligible if i > figure] if not own else []):
        if group:
            best = min(group, key=lambda i: (_unanchored(scene.tokens[i].row), abs(i - figure)))
            row = scene.tokens[best].row
            return Horizon(row.text, row.start_date, row.end_date)
    return NO_HORIZON


def head_horizon(scene: Scene, end: int, done: bool, reference: datetime.date | None) -> Horizon:
    """The horizon that a line gives to the list below it ("D'ici à la fin de 2026, la Fondation s'engage à :"); of what
    is ``done`` also a period gone by ("Dons reçus entre le 1er et le 19 décembre :")."""
    for index in range(min(end, len(scene.tokens))):
        token = scene.tokens[index]
        if token.kind != DATE or token.row.type in {"SET", "TIME"}:
            continue
        row = token.row
        ahead = row.start_date is not None and reference is not None and row.start_date > reference
        if (
            done
            or _is_deadline(scene, index)
            or ahead
            or (row.type == "DURATION" and row.end_date is not None and row.end_date != reference)
        ):
            return Horizon(row.text, row.start_date, row.end_date)
    return NO_HORIZON


def _leading(scene: Scene, frame: Frame) -> list[int]:
    """The date that opens the sentence and holds for all its clauses ("D'ici 2030, A fera X, B fera Y et C …")."""
    first = next((v for v in scene.verbs if not v.bare and v.first not in scene.aside), None)
    quoted = 1 if scene.low(0) in {"«", '"', "–", "—", "-"} else 0
    colon = next((k for k in range(quoted, frame.figure) if scene.low(k) == ":"), -1)
    headed = first is not None and 0 < colon < first.first and first.tense == FUTURE
    if first is None or any(
        t.low in STOPS - {";"} for t in scene.tokens[colon + 1 if headed else quoted : frame.figure]
    ):
        return []
    if frame.verb is None or frame.verb.tense != first.tense:
        return []
    if first.tense != FUTURE and first.has("sign", "promise", "approve", "announce"):
        return []
    dates = [i for i in range(min(first.first, 9)) if scene.tokens[i].kind == DATE and scene.low(i + 1) == ","]
    return [i for i in dates[:1] if not (of_promise(scene, i) or of_event(scene, i) or of_beginning(scene, i))]


def _carried(scene: Scene, frame: Frame) -> list[int]:
    """The date between two commas behind the verb before that holds for this one too, where "et" joins two deeds of one
    party in one tense ("posera, avant février 2027, 220 panneaux et démontera huit éoliennes")."""
    verb = frame.verb
    before = verb.shares if verb is not None else None
    if verb is None or before is None or before.first > verb.first or before.tense != verb.tense:
        return []
    figure = next((k for k in range(before.last, verb.first) if scene.tokens[k].kind == FIGURE), before.last)
    near = range(max(before.last + 1, figure - _OBJECT), figure)
    return [k for k in near if scene.tokens[k].kind == DATE and scene.low(k + 1) == ","][:1]


def _shared(scene: Scene, frame: Frame) -> list[int]:
    """A deadline at the end that holds for the verb before it too, where both say what becomes of one thing ("seront
    construits par X et livrés avant octobre")."""
    verb = frame.verb
    followers = [v for v in scene.verbs if verb is not None and v.shares is verb and v.first > frame.figure]
    if not followers or verb is None or verb.tense != FUTURE:
        return []
    last = followers[-1]
    if last.tense != verb.tense:
        return []
    dates = [k for k in range(last.last, scene.clause_end(last, last.last)) if scene.tokens[k].kind == DATE]
    return dates if len(dates) == 1 and _is_deadline(scene, dates[0]) else []


def _then(scene: Scene, verb: Verb) -> list[int]:
    """The date of the clause before that "alors" takes up ("En avril 2021, …; le Canada avait alors dépêché …")."""
    if not any(scene.low(k) == "alors" for k in range(verb.first, verb.last)):
        return []
    return [k for k in range(verb.first) if scene.tokens[k].kind == DATE and scene.tokens[k].row.type == "DATE"][-1:]


def _late(scene: Scene, frame: Frame, end: int, promise: bool, reference: datetime.date | None) -> list[int]:
    """A deadline behind a relative clause ("à la route qui relie A à B, d'ici fin 2026")."""
    for index in range(end, len(scene.tokens)):
        token = scene.tokens[index]
        if token.low in STOPS or token.kind == FIGURE:
            break
        near = {scene.low(k) for k in range(max(end, index - 4), index)}
        if (
            token.kind == DATE
            and "," in near
            and _is_deadline(scene, index)
            and _counts(scene, frame, index, False, promise, reference)
        ):
            behind = [v for v in scene.verbs if v.first > index and not v.bare]
            other = [v for v in scene.verbs if end <= v.first < index]
            between = [v for v in other if v.tense == FUTURE or joined(scene, v)]
            return [] if behind or between else [index]
    return []


def _leads(scene: Scene, index: int, figure: int) -> bool:
    """Whether the date belongs to the figure behind it: only an opening of that figure's phrase stands between."""
    between = range(index + 1, figure)
    if any(scene.low(k) == "et" for k in between):
        return False
    return any(scene.low(k) in {"et", ","} for k in range(max(0, index - 4), index)) or not list(between)


def _unanchored(row: Any) -> bool:
    return row.start_date is None and row.end_date is None


def _counts(scene: Scene, frame: Frame, index: int, done: bool, promise: bool, reference: datetime.date | None) -> bool:
    row = scene.tokens[index].row
    if row.type == "SET" or (row.type == "TIME" and not done) or of_event(scene, index) or of_stay(scene, index):
        return False
    before = scene.words(max(0, index - 2), index)
    deadline = _is_deadline(scene, index)
    if row.type == "DURATION" and before.endswith(("il y a", "après", "de plus de")):
        return False
    verb = scene.owner.get(index - 1) or scene.owner.get(index - 2)
    between = {scene.low(k) for k in range(frame.figure + 1, index)}
    if "," in between and between & {"premier", "première", "dernier", "dernière", "l'un", "l'une"}:
        return False
    if verb is not None and verb.bare and verb is not frame.verb and not deadline:
        return False
    if verb is not None and verb.has("announce", "say") and verb is not frame.verb and not deadline:
        return False
    if row.type == "DATE" and any(scene.low(k) in scene.lexicon.words["repaid"] for k in range(index - 3, index)):
        return False
    if any(scene.low(k) == "contre" for k in range(frame.figure + 1, index)):
        return False
    if done and row.type == "DURATION" and row.start_date and reference and row.start_date < reference:
        return True
    if done:
        return not deadline or row.mod in {"ON_OR_AFTER", "AFTER"} or "dès" in before.split()
    if row.mod in {"ON_OR_AFTER"} and scene.low(index - 1) == "depuis":
        return False
    coming = row.start_date is not None and reference is not None and row.start_date > reference
    ahead = row.type == "DURATION" and row.start_date == reference is not None and row.end_date is not None
    if promise and (
        _of_promised(scene, frame, index) or _of_period(scene, frame, index) or _of_deed(scene, frame, index)
    ):
        return True
    if promise and not (deadline or coming or ahead or of_this_year(scene, frame.figure, index, reference)):
        return False
    ends = frame.verb is not None and frame.verb.tense == FUTURE and coming
    ends = ends or of_this_year(scene, frame.figure, index, reference)
    if frame.name in {"suspend", "cancel"} and not (deadline or ends):
        return False
    today = row.granularity == "day" and row.end_date == reference is not None
    if today and frame.verb is not None and frame.verb.tense == PRESENT and frame.name != "give":
        return False
    return not (row.end_date is not None and reference is not None and row.end_date < reference)


def _of_promised(scene: Scene, frame: Frame, index: int) -> bool:
    """Whether the date stands with what was promised, not with the promise, so that it counts though it has passed
    ("s'était engagé à former 50 infirmiers en 2023")."""
    verb = frame.verb
    promised = verb is not None and verb.tense in {INFINITIVE, CONDITIONAL} and not verb.perfect
    promised = promised and frame.name not in {"promise", "announce", "sign", "approve"}
    return promised and verb is not None and index > verb.first and scene.tokens[index].row.granularity != "day"


def _of_deed(scene: Scene, frame: Frame, index: int) -> bool:
    """Whether it stands inside the noun of the deed that holds the figure ("confirme l'envoi, en mars, de 40 lits")."""
    deed = max(frame.link.deed, frame.link.container)
    return 0 <= deed < index < frame.figure and scene.tokens[index].row.granularity != "day"


def _of_period(scene: Scene, frame: Frame, index: int) -> bool:
    """Whether it is the period for which something had been promised ("Pour la période 2017-2021, X avait promis")."""
    told = frame.verb is not None and frame.verb.tense == PLUPERFECT and frame.name == "promise"
    return told and scene.words(index - 3, index) in {"pour la période", "sur la période"}


def _is_deadline(scene: Scene, index: int) -> bool:
    """Whether a preposition makes the date a deadline or a span of time to come."""
    for length in (1, 2, 3, 4):
        words = scene.words(max(0, index - length), index)
        if words in scene.lexicon.words["future_date"] or any(
            words.startswith(opening) for opening in scene.lexicon.words["future_date"]
        ):
            return True
    row = scene.tokens[index].row
    if scene.low(index - 1) == "pour" and row.type == "DATE" and row.granularity != "day":
        return True
    return (row.type == "DURATION" and scene.low(index - 1) in {"sur", "pendant", "durant", "des", "prochaines"}) or (
        row.mod in {"ON_OR_BEFORE", "BEFORE"}
    )


def rate_of(scene: Scene, frame: Frame, bounds: tuple[int, int]) -> str:
    """The ISO 8601 duration of "par an", "chaque mois" … beside the figure or the verb, or ""."""
    first, end = max(bounds[0], 0), min(bounds[1], len(scene.tokens))
    later = [i for i in range(frame.figure + 1, end) if scene.tokens[i].kind == FIGURE]
    stop = later[0] if later else end
    for index in range(first, stop):
        token = scene.tokens[index]
        if token.kind == DATE and token.row.type == "SET":
            return str(token.row.value)
        if token.low in STOPS and index > frame.figure:
            break
        for name, value in RATES:
            if index >= frame.figure - 6 and (
                token.low in scene.lexicon.words[name] or scene.words(index, index + 2) in scene.lexicon.words[name]
            ):
                return value
    return ""
