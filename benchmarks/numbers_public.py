"""Measure figures on public single-sentence cases.

    python -m benchmarks.numbers_public CASES.jsonl [--tier A] [--flags] [--half develop|kept] [--show]

A line of the file is ``{"id", "kind", "tier", "flags", "text", "expected": [{"start", "end", "value"}]}``, offsets
in code points. Each case labels one kind only, so recall is scored per kind. The public cases leave out the thing
counted and what bounds it, so an expected span is right when it is that of the figure alone, of the figure with its
bare unit, or of the whole row; its value when it is equal to six significant places. Kind ``number`` labels every
figure, also those that our guide calls no quantity (durations, "les deux"): it is scored on the figure reader and the
readings together. Cases without an expected span count below ``false`` when they gave a reading. The cases are cut in
halves by the sha256 of their id: the rules were first developed on one ("develop") and the other ("kept") only
measured; its errors were read later, so that both halves are known cases by now.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipeline.french import matching_text
from pipeline.stages.quantities.reading import Reading, read, read_figures

KINDS = ("number", "currency", "percent", "range")


def half(case_id: str) -> str:
    """The half that a case belongs to."""
    return "kept" if hashlib.sha256(case_id.encode()).digest()[-1] % 2 else "develop"


def spans(reading: Reading) -> set[tuple[int, int]]:
    """The spans under which a reading may be right: figure, figure with bare unit, whole row."""
    return {
        (reading.figure_start, reading.figure_end),
        (reading.amount_start, reading.amount_end),
        (reading.start, reading.end),
        (reading.start, reading.figure_end),
    }


def same(found: Decimal, expected: float | None) -> bool:
    """Whether two values agree to six significant places; no expected value agrees with any."""
    if expected is None:
        return True
    wanted = Decimal(repr(expected))
    return abs(found - wanted) <= abs(wanted) * Decimal("0.000005")


def score(case: dict[str, Any]) -> tuple[int, int, int, list[Reading]]:
    """(expected spans, exact spans found, exact spans with the right value, readings) of a case."""
    text = matching_text(case["text"])
    readings = read(text)
    found = [(spans(r), r.value) for r in readings]
    if case["kind"] == "number":
        found += [({(f.start, f.end)}, f.value) for f in read_figures(text)]
    exact = right = 0
    for expected in case["expected"]:
        hits = [value for at, value in found if (expected["start"], expected["end"]) in at]
        exact += bool(hits)
        right += any(same(value, expected["value"]) for value in hits)
    return len(case["expected"]), exact, right, readings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--tier", default="A")
    parser.add_argument("--flags", action="store_true", help="also cases that carry a flag")
    parser.add_argument("--half", choices=("develop", "kept"))
    parser.add_argument("--show", action="store_true", help="print the misses")
    options = parser.parse_args()
    total: Counter[tuple[str, str, str]] = Counter()
    for line in options.cases.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        part = half(case["id"])
        if case["kind"] not in KINDS or case["tier"] != options.tier or (case["flags"] and not options.flags):
            continue
        if options.half not in (None, part):
            continue
        expected, exact, right, readings = score(case)
        key = (part, case["kind"])
        total[(*key, "cases")] += 1
        total[(*key, "expected")] += expected
        total[(*key, "exact")] += exact
        total[(*key, "right")] += right
        total[(*key, "false")] += not case["expected"] and bool(readings)
        if options.show and right < expected:
            texts = [(case["text"][r.start : r.end], str(r.value), r.kind) for r in readings]
            print(
                case["kind"], repr(case["text"]), [(e["surface"], e["value"]) for e in case["expected"]], "found", texts
            )
    print(f"{'half':8} {'kind':9} {'cases':>5} {'spans':>5} {'exact':>6} {'exact and value':>15} {'false':>5}")
    for part, kind in sorted({(part, kind) for part, kind, _ in total}):
        numbers = {name: total[part, kind, name] for name in ("cases", "expected", "exact", "right", "false")}
        wanted = max(numbers["expected"], 1)
        print(
            f"{part:8} {kind:9} {numbers['cases']:5} {numbers['expected']:5} {numbers['exact'] / wanted:6.3f} "
            f"{numbers['right'] / wanted:15.3f} {numbers['false']:5}"
        )
    for part in sorted({part for part, _, _ in total}):
        wanted = sum(count for (p, _, name), count in total.items() if p == part and name == "expected")
        right = sum(count for (p, _, name), count in total.items() if p == part and name == "right")
        print(f"{part:8} all kinds: {right}/{wanted} = {right / max(wanted, 1):.3f}")


if __name__ == "__main__":
    main()
