"""Who may be meant: the persons, bodies and states of an article, those whom it names together, and nobody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from pipeline.stages.points.names import NOBODY, Name, name_of
from pipeline.stages.points.vocabulary import singular
from pipeline.stages.points.whose.elements import NAME, OFFICE, ORGANISATION, PERSON, Element
from pipeline.stages.points.whose.sentences import FAR, Reading, Sentences

SHARED = "shared"
"""Ends the way in which names are joined that have their verb together."""
SEVERAL, NONE, OTHER = "several", "nobody", "other"
"""The sorts of offers beside those of :mod:`elements`: joined names, nobody, a name that the rules alone know."""
MOST = 60
"""Names that are offered, at most: the last before a list and those of the head."""
_HEAD = 8
"""How many of them are the first of the text."""
_ABOVE = 4
"""Sentences above in which two persons are looked for."""
_NAMED = 3
"""Sentences above in which names are joined."""
_JOINED = re.compile(
    r"(?: ?\([^()\n]{1,60}\))?(?:,[^.;:\n]{2,90})?,? (?:et|ainsi que|comme) (?P<between>[a-z'’,. -]{0,90}?)"
)
_LISTED = re.compile(r"(?: ?\([^()\n]{1,60}\))?, (?:l[ea] |l'|mm?\. |mme )?(?:[a-z'-]{1,20} ){0,4}")
"""What parts names of a row before its last: "M. X, le ministre Y et Z"."""
_SHARED = re.compile(
    r"(?: ?\([^()\n]{1,60}\))?(?:, [^,.;:\n]{2,90},)? (?:(?:ne|se|y|en|leur|lui|nous) |s'|n')?"
    r"(?:ont|sont|vont|font|[a-z]{2,18}(?:ent|ront))(?![\w-])"
)
"""A plural verb behind the last of several names."""
_VERB = re.compile(r" (?:a|ont|est|sont) ")
_GAP = 140
"""Code points between two names that are joined, at most."""


@dataclass(slots=True)
class Offer:
    """``name``: the canonical name, several joined with "; ", "" for nobody; ``sort``: of what sort; ``rows``: the
    mentions in text order; ``signs``: what speaks for it or against it."""

    name: str
    sort: str
    rows: Sequence[Any] = ()
    signs: set[str] = field(default_factory=set)


class Offers:
    """Finds the offers for the lists of one article."""

    def __init__(self, sentences: Sentences) -> None:
        self.sentences = sentences
        self.elements = sentences.elements
        self.register = sentences.register
        bearers = dict.fromkeys(map(name_of, self.elements.rows))
        self.names = {name[0]: self.register.whole(name)[0] for name in bearers}
        """The name under which each bearer of a name is offered."""
        self.rows: dict[str, list[Any]] = {}
        for row in self.elements.rows:
            self.rows.setdefault(self.names[name_of(row)[0]], []).append(row)
        states = Counter(str(row.country) for row in self.elements.rows if row.label == "LOC" and row.country)
        self._two_states = [self.register.of_country(code) for code, _ in states.most_common(2)]

    def whole(self, name: str) -> str:
        """The name under which somebody is offered."""
        return self.names.get(name, name)

    def of(self, start: int) -> list[Offer]:
        """Whom a list whose intro begins at ``start`` may be of, one by one; nobody is the last."""
        names = list(self.rows)
        if len(names) > MOST:
            near = sorted(names[_HEAD:], key=lambda name: self._distance(name, start))
            names = names[:_HEAD] + near[: MOST - _HEAD]
        offers = [Offer(name, self.elements.sort_of(self.rows[name][0]), self.rows[name]) for name in names]
        return [*offers, Offer("", NONE)]

    def _distance(self, name: str, start: int) -> int:
        return min(int(abs(int(row.start) - start) + (row.start > start) * start) for row in self.rows[name])

    def several(
        self,
        start: int,
        here: Sequence[Element],
        above: Sequence[Reading],
        meant: Iterable[Element],
        found: Iterable[Name],
    ) -> dict[str, set[str]]:
        """Those who may be meant together, joined name → how the text has them: ``here`` are the elements of the intro,
        ``above`` the sentences above, the nearest first; ``meant``: the plural nouns of the intro; ``found``: what the
        rules know of who acts together."""
        told: dict[str, set[str]] = {}

        def tell(names: Iterable[str], how: str) -> None:
            joined = list(dict.fromkeys(map(self.whole, names)))
            if len(joined) > 1 and all(joined):
                told.setdefault("; ".join(joined), set()).add(how)

        for how, elements in (("here", here), *((f"above{k}", r.elements) for k, r in enumerate(above[:_NAMED]))):
            for row in self._joined(elements):
                sort = self.elements.sort_of(row[0].row)
                shared = how == "here" and _SHARED.match(self.elements.layout.folded, row[-1].row.end) is not None
                way = ".governed" * bool(row[0].governor) + f".{SHARED}" * (shared and not row[0].governor)
                tell((name_of(e.row)[0] for e in row), f"{how}.{sort}{way}")
        people = self._last(e.row for r in above[:_ABOVE] for e in reversed(r.elements) if e.kind == NAME)
        tell(people[1::-1], "people" + ".only" * (len(people) == 2))
        before = self.elements.between(max(0, start - FAR), start)[::-1]
        holders = [p for p in self._last(before) if self._heads(p)]
        tell(holders[1::-1], "holders" + ".only" * (len(holders) == 2))
        bodies = self._last(before, ORGANISATION)
        tell(bodies[1::-1], "bodies" + ".only" * (len(bodies) == 2))
        for noun in sorted({singular(e.noun) for e in meant if e.kind == OFFICE}):
            named = [p for p in reversed(self._last(before)) if noun in self._heads(p)]
            if len(named) == 2:
                tell(named, "office")
        if all(state != NOBODY for state in self._two_states):
            tell((state[0] for state in self._two_states), "states")
        for name in found:
            if ";" in name[0]:
                tell(name[0].split("; "), "ruled")
        return told

    def _joined(self, elements: Sequence[Element]) -> Iterator[list[Element]]:
        """The rows of names that commas and "et" join: "X et Y", "X, Y et Z"."""
        names = [element for element in elements if element.kind == NAME]
        folded = self.elements.layout.folded
        row: list[Element] = []
        for first, second in pairwise(names):
            between = folded[first.row.end : second.row.start]
            same = self.elements.sort_of(first.row) == self.elements.sort_of(second.row)
            near = name_of(first.row) != name_of(second.row) and len(between) < _GAP
            near = near and (same or _SHARED.match(folded, second.row.end) is not None)
            if near and _JOINED.fullmatch(between) and _VERB.search(between) is None:
                yield [*(row if row and row[-1] is first else [first]), second]
            elif near and _LISTED.fullmatch(between):
                row = [*(row if row and row[-1] is first else [first]), second]

    def _last(self, rows: Iterable[Any], sort: str = PERSON) -> list[str]:
        """The names of those of a sort among ``rows``, each once."""
        return list(dict.fromkeys(name_of(row)[0] for row in rows if self.elements.sort_of(row) == sort))

    def _heads(self, name: str) -> set[str]:
        row = self.sentences.row_of(name)
        person = self.register.people.get(name_of(row)) if row is not None else None
        return person.heads if person is not None else set()
