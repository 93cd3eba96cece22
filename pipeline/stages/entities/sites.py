"""Buildings and grounds that a text means as a place: "réunis au Théâtre national", "visité le Musée de la mer".

A theatre or a museum is a body where it lends or plays and a place where somebody goes; a conference centre, a memorial
or an air base is always a place.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.entities.chain import ARTICLES
from pipeline.stages.entities.giving import given_to
from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

_REACH = 14
"""Words on either side in which the verb of a meeting stands."""
_SENTENCE = frozenset(".!?;\n")
_AT = frozenset({"a", "au"})
_FIGURATIVE = frozenset({"vert", "verte", "bleu", "bleue", "vers", "entre"})
"""What makes a scheme of a dam or a bridge: "Barrage vert", "Pont vers le chinois"."""


def label_sites(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Give LOC to the names of buildings and grounds that are meant as places."""
    for name in taken.names():
        known = name.entry is not None and not name.entry.weak
        earth = (
            name.label in {"ORG", "MISC"} and 0 < words.earthworks.at(tokens.folds, name.first) < name.last - name.first
        )
        earth = earth and not (name.label == "MISC" and _is_of_things(tokens, name))
        earth = earth and name.step != "beside" and tokens.folds[min(name.first + 1, name.last)] not in _FIGURATIVE
        if not known and (earth or (name.label == "ORG" and _is_site(tokens, words, name))):
            taken.take(name.with_(label="LOC", country="", step="site"))


def _is_of_things(tokens: Tokens, name: Name) -> bool:
    """Whether what a bridge is called after is no place: "Pont de fleurs"."""
    return tokens.folds[name.first + 1] == "de" and tokens.words[name.last - 1].islower()


def _is_site(tokens: Tokens, words: Words, name: Name) -> bool:
    folds, first = tokens.folds, name.first
    first += folds[first] in words.before_nouns and name.last - first > 2
    if words.sites.at(folds, first) or any(
        words.english_sites.at(folds, name.last - length) == length for length in (1, 2) if name.last - first >= 2
    ):
        return True
    if not words.visited_sites.at(folds, first):
        return False
    noun = _noun_before(tokens, first)
    if noun < 0:
        return False
    if tokens.folds[noun] in words.visiting:
        return True
    if tokens.folds[noun] not in _AT or tokens.folds[noun - 1] in words.datives or given_to(tokens, words, noun):
        return False
    return folds[first] in words.houses or _is_met_at(tokens, words, name)


def _noun_before(tokens: Tokens, first: int) -> int:
    """The word that governs a name, before its article: "[à] la Maison", "les [salles] du Musée"."""
    index = first - 1
    if index < 1 or tokens.gaps[first] not in {" ", "'"}:
        return -1
    if tokens.folds[index] in ARTICLES:
        index -= 1
    if index > 0 and tokens.folds[index] in {"de", "du"}:
        index -= 1
    return index


def _is_met_at(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether the sentence says that somebody meets, signs, plays or goes there, and nothing of what is shown there."""
    around = {tokens.folds[index] for index in _sentence(tokens, name)}
    return not around.isdisjoint(words.meeting) and around.isdisjoint(words.shown)


def _sentence(tokens: Tokens, name: Name) -> Iterator[int]:
    """The words near a name in its sentence."""
    for index in range(name.first - 1, max(-1, name.first - _REACH), -1):
        if _SENTENCE.intersection(tokens.gaps[index + 1]):
            break
        yield index
    for index in range(name.last, min(len(tokens), name.last + _REACH)):
        if _SENTENCE.intersection(tokens.gaps[index]):
            break
        yield index
