"""What the rules found, told to the model: a tag in the place of the norm of each word that they gave to a name.

The model's weights know these tags: a step or a kind of entry that gets another name needs the training again.
"""

from __future__ import annotations

from pipeline.language import Hint
from pipeline.stages.entities.spans import SURE, Name, Taken
from pipeline.stages.entities.tokens import Tokens


def hints_of(tokens: Tokens, taken: Taken) -> list[Hint]:
    """Label and source of each name, with the code points of the article that it holds."""
    return [
        Hint(tokens.starts[name.first], tokens.ends[name.last - 1], f"{name.label}|{source_of(name)}")
        for name in taken.names()
    ]


def source_of(name: Name) -> str:
    """Which step found a name, for one of the gazetteer its kind of entry: "run", "g:country"."""
    if name.step == SURE:
        return "built"
    if name.step != "gazetteer":
        return name.step
    return f"g:{name.entry.kind if name.entry is not None else ''}"
