"""spaCy's table of word vectors without the time that it takes to read 500,000 keys of which a text has few.

``Vectors.from_disk`` makes a dictionary of the file ``key2row`` and goes through it twice. Here the file stays as it
is: a few operations over its bytes find where the entries stand, and a word's row is looked up when the word comes. The
model finds the same rows; the tests compare all of them. A file of another form is read as spaCy reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

VECTORS = "depeches.Vectors.v1"
"""The name under which spaCy's registry knows :func:`register_vectors`'s table."""

_MAP_32, _UINT_8, _UINT_16, _UINT_32, _UINT_64 = 0xDF, 0xCC, 0xCD, 0xCE, 0xCF
"""The formats of MessagePack that the file uses; a number below 128 is one byte."""
_WIDTHS = {_UINT_8: 1, _UINT_16: 2, _UINT_32: 4, _UINT_64: 8}
_HEAD = 5
NONE = -1
"""Instead of a row, for a word that has none."""
_MOST_KNOWN = 100_000
"""Words whose answer is kept in memory."""
_LEAST, _MOST = 10, 12
"""Bytes of a usual entry: a mark, eight of the key, one to three of the row."""


class WordRows(Mapping[int, int]):
    """Hash of a word → row of its vector, over the bytes of a ``key2row`` file.

    Raises :class:`ValueError` where they are no MessagePack map of unsigned numbers.
    """

    def __init__(self, content: bytes) -> None:
        data = np.frombuffer(content, np.uint8)
        starts, sizes, others = _entries(content, data)
        words = np.ndarray((len(data) - 7,), ">u8", content, strides=(1,))
        keys = words[starts + 1].astype("u8")
        rows = data[starts + sizes - 1].astype("i4")
        wide = sizes == _MOST
        rows[wide] += data[starts[wide] + _MOST - 2].astype("i4") << 8
        # Keys are hashes: by their last 16 bits they fall into small boxes.
        boxes = keys.astype("u2")
        order = np.argsort(boxes, kind="stable")
        self._keys, self._rows = keys[order], rows[order]
        self._ends = np.cumsum(np.bincount(boxes, minlength=1 << 16)).tolist()
        self._others = others
        self._known = _Known(self._found)

    def __getitem__(self, key: int) -> int:
        row = self._known[key]
        if row == NONE:
            raise KeyError(key)
        return row

    def get(self, key: int, default: Any = None) -> Any:
        """The row of a key, or ``default``."""
        row = self._known[key]
        return default if row == NONE else row

    def of(self, keys: Iterable[int]) -> list[int]:
        """The rows of many keys, :data:`NONE` where there is none."""
        known = self._known
        return [known[key] for key in keys]

    def _found(self, key: int) -> int:
        if key in self._others:
            return self._others[key]
        if not 0 <= key < 1 << 64:
            return NONE
        box = key & 0xFFFF
        start = self._ends[box - 1] if box else 0
        here = self._keys[start : self._ends[box]].tolist()
        return int(self._rows[start + here.index(key)]) if key in here else NONE

    def __len__(self) -> int:
        return len(self._keys) + len(self._others)

    def __iter__(self) -> Iterator[int]:
        yield from self._others
        yield from self._keys.tolist()


class _Known(dict[int, int]):
    """The answers so far, up to a number; others are asked for."""

    def __init__(self, ask: Callable[[int], int]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, key: int) -> int:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        row = self[key] = self._ask(key)
        return row


_Numbers = np.ndarray[Any, np.dtype[Any]]


def _entries(content: bytes, data: _Numbers) -> tuple[_Numbers, _Numbers, dict[int, int]]:
    """Where the usual entries start, and their sizes; the few others, read one by one."""
    if len(data) < _HEAD + _LEAST or data[0] != _MAP_32:
        raise ValueError("no table of rows")
    starts = np.flatnonzero(data[: 1 - _LEAST] == _UINT_64)
    kinds = data[starts + _LEAST - 1]
    sizes = np.where(kinds < 0x80, _LEAST, np.where(kinds == _UINT_8, 11, np.where(kinds == _UINT_16, _MOST, 0)))
    ends = starts + sizes
    # Most marks that are bytes of a key are not followed by an entry.
    fits = (sizes > 0) & (ends < len(data))
    fits[fits] = data[ends[fits]] == _UINT_64
    starts, sizes, ends = starts[fits], sizes[fits], ends[fits]
    breaks = np.append(np.flatnonzero(starts[1:] != ends[:-1]), len(starts) - 1)
    true = np.zeros(len(starts), bool)
    others: dict[int, int] = {}
    place, count = _HEAD, 0
    while place < len(data):
        # From an entry on, neighbours are entries up to the next break.
        first = int(np.searchsorted(starts, place))
        if first < len(starts) and starts[first] == place:
            last = int(breaks[np.searchsorted(breaks, first)])
            true[first : last + 1] = True
            place, count = int(ends[last]), count + last + 1 - first
        else:
            key, place = _number(content, place)
            others[key], place = _number(content, place)
            count += 1
    if count != int.from_bytes(content[1:_HEAD], "big"):
        raise ValueError("no table of rows")
    return starts[true], sizes[true], others


def _number(content: bytes, place: int) -> tuple[int, int]:
    """The number that is written at ``place``, and the place behind it."""
    kind = content[place] if place < len(content) else 0x80
    if kind < 0x80:
        return kind, place + 1
    end = place + 1 + _WIDTHS.get(kind, 0)
    if kind not in _WIDTHS or end > len(content):
        raise ValueError("no table of rows")
    return int.from_bytes(content[place + 1 : end], "big"), end


@cache
def register_vectors() -> str:
    """Make spaCy know a table of vectors that reads quickly; gives its name, for ``[nlp.vectors]`` of a config."""
    from spacy.util import registry
    from spacy.vectors import Vectors

    class QuickVectors(Vectors):  # type: ignore[misc]
        """``Vectors`` whose words are looked up in the bytes of their file."""

        def from_disk(self, path: Any, *, exclude: Any = ()) -> Any:
            """As spaCy does, but for words and rows; of the vectors those that are asked for come from the disk."""
            folder = Path(path)
            try:
                rows = WordRows((folder / "key2row").read_bytes())
                data = np.asarray(np.load(folder / "vectors", mmap_mode="r"))
            except (OSError, ValueError):
                return super().from_disk(folder, exclude=exclude)
            super().from_disk(folder, exclude=[*exclude, "key2row", "vectors"])
            self.data, self.key2row = data, rows
            return self

        def find(self, *, keys: Any = None, **other: Any) -> Any:
            """Rows of keys, -1 for none; or what else spaCy finds."""
            if isinstance(keys, np.ndarray) and isinstance(self.key2row, WordRows):
                return np.asarray(self.key2row.of(keys.tolist()), dtype="i")
            return super().find(keys=keys, **other)

    registry.vectors(VECTORS, func=lambda: lambda vocab: QuickVectors(strings=vocab.strings))
    return VECTORS
