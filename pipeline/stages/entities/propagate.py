"""What an article says once holds for all of it: acronyms, surnames, and names met before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from pipeline.french import abbreviates, in_order
from pipeline.stages.entities.spans import Name, Taken, words_of
from pipeline.stages.entities.tokens import Tokens, fold
from pipeline.stages.entities.words import Words

_OF = frozenset(("de", "du", "des", "d"))
_SMALL = frozenset(("de", "du", "des", "d", "la", "le", "les", "l", "et", "à", "au", "aux", "en", "pour", "sur"))
OPENING, CLOSING = {" (", " ( "}, ")"


LONG_NAME = 3
"""Words of a name that has a short one, at least."""


def acronyms_in_brackets(tokens: Tokens, taken: Taken, names: list[Name]) -> Iterator[Name]:
    """ "Fonds austral pour l'océan (FAO)": the acronym gets label, entity and country of the long form before it."""
    for name in names:
        index = name.last
        if index >= len(tokens) or tokens.gaps[index] not in OPENING or name.label not in {"ORG", "MISC", "LOC"}:
            continue
        word = tokens.words[index]
        after = tokens.text[tokens.ends[index] : tokens.ends[index] + 3]
        if not after.lstrip(" ").startswith((CLOSING, ",", " -")) and not _closes(tokens, taken, index):
            continue
        if not _is_acronym(word) and not (
            after.startswith(CLOSING)
            and (
                (_is_free(taken, index) and _short_name(word, tokens.folds[name.first : name.last]))
                or _has_no_other(tokens, taken, name, index)
            )
        ):
            continue
        if name.step == "person":
            continue
        initials = "".join(w[0] for w in tokens.folds[name.first : name.last])
        if name.label == "LOC" and not abbreviates(tokens.folds[index], initials):
            continue
        if name.last - name.first < 2:
            continue
        entity = name.entity or words_of(tokens, name.first, name.last)
        known = taken.at(index)
        if (inner := _body_inside(tokens, name, word)) > name.first:
            entity = words_of(tokens, inner, name.last)
        last = index + 1
        if known is not None and known.first == index and tokens.text.startswith(CLOSING, tokens.ends[known.last - 1]):
            last = known.last
        if (
            known is not None
            and known.entity
            and known.entry is not None
            and not known.entry.weak
            and fold_name(entity)[-len(fold_name(known.entity)) :] == fold_name(known.entity)
        ):
            continue
        yield Name(index, last, name.label, "bracket", entity=entity, country=name.country)


def _body_inside(tokens: Tokens, name: Name, acronym: str) -> int:
    """Where the body whose initials an acronym is opens inside a longer name ("Conseil d'administration de la [Banque
    ouest-africaine de développement] (BOAD)"), or the name's first word."""
    letters = fold(acronym)
    for start in range(name.first + 2, name.last):
        if not tokens.words[start][0].isupper() or tokens.folds[start - 1] not in {"de", "la", "du", "l", "d"}:
            continue
        large = [tokens.folds[k][0] for k in range(start, name.last) if tokens.words[k] not in _SMALL]
        if "".join(large) == letters:
            return start
    return name.first


def _closes(tokens: Tokens, taken: Taken, index: int) -> bool:
    """Whether an acronym and a word or figures more fill the brackets: "(EULEX Kosovo)", "(CNCD-11.11)"."""
    known = taken.at(index)
    if known is None or known.first != index:
        return False
    figures = all(tokens.words[i].isdigit() for i in range(index + 1, known.last))
    if known.last - index != 2 and not (figures and known.last - index > 2):
        return False
    acronym = any(_is_acronym(tokens.words[i]) for i in range(index, known.last))
    return acronym and tokens.text.startswith(CLOSING, tokens.ends[known.last - 1])


def _has_no_other(tokens: Tokens, taken: Taken, name: Name, index: int) -> bool:
    """Whether one body's name of one word, for which nobody knows a longer one, fills the brackets behind a body's name
    of several words: "Fonds nordique pour l'environnement (Nefco)"."""
    owner = taken.at(index)
    if owner is None or owner.label != "ORG" or name.label != "ORG" or owner.last - owner.first != 1:
        return False
    word = tokens.words[index]
    return owner.entity in {"", word} and word[:1].isupper() and name.last - name.first >= LONG_NAME


def _is_free(taken: Taken, index: int) -> bool:
    """Whether nothing but a guess holds a word."""
    owner = taken.at(index)
    return owner is None or owner.step in {"run", "model"}


def _short_name(word: str, long_form: list[str]) -> bool:
    """Whether a capitalised word is made of initials of a long form: "Gecol", "Sonabel"."""
    initials = "".join(w[0] for w in long_form)
    if len(long_form) < 3 or not word[0].isupper() or not 3 <= len(word) <= 10:
        return False
    return in_order(word.lower(), initials) >= 3


def _is_acronym(word: str) -> bool:
    return len(word) >= 2 and sum(c.isupper() for c in word) >= 2 and len(word) <= 12


def long_form_labels(tokens: Tokens, taken: Taken) -> dict[str, Name]:
    """Acronym → the name it stands for in this article, from brackets."""
    return {tokens.words[n.first]: n for n in taken.names() if n.step == "bracket"}


def repeat(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """Further mentions of names found elsewhere in the article: whole, by surname, by acronym, and in capitals."""
    known: dict[str, Name] = {}
    heads: dict[str, list[tuple[tuple[str, ...], Name]]] = defaultdict(list)
    surnames: dict[str, set[str]] = defaultdict(set)
    labels: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for name in taken.names():
        key = tuple(tokens.folds[name.first : name.last])
        labels[key][name.label] += 1
        if name.entry is not None and not name.entry.weak:
            if name.label == "PER" and len(key) > 1:
                known.setdefault(key[-1], name)
            continue
        if len(key) == 1 and len(key[0]) < 3:
            continue
        if not any(entry[0] == key for entry in heads[key[0]]):
            heads[key[0]].append((key, name))
        if name.label == "PER" and name.last - name.first > 1:
            surnames[tokens.folds[name.last - 1]].add(words_of(tokens, name.first, name.last))
            known[tokens.folds[name.last - 1]] = name
    for options in heads.values():
        options.sort(key=lambda option: (-len(option[0]), option[0]))
    for index in tokens.capitals:
        folded = tokens.folds[index]
        if taken.at(index) is not None:
            continue
        for key, name in heads.get(folded, ()):
            last = index + len(key)
            if (
                tuple(tokens.folds[index:last]) == key
                and taken.free(index, last)
                and _same_case(tokens, name, index)
                and (tokens.words[index] not in words.common)
                and not any(tokens.gaps[i] not in {" ", "-", "'", ". ", "."} for i in range(index + 1, last))
            ):
                label = labels[key].most_common(1)[0][0]
                yield Name(index, last, label, "repeat", entity=name.entity, country=name.country)
                break
        else:
            if folded in known and len(folded) > 2 and tokens.words[index] not in words.common:
                yield Name(_with_first_names(tokens, taken, words, index), index + 1, "PER", "repeat")


def surnames_like_places(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """ "La commission Berlin" where the article knows a Hugo Berlin."""
    surnames = {
        tokens.folds[n.last - 1]
        for n in taken.names()
        if n.label == "PER" and (n.last - n.first > 1 or n.step == "person")
    }
    for name in taken.names():
        if name.label != "LOC" or name.last - name.first != 1 or tokens.folds[name.first] not in surnames:
            continue
        before = tokens.folds[name.first - 1] if name.first and tokens.gaps[name.first] == " " else ""
        if before in words.surname_nouns:
            yield Name(name.first, name.last, "PER", "repeat")


def short_companies(tokens: Tokens, taken: Taken, words: Words) -> Iterator[Name]:
    """A company by its first word alone, once the article has named it in full: "Corvane" of "Corvane Energy"."""
    full: dict[str, Name] = {}
    names = taken.names()
    for name in names:
        behind = range(name.first + 1, name.last)
        if name.label == "ORG" and behind and all(tokens.words[i] in words.foreign_bodies for i in behind):
            full.setdefault(tokens.words[name.first], name)
    if not full:
        return
    persons = {
        tokens.words[i] for n in names if n.label == "PER" for i in range(n.first, n.last) if n.last - n.first > 1
    }
    for name in names:
        word = tokens.words[name.first]
        company = full.get(word)
        if company is None or name.last - name.first > 1 or name.entry is not None or word in persons:
            continue
        of = name.first - 1
        if name.label == "LOC" and of > 0 and tokens.folds[of] in _OF and tokens.folds[of - 1] in words.nouns_of_places:
            continue  # "la mine de Kasoma" of "Kasoma Mining"
        entity = company.entity or words_of(tokens, company.first, company.last)
        yield Name(name.first, name.last, "ORG", "institution", entity=entity, country=company.country)


def _with_first_names(tokens: Tokens, taken: Taken, words: Words, index: int) -> int:
    """Where a person begins whose surname stands at ``index``: at the initials and first names before it."""
    first = index
    while (
        first
        and taken.at(first - 1) is None
        and (
            (
                len(tokens.words[first - 1]) == 1
                and tokens.words[first - 1].isupper()
                and tokens.gaps[first] in {". ", "."}
                and tokens.words[first - 1] != "M"
            )
            or (tokens.words[first - 1] in words.given and tokens.gaps[first] in {" ", "-"})
        )
    ):
        first -= 1
    return first


def long_forms_in_brackets(tokens: Tokens, taken: Taken, names: list[Name]) -> Iterator[Name]:
    """ "le Ccas (Centre communal d'aide sociale)": the acronym before the long form gets its label and entity."""
    for name in names:
        index = name.first - 1
        if index < 0 or tokens.gaps[name.first] not in OPENING or name.label not in {"ORG", "MISC"}:
            continue
        word = tokens.words[index]
        initials = "".join(w[0] for w in tokens.folds[name.first : name.last])
        if name.last - name.first < 2 or not word[0].isupper() or not abbreviates(tokens.folds[index], initials):
            continue
        entity = name.entity or words_of(tokens, name.first, name.last)
        yield Name(index, index + 1, name.label, "bracket", entity=entity, country=name.country)


def _same_case(tokens: Tokens, name: Name, index: int) -> bool:
    written = tokens.words[index]
    model = tokens.words[name.first]
    if model.isupper() and len(model) > 1 and not tokens.capital_line[name.first]:
        return written.isupper()
    return True


def fold_name(text: str) -> tuple[str, ...]:
    """A name as folded words, for comparing."""
    return tuple(fold(w) for w in text.replace("'", " ").replace("-", " ").replace(".", " ").split())
