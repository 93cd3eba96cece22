"""Money: currency nouns, signs and ISO codes beside a figure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from pipeline.stages.quantities.currency_lexicon import Money, currencies
from pipeline.stages.quantities.figure import Figure
from pipeline.stages.quantities.lexicon import alternatives, spellings
from pipeline.stages.quantities.nouns import singular
from pipeline.stages.quantities.numerals import read_number


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit at ``start`` to ``end`` (equal where there is none), and ``core`` where the bare unit ends.

    ``kind``: count · currency · percent · physical · time (no quantity) · "" (no unit). ``code``: an ISO 4217 code
    that the words alone decide; ``money``: the currency noun that the context must decide. ``head``: lemma.
    ``lead``: where a sign before the figure begins ("$10"), else -1. ``qualified``: an adjective says which
    currency it is ("francs suisses"). ``cents``: what a subunit adds to the value.
    """

    start: int
    end: int
    core: int
    kind: str
    head: str = ""
    code: str = ""
    money: Money | None = None
    lead: int = -1
    qualified: bool = False
    cents: Decimal = Decimal(0)


SPLIT_PRICE = re.compile(r" ?(?P<sign>[€$£])(?P<cents>[0-9]{2})(?![\w.,]*[0-9])")
BARE_CENTS = re.compile(r" ([0-9]{2}|[a-zé]{3,10}(?:[ -][a-zé]{2,8}){0,3})(?=\Z|[.,;)](?![0-9])|\n)")
FOREIGN = re.compile(r" [a-zà-ÿœ-]{4,20}(?:ien|ais|ois|ain|ique|ine)(?:n?es?|s)?(?!\w)")


@dataclass(frozen=True)
class _Patterns:
    letter: re.Pattern[str]
    sign: re.Pattern[str]
    zone: re.Pattern[str]
    noun: re.Pattern[str]
    lead: re.Pattern[str]
    cents: re.Pattern[str]
    subunit: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    money = currencies()
    codes = alternatives(code for code in money.states if code not in money.careful_codes)
    signs, nouns = alternatives(money.symbols), alternatives(money.nouns)
    return _Patterns(
        letter=re.compile(rf" ?(?P<unit>{alternatives(money.letters)})(?![\w'-]|\.\w)"),
        sign=re.compile(rf" ?(?P<unit>{alternatives([*money.symbols, *money.states])})(?!\w)"),
        zone=re.compile(rf" ?(?P<unit>{alternatives(money.zone_forms)})(?!\w)"),
        noun=re.compile(rf"(?: |(?<='))(?:nouveaux |nouveau |nouvelles )?(?P<unit>{nouns})(?![\w-])"),
        lead=re.compile(
            rf"(?<![\w])(?P<unit>{signs}|{codes}|{alternatives(k for k in money.letters if len(k) > 1)})\.? ?\Z"
        ),
        cents=re.compile(rf"(?: et)? (?P<number>[\w -]{{1,22}}?) (?:{alternatives(money.subunits)})\b"),
        subunit=re.compile(rf" (?P<unit>{alternatives(money.subunits)})(?![\w-])"),
    )


def read_money(text: str, low: str, figure: Figure, position: int) -> Unit | None:
    """The currency noun, sign or code at ``position`` behind ``figure``, or ``None``."""
    patterns, lexicon = _patterns(), currencies()
    found = patterns.zone.match(text, position)
    if found is not None:
        return Unit(found.start("unit"), found.end(), found.end(), "currency", lexicon.zone.lemma, money=lexicon.zone)
    if figure.style == "digits":
        unit = _letter_or_price(text, figure, position)
        if unit is not None:
            return unit
    found = patterns.sign.match(text, position)
    if found is not None:
        unit = _signed(low, figure, found)
        if unit is not None:
            return unit
    found = patterns.noun.match(low, position)
    if found is not None:
        return _named(low, figure, found)
    found = patterns.subunit.match(low, position)
    if found is None:
        return None
    # The value counts subunits: no code, so that no sum takes them for whole units.
    return Unit(found.start("unit"), found.end(), found.end(), "currency", singular(found["unit"]))


def _letter_or_price(text: str, figure: Figure, position: int) -> Unit | None:
    """ "30 F", "5€50"."""
    lexicon = currencies()
    found = _patterns().letter.match(text, position)
    if found is not None:
        franc = lexicon.letters[found["unit"]]
        return Unit(found.start("unit"), found.end(), found.end(), "currency", franc.lemma, money=franc)
    found = SPLIT_PRICE.match(text, position) if figure.scale == 1 else None
    if found is None:
        return None
    code, end = lexicon.symbols[found["sign"]], found.end()
    return Unit(found.start("sign"), end, end, "currency", _lemma_of(code), code, cents=Decimal(found["cents"]) / 100)


def _signed(low: str, figure: Figure, found: re.Match[str]) -> Unit | None:
    """A sign ("€", "US$") or an ISO code."""
    lexicon, sign, end = currencies(), found["unit"], found.end()
    if sign in lexicon.symbols:
        if sign.isalpha() and figure.style == "words":
            return None
        code = lexicon.symbols[sign]
        kind = _kind_behind(low, lexicon.nouns["dollar"], end) if sign == "$" else None
        if kind is not None:
            return Unit(found.start("unit"), kind[0], kind[0], "currency", "dollar", kind[1])
    elif sign in lexicon.careful_codes and figure.scale <= 1000:
        return None
    else:
        code = sign
    return _with_cents(low, figure, Unit(found.start("unit"), end, end, "currency", _lemma_of(code), code))


def _named(low: str, figure: Figure, found: re.Match[str]) -> Unit | None:
    """A currency noun with the adjective that says which, if there is one."""
    money, start, end = currencies().nouns[found["unit"]], found.start("unit"), found.end()
    kind = _kind_behind(low, money, end)
    if kind is not None:
        return _with_cents(low, figure, Unit(start, kind[0], kind[0], "currency", money.lemma, kind[1], qualified=True))
    if money.careful and figure.scale <= 1000:
        return None
    foreign = (FOREIGN if not money.default else _any_qualifier()).match(low, end)
    if foreign is not None:
        # The adjective of a state whose currency of this name the lexicon does not know: no guess.
        return Unit(start, foreign.end(), foreign.end(), "currency", money.lemma)
    return _with_cents(
        low, figure, Unit(start, end, end, "currency", money.lemma, money.default, None if money.default else money)
    )


def _kind_behind(low: str, money: Money, end: int) -> tuple[int, str] | None:
    """(end, code) of the adjective that says which ("dollars canadiens"), or ``None``."""
    found = qualifiers(money).match(low, end)
    if found is None or found.lastgroup is None:
        return None
    return found.end(), money.kinds[int(found.lastgroup[1:])][1]


@cache
def qualifiers(money: Money) -> re.Pattern[str]:
    """The adjectives that say which currency of this noun; group ``kN`` is ``money.kinds[N]``."""
    parts = [
        f"(?P<k{index}>(?:{alternatives(spellings(qualifier.lower()))})(?:{_endings(qualifier)}))"
        for index, (qualifier, _) in sorted(enumerate(money.kinds), key=lambda item: -len(item[1][0]))
    ]
    return re.compile(rf" (?:{'|'.join(parts)})(?!\w)") if parts else re.compile(r"(?!)")


@cache
def _any_qualifier() -> re.Pattern[str]:
    """Any adjective that says which currency is meant, of whatever noun."""
    words = {word.lower() for money in currencies().nouns.values() for word, _ in money.kinds if " " not in word}
    words -= {"convertible", "pacifique", "sterling"}
    return re.compile(rf" (?:{alternatives(words)})(?:{_endings('')})(?!\w)")


@cache
def _endings(qualifier: str) -> str:
    if qualifier.startswith("de") or qualifier.isupper():
        return ""
    return "|ne|nes|e|es|s|te|tes|que|ques"


@cache
def _lemma_of(code: str) -> str:
    """The currency noun whose first meaning is ``code`` ("€" → euro), else the code."""
    lexicon = currencies()
    for money in lexicon.nouns.values():
        if money.default == code:
            return money.lemma
    for money in lexicon.nouns.values():
        if code in money.codes:
            return money.lemma
    return code.lower()


def _with_cents(low: str, figure: Figure, unit: Unit) -> Unit:
    """The unit with " et 45 centimes" or " 50" behind it taken in."""
    if figure.scale != 1:
        return unit
    cents, end = Decimal(0), unit.end
    found = _patterns().cents.match(low, unit.end)
    bare = BARE_CENTS.match(low, unit.end)
    if found is not None:
        value = read_number(found["number"])
        if value is not None and 0 < value < 100:
            cents, end = value / 100, found.end()
    elif bare is not None:
        value = read_number(bare[1])
        if value is not None and 0 < value < 100:
            cents, end = value / 100, bare.end()
    return replace(unit, end=end, core=end, cents=cents)


def read_leading_sign(text: str, low: str, figure: Figure, floor: int = 0) -> Unit | None:
    """The currency sign or code before ``figure`` ("$10 000", "EUR 5 millions"), none before ``floor``."""
    found = _patterns().lead.search(text, max(floor, figure.start - 6), figure.start)
    if found is None:
        return None
    lexicon, sign, start = currencies(), found["unit"], found.start("unit")
    if sign in lexicon.letters:
        noun = lexicon.letters[sign]
        return Unit(start, found.end("unit"), figure.end, "currency", noun.lemma, money=noun, lead=start)
    code = lexicon.symbols.get(sign, sign if sign in lexicon.states else "")
    head = _lemma_of(code) if code else ""
    behind = _with_cents(low, figure, Unit(figure.end, figure.end, figure.end, "currency"))
    return Unit(start, found.end("unit"), behind.core, "currency", head, code, lead=start, cents=behind.cents)
