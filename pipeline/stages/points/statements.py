"""Whose declaration, appeal or act a text is that says "nous" or "je"."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Any

from pipeline.stages.points.heads import Heads
from pipeline.stages.points.names import Name, name_of
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_PASSIVE = 60
"""Code points of a head line in which "adoptée par" stands, at most."""
_TOGETHER, _TOP, _NEAR = re.compile(r"^Nous, ", re.MULTILINE), 2_000, 60
"""How a declaration begins whose persons name themselves, within how many code points, and how near the first is."""
_WE_BEHIND = re.compile(r"(?: ?\([^)\n]{1,30}\))?(?: [^.;:«»\n]{2,60})?, nous ")
_RESPONSIBLE = re.compile(
    r"(?<![\w'-])(?:declaration|texte|communique|document|synthese|resume|compte rendu|rapport) [^.;:\n]{0,60}"
    r"(?:sous (?:la|sa) (?:seule |propre |entiere )?responsabilite|n'engagent? que la responsabilite)"
    r" (?:d[eu] |de la |de l'|d')"
)
"""What stands at the top before who answers for a text."""
_ADDRESSED = re.compile(r"(?<![\w-])(?:adressee?s?|remise?|transmise?|a l'attention|ouverte) ")
"""What says to whom a text is written, not by whom."""
_PLACED = re.compile(r"(?<![\w-])(?:a|au|aux|en|sur|lors|pour|contre|dans|avec|devant|apres) ")
"""What stands between a declaration and a body that only hosts, gets or meets it."""


class Statements(Heads):
    """Finds whose statement one article is."""

    @cached_property
    def author(self) -> Name | None:
        """The person of the byline, "Par X" or a line of the name alone: whose "je" is outside quotations."""
        named = next((m for m in map(self._byline, self.header) if m is not None), None)
        if named is None:
            named = next((self._people(line)[0] for line in self.header if self._is_signature(line)), None)
        return name_of(named) if named is not None else None

    @property
    def statement(self) -> Name | None:
        """The person or body whose statement, appeal or position the head says the text is."""
        return self._declared or self._headlined

    @cached_property
    def _declared(self) -> Name | None:
        """The same, where a noun says what the text is: "Déclaration de M. X", "Communiqué de la Ligue Y"."""
        for line in self.header[:4]:
            noun = self._has(line, vocabulary().speeches, 120) if self._heads(line) else None
            if noun is None:
                continue
            head = self.layout.lines[line]
            behind = self.names.between(noun.end(), noun.end() + 8)
            if behind and behind[0].label != "PER" and not behind[0].country:
                return name_of(behind[0])
            if _ADDRESSED.search(self.layout.folded, head.first, head.last):
                continue
            named = self.names.between(head.first, min(head.last, head.first + 240))
            people = [m for m in named if m.label == "PER"]
            people = people or [m for m in named if m.label == "ORG" and not self._is_held(noun, m)]
            if people:
                return name_of(people[0])
        return None

    def _is_held(self, noun: re.Match[str], body: Any) -> bool:
        """Whether it is the declaration of an officer, or made where a body is: "Allocution du ministre à la réunion de
        la Ligue X"."""
        between = self.layout.folded[noun.end() : body.start]
        held = set(re.findall(r"[a-z-]{1,40}", between)) & vocabulary().offices
        return bool(held) or _PLACED.search(between) is not None

    @cached_property
    def _headlined(self) -> Name | None:
        """The person with whose name and a quotation a line of the head begins."""
        for line in self.header[:4]:
            head = self.layout.lines[line]
            people = self._people(line)
            if (
                people
                and people[0].start - head.first <= 6
                and re.match(r" ?: ?[\"«]", self.layout.text[people[0].end : people[0].end + 4])
            ):
                return name_of(people[0])
        return None

    @cached_property
    def members(self) -> Name | None:
        """The body whose members speak: "Nous, membres de la Ligue X, …", "Réunis au sein de la Ligue X, nous …"."""
        folded = self.layout.folded
        for match in _members().finditer(folded, 0, _TOP):
            here = self.names.between(match.end(), match.end() + 1)
            if not here or here[0].label != "ORG":
                continue
            if match.group().startswith("nous") or _WE_BEHIND.match(folded, here[0].end):
                return name_of(here[0])
        return None

    @cached_property
    def together(self) -> Name | None:
        """The persons whose declaration it is: "Nous, X, Premier ministre de …, et Y, ministre de …,"."""
        match = _TOGETHER.search(self.layout.text, 0, _TOP)
        if match is None:
            return None
        end = self.layout.lines[self.layout.line_at(match.start())].last
        here = [m for m in self.names.between(match.end(), end) if m.label == "PER"]
        names = dict.fromkeys(name_of(m)[0] for m in here if not self.names.governed(m))
        near = here and here[0].start - match.end() <= _NEAR
        return ("; ".join(names), "") if near and len(names) > 1 else None

    @cached_property
    def responsible(self) -> Name | None:
        """The person on whose responsibility the top says that the whole text is: "publiée sous la seule responsabilité
        du ministre indonésien, M. X"."""
        match = _RESPONSIBLE.search(self.layout.folded, 0, _TOP)
        if match is None:
            return None
        end = self.layout.lines[self.layout.line_at(match.end())].last
        people = [m for m in self.names.between(match.end(), end) if m.label == "PER"]
        return name_of(people[0]) if people else None

    @cached_property
    def adopting(self) -> Name | None:
        """The person or body by whom the head says the text was adopted: "adoptée par le sommet de l'Union X"."""
        for line in self.header[:4]:
            head = self.layout.lines[line]
            end = min(head.last, head.first + _PASSIVE)
            passive = self.layout.speech.passive(end).search(self.layout.folded, head.first, end)
            if passive is not None:
                named = [m for m in self.names.between(passive.end(), head.last) if m.label in {"PER", "ORG"}]
                return name_of(named[0]) if named else None
        return None


@cache
def _members() -> re.Pattern[str]:
    words = vocabulary()
    of = r"(?:du |des |d'|de (?:la |l')?)"
    ours = rf"nous, (?:les )?(?:{alternatives(words.members)}) {of}"
    within = rf"(?:au sein |sous la banniere |sous le nom |sous l'egide |autour ){of}|(?:dans|en) (?:l[ea] |l'|un )?"
    return re.compile(
        rf"(?<![\w'-])(?:{ours}|(?:{alternatives(words.gathered)})e?s?(?: [^.;:«»]{{2,60}})? (?:{within}))(?=[a-z])"
    )
