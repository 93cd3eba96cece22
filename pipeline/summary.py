"""What an analyst wants first: pledges summed by actor, recipient, unit or currency, and status."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Any, ClassVar

from pipeline.rows import Row, column
from pipeline.stages.pledges import STATUSES, PledgeRow


@dataclass(frozen=True, kw_only=True)
class SummaryRow(Row):
    """Sums of comparable pledges."""

    TABLE: ClassVar[str] = "summary"
    KEY: ClassVar[str] = "summary_id"
    TITLE: ClassVar[str] = "Pledges summed by actor, recipient, unit or currency, and status."

    summary_id: str = column("Key: the number of the line.", required=True)
    actor: str = column("Who gives; empty where the texts do not say.")
    recipient: str = column("Who receives; empty where the texts do not say.")
    currency: str = column("ISO 4217 code of sums of money; never mixed.")
    unit: str = column("What is counted, where it is no money.")
    status: str = column("How far it has come.", enum=STATUSES)
    pledges: int = column("How many rows of the pledges table.", type="integer", required=True)
    counted: int = column(
        "How many of them a sum may count (`in_totals`, with a value).", type="integer", required=True
    )
    total: Decimal | None = column("Sum of their values; the lower ends of ranges.", type="number")
    documents: int = column("How many documents they stand in.", type="integer", required=True)


Group = list[Any]
"""What one article gives to one line: actor, recipient, currency, unit, status, pledges, counted, total ("" for none);
plain values that a store can keep."""

_EXACT = Context(prec=400)
"""Sums are exact, so that their order does not matter, and what was added can be taken off again."""

_TABLES = {
    "summed": "doc_id TEXT PRIMARY KEY, key TEXT NOT NULL, groups TEXT NOT NULL",
    "totals": "actor TEXT NOT NULL, recipient TEXT NOT NULL, currency TEXT NOT NULL, unit TEXT NOT NULL, "
    "status TEXT NOT NULL, pledges INTEGER NOT NULL, counted INTEGER NOT NULL, total TEXT NOT NULL, "
    "documents INTEGER NOT NULL, PRIMARY KEY (actor, recipient, currency, unit, status)",
}
_COLUMNS = ("actor", "recipient", "currency", "unit", "status", "pledges", "counted", "total", "documents")
_LINE = "actor = ? AND recipient = ? AND currency = ? AND unit = ? AND status = ?"


def group_pledges(pledges: Iterable[PledgeRow]) -> list[Group]:
    """What the pledges of one article give to the summary."""
    groups: dict[tuple[str, str, str, str, str], list[PledgeRow]] = {}
    for pledge in pledges:
        unit = "" if pledge.currency else pledge.unit.casefold()
        key = (pledge.actor, pledge.recipient, pledge.currency, unit, pledge.status)
        groups.setdefault(key, []).append(pledge)
    packed = []
    for key, members in groups.items():
        counted = [p.value for p in members if p.in_totals == "yes" and p.value is not None and _adds_up(p)]
        total = str(_add(counted)) if counted else ""
        packed.append([*key, len(members), len(counted), total])
    return packed


class Totals:
    """The lines of the summary, kept in SQLite: a new or changed article changes those that it gives to.

    Raises :class:`sqlite3.Error` where the database is damaged.
    """

    def __init__(self, connection: sqlite3.Connection, *, anew: bool = False) -> None:
        """``anew``: forget what is there."""
        self._connection = connection
        for table, columns in _TABLES.items():
            if anew:
                connection.execute(f"DROP TABLE IF EXISTS {table}")
            connection.execute(f"CREATE TABLE IF NOT EXISTS {table} ({columns}) WITHOUT ROWID")

    def keys(self) -> dict[str, str]:
        """doc_id → key under which its groups were put."""
        return dict(self._connection.execute("SELECT doc_id, key FROM summed"))

    def put(self, doc_id: str, key: str, groups: Sequence[Group]) -> None:
        """Let an article give these groups, whatever it gave before."""
        self.drop(doc_id)
        self._connection.execute("INSERT INTO summed VALUES (?, ?, ?)", (doc_id, key, json.dumps(groups)))
        self._add(groups, 1)

    def drop(self, doc_id: str) -> None:
        """Let an article give nothing."""
        query = "DELETE FROM summed WHERE doc_id = ? RETURNING groups"
        for (groups,) in self._connection.execute(query, (doc_id,)).fetchall():
            self._add(json.loads(groups), -1)

    def _add(self, groups: Sequence[Group], sign: int) -> None:
        for *line, pledges, counted, total in groups:
            found = self._connection.execute(f"SELECT total FROM totals WHERE {_LINE}", line).fetchone()  # noqa: S608
            before = Decimal(found[0] if found else 0)
            after = _EXACT.add(before, sign * Decimal(total or 0))
            if found:
                self._connection.execute(
                    "UPDATE totals SET pledges = pledges + ?, counted = counted + ?, total = ?, "  # noqa: S608
                    f"documents = documents + ? WHERE {_LINE}",
                    (sign * pledges, sign * counted, _plain(after), sign, *line),
                )
                if sign < 0:
                    self._connection.execute(f"DELETE FROM totals WHERE {_LINE} AND documents = 0", line)  # noqa: S608
            else:
                self._connection.execute(
                    "INSERT INTO totals VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)",
                    (*line, pledges, counted, _plain(after)),
                )

    def count(self) -> int:
        """How many lines there are."""
        return int(self._connection.execute("SELECT COUNT(*) FROM totals").fetchone()[0])

    def cells(self) -> Iterator[dict[str, Any]]:
        """The cells of each line, in order, as :meth:`Row.to_json` packs them."""
        query = "SELECT * FROM totals ORDER BY actor, recipient, currency, unit, status"
        for number, line in enumerate(self._connection.execute(query).fetchall(), start=1):
            cells = {"summary_id": f"{number:06d}", **dict(zip(_COLUMNS, line, strict=True))}
            if not cells["counted"]:
                del cells["total"]
            yield cells


def _plain(value: Decimal) -> str:
    """The same digits for equal values, however they came about."""
    return format(_EXACT.normalize(value), "f") if value else "0"


def _add(values: Iterable[Decimal]) -> Decimal:
    total = Decimal()
    for value in values:
        total = _EXACT.add(total, value)
    return total


def _adds_up(pledge: PledgeRow) -> bool:
    """Money and counts of a named unit add up; shares and factors do not."""
    if pledge.bound == "factor" or pledge.unit.startswith("%") or pledge.unit.startswith("pour cent"):
        return False
    return bool(pledge.currency or pledge.unit)
