"""Persons' names of one word: which full name they stand for.

A surname alone joins the one person of the collection that it fits, by the name's first or last word and by country;
one that fits none joins the same word with the same country; one that fits several stays alone in its document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pipeline.linking.bodies import MARK
from pipeline.linking.documents import JOIN
from pipeline.linking.index import SINGLE, Changes, Index, Node
from pipeline.linking.names import skeleton
from pipeline.linking.persons import end_sounds

Place = tuple[int, int, str, int | None]
"""Form, times, offices and entity of a one-word name in a document."""

_FEW = 20
"""Documents up to which each is looked up alone."""


def decide_surnames(index: Index, changes: Changes) -> None:
    """Give each one-word name that is new, or whose bearers changed, its entity in each document that holds it."""
    whole: set[Node] = set()
    for sound in changes.sounds:
        whole |= set(index.rows("SELECT DISTINCT word, country FROM sounds WHERE sound = ?", sound))
    for asked in changes.asked:
        whole |= set(index.rows("SELECT DISTINCT word, country FROM sounds WHERE sound = ? AND country = ?", *asked))
    some: dict[Node, set[str]] = defaultdict(set)
    new = index.rows(
        "SELECT f.words, f.country, p.doc_id FROM sounds AS s JOIN forms AS f ON f.id = s.form "
        "JOIN places AS p ON p.form = f.id WHERE p.meant IS NULL"
    ) if len(changes.docs) > _FEW else [row for doc_id in changes.docs for row in _singles(index, doc_id)]  # fmt: skip
    for word, country, doc_id in new:
        some[word, country].add(doc_id)
    bearers = _Bearers(index)
    for word, country in sorted(whole | set(some)):
        docs = None if (word, country) in whole else some[word, country]
        _decide(index, changes, bearers, word, country, docs)


def _singles(index: Index, doc_id: str) -> list[tuple[str, str, str]]:
    """Word, country and document of the one-word names of a document."""
    query = (
        "SELECT DISTINCT f.words, f.country, l.doc_id FROM linked AS l, json_each(l.names) AS n "
        "JOIN forms AS f ON f.id = json_extract(n.value, '$[0]') WHERE l.doc_id = ? AND f.kind = ?"
    )
    return index.rows(query, doc_id, SINGLE)


def _decide(index: Index, changes: Changes, bearers: _Bearers, word: str, country: str, docs: set[str] | None) -> None:
    by_doc: dict[str, list[Place]] = defaultdict(list)
    query = (
        "SELECT p.doc_id, p.form, p.times, p.offices, p.meant FROM forms AS f JOIN places AS p ON p.form = f.id "
        "WHERE f.words = ? AND f.country = ? AND f.kind = 'single'"
    )
    if docs is None or len(docs) > _FEW:
        found = [row for row in index.rows(query, word, country) if docs is None or row[0] in docs]
    else:
        found = [row for doc in docs for row in index.rows(f"{query} AND p.doc_id = ?", word, country, doc)]
    for doc_id, *place in found:
        by_doc[doc_id].append(tuple(place))
    for doc_id, places in by_doc.items():
        offices = frozenset(office for place in places for office in place[2].split(JOIN) if office)
        fitting = bearers.fitting(word, country, offices)
        if len(fitting) == 1 and not bearers.are_several(word, doc_id, len(by_doc) > _FEW):
            entity = next(iter(fitting))
        else:
            own = "" if country and not fitting else doc_id
            entity = index.entity(MARK.join(("PER", word, country, own)))
        for form, times, _, meant in places:
            if meant != entity:
                _move(index, changes, (form, doc_id), times, meant, entity)


def _move(index: Index, changes: Changes, place: tuple[int, str], times: int, before: int | None, after: int) -> None:
    index.run("UPDATE places SET meant = ? WHERE form = ? AND doc_id = ?", after, *place)
    index.share(changes, after, place[0], times)
    if before is not None:
        index.share(changes, before, place[0], -times)
        changes.moved |= {before, after}
        changes.stale.add(place[1])


class _Bearers:
    """The persons whose full names begin or end with a word."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._of_word: dict[str, dict[int, set[str]]] = {}
        self._decided: dict[tuple[str, str, frozenset[str]], set[int]] = {}
        self._several: dict[str, set[str]] = {}

    def fitting(self, word: str, country: str, offices: frozenset[str]) -> set[int]:
        """The persons that a word alone may mean."""
        key = (word, country, offices)
        if key not in self._decided:
            fitting = {
                person for person, known in self._named(word).items() if not country or not known or country in known
            }
            if not fitting and country:
                fitting = {person for office in offices for person in self._in_office(word, country, office)}
            self._decided[key] = fitting
        return self._decided[key]

    def are_several(self, word: str, doc_id: str, many: bool) -> bool:
        """Whether a document names more than one of them in full. ``many``: more documents will be asked about."""
        if len(self._named(word)) < 2:
            return False
        query = (
            "SELECT p.doc_id FROM ends AS e JOIN forms AS f ON f.id = e.form JOIN places AS p ON p.form = f.id "
            "WHERE e.word = ? {} GROUP BY p.doc_id HAVING COUNT(DISTINCT f.meant) > 1"
        )
        if word not in self._several and not many:
            return bool(self._index.rows(query.format("AND p.doc_id = ?"), word, doc_id))
        if word not in self._several:
            self._several[word] = set(self._index.column(query.format(""), word))
        return doc_id in self._several[word]

    def _named(self, word: str) -> dict[int, set[str]]:
        """Those that the word belongs to, each with all countries that its names give it."""
        if word not in self._of_word:
            query = "SELECT DISTINCT f.meant FROM ends AS e JOIN forms AS f ON f.id = e.form WHERE e.word = ?"
            countries = "SELECT DISTINCT country FROM forms WHERE meant = ? AND kind = 'full' AND country <> ''"
            self._of_word[word] = {
                person: set(self._index.column(countries, person)) for person in self._index.column(query, word)
            }
        return self._of_word[word]

    def _in_office(self, word: str, country: str, office: str) -> Iterable[int]:
        """Those in an office whose first or last word sounds like this one."""
        sound = skeleton(word)
        query = "SELECT words FROM sounding WHERE country = ? AND office = ? AND sound = ?"
        for words in self._index.column(query, country, office, sound):
            if sound in end_sounds(words):
                meant = "SELECT meant FROM forms WHERE words = ? AND country = ? AND kind = 'full' LIMIT 1"
                yield self._index.cell(meant, words, country)
