"""The actor of a clause that leaves out its verb: "la BEI prêtera 310 millions, la BAD (siège à Abidjan) 240"."""

from __future__ import annotations

import re

from pipeline.conjugation import INFINITIVE
from pipeline.stages.pledges.frame import ARTICLES, HIS, OF, Frame
from pipeline.stages.pledges.scene import CONJUNCTIONS, STOPS, Scene
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, WORD
from pipeline.stages.reference.sorts import listed

OPENERS = frozenset((",", "et", ";", "que", "puis", "qu'", "tandis", "mais"))
EMPHASIS = frozenset(("quant", "elle", "lui", "eux", "elles", "enfin", "aussi", "également", "ensuite"))
_DEED = re.compile(r".{3,}(?:tion|sion|ment|age|ure|ance|ence)s?\Z")
_LONG = frozenset(("un", "une", "celui", "celle"))
"""What opens an actor that is no name and needs no comma behind it ("et celle de [Grenoble] 20 000")."""
LONGEST = 14
"""Tokens that may stand between the actor and its figure: brackets, appositions, insertions."""


def gap_of(scene: Scene, position: int, last: Frame, told: int = -1) -> tuple[int, int] | None:
    """The tokens (first, end) of the actor whose verb is that of ``last``, for what opens at ``position``; ``None``
    where the words before it are none. ``told``: the last figure before it, where that is a part of what ``last``
    gives."""
    figure = max(last.figure, told)
    if last.role != "object" or last.part_of is not None or last.verb is None:
        return None
    end = _over_insertions(scene, position, figure + 1)
    if end <= figure + 1:
        return None
    first = _phrase(scene, end, figure + 1)
    if first is None or scene.low(first - _named_apart(scene, first) - 1) not in OPENERS:
        long = _long_phrase(scene, end, figure + 1)
        first = long if end < position or scene.low(long or 0) in _LONG else first
    opening = first if first is None else first - _named_apart(scene, first)
    if first is None or opening is None or scene.low(opening - 1) not in OPENERS:
        return None
    between = range(figure + 1, opening)
    if any(k in scene.owner and not scene.owner[k].bare and not _says(scene, k) for k in between):
        return None
    if any(scene.tokens[k].kind == FIGURE for k in between if not _bracketed(scene, k)):
        return None
    if any(scene.opens_relative(k) or scene.low(k) in CONJUNCTIONS - {"tandis"} for k in between):
        return None
    return first, end


def _named_apart(scene: Scene, first: int) -> int:
    """How many tokens "quant à" before a phrase takes."""
    if scene.low(first) in {"au", "aux"}:
        return 1 if scene.low(first - 1) == "quant" else 0
    return 2 if scene.words(first - 2, first) == "quant à" else 0


def inserted_relative(scene: Scene, position: int) -> int:
    """Where a relative clause between two commas that ends right before ``position`` opens; -1 where there is none."""
    if scene.low(position - 1) != ",":
        return -1
    for index in range(position - 2, max(0, position - LONGEST), -1):
        if scene.low(index) in STOPS:
            return -1
        if scene.low(index) == ",":
            return index if scene.low(index + 1) in {"qui", "dont", "où"} else -1
    return -1


def _bracketed(scene: Scene, index: int) -> bool:
    """Whether the token stands in brackets."""
    for back in range(index - 1, max(-1, index - LONGEST), -1):
        if scene.low(back) == ")":
            return False
        if scene.low(back) == "(":
            return True
    return False


def _over_insertions(scene: Scene, position: int, floor: int) -> int:
    """Step left over commas, brackets, emphasis and what stands between two commas, to the end of a noun phrase."""
    end, comma = position, False
    lead = next((n for n in (4, 3, 2, 1) if scene.words(end - n, end) in listed("lead")), 0)
    end -= lead
    limit = max(floor, position - LONGEST)
    while end > limit:
        low = scene.low(end - 1)
        token = scene.tokens[end - 1]
        if low in EMPHASIS or token.kind == DATE:
            end -= 1
        elif low == ",":
            comma = True
            end -= 1
            inner = next((k for k in range(end - 1, limit - 1, -1) if scene.low(k) in {",", *STOPS}), -1)
            if inner >= 0 and scene.low(inner) == "," and _inserted(scene, inner + 1, end):
                end = inner
        elif low == ")":
            opening = next((k for k in range(end - 1, limit - 1, -1) if scene.low(k) == "("), -1)
            if opening < 0:
                return position
            end = opening
        elif any(scene.words(end - n, end) in scene.lexicon.words["insertion"] for n in (2, 3, 4)):
            end -= next(n for n in (4, 3, 2) if scene.words(end - n, end) in scene.lexicon.words["insertion"])
        else:
            break
    end = _before_participle(scene, end, limit)
    if comma and end < position and scene.tokens[end - 1].kind not in {NAME, WORD}:
        return position
    return end


def _before_participle(scene: Scene, end: int, limit: int) -> int:
    """Step left over what a participle behind a comma says of the actor and of whom it names ("l'Islande, représentée
    par son ambassadrice, Mme X", "…, par la voix de son directeur, X")."""
    if end <= limit or scene.tokens[end - 1].kind != NAME or scene.tokens[end - 1].row.label != "PER":
        return end
    for comma in range(end - 2, limit - 1, -1):
        if scene.tokens[comma].kind == FIGURE or scene.low(comma) in STOPS:
            return end
        opening = scene.owner.get(comma + 1)
        participle = (opening is not None and opening.bare) or "par" in {scene.low(comma + 1), scene.low(comma + 2)}
        if scene.low(comma) == "," and participle:
            return comma
    return end


def _inserted(scene: Scene, first: int, end: int) -> bool:
    """Whether the words between two commas only add to the phrase before them: no name of a new actor opens them."""
    if first < end and scene.low(first) in {"qui", "dont", "où"}:
        return True
    if first >= end or scene.tokens[first].kind in {NAME, FIGURE} or scene.low(first) in {*ARTICLES, "et"}:
        return False
    return not any(
        scene.tokens[k].kind == FIGURE
        or (k in scene.owner and not scene.owner[k].bare and scene.owner[k].tense != INFINITIVE)
        for k in range(first, end)
    )


def _phrase(scene: Scene, end: int, floor: int) -> int | None:
    """Where the actor's phrase that ends at ``end`` begins: names, or an article with a noun that may act."""
    tokens = scene.tokens
    if tokens[end - 1].kind == NAME:
        first = end - 1
        while first > floor and (
            tokens[first - 1].low in ARTICLES
            or tokens[first - 1].kind == NAME
            or (tokens[first - 1].low == "et" and first >= 2 and _in_row(scene, first - 2, floor))
            or _title(scene, first - 1, floor)
        ):
            first -= 1
        generic = (
            tokens[first - 2].low in scene.lexicon.nouns["generic"] | scene.lexicon.nouns["agent"]
            if first > 2
            else False
        )
        if generic and tokens[first - 1].low in OF and tokens[first - 3].low in ARTICLES and first - 3 >= floor:
            return first - 3
        return first
    nouns = scene.lexicon.nouns
    for first in range(end - 1, max(floor - 1, end - 4), -1):
        if tokens[first].kind != WORD or first in scene.owner:
            return None
        if tokens[first].low in HIS and scene.low(end) == ",":
            return first if first + 1 < end else None
        if tokens[first].low in ARTICLES:
            heads = [t.low for t in tokens[first + 1 : end]]
            known = (
                nouns["agent"] | nouns["government"] | nouns["anaphor_body"] | nouns["anaphor_state"] | listed("acting")
            )
            return first if heads and heads[0] in known else None
    return None


def _in_row(scene: Scene, index: int, floor: int) -> bool:
    """Whether a name may be the first of a row of actors: no preposition stands before it ("au [Togo] et …")."""
    if scene.tokens[index].kind != NAME or index <= floor:
        return False
    before = index - 1 - (scene.low(index - 1) in ARTICLES)
    if scene.low(before) == "et" and scene.tokens[before - 1].kind == NAME:
        return _in_row(scene, before - 1, floor)
    return scene.low(before) not in scene.lexicon.words["preposition"] | OF


def _long_phrase(scene: Scene, end: int, floor: int) -> int | None:
    """Where a common noun with the name that completes it begins, set off by commas ("et le vicariat de [Port-Vila],
    80 tables"); ``None`` where there is none."""
    for first in range(end - 2, max(floor - 1, end - LONGEST), -1):
        token = scene.tokens[first]
        if first in scene.owner or token.kind in {FIGURE, DATE, PUNCTUATION}:
            return None
        if token.low in ARTICLES | _LONG and scene.low(first - 1) in OPENERS:
            behind = scene.tokens[first + 1]
            named = any(
                scene.tokens[k].kind == NAME and scene.low(k - 1) in OF | ARTICLES for k in range(first + 2, end)
            )
            acts = behind.kind == WORD and not _DEED.match(behind.low) and behind.low not in scene.lexicon.nouns["deed"]
            return first if acts and named else None
    return None


def _says(scene: Scene, index: int) -> bool:
    """Whether the verb at a token is an inserted "dit-il" or "a-t-elle ajouté"."""
    verb = scene.owner[index]
    return bool(verb.inverted) and verb.has("say", "announce") and scene.low(verb.first - 1) in {",", "»", '"'}


def _title(scene: Scene, index: int, floor: int) -> bool:
    """Whether the token before a name is the noun of the same phrase ("le groupe X", "l'entreprise Y")."""
    if scene.tokens[index].kind != WORD or index - 1 < floor or scene.tokens[index].kind == PUNCTUATION:
        return False
    nouns = scene.lexicon.nouns
    if scene.low(index - 1) in nouns["agent"] | nouns["anaphor_body"] and scene.low(index - 2) in ARTICLES:
        return index - 2 >= floor and index not in scene.owner
    if scene.low(index - 1) not in ARTICLES or index in scene.owner:
        return False
    opens = scene.low(index - 2) in OPENERS and index - 2 >= floor
    return opens or scene.low(index) in nouns["agent"] | nouns["anaphor_body"]
