"""The tagger's weights are those that were described, know the hints that the rules give, and load without the network."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from pipeline.language import Hint, Line, load_model
from pipeline.tagger import WEIGHTS, weights_version
from training.train import FOLDERS, RAW, texts_in

GOLD = Path(__file__).parent / "gold"


def test_meta_names_the_weights():
    meta = json.loads((WEIGHTS / "meta.json").read_text(encoding="utf-8"))
    content = b"".join((WEIGHTS / name).read_bytes() for name in ("cfg", "model", "moves"))
    assert meta["sha256"] == hashlib.sha256(content).hexdigest()
    assert meta["sha256"].startswith(weights_version())


def test_nothing_that_is_measured_was_trained_on():
    trained_on = set(json.loads((WEIGHTS / "meta.json").read_text(encoding="utf-8"))["trained_on"])
    measured = {path.stem for path in (GOLD / "test").glob("*.xml")} | {path.stem for path in RAW.glob("*.txt")}
    assert len(trained_on) > 150
    assert len(measured) > 12
    assert not measured & trained_on


def test_nothing_that_is_measured_would_be_trained_on():
    folders = {folder.resolve() for folder in FOLDERS}
    assert (GOLD / "test").resolve() not in folders
    assert not {path.stem for path in RAW.glob("*.txt")} & {path.stem for path in texts_in(FOLDERS)}


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
