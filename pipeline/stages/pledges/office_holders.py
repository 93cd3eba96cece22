"""The person whom "le ministre" or "la présidente" takes up."""

from __future__ import annotations

import re
from typing import Any

from pipeline.stages.pledges.hosts import Hosts
from pipeline.stages.pledges.party import NOBODY, Party
from pipeline.stages.reference.sorts import load_sorts

_REACH = 3
"""Sentences back in which a person is named whom an office may take up."""
_ARTICLE = re.compile(r"(?<![\w'-])(la|le|du|au)\s", re.IGNORECASE)
_OF_PREMIER = re.compile(r"premi(?:er|ère) ministre")
"""An office that "le ministre" does not take up."""


class OfficeHolders(Hosts):
    """Finds who holds an office that a noun phrase without a name says."""

    def _official(self, office: str, offset: int, origin: str) -> Party:
        """The person whom "le ministre" or "le président français" takes up: named shortly before, with that office or,
        where it says the state, of that state and of no other office."""
        titles = load_sorts().titles.get(office, frozenset())
        gender = _gender_of_article(self.text, offset)
        for row in self.names.before(offset):
            if self.steps.distance(row.start, offset) > _REACH:
                return self._only_holder(office, offset, origin)
            if row.label != "PER" or {self.gender(row), gender} == {"m", "f"}:
                continue
            said = _OF_PREMIER.sub("", (row.role or "").lower()).split()
            if (office in said or titles & set(said)) and row.country in {"", origin or row.country}:
                return self.of_mention(row)
            if origin and row.country == origin and not said:
                return self.of_mention(row)
            beside = origin and not row.country and not said and self.steps.distance(row.start, offset) == 1
            if beside and self._opens_sentence(row):
                return self.of_mention(row)
        return self._only_holder(office, offset, origin)

    def _only_holder(self, office: str, offset: int, origin: str) -> Party:
        """The only person named before ``offset``, of the state ``origin`` where that is said, whose office the text
        says in this word, or :data:`NOBODY`."""
        gender = _gender_of_article(self.text, offset)
        rows = (m for m in self.names.before(offset) if m.label == "PER" and origin in {"", m.country})
        rows = (m for m in rows if {self.gender(m), gender} != {"m", "f"})
        holders = {m.entity or m.text: m for m in rows if office in str(m.role or "").lower().split()}
        return self.of_mention(next(iter(holders.values()))) if len(holders) == 1 else NOBODY

    def _opens_sentence(self, row: Any) -> bool:
        """Whether the mention opens its sentence, and is no speaker of a transcript."""
        if self.text[row.end : row.end + 2].lstrip().startswith((":", "(")):
            return False
        before = self.text[max(0, row.start - 6) : row.start].replace("M. ", "").replace("Mme ", "")
        return before.endswith("\n") or before.rstrip()[-1:] in {"", ".", "!", "?", "»"}


def _gender_of_article(text: str, offset: int) -> str:
    """ "m", "f" or "" as the article at ``offset``, or right before it, says."""
    match = _ARTICLE.match(text, offset) or _ARTICLE.search(text, max(0, offset - 3), offset)
    return "" if match is None else "f" if match[1].lower() == "la" else "m"
