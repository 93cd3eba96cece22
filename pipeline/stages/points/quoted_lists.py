"""Who is quoted in a list: within its items, around it, above it, or where its quotation is taken up again."""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.stages.points.layout import REACH
from pipeline.stages.points.names import NOBODY, Name, name_of
from pipeline.stages.points.sayings import Sayings
from pipeline.stages.points.series import Series

_OPENING = re.compile(r" ?:[ \n]{0,3}[«\"]")
_CARRIED = re.compile(r"[\"» ]{0,6}(?:,|a-t-|ont-)")
"""How what stands behind a quotation carries on its sentence."""
_CLOSED = 3
"""Code points between a closing quote and the end of its sentence, at most."""
_SHARED = re.compile(r"(?<![\w'-])(?:ont|se sont|avaient)(?=,? [a-z])")
"""The verb of several: "X et Y ont publié la déclaration suivante : «"."""
_THAT = re.compile(
    r"(?:(?:c'est|voila|tel est|telle est),? (?:(?:du moins|en substance|en tout cas|la|en somme|en resume"
    r"|peu ou prou),? )?ce (?:que |qu')"
    r"(?:(?:a|ont|avait) )?[a-z]{3,15} "
    r"|(?:l[ea] |l'|cette |cet? )(?:mot|formule|phrase|propos|image|comparaison|diagnostic"
    r"|avertissement|resume|confidence|citation"
    r"|liste|conseil|constat|aveu|verdict) (?:est|emane|vient) (?:d'|du |de (?:la |l')?)"
    r"|ainsi (?:parl(?:e|ait|a)|s'(?:est exprimee?|exprim(?:e|ait))|s'est prononcee?|conclu(?:t|ait)) )"
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier) )?"
)
"""What stands behind a list before who said it."""
_SUCH = re.compile(
    r"(?:tel(?:le)?s? (?:sont|etaient|est|etait|furent)|voila|ce sont(?: la)?|c'etaient(?: la)?),? "
    r"(?:(?:du moins|en substance|en tout cas|en somme|en resume|selon (?:lui|elle)),? )?"
    r"(?=(?:l[ea]s? |l'|[a-z]{4,6} ))"
)
"""How a sentence behind a list takes it up: "Telles sont les trois conditions que pose X."."""
_ITEM = 300
"""Code points around a quotation in which its speaker is named."""


class QuotedLists:
    """Finds the speakers of quoted lists of one article. ``said_in``: who says something in a stretch of its text."""

    def __init__(self, sayings: Sayings, said_in: Callable[[int, int], Name | None]) -> None:
        self.sayings = sayings
        self.names = sayings.names
        self.layout = sayings.layout
        self.said_in = said_in

    def opens(self, series: Series) -> bool:
        """Whether a quotation begins with the first item."""
        return self.layout.text[max(0, series.start - 3) : series.start].rstrip(" ").endswith(("«", '"'))

    def of_colon(self, start: int, end: int) -> Name | None:
        """The only possible subject before a colon and an opening quote: "X est clair : « Deux points pressent."."""
        inside = _OPENING.search(self.layout.text, start, min(end + 3, len(self.layout.text)))
        if inside is None or "»" in self.layout.text[inside.end() : end]:
            return None
        end = inside.start()
        several = _SHARED.search(self.layout.folded, start, end)
        if several is not None:
            found = self.sayings.clauses.subject(start, several.start(), plural=True)
            return None if found == NOBODY else found
        may = [m for m in self.names.between(start, end) if not self.names.governed(m) and self.names.may_be_subject(m)]
        names = {name_of(m) for m in may}
        return names.pop() if len(names) == 1 else None

    def of(self, series: Series) -> Name | None:
        """The speaker of a quotation that holds the list, or ends with it: "…», a assuré X"."""
        text = self.layout.text
        start, end = series.start, series.end
        index = self.layout.sentence_at(end - 1)
        limit = min(self.layout.sentence(index).end, end + REACH) if index is not None else end
        paragraph = text.find("\n\n", end - 1, limit)
        limit = paragraph if paragraph >= 0 else limit
        if index is not None and index + 1 < self.layout.sentence_count and limit - end <= 3:
            behind = self.layout.sentence(index + 1)
            if _CARRIED.match(text, behind.start, behind.end):
                limit = min(behind.end, limit + REACH)
        if end - start > 4_000:
            start = end - 50
        opening = text.rfind("«", start, end)
        if opening > series.ends[0] and "«" not in text[max(0, start - 3) : series.ends[0]]:
            return None
        found = self.sayings.quoted_between(start, limit)
        if found is None:
            found = self._around(series) or self._carried_on(series)
        return self._taken_up(series) if found is None else found

    def _around(self, series: Series) -> Name | None:
        """Who is named further up or down in the quotation that holds the list: "« On tient, dit X. … D'abord, …"."""
        text = self.layout.text
        opening = text.rfind("«", max(0, series.start - REACH), series.start)
        if opening < 0 or "»" in text[opening : series.start]:
            return None
        found = self.sayings.quoted_between(opening, series.start)
        if found is not None and found != NOBODY:
            return found
        closing = text.find("»", series.end - 1, series.end + REACH)
        if closing >= 0 and "«" not in text[series.end : closing]:
            found = self.sayings.quoted_between(closing, min(self._quotation_end(closing), closing + _ITEM // 2))
        if found is not None and found != NOBODY:
            return found
        before = text[max(0, opening - 4) : opening].rstrip()[-1:]
        index = self.layout.sentence_at(max(0, opening - 4)) if before == ":" else None
        return self.of_colon(self.layout.sentence(index).start, opening) if index is not None else None

    def _quotation_end(self, closing: int) -> int:
        """Where the sentence ends that a quotation closes at ``closing``, with what a comma carries on behind it."""
        index = self.layout.sentence_at(closing)
        if index is None:
            return len(self.layout.text)
        end = self.layout.sentence(index).end
        if end - closing <= _CLOSED and index + 1 < self.layout.sentence_count:
            behind = self.layout.sentence(index + 1)
            if _CARRIED.match(self.layout.text, behind.start, behind.end):
                return behind.end
        return end

    def _taken_up(self, series: Series) -> Name | None:
        """Who takes the word again before a later item: "« Premièrement, … » X a ajouté : « Deuxièmement, …"."""
        if not self.opens(series):
            return None
        for marker, end in zip(series.markers[1:], series.ends, strict=False):
            begin = self.layout.text.rfind("»", max(series.start, marker.start - _ITEM), marker.start)
            if begin >= 0 and _OPENING.search(self.layout.text, begin, marker.start):
                return self.said_in(begin + 1, max(end, marker.start))
        return None

    def _carried_on(self, series: Series) -> Name | None:
        """Who was quoted in the paragraph above, for a list whose quotation opens its paragraph and names nobody."""
        line = series.markers[0].line
        first = self.layout.lines[line].first
        above = self.layout.previous(line)
        if above is None or self.layout.text[first] not in '"«' or "»" in self.layout.text[first : series.start]:
            return None
        upper = self.layout.lines[above]
        return self.sayings.quoted_between(max(upper.first, upper.last - REACH), upper.last)

    def told_behind(self, series: Series) -> Name | None:
        """Who is said behind the list to have said it: "C'est ce qu'a rappelé X.", "Ainsi s'est exprimé X."."""
        index = self.layout.sentence_at(series.end - 1)
        if index is None or index + 1 >= self.layout.sentence_count:
            return None
        behind = self.layout.sentence(index + 1)
        match = _THAT.match(self.layout.folded, behind.start, behind.end)
        if match is None:
            such = _SUCH.match(self.layout.folded, behind.start, behind.end)
            return self.said_in(such.end(), behind.end) if such is not None else None
        found = self.sayings.clauses.behind(match.end(), behind.end)
        return None if found == NOBODY else found

    def of_marker(self, series: Series) -> Name | None:
        """Who says so right behind the first marker: "Tout d'abord, estime l'organisation, …"."""
        content = series.markers[0].content
        end = min(series.ends[0], content + _ITEM)
        incise = self.layout.speech.incise(end).search(self.layout.folded, series.start, end)
        if incise is None or incise.start() > content:
            return None
        found = self.sayings.quoted_between(series.start, end)
        return None if found == NOBODY else found
