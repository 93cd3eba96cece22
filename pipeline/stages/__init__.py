"""The whole pipeline at a glance: the stages, in the order in which an article passes them."""

from __future__ import annotations

from importlib import import_module

from pipeline.stages.base import Stage

NAMES = (
    "entities",
    "dates",
    "points",
    "quantities",
    "pledges",
)
"""Each is a module or package beside this one that holds a ``STAGE``."""

STAGES: tuple[Stage, ...] = tuple(import_module(f"{__name__}.{name}").STAGE for name in NAMES)
