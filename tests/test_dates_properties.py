"""Temporal expressions: what holds for every day, every text and every length of text."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import growth

from pipeline.article import Article
from pipeline.errors import LexiconError
from pipeline.language import Doc
from pipeline.lexicon import load_toml
from pipeline.stages import dates
from pipeline.stages.dates import DateRow, periods
from pipeline.stages.dates.nodes import KINDS
from pipeline.stages.dates.rules import grammar
from pipeline.stages.dates.tokens import WORD
from pipeline.stages.dates.vocabulary import build, fold, vocabulary

MONTHS = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
]  # fmt: skip
SHORT = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
VALUE = re.compile(
    r"|(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?|-XX-XX|-W(?:\d\d|XX)(?:-WE|-[1-7])?|-Q[1-4]|-H[12]|-(?:SP|SU|FA|WI))?"
    r"(?:T(?:\d\d:\d\d|MO|MI|AF|EV|NI))?|T(?:\d\d:\d\d|MO|MI|AF|EV|NI)|\d{3}X|\d\dXX"
    r"|P(?:[\dX.]+(?:Y|M|WE|W|D))*(?:T(?:[\dX.]+[HMS])+)?"
)
WORDS = st.sampled_from([
    "le", "la", "les", "l'", "d'", "de", "du", "des", "en", "à", "au", "depuis", "avant", "après", "entre", "et",
    "ou", "d'ici", "jusqu'en", "fin", "début", "mi", "-", "premier", "dernier", "prochain", "lundi", "mardi",
    "vendredi", "mars", "mai", "juillet", "août", "été", "hiver", "1er", "3", "12", "31", "45", "2023", "2024-2025",
    "98", "1", "500", "ans", "mois", "semaine", "jours", "heures", "quinzaine", "siècle", "XXIe", "trimestre",
    "année", "cette", "chaque", "tous", "deux", "trois", "vingt", "cent", "mille", "hier", "demain", "aujourd'hui",
    "veille", "lendemain", "matin", "soir", "15", "h", "30", "18h", "19/05/2023", ".", ",", ";", "(", ")", "a",
    "signé", "tiendra", "Noël", "Pâques", "âgé", "il", "y", "dans", "plus", "tard", "même", "suivant", ",", "-", "–",
    "«", "»",
])  # fmt: skip


def rows_of(text: str, reference: datetime.date | None = datetime.date(2024, 12, 1)) -> list[DateRow]:
    """The rows of a text."""
    article = Article("t", "t.txt", text, reference_date=reference)
    return dates.extract(article, Doc(article), {})


def writings(day: datetime.date) -> list[str]:
    """A full day in each way that the stage reads."""
    number = "1er" if day.day == 1 else str(day.day)
    month, short, weekday = MONTHS[day.month - 1], SHORT[day.month - 1], WEEKDAYS[day.weekday()]
    return [
        f"{number} {month} {day.year}",
        f"{weekday} {number} {month} {day.year}",
        f"{number} {month.upper()} {day.year}",
        f"{number} {fold(month).upper()} {day.year}",
        f"{number} {short} {day.year}",
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.day:02}-{day.month:02}-{day.year}",
        day.isoformat(),
    ]


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
@settings(max_examples=150, deadline=None)
def test_every_day_reads_back_in_every_writing(day: datetime.date) -> None:
    for written in writings(day):
        (row,) = rows_of(f"Le port a ouvert le {written}, dit-on.")
        assert (row.text, row.value, row.start_date, row.end_date) == (written, day.isoformat(), day, day)
        assert row.resolution == "explicit"


def test_every_day_of_a_leap_year() -> None:
    day = datetime.date(2024, 1, 1)
    while day.year == 2024:
        (row,) = rows_of(f"le {day.day} {MONTHS[day.month - 1]} 2024")
        assert row.start_date == day
        day += datetime.timedelta(days=1)


@pytest.mark.parametrize(("year", "month"), [*itertools.product((1998, 2024), range(1, 13))])
def test_explicit_dates_read_as_dateparser_reads_them(year: int, month: int) -> None:
    dateparser = pytest.importorskip("dateparser")
    for day in (1, 9, 17, 28):
        for written in writings(datetime.date(year, month, day)):
            (row,) = rows_of(f"le {written}")
            order = "YMD" if written[:4] == str(year) else "DMY"
            reads = dateparser.parse(written, languages=["fr"], settings={"DATE_ORDER": order})
            assert reads is not None and row.start_date == reads.date(), written


@given(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)),
    st.dates(datetime.date(1950, 1, 1), datetime.date(2050, 1, 1)),
)
@settings(max_examples=100, deadline=None)
def test_a_day_without_year_is_the_nearest(day: datetime.date, reference: datetime.date) -> None:
    number = "1er" if day.day == 1 else str(day.day)
    (row,) = rows_of(f"Genève, {number} {MONTHS[day.month - 1]}", reference)
    assert row.start_date is not None
    assert (row.start_date.month, row.start_date.day) == (day.month, day.day)
    if (day.month, day.day) != (2, 29):
        assert abs((row.start_date - reference).days) <= 183


@given(st.lists(WORDS, max_size=25), st.booleans())
@settings(max_examples=400, deadline=None)
def test_rows_of_any_words_are_sound(words: list[str], known: bool) -> None:
    text = " ".join(words)
    rows = rows_of(text, datetime.date(2024, 12, 1) if known else None)
    end = 0
    for row in rows:
        assert end <= row.start < row.end
        end = row.end
        assert text[row.start : row.end] == row.text == row.text.strip()
        assert row.type in dates.TYPES
        assert row.mod in ("", *dates.MODS)
        assert row.resolution in dates.RESOLUTIONS
        for part in row.value.split("/"):
            assert VALUE.fullmatch(part), row
        if row.start_date and row.end_date:
            assert row.start_date <= row.end_date
        if row.resolution == "none":
            assert row.start_date is row.end_date is None
        if row.value == "":
            assert row.resolution == "none"


@given(st.text(max_size=120))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    for row in rows_of(text):
        assert text[row.start : row.end] == row.text


@given(st.text(alphabet="abcdefghijklnopqrtuvwxyzéèà ,.", max_size=200))
@settings(max_examples=100, deadline=None)
def test_a_text_of_unknown_words_gives_none(text: str) -> None:
    known = grammar().tokeniser.code
    if not any(word in known for word in re.findall(r"\w+", fold(text))):
        assert rows_of(text) == []


@pytest.mark.parametrize("reference", [datetime.date(1, 1, 1), datetime.date(9999, 12, 31)])
def test_the_edges_of_the_calendar_give_no_error(reference: datetime.date) -> None:
    text = "Hier, demain, l'an dernier, l'année prochaine, le siècle dernier, dans 900 ans, il y a 900 ans, "
    text += "lundi, le 3 mai. Depuis 900 ans, d'ici 900 ans, la semaine prochaine, le week-end dernier, avant mars, "
    text += "le 29 février."
    assert len(rows_of(text, reference)) == 14


def test_easter() -> None:
    known = {1818: (3, 22), 1943: (4, 25), 2000: (4, 23), 2008: (3, 23), 2024: (3, 31), 2025: (4, 20), 2038: (4, 25)}
    assert {year: (periods.easter(year).month, periods.easter(year).day) for year in known} == known


@given(
    st.dates(datetime.date(1800, 1, 1), datetime.date(2200, 1, 1)),
    st.sampled_from(["Y", "M", "W", "Q", "HY", "DE", "CE", "WE"]),
)
@settings(max_examples=200, deadline=None)
def test_thirds_cover_a_period(day: datetime.date, unit: str) -> None:
    period = periods.holding(day, unit)
    assert period is not None
    pieces = [periods.third(period, mod) for mod in ("START", "MID", "END")]
    if (period.end - period.start).days < 3:
        assert all(piece == (period.start, period.end) for piece in pieces)
        return
    assert pieces[0][0] == period.start
    assert pieces[2][1] == period.end
    assert all(a[1] + datetime.timedelta(days=1) == b[0] for a, b in itertools.pairwise(pieces))


HOSTILE = {
    "figures": "1 ", "days": "3 mai ", "months": "mai ", "commas": "3, ", "and": "3 et ", "number words": "vingt et ",
    "hyphens": "mai-", "years": "2023-", "weekdays": "lundi ", "determiners": "le la l' ", "digits": "1", "dots": "1.",
    "slashes": "1/", "spaces": "  ", "quotes": "« ", "of the": "de la fin de ", "since": "depuis ", "hours": "15 h ",
    "thousands": "1 000 ", "units": "ans ", "ordinals": "premier ", "urls": "http://", "clocks": "12:30:",
    "this": "cette année ",
}  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_length(piece: str) -> None:
    limit = 2.6 * 2.6  # 2.6 for twice the text

    def call_of(size: int) -> Callable[[], object]:
        return partial(rows_of, (piece * (size // len(piece) + 1))[:size])

    assert growth(call_of, 8_000, 32_000, limit=limit) < limit


@pytest.mark.parametrize(
    ("table", "key", "value"),
    [
        ("months", "brumaire", 13),
        ("weekdays", "octidi", "8"),
        ("feasts", "épiphanie", "6 janvier"),
        ("units", "Y", []),
        ("units", "W", ["mois"]),
        ("numbers", "mille", True),
        ("words", "this", "ce"),
    ],
)
def test_a_wrong_entry_of_the_lexicon_is_named(table: str, key: str, value: object) -> None:
    data = {name: dict(part) if isinstance(part, dict) else part for name, part in load_toml("calendar").items()}
    data[table][key] = value
    with pytest.raises(LexiconError, match="calendar"):
        build(data)


def test_an_unknown_or_missing_table_of_the_lexicon_is_named() -> None:
    data = dict(load_toml("calendar"))
    with pytest.raises(LexiconError, match="moons"):
        build({**data, "moons": {}})
    del data["months"]
    with pytest.raises(LexiconError, match="months"):
        build(data)


def test_codes_of_words_nodes_and_shapes_are_distinct() -> None:
    words = list(grammar().tokeniser.code.values())
    assert len(set(words)) == len(words)
    assert not set(words) & (set(KINDS.values()) | {WORD})
    assert set(vocabulary().months) <= set(grammar().tokeniser.code)
