"""Verbs that the lexicon does not know, told by their endings, so that they can part clauses and say deeds."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.conjugation import CONDITIONAL, FUTURE, IMPERFECT, PERFECT
from pipeline.stages.pledges.lexicon import Lexicon
from pipeline.stages.pledges.tokens import FIGURE, Token
from pipeline.stages.pledges.verb import Verb


def is_infinitive(tokens: Sequence[Token], index: int, lexicon: Lexicon, groups: Sequence[Verb]) -> bool:
    """Whether the form can be nothing but an infinitive: a verb that governs one stands before it, and a figure or a
    determiner behind ("s'engage à réimplanter 40 stèles")."""
    if not tokens[index].low.endswith(("er", "ir", "re")) or not groups or index + 1 >= len(tokens):
        return False
    marked = tokens[index - 1].low in {"à", "de", "d'"}
    at = index - (2 if marked else 1)
    while at > groups[-1].last and tokens[at].low in lexicon.words["adverb"]:
        at -= 1
    near = groups[-1].last == at
    behind = tokens[index + 1]
    return (
        near
        and groups[-1].has("commit", "intend", "modal", "promise", "propose", "announce")
        and (behind.kind == FIGURE or behind.low in lexicon.words["determiner"])
    )


def _infinitive(future: str) -> str:
    """The infinitive of a future by its look: "replantera" → "replanter", "tondra" → "tondre"."""
    stem = future[: future.rindex("r") + 1]
    return stem if stem.endswith(("er", "ir")) else stem + "e"


def guessed(low: str, index: int, inverted: str) -> Verb | None:
    if low.endswith(
        ("era", "eront", "ira", "iront", "dra", "dront", "erons", "irons", "tra", "tront", "ura", "vra", "vront")
    ):
        return Verb(index, index, _infinitive(low), FUTURE, inverted=inverted)
    if low.endswith(
        ("erait", "iraient", "eraient", "irait", "drait", "draient", "vrait", "vraient", "trait", "traient")
    ):
        return Verb(index, index, low, CONDITIONAL, inverted=inverted)
    if low.endswith("aient") or (low.endswith("ait") and len(low) > 6):
        return Verb(index, index, low, IMPERFECT, inverted=inverted)
    if low.endswith(("èrent", "irent", "urent")):
        return Verb(index, index, low, PERFECT, inverted=inverted)
    return None
