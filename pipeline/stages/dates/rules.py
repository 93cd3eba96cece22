"""The grammar: all constructions in their passes."""

from __future__ import annotations

from functools import lru_cache

from pipeline.stages.dates import (
    calendar_rules,
    join_rules,
    length_rules,
    part_rules,
    relative_rules,
    season_rules,
    time_rules,
)
from pipeline.stages.dates.grammar import Grammar
from pipeline.stages.dates.vocabulary import vocabulary

PASSES = (
    (
        *calendar_rules.RULES,
        *season_rules.RULES,
        *relative_rules.RULES,
        *length_rules.RULES,
        *time_rules.CLOCKS,
        *time_rules.PARTS,
    ),
    (*part_rules.PARTS, length_rules.SUM, length_rules.RANGE, length_rules.EVERY_DATE, length_rules.SET_OF),
    (*part_rules.PARTS, *length_rules.AROUND, *time_rules.TIMES),
    (*join_rules.RANGES, *time_rules.MORE_PRECISE),
    (*join_rules.BOUNDS, *length_rules.ANCHORS),
)
"""Names first, then parts of them, then offsets and times, then ranges and lists, then bounds."""


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The compiled grammar over the lexicon. Raises :class:`~pipeline.errors.LexiconError`."""
    return Grammar(PASSES, calendar_rules.MACROS, vocabulary())
