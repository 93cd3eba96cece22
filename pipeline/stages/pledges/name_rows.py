"""Names in a row behind a count or a noun in the plural."""

from __future__ import annotations

from typing import Any

from pipeline.stages.pledges.frame import ARTICLES, OF
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import FIGURE, NAME


def counted_row(scene: Scene, figure: int) -> list[Any]:
    """The names between two commas behind a figure that counts them ("Deux îles, [Futuna] et [Wallis], …")."""
    counted = scene.tokens[figure].row if scene.tokens[figure].kind == FIGURE else None
    if counted is None or counted.kind != "count" or scene.low(figure + 1) != ",":
        return []
    named, index = [], figure + 2
    while index < len(scene.tokens) and (
        scene.tokens[index].kind == NAME or scene.low(index) in ARTICLES | {",", "et"}
    ):
        if scene.tokens[index].kind == NAME:
            named.append(scene.tokens[index].row)
        index += 1
    return named if len(named) == counted.value and scene.low(index - 1) == "," else []


def row_of_names(scene: Scene, first: int, end: int) -> list[Any]:
    """The names of a row behind a noun in the plural: "les provinces de [Lao Cai], de [Yen Bai] et de [Cao Bang]"."""
    if not scene.low(first).endswith("s") or not any(scene.low(k) == "et" for k in range(first, end)):
        return []
    fill = OF | {",", "et", "le", "la", "l'", "les"}
    if any(t.kind != NAME and t.low not in fill for t in scene.tokens[first + 1 : end]):
        return []
    return [t.row for t in scene.tokens[first:end] if t.kind == NAME]
