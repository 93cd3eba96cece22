"""Names that the lexicon knows, as plain sets: towns and bodies. For the reader, which runs before any stage."""

from __future__ import annotations

from functools import cache
from typing import Any

from pipeline.lexicon import load_toml
from pipeline.page.days import folded


def is_known_town(name: str) -> bool:
    """Whether ``name`` is a town or capital of the lexicon, case and accents aside."""
    return _key(name) in _towns()


def is_known_country(name: str) -> bool:
    """Whether ``name`` is a country or territory, with or without its article, case and accents aside."""
    key = _key(name)
    for article in ("le ", "la ", "les ", "l'"):
        key = key.removeprefix(article)
    return key in _countries()


def is_known_body(name: str) -> bool:
    """Whether ``name`` is an organisation, an agency or a newspaper of the lexicon (name or acronym)."""
    return _key(name) in _bodies()


def _key(name: str) -> str:
    return folded(name).replace("-", " ").strip()


@cache
def _towns() -> frozenset[str]:
    names = [name for towns in load_toml("cities").values() for name in towns.split(";")]
    names += [name for towns in load_toml("cldr")["cities"].values() for name in towns.split(";")]
    for country in load_toml("countries").values():
        names += [country.get("capital", ""), *country.get("also", [])]
        if country.get("capital") == country.get("name"):  # a city that is a state: "Cité du Vatican"
            names += country.get("names", [])
    return frozenset(_key(name) for name in names) - {""}


@cache
def _countries() -> frozenset[str]:
    names = list(load_toml("cldr")["countries"].values())
    for country in load_toml("countries").values():
        names += [country.get("name", ""), *country.get("names", [])]
    return frozenset(_key(name) for name in names) - {""}


@cache
def _bodies() -> frozenset[str]:
    return frozenset(_key(name) for name in _names_in(load_toml("organisations"))) - {""}


def _names_in(table: Any) -> list[str]:
    if isinstance(table, str):
        return [name for line in table.splitlines() for name in line.split("|")]
    values = table.values() if isinstance(table, dict) else table
    return [name for value in values for name in _names_in(value)]
