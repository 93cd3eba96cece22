"""The choice of who gives: its weights, when it is asked, and what it takes."""

from __future__ import annotations

import datetime
import random

import pytest
from pledges_markup import pledges

from pipeline.article import Article
from pipeline.errors import LexiconError
from pipeline.extraction import extract_article
from pipeline.gold import read_gold
from pipeline.stages.pledges.assemble import Assembler
from pipeline.stages.pledges.choice import ALWAYS, MARGIN, Choice, load_choice
from pipeline.stages.pledges.named import SORTS
from pipeline.stages.pledges.offers import Offer
from pipeline.stages.pledges.party import NOBODY, Party
from training.choice import TEXTS, read_text

MALI, NIGER = Party("Mali", "ML", label="LOC"), Party("Niger", "NE", label="LOC")
SORTS_OF_PARTIES = {*SORTS, "several", "noun", "nobody"}


def test_every_weight_holds_in_a_place_that_there_is():
    places = {place for of in load_choice().weights.values() for place in of}
    assert ALWAYS in places
    assert {place.split("/")[-1] for place in places} - {ALWAYS} <= SORTS_OF_PARTIES
    assert all(abs(weight) < 10 for of in load_choice().weights.values() for weight in of.values())


def test_weights_are_summed_from_the_widest_place_to_the_narrowest():
    scale = Choice({"near": {ALWAYS: 1.0, "state": 0.5, "he/state": 0.25}, "is.state": {ALWAYS: 2.0}})
    assert scale.weigh("he", "state", ["near", "unheard of"]) == 3.75
    assert scale.weigh("we", "state", ["near"]) == 3.5
    assert scale.weigh("he", "body", ["near"]) == 1.0


def test_the_rules_hold_where_nothing_outweighs_them_clearly():
    offers = [Offer(NOBODY, signs={"rule"}), Offer(MALI, signs={"near"}), Offer(NIGER, signs={"far"})]
    best = {weight: Choice({"rule": {ALWAYS: 1.0}, "near": {ALWAYS: weight}}).best("none", offers, "").party
            for weight in (1.0, 0.9 + MARGIN, 1.1 + MARGIN)}  # fmt: skip
    assert list(best.values()) == [NOBODY, NOBODY, MALI]


def test_the_order_of_the_offers_does_not_count():
    offers = [Offer(NOBODY, signs={"rule"}), Offer(MALI, signs={"near"}), Offer(NIGER, signs={"near"})]
    scale = Choice({"near": {ALWAYS: 3.0}})
    for seed in range(6):
        random.Random(seed).shuffle(offers)
        assert scale.best("none", offers, "").party == MALI


@pytest.mark.parametrize("lines", [{"near": "always much"}, {"near": "always 1; state"}])
def test_a_wrong_line_is_named(lines: dict[str, str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("pipeline.lexicon.load_toml", lambda stem: {"weights": lines})
    with pytest.raises(LexiconError, match=r"choice\.toml"):
        load_choice.__wrapped__()


SAME = (
    "Le [Fonds bleu|ORG] agit au [Mali|LOC ML]. Le [Fonds bleu|ORG] a versé <8 millions d'euros|currency 8000000 EUR>. "
)
CASES = {
    "a noun of the same body": (SAME + "Le même fonds versera <5 millions d'euros|currency 5000000 EUR> en mai.",
                                ["Fonds bleu", "Fonds bleu"]),
    "whom the rules name stays": (SAME + "Le [Mali|LOC ML] versera <5 millions d'euros|currency 5000000 EUR> en mai.",
                                  ["Fonds bleu", "Mali"]),
    "a noun of several words that can act stays": (
        SAME + "Le ministère malien de la Santé versera <5 millions d'euros|currency 5000000 EUR> en mai.",
        ["Fonds bleu", "ministère malien de la Santé"]),
    "a noun where the verb is left out stays": (
        "Le [Mali|LOC ML] versera <8 millions d'euros|currency 8000000 EUR>, la mairie <5 millions d'euros|currency "
        "5000000 EUR>.", ["Mali", "mairie"]),
    "who acts in the plural is no single state": (
        "Le [Mali|LOC ML] agit. Les pays verseront <8 millions d'euros|currency 8000000 EUR>.", ["pays"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_actors(text: str, expected: list[str]):
    assert [row.actor for row in pledges(text)] == expected


def test_it_changes_the_actor_and_who_is_quoted_and_nothing_else(monkeypatch: pytest.MonkeyPatch):
    changed = 0
    for path in sorted(TEXTS.glob("p9-*.xml"))[::4]:
        gold = read_gold(path)
        article = Article(doc_id="c", source_file="c.txt", text=gold.text, reference_date=datetime.date(2025, 3, 10))
        rows = extract_article(article)["pledges"]
        with monkeypatch.context() as patch:
            patch.setattr(Assembler, "choose", lambda self: None)
            ruled = extract_article(article)["pledges"]
        assert extract_article(article)["pledges"] == rows
        for one, other in zip(rows, ruled, strict=True):
            changed += one.actor != other.actor
            assert (one.start, one.recipient, one.status, one.horizon) == (
                other.start, other.recipient, other.status, other.horizon,
            )  # fmt: skip
    assert changed


def test_the_trainer_reads_what_the_choice_is_asked():
    text = read_text(read_gold(TEXTS / "p9-16.xml"))
    asked = [case for case in text.cases if case.offers]
    assert asked and len(asked) < len(text.cases) <= text.gold
    assert all(len(case.offers) == len(case.right) for case in asked)
    assert all(case.ruled in {offer.party.name for offer in case.offers} for case in asked)
