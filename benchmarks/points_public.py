"""Measure the points stage on a file of public cases, and print the cases that differ.

    python benchmarks/points_public.py /path/to/points-cases.json

Each case holds a ``text`` and its ``lists`` as (kind, items, announced or null, complete or null).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.stages.points import extract

KINDS = {
    "adv_ordinal": "adverb", "adv_latin": "latin", "pp_lieu": "lieu", "pp_temps": "lieu", "seq": "sequence",
    "alpha": "letter", "bullet": "bullet", "appos_list": "announced",
}  # fmt: skip
PREFIXES = {"correl": "pair", "nom": "nominal", "digit": "number", "label": "number"} | {
    "roman": "roman",
    "inline": "inline",
}
COMPLETE = {True: "yes", False: "no", None: "unknown"}


def kind_of(name: str) -> str:
    """The project's name of a public marker kind."""
    return KINDS.get(name) or PREFIXES[name.partition("_")[0]]


def lists_in(text: str) -> list[tuple[str, int, int | None, str]]:
    """Kind, items, announced count and completeness of the lists that the stage finds."""
    article = Article("case", "case.txt", text)
    lists: dict[str, tuple[str, int, int | None, str]] = {}
    for row in extract(article, Doc(article), {}):
        count = lists.get(row.list_id, ("", 0))[1]
        lists[row.list_id] = (row.marker_kind, count + 1, row.announced_count, row.complete)
    return list(lists.values())


def main(path: Path) -> int:
    """Print what differs and how many cases are right; exit status 1 where one differs."""
    cases = json.loads(path.read_text(encoding="utf-8"))
    right = 0
    for case in cases:
        wanted = [(kind_of(kind), items, announced, COMPLETE[done]) for kind, items, announced, done in case["lists"]]
        found = lists_in(case["text"])
        if found == wanted:
            right += 1
        else:
            print(f"{case['id']}: wanted {wanted}, found {found}")
    print(f"{right} of {len(cases)} cases")
    return 0 if right == len(cases) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
