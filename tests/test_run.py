"""Runs: what is redone, what is kept, and that the bytes do not depend on it."""

from __future__ import annotations

import json
import os
import random
import shutil
import time
from pathlib import Path

import pytest
from runs import ARTICLES, command, digests, extract, finish, is_whole, table, write

from pipeline import language, tasks, versions
from pipeline.errors import OutputError
from pipeline.run import Outcome
from pipeline.stages import STAGES
from pipeline.tables import read_table, row_types


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of a test are younger than the resolution of their times."""
    monkeypatch.setattr("pipeline.reader._SETTLED_NS", 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "raw")


def clean(folder: Path, tmp_path: Path, **options: object) -> dict[str, str]:
    """What a run from nothing gives."""
    shutil.rmtree(tmp_path / "clean", ignore_errors=True)
    extract(folder, tmp_path / "clean" / "out", **options)
    return digests(tmp_path / "clean" / "out")


def test_a_run_writes_every_table(folder: Path, tmp_path: Path):
    outcome = extract(folder, tmp_path / "out")
    assert (outcome.ok, outcome.skipped, outcome.failed, outcome.status) == (3, 0, 0, 0)
    names = {f"{row.TABLE}.csv" for row in row_types().values()}
    assert set(digests(tmp_path / "out")) == names | {"tables.xlsx", "datapackage.json", "manifest.json"}
    assert is_whole(tmp_path / "out")


def test_spans_keys_and_references(tmp_path: Path):
    """``text == article[start:end]`` in every table; keys are unique; every reference has its row."""
    from pipeline.reader import Reader

    raw = Path(__file__).parents[1] / "raw"
    extract(raw, tmp_path / "out")
    texts = {}
    for row in table(tmp_path / "out", "documents"):
        read = Reader(10**7).read_file(raw / row["source_file"], row["source_file"], row["doc_id"])
        assert read.article is not None
        texts[row["doc_id"]] = read.article.text
    rows = {t.TABLE: read_table(tmp_path / "out" / f"{t.TABLE}.csv", t) for t in row_types().values()}
    assert len(rows["mentions"]) > 100
    keys = {name: [getattr(r, type(r).KEY) for r in found] for name, found in rows.items()}
    for name, found in rows.items():
        assert len(set(keys[name])) == len(keys[name]), name
        for row in found:
            cells = row.cells()
            if "start" in cells:
                assert texts[cells["doc_id"]][cells["start"] : cells["end"]] == cells["text"], (name, cells)
            for column in row.columns():
                if column.references and cells[column.name]:
                    target = column.references.split(".")[0]
                    for value in str(cells[column.name]).split("; "):
                        assert value in keys[target], (name, column.name, value)


def test_nothing_new_writes_nothing(folder: Path, tmp_path: Path):
    extract(folder, tmp_path / "out")
    before = {path: path.stat().st_ino for path in (tmp_path / "out").iterdir()}
    outcome = extract(folder, tmp_path / "out")
    assert (outcome.fresh, outcome.written, outcome.ok) == (0, False, 3)
    assert {path: path.stat().st_ino for path in (tmp_path / "out").iterdir()} == before


def test_nothing_new_imports_neither_spacy_nor_pandas_nor_stages(folder: Path, tmp_path: Path):
    time.sleep(0)
    for path in folder.rglob("*.txt"):
        os.utime(path, (1, 1))
    extract(folder, tmp_path / "out")
    code = (
        "import sys; from pipeline.cli import main; status = main(sys.argv[1:]);"
        "print(sorted({'spacy', 'pandas', 'numpy', 'xlsxwriter', 'pipeline.stages', 'thinc'} & set(sys.modules)));"
        "sys.exit(status)"
    )
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-c", code, "extract", "--input", folder, "--output", tmp_path / "out"],
        capture_output=True, text=True, cwd=Path(__file__).parents[1], check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def change_add(folder: Path) -> None:
    write(folder, {"aa.txt": "Le Pérou livrera 7 ponts à la Bolivie en 2027.\n"})


def change_edit(folder: Path) -> None:
    write(folder, {"b.txt": "L'Irlande financera 41 dispensaires à Madagascar d'ici 2030.\n"})


def change_remove(folder: Path) -> None:
    (folder / "a.txt").unlink()


def change_rename(folder: Path) -> None:
    (folder / "a.txt").rename(folder / "z.txt")


def change_clash(folder: Path) -> None:
    """A second file whose id would be the same: both get other ids."""
    write(folder, {"sous/C.txt": "Le Népal a prêté 5 hélicoptères.\n"})


def change_duplicate(folder: Path) -> None:
    shutil.copy(folder / "b.txt", folder / "0.txt")


def change_metadata(folder: Path) -> None:
    (folder / "metadata.csv").write_text("source_file,published,title\na.txt,2021-02-03,Tracteurs\n", "utf-8")


def change_corrections(folder: Path) -> None:
    (folder / "entities.csv").write_text("entity,label,country,aliases\nRépublique du Kenya,LOC,KE,Kenya\n", "utf-8")


def change_to_a_bad_file(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"%PDF-1.7 \x00\x01")


CHANGES = (change_add, change_edit, change_remove, change_rename, change_clash, change_duplicate, change_metadata,
           change_corrections, change_to_a_bad_file)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda c: c.__name__)
def test_incremental_equals_from_nothing(folder: Path, tmp_path: Path, change):
    extract(folder, tmp_path / "out")
    before = digests(tmp_path / "out")
    change(folder)
    outcome = extract(folder, tmp_path / "out")
    after = digests(tmp_path / "out")
    assert after == clean(folder, tmp_path)
    assert after != before
    assert outcome.fresh <= 2
    again = extract(folder, tmp_path / "out")
    assert (again.fresh, again.written) == (0, False)


def test_a_chain_of_changes(folder: Path, tmp_path: Path):
    extract(folder, tmp_path / "out")
    for change in (change_add, change_duplicate, change_edit, change_metadata, change_rename, change_to_a_bad_file):
        if change is not change_to_a_bad_file or (folder / "a.txt").exists():
            change(folder)
        extract(folder, tmp_path / "out")
    assert digests(tmp_path / "out") == clean(folder, tmp_path)


PARTS = (
    "Le ministre kazakh des Affaires étrangères Marat Isaev a promis 250 tracteurs au Malawi.",
    "Mourat Isaev, ministre des Affaires étrangères du Kazakhstan, a salué Moussa Diop.",
    "M. Isaev a annoncé que le Kenya livrera 40 ponts au Malawi en 2027.",
    "La ministre sénégalaise de la Santé Aminata Diop a rencontré M. Isaev.",
    "Mme Diop a remis 12 dispensaires à Madagascar.",
    "Le Fonds austral de pêche (FAP) versera 3 millions d'euros au Kenya.",
    "Le FAP a signé sept accords avec l'Irlande.",
)


@pytest.mark.parametrize("seed", range(3))
def test_any_chain_of_changes_equals_from_nothing(tmp_path: Path, seed: int):
    """Articles that come, change and go, persons that merge and split, corrections, metadata: the same bytes."""
    chance = random.Random(seed)
    folder = tmp_path / "raw"
    write(folder, {"a.txt": PARTS[0], "b.txt": PARTS[2]})
    for _ in range(6):
        for _ in range(chance.choice((1, 1, 3))):
            path = folder / f"{chance.choice('abcdef')}.txt"
            kind = chance.random()
            if path.exists() and kind < 0.3 and len(list(folder.glob("*.txt"))) > 1:
                path.unlink()
            elif kind < 0.75:
                path.write_text("\n\n".join(chance.sample(PARTS, chance.randint(1, 3))) + "\n", "utf-8")
            elif kind < 0.9:
                line = chance.choice(("Isaev,PER,RU,", "Fonds de pêche,ORG,ZA,FAP", "Aminata Diop,PER,,Diop"))
                (folder / "entities.csv").write_text(f"entity,label,country,aliases\n{line}\n", "utf-8")
            else:
                day = f"20{chance.randint(10, 24)}-02-03"
                (folder / "metadata.csv").write_text(f"source_file,published\n{path.name},{day}\n", "utf-8")
        extract(folder, tmp_path / "out")
        assert digests(tmp_path / "out") == clean(folder, tmp_path)


def test_linking_starts_again_where_a_run_was_killed_in_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    extract(folder, tmp_path / "out")
    change_add(folder)
    change_edit(folder)

    def killed(*arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr("pipeline.linking.linker.give_keys", killed)
        extract(folder, tmp_path / "out")
    extract(folder, tmp_path / "out")
    assert digests(tmp_path / "out") == clean(folder, tmp_path)


def test_a_disk_that_fills_while_writing_leaves_what_is_kept_right(folder: Path, tmp_path: Path, monkeypatch):
    extract(folder, tmp_path / "out")
    change_edit(folder)

    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    for place in ("pipeline.output.write_whole", "pipeline.sinks.csv_files.CsvFiles.finish"):
        with monkeypatch.context() as patched, pytest.raises(OutputError):
            patched.setattr(place, full)
            extract(folder, tmp_path / "out")
    extract(folder, tmp_path / "out")
    assert digests(tmp_path / "out") == clean(folder, tmp_path)


def test_only_the_new_article_is_read(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    extract(folder, tmp_path / "out")
    done = []
    real = tasks.do_task
    monkeypatch.setattr("pipeline.workers.do_task", lambda task: done.append(task.source_file) or real(task))
    change_add(folder)
    extract(folder, tmp_path / "out")
    assert done == ["aa.txt"]


@pytest.mark.parametrize("stage", [s.name for s in STAGES])
def test_a_changed_stage_redoes_itself_and_what_needs_it(folder: Path, tmp_path: Path, monkeypatch, stage):
    extract(folder, tmp_path / "out")
    expected = digests(tmp_path / "out")
    real = versions.stage_version
    monkeypatch.setattr(versions, "stage_version", lambda s: real(s) + ("x" if s.name == stage else ""))
    monkeypatch.setattr("pipeline.run.code_version", lambda: "another")
    ran: list[str] = []

    def watched(article, stages=STAGES, kept=None, doc=None):
        ran.extend(s.name for s in STAGES if s.name not in (kept or {}))
        return extract_article(article, stages, kept, doc)

    extract_article = tasks.extract_article
    monkeypatch.setattr(tasks, "extract_article", watched)
    extract(folder, tmp_path / "out")
    redone = {stage}
    for other in STAGES:
        if redone & set(other.needs):
            redone.add(other.name)
    assert set(ran) == redone
    assert len(ran) == len(redone) * 3
    after = digests(tmp_path / "out")
    assert {n: d for n, d in after.items() if n != "manifest.json"} == {
        n: d for n, d in expected.items() if n != "manifest.json"
    }


def test_names_of_the_model_are_kept(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A changed entities stage asks the model for no name of a line that it has read."""
    extract(folder, tmp_path / "out")
    real = versions.stage_version
    monkeypatch.setattr(versions, "stage_version", lambda s: real(s) + ("x" if s.name == "entities" else ""))
    monkeypatch.setattr("pipeline.run.code_version", lambda: "another")
    monkeypatch.setattr(language.Model, "names", lambda self, texts: pytest.fail("asked"))
    assert extract(folder, tmp_path / "out").failed == 0


def test_the_store_may_be_deleted_or_damaged(folder: Path, tmp_path: Path):
    extract(folder, tmp_path / "out")
    expected = digests(tmp_path / "out")
    store = tmp_path / ".out.store"
    for damage in (store.unlink, lambda: store.write_bytes(b"nonsense" * 100), lambda: os.truncate(store, 9000),
                   lambda: store.write_bytes(b"")):  # fmt: skip
        damage()
        assert extract(folder, tmp_path / "out").ok == 3
        assert digests(tmp_path / "out") == expected


def test_pages_of_the_store_that_were_overwritten(folder: Path, tmp_path: Path):
    extract(folder, tmp_path / "out")
    expected = digests(tmp_path / "out")
    store = tmp_path / ".out.store"
    content = bytearray(store.read_bytes())
    content[5000:] = b"\xff" * (len(content) - 5000)
    store.write_bytes(content)
    extract(folder, tmp_path / "out")
    assert digests(tmp_path / "out") == expected


def test_an_output_that_was_edited_is_written_anew(folder: Path, tmp_path: Path):
    extract(folder, tmp_path / "out")
    expected = digests(tmp_path / "out")
    (tmp_path / "out" / "mentions.csv").write_text("edited")
    assert extract(folder, tmp_path / "out").written
    assert digests(tmp_path / "out") == expected
    (tmp_path / "out" / "dates.csv").unlink()
    extract(folder, tmp_path / "out")
    assert digests(tmp_path / "out") == expected


def test_force_reads_everything_again(folder: Path, tmp_path: Path):
    extract(folder, tmp_path / "out")
    expected = digests(tmp_path / "out")
    assert extract(folder, tmp_path / "out", force=True).fresh == 3
    assert digests(tmp_path / "out") == expected


def test_the_other_dialect_and_back(folder: Path, tmp_path: Path):
    extract(folder, tmp_path / "out")
    expected = digests(tmp_path / "out")
    extract(folder, tmp_path / "out", excel_fr=True)
    assert (tmp_path / "out" / "mentions.csv").read_bytes().startswith(b"\xef\xbb\xbfmention_id;")
    assert digests(tmp_path / "out") == clean(folder, tmp_path, excel_fr=True)
    extract(folder, tmp_path / "out")
    assert digests(tmp_path / "out") == expected


def test_files_of_the_user_stay(folder: Path, tmp_path: Path):
    extract(folder, tmp_path / "out")
    (tmp_path / "out" / "notes.ods").write_bytes(b"mine")
    (tmp_path / "out" / "sub").mkdir()
    (tmp_path / "out" / "sub" / "x").write_bytes(b"mine too")
    change_add(folder)
    extract(folder, tmp_path / "out")
    assert (tmp_path / "out" / "notes.ods").read_bytes() == b"mine"
    assert (tmp_path / "out" / "sub" / "x").read_bytes() == b"mine too"


def test_an_interrupted_run_goes_on_where_it_was(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    real = tasks.do_task
    done = []

    def interrupted(task):
        if len(done) == 2:
            raise KeyboardInterrupt
        done.append(task.source_file)
        return real(task)

    monkeypatch.setattr("pipeline.workers.do_task", interrupted)
    with pytest.raises(KeyboardInterrupt):
        extract(folder, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    monkeypatch.setattr("pipeline.workers.do_task", real)
    assert extract(folder, tmp_path / "out").fresh == 1
    assert digests(tmp_path / "out") == clean(folder, tmp_path)


def test_lexicons_that_stages_read_are_in_their_version(monkeypatch: pytest.MonkeyPatch):
    """Whatever ``load_toml`` is asked for by a module of a stage counts for the stage's version."""
    import re

    for stage in STAGES:
        sources = versions.source_closure(stage.extract.__module__)
        named = versions.lexicons_of(sources) | set(stage.lexicons)
        for path in sources:
            for call in re.findall(r"load_toml\(([^)\n]{1,80})\)", path.read_text("utf-8")):
                literal = re.fullmatch(r"\s*[\"'](\w+)[\"']\s*", call)
                if literal:
                    assert literal[1] in named, (stage.name, path.name, call)
                elif path.parent.name != "lexicon":
                    text = path.read_text("utf-8")
                    stems = {p.stem for p in versions.FOLDER.glob("*.toml")}
                    assert {s for s in stems if re.search(rf"[\"']{s}[\"']", text)} & named, (
                        stage.name,
                        path.name,
                        call,
                    )


def test_a_lazy_import_counts_for_the_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    root = tmp_path / "pipeline"
    root.mkdir()
    (root / "one.py").write_text("def f():\n    from pipeline.two import (\n        g,\n    )\n")
    (root / "two.py").write_text("import pipeline.three\n")
    (root / "three.py").write_text("from pipeline.lexicon import load_toml\nload_toml('words')\n")
    monkeypatch.setattr(versions, "ROOT", root)
    for cached in (versions._files, versions._imports, versions._content, versions._named_lexicons):
        cached.cache_clear()
    try:
        assert {p.name for p in versions.source_closure("pipeline.one")} == {"one.py", "two.py", "three.py"}
        assert versions.lexicons_of(versions.source_closure("pipeline.one")) == {"words"}
    finally:
        for cached in (versions._files, versions._imports, versions._content, versions._named_lexicons):
            cached.cache_clear()


def test_same_bytes_in_other_surroundings(folder: Path, tmp_path: Path):
    """Clock zone, locale, hash seed, number of workers: nothing of it is in the bytes."""
    found = []
    for number, (zone, seed, lang, jobs) in enumerate(
        [("UTC", "0", "C.UTF-8", 1), ("Asia/Kathmandu", "12345", "C", 2), ("America/St_Johns", "7", "fr_FR.UTF-8", 1)]
    ):
        output = tmp_path / f"out{number}"
        process = command("extract", "--input", folder, "--output", output, "--jobs", jobs,
                          fake=0, TZ=zone, PYTHONHASHSEED=seed, LC_ALL=lang)  # fmt: skip
        status, errors = finish(process)
        assert status == 0, errors
        found.append(digests(output))
    assert found[0] == found[1] == found[2]


def test_order_of_files_on_disk_does_not_matter(tmp_path: Path):
    one = write(tmp_path / "one")
    other = write(tmp_path / "other", dict(reversed(ARTICLES.items())))
    extract(one, tmp_path / "o1")
    extract(other, tmp_path / "o2")
    assert digests(tmp_path / "o1") == digests(tmp_path / "o2")


def test_every_input_file_is_accounted_for(folder: Path, tmp_path: Path):
    (folder / "vide.txt").write_text("")
    (folder / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (folder / "copie.txt").write_text(ARTICLES["a.txt"])
    outcome: Outcome = extract(folder, tmp_path / "out")
    rows = {row["source_file"]: (row["status"], row["issue"]) for row in table(tmp_path / "out", "documents")}
    assert rows == {
        "a.txt": ("ok", ""), "b.txt": ("ok", ""), "sous/c.txt": ("ok", ""), "vide.txt": ("ok", "EMPTY"),
        "image.txt": ("failed", "NOT_TEXT"), "copie.txt": ("skipped", "DUPLICATE"),
    }  # fmt: skip
    assert outcome.status == 3
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert manifest["files"]["documents.csv"]["rows"] == 6
