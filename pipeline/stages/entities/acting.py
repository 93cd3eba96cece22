"""Capitals and seats of power that act for their states: "Pékin a annoncé", "verser à Kiev 3 millions"."""

from __future__ import annotations

from itertools import pairwise

from pipeline.stages.entities import giving
from pipeline.stages.entities.gazetteer import country_name
from pipeline.stages.entities.spans import Name
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

SEAT_OF_UNION = "Bruxelles"
UNION = "Union européenne"
_OF_UNION = ("Commission européenne", "Parlement européen")
"""Bodies of the Union."""
_BELGIAN = frozenset({"belge", "belges"})
_ITALIAN = frozenset({"italien", "italienne", "italiens", "italiennes"})
_BY_VOICE = ["par", "la", "voix"]
_LENGTHS = frozenset({"kilometres", "km"})
_PAPAL = frozenset({"pape", "papal", "papale", "pontife"})


def acting_capitals(tokens: Tokens, words: Words, names: list[Name]) -> set[Name]:
    """The capitals that act for their states, those that are joined to one by "et" or a comma with it."""
    capitals = [n for n in names if n.entry is not None and n.entry.kind == "capital"]
    acting = {n for n in capitals if acts_for_state(tokens, words, n)}
    acting |= {n for n in capitals if _heads_plural(tokens, words, n, capitals)}
    acting |= {b for a, b in pairwise(names) if a.label == "ORG" and b in capitals and _shares_of(tokens, a, b)}
    acting |= {b for a, b in pairwise(names) if a.label in {"ORG", "PER"} and b in capitals and _deals(tokens, a, b)}
    joined = [(a, b) for a, b in pairwise(names) if _are_joined(tokens, a, b)]
    for a, b in [*joined, *reversed(joined)]:
        for one, other in ((a, b), (b, a)):
            if (
                one in acting
                and other.entry is not None
                and other.entry.kind == "capital"
                and (not _is_placed(tokens, words, other) or _same_preposition(tokens, one, other))
            ):
                acting.add(other)
    return acting


def _are_joined(tokens: Tokens, a: Name, b: Name) -> bool:
    if b.first == a.last:
        return tokens.gaps[b.first] == ", "
    if _same_preposition(tokens, a, b):
        return True
    return b.first == a.last + 1 and tokens.folds[a.last] == "et" and tokens.gaps[a.last] == tokens.gaps[b.first] == " "


def _same_preposition(tokens: Tokens, a: Name, b: Name) -> bool:
    """Whether two names follow the same preposition one behind the other: "à Washington, à Pékin et à Canberra"."""
    if b.first < a.first:
        a, b = b, a
    if not a.first or tokens.folds[a.first - 1] not in {"a", "de", "d"}:
        return False
    kinds = {"de", "d"} if tokens.folds[a.first - 1] in {"de", "d"} else {"a"}
    if tokens.folds[b.first - 1] not in kinds:
        return False
    between = tokens.folds[a.last : b.first - 1]
    if not between:
        return tokens.gaps[a.last] == ", "
    return (
        between[0] in {"et", "ou", "comme"}
        and len(between) <= 4
        and (len(between) == 1 or "," in tokens.gaps[a.last + 1])
    )


def _shares_of(tokens: Tokens, body: Name, capital: Name) -> bool:
    """Whether a capital goes with a body behind "de": "de l'Union africaine et de N'Djamena"."""
    if capital.first - body.last not in {1, 2} or tokens.folds[capital.first - 1] not in {"de", "d"}:
        return False
    joined = tokens.folds[body.last] == "et" if capital.first - body.last == 2 else tokens.gaps[body.last] == ", "
    index = body.first - 1
    while index >= 0 and tokens.folds[index] in {"la", "l", "le"}:
        index -= 1
    return joined and index >= 0 and tokens.folds[index] in {"de", "du", "d"}


def _deals(tokens: Tokens, party: Name, capital: Name) -> bool:
    """Whether a capital is the other side of a body: "entre Gazprom et Ankara"."""
    joined = capital.first - party.last == 1 and tokens.folds[party.last] == "et"
    return joined and party.first > 0 and tokens.folds[party.first - 1] == "entre"


def _heads_plural(tokens: Tokens, words: Words, name: Name, capitals: list[Name]) -> bool:
    """Whether two capitals are the subject of a verb in the plural: "Hanoï et Manille esquissent un code"."""
    second = name.last + 1
    if second >= len(tokens) or tokens.folds[name.last] != "et":
        return False
    other = next((n for n in capitals if n.first == second), None)
    if other is None or other.last >= len(tokens) or tokens.gaps[other.last] != " ":
        return False
    before = tokens.folds[name.first - 1] if name.first and tokens.gaps[name.first] in {" ", "'"} else ""
    if before in words.place_before | words.place_nouns | {"de", "d", "entre"}:
        return False
    verb = tokens.folds[other.last]
    return tokens.words[other.last].islower() and verb.endswith(("ent", "ont")) and verb != "sont" and len(verb) > 2


def _is_placed(tokens: Tokens, words: Words, name: Name) -> bool:
    before = tokens.folds[name.first - 1] if name.first and tokens.gaps[name.first] in {" ", "'"} else ""
    return before in words.place_before or before in {"de", "d"} or before in words.place_nouns


def speaks_of_union(tokens: Tokens, names: list[Name]) -> bool:
    """Whether "Bruxelles" may stand for the Union: unless the article speaks of Belgium and never of the Union."""
    size = len(tokens)
    return _first_of_union(names, size) < size or _first_of_belgium(tokens, names) == size


def belgium_alone(tokens: Tokens, names: list[Name]) -> range:
    """The words behind which the article has spoken of Belgium, and not yet of the Union."""
    return range(_first_of_belgium(tokens, names) + 1, _first_of_union(names, len(tokens)) + 1)


def _first_of_union(names: list[Name], size: int) -> int:
    """The first word that names the Union or a body of it, ``size`` where none does."""
    return next((n.first for n in names if n.entity == UNION or n.entity.startswith(_OF_UNION)), size)


def _first_of_belgium(tokens: Tokens, names: list[Name]) -> int:
    """The first word that names Belgium or says "belge", the number of words where none does."""
    said = next((index for index, folded in enumerate(tokens.folds) if folded in _BELGIAN), len(tokens))
    named = (n.first for n in names if n.country == "BE" and n.entry is not None and n.entry.kind == "country")
    return min(said, next(named, said))


def acts_for_state(tokens: Tokens, words: Words, name: Name) -> bool:
    """Whether a capital stands for its state: "Pékin a annoncé", "entre Alger et Paris", "verser à Kiev 3,2 Md€";
    not where something lies, goes or takes place."""
    first, last = name.first, name.last
    folds = tokens.folds
    before = folds[first - 1] if first else ""
    gap = tokens.gaps[first]
    behind = folds[last] if last < len(tokens) else ""
    gap_behind = tokens.gaps[last] if last < len(tokens) else "\n"
    if gap in {" ", "'"}:
        if before == "a":
            if first > 1 and folds[first - 2] in {"quant", "face"}:
                return True
            if first > 1 and folds[first - 2] in words.placed_deeds:
                return False
            if not tokens.opens[first - 1] and giving.pays_for(tokens, words, first - 1, 3):
                return True
            return (
                not tokens.opens[first - 1]
                and giving.given_to(tokens, words, first - 1)
                and not giving.gives_on(tokens, last)
            )
        if before == "pour" and giving.pays_for(tokens, words, first - 1):
            return True
        if before in words.place_before or before in words.place_nouns:
            return False
        if before in {"de", "d"}:
            return (first > 1 and folds[first - 2] in words.acting_nouns) or giving.received_from(
                tokens, words, first - 1
            )
        if _is_inverted(tokens, words, first):
            return True
        if before == "et" and first > 1 and _is_verb(tokens, words, last):
            return True
        if before in words.acting_before:
            return not (before == "entre" and _is_route(tokens, words, first))
    if giving.gives_without_verb(tokens, words, last):
        return True
    if gap_behind == " " and behind in words.verbs_of_places:
        return False
    said = tokens.words[last].islower() if last < len(tokens) else False
    if tokens.opens[first] and gap_behind == " " and said and behind not in words.no_verbs:
        return behind not in words.place_nouns
    if tokens.opens[first] and tokens.folds[last : last + 3] == _BY_VOICE and gap_behind == ", ":
        return True
    if tokens.opens[first] and gap_behind == ", " and _verb_behind_aside(tokens, words, last):
        return True
    if tokens.opens[first] and gap_behind == ", " and tokens.words[last].islower() and _is_aside(words, behind):
        return True
    if gap == ", " and tokens.words[first - 1].isdigit() and gap_behind == " " and tokens.words[last].islower():
        return behind not in words.no_verbs or tokens.words[last] == "a"
    if gap_behind == " " and _is_pronoun_and_verb(tokens, words, last) and (tokens.opens[first] or gap == ", "):
        return True
    if (
        gap == ", "
        and gap_behind == " "
        and tokens.words[first - 1].islower()
        and _is_third_person(tokens, words, last)
    ):
        return True
    if gap_behind == " " and _is_verb(tokens, words, last):
        return not (behind == "et" and not tokens.opens[first])
    if (
        gap == " "
        and first
        and tokens.words[first - 1].islower()
        and before not in words.motion
        and (tokens.words[first - 1].endswith(("é", "u", "er", "ir", "oir", "dre", "tre", "ient")) and len(before) > 3)
    ):
        return not words.is_adjective(tokens.words[first - 1])
    return gap_behind == ", " and behind == "qui"


def _is_inverted(tokens: Tokens, words: Words, first: int) -> bool:
    """Whether a verb stands before its subject in a relative clause: "que réclamait Kiev"."""
    verb = first - 1
    if tokens.gaps[first] != " " or not tokens.words[verb].islower() or tokens.folds[verb] in words.motion:
        return False
    if not tokens.folds[verb].endswith(("ait", "aient", "e", "u", "is", "it", "ert", "ent", "a", "ra", "d", "t")):
        return False
    if tokens.folds[verb] in words.stop_words | words.determiners:
        return False
    for index in range(verb - 1, max(-1, verb - 4), -1):
        if tokens.gaps[index + 1] not in {" ", "'", "-"}:
            return False
        if tokens.folds[index] in {"que", "qu", "comme", "ce"}:
            return tokens.folds[index] != "ce"
        if tokens.folds[index] not in words.clitics:
            return False
    return False


def _is_pronoun_and_verb(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether a pronoun and a verb follow: "Port-Vila le répète", "Kiev leur en veut"."""
    behind = index + 1
    if tokens.folds[index] not in words.clitics or behind >= len(tokens) or tokens.gaps[behind] not in {" ", "'"}:
        return False
    return tokens.words[behind].islower() and (
        tokens.folds[index] not in {"le", "la", "les", "l"} or _is_third_person(tokens, words, behind)
    )


def _is_third_person(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether a word is a verb that is listed, or ends like one in the third person and takes an object."""
    folded = tokens.folds[index]
    if (
        tokens.words[index] == "à"
        or folded in words.no_verbs
        or not tokens.words[index].islower()
        or folded in words.stop_words
    ):
        return folded in words.acting_verbs and folded not in words.no_verbs
    if folded in words.acting_verbs or (len(folded) > 4 and folded.endswith(words.future_endings)):
        return True
    behind = tokens.folds[index + 1] if index + 1 < len(tokens) else ""
    takes = behind in {
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "des",
        "son",
        "sa",
        "ses",
        "que",
        "qu",
        "a",
        "au",
        "aux",
        "du",
    }
    return takes and len(folded) > 3 and folded.endswith(("e", "ent", "it", "t", "d"))


def _is_aside(words: Words, behind: str) -> bool:
    """Whether a common noun stands in apposition behind a capital: "Moscou, créancier discret"; no date, no place."""
    return behind not in words.no_verbs | words.place_nouns | words.months | words.place_context


def _verb_behind_aside(tokens: Tokens, words: Words, start: int) -> bool:
    """Whether a verb follows the aside that opens at ``start``: "Pékin, en revanche, n'annulera pas"."""
    for index in range(start + 1, min(start + 10, len(tokens) - 1)):
        if tokens.gaps[index] == ", ":
            return _is_verb(tokens, words, index)
        if tokens.gaps[index] not in {" ", "'", "-"}:
            return False
    return False


def _is_verb(tokens: Tokens, words: Words, index: int) -> bool:
    if index >= len(tokens):
        return False
    word, folded = tokens.words[index], tokens.folds[index]
    return (
        word.islower()
        and word != "à"
        and not word.endswith("é")
        and (folded in words.acting_verbs or (len(folded) > 4 and folded.endswith(words.future_endings)))
    )


def _is_route(tokens: Tokens, words: Words, first: int) -> bool:
    """ "Entre Mumbai et Antananarivo, il y a … kilomètres", "trois vols par semaine entre Séoul et Dakar", "900
    kilomètres de fibre entre San José et Puntarenas": a way, no relation."""
    if not _LENGTHS.isdisjoint(tokens.folds[first : first + 12]):
        return True
    start = first - 1
    while start and first - start < 8 and not tokens.opens[start]:
        start -= 1
    ways = words.routes | words.traffic | _LENGTHS
    return any(fold in ways for fold in tokens.folds[start : first - 1])


def state_of(name: Name) -> str:
    """The canonical name of the state that a capital or a seat stands for."""
    return country_name(name.country)


def rome_is_holy_see(tokens: Tokens, names: list[Name]) -> bool:
    """Whether "Rome" that acts is the Vatican: the article speaks of the pope or the Holy See and not of Italy."""
    if any(n.country == "IT" and n.entry is not None and n.entry.kind != "capital" for n in names):
        return False
    if not _ITALIAN.isdisjoint(tokens.folds):
        return False
    return any(n.country == "VA" for n in names) or not _PAPAL.isdisjoint(tokens.folds)
