"""Quotations and who speaks in them; the voice of a speech or an interview."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.places import Places
from pipeline.stages.pledges.houses import is_body

_QUOTE = re.compile(r"«[^«»]{1,3000}»|\"[^\"\n]{1,1500}\"")
_HEAD = 700
"""Code points of the head of a text, in which a speaker is named."""

_FIRST_SENTENCE = re.compile(r"^[^\n]{0,2000}[.!?»][ \t]*$", re.MULTILINE)
_SAID_BY = re.compile(r",? (?:[\w'-]{1,20} ){1,4}(?:la |le |les |l')?(?:[\w-]{2,20} )?(?:[\w-]{2,20} )?")
_SAID_FOR = re.compile(r",? (?:[\w'-]{1,24} ?){2,9}(?:du|de la|de l'|des|d'|de|à la|à l'|au|aux) ?")
_SENTENCE_END = re.compile(r"(?<!\b[A-ZÉ])(?<!\bMme)(?<!\bMM)\. |[!?] |\n|»")
_WE = re.compile(r"\bNous, ")
_SAYS_HE = re.compile(r", (?:[\w'-]{1,20} )?(?:a-t|[\w-]{3,20})-(?:t-)?(?:il|elle)(?: [\w-]{3,20})?[.,]")
_FIRST_PERSON = re.compile(r"\b(?:nous|[Nn]otre|mon pays|notre pays|je|J'ai|j'ai|Nous|Mon pays|Je)\b")


@dataclass(frozen=True)
class Official:
    """A speaker without a name. ``country``: ISO 3166-1 alpha-2."""

    start: int
    end: int
    country: str
    entity: str = ""
    text: str = ""
    label: str = "PER"
    role: str = ""


@dataclass
class Quotes:
    """The quotations of one article. ``voice``: the person who speaks the whole text (speech, interview) or ``None``;
    ``bodies``: (noun, adjective) of an office → the body for which it speaks."""

    text: str
    mentions: Sequence[Any]
    bodies: Mapping[tuple[str, str], str]
    says: frozenset[str]
    publisher: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)
    voice: Any = None
    house: str = ""
    _speakers: dict[int, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = Places(self.mentions)
        self.spans = [m.span() for m in _QUOTE.finditer(self.text)]
        self._starts = [start for start, _ in self.spans]
        self.voice = self._voice()
        if self.voice is None and len(self._outside()) >= 2:
            first = _FIRST_SENTENCE.search(self.text)
            above = min(260, first.start() if first else 260)
            head = next((m for m in self.names.between(0, above) if m.label == "ORG"), None)
            self.house = self.publisher or (str(head.entity or head.text) if head is not None else "")

    @cached_property
    def body(self) -> Any:
        """The body in whose name a declaration speaks ("Nous, chefs d'État et de gouvernement du …"), or ``None``."""
        match = _WE.search(self.text)
        if match is None:
            return None
        return next((m for m in self.names.between(match.end(), match.end() + 160) if m.label == "ORG"), None)

    def inside(self, offset: int) -> bool:
        """Whether ``offset`` stands in a quotation."""
        return self._quote(offset) >= 0

    def _quote(self, offset: int) -> int:
        """The number of the quotation that holds ``offset``, or -1."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.spans[index][1] else -1

    def speaker_of(self, offset: int) -> Any:
        """The mention of the person quoted at ``offset``: named behind the quotation in the same paragraph, else
        before it; ``None`` where nobody is."""
        index = self._quote(offset)
        if index < 0:
            return None
        if index not in self._speakers:
            self._speakers[index] = self._named(index)
        return self._speakers[index]

    def said_behind(self, offset: int) -> str:
        """The words behind the quotation at ``offset`` up to the next stop, where somebody says it there and nobody is
        named ("», a déclaré l'ambassadrice."), or ""."""
        end = self.spans[self._quote(offset)][1]
        words = re.match(r"[ ,]{0,3}([^.,\n«»]{0,70})", self.text[end : end + 80])
        named = words is None or bool(self.names.between(end, end + words.end()))
        return words[1] if words is not None and not named and self._speaks(end, end + words.end()) else ""

    def _named(self, index: int) -> Any:
        start, end = self.spans[index]
        line_end = self.text.find("\n", end)
        line_end = len(self.text) if line_end < 0 else line_end
        stop = self._sentence_end(end, line_end)
        if (inside := self._parenthetic(start, end)) is not None:
            return inside
        line_start = self.text.rfind("\n", 0, start) + 1
        before = [m for m in self.names.between(line_start, start) if m.label == "PER"]
        if before and _SAYS_HE.search(self.text[start:end]):
            return before[-1]
        opens_sentence = self.text[end:stop].lstrip()[:1].isupper()
        behind = self._person(end, stop)
        if behind is not None and self._speaks(end, behind.start) and not opens_sentence:
            return behind
        if re.search(r"-t-(?:il|elle)\b", self.text[end:stop]) and before:
            return before[-1]
        if not self.text[end:line_end].strip(" .") and (below := self._below(line_end)) is not None:
            return below
        if opens_sentence and before and self.text[:start].rstrip().endswith(":"):
            return self._announced(before, start)
        earlier = self.spans[index - 1][1] if index else -1
        if earlier > line_start and self._speaks(earlier, start):
            named = self._person(earlier, start)
            if named is not None:
                return named
        if behind is not None:
            return behind
        if (body := self._body(end, stop)) is not None:
            return body
        if before:
            return before[-1]
        if (official := self._official(end, stop)) is not None:
            return official
        if re.search(r"^[^.\n]{0,24}-t-(?:il|elle)\b", self.text[end:stop]) and line_start:
            return self._above(line_start)
        alone = not self.text[line_start:start].strip(" –—-") and not self.text[end:line_end].strip(" .")
        return self._above(line_start) if alone else None

    def _parenthetic(self, start: int, end: int) -> Any:
        """The person whom the quotation itself names as its speaker ("« Oui, a promis M. X. Nous … »"), or ``None``."""
        for row in self.names.between(start, end):
            if row.label != "PER" or self.text[row.end : row.end + 2].strip()[:1] not in {".", ",", ":"}:
                continue
            segments = self.text[max(start, row.start - 90) : row.start].replace("M.", "M").split(",")
            words = next((s for s in reversed(segments) if s.strip() not in {"", "M", "Mme"}), "")
            if self._verb_first(words):
                return row
        return None

    def _verb_first(self, words: str) -> bool:
        """Whether a verb of saying opens the words, behind its auxiliary."""
        return any(word in self.says for word in re.findall(r"[\w-]+", words.lower())[:2])

    def _announced(self, before: Sequence[Any], start: int) -> Any:
        """Who says what a colon announces: the first person of the sentence before it, else the last named before."""
        opening = max(self.text.rfind(mark, 0, start) for mark in (". ", "! ", "? ", "\n"))
        return next((row for row in before if row.start > opening), before[-1])

    def _body(self, start: int, stop: int) -> Any:
        """The body that speaks right behind a quotation ("», a fait savoir l'agence Alta")."""
        row = next((m for m in self.names.between(start, stop) if m.label == "ORG"), None)
        if row is None or not self._speaks(start, row.start):
            return None
        return row if _SAID_BY.fullmatch(self.text[start : row.start]) else None

    def _official(self, start: int, stop: int) -> Any:
        """An unnamed official whose nationality is said ("a assuré le ministre kényan")."""
        if not self._speaks(start, stop):
            return None
        row = next((m for m in self.names.between(start, min(stop, start + 120)) if m.label in {"ORG", "LOC"}), None)
        for match in re.finditer(r"[\w-]+", self.text[start : min(stop, start + 160, row.start if row else stop)]):
            if code := adjective_country(match.group()):
                return Official(start + match.start(), start + match.end(), code)
        if row is None or not _SAID_FOR.fullmatch(self.text[start : row.start]):
            return None
        if row.label == "ORG":
            return row
        return Official(row.start, row.end, row.country) if row.country else None

    def _below(self, line_end: int) -> Any:
        """The person named at the start of the line under a quotation."""
        first = line_end
        while first < len(self.text) and self.text[first] in "\n \t":
            first += 1
        stop = self.text.find("\n", first)
        stop = len(self.text) if stop < 0 else stop
        person = self._person(first, stop)
        reach = 40 if self.text[first : first + 1] in {"–", "—", "-"} else 12
        return person if person is not None and person.start - first < reach else None

    def _above(self, line_start: int) -> Any:
        """The person whom the last sentence of the paragraph above names first, where the quotation is a paragraph."""
        stop = line_start
        while stop and self.text[stop - 1] in "\n \t":
            stop -= 1
        ends = [m.start() for m in _SENTENCE_END.finditer(self.text, max(0, stop - 1_000), max(0, stop - 1))]
        return self._person(ends[-1] + 1 if ends else 0, stop)

    def _sentence_end(self, start: int, line_end: int) -> int:
        match = re.search(r"(?<![A-ZÉ])(?<!\bM)(?<!Mme)\.(?:\s|$)", self.text[start:line_end])
        return start + match.start() if match else line_end

    def _person(self, start: int, end: int) -> Any:
        return next((m for m in self.names.between(start, end) if m.label == "PER"), None)

    def _speaks(self, start: int, end: int) -> bool:
        return any(w in self.says for w in re.findall(r"[\w-]+", self.text[start:end].lower()))

    def _outside(self) -> list[int]:
        """Where the first person stands outside quotations."""
        return [m.start() for m in _FIRST_PERSON.finditer(self.text) if not self.inside(m.start())]

    def _voice(self) -> Any:
        """The person of a speech or interview: first person outside quotations, and one official who opens the text."""
        if len(self._outside()) < 2:
            return None
        first = _FIRST_SENTENCE.search(self.text)
        head = min(_HEAD, first.start()) if first is not None and is_body(self.publisher) else _HEAD
        officials = [m for m in self.mentions if m.label == "PER" and (m.country or m.role) and self._leads(m, head)]
        if self.publisher and not any(m.country and m.start < 600 for m in officials):
            return None
        with_country = [m for m in officials if m.country]
        return (with_country or officials or [None])[0]

    def _leads(self, row: Any, head: int) -> bool:
        """Whether a mention stands where a speaker is named: in the first ``head`` code points, or opening a line."""
        return row.start < head or self.text[max(0, row.start - 5) : row.start].rpartition("\n")[2].strip() in {
            "",
            "M.",
            "Mme",
        }
