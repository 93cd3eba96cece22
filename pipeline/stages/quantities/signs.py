"""The sign before a figure: "-4", "− 1 200", "+12 %", "moins 5 degrés"."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.stages.quantities.figure import Figure

SENTENCE_BEHIND = re.compile(r"(?! ?(?:°|%|degr))(?: [^ \n]+){3}")
SIGN = re.compile(r"(?:^|(?<=[\s(:]))(?P<sign>[-−+])(?P<gap> ?)\Z")
LISTED_SIGN = re.compile(r"[,;:(] ?\Z")
PERCENT_BEHIND = re.compile(r" ?(?:%|pour cent|‰)")
MINUS_WORD = re.compile(
    r"(?:^|(?<!au )(?<!du )(?<!le )(?<!ou )(?<!fois )(?<!pas )(?<!plus )(?<!\w))(?P<minus>moins) \Z"
)


def signed(low: str, figure: Figure) -> Figure:
    """The figure with the minus sign before it: "-4", "− 1 200" at the start of a text or behind a space."""
    if figure.style != "digits" or figure.kind == "factor":
        return figure
    minus = MINUS_WORD.search(low, max(0, figure.start - 12), figure.start)
    if minus is not None:
        return replace(figure, start=minus.start("minus"), value=-figure.value, plain=False)
    found = SIGN.search(low, max(0, figure.start - 3), figure.start)
    if found is None:
        return figure
    if found["sign"] == "+" or (found["gap"] and LISTED_SIGN.search(low, max(0, found.start() - 2), found.start())):
        if PERCENT_BEHIND.match(low, figure.end) is None:
            return figure
        value = figure.value if found["sign"] == "+" else -figure.value
        return replace(figure, start=found.start(), value=value, plain=False)
    opens_line = found.start() == 0 or low[found.start() - 1] == "\n"
    if (opens_line and SENTENCE_BEHIND.match(low, figure.end)) or (found["gap"] and not opens_line):
        return figure  # a dash before an item of a list
    return replace(figure, start=found.start(), value=-figure.value, plain=False)


def digit_start(low: str, start: int) -> int:
    while not low[start].isdecimal():
        start += 1
    return start
