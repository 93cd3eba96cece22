"""The words of ``pipeline/lexicon/calendar.toml``, checked and folded for the grammar."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pipeline.errors import LexiconError
from pipeline.french import without_accents
from pipeline.lexicon import load_toml
from pipeline.stages.dates.numbers import roman_numerals

STEM = "calendar"
_FEAST = re.compile(r"\d\d-\d\d|easter[+-]\d{1,2}")
_TABLES: dict[str, type] = {
    "months": int, "month_abbreviations": int, "weekdays": int, "seasons": str, "feasts": str, "units": list,
    "parts_of_day": list, "days_from_reference": int, "days_from_last_date": int, "numbers": int,
    "collectives": int, "ordinals": int, "words": list, "context": list, "tense": list,
}  # fmt: skip
_BOUNDS = {"months": (1, 12), "month_abbreviations": (1, 12), "weekdays": (1, 7), "numbers": (0, 1000)}


def fold(text: str) -> str:
    """Lower case without accents, one character for one character."""
    lower = text.lower()
    if len(lower) != len(text):  # a few capitals (İ) grow when lowered
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return without_accents(lower)


@dataclass(frozen=True)
class Vocabulary:
    """Folded words by table. ``classes`` maps a class name of the grammar to its words; ``tense_written`` keeps the
    accents ("a" is an auxiliary, "à" is not)."""

    compounds: tuple[str, ...]
    months: Mapping[str, int]
    abbreviations: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, str]
    feasts: Mapping[str, str]
    units: Mapping[str, str]
    parts_of_day: Mapping[str, str]
    from_reference: Mapping[str, int]
    from_last: Mapping[str, int]
    numbers: Mapping[str, int]
    collectives: Mapping[str, int]
    ordinals: Mapping[str, int]
    words: Mapping[str, frozenset[str]]
    context: Mapping[str, frozenset[str]]
    tense: Mapping[str, frozenset[str]]
    tense_written: Mapping[str, frozenset[str]]
    classes: Mapping[str, frozenset[str]]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The vocabulary. Raises :class:`LexiconError` that names the table and the entry where the file is wrong."""
    return build(load_toml(STEM))


def build(data: Mapping[str, Any]) -> Vocabulary:
    """A vocabulary from the parsed file. Raises :class:`LexiconError`."""
    unknown = set(data) - set(_TABLES) - {"compounds"}
    if unknown:
        raise LexiconError(f"lexicon {STEM}.toml: unknown table {sorted(unknown)[0]!r}")
    tables = {name: _table(data, name, kind) for name, kind in _TABLES.items()}
    compounds = data.get("compounds", [])
    if not isinstance(compounds, list) or not all(isinstance(word, str) and word for word in compounds):
        raise LexiconError(f"lexicon {STEM}.toml: compounds must be a list of words")
    for word, day in tables["feasts"].items():
        if not _FEAST.fullmatch(day):
            raise LexiconError(f"lexicon {STEM}.toml: [feasts] {word} = {day!r} is neither month-day nor easter+days")
    flat = {name: {fold(word): value for word, value in tables[name].items()} for name in _TABLES}
    units = _inverted(tables["units"], "units")
    parts = _inverted(tables["parts_of_day"], "parts_of_day")
    sets = {name: {key: frozenset(fold(w) for w in words) for key, words in tables[name].items()}
            for name in ("words", "context", "tense")}  # fmt: skip
    classes = {
        "month": frozenset(flat["months"]),
        "abbreviation": frozenset(flat["month_abbreviations"]),
        "weekday": frozenset(flat["weekdays"]),
        "season": frozenset(flat["seasons"]),
        "feast": frozenset(flat["feasts"]),
        "unit": frozenset(units),
        "part": frozenset(parts),
        "deictic": frozenset(flat["days_from_reference"]),
        "anaphor": frozenset(flat["days_from_last_date"]),
        "numword": frozenset(flat["numbers"]),
        "collective": frozenset(flat["collectives"]),
        "ordinal": frozenset(flat["ordinals"]),
        "roman": frozenset(roman_numerals(30)),
        **{f"unit_{code}": frozenset(w for w, c in units.items() if c == code) for code in set(units.values())},
        **sets["words"],
    }
    return Vocabulary(
        compounds=tuple(fold(word) for word in compounds),
        months=flat["months"],
        abbreviations=flat["month_abbreviations"],
        weekdays=flat["weekdays"],
        seasons=flat["seasons"],
        feasts=flat["feasts"],
        units=units,
        parts_of_day=parts,
        from_reference=flat["days_from_reference"],
        from_last=flat["days_from_last_date"],
        numbers=flat["numbers"],
        collectives=flat["collectives"],
        ordinals=flat["ordinals"],
        words=sets["words"],
        context=sets["context"],
        tense=sets["tense"],
        tense_written={key: frozenset(words) for key, words in tables["tense"].items()},
        classes=classes,
    )


def _table(data: Mapping[str, Any], name: str, kind: type) -> Mapping[str, Any]:
    table = data.get(name)
    if not isinstance(table, dict) or not table:
        raise LexiconError(f"lexicon {STEM}.toml: table [{name}] is missing")
    low, high = _BOUNDS.get(name, (-100_000, 100_000))
    for key, value in table.items():
        good = isinstance(value, kind) and not isinstance(value, bool)
        if good and kind is int:
            good = low <= value <= high
        if good and kind is list:
            good = bool(value) and all(isinstance(word, str) and word for word in value)
        if not good:
            raise LexiconError(f"lexicon {STEM}.toml: [{name}] {key} = {value!r} is not allowed")
    return table


def _inverted(table: Mapping[str, list[str]], name: str) -> dict[str, str]:
    inverted: dict[str, str] = {}
    for code, words in table.items():
        for word in words:
            if inverted.setdefault(fold(word), code) != code:
                raise LexiconError(f"lexicon {STEM}.toml: [{name}] {word!r} stands under two codes")
    return inverted
