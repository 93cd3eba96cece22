"""Whose a date is: of the verb beside it, of another verb of the sentence, of an event or of a promise."""

from __future__ import annotations

import datetime

from pipeline.conjugation import INFINITIVE, PERFECT
from pipeline.stages.pledges.frame import OF
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, WORD
from pipeline.stages.pledges.verb import PLUPERFECT, Verb
from pipeline.stages.reference.sorts import listed

_SAID = frozenset((PERFECT, PLUPERFECT))
_INSERTED = 7
"""Tokens from the comma that opens an insertion to the date in it, at most."""


def embedded(scene: Scene, index: int, first: int, verb: Verb | None) -> bool:
    """Whether the date stands in a relative clause behind the subject ("X, qui avait promis … en 2017, n'a …"), or
    between commas before the relative of the verb ("la reprise, avant l'été, du port, dans lequel X")."""
    if verb is None or index > verb.first:
        return False
    if _before_relative(scene, index, verb):
        return True
    opened = [k for k in range(max(first, 0) + 1, index) if scene.opens_relative(k)]
    closed = any(scene.low(k) == "," for k in range(index + 1, verb.first))
    leading = next((v for v in scene.verbs if first <= v.first <= first + 1), None)
    if closed and leading is not None and leading.bare and leading is not verb and leading.last < index:
        return True
    inside = any(v.first > opened[-1] and v.last < index and not v.bare for v in scene.verbs) if opened else False
    return bool(opened) and closed and inside


def _before_relative(scene: Scene, index: int, verb: Verb) -> bool:
    commas = [k for k in range(max(0, index - _INSERTED), index) if scene.low(k) == ","]
    if not commas or commas[-1] < 2 or scene.low(index + 1) != ",":
        return False
    return any(scene.opens_relative(k) for k in range(index + 2, verb.first)) and all(
        v.first > index for v in scene.verbs if not v.bare
    )


def of_item_before(scene: Scene, index: int, verb: Verb | None) -> bool:
    """Whether the date belongs to an earlier infinitive of a row ("s'engage à forer … avant 2027 ; et à former …")."""
    if verb is not None and verb.tense == INFINITIVE and verb.matrix is None and not verb.noun and index < verb.first:
        return any(v.tense == INFINITIVE and v.matrix is None and not v.noun and v.last < index for v in scene.verbs)
    if verb is None or verb.matrix is None or not verb.matrix.last < index < verb.first:
        return False
    return any(scene.low(k) == ";" for k in range(index, verb.first))


def of_verb_before(scene: Scene, verb: Verb | None) -> range:
    """The tokens that belong to the verb with which this one stands in a row ("porter X à 45 % avant la fin de l'année
    et injecter …")."""
    if verb is None:
        return range(0)
    outer = verb.matrix if verb.tense == INFINITIVE and verb.matrix is not None else verb
    if (before := verb.shares or outer.shares) is not None and before.first < verb.first:
        return range(before.last + 1, max(before.last + 1, (verb if verb.shares else outer).first - 1))
    if verb.tense != INFINITIVE or verb.matrix is None:
        return range(0)
    row = [v for v in scene.verbs if v.matrix is verb.matrix and v.tense == INFINITIVE and v.last < verb.first]
    first = row[-1].last + 1 if row else verb.first
    figure = next((k for k in range(first, verb.first) if scene.tokens[k].kind == FIGURE), verb.first)
    return range(figure, max(figure, verb.first - 1))


def of_event(scene: Scene, index: int) -> bool:
    """Whether the date only says which event is meant ("après le séisme d'avril 2020", "lors de l'édition de 2018")."""
    noun = scene.tokens[index - 2]
    if index < 3 or scene.low(index - 1) not in OF or noun.kind not in {WORD, NAME}:
        return False
    if noun.low in scene.lexicon.words["of_time"]:
        return False
    opening = {scene.low(k) for k in range(max(0, index - 8), index - 2)}
    return bool(opening & scene.lexicon.words["event"])


def of_promise(scene: Scene, index: int) -> bool:
    """Whether the date is that of a promise named before ("Sur les 40 ambulances promises en 2020, 32 ont …")."""
    before = (scene.owner.get(k) for k in range(index))
    return any(v is not None and v.bare and v.has("promise", "announce", "commit", "intend") for v in before)


def of_saying(scene: Scene, index: int, verb: Verb | None) -> bool:
    """Whether it is the day on which somebody bound himself to an infinitive ("s'est engagé mercredi à livrer")."""
    if verb is None or verb.tense != INFINITIVE or verb.matrix is None or verb.matrix.tense not in _SAID:
        return False
    told = verb.matrix.has("commit", "announce", "promise", "intend", "propose")
    day = scene.tokens[index].row.granularity == "day"
    return told and day and index == verb.matrix.last + 1 and index < verb.first


def of_proposal(scene: Scene, index: int, verb: Verb | None, name: str) -> bool:
    """Whether it is the day on which something will only be proposed ("proposera à son conseil, le 28 mars, un don",
    "proposerait, à l'automne, de consacrer …")."""
    outer = verb.matrix if verb is not None and verb.tense == INFINITIVE else verb
    if verb is None or outer is None or outer.lemma not in listed("submitted") or not outer.has("propose"):
        return False
    end = verb.first if verb is not outer else len(scene.tokens)
    figure = next((k for k in range(outer.last + 1, end) if scene.tokens[k].kind == FIGURE), end)
    told = any(scene.low(k) in listed("audience") for k in range(outer.last + 1, figure))
    return outer.last < index < figure and (told or name == "propose" or verb is not outer)


def of_row(scene: Scene, index: int, verb: Verb | None) -> bool:
    """Whether it stands with an infinitive before this one in a row ("ouvrir avant 2026 trois postes et tenir quatre
    foires par an")."""
    if verb is None or verb.tense != INFINITIVE:
        return False
    row = [v for v in scene.verbs if v.matrix is verb.matrix and v.tense == INFINITIVE and v.last < verb.first]
    return bool(row) and row[0].last < index < verb.first


def of_beginning(scene: Scene, index: int) -> bool:
    """Whether it only adds when that was since which something is told ("Depuis l'ouverture, en mai 2023, …")."""
    comma = next((k for k in range(index - 1, max(0, index - 4), -1) if scene.low(k) == ","), -1)
    if comma < 2 or scene.low(index + 1) != ",":
        return False
    return any(
        scene.low(k) in {"depuis", "après"} and scene.tokens[k + 1].kind != DATE
        for k in range(max(0, comma - 6), comma)
    )


def of_this_year(scene: Scene, figure: int, index: int, reference: datetime.date | None) -> bool:
    """Whether the year of the text stands behind what is promised for it ("annonce l'envoi de 12 experts cette
    année")."""
    row = scene.tokens[index].row
    if row.granularity != "year" or reference is None or row.start_date is None or row.end_date is None:
        return False
    return bool(index > figure and row.start_date <= reference <= row.end_date)


def of_stay(scene: Scene, index: int) -> bool:
    """Whether a length of time belongs to a noun ("des missions de dix-huit mois"), and is no horizon."""
    row, noun = scene.tokens[index].row, scene.tokens[index - 2] if index > 1 else None
    if row.type != "DURATION" or row.end_date is not None or noun is None or scene.low(index - 1) not in OF:
        return False
    return noun.kind == WORD and noun.low not in scene.lexicon.words["of_time"]


def opens(scene: Scene, index: int, verb: Verb | None) -> bool:
    """Whether the date stands between "et" and the verb ("et, en 2026, formera")."""
    return (
        verb is not None
        and any(scene.low(k) == "et" for k in range(max(0, index - 3), index))
        and verb.first - index <= 3
    )


def joined(scene: Scene, verb: Verb) -> bool:
    """Whether "et" or a comma joins a verb to the one before it, so that a date behind it is its own."""
    at = verb.first - (2 if verb.marker else 1)
    return not verb.bare and (verb.shares is not None or scene.low(at) in {"et", ",", "puis"})
