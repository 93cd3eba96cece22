"""What the rest of the article says about a figure: what to mask, which currency, which role."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.stages.base import Found
from pipeline.stages.quantities.currency_lexicon import Money, currencies
from pipeline.stages.quantities.ellipsis import (
    as_sum,
    equivalent,
    is_compared,
    is_elliptic,
    is_resumed,
    is_sum,
    without_unit,
)
from pipeline.stages.quantities.lexicon import alternatives, numbers
from pipeline.stages.quantities.masks import Masks
from pipeline.stages.quantities.money import qualifiers
from pipeline.stages.quantities.ranges import FOLLOWER
from pipeline.stages.quantities.reading import Reading, lower

TAIL = re.compile(r"(?<=[\w)]) [0-9][0-9 ,.]{0,14} ?%?\Z")
MEASURED = re.compile(r"(?<=%)| ?[%€$]| (?:millions?|milliards?|pour cent)\b")
OF_THE_WHOLE = re.compile(r" (?:des|sur les|sur) ")
CHANGE_GAP = re.compile(r" (?:[a-zà-ÿœ'0-9 -]{1,50} )?à (?:plus de |près de |environ )?")
CLAUSE_START = re.compile(r"[;:]|, (?:et|tandis que|alors que|mais) ")


class Context:
    """The article and the rows found so far. Missing or empty lists in ``found`` are fine."""

    def __init__(self, article: Article, doc: Doc, found: Found) -> None:
        self.article, self.doc, self.found = article, doc, found
        self.text = doc.text
        self.countries: list[tuple[int, str]] = [
            (row.start, row.country) for row in found.get("entities", ()) if getattr(row, "country", "")
        ]
        self._all_countries = {code for _, code in self.countries}
        self._intros = self._announced()
        self._qualified: dict[str, set[str]] = {}
        self._codes: Counter[str] = Counter()
        self._code_by_value: dict[Decimal, str] = {}
        self._starts = [start for start, _ in self.countries]

    def masks(self) -> Masks:
        """Dates, the markers of points, and names but for their first word: no figure there counts anything."""
        spans = [(row.start, row.end) for row in self.found.get("dates", ())]
        spans += [(row.start, row.start + len(row.marker)) for row in self.found.get("points", ()) if row.marker]
        spans += [
            (row.start + 1, self._end_of_name(row.start, row.end))
            for row in self.found.get("entities", ())
            if row.end > row.start + 1
        ]
        return Masks(spans)

    def _end_of_name(self, start: int, end: int) -> int:
        """The end of the name at ``start``–``end`` without a figure at its tail that a unit follows ("Energi 15 %")."""
        tail = TAIL.search(self.text, start, end)
        measured = tail is not None and MEASURED.match(self.text, end) is not None
        return tail.start() if tail is not None and measured else end

    def complete(self, readings: Sequence[Reading]) -> Iterator[tuple[Reading, str, str, str]]:
        """Each reading with its kind, its currency and its role."""
        previous: Reading | None = None
        amount: tuple[Reading, str] | None = None
        millions: Reading | None = None
        before = 0
        shared = self._shared_units(readings)
        self._qualified = _qualified(shared)
        sums = [(reading.value, self._code(reading, reading.start)) for reading in shared if reading.kind == "currency"]
        self._codes = Counter(code for _, code in sums if code)
        self._code_by_value = {value: code for value, code in sums if code}
        for reading in shared:
            reading = self._careful_money(reading)
            last = amount[0] if amount is not None else None
            among_sums = last is not None and millions is last
            if among_sums and reading.kind == "count" and reading.scaled and reading.head in currencies().containers:
                reading = without_unit(reading)  # "270 millions de prêts"
            currency = reading.code
            bare = reading.bare
            if reading.kind == "currency":
                currency = self._code(reading, before)
            elif bare and reading.scaled and is_sum(self.text, reading, previous, last if among_sums else None):
                reading, currency = replace(reading, kind="currency"), self._code_of_the_sums(reading, amount)
            elif bare and amount is not None and is_elliptic(self.text, reading, previous, amount[0]):
                # The next ellipsis may hang on this one.
                reading, currency = as_sum(reading, amount[0]), amount[1]
            elif bare and previous is not None and is_compared(self.text, reading, previous):
                reading = replace(as_sum(reading, previous), kind=previous.kind)
                currency = amount[1] if amount is not None and previous.kind == "currency" else ""
            elif bare and previous is not None and is_resumed(self.text, reading, previous):
                reading = replace(reading, kind=previous.kind)
            before = reading.end
            role = self._role(reading, previous)
            yield reading, reading.kind, currency, role
            restated = role == "equivalent" and amount is not None and self.text[reading.end : reading.end + 1] == ")"
            if reading.kind == "currency" and not restated:
                amount = reading, currency
            if reading.scaled and not reading.bare and not restated:
                millions = reading
            if not reading.bare and not restated:
                previous = reading

    def _shared_units(self, readings: Sequence[Reading]) -> list[Reading]:
        """The readings, a bare figure with the kind and currency of the one coordinated behind it ("12 et 15 %")."""
        complete: list[Reading] = []
        for reading in reversed(readings):
            following = complete[-1] if complete else None
            if reading.bare and following is not None and following.kind in ("currency", "percent", "physical"):
                gap = self.text[reading.end : following.start]
                joined = len(gap) < 12 and FOLLOWER.fullmatch(gap) is not None
                changed = 3 <= len(gap) < 70 and self.text.endswith(("de ", "d'"), 0, reading.start)
                joined = joined or (changed and CHANGE_GAP.fullmatch(gap) is not None)
                taken = OF_THE_WHOLE.fullmatch(gap) is not None and following.kind == "currency"
                if taken or (joined and reading.scaled == following.scaled):
                    value = as_sum(reading, following).value if taken else reading.value
                    reading = replace(
                        reading, kind=following.kind, code=following.code, money=following.money, value=value
                    )  # fmt: skip
            complete.append(reading)
        complete.reverse()
        return complete

    def _careful_money(self, reading: Reading) -> Reading:
        """A count whose noun is money in a state of the article ("500 couronnes" beside Norway) as money."""
        noun = self.text[reading.unit_start : reading.unit_end].lower()
        money = currencies().nouns.get(noun) if reading.kind == "count" and noun else None
        if money is None or not money.careful or money.everyday or not _only(money, self._all_countries):
            return reading
        return replace(reading, kind="currency", head=money.lemma, money=money)

    def _code_of_the_sums(self, reading: Reading, amount: tuple[Reading, str] | None) -> str:
        """The code of the last sum before in the paragraph, else of a sum of the same value (in a headline),
        else the one that most sums of the article have, or "".
        """
        if (
            amount is not None
            and (amount[1] or not self._codes)
            and self.text.find("\n", amount[0].end, reading.start) < 0
        ):
            return amount[1]
        if reading.value in self._code_by_value:
            return self._code_by_value[reading.value]
        most = self._codes.most_common(2)
        if len(most) == 2 and most[0][1] == most[1][1]:
            return amount[1] if amount is not None else ""
        return most[0][0] if most else ""

    def _code(self, reading: Reading, before: int) -> str:
        """The code of a figure with a currency; ``before``: where the figure before it ends."""
        if reading.money is not None:
            return self._currency(reading.money, reading, before)
        return self._at_home(reading) if reading.head == "dollar" and reading.code == "USD" else reading.code

    def _at_home(self, reading: Reading) -> str:
        """The code of a bare dollar: of the only state of the article, or of the one that writes it with this sign."""
        unit = self.text[reading.unit_start : reading.unit_end]
        home = currencies().home.get(unit.lower(), ())
        codes = {code for code in home if currencies().states[code] & self._all_countries}
        if unit != "$":
            is_home = len(codes) == 1 and (len(self._all_countries) == 1 or self._is_about(codes, reading.code))
            return codes.pop() if is_home else reading.code
        others = currencies().nouns["dollar"].codes
        rivals = {code for code in others if currencies().states[code] & self._all_countries} - codes
        rivals |= self._qualified.get("dollar", set()) - codes
        return codes.pop() if len(codes) == 1 and not rivals else reading.code

    def _is_about(self, codes: set[str], default: str) -> bool:
        """Whether ``codes`` are tender in most states that the article names, and ``default`` in none."""
        states = currencies().states
        home = set().union(*(states[code] for code in codes))
        if states[default] & self._all_countries:
            return False
        return sum(country in home for _, country in self.countries) * 2 > len(self.countries)

    def _currency(self, money: Money, reading: Reading, before: int) -> str:
        """The code that the states named around the figure decide, or "" where none or several do."""
        sentence = self.doc.sentences.at(reading.start)
        if sentence is not None:
            code = _only(money, self._countries(sentence.start, sentence.end))
            if code:
                return code
            near = self._nearest(money, max(sentence.start, before), reading.start) if code is not None else ""
            near = near or self._nationality(money, max(sentence.start, before), reading.start)
            if near or code is not None:
                return near
        elsewhere = self._qualified.get(money.lemma, set())
        if len(elsewhere) == 1:
            return next(iter(elsewhere))
        return _only(money, self._all_countries) or ""

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
        return _only(money, self._countries(clause, end)) or ""

    def _countries(self, start: int, end: int) -> set[str]:
        low = bisect_right(self._starts, start - 1)
        high = bisect_right(self._starts, end)
        return {country for _, country in self.countries[low:high]}

    def _announced(self) -> list[tuple[int, int, int]]:
        """(count, start, end) of every sentence that announces a list of points."""
        intros: dict[tuple[int, str], int] = {}
        for point in self.found.get("points", ()):
            if point.announced_count is not None and point.intro:
                intros.setdefault((point.announced_count, point.intro), point.start)
        found = []
        for (count, intro), before in intros.items():
            start = self.article.text.rfind(intro, 0, before + len(intro))
            if start >= 0:
                found.append((count, start, start + len(intro)))
        return found

    def _role(self, reading: Reading, previous: Reading | None) -> str:
        before = lower(self.text[max(0, reading.start - 24) : reading.start])
        if previous is not None and equivalent().search(before):
            return "equivalent"
        if previous is not None and reading.kind == "currency" == previous.kind:
            gap = self.text[previous.end : reading.start]
            if re.fullmatch(r" {0,2}\( ?", gap) and self._other_currency(reading, previous):
                return "equivalent"
        if self._announces(reading):
            return "list_count"
        return "fact"

    def _other_currency(self, reading: Reading, previous: Reading) -> bool:
        return (reading.code or reading.head) != (previous.code or previous.head)

    def _announces(self, reading: Reading) -> bool:
        """Whether the figure announces a list: that of the points behind it, or by its noun and the signs behind it."""
        if (
            reading.kind != "count"
            or reading.value != reading.value.to_integral_value()
            or not 2 <= reading.value <= 99
        ):
            return False
        for count, start, end in self._intros:
            if count == reading.value and start <= reading.start < end:
                return True
        if reading.head not in numbers().announcing:
            return False
        return _announce_signs().match(lower(self.text[reading.end : reading.end + 260])) is not None


def _qualified(readings: Sequence[Reading]) -> dict[str, set[str]]:
    """Currency noun → the codes that adjectives give it somewhere in the article ("francs suisses")."""
    codes: dict[str, set[str]] = {}
    for reading in readings:
        if reading.qualified:
            codes.setdefault(reading.head, set()).add(reading.code)
    return codes


@cache
def _announce_signs() -> re.Pattern[str]:
    """Behind the noun phrase: a sign in the same sentence, or a first point at the start of the next."""
    lexicon = numbers()
    signs = rf"(?<!\w)(?:{alternatives(lexicon.announce_signs)})(?!\w)"
    opener = rf"(?:[.!?:] ?|[.!?:]?\n[\s]{{0,6}})(?:« ?)?(?:{alternatives(lexicon.openers)})"
    return re.compile(rf"[^.!?;:\n]{{0,160}}?(?:{signs}|{opener})")


def _only(money: Money, countries: set[str]) -> str | None:
    """The one code of ``money`` that is tender in ``countries``; "" where several are, ``None`` where none is."""
    lexicon = currencies().states
    codes = {code for code in money.codes if lexicon[code] & countries}
    if len(codes) == 1:
        return codes.pop()
    return "" if codes else None
