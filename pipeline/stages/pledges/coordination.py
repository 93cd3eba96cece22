"""The names that a subject joins to the one beside its verb: "A, B et C", "A comme B", "A, qui …, et B"."""

from __future__ import annotations

from pipeline.stages.pledges.frame import ARTICLES, HIS_ANY, OF
from pipeline.stages.pledges.leftward import phrase_left
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, WORD
from pipeline.stages.pledges.verb import Verb
from pipeline.stages.reference.sorts import listed

_PARTNER = 6
"""Tokens of "son partenaire local" before a name."""
_LONGEST = 14
"""Tokens that an apposition may have."""


def coordinated(scene: Scene, first: int, floor: int, end: int) -> int:
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


def is_plural(scene: Scene, verb: Verb) -> bool:
    """Whether a finite verb ends like one of several: the word behind its clitics, which may be an auxiliary."""
    at = verb.first
    while at < verb.last and scene.low(at) in scene.lexicon.words["clitic"]:
        at += 1
    return scene.low(at).endswith(("ont", "ent", "ons"))


def joined_over_apposition(scene: Scene, verb: Verb, first: int, floor: int) -> int:
    """Where the row opens whose last name, the subject of a plural verb, stands at ``first`` behind an apposition to
    the name before it ("[Orange], premier opérateur du pays, et la [Banque], … ont signé"), or ``first``."""
    if not is_plural(scene, verb):
        return first
    if scene.low(first - 1) == "," and (partner := _with_partner(scene, first - 1, floor)) >= 0:
        return partner
    if (person := _first_of_persons(scene, first, verb.first, floor)) >= 0:
        return person
    if scene.low(first - 1) != "et" or scene.low(first - 2) != ",":
        return first
    name = before_apposition(scene, first - 2, floor)
    if name < 0:
        return first
    start = _with_generic(scene, name - (scene.low(name - 1) in ARTICLES), floor)
    led = scene.tokens[start - 1].kind == WORD and scene.low(start - 1) in scene.lexicon.words["preposition"]
    return first if start > floor and led else coordinated(scene, start, floor, name + 1)


def _with_partner(scene: Scene, comma: int, floor: int) -> int:
    """Where the name opens that "et son partenaire suisse" joins to the one behind the comma, in apposition to the
    noun ("la [Fondation] et son partenaire suisse, [Helvetas], ont rénové"), or -1."""
    for at in range(comma - 1, max(floor, comma - _PARTNER), -1):
        if scene.low(at) in HIS_ANY | ARTICLES and scene.low(at - 1) == "et":
            name = at - 2
            if name < floor or scene.tokens[name].kind != NAME or scene.tokens[name].row.label == "PER":
                return -1
            start = _with_generic(scene, name - (scene.low(name - 1) in ARTICLES), floor)
            led = start > floor and scene.low(start - 1) in scene.lexicon.words["preposition"]
            return -1 if led else start
        if scene.tokens[at].kind != WORD or at in scene.owner:
            return -1
    return -1


def _first_of_persons(scene: Scene, first: int, end: int, floor: int) -> int:
    """The first of several persons who each stand behind their office, where the subject at ``first`` is the last one
    ("le ministre de la Santé, [A], et l'ambassadeur du Japon, [B], ont signé"), or -1."""
    start = _office_left(scene, first - 1, floor) if scene.low(first - 1) == "," else first
    if start < 0 or scene.low(start - 1) != "et" or not any(_is_person(scene, k) for k in range(first, end)):
        return -1
    found = -1
    while start > floor and scene.low(start - 1) in {",", "et"}:
        name = start - 2 - (scene.low(start - 2) == ",")
        if name < floor or not _is_person(scene, name):
            break
        opening = _civil_left(scene, name, floor)
        start = _office_left(scene, opening - (scene.low(opening - 1) == ","), floor)
        found = name if start >= 0 else found
    return found


def _office_left(scene: Scene, end: int, floor: int) -> int:
    """Where the office that ends at ``end`` opens with its article, looking left over words and names, or -1."""
    for at in range(end - 1, max(floor, end - _LONGEST) - 1, -1):
        led = at == floor or scene.low(at - 1) in {",", "et"} or scene.tokens[at - 1].kind == DATE
        if scene.low(at) in ARTICLES | HIS_ANY and led:
            return at
        if scene.tokens[at].kind not in {WORD, NAME} or at in scene.owner or _is_person(scene, at):
            return -1
    return -1


def _civil_left(scene: Scene, name: int, floor: int) -> int:
    """Where the civility before a person opens ("M. [X]"), or the name itself."""
    while name > floor and scene.low(name - 1) in scene.lexicon.words["civility"] | {"."}:
        name -= 1
    return name


def _is_person(scene: Scene, index: int) -> bool:
    return scene.tokens[index].kind == NAME and bool(scene.tokens[index].row.label == "PER")


def before_apposition(scene: Scene, comma: int, floor: int) -> int:
    """The name before the words between two commas that only say what it is; the second stands at ``comma``; else
    -1. Another name opens no apposition, but the short one of the same body does ("le [Programme], le [PAM], et …")."""
    opening = next((k for k in range(comma - 1, max(floor, comma - _LONGEST), -1) if scene.low(k) in STOPS | {","}), -1)
    name = opening - 1
    if scene.low(name) == ")":
        name = next((k for k in range(name, floor, -1) if scene.low(k) == "("), 0) - 1
    if name < floor or opening < 0 or scene.low(opening) != "," or scene.tokens[name].kind != NAME:
        return -1
    at = opening + 1 + (scene.low(opening + 1) in ARTICLES)
    inner = scene.tokens[at]
    if inner.kind == NAME:
        named = scene.tokens[name].row
        same = at + 1 == comma and (inner.row.entity or inner.row.text) == (named.entity or named.text)
        return name if same else -1
    finite = any(k in scene.owner and not scene.owner[k].bare for k in range(opening, comma))
    return name if inner.kind == WORD and (scene.opens_relative(at) or not finite) else -1


def joined_otherwise(scene: Scene, verb: Verb, first: int, floor: int) -> int:
    """Where the name opens that "comme", "mais aussi", "ainsi que" or "et, dans une moindre mesure," joins to the
    phrase at ``first``, the subject of a plural verb ("la [BM] comme la [France] financeront"), or ``first``."""
    if not is_plural(scene, verb):
        return first
    end = next((first - n for n in (3, 2, 1) if scene.words(first - n, first) in listed("together")), -1)
    if scene.low(first - 1) == "que" and any(scene.low(k) == "tant" for k in range(first - 5, first - 1)):
        end = first - 1
    comma = next((k for k in range(first - 2, max(first - 9, 0), -1) if scene.low(k) == ","), 0)
    if scene.low(first - 1) == "," and scene.low(comma - 1) == "et" and comma:
        end = comma - 1
    end -= scene.low(end - 1) == ","
    at = end - 1
    if at < 0 or scene.tokens[at].kind != NAME or scene.tokens[at].row.label not in {"ORG", "LOC", "PER"}:
        return first
    start = at - (scene.low(at - 1) in ARTICLES)
    led = scene.low(start - 1) in scene.lexicon.words["preposition"] and scene.tokens[start - 1].kind == WORD
    return first if led or start in scene.owner else min(coordinated(scene, start, floor, end), start)


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
