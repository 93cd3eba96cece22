"""The persons that an article has spoken of: the gender and the office that any of their mentions shows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from pipeline.conjugation import PAST
from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.points.layout import REACH
from pipeline.stages.points.names import CIVILITY, Name, Names, folded, name_of
from pipeline.stages.points.office_patterns import (
    chaired,
    chairing,
    long_office,
    national_office,
    office_before,
    ranked_office,
)
from pipeline.stages.points.speech import is_finite
from pipeline.stages.points.verb_forms import FINITE, conjugated
from pipeline.stages.points.vocabulary import vocabulary
from pipeline.stages.voices import Voices

MASCULINE, FEMININE = "m", "f"
_PEER_BACK = 3
"""Sentences back in which a person's colleague is named, at most."""
PEER, _PEER_REACH = "homologue", 120
"""What a colleague of the same office is called, and how far before the name."""
_POST = 120
"""Code points around a name in which a verb gives its office."""
_MEN = re.compile(r"(?:\bMM?\. |\b[Mm]onsieur )\Z")
_WOMEN = re.compile(r"(?:\bMmes? |\bMlle |\b[Mm]adame |\bDre |\bPre )\Z")
_LONG = 200
"""Code points of a long office before a name, at most."""
_EXCELLENCY = re.compile(r"(?:Son Excellence|S\. ?E\.)(?: ?(?:MM?\.|Mme|Monsieur|Madame))? ?\Z")
"""What stands between an office and the name of its holder: "le Président, Son Excellence Monsieur X"."""
_SIGN = re.compile(r"(?<!\bM)(?<!\bMM)(?<!\bMgr)(?<!\bS\.E)\.|[;:»\n]")
"""What parts a word from a name, the dot of a civility apart."""
_HIS = re.compile(r"(?<![\w'-])(?:son|sa)\Z")
_APART = re.compile(
    r"[.;:»](?=[ \n])|\n"
    r"|(?<![\w'-])(?:(?:a|ont|est|sont|avait|sera|par|avec|que|qu'|qui|devant|contre|chez) |et (?!d[eu]|a l))"
)
"""What parts a name from an office before it."""
_NOUN_BEFORE = re.compile(
    r"(?<![\w'-])(?:l[ea] |l'|une? |s(?:on|a) |leur )(?P<noun>[a-z-]{4,}(?: [a-z-]{4,})?)(?:,)? \Z"
)
_ANY_NOUN = re.compile(r"(?<![\w'-])(?P<article>le|la|du|un|une|cet|cette) (?P<noun>[a-z-]{4,20}) \Z")
_NOUN_BEHIND = re.compile(r" ?, (?:une? |jeune )*(?P<noun>[a-z-]{4,}(?: [a-z-]{4,})?)(?![\w'-])")
_PARTS, _WHOSE = re.compile(r",? et |, "), re.compile(r" (?:du|de|des|d'|aupres|aux?|pour|charge)(?![\w-])")
"""What parts several offices of one person, and the office from whose it is."""
_HELPER = re.compile(r"(?<![\w'-])(?:a|ont|est|sont|avait|était)(?![\w-])")
"""A verb that shows the words beside a name to be another's: ", le ministre a détaillé"."""
_WORD = re.compile(r"[a-z][a-z-]{2,}")
_WRITTEN = re.compile(r"[\w-]+")
_COMPLEMENT = re.compile(r" (?:de|du|des|d['’]|à|au|aux|près|auprès)\b")
"""What ends the title of an office, before its field."""
_PARTICIPLES = ("délégué", "chargé", "adjoint", "suppléant", "mandaté", "désigné")
_FEMININE_ADJECTIVES = ("enne", "aise", "oise", "aine", "ine", "ande", "onne", "ote", "ale", "adjointe", "ante")
_MASCULINE_ADJECTIVES = ("ien", "een", "ais", "ois", "ain", "in", "and", "on", "ol", "ot", "al", "adjoint", "ant")
"""How an adjective beside an office ends that tells a woman or a man."""


@dataclass(slots=True)
class Person:
    """What the article shows of a person: ``heads`` are words of the office, ``words`` those of its complements,
    ``called`` what stands beside the name, ``posts`` the offices that a verb or a phrase gives him, ``states`` the
    states that adjectives of the office name."""

    name: Name
    gender: str = ""
    heads: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)
    states: set[str] = field(default_factory=set)
    country: str = ""
    first: int = 0

    @property
    def former(self) -> bool:
        """Whether the article says that he had his office: "l'ancien président X", "l'ex-ministre X"."""
        return any(word in {"ancien", "ancienne"} or word.startswith("ex-") for word in self.words)


class People:
    """The persons and bodies of one article. ``voices``: who speaks in it; ``publisher``: who publishes it."""

    def __init__(self, names: Names, voices: Voices, publisher: str = "") -> None:
        self.names = names
        self.voices = voices
        self.publisher = publisher
        self.layout = names.layout

    @cached_property
    def bodies(self) -> frozenset[Name]:
        """The canonical names of organisations and assemblies."""
        return frozenset(name_of(m) for m in self.names.mentions if m.label in {"ORG", "MISC"})

    @cached_property
    def people(self) -> dict[Name, Person]:
        """The persons by canonical name."""
        people: dict[Name, Person] = {}
        votes: dict[Name, int] = {}
        peers: list[tuple[Name, Name]] = []
        for mention in self.names.mentions:
            if mention.label != "PER":
                continue
            name = name_of(mention)
            person = people.setdefault(name, Person(name, first=mention.start))
            written = getattr(mention, "role", "") or ""
            office = "" if _HELPER.search(written) else folded(written)  # "à Tokyo" is no verb
            role = _WORD.findall(office)
            title = _COMPLEMENT.split(getattr(mention, "role", "") or "", maxsplit=1)[0]
            person.states.update(map(adjective_country, _WRITTEN.findall(title)))
            own = [w for part in _PARTS.split(office) for w in _WORD.findall(_WHOSE.split(part, maxsplit=1)[0])]
            heads = [word for word in own if word in vocabulary().offices]
            heads = heads or [word for word in role if word in vocabulary().offices] or self._long_office(mention)
            ranked = self._office_and_rank(mention)
            heads = heads + ranked if vocabulary().honours.issuperset(heads) else ranked or heads
            person.heads.update(heads)
            person.heads.update(*(of for title, of in vocabulary().titles.items() if office.startswith(title)))
            person.words.update(role)
            person.country = person.country or getattr(mention, "country", "")
            if (peer := self._peer(mention)) is not None:
                person.words.add(PEER)
                people.setdefault(name_of(peer), Person(name_of(peer), first=peer.start)).words.add(PEER)
                peers.append((name, name_of(peer)))
            person.called |= self._beside(mention)
            person.posts |= self._posts(mention)
            gender = self._gender_shown(mention, heads)
            votes[name] = votes.get(name, 0) + {MASCULINE: 1, FEMININE: -1, "": 0}[gender]
        for name, peer_name in peers:
            if not people[name].heads:
                people[name].heads |= people[peer_name].heads
        for name, vote in votes.items():
            people[name].gender = MASCULINE if vote > 0 else FEMININE if vote < 0 else ""
        return people

    def _long_office(self, mention: Any) -> list[str]:
        """The office at the start of a sentence or clause that the name behind its comma ends: "Le ministre chargé des
        Relations avec les communes et les provinces, X, est venu"."""
        start = max(0, mention.start - _LONG)
        index = self.layout.sentence_at(mention.start)
        start = max(start, self.layout.sentence(index).start) if index is not None else start
        civil = _EXCELLENCY.search(self.layout.text, start, mention.start)
        civil = civil or CIVILITY.search(self.layout.text[start : mention.start])
        end = mention.start - len(civil.group()) if civil is not None else mention.start
        office = long_office().search(self.layout.folded[start:end]) or self._office_and_nation(start, end)
        if office is None or any(m.label == "PER" for m in self.names.between(start + office.start(), mention.start)):
            return []
        return [office["head"]]

    def _office_and_rank(self, mention: Any) -> list[str]:
        """The office before the rank and the name of who has it: "du gouverneur de la région, le général X"."""
        start = max(0, mention.start - _LONG)
        index = self.layout.sentence_at(mention.start)
        start = max(start, self.layout.sentence(index).start) if index is not None else start
        words = self.layout.folded[start : mention.start]
        office = ranked_office().search(words)
        while office is not None and (nearer := ranked_office().search(words[office.start() + 1 :])) is not None:
            words, office = words[office.start() + 1 :], nearer  # "le diplomate au ministre, le colonel X"
        return [office["head"]] if office is not None and not office["head"].startswith("ex-") else []

    def _office_and_nation(self, start: int, end: int) -> re.Match[str] | None:
        """The office before a name and where he is from: "après le commissaire aux Transports, le Luxembourgeois X"."""
        office = national_office().search(self.layout.folded, start, end)
        if office is None or not adjective_country(self.layout.text[slice(*office.span("nation"))].lower()):
            return None
        return national_office().search(self.layout.folded[start:end])

    def _beside(self, mention: Any) -> set[str]:
        """The nouns beside a name: "le sélectionneur X", "X, éleveur à Kati", "X, une jeune glaciologue"."""
        lead = self.layout.text[max(0, mention.start - 12) : mention.start]
        civil = CIVILITY.search(lead)
        start = mention.start - (len(lead) - civil.start() if civil is not None else 0)
        first = max(0, start - 60)
        before = _NOUN_BEFORE.search(self.layout.folded[first:start])
        if before is not None and self.layout.text[slice(*(first + k for k in before.span("noun")))].isupper():
            before = None  # an acronym is no noun for a person: "la présidente de la COING, X"
        behind = _NOUN_BEHIND.match(self.layout.folded, mention.end)
        found = set(before["noun"].split() if before is not None else ())
        if not found.isdisjoint(vocabulary().governors) or any(map(is_finite, found)):
            found = set()  # "le ministre devant M. X", "l'opposition accuse M. X"
        return found | set(behind["noun"].split() if behind is not None else ())

    def _posts(self, mention: Any) -> set[str]:
        """The offices that the words around a name give: "présidée par X", "à sa tête depuis 2019, X", "X dirige"."""
        folded_ = self.layout.folded
        civil = CIVILITY.search(self.layout.text[max(0, mention.start - 12) : mention.start])
        end = mention.start - len(civil.group()) if civil is not None else mention.start
        lead = chaired().search(folded_, max(0, mention.start - _POST), end)
        behind = chairing().match(folded_, mention.end, mention.end + _POST)
        found = set[str]()
        between = self.names.between(lead.start(), mention.start) if lead is not None else ()
        if lead is not None and all(m.label != "PER" for m in between):
            found.update(_offices_said(lead["past"] or lead["plain"] or lead["phrase"]))
        if behind is not None:
            found.update(_offices_said(behind["plain"]))
        return found

    def _peer(self, mention: Any) -> Any:
        """The person whose "homologue" a mention is: the last named before that word in the sentence, else who follows:
        "À l'invitation de son homologue X, le président Y"."""
        start = max(0, mention.start - _PEER_REACH)
        word = self.layout.folded.rfind(f" {PEER}", start, mention.start)
        if word < 0 or _SIGN.search(self.layout.text, word, mention.start):
            return None
        index = self.layout.sentence_at(word)
        first = self.layout.sentence(index).start if index is not None else start
        near = [m for m in self.names.between(max(first, word - REACH), mention.start) if m.label == "PER"]
        if near:
            return near[-1] if near[-1].start < word else None
        if index is None or _HIS.search(self.layout.folded, start, word) is None:
            return None
        behind = self.names.between(mention.end, self.layout.sentence(index).end)
        follows = next((m for m in behind if m.label == "PER"), None)
        return follows or self._peer_above(index)

    def _peer_above(self, index: int) -> Any:
        """The only person of the nearest sentence above that names one: "Le ministre X a …. Son homologue Y"."""
        for above in range(index - 1, max(-1, index - 1 - _PEER_BACK), -1):
            sentence = self.layout.sentence(above)
            people = {name_of(m): m for m in self.names.between(sentence.start, sentence.end) if m.label == "PER"}
            if people:
                return next(iter(people.values())) if len(people) == 1 else None
        return None

    def _gender_shown(self, mention: Any, heads: Sequence[str]) -> str:
        before = self.layout.text[max(0, mention.start - 12) : mention.start]
        if _MEN.search(before):
            return MASCULINE
        if _WOMEN.search(before):
            return FEMININE
        lead = self.layout.folded[max(0, mention.start - 110) : mention.start]
        found = list(office_before().finditer(lead))
        own = next((g for g in (gender_of("", head) for head in heads) if g), "")
        if own and found and found[-1]["head"] not in heads and found[-1]["article"] == "du":
            return own  # "la Représentante du Secrétaire général, X"
        if found and not _APART.search(lead, found[-1].start()):
            gender = gender_of(found[-1]["article"], found[-1]["head"])
            if gender:
                return gender
        return own or _gender_of_adjective(getattr(mention, "role", "") or "") or self._gender_of_article(mention)

    def _gender_of_article(self, mention: Any) -> str:
        """The gender of the noun directly before a name: "du socialiste X", "la Togolaise X"."""
        noun = _ANY_NOUN.search(self.layout.folded, max(0, mention.start - 40), mention.start)
        if noun is None or noun["noun"] in vocabulary().epicene or noun["noun"] in vocabulary().named_bodies:
            return ""
        return gender_of(noun["article"], "")


def gender_of(article: str, head: str) -> str:
    """ "m" or "f" as the form of an office or its article says, else ""."""
    words = vocabulary()
    if article in {"la", "une", "cette", "sa"}:
        return FEMININE
    if article in {"le", "un", "ce", "du", "au"}:
        return MASCULINE
    if head.endswith(words.feminine_endings):
        return FEMININE
    return MASCULINE if head.endswith(words.masculine_endings) else ""


def _gender_of_adjective(role: str) -> str:
    """ "f" for "ministre togolaise de l'Eau", "m" for "ministre délégué": the adjective behind an office."""
    for word in _WRITTEN.findall(role)[1:3]:
        if adjective_country(word) or word.rstrip("e").endswith(_PARTICIPLES):
            bare = folded(word)
            feminine = bare.endswith(_FEMININE_ADJECTIVES) or word.endswith("ée")
            masculine = bare.endswith(_MASCULINE_ADJECTIVES) or word.endswith("é")
            return FEMININE if feminine else MASCULINE if masculine else ""
    return ""


@cache
def _said_by_post() -> Mapping[str, frozenset[str]]:
    """The offices by the folded form or phrase that gives them."""
    words = vocabulary()
    found = {phrase: frozenset(of) for phrase, of in words.chairs.items()}
    for verb, of in words.posts.items():
        for form in conjugated((verb,), PAST) | conjugated((verb,), FINITE):
            found[form] = frozenset(of)
    return found


def _offices_said(form: str) -> frozenset[str]:
    return _said_by_post().get(form, frozenset())
