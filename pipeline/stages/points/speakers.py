"""Whose points they are: the subject of the intro's verb of saying, who is quoted, the transcript's speaker."""

from __future__ import annotations

import re

from pipeline.stages.points.series import Series
from pipeline.stages.points.subjects import NOBODY, Name, Subjects, name_of
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_REACH = 1_500
"""Code points of a sentence that are read, at most."""
_FIRST_PERSON = re.compile(r"\b(?:je|nous|mon|notre|nos|ma)\b|\bj'", re.IGNORECASE)
_TERM = re.compile(r"[\"»] ?\(\Z")
"""A bracket behind a quoted term explains the term: "les « trois défis » (A, B, C)"."""
_LABEL = re.compile(
    r"^[ *_]{0,6}(?:(?:MM?|Mme|Mlle|Dr)\.? )?[A-ZÀ-Ý][\w .'’-]{1,60}?(?: ?\([^)\n]{1,60}\))?[ *_]{0,4}"
    r"(?: ?: |(?P<dash>\. ?[–—-] | ?[–—] ))",
    re.MULTILINE,
)


class Speakers(Subjects):
    """Finds the speaker of the lists of one article."""

    def of(self, series: Series) -> Name:
        """The speaker of a list; :data:`NOBODY` where the text does not say it safely."""
        if not self.mentions:
            return NOBODY
        quote_first = (self._quoted, self._of_intro) if self._opens_quote(series) else (self._of_intro, self._quoted)
        others = (self._of_signature, self._of_transcript, self._of_speech, self._of_interview)
        for find in (self._of_label, *quote_first, *others):
            name = find(series)
            if name is not None:
                return name
        if series.parent is not None:
            parent = series.parent[0]
            return parent.speaker, parent.speaker_id
        return NOBODY

    def _opens_quote(self, series: Series) -> bool:
        """Whether a quotation begins with the first item."""
        return self.layout.text[max(0, series.start - 3) : series.start].rstrip(" ").endswith(("«", '"'))

    def _of_intro(self, series: Series) -> Name | None:
        start, end = series.intro
        if end <= start:
            return None
        index = self.layout.sentence_at(start)
        start = max(self.layout.sentence(index).start, start - _REACH) if index is not None else start
        if _TERM.search(self.layout.text, max(start, series.start - 4), series.start):
            return NOBODY
        named = self.quoted_between(start, end)
        if named:
            return named
        for find in (self.by_source, self.subject, self.owner, self._of_colon):
            found = find(start, end)
            if found is not None:
                return found
        return None

    def _of_colon(self, start: int, end: int) -> Name | None:
        """The only possible subject of a sentence that ends with a colon and an opening quote."""
        behind = self.layout.text[end : end + 3].lstrip(" ")
        if self.layout.text[end - 1] != ":" or behind[:1] not in {'"', "«"}:
            return None
        names = {name_of(m) for m in self.between(start, end) if not self.governed(m) and self.may_be_subject(m)}
        return names.pop() if len(names) == 1 else None

    def _quoted(self, series: Series) -> Name | None:
        """The speaker of a quotation that holds the list, or ends with it: "…», a assuré X"."""
        start, end = series.start, series.end
        index = self.layout.sentence_at(end - 1)
        limit = min(self.layout.sentence(index).end, end + _REACH) if index is not None else end
        if index is not None and index + 1 < self.layout.sentence_count and limit - end <= 3:
            behind = self.layout.sentence(index + 1)
            if re.match(r"[\"» ]*(?:,|a-t-|ont-)", self.layout.text[behind.start : behind.start + 8]):
                limit = min(behind.end, limit + _REACH)
        if end - start > 4_000:
            start = end - 50
        opening = self.layout.text.rfind("«", start, end)
        if opening > series.ends[0] and "«" not in self.layout.text[start - 3 : series.ends[0]]:
            return None
        return self.quoted_between(start, limit)

    def _of_label(self, series: Series) -> Name | None:
        """The transcript's speaker, where his label begins the paragraph of the list."""
        line = self.layout.lines[series.markers[0].line]
        match = _LABEL.match(self.layout.text, line.start, series.start + 1)
        if match is None:
            return None
        people = [m for m in self.between(line.start, match.end()) if m.label == "PER"]
        after_civility = people and people[0].start - line.first <= 6
        return name_of(people[0]) if people and after_civility and people[0].end >= match.end() - 70 else None

    def _of_interview(self, series: Series) -> Name | None:
        """The person interviewed, for a list inside an answer."""
        if series.kind in {"bullet", "number", "letter", "roman"}:
            return None
        line = self.layout.following(-1)
        for _ in range(6):
            if line is None:
                break
            head = self.layout.lines[line]
            match = re.search(
                rf"(?<![\w-])(?:{alternatives(vocabulary().interviews)})(?![\w-])",
                self.layout.folded[head.first : min(head.last, head.first + 400)],
            )
            if match is not None and match.group() != "propos recueillis":
                return self.named_at(head.first + match.end() + 1, 80)
            line = self.layout.following(line)
        return None

    def _of_transcript(self, series: Series) -> Name | None:
        """ "M. X : …" at the start of the paragraph of the list, or of one shortly above it."""
        line = self.layout.lines[series.markers[0].line]
        begin = max(0, line.start - 3_000)
        own = line.first
        labels = [m for m in _LABEL.finditer(self.layout.text, begin, series.start + 1) if m.end() <= series.start + 1]
        for match in reversed(labels):
            people = [m for m in self.between(match.start(), match.end()) if m.label == "PER"]
            if people and people[0].end >= match.end() - 70:
                spoken = self.layout.text[match.end() : series.end]
                return name_of(people[0]) if match.start() >= own or _FIRST_PERSON.search(spoken) else None
            if match["dash"]:
                return None
        return None

    def _of_signature(self, series: Series) -> Name | None:
        """The name in the line below a paragraph that is a quotation: "« … »", then "X, director"."""
        line = self.layout.line_at(series.start)
        head = self.layout.lines[line]
        below = line + 1
        if self.layout.text[head.first] not in '"«' or self.layout.text[head.last - 1] not in '"»':
            return None
        if below >= len(self.layout.lines) or self.layout.blank(below) or not self.layout.ends_open(below):
            return None
        first = self.layout.lines[below].first
        people = [m for m in self.between(first, first + 4) if m.label == "PER"]
        if people and self.layout.text[people[0].end : people[0].end + 1] in {",", "\n", ""}:
            return name_of(people[0])
        return None

    def _of_speech(self, series: Series) -> Name | None:
        """The speaker that the headline names, where the list is in the first person."""
        words = (
            self.layout.text[series.intro[0] : series.intro[1]]
            + " "
            + self.layout.text[series.start : series.end][:1_500]
        )
        if not _FIRST_PERSON.search(words):
            return None
        line = self.layout.following(-1)
        for _ in range(4):
            if line is None:
                break
            head = self.layout.lines[line]
            folded = self.layout.folded[head.first : head.last]
            named = self.between(head.first, min(head.last, head.first + 240))
            people = [m for m in named if m.label == "PER"] or [m for m in named if m.label == "ORG"]
            if people and re.search(rf"(?<![\w-])(?:{alternatives(vocabulary().speeches)})(?![\w-])", folded[:120]):
                return name_of(people[0])
            if (
                people
                and people[0].start - head.first <= 6
                and re.match(r" ?: ?[\"«]", self.layout.text[people[0].end : people[0].end + 4])
            ):
                return name_of(people[0])
            line = self.layout.following(line)
        return None
