"""Who gets and gives beside a capital: "verser à Kiev 3 millions", "reçu de Tokyo", "30 millions pour Tirana"."""

from __future__ import annotations

from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words


def given_to(tokens: Tokens, words: Words, preposition: int) -> bool:
    """Whether "à" at ``preposition`` goes with a verb of giving in its clause: "verser à Kiev", "promis … à Tunis"."""
    for index in range(preposition - 1, max(-1, preposition - 14), -1):
        if tokens.folds[index] == "lors" or tokens.folds[index] in words.gatherings:
            return False  # "avait promis 5 millions lors d'une conférence à Berlin"
        if tokens.folds[index] in words.giving:
            return not {"se", "s"} & set(tokens.folds[max(0, index - 2) : index])  # "se rendra à", "s'est rendu à"
        if tokens.gaps[index + 1] not in {" ", "'", "-", ","} or tokens.folds[index] in {
            "a",
            "au",
            "aux",
            "dans",
            "qui",
        }:
            return False
    return False


def pays_for(tokens: Tokens, words: Words, preposition: int, reach: int = 5) -> bool:
    """Whether money stands right before "pour" or "à": "90 milliards d'euros pour Kiev", "30 millions à Tirana"."""
    for index in range(preposition - 1, max(-1, preposition - 1 - reach), -1):
        if tokens.gaps[index + 1] not in {" ", "'"}:
            return False
        if tokens.folds[index] in words.sums:
            return index + 1 == preposition or tokens.words[index + 1] != "à"  # "prêt à discuter [à Doha]"
    return False


def gives_without_verb(tokens: Tokens, words: Words, last: int) -> bool:
    """Whether a sum stands right behind, whose verb was said before: "Varsovie apportera 1,5 Md€, Helsinki 800 M€"."""
    index = last
    while index < min(last + 4, len(tokens)) and tokens.words[index][0].isdigit():
        if tokens.gaps[index] not in {" ", ", ", ","}:
            return False
        index += 1
    if index == last or index >= len(tokens) or tokens.gaps[index] not in {" ", ""}:
        return False
    return tokens.folds[index] in words.sums or tokens.words[index] in {"M", "Md", "Mds"}


def received_from(tokens: Tokens, words: Words, preposition: int) -> bool:
    """Whether "de" goes with a verb of receiving right before it: "recevra de Tokyo", "obtenu hier de Pékin"."""
    for index in range(preposition - 1, max(-1, preposition - 5), -1):
        if tokens.folds[index] in words.receiving:
            return True
        if tokens.gaps[index + 1] not in {" ", "'", "-"} or tokens.words[index][0].isupper():
            return False
        if not words.is_adverb(tokens.folds[index]) and tokens.folds[index] not in words.little:
            return False
    return False


def gives_on(tokens: Tokens, last: int) -> bool:
    """Whether somebody else receives in the same clause, so that "à" names a place: "ont promis à Oslo 1,3 milliard
    d'euros au Soudan"."""
    for index in range(last, min(last + 12, len(tokens) - 1)):
        if any(mark in tokens.gaps[index] for mark in ".;:\n") or tokens.gaps[index] == ", ":
            return False
        article = tokens.folds[index + 1] in {"la", "l"}
        if tokens.folds[index] in {"au", "aux"} or (tokens.words[index] == "à" and article):
            behind = index + 1 + (tokens.words[index] == "à")
            return behind < len(tokens) and tokens.words[behind][0].isupper()
    return False
