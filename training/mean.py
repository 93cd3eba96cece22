"""The mean of several trainings of the tagger: ``python -m training.mean FOLDER FOLDER …`` from the project's root.

Each folder holds weights that :mod:`training.train` wrote from the same start (``--output``); their mean, array by
array, is steadier on new texts than each of them. ``--output`` defaults to the tagger's own weights.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from pipeline.language import Model
from pipeline.tagger import WEIGHTS
from training.train import parameters_of, save


def mean_of(folders: list[Path]) -> tuple[Model, list[Any]]:
    """A model to write the mean with, and the mean of the folders' arrays in the order of :func:`parameters_of`."""
    models = [Model(folder) for folder in folders]
    columns = zip(*(list(parameters_of(model)) for model in models), strict=True)
    return models[0], [sum(array for _, _, array in column) / len(models) for column in columns]


def main() -> int:
    """Write the mean and what it was made of."""
    parser = argparse.ArgumentParser(prog="python -m training.mean", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, help="weights, as `training.train --output` writes them")
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    abouts = [json.loads((folder / "meta.json").read_text(encoding="utf-8")) for folder in options.folders]
    model, mean = mean_of(options.folders)
    texts = sorted({text for about in abouts for text in about["trained_on"]})
    trainings = [{key: value for key, value in about.items() if key != "trained_on"} for about in abouts]
    save(model, mean, options.output, {"mean_of": trainings, "trained_on": texts})
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
