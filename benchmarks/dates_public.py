"""Temporal expressions measured on a public benchmark file.

    python benchmarks/dates_public.py FILE.jsonl [--half 0|1] [--errors]

Each line holds ``id``, ``text``, ``reference`` (ISO day or null) and ``expected``: spans (``start``, ``end``, code
points) with ``type``, ``timex``, ``start_date``, ``end_date`` and perhaps ``alt``, other accepted readings. A line
with ``debatable`` is skipped; one without expected spans is a negative. A found span is paired with the expected span
that it overlaps; a found interval counts for two expected spans that are its two ends, a day with its clock time for
the two. A value is right where the TIMEX3 value is the same, or both days are. ``--half`` takes the lines whose id has
an even (0) or odd (1) first digest byte.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.stages import dates
from pipeline.stages.dates import DateRow


def find(text: str, reference: str | None) -> list[DateRow]:
    """The rows of the stage for a text."""
    day = datetime.date.fromisoformat(reference) if reference else None
    article = Article("case", "case", text, reference_date=day)
    return dates.extract(article, Doc(article), {})


def split_intervals(rows: list[DateRow], expected: list[dict[str, Any]]) -> list[tuple[int, int, str, str, str, str]]:
    """Rows as (start, end, type, value, first day, last day); an interval as its two ends where two are expected."""
    cells = []
    for row in rows:
        first, last = str(row.start_date or ""), str(row.end_date or "")
        overlapping = [e for e in expected if e["start"] < row.end and row.start < e["end"]]
        ends = row.value.split("/")
        if row.type == "TIME" and len(overlapping) > 1:
            times = iter(ends)
            for part in overlapping:
                value = row.value[:10] if part["type"] == "DATE" else next(times, row.value)
                cells.append((part["start"], part["end"], part["type"], value, first, last))
            continue
        if len(overlapping) > 1 and len(ends) == 2:
            left, right = overlapping[0], overlapping[-1]
            middle = max(left["end"], row.start)
            cells.append((row.start, middle, row.type, ends[0], first, first))
            cells.append((max(right["start"], middle), row.end, row.type, ends[1], last, last))
        else:
            cells.append((row.start, row.end, row.type, row.value, first, last))
    return cells


def right(cell: tuple[int, int, str, str, str, str], gold: dict[str, Any]) -> bool:
    """Whether a found cell has an accepted value."""
    for reading in (gold, *gold.get("alt", ())):
        days = (reading.get("start_date") or "", reading.get("end_date") or "")
        if cell[3] and cell[3] == reading["timex"]:
            return True
        if any(days) and cell[4:] == days and "T" not in reading["timex"]:
            return True
    return False


def main() -> None:
    """Print the figures of one file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--errors", action="store_true", help="print each miss, false span and wrong value")
    options = parser.parse_args()
    counts: dict[str, Counter[str]] = {"all types": Counter(), "DATE": Counter()}
    negatives = Counter[str]()
    for line in options.file.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if case.get("debatable"):
            continue
        if options.half is not None and hashlib.md5(case["id"].encode()).digest()[0] % 2 != options.half:
            continue
        expected = case["expected"]
        rows = find(case["text"], case["reference"])
        if not expected:
            negatives["cases"] += 1
            negatives["fired"] += bool(rows)
        score(case, split_intervals(rows, expected), counts, options.errors)
    for name, count in counts.items():
        recall = count["paired"] / max(1, count["expected"])
        precision = count["paired_found"] / max(1, count["found"])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(
            f"{name:10} expected {count['expected']:4} found {count['found']:4}  span P {precision:.3f} R {recall:.3f} "
            f"F1 {f1:.3f}  right values {count['right'] / max(1, count['expected']):.3f}"
        )
    print(f"negatives  {negatives['fired']} of {negatives['cases']} fired")


def score(
    case: dict[str, Any],
    cells: list[tuple[int, int, str, str, str, str]],
    counts: dict[str, Counter[str]],
    show: bool,
) -> None:
    """Add one case to the counts."""
    used: set[int] = set()
    for gold in case["expected"]:
        names = ["all types"] + (["DATE"] if gold["type"] == "DATE" else [])
        overlapping = [i for i, c in enumerate(cells) if c[0] < gold["end"] and gold["start"] < c[1] and i not in used]
        best = max(overlapping, key=lambda i: right(cells[i], gold), default=None)
        good = best is not None and right(cells[best], gold)
        if best is not None:
            used.add(best)
        for name in names:
            counts[name]["expected"] += 1
            counts[name]["paired"] += best is not None
            counts[name]["right"] += good
        if show and not good:
            text = case["text"]
            got = "-" if best is None else f"{cells[best][2:]} {text[cells[best][0] : cells[best][1]]!r}"
            context = text[max(0, gold["start"] - 50) : gold["end"] + 30].replace("\n", "/")
            print(f"{case['id']} ref {case['reference']} {gold['surface']!r} {gold['timex']} | got {got} | {context}")
    for index, cell in enumerate(cells):
        for name in ["all types"] + (["DATE"] if cell[2] == "DATE" else []):
            counts[name]["found"] += 1
            counts[name]["paired_found"] += index in used
        if show and index not in used:
            context = case["text"][max(0, cell[0] - 40) : cell[1] + 30].replace("\n", "/")
            print(f"{case['id']} FALSE {cell} {case['text'][cell[0] : cell[1]]!r} | {context}")


if __name__ == "__main__":
    main()
