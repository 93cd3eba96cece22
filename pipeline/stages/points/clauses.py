"""Who says something: the subject of a verb, before it or behind it, without a parser.

The words before a verb are read backwards to the noun phrase that no preposition governs; what stands between commas,
dashes or brackets is stepped over. Where that is not safe nobody is named.
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
_STOPS = frozenset(',;:.!?»«"()–—')
_SHUT = {")": "(", "–": "–", "—": "—", ",": ","}
_OPENERS = frozenset(
    ("que", "qu'", "ou", "mais", "car", "si", "quand", "dont", "lorsque", "lorsqu'", "puisque", "comme", "et")
)
_ARTICLES = frozenset(
    ("le", "la", "l'", "les", "ce", "cet", "cette", "ces", "son", "sa", "ses", "notre", "leur", "leurs", "un", "une")
)
_CIVILITIES = frozenset(("m", "mm", "mme", "mlle", "dr", "dre", "pr", "pre", "me", "monsieur", "madame"))
_RELATIVES = frozenset(("qui", "que", "qu'", "dont", "ou", "avec"))
_FIRST = frozenset(("je", "j'", "nous", "on", "vous", "ils", "elles"))
_INSERTIONS = 8
"""Commas that are stepped over, at most."""
_MOST = 400
"""Tokens before a verb that are read, at most."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign or a whole name: ``word`` is folded."""

    start: int
    end: int
    word: str
    mention: Any = None


class Clauses:
    """Finds subjects in the sentences of one article."""

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
            if match.group() == "." and found and found[-1].word in _CIVILITIES:
                continue
            found.append(Token(match.start(), at, self.layout.folded[match.start() : at], mention))
        return found[-_MOST:]

    def subject(self, start: int, verb: int, *, plural: bool) -> Name | None:
        """The subject of the verb at ``verb`` in a sentence from ``start``: NOBODY where it is somebody unnamed, None
        where no subject stands there or it is "je", "nous", "ils"."""
        tokens = self.tokens(start, verb)
        last = self._before_clitics(tokens)
        if last < 0:
            return None
        word = tokens[last].word
        if word in _FIRST:
            return None
        if word == "qui":
            return self._phrase_ending(
                tokens, last - (2 if last and tokens[last - 1].word == "," else 1), plural=plural
            )
        if word in vocabulary().pronouns:
            return self.register.pronoun(start if last < 2 else tokens[last].start, word)
        if last and f"{tokens[last - 1].word} {word}" in vocabulary().pronouns:
            return self.register.pronoun(tokens[last - 1].start, f"{tokens[last - 1].word} {word}")
        if word in {"et", "puis", "mais"}:
            return self.first_subject(start, tokens[last].start)
        if word in _SHUT:
            return self._behind_insertions(tokens, last, plural=plural)
        return self._phrase_ending(tokens, last, plural=plural)

    def _before_clitics(self, tokens: Sequence[Token]) -> int:
        """The last token that is no clitic, adverb or "ne" before the verb."""
        words = vocabulary()
        last = len(tokens) - 1
        while last >= 0 and tokens[last].mention is None:
            word = tokens[last].word
            bare = word in words.clitics and (last == len(tokens) - 1 or tokens[last + 1].mention is None)
            if not (
                bare
                or word in words.adverbs_between
                or word.endswith("ment")
                and tokens[last - 1 : last]
                and not self._noun_at(tokens, last)
            ):
                break
            last -= 1
        return last

    def _noun_at(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether an article or preposition stands before: "le parlement", "du gouvernement"."""
        before = tokens[index - 1].word if index else ""
        return before in _ARTICLES or before in vocabulary().governors

    def _behind_insertions(self, tokens: Sequence[Token], last: int, *, plural: bool) -> Name | None:
        """The subject before what stands between commas, dashes or brackets: "X, ministre de Y, a dit"."""
        sign = tokens[last].word
        opening = _SHUT[sign]
        at = last - 1
        for _ in range(_INSERTIONS):
            while at >= 0 and tokens[at].word != opening:
                if tokens[at].word in {";", ":", "."} and tokens[at].mention is None:
                    return None
                at -= 1
            if at < 0:
                break
            if sign == "," and not plural and self._apposed(tokens, at, last):
                return name_of(
                    next(t.mention for t in tokens[at:last] if t.mention is not None and t.mention.label == "PER")
                )
            if at:
                found = self._outer(tokens, at, plural=plural)
                if found is not None and found != NOBODY:
                    return found
            at -= 1
        # One comma alone: "Sarr a dit" behind an adjunct is no case of this; the phrase before the comma ends it.
        return self._phrase_ending(tokens, last - 1, plural=plural) if sign in {")", "–", "—"} else None

    def _outer(self, tokens: Sequence[Token], sign: int, *, plural: bool) -> Name | None:
        last = sign - 1
        if tokens[last].word == ")" and tokens[last].mention is None:
            while last >= 0 and tokens[last].word != "(":
                last -= 1
            last -= 1
        return self._phrase_ending(tokens, last, plural=plural) if last >= 0 else None

    def _apposed(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether a person's bare name stands between two commas behind an office: "la ministre de l'Eau, X, a"."""
        inside = tokens[first + 1 : last]
        begin = first
        while begin > 0 and not self._boundary(tokens, begin - 1):
            begin -= 1
        if (
            any(t.word in _RELATIVES for t in tokens[max(0, begin - 1) : first])
            or tokens[begin].word in vocabulary().governors
        ):
            return False
        names = [t for t in inside if t.mention is not None]
        if len(names) != 1 or names[0].mention.label != "PER" or inside[-1] is not names[0]:
            return False
        return all(
            t.word in _CIVILITIES or t.word in _ARTICLES or t.word in vocabulary().offices or t is names[0]
            for t in inside
        )

    def _phrase_ending(self, tokens: Sequence[Token], last: int, *, plural: bool) -> Name | None:
        """The name of the noun phrase that ends at ``last`` and that no preposition governs."""
        if last < 0:
            return None
        first = last
        while first > 0 and not self._boundary(tokens, first - 1):
            first -= 1
        start = None
        for index in range(first, last + 1):
            before = tokens[index - 1].word if index else ""
            free = index == first or (before not in vocabulary().governors and before not in {"et", "ou", "ni"})
            if (
                free
                and self._opens(tokens, index)
                and not (start is not None and self._continues(tokens, start, index))
            ):
                start = index
        if start is None:
            return None
        if plural:
            return self._joint(tokens, start, last)
        return self.phrase(tokens[start : last + 1])

    def _boundary(self, tokens: Sequence[Token], index: int) -> bool:
        token = tokens[index]
        if token.mention is not None:
            return False
        if token.word == "et":
            behind = tokens[index + 1]
            return (
                behind.mention is None
                and behind.word not in _ARTICLES
                and behind.word not in vocabulary().governors
                and behind.word not in _CIVILITIES
            )
        return token.word in _STOPS or token.word in _OPENERS

    def _opens(self, tokens: Sequence[Token], index: int) -> bool:
        token = tokens[index]
        if token.mention is not None:
            return True
        return token.word in _ARTICLES or token.word in _CIVILITIES

    def _continues(self, tokens: Sequence[Token], start: int, index: int) -> bool:
        """Whether the name at ``index`` is part of the phrase from ``start``: "le ministre X", "l'ONG Y"."""
        return tokens[index].mention is not None and all(t.word not in _ARTICLES for t in tokens[start + 1 : start + 2])

    def phrase(self, tokens: Sequence[Token]) -> Name:
        """Who a singular noun phrase names: its person, its body, or whom its office or noun stands for."""
        words = vocabulary()
        article = tokens[0].word if tokens[0].mention is None and tokens[0].word in _ARTICLES else ""
        inner = list(tokens[1:] if article or tokens[0].word in _CIVILITIES and tokens[0].mention is None else tokens)
        if (
            not inner
            or article in {"les", "ces", "ses", "leurs"}
            and (inner[0].mention is None or inner[0].mention.label == "PER")
        ):
            return NOBODY
        free = [
            t
            for i, t in enumerate(inner)
            if t.mention is not None
            and (
                i == 0
                or inner[i - 1].word not in words.governors
                and inner[i - 1].word not in _ARTICLES
                and inner[i - 1].word not in {"et", "ou"}
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
        while (
            begin > 1
            and tokens[begin - 1].word in {",", ")", "et"}
            or (begin and tokens[begin].word in {",", "(", ")", "et"})
        ):
            begin -= 1
            if tokens[begin].word == "(" or tokens[begin].mention is not None:
                while begin > 0 and (
                    tokens[begin - 1].word in _ARTICLES
                    or tokens[begin - 1].word in _CIVILITIES
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
            elif token.mention is None and not bracket and token.word not in _ARTICLES | _CIVILITIES | {",", "et"}:
                if token.word not in {"ainsi", "que"} and token.word not in vocabulary().class_nouns:
                    return NOBODY
        names = list(dict.fromkeys(name_of(m)[0] for m in chosen))
        if len(names) < 2 or self.names.governed(chosen[0]) or not self.names.may_be_subject(chosen[0]):
            return NOBODY
        return "; ".join(names), ""

    def first_subject(self, start: int, end: int) -> Name | None:
        """The first phrase that begins a clause of the sentence and names somebody: the subject of an infinitive."""
        tokens = self.tokens(start, end)
        for index, token in enumerate(tokens):
            before = tokens[index - 1].word if index else ","
            if before not in {",", "»", '"', "–", "—", "et", "que", "qu'"} or not self._opens(tokens, index):
                if not (index and token.word in vocabulary().pronouns and before in {",", "et"}) and not (
                    not index and token.word in vocabulary().pronouns
                ):
                    continue
            if token.word in vocabulary().pronouns:
                if index + 1 < len(tokens) and tokens[index + 1].word.rstrip("'") in vocabulary().impersonal:
                    continue
                found = self.register.pronoun(start, token.word)
            else:
                stop = next(
                    (
                        i
                        for i in range(index + 1, len(tokens))
                        if tokens[i].mention is None and tokens[i].word in _STOPS
                    ),
                    len(tokens),
                )
                found = self.phrase(self._noun_phrase(tokens[index:stop]))
            if found != NOBODY:
                return found
        return None

    def behind(self, start: int, end: int, *, near: bool = False) -> Name | None:
        """Who is named behind a verb of saying: "a dit jeudi le ministre X", "résume l'ambassadeur".

        ``near``: his phrase begins at ``start``.
        """
        tokens = self.tokens(start, end)
        if near and not (tokens and self._opens(tokens, 0)):
            return None
        for index, token in enumerate(tokens[:60]):
            if token.mention is not None and token.mention.label == "PER" and not self.names.governed(token.mention):
                return name_of(token.mention)
            if token.mention is None and token.word in {".", ";", ":", "?", "!", "»", "«"}:
                break
        if tokens and self._opens(tokens, 0):
            stop = next(
                (i for i in range(1, len(tokens)) if tokens[i].mention is None and tokens[i].word in _STOPS),
                len(tokens),
            )
            found = self.phrase(self._noun_phrase(tokens[:stop]))
            return found
        return None

    def _noun_phrase(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The phrase at the start of ``tokens``: up to a second article or name that nothing joins to it."""
        words = vocabulary()
        for index in range(2, len(tokens)):
            before = tokens[index - 1].word
            if tokens[index].mention is None and tokens[index].word in _ARTICLES and before not in words.governors:
                return tokens[:index]
        return tokens
