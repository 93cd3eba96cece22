"""The store: what goes in comes out, in JSON and nothing else."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import OutputError
from pipeline.store import FORMAT, PARTS, Known, Store, pack, unpack

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


@given(values)
def test_packing(value):
    assert unpack(pack(value)) == value


def known(name: str = "a.txt") -> Known:
    return Known(name, "a", "1:2", "r", "ok", [["CLEANED", "held 3", ""]], "sha", "key", {"dates": "v"})


def test_what_goes_in_comes_out(tmp_path: Path):
    store = Store(tmp_path / "s")
    store.put(known(), {"rows": {"dates": [{"start": 1}]}, "links": [["x", 2]]})
    store.put(known("b.txt"), {"rows": {}})
    store.set_meta({"state": "é"})
    store.close()
    store = Store(tmp_path / "s")
    assert store.known() == {"a.txt": known(), "b.txt": known("b.txt")}
    assert store.part("a.txt", "rows") == {"dates": [{"start": 1}]}
    assert store.part("a.txt", "links") == [["x", 2]]
    assert store.read("a.txt", PARTS) == {"rows": {"dates": [{"start": 1}]}, "links": [["x", 2]]}
    assert store.meta("state") == "é"
    assert store.meta("none") == ""


def test_anew_means_all_parts(tmp_path: Path):
    store = Store(tmp_path / "s")
    store.put(known(), {"rows": 1, "links": 2})
    store.put(known())
    assert store.read("a.txt", PARTS) == {"rows": 1, "links": 2}
    store.put(known(), {"rows": 3})
    assert store.read("a.txt", PARTS) == {"rows": 3}
    store.drop(["a.txt"])
    assert store.read("a.txt", PARTS) == {}
    assert store.known() == {}


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 50, b"SQLite format 3\x00" + bytes(5000)])
def test_a_damaged_store_is_begun_anew(tmp_path: Path, damage: bytes):
    (tmp_path / "s").write_bytes(damage)
    store = Store(tmp_path / "s")
    store.put(known())
    store.close()
    assert Store(tmp_path / "s").known() == {"a.txt": known()}


def test_a_store_of_another_format_is_begun_anew(tmp_path: Path):
    store = Store(tmp_path / "s")
    store.put(known())
    store.close()
    with sqlite3.connect(tmp_path / "s") as connection:
        connection.execute(f"PRAGMA user_version={FORMAT + 1}")
    assert Store(tmp_path / "s").known() == {}


def test_a_store_that_cannot_be_opened_is_said(tmp_path: Path):
    (tmp_path / "s").mkdir()
    with pytest.raises(OutputError, match="cannot be kept in"):
        Store(tmp_path / "s")


def test_a_full_disk_is_said(tmp_path: Path):
    store = Store(tmp_path / "s")
    store._connection.execute("PRAGMA max_page_count=8")
    with pytest.raises(OutputError, match=r"cannot be kept .* full"):
        store.put(known(), {"rows": [str(i) for i in range(100_000)]})
