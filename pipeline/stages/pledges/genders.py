"""Which gender a noun has, by its article or ending, and the words before a name show of it."""

from __future__ import annotations

import re

from pipeline.stages.reference.sorts import load_sorts

_FEMININE = ("tion", "sion", "ité", "ence", "ance", "ise", "ique", "ette", "ée", "erie", "ale", "école", "université")
_MASCULINE = ("ment", "isme", "eur", "ier", "age", "at", "el", "ant", "office", "organe", "institut")
"""How feminine and masculine nouns end that "l'" hides the gender of."""
_ARTICLES = {"le": "m", "du": "m", "au": "m", "un": "m", "ce": "m", "m.": "m"}
_ARTICLES |= {"la": "f", "une": "f", "cette": "f", "mme": "f", "mlle": "f"}
_BEFORE = re.compile(
    r"(?:^|[\s«(])(?P<article>le |la |du |au |une? |ce |cette |m\. |mme |mlle |(?:d|à )?l'|d')"
    r"(?:(?P<noun>[\w-]{3,24}) (?:[\w-]{4,24} )?)?(?:« ?)?\Z",
    re.IGNORECASE,
)
""" "la ", "l'intercommunale ", "le groupe minier " before a name."""
REACH = 64
"""Code points before a name that are read."""


def gender_by_ending(noun: str) -> str:
    """ "m", "f" or "" as a noun ends."""
    return "f" if noun.endswith(_FEMININE) else "m" if noun.endswith(_MASCULINE) else ""


def gender_shown(before: str) -> str:
    """ "m", "f" or "" as the words right before a name show: its article, or what a common noun with an article calls
    the body."""
    match = _BEFORE.search(before)
    if match is None:
        return ""
    article, noun = match["article"].strip().lower(), (match["noun"] or "").lower()
    if noun and noun not in load_sorts().kinds:
        return ""
    return _ARTICLES.get(article, "") or (gender_by_ending(noun) if noun else "")
