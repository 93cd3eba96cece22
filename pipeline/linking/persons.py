"""Who is who over the collection: full names, and spellings of one name.

A name alone never joins two persons: two spellings join only when an office and the country agree. Every name is
compared with those that share office, country and one of its words, so time grows with the number of names; and only
persons whose names came, went or got an office are looked at again, with all that they were or may now be one with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from pipeline.linking.index import Changes, Form, Index, Node
from pipeline.linking.names import fold_words, names_agree, skeleton
from pipeline.stages.entities.gazetteer import adjective_country, country_of

MOST_ALIKE = 50
"""Names under one key that are compared with each other; more than that say nothing."""
_SMALL = frozenset(["de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "aux", "en", "pour"])


@lru_cache(maxsize=65536)
def office_core(role: str) -> str:
    """An office without its country and small words, for comparing: "ministre tadjik des Affaires étrangères" →
    "affaires etrangeres ministre"."""
    words = [
        w for w in fold_words(role) if w not in _SMALL and not adjective_country(w) and not country_of(w.capitalize())
    ]
    return " ".join(sorted(set(words)))


def join_persons(index: Index, changes: Changes) -> None:
    """Give each full name its entity, and note which one-word names must be decided anew."""
    _take_siblings(index, changes)
    nodes = _affected(index, changes)
    forms = {node: _forms(index, node) for node in nodes}
    recomposed = set(changes.gone)
    claimed: set[int] = set()
    for members in _clusters(index, nodes):
        mine = [form for node in members for form in forms[node]]
        before = sorted({form.meant for form in mine if form.meant is not None})
        entity = next((number for number in before if number not in claimed), None)
        if entity is None:
            entity = index.entity(None)
        claimed.add(entity)
        if any(form.meant != entity for form in mine) or not changes.nodes.isdisjoint(members):
            recomposed |= {entity, *before}
        for form in mine:
            index.assign(changes, form, entity)
    changes.touched |= recomposed
    changed = set(changes.nodes)
    for entity in recomposed:
        changed |= {form.node for form in index.forms("meant = ? AND kind = 'full'", entity)}
    changes.sounds |= {sound for words, _ in changed for sound in end_sounds(words)}
    changes.asked |= {(sound, country) for words, country, _ in changes.posts for sound in end_sounds(words)}


def end_sounds(words: str) -> set[str]:
    """How the first and the last word of a folded name sound: a person may be called by either alone."""
    first, *rest = words.split(" ")
    return {skeleton(first), skeleton(rest[-1] if rest else first)}


def _forms(index: Index, node: Node) -> list[Form]:
    return index.forms("words = ? AND country = ? AND kind = 'full'", *node)


def _take_siblings(index: Index, changes: Changes) -> None:
    """New spellings of a name that is there already mean the same person."""
    for number in changes.new:
        form = index.form(number)
        if form.kind == "full" and form.node not in changes.nodes:
            siblings = "words = ? AND country = ? AND kind = 'full' AND meant IS NOT NULL LIMIT 1"
            (sibling,) = index.forms(siblings, *form.node)
            assert sibling.meant is not None
            index.assign(changes, form, sibling.meant)


def _affected(index: Index, changes: Changes) -> set[Node]:
    """The persons to look at again: those that came, those that may be one with them or with those that went, and all
    that were one with any of these."""
    nodes = {(words, country) for words, country, _ in changes.posts}
    for words in {words for words, _ in changes.nodes}:
        nodes |= {(words, country) for country in _countries(index, words)}
    for bucket, grown in changes.compared.items():
        members = _sounding(index, bucket)
        if min(len(members), len(members) - grown) <= MOST_ALIKE:
            nodes |= {(words, bucket[0]) for words in members}
    entities = set(changes.gone)
    for node in nodes:
        entities |= {form.meant for form in _forms(index, node) if form.meant is not None}
    for entity in entities:
        nodes |= {form.node for form in index.forms("meant = ? AND kind = 'full'", entity)}
    return {node for node in nodes if node[1] in _countries(index, node[0])}


def _countries(index: Index, words: str) -> set[str]:
    return set(index.column("SELECT country FROM forms WHERE words = ? AND kind = 'full'", words))


def _sounding(index: Index, bucket: tuple[str, str, str]) -> list[str]:
    """The names whose bearers share a country and an office, and that hold a word that sounds so."""
    query = "SELECT words FROM sounding WHERE country = ? AND office = ? AND sound = ? ORDER BY words"
    return index.column(query, *bucket)


def _clusters(index: Index, nodes: set[Node]) -> list[list[Node]]:
    """The persons in groups that are one, both in the order of the alphabet."""
    parent = {node: node for node in nodes}

    def root(node: Node) -> Node:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    def join(one: Node, other: Node) -> None:
        # Who is not among the nodes was not and is not one with any of them.
        if one in parent and other in parent:
            first, second = sorted((root(one), root(other)))
            parent[second] = first

    for words in {words for words, _ in nodes}:
        # Equal names with different countries are different persons; one without a country joins the only other.
        known = _countries(index, words)
        if "" in known and len(known) == 2:
            join((words, ""), (words, max(known)))
    for bucket in _buckets(index, nodes):
        alike = _sounding(index, bucket)
        if len(alike) <= MOST_ALIKE:
            for one, other in _pairs(alike):
                join((one, bucket[0]), (other, bucket[0]))
    clusters: dict[Node, list[Node]] = defaultdict(list)
    for node in sorted(nodes):
        clusters[root(node)].append(node)
    return list(clusters.values())


def _buckets(index: Index, nodes: Iterable[Node]) -> set[tuple[str, str, str]]:
    return {
        (country, office, sound)
        for words, country in nodes
        for office in index.column("SELECT office FROM offices WHERE words = ? AND country = ?", words, country)
        for sound in map(skeleton, words.split(" "))
    }


def _pairs(alike: Sequence[str]) -> Iterable[tuple[str, str]]:
    """The names that may be spellings of one."""
    split = [(words, tuple(words.split(" "))) for words in alike]
    for position, (one, words) in enumerate(split):
        for other, others in split[position + 1 :]:
            if names_agree(words, others):
                yield one, other
