"""The last step: canonical names and countries, and offsets instead of words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.stages.entities import acting, canonical, propagate
from pipeline.stages.entities.chain import ARTICLES
from pipeline.stages.entities.gazetteer import adjective_at, country_name, load_gazetteer
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


def state_of_publisher(publisher: str) -> str:
    """The code of the state whose ministry or agency ``publisher`` is, "" for others."""
    entry = load_gazetteer().lookup(publisher) if publisher else None
    return entry.country if entry is not None and entry.kind == "state body" else ""


_TITLED = re.compile(r"[^\W\d_]{3,}")
OPENING_WORDS = 60
"""Where a text says whose it is: words from its beginning."""


def _home(tokens: Tokens, names: list[Name]) -> str:
    """The state whose government speaks: the only one with a ministry at the beginning of the text, else the one of
    the capital in a dateline that no agency signs ("LIMA, le 14 mars 2025 -")."""
    states = {
        n.country
        for n in names
        if n.first < OPENING_WORDS and n.label == "ORG" and n.country and tokens.folds[n.first] == "ministere"
    }
    if len(states) == 1:
        return next(iter(states))
    for name in names:
        if name.first > OPENING_WORDS or name.entry is None or name.entry.kind != "capital":
            continue
        behind = name.last + 1
        if behind >= len(tokens):
            return ""
        dated = tokens.folds[name.last] == "le" and tokens.words[behind][0].isdigit()
        if "\n" in tokens.gaps[name.first] and tokens.gaps[name.last] == ", " and dated:
            signed = any(n.step == "dateline" and n.label == "ORG" for n in names)
            return "" if signed or states else name.country
    return ""


def finish(tokens: Tokens, taken: Taken, words: Words, home: str = "") -> list[Mention]:
    """Canonical names and countries, and offsets instead of words."""
    names = taken.names()
    home = home or _home(tokens, names)
    full = canonical.full_names(tokens, [n for n in names if n.label == "PER"])
    brackets = propagate.long_form_labels(tokens, taken)
    countries: dict[str, str] = {}
    entities: list[str] = []
    for name in names:
        entity = name.entity or " ".join(tokens.text[tokens.starts[name.first] : end_of(tokens, name)].split())
        if name.label == "PER":
            entity = full[" ".join(propagate.fold_name(words_of(tokens, name.first, name.last)))]
            country = (
                name.country
                or _signs_for(tokens, names, name)
                or _of_side(tokens, words, name)
                or (home if name.role and _of_government(tokens, words, name.role) else "")
            )
            if country:
                countries.setdefault(entity, country)
            if end_of(tokens, name) > tokens.ends[name.last - 1] and entity == words_of(tokens, name.first, name.last):
                entity += "."
        elif name.last - name.first == 1 and tokens.words[name.first] in brackets:
            entity = brackets[tokens.words[name.first]].entity
        entities.append(entity)
    actors = acting.acting_capitals(tokens, words, names)
    holy_see = acting.rome_is_holy_see(tokens, names)
    union = acting.speaks_of_union(tokens, names)
    mentions = []
    for name, entity in zip(names, entities, strict=True):
        country, label = name.country, name.label
        if name.label == "PER":
            country = countries.get(entity, "")
        elif name.entry is not None and name.entry.kind == "capital":
            if name in actors and name.entry.entity == acting.SEAT_OF_UNION and union:
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
        role = (tokens.starts[name.role[0]], tokens.ends[name.role[1] - 1]) if name.role else None
        mentions.append(Mention(tokens.starts[name.first], end_of(tokens, name), label, entity, country, role))
    return mentions


def end_of(tokens: Tokens, name: Name) -> int:
    """Where a name ends in the text, with a mark that is part of it: "Erasmus+", "B.C.E.", "Diop Jr."."""
    end = tokens.ends[name.last - 1]
    behind = tokens.text[end : end + 1]
    word = tokens.words[name.last - 1]
    if behind == "+" and not tokens.text[end + 1 : end + 2].isdigit():
        return end + 1
    if behind == "." and word in {"Jr", "Sr"}:
        return end + 1
    letters = name.last - name.first > 1 and all(len(tokens.words[i]) == 1 for i in range(name.first, name.last))
    dotted = letters and all(tokens.gaps[i] == "." for i in range(name.first + 1, name.last))
    return end + 1 if behind == "." and dotted else end


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


def _signs_for(tokens: Tokens, names: list[Name], person: Name) -> str:
    """The state that a person signs for: "Pour la Norvège" and the name on the next line or behind a colon, "pour la
    République de Maurice, l'ambassadrice X"."""
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
    return before.country if index >= 0 and tokens.folds[index] == "pour" else ""


def _of_side(tokens: Tokens, words: Words, person: Name) -> str:
    """The state whose side a minister speaks for: "Côté vietnamien, la vice-ministre …", "pour la partie lao, …"."""
    if person.role is None or not _of_government(tokens, words, person.role):
        return ""
    for index in range(person.role[0] - 1, max(0, person.role[0] - 6), -1):
        if tokens.folds[index - 1] in {"cote", "partie", "delegation"}:
            return adjective_at(tokens, index)
    return ""


def _of_government(tokens: Tokens, words: Words, role: tuple[int, int]) -> bool:
    """Whether an office is one of a government, which needs no country in a text of that government."""
    return any(words.ministers.at(tokens.folds, index) for index in range(*role))
