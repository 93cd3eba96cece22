"""What rules and lexicon find: look up, build, persons, what is left, what the article says elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline.stages.entities import (
    bodies,
    datelines,
    evidence,
    institutions,
    personal,
    persons,
    propagate,
    quotes,
    routes,
    runs,
    trade_names,
)
from pipeline.stages.entities.lookup import look_up
from pipeline.stages.entities.offices import Office
from pipeline.stages.entities.spans import SURE, Name, Taken, take_all
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words


def name_by_rules(tokens: Tokens, words: Words, publisher: str) -> Taken:
    """The names that need no model, in the order of the steps; a later step takes words from an earlier one."""
    taken = Taken(len(tokens))
    look_up(tokens, taken, words)
    take_all(taken, list(datelines.find_datelines(tokens, taken, words)))
    take_all(taken, list(routes.find_ends(tokens, taken, words)))
    take_all(taken, list(trade_names.find_trade_names(tokens, taken, words)))
    build(tokens, taken, words)
    find_persons(tokens, taken, words)
    take_all(taken, list(evidence.find_publisher(tokens, taken, publisher)))
    take_all(taken, list(quotes.find_titles(tokens, taken, words)))
    join_compounds(tokens, taken, words)
    join_branches(tokens, taken, words)
    fill_gaps(tokens, taken, words)
    spread(tokens, taken, words)
    return taken


def build(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Take the names that are built of common words, over the places in them."""
    take_all(taken, list(bodies.find_built(tokens, taken, words)))
    take_all(taken, list(bodies.find_units(tokens, taken, words)))
    take_all(taken, list(conferences_of_parties(tokens, taken)))


def conferences_of_parties(tokens: Tokens, taken: Taken) -> Iterator[Name]:
    """ "Conférence des Parties à la Convention sur la diversité biologique": one name with its treaty."""
    for name in taken.names():
        index = name.last
        if name.label != "MISC" or tokens.folds[name.first : index] != ["conference", "des", "parties"]:
            continue
        if index >= len(tokens) or tokens.folds[index] not in {"a", "au", "aux"}:
            continue
        index += 1
        while index < len(tokens) and tokens.folds[index] in {"la", "l"}:
            index += 1
        treaty = taken.at(index)
        if treaty is not None and treaty.first == index and treaty.label == "MISC":
            yield Name(name.first, treaty.last, "MISC", SURE)


def find_persons(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Take persons with a civility, then with an office before them, then with a known first name."""
    take_all(taken, list(persons.find_by_civility(tokens, taken, words)))
    take_all(taken, list(persons.find_by_office(tokens, taken, words)))
    take_all(taken, list(persons.find_by_origin(tokens, taken, words)))
    for index in tokens.capitals:
        word = tokens.words[index]
        if word not in words.given or tokens.capital_line[index]:
            continue
        owner = taken.at(index)
        if owner is not None and (
            owner.step in {"person", "built"} or (owner.entry is not None and not _person_like(owner))
        ):
            continue
        if (
            index
            and tokens.gaps[index] in {" ", "-"}
            and tokens.words[index - 1][0].isupper()
            and not (tokens.opens[index - 1] and tokens.words[index - 1] in words.common)
            and taken.at(index - 1) is None
            and not words.is_adjective(tokens.words[index - 1].lower())
        ):
            continue
        last = personal.name_run(tokens, taken, words, index)
        if last - index < 2 or (last - index == 2 and tokens.gaps[index + 1] == "-"):
            continue
        if owner is not None and owner.last >= last:
            continue
        office = persons.role_behind(tokens, taken, words, last)
        role = persons.role_of(tokens, words, office) if office is not None else None
        before = taken.at(index + 1)
        if before is not None and before.role is not None:  # "le président Cheikh [Tidiane Ndoye]"
            taken.take(before.with_(first=index, last=last))
            continue
        taken.take(Name(index, last, "PER", "person", country=office.country if office else "", role=role))
    add_roles(tokens, taken, words)


def add_roles(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Give persons the office that stands beside them, where they have none or the one before is another's:
    "l'invitation du Président de la République, M. X, Président de la République de l'Équateur"."""
    for name in taken.names():
        if name.label == "PER" and name.role is not None:
            name = _with_whole_role(taken, name)
        if name.label != "PER" or (name.role is not None and (name.country or name.role[0] >= name.first)):
            continue
        if name.role is not None and persons.is_rank(tokens, words, name.role):
            office = persons.role_before(tokens, taken, words, name)
            if office is not None and office.first < name.role[0]:
                name = name.with_(country=office.country, role=persons.role_of(tokens, words, office))
                taken.take(name)
        office = persons.role_behind(tokens, taken, words, name.last)
        if office is None and name.role is None:
            office = persons.role_before(tokens, taken, words, name)
        if office is None or (name.role is not None and not (office.country and _same_head(tokens, name.role, office))):
            continue
        if name.role is not None and persons.is_of_next(tokens, office.last):
            continue  # "le ministre, Mme Awa Sow, la ministre kényane, Mme Neema Otieno, …"
        taken.take(name.with_(country=name.country or office.country, role=persons.role_of(tokens, words, office)))
    _release_fields(tokens, taken, words)


def _release_fields(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Drop what the model took for a name inside an office and only says what it is for: "ministre de la [Mer]"."""
    names = taken.names()
    held = {index for name in names if name.role is not None for index in range(*name.role)}
    for name in names:
        alone = name.last - name.first == 1 and name.entry is None and name.label != "PER"
        if alone and name.first in held and tokens.words[name.first] in words.fields:
            taken.release(name)


def _with_whole_role(taken: Taken, name: Name) -> Name:
    """A person whose office ends with the name in which it ended: "présidente de [Terre nue]"."""
    assert name.role is not None
    first, last = name.role
    inside = taken.at(last)
    if inside is None or not first < inside.first < last or inside.first == name.first:
        return name
    whole = name.with_(role=(first, inside.last))
    taken.take(whole)
    return whole


def _same_head(tokens: Tokens, role: tuple[int, int], office: Office) -> bool:
    return tokens.folds[role[0]] == tokens.folds[office.first]


def _person_like(owner: Name) -> bool:
    return owner.last - owner.first == 1 and owner.label == "LOC"


def join_branches(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Give a company the rest of its branch's name: "Dangote Cement", "Orange Mali"."""
    for name in taken.names():
        if name.entry is None or name.entry.kind not in {"company", "press"} or name.last >= len(tokens):
            continue
        behind = taken.at(name.last)
        country = behind is not None and behind.entry is not None and behind.entry.kind == "country"
        noun = behind is None and tokens.words[name.last] in words.foreign_bodies
        if name.entry.kind == "company" and behind is None and not noun:
            noun = is_unknown(tokens, words, name.last)
        if tokens.gaps[name.last] == " " and (noun or country):
            last = behind.last if behind is not None else name.last + 1
            while (
                behind is None
                and last < len(tokens)
                and tokens.gaps[last] == " "
                and taken.at(last) is None
                and is_unknown(tokens, words, last)
            ):
                last += 1
            taken.take(Name(name.first, last, "ORG", "compound"))


def is_unknown(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether a capitalised word is no common word, first name, office or field."""
    word = tokens.words[index]
    return (
        word[0].isupper()
        and word not in words.common
        and word not in words.given
        and word not in words.fields
        and not words.offices.at(tokens.folds, index)
        and not words.civilities.at(tokens.folds, index)
    )


def join_compounds(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Give a town the rest of its compound name: "Montréal-Nord", "Mont-Saint-Martin"; a route's ends stay two."""
    for name in taken.names():
        if name.entry is None or name.entry.kind not in {"place", "capital"}:
            continue
        if (
            name.last < len(tokens)
            and tokens.gaps[name.last] == " "
            and taken.at(name.last) is None
            and tokens.words[name.last] in words.after_place
        ):
            taken.take(Name(name.first, name.last + 1, "ORG", "compound"))
            continue
        first, last = name.first, name.last
        behind = direction_behind(tokens, taken, words, last) if name.entry.kind == "place" else last
        if behind > last:
            taken.take(Name(first, behind, "LOC", "compound"))
            continue
        if any(fold in words.route_nouns for fold in tokens.folds[max(0, first - 5) : first]):
            continue
        while last < len(tokens) and last - first < 8 and tokens.gaps[last] == "-" and taken.at(last) is None:
            last += 1
        while first and last - first < 8 and tokens.gaps[first] == "-" and taken.at(first - 1) is None:
            first -= 1
        if (first, last) != (name.first, name.last) and tokens.words[first][0].isupper():
            taken.take(Name(first, last, "LOC", "compound"))


def direction_behind(tokens: Tokens, taken: Taken, words: Words, last: int) -> int:
    """The end of a part of a region behind its name: "Mayo-Kebbi [Est]", "Kordofan [du Nord]"."""
    index = last
    if index < len(tokens) and tokens.folds[index] in {"du", "de"} and tokens.gaps[index] == " ":
        index += 1
        index += index < len(tokens) and tokens.folds[index] == "l"
    if index >= len(tokens) or not taken.free(last, index + 1) or tokens.gaps[index] not in {" ", "'"}:
        return last
    return index + 1 if tokens.words[index] in words.capital_directions else last


def fill_gaps(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Take what is left of the capitalised words, by their context."""
    seen = Counter(tokens.words[i] for i in tokens.capitals if not tokens.opens[i])
    bodies_here = evidence.bodies_of_article(tokens, taken, words)
    for run in list(runs.capital_runs(tokens, taken, words)):
        name = runs.classify(tokens, taken, words, run, seen, bodies_here)
        if name is not None and taken.free(name.first, name.last):
            taken.take(name)


def spread(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Take acronyms in brackets, then every further mention of a name."""
    take_all(taken, list(propagate.acronyms_in_brackets(tokens, taken, taken.names())))
    take_all(taken, list(propagate.long_forms_in_brackets(tokens, taken, taken.names())))
    take_all(taken, list(propagate.surnames_like_places(tokens, taken, words)))
    take_all(taken, list(institutions.find_short_forms(tokens, taken, words)))
    take_all(taken, list(propagate.short_companies(tokens, taken, words)))
    for name in list(propagate.repeat(tokens, taken, words)):
        if taken.free(name.first, name.last):
            taken.take(name)
