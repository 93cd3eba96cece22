"""The lexicon of names: keys, duplicates, clashes, and that the generated part is up to date."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from pipeline.errors import LexiconError
from pipeline.lexicon import load_toml
from pipeline.stages.entities import STAGE, entries
from pipeline.stages.entities.gazetteer import Gazetteer, adjectives, load_gazetteer
from pipeline.stages.entities.tokens import fold
from pipeline.stages.entities.words import load_words

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    return load_gazetteer()


def test_size(names: Gazetteer) -> None:
    kinds = defaultdict(int)
    for entry in names.entries:
        kinds[entry.kind] += 1
    assert len(names.entries) > 5000
    assert kinds["country"] > 500
    assert kinds["place"] > 2500
    assert kinds["body"] > 450


def test_every_country_has_a_name_and_nearly_all_an_adjective() -> None:
    countries = entries.countries()
    assert len(countries) == 249
    assert all(country["name"] for country in countries.values())
    with_adjective = [code for code, country in countries.items() if country.get("adjectives")]
    assert len(with_adjective) >= 215


def test_a_name_of_two_labels_is_weak_in_one(names: Gazetteer) -> None:
    by_words = defaultdict(set)
    for entry in names.entries:
        if not entry.weak and not entry.contracted:
            by_words[entry.words].add(entry.label)
    assert {" ".join(words): labels for words, labels in by_words.items() if len(labels) > 1} == {}


def test_a_name_of_two_bodies_is_weak(names: Gazetteer) -> None:
    by_words = defaultdict(set)
    for entry in names.entries:
        if entry.label in {"ORG", "MISC"} and not entry.weak:
            by_words[entry.words].add(entry.entity)
    assert {" ".join(words): found for words, found in by_words.items() if len(found) > 1} == {}


def test_a_country_name_means_one_country(names: Gazetteer) -> None:
    by_name = defaultdict(set)
    for entry in names.entries:
        if entry.kind == "country":
            by_name[tuple(map(fold, entry.words))].add(entry.country)
    assert {k: v for k, v in by_name.items() if len(v) > 1} == {}


def test_no_adjective_names_two_countries() -> None:
    seen: dict[str, str] = {}
    clashes = {}
    for code, country in entries.countries().items():
        for pair in country.get("adjectives", ()):
            for form in pair.split():
                if seen.setdefault(form, code) != code:
                    clashes[form] = (seen[form], code)
    assert clashes == {}
    assert len(adjectives()) > 900


def test_words_load_and_are_not_empty() -> None:
    words = load_words()
    assert "ministre" in words.offices
    assert len(words.given) > 2000


def test_the_stage_names_its_lexicons() -> None:
    for stem in STAGE.lexicons:
        load_toml(stem)
    assert {"people", "heads", "names", "cldr"} <= set(STAGE.lexicons)


def test_a_wrong_line_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LexiconError, match=r"places\.toml: '---' holds no word"):
        entries._entry("places", "---", "place", "x")
    with pytest.raises(LexiconError, match="unknown keys"):
        list(entries.line_entries("initiatives", {"names": "A", "nmes": "B"}, "initiative", ""))


def test_generated_part_is_up_to_date() -> None:
    pytest.importorskip("babel")
    pytest.importorskip("pycountry")
    done = subprocess.run([sys.executable, "tools/generate_lexicon.py", "--check"], cwd=ROOT, check=False)
    assert done.returncode == 0
