"""Short forms of bodies that an article names in full elsewhere: by their initials, by the words they begin with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pipeline.stages.entities.chain import ARTICLES, OF, PREPOSITIONS
from pipeline.stages.entities.institutions import DETERMINERS, INDEFINITE
from pipeline.stages.entities.propagate import LONG_NAME
from pipeline.stages.entities.spans import OF_LEXICON, Name, Taken, take_all, words_of
from pipeline.stages.entities.tokens import Tokens

_SHORTEST = 3
"""Letters of an acronym that initials alone explain, at least."""
_GOES_ON = PREPOSITIONS | {"sur", "entre", "aux"}
"""What joins the rest of a long name to its opening."""
_SMALL = PREPOSITIONS | ARTICLES | {"et", "en", "a", "au", "aux", "sur", "entre"}


def explain_short_forms(tokens: Tokens, taken: Taken) -> None:
    """Give "l'UGGE" the name "Union des Guinéens du Grand Est", and "la Commission mixte" that of the "Commission mixte
    de coopération", where the article has one such name only."""
    names = taken.names()
    bodies = (name for name in reversed(names) if name.label == "ORG" and name.last - name.first >= LONG_NAME)
    longer = list({tuple(tokens.folds[name.first : name.last]): name for name in bodies}.values())[::-1]
    if longer:
        take_all(taken, list(_by_initials(tokens, taken, longer)))
        take_all(taken, list(_by_opening(tokens, taken.names(), longer)))


def _by_initials(tokens: Tokens, taken: Taken, longer: Sequence[Name]) -> Iterator[Name]:
    meant: defaultdict[str, dict[str, Name]] = defaultdict(dict)
    for name in longer:
        initials = "".join(fold[0] for fold in tokens.folds[name.first : name.last] if fold not in _SMALL)
        meant[initials].setdefault(_entity(tokens, name), name)
    for index in tokens.capitals:
        acronym, bodies = tokens.words[index], meant.get(tokens.folds[index], {})
        if not bodies or not acronym.isupper() or len(acronym) < _SHORTEST or tokens.capital_line[index]:
            continue
        owner = taken.at(index)
        if owner is None and _is_inside_name(tokens, index):
            continue
        short = owner or Name(index, index + 1, "ORG", "repeat")
        if short.label != "PER" and short.last - short.first == 1 and short.entry is None and not short.entity:
            yield from _named(short, bodies)


def _is_inside_name(tokens: Tokens, index: int) -> bool:
    """Whether an acronym completes a capitalised noun: "la Lettre de la [BDEAC]"."""
    of = index - 1 - (index > 0 and tokens.folds[index - 1] in ARTICLES)
    return of > 0 and tokens.folds[of] in OF and tokens.words[of - 1][0].isupper()


def _by_opening(tokens: Tokens, names: Sequence[Name], longer: Sequence[Name]) -> Iterator[Name]:
    opening: defaultdict[str, list[Name]] = defaultdict(list)
    for name in longer:
        opening[tokens.folds[name.first]].append(name)
    for name in names:
        size = name.last - name.first
        if name.label not in OF_LEXICON or size < 2 or name.entry is not None or name.entity or not name.first:
            continue
        if tokens.folds[name.first - 1] not in DETERMINERS - INDEFINITE:
            continue
        meant: dict[str, Name] = {}
        for other in opening[tokens.folds[name.first]]:
            behind = other.first + size
            same = tokens.folds[other.first : behind] == tokens.folds[name.first : name.last]
            if same and behind < other.last and tokens.folds[behind] in _GOES_ON:
                meant.setdefault(_entity(tokens, other), other)
        yield from _named(name, meant)


def _named(name: Name, meant: dict[str, Name]) -> Iterator[Name]:
    """A short form with the name of the only body that it may mean."""
    if len(meant) == 1:
        ((entity, body),) = meant.items()
        yield name.with_(label="ORG", entity=entity, country=body.country)


def _entity(tokens: Tokens, name: Name) -> str:
    return name.entity or words_of(tokens, name.first, name.last)
