"""What earlier runs have found, so that a run redoes only what changed.

An SQLite file beside the output (``.output.store``) that holds JSON and nothing executable. It is safe to delete: a run
from nothing gives the same bytes. A store that is damaged or of another format is set aside by itself.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.errors import OutputError

FORMAT = 2
PARTS = ("rows", "linkable", "names", "links")
"""What is kept of an article: rows of the tables that linking leaves alone; rows that it touches; the model's names in
its lines; what linking needs to know of it. (What linking and the summary keep is in tables of their own.)"""

_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
  source_file TEXT PRIMARY KEY, doc_id TEXT NOT NULL, stamp TEXT NOT NULL, reading TEXT NOT NULL,
  status TEXT NOT NULL, issues TEXT NOT NULL, sha256 TEXT NOT NULL, article TEXT NOT NULL, versions TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE found (part TEXT NOT NULL, source_file TEXT NOT NULL, content BLOB NOT NULL,
  PRIMARY KEY (part, source_file)) WITHOUT ROWID;
"""
_COLUMNS = "source_file, doc_id, stamp, reading, status, issues, sha256, article, versions"


@dataclass(slots=True)
class Known:
    """What is known of one input file.

    ``stamp``: size and times of the file as it was read ("" where they cannot be trusted). ``reading``: key of all
    that decides how it is read beside its bytes. ``status`` and ``issues`` (code, message, hint): what became of it.
    ``sha256``: of its text. ``article``: key of the article that was read. ``versions``: stage name → version of the
    rows that are kept.
    """

    source_file: str
    doc_id: str
    stamp: str
    reading: str
    status: str
    issues: list[list[str]]
    sha256: str = ""
    article: str = ""
    versions: dict[str, str] = field(default_factory=dict)


class Store:
    """The kept results of one output folder. Used by one process at a time (the run holds the output's lock)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection:
        for attempt in (1, 2):
            connection: sqlite3.Connection | None = None
            try:
                connection = sqlite3.connect(self.path, isolation_level=None)
                return self._prepared(connection)
            except sqlite3.DatabaseError as error:
                if connection is not None:
                    connection.close()
                if attempt == 2 or (isinstance(error, sqlite3.OperationalError) and not _is_damage(error)):
                    raise _cannot_keep(self.path, error) from error
                self._remove()
        raise AssertionError("not reached")

    def _prepared(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("PRAGMA cache_size=-16000")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if version != FORMAT and tables:
            raise sqlite3.DatabaseError("another format")
        if not tables:
            connection.executescript(f"BEGIN;{_SCHEMA}PRAGMA user_version={FORMAT};COMMIT;")
        connection.execute(f"SELECT {_COLUMNS} FROM files LIMIT 1").fetchall()  # noqa: S608 - constants
        connection.execute("BEGIN")
        return connection

    def _remove(self) -> None:
        for suffix in ("", "-journal", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                self.path.with_name(self.path.name + suffix).unlink()

    def close(self) -> None:
        """Keep what was put and let go of the file."""
        with suppress(sqlite3.Error):
            self._connection.execute("COMMIT")
        self._connection.close()

    def clear(self) -> None:
        """Forget everything."""
        self._connection.close()
        self._remove()
        self._connection = self._open()

    def commit(self) -> None:
        """Make what was put so far survive a killed run."""
        with self._writing():
            self._connection.execute("COMMIT")
            self._connection.execute("BEGIN")

    @contextmanager
    def whole(self) -> Iterator[sqlite3.Connection]:
        """The database itself, for tables that another module keeps in it: all that is done, or nothing of it."""
        try:
            self._connection.execute("SAVEPOINT whole")
            try:
                yield self._connection
            except BaseException:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK TO whole")
                    self._connection.execute("RELEASE whole")
                raise
            self._connection.execute("RELEASE whole")
        except sqlite3.Error as error:
            if _is_damage(error):
                raise
            raise _cannot_keep(self.path, error) from error

    def meta(self, name: str) -> str:
        """A note about the whole; "" where there is none."""
        row = self._connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def set_meta(self, values: Mapping[str, str]) -> None:
        """Put notes about the whole."""
        with self._writing():
            self._connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values.items())

    def known(self) -> dict[str, Known]:
        """Every file that is known, by ``source_file``."""
        records = self._connection.execute(f"SELECT {_COLUMNS} FROM files")  # noqa: S608 - constants
        memo: dict[str, dict[str, str]] = {}
        known = {}
        for source, doc_id, stamp, reading, status, issues, sha256, article, versions in records:
            if versions not in memo:
                memo[versions] = json.loads(versions)
            listed = json.loads(issues) if issues != "[]" else []
            known[source] = Known(source, doc_id, stamp, reading, status, listed, sha256, article, memo[versions])
        return known

    def put(self, known: Known, parts: Mapping[str, Any] | None = None) -> None:
        """Keep a file and, where given, all parts of its result anew: by name, JSON values or these packed."""
        issues, versions = json.dumps(known.issues, ensure_ascii=False), json.dumps(known.versions, sort_keys=True)
        record = (known.source_file, known.doc_id, known.stamp, known.reading, known.status, issues, known.sha256,
                  known.article, versions)  # fmt: skip
        with self._writing():
            self._connection.execute("INSERT OR REPLACE INTO files VALUES (?,?,?,?,?,?,?,?,?)", record)
            if parts is not None:
                self._forget_parts(known.source_file)
                packed = (
                    (part, known.source_file, v if isinstance(v, bytes) else pack(v)) for part, v in parts.items()
                )
                self._connection.executemany("INSERT INTO found VALUES (?, ?, ?)", packed)

    def drop(self, sources: Iterable[str]) -> None:
        """Forget these files."""
        with self._writing():
            for source in sources:
                self._connection.execute("DELETE FROM files WHERE source_file = ?", (source,))
                self._forget_parts(source)

    def _forget_parts(self, source: str) -> None:
        self._connection.executemany(
            "DELETE FROM found WHERE part = ? AND source_file = ?", ((part, source) for part in PARTS)
        )

    def part(self, source_file: str, part: str) -> Any:
        """One part of a file's result, or ``None``."""
        query = "SELECT content FROM found WHERE source_file = ? AND part = ?"
        row = self._connection.execute(query, (source_file, part)).fetchone()
        return unpack(row[0]) if row else None

    def read(self, source_file: str, names: Sequence[str]) -> dict[str, Any]:
        """Several parts of a file's result by name; those that are kept."""
        marks = ",".join("?" * len(names))
        query = f"SELECT part, content FROM found WHERE source_file = ? AND part IN ({marks})"  # noqa: S608 - only marks
        return {part: unpack(content) for part, content in self._connection.execute(query, (source_file, *names))}

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise _cannot_keep(self.path, error) from error


def pack(value: Any) -> bytes:
    """Compressed JSON."""
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def unpack(content: bytes) -> Any:
    """Inverse of :func:`pack`."""
    return json.loads(zlib.decompress(content))


def _is_damage(error: sqlite3.Error) -> bool:
    return any(word in str(error) for word in ("malformed", "no such column", "no such table", "not a database"))


def _cannot_keep(path: Path, error: sqlite3.Error) -> OutputError:
    return OutputError(f"The results cannot be kept in {path}: {error}. The old tables are as they were.")
