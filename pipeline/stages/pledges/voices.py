"""For whom "nous", "je" and "mon pays" speak: the state or body of whoever is quoted, has the turn or signs."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country, country_name
from pipeline.stages.places import Places
from pipeline.stages.pledges.houses import is_press, state_of_organ
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.posts import in_no_other_body, ministries, office_words, tied
from pipeline.stages.pledges.quotes import Quotes
from pipeline.stages.pledges.turns import find_turns

_ANSWER = re.compile(r"^[ \t]{0,2}(?:R|Réponse|RÉPONSE)[ \t]?(?:\.|:|[–—-])", re.MULTILINE)
_FOR_STATE = re.compile(
    r"\b(?:au nom (?:du gouvernement |du peuple |de la délégation |des autorités )?(?:du |de la |de l'|des |d'|de )"
    r"|(?:mon|notre) pays, (?:le |la |l'|les )|(?:ma|notre) délégation, celle (?:du |de la |de l'|des ))",
    re.IGNORECASE,
)
_DELEGATED = re.compile(r"(?:^|\W)pour (?:le |la |l'|les )?\Z")
_HIS_OFFICE = re.compile(r"\b[Ss](?:a|on) [\w' -]{4,60},? (?:M\. |Mme )?\Z")
_CLAUSE = re.compile(r"(?:^|[\n.:;»] ?)(?:l'|la |le |les )?\Z")
_CIVIL = re.compile(r"(?: \([^()\n]{1,40}\))?(?:,| :| –) (?:M\. |Mme |Dr |le |la )?")
_BRACKET = re.compile(r" \(\Z")
_BREAK = re.compile(r"[.;:»!?\n]")
_HEADING = re.compile(r"\n\n[^\n.]{1,90}\n\n")
_JOINT = re.compile(
    r"\b(?:communiqué|déclaration|mémorandum|message|plan d'action|feuille de route) (?:finale? )?"
    r"(?:conjointe?|commune?)\b",
    re.IGNORECASE,
)
_WE_ALL = re.compile(r"\bNous, (?:les )?(?!chefs)[^.;:\n]{10,400}")
_RELEASE = re.compile(r"\b(?:communiqué|note) (?:de|à la) presse\b|\bdiffusion immédiate\b", re.IGNORECASE)
_TOP = 700
"""Code points in which a joint text names who issues it."""
_EMBASSY = re.compile(r"\b(?:ambassade|consulat|gouvernement) (?:de |du |de la |de l'|des |d')\Z", re.IGNORECASE)
HEAD = 160
"""Code points in which the head of a text names who issues it."""
_SIGNED = 110
"""The longest line that is a signature: a name and an office."""


@dataclass
class Voices:
    """Who speaks where in one article. ``text``: with plain apostrophes; ``party``: a mention → its party;
    ``head``: the first lines as written, the site's own included; ``hero``: the body that the text is about, or "";
    ``leading``: the code of the state that it is about, or ""."""

    text: str
    names: Places
    quotes: Quotes
    party: Callable[[Any], Party]
    head: str = ""
    hero: Callable[[], str] = str
    leading: Callable[[], str] = str

    def __post_init__(self) -> None:
        self._known: dict[tuple[str, bool], Party] = {}
        self._turns = find_turns(self.text, self.names)

    @cached_property
    def _interviewee(self) -> Any:
        """Who answers in an interview: the first person of the text with a body or state to speak for, or ``None``."""
        if len(_ANSWER.findall(self.text)) < 2:
            return None
        rows = (row for row in self.names.rows if row.label == "PER" and row.start < 1_500)
        return next((row for row in rows if self.stands_for(row, False).name), None)

    @cached_property
    def _house(self) -> Party:
        """The body that publishes the text and speaks in it, or the state whose organ it is."""
        return self._speaks_as(self.quotes.house)

    def _speaks_as(self, house: str) -> Party:
        """The body of this name, or the state whose organ it is; :data:`NOBODY` where it only reports."""
        if not house and _RELEASE.search(self.head) and (hero := self.hero()):
            return Party(hero, label="ORG")
        if not house or is_press(house):
            return NOBODY
        state = state_of_organ(house, self.head)
        return state if state.name else Party(house, label="ORG")

    @cached_property
    def _declared(self) -> Any:
        """The state for which the text says that it speaks ("au nom du Togo", "mon pays, le Togo,"), or ``None``."""
        for match in _FOR_STATE.finditer(self.text):
            if self.quotes.inside(match.start()):
                continue
            row = next(iter(self.names.between(match.end(), match.end() + 30)), None)
            if row is not None and row.label == "LOC" and row.country:
                return row
        return None

    @cached_property
    def _joint(self) -> Party:
        """The states or bodies that declare something together: those that "Nous, ministres du … et du …" names, or the
        first two of a text that calls itself a joint one."""
        said = _WE_ALL.search(self.text)
        if said is not None:
            rows = [m for m in self.names.between(said.start(), said.end()) if m.label == "LOC" and m.country]
        elif _JOINT.search(self.text[:_TOP]):
            rows = [m for m in self.names.between(0, _TOP) if m.label == "LOC" and m.country]
        else:
            return NOBODY
        states = list({row.country: self.party(row) for row in reversed(rows)}.values())[::-1]
        if said is None:
            states = states[:2]
        return joined(states) if len(states) > 1 else NOBODY

    def speaker(self, offset: int) -> Party:
        """The country or body for which "nous" at ``offset`` speaks, or :data:`NOBODY`."""
        row = self._person(offset)
        if row is not None:
            party = self.stands_for(row, False)
            if party.name or self._turns or self.quotes.inside(offset):
                return party
        if self.quotes.inside(offset):
            said = self.quotes.said_behind(offset)
            official = any(office_words(kind).search(said) for kind in ("state", "body")) if said else False
            return self._speaks_as(self.quotes.publisher) if official else NOBODY
        if (body := self.quotes.body) is not None:
            return self.party(body)
        if self._declared is not None:
            return self.party(self._declared)
        if self._joint.name:
            return self._joint
        if (row := self.quotes.voice or self._interviewee) is not None:
            return self.stands_for(row, False)
        return self._house

    def answering(self, offset: int) -> Party:
        """The state of whoever answers the question that says "votre pays" at ``offset``, or :data:`NOBODY`."""
        row = next((row for start, row in self._turns if start > offset and row is not None), self._interviewee)
        return self.stands_for(row, True) if row is not None else NOBODY

    def own_body(self, offset: int) -> Party:
        """The ministry, agency or company of whoever says "mon département" at ``offset``."""
        row = self._person(offset)
        if row is None and not self.quotes.inside(offset):
            row = self.quotes.voice or self._interviewee
            if row is None and self._house.name:
                return self._house
        return self._body_of(row) if row is not None else NOBODY

    def _person(self, offset: int) -> Any:
        """The mention of who is quoted at ``offset``, has the turn there or signs below it, or ``None``."""
        if (row := self.quotes.speaker_of(offset)) is not None:
            return row
        if self._turns:
            held = [turn for turn in self._turns if turn[0] <= offset]
            if held and held[-1][1] is not None:
                return held[-1][1]
        if self.quotes.inside(offset):
            return None
        return self._signer(offset)

    def _signer(self, offset: int) -> Any:
        """The person who signs the passage: a short line below it that opens with the name."""
        position = offset
        for _ in range(8):
            line = self.text.find("\n", position)
            if line < 0:
                return None
            while line < len(self.text) and self.text[line] in "\n \t":
                line += 1
            end = self.text.find("\n", line)
            end = len(self.text) if end < 0 else end
            words = self.text[line:end]
            if 0 < end - line <= _SIGNED and not words.rstrip().endswith((".", "?", ":", ";")):
                row = next((m for m in self.names.between(line, line + 12) if m.label == "PER"), None)
                if row is not None and (
                    row.role or office_words("state").search(words) or office_words("body").search(words)
                ):
                    return row
                if "," not in words:
                    return None
            position = end
        return None

    def stands_for(self, row: Any, state: bool) -> Party:
        """The state or body for which a person speaks; with ``state`` the state alone ("son pays")."""
        key = (f"{row.entity or row.text}:{row.country}", state)
        if key not in self._known:
            self._known[key] = self._stands_for(row, state)
        return self._known[key]

    def _stands_for(self, row: Any, state: bool) -> Party:
        if row.label == "ORG":
            return self.party(row)
        country = row.country or self._country_of(row) or self._of_house(row) or self._unnamed_state(row)
        own = Party(country_name(country), country, label="LOC") if country else NOBODY
        if state:
            return own
        offices = [self._office(m) for m in self._mentions(row)]
        said = " ".join(offices)
        body = self._body_of(row)
        if own.name and (office_words("state").search(said) or not office_words("body").search(said)):
            return own
        if own.name and body.name.split(" ")[0].lower() in ministries():
            return own
        if body.name or own.name:
            return body if body.name else own
        return self._unnamed_body() if in_no_other_body(said) else NOBODY

    def _unnamed_body(self) -> Party:
        """The body of an official of whom only the post is said ("la directrice des opérations, X"): the one that
        publishes the text, else the one that it is about."""
        if self._house.name:
            return self._house
        hero = self.hero()
        return Party(hero, label="ORG") if hero else NOBODY

    def _of_house(self, row: Any) -> str:
        """The state of the embassy or ministry in the head of the text, for an official whose state nobody says."""
        if not any(office_words("state").search(self._office(m)) for m in self._mentions(row)):
            return ""
        heads = [m for m in self.names.between(0, HEAD) if m.country]
        house = (m for m in heads if m.label == "ORG" or _EMBASSY.search(self.text[max(0, m.start - 20) : m.start]))
        return next((str(m.country) for m in house), "")

    def _unnamed_state(self, row: Any) -> str:
        """The state of a minister of whom nobody says it: the one that the text is about; "" where his office names a
        region."""
        mentions = self._mentions(row)
        if not office_words("ministerial").search(" ".join(self._office(m) for m in mentions)):
            return ""
        before = (n for m in mentions for n in self.names.between(m.start - 60, m.start) if m.start - n.end < 12)
        return "" if any(n.label == "LOC" and not n.country for n in before) else self.leading()

    def _lead(self, row: Any) -> str:
        """The letters before a mention, in lower case."""
        return self.text[max(0, row.start - 8) : row.start].lower()

    def _mentions(self, row: Any) -> list[Any]:
        name = row.entity or row.text
        return [
            row,
            *(m for m in self.names.rows if m.label == "PER" and (m.entity or m.text) == name and m is not row),
        ]

    def _office(self, row: Any) -> str:
        """The words of the office beside a person: before the name, or behind it in apposition."""
        before = re.split(r"[.;:»!?\n]", self.text[max(0, row.start - 130) : row.start].replace("M.", "M"))[-1]
        behind = re.split(r"[.;:«!?\n]", self.text[row.end : row.end + 110])[0]
        behind = behind if behind.startswith((",", " (")) else ""
        return f"{row.role or ''} | {before} | {behind}"

    def _body_of(self, row: Any) -> Party:
        """The body that an office beside the person names: "directeur de l'[AFD], X", "X, présidente de la [BAD]"."""
        for mention in self._mentions(row):
            for near in self.names.between(mention.start - 150, mention.end + 110):
                if near.label == "ORG" and self._holds(near, mention):
                    return self.party(near)
        for mention in self._mentions(row):
            for near in self.names.between(mention.start - 80, mention.end + 60):
                if near.label == "LOC" and not near.country and self._holds(near, mention, "local"):
                    return self.party(near)
        if (owner := self._owner_of_office(row)) is not None:
            return self.party(owner)
        office = " ".join(self._office(m) for m in self._mentions(row)[:3])
        if office_words("commissioner").search(office):
            union = next((m for m in self.names.rows if (m.entity or m.text) == "Commission européenne"), None)
            if union is not None or re.search(r"européen|européenne", office):
                return Party("Commission européenne", label="ORG")
        return NOBODY

    def _owner_of_office(self, person: Any) -> Any:
        """The body whose office "sa directrice, X" says: the nearest one before that leads a clause; or ``None``."""
        said = _HIS_OFFICE.search(self.text[max(0, person.start - 80) : person.start])
        if said is None or not office_words("body").search(said.group()):
            return None
        opening = self.text.rfind("\n", 0, person.start) + 1
        for row in self.names.before(person.start):
            if row.start < opening:
                return None
            if row.label == "ORG" and _CLAUSE.search(self._lead(row)):
                return row
        return None

    def _holds(self, body: Any, person: Any, offices: str = "body") -> bool:
        """Whether ``person`` has an office in ``body``: an office noun tied to its name in the same clause."""
        low, high = (body.end, person.start) if body.start < person.start else (person.end, body.start)
        if low > high or _BREAK.search(self.text[low:high].replace("M.", "M")):
            return False
        if _BRACKET.search(self.text[low:high]) and body.start > person.start:
            return True
        delegated = _DELEGATED.search(self.text[max(0, body.start - 12) : body.start].lower())
        region = body.label == "LOC" and not body.country
        if delegated and not region and body.end <= person.start and _CIVIL.fullmatch(self.text[low:high]):
            return True
        start = max(0, body.start - 110)
        before = self.text[start : body.start]
        for match in reversed(list(office_words(offices).finditer(before))):
            if start + match.start() < person.end and body.start > person.start:
                return False
            return bool(tied().fullmatch(before[match.end() :]))
        return False

    def _country_of(self, row: Any) -> str:
        """The state that an adjective or name beside an unlabelled official names."""
        for mention in self._mentions(row):
            office = self._office(mention)
            if not office_words("state").search(office):
                continue
            for word in re.findall(r"[\w-]+", office):
                if code := adjective_country(word.lower()):
                    return code
        return ""
