"""Which state or states a definite noun takes up: "le pays", "le royaume", "les deux États"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.places import Places, Steps, nearest_group
from pipeline.stages.reference.sorts import listed, load_sorts

NEAR = 3
"""How many sentences back "le pays" may point."""

GROUP_NEAR = 6
"""How many sentences back the states of "les deux pays" may stand."""

_TITLE = 2
"""What a state named in the first line counts more."""

_LEADS = re.compile(r"(?:^|[\n.:;,»] ?)(?:l'|la |le |les |quant (?:au |à la |à l'|aux |à ))?\Z")
_WORD = re.compile(r"[^\W\d_]{4,24}")
_STANDS = re.compile(r"(?:^|\W)(?:en|vers|depuis|dans le|dans la|dans l') ?\Z")
"""What stands before a place where something only happens."""


def gender_of_state(name: str) -> str:
    """ "f" or "m" as French has it for the state of that name: nouns in "e" are feminine, but for a few."""
    noun = re.split(r" (?:d[eu] |des |d')", name, maxsplit=1)[0]
    return "f" if noun.endswith("e") and name not in listed("masculine_states") else "m"


@dataclass
class States:
    """The states of one article. ``text``: with plain apostrophes."""

    text: str
    names: Places
    sentences: Sequence[Any]
    steps: Steps

    def __post_init__(self) -> None:
        self.rows = Places([row for row in self.names.rows if row.label == "LOC" and row.country])
        self._counts = Counter(row.country for row in self.rows.rows)

    @property
    def leading(self) -> str:
        """The code of the state that is named far more often than any other, or ""."""
        ranked = self._counts.most_common(2)
        if not ranked or ranked[0][1] < 3 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return ""
        return str(ranked[0][0])

    def has(self, code: str) -> bool:
        """Whether the text names the state with this code."""
        return self._counts[code] > 0

    def definite(self, noun: str, offset: int, without: str = "") -> Any:
        """The mention of the state that "le pays", "le royaume", "l'archipel" at ``offset`` takes up, or ``None``: one
        that leads a clause before one that only stands there, then the nearest. ``without``: ISO codes not meant."""
        fitting = load_sorts().states.get(noun, frozenset())
        best, found = 0.0, None
        for row in self.rows.before(offset):
            distance = self.steps.distance(row.start, offset)
            if distance > (NEAR if not fitting else 2 * NEAR):
                break
            if (fitting and row.country not in fitting) or row.country in without.split("; "):
                continue
            leads = _LEADS.search(self.text[max(0, row.start - 14) : row.start].lower()) is not None
            score = 10 - 2.0 * distance + (3 if leads and distance else 0)
            score -= 3 if _STANDS.search(self.text[max(0, row.start - 8) : row.start].lower()) else 0
            if score > best:
                best, found = score, row
        return found if found is not None else self._of_official(fitting, offset, without)

    def only_one(self, noun: str, without: str = "") -> str:
        """The code of the one state of the text, by name or adjective, that a noun of few states may mean ("le Royaume"
        of a text on Morocco), or ""."""
        fitting = load_sorts().states.get(noun, frozenset()) - set(without.split("; "))
        codes = fitting & (set(self._counts) | self._adjectives)
        return next(iter(codes)) if len(codes) == 1 else ""

    @cached_property
    def of_text(self) -> str:
        """The code of the state whose "État" a text means without saying it: the one that the text names, by name or
        adjective, twice as often as any other; its first line counts for three."""
        return self.besides("")

    def besides(self, code: str) -> str:
        """The same among the states other than that with this code: whom a guest of another state speaks to."""
        ranked = [(other, count) for other, count in self._points.most_common(3) if other != code]
        clear = bool(ranked) and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1])
        return str(ranked[0][0]) if clear else ""

    @property
    def all(self) -> list[str]:
        """The codes of the states that the text names, by name or adjective."""
        return list(self._points)

    def speaks_of(self, code: str) -> bool:
        """Whether the text names the state with this ISO code, by name or adjective."""
        return self._points[code] > 0

    @cached_property
    def _points(self) -> Counter[str]:
        """How often the text names each state, by name or adjective."""
        points: Counter[str] = Counter(self._counts)
        start, end = self._first_line
        for weight, part in ((1, self.text.lower()), (_TITLE, self.text[start:end].lower())):
            for word in _WORD.findall(part):
                if code := adjective_country(word):
                    points[code] += weight
        for row in self.rows.between(0, end):
            points[str(row.country)] += _TITLE
        return points

    @property
    def _first_line(self) -> tuple[int, int]:
        start = len(self.text) - len(self.text.lstrip())
        return start, max(start, self.text.find("\n", start))

    @property
    def of_title(self) -> list[str]:
        """The codes of the states that the first line names."""
        return list(dict.fromkeys(str(row.country) for row in self.rows.between(0, self._first_line[1])))

    @cached_property
    def _adjectives(self) -> frozenset[str]:
        """The states that adjectives of the text name."""
        words = set(_WORD.findall(self.text.lower()))
        return frozenset(code for word in words if (code := adjective_country(word)))

    def _of_official(self, fitting: frozenset[str], offset: int, without: str) -> Any:
        """The person named just before whose office is that of a state ("Le ministre turc X a dit que le pays …")."""
        for row in self.names.before(offset):
            if self.steps.distance(row.start, offset) > 1:
                return None
            fits = not fitting or row.country in fitting
            if row.label == "PER" and row.country and fits and row.country not in without.split("; "):
                return row
        return None

    def _officials(self, count: int, offset: int) -> list[str] | None:
        """The states of ``count`` officials named in the same sentence, where it names no state ("Les ministres A et B
        annoncent que les deux pays …")."""
        found: dict[str, Any] = {}
        for row in self.names.before(offset):
            if self.steps.distance(row.start, offset) > 0 or (row.label == "LOC" and row.country):
                break
            if row.label == "PER" and row.country:
                found.setdefault(row.country, row)
        if len(found) != count:
            return None
        return list(reversed(found))

    def several(self, count: int, offset: int, without: str = "") -> list[str]:
        """The ISO codes of the ``count`` states that "les deux pays" at ``offset`` takes up: those of the nearest
        sentences that name so many, else the two that the text is about; else an empty list. ``without``: ISO codes
        that are not meant ("ses deux voisins")."""
        left_out = set(without.split("; "))
        if (officials := self._officials(count, offset)) is not None:
            return officials
        found = nearest_group(
            self.rows.before(offset),
            self.steps,
            offset,
            count,
            GROUP_NEAR,
            lambda row: "" if row.country in left_out else str(row.country),
        )
        if len(found) != count:
            ranked = [item for item in self._counts.most_common() if item[0] not in left_out]
            clear = len(ranked) == count or (
                len(ranked) > count and ranked[count - 1][1] >= 3 and ranked[count - 1][1] >= 2 * ranked[count][1]
            )
            if not clear:
                return []
            chosen = {code for code, _ in ranked[:count]}
            found = {}
            for row in self.rows.rows:
                if row.country in chosen:
                    found.setdefault(row.country, row)
        rows = sorted(found.values(), key=lambda row: int(row.start))
        return [str(row.country) for row in rows]
