"""The names that are known: countries, places, bodies, initiatives, and what they stand for.

Lookup walks a tree of words from each word that can begin a name and takes the longest name; a space, a hyphen, an
accent missing on a capital and the kind of apostrophe make no difference, upper and lower case do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pipeline.errors import LexiconError
from pipeline.lexicon import load_toml
from pipeline.stages.entities.tokens import _WORD, Tokens, fold

LABEL_OF_KIND = {
    "country": "LOC", "capital": "LOC", "place": "LOC", "seat": "ORG", "state body": "ORG", "body": "ORG",
    "institute": "ORG", "press": "ORG", "company": "ORG", "group": "ORG", "initiative": "MISC", "person": "PER",
}  # fmt: skip
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
AMBIGUOUS = {"congolais congolaise congolaises": frozenset({"CG", "CD"})}
"""Adjectives that do not say which of two countries they mean."""
NO_COUNTRY = frozenset({"AQ"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A name as it may be written. ``entity``: its canonical name; ``country``: the ISO 3166-1 code of the state that
    it is, stands for or (``place``) lies in; ``weak``: also a common word or another name, needs a context;
    ``contracted``: written without its article, which "au" or "du" has swallowed ("au [Caire]")."""

    words: tuple[str, ...]
    kind: str
    entity: str
    country: str
    weak: bool
    contracted: bool = False

    @property
    def label(self) -> str:
        """PER, LOC, ORG or MISC."""
        return LABEL_OF_KIND[self.kind]


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
                    and _agrees(entry.words, words[index:position], tokens.capital_line[index] or tokens.opens[index])
                    and (not entry.contracted or (index > 0 and folds[index - 1] in _CONTRACTIONS))
                ):
                    best = Hit(index, position, entry)
            if position >= len(words):
                return best
            gap = gaps[position]
            if gap not in _JOINERS and not (gap in _DOTS and len(words[position - 1]) == 1):
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


_JOINERS = frozenset({" ", "-", "'", " & ", "&", "+", "/"})
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


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The gazetteer of the lexicon files. Raises :class:`LexiconError` for an unknown key or an empty name."""
    entries: list[Entry] = []
    entries += _country_entries()
    entries += _place_entries()
    entries += [
        Entry(e.words[1:], e.kind, e.entity, e.country, e.weak, contracted=True)
        for e in entries
        if len(e.words) > 1 and e.words[0] in {"Le", "Les"}
    ]
    initiatives = load_toml("initiatives")
    entries += _organisation_entries()
    entries += _line_entries("initiatives", initiatives, "initiative", "")
    entries += _person_entries()
    return Gazetteer(entries)


def _entry(file: str, name: str, kind: str, entity: str, country: str = "", weak: bool = False) -> Entry:
    words = tuple(_WORD.findall(name))
    if not words:
        raise LexiconError(f"lexicon {file}.toml: {name!r} holds no word")
    return Entry(words, kind, entity, country, weak)


_COUNTRY_KEYS = {"name", "names", "adjectives", "capital", "also", "seats", "weak"}


@lru_cache(maxsize=1)
def _countries() -> dict[str, dict[str, Any]]:
    table = load_toml("countries")
    names = load_toml("cldr")["countries"]
    countries = {code: dict(table.get(code, {})) for code in names}
    unknown = set(table) - set(names) - NO_COUNTRY
    if unknown:
        raise LexiconError(f"lexicon countries.toml: {sorted(unknown)} are no ISO 3166-1 codes")
    for code, country in countries.items():
        keys = set(country) - _COUNTRY_KEYS
        if keys:
            raise LexiconError(f"lexicon countries.toml: {code} has unknown keys {sorted(keys)}")
        country["cldr"] = names[code]
        country.setdefault("name", names[code])
    return countries


def _country_entries() -> Iterator[Entry]:
    for code, country in _countries().items():
        name, weak = country["name"], set(country.get("weak", ()))
        usual = [country["cldr"]] if not country["cldr"].startswith("Le ") else []
        for variant in dict.fromkeys([name, *usual, *country.get("names", ())]):
            yield _entry("countries", variant, "country", name, code, variant in weak)
        for city in [country["capital"], *country.get("also", ())] if "capital" in country else ():
            if city not in {name, *country.get("names", ())}:
                yield _entry("countries", city, "capital", country["capital"], code, city in weak)
        for seat in country.get("seats", ()):
            yield _entry("countries", seat, "seat", name, code)


def _names(file: str, cell: str) -> list[str]:
    names = [name.strip() for line in cell.splitlines() for name in line.split(";")]
    names = [name for name in names if name]
    if not names:
        raise LexiconError(f"lexicon {file}.toml: a list holds no name")
    return names


def _place_entries() -> Iterator[Entry]:
    names = load_toml("names")
    personal = frozenset(names["given"].split()) | frozenset(names["surnames"].split())
    known = {w for e in _country_entries() for w in [" ".join(e.words)]}
    for file in ("places", "cities", "cldr"):
        data = dict(load_toml(file))
        tables: dict[str, str] = {}
        weak: set[str] = set()
        if file == "places":
            for section in ("regions", "nature", "divisions"):
                table = dict(data.pop(section))
                weak |= set(_names(file, table.pop("weak", "-")))
                tables |= {f"{section}.{key}": cell for key, cell in table.items()}
            if data:
                raise LexiconError(f"lexicon places.toml: unknown sections {sorted(data)}")
        elif file == "cities":
            weak = set(_names(file, data.pop("weak")))
            tables = {f"cities.{key}": cell for key, cell in data.items()}
        else:
            tables = {f"cities.{key}": cell for key, cell in data["cities"].items()}
            weak = set(_names("cities", load_toml("cities")["weak"]))
        for key, cell in tables.items():
            code = key.rpartition(".")[2]
            for name in dict.fromkeys(_names(file, cell)):
                if name.removeprefix("Le ") != name and name.removeprefix("Le ") in known:
                    continue
                if " ".join(_WORD.findall(name)) not in known or name in weak:
                    doubtful = name in weak or name in personal or len(name) < 4
                    yield _entry(file, name, "place", name, code if len(code) == 2 else "", doubtful)


_SECTIONS = {"international": "body", "national": "state body", "institutes": "institute", "press": "press",
             "companies": "company", "groups": "group"}  # fmt: skip


def _organisation_entries() -> Iterator[Entry]:
    data = load_toml("organisations")
    if set(data) != set(_SECTIONS):
        raise LexiconError(f"lexicon organisations.toml: sections must be {sorted(_SECTIONS)}")
    yield from _line_entries("organisations", {"names": data["international"]}, "body", "")
    for code, cell in data["national"].items():
        yield from _line_entries("organisations", {"names": cell}, "state body", code)
    for section in ("institutes", "press", "companies", "groups"):
        yield from _line_entries("organisations", data[section], _SECTIONS[section], "")


def _person_entries() -> Iterator[Entry]:
    for code, cell in load_toml("people").items():
        if code != "none" and code not in _countries():
            raise LexiconError(f"lexicon people.toml: {code!r} is no ISO 3166-1 code")
        for name in _names("people", cell):
            yield _entry("people", name, "person", name, "" if code == "none" else code)


def _line_entries(file: str, table: dict[str, str], kind: str, country: str) -> Iterator[Entry]:
    if set(table) - {"names", "weak"}:
        raise LexiconError(f"lexicon {file}.toml: unknown keys {sorted(set(table) - {'names', 'weak'})}")
    weak = set(_names(file, table["weak"])) if "weak" in table else set()
    for line in table["names"].splitlines():
        names = [name.strip() for name in line.split("|") if name.strip()]
        for name in names:
            yield _entry(file, name, kind, names[0], country, name in weak)


def country_name(code: str) -> str:
    """The usual French name of an ISO 3166-1 alpha-2 code: "KZ" → "Kazakhstan"; "" for an unknown code."""
    country = _countries().get(code)
    return country["name"] if country else ""


def country_of(name: str) -> str:
    """The ISO 3166-1 alpha-2 code of a country by any of its names: "République kirghize" → "KG"; "" for others."""
    entry = load_gazetteer().lookup(name)
    return entry.country if entry is not None and entry.kind == "country" else ""


def adjective_country(word: str) -> str:
    """The code that an adjective or demonym names, in any form: "kazakh", "kényanes" → "KZ", "KE"; "" for others."""
    return adjectives().get(word.lower(), "")


def origins_of_article(codes: set[str]) -> dict[str, str]:
    """The adjectives that two countries share → the one of the two that the article names ("congolais")."""
    found = {}
    for forms, both in AMBIGUOUS.items():
        named = codes & both
        if len(named) == 1:
            found.update(dict.fromkeys(forms.split(), next(iter(named))))
    return found


def adjective_at(tokens: Tokens, index: int) -> str:
    """The code that the lower-case adjective at word ``index`` names, a compound one first ("sud-africain"); "" for
    none and for the first half of a compound of two countries ("franco-malien")."""
    words, gaps = tokens.words, tokens.gaps
    word = words[index]
    if not word.islower():
        return ""
    if index + 1 < len(words) and gaps[index + 1] == "-":
        return adjectives().get(f"{word}-{words[index + 1].lower()}", "")
    if index and gaps[index] == "-":
        return ""
    return tokens.origins.get(word) or adjectives().get(word, "")


@lru_cache(maxsize=1)
def adjectives() -> dict[str, str]:
    """Every form of every adjective of a country, in lower case → its code."""
    forms: dict[str, str] = {}
    for code, country in _countries().items():
        for pair in country.get("adjectives", ()):
            masculine, _, feminine = pair.partition(" ")
            for form in (masculine, feminine or feminine_of(masculine)):
                forms.setdefault(form, code)
                forms.setdefault(form if form[-1] in "sx" else form + "s", code)
    return forms


def feminine_of(adjective: str) -> str:
    """The regular feminine of a French adjective of origin: "malien" → "malienne", "français" → "française"."""
    if adjective.endswith(("e", "o")):
        return adjective
    if adjective.endswith(("ien", "éen")):
        return adjective + "ne"
    return adjective + "e"
