"""Whose a document is with which an intro begins: "X a dévoilé sa stratégie. Le document repose sur deux axes"."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.points.names import Name, name_of
from pipeline.stages.points.sayings import Sayings
from pipeline.stages.points.speech import presenting_forms
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_BACK = 2
"""Sentences back in which a document is presented, at most."""
_REACH = 1_500
"""Code points of a sentence that are read, at most."""
_OWNER = 80
"""Code points behind the noun of a document in which its owner stands."""
_OF = re.compile(r" (?:(?:d'|de )?[a-z-]+ )?(?:[a-z-]+(?:ique|al|ale|el|elle|if|ive) )?(?:du |d'|des |de (?:la |l')?)")
"""What stands between a document and its owner: "d'action de l'"."""
_WORD = re.compile(r"[a-z]+")


class Documents:
    """Finds who presents a document."""

    def __init__(self, sayings: Sayings) -> None:
        self.sayings = sayings
        self.layout = sayings.layout

    def owner(self, start: int, end: int) -> Name | None:
        """Whose document begins the intro: "Le plan d'action de X comporte deux volets"."""
        opens = _definite().match(self.layout.folded, start, end)
        here = self.sayings.names.between(opens.end(), min(end, opens.end() + _OWNER)) if opens is not None else []
        if opens is None or not here or _OF.fullmatch(self.layout.folded, opens.end(), here[0].start) is None:
            return None
        return name_of(here[0]) if here[0].label != "LOC" or here[0].country else None

    def presenting(self, start: int, end: int) -> tuple[int, int] | None:
        """The sentence above that presents the document with which the words from ``start`` to ``end`` begin."""
        opens = _definite().match(self.layout.folded, start, end)
        index = self.layout.sentence_at(start) if opens is not None else None
        if opens is None or index is None:
            return None
        taken_up = _document("" if opens["text"] else opens["noun"])
        for above in range(index - 1, max(-1, index - 1 - _BACK), -1):
            sentence = self.layout.sentence(above)
            begin = max(sentence.start, sentence.end - _REACH)
            if taken_up.search(self.layout.folded, begin, sentence.end):
                words = _WORD.findall(self.layout.folded, begin, sentence.end)
                return None if presenting_forms().isdisjoint(words) else (begin, sentence.end)
        return None


@cache
def _definite() -> re.Pattern[str]:
    """ "Le plan", "Ce document" (``text``: any document) at the start of a sentence."""
    words = vocabulary()
    nouns = alternatives([*words.documents, *words.plans])
    return re.compile(
        r"(?:selon |d'apres |dans )?(?:l[ea] |l'|ce |cet |cette )"
        rf"(?:(?P<text>{alternatives(words.texts)})|(?P<noun>{nouns}))(?![\w'-])"
    )


@cache
def _document(noun: str) -> re.Pattern[str]:
    """The document of that noun, or any where it is ""."""
    words = vocabulary()
    nouns = alternatives([noun] if noun else [*words.texts, *words.documents, *words.plans])
    return re.compile(rf"(?<![\w-])(?:{nouns})(?![\w'-])")
