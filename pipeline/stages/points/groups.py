"""Whom a plural noun takes up: "les deux ministres", "les deux pays", "les trois ONG", "nos organisations".

Only a counted noun, or that of those who speak together, is resolved; nobody is named where the count does not fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from pipeline.stages.places import Places, Steps, nearest_group
from pipeline.stages.points.announcements import small_numbers
from pipeline.stages.points.names import NOBODY, Name, Names, folded, name_of
from pipeline.stages.points.people import FEMININE, MASCULINE, PEER, gender_of
from pipeline.stages.points.register import Register
from pipeline.stages.points.vocabulary import alternatives, is_human, singular, vocabulary

_REACH = 6
"""How many sentences back the members of a group may stand."""
_MANY = re.compile(r"(?<![\w'-])(?:les|ses|leurs|ces|aux|plusieurs) [a-z]{1,30}[sx](?![\w-])")
"""A plural that "ils" may take up."""
_TOP = 3_000
"""Code points from the top in which those who speak together name themselves."""


_NAMED, _APART = 400, 60
"""Code points before the definition of a group in which its members stand, and between the last of them and it."""


_CHAIRS, _CHAIRED = "copresident", re.compile(r"(?<![\w-])copresidee?s? par ")


class Groups:
    """Resolves plural nouns of one article."""

    def __init__(self, names: Names, register: Register) -> None:
        self.names = names
        self.register = register
        self.layout = names.layout
        self._rows = Places(names.mentions)
        self._steps = Steps(self.layout.doc.sentences.items)
        self._first_said: dict[str, int] = {}

    def of(self, offset: int, words: Sequence[str]) -> Name:
        """Who "les deux ministres", "nos organisations" at ``offset`` are; ``words`` are folded."""
        if len(words) >= 2 and words[0] == "nos":
            count = small_numbers().get(words[1], 0)
            noun = words[2] if count and len(words) > 2 else words[1]
            return self._together(singular(noun), count)
        if len(words) >= 2 and words[0] in {"les", "ces"} and (called := self.defined(offset, words[1])) != NOBODY:
            return called
        if len(words) >= 2 and words[0] == "les" and self.layout.text[offset + 4].isupper():
            return self._signing(offset, singular(words[1]))
        if len(words) < 3 or words[0] not in {"les", "ces"}:
            return NOBODY
        count = small_numbers().get(words[1], 0)
        if words[-1].startswith(_CHAIRS) or words[2].startswith(_CHAIRS):
            return self._chairing(offset, count)
        noun = next((n for n in words[2:4] if self._sort(singular(n)) is not None), "")
        fits = self._sort(singular(noun)) if noun else None
        if count < 2 or fits is None:
            return NOBODY
        if singular(noun) in vocabulary().bodies:
            at = self.layout.folded.find(noun, offset)
            sorted_ = self.register.of_sort(self.layout.text[at : at + len(noun)], count, offset)
            if sorted_:
                return _joined(sorted_)
        above = self._counted_above(offset, words[:3], count, fits) if words[0] == "les" else NOBODY
        return above if above != NOBODY else self._counted(offset, count, fits)

    def _counted_above(self, offset: int, words: Sequence[str], count: int, fits: Callable[[Any], bool]) -> Name:
        """Whom the same words meant where the text had them first: "les deux ministres", a third named since then."""
        counted = " ".join(words[1:])
        if counted not in self._first_said:
            same = re.compile(rf"(?<![\w'-])(?:les|aux|des) {re.escape(counted)}(?![\w-])")
            first = same.search(self.layout.folded)
            self._first_said[counted] = first.start() if first is not None else len(self.layout.folded)
        above = self._first_said[counted]
        return self._counted(above, count, fits) if above < offset else NOBODY

    def _signing(self, offset: int, noun: str) -> Name:
        """The holders of an office who issue a joint text, as many as its states: "Les Présidents ont convenu"."""
        states = self.register.voices.texts.chorus
        fits = self._sort(noun) if noun in vocabulary().offices else None
        if fits is None or len(states) < 2:
            return NOBODY
        found = self._counted(offset, len(states), fits)
        codes = [stand.country for stand in states]
        whose = {person.name[0]: person.country for person in self.register.people.values()}
        of = {name: whose[name] for name in found[0].split("; ") if name in whose}
        if len(of) != len(codes) or set(of.values()) != set(codes):
            return found
        return "; ".join(sorted(of, key=lambda name: codes.index(of[name]))), ""

    def _chairing(self, offset: int, count: int) -> Name:
        """The persons of whom the text says that they chaired together: "coprésidée par X et Y"."""
        chaired = list(_CHAIRED.finditer(self.layout.folded, 0, offset))
        index = self.layout.sentence_at(chaired[-1].end()) if chaired else None
        if index is None:
            return NOBODY
        behind = self.names.between(chaired[-1].end(), self.layout.sentence(index).end)
        people = {name_of(m): m for m in reversed(behind) if m.label == "PER"}
        rows = sorted(people.values(), key=lambda row: int(row.start))[:count]
        return _joined(rows) if len(rows) == count else NOBODY

    def defined(self, offset: int, noun: str = "", start: int = 0) -> Name:
        """Those whom the text between ``start`` and ``offset`` calls by a plural noun, any where it is "":
        "la République X et l'Union Y, ci-après « les Parties »"."""
        for match in _called().finditer(self.layout.folded, start, offset):
            if noun and match["noun"] != noun:
                continue
            run: list[Any] = []
            for row in reversed(self.names.between(max(0, match.start() - _NAMED), match.start())):
                behind = run[-1].start if run else match.start()
                joined = _between().fullmatch(self.layout.folded, row.end, behind) if run else None
                if row.label == "PER" or not (joined if run else behind - row.end <= _APART):
                    break
                run.append(row)
            if len({name_of(row) for row in run}) > 1:
                return _joined(reversed(run))
        return NOBODY

    def _counted(self, offset: int, count: int, fits: Callable[[Any], bool]) -> Name:
        def key(row: Any) -> str:
            return name_of(row)[0] if fits(row) else ""

        def peer(row: Any) -> str:
            held = self.register.people[name_of(row)] if row.label == "PER" else None
            return key(row) if held is None or held.heads or PEER in held.words else ""

        near = nearest_group(self._rows.before(offset), self._steps, offset, count, _REACH, key)
        if len(near) != count:
            near = nearest_group(self._rows.before(offset), self._steps, offset, count, _REACH, peer)
        for may_be, sort in ((None, key), (self._may_act, key), (None, peer)):
            if len(near) != count:
                near = {name: row for row in filter(may_be, self._rows.before(offset)) if (name := sort(row))}
        if len(near) != count:
            return NOBODY
        return _joined(sorted(near.values(), key=lambda row: int(row.start)))

    def _may_act(self, row: Any) -> bool:
        """Whether no preposition governs a name."""
        return not self.names.governed(row)

    def within(self, start: int, end: int) -> Name:
        """Whom the counted noun of a sentence takes up that no preposition governs: "que les deux centrales …"."""
        for match in _group().finditer(self.layout.folded, start, end):
            before = self.layout.folded[max(0, match.start() - 12) : match.start()].split()[-1:]
            if before and before[0] in vocabulary().governors:
                continue
            if (found := self.of(match.start(), match.group().split())) != NOBODY:
                return found
        return NOBODY

    def meeting(self, start: int, end: int) -> Name:
        """The two persons of a sentence that speaks of no others: "X a reçu Y à Tokyo"."""
        rows = {name_of(m): m for m in reversed(self.names.between(start, end)) if m.label == "PER"}
        if len(rows) != 2 or _MANY.search(self.layout.folded, start, end):
            return NOBODY
        return _joined(sorted(rows.values(), key=lambda row: int(row.start)))

    def one_each(self, index: int) -> Name:
        """The persons of the two sentences before that of this number, where each tells of one: "[X] a rappelé …. [Y] a
        plaidé …. Tous deux"."""
        told: list[Any] = []
        for above in range(max(0, index - 2), index):
            sentence = self.layout.sentence(above)
            rows = self.names.between(sentence.start, sentence.end)
            told += {name_of(m): m for m in rows if m.label == "PER" and not self.names.governed(m)}.values()
        return _joined(told) if len(told) == len({name_of(m) for m in told}) == 2 else NOBODY

    def _sort(self, noun: str) -> Callable[[Any], bool] | None:
        """What a member of a group with that noun is, or ``None`` where the noun names no parties."""
        words = vocabulary()
        if noun in words.state_nouns:
            return lambda row: row.label == "LOC" and bool(row.country)
        if noun in words.towns:
            return lambda row: row.label == "LOC"
        if noun in words.sides:
            return lambda row: row.label == "LOC" and bool(row.country)
        if noun in words.fellows:
            return lambda row: row.label == "ORG" or (row.label == "LOC" and bool(row.country))
        if noun in words.bodies:
            return lambda row: row.label == "ORG"
        if noun in words.named_bodies:
            return lambda row: row.label == "ORG" and folded(row.entity or row.text).startswith(noun)
        if is_human(noun) or noun in words.offices:
            return lambda row: row.label == "PER" and self._holds(name_of(row), noun)
        return None

    def _holds(self, name: Name, noun: str) -> bool:
        """Whether a person may be one of "les deux ministres": of that office, of none, or the colleague of another."""
        person = self.register.people[name]
        if is_human(noun):
            gender = {"homme": MASCULINE, "femme": FEMININE}.get(noun, "")
            return noun == "homme" or person.gender in {"", gender} or not gender
        shown = gender_of("", noun)
        known = person.heads & set(vocabulary().peers.get(noun, ()))
        return (
            noun in person.heads
            or bool(known)
            or not person.heads
            or PEER in person.words
            or (noun == "chef" and not shown)
        )

    def _together(self, noun: str, count: int) -> Name:
        """The bodies that the top of a text coordinates as its first subject or in a line of their own; ``count``: how
        many they say they are, 0 where they do not."""
        if noun not in vocabulary().bodies | vocabulary().named_bodies:
            return NOBODY
        run: list[Any] = []
        for mention in self.names.between(0, _TOP):
            if mention.label != "ORG":
                continue
            if run and _between().fullmatch(self.layout.folded, run[-1].end, mention.start):
                run.append(mention)
                continue
            if len(run) > 1:
                break
            free = not self.names.governed(mention) and self.names.may_be_subject(mention)
            run = [mention] if free else []
        named = len({name_of(m) for m in run})
        whole = named > 1 and count in {0, named} and not (count == 0 and self._another_behind(run[-1]))
        return _joined(run) if whole else NOBODY

    def _another_behind(self, mention: Any) -> bool:
        """Whether a name may go on the coordination: what "et" or a comma joins begins with a capital."""
        joiner = _between().match(self.layout.folded, mention.end)
        return joiner is not None and self.layout.text[joiner.end() : joiner.end() + 1].isupper()


def _joined(rows: Iterable[Any]) -> Name:
    return "; ".join(dict.fromkeys(name_of(row)[0] for row in rows)), ""


@cache
def _group() -> re.Pattern[str]:
    """ "les deux centrales syndicales"."""
    return re.compile(rf"(?<![\w'-])(?:les|ces) (?:{alternatives(small_numbers())}) [a-z-]{{3,20}}(?: [a-z-]{{3,20}})?")


@cache
def _between() -> re.Pattern[str]:
    """What joins two bodies: ", le collectif sicilien ", " et l'", " – "."""
    nouns = alternatives(vocabulary().class_nouns)
    bracket = r"(?: ?\([^()\n]{1,40}\))?"
    kind = rf"(?:(?:{nouns}) (?:[a-z-]{{1,40}} ){{0,2}})?(?:gouvernement (?:de la |de l'|du |des |d'|de ))?"
    return re.compile(rf"{bracket}(?:,| et| ainsi que|, et| [–—/•|-]) (?:l[ea]s? |l')?{kind}")


@cache
def _called() -> re.Pattern[str]:
    """ ", ci-après dénommées « les Parties »", " (« les Participants »)"."""
    called = r"ci-apres,? (?:(?:collectivement|ensemble|conjointement) )?(?:(?:denomm|design|appel|nomm)ee?s )?"
    return re.compile(rf"[,(] ?(?:{called}[«\"]? ?|[«\"] ?)les (?P<noun>[a-z]{{3,20}})(?![\w-])")
