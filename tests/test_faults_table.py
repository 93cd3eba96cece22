"""docs/faults.md names tests that exist, and marks those that are slow."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
_TEST = re.compile(r"((?:^@[^\n]+\n(?:[ )][^\n]*\n)*)*)^def (test_\w+)\(", re.MULTILINE)


def declared() -> dict[str, bool]:
    """Every test function of tests/, and whether it is marked slow."""
    found: dict[str, bool] = {}
    for path in Path(__file__).parent.glob("test_*.py"):
        for marks, name in _TEST.findall(path.read_text("utf-8")):
            found[name] = found.get(name, False) or "mark.slow" in marks
    return found


def test_every_row_names_tests_that_exist():
    tests = declared()
    lines = [line for line in (ROOT / "docs" / "faults.md").read_text("utf-8").splitlines() if re.match(r"\| \d", line)]
    assert [int(line.split("|")[1]) for line in lines] == list(range(1, 39))
    for line in lines:
        named = re.findall(r"`(test_\w+)`(\*?)", line)
        assert named, line
        for name, star in named:
            assert name in tests, name
            if not star:
                continue
            assert tests[name], f"{name} is not slow"
