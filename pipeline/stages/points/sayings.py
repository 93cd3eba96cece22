"""Who a stretch of text says it is from: what a name owns or asks, where "on" speaks, "aussi a-t-elle soumis"."""

from __future__ import annotations

import re

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.points.idioms import (
    guided_pattern,
    national_pattern,
    owned_pattern,
    point_noun_pattern,
    possessive_pattern,
)
from pipeline.stages.points.names import Name, name_of
from pipeline.stages.points.sources import Sources
from pipeline.stages.points.verb_forms import (
    reporting_forms,
)
from pipeline.stages.points.vocabulary import vocabulary

_AT_HOME = re.compile(
    r"(?:(?:mais|et) )?(?:(?:au (?:siege|sein|cabinet)|du cote|dans (?:les (?:rangs|couloirs|bureaux)|l'entourage)"
    r"|a la (?:direction|tete|presidence)|aupres|au sommet)(?: [a-z]{4,20})? (?:du |de la |de l'|d'|des |de )"
    r"|(?:a|chez) (?:la |l'|les? )?|au |aux )"
)
"""What says where they are of whom "on" speaks."""
_ONE_SIDE = re.compile(r"(?:[^,.;:]{2,40}, )?(?:du )?cote (?P<state>[a-z-]{4,30})(?: [a-z]{2,12})?, (?:l')?on ")
""" "Côté chinois, on insiste sur", "du côté togolais, l'on"."""
_ONE = re.compile(r"(?: ?\([^)\n]{1,20}\))?, (?:l')?on ")
_WE = re.compile(r"(?<![\w'-])(?:nous|moi|je), ")
_OUR_NOUN = re.compile(r"(?:l[ea] |l')?(?P<noun>[a-z-]{3,20}) ")
"""What a body calls itself before its name: "Nous, collectif X, demandons"."""
_OFFICE, _TITLE = 60, 5
"""Code points and words of an office before a name, at most."""
_CIVILITY = 6
"""Code points of a civility."""


class Sayings(Sources):
    """Reads who says something in a stretch of text."""

    def we(self, start: int, end: int) -> Name | None:
        """ "Nous, X, demandons", "Nous, collectif X, demandons"."""
        match = _WE.search(self.layout.folded, start, end)
        if match is None:
            return None
        noun = _OUR_NOUN.match(self.layout.folded, match.end(), end)
        first = noun.end() if noun is not None and noun["noun"] in vocabulary().bodies else match.end()
        here = self.names.between(first, first + 6)
        return name_of(here[0]) if here and self.layout.text[here[0].end : here[0].end + 1] == "," else None

    def reported(self, start: int, end: int) -> Name | None:
        """Whose points another only tells: "X a rappelé les exigences de Y :"."""
        owned = next(reversed(list(owned_pattern().finditer(self.layout.folded, start, end))), None)
        if (
            owned is None
            or owned["plan"]
            or not reporting_forms().intersection(_words(self.layout.folded, start, owned))
        ):
            return None
        here = self.names.between(owned.end(), owned.end() + _OFFICE)
        if not here or here[0].label == "LOC" or not self._titles(owned.end(), here[0].start):
            return None
        return name_of(here[0]) if self.layout.text[here[0].end : end].strip(" ") in {"", ":", "."} else None

    def _titles(self, start: int, end: int) -> bool:
        """Whether a civility or an office, if anything, stands before a name: "du président X"."""
        if re.fullmatch(r"(?:MM?\. |Mme |Mlle )?", self.layout.text[start:end]):
            return True
        words = self.layout.folded[start:end].split()
        return len(words) <= _TITLE and words[0] in vocabulary().offices and not "".join(words).count(",")

    def behind_relative(self, start: int, end: int) -> Name | None:
        """ "trois axes, que détaille X", at the end of the sentence."""
        match = self.layout.speech.relative(end).search(self.layout.folded, start, end)
        if match is None:
            return None
        if match.group().startswith("comme "):
            comma = self.layout.text.find(", ", match.end(), end)
            main = self.subject(start, match.start()) or (self.subject(comma + 2, end) if comma >= 0 else None)
            if main in self.register.people or main in self.register.bodies:
                return main  # "Comme l'avait demandé X, la ministre a fixé": hers
        return self.clauses.behind(match.end(), end, near=True)

    def at_home(self, start: int, end: int) -> Name | None:
        """ "Au siège de X, on détaille …", "Chez X, on réclame", "Du côté de X, l'on plaide": the body."""
        side = _ONE_SIDE.match(self.layout.folded, start, end)
        if side is not None and (code := adjective_country(self.layout.text[slice(*side.span("state"))])):
            return self.register.of_country(code)
        match = _AT_HOME.match(self.layout.folded, start, end)
        here = self.names.between(match.end(), match.end() + 1) if match is not None else []
        if not here or here[0].label != "ORG":
            return None
        behind = _ONE.match(self.layout.folded, here[0].end, end)
        return name_of(here[0]) if behind is not None else None

    def inverted(self, start: int, end: int) -> Name | None:
        """ "Aussi a-t-elle soumis …", "Ainsi le ministre propose-t-il …"."""
        match = self.layout.speech.inverted(end).search(self.layout.folded, start, end)
        if match is None:
            return None
        if match["phrase"]:
            return self.clauses.subject(match.start("phrase"), match.end("phrase"), plural=False)
        return self.register.pronoun(match.start(), match["pronoun"] or match["pronoun2"], quoted=True)

    def owner(self, start: int, end: int) -> Name | None:
        """ "Voici les trois propositions de X :", "les exigences de X sont connues"."""
        own = possessive_pattern().search(self.layout.folded[start:end])
        if own is None and (guided := self._guided(start, end)) is not None:
            return guided
        if own is not None:
            human = own.group() in vocabulary().own_view and any(p.first < start for p in self.register.people.values())
            return self.register.pronoun(start + own.start(), "", human=human)
        national = national_pattern().match(self.layout.folded, start, end)
        if national is not None and (code := adjective_country(self.layout.text[slice(*national.span("state"))])):
            return self.register.of_country(code)
        match = owned_pattern().search(self.layout.folded, start, end)
        if match is None:
            return None
        here = [m for m in self.names.between(match.end(), match.end() + 8) if m.label != "LOC" or m.country]
        if not here or (match["plan"] and here[0].label != "PER"):
            return None
        civility = self.layout.text[match.end() : here[0].start]
        return name_of(here[0]) if re.fullmatch(r"(?:MM?\. |Mme |Mlle )?", civility) else None

    def _guided(self, start: int, end: int) -> Name | None:
        """Whose action points guide: "Trois priorités guideront son mandat", "Deux soucis l'occupent"."""
        if point_noun_pattern().search(self.layout.folded, start, end) is None:
            return None
        match = guided_pattern().search(self.layout.folded, start, end)
        if match is None:
            return None
        if match["whom"] is None:
            return self.register.pronoun(start, "")
        here = self.names.between(match.end(), match.end() + _CIVILITY)
        return name_of(here[0]) if here and here[0].label == "PER" else None


def _words(folded: str, start: int, owned: re.Match[str]) -> list[str]:
    """The words before a match."""
    return re.findall(r"[a-z]{1,30}", folded[start : owned.start()])
