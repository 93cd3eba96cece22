"""Names that are built of common words: bodies, texts and events, places with their noun.

A name of this kind opens with a known noun ("Conseil", "Déclaration", "ministère", "golfe") and goes on with
adjectives and complements: "Conseil d'administration du Groupe de la Banque africaine de développement".
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.entities.chain import ARTICLES, ORDINAL, PREPOSITIONS, chain
from pipeline.stages.entities.national import state_in_name
from pipeline.stages.entities.spans import SURE, Name, Taken, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words


def find_built(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """Built names in text order; ``taken`` holds the gazetteer's names, which a built name may take in whole."""
    index, size = 0, len(tokens)
    starts = words.starts_of_bodies
    while index < size:
        if tokens.folds[index] not in starts:
            index += 1
            continue
        name = _built_at(tokens, taken, words, index)
        if name is not None:
            yield name
            index = max(index + 1, name.last)
        else:
            index += 1


def find_units(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """Units of an army by their number and arm: "2e régiment du génie", "31e brigade parachutiste"."""
    if words.units_of_arms.isdisjoint(tokens.folds):
        return
    for index in range(1, len(tokens) - 2):
        if tokens.folds[index] not in words.units_of_arms or tokens.gaps[index] != " ":
            continue
        if not ORDINAL.match(tokens.words[index - 1]) or not tokens.words[index].islower():
            continue
        last, _, _ = chain(tokens, taken, words, index + 1, "ORG")
        arm = tokens.words[index + 1]
        if last == index + 1 and tokens.gaps[last] == " " and arm.islower() and arm.endswith(("é", "ée")):
            last += 1  # "2e brigade blindée"
        if last > index + 1:
            yield Name(index - 1, last, "ORG", SURE)


def _built_at(tokens: Tokens, taken: Taken, words: Words, index: int) -> Name | None:
    word, folded = tokens.words[index], tokens.folds
    if tokens.capital_line[index]:
        return _in_capitals(tokens, taken, words, index)
    head = folded[index]
    if word in words.clubs:
        return _club(tokens, taken, words, index)
    if word in words.before_bodies and not tokens.opens[index] and _head_behind(tokens, words, index):
        name = _built_at(tokens, taken, words, index + 1)
        if name is not None and name.label == "ORG":
            return name.with_(first=index)
    if word[0].isupper():
        if head not in words.bodies.by_first and head not in words.works.by_first and head not in words.places.by_first:
            return None
        owner = taken.at(index)
        if owner is not None and owner.first != index:
            return None
        for phrases, label in ((words.bodies, "ORG"), (words.works, "MISC")):
            length = phrases.at(folded, index)
            if length and not word.isupper():
                return _capital_head(tokens, taken, words, index, length, label)
        length = words.places.at(folded, index)
        return _place(tokens, taken, words, index, length) if length else None
    if head in words.lower_bodies.by_first or head in words.places.by_first:
        length = words.lower_bodies.at(folded, index)
        if length and taken.free(index, index + length):
            name = _lower_head(tokens, taken, words, index, length)
            if name is not None:
                return name
        length = words.places.at(folded, index)
        if length and taken.free(index, index + length):
            return _place(tokens, taken, words, index, length)
    return None


def _head_behind(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether the capitalised head of a body follows: "Haut Conseil", "Grand Conseil"."""
    behind = index + 1
    return (
        behind < len(tokens)
        and tokens.gaps[behind] == " "
        and tokens.words[behind][0].isupper()
        and words.bodies.at(tokens.folds, behind) > 0
    )


def _club(tokens: Tokens, taken: Taken, words: Words, index: int) -> Name | None:
    """Initials and the name behind them: "FC Metz"; the town in it is no mention of its own."""
    last = index + 1
    if last >= len(tokens) or tokens.gaps[last] != " " or not tokens.words[last][0].isupper():
        return None
    owner = taken.at(last)
    last = owner.last if owner is not None and owner.first == last else last + 1
    while (
        last < len(tokens)
        and tokens.gaps[last] in {"-", " "}
        and tokens.words[last][0].isupper()
        and (taken.at(last) is None and tokens.words[last] not in words.given)
    ):
        last += 1
    return Name(index, last, "ORG", "built")


def _capital_head(tokens: Tokens, taken: Taken, words: Words, index: int, length: int, label: str) -> Name | None:
    last, names, fields = chain(tokens, taken, words, index + length, label)
    if tokens.opens[index] and not (names or fields) and last - index < 3:
        return None
    owner = taken.at(index)
    if owner is not None and _is_whole(owner):
        return None
    unsure = last == index + length or (tokens.opens[index] and not names and not _again(tokens, index, last))
    if unsure and not _is_heading(tokens, index, last, label):
        return None
    if owner is not None and owner.last >= last:
        return None
    if tokens.folds[index] == "gouvernement" and not set(tokens.folds[index:last]) & words.unity:
        return None
    if label == "MISC":
        if tokens.opens[index] and not names and last - index < 4 and not _is_heading(tokens, index, last, label):
            return None
        if (
            tokens.opens[index]
            and tokens.folds[index + length] not in PREPOSITIONS
            and (not words.is_adjective(tokens.words[index + length]))
        ):
            return None
        if words.plain_works.at(tokens.folds, index) and not (
            _more_than_place(tokens, index + length, last)
            or (not tokens.opens[index] and tokens.folds[index] in words.named_by_place)
        ):
            return None
    return Name(
        index, last, label, "built", country=state_of(tokens, taken, words, index, last) if label == "ORG" else ""
    )


def _is_heading(tokens: Tokens, index: int, last: int, label: str) -> bool:
    """Whether a title opens with an event of three words or more that the text then calls by its head alone."""
    if label != "MISC" or last - index < 3 or "\n" not in tokens.gaps[index]:
        return False
    return any(
        word == tokens.words[index]
        and tokens.folds[i - 1] in {"le", "la", "l", "du", "au"}
        and tokens.gaps[i] in {" ", "'"}
        for i, word in enumerate(tokens.words)
        if i > last
    )


def _is_whole(owner: Name) -> bool:
    """Whether the gazetteer knows the name in full, so that what follows is no part of it."""
    return (
        owner.last - owner.first > 1
        and owner.entry is not None
        and not owner.entry.weak
        and owner.entry.kind in {"body", "state body", "group", "company", "press"}
        and not owner.entry.words[0].startswith("Croi")
    )


def _again(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the same words stand elsewhere in the article, with a capital that no sentence start explains."""
    key, size = tokens.folds[first:last], last - first
    for index, folded in enumerate(tokens.folds):
        if (
            folded == key[0]
            and index != first
            and not tokens.opens[index]
            and tokens.words[index][0].isupper()
            and (tokens.folds[index : index + size] == key)
        ):
            return True
    return False


def _lower_head(tokens: Tokens, taken: Taken, words: Words, index: int, length: int) -> Name | None:
    if index and tokens.folds[index - 1] in {"des", "les", "aux", "un", "une", "ces", "quelques"}:
        return None
    if tokens.folds[index] in words.posts and tokens.folds[index + length : index + length + 1] in (
        ["a"],
        ["au"],
        ["en"],
    ):
        return None  # "son ambassade à Séoul"
    last, names, fields = chain(tokens, taken, words, index + length, "ORG")
    strict = words.strict_bodies.at(tokens.folds, index)
    if last == index + length or not (names if not strict else names or fields):
        return None
    if not strict and not _name_follows(tokens, taken, words, index + length, last):
        return None
    return Name(index, last, "ORG", "built", country=state_of(tokens, taken, words, index, last))


def _name_follows(tokens: Tokens, taken: Taken, words: Words, first: int, last: int) -> bool:
    """Whether a lower-case head goes on as a name does: "université d'Abomey-Calavi", "ambassade du Maroc"; not
    "une commission de l'ONU"."""
    return any(tokens.words[i][0].isupper() for i in range(first, last))


def _place(tokens: Tokens, taken: Taken, words: Words, index: int, length: int) -> Name | None:
    folds, size = tokens.folds, len(tokens)
    first = index + length
    if first >= size or tokens.gaps[first] not in {" ", "'"}:
        return None
    position = first
    if words.places_with_de.at(folds, index) or folds[index] in words.streets:
        if folds[position] in {"de", "du", "des", "d"}:
            position += 1
            while position < size and folds[position] in ARTICLES and tokens.gaps[position] in {" ", "'"}:
                position += 1
    elif folds[position] in PREPOSITIONS | ARTICLES:
        return None
    if folds[index] == "route" and length == 2 and position < size and tokens.words[position][0].isdigit():
        return Name(index, position + 1, "LOC", "built")
    if position >= size or not tokens.words[position][0].isupper() or tokens.gaps[position] not in {" ", "'"}:
        return None
    street = folds[index] in words.streets and position > first
    if not street and tokens.words[position] in words.common:
        return None
    owner = taken.at(position)
    if owner is not None:
        if folds[index] in words.streets:
            return Name(index, owner.last, "LOC", "built") if owner.first == position else None
        named_after = owner.label == "PER" and position == first
        if owner.label != "LOC" and not named_after and not (owner.entry is not None and owner.entry.weak):
            return None
        if owner.entry is not None and owner.entry.kind in {"country", "capital"} and position == first:
            return None
        last = owner.last
    else:
        last = position + 1
    while (
        last < size
        and tokens.gaps[last] in {"-", " "}
        and tokens.words[last][0].isupper()
        and taken.free(last, last + 1)
    ):
        last += 1
    if last < size and tokens.gaps[last] == "-":
        return None
    return Name(index, last, "LOC", "built")


def _more_than_place(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a common word or a year stands in the complement, so that the whole is a name and no chance capital."""
    return any(
        (len(word) > 3 and word.islower()) or (len(word) == 4 and word.isdigit()) for word in tokens.words[first:last]
    )


def state_of(tokens: Tokens, taken: Taken, words: Words, first: int, last: int) -> str:
    """The country of a body of a state that its name says: "ministère malien de la Santé" → "ML"."""
    code = state_in_name(words_of(tokens, first, last), tokens.origins)
    if code or not words.state_bodies.at(tokens.folds, first):
        return code
    for index in range(first + 1, last):
        owner = taken.at(index)
        if owner is not None and owner.first == index and owner.entry is not None and owner.entry.kind == "state body":
            return owner.entry.country
    return ""


def _in_capitals(tokens: Tokens, taken: Taken, words: Words, index: int) -> Name | None:
    """In a line of capitals: a text that is the whole line ("DÉCLARATION D'ARICA")."""
    if tokens.gaps[index] != "\n" or not words.works.at(tokens.folds, index) or taken.at(index) is not None:
        return None
    last = index
    while last < len(tokens) and (last == index or tokens.gaps[last] != "\n"):
        last += 1
    joined = all(tokens.gaps[i] in {" ", "'", "-"} for i in range(index + 1, last))
    small = tokens.folds[index + 1] if index + 1 < last else ""
    if joined and 2 < last - index < 9 and small in {"de", "d", "du", "des", "sur"}:
        return Name(index, last, "MISC", "built", entity=words_of(tokens, index, last))
    return None
