"""Newspapers without their article, which "du" or "au" has swallowed: "aux questions du [Mauricien]"."""

from __future__ import annotations

from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import Tokens
from pipeline.stages.entities.words import Words

_CONTRACTED = frozenset({"du", "au"})


def take_press(tokens: Tokens, taken: Taken, words: Words) -> None:
    """Take the newspapers of the lexicon behind what only newspapers have: questions, columns, a newsroom."""
    for index in tokens.capitals:
        if index < 2 or tokens.folds[index - 1] not in _CONTRACTED or tokens.folds[index - 2] not in words.of_press:
            continue
        entry = load_gazetteer().lookup(f"Le {tokens.words[index]}")
        owner = taken.at(index)
        alone = owner is None or owner.last - owner.first == 1
        if entry is not None and entry.kind == "press" and alone and tokens.gaps[index] == " ":
            taken.take(Name(index, index + 1, "ORG", "press", entity=entry.entity, country=entry.country, entry=entry))
