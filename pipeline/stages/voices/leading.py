"""What says who heads a body: "[X], qui dirige l'[Agence Y]", "à la tête de l'[Y], [X]", "le bureau de l'[Agence]"."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.voices.words import alternatives, words


@cache
def heading() -> re.Pattern[str]:
    """ "[X], qui dirige depuis 2019 l'[Agence Y]", "[X] est à la tête de la [Z]"."""
    verbs = alternatives(words()["offices", "heading"])
    return re.compile(
        rf",? (?:qui )?(?:est |a été |a |en )?(?:{verbs})(?:[^.;:\n,]{{0,30}}?| depuis [^.;:\n,]{{2,24}},?)"
        r" (?:la |le |l'|les |de |du )?(?:la |l')?"
    )


@cache
def heading_before() -> re.Pattern[str]:
    """ "À la tête de l'": what stands before the body."""
    phrases = alternatives(words()["offices", "fronted"])
    return re.compile(rf"\b(?:{phrases}) (?:de la |de l'|de |du |des |d')", re.IGNORECASE)


@cache
def branches() -> re.Pattern[str]:
    """ "le bureau de l'[Agence]": a part of a body whose head speaks for it."""
    return re.compile(
        rf"\b(?:{alternatives(words()['offices', 'branches'])}) (?:[\w-]{{3,20}} )?(?:de |du |d'|des |de la |de l')\Z"
    )
