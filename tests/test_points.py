"""Enumerated points: rows, titles, speakers, nesting, properties and growth."""

from __future__ import annotations

from functools import partial
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_points_speakers import KEPT
from timing import cpu_seconds, growth

from pipeline.article import Article
from pipeline.errors import LexiconError
from pipeline.language import Doc
from pipeline.stages.entities import MentionRow
from pipeline.stages.points import MARKER_KINDS, PointRow, entries, extract, vocabulary
from pipeline.stages.points.glyphs import roman_value
from pipeline.stages.points.titles import LONGEST, shorten


def rows_of(text: str, people: dict[str, str] | None = None, title: str = "") -> list[PointRow]:
    """The points of a text; ``people`` maps words of the text to "LABEL canonical name|role"."""
    article = Article("d", "d.txt", text, title=title)
    mentions = []
    for words, cells in (people or {}).items():
        label, _, name = cells.partition(" ")
        name, _, role = name.partition("|")
        start = text.find(words)
        while start >= 0:
            mentions.append(
                MentionRow(
                    mention_id=f"d:m{start}", doc_id="d", start=start, end=start + len(words), text=words, label=label,
                    entity=name, role=role,
                )
            )  # fmt: skip
            start = text.find(words, start + 1)
    mentions.sort(key=lambda m: m.start)
    return extract(article, Doc(article), {"entities": mentions})


def test_row_cells() -> None:
    text = "Awa Sarr a présenté deux mesures.\n- Il faut rouvrir la ligne, qui est fermée depuis dix ans.\n- Il faut payer."
    first, second = rows_of(text, {"Awa Sarr": "PER Awa Sarr"})
    assert first.cells() == {
        "point_id": "d:p34", "doc_id": "d", "list_id": "d:l34", "parent_point_id": "", "level": 1, "ordinal": 1,
        "marker": "-", "marker_kind": "bullet", "title": "rouvrir la ligne, qui est fermée depuis dix ans",
        "text": "- Il faut rouvrir la ligne, qui est fermée depuis dix ans.", "start": 34, "end": 92,
        "intro": "Awa Sarr a présenté deux mesures.", "announced_count": 2, "list_count": 2, "complete": "yes",
        "speaker": "Awa Sarr", "speaker_id": "",
    }  # fmt: skip
    assert (second.ordinal, second.list_id, second.end) == (2, "d:l34", len(text))


@pytest.mark.parametrize(
    ("items", "complete"),
    [
        ("1. eau\n2. pain", "unknown"),
        ("Deux besoins :\n1. eau\n2. pain", "yes"),
        ("Trois besoins :\n1. eau\n2. pain", "no"),
        ("1. eau\n2. pain\n4. sel", "no"),
        ("1. eau\n2. pain\n2. sel", "no"),
    ],
)
def test_complete(items: str, complete: str) -> None:
    assert {row.complete for row in rows_of(items)} == {complete}


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("Premièrement, il faut ouvrir la mer. Le reste suivra.", "ouvrir la mer"),
        ("Premièrement, il est nécessaire de bâtir un quai.", "bâtir un quai"),
        ("Premièrement, il convient d'armer les vedettes ;", "armer les vedettes"),
        ("Premièrement, la route du sel sera goudronnée sur toute sa longueur, dont vingt kilomètres en plaine.",
         "la route du sel sera goudronnée sur toute sa longueur"),
        ("Premièrement, bâtir dans la vallée : la commune donnera le terrain.", "bâtir dans la vallée"),
        ("Premièrement : la paix.", "la paix"),
        ("Premièrement, bâtir, d'ici à la fin de 2026, un quai à Tyr.", "bâtir un quai à Tyr"),
        ("Premièrement, la levée, avant le 31 mars, des quotas de pêche.", "la levée des quotas de pêche"),
        ("Premièrement, la levée des quotas de pêche, au plus tard le 1er juillet 2027.", "la levée des quotas de pêche"),
        ("Premièrement, un comité, présidé par la ministre, se réunira à Tyr.", "un comité se réunira à Tyr"),
        ("Premièrement, les droits de pêche seront réduits, à partir de mai 2026, de moitié.", "les droits de pêche seront réduits de moitié"),
        ("Premièrement, explique-t-elle, il faut bâtir un quai.", "bâtir un quai"),
        ("Premièrement, la rénovation du port de Tyr, fermé depuis dix ans par les combats.", "la rénovation du port de Tyr"),
        ("Premièrement, l'adhésion à l'Organisation mondiale du commerce (OMC).", "l'adhésion à l'Organisation mondiale du commerce"),
        ("Mon premier axe touche à la langue et à la mer. Le reste suivra.\nMon deuxième axe concerne le port.", "la langue et la mer"),
        ("Le premier axe porte sur le port, chapitre auquel nous tenons.\nLe deuxième axe concerne la mer.", "le port"),
    ],
)  # fmt: skip
def test_title(item: str, title: str) -> None:
    assert rows_of(f"{item}\nDeuxièmement, se taire.")[0].title == title


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("La pêche : appui aux mareyeuses de Tyr", "La pêche"),
        ("eau potable : forage de douze puits", "eau potable"),
        ("Norvège : 400 millions de couronnes", "Norvège : 400 millions de couronnes"),
        ("France : deux tonnes de riz", "France : deux tonnes de riz"),
    ],
)
def test_title_before_a_colon(item: str, title: str) -> None:
    assert rows_of(f"Deux dons :\n- {item} ;\n- le reste.")[0].title == title


def test_title_of_a_heading_is_its_line() -> None:
    rows = rows_of("I. Les routes\n\nElles sont coupées.\n\nII. Les ponts\n\nIls sont détruits.")
    assert [row.title for row in rows] == ["Les routes", "Les ponts"]


@given(st.text(alphabet="abé ,'-", max_size=400))
def test_titles_are_short_and_whole(words: str) -> None:
    short = shorten(words.strip())
    assert len(short) <= LONGEST
    if len(words.strip()) > LONGEST and " " in short:
        assert words.strip().startswith(short)
        assert not words.strip()[len(short)].isalpha()


LIST = " Premièrement, payer. Deuxièmement, partir."
SARR = {"Sarr": "PER Awa Sarr|ministre de la Mer"}
TWO = {"Sarr": "PER Awa Sarr|ministre de la Mer", "Kane": "PER Ousmane Kane|directeur du port"}

SPEAKERS = {
    "subject": ("Mme Sarr a annoncé deux mesures." + LIST, SARR, "Awa Sarr"),
    "present": ("Mme Sarr propose deux mesures." + LIST, SARR, "Awa Sarr"),
    "apposition": ("Sarr, ministre de la Mer, a ensuite détaillé deux mesures." + LIST, SARR, "Awa Sarr"),
    "apposition with an article": ("Sarr, la ministre de la Mer, a détaillé deux mesures." + LIST, SARR, "Awa Sarr"),
    "a country": ("Le Ghana s'engage sur deux points." + LIST, {"Ghana": "LOC Ghana"}, "Ghana"),
    "a body": ("La BOAD a formulé deux recommandations." + LIST, {"BOAD": "ORG Banque ouest-africaine"}, "Banque ouest-africaine"),
    "plural country": ("Les États-Unis ont posé deux conditions." + LIST, {"États-Unis": "LOC États-Unis"}, "États-Unis"),
    "incise": ("« Nous avons deux priorités », a déclaré Mme Sarr." + LIST, SARR, "Awa Sarr"),
    "incise with an office": ("« Deux mesures suivront », a dit la ministre de la Mer, Mme Sarr." + LIST, SARR, "Awa Sarr"),
    "behind the list": ("« Premièrement, payer. Deuxièmement, partir », a résumé Mme Sarr.", SARR, "Awa Sarr"),
    "according to": ("Selon Mme Sarr, deux mesures s'imposent." + LIST, SARR, "Awa Sarr"),
    "according to her": ("Mme Sarr est à Dakar. Selon elle, deux mesures s'imposent." + LIST, SARR, "Awa Sarr"),
    "pronoun": ("Mme Sarr est arrivée. Elle a annoncé deux mesures." + LIST, SARR, "Awa Sarr"),
    "the latter": ("M. Kane a reçu Mme Sarr. Cette dernière a annoncé deux mesures." + LIST, TWO, "Awa Sarr"),
    "an office with one holder": ("Sarr est arrivée. La ministre a annoncé deux mesures." + LIST, SARR, "Awa Sarr"),
    "passive": ("Deux mesures ont été annoncées par Mme Sarr." + LIST, SARR, "Awa Sarr"),
    "transcript": ("M. Kane : Nous voulons deux choses." + LIST, TWO, "Ousmane Kane"),
    "speech": ("Discours de Mme Sarr\n\nJe prends deux engagements." + LIST, SARR, "Awa Sarr"),
    "in a list of a speaker": (
        "Mme Sarr a annoncé deux mesures.\nPremièrement, aider trois filières, à savoir le thon, le sel et l'algue.\nDeuxièmement, payer.",
        SARR, "Awa Sarr",
    ),
    "pronoun, two fit": ("M. Kane a vu M. Sarr. Il a annoncé deux mesures." + LIST, TWO, ""),
    "governed": ("Le pays de Mme Sarr a deux défis." + LIST, SARR, ""),
    "an office without a name": ("Le préfet de Sarr a annoncé deux mesures." + LIST, {"Sarr": "LOC Sarr"}, ""),
    "joint": ("Le Ghana et le Togo ont annoncé deux mesures." + LIST, {"Ghana": "LOC Ghana", "Togo": "LOC Togo"}, "Ghana; Togo"),
    "joint, three with an acronym": (
        "La BOAD (B2), le Ghana et Mme Sarr ont annoncé deux mesures." + LIST,
        {"BOAD": "ORG BOAD", "B2": "ORG BOAD", "Ghana": "LOC Ghana", **SARR}, "BOAD; Ghana; Awa Sarr",
    ),
    "joint, but governed": ("Les villes du Ghana et le Togo ont annoncé deux mesures." + LIST, {"Ghana": "LOC Ghana", "Togo": "LOC Togo"}, ""),
    "a relative with a name": ("Mme Sarr, qui recevait l'envoyé de Lomé, Ousmane Kane, a dégagé deux pistes." + LIST, {"Sarr": "PER Awa Sarr", "Ousmane Kane": "PER Ousmane Kane"}, "Awa Sarr"),
    "a turn of saying": ("Dans son allocution, Mme Sarr est longuement revenue sur deux défis." + LIST, SARR, "Awa Sarr"),
    "tenir à": ("Mme Sarr a tenu à rappeler deux principes." + LIST, SARR, "Awa Sarr"),
    "a body behind its kind": ("L'ONG Rivages, qui aide le delta, promet deux choses." + LIST, {"Rivages": "ORG Rivages"}, "Rivages"),
    "an author's document": ("D'après un rapport de la BOAD, deux obstacles demeurent." + LIST, {"BOAD": "ORG BOAD"}, "BOAD"),
    "the owner of proposals": ("Voici les deux propositions de Mme Sarr :\n1. Payer.\n2. Partir.", SARR, "Awa Sarr"),
    "the owner of a town is nobody": ("Les deux quartiers de Mme Sarr :\n1. Le port.\n2. La gare.", SARR, ""),
    "an assembly": ("Réunie à Lomé, la Conférence des ports a pris deux décisions :\n1. Payer.\n2. Partir.", {"Conférence des ports": "MISC Conférence des ports"}, "Conférence des ports"),
    "a document is nobody": ("La Charte des ports énonce deux principes :\n1. Payer.\n2. Partir.", {"Charte des ports": "MISC Charte des ports"}, ""),
    "a quoted term explained": ("Mme Sarr a dit qu'elle lutterait contre les « trois défis » (fraude, misère, oubli).", SARR, ""),
    "nobody": ("Deux mesures ont été annoncées." + LIST, SARR, ""),
    "a dateline is nobody": ("ACCRA, 3 mai (AFP) - Une commission a proposé deux mesures." + LIST, {"ACCRA": "LOC Accra"}, ""),
}  # fmt: skip


@pytest.mark.parametrize("name", SPEAKERS)
def test_speaker(name: str) -> None:
    text, people, speaker = SPEAKERS[name]
    with patch("pipeline.stages.points.speakers.load_choice", return_value=KEPT):
        rows = rows_of(text, people)
    assert len(rows) >= 2
    assert {row.speaker for row in rows} == {speaker}


def test_initials_of_persons_are_no_letters() -> None:
    text = "A. Diop, secrétaire\nB. Sow, trésorière"
    assert rows_of(text, {"A. Diop": "PER A. Diop", "B. Sow": "PER B. Sow"}) == []


def test_numerals_of_a_resolution_are_no_initials() -> None:
    text = "La réunion a pris trois décisions :\n\nI. Décide de payer ;\n\nII. Prend acte du don ;\n\nIII. Charge le bureau du suivi."
    rows = rows_of(text, {"I. Décide": "PER I. Décide"})
    assert [(row.ordinal, row.marker_kind, row.announced_count) for row in rows] == [(n, "roman", 3) for n in (1, 2, 3)]


def test_counted_words() -> None:
    rows = rows_of("« Un, payer les agents ; deux, ouvrir le port ; trois, draguer le fleuve », a dit Mme Sarr.", SARR)
    assert [(row.ordinal, row.title, row.speaker) for row in rows] == [
        (1, "payer les agents", "Awa Sarr"), (2, "ouvrir le port", "Awa Sarr"), (3, "draguer le fleuve", "Awa Sarr"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Un, deux, trois, partez : la course commence.",
        "Sept blessés, dont trois graves ; un, venu du Sud, est mort ; deux, selon la radio, sont rentrés.",
    ],
)
def test_counting_is_no_list(text: str) -> None:
    assert rows_of(text) == []


def test_il_y_a_belongs_to_the_marker() -> None:
    rows = rows_of("Je vois trois défis. Il y a d'abord le port. Il y a ensuite la route. Il y a enfin la dette.")
    assert [row.text for row in rows] == [
        "Il y a d'abord le port.",
        "Il y a ensuite la route.",
        "Il y a enfin la dette.",
    ]
    assert [row.title for row in rows] == ["le port", "la route", "la dette"]


def test_roman_numerals() -> None:
    assert [roman_value(n) for n in ("I", "iv", "IX", "xiv", "XL", "XC")] == [1, 4, 9, 14, 40, 90]
    assert [roman_value(n) for n in ("IIII", "VX", "IM", "")] == [0, 0, 0, 0]


PIECES = st.sampled_from(
    [
        "Premièrement, ", "deuxièmement ", "enfin, ", "D'abord, ", "Ensuite, ", "d'une part, ", "d'autre part, ", "1. ", "2) ",
        "a) ", "b) ", "(i) ", "ii) ", "I. ", "II. ", "- ", "• ", "– ", "  ", "\n", "\n\n", ". ", " ; ", " : ", "trois axes",
        ", à savoir ", " et ", "le premier axe ", "la seconde ", "non seulement ", "mais aussi ", "soit ", "« ", " »", "(", ")",
        "le sel", "Article 1 – ", "Article 2 – ", "① ", "② ", "1.1 ", "M. X : ", "a déclaré ", "**", "# ", "> ", "é", "İ", "ﬁ",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
@example("• ① • \n② Premièrement, ")
def test_rows_are_sound(text: str) -> None:
    rows = rows_of(text)
    by_id = {row.point_id: row for row in rows}
    assert len(by_id) == len(rows)
    assert [(row.start, row.level) for row in rows] == sorted((row.start, row.level) for row in rows)
    sizes: dict[str, int] = {}
    for row in rows:
        sizes[row.list_id] = sizes.get(row.list_id, 0) + 1
        assert row.text == text[row.start : row.end]
        assert row.text.strip() == row.text != ""
        assert row.marker_kind in MARKER_KINDS
        assert row.ordinal >= 1
        assert len(row.title) <= LONGEST
        if row.parent_point_id:
            parent = by_id[row.parent_point_id]
            assert parent.start <= row.start and row.end <= parent.end and row.level == parent.level + 1
        else:
            assert row.level == 1
    assert all(row.list_count == sizes[row.list_id] for row in rows)
    # One item alone only where a numbering runs on through the items of another list.
    assert all(sizes[row.list_id] >= 2 or row.marker_kind in {"number", "letter", "roman", "inline"} for row in rows)
    ends: dict[str, int] = {}
    for row in rows:
        assert row.start >= ends.get(row.list_id, 0)
        ends[row.list_id] = row.end


def nested(levels: int, marker: str = "-") -> str:
    """``levels`` lists, each in the first item of the one before."""
    down = "".join(f"{' ' * depth}{marker} niveau {depth} :\n" for depth in range(levels))
    up = "".join(f"{' ' * depth}{marker} retour {depth} ;\n" for depth in reversed(range(levels)))
    return f"Les points sont les suivants :\n{down}{up}"


def test_a_thousand_levels() -> None:
    rows = rows_of(nested(1000))
    assert len(rows) == 2000
    assert max(row.level for row in rows) == 1000
    assert rows[0].level == 1 and rows[0].title == "niveau 0"


ITEM = "- renforcer la coopération dans le domaine de l'eau pour tous les habitants des deux rives du fleuve ;\n"


def test_a_million_characters_with_ten_thousand_bullets() -> None:
    text = "Les priorités sont les suivantes :\n" + ITEM * 10_000
    assert len(text) > 1_000_000
    assert cpu_seconds(partial(rows_of, text)) < 2
    assert len(rows_of(text)) == 10_000


HOSTILE = {
    "bullets": ITEM,
    "adverbs": "Premièrement, oui. ",
    "openers": "D'abord, il dort. ",
    "sequences": "D'abord, il. Ensuite, il. Enfin, il. ",
    "without stops": "le premier axe est bon, le deuxième axe est long, ",
    "counts": "trois axes : a, b et c. ",
    "joints": "deux points, à savoir ",
    "pairs": "d'une part ",
    "either": "soit a, ",
    "inline": "1) a ",
    "quotes": "« Premièrement, a » ",
    "brackets": "(",
    "blanks": " ",
    "dashes": "- ",
    "lines": "\n",
    "quoted lines": "> ",
    "stars": "*",
    "figures": "1.1.",
    "numerals": "i",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_length(name: str) -> None:
    piece = HOSTILE[name]
    assert growth(lambda size: partial(rows_of, piece * (size // len(piece))), 30_000, 240_000, limit=20) < 20


def test_faults_of_the_lexicon_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = entries.load_toml("markers")
    for broken, fault in (
        ({**whole, "months": {"names": ["Mai"]}}, r"markers.toml: \[months\] names must be in lower case"),
        ({**whole, "weeks": {"names": ["lundi"]}}, r"unknown section: weeks"),
        ({**whole, "months": {"days": ["lundi"]}}, r"\[months\] missing or unknown: days, names"),
        ({**whole, "bullets": {"plain": "ab", "doubtful": "-"}}, r"\[bullets\] plain must be a string of glyphs"),
        ({}, r"section \[adverb\] is missing"),
    ):
        monkeypatch.setattr(entries, "load_toml", lambda stem, broken=broken: broken)
        with pytest.raises(LexiconError, match=fault):
            vocabulary.vocabulary.__wrapped__()


INSIDE = [
    ("L'association réclame d'abord un audit, ensuite une indemnité, enfin des excuses.", ["un audit", "une indemnité", "des excuses"]),
    ("Ils ont proposé tout d'abord une trêve, puis un échange, enfin un sommet.", ["une trêve", "un échange", "un sommet"]),
    ("Elle en attend d'une part des emplois, d'autre part un signal de fermeté.", ["des emplois", "un signal de fermeté"]),
    ("Elle a d'abord visité Lyon, ensuite Nice, enfin Cannes.", []),
    ("L'association réclame d'abord un audit, enfin des excuses.", []),
    ("Elle dispose d'une part des actions. D'autre part, elle emprunte.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "titles"), INSIDE)
def test_lists_inside_a_sentence(text: str, titles: list[str]) -> None:
    assert [row.title for row in rows_of(text)] == titles
