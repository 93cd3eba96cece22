"""Spans that name nothing: common words of a headline in capitals, diseases, peoples, an opening participle."""

from __future__ import annotations

from pipeline.stages.entities.chain import OF
from pipeline.stages.entities.gazetteer import adjectives
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

_TITLES = frozenset({"titre", "titrait", "titrent", "titraient"})
_QUOTES = frozenset('«"“')
_BEFORE_NOUN = frozenset({"le", "sous", "un", "du", "au", "ce", "son", "leur", "pour", "seul", "meme"})
"""What makes a noun of "titre"."""


def is_of_headline(tokens: Tokens, words: Words, first: int, last: int, label: str) -> bool:
    """Whether capitals only make a name of common words in a headline: "LA RÉUNION DES MINISTRES", "LA COMMISSION
    MIXTE", "TUNISO-INDONÉSIENNE"."""
    if label == "LOC" and tokens.folds[first : first + 2] == ["la", "reunion"]:
        return first + 2 < len(tokens) and tokens.folds[first + 2] in OF | {"entre"}
    if last < len(tokens) and last - first == 1 and tokens.gaps[last] == "-":
        return tokens.words[last].lower() in adjectives() and tokens.folds[first].endswith("o")
    single = last - first == 1 and label == "ORG" and last < len(tokens) and tokens.gaps[last] == " "
    return single and words.bodies.at(tokens.folds, first) == 1 and words.is_adjective(tokens.words[last].lower())


def names_nothing(tokens: Tokens, words: Words, first: int, last: int) -> bool:
    """Whether a span is a disease, a side of an agreement, people by where they come from, or a profession that opens a
    sentence: "Ebola", "la Partie kényane", "les Bissau-Guinéens", "Politologue à …"."""
    if (
        _is_quoted_headline(tokens, first)
        or _opens_with_participle(tokens, words, first, last)
        or _heads_a_list(tokens, words, first, last)
    ):
        return True
    length = words.no_names.at(tokens.folds, first)
    named = first + length < last and tokens.folds[first + length] in words.subjects
    small = all(tokens.words[i].islower() or tokens.words[i].isdigit() for i in range(first + 1, last))
    if length and not named and (small or length == last - first):
        return True  # "Ebola", "Covid-19"
    if length > 1 and first + length + 2 < last and not named:
        return True  # "Déclaration conjointe des ministres de la Roumanie et de l'Ukraine"
    if last - first == 1:
        word = tokens.words[first]
        office = words.offices.at(tokens.folds, first) == 1 and tokens.opens[first]
        return office and word not in words.given and word not in words.surnames
    if tokens.gaps[first + 1] != "-":
        return False
    return "-".join(tokens.words[first:last]).lower() in adjectives()


def _opens_with_participle(tokens: Tokens, words: Words, first: int, last: int) -> bool:
    """Whether a sentence opens with a participle that small words follow: "Applaudie debout, elle …"."""
    word = tokens.words[first]
    if not tokens.opens[first] or not word.endswith(("é", "ée", "és", "ées", "ie", "ies")) or word in words.given:
        return False
    small = all(tokens.words[i].islower() for i in range(first + 1, last))
    return small and last - first > 1 and tokens.folds[first + 1] not in OF and tokens.gaps[last : last + 1] == [", "]


def _heads_a_list(tokens: Tokens, words: Words, first: int, last: int) -> bool:
    """Whether one word at a line's start says before a colon or a stop what follows is about: "• Récifs : 40"."""
    if last - first > 1 or not (first == 0 or "\n" in tokens.gaps[first]) or last >= len(tokens):
        return False
    word = tokens.words[first]
    known = word in words.topics or (word in words.fields and word not in words.institutions)
    return known and tokens.gaps[last].lstrip().startswith((":", "."))


def _is_quoted_headline(tokens: Tokens, first: int) -> bool:
    """Whether a quotation opens that a newspaper prints over an article: "L'Écho titre « Soif d'État »"."""
    if first < 2 or tokens.folds[first - 1] not in _TITLES or _QUOTES.isdisjoint(tokens.gaps[first]):
        return False
    return tokens.folds[first - 2] not in _BEFORE_NOUN
