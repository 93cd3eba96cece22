"""Persons by what stands beside their name: a civility, an office before or behind it, a known first name."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.entities.offices import Office, office_at
from pipeline.stages.entities.personal import is_origin, name_run
from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

AUXILIARIES = frozenset({"a", "est", "avait", "était", "aura", "sera", "va", "doit"})
"""Verbs whose subject is the office before them, and no apposition."""
_TITLES = 2
"""Civilities before a name, at most."""
LONGEST_OFFICE = 24
"""Words of an office and what it is of, at most."""
_OWNING = frozenset({"notre", "votre", "son", "sa", "leur", "mon", "ma"})
_BEFORE_OFFICE = frozenset({"le", "la", "l"}) | _OWNING
"""What may stand between the comma behind a name and the office: ", son trésorier"."""
LONGEST_SIGNATURE = 8
"""Words of a line that holds a name and nothing else."""


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
    for index in tokens.capitals:
        word = tokens.words[index]
        if (
            not 0 < index < len(tokens) - 2
            or tokens.folds[index - 1] not in {"le", "la", "l"}
            or tokens.capital_line[index]
        ):
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
    if tokens.gaps[start] == " (" and tokens.words[start].isupper() and start + 1 < len(tokens):
        start += tokens.gaps[start + 1] == "), "
    signs = _signs_below(tokens, office, start)
    comma = signs or tokens.gaps[start] in {", ", " : ", ": ", "), "}
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


def _signs_below(tokens: Tokens, office: Office, start: int) -> bool:
    """Whether a line of an office that ends in a comma stands over a line of a name: the foot of a communiqué."""
    return (
        tokens.gaps[start] == "\n"
        and tokens.text[tokens.ends[start - 1] : tokens.starts[start]].lstrip(" ").startswith(",")
        and any("\n" in tokens.gaps[i] for i in range(max(0, office.first - 1), office.first + 1))
    )


def role_of(tokens: Tokens, words: Words, office: Office) -> tuple[int, int] | None:
    """The words of an office; ``None`` where they only describe ("habitante", "joueur")."""
    head = office.first
    while head < office.last and not words.offices.at(tokens.folds, head):
        head += 1
    bare = words.no_roles.at(tokens.folds, head)
    return None if bare and bare == words.offices.at(tokens.folds, head) else (office.first, office.last)


def _stands_below(tokens: Tokens, last: int) -> bool:
    """Whether a name is all of its line, so that the next line may be its office: a signature, a byline."""
    if tokens.gaps[last] != "\n" or not tokens.words[last][0].isupper():
        return False
    return any("\n" in tokens.gaps[index] for index in range(max(0, last - LONGEST_SIGNATURE), last))


def role_before(tokens: Tokens, taken: Taken, words: Words, name: Name) -> Office | None:
    """The office before a person, a civility or a rank between them aside: "le représentant de l'OMS, le Dr Mbayo", "le
    porte-parole de la force, le commandant Fall"."""
    start = _before_title(tokens, words, name.first)
    bracket = start > 1 and tokens.gaps[start] == "), " and tokens.gaps[start - 1] == " ("
    comma = start > 0 and (bracket or tokens.gaps[start] == ", ")
    alone = start == name.first and name.last - name.first == 1
    if not start or (tokens.gaps[start] != " " and not comma) or (comma and alone):
        return None
    found: Office | None = None
    for index in range(start - 1, max(0, start - LONGEST_OFFICE), -1):
        if tokens.folds[index] in words.offices.by_first and tokens.words[index] not in words.given:
            office = office_at(tokens, taken, words, index)
            found = office if office is not None and office.last == start - bracket else found
        if tokens.opens[index]:
            break
    if found is None or (comma and _is_of_person_before(tokens, taken, found)):
        return None
    return found


def _before_title(tokens: Tokens, words: Words, first: int) -> int:
    """Where the civilities or the rank before a name begin, their article with them: "S.E. Dr"; ``first`` where there
    is none."""
    for _ in range(_TITLES):
        start = _before_one_title(tokens, words, first)
        if start == first:
            break
        first = start
    return first


def _before_one_title(tokens: Tokens, words: Words, first: int) -> int:
    """Where the one civility or rank right before a word begins, its article with it; ``first`` where none does."""
    for length in (1, 2):
        start = first - length
        if start <= 0 or tokens.gaps[first] not in {" ", ". "}:
            continue
        civility = words.civilities.at(tokens.folds, start) == length and _is_civility(tokens, start)
        rank = words.ranks.at(tokens.folds, start) == length
        article = tokens.folds[start - 1] in {"le", "la", "l"} and tokens.gaps[start] in {" ", "'"}
        if civility or (rank and article and tokens.gaps[start - 1] in {", ", "), "}):
            return start - article
    return first


def is_rank(tokens: Tokens, words: Words, role: tuple[int, int]) -> bool:
    """Whether an office is only a rank or a title."""
    return words.ranks.at(tokens.folds, role[0]) == role[1] - role[0]


def _is_of_person_before(tokens: Tokens, taken: Taken, office: Office) -> bool:
    """Whether an office stands behind another person: "M. X, ministre de l'Eau, …"."""
    owner = taken.at(office.first - 1) if office.first and tokens.gaps[office.first] == ", " else None
    return owner is not None and owner.label == "PER"


def role_behind(tokens: Tokens, taken: Taken, words: Words, last: int) -> Office | None:
    """The office behind a name that ends before word ``last``: ", ministre délégué chargé …", " (président)"."""
    if last >= len(tokens):
        return None
    below = _stands_below(tokens, last)
    if not below and tokens.gaps[last] not in {", ", " (", " - ", " – ", " — "}:
        return None
    index = last
    skipped = False
    while (
        index < len(tokens)
        and index - last < 4
        and (tokens.folds[index] in _BEFORE_OFFICE or tokens.folds[index] in words.office_adverbs)
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
    if below and office.last < len(tokens) and "\n" not in tokens.gaps[office.last]:
        return None
    if office.last < len(tokens) and tokens.gaps[office.last] == " " and tokens.words[office.last][0].isupper():
        return None
    verb = office.last < len(tokens) and tokens.gaps[office.last] == " " and tokens.words[office.last] in AUXILIARIES
    if index > last and verb:
        return None  # "avec M. Colonna, le ministre a détaillé …"
    if office.last < len(tokens) and _takes_object(tokens, words, office.last):
        return None
    if tokens.folds[index - 1] in _OWNING and is_of_next(tokens, office.last):
        return None  # "Awa Sow, son conseiller, Ibra Fall, …"
    return Office(first, office.last, office.country)


def _takes_object(tokens: Tokens, words: Words, last: int) -> bool:
    """Whether the word before ``last`` is a verb and no office: "menée par X, juge « nulle » la clause"."""
    return tokens.folds[last - 1] in words.offices_like_verbs and not tokens.gaps[last].strip(' «"“')


def is_of_next(tokens: Tokens, last: int) -> bool:
    """Whether a name follows the comma behind an office, which is then that name's."""
    return last < len(tokens) and tokens.gaps[last] == ", " and tokens.words[last][0].isupper()
