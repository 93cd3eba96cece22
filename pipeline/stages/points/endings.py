"""Whom the noun phrase names that ends at a word: read backwards, over what commas, dashes and brackets insert."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.french import WHICH_FORMS
from pipeline.stages.points.announcements import small_numbers
from pipeline.stages.points.groups import Groups
from pipeline.stages.points.idioms import WRITERS, WRITERS_HERE
from pipeline.stages.points.joint import Joint
from pipeline.stages.points.names import NOBODY, Name, Names, name_of
from pipeline.stages.points.phrase_tokens import ARTICLES, PLURAL_ARTICLES, Token
from pipeline.stages.points.register import Register
from pipeline.stages.points.verb_forms import heading_forms
from pipeline.stages.points.vocabulary import singular, vocabulary

STOPS = frozenset((*',;:.!?»«"()–—', "-", "--"))
SHUT = {")": "(", "–": "–", "—": "—", ",": ","}
"""Signs that end a clause, and those that shut what the other sign opens."""
_OPENERS = WHICH_FORMS | frozenset(
    ("que", "qu'", "ou", "mais", "car", "si", "quand", "dont", "lorsque", "lorsqu'", "puisque", "comme", "et")
)
OBJECTS = frozenset(("que", "qu'"))
_RELATIVES = frozenset(("qui", "que", "qu'", "dont", "ou", "avec"))
_WHO = frozenset(("celui", "celle"))
_DEFINITE, _NOUN = frozenset(("le", "la", "l'", "leur", "son", "sa")), 3
"""Determiners of a noun that a name explains, and how many words it has at most."""
_WITH_ARTICLE = 2
"""Tokens of a name and its article."""
_INSERTIONS = 8
"""Commas that are stepped over, at most."""


class Endings(Joint):
    """Reads the phrases of one article from their ends."""

    def __init__(self, names: Names, register: Register) -> None:
        super().__init__(names, register)
        self.groups = Groups(names, register)

    def _behind_insertions(self, tokens: Sequence[Token], last: int, *, plural: bool) -> Name | None:
        """The subject before what stands between commas, dashes or brackets: "X, ministre de Y, a dit"."""
        sign = tokens[last].word
        opening = SHUT[sign]
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
            if sign == "," and not plural and (body := self._apposed_body(tokens, at, last)) is not None:
                return body
            if at:
                found = self._outer(tokens, at, plural=plural)
                if found is not None and found != NOBODY:
                    return found
            at -= 1
        # One comma alone: "Sarr a dit" behind an adjunct is no case of this; the phrase before the comma ends it.
        return self._phrase_ending(tokens, last - 1, plural=plural) if sign in {")", "–", "—"} else None

    def _apposed_body(self, tokens: Sequence[Token], first: int, last: int) -> Name | None:
        """The body between two commas behind the noun with which the clause opens: "Le repreneur, l'indien X, a"."""
        inside = tokens[first + 1 : last]
        begin = first
        while begin > 0 and not self._boundary(tokens, begin - 1):
            begin -= 1
        noun = tokens[begin + 1 : first]
        plain = noun and len(noun) <= _NOUN and all(t.mention is None for t in noun)
        if tokens[begin].word not in _DEFINITE or not plain or any(t.word in vocabulary().offices for t in noun):
            return None
        kind = inside[1:-1] if inside and inside[0].word in ARTICLES else []
        if (
            not inside
            or inside[-1].mention is None
            or inside[-1].mention.label != "ORG"
            or len(inside) - len(kind) != 2
        ):
            return None
        return name_of(inside[-1].mention) if len(kind) <= 1 and all(t.mention is None for t in kind) else None

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
        bare = [t for t in inside if t is not people[0] and t.word not in vocabulary().civilities]
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
            free = free and not self._named_complement(tokens, first, index)
            if (
                free
                and self._opens(tokens, index)
                and not (start is not None and self._continues(tokens, start, index))
            ):
                start = index
        if start is None:
            return None
        return self._several(tokens[start : last + 1]) if plural else self.phrase(tokens[start : last + 1])

    @staticmethod
    def _named_complement(tokens: Sequence[Token], first: int, index: int) -> bool:
        """Whether the name at ``index`` only names a noun that a preposition governs: "invité de la commission X"."""
        if index - 3 <= first or tokens[index].mention is None:
            return False
        governor, article, noun = tokens[index - 3 : index]
        plain = governor.mention is None and article.mention is None and noun.mention is None
        return plain and governor.word in vocabulary().governors and article.word in ARTICLES and noun.word.isalpha()

    def _before_relative(self, tokens: Sequence[Token], first: int, last: int) -> int:
        """The last token of the phrase whose relative clause the tokens from ``first`` to ``last`` are or hold, else
        -1: "l'agence que dirige X", "l'agence que X dirige", "le pays qui préside le bloc"."""
        who = next((k for k in range(first + 1, last) if tokens[k].mention is None and tokens[k].word == "qui"), -1)
        if who > first:
            return who - 1 - (tokens[who - 1].word == ",")
        if first < 2 or tokens[first - 1].word not in OBJECTS or first == last:
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
        alone = len(phrase) == 2 and phrase[1].mention is None and WRITERS.fullmatch(phrase[1].word) is not None
        if alone and (signed := self.register.authors(0)) != NOBODY:
            return signed
        if (writers := WRITERS_HERE.match(self.layout.folded, phrase[1].start)) is not None:
            return self.register.authors(small_numbers().get(writers["count"] or "", 0))
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
                and behind.word not in vocabulary().civilities
            )
        return token.word in STOPS or token.word in _OPENERS

    def _continues(self, tokens: Sequence[Token], start: int, index: int) -> bool:
        """Whether the name at ``index`` is part of the phrase from ``start``: "le ministre X", "l'ONG Y"."""
        return tokens[index].mention is not None and all(t.word not in ARTICLES for t in tokens[start + 1 : start + 2])
