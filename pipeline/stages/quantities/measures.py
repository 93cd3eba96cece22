"""What a figure counts or measures: percentage, money, physical unit, or the noun phrase counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pipeline.stages.quantities.figures import Figure
from pipeline.stages.quantities.lexicon import Currencies, Money, alternatives, currencies, units
from pipeline.stages.quantities.nouns import lemma
from pipeline.stages.quantities.numerals import read_numeral
from pipeline.stages.quantities.phrase import Phrase, headline, modifiers_end, noun_phrase, share_phrase


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit at ``start`` to ``end`` (equal where there is none), and ``core`` where the bare unit ends.

    ``kind``: count · currency · percent · physical · time (no quantity) · "" (no unit). ``code``: an ISO 4217 code
    that the words alone decide; ``money``: the currency noun that the context must decide. ``head``: lemma.
    ``lead``: where a sign before the figure begins ("$10"), else -1. ``cents``: what a subunit adds to the value.
    """

    start: int
    end: int
    core: int
    kind: str
    head: str = ""
    code: str = ""
    money: Money | None = None
    lead: int = -1
    cents: Decimal = Decimal(0)


AMONG = re.compile(r" (?P<noun>[a-zà-ÿœ]{2,24}) sur ")
OF = re.compile(r" (?:de |d')")
SPLIT_PRICE = re.compile(r" ?(?P<sign>[€$£])(?P<cents>[0-9]{2})(?![\w.,]*[0-9])")
QUALIFIER = re.compile(r"(?:nouveaux |nouveau )?")


@dataclass(frozen=True)
class _Patterns:
    percent: re.Pattern[str]
    letter: re.Pattern[str]
    sign: re.Pattern[str]
    code: re.Pattern[str]
    zone: re.Pattern[str]
    money: re.Pattern[str]
    symbol: re.Pattern[str]
    word: re.Pattern[str]
    lead: re.Pattern[str]
    cents: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    lexicon, money = units(), currencies()
    physical_words = [
        form
        for form in lexicon.physical
        if form.islower() and len(form) > 3 and form.replace(" ", "").replace("-", "").isalpha()
    ]
    symbols = [form for form in lexicon.physical if form not in physical_words]
    codes = alternatives(money.states)
    leading = alternatives(code for code in money.states if code not in money.careful_codes)
    signs = alternatives(money.symbols)
    return _Patterns(
        percent=re.compile(rf" ?(?P<unit>{alternatives(lexicon.percent)})(?!\w)"),
        letter=re.compile(rf" ?(?P<unit>{alternatives(money.letters)})(?![\w'-]|\.\w)"),
        sign=re.compile(rf" ?(?P<unit>{signs})(?!\w)"),
        code=re.compile(rf" ?(?P<unit>{codes})(?!\w)"),
        zone=re.compile(rf" ?(?P<unit>{alternatives(money.zone_forms)})(?!\w)"),
        money=re.compile(rf" (?:nouveaux |nouveau |nouvelles )?(?P<unit>{alternatives(money.nouns)})(?![\w-])"),
        symbol=re.compile(rf" ?(?P<unit>{alternatives(symbols)})(?![\w'])"),
        word=re.compile(rf"(?: |-)?(?P<unit>{alternatives(physical_words)})(?![\w-])"),
        lead=re.compile(rf"(?<![\w])(?P<unit>{signs}|{leading}) ?\Z"),
        cents=re.compile(rf"(?: et)? (?P<number>[\w -]{{1,22}}?) (?:{alternatives(money.subunits)})\b"),
    )


def read_unit(text: str, low: str, figure: Figure) -> Unit:
    """The unit behind ``figure`` (or the currency sign before it). ``low``: ``text`` in lower case, same length."""
    end = figure.end
    if figure.kind == "factor":
        return Unit(end, end, end, "")
    if figure.kind == "ratio":
        return _shared(text, low, figure)
    patterns = _patterns()
    found = patterns.percent.match(low, end)
    if found is not None:
        share = share_phrase(text, low, found.end())
        return Unit(found.start("unit"), share.end if share else found.end(), found.end(), "percent", found["unit"])
    positions = [end]
    of = OF.match(low, end) if figure.of else None
    if of is not None:
        positions.insert(0, of.end() - (1 if low[of.end() - 1] == " " else 0))
    for position in positions:
        unit = _money(text, low, figure, position) or _physical(text, low, figure, position)
        if unit is not None:
            return unit
    lead = patterns.lead.search(text, max(0, figure.start - 5), figure.start)
    if lead is not None:
        return _led(low, figure, lead)
    for position in positions:
        unit = _counted(text, low, figure, position)
        if unit is not None:
            return unit
    return Unit(end, end, end, "")


def _shared(text: str, low: str, figure: Figure) -> Unit:
    """What a fraction is a fraction of; the unit leaves out "de"."""
    among = AMONG.search(low, figure.start, figure.end)
    if among is not None:
        return Unit(among.start("noun"), among.end("noun"), figure.end, "ratio", lemma(among["noun"]))
    share = share_phrase(text, low, figure.end)
    if share is None:
        return Unit(figure.end, figure.end, figure.end, "")
    if low[share.head_start : share.head_end] in units().time:
        return Unit(share.head_start, share.end, figure.end, "time")
    words = re.compile(r"(?:de (?:la |l')|de |d'|des |du )").match(low, share.start)
    start = words.end() if words is not None else share.start
    return Unit(start, share.end, figure.end, "ratio", lemma(text[share.head_start : share.head_end]))


def _money(text: str, low: str, figure: Figure, position: int) -> Unit | None:
    """A currency noun, sign or code at ``position``."""
    patterns, lexicon = _patterns(), currencies()
    found = patterns.zone.match(text, position)
    if found is not None:
        return Unit(found.start("unit"), found.end(), found.end(), "currency", lexicon.zone.lemma, money=lexicon.zone)
    letter = patterns.letter.match(text, position) if figure.style == "digits" else None
    if letter is not None:
        franc = lexicon.letters[letter["unit"]]
        return Unit(letter.start("unit"), letter.end(), letter.end(), "currency", franc.lemma, money=franc)
    split = SPLIT_PRICE.match(text, position)
    if split is not None and figure.style == "digits" and figure.scale == 1:
        code = lexicon.symbols[split["sign"]]
        return Unit(
            split.start("sign"), split.end(), split.end(), "currency", _lemma_of(code), code, cents=Decimal(split["cents"]) / 100
        )
    found = patterns.sign.match(text, position)
    if found is not None and not (found["unit"].isalpha() and figure.style == "words"):
        code = lexicon.symbols[found["unit"]]
        kind = _kind_behind(low, lexicon.nouns["dollar"], found.end()) if found["unit"] == "$" else None
        if kind is not None:
            return Unit(found.start("unit"), kind[0], kind[0], "currency", "dollar", kind[1])
        return _with_cents(low, Unit(found.start("unit"), found.end(), found.end(), "currency", _lemma_of(code), code))
    found = patterns.code.match(text, position)
    if found is not None and (found["unit"] not in lexicon.careful_codes or figure.scale > 1000):
        code = found["unit"]
        return _with_cents(low, Unit(found.start("unit"), found.end(), found.end(), "currency", _lemma_of(code), code))
    offset = position - 1 if position > 0 and low[position - 1] == "'" else position
    found = patterns.money.match(low, position) or _elided(patterns.money, low, offset)
    if found is None:
        return None
    money = lexicon.nouns[found["unit"]]
    start, end = found.start("unit"), found.end()
    kind = _kind_behind(low, money, end)
    if kind is not None:
        return _with_cents(low, Unit(start, kind[0], kind[0], "currency", money.lemma, kind[1]))
    if money.careful and figure.scale <= 1000:
        return None
    other = re.compile(r" ([a-zà-ÿœ-]{4,20}(?:ien|ais|ois|ain|ique|ine)(?:n?es?|s)?)(?!\w)").match(low, end)
    if other is not None and not money.default:
        # An adjective of a country that the lexicon does not know: no guess by the context.
        return Unit(start, other.end(), other.end(), "currency", money.lemma)
    unit = Unit(start, end, end, "currency", money.lemma, money.default, None if money.default else money)
    return _with_cents(low, unit)


def _kind_behind(low: str, money: Money, end: int) -> tuple[int, str] | None:
    """(end, code) of the adjective that says which ("dollars canadiens"), or ``None``."""
    found = _qualifiers(money).match(low, end)
    if found is None or found.lastgroup is None:
        return None
    return found.end(), money.kinds[int(found.lastgroup[1:])][1]


@cache
def _qualifiers(money: Money) -> re.Pattern[str]:
    parts = [
        f"(?P<k{index}>{re.escape(qualifier.lower())}(?:{_endings(qualifier)}))"
        for index, (qualifier, _) in sorted(enumerate(money.kinds), key=lambda item: -len(item[1][0]))
    ]
    return re.compile(rf" (?:{'|'.join(parts)})(?!\w)") if parts else re.compile(r"(?!)")


def _elided(pattern: re.Pattern[str], low: str, offset: int) -> re.Match[str] | None:
    """The currency noun directly behind "d'"."""
    if offset < 0 or offset >= len(low) or low[offset] != "'":
        return None
    inner = re.compile(pattern.pattern.replace(" (?:nouveaux |nouveau |nouvelles )?", "'", 1))
    return inner.match(low, offset)


@cache
def _endings(qualifier: str) -> str:
    if qualifier.startswith("de") or qualifier.isupper():
        return ""
    return "|ne|nes|e|es|s|te|tes|que|ques"


@cache
def _lemma_of(code: str) -> str:
    """The currency noun whose first meaning is ``code`` ("€" → euro), else the code."""
    lexicon: Currencies = currencies()
    for money in lexicon.nouns.values():
        if money.default == code:
            return money.lemma
    for money in lexicon.nouns.values():
        if code in money.codes:
            return money.lemma
    return code.lower()


def _with_cents(low: str, unit: Unit) -> Unit:
    """The unit with " et 45 centimes" or " 50" behind it taken in."""
    found = _patterns().cents.match(low, unit.end)
    if found is not None:
        numeral = read_numeral(low, low, found.start("number"))
        if numeral is not None and numeral.end == found.end("number") and 0 < numeral.value < 100:
            return Unit(
                unit.start,
                found.end(),
                found.end(),
                unit.kind,
                unit.head,
                unit.code,
                unit.money,
                cents=numeral.value / 100,
            )
    bare = re.compile(r" ([0-9]{2})(?=$|[.,;)](?![0-9])|\n)").match(low, unit.end)
    if bare is not None:
        return Unit(
            unit.start,
            bare.end(),
            bare.end(),
            unit.kind,
            unit.head,
            unit.code,
            unit.money,
            cents=Decimal(bare[1]) / 100,
        )
    return unit


def _led(low: str, figure: Figure, lead: re.Match[str]) -> Unit:
    """A currency sign before the figure: "$10 000", "EUR 5 millions"."""
    sign = lead["unit"]
    lexicon = currencies()
    code = lexicon.symbols.get(sign, sign if sign in lexicon.states else "")
    head = _lemma_of(code) if code else ""
    behind = _with_cents(low, Unit(figure.end, figure.end, figure.end, "currency"))
    return Unit(
        lead.start("unit"), lead.end("unit"), behind.core, "currency", head, code, lead=lead.start("unit"), cents=behind.cents
    )  # fmt: skip


def _physical(text: str, low: str, figure: Figure, position: int) -> Unit | None:
    """A physical unit at ``position``, with what is measured behind it."""
    patterns, lexicon = _patterns(), units()
    found = patterns.symbol.match(text, position)
    if found is not None:
        form = found["unit"]
        glued = found.start("unit") == position
        if (len(form) == 1 and figure.style == "words") or (
            glued and position < len(text) and form.islower() and len(form) > 4
        ):
            found = None
    if found is None:
        found = patterns.word.match(low, position)
        if found is None or (found.start("unit") == position and text[position - 1] not in "'0123456789"):
            return None
    lemma = lexicon.physical[found["unit"]]
    end = found.end()
    return Unit(found.start("unit"), modifiers_end(text, low, end, low[end - 1] in "sxz"), end, "physical", lemma)


def _counted(text: str, low: str, figure: Figure, position: int) -> Unit | None:
    """The noun phrase counted, or a time noun (kind time)."""
    start = position
    while start < len(low) and low[start] == " " and start - position < 2:
        start += 1
    if start == position and (position == 0 or low[position - 1] != "'"):
        return None
    many = (figure.value_max if figure.value_max is not None else figure.value) >= 2
    time = _time_behind(low, start)
    if time is not None:
        return Unit(start, time, time, "time")
    phrase: Phrase | None = noun_phrase(text, low, start, many)
    if phrase is None:
        return None
    head = text[phrase.head_start : phrase.head_end]
    if head.lower() in units().time:
        return Unit(phrase.start, phrase.end, phrase.end, "time")
    if headline(text, phrase.head_start, phrase.head_end):
        head = head.lower()
    return Unit(phrase.start, phrase.end, phrase.end, "count", lemma(head))


TIME_BEFORE = r"(?:derni(?:ers|ères)|prochain(?:s|es)|premi(?:ers|ères)|longu?e?s|bonn?e?s|petit(?:s|es)|grand(?:s|es)|autres|belles|demi) "


@cache
def _time() -> re.Pattern[str]:
    return re.compile(rf"(?:{TIME_BEFORE}){{0,2}}(?:{alternatives(units().time)})(?![\w'-])")


def _time_behind(low: str, start: int) -> int | None:
    found = _time().match(low, start)
    return found.end() if found is not None else None
