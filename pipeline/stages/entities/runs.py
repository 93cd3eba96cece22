"""Capitalised words that no list knows: what they name, by their neighbours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.stages.entities.chain import is_serial
from pipeline.stages.entities.context import (
    before_verb,
    body_by_its_deeds,
    by_context,
    by_foreign_noun,
    by_shape,
    company_shape,
    in_brackets,
    is_demonym,
    is_town,
)
from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.entities.personal import is_initial, name_run
from pipeline.stages.entities.persons import role_behind, role_of
from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

LONGEST = 8
"""Words that an unknown name may have."""
STRONG_PARTICLES = frozenset(
    {"van", "von", "der", "den", "ben", "bin", "bint", "ibn", "ould", "mint", "al", "el", "ag"}
)
"""Particles that only stand in personal names."""
_ROMAN = re.compile(r"[IVXLC]{1,6}(?:e|er|ème)?\Z")


def capital_runs(tokens: Tokens, taken: Taken, words: Words) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words that no name holds yet."""
    size, last = len(tokens), 0
    for index in tokens.capitals:
        if index < last or not _can_begin(tokens, taken, words, index):
            continue
        last = index + 1
        while last < size and last - index < LONGEST and taken.at(last) is None and _goes_on(tokens, words, last):
            last += 1
        yield index, last


def _is_hyphened_letter(tokens: Tokens, index: int) -> bool:
    """Whether a single capital is joined to a capitalised word: "M-Kopa"."""
    following = index + 1
    return (
        len(tokens.words[index]) == 1
        and following < len(tokens)
        and tokens.gaps[following] == "-"
        and tokens.words[following][0].isupper()
        and tokens.words[following] != "DG"
    )


def _can_begin(tokens: Tokens, taken: Taken, words: Words, index: int) -> bool:
    word = tokens.words[index]
    if taken.at(index) is not None or tokens.capital_line[index]:
        return False
    if word in words.given and word not in words.common:
        return True
    if word in words.common and word in words.capital_particles:
        following = index + 1
        return (
            following < len(tokens)
            and tokens.gaps[following] in {" ", "'", "-"}
            and (
                tokens.words[following][0].isupper()
                and taken.at(following) is None
                and tokens.words[following] not in words.common
                and tokens.words[following] not in words.fields
                and not words.offices.at(tokens.folds, following)
            )
        )
    if _is_hyphened_letter(tokens, index):
        return True
    initial = is_initial(tokens, index) and tokens.words[index + 1] not in words.common
    if word in words.common or word in words.fields or (_ROMAN.match(word) and not initial):
        return False
    if len(word) == 1 and not initial:
        return False
    return not (words.offices.at(tokens.folds, index) or words.civilities.at(tokens.folds, index))


def _goes_on(tokens: Tokens, words: Words, index: int) -> bool:
    gap, word, before = tokens.gaps[index], tokens.words[index], tokens.words[index - 1]
    if gap in {". ", ".", ".-"}:
        return len(before) == 1 and word[0].isupper()
    if gap not in {" ", "-", "'", "&", " & "}:
        return False
    if gap == " " and words.offices.at(tokens.folds, index) and word not in words.given:
        return False
    if word.isdigit() and gap == " ":
        return is_serial(tokens, words, index)
    return word[0].isupper() or word.isdigit() or (gap in {"-", "'"} and len(before) > 1)


def classify(
    tokens: Tokens,
    taken: Taken,
    words: Words,
    run: tuple[int, int],
    seen: Counter[str],
    bodies: frozenset[str] = frozenset(),
) -> Name | None:
    """The name that a run of capitalised words is, or ``None``.

    ``seen`` counts the words that stand with a capital where none is due; ``bodies`` are the words that the article
    explains as a body elsewhere.
    """
    first, last = run
    if last - first == 1 and is_demonym(tokens, words, first):
        return None
    if tokens.opens[first] and last - first == 2 and tokens.words[last - 1].isdigit():
        return None
    label = by_context(tokens, taken, words, first, last)
    if not label and tokens.words[first] in bodies:
        label = "ORG"
    said = bool(label)
    if not label and last - first == 1 and _has_age(tokens, last) and tokens.words[first] in words.given:
        return Name(first, last, "PER", "run")
    if not label and last - first == 1:
        label = in_brackets(tokens, first) or company_shape(tokens, words, first)
        said = bool(label)
        label = label or body_by_its_deeds(tokens, words, first)
    if not label and is_town(tokens, first, last):
        label = "LOC"
    evident = not tokens.opens[first] or seen[tokens.words[first]] > 0
    person = name_run(tokens, taken, words, first)
    if not label or label == "LOC":
        found = _person(tokens, taken, words, first, last, person)
        if found is not None and (
            not label or found.role or tokens.words[first] in words.given or _has_particle(tokens, found)
        ):
            return found
    if (
        not label
        and last - first == 1
        and (
            tokens.words[first] in words.given
            and len(tokens.words[first]) > 2
            and (evident or before_verb(tokens, words, last))
        )
    ):
        return Name(first, last, "PER", "run")
    if label == "MISC":
        last = _with_adjectives(tokens, taken, words, last)
    if label == "ORG":
        first, last = _with_article_and_adjective(tokens, taken, words, first, last)
    own_article = tokens.opens[first] and tokens.words[first] in {"La", "Le", "Les"}
    if own_article and first < last - 2 and by_foreign_noun(tokens, words, first + 1, last):
        first += 1
    if own_article and last - first == 2 and not label and seen[tokens.words[first]] == 0:
        return None
    label = label or by_foreign_noun(tokens, words, first, last)
    if label == "PER" and person > first:
        last = max(last, person)
    if (
        label == "LOC"
        and last - first == 1
        and tokens.words[first].isupper()
        and not _after_place_noun(tokens, words, first)
    ):
        label = "ORG" if len(tokens.words[first]) > 2 else ""
    doubtful = not evident and last - first == 1 and not said
    if doubtful and (not label or not before_verb(tokens, words, last)):
        return None
    if not label and evident and last > first:
        label = by_shape(tokens, words, first, last, person)
    if last - first == 1 and tokens.words[first].isupper() and tokens.words[first] in words.common:
        return None
    return Name(first, last, label, "run") if label and last > first else None


def _after_place_noun(tokens: Tokens, words: Words, first: int) -> bool:
    return any(fold in words.place_context for fold in tokens.folds[max(0, first - 3) : first])


def _with_article_and_adjective(tokens: Tokens, taken: Taken, words: Words, first: int, last: int) -> tuple[int, int]:
    """A body with the capital article that is its own ("le quotidien [L'Union]") and, behind a noun of parties and the
    like, the adjective that ends its name ("le parti [Rêve géorgien]")."""
    noun = first - 1
    if (
        first > 1
        and tokens.words[noun] in {"L", "Le", "La", "Les"}
        and not tokens.opens[noun]
        and taken.at(noun) is None
    ):
        first -= 1
        noun -= 1
    titled = noun >= 0 and tokens.folds[noun] in words.titled_bodies
    if titled and last < len(tokens) and tokens.gaps[last] == " " and taken.at(last) is None:
        word = tokens.words[last]
        if word.islower() and words.is_adjective(word) and tokens.folds[last] not in words.stop_words:
            last += 1
    return first, last


def _has_age(tokens: Tokens, last: int) -> bool:
    """Whether an age stands behind: "Ibrahima, 24 ans"."""
    return (
        last + 1 < len(tokens)
        and tokens.gaps[last] in {", ", " ("}
        and tokens.words[last].isdigit()
        and tokens.folds[last + 1] == "ans"
    )


def _has_particle(tokens: Tokens, name: Name) -> bool:
    return any(
        tokens.folds[i] in STRONG_PARTICLES and tokens.words[i].islower() for i in range(name.first + 1, name.last - 1)
    )


def _person(tokens: Tokens, taken: Taken, words: Words, first: int, last: int, person: int) -> Name | None:
    """A person by an office behind the name, a known first name or a known surname."""
    office = role_behind(tokens, taken, words, person) if person > first else None
    word = tokens.words[first]
    if office is not None and (person - first > 1 or word in words.surnames):
        return Name(first, person, "PER", "person", country=office.country, role=role_of(tokens, words, office))
    if person - first > 1 and word in words.given and (person - first > 2 or tokens.gaps[first + 1] != "-"):
        return Name(first, person, "PER", "person")
    if person - first > 2 and _has_particle(tokens, Name(first, person, "PER", "person")):
        return Name(first, person, "PER", "person")
    if person - first == 1 and last - first == 1 and word in words.surnames:
        return Name(first, person, "PER", "person")
    return None


def _with_adjectives(tokens: Tokens, taken: Taken, words: Words, last: int) -> int:
    """The end of a programme's name with the adjectives behind it: "le programme [Lagune vivante]"."""
    while (
        last < len(tokens)
        and tokens.gaps[last] == " "
        and taken.at(last) is None
        and (
            tokens.words[last].islower()
            and words.is_adjective(tokens.words[last])
            and not adjective_country(tokens.words[last])
        )
    ):
        last += 1
    return last
