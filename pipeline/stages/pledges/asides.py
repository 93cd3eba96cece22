"""What stands between commas and belongs to no clause: "selon la presse", "croit savoir le Monde", "de son côté"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.conjugation import CONDITIONAL, FUTURE, IMPERFECT
from pipeline.stages.pledges.lexicon import Lexicon
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, Token
from pipeline.stages.reference.sorts import load_sorts

INVERTED = ("-t-il", "-t-elle", "-t-on", "-ils", "-elles", "-il", "-elle", "-on", "-nous", "-je", "-vous")
"""What ends a verb whose pronoun follows it, longest first."""

_HAVE = frozenset(("a", "ont", "avait", "avaient"))

_LONGEST = 14

_CLOSING = {"«": "»", "“": "”", '"': '"'}

_TITLE = 11
"""Tokens of a title between quotation marks."""

_SPOKEN = frozenset((FUTURE, CONDITIONAL, IMPERFECT))
"""Tenses that make a sentence of what stands between quotation marks."""


def asides(tokens: Sequence[Token], lexicon: Lexicon) -> frozenset[int]:
    """The positions of asides, their commas included."""
    found: set[int] = set()
    commas = [i for i, token in enumerate(tokens) if token.low == ","]
    said = -1
    for first, last in pairwise(commas):
        inside = tokens[first + 1 : last]
        if first == said and _names_only(inside, lexicon):
            found.update(range(first, last + 1))
            continue
        if 1 < last - first <= _LONGEST and first not in found and _says_after(inside, lexicon):
            found.update(range(first, last + 1))
            said = last
            continue
        if 1 < last - first <= _LONGEST and first not in found and _is_aside(tokens[first + 1 : last], lexicon):
            found.update(range(first, last + 1))
    return frozenset(found)


def _says_after(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a saying in the past with its subject behind it: "a promis jeudi M. [X]", "ont indiqué à [Juba] les deux
    ministres", "a fait savoir le porte-parole"."""
    if len(tokens) < 3 or tokens[0].low not in _HAVE or any(t.kind == FIGURE for t in tokens):
        return False
    at = 3 if tokens[1].low == "fait" and tokens[2].low in {"savoir", "valoir"} else 2
    if at == 2 and tokens[1].low not in lexicon.says:
        return False
    while at < len(tokens) and (tokens[at].kind == DATE or tokens[at].low in lexicon.words["adverb"]):
        at += 1
    if at + 1 < len(tokens) and tokens[at].low in {"à", "au", "aux", "en", "depuis"} and tokens[at + 1].kind == NAME:
        at += 2
    if at >= len(tokens):
        return False
    named = any(t.kind == NAME and t.row.label in {"PER", "ORG"} for t in tokens[at : at + 3])
    noun = tokens[at + 1].low.removesuffix("s") if at + 1 < len(tokens) else ""
    official = noun in lexicon.nouns["anaphor_person"] | lexicon.nouns["government"]
    opens = tokens[at].low in lexicon.words["determiner"] - {"un", "une", "des"}
    civil = tokens[at].low in lexicon.words["civility"]
    state = tokens[at].kind == NAME or (opens and at + 2 == len(tokens) and tokens[at + 1].kind == NAME)
    return civil or state or (opens and (official or named or _office(tokens[at + 1 :])))


def _office(tokens: Sequence[Token]) -> bool:
    """Whether the words open with the office of somebody ("ambassadeur de …", "directrice générale")."""
    offices = load_sorts().offices
    low = tokens[0].low if tokens else ""
    return low in offices["state"] | offices["body"]


def _names_only(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a person's name alone stands between two commas, its civility included."""
    rest = [t for t in tokens if t.low not in lexicon.words["civility"] | {"."}]
    return len(rest) == 1 and rest[0].kind == NAME and rest[0].row.label == "PER"


def name_quotes(tokens: Sequence[Token], lexicon: Lexicon) -> list[int]:
    """The positions of marks that only set off a title or a name ("la campagne « Un milliard d'arbres »"): a few words
    between them, no sentence."""
    found: list[int] = []
    for first, token in enumerate(tokens):
        closing = _CLOSING.get(token.low)
        if closing is None or (found and first <= found[-1]):
            continue
        last = next((k for k in range(first + 1, min(len(tokens), first + _TITLE)) if tokens[k].low == closing), -1)
        if last > first + 1 and _is_title(tokens, first, last, lexicon):
            found += [first, last]
    return found


def _is_title(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    inside = tokens[first + 1 : last]
    if (
        first == 0
        or tokens[first - 1].low in {":", ","}
        or any(t.low in {",", ";", ":", ".", "!", "?"} for t in inside)
    ):
        return False
    return not any(r.tense in _SPOKEN for t in inside for r in lexicon.forms.get(t.low, ()))


def _is_aside(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    words = " ".join(t.low for t in tokens).replace("' ", "'")
    if words in lexicon.words["insertion"] or words in lexicon.words["adverb"]:
        return True
    if any(words.startswith(source + " ") for source in lexicon.words["source"]):
        return True
    low = tokens[0].low
    if low.endswith(INVERTED):
        return True
    behind = tokens[1] if len(tokens) > 1 else None
    return low in lexicon.says and behind is not None and (
        behind.kind == NAME or behind.low in lexicon.words["determiner"] or behind.low in lexicon.infinitives
    )  # fmt: skip
