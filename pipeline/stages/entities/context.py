"""What the neighbours of a run of capitalised words say about it."""

from __future__ import annotations

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.entities.persons import is_origin
from pipeline.stages.entities.spans import Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

OF = frozenset({"de", "du", "des", "d"})


def by_context(tokens: Tokens, taken: Taken, words: Words, first: int, last: int) -> str:
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


def by_foreign_noun(tokens: Tokens, words: Words, first: int, last: int) -> str:
    """What a name in another language says itself: "Digital Markets Act", "Amana Bank"."""
    if last - first < 2:
        return ""
    for word in (tokens.words[last - 1], tokens.words[first]):
        if word in words.foreign_works and word == tokens.words[last - 1]:
            return "MISC"
        if word in words.foreign_bodies:
            return "ORG"
    return ""


def by_shape(tokens: Tokens, words: Words, first: int, last: int, person: int) -> str:
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


def in_quotes(tokens: Tokens, first: int, last: int) -> bool:
    before = tokens.gaps[first].strip(" ")
    after = tokens.gaps[last].strip(" ") if last < len(tokens) else ""
    return before in {"«", '"', "“"} and after[:1] in {"»", '"', "”"}


def before_verb(tokens: Tokens, words: Words, index: int) -> bool:
    if index >= len(tokens) or tokens.gaps[index] != " " or not tokens.words[index].islower():
        return False
    if tokens.words[index].endswith("é"):
        return False
    folded = tokens.folds[index]
    return (folded in words.acting_verbs and folded != "et") or (
        len(folded) > 4 and folded.endswith(words.future_endings)
    )


def is_town(tokens: Tokens, first: int, last: int) -> bool:
    """Whether small words between hyphens show a town: "Bar-sur-Aube", "Void-lès-Toul"."""
    return last - first > 2 and any(
        tokens.folds[i] in {"sur", "sous", "les", "en", "aux", "devant", "pres"}
        and tokens.words[i].islower()
        and tokens.gaps[i] == "-"
        for i in range(first + 1, last - 1)
    )


def is_demonym(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether a word names people by where they come from: "les Verdunois", "1,3 million d'Haïtiens"."""
    word = tokens.words[index]
    if adjective_country(word):
        return True
    before = tokens.folds[index - 1] if index and tokens.gaps[index] in {" ", "'"} else ""
    return is_origin(word) and (before in words.before_demonyms or before.isdigit())
