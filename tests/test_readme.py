"""The README says what the program is: its help, its columns, its tables, its figures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pipeline.readme import dictionary, excerpt_parts, figures_part, fill_in, help_parts
from pipeline.score import Scores

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PARTS = dict(re.findall(r"<!-- begin ([\w-]+) -->\n(.*?)\n<!-- end \1 -->", README, re.DOTALL))


@pytest.mark.parametrize("name", [name for name in help_parts() if f"begin {name} " in README])
def test_help_is_the_programs_own(name: str) -> None:
    assert PARTS[name] == help_parts()[name], "run `make readme`"


def test_the_dictionary_is_made_from_the_columns() -> None:
    assert PARTS["dictionary"] == dictionary(), "run `make readme`"


def test_excerpts_are_real_rows(raw_output: Path) -> None:
    for name, text in excerpt_parts(raw_output).items():
        assert PARTS[name] == text, "run `make readme`"


def test_figures_are_those_of_today(gold_scores: Scores) -> None:
    """A figure may differ in the second digit: the model's arithmetic is not the same on every processor."""

    def numbers(text: str) -> list[float]:
        return [float(n) for n in re.findall(r"\d\.\d+", text)]

    quoted, measured = numbers(PARTS["figures"]), numbers(figures_part(gold_scores))
    assert quoted == pytest.approx(measured, abs=0.011), "run `make readme`"


def test_every_target_of_the_makefile_that_the_readme_names_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", README)) <= targets


def test_every_file_that_the_readme_names_is_there() -> None:
    named = re.findall(r"`((?:pipeline|tests|raw|docs|benchmarks)/[\w./-]+)`", README)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_filling_in_replaces_only_the_part() -> None:
    text = "a\n<!-- begin x -->\nold\n<!-- end x -->\nb\n"
    assert fill_in(text, {"x": "new"}) == "a\n<!-- begin x -->\nnew\n<!-- end x -->\nb\n"
    assert fill_in(fill_in(text, {"x": "new"}), {"x": "new"}) == fill_in(text, {"x": "new"})
    with pytest.raises(KeyError):
        fill_in(text, {})
