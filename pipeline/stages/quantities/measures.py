"""What a figure counts or measures: percentage, money, physical unit, or the noun phrase counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.stages.quantities.figure import Figure
from pipeline.stages.quantities.lexicon import alternatives, numbers, units
from pipeline.stages.quantities.money import Unit, read_leading_sign, read_money
from pipeline.stages.quantities.nouns import lemma
from pipeline.stages.quantities.phrase import Phrase, modifiers_end, noun_phrase, share_phrase
from pipeline.stages.quantities.services import given_behind
from pipeline.stages.quantities.wordclasses import headline

AMONG = re.compile(r" (?P<noun>[a-zà-ÿœ]{2,24}) sur ")
RATE = re.compile(r"/(?:j|jour|h|heure|an|mois|semaine|s|seconde|ha|hab|habitant|personne)(?![\w/-])")
OF = re.compile(r" (?:de |d')")


@dataclass(frozen=True)
class _Patterns:
    percent: re.Pattern[str]
    symbol: re.Pattern[str]
    word: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    lexicon = units()
    plain = re.compile(r"[^\W\d_A-Z]+(?:[ -][^\W\d_A-Z]+)*")
    words = [form for form in lexicon.physical if len(form) > 3 and plain.fullmatch(form)]
    symbols = [form for form in lexicon.physical if form not in words]
    return _Patterns(
        percent=re.compile(rf" ?(?P<unit>{alternatives(lexicon.percent)})(?!\w)"),
        symbol=re.compile(rf" ?(?P<unit>{alternatives(symbols)})(?![\w'])"),
        word=re.compile(rf"(?: |-)?(?P<unit>{alternatives(words)})(?![\w-])"),
    )


def read_unit(text: str, low: str, figure: Figure, floor: int = 0) -> Unit:
    """The unit behind ``figure`` (or the currency sign before it, at ``floor`` or behind it).

    ``low``: ``text`` in lower case, same length.
    """
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
        unit = read_money(text, low, figure, position) or _physical(text, low, figure, position)
        if unit is not None:
            return unit
    led = read_leading_sign(text, low, figure, floor)
    if led is not None:
        return led
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
    name = lexicon.physical[found["unit"]]
    rate = RATE.match(low, found.end())
    end = rate.end() if rate is not None else found.end()
    return Unit(found.start("unit"), modifiers_end(text, low, end, low[end - 1] in "sxz"), end, "physical", name)


def _counted(text: str, low: str, figure: Figure, position: int) -> Unit | None:
    """The noun phrase counted, or a time noun (kind time)."""
    start = position
    while start < len(low) and low[start] == " " and start - position < 2:
        start += 1
    if start == position and (position == 0 or low[position - 1] != "'"):
        return None
    if start == position + 1 and position == figure.end and _ends_in_scale(low, figure):
        return None  # "8 millions restants": a noun would have "de"
    many = (figure.value_max if figure.value_max is not None else figure.value) >= 2
    time = _time_behind(low, start)
    given = time is not None and given_behind(low, time)
    if time is not None and not given:
        return Unit(start, time, time, "time")
    phrase: Phrase | None = noun_phrase(text, low, start, many)
    if phrase is None:
        return None
    head = text[phrase.head_start : phrase.head_end]
    if head.lower() in units().time and not given:
        return Unit(phrase.start, phrase.end, phrase.end, "time")
    if headline(text, phrase.head_start, phrase.head_end):
        head = head.lower()
    return Unit(phrase.start, phrase.end, phrase.end, "count", lemma(head))


def _ends_in_scale(low: str, figure: Figure) -> bool:
    return figure.scale > 1000 and low[figure.start : figure.end].rsplit(" ", 1)[-1] in numbers().scales


TIME_BEFORE = (
    r"(?:derni(?:ers|ères)|prochain(?:s|es)|premi(?:ers|ères)|longu?e?s|bonn?e?s|petit(?:s|es)|grand(?:s|es)|autres|belles"
    r"|demi) "
)


@cache
def _time() -> re.Pattern[str]:
    return re.compile(rf"(?:{TIME_BEFORE}){{0,2}}(?:{alternatives(units().time)})(?![\w'-])")


def _time_behind(low: str, start: int) -> int | None:
    found = _time().match(low, start)
    return found.end() if found is not None else None
