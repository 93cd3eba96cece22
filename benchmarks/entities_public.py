"""Names in public annotated sentences: the raw model and this project side by side.

``python benchmarks/entities_public.py FILE…`` reads JSONL lines {"id", "text", "spans": [{"start", "end", "label"}]}
(code points) and prints, for each file, exact-span precision, recall and F1. ``--half 0`` or ``--half 1`` takes the
lines whose id hashes to that half: rules are developed on half 0 only. ``--errors`` lists the differences.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from pipeline.article import Article
from pipeline.language import Doc, Line, Model
from pipeline.stages.entities import extract

Span = tuple[int, int, str]
LABELS = ("PER", "LOC", "ORG", "MISC")


def half(line_id: str) -> int:
    """0 or 1, the same on every machine."""
    return int(hashlib.sha256(line_id.encode()).hexdigest(), 16) % 2


def raw(model: Model, doc: Doc) -> set[Span]:
    """What the model as it comes says by itself on the same text."""
    return {(n.start, n.end, n.label) for n in model.names([Line(doc.text)])[0]}


def ours(article: Article, doc: Doc) -> set[Span]:
    """What the stage says."""
    return {(row.start, row.end, row.label) for row in extract(article, doc, {})}


def figures(counts: Counter[str], label: str) -> str:
    """Precision, recall and F1 of one label."""
    hits, found, gold = (counts[f"{kind} {label}"] for kind in ("hit", "found", "gold"))
    precision, recall = hits / found if found else 1.0, hits / gold if gold else 1.0
    f1 = 2 * hits / (found + gold) if found + gold else 1.0
    return f"{precision:.3f} {recall:.3f} {f1:.3f}"


def count(counts: Counter[str], gold: set[Span], found: set[Span]) -> None:
    """Add one text's spans."""
    for kind, spans in (("gold", gold), ("found", found), ("hit", gold & found)):
        for span in spans:
            counts[f"{kind} {span[2]}"] += 1
            counts[f"{kind} all"] += 1


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    model = Model(weights=None)
    for path in options.files:
        sides = {"raw": Counter[str](), "ours": Counter[str]()}
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if options.half is not None and half(record["id"]) != options.half:
                continue
            gold = {(s["start"], s["end"], s["label"]) for s in record["spans"]}
            article = Article(doc_id="x", source_file="x", text=record["text"])
            doc = Doc(article)
            found = ours(article, doc)
            count(sides["raw"], gold, raw(model, doc))
            count(sides["ours"], gold, found)
            if options.errors and gold != found:
                print(record["text"])
                for mark, spans in (("-", gold - found), ("+", found - gold)):
                    for start, end, label in sorted(spans):
                        print(f"    {mark} {label} {record['text'][start:end]}")
        gold_count = sides["ours"]["gold all"]
        print(f"{path.name}: {gold_count} names; precision, recall, F1 of exact spans with label")
        for label in ("all", *LABELS):
            print(f"  {label:<5} raw {figures(sides['raw'], label)}   ours {figures(sides['ours'], label)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
