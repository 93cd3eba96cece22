"""Faults: what a run does when files, disks, processes and users fail it."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from statistics import median

import pytest
from runs import ARTICLES, ROOT, command, digests, extract, finish, is_whole, table, write
from timing import quickest

from pipeline.cli import main
from pipeline.publish import locked

KILLS = int(os.environ.get("KILLS", "12"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "raw")


def left_behind(folder: Path, output: str = "out") -> list[str]:
    """Hidden files and folders of a run, but for those that stay."""
    kept = {f".{output}.lock", f".{output}.store"}
    return [p.name for p in folder.iterdir() if p.name.startswith(f".{output}") and p.name not in kept]


# 8: a file over the limit is refused before it is read
def test_a_large_file_is_refused_unread(tmp_path: Path):
    raw = write(tmp_path / "raw")
    with (raw / "enorme.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    from pipeline.reader import Reader

    result = Reader(10_000_000).read_file(raw / "enorme.txt", "enorme.txt", "enorme")
    assert result.issues[0].code == "TOO_LARGE"
    assert time.monotonic() - start < 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


# 16: links that leave the folder, loops, pipes, devices
def test_nothing_but_regular_files_is_read(tmp_path: Path):
    raw = write(tmp_path / "raw")
    secret = tmp_path / "secret.txt"
    secret.write_text("Le Pérou livrera 7 ponts à la Bolivie en 2027.")
    (raw / "dehors.txt").symlink_to(secret)
    (raw / "boucle.txt").symlink_to(raw / "boucle.txt")
    (raw / "dedans.txt").symlink_to(raw / "a.txt")
    (raw / "vers").symlink_to(tmp_path)
    os.mkfifo(raw / "tuyau.txt")
    (raw / "dossier.txt").mkdir()
    start = time.monotonic()
    extract(raw, tmp_path / "out")
    assert time.monotonic() - start < 5
    rows = {r["source_file"]: (r["status"], r["issue"]) for r in table(tmp_path / "out", "documents")}
    assert rows["dehors.txt"] == rows["boucle.txt"] == rows["tuyau.txt"] == ("skipped", "NOT_REGULAR")
    assert rows["dedans.txt"] == ("skipped", "DUPLICATE")
    assert "dossier.txt" not in rows
    assert not any("vers/" in name for name in rows)


def test_a_link_that_is_put_in_the_place_of_a_file_is_not_followed(tmp_path: Path):
    from pipeline.reader import Reader

    (tmp_path / "secret").write_text("secret")
    (tmp_path / "a.txt").symlink_to(tmp_path / "secret")
    assert Reader(1000).read_file(tmp_path / "a.txt", "a.txt", "a").issues[0].code == "NOT_REGULAR"


# 17: unreadable, vanished
def test_unreadable_and_vanished_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    raw = write(tmp_path / "raw")
    real = os.open

    def guarded(path, flags, *rest, **named):
        if str(path).endswith("a.txt"):
            raise PermissionError(13, "Permission denied")
        if str(path).endswith("b.txt"):
            raise FileNotFoundError(2, "No such file or directory")
        return real(path, flags, *rest, **named)

    monkeypatch.setattr("pipeline.reader.os.open", guarded)
    outcome = extract(raw, tmp_path / "out")
    rows = {r["source_file"]: (r["status"], r["issue"]) for r in table(tmp_path / "out", "documents")}
    assert rows == {"a.txt": ("failed", "UNREADABLE"), "b.txt": ("failed", "VANISHED"), "sous/c.txt": ("ok", "")}
    assert outcome.status == 3
    monkeypatch.undo()
    assert extract(raw, tmp_path / "out").status == 0


# 19: changed while it was read
def test_a_file_that_changes_meanwhile_is_named_and_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    raw = write(tmp_path / "raw")
    monkeypatch.setattr("pipeline.reader._SETTLED_NS", 0)
    real = os.fstat
    seen = []

    def touched(descriptor):
        seen.append(descriptor)
        if len(seen) == 2:
            (raw / "b.txt").write_text("Le Pérou livrera 8 ponts.")
            (raw / "a.txt").write_text("Le Pérou livrera 8 ponts à la Bolivie.")
            (raw / "sous/c.txt").write_text("Le Pérou livrera 9 ponts à la Bolivie.")
        return real(descriptor)

    monkeypatch.setattr("pipeline.reader.os.fstat", touched)
    outcome = extract(raw, tmp_path / "out")
    assert "CHANGED" in {issue.code for _, issue in outcome.issues}
    monkeypatch.setattr("pipeline.reader.os.fstat", real)
    extract(raw, tmp_path / "out")
    extract(raw, tmp_path / "clean")
    assert digests(tmp_path / "out") == digests(tmp_path / "clean")


# 20: disk full
def limited(size: int):
    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@pytest.mark.parametrize("size", [0, 100, 5_000, 40_000])
def test_a_full_disk_leaves_the_old_set_whole(tmp_path: Path, size: int):
    raw = write(tmp_path / "raw")
    output = tmp_path / "out"
    assert finish(command("extract", "--input", raw, "--output", output, fake=0))[0] == 0
    before = digests(output)
    write(raw, {f"n{i}.txt": f"Le Tchad a remis {i} Camions à Zinder. " * 40 for i in range(20)})
    done = subprocess.run(
        [sys.executable, ROOT / "tests/fake_run.py", "0", "extract", "--input", raw, "--output", output, "--jobs", "1"],
        capture_output=True, text=True, cwd=ROOT, preexec_fn=limited(size), check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "The old tables are as they were." in done.stderr
    assert str(tmp_path) in done.stderr
    assert digests(output) == before
    assert finish(command("extract", "--input", raw, "--output", output, fake=0))[0] == 0
    assert left_behind(tmp_path) == []
    assert is_whole(output)


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting needs root")
def test_a_full_file_system(tmp_path: Path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True, check=False
    ).returncode:
        pytest.skip("no tmpfs may be mounted here")
    try:
        raw = write(tmp_path / "raw")
        assert finish(command("extract", "--input", raw, "--output", disk / "out", fake=0))[0] == 0
        before = digests(disk / "out")
        write(raw, {f"n{i}.txt": f"Le Tchad a remis {i} Camions à Zinder. " * 150 for i in range(60)})
        status, errors = finish(command("extract", "--input", raw, "--output", disk / "out", fake=0))
        assert status == 1, errors
        assert "The old tables are as they were." in errors
        assert digests(disk / "out") == before
    finally:
        subprocess.run(["umount", disk], check=True)


def test_an_output_that_cannot_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "file").write_text("")
    write(tmp_path / "raw")
    status = main(["extract", "--input", str(tmp_path / "raw"), "--output", str(tmp_path / "file" / "out")])
    assert status == 1
    assert "cannot be written" in capsys.readouterr().err


# 21: SIGKILL at any moment
def killed_at_random(tmp_path: Path, kills: int) -> None:
    raw, output = tmp_path / "raw", tmp_path / "out"
    chance = random.Random(kills)
    write(raw, {f"n{i:02}.txt": f"Le Tchad a remis {i} Camions à Zinder. " * 20 for i in range(20)})
    assert finish(command("extract", "--input", raw, "--output", output, "--jobs", 1, fake=0))[0] == 0
    start = time.monotonic()
    finish(command("extract", "--input", raw, "--output", tmp_path / "other", "--jobs", 1, fake=0))
    lasts = time.monotonic() - start
    for number in range(kills):
        before = digests(output)
        write(raw, {f"n{number % 20:02}.txt": f"Le Niger a livré {number + 100} Ponts à Gao. " * 20})
        process = command("extract", "--input", raw, "--output", output, "--jobs", chance.choice([1, 1, 2]), fake=0.001)
        time.sleep(chance.uniform(0.2, 1.1) * lasts)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        assert is_whole(output)
        after = digests(output)
        if after != before:
            assert f"a livré {number + 100} Ponts" in (output / "sentences.csv").read_text("utf-8")
    status, errors = finish(command("extract", "--input", raw, "--output", output, "--jobs", 1, fake=0))
    assert status == 0, errors
    assert finish(command("extract", "--input", raw, "--output", tmp_path / "clean", "--jobs", 1, fake=0))[0] == 0
    assert digests(output) == digests(tmp_path / "clean")
    assert left_behind(tmp_path) == []


def test_killed_at_random_moments(tmp_path: Path):
    killed_at_random(tmp_path, KILLS)


@pytest.mark.slow
def test_killed_two_hundred_times(tmp_path: Path):
    killed_at_random(tmp_path, 200)


def test_killed_between_two_renames(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where folders cannot be exchanged in one step, the next run mends what a kill left between the two."""
    from pipeline import publish

    raw, output = write(tmp_path / "raw"), tmp_path / "out"
    extract(raw, output)
    before = digests(output)
    monkeypatch.setattr(publish, "_exchange", lambda first, second: False)
    write(raw, {"n.txt": "Le Népal a prêté 5 hélicoptères."})
    extract(raw, output)
    after = digests(output)
    assert after != before
    output.rename(tmp_path / ".out.old")
    (tmp_path / ".out.new-abc").mkdir()
    extract(raw, output)
    assert digests(output) == after
    assert left_behind(tmp_path) == []


# 22: SIGINT
def wait_until_it_runs(output: Path) -> None:
    """The lock is the first thing that a run makes: before it, there is only Python that starts."""
    lock = output.parent / f".{output.name}.lock"
    lock.unlink(missing_ok=True)
    end = time.monotonic() + 20
    while not lock.exists() and time.monotonic() < end:
        time.sleep(0.01)


@pytest.mark.parametrize("jobs", [1, 2])
def test_interrupted(tmp_path: Path, jobs: int):
    raw, output = tmp_path / "raw", tmp_path / "out"
    write(raw, {f"n{i}.txt": f"Le Tchad a remis {i} Camions à Zinder." for i in range(60)})

    def interrupt(pause: float) -> float:
        """Seconds from the signal to the end of the run."""
        process = command("extract", "--input", raw, "--output", output, "--jobs", jobs, fake=0.3)
        wait_until_it_runs(output)
        time.sleep(pause)
        start = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        status, errors = finish(process)
        lasts = time.monotonic() - start
        assert status == 130
        assert errors.strip().splitlines()[-1] == "Interrupted: the old tables are as they were."
        assert "Traceback" not in errors
        assert not output.exists()
        assert left_behind(tmp_path) == []
        return lasts

    for pause in (0.0, 0.6):
        assert quickest(partial(interrupt, pause), limit=2) < 2


@pytest.mark.slow
def test_interrupted_twenty_times(tmp_path: Path):
    raw, output = tmp_path / "raw", tmp_path / "out"
    write(raw, {f"n{i}.txt": f"Le Tchad a remis {i} Camions à Zinder." for i in range(200)})
    for number in range(20):
        process = command("extract", "--input", raw, "--output", output, "--jobs", 1 + number % 2, fake=0.3)
        wait_until_it_runs(output)
        time.sleep(number / 20)
        start = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        assert finish(process)[0] == 130
        assert time.monotonic() - start < 2


# 23: two runs
def test_a_second_run_leaves_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    raw = write(tmp_path / "raw")
    with locked(tmp_path / "out"):
        lasts = []
        for _ in range(50):
            start = time.monotonic()
            assert main(["extract", "--input", str(raw), "--output", str(tmp_path / "out")]) == 1
            lasts.append(time.monotonic() - start)
    assert median(lasts) < 0.5
    assert capsys.readouterr().err.splitlines()[0] == (
        f"Another run is writing {tmp_path / 'out'}: wait for it, or name another folder with --output."
    )


def test_the_lock_is_freed_by_a_kill(tmp_path: Path):
    raw = write(tmp_path / "raw")
    process = command("extract", "--input", raw, "--output", tmp_path / "out", fake=30)
    time.sleep(1)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert finish(command("extract", "--input", raw, "--output", tmp_path / "out", fake=0))[0] == 0


# 30: a time limit for each article; faults of a stage
def test_a_stage_that_never_ends_and_one_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    import fake_run

    from pipeline import tasks

    monkeypatch.setattr(tasks, "extract_article", fake_run.extract)
    raw = write(tmp_path / "raw", {**ARTICLES, "lent.txt": "C'est LENT.", "faute.txt": "Une FAUTE."})
    outcome = extract(raw, tmp_path / "out", seconds=1)
    rows = {r["source_file"]: (r["status"], r["issue"]) for r in table(tmp_path / "out", "documents")}
    assert rows["lent.txt"] == ("failed", "TIMEOUT")
    assert rows["faute.txt"] == ("failed", "ERROR")
    assert rows["a.txt"] == ("ok", "")
    messages = {source: issue.message for source, issue in outcome.issues}
    assert messages["faute.txt"] == "could not be extracted: RuntimeError: a fault of a stage"


def test_a_regular_expression_that_never_ends_is_interrupted():
    import re

    from pipeline.tasks import _time_limit, _TooSlowError

    start = time.monotonic()
    with pytest.raises(_TooSlowError), _time_limit(0.3):
        re.match(r"(a+)+$", "a" * 40 + "b")
    assert time.monotonic() - start < 2


# 31: no pickle
def test_nothing_is_unpickled():
    for path in (ROOT / "pipeline").rglob("*.py"):
        text = path.read_text("utf-8")
        for word in ("import pickle", "import shelve", "import marshal", "read_pickle", "joblib", "eval(", "exec("):
            assert word not in text, f"{path}: {word}"


# 32, 33: archives and HTML are not read
def test_archives_are_no_articles(tmp_path: Path):
    import zipfile

    raw = write(tmp_path / "raw")
    with zipfile.ZipFile(raw / "livre.txt", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../evil.txt", "a" * 5_000_000)
    (raw / "livre.zip").write_bytes((raw / "livre.txt").read_bytes())
    (raw / "page.html").write_text("<html>" + "<div>" * 100_000)
    start = time.monotonic()
    extract(raw, tmp_path / "out")
    assert time.monotonic() - start < 5
    rows = {r["source_file"]: (r["status"], r["issue"]) for r in table(tmp_path / "out", "documents")}
    assert rows["livre.txt"] == ("failed", "NOT_TEXT")
    assert set(rows) == {*ARTICLES, "livre.txt"}
    assert not (tmp_path / "evil.txt").exists()


# 28: names of files are only data
def test_names_of_files_are_only_data(tmp_path: Path):
    names = ["..txt", "-rf.txt", "con.txt", "a\nb.txt", "$(touch x).txt", "é" * 60 + ".txt", "=1+1.txt", "%2e%2e.txt"]
    write(tmp_path / "raw", {name: f"Le Tchad a remis {i} camions." for i, name in enumerate(names)})
    strange = Path(os.fsdecode(os.fsencode(tmp_path / "raw") + b"/\xff\xfe"))
    strange.mkdir()
    (strange / "x.txt").write_text("Le Pérou livrera 7 ponts.")
    before = set(tmp_path.iterdir())
    extract(tmp_path / "raw", tmp_path / "out")
    assert {p.name for p in set(tmp_path.iterdir()) - before} == {"out", ".out.lock", ".out.store"}
    rows = table(tmp_path / "out", "documents")
    assert len(rows) == len(names) + 1
    assert {r["status"] for r in rows} == {"ok"}
    for row in rows:
        assert row["doc_id"].replace("-", "a").isalnum() and row["doc_id"].isascii()


# 38: the model
def test_no_model(tmp_path: Path):
    raw = write(tmp_path / "raw")
    code = (
        "import sys; from pipeline import language; language.MODEL = 'fr_core_absent_md';"
        "from pipeline.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "extract", "--input", raw, "--output", tmp_path / "out", "--jobs", "1"],
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.strip() == "The language model fr_core_absent_md is not installed: run `make setup`."
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["--input", "{tmp}/none"], 2, "The input folder {tmp}/none is not there"),
        (["--input", "{tmp}/raw", "--jobs", "-1"], 2, "must be 0 (the cores) or more"),
        (["--input", "{tmp}/raw", "--unknown"], 2, "unrecognized arguments"),
        (
            ["--input", "{tmp}/raw", "--scheduler", "tcp://127.0.0.1:1"],
            2,
            "No Dask scheduler answers at tcp://127.0.0.1:1",
        ),
    ],
)
def test_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch, arguments, status, message):
    monkeypatch.setattr("pipeline.cluster._SECONDS_TO_CONNECT", 0.5)
    write(tmp_path / "raw")
    given = [argument.format(tmp=tmp_path) for argument in arguments]
    try:
        found = main(["extract", *given, "--output", str(tmp_path / "out")])
    except SystemExit as error:
        found = error.code
    errors = capsys.readouterr().err
    assert found == status
    assert message.format(tmp=tmp_path) in errors
    assert "Traceback" not in errors
    assert not (tmp_path / "out").exists()


def test_an_empty_folder_gives_empty_tables(tmp_path: Path):
    (tmp_path / "raw").mkdir()
    outcome = extract(tmp_path / "raw", tmp_path / "out")
    assert outcome.status == 0
    assert table(tmp_path / "out", "mentions") == []
    assert is_whole(tmp_path / "out")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_interrupt_in_a_callback_is_not_lost(request: pytest.FixtureRequest):
    """An exception in the callback of a weak reference is dropped by Python; the program must stop all the same."""
    import weakref

    from pipeline.interrupt import check, remembered

    class Thing:
        pass

    # The tests may run in the background, where SIGINT is ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))
    thing = Thing()
    reference = weakref.ref(thing, lambda _: os.kill(os.getpid(), signal.SIGINT))
    with remembered():
        check()
        del thing
        assert reference() is None
        with pytest.raises(KeyboardInterrupt):
            check()
    check()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_where_interrupts_are_ignored_they_stay_so(request: pytest.FixtureRequest):
    from pipeline.interrupt import check, remembered

    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))
    with remembered():
        os.kill(os.getpid(), signal.SIGINT)
        check()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
