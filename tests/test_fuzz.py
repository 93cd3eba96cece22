"""What must hold for any input: some inputs at each test, every input that once broke it; ``make fuzz`` tries more."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.targets import CRASHES, TARGETS, composed, vocabulary

SEED = (
    b"\0" + "Lomé, 4 mars 2024 -- Le Bénin a promis 1 500 tracteurs au Niger d’ici 2030. Premièrement : l’eau.".encode()
)


# 6
@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.binary(max_size=400))
def test_any_bytes(target: str, data: bytes):
    TARGETS[target](data)


@pytest.mark.parametrize("number", range(40))
def test_words_of_the_lexicon_in_any_order(number: int):
    TARGETS["stages"](b"\1" + random.Random(number).randbytes(120))


@pytest.mark.parametrize("target", TARGETS)
def test_an_ordinary_text_is_not_stopped(target: str):
    TARGETS[target](SEED)
    assert "1 500 tracteurs" in composed(SEED)


@pytest.mark.parametrize("path", sorted(CRASHES.glob("*-*")), ids=lambda path: path.name)
def test_inputs_that_once_broke_it(path: Path):
    TARGETS[path.name.split("-")[0]](path.read_bytes())


def test_the_vocabulary_has_words_of_every_lexicon():
    assert {"milliards", "Premièrement"} <= set(vocabulary())
    assert len(vocabulary()) > 2000
