"""What linking needs to know of a document: its distinct mentions, each with how often it stands there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple


class DistinctMention(NamedTuple):
    """A name with its label, entity, country and role as the stage gave them. ``written``: in one line.

    A tuple, because a large collection has millions of them.
    """

    text: str
    label: str
    entity: str
    country: str
    role: str
    times: int
    written: str

    def packed(self) -> list[str | int]:
        """As plain values for a store."""
        return [self.text, self.label, self.entity, self.country, self.role, self.times]


def distinct_mentions(mentions: Iterable[Any]) -> list[DistinctMention]:
    """Mentions of one document, each different one once, in the order of their first places."""
    counts: dict[tuple[str, str, str, str, str], int] = {}
    for m in mentions:
        key = (m.text, m.label, m.entity, m.country, m.role)
        counts[key] = counts.get(key, 0) + 1
    return [unpacked([*key, count]) for key, count in counts.items()]


def unpacked(values: Sequence[Any]) -> DistinctMention:
    """Inverse of :meth:`DistinctMention.packed`."""
    text = values[0]
    written = " ".join(text.split()) if "\n" in text or "  " in text or "\t" in text else text
    return DistinctMention._make((*values, written))
