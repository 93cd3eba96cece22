"""Capitalised words that no list knows: what they name, by their neighbours and by the model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.entities.persons import name_run, role_behind, role_of
from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

LONGEST = 8
OF = frozenset({"de", "du", "des", "d"})
SPEECH = frozenset(
    "a declare ajoute affirme estime indique precise explique souligne rappelle annonce assure dit note juge confie "
    "conclut raconte soupire resume tranche repond lance poursuit".split()
)


def capital_runs(tokens: Tokens, taken: Taken, words: Words) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words that no name holds yet."""
    index, size = 0, len(tokens)
    while index < size:
        word = tokens.words[index]
        if not word[0].isupper() or taken.at(index) is not None or tokens.capital_line[index]:
            index += 1
            continue
        if word in words.fields or (
            word in words.common and not (word in words.capital_particles and _goes_on(tokens, taken, index))
        ):
            index += 1
            continue
        last = index + 1
        while last < size and last - index < LONGEST and taken.at(last) is None and (
            tokens.gaps[last] in {" ", "-", "'"} or (tokens.gaps[last] in {". ", "."} and len(tokens.words[last - 1]) == 1)
        ) and (tokens.words[last][0].isupper() or (tokens.gaps[last] in {"-", "'"} and len(tokens.words[last - 1]) > 1)
               or tokens.words[last].isdigit()) and not (
            tokens.gaps[last] == " " and words.offices.at(tokens.folds, last) and tokens.words[last] not in words.given
        ):
            last += 1
        yield index, last
        index = last


def _goes_on(tokens: Tokens, taken: Taken, index: int) -> bool:
    return index + 1 < len(tokens) and tokens.gaps[index + 1] in {" ", "'", "-"} and (
        tokens.words[index + 1][0].isupper() and taken.at(index + 1) is None
    )


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
    if last - first == 1 and adjective_country(tokens.words[first]):
        return None
    label, first, last = _by_context(tokens, taken, words, first, last)
    said = bool(label)
    span = model.get(first)
    evident = not tokens.opens[first] or seen[tokens.words[first]] > 0
    person = name_run(tokens, taken, words, first)
    if not label:
        office = role_behind(tokens, taken, words, person) if person > first else None
        if office is not None and (person - first > 1 or tokens.words[first] in words.surnames):
            return Name(first, person, "PER", "person", country=office.country, role=role_of(tokens, words, office))
        if tokens.words[first] in words.given and person - first > 1:
            return Name(first, person, "PER", "person")
        if person - first == 1 and tokens.words[first] in words.surnames and last - first == 1:
            return Name(first, person, "PER", "person")
    if not label and span is not None and span[0] <= first:
        label = span[2]
        if label == "PER" and person > first:
            last = person
        elif span[1] > last and label != "MISC":
            last = span[1]
    if label == "PER":
        last = max(last, person) if person > first else last
    if not label or last <= first:
        return _acronym(tokens, first, last, evident)
    if label == "MISC" and not said and not _misc_holds(tokens, words, first, last):
        return _acronym(tokens, first, last, evident)
    if not evident and last - first == 1 and span is None:
        return None
    if last - first == 1 and not evident and label in {"MISC", "ORG"}:
        return None
    return Name(first, last, label, "run")


def _acronym(tokens: Tokens, first: int, last: int, evident: bool) -> Name | None:
    """Capitals alone behind a determiner are a body: "l'UFR", "de la BNETD"."""
    word = tokens.words[first]
    if last - first == 1 and 2 < len(word) <= 8 and word.isupper() and word.isalpha() and evident:
        if first and tokens.folds[first - 1] in {"l", "la", "le", "du", "au", "les", "des", "d", "de"}:
            return Name(first, last, "ORG", "run")
    return None


def _misc_holds(tokens: Tokens, words: Words, first: int, last: int) -> bool:
    """Whether what the model calls MISC is named: in quotation marks, or behind the noun of a work."""
    before = tokens.gaps[first].strip(" ")
    after = tokens.gaps[last].strip(" ") if last < len(tokens) else ""
    return before in {"«", '"', "“"} and after[:1] in {"»", '"', "”"}


def _by_context(
    tokens: Tokens, taken: Taken, words: Words, first: int, last: int
) -> tuple[str, int, int]:
    """What the words before a run say about it: (label or "", first, last)."""
    folds = tokens.folds
    if not first:
        return "", first, last
    gap, before = tokens.gaps[first], folds[first - 1]
    quoted = gap.strip(" ") in {"«", '"'}
    if gap not in {" ", "'", "-"} and not quoted:
        return "", first, last
    noun = first - 1
    of = False
    while noun >= 0 and first - noun <= 4 and folds[noun] in OF | {"la", "le", "l", "les"} and (
        tokens.gaps[noun + 1] in {" ", "'"} or noun == first - 1
    ):
        of = of or folds[noun] in OF
        noun -= 1
    if noun >= 0 and tokens.words[noun].islower():
        steps = 0
        while noun > 0 and steps < 2 and words.is_adjective(tokens.words[noun]) and folds[noun] not in words.body_context and (
            folds[noun] not in words.work_context and tokens.gaps[noun] == " "
        ):
            noun -= 1
            steps += 1
        direct = noun == first - 1 - steps
        if direct and folds[noun] in words.body_context and not of:
            return "ORG", first, last
        if direct and folds[noun] in words.work_context and not of:
            return "MISC", first, last
        if of and folds[noun] in words.place_context:
            return "LOC", first, last
        if direct and folds[noun] in words.place_context and not of and last - first <= 3:
            return "LOC", first, last
    if before in words.place_prepositions and gap in {" ", "'"} and before in {"a", "en", "vers", "depuis"}:
        if last - first == 1 or "-" in tokens.gaps[first + 1 : last] or tokens.words[first] not in words.given:
            return "LOC" if before in {"a", "en"} else "", first, last
    return "", first, last
