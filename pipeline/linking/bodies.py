"""Names that are no persons': countries, places, bodies, events, and whatever the user named."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.linking.corrections import Correction
from pipeline.linking.index import NAME, Changes, Form, Index
from pipeline.linking.names import fold_text
from pipeline.stages.entities.gazetteer import country_name, load_gazetteer
from pipeline.stages.entities.national import is_of_any_state
from pipeline.stages.entities.words import load_words

Corrections = Mapping[str, Correction]
"""The user's corrections by each folded name that means them."""

CORRECTED, COUNTRY = "corrected", "country"
"""What the identities of entities that the user named, and of countries, begin with; others begin with the label."""
MARK = "\x1f"
"""Between the parts of an identity; no name holds it."""


def by_name(corrections: list[Correction]) -> dict[str, Correction]:
    """The corrections by folded name."""
    return {fold_text(name): c for c in corrections for name in (c.entity, *c.aliases)}


def correction_of(corrections: Corrections, *names: str) -> Correction | None:
    """The user's word on the first of these names that has one."""
    if not corrections:
        return None
    return next((corrections[folded] for folded in map(fold_text, names) if folded in corrections), None)


def expands(text: str, label: str, entity: str) -> bool:
    """Whether a form gives an acronym its long form."""
    return (
        label in {"ORG", "MISC"}
        and len(text) > 1
        and text.isupper()
        and bool(entity)
        and fold_text(entity) != fold_text(text)
    )


def identify(index: Index, changes: Changes, corrections: Corrections) -> None:
    """Give each new name its entity, and each acronym whose long form came or went another one."""
    forms = {form.id: form for form in map(index.form, changes.new) if form.kind == NAME}
    for text, label in changes.expansions:
        forms |= {form.id: form for form in index.forms("called = ? AND label = ? AND kind = 'name'", text, label)}
    for form in forms.values():
        identity, named = _identity(index, form, corrections)
        if named != form.named:
            index.run("UPDATE forms SET named = ? WHERE id = ?", named, form.id)
            if form.meant is not None:
                changes.touched.add(form.meant)
        entity = index.entity(identity)
        changes.touched.add(entity)
        index.assign(changes, form, entity)


def _identity(index: Index, form: Form, corrections: Corrections) -> tuple[str, str]:
    """What makes forms one entity, and the name of this one with its acronym expanded."""
    called = form.called
    corrected = correction_of(corrections, form.text, form.entity)
    if corrected is None and form.country and fold_text(called) == fold_text(country_name(form.country)):
        return MARK.join((COUNTRY, form.country)), called
    if corrected is None:
        called = _long_form(index, called, form.label)
        corrected = correction_of(corrections, called)
    if corrected is not None:
        return MARK.join((CORRECTED, fold_text(corrected.entity))), called
    if form.country and form.label == "ORG" and is_of_any_state(load_words(), called):
        return MARK.join((form.label, fold_text(called), form.country)), called
    return MARK.join((form.label, fold_text(called))), called


def _long_form(index: Index, acronym: str, label: str) -> str:
    """The only long form that the articles give an acronym; the name itself where there is none or several."""
    if len(acronym) < 2 or not acronym.isupper() or acronym in load_words().institutions:
        return acronym
    query = "SELECT DISTINCT entity FROM forms WHERE text = ? AND label = ? AND expands = 1 LIMIT 2"
    forms = index.column(query, acronym, label)
    return forms[0] if len(forms) == 1 else acronym


def country_of_form(form: Form) -> str:
    """The country that a form gives its entity: that of the body where the lexicon knows it as one of a state, unless
    every state has one ("Cour des comptes"), which makes as many entities."""
    if form.country and is_of_any_state(load_words(), form.named):
        return form.country
    known = load_gazetteer().by_entity.get(form.named)
    return known.country if known is not None and known.kind == "state body" else form.country
