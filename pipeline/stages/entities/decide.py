"""From what the rules found and what the model found to one set of names."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.stages.entities.bodies import state_of
from pipeline.stages.entities.evidence import plain_acronyms
from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.entities.lookup import name_of
from pipeline.stages.entities.spans import OF_LEXICON, SURE, Name, Taken, take_all, words_of
from pipeline.stages.entities.split import split_spans
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.trim import Span, is_sure, trim
from pipeline.stages.entities.words import Words

_HYPHENS = frozenset({"-", "–"})
_SHORTEST_END = 4
"""Letters that the name of a way's end has at least."""
_LONG = 3
"""Words beyond which a name of the lexicon goes before a part of it that the model sees."""


def decide(tokens: Tokens, words: Words, ruled: Taken, spans: Sequence[Span]) -> Taken:
    """The model's spans, each as the rules' name where both agree on the words. Of the rules' other names only those
    that run over a line's end, since the model reads line by line, those in what was cut off a span, agencies, persons
    of the lexicon, states whose officials stand behind them, and those that are sure."""
    taken = Taken(len(tokens))
    by_rules = {(name.first, name.last): name for name in ruled.names()}
    cut_off: set[int] = set()
    fields = _fields(tokens, words, ruled)
    plain = plain_acronyms(tokens, ruled, words)
    named = {tokens.folds[first] for first, last, _ in spans if last - first > 1}
    for span in split_spans(tokens, words, ruled, spans):
        trimmed = trim(tokens, words, ruled, span, fields)
        if trimmed is None:
            cut_off.update(
                i for i in range(*span[:2]) if (inner := ruled.at(i)) is not None and inner.entry is not None
            )
            continue
        cut_off.update(range(trimmed[1], span[1]))
        first, last, label = trimmed
        if label in OF_LEXICON and is_commune(tokens, words, first, last):
            label = "LOC"
        if label == "MISC" and last - first == 1 and tokens.folds[first] in words.texts - named:
            continue  # "la présente Déclaration", which the article names nowhere
        if last - first == 1 and (tokens.words[first] in plain or (label == "LOC" and tokens.words[first].islower())):
            continue
        longer = ruled.at(first)
        if longer is not None and longer.label == label and _holds(longer, first, last):
            first, last = longer.first, longer.last
        ends = _joined_places(tokens, words, ruled, first, last) if label == "LOC" else []
        if ends:
            take_all(taken, ends)
            continue
        known = by_rules.get((first, last))
        if label == "LOC" and known is None and (ends := _ends_of_way(tokens, words, first, last)):
            take_all(taken, ends)
            continue
        if label == "LOC" and known is None and (ends := _joined(tokens, ruled, first, last)):
            for end in ends:
                taken.take(end)
            continue
        work = label == "MISC" and first > 0 and tokens.folds[first - 1] in words.naming_works  # "le film Dahomey"
        if known is not None and (known.label == label or ((is_sure(known) or _is_firm(known, label)) and not work)):
            taken.take(known if known.entry or known.entity or label not in OF_LEXICON else _known(tokens, known))
        else:
            taken.take(_of_model(tokens, words, ruled, first, last, label))
    for name in by_rules.values():
        broken = "\n" in tokens.text[tokens.starts[name.first] : tokens.ends[name.last - 1]]
        agency = name.step == "dateline" and name.label == "ORG"
        person = name.entry is not None and name.entry.kind == "person" and name.last - name.first > 1
        body = name.entry is not None and name.label == "ORG" and not name.entry.weak
        state = name.entry is not None and name.entry.kind == "country" and _before_person(tokens, taken, name)
        left = broken or agency or person or body or state or name.first in cut_off
        if (left and taken.free(name.first, name.last)) or name.step == SURE:
            taken.take(name)
    _take_places(tokens, taken, cut_off)
    return taken


def _is_firm(known: Name, label: str) -> bool:
    """Whether the model takes a company of the lexicon for a thing."""
    entry = known.entry
    return label == "MISC" and entry is not None and entry.kind in {"company", "press"} and not entry.weak


def _before_person(tokens: Tokens, taken: Taken, name: Name) -> bool:
    """Whether a person stands right behind a name: "le ministre du [Kirghizistan] Marat Isaev"."""
    person = taken.at(name.last) if name.last < len(tokens) else None
    return person is not None and person.label == "PER" and tokens.gaps[name.last] == " "


def _take_places(tokens: Tokens, taken: Taken, cut_off: set[int]) -> None:
    """Take the places and bodies of the lexicon in what was cut off a span."""
    gazetteer = load_gazetteer()
    for index in sorted(cut_off):
        if not taken.free(index, index + 1) or tokens.words[index].islower():
            continue
        hit = gazetteer.at(tokens, index)
        if hit is not None and hit.entry.label in {"LOC", "ORG"} and not hit.entry.weak and taken.free(index, hit.last):
            taken.take(name_of(hit))


def _joined_places(tokens: Tokens, words: Words, ruled: Taken, first: int, last: int) -> list[Name]:
    """The known places that a hyphen joins in a stretch, which are separate: "l'autoroute Thiès-Saint-Louis"."""
    places: list[Name] = []
    index = first
    while index < last:
        place = ruled.at(index)
        known = place is not None and place.label == "LOC" and place.entry is not None and place.first == index
        if place is None or not known or (index > first and tokens.gaps[index] != "-"):
            return []
        places.append(place)
        index = place.last
    way = any(fold in words.route_nouns for fold in tokens.folds[max(0, first - 5) : first])
    states = any(place.entry is not None and place.entry.kind in {"country", "capital"} for place in places)
    return places if len(places) > 1 and index == last and (way or states) else []


def _ends_of_way(tokens: Tokens, words: Words, first: int, last: int) -> list[Name]:
    """Two unknown places with a hyphen that a way joins: "le point de passage de [Porubne]-[Siret]"."""
    if last - first != 2 or tokens.gaps[first + 1] not in _HYPHENS or len(tokens.words[first]) < _SHORTEST_END:
        return []
    if words.ways.isdisjoint(tokens.folds[max(0, first - 4) : first]) or tokens.folds[first] in words.commune_openings:
        return []
    if load_gazetteer().lookup(words_of(tokens, first, last)) is not None:
        return []
    return [Name(i, i + 1, "LOC", "route") for i in (first, first + 1) if tokens.words[i][0].isupper()]


def _holds(name: Name, first: int, last: int) -> bool:
    """Whether a long name of the lexicon, or an agency in a dateline, holds a stretch and goes beyond it: the model
    saw only a part."""
    if name.step == "dateline":
        return name.first == first and last < name.last  # "([Jiji] Press)"
    length = name.last - name.first
    return name.entry is not None and name.first <= first and last <= name.last and length > max(last - first, _LONG)


def _joined(tokens: Tokens, ruled: Taken, first: int, last: int) -> list[Name]:
    """The places of the lexicon that a span is made of with hyphens between them, behind another or with a state or a
    capital among them: "Tunis-[La Goulette-La Marsa]"."""
    places: list[Name] = []
    index = first
    while index < last:
        place = ruled.at(index)
        if place is None or place.entry is None or place.label != "LOC" or place.first != index or place.last > last:
            return []
        places.append(place)
        index = place.last
        if index < last and tokens.gaps[index] not in _HYPHENS:
            return []
    return places if tokens.gaps[first] in _HYPHENS or any(is_sure(place) for place in places) else []


def _of_model(tokens: Tokens, words: Words, ruled: Taken, first: int, last: int, label: str) -> Name:
    """A name of the model's, with what the lexicon knows of the same words and the office that the rules saw."""
    name = Name(first, last, label, "model")
    if label == "PER":
        for index in range(first, last):
            other = ruled.at(index)
            if other is not None and other.label == "PER":
                return name.with_(role=other.role, country=other.country)
        return name
    known_name = _known(tokens, name)
    if known_name.entry is None and label == "ORG":
        return name.with_(country=state_of(tokens, ruled, words, first, last))
    return known_name


def _known(tokens: Tokens, name: Name) -> Name:
    """A name with what the lexicon knows of the same words under its label."""
    entry = load_gazetteer().lookup(words_of(tokens, name.first, name.last))
    if entry is None or entry.label != name.label:
        return name
    return name.with_(entry=entry, entity=entry.entity, country="" if entry.kind == "place" else entry.country)


def is_commune(tokens: Tokens, words: Words, first: int, last: int) -> bool:
    """Whether a name has the build of a French commune's: one hyphenated word with a preposition inside, its other
    parts with capitals ("Mareuil-lès-Meaux", "VITRY-EN-ARTOIS")."""
    if last - first < 3 or any(tokens.gaps[i] != "-" for i in range(first + 1, last)):
        return False
    links = [i for i in range(first + 1, last - 1) if tokens.folds[i] in words.commune_links]
    return bool(links) and all(tokens.words[i][0].isupper() for i in range(first, last) if i not in links)


def _fields(tokens: Tokens, words: Words, ruled: Taken) -> frozenset[int]:
    """The words of the offices of ministers and commissioners that no name of the rules holds but a guess from its
    capital: a field is no body."""
    return frozenset(
        index
        for person in ruled.names()
        if person.role is not None and words.with_fields.at(tokens.folds, person.role[0])
        for index in range(*person.role)
        if (held := ruled.at(index)) is None or (held.step == "run" and held.entry is None)
    )
