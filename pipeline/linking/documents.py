"""Documents into the index and out of it: what they count, and which names and offices come or go with them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from pipeline.linking.bodies import Corrections, correction_of, expands
from pipeline.linking.index import FULL, NAME, SINGLE, Changes, Form, Index
from pipeline.linking.mentions import DistinctMention
from pipeline.linking.names import fold_words, skeleton
from pipeline.linking.persons import office_core

JOIN = "|"
"""Between the offices of a place."""
_AT_ONCE = 100_000
"""Places that are written together."""


def take_out(index: Index, changes: Changes, doc_ids: Iterable[str]) -> None:
    """Take documents out of the index."""
    for doc_id in doc_ids:
        names = json.loads(index.cell("SELECT names FROM linked WHERE doc_id = ?", doc_id))
        forms = {number: index.form(number) for number, _, _ in names}
        entities = set()
        for number, form in forms.items():
            if form.kind == SINGLE:
                query = "SELECT meant, times FROM places WHERE form = ? AND doc_id = ?"
                meant, times = index.rows(query, number, doc_id)[0]
                index.share(changes, meant, number, -times)
                entities.add(meant)
            else:
                entities.add(form.meant)
        for number, times, office in names:
            changes.times[number] -= times
            if office and _compared(forms[number]):
                changes.offices[forms[number].words, forms[number].country, office] -= 1
        changes.touched |= entities
        for entity in entities:
            changes.documents[entity] -= 1
        index.many("DELETE FROM places WHERE form = ? AND doc_id = ?", [(number, doc_id) for number in forms])
        index.run("DELETE FROM linked WHERE doc_id = ?", doc_id)


def put_in(
    index: Index,
    changes: Changes,
    keys: Mapping[str, str],
    mentions: Callable[[str], Sequence[DistinctMention]],
    corrections: Corrections,
) -> None:
    """Put documents into the index: ``keys`` of each, and what gives its distinct mentions."""
    at_hand: dict[tuple[str, str, str, str], Form] = {}
    waiting: list[tuple[int, str, int, int, str]] = []
    for doc_id, key in keys.items():
        names = []
        places: dict[int, tuple[int, int, set[str]]] = {}
        for position, mention in enumerate(mentions(doc_id)):
            name = (mention.text, mention.label, mention.entity, mention.country)
            form = at_hand.get(name)
            if form is None:
                form = at_hand[name] = _form(index, changes, name, corrections)
            office = office_core(mention.role) if mention.role and form.kind != NAME else ""
            names.append((form.id, mention.times, office))
            changes.times[form.id] += mention.times
            if office and _compared(form):
                changes.offices[form.words, form.country, office] += 1
            first, times, offices = places.get(form.id, (position, 0, set()))
            if office and form.kind == SINGLE:
                offices.add(office)
            places[form.id] = (first, times + mention.times, offices)
        waiting += [(form, doc_id, first, times, JOIN.join(sorted(offices)) if offices else "")
                    for form, (first, times, offices) in places.items()]  # fmt: skip
        if len(waiting) > _AT_ONCE:
            _put_places(index, waiting)
        index.run("INSERT INTO linked VALUES (?, ?, ?, '')", doc_id, key, json.dumps(names, separators=(",", ":")))
        changes.docs.append(doc_id)
    _put_places(index, waiting)


def _put_places(index: Index, waiting: list[tuple[int, str, int, int, str]]) -> None:
    """Write places in the order of their key, which is many times as fast as in that of the documents."""
    index.many("INSERT INTO places VALUES (?, ?, ?, ?, ?, NULL)", sorted(waiting))
    waiting.clear()


def settle(index: Index, changes: Changes) -> None:
    """Write the counts; forget the names that no document has any more, and note what came and went."""
    index.many("UPDATE forms SET times = times + ? WHERE id = ?", ((n, form) for form, n in changes.times.items() if n))
    for number in changes.times:
        if index.cell("SELECT times FROM forms WHERE id = ?", number) == 0:
            _forget(index, changes, index.form(number))
    for form in map(index.form, changes.new):
        if form.kind == FULL and not _is_known(index, form):
            changes.nodes.add(form.node)
    _settle_offices(index, changes)


def _compared(form: Form) -> bool:
    return form.kind == FULL and bool(form.country)


def _is_known(index: Index, form: Form) -> bool:
    """Whether the person that a full name means was there before."""
    return bool(index.forms("words = ? AND country = ? AND kind = 'full' AND meant IS NOT NULL LIMIT 1", *form.node))


def _form(index: Index, changes: Changes, name: tuple[str, str, str, str], corrections: Corrections) -> Form:
    """The form with this name, made where there is none."""
    found = index.forms("text = ? AND label = ? AND entity = ? AND country = ?", *name)
    if found:
        return found[0]
    text, label, entity, country = name
    called = entity or text
    words: tuple[str, ...] = ()
    kind = NAME
    if label == "PER" and correction_of(corrections, text, entity) is None:
        # A name without letters or digits is like nobody else's.
        words = fold_words(called) or (f"?{called}",)
        kind = FULL if len(words) > 1 else SINGLE
    long_form = expands(text, label, entity)
    number = index.run(
        "INSERT INTO forms VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, NULL)",
        *name, kind, " ".join(words), called, called, int(long_form),
    )  # fmt: skip
    if kind == FULL:
        index.many("INSERT INTO ends VALUES (?, ?)", [(word, number) for word in {words[0], words[-1]}])
    if kind == SINGLE:
        index.run("INSERT INTO sounds VALUES (?, ?, ?, ?)", skeleton(words[0]), country, words[0], number)
    if long_form:
        changes.expansions.add((text, label))
    changes.new.append(number)
    return index.form(number)


def _forget(index: Index, changes: Changes, form: Form) -> None:
    """No document has the form any more."""
    index.run("DELETE FROM forms WHERE id = ?", form.id)
    index.run("DELETE FROM shares WHERE form = ?", form.id)
    if form.kind == FULL:
        words = form.words.split(" ")
        index.many("DELETE FROM ends WHERE word = ? AND form = ?", [(w, form.id) for w in {words[0], words[-1]}])
        if form.meant is not None and not _is_known(index, form):
            changes.nodes.add(form.node)
            changes.gone.add(form.meant)
    if form.kind == SINGLE:
        index.run("DELETE FROM sounds WHERE sound = ? AND country = ? AND word = ? AND form = ?",
                  skeleton(form.words), form.country, form.words, form.id)  # fmt: skip
    if expands(form.text, form.label, form.entity):
        changes.expansions.add((form.text, form.label))


def _settle_offices(index: Index, changes: Changes) -> None:
    for office, difference in changes.offices.items():
        if not difference:
            continue
        words, country, post = office
        where = "words = ? AND country = ? AND office = ?"
        before = index.cell(f"SELECT times FROM offices WHERE {where}", *office) or 0  # noqa: S608 - constant
        after = before + difference
        if after:
            index.run("INSERT OR REPLACE INTO offices VALUES (?, ?, ?, ?)", *office, after)
        else:
            index.run(f"DELETE FROM offices WHERE {where}", *office)  # noqa: S608 - constant
        if bool(before) == bool(after):
            continue
        changes.posts.add(office)
        for sound in set(map(skeleton, words.split(" "))):
            changes.compared[country, post, sound] += 1 if after else -1
            if after:
                index.run("INSERT INTO sounding VALUES (?, ?, ?, ?)", country, post, sound, words)
            else:
                index.run("DELETE FROM sounding WHERE country = ? AND office = ? AND sound = ? AND words = ?",
                          country, post, sound, words)  # fmt: skip
