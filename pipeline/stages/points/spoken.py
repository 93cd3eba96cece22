"""Whose first person a list is in, and who is quoted where it stands: the voices of the article, asked for points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property

from pipeline.stages.points.idioms import addressed_pattern
from pipeline.stages.points.names import NOBODY, Name, Names, name_of
from pipeline.stages.points.series import Series
from pipeline.stages.points.vocabulary import alternatives, vocabulary
from pipeline.stages.voices import Voices
from pipeline.stages.voices.houses import is_press

_REACH = 1_500
"""Code points of a list in which its first person stands."""
_HEAD = 400
"""Code points in which a text says that it is a release or a letter."""
_ABOVE = 1_200
"""Code points back to the body whose "nous" a text without a letterhead says."""
_I = re.compile(r"\b(?:je|mon|ma|mes|moi)\b|\b[jm]'", re.IGNORECASE)
_WE = re.compile(r"\b(?:nous(?! [a-zà-ÿ]{1,30}(?:er|ir|re)\b)|notre|nos)\b", re.IGNORECASE)
_YOU = re.compile(r"(?<![\w-])(?:vous|votre|vos)\b", re.IGNORECASE)
_SEEN = re.compile(r" (?:avons|a) (?:pu |eu )?(?:consult|obten|lu(?:e|s)? |lire |acces)")
"""What a newspaper says of a document: "une note que nous avons pu consulter"."""
_TO = re.compile(
    r"^(?:[ÀA] (?:l'attention de |l'attention du )?|À l'intention de )?(?:(?:Monsieur|Madame|M\.|Mme)(?: le| la)? ?)?",
    re.MULTILINE,
)
_MY_QUESTIONS = re.compile(r"(?<![\w'-])j'(?:ai|aurais|avais) (?:deux|trois|quatre|\d) (?:[a-z]{3,15} )?questions")
_ASKER = re.compile(r"[*_]{0,3}(?:question|journaliste|q)(?![a-z])")
"""How the label of who asks begins."""
_LABELS = 3
"""Lines above a list in which that label may stand."""
_YOURS = re.compile(
    r"(?:(?<=[:.,»] )|(?<=\n)|\A)votre (?:gouvernement|majorite|ministere|administration|departement|predecesseur)"
    r"(?: [^.;:]{2,60})? (?:s'|a |avait |promet|propose|prevoi|annonc)"
)
"""Another than who speaks, whom the text may not name: "Votre gouvernement s'était engagé à"."""
_SOURCE = re.compile(
    r"^(?:Source|Contacts?(?: presse| médias)?|À propos de|Service de presse)\b[^\n]{0,80}", re.MULTILINE
)


_FOOT = 600
"""Code points of the foot of a text."""
_SIGNED_FOR = re.compile(r"^(?:Pour|Au nom d[eu]) (?:la |le |l'|les )?[^\n]{3,80}", re.MULTILINE)


class Spoken:
    """Asks the voices of one article about its lists."""

    def __init__(self, names: Names, voices: Voices) -> None:
        self.layout = names.layout
        self.names = names
        self.voices = voices

    def of(self, series: Series) -> Name | None:
        """Who says "je" or "nous" in the intro or the items, else who is quoted there; ``None`` where nobody is."""
        for offset, plural in self._first_persons(series):
            found = self._speaker(offset, plural=plural, issuing=offset < series.start)
            if found is not None:
                return found
        return self._addressing(series) or self._quoted(series)

    def _addressing(self, series: Series) -> Name | None:
        """Who speaks the whole text and addresses its hearers in the intro: "Vous avez une responsabilité :"."""
        you = _YOU.search(self.layout.text, *series.intro)
        if you is None or self._within(you.start()) or self._quoted_within(series, you.start()):
            return None
        row = self.voices.speaker(you.start())
        return name_of(row) if row is not None and row.text and row.label == "PER" else None

    def asking(self, series: Series) -> Name | None:
        """Who asks in a conference or an interview: "Question – X, Radio Y : … J'ai deux questions."; NOBODY where no
        line above says who it is."""
        if _MY_QUESTIONS.search(self.layout.folded, *series.intro) is None:
            return None
        line: int | None = self.layout.line_at(series.start)
        for _ in range(_LABELS):
            if line is None:
                break
            head = self.layout.lines[line]
            if _ASKER.match(self.layout.folded, head.first, head.last) is not None:
                end = min(head.last, series.start)
                here = [m for m in self.names.between(head.first, end) if m.label in {"PER", "ORG"}]
                person = next((m for m in here if m.label == "PER"), here[0] if here else None)
                return name_of(person) if person is not None else NOBODY
            line = self.layout.previous(line)
        return None

    def addressed(self, series: Series) -> Name | None:
        """Whom the intro addresses as who made the points: "vous aviez pris deux engagements"."""
        if _YOURS.search(self.layout.folded, max(0, series.intro[0] - 2), series.intro[1]) is not None:
            return NOBODY
        match = addressed_pattern().search(self.layout.folded, *series.intro)
        if match is None or self.voices.inside(match.start()):
            return None
        if self.voices.turns.at(match.start()) is not None:
            row = self.voices.addressed(match.start())
            return name_of(row) if row is not None and row.text else None
        return self._addressee

    @cached_property
    def _addressee(self) -> Name | None:
        """The person to whom a letter is written: a line of the head that begins with "À Monsieur" and the name."""
        for opens in _TO.finditer(self.layout.text, 0, _REACH):
            here = self.names.between(opens.end(), opens.end() + 1) if opens.end() > opens.start() else []
            if here and here[0].label == "PER":
                return name_of(here[0])
        return None

    def _first_persons(self, series: Series) -> Iterator[tuple[int, bool]]:
        """Where the intro and the items say "je" or "nous" first, and whether it is "nous"."""
        for start, end in (series.intro, (series.start, min(series.end, series.start + _REACH))):
            for pattern in (_I, _WE):
                match = pattern.search(self.layout.text, start, end)
                if match is not None and _SEEN.match(self.layout.folded, match.end()):
                    match = pattern.search(self.layout.text, match.end(), end)
                if match is not None and not self._quoted_within(series, match.start()):
                    yield match.start(), pattern is _WE

    def _quoted_within(self, series: Series, offset: int) -> bool:
        """Whether ``offset`` stands in a quotation that begins within an item."""
        first = series.markers[0].content
        return self.voices.inside(offset) and "«" in self.layout.text[first + 1 : offset]

    def _speaker(self, offset: int, *, plural: bool, issuing: bool) -> Name | None:
        row = self.voices.speaker(offset)
        if row is not None:
            return name_of(row) if row.text else None
        stands = self.voices.stands(offset) if plural else []
        if len(stands) > 1:
            return "; ".join(dict.fromkeys(stand.name for stand in stands)), ""
        named = [stand.row for stand in stands if stand.row is not None and stand.label == "ORG"]
        if named and not self.voices.texts.chorus:
            return name_of(named[0])
        if not plural or stands or self._within(offset):
            return None
        return self._issuing or ((self._source or self._acting(offset)) if issuing else None)

    def _within(self, offset: int) -> bool:
        """Whether ``offset`` stands in a quotation or a turn."""
        return self.voices.inside(offset) or self.voices.turns.at(offset) is not None

    @cached_property
    def _issuing(self) -> Name | None:
        """The body of a release or a letter: the first outside quotations that acts in it."""
        return self._acting(_REACH) if _issued().search(self.layout.folded[:_HEAD]) is not None else None

    @cached_property
    def _source(self) -> Name | None:
        """The body that a line of the foot says to be the source ("Source : X, service de presse"), or for which
        somebody signs there ("Pour la Ligue X, M. Y")."""
        signed = _SIGNED_FOR.finditer(self.layout.text, max(0, len(self.layout.text) - _FOOT))
        for line in (*_SOURCE.finditer(self.layout.text), *signed):
            here = [m for m in self.names.between(line.start(), line.end()) if m.label == "ORG"]
            if here:
                return name_of(here[0])
        return None

    def _acting(self, offset: int) -> Name | None:
        """The first body outside quotations that acts before ``offset``, near enough to be who says "nous" there."""
        for mention in self.names.between(max(0, offset - _ABOVE) if offset > _REACH else 0, offset):
            free = not self.names.governed(mention) and self.names.may_be_subject(mention)
            if mention.label == "ORG" and free and not self.voices.inside(mention.start) and not is_press(mention.text):
                return name_of(mention)
        return None

    def _quoted(self, series: Series) -> Name | None:
        """Who is quoted where the first item begins."""
        row = self.voices.quoted(series.markers[0].content)
        return name_of(row) if row is not None and row.text else None


@cache
def _issued() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(vocabulary().issued)})(?![\w-])")
