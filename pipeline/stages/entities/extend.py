"""Names that the model broke off: an acronym in brackets, a second adjective, a second region show where they end."""

from __future__ import annotations

from collections import defaultdict

from pipeline.stages.entities.chain import ARTICLES, OF, YEAR, is_serial
from pipeline.stages.entities.gazetteer import adjective_at
from pipeline.stages.entities.personal import fills_commas
from pipeline.stages.entities.spans import OF_LEXICON, Name, Taken, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

_LONGEST_TAIL = 9
"""Words that a name may lack before its acronym."""
_LONG = 5
"""Words of a name, at least, that goes on with a second region."""
_FEWEST = 2
"""Initials of an acronym that its tail has to give."""
_SHORTEST = 3
"""Letters of an acronym that is written like a word, at least: "(Ccta)"."""
_INSIDE = frozenset({" ", "'", "-", ", "})
_ENGLISH = frozenset({"and", "of", "for", "the", "in"})
"""Small words within English names."""
_BREAKING = frozenset({"a", "ont", "est", "sont", "qui", "que", "dont", "pour", "par", "avec"})

_BUDGET = ["loi", "de", "finances"]
"""The head of a name that ends in the year that it is for."""
_BEFORE_WATERS = OF | ARTICLES | {"ile"}

_CLAUSES = frozenset({"et", "qui", "que", "dont", "a", "au", "aux", "ont", "est", "sont", "sera", "seront", "entre"})
"""What goes on behind the second of two adjectives of a name."""


def extend_names(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Give names of bodies, texts and schemes the tail that belongs to them."""
    _cut_at_known(tokens, taken)
    names = taken.names()
    alone = _bodies_of_one_word(tokens, names)
    for name in names:
        if taken.at(name.first) is not name:
            continue
        at = name.first if name.step == "bracket" else name.last
        if name.label == "ORG" and name.entry is None and (first := _first_of_initials(tokens, at)) < at:
            taken.take(Name(first, at, "ORG", "compound"))
            for acronym in alone[tokens.words[at]]:
                if (other := taken.at(acronym)) is not None and other.label == "ORG" and other.last - other.first == 1:
                    taken.take(other.with_(entity=words_of(tokens, first, at)))
            continue
        if name.label == "MISC" and _lacks_opening(tokens, taken, words, name):
            taken.take(name.with_(first=name.first - 1))
            continue
        if name.label == "PER":
            first, last = _first_particle(tokens, taken, words, name), _last_of_apposition(tokens, name)
            if (first, last) != (name.first, name.last):
                taken.take(name.with_(first=first, last=last))
            continue
        if name.label == "LOC":
            if (first := _first_of_water(tokens, words, name)) < name.first:
                taken.take(Name(first, name.last, "LOC", "compound"))
            continue
        if name.label not in OF_LEXICON or name.entry is not None or tokens.capital_line[name.first]:
            continue
        last = (
            _end_of_bearer(tokens, taken, words, name)
            or _end_of_model(tokens, words, name)
            or _end_of_period(tokens, words, name)
            or _end_at_acronym(tokens, taken, name)
            or _end_at_pair(tokens, taken, words, name)
            or _end_of_region(tokens, taken, words, name)
        )
        if last > name.last:
            taken.take(name.with_(last=last))


def _cut_at_known(tokens: Tokens, taken: Taken) -> None:
    """Cut a small word off the end of a name that the article gives an acronym without it: a headline's verb, as in
    "La [Fédération des mers] riposte" where the text has "la Fédération des mers (FDM)"."""
    names = [name for name in taken.names() if name.label in OF_LEXICON and name.entry is None]
    known = {
        tuple(tokens.folds[name.first : name.last])
        for name in names
        if name.last < len(tokens) and tokens.gaps[name.last] == " (" and tokens.words[name.last].isupper()
    }
    for name in names:
        shorter = tuple(tokens.folds[name.first : name.last - 1])
        if shorter in known and tokens.words[name.last - 1].islower():
            taken.take(name.with_(last=name.last - 1))


def _first_of_initials(tokens: Tokens, end: int) -> int:
    """Where an English name begins whose capitals are the letters of the acronym in brackets at ``end``: "Nepal Carpet
    Weavers and Traders Federation (NCWTF)"; ``end`` where there is none."""
    if not 0 < end < len(tokens) or tokens.gaps[end] != " (" or not tokens.text.startswith(")", tokens.ends[end]):
        return end
    letters = list(tokens.folds[end]) if tokens.words[end].isupper() and tokens.words[end].isalpha() else []
    first, joined = end, False
    while first > 0 and letters and (first == end or tokens.gaps[first] == " "):
        first -= 1
        small = tokens.folds[first] in _ENGLISH
        joined = joined or small
        if not small and (tokens.words[first].islower() or tokens.folds[first][0] != letters.pop()):
            return end
    return first if joined and not letters else end


def _bodies_of_one_word(tokens: Tokens, names: list[Name]) -> dict[str, list[int]]:
    """Where each word stands that is a body's name by itself; word → indices."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for name in names:
        if name.label == "ORG" and name.last - name.first == 1:
            found[tokens.words[name.first]].append(name.first)
    return found


def _lacks_opening(tokens: Tokens, taken: Taken, words: Words, name: Name) -> bool:
    """Whether a thing's name begins a word earlier, behind its noun: "le navire [Lady] Tautai"."""
    before = name.first - 1
    if before < 1 or tokens.gaps[name.first] != " " or tokens.gaps[before] != " " or taken.at(before) is not None:
        return False
    capital = tokens.words[before][0].isupper() and len(tokens.words[before]) > 1
    return capital and tokens.folds[before - 1] in words.naming_works


def _first_of_water(tokens: Tokens, words: Words, name: Name) -> int:
    """Where a sea, a gulf, a strait or an island begins that cannot do without its noun: "la [mer de] Java", "l'[île]
    Maurice"; the name's own start for others."""
    of = name.first - 1
    if of < 1 or tokens.folds[of] not in _BEFORE_WATERS or tokens.capital_line[name.first]:
        return name.first
    if tokens.gaps[name.first] not in {" ", "'"}:
        return name.first
    if tokens.folds[of] == "ile" and tokens.words[of].islower() and tokens.gaps[name.first] == " ":
        return of
    if tokens.folds[of] in ARTICLES:
        of -= 1
    noun = of - 1
    water = noun > 0 and tokens.folds[of] in OF and tokens.folds[noun] in words.named_waters
    alone = water and tokens.words[noun].islower() and tokens.gaps[of] == " " and tokens.gaps[noun] != "-"
    return noun if alone else name.first


def _last_of_apposition(tokens: Tokens, name: Name) -> int:
    """The end of a person's name that fills an apposition with "de" and a word more: ", Ana Teles de Sá,"."""
    behind = name.last + 1
    inside = behind < len(tokens) and tokens.gaps[name.last] == " " and tokens.gaps[behind] in {" ", "'"}
    if not inside or name.last - name.first == 1 or tokens.words[name.last] not in {"de", "da", "do", "dos", "d"}:
        return name.last
    return behind + 1 if tokens.words[behind][0].isupper() and fills_commas(tokens, name.first, behind) else name.last


def _first_particle(tokens: Tokens, taken: Taken, words: Words, name: Name) -> int:
    """Where the particles before a surname begin: all of them behind a civility ("Mme [de] Kermadec"), those that are
    no French words anywhere ("[dos] Anjos"); the name's own start where there are none."""
    first = name.first
    while (
        first > 1
        and tokens.folds[first - 1] in words.particles
        and tokens.words[first - 1].islower()
        and tokens.gaps[first] in {" ", "'"}
        and taken.at(first - 1) is None
    ):
        first -= 1
    titled = words.civilities.at(tokens.folds, first - 1) == 1 and tokens.gaps[first] in {" ", ". "}
    while not titled and first < name.first and tokens.folds[first] not in words.opening_particles:
        first += 1
    return first


def _end_of_bearer(tokens: Tokens, taken: Taken, words: Words, name: Name) -> int:
    """Where a school or hospital ends behind the person whose name it bears: "Académie consulaire [Dr Ernesto Pim]"; 0
    for nowhere. A person with an office leads it: "le directeur de l'université Awa Diop"."""
    if name.label != "ORG" or tokens.folds[name.first] not in words.called_after_all or name.last >= len(tokens):
        return 0
    index = name.last
    titled = words.civilities.at(tokens.folds, index)
    index += titled if titled and tokens.gaps[index] == " " else 0
    person = taken.at(index)
    if person is None or person.first != index or person.label != "PER" or person.last - person.first < 2:
        return 0
    spaces = all(tokens.gaps[i] in {" ", ". "} for i in range(name.last, index + 1))
    led = any(words.offices.at(tokens.folds, i) for i in range(max(0, name.first - 4), name.first))
    return person.last if spaces and person.role is None and not led else 0


def _end_of_model(tokens: Tokens, words: Words, name: Name) -> int:
    """Where a thing's name ends behind its number: "le radar Ground Master [200]"; 0 for nowhere."""
    index = name.last
    if name.label != "MISC" or not name.first or tokens.folds[name.first - 1] not in words.naming_works:
        return 0
    number = index < len(tokens) and tokens.words[index].isdigit() and tokens.gaps[index] in {" ", "-"}
    return index + 1 if number and is_serial(tokens, words, index) else 0


def _end_of_period(tokens: Tokens, words: Words, name: Name) -> int:
    """Where a plan ends behind the years it is for: "Plan d'action pour l'Arménie [2023-2026]"; 0 for nowhere."""
    if (behind := _end_of_year(tokens, words, name)) > name.last:
        return behind
    start = name.last - 1 if YEAR.match(tokens.words[name.last - 1]) else name.last
    if name.label != "MISC" or start - name.first < _FEWEST or start + 1 >= len(tokens):
        return 0
    years = YEAR.match(tokens.words[start]) and YEAR.match(tokens.words[start + 1])
    return start + 2 if years and tokens.gaps[start] == " " and tokens.gaps[start + 1] in {"-", "–"} else 0


def _end_of_year(tokens: Tokens, words: Words, name: Name) -> int:
    """Where a budget or games end behind their year: "Loi de finances [pour 2027]", "Jeux olympiques de Dakar [2026]";
    0 for nowhere."""
    at = name.last
    if name.label != "MISC" or at + 1 >= len(tokens) or tokens.gaps[at] != " ":
        return 0
    budget = tokens.folds[name.first : name.first + 3] == _BUDGET and tokens.folds[at] == "pour"
    games = tokens.folds[name.first] in words.dated_events and tokens.words[at - 1][0].isupper()
    year = at + budget
    whole = YEAR.match(tokens.words[year]) and tokens.gaps[year] == " "
    joined = year + 1 < len(tokens) and tokens.gaps[year + 1] in {"-", "–"}
    return year + 1 if (budget or games) and whole and not joined else 0


def _end_at_acronym(tokens: Tokens, taken: Taken, name: Name) -> int:
    """Where a name ends right before the acronym of its words: "Programme de désarmement[, démobilisation et
    réinsertion] (PDDR)"; 0 for nowhere."""
    end = name.last
    while end < min(len(tokens), name.last + _LONGEST_TAIL) and tokens.gaps[end] in _INSIDE:
        inner = taken.at(end)
        if tokens.folds[end] in _BREAKING - {"pour"} or (inner is not None and inner.label != name.label):
            return 0
        end = inner.last if inner is not None else end + 1
    if end == name.last or end >= len(tokens) or tokens.gaps[end] != " (" or name.last - name.first < 2:
        return 0
    last = end + 1
    while last < len(tokens) and tokens.gaps[last] == "-":
        last += 1
    letters = "".join(tokens.folds[end:last])
    capitals = all(tokens.words[i].isupper() for i in range(end, last)) or (
        last == end + 1 and len(letters) >= _SHORTEST and tokens.words[end].istitle()
    )
    if not capitals or not letters.isalpha() or not tokens.text.startswith(")", tokens.ends[last - 1]):
        return 0
    if last - end > 1:
        taken.take(Name(end, last, name.label, "bracket"))
    return end if _gives(tokens, name, end, letters) else 0


def _gives(tokens: Tokens, name: Name, end: int, letters: str) -> bool:
    """Whether the initials of the words of a name and its tail give all letters in order, the last ones in the tail."""
    position = end
    of_tail = 0
    for letter in reversed(letters):
        position -= 1
        while position >= name.first and tokens.folds[position][0] != letter:
            position -= 1
        if position < name.first:
            return False
        of_tail += position >= name.last
    return of_tail >= _FEWEST and position == name.first


def _end_at_pair(tokens: Tokens, taken: Taken, words: Words, name: Name) -> int:
    """Where a name ends behind "et" and a second adjective like the one before ("une transition pacifique [et
    ordonnée]") or a second region behind the first ("de la mer Rouge [et du golfe d'Aden]"); 0 for nowhere."""
    et = name.last
    if (
        et + 1 >= len(tokens)
        or tokens.folds[et] not in {"et", "ou"}
        or tokens.gaps[et] != " "
        or name.last - name.first < 3
    ):
        return 0
    if tokens.folds[et + 1] in OF | {"dans", "en"}:
        return _end_at_region(tokens, taken, words, name, et + 1)
    adverb = et + 1 + tokens.folds[et + 1].endswith("ement")
    if adverb >= len(tokens) or not _is_like(tokens, words, name.last - 1, adverb):
        return 0
    behind = adverb + 1
    ends = behind >= len(tokens) or tokens.gaps[behind] not in {" ", "'"} or tokens.folds[behind] in _CLAUSES
    return behind if ends else 0


def _end_of_region(tokens: Tokens, taken: Taken, words: Words, name: Name) -> int:
    """Where a body ends behind the adjective of its region: "Union des gens du Sahara [tchadien]"; 0 for nowhere."""
    last = name.last
    if name.label != "ORG" or name.last - name.first < _LONG or last >= len(tokens) or tokens.gaps[last] != " ":
        return 0
    region = tokens.words[last - 1] in words.shared_regions
    return last + 1 if region and tokens.words[last].islower() and adjective_at(tokens, last) else 0


def _is_like(tokens: Tokens, words: Words, before: int, index: int) -> bool:
    """Whether two small words are adjectives or participles that agree."""
    first, second = tokens.words[before], tokens.words[index]
    if not (first.islower() and second.islower()) or tokens.gaps[index] != " ":
        return False
    alike = first.endswith("s") == second.endswith("s")
    return alike and all(_is_adjective(words, word) for word in (first, second))


def _is_adjective(words: Words, word: str) -> bool:
    return words.is_adjective(word) or word.endswith(("é", "ée", "és", "ées"))


def _end_at_region(tokens: Tokens, taken: Taken, words: Words, name: Name, index: int) -> int:
    """Where a second region ends behind its preposition, if the name ends in a region of the lexicon too."""
    while (
        index < len(tokens)
        and tokens.folds[index] in OF | ARTICLES | {"dans", "en"}
        and tokens.gaps[index] in {" ", "'"}
    ):
        index += 1
    region = taken.at(index)
    known = region is not None and region.entry is not None and region.entry.kind == "place" and region.first == index
    if region is None or not known or tokens.words[name.last - 1].islower() or name.last - name.first < _LONG:
        return 0
    return region.last if tokens.folds[name.last - 2] in words.seas and tokens.folds[index] in words.seas else 0
