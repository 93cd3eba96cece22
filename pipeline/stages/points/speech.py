"""Patterns of saying and proposing, on folded text: verbs, "a dit X", "selon X", what a name owns or signs."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.points.vocabulary import alternatives, vocabulary


@cache
def verb_pattern() -> re.Pattern[str]:
    words = vocabulary()
    said, says = alternatives(words.said), alternatives(words.says)
    between = r"(?:[a-z]+ment |[a-z]{2,12} |en outre |par ailleurs |pour sa part |, [^,.;]{1,40}, ){0,2}"
    perfect = rf"(?:a|ont|avait|avaient|aura|s'est|se sont|s'etait) {between}(?:{said})(?:es?|s)?"
    turns = rf"(?:est|sont|a|ont|avait) (?:[a-z]+ment )?(?:{alternatives(words.turns)})"
    return re.compile(rf"(?<![\w'-])(?P<verb>{perfect}|{turns}|(?:s'|se )?(?:{says})(?:nt)?)(?![\w'-])")


@cache
def incise_pattern() -> re.Pattern[str]:
    words = vocabulary()
    said, says = alternatives(words.said), alternatives(words.says)
    he = rf"(?P<perfect2>a|ont)-t?-?(?P<pronoun>il|elle|ils|elles) (?:[a-z]+ )?(?:{said})|(?:{says})(?:-t)?-(?:il|elle)"
    return re.compile(
        r"(?:[\"»] ?,? ?|, )(?:(?P<perfect>(?:a|ont)) (?:[a-z]+ment |aussi |encore |par ailleurs |en outre )?"
        rf"(?:{said})|"
        rf"(?P<he>{he})|(?:{says}))(?![\w'-])"
    )


@cache
def class_noun_pattern() -> re.Pattern[str]:
    """ "l'ONG", "le groupe" directly before a body's name; ``article`` is what stays."""
    nouns = alternatives(vocabulary().class_nouns)
    return re.compile(rf"(?P<article>\b(?:l[ea]s? |l'|du |des |aux? ))(?:{nouns}) \Z", re.IGNORECASE)


@cache
def owned_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{alternatives(vocabulary().owned)})s? (?:du |d'|des |de (?:la |l')?)")


@cache
def document_pattern() -> re.Pattern[str]:
    """ "un rapport récent de" behind "selon"."""
    nouns = alternatives(vocabulary().documents)
    return re.compile(rf" (?:une? |l[ea]s? |l'|des )(?:{nouns}) (?:[a-z]+ ){{0,2}}(?:du |d'|des |de (?:la |l')?)")


@cache
def according_pattern() -> re.Pattern[str]:
    forms = alternatives(vocabulary().according)
    return re.compile(
        rf"(?<![\w'-])(?:(?P<croire>a l'en croire)|(?P<pour>pour)|{forms})(?: (?P<pronoun>lui|elle))?(?=[ ,])"
    )
