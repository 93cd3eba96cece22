"""The steps of the stage in their order: tokenise, look up, build, persons, model, propagate, name canonically."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.language import ModelName
from pipeline.stages.entities import bodies, canonical, datelines, institutions, persons, propagate, quotes, runs
from pipeline.stages.entities.gazetteer import Gazetteer, Hit, load_gazetteer, origins_of_article
from pipeline.stages.entities.model import model_lines, repair, word_spans
from pipeline.stages.entities.spans import Name, Taken, words_of
from pipeline.stages.entities.tokens import Tokens, tokenise, without_addresses
from pipeline.stages.entities.words import Words, load_words

Namer = Callable[[Sequence[str]], list[list[ModelName]]]
"""The model: lines → its raw names in each, with offsets in the line."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text: code points ``start`` to ``end``, and the code points of the office beside it."""

    start: int
    end: int
    label: str
    entity: str
    country: str
    role: tuple[int, int] | None


def find_names(text: str, namer: Namer, publisher: str = "") -> list[Mention]:
    """The names in matching text (plain characters, furniture blanked), in text order, without overlap.

    ``publisher``: who publishes the text; where it is a ministry of a state, that state is meant by "le ministre".
    """
    text = without_addresses(text)
    tokens = tokenise(text)
    if not len(tokens):
        return []
    words = load_words()
    lines = model_lines(text)
    raw = word_spans(tokens, lines, namer([line for _, line in lines]))
    model = {}
    for span in raw:
        mended = repair(tokens, words, span)
        if mended is not None:
            model.update(dict.fromkeys(range(mended[0], mended[1]), mended))
    taken = Taken(len(tokens))
    look_up(tokens, taken, words, model)
    for name in list(datelines.find_datelines(tokens, taken, words)):
        taken.take(name)
    build(tokens, taken, words)
    find_persons(tokens, taken, words, model)
    for name in list(quotes.find_titles(tokens, taken, words)):
        taken.take(name)
    join_compounds(tokens, taken, words)
    join_branches(tokens, taken, words)
    fill_gaps(tokens, taken, words, model)
    spread(tokens, taken, words)
    return finish(tokens, taken, words, state_of_publisher(publisher))


def look_up(tokens: Tokens, taken: Taken, words: Words, model: dict[int, tuple[int, int, str]]) -> None:
    """Take the gazetteer's names; a weak one only where its context or the model agrees."""
    gazetteer: Gazetteer = load_gazetteer()
    for hit in gazetteer.hits(tokens):
        if hit.entry.weak and not _weak_holds(tokens, words, hit, model):
            continue
        if _is_field(tokens, words, hit):
            continue
        taken.take(_from_hit(hit))
    codes = {
        name.country for name in taken.names() if name.entry is not None and name.entry.kind in {"country", "capital"}
    }
    tokens.origins = origins_of_article(codes)


def _is_field(tokens: Tokens, words: Words, hit: Hit) -> bool:
    """Whether a name is only a field of an office: "ministre de la Culture et de la Francophonie"."""
    if hit.first < 3 or words_of(tokens, hit.first, hit.last) not in words.fields:
        return False
    if any(words.ministers.at(tokens.folds, index) for index in range(hit.first - 3, hit.first)):
        return True
    if {"charge", "chargee", "delegue", "deleguee"} & set(tokens.folds[hit.first - 3 : hit.first]):
        return True
    before = tokens.folds[hit.first - 3 : hit.first]
    return before[1:] == ["de", "la"] and (before[0] == "et" or words.ministers.at(tokens.folds, hit.first - 3) > 0)


def _from_hit(hit: Hit) -> Name:
    entry = hit.entry
    country = entry.country if entry.kind in {"country", "capital", "seat", "state body", "person"} else ""
    return Name(hit.first, hit.last, entry.label, "gazetteer", entity=entry.entity, country=country, entry=entry)


def _weak_holds(tokens: Tokens, words: Words, hit: Hit, model: dict[int, tuple[int, int, str]]) -> bool:
    """Whether an ambiguous name is meant as one: by the word before it, or because the model says the same."""
    first, entry = hit.first, hit.entry
    if tokens.capital_line[first]:
        return False
    span = model.get(first)
    agrees = span is not None and span[2] == entry.label and span[0] <= first and hit.last <= span[1]
    before = tokens.folds[first - 1] if first and tokens.gaps[first] in {" ", "'"} else ""
    if span is not None and span[2] == "PER" and span[1] - span[0] > hit.last - hit.first:
        return False
    if entry.label == "LOC":
        if first and tokens.words[first - 1][0].isupper() and tokens.gaps[first] in {" ", "-"}:
            return False
        if hit.last < len(tokens) and tokens.gaps[hit.last] in {" ", "-"} and tokens.words[hit.last][0].isupper():
            return False
        return agrees or before in {"a", "en", "au", "aux", "vers"} or _place_noun(tokens, words, first)
    if entry.label == "ORG":
        return agrees or before in words.body_context
    return not tokens.opens[first] and (before in words.determiners or before in words.work_context)


def _place_noun(tokens: Tokens, words: Words, first: int) -> bool:
    index = first - 1
    while index >= 0 and first - index < 4 and tokens.folds[index] in {"de", "du", "des", "d", "la", "le", "l", "les"}:
        index -= 1
    return 0 <= index < first - 1 and tokens.folds[index] in words.place_context


def build(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Take the names that are built of common words, over the places in them."""
    for name in list(bodies.find_built(tokens, taken, words)):
        taken.take(name)


def find_persons(tokens: Tokens, taken: Taken, words: Words, model: dict[int, tuple[int, int, str]]) -> None:
    """Take persons with a civility, then with an office before them, then with a known first name."""
    for name in list(persons.find_by_civility(tokens, taken, words)):
        taken.take(name)
    for name in list(persons.find_by_office(tokens, taken, words)):
        taken.take(name)
    for name in list(persons.find_by_origin(tokens, taken, words)):
        taken.take(name)
    for index, word in enumerate(tokens.words):
        if word not in words.given or tokens.capital_line[index]:
            continue
        owner = taken.at(index)
        if owner is not None and (
            owner.step in {"person", "built"} or (owner.entry is not None and not _person_like(owner))
        ):
            continue
        if (
            index
            and tokens.gaps[index] in {" ", "-"}
            and tokens.words[index - 1][0].isupper()
            and not (tokens.opens[index - 1] and tokens.words[index - 1] in words.common)
            and taken.at(index - 1) is None
            and not words.is_adjective(tokens.words[index - 1].lower())
        ):
            continue
        last = persons.name_run(tokens, taken, words, index)
        if last - index < 2 or (last - index == 2 and tokens.gaps[index + 1] == "-"):
            continue
        if owner is not None and owner.last >= last:
            continue
        span = model.get(index)
        if span is not None and span[2] in {"LOC", "ORG"} and span[1] >= last and len(word) < 4:
            continue
        office = persons.role_behind(tokens, taken, words, last)
        role = persons.role_of(tokens, words, office) if office is not None else None
        taken.take(Name(index, last, "PER", "person", country=office.country if office else "", role=role))
    for name in taken.names():
        if name.label == "PER" and name.role is None:
            office = persons.role_behind(tokens, taken, words, name.last)
            if office is not None:
                taken.take(
                    name.with_(country=name.country or office.country, role=persons.role_of(tokens, words, office))
                )


def _person_like(owner: Name) -> bool:
    return owner.last - owner.first == 1 and owner.label == "LOC"


def join_branches(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Give a company the rest of its branch's name: "Dangote Cement", "Orange Mali"."""
    for name in taken.names():
        if name.entry is None or name.entry.kind not in {"company", "press"} or name.last >= len(tokens):
            continue
        behind = taken.at(name.last)
        country = behind is not None and behind.entry is not None and behind.entry.kind == "country"
        noun = behind is None and tokens.words[name.last] in words.foreign_bodies
        if tokens.gaps[name.last] == " " and (noun or country):
            last = behind.last if behind is not None else name.last + 1
            taken.take(Name(name.first, last, "ORG", "compound"))


def join_compounds(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Give a town the rest of its compound name: "Montréal-Nord", "Mont-Saint-Martin"; a route's ends stay two."""
    for name in taken.names():
        if name.entry is None or name.entry.kind not in {"place", "capital"}:
            continue
        first, last = name.first, name.last
        if any(fold in words.route_nouns for fold in tokens.folds[max(0, first - 5) : first]):
            continue
        while last < len(tokens) and last - first < 8 and tokens.gaps[last] == "-" and taken.at(last) is None:
            last += 1
        while first and last - first < 8 and tokens.gaps[first] == "-" and taken.at(first - 1) is None:
            first -= 1
        if (first, last) != (name.first, name.last) and tokens.words[first][0].isupper():
            taken.take(Name(first, last, "LOC", "compound"))


def fill_gaps(tokens: Tokens, taken: Taken, words: Words, model: dict[int, tuple[int, int, str]]) -> None:
    """Take what is left of the capitalised words, by context and model."""
    seen = Counter(w for i, w in enumerate(tokens.words) if w[0].isupper() and not tokens.opens[i])
    for run in list(runs.capital_runs(tokens, taken, words)):
        name = runs.classify(tokens, taken, words, run, model, seen)
        if name is not None and taken.free(name.first, name.last):
            taken.take(name)


def spread(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Take acronyms in brackets, then every further mention of a name."""
    for name in list(propagate.acronyms_in_brackets(tokens, taken, taken.names())):
        taken.take(name)
    for name in list(propagate.long_forms_in_brackets(tokens, taken, taken.names())):
        taken.take(name)
    for name in list(institutions.find_short_forms(tokens, taken, words)):
        taken.take(name)
    for name in list(propagate.repeat(tokens, taken, words)):
        if taken.free(name.first, name.last):
            taken.take(name)


def state_of_publisher(publisher: str) -> str:
    """The code of the state whose ministry or agency ``publisher`` is, "" for others."""
    entry = load_gazetteer().lookup(publisher) if publisher else None
    return entry.country if entry is not None and entry.kind == "state body" else ""


def finish(tokens: Tokens, taken: Taken, words: Words, home: str = "") -> list[Mention]:
    """Canonical names and countries, and offsets instead of words."""
    names = taken.names()
    full = canonical.full_names(tokens, [n for n in names if n.label == "PER"])
    brackets = propagate.long_form_labels(tokens, taken)
    countries: dict[str, str] = {}
    entities: list[str] = []
    for name in names:
        entity = name.entity or words_of(tokens, name.first, name.last)
        if name.label == "PER":
            entity = full[" ".join(propagate.fold_name(words_of(tokens, name.first, name.last)))]
            country = (
                name.country
                or _signs_for(tokens, names, name)
                or (home if name.role and _of_government(tokens, words, name.role) else "")
            )
            if country:
                countries.setdefault(entity, country)
        elif name.last - name.first == 1 and tokens.words[name.first] in brackets:
            entity = brackets[tokens.words[name.first]].entity
        entities.append(entity)
    acting = canonical.acting_capitals(tokens, words, names)
    union = canonical.speaks_of_union(tokens, names)
    mentions = []
    for name, entity in zip(names, entities, strict=True):
        country, label = name.country, name.label
        if name.label == "PER":
            country = countries.get(entity, "")
        elif name.entry is not None and name.entry.kind == "capital":
            if name in acting and name.entry.entity == canonical.SEAT_OF_UNION and union:
                entity, country, label = canonical.UNION, "", "ORG"
            elif name in acting:
                entity = canonical.state_of(name)
            else:
                country = ""
                entity = _as_written(tokens, name)
        elif name.entry is not None and name.entry.kind == "place":
            entity = _as_written(tokens, name)
        role = (tokens.starts[name.role[0]], tokens.ends[name.role[1] - 1]) if name.role else None
        mentions.append(Mention(tokens.starts[name.first], tokens.ends[name.last - 1], label, entity, country, role))
    return mentions


def _as_written(tokens: Tokens, name: Name) -> str:
    """A town as the text spells it, where only accents and hyphens differ from the usual spelling."""
    entity = name.entry.entity if name.entry is not None else ""
    text = words_of(tokens, name.first, name.last)
    same = propagate.fold_name(text) == propagate.fold_name(entity)
    return text if same and not text.isupper() and text[0].isupper() else entity


def _signs_for(tokens: Tokens, names: list[Name], person: Name) -> str:
    """The state that a person signs for: "Pour la Norvège" and the name on the next line or behind a colon."""
    gap = tokens.gaps[person.first]
    if "\n" not in gap and ":" not in gap:
        return ""
    before = next((n for n in names if n.last == person.first), None)
    if before is None or before.entry is None or before.entry.kind != "country":
        return ""
    index = before.first - 1
    while index >= 0 and tokens.folds[index] in {"le", "la", "l", "les"}:
        index -= 1
    return before.country if index >= 0 and tokens.folds[index] == "pour" else ""


def _of_government(tokens: Tokens, words: Words, role: tuple[int, int]) -> bool:
    """Whether an office is one of a government, which needs no country in a text of that government."""
    return any(words.ministers.at(tokens.folds, index) for index in range(*role))
