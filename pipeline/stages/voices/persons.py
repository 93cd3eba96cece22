"""Which person "il", "elle", "le ministre", "la responsable" is, and who is the subject of a sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country, capital_of
from pipeline.stages.places import Places
from pipeline.stages.voices.offices import Offices
from pipeline.stages.voices.officials import Official
from pipeline.stages.voices.standing import Standing
from pipeline.stages.voices.words import pattern, words

_BACK = 6
"""Sentences back in which a pronoun or an office finds its person."""
_PAIR = 4
"""Sentences back to the two of whom "le second" is one."""
_ROWS = 60
"""Names back that are looked at, at most."""
_LONG = 1_200
"""Code points of a sentence that are read, at most."""
_GOVERNED = re.compile(
    r"(?<![\w-])(?:à|au|aux|avec|par|de|du|des|d'|devant|contre|chez|sur|entre|auprès|comme|parmi|envers)"
    r"(?: (?:la|l'|le|les|M\.|Mme))? ?\Z",
    re.I,
)
_CLEFT = re.compile(r"(?:[Cc]'est|[Cc]e fut|[Cc]e sera)(?: à| aussi à)? ?\Z")
_CAPITAL = re.compile(r"(?<![\w-])[A-ZÉÈÎÔ][\w-]{2,}")
_SOME = re.compile(r"\Aune? ", re.IGNORECASE)
"""Opens somebody new: "un responsable" is nobody named before."""
_CONTRACTED = re.compile(r"(?:du|au|aux|des|de la|de l'|à la|à l') ", re.IGNORECASE)
_OF = re.compile(r"(?: [a-zéèç-]{3,20}){0,2} (?:de la |de l'|du |des |de |d')")
_BESIDE = re.compile(r"(?: [a-zà-ÿ-]{3,24}){0,2} (?:MM?\. |Mme )?")
"""What may stand between a noun and the name that it describes: "la négociatrice brésilienne [X]"."""
_MEN = re.compile(r"(?:\bMM?\. |\b[Mm]onsieur )\Z")
_WOMEN = re.compile(r"(?:\bMmes? |\bMlle |\b[Mm]adame |\bDre )\Z")
_HE = re.compile(
    r"(?:^|[,;] |\b(?:où|que|et) |qu')(?P<he>[Ii]l|[Ee]lle)(?: (?!y a\b|s'agit|faut|est (?:temps|vrai|clair))|\b')"
)
_LATTER = re.compile(r"\s?(?:[^,;:.\n]{2,40}, )?(?P<who>[Cc]e dernier|[Cc]ette dernière|[Cc]elui-ci|[Cc]elle-ci)\b")
_FEMININE = re.compile(r"(?:[rt]rice|ministre|euse|ère|ée|ienne|onne|sidente|eure|ante|effe|trone|cheffe|sœur|dame)\Z")


class Persons:
    """Finds the persons of one text. ``sentences``: spans in text order."""

    def __init__(
        self, text: str, names: Places, offices: Offices, standing: Standing, sentences: Sequence[Any]
    ) -> None:
        self.text = text
        self.names = names
        self.offices = offices
        self.standing = standing
        self.sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._genders: dict[str, str] = {}

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds ``offset`` or ends before it."""
        return bisect_right(self._starts, offset) - 1

    def gender(self, row: Any) -> str:
        """m, f or "" as any mention's civility or office shows."""
        if isinstance(row, Official):
            return self._of_noun(row.start)
        name = str(row.entity or row.text)
        if name not in self._genders:
            self._genders[name] = ""
            for mention in self.standing.mentions(row)[:12]:
                before = self.text[max(0, mention.start - 12) : mention.start]
                shown = "m" if _MEN.search(before) else "f" if _WOMEN.search(before) else ""
                for office in self.offices.beside(mention):
                    shown = shown or self._of_noun(office.start)
                if shown:
                    self._genders[name] = shown
                    break
        return self._genders[name]

    def _of_noun(self, start: int) -> str:
        """The gender that a noun and its article show."""
        before = self.text[max(0, start - 12) : start].lower()
        if re.search(r"(?<![\w'])(?:la|une|cette|sa) (?:[\w-]{3,15} )?\Z", before):
            return "f"
        if re.search(r"(?<![\w'])(?:le|un|ce|du|au|son) (?:[\w-]{3,15} )?\Z", before) and "son " not in before:
            return "m"
        noun = re.match(r"[\w-]+", self.text[start : start + 30])
        if noun is None or noun[0].lower().endswith("ministre"):
            return ""
        return (
            "f" if _FEMININE.search(noun[0].lower()) else "m" if noun[0].lower().endswith(("eur", "ent", "ier")) else ""
        )

    def governed(self, start: int) -> bool:
        """Whether the noun phrase at ``start`` completes a preposition; in a cleft ("c'est à X que") none does."""
        if _CLEFT.search(self.text[max(0, start - 16) : start]):
            return False
        if _CONTRACTED.match(self.text, start):
            return True
        return bool(_GOVERNED.search(self.text[max(0, start - 14) : start]))

    def actors(self, start: int, end: int) -> list[Any]:
        """The persons and unnamed officials between two offsets that no preposition governs, in text order."""
        rows = [m for m in self.names.between(start, end) if m.label == "PER"]
        found = [m for m in rows if not self.governed(self.offices.opening(m))]
        taken = [(self.offices.opening(m), max([m.end, *(o.end for o in self.offices.beside(m))])) for m in rows]
        for match in pattern("state", "body", "local", "generic", "others").finditer(self.text, start, end):
            beside = any(_BESIDE.fullmatch(self.text, match.end(), m.start) for m in rows if m.start > match.start())
            if not beside and not any(low <= match.start() < high for low, high in taken):
                official = self.unnamed(match, end)
                if official is not None and not self.governed(self._article(match.start())):
                    found.append(official)
        return sorted(found, key=lambda row: row.start)

    def _article(self, start: int) -> int:
        lead = re.search(
            r"(?<![\w-])(?:l[ea] |l'|une? |son |sa |ce |cette |du |au |à la |à l'|de la |de l')(?:[\w-]{3,20} )?\Z",
            self.text[max(0, start - 28) : start],
            re.I,
        )
        return start - (len(lead[0]) if lead is not None else 0)

    def unnamed(self, match: re.Match[str], end: int) -> Any:
        """The person whom an office with its article means, by the noun at ``match``: the one named before, else an
        official without a name; ``None`` where the noun has no article."""
        if self._article(match.start()) == match.start():
            return None
        noun = match[0].lower()
        office = self.offices.in_words(match.start(), min(end, match.start() + 160))
        if office is not None and office.start != match.start():
            office = None
        country = office.country if office is not None else ""
        if office is None:
            for word in re.findall(r"[\w-]+", self.text[match.end() : match.end() + 40])[:3]:
                country = country or adjective_country(word)
            if noun in words()["persons", "servants"]:
                country = country or self._state_behind(match.end(), end)
        body = office.body if office is not None else None
        if _SOME.search(self.text[self._article(match.start()) : match.start()]):
            pass
        elif body is None and not country:
            known = self.by_office(
                noun, match.start(), field=_field(office.words) if office is not None else frozenset()
            )
            if known is not None:
                return known
        elif country and (known := self.by_office(noun, match.start(), country, body)) is not None:
            return known
        role = office.words if office is not None else match[0]
        return Official(match.start(), office.end if office is not None else match.end(), country, role, body)

    def _state_behind(self, start: int, end: int) -> str:
        """The code of the state, by its name or capital, behind "un diplomate de "; "": none."""
        of = _OF.match(self.text, start, min(end, start + 40))
        row = next(iter(self.names.between(of.end(), of.end() + 1)), None) if of is not None else None
        if row is None or row.label != "LOC":
            return ""
        return str(row.country or capital_of(row.text))

    def by_office(
        self, noun: str, offset: int, country: str = "", body: Any = None, field: frozenset[str] = frozenset()
    ) -> Any:
        """The person named last before ``offset`` who holds the office that ``noun`` says, or ``None``. ``field``: the
        capitalised words of its department; who has another one is not meant."""
        titles = words().titles.get(noun, frozenset()) | {noun}
        generic = noun in words()["persons", "generic"]
        gender = self._of_noun(offset)
        first = self.sentence(offset) - 2 * _BACK
        low = self.sentences[first].start if first >= 0 else 0
        governed = None
        for row in islice(self.names.before(offset), _ROWS):
            if row.start < low:
                break
            if row.label != "PER" or (country and row.country not in {"", country}):
                continue
            offices = self.standing.held(row)
            said = {word for o in offices for word in re.findall(r"[\w'-]+", o.words.lower())}
            if body is not None and not any(o.body is not None and _name(o.body) == _name(body) for o in offices):
                continue
            nouns = {o.noun for o in offices}
            fields = frozenset[str]().union(*(_field(o.words) for o in offices))
            if field and fields and not field & fields:
                continue
            if titles & (said | nouns) or any(o.noun.endswith(noun) for o in offices):
                return row
            if generic and offices and (not gender or self.gender(row) in {gender, ""}):
                if not self.governed(self.offices.opening(row)):
                    return row
                near = self.sentence(row.start) >= self.sentence(offset) - 1
                governed = row if near and gender and self.gender(row) == gender else governed
        return governed or self._only_holder(titles, offset, country)

    def _only_holder(self, titles: frozenset[str], offset: int, country: str) -> Any:
        """The one person named before ``offset``, however far, who holds an office of these titles, or ``None``."""
        found: dict[str, Any] = {}
        for row in self.names.before(offset):
            if row.label != "PER" or (country and row.country not in {"", country}) or _name(row) in found:
                continue
            if any(office.noun in titles for office in self.standing.held(row)):
                found[_name(row)] = row
        return next(iter(found.values())) if len(found) == 1 else None

    def pronoun(self, word: str, offset: int) -> Any:
        """Who "il" or "elle" at ``offset`` is: the subject of the nearest sentence before that agrees; or ``None``."""
        gender = "f" if word.lower() in words()["persons", "feminine"] else "m"
        here = self.sentence(offset)
        for index in range(here, max(-1, here - _BACK), -1):
            start, end = self.bounds(index, offset)
            agreeing = [row for row in self.actors(start, end) if self.gender(row) in {gender, ""}]
            if agreeing:
                return agreeing[0]
            if index > here - 3 and (row := self._complement(start, end, gender)) is not None:
                return row
        for row in islice(self.names.before(offset), _ROWS):
            if self.sentence(row.start) < here - 2:
                return None
            if row.label == "PER" and self.gender(row) == gender:
                return row
        return None

    def of_two(self, offset: int, last: bool) -> Any:
        """The first or last of the two persons whom one of the sentences before ``offset`` names, or ``None``."""
        here = self.sentence(offset)
        for index in range(here, max(-1, here - _PAIR), -1):
            start, end = self.bounds(index, offset)
            people = {_name(row): row for row in reversed(self.names.between(start, end)) if row.label == "PER"}
            if len(people) == 2:
                return list(people.values())[0 if last else 1]
        return None

    def _complement(self, start: int, end: int, gender: str) -> Any:
        """The last person of that gender between two offsets, governed or not; ``None`` where "il" stands behind."""
        rows = [m for m in self.names.between(start, end) if m.label == "PER" and self.gender(m) == gender]
        if not rows or any(he.start("he") > rows[-1].start for he in _HE.finditer(self.text, start, end)):
            return None
        return rows[-1]

    def _last(self, offset: int, word: str) -> Any:
        """The person named last before "ce dernier" or "celle-ci" at ``offset``, in the sentence before, who agrees."""
        gender = "f" if word in words()["persons", "feminine"] else "m"
        here = self.sentence(offset)
        near = (row for row in islice(self.names.before(offset), _ROWS) if self.sentence(row.start) >= here - 1)
        row = next((r for r in near if r.label in {"PER", "ORG"}), None)
        return row if row is not None and row.label == "PER" and self.gender(row) in {gender, ""} else None

    def bounds(self, index: int, before: int) -> tuple[int, int]:
        """Where sentence ``index`` begins, and where it ends or ``before`` stands."""
        sentence = self.sentences[index]
        end = min(sentence.end, before)
        return max(sentence.start, end - _LONG), end

    def subject(self, start: int, end: int) -> Any:
        """The person who is the subject between two offsets: "il" there, else the first whom nothing governs."""
        he = _HE.search(self.text, start, min(end, start + 120))
        actors = self.actors(start, end)
        latter = _LATTER.match(self.text, start, end)
        if latter is not None and (last := self._last(latter.start("who"), latter["who"].lower())) is not None:
            return last
        if he is not None and not any(row.start < he.start("he") for row in actors):
            return self.pronoun(he["he"], he.start("he"))
        return actors[0] if actors else None


def _field(office: str) -> frozenset[str]:
    """The department that the words of an office name: "ministre de l'Eau et des Forêts" → Eau, Forêts."""
    return frozenset(_CAPITAL.findall(office))


def _name(row: Any) -> str:
    return str(row.entity or row.text)
