"""Measure pledges on public worked sentences.

    python -m benchmarks.pledges_public EXAMPLES.jsonl [--show]

A line of the file is ``{"id", "text", "pledges": [{"quantity", "actor", "recipient", …}], "not_pledges": [words]}``.
Its values and status predate ``tests/gold/GUIDE.md``, which decides: parts, restated sums and signed texts follow the
guide (``GUIDED``). Counted: figures found; figures found though the example or the guide has none; actors and
recipients that agree where the example names one in the sentence (without article, a capital as its country).
The whole pipeline runs, so the errors of the other stages count too.
"""

from __future__ import annotations

import argparse
import datetime
import json
from collections import Counter
from pathlib import Path
from typing import Any

from pipeline.article import Article
from pipeline.extraction import extract_article
from pipeline.french import matching_text
from pipeline.stages.entities.gazetteer import country_name, load_gazetteer

GUIDED = {"W12": ("neuf", "plus de 60"), "W17": ("700", "430"), "W27": ("2", "5")}
"""Figures that the guide makes pledges where the examples say otherwise."""

REFERENCE = datetime.date(2025, 3, 10)
ARTICLES = ("le ", "la ", "les ", "l'", "au ", "aux ", "à la ", "à l'", "à ", "au profit du ", "en faveur des ")


def plain(words: str) -> str:
    """The words without article and preposition, a capital as its country, in lower case."""
    text = matching_text(words).lower()
    for article in ARTICLES:
        text = text.removeprefix(article)
    text = text.removeprefix("profit du ").removeprefix("du ")
    entry = load_gazetteer().lookup(text.capitalize())
    return "european union" if text in {"bruxelles", "union européenne"} else country(entry) or text


def country(entry: Any) -> str:
    """The name of the state that a gazetteer entry is, or whose capital it is; "" for others."""
    return country_name(entry.country).lower() if entry is not None and entry.kind in {"country", "capital"} else ""


def expected(case: dict[str, Any]) -> list[dict[str, Any]]:
    """The pledges of a case under the guide: figure, and actor and recipient where the example names them."""
    if case["id"] in GUIDED:
        return [{"quantity": words} for words in GUIDED[case["id"]]]
    return list(case["pledges"])


def score(case: dict[str, Any], tally: Counter[str]) -> list[str]:
    """Count a case into ``tally``; gives the lines that say what is wrong."""
    article = Article(doc_id=case["id"], source_file="x.txt", text=case["text"], reference_date=REFERENCE)
    rows = list(extract_article(article)["pledges"])
    faults = []
    for pledge in expected(case):
        tally["expected"] += 1
        row = next((r for r in rows if matching_text(pledge["quantity"]) in matching_text(r.text)), None)
        if row is None:
            faults.append(f"missed {pledge['quantity']!r}")
            continue
        rows.remove(row)
        tally["found"] += 1
        for name in ("actor", "recipient"):
            words = str(pledge.get(name) or "")
            if not words or words.startswith("∅") or words.lower() in {"il", "lui", "nous", "elle", "auquel"}:
                continue
            tally[name] += 1
            right = plain(words) == plain(getattr(row, name)) or plain(words).replace(" et l'", "; ") == plain(
                row.actor
            )
            tally[name + " right"] += right
            if not right:
                faults.append(f"{pledge['quantity']}: {name} {words!r} ≠ {getattr(row, name)!r}")
    tally["spurious"] += len(rows)
    return faults + [f"spurious {row.text!r}" for row in rows]


def main() -> None:
    """Print counts; with ``--show`` what is wrong in each case."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("examples", type=Path)
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    tally: Counter[str] = Counter()
    for line in arguments.examples.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        for fault in score(case, tally):
            if arguments.show:
                print(case["id"], fault)
    found, gold, spurious = tally["found"], tally["expected"], tally["spurious"]
    f1 = 2 * found / max(1, 2 * found + gold - found + spurious)
    print(f"figures {found}/{gold}, spurious {spurious}, F1 {f1:.3f}")
    for name in ("actor", "recipient"):
        print(f"{name} right {tally[name + ' right']}/{tally[name]}")


if __name__ == "__main__":
    main()
