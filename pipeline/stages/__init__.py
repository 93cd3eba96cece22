"""The whole pipeline at a glance: the stages, in the order in which an article passes them."""

from __future__ import annotations

from pipeline.stages import dates, entities, pledges, points, quantities
from pipeline.stages.base import Stage

STAGES: tuple[Stage, ...] = (
    entities.STAGE,
    dates.STAGE,
    points.STAGE,
    quantities.STAGE,
    pledges.STAGE,
)
