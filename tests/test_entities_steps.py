"""The steps of the entities stage, each by itself: words, lines for the model, lookup, repair, offices, growth."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from entities_model import named
from hypothesis import given
from hypothesis import strategies as st
from timing import cpu_seconds, growth

from pipeline.language import Line, ModelName
from pipeline.stages.entities import extract
from pipeline.stages.entities.agreement import agree_in_brackets, agree_in_lists, part_joined
from pipeline.stages.entities.assemble import find_names
from pipeline.stages.entities.decide import is_commune
from pipeline.stages.entities.gazetteer import (
    adjective_country,
    country_name,
    country_of,
    load_gazetteer,
)
from pipeline.stages.entities.hints import hints_of
from pipeline.stages.entities.model import LONGEST_LINE, model_lines, normalise_line, word_spans
from pipeline.stages.entities.offices import office_at
from pipeline.stages.entities.rules import name_by_rules
from pipeline.stages.entities.spans import Name, Taken
from pipeline.stages.entities.tokens import is_capital_line, tokenise, without_addresses
from pipeline.stages.entities.trim import trim
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
        assert len(line.text) <= LONGEST_LINE
        assert len(text[offset : offset + len(line.text)]) == len(line.text)


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
        ("le Fonds vert de 12 millions de dollars", (3, 39, "ORG"), "Fonds vert"),
        ("au Conseil du Pacifique 1 200 tentes", (3, 36, "ORG"), "Conseil du Pacifique"),
        ("le Qatar 60", (3, 11, "LOC"), "Qatar"),
        ("la Stratégie 2021-2024", (3, 22, "MISC"), "Stratégie 2021-2024"),
        ("l'Agenda 2063 de l'Afrique", (2, 26, "MISC"), "Agenda 2063 de l'Afrique"),
        ("la KfW. Les Pays-Bas", (3, 20, "ORG"), "KfW"),
        ("la Vision 2041 des autorités", (3, 28, "MISC"), "Vision 2041"),
        ("la Vision 2041", (3, 14, "MISC"), "Vision 2041"),
        ("la Première ministre barbadienne", (3, 32, "MISC"), None),
        ("la Présidence de la République", (3, 30, "ORG"), "Présidence de la République"),
        ("Fin. La Barbade a payé", (5, 15, "LOC"), "Barbade"),
        ("les Soudanais", (4, 13, "LOC"), None),
        ("au Laos", (3, 7, "LOC"), "Laos"),
        ("à La Haye", (5, 9, "LOC"), "La Haye"),
        ("de Pristina des progrès rapides", (3, 31, "LOC"), "Pristina"),
        ("la Méditerranée centrale", (3, 24, "LOC"), "Méditerranée centrale"),
        ("du Conseil des ministres du mercredi 2 juin", (3, 43, "ORG"), "Conseil des ministres"),
        ("du ministère des Affaires étrangères Lin Yuqiao", (3, 47, "ORG"), "ministère des Affaires étrangères"),
        ("son ambassade à Séoul", (4, 21, "ORG"), None),
        ("l'ambassade du Maroc à Séoul", (2, 28, "ORG"), "ambassade du Maroc à Séoul"),
        ("le consulat honoraire du Maroc à Lille", (3, 38, "ORG"), "consulat honoraire du Maroc à Lille"),
        ("contre Ebola", (7, 12, "MISC"), None),
        ("la Partie kényane", (3, 17, "MISC"), None),
        ("les jeunes Bissau-Guinéens", (11, 26, "ORG"), None),
        ("l'Équato-Guinéen Marcelino Obiang", (2, 16, "ORG"), None),
        ("un pays de la", (11, 13, "LOC"), None),
        ("René et Denise de la caisse d'entraide", (8, 37, "PER"), "Denise"),
        ("Jean de la Fuente", (0, 17, "PER"), "Jean de la Fuente"),
        ("M. J.-L. Vautrin a signé", (3, 16, "PER"), "J.-L. Vautrin"),
        ("la Régie générale des douanes, le commerce a", (3, 42, "ORG"), "Régie générale des douanes"),
        ("le Bureau pour la pêche avec l'aide du Japon", (3, 44, "ORG"), "Bureau pour la pêche"),
        ("la Commission européenne aux produits de la mer", (3, 47, "ORG"), "Commission européenne"),
        ("au Fonds contre la faim dans les Caraïbes", (3, 41, "ORG"), "Fonds contre la faim dans les Caraïbes"),
        ("le Mémorandum d'entente de 2000 qui", (3, 31, "MISC"), "Mémorandum d'entente"),
        ("l'Initiative d'autonomie dans le cadre du droit", (2, 47, "MISC"), "Initiative d'autonomie"),
        ("Déclaration conjointe des ministres de la Roumanie et de l'Ukraine", (0, 65, "MISC"), None),
        ("les ministres en charge de l'Eau de l'Angola et", (29, 44, "ORG"), None),
        ("l'Accord Canada–États-Unis–Mexique a", (2, 34, "MISC"), "Accord Canada–États-Unis–Mexique"),
        ("selon M.-A. Tessier", (6, 19, "PER"), "M.-A. Tessier"),
        ("Ursula von der Leyden", (0, 21, "PER"), "Ursula von der Leyden"),
        ("la Serbie de La Haye", (3, 20, "LOC"), "Serbie"),
        ("la République de Guinée", (3, 23, "LOC"), "République de Guinée"),
    ],
)
def test_model_spans_are_trimmed(line: str, span: tuple[int, int, str], expected: str | None) -> None:
    tokens, words = tokenise(line), load_words()
    spans = word_spans(tokens, [(0, Line(line))], [[ModelName(*span)]])
    trimmed = trim(tokens, words, name_by_rules(tokens, words, ""), spans[0])
    assert (line[tokens.starts[trimmed[0]] : tokens.ends[trimmed[1] - 1]] if trimmed else None) == expected


@pytest.mark.parametrize(
    ("line", "labels", "agreed"),
    [
        ("Belleville, Leyr, Marbache, Nomeny et Faulx", "LOC LOC PER LOC LOC", "LOC LOC LOC LOC LOC"),
        ("Belleville, Leyr et Marbache", "LOC LOC PER", "LOC LOC PER"),
        ("Belleville, Leyr, Marbache et Faulx", "LOC PER PER LOC", "LOC PER PER LOC"),
        ("Belleville. Leyr, Marbache et Faulx", "LOC PER LOC LOC", "LOC PER LOC LOC"),
    ],
)
def test_names_of_one_enumeration_are_of_one_kind(line: str, labels: str, agreed: str) -> None:
    tokens = tokenise(line)
    taken = Taken(len(tokens))
    capitals = [i for i in range(len(tokens)) if tokens.words[i][0].isupper()]
    for index, label in zip(capitals, labels.split(), strict=True):
        taken.take(Name(index, index + 1, label, "model"))
    agree_in_lists(tokens, taken)
    assert [name.label for name in taken.names()] == agreed.split()


@pytest.mark.parametrize(
    ("line", "spans", "parted"),
    [
        ("Réseau Lac et Terre Vive, Réseau Lac, Terre Vive", [(0, 5), (5, 7), (7, 9)], [(0, 2), (3, 5), (5, 7), (7, 9)]),
        ("Réseau Lac et Terre Vive, Réseau Lac, Forêt", [(0, 5), (5, 7), (7, 8)], [(0, 5), (5, 7), (7, 8)]),
        ("Eau et Vie, Eau", [(0, 3), (3, 4)], [(0, 3), (3, 4)]),
    ],
)  # fmt: skip
def test_two_bodies_known_apart_are_two(line: str, spans: list[tuple[int, int]], parted: list[tuple[int, int]]) -> None:
    tokens = tokenise(line)
    taken = Taken(len(tokens))
    for first, last in spans:
        taken.take(Name(first, last, "ORG", "model"))
    part_joined(tokens, taken)
    assert [(name.first, name.last) for name in taken.names()] == parted


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("le Parlement centraméricain (Parlacen) et le bureau du Parlacen", "ORG"),
        ("le Conseil des pêches (Maurice) et le bureau de Maurice", "LOC"),
        ("le Parlement centraméricain, Parlacen, et le bureau du Parlacen", "LOC"),
    ],
)
def test_a_short_form_in_brackets_is_of_the_kind_of_its_long_form(line: str, label: str) -> None:
    tokens = tokenise(line)
    taken = Taken(len(tokens))
    last = next(i for i in range(3, len(tokens)) if tokens.words[i][0].isupper())
    long_end = max(i for i in range(last) if tokens.words[i] not in {"le", "de"}) + 1
    taken.take(Name(1, long_end, "ORG", "built"))
    for index in (last, len(tokens) - 1):
        taken.take(Name(index, index + 1, "LOC", "model"))
    agree_in_brackets(tokens, taken)
    assert [name.label for name in taken.names()] == ["ORG", label, label]


@pytest.mark.parametrize(
    ("line", "commune"),
    [
        ("Mareuil-lès-Meaux", True),
        ("VITRY-EN-ARTOIS", True),
        ("Saint-Germain-des-Prés", False),
        ("Marie-Claire", False),
        ("Aix-en-Mer expo", False),
    ],
)
def test_communes(line: str, commune: bool) -> None:
    """The build of a French commune's name tells that it is one."""
    tokens = tokenise(line)
    assert is_commune(tokens, load_words(), 0, len(tokens)) == commune


def test_the_field_of_an_office_is_no_body() -> None:
    text = "Le commissaire à la Paix de l'UA, Tesfaye Abate, parle."
    spans = [("Paix de l'UA", "MISC"), ("Tesfaye Abate", "PER")]
    assert named(text, spans) == [("UA", "MISC"), ("Tesfaye Abate", "PER")]


def test_a_text_that_is_named_nowhere_is_none() -> None:
    text = "La Déclaration de Pula est lue. La présente Déclaration vaut. Le présent Protocole aussi."
    found = named(text, [("Déclaration de Pula", "MISC"), ("Déclaration", "MISC"), ("Protocole", "MISC")])
    assert found == [("Déclaration de Pula", "MISC"), ("Déclaration", "MISC")]


def test_a_company_by_its_first_word() -> None:
    text = "Zorvane Energy paie. Zorvane promet. Sigrid Halvorsen rit, Halvorsen aussi."
    spans = [("Zorvane Energy", "ORG"), ("Zorvane", "PER"), ("Sigrid Halvorsen", "PER"), ("Halvorsen", "PER")]
    assert named(text, spans)[:2] == [("Zorvane Energy", "ORG"), ("Zorvane", "ORG")]
    assert named(text, spans)[-1] == ("Halvorsen", "PER")


def test_the_agency_of_a_dateline_stands_without_the_model() -> None:
    assert ("TASS", "ORG") in named("SOTCHI, 24 octobre. /TASS/. La Russie paie.", [("SOTCHI", "LOC")])


def test_the_model_decides_and_rules_fill_what_it_cannot_see() -> None:
    text = "Le groupe Kalanga a signé avec la Banque\nmondiale. Kalanga paiera."
    assert named(text, [("Kalanga", "ORG")]) == [("Kalanga", "ORG"), ("Banque\nmondiale", "ORG"), ("Kalanga", "ORG")]


def test_a_long_name_of_the_lexicon_goes_before_a_part_of_it() -> None:
    text = "Le Pacte mondial pour des migrations sûres, ordonnées et régulières est signé."
    found = named(text, [("Pacte mondial pour des migrations sûres", "MISC")])
    assert found == [("Pacte mondial pour des migrations sûres, ordonnées et régulières", "MISC")]


def test_a_short_form_has_the_full_name_that_the_model_found() -> None:
    text = "L'Alliance Rivages pour la dette a parlé. La présidente de l'Alliance a signé."
    spans = [("Alliance Rivages pour la dette", "ORG"), ("Alliance", "ORG")]

    def tagger(lines: list[Line]) -> list[list[ModelName]]:
        return [[ModelName((at := text.rindex(w) if w == "Alliance" else text.index(w)), at + len(w), label)
                 for w, label in spans]]  # fmt: skip

    assert find_names(text, tagger)[-1].entity == "Alliance Rivages pour la dette"  # type: ignore[arg-type]


def test_a_country_keeps_its_label() -> None:
    assert named("Le Mali a payé.", [("Mali", "ORG")]) == [("Mali", "LOC")]


def test_names_that_the_model_does_not_confirm_are_left() -> None:
    assert named("Le centre Kalanga ferme.", []) == []


def test_one_label_for_one_name() -> None:
    text = "Kalanga paiera.\nKalanga signera.\nChez Kalanga, rien."
    votes = [("Kalanga paiera", "ORG"), ("Kalanga signera", "ORG"), ("Chez Kalanga", "LOC")]

    def tagger(lines: list[Line]) -> list[list[ModelName]]:
        return [
            [ModelName(line.text.index("Kalanga"), line.text.index("Kalanga") + 7, label)]
            for line, (_, label) in zip(lines, votes, strict=True)
        ]

    assert [m.label for m in find_names(text, tagger)] == ["ORG", "ORG", "ORG"]  # type: ignore[arg-type]


def test_hints_lie_where_their_names_are() -> None:
    text = "Mali\n\nLe Mali et M. Awa Diop, du Fonds monétaire international, ont signé."
    tokens = tokenise(text)
    hints = hints_of(tokens, name_by_rules(tokens, load_words(), ""))
    lines = model_lines(text, hints)
    found = [(line.text[h.start : h.end], h.tag) for _, line in lines for h in line.hints]
    assert found == [
        ("Mali", "LOC|g:country"),
        ("Mali", "LOC|g:country"),
        ("Awa Diop", "PER|person"),
        ("Fonds monétaire international", "ORG|g:body"),
    ]


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
    def call_of(size: int) -> Callable[[], object]:
        text = (piece * (size // len(piece) + 1))[:size]
        return lambda: find_names(text, lambda lines: [[] for _ in lines])

    assert growth(call_of, 12_000, 48_000, limit=9) < 9
    assert cpu_seconds(call_of(48_000)) < 2.0


def test_stage_fills_rows() -> None:
    from pipeline.article import Article

    class FakeDoc:
        text = "Le président kazakh Marat Isaev est à Paris."

        def names(self, lines: list[Line]) -> list[list[ModelName]]:
            return [[ModelName(h.start, h.end, h.tag.split("|")[0]) for h in line.hints] for line in lines]

    article = Article(doc_id="a", source_file="a.txt", text=FakeDoc.text)
    rows = extract(article, FakeDoc(), {})  # type: ignore[arg-type]
    assert [(r.mention_id, r.text, r.label, r.entity, r.country, r.role, r.entity_id) for r in rows] == [
        ("a:m20", "Marat Isaev", "PER", "Marat Isaev", "KZ", "président kazakh", ""),
        ("a:m38", "Paris", "LOC", "Paris", "", "", ""),
    ]
