"""Where the noun phrase of a subject stands: looking left from a verb, over insertions and rows of names."""

from __future__ import annotations

from pipeline.stages.pledges.frame import ARTICLES, EACH, HIS_ANY, MY, OF
from pipeline.stages.pledges.scene import CONJUNCTIONS, STOPS, Scene
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, WORD
from pipeline.stages.pledges.verb import Verb
from pipeline.stages.reference.sorts import listed

WHICH = frozenset(("qui", "lequel", "laquelle", "lesquels", "lesquelles"))
"""Relative pronouns that are subjects, or stand behind a preposition."""
_OPENING = (
    ARTICLES | HIS_ANY | MY | {"nos", "il", "elle", "ils", "elles", "on", "nous", "je", "ce", "cet", "cette", "ces"}
)
"""What opens a subject behind an adverbial without a comma."""
_ASKING = frozenset(("pourquoi", "comment", "voilà", "voici"))
"""What opens a clause ("Voilà pourquoi mon pays …")."""


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
    if (said := _before_saying(scene, verb)) is not None:
        return said
    edge = scene.subject_edge(verb)
    end = _before_insertions(scene, edge, floor)
    for _ in range(3):
        if end <= floor:
            return None
        first = phrase_left(scene, end, floor)
        if first < end:
            if (joined := _joined_otherwise(scene, verb, first, floor)) < first:
                return joined, end
            return _coordinated(scene, first, floor, end), end
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
    return (_coordinated(scene, first, 0, end), end) if first < end else None


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
            named = inner.kind == NAME and inner.row.label in {"ORG", "LOC"} and end - opening <= 4
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


def phrase_left(scene: Scene, end: int, floor: int = 0) -> int:
    """Where the noun phrase that ends at ``end`` begins, looking left: behind a comma, stop, verb or conjunction;
    adverbials that lead the clause are left out."""
    first = end
    while first > floor:
        index = first - 1
        token = scene.tokens[index]
        if token.low == ")":
            while index > floor and scene.tokens[index].low != "(":
                index -= 1
            first = index
            continue
        if token.kind == PUNCTUATION and token.low not in {".", "'"}:
            break
        if (
            token.low in CONJUNCTIONS | _ASKING
            or scene.opens_relative(index)
            or (token.low in {"puis", "et"} and _verb_before(scene, index, floor))
        ):
            break
        verb = scene.owner.get(index)
        if verb is not None and not verb.bare:
            break
        alone = token.kind == FIGURE and scene.low(index - 1) not in scene.lexicon.words["determiner"] | OF
        if alone and index > floor and _verb_before(scene, index, floor):
            break
        first -= 1
    return _skip_leading(scene, first, end)


def _verb_before(scene: Scene, index: int, floor: int) -> bool:
    for k in range(index - 1, floor - 1, -1):
        if scene.low(k) in STOPS or scene.opens_relative(k):
            return False
        verb = scene.owner.get(k)
        if verb is not None and not verb.bare:
            return True
    return False


def _skip_leading(scene: Scene, first: int, end: int) -> int:
    words = scene.lexicon.words
    for _ in range(8):
        if first >= end:
            return end
        token = scene.tokens[first]
        if (
            token.kind == DATE
            or token.kind == PUNCTUATION
            or token.low in words["adverb"] - EACH
            or (token.low in words["negation"] and (first - 1 in scene.owner or scene.low(first - 1) == "non"))
            or token.low in {"et", "ou", "puis"}
        ):
            first += 1
            continue
        if any(scene.words(first, first + n) in words["insertion"] for n in (2, 3, 4)):
            first += next(n for n in (4, 3, 2) if scene.words(first, first + n) in words["insertion"])
            continue
        if token.kind == WORD and token.low in words["preposition"] and token.low not in {"des", "du"}:
            # an adverbial without its comma: the subject is the last phrase with a determiner or a name of its own
            nxt = next(
                (
                    k
                    for k in range(first + 1, end)
                    if (scene.tokens[k].kind == NAME or scene.low(k) in _OPENING)
                    and scene.tokens[k - 1].kind in {DATE, NAME, FIGURE}
                ),
                end,
            )
            first = nxt
            continue
        return first
    return first


def _coordinated(scene: Scene, first: int, floor: int, end: int) -> int:
    """Extend a subject that ends at ``end`` to the left over "A, B et C" and "l'ambassadrice A et le ministre, B,"."""
    person = scene.tokens[first].kind == NAME and scene.tokens[first].row.label == "PER"
    if person and scene.low(first - 1) == ",":
        left = phrase_left(scene, first - 1, floor)
        if any(scene.low(k) == "et" and scene.low(k + 1) in ARTICLES for k in range(left + 1, first - 2)):
            return left if scene.tokens[left].kind == NAME or scene.low(left) in ARTICLES else first
    while (
        first - 2 >= floor
        and scene.low(first - 1) in {",", "et"}
        and "et" in (scene.low(first - 1), *(scene.low(k) for k in range(first, end)))
    ):
        index = first - 2
        if scene.low(first - 1) == "et":
            index = _before_relative(scene, _before_seat(scene, index), floor)
        if scene.low(index) == ")":
            index = next((k for k in range(index, floor, -1) if scene.low(k) == "("), floor) - 1
        if index < floor or scene.tokens[index].kind != NAME:
            break
        start = index
        if start - 1 >= floor and scene.low(start - 1) in {"le", "la", "l'", "les"}:
            start -= 1
        start = _with_generic(scene, start, floor)
        led = start
        while led > floor and scene.low(led - 1) in scene.lexicon.words["civility"] | {"."}:
            led -= 1
        if led > floor and led < start and scene.low(led - 1) in scene.lexicon.words["preposition"]:
            break
        if (
            start > floor
            and scene.tokens[start - 1].kind == WORD
            and scene.low(start - 1) in scene.lexicon.words["preposition"]
        ):
            break
        first = start
    return first


def _joined_otherwise(scene: Scene, verb: Verb, first: int, floor: int) -> int:
    """Where the name opens that "comme", "mais aussi", "ainsi que" or "et, dans une moindre mesure," joins to the
    phrase at ``first``, the subject of a plural verb ("la [BM] comme la [France] financeront"), or ``first``."""
    if not scene.low(verb.last).endswith(("ont", "ent")) and not scene.low(verb.first).endswith(("ont", "ent")):
        return first
    end = next((first - n for n in (3, 2, 1) if scene.words(first - n, first) in listed("together")), -1)
    comma = next((k for k in range(first - 2, max(first - 9, 0), -1) if scene.low(k) == ","), 0)
    if scene.low(first - 1) == "," and scene.low(comma - 1) == "et" and comma:
        end = comma - 1
    end -= scene.low(end - 1) == ","
    at = end - 1
    if at < 0 or scene.tokens[at].kind != NAME or scene.tokens[at].row.label not in {"ORG", "LOC", "PER"}:
        return first
    start = at - (scene.low(at - 1) in ARTICLES)
    led = scene.low(start - 1) in scene.lexicon.words["preposition"] and scene.tokens[start - 1].kind == WORD
    return first if led or start in scene.owner else min(_coordinated(scene, start, floor, end), start)


def _before_seat(scene: Scene, comma: int) -> int:
    """The token before what says where a body has its seat ("l'université X, à Kumasi, et …"), else ``comma``."""
    if scene.low(comma) != "," or scene.tokens[comma - 1].kind != NAME or comma < 4:
        return comma
    seat = scene.tokens[comma - 1].row.label == "LOC" and scene.low(comma - 2) in {"à", "au", "aux", "en"}
    return comma - 4 if seat and scene.low(comma - 3) == "," else comma


def _before_relative(scene: Scene, comma: int, floor: int) -> int:
    """The token before a relative clause between two commas ("la [Guinée], où il prend sa source, et le [Niger] …"),
    else ``comma``."""
    if scene.low(comma) != ",":
        return comma
    for index in range(comma - 1, floor, -1):
        if scene.low(index) in STOPS | {"et"} or scene.tokens[index].kind == FIGURE:
            return comma
        if scene.low(index) == ",":
            return index - 1 if scene.opens_relative(index + 1) else comma
    return comma


def _with_generic(scene: Scene, start: int, floor: int) -> int:
    """The start of "la ville de X", "l'association X" where the name X, its article included, opens at ``start``."""
    nouns = scene.lexicon.nouns
    at = start - 1
    if at > floor and scene.low(at) in OF:
        at -= 1
    if at > floor and scene.low(at) in nouns["generic"] | nouns["agent"] and scene.low(at - 1) in ARTICLES:
        return at - 1
    return start
