"""Bodies that a text calls by a common noun alone: "le comité", "le syndicat des maîtres (SNEN)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pipeline.article import Span
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.names import Names
from pipeline.stages.points.office_patterns import chaired
from pipeline.stages.points.people import FEMININE, MASCULINE
from pipeline.stages.points.vocabulary import vocabulary

_KIND = re.compile(r"(?:\A|[.,;:»–] |\n)(?:l[ea] |l')(?P<noun>[a-z-]{3,20})(?: [^,;:.()\n]{2,60})? \(\Z")
_BODY = re.compile(r"(?:[^,.;:«»]{2,60}, )?(?P<article>l[ea] |l')(?P<noun>[a-z-]{3,20})(?![\w-])")
_LONG_KIND = 90
"""Code points of such a noun with its complement, at most."""


def is_chaired(layout: Layout, sentence: Span, people: Sequence[Any], gender: str) -> bool:
    """Whether a sentence begins with the noun of a body without a name, and names only who leads it: "Le comité
    s'est réuni sous la présidence de X. Il …"."""
    opens = _BODY.match(layout.folded, sentence.start, sentence.end)
    words = vocabulary()
    if opens is None or opens["noun"] not in words.bodies | words.named_bodies | words.assemblies | words.organs:
        return False
    if gender != (FEMININE if opens["article"] == "la " else MASCULINE) or opens["article"] == "l'":
        return False
    return all(chaired().search(layout.folded[max(sentence.start, m.start - 120) : m.start]) for m in people)


def is_explained(names: Names, mention: Any) -> bool:
    """Whether an acronym in brackets stands behind the noun of its body: "le syndicat des maîtres (SNEN)"."""
    lead = _KIND.search(names.layout.folded, max(0, mention.start - _LONG_KIND), mention.start)
    words = vocabulary()
    if mention.label != "ORG" or lead is None or names.between(lead.start(), mention.start):
        return False
    return lead["noun"] in words.bodies | words.named_bodies
