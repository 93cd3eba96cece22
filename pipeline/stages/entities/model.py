"""The model's view: lines written as it knows them, and its spans brought back to words and repaired."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from pipeline.language import ModelName
from pipeline.stages.entities.tokens import Tokens, is_capital_line
from pipeline.stages.entities.words import Words

LONGEST_LINE = 2000
"""Longer lines are cut at a sentence end, so that the model's memory stays bounded (code points)."""
_CAPITALS = re.compile(r"[^\W\d_]{4,}")
_SENTENCE_END = re.compile(r"[.!?] (?=[A-ZÀ-Ý])")
_OTHER_CHARACTERS = str.maketrans("«»“”–—", '""""--')


def model_lines(text: str) -> list[tuple[int, str]]:
    """(offset, line) of each line that has words, written for the model: plain quotes, headlines and words in capitals
    in title case; each as long as in the text."""
    lines = []
    offset = 0
    for line in text.split("\n"):
        if line.strip():
            normal = normalise_line(line)
            for start, end in _pieces(normal):
                lines.append((offset + start, normal[start:end]))
        offset += len(line) + 1
    return lines


def normalise_line(line: str) -> str:
    """``line`` with plain quotes, and capitals as in running text; same length."""
    plain = line.translate(_OTHER_CHARACTERS)
    if is_capital_line(line):
        return _CAPITALS.sub(_title, plain)
    return plain


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
    tokens: Tokens, lines: Sequence[tuple[int, str]], names: Sequence[Sequence[ModelName]]
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


def repair(tokens: Tokens, words: Words, span: tuple[int, int, str]) -> tuple[int, int, str] | None:
    """A span without determiners, civilities and lower-case edges; ``None`` where no name is left."""
    first, last, label = span
    while first < last:
        word, folded = tokens.words[first], tokens.folds[first]
        length = words.civilities.at(tokens.folds, first)
        if length and first + length < last and word not in words.given:
            first += length
        elif (word[0].islower() or folded in words.determiners or folded in words.stop_words) and not (
            word[0].isupper()
            and first + 1 < last
            and word in words.capital_particles
            and tokens.words[first + 1][0].isupper()
        ):
            first += 1
        else:
            break
    while last > first and not tokens.words[last - 1][0].isupper() and not tokens.words[last - 1][0].isdigit():
        last -= 1
    for index in range(first + 1, last):
        if tokens.gaps[index] not in {" ", "-", "'", ". ", ".", "&", " & "}:
            last = index
            break
    if first >= last or not tokens.words[first][0].isupper():
        return None
    return first, last, label
