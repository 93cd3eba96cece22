"""Short names that several bodies share, told apart by the states that an article speaks of: "BID", "BAD"."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from pipeline.errors import LexiconError
from pipeline.lexicon import load_toml
from pipeline.stages.entities.entries import countries
from pipeline.stages.entities.gazetteer import load_gazetteer


@lru_cache(maxsize=1)
def homonyms() -> dict[str, dict[str, frozenset[str]]]:
    """Short name → body → the states that tell that it is meant. Raises :class:`LexiconError` for a code or a body that
    the other lexicons lack."""
    table = {
        name: {entity: frozenset(code.strip() for code in codes.split(";")) for entity, codes in bodies.items()}
        for name, bodies in load_toml("homonyms").items()
    }
    for bodies in table.values():
        for entity, codes in bodies.items():
            if entity not in load_gazetteer().by_entity or codes - set(countries()):
                raise LexiconError(f"lexicon homonyms.toml: unknown body {entity!r} or code")
    return table


def body_meant(name: str, states: Counter[str]) -> str:
    """The body that a short name means in an article that names these states so often; "" for the usual one."""
    for entity, codes in homonyms().get(name, {}).items():
        there = sum(times for code, times in states.items() if code in codes)
        if 2 * there > states.total():
            return entity
    return ""
