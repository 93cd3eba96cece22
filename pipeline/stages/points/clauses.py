"""Who says something: the subject of a verb, before it or behind it, without a parser.

The words before a verb are read backwards to the noun phrase that no preposition governs (:mod:`endings`). Where that
is not safe nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from pipeline.article import Span
from pipeline.conjugation import PAST
from pipeline.stages.points.document_patterns import definite_opening
from pipeline.stages.points.endings import OBJECTS, SHUT, STOPS, Endings
from pipeline.stages.points.names import NOBODY, Name, Names, name_of
from pipeline.stages.points.people import gender_of
from pipeline.stages.points.phrase_tokens import ARTICLES, PLURAL_ARTICLES, Token
from pipeline.stages.points.register import Register
from pipeline.stages.points.speech import is_finite, starts_with_participle
from pipeline.stages.points.topics import Topics
from pipeline.stages.points.verb_forms import conjugated, holding_forms, wishing_forms
from pipeline.stages.points.vocabulary import alternatives, is_human, vocabulary
from pipeline.stages.reference.states import gender_of_state

_CLAUSE_STARTS = frozenset((",", "»", '"', "–", "—", "et", "que", "qu'"))
_FIRST = frozenset(("je", "j'", "nous", "on", "vous", "ils", "elles"))
_WHO = frozenset(("qui", "lequel", "laquelle"))
_WHERE = frozenset(
    ("ou", "lesquels", "lesquelles", "laquelle", "lequel", "desquels", "desquelles", "auxquels", "auxquelles")
)
_GOES_ON = frozenset(("mais", "et", "puis"))
_THEY = frozenset(("ils", "elles"))
_SHE = {"il": "le", "elle": "la"}
_UNKNOWN = (None, NOBODY)
_OF_EVENT = frozenset(("de", "du", "d'"))
_BOTH = re.compile(
    r"(?<![\w'-])(?:tou(?:te)?s (?:les )?(?:deux|trois)|l'une? et l'autre|les un(?:e)?s et les autres)\Z"
)
"""Those who were named together above."""
_PLURAL = re.compile(r"(?<![\w'-])(?:les|aux|des|ces) \Z")
_SHARED = re.compile(r"(?<![\w'-])(?:ont|sont|se sont|avaient|etaient|s'etaient|auront|seront)(?=,? [a-z])")
_TOGETHER = re.compile(r"(?<![\w'-])[a-z]{2,15}(?<!m)ent(?![\w-])")
"""A plural of a simple tense."""
_OF = re.compile(r"(?P<noun>[a-z-]{2,20}) (?:de |d'|du |des )(?:la |l'|mm?\. |mme )?\Z")
_WORD = re.compile(r"[a-z]{1,30}")
_VERB, _WORDS = 40, 3
"""Code points of a verb with its auxiliary and adverb, and how many words they are, at most."""
_ASKS = re.compile(r"(?:souhait|desir|aimer|voudr)[a-z]{1,6} (?:savoir|connaitre|etre informee?)(?![\w-])")
"""What only a person wants: "elle souhaite savoir"."""
_STATE = re.compile(
    r"[a-z]{2,20}(?:ique|iques|ente?|ante?|eux|euse|if|ive|able|ible|iste|aire|ain|aine|ile|ide|dule|erme|ere|ui|ee?)"
)
"""What somebody stays or seems: "sceptique", "prudente"."""
_BESIDE_WHOM = re.compile(
    r"(?:suivi|accompagne|entoure|flanque|precede|escorte|seconde|double)e?s?|presence|cotes?|invitation|initiative|suite|intervention|tour|lieu"
)
"""Behind which "de" tells of another person, who may go on to act: "suivi de X, qui a avancé"."""


class Clauses(Endings):
    """Finds subjects in the sentences of one article."""

    def __init__(self, names: Names, register: Register) -> None:
        super().__init__(names, register)
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
        if word in _WHO:
            named = tokens[last - 2].mention if last > 1 and tokens[last - 1].word == "," else None
            if last > 4 and [t.word for t in (tokens[last - 2], tokens[last - 4])] == [")", "("]:
                named = tokens[last - 5].mention  # "Awa Sow (PDS), qui …"
            if named is not None and named.label == "PER" and not self._of(named):
                return name_of(named)
            comma = last > 0 and tokens[last - 1].word == ","
            found = self._phrase_ending(tokens, last - 1 - comma, plural=plural)
            return self._behind_insertions(tokens, last - 1, plural=plural) if comma and found in _UNKNOWN else found
        if word in vocabulary().pronouns:
            if word in _SHE and last == 0 and (self._after_text(start, word) or self._of_new_text(start, verb, word)):
                return None
            if word in _SHE and last > 1 and (main := self._of_main(start, tokens[: last + 1])) != NOBODY:
                return main
            if word in _SHE and last > 1 and (own := self._opening_topic(start, tokens[: last + 1])) != NOBODY:
                return own
            human, acts = _ASKS.match(self.layout.folded, verb) is not None, self._acts(verb)
            if (human or acts) and (asker := self.register.asker) != NOBODY:
                return asker
            topic = self._topic(start, word) if word in _SHE and self._first_named(tokens[:last]) is None else NOBODY
            at = start if last < 2 else tokens[last].start
            return topic if topic != NOBODY else self.register.pronoun(at, word, human=human, acts=acts)
        if last and f"{tokens[last - 1].word} {word}" in vocabulary().pronouns:
            pronoun = f"{tokens[last - 1].word} {word}"
            return self.register.pronoun(tokens[last - 1].start, pronoun, acts=self._acts(verb))
        if plural and (shared := self.joint(tokens[: last + 1])) is not None:
            return shared
        if word in {"et", "puis", "mais"}:
            several = _SHARED.search(self.layout.folded, start, tokens[last].start)
            if several is not None and (both := self.joint(self.tokens(start, several.start()))) is not None:
                return both  # "X et Y ont rencontré la presse et fait état"
            first = self.first_subject(start, tokens[last].start)
            they = plural and any(t.mention is None and t.word in _THEY for t in tokens[:last])
            return self.they(start) if first is None and they else first
        if word in SHUT:
            return self._behind_insertions(tokens, last, plural=plural)
        return self._phrase_ending(tokens, last, plural=plural)

    def _acts(self, verb: int) -> bool:
        """Whether a verb is one of proposing or asking, which no thing does: "a proposé"."""
        return not wishing_forms().isdisjoint(_WORD.findall(self.layout.folded, verb, verb + _VERB)[:_WORDS])

    def _of(self, mention: Any) -> bool:
        """Whether "de" stands before a name: in "l'avocat de X, qui" it is not X."""
        of = _OF.search(self.layout.folded[max(0, mention.start - 40) : mention.start])
        return self.names.governed(mention) and of is not None and _BESIDE_WHOM.fullmatch(of["noun"]) is None

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

    def _opening_topic(self, start: int, tokens: Sequence[Token]) -> Name:
        """Whom the noun means that opens the sentence of "il", where it names nobody: "Le Norvégien n'a rien promis,
        mais il"."""
        if tokens[-2].word not in _GOES_ON or self._first_named(tokens) is not None:
            return NOBODY
        return self.topics.of(Span(start, tokens[-2].start), gender_of(_SHE[tokens[-1].word], ""))

    def _of_main(self, start: int, tokens: Sequence[Token]) -> Name:
        """Whom "il" behind a relative takes up: whose verb of saying begins the sentence, where it names nobody
        else: "L'ambassadeur a exposé les domaines où il entend"; else the state that opens it: "Le pays agira sur
        trois principes qu'il"."""
        if tokens[-2].word not in _WHERE | OBJECTS or self._first_named(tokens) is not None:
            return NOBODY
        end = tokens[-2].start
        verb = self.layout.speech.verb(end).search(self.layout.folded, start, end)
        found = (self.subject(start, verb.start(), plural=False) if verb is not None else None) or NOBODY
        gender = gender_of(_SHE[tokens[-1].word], "")
        person = self.register.people.get(found)
        if person is not None:
            return found if person.gender in {"", gender} and tokens[-2].word in _WHERE else NOBODY
        opening = self.first_subject(start, end, strict=True) or NOBODY
        of_state = opening not in self.register.people and opening not in self.register.bodies
        shown = gender_of(tokens[0].word, "") if tokens[0].mention is None else ""
        fits = (shown or gender_of_state(opening[0])) == gender
        return opening if opening != NOBODY and of_state and fits else NOBODY

    def _several(self, phrase: Sequence[Token]) -> Name:
        """Whom a plural phrase names; those who wrote a document of which the sentence above speaks are nobody."""
        authors = [t.word for t in phrase[:2]] == ["ses", "auteurs"]
        index = self.layout.sentence_at(phrase[0].start) if authors else None
        above = self.layout.sentence(index - 1) if index else None
        if above is not None and definite_opening().match(self.layout.folded, above.start, above.end) is not None:
            return NOBODY
        return super()._several(phrase)

    @staticmethod
    def _first_named(tokens: Sequence[Token]) -> Any:
        return next((t.mention for t in tokens if t.mention is not None and t.mention.label in {"PER", "ORG"}), None)

    def _after_text(self, start: int, pronoun: str) -> bool:
        """Whether the sentence above speaks of a document, which "il" at ``start`` takes up."""
        index = self.layout.sentence_at(start)
        above = self.layout.sentence(index - 1) if index else None
        return above is not None and self.topics.of_text(above, gender_of(_SHE[pronoun], ""))

    def _of_new_text(self, start: int, verb: int, pronoun: str) -> bool:
        """Whether "elle" at ``start`` is the new document of the sentence above, as its verb says: "Elle prévoit"."""
        form = _WORD.match(self.layout.folded, verb)
        index = self.layout.sentence_at(start)
        if form is None or not index or form.group() not in holding_forms():
            return False
        return self.topics.has_text(self.layout.sentence(index - 1), gender_of(_SHE[pronoun], ""))

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
            if (two := self._with_pronoun(sentence)) != NOBODY:
                return two
        each = self.groups.one_each(index or 0)
        return each if each != NOBODY or not index else self._plural_body(self.layout.sentence(index - 1))

    def _plural_body(self, sentence: Span) -> Name:
        """The only body of a sentence that tells of no person, where its name is a plural: "les Salles de Z. Elles"."""
        rows = self.names.between(sentence.start, sentence.end)
        bodies = {name_of(m): m for m in rows if m.label == "ORG"}
        if len(bodies) != 1 or any(m.label == "PER" for m in rows):
            return NOBODY
        ((name, row),) = bodies.items()
        return name if _PLURAL.search(self.layout.folded, max(0, row.start - 5), row.start) is not None else NOBODY

    def _with_pronoun(self, sentence: Span) -> Name:
        """The two of a sentence that says of one by a pronoun that he met the other: "elle s'est entretenue avec X"."""
        met = _met().search(self.layout.folded, sentence.start, sentence.end)
        people = {name_of(m) for m in self.names.between(sentence.start, sentence.end) if m.label == "PER"}
        if met is None or len(people) != 1:
            return NOBODY
        other = people.pop()
        first = self.register.pronoun(sentence.start, met["pronoun"])
        return (f"{first[0]}; {other[0]}", "") if first in self.register.people and first != other else NOBODY

    def first_subject(self, start: int, end: int, *, strict: bool = False) -> Name | None:
        """The first phrase that begins a clause of the sentence and names somebody: the subject of an infinitive;
        ``strict``: NOBODY where a phrase before it names nobody."""
        tokens = self.tokens(start, end)
        for index, token in enumerate(tokens):
            before = tokens[index - 1].word if index else ","
            is_pronoun = token.word in vocabulary().pronouns
            opens = before in {",", "et"} if is_pronoun else self._opens(tokens, index) and before in _CLAUSE_STARTS
            if not opens or self._of_event(tokens, index):
                continue
            if is_pronoun:
                if token.word != "elle" and index + 1 < len(tokens) and self._is_impersonal(tokens, index + 1):
                    continue
                text = index == 0 and token.word in _SHE and self._after_text(start, token.word)
                found = NOBODY if text else self.register.pronoun(start, token.word)
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

    @staticmethod
    def _is_impersonal(tokens: Sequence[Token], index: int) -> bool:
        """Whether the verb behind "il" stands for nobody; "il reste sceptique" tells of a person."""
        verb = tokens[index].word.rstrip("'")
        behind = tokens[index + 1].word if index + 1 < len(tokens) else ""
        stays = verb in vocabulary().staying and _STATE.fullmatch(behind) is not None
        return verb in vocabulary().impersonal and not stays

    @staticmethod
    def _of_event(tokens: Sequence[Token], index: int) -> bool:
        """Whether a name between commas is that of an office which a preposition governs or which is an object: "La
        visite de la ministre, X, a permis", "Le président a chargé le ministre, X, de"."""
        behind = tokens[index + 1].word if index + 1 < len(tokens) else ""
        if tokens[index].mention is None or index < 3 or tokens[index - 1].word != "," or behind != ",":
            return False
        words = vocabulary()
        first = index - 1
        while first > 0 and tokens[first - 1].word not in STOPS:
            first -= 1
        inside = tokens[first : index - 1]
        if any(t.mention is not None and t.mention.label == "PER" for t in inside) or inside[0].word not in ARTICLES:
            return False
        offices = [k for k, t in enumerate(inside) if k and t.mention is None and t.word in words.offices]
        leads = [inside[k - 1 - (k > 1 and inside[k - 1].word in ARTICLES)].word for k in offices]
        return bool(leads) and (leads[0] in _OF_EVENT or is_finite(leads[-1]) or starts_with_participle(leads[-1]))

    def _is_office(self, phrase: Sequence[Token]) -> bool:
        """Whether the noun of a phrase that names a person within it is his office: "la ministre malienne X"."""
        if all(t.mention is None or t.mention.label != "PER" for t in phrase[1:]) or len(phrase) < 2:
            return True
        head = phrase[1] if phrase[0].mention is None else phrase[0]
        words = vocabulary()
        if head.mention is not None or phrase[0].word in vocabulary().civilities:
            return True
        apposed = len(phrase) > 2 and phrase[2].mention is not None and self.register.is_called(head.word)
        return apposed or is_human(head.word) or head.word in words.offices | words.ranks

    def behind(self, start: int, end: int, *, near: bool = False) -> Name | None:
        """Who is named behind a verb of saying: "a dit jeudi le ministre X", "résume l'ambassadeur".

        ``near``: his phrase begins at ``start``.
        """
        words = vocabulary()
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
        while tokens and tokens[0].mention is None and tokens[0].word in words.adverbs_between - ARTICLES:
            tokens = tokens[1:]
        if tokens and self._opens(tokens, 0):
            stop = self._stop(tokens, 1)
            return self.phrase(self._noun_phrase(tokens[:stop]))
        return None

    def _stop(self, tokens: Sequence[Token], first: int) -> int:
        """The first sign from ``first`` on, or the end."""
        signs = (i for i in range(first, len(tokens)) if tokens[i].mention is None and tokens[i].word in STOPS)
        return next(signs, len(tokens))


@cache
def _met() -> re.Pattern[str]:
    """How a sentence says of somebody that he met another: "il a reçu", "elle s'est entretenue"."""
    met = alternatives(conjugated(vocabulary().meeting, PAST))
    return re.compile(
        rf"(?<![\w'-])(?P<pronoun>il|elle) (?:s'est|a) (?:aussi |ensuite |egalement |longuement )?(?:{met})(?![\w-])"
    )
