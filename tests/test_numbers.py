"""Cardinal numbers in words, digits and both: every spelling reads back, and nothing more is read than is there."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import growth

from pipeline.stages.quantities.digits import read_digits
from pipeline.stages.quantities.numerals import read_number
from pipeline.stages.quantities.reading import read_figures

SMALL = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}
SWISS = {7: "septante", 8: "huitante", 9: "nonante"}
BELGIAN = {7: "septante", 9: "nonante"}


def below_hundred(n: int, tens: dict[int, str], final: bool = True) -> str:
    """``n`` in words with traditional hyphens; "quatre-vingts" keeps its s only at the end."""
    if n < 20:
        return SMALL[n]
    ten, unit = divmod(n, 10)
    if ten in tens:
        word = tens[ten]
    elif ten in (7, 9):
        word, unit = below_hundred((ten - 1) * 10, tens, False), unit + 10
    else:
        word = "quatre-vingts" if unit == 0 and final else "quatre-vingt"
    if unit == 0:
        return word
    if unit in (1, 11) and not word.startswith("quatre"):
        return f"{word} et {SMALL[unit]}"
    return f"{word}-{SMALL[unit]}"


def spell(n: int, tens: dict[int, str], final: bool = True) -> str:
    """``n`` (0 to 999,999,999) in words with traditional hyphens."""
    if n >= 1_000_000:
        millions, rest = divmod(n, 1_000_000)
        words = f"{spell(millions, tens)} million{'s' * (millions > 1)}"
        return words if not rest else f"{words} {spell(rest, tens)}"
    if n >= 1000:
        thousands, rest = divmod(n, 1000)
        words = "mille" if thousands == 1 else f"{spell(thousands, tens, False)} mille"
        return words if not rest else f"{words} {spell(rest, tens)}"
    if n >= 100:
        hundreds, rest = divmod(n, 100)
        words = "cent" if hundreds == 1 else f"{SMALL[hundreds]} cent{'s' * (rest == 0 and final)}"
        return words if not rest else f"{words} {below_hundred(rest, tens, final)}"
    return below_hundred(n, tens, final)


def spellings(n: int) -> set[str]:
    """Traditional and 1990 hyphens, none at all, in France, Belgium and Switzerland."""
    forms = {spell(n, TENS), spell(n, TENS | BELGIAN), spell(n, TENS | SWISS)}
    return forms | {form.replace(" ", "-") for form in forms} | {form.replace("-", " ") for form in forms}


@pytest.mark.parametrize("first", range(0, 1_000_001, 50_000))
def test_every_spelling_reads_back(first: int) -> None:
    step = 1 if first == 0 else 97
    last = 2_000 if first == 0 else first + 50_000
    for n in [*range(first, last, step), first + 1000, first + 49_999]:
        if n <= 1_000_000:
            for words in spellings(n):
                assert read_number(words) == n, words


@given(st.integers(min_value=0, max_value=999_999_999))
def test_numbers_up_to_milliards_read_back(n: int) -> None:
    for words in spellings(n):
        assert read_number(words) == n
        assert read_number(words.capitalize()) == n
        assert read_number(words.upper()) == n


@given(st.integers(min_value=1, max_value=999), st.integers(min_value=0, max_value=999_999_999))
def test_milliards_and_what_follows(milliards: int, rest: int) -> None:
    words = f"{spell(milliards, TENS)} milliard{'s' * (milliards > 1)}" + (f" {spell(rest, TENS)}" if rest else "")
    assert read_number(words) == milliards * 10**9 + rest


WORDS = [
    ("mille cinq cents", "1500"),
    ("mille 500", "1500"),
    ("mille cinq", "1005"),
    ("un million deux cent mille", "1200000"),
    ("2 millions 500 000", "2500000"),
    ("360 milliards", "360000000000"),
    ("trois virgule cinq", "3.5"),
    ("trois virgule zéro cinq", "3.05"),
    ("deux virgule vingt-cinq millions", "2250000"),
    ("deux cent mille milliards", "200000000000000"),
    ("mille et un", "1001"),
    ("mil neuf cent", "1900"),
    ("soixante et onze", "71"),
    ("soixante-et-onze", "71"),
    ("vingts", "20"),
    ("10 mille", "10000"),
    ("cent un mille", "101000"),
    ("2,5 Md", "2500000000"),
    ("12 Mds", "12000000000"),
    ("3M", "3000000"),
    ("450k", "450000"),
]


@pytest.mark.parametrize(("words", "value"), WORDS)
def test_words(words: str, value: str) -> None:
    assert read_number(words) == Decimal(value)


@pytest.mark.parametrize(
    "words",
    [
        "cents",
        "millions",
        "et",
        "vingt et deux",
        "cent cents",
        "deux trois",
        "mil",
        "mille mille",
        "un deux",
        "dix onze",
        "virgule cinq",
        "deux virgule",
        "trois millions quatre millions",
        "5G",
        "12 345 6",
        "soixante et deux",
        "",
    ],
)
def test_what_is_no_single_number(words: str) -> None:
    assert read_number(words) is None


DIGITS = [
    ("1 500", "1500"),
    ("1.500", "1500"),
    ("1'500", "1500"),
    ("1500", "1500"),
    ("1,5", "1.5"),
    ("12,345", "12.345"),
    ("1,500,000", "1500000"),
    ("6.700,54", "6700.54"),
    ("10 000,00", "10000.00"),
    ("0.125", "0.125"),
    ("2.5", "2.5"),
    (",08", "0.08"),
    ("1 234 567 890", "1234567890"),
    ("0,1", "0.1"),
    ("9007199254740993", "9007199254740993"),
]


@pytest.mark.parametrize(("written", "value"), DIGITS)
def test_digits(written: str, value: str) -> None:
    found = read_digits(written)
    assert found is not None
    assert str(found) == value


@pytest.mark.parametrize("written", ["", "1 50", "1.50.0", "1  500", "12 3456", "a", "1,5,5x", "٣", "1 500.000"])
def test_no_figure_in_digits(written: str) -> None:
    assert read_digits(written) is None


@given(
    st.integers(min_value=0, max_value=10**15),
    st.sampled_from(" .'"),
    st.none() | st.text(alphabet="0123456789", min_size=1, max_size=6),
)
def test_separators_never_change_the_value(n: int, separator: str, cents: str | None) -> None:
    written = f"{n:,}".replace(",", separator) + (f",{cents}" if cents is not None else "")
    value = read_digits(written)
    assert value == Decimal(f"{n}.{cents}" if cents is not None else n)


@given(st.text(max_size=60))
def test_any_text_reads_without_error(text: str) -> None:
    read_number(text)
    read_digits(text)
    for figure in read_figures(text):
        assert 0 <= figure.start < figure.end <= len(text)


def test_long_rows_of_number_words_take_linear_time() -> None:
    for piece in ("mille ", "1 234 ", "deux cent ", "quatre-vingt-", "un et demi ", "dix virgule ", "12.345."):
        texts = {size: piece * (size // len(piece)) for size in (20_000, 80_000)}
        assert growth(lambda size, texts=texts: partial(read_figures, texts[size]), 20_000, 80_000, limit=9) < 9, piece  # type: ignore[misc]
