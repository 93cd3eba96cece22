"""The office beside a person's name, and the body or state that it names."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country, capital_of
from pipeline.stages.places import Places
from pipeline.stages.voices.leading import branches, heading, heading_before
from pipeline.stages.voices.officials import Office
from pipeline.stages.voices.words import alternatives, bodies, pattern, words

_BEFORE, _BEHIND = 150, 150
"""Code points beside a name in which its office stands."""
_BREAK = re.compile(r"(?<!\bM)(?<!\bMM)(?<!\bDr)[.;:»«!?\n]")
_OF = re.compile(
    r"(?:[ ,](?!(?:à|a|qui|que|dont|où|et|devant|avec|lors|contre|face|selon)\b)[\w'’-]{1,30}){0,6}?[ ,]"
    r"(?:de |du |des |de la |de l'|d'|au sein (?:de |du |de la |de l')|chez |à la |à l'|auprès (?:de |du ))?",
    re.IGNORECASE,
)
_NO_APPOSITION = re.compile(
    r"\b(?:a|ont|est|sont|avait|avaient|était|sera|aura|que|qu'|qui|dont|où|lors|lorsque)\b", re.I
)
_NO_TITLE = re.compile(
    r"[ ,»\"](?:a|ont|est|sont|avait|était|sera|que|qui|lors|à l'issue|devant|en (?!chef)[\w-]+ant|[\w-]+ant)\b"
)
_CIVIL = re.compile(r"(?:M\.|MM\.|Mme|Mlle|Dr|Dre|Me|Pr|S\.E\.|Son Excellence|Monsieur|Madame)(?: M\.| Mme)? ?\Z")
_OPENS_BEHIND = re.compile(
    r"(?: ?[\"»])?(?: ?\([^()\n]{1,50}\)(?=,))?"
    r"(?:, ?| ?\(| ?[–—-] |\n{1,2}| est (?:actuellement |aujourd'hui |depuis [^,.\n]{3,30},? )?)(?:[–—-] )?"
)
_VOCATIVE = re.compile(r"(?:[Mm]onsieur le|[Mm]adame la|[Mm]onsieur l'|[Mm]adame l') ?(?:[Vv]ice-)?\Z")
_OUR_REPORTER = re.compile(r"[Nn]otre envoyée? ")
_BRACKET = re.compile(r" ?\(\Z")
_OF_BODY = re.compile(
    r"(?:(?:^|\W)(?:pour|de|du|des|chez|d')|, (?:au nom|membre|à l'origine)(?: de| du| d')?)"
    r" ?(?:la |le |les |l')?\Z"
)
_OF_REGION = re.compile(r"\A(?! (?:à|au)\b)[^,]{0,90}(?:de |du |d'|de la |des |de l')\Z")
_OF_STATE = re.compile(r"(?:de |du |des |de la |de l'|d')\Z", re.IGNORECASE)
_ADJUNCT = re.compile(r"[ ,](?:à|au|aux|en|lors|devant|sur|pour|dans|depuis|et)\b|[,;:(]")
_HIS = re.compile(r"(?<![\w-])(?:son|sa|leur) \Z", re.IGNORECASE)
_ARTICLE = re.compile(
    r"(?<![\w-])(?:le |la |l'|les |un |une |son |sa |leur |du |au |de la |à la |de l'|à l')(?:[\w-]{3,20} )?\Z",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"(?: \([^()\n]{1,40}\))?,? dont (?:l'un des |l'une des |le |la |l')[a-zà-ÿ -]{3,50} \Z")
_WHOSE_REACH = 110
"""Code points before a name in which "dont l'ingénieur" stands."""
_SINCE = re.compile(
    r"(?: \([^()\n]{1,40}\))?(?: depuis [^,.;:\n]{2,40})?, (?:M\. |Mme |l[ea] [\w ]{3,30} |l'[\w ]{3,30} )?"
)
"""Between the body and who heads it."""
_CALLED = 40
"""Code points of words between "à la tête de" and the body's name."""
_SAID_BY = re.compile(r"(?P<verb>[\w-]+) (?:le |la |l')(?:[\w-]{3,20} )?\Z")
_FRONTED = r"(?:À|A|Au|En|Depuis|Dans|Pour|De|Après|Avant) [^,.;:«»\n]{2,70}, (?:le |la |l')"
_AT_START = re.compile(rf"(?:\A|\n|[.!?…»] ?)(?:Le |La |L'|{_FRONTED})?\Z")
"""What stands before a noun that opens a sentence: an adverbial may lead ("En poste à Lomé depuis 2023, l'")."""
_LEAD = 100
"""Code points before a noun that are read for the start of its sentence."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")


@cache
def _counterpart() -> re.Pattern[str]:
    """ "son homologue béninoise, ", "ses collègues du Niger, ": what somebody is to whom he meets, before the name."""
    nouns = alternatives(words()["persons", "counterparts"])
    return re.compile(rf"(?<![\w-])(?:son|sa|ses|leurs?) (?:{nouns})s?(?: [\w'’-]{{1,24}}){{0,5}},? \Z", re.IGNORECASE)


class Offices:
    """Reads the offices of one text. ``text``: with plain apostrophes."""

    def __init__(self, text: str, names: Places) -> None:
        self.text = text
        self.names = names
        self._beside: dict[int, list[Office]] = {}

    def beside(self, row: Any) -> list[Office]:
        """The offices that stand before and behind the mention of a person."""
        if row.start not in self._beside:
            found = (self._before(row), self._behind(row))
            self._beside[row.start] = [office for office in found if office is not None]
        return self._beside[row.start]

    def opening(self, row: Any) -> int:
        """Where the noun phrase of a name begins: at its office, its civility or its article."""
        office = self._before(row, held=False)
        start = office.start if office is not None else row.start
        lead = self.text[max(0, start - 24) : start]
        if office is None and (civil := _CIVIL.search(lead)) is not None:
            start -= len(lead) - civil.start()
            lead = lead[: civil.start()]
        near = self.text[max(0, start - _BEFORE) : start]
        if office is None and (peer := _counterpart().search(near)) is not None:
            return start - (len(near) - peer.start())
        article = _ARTICLE.search(lead)
        return start - (len(lead) - article.start()) if article is not None else start

    def in_words(self, start: int, end: int, inside: int = -1) -> Office | None:
        """The first office between two offsets, its complement read up to ``end``; ``inside``: it begins before."""
        for match in pattern("state", "body", "local").finditer(self.text, start, end):
            if inside >= 0 and match.start() >= inside:
                return None
            if not self._past(match.start()):
                stop = _BREAK.search(self.text, match.end(), end)
                return self._office(match, stop.start() if stop is not None else end)
        return None

    def addressed(self, start: int, end: int) -> Office | None:
        """The first office between two offsets by which somebody is addressed ("Madame l'ambassadrice du [Japon], …"),
        or ``None``."""
        for match in pattern("state", "body", "local").finditer(self.text, start, end):
            if _VOCATIVE.search(self.text, max(0, match.start() - 14), match.start()):
                stop = _BREAK.search(self.text, match.end(), end)
                return self._office(match, stop.start() if stop is not None else end)
        return None

    def alone(self, start: int, end: int, opening: bool) -> Office | None:
        """The first office between two offsets that nobody's name stands beside, as the subject of a verb of saying
        ("rappelle le président de [Y]") or, where ``opening`` says so, at the start of a sentence; ``None``: another
        office comes first, or none."""
        for match in pattern("state", "body", "local").finditer(self.text, start, end):
            before = self.text[max(0, match.start() - _LEAD) : match.start()]
            said = _SAID_BY.search(before)
            says = said is not None and said["verb"].lower() in words().says
            if not (says or (opening and _AT_START.search(before))):
                continue
            office = self.in_words(match.start(), min(end + _BEHIND, len(self.text)))
            beside = any(m.label == "PER" for m in self.names.between(match.start(), match.end() + _BEFORE // 2))
            known = office is not None and office.start == match.start() and (office.body or office.country)
            return office if known and not beside else None
        return None

    def _past(self, start: int) -> bool:
        before = _WORD.findall(self.text[max(0, start - 14) : start].lower())[-1:]
        if _VOCATIVE.search(self.text[max(0, start - 14) : start]) or _OUR_REPORTER.match(self.text, max(0, start - 6)):
            return True
        former = bool(before) and before[0].rpartition("'")[2].strip("-") in words()["offices", "former"]
        return former or self.text[max(0, start - 3) : start].lower() == "ex-"

    def _before(self, row: Any, held: bool = True) -> Office | None:
        """ "le directeur général de l'[AFD], [X]", "la ministre malienne de l'Eau [X]"."""
        start = max(0, row.start - _BEFORE)
        others = False
        for other in self.names.between(start, row.start):
            if other.label == "PER":
                start = other.end
                others = self.text[start : start + 2] in {", ", " ("}
        for match in _BREAK.finditer(self.text, start, row.start):
            start, others = match.end(), False
        found = list(pattern("state", "body", "local").finditer(self.text, start, row.start))
        for index in range(len(found) - 1, -1, -1):
            match = found[index]
            gap = self.text[match.end() : row.start]
            if _NO_APPOSITION.search(_CIVIL.sub("", gap)) or (held and self._past(match.start())):
                return None
            apposed = gap.rstrip().removesuffix("M.").removesuffix("Mme").rstrip().endswith(",")
            if others and apposed:
                return None
            if not apposed and re.search(r"(?<![\w-])(?:avec|par|pour|devant|chez|à) ", gap) and "," in gap:
                return None
            while (
                index
                and _OF.fullmatch(self.text, found[index - 1].end(), match.start())
                and not self._past(found[index - 1].start())
            ):
                if "," in self.text[found[index - 1].end() : match.start()]:
                    break
                index -= 1
                match = found[index]
            return self._office(match, row.start)
        return None

    def _behind(self, row: Any) -> Office | None:
        """ "[X], présidente de la [BAD],", "[X] ([BAD])", "[X]\\nprésidente de la [BAD]"."""
        opens = _OPENS_BEHIND.match(self.text, row.end)
        if opens is None or opens.end() == row.end:
            return None
        stop = min(len(self.text), opens.end() + _BEHIND)
        ends = next((m.start() for m in _BREAK.finditer(self.text, opens.end(), stop)), stop)
        bracket = opens[0].endswith("(")
        if bracket:
            ends = max(self.text.find(")", opens.end(), stop), opens.end())
        for other in self.names.between(opens.end(), ends):
            if other.label == "PER":
                ends = other.start
                break
        match = pattern("state", "body", "local").search(self.text, opens.end(), ends)
        near = match is not None and match.start() - opens.end() <= 40
        if match is not None and near and not _NO_APPOSITION.search(self.text[opens.end() : match.start()]):
            if self._past(match.start()):
                return None
            return self._office(match, ends, bracket)
        return None

    def _office(self, match: re.Match[str], end: int, bracket: bool = False) -> Office:
        noun = re.sub(r"^(?:vice|sous|co)-?(?=\w{4})", "", match[0].lower())
        noun = match[0].lower() if match[0].lower() in words()["offices", "state"] else noun
        lists = words()
        kind = next((k for k in ("state", "local", "body") if noun in lists["offices", k]), "")
        kind = kind or next(
            (k for k in ("state", "local", "body") if noun.removesuffix("s") in lists["offices", k]), "body"
        )
        body, country = None, ""
        position = match.end()
        for row in self.names.between(match.start(), end):
            if row.start < match.end():
                inside = row.end > match.end() and row.label == "LOC" and bool(row.country)
                country, position = (str(row.country), row.end) if inside else (country, position)
                continue
            if row.label == "PER":
                break
            gap = self.text[position : row.start]
            loose = bracket and not _BREAK.search(gap)
            if (code := self._sent_from(row, noun, kind, gap)) and not country:
                country = code
                break
            of_state = kind == "state" and row.label == "LOC" and _OF_REGION.search(gap) and not _NO_TITLE.search(gap)
            if not (loose or of_state or self._tied(gap)):
                break
            if row.label == "ORG" and noun in lists["offices", "minister"] and not loose:
                position = row.end
                continue
            region = (
                row.label == "LOC"
                and not row.country
                and (kind == "local" or (kind == "state" and _OF_REGION.search(gap) and not _NO_TITLE.search(gap)))
            )
            if row.label == "ORG" or region:
                body = row
                break
            if row.label == "LOC" and row.country and (loose or _OF_STATE.search(gap)):
                country = country or str(row.country)
            position = row.end
        if not country:
            phrase = self.text[match.end() : body.start if body is not None else min(end, match.end() + 90)]
            for word in _WORD.finditer(_ADJUNCT.split(phrase)[0]):
                small = word[0].islower() or (word[0].isupper() and match[0].isupper())
                if small and (code := adjective_country(word[0].lower())):
                    country = code
                    break
        close = self.text.find(",", match.end(), end) if body is None else body.end
        stop = close if match.end() < close <= end else end
        if body is None and (cut := _NO_TITLE.search(self.text, match.end(), stop)) is not None:
            stop = cut.start()
        his = bool(_HIS.search(self.text[max(0, match.start() - 8) : match.start()]))
        return Office(noun, kind, self.text[match.start() : stop].strip(" ,("), match.start(), stop, body, country, his)

    @staticmethod
    def _sent_from(row: Any, noun: str, kind: str, gap: str) -> str:
        """The code of the state whose capital stands right behind an office that only a state can send ("l'émissaire de
        [Doha]", "le délégué de [Varsovie]"), or ""."""
        sends = kind == "state" or noun in words()["offices", "delegate"]
        right_behind = row.label == "LOC" and not row.country and _OF_STATE.fullmatch(gap.lstrip())
        return capital_of(row.text) if sends and right_behind else ""

    @staticmethod
    def _tied(gap: str) -> bool:
        """Whether the words between an office and a name say that the name completes it."""
        if _OF.fullmatch(gap):
            return True
        kind = list(bodies().finditer(gap))
        return bool(kind) and kind[-1].end() == len(gap) and bool(_OF.fullmatch(gap[: kind[-1].start()]))

    def body_beside(self, row: Any) -> Any:
        """The body beside a person without an office: "[X] ([AFD])", "[X], de l'[AFD],", "pour l'[AFD], [X]"."""
        for near in self.names.between(row.end, row.end + 60):
            gap = self.text[row.end : near.start]
            if near.label != "ORG" or _BREAK.search(gap):
                break
            called = list(bodies().finditer(gap))
            of = gap[: called[-1].start()] if called and called[-1].end() == len(gap) else gap
            if _BRACKET.fullmatch(gap) or (gap.startswith(",") and len(of) < 30 and _OF_BODY.search(of)):
                return near
        if (owner := self._before_whose(row) or self._fronted(row)) is not None:
            return owner
        heads = heading().match(self.text, row.end)
        if heads is not None:
            near = next((m for m in self.names.between(heads.end(), heads.end() + 60) if m.label == "ORG"), None)
            gap = self.text[heads.end() : near.start] if near is not None else ""
            if near is not None and not _BREAK.search(gap) and (len(gap) < 30 or branches().search(gap)):
                return near
        for near in self.names.between(row.start - 60, row.start):
            gap = _CIVIL.sub("", self.text[near.end : row.start])
            lead = self.text[max(0, near.start - 14) : near.start].lower()
            if (
                near.label == "ORG"
                and re.fullmatch(r"(?: \([^()\n]{1,40}\))?(?:,| :| –) (?:le |la )?", gap)
                and _OF_BODY.search(lead)
            ):
                return near
        return None

    def _fronted(self, row: Any) -> Any:
        """The body that somebody heads, before the name: "À la tête de l'agence [Y] depuis 2018, [X] défend …"."""
        for match in heading_before().finditer(self.text, max(0, row.start - _BEFORE), row.start):
            near = next((m for m in self.names.between(match.end(), row.start) if m.label == "ORG"), None)
            if near is None or len(gap := self.text[match.end() : near.start]) > _CALLED or _BREAK.search(gap):
                continue
            if _SINCE.fullmatch(self.text, near.end, row.start):
                return near
        return None

    def _before_whose(self, row: Any) -> Any:
        """The body before "dont" whose man or woman somebody is: "l'[Université Y], dont l'ingénieur [X] suit …"."""
        whose = _WHOSE.search(self.text, max(0, row.start - _WHOSE_REACH), row.start)
        if whose is None:
            return None
        body = next((m for m in self.names.between(whose.start() - 60, whose.start()) if m.end == whose.start()), None)
        return body if body is not None and body.label == "ORG" else None
