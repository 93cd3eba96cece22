"""Offices: "vice-Premier ministre et ministre des Affaires étrangères du Kazakhstan", as a stretch of words."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.stages.entities.chain import OF
from pipeline.stages.entities.gazetteer import adjective_at
from pipeline.stages.entities.spans import Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

LONGEST = 40
"""Words that an office may have."""
PREPOSITIONS = frozenset({"de", "du", "des", "d", "a", "au", "aux", "en", "pour", "pres", "aupres", "sur", "contre"})
ARTICLES = frozenset({"la", "le", "l", "les", "un", "une"})
_TO = frozenset({"à", "au", "aux"})
LINKS = frozenset({"charge", "chargee", "charges", "chargees", "delegue", "deleguee", "responsable"})


@dataclass(frozen=True, slots=True)
class Office:
    """Words ``first`` to ``last`` (exclusive); ``country``: the state that the office is of, "" where none is named."""

    first: int
    last: int
    country: str


def office_at(tokens: Tokens, taken: Taken, words: Words, index: int, *, prefix: bool = True) -> Office | None:
    """The office whose head stands at word ``index``, with what belongs to it before and behind."""
    length = words.offices.at(tokens.folds, index)
    if not length:
        return None
    owner = taken.at(index)
    if owner is not None and owner.step == "person":
        return None
    first = index
    while prefix and first and tokens.folds[first - 1] in words.office_prefixes and tokens.gaps[first] in {" ", "-"}:
        first -= 1
    last = _follow(tokens, taken, words, index + length)
    return Office(first, last, country_of_office(tokens, taken, words, first, last))


def _follow(tokens: Tokens, taken: Taken, words: Words, start: int) -> int:
    folds, gaps, size = tokens.folds, tokens.gaps, min(len(tokens), start + LONGEST)
    position = end = start
    governed = False
    while position < size:
        word, folded, gap = tokens.words[position], folds[position], gaps[position]
        if gap == ", ":
            if governed or not _list_goes_on(tokens, words, position):
                break
        elif gap not in {" ", "'", "-", ") "}:
            break
        owner = taken.at(position)
        if owner is not None and owner.first == position and owner.step != "person" and owner.label != "PER":
            if not governed and gap != "-" and not _is_called(tokens, words, position, gap):
                break
            position = end = owner.last
            bracket_end = _behind_brackets(tokens, position)
            if bracket_end < size and folds[bracket_end] in PREPOSITIONS:
                position = bracket_end
            governed = False
            continue
        if word[0].isupper():
            behind = _capital(tokens, words, position, governed, gap)
            if behind is None:
                break
            position = end = behind
            governed = False
            continue
        if word[0].isdigit():
            if not governed:
                break
            position = end = position + 1
            continue
        if word == "a" and not tokens.capital_line[position]:
            break  # "le ministre a détaillé": a verb, no "à"
        if folded in PREPOSITIONS:
            governed = True
            position += 1
            continue
        if folded in ARTICLES:
            if not governed:
                break
            position += 1
            continue
        if folded == "et":
            step = _and(tokens, words, position)
            if step is None:
                break
            position, governed = step
            continue
        if (
            position + 1 < size
            and gaps[position + 1] == "-"
            and word.islower()
            and not words.offices.at(folds, position)
        ):
            position += 1
            continue
        length = words.offices.at(folds, position)
        if (
            length
            and not governed
            and gap == " "
            and folds[position - 1] != "et"
            and (not words.office_modifiers.at(folds, position))
        ):
            break
        if length:
            position = end = position + length
            governed = False
            continue
        if folded in words.stop_words and not words.office_modifiers.at(folds, position):
            break
        says_more = words.is_adjective(word) or folded in words.federated or _qualifies(tokens, position)
        if governed or gap == "-" or folded in LINKS or says_more:
            position = end = position + 1
            governed = False
            continue
        length = words.office_modifiers.at(folds, position)
        if not length:
            break
        position = end = position + length
    return end


def _is_called(tokens: Tokens, words: Words, index: int, gap: str) -> bool:
    """Whether the noun of a body stands before its name: "présidente de l'association [Terre nue]"."""
    noun = tokens.folds[index - 1]
    return (
        gap == " "
        and tokens.words[index - 1].islower()
        and (noun in words.nouns_of_bodies or noun in words.naming_bodies or noun in words.naming_works)
    )


def _qualifies(tokens: Tokens, index: int) -> bool:
    """Whether a small word stands between a field with a capital and the comma before a name: "ministre de l'Industrie
    [légère], Awa Sow"."""
    before, behind = index - 1, index + 1
    field = tokens.words[before][0].isupper() and tokens.folds[before - 1] in OF | ARTICLES
    comma = behind < len(tokens) and tokens.gaps[behind] == ", " and tokens.gaps[index] == " "
    return field and comma and len(tokens.words[index]) > 3 and tokens.words[behind][0].isupper()


def _behind_brackets(tokens: Tokens, index: int) -> int:
    """The word behind an acronym in brackets at ``index``: "commissaire de l'Union africaine (UA) aux mines"."""
    if index + 1 >= len(tokens) or tokens.gaps[index] != " (" or tokens.gaps[index + 1] != ") ":
        return index
    return index + 1


def _capital(tokens: Tokens, words: Words, index: int, governed: bool, gap: str) -> int | None:
    """The end of a capitalised complement at ``index``; ``None`` where the office has ended before it."""
    word = tokens.words[index]
    length = words.offices.at(tokens.folds, index)
    if length and tokens.folds[index - 1] in {"et", "-"} | ARTICLES | OF | {"vice", "sous", "ex"}:
        return index + length
    if word in words.fields and (
        governed or gap == "-" or tokens.words[index - 1] in words.fields or tokens.folds[index - 1] == "et"
    ):
        return index + 1
    if gap == "-" and not governed:
        return index + 1
    if not governed:
        return None
    last = index + 1
    while (
        last < len(tokens)
        and tokens.gaps[last] in {" ", "-"}
        and tokens.words[last][0].isupper()
        and (tokens.words[last] not in words.given and not words.civilities.at(tokens.folds, last))
    ):
        last += 1
    return last


def _and(tokens: Tokens, words: Words, index: int) -> tuple[int, bool] | None:
    """Whether the office goes on behind "et" at ``index``: where to read on, and whether a complement must come."""
    if index + 1 >= len(tokens) or tokens.gaps[index + 1] != " ":
        return None
    following = index + 1
    if tokens.folds[following] in OF:
        return index + 1, False
    if tokens.words[following] in _TO:
        field = following + 1 + (tokens.folds[following + 1 : following + 2] in (["la"], ["l"]))
        return (following, False) if field < len(tokens) and tokens.words[field] in words.fields else None
    if tokens.folds[following] in {"la", "le", "l", "les"}:
        if following + 1 < len(tokens) and tokens.words[following + 1] in words.fields:
            return following + 1, True
        return None
    if words.offices.at(tokens.folds, following) or tokens.words[following] in words.fields:
        return following, tokens.words[following] in words.fields
    if (
        tokens.folds[following] in words.office_prefixes
        and following + 1 < len(tokens)
        and (words.offices.at(tokens.folds, following + 1))
    ):
        return following + 1, False
    if words.is_adjective(tokens.words[following]) and tokens.words[following].islower():
        return following, False
    return None


def _list_goes_on(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether the comma before word ``index`` stands inside the office: "ministre de l'Économie, des Finances et …"."""
    position = index
    if words.offices.at(tokens.folds, index) or (
        tokens.folds[index] in {"vice", "sous"} and words.offices.at(tokens.folds, index + 1)
    ):
        return True
    if tokens.folds[position] in LINKS:
        return True
    if tokens.folds[position] not in OF:
        return False
    position += 1
    while position < len(tokens) and tokens.folds[position] in ARTICLES:
        position += 1
    return position < len(tokens) and tokens.words[position] in words.fields


def country_of_office(tokens: Tokens, taken: Taken, words: Words, first: int, last: int) -> str:
    """The state that an office names: by an adjective ("ministre tadjik"), or behind "de" ("ambassadeur de l'Inde")."""
    index = first
    of = False
    while index < last:
        owner = taken.at(index)
        if owner is not None and owner.first == index and owner.label != "PER":
            if (
                owner.country
                and of
                and (owner.entry is None or owner.entry.kind in {"country", "capital", "state body"})
            ):
                return owner.country
            for inner in range(owner.first, min(owner.last, last)):
                code = adjective_at(tokens, inner)
                if (
                    code
                    and owner.label == "ORG"
                    and owner.entry is None
                    and (tokens.folds[owner.first] not in words.private)
                ):
                    return code
            if owner.label == "ORG" and not owner.country:
                return ""
            index = owner.last
            of = False
            continue
        code = adjective_at(tokens, index)
        if code:
            return code
        folded = tokens.folds[index]
        if folded in PREPOSITIONS:
            of = folded in OF
        index += 1
    return ""
