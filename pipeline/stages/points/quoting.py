"""Who is named behind a verb of saying: "», a dit X", ", a-t-il ajouté", "», s'emporte le ministre"."""

from __future__ import annotations

import re

from pipeline.stages.points.clauses import Clauses
from pipeline.stages.points.idioms import closing_incise_pattern
from pipeline.stages.points.layout import REACH
from pipeline.stages.points.names import NOBODY, Name, Names, name_of
from pipeline.stages.points.people import FEMININE, MASCULINE
from pipeline.stages.points.register import Register
from pipeline.stages.points.vocabulary import vocabulary

_NAME = 60
"""Code points of a name, at most."""
_LATTER = re.compile(r"(?:celui-ci|celle-ci|ce dernier|cette derniere)(?![\w-])")


class Quoting:
    """Reads the incises of one article."""

    def __init__(self, names: Names, register: Register) -> None:
        self.names = names
        self.layout = names.layout
        self.register = register
        self.clauses = Clauses(names, register)

    def quoted_between(self, start: int, end: int) -> Name | None:
        """Who is named, or meant by "il", behind a verb of saying; NOBODY where that is not clear."""
        unknown: Name | None = None
        for match in self.layout.speech.incise(end).finditer(self.layout.folded, start, end):
            if match["present"] and self.layout.text[match.end() - 1] == "é":
                continue
            if match["he"]:
                pronoun = match["pronoun"] or match["pronoun2"] or "il"
                inside = self.layout.sentence_at(match.start())
                quoted = self._quotes(match) or self.register.voices.inside(match.start())
                plain = inside is not None and not quoted
                offset = self.layout.sentence(inside).start if plain and inside is not None else match.start()
                found = self.register.pronoun(offset, pronoun, quoted=True)
                if found == NOBODY and plain:
                    found = self._opening(offset, match.start(), pronoun)
                if found == NOBODY:
                    found = self._behind(match.end(), pronoun)
            else:
                index = self.layout.sentence_at(match.end() - 1)
                stop = min(self.layout.sentence(index).end, end + REACH) if index is not None else end
                begin = match.end() + (self.layout.text[match.end() : match.end() + 1] == " ")
                near = not self._quotes(match) and self._closes_apposition(match.start())
                named = self._latter(begin) or self.clauses.behind(begin, min(stop, match.end() + 220), near=near)
                found = named or NOBODY
                if found == NOBODY and not self._quotes(match):
                    continue
            if self.register.is_house(found):
                continue
            if found != NOBODY:
                return found
            unknown = NOBODY
        closing = closing_incise_pattern().search(self.layout.folded, start, end)
        if closing is not None:
            found = self.clauses.behind(closing.end(), min(end + REACH, closing.end() + 220), near=True) or NOBODY
            if found != NOBODY:
                return found
        return unknown

    def _opening(self, start: int, end: int, pronoun: str) -> Name:
        """The person with whom the sentence of an incise begins: "La directrice, X, tient à deux choses, dit-elle"."""
        found = self.clauses.first_subject(start, end, strict=True) or NOBODY
        person = self.register.people.get(found)
        gender = FEMININE if pronoun in vocabulary().feminine else MASCULINE
        return found if person is not None and person.gender in {"", gender} else NOBODY

    def _closes_apposition(self, offset: int) -> bool:
        """Whether the comma at ``offset`` closes the name of who acts: "Le président, X, a demandé à son ministre"."""
        named = next((m for m in self.names.between(max(0, offset - _NAME), offset) if m.end == offset), None)
        return named is not None and named.label == "PER" and not self.names.governed(named)

    def _latter(self, offset: int) -> Name | None:
        """Whom a demonstrative behind a verb of saying takes up: ", a répondu celui-ci"."""
        match = _LATTER.match(self.layout.folded, offset)
        if match is None:
            return None
        index = self.layout.sentence_at(offset)
        start = self.layout.sentence(index).start if index is not None else offset
        found = self.register.pronoun(start, match.group())
        return found if found in self.register.people else None

    def _quotes(self, match: re.Match[str]) -> bool:
        return match.group()[0] in '"»'

    def _behind(self, offset: int, pronoun: str) -> Name:
        """The person with whom the next sentence begins: "« … », a-t-il dit. Le maire X est né ici."."""
        index = self.layout.sentence_at(offset)
        if index is None or index + 1 >= self.layout.sentence_count:
            return NOBODY
        start = self.layout.sentence(index + 1).start
        people = [m for m in self.names.between(start, start + 60) if m.label == "PER" and not self.names.governed(m)]
        head = self.layout.folded[start : start + 3]
        if not people or head not in {"le ", "la ", "m. ", "mme"}:
            return NOBODY
        return name_of(people[0]) if (head in {"la ", "mme"}) == (pronoun in vocabulary().feminine) else NOBODY
