"""CSV tables: UTF-8 with BOM, RFC 4180, as spreadsheets and pandas open them.

The lines of an article that has not changed are copied from the files of the last run.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import IO, Any

from pipeline.rows import Row
from pipeline.tables import Dialect, csv_header, csv_lines_of_json

_CHUNK = 1_000_000
_LARGE = 10_000_000
Lines = Mapping[str, tuple[bytes, int]]
"""Lines of one article and their number, by name of table."""


@dataclass
class Layout:
    """Where the lines of each article stand in a set of CSV files.

    ``keys``: article → key of its lines, in the order of the files. ``sizes`` and ``counts``: for each table, the bytes
    and rows of each of these articles. ``files``: table → stamp of its file. ``form``: what else decided the bytes.
    """

    form: str
    keys: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, list[int]] = field(default_factory=dict)
    counts: dict[str, list[int]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    def to_json(self) -> str:
        """As text for the store."""
        return json.dumps(self.__dict__, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str, form: str) -> Layout:
        """Inverse of :meth:`to_json`; an empty layout where the text is of another form, or none at all."""
        kept = json.loads(text) if text else {}
        return cls(**kept) if kept.get("form") == form else cls(form)

    def totals(self) -> dict[str, int]:
        """Rows by table."""
        return {name: sum(counts) for name, counts in self.counts.items()}


class CsvFiles:
    """Writes the files of the articles' tables side by side, article by article. A context manager."""

    def __init__(
        self, folder: Path, tables: Mapping[str, type[Row]], dialect: Dialect, old: Layout, old_folder: Path
    ) -> None:
        self._folder, self._tables, self._dialect = folder, tables, dialect
        self._old, self._old_folder = old, old_folder
        self._old_index = {source: number for number, source in enumerate(old.keys)}
        self._stack = ExitStack()
        self._streams: dict[str, IO[bytes]] = {}
        self._sources: dict[str, int] = {}
        self._starts: dict[str, list[int]] = {}
        self._run: tuple[int, int] | None = None
        self.layout = Layout(old.form, {}, {name: [] for name in tables}, {name: [] for name in tables})

    def __enter__(self) -> CsvFiles:
        for name, row in self._tables.items():
            stream = (self._folder / f"{row.TABLE}.csv").open("wb", buffering=1 << 20)
            self._streams[name] = self._stack.enter_context(stream)
            stream.write(csv_header(row, self._dialect))
        if self._old.keys:
            for name, row in self._tables.items():
                source = (self._old_folder / f"{row.TABLE}.csv").open("rb")
                self._sources[name] = self._stack.enter_context(source).fileno()
                header = len(csv_header(row, self._dialect))
                self._starts[name] = list(accumulate(self._old.sizes[name], initial=header))
        return self

    def __exit__(self, *error: Any) -> None:
        self._stack.close()

    def holds(self, source_file: str, key: str) -> bool:
        """Whether the last run's files hold an article's lines under this key."""
        return self._old.keys.get(source_file) == key

    def keep(self, source_file: str) -> None:
        """Take an article's lines from the last run's files."""
        number = self._old_index[source_file]
        if self._run is not None and self._run[1] == number:
            self._run = (self._run[0], number + 1)
        else:
            self._flush()
            self._run = (number, number + 1)
        self.layout.keys[source_file] = self._old.keys[source_file]

    def add(self, source_file: str, key: str, lines: Lines) -> None:
        """Write an article's lines."""
        self._flush()
        self.layout.keys[source_file] = key
        for name, stream in self._streams.items():
            content, count = lines.get(name, (b"", 0))
            stream.write(content)
            self.layout.sizes[name].append(len(content))
            self.layout.counts[name].append(count)

    def finish(self) -> Layout:
        """Write what is left; gives where everything stands."""
        self._flush()
        for stream in self._streams.values():
            stream.flush()
        return self.layout

    def _flush(self) -> None:
        """Copy the stretch of neighbouring articles that is waiting."""
        if self._run is None:
            return
        first, last = self._run
        self._run = None
        for name in self._tables:
            self.layout.sizes[name] += self._old.sizes[name][first:last]
            self.layout.counts[name] += self._old.counts[name][first:last]
        if sum(starts[last] - starts[first] for starts in self._starts.values()) < _LARGE:
            for name in self._tables:
                self._copy(name, first, last)
            return
        # The system copies while Python waits, so that the files can be copied side by side.
        with ThreadPoolExecutor(max_workers=len(self._tables)) as pool:
            list(pool.map(lambda name: self._copy(name, first, last), self._tables))

    def _copy(self, name: str, first: int, last: int) -> None:
        position, end = self._starts[name][first], self._starts[name][last]
        while position < end:
            chunk = os.pread(self._sources[name], min(_CHUNK, end - position), position)
            if not chunk:
                raise OSError(0, "a file of the last run is shorter than it was")
            self._streams[name].write(chunk)
            position += len(chunk)


def write_whole(folder: Path, row: type[Row], cells: Iterable[Mapping[str, Any]], dialect: Dialect) -> None:
    """Write a table that is made anew by every run, from the cells of its rows as JSON values."""
    (folder / f"{row.TABLE}.csv").write_bytes(csv_header(row, dialect) + csv_lines_of_json(row, cells, dialect))
