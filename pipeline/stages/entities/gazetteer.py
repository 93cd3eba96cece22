"""The names that are known: countries, places, bodies, initiatives, and what they stand for.

Lookup walks a tree of words from each word that can begin a name and takes the longest name; a space, a hyphen, an
accent missing on a capital and the kind of apostrophe make no difference, upper and lower case do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pipeline.lexicon import load_toml
from pipeline.stages.entities.entries import (
    Entry,
    country_entries,
    line_entries,
    organisation_entries,
    person_entries,
    place_entries,
)
from pipeline.stages.entities.origins import (
    adjective_at,
    adjective_country,
    adjectives,
    country_name,
    origins_of_article,
)
from pipeline.stages.entities.tokens import _WORD, Tokens, fold

__all__ = [
    "Entry", "Gazetteer", "Hit", "adjective_at", "adjective_country", "adjectives", "capital_of", "country_name",
    "country_of", "load_gazetteer", "origins_of_article",
]  # fmt: skip

_RANK = {
    kind: rank
    for rank, kind in enumerate(
        (
            "country",
            "capital",
            "state body",
            "body",
            "seat",
            "place",
            "initiative",
            "person",
            "institute",
            "press",
            "group",
            "company",
        )
    )
}


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found: tokens ``first`` to ``last`` (exclusive)."""

    first: int
    last: int
    entry: Entry


class Gazetteer:
    """All entries as a tree of folded words."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        self._root: dict[str, Any] = {}
        self.by_entity: dict[str, Entry] = {}
        for entry in entries:
            node = self._root
            for word in entry.words:
                node = node.setdefault(fold(word), {})
            node.setdefault("", []).append(entry)
            self.by_entity.setdefault(entry.entity, entry)
        self._lower_starts = frozenset(fold(e.words[0]) for e in entries if e.words[0][0].islower())

    def at(self, tokens: Tokens, index: int) -> Hit | None:
        """The longest name that begins with word ``index``, or ``None``."""
        words, folds, gaps = tokens.words, tokens.folds, tokens.gaps
        node = self._root.get(folds[index])
        if node is None:
            return None
        best: Hit | None = None
        position = index
        while True:
            position += 1
            for entry in node.get("", ()):
                if (
                    (best is None or best.last < position or _RANK[entry.kind] < _RANK[best.entry.kind])
                    and (
                        _agrees(entry.words, words[index:position], tokens.capital_line[index] or tokens.opens[index])
                        or (entry.label == "ORG" and _is_read(entry, words[index], folds[index - 1] if index else ""))
                    )
                    and (not entry.contracted or (index > 0 and folds[index - 1] in _CONTRACTIONS))
                ):
                    best = Hit(index, position, entry)
            if position >= len(words):
                return best
            gap = gaps[position]
            listed = gap == ", " and position - index >= _LISTED
            if gap not in _JOINERS and not listed and not (gap in _DOTS and len(words[position - 1]) == 1):
                return best
            node = node.get(folds[position])
            if node is None:
                return best

    def hits(self, tokens: Tokens) -> Iterator[Hit]:
        """The names of an article in text order, each the longest at its place, without overlap."""
        index, size = 0, len(tokens)
        folds, words, root, lower_starts = tokens.folds, tokens.words, self._root, self._lower_starts
        while index < size:
            word = folds[index]
            if word in root and (not words[index][0].islower() or word in lower_starts):
                hit = self.at(tokens, index)
                if hit is not None and word in _ARTICLES and tokens.opens[index] and index + 1 < size:
                    behind = self.at(tokens, index + 1)  # "Le [Cap-Vert]" at the start of a sentence
                    hit = behind if behind is not None and behind.last > hit.last else hit
                if hit is not None:
                    yield hit
                    index = hit.last
                    continue
            index += 1

    def lookup(self, name: str) -> Entry | None:
        """The entry written exactly ``name`` (accents, hyphens and case of the first letter aside), or ``None``."""
        node: Any = self._root
        for word in _WORD.findall(name):
            node = node.get(fold(word))
            if node is None:
                return None
        entries: list[Entry] = sorted(node.get("", ()), key=lambda e: (e.weak, _RANK[e.kind]))
        return entries[0] if entries else None


_ARTICLES = frozenset({"le", "la", "les"})
_JOINERS = frozenset({" ", "-", "'", " & ", "&", "+", "/"})
_READ = 4
"""Letters that an acronym has at least that is read as a word."""
_LISTED = 4
"""Words before a comma inside a name, at least: "Pacte mondial pour des migrations sûres, ordonnées et régulières"."""
_DOTS = frozenset({".", ". "})
_CONTRACTIONS = frozenset({"au", "du", "aux", "des"})


def _agrees(expected: tuple[str, ...], written: list[str], capital_line: bool) -> bool:
    """Whether the words as written have the capitals and accents that the entry asks for."""
    for entry_word, word in zip(expected, written, strict=True):
        if entry_word == word:
            continue
        upper = word.isupper() and (len(word) > 1 or len(entry_word) == 1)
        if entry_word[0].isupper():
            if not word[0].isupper():
                return False
            if entry_word.isupper() and len(entry_word) > 1 and not upper:
                return False
            if upper and len(expected) == 1 and not capital_line and len(word) <= 4 and not entry_word.isupper():
                return False
            if not upper and len(entry_word) <= 5 and not entry_word.isupper() and word[1:] != entry_word[1:]:
                return False
        elif entry_word[0].isalpha() and not (word.islower() or word.istitle() or upper):
            return False
    return True


def _is_read(entry: Entry, word: str, before: str) -> bool:
    """Whether a word is an acronym that is read as a word and written like one, behind its article: "la Minusma"."""
    acronym = entry.words[0]
    single = len(entry.words) == 1 and acronym.isupper() and acronym.isalpha() and len(acronym) >= _READ
    return single and not entry.weak and word.istitle() and before in _ARTICLES | _CONTRACTIONS | {"l"}


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The gazetteer of the lexicon files. Raises :class:`LexiconError` for an unknown key or an empty name."""
    entries: list[Entry] = []
    entries += country_entries()
    entries += place_entries()
    entries += [
        Entry(e.words[1:], e.kind, e.entity, e.country, e.weak, contracted=True)
        for e in entries
        if len(e.words) > 1 and e.words[0] in {"Le", "Les"}
    ]
    initiatives = load_toml("initiatives")
    entries += organisation_entries()
    entries += line_entries("initiatives", initiatives, "initiative", "")
    entries += person_entries()
    return Gazetteer(entries)


@lru_cache
def capital_of(name: str) -> str:
    """The ISO 3166-1 alpha-2 code of the state whose capital ``name`` is, or ""."""
    entry = load_gazetteer().lookup(name)
    return entry.country if entry is not None and entry.kind == "capital" else ""


def country_of(name: str) -> str:
    """The ISO 3166-1 alpha-2 code of a country by any of its names: "République kirghize" → "KG"; "" for others."""
    entry = load_gazetteer().lookup(name)
    return entry.country if entry is not None and entry.kind == "country" else ""
