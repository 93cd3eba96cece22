"""How the entries of ``pipeline/lexicon/markers.toml`` are read and checked: each field of a class names its entry.

A reader gets the section, the key and the value of an entry, and gives it folded (lower case, without accents) in the
shape in which it is used. It raises :class:`LexiconError` where the value is of the wrong shape.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field, fields
from typing import Any

from pipeline.conjugation import forms
from pipeline.errors import LexiconError
from pipeline.french import without_accents
from pipeline.lexicon import load_toml

_ENTRY = "entry"
"""Key of a field's metadata: section, key and reader of its entry."""

Reader = Callable[[str, str, object], Any]


def entry(section: str, key: str, read: Reader) -> Any:
    """A field that holds the entry ``key`` of ``section``."""
    return field(metadata={_ENTRY: (section, key, read)})


def read_entries(holder: type) -> dict[str, Any]:
    """The entries of the fields of ``holder``. Raises :class:`LexiconError` where one is missing, unknown or of the
    wrong shape."""
    data = load_toml("markers")
    wanted = {item.name: item.metadata[_ENTRY] for item in fields(holder)}
    _check_keys(data, [(section, key) for section, key, _ in wanted.values()])
    return {name: read(section, key, data[section][key]) for name, (section, key, read) in wanted.items()}


def _check_keys(data: dict[str, Any], wanted: Iterable[tuple[str, str]]) -> None:
    sections: dict[str, set[str]] = {}
    for section, key in wanted:
        sections.setdefault(section, set()).add(key)
    for section, keys in sections.items():
        found = data.get(section)
        if not isinstance(found, dict):
            raise LexiconError(f"lexicon markers.toml: section [{section}] is missing")
        if wrong := set(found) ^ keys:
            raise LexiconError(f"lexicon markers.toml: [{section}] missing or unknown: {', '.join(sorted(wrong))}")
    if unknown := set(data) - set(sections):
        raise LexiconError(f"lexicon markers.toml: unknown section: {', '.join(sorted(unknown))}")


def phrases(section: str, key: str, value: object) -> tuple[str, ...]:
    """A list of phrases, or a block of single words, folded."""
    if isinstance(value, str):
        value = value.split()
    if not isinstance(value, list) or not value or not all(isinstance(w, str) and w.strip() == w != "" for w in value):
        raise LexiconError(f"lexicon markers.toml: [{section}] {key} must be a list of words")
    if any(word != word.lower() for word in value):
        raise LexiconError(f"lexicon markers.toml: [{section}] {key} must be in lower case")
    return tuple(dict.fromkeys(without_accents(word) for word in value))


def words(section: str, key: str, value: object) -> frozenset[str]:
    """The same, in no order."""
    return frozenset(phrases(section, key, value))


def nouns(section: str, key: str, value: object) -> frozenset[str]:
    """Nouns with their plurals."""
    singulars = phrases(section, key, value)
    return frozenset(singulars) | frozenset(map(plural, singulars))


def infinitives(section: str, key: str, value: object) -> tuple[str, ...]:
    """A block of infinitives, with their accents."""
    if not isinstance(value, str) or not all(word.endswith(("er", "ir", "re", "oir")) for word in value.split()):
        raise LexiconError(f"lexicon markers.toml: [{section}] {key} must be a block of infinitives, not {value!r}")
    return tuple(dict.fromkeys(value.split()))


def verb_forms(section: str, key: str, value: object) -> frozenset[str]:
    """Every form of a list of infinitives."""
    if not isinstance(value, list):
        raise LexiconError(f"lexicon markers.toml: [{section}] {key} must be a list of infinitives")
    return frozenset(without_accents(form) for verb in value for form, _ in forms(verb))


def groups(section: str, key: str, value: object) -> tuple[tuple[str, ...], ...]:
    """A list of lists of phrases."""
    if not isinstance(value, list):
        raise LexiconError(f"lexicon markers.toml: [{section}] {key} must be a list of lists")
    return tuple(phrases(section, key, group) for group in value)


def by_phrase(section: str, key: str, value: object) -> dict[str, tuple[str, ...]]:
    """Words by a phrase."""
    return {without_accents(phrase): of for phrase, of in by_verb(section, key, value).items()}


def by_verb(section: str, key: str, value: object) -> dict[str, tuple[str, ...]]:
    """Words by an infinitive, which keeps its accents."""
    if not isinstance(value, dict):
        raise LexiconError(f"lexicon markers.toml: [{section}] {key} must map words to lists of words")
    return {verb: phrases(section, key, of) for verb, of in value.items()}


def numbered(section: str, key: str, value: object) -> dict[str, int]:
    """Forms by their place in the list, counted from 1; several forms of one place with a bar."""
    found: dict[str, int] = {}
    for ordinal, row in enumerate(phrases(section, key, value), 1):
        for form in row.split("|"):
            if form in found:
                raise LexiconError(f"lexicon markers.toml: [{section}] {form!r} stands twice")
            found[form] = ordinal
    return found


def multiples(section: str, key: str, value: object) -> dict[str, int]:
    """Numbers above 1 by their words."""
    if not isinstance(value, dict) or not all(isinstance(n, int) and n > 1 for n in value.values()):
        raise LexiconError(f"lexicon markers.toml: [{section}] {key} must map words to whole numbers above 1")
    return {without_accents(str(word)): int(number) for word, number in value.items()}


def glyphs(section: str, key: str, value: object) -> str:
    """A string of signs."""
    if not isinstance(value, str) or not value or any(glyph.isalnum() for glyph in value):
        raise LexiconError(f"lexicon markers.toml: [{section}] {key} must be a string of glyphs")
    return value


def plural(noun: str) -> str:
    """The regular plural of a lower-case noun without accents."""
    if noun.endswith(("s", "x", "z")):
        return noun
    if noun.endswith(("eau", "eu", "œu")):
        return noun + "x"
    if noun.endswith("al"):
        return noun[:-1] + "ux"
    return noun + "s"
