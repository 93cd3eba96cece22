"""A sentence ready for frames: which verb governs what, and where one clause ends and the next begins."""

from __future__ import annotations

from pipeline.conjugation import GERUND, INFINITIVE
from pipeline.stages.pledges.sentence import Sentence
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, WORD, Token
from pipeline.stages.pledges.verb import Verb

STOPS = frozenset(';:?!(—–-«»"')
CONJUNCTIONS = frozenset(
    ("tandis", "alors", "mais", "car", "lorsque", "lorsqu'", "quand", "puisque", "puisqu'", "si", "s'", "comme", "or")
)
_SUBJECTS = frozenset(("je", "j'", "nous", "vous", "il", "elle", "on", "ils", "elles"))
"""Pronouns that are subjects."""

_FAR = 500
"""Tokens over which a verb is looked for: a sentence of thousands of figures takes no quadratic time."""


class Scene(Sentence):
    """One sentence and its clauses."""

    def left_verb(self, position: int, across: bool = False) -> Verb | None:
        """The verb that governs what stands at ``position + 1``, looking left inside the clause; a participle that
        only qualifies a noun is passed over. ``across``: also over a colon, to the verb that opens what it lists."""
        listed = False
        begin, last = position + 1, max(position - _FAR, 0)
        while position >= last:
            low = self.tokens[position].low
            if position in self.aside and begin not in self.aside:
                position -= 1
                continue
            if (across and low in {":", ";"}) or (low == "«" and self.low(position + 2) == "»"):
                listed = listed or low == ":"
                position -= 1
                continue
            if low == ")":
                position = self._open_bracket(position) - 1
                continue
            verb = self.owner.get(position)
            if verb is not None:
                if not verb.bare:
                    return verb if listed or not across else None
                position = verb.first - 1
                continue
            if low in STOPS or self.opens_relative(position):
                return None
            if low in CONJUNCTIONS and self.tokens[position].kind == WORD and low not in {"comme", "s'"}:
                return None
            position -= 1
        return None

    def _open_bracket(self, position: int) -> int:
        while position > 0 and self.tokens[position].low != "(":
            position -= 1
        return position

    def right_verb(self, position: int) -> Verb | None:
        """The first finite verb behind ``position`` in the clause: that of which a figure there is the subject.
        Insertions between commas and brackets are passed over with their verbs."""
        index = position + 1
        while index < min(len(self.tokens), position + _FAR):
            low = self.tokens[index].low
            if index in self.aside and position not in self.aside:
                index += 1
                continue
            if low in {";", ":", "?", "!"} or low in CONJUNCTIONS - {"comme", "s'", "or"}:
                return None
            if low == "(":
                index = next((k for k in range(index, len(self.tokens)) if self.low(k) == ")"), len(self.tokens)) + 1
                continue
            if self.opens_relative(index):
                part = (
                    low == "dont"
                    and self.low(index - 1) == ","
                    and any(t.kind == FIGURE for t in self.tokens[index + 1 : index + 3])
                )
                if low == "dont" and not part and (comma := self._names_only(index)) > index:
                    index = comma + 1
                    continue
                inserted = any(self.low(k) == "," for k in range(max(position + 1, index - 4), index))
                if (low == "dont" and not part) or index == 0 or not inserted:
                    return None
                index = next((k for k in range(index, len(self.tokens)) if self.low(k) == ","), len(self.tokens)) + 1
                continue
            verb = self.owner.get(index)
            if verb is not None and not verb.bare and verb.tense not in {INFINITIVE, GERUND}:
                return verb
            index += 1
        return None

    def _names_only(self, index: int) -> int:
        """The comma that closes "dont" and some names ("dix villages, dont A et B, y seront raccordés"); -1 where a
        clause follows."""
        if index == 0 or self.low(index - 1) != "," or self.tokens[index + 1 : index + 2] == []:
            return -1
        verb = next((v for v in self.verbs if v.first > index and not v.bare), None)
        if verb is None or self.low(verb.first - 1) != ",":
            return -1
        inside = self.tokens[index + 1 : verb.first - 1]
        return verb.first - 1 if any(t.kind == NAME for t in inside) else -1

    def clause_end(self, verb: Verb, position: int) -> int:
        """Where what belongs to ``verb`` ends, looking right from ``position``: before a relative clause, a stop, or
        the clause of the next verb."""
        index = position
        while index < len(self.tokens):
            low = self.tokens[index].low
            if index in self.aside and position not in self.aside:
                index += 1
                continue
            if low in {";", ":", "?", "!", "«", "»", '"'} and index > position:
                return index
            if low == "(":
                index = next((k for k in range(index, len(self.tokens)) if self.low(k) == ")"), len(self.tokens)) + 1
                continue
            opens = low in CONJUNCTIONS - {"comme"} and not self._contrasts(index)
            if index > verb.last and (self.opens_relative(index) or opens):
                return index
            other = self.owner.get(index)
            if other is not None and other is not verb and index > verb.last and not other.bare:
                return self._opening(other, position)
            index += 1
        return min(index, len(self.tokens))

    def _contrasts(self, index: int) -> bool:
        """Whether "mais" only joins two words ("deux camions, réformés mais vaillants, à la commune")."""
        single = self.low(index + 2) in {",", ")"} and self.low(index - 2) in {",", "("}
        return self.low(index) == "mais" and single

    def _opening(self, verb: Verb, floor: int) -> int:
        """Where the clause of ``verb`` opens, not before ``floor``: at its marker, or at the "et" or comma before its
        subject."""
        absolute = verb.tense == GERUND and not verb.marker and self.low(verb.first - 1) != ","
        if verb.tense in {INFINITIVE, GERUND} and not absolute:
            at = verb.first - (1 if verb.marker else 0)
            while at > floor and self.low(at - 1) in {",", "et", "ou", "afin", "vue", "en"}:
                at -= 1
            return max(at, floor)
        for index in range(verb.first - 1, floor, -1):
            if self.low(index) in {",", "et", ";"} or self.opens_relative(index):
                return index
        return max(verb.first, floor)

    def subject_edge(self, verb: Verb) -> int:
        """Where what is left of a finite verb ends for its subject: the verb's first token, or the end of the
        antecedent where a whole relative clause stands between the two ("la Norvège, qui préside le
        conseil, a annoncé", "le fonds que nous gérons versera")."""
        if verb.first not in self._edges:
            self._edges[verb.first] = self._edge(verb)
        return self._edges[verb.first]

    def _edge(self, verb: Verb) -> int:
        if self.low(verb.first - 1) in _SUBJECTS:
            return verb.first
        opener = next((k for k in range(verb.first - 1, -1, -1) if self.opens_relative(k) or self.low(k) in STOPS), -1)
        if opener < 1 or self.low(opener) in STOPS or any(self.low(k) == ")" for k in range(opener, opener + 2)):
            return verb.first
        edge = opener
        if self.low(edge - 1) in self.lexicon.words["preposition"] and edge > 1:
            edge -= 1
        inside = range(opener + 1, verb.first)
        if self.low(edge - 1) == ",":
            comma = next((k for k in reversed(inside) if self.low(k) == ","), -1)
            closed = comma > opener + 1 and self._only_adverbs(comma + 1, verb.first)
            if self.low(opener) == "dont" and self._apposed_person(comma - 1):
                return verb.first
            return edge - 1 if closed and self._spoken(opener + 1, comma) else verb.first
        if self.low(opener) in {"que", "qu'", "dont", "où"} and edge == opener:
            subject = self.low(opener + 1) in _SUBJECTS
            named = self.tokens[opener - 1].kind == NAME or self.tokens[opener - 1].kind == WORD
            whole = subject and named and opener - 1 not in self.owner and self._spoken(opener + 2, verb.first)
            return opener if whole or (named and self._inverted_clause(opener, verb)) else verb.first
        if self.low(opener) == "qui" and edge == opener:
            own = [v for v in self.verbs if opener < v.first and v.last < verb.first and not v.bare]
            if own and own[0].tense not in {INFINITIVE, GERUND} and own[0].first <= opener + 3:
                joined = any(self.low(k) in {",", "et", "ou", "mais"} for k in range(own[0].last + 1, verb.first))
                return verb.first if joined else opener
        return verb.first

    def _inverted_clause(self, opener: int, verb: Verb) -> bool:
        """Whether a clause with its subject last stands between "que" and ``verb`` ("la fondation que préside l'ancien
        ministre [X] offrira …")."""
        own = next((v for v in self.verbs if v.first > opener and not v.bare), None)
        if own is None or own.first > opener + 1 or own.last >= verb.first - 1 or own is verb:
            return False
        behind = self.tokens[own.last + 1]
        opens = behind.kind == NAME or behind.low in self.lexicon.words["determiner"] | self.lexicon.words["civility"]
        clean = not any(self.low(k) in {",", ";", ":", "et"} for k in range(own.last, verb.first))
        return (
            opens
            and clean
            and not any(k in self.owner and not self.owner[k].bare for k in range(own.last + 1, verb.first))
        )

    def _apposed_person(self, index: int) -> bool:
        """Whether a person stands at ``index``, set off by a comma ("dont le directeur, [X], …")."""
        token = self.tokens[index]
        return index > 0 and token.kind == NAME and bool(token.row.label == "PER") and self.low(index - 1) == ","

    def _only_adverbs(self, first: int, end: int) -> bool:
        """Whether nothing that can be a subject stands between two tokens."""
        words = self.lexicon.words
        fill = words["adverb"] | words["negation"] | words["clitic"] | {","}
        return all(self.low(k) in fill or self.tokens[k].kind == DATE for k in range(first, end))

    def _spoken(self, first: int, end: int) -> bool:
        """Whether a word that may be a verb of its own stands between two tokens."""
        clitic = self.lexicon.words["clitic"]
        return any(self.tokens[k].kind == WORD and self.low(k) not in clitic for k in range(first, end))

    def clause_start(self, verb: Verb) -> int:
        """Where the clause of a finite verb begins: behind the stop, conjunction or relative before it, and behind the
        clause of the verb before it."""
        index, comma = self.subject_edge(verb) - 1, -1
        while index >= 0:
            low = self.tokens[index].low
            if index in self.aside and verb.first not in self.aside:
                index -= 1
                continue
            if low == ")":
                index = self._open_bracket(index) - 1
                continue
            other = self.owner.get(index)
            if other is not None and not other.bare and other is not verb and other.tense not in {INFINITIVE, GERUND}:
                embedded = self._embedding(other, comma)
                if embedded < 0:
                    return self._joint(other, verb)
                index, comma = embedded, -1
                continue
            if low in STOPS or self.opens_relative(index) or (low in CONJUNCTIONS and index not in self.owner):
                return index + 1
            if low == ",":
                comma = index
            index -= 1
        return 0

    def _embedding(self, verb: Verb, comma: int) -> int:
        """The position before the relative clause of ``verb`` that a comma closes; -1 where it is none."""
        if comma < verb.last:
            return -1
        for index in range(verb.first - 1, -1, -1):
            low = self.low(index)
            if self.opens_relative(index):
                while (
                    index > 0
                    and self.low(index - 1) != ","
                    and self.tokens[index - 1].kind == WORD
                    and index > verb.first - 12
                ):
                    if self.low(index - 1) not in self.lexicon.words["preposition"]:
                        break
                    index -= 1
                return index - 2 if self.low(index - 1) == "," else index - 1 if index else -1
            if low in STOPS or low in CONJUNCTIONS or (index in self.owner and not self.owner[index].bare):
                return -1
        return -1

    def _joint(self, earlier: Verb, verb: Verb) -> int:
        """Where the clause of ``verb`` begins behind that of an earlier verb: behind the last "et" or comma that
        something to be its subject follows."""
        for mark in ("et", ","):
            for index in range(verb.first - 2, earlier.last, -1):
                if self.low(index) == mark and self.low(index + 1) not in {"de", "d'", "du", "des", "à", "au", "aux"}:
                    return index + 1
        return earlier.last + 1


def is_name(token: Token) -> bool:
    """Whether the token is a mention."""
    return token.kind == NAME


def is_date(token: Token) -> bool:
    """Whether the token is a temporal expression."""
    return token.kind == DATE
