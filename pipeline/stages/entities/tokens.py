"""Words of an article with their offsets: the coordinates that the steps of this stage share."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import accumulate

from pipeline.french import without_accents
from pipeline.lexicon import load_toml

_INNER = r"'(?:(?<=[aeioāēīōūáéíóúàèAEIO]')|(?<=[^qQ]u'))(?!(?:[sS]\b))[^\W\d_]+"
_PLAIN_WORD = re.compile(r"([^\W_]+)")
_INNER_APOSTROPHE = re.compile(_INNER)
_WORD = re.compile(rf"([^\W_]+(?:{_INNER})*)")
"""A word; an apostrophe behind a vowel is no elision but a letter of the name: "Faa'a", "Ba'ath"."""
_ADDRESS = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
    r"|https?://[^\s<>\"»)]{1,300}"
    r"|\bwww\.[\w./-]{1,200}"
    r"|\b[\w-]{2,40}(?:\.[\w-]{2,40}){0,3}\.(?:com|org|net|info|fr|cn|eu|int|gov|tv|example)\b(?:/[\w./-]{0,200})?"
)
_ADDRESS_SIGNS = ("@", "://", "www.")
_DOMAIN = re.compile(r"\.(?:com|org|net|info|fr|cn|eu|int|gov|tv|example)\b")
_SOFT_BREAK = (40, 120)
"""Length of a line that may have been broken by a column width, in code points."""


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """``word`` in lower case without French accents; "œ" and "æ" written as two letters."""
    return without_accents(word.lower()).replace("œ", "oe").replace("æ", "ae").replace("š", "s").replace("ș", "s")


@dataclass(slots=True)
class Tokens:
    """The words of ``text`` in order.

    ``gaps[i]`` is what stands between word ``i - 1`` and word ``i``; a line break inside a paragraph that was wrapped
    at a column counts as a space. ``opens[i]`` says that word ``i`` begins a sentence, a line, a quotation or a
    bracket, where a capital is no evidence for a name. ``capital_line[i]``: its line is written in capitals.
    ``capitals``: the words that begin with a capital.
    ``origins``: adjectives of two countries → the code that this text means; ``unclear``: the others.
    """

    text: str
    words: list[str] = field(default_factory=list)
    folds: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    opens: list[bool] = field(default_factory=list)
    capital_line: list[bool] = field(default_factory=list)
    capitals: list[int] = field(default_factory=list)
    origins: dict[str, str] = field(default_factory=dict)
    unclear: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return len(self.words)


def without_addresses(text: str) -> str:
    """``text`` with e-mail and web addresses blanked, same length."""
    if not _may_hold_address(text):
        return text
    return "\n".join(
        _ADDRESS.sub(lambda m: " " * (m.end() - m.start()), line) if _may_hold_address(line) else line
        for line in text.split("\n")
    )


def _may_hold_address(text: str) -> bool:
    """Whether a sign of an address stands in ``text``: a quick look before the slow one."""
    return any(sign in text for sign in _ADDRESS_SIGNS) or _DOMAIN.search(text) is not None


def tokenise(text: str) -> Tokens:
    """Split matching text (plain apostrophes, hyphens and spaces) into words."""
    pattern = _WORD if _INNER_APOSTROPHE.search(text) else _PLAIN_WORD
    parts = pattern.split(text)  # gap, word, gap, word, … gap
    offsets = list(accumulate(map(len, parts)))
    words = parts[1::2]
    gaps = ["\n", *parts[2:-1:2]][: len(words)]
    capitals = [index for index, word in enumerate(words) if word[0].isupper()]
    tokens = Tokens(text, words, list(map(fold, words)), offsets[:-1:2], offsets[1::2], gaps, capitals=capitals)
    _read_lines(tokens)
    for index, gap in enumerate(gaps):
        tokens.opens.append(gap not in _INSIDE and _opens(gap, tokens, index))
    return tokens


def _read_lines(tokens: Tokens) -> None:
    """Say of each word whether its line is in capitals, and of each gap over a line's end what it stands for."""
    lines = tokens.text.split("\n")
    offset = 0
    first = 0
    for number, line in enumerate(lines):
        offset += len(line) + 1
        behind = bisect_left(tokens.starts, offset, first)
        if behind > first:
            tokens.capital_line += [is_capital_line(line)] * (behind - first)
            tokens.gaps[first] = _gap_of_lines(tokens.gaps[first], lines, number)
            first = behind


def _gap_of_lines(gap: str, lines: list[str], number: int) -> str:
    """What stands before the first word of a line: a space for a break that only comes from a column width."""
    if not _is_soft_break(lines, number):
        return "\n"
    return " " if gap.strip(" ") == "\n" else gap.replace("\n", " ")


_INSIDE = frozenset({" ", "'", "-"})
"""Gaps behind which nothing begins."""


def is_capital_line(line: str) -> bool:
    """Whether a line (a headline) is written in capitals, as far as one can tell: two words or more in capitals that
    are longer than an acronym's article, and no word in lower case beyond a letter or two."""
    upper = 0
    for match in _WORD.finditer(line):
        word = match.group()
        if word.islower() and len(word) > 2:
            return False
        upper += word.isupper()
    if upper < 2:
        return False
    letters = sum(c.isupper() for c in line)
    return letters >= 8 and letters >= 0.6 * len(line.replace(" ", ""))


def _is_soft_break(lines: list[str], number: int) -> bool:
    """Whether the break before line ``number`` only comes from a column width."""
    if number == 0:
        return False
    before, line = lines[number - 1].rstrip(), lines[number]
    low, high = _SOFT_BREAK
    if not (low <= len(before) <= high and before[-1] not in '.!?:;…»"' and line[:1].isalpha()):
        return False
    if is_capital_line(before):
        return False
    return line[:1].islower() or _is_wrapped_block(lines, number)


def _is_wrapped_block(lines: list[str], number: int) -> bool:
    """Whether a neighbour of line ``number`` in its paragraph goes on in lower case: only wrapped lines do."""
    for step in (-1, 1):
        other = number + step
        if 0 < other < len(lines) and lines[other].strip() and lines[other - 1].strip() and lines[other][:1].islower():
            return True
    return False


def _opens(gap: str, tokens: Tokens, index: int) -> bool:
    """Whether word ``index`` behind ``gap`` begins something."""
    if gap == "\n":
        return True
    head = gap.strip(" ")
    if head == ".":
        before = tokens.words[index - 1] if index else ""
        if len(before) == 1 and before.isupper():
            return tokens.opens[-1] and before in "IVX"
        return before not in _abbreviated()
    if head in _WITHIN:
        return False
    return any(c in '.!?…:;"«»“”([-–—•\n' for c in head)


_WITHIN = frozenset({",", "(", ")", "),", "/", "'", "", "-", "-,", "&"})
"""Marks behind which a sentence goes on."""


@cache
def _abbreviated() -> frozenset[str]:
    """Words behind whose full stop a name goes on."""
    return frozenset(load_toml("abbreviations")["inside_a_name"])
