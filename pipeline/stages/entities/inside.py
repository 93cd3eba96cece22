"""The town in a span that is a common noun and its place: "[sommet de] Dakar", "[hôpital de] Tripoli"."""

from __future__ import annotations

from pipeline.stages.entities.chain import ARTICLES, OF
from pipeline.stages.entities.spans import Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

_FAR = 5
"""Words before a place that may be a common noun with its adjectives."""


def town_of_site(tokens: Tokens, words: Words, first: int, last: int) -> int:
    """Where the town begins in a span that only says which school, hospital or plant is meant: "centre de santé
    d'[Agou]", "hôpital de [Tripoli]", "lycée agricole de [Vunamami]", but "hôpital régional de Kolda"; 0 for none."""
    tail = last - 1
    while tail > first + 1 and tokens.words[tail][0].isupper():
        tail -= 1
    start = tail + 1
    while tail > first and tokens.folds[tail] in ARTICLES:
        tail -= 1
    small = all(tokens.words[i].islower() for i in range(first, tail + 1))
    if start >= last or not small or tail <= first or tokens.folds[tail] not in OF:
        return 0
    bare = tail == first + 1 and start == tail + 1
    if words.sites_of_towns.at(tokens.folds, first):
        return start
    return start if words.bare_sites.at(tokens.folds, first) == 1 and bare else 0


def place_inside(tokens: Tokens, words: Words, ruled: Taken, first: int, last: int, label: str) -> int:
    """Where the place begins in a span that is a common noun and its place: "[sommet de] Dakar", "[mairie de] Conakry";
    ``first`` where the noun makes a name of them, as in "traité de Nice", "université de Pristina"."""
    noun = tokens.folds[first] in words.nouns_of_places and first + 3 < last and tokens.folds[first + 2] in OF
    if noun and words.is_adjective(tokens.words[first + 1]) and tokens.words[first + 3][0].isupper():
        return first + 3  # "la [préfecture japonaise de] Nagano"
    if tokens.folds[first] in (words.naming_small_works if label == "MISC" else words.naming_small_bodies):
        return _behind_noun_of_place(tokens, words, first, last)
    if words.lower_bodies.at(tokens.folds, first):
        return first
    start = first + 1
    while start < last - 1 and tokens.words[start].islower() and start - first < _FAR:
        place = ruled.at(start + 1)
        of = tokens.folds[start] in OF or (tokens.folds[start] in ARTICLES and tokens.folds[start - 1] in OF)
        if of and place is not None and (place.first, place.last, place.label) == (start + 1, last, "LOC"):
            return start + 1
        start += 1
    return first


def _behind_noun_of_place(tokens: Tokens, words: Words, first: int, last: int) -> int:
    """Where the place begins behind its own noun, if a common noun only says what is there: "coopérative rizicole du
    delta du [fleuve Rouge]"; ``first`` for other names."""
    if tokens.folds[first] not in words.local_bodies:
        return first
    for noun in range(first + 2, last - 2):
        if tokens.folds[noun - 1] not in OF | ARTICLES or tokens.folds[noun] not in words.nouns_of_places:
            continue
        start = noun + 2
        while start < last - 1 and tokens.folds[start] in ARTICLES:
            start += 1
        if tokens.folds[noun + 1] in OF:
            return start
    return first
