"""Who can receive: whether a noun phrase behind "à", "au profit de", "pour" is a party and no place, time or matter."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.stages.entities.gazetteer import adjective_country, capital_of
from pipeline.stages.pledges.folk import is_folk, is_person
from pipeline.stages.pledges.frame import ARTICLES, LATTER, OF, TO
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.schemes import is_scheme, names_scheme
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, WORD
from pipeline.stages.reference.sorts import listed, load_sorts

_ABSTRACT = re.compile(r".{3,}(?:tion|sion|ment|age|ance|ence|ité|ture|isme|sation|ingénierie|logie)s?\Z")
_OWN = ("son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos")
_DETERMINERS = frozenset(("au", "aux", "la", "l'", "ce", "cet", "cette", "ces", "un", "une", "chaque", *_OWN))
_THAT_OF = frozenset(("celui", "celle", "ceux", "celles", "chacun", "chacune"))
PERSONAL = frozenset(("moi", "toi", "nous", "vous", "lui", "elle", "eux", "elles"))
ORDINALS = frozenset(("premier", "première", "second", "seconde"))
PRONOUNS = frozenset(("celui-ci", "celle-ci", "ceux-ci", "celles-ci"))


@dataclass(frozen=True, slots=True)
class Dative:
    """What "à" may open: ``to`` a recipient; ``people_only`` one that is people or a body; ``money``: a sum is given,
    so that a capital is its state and no place; ``part``: of a total, so that "pour" opens one too; ``source``: what
    stands behind "auprès de" gives and does not receive; ``common``: no name receives; ``giving``: a town receives too;
    ``toward``: "en" opens a state; ``given``: a verb of giving says it, so that "à" and a determiner open
    whatever is no time, measure, place or matter; ``told``: a verb only announces it: "à" may name who listens;
    ``staged``: a town stands where it is announced or signed, before the gift is named; ``gift``: a noun of giving
    holds the sum; ``devoted``: a verb of devoting says it, so that only people and those who govern receive, no work or
    scheme; ``submitted``: it is proposed, so that a parliament or board is asked and does not receive."""

    to: bool
    people_only: bool = False
    money: bool = False
    part: bool = False
    source: bool = False
    common: bool = False
    giving: bool = False
    toward: bool = False
    given: bool = False
    told: bool = False
    staged: bool = False
    gift: bool = False
    submitted: bool = False
    devoted: bool = False


def names_party(scene: Scene, index: int) -> bool:
    """Whether a country, body or region stands at ``index``, behind "pour"."""
    region = scene.low(index) in ARTICLES
    owned = scene.low(index) in _OWN
    if region or owned:
        index += 2 if scene.low(index + 1) in {"seul", "seule", "seuls", "seules"} else 1
    if (region or owned) and scene.low(index) in listed("served") | listed("ruling"):
        return True
    if index >= len(scene.tokens) or scene.tokens[index].kind != NAME:
        return False
    row = scene.tokens[index].row
    return bool(row.country) or row.label == "ORG" or (region and row.label == "LOC" and row.text[:1].isupper())


def names_people(scene: Scene, index: int) -> bool:
    """Whether persons stand at ``index``, behind "pour" and a plural determiner ("pour les réfugiés du Mali")."""
    plural = scene.low(index) in {"les", "des", "ses", "leurs", "ces", "nos", "vos"}
    noun = index + 2 if scene.low(index + 1) in listed("attributive") else index + 1
    return plural and is_folk(scene, scene.low(noun))


def may_receive(scene: Scene, first: int, end: int, phrase: bool, low: str, dative: Dative) -> bool:
    """Whether the noun phrase can be a recipient: no place, time, act, matter or work."""
    tokens, nouns = scene.tokens, scene.lexicon.nouns
    if dative.submitted and low in TO and not phrase and is_audience(scene, first, end):
        return False
    people_only = dative.people_only or low == "pour"
    phrase = phrase or low == "pour"
    start = first
    while first < end and tokens[first].low in scene.lexicon.words["determiner"]:
        first += 1
    if first >= end or tokens[first].kind == DATE:
        return False
    token = tokens[first]
    held = scene.low(start - 1 - (low == "à")) in nouns["transfer"]
    if dative.told and low in TO and not (phrase or held or _is_promised(scene, first, end)):
        return False
    if token.kind == NAME:
        row = token.row
        if dative.common and not phrase:
            return False
        if dative.staged and row.label == "LOC" and not row.country and not phrase:
            return False
        if row.label == "LOC" and not row.country and low == "à" and start == first and not phrase:
            if scene.low(start - 2) == "," == scene.low(end):
                return False
            return (dative.money and bool(capital_of(row.text))) or (
                dative.giving and _is_right_behind(scene, start - 1)
            )
        return not (row.label == "MISC" and people_only) or (dative.money and names_scheme(row))
    led = token.capital or token.low in _THAT_OF | PRONOUNS | listed("attributive")
    bare = start == first and low == "à" == scene.low(start - 1) and not led
    if token.kind != WORD or bare or token.low[0].isdigit() or (first in scene.owner and not scene.owner[first].bare):
        return False
    if end - first == 1 and (token.low in LATTER or (token.low == "mêmes" and low == "aux")):
        return True
    if token.low in PERSONAL or (token.low in ORDINALS and end - first == 1):
        return False
    if token.low in PRONOUNS:
        return end - first == 1
    heads = _nouns(scene, first, end)
    named = first + 1 < end and tokens[first + 1].kind == NAME and tokens[first + 1].row.label in {"ORG", "MISC"}
    if heads and heads[0] in listed("branch") and adjective_country(scene.low(end - 1)):
        return not phrase
    site = dative.given and low in TO and heads[:1] != [] and heads[0] in listed("site")
    if heads and heads[0] in listed("thing") - (listed("site") if site else frozenset()):
        return named
    known = nouns["people"] | nouns["government"]
    known |= listed("served") if low == "pour" else nouns["agent"] | nouns["anaphor_body"] | listed("body")
    if dative.devoted and not phrase:
        scheme = bool(heads) and is_scheme(heads[0]) and scene.low(start) not in {"un", "une"}
        return bool(heads) and (scheme or _is_devoted_to(scene, heads[0]))
    if any(head in known or head.split("-")[0] in nouns["people"] for head in (token.low, *heads)):
        return True
    if low == "aux" and heads[:1] == ["plus"] and len(heads) > 1:
        return heads[1].endswith("s")
    if not heads or _is_act(heads[0]) or heads[0] in nouns["deed"] | nouns["container"]:
        return False
    for k in range(first + 1, end):
        if tokens[k].kind == NAME and tokens[k - 1].kind == WORD and tokens[k - 1].low not in OF | ARTICLES:
            return True
    if low == "pour":
        return is_folk(scene, heads[0])
    if people_only:
        return low == "aux" and not phrase and _is_several(heads[0])
    if phrase or (token.capital and low == "à" and start == first):
        return True
    return is_person(heads[0]) or (dative.given and _is_determined(scene, start, first, low))


def _is_devoted_to(scene: Scene, noun: str) -> bool:
    """Whether something can be devoted to a noun as to who receives: persons, who governs, a row of institutions
    ("consacrer 5 millions aux écoles"), but no single one."""
    nouns = scene.lexicon.nouns
    if noun in nouns["government"] or noun in load_sorts().places["named"]:
        return True
    served = nouns["agent"] | listed("body") | listed("served")
    people = noun in nouns["people"] or is_folk(scene, noun)
    return people or noun in served if noun.endswith(("s", "x")) else people and noun not in served


def _is_act(noun: str) -> bool:
    """Whether a noun says by its ending that it is an act or quality, and is none of the bodies and places that end so
    ("la station", "le village")."""
    return bool(_ABSTRACT.match(noun)) and noun.removesuffix("s") not in listed("concrete")


def is_audience(scene: Scene, first: int, end: int) -> bool:
    """Whether the phrase names those before whom something is only told: a parliament, a board, the press."""
    while first < end and scene.low(first) in scene.lexicon.words["determiner"]:
        first += 1
    row = scene.tokens[first].row if first < end and scene.tokens[first].kind == NAME else None
    noun = scene.low(first).split(" ")[0] if row is not None else next(iter(_nouns(scene, first, end)), "")
    sorts = load_sorts()
    return noun in listed("audience") or "press" in sorts.kinds.get(noun, ()) or "press" in sorts.known.get(noun, ())


def _is_promised(scene: Scene, first: int, end: int) -> bool:
    """Whether a state, body or who serves the public can be meant by what is announced to it, and no audience."""
    row = scene.tokens[first].row if scene.tokens[first].kind == NAME else None
    noun = scene.low(first).split(" ")[0] if row is not None else next(iter(_nouns(scene, first, end)), "")
    known = noun in listed("served") or (row is not None and (row.label == "ORG" or bool(row.country)))
    return known and not is_audience(scene, first, end)


def reserved(scene: Scene, figure: int) -> bool:
    """Whether a part is kept for some of those who receive the whole ("dont quinze réservées aux femmes")."""
    verb = scene.owner.get(figure + 1)
    return verb is not None and verb.bare and verb.lemma == "réserver"


def may_be_place(scene: Scene, preposition: int) -> bool:
    """Whether what "à" opens may be where something is said: a capital behind a day ("a promis mardi à [Oslo]")."""
    name = scene.tokens[preposition + 1] if preposition + 1 < len(scene.tokens) else None
    capital = name is not None and name.kind == NAME and bool(capital_of(name.row.text))
    return capital and scene.low(preposition) == "à" and scene.tokens[preposition - 1].kind == DATE


def _nouns(scene: Scene, first: int, end: int) -> list[str]:
    """The noun of a phrase with what stands right behind it, without the adjectives before it ("les petites et moyennes
    [entreprises]")."""
    before = listed("attributive")
    at = first
    while at < end and (scene.low(at) in before or (scene.low(at) == "et" and scene.low(at + 1) in before)):
        at += 1
    if at < end and scene.tokens[at].kind == WORD and scene.low(at) not in OF:
        first = at
    heads = []
    for index in range(first, min(end, first + 3)):
        if scene.low(index) in OF or scene.tokens[index].kind == PUNCTUATION:
            break
        if scene.tokens[index].kind == WORD:
            heads.append(scene.low(index))
    return heads


def _is_determined(scene: Scene, start: int, first: int, low: str) -> bool:
    """Whether the phrase opens with a determiner of its own: "au gouvernorat", "à la raffinerie"; right behind the
    figure also "40 robots à une usine"."""
    determiner = low if low in {"au", "aux"} else scene.low(start) if start < first else ""
    if determiner in {"un", "une"} and scene.tokens[start - 2].kind != FIGURE:
        return False
    return determiner in _DETERMINERS or (scene.low(first) in _THAT_OF and scene.low(first + 1) in OF)


def _is_right_behind(scene: Scene, index: int) -> bool:
    """Whether the preposition at ``index`` stands right behind a verb or a figure, but for adverbs."""
    words = scene.lexicon.words
    at = index - 1
    while at > 0 and (scene.low(at) in words["adverb"] | {","} or scene.tokens[at].kind == DATE):
        at -= 1
    for length in (4, 3, 2):
        if scene.words(at - length + 1, at + 1) in words["insertion"]:
            at -= length
            while at > 0 and scene.low(at) == ",":
                at -= 1
            break
    return at >= 0 and (at in scene.owner or scene.tokens[at].kind == FIGURE)


def _is_several(noun: str) -> bool:
    """Whether a plural behind "aux" is persons by its ending, or places that act ("aux chargeurs", "aux comtés")."""
    places = load_sorts().places
    return is_person(noun) or noun.removesuffix("s") in places["town"] | places["named"]
