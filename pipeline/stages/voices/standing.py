"""For whom a person speaks: the state or the body behind the office."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.places import Places
from pipeline.stages.voices.houses import first_state
from pipeline.stages.voices.nations import of_head, of_paragraph, of_people
from pipeline.stages.voices.offices import Offices
from pipeline.stages.voices.officials import Office, Official
from pipeline.stages.voices.owners import Owners
from pipeline.stages.voices.stands import (
    NOTHING,
    Stand,
    is_ministry,
    is_parliament,
    is_post,
    is_region,
    of_row,
    of_state,
)
from pipeline.stages.voices.words import alternatives, pattern, words

_INTRODUCED, _CLAUSES = 1_500, 260
"""Code points back to an official who is named only later, and on to the state that a minister speaks of."""
_CLAUSE = re.compile(r"(?:, | que | qu')(?:la |le |l'|les )?\Z")
_MENTIONS = 40
"""Mentions of a person that are read, at most."""
_UNION = "Commission européenne"
_APPOSED = 120
"""Code points behind a name that are read for an embassy."""
_LATER = 900
"""Code points behind a name in which the text may say the office."""
_DESCRIBED = re.compile(r"(?:^|\W)(?:le |la |l'|un |une )(?:[a-zà-ÿ-]{3,24} ){1,3}\Z", re.IGNORECASE)
"""What stands before a name that says who somebody is: "la négociatrice brésilienne "."""
_HEADS = re.compile(r" ?: ?[«\"]")
_SAYS_BEHIND = re.compile(r", (?:a|ont) (?:[\w-]{4,14}(?:é|i|is|it)|fait savoir)\b[^.;:\n]{0,70}\Z")
_OPENS = re.compile(r"(?:^|\n|[.!?»] |[–—-] )(?:L'|La |Le |Les )\Z")
HEADLINE = 200
"""Code points in which a headline names who speaks."""


@cache
def _post() -> re.Pattern[str]:
    """ ", conseiller à l'ambassade "."""
    posts = alternatives(words()["offices", "posts"])
    return re.compile(rf", [a-zà-ÿ' -]{{4,40}} (?:à l'|au |de l'|du |à la |de la )(?:{posts}) ")


def _other(row: Any, name: str) -> bool:
    """Whether a mention is of another person."""
    return bool(row.label == "PER" and (row.entity or row.text) != name)


class Standing:
    """``home``: the code of the state whose minister a text without nationality means; ``issuer``: the body that issues
    the text, whose officials it names without saying whose they are; ``host``: the code of the state from which a
    newspaper writes; ``definite``: noun and offset → the mention of the body that "l'agence" there takes up;
    ``house``: the body that says "nous" in the whole text. They are asked for where they are needed."""

    def __init__(
        self, text: str, names: Places, offices: Offices, home: Callable[[], str], issuer: Callable[[], Stand],
        host: Callable[[], str], definite: Callable[[str, int], Any], house: Callable[[], Stand],
    ) -> None:  # fmt: skip
        self.text = text
        self.names = names
        self.offices = offices
        self.home = home
        self.host = host
        self.house = house
        self.owners = Owners(text, names, issuer, definite)
        self.issuer = issuer
        self._people: dict[str, list[Any]] = {}
        for row in names.rows:
            if row.label == "PER":
                self._people.setdefault(row.entity or row.text, []).append(row)
        self._known: dict[tuple[str, str, str], Stand] = {}
        self._later: dict[str, list[Office]] = {}

    def mentions(self, row: Any) -> list[Any]:
        """The mention and the first others of the person."""
        others = self._people.get(row.entity or row.text, [])[:_MENTIONS]
        return [row, *(m for m in others if m is not row)]

    def held(self, row: Any) -> list[Office]:
        """The offices of a person, those at the mention first."""
        if isinstance(row, Official):
            office = self.offices.in_words(row.start, row.end)
            return [office] if office is not None else []
        beside = [office for mention in self.mentions(row)[:12] for office in self.offices.beside(mention)]
        return beside or self._named_later(row)

    def _named_later(self, row: Any) -> list[Office]:
        """The office by which the text goes on to call a person whom it has named without one: the first behind the
        name that has no other beside it, and speaks ("X est revenue. « … », rappelle la présidente de [Y]") or, behind
        a headline of X's words, opens a sentence."""
        if row.label != "PER" or row.role:
            return []
        name = row.entity or row.text
        if name not in self._later:
            first = self._people[name][0]
            if _DESCRIBED.search(self.text[max(0, first.start - 60) : first.start]):
                self._later[name] = []
                return []
            reach = next((m.start for m in self.names.between(first.end, first.end + _LATER) if _other(m, name)), 0)
            quoted = first.start < HEADLINE and _HEADS.match(self.text, first.end) is not None
            found = self.offices.alone(first.end, reach or first.end + _LATER, quoted)
            self._later[name] = [found] if found is not None else []
        return self._later[name]

    def for_whom(self, row: Any) -> Stand:
        """The state or body for which "nous" of the person speaks; who serves an embassy speaks for its state."""
        stand = self._ask("nous", row, self._for_whom)
        sent = (stand.country or first_state(stand.name)) if is_post(stand.name) else ""
        return of_state(sent) if sent else stand

    def state(self, row: Any) -> Stand:
        """The state that "mon pays" of the person means."""
        return self._ask("state", row, self._state)

    def body(self, row: Any) -> Stand:
        """The body that "notre agence" or "mon département" of the person means."""
        return self._ask("body", row, self._body)

    def ministry(self, row: Any) -> Stand:
        """The ministry that a minister heads: "ministère malien de l'Eau"."""
        return self.owners.ministry(self.held(row), str(row.country or ""))

    def _ask(self, what: str, row: Any, answer: Callable[[Any], Stand]) -> Stand:
        key = (what, str(row.entity or row.text or row.start), str(row.country))
        if key not in self._known:
            self._known[key] = answer(row)
        return self._known[key]

    def _for_whom(self, row: Any) -> Stand:
        if row.label != "PER":
            return of_row(row)
        offices = self.held(row)
        first = offices[0] if offices else None
        if first is not None and first.kind == "state" and first.body is not None and first.body.label == "ORG":
            return of_row(first.body) if first.noun not in words()["offices", "minister"] else self._state(row)
        if first is not None and first.kind == "state":
            return self._state(row)
        if first is not None and first.kind == "local" and (town := self.owners.town(offices, row)).name:
            return town
        body = self._body(row)
        if body.name and is_ministry(body.name):
            state = self._state(row)
            home = of_state(self.home()) if not state.name and not body.country and body.row is None else NOTHING
            return next(stand for stand in (state, home, body) if stand.name)
        if body.name and body.row is None and is_parliament(body.name) and (code := self.home()):
            return of_state(code)
        if body.name:
            return body
        return self._state(row)

    def _state(self, row: Any) -> Stand:
        if row.label != "PER":
            return of_state(str(row.country or ""))
        offices = self.held(row)
        region = next(
            (o.body for o in offices if o.kind == "state" and o.body is not None and o.body.label == "LOC"), None
        )
        if (part := self._of_his_region(offices)).name:
            return part
        said = any(o.country for o in offices)
        if not said and (his := self._of_his_state(offices)).name:
            return his
        codes = [str(m.country) for m in self.mentions(row) if m.country] + [o.country for o in offices if o.country]
        if codes:
            return of_state(codes[0])
        body = next((o.body for o in offices if o.body is not None and o.body.country), None)
        if body is not None:
            return of_state(str(body.country))
        if (part := self._of_region(offices)).name:
            return part
        if code := self._by_role(row) or self._servant(row) or self._of_embassy(row):
            return of_state(code)
        if code := self._announced(row) or self._acting(row) or self._introduced(row) or self._sent(offices):
            return of_state(code)
        if region is not None:
            return of_row(region)
        if any(o.kind == "state" for o in offices) or any(
            is_ministry(str(o.body.entity or o.body.text)) for o in offices if o.body is not None
        ):
            sent = any(o.noun in words()["offices", "envoy"] for o in offices)
            if sent and (post := self._posted()):
                return of_state(post)
            return of_state(
                self._partner(host) if sent and (host := self.host()) else self.home() or of_head(self.names)
            )
        return NOTHING

    def _sent(self, offices: list[Office]) -> str:
        """The code of the people or state spoken of before who sent an envoy: "Les Japonais … leur ambassadeur", "La
        [Suède] a choisi l'eau. … L'ambassadrice, X"."""
        for office in offices:
            if office.his and office.kind == "state" and (code := of_people(self.text, office.start)):
                return code
            if office.noun in words()["offices", "envoy"] and not office.country:
                return of_paragraph(self.text, self.names, office.start, self.host())
        return ""

    def _posted(self) -> str:
        """The state whose embassy or consulate the text names, where it is one only; its ambassador is meant then."""
        posts = (m for m in self.names.rows if m.label == "ORG" and is_post(str(m.entity or m.text)))
        codes = {str(m.country) or first_state(str(m.entity or m.text)) for m in posts}
        return codes.pop() if len(codes) == 1 else ""

    def _partner(self, host: str) -> str:
        """The state, other than ``host``, that the text names most: that of an ambassador to ``host``; "": none."""
        states = Counter(str(m.country) for m in self.names.rows if m.label == "LOC" and m.country not in {"", host})
        best = states.most_common(2)
        return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else ""

    def _of_his_state(self, offices: list[Office]) -> Stand:
        """The state, or part of one with ministers of its own, whose minister "son ministre, X" says."""
        owners = (self.owners.owner(o) for o in offices if o.his and o.kind == "state")
        row = next((row for row in owners if row is not None), None)
        if row is None:
            return NOTHING
        return of_state(str(row.country)) if row.country else of_row(row) if is_region(row) else NOTHING

    def _of_his_region(self, offices: list[Office]) -> Stand:
        """The part of a state that the sentence names before "sa ministre, X" ("Le [Québec], où sa ministre …")."""
        for office in offices if any(o.his and o.kind == "state" for o in offices) else ():
            opening = self.text.rfind(". ", max(0, office.start - _LATER), office.start)
            opening = max(opening, self.text.rfind("\n", max(0, office.start - _LATER), office.start))
            row = next((m for m in self.names.between(opening + 1, office.start) if is_region(m)), None)
            if row is not None:
                return of_row(row)
        return NOTHING

    @staticmethod
    def _of_region(offices: list[Office]) -> Stand:
        """The part of a state whose minister an adjective says: "la ministre québécoise de l'Enseignement"."""
        for office in offices:
            found = (words().regions.get(word) for word in re.findall(r"[\w-]+", office.words.lower())[1:4])
            if office.kind == "state" and (region := next(filter(None, found), None)) is not None:
                return Stand(region, "", "LOC")
        return NOTHING

    def _servant(self, row: Any) -> str:
        """The state that an adjective says of one who serves it: "la négociatrice brésilienne [X]"."""
        for mention in () if isinstance(row, Official) else self.mentions(row)[:4]:
            before = self.text[max(0, mention.start - 60) : mention.start]
            described = _DESCRIBED.search(re.sub(r",? (?:M\. |Mme )?\Z", " ", before))
            said = re.findall(r"[\w-]+", described[0].lower())[1:] if described is not None else []
            servants = words()["persons", "servants"]
            if said and (said[0] in servants or " ".join(said[:2]) in servants):
                return next((code for word in said[1:] if (code := adjective_country(word))), "")
        return ""

    def _of_embassy(self, row: Any) -> str:
        """The state whose embassy a person serves: "X, conseiller à l'ambassade d'[Allemagne]"."""
        if isinstance(row, Official):
            return ""
        for mention in self.mentions(row)[:4]:
            end = self.text.find(". ", mention.end, mention.end + _APPOSED)
            apposed = self.text[mention.end : end if end >= 0 else mention.end + _APPOSED]
            post = _post().match(apposed)
            if post is not None and (code := first_state(apposed[post.end() :])):
                return code
        return ""

    def _acting(self, row: Any) -> str:
        """The state that a minister without nationality speaks of as his own in the sentence that names him:
        "Selon X, vice-ministre, Pékin enverra …", "la ministre, X, a précisé que Tokyo ne livrerait pas …"."""
        if isinstance(row, Official) or not any(o.kind == "state" for o in self.held(row)):
            return ""
        for mention in sorted(self.mentions(row)[:4], key=lambda m: m.start):
            reach = mention.end + _CLAUSES
            ends = (self.text.find(". ", mention.end + 3, reach), self.text.find("\n", mention.end, reach))
            end = min((at for at in ends if at > 0), default=reach)
            for near in self.names.between(mention.end, end):
                before = self.text[max(0, near.start - 10) : near.start]
                if near.label == "LOC" and near.country and _CLAUSE.search(before):
                    return str(near.country)
        return ""

    def _announced(self, row: Any) -> str:
        """The state that the sentence opens with as the one that acts, where a minister without nationality says it
        behind a comma ("Le [Maroc] exécutera …, a annoncé la secrétaire d'État, [X]")."""
        for office in self.held(row)[:4]:
            opening = max(self.text.rfind(mark, max(0, office.start - _CLAUSES), office.start) for mark in (". ", "\n"))
            said = _SAYS_BEHIND.search(self.text, max(0, opening), office.start)
            first = next((m for m in self.names.between(opening + 1, office.start) if m.country), None)
            if office.kind != "state" or said is None or first is None or first.label != "LOC":
                continue
            if _OPENS.search(self.text[max(0, first.start - 40) : first.start]) and first.end < said.start():
                return str(first.country)
        return ""

    def _introduced(self, row: Any) -> str:
        """The state of the official without a name who was spoken of before a person whose office nobody says."""
        if isinstance(row, Official) or self.held(row):
            return ""
        first = min(mention.start for mention in self.mentions(row))
        codes = set()
        for match in pattern("state").finditer(self.text, max(0, first - _INTRODUCED), first):
            office = self.offices.in_words(match.start(), min(first, match.start() + 120))
            if office is None or not office.country:
                continue
            if not any(m.label == "PER" for m in self.names.between(office.start, office.end + 4)):
                codes.add(office.country)
        return codes.pop() if len(codes) == 1 else ""

    @staticmethod
    def _by_role(row: Any) -> str:
        for word in re.findall(r"[\w-]+", str(row.role or "")):
            if code := adjective_country(word.lower()):
                return code
        return ""

    def _body(self, row: Any) -> Stand:
        if row.label == "ORG":
            return of_row(row)
        if isinstance(row, Official) and row.body is not None:
            return of_row(row.body)
        offices = self.held(row)
        if isinstance(row, Official) and not offices and row.role.lower() in words()["persons", "leaders"]:
            owner = self.owners.owner(Office(row.role.lower(), "body", row.role, row.start, row.end))
            return self.owners.whole(owner) if owner is not None else self.owners.hero
        if offices and offices[0].kind == "local" and (town := self.owners.town(offices, row)).name:
            return town
        for office in offices:
            if office.body is not None and not (office.kind == "state" and office.body.label == "LOC"):
                return self.owners.whole(office.body)
        for mention in self.mentions(row)[:12]:
            if not isinstance(row, Official) and (near := self.offices.body_beside(mention)) is not None:
                return of_row(near)
        commissioner = any(
            re.match(rf"(?:{'|'.join(words()['offices', 'commissioner'])})\b", o.words, re.I) for o in offices
        )
        if commissioner:
            europe = any(re.search(r"européen", o.words) for o in offices)
            if europe or any((m.entity or m.text) == _UNION for m in self.names.rows):
                return Stand(_UNION, "", "ORG")
        his = (self.owners.owner(o) for o in offices if o.his and o.kind != "local" and not o.country)
        if (owner := next((row for row in his if row is not None), None)) is not None:
            return self.owners.whole(owner)
        if (named := self.owners.in_words(offices)).name:
            return named
        if (housed := self.owners.housed(offices)).name:
            return housed
        bare = [o for o in offices if o.kind == "body" and not o.country]
        if not bare:
            unknown = isinstance(row, Official) or bool(offices or row.country)
            return NOTHING if unknown else self.issuer()
        if (issuer := self.issuer()).name:
            return issuer
        owner = self.owners.owner(bare[0])
        if owner is not None:
            return self.owners.whole(owner)
        return self.owners.hero if self.owners.hero.name else self.house()
