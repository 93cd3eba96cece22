"""What a stretch of text speaks of: its names, its pronouns and its nouns, and how each stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.places import Places
from pipeline.stages.points.names import Names, folded, name_of
from pipeline.stages.points.people import FEMININE, MASCULINE
from pipeline.stages.points.vocabulary import is_human, singular, vocabulary
from pipeline.stages.reference.sorts import load_sorts

NAME, HE, THEY, WE, ME, ONE, OFFICE, HUMAN, BODY, STATE, TEXT, POINT, THING = (
    "name", "he", "they", "we", "I", "one", "office", "human", "body", "state", "text", "point", "thing",
)  # fmt: skip
"""The kinds of elements; a noun is of the first kind that fits it, in the order of :func:`_kind`."""
PERSON, ORGANISATION, COUNTRY = "person", "body", "state"
"""The sorts of those whose points may be meant."""
REACH = 700
"""Code points of a stretch that are read, at most."""
_BEHIND, _WRITTEN = 7, 3
"""Words behind a noun that are kept: folded, and as written."""
_APPOSED = 160
"""Code points between an office or the kind of a body and the name that it stands before, at most."""
_KIND_REACH = 60
_TOKEN = re.compile(r"[a-z]+'|[a-z0-9-]+|[^\sa-z0-9]")
_INVERTED = re.compile(r"(?:a-t|[a-z]{1,30})-(?:t-)?(?P<pronoun>ils?|elles?|on)")
_PRONOUNS = {
    "il": (HE, MASCULINE), "elle": (HE, FEMININE), "celui-ci": (HE, MASCULINE), "celle-ci": (HE, FEMININE),
    "ils": (THEY, MASCULINE), "elles": (THEY, FEMININE), "nous": (WE, ""), "on": (ONE, ""),
    "je": (ME, ""), "j'": (ME, ""), "lui-meme": (HE, MASCULINE), "elle-meme": (HE, FEMININE),
}  # fmt: skip
_DETERMINERS = {
    "le": MASCULINE, "la": FEMININE, "l'": "", "ce": MASCULINE, "cet": MASCULINE, "cette": FEMININE, "un": MASCULINE,
    "une": FEMININE, "son": "", "sa": FEMININE, "notre": "", "votre": "", "leur": "", "mon": "", "ma": FEMININE,
    "chaque": "",
    "les": "", "ces": "", "nos": "", "vos": "", "ses": "", "leurs": "", "du": MASCULINE, "au": MASCULINE,
}  # fmt: skip
_PLURAL = frozenset(("les", "ces", "nos", "vos", "ses", "leurs"))
_CONTRACTED = frozenset(("du", "au"))
DETERMINERS = frozenset(_DETERMINERS)
NO_NOUNS = DETERMINERS | frozenset(_PRONOUNS)
"""Words that are pronouns or open a noun phrase."""
HIS = frozenset(("son", "sa", "leur"))
_ENDS_NOUN = frozenset(
    ("a", "ont", "est", "sont", "avait", "avaient", "aura", "auront", "sera", "seront", "était", "étaient", "ne", "se",
     "s'", "n'")
)  # fmt: skip
"""Words as written that end a noun and what belongs to it."""
_BEFORE_NOUN = frozenset(
    ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "nouveau", "nouvelle", "premier", "premiere", "grand",
     "grande", "petit", "petite", "jeune", "vice", "ancien", "ancienne", "haut", "haute", "bonne")
)  # fmt: skip
"""What may stand between an article and its noun."""
_RELATIVE = re.compile(r"(?<![\w'-])(?:que |qu'|dont |ou |la(?:quelle|dite) |lequel |lesquel(?:le)?s |que l')\Z")
"""What opens a relative clause, whose subject is not that of the sentence."""
_PARTED = re.compile(r"[;:!?«»]|(?<![\w'-])(?:a|ont|est|sont|que|qui|avec|par|devant|contre) |(?<!\bm)(?<!\bmm)\.")
"""What parts a name from an office before it."""
_DIRECT = re.compile(
    r"(?:l[ea] |l'|une? |cet? |cette |s[oa]n? |leur |notre |du |au )(?:[a-z'-]{1,30} ){1,3}(?:« )?(?:m\. |mme )?"
)
"""A noun with its adjectives right before a name: "la plateforme [X]", "le ministre malien [X]"."""
_COMPLEMENT = re.compile(r" (?:de|du|des|d'|a|au|aux|en|pour) (?:la |l'|le )?\Z")
_APPOSITION = re.compile(r"(?: [a-z-]{2,20}){0,2}, (?:mm?\. |mme )?")
"""What stands between an office and the name of its holder behind a comma."""
_CALLED = re.compile(r"(?P<noun>[a-z-]{3,20}) (?:[a-z-]{4,20} )?(?:(?:d'|de )[a-z-]{3,20} )?(?:« ?|\" ?)?\Z")
"""What a body is called before its name: "le collectif citoyen [X]", "le réseau d'associations [X]"."""
_NOUN_BEFORE = re.compile(r"(?<![\w'-])(?:l[ea] |l'|une? |du |au )[a-z-]{3,20} (?:« ?|\" ?)?\Z")
_OFFICE_BEFORE = re.compile(r"(?<![\w'-])(?:president|directeur|directrice|secretaire|porte-parole)")
_CIVIL = re.compile(r"(?<![\w'-])(?:mm?\.|mmes?|mlle|dr|me|mgr) \Z")


@dataclass(frozen=True, slots=True)
class Element:
    """``start``: its first code point; ``at``: that of its noun; ``noun``: folded; ``gender``: as its article or
    pronoun shows, else ""; ``plural``: whether its article is one; ``governor``: the preposition before it, or "";
    ``relative``: whether it is the subject of a relative clause; ``determiner``: folded; ``behind``: folded words
    behind the noun; ``written``: the next few as written; ``row``: the mention of a name."""

    kind: str
    start: int
    noun: str = ""
    at: int = -1
    gender: str = ""
    plural: bool = False
    governor: str = ""
    relative: bool = False
    determiner: str = ""
    behind: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    row: Any = None

    @property
    def label(self) -> str:
        """The kind with what the form shows."""
        shown = self.gender if self.kind in {HE, THEY} else ""
        return self.kind + (f".{shown}" if shown else "") + (".several" if self.plural and self.kind != THEY else "")

    @property
    def country(self) -> str:
        """ISO code of the state that an adjective behind the noun names, or ""."""
        return next((code for code in map(adjective_country, self.written) if code), "")


class Elements:
    """Reads the elements of one article. ``mentions``: rows of the entities stage in text order."""

    def __init__(self, names: Names, mentions: Sequence[Any]) -> None:
        self.names = names
        self.layout = names.layout
        self._sorts: dict[int, str] = {}
        called = (row for row in mentions if row.label != "PER" and not row.country and self._is_called_body(row))
        self._called = frozenset(map(name_of, called))
        """The names that the text once calls a body's, whatever their label."""
        places = Places([row for row in mentions if self._may_act(row)])
        self.rows, self.between = places.rows, places.between
        """The mentions of persons, bodies and states; those that begin in a stretch."""

    def sort_of(self, row: Any) -> str:
        """Of which sort the bearer of a name is."""
        if (sort := self._sorts.get(row.start)) is None:
            body = self._is_called(row)
            person, state = row.label == "PER" and not body, row.label == "LOC" and row.country and not body
            sort = self._sorts[row.start] = PERSON if person else COUNTRY if state else ORGANISATION
        return sort

    def _may_act(self, row: Any) -> bool:
        if row.label in {"PER", "ORG"} or (row.label == "LOC" and row.country):
            return True
        words = vocabulary()
        first = folded(row.text).split(" ", 1)[0]
        bodies = first in words.bodies | words.named_bodies | words.assemblies | words.alliances | _kinds()
        return (row.label == "MISC" and bodies) or self._is_called(row)

    def _is_called(self, row: Any) -> bool:
        """Whether the text calls a name a body's, here or elsewhere and nothing else here: "le film [X]"."""
        before = self.layout.folded[max(0, row.start - _KIND_REACH) : row.start]
        elsewhere = name_of(row) in self._called and _NOUN_BEFORE.search(before) is None
        return elsewhere or self._is_called_body(row)

    def _is_called_body(self, row: Any) -> bool:
        """Whether the noun before a name that is no body's by its label says that it is one: "la plateforme [X]"."""
        if row.label == "ORG":
            return False
        before = self.layout.folded[max(0, row.start - _KIND_REACH) : row.start]
        called = _CALLED.search(before)
        if called is None or _OFFICE_BEFORE.search(before, max(0, called.start() - 24)) or _CIVIL.search(before):
            return False
        return called["noun"] in _class_nouns()

    def of(self, start: int, end: int) -> list[Element]:
        """The elements of ``start`` to ``end`` in text order; an office or kind before a name is one with it."""
        found = [*self._nouns(start, end), *(self._name(row) for row in self.between(start, end))]
        found.sort(key=lambda element: (element.start, element.kind == NAME))
        joined = self._joined(found)
        return [self._apposed(joined, index) for index in range(len(joined))]

    def _apposed(self, found: Sequence[Element], index: int) -> Element:
        """A name behind a noun with a comma stands where the noun stands: "dont la directrice, [X], était"."""
        element, before = found[index], found[index - 1] if index else None
        if element.kind != NAME or before is None or before.kind not in {OFFICE, HUMAN}:
            return element
        if _APPOSITION.fullmatch(self.layout.folded, before.at + len(before.noun), element.start) is None:
            return element
        return replace(element, relative=before.relative, governor=before.governor)

    def _name(self, row: Any) -> Element:
        governor = "de" if self.names.governed(row) else ""
        return Element(NAME, row.start, at=row.start, governor=governor, row=row, relative=self._is_relative(row.start))

    def _is_relative(self, start: int) -> bool:
        return _RELATIVE.search(self.layout.folded, max(0, start - 14), start) is not None

    def _nouns(self, start: int, end: int) -> list[Element]:
        tokens = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(self.layout.folded, start, end)]
        named = [(row.start, row.end) for row in self.between(start, end)]
        inside = {k for k, (_, first, _) in enumerate(tokens) if any(a <= first < b for a, b in named)}
        found = []
        for k, (word, first, _) in enumerate(tokens):
            if k in inside:
                continue
            pronoun = _INVERTED.fullmatch(word)
            if (known := _PRONOUNS.get(pronoun["pronoun"] if pronoun is not None else word)) is not None:
                noun = pronoun["pronoun"] if pronoun is not None else word
                found.append(Element(known[0], first, noun, first, known[1], relative=self._is_relative(first)))
            elif word in _DETERMINERS:
                element = self._noun(tokens, k, inside)
                if element is not None:
                    found.append(element)
        return found

    def _noun(self, tokens: Sequence[tuple[str, int, int]], k: int, inside: set[int]) -> Element | None:
        determiner, first, _ = tokens[k]
        at = k + 1
        if at < len(tokens) and (tokens[at][0].isdigit() or tokens[at][0] in _BEFORE_NOUN):
            at += 1
        if at >= len(tokens) or at in inside or not tokens[at][0][0].isalpha():
            return None
        noun, begins, ends = tokens[at]
        before = tokens[k - 1][0] if k else ""
        governor = determiner if determiner in _CONTRACTED else before if before in vocabulary().governors else ""
        if (latter := f"{determiner} {noun}") in vocabulary().pronouns:
            gender = FEMININE if latter in vocabulary().feminine else MASCULINE
            return Element(HE, first, latter, first, gender, False, governor, self._is_relative(first))
        text = self.layout.text
        return Element(
            _kind(noun, text[begins:ends].lower()), first, noun, begins, _DETERMINERS[determiner],
            determiner in _PLURAL, governor, self._is_relative(first), determiner,
            tuple(self._behind(tokens[at + 1 : at + 1 + _BEHIND])),
            tuple(text[a:b] for _, a, b in tokens[at + 1 : at + 1 + _WRITTEN]),
        )  # fmt: skip

    def _behind(self, tokens: Sequence[tuple[str, int, int]]) -> Iterator[str]:
        """The folded words behind a noun up to its verb: "le président de la République [a rappelé]"."""
        for word, begins, ends in tokens:
            if self.layout.text[begins:ends] in _ENDS_NOUN:
                return
            yield word

    def _joined(self, found: Sequence[Element]) -> list[Element]:
        """The elements, a noun that stands before a name as what its bearer is left out and its name in its place."""
        joined: list[Element] = []
        taken: set[int] = set()
        for index, element in enumerate(found):
            if index in taken:
                continue
            other = self._bearer(found, index)
            if other is None:
                joined.append(element)
                continue
            taken.add(other)
            name = found[other]
            joined.append(
                replace(
                    name,
                    start=element.start,
                    governor=element.governor,
                    relative=element.relative,
                    gender=element.gender,
                    noun=element.noun,
                )
            )
        return joined

    def _bearer(self, found: Sequence[Element], index: int) -> int | None:
        """Which later element is the name of whom the noun at ``index`` says what he or it is."""
        element = found[index]
        if element.kind not in {OFFICE, HUMAN, BODY, STATE, THING} or element.plural:
            return None
        for other in range(index + 1, min(index + 5, len(found))):
            name = found[other]
            if name.kind != NAME:
                if name.governor or name.kind in {OFFICE, THING, BODY}:
                    continue
                return None
            between = self.layout.folded[element.start : name.start]
            if len(between) > _APPOSED or _PARTED.search(between) is not None:
                return None
            direct = _DIRECT.fullmatch(between) is not None and _COMPLEMENT.search(between) is None
            if name.row.label == "PER":
                role = folded(getattr(name.row, "role", "") or "").split()
                human = element.kind in {OFFICE, HUMAN, THING}
                return other if human and (direct or element.noun in role) else None
            if direct and element.kind in {BODY, THING} and name.row.label in {"ORG", "MISC"}:
                return other
        return None


def _kind(noun: str, written: str) -> str:
    """The kind of a noun, folded and as written in lower case."""
    words = vocabulary()
    forms = {noun, singular(noun)}
    for kind, nouns in ((OFFICE, words.offices), (STATE, words.state_nouns), (TEXT, _texts()), (BODY, _bodies())):
        if not forms.isdisjoint(nouns):
            return kind
    if not forms.isdisjoint(words.announcers):
        return POINT
    if any(map(is_human, forms)):
        return HUMAN
    return BODY if written in load_sorts().anaphors or noun in _kinds() else THING


@cache
def _texts() -> frozenset[str]:
    words = vocabulary()
    return frozenset((*words.documents, *words.texts, *words.plans, *words.acts, *words.works))


@cache
def _bodies() -> frozenset[str]:
    words = vocabulary()
    return words.bodies | words.named_bodies | words.government


@cache
def _kinds() -> frozenset[str]:
    """The folded nouns that say of what sort a body is."""
    return frozenset(map(folded, load_sorts().kinds))


@cache
def _class_nouns() -> frozenset[str]:
    """The nouns that stand before the name of a body."""
    return (vocabulary().bodies | _kinds() | frozenset(vocabulary().class_nouns)) - _texts()
