"""The notation of the rules, and the cascade that applies them.

A rule is a pattern over tokens::

    "(?:<weekday:weekday> ,?)? <day:day> <month:month> <year:year>?"

``<name>`` is a class of tokens (a list of the lexicon, a shape of figures, or, in capitals, a kind of node that an
earlier pass has built), ``<name:label>`` also captures it, a plain word is that word, and everything else is a regular
expression. ``(?P<span>…)`` marks what of the match becomes the node, where it is not all of it. A pass tries all its
rules, keeps the longest matches and puts one node in the place of the tokens of each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from pipeline.stages.dates.needs import needed_codes
from pipeline.stages.dates.nodes import KINDS, Node
from pipeline.stages.dates.tokens import FIGURES, SHAPES, WORD, Tokeniser
from pipeline.stages.dates.vocabulary import Vocabulary, fold

_TERM = re.compile(
    r"\(\?P<\w+>|\(\?[:!=]|\(\?<[!=]|<(?P<name>\w+)(?::(?P<label>\w+))?>|(?P<word>[^\W\d_]+(?:['-][^\W\d_]+)*'?)"
)


class Item(NamedTuple):
    """A token or a node in the row of a line: its code, its offsets and, for a node, its meaning."""

    code: str
    start: int
    end: int
    node: Node | None = None


@dataclass(frozen=True)
class Found:
    """A match of a rule on a line: gives the rule's function the captured words, figures and nodes."""

    match: re.Match[str]
    items: Sequence[Item]
    text: str
    folded: str
    vocabulary: Vocabulary

    def span(self, label: str) -> tuple[int, int]:
        """Positions in ``items`` of what ``label`` captured; (0, 0) where the rule lacks it or it took no part."""
        first, last = self.match.span(label) if label in self.match.re.groupindex else (-1, -1)
        return (first, last) if first >= 0 else (0, 0)

    def has(self, label: str) -> bool:
        """Whether the label took part."""
        first, last = self.span(label)
        return last > first

    def words(self, label: str) -> list[str]:
        """The folded tokens captured under ``label`` (none where it took no part)."""
        first, last = self.span(label)
        return [self.folded[i.start : i.end] for i in self.items[first:last]]

    def word(self, label: str) -> str:
        """The folded text captured under ``label``, or ""."""
        first, last = self.span(label)
        return self.folded[self.items[first].start : self.items[last - 1].end] if last > first else ""

    def written(self, label: str) -> str:
        """The text captured under ``label`` as the article has it."""
        first, last = self.span(label)
        return self.text[self.items[first].start : self.items[last - 1].end] if last > first else ""

    def node(self, label: str) -> Node:
        """The node captured under ``label``. Raises :class:`LookupError` where there is none."""
        first, last = self.span(label)
        for item in self.items[first:last]:
            if item.node is not None:
                return item.node
        raise LookupError(label)

    def before(self, steps: int = 1) -> str:
        """The folded token ``steps`` in front of the match, or ""."""
        index = self.match.start() - steps
        return self._token(index) if index >= 0 else ""

    def after(self, steps: int = 1) -> str:
        """The folded token ``steps`` behind the match, or ""."""
        index = self.match.end() - 1 + steps
        return self._token(index) if index < len(self.items) else ""

    def _token(self, index: int) -> str:
        return self.folded[self.items[index].start : self.items[index].end]


Build = Callable[[Found], Node | None]


@dataclass(frozen=True)
class Rule:
    """A named construction: its pattern, and the function that gives a match its node, or ``None`` to reject it."""

    name: str
    pattern: str
    build: Build


@dataclass
class Compiled:
    """A rule, its regular expression over codes, and the codes one of which every match holds (``None``: not known)."""

    rule: Rule
    regex: str
    needed: frozenset[str] | None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled where a line first holds what it needs."""
        return re.compile(self.regex)


class Grammar:
    """Passes of rules, compiled for a vocabulary."""

    def __init__(self, passes: Iterable[Sequence[Rule]], macros: Mapping[str, str], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._macros = macros
        self._passes = [list(rules) for rules in passes]
        literals = {
            fold(term["word"])
            for pattern in [*macros.values(), *(rule.pattern for rules in self._passes for rule in rules)]
            for term in _TERM.finditer(pattern)
            if term["word"]
        }
        words = set().union(literals, *vocabulary.classes.values())
        self.tokeniser = Tokeniser(words, vocabulary.compounds)

    @cached_property
    def passes(self) -> list[list[Compiled]]:
        """The compiled rules of each pass."""
        return [[self._compiled(rule) for rule in rules] for rules in self._passes]

    def _compiled(self, rule: Rule) -> Compiled:
        regex = self.regex(rule.pattern)
        return Compiled(rule, regex, needed_codes(regex))

    def regex(self, pattern: str) -> str:
        """The regular expression over codes that a pattern of the notation stands for."""
        expanded = pattern
        for _ in range(4):  # a macro may use others, to a small depth
            expanded = re.sub(r"\{(\w+)\}", self._macro, expanded)
        return re.sub(r"\s+", "", _TERM.sub(self._term, expanded))

    def _macro(self, match: re.Match[str]) -> str:
        return f"(?:{self._macros[match[1]]})" if match[1] in self._macros else match[0]

    def _term(self, term: re.Match[str]) -> str:
        if term["word"]:
            return self.tokeniser.code[fold(term["word"])]
        if not term["name"]:
            return term.group()
        chosen = self._class(term["name"])
        return f"(?P<{term['label']}>{chosen})" if term["label"] else chosen

    def _class(self, name: str) -> str:
        if name in self.vocabulary.classes:
            codes = "".join(self.tokeniser.code.get(word, word) for word in sorted(self.vocabulary.classes[name]))
        elif name in KINDS:
            codes = KINDS[name]
        elif name in SHAPES:
            codes = SHAPES[name]
        elif name == "unknown":
            codes = WORD
        else:
            codes = {
                "zero": FIGURES["zero"],
                "hours": FIGURES["zero"] + FIGURES["hour"],
                "days": FIGURES["hour"] + FIGURES["day"],
                "twofigures": FIGURES["zero"] + FIGURES["hour"] + FIGURES["day"] + FIGURES["two"],
                "over": FIGURES["two"],
                "yearfigure": FIGURES["year"],
                "oddyear": FIGURES["odd"],
                "figure": "".join(FIGURES.values()),
                "ANYDAY": "".join(KINDS[k] for k in ("DAY", "RELDAY", "WEEKDAY")),
                "CALENDAR": "".join(KINDS[k] for k in ("DAY", "MONTH", "YEAR", "PERIOD")),
                "DATE": "".join(
                    KINDS[k] for k in ("DAY", "RELDAY", "WEEKDAY", "MONTH", "YEAR", "PERIOD", "REL", "RANGE")
                ),
                "ANY": "".join(KINDS.values()),
            }[name]
        return "[" + re.escape(codes) + "]"

    def may_hold(self, codes: str, first: int, last: int) -> bool:
        """Whether a line's tokens hold a word or figure without which there is no expression."""
        return self._trigger.search(codes, first, last) is not None

    @cached_property
    def _trigger(self) -> re.Pattern[str]:
        names = ("month", "weekday", "season", "feast", "unit", "part", "deictic", "anaphor", "collective",
            "half_unit",
            "during",
                 "abbreviation", "iso", "numeric", "monthyear", "daymonth", "clock", "yearfigure")  # fmt: skip
        bare_day = self.tokeniser.code["le"] + self._class("days")
        return re.compile("|".join([*(self._class(name) for name in names), self.tokeniser.code["mille"], bare_day]))

    def apply(self, items: list[Item], text: str, folded: str) -> list[Item]:
        """The row of a line with nodes in the place of the tokens that the passes could read."""
        for rules in self.passes:
            items = self._reduce(items, rules, text, folded)
        return items

    def _reduce(self, items: list[Item], rules: Sequence[Compiled], text: str, folded: str) -> list[Item]:
        codes = "".join([item.code for item in items])
        present = set(codes)
        matches = [
            (match.start() - match.end(), match.start(), order, match, compiled.rule)
            for order, compiled in enumerate(rules)
            if compiled.needed is None or not compiled.needed.isdisjoint(present)
            for match in compiled.pattern.finditer(codes)
        ]
        if not matches:
            return items
        matches.sort(key=lambda found: found[:3])
        taken = bytearray(len(items))
        built: list[tuple[int, int, Node]] = []
        for _, _, _, match, rule in matches:
            if 1 in taken[match.start() : match.end()]:
                continue
            node = rule.build(Found(match, items, text, folded, self.vocabulary))
            if node is None:
                continue
            first, last = match.span("span") if "span" in match.re.groupindex else match.span()
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
            built.append((first, last, node))
        reduced: list[Item] = []
        position = 0
        for first, last, node in sorted(built, key=lambda found: found[0]):
            reduced.extend(items[position:first])
            if node.kind != "NOTHING":
                reduced.append(Item(KINDS[node.kind], items[first].start, items[last - 1].end, node))
            else:
                reduced.extend(Item(WORD, i.start, i.end) for i in items[first:last])
            position = last
        reduced.extend(items[position:])
        return reduced
