"""The turns of a transcript or an interview: who has the word where."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.places import Places
from pipeline.stages.voices.offices import Offices
from pipeline.stages.voices.officials import Official
from pipeline.stages.voices.persons import Persons
from pipeline.stages.voices.words import alternatives, pattern, words

_LABEL = re.compile(
    r"^[ \t*_>]{0,4}(?:[–—-][ \t]?)?(?:\d{1,3}\.\d{1,3}[ \t])?[*_]{0,3}"
    r"(?P<label>[QR]\d{0,2}(?=[.:]?[ \t])|[A-ZÀ-Ý«(][^\n:«»\"?!;]{0,140}?)[*_]{0,3}[ \t]?"
    r"(?:[*_]{0,3}:[*_]{0,3}(?=[ \t\n])|\.?[ \t]?[–—][ \t]|\.[ \t]?-[ \t]|(?<!\b[A-ZÀ-Ý])(?<!\bhon)\.[ \t](?=[A-ZÀ-Ý«])"
    r"|(?<=[QR])\.[ \t]|(?<=[QR]\d)[.]?[ \t])",
    re.MULTILINE,
)
_CIVIL = re.compile(
    r"(?:(?:MM?|Mmes?|Mlle|Dre?|S\.E|Me|Pr)\.? |L'hon(?:\.|orable) |S\.E\.(?:M\.|Mme)? "
    r"|Son Excellence |Monsieur |Madame "
    r"|(?:l[ea] |l')?(?:[\w-]{1,40} ){0,2})",
    re.IGNORECASE,
)
_TITLED = re.compile(r"[A-ZÀ-Ý][\w' -]{3,60} \(")
""" "PORTE-PAROLE (" before a name and a bracket."""
_OPEN_QUESTION = re.compile(
    r"^[ \t]*(?:(?:[*_]{1,3}|[–—-] ?|\d{1,2}[.)] )?(?P<asked>[^\n]{8,500}\?)[ \t»\"*_]*|\*\*[^*\n]{8,500}\*\*[ \t]*)$",
    re.MULTILINE,
)
_WRITTEN = re.compile(r"^(?P<kind>Questions?|Réponse)\b(?P<who> [^\n:]{3,240}[^\n:.?! ])(?: ?:)?$", re.MULTILINE)
""" "Question n° 12 de Mme la députée X au ministre", "Réponse du ministre du 3 mars": a written question."""
_OF_QUESTION = re.compile(r"\b(?:à|aux?) (?:la |l'|votre |sa )?questions?\b")
"""What stands in the line of an answer before who asked: "à la question n° 12 de Mme X"."""
_SAYS = re.compile(r"\b(?:a|ont|est|sont|qui|que|je|nous|vous|on|il|elle)\b|\bj'")
"""What makes a sentence of the words behind a name: ", nous avons parlé"."""
_GROUP = re.compile(r"\([\w’'.-]{1,16}\)")
"""The group of a member of a parliament behind the name: "(EcoS)"."""
_LETTERS = re.compile(r"(?:[A-ZÀ-Ý][a-z]?\.?[ -]?){2,6}")
"""A label that is nothing but initials: "A.-R. S. M.", "JPK"."""
_TITLE = re.compile(r"(?:Sr|Fr|Mgr|Dre?|Me|Pre?|Mme|M\.) (?=[A-ZÀ-Ý][.-])")
"""A title before the initials of a label: "Sr M.-B. L."."""
_RECORDED = re.compile(r"^[ *_(]{0,4}(?:Propos (?:recueillis|traduits)|Entretien|Interview)\b[^\n:]{0,60} par ", re.M)
"""The line below an interview that says who asked."""
_HEADING = re.compile(r"(?<=\n\n)(?=[A-ZÀ-Ý])[^\n]{3,80}[^\n.!?:;,»\"](?=\n\n)")
_LEAST = 2
"""Labels, or questions, that make a transcript."""
_ASKER = 40
"""Code points of the name of a newspaper that asks, at most."""
_HEAD = 1_800
"""Code points in which an interview names who is interviewed."""


@dataclass(frozen=True)
class Turn:
    """A turn from ``start`` on. ``speaker``: his mention or an official without a name; ``None``: who asks, or nobody
    known. ``end``: where the words of its label end; ``over``: the interview ends here."""

    start: int
    end: int
    speaker: Any
    over: bool = False


_ANSWER = Official(-1, -1, role="answer")
"""Stands for whoever answers, until it is known who."""


@cache
def _asking() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words()['turns', 'questions'])})\d{{0,2}}\b(?!['-])", re.IGNORECASE)


@cache
def _answering() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words()['turns', 'answers'])})\d{{0,2}}", re.IGNORECASE)


@cache
def _governing() -> re.Pattern[str]:
    """ "Avec ", "Selon le " before a name: a sentence, no label."""
    return re.compile(rf"(?:{alternatives(words()['turns', 'governing'])})\b", re.IGNORECASE)


def _initials(name: str) -> str:
    """ "ARSM" for "Abdoul-Razak Seyni Moumouni"."""
    return "".join(part[0] for part in re.split(r"[ -]", name) if part[:1].isupper())


class Turns:
    """The turns of one text; none where it is no transcript. ``head``: its top as printed, with its rubrics."""

    def __init__(self, text: str, names: Places, offices: Offices, persons: Persons, head: str = "") -> None:
        self.text = text
        self.head = head
        self.names = names
        self.offices = offices
        self.persons = persons
        self.turns = sorted(self._found(), key=lambda turn: turn.start)
        self._starts = [turn.start for turn in self.turns]

    def at(self, offset: int) -> Turn | None:
        """The turn that ``offset`` stands in, or ``None``."""
        index = bisect_right(self._starts, offset) - 1
        return self.turns[index] if index >= 0 and not self.turns[index].over else None

    def answering(self, offset: int) -> Any:
        """Who answers a question at ``offset``, or ``None``: the speaker of the turn behind it."""
        index = bisect_right(self._starts, offset)
        return self.turns[index].speaker if index < len(self.turns) else None

    def _found(self) -> list[Turn]:
        labelled = list(self._labelled())
        answers = [turn for turn in labelled if turn.speaker is _ANSWER]
        spoken = [turn for turn in labelled if turn.speaker not in (None, _ANSWER)]
        if len(labelled) >= _LEAST and (len(answers) >= _LEAST or (spoken and len(labelled) > len(answers) + 1)):
            named = {str(turn.speaker.entity or turn.speaker.text): turn.speaker for turn in spoken}
            alone = next(iter(named.values())) if len(named) == 1 else None
            who = alone or (self._interviewee(answers[0].start) if answers else None)
            turns = [replace(turn, speaker=who) if turn.speaker is _ANSWER else turn for turn in labelled]
            below = _RECORDED.search(self.text, labelled[-1].end)
            return [*turns, Turn(below.start(), below.start(), None, over=True)] if below is not None else turns
        return self._in_writing() or self._questioned()

    def _labelled(self) -> Iterator[Turn]:
        labels = Counter(m["label"].strip(" .*_") for m in _LABEL.finditer(self.text) if len(m["label"]) < _ASKER)
        by_surname = self._surnames()
        people = {row.text: row for row in by_surname.values()}
        whole = (row for row in by_surname.values() if not _LETTERS.fullmatch(str(row.entity or row.text)))
        by_initials = {_initials(str(row.entity or row.text)): row for row in whole}
        titled: dict[str, Any] = {}
        for match in _LABEL.finditer(self.text):
            label, start = match["label"], match.start("label")
            bare = re.sub(r" ?\([^)]*\)", "", label).strip(" .*_")
            if _asking().match(bare):
                yield Turn(match.start(), match.end(), None)
                continue
            if _answering().fullmatch(bare):
                yield Turn(match.start(), match.end(), _ANSWER)
                continue
            bare = _TITLE.sub("", bare)
            letters = re.sub(r"\W", "", bare) if _LETTERS.fullmatch(bare) else ""
            if letters in by_initials or ("." in bare and letters and labels[bare] >= _LEAST):
                yield Turn(match.start(), match.end(), by_initials.get(letters))
                continue
            rows = [m for m in self.names.between(start, match.end("label")) if m.label == "PER"]
            if rows and _TITLED.fullmatch(self.text, start, rows[0].start) and self.text[rows[0].end] == ")":
                titled[bare] = rows[0]
            if bare in titled:
                yield Turn(match.start(), match.end(), titled[bare])
                continue
            lead = self.text[start : rows[0].start] if rows else ""
            if rows and (len(lead) <= 2 or (_CIVIL.fullmatch(lead) and not _governing().match(lead))):
                stop = self.text[match.end() - 2 : match.end()].rstrip() == "."
                if self._whole(label, rows[0].end - start, stop=stop):
                    yield Turn(match.start(), match.end(), rows[0])
                continue
            if (surname := bare.split()[-1].casefold() if bare.split() else "") in by_surname and len(bare.split()) < 5:
                yield Turn(match.start(), match.end(), by_surname[surname])
                continue
            if (official := self._office(start, bare)) is not None:
                yield Turn(match.start(), match.end(), official)
            elif bare in people:
                yield Turn(match.start(), match.end(), people[bare])
            elif self._is_outlet(start, bare) or labels[bare] >= _LEAST:
                yield Turn(match.start(), match.end(), None)

    def _in_writing(self) -> list[Turn]:
        """The turns of a written question to a government and of its answer, each under a line of its own."""
        turns: list[Turn] = []
        asker: Any = None
        answered = asked = False
        for match in _WRITTEN.finditer(self.text):
            people = [m for m in self.names.between(match.start(), match.end()) if m.label == "PER"]
            if match["kind"] != "Réponse":
                asked = True
                turns.append(Turn(match.start(), match.end(), people[0] if people else None))
                continue
            of = _OF_QUESTION.search(self.text, match.start("who"), match.end())
            end = of.start() if of is not None else match.end()
            row = next((m for m in people if m.start < end), None)
            asker = asker or next((m for m in people if m.start > end), None)
            office = self.offices.in_words(match.start("who"), end) if row is None else None
            if office is not None:
                row = Official(office.start, office.end, office.country, office.words, office.body)
            answered = answered or row is not None
            turns.append(Turn(match.start(), match.end(), row))
        turns = [replace(turn, speaker=asker) if turn.speaker is None else turn for turn in turns]
        return turns if answered and asked else []

    @staticmethod
    def _whole(label: str, end: int, *, stop: bool) -> bool:
        """Whether nothing but an office or a bracket stands behind the name in a label. ``stop``: a full stop ends it,
        so that it may be a sentence: "Le ministre, X, souhaite aller plus vite."."""
        rest = label[end:].strip(" .*_")
        office = pattern("state", "body", "local").match(rest.lstrip(", (")) is not None
        return (
            not rest
            or _GROUP.fullmatch(rest) is not None
            or (rest[0] in ",(" and not _SAYS.search(rest) and (office or not stop))
        )

    def _surnames(self) -> dict[str, Any]:
        """The persons by their last names: those with an office or state stand for the name."""
        people: dict[str, Any] = {}
        for row in self.names.rows:
            if row.label == "PER":
                last = str(row.entity or row.text).split()[-1].casefold()
                if last not in people or (not people[last].country and (row.country or row.role)):
                    people[last] = row
        return people

    def _office(self, start: int, label: str) -> Any:
        """The person, or official without a name, whose office is the label ("LE PRÉSIDENT KÉNYAN")."""
        found = pattern("state", "body", "local").search(label)
        opens = re.match(r"(?:l[ea] |l'|mme la |m\. le |son excellence )", label.lower())
        if found is None or opens is None or found.start() > opens.end() + 12 or len(label) > 90:
            return None
        if re.search(r"\b(?:a|ont|est|sont|sera|qui|que)\b", label):
            return None
        code = next((c for w in re.findall(r"[\w-]+", label.lower()) if (c := adjective_country(w))), "")
        row = next((m for m in self.names.between(start, start + len(label)) if m.label in {"ORG", "LOC"}), None)
        code = code or (str(row.country) if row is not None and row.label == "LOC" else "")
        body = row if row is not None and row.label == "ORG" else None
        noun = found[0].lower()
        known = self._with_role(noun, code) if body is None else None
        known = known or self.persons.by_office(noun, start, code, body)
        if known is None:
            holders = {n: m for n, m in self._holders.get(noun, {}).items() if m.country in {"", code or m.country}}
            known = next(iter(holders.values())) if len(holders) == 1 else None
        return known or Official(start, start + len(label), code, label, body)

    def _with_role(self, noun: str, code: str) -> Any:
        """The only person of the text, of a state where the label names one, whose office the noun opens; else
        ``None``."""
        opening = re.compile(rf"{re.escape(noun)}(?![\w-])", re.IGNORECASE)
        rows = (row for role, row in self._roles.items() if opening.match(role[1]))
        found = {str(row.entity or row.text): row for row in rows if row.country in {"", code or row.country}}
        return next(iter(found.values())) if len(found) == 1 else None

    @cached_property
    def _roles(self) -> dict[tuple[str, str], Any]:
        """A mention of each person with each of his roles."""
        rows = (row for row in self.names.rows if row.label == "PER" and row.role)
        return {(str(row.entity or row.text), str(row.role)): row for row in rows}

    @cached_property
    def _holders(self) -> dict[str, dict[str, Any]]:
        """The persons by the nouns of their offices."""
        found: dict[str, dict[str, Any]] = {}
        for row in self.names.rows:
            for office in self.offices.beside(row) if row.label == "PER" else ():
                found.setdefault(office.noun, {}).setdefault(str(row.entity or row.text), row)
        return found

    def _is_outlet(self, start: int, label: str) -> bool:
        """Whether a label is the name of the newspaper that asks."""
        row = next((m for m in self.names.between(start, start + 12) if m.label == "ORG"), None)
        return row is not None and row.end - start >= len(label) - 2

    def _questioned(self) -> list[Turn]:
        """The turns of an interview whose questions have no label: lines that are questions, with one who answers."""
        questions = list(_OPEN_QUESTION.finditer(self.text))
        marked = all(m[0].lstrip()[:1] in "*_–—-0123456789" for m in questions)
        if len(questions) < (_LEAST if marked or self._is_interview else _LEAST + 1):
            return []
        who = self._interviewee(questions[0].start())
        if who is None:
            return []
        turns = []
        for index, match in enumerate(questions):
            until = questions[index + 1].start() if index + 1 < len(questions) else len(self.text)
            if until - match.end() < 40:
                continue
            turns.append(Turn(match.start(), match.end(), None))
            turns.append(Turn(match.end(), match.end(), who))
        if turns and (heading := _HEADING.search(self.text, turns[-1].end)) is not None:
            turns.append(Turn(heading.start(), heading.start(), None, over=True))
        return turns

    @property
    def _is_interview(self) -> bool:
        """Whether the head calls the text an interview."""
        interviews = alternatives(words()["texts", "interviews"])
        called = re.compile(rf"^[ *_#|]{{0,4}}(?:{interviews})[ *_#|.:]{{0,4}}$", re.IGNORECASE | re.MULTILINE)
        inside = re.compile(rf"\b(?:{interviews})\b", re.IGNORECASE)
        return inside.search(self.text[:_HEAD]) is not None or called.search(self.head[:_HEAD]) is not None

    def _interviewee(self, before: int) -> Any:
        """Who is interviewed: in a head that says so, the first person there with an office; ``None``: nobody."""
        end = max(before, 200) if before < _HEAD else _HEAD
        rows = [m for m in self.names.between(0, end) if m.label == "PER"]
        known = (m for m in rows if self.persons.standing.for_whom(m).name)
        row = next(known, None) or next((m for m in rows if self.persons.standing.held(m)), None)
        if row is not None:
            return row
        office = self.offices.in_words(0, end) or self.offices.addressed(0, end)
        if office is None or not (office.country or office.body is not None):
            return None
        return Official(office.start, office.end, office.country, office.words, office.body)
