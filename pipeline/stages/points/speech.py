"""Patterns of saying and proposing, on folded text: verbs, "a dit X", "selon X", what a name owns or signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.conjugation import (
    CONDITIONAL,
    FUTURE,
    GERUND,
    IMPERFECT,
    INFINITIVE,
    PAST,
    PRESENT,
    forms,
    principal_parts,
)
from pipeline.french import without_accents
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_BETWEEN = r"(?:[a-z-]+ment |[a-z]{2,12} |en outre |par ailleurs |pour sa part |, [^,.;]{1,40}, ){0,3}"
FINITE = "finite"
_HAVE = r"a|ont|avait|avaient|aura|auront"


def _simple_past(infinitive: str) -> Iterator[str]:
    if infinitive.endswith("er"):
        stem = principal_parts(infinitive)[1].removesuffix("ons")
        yield from (stem + "a", stem.removesuffix("e").replace("ç", "c") + "erent")


@cache
def _forms_of(tense: str, *, quoting: bool = False) -> frozenset[str]:
    """The folded forms in a tense of the verbs of saying and, unless ``quoting``, of proposing and deciding.

    :data:`FINITE`: all forms that follow a subject of the third person.
    """
    words = vocabulary()
    found = _conjugated(words.say if quoting else words.say + words.propose, tense)
    return found | (words.says if tense == FINITE else frozenset())


@cache
def _reflexives(tense: str) -> frozenset[str]:
    """The same of the verbs that say something with "se": "s'engage", "s'est fixé"."""
    return _conjugated(vocabulary().reflexive, tense)


def _conjugated(infinitives: tuple[str, ...], tense: str) -> frozenset[str]:
    wanted = {PRESENT, IMPERFECT, FUTURE, CONDITIONAL} if tense == FINITE else {tense}
    found: set[str] = set()
    for infinitive in infinitives:
        made = {form for form, of in forms(infinitive) if of in wanted}
        if tense == FINITE:
            made = {f for f in made if not f.endswith(("ons", "rai", "rais", "ais"))} | set(_simple_past(infinitive))
        found |= {without_accents(form) for form in made}
    return frozenset(found)


@cache
def saying(tense: str) -> str:
    """An alternative of the forms of the verbs that a quotation has."""
    return alternatives(_forms_of(tense, quoting=True))


@cache
def verb_pattern() -> re.Pattern[str]:
    """``perfect`` a compound tense, ``turn`` a turn of saying, ``plain`` a simple tense."""
    turns = rf"(?:est|sont|a|ont|avait) (?:[a-z]+ment )?(?:{alternatives(vocabulary().turns)})"
    helped = rf"(?:[ln]')?(?:{_HAVE})(?:, [^,.;]{{1,40}},)? {_BETWEEN}"
    own = rf"(?:s'est|se sont|s'etait|s'etaient) (?:[a-z]+ment |aussi )?(?:{alternatives(_reflexives(PAST))})"
    return re.compile(
        rf"(?<![\w'-])(?:(?P<perfect>{helped}(?:{participles()}))|(?P<turn>{turns})"
        rf"|(?P<own>{own})|(?P<plain>(?:s'|se )(?:{alternatives(_reflexives(FINITE))})"
        rf"|{alternatives(_forms_of(FINITE))}))(?![\w'-])"
    )


@cache
def dependent_pattern() -> re.Pattern[str]:
    """A form without a subject of its own: "avant d'exposer", "en rappelant", "et plaidé" (``participle``)."""
    infinitives, gerunds = alternatives(_forms_of(INFINITIVE)), alternatives(_forms_of(GERUND))
    return re.compile(
        rf"(?<![\w-])(?:(?:{infinitives})|(?:{gerunds})"
        rf"|(?:et|puis|,) (?:[a-z]+ment |ensuite )?(?P<participle>{participles()})"
        rf"|fai(?:re|sant) part)(?![\w'-])"
    )


@cache
def incise_pattern() -> re.Pattern[str]:
    said, says = saying(PAST), saying(FINITE)
    he = (
        rf"(?<![\w'-])(?:(?P<perfect2>a|ont|avait)-t?-?(?P<pronoun>il|elle|ils|elles) (?:[a-z]+ ){{0,2}}?(?:{said})"
        rf"|(?:{says})(?:-t)?-(?P<pronoun2>il|elle))"
    )
    adverbs = r"(?:[a-z]+ment |aussi |encore |par ailleurs |en outre |ensuite |notamment )?"
    return re.compile(
        rf"(?:(?P<he>{he})|(?:[\"»] ?,? ?|, )"
        rf"(?:(?P<perfect>(?:a|ont)) {adverbs}(?:{said})|(?P<present>{says})))(?![\w'-])"
    )


def participles() -> str:
    """An alternative of the participles of all the verbs, in all their endings."""
    return alternatives(_forms_of(PAST))


@cache
def _opening_verb() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(_forms_of(FINITE))})(?![\w'-])")


def starts_with_verb(words: str) -> bool:
    """Whether folded words begin with a verb of saying or deciding and no subject: "decide de …"."""
    return _opening_verb().match(words) is not None


@cache
def _opening_participle() -> re.Pattern[str]:
    return re.compile(rf"(?:{participles()})(?![\w'-])")


def starts_with_participle(words: str) -> bool:
    """Whether folded words begin with what follows "a" or "ont": "approuve un budget"."""
    return _opening_participle().match(words) is not None


@cache
def passive_pattern() -> re.Pattern[str]:
    """ "annoncées … par", "posées par"."""
    return re.compile(rf"(?<![\w'-])(?:{participles()}) (?:[a-z]+ ){{0,3}}?par (?=\S)")


@cache
def class_noun_pattern() -> re.Pattern[str]:
    """ "l'ONG", "le groupe" directly before a body's name; ``article`` is what stays."""
    nouns = alternatives(vocabulary().class_nouns)
    return re.compile(rf"(?P<article>\b(?:l[ea]s? |l'|du |des |aux? ))(?:{nouns}) \Z", re.IGNORECASE)


@cache
def owned_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'-])(?:{alternatives(vocabulary().owned)})s? (?:[a-z]+ )?(?:du |d'|des |de (?:la |l')?)"
    )


@cache
def possessive_pattern() -> re.Pattern[str]:
    """ "ses trois priorités", "sa feuille de route" at the start of a clause; "à ses yeux"."""
    words = vocabulary()
    begins = r"(?:\A|(?<=[.:;,»] )|(?<=\n))"
    owned = rf"{begins}s(?:es|on|a) (?:[a-z]+ )?(?:{alternatives(words.owned)})s?"
    return re.compile(rf"(?:{owned}|(?<![\w-])(?:{alternatives(words.own_view)}))(?![\w-])")


@cache
def closing_incise_pattern() -> re.Pattern[str]:
    """Any verb directly behind the end of a quotation: "», tempête Mme X", "», se félicite le ministre"."""
    none = alternatives(vocabulary().no_incise)
    return re.compile(
        rf"[\"»] ?, (?:s'|se |(?:a|ont) )?(?!(?:{none})(?![\w-]))[a-z-]{{3,}} (?=(?:l[ea] |l'|m\. |mme |dre? |[a-z]))"
    )


@cache
def relative_pattern() -> re.Pattern[str]:
    """ "trois axes, que détaille X", "qu'a tracés X": a relative whose subject stands behind its verb."""
    helped = rf"(?:{_HAVE}) (?:[a-z]+ment )?(?:{participles()})"
    return re.compile(rf"(?<![\w-])qu(?:e |')(?:l[ea]s? |l')?(?:{helped}|{alternatives(_forms_of(FINITE))}) (?=[\w'])")


@cache
def inverted_pattern() -> re.Pattern[str]:
    """ "aussi a-t-elle soumis", "ainsi le ministre propose-t-il": ``phrase`` is the subject where it stands there."""
    adverbs = alternatives(vocabulary().inverting)
    helped = rf"(?:a|ont|avait)(?:-t)?-(?P<pronoun>il|elle) (?:[a-z-]+ ){{0,2}}?(?:{participles()})"
    plain = rf"(?:{alternatives(_forms_of(FINITE))})(?:-t)?-(?P<pronoun2>il|elle)"
    phrase = r"(?P<phrase>[^.;:?!]{0,80}?)"
    return re.compile(rf"(?<![\w-])(?:{adverbs}),? {phrase}(?<![\w'-])(?:{helped}|{plain})(?![\w'-])")


@cache
def document_pattern() -> re.Pattern[str]:
    """ "un rapport récent de" behind "selon"."""
    nouns = alternatives(vocabulary().documents)
    return re.compile(rf" (?:une? |l[ea]s? |l'|des )(?:{nouns}) (?:[a-z]+ ){{0,2}}(?:du |d'|des |de (?:la |l')?)")


@cache
def according_pattern() -> re.Pattern[str]:
    words = alternatives(vocabulary().according)
    return re.compile(
        rf"(?<![\w'-])(?:(?P<croire>a l'en croire)|(?P<pour>pour)|{words})(?: (?P<pronoun>lui|elle))?(?=[ ,:.])"
    )
