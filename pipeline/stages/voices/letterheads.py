"""The body that issues a text: its publisher, its letterhead, its first line, whose letter it is."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from functools import cache, cached_property
from typing import Any

from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.places import Places
from pipeline.stages.voices.houses import is_body, is_press, state_of_organ
from pipeline.stages.voices.stands import NOTHING, Stand, of_row, of_state
from pipeline.stages.voices.texts import TOP, Texts
from pipeline.stages.voices.words import alternatives, words

HEAD = 240
"""Code points in which the head of a text names who issues it."""
_SALIENT = 3
"""Points of the body that a text without letterhead is about, at least."""
_LETTERHEAD = 120
"""Code points of a line that names who issues the text, at most."""
_TOWN = re.compile(r"(?:Ville|Commune|Mairie|Municipalité) (?:de |du |d'|d’|des )", re.IGNORECASE)
_OF_TOWN = re.compile(r"\b(?:municipale?|mairie|ville|commune|habitants)\b", re.IGNORECASE)
_NO_LETTERHEAD = frozenset(("scheme", "press", "union", "ministry"))
_ISSUED = re.compile(
    r"\b(?:publiée?|éditée?|diffusée?) (?:le [^,\n]{4,20} )?par (?:la |le |l'|l’|les )?(?P<body>[^\n.,;·|]{4,80})",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:^|\n|[.!?:] |— |– )(?:L'|La |Le |Les )?\Z")
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\bn° ?\d")
_HEADLINE = re.compile(
    r"(?:La |Le |L['’])?(?P<name>[A-ZÀ-Ý][\w-]{0,39}(?: [\w'’-]{1,40}){1,8}?) (?:[a-zà-ÿ]{3,12}(?:e|it|nd|rt|met)|va|a)"
    r" (?:son|sa|ses|leurs?|une?|\d)"
)
""" "La Fondation Alta double son budget": a headline that names its body first."""
_NAME_WORDS = 7
"""Words of the name of a body that stands alone in the first line, at most."""


class Letterheads:
    """Finds the issuer of one text. ``publisher``: as the page says; ``head``: the first lines as written."""

    def __init__(self, text: str, names: Places, texts: Texts, publisher: str, head: str) -> None:
        self.text = text
        self.names = names
        self.texts = texts
        self.publisher = publisher
        self.head = head

    @cached_property
    def issuer(self) -> Stand:
        """The body that issues the text, or the state whose organ it is; :data:`NOTHING` for a newspaper's."""
        if self._is_newspaper:
            return NOTHING
        if self.publisher and (state := state_of_organ(self.publisher, self.head)).name:
            return of_state(state.country)
        if (issued := _ISSUED.search(self.head)) is not None:
            return self._named(issued["body"].strip())
        letter = _letter_of().match(
            re.sub(r"^(?:le|la|l') ?", "", self.publisher.replace("’", "'"), flags=re.IGNORECASE)
        )
        if self.publisher and letter is None and self._is_name_of_body(self.publisher):
            headline = _HEADLINE.match(self.publisher)
            return self._named(headline["name"] if headline is not None else self.publisher)
        if letter is not None and (of := self._of_letter()).name:
            return of
        for find in (self._in_head, self._of_letter, self._of_first_line):
            if (headed := find()).name:
                return headed
        own = self._own_name() if not self.publisher or self.texts.personal else None
        return of_row(own) if own is not None else NOTHING

    def _in_head(self) -> Stand:
        """The body that one of the first lines names: a letterhead, or the title of a newsletter ("La lettre de
        l'Université X – n° 3")."""
        for line in [self.publisher, *self._head_lines()]:
            pieces = re.split(r" ?[–—|·•:>] ?| - |, n° ?\d", line)
            if len(pieces) > 1 and (whole := self._before_its_organ(pieces)) is not None:
                return of_row(whole)
            for piece in pieces:
                if (town := self._town(piece.replace("’", "'"))) is not None:
                    return of_row(town)
                for word in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", piece):
                    name = piece[word.start() :].strip(" *_#")
                    kinds = words().kinds.get(word[0].lower(), frozenset())
                    heads = word[0][:1].isupper() and kinds - _NO_LETTERHEAD and 1 < len(name.split()) < 9
                    if heads and not self._says_more(name):
                        return self._named(name)
        return NOTHING

    def _before_its_organ(self, pieces: list[str]) -> Any:
        """The body whose organ the next piece of a letterhead is ("COMMISSION EUROPÉENNE – Service du porte-parole"),
        or ``None``."""
        for piece, organ in itertools.pairwise(pieces):
            noun = organ.split(" ")[0].lower()
            if noun not in words()["offices", "boards"] | words()["offices", "branches"]:
                continue
            heads = (m for m in self.names.between(0, HEAD) if m.label == "ORG" and not is_press(str(m.entity)))
            name = piece.replace("’", "'").strip().lower()
            row = next((m for m in heads if name in {m.text.lower(), str(m.entity).replace("’", "'").lower()}), None)
            if row is not None:
                return row
        return None

    def _of_letter(self) -> Stand:
        """Whose letter or bulletin one of the first lines is ("La Lettre de [Puits & Partage] – n° 58")."""
        for line in [self.publisher, *self._head_lines()]:
            line = line.replace("’", "'")
            called = _letter_of().search(line)
            if called is not None and (name := re.split(r" ?[–—|·•:>(,] ?", line[called.end() :])[0].strip()):
                heads = (m for m in self.names.between(0, HEAD) if m.label == "ORG")
                row = next((m for m in heads if _opens_with(name, m.text.replace("’", "'"))), None)
                if row is not None:
                    return of_row(row)
                place = next((m for m in self.names.rows if m.label == "LOC" and _same(m.text, name)), None)
                if place is not None and _OF_TOWN.search(line):
                    return of_row(place)
                if called["genre"].lower() in words()["texts", "newsletters"] and place is None:
                    return self._named(name)
        return NOTHING

    def _of_first_line(self) -> Stand:
        """The name that stands alone at the top of a letter, or behind its genre ("APPEL – [Soins sans délai],
        Bruxelles, lundi 19 janvier")."""
        lines = self._head_lines()
        if not self.texts.personal or not lines:
            return NOTHING
        line = lines[0].strip()
        genre = _genre().match(line)
        dated = _DATED.search(line) is not None
        below = _genre().match(lines[1]) is not None if len(lines) > 1 else False
        name = line[genre.end() :] if genre is not None else line
        name = re.split(r" ?[–—|,] ?", name)[0].strip()
        if not (below or (genre is not None and dated)) or not 1 < len(name.split()) <= _NAME_WORDS:
            return NOTHING
        others = any(m.label in {"LOC", "PER"} and m.text == name for m in self.names.between(0, HEAD))
        return self._named(name) if not others and not _DATED.search(name) else NOTHING

    def _head_lines(self) -> list[str]:
        """The first lines that are no text: those that the head holds whole."""
        lines = self.head.split("\n")
        return [line for line in lines[: len(lines) - (len(self.head) >= HEAD)][:3] if len(line) <= _LETTERHEAD]

    def _says_more(self, name: str) -> bool:
        """Whether a line does not end with the body that it opens with: a headline ("CHU de X équipe la …")."""
        name = name.replace("’", "'")
        heads = (m for m in self.names.between(0, HEAD) if m.label == "ORG")
        row = next((m for m in heads if name.startswith(m.text.replace("’", "'"))), None)
        return row is not None and name[len(row.text) :].lstrip()[:1].isalpha()

    @property
    def _is_newspaper(self) -> bool:
        return bool(self.publisher) and is_press(self.publisher) and not is_newsletter(self.publisher)

    def _is_name_of_body(self, name: str) -> bool:
        """Whether a publisher is a body other than the press: it says so, is known as one, or the text names it."""
        entry = load_gazetteer().lookup(name)
        known = entry is not None and entry.label == "ORG" and entry.kind != "press"
        low = name.lower()
        return is_body(name) or known or any(m.label == "ORG" and low == m.text.lower() for m in self.names.rows)

    def _named(self, name: str) -> Stand:
        """A publisher as the text's mentions, or the gazetteer, name it; a town where it is a town's hall."""
        if (town := self._town(name)) is not None:
            return of_row(town)
        for row in self.names.rows:
            if row.label == "ORG" and name.lower() in {str(row.entity).lower(), row.text.lower()}:
                return of_row(row)
        entry = load_gazetteer().lookup(name)
        return Stand(str(entry.entity) if entry is not None and entry.label == "ORG" else name, "", "ORG")

    def _town(self, name: str) -> Any:
        """The mention of the town whose hall a name is ("Ville de [Nantes]"), or ``None``."""
        hall = _TOWN.match(name)
        if hall is None:
            return None
        place = name[hall.end() :]
        return next((m for m in self.names.rows if m.label == "LOC" and _same(m.text, place)), None)

    def _own_name(self) -> Any:
        """The body that the text itself speaks of as acting: the most salient one of its head.

        Salience: a point for each mention, its organs and its common noun ("le Fonds") included, for each sentence that
        it opens, and for the title; clearly more than the next."""
        points: Counter[str] = Counter()
        first: dict[str, Any] = {}
        title = self.text.find("\n", len(self.text) - len(self.text.lstrip()))
        whole = self.texts.standing.owners.of_organ
        for mention in self.names.rows:
            row = whole(mention) if mention.label == "ORG" else mention
            if row.label != "ORG" or is_press(str(row.entity or row.text)):
                continue
            name = str(row.entity or row.text)
            opens = bool(_LEADS.search(self.text[max(0, mention.start - 6) : mention.start]))
            points[name] += 1 + opens + (mention.start < title)
            first.setdefault(name, mention)
        for name in first:
            noun = name.split()[0]
            if noun[:1].isupper() and noun.lower() in words().kinds:
                short = rf"\b(?:[Ll]'|[Ll]a |[Ll]e |au |du ){re.escape(noun)}\b(?! (?:d[eu]|des) | d'| [A-ZÉ])"
                points[name] += len(re.findall(short, self.text))
        best = points.most_common(2)
        if not best or best[0][1] < _SALIENT or (len(best) > 1 and best[1][1] == best[0][1]):
            return None
        row = first[best[0][0]]
        return row if row.start < TOP else None


@cache
def _letter_of() -> re.Pattern[str]:
    """ "La Lettre de la ", "Bulletin d'information du "."""
    genres = alternatives(words()["texts", "newsletters"] | words()["texts", "statements"])
    adjectives = r"(?:(?-i: [a-zé']{1,30}){0,2}| municipale?)"
    return re.compile(
        rf"\b(?P<genre>{genres})\b{adjectives} (?:de la |de l'|des |du |de |d')(?-i:(?=[A-ZÀ-Ý«]))", re.IGNORECASE
    )


@cache
def _genre() -> re.Pattern[str]:
    """The genre with which the head of a letter or appeal begins, and the dash behind it."""
    genres = alternatives(
        words()["texts", "newsletters"] | words()["texts", "speeches"] | words()["texts", "statements"]
    )
    return re.compile(rf"(?:la |le |l')?(?:{genres})\b(?:[^\n–—:,]{{0,30}})(?: ?[–—:] ?|$)", re.IGNORECASE)


def _same(one: str, other: str) -> bool:
    """Whether two names are the same but for their letters' size and apostrophes."""
    return one.replace("’", "'").lower() == other.replace("’", "'").strip().lower()


def _opens_with(name: str, short: str) -> bool:
    """Whether a name opens with another one that nothing completes there ("l'[Université] de Liège" does not)."""
    return name.startswith(short) and re.match(r"(?: (?:de|du|des|d')\b|[\w-])", name[len(short) :]) is None


def is_newsletter(name: str) -> bool:
    """Whether a publisher's name says that it is a newsletter, and no known body."""
    return load_gazetteer().lookup(name) is None and any(
        word in words()["texts", "newsletters"] for word in re.findall(r"[\w'-]+", name.lower())
    )
