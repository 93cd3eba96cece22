"""What linking knows of a collection, kept in SQLite, so that a new article is linked without reading the others.

A *form* is a name as articles write it (text, label, entity, country); a *place* is a form in a document. Every form
means one entity wherever it stands; only a person's name of one word means one in each document, so its places do.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

NAME, FULL, SINGLE = "name", "full", "single"
"""Kinds of form: no person (or one that the user named), a person's name of several words, one of one word."""

Node = tuple[str, str]
"""A person's folded name and country: forms with the same are one person."""
Office = tuple[str, str, str]
"""A person's folded name, country, and an office that an article gives."""

_TABLES = {
    "linked": "doc_id TEXT PRIMARY KEY, key TEXT NOT NULL, names TEXT NOT NULL, decided TEXT NOT NULL",
    "forms": "id INTEGER PRIMARY KEY, text TEXT NOT NULL, label TEXT NOT NULL, entity TEXT NOT NULL, "
    "country TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, called TEXT NOT NULL, named TEXT NOT NULL, "
    "expands INTEGER NOT NULL, times INTEGER NOT NULL, meant INTEGER",
    "places": "form INTEGER NOT NULL, doc_id TEXT NOT NULL, position INTEGER NOT NULL, times INTEGER NOT NULL, "
    "offices TEXT NOT NULL, meant INTEGER, PRIMARY KEY (form, doc_id)",
    "shares": "entity INTEGER NOT NULL, form INTEGER NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (entity, form)",
    "ends": "word TEXT NOT NULL, form INTEGER NOT NULL, PRIMARY KEY (word, form)",
    "sounds": "sound TEXT NOT NULL, country TEXT NOT NULL, word TEXT NOT NULL, form INTEGER NOT NULL, "
    "PRIMARY KEY (sound, country, word, form)",
    "offices": "words TEXT NOT NULL, country TEXT NOT NULL, office TEXT NOT NULL, times INTEGER NOT NULL, "
    "PRIMARY KEY (words, country, office)",
    "sounding": "country TEXT NOT NULL, office TEXT NOT NULL, sound TEXT NOT NULL, words TEXT NOT NULL, "
    "PRIMARY KEY (country, office, sound, words)",
    "entities": "id INTEGER PRIMARY KEY, identity TEXT UNIQUE, name TEXT NOT NULL, label TEXT NOT NULL, "
    "country TEXT NOT NULL, base TEXT NOT NULL, key TEXT NOT NULL, aliases TEXT NOT NULL, mentions INTEGER NOT NULL, "
    "documents INTEGER NOT NULL",
}
"""``names`` of a linked document: JSON of form, times and office of each distinct mention, in order. ``expands``: the
form gives an acronym its long form. ``named``: what it is called, acronyms expanded. ``shares``: how often names of one
word mean an entity. ``ends``: first and last words of full names. ``sounds``: of names of one word. ``offices`` and
``sounding``: what full names are compared by."""
_INDEXES = {
    "forms_name": "UNIQUE INDEX forms_name ON forms (text, label, entity, country)",
    "forms_words": "INDEX forms_words ON forms (words, country)",
    "forms_called": "INDEX forms_called ON forms (called, label) WHERE kind = 'name'",
    "forms_meant": "INDEX forms_meant ON forms (meant)",
    "places_meant": "INDEX places_meant ON places (meant) WHERE meant IS NOT NULL",
    "entities_base": "INDEX entities_base ON entities (base)",
    "entities_key": "INDEX entities_key ON entities (key)",
}
_FORM = "id, text, label, entity, country, kind, words, called, named, meant"


class Form(NamedTuple):
    """A name as articles write it. ``words``: folded words of a person's name, joined by spaces."""

    id: int
    text: str
    label: str
    entity: str
    country: str
    kind: str
    words: str
    called: str
    named: str
    meant: int | None

    @property
    def node(self) -> Node:
        """The person that the form means, where it is a full name."""
        return self.words, self.country


@dataclass
class Changes:
    """What a run has changed so far, from documents to entities: each step reads what those before it have noted.

    ``docs``: documents put in. ``times``, ``offices``, ``documents``: differences of counts. ``new``: forms that no
    document had. ``expansions``: acronyms (text, label) that gained or lost a long form. ``nodes``: persons that came
    or went; ``gone``: entities that lost one. ``posts``: offices that came or went; ``compared``: by how many names the
    list of those that share country, office and sound grew. ``sounds``: one-word names that must be decided anew where
    they sound so, ``asked``: those of a country that name an office. ``touched``: entities whose cells may change;
    ``moved``: those that gained or lost names of documents that did not change. ``stale``: documents to be linked anew.
    """

    docs: list[str] = field(default_factory=list)
    times: Counter[int] = field(default_factory=Counter)
    offices: Counter[Office] = field(default_factory=Counter)
    documents: Counter[int] = field(default_factory=Counter)
    new: list[int] = field(default_factory=list)
    expansions: set[tuple[str, str]] = field(default_factory=set)
    nodes: set[Node] = field(default_factory=set)
    gone: set[int] = field(default_factory=set)
    posts: set[Office] = field(default_factory=set)
    compared: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    sounds: set[str] = field(default_factory=set)
    asked: set[tuple[str, str]] = field(default_factory=set)
    touched: set[int] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)
    stale: set[str] = field(default_factory=set)


class Index:
    """The tables, and what several steps ask of them. Raises :class:`sqlite3.Error` where they are damaged."""

    def __init__(self, connection: sqlite3.Connection, *, anew: bool = False) -> None:
        """``anew``: forget what is there."""
        self._connection = connection
        if anew:
            for table in _TABLES:
                self.run(f"DROP TABLE IF EXISTS {table}")
        names = set(self.column("SELECT name FROM sqlite_master"))
        for table, columns in _TABLES.items():
            if table not in names:
                rowid = "" if columns.startswith("id INTEGER PRIMARY KEY") else " WITHOUT ROWID"
                self.run(f"CREATE TABLE {table} ({columns}){rowid}")
        for name, definition in _INDEXES.items():
            if name not in names:
                self.run(f"CREATE {definition}")

    def rows(self, query: str, *values: Any) -> list[Any]:
        """All rows that a query gives."""
        return self._connection.execute(query, values).fetchall()

    def column(self, query: str, *values: Any) -> list[Any]:
        """The first cell of each row that a query gives."""
        return [row[0] for row in self._connection.execute(query, values)]

    def cell(self, query: str, *values: Any) -> Any:
        """The first cell that a query gives, or ``None``."""
        row = self._connection.execute(query, values).fetchone()
        return row[0] if row else None

    def run(self, statement: str, *values: Any) -> int:
        """Carry out a statement; gives the id of a row that it put in."""
        return self._connection.execute(statement, values).lastrowid or 0

    def many(self, statement: str, values: Iterable[tuple[Any, ...]]) -> None:
        """Carry out a statement for each of ``values``."""
        self._connection.executemany(statement, values)

    def forms(self, condition: str, *values: Any) -> list[Form]:
        """The forms for which an SQL condition holds."""
        return [Form._make(row) for row in self.rows(f"SELECT {_FORM} FROM forms WHERE {condition}", *values)]  # noqa: S608

    def form(self, number: int) -> Form:
        """A form by its id."""
        return self.forms("id = ?", number)[0]

    def docs_of_form(self, form: int) -> list[str]:
        """The documents that hold a form."""
        return self.column("SELECT doc_id FROM places WHERE form = ?", form)

    def docs_of_entity(self, entity: int) -> set[str]:
        """The documents that name an entity."""
        return set(
            self.column(
                "SELECT doc_id FROM places WHERE form IN (SELECT id FROM forms WHERE meant = ?1) "
                "UNION SELECT doc_id FROM places WHERE meant = ?1",
                entity,
            )
        )

    def entity(self, identity: str | None) -> int:
        """The entity of this identity, made where there is none (always for ``None``: a person by its names)."""
        found = self.cell("SELECT id FROM entities WHERE identity = ?", identity) if identity is not None else None
        if found is not None:
            return int(found)
        return self.run("INSERT INTO entities VALUES (NULL, ?, '', '', '', '', '', '', 0, 0)", identity)

    def assign(self, changes: Changes, form: Form, entity: int) -> None:
        """Let a form mean an entity, and note what that changes."""
        if form.meant == entity:
            return
        self.run("UPDATE forms SET meant = ? WHERE id = ?", entity, form.id)
        changes.touched.add(entity)
        if form.meant is not None:
            changes.touched.add(form.meant)
            changes.moved |= {form.meant, entity}
            changes.stale.update(self.docs_of_form(form.id))

    def share(self, changes: Changes, entity: int, form: int, times: int) -> None:
        """A name of one word means an entity so many times more."""
        self.run(
            "INSERT INTO shares VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET times = times + excluded.times",
            entity, form, times,
        )  # fmt: skip
        changes.touched.add(entity)
