"""What the words around a verb group make of it: a debt that is forgiven, a participle with a subject of its own, "ne"
that only limits a figure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.conjugation import GERUND
from pipeline.stages.pledges.lexicon import Lexicon
from pipeline.stages.pledges.tokens import FIGURE, PUNCTUATION, THAT, Token
from pipeline.stages.pledges.verb import PASSIVE, Verb

FORGIVING = {"give": frozenset(("to", "punctual", "sum"))}
"""What a verb of ending becomes where it ends a debt: "annuler 20 millions de dettes"."""
_CLAUSES = frozenset(("tant", "que", "qu'", "car", "faute", "parce", "raison", "cause"))
"""What opens why or until when something ends: no object of the verb."""


def is_absolute(tokens: Sequence[Token], verb: Verb) -> bool:
    """Whether a compound participle has a subject of its own, and so is a clause ("…, la tranche de mai ayant été
    suspendue")."""
    compound = verb.tense == GERUND and verb.last > verb.first and tokens[verb.first].low == "ayant"
    before = tokens[verb.first - 1] if verb.first else None
    return compound and before is not None and before.kind != PUNCTUATION and before.low not in {"en", "et", "mais"}


def ends_debt(tokens: Sequence[Token], groups: Sequence[Verb], position: int, lexicon: Lexicon) -> bool:
    """Whether what a verb ends or puts off is a debt: its object, or the subject of a passive."""
    verb = groups[position]
    before = groups[position - 1].last + 1 if position else 0
    behind = groups[position + 1].first if position + 1 < len(groups) else len(tokens)
    inside = range(before, verb.first) if verb.voice == PASSIVE else range(verb.last + 1, behind)
    for index in inside if verb.voice != PASSIVE else reversed(inside):
        if tokens[index].kind == PUNCTUATION and tokens[index].low not in {"'", ","}:
            return False
        if tokens[index].low in _CLAUSES and verb.voice != PASSIVE:
            return False
        if not lexicon.nouns["debt"].isdisjoint(tokens[index].low.split()):
            return True
    return False


def only_so_many(tokens: Sequence[Token], verb: Verb, lexicon: Lexicon) -> bool:
    """Whether "ne" only limits a figure: "n'a versé à mon pays que 3 millions", "n'en versera pas moins 5 millions"."""
    said = [t.low for t in tokens[verb.first : verb.last + 3]]
    if ("pas", "moins") in pairwise(said):
        return True
    if "pas" in said and (tokens[verb.last + 2 : verb.last + 3] or tokens[-1:])[0].low.startswith("moins"):
        return True
    if lexicon.words["negation"] & set(said) - {"plus"}:
        return False
    for index in range(verb.last + 1, min(verb.last + 14, len(tokens) - 1)):
        if tokens[index].kind == PUNCTUATION or (tokens[index].low in THAT):
            limited = tokens[index + 1].kind == FIGURE or ("plus" in said and tokens[index + 1].low in {"un", "une"})
            return tokens[index].low in THAT and limited
    return False
