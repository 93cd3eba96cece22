"""The gazetteer's names in an article: certain ones always, ambiguous ones where their context agrees."""

from __future__ import annotations

from collections import Counter

from pipeline.stages.entities.gazetteer import Gazetteer, Hit, load_gazetteer, origins_of_article
from pipeline.stages.entities.spans import Name, Taken, words_of
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

_ENTRUSTED = frozenset({"charge", "chargee", "charges", "chargees", "delegue", "deleguee", "delegues", "deleguees"})


def look_up(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Take the gazetteer's names; a weak one only where its context agrees."""
    gazetteer: Gazetteer = load_gazetteer()
    for hit in gazetteer.hits(tokens):
        if (
            tokens.capital_line[hit.first]
            and tokens.folds[hit.first] in words.headline_words
            and hit.last - hit.first == 1
        ):
            continue
        if hit.entry.weak and not _weak_holds(tokens, words, hit):
            continue
        if _is_field(tokens, words, hit):
            continue
        name = name_of(hit)
        if hit.entry.kind == "country" and _is_river(tokens, words, hit.first):
            name = name.with_(country="", entity="", entry=None)
        taken.take(name)
    codes = Counter(
        name.country for name in taken.names() if name.entry is not None and name.entry.kind in {"country", "capital"}
    )
    tokens.origins, tokens.unclear = origins_of_article(codes)


def _is_field(tokens: Tokens, words: Words, hit: Hit) -> bool:
    """Whether a name is only a field of an office: "ministre de la Culture et de la Francophonie"."""
    name = words_of(tokens, hit.first, hit.last)
    return (name in words.fields or name in words.place_fields) and is_field(tokens, words, hit.first)


def is_field(tokens: Tokens, words: Words, first: int) -> bool:
    """Whether what begins at a word is a field of the minister before it."""
    if first < 3:
        return False
    if any(words.ministers.at(tokens.folds, index) for index in range(first - 3, first)):
        return True
    if not _ENTRUSTED.isdisjoint(tokens.folds[first - 3 : first]):
        return True
    before = tokens.folds[first - 3 : first]
    return before[1:] == ["de", "la"] and (before[0] == "et" or words.ministers.at(tokens.folds, first - 3) > 0)


def _is_river(tokens: Tokens, words: Words, first: int) -> bool:
    """Whether a country's name is that of its river: "le bassin du Congo", "le fleuve Sénégal"."""
    if tokens.folds[first] not in words.river_countries:
        return False
    index = first - 1 - (first > 0 and tokens.folds[first - 1] in {"du", "de", "le"})
    return index >= 0 and tokens.folds[index] in words.rivers and tokens.gaps[index + 1] == " "


def name_of(hit: Hit) -> Name:
    """The name that an entry found in the text gives."""
    entry = hit.entry
    country = entry.country if entry.kind in {"country", "capital", "seat", "state body", "person"} else ""
    return Name(hit.first, hit.last, entry.label, "gazetteer", entity=entry.entity, country=country, entry=entry)


def _weak_holds(tokens: Tokens, words: Words, hit: Hit) -> bool:
    """Whether an ambiguous name is meant as one, by the words around it."""
    first, entry = hit.first, hit.entry
    if tokens.capital_line[first]:
        return False
    before = tokens.folds[first - 1] if first and tokens.gaps[first] in {" ", "'"} else ""
    if entry.label == "LOC":
        if first and tokens.words[first - 1][0].isupper() and tokens.gaps[first] in {" ", "-"}:
            return False
        if hit.last < len(tokens) and tokens.gaps[hit.last] in {" ", "-"} and tokens.words[hit.last][0].isupper():
            return False
        no_person = before in {"le", "du"} and entry.words[0] in words.given  # "les pays du Pacifique"
        return before in {"a", "en", "au", "aux", "vers"} or no_person or _place_noun(tokens, words, first)
    if entry.label == "ORG":
        if entry.words[0] in {"Le", "La", "L", "Les"} and (
            not tokens.opens[first] or (hit.last < len(tokens) and tokens.folds[hit.last] in words.saying)
        ):
            return True
        if entry.kind == "company" and before in words.company_before:
            return True
        return before in words.body_context
    return not tokens.opens[first] and (before in words.determiners or before in words.work_context)


def _place_noun(tokens: Tokens, words: Words, first: int) -> bool:
    index = first - 1
    while index >= 0 and first - index < 4 and tokens.folds[index] in {"de", "du", "des", "d", "la", "le", "l", "les"}:
        index -= 1
    return 0 <= index < first - 1 and tokens.folds[index] in words.place_context
