"""The items of a list without markers: "A, B … et F", cut at semicolons, else at commas and the last "et"."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.points.layout import Layout
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_ARTICLE = re.compile(r"(?:l[ea]s?|une?|des) |l'")
_WHERE = re.compile(r"(?:aux?|a|en|dans|pres d[eu]) \w")
"""Where the thing before a comma is: "Kandadji, au Niger"."""
_AND = re.compile(r",? (?:et|ainsi que|ou|et enfin|puis) (?!\d)")
_LEADING_AND = re.compile(r"(?:et|ainsi que|ou|puis|enfin)(?: enfin)?,? ")
_CLOSER = {"(": ")", "[": "]", "«": "»"}


def split_items(layout: Layout, start: int, end: int, count: int, *, closed: bool) -> list[tuple[int, int]] | None:
    """The spans of ``count`` items in ``text[start:end]``, or ``None`` where the words make another number.

    Items are split at semicolons, else at commas, the last one at "et". ``closed``: nothing follows the last item
    before ``end``.
    """
    text = layout.folded
    separator = ";" if text.count(";", start, end) >= count - 1 else ","
    pieces = _pieces(text, start, end, separator)
    placed = _placed(text, pieces) if separator == "," else pieces
    found = _items(layout, placed, count, closed=closed, separator=separator)
    found = found or _items(layout, pieces, count, closed=closed, separator=separator)
    return found or _items(layout, _described(text, pieces), count, closed=closed, separator=separator)


def _placed(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces, each with what says where it is: "Fomi, en Guinée"."""
    found = pieces[:1]
    for a, b in pieces[1:]:
        if _WHERE.match(text, a, b) and not _WHERE.match(text, *pieces[0]):
            found[-1] = found[-1][0], b
        else:
            found.append((a, b))
    return found


def _described(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces that begin with an article, each with what is said of it: "la saison des pluies, très longue"."""
    found = pieces[:1]
    for a, b in pieces[1:]:
        lead = _LEADING_AND.match(text, a, b)
        if _ARTICLE.match(text, *pieces[0]) and not _ARTICLE.match(text, lead.end() if lead is not None else a, b):
            found[-1] = found[-1][0], b
        else:
            found.append((a, b))
    return found


def _items(
    layout: Layout, pieces: list[tuple[int, int]], count: int, *, closed: bool, separator: str
) -> list[tuple[int, int]] | None:
    text = layout.folded
    items: list[tuple[int, int]] = []
    for index, (a, b) in enumerate(pieces):
        lead = _LEADING_AND.match(text, a, b)
        if lead is not None and items:
            a = lead.end()
        missing = count - len(items)
        behind = pieces[index + 1] if index + 1 < len(pieces) else None
        if missing == 1:
            if lead is None and not (closed or separator == ";" or behind is None):
                return None
            items.append(_trim(layout, a, b, last=True))
            return items if behind is None or not closed else None
        joins = list(_AND.finditer(text, a, b))
        if (
            missing == 2
            and joins
            and not (behind and _LEADING_AND.match(text, *behind))
            and (separator == "," or behind is None)
        ):
            join = _best_join(layout, joins, items, a)
            items.append(_trim(layout, a, join.start(), last=False))
            items.append(_trim(layout, join.end(), b, last=True))
            return items if behind is None or not closed else None
        items.append(_trim(layout, a, b, last=False))
    return None


def _best_join(layout: Layout, joins: list[re.Match[str]], items: list[tuple[int, int]], start: int) -> re.Match[str]:
    """The "et" that is followed by the word with which the other items begin, else the last one before a stop."""
    text = layout.folded
    sample = text[items[0][0] :] if items else text[start:]
    first = re.match(r"[^\W\d_]+'?", sample)
    article = first.group() if first else ""
    kind = {"le", "la", "les", "l'"} if article in {"le", "la", "les", "l'"} else {article}
    for join in joins:
        word = re.match(r"[^\W\d_]+'?", text[join.end() : join.end() + 20])
        if word and word.group() in kind:
            return join
    stop = _stop_in(layout, start, len(text))
    before = [join for join in joins if stop is None or join.start() < stop.start()]
    return before[-1] if before else joins[0]


def _pieces(text: str, start: int, end: int, separator: str) -> list[tuple[int, int]]:
    """Stretches between separators that stand outside brackets and quotes, without edge blanks."""
    pieces = []
    depth: list[str] = []
    begin = start
    for offset in range(start, end + 1):
        char = text[offset] if offset < end else separator
        if offset < end:
            if depth and char == depth[-1]:
                depth.pop()
                continue
            if char in _CLOSER:
                depth.append(_CLOSER[char])
                continue
            if char != separator or depth or (char == "," and text[offset + 1 : offset + 2].isdigit()):
                continue
        a, b = begin, offset
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if a < b:
            pieces.append((a, b))
        begin = offset + 1
    return pieces


def _trim(layout: Layout, start: int, end: int, *, last: bool) -> tuple[int, int]:
    """An item without edge blanks; the last one ends before the words that carry the sentence on."""
    text = layout.folded
    if last:
        stop = _stop_in(layout, start + 1, end)
        if stop is not None:
            end = stop.start()
    while end > start and (text[end - 1].isspace() or text[end - 1] in '"»;,'):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in '"«'):
        start += 1
    return start, end


def _stop_in(layout: Layout, start: int, end: int) -> re.Match[str] | None:
    """Where the sentence carries on behind the last item: "a" is a verb there, "à" is none."""
    stops = _stop().finditer(layout.folded, start, end)
    return next((stop for stop in stops if layout.text[stop.start()] not in "àÀ"), None)


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{alternatives(vocabulary().stops)})(?![\w'-])")
