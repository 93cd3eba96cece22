"""From the text of an article to its expressions and their readings, in text order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.article import Sentence, Sentences
from pipeline.language import Doc
from pipeline.stages.dates.grammar import Item
from pipeline.stages.dates.nodes import Reading, Tense
from pipeline.stages.dates.periods import Day, Period
from pipeline.stages.dates.rules import grammar
from pipeline.stages.dates.tense import Verbs
from pipeline.stages.dates.tokens import lines
from pipeline.stages.dates.vocabulary import fold
from pipeline.stages.quantities.services import FEWEST, given_behind

_WRAPPED = re.compile(r"\n(?:(?<=[a-zà-ÿ0-9,']\n)(?=[a-zà-ÿ])|(?<=[a-zà-ÿ]\n)(?=\d))")
"""A line break inside a sentence: a text wrapped by hand has dates over two lines."""

_COARSE = ("quarter", "half", "season", "year", "decade", "century")
"""What is so long gives its year to no date of the next sentence."""
CLAUSE_LENGTH = 160
_CLAUSE = re.compile(r"[;.!?](?=\s)")
_PERFECT = re.compile(r"\b(?:a|ont) (?:été |depuis |déjà )?[a-zà-ÿ]{2,}(?:é|ée|és|ées|i|is|it|u|us|ue|ues|ies)\b")
_PLUPERFECT = re.compile(r"\b(?:avait|avaient) (?:été |déjà )?[a-zà-ÿ]{2,}(?:é|ée|és|ées|i|is|it|u|us|ue|ues|ies)\b")
_BESIDE = re.compile(r",? (?:(?:en|du|le|les|dès|fin|début) )?\Z")
"""What may stand between "l'année prochaine" and the days in it."""
_WHEN = re.compile(r"(?i)\b(?:en|dès|courant|année) \Z")
"""What stands before a year that dates the days behind it."""


def find_expressions(text: str) -> list[Item]:
    """The expressions of a text (plain characters, as ``Article.matching``) with their offsets, in text order."""
    rules = grammar()
    text = _WRAPPED.sub(" ", text)
    folded = fold(text)
    tokens = rules.tokeniser.tokens(folded)
    found: list[Item] = []
    for first, last in lines(tokens.codes):
        if not rules.may_hold(tokens.codes, first, last):
            continue
        items = [
            Item(code, start, end)
            for code, start, end in zip(
                tokens.codes[first:last], tokens.starts[first:last], tokens.ends[first:last], strict=True
            )
        ]
        found.extend(item for item in rules.apply(items, text, folded) if item.node is not None)
    return found


class TextContext:
    """What is known at each expression while the text is read from its start (see ``nodes.Context``)."""

    def __init__(self, text: str, sentences: Sentences, reference: Day | None) -> None:
        self._text = text
        self._sentences = sentences
        self._reference = reference
        self._item: Item | None = None
        self._sentence: Sentence | None = None
        self._last: Period | None = None
        self._last_day: Period | None = None
        self._last_reading: tuple[Reading, Sentence | None] | None = None
        self._sentence_year: int | None = None
        self._last_item: Item | None = None
        self._beside: tuple[int, int] | None = None
        self._lean: Tense = ""
        self._verbs: tuple[int, Verbs] | None = None

    @property
    def reference(self) -> Day | None:
        """The day that relative dates count from."""
        return self._reference

    @property
    def last(self) -> Period | None:
        """The last period named before."""
        return self._last

    @property
    def last_day(self) -> Period | None:
        """The last day or days named before."""
        return self._last_day

    def at(self, item: Item) -> None:
        """Move on to an expression."""
        sentence = self._sentences.at(item.start)
        if sentence is None or self._sentence is None or sentence.start != self._sentence.start:
            self._sentence_year = None
        self._item, self._sentence, self._lean = item, sentence, ""

    def heard(self, reading: Reading) -> None:
        """Remember the reading of the expression at hand."""
        if reading.type not in ("DATE", "TIME") or reading.period is None:
            return
        self._last = reading.period
        self._last_item = self._item
        is_year = reading.granularity == "year" and reading.resolution == "relative" and not reading.mod
        self._beside = (self._item.end, reading.period.start.year) if is_year and self._item is not None else None
        deadline = reading.mod in ("BEFORE", "ON_OR_BEFORE")  # nothing happens on that day
        if reading.granularity in ("day", "minute", "hour", "part_of_day", "weekend") and not deadline:
            self._last_day = reading.period
        self._last_reading = (reading, self._sentence)
        if reading.resolution == "explicit" and reading.mod in ("", "START", "MID", "END"):
            lends = _one_year(reading) and (reading.granularity != "year" or self._is_adverbial())
            self._sentence_year = reading.period.end.year if lends else None

    def _is_adverbial(self) -> bool:
        """Whether the year at hand says when ("en 2021 … le 7 juin"), not which ("la loi de finances 2026")."""
        if self._item is None:
            return False
        start = self._item.start
        return _WHEN.search(self._text, max(0, start - 12), start) is not None or self._text[start].lower() == "a"

    def named_year(self) -> int | None:
        """The year of a full date named before in the sentence, or just before in the paragraph."""
        if self._beside is not None and self._item is not None:
            end, year = self._beside
            if end <= self._item.start and _BESIDE.fullmatch(self._text, end, self._item.start):
                return year
        if self._sentence_year is not None:
            return None if self._is_nearer_past() else self._agreeing(self._sentence_year)
        if self._last_reading is None or self._sentence is None:
            return None
        reading, sentence = self._last_reading
        if self._is_nearer_past():
            return None
        if sentence is None or sentence.paragraph != self._sentence.paragraph or not _one_year(reading):
            return None
        if reading.mod in ("BEFORE", "ON_OR_BEFORE") and sentence is not self._sentence:
            return None  # a deadline says nothing of the next sentence's year
        if reading.resolution not in ("explicit", "inferred") or reading.granularity in _COARSE:
            return None
        return self._agreeing(reading.period.end.year) if reading.period else None

    def _is_nearer_past(self) -> bool:
        """Whether the text comes from what had happened ("avait promis en 2022") to what has ("a livré le 12 mai")."""
        if self._item is None or self._last_item is None:
            return False
        clause = _CLAUSE.split(self._text[max(0, self._item.start - CLAUSE_LENGTH) : self._item.start])[-1]
        if not _PERFECT.search(clause):
            return False
        start = self._last_item.start
        around = self._text[max(0, start - CLAUSE_LENGTH) : min(start + CLAUSE_LENGTH, self._item.start - len(clause))]
        return _PLUPERFECT.search(_CLAUSE.split(around)[-2] if _CLAUSE.search(around) else around) is not None

    def _agreeing(self, year: int) -> int | None:
        """The year, unless the verb's tense contradicts it."""
        if self._reference is None or year == self._reference.year:
            return year
        tense = self.tense()
        clash = (tense == "future" and year < self._reference.year) or (tense == "past" and year > self._reference.year)
        return None if clash else year

    def tense(self) -> Tense:
        """The tense of the verb near the expression at hand."""
        if self._item is None:
            return ""
        low, high = (self._sentence.start, self._sentence.end) if self._sentence else (self._item.start, self._item.end)
        if self._verbs is None or self._verbs[0] != low:
            self._verbs = low, Verbs(self._text, low, high)
        return self._verbs[1].tense(self._item.start, self._item.end, self._lean)

    def lean(self, tense: Tense) -> None:
        """Prefer this tense to what no near verb says."""
        self._lean = tense


def _one_year(reading: Reading) -> bool:
    period = reading.period
    return period is not None and period.start.year == period.end.year


def read_text(doc: Doc, reference: Day | None) -> Iterator[tuple[Item, Reading]]:
    """Each expression of the article with its reading, in text order."""
    items = find_expressions(doc.text)
    if not items:
        return
    context = TextContext(doc.text, doc.sentences, reference)
    for item in items:
        if item.node is None:
            continue
        context.at(item)
        reading = item.node.read(context)
        context.heard(reading)
        if not _is_service(doc.text, item):
            yield item, reading


def _is_service(text: str, item: Item) -> bool:
    """Whether hours or days are counted and given, and no length of time ("1 500 heures de travail")."""
    amounts = item.node.amounts if item.node is not None else ()
    many = len(amounts) == 1 and amounts[0][0] >= FEWEST and amounts[0][1] in {"TH", "D"}
    return many and given_behind(text, item.end)
