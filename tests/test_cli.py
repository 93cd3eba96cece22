"""The command line: what it says, what it gives back, and no traceback for a user's mistake."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cli import main

ROOT = Path(__file__).parents[1]
TEXT = "Le ministre a signé un accord avec le Togo le 3 mai 2025.\n"


def test_missing_input_folder_is_a_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--input", str(tmp_path / "none"), "--output", str(tmp_path / "out")]) == 2
    message = capsys.readouterr().err
    assert message.count("\n") == 1
    assert "none" in message and "--input" in message
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("arguments", [[], ["extract", "--jobs", "-1"], ["extract", "--jobs", "two"], ["fly"]])
def test_wrong_options_are_a_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_output_that_cannot_be_written_gives_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "file").write_text("in the way")
    code = main(["extract", "--quiet", "--input", str(tmp_path / "raw"), "--output", str(tmp_path / "file" / "output")])
    assert code == 1
    message = capsys.readouterr().err
    assert message.count("\n") == 1 and "cannot be written" in message


def test_a_bad_file_is_named_and_the_others_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "a.txt").write_text(TEXT, encoding="utf-8")
    (raw / "b.txt").write_bytes(b"%PDF-1.7 not a text")
    assert main(["extract", "--quiet", "--input", str(raw), "--output", str(tmp_path / "out")]) == 3
    assert "b.txt: NOT_TEXT" in capsys.readouterr().err
    lines = (tmp_path / "out" / "documents.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[:4] for line in lines[1:]] == [
        ["a", "a.txt", "ok", ""],
        ["b", "b.txt", "failed", "NOT_TEXT"],
    ]


def test_progress_goes_to_standard_error_and_quiet_is_quiet(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "a.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "pipeline", "extract", "--input", str(raw), "--output", str(tmp_path / "out")]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    quiet = subprocess.run([*command, "--quiet", "--force"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout == quiet.stdout == quiet.stderr == ""
    assert "1 extracted" in told.stderr


def test_gold_export_prints_one_json_line_for_each_file(capsys: pytest.CaptureFixture[str]) -> None:
    files = sorted((ROOT / "tests" / "gold" / "dev").glob("*.xml"))[:2]
    assert main(["gold", "export", *map(str, files)]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [r["file"] for r in records] == [f.name for f in files]
    for record in records:
        for spans in record["stages"].values():
            assert all(record["text"][s["start"] : s["end"]] == s["text"] for s in spans)


def test_gold_export_of_a_broken_file_gives_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.xml").write_text("<article", encoding="utf-8")
    assert main(["gold", "export", str(tmp_path / "x.xml")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_score_prints_every_stage_and_split() -> None:
    environment = {**os.environ, "COLUMNS": "100"}
    command = [sys.executable, "-m", "pipeline", "score", "--stage", "dates", "--errors", "dev"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, env=environment)
    assert "dates       dev" in told.stdout and "dates       test" in told.stdout
    assert "points      dev" not in told.stdout
