"""What is given: the noun of aid that holds a sum, what a share is a share of, else the unit."""

from __future__ import annotations

from pipeline.stages.pledges.frame import OF, Frame
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, WORD


def object_of(scene: Scene, frame: Frame, written: str) -> str:
    """The object as written, without article; "" where the text names none."""
    row = scene.tokens[frame.figure].row
    if row.kind in {"count", "physical"} and row.unit:
        return str(row.unit)
    if row.kind in {"currency", "percent", "ratio", "factor"}:
        held = frame.link.container
        if held >= 0 and scene.low(held) not in scene.lexicon.nouns["vague"]:
            end = held + 1
            while (
                end < frame.figure
                and scene.tokens[end].kind == WORD
                and end not in scene.owner
                and (
                    (
                        scene.low(end) not in scene.lexicon.words["preposition"] | scene.lexicon.words["adverb"]
                        and scene.low(end) not in scene.lexicon.words["determiner"]
                    )
                    or (
                        scene.low(end) in {"de", "d'"}
                        and scene.tokens[end + 1].kind == WORD
                        and end + 1 < frame.figure
                        and scene.low(end + 1) not in scene.lexicon.words["determiner"] | {"montant"}
                    )
                )
            ):
                end += 1
            return written[scene.tokens[held].start : scene.tokens[end - 1].end]
        return _behind(scene, frame, written)
    behind = next((t for t in scene.tokens[frame.figure + 1 : frame.figure + 3] if t.kind == FIGURE), None)
    if behind is not None and scene.low(frame.figure + 1) in OF | {"sur", "les"}:
        return str(behind.row.unit or "")
    return str(row.unit or "")


def _behind(scene: Scene, frame: Frame, written: str) -> str:
    """The phrase behind the figure: "30 M€ [d'aide humanitaire]", "à 70 % [la part des énergies renouvelables]"."""
    row = scene.tokens[frame.figure].row
    first = frame.figure + 1
    if row.kind in {"percent", "ratio"} and row.unit and row.unit not in {"%", "pour cent"}:
        return str(row.unit)
    if row.kind in {"percent", "ratio"} and " de " in row.text:
        return str(row.text).split(" de ", 1)[1]
    if row.kind == "currency" and not (
        frame.name == "change" and scene.low(first) in {"sa", "son", "leur", "l'", "le", "la", "notre"}
    ):
        if scene.low(first) not in {"de", "d'"}:
            return ""
        if scene.low(first + 1) == "ici":
            return ""
        first += 1
    elif scene.low(first) not in {
        "la",
        "le",
        "l'",
        "les",
        "sa",
        "son",
        "ses",
        "notre",
        "nos",
        "leur",
        "leurs",
        "cette",
    }:
        return ""
    while first < len(scene.tokens) and scene.low(first) in scene.lexicon.words["determiner"]:
        first += 1
    end = first
    if first < len(scene.tokens) and scene.tokens[first].kind == NAME:
        return ""
    while end < len(scene.tokens):
        token = scene.tokens[end]
        if token.kind in {PUNCTUATION, DATE, FIGURE} or end in scene.owner:
            break
        if token.low in scene.lexicon.words["preposition"] and token.low not in OF and token.low not in {"à"}:
            break
        if token.low in {"et", "ou", "d'ici", "qui", "que", "dont"} or (
            token.low == "d'" and scene.low(end + 1) == "ici"
        ):
            break
        if token.low == "à" and scene.low(end + 1) != "taux":
            break
        if token.kind == NAME and scene.low(end - 1) in {"au", "aux"}:
            break
        end += 1
    return written[scene.tokens[first].start : scene.tokens[end - 1].end] if end > first else ""
