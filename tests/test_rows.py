"""Rows and columns: one declaration, and back and forth without loss."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.linking import EntityRow
from pipeline.rows import Row, column
from pipeline.stages import STAGES
from pipeline.tables import FORMULA_LEADS, format_number, guard, row_types, unguard

TABLES = row_types()


@dataclass(frozen=True, kw_only=True)
class _Row(Row):
    TABLE: ClassVar[str] = "things"
    KEY: ClassVar[str] = "thing_id"

    thing_id: str = column("Key.", required=True)
    name: str = column("Name.")
    count: int | None = column("Count.", type="integer")
    value: Decimal | None = column("Value.", type="number")
    day: datetime.date | None = column("Day.", type="date")


@given(
    st.builds(
        _Row,
        thing_id=st.text(min_size=1),
        name=st.text(),
        count=st.none() | st.integers(),
        value=st.none() | st.decimals(allow_nan=False, allow_infinity=False),
        day=st.none() | st.dates(),
    )
)
def test_rows_survive_json(row: _Row) -> None:
    assert _Row.from_json(row.to_json()) == row


def test_a_column_of_an_unknown_type_is_refused() -> None:
    with pytest.raises(ValueError, match="'float'"):
        column("x", type="float")


@pytest.mark.parametrize("row", TABLES.values(), ids=lambda row: row.TABLE)
def test_every_table_is_declared_whole(row: type[Row]) -> None:
    columns = row.columns()
    assert columns[0].name == row.KEY or row.TABLE == "points"
    assert next(c for c in columns if c.name == row.KEY).required
    assert row.TITLE.endswith(".")
    assert all(c.description.endswith((".", "…")) for c in columns), [c.name for c in columns]
    assert len({c.name for c in columns}) == len(columns)


@pytest.mark.parametrize("row", TABLES.values(), ids=lambda row: row.TABLE)
def test_references_name_columns_that_exist(row: type[Row]) -> None:
    by_table = {r.TABLE: {c.name for c in r.columns()} for r in TABLES.values()}
    for c in row.columns():
        if c.references:
            table, _, name = c.references.partition(".")
            assert name in by_table[table]


CONTRACT = {
    "documents": "doc_id, source_file, status, issue, title, publisher, place, published, published_from, "
    "reference_date, language, encoding, characters, words, sentences, sha256",
    "sentences": "sentence_id, doc_id, start, end, text",
    "mentions": "mention_id, doc_id, sentence_id, start, end, text, label, entity_id, entity, country, role",
    "entities": "entity_id, entity, label, country, aliases, mention_count, document_count",
    "dates": "date_id, doc_id, sentence_id, start, end, text, type, value, mod, start_date, end_date, "
    "granularity, resolution",
    "points": "point_id, doc_id, list_id, parent_point_id, level, ordinal, marker, marker_kind, title, text, "
    "start, end, intro, announced_count, list_count, complete, speaker, speaker_id",
    "quantities": "quantity_id, doc_id, sentence_id, start, end, text, value, value_max, bound, unit, head, kind, "
    "currency, role",
    "pledges": "pledge_id, quantity_id, doc_id, sentence_id, point_id, start, end, text, value, value_max, bound, "
    "unit, currency, object, additional, rate, actor, actor_id, actor_country, action, recipient, recipient_id, "
    "recipient_country, horizon, horizon_start, horizon_end, status, modality, polarity, attributed_to, in_totals, "
    "evidence",
}


@pytest.mark.parametrize("table", CONTRACT)
def test_columns_are_those_that_users_rely_on(table: str) -> None:
    """New columns come behind; none that a user may rely on is renamed, moved or dropped."""
    row = next(r for r in TABLES.values() if table == r.TABLE)
    expected = CONTRACT[table].split(", ")
    assert [c.name for c in row.columns()][: len(expected)] == expected


def test_stage_names_tags_and_tables_are_distinct() -> None:
    for names in ([s.name for s in STAGES], [s.tag for s in STAGES], [s.row.TABLE for s in STAGES]):
        assert len(set(names)) == len(names)
    assert EntityRow.TABLE not in {s.row.TABLE for s in STAGES}


def test_stages_need_only_what_runs_before_them() -> None:
    before: set[str] = set()
    for stage in STAGES:
        assert set(stage.needs) <= before, stage.name
        before.add(stage.name)


@given(st.text(alphabet="'=+-@\t＝a", max_size=6) | st.text())
def test_no_guarded_cell_starts_a_formula_and_guards_come_off(text: str) -> None:
    assert not guard(text).startswith(tuple(FORMULA_LEADS))
    assert unguard(guard(text)) == text


@pytest.mark.parametrize(
    ("value", "text"), [("1500", "1500"), ("2.50", "2.5"), ("9E+8", "900000000"), ("0.5", "0.5"), ("100", "100")]
)
def test_numbers_are_plain(value: str, text: str) -> None:
    assert format_number(Decimal(value)) == text
