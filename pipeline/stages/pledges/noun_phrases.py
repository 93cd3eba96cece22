"""Where a noun phrase ends: its adjectives, its complements and what is joined to them belong to it, the next words of
the clause do not; and the body whose organ it names."""

from __future__ import annotations

import re
from typing import Any

from pipeline.conjugation import INFINITIVE
from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.pledges.frame import ARTICLES, OF
from pipeline.stages.pledges.scene import CONJUNCTIONS, Scene
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, WORD
from pipeline.stages.reference.sorts import listed

ONLY = frozenset(("seul", "seule", "seuls", "seules", "même", "mêmes", "propre", "propres"))
"""What may stand before a noun and is no part of what it names."""

_PARTICIPLE = re.compile(r".{2,}(?:é|ée|és|ées)\Z")
_PAST = re.compile(r".{2,}[éiut]e?s?\Z")
_ACTION = re.compile(
    r".{3,}(?:tion|sion|ment|ance|ence|lutte|appui|soutien|aide|riposte|réponse)s?\Z|(?:lutte|appui|aide)\Z"
)
_JOINING = frozenset(("ni", "que", "qu'"))
"""What joins another phrase to the one before it: "ni A ni B", "tant A que B"."""
_ALL = frozenset(("tout", "toute", "tous", "toutes"))
"""What is an adverb alone, but a determiner behind "de": "élèves de tous horizons"."""
_LED = 4
"""Tokens of "dirigées par des femmes"."""
_OF_VERBS = frozenset(("ne", "n'", "se", "s'", "me", "m'", "te", "t'", "y", "lui"))
"""Clitics that stand before verbs alone."""


def phrase_end(scene: Scene, first: int) -> int:
    """Where the noun phrase that opens at token ``first`` ends (exclusive)."""
    words = scene.lexicon.words
    index = first
    while index < len(scene.tokens):
        token = scene.tokens[index]
        if token.low == "." and scene.low(index - 1) in words["civility"]:
            index += 1
            continue
        if (row_end := _row_of_places(scene, first, index)) > index:
            index = row_end
            continue
        figure = token.kind == FIGURE or token.low[:1].isdigit()
        if token.kind in {PUNCTUATION, DATE} or (figure and index > first):
            break
        if index > first and _led(scene, index):
            return index + _LED
        if index > first and (complement := _complement(scene, index)):
            return phrase_end(scene, complement)
        verb = scene.owner.get(index)
        people = token.low in scene.lexicon.nouns["people"] or _superlative(scene, index - 1, first)
        inside = people or (index > first and scene.low(index - 1) in OF)
        if verb is not None and not (verb.bare and (inside or _qualifies(scene, index, first))):
            break
        joins = index > first and token.low in _JOINING
        if joins or token.low in CONJUNCTIONS or scene.opens_relative(index) or _opens_another(scene, index, first):
            break
        if _opens_wish(scene, index, first):
            break
        if token.low in {"et", "ou"}:
            if not _joins_inside(scene, index, first):
                break
        elif token.low in OF:
            if (
                scene.low(index + 1) == "ici"
                or _verb_at(scene, index + 1)
                or _unknown_infinitive(scene, index + 1)
                or (index + 1 < len(scene.tokens) and scene.tokens[index + 1].kind in {FIGURE, DATE})
                or (scene.low(first - 1) == "par" and _opens_gift(scene, index + 1))
            ):
                break
        elif (
            (scene.low(index) == "non" and _opens_adjective(scene, index))
            or _superlative(scene, index, first)
            or _completes_noun(scene, index, first)
            or _lacks(scene, index)
            or _is_in(scene, index, first)
        ) or (index > first and token.low in _ALL and scene.low(index - 1) in OF):
            pass
        elif (index > first and token.kind == WORD and token.low in words["preposition"]) or (
            index > first and token.low in (words["adverb"] | words["negation"]) - ONLY
        ):
            break
        index += 1
    return _without_participle(scene, first, index)


def _opens_gift(scene: Scene, index: int) -> bool:
    """Whether what is given opens behind who gives it: "l'octroi par l'État d'[une participation] de 3 millions"."""
    nouns = scene.lexicon.nouns
    return scene.low(index) in {"un", "une"} and scene.low(index + 1) in nouns["transfer"] | nouns["container"]


def _opens_another(scene: Scene, index: int, first: int) -> bool:
    """Whether a determiner or a clitic opens other words of the clause: "à la commune d'[Aného] [les] 32 bornes",
    "les étudiants [se] plaignent"."""
    if index == first or scene.tokens[index].kind != WORD:
        return False
    low, before = scene.low(index), scene.low(index - 1)
    words = scene.lexicon.words
    if before in OF | words["determiner"] | words["preposition"]:
        return False
    compared = scene.low(index + 1) in {"plus", "moins"}
    return low in _OF_VERBS or (low in words["determiner"] - words["preposition"] - words["adverb"] and not compared)


def _qualifies(scene: Scene, index: int, first: int) -> bool:
    """Whether a participle without words of its own closes the phrase: "aux familles évacuées,"."""
    follows = scene.owner.get(index + 1)
    closed = index + 1 >= len(scene.tokens) or scene.low(index + 1) in {",", ".", ";", ")", "»"}
    closed = closed or scene.tokens[index + 1].kind == FIGURE
    closed = closed or (follows is not None and not follows.bare and follows.tense != INFINITIVE)
    noun = scene.low(index - 1)
    agrees = noun.endswith(("s", "x")) == scene.low(index).endswith("s") or noun in listed("invariable")
    named = scene.low(index + 1) in OF and _is_place(scene, index + 2) and not noun.endswith(("s", "x"))
    closed = closed or (named and noun not in scene.lexicon.nouns["people"])
    persons = {noun, noun.removesuffix("s")} & scene.lexicon.nouns["people"] and follows is not None
    giving = scene.owner[index].has("give", "promise", "announce", "approve", "sign", "commit") and not persons
    return closed and index > first and scene.tokens[index - 1].kind == WORD and agrees and not giving


def _opens_adjective(scene: Scene, index: int) -> bool:
    """Whether "non" belongs to an adjective of the phrase: "organisations non gouvernementales"."""
    after = scene.tokens[index + 1] if index + 1 < len(scene.tokens) else None
    same = after is not None and after.low.endswith("s") == scene.low(index - 1).endswith("s")
    return same and after is not None and after.kind == WORD and index + 1 not in scene.owner


def _is_in(scene: Scene, index: int, first: int) -> bool:
    """Whether "en" and a bare noun say in what state the noun before is, or what somebody studies: "pays en
    développement", "étudiants cambodgiens en médecine"."""
    if index == first or scene.low(index) != "en":
        return False
    after = scene.tokens[index + 1] if index + 1 < len(scene.tokens) else None
    bare = after is not None and after.kind == WORD and after.low not in scene.lexicon.words["determiner"]
    studies = bare and any(scene.low(k) in listed("studying") for k in range(max(first, index - 2), index))
    return scene.low(index + 1) in listed("states_of") or (studies and index + 1 not in scene.owner)


def _led(scene: Scene, index: int) -> bool:
    """Whether a participle says of bodies whose they are: "entreprises [dirigées] par des femmes"."""
    by = scene.low(index + 1) == "par" and scene.low(index + 2) == "des"
    return by and bool(_PAST.match(scene.low(index))) and scene.low(index + 3) in listed("led_by")


def _complement(scene: Scene, index: int) -> int:
    """Where the name opens that a participle at ``index`` needs to say which body or people are meant: "un consortium
    mené par [Daehan Metals]", "les bataillons déployés dans [les régions du nord]"; or 0."""
    low, behind = scene.low(index), scene.low(index + 1)
    at = index + 3 if scene.low(index + 2) in {"le", "la", "l'", "les"} else index + 2
    if at >= len(scene.tokens) or scene.tokens[at].kind not in {NAME, WORD}:
        return 0
    named = scene.tokens[at].kind == NAME
    if low in listed("headed") and behind == "par" and named and scene.tokens[at].row.label != "PER":
        return index + 2
    placed = low in listed("stationed") and behind in {"dans", "à", "en", "au", "aux", "sur"}
    return index + 2 if placed and at not in scene.owner and (named or at > index + 2) else 0


def _opens_wish(scene: Scene, index: int, first: int) -> bool:
    """Whether an adjective opens what somebody wants or can do: "jeunes filles [désireuses] de rejoindre …"."""
    verb = scene.owner.get(index + 2) or scene.owner.get(index + 3)
    follows = scene.low(index + 1) in OF | {"à"} and verb is not None and verb.tense == INFINITIVE
    return index > first and follows and scene.low(index) in listed("wishing")


def _lacks(scene: Scene, index: int) -> bool:
    """Whether "sans" and a bare noun qualify the noun before: "familles sans abri"."""
    after = scene.tokens[index + 1] if index + 1 < len(scene.tokens) else None
    bare = after is not None and after.kind == WORD and after.low not in scene.lexicon.words["determiner"]
    behind = scene.tokens[index + 2] if index + 2 < len(scene.tokens) else None
    closed = behind is None or behind.kind != WORD or behind.low in scene.lexicon.words["preposition"]
    return scene.low(index) == "sans" and bare and closed and index + 1 not in scene.owner


def _row_of_places(scene: Scene, first: int, index: int) -> int:
    """Where a row of places ends that all belong to a noun in the plural, from the comma or "et" at ``index`` on: "les
    groupements de [Mbour], [Joal] et [Kayar]"; else ``index``."""
    if scene.low(index) not in {",", "et"} or index - 2 <= first or not _is_place(scene, index - 1):
        return index
    opens = scene.low(index - 2) in OF
    determined = first + (scene.low(first) in scene.lexicon.words["determiner"])
    if not opens or not scene.low(determined).endswith(("s", "x")) or scene.tokens[determined].kind != WORD:
        return index
    at = index
    while scene.low(at) in {",", "et"}:
        name = at + 1 + (scene.low(at + 1) in OF)
        if not _is_place(scene, name):
            return index
        if scene.low(at) == "et":
            return name + 1
        at = name + 1
    return index


def _is_place(scene: Scene, index: int) -> bool:
    """Whether a place that is no state is named at ``index``."""
    token = scene.tokens[index] if 0 <= index < len(scene.tokens) else None
    return token is not None and token.kind == NAME and token.row.label == "LOC" and not token.row.country


def _joins_inside(scene: Scene, index: int, first: int) -> bool:
    """ "étudiants maliens et nigériens", "de l'eau et de l'assainissement": "et" inside one phrase."""
    after = scene.tokens[index + 1] if index + 1 < len(scene.tokens) else None
    if after is None or after.kind != WORD:
        return False
    if index + 1 in scene.owner and not (scene.owner[index + 1].bare and after.low in scene.lexicon.nouns["people"]):
        return False
    if after.low in OF:
        return (
            any(scene.low(k) in OF for k in range(first + 1, index))
            and scene.tokens[index + 2 : index + 3] != []
            and (scene.tokens[min(index + 2, len(scene.tokens) - 1)].kind != FIGURE)
        )
    low = scene.low(index - 1)
    if _distributes(scene, index, first):
        return True
    return (bool(adjective_country(low)) and bool(adjective_country(after.low))) or (
        after.low.endswith(("s", "x"))
        and low.endswith(("s", "x"))
        and after.low not in scene.lexicon.words["determiner"]
        and after.low not in scene.lexicon.words["adverb"]
        and after.low not in scene.lexicon.words["preposition"]
        and not scene.tokens[index + 1].capital
    )


def _distributes(scene: Scene, index: int, first: int) -> bool:
    """Whether "et" joins two adjectives in the singular, or two names without an article, that share a noun in the
    plural: "les régions wallonne et flamande", "les communautés herero et nama"."""
    noun = first + (scene.low(first) in scene.lexicon.words["determiner"])
    after, words = scene.tokens[index + 1], scene.lexicon.words
    if noun != index - 2 or not scene.low(noun).endswith(("s", "x")) or scene.tokens[index - 1].kind != WORD:
        return False
    closed = scene.tokens[index + 2 : index + 3]
    follows = not closed or closed[0].kind != WORD or index + 2 in scene.owner or closed[0].low in words["preposition"]
    bound = words["determiner"] | words["preposition"] | words["adverb"] | words["pronoun"]
    return follows and not after.capital and after.low not in bound and index - 1 not in scene.owner


def _verb_at(scene: Scene, index: int) -> bool:
    """Whether a verb other than a bare participle stands at ``index``: "le Secrétariat de déployer"."""
    return index in scene.owner and not scene.owner[index].bare


def _unknown_infinitive(scene: Scene, index: int) -> bool:
    """Whether a word looks like an infinitive with its object ("reprocher au gouvernement de dilapider l'argent")."""
    low, behind = scene.low(index), scene.low(index + 1)
    nouns = scene.lexicon.nouns["people"] | scene.lexicon.nouns["given"]
    ends = low.endswith(("er", "ir", "ôtre", "endre")) and len(low) > 5 and low not in nouns
    return ends and behind in {"le", "la", "l'", "les", "un", "une", "des", "ses", "leurs"}


def _superlative(scene: Scene, index: int, first: int) -> bool:
    """Whether "plus" or "moins" belongs to the phrase: "les pays les moins avancés"."""
    led = scene.low(index - 1) in {"le", "la", "les"} or (index - 1 == first and scene.low(first) == "aux")
    return index > first and scene.low(index) in {"plus", "moins"} and led


def _completes_noun(scene: Scene, index: int, first: int) -> bool:
    """Whether "à" belongs to a noun of action inside the phrase: "un fonds de préparation aux cyclones"."""
    if scene.low(index) == "pour":
        noun = first + (scene.low(first) in scene.lexicon.words["determiner"])
        named = scene.low(index + 1) in {"le", "la", "l'", "les"} and not _verb_at(scene, index + 2)
        return index > first and named and scene.low(noun) in listed("kitty")
    if scene.low(index) not in {"à", "au", "aux", "contre"}:
        return False
    if index - 2 <= first or scene.low(index - 2) not in OF or not _ACTION.match(scene.low(index - 1)):
        return False
    after = scene.tokens[index + 1] if index + 1 < len(scene.tokens) else None
    return after is not None and after.kind == WORD and index + 1 not in scene.owner


def _without_participle(scene: Scene, first: int, end: int) -> int:
    """The end of a phrase without the participle that opens its complement ("populations [touchées par …]")."""
    for at in range(end - 1, max(first + 1, end - 5), -1):
        low = scene.low(at)
        by_whom = at + 1 == end and scene.low(end) == "par" and low.endswith("s") and _PAST.match(low)
        if (
            not (_PARTICIPLE.match(low) or by_whom)
            or scene.tokens[at - 1].kind != WORD
            or low in scene.lexicon.nouns["people"]
        ):
            continue
        if scene.low(at - 1) in scene.lexicon.words["determiner"] | OF:
            continue
        by = scene.low(at + 1) in {"par", "depuis", "lors", "dans", "en"} and at + 1 == end
        own = scene.low(at + 1) in {"de", "d'"} and scene.low(at + 2) in {"leur", "leurs", "son", "sa", "ses", "chez"}
        if by or own:
            return at
    return end


def of_organ(scene: Scene, first: int, end: int) -> Any:
    """The mention of the body whose organ the phrase says ("conseil d'administration de la [BOAD]"), or ``None``."""
    row = scene.tokens[end - 1].row if scene.tokens[end - 1].kind == NAME else None
    of = end - 2 - (scene.low(end - 2) in ARTICLES)
    if row is None or row.label != "ORG" or of <= first or scene.low(of) not in OF:
        return None
    return row if scene.words(first, of) in listed("organs") else None
