"""Figures that leave out what they count: "200 millions d'euros, dont 50", "Doha 50 millions", "contre 38"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pipeline.stages.quantities.currency_lexicon import currencies
from pipeline.stages.quantities.figure import tidy
from pipeline.stages.quantities.lexicon import alternatives, numbers
from pipeline.stages.quantities.reading import Reading, lower

PART = re.compile(
    r"(?:\bdont|, (?:plus|puis|et)|\bsur ce total,?|\bdu total,?) (?:environ |plus de |près de |au moins )?\Z"
)
OF_THE_SUM = re.compile(r"\b(?:sur|de) (?:ce montant|cette somme|cette enveloppe|ce total|ces fonds),? \Z")
COMPARED = re.compile(r"\bcontre (?:environ |plus de |près de |moins de |quelque )?\Z")
TAKEN_UP = re.compile(r"\ben (?:(?:a|ai|ont|avons|avait|avaient|aura|auront)\b,? |(?=[a-zà-ÿ]{3,}))")
UNSCALED = 1000
"""Below it a bare figure behind a sum in plain units counts something else ("192 000 euros … en a promis dix")."""
RECEIVED = re.compile(r"\b(?:reç|perç|mobilis|réclam|récolt)")
GAPPED = re.compile(r"(?:[,;]| et) [^.;:]{0,60}?[A-ZÉÎ][\w-]{1,28}\)? \Z")
LED = re.compile(r"\b(?:pour|hauteur de|concurrence de) \Z")
LED_AGAIN = re.compile(r"(?:,| et) [^.;:,]{3,60} (?:pour|de|hauteur de|concurrence de) \Z")
SUM_END = re.compile(r" ?[,.;:)]|\Z| (?:et|à|pour|au|aux)\b")
DONE_BEHIND = re.compile(
    r" (?:seulement |déjà |à peine )?"
    r"(?:l'(?:ont|avaient|a) |(?:ont|avaient|auront) (?:déjà )?été |(?:sont|seront) [a-zà-ÿ]+[ée]s\b)"
)
DONE_BEFORE = re.compile(r"\ben (?:a|ai|ont|avons|avez|avait|avaient)\b[^.;]{0,40} (?:que )?\Z")
FEMININE = re.compile(r" [a-zà-ÿ]{1,20}(?:ées|ises|ites|ues|ertes)(?![\w-])")
"""What agrees with doses, tonnes, people, never with a sum: "100 millions promises d'ici à la fin de l'année"."""
WHOLE = re.compile(r"\bsur (?:les |ces |ses )?\Z")
IN_BRACKETS = re.compile(r"(?:[^.!?()\n]*\))?[^.!?()\n]{3,60} \(\Z")
"""Between two sums of a row, the second in brackets: "320 millions) et des États-Unis (95)"."""
PARALLEL = re.compile(r" (?:pour|par|à|aux?|en|dans|sur) [^.;:\n]{1,70}?(?:,| et|, et|, puis|, dont) \Z")
PARALLEL_BEHIND = re.compile(r" (?:pour|par|à|aux?|en|dans|sur) ")
EN_VERB = re.compile(r"\ben (?:(?:a|ai|ont|avons|avait|avaient|aura) )?[a-zà-ÿ]{3,16} \Z")
CLAUSE_START = re.compile(r"[;:]|, (?:et|tandis que|alors que|mais) ")
INSTEAD = re.compile(r"\bet non (?:pas )?\Z|, (?:contre|au lieu de) \Z")
SENTENCE_END = re.compile(r"[.!?](?= )")


@cache
def equivalent() -> re.Pattern[str]:
    """Behind it a figure restates the one before ("soit")."""
    return re.compile(rf"(?<![\w-])(?:{alternatives(numbers().equivalent)})[ ,]{{0,2}}(?:de |d')?\Z")


def restates(text: str, reading: Reading) -> bool:
    """Whether the figure restates the one before it ("soit 69 M€")."""
    return equivalent().search(lower(text[max(0, reading.start - 24) : reading.start])) is not None


def hangs_on(text: str, reading: Reading) -> bool:
    """Whether words say that the figure is a part of the sum before it ("dont", "de cette somme")."""
    before = lower(text[max(0, reading.start - 40) : reading.start])
    return PART.search(before) is not None or OF_THE_SUM.search(before) is not None


def is_parallel(text: str, reading: Reading, hung: Reading) -> bool:
    """Whether a bare figure is coordinated with one that left its unit out too ("71 pour X et 64 pour Y")."""
    between = text[hung.end : reading.start]
    return PARALLEL.fullmatch(between) is not None and PARALLEL_BEHIND.match(text, reading.end) is not None


def is_elliptic(text: str, reading: Reading, previous: Reading | None, amount: Reading) -> bool:
    """Whether a bare figure leaves out the currency of ``amount``, the last sum of money before it.

    "200 millions d'euros, dont 50 millions"; ``previous`` is the last figure that has a unit.
    """
    low = lower(text[max(0, reading.start - 90) : reading.start])
    if reading.start - amount.end > 400 or "\n" in (between := text[amount.end : reading.start]):
        return False
    if OF_THE_SUM.search(low):
        return True
    fits = amount.scaled or reading.scaled or reading.value >= UNSCALED or amount.value < UNSCALED
    taken = TAKEN_UP.search(low)
    if fits and taken is not None and _money_verb().search(low, taken.start()):
        received = RECEIVED.search(low, taken.start()) is not None
        return (previous is amount or not received) and len(SENTENCE_END.findall(between)) <= 2
    if previous is not amount:
        return False
    if fits and taken is not None and _needed().search(low, taken.start()):
        return SUM_END.match(text, reading.end) is not None or text[reading.end : reading.end + 2] in {" »", "\xa0»"}
    if GAPPED.search(text[amount.end : reading.start]) and not SENTENCE_END.search(between):
        return SUM_END.match(text, reading.end) is not None
    if text[reading.end : reading.end + 1] == ")" and IN_BRACKETS.fullmatch(text[amount.end : reading.start]):
        return fits
    if LED.search(text, max(0, amount.start - 24), amount.start) and LED_AGAIN.search(between):
        return SUM_END.match(text, reading.end) is not None
    if fits and len(SENTENCE_END.findall(between)) <= 1 and _paid().match(text, reading.end):
        return True
    if not SENTENCE_END.search(between) and _taken_from(text, amount, between):
        return True
    part = PART.search(low) is not None
    return (reading.scaled or part) and len(SENTENCE_END.findall(between)) <= 1


def _taken_from(text: str, amount: Reading, between: str) -> bool:
    """Whether the figure behind ``between`` is a part of ``amount``, or stands against it ("…, et non 80")."""
    whole = WHOLE.search(text[max(0, amount.start - 12) : amount.start].lower()) is not None
    return (whole and between.endswith((", ", ", seuls ", ", seulement "))) or INSTEAD.search(between) is not None


def as_sum(reading: Reading, amount: Reading) -> Reading:
    """The bare figure as money; it takes the scale of ``amount`` too ("225 millions d'euros, dont 40")."""
    value, scale = reading.value, reading.scale
    if amount.scaled and scale == 1 and value < 1000 and reading.value_max is None:
        value, scale = tidy(value * amount.scale), amount.scale
    return replace(reading, kind="currency", value=value, scale=scale)


def is_sum(text: str, reading: Reading, previous: Reading | None, amount: Reading | None) -> bool:
    """Whether a bare figure in millions is money: beside a verb or noun of money ("un contrat de 200 millions"),
    or where the figures in millions before it are money too (``amount`` is the last of them).
    """
    if FEMININE.match(text, reading.end):
        return False
    if _money_participle().match(text, reading.end):
        return True
    if amount is not None and not _people().match(text, reading.end):
        before = lower(text[max(0, reading.start - 40) : reading.start])
        part = PART.search(before) is not None
        hangs = part or equivalent().search(before) is not None
        counted = part and previous is not None and previous.kind == "count" and not previous.scaled
        is_last = previous is amount or counted  # "60 millions d'euros en trois tranches, dont 20 millions"
        if not hangs or is_last or OF_THE_SUM.search(before):
            return True
    low = lower(text[max(0, reading.start - 90) : reading.start])
    counted = previous is not None and previous.kind == "count" and previous.scaled
    verb = _money_verb() if counted else _giving_verb()
    return verb.search(low) is not None or _container().search(low) is not None


def is_compared(text: str, reading: Reading, previous: Reading) -> bool:
    """Whether a bare figure is set against ``previous`` ("42 %, contre 38")."""
    if previous.kind not in ("percent", "physical", "currency") or reading.start - previous.end > 90:
        return False
    between = text[previous.end : reading.start]
    return COMPARED.search(between) is not None and SENTENCE_END.search(between) is None


def is_resumed(text: str, reading: Reading, previous: Reading) -> bool:
    """Whether a bare figure says how much of ``previous`` was done ("20 000 hectares ; 6 400 ont été plantés")."""
    between = text[previous.end : reading.start]
    if previous.kind != "physical" or reading.scaled or "\n" in between or len(SENTENCE_END.findall(between)) > 1:
        return False
    low = lower(between[-60:])
    if PART.search(low) is not None and not SENTENCE_END.search(between):
        return True
    if _owed().match(text, reading.end) and not SENTENCE_END.search(between):
        return True
    if EN_VERB.search(low) is not None and reading.value >= UNSCALED:
        return True
    return DONE_BEHIND.match(text, reading.end) is not None or DONE_BEFORE.search(lower(between)) is not None


def without_unit(reading: Reading) -> Reading:
    """The reading that ends with its figure."""
    end = reading.figure_end
    return replace(reading, end=end, amount_end=end, unit_start=end, unit_end=end, head="")


def _behind_verb(stems: Sequence[str]) -> re.Pattern[str]:
    adverb = r"(?:que |encore |déjà |seulement |environ |près de |plus de )?"
    return re.compile(rf"(?<![\w-])(?:{alternatives(stems)})[a-zà-ÿ]{{0,9}} {adverb}\Z")


@cache
def _money_verb() -> re.Pattern[str]:
    return _behind_verb(currencies().giving)


@cache
def _giving_verb() -> re.Pattern[str]:
    return _behind_verb([*currencies().giving, *currencies().giving_any])


@cache
def _needed() -> re.Pattern[str]:
    return re.compile(rf"\ben (?:{alternatives(currencies().needing)}) (?:encore |environ |près de |plus de )?\Z")


@cache
def _money_participle() -> re.Pattern[str]:
    money = currencies()
    participle = rf"(?:déjà )?(?:{alternatives(money.giving)})[a-zà-ÿ]{{0,4}}(?<=s)(?<!es)"
    return re.compile(rf" (?:{participle}|d(?:e |')(?:{alternatives(money.containers)}))(?!\w)")


@cache
def _paid() -> re.Pattern[str]:
    """ "31 ont été versés", "112 lui ont effectivement été versés": behind the figure, how much of the sum was paid."""
    adverb = r"(?:seulement|déjà|à peine|effectivement|bien|réellement|finalement|à ce jour|lui|leur|nous|y) "
    auxiliary = rf"(?:(?:ont|avaient|auront|auraient) (?:{adverb}){{0,2}}été|sont|seront|seraient|étaient|restent)"
    participle = rf"(?:{alternatives(currencies().giving)})[a-zà-ÿ]{{0,4}}(?<=s)"
    return re.compile(rf" (?:{adverb}){{0,2}}{auxiliary} (?:{adverb}|à )?(?:{participle}|payer|verser)(?!\w)")


@cache
def _owed() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternatives(numbers().owed)})(?!\w)")


@cache
def _people() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternatives(currencies().people)})(?!\w)")


@cache
def _container() -> re.Pattern[str]:
    nouns = alternatives(currencies().containers)
    return re.compile(rf"(?<![\w-])(?:{nouns})s? (?:[a-zà-ÿ]{{3,20}} ){{0,2}}(?:de |d'|à |de plus de |de près de )\Z")
