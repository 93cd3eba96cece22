"""The names of an article as the points stage needs them: who may act, by place, and what governs a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from pipeline.french import without_accents
from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.points.idioms import class_noun_pattern
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.vocabulary import vocabulary
from pipeline.stages.reference.sorts import load_sorts

CIVILITY = re.compile(r"(?:\b(?:MM?|Mmes?|Mlle|Dre?|Pre?|Me)\.? |\b(?:[Mm]onsieur|[Mm]adame) )\Z")
ARTICLE = re.compile(r"(?:\bles? |\bla |\bl')\Z", re.IGNORECASE)
_LAST_WORD = re.compile(r"([\w-]+)['’]? ?\Z")
_STARTS_CLAUSE = re.compile(
    r"(?:\A|[,;:.!?»\"(–—-]|\b(?i:que|qu'|où|et|mais|car|or|puis|si|quand|lorsque|puisque|tandis que|alors que)"
    r"|(?:le|la|les|du|des|au|aux)quel(?:le)?s?)[ \"«]*\Z"
)

_DATED = re.compile(r"(?: ?\([^()\n]{2,30}\))?,? (?:le )?(?:[a-z]{5,8} )?\d{1,2}(?:er)? [a-z]{3,9}(?![\w-])")
"""What stands behind the place of a dateline."""
_CALLED = re.compile(
    r"(?P<article>\b(?:[Ll][ea]s? |[Ll]'|du |des |aux? ))(?P<words>[\w-]{3,30}(?: [\w-]{4,30}){0,2}) \Z"
)
"""What may stand between an article and the name of a body."""
_ADJECTIVE = re.compile(
    r"[a-z-]{2,20}(?:ique|al|ale|iel|ielle|el|elle|if|ive|en|enne|ain|aine|ais|aise|ois|oise|in|ine|aire|eur|euse|ier|iere|ant|ante)s?"
    r"|public|publique|privee?s?"
)
_PLAIN = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]{3,}(?: [a-zà-ÿ]{3,})+")
"""Words of which only the first has a capital."""
_PARTICIPLE = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]{2,}(?:ée?s?|ie?s?|ue?s?|ises?|ites?|ertes?) ")
_PRONOUN = re.compile(r", (?:ils?|elles?|ce(?:tte)? derni(?:er|ère)|celui-ci|celle-ci) ")
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{1,9}")
_AND = re.compile(r" (?:et|ou) (?:l[ea]s? |l')?")
_JOINED = 3
"""Names before one that "et" joins it to, at most."""

Name = tuple[str, str]
"""Canonical name and entity id; both "" where nobody is known."""
NOBODY: Name = ("", "")


class Names:
    """Persons, bodies and places of one article. ``mentions`` are rows of the entities stage in text order."""

    def __init__(self, layout: Layout, mentions: Sequence[Any]) -> None:
        self.layout = layout
        allied = {m.entity for m in mentions if _is_alliance(m)}
        self.mentions = [
            m for m in mentions if m.label in {"PER", "ORG", "LOC"} or _assembly(m) or (m.entity and m.entity in allied)
        ]
        self.mentions = [m for m in self.mentions if not self._words_alone(m)]
        self._starts = [m.start for m in self.mentions]

    def between(self, start: int, end: int) -> list[Any]:
        """The mentions that begin in ``start`` to ``end``."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _words_alone(self, mention: Any) -> bool:
        """Whether a "name" has one capital, that of the sentence that a participle opens: "Applaudie debout, elle"."""
        if _PLAIN.fullmatch(mention.text) is None:
            return False
        told = _PARTICIPLE.match(mention.text) and _PRONOUN.match(self.layout.text, mention.end)
        return mention.label == "PER" or bool(told)

    def governed(self, mention: Any) -> bool:
        """Whether a preposition stands before the name (its article and civility apart), or before the first of the
        places or bodies that "et" joins it to: "pour l'Ukraine et la Moldavie"."""
        mention = self._first_joined(mention)
        before = self.layout.folded[max(0, mention.start - 60) : mention.start]
        cut = CIVILITY.search(self.layout.text[max(0, mention.start - 60) : mention.start])
        if cut is not None:
            before = before[: cut.start()]
        before = ARTICLE.sub("", self._bare_kind(mention, before))
        word = _LAST_WORD.search(before)
        return word is not None and word.group(1) in vocabulary().governors and not before.rstrip().endswith(",")

    def _first_joined(self, mention: Any) -> Any:
        for _ in range(_JOINED if mention.label != "PER" else 0):
            index = bisect_left(self._starts, mention.start) - 1
            before = self.mentions[index] if index >= 0 else None
            if before is None or before.label != mention.label:
                break
            if _AND.fullmatch(self.layout.folded, before.end, mention.start) is None:
                break
            mention = before
        return mention

    def may_be_subject(self, mention: Any) -> bool:
        """A place or a body must begin its clause, and be no dateline's; a person may follow his office."""
        if mention.label == "PER":
            return True
        if mention.label == "LOC" and _DATED.match(self.layout.folded, mention.end) is not None:
            return False
        before = self._bare_kind(mention, self.layout.text[max(0, mention.start - 40) : mention.start])
        bare = ARTICLE.sub("", before)
        if bare != before:
            starts = _STARTS_CLAUSE.search(bare) is not None or not bare.strip() or bare.endswith("\n")
            return starts or mention.label in {"ORG", "MISC"}
        line_start = self.layout.lines[self.layout.line_at(mention.start)].first == mention.start
        return line_start or _STARTS_CLAUSE.search(before) is not None

    def _bare_kind(self, mention: Any, before: str) -> str:
        """``before`` without the kind of the body: "l'ONG X" is "l'X"."""
        if mention.label not in {"ORG", "MISC"}:
            return before
        bare = class_noun_pattern().sub(lambda match: match["article"], before)
        called = _CALLED.search(before) if bare == before else None
        return before[: called.end("article")] if called is not None and _is_kind(called) else bare


def _assembly(mention: Any) -> bool:
    """Whether a MISC is a body that decides: "Conférence des chefs d'État"."""
    return mention.label == "MISC" and folded(mention.text).split()[0] in vocabulary().assemblies


def _is_alliance(mention: Any) -> bool:
    """Whether a MISC is the acronym of those who act together: "ICCIG" of "Initiative Cacao Côte d'Ivoire-Ghana"."""
    first = folded(mention.entity).split(" ", 1)[0]
    return mention.label == "MISC" and _ACRONYM.fullmatch(mention.text) is not None and first in vocabulary().alliances


def _is_kind(called: re.Match[str]) -> bool:
    """Whether the words between an article and a body's name say of what kind or nation it is: "le holding
    koweïtien X", "le danois X", "la banque publique X"."""
    noun, *others = called["words"].lower().split()
    kind = noun in load_sorts().kinds or folded(noun) in vocabulary().bodies
    kind = kind or (not others and bool(adjective_country(noun)))
    return kind and all(adjective_country(word) or _ADJECTIVE.fullmatch(folded(word)) for word in others)


def folded(words: str) -> str:
    """``words`` in lower case and without accents."""
    return without_accents(words.lower())


def name_of(mention: Any) -> Name:
    """The canonical name of a mention."""
    return (mention.entity or mention.text, mention.entity_id)
