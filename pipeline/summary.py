"""What an analyst wants first: pledges summed by actor, recipient, unit or currency, and status."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

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


def summarise(pledges: Iterable[PledgeRow]) -> list[SummaryRow]:
    """One row for each actor, recipient, currency or unit, and status.

    Percentages, ratios and factors are counted but never added up.
    """
    groups: dict[tuple[str, str, str, str, str], list[PledgeRow]] = {}
    for pledge in pledges:
        unit = "" if pledge.currency else pledge.unit.casefold()
        key = (pledge.actor, pledge.recipient, pledge.currency, unit, pledge.status)
        groups.setdefault(key, []).append(pledge)
    rows = []
    for number, (key, members) in enumerate(sorted(groups.items()), start=1):
        actor, recipient, currency, unit, status = key
        counted = [p.value for p in members if p.in_totals == "yes" and p.value is not None and _adds_up(p)]
        rows.append(
            SummaryRow(
                summary_id=f"{number:06d}",
                actor=actor,
                recipient=recipient,
                currency=currency,
                unit=unit,
                status=status,
                pledges=len(members),
                counted=len(counted),
                total=sum(counted, Decimal()) if counted else None,
                documents=len({p.doc_id for p in members}),
            )
        )
    return rows


def _adds_up(pledge: PledgeRow) -> bool:
    """Money and counts of a named unit add up; shares and factors do not."""
    if pledge.bound == "factor" or pledge.unit.startswith("%") or pledge.unit.startswith("pour cent"):
        return False
    return bool(pledge.currency or pledge.unit)
