"""The words: TOML files beside this module, read once.

What a file may hold is checked by the module that uses it; a fault raises
:class:`~pipeline.errors.LexiconError` with the file's name.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.errors import LexiconError

FOLDER = Path(__file__).parent


def lexicon_path(stem: str) -> Path:
    """Where ``<stem>.toml`` lies."""
    return FOLDER / f"{stem}.toml"


@cache
def load_toml(stem: str) -> dict[str, Any]:
    """The parsed ``pipeline/lexicon/<stem>.toml``; callers must not change it.

    Raises :class:`LexiconError` where the file is missing or no valid TOML.
    """
    path = lexicon_path(stem)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"lexicon {path.name}: {error}") from error


def cells(name: str, value: object) -> list[str]:
    """The words of a list written with ";". Raises :class:`LexiconError` where it is no text."""
    if not isinstance(value, str):
        raise LexiconError(f"lexicon: {name!r} is not a text of words separated by ';'")
    return [" ".join(cell.split()) for cell in value.split(";") if cell.strip()]


def by_noun(table: Mapping[str, object]) -> dict[str, frozenset[str]]:
    """A table of sort → nouns as noun → sorts."""
    found: dict[str, set[str]] = {}
    for sort, value in table.items():
        for noun in cells(sort, value):
            found.setdefault(noun, set()).add(sort)
    return {noun: frozenset(sorts) for noun, sorts in found.items()}


def load_weights(stem: str) -> dict[str, dict[str, float]]:
    """The ``[weights]`` of ``<stem>.toml``, which a trainer writes: a line a sign, ``"sign" = "yes 0.5; no -0.2"``.

    Gives sign → answer → weight. Raises :class:`LexiconError` where a line is no such list.
    """
    weights: dict[str, dict[str, float]] = {}
    for sign, line in load_toml(stem)["weights"].items():
        weights[sign] = {}
        for cell in str(line).split(";"):
            answer, _, weight = cell.strip().partition(" ")
            try:
                weights[sign][answer] = float(weight)
            except ValueError as error:
                raise LexiconError(f"lexicon {stem}.toml: {sign!r} has no weight in {cell!r}") from error
    return weights
