"""The words, signs and names of a stretch of text, and which names a phrase of them has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.stages.points.names import Name, name_of
from pipeline.stages.points.vocabulary import vocabulary

ARTICLES = frozenset(
    (
        "le",
        "la",
        "l'",
        "les",
        "ce",
        "cet",
        "cette",
        "ces",
        "son",
        "sa",
        "ses",
        "notre",
        "leur",
        "leurs",
        "un",
        "une",
        "nos",
    )
)
PLURAL_ARTICLES = frozenset(("les", "ces", "ses", "leurs", "nos"))
_JOINTS = frozenset(("et", ","))
_JOINS = frozenset(("et", ",", "le", "la", "l'", "les"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign or a whole name: ``word`` is folded."""

    start: int
    end: int
    word: str
    mention: Any = None


def with_parties(inner: Sequence[Token], whose: int) -> Name:
    """The body or state at ``whose`` with those that "et" joins to it: "le protocole signé par X et le Y"."""
    names = [name_of(inner[whose].mention)]
    for index in range(whose + 1, len(inner)):
        token = inner[index]
        if token.mention is None and token.word in _JOINS:
            continue
        state = token.mention is not None and token.mention.label == "LOC" and token.mention.country
        joined = not _JOINTS.isdisjoint(t.word for t in inner[index - 2 : index] if t.mention is None)
        if token.mention is None or not joined or not (state or token.mention.label in {"ORG", "MISC"}):
            break
        names.append(name_of(token.mention))
    return names[0] if len(names) == 1 else ("; ".join(dict.fromkeys(name for name, _ in names)), "")


def is_free(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing governs the name at ``index`` or joins it to another, by its civility: "le pays de Mme X"."""
    person = tokens[index].mention.label == "PER"
    while index and tokens[index - 1].mention is None and tokens[index - 1].word in vocabulary().civilities:
        index -= 1
    if person and _is_office_of(tokens, index):
        return False
    before = tokens[index - 1].word if index else ""
    return not index or (before not in vocabulary().governors and before not in ARTICLES | {"et", "ou"})


def _is_office_of(tokens: Sequence[Token], index: int) -> bool:
    """Whether "de" governs the office before a name: "l'hôte du président X" is not X."""
    office = index - 1
    while office > 0 and tokens[office].mention is None and tokens[office].word in vocabulary().offices:
        office -= 1
    words = [t.word if t.mention is None else "" for t in tokens[max(0, office - 1) : office + 1]]
    return office < index - 1 and (words[-1:] == ["du"] or (words in (["de", "la"], ["de", "l'"])))
