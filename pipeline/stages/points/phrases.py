"""Noun phrases: the words, signs and names of a stretch of text, and whom a phrase names.

Without a parser: a phrase is its article or civility, what stands behind it, and the names that no preposition governs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.stages.entities.origins import adjective_country
from pipeline.stages.points.names import NOBODY, Name, Names, name_of
from pipeline.stages.points.register import Register
from pipeline.stages.points.vocabulary import vocabulary

_TOKEN = re.compile(r"[\w-]+'?|[^\w\s]")
ARTICLES = frozenset(
    ("le", "la", "l'", "les", "ce", "cet", "cette", "ces", "son", "sa", "ses", "notre", "leur", "leurs", "un", "une")
)
CIVILITIES = frozenset(("m", "mm", "mme", "mlle", "dr", "dre", "pr", "pre", "me", "monsieur", "madame"))
_JOINING = ARTICLES | CIVILITIES | {",", "et", "ainsi", "que"}
_MOST = 400
"""Tokens before a verb that are read, at most."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign or a whole name: ``word`` is folded."""

    start: int
    end: int
    word: str
    mention: Any = None


class Phrases:
    """Reads the noun phrases of one article."""

    def __init__(self, names: Names, register: Register) -> None:
        self.names = names
        self.layout = names.layout
        self.register = register

    def tokens(self, start: int, end: int) -> list[Token]:
        """The words, signs and names in ``start`` to ``end``, the last :data:`_MOST` of them."""
        mentions = {m.start: m for m in self.names.between(start, end) if m.end <= end}
        found: list[Token] = []
        at = start
        for match in _TOKEN.finditer(self.layout.folded, start, end):
            if match.start() < at:
                continue
            mention = mentions.get(match.start())
            at = mention.end if mention is not None else match.end()
            if match.group() == "." and found and found[-1].word in CIVILITIES:
                continue
            found.append(Token(match.start(), at, self.layout.folded[match.start() : at], mention))
        return found[-_MOST:]

    def phrase(self, tokens: Sequence[Token]) -> Name:
        """Who a singular noun phrase names: its person, its body, or whom its office or noun stands for."""
        words = vocabulary()
        article = tokens[0].word if tokens[0].mention is None and tokens[0].word in ARTICLES else ""
        inner = list(tokens[1:] if article or (tokens[0].word in CIVILITIES and tokens[0].mention is None) else tokens)
        if not inner or (
            article in {"les", "ces", "ses", "leurs"} and (inner[0].mention is None or inner[0].mention.label == "PER")
        ):
            return NOBODY
        free = [
            t
            for i, t in enumerate(inner)
            if t.mention is not None
            and (
                i == 0
                or (
                    inner[i - 1].word not in words.governors
                    and inner[i - 1].word not in ARTICLES
                    and inner[i - 1].word not in {"et", "ou"}
                )
            )
        ]
        people = [t for t in free if t.mention.label == "PER"]
        if people:
            return name_of(people[0].mention)
        if inner[0].mention is not None:
            mention = inner[0].mention
            return name_of(mention) if self.names.may_be_subject(mention) else NOBODY
        if (
            free
            and free[0].mention.label in {"ORG", "MISC"}
            and inner[0].word in words.class_nouns
            and inner.index(free[0]) <= 4
        ):
            return name_of(free[0].mention)
        return self._described(article, inner)

    def _described(self, article: str, inner: Sequence[Token]) -> Name:
        words = vocabulary()
        plain = [t.word for t in inner]
        country = next((found for found in map(self._country, inner) if found), "")
        if plain[0] in words.documents:
            whose = next((i for i, t in enumerate(inner[:6]) if t.mention is not None), 0)
            if whose and self.names.governed(inner[whose].mention):
                return name_of(inner[whose].mention)
        for index, token in enumerate(inner[:4]):
            if token.mention is not None or token.word in words.governors:
                break
            if index == 0 and self.layout.text[token.start].isupper() and country == self._country(token) != "":
                return self.register.national(token.start, article, country)
            if token.word in words.offices or token.word in words.humans:
                return self.register.office(token.start, article, token.word, plain[index + 1 :], country)
            if len(token.word) > 3 and (token.word in words.bodies or token.word in words.named_bodies):
                return self.register.body(token.start, token.word) if index == 0 else NOBODY
        return NOBODY

    def _country(self, token: Token) -> str:
        """The state that a place or an adjective names."""
        if token.mention is not None:
            return str(token.mention.country) if token.mention.label == "LOC" else ""
        return adjective_country(self.layout.text[token.start : token.end])

    def _joint(self, tokens: Sequence[Token], start: int, last: int) -> Name:
        """Those who share a plural verb: "le Ghana et le Togo"; NOBODY where one of them is unnamed."""
        phrase = tokens[start : last + 1]
        if (
            phrase[0].word in {"les", "mm"}
            and len(phrase) > 1
            and phrase[1].mention is not None
            and len([t for t in phrase if t.mention]) == 1
        ):
            return name_of(phrase[1].mention)
        begin = start
        while (begin > 1 and tokens[begin - 1].word in {",", ")", "et"} and not _adjunct_before(tokens, begin)) or (
            begin and tokens[begin].word in {",", "(", ")", "et"}
        ):
            begin -= 1
            if tokens[begin].word == "(" or tokens[begin].mention is not None:
                while begin > 0 and (
                    tokens[begin - 1].word in ARTICLES
                    or tokens[begin - 1].word in CIVILITIES
                    or tokens[begin - 1].word == "("
                ):
                    begin -= 1
        chosen: list[Any] = []
        bracket = False
        for token in tokens[begin : last + 1]:
            if token.mention is None and token.word in {"(", ")"}:
                bracket = token.word == "("
            elif token.mention is not None and not bracket:
                chosen.append(token.mention)
            elif token.mention is None and not bracket and token.word not in _JOINING | set(vocabulary().class_nouns):
                return NOBODY
        names = list(dict.fromkeys(name_of(m)[0] for m in chosen))
        if len(names) < 2 or self.names.governed(chosen[0]) or not self.names.may_be_subject(chosen[0]):
            return NOBODY
        return "; ".join(names), ""

    def _opens(self, tokens: Sequence[Token], index: int) -> bool:
        token = tokens[index]
        if token.mention is not None:
            return True
        return token.word in ARTICLES or token.word in CIVILITIES

    def _noun_phrase(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The phrase at the start of ``tokens``: up to a second article or name that nothing joins to it."""
        words = vocabulary()
        for index in range(2, len(tokens)):
            before = tokens[index - 1].word
            if tokens[index].mention is None and tokens[index].word in ARTICLES and before not in words.governors:
                return tokens[:index]
        return tokens


def _adjunct_before(tokens: Sequence[Token], begin: int) -> bool:
    """Whether the comma before ``begin`` ends an adjunct, no name: "à l'issue de la réunion, X et Y"."""
    return tokens[begin - 1].word == "," and tokens[begin - 2].mention is None and tokens[begin - 2].word != ")"
