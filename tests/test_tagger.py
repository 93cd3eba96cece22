"""The tagger's weights are those that were described, know the hints that the rules give, and load without the network."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from pipeline.gold import read_gold_folder
from pipeline.language import Hint, Line, load_model
from pipeline.score import gold_as_article
from pipeline.tagger import WEIGHTS, weights_version
from training.train import FOLDERS, RAW, read_texts

GOLD = Path(__file__).parent / "gold"


def test_meta_names_the_weights():
    meta = json.loads((WEIGHTS / "meta.json").read_text(encoding="utf-8"))
    content = b"".join((WEIGHTS / name).read_bytes() for name in ("cfg", "model", "moves"))
    assert meta["sha256"] == hashlib.sha256(content).hexdigest()
    assert meta["sha256"].startswith(weights_version())


def test_it_was_trained_on_as_many_texts_as_there_are():
    meta = json.loads((WEIGHTS / "meta.json").read_text(encoding="utf-8"))
    assert meta["texts"] == len(read_texts(FOLDERS))


def test_nothing_that_is_measured_is_trained_on():
    measured = {gold_as_article(gold).matching for gold in read_gold_folder(GOLD / "test")}
    users = {path.stem for path in RAW.glob("*.txt")}
    measured |= {gold_as_article(g).matching for g in read_gold_folder(GOLD / "dev") if g.path.stem in users}
    assert len(measured) > 20
    assert not measured & {text for text, _, _ in read_texts(FOLDERS)}


def test_a_hint_stands_in_the_place_of_the_norm():
    text = "La Banque du Sud versera 3 millions."
    hinted = load_model().document(Line(text, (Hint(3, 16, "ORG|g:body"),)))
    plain = load_model().document(Line(text))
    assert [t.norm_ for t in hinted][:5] == ["la", "ORG|g:body|B", "ORG|g:body|I", "ORG|g:body|I", "versera"]
    assert [t.norm_ for t in hinted][4:] == [t.norm_ for t in plain][4:]


def test_hints_weigh_with_the_tagger():
    """The same unknown word, by what the rules say of it."""
    text = "Selon Kalanga, rien ne presse."
    for tag in ("PER|person", "LOC|g:country"):
        [names] = load_model().names([Line(text, (Hint(6, 13, tag),))])
        assert [(n.start, n.end, n.label) for n in names] == [(6, 13, tag[:3])]
