"""Who is who over the collection: surnames, and spellings of one name.

A name alone never joins two persons: a surname goes to the only full name that fits, two spellings join only when
office and country agree. Every name is compared with those that share one of its words, so time grows with the number
of names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.linking.names import fold_words, names_agree, skeleton
from pipeline.stages.entities.gazetteer import adjective_country, country_of

MOST_ALIKE = 50
"""Names under one key that are compared with each other; more than that say nothing."""
_SMALL = frozenset(["de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "aux", "en", "pour"])


@dataclass
class Person:
    """One person as an article names it. ``words``: the folded name.

    A full name means the same in every article, so ``doc_id`` is "" for it and ``documents`` are all of them; a name of
    one word stands for its article alone.
    """

    doc_id: str
    name: str
    words: tuple[str, ...]
    country: str = ""
    offices: frozenset[str] = frozenset()
    mentions: int = 1
    documents: set[str] = field(default_factory=set)


@dataclass
class Cluster:
    """The persons that are one."""

    members: list[Person] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest name: most words, then most often written, then in the alphabet."""
        counts: Counter[str] = Counter()
        for member in self.members:
            counts[member.name] += member.mentions
        return min(counts, key=lambda n: (-len(fold_words(n)), -counts[n], n))

    @property
    def country(self) -> str:
        """The one country that its members name, "" for none or several."""
        countries = {member.country for member in self.members if member.country}
        return next(iter(countries)) if len(countries) == 1 else ""


@lru_cache(maxsize=65536)
def office_core(role: str) -> str:
    """An office without its country and small words, for comparing: "ministre tadjik des Affaires étrangères" →
    "affaires etrangeres ministre"."""
    words = [
        w for w in fold_words(role) if w not in _SMALL and not adjective_country(w) and not country_of(w.capitalize())
    ]
    return " ".join(sorted(set(words)))


def cluster_persons(persons: Iterable[Person]) -> list[Cluster]:
    """Group the persons of all articles, in an order that depends on the names alone."""
    people = sorted(persons, key=lambda p: (p.words, p.country, p.doc_id))
    parent = list(range(len(people)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    def join(a: int, b: int) -> None:
        a, b = sorted((root(a), root(b)))
        parent[b] = a

    _same_names(people, join)
    full = [i for i, p in enumerate(people) if len(p.words) > 1]
    _same_office(people, full, join, root)
    _surnames(people, full, join, root)
    clusters: dict[int, Cluster] = defaultdict(Cluster)
    for index, person in enumerate(people):
        clusters[root(index)].members.append(person)
    return list(clusters.values())


def _same_names(people: list[Person], join: object) -> None:
    """Equal full names are one person, unless their countries differ; one without a country joins the only other."""
    by_name: dict[tuple[str, ...], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, person in enumerate(people):
        if len(person.words) > 1:
            by_name[person.words][person.country].append(index)
    for countries in by_name.values():
        for indexes in countries.values():
            for index in indexes[1:]:
                join(indexes[0], index)  # type: ignore[operator]
        known = sorted(code for code in countries if code)
        if "" in countries and len(known) == 1:
            join(countries[""][0], countries[known[0]][0])  # type: ignore[operator]


def _same_office(people: list[Person], full: list[int], join: object, root: object) -> None:
    """Spellings of one name join when an office and the country agree."""
    by_key: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index in full:
        person = people[index]
        for office in person.offices if person.country else ():
            for word in set(map(skeleton, person.words)):
                by_key[person.country, office, word].append(index)
    for indexes in by_key.values():
        distinct = {people[i].words: i for i in reversed(indexes)}
        chosen = sorted(distinct.values())
        if len(chosen) > MOST_ALIKE:
            continue
        for position, one in enumerate(chosen):
            for other in chosen[position + 1 :]:
                if names_agree(people[one].words, people[other].words):
                    join(one, other)  # type: ignore[operator]


def _surnames(people: list[Person], full: list[int], join: object, root: object) -> None:
    """A surname alone joins the one person that it fits, by the name's first or last word and by country."""
    bearers: dict[str, set[int]] = defaultdict(set)
    in_article: dict[tuple[str, str], set[int]] = defaultdict(set)
    by_office: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    countries: dict[int, set[str]] = defaultdict(set)
    asked = defaultdict(set)
    for person in people:
        if len(person.words) == 1:
            asked[person.words[0]].add(person.doc_id)
    for index in full:
        person, group = people[index], root(index)  # type: ignore[operator]
        if person.country:
            countries[group].add(person.country)
        for word in {person.words[0], person.words[-1]}:
            bearers[word].add(group)
            for doc_id in asked[word] & person.documents if word in asked else ():
                in_article[doc_id, word].add(group)
        for office in person.offices if person.country else ():
            by_office[person.country, office, skeleton(person.words[-1])].add(group)
            by_office[person.country, office, skeleton(person.words[0])].add(group)
    alone: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, person in enumerate(people):
        if len(person.words) != 1:
            continue
        word = person.words[0]
        fitting = {g for g in bearers[word] if not person.country or not countries[g] or person.country in countries[g]}
        if not fitting and person.country:
            for office in person.offices:
                fitting |= by_office[person.country, office, skeleton(word)]
        if len(fitting) == 1 and len(in_article[person.doc_id, word]) < 2:
            join(next(iter(fitting)), index)  # type: ignore[operator]
        elif not fitting:
            alone[word, person.country].append(index)
    for indexes in alone.values():
        for index in indexes[1:]:
            if people[index].country or people[index].doc_id == people[indexes[0]].doc_id:
                join(indexes[0], index)  # type: ignore[operator]


Offices = Mapping[str, frozenset[str]]
