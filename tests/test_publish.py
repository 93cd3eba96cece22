"""The output is replaced as a whole or not at all."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

import pytest

from pipeline import publish
from pipeline.errors import LockedError, OutputError
from pipeline.publish import locked


def fill(text: str):
    def write(folder: Path) -> None:
        (folder / "a.csv").write_text(text)

    return write


def ours(name: str) -> bool:
    return name in {"a.csv", "gone.csv"}


@pytest.fixture(params=["exchange", "rename"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "rename":
        monkeypatch.setattr(publish, "_exchange", lambda first, second: False)


@pytest.mark.usefixtures("_both_ways")
def test_a_new_set_takes_the_place_of_the_old(tmp_path: Path):
    output = tmp_path / "out"
    publish.publish(output, fill("one"), ours)
    output.chmod(0o750)
    (output / "gone.csv").write_text("of an earlier version")
    (output / "mine.txt").write_text("mine")
    (output / "link").symlink_to("mine.txt")
    publish.publish(output, fill("two"), ours)
    assert (output / "a.csv").read_text() == "two"
    assert not (output / "gone.csv").exists()
    assert (output / "mine.txt").read_text() == "mine"
    assert (output / "link").is_symlink()
    assert stat.S_IMODE(output.stat().st_mode) == 0o750
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


@pytest.mark.usefixtures("_both_ways")
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_a_failed_write_leaves_the_old_set(tmp_path: Path, number: int):
    output = tmp_path / "out"
    publish.publish(output, fill("one"), ours)

    def failing(folder: Path) -> None:
        (folder / "a.csv").write_text("tw")
        raise OSError(number, "no")

    with pytest.raises(OutputError, match=f"{output}.*{errno.errorcode[number]}.*The old tables are as they were"):
        publish.publish(output, failing, ours)
    assert (output / "a.csv").read_text() == "one"
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("step", ["_replace", "_carry_over", "_sync"])
def test_a_fault_at_any_step_leaves_the_old_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str):
    output = tmp_path / "out"
    publish.publish(output, fill("one"), ours)

    def failing(*arguments: object) -> None:
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(publish, step, failing)
    with pytest.raises(OutputError):
        publish.publish(output, fill("two"), ours)
    assert (output / "a.csv").read_text() == "one"
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_no_system_call_means_two_renames(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("pipeline.publish.sys.platform", "darwin")
    assert publish._exchange(tmp_path / "a", tmp_path / "b") is False


def test_the_lock_is_held_and_freed(tmp_path: Path):
    with locked(tmp_path / "out"):
        with pytest.raises(LockedError), locked(tmp_path / "out"):
            pass
        with locked(tmp_path / "other"):
            pass
    with locked(tmp_path / "out"):
        pass


def test_what_a_killed_run_left_is_mended(tmp_path: Path):
    output = tmp_path / "out"
    publish.publish(output, fill("one"), ours)
    output.rename(tmp_path / ".out.old")
    (tmp_path / ".out.new-xyz").mkdir()
    (tmp_path / ".other.new-xyz").mkdir()
    publish.sweep(output)
    assert (output / "a.csv").read_text() == "one"
    assert sorted(p.name for p in tmp_path.iterdir()) == [".other.new-xyz", "out"]
