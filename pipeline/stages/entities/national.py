"""The state whose body a name is: by what the name says ("Agence brésilienne de coopération"), or by being a body that
every state has ("Assemblée nationale"), which needs the text to say of which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from pipeline.stages.entities.chain import ARTICLES, OF
from pipeline.stages.entities.gazetteer import adjective_at, adjectives, load_gazetteer
from pipeline.stages.entities.spans import Name, words_of
from pipeline.stages.entities.tokens import _WORD, Tokens, fold
from pipeline.stages.entities.words import Phrases, Words, load_words

LONGEST_STATE = 5
"""Words that the name of a state may have."""
RARE = 4
"""So many times as often an article must name the state that it is about as the one that the lexicon gives a body which
every state has ("Chambre des communes"), for the body to be the former's."""


def state_in_name(name: str, origins: Mapping[str, str]) -> str:
    """The code of the state whose body ``name`` is, by an adjective or by the state's name behind "de"; "" for a body
    of no state. ``origins``: what adjectives that two states share mean here."""
    return _state_in_name(name, tuple(sorted(origins.items())))


@lru_cache(maxsize=4096)
def _state_in_name(name: str, origins: tuple[tuple[str, str], ...]) -> str:
    words = load_words()
    written = _WORD.findall(name)
    folds = [fold(word) for word in written]
    if not folds or any(word in words.no_state for word in folds):
        return ""
    if any(word in words.english_state_bodies for word in written):
        return _first_state(written)
    start = _behind_head(words.state_bodies, words, written, folds)
    if not start:
        return ""
    shared = dict(origins)
    inner = False
    index = start
    while index < len(written):
        word = written[index]
        if word.islower() or word.endswith("s"):  # "Mauritaniens de l'Extérieur"
            code = _origin(name, written, index, shared)
            if code:
                return code
        code, last = _state_at(written, index)
        if code:
            governed = _governed(folds, index)
            if governed and not _is_nature(words, folds, governed) and not (inner and folds[0] in words.private):
                return code
            index = last
            continue
        inner = inner or (word[0].isupper() and word not in words.fields)
        index += 1
    return ""


def _behind_head(heads: Phrases, words: Words, written: list[str], folds: list[str]) -> int:
    """The word behind a name's head, which may stand behind an adjective ("Haute Cour"); 0 for no such head."""
    for start in range(min(2, len(folds))):
        length = heads.at(folds, start)
        if length:
            return start + length
        if written[start].capitalize() not in words.before_bodies:
            break
    return 0


def _origin(name: str, written: list[str], index: int, shared: Mapping[str, str]) -> str:
    """The state of an adjective, a compound one first ("sud-soudanais"); "" for half of two ("franco-malien")."""
    word = written[index].lower()
    if f"-{word}" in name:
        return ""
    if index + 1 < len(written) and f"{word}-{written[index + 1]}" in name:
        return adjectives().get(f"{word}-{written[index + 1]}", "")
    return shared.get(word) or adjectives().get(word, "")


def _state_at(written: list[str], index: int) -> tuple[str, int]:
    """The state whose name stands at a word, and the word behind it; ("", 0) for none."""
    if not written[index][0].isupper():
        return "", 0
    for last in range(min(len(written), index + LONGEST_STATE), index, -1):
        entry = load_gazetteer().lookup(" ".join(written[index:last]))
        if entry is not None and entry.kind == "country":
            return entry.country, last
    return "", 0


def _first_state(written: list[str]) -> str:
    return next((code for code, _ in (_state_at(written, i) for i in range(len(written))) if code), "")


def _governed(folds: list[str], index: int) -> int:
    """The word "de" that governs a state's name at ``index``, 0 for none."""
    index -= 1
    while index > 0 and folds[index] in ARTICLES:
        index -= 1
    return index if folds[index] in OF else 0


def _is_nature(words: Words, folds: list[str], of: int) -> bool:
    """Whether "de" hangs on a river and not on the body: "Autorité du bassin du Niger"."""
    return folds[of - 1] in words.rivers


def is_of_any_state(words: Words, name: str) -> bool:
    """Whether a name is that of a body that every state has and names no other body, so that the text says whose it is:
    "Cour des comptes", "ministère des Affaires étrangères"."""
    written = _WORD.findall(name)
    folds = [fold(word) for word in written]
    length = words.bare_bodies.at(folds, 0) if folds else 0
    return length > 0 and all(word.islower() or word in words.fields for word in written[length:])


def bodies_of_states(
    tokens: Tokens, words: Words, names: list[Name], entities: list[str], home: str, counts: Counter[str]
) -> dict[str, str]:
    """Body → the state whose it is. ``entities``: the canonical name of each name; ``home``: the state whose text it
    is, for bodies that every state has; ``counts``: how often the article
    names each state."""
    found: dict[str, str] = {}
    for name, entity in zip(names, entities, strict=True):
        if name.label == "ORG" and not found.get(entity):
            found[entity] = _state_of_body(tokens, words, name, entity, home, counts)
    return found


def _state_of_body(tokens: Tokens, words: Words, name: Name, entity: str, home: str, counts: Counter[str]) -> str:
    known = name.entry or load_gazetteer().by_entity.get(entity)
    kind = known.kind if known is not None else ""
    written = words_of(tokens, name.first, name.last)
    code = state_in_name(written, tokens.origins) if kind in {"", "body", "state body", "press"} else ""
    if not code and kind in {"", "body"}:
        code = state_in_name(entity, tokens.origins)
    if not code and kind in {"", "state body"} and is_of_any_state(words, entity):
        code = _adjective_behind(tokens, name) or ("" if RARE * counts[name.country] > counts[home] else home)
    return code or name.country


def _adjective_behind(tokens: Tokens, name: Name) -> str:
    """The state that an adjective behind a name says: "la Caisse des dépôts et consignations tunisienne"."""
    if name.last >= len(tokens) or tokens.gaps[name.last] != " ":
        return ""
    return adjective_at(tokens, name.last)
