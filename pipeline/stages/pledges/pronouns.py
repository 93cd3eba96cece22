"""Pronouns and definite nouns as the party said before: "il", "lui", "nous", "l'entreprise", "son pays"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country, country_name, load_gazetteer
from pipeline.stages.pledges.bodies import Bodies, load_sorts
from pipeline.stages.pledges.lexicon import Lexicon
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.places import Places, Steps
from pipeline.stages.pledges.quotes import Quotes
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.states import States
from pipeline.stages.pledges.tokens import NAME, WORD
from pipeline.stages.pledges.towns import Towns
from pipeline.stages.pledges.voices import Voices

_SINGULAR = {"il": "m", "elle": "f", "celui-ci": "m", "celle-ci": "f", "dernier": "m", "dernière": "f"}


_PLURAL = frozenset(("ils", "elles", "ceux-ci", "celles-ci", "derniers", "dernières"))


_BEFORE = re.compile(r"(?:^|[^\w'])([\w-]{1,20}'?) ?(?:(?:[\w-]{1,20}|M\.) )?\Z")


_DETERMINED = re.compile(r"(?:^|\W)(la|le|les|du|au|aux|des|une|un|L'|l'|La|Le|Les) ?\Z")

_ORDER = {"premier": 0, "première": 0, "second": 1, "seconde": 1, "deuxième": 1}
_LINKS = frozenset(("et", "ou", "de", "d'", "du", "des"))
_COUNTS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6}

FAR = 4
"""How many sentences back a pronoun may point."""


@cache
def capital_of(name: str) -> str:
    """The ISO code of the state whose capital ``name`` is, or ""."""
    entry = load_gazetteer().lookup(name)
    return entry.country if entry is not None and entry.kind == "capital" else ""


@dataclass
class Pronouns:
    """The parties of one article."""

    text: str
    written: str
    mentions: Sequence[Any]
    sentences: Sequence[Any]
    lexicon: Lexicon
    quotes: Quotes
    subject_at: Callable[[int, int], list[tuple[Party, str]]] | None = None
    items_before: Callable[[int], list[int]] | None = None
    memory: list[tuple[int, Party]] = field(default_factory=list)
    _left_out: Party = NOBODY

    def __post_init__(self) -> None:
        self.names = Places(self.mentions)
        self.steps = Steps(self.sentences)
        self._first: dict[str, Any] = {}
        for row in self.names.rows:
            self._first.setdefault(row.entity or row.text, row)
        self.bodies = Bodies(self.text, self.names.rows, self.steps, self.quotes.publisher)
        self.states = States(self.text, self.names, self.sentences, self.steps)
        self.towns = Towns(self.text, self.names, self.steps)
        self.voices = Voices(self.text, self.names, self.quotes, self.of_mention)

    def of_mention(self, row: Any, acts: bool = False) -> Party:
        """The party that a mention is. A capital that ``acts`` is its state."""
        if acts and row.label == "LOC" and not row.country and (code := capital_of(row.text)):
            return Party(country_name(code), code, True, "", False, "LOC")
        return Party(row.entity or row.text, row.country, True, "", self._plural(row), row.label)

    @contextmanager
    def meaning_others_than(self, party: Party) -> Iterator[None]:
        """While it lasts, no definite noun takes up ``party``: who gives does not receive."""
        self._left_out, before = party, self._left_out
        try:
            yield
        finally:
            self._left_out = before

    def pronoun(self, scene: Scene, low: str, offset: int) -> Party:
        """Who "il", "elle", "ils", "ce dernier" … at ``offset`` is, or :data:`NOBODY`."""
        if low in {"nous", "je", "j'", "on"}:
            return self.speaker(offset)
        if low in {"il", "elle", "ils", "elles"} and (named := self._dislocated(scene, offset)).name:
            return named
        if low in {"il", "elle", "ils", "elles"} and (said := self._said(scene, low, offset)).name:
            return said
        if low in _PLURAL:
            for row in self.names.before(offset):
                if self.steps.distance(row.start, offset) > 0:
                    break
                if self._plural(row):
                    return self.of_mention(row)
            for position, party in reversed(self.memory[-40:]):
                if position < offset and self.steps.distance(position, offset) <= 2 and party.plural:
                    return party
            return NOBODY
        gender = _SINGULAR.get(low, "")
        if not gender:
            return NOBODY
        if low in {"celui-ci", "celle-ci", "dernier", "dernière"}:
            for row in self.names.before(offset):
                if self.steps.distance(row.start, offset) > 1:
                    break
                if self._gender(row) in {gender, ""} and not self._plural(row):
                    return self.of_mention(row)
            return NOBODY
        return self._topic(scene, gender, offset)

    def _dislocated(self, scene: Scene, offset: int) -> Party:
        """Whom "quant à X (…), …," before a pronoun names, or :data:`NOBODY`."""
        for index in range(len(scene.tokens) - 1, -1, -1):
            token = scene.tokens[index]
            if token.start >= offset:
                continue
            if token.low in {";", ":", "?", "!"}:
                break
            if token.low == "quant" and scene.low(index + 1) in {"à", "au", "aux"}:
                first = index + (2 if scene.low(index + 1) == "à" else 1)
                return self.phrase(scene, first)
        return NOBODY

    def phrase(self, scene: Scene, first: int) -> Party:
        """The party that the noun phrase at token ``first`` names."""
        raise NotImplementedError

    def _said(self, scene: Scene, low: str, offset: int) -> Party:
        """The subject of an earlier clause, or of the sentence before, that agrees with the pronoun."""
        if self.subject_at is None:
            return NOBODY
        earlier = self.items_before(scene.index) if self.items_before is not None else []
        for index in (scene.index, *earlier, scene.index - 1):
            if index < 0:
                continue
            subjects = self.subject_at(index, offset)
            for party, opening in subjects if index == scene.index else subjects[::-1]:
                if self._agrees(party, opening, low) and (party.agent or party.head):
                    return party
        return NOBODY

    def _agrees(self, party: Party, opening: str, low: str) -> bool:
        if party.head in self.lexicon.nouns["statistic"]:
            return False
        plural = opening in {"les", "des", "ces", "ses", "leurs", "nos", "deux"} or party.plural
        if plural or low in _PLURAL:
            return plural and low in _PLURAL
        gender = {
            "le": "m",
            "un": "m",
            "ce": "m",
            "cet": "m",
            "son": "",
            "la": "f",
            "une": "f",
            "cette": "f",
            "sa": "f",
        }.get(opening, "")
        if not gender and not party.head:
            row = self._first.get(party.name)
            gender = self._gender(row) if row is not None else ""
        if not gender and party.head:
            gender = "f" if party.head.endswith(("tion", "té", "ence", "ance", "ise", "que", "ette", "ée")) else "m"
        if not gender:
            return True
        return gender == ("m" if low == "il" else "f")

    def _topic(self, scene: Scene, gender: str, offset: int) -> Party:
        """The nearest sentence's first head name of that gender; a head is no complement of a preposition."""
        for back in range(FAR + 1):
            index = scene.index - back
            if index < 0:
                break
            sentence = self.sentences[index]
            rows = self.names.between(sentence.start, min(sentence.end, offset))
            heads = [m for m in rows if self._is_head(m) and self._gender(m) in {gender, ""} and not self._plural(m)]
            heads = [m for m in heads if m.label != "LOC" or m.country or self._is_region(m)]
            if heads:
                people = [m for m in heads if m.label == "PER"]
                if back == 0 and len(heads) > 1:
                    return self.of_mention(heads[-1])
                return self.of_mention(people[0] if people and people[0] is heads[0] else heads[0])
        return NOBODY

    def dative(self, scene: Scene, plural: bool, offset: int, actor: str) -> Party:
        """Who "lui" or "leur" at ``offset`` is: the subject of the clause or sentence before, else the last name, that
        is not the actor."""
        for position, party in reversed(self.memory[-6:]):
            near = position < offset and self.steps.distance(position, offset) <= 1
            if near and party.name not in actor and party.plural == plural and self._is_body(party):
                return party
        if self.subject_at is not None and not plural:
            for back in (0, 1):
                if scene.index < back:
                    break
                for party, _ in self.subject_at(scene.index - back, offset)[:: 1 if back == 0 else -1]:
                    if self._is_body(party) and not party.plural and party.name not in actor:
                        return party
        if self.subject_at is not None and plural and scene.index:
            for party, _ in self.subject_at(scene.index - 1, offset)[::-1]:
                if party.plural and party.head in self.lexicon.nouns["people"]:
                    return party
        for row in self.names.before(offset):
            if self.steps.distance(row.start, offset) > 3:
                break
            other = (row.entity or row.text) not in actor and self._plural(row) == plural
            near = self.steps.distance(row.start, offset) == 0
            if other and (row.label in {"ORG", "PER"} or (row.label == "LOC" and (row.country or near))):
                return self.of_mention(row)
        return NOBODY

    @staticmethod
    def _is_body(party: Party) -> bool:
        return party.label in {"ORG", "PER"} or (party.label == "LOC" and bool(party.country))

    def body_before(self, offset: int) -> Party:
        """What "y" at ``offset`` takes up: the body or programme that was given to, or that acted, just before."""
        for position, party in reversed(self.memory[-40:]):
            if position >= offset:
                continue
            if self.steps.distance(position, offset) > 1:
                break
            words = party.name.lower().split()
            scheme = (
                bool(words)
                and "fund" in load_sorts().kinds.get(words[0], frozenset())
                or (bool(words) and "scheme" in load_sorts().kinds.get(words[0], frozenset()))
            )
            if party.label == "MISC" or scheme:
                return party
        return NOBODY

    def taken_up(self, scene: Scene, start: int, first: int, end: int, head: str) -> Party:
        """The party said before that a noun phrase without a name takes up, or :data:`NOBODY`: "l'entreprise", "la
        banque panafricaine", "son pays", "notre organisation", "les deux États". ``start`` to ``first`` are its
        determiners, ``head`` is its noun."""
        nouns, offset = scene.lexicon.nouns, scene.tokens[start].start
        determiner = scene.low(start) if start < first else ""
        if scene.low(first) in load_sorts().before and first + 1 < end:
            first, head = first + 1, scene.low(first + 1)
        state = head in nouns["anaphor_state"] or head in load_sorts().states
        behind = [scene.low(k) for k in range(first + 1, end)]
        if determiner in {"mon", "notre", "nos"} and (state or head == "gouvernement"):
            return self.speaker(offset)
        local = head in load_sorts().places["town"] | load_sorts().places["named"]
        if determiner in {"mon", "notre", "ma"} and (local or head in nouns["anaphor_body"]):
            return self.own_body(offset)
        if determiner in {"son", "leur", "sa"} and (state or head in {"gouvernement", *nouns["anaphor_body"]}):
            return self.owner(scene, start, state or head == "gouvernement") if not behind else NOBODY
        if (
            first + 1 == end
            and determiner in {"le", "la", "l'"}
            and (place := _ORDER.get(scene.low(first))) is not None
        ):
            return self._of_two(scene, offset, place)
        if (count := _COUNTS.get(scene.low(first), 0)) and first + 2 == end:
            return self._counted(scene, first + 1, count, determiner)
        if (other := load_sorts().nicknames.get(scene.words(first, end))) is not None:
            if other.isupper():
                return Party(country_name(other), other, label="LOC")
            return Party(other, label="ORG")
        plain = len(behind) <= 2 and all(scene.tokens[k].kind == WORD for k in range(first + 1, end))
        if not plain or any(w in _LINKS or w in scene.lexicon.words["preposition"] for w in behind):
            return self.definite(scene, start, determiner, head) if determiner in {"ce", "cet", "cette"} else NOBODY
        if scene.low(first) != head or f"{head} {' '.join(behind)}" in load_sorts().idioms:
            return NOBODY
        origin = next((code for word in behind if (code := adjective_country(word))), "")
        return self.definite(scene, start, determiner, head, origin)

    def _of_two(self, scene: Scene, offset: int, place: int) -> Party:
        """Whom "la première" or "le second" takes up: the first or second of the two parties named just before."""
        if self.subject_at is None:
            return NOBODY
        for back in (0, 1, 2):
            for party, _ in self.subject_at(scene.index - back, offset) if scene.index >= back else ():
                if len(party.each) == 2:
                    return party.each[place]
        return NOBODY

    def _counted(self, scene: Scene, noun: int, count: int, determiner: str) -> Party:
        """Whom "les deux États", "ces trois pays", "ses deux voisins" take up."""
        offset, low = scene.tokens[noun].start, scene.low(noun)
        if determiner in {"les", "aux", "des", "ces"} and low in {"états", "etats", "pays", "capitales", "royaumes"}:
            return self.states.several(count, offset)
        bodies = self.bodies.several(low.removesuffix("s"), count, offset)
        if determiner in {"les", "aux", "des", "ces"} and bodies:
            return joined([self.of_mention(row) for row in bodies])
        if determiner in {"ses", "leurs"} and low in {"partenaires", "voisins", "alliés"}:
            owner = next((t.row for t in scene.tokens[:noun] if t.kind == NAME and t.row.country), None)
            return self.states.several(count, offset, owner.country) if owner is not None else NOBODY
        return NOBODY

    def definite(self, scene: Scene, start: int, determiner: str, head: str, origin: str = "") -> Party:
        """ "l'entreprise", "cette institution", "le pays", "le ministre": the name said before that it takes up."""
        nouns = scene.lexicon.nouns
        if determiner not in {"le", "la", "l'", "ce", "cet", "cette", "au", "du"}:
            return NOBODY
        offset = scene.tokens[start].start
        if head in nouns["anaphor_state"] or head in load_sorts().states:
            row = self.states.definite(head, offset, self._left_out.country) if not origin else None
            if row is not None and row.label == "PER":
                return Party(country_name(row.country), row.country, label="LOC")
            return self.of_mention(row, acts=True) if row is not None else NOBODY
        if (town := self.towns.definite(head, offset) if not origin else None) is not None:
            return self.of_mention(town)
        if head in nouns["anaphor_person"]:
            for row in self.names.before(offset):
                if self.steps.distance(row.start, offset) > 3:
                    break
                if row.label == "PER" and head in (row.role or "").lower().split():
                    return self.of_mention(row)
            return NOBODY
        at = next((k for k in (start, start + 1) if scene.low(k) == head), start)
        capital = scene.tokens[at].capital and at > 0
        row = self.bodies.definite(head, offset, origin, capital, self._left_out.name)
        return self.of_mention(row) if row is not None else NOBODY

    def owner(self, scene: Scene, start: int, state: bool) -> Party:
        """Whose "son pays" or "son institution" at token ``start`` is: the state or body of the person before it, else
        the state that the sentence opens with ("Quant à Pékin, son ambassadeur a confirmé que son pays …")."""
        offset = scene.tokens[start].start
        for row in self.names.before(offset):
            if self.steps.distance(row.start, offset) > 2:
                break
            if row.label == "PER":
                party = self.voices.stands_for(row, state)
                if party.name:
                    return party
                break
        if not state:
            return NOBODY
        for token in reversed(scene.tokens[:start]):
            if token.kind == NAME and token.row.country:
                return Party(country_name(token.row.country), token.row.country, label="LOC")
            if token.kind == WORD and (code := adjective_country(token.low)):
                return Party(country_name(code), code, label="LOC")
        return NOBODY

    def speaker(self, offset: int) -> Party:
        """The country or body for which "nous" at ``offset`` speaks."""
        return self.voices.speaker(offset)

    def own_body(self, offset: int) -> Party:
        """The ministry, agency or company of whoever says "mon département" at ``offset``."""
        return self.voices.own_body(offset)

    def _is_head(self, row: Any) -> bool:
        before = self.text[max(0, row.start - 24) : row.start].lower()
        match = _BEFORE.search(before)
        words = re.findall(r"[\w-]+'?", before)
        while words and words[-1] in {"le", "la", "l'", "les", "m", "mme"}:
            words.pop()
        if match is None or not words:
            return True
        return words[-1] not in self.lexicon.words["preposition"]

    def _is_region(self, row: Any) -> bool:
        return bool(_DETERMINED.search(self.text[max(0, row.start - 5) : row.start]))

    def _plural(self, row: Any) -> bool:
        name = row.entity or row.text
        return str(name).startswith(tuple(self.lexicon.words["plural_name"])) or self.text[
            max(0, row.start - 4) : row.start
        ].lower() in {
            "les ",
            "aux ",
        }

    def _gender(self, row: Any) -> str:
        before = self.text[max(0, row.start - 8) : row.start].lower()
        if before.endswith(("le ", "du ", "au ", "m. ", " un ")):
            return "m"
        if before.endswith(("la ", "mme ", " une ", "mlle ")):
            return "f"
        name = str(row.entity or row.text)
        if row.label == "PER":
            civil = re.search(rf"\b(M\.|Mme) (?:[\w-]+ ){{0,2}}{re.escape(name.split()[-1])}", self.text)
            return {"M.": "m", "Mme": "f"}[civil.group(1)] if civil else ""
        if row.label == "LOC" and row.country and capital_of(row.text):
            return ""
        if row.label == "LOC" and row.country:
            return "f" if name.endswith("e") and name not in self.lexicon.words["masculine_e"] else "m"
        first = name.split()[0].lower() if name.split() else ""
        if first in self.lexicon.nouns["feminine"]:
            return "f"
        return "m" if first in self.lexicon.nouns["masculine"] else ""
