"""Where the office of a person stands beside his name, on folded text."""

from __future__ import annotations

import re
from functools import cache

from pipeline.conjugation import PAST
from pipeline.stages.points.verb_forms import FINITE, conjugated
from pipeline.stages.points.vocabulary import alternatives, vocabulary


@cache
def long_office() -> re.Pattern[str]:
    """ "Le ministre …, ", "Le président de l'Assemblée (AN) " before a name."""
    heads = alternatives(vocabulary().offices)
    behind = r"(?:[^.;:«»\"()]{0,160}, |[^.;:«»\"(),]{2,120} ?\([a-z]{2,12}\) )"
    return re.compile(rf"(?:\A|(?<=[,:»–—-] )|(?<=et ))(?:l[ea] |l'|s(?:on|a) )(?P<head>{heads})(?![\w'-]){behind}\Z")


@cache
def national_office() -> re.Pattern[str]:
    """ "le commissaire aux Transports, le Luxembourgeois " before a name."""
    heads = alternatives(vocabulary().offices)
    complement = r"(?: (?:d[eu] |des |d'|aux? |a (?:la |l'))[^,.;:«»\"()]{2,70})?"
    return re.compile(
        rf"(?<![\w'-])(?:l[ea] |l'|du |au )(?P<head>{heads})(?: [a-z]{{3,20}})?{complement}, (?:l[ea] |l')"
        r"(?P<nation>[a-z-]{4,20}) \Z"
    )


@cache
def ranked_office() -> re.Pattern[str]:
    """ "le gouverneur de la région, le général de brigade " before a name."""
    words = vocabulary()
    heads, honours = alternatives(words.offices - words.honours), alternatives(words.honours)
    return re.compile(
        rf"(?<![\w'-])(?:l[ea] |l'|du |au |s(?:on|a) )(?P<head>{heads})(?![\w'-])[^,.;:«»\"()]{{0,90}},"
        rf" (?:(?:l[ea] )?(?:{honours})(?: (?:de |d')?[a-z-]{{3,15}}){{0,3}}|l[ea] (?:dr|pr|prof)\.?"
        r"|son excellence(?: m\.| monsieur| mme| madame)?|s\.e\.(?: ?m\.| ?mme)?) \Z"
    )


@cache
def chaired() -> re.Pattern[str]:
    """ "présidée par le ministre ", "que dirige ", "sous la présidence de " before a name."""
    words = vocabulary()
    past = alternatives(conjugated(tuple(words.posts), PAST))
    plain = alternatives(conjugated(tuple(words.posts), FINITE))
    return re.compile(
        rf"(?<![\w'-])(?:(?P<past>{past})(?: [a-z]{{2,20}}){{0,2}}? par |(?:que |qu')(?P<plain>{plain}) "
        rf"|(?P<phrase>{alternatives(words.chairs)})(?![\w-]))[^.;:»\n]{{0,60}}\Z"
    )


@cache
def chairing() -> re.Pattern[str]:
    """ ", qui dirige ", " préside " behind a name."""
    plain = alternatives(conjugated(tuple(vocabulary().posts), FINITE))
    return re.compile(rf"(?:, [^,.;:]{{2,60}},|,)?(?: qui)? (?P<plain>{plain}) (?=l|cet|un|d|s)")


@cache
def office_before() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w'-])(?:(?P<article>l[ea]|une?|du|au|cet|cette|s(?:on|a)) |[ld]')?"
        rf"(?:[a-z-]{{1,40}} )?(?P<head>{alternatives(vocabulary().offices)})(?![\w-])"
    )
