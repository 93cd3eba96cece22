"""Capitals and seats of power that act for their states: "Pékin a annoncé", "verser à Kiev 3 millions"."""

from __future__ import annotations

from itertools import pairwise

from pipeline.stages.entities.gazetteer import country_name
from pipeline.stages.entities.spans import Name
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

SEAT_OF_UNION = "Bruxelles"
UNION = "Union européenne"


def acting_capitals(tokens: Tokens, words: Words, names: list[Name]) -> set[Name]:
    """The capitals that act for their states, those that are joined to one by "et" or a comma with it."""
    capitals = [n for n in names if n.entry is not None and n.entry.kind == "capital"]
    acting = {n for n in capitals if acts_for_state(tokens, words, n)}
    joined = [(a, b) for a, b in pairwise(names) if _are_joined(tokens, a, b)]
    for a, b in [*joined, *reversed(joined)]:
        for one, other in ((a, b), (b, a)):
            if (
                one in acting
                and other.entry is not None
                and other.entry.kind == "capital"
                and not _is_placed(tokens, words, other)
            ):
                acting.add(other)
    return acting


def _are_joined(tokens: Tokens, a: Name, b: Name) -> bool:
    if b.first == a.last:
        return tokens.gaps[b.first] == ", "
    return b.first == a.last + 1 and tokens.folds[a.last] == "et" and tokens.gaps[a.last] == tokens.gaps[b.first] == " "


def _is_placed(tokens: Tokens, words: Words, name: Name) -> bool:
    before = tokens.folds[name.first - 1] if name.first and tokens.gaps[name.first] in {" ", "'"} else ""
    return before in words.place_before or before in {"de", "d"} or before in words.place_nouns


def speaks_of_union(tokens: Tokens, names: list[Name]) -> bool:
    """Whether "Bruxelles" may stand for the Union: unless the article speaks of Belgium and never of the Union."""
    if any(n.entity == UNION or n.entity.startswith(("Commission européenne", "Parlement européen")) for n in names):
        return True
    return not any(n.country == "BE" and n.entry is not None and n.entry.kind == "country" for n in names) and not any(
        f in {"belge", "belges"} for f in tokens.folds
    )


def acts_for_state(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether a capital stands for its state: "Pékin a annoncé", "entre Alger et Paris", "verser à Kiev 3,2 Md€";
    not where something lies, goes or takes place."""
    first, last = name.first, name.last
    folds = tokens.folds
    before = folds[first - 1] if first else ""
    gap = tokens.gaps[first]
    behind = folds[last] if last < len(tokens) else ""
    gap_behind = tokens.gaps[last] if last < len(tokens) else "\n"
    if gap in {" ", "'"}:
        if before == "a":
            return not tokens.opens[first - 1] and _given_to(tokens, words, first - 1)
        if before in words.place_before or before in words.place_nouns:
            return False
        if before in {"de", "d"}:
            return first > 1 and folds[first - 2] in words.acting_nouns
        if before == "et" and first > 1 and behind in words.acting_verbs:
            return True
        if before in words.acting_before:
            return not (before == "entre" and _is_route(tokens, first))
    if tokens.opens[first] and gap_behind == " " and tokens.words[last].islower() and behind not in words.no_verbs:
        return True
    if tokens.opens[first] and gap_behind == ", " and _verb_behind_aside(tokens, words, last):
        return True
    if tokens.opens[first] and gap_behind == ", " and tokens.words[last].islower() and _is_aside(words, behind):
        return True
    if gap == ", " and tokens.words[first - 1].isdigit() and gap_behind == " " and tokens.words[last].islower():
        return behind not in words.no_verbs
    if gap_behind == " " and _is_verb(tokens, words, last):
        return not (behind == "et" and not tokens.opens[first])
    if (
        gap == " "
        and first
        and tokens.words[first - 1].islower()
        and before not in words.motion
        and (tokens.words[first - 1].endswith(("é", "u", "er", "ir", "oir", "dre", "tre", "ient")) and len(before) > 3)
    ):
        return not words.is_adjective(tokens.words[first - 1])
    return gap_behind == ", " and behind == "qui"


def _given_to(tokens: Tokens, words: Words, preposition: int) -> bool:
    """Whether "à" at ``preposition`` goes with a verb of giving in its clause: "verser à Kiev", "promis … à Tunis"."""
    for index in range(preposition - 1, max(-1, preposition - 14), -1):
        if tokens.folds[index] in words.giving:
            return True
        if tokens.gaps[index + 1] not in {" ", "'", "-", ","} or tokens.folds[index] in {
            "a",
            "au",
            "aux",
            "dans",
            "qui",
        }:
            return False
    return False


def _is_aside(words: Words, behind: str) -> bool:
    """Whether a common noun stands in apposition behind a capital: "Moscou, créancier discret"; no date, no place."""
    return behind not in words.no_verbs | words.place_nouns | words.months | words.place_context


def _verb_behind_aside(tokens: Tokens, words: Words, start: int) -> bool:
    """Whether a verb follows the aside that opens at ``start``: "Pékin, en revanche, n'annulera pas"."""
    for index in range(start + 1, min(start + 10, len(tokens) - 1)):
        if tokens.gaps[index] == ", ":
            return _is_verb(tokens, words, index)
        if tokens.gaps[index] not in {" ", "'", "-"}:
            return False
    return False


def _is_verb(tokens: Tokens, words: Words, index: int) -> bool:
    word, folded = tokens.words[index], tokens.folds[index]
    return (
        word.islower()
        and not word.endswith("é")
        and (folded in words.acting_verbs or (len(folded) > 4 and folded.endswith(words.future_endings)))
    )


def _is_route(tokens: Tokens, first: int) -> bool:
    """ "Entre Mumbai et Antananarivo, il y a … kilomètres": a way, no relation."""
    return "kilometres" in tokens.folds[first : first + 12] or "km" in tokens.folds[first : first + 12]


def state_of(name: Name) -> str:
    """The canonical name of the state that a capital or a seat stands for."""
    return country_name(name.country)
