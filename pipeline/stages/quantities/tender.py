"""Which currency a sum is in: what its words, the states around it and the other sums of the article say."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from pipeline.language import Doc
from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.quantities.currency_lexicon import Money, currencies
from pipeline.stages.quantities.ellipsis import CLAUSE_START, hangs_on, restates
from pipeline.stages.quantities.money import qualifiers
from pipeline.stages.quantities.reading import Reading, lower

_WORD = re.compile(r"[^\W\d_]{4,24}")
OUT_OF_REACH = 20
"""A bare sum so many times the largest of a currency is hardly in it …"""
NEARER = 10
"""… where it comes so many times nearer to the sums of another."""


class Tender:
    """The currencies of one article. ``countries``: (position, ISO 3166-1 code) of every mention of a state."""

    def __init__(self, doc: Doc, countries: list[tuple[int, str]], publisher: str, readings: Sequence[Reading]) -> None:
        self.doc, self.text, self.countries = doc, doc.text, countries
        self.publisher = publisher
        self.all_countries = {code for _, code in countries}
        self._starts = [start for start, _ in countries]
        self._qualified = _qualified(readings)
        sums = [(reading, self.code(reading, reading.start)) for reading in readings if reading.kind == "currency"]
        self._codes = Counter(code for _, code in sums if code)
        self._code_by_value = {reading.value: code for reading, code in sums if code}
        self._largest: dict[str, Decimal] = {}
        self._usual: dict[str, str] = {}
        for reading, code in sums:
            if not restates(self.text, reading):
                name = code or f"?{reading.head}"
                self._largest[name] = max(self._largest.get(name, Decimal(0)), reading.value)
            if code and not reading.qualified:
                self._usual[reading.head] = code

    def code(self, reading: Reading, before: int) -> str:
        """The code of a figure with a currency; ``before``: where the figure before it ends."""
        if reading.money is not None:
            return self._currency(reading.money, reading, before)
        return self._at_home(reading) if reading.head == "dollar" and reading.code == "USD" else reading.code

    def code_of_bare(self, reading: Reading, amount: tuple[Reading, str] | None) -> str:
        """The code of a sum without a currency; ``amount``: the last sum before it, with its code.

        That of the last sum in the paragraph, else of a sum of the same value (in a headline), else the one that most
        sums of the article have, or ""; never one that the sum is out of reach for.
        """
        if (
            amount is not None
            and (amount[1] or not self._codes)
            and self.text.find("\n", amount[0].end, reading.start) < 0
        ):
            if hangs_on(self.text, reading):
                return amount[1]
            usual = self._usual.get(amount[0].head, "") if amount[0].qualified else ""
            return self._within_reach(reading, usual or amount[1])
        if reading.value in self._code_by_value:
            return self._code_by_value[reading.value]
        most = self._codes.most_common(2)
        if len(most) == 2 and most[0][1] == most[1][1]:
            return self._within_reach(reading, amount[1] if amount is not None else "")
        return self._within_reach(reading, most[0][0] if most else "")

    def _within_reach(self, reading: Reading, code: str) -> str:
        """``code``, or the one whose sums come much nearer: billions of francs beside millions of euros."""
        reach = {name: max(Decimal(1), reading.value / largest) for name, largest in self._largest.items() if largest}
        distance = reach.get(code, Decimal("Infinity") if code else Decimal(0))
        if not reach or distance < OUT_OF_REACH:
            return code
        nearest = min(reach, key=lambda name: reach[name])
        return nearest.partition("?")[0] if reach[nearest] * NEARER <= distance else code

    def _at_home(self, reading: Reading) -> str:
        """The code of a bare dollar: of the only state of the article, or of the one that writes it with this sign."""
        unit = self.text[reading.unit_start : reading.unit_end]
        home = currencies().home.get(unit.lower(), ())
        codes = {code for code in home if currencies().states[code] & self.all_countries}
        if unit != "$":
            is_home = len(codes) == 1 and (
                len(self.all_countries) == 1
                or self._is_about(codes, reading.code)
                or self._is_outlet(next(iter(codes)))
                or self._says_only(reading.code)
            )
            return codes.pop() if is_home else reading.code
        others = currencies().nouns["dollar"].codes
        rivals = {code for code in others if currencies().states[code] & self.all_countries} - codes
        rivals |= self._qualified.get("dollar", set()) - codes
        if len(codes) != 1:
            return reading.code
        stays = not rivals or (rivals.isdisjoint(self._qualified.get("dollar", ())) and self._is_about(codes, "USD"))
        return next(iter(codes)) if stays or self._is_outlet(next(iter(codes))) else reading.code

    def _says_only(self, code: str) -> bool:
        """Whether the article qualifies this dollar alone ("dollars américains"), so that a bare one is home's."""
        return self._qualified.get("dollar", set()) == {code}

    def _is_outlet(self, code: str) -> bool:
        """Whether who publishes the text is at home where a currency is tender."""
        outlets = (outlet.lower() for outlet in currencies().outlets.get(code, ()))
        return self.publisher.lower() in outlets

    def _is_about(self, codes: set[str], default: str) -> bool:
        """Whether ``codes`` are tender in most states that the article names, and ``default`` in none."""
        states = currencies().states
        home = set().union(*(states[code] for code in codes))
        if states[default] & self.all_countries:
            return False
        return sum(country in home for _, country in self.countries) * 2 > len(self.countries)

    def _currency(self, money: Money, reading: Reading, before: int) -> str:
        """The code that the states named around the figure decide, or "" where none or several do."""
        sentence = self.doc.sentences.at(reading.start)
        if sentence is not None:
            code = only(money, self._countries(sentence.start, sentence.end))
            if code:
                return code
            near = self._nearest(money, max(sentence.start, before), reading.start) if code is not None else ""
            near = near or self._nationality(money, max(sentence.start, before), reading.start)
            if near or code is not None:
                return near
        elsewhere = self._qualified.get(money.lemma, set())
        if len(elsewhere) == 1:
            return next(iter(elsewhere))
        return only(money, self.all_countries) or self._of_publisher(money) or only(money, self._adjectives) or ""

    def _of_publisher(self, money: Money) -> str:
        """The one code of ``money`` that is tender where the article is published, or ""."""
        return next((code for code in money.codes if self._is_outlet(code)), "")

    @cached_property
    def _adjectives(self) -> set[str]:
        """The states whose adjectives stand in the article: "l'État camerounais"."""
        return {code for word in set(_WORD.findall(self.text)) if (code := adjective_country(word))}

    def _nationality(self, money: Money, start: int, end: int) -> str:
        """The one code whose adjective stands before the figure in its sentence ("la banque tunisienne"), or ""."""
        found = {
            money.kinds[int(m.lastgroup[1:])][1]
            for m in qualifiers(money).finditer(lower(self.text[start:end]))
            if m.lastgroup
        }
        return found.pop() if len(found) == 1 else ""

    def _nearest(self, money: Money, start: int, end: int) -> str:
        """The code of the one state between the figure before and this one, in its clause, as its subject is, or ""."""
        clause = max((match.end() for match in CLAUSE_START.finditer(self.text, start, end)), default=start)
        return only(money, self._countries(clause, end)) or ""

    def _countries(self, start: int, end: int) -> set[str]:
        low = bisect_right(self._starts, start - 1)
        high = bisect_right(self._starts, end)
        return {country for _, country in self.countries[low:high]}


def _qualified(readings: Sequence[Reading]) -> dict[str, set[str]]:
    """Currency noun → the codes that adjectives give it somewhere in the article ("francs suisses")."""
    codes: dict[str, set[str]] = {}
    for reading in readings:
        if reading.qualified:
            codes.setdefault(reading.head, set()).add(reading.code)
    return codes


def only(money: Money, countries: set[str]) -> str | None:
    """The one code of ``money`` that is tender in ``countries``; "" where several are, ``None`` where none is."""
    lexicon = currencies().states
    codes = {code for code in money.codes if lexicon[code] & countries}
    if len(codes) == 1:
        return codes.pop()
    return "" if codes else None
