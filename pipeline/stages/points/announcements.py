"""Counts that announce a list: "cinq propositions", "une série de six mesures", "un double objectif"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from pipeline.lexicon import load_toml
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_MOST = 40
_REACH = 3_000
_BEFORE = re.compile(r"(?:\b(?:plus|moins|pres) de|\b(?:environ|quelque|ces|lors des|au moins|de ces|depuis)) \Z")
_MULTIPLE = "multiple"


@dataclass(frozen=True, slots=True)
class Announcement:
    """``count`` things named ``noun`` (folded); ``start`` to ``end``: the figure to the noun. ``firm``: the noun is one
    that announces points."""

    start: int
    end: int
    count: int
    noun: str
    firm: bool


@cache
def small_numbers() -> dict[str, int]:
    """Number words from two to twenty, folded."""
    cardinals = load_toml("numbers")["cardinals"]
    words = {str(word): int(value) for word, value in cardinals.items() if 2 <= int(value) <= 16}
    words |= {f"dix-{word}": 10 + value for word, value in words.items() if value in {7, 8, 9}}
    return words | {"vingt": 20}


@cache
def _pattern() -> re.Pattern[str]:
    multiples = alternatives(vocabulary().multiples)
    return re.compile(
        rf"(?<![\w,.'/-])(?:(?P<number>{alternatives(small_numbers())}|[1-9]\d?)|(?P<{_MULTIPLE}>{multiples}))"
        r"(?= (?:\(\d{1,2}\) )?(?:[\"«] ?)?"
        r"(?P<one>[^\W\d_][\w-]*)(?: (?P<two>[^\W\d_][\w-]*)(?: (?P<three>[^\W\d_][\w-]*))?)?)"
    )


@cache
def _total() -> re.Pattern[str]:
    """ "au nombre de trois", "il en a cité trois :", "deux d'entre elles :"."""
    numbers = alternatives(small_numbers())
    have = r"(?:a |ai |ont |avons |avez |avait |avaient |est )?"
    of_them = rf"(?<![\w-])en {have}(?:[a-z]{{2,20}} ){{1,2}}(?=[a-z-]{{4,9}}(?: ?:|, a savoir))"
    among = r" d'entre (?:eux|elles)"
    before = rf"(?:(?<![\w-])au nombre de |{of_them}|(?<![\w'-])(?=(?:{numbers}){among} ?:))"
    return re.compile(rf"{before}(?P<number>{numbers})(?:{among})?(?![\w-])")


class Announcements:
    """The announcements of one text, in text order."""

    def __init__(self, layout: Layout) -> None:
        self.items = list(_find(layout))
        self._starts = [item.start for item in self.items]

    def between(self, start: int, end: int) -> list[Announcement]:
        """Those that begin from ``start`` to before ``end``."""
        return self.items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, layout: Layout, offset: int) -> int | None:
        """The count that the sentence at ``offset`` (before it) or the one above it announces."""
        start = _window(layout, offset, 1)
        firm = [a for a in self.between(start, offset) if a.firm]
        return firm[-1].count if firm else None

    def near(self, layout: Layout, offset: int, sentences: int) -> list[tuple[int, str]]:
        """Counts and nouns in the sentences before ``offset``, firm or not."""
        return [(a.count, a.noun) for a in self.between(_window(layout, offset, sentences), offset)]


def _window(layout: Layout, offset: int, sentences: int) -> int:
    """Where the ``sentences`` sentences before that of ``offset`` begin."""
    index = layout.sentence_at(offset)
    if index is None:
        return max(0, offset - 200)
    return max(layout.sentence(max(0, index - sentences)).start, offset - _REACH)


def _find(layout: Layout) -> list[Announcement]:
    words = vocabulary()
    numbers = small_numbers()
    found = [
        Announcement(match.start(), match.end(), numbers[match["number"]], "nombre", True)
        for match in _total().finditer(layout.folded)
    ]
    for match in _pattern().finditer(layout.folded):
        multiple = match[_MULTIPLE]
        count = words.multiples[multiple] if multiple else numbers.get(match["number"]) or int(match["number"])
        if not 2 <= count <= _MOST or _BEFORE.search(layout.folded, max(0, match.start() - 12), match.start()):
            continue
        firm = next((name for name in ("one", "two", "three") if match[name] in words.announcers), None)
        if match["one"] in words.actors:
            firm = None
        if multiple:
            if match["one"] not in words.announcers:
                continue
            firm = "one"
        name = firm or "one"
        found.append(Announcement(match.start(), match.end(name), count, match[name], firm is not None))
    found.sort(key=lambda item: item.start)
    return found
