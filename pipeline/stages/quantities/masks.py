"""Stretches of a text that hold no quantity: those that the caller masks, and addresses of the web."""

from __future__ import annotations

import re

LINK = re.compile(r"(?:[a-z]{2,6}://|www\.)[^\s<>«»\"]{1,2000}")


class Masks:
    """Stretches of the text, sorted, that figures may not stand in."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self.spans = sorted(spans)
        self.at = 0

    def end_at(self, position: int) -> int:
        """The end of the mask that holds ``position`` (ask in rising order), else ``position``."""
        while self.at < len(self.spans) and self.spans[self.at][1] <= position:
            self.at += 1
        if self.at < len(self.spans) and self.spans[self.at][0] <= position:
            return self.spans[self.at][1]
        return position


def links(low: str) -> Masks | None:
    """The web addresses of ``low`` (text in lower case), or ``None`` where there are none."""
    if "://" not in low and "www." not in low:
        return None
    return Masks([match.span() for match in LINK.finditer(low)])
