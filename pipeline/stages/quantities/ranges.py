"""Figures that belong together: ranges ("entre 20 et 30") and figures that share a scale ("3 et 4 millions")."""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.stages.quantities.figure import Figure, tidy
from pipeline.stages.quantities.number_grammar import ONE
from pipeline.stages.quantities.numerals import read_numeral

TIMES_BEHIND = re.compile(r" fois (?:plus|supérieure?s?)\b")
UNIT_NEXT = re.compile(r" ?[%a-zà-ÿ€$]")
RANGE = re.compile(r"(?P<sign> ?[-–—] ?)|(?P<word> (?:à|ou|voire|et) )")


def read_range(text: str, low: str, first: Figure, behind: int) -> Figure | None:
    """The range that ``first`` opens, or ``None``; ``behind`` is where the connector must stand (behind its unit).

    "entre 20 et 30", "de 3 à 4", "3 à 4 millions", "deux ou trois", "20-30". A bare lower end takes the upper end's
    scale ("3 à 4 millions" is 3 to 4 millions). Descending pairs ("3-1") are none.
    """
    if first.kind or first.bound:
        return None
    connector = RANGE.match(low, behind)
    if connector is None:
        return None
    word = (connector["word"] or "").strip()
    between = low[max(0, first.start - 6) : first.start].endswith("entre ")
    if (word == "et") != between:
        return None
    numeral = read_numeral(text, low, connector.end())
    if numeral is None or (connector["sign"] and first.style != numeral.style):
        return None
    low_value, high = first.value, tidy(numeral.value)
    if behind == first.end and first.scale == ONE and numeral.scale > 1 and low_value < numeral.coefficient:
        low_value = tidy(low_value * numeral.scale)
    elif word == "à" and first.style == numeral.style == "digits" and _leaves_out_thousands(low_value, high):
        low_value *= 1000
    elif behind == first.end and numeral.style == "words" and low_value < 100:
        low_value *= _word_scale(low_value, high)
    elif (
        word == "à"
        and first.scale > 1
        and numeral.scale == ONE
        and numeral.value < 1000
        and first.coefficient < numeral.value
    ):
        return None
    if low_value >= high:
        return None
    if word == "ou" and not (first.style == "words" and high <= 10 * low_value) and high > 2 * low_value:
        return None
    if connector["sign"] == "-" and high > 20 * low_value and first.scale == numeral.scale == ONE:
        return None  # "l'ordonnance 45-2658"
    if connector["sign"] and high < 10 and first.style == "digits" and UNIT_NEXT.match(low, numeral.end) is None:
        return None  # a score
    begin = first.start - 6 if between else first.start
    times = TIMES_BEHIND.match(low, numeral.end)
    if times is not None:
        return Figure(begin, times.end(), low_value, high, bound="range", kind="factor")
    return Figure(
        begin, numeral.end, low_value, high, bound="range", of=numeral.scale > 1000, style=first.style,
        plain=first.plain and numeral.plain, scale=numeral.scale, coefficient=numeral.coefficient,
    )  # fmt: skip


def _leaves_out_thousands(lower: Decimal, upper: Decimal) -> bool:
    """Whether "10 à 20 000" means 10 000 to 20 000."""
    return upper >= 2000 and upper % 1000 == 0 and lower < upper / 1000 and lower == lower.to_integral_value()


def _word_scale(lower: Decimal, upper: Decimal) -> Decimal:
    """100 or 1000 where the lower end leaves it out: "deux à trois cents", "cinq à dix mille"."""
    for scale in (Decimal(1000), Decimal(100)):
        if upper % scale == 0 and lower < upper / scale < (1000 if scale == 1000 else 10):
            return scale
    return ONE


FOLLOWER = re.compile(r"(?:,| et| ou| puis|, puis| et de| et à| à) ")


def scale_of_follower(text: str, low: str, first: Figure) -> Decimal:
    """The scale that a bare figure shares with the one coordinated behind it ("passer de 3 à 4 millions"), else 1."""
    if first.style != "digits" or first.scale != ONE or first.kind or first.bound or first.value >= 1000:
        return ONE
    end = first.end
    for _ in range(4):  # "20, 15 et 10 millions"
        connector = FOLLOWER.match(low, end)
        numeral = read_numeral(text, low, connector.end()) if connector is not None else None
        if numeral is None or numeral.style != "digits":
            break
        if numeral.scale > 1000:
            return numeral.scale
        if numeral.scale > ONE or numeral.value >= 1000:
            break
        end = numeral.end
    return ONE
