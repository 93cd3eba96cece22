"""An office, and an official without a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Official:
    """A speaker without a name, like a mention. ``country``: ISO 3166-1 alpha-2; ``body``: the mention of his body;
    ``role``: the words of his office."""

    start: int
    end: int
    country: str = ""
    role: str = ""
    body: Any = None
    entity: str = ""
    text: str = ""
    label: str = "PER"


@dataclass(frozen=True)
class Office:
    """An office: its ``noun`` and all its ``words`` at ``start`` to ``end``; ``kind``: state, local or body;
    ``body``: the mention of the body or place that it names, ``country``: its state's code; ``his``: behind "sa"."""

    noun: str
    kind: str
    words: str
    start: int
    end: int
    body: Any = None
    country: str = ""
    his: bool = False
