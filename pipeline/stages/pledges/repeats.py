"""What must not be summed twice: a headline or a later sentence that says the same pledge again."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from pipeline.conjugation import PRESENT
from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.meaning import Reading

LEAD = 3
"""The last sentence that the lead of an article may be."""


def without_repeats(drafts: Sequence[Draft], quantities: Sequence[Any]) -> list[Draft]:
    """The drafts in text order, each repeat marked as not counted. ``quantities``: every figure of the article.

    A headline in the present tense takes status and modality of the sentence that it announces, where there is one.
    """
    result = list(drafts)
    shares_out(result)
    said: dict[tuple[object, ...], list[Draft]] = {}
    for draft in result:
        if draft.scene.headline:
            _read_headline(draft, [d for d in result if not d.scene.headline], quantities)
            continue
        for earlier in said.setdefault(_figure(draft), [])[-8:]:
            if earlier.counted and draft.counted and not earlier.scene.headline and _repeats(earlier, draft):
                draft.counted = False
        said[_figure(draft)].append(draft)
    return [dataclasses.replace(d) for d in result]


def _read_headline(draft: Draft, body: Sequence[Draft], quantities: Sequence[Any]) -> None:
    """Mark a headline's pledge as told again where the text tells it, and read its present tense as the text does."""
    other = next((d for d in body if _same(draft, d)), None)
    told = any(q.start > draft.scene.end and same_figure(draft.quantity, q) for q in quantities)
    if other is not None or told or _adds_up(draft, body):
        draft.counted = False
    verb = draft.frame.verb
    if verb is None or verb.nominal:
        return
    if other is not None and _tells(draft, other):
        draft.reading = other.reading
    elif (
        draft.frame.name in {"sign", "approve"}
        or "binding" in verb.classes.get(draft.frame.name, frozenset())
        or (draft.reading.status == "committed" and any(_decides(d, draft) for d in body[:LEAD]))
    ):
        return
    elif verb.tense == PRESENT and draft.reading.status in {"committed", "ongoing"}:
        draft.reading = Reading("pledged", "announcement")


def _decides(told: Draft, headline: Draft) -> bool:
    """Whether the lead tells that the headline's actor, or an organ of it, has approved something."""
    names = told.actor.name, headline.actor.name
    return (
        told.frame.name == "approve" and bool(names[0] and names[1]) and (names[1] in names[0] or names[0] in names[1])
    )


def _tells(headline: Draft, other: Draft) -> bool:
    """Whether a headline in the present says what the sentence says: the same verb, or one that grants."""
    verb, said = headline.frame.verb, other.frame.verb
    if verb is None or said is None or verb.tense != PRESENT or other.reading.status not in {"committed", "delivered"}:
        return False
    grants = "punctual" in verb.classes.get(headline.frame.name, frozenset())
    return verb.lemma == said.lemma or headline.reading.status == "committed" or grants


def _figure(draft: Draft) -> tuple[object, ...]:
    quantity = draft.quantity
    return quantity.value, quantity.value_max, quantity.kind, quantity.currency


def _same(one: Draft, other: Draft) -> bool:
    return same_figure(one.quantity, other.quantity)


def same_figure(a: Any, b: Any) -> bool:
    """Whether two quantities are the same figure of the same thing."""
    return bool(
        a.value == b.value and a.value_max == b.value_max and a.kind == b.kind and a.currency == b.currency
        and (a.kind in {"currency", "percent"} or a.unit[:4].lower() == b.unit[:4].lower())
    )  # fmt: skip


def _adds_up(headline: Draft, body: Sequence[Draft]) -> bool:
    """Whether a sum in the headline is that of two, three or four sums in a row of the text."""
    whole = headline.quantity
    values = [
        d.quantity.value for d in body if d.counted and d.quantity.currency == whole.currency != "" and d.quantity.value
    ]
    return any(sum(values[i : i + n]) == whole.value for n in (2, 3, 4) for i in range(len(values) - n + 1))


def shares_out(drafts: Sequence[Draft]) -> None:
    """Mark the sums that together make up the one before them as its parts."""
    for at, draft in enumerate(drafts):
        whole = draft.quantity
        if draft.scene.headline or not draft.counted or not whole.currency or not whole.value:
            continue
        behind = drafts[at + 1 : at + 10]
        parts = [d for d in behind if d.scene.index <= draft.scene.index + 9 and d.quantity.currency == whole.currency]
        for first, n in ((i, n) for i in range(min(4, len(parts))) for n in range(2, len(parts) - i + 1)):
            made = parts[first : first + n]
            if sum(d.quantity.value or 0 for d in made) == whole.value and all(d.counted for d in made):
                if _sums_up(draft, made):
                    draft.counted = False
                    break
                for part in made:
                    part.counted = False


def _sums_up(whole: Draft, parts: Sequence[Draft]) -> bool:
    """Whether a sum in the lead of an article only says beforehand what its text tells one by one."""
    group = whole.frame.role == "object" and whole.frame.name in {"promise", "announce", "commit", "give"}
    told = (
        group
        and whole.frame.link.container < 0
        and all(part.frame.own_verb and not (part.frame.verb and part.frame.verb.nominal) for part in parts)
    )
    return told and whole.scene.index <= LEAD and parts[0].scene.index >= whole.scene.index + 2


def _repeats(earlier: Draft, later: Draft) -> bool:
    """The same figure by the same actor to the same recipient, at the same stage."""
    return (
        _same(earlier, later)
        and earlier.actor.name == later.actor.name != ""
        and (earlier.recipient.name == later.recipient.name or not later.recipient.name or not earlier.recipient.name)
        and earlier.scene.index != later.scene.index
        and earlier.reading.status == later.reading.status
        and earlier.rate == later.rate
        and (earlier.object == later.object or not earlier.object or not later.object)
        and later.quantity.kind == "currency"
    )
