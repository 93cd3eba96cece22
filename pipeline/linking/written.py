"""How articles write out the name of a body or a work that the lexicon knows by another one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pipeline.french import abbreviates, matching_text
from pipeline.linking.names import fold_words
from pipeline.stages.entities.words import load_words

_FEWEST = 3
"""Words of a name that is written out though it is part of a longer one: "Conseil des droits de l'homme"."""


def as_written(canonical: str, written: Iterable[tuple[str, int]]) -> str:
    """The name under which the articles write a body or a work out.

    ``canonical``: its name in the lexicon; ``written``: the names in the articles, each with how often it stands there.
    A long form of the articles' own ("Agence de presse saoudienne") goes before the lexicon's ("Saudi Press Agency"),
    which stays where they write it as often, in their spelling; a part of it ("Conseil de sécurité") does where they
    write no other.
    Acronyms, brands and names of one or two words of the longer one ("Nations unies") never do.
    """
    known = frozenset(fold_words(canonical))
    written = list(written)
    acronyms = {name for name, _ in written if name.isupper()}
    spelt: Counter[str] = Counter()
    full: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    for name, times in written:
        words = frozenset(fold_words(name))
        if name.isupper() or len(words) < 2:
            continue
        if fold_words(name) == fold_words(canonical):
            spelt[canonical if _same_letters(name, canonical) else name] += times
        elif not _is_written_out(name, canonical) or not _is_its_name(name, canonical, acronyms):
            continue
        elif not words < known:
            full[name] += times
        elif len(fold_words(name)) >= _FEWEST:
            parts[name] += times
    if spelt:
        full[min(spelt, key=lambda name: (name != canonical, -spelt[name], name))] = spelt.total()
    found = full or parts
    return min(found, key=lambda name: (-found[name], name not in spelt, -len(name), name), default=canonical)


def _same_letters(name: str, other: str) -> bool:
    return matching_text(name).casefold() == matching_text(other).casefold()


def _is_its_name(name: str, canonical: str, acronyms: set[str]) -> bool:
    """Whether a name is another form of the lexicon's or what an acronym stands for, not one by which the body is only
    called: "Agence des Nations unies pour les réfugiés" of a "Haut-Commissariat", which is written HCR."""
    own, known = list(fold_words(name)), list(fold_words(canonical))
    if own[0] == known[0] or not _is_headed(known):
        return True
    initials = "".join(word[0] for word in own)
    return any(abbreviates(acronym.casefold(), initials) for acronym in acronyms)


def _is_headed(folds: list[str]) -> bool:
    words = load_words()
    heads = (words.bodies, words.lower_bodies, words.bare_bodies, words.works)
    return any(phrases.at(folds, 0) for phrases in heads)


def _is_written_out(name: str, canonical: str) -> bool:
    """Whether a name begins as bodies and works do, and holds no acronym."""
    folds = list(fold_words(name))
    if folds[0] not in fold_words(canonical) and not _is_headed(folds):
        return False
    return not any(len(word) > 1 and word.isupper() for word in name.replace("-", " ").split())
