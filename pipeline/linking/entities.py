"""What stands in ``entities.csv``: name, label, country, other names and counts of each entity, from its forms."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from pipeline.linking.bodies import CORRECTED, COUNTRY, MARK, Corrections, country_of_form
from pipeline.linking.index import SINGLE, Changes, Form, Index
from pipeline.linking.mentions import unpacked
from pipeline.linking.names import slug
from pipeline.linking.written import as_written
from pipeline.stages.entities.gazetteer import country_name

_ACRONYM = 6
"""Letters of an acronym, at most: a longer word in capitals is a heading's."""
JOINT = "; "
"""Joins several names, keys or codes in a cell."""
Decision = tuple[str, str, str, str]
"""Key, name, label and country of an entity."""


def count_documents(index: Index, changes: Changes) -> None:
    """Write in how many documents each entity stands."""
    meant: dict[int, int | None] = {}
    for doc_id in changes.docs:
        entities = set()
        names = json.loads(index.cell("SELECT names FROM linked WHERE doc_id = ?", doc_id))
        for form in {form for form, _, _ in names}:
            if form not in meant:
                meant[form] = index.cell("SELECT meant FROM forms WHERE id = ?", form)
            entities.add(meant[form] or meant_at(index, form, doc_id))
        changes.documents.update(entities)
    changes.touched |= set(changes.documents)
    index.many(
        "UPDATE entities SET documents = documents + ? WHERE id = ?",
        [(n, entity) for entity, n in changes.documents.items() if n],
    )
    index.many(
        "UPDATE entities SET documents = ? WHERE id = ?",
        [(len(index.docs_of_entity(entity)), entity) for entity in changes.moved],
    )


def meant_at(index: Index, form: int, doc_id: str) -> int:
    """The entity that a one-word name means in a document."""
    return int(index.cell("SELECT meant FROM places WHERE form = ? AND doc_id = ?", form, doc_id))


def describe(index: Index, changes: Changes, corrections: Corrections) -> tuple[set[int], set[str]]:
    """Write the cells of the entities that a change may have touched; forget those that no document names any more.

    Gives those whose decisions changed, and the bases of keys where keys may change.
    """
    changed: set[int] = set()
    bases: set[str] = set()
    for entity in sorted(changes.touched):
        found = index.rows("SELECT identity, name, label, country, base FROM entities WHERE id = ?", entity)
        if not found:
            continue
        identity, *before = found[0]
        forms = _Forms(index, entity)
        bases.add(before[3])
        if not forms.all:
            index.run("DELETE FROM entities WHERE id = ?", entity)
            index.run("DELETE FROM shares WHERE entity = ?", entity)
            continue
        name, label, country = _cells(forms, identity or "PER", corrections)
        base = f"{label.lower()}-{slug(name)}"
        bases.add(base)
        if before != [name, label, country, base]:
            changed.add(entity)
        aliases = sorted({_written(form.text) for form, _ in forms.all} - {name})
        index.run(
            "UPDATE entities SET name = ?, label = ?, country = ?, base = ?, aliases = ?, mentions = ? WHERE id = ?",
            name, label, country, base, JOINT.join(aliases), sum(times for _, times in forms.all), entity,
        )  # fmt: skip
    return changed, bases


def give_keys(index: Index, bases: Iterable[str]) -> set[int]:
    """Give each entity its key: label and name, with the country or a number only where two would be the same.

    ``bases``: where anything changed. Gives the entities whose key changed.
    """
    # A key with a suffix must not be another's base: where a base came or went, the shorter one is asked as well.
    wider = set(bases) | {base.rpartition("-")[0] for base in bases}
    changed: set[int] = set()
    for base in sorted(wider - {""}):
        members = index.rows("SELECT id, country, name, identity, key FROM entities WHERE base = ?", base)
        if len(members) > 1:
            ties = Counter((country, name) for _, country, name, _, _ in members)
            members.sort(key=lambda m: (m[1], m[2], _first(index, m[0])[0] if ties[m[1], m[2]] > 1 else "", m[3] or ""))
        taken: set[str] = set()
        for number, (entity, country, _, _, before) in enumerate(members):
            key = _key(index, base, number, country, taken) if number else base
            taken.add(key)
            if key != before:
                index.run("UPDATE entities SET key = ? WHERE id = ?", key, entity)
                changed.add(entity)
    return changed


def _key(index: Index, base: str, number: int, country: str, taken: set[str]) -> str:
    suffix = country.lower() or str(number + 1)
    while (key := f"{base}-{suffix}") in taken or index.cell("SELECT 1 FROM entities WHERE base = ? LIMIT 1", key):
        number += 1
        suffix = str(number + 1)
    return key


class _Forms:
    """The forms of an entity, each with how often it means it."""

    def __init__(self, index: Index, entity: int) -> None:
        self._index, self._entity = index, entity
        times = dict(index.rows("SELECT id, times FROM forms WHERE meant = ?", entity))
        self.all = [(form, times[form.id]) for form in index.forms("meant = ?", entity)]
        self.all += [
            (index.form(form), n)
            for form, n in index.rows("SELECT form, times FROM shares WHERE entity = ? AND times > 0", entity)
        ]

    def first(self, forms: Iterable[Form]) -> Form:
        """Which of these forms stands first, by document and place."""
        return min(forms, key=lambda form: (_first_place(self._index, form, self._entity), form.id))

    def one_of(self, values: dict[Form, str]) -> str:
        """The value that the forms agree on; of several that of the first form."""
        given = {form: value for form, value in values.items() if value}
        several = set(given.values())
        if len(several) > 1:
            return given[self.first(given)]
        return next(iter(several), "")


def _cells(forms: _Forms, identity: str, corrections: Corrections) -> tuple[str, str, str]:
    """Name, label and country."""
    kind, _, rest = identity.partition(MARK)
    if kind == COUNTRY:
        return country_name(rest), "LOC", rest
    if kind == CORRECTED:
        correction = corrections[rest]
        label = correction.label or forms.one_of({form: form.label for form, _ in forms.all})
        return correction.entity, label, correction.country or forms.one_of({f: f.country for f, _ in forms.all})
    if kind == "PER":
        return _fullest(forms.all), "PER", forms.one_of({form: form.country for form, _ in forms.all})
    name = as_written(
        min((form.named for form, _ in forms.all), key=_usual),
        [(_written(form.text), times) for form, times in forms.all],
    )
    return name, kind, forms.one_of({form: country_of_form(form) for form, _ in forms.all})


def _fullest(forms: Iterable[tuple[Form, int]]) -> str:
    """The fullest name: most words, then most often written, then in the alphabet."""
    counts: Counter[tuple[int, str]] = Counter()
    for form, times in forms:
        counts[len(form.words.split(" ")), form.called] += times
    return min(counts, key=lambda n: (-n[0], -counts[n], n[1]))[1]


def _first_place(index: Index, form: Form, entity: int) -> tuple[str, int]:
    only = "AND meant = ?" if form.kind == SINGLE else ""
    query = f"SELECT doc_id, position FROM places WHERE form = ? {only} ORDER BY doc_id LIMIT 1"  # noqa: S608 - constant
    doc_id, position = index.rows(query, form.id, *([entity] if only else []))[0]
    return doc_id, position


def _first(index: Index, entity: int) -> tuple[str, int]:
    """The first place of an entity."""
    return min(_first_place(index, form, entity) for form, _ in _Forms(index, entity).all)


def _written(text: str) -> str:
    return unpacked([text, "", "", "", "", 1]).written


def _usual(name: str) -> tuple[bool, int, str]:
    """Orders spellings of one name: not in capitals first, then with more accents, then by the alphabet."""
    capitals = name.isupper() and (" " in name or len(name) > _ACRONYM)
    return capitals, -sum(c not in "abcdefghijklmnopqrstuvwxyz" for c in name.lower()), name
