"""Where the noun phrase of a subject stands: looking left from a verb, over insertions and rows of names."""

from __future__ import annotations

from pipeline.stages.pledges.coordination import coordinated, joined_otherwise, joined_over_apposition
from pipeline.stages.pledges.frame import ARTICLES, EACH, OF
from pipeline.stages.pledges.leftward import phrase_left
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.tokens import DATE, NAME, WHICH, WORD, relative_over_aside
from pipeline.stages.pledges.verb import Verb


def behind_insertion(scene: Scene, index: int) -> int:
    """The token behind commas, dates, adverbs and insertions that open at ``index``."""
    words = scene.lexicon.words
    while index < len(scene.tokens):
        step = next((n for n in (4, 3, 2) if scene.words(index, index + n) in words["insertion"]), 0)
        plain = scene.low(index) in words["adverb"] | {","} or scene.tokens[index].kind == DATE
        if not step and not plain:
            break
        index += step or 1
    return index


def subject_span(scene: Scene, verb: Verb) -> tuple[int, int] | None:
    """Tokens (first, end) of the subject of a finite verb, looking left; ``None`` where there is none."""
    floor = scene.clause_start(verb)
    end = verb.first
    if end and scene.low(end - 1) in WHICH and scene.low(end - 2) != "à":
        return end - 1, end
    if (relative := relative_over_aside(scene.tokens, verb.first)) >= 0:
        return relative, relative + 1
    if (said := _before_saying(scene, verb)) is not None:
        return said
    edge = scene.subject_edge(verb)
    end = _before_insertions(scene, edge, floor)
    for _ in range(3):
        if end <= floor:
            return None
        first = phrase_left(scene, end, floor)
        if first < end:
            if (joined := joined_otherwise(scene, verb, first, floor)) < first:
                return joined, end
            return coordinated(scene, joined_over_apposition(scene, verb, first, floor), floor, end), end
        end = _before_insertions(scene, end - 1, floor)
    return None


def _before_saying(scene: Scene, verb: Verb) -> tuple[int, int] | None:
    """The subject before an inserted saying ("[Kigali], a précisé la ministre, [X], bâtira …"), or ``None``."""
    if scene.low(verb.first - 1) != ",":
        return None
    finite = [v for v in scene.verbs if not v.bare and not v.nominal and v.last < verb.first - 1]
    said = finite[-1] if finite else None
    if said is None or not (said.has("say", "announce") or said.inverted):
        return None
    if said.first < 2 or scene.low(said.first - 1) != ",":
        return None
    behind = scene.tokens[said.last + 1]
    inverted = bool(said.inverted) and said.last + 1 == verb.first - 1
    if any(scene.low(k) in {";", ":", "que", "qu'"} for k in range(said.first, verb.first)):
        return None
    named = behind.kind == NAME or behind.low in scene.lexicon.words["determiner"] | scene.lexicon.words["civility"]
    if not named and not inverted:
        return None
    end = said.first - 1
    first = phrase_left(scene, end)
    return (coordinated(scene, first, 0, end), end) if first < end else None


def said_by(scene: Scene, verb: Verb) -> tuple[int, int] | None:
    """The token of the person or body behind a verb of saying that a quotation or a comma precedes ("», a déclaré
    M. [Diop]"), or ``None``."""
    if not verb.has("say") or verb.bare or not verb.first or scene.low(verb.first - 1) not in {",", "»", '"', "'"}:
        return None
    for index in range(verb.last + 1, min(len(scene.tokens), verb.last + 5)):
        if scene.tokens[index].kind == NAME:
            named = scene.tokens[index].row.label in {"PER", "ORG"}
            return (index, index + 1) if named else None
        if scene.tokens[index].kind != WORD and scene.low(index) != ".":
            return None
    return None


def owner_span(scene: Scene, verb: Verb) -> tuple[int, int] | None:
    """The name whose intention or promise governs an infinitive ("l'intention de la [Commission] de consacrer …"), its
    article included, or ``None``."""
    end = verb.first - (1 if verb.marker else 0)
    of = verb.noun_at + 1
    if verb.noun_at < 0 or scene.low(of) not in OF or end - of not in {2, 3}:
        return None
    row = scene.tokens[end - 1].row if scene.tokens[end - 1].kind == NAME else None
    first = end - 2 if scene.low(end - 2) in ARTICLES else end - 1
    return (first, end) if row is not None and row.label != "PER" and scene.low(first - 1) in OF else None


def cleft_phrase(scene: Scene, first: int, end: int) -> tuple[int, int] | None:
    """The phrase between "c'est" and the "qui" that is all of a subject ("c'est l'[armée] qui devait payer"), or
    ``None``."""
    if end - first != 1 or scene.low(first) != "qui":
        return None
    for index in range(first - 1, max(0, first - 7), -1):
        if scene.low(index) in {",", ";", ":"}:
            return None
        if scene.low(index) in {"est", "sont", "fut", "sera"} and scene.low(index - 1) in {"c'", "ce"}:
            return (index + 1, first) if index + 1 < first else None
    return None


def _before_insertions(scene: Scene, end: int, floor: int) -> int:
    """Step left over "…, pour sa part," and the like, and over adverbs, before ``end``."""
    words = scene.lexicon.words
    for _ in range(4):
        if end - 1 < floor:
            return end
        low = scene.low(end - 1)
        if low in words["adverb"] - EACH or low in words["negation"] or scene.tokens[end - 1].kind == DATE:
            end -= 1
        elif low == ")":
            while end > floor and scene.low(end - 1) != "(":
                end -= 1
            end -= 1
        elif low == ",":
            opening = next((k for k in range(end - 2, floor - 1, -1) if scene.low(k) == ","), -1)
            if opening < 0:
                return end - 1 if end - 1 > floor and _is_phrase(scene, floor, end - 1) else end
            after = scene.tokens[opening + 1]
            person = after.kind == NAME and after.row.label == "PER" and opening + 2 == end - 1
            civil = scene.low(opening + 1) in words["civility"] | {"son"} and _is_person(scene, end - 2)
            if person or civil:
                outer = next((k for k in range(opening - 1, floor - 1, -1) if scene.low(k) in STOPS | {","}), -1)
                if (
                    outer >= 0
                    and scene.low(outer) == ","
                    and scene.low(outer + 1) in {"par", "via", "représenté", "représentée", "selon"}
                ):
                    end = outer
                    continue
                return end - 1
            inner = scene.tokens[end - 2]
            called = scene.low(end - 3) in scene.lexicon.nouns["generic"] | scene.lexicon.nouns["agent"]
            named = inner.kind == NAME and inner.row.label in {"ORG", "LOC"} and end - opening <= 4 + called
            noun = scene.tokens[opening - 1].kind == WORD and opening - 1 not in scene.owner
            if named and noun and scene.low(opening + 1) in ARTICLES | {scene.low(end - 2)}:
                return end - 1
            end = opening
        else:
            for length in (4, 3, 2):
                if end - length >= floor and scene.words(end - length, end) in words["insertion"]:
                    end -= length
                    break
            else:
                return end
    return end


def _is_person(scene: Scene, index: int) -> bool:
    return scene.tokens[index].kind == NAME and bool(scene.tokens[index].row.label == "PER")


def _is_phrase(scene: Scene, first: int, end: int) -> bool:
    return first < end and scene.tokens[first].kind in {NAME, WORD}
