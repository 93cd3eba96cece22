"""Who speaks a text in the first person: a speech, a letter, a column, a statement, a release of a body."""

from __future__ import annotations

import re
from functools import cache, cached_property
from itertools import islice
from typing import Any

from pipeline.stages.places import Places
from pipeline.stages.voices.houses import is_press
from pipeline.stages.voices.offices import Offices
from pipeline.stages.voices.officials import Official
from pipeline.stages.voices.persons import Persons
from pipeline.stages.voices.quotations import Quotations
from pipeline.stages.voices.standing import Standing
from pipeline.stages.voices.stands import NOTHING, Stand, of_row
from pipeline.stages.voices.words import alternatives, pattern, words

TOP = 700
"""Code points in which a speech names its speaker, a joint text who issues it."""
_SIGNED = 160
"""The longest line that is a signature: a name and an office."""
_PARAGRAPH = 20_000
"""Code points of a paragraph, at most."""
_LINES = 400
"""Lines below a passage in which its signature stands."""
_FIRST_PERSON = re.compile(r"\b(?:nous|[Nn]otre|[Nn]os|mon pays|je|J'ai|j'ai|Nous|Mon|Je|ma|mes)\b")
_FOR_STATE = re.compile(
    r"\b(?:au nom (?:du gouvernement |du peuple |de la délégation |des autorités )?(?:du |de la |de l'|des |d'|de )"
    r"|(?:mon|notre) pays, (?:le |la |l'|les )|(?:ma|notre) délégation, celle (?:du |de la |de l'|des ))",
    re.IGNORECASE,
)
_WE_ALL = re.compile(r"\bNous, (?:les )?(?!chefs)[^.;:\n]{10,400}")
_WE_CHIEFS = re.compile(r"\bNous, ")


@cache
def _we_members() -> re.Pattern[str]:
    """ "Nous, dirigeants du Groupe des sept": who speaks together, in their own words."""
    nouns = alternatives(words()["texts", "members"])
    return re.compile(rf"Nous, (?:les )?(?P<who>(?:{nouns})\b[^,;:()\n]{{3,160}}?) ?[,;:(\n]")


_ADDRESSED = re.compile(
    r"(?:lettre(?: ouverte)?|appel|message|adresse|question|courrier|pétition|plaidoyer)\b[^\n]{0,20}?"
    r" (?:à|au|aux|à l'attention d[eu]) ?(?:M\. |Mme |Monsieur |Madame |l')?(?:le |la )?\Z",
    re.IGNORECASE,
)
"""What stands before those to whom a text is written."""
_GREETS = re.compile(
    r"^(?:Monsieur|Madame|Mesdames|Messieurs|Excellences?|(?:Mes )?[Cc]hers?|(?:Mes )?[Cc]hères?|Majesté|Altesse"
    r"|Honorables?|Distingués)\b[^\n]{0,200}[,!]\s*$",
    re.MULTILINE,
)
_OF_BODY = re.compile(r"(?:(?:les? |la |l')(?:[\w-]{3,20} )?)?(?:« ?)?", re.IGNORECASE)
_TO_BODY = 30
"""Code points before the name of a body in a byline."""
_CLOSING = 260
"""Code points at the end of a text in which a body signs it."""
_FOR_BODY = re.compile(
    r"[ \t–—-]*(?P<lead>(?:Pour|Au nom de|Au nom du|Les membres de|Les membres du|L'équipe de|L'équipe du|Signé :) )?"
    r"(?:la |le |l'|les |La |Le |L'|Les )?(?:« ?)?"
)
_BYLINE = re.compile(r"^[ \t]*(?:(?:[Uu]n texte |[Uu]ne tribune |Tribune )?[Pp]ar |Signé : )", re.MULTILINE)


class Texts:
    """The first person of one text outside its quotations and turns."""

    def __init__(
        self, text: str, names: Places, quotations: Quotations, offices: Offices, persons: Persons, standing: Standing,
    ) -> None:  # fmt: skip
        self.text = text
        self.names = names
        self.quotations = quotations
        self.offices = offices
        self.persons = persons
        self.standing = standing

    @cached_property
    def personal(self) -> bool:
        """Whether the text speaks in the first person outside its quotations."""
        return self._first_persons > 1

    @property
    def once_personal(self) -> bool:
        """Whether it does so at least once."""
        return self._first_persons > 0

    @cached_property
    def _first_persons(self) -> int:
        """How many first persons stand outside the quotations; two are enough."""
        found = (m for m in _FIRST_PERSON.finditer(self.text) if self.quotations.at(m.start()) < 0)
        return len(list(islice(found, 2)))

    def signer(self, offset: int) -> Any:
        """The person who signs the passage: a short line below it that opens with the name."""
        position = offset
        for _ in range(_LINES):
            line = self.text.find("\n", position, position + _PARAGRAPH)
            if line < 0:
                return None
            while line < len(self.text) and self.text[line] in "\n \t–—-":
                line += 1
            end = self.text.find("\n", line, line + _PARAGRAPH)
            end = min(len(self.text), line + _PARAGRAPH) if end < 0 else end
            said = self.text[line:end]
            if 0 < end - line <= _SIGNED and not said.rstrip().endswith((".", "?", ":", ";", "!")):
                row = next((m for m in self.names.between(line, line + 12) if m.label == "PER"), None)
                if row is not None and self._is_signature(row, end):
                    return self._signing_body() or row
                if row is None and "," not in said and len(said) < 90 and self._is_heading(line):
                    return None
            position = end
        return None

    def _is_signature(self, row: Any, end: int) -> bool:
        rest = self.text[row.end : end].strip()
        if rest and rest[0] not in ",(–—-":
            return False
        return bool(row.role or self.offices.beside(row) or self.offices.body_beside(row) is not None)

    def _is_heading(self, line: int) -> bool:
        """Whether a line without a full stop is a heading: blank lines around it, text below."""
        end = self.text.find("\n", line)
        return (
            end >= 0
            and self.text[end : end + 2] == "\n\n"
            and len(self.text) - end > 400
            and line >= 2
            and self.text[line - 2 : line] == "\n\n"
        )

    @cached_property
    def declared(self) -> Stand:
        """The state for which the text says that it speaks ("au nom du Togo", "mon pays, le Togo,")."""
        for match in _FOR_STATE.finditer(self.text):
            if self.quotations.at(match.start()) >= 0:
                continue
            row = next(iter(self.names.between(match.end(), match.end() + 30)), None)
            if row is not None and row.label == "LOC" and row.country:
                return of_row(row)
        return NOTHING

    @cached_property
    def chorus(self) -> list[Stand]:
        """The body, or the states, in whose name a declaration speaks ("Nous, chefs d'État … du …", a joint text)."""
        chiefs = next((m for m in _WE_CHIEFS.finditer(self.text) if self.quotations.at(m.start()) < 0), None)
        if chiefs is not None:
            body = next((m for m in self.names.between(chiefs.end(), chiefs.end() + 160) if m.label == "ORG"), None)
            if body is not None and self.text.find(". ", chiefs.end(), body.start) < 0:
                members = _we_members().match(self.text, chiefs.start())
                inside = members is not None and members.start("who") <= body.start and body.end <= members.end("who")
                return [Stand(members["who"])] if members is not None and inside else [of_row(body)]
        said = _WE_ALL.search(self.text)
        if said is not None and self.quotations.at(said.start()) < 0:
            rows = [m for m in self.names.between(said.start(), said.end()) if m.label == "LOC" and m.country]
            limit = len(rows)
            if (group := self._group_in_head(said.start())) is not None:
                return [of_row(group)]
        elif re.search(rf"\b(?:{alternatives(words()['texts', 'joint'])})\b", self.text[:TOP], re.IGNORECASE):
            rows = [m for m in self.names.between(0, TOP) if m.label == "LOC" and m.country]
            limit = 2
        else:
            return []
        states = list({row.country: of_row(row) for row in reversed(rows)}.values())[::-1][:limit]
        return states if len(states) > 1 else []

    def _group_in_head(self, end: int) -> Any:
        """The group of states whose members a declaration says at its head that they are ("Communiqué des ministres de
        l'Énergie du [G7]"), or ``None``."""
        members = re.compile(rf"\b(?:{alternatives(words()['texts', 'members'])})\b[^,;:.\n]{{0,60}}\Z")
        rows = (m for m in self.names.between(0, min(end, TOP)) if m.label == "ORG")
        return next((m for m in rows if members.search(self.text[max(0, m.start - 90) : m.start])), None)

    @cached_property
    def speaker(self) -> Any:
        """The person who speaks or signs the whole text: a speech, a column, a letter; ``None``: nobody."""
        if not self.personal:
            return None
        for find in (self._of_speech, self._of_byline, self._signing_body, self._of_greeting, self._of_last_line):
            if (row := find()) is not None:
                return row
        return None

    @cached_property
    def announced(self) -> Any:
        """Whose words the head says that it gives ("Extraits du point de presse tenu hier par [X], …"), or ``None``."""
        called = alternatives(
            words()["texts", "speeches"] | words()["texts", "interviews"] | words()["texts", "meetings"]
        )
        match = re.search(
            rf"\b(?:{called})\b[^.\n]{{0,50}}? (?:par|de|avec) (?:M\. |Mme )?", self.text[:TOP], re.IGNORECASE
        )
        if match is None:
            return None
        return next((m for m in self.names.between(match.end(), match.end() + 2) if m.label == "PER"), None)

    def _of_speech(self) -> Any:
        """ "Discours de M. X, ministre de …", "Allocution du Premier ministre des Tonga" in the head."""
        called = re.compile(rf"(?<![\w-])(?:{alternatives(words()['texts', 'speeches'])})s?\b", re.IGNORECASE)
        position = 0
        for line in self.text[:TOP].split("\n")[:12]:
            match = called.search(line) if len(line) < 300 else None
            if match is not None and match.start() < 60:
                start, end = position + match.end(), position + len(line)
                row = next((m for m in self.names.between(start, end) if m.label == "PER"), None)
                if row is not None and row.start - start < 160 and not self._is_addressed(row):
                    return row
                office = self.offices.in_words(start, end)
                if office is not None and office.start - start < 30 and not self._is_addressed(office):
                    row = self._named_like(office)
                    return row or Official(office.start, office.end, office.country, office.words, office.body)
                before = next(
                    (m for m in self.names.between(position, position + match.start()) if m.label == "PER"), None
                )
                if before is not None:
                    return before
            position += len(line) + 1
        return None

    def _named_like(self, office: Any) -> Any:
        """The person in the head, or below the text, who holds an office that the head names."""
        ends = [m for m in self.names.rows if m.label == "PER" and (m.start < TOP or m.start > len(self.text) - 400)]
        return next((m for m in ends if any(o.noun == office.noun for o in self.offices.beside(m))), None)

    def _of_byline(self) -> Any:
        """ "Par X, directrice de Y", "Par le collectif [Y]" in the head of a column."""
        for match in _BYLINE.finditer(self.text[:TOP]):
            row = next((m for m in self.names.between(match.end(), match.end() + 8) if m.label == "PER"), None)
            if row is not None and (self.standing.held(row) or self.offices.body_beside(row) is not None):
                return row
            for body in self.names.between(match.end(), match.end() + _TO_BODY) if row is None else ():
                led = _OF_BODY.fullmatch(self.text, match.end(), body.start)
                alone = self.text[body.end : body.end + 1] in {"", "\n"}
                if body.label == "ORG" and led and alone and not is_press(str(body.entity or body.text)):
                    return body
        return None

    def _signing_body(self) -> Any:
        """The body whose name is a line of the head, or for which the last lines sign ("Pour la [Coordination],")."""
        if self.quotations.at(len(self.text.rstrip()) - 1) >= 0:
            return None
        end = len(self.text.rstrip())
        rows = [m for m in self.names.rows if m.label == "ORG" and (m.end < TOP or m.start > end - _CLOSING)]
        for row in rows:
            line, stop = self.text.rfind("\n", 0, row.start) + 1, self.text.find("\n", row.end)
            behind = self.text[row.end : stop if stop >= 0 else end].strip(" ,.")
            led = _FOR_BODY.fullmatch(self.text, line, row.start)
            if led is None or behind or is_press(str(row.entity or row.text)):
                continue
            if row.start > end - _CLOSING or (line and not led["lead"]):
                return self._in_full(row)
        return None

    def _in_full(self, row: Any) -> Any:
        """The first mention of the body whose longer name a signature shortens ("la [Coordination]"), else ``row``."""
        opens = f"{str(row.text).lower()} "
        rows = (m for m in self.names.rows if m.label == "ORG" and m.text.lower().startswith(opens))
        return next(rows, row)

    def _of_greeting(self) -> Any:
        """Who opens or signs a text that greets its hearers ("Mesdames et Messieurs,")."""
        greeting = _GREETS.search(self.text[: 2 * TOP])
        if greeting is None:
            return None
        rows = [m for m in self.names.between(0, greeting.start()) if m.label == "PER" and not self._is_addressed(m)]
        for row in rows:
            if row.country or row.role or self.offices.beside(row):
                return row
        office = self.offices.in_words(0, greeting.start())
        if office is not None and self._is_addressed(office):
            return rows[0] if rows else None
        if office is not None and (office.country or office.body is not None):
            return Official(office.start, office.end, office.country, office.words, office.body)
        return rows[0] if rows else None

    def _is_addressed(self, named: Any) -> bool:
        """Whether the head writes to a person or an office: "Lettre ouverte au Premier ministre de [X]"."""
        return _ADDRESSED.search(self.text, max(0, named.start - 60), named.start) is not None

    def _of_last_line(self) -> Any:
        """The person with an office who stands at the start of one of the last three lines."""
        end = len(self.text.rstrip())
        for _ in range(3):
            line = self.text.rfind("\n", 0, end) + 1
            row = next((m for m in self.names.between(line, line + 8) if m.label == "PER"), None)
            short = end - line <= _SIGNED
            if row is not None and short and (row.end == end or self._is_signature(row, end)):
                above = self.text[max(0, line - 60) : line].rstrip().rpartition("\n")[2]
                titled = len(above) < 50 and pattern("state", "body", "local").search(above) is not None
                held = self.standing.held(row) or self.offices.body_beside(row)
                return row if held or titled else None
            end = len(self.text[:line].rstrip())
            if not end:
                break
        return None
