"""How a document is spoken of: "Le plan", "Ce financement", "Elle repose sur", on folded text."""

from __future__ import annotations

import re
from functools import cache

from pipeline.conjugation import INFINITIVE, PAST
from pipeline.stages.points.verb_forms import conjugated, holding_forms
from pipeline.stages.points.vocabulary import alternatives, vocabulary


@cache
def definite_opening() -> re.Pattern[str]:
    """ "Le plan", "Ce document" (``text``: any document) at the start of a sentence, an adjunct before it or not."""
    words = vocabulary()
    nouns = alternatives([*words.documents, *words.plans])
    return re.compile(
        rf"(?:[^,.;:«»\"]{{2,60}}, )?(?:selon |d'apres |dans |(?:{alternatives(words.under)}) (?:de )?)?"
        r"(?P<whose>l[ea]|l'|une?|ce|cet|cette|son|sa|leur|notre|mon|ma|du) ?"
        r"(?:(?:nouve(?:au|l|lle)|futur|future|premiere?|derni(?:er|ere)|meme|vaste|recente?|ambitieu(?:x|se)) )?"
        rf"(?:(?P<text>{alternatives(words.texts)})|(?P<noun>{nouns}))(?![\w'-])"
    )


@cache
def granted_opening() -> re.Pattern[str]:
    """ "Ce financement servira à", "La somme permettra", "Grâce à cette aide": money of which the text told above."""
    nouns = alternatives(vocabulary().grants)
    these = r"(?:ce|cet|cette|ces|ladite|ledit|la nouvelle|le nouvel) "
    return re.compile(
        rf"(?:[^,.;:«»\"]{{2,60}}, )?(?:(?:grace a|avec|par|au titre de|dans le cadre de) )?"
        rf"(?:{these}|(?:la|les|le) |l')(?:nouve(?:au|l|lle) )?(?:{nouns})s?(?![\w'-])"
    )


@cache
def document_noun(noun: str) -> re.Pattern[str]:
    """The document of that noun, or any where it is "", with its determiner."""
    words = vocabulary()
    nouns = alternatives([noun] if noun else [*words.texts, *words.documents, *words.plans, *words.owned])
    return re.compile(
        r"(?:(?<![\w-])(?P<det>l[ea]|l'|une?|ce|cet|cette|son|sa|leur|notre|mon|ma|du|au) ?(?:[a-z-]{1,40} )?)?"
        rf"(?<![\w-])(?:{nouns})(?![\w'-])"
    )


@cache
def taken_up_opening() -> re.Pattern[str]:
    """ "Elle repose sur", "Celui-ci comporte": a pronoun that is no person's."""
    forms = alternatives(holding_forms())
    return re.compile(
        r"(?:[^,.;:«»\"]{2,60}, )?(?P<pronoun>il|elle|celui-ci|celle-ci|ce dernier|cette derniere) "
        rf"(?:s'|se |en |y |n'|ne )*(?:{forms})(?![\w'-])"
    )


@cache
def signed_by_several() -> re.Pattern[str]:
    """ "ont signé", "viennent de conclure"."""
    words = vocabulary()
    past = alternatives(conjugated(words.signing, PAST))
    bare = alternatives(conjugated(words.signing, INFINITIVE))
    return re.compile(
        rf"(?<![\w'-])(?:(?:ont|avaient|auront) (?:[a-z]{{3,20}} )?(?:{past})|viennent de (?:{bare}))(?![\w-])"
    )
