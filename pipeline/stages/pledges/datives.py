"""Datives: what "à", "au profit de", "pour", "auprès de" open, and whether it can receive."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.stages.pledges.frame import OF
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import Party, joined
from pipeline.stages.pledges.register import capital_of
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.schemes import names_scheme, scheme_at
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, WORD
from pipeline.stages.reference.sorts import listed, load_sorts

ARTICLES = frozenset(("le", "la", "l'", "les"))
_ABSTRACT = re.compile(r".{3,}(?:tion|sion|ment|age|ance|ence|ité|ture|isme|sation|erie|logie)s?\Z")
_PERSONS = re.compile(
    r".{2,}(?:eurs?|euses?|rices?|i[eè]re?s|iens?|iennes?|istes?|antes?|ants|ents|é[es]?s|ois|oises?|aines?|ains|logues?|crates?)\Z"
)
PERSONAL = frozenset(("moi", "toi", "nous", "vous", "lui", "elle", "eux", "elles"))
PRONOUNS = frozenset(("celui-ci", "celle-ci", "ceux-ci", "celles-ci"))


@dataclass(frozen=True, slots=True)
class Dative:
    """What "à" may open: ``to`` a recipient; ``people_only`` one that is people or a body; ``money``: a sum is given,
    so that a capital is its state and no place; ``part``: of a total, so that "pour" opens one too; ``source``: what
    stands behind "auprès de" gives and does not receive; ``common``: no name receives; ``giving``: a town receives too;
    ``toward``: "en" opens a state."""

    to: bool
    people_only: bool = False
    money: bool = False
    part: bool = False
    source: bool = False
    common: bool = False
    giving: bool = False
    toward: bool = False


@dataclass(frozen=True, slots=True)
class Receiving:
    """The parties of a dative: tokens ``start`` (its preposition) to ``end``; the last of them opens at ``last``."""

    parties: tuple[Party, ...]
    start: int
    end: int
    last: int

    @property
    def party(self) -> Party:
        """All of them in one cell."""
        return joined(self.parties)


@cache
def _first_words(phrases: frozenset[str]) -> frozenset[str]:
    """The tokens that open phrases ("à l'intention" → "à")."""
    return frozenset(phrase.split(" ")[0].split("'")[0] for phrase in phrases)


def dative_in(scene: Scene, people: People, first: int, end: int, dative: Dative) -> Receiving | None:
    """The first dative that opens in tokens ``first`` to ``end`` and can receive, or ``None``."""
    index = max(first, 0)
    while index < end:
        opening = _opening(scene, index, dative)
        if opening is None:
            index += 1
            continue
        at, phrase = opening
        if (found := _parties(scene, people, index, at, end, dative, phrase)) is not None:
            return found
        index = max(at, index + 1)
    return None


def _opening(scene: Scene, index: int, dative: Dative) -> tuple[int, bool] | None:
    """Where the noun phrase begins that a dative at ``index`` opens, and whether a phrase such as "au profit de"
    opens it; ``None`` where there is no dative."""
    words = scene.lexicon.words
    low = scene.low(index)
    if low in _first_words(words["recipient"]):
        for length in (3, 2):
            if scene.words(index, index + length) in words["recipient"]:
                at = index + length - (scene.low(index + length - 1) in {"au", "aux"})
                return (at + 1 if scene.low(at) in {"de", "d'", "à"} else at), True
    if low == "en" and dative.toward and index + 1 < len(scene.tokens) and scene.tokens[index + 1].kind == NAME:
        return (index + 1, True) if scene.tokens[index + 1].row.country else None
    if low == "envers":
        return index + 1, True
    if low == "auprès" and scene.low(index + 1) in OF and not dative.source:
        return index + (2 if scene.low(index + 1) in {"de", "d'"} else 1), True
    if low in {"à", "au", "aux"} and (dative.to or dative.people_only):
        entered = scene.owner.get(index - 1)
        if entered is not None and entered.lemma in listed("entered"):
            return None
        at = index + (1 if low == "à" else 0)
        if low == "à" and scene.low(at) in {"de", "des"} and scene.tokens[at + 1 : at + 2]:
            at += 1 if scene.tokens[at + 1].kind == WORD else 0
        if low == "aux" and scene.low(at + 1) == "plus":
            return at, False
        if scene.low(at) in words["not_recipient"] or scene.low(at + (low != "à")) in words["not_recipient"]:
            return None
        return None if scene.words(at, at + 2) in words["not_recipient"] else (at, False)
    if low == "dans" and dative.money and scheme_at(scene, index + 1):
        return index + 1, True
    if low == "pour" and (dative.part or names_party(scene, index + 1) or _names_people(scene, index + 1)):
        return index + 1, False
    return None


def _parties(
    scene: Scene, people: People, start: int, index: int, end: int, dative: Dative, phrase: bool
) -> Receiving | None:
    """The parties of the dative that ``start`` opens and whose first noun phrase stands at ``index``."""
    low = scene.low(start)
    parties: list[Party] = []
    last = stop = index
    while index < end:
        if scene.tokens[index].kind == FIGURE:
            row = scene.tokens[index].row
            if row.kind == "count" and not parties and (dative.to or is_people(scene, str(row.unit))):
                stop = people.phrase_end(scene, index) if scene.low(index + 1) in OF else index + 1
                words = people.written[row.start : scene.tokens[max(index, stop - 1)].end]
                return Receiving((Party(words, plural=True),), start, stop, start)
            break
        closes = min(people.phrase_end(scene, index), end)
        if closes <= index or not (
            _may_receive(scene, index, closes, phrase, low, dative)
            or ((dative.to or dative.people_only) and _takes_up(scene, people, index, closes))
        ):
            break
        parties.append(people.party(scene, index, closes, acts=phrase or dative.money))
        stop = index = _behind_bracket(scene, closes, end)
        following = _next(scene, index, end, phrase)
        if following < 0:
            break
        last, index = index, following
        low = scene.low(last + 1)
    if not parties:
        return None
    return Receiving(tuple(parties), start, stop, last if len(parties) > 1 else start)


def _behind_bracket(scene: Scene, index: int, end: int) -> int:
    """The token behind the acronym in brackets at ``index``, or ``index``."""
    if scene.low(index) != "(":
        return index
    closing = next((k for k in range(index, min(index + 8, end)) if scene.low(k) == ")"), -1)
    return closing + 1 if closing > 0 else index


def _next(scene: Scene, index: int, end: int, phrase: bool) -> int:
    """Where the next party of a row of datives opens ("au Mali, au Togo et au Niger"), or -1."""
    mark = scene.low(index) in {"et", ","} or scene.words(index, index + 2) == "ainsi qu'"
    if not mark or index + 2 >= end:
        return -1
    if scene.low(index) == "," and scene.low(index + 1) == "et":
        index += 1
    low = scene.low(index + 1)
    if low in {"à", "au", "aux"} and scene.low(index + 2) in scene.lexicon.words["not_recipient"]:
        return -1
    if (low in {"à", "au", "aux"} and not phrase) or (phrase and low in {"de", "du", "des", "d'"}):
        return index + (2 if low in {"à", "de", "d'"} else 1)
    if (bare := _bare_name(scene, index, end)) >= 0:
        return bare
    if scene.low(index) != "et" or scene.low(index - 1) == "," or low not in ARTICLES:
        return -1
    behind = _behind_bracket(scene, index + 3, end)
    own = scene.tokens[behind].kind == FIGURE or behind in scene.owner if behind < len(scene.tokens) else False
    return index + 1 if scene.tokens[index + 2].kind == NAME and not own else -1


def _bare_name(scene: Scene, index: int, end: int) -> int:
    """The next name of a row that repeats no preposition ("à Haïti, Cuba et la Jamaïque"), or -1. ``index``: the comma
    or "et" before it."""
    at = index + 2 if scene.low(index + 1) in ARTICLES else index + 1
    before = index - 1
    if at + 1 >= end or scene.tokens[at].kind != NAME or scene.tokens[before].kind != NAME:
        return -1
    one, other = scene.tokens[before].row, scene.tokens[at].row
    if one.label != other.label or bool(one.country) != bool(other.country) or one.label == "PER":
        return -1
    if scene.low(index) == ",":
        ahead = range(at + 1, min(at + 8, end))
        joint = next((k for k in ahead if scene.low(k) == "et"), -1)
        only = all(scene.tokens[k].kind == NAME or scene.low(k) in {",", *ARTICLES} for k in range(at + 1, joint))
        return index + 1 if joint >= 0 and only else -1
    own = at + 1 in scene.owner or scene.tokens[at + 1].kind == FIGURE
    return index + 1 if scene.low(before - 1) in {",", *ARTICLES} and not own else -1


def is_people(scene: Scene, unit: str) -> bool:
    """Whether the unit of a figure is people or bodies."""
    nouns = scene.lexicon.nouns
    return any(word in nouns["people"] | nouns["agent"] for word in unit.lower().split()[:2])


def names_party(scene: Scene, index: int) -> bool:
    """Whether a country, body or region stands at ``index``, behind "pour"."""
    region = scene.low(index) in ARTICLES
    if region:
        index += 1
    if region and scene.low(index) in listed("served") and scene.low(index + 1) in OF:
        return True
    if index >= len(scene.tokens) or scene.tokens[index].kind != NAME:
        return False
    row = scene.tokens[index].row
    return bool(row.country) or row.label == "ORG" or (region and row.label == "LOC" and row.text[:1].isupper())


def _names_people(scene: Scene, index: int) -> bool:
    """Whether persons stand at ``index``, behind "pour" and a plural determiner ("pour les réfugiés du Mali")."""
    plural = scene.low(index) in {"les", "des", "ses", "leurs", "ces", "nos", "vos"}
    return plural and scene.low(index + 1) in scene.lexicon.nouns["people"]


def _may_receive(scene: Scene, first: int, end: int, phrase: bool, low: str, dative: Dative) -> bool:
    """Whether the noun phrase can be a recipient: no place, time, act, matter or work."""
    tokens, nouns = scene.tokens, scene.lexicon.nouns
    people_only = dative.people_only or low == "pour"
    phrase = phrase or low == "pour"
    start = first
    while first < end and tokens[first].low in scene.lexicon.words["determiner"]:
        first += 1
    if first >= end or tokens[first].kind == DATE:
        return False
    token = tokens[first]
    if token.kind == NAME:
        row = token.row
        if dative.common and not phrase:
            return False
        if row.label == "LOC" and not row.country and low == "à" and start == first and not phrase:
            if scene.low(start - 2) == "," == scene.low(end):
                return False
            return (dative.money and bool(capital_of(row.text))) or (
                dative.giving and _is_right_behind(scene, start - 1)
            )
        return not (row.label == "MISC" and people_only) or (dative.money and names_scheme(row))
    if token.kind != WORD or token.low[0].isdigit() or (first in scene.owner and not scene.owner[first].bare):
        return False
    if token.low in PERSONAL:
        return False
    if token.low in PRONOUNS:
        return end - first == 1
    heads = []
    for k in range(first, min(end, first + 3)):
        if tokens[k].low in OF or tokens[k].kind == PUNCTUATION:
            break
        if tokens[k].kind == WORD:
            heads.append(tokens[k].low)
    named = first + 1 < end and tokens[first + 1].kind == NAME and tokens[first + 1].row.label in {"ORG", "MISC"}
    if heads and heads[0] in listed("thing"):
        return named
    known = nouns["people"] | nouns["agent"] | nouns["government"] | nouns["anaphor_body"] | listed("body")
    if any(head in known or head.split("-")[0] in nouns["people"] for head in heads):
        return True
    if low == "aux" and heads[:1] == ["plus"] and len(heads) > 1:
        return heads[1].endswith("s")
    if not heads or _ABSTRACT.match(heads[0]) or heads[0] in nouns["deed"] | nouns["container"]:
        return False
    for k in range(first + 1, end):
        if tokens[k].kind == NAME and tokens[k - 1].kind == WORD and tokens[k - 1].low not in OF | ARTICLES:
            return True
    if people_only:
        return low == "aux" and not phrase and _is_several(heads[0])
    if phrase or (token.capital and low == "à" and start == first):
        return True
    return is_person(heads[0])


def _is_right_behind(scene: Scene, index: int) -> bool:
    """Whether the preposition at ``index`` stands right behind a verb or a figure."""
    return index > 0 and (index - 1 in scene.owner or scene.tokens[index - 1].kind == FIGURE)


def _is_several(noun: str) -> bool:
    """Whether a plural behind "aux" is persons by its ending, or places that act ("aux chargeurs", "aux comtés")."""
    places = load_sorts().places
    return is_person(noun) or noun.removesuffix("s") in places["town"] | places["named"]


def _takes_up(scene: Scene, people: People, first: int, end: int) -> bool:
    """Whether a definite noun takes up a body or place named before ("à la coentreprise", "au continent")."""
    if scene.low(first) not in {"au", "la", "l'", "ce", "cet", "cette"} or first + 2 != end:
        return False
    noun = scene.low(first + 1)
    if noun not in listed("resumed"):
        return False
    return people.party(scene, first, end).label in {"ORG", "LOC"}


def is_person(noun: str) -> bool:
    """Whether the ending of a noun makes it one of persons ("riziculteurs", "diplômés")."""
    return bool(_PERSONS.match(noun))
