"""Quality floors: what every stage must reach on every split of the gold, beside a digest of the gold.

``python -m pipeline.floors`` writes ``tests/gold/floors.toml`` anew from today's figures. A floor only rises; a lower
one needs ``--allow-lower`` and a word in the commit. Floors lie a little under the figures (``MARGIN``), because the
model's arithmetic may differ in the last digit between processors.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import GoldError
from pipeline.score import Scores, Tally, gold_digest, score_folder

GOLD = Path("tests/gold")
FILE = "floors.toml"
MARGIN = 0.005
FIGURES = ("precision", "recall", "f1", "right_f1")


@dataclass(frozen=True)
class Floors:
    """``floors[split][stage][figure]``, and the sha256 of the gold they were measured on."""

    digest: str
    floors: Mapping[str, Mapping[str, Mapping[str, float]]]


def read_floors(folder: Path = GOLD) -> Floors:
    """Read ``floors.toml`` of a gold folder. Raises :class:`GoldError` where it is missing or not valid."""
    try:
        data = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
        return Floors(data.pop("digest"), data)
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        raise GoldError(f"{folder / FILE}: {error!r}. Write it with `python -m pipeline.floors`.") from error


def figures(tally: Tally) -> dict[str, float]:
    """The figures that floors hold, by name."""
    return {
        "precision": tally.precision(tally.matched),
        "recall": tally.recall(tally.matched),
        "f1": tally.f1(tally.matched),
        "right_f1": tally.f1(tally.right),
    }


def shortfalls(tally: Tally, floor: Mapping[str, float]) -> list[str]:
    """One line for each figure of a tally below its floor; a figure without one must be 1."""
    return [
        f"{name}: {value:.3f} is below {floor.get(name, 1.0):.3f}"
        for name, value in figures(tally).items()
        if value < floor.get(name, 1.0)
    ]


def write_floors(folder: Path, scores: Scores, *, allow_lower: bool) -> list[str]:
    """Write the floors of today's figures; gives the floors that would fall, and then writes nothing unless allowed."""
    new: dict[str, dict[str, dict[str, float]]] = {}
    for (split, stage), tally in sorted(scores.tallies.items()):
        floor = {name: max(0.0, int((value - MARGIN) * 1000) / 1000) for name, value in figures(tally).items()}
        new.setdefault(split, {})[stage] = floor
    old = read_floors(folder).floors if (folder / FILE).is_file() else {}
    lower = [
        f"{split} {stage} {name}: {old[split][stage][name]} → {value}"
        for split, stages in new.items()
        for stage, floor in stages.items()
        for name, value in floor.items()
        if value < old.get(split, {}).get(stage, {}).get(name, 0.0)
    ]
    if lower and not allow_lower:
        return lower
    lines = [
        "# What every stage must reach on the gold. Written by `python -m pipeline.floors`; a floor only rises.",
        f'digest = "{gold_digest(folder)}"',
    ]
    for split, stages in new.items():
        for stage, floor in stages.items():
            lines += ["", f"[{split}.{stage}]", *(f"{name} = {value}" for name, value in floor.items())]
    (folder / FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return lower


def main() -> int:
    """Measure, then write the floors."""
    parser = argparse.ArgumentParser(prog="python -m pipeline.floors", description=main.__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--allow-lower", action="store_true", help="write floors that are lower than before, too")
    options = parser.parse_args()
    lower = write_floors(options.gold, score_folder(options.gold), allow_lower=options.allow_lower)
    for line in lower:
        print(line, file=sys.stderr)
    if lower and not options.allow_lower:
        print("Nothing written: these floors would fall. Mend the stage, or say --allow-lower.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
