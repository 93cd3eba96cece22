"""What bounds a figure: the comparators before and behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.stages.quantities.figure import Figure
from pipeline.stages.quantities.lexicon import alternatives, numbers
from pipeline.stages.quantities.money import Unit

WINDOW = 34


@dataclass(frozen=True)
class _Comparators:
    before: re.Pattern[str]
    behind: re.Pattern[str]
    bound_before: dict[str, str]
    bound_behind: dict[str, str]


@cache
def _comparators() -> _Comparators:
    lexicon = numbers()
    names: dict[str, str] = {}
    parts = []
    for index, (comparator, bound) in enumerate(sorted(lexicon.before, key=lambda pair: -len(pair[0]))):
        names[f"c{index}"] = bound
        parts.append(f"(?P<c{index}>{_comparator_pattern(comparator)})")
    behind = dict(lexicon.behind)
    return _Comparators(
        before=re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})\Z"),
        behind=re.compile(
            rf" (?P<word>{alternatives(behind)})(?![\w-])(?! (?:d'|(?:de|des|du|tard|tôt|vite)\b|[0-9]))"
        ),
        bound_before=names,
        bound_behind=behind,
    )


def _comparator_pattern(comparator: str) -> str:
    """ "plus de" also reads "plus d'", "plus des", "plus du"; "jusqu'à" also "jusqu'au(x)"."""
    if comparator.endswith(" de"):
        return re.escape(comparator[:-3]) + " d(?:e |'|es |u )(?:la )?"
    if comparator.endswith("à"):
        return re.escape(comparator[:-1]) + "(?:[àa] |au |aux )"
    return re.escape(comparator) + (" ?" if not comparator[-1].isalpha() else " ")


def comparator_before(low: str, figure: Figure, unit: Unit, floor: int) -> tuple[int, str]:
    """Where the comparators before the figure begin, and the bound that they say ("" for none)."""
    if figure.bound == "factor":
        return figure.start, ""
    comparators = _comparators()
    start, bound = unit.lead if unit.lead >= 0 else figure.start, ""
    for _ in range(2):
        found = comparators.before.search(low, max(floor, start - WINDOW), start)
        if found is None or found.lastgroup is None or _is_place(low, found, figure):
            break
        name = comparators.bound_before[found.lastgroup]
        if bound in ("", "about", "exact"):
            bound = name
        start = found.start()
    return start, bound


def _is_place(low: str, found: re.Match[str], figure: Figure) -> bool:
    """ "autour de trois axes": a small number in words is no estimate."""
    around = tuple(comparator.removesuffix("de") for comparator in numbers().around)
    in_words = low[figure.start : figure.end].isalpha()
    return in_words and figure.value < numbers().around_limit and found.group().startswith(around)


def comparator_behind(low: str, end: int) -> tuple[int, str]:
    """(end, bound) of the comparator behind ``end`` ("ou plus"), else (``end``, "")."""
    behind = _comparators().behind.match(low, end)
    return (end, "") if behind is None else (behind.end(), _comparators().bound_behind[behind["word"]])
