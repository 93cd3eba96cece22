"""The lexicon files of names, line by line: what each name is and whom it means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pipeline.errors import LexiconError
from pipeline.lexicon import load_toml
from pipeline.stages.entities.tokens import _WORD

LABEL_OF_KIND = {
    "country": "LOC", "capital": "LOC", "place": "LOC", "seat": "ORG", "state body": "ORG", "body": "ORG",
    "institute": "ORG", "press": "ORG", "company": "ORG", "group": "ORG", "initiative": "MISC", "person": "PER",
}  # fmt: skip
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


def _entry(file: str, name: str, kind: str, entity: str, country: str = "", weak: bool = False) -> Entry:
    words = tuple(_WORD.findall(name))
    if not words:
        raise LexiconError(f"lexicon {file}.toml: {name!r} holds no word")
    return Entry(words, kind, entity, country, weak)


_COUNTRY_KEYS = {"name", "names", "adjectives", "capital", "also", "seats", "weak"}


@lru_cache(maxsize=1)
def countries() -> dict[str, dict[str, Any]]:
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


def country_entries() -> Iterator[Entry]:
    for code, country in countries().items():
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


def place_entries() -> Iterator[Entry]:
    names = load_toml("names")
    personal = frozenset(names["given"].split()) | frozenset(names["surnames"].split())
    known = {w for e in country_entries() for w in [" ".join(e.words)]}
    for file in ("places", "cities", "cldr"):
        data = dict(load_toml(file))
        tables: dict[str, str] = {}
        weak: set[str] = set()
        if file == "places":
            for section in ("regions", "nature", "buildings", "divisions"):
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


@lru_cache(maxsize=1)
def press_states() -> dict[str, str]:
    """News agencies and papers → the state where they are at home. Raises :class:`LexiconError` for one that the list
    of the press lacks."""
    data = load_toml("organisations")
    known = {entry.entity for entry in line_entries("organisations", data["press"], "press", "")}
    states = {name: code for code, cell in data["press_states"].items() for name in _names("organisations", cell)}
    if set(states) - known or set(states.values()) - set(countries()):
        raise LexiconError(f"lexicon organisations.toml: press_states has unknown {sorted(set(states) - known)}")
    return states


_SECTIONS = {"international": "body", "national": "state body", "institutes": "institute", "press": "press",
             "companies": "company", "groups": "group"}  # fmt: skip


def organisation_entries() -> Iterator[Entry]:
    data = load_toml("organisations")
    if set(data) != {*_SECTIONS, "press_states"}:
        raise LexiconError(f"lexicon organisations.toml: sections must be {sorted(_SECTIONS)}")
    yield from line_entries("organisations", {"names": data["international"]}, "body", "")
    for code, cell in data["national"].items():
        yield from line_entries("organisations", {"names": cell}, "state body", code)
    for section in ("institutes", "press", "companies", "groups"):
        yield from line_entries("organisations", data[section], _SECTIONS[section], "")


def person_entries() -> Iterator[Entry]:
    for code, cell in load_toml("people").items():
        if code != "none" and code not in countries():
            raise LexiconError(f"lexicon people.toml: {code!r} is no ISO 3166-1 code")
        for name in _names("people", cell):
            yield _entry("people", name, "person", name, "" if code == "none" else code)


def line_entries(file: str, table: dict[str, str], kind: str, country: str) -> Iterator[Entry]:
    if set(table) - {"names", "weak"}:
        raise LexiconError(f"lexicon {file}.toml: unknown keys {sorted(set(table) - {'names', 'weak'})}")
    weak = set(_names(file, table["weak"])) if "weak" in table else set()
    for line in table["names"].splitlines():
        names = [name.strip() for name in line.split("|") if name.strip()]
        for name in names:
            yield _entry(file, name, kind, names[0], country, name in weak)
