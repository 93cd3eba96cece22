"""Schools and hospitals that have a name of their own, so that their town is no part of it."""

from __future__ import annotations

from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

_OF = frozenset({"de", "d"})
_SAINTS = frozenset({"saint", "sainte", "notre", "pasteur"})
"""Names of schools and hospitals that many towns have, each with its own."""


def bears_a_name(tokens: Tokens, words: Words, head: int, last: int) -> bool:
    """Whether a school or hospital has a name of its own before word ``last``, so that its town is no part of it:
    "hôpital Albert-Schweitzer [de Lambaréné]", "lycée Awa Keïta [de Koda]", "École nationale de police [de
    Koda]", but "lycée Sainte-Marie de Cocody", "École nationale d'ingénieurs de Sfax"."""
    if last + 1 >= len(tokens) or not tokens.words[last + 1][0].isupper() or tokens.folds[last] not in _OF:
        return False
    if tokens.folds[head] in words.schools:
        return _is_national_school(tokens, words, head, last)
    if tokens.folds[head] not in words.called_after_persons:
        return False
    own = head + 1
    while own < last - 1 and words.is_adjective(tokens.words[own]):
        own += 1
    if not tokens.words[own][0].isupper() or tokens.folds[own] in _SAINTS:
        return False
    return all(tokens.words[i][0].isupper() or words.is_adjective(tokens.words[i]) for i in range(own, last)) or (
        tokens.gaps[last - 1] == "-" and tokens.words[last - 1][0].isupper()
    )


def _is_national_school(tokens: Tokens, words: Words, head: int, last: int) -> bool:
    """Whether a national school is called by its field before word ``last``, where the town of one follows."""
    field = head + 1
    while field < last and tokens.words[field].islower() and words.is_adjective(tokens.words[field]):
        field += 1
    national = any(fold.startswith("national") for fold in tokens.folds[head + 1 : field])
    if (
        not national
        or field + 1 >= last
        or tokens.folds[field] not in _OF | {"du", "des"}
        or tokens.folds[field + 1] == "ingenieurs"
    ):
        return False
    town = load_gazetteer().at(tokens, last + 1)
    return town is None or town.entry.kind in {"place", "capital"}
