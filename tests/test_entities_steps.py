"""The steps of the entities stage, each by itself: words, lines for the model, lookup, repair, offices, growth."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language import ModelName
from pipeline.stages.entities import extract
from pipeline.stages.entities.assemble import find_names
from pipeline.stages.entities.gazetteer import (
    adjective_country,
    country_name,
    country_of,
    load_gazetteer,
)
from pipeline.stages.entities.model import LONGEST_LINE, model_lines, normalise_line, repair, word_spans
from pipeline.stages.entities.offices import office_at
from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import is_capital_line, tokenise, without_addresses
from pipeline.stages.entities.words import load_words


@pytest.mark.parametrize(
    ("line", "capitals"),
    [
        ("LE SÉNÉGAL ET LE TOGO SIGNENT", True),
        ("DESSALEMENT : LE MAROC DÉBLOQUE 6 MILLIARDS", True),
        ("L’ONU et l’OTAN se parlent", False),
        ("OTAN", False),
        ("", False),
    ],
)
def test_headline_in_capitals(line: str, capitals: bool) -> None:
    assert is_capital_line(line) is capitals


def test_line_for_the_model_is_in_title_case_at_equal_length() -> None:
    line = "LE SÉNÉGAL ET L'ONU SIGNENT « UN ACCORD »"
    assert normalise_line(line) == 'LE Sénégal ET L\'ONU Signent " UN Accord "'
    assert len(normalise_line(line)) == len(line)


@given(st.text(max_size=300))
def test_lines_for_the_model_keep_every_offset(text: str) -> None:
    for offset, line in model_lines(text):
        assert len(line) <= LONGEST_LINE
        assert len(text[offset : offset + len(line)]) == len(line)


@given(st.text(max_size=200))
def test_words_are_where_they_say(text: str) -> None:
    tokens = tokenise(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words


def test_addresses_are_blanked_at_equal_length() -> None:
    text = "voir https://kenya.example/a?b ou a.b@mali.example, puis M. Diop"
    blank = without_addresses(text)
    assert len(blank) == len(text)
    assert blank.split() == ["voir", "ou", ",", "puis", "M.", "Diop"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Etats-Unis", ["États-Unis"]),
        ("ETATS UNIS", ["États-Unis"]),
        ("les etats unis", []),
        ("mer de Chine méridionale", ["mer de Chine méridionale"]),
        ("Xi’an, XI'AN", ["Xi'an", "Xi'an"]),
        ("Chine-Afrique", ["Chine", "Afrique"]),
        ("Guinée-Bissau, Guinée équatoriale, Guinée", ["Guinée-Bissau", "Guinée équatoriale", "Guinée"]),
        ("l’accord de Paris", ["Accord de Paris"]),
        ("oms, Oms", []),
    ],
)
def test_longest_known_name(text: str, found: list[str]) -> None:
    hits = load_gazetteer().hits(tokenise(text.replace("’", "'")))
    assert [hit.entry.entity for hit in hits] == found


@pytest.mark.parametrize(
    ("line", "span", "expected"),
    [
        ("la Chine", (0, 8, "LOC"), "Chine"),
        ("M. Diop", (0, 7, "PER"), "Diop"),
        ("l'État", (0, 1, "LOC"), None),
        ("Diop a dit", (0, 10, "PER"), "Diop"),
        ("Diop, Awa", (0, 9, "PER"), "Diop"),
    ],
)
def test_repair_of_model_spans(line: str, span: tuple[int, int, str], expected: str | None) -> None:
    tokens, words = tokenise(line), load_words()
    spans = word_spans(tokens, [(0, line)], [[ModelName(*span)]])
    mended = repair(tokens, words, spans[0])
    assert (line[tokens.starts[mended[0]] : tokens.ends[mended[1] - 1]] if mended else None) == expected


@pytest.mark.parametrize(
    ("text", "office", "country"),
    [
        ("vice-Premier ministre et ministre des Affaires étrangères, il", "vice-Premier ministre et ministre des Affaires étrangères", ""),
        ("ministre tadjik de l'Économie, des Finances et du Plan a", "ministre tadjik de l'Économie, des Finances et du Plan", "TJ"),
        ("ministre nord-coréen de la Défense", "ministre nord-coréen de la Défense", "KP"),
        ("président de la République", "président de la République", ""),
        ("porte-parole du gouvernement, qui", "porte-parole du gouvernement", ""),
        ("directrice d'une coopérative de maraîchers, dit", "directrice d'une coopérative de maraîchers", ""),
    ],
)  # fmt: skip
def test_office(text: str, office: str, country: str) -> None:
    tokens, words = tokenise(text), load_words()
    heads = [i for i in range(len(tokens)) if words.offices.at(tokens.folds, i)]
    found = office_at(tokens, Taken(len(tokens)), words, heads[0])
    assert found is not None
    assert text[tokens.starts[found.first] : tokens.ends[found.last - 1]] == office
    assert found.country == country


def test_taking_a_name_releases_what_it_overlaps() -> None:
    taken = Taken(5)
    short, long = Name(1, 3, "LOC", "a"), Name(2, 5, "ORG", "b")
    taken.take(short)
    taken.take(long)
    assert taken.names() == [long]
    assert taken.free(0, 2)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("kazakh", "KZ"),
        ("kényanes", "KE"),
        ("Françaises", "FR"),
        ("turque", "TR"),
        ("nord-coréen", "KP"),
        ("table", ""),
    ],
)
def test_adjective_country(word: str, code: str) -> None:
    assert adjective_country(word) == code


def test_country_names_go_both_ways() -> None:
    assert country_of("République kirghize") == "KG"
    assert country_of("Kirghizstan") == "KG"
    assert country_of("Bruxelles") == ""
    assert country_name("VN") == "Vietnam"
    assert country_name("ZZ") == ""


HOSTILE = [
    "Mali ",
    "M. ",
    "ministre des Affaires étrangères ",
    "Conseil national de la paix et de la ",
    "l'Organisation (ONU) ",
    "Jean-",
    "« programme ",
    "de la ",
    "A. ",
    "Diop, ministre ",
    "Pékin et ",
    "a@b.",
    "Nom Nom Nom Nom\n",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            find_names(text, lambda lines: [[] for _ in lines])
            best = min(best, time.process_time() - start)
        return best

    small, large = seconds(12_000), seconds(48_000)
    assert large < 10 * small + 0.05
    assert large < 2.0


def test_stage_fills_rows() -> None:
    from pipeline.article import Article

    class FakeDoc:
        text = "Le président kazakh Marat Isaev est à Paris."

        def names(self, lines: list[str]) -> list[list[ModelName]]:
            return [[] for _ in lines]

    article = Article(doc_id="a", source_file="a.txt", text=FakeDoc.text)
    rows = extract(article, FakeDoc(), {})  # type: ignore[arg-type]
    assert [(r.mention_id, r.text, r.label, r.entity, r.country, r.role, r.entity_id) for r in rows] == [
        ("a:m20", "Marat Isaev", "PER", "Marat Isaev", "KZ", "président kazakh", ""),
        ("a:m38", "Paris", "LOC", "Paris", "", "", ""),
    ]
