"""The generated parts of README.md: help texts, column dictionary, excerpts of real tables, figures.

A part stands between ``<!-- begin NAME -->`` and ``<!-- end NAME -->``. ``python -m pipeline.readme`` writes them anew
from the code and from an extraction of ``raw/``; the tests check that they are what it would write.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from pipeline.cli import build_parser
from pipeline.floors import GOLD, figures
from pipeline.rows import Row
from pipeline.score import Scores, score_folder
from pipeline.stages import STAGES
from pipeline.tables import format_cell, row_types

README = Path("README.md")

EXCERPTS = {
    "pledges": ("value", "unit", "actor", "actor_country", "action", "recipient", "horizon_end", "status"),
    "points": ("doc_id", "ordinal", "marker_kind", "title", "speaker"),
    "dates": ("text", "type", "value", "mod", "start_date", "end_date", "resolution"),
}
"""The tables shown and the columns that fit on a page."""

EXCERPT_ROWS = 6
_PART = re.compile(r"(<!-- begin ([\w-]{1,40}) -->\n).{0,60000}?(\n?<!-- end \2 -->)", re.DOTALL)


def fill_in(text: str, parts: Mapping[str, str]) -> str:
    """``text`` with each named part replaced; raises :class:`KeyError` for a part that nobody makes."""
    return _PART.sub(lambda match: match[1] + parts[match[2]].rstrip("\n") + "\n" + match[3].lstrip("\n"), text)


def help_parts() -> dict[str, str]:
    """The program's own help, as it prints it 100 columns wide."""
    parser = build_parser()
    commands = next(a for a in parser._actions if isinstance(a, argparse._SubParsersAction)).choices
    return {"help-extract": f"```\n{_help(commands['extract'])}\n```", "help": f"```\n{_help(parser)}\n```"}


def _help(parser: argparse.ArgumentParser) -> str:
    parser.formatter_class = lambda prog: argparse.RawDescriptionHelpFormatter(prog, width=100)
    return parser.format_help().rstrip()


def dictionary() -> str:
    """Every table and column, with type and description."""
    lines = []
    for row in row_types().values():
        lines += [f"**{row.TABLE}.csv** — {row.TITLE}", "", "| column | type | |", "|---|---|---|"]
        for c in row.columns():
            values = f" One of {', '.join(f'`{v}`' for v in c.enum)}." if c.enum else ""
            lines.append(f"| `{c.name}` | {c.type} | {c.description}{values} |")
        lines.append("")
    return "\n".join(lines).rstrip()


def excerpt(table: str, rows: Sequence[Row]) -> str:
    """The first rows of a table as Markdown, in the columns of :data:`EXCERPTS`."""
    names = EXCERPTS[table]
    columns = [next(c for c in row_types()[table].columns() if c.name == name) for name in names]
    lines = ["| " + " | ".join(names) + " |", "|" + "---|" * len(names)]
    for row in rows[:EXCERPT_ROWS]:
        cells = [format_cell(c, getattr(row, c.name)).replace("|", "\\|").replace("\n", " ") for c in columns]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def excerpt_parts(output: Path) -> dict[str, str]:
    """Excerpts of the tables in ``output``; points are those of the longest list."""
    from pipeline.tables import read_table

    parts = {}
    for table in EXCERPTS:
        row = row_types()[table]
        rows = read_table(output / f"{row.TABLE}.csv", row)
        parts[f"excerpt-{table}"] = excerpt(table, rows)
    return parts


def figures_part(scores: Scores) -> str:
    """Precision, recall and F1 of every stage and split as Markdown."""
    lines = [
        "| stage | split | gold rows | precision | recall | F1 | F1 of right rows |",
        "|---|---|---|---|---|---|---|",
    ]
    for stage in STAGES:
        for split in sorted({split for split, name in scores.tallies if name == stage.name}):
            tally = scores.tallies[split, stage.name]
            values = " | ".join(f"{value:.2f}" for value in figures(tally).values())
            lines.append(f"| {stage.name} | {split} | {tally.gold} | {values} |")
    decisive = "; ".join(f"{stage.name}: {', '.join(stage.decisive)}" for stage in STAGES)
    lines += ["", f"A row is right where it is found and the columns that decide are right ({decisive})."]
    return "\n".join(lines)


def main() -> int:
    """Write README.md anew."""
    from pipeline.run import run
    from pipeline.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        run(Settings(input=Path("raw"), output=Path(folder) / "output"), lambda line: None)
        parts = {**help_parts(), "dictionary": dictionary(), **excerpt_parts(Path(folder) / "output")}
    parts["figures"] = figures_part(score_folder(GOLD))
    README.write_text(fill_in(README.read_text(encoding="utf-8"), parts), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
