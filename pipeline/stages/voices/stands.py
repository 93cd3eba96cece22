"""A state or a body for which somebody speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pipeline.stages.entities.gazetteer import country_name
from pipeline.stages.voices.words import words


@dataclass(frozen=True)
class Stand:
    """A state (``label`` LOC, with its ISO code) or body for which somebody speaks; ``row``: its mention, if any."""

    name: str = ""
    country: str = ""
    label: str = ""
    row: Any = None


NOTHING = Stand()


def of_state(code: str) -> Stand:
    """The state with an ISO code, or :data:`NOTHING` for an empty one."""
    return Stand(country_name(code), code, "LOC") if code else NOTHING


def of_row(row: Any) -> Stand:
    """The body or state that a mention names."""
    return Stand(row.entity or row.text, row.country, row.label, row)


def is_ministry(name: str) -> bool:
    """Whether a body of that name speaks for its state: a ministry, a seat of government."""
    return _opens_with(f"{name} ", "ministry")


def is_post(name: str) -> bool:
    """Whether a body of that name is a post of a state abroad: an embassy, a consulate."""
    return _opens_with(name, "posts")


def is_parliament(name: str) -> bool:
    """Whether a body of that name is a parliament or an audit office of a state."""
    return _opens_with(f"{name} ", "parliament")


def _opens_with(name: str, sort: str) -> bool:
    """Whether a noun of a sort and a space open a name."""
    low = name.lower().replace("’", "'")
    return any(low.startswith(f"{noun} ") for noun in words()["offices", sort])


def is_region(row: Any) -> bool:
    """Whether a mention names a part of a state with ministers of its own."""
    return row.label == "LOC" and str(row.entity or row.text) in words().regions
