"""Who says something: the subject of a verb, before it or behind it, without a parser.

The words before a verb are read backwards to the noun phrase that no preposition governs; what stands between commas,
dashes or brackets is stepped over. Where that is not safe nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pipeline.stages.points.groups import Groups
from pipeline.stages.points.joint import Joint
from pipeline.stages.points.names import NOBODY, Name, Names, name_of
from pipeline.stages.points.people import gender_of
from pipeline.stages.points.phrases import ARTICLES, CIVILITIES, PLURAL_ARTICLES, Token
from pipeline.stages.points.register import Register
from pipeline.stages.points.topics import Topics
from pipeline.stages.points.verb_forms import heading_forms
from pipeline.stages.points.vocabulary import singular, vocabulary

_STOPS = frozenset((*',;:.!?»«"()–—', "-", "--"))
_SHUT = {")": "(", "–": "–", "—": "—", ",": ","}
_OPENERS = frozenset(
    ("que", "qu'", "ou", "mais", "car", "si", "quand", "dont", "lorsque", "lorsqu'", "puisque", "comme", "et")
)
_OBJECTS = frozenset(("que", "qu'"))
_RELATIVES = frozenset(("qui", "que", "qu'", "dont", "ou", "avec"))
_CLAUSE_STARTS = frozenset((",", "»", '"', "–", "—", "et", "que", "qu'"))
_FIRST = frozenset(("je", "j'", "nous", "on", "vous", "ils", "elles"))
_THEY = frozenset(("ils", "elles"))
_SHE = {"il": "le", "elle": "la"}
_WHO = frozenset(("celui", "celle"))
_UNKNOWN = (None, NOBODY)
_BOTH = re.compile(
    r"(?<![\w'-])(?:tou(?:te)?s (?:les )?(?:deux|trois)|l'une? et l'autre|les un(?:e)?s et les autres)\Z"
)
"""Those who were named together above."""
_SHARED = re.compile(r"(?<![\w'-])(?:ont|sont|se sont|avaient|etaient|s'etaient|auront|seront)(?=,? [a-z])")
_TOGETHER = re.compile(r"(?<![\w'-])[a-z]{2,15}(?<!m)ent(?![\w-])")
"""A plural of a simple tense."""
_OF = re.compile(r"(?<![\w'-])(?:de |d'|du |des )(?:la |l'|mm?\. |mme )?\Z")

_INSERTIONS = 8
"""Commas that are stepped over, at most."""


class Clauses(Joint):
    """Finds subjects in the sentences of one article."""

    def __init__(self, names: Names, register: Register) -> None:
        super().__init__(names, register)
        self.groups = Groups(names, register)
        self.topics = Topics(self, self.behind)
        register.topic_of = self.topics.of

    def subject(self, start: int, verb: int, *, plural: bool) -> Name | None:
        """The subject of the verb at ``verb`` in a sentence from ``start``: NOBODY where it is somebody unnamed, None
        where no subject stands there or it is "je", "nous", "ils"."""
        tokens = self.tokens(start, verb)
        last = self._before_clitics(tokens)
        if last < 0:
            return None
        word = tokens[last].word
        if plural and (word in _THEY or _BOTH.search(self.layout.folded, start, tokens[last].end) is not None):
            return self.they(start)
        if word in _FIRST:
            return None
        if word == "qui":
            named = tokens[last - 2].mention if last > 1 and tokens[last - 1].word == "," else None
            if named is not None and named.label == "PER" and not self._of(named):
                return name_of(named)
            comma = last > 0 and tokens[last - 1].word == ","
            found = self._phrase_ending(tokens, last - 1 - comma, plural=plural)
            return self._behind_insertions(tokens, last - 1, plural=plural) if comma and found in _UNKNOWN else found
        if word in vocabulary().pronouns:
            if word in _SHE and last == 0 and self._after_text(start, word):
                return None
            topic = self._topic(start, word) if word in _SHE and self._first_named(tokens[:last]) is None else NOBODY
            return topic if topic != NOBODY else self.register.pronoun(start if last < 2 else tokens[last].start, word)
        if last and f"{tokens[last - 1].word} {word}" in vocabulary().pronouns:
            return self.register.pronoun(tokens[last - 1].start, f"{tokens[last - 1].word} {word}")
        if plural and (shared := self.joint(tokens[: last + 1])) is not None:
            return shared
        if word in {"et", "puis", "mais"}:
            return self.first_subject(start, tokens[last].start)
        if word in _SHUT:
            return self._behind_insertions(tokens, last, plural=plural)
        return self._phrase_ending(tokens, last, plural=plural)

    def _of(self, mention: Any) -> bool:
        """Whether "de" stands before a name: in "l'avocat de X, qui" it is not X."""
        before = self.layout.folded[max(0, mention.start - 12) : mention.start]
        return self.names.governed(mention) and _OF.search(before) is not None

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
                or (word.endswith("ment") and tokens[last - 1 : last] and not self._noun_at(tokens, last))
            ):
                break
            last -= 1
        return last

    def _noun_at(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether an article or preposition stands before: "le parlement", "du gouvernement"."""
        before = tokens[index - 1].word if index else ""
        return before in ARTICLES or before in vocabulary().governors

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
        relative = any(t.word in _RELATIVES - {"dont"} for t in tokens[max(0, begin - 1) : first])
        if (relative and tokens[begin].word not in _WHO) or tokens[begin].word in vocabulary().governors:
            return False
        words = vocabulary()
        office = next((k for k in range(begin, first) if tokens[k].word in words.offices | words.hosts), -1)
        lead = office - 1 - (office > 1 and tokens[office - 1].word in ARTICLES)
        if office > 0 and tokens[lead].word in words.governors:
            return False
        people = [t for t in inside if t.mention is not None and t.mention.label == "PER"]
        if len(people) != 1 or inside[-1] is not people[0] or self.names.governed(people[0].mention):
            return False
        bare = [t for t in inside if t is not people[0] and t.word not in CIVILITIES]
        head = bare[1:] if bare and bare[0].word in ARTICLES and bare[0].mention is None else bare
        return not head or head[0].word in words.offices | words.humans or bool(self._country(head[0]))

    def _phrase_ending(self, tokens: Sequence[Token], last: int, *, plural: bool) -> Name | None:
        """The name of the noun phrase that ends at ``last`` and that no preposition governs."""
        if last < 0:
            return None
        first = last
        while first > 0 and not self._boundary(tokens, first - 1):
            first -= 1
        if (antecedent := self._before_relative(tokens, first, last)) >= 0:
            return self._phrase_ending(tokens, antecedent, plural=plural)
        start = None
        for index in range(first, last + 1):
            before = tokens[index - 1].word if index else ""
            if before in ARTICLES and index - 1 > first and tokens[index].mention is not None:
                before = tokens[index - 2].word
            free = index == first or (before not in vocabulary().governors and before not in {"et", "ou", "ni"})
            if (
                free
                and self._opens(tokens, index)
                and not (start is not None and self._continues(tokens, start, index))
            ):
                start = index
        if start is None:
            return None
        return self._several(tokens[start : last + 1]) if plural else self.phrase(tokens[start : last + 1])

    def _before_relative(self, tokens: Sequence[Token], first: int, last: int) -> int:
        """The last token of the phrase whose relative clause the tokens from ``first`` to ``last`` are or hold, else
        -1: "l'agence que dirige X", "l'agence que X dirige", "le pays qui préside le bloc"."""
        who = next((k for k in range(first + 1, last) if tokens[k].mention is None and tokens[k].word == "qui"), -1)
        if who > first:
            return who - 1 - (tokens[who - 1].word == ",")
        if first < 2 or tokens[first - 1].word not in _OBJECTS or first == last:
            return -1
        opens, closes = tokens[first], tokens[last]
        verb = opens.mention is None and opens.word in heading_forms()
        behind = closes.mention is None and closes.word in heading_forms()
        return first - 2 - (tokens[first - 2].word == ",") if verb or behind else -1

    def _several(self, phrase: Sequence[Token]) -> Name:
        """Whom a plural phrase names: "les États-Unis", "les deux ministres"."""
        if phrase[0].mention is not None or phrase[0].word not in PLURAL_ARTICLES or len(phrase) < 2:
            return NOBODY
        if phrase[1].mention is not None and len([t for t in phrase if t.mention]) == 1:
            return name_of(phrase[1].mention)
        if (state := self._nation(phrase)) != NOBODY:
            return state
        staff = any(singular(t.word) in vocabulary().staff for t in phrase[1:3] if t.mention is None)
        if staff and phrase[0].word == "ses":
            return self.register.topical_body(phrase[0].start)
        if singular(phrase[1].word) in vocabulary().staff:
            whose = next((t.mention for t in phrase[2:8] if t.mention is not None), None)
            if whose is not None and whose.label != "PER" and self.names.governed(whose):
                return name_of(whose)
        return self.groups.of(phrase[0].start, [t.word for t in phrase[:5]])

    def _nation(self, phrase: Sequence[Token]) -> Name:
        """The state for which "les autorités togolaises", "nos collègues ougandais", "les Chinois" stand."""
        if any(t.mention is not None or t.word == "et" for t in phrase):
            return NOBODY
        own = self.layout.text[phrase[1].start].isupper()
        at = 1 if own else 2 if singular(phrase[1].word) in vocabulary().nationals else 0
        code = self._country(phrase[at]) if 0 < at < len(phrase) else ""
        return self.register.of_country(code) if code else NOBODY

    @staticmethod
    def _first_named(tokens: Sequence[Token]) -> Any:
        return next((t.mention for t in tokens if t.mention is not None and t.mention.label in {"PER", "ORG"}), None)

    def _after_text(self, start: int, pronoun: str) -> bool:
        """Whether the sentence above speaks of a document, which "il" at ``start`` takes up."""
        index = self.layout.sentence_at(start)
        above = self.layout.sentence(index - 1) if index else None
        return above is not None and self.topics.of_text(above, gender_of(_SHE[pronoun], ""))

    def _topic(self, start: int, pronoun: str) -> Name:
        """Whom the noun with which the sentence above begins takes up, where it agrees with "il" or "elle"."""
        index = self.layout.sentence_at(start)
        return self.topics.of(self.layout.sentence(index - 1), gender_of(_SHE[pronoun], "")) if index else NOBODY

    def they(self, offset: int) -> Name:
        """Who "ils" at ``offset`` are: those who shared the verb of the sentence before, or the one above it; else the
        two of whom it tells that one met the other."""
        index = self.layout.sentence_at(offset)
        for above in range((index or 0) - 1, max(-1, (index or 0) - 3), -1):
            sentence = self.layout.sentence(above)
            verb = _SHARED.search(self.layout.folded, sentence.start, sentence.end)
            if verb is not None:
                return self.subject(sentence.start, verb.start(), plural=True) or NOBODY
            for plural in _TOGETHER.finditer(self.layout.folded, sentence.start, sentence.end):
                both = self.joint(self.tokens(sentence.start, plural.start()))
                if both is not None and both != NOBODY:
                    return both
            if (group := self.groups.within(sentence.start, sentence.end)) != NOBODY:
                return group
            two = self.groups.meeting(sentence.start, sentence.end)
            if two != NOBODY:
                return two
        return NOBODY

    def _boundary(self, tokens: Sequence[Token], index: int) -> bool:
        token = tokens[index]
        if token.mention is not None:
            return False
        if token.word == "et":
            behind = tokens[index + 1]
            return (
                behind.mention is None
                and behind.word not in ARTICLES
                and behind.word not in vocabulary().governors
                and behind.word not in CIVILITIES
            )
        return token.word in _STOPS or token.word in _OPENERS

    def _continues(self, tokens: Sequence[Token], start: int, index: int) -> bool:
        """Whether the name at ``index`` is part of the phrase from ``start``: "le ministre X", "l'ONG Y"."""
        return tokens[index].mention is not None and all(t.word not in ARTICLES for t in tokens[start + 1 : start + 2])

    def first_subject(self, start: int, end: int, *, strict: bool = False) -> Name | None:
        """The first phrase that begins a clause of the sentence and names somebody: the subject of an infinitive;
        ``strict``: NOBODY where a phrase before it names nobody."""
        tokens = self.tokens(start, end)
        for index, token in enumerate(tokens):
            before = tokens[index - 1].word if index else ","
            is_pronoun = token.word in vocabulary().pronouns
            opens = before in {",", "et"} if is_pronoun else self._opens(tokens, index) and before in _CLAUSE_STARTS
            if not opens:
                continue
            if is_pronoun:
                if index + 1 < len(tokens) and tokens[index + 1].word.rstrip("'") in vocabulary().impersonal:
                    continue
                found = self.register.pronoun(start, token.word)
            else:
                stop = self._stop(tokens, index + 1)
                phrase = self._noun_phrase(tokens[index:stop])
                plural = token.mention is None and token.word in PLURAL_ARTICLES
                if strict and not self._is_office(phrase):
                    return NOBODY
                found = self._several(phrase) if plural else self.phrase(phrase)
            if found != NOBODY or strict:
                return found
        return None

    def _is_office(self, phrase: Sequence[Token]) -> bool:
        """Whether the noun of a phrase that names a person within it is his office: "la ministre malienne X"."""
        if all(t.mention is None or t.mention.label != "PER" for t in phrase[1:]) or len(phrase) < 2:
            return True
        head = phrase[1] if phrase[0].mention is None else phrase[0]
        words = vocabulary()
        if head.mention is not None or phrase[0].word in CIVILITIES:
            return True
        apposed = len(phrase) > 2 and phrase[2].mention is not None and self.register.is_called(head.word)
        return apposed or head.word in words.offices | words.humans | words.ranks

    def behind(self, start: int, end: int, *, near: bool = False) -> Name | None:
        """Who is named behind a verb of saying: "a dit jeudi le ministre X", "résume l'ambassadeur".

        ``near``: his phrase begins at ``start``.
        """
        tokens = self.tokens(start, end)
        if near and not (tokens and self._opens(tokens, 0)):
            return None
        lead = (
            tokens[1 if len(tokens) > 1 and tokens[0].word in ARTICLES and tokens[0].mention is None else 0]
            if near
            else None
        )
        if lead is not None and lead.mention is not None and lead.mention.label != "PER":
            return name_of(lead.mention)
        for token in tokens[:60]:
            if token.mention is not None and token.mention.label == "PER" and not self.names.governed(token.mention):
                return name_of(token.mention)
            if token.mention is None and token.word in {".", ";", ":", "?", "!", "»", "«"}:
                break
        if tokens and self._opens(tokens, 0):
            stop = self._stop(tokens, 1)
            return self.phrase(self._noun_phrase(tokens[:stop]))
        return None

    def _stop(self, tokens: Sequence[Token], first: int) -> int:
        """The first sign from ``first`` on, or the end."""
        signs = (i for i in range(first, len(tokens)) if tokens[i].mention is None and tokens[i].word in _STOPS)
        return next(signs, len(tokens))
