"""What the rest of the article says about a figure: what to mask, which currency, which role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.stages.base import Found
from pipeline.stages.quantities.announcing import announces
from pipeline.stages.quantities.currency_lexicon import currencies
from pipeline.stages.quantities.ellipsis import (
    as_sum,
    equivalent,
    is_compared,
    is_elliptic,
    is_parallel,
    is_resumed,
    is_sum,
    without_unit,
)
from pipeline.stages.quantities.masks import Masks
from pipeline.stages.quantities.ranges import FOLLOWER
from pipeline.stages.quantities.reading import Reading, lower
from pipeline.stages.quantities.tender import Tender, only

TAIL = re.compile(r"(?<=[\w)]) [0-9][0-9 ,.]{0,14} ?%?\Z")
MEASURED = re.compile(r"(?<=%)| ?[%€$]| (?:millions?|milliards?|pour cent)\b")
OF_THE_WHOLE = re.compile(r" (?:des|sur les|sur) ")
CHANGE_GAP = re.compile(r" (?:[a-zà-ÿœ'0-9 -]{1,50} )?à (?:plus de |près de |environ )?")


def _state_of_region(entity: str) -> str:
    """The state whose part a name is or holds: "Québec", "Investissement Québec" → CA; or ""."""
    regions = currencies().regions
    return next((regions[word] for word in (entity, *entity.split()) if word in regions), "")


class Context:
    """The article and the rows found so far. Missing or empty lists in ``found`` are fine."""

    def __init__(self, article: Article, doc: Doc, found: Found) -> None:
        self.article, self.doc, self.found = article, doc, found
        self.text = doc.text
        self.countries: list[tuple[int, str]] = [
            (row.start, code)
            for row in found.get("entities", ())
            if (code := row.country or _state_of_region(row.entity))
        ]
        self._intros = self._announced()

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
        hung: tuple[Reading, str] | None = None  # the last figure that left its unit out
        before = 0
        shared = self._shared_units(readings)
        tender = Tender(self.doc, self.countries, self.article.publisher, shared)
        for reading in shared:
            reading = self._careful_money(reading)
            among_sums = millions is not None and millions.kind == "currency"
            if among_sums and reading.kind == "count" and reading.scaled and reading.head in currencies().containers:
                reading = without_unit(reading)  # "270 millions de prêts"
            currency = reading.code
            bare = reading.bare
            if reading.kind == "currency":
                currency = tender.code(reading, before)
            elif bare and reading.scaled and is_sum(self.text, reading, previous, millions if among_sums else None):
                reading, currency = replace(reading, kind="currency"), tender.code_of_bare(reading, amount)
            elif bare and amount is not None and is_elliptic(self.text, reading, previous, amount[0]):
                # The next ellipsis may hang on this one.
                reading, currency = as_sum(reading, amount[0]), amount[1]
            elif bare and hung is not None and is_parallel(self.text, reading, hung[0]):
                reading, currency = replace(as_sum(reading, hung[0]), kind=hung[0].kind), hung[1]
            elif bare and previous is not None and is_compared(self.text, reading, previous):
                reading = replace(as_sum(reading, previous), kind=previous.kind)
                currency = amount[1] if amount is not None and previous.kind == "currency" else ""
            elif bare and previous is not None and is_resumed(self.text, reading, previous):
                reading = replace(reading, kind=previous.kind)
            if bare and reading.kind != "count":
                hung = reading, currency
            before = reading.end
            role = self._role(reading, previous)
            yield reading, reading.kind, currency, role
            restated = role == "equivalent" and reading.kind == "currency" and amount is not None
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
                even = reading.scaled == following.scaled or (reading.scaled and following.value >= 1000)
                if taken or (joined and even):
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
        if (
            money is None
            or not money.careful
            or money.everyday
            or not only(money, {code for _, code in self.countries})
        ):
            return reading
        return replace(reading, kind="currency", head=money.lemma, money=money)

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
        return announces(lower(self.text[reading.end : reading.end + 260]), reading.head)
