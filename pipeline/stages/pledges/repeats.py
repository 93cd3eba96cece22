"""What must not be summed twice: a headline or a later sentence that says the same pledge again."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.reading import Reading


def without_repeats(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in text order, each repeat marked as not counted.

    A headline in the present tense takes status and modality of the sentence that it announces, where there is one.
    """
    result = list(drafts)
    said: dict[tuple[object, ...], list[Draft]] = {}
    for draft in result:
        if draft.scene.headline:
            other = next((d for d in result if not d.scene.headline and _same(draft, d)), None)
            reading = draft.reading
            verb = draft.frame.verb
            if other is not None:
                draft.counted = False
                if verb is not None and _tells(draft, other):
                    reading = other.reading
                elif verb is not None and verb.tense == "present" and reading.status in {"committed", "ongoing"}:
                    reading = Reading("pledged", "announcement")
            elif verb is not None and verb.tense == "present" and reading.status in {"committed", "ongoing"}:
                reading = Reading("pledged", "announcement")
            draft.reading = reading
            continue
        for earlier in said.setdefault(_figure(draft), [])[-8:]:
            if earlier.counted and draft.counted and not earlier.scene.headline and _repeats(earlier, draft):
                draft.counted = False
        said[_figure(draft)].append(draft)
    return [dataclasses.replace(d) for d in result]


def _tells(headline: Draft, other: Draft) -> bool:
    """Whether a headline in the present says what the sentence says: the same verb, or one that grants."""
    verb, said = headline.frame.verb, other.frame.verb
    if (
        verb is None
        or said is None
        or verb.tense != "present"
        or other.reading.status not in {"committed", "delivered"}
    ):
        return False
    return verb.lemma == said.lemma or headline.reading.status == "committed"


def _figure(draft: Draft) -> tuple[object, ...]:
    quantity = draft.quantity
    return quantity.value, quantity.value_max, quantity.kind, quantity.currency


def _same(one: Draft, other: Draft) -> bool:
    a, b = one.quantity, other.quantity
    return bool(
        a.value == b.value and a.value_max == b.value_max and a.kind == b.kind and a.currency == b.currency
        and (a.kind == "currency" or a.unit[:4].lower() == b.unit[:4].lower())
    )  # fmt: skip


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
