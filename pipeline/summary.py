"""What an analyst wants first: pledges summed by actor, recipient, unit or currency, and status."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
"""Sums are exact, so that their order does not matter."""


def summarise(pledges: Iterable[PledgeRow]) -> list[SummaryRow]:
    """One row for each actor, recipient, currency or unit, and status.

    Percentages, ratios and factors are counted but never added up.
    """
    by_document: dict[str, list[PledgeRow]] = {}
    for pledge in pledges:
        by_document.setdefault(pledge.doc_id, []).append(pledge)
    return summarise_groups(group_pledges(members) for members in by_document.values())


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


def summarise_groups(articles: Iterable[Sequence[Group]]) -> list[SummaryRow]:
    """The summary of many articles, from what :func:`group_pledges` gave for each, in any order."""
    sums: dict[tuple[str, ...], list[Any]] = {}
    for groups in articles:
        for group in groups:
            line = sums.setdefault(tuple(group[:5]), [0, 0, [], 0])
            line[0] += group[5]
            line[1] += group[6]
            if group[7]:
                line[2].append(Decimal(group[7]))
            line[3] += 1
    return [
        SummaryRow(
            summary_id=f"{number:06d}",
            actor=key[0],
            recipient=key[1],
            currency=key[2],
            unit=key[3],
            status=key[4],
            pledges=pledges,
            counted=counted,
            total=_add(totals) if totals else None,
            documents=documents,
        )
        for number, (key, (pledges, counted, totals, documents)) in enumerate(sorted(sums.items()), start=1)
    ]


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
