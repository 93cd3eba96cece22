"""Capitalised words that no list knows: what they name, by their neighbours and by the model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.entities.persons import is_origin, name_run, role_behind, role_of
from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

LONGEST = 8
"""Words that an unknown name may have."""
OF = frozenset({"de", "du", "des", "d"})
STRONG_PARTICLES = frozenset(
    {"van", "von", "der", "den", "ben", "bin", "bint", "ibn", "ould", "mint", "al", "el", "ag"}
)
"""Particles that only stand in personal names."""
_ROMAN = re.compile(r"[IVXLC]{1,6}(?:e|er|ème)?\Z")


def capital_runs(tokens: Tokens, taken: Taken, words: Words) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words that no name holds yet."""
    index, size = 0, len(tokens)
    while index < size:
        if not _can_begin(tokens, taken, words, index):
            index += 1
            continue
        last = index + 1
        while last < size and last - index < LONGEST and taken.at(last) is None and _goes_on(tokens, words, last):
            last += 1
        yield index, last
        index = last


def _is_hyphened_letter(tokens: Tokens, index: int) -> bool:
    """Whether a single capital is joined to a capitalised word: "M-Kopa"."""
    following = index + 1
    return (
        len(tokens.words[index]) == 1
        and following < len(tokens)
        and tokens.gaps[following] == "-"
        and tokens.words[following][0].isupper()
    )


def _can_begin(tokens: Tokens, taken: Taken, words: Words, index: int) -> bool:
    word = tokens.words[index]
    if not word[0].isupper() or taken.at(index) is not None or tokens.capital_line[index]:
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
    initial = len(word) == 1 and index + 1 < len(tokens) and tokens.gaps[index + 1] in {". ", "."}
    if word in words.common or word in words.fields or (_ROMAN.match(word) and not initial):
        return False
    if len(word) == 1 and not initial:
        return False
    return not (words.offices.at(tokens.folds, index) or words.civilities.at(tokens.folds, index))


def _goes_on(tokens: Tokens, words: Words, index: int) -> bool:
    gap, word, before = tokens.gaps[index], tokens.words[index], tokens.words[index - 1]
    if gap in {". ", "."}:
        return len(before) == 1 and word[0].isupper()
    if gap not in {" ", "-", "'", "&", " & "}:
        return False
    if gap == " " and words.offices.at(tokens.folds, index) and word not in words.given:
        return False
    return word[0].isupper() or word.isdigit() or (gap in {"-", "'"} and len(before) > 1)


def classify(
    tokens: Tokens,
    taken: Taken,
    words: Words,
    run: tuple[int, int],
    model: Mapping[int, tuple[int, int, str]],
    seen: Counter[str],
) -> Name | None:
    """The name that a run of capitalised words is, or ``None``.

    ``model`` maps a word to the repaired model span that holds it; ``seen`` counts the words that stand with a capital
    where none is due.
    """
    first, last = run
    if last - first == 1 and _is_demonym(tokens, words, first):
        return None
    if tokens.opens[first] and last - first == 2 and tokens.words[last - 1].isdigit():
        return None
    label = _by_context(tokens, taken, words, first, last)
    said = bool(label)
    if not label and _is_town(tokens, first, last):
        label = "LOC"
    span = model.get(first)
    evident = not tokens.opens[first] or seen[tokens.words[first]] > 0
    person = name_run(tokens, taken, words, first)
    if not label or label == "LOC":
        found = _person(tokens, taken, words, first, last, person)
        if found is not None and (not label or tokens.words[first] in words.given):
            return found
    if (
        not label
        and last - first == 1
        and (model.get(first) is None or model[first][2] == "PER")
        and (
            tokens.words[first] in words.given
            and len(tokens.words[first]) > 2
            and (evident or _before_verb(tokens, words, last))
        )
    ):
        return Name(first, last, "PER", "run")
    if label == "MISC":
        last = _with_adjectives(tokens, taken, words, last)
    label = label or _by_foreign_noun(tokens, words, first, last)
    if not label and span is not None and span[0] <= first:
        label = span[2]
        if label == "PER" and person > first:
            last = person
        elif span[1] > last and label != "MISC":
            last = span[1]
        if label == "MISC" and not _in_quotes(tokens, first, last):
            label = ""
        if label == "PER" and last - first == 1 and tokens.words[first].isupper() and len(tokens.words[first]) <= 6:
            label = "ORG"
    elif label == "PER" and person > first:
        last = max(last, person)
    doubtful = not evident and last - first == 1 and not said
    if doubtful and (label not in {"PER", "LOC"} or not _before_verb(tokens, words, last)):
        return None
    if not label and evident and last > first:
        label = _by_shape(tokens, words, first, last, person)
    if last - first == 1 and tokens.words[first].isupper() and tokens.words[first] in words.common:
        return None
    return Name(first, last, label, "run") if label and last > first else None


def _is_town(tokens: Tokens, first: int, last: int) -> bool:
    """Whether small words between hyphens show a town: "Bar-sur-Aube", "Void-lès-Toul"."""
    return last - first > 2 and any(
        tokens.folds[i] in {"sur", "sous", "les", "en", "aux", "devant", "pres"}
        and tokens.words[i].islower()
        and tokens.gaps[i] == "-"
        for i in range(first + 1, last - 1)
    )


def _is_demonym(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether a word names people by where they come from: "les Verdunois", "1,3 million d'Haïtiens"."""
    word = tokens.words[index]
    if adjective_country(word):
        return True
    before = tokens.folds[index - 1] if index and tokens.gaps[index] in {" ", "'"} else ""
    return is_origin(word) and (before in words.before_demonyms or before.isdigit())


def _person(tokens: Tokens, taken: Taken, words: Words, first: int, last: int, person: int) -> Name | None:
    """A person by an office behind the name, a known first name or a known surname."""
    office = role_behind(tokens, taken, words, person) if person > first else None
    word = tokens.words[first]
    if office is not None and (person - first > 1 or word in words.surnames):
        return Name(first, person, "PER", "person", country=office.country, role=role_of(tokens, words, office))
    if person - first > 1 and word in words.given and (person - first > 2 or tokens.gaps[first + 1] != "-"):
        return Name(first, person, "PER", "person")
    if person - first > 2 and any(
        tokens.folds[i] in STRONG_PARTICLES and tokens.words[i].islower() for i in range(first + 1, person - 1)
    ):
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


def _by_foreign_noun(tokens: Tokens, words: Words, first: int, last: int) -> str:
    """What a name in another language says itself: "Digital Markets Act", "Amana Bank"."""
    if last - first < 2:
        return ""
    for word in (tokens.words[last - 1], tokens.words[first]):
        if word in words.foreign_works and word == tokens.words[last - 1]:
            return "MISC"
        if word in words.foreign_bodies:
            return "ORG"
    return ""


def _in_quotes(tokens: Tokens, first: int, last: int) -> bool:
    before = tokens.gaps[first].strip(" ")
    after = tokens.gaps[last].strip(" ") if last < len(tokens) else ""
    return before in {"«", '"', "“"} and after[:1] in {"»", '"', "”"}


def _before_verb(tokens: Tokens, words: Words, index: int) -> bool:
    if index >= len(tokens) or tokens.gaps[index] != " " or not tokens.words[index].islower():
        return False
    if tokens.words[index].endswith("é"):
        return False
    folded = tokens.folds[index]
    return (folded in words.acting_verbs and folded != "et") or (
        len(folded) > 4 and folded.endswith(words.future_endings)
    )


def _by_shape(tokens: Tokens, words: Words, first: int, last: int, person: int) -> str:
    """The likeliest label of an unknown name that neither neighbours nor model explain."""
    word = tokens.words[first]
    before = tokens.folds[first - 1] if first and tokens.gaps[first] in {" ", "'"} else ""
    if last - first == 1:
        if len(word) > 2 and word.isupper() and word.isalpha():
            return "ORG" if len(word) <= 8 and before in {"l", "la", "le", "du", "au", "les", "des", "d", "de"} else ""
        return ""
    if word in words.capital_particles and word in words.common and not is_origin(tokens.words[first + 1]):
        return "ORG"
    return ""


def _by_context(tokens: Tokens, taken: Taken, words: Words, first: int, last: int) -> str:
    """What the words before a run say about it, "" for nothing."""
    folds = tokens.folds
    if last < len(tokens) and tokens.gaps[last] == "-":
        behind = taken.at(last)
        if behind is not None and behind.label == "LOC":
            return "LOC"
    if not first:
        return ""
    gap, before = tokens.gaps[first], folds[first - 1]
    previous = taken.at(first - 1)
    if gap == "-" and previous is not None and previous.label == "LOC":
        return "LOC"
    if gap not in {" ", "'", "-"} and gap.strip(" ") not in {"«", '"'}:
        return ""
    if _like_the_one_before(tokens, taken, first):
        return "LOC"
    noun, of = first - 1, False
    while (
        noun >= 0
        and first - noun <= 4
        and folds[noun] in OF | {"la", "le", "l", "les"}
        and (tokens.gaps[noun + 1] in {" ", "'"} or noun == first - 1)
    ):
        of = of or folds[noun] in OF
        noun -= 1
    if noun >= 0 and (tokens.words[noun].islower() or tokens.words[noun] in {"PDG", "DG"}):
        found = _by_noun(tokens, words, noun, first, last, of)
        if found:
            return found
    if before in {"a", "en"} and gap in {" ", "'"} and not (first > 1 and folds[first - 2] in words.not_places):
        return "LOC"
    return ""


def _by_noun(tokens: Tokens, words: Words, noun: int, first: int, last: int, of: bool) -> str:
    folds = tokens.folds
    steps = 0
    near = noun
    if tokens.gaps[noun] == "-" and noun > 1:
        noun -= 2
    while (
        noun > 0
        and steps < 2
        and words.is_adjective(tokens.words[noun])
        and tokens.gaps[noun] == " "
        and (folds[noun] not in words.body_context and folds[noun] not in words.work_context)
    ):
        noun -= 1
        steps += 1
    if near == first - 1:
        if folds[noun] in words.body_context:
            return "ORG"
        if folds[noun] in words.work_context:
            return "MISC"
        if folds[noun] in words.directions:
            return ""
        return "LOC" if folds[noun] in words.place_context and last - first <= 3 else ""
    if (
        of
        and (words.offices.at(folds, near) or words.offices.at(folds, noun))
        and folds[near] not in words.place_context
        and (folds[noun] not in words.place_context)
    ):
        if folds[near] in words.local_offices or folds[noun] in words.local_offices:
            return "LOC"
        return "ORG" if last - first == 1 and tokens.words[first] not in words.given else ""
    return "LOC" if of and (folds[noun] in words.place_context or folds[near] in words.place_context) else ""


def _like_the_one_before(tokens: Tokens, taken: Taken, first: int) -> bool:
    """Whether a run goes with a place before it: "de Lao Bao et de Bo Y", "à Adré, à Farchana"."""
    index = first - 1
    if tokens.folds[index] not in OF | {"a"}:
        return False
    joint = index - 1
    if joint < 0:
        return False
    if tokens.folds[joint] in {"et", "ou"}:
        joint -= 1
    elif tokens.gaps[index] != ", ":
        return False
    previous = taken.at(joint)
    return (
        previous is not None
        and previous.label == "LOC"
        and previous.first > 0
        and (
            tokens.folds[previous.first - 1] == tokens.folds[index]
            or {tokens.folds[previous.first - 1], tokens.folds[index]} <= OF
        )
    )
