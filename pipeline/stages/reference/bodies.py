"""The bodies of a text, and which of them a definite noun takes up: "l'entreprise", "la Commission"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country, load_gazetteer
from pipeline.stages.places import Places, Steps, nearest_group
from pipeline.stages.reference.sorts import listed, load_sorts

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NOUN_BEFORE = re.compile(r"([\w-]{2,30})(?: ([\w-]{2,30}))? (?:« ?)?\Z")
_APPOSED = re.compile(
    r"(?: »)?(?: \([^()\n]{1,60}\))?(?: ?,| ?\()\s"
    r"(?:une?|(?:le|la|l')(?=[^,.;:()\n]{3,90}[,.()])|ce|cet|cette|premi[eè]re?|principale?)?\s?([\w-]{3,30})"
)
_CLAUSE = re.compile(
    r"(?: [^\W\d_][\w-]{0,24}){0,3}? (?:ne |se |n'|s'|y |lui |leur |a |ont |est |sont |va |vont |avait "
    r"|[\w-]{2,20}(?:[eidtvr]ra|ront|rait|raient)\b)"
)
"""Behind a noun that is no apposition but the subject of a verb: "avec le ministère [X], le groupe livrera"."""
_AS_FOR = re.compile(r"\bquant (?:à |aux? )(?:la |l')?\Z", re.IGNORECASE)
_CALLED = re.compile(
    r"(?:^|[\s(«,'])(?:la |le |l'|une? )([a-zà-ÿ-]{4,30})"
    r"(?: [a-zà-ÿ-]{4,30}(?:ais|aise|ien|ienne|ain|aine|ois|oise|if|ive|ier|ière|al|ale|que|il))? (?:« ?)?\Z"
)
""" "la mutuelle [X]", "la chaîne hôtelière [X]": what a body is called, whatever the noun."""
_LEADS = re.compile(
    r"(?:^|[\n.:;,»] ?)(?:(?:quant (?:à l'|à la |au |aux )|(?:pour )?(?:l'|la |le |les ))"
    r"(?:(?!de |du |des )[\w-]{2,24} ){0,2})?\Z"
    r"|, (?:a|ont) (?:[\w-]+ment )?[\w-]{2,20}(?:é|i|it|u) (?:\w{4,8} )?(?:l'|la |le |les )?\Z"
)
_DATELINE = re.compile(r"\([^()]{2,60}\) ?[–—-]|/[^/]{2,60}/ ?[–—-]?")

HEADLINE = 200
"""Code points in which a text names whom it is about."""

FAR_NAMED, FAR_KIND, FAR_BARE, FAR_LEADING = 40, 8, 4, 2
"""How many sentences back a noun may point: to a name that it opens, to a body of its sort, to a bare name, to a name
of no sort that opens a sentence."""


_FADES, _FADES_TOLD = 0.7, 0.3
"""Points that each sentence between takes, and where an epithet tells a body from the nearer ones."""
_GIVER = 2
"""Points of a body that gave something right before."""
_OWN_TEXT = 4
"""Points of the body that publishes the text and is its hero."""
_OF_WORKS = frozenset(("scheme", "fund", "bank", "agency"))
"""Sorts of bodies that an initiative or programme may be of; an event is no organisation."""
_OF_STATE = frozenset(("ministry", "press", "union", "court"))
"""Sorts of bodies that are no business."""
_SHORT = re.compile(r"(?:[Gg]roupe|[Cc]onseil|[Dd]irection|[Ss]iège) (?:de la |du |de l')(?P<noun>[A-ZÉ][\w-]+)\Z")
""" "Groupe de la Banque": the body whose longer name its last noun opens."""
_COMPLETED = re.compile(r" (?:de |du |des |d['’]|pour )")
"""What stands behind a short name of several words in the longer one."""


@dataclass
class Body:
    """An organisation or programme of the text. ``nouns``: what it is called; ``sorts``: of what sort it is;
    ``origins``: ISO codes of where it is at home; ``rows``: its mentions in text order."""

    name: str
    rows: list[Any]
    nouns: set[str] = field(default_factory=set)
    sorts: set[str] = field(default_factory=set)
    origins: set[str] = field(default_factory=set)

    def opens(self, noun: str) -> bool:
        """Whether the text, and not only the canonical name, has a name of it that the noun opens."""
        return any(row.text.lower().startswith(noun) for row in self.rows)

    def before(self, offset: int) -> Any:
        """Its last mention that ends at ``offset`` or before, or ``None``."""
        index = bisect_left(self.rows, offset, key=lambda row: row.end)
        while index < len(self.rows) and self.rows[index].end <= offset:
            index += 1
        return self.rows[index - 1] if index else None


@dataclass
class Bodies:
    """The bodies of one article. ``text``: with plain apostrophes; ``publisher``: who speaks in the whole text;
    ``own``: whether a bare noun rather means the publisher, where the text is about it; ``hero``: the name of the one
    that the text is about, or ""."""

    text: str
    mentions: Sequence[Any]
    steps: Steps
    publisher: str = ""
    own: bool = False
    of: dict[str, Body] = field(default_factory=dict)
    _names: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._rows = Places([row for row in self.mentions if row.label in {"ORG", "MISC"}])
        names = Counter(str(row.entity or row.text) for row in self._rows.rows)
        for row in self._rows.rows:
            name = self._whole(str(row.entity or row.text), names)
            self.of.setdefault(name, Body(name, [])).rows.append(row)
            self._names[id(row)] = name
        for body in self.of.values():
            self._describe(body)
        self.hero = self._most_said()
        self._first = next((b.name for b in self.of.values() if "press" not in b.sorts), "")

    @staticmethod
    def _whole(name: str, names: Counter[str]) -> str:
        """The longer name, said most, that a short one ("Groupe de la Banque") stands for, or the only one that a
        common noun ("Province", "Secrétariat général") opens, else the name itself."""
        if (short := _SHORT.match(name.replace("’", "'"))) is not None:
            longer = [other for other in names if other.startswith(f"{short['noun']} ")]
            return max(longer, key=lambda other: names[other], default=name)
        noun, _, rest = name.partition(" ")
        sorts = load_sorts()
        if noun.lower() not in sorts.kinds.keys() | sorts.places["town"] | sorts.places["named"]:
            return name
        longer = [other for other in names if other.startswith(f"{name} ")]
        completed = len(longer) == 1 and (not rest or _COMPLETED.match(longer[0], len(name)) is not None)
        return longer[0] if completed else name

    def full_name(self, row: Any) -> str:
        """The name of the body of a mention in full."""
        name = str(row.entity or row.text)
        full = self._names.get(id(row), name)
        if full == name or row.entity not in {"", row.text}:
            return name
        first = next(r.start for r in self.of[full].rows if str(r.entity or r.text) == full)
        return full if first < row.start or row.start < HEADLINE else name

    def _in_full(self, row: Any) -> Any:
        """The last mention of the body of ``row``, up to it, that gives its name."""
        body = self.of[self._names[id(row)]]
        named = (r for r in reversed(body.rows) if r.start <= row.start and str(r.entity or r.text) == body.name)
        return next(named, row)

    def _most_said(self) -> str:
        """The body that the text is about: three mentions, more than any other; else its publisher."""
        ranked = sorted(self.of.values(), key=lambda b: -len(b.rows))
        ranked = [b for b in ranked if "press" not in b.sorts]
        if ranked and len(ranked[0].rows) >= 3 and (len(ranked) == 1 or len(ranked[0].rows) > len(ranked[1].rows)):
            return ranked[0].name
        return next((b.name for b in ranked if any(r.text == self.publisher for r in b.rows)), "")

    def _describe(self, body: Body) -> None:
        sorts = load_sorts()
        names = {body.name, *(row.text for row in body.rows)}
        for name in names:
            words = _WORD.findall(name.lower().replace("’", "'"))
            if words and words[0] in sorts.kinds:
                body.nouns.add(words[0])
            body.nouns.update(w for w in words[1:] if w in sorts.kinds and w.isascii() and w not in sorts.anaphors)
            body.origins |= _homes(name)
            body.sorts |= sorts.known.get(name.replace("’", "'"), frozenset())
            if (entry := load_gazetteer().lookup(name)) is not None and entry.kind == "press":
                body.sorts.add("press")
        for row in body.rows:
            if row.country:
                body.origins.add(row.country)
            before = self.text[max(0, row.start - 64) : row.start].lower()
            if match := _NOUN_BEFORE.search(before):
                noun, adjective = (match[1], match[2]) if match[2] else (match[2], match[1])
                if noun in sorts.kinds and adjective:
                    body.nouns.add(noun)
                    body.origins |= {code for code in [adjective_country(adjective)] if code}
                elif match[2] in sorts.kinds or (match[2] is None and match[1] in sorts.kinds):
                    body.nouns.add(match[2] or match[1])
                elif row.label == "ORG" and (called := _CALLED.search(before)) is not None:
                    body.nouns.add(called[1])
            behind = self.text[row.end : row.end + 120].lower()
            match = _APPOSED.match(behind)
            clause = match is not None and _CLAUSE.match(behind, match.end()) is not None
            if match is not None and match[1] in sorts.kinds and (not clause or _AS_FOR.search(before)):
                body.nouns.add(match[1])
            if self._signs(row):
                body.sorts.add("press")
        for noun in body.nouns:
            body.sorts |= sorts.kinds.get(noun, frozenset())

    def _signs(self, row: Any) -> bool:
        """Whether the mention is the agency of a dateline: "(APS) –", "/CNW Telbec/"."""
        around = self.text[max(0, row.start - 2) : row.end + 4]
        return row.start < 600 and bool(_DATELINE.search(around))

    def definite(
        self,
        noun: str,
        offset: int,
        origin: str = "",
        capital: bool = False,
        without: str = "",
        giver: str = "",
        told_apart: bool = False,
    ) -> Any:
        """The mention that "l'entreprise", "cette institution", "la Commission" at ``offset`` takes up, or ``None``.

        ``origin``: the country that an adjective behind the noun names; ``capital``: whether it is written large, so
        that only a name that it opens is meant; ``without``: a name that is not meant; ``giver``: who gave last;
        ``told_apart``: an epithet tells it from a nearer one ("l'agence romaine").
        """
        sorts = load_sorts()
        wanted = sorts.anaphors.get(noun, frozenset())
        if not wanted and noun not in sorts.own and not any(noun in body.nouns for body in self.of.values()):
            return None
        best, found = 0.0, None
        near: dict[str, Any] = {}
        for row in self._rows.before(offset):
            if self.steps.distance(row.start, offset) > FAR_NAMED:
                break
            near.setdefault(self._names[id(row)], row)
        for name, row in near.items():
            body = self.of[name]
            if name == without or (origin and body.origins and origin not in body.origins):
                continue
            strength, reach = self._strength(body, noun, wanted, capital)
            distance = self.steps.distance(row.start, offset)
            if not strength and origin in body.origins and noun in sorts.bare and not body.sorts & _OF_STATE:
                strength, reach = 1, FAR_BARE
            plain = bool(wanted) and not (origin or capital or noun in sorts.own) and distance <= FAR_LEADING
            if not strength and plain and self._leads_before(body, offset):
                strength, reach = 1, FAR_LEADING
            if origin and origin not in body.origins and strength < 3 and distance > 2:
                continue
            told_of = self.own and name == self.hero and noun in sorts.bare
            if not strength or distance > (FAR_NAMED if told_of else reach):
                continue
            score = (
                2.0 * strength
                - min(distance, 6) * (_FADES_TOLD if told_apart else _FADES)
                + (1.5 if body.name == self.hero else 0)
                + 3
            )
            score += _GIVER if name == giver else 0
            score += _OWN_TEXT if told_of and any(r.text == self.publisher for r in body.rows) else 0
            score += 1.5 if body.rows[0].start < HEADLINE else 1 if name == self._first else 0
            score += 1 if any(self.leads(r) for r in body.rows if self._beside(r, row)) else 0
            score += 3 if body.opens(noun) or (origin and origin in body.origins) else 0
            if score > best or (score == best and found is not None and row.start > found.start):
                best, found = score, row
        if found is None and noun in sorts.bare and not origin and not capital:
            hero = self.of.get(self.hero)
            if hero is not None and hero.name != without and not (hero.sorts and not hero.sorts & wanted):
                return hero.before(offset)
        return self._in_full(found) if found is not None else None

    def fits(self, name: str, noun: str) -> bool:
        """Whether a definite noun may take up the body of this name, where nothing else is asked."""
        sorts = load_sorts()
        body, wanted = self.of.get(name), sorts.anaphors.get(noun, frozenset())
        return body is not None and (
            noun in body.nouns or (bool(wanted) and (not body.sorts or bool(body.sorts & wanted)))
        )

    def opened_by(self, noun: str, offset: int) -> Any:
        """The last mention before ``offset`` of the one body whose longer name the noun opens, or ``None``."""
        longer = [b for b in self.of.values() if b.name.lower().replace("’", "'").startswith(f"{noun} ")]
        return longer[0].before(offset) if len(longer) == 1 else None

    def is_of(self, name: str, sorts: frozenset[str]) -> bool:
        """Whether the body of this name is of one of these sorts."""
        body = self.of.get(name)
        return body is not None and bool(body.sorts & sorts)

    def last_of(self, sorts: frozenset[str], offset: int, reach: int) -> Any:
        """The last mention before ``offset`` of a body of one of these sorts, at most ``reach`` sentences back, or
        ``None``."""
        for row in self._rows.before(offset):
            if self.steps.distance(row.start, offset) > reach:
                return None
            if self.of[self._names[id(row)]].sorts & sorts:
                return row
        return None

    def several(self, noun: str, count: int, offset: int, of_any_sort: bool = False) -> list[Any]:
        """The mentions of the ``count`` bodies that "les deux banques" at ``offset`` takes up: those of its sort in the
        nearest sentences that name so many; else an empty list. ``of_any_sort``: "les deux partenaires"."""
        wanted = load_sorts().anaphors.get(noun, frozenset())

        def name(row: Any) -> str:
            if row.label != "ORG":
                return ""
            called = self._names[id(row)]
            return called if of_any_sort or self._strength(self.of[called], noun, wanted, False)[0] else ""

        found = nearest_group(
            self._rows.before(offset), self.steps, offset, 1 if of_any_sort else count, FAR_BARE, name
        )
        return sorted(found.values(), key=lambda row: int(row.start)) if len(found) == count else []

    def _strength(self, body: Body, noun: str, wanted: frozenset[str], capital: bool) -> tuple[int, int]:
        """How well the noun fits the body (0: not at all), and how many sentences back it may stand."""
        sorts = load_sorts()
        own = "press" not in body.sorts or (
            "press" in sorts.kinds.get(noun, ()) and all(row.text != self.publisher for row in body.rows)
        )
        if noun in body.nouns and own:
            opens = body.opens(noun)
            named = opens or not body.name.lower().startswith(noun)
            return 3 if named else 2, FAR_NAMED if opens else FAR_KIND
        if capital or noun in sorts.own or "press" in body.sorts:
            return 0, 0
        event = all(row.label == "MISC" and not self._acts(row) for row in body.rows)
        if (body.sorts & _OF_WORKS if event else body.sorts) & wanted:
            return 2, FAR_KIND
        return (1, FAR_BARE) if not body.sorts and not event and noun in sorts.bare else (0, 0)

    def _acts(self, row: Any) -> bool:
        """Whether a verb of what only bodies do stands behind the mention: "le Forum des ports (FDP) a appelé"."""
        return _pleading().match(self.text, row.end) is not None

    def _beside(self, one: Any, other: Any) -> bool:
        """Whether two mentions stand in the same sentence, the first not behind the other."""
        return bool(one.start <= other.start) and self.steps.distance(one.start, other.start) == 0

    def _leads_before(self, body: Body, offset: int) -> bool:
        """Whether a body without a sort opens a sentence or clause right before ``offset``."""
        before = (row for row in body.rows if row.start < offset)
        near = (row for row in before if self.steps.distance(row.start, offset) <= FAR_LEADING)
        return not body.sorts and any(row.label == "ORG" and self.leads(row) for row in near)

    def leads(self, row: Any) -> bool:
        """Whether the mention opens its sentence or clause."""
        return bool(_LEADS.search(self.text[max(0, row.start - 48) : row.start].lower()))


@cache
def _pleading() -> re.Pattern[str]:
    """ " (FDP) a appelé" behind a name."""
    verbs = "|".join(sorted(map(re.escape, listed("pleading")), key=len, reverse=True))
    return re.compile(
        r"(?: ?\([\w -]{2,12}\))?(?:, [^,.;:\n]{2,80},)? (?:n'|ne )?a (?:[a-zà-ÿ]{3,15}ment )?"
        + rf"(?:{verbs})(?![\w-])"
    )


@cache
def _homes(name: str) -> frozenset[str]:
    """The countries that the words of a name place it in ("Université d'Abomey-Calavi" → BJ)."""
    found = set()
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", name):
        entry = load_gazetteer().lookup(word) if word[0].isupper() else None
        if entry is not None and entry.country and entry.label == "LOC":
            found.add(entry.country)
        elif code := adjective_country(word.lower()):
            found.add(code)
    return frozenset(found)
