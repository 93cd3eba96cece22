"""The singular of a French noun, for the ``head`` column.

Rules of school grammar plus the exceptions of ``units.toml``; a word that no rule knows loses its final s.
"""

from __future__ import annotations

from functools import lru_cache

from pipeline.stages.quantities.lexicon import units


def lemma(noun: str) -> str:
    """The singular of ``noun`` as written; a demonym keeps its capital ("Yéménites" → "Yéménite")."""
    one = singular(noun)
    return one[:1].upper() + one[1:] if noun[:1].isupper() and not noun.isupper() else one


@lru_cache(maxsize=4096)
def singular(noun: str) -> str:
    """The singular of ``noun``, lower case: "hôpitaux" → "hôpital". Acronyms stay as they are.

    In a compound with hyphens only the first part is changed ("têtes-de-pont"), unless the whole is an exception.
    """
    if len(noun) > 1 and noun.isupper():
        return noun
    word = noun.lower()
    lexicon = units()
    if word in lexicon.invariable:
        return word
    if word in lexicon.singular:
        return lexicon.singular[word]
    first, hyphen, rest = word.partition("-")
    if hyphen:
        last = singular(rest) if "-" not in rest else rest
        return f"{first if first in lexicon.stops else singular(first)}-{last}"
    if word.endswith("eaux"):
        return word[:-1]
    if word.endswith("aux") and len(word) > 4:
        return f"{word[:-3]}al"
    if word.endswith("s") and len(word) > 2 and not word.endswith("ss"):
        return word[:-1]
    return word
