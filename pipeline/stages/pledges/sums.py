"""Figures that a gift comes to or is made of, and those that stand alone as an item of a list."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.conjugation import FUTURE, IMPERFECT, INFINITIVE, PERFECT, PRESENT
from pipeline.stages.pledges.accepting import head_of, is_given
from pipeline.stages.pledges.frame import MONEY, OF, SHARE, Frame, Link
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import subject_span
from pipeline.stages.pledges.tokens import FIGURE
from pipeline.stages.pledges.verb import PASSIVE, PLUPERFECT, REFLEXIVE, Verb

_OWN = frozenset(("la", "le", "l'", "son", "sa", "leur", "cette", "ce", "cet"))
"""What stands before a noun of aid that was told of before."""


def comes_to(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "La contribution suisse atteindra 22 millions", "les promesses s'élèvent à 3 milliards"."""
    verb = scene.left_verb(link.left - 1)
    if verb is not None and (fixed := _fixed_at(scene, position, link, verb)) is not None:
        return fixed
    if (
        verb is None
        or link.container >= 0
        or link.generic >= 0
        or verb.last < link.left - (6 if _from_a_level(scene, verb, link) else 3)
        or scene.tokens[position].row.kind not in MONEY
    ):
        return None
    by = link.before == "de" and "de" in verb.classes.get("amount", frozenset()) and verb.tense == FUTURE
    if not by and (not _is(verb, "amount") or link.before not in {"", "à"} or "de" in verb.classes["amount"]):
        return None
    nouns = scene.lexicon.nouns
    noun = _subject_noun(scene, verb, nouns["aid"] | nouns["pledged_sum"])
    if noun < 0:
        return None
    held = Link(position, container=noun)
    if verb.tense == FUTURE:
        return Frame(position, verb, "flow", "subject", held)
    told = {PRESENT, PERFECT, PLUPERFECT}
    if verb.tense in {PRESENT, IMPERFECT} and scene.low(noun) not in nouns["pledged_sum"] and not verb.negative:
        own = scene.low(noun - 1) in _OWN
        return Frame(position, verb, "flow", "subject", held) if own else None
    if verb.tense not in told or scene.low(noun) not in nouns["pledged_sum"]:
        return None
    item = Verb(noun, noun, scene.low(noun), verb.tense, classes={"announce": frozenset()}, nominal=True, noun_at=noun)
    return Frame(position, item, "announce", "object", held)


def _fixed_at(scene: Scene, position: int, link: Link, verb: Verb) -> Frame | None:
    """ "La participation de la commune a été fixée à 12 000 euros": a sum that somebody has settled."""
    fixed = verb.voice == PASSIVE and verb.lemma in scene.lexicon.words["settled"] and verb.tense in {PERFECT, PRESENT}
    if not fixed or link.before != "à" or scene.tokens[position].row.kind not in MONEY | SHARE:
        return None
    noun = _subject_noun(scene, verb, scene.lexicon.nouns["aid"])
    if noun < 0 or verb.last < link.left - 3:
        return None
    item = Verb(noun, noun, scene.low(noun), PERFECT, PASSIVE, classes={"approve": frozenset()}, noun_at=noun)
    return Frame(position, item, "approve", "subject", Link(position, container=noun))


def _from_a_level(scene: Scene, verb: Verb, link: Link) -> bool:
    """Whether the verb says from which level the sum comes ("passera de 10 à 15 millions")."""
    return scene.low(verb.last + 1) in OF and verb.last + 2 < link.left and scene.tokens[verb.last + 2].kind == FIGURE


def made_of(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "Le don comprend 40 ordinateurs", "le lot se compose de 25 machines"."""
    verb = scene.left_verb(link.left - 1)
    if verb is None or not _is(verb, "comprise") or not is_given(scene, position):
        return None
    if (link.before in OF) != (verb.voice == REFLEXIVE) or link.before not in {"", *OF}:
        return None
    noun = _subject_noun(scene, verb, scene.lexicon.nouns["parcel"])
    return Frame(position, verb, "comprise", "object", link) if noun >= 0 else None


def worth(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "Ce don du [Japon], d'une valeur de 512 millions, …": what the gift told of comes to."""
    money = scene.tokens[position].row.kind in MONEY
    if not (money and link.apart and link.container > 0) or scene.left_verb(link.left - 1) is not None:
        return None
    taken_up = scene.low(link.container - 1) in {"ce", "cet", "cette"}
    if not taken_up or scene.low(link.container) not in scene.lexicon.nouns["aid"]:
        return None
    at = link.container
    item = Verb(at, at, scene.low(at), PRESENT, classes={"comprise": frozenset()}, nominal=True, noun_at=at)
    return Frame(position, item, "comprise", "object", link)


def alone(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "• 45 forages ;" under a line that says who does what."""
    if link.left or link.before or scene.right_verb(position) is not None:
        return None
    figure = scene.tokens[position].row
    people = head_of(figure) in scene.lexicon.nouns["people"]
    if figure.kind not in MONEY and not people and not is_given(scene, position):
        return None
    return item_alone(position, link)


def item_alone(position: int, link: Link) -> Frame:
    """The frame of a figure that has no predicate of its own."""
    item = Verb(position, position, "", INFINITIVE, classes={"give": frozenset(("to",))}, nominal=True)
    return Frame(position, item, "give", "object", link)


def divided(scene: Scene, colon: int, total: Frame) -> bool:
    """Whether what follows a colon divides up the figure of a frame: "ventilée comme suit : 2 millions au …", or bare
    numbers that add up to it ("1 800 tracteurs : 700 de moyenne puissance et 1 100 de petit gabarit",
    "24 véhicules : dix ambulances, huit camions et six pick-up")."""
    if any((v := scene.owner.get(k)) is not None and v.has("split") for k in range(total.figure + 1, colon)):
        return True
    whole = scene.tokens[total.figure].row
    rows = [t.row for t in scene.tokens[colon + 1 :] if t.kind == FIGURE]
    bare = all(not row.unit or row.currency == whole.currency != "" for row in rows)
    bare = bare or all(row.kind == whole.kind == "count" for row in rows)
    return len(rows) > 1 and bare and bool(whole.value) and sum(row.value or 0 for row in rows) == whole.value


def divided_in_brackets(scene: Scene, position: int, frames: Sequence[Frame]) -> Frame | None:
    """The frame of the sum that the sums in brackets behind it add up to ("610 millions, à savoir l'eau (240 millions)
    et le rail (370 millions)"), for one of them; ``None`` where they do not."""
    total = next((f for f in reversed(frames) if f.part_of is None), None)
    if total is None or not _in_brackets(scene, position):
        return None
    parts = [k for k in scene.figures() if k > total.figure and _in_brackets(scene, k)]
    rows = [scene.tokens[k].row for k in parts]
    whole = scene.tokens[total.figure].row
    same = len(rows) > 1 and all(row.kind == whole.kind for row in rows)
    return total if same and whole.value and sum(row.value or 0 for row in rows) == whole.value else None


def _in_brackets(scene: Scene, position: int) -> bool:
    return scene.low(position - 1) == "(" and scene.low(position + 1) == ")"


def _is(verb: Verb, name: str) -> bool:
    flags = verb.classes.get(name)
    return flags is not None and ("reflexive" in flags) == (verb.voice == REFLEXIVE)


def _subject_noun(scene: Scene, verb: Verb, nouns: frozenset[str]) -> int:
    """The position of one of these nouns at the head of the verb's subject; -1 where there is none."""
    span = subject_span(scene, verb)
    first, last = span if span is not None else (0, 0)
    if scene.low(verb.first - 1) == "qui":
        first, last = max(0, verb.first - 5), verb.first - 1
    return next((k for k in range(first, min(last, first + 4)) if scene.low(k) in nouns), -1)
