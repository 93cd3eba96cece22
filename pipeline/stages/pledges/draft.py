"""A pledge before it becomes a row, and what stands above a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pipeline.stages.pledges.frame import Frame
from pipeline.stages.pledges.horizon import NO_HORIZON, Horizon
from pipeline.stages.pledges.meaning import Reading
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.pledges.scene import Scene


@dataclass(eq=False)
class Draft:
    """A pledge before it becomes a row."""

    quantity: Any
    scene: Scene
    frame: Frame
    reading: Reading
    actor: Party
    recipient: Party
    horizon: Horizon
    rate: str = ""
    action: str = ""
    object: str = ""
    additional: bool = False
    source: str = ""
    counted: bool = True
    part: bool = False


@dataclass(eq=False)
class Intro:
    """What stands above a list: how its items are said, by whom and by when, the noun that names them, and the pledge
    of which they are parts; ``recipient``: to whom all of it goes; ``asked``: the items are asked of somebody else;
    ``auxiliary``: the tense that an auxiliary before the colon gives to the participles that open the items."""

    reading: Reading | None
    actor: Party
    total: Draft | None = None
    horizon: Horizon = NO_HORIZON
    noun: str = ""
    end: int = 0
    paragraph: int = -1
    recipient: Party = NOBODY
    asked: bool = False
    auxiliary: str = ""
