"""The files: four readers agree on them, no cell runs, and the package describes them."""

from __future__ import annotations

import csv
import datetime
import json
import random
import shutil
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import ROOT, digests, extract, is_whole, table, write

from pipeline.documents import SentenceRow
from pipeline.settings import Settings
from pipeline.sinks import workbook
from pipeline.sinks.csv_files import CsvFiles, Layout
from pipeline.sinks.sheet_xml import cell, column_name
from pipeline.stages.quantities import QuantityRow
from pipeline.tables import (
    BOM,
    CANONICAL,
    CUT_MARK,
    EXCEL_FR,
    FORMULA_LEADS,
    Table,
    csv_header,
    csv_lines,
    csv_lines_of_json,
    format_number,
    guard,
    read_table,
    row_types,
    unguard,
)  # fmt: skip

texts = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), max_size=60)
nasty = st.text(alphabet="=+-@\t\r\n\"',;＝＋－＠ ab1é", max_size=12)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sinks")
    shutil.copytree(ROOT / "raw", folder / "raw")
    link = '=HYPERLINK("http://x.example";"cliquez")\n\n@SUM(A1) a remis 1 500 euros ; "deux" ponts, dit-il.\n'
    number = "+33 1 23 45 67 89 est le numéro.\n\tLe Pérou, dit-on, livrera 12,5 km de câble à Mme O'Brien.\n"
    write(folder / "raw", {"=cmd.txt": link, "-plus.txt": number})
    extract(folder / "raw", folder / "out")
    return folder / "out"


def sentence(text: str) -> SentenceRow:
    return SentenceRow(sentence_id="a:s0", doc_id="a", start=0, end=len(text), text=text)


# 25
@given(nasty | texts)
def test_no_text_cell_begins_like_a_formula(text: str):
    line = csv_lines(SentenceRow, [sentence(text)]).decode()
    cell = next(csv.reader([line.removesuffix("\r\n")] if "\n" not in text else line.splitlines(keepends=True)))[-1]
    assert not cell.startswith(tuple(FORMULA_LEADS))


@given(nasty | texts)
def test_the_guard_comes_off(text: str):
    assert unguard(guard(text)) == text


@given(st.lists((nasty | texts).filter(bool), max_size=5))
def test_tables_come_back(tmp_path_factory: pytest.TempPathFactory, found: list[str]):
    rows = [sentence(text) for text in found]
    path = tmp_path_factory.mktemp("back") / "sentences.csv"
    path.write_bytes(csv_header(SentenceRow) + csv_lines(SentenceRow, rows))
    assert [r.text for r in read_table(path, SentenceRow)] == found


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18))
def test_numbers_are_plain(value: Decimal):
    plain = format_number(value)
    assert Decimal(plain) == value
    assert "E" not in plain.upper()
    assert not plain.endswith(".")


def quantity(value: Decimal | None) -> QuantityRow:
    return QuantityRow(quantity_id="a:q0", doc_id="a", start=0, end=1, text="x", value=value, unit="=1+1")


@pytest.mark.parametrize("dialect", [CANONICAL, EXCEL_FR], ids=lambda d: d.name)
@pytest.mark.parametrize("value", [None, Decimal("2.5"), Decimal("1500.00"), Decimal("1E+3"), Decimal("-3")])
def test_rows_and_packed_rows_give_the_same_lines(dialect, value):
    row = quantity(value)
    assert csv_lines(QuantityRow, [row], dialect) == csv_lines_of_json(QuantityRow, [row.to_json()], dialect)


# 27
def test_long_cells_are_cut(tmp_path: Path):
    line = csv_lines(SentenceRow, [sentence("é" * 50_000)]).decode()
    cell = next(csv.reader([line]))[-1]
    assert len(cell) == 32_000
    assert cell.endswith(CUT_MARK)


# 26
def test_four_readers_agree(output: Path):
    import duckdb
    import pandas as pd

    for row in row_types().values():
        path = output / f"{row.TABLE}.csv"
        plain = table(output, row.TABLE)
        frame = pd.read_csv(path, dtype=str, keep_default_na=False)
        assert frame.to_dict("records") == plain, row.TABLE
        query = f"SELECT * FROM read_csv('{path}', all_varchar = true, header = true, quote = '\"')"
        found = duckdb.sql(query).fetchall()
        assert [tuple(v or "" for v in r) for r in found] == [tuple(r.values()) for r in plain], row.TABLE


def test_frictionless_reads_and_approves(output: Path):
    from frictionless import Package, validate

    report = validate(str(output / "datapackage.json"))
    assert report.valid, report.flatten(["resourceName", "rowNumber", "fieldName", "note"])[:5]
    for resource in Package(str(output / "datapackage.json")).resources:
        rows = resource.read_rows()
        assert len(rows) == len(table(output, resource.name))


def test_bytes_of_the_files(output: Path):
    for row in row_types().values():
        content = (output / f"{row.TABLE}.csv").read_bytes()
        assert content.startswith(BOM)
        assert content.count(BOM) == 1
        assert content.endswith(b"\r\n")
        assert content.decode("utf-8")
    assert is_whole(output)


def test_no_cell_of_the_output_runs(output: Path):
    for row in row_types().values():
        columns = {c.name for c in row.columns() if c.type == "string"}
        for cells in table(output, row.TABLE):
            for name in columns:
                assert not cells[name].startswith(tuple(FORMULA_LEADS)), (row.TABLE, name, cells[name])


def test_the_workbook_has_types_and_no_formula(output: Path):
    import openpyxl

    book = openpyxl.load_workbook(output / "tables.xlsx")
    assert set(book.sheetnames) == {row.TABLE for row in row_types().values()}
    assert book.sheetnames[0] == "pledges"
    for row in row_types().values():
        sheet = book[row.TABLE]
        assert sheet.freeze_panes is not None
        assert sheet.max_row - 1 == len(table(output, row.TABLE)) or sheet.max_row == 1
        for line in sheet.iter_rows(min_row=2):
            for place, column in zip(line, row.columns(), strict=True):
                assert place.data_type != "f"
                if column.type == "integer" and place.value is not None:
                    assert isinstance(place.value, int)
    with zipfile.ZipFile(output / "tables.xlsx") as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())


def test_the_workbook_of_a_large_collection_holds_the_small_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    import openpyxl

    monkeypatch.setattr(workbook, "MAX_ROWS", 20)
    monkeypatch.setattr(workbook, "SMALL", 5)
    extract(ROOT / "raw", tmp_path / "out")
    book = openpyxl.load_workbook(tmp_path / "out" / "tables.xlsx")
    assert book["documents"].max_row == 6
    count = len(table(tmp_path / "out", "mentions"))
    assert book["mentions"]["A2"].value == f"{count} rows: see mentions.csv"
    assert book["mentions"].max_row == 2


def test_days_before_1900_and_long_numbers_are_text_in_the_workbook():
    assert "<t>1848-02-24</t>" in cell("A2", 1, datetime.date(1848, 2, 24))
    assert "<v>45628</v>" in cell("A2", 1, datetime.date(2024, 12, 2))
    assert "<t>12345678901234567890</t>" in cell("A2", 1, Decimal("12345678901234567890"))
    assert "<v>2.5</v>" in cell("A2", 1, Decimal("2.5"))


def test_names_of_columns():
    assert [column_name(i) for i in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


@given(st.lists((nasty | texts).filter(bool), min_size=1, max_size=6))
def test_text_survives_the_workbook(tmp_path_factory: pytest.TempPathFactory, found: list[str]):
    import openpyxl

    found = [*found, "_x0041_ et _x41_", " espaces ", "a & b < c > d"]
    rows = [sentence(text) for text in found]
    folder = tmp_path_factory.mktemp("book")
    workbook.write(
        [Table(SentenceRow, len(rows), lambda: map(SentenceRow.to_json, rows))], folder, Settings(folder, folder)
    )
    sheet = openpyxl.load_workbook(folder / "tables.xlsx")["sentences"]
    for (value,), row in zip(sheet.iter_rows(min_row=2, min_col=5, max_col=5, values_only=True), rows, strict=True):
        assert unguard(openpyxl.utils.escape.unescape(value)) == row.text


def test_parquet_parts(tmp_path: Path):
    import pyarrow.parquet

    extract(ROOT / "raw", tmp_path / "out", parquet=True)
    assert is_whole(tmp_path / "out")
    for row in row_types().values():
        found = pyarrow.parquet.read_table(tmp_path / "out" / "parquet" / row.TABLE)
        assert found.column_names == [c.name for c in row.columns()]
        assert found.num_rows == len(table(tmp_path / "out", row.TABLE))
    mentions = pyarrow.parquet.read_table(tmp_path / "out" / "parquet" / "mentions").to_pylist()
    assert [m["mention_id"] for m in mentions] == [m["mention_id"] for m in table(tmp_path / "out", "mentions")]
    extract(ROOT / "raw", tmp_path / "out")
    assert not (tmp_path / "out" / "parquet").exists()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_files(output: Path, tmp_path: Path):
    for name, kind in (("tables.xlsx", "pdf"), ("mentions.csv", "csv")):
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", kind,
             "--outdir", tmp_path / kind, output / name],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        assert any((tmp_path / kind).iterdir())


def test_the_manifest_comes_last_and_tells_all(output: Path):
    manifest = json.loads((output / "manifest.json").read_text("utf-8"))
    assert set(manifest["files"]) == set(digests(output)) - {"manifest.json"}
    for row in row_types().values():
        assert manifest["files"][f"{row.TABLE}.csv"]["rows"] == len(table(output, row.TABLE))


# Files of the last run as a source of lines
@given(st.integers(0, 10_000))
def test_copied_lines_stand_where_written_ones_would(tmp_path_factory: pytest.TempPathFactory, seed: int):
    chance = random.Random(seed)
    folder = tmp_path_factory.mktemp("csv")
    tables = {"sentences": SentenceRow, "quantities": QuantityRow}

    def lines(name: str, version: int) -> dict[str, tuple[bytes, int]]:
        own = random.Random(f"{name}{version}")
        count = own.randrange(4)
        rows = [sentence(f"{name} {version} {'x' * own.randrange(9)}\n") for _ in range(count)]
        return {"sentences": (csv_lines(SentenceRow, rows), count)} if own.random() < 0.8 else {}

    members = {f"m{i}": chance.randrange(3) for i in range(chance.randrange(1, 12))}
    layout, old_folder = Layout("f"), folder / "none"
    for step in range(4):
        target, plain = folder / f"copied{step}", folder / f"plain{step}"
        target.mkdir()
        plain.mkdir()
        with CsvFiles(target, tables, CANONICAL, layout, old_folder) as files:
            for name, version in sorted(members.items()):
                if files.holds(name, str(version)):
                    files.keep(name)
                else:
                    files.add(name, str(version), lines(name, version))
            layout = Layout.from_json(files.finish().to_json(), "f")
        with CsvFiles(plain, tables, CANONICAL, Layout("f"), plain) as files:
            for name, version in sorted(members.items()):
                files.add(name, str(version), lines(name, version))
            files.finish()
        assert digests(target) == digests(plain)
        old_folder = target
        for _ in range(chance.randrange(3)):
            members[f"m{chance.randrange(14)}"] = chance.randrange(3)
        if members and chance.random() < 0.5:
            members.pop(sorted(members)[chance.randrange(len(members))])


def test_a_layout_of_another_form_is_none():
    layout = Layout("f", {"a": "k"}, {"t": [1]}, {"t": [1]}, {})
    assert Layout.from_json(layout.to_json(), "f") == layout
    assert Layout.from_json(layout.to_json(), "g") == Layout("g")
    assert Layout.from_json("", "g") == Layout("g")
