"""Memory and time of long texts and long runs; minutes, so run by ``make slow``."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from runs import extract, write

from benchmarks.__main__ import probe
from benchmarks.corpus import texts


@pytest.mark.slow
def test_two_million_characters(tmp_path: Path):
    found = probe("long", tmp_path, 2_000_000)
    assert found["status"] == "ok"
    assert found["rows"] > 20_000
    assert found["megabytes"] < 1500


@pytest.mark.slow
def test_memory_of_a_worker(tmp_path: Path):
    found = probe("memory", tmp_path, 500, int(os.environ.get("MEMORY_ARTICLES", "1500")))
    assert found["last"] <= 1.05 * found["first"]


def test_rows_of_a_long_text_are_those_of_its_parts(tmp_path: Path):
    """Sentences and quantities of articles set one below the other are those of each, at other offsets."""
    from pipeline.sinks.csv_files import Layout
    from pipeline.store import Store

    parts = [text.replace("Fin", "fin") for text in texts(6, seed=5)]
    write(tmp_path / "parts", {f"p{i}.txt": part for i, part in enumerate(parts)})
    write(tmp_path / "whole", {"whole.txt": "\n\n".join(parts)})
    extract(tmp_path / "parts", tmp_path / "o1")
    extract(tmp_path / "whole", tmp_path / "o2")
    counts = []
    for name in ("o1", "o2"):
        store = Store(tmp_path / f".{name}.store")
        form = store.meta("layout").split('"')[3]
        counts.append(Layout.from_json(store.meta("layout"), form).totals())
    for table in ("sentences", "entities", "quantities"):
        assert counts[1][table] == pytest.approx(counts[0][table], rel=0.1), table
