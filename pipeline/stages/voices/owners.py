"""Whose office it is where no name completes it: "sa directrice", "la présidente du comité", "le maire"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from typing import Any

from pipeline.stages.entities.gazetteer import adjective_country, load_gazetteer
from pipeline.stages.places import Places
from pipeline.stages.voices.houses import is_press
from pipeline.stages.voices.officials import Office
from pipeline.stages.voices.stands import NOTHING, Stand, is_ministry, is_region, of_row
from pipeline.stages.voices.words import alternatives, words

_LEADS = re.compile(
    r"(?:^|[\n.:;»,–—-] ?)(?:(?:à |a |chez |du côté de )?(?:l'|la |le |les )|au |du côté du )?(?:[\w-]{3,20} ){0,2}\Z"
    r"|(?:^|[\n.!?»] ?)[\w-]{4,12}(?:it|nt|te?|re|ve) (?:[\w-]{4,12} ){0,2}"
    r"(?:le tour (?:de l'|de la |du |des |d')|l'|la |le |les )\Z",
    re.IGNORECASE,
)
"""A body opens a sentence or clause, or stands behind the one verb that opens it ("Restait la [Banque X]")."""
_OWNER, _NEAR_OWNER = 900, 450
"""Code points back to the body of "sa directrice, X"."""
_BY_HIS = re.compile(r"(?:par|de|avec) (?:son|sa) \Z")
_ARTICLES = re.compile(r"\A (?:de la |de l'|du |des |de |d')")
_PLACED = re.compile(r" (?:au|aux|en|à|auprès) .{0,400}")
""" "délégation de l'[Union européenne] au Tchad": where the organ is."""
_SAID = 3_000
"""Code points back to a body without a name that an office takes up."""
_OF_NOUN = re.compile(r" (?:du |de la |de l'|de notre |d'une? )(?P<phrase>(?P<noun>[\w-]{3,30})[^,()]{0,60})\Z")
_LED = re.compile(
    r"direct(?:eur|rice) (?P<rank>général|national|régional|départemental|provincial)e?"
    r" (?P<of>(?:de la |de l'|de |du |des |d')[\w-]{1,40} .{1,120})"
)
""" "directrice générale des services vétérinaires": who heads a "direction générale"."""
_SCOPE = re.compile(r"(?P<noun>[\w-]{3,20}) pour (?:l'|l’|la |le |les )(?P<region>.{3,40})")
""" "directrice générale de la [Banque pour l'Afrique australe]": the short name of a body, and where she directs it."""
_COOPERATION = re.compile(r"coopération (?:au développement|internationale|décentralisée)", re.IGNORECASE)
"""What a state's service does and no body's name is: its head speaks for the state or the body that issues the text."""
_TITLE = re.compile(
    r"(?:(?:premi[eè]re? )?vice-|sous-)?ministre(?: d'[ÉE]tat| délégué| déléguée| adjoint| adjointe)?(?:,? chargée?)?",
    re.IGNORECASE,
)
_MATTER = re.compile(r"(?<![\w-])(?:de |du |des |d').*")
_OFTEN = 3
"""Mentions of the body that a text is about, at least."""
_ALIKE = 20
"""Bodies whose names open with the same word that are looked at, at most."""


class Owners:
    """Finds the bodies of officials in one text. ``issuer``: the body that issues it; ``definite``: noun and offset →
    the mention of the body that "l'agence" there takes up."""

    def __init__(
        self, text: str, names: Places, issuer: Callable[[], Stand], definite: Callable[[str, int], Any]
    ) -> None:
        self.text = text
        self.definite = definite
        self.names = names
        self.issuer = issuer
        self._bodies: dict[str, Any] = {}
        for row in names.rows:
            if row.label == "ORG":
                for name in (str(row.entity or row.text), row.text):
                    self._bodies.setdefault(name.lower().replace("’", "'"), row)
        self._openings: dict[str, list[str]] = {}
        for name in self._bodies:
            self._openings.setdefault(name.split(" ")[0], []).append(name)

    @cached_property
    def hero(self) -> Stand:
        """The body that the text is about: named three times, and more often than any other; :data:`NOTHING`: none."""
        counts = Counter(str(m.entity or m.text) for m in self.names.rows if m.label == "ORG")
        best = [(name, times) for name, times in counts.most_common(4) if not is_press(name)]
        if not best or best[0][1] < _OFTEN or (len(best) > 1 and best[1][1] == best[0][1]):
            return NOTHING
        return of_row(self._bodies[best[0][0].lower().replace("’", "'")])

    def _opening(self, noun: str) -> Iterator[tuple[str, Any]]:
        """The names that open with a word, in lower case, and their mentions."""
        return ((name, self._bodies[name]) for name in self._openings.get(noun, [])[:_ALIKE])

    def ministry(self, offices: Sequence[Office], country: str) -> Stand:
        """The ministry that a minister heads, in the words of the title: "ministère malien de l'Eau"."""
        for office in offices:
            title = _TITLE.match(office.words)
            if title is None or office.noun not in words()["offices", "minister"]:
                continue
            rest = _masculine(office.words[title.end() :].strip(" ,"))
            core = _MATTER.search(rest)
            if core is None:
                continue
            matter = core[0].lower()
            named = (m for name, m in self._opening("ministère") if name.endswith(matter))
            if (mention := next(named, None)) is not None:
                return of_row(mention)
            return Stand(f"ministère {rest}", office.country or country, "ORG")
        return NOTHING

    def whole(self, row: Any) -> Stand:
        """The body that a mention names: the longer name for a common noun ("la [Banque]"), the body for its organ."""
        row = self.of_organ(row)
        noun = row.text.lower()
        if (scope := _SCOPE.fullmatch(noun)) is not None and self._is_region(row.text[scope.start("region") :]):
            others = (other for name, other in self._opening(scope["noun"]) if name != noun and " " in name)
            return of_row(next(others, row))
        if row.label == "ORG" and row.entity in {"", row.text} and noun in words().kinds:
            longer = next((other for name, other in self._opening(noun) if " " in name), None)
            if longer is not None:
                return of_row(longer)
            issuer = self.issuer()
            if issuer.label == "ORG" and noun in issuer.name.lower().split():
                return issuer
        return of_row(row)

    @staticmethod
    def _is_region(name: str) -> bool:
        """Whether a name is that of a part of the world."""
        entry = load_gazetteer().lookup(name)
        return entry is not None and entry.label == "LOC" and not entry.country

    def of_organ(self, row: Any) -> Any:
        """The mention of the body whose organ a name is ("Conseil d'administration de la [Banque X]"), else ``row``."""
        name = str(row.entity or row.text).replace("’", "'").lower()
        boards = sorted(words()["offices", "boards"], key=len, reverse=True)
        board = next((noun for noun in boards if name.startswith(f"{noun} d")), None)
        if board is None:
            return row
        rest = _PLACED.sub("", _ARTICLES.sub("", name.removeprefix(board)))
        return self._bodies.get(rest, row)

    def in_words(self, offices: list[Office]) -> Stand:
        """The body that an office says: "directrice de l'hôpital", "coordinatrice à Cúcuta de la fondation [X]"."""
        for office in offices:
            if (led := _LED.fullmatch(office.words)) is not None and office.words[led.start("of") :].islower():
                return Stand(f"direction {led['rank']}e {led['of']}", "", "ORG")
            said = _OF_NOUN.search(office.words)
            if office.kind == "state" or said is None or said["phrase"] in words()["offices", "undertakings"]:
                continue
            if (
                said["phrase"] == said["noun"]
                and (row := self.definite(said["noun"].lower(), office.start)) is not None
            ):
                return of_row(row)
            if not self._heads(said["noun"].lower()) or _COOPERATION.match(said["phrase"]):
                continue
            noun = said["noun"]
            named = next(iter(self.names.between(office.end, office.end + 4)), None)
            if named is not None and not named.country and not self.text[office.end : named.start].strip(' «"'):
                return of_row(named) if named.label == "ORG" else Stand(str(named.entity or named.text), "", "ORG")
            longer = re.search(
                rf"(?<![\w-]){re.escape(noun)} (?:de |d'|du |des )[\w'-]+",
                self.text[max(0, office.start - _SAID) : office.start],
            )
            phrase = said["phrase"].strip(" ,")
            return Stand(longer[0] if longer is not None and phrase == noun else phrase)
        return NOTHING

    def housed(self, offices: list[Office]) -> Stand:
        """The house with a town in its name with which the sentence, or the one before it, opens, where the office is
        "his" ("Le port de [Hambourg] forme 26 pilotes. « … », affirme son directeur")."""
        office = next((o for o in offices if o.his and o.kind == "body"), None)
        if office is None:
            return NOTHING
        found = list(_house().finditer(self.text, max(0, office.start - _OWNER), office.start))
        for match in reversed(found):
            row = next(iter(self.names.between(match.end(), match.end() + 1)), None)
            if row is None or row.label == "LOC":
                town = row.text if row is not None else match["town"]
                return Stand(f"{match['noun']} {match['of']}{town}", "", "ORG")
        return NOTHING

    def town(self, offices: list[Office], row: Any) -> Stand:
        """The town of "le maire, X", where the office does not name it: the first that the text names before."""
        if any(o.body is not None for o in offices):
            return NOTHING
        bare = any(o.kind == "local" and not o.country for o in offices)
        town = next((m for m in self.names.rows if m.label == "LOC" and not m.country), None) if bare else None
        return of_row(town) if town is not None and town.start < row.start else NOTHING

    def _opening_of(self, offset: int) -> int:
        """Where the sentence that ends at ``offset``, or holds it, opens; -1: at the top."""
        return max(self.text.rfind(mark, max(0, offset - _OWNER), offset) for mark in (". ", "\n", "! ", "? "))

    @staticmethod
    def _heads(noun: str) -> bool:
        return noun in words().kinds and noun not in words()["offices", "boards"]

    def owner(self, office: Office) -> Any:
        """The body whose office "sa directrice, X" or "la directrice, X" says: the nearest that leads a clause."""
        sentence = self._opening_of(office.start)
        governed = office.his and _BY_HIS.search(self.text[max(0, office.start - 12) : office.start])
        private = office.noun in words()["persons", "leaders"]
        earlier = self._opening_of(sentence) if private and office.his else sentence
        near: list[Any] = []
        for row in self.names.before(office.start):
            if office.start - row.start > _OWNER:
                break
            if private and is_ministry(str(row.entity or row.text)):
                continue
            state = row.label == "LOC" and (row.country or is_region(row)) and office.his and office.kind == "state"
            if (row.label != "ORG" or self.of_organ(row) is not row) and not state:
                continue
            if row.start > sentence and office.his:
                near.append(row)
            if governed and near:
                return row
            if private and office.his and row.label == "ORG" and earlier < row.start < sentence:
                return row
            if (row.start < sentence and near) or (not office.his and office.start - row.start > _NEAR_OWNER):
                break
            if _LEADS.search(self.text[max(0, row.start - 45) : row.start]):
                return row
        return near[0] if near else None


@cache
def _house() -> re.Pattern[str]:
    """ "Le port autonome de " at the start of a sentence, before the name of a town."""
    nouns = alternatives(words()["offices", "houses"])
    opens = r"(?:\A|\n|[.!?»] )(?:Le |La |L')"
    town = r"(?P<of>de |du |d'|des )(?=(?P<town>[A-ZÀ-Ý][\w-]{1,30}))"
    return re.compile(rf"{opens}(?P<noun>(?:{nouns})(?: [a-zà-ÿ]{{4,15}})?) {town}")


def _masculine(title: str) -> str:
    """The title's adjective of nationality as "ministère" takes it: "malienne de l'Eau" → "malien de l'Eau"."""
    first, _, rest = title.partition(" ")
    code = adjective_country(first.lower())
    shorter = [first[:-cut] for cut in (1, 2) if code and adjective_country(first[:-cut].lower()) == code]
    return f"{shorter[-1]} {rest}" if first.endswith("e") and shorter else title
