"""spaCy's lemma tables without the second that they take to load, and with an index that is searched at once.

``Lookups.from_bytes`` copies each table key by key into a dictionary of its own kind, and leaves the index of known
lemmas as lists, in which the French lemmatizer looks for every form from the first entry on. Here a table keeps the
dictionary that was read, and the lists become sets. The lemmatizer asks the same questions and gets the same answers;
the tests compare them. With another version of spaCy nothing is replaced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

KNOWN_VERSION = "3.8."
_INDEX = "lemma_index"


class LemmaTable:
    """A table of ``Lookups``, as far as a lemmatizer uses one: string or hash → value."""

    def __init__(self, name: str, data: Mapping[int, Any]) -> None:
        from spacy.strings import get_string_id

        self.name = name
        self._key = get_string_id
        self._data = {k: frozenset(v) for k, v in data.items()} if name == _INDEX else data

    def get(self, key: str | int, default: Any = None) -> Any:
        """The value for a key."""
        return self._data.get(self._key(key), default)

    def __getitem__(self, key: str | int) -> Any:
        return self._data[self._key(key)]

    def __contains__(self, key: str | int) -> bool:
        return self._key(key) in self._data

    def __len__(self) -> int:
        return len(self._data)


@contextmanager
def quick_lemma_tables() -> Iterator[None]:
    """While it lasts, lookups that are read from disk are made of :class:`LemmaTable`."""
    import spacy.about
    import spacy.lookups

    lookups: Any = spacy.lookups
    if not spacy.about.__version__.startswith(KNOWN_VERSION) or not hasattr(lookups, "Table"):
        yield
        return
    original = lookups.Table
    lookups.Table = LemmaTable
    try:
        yield
    finally:
        lookups.Table = original
