"""Funds, programmes and initiatives: what money is paid into."""

from __future__ import annotations

from typing import Any

from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import NAME
from pipeline.stages.reference.sorts import load_sorts

FUNDED = frozenset(("fund", "scheme"))
"""The sorts of bodies that money is paid into."""


def is_scheme(name: str) -> bool:
    """Whether a name says by its first word that it is a fund or a programme ("Programme régional des abeilles")."""
    first = name.lower().split()[:1]
    return bool(first) and bool(load_sorts().kinds.get(first[0], frozenset()) & FUNDED)


def names_scheme(row: Any) -> bool:
    """Whether a mention is a fund or programme that is called so, and no agency ("Programme alimentaire mondial")."""
    name = str(row.entity or row.text)
    agency = "agency" in load_sorts().known.get(name, frozenset())
    return row.label in {"ORG", "MISC"} and is_scheme(name) and not agency


def scheme_at(scene: Scene, index: int) -> bool:
    """Whether the name of a fund or programme stands at ``index``, behind its article."""
    at = index + 1 if scene.low(index) in {"le", "la", "l'"} else index
    return at < len(scene.tokens) and scene.tokens[at].kind == NAME and names_scheme(scene.tokens[at].row)
