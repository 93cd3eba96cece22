"""The last step: canonical names and countries, and offsets instead of words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from pipeline.stages.entities import acting, canonical, officials, propagate
from pipeline.stages.entities.gazetteer import country_name
from pipeline.stages.entities.home import SURE_SHARE, home_of, state_called, states_of_article, subject_of
from pipeline.stages.entities.homonyms import body_meant
from pipeline.stages.entities.national import bodies_of_states
from pipeline.stages.entities.spans import Name, Taken, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text: code points ``start`` to ``end``, and the code points of the office beside it."""

    start: int
    end: int
    label: str
    entity: str
    country: str
    role: tuple[int, int] | None


_LONGEST_FORM = 4
"""Parts of a legal form: "S.A.R.L."."""
_LONGEST_PART = 1
_BEFORE_NAMES = frozenset({"", " ", "\n", "(", "«", '"'})
_TITLED = re.compile(r"[^\W\d_]{3,}")


def finish(tokens: Tokens, taken: Taken, words: Words, home: str = "") -> list[Mention]:
    """Canonical names and countries, and offsets instead of words."""
    names = taken.names()
    entities = _entities(tokens, taken, names)
    counts = states_of_article(tokens, names)
    written_out = {entity for name, entity in zip(names, entities, strict=True) if name.last - name.first > 1}
    entities = [
        entity if entity in written_out else _meant(tokens, name, entity, counts)
        for name, entity in zip(names, entities, strict=True)
    ]
    actors = acting.acting_capitals(tokens, words, names)
    states = [n.with_(country="") if _is_capital(n) and n not in actors else n for n in names]
    home = home or home_of(tokens, names)
    subject = home or subject_of(tokens, words, counts)
    home = home or subject_of(tokens, words, counts, SURE_SHARE)
    persons = _countries_of_persons(tokens, words, states, entities, home, subject)
    of_bodies = bodies_of_states(tokens, words, names, entities, subject, counts)
    holy_see = acting.rome_is_holy_see(tokens, names)
    union = acting.speaks_of_union(tokens, names)
    belgium = acting.belgium_alone(tokens, names)
    mentions = []
    for name, entity in zip(names, entities, strict=True):
        country, label = name.country, name.label
        if name.label == "PER":
            country = persons.get(entity, "")
            if end_of(tokens, name) > tokens.ends[name.last - 1] and entity == words_of(tokens, name.first, name.last):
                entity += "."
        elif _is_capital(name):
            if name in actors and union and _is_seat_of_union(name) and name.first not in belgium:
                entity, country, label = acting.UNION, "", "ORG"
            elif name in actors and holy_see and name.country == "IT":
                entity, country = country_name("VA"), "VA"
            elif name in actors:
                entity = acting.state_of(name)
            else:
                country = ""
                entity = _as_written(tokens, name)
        elif name.entry is not None and (name.entry.kind == "place" or _is_city(tokens, words, name)):
            entity, country = _as_written(tokens, name), ("" if name.entry.kind == "country" else country)
        elif label == "ORG":
            country = of_bodies.get(entity, country)
        elif label == "LOC" and name.entry is None and tokens.folds[name.first] in words.state_forms:
            code = state_called(entity, counts, home)
            entity, country = country_name(code) or entity, code
        role = (tokens.starts[name.role[0]], tokens.ends[name.role[1] - 1]) if name.role else None
        mentions.append(Mention(start_of(tokens, name), end_of(tokens, name), label, entity, country, role))
    return mentions


def _is_seat_of_union(name: Name) -> bool:
    return name.entry is not None and name.entry.entity == acting.SEAT_OF_UNION


def _meant(tokens: Tokens, name: Name, entity: str, counts: Counter[str]) -> str:
    """The canonical name of a body whose short name others share too, where the article nowhere writes it out."""
    if name.label != "ORG" or name.entry is None or name.last - name.first > 1 or entity != name.entry.entity:
        return entity
    return body_meant(tokens.words[name.first], counts) or entity


def _is_capital(name: Name) -> bool:
    return name.entry is not None and name.entry.kind == "capital"


def _entities(tokens: Tokens, taken: Taken, names: list[Name]) -> list[str]:
    """The canonical name of each name, as far as its words say it: full names, long forms of acronyms."""
    full = canonical.full_names(tokens, [n for n in names if n.label == "PER"])
    brackets = propagate.long_form_labels(tokens, taken)
    entities = []
    for name in names:
        entity = name.entity or " ".join(tokens.text[tokens.starts[name.first] : end_of(tokens, name)].split())
        if name.label == "PER":
            entity = full[" ".join(propagate.fold_name(words_of(tokens, name.first, name.last)))]
        elif name.last - name.first == 1 and tokens.words[name.first] in brackets:
            entity = brackets[tokens.words[name.first]].entity
        elif name.entity and end_of(tokens, name) > tokens.ends[name.last - 1] and name.label == "MISC":
            entity = words_of(tokens, name.first, name.last) + "+"
        entities.append(entity)
    return entities


def _countries_of_persons(
    tokens: Tokens, words: Words, names: list[Name], entities: list[str], home: str, subject: str
) -> dict[str, str]:
    """Person → the state that one acts for: what an office says anywhere, then what stands beside one, then whose text
    it is."""
    countries: dict[str, str] = {}
    persons = [(name, entity) for name, entity in zip(names, entities, strict=True) if name.label == "PER"]
    for name, entity in persons:
        if name.country:
            countries.setdefault(entity, name.country)
    for name, entity in persons:
        country = "" if entity in countries else officials.state_beside(tokens, words, names, name)
        if country:
            countries[entity] = country
    for name, entity in persons:
        country = "" if entity in countries else officials.state_at_home(tokens, words, name, home, subject)
        if country:
            countries[entity] = country
    return countries


def start_of(tokens: Tokens, name: Name) -> int:
    """Where a name begins in the text, with the letter that an apostrophe writes in Polynesia: "'Ofa Tupou"."""
    start, text = tokens.starts[name.first], tokens.text
    letter = text[start - 1 : start] == "'" and text[max(0, start - 2) : start - 1] in _BEFORE_NAMES
    return start - 1 if letter and text[tokens.ends[name.last - 1] :][:1] != "'" else start


def end_of(tokens: Tokens, name: Name) -> int:
    """Where a name ends in the text, with a mark that is part of it: "Erasmus+", "B.C.E.", "Diop Jr."."""
    end = tokens.ends[name.last - 1]
    behind = tokens.text[end : end + 1]
    word = tokens.words[name.last - 1]
    if behind == "+" and not tokens.text[end + 1 : end + 2].isalnum():
        return end + 1
    if behind == "'" and tokens.text[end + 1 : end + 3].rstrip(" .,;:!?)\n") == "s":  # "Moody's"
        return end + 2
    if behind == "." and word in {"Jr", "Sr"}:
        return end + 1
    if behind == "." and name.label == "ORG" and _is_legal_form(tokens, name):
        return end + 1
    letters = name.last - name.first > 1 and all(len(tokens.words[i]) == 1 for i in range(name.first, name.last))
    dotted = letters and all(tokens.gaps[i] == "." for i in range(name.first + 1, name.last))
    return end + 1 if behind == "." and dotted else end


def _is_legal_form(tokens: Tokens, name: Name) -> bool:
    """Whether a body ends in the dotted letters of its legal form, whose last stop is its own: "Infra S.A."."""
    first = name.last - 1
    while first > name.first and tokens.gaps[first] == ".":
        first -= 1
    letters = name.last - first
    return (
        1 < letters <= _LONGEST_FORM
        and first > name.first
        and all(len(tokens.words[i]) <= _LONGEST_PART for i in range(first, name.last))
    )


def _is_city(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether a country's name is that of its capital here: "à Luxembourg", without an article."""
    return (
        words_of(tokens, name.first, name.last) in words.also_cities
        and name.first > 0
        and tokens.folds[name.first - 1] == "a"
        and tokens.gaps[name.first] == " "
    )


def _as_written(tokens: Tokens, name: Name) -> str:
    """A town as the text spells it ("Hanoi", "Hanoï"; "Bujumbura", which the lexicon lists beside "Gitega"), but not
    in capitals; a short form ("Ouaga") by its full name."""
    entity = name.entry.entity if name.entry is not None else ""
    text = words_of(tokens, name.first, name.last)
    written, usual = propagate.fold_name(text), propagate.fold_name(entity)
    if written == usual:
        return text if not text.isupper() and text[0].isupper() else entity
    if len(written) == 1 and usual[0].startswith(written[0]):
        return entity
    return _TITLED.sub(lambda m: m.group().capitalize(), text) if text.isupper() else text
