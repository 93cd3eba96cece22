"""Names that the model broke in two: "Cabo Verde Telecom", "Recerca + Innovació", "Trégor-Mékong, une association"."""

from __future__ import annotations

from itertools import pairwise

from pipeline.stages.entities.chain import ABROAD_HEADS, INDEFINITE
from pipeline.stages.entities.spans import Name, Taken, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

_ACCREDITED = frozenset({" auprès de ", " auprès de la ", " auprès de l'", " auprès du ", " auprès des "})
"""What joins a mission to whom it is accredited to."""
_HEADS = ABROAD_HEADS | {"representation"}
_PLUS = " + "
_FARTHEST = 3
"""Words between two pieces of one name."""
_OF_TOWN = frozenset({" de ", " do ", " da ", " del ", " de la ", " de los ", " dels ", " dos ", " di "})
_FOR_UNESCO = frozenset({" pour l'", " auprès de l'"})


def join_pieces(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Make one name of two that belong together."""
    called: set[tuple[str, ...]] = set()
    for name in taken.names():
        if name.label == "ORG" and _goes_on_with_plus(tokens, name):
            taken.take(name.with_(last=name.last + 1))
        elif name.label == "ORG" and name.step == "beside" and "-" in tokens.gaps[name.first + 1 : name.last]:
            called.add(tuple(tokens.folds[name.first : name.last]))
    for name, behind in pairwise(taken.names()):
        if taken.at(name.first) is not name or behind.first - name.last > _FARTHEST:
            continue
        if _is_called_after_places(tokens, words, name, behind):
            called.add(tuple(tokens.folds[name.first : behind.last]))
        elif _is_ship(tokens, words, name, behind):
            taken.take(name.with_(last=behind.last, label="MISC", country="", role=None, step="beside"))
        elif _is_town(tokens, words, name, behind):
            taken.take(Name(name.first, behind.last, "LOC", "compound"))
        elif _is_joint_company(tokens, words, name, behind) or _is_branch(tokens, words, name, behind):
            taken.take(Name(name.first, behind.last, "ORG", "compound"))
        elif _is_company(tokens, words, name, behind) or _is_accredited(tokens, name, behind):
            taken.take(Name(name.first, behind.last, "ORG", "compound", country=name.country))
    if not called:
        return
    for name, behind in pairwise(taken.names()):
        hyphen = behind.first == name.last and tokens.gaps[name.last] == "-"
        if hyphen and tuple(tokens.folds[name.first : behind.last]) in called:
            taken.take(Name(name.first, behind.last, "ORG", "compound"))


def _is_branch(tokens: Tokens, words: Words, name: Name, behind: Name) -> bool:
    """Whether a state behind a federation's name says which branch is meant: "Caritas [Sri Lanka]"."""
    state = behind.entry is not None and behind.entry.kind == "country" and behind.first == name.last
    federation = name.label == "ORG" and words_of(tokens, name.first, name.last) in words.federations
    return federation and state and tokens.gaps[name.last] == " "


def _goes_on_with_plus(tokens: Tokens, name: Name) -> bool:
    """Whether a plus and one more word with a capital stand behind a body: "Recerca [+ Innovació]"."""
    last = name.last
    return last < len(tokens) and tokens.gaps[last] == _PLUS and tokens.words[last][0].isupper()


def _is_ship(tokens: Tokens, words: Words, name: Name, behind: Name) -> bool:
    """Whether a ship's name behind its noun goes on with what looks like a person: "le cargo Anadol [Aylin Sultan]"."""
    if name.label != "MISC" or name.step != "beside" or behind.first != name.last or tokens.gaps[name.last] != " ":
        return False
    noun = name.first - 1
    if noun > 0 and tokens.gaps[noun] == "-":
        noun -= 1  # "navire-centrale"
    return tokens.folds[noun] in words.vessels and behind.role is None and behind.label in {"PER", "LOC"}


def _is_town(tokens: Tokens, words: Words, name: Name, behind: Name) -> bool:
    """Whether two places are one town of Spain or America: "Sant Julià [de Lòria]"."""
    if (name.label, behind.label) != ("LOC", "LOC") or tokens.words[name.first] not in words.opening_towns:
        return False
    between = tokens.text[tokens.ends[name.last - 1] : tokens.starts[behind.first]]
    return between in _OF_TOWN and behind.entry is None and name.last - name.first > 1


def _is_company(tokens: Tokens, words: Words, name: Name, behind: Name) -> bool:
    """Whether a trade stands right behind a place: "Cabo Verde [Telecom]"."""
    if behind.first != name.last:
        return False
    trade = behind.last - behind.first == 1 and tokens.words[behind.first] in words.after_place
    return trade and name.label == "LOC" and behind.entry is None and tokens.gaps[name.last] == " "


def _is_joint_company(tokens: Tokens, words: Words, name: Name, behind: Name) -> bool:
    """Whether a country and a company in English are one with a hyphen: "[Laos]-[China Railway Company]"."""
    joined = behind.first == name.last and tokens.gaps[name.last] == "-" and name.label == "LOC"
    english = behind.last - behind.first > 1 and tokens.words[behind.last - 1] in words.foreign_bodies
    return joined and english and behind.label == "ORG" and behind.entry is None


def _is_accredited(tokens: Tokens, name: Name, behind: Name) -> bool:
    """Whether a mission goes on with whom it is accredited to, a commission with what it is for: "Mission de la Suisse
    [auprès de l'OMC]", "Commission nationale andorrane [pour l'Unesco]"."""
    if name.label != "ORG" or behind.label not in {"ORG", "LOC"}:
        return False
    between = tokens.text[tokens.ends[name.last - 1] : tokens.starts[behind.first]]
    if tokens.folds[name.first] == "commission":  # "Commission nationale andorrane [pour l'Unesco]"
        return between in _FOR_UNESCO and tokens.folds[behind.first] == "unesco"
    return tokens.folds[name.first] in _HEADS and between in _ACCREDITED


def _is_called_after_places(tokens: Tokens, words: Words, name: Name, behind: Name) -> bool:
    """Whether two places with a hyphen are the name of a body in apposition: "[Léon-Haïti], une association"."""
    if (name.label, behind.label) != ("LOC", "LOC") or behind.first != name.last or tokens.gaps[name.last] != "-":
        return False
    index = behind.last
    if index + 2 >= len(tokens) or tokens.gaps[index] != ", " or tokens.folds[index] not in INDEFINITE:
        return False
    index += 1 + (tokens.folds[index + 1] in words.before_nouns)
    return tokens.folds[index] in words.bodies_behind
