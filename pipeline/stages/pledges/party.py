"""Who gives or receives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Party:
    """Who gives or receives. ``country``: ISO 3166-1 alpha-2 or "". ``agent``: may act (a name, or a noun of the list
    of agents). ``head``: the noun in lower case, "" for a name. ``each``: the parties that are joined in this one."""

    name: str
    country: str = ""
    agent: bool = True
    head: str = ""
    plural: bool = False
    label: str = ""
    each: tuple[Party, ...] = ()


NOBODY = Party("", agent=True)


def joined(parties: Sequence[Party]) -> Party:
    """Several parties as one cell."""
    kept = list(dict.fromkeys(p for p in parties if p.name))
    if len(kept) == 1:
        return kept[0]
    countries = "; ".join(dict.fromkeys(p.country for p in kept if p.country))
    return Party("; ".join(p.name for p in kept), countries, any(p.agent for p in kept), plural=True, each=tuple(kept))
