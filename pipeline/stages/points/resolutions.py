"""Resolutions and decisions: the body whose verbs open the items of a list."""

from __future__ import annotations

import re

from pipeline.stages.points.layout import Line
from pipeline.stages.points.names import NOBODY, Name, name_of
from pipeline.stages.points.sayings import Sayings
from pipeline.stages.points.series import GLYPHS, Series
from pipeline.stages.points.speech import starts_with_participle, starts_with_verb

_HELPER = re.compile(r"(?<![\w'-])(a|ont) ?:\Z")
_PLURAL = re.compile(r"(?:se )?(?:sont|ont|[a-z]{3,15}(?<!m)ent)(?![\w-])")
_PRONOUN = re.compile(r"[, ]*(il|elle) ")
_RECITAL = re.compile(
    r"(?:[a-z]{1,30}ment |ayant |en )?(?:[a-z]{1,30}ant|vu|attendu|[a-z]{1,30}ee?s?)"
    r" (?:l[ea]s? |l'|qu|de |du |des |sa |ses |son |a |au|en |par )"
)
"""What a body takes into account: "Rappelant la déclaration de X,"."""
_PREAMBLE = 40
"""Lines of a resolution's preamble, at most."""
_PREAMBLE_LINE = 600
"""Code points of the line in which the body of a resolution stands, at most."""
_ITEM = 300
"""Code points of an item in which its subject and verb stand."""
_DEFINING = re.compile(r",? [^,;.\n]{0,30}ci-apres ")
"""What says by which word the parties of an act are meant: ", ci-après dénommés « les Parties »"."""
_ENACTING = 50
"""Code points of a line that is the verb of a resolution, at most."""
_ASKED = re.compile(
    r"(?:a|de) (?:ne pas |y |en |l')?[a-z]{2,20}(?:er|ir|re|oir)(?![\w-])|d'[a-z]{2,20}(?:er|ir|re|oir)(?![\w-])"
)
"""How items begin that complete such a verb: "invite le Gouvernement – à maintenir"."""


class Resolutions:
    """Finds whose decisions the items of a list are."""

    def __init__(self, sayings: Sayings) -> None:
        self.sayings = sayings
        self.names = sayings.names
        self.layout = sayings.layout

    def acting(self, series: Series) -> Name | None:
        """The body before items that begin with its verbs: "Le Conseil, … 1. Décide …", "Elle a : – approuvé …"."""
        folded = self.layout.folded
        first = series.markers[0].content
        helper = _HELPER.search(folded, *series.intro)
        if helper is not None and starts_with_participle(folded[first : first + 40]):
            found = self.sayings.clauses.subject(series.intro[0], helper.start(), plural=helper.group(1) == "ont")
            return None if found == NOBODY else found
        above = self.layout.previous(series.markers[0].line)
        enacts = above is not None and self._enacts(above, series)
        if series.kind not in GLYPHS or not (
            enacts or any(starts_with_verb(folded[m.content : m.content + 40]) for m in series.markers[:2])
        ):
            return None
        start, end = series.intro
        if not enacts and end > start and self.layout.text[end - 1] == ":":
            clauses = self.sayings.clauses
            found = clauses.subject(start, end - 1, plural=False)
            if found is None and self.sayings.subject(start, end) is None:
                found = clauses.first_subject(start, end - 1)
            return None if found == NOBODY else found
        line = above if enacts else series.markers[0].line
        for _ in range(_PREAMBLE):
            line = self.layout.previous(line) if line is not None else None
            if line is None:
                return self._meeting(series)
            head = self.layout.lines[line]
            if enacts and (several := self._several(series, head)) != NOBODY:
                return several
            if head.last - head.first >= _PREAMBLE_LINE or self.layout.text[head.last - 1] != ",":
                continue
            if _RECITAL.match(self.layout.folded, head.first):
                continue
            bodies = [m for m in self.names.between(head.first, head.first + 6) if m.label in {"ORG", "MISC"}]
            if bodies:
                return name_of(bodies[0])
            found = self.sayings.clauses.subject(head.first, head.last - 1, plural=False)
            if found is not None and found != NOBODY:
                return found
        return None

    def _several(self, series: Series, line: Line) -> Name:
        """Those who act together in a preamble whose verb is a plural: "X et Y, … sont convenus de ce qui suit :"."""
        above = self.layout.previous(series.markers[0].line)
        verb = self.layout.lines[above].first if above is not None else series.start
        if _PLURAL.match(self.layout.folded, verb) is None or _RECITAL.match(self.layout.folded, line.first):
            return NOBODY
        clauses = self.sayings.clauses
        called = clauses.groups.defined(line.last, start=line.first)
        defining = _DEFINING.search(self.layout.folded, line.first, line.last)
        end = defining.start() if defining is not None else line.last - (self.layout.text[line.last - 1] == ",")
        return called if called != NOBODY else clauses.subject(line.first, end, plural=True) or NOBODY

    def _meeting(self, series: Series) -> Name | None:
        """The body with which a text opens whose items are its verbs: "Le Conseil s'est réuni. […] 1. Condamne …"."""
        folded = self.layout.folded
        verbs = sum(starts_with_verb(folded[m.content : m.content + _ENACTING]) for m in series.markers)
        if verbs < 2 or verbs * 2 < len(series.markers):
            return None
        for mention in self.names.between(0, series.start):
            body = mention.label in {"ORG", "MISC"} and not self.names.governed(mention)
            if body and self.names.may_be_subject(mention) and self.layout.text[mention.end : mention.end + 1] == " ":
                return name_of(mention)
        return None

    def _enacts(self, line: int, series: Series) -> bool:
        """Whether a line is the verb of a resolution alone: "DÉCIDE", "Recommande ce qui suit :", or with whom it asks
        what the items begin with: "invite le Gouvernement"."""
        head = self.layout.lines[line]
        words = self.layout.text[head.first : head.last]
        asks = all(_ASKED.match(self.layout.folded, m.content) for m in series.markers)
        large = words.split(" ")[0].isupper() and words.endswith(":")
        short = len(words) < _ENACTING and (words.endswith(":") or words.isupper() or (asks and words[-1:].isalpha()))
        short = short or (large and len(words) < 2 * _ENACTING)
        return short and starts_with_verb(self.layout.folded[head.first : head.last])

    def of_items(self, series: Series) -> Name | None:
        """The body whose decisions the items are: "En premier lieu, le Conseil autorise …", "En second lieu, il …"."""
        if len(series.markers) < 2:
            return None
        first = series.markers[0]
        found = self.sayings.subject(first.content, min(series.ends[0], first.content + _ITEM))
        if found is None or found not in self.sayings.register.bodies:
            return None
        others = list(zip(series.markers[1:], series.ends[1:], strict=True))
        again = sum(self._opens_with(found, marker.content, end) for marker, end in others)
        return found if again * 2 >= len(others) else None

    def _opens_with(self, body: Name, start: int, end: int) -> bool:
        """Whether an item begins with ``body`` or with a pronoun that is no person's, or says what the body says."""
        pronoun = _PRONOUN.match(self.layout.folded, start)
        if pronoun is not None:
            return self.sayings.register.pronoun(start, pronoun.group(1)) not in self.sayings.register.people
        if any(name_of(m) == body for m in self.names.between(start, min(end, start + 6))):
            return True
        return self.sayings.subject(start, min(end, start + _ITEM)) == body
