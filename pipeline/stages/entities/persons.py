"""Persons by what stands beside their name: a civility, an office before or behind it, a known first name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.entities.offices import Office, office_at
from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

_ORIGIN = re.compile(r"\w{2,20}(?:ois|oise|ais|aise|ain|aine|ien|ienne|éen|éenne)s?\Z")

_AFTER_INITIAL = frozenset({". ", ".", ".-"})

LONGEST = 7
"""Words that a person's name may have."""
LOOSE_PARTICLES = frozenset({"de", "du", "des", "d", "la", "le", "e", "y", "a", "und", "san", "st", "op", "di", "do"})
"""Particles that are also French or foreign function words: what follows must not be a known name of another kind."""


def is_origin(word: str) -> bool:
    """Whether a capitalised word looks like one for people by where they come from: "Tchadienne", "Quimpérois"."""
    return bool(adjective_country(word) or _ORIGIN.match(word))


def name_run(tokens: Tokens, taken: Taken, words: Words, first: int) -> int:
    """The end of the personal name that begins with word ``first``; ``first`` where none does.

    Capitalised words with their initials, hyphens and particles: "Annelies De Backer", "Hamad ben Jassem al-Noaïmi".
    """
    if first >= len(tokens) or not _can_open(tokens, words, first):
        return first
    last, size = first + 1, len(tokens)
    while tokens.words[last - 1].islower() and last < size and tokens.folds[last] in words.opening_particles:
        last += 1
    if tokens.words[first].islower():
        last += 1
    capital_line = tokens.capital_line[first]
    while last < size and last - first < LONGEST:
        gap, word = tokens.gaps[last], tokens.words[last]
        if gap == "-" and tokens.words[last][0].isupper() and _stops_pair(tokens, taken, first, last):
            break
        if gap == "-" or (
            gap == "'"
            and (
                len(tokens.words[last - 1]) <= 2
                or (tokens.words[last - 1][0].isupper() and len(tokens.words[last - 1]) <= 3)
            )
        ):
            last += 1
            continue
        initial = gap in _AFTER_INITIAL and len(tokens.words[last - 1]) == 1
        if initial and word[0].isupper():
            last += 1
            continue
        if gap != " " and not (initial and gap == ". "):
            break
        if word[0].isupper():
            if _stops(tokens, taken, words, last, capital_line):
                break
            last += 1
            continue
        ahead = _through_particles(tokens, taken, words, last)
        if ahead == last:
            break
        last = ahead
    return last


def is_initial(tokens: Tokens, index: int) -> bool:
    """Whether single capitals stand before a capitalised word as initials do: "A. Diop", "J.-P. Diop"; at most four."""
    for behind in range(index + 1, min(index + 5, len(tokens))):
        if len(tokens.words[behind - 1]) != 1 or tokens.gaps[behind] not in _AFTER_INITIAL:
            return False
        if not tokens.words[behind][0].isupper():
            return False
        if len(tokens.words[behind]) > 1:
            return True
    return False


def _stops_pair(tokens: Tokens, taken: Taken, first: int, index: int) -> bool:
    """Whether the hyphen before word ``index`` joins two names: a known one before it or behind it."""
    before, behind = taken.at(index - 1), taken.at(index)
    return (
        behind is not None
        and behind.entry is not None
        and not behind.entry.weak
        and behind.first == index
        and before is not None
        and before.entry is not None
    )


def _can_open(tokens: Tokens, words: Words, index: int) -> bool:
    word = tokens.words[index]
    if not word[0].isupper():
        behind = index + 1
        while behind < len(tokens) and behind - index < 3 and tokens.folds[behind] in words.opening_particles:
            behind += 1
        return (
            tokens.folds[index] in words.opening_particles
            and behind < len(tokens)
            and tokens.words[behind][0].isupper()
            and all(tokens.gaps[i] in {" ", "-"} for i in range(index + 1, behind + 1))
        )
    if len(word) == 1:
        return (
            is_initial(tokens, index)
            and tokens.words[index + 1] not in words.common
            and not words.civilities.at(tokens.folds, index)
        )
    if 1 < len(word) <= 4 and word.isupper() and not tokens.capital_line[index] and word not in words.given:
        return index > 0 and tokens.gaps[index] in {". ", " "} and tokens.folds[index - 1] in {"m", "mme", "mlle", "mm"}
    return (word not in words.common or word in words.capital_particles or word in words.given) and not (
        words.offices.at(tokens.folds, index) and word not in words.given and not tokens.capital_line[index]
    )


def _stops(tokens: Tokens, taken: Taken, words: Words, index: int, capital_line: bool) -> bool:
    """Whether a capitalised word ends a name that stands before it, because it begins something else."""
    if words.offices.at(tokens.folds, index) and tokens.words[index] not in words.given and not capital_line:
        return True
    owner = taken.at(index)
    if owner is not None and owner.label == "PER":
        return False
    if owner is not None and owner.entry is not None and not owner.entry.weak:
        return owner.label != "LOC" or (owner.last - owner.first > 1 and owner.entry.kind == "country")
    if capital_line:
        return tokens.folds[index] in words.stop_words | words.determiners
    return tokens.words[index] in words.fields and tokens.words[index] not in words.given


def _through_particles(tokens: Tokens, taken: Taken, words: Words, index: int) -> int:
    """Read lower-case particles at ``index`` and the capitalised word behind them; ``index`` where there is none."""
    position = index
    while (
        position < len(tokens)
        and position - index < 3
        and tokens.folds[position] in words.particles
        and (tokens.words[position].islower() and (position == index or tokens.gaps[position] in {" ", "-"}))
    ):
        position += 1
    if position == index or position >= len(tokens) or tokens.gaps[position] not in {" ", "-", "'"}:
        return index
    if not tokens.words[position][0].isupper():
        return index
    if tokens.folds[index] in LOOSE_PARTICLES:
        owner = taken.at(position)
        word = tokens.words[position]
        if (owner is not None and owner.entry is not None) or word in words.fields or word in words.common:
            return index
        if words.offices.at(tokens.folds, position) or words.bodies.at(tokens.folds, position):
            return index
        if tokens.folds[index] not in {"de", "du", "d", "des", "da", "di", "do", "e", "y", "la", "le"}:
            return index
    return position + 1


def find_by_civility(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """ "M. Diop", "Mme la ministre Solène Kervadec", "MM. Duff et Voggenhuber"."""
    civilities = words.civilities
    for index, folded in enumerate(tokens.folds):
        if folded not in civilities.by_first:
            continue
        length = civilities.at(tokens.folds, index)
        if not length or (length == 1 and not _is_civility(tokens, index)):
            continue
        start = index + length
        if start < len(tokens) and tokens.gaps[start] not in {" ", ". ", "."}:
            continue
        last = name_run(tokens, taken, words, start)
        while last > start:
            yield Name(start, last, "PER", "person")
            if not folded.endswith(("m", "mmes", "mlles", "messieurs", "mesdames")) or not tokens.words[index].endswith(
                ("MM", "s")
            ):
                break
            if last >= len(tokens) or not (tokens.folds[last] == "et" or tokens.gaps[last] == ", "):
                break
            start = last + (tokens.folds[last] == "et")
            last = name_run(tokens, taken, words, start)


def _is_civility(tokens: Tokens, index: int) -> bool:
    """ "M" and "Me" are civilities before a full stop or without one before a name; "Dr", "Mme" always."""
    word = tokens.words[index]
    following = tokens.gaps[index + 1] if index + 1 < len(tokens) else "\n"
    if word in {"M", "MM", "Mr"}:
        return following in {". ", ".", " "}
    if word in {"Me", "Pr", "Dr", "Prof"}:
        return following in {". ", " "}
    if len(word) <= 3 and word.isupper():
        return True
    return following == " "


def find_by_origin(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """Two words or more behind where someone comes from: "la Tchadienne Achta Mahamat"."""
    for index in range(1, len(tokens) - 2):
        word = tokens.words[index]
        if not word[0].isupper() or tokens.folds[index - 1] not in {"le", "la", "l"} or tokens.capital_line[index]:
            continue
        if tokens.gaps[index + 1] != " " or not tokens.words[index + 1][0].isupper() or taken.at(index) is not None:
            continue
        if not is_origin(word):
            continue
        last = name_run(tokens, taken, words, index + 1)
        if last - index > 2 and taken.free(index + 1, last):
            yield Name(index + 1, last, "PER", "person")


def find_by_office(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """Persons behind their office: "le président Joko Santoso", "le ministre …, M. Komlan Adjavon"."""
    index, size = 0, len(tokens)
    while index < size:
        if (
            tokens.folds[index] not in words.offices.by_first
            or tokens.words[index] in words.given
            or (tokens.capital_line[index])
        ):
            index += 1
            continue
        office = office_at(tokens, taken, words, index)
        if office is None:
            index += 1
            continue
        name = _behind_office(tokens, taken, words, office)
        if name is not None:
            yield name
        index = max(index + 1, office.last)


def _behind_office(tokens: Tokens, taken: Taken, words: Words, office: Office) -> Name | None:
    start = office.last
    if start >= len(tokens):
        return None
    if office.first and tokens.gaps[office.first] == ", " and tokens.words[office.first - 1][0].isupper():
        owner = taken.at(office.first - 1)
        if (owner is None or owner.label == "PER") and tokens.gaps[start] != " ":
            return None
    comma = tokens.gaps[start] in {", ", " : ", ": "}
    if not comma and tokens.gaps[start] not in {" ", " ("}:
        return None
    body = taken.at(office.first)
    if body is not None and body.step == "built" and body.last > office.first + 1:
        return None
    length = words.civilities.at(tokens.folds, start)
    if length and tokens.words[start][0].isupper() and start + length < len(tokens):
        start += length
    else:
        length = 0
    last = name_run(tokens, taken, words, start)
    if last == start:
        return None
    owner = taken.at(start)
    single = last - start == 1
    if owner is not None and owner.entry is not None and not length:
        kind_is_place = owner.label == "LOC"
        covers = owner.last >= last
        if covers and owner.label == "PER":
            return owner.with_(country=owner.country or office.country, role=role_of(tokens, words, office))
        if (
            covers
            and (not single or not kind_is_place or not owner.entry.weak)
            and tokens.words[start] not in words.surnames
        ):
            return None
        if (
            not owner.entry.weak
            and owner.entry.kind in {"country", "capital"}
            and tokens.words[start] not in words.given
        ):
            return None
        if not kind_is_place and owner.last < last:
            return None
    if (comma or tokens.gaps[start] == " (") and not length and single and tokens.words[start] not in words.surnames:
        return None
    if tokens.words[start] in words.fields and tokens.words[start] not in words.given and not length:
        return None
    return Name(start, last, "PER", "person", country=office.country, role=role_of(tokens, words, office))


def role_of(tokens: Tokens, words: Words, office: Office) -> tuple[int, int] | None:
    """The words of an office; ``None`` where they only describe ("habitante", "joueur")."""
    head = office.first
    while head < office.last and not words.offices.at(tokens.folds, head):
        head += 1
    return None if words.no_roles.at(tokens.folds, head) else (office.first, office.last)


def role_behind(tokens: Tokens, taken: Taken, words: Words, last: int) -> Office | None:
    """The office behind a name that ends before word ``last``: ", ministre délégué chargé …", " (président)"."""
    if last >= len(tokens) or tokens.gaps[last] not in {", ", " (", " - ", " – ", " — "}:
        return None
    index = last
    skipped = False
    while (
        index < len(tokens)
        and index - last < 4
        and (tokens.folds[index] in {"le", "la", "l"} or tokens.folds[index] in words.office_adverbs)
    ):
        if words.offices.at(tokens.folds, index):
            break
        skipped = skipped or tokens.folds[index] == "aujourd"
        index += 1
    if index < len(tokens) and tokens.folds[index] == "hui":
        index += 1
    if index >= len(tokens) or (index > last and tokens.gaps[index] not in {" ", "'", "-"}):
        return None
    office = office_at(tokens, taken, words, index)
    if office is None:
        return None
    first = max(office.first, last)
    if office.last < len(tokens) and tokens.gaps[office.last] == " " and tokens.words[office.last][0].isupper():
        return None
    return Office(first, office.last, office.country)
