"""Train the choice of whose points a list is (``pipeline/lexicon/whose.toml``): ``python -m training.whose``.

A conditional logit (:mod:`training.logit`) over the signs of :mod:`pipeline.stages.points.whose`, of the lists in
``training/lists`` and in ``tests/gold/dev`` (needs the extra ``train``, two minutes). Each list is shown once without
what the rules say of it, and those of ``training/lists`` also with it. From the texts of ``training/lists/read`` rules
were written, which are better there than on new texts; of them ``first_sight.csv`` tells what the rules said before
anybody had read them. ``--folds`` prints a cross-validation by hand over the others (``unread``) instead.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.article import Article
from pipeline.extraction import complete_rows, extract_article
from pipeline.gold import GoldArticle, read_gold
from pipeline.language import Doc
from pipeline.linking import link
from pipeline.score import gold_as_article, same_value
from pipeline.stages import STAGES
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.lists import find_lists
from pipeline.stages.points.names import Name, name_of
from pipeline.stages.points.speakers import Speakers
from pipeline.stages.points.whose.choice import FOR, best
from pipeline.stages.points.whose.offers import Offer
from training.logit import Group, Penalty, fit
from training.weights import as_toml

ROOT = Path(__file__).parents[1]
TEXTS = ROOT / "training" / "lists"
DEV = ROOT / "tests" / "gold" / "dev"
WEIGHTS = ROOT / "pipeline" / "lexicon" / "whose.toml"
PENALTY = Penalty(sparse=0.5, smooth=3.0, seldom=5, smallest=0.02)
RULES = "rule"
"""How the signs begin that say what the rules found."""
UNREAD, READ, KNOWN = "unread", "read", "dev"
"""Texts whose errors no rule was written from, those that were read, and the articles that rules are written on."""
WITH_RULES, WITHOUT_RULES = 1.0, 0.25
"""How much a list counts as it is, and without what the rules say of it."""
FIRST_SIGHT = "first_sight.csv"


@dataclass(frozen=True, eq=False)
class Case:
    """One list: its offers and which of them are right; ``rule``: by which finder the rules found ``name``; ``ruled``:
    whether that is right; ``hand``: who wrote the text; ``part``: :data:`UNREAD`, :data:`READ` or :data:`KNOWN`."""

    offers: Sequence[Offer]
    right: Sequence[bool]
    rule: str
    name: str
    ruled: bool
    hand: str
    part: str


def read_text(gold: GoldArticle, part: str) -> list[Case]:
    """The lists of an annotated text that are found, as cases."""
    article = gold_as_article(gold)
    doc = Doc(article)
    mentions = extract_article(article, [s for s in STAGES if s.name == "entities"], doc=doc)["entities"]
    _, lists = find_lists(article, doc, mentions)
    speakers = Speakers(article, Layout(doc), mentions)
    starts = {series.start: series for series in lists}
    hand = gold.path.stem.split("-", 1)[0]
    seen = first_sight(gold.path.parents[1] / FIRST_SIGHT) if part == READ else {}
    names = _linked(article, mentions, doc)
    cases = []
    for at, whose in _lists(gold):
        if at in starts and (part != READ or (gold.path.stem, at) in seen):
            ruled = seen.get((gold.path.stem, at)) or speakers.ruled(starts[at])
            rule, found = ruled
            offers = speakers.signs.weighed(starts[at], found, rule)
            right = [_same(whose, offer.name, names) for offer in offers]
            cases.append(Case(offers, right, rule, found[0], _same(whose, found[0], names), hand, part))
    return cases


@cache
def first_sight(path: Path) -> Mapping[tuple[str, int], tuple[str, Name]]:
    """By text and the start of a list: by which rule it had a speaker before the text was read, and whom."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {(row["text"], int(row["start"])): (row["rule"], (row["speaker"], "")) for row in rows}


def _lists(gold: GoldArticle) -> Iterator[tuple[int, str]]:
    """Where each list begins, and whose it is."""
    seen = set()
    for span in gold.spans["points"]:
        columns = dict(span.columns)
        if columns.get("list") not in seen:
            seen.add(columns.get("list"))
            yield span.start, columns.get("speaker", "")


def _linked(article: Article, mentions: Sequence[Any], doc: Doc) -> dict[str, str]:
    """The canonical name that the linking gives to each name of the entities stage."""
    rows, _ = link({article.doc_id: complete_rows(article, {"entities": list(mentions)}, doc)})
    linked = rows[article.doc_id]["entities"]
    return {name_of(row)[0]: name_of(done)[0] for row, done in zip(mentions, linked, strict=True)}


def _same(gold: str, found: str, names: Mapping[str, str]) -> bool:
    """Whether a name, or what the linking makes of it, is the one of the gold."""
    linked = "; ".join(names.get(name, name) for name in found.split("; "))
    return same_value("speaker", gold, found) or same_value("speaker", gold, linked)


def groups_of(cases: Iterable[Case]) -> Iterator[Group[str]]:
    """The cases as the logit takes them."""
    for case in cases:
        whole = [offer.signs for offer in case.offers]
        if case.part != KNOWN:
            yield Group(whole, case.right, WITH_RULES)
        bare = [{s for s in signs if not s.startswith(RULES)} for signs in whole]
        yield Group(bare, case.right, WITHOUT_RULES)


def cross_validate(cases: Sequence[Case]) -> None:
    """Print, for each hand whose texts nobody wrote a rule on, what weights learned from the others would say."""
    total = rules = mended = broken = 0
    for hand in sorted({case.hand for case in cases if case.part == UNREAD}):
        weights = fit(list(groups_of(c for c in cases if c.hand != hand)), PENALTY)
        held = [case for case in cases if case.hand == hand and case.part == UNREAD]
        found = [is_right(weights, case) for case in held]
        print(f"{hand}: {len(held)} lists, rules {sum(c.ruled for c in held)}, choice {sum(found)}")
        total, rules = total + len(held), rules + sum(c.ruled for c in held)
        mended += sum(right and not c.ruled for right, c in zip(found, held, strict=True))
        broken += sum(c.ruled and not right for right, c in zip(found, held, strict=True))
    print(
        f"{total} lists: rules {rules / total:.3f}, choice {(rules + mended - broken) / total:.3f}, "
        f"mended {mended}, broken {broken}"
    )


def is_right(weights: Any, case: Case) -> bool:
    """Whether the choice takes a right offer."""
    if not case.offers:
        return case.ruled
    chosen = best(weights, case.offers, case.rule, case.name)
    return any(right and offer is chosen for offer, right in zip(case.offers, case.right, strict=True))


def read_all(texts: Path = TEXTS) -> list[Case]:
    """All cases of the training."""
    folders = ((UNREAD, texts / UNREAD), (READ, texts / READ), (KNOWN, DEV))
    golds = ((part, read_gold(path)) for part, folder in folders for path in sorted(folder.glob("*.xml")))
    return [case for part, gold in golds if "points" in gold.stages for case in read_text(gold, part)]


def main() -> int:
    """Train and write the weights, or print the figures of a cross-validation."""
    parser = argparse.ArgumentParser(prog="python -m training.whose", description=__doc__)
    parser.add_argument("--folds", action="store_true", help="cross-validate by hand; write nothing")
    parser.add_argument("--texts", type=Path, default=TEXTS, help="the annotated texts (default: training/lists)")
    options = parser.parse_args()
    cases = read_all(options.texts)
    if options.folds:
        cross_validate(cases)
        return 0
    weights = fit(list(groups_of(cases)), PENALTY)
    about = f"The choice of whose points a list is, from {len(cases)} lists; written by `python -m training.whose`."
    WEIGHTS.write_text(
        as_toml(about, weights, {sign: {FOR: weight} for sign, weight in weights.items()}), encoding="utf-8"
    )
    print(f"{len(cases)} lists, {len(weights)} weights → {WEIGHTS.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
