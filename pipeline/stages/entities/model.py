"""The model's view: lines written as it knows them, and its spans brought back to words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from pipeline.language import Hint, Line, ModelName
from pipeline.stages.entities.tokens import Tokens, is_capital_line

LONGEST_LINE = 2000
"""Longer lines are cut at a sentence end, so that the model's memory stays bounded (code points)."""
_CAPITALS = re.compile(r"[^\W\d_]{4,}")
_SENTENCE_END = re.compile(r"[.!?] (?=[A-ZÀ-Ý])")
_PLAIN = (("«", '"'), ("»", '"'), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"))


def model_lines(text: str, hints: Sequence[Hint] = ()) -> list[tuple[int, Line]]:
    """(offset, line) of each line that has words, written for the model: plain quotes, headlines and words in capitals
    in title case; each as long as in the text. ``hints`` in text order, offsets in the text."""
    starts = [hint.start for hint in hints]
    lines = []
    offset = 0
    for line in text.split("\n"):
        if line.strip():
            normal = normalise_line(line)
            for start, end in _pieces(normal):
                a, b = offset + start, offset + end
                inside = hints[bisect_left(starts, a) : bisect_left(starts, b)]
                moved = tuple(Hint(h.start - a, h.end - a, h.tag) for h in inside if h.end <= b)
                lines.append((a, Line(normal[start:end], moved)))
        offset += len(line) + 1
    return lines


def normalise_line(line: str) -> str:
    """``line`` with plain quotes, and capitals as in running text; same length."""
    plain = line
    if not line.isascii():
        for character, written in _PLAIN:  # six passes in C: "translate" asks a dict for each character
            plain = plain.replace(character, written)
    return _CAPITALS.sub(_title, plain) if is_capital_line(line) else plain


def _title(match: re.Match[str]) -> str:
    word = match.group()
    titled = word[0] + word[1:].lower()
    return titled if word.isupper() and len(titled) == len(word) else word


def _pieces(line: str) -> list[tuple[int, int]]:
    if len(line) <= LONGEST_LINE:
        return [(0, len(line))]
    pieces, start = [], 0
    while len(line) - start > LONGEST_LINE:
        cut = 0
        for match in _SENTENCE_END.finditer(line, start + LONGEST_LINE // 2, start + LONGEST_LINE):
            cut = match.end()
        cut = cut or line.rfind(" ", start + 1, start + LONGEST_LINE) + 1 or start + LONGEST_LINE
        pieces.append((start, cut))
        start = cut
    pieces.append((start, len(line)))
    return pieces


def word_spans(
    tokens: Tokens, lines: Sequence[tuple[int, Line]], names: Sequence[Sequence[ModelName]]
) -> list[tuple[int, int, str]]:
    """The model's spans as (first word, word behind the last, label), in text order."""
    spans = []
    for (offset, _), found in zip(lines, names, strict=True):
        for name in found:
            first = bisect_right(tokens.ends, offset + name.start)
            last = bisect_left(tokens.starts, offset + name.end)
            if first < last:
                spans.append((first, last, name.label))
    return spans
