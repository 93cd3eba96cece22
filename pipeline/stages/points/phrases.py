"""Noun phrases: the words, signs and names of a stretch of text, and whom a phrase names.

Without a parser: a phrase is its article or civility, what stands behind it, and the names that no preposition governs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.points.idioms import THESE_LINES
from pipeline.stages.points.names import NOBODY, Name, Names, folded, name_of
from pipeline.stages.points.people import gender_of
from pipeline.stages.points.phrase_tokens import (
    ARTICLES,
    PLURAL_ARTICLES,
    Token,
    is_free,
    with_parties,
)
from pipeline.stages.points.register import Register
from pipeline.stages.points.speech import is_finite
from pipeline.stages.points.vocabulary import is_human, vocabulary
from pipeline.stages.reference.sorts import load_sorts

_TOKEN = re.compile(r"(?<![\w-])(?P<civil>s\. ?e\.(?: ?mm?(?:e\b|\.))?)|[\w-]+'?|[^\w\s]")
_DEFINITE = frozenset(("le", "la", "l'", "ce", "cet", "cette"))
_HIGH = frozenset(("haut", "haute", "grand", "grande", "petit", "petite", "jeune", "nouvelle", "nouveau", "vieille"))
_RANKED = frozenset(("haut", "haute"))
_FORMER = frozenset(("ancien", "ancienne"))
_AGED = {
    **dict.fromkeys(("ancien", "nouveau", "nouvel", "actuel", "futur"), "le"),
    **dict.fromkeys(("ancienne", "nouvelle", "actuelle", "future"), "la"),
    "jeune": "",
}
"""Adjectives before an office, with the article that shows their gender."""
_CIVIL_ARTICLES = {"madame": "la", "mme": "la"}
"""The article that shows the gender of an office behind a civility."""
_RANK_ALONE = frozenset(("premier", "premiere"))
"""What is an office alone, before an adjective or another office: "le Premier tunisien", no "premier décaissement"."""
_EPITHET = re.compile(r"[a-z-]{2,20}(?:aine?|oise?|aise?|ien(?:ne)?|ine?|aire|ique|ale?|elle?|ive|iere)")
"""An adjective that may tell a body from others: "romaine", "genevoise", "humanitaire"."""
_COMPLEMENT = frozenset(("de", "d'"))
_WHOSE = frozenset(("de", "d'", "du", "des", "par"))
_NICKNAME = 5
"""Words of another name of a state or body, at most."""
_SENT = 3_000
"""Code points back to the delegation that "la délégation" takes up."""
_MOST = 400
"""Tokens before a verb that are read, at most."""


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
            if match["civil"] or (match.group() == "." and found and found[-1].word in vocabulary().civilities):
                continue
            found.append(Token(match.start(), at, self.layout.folded[match.start() : at], mention))
        return found[-_MOST:]

    def phrase(self, tokens: Sequence[Token]) -> Name:
        """Who a singular noun phrase names: its person, its body, or whom its office or noun stands for."""
        article = tokens[0].word if tokens[0].mention is None and tokens[0].word in ARTICLES else ""
        civil = tokens[0].mention is None and tokens[0].word in vocabulary().civilities
        inner = list(tokens[1:] if article or civil else tokens)
        if civil and len(inner) > 1 and inner[0].mention is None and inner[0].word in ARTICLES:
            article = _CIVIL_ARTICLES.get(tokens[0].word, inner[0].word)  # "Madame le Maire" is a woman
            inner = inner[1:]
        if not inner or (article in PLURAL_ARTICLES and (inner[0].mention is None or inner[0].mention.label == "PER")):
            return NOBODY
        free = [t for i, t in enumerate(inner) if t.mention is not None and is_free(inner, i)]
        people = [t for t in free if t.mention.label == "PER"]
        if people:
            return name_of(people[0].mention)
        if inner[0].mention is not None:
            mention = inner[0].mention
            return name_of(mention) if self.names.may_be_subject(mention) else NOBODY
        if free and free[0].mention.label in {"ORG", "MISC"} and self._is_kind(inner[0]) and inner.index(free[0]) <= 4:
            return name_of(free[0].mention)
        return self._described(article, inner) if article not in {"un", "une"} else NOBODY

    def _is_kind(self, token: Token) -> bool:
        """Whether a word before a body's name says what it is or of which nation: "l'ONG X", "le danois X"."""
        kind = token.word in vocabulary().class_nouns or self._written(token).lower() in load_sorts().kinds
        return kind or bool(self._country(token))

    def _described(self, article: str, inner: Sequence[Token]) -> Name:
        words = vocabulary()
        if (other := self._nickname(inner)) != NOBODY:
            return other
        if THESE_LINES.match(self.layout.folded, inner[0].start):
            return self.register.author()
        if article == "notre" and inner[0].word in words.bodies | words.named_bodies:
            return self.register.speaking(inner[0].start)
        if len(inner) > 1 and inner[0].word in _HIGH and inner[1].mention is None:
            called = self.register.body(inner[1].start, self._written(inner[1]), "")
            if called != NOBODY:
                return called
        if len(inner) == 1 and inner[0].word in vocabulary().of_two:
            place = words.ordinals[inner[0].word] - 1
            return self.register.of_two(inner[0].start, gender_of(article, ""), place)
        plain = [t.word for t in inner]
        country = next((found for found in map(self._country, inner) if found), "")
        if plain[0] in words.documents or plain[0] in words.deputies or plain[0] in words.organs:
            whose = next((i for i, t in enumerate(inner[:6]) if t.mention is not None), 0)
            sends = whose and (plain[0] not in words.organs or inner[whose].mention.label == "ORG")
            if sends and self._owns(inner, whose):
                return with_parties(inner, whose)
        if plain[0] in words.executives and len(inner) > 1 and self._country(inner[1]) == country != "":
            return self.register.of_country(country)
        if plain[0] in words.deputies and (sent := self._sending(inner, country)) != NOBODY:
            return sent
        former = False
        for index, token in enumerate(inner[:4]):
            if token.mention is not None or token.word in words.governors:
                break
            if index == 0 and self.layout.text[token.start].isupper() and country == self._country(token) != "":
                return self.register.national(token.start, article, country)
            ranked = token.word in _RANKED and len(inner) > 1 and inner[1].word in words.offices | words.humans
            if index == 0 and ranked:
                continue  # "le haut fonctionnaire" is a civil servant
            if index == 0 and token.word in _AGED and len(inner) > 1 and inner[1].word in words.offices:
                article, former = _AGED[token.word] or article, token.word in _FORMER
                continue  # "l'ancienne ministre" has the office of a minister
            if token.word in _RANK_ALONE and self._only_counts(inner[index + 1 :]):
                return NOBODY
            head = token.word.removeprefix("ex-")
            if head in words.offices or is_human(head) or self.register.is_called(head):
                former = former or head != token.word
                who = self.register.office(token.start, article, head, plain[index + 1 :], country, former=former)
                if who != NOBODY or head not in words.bodies:
                    return who  # "l'exploitant" may be a person or a company
            if index == 0 and article in _DEFINITE and self._is_state(inner):
                return self.register.state(token.start, self._written(token))
            if index:
                continue
            apart = not country and len(plain) > 1 and _EPITHET.fullmatch(plain[1]) is not None
            apart = apart and not is_finite(plain[1])
            body = self.register.body(token.start, self._written(token), country, told_apart=apart)
            if body != NOBODY:
                return body if self._may_be_called(body, inner) else NOBODY
        return NOBODY

    def _only_counts(self, behind: Sequence[Token]) -> bool:
        """Whether "premier" only counts what stands behind it: a noun that is no office and no nation."""
        if not behind or behind[0].mention is not None:
            return False
        words, word = vocabulary(), behind[0].word
        other = word in words.governors or word in words.adverbs_between or is_finite(word)
        return not (other or word in words.offices or is_human(word) or self._country(behind[0]))

    @staticmethod
    def _owns(inner: Sequence[Token], whose: int) -> bool:
        """Whether "de" or "par" stands before a name: "le rapport de la Banque", not "le rapport remis à la Banque"."""
        before = [
            t.word for t in inner[:whose] if t.mention is None and t.word not in ARTICLES | vocabulary().civilities
        ]
        return before[-1:] != [] and before[-1] in _WHOSE

    @staticmethod
    def _may_be_called(body: Name, inner: Sequence[Token]) -> bool:
        """Whether a body may be called by its noun and its complement: "le comité de pilotage" is no other one."""
        if inner[0].word not in vocabulary().named_bodies | vocabulary().assemblies or len(inner) < 3:
            return True
        of = inner[1].mention is None and inner[1].word in _COMPLEMENT and inner[2].mention is None
        return not of or inner[2].word in folded(body[0])

    def _is_state(self, inner: Sequence[Token]) -> bool:
        """Whether a noun that states are called by stands alone: "l'archipel", "le pays enclavé"."""
        noun = self._written(inner[0]).lower()
        alone = len(inner) == 1 or (inner[1].mention is None and inner[1].word not in vocabulary().governors)
        return alone and (noun in load_sorts().states or noun in {"pays", "état"})

    def _nickname(self, inner: Sequence[Token]) -> Name:
        """Whose other name a phrase is: "l'exécutif européen", "le Pays du Soleil levant"."""
        for count in range(min(_NICKNAME, len(inner)), 0, -1):
            other = load_sorts().nicknames.get(" ".join(map(self._written, inner[:count])).lower(), "")
            if other.isupper():
                return self.register.of_country(other)
            if other:
                row = next((m for m in self.names.mentions if (m.entity or m.text) == other), None)
                return name_of(row) if row is not None else (other, "")
        return NOBODY

    def _written(self, token: Token) -> str:
        return self.layout.text[token.start : token.end]

    def _sending(self, inner: Sequence[Token], country: str) -> Name:
        """Whose delegation it is: the state of its adjective, else whose a delegation named before is."""
        if country:
            return (
                self.register.of_country(country) if len(inner) > 1 and self._country(inner[1]) == country else NOBODY
            )
        head = inner[0]
        if (ours := self._ours(head)) != NOBODY:
            return ours
        before = list(_sent(head.word).finditer(self.layout.folded, max(0, head.start - _SENT), head.start))
        for match in reversed(before):
            named = self.names.between(match.end(), match.end() + 1)
            if match["of"] and named and (named[0].label == "ORG" or named[0].country):
                return name_of(named[0])
            words = self.layout.text[match.end("head") :].split(maxsplit=1) if not match["of"] else []
            if words and (state := adjective_country(words[0].strip(",.;:"))):
                return self.register.of_country(state)
        return NOBODY

    def _ours(self, head: Token) -> Name:
        """The body that speaks in a text which told above of "une délégation de notre fédération", "notre mission"."""
        told = list(_ours(head.word).finditer(self.layout.folded, max(0, head.start - _SENT), head.start))
        if not told:
            return NOBODY
        return self.register.speaking(told[-1].start())

    def _country(self, token: Token) -> str:
        """The state that a place or an adjective names."""
        if token.mention is not None:
            return str(token.mention.country) if token.mention.label == "LOC" else ""
        return adjective_country(self.layout.text[token.start : token.end])

    def _opens(self, tokens: Sequence[Token], index: int) -> bool:
        token = tokens[index]
        if token.mention is not None:
            return True
        if token.word in ARTICLES and index and tokens[index - 1].mention is None:
            return tokens[index - 1].word not in vocabulary().civilities  # "Madame le Maire" begins with "Madame"
        return token.word in ARTICLES or token.word in vocabulary().civilities

    def _noun_phrase(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The phrase at the start of ``tokens``: up to a second article or name that nothing joins to it."""
        words = vocabulary()
        for index in range(2, len(tokens)):
            before = tokens[index - 1].word
            if tokens[index].mention is None and tokens[index].word in ARTICLES and before not in words.governors:
                return tokens[:index]
        return tokens


@cache
def _sent(noun: str) -> re.Pattern[str]:
    """ "une délégation de l'", "la délégation" before an adjective."""
    return re.compile(
        rf"(?<![\w'-])(?P<head>{re.escape(noun)}) (?P<of>(?:[a-z-]{{1,40}} )?(?:du |des |d'|de (?:la |l')?))?"
    )


@cache
def _ours(noun: str) -> re.Pattern[str]:
    """ "une délégation de notre fédération", "notre délégation"."""
    ours = r"(?:notre|nos) [a-z]"
    return re.compile(
        rf"(?<![\w'-])(?:notre (?:[a-z]{{3,12}} )?{re.escape(noun)}|{re.escape(noun)} (?:[a-z]{{3,14}} )?de {ours})"
    )
