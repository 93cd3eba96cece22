"""Where the quotations of a text stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

_MARK = re.compile(r'[«»"]')
_LONGEST = 3_000
"""Code points of a quotation; what is longer lacks its closing mark."""


def quotations(text: str) -> list[tuple[int, int]]:
    """The spans of the quotations, marks included, in text order. A mark that opens each paragraph of a long quotation,
    and a quotation within another, end nothing."""
    return sorted({*_guillemets(text), *_straight(text)})


def _guillemets(text: str) -> Iterator[tuple[int, int]]:
    opened, depth = -1, 0
    for match in _MARK.finditer(text):
        at = match.start()
        if match[0] == "«":
            open_still = opened >= 0 and at - opened <= _LONGEST
            if open_still and not text[max(0, at - 3) : at].rpartition("\n")[2].strip() and "\n" in text[at - 3 : at]:
                continue
            if open_still and text.rfind("\n", opened, at) < 0:
                depth += 1
                continue
            opened, depth = at, 1
        elif match[0] == "»" and opened >= 0:
            depth -= 1
            if depth == 0 or text[at + 1 : at + 2] in {"", "\n"}:
                if at - opened <= _LONGEST:
                    yield opened, at + 1
                opened = -1


def _straight(text: str) -> Iterator[tuple[int, int]]:
    opened = -1
    for match in _MARK.finditer(text):
        at = match.start()
        if match[0] != '"':
            continue
        if opened >= 0 and at - opened <= _LONGEST and text.rfind("\n", opened, at) < 0:
            yield opened, at + 1
            opened = -1
        else:
            opened = at


class Quotations:
    """The quotations of one text, found by bisection."""

    def __init__(self, text: str) -> None:
        self.spans = quotations(text)
        self._starts = [start for start, _ in self.spans]

    def at(self, offset: int) -> int:
        """The number of the quotation that holds ``offset``, or -1."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.spans[index][1] else -1

    def before(self, offset: int) -> int:
        """The number of the last quotation that ends at ``offset`` or before it, or -1."""
        index = bisect_right(self._starts, offset) - 1
        return index if index < 0 or self.spans[index][1] <= offset else index - 1
