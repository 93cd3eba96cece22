"""The persons and bodies that an article has spoken of, and who "elle", "le ministre", "l'organisation" are.

A discourse register: for each person the gender and the office that any of his mentions shows, for each sentence who is
its topic. Nobody is named where two fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from pipeline.article import Span
from pipeline.stages.entities.gazetteer import adjective_country, country_name
from pipeline.stages.places import Steps
from pipeline.stages.points.names import CIVILITY, NOBODY, Name, folded, name_of
from pipeline.stages.points.people import FEMININE, MASCULINE, People, Person, gender_of
from pipeline.stages.points.speech import Speech
from pipeline.stages.points.vocabulary import vocabulary
from pipeline.stages.reference.bodies import Bodies
from pipeline.stages.reference.states import States

_ARTICLE = 5
"""Code points of an article at the start of a sentence."""
_OF_STATE = frozenset(("republique", "etat", "nation", "pays", "gouvernement"))
"""What completes an office and says nothing of whose it is."""
_WORDS, _OFFICE = re.compile(r"[^\W\d_]+"), 12
"""Words of a subject, and how many of them are read."""
_BACK = 4
"""How many sentences a pronoun or a noun may point back."""
_REACH = 1_500
"""Code points of a sentence that are read, at most."""
_BESIDE = re.compile(r"(?: et |, )(?:l[ea]s? |l')?[a-z-]+ (?:[a-z-]+ )?(?:ont|se sont|sont) ")
_AS_FOR = re.compile(r"quant (?:a |au |aux |a la |a l')\Z")
_HE = re.compile(r"(?:[^,.;:«»]{0,60}, )?(?:puis |ensuite |enfin |mais |et )?(?P<pronoun>il|elle) (?P<next>[a-z]+'?)")
"""The start of a sentence that goes on about the one before."""
_FEMININE_NOUN = re.compile(r"(?<![\w'-])(?:la|une|cette|sa) (?=[a-z])")
_MASCULINE_NOUN = re.compile(r"(?<![\w'-])(?:le|un|ce|son|du|au) (?=[a-z])")


class Register(People):
    """Resolves pronouns and definite nouns of one article."""

    def pronoun(self, offset: int, pronoun: str, *, quoted: bool = False, human: bool = False) -> Name:
        """Who "il", "elle", "ce dernier" at ``offset`` is; "" stands for "lui" of either gender.

        ``quoted``: he is quoted, so he is no state; ``human``: he is a person.
        """
        gender = "" if not pronoun else FEMININE if pronoun in vocabulary().feminine else MASCULINE
        nearest = pronoun in {"ce dernier", "cette derniere", "celui-ci", "celle-ci"}
        among = self.people if human else None
        return self._salient(offset, gender, nearest=nearest, states=not quoted, among=among)

    def office(self, offset: int, article: str, head: str, rest: Sequence[str], country: str = "") -> Name:
        """Who "le ministre", "l'ambassadrice du Chili", "le dirigeant chinois" at ``offset`` is.

        ``rest``: the folded words behind the head; ``country``: the state that they name.
        """
        words = vocabulary()
        gender = gender_of(article, head)
        phrase = " ".join([head, *rest]).replace("' ", "'")
        heads = next((set(of) for title, of in words.titles.items() if phrase.startswith(title)), {head})
        complements = (
            {w for part in rest for w in part.split() if len(w) > 3 and w not in words.governors | _OF_STATE}
            if heads == {head}
            else set()
        )
        peers = set(words.peers.get(head, ())) if country else set()
        fitting = self._holders(heads, gender, complements, country)
        fitting = fitting or self._holders(peers, gender, set(), country)
        before = [person for person in fitting if person.first < offset] or fitting
        if len(before) == 1:
            return before[0].name
        if before:
            return self._salient(offset, gender, among={person.name for person in before})
        if article in {"son", "sa", "leur"}:
            return self._other(offset, gender) if head in words.counterparts else NOBODY
        if head in words.humans:
            return self._human(offset, gender, country)
        unknown = {
            name
            for name, person in self.people.items()
            if not person.heads and person.first < offset and person.country in {"", country or person.country}
        }
        return self._salient(offset, gender, among=unknown) if len(unknown) == 1 else NOBODY

    def _holders(self, heads: set[str], gender: str, complements: set[str], country: str) -> list[Person]:
        """The persons who have one of these offices."""
        return [
            person
            for person in self.people.values()
            if heads & (person.heads | person.called)
            and not (gender and person.gender and gender != person.gender)
            and _complements_fit(person, complements, country)
        ]

    def _other(self, offset: int, gender: str) -> Name:
        """Of the two persons of the sentences above, the one of whom it does not speak first: "son hôte"."""
        topic: Any = None
        for sentence in self._sentences_above(offset):
            named = [m for m in self.names.between(sentence.start, sentence.end) if m.label == "PER"]
            if not named:
                continue
            topic = topic or named[0]
            others = {name_of(m): m for m in named if name_of(m) != name_of(topic) and self._fits(m, gender)}
            if others:
                return next(iter(others)) if len(others) == 1 and not self.names.governed(topic) else NOBODY
        return NOBODY

    def is_called(self, noun: str) -> bool:
        """Whether a noun stands beside the name of a person."""
        return any(noun in person.called for person in self.people.values())

    def national(self, offset: int, article: str, country: str) -> Name:
        """Who "le Norvégien" at ``offset`` is."""
        return self._human(offset, gender_of(article, ""), country)

    def _human(self, offset: int, gender: str, country: str) -> Name:
        compatriots = {name for name, person in self.people.items() if person.country == country != ""}
        named = compatriots or {name for name, person in self.people.items() if not country or not person.country}
        return self._salient(offset, gender, among=named)

    @cached_property
    def _of_text(self) -> Bodies:
        """The organisations of the article, with their sorts."""
        return Bodies(self.layout.text, self.names.mentions, self._steps, self.publisher)

    def body(self, offset: int, noun: str, country: str = "") -> Name:
        """Which body "l'organisation", "la Banque", "l'agence onusienne" is, by its noun as written at ``offset``;
        ``country``: the state that an adjective behind it names."""
        capital = self.layout.text[offset].isupper()
        row = self._of_text.definite(noun.lower(), offset, country, capital and not self._opens_sentence(offset))
        if row is not None:
            return name_of(row)
        bare = folded(noun)
        called = {b.name: b.before(offset) for b in self._of_text.of.values() if folded(b.name).split()[:1] == [bare]}
        before = [row for row in called.values() if row is not None]
        if before:
            return name_of(before[0]) if len(before) == 1 else NOBODY
        return self._acting(offset) if bare in vocabulary().bodies and not country else NOBODY

    @cached_property
    def _states(self) -> States:
        """The states of the article."""
        return States(self.layout.text, self.voices.names, self.layout.doc.sentences.items, self._steps)

    def state(self, offset: int, noun: str) -> Name:
        """Which state "le pays", "l'île", "le royaume" at ``offset`` is, by its noun as written."""
        row = self._states.definite(noun.lower(), offset)
        if row is not None and row.label == "LOC":
            return name_of(row)
        code = str(row.country) if row is not None else self._states.only_one(noun.lower())
        return self.of_country(code) if code else NOBODY

    def states(self, offset: int, count: int) -> list[Name]:
        """The states that "les deux pays" at ``offset`` are; empty where the text does not say."""
        return [self.of_country(code) for code in self._states.several(count, offset)]

    def of_country(self, code: str) -> Name:
        """The state with that ISO code as the article names it."""
        row = next((m for m in self.names.mentions if m.label == "LOC" and m.country == code), None)
        return name_of(row) if row is not None else (country_name(code), "")

    @cached_property
    def _steps(self) -> Steps:
        return Steps(self.layout.doc.sentences.items)

    def _acting(self, offset: int) -> Name:
        """The only body that acts in the nearest sentence above ``offset`` that names one."""
        for sentence in self._sentences_above(offset):
            near = [m for m in self.names.between(sentence.start, sentence.end) if m.label == "ORG"]
            topics = {name_of(m) for m in near if not self.names.governed(m) and self.names.may_be_subject(m)}
            if names := topics or {name_of(m) for m in near}:
                return names.pop() if len(names) == 1 else NOBODY
        return NOBODY

    def _opens_sentence(self, offset: int) -> bool:
        index = self.layout.sentence_at(offset)
        return index is not None and offset - self.layout.sentence(index).start <= _ARTICLE

    def assembly(self, offset: int) -> Name:
        """The body that adopts what the sentences before ``offset`` lead to: the last that meets and leads one."""
        for mention in reversed(self.names.between(max(0, offset - 2 * _REACH), offset)):
            body = self._of_text.of.get(mention.entity or mention.text)
            if body is None or "union" not in body.sorts or self.names.governed(mention):
                continue
            if self.names.may_be_subject(mention):
                return name_of(mention)
        return NOBODY

    def speaks_for(self, person: Name, other: Name, start: int = 0, end: int = 0) -> bool:
        """Whether a person's office is that of a body or state: his points are those of both. ``start`` to ``end``:
        the words that name him ("la ministre suisse")."""
        if other[0] in self._stands(person):
            return True
        codes = {m.country for m in self.names.mentions if name_of(m) == other and m.label == "LOC"} - {""}
        return any(adjective_country(word) in codes for word in _WORDS.findall(self.layout.text, start, end)[:_OFFICE])

    def may_speak_for(self, person: Name, other: Name, start: int = 0, end: int = 0) -> bool:
        """The same where the text may not say for whom the person speaks."""
        return not self._stands(person) or self.speaks_for(person, other, start, end)

    def _stands(self, person: Name) -> set[str]:
        row = next((m for m in self.names.mentions if name_of(m) == person), None)
        if row is None:
            return set()
        standing = self.voices.standing
        return {standing.for_whom(row).name, standing.state(row).name} - {""}

    def _sentences_above(self, offset: int) -> Iterable[Span]:
        """The part of the sentence before ``offset``, then the sentences above it, the nearest first."""
        index = self.layout.sentence_at(offset)
        if index is None:
            return
        start = max(self.layout.sentence(index).start, offset - _REACH)
        if start < offset:
            yield Span(start, offset)
        for back in range(index - 1, max(-1, index - 1 - _BACK), -1):
            whole = self.layout.sentence(back)
            yield Span(max(whole.start, whole.end - _REACH), whole.end)

    def _salient(
        self,
        offset: int,
        gender: str,
        *,
        nearest: bool = False,
        states: bool = True,
        among: Iterable[Name] | None = None,
        steps: int = 0,
    ) -> Name:
        """The topic of the nearest sentence that names somebody who fits; ``steps``: pronouns followed so far."""
        allowed = None if among is None else set(among)
        for sentence in self._sentences_above(offset):
            topic = self._going_on(sentence, offset, gender, steps) if not nearest else NOBODY
            if topic != NOBODY and (topic in allowed if allowed is not None else topic in self.people):
                return topic
            mentions = [
                m
                for m in self.names.between(sentence.start, sentence.end)
                if (name_of(m) in allowed if allowed is not None else self._agrees(m, gender))
                and self._fits(m, gender)
                and (states or m.label != "LOC")
            ]
            found = list(dict.fromkeys(name_of(m) for m in mentions if m.label == "PER"))
            if not found:
                body = self._lead_body(sentence, mentions)
                if body is not None:
                    return body
                continue
            if nearest:
                return found[-1] if not self._thing_behind(mentions[-1], sentence, gender) else NOBODY
            body = self._lead_body(sentence, mentions) if allowed is None else None
            if body is not None:
                people = [m for m in mentions if m.label == "PER"]
                if all(self.names.governed(m) or self._inside(m, sentence) for m in people):
                    return body
            if len(found) == 1:
                return found[0]
            free = [
                m for m in mentions if m.label == "PER" and not self.names.governed(m) and not self._inside(m, sentence)
            ]
            topics = {name_of(m) for m in free if self._topical(m, sentence)}
            return topics.pop() if len(topics) == 1 and len({name_of(m) for m in free}) == 1 else NOBODY
        return NOBODY

    def _going_on(self, sentence: Span, offset: int, gender: str, steps: int) -> Name:
        """Of whom a sentence goes on to speak: "Il …" at its start, "…, a-t-elle dit"; NOBODY where it does not."""
        if steps >= _BACK or sentence.end <= sentence.start or sentence.end == offset:
            return NOBODY
        folded_ = self.layout.folded
        match = _HE.match(folded_, sentence.start, sentence.end)
        if match is not None and match["next"].rstrip("'") in vocabulary().impersonal:
            match = None
        pronoun = match["pronoun"] if match is not None else ""
        if not pronoun:
            incises = self.layout.speech.incise(sentence.end)
            incise = next((m for m in incises.finditer(folded_, sentence.start, sentence.end) if m["he"]), None)
            pronoun = (incise["pronoun"] or incise["pronoun2"]) if incise is not None else ""
        if pronoun not in {"il", "elle"}:
            return NOBODY
        own = FEMININE if pronoun == "elle" else MASCULINE
        if gender and gender != own:
            return NOBODY
        return self._salient(sentence.start, own, states=False, among=self.people, steps=steps + 1)

    def _thing_behind(self, mention: Any, sentence: Span, gender: str) -> bool:
        """Whether a noun of that gender that names nobody ends the sentence: "X a défendu la loi. Celle-ci …"."""
        nouns = _FEMININE_NOUN if gender == FEMININE else _MASCULINE_NOUN
        found = list(nouns.finditer(self.layout.folded, mention.end, sentence.end))
        return bool(found) and not self.names.between(found[-1].end() - 1, found[-1].end() + 1)

    def _agrees(self, mention: Any, gender: str) -> bool:
        if mention.label == "PER":
            return self._fits(mention, gender)
        return not gender or self._body_gender(mention) in {gender, "?"}

    def _fits(self, mention: Any, gender: str) -> bool:
        if mention.label != "PER" or not gender:
            return True
        return self.people[name_of(mention)].gender in {"", gender}

    def _body_gender(self, mention: Any) -> str:
        """ "m" or "f" as the article before a body says, "?" where none does."""
        before = self.layout.folded[max(0, mention.start - 6) : mention.start]
        match = re.search(r"(?<![\w'])(le|la|du|au) \Z", before)
        if match is None:
            first = folded(mention.entity or mention.text).split()[:1]
            return FEMININE if first and first[0] in vocabulary().feminine_bodies else "?"
        return FEMININE if match.group(1) == "la" else MASCULINE

    def _lead_body(self, sentence: Span, mentions: Sequence[Any]) -> Name | None:
        """The body that is the first subject of a sentence."""
        for mention in mentions:
            if (
                mention.label == "PER"
                or self.layout.text[mention.start - 1 : mention.start] == "("
                or _BESIDE.match(self.layout.folded, mention.end)
                or self._inside(mention, sentence)
            ):
                continue
            named = self.layout.folded[max(sentence.start, mention.start - 12) : mention.start]
            if _AS_FOR.search(named) or (not self.names.governed(mention) and self.names.may_be_subject(mention)):
                return name_of(mention)
        return None

    def _inside(self, mention: Any, sentence: Span) -> bool:
        """Whether a name stands in a subordinate clause: "que présidait le ministre X"."""
        before = self.layout.folded[max(sentence.start, mention.start - 120) : mention.start]
        return re.search(r",? (?:que|qu'|dont|ou) [^,;]*\Z", before) is not None

    def _topical(self, mention: Any, sentence: Span) -> bool:
        """Whether the sentence or a clause begins with a person's phrase, or he is named behind a verb of saying."""
        before = self.layout.folded[sentence.start : mention.start]
        cut = CIVILITY.search(self.layout.text[sentence.start : mention.start])
        before = before if cut is None else before[: cut.start()]
        near = before[-90:]
        if Speech(near).incise(len(near)).search(near) is not None:
            return True
        begins = re.search(r"(?:\A|[,;:.»\"–—] )(?:(?:l[ea]s? |l')[\w' -]{0,90}?,? ?)?\Z", before)
        return begins is not None


def _complements_fit(person: Person, complements: set[str], country: str) -> bool:
    if country and person.country:
        return country == person.country
    known = person.words - person.heads
    if not complements or not known:
        return True
    stems = {word[:6] for word in known}
    return any(word[:6] in stems for word in complements)
