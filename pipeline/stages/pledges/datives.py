"""Datives: what "à", "au profit de", "pour", "auprès de" open, and whether it can receive."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.pledges.clitics import each_before
from pipeline.stages.pledges.folk import is_people
from pipeline.stages.pledges.frame import ARTICLES, ENDS, OF, TO
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import Party, joined
from pipeline.stages.pledges.receivers import (
    ORDINALS,
    Dative,
    may_be_place,
    may_receive,
    names_party,
    names_people,
)
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.schemes import scheme_at
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, WORD
from pipeline.stages.reference.sorts import listed

_JOINTS = frozenset(("et", ",", ", et", "comme", "et aussi", "ainsi qu'", "ainsi que"))
"""What stands between two parties of a row of datives."""


_HELD = 8
"""Tokens from "lors" to the place of what is held, at most ("lors d'un forum de donateurs à Berlin")."""
_ASKED = 8
"""Tokens of a place where somebody unnamed speaks, at most ("À la mairie de Cap-Haïtien, on assure …")."""


@dataclass(frozen=True, slots=True)
class Receiving:
    """The parties of a dative: tokens ``start`` (its preposition) to ``end``; the last of them opens at ``last``.
    ``place``: it may only be where something is said."""

    parties: tuple[Party, ...]
    start: int
    end: int
    last: int

    place: bool = False

    @property
    def party(self) -> Party:
        """All of them in one cell."""
        return joined(self.parties)


@cache
def _first_words(phrases: frozenset[str]) -> frozenset[str]:
    """The tokens that open phrases ("à l'intention" → "à")."""
    return frozenset(phrase.split(" ")[0].split("'")[0] for phrase in phrases)


def dative_in(scene: Scene, people: People, first: int, end: int, dative: Dative) -> Receiving | None:
    """The first dative that opens in tokens ``first`` to ``end`` and can receive, or ``None``; what may be a place only
    where there is no other."""
    index, place = max(first, 0), None
    while index < end:
        here = _behind_gift(scene, index, dative)
        opening = _opening(scene, index, here)
        if opening is None:
            index += 1
            continue
        at, phrase = opening
        found = _parties(scene, people, index, at, end, here, phrase)
        if found is not None and not found.place:
            return found
        place = place or found
        index = max(at, index) + 1
    return place


def _behind_gift(scene: Scene, index: int, dative: Dative) -> Dative:
    """What "à" at ``index`` may open: right behind a noun of giving, or the sum that it holds, who receives, whatever
    the verb is ("a suspendu la livraison à [Gavi]", "annonce un prêt de 8 millions aux [chemins de fer]"); behind
    "consacré" only people."""
    before = scene.owner.get(index - 1)
    if scene.low(index) in TO and before is not None and before.bare and before.lemma in listed("devoting"):
        return replace(dative, to=False, people_only=True, given=False, gift=False, devoted=True)
    if scene.low(index) not in TO or before is not None:
        return dative
    noun = scene.low(index - 1)
    gift = noun in scene.lexicon.nouns["transfer"] and noun.removesuffix("s") not in listed("taking_part")
    gift = gift or (dative.gift and scene.tokens[index - 1].kind == FIGURE)
    return replace(dative, to=True, given=True) if gift else dative


def _opening(scene: Scene, index: int, dative: Dative) -> tuple[int, bool] | None:
    """Where the noun phrase begins that a dative at ``index`` opens, and whether a phrase such as "au profit de"
    opens it; ``None`` where there is no dative."""
    words = scene.lexicon.words
    low = scene.low(index)
    if low in _first_words(words["recipient"]):
        for length in (3, 2):
            if scene.words(index, index + length) in words["recipient"] and _goes_on(scene, index + length):
                at = index + length - (scene.low(index + length - 1) in {"au", "aux"})
                return (at + 1 if scene.low(at) in {"de", "d'", "à"} else at), True
    if low == "en" and dative.toward and index + 1 < len(scene.tokens) and scene.tokens[index + 1].kind == NAME:
        return (index + 1, True) if scene.tokens[index + 1].row.country else None
    if low == "envers":
        return index + 1, True
    if low == "auprès" and scene.low(index + 1) in OF and not dative.source:
        return index + (2 if scene.low(index + 1) in {"de", "d'"} else 1), True
    drawn = scene.owner.get(index - 1) if low in {"dans", "sur"} else None
    if drawn is not None and drawn.lemma in listed("drawn"):
        return None
    if low in {"dans", "sur", "au", "aux"} and dative.money and (owner := _of_purse(scene, index)):
        return owner, True
    if low in {"à", "au", "aux"} and (dative.to or dative.people_only):
        if any(scene.words(index, index + length) in words["insertion"] for length in (2, 3, 4)):
            return None
        aside = scene.low(index - 1) in listed("before_to") and index - 1 not in scene.owner
        aside = aside or scene.words(index - 2, index) in listed("before_to")
        if aside or _is_of_participle(scene, index - 1) or _says_where(scene, index) or is_asked(scene, index):
            return None
        at = index + (1 if low == "à" else 0)
        if low == "à" and scene.low(at) in {"de", "des"} and scene.tokens[at + 1 : at + 2]:
            at += 1 if scene.tokens[at + 1].kind == WORD else 0
        if low == "aux" and scene.low(at + 1) == "plus":
            return at, False
        noun = at + (low != "à")
        if scene.low(at) in words["not_recipient"] or scene.words(noun, noun + 2) in words["not_recipient"]:
            return None
        plain = (
            scene.tokens[noun + 1 : noun + 2] and scene.tokens[noun + 1].kind == WORD and scene.low(noun + 1) not in OF
        )
        noun += bool(plain and low != "à" and scene.low(noun) in listed("attributive"))
        return None if scene.low(noun) in words["not_recipient"] else (at, False)
    if low == "dans" and dative.money:
        kitty = scene.low(index + 1) in ARTICLES and scene.low(index + 2) in listed("kitty")
        return (index + 1, True) if kitty or scheme_at(scene, index + 1) else None
    if low == "pour" and (dative.part or names_party(scene, index + 1) or names_people(scene, index + 1)):
        return index + 1, False
    return None


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether a phrase such as "au service" that ends at ``at`` opens who receives, and is no dative itself ("au
    service public", "au service de radiologie")."""
    bare = at + 1 < len(scene.tokens) and scene.tokens[at + 1].kind == WORD
    bare = bare and scene.low(at + 1) not in scene.lexicon.words["determiner"]
    if scene.low(at - 1) == "service" and scene.low(at) in {"de", "d'"} and bare:
        return False
    return scene.low(at) in OF or scene.low(at - 1) in {"à", "au", "aux", "vers"}


def _says_where(scene: Scene, index: int) -> bool:
    """Whether the preposition at ``index`` only adds to a place where it lies: "à [Say], au [Niger],", or says where
    something is held: "lors d'un forum de donateurs à [Berlin]"."""
    if _is_held(scene, index):
        return True
    if scene.low(index - 1) != "," or index + 1 >= len(scene.tokens):
        return False
    place, state = scene.tokens[index - 2], scene.tokens[index + 1]
    town = place.kind == NAME and place.row.label in {"LOC", "ORG"} and not place.row.country
    return town and state.kind == NAME and bool(state.row.country) and scene.low(index + 2) in {",", "et", ".", ";"}


def _is_held(scene: Scene, index: int) -> bool:
    """Whether a place stands at ``index`` behind a meeting that "lors de" or the like opens, with no verb between."""
    place = index + 1 + (index + 1 < len(scene.tokens) and scene.low(index + 1) in ARTICLES)
    if place >= len(scene.tokens) or scene.tokens[place].kind != NAME or scene.tokens[place].row.label != "LOC":
        return False
    for at in range(index - 1, max(-1, index - _HELD), -1):
        verb = scene.owner.get(at)
        if (verb is not None and not verb.bare) or scene.tokens[at].kind == PUNCTUATION:
            return False
        if scene.low(at) in listed("during") and scene.low(at + 1) in OF:
            return True
    return False


def is_asked(scene: Scene, index: int) -> bool:
    """Whether the preposition at ``index`` opens where somebody unnamed speaks: "assure-t-on à l'ambassade", "À la
    mairie, on précise que …"."""
    at = index - 1 - (index > 0 and scene.tokens[index - 1].kind == DATE)
    said = scene.owner.get(at)
    if said is not None and said.inverted == "on" and said.has("say", "announce"):
        return True
    if index and scene.low(index - 1) not in ENDS:
        return False
    comma = next((k for k in range(index + 1, index + _ASKED) if scene.low(k) == ","), -1)
    told = scene.owner.get(comma + 2) if comma > 0 and scene.low(comma + 1) in {"on", "l'on"} else None
    return told is not None and told.has("say", "announce")


def _of_purse(scene: Scene, index: int) -> int:
    """Where the owner stands whose account the preposition at ``index`` names ("sur le compte de [l'école]"), or 0."""
    at = index + 1 if scene.low(index) in {"au", "aux"} else index + 2
    if scene.low(at) not in listed("purse") or scene.low(at + 1) not in OF:
        return 0
    return at + (2 if scene.low(at + 1) in {"de", "d'"} else 1)


def _is_of_participle(scene: Scene, index: int) -> bool:
    """Whether what "à" opens behind the token ``index`` belongs to a participle there, and not to what is given:
    "inscrits au budget", "un audit confié à la Cour des comptes"."""
    verb = scene.owner.get(index)
    if verb is None or verb.lemma in listed("entered"):
        return verb is not None
    if not verb.bare:
        return False
    for at in range(verb.first - 1, -1, -1):
        if scene.tokens[at].kind == FIGURE:
            return False
        other = scene.owner.get(at)
        if (other is not None and not other.bare) or scene.tokens[at].kind == PUNCTUATION:
            beside = scene.low(verb.first - 1) == ","
            return not verb.has("give", "promise") if beside else other is not None
    return False


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
        if not parties and scene.low(index) in {"chacun", "chacune"} and scene.low(index + 1) not in OF:
            whom = each_before(scene, people, index)
            return Receiving((whom,), start, index + 1, start) if whom.name else None
        closes = min(people.phrase_end(scene, index), end)
        if scene.low(start - 1) in scene.lexicon.nouns["deed"] | scene.lexicon.nouns["transfer"]:
            closes = _before_what_is_given(scene, index, closes)
        if closes <= index or not (
            may_receive(scene, index, closes, phrase, low, dative)
            or ((dative.to or dative.people_only) and _takes_up(scene, people, index, closes))
        ):
            break
        parties.append(people.party(scene, index, closes, acts=phrase or dative.money or dative.giving))
        stop = index = _behind_bracket(scene, closes, end)
        following = _next(scene, index, end, phrase)
        if following < 0:
            break
        last, index = index, following
        low = scene.low(last + 1)
    if not parties:
        return None
    place = len(parties) == 1 and may_be_place(scene, start)
    return Receiving(tuple(parties), start, stop, last if len(parties) > 1 else start, place)


def _before_what_is_given(scene: Scene, first: int, end: int) -> int:
    """Where the receiver's phrase behind a noun of giving ends: "l'octroi au ministère libanais d'une subvention"."""
    for index in range(first + 1, end - 1):
        what = scene.low(index + 1) in {"un", "une"} or adjective_country(scene.low(index - 1))
        if scene.low(index) in OF and what:
            return index
    return end


def _behind_bracket(scene: Scene, index: int, end: int) -> int:
    """The token behind the acronym in brackets at ``index``, or ``index``."""
    if scene.low(index) != "(":
        return index
    closing = next((k for k in range(index, min(index + 8, end)) if scene.low(k) == ")"), -1)
    return closing + 1 if closing > 0 else index


def _next(scene: Scene, index: int, end: int, phrase: bool) -> int:
    """Where the next party of a row of datives opens ("au Mali, au Togo et au Niger"), or -1."""
    joint = next((n for n in (3, 2, 1) if scene.words(index, index + n) in _JOINTS), 0)
    if not joint or index + joint + 1 >= end:
        return -1
    index += joint - 1
    low = scene.low(index + 1)
    if low in {"à", "au", "aux"} and scene.low(index + 2) in scene.lexicon.words["not_recipient"]:
        return -1
    if scene.words(index + 1, index + 3) == "d'ici":
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


def _takes_up(scene: Scene, people: People, first: int, end: int) -> bool:
    """Whether a definite noun takes up a body or place named before ("à la coentreprise", "au continent")."""
    if scene.low(first) not in {"au", "la", "l'", "ce", "cet", "cette"} or first + 2 != end:
        return False
    noun = scene.low(first + 1)
    if noun not in listed("resumed") | scene.lexicon.nouns["anaphor_state"] | ORDINALS:
        return False
    return people.party(scene, first, end).label in {"ORG", "LOC"}
