"""The figure: a value in a text, before what it counts is known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pipeline.stages.quantities.number_grammar import ONE
from pipeline.stages.quantities.numerals import Numeral

PLACES = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at ``start`` to ``end``.

    ``bound`` is "" where only a comparator may say it. ``kind``: "" (a plain number), ratio or factor.
    ``of``: "de" may stand between the figure and what it counts ("une centaine d'", "2 millions de").
    ``style``: digits · words · mixed. ``plain``: bare digits, which may be a year. ``scale``: that of the scale word.
    """

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None = None
    bound: str = ""
    kind: str = ""
    of: bool = False
    style: str = "words"
    plain: bool = False
    scale: Decimal = ONE
    coefficient: Decimal = ONE


def tidy(value: Decimal) -> Decimal:
    """``value`` without trailing zeros and without exponent."""
    whole = value.to_integral_value()
    return whole.quantize(ONE) if whole == value and abs(value) < Decimal(10) ** 27 else value.normalize()


def share(numerator: Decimal, denominator: Decimal) -> Decimal:
    """A fraction as a decimal of at most six places."""
    value = numerator / denominator
    return tidy(value if -value.as_tuple().exponent <= 6 else value.quantize(PLACES))  # type: ignore[operator]


def plain_figure(numeral: Numeral) -> Figure:
    """The figure that is just this cardinal."""
    return Figure(
        numeral.start, numeral.end, tidy(numeral.value), of=numeral.scale > 1000, style=numeral.style,
        plain=numeral.plain, scale=numeral.scale, coefficient=numeral.coefficient,
    )  # fmt: skip
