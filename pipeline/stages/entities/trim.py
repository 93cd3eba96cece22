"""A span of the model's without what no name holds: determiners, civilities, the next sentence, what runs on."""

from __future__ import annotations

from pipeline.stages.entities.chain import ARTICLES, OF, ORDINAL, PREPOSITIONS, RELATING, is_of_text
from pipeline.stages.entities.context import is_demonym
from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.entities.inside import place_inside, town_of_site
from pipeline.stages.entities.lookup import is_field
from pipeline.stages.entities.nothing import is_of_headline, names_nothing
from pipeline.stages.entities.overrun import without_overrun
from pipeline.stages.entities.spans import OF_LEXICON, Name, Taken, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

Span = tuple[int, int, str]
"""First word, word behind the last, label."""

KNOWN_LABELS = frozenset({"country", "capital", "person"})
"""Kinds of entries whose label the model may not change."""
NO_NAMES = frozenset({"etat", "etats"})
"""Words with a capital that make no name of the words around them."""
CONTRACTED = frozenset({"du", "au", "des", "aux"})
"""A preposition and a definite article in one word."""
REPEATED = frozenset({"bis", "ter", "autre", "autres"})
"""What says that there is another, or something else: "pas de CEDRE bis", "la Convention [autre chose]"."""
_REPUBLIC = frozenset({"République", "Etat", "État"})
_ALL = frozenset({"tous", "toutes"})
_LOCATED = frozenset({"en", "a", "au", "aux"})
"""What stands between the state whose an office is and the place where it is."""
INNER_GAPS = frozenset({" ", "-", "–", "'", "' ", " '", ".", "&", " & ", ", ", "/"})
"""What may stand between two words of a name."""
DASHES = frozenset({" – ", " — ", " - "})
"""What stands before the second half of a title: "Plan 5 000 équipements – Génération 2024"."""


def is_sure(name: Name) -> bool:
    """Whether the lexicon knows better than the model what a name is: a country, a capital, a known person."""
    return name.entry is not None and name.entry.kind in KNOWN_LABELS


def trim(tokens: Tokens, words: Words, ruled: Taken, span: Span, fields: frozenset[int] = frozenset()) -> Span | None:
    """A span without what no name holds: determiners, civilities, figures that count, the next sentence, demonyms.
    ``fields``: words of offices, which begin no body."""
    first, last, label = span
    first = _without_opening(tokens, words, ruled, first, last)
    last = _without_tail(tokens, words, ruled, first, last, label)
    if first >= last:
        return None
    if label == "LOC":
        if words_of(tokens, first, last) in words.place_fields and is_field(tokens, words, first):
            return None
        first = _without_noun(tokens, words, first, last)
        last = _end_of_place(tokens, words, ruled, first, last)
    if tokens.capital_line[first] and is_of_headline(tokens, words, first, last, label):
        return None
    if (
        label == "PER"
        and last - first == 1
        and (_is_of_minister(tokens, words, first) or _is_title(tokens, words, first))
    ):
        return None
    if label == "PER":
        last = _end_of_person(tokens, words, first, last)
    if label in OF_LEXICON:
        last = without_overrun(tokens, words, ruled, first, last, label)
    if label == "ORG" and tokens.folds[first + 1 : first + 2] == ["sur"] and is_of_text(tokens, words, first):
        last = first + 1
    unknown = last - first == 1 and ruled.at(first) is None
    if first >= last or (unknown and is_demonym(tokens, words, first) and not _is_among_places(tokens, first, label)):
        return None
    if label in OF_LEXICON:
        first = _without_naming_noun(tokens, words, first, last, label)
    while label in OF_LEXICON and first < last and first in fields:
        first += 1
    if first >= last or _is_common(tokens, words, ruled, first, last):
        return None
    if names_nothing(tokens, words, first, last) and not _is_introduced(tokens, ruled, first, last):
        return None
    if label in OF_LEXICON and (_is_office(tokens, words, first, last) or _is_field(tokens, words, first)):
        return None
    listed = (known := ruled.at(first)) is not None and known.entry is not None
    if label == "ORG" and not listed and (start := town_of_site(tokens, words, first, last)):
        return start, last, "LOC"
    if label in OF_LEXICON and tokens.words[first].islower():
        start = place_inside(tokens, words, ruled, first, last, label)
        if start > first:
            return start, last, "LOC"
    own = ruled.at(first)
    if own is not None and own.first == first - 1 and own.last == last and tokens.folds[first - 1] in words.determiners:
        first = own.first  # "Le Caire", "La Haye": the article is part of the name
    return first, last, label


def _is_introduced(tokens: Tokens, ruled: Taken, first: int, last: int) -> bool:
    """Whether the article introduces a word as the short name of something: "(Sida)"."""
    return last - first == 1 and any(
        name.step == "bracket" and tokens.words[name.first] == tokens.words[first] for name in ruled.names()
    )


def _is_among_places(tokens: Tokens, first: int, label: str) -> bool:
    """Whether a place in the plural ends a list of others in the singular: "de la Kara et des Plateaux"."""
    if label != "LOC" or first < 4 or tokens.folds[first - 2] != "et":
        return False
    before = tokens.words[first - 3]
    return (
        before[0].isupper() and not before.endswith(("s", "x")) and tokens.folds[first - 4] in {"la", "le", "l", "du"}
    )


def _is_of_minister(tokens: Tokens, words: Words, first: int) -> bool:
    """Whether one word is what a minister is in charge of: "le ministre des [Moudjahidine]"."""
    index = first - 1
    while index > 0 and tokens.folds[index] in ARTICLES:
        index -= 1
    return index > 0 and tokens.folds[index] in OF and tokens.folds[index - 1] in {"ministre", "ministres", "ministere"}


def _is_title(tokens: Tokens, words: Words, first: int) -> bool:
    """Whether one word is an office and nobody's name: "l'honorable [Députée]"; behind a civility it is a name."""
    word = tokens.words[first]
    if words.offices.at(tokens.folds, first) != 1 or word in words.given or word in words.surnames:
        return False
    return first > 0 and tokens.gaps[first] in {" ", "'"} and not words.civilities.at(tokens.folds, first - 1)


def _is_common(tokens: Tokens, words: Words, ruled: Taken, first: int, last: int) -> bool:
    """Whether a span holds common words only: no capital, and behind a definite article no noun that makes a name
    without one ("commission des affaires étrangères", "2e régiment du génie")."""
    capitals = [i for i in range(first, last) if tokens.words[i][0].isupper() and tokens.folds[i] not in NO_NAMES]
    if capitals or ruled.at(first) is not None:
        return False
    if first == 0 or tokens.folds[first - 1] not in ARTICLES | CONTRACTED:
        return True
    head = first + (ORDINAL.match(tokens.words[first]) is not None and last - first > 2)
    heads = words.units if head > first else words.small_heads
    return not (heads.at(tokens.folds, head) or words.lower_bodies.at(tokens.folds, head))


def _is_office(tokens: Tokens, words: Words, first: int, last: int) -> bool:
    """Whether a span is an office with small letters behind it: "Première ministre barbadienne"."""
    length = words.offices.at(tokens.folds, first)
    return bool(length) and all(tokens.words[i].islower() for i in range(first + 1, last))


def _is_field(tokens: Tokens, words: Words, first: int) -> bool:
    """Whether a span opens with what a minister is in charge of: "les ministres en charge de l'[Eau de l'Angola]"."""
    if tokens.words[first] not in words.fields or tokens.words[first] in words.institutions or first < 3:
        return False
    together = all(tokens.gaps[index] in {" ", "'"} for index in range(first - 1, first + 1))
    return together and tokens.folds[first - 1] in ARTICLES | OF and is_field(tokens, words, first)


def _without_noun(tokens: Tokens, words: Words, first: int, last: int) -> int:
    """Where a place begins behind the common noun that a span begins with: "[la province du] Hunan"."""
    if tokens.words[first] in _REPUBLIC and first + 2 < last and tokens.folds[first + 1] in _LOCATED:
        return first + 2  # "le haut-commissaire de la [République en] Nouvelle-Calédonie"
    if not tokens.words[first].islower():
        return first
    if tokens.folds[first] in words.nouns_of_places and tokens.gaps[first + 1 : first + 2] in ([" "], ["-"]):
        start = first + 1 + (tokens.gaps[first + 1] == "-")
        while start < last and tokens.folds[first] in words.parks and words.is_adjective(tokens.words[start]):
            start += 1  # "le [parc national de la] Pendjari"
        while start < last and tokens.words[start].islower() and tokens.folds[start] in ARTICLES | OF:
            start += 1
        if start < last and start > first + 1 and tokens.words[start][0].isupper():
            return start
    colour = first + 2 == last and words.is_adjective(tokens.words[last - 1].lower())  # "la rivière Noire"
    if tokens.folds[first] in words.nouns_at_places and first + 1 < last and not colour:
        return first + 1 if tokens.words[first + 1][0].isupper() else first
    return first


def _without_naming_noun(tokens: Tokens, words: Words, first: int, last: int, label: str) -> int:
    """Where a name begins behind the small noun that only says what it is: "la [doctrine] MARALI", "l'[agence de
    coopération] Enabel"."""
    nouns = words.naming_works if label == "MISC" else words.nouns_of_bodies
    if first + 1 >= last or not tokens.words[first].islower() or tokens.folds[first] not in nouns:
        return first
    start = next((i for i in range(first + 1, last) if tokens.words[i][0].isupper()), last)
    if start < last and tokens.gaps[start] != " ":
        return first
    if tokens.folds[first] == "institut" and (last - start > 1 or tokens.words[start] in words.given):
        return first  # "institut Jožef-Stefan", but "l'institut Deltares"
    said = start == first + 3 and tokens.folds[first + 1] in {"de", "d"} and tokens.folds[first + 2] not in ARTICLES
    said = said and all(tokens.words[i][0].isupper() for i in range(start, last))
    return start if start == first + 1 or said else first


def _end_of_place(tokens: Tokens, words: Words, ruled: Taken, first: int, last: int) -> int:
    """Where a known place ends that a span runs on from in small letters: "Pristina [des progrès rapides]"; a part
    of it keeps its adjective: "Méditerranée centrale"."""
    place = ruled.at(first)
    entry = place.entry if place is not None and place.first == first else load_gazetteer().lookup(tokens.words[first])
    end = place.last if place is not None else first + 1
    if entry is None or end >= last or entry.label != "LOC":
        return last
    runs_on = all(tokens.words[i].islower() for i in range(end, last)) and tokens.gaps[end] == " "
    part = tokens.folds[end] in words.parts and end == last - 1
    if entry.kind in KNOWN_LABELS and tokens.folds[end] in OF and end + 1 < last:
        behind = load_gazetteer().lookup(words_of(tokens, end + 1, last))
        runs_on = runs_on or (behind is not None and behind.label == "LOC")
    return end if runs_on and not part else last


def _end_of_person(tokens: Tokens, words: Words, first: int, last: int) -> int:
    """Where a person ends before what small letters say of them: "Denise [de la trésorerie]"."""
    for index in range(first + 1, last):
        if tokens.folds[index] not in OF:
            continue
        behind = index + 1
        while behind < last and tokens.folds[behind] in ARTICLES:
            behind += 1
        if behind < last and tokens.words[behind].islower() and tokens.folds[behind] not in words.particles:
            return index
    return last


def _without_opening(tokens: Tokens, words: Words, ruled: Taken, first: int, last: int) -> int:
    if tokens.opens[first] and tokens.folds[first] in ARTICLES and first + 1 < last:
        state = ruled.at(first + 1)
        if state is not None and (state.first, state.last) == (first + 1, last) and is_sure(state):
            return first + 1
    while first < last:
        word, folded = tokens.words[first], tokens.folds[first]
        length = words.civilities.at(tokens.folds, first)
        initial = tokens.gaps[first + 1] == ".-" if first + 1 < last else False
        alone = first + length >= last and last < len(tokens) and tokens.gaps[last] == ". "
        if length > 1 and first + length >= last:
            return last  # "S. Exc."
        if length and alone and len(word) > 1 and tokens.words[last][0].isupper():
            return last  # "[Smt]. Kamala Devi"
        elided = first + length < last and tokens.gaps[first + length] == "'"  # "M'Pack"
        if length and first + length < last and word not in words.given and not initial and not elided:
            first += length
        elif word.islower() and (folded in words.determiners or folded in words.stop_words):
            first += 1
        else:
            break
    return first


def _without_tail(tokens: Tokens, words: Words, ruled: Taken, first: int, last: int, label: str) -> int:
    for index in range(first + 1, last):
        ends = tokens.gaps[index] not in INNER_GAPS and not _joins(tokens, index)
        if ends and label in OF_LEXICON and tokens.gaps[index] in DASHES:
            ends = _is_complete(ruled, first, index)
        counts = label != "MISC" and _counts_behind(tokens, words, index, last)
        if ends or counts or _counts(tokens, words, ruled, first, index, last):
            last = index
            break
    while (
        last > first
        and tokens.words[last - 1].islower()
        and (
            tokens.folds[last - 1] in words.determiners
            or tokens.folds[last - 1] in words.stop_words | REPEATED | RELATING
        )
        and not (tokens.folds[last - 1] == "or" and tokens.folds[last - 2] == "d")  # "Ours d'or"
        and not (tokens.folds[last - 1] in _ALL and tokens.folds[last - 2] == "pour")  # "Eau pour tous"
    ):
        last -= 1
    return last


def _is_complete(ruled: Taken, first: int, last: int) -> bool:
    """Whether the lexicon knows the words before a dash as a body or a state, which no second half follows."""
    name = ruled.at(first)
    known = name is not None and (name.first, name.last) == (first, last) and name.entry is not None
    return known and name is not None and name.entry is not None and name.entry.kind not in {"institute", "initiative"}


def _joins(tokens: Tokens, index: int) -> bool:
    """Whether the gap before a word, although it holds a stop, is inside a name: "J.-L. Diop", "St. Clair"."""
    initial = len(tokens.words[index - 1]) <= 2 and tokens.gaps[index - 1] != "-"  # "Soberana-P. En échange"
    return tokens.gaps[index] in {". ", ".-"} and initial


def _counts(tokens: Tokens, words: Words, ruled: Taken, first: int, index: int, last: int) -> bool:
    """Whether a figure inside a span counts what follows in it, or is left over from gapping: "le Qatar 60"."""
    word = tokens.words[index]
    if not (word[0].isdigit() or tokens.folds[index] in words.cardinals):
        return False
    thousands = word[0].isdigit() and tokens.words[index - 1].isdigit() and tokens.gaps[index] == " "
    if tokens.folds[index - 1] == "des" or (thousands and index - 1 > first):
        return False  # "Alliance des trois fraternités", "Programme de développement local des 145 territoires"
    behind = index + 1
    while behind < last and tokens.words[behind].isdigit() and tokens.gaps[behind] == " ":
        behind += 1
    if behind < last:
        noun = tokens.words[behind].islower() and tokens.folds[behind] not in words.stop_words | words.determiners
        about = tokens.folds[behind] in RELATING | PREPOSITIONS | {"sur"}  # "Résolution 120 sur le développement"
        plan = index == first + 1 and words.works.at(tokens.folds, first) > 0  # "Plan 5 000 équipements"
        return noun and tokens.gaps[behind] == " " and not about and not (plan and tokens.words[first][0].isupper())
    owner = ruled.at(first)
    return owner is not None and owner.last == index and owner.entry is not None and owner.entry.kind in KNOWN_LABELS


def _counts_behind(tokens: Tokens, words: Words, index: int, last: int) -> bool:
    """Whether a figure at a name's end counts the noun behind it ("reçu de la Fondation Jack Wen 12 respirateurs")."""
    figure = "".join(tokens.words[index:last])
    if not figure.isdigit() or last >= len(tokens) or tokens.gaps[last] != " " or len(figure) == 4:
        return False
    noun = tokens.words[last]
    plural = noun.islower() and len(noun) > 3 and noun[-1] in "sx"
    return plural and tokens.folds[last] not in words.stop_words | words.determiners | RELATING | PREPOSITIONS
