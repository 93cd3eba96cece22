"""A sentence with its tokens and verb groups, before it is asked where its clauses begin and end."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.french import WHICH_FORMS
from pipeline.stages.pledges.asides import asides, name_quotes
from pipeline.stages.pledges.lexicon import Lexicon
from pipeline.stages.pledges.tokens import FIGURE, NAME, THAT, Token
from pipeline.stages.pledges.verb import Verb
from pipeline.stages.pledges.verbs import verb_groups

RELATIVES = WHICH_FORMS | {"qui", "que", "qu'", "où", "dont"}
NAME_MARK = "'"
"""What quotation marks around a name are read as: they end no clause."""
_STRESSED = frozenset(("moi", "nous", "vous", "lui", "elle", "eux", "elles"))


@dataclass(eq=False)
class Sentence:
    """One sentence. ``owner``: token → the verb group that it belongs to; ``aside``: positions of no clause;
    ``listed``: whether a line above says how it is meant."""

    index: int
    start: int
    end: int
    tokens: list[Token]
    lexicon: Lexicon
    headline: bool = False
    listed: bool = False
    verbs: list[Verb] = field(default_factory=list)
    owner: dict[int, Verb] = field(default_factory=dict)
    aside: frozenset[int] = frozenset()
    _edges: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for index in name_quotes(self.tokens, self.lexicon):
            self.tokens[index].low = NAME_MARK
        self.aside = asides(self.tokens, self.lexicon)
        self.verbs = verb_groups(self.tokens, self.lexicon, self.aside)
        for verb in self.verbs:
            for index in range(verb.first, verb.last + 1):
                self.owner.setdefault(index, verb)

    def complete(self, tense: str) -> None:
        """Give the participles that open the sentence the tense of the auxiliary above it ("l'agence a : livré …")."""
        open_now = True
        for verb in self.verbs:
            open_now = open_now and verb.bare and (verb.first == 0 or self.low(verb.first - 1) in {"et", ",", "puis"})
            if open_now:
                verb.tense, verb.bare = tense, False

    def low(self, index: int) -> str:
        """The token's words in lower case, "" outside the sentence."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def words(self, first: int, last: int) -> str:
        """The words of tokens ``first`` to ``last`` (exclusive) in lower case, elisions closed up."""
        return " ".join(t.low for t in self.tokens[first:last]).replace("' ", "'")

    def figures(self) -> list[int]:
        """The positions of the figures."""
        return [i for i, t in enumerate(self.tokens) if t.kind == FIGURE]

    def opens_relative(self, index: int) -> bool:
        """Whether a relative or subordinate clause opens at ``index``."""
        low = self.tokens[index].low
        if low == "que" and any(self.low(k) == "tant" for k in range(max(0, index - 8), index)):
            return False
        if (
            low in THAT
            and index
            and (
                self.low(index - 1) in {"ainsi", "plus", "moins", "tel", "tels", "telles", "telle"}
                or self._compares(index)
            )
        ):
            return False
        if (
            low in THAT
            and index
            and (verb := self._before_adverbs(index - 1)) is not None
            and verb.clitics & {"ne", "n'"}
        ):
            return False
        if low in THAT and index + 1 < len(self.tokens) and self.tokens[index + 1].kind == FIGURE:
            limited = next((v for v in reversed(self.verbs) if v.last < index and v.clitics & {"ne", "n'"}), None)
            return limited is None or limited.negative
        return low in RELATIVES

    def _compares(self, index: int) -> bool:
        """Whether "que" closes a comparison and opens no clause ("qui n'est pas plus riche que nous, a offert …")."""
        comparing = any(
            self.low(k) in {"plus", "moins", "aussi", "autant"} for k in range(max(0, index - 3), index - 1)
        )
        first = index + 1 + (self.low(index + 1) in {"le", "la", "l'", "les"})
        named = first < len(self.tokens) and (self.tokens[first].kind == NAME or self.low(first) in _STRESSED)
        return comparing and named and self.low(first + 1) in {",", ".", ";", ":", ")", ""}

    def _before_adverbs(self, index: int) -> Verb | None:
        """The verb at ``index``, or before the adverbs there."""
        while index > 0 and index not in self.owner and self.low(index) in self.lexicon.words["adverb"]:
            index -= 1
        return self.owner.get(index)
