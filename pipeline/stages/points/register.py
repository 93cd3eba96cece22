"""Who "le ministre", "l'organisation", "le pays", "son hôte" are, of those whom an article has spoken of.

Bodies and states are those of :mod:`pipeline.stages.reference`; persons are found by their offices and what stands
beside their names. Nobody is named where two fit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country, country_name
from pipeline.stages.places import Steps
from pipeline.stages.points.full_names import FullNames
from pipeline.stages.points.guests import Guests
from pipeline.stages.points.holders import Holders
from pipeline.stages.points.layout import REACH
from pipeline.stages.points.names import NOBODY, Name, folded, name_of
from pipeline.stages.points.people import Person, gender_of
from pipeline.stages.points.vocabulary import is_human, vocabulary
from pipeline.stages.reference.bodies import Bodies, Body
from pipeline.stages.reference.states import States

_ARTICLE = 5
"""Code points of an article at the start of a sentence."""
_OF_STATE = frozenset(("republique", "etat", "nation", "pays", "gouvernement"))
"""What completes an office and says nothing of whose it is."""
_ENDS_OFFICE = frozenset(
    ("devant", "avec", "apres", "avant", "lors", "depuis", "entre", "vers", "contre", "selon", "sans", "malgre")
)
"""What tells something else than whose an office is: "a déploré le ministre devant M. X"."""
_RANKS = frozenset(("grande", "grand", "haute", "haut"))
"""What may stand before the noun of a body: "la Grande commission mixte"."""
_PRESS, _DATELINE = frozenset(("press",)), 600
"""Code points in which a text names the agency that sends it."""
_SHORT = 3
"""Letters of "de", "la", "des" in the name of a state, at most."""
_STEM = 5
"""Letters that a noun shares with its field: "banquier", "banque"."""
_LEADER = 60
"""Code points of an office before the name of who leads a delegation, at most."""
_HIS_PEER = re.compile(r"(?<![\w'-])(?:par|avec|a|aupres de|de|chez) (?:son|sa) homologue(?![\w-])")
_NAMED = re.compile(r" (?:(?:de |d'|du |des |de la |de l')?[A-ZÀ-Ý][a-zà-ÿ]{2,})")
_WORDS, _OFFICE = re.compile(r"[^\W\d_]+"), 12
"""Words of a subject, and how many of them are read."""


class Register(Holders):
    """Resolves pronouns and definite nouns of one article."""

    def office(
        self, offset: int, article: str, head: str, rest: Sequence[str], country: str = "", *, former: bool = False
    ) -> Name:
        """Who "le ministre", "l'ambassadrice du Chili", "le dirigeant chinois" at ``offset`` is.

        ``rest``: the folded words behind the head; ``country``: the state that they name; ``former``: he has the office
        no more ("l'ancien président").
        """
        words = vocabulary()
        rest = rest[: next((k for k, word in enumerate(rest) if word in _ENDS_OFFICE), len(rest))]
        gender = gender_of(article, head) if head not in words.epicene else ""
        if "delegation" in rest[:3] and (led := self._leading(rest[rest.index("delegation") + 1 :], offset)) != NOBODY:
            return led
        if article not in {"son", "sa", "leur"} and head in words.hosts | words.guests:
            met = self._guests.of(offset, head, rest, country)
            if met is not None:
                return met
        phrase = " ".join([head, *rest]).replace("' ", "'")
        heads = next((set(of) for title, of in words.titles.items() if phrase.startswith(title)), {head})
        complements = (
            {w for part in rest for w in part.split() if len(w) > 3 and w not in words.governors | _OF_STATE}
            if heads == {head}
            else set()
        )
        peers = set(words.peers.get(head, ())) if country or is_human(head) else set()
        fitting = self._holders(heads, gender, complements, country)
        fitting = fitting or self._in_post(heads, gender, offset) or self._holders(peers, gender, set(), country)
        before = [person for person in fitting if person.first < offset] or fitting
        before = self._without_peer(offset, before)
        before = [person for person in before if person.country == country != ""] or before
        before = [person for person in before if former == person.former] or before
        if phrase.startswith(words.of_state):
            before = [person for person in before if person.words.isdisjoint(words.named_bodies)] or before
            before = [person for person in before if country or not _of_named_state(person)] or before
        if len(before) == 1:
            return before[0].name
        if before:
            return self._salient(offset, gender, among={person.name for person in before})
        if article in {"son", "sa", "leur"}:
            return self._other(offset, gender) if head in words.counterparts else NOBODY
        if is_human(head):
            return self._of_field(offset, head, gender) or self._human(offset, gender, country)
        if country and head in words.of_any_office and (found := self._human(offset, gender, country)) != NOBODY:
            return found
        sent = [name for name in self.people if self._is_sent_by(name, rest)]
        if len(sent) == 1:
            return sent[0]
        return self._officeless(offset, gender, country)

    def _without_peer(self, offset: int, people: list[Person]) -> list[Person]:
        """The holders of an office without him whom the sentence names before ``offset`` as another's colleague:
        "Accueilli par son homologue, le président X, le président a pris la parole"."""
        index = self.layout.sentence_at(offset)
        start = self.layout.sentence(index).start if index is not None else offset
        match = _HIS_PEER.search(self.layout.folded, start, offset)
        near = self.names.between(match.end(), offset) if match is not None else []
        peer = next((name_of(m) for m in near if m.label == "PER"), NOBODY)
        return [person for person in people if person.name != peer] or people

    @cached_property
    def _guests(self) -> Guests:
        return Guests(self, self.office)

    def _of_field(self, offset: int, noun: str, gender: str) -> Name | None:
        """The only person whose office names the field of a noun: "le banquier" heads a bank."""
        fits = [
            person.name
            for person in self.people.values()
            if person.first < offset
            and person.gender in {"", gender or person.gender}
            and any(word[:_STEM] == noun[:_STEM] and word != noun for word in person.words if len(word) >= _STEM)
        ]
        return fits[0] if len(fits) == 1 and len(noun) > _STEM else None

    def _leading(self, whose: Sequence[str], offset: int) -> Name:
        """Who leads the delegation of the state or body that ``whose`` names first: "la délégation tchadienne était
        conduite par X, et la délégation camerounaise par Y"."""
        if not whose:
            return NOBODY
        told = re.compile(rf"(?<![\w'-])delegation {re.escape(whose[0])}(?: [a-z,]{{2,20}}){{0,4}} par ")
        for match in told.finditer(self.layout.folded, max(0, offset - 3 * REACH), offset):
            near = [m for m in self.names.between(match.end(), match.end() + _LEADER) if m.label == "PER"]
            if near:
                return name_of(near[0])
        return NOBODY

    def _is_sent_by(self, person: Name, rest: Sequence[str]) -> bool:
        """Whether a person is there for the body or state that completes an office: "M. X (Unicef)"."""
        row = next((m for m in self.names.mentions if name_of(m) == person), None)
        if row is None or not rest:
            return False
        close = self.names.between(row.end + 1, row.end + 4)
        beside = self.layout.text[row.end : row.end + 2] in {" (", ", "} and close and close[0].label in {"ORG", "LOC"}
        names = self.stands_for(person) | ({name_of(close[0])[0], close[0].text} if beside else set())
        return any(folded(name) in rest for name in names)

    def _other(self, offset: int, gender: str) -> Name:
        """Of the two persons of the sentences above, the one of whom it does not speak first: "son hôte"."""
        topic: Any = None
        for sentence in self.sentences_above(offset):
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
        told = {name: person for name, person in self.people.items() if person.first < offset} or self.people
        compatriots = {name for name, person in told.items() if country and country in person.states}
        inferred = {name for name, person in told.items() if person.country == country != ""}
        unknown = {name for name, person in told.items() if not country or not person.country}
        named = compatriots or (inferred | unknown)
        compatriots = compatriots | inferred
        found = self._salient(offset, gender, among=named)
        only = [n for n in compatriots if self.people[n].gender in {"", gender or self.people[n].gender}]
        if found == NOBODY and not compatriots:  # the only woman of whom the text tells, however far above
            before = [person for person in self.people.values() if person.first < offset]
            only = [person.name for person in before if person.gender in {"", gender}]
            only = only if gender and all(self.people[name].gender for name in only) else []
        return only[0] if found == NOBODY and len(only) == 1 and self.people[only[0]].first < offset else found

    @cached_property
    def _of_text(self) -> Bodies:
        """The organisations of the article, with their sorts."""
        return Bodies(self.layout.text, self.names.mentions, self._steps, self.publisher, own=True)

    def body_of(self, name: str) -> Body | None:
        """The body of a canonical name, with what the text calls it."""
        return self._of_text.of.get(name)

    def fits(self, name: str, noun: str) -> bool:
        """Whether a noun as written may take up the body of a canonical name."""
        return self._of_text.fits(name, noun)

    @property
    def hero(self) -> str:
        """The canonical name of the body that the text is about, or ""."""
        return self._of_text.hero

    def is_press(self, name: str) -> bool:
        """Whether a canonical name is that of an agency or a newspaper."""
        return self._of_text.is_of(name, _PRESS)

    def is_house(self, name: Name) -> bool:
        """Whether a name is that of the agency or newspaper that tells the whole text: "a constaté l'APS"."""
        if not self._of_text.is_of(name[0], _PRESS):
            return False
        rows = [m for m in self.names.mentions if name_of(m) == name]
        return any(m.text == self.publisher or m.start < _DATELINE for m in rows)

    def of_sort(self, nouns: str, count: int, offset: int) -> list[Any]:
        """The ``count`` bodies that "les deux centrales" at ``offset`` takes up by their sort, else none."""
        return self._of_text.several(nouns.lower().removesuffix("s"), count, offset)

    def body(self, offset: int, noun: str, country: str = "", *, told_apart: bool = False) -> Name:
        """Which body "l'organisation", "la Banque", "l'agence onusienne" is, by its noun as written at ``offset``;
        ``country``: the state that an adjective behind it names; ``told_apart``: the adjective names no state
        ("l'agence romaine")."""
        capital = self.layout.text[offset].isupper()
        large = capital and not self._opens_sentence(offset)
        if large and _NAMED.match(self.layout.text, offset + len(noun)):
            return NOBODY  # "l'Initiative Cacao" is a name of its own
        if not large and not country and (last := self._last_named(offset, noun)) is not None:
            return last
        row = self._of_text.definite(noun.lower(), offset, country, large, told_apart=told_apart)
        if row is not None:
            return name_of(row)
        bare, words = folded(noun), vocabulary()
        if bare in words.government:
            rows = [m for m in self.names.mentions if folded(m.entity or m.text).startswith(words.governing)]
            named = dict.fromkeys(map(name_of, rows))
            return next(iter(named)) if len(named) == 1 else NOBODY
        called = {b.name: b.before(offset) for b in self._of_text.of.values() if _is_headed(b.name, bare)}
        before = [row for row in called.values() if row is not None]
        if before:
            return self._full_names.longest(map(name_of, before)) or NOBODY
        return self._acting(offset) if bare in words.bodies and not country else NOBODY

    def _last_named(self, offset: int, noun: str) -> Name | None:
        """The body that the sentence above names last, where "cette organisation" at ``offset`` may be it."""
        if not self.layout.folded[max(0, offset - _ARTICLE - 1) : offset].endswith("cette "):
            return None
        above = next((s for s in self.sentences_above(offset) if s.end < offset - 1), None)
        rows = self.names.between(above.start, above.end) if above is not None else []
        rows = [m for m in rows if m.label in {"ORG", "MISC"}]
        named = self._of_text.full_name(rows[-1]) if rows else ""
        return name_of(rows[-1]) if rows and self._of_text.fits(named, noun.lower()) else None

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

    @cached_property
    def _full_names(self) -> FullNames:
        return FullNames(self.layout.text, self.voices.names.rows, self.voices.issuers.head, self.publisher)

    def whole(self, name: Name) -> Name:
        """The fullest name that the text gives to a body; ``name`` where it is no body or is whole."""
        return self._full_names.of(name)

    def _opens_sentence(self, offset: int) -> bool:
        index = self.layout.sentence_at(offset)
        return index is not None and offset - self.layout.sentence(index).start <= _ARTICLE

    def assembly(self, offset: int) -> Name:
        """The body that adopts what the sentences before ``offset`` lead to: the last that meets and leads one."""
        for mention in reversed(self.names.between(max(0, offset - 2 * REACH), offset)):
            body = self._of_text.of.get(mention.entity or mention.text)
            if body is None or "union" not in body.sorts or self.names.governed(mention):
                continue
            if self.names.may_be_subject(mention):
                return name_of(mention)
        return NOBODY

    def speaking(self, offset: int) -> Name:
        """The body that "notre association" at ``offset`` means: the speaker's, else that whose text it is."""
        stand = self.voices.body(offset)
        if stand.label != "ORG" and self.voices.speaker(offset) is None:
            stand = self.voices.issuers.issuer
        if stand.label == "ORG":
            return name_of(stand.row) if stand.row is not None else (stand.name, "")
        opening = self.names.between(0, 1)
        return name_of(opening[0]) if opening and opening[0].label == "ORG" else NOBODY

    def speaks_for(self, person: Name, other: Name, start: int = 0, end: int = 0) -> bool:
        """Whether a person's office is that of a body or state: his points are those of both. ``start`` to ``end``:
        the words that name him ("la ministre suisse")."""
        if other[0] in self.stands_for(person):
            return True
        roles = (folded(getattr(m, "role", "") or "") for m in self.names.mentions if name_of(m) == person)
        if any(re.search(rf" (?:d[eu] |de la |de l'|d'|des ){re.escape(folded(other[0]))}\Z", role) for role in roles):
            return True
        codes = {m.country for m in self.names.mentions if name_of(m) == other and m.label == "LOC"} - {""}
        return any(adjective_country(word) in codes for word in _WORDS.findall(self.layout.text, start, end)[:_OFFICE])

    def may_speak_for(self, person: Name, other: Name, start: int = 0, end: int = 0) -> bool:
        """The same where the text may not say for whom the person speaks."""
        return not self.stands_for(person) or self.speaks_for(person, other, start, end)

    def stands_for(self, person: Name) -> set[str]:
        """The names of the body and of the state for which a person stands, as the text has them."""
        row = next((m for m in self.names.mentions if name_of(m) == person), None)
        if row is None:
            return set()
        standing = self.voices.standing
        return {standing.for_whom(row).name, standing.state(row).name} - {""}


def _of_named_state(person: Person) -> bool:
    """Whether the words of an office say of which state it is: "président namibien", "président du Togo"."""
    named = [word for word in _WORDS.findall(folded(country_name(person.country))) if len(word) > _SHORT]
    return bool(person.states - {""}) or (bool(named) and person.words.issuperset(named))


def _is_headed(name: str, noun: str) -> bool:
    """Whether a body's name begins with a folded noun, a rank before it or not."""
    words = folded(name).split()[:2]
    return words[:1] == [noun] or (words[-1:] == [noun] and words[0] in _RANKS)
