"""The gold suite: every stage against every annotated article. A new stage is tested by existing."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.errors import GoldError
from pipeline.floors import read_floors, shortfalls, write_floors
from pipeline.gold import as_jsonl, read_gold
from pipeline.score import Scores, Tally, gold_as_article, gold_digest, pair_up, same_number
from pipeline.stages import STAGES

GOLD = Path(__file__).parent / "gold"
SPLITS = sorted(p.name for p in GOLD.iterdir() if p.is_dir())
ARTICLES = [read_gold(path) for path in sorted(GOLD.rglob("*.xml"))]
STAGE = {stage.name: stage for stage in STAGES}


def test_there_are_a_dev_and_a_test_split() -> None:
    assert SPLITS == ["dev", "test"]


@pytest.mark.parametrize("stage", STAGE)
def test_every_stage_has_gold(stage: str) -> None:
    assert sum(len(article.spans[stage]) for article in ARTICLES if stage in article.stages) >= 5


MEASURED = sorted({(a.path.parent.name, stage) for a in ARTICLES for stage in ("documents", *a.stages)})


@pytest.mark.parametrize(("split", "stage"), MEASURED)
def test_figures_reach_their_floors(stage: str, split: str, gold_scores: Scores) -> None:
    floors = read_floors(GOLD)
    tally = gold_scores.tallies[split, stage]
    assert stage in floors.floors[split], "run `python -m pipeline.floors`"
    assert shortfalls(tally, floors.floors[split][stage]) == []


def test_floors_belong_to_this_gold() -> None:
    assert read_floors(GOLD).digest == gold_digest(GOLD), "the gold changed: run `python -m pipeline.floors`"


def test_floors_name_nothing_that_is_gone() -> None:
    known = {"documents", *STAGE}
    assert {stage for stages in read_floors(GOLD).floors.values() for stage in stages} <= known


@pytest.mark.parametrize("gold", ARTICLES, ids=lambda gold: gold.path.stem)
def test_gold_articles_read_as_they_are(gold) -> None:
    assert gold_as_article(gold).text == gold.text
    for stage, spans in gold.spans.items():
        assert all(gold.text[s.start : s.end] == s.text for s in spans), stage


def test_export_gives_text_offsets_and_columns() -> None:
    record = json.loads(as_jsonl(ARTICLES[0]))
    mention = record["stages"]["entities"][0]
    assert record["text"][mention["start"] : mention["end"]] == mention["text"]
    assert mention["label"] in {"PER", "LOC", "ORG", "MISC"}


BROKEN = {
    "unknown tag": '<article stages="dates"><text>a <name>b</name></text></article>',
    "unknown attribute": '<article stages="dates"><text><date colour="red">2025</date></text></article>',
    "unknown value": '<article stages="dates"><text><date type="YEAR">2025</date></text></article>',
    "blank edge": '<article stages="dates"><text><date type="DATE"> 2025</date></text></article>',
    "empty span": '<article stages="dates"><text><date type="DATE"></date></text></article>',
    "pledge without quantity": '<article stages="pledges"><text><pledge actor="X">5</pledge></text></article>',
    "point without list": '<article stages="points"><text><point ordinal="1">un</point></text></article>',
    "unknown stage": '<article stages="weather"><text>a</text></article>',
    "no stage": "<article><text>a</text></article>",
    "no text": '<article stages="dates"/>',
    "not XML": "<article",
}


@pytest.mark.parametrize("xml", BROKEN.values(), ids=BROKEN.keys())
def test_broken_gold_is_refused_with_its_name(xml: str, tmp_path: Path) -> None:
    path = tmp_path / "broken.xml"
    path.write_text(xml, encoding="utf-8")
    with pytest.raises(GoldError, match=r"broken\.xml"):
        read_gold(path)


def test_offsets_come_from_the_tags(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(
        '<article stages="entities dates"><text>À l’<mention label="LOC">Est</mention> &amp; en '
        '<date type="DATE" value="2025">2025</date>.</text></article>',
        encoding="utf-8",
    )
    gold = read_gold(path)
    assert gold.text == "À l’Est & en 2025."
    assert [(s.start, s.end, s.text) for s in gold.spans["entities"]] == [(4, 7, "Est")]
    assert [(s.start, s.end, s.columns["value"]) for s in gold.spans["dates"]] == [(13, 17, "2025")]


class _Found:
    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end


def _spans(tmp_path: Path):
    path = tmp_path / "a.xml"
    path.write_text(
        '<article stages="quantities"><text><quantity value="5">cinq bus</quantity> et '
        '<quantity value="6">six trains</quantity></text></article>',
        encoding="utf-8",
    )
    return read_gold(path).spans["quantities"]


def test_pairs_by_overlap_take_each_once(tmp_path: Path) -> None:
    spans = _spans(tmp_path)
    rows = [_Found(0, 4), _Found(5, 8), _Found(12, 22), _Found(30, 33)]
    pairs = pair_up(STAGE["quantities"], spans, rows)
    assert [(s.text, r.start) for s, r in pairs] == [("cinq bus", 0), ("six trains", 12)]


def test_pairs_by_exact_span(tmp_path: Path) -> None:
    spans = _spans(tmp_path)
    pairs = pair_up(STAGE["entities"], spans, [_Found(0, 8), _Found(12, 21)])
    assert [s.text for s, _ in pairs] == ["cinq bus"]


def test_a_figure_below_its_floor_is_named() -> None:
    tally = Tally(gold=10, found=10, matched=8, right=8)
    high = {"precision": 0.9, "recall": 0.7, "f1": 0.7, "right_f1": 0.7}
    assert shortfalls(tally, high) == ["precision: 0.800 is below 0.900"]
    assert [line.split(":")[0] for line in shortfalls(tally, {})] == ["precision", "recall", "f1", "right_f1"]


def test_floors_do_not_fall_by_themselves(tmp_path: Path) -> None:
    good = Scores({("dev", "dates"): Tally(gold=10, found=10, matched=9, right=9)})
    bad = Scores({("dev", "dates"): Tally(gold=10, found=10, matched=5, right=5)})
    assert write_floors(tmp_path, good, allow_lower=False) == []
    before = (tmp_path / "floors.toml").read_bytes()
    assert write_floors(tmp_path, bad, allow_lower=False)
    assert (tmp_path / "floors.toml").read_bytes() == before
    write_floors(tmp_path, bad, allow_lower=True)
    assert read_floors(tmp_path).floors["dev"]["dates"]["f1"] == 0.495


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("0.333", "0.333333", True),
        ("0.6666666667", "0.666667", True),
        ("0.334", "0.333333", False),
        ("0.3", "0.333333", False),
        ("2.5", "2.50", True),
        ("1500", "1501", False),
    ],
)
def test_a_fraction_may_be_rounded(gold: str, found: str, same: bool) -> None:
    assert same_number(Decimal(gold), Decimal(found)) == same
