"""Train the choice of who gives (``pipeline/lexicon/choice.toml``): ``python -m training.choice`` from the root.

A conditional logit (:mod:`training.logit`) over the signs of :mod:`pipeline.stages.pledges.evidence`, of the pledges in
``training/pledges`` for which the rules name nobody. Those whose giver is not among the offers teach nothing.
``--folds N`` prints the figures of a cross-validation by text instead of writing the weights.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.extraction import complete_rows, extract_article
from pipeline.gold import GoldArticle, read_gold
from pipeline.language import Doc
from pipeline.score import gold_as_article, same_value
from pipeline.stages import STAGES
from pipeline.stages.pledges.assemble import Assembler
from pipeline.stages.pledges.choice import Choice, places_of
from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.evidence import Evidence
from pipeline.stages.pledges.named import NamedParties
from pipeline.stages.pledges.offers import Offer
from pipeline.stages.pledges.situation import open_ones
from training import logit
from training.logit import Group, Penalty
from training.weights import as_toml

ROOT = Path(__file__).parents[1]
TEXTS = ROOT / "training" / "pledges"
WEIGHTS = ROOT / "pipeline" / "lexicon" / "choice.toml"
PENALTY = Penalty(sparse=0.7, smooth=1.0, seldom=5, smallest=0.02)
SEED = 1
"""Of the order of the texts in a cross-validation."""


@dataclass(frozen=True, eq=False)
class Case:
    """One pledge: how it says who gives; its offers, none where the rules name somebody; whom the rules chose; which
    offers are right; whether the rules were, and whether the other columns that count are."""

    situation: str
    offers: Sequence[Offer]
    ruled: str
    right: tuple[bool, ...]
    rule_right: bool
    rest_right: bool


@dataclass(frozen=True)
class Text:
    """The cases of one annotated text, its number of gold pledges, and of drafts that are none."""

    name: str
    cases: tuple[Case, ...]
    gold: int
    wrong: int


class Recorder(Assembler):
    """Draws the signs of every draft in the place where the choice would be asked."""

    def choose(self) -> None:
        self.seen: list[tuple[Draft, str, list[Offer]]] = []
        drafts = sorted(self.drafts, key=lambda draft: draft.quantity.start)
        evidence = Evidence(self.people, NamedParties(self.people), drafts)
        asked = {id(draft) for draft in open_ones(drafts)}
        for draft in drafts:
            self.seen.append((draft, *(evidence.weighed(draft) if id(draft) in asked else ("", []))))


def read_text(gold: GoldArticle) -> Text:
    """The cases of one annotated text."""
    article = gold_as_article(gold)
    doc = Doc(article)
    found = complete_rows(article, extract_article(article, [s for s in STAGES if s.name != "pledges"], doc=doc), doc)
    recorder = Recorder(article, doc.text, doc.sentences.items, found)
    recorder.run()
    spans = list(gold.spans["pledges"])
    cases, wrong = [], 0
    for draft, situation, offers in recorder.seen:
        row = draft.quantity
        span = next((s for s in spans if s.start < row.end and row.start < s.end), None)
        if span is None:
            wrong += 1
            continue
        spans.remove(span)
        cases.append(_case(draft, situation, offers, dict(span.columns)))
    return Text(gold.path.stem, tuple(cases), len(gold.spans["pledges"]), wrong)


def _case(draft: Draft, situation: str, offers: list[Offer], gold: Mapping[str, str]) -> Case:
    def right(column: str, found: Any) -> bool:
        return same_value(column, gold.get(column, ""), str(found or ""))

    rest = right("recipient", draft.recipient.name) and right("horizon_end", draft.horizon.end)
    return Case(
        situation, offers, draft.actor.name, tuple(right("actor", offer.party.name) for offer in offers),
        right("actor", draft.actor.name), rest and right("status", draft.reading.status),
    )  # fmt: skip


def fit(cases: Sequence[Case]) -> dict[str, dict[str, float]]:
    """Weights by sign and place."""
    groups = [Group([list(_features(case, offer)) for offer in case.offers], case.right) for case in cases]
    found: dict[str, dict[str, float]] = {}
    for (sign, place), weight in logit.fit(groups, PENALTY).items():
        found.setdefault(sign, {})[place] = weight
    return found


def _features(case: Case, offer: Offer) -> Iterator[tuple[str, str]]:
    for sign in (*offer.signs, f"is.{offer.sort}"):
        for place in places_of(case.situation, offer.sort):
            yield sign, place


def cross_validate(texts: Sequence[Text], folds: int, prefixes: Sequence[str]) -> None:
    """Print what the choice would have made of texts that it was not trained on, beside the rules alone. ``prefixes``:
    how the names of the texts begin that are counted; all where empty."""
    order = sorted(texts, key=lambda text: text.name)
    random.Random(SEED).shuffle(order)  # noqa: S311
    counted = [t for t in texts if not prefixes or t.name.split("-")[0] in prefixes]
    names = {text.name for text in counted}
    found: list[tuple[Case, bool]] = []
    for fold in range(folds):
        held = order[fold::folds]
        choice = Choice(fit([c for t in order if t not in held for c in t.cases]))
        found += [(c, is_right(choice, c)) for t in held if t.name in names for c in t.cases]
    asked = [case for case, _ in found if case.offers]
    offered = sum(any(case.right) for case in asked) / len(asked)
    mended = sum(right and not case.rule_right for case, right in found)
    broken = sum(case.rule_right and not right for case, right in found)
    print(f"{len(asked)} of {len(found)} asked, the right actor offered in {offered:.3f} of them")
    print(f"mended {mended}, broken {broken}")
    for name, marks in (("rules", [c.rule_right for c, _ in found]), ("choice", [right for _, right in found])):
        whole = sum(mark and case.rest_right for mark, (case, _) in zip(marks, found, strict=True))
        total = len(found) + sum(t.wrong + t.gold for t in counted)
        print(f"{name}: actor {sum(marks) / len(marks):.3f}, all columns right F1 {2 * whole / total:.4f}")


def is_right(choice: Choice, case: Case) -> bool:
    """Whether the choice takes a right offer, or keeps to the rules where these are right."""
    if not case.offers:
        return case.rule_right
    best = choice.best(case.situation, case.offers, case.ruled)
    return any(right and offer is best for offer, right in zip(case.offers, case.right, strict=True))


def main() -> int:
    """Train and write the weights, or print the figures of a cross-validation."""
    parser = argparse.ArgumentParser(prog="python -m training.choice", description=__doc__)
    parser.add_argument("--folds", type=int, default=0, metavar="N", help="cross-validate by text; write nothing")
    parser.add_argument("--count", nargs="*", default=[], metavar="P", help="count only texts P-… in the figures")
    parser.add_argument("--texts", type=Path, default=TEXTS, help="the annotated texts (default: training/pledges)")
    options = parser.parse_args()
    golds = (read_gold(path) for path in sorted(options.texts.glob("*.xml")))
    texts = [text for text in map(read_text, golds) if text.cases]
    print(f"{len(texts)} texts, {_asked(texts)} pledges without a named actor")
    if options.folds:
        cross_validate(texts, options.folds, options.count)
        return 0
    weights = fit([case for text in texts for case in text.cases])
    WEIGHTS.write_text(_as_toml(weights, texts), encoding="utf-8")
    print(f"{len(weights)} signs, {sum(map(len, weights.values()))} weights → {WEIGHTS.relative_to(ROOT)}")
    return 0


def _asked(texts: Sequence[Text]) -> int:
    """How many pledges the choice is asked about."""
    return sum(bool(case.offers) for text in texts for case in text.cases)


def _as_toml(weights: Mapping[str, Mapping[str, float]], texts: Sequence[Text]) -> str:
    about = f"The choice of who gives, from {_asked(texts)} pledges of {len(texts)} texts; written by"
    ordered = {sign: dict(sorted(weights[sign].items())) for sign in weights}
    return as_toml(f"{about} `python -m training.choice`.", sorted(weights), ordered)


if __name__ == "__main__":
    raise SystemExit(main())
