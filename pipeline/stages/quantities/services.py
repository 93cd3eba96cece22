"""Hours and days that are given, not lasted: "1 500 heures de travail", "300 journées de formation"."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.quantities.lexicon import alternatives, units

FEWEST = 40
"""Hours or days of work below it are how long something takes."""


@cache
def _given() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<=heures)|(?<=journées)|(?<= jours)) d(?:e |')(?:{alternatives(units().time_given)})(?![\w-])"
    )


def given_behind(low: str, end: int) -> bool:
    """Whether a service follows the word of time that ends at ``end`` of the lower-case text ("heures de cours")."""
    return _given().match(low, end) is not None
