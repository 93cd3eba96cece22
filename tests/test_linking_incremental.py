"""Linking what changed gives what linking everything from nothing gives, whatever the order of changes."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from test_linking import OFFICE, mention
from timing import cpu_seconds

from pipeline.linking import Correction, Linker, distinct_mentions, entity_rows, link

FIRST = ("Marat", "Mourat", "Ali", "Aminata", "Jeenbek", "Zheenbek", "Moussa")
LAST = ("Isaev", "Issaev", "Diop", "Diallo", "Sadykov", "Sadikov", "Ali")
OFFICES = ("", "", OFFICE, "président", "ministre tadjik des Affaires étrangères")
COUNTRIES = ("", "", "KZ", "SN", "RU")
BODIES = (
    ("FAP", "ORG", "Fonds austral", ""), ("FAP", "ORG", "Fédération andine", ""), ("FAP", "ORG", "", ""),
    ("Fonds austral", "ORG", "", "ZA"), ("Fonds Austral", "ORG", "", ""), ("FAP", "ORG", "FAP", "PE"),
    ("FONDS AUSTRAL", "ORG", "", "PE"),
)  # fmt: skip
PLACES = (
    ("Chine", "LOC", "Chine", "CN"), ("Pékin", "LOC", "Chine", "CN"), ("Chine", "LOC", "", ""),
    ("Victoria", "LOC", "", ""), ("Victoria", "PER", "", ""), ("VICTORIA", "LOC", "", ""), ("Victoria", "LOC", "", "AU"),
    ("Victoria-AU", "LOC", "", ""), ("Victoria 2", "LOC", "", ""), ("Victoria", "LOC", "", "SC"), ("…", "PER", "", ""),
)  # fmt: skip
CORRECTIONS = (
    Correction("Banque Isaev", "ORG", "BJ", ("Isaev",)),
    Correction("Fonds austral", "", "ZA", ("fap",)),
    Correction("Ali Diallo", "PER", "", ("Moussa Diallo",)),
)


def spec(chance: random.Random) -> tuple[str, str, str, str, str]:
    """A mention out of few names, so that they meet."""
    kind = chance.random()
    if kind < 0.7:
        full = kind < 0.45
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)}" if full else chance.choice(LAST + FIRST[:2])
        name = name.upper() if chance.random() < 0.1 else name
        text = name.split()[-1] if full and chance.random() < 0.2 else name
        return text, "PER", name, chance.choice(COUNTRIES), chance.choice(OFFICES)
    return (*chance.choice(BODIES if kind < 0.85 else PLACES), "")


def document(chance: random.Random, doc_id: str) -> dict[str, list[Any]]:
    return {"entities": [mention(doc_id, 100 * i, *spec(chance)) for i in range(chance.randint(0, 6))]}


class Collection:
    """Documents that change, and a linker that follows them."""

    def __init__(self, connection: sqlite3.Connection, corrections: tuple[Correction, ...]) -> None:
        self.linker, self.corrections = Linker(connection, corrections), corrections
        self.documents: dict[str, dict[str, list[Any]]] = {}
        self.keys: dict[str, str] = {}
        self.read: list[str] = []

    def put(self, doc_id: str, tables: dict[str, list[Any]]) -> None:
        self.documents[doc_id] = tables
        self.keys[doc_id] = f"{len(self.keys)} {tables}"

    def drop(self, doc_id: str) -> None:
        del self.documents[doc_id], self.keys[doc_id]

    def update(self) -> None:
        self.read = []

        def mentions(doc_id: str) -> Any:
            self.read.append(doc_id)
            return distinct_mentions(self.documents[doc_id]["entities"])

        self.linker.update(dict(self.keys), mentions)

    def linked(self) -> tuple[Any, Any]:
        return {d: self.linker.document(d, t) for d, t in self.documents.items()}, list(entity_rows(self.linker))


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        yield connection


@pytest.mark.parametrize("alike", [50, 2])
@pytest.mark.parametrize("seed", range(12))
def test_any_chain_of_changes_gives_what_linking_from_nothing_gives(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, seed: int, alike: int
) -> None:
    monkeypatch.setattr("pipeline.linking.persons.MOST_ALIKE", alike)
    chance = random.Random(100 * seed + alike)
    collection = Collection(connection, CORRECTIONS[: chance.choice((0, 0, 1, 3))])
    for _ in range(6):
        before, decided = dict(collection.linked()[0]), collection.linker.decided()
        for _ in range(chance.choice((1, 1, 2, 5, 12))):
            doc_id = f"d{chance.randint(0, 25):02}"
            if doc_id in collection.documents and chance.random() < 0.4:
                collection.drop(doc_id)
            else:
                collection.put(doc_id, document(chance, doc_id))
        kept = {d: t for d, t in collection.documents.items() if d in before and before[d]["entities"]}
        collection.update()
        rows, entities = collection.linked()
        assert (rows, entities) == link(collection.documents, collection.corrections)
        for doc_id in kept:
            same = collection.linker.decided()[doc_id] == decided[doc_id]
            assert not same or doc_id in collection.read or rows[doc_id] == before[doc_id]


def test_only_what_is_new_is_read(connection: sqlite3.Connection) -> None:
    collection = Collection(connection, ())
    chance = random.Random(5)
    for number in range(20):
        collection.put(f"d{number:02}", document(chance, f"d{number:02}"))
    collection.update()
    assert len(collection.read) == 20
    collection.put("d07", document(chance, "d07"))
    collection.drop("d03")
    collection.update()
    assert collection.read == ["d07"]
    collection.update()
    assert collection.read == []


def test_persons_that_merge_and_split_again(connection: sqlite3.Connection) -> None:
    """A third spelling, in office, ties two; without it they are two again; so are those who call them by surname."""
    collection = Collection(connection, ())
    collection.put("d0", {"entities": [mention("d0", 0, "Jeenbek Sadykov", "PER", "", "KG", OFFICE)]})
    collection.put("d1", {"entities": [mention("d1", 0, "Zheenbek Sadykov Asanovich", "PER", "", "KG", "président")]})
    collection.put("d2", {"entities": [mention("d2", 0, "Sadykov", "PER", "", "KG")]})
    collection.update()
    assert [r.entity for r in collection.linked()[1]] == ["Jeenbek Sadykov", "Zheenbek Sadykov Asanovich"]
    tie = [
        mention("d3", 50 * i, "Sadykov Zheenbek", "PER", "", "KG", role) for i, role in enumerate((OFFICE, "président"))
    ]
    collection.put("d3", {"entities": tie})
    collection.update()
    rows, entities = collection.linked()
    assert [(e.entity, e.mention_count, e.document_count) for e in entities] == [("Zheenbek Sadykov Asanovich", 5, 4)]
    assert rows["d2"]["entities"][0].entity == "Zheenbek Sadykov Asanovich"
    collection.drop("d3")
    collection.update()
    assert collection.linked() == link(collection.documents)


def test_a_new_bearer_of_a_surname_changes_documents_that_hold_it_alone(connection: sqlite3.Connection) -> None:
    collection = Collection(connection, ())
    collection.put("d0", {"entities": [mention("d0", 0, "Aminata Diop", "PER")]})
    collection.put("d1", {"entities": [mention("d1", 0, "Diop", "PER")]})
    collection.put("d2", {"entities": [mention("d2", 0, "Ali Sow", "PER")]})
    collection.update()
    before = collection.linker.decided()
    collection.put("d3", {"entities": [mention("d3", 0, "Moussa Diop", "PER")]})
    collection.update()
    after = collection.linker.decided()
    assert {d for d in before if before[d] != after[d]} == {"d1"}
    assert collection.linked()[0]["d1"]["entities"][0].entity == "Diop"


def test_two_spellings_of_one_surname_in_an_article_are_one(connection: sqlite3.Connection) -> None:
    documents = {"d0": {"entities": [mention("d0", 0, "DIOP", "PER"), mention("d0", 50, "Diop", "PER")]}}
    assert [(r.mention_count, r.aliases) for r in link(documents)[1]] == [(2, "Diop")]


def test_an_acronym_whose_long_form_the_user_named_is_the_users(connection: sqlite3.Connection) -> None:
    documents = {
        "d0": {"entities": [mention("d0", 0, "FAP", "ORG", "Fonds austral"), mention("d0", 9, "Fonds austral", "ORG")]},
        "d1": {"entities": [mention("d1", 0, "FAP", "ORG")]},
    }
    _, entities = link(documents, [Correction("Fonds austral", "ORG", "ZA")])
    assert [(r.entity, r.country, r.document_count) for r in entities] == [("Fonds austral", "ZA", 2)]


def test_time_of_one_new_document_does_not_grow_with_the_collection(connection: sqlite3.Connection) -> None:
    """Eight times the documents, and less than three times the work for one more."""

    def seconds(size: int) -> float:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
            collection = Collection(fresh, ())
            for number in range(size):
                rows = [
                    mention("", 10 * i, f"Nom{number + i} Famille{number}", "PER", "", "KZ", OFFICE) for i in range(3)
                ]
                collection.put(f"d{number:05}", {"entities": [*rows, mention("", 90, "Chine", "LOC", "Chine", "CN")]})
            collection.update()
            found = []
            for number in range(9):
                rows = [
                    mention("", 0, f"Autre{number} Nouveau{number}", "PER"),
                    mention("", 90, "Chine", "LOC", "Chine", "CN"),
                ]
                collection.put(f"e{number}", {"entities": rows})
                found.append(cpu_seconds(collection.update, runs=1))
            return min(found)

    assert seconds(1600) < 3 * seconds(200) + 0.005
