"""Articles and tables behind URLs: the same tables as from local folders, and what is there when it goes wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fake_run
import fsspec
import pytest
from fsspec.implementations.local import LocalFileSystem
from fsspec.implementations.memory import MemoryFileSystem
from runs import ARTICLES, ROOT, digests, extract, table, write

from pipeline import tasks
from pipeline.cli import main
from pipeline.locations import parse_location, shown, work_folder
from pipeline.remote.articles import remote_stamp
from pipeline.run import Outcome, run
from pipeline.settings import Settings


class SharedFileSystem(LocalFileSystem):
    """A second kind of remote file system: files of the machine, known by their times alone."""

    protocol = "shared"

    @classmethod
    def _strip_protocol(cls, path: Any) -> Any:
        if isinstance(path, list):
            return [cls._strip_protocol(p) for p in path]
        return super()._strip_protocol(str(path).removeprefix("shared://"))


fsspec.register_implementation("shared", SharedFileSystem, clobber=True)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of a test are younger than the resolution of their times; what the stages find does not matter here."""
    monkeypatch.setattr("pipeline.remote.articles._SETTLED", -1.0)
    monkeypatch.setattr(tasks, "extract_article", fake_run.extract)


@pytest.fixture(params=["memory", "shared"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty folder."""
    if request.param == "shared":
        (tmp_path / "far").mkdir()
        yield f"shared://{tmp_path}/far"
        return
    MemoryFileSystem.store.clear()
    MemoryFileSystem.pseudo_dirs[:] = [""]
    yield "memory://bucket/far"
    MemoryFileSystem.store.clear()


def put(place: str, files: dict[str, str | bytes]) -> None:
    system, root = fsspec.core.url_to_fs(place)
    for name, content in files.items():
        system.makedirs(f"{root}/{name}".rpartition("/")[0], exist_ok=True)
        system.pipe_file(f"{root}/{name}", content.encode() if isinstance(content, str) else content)


def got(place: str) -> dict[str, bytes]:
    system, root = fsspec.core.url_to_fs(place)
    system.invalidate_cache()
    return {path[len(root) + 1 :]: system.cat_file(path) for path in system.find(root)}


def go(tmp_path: Path, source: str = "", target: str = "", **options: Any) -> Outcome:
    settings = Settings(
        input=tmp_path / "raw",
        output=tmp_path / ("work/output" if target else "out"),
        jobs=options.pop("jobs", 1),
        input_url=source,
        output_url=target,
        **options,
    )
    return run(settings, lambda line: None)


# Reading
def test_the_same_tables_as_from_a_folder(tmp_path: Path, place: str):
    put(place, {**ARTICLES, "notes.md": "no article"})
    outcome = go(tmp_path, place)
    assert (outcome.ok, outcome.fresh, outcome.status) == (3, 3, 0)
    extract(write(tmp_path / "local"), tmp_path / "clean")
    assert digests(tmp_path / "out") == digests(tmp_path / "clean")


def test_worker_processes_get_the_bytes_too(tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.undo()
    put(place, ARTICLES)
    go(tmp_path, place, jobs=2)
    extract(write(tmp_path / "local"), tmp_path / "clean")
    assert digests(tmp_path / "out") == digests(tmp_path / "clean")


def test_a_second_run_reads_only_what_is_new(tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch):
    put(place, ARTICLES)
    go(tmp_path, place)
    system = type(fsspec.core.url_to_fs(place)[0])
    real, read = system.cat_file, []
    monkeypatch.setattr(system, "cat_file", lambda self, path, *a, **k: read.append(path) or real(self, path, *a, **k))
    again = go(tmp_path, place)
    assert (again.fresh, again.written, read) == (0, False, [])
    put(
        place, {"d.txt": "Le Pérou livrera 7 ponts à la Bolivie en 2027.\n", "b.txt": "L'Irlande financera 41 ponts.\n"}
    )
    after = go(tmp_path, place)
    assert after.fresh == 2
    assert sorted(path.rpartition("/")[2] for path in read) == ["b.txt", "d.txt"]
    assert {r["source_file"] for r in table(tmp_path / "out", "documents")} == {*ARTICLES, "d.txt"}
    system_, root = fsspec.core.url_to_fs(place)
    system_.rm(f"{root}/a.txt")
    assert go(tmp_path, place).fresh == 0
    assert "a.txt" not in {r["source_file"] for r in table(tmp_path / "out", "documents")}


def test_the_tables_of_the_user_are_read(tmp_path: Path, place: str):
    tables = {
        "metadata.csv": "source_file,published,title\na.txt,2021-02-03,Tracteurs\n",
        "entities.csv": "entity,label,country,aliases\nRépublique du Kenya,LOC,KE,Kenya\n",
    }
    put(place, {**ARTICLES, **tables})
    go(tmp_path, place)
    extract(write(tmp_path / "local", {**ARTICLES, **tables}), tmp_path / "clean")
    assert digests(tmp_path / "out") == digests(tmp_path / "clean")
    assert table(tmp_path / "out", "documents")[0]["title"] == "Tracteurs"


def test_an_error_in_them_names_the_url(place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    put(place, {**ARTICLES, "metadata.csv": "source_file,published\na.txt,soon\n"})
    assert main(["extract", "--input", place, "--output", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err == (
        f"{place}/metadata.csv, line 2: published 'soon' is no day such as 2024-12-01.\n"
    )


def test_large_files_are_refused_unread(tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch):
    put(place, {**ARTICLES, "gros.txt": "a" * 3000})
    system = type(fsspec.core.url_to_fs(place)[0])
    real = system.cat_file

    def guarded(self, path, *rest, **named):
        assert not path.endswith("gros.txt"), "it was read"
        return real(self, path, *rest, **named)

    monkeypatch.setattr(system, "cat_file", guarded)
    outcome = go(tmp_path, place, max_bytes=2000)
    assert [(name, issue.code) for name, issue in outcome.issues] == [("gros.txt", "TOO_LARGE")]
    assert go(tmp_path, place, max_bytes=2000).fresh == 0


def test_files_that_vanish_or_cannot_be_read(tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch):
    put(place, ARTICLES)
    system = type(fsspec.core.url_to_fs(place)[0])
    real = system.cat_file

    def broken(self, path, *rest, **named):
        if path.endswith("a.txt"):
            raise FileNotFoundError(path)
        if path.endswith("b.txt"):
            raise RuntimeError("the driver's own error\nwith a second line")
        return real(self, path, *rest, **named)

    monkeypatch.setattr(system, "cat_file", broken)
    outcome = go(tmp_path, place)
    assert {name: issue.code for name, issue in outcome.issues} == {"a.txt": "VANISHED", "b.txt": "UNREADABLE"}
    assert outcome.status == 3
    monkeypatch.undo()
    assert go(tmp_path, place).status == 0


def test_only_regular_files_of_a_shared_folder(tmp_path: Path):
    write(tmp_path / "far", ARTICLES)
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "far" / "dehors.txt").symlink_to(tmp_path / "secret.txt")
    os.mkfifo(tmp_path / "far" / "tuyau.txt")
    outcome = go(tmp_path, f"shared://{tmp_path}/far")
    assert {name: issue.code for name, issue in outcome.issues} == dict.fromkeys(
        ("dehors.txt", "tuyau.txt"), "NOT_REGULAR"
    )


@pytest.mark.parametrize(
    ("info", "stamp"),
    [
        ({"size": 3, "ETag": '"ab"', "LastModified": 5.0}, '3:etag="ab":lastmodified=5.0'),
        ({"size": 3, "mtime": 5.0}, "3:mtime=5.0"),
        ({"size": 3, "mtime": 99.5}, ""),
        ({"size": 3, "mtime": 99.5, "md5Hash": "x"}, "3:md5hash=x:mtime=99.5"),
        ({"size": 3, "updated": "1970-01-01T00:00:05+00:00"}, "3:updated=1970-01-01T00:00:05+00:00"),
        ({"size": 3, "updated": "yesterday"}, ""),
        ({"size": 3}, ""),
    ],
)
def test_stamps(monkeypatch: pytest.MonkeyPatch, info: dict[str, Any], stamp: str):
    monkeypatch.setattr("pipeline.remote.articles._SETTLED", 2.0)
    assert remote_stamp(info, 100.0) == stamp


# Writing
def test_tables_go_to_a_url(tmp_path: Path, place: str):
    write(tmp_path / "raw")
    put(place, {"mine.txt": "mine"})
    outcome = go(tmp_path, target=place)
    assert outcome.written
    found = got(place)
    assert found.pop("mine.txt") == b"mine"
    extract(tmp_path / "raw", tmp_path / "clean")
    assert found == {path.name: path.read_bytes() for path in (tmp_path / "clean").iterdir()}


def test_from_url_to_url_and_again(tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch):
    put(f"{place}/in", ARTICLES)
    go(tmp_path, f"{place}/in", f"{place}/out")
    before = got(f"{place}/out")
    system = type(fsspec.core.url_to_fs(place)[0])
    real, sent = system.put_file, []
    monkeypatch.setattr(system, "put_file", lambda self, a, b, **k: sent.append(Path(a).name) or real(self, a, b, **k))
    again = go(tmp_path, f"{place}/in", f"{place}/out")
    assert (again.fresh, again.written, sent) == (0, False, [])
    assert got(f"{place}/out") == before
    put(f"{place}/in", {"d.txt": "Le 9 mai 2027, le pays livrera des ponts.\n"})
    assert go(tmp_path, f"{place}/in", f"{place}/out").written
    assert "manifest.json" in sent and "points.csv" not in sent, "what did not change stays"
    extract(
        write(tmp_path / "local", {**ARTICLES, "d.txt": "Le 9 mai 2027, le pays livrera des ponts.\n"}),
        tmp_path / "clean",
    )
    assert got(f"{place}/out") == {path.name: path.read_bytes() for path in (tmp_path / "clean").iterdir()}


@pytest.mark.parametrize("step", ["put_file", "mv"])
@pytest.mark.parametrize("number", [0, 2, 4])
def test_a_failing_upload(tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch, capsys, step: str, number: int):
    raw = write(tmp_path / "raw")
    arguments = ["extract", "--input", str(raw), "--output", place, "--work", str(tmp_path / "w"), "--jobs", "1"]
    assert main([*arguments, "--quiet"]) == 0
    before = got(place)
    write(raw, {"d.txt": "Le 9 mai 2027, le Pérou livrera 7 ponts à la Bolivie.\n"})
    system = type(fsspec.core.url_to_fs(place)[0])
    real, done = getattr(system, step), []

    def failing(self, *rest, **named):
        if len(done) == number:
            raise OSError("the line is down")
        done.append(rest)
        return real(self, *rest, **named)

    monkeypatch.setattr(system, step, failing)
    assert main([*arguments, "--quiet"]) == 1
    errors = capsys.readouterr().err
    assert errors.startswith(f"The output {place} cannot be written: the line is down. ")
    assert errors.count("\n") == 1
    after = got(place)
    assert after["manifest.json"] == before["manifest.json"]
    if step == "put_file":
        assert after == before, "nothing of the new set is left there"
        assert "The old tables are as they were." in errors
    monkeypatch.undo()
    # The next run mends it, also where the articles have changed back meanwhile.
    (raw / "d.txt").unlink()
    assert main([*arguments, "--quiet"]) == 0
    assert got(place) == before


def test_a_file_that_does_not_arrive_whole(tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch, capsys):
    raw = write(tmp_path / "raw")
    system = type(fsspec.core.url_to_fs(place)[0])

    def short(self, source, target, **named):
        self.pipe_file(target, Path(source).read_bytes()[:-1])

    monkeypatch.setattr(system, "put_file", short)
    arguments = ["extract", "--input", str(raw), "--output", place, "--work", str(tmp_path / "w"), "--jobs", "1"]
    assert main(arguments) == 1
    assert "has not arrived whole" in capsys.readouterr().err
    assert got(place) == {}


def test_a_set_that_was_spoilt_there_is_sent_again(tmp_path: Path, place: str):
    write(tmp_path / "raw")
    go(tmp_path, target=place)
    before = got(place)
    put(place, {"mentions.csv": "spoilt"})
    assert go(tmp_path, target=place).written
    assert got(place) == before
    put(place, {"manifest.json": "{"})
    assert go(tmp_path, target=place).written
    assert got(place) == before


def test_parquet_parts_come_and_go(tmp_path: Path, place: str):
    write(tmp_path / "raw")
    go(tmp_path, target=place, parquet=True)
    assert "parquet/mentions/part-00000.parquet" in got(place)
    go(tmp_path, target=place)
    assert not [name for name in got(place) if name.startswith("parquet")]


def test_two_runs_to_the_same_url(tmp_path: Path, place: str, capsys: pytest.CaptureFixture[str]):
    from pipeline.publish import locked

    raw = write(tmp_path / "raw")
    with locked(tmp_path / "w" / "upload"):
        assert main(["extract", "--input", str(raw), "--output", place, "--work", str(tmp_path / "w")]) == 1
    assert capsys.readouterr().err == f"Another run is writing {place}: wait for it, or name another.\n"


# Usage
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--input", "memory://none"], "The input memory://none is not there: put articles (.txt) there"),
        (["--input", "gibtsnicht://a/b"], "gibtsnicht://a/b is no URL that fsspec can open: Protocol not known"),
        (["--output", "gibtsnicht://a:secret@b"], "gibtsnicht://b is no URL that fsspec can open"),
        (["--work", "here"], "--work is for an output that is a URL"),
    ],
)
def test_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str):
    raw = write(tmp_path / "raw")
    assert main(["extract", "--input", str(raw), "--output", str(tmp_path / "out"), *arguments]) == 2
    errors = capsys.readouterr().err
    assert errors.startswith(message)
    assert errors.count("\n") == 1
    assert "secret" not in errors
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("hidden", "message"),
    [
        ("fsspec", "s3://b/a needs fsspec: pip install"),
        ("s3fs", "s3://b/a needs the driver of its protocol: Install s3fs"),
    ],
)
@pytest.mark.parametrize("option", ["--input", "--output"])
def test_no_driver(tmp_path: Path, hidden: str, message: str, option: str):
    raw = write(tmp_path / "raw")
    code = f"import sys; sys.modules[{hidden!r}] = None; from pipeline.cli import main; sys.exit(main(sys.argv[1:]))"
    arguments = ["extract", "--input", raw, "--output", tmp_path / "out", option, "s3://b/a"]
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True, text=True, cwd=ROOT, check=False, env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith(message)
    assert done.stderr.count("\n") == 1


def test_a_local_run_imports_no_fsspec(tmp_path: Path):
    raw = write(tmp_path / "raw")
    code = (
        "import sys; from pipeline.cli import main; status = main(sys.argv[1:]);"
        "print(sorted(m for m in sys.modules if m == 'fsspec' or m.startswith('pipeline.remote'))); sys.exit(status)"
    )
    for url in (raw, f"file://{raw}"):
        done = subprocess.run(
            [sys.executable, "-c", code, "extract", "--input", url, "--output", tmp_path / "out", "--jobs", "1"],
            capture_output=True, text=True, cwd=ROOT, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_file_urls_are_local_folders(tmp_path: Path):
    raw = write(tmp_path / "raw")
    assert (
        main(["extract", "--quiet", "--input", f"file://{raw}", "--output", f"file://{tmp_path}/out", "--jobs", "1"])
        == 0
    )
    assert (tmp_path / ".out.store").exists()
    time.sleep(0)
    extract(raw, tmp_path / "clean")
    assert digests(tmp_path / "out") == digests(tmp_path / "clean")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    write(raw, {"d.txt": "Le Pérou livrera 7 ponts.\n"})
    assert main(["extract", "--quiet", "--input", f"file://localhost{raw}", "--output", f"file://{tmp_path}/out"]) == 0
    assert json.loads((tmp_path / "out" / "manifest.json").read_text()) != manifest


def test_locations(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    for local in ("raw", "/a/b", "a:b", "./s3:/x", "C:/x", "a://"[:2]):
        assert parse_location(local) == Path(local)
    for url in ("s3://b/a", "memory://x", "simplecache::hdfs://h/a", "https://h/a"):
        assert parse_location(url) == url
    assert shown("ftp://me:secret@host/a@b") == "ftp://host/a@b"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert work_folder("s3://b/a").parent == tmp_path / "depeches"
    assert work_folder("s3://b/a") != work_folder("s3://b-a")
    assert "secret" not in str(work_folder("ftp://me:secret@host/a"))
