"""The state of an official whose office names none, by the words around: "l'Islande et son ambassadrice, X"."""

from __future__ import annotations

from pipeline.stages.entities.chain import ARTICLES
from pipeline.stages.entities.gazetteer import adjective_at
from pipeline.stages.entities.spans import Name
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

POSSESSIVES = frozenset({"son", "sa"})
GENDERS = {"la": "f", "le": "m", "du": "m", "au": "m"}
COMPANY = frozenset({"accompagne", "accompagnee", "accompagnes", "accompagnees"})
LONG_PARAGRAPH = 120
"""Words of a paragraph before an official that are looked through for its beginning."""
FAR = 25
"""Words between an official and the state that a possessive points to."""


def state_beside(tokens: Tokens, words: Words, names: list[Name], person: Name) -> str:
    """The code of the state that a person acts for by what stands around the name; "" where nothing says it.

    ``names``: all of the article in text order, countries of persons filled in where known."""
    if person.role is None:
        return _signs_for(tokens, names, person)
    return (
        _signs_for(tokens, names, person)
        or _of_side(tokens, words, person)
        or _of_owner(tokens, words, names, person)
        or _of_speaking_state(tokens, words, names, person)
        or _of_company(tokens, words, names, person)
        or _as_before(tokens, words, names, person)
    )


def is_of_government(tokens: Tokens, words: Words, role: tuple[int, int]) -> bool:
    """Whether an office is one of a government, which needs no country in a text of that government."""
    return any(words.ministers.at(tokens.folds, index) for index in range(*role))


def state_at_home(tokens: Tokens, words: Words, person: Name, home: str, subject: str) -> str:
    """The state whose text it is, for a member of its government ("le ministre de la Santé, X"), and ``subject``, whose
    "le ministère" is, for those who work there; "" for one who is greeted, whose adjective could mean two states or
    whom a part of a state may have ("sa ministre" in a text on Québec)."""
    if person.role is None:
        return ""
    first, last = person.role
    if {"monsieur", "madame"} & set(tokens.folds[max(0, first - 2) : first]):
        return ""
    if tokens.folds[first - 1] in POSSESSIVES and words.federated.intersection(tokens.folds):
        return ""
    if any(word in tokens.unclear for word in tokens.words[first:last]):
        return ""
    if "ministere" in tokens.folds[first:last]:
        return subject
    return home if is_of_government(tokens, words, person.role) else ""


def _signs_for(tokens: Tokens, names: list[Name], person: Name) -> str:
    """The state that a person signs for: "Pour la Norvège" and the name on the next line or behind a colon, "pour la
    République de Maurice, l'ambassadrice X", "au nom du Mali, le ministre X"."""
    first = person.first
    if person.role is not None and person.role[1] <= first:
        first = person.role[0]
        first -= first > 0 and tokens.folds[first - 1] in ARTICLES and tokens.gaps[first] in {" ", "'"}
    gap = tokens.gaps[first]
    if "\n" not in gap and ":" not in gap and not (gap == ", " and first < person.first):
        return ""
    before = next((n for n in names if n.last == first), None)
    if before is None or before.entry is None or before.entry.kind != "country":
        return ""
    index = before.first - 1
    while index >= 0 and tokens.folds[index] in ARTICLES:
        index -= 1
    signs = tokens.folds[index] == "pour" or tokens.folds[max(0, index - 1) : index] == ["nom"]
    return before.country if index >= 0 and signs else ""


def _of_side(tokens: Tokens, words: Words, person: Name) -> str:
    """The state whose side a minister speaks for: "Côté vietnamien, la vice-ministre …", "pour la partie lao, …"."""
    if person.role is None or not is_of_government(tokens, words, person.role):
        return ""
    for index in range(person.role[0] - 1, max(0, person.role[0] - 6), -1):
        if tokens.folds[index - 1] in {"cote", "partie", "delegation"}:
            return adjective_at(tokens, index)
    return _side_of_paragraph(tokens, person.role[0])


def _side_of_paragraph(tokens: Tokens, index: int) -> str:
    """The state whose side the paragraph of a word tells of, by its first words: "Côté congolais, on fait bon cœur. Le
    vice-ministre …"."""
    first = index
    while first and index - first < LONG_PARAGRAPH and "\n" not in tokens.gaps[first]:
        first -= 1
    opens = first == 0 or "\n" in tokens.gaps[first]
    return adjective_at(tokens, first + 1) if opens and tokens.folds[first] == "cote" else ""


def _of_owner(tokens: Tokens, words: Words, names: list[Name], person: Name) -> str:
    """The state named last before "son ambassadrice", "dont le ministre", "la cheffe de sa coopération"."""
    assert person.role is not None
    first, last = person.role
    if not _serves_state(tokens, words, first, last):
        return ""
    before = first - 1
    while before > 0 and tokens.folds[before] in ARTICLES and tokens.gaps[before + 1] in {" ", "'"}:
        before -= 1
    owned = tokens.folds[before] == "dont" if before < first - 1 else tokens.folds[before] in POSSESSIVES
    if not owned and not any(fold in POSSESSIVES for fold in tokens.folds[first:last]):
        return ""
    return _state_before(tokens, names, before)


def _state_before(tokens: Tokens, names: list[Name], index: int) -> str:
    """The state of the nearest place, body or official before a word, where it is one's and near."""
    nearest = None
    for name in names:
        if name.last > index:
            break
        nearest = name
    if nearest is None or index - nearest.last > FAR or nearest.label == "MISC":
        return ""
    if any("\n" in tokens.gaps[i] for i in range(nearest.last, index + 1)):
        return ""
    return nearest.country


def _serves_state(tokens: Tokens, words: Words, first: int, last: int) -> bool:
    return any(words.state_offices.at(tokens.folds, index) for index in range(first, last))


def _of_speaking_state(tokens: Tokens, words: Words, names: list[Name], person: Name) -> str:
    """The state that opens the sentence in which its official is quoted: "Londres versera 3 millions, a indiqué la
    secrétaire d'État X"."""
    assert person.role is not None
    first, last = person.role
    if first < 3 or first > person.first or not is_of_government(tokens, words, (first, last)):
        return ""
    if tokens.folds[first - 1] not in ARTICLES or not _is_said(tokens, words, first - 2):
        return ""
    start = first
    while start and not tokens.opens[start]:
        start -= 1
    for name in names:
        if name.first >= start:
            opening = tokens.folds[start : name.first]
            heads = name.first < first and all(fold in ARTICLES for fold in opening)
            state = name.entry is not None and name.entry.kind in {"country", "capital"}
            return name.country if heads and state else ""
    return ""


def _is_said(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether a verb of saying before its subject stands at a word: "a indiqué", "s'est félicité", "assure"."""
    return tokens.folds[index] in words.saying or (
        tokens.folds[index - 1] in {"a", "est"} and tokens.folds[index].endswith(("e", "i", "u", "is", "it"))
    )


def _of_company(tokens: Tokens, words: Words, names: list[Name], person: Name) -> str:
    """The state of the official whom a minister accompanies: "Il était accompagné de Mme X, vice-ministre"."""
    assert person.role is not None
    if not is_of_government(tokens, words, person.role):
        return ""
    first = min(person.first, person.role[0])
    if not COMPANY & set(tokens.folds[max(0, first - 5) : first]):
        return ""
    officials = [n for n in names if n.last <= first and n.label == "PER" and n.country]
    return officials[-1].country if officials else ""


def _as_before(tokens: Tokens, words: Words, names: list[Name], person: Name) -> str:
    """The state of the minister without a name whom a bare office takes up: "la visite de la ministre philippine du
    Bien-être social. … La ministre X a remercié ses hôtes."."""
    assert person.role is not None
    first, last = person.role
    bare = last - first == 1 and last == person.first and first > 0
    if not bare or not is_of_government(tokens, words, (first, last)):
        return ""
    gender = GENDERS.get(tokens.folds[first - 1], "")
    named = {index for name in names if name.role is not None for index in range(*name.role)}
    for index in range(first - 2, 0, -1):
        if tokens.folds[index] == tokens.folds[first] and GENDERS.get(tokens.folds[index - 1], "") == gender != "":
            return "" if index in named else adjective_at(tokens, index + 1)
    return ""
