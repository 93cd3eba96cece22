"""Names that the model broke in two: "Cabo Verde Telecom", "Recerca + Innovació", "Trégor-Mékong, une association"."""

from __future__ import annotations

from itertools import pairwise

from pipeline.stages.entities.chain import ABROAD_HEADS, INDEFINITE
from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

_ACCREDITED = frozenset({" auprès de ", " auprès de la ", " auprès de l'", " auprès du ", " auprès des "})
"""What joins a mission to whom it is accredited to."""
_HEADS = ABROAD_HEADS | {"representation"}
_PLUS = " + "


def join_pieces(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Make one name of two that belong together."""
    called: set[tuple[str, ...]] = set()
    for name, behind in pairwise(taken.names()):
        if behind.first - name.last > 3 or taken.at(name.first) is not name:
            continue
        if _is_called_after_places(tokens, words, name, behind):
            called.add(tuple(tokens.folds[name.first : behind.last]))
        elif _is_company(tokens, words, name, behind) or _is_accredited(tokens, name, behind):
            taken.take(Name(name.first, behind.last, "ORG", "compound", country=name.country))
    if not called:
        return
    for name, behind in pairwise(taken.names()):
        hyphen = behind.first == name.last and tokens.gaps[name.last] == "-"
        if hyphen and tuple(tokens.folds[name.first : behind.last]) in called:
            taken.take(Name(name.first, behind.last, "ORG", "compound"))


def _is_company(tokens: Tokens, words: Words, name: Name, behind: Name) -> bool:
    """Whether a trade stands right behind a place ("Cabo Verde [Telecom]"), or a plus joins two halves of a body."""
    if behind.first != name.last:
        return False
    if tokens.gaps[name.last] == _PLUS:
        return "ORG" in {name.label, behind.label}
    trade = behind.last - behind.first == 1 and tokens.words[behind.first] in words.after_place
    return trade and name.label == "LOC" and behind.entry is None and tokens.gaps[name.last] == " "


def _is_accredited(tokens: Tokens, name: Name, behind: Name) -> bool:
    """Whether a mission goes on with whom it is accredited to: "Mission de la Suisse [auprès de l'OMC]"."""
    if name.label != "ORG" or tokens.folds[name.first] not in _HEADS or behind.label not in {"ORG", "LOC"}:
        return False
    return tokens.text[tokens.ends[name.last - 1] : tokens.starts[behind.first]] in _ACCREDITED


def _is_called_after_places(tokens: Tokens, words: Words, name: Name, behind: Name) -> bool:
    """Whether two places with a hyphen are the name of a body in apposition: "[Léon-Haïti], une association"."""
    if (name.label, behind.label) != ("LOC", "LOC") or behind.first != name.last or tokens.gaps[name.last] != "-":
        return False
    index = behind.last
    if index + 2 >= len(tokens) or tokens.gaps[index] != ", " or tokens.folds[index] not in INDEFINITE:
        return False
    index += 1 + (tokens.folds[index + 1] in words.before_nouns)
    return tokens.folds[index] in words.bodies_behind
