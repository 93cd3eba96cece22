"""From text to readings: every figure with its comparator, its bound, its unit and the spans of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from pipeline.stages.quantities import guards
from pipeline.stages.quantities.announcing import announces_by_sign
from pipeline.stages.quantities.comparators import comparator_before, comparator_behind
from pipeline.stages.quantities.currency_lexicon import Money
from pipeline.stages.quantities.figure import Figure, tidy
from pipeline.stages.quantities.figures import read_figure, trigger
from pipeline.stages.quantities.lexicon import alternatives, numbers
from pipeline.stages.quantities.masks import Masks, links
from pipeline.stages.quantities.measures import read_unit
from pipeline.stages.quantities.number_grammar import ONE
from pipeline.stages.quantities.phrase import modifiers_end
from pipeline.stages.quantities.ranges import read_range, scale_of_follower
from pipeline.stages.quantities.signs import digit_start, signed

HALF = re.compile(r" et demie?\b")
SOFT_WRAP = re.compile(r"\n(?<=[\w,%€$']\n)(?=[a-zà-ÿœ])")
"""A line break inside a sentence: one space, at constant length."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity in a text, code-point offsets.

    ``start``–``end``: comparator, figure and noun phrase. ``figure_start``–``figure_end``: the figure alone.
    ``amount_start``–``amount_end``: figure with its bare unit ("2,5 Md€", "30 %"). ``unit_start``–``unit_end``: the
    unit, equal where there is none.
    ``code``: ISO 4217 as far as the words decide it; ``money``: the noun that the context must decide, or ``None``.
    ``scale``: of the scale word ("5 millions": 1000000), else 1; ``qualified``: an adjective says which
    currency ("francs suisses").
    """

    start: int
    end: int
    figure_start: int
    figure_end: int
    amount_start: int
    amount_end: int
    value: Decimal
    value_max: Decimal | None
    bound: str
    unit_start: int
    unit_end: int
    head: str
    kind: str
    code: str = ""
    money: Money | None = None
    scale: Decimal = ONE
    qualified: bool = False

    @property
    def scaled(self) -> bool:
        """Whether the figure is in millions or more."""
        return self.scale > 1000

    @property
    def bare(self) -> bool:
        """Whether it is a plain count without a noun."""
        return self.kind == "count" and self.unit_end == self.unit_start


@cache
def _change() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(numbers().change)})[a-zé]{{1,8}} (?:[a-zà-ÿœ' -]{{0,60}} )?d(?:e |')\Z")


def lower(text: str) -> str:
    """``text`` in lower case, code point by code point."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def read(text: str, masked: Masks | None = None) -> list[Reading]:
    """Every quantity of ``text`` in order, without overlap. ``masked``: stretches that hold no quantity."""
    text = SOFT_WRAP.sub(" ", text)
    return list(_scan(text, lower(text), masked))


def read_figures(text: str) -> list[Figure]:
    """Every figure of ``text`` whatever it counts: also durations, references and years, which are no quantities.

    Left out are only ordinals, dates and clock times in figures, and digits that are part of a name or an address.
    """
    low, position = lower(text), 0
    found: list[Figure] = []
    while (match := trigger().search(low, position)) is not None:
        start = match.start()
        position = match.end()
        if match.lastgroup == "digit":
            position = _behind_digits(low, start)
            foreign = guards.end_of_foreign(low, start)
            if foreign > start or guards.glued_before(low, start, guards.trustworthy_codes()):
                position = max(position, foreign)
                continue
        figure = read_figure(text, low, match)
        if figure is None or guards.is_ordinal(low, figure) or guards.is_name(text, low, figure):
            continue
        figure = signed(low, figure)
        wider = read_range(text, low, figure, figure.end)
        found.append(wider or figure)
        position = max(position, found[-1].end)
    return found


def _scan(text: str, low: str, masked: Masks | None) -> Iterator[Reading]:
    pattern, position, floor = trigger(), 0, 0
    addresses = links(low)
    while (match := pattern.search(low, position)) is not None:
        start = match.start()
        if masked is not None and (end := masked.end_at(start)) > start:
            position = floor = end
            continue
        if addresses and (end := addresses.end_at(start)) > start:
            position = floor = end
            continue
        if match.lastgroup == "digit":
            position = _behind_digits(low, start)
            foreign = guards.end_of_foreign(low, start)
            if foreign > start:
                position = floor = foreign
                continue
            if guards.glued_before(low, start, guards.trustworthy_codes()):
                continue
        else:
            position = match.end()
        figure = read_figure(text, low, match)
        if figure is None:
            continue
        reading, behind = _reading(text, low, figure, floor)
        position = max(position, behind)
        if reading is not None:
            floor = reading.end
            yield reading


def _behind_digits(low: str, start: int) -> int:
    end = start + 1
    while end < len(low) and low[end].isdecimal():
        end += 1
    return end


def _reading(text: str, low: str, figure: Figure, floor: int) -> tuple[Reading | None, int]:
    """The reading of ``figure``, or ``None`` where a guard says no, and where to go on."""
    if guards.is_ordinal(low, figure) or guards.is_day(low, figure) or guards.is_marker(low, figure):
        return None, figure.end
    figure = signed(low, figure)
    unit = read_unit(text, low, figure, floor)
    wider = read_range(text, low, figure, unit.core if unit.kind in ("percent", "currency", "physical") else figure.end)
    measured = unit.kind if unit.core > figure.end else ""
    if wider is not None and _is_change(low, figure):
        wider = None
    if wider is not None and measured in ("percent", "currency", "physical"):
        other = read_unit(text, low, wider, floor)
        if (other.kind, other.head) != (unit.kind, unit.head):
            wider = None  # "de 25 % à 34 500 tonnes"
    if wider is None and unit.kind == "":
        shared = scale_of_follower(text, low, figure)
        if shared > 1:
            figure = replace(figure, value=tidy(figure.value * shared), scale=shared, plain=False)
    if wider is not None:
        figure = wider
        unit = read_unit(text, low, figure, floor)
    if unit.kind == "time":
        return None, unit.end
    half = HALF.match(low, unit.core)
    if half is not None and unit.kind in ("physical", "count") and figure.scale == 1:
        end = modifiers_end(text, low, half.end(), True)
        unit = replace(unit, core=half.end(), end=end, cents=Decimal("0.5"))
    if guards.is_name(text, low, figure):
        return None, figure.end
    opens_list = unit.kind == "count" and announces_by_sign(low[unit.end : unit.end + 80], unit.head)
    if guards.refers(low, figure) and not opens_list:
        return None, figure.end
    if (
        figure.value == 1
        and figure.value_max is None
        and low.startswith("un", figure.start)
        and unit.kind in ("", "count")
    ):
        return None, figure.end  # "une ou deux fois" whose range was none
    counted = unit.kind != ""
    if not counted and guards.glued_behind(low, figure.end):
        return None, figure.end + 1
    this_year = counted and low.endswith("cette année ", 0, figure.start)  # "recrutera cette année 2000 policiers"
    if not this_year and (guards.is_year(low, figure, counted) or guards.is_identifier(text, low, figure, counted)):
        return None, figure.end
    if not counted and (guards.is_score(low, figure) or guards.is_time(low, figure)):
        return None, figure.end
    start, bound = comparator_before(low, figure, unit, floor)
    if unit.kind == "" and figure.kind == "" and not figure.bound and not bound and guards.is_idle(low, figure):
        return None, figure.end
    if unit.kind == "count" and figure.value < 0:
        figure = replace(figure, value=-figure.value, start=digit_start(low, figure.start))
        start = max(start, figure.start)
    amount_start = unit.lead if unit.lead >= 0 else figure.start
    start, end = min(start, amount_start), max(figure.end, unit.end, unit.core)
    if not bound and figure.bound not in ("range", "factor"):
        end, bound = comparator_behind(low, end)
    if figure.bound in ("range", "factor") or (figure.bound and bound in ("", "exact")):
        bound = figure.bound
    if unit.head == "fois" and re.compile(r" par (?:an|mois|jour|semaine|année|heure)\b").match(low, end):
        return None, end
    value = tidy(figure.value + unit.cents)
    reading = Reading(
        start=start, end=end, figure_start=figure.start, figure_end=figure.end, amount_start=amount_start,
        amount_end=max(figure.end, unit.core), value=value, value_max=figure.value_max, bound=bound or "exact",
        unit_start=unit.start, unit_end=unit.core if unit.kind == "percent" else unit.end,
        head=unit.head, kind=figure.kind or unit.kind or "count", code=unit.code, money=unit.money,
        scale=figure.scale, qualified=unit.qualified,
    )  # fmt: skip
    return reading, end


def _is_change(low: str, figure: Figure) -> bool:
    """Whether "de A à B" tells a change ("passer de 3 à 4 millions")."""
    return _change().search(low, max(0, figure.start - 84), figure.start) is not None
