"""Fractions: "deux tiers", "la moitié", "un vingt-cinquième", "trois et un cinquième", "3/4", "½"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from pipeline.stages.quantities.figure import Figure, plain_figure, share, tidy
from pipeline.stages.quantities.lexicon import alternatives, numbers
from pipeline.stages.quantities.number_grammar import ONE
from pipeline.stages.quantities.numerals import Numeral, read_number, read_numeral

HALF = Decimal("0.5")
PARTS = {"moitié": HALF, "moitie": HALF, "tiers": share(ONE, Decimal(3)), "quart": Decimal("0.25")}


@cache
def fraction_patterns() -> dict[str, re.Pattern[str]]:
    """Compiled patterns of this module by name."""
    lexicon = numbers()
    return {
        "fraction": re.compile(rf"(?: |-)(?P<name>{alternatives(lexicon.fractions)})(?![\w-])"),
        "share": re.compile(r" d(?:e |'un |u )(?P<name>million|milliard)s?(?!\w)"),
        "mixed_words": re.compile(rf" et (?=(?:{alternatives(lexicon.atoms)})\b)"),
        # A sign, "de" or a word such as "est", "ira": the fraction has no unit of its own.
        "alone": re.compile(
            rf"(?=[.,;:!?)»\"\n]|$)| (?=d(?:e |'|es |u )|(?:{alternatives(lexicon.behind_fraction)}) )"
        ),
        "slash": re.compile(r"(?P<numerator>[0-9]{1,2})/(?P<denominator>[0-9]{1,3})(?![\w/.,-]*[0-9])"),
    }


BY_A_PART = re.compile(
    r" (?=(?:les?|la|l'|son|sa|ses|leurs?|nos|notre|vos|votre|mon|ma|mes|ces?|cette|jusqu|d'ici|avant|dès) ?)"
)
"""Behind "d'un quart", what is changed by it, or by when ("réduira d'un quart ses rejets")."""
DENOMINATOR = re.compile(r" (?P<stem>[a-z]{3,8}(?:[ -][a-z]{2,8}){1,3})i[eè]me(?!\w)")
STEMS = {"cinqu": "cinq", "neuv": "neuf"}


def compound_denominator(low: str, end: int) -> tuple[Decimal, int] | None:
    """(value, length) of a compound denominator behind ``end``: " vingt-cinquième" is 25."""
    found = DENOMINATOR.match(low, end)
    if found is None:
        return None
    first, last = re.split(r"(?<=[ -])(?=[a-z]*\Z)", found["stem"])
    for form in (STEMS.get(last, last), f"{last}e"):
        value = read_number(first + form)
        if value is not None and value > 1:
            return value, found.end() - end
    return None


def mixed_words(low: str, numeral: Numeral) -> tuple[int, Decimal] | None:
    """(end, value) of "trois et un cinquième", or ``None``."""
    connector = fraction_patterns()["mixed_words"].match(low, numeral.end)
    top = read_numeral(low, low, connector.end()) if connector is not None and numeral.scale == ONE else None
    name = fraction_patterns()["fraction"].match(low, top.end) if top is not None else None
    if top is None or name is None or fraction_patterns()["alone"].match(low, name.end()) is None:
        return None
    share_of = fraction(low, top, name)
    return None if share_of is None or share_of.value >= 1 else (share_of.end, numeral.value + share_of.value)


def fraction(low: str, numeral: Numeral, found: re.Match[str]) -> Figure | None:
    """ "deux tiers", "trois cinquièmes", "un dixième de": but "un cinquième sommet" is an ordinal."""
    name = found["name"]
    if name == "demi" or numeral.scale != ONE or (numeral.style == "digits" and name.endswith("ième")):
        return None
    top, bottom = numbers().fractions[name]
    plural = (name.endswith("s") and (name != "tiers" or numeral.value == 2)) or name.endswith("ieme")
    if numeral.value != numeral.value.to_integral_value() or numeral.value < 1:
        return None
    alone = fraction_patterns()["alone"].match(low, found.end())
    if alone is None and low.endswith("d'", 0, numeral.start):
        alone = BY_A_PART.match(low, found.end())
    another = numeral.value == 1 and low.startswith(",", found.end()) and name.endswith(("ième", "ieme"))
    if another:
        return None  # "Un huitième, relatif aux visas"
    if (numeral.value == 1 or not plural) and alone is None:
        return None
    if numeral.value >= bottom:
        if alone is None or found[0][0] == "-" or not low.endswith(" et un", numeral.start, numeral.end):
            return None
        # "vingt et un cinquième": twenty and one fifth
        value = tidy(numeral.value - 1 + share(Decimal(top), Decimal(bottom)))
        return replace(plain_figure(numeral), end=found.end(), value=value)
    whole = fraction_patterns()["share"].match(low, found.end())
    if whole is not None:
        scale = numbers().scales[whole["name"]]
        value = tidy(
            numeral.value * top * scale / bottom if bottom != 3 else share(numeral.value * top * scale, Decimal(bottom))
        )
        return Figure(numeral.start, whole.end(), value, of=True, scale=scale, coefficient=ONE)
    if re.compile(r" (?:de finale|d'heure|de siècle|de tour)").match(low, found.end()):
        return None
    return Figure(
        numeral.start,
        found.end(),
        share(numeral.value * top, Decimal(bottom)),
        kind="ratio",
        of=True,
        style=numeral.style,
    )


def vulgar_or_slash(low: str, start: int) -> Figure | None:
    lexicon = numbers()
    if low[start] in lexicon.vulgar:
        top, bottom = lexicon.vulgar[low[start]]
        return Figure(start, start + 1, share(Decimal(top), Decimal(bottom)), kind="ratio", of=True, style="digits")
    slash = fraction_patterns()["slash"].match(low, start)
    if slash is None:
        return None
    top_value, bottom_value = Decimal(slash["numerator"]), Decimal(slash["denominator"])
    if not 0 < top_value < bottom_value <= 10 and not (bottom_value == 100 and top_value):
        return None
    return Figure(start, slash.end(), share(top_value, bottom_value), kind="ratio", of=True, style="digits")
