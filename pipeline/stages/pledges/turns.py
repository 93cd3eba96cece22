"""The turns of a transcript: where each begins, and who has it."""

from __future__ import annotations

import re
from typing import Any

from pipeline.stages.places import Places

_TURN = re.compile(
    r"^[ \t–—-]{0,3}"
    r"((?:(?:M\.|Mme|MM\.|Mmes|Dr|Dre|S\.E\.|Son Excellence|L'ambassadeur|La ministre|Le ministre)[ \t]?)?"
    r"[A-ZÀ-Ý][\w'’.-]{0,30}(?:[ \t][A-ZÀ-Ý][\w'’.-]{0,30}){0,4})"
    r"[ \t]?(?:\([^()\n]{1,80}\)[ \t]?)?(?::|\.[ \t]?[–—-])[ \t]",
    re.MULTILINE,
)
_QUESTION = re.compile(r"^[ \t]{0,2}(?:Q|Question|QUESTION)\b[^:\n]{0,120}?(?:\.|:|[–—-])", re.MULTILINE)


def find_turns(text: str, names: Places) -> list[tuple[int, Any]]:
    """Where each turn of a transcript begins and the mention of its speaker (``None``: nobody known)."""
    people: dict[str, Any] = {}
    for row in names.rows:
        if row.label == "PER":
            name = str(row.entity or row.text)
            people.setdefault(name.split()[-1].casefold(), row)
            if row.country or row.role:
                people[name.split()[-1].casefold()] = row
    turns = []
    for match in _TURN.finditer(text):
        words = match[1].casefold().split()
        row = next((people[word] for word in reversed(words) if word in people), None)
        if row is not None:
            turns.append((match.start(), row))
    speakers = {str(row.entity or row.text) for _, row in turns}
    if len(turns) < 2 or len(speakers) < 1:
        return []
    turns += [(m.start(), None) for m in _QUESTION.finditer(text)]
    return sorted(turns, key=lambda turn: turn[0])
