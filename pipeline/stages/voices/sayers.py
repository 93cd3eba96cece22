"""Who is quoted: named behind the quotation, inside it, before it, in the sentence or the paragraph around it."""

from __future__ import annotations

import re
from typing import Any

from pipeline.stages.places import Places
from pipeline.stages.voices.offices import Offices
from pipeline.stages.voices.persons import Persons
from pipeline.stages.voices.quotations import Quotations
from pipeline.stages.voices.words import alternatives, pattern, words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*'?")
_HE = re.compile(r"-(?:t-)?(ils?|elles?|on)\Z")
_AT = re.compile(
    r" ?(?:(?:à|au|aux|chez|du côté de|du côté du|du côté des|au sein de|au sein du|dans les rangs de) ?)"
    r"(?:la |le |les |l')?(?:siège (?:de |du |d')(?:la |l')?)?"
)
_INCISE_WORDS, _INCISE_REACH = 9, 130
_SUBJECT_REACH = 260
"""Code points behind a verb of saying in which its subject stands."""
_OF_TWO = re.compile(
    r" (?:l[ea] )(?:premi(?:er|ère)(?! ministre)|(?P<last>seconde?|deuxième))(?![\w-]| \w{1,20} ministre)"
)
""" "», a répondu le second"."""
_SENTENCE_END = re.compile(r"(?<![A-ZÉ])(?<!\bM)(?<!\bMM)(?<!\bMme)(?<!\bDr)[.!?](?=[ \n]|\Z)")
_COMMAS = 12
"""Places inside a quotation where its speaker may be named."""
_TO_BODY = re.compile(r"(?: (?:l[ea] |les |l')?(?:[\w-]{2,20} ){0,2}| l')?")
_SIGNED = re.compile(r"[ \n\t]{1,3}(?:[–—-] ?)?\(?")
_LINE = 5_000
"""Code points of a paragraph that are read on either side."""
_SIGNATURE = 160
_CARRYING_ON = re.compile(r"(?:^|[;,] |\n)(?:et|puis|avant) (?:de |d')(?P<verb>[\w-]+)", re.IGNORECASE)
""" "Et d'ajouter : «", "Puis de conclure : «": the speaker of the quotation before."""
_CIVIL_WORDS = 3
"""Words before a name in a signature: "L'honorable", "Son Excellence M."."""
_SPEAKING = re.compile(r"(?:^|[,;(] ?|\n)(?:pour|selon|d'après|chez|de l'avis de|aux yeux de) ", re.IGNORECASE)


class Sayers:
    """Finds who is quoted in one text."""

    def __init__(self, text: str, names: Places, quotations: Quotations, offices: Offices, persons: Persons) -> None:
        self.text = text
        self.names = names
        self.quotations = quotations
        self.offices = offices
        self.persons = persons
        self._known: dict[int, Any] = {}

    def of(self, offset: int) -> Any:
        """The mention of whoever is quoted at ``offset`` (a person, a body, or an
        :class:`~pipeline.stages.voices.offices.Official`), ``None`` where nobody is."""
        index = self.quotations.at(offset)
        return self.of_quotation(index) if index >= 0 else None

    def of_quotation(self, index: int) -> Any:
        """The speaker of a quotation by its number. Chains of quotations are followed back, never recursively."""
        chain = []
        while index >= 0 and index not in self._known:
            chain.append(index)
            found, carries_on = self._named(index)
            if found is not None or not carries_on:
                self._known[index] = found
                break
            index -= 1
        found = self._known.get(index)
        for other in chain:
            self._known[other] = found
        return found

    def _named(self, index: int) -> tuple[Any, bool]:
        """The speaker, and whether the quotation before is by the same person where nobody is named."""
        start, end = self.quotations.spans[index]
        line, line_end = self._line(start, end)
        for find in (self._within, self._behind):
            if (row := find(start, end, line_end)) is not None:
                return row, False
        opening = self._sentence_start(line, start)
        lead = self.text[opening:start].strip(" –—-•\n")
        if lead and (row := self._lead(opening, start)) is not None:
            return row, False
        goes_on = _CARRYING_ON.match(lead)
        if goes_on is not None and goes_on["verb"].lower() in words()["saying", "verbs"]:
            return None, True
        alone = not self.text[end:line_end].strip(' ."»')
        if alone and (row := self._below(line_end)) is not None:
            return row, False
        if alone and not self.text[line:start].strip(" –—-•"):
            return self._above(line, start), True
        last = self.quotations.before(start)
        last_end = self.quotations.spans[last][1] if last >= 0 else -1
        position = opening
        while position > line and position > last_end:
            begin = self._sentence_start(line, position - 1)
            if begin >= position:
                break
            if begin <= last_end:
                return self.persons.subject(max(begin, last_end), position) if position - last_end > 90 else None, True
            if (row := self.persons.subject(begin, position)) is not None:
                return row, False
            position = begin
        if last_end > line:
            return None, True
        sentence = _SENTENCE_END.search(self.text, end, line_end)
        rest = self.persons.subject(end, sentence.end() if sentence is not None else line_end)
        return (rest, False) if rest is not None else (self._above(line, start), False)

    def _line(self, start: int, end: int) -> tuple[int, int]:
        """Where the line begins that holds ``start``, and where the one ends that holds ``end``; a long one is cut."""
        low, high = max(0, start - _LINE), min(len(self.text), end + _LINE)
        first, last = self.text.rfind("\n", low, start) + 1, self.text.find("\n", end, high)
        return first or low, last if last >= 0 else high

    def _sentence_start(self, line: int, offset: int) -> int:
        """Where the sentence begins that ends at ``offset`` or goes on there; not before ``line``."""
        low = max(line, offset - 600)
        starts = [m.end() for m in _SENTENCE_END.finditer(self.text, low, max(low, offset - 2))]
        starts = [at for at in starts if self.quotations.at(at - 1) < 0]
        return starts[-1] if starts else low

    def incise(self, offset: int, end: int) -> tuple[int, str]:
        """Where the verb of saying that stands at ``offset`` ends, and the pronoun that is its subject
        ("a-t-elle dit"); (-1, "") where none does."""
        lists = words()
        pronoun, verb = "", -1
        sought = min(end, offset + _INCISE_REACH)
        position = offset
        for count, match in enumerate(_WORD.finditer(self.text, offset, sought)):
            gap = self.text[position : match.start()]
            if gap.strip(" ,") or count > _INCISE_WORDS or (count == 0 and match[0][0].isupper()):
                break
            low = match[0].lower()
            if he := _HE.search(low):
                pronoun = pronoun or he[1]
                low = low[: he.start()]
            position = match.end()
            if low in lists.says and low not in lists["saying", "helpers"]:
                verb = match.end()
                break
            if low in lists["saying", "turns"] and count:
                verb = match.end()
                break
            if (
                low not in lists["saying", "helpers"]
                and low.rstrip("'") + "'" not in lists["saying", "helpers"]
                and not low.endswith("ment")
            ):
                break
        return (verb, pronoun) if verb >= 0 else (-1, "")

    def _said_by(self, verb: int, pronoun: str, stop: int, start: int) -> Any:
        """Who is the subject behind a verb of saying: a pronoun, a person, an office or a body."""
        if pronoun == "on":
            return self._at(verb)
        if pronoun:
            return self.persons.pronoun(pronoun, start)
        stop = min(stop, verb + _SUBJECT_REACH)
        if (place := _OF_TWO.match(self.text, verb)) is not None:
            return self.persons.of_two(start, place["last"] is not None)
        actors = self.persons.actors(verb, stop)
        body = next((m for m in self.names.between(verb, stop) if m.label == "ORG"), None)
        if (
            body is not None
            and (not actors or body.end <= self.offices.opening(actors[0]))
            and _TO_BODY.fullmatch(self.text, verb, body.start)
        ):
            return body
        if actors:
            return actors[0]
        state = next(
            (m for m in self.names.between(verb, min(stop, verb + 40)) if m.label == "LOC" and m.country), None
        )
        return state if state is not None and _TO_BODY.fullmatch(self.text, verb, state.start) else None

    def _at(self, verb: int) -> Any:
        """The body or state at which "on" says something ("affirme-t-on à l'[Office du cacao]"), or ``None``."""
        at = _AT.match(self.text, verb)
        rows = self.names.between(at.end(), at.end() + 2) if at is not None else ()
        return next((m for m in rows if m.label == "ORG" or (m.label == "LOC" and m.country)), None)

    def _behind(self, start: int, end: int, line_end: int) -> Any:
        """ "», a dit X", "», dit-il", "», selon X", "» (X, directeur de Y)"."""
        found = _SENTENCE_END.search(self.text, end, line_end)
        stop = found.start() if found is not None else line_end
        verb, pronoun = self.incise(end, stop)
        if verb >= 0:
            return self._said_by(verb, pronoun, stop, start)
        source = _sources().match(self.text, end, stop)
        if source is not None:
            rows = [
                m for m in self.names.between(source.end(), min(stop, source.end() + 140)) if m.label in {"PER", "ORG"}
            ]
            people = [m for m in rows if m.label == "PER"]
            return (people or rows or [None])[0]
        if re.match(r" ?[(–—-]", self.text[end : end + 2]):
            row = next((m for m in self.names.between(end, end + 30) if m.label == "PER"), None)
            if row is not None:
                return row
        return None

    def _within(self, start: int, end: int, line_end: int) -> Any:
        """ "« Oui, a promis X. Nous … »"."""
        position = start
        for _ in range(_COMMAS):
            position = self.text.find(", ", position + 1, end)
            if position < 0:
                return None
            verb, pronoun = self.incise(position + 1, end)
            if verb < 0:
                continue
            closing = re.search(r"[,.:;!?](?= )", self.text[verb:end])
            if pronoun:
                if closing is not None and closing.start() < 60:
                    return self.persons.pronoun(pronoun, start)
                continue
            if self.text[verb : verb + 1] == "'" or re.match(
                r" (?:que|qu'|à|de|nous|vous|un|une|des)\b", self.text[verb : verb + 6]
            ):
                continue
            found = _SENTENCE_END.search(self.text, verb, end)
            stop = found.start() if found is not None else end
            colon = self.text.find(":", verb, stop)
            stop = colon if colon >= 0 else stop
            row = self._said_by(verb, "", stop, start)
            if (
                row is not None and self.persons.offices.opening(row) - verb <= 60
                if row is not None and row.text
                else row is not None
            ):
                return row
        return None

    def _lead(self, opening: int, start: int) -> Any:
        """Who the words before the quotation in its sentence say: "X a déclaré : «", "Pour X, «"."""
        last = self.quotations.before(start)
        if last >= 0 and opening < self.quotations.spans[last][1] <= start:
            low = self.quotations.spans[last][1]
            verb, pronoun = self.incise(low, start)
            if verb >= 0:
                return self._said_by(verb, pronoun, start, self.quotations.spans[last][0])
        if (source := _SPEAKING.search(self.text, opening, start)) is not None:
            row = next(
                (
                    m
                    for m in self.names.between(source.end(), min(start, source.end() + 150))
                    if m.label in {"PER", "ORG"}
                ),
                None,
            )
            person = next(
                (m for m in self.names.between(source.end(), min(start, source.end() + 200)) if m.label == "PER"), None
            )
            if (person or row) is not None:
                return person or row
        if (row := self.persons.subject(opening, start)) is not None:
            return row
        if self.text[:start].rstrip().endswith(":") or self._says(opening, start):
            rows = self.names.between(opening, start)
            return next((m for m in rows if m.label == "PER"), None) or next(
                (m for m in rows if m.label == "ORG" and not self.persons.governed(self.offices.opening(m))), None
            )
        return None

    def _says(self, start: int, end: int) -> bool:
        return any(word in words().says for word in re.findall(r"[\w-]+", self.text[start:end].lower()))

    def _below(self, line_end: int) -> Any:
        """The person named at the start of the line under a quotation."""
        opens = _SIGNED.match(self.text, line_end)
        if opens is None:
            return None
        _, stop = self._line(opens.end(), opens.end())
        if stop - opens.end() > _SIGNATURE:
            return None
        row = next((m for m in self.names.between(opens.end(), min(stop, opens.end() + 40)) if m.label == "PER"), None)
        if row is None:
            return None
        before = self.text[opens.end() : row.start].strip(" –—-,")
        office = pattern("state", "body", "local").search(before) is not None
        plain = office or (len(before.split()) <= _CIVIL_WORDS and not self._says(opens.end(), row.start))
        return row if plain and not self.text[opens.end() : stop].rstrip().endswith(("?", ":")) else None

    def _above(self, line: int, start: int) -> Any:
        """The subject of the last sentence of the paragraph above."""
        stop = line
        while stop and self.text[stop - 1] in "\n \t":
            stop -= 1
        if not stop:
            return None
        upper, _ = self._line(stop, stop)
        opening = self._sentence_start(upper, stop)
        last = self.quotations.before(stop)
        if last >= 0 and self.quotations.spans[last][1] > opening:
            return None
        return self.persons.subject(opening, stop)


def _sources() -> re.Pattern[str]:
    return re.compile(rf",? ?(?:{alternatives(words()['saying', 'sources'])}) ", re.IGNORECASE)
