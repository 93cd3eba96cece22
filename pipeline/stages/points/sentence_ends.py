"""Where the last item of a list ends that shares its paragraph: with its sentence, or those that still belong to it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from pipeline.stages.points.layout import Layout
from pipeline.stages.points.series import Series
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_INCISE = re.compile(
    r" ?[\"»] ?, (?:a |ont |selon |d'apres |[a-z]{1,30}(?:-t)?-(?:il|elle|ils|elles|on)\b)|"
    r", (?:a-t-(?:il|elle)|ont-(?:ils|elles)) |, (?:selon|d'apres) (?=[^,;:.]{2,120}[.])"
)
_PREDICATE = re.compile(
    r" (?:sont|seront|constituent|forment|figurent parmi|etaient) (?:les|nos|ses|leurs|parmi les|autant de) "
)
_LONGEST = 6_000
"""Code points of a last item that only its sentence ends."""
_BALANCE = re.compile(r"[«»]")


@cache
def carry_on() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(vocabulary().carry_on)})(?![\w'-])")


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(vocabulary().whole)})(?![\w'-])")


def unbalanced(layout: Layout, start: int, end: int) -> int | None:
    """The offset of a closing quote whose opening one stands before ``start``."""
    depth = 0
    for match in _BALANCE.finditer(layout.text, start, min(end, start + _LONGEST)):
        if match.group() == "«":
            depth += 1
        elif depth:
            depth -= 1
        else:
            cut = match.start()
            while cut > start and layout.text[cut - 1].isspace():
                cut -= 1
            return cut
    return None


def content_line(layout: Layout, content: int, line: int) -> int:
    return layout.line_at(content) if content < len(layout.text) else line


def sentence_end(layout: Layout, series: Series) -> int:
    """The end of the last item of a list that shares a paragraph: its sentence, and those that still belong to it."""
    last = series.markers[-1]
    index = layout.sentence_at(last.content) if last.content < len(layout.text) else layout.sentence_at(last.start)
    line = layout.lines[content_line(layout, last.content, last.line)]
    if index is None:
        return line.last
    index, wrapped = _wrapped_sentence(layout, index)
    end = wrapped
    counts = _sentence_counts(layout, series)
    others = series.markers[:-1]
    inside = bool(others) and layout.sentence_at(others[-1].start) == layout.sentence_at(last.start)
    if not inside and series.kind not in {"inline", "pair"}:
        allowed = max(counts) - 1
        while index + 1 < layout.sentence_count:
            following = layout.sentence(index + 1)
            words = layout.folded[following.start : following.start + 40].lstrip('"« ')
            if layout.line_at(following.start) != layout.line_at(end - 1) or _whole().match(words):
                break
            if allowed <= 0 or not (carry_on().match(words) or allowed > 1 or min(counts) > 1):
                break
            index, end = _wrapped_sentence(layout, index + 1)
            allowed -= 1
    return _cut(layout, series, last.content, min(end, last.content + _LONGEST))


def _wrapped_sentence(layout: Layout, index: int) -> tuple[int, int]:
    """The last piece and the end of a sentence that hard wraps may have broken."""
    end = layout.sentence(index).end
    steps = 0
    while index + 1 < layout.sentence_count and steps < 30:
        line = layout.line_at(end - 1)
        if end < layout.lines[line].last or not layout.continues(line):
            break
        index += 1
        steps += 1
        end = layout.sentence(index).end
    return index, end


def _sentence_counts(layout: Layout, series: Series) -> list[int]:
    places = [layout.sentence_at(m.start) for m in series.markers]
    counts = [b - a for a, b in pairwise(places) if a is not None and b is not None]
    return counts or [1]


def _cut(layout: Layout, series: Series, start: int, end: int) -> int:
    """``end`` moved before a closing quote of an earlier opening one, or before what says who speaks."""
    cut = unbalanced(layout, start, end)
    if cut is not None:
        return cut
    text = layout.folded
    if text.count('"', start, end) % 2:
        closing = text.rfind('"', start, end)
        if text[closing + 1 : closing + 2] in {",", " ", "."}:
            return max(start, closing)
    incise = _INCISE.search(text, start, end) or layout.speech.named_incise(end).search(text, start, end)
    if incise is not None and incise.start() > start + 8 and text.find(". ", incise.start(), end) < 0:
        return incise.start()
    predicate = _PREDICATE.search(text, start, end)
    if predicate is not None and series.kind == "inline":
        return predicate.start()
    return end
