"""Institutions that are named by their head alone: "la Commission", "le Parlement", "l'Union"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.entities.propagate import LONG_NAME
from pipeline.stages.entities.spans import Name, Taken, words_of
from pipeline.stages.entities.tokens import Tokens, fold
from pipeline.stages.entities.words import Words

DETERMINERS = frozenset({"le", "la", "l", "au", "du", "ce", "cette", "notre", "votre", "cet", "une", "un"})
INDEFINITE = frozenset({"un", "une"})
OFTEN = 4
"""Mentions in full or by its acronym that make a body the one that the article is about."""
_EUROPEAN = frozenset({"europeen", "europeenne"})
_BARE = frozenset({"model", "run", "repeat"})
"""Steps that find a word as a name without saying whose."""


def find_short_forms(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """A capitalised head behind a determiner, where it stands by itself or the article has named it in full.

    Its entity is the body that the article is about, where it is one of that kind, else the full name that it gave last
    before, else the one that it gives most often.
    """
    full: dict[str, dict[str, list[Name]]] = {}
    times: Counter[str] = Counter()
    phrases: set[str] = set()
    for name in taken.names():
        if (head := _head_of_acronym(name)) and name.step != "institution":
            full.setdefault(head, {}).setdefault(name.entity, []).append(name)
            times[name.entity] += 1
        if (
            name.label == "ORG"
            and name.last - name.first > 1
            and tokens.folds[name.first + 1] not in {"a", "au", "aux"}
        ):
            entity = name.entity or words_of(tokens, name.first, name.last)
            full.setdefault(tokens.folds[name.first], {}).setdefault(entity, []).append(name)
            times[entity] += 1
            if _opens_phrase(tokens, name):
                phrases.add(tokens.folds[name.first])
    yield from _works(tokens, taken, words)
    settled: dict[str, str] = {}
    european = {name.split(" ")[0]: name for name in words.european_institutions}
    short = {name.split(" ")[0]: name for name in words.not_written_out}
    europe = min((name.first for name in taken.names() if _is_of_europe(tokens, name)), default=len(tokens))
    for index in tokens.capitals:
        word = tokens.words[index]
        listed = word in words.institutions
        if not (listed or tokens.folds[index] in phrases) or not _is_open(taken, index) or tokens.capital_line[index]:
            continue
        before = tokens.folds[index - 1] if index and tokens.gaps[index] in {" ", "'"} else ""
        if before not in DETERMINERS or _is_part(tokens, words, index) or (before in INDEFINITE and not listed):
            continue
        known, other = full.get(tokens.folds[index], {}), ""
        if not words.written_out.isdisjoint(known):
            other = short.get(word, "")
            known = {entity: names for entity, names in known.items() if entity not in words.written_out}
        if not (known or other) and (word not in words.standing_institutions or before in INDEFINITE):
            continue
        entity, country = "", ""
        own = european.get(word, "") if europe < index else ""
        if own and all(names[0].first > index for names in known.values()):
            entity = own
        elif other and not known:
            entity = other
        elif known:
            entity, country = _meant(known, times, index, settled.get(word, ""))
            settled.setdefault(word, entity)
        yield Name(index, index + 1, "ORG", "institution", entity=entity, country=country)


def _opens_phrase(tokens: Tokens, name: Name) -> bool:
    """Whether small words go on behind the first word of a body's name: "[Cercle] de coopération des ONG"."""
    long = name.last - name.first >= LONG_NAME and tokens.words[name.first].istitle()
    return long and tokens.words[name.first + 1].islower()


def _is_of_europe(tokens: Tokens, name: Name) -> bool:
    """Whether a name is that of a body of the European Union: "Conseil européen", "UE", "BEI"."""
    folds = fold(name.entity).split(" ") if name.entity else tokens.folds[name.first : name.last]
    return name.label == "ORG" and not _EUROPEAN.isdisjoint(folds)


def _meant(known: Mapping[str, Sequence[Name]], times: Counter[str], index: int, settled: str) -> tuple[str, str]:
    """The full name, with its country, that a short form at word ``index`` takes up: the one that the article names
    more often than all others together, else the one that it has ``settled`` on where it stood alone, else the last
    before it, else the one it names most."""
    last = {entity: _last_before(names, index) for entity, names in known.items()}
    total = sum(times[entity] for entity in known)

    def rank(entity: str) -> tuple[bool, bool, int, int, int]:
        often = last[entity] >= 0 and times[entity] * 2 > total and times[entity] >= OFTEN
        return often, entity == settled, last[entity], times[entity], -known[entity][0].first

    entity = max(known, key=rank)
    return entity, known[entity][0].country


def _last_before(names: Sequence[Name], index: int) -> int:
    """Where the last of ``names``, which stand in text order, begins before word ``index``; -1 for none."""
    place = bisect_left(names, index, key=lambda name: name.first)
    return names[place - 1].first if place else -1


def _head_of_acronym(name: Name) -> str:
    """The word with which the long form of an acronym begins ("BAD" → banque), "" for other names."""
    long = name.label == "ORG" and name.last - name.first == 1 and " " in name.entity
    return fold(name.entity.split(" ")[0]) if long else ""


def name_short_forms(tokens: Tokens, taken: Taken, words: Words, publisher: str = "") -> None:
    """Give the short forms that the model found ("l'Alliance") the full name that it found elsewhere in the article;
    where there is none, that of the publisher, if it is such a body ("le Conseil" in a text of the Conseil de l'UE)."""
    for name in list(find_short_forms(tokens, taken, words)):
        owner = taken.at(name.first)
        if owner is not None and owner.label == name.label and name.entity:
            taken.take(owner.with_(entity=name.entity, country=name.country))
    house = load_gazetteer().lookup(publisher) if publisher else None
    if house is None or house.label != "ORG" or len(house.words) < 2:
        return
    head, entity = fold(house.entity.split(" ")[0]), house.entity
    if entity in words.written_out:
        entity = next(other for other in words.not_written_out if fold(other).startswith(f"{head} "))
    for name in list(taken.names()):
        alone = name.label == "ORG" and name.last - name.first == 1 and not name.entity
        if alone and tokens.folds[name.first] == head and tokens.words[name.first] in words.standing_institutions:
            taken.take(name.with_(entity=entity, country=house.country))


def _works(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """An event or text by its head alone, once the article has named it in full: "le Forum"."""
    full: dict[str, Name] = {}
    for name in taken.names():
        if name.label == "MISC" and name.last - name.first > 1 and tokens.words[name.first] in words.work_institutions:
            full.setdefault(tokens.words[name.first], name)
    if not full:
        return
    for index in tokens.capitals:
        work = full.get(tokens.words[index])
        if work is None or not _is_open(taken, index) or tokens.capital_line[index] or not index:
            continue
        definite = tokens.folds[index - 1] in DETERMINERS - INDEFINITE and tokens.gaps[index] in {" ", "'"}
        if definite and not _is_part(tokens, words, index):
            entity = work.entity or words_of(tokens, work.first, work.last)
            yield Name(index, index + 1, "MISC", "institution", entity=entity)


def _is_open(taken: Taken, index: int) -> bool:
    """Whether nothing holds a word, or the model found it as a name of its own without saying whose."""
    owner = taken.at(index)
    return owner is None or (owner.last - owner.first == 1 and owner.step in _BARE and not owner.entity)


def _is_part(tokens: Tokens, words: Words, index: int) -> bool:
    """Whether more of a name follows, which other steps have refused."""
    following = index + 1
    return following < len(tokens) and tokens.gaps[following] in {" ", "-"} and tokens.words[following][0].isupper()
