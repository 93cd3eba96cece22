"""Linking over the collection: who is one, who stays two, and the user's corrections."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import growth

from pipeline.errors import UsageError
from pipeline.linking import Correction, link, read_corrections
from pipeline.linking.names import fold_text, names_agree, skeleton, slug
from pipeline.linking.persons import office_core
from pipeline.stages.entities import MentionRow

Spec = tuple[str, str, str, str, str]


def mention(
    doc_id: str, start: int, text: str, label: str, entity: str = "", country: str = "", role: str = ""
) -> MentionRow:
    return MentionRow(
        mention_id=f"{doc_id}:m{start}", doc_id=doc_id, start=start, end=start + len(text), text=text, label=label,
        entity=entity or text, country=country, role=role,
    )  # fmt: skip


def collection(*documents: Iterable[tuple[str, ...]]) -> dict[str, dict[str, list[Any]]]:
    """Documents d0, d1 … with mentions (text, label, entity, country, role)."""
    return {
        f"d{number}": {"entities": [mention(f"d{number}", 100 * i, *spec) for i, spec in enumerate(specs)]}
        for number, specs in enumerate(documents)
    }


def entities(
    documents: dict[str, dict[str, list[Any]]], corrections: Iterable[Correction] = ()
) -> dict[str, list[str]]:
    """doc → the entity of each mention."""
    linked, _ = link(documents, list(corrections))
    return {doc: [row.entity for row in linked[doc]["entities"]] for doc in sorted(linked)}


OFFICE = "ministre des Affaires étrangères"


def test_country_variants_are_one_entity() -> None:
    documents = collection(
        [("Kirghizistan", "LOC", "Kirghizistan", "KG")],
        [("République kirghize", "LOC", "Kirghizistan", "KG"), ("Bichkek", "LOC", "Kirghizistan", "KG")],
    )
    linked, rows = link(documents)
    assert [(r.entity_id, r.country, r.mention_count, r.document_count, r.aliases) for r in rows] == [
        ("loc-kirghizistan", "KG", 3, 2, "Bichkek; République kirghize")
    ]
    assert {row.entity_id for doc in linked.values() for row in doc["entities"]} == {"loc-kirghizistan"}


def test_surname_goes_to_the_only_full_name_of_the_collection() -> None:
    documents = collection(
        [("Marat Isaev", "PER", "", "KZ", f"{OFFICE} du Kazakhstan")],
        [("Isaev", "PER", "", "", "")],
    )
    linked, rows = link(documents)
    row = linked["d1"]["entities"][0]
    assert (row.entity, row.country, row.entity_id) == ("Marat Isaev", "KZ", "per-marat-isaev")
    assert [r.aliases for r in rows] == ["Isaev"]


def test_surname_that_two_bear_stays_as_written() -> None:
    documents = collection(
        [("Aminata Diop", "PER", "", "SN", "")], [("Moussa Diop", "PER", "", "SN", "")], [("Diop", "PER", "", "", "")]
    )
    assert entities(documents) == {"d0": ["Aminata Diop"], "d1": ["Moussa Diop"], "d2": ["Diop"]}


def test_surname_with_another_country_stays_alone() -> None:
    documents = collection([("Marat Isaev", "PER", "", "KZ", "")], [("Isaev", "PER", "", "RU", "")])
    assert entities(documents)["d1"] == ["Isaev"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Jeenbek Sadykov", "KG", OFFICE), ("Sadykov Zheenbek Asanovich", "KG", f"{OFFICE} du Kirghizistan"), True),
        (("Murat Nurbek", "KZ", OFFICE), ("Mourat Nourbek", "KZ", f"{OFFICE} du Kazakhstan"), True),
        (("Jeenbek Sadykov", "KG", OFFICE), ("Zheenbek Sadykov", "TJ", OFFICE), False),
        (("Jeenbek Sadykov", "KG", OFFICE), ("Zheenbek Sadykov", "KG", "ministre de la Santé"), False),
        (("Jeenbek Sadykov", "", ""), ("Zheenbek Sadykov", "", ""), False),
        (("Ali Sadykov", "KG", OFFICE), ("Jeenbek Sadykov", "KG", OFFICE), False),
    ],
)
def test_spellings_join_only_when_office_and_country_agree(
    one: tuple[str, ...], other: tuple[str, ...], same: bool
) -> None:
    documents = collection([(one[0], "PER", "", one[1], one[2])], [(other[0], "PER", "", other[1], other[2])])
    _, rows = link(documents)
    assert (len(rows) == 1) is same


def test_one_name_with_two_countries_stays_two() -> None:
    documents = collection(
        [("Ali Diallo", "PER", "", "GN", "président")], [("Ali Diallo", "PER", "", "ML", "président")]
    )
    linked, rows = link(documents)
    assert [r.entity_id for r in rows] == ["per-ali-diallo", "per-ali-diallo-ml"]
    assert linked["d0"]["entities"][0].country == "GN"


def test_acronym_takes_the_long_form_of_another_article() -> None:
    documents = collection(
        [("Fonds austral", "ORG"), ("FAP", "ORG", "Fonds austral")], [("FAP", "ORG")], [("FAX", "ORG")]
    )
    assert entities(documents) == {"d0": ["Fonds austral"] * 2, "d1": ["Fonds austral"], "d2": ["FAX"]}


def test_acronym_with_two_long_forms_stays() -> None:
    documents = collection([("FAP", "ORG", "Fonds austral")], [("FAP", "ORG", "Fédération andine")], [("FAP", "ORG")])
    assert entities(documents)["d2"] == ["FAP"]


def test_keys_clash_only_with_a_suffix() -> None:
    documents = collection([("Victoria", "LOC"), ("Victoria", "PER"), ("VICTORIA", "LOC")])
    _, rows = link(documents)
    assert [r.entity_id for r in rows] == ["loc-victoria", "per-victoria"]


def test_names_in_other_tables_get_keys_and_countries() -> None:
    from pipeline.stages.pledges import PledgeRow
    from pipeline.stages.points import PointRow

    documents = collection(
        [("Chine", "LOC", "Chine", "CN"), ("Asie centrale", "LOC"), ("Wang Wei", "PER", "", "CN", OFFICE)]
    )
    pledge = PledgeRow(pledge_id="d0:g1", quantity_id="d0:q1", doc_id="d0", start=1, end=2, text="1",
                       actor="Chine; Asie centrale", recipient="les cinq pays", attributed_to="Wang Wei")  # fmt: skip
    point = PointRow(point_id="d0:p1", doc_id="d0", list_id="l", level=1, ordinal=1, text="x", start=1, end=2,
                     speaker="Wang Wei")  # fmt: skip
    documents["d0"] |= {"pledges": [pledge], "points": [point]}
    linked, _ = link(documents)
    row = linked["d0"]["pledges"][0]
    assert (row.actor, row.actor_id, row.actor_country) == (
        "Chine; Asie centrale",
        "loc-chine; loc-asie-centrale",
        "CN",
    )
    assert (row.recipient, row.recipient_id, row.recipient_country) == ("les cinq pays", "", "")
    assert linked["d0"]["points"][0].speaker_id == "per-wang-wei"


def test_corrections_win() -> None:
    documents = collection([("Zogbo", "LOC"), ("Isaev", "PER", "", "RU", ""), ("Chine", "LOC", "Chine", "CN")])
    corrections = [Correction("Banque Zogbo", "ORG", "BJ", ("Zogbo",)), Correction("Marat Isaev", "", "KZ", ("Isaev",))]
    linked, rows = link(documents, corrections)
    assert [(r.entity, r.country) for r in linked["d0"]["entities"]] == [
        ("Banque Zogbo", "BJ"), ("Marat Isaev", "KZ"), ("Chine", "CN")
    ]  # fmt: skip
    assert {r.entity: r.label for r in rows} == {"Banque Zogbo": "ORG", "Marat Isaev": "PER", "Chine": "LOC"}


NAMES = st.sampled_from(["Marat Isaev", "Isaev", "Mourat Isaev", "Aminata Diop", "Diop", "Moussa Diop", "A. Diop"])
MENTIONS = st.lists(
    st.tuples(NAMES, st.just("PER"), st.just(""), st.sampled_from(["", "KZ", "SN"]), st.sampled_from(["", OFFICE])),
    max_size=4,
)


@given(st.lists(MENTIONS, min_size=1, max_size=5), st.randoms())
def test_order_of_documents_and_mentions_makes_no_difference(specs: list[list[Spec]], rnd: random.Random) -> None:
    documents = collection(*specs)
    expected = link(documents)
    order = list(documents)
    rnd.shuffle(order)
    shuffled = {doc: {"entities": list(documents[doc]["entities"])} for doc in order}
    again = link(shuffled)
    assert again[1] == expected[1]
    assert {doc: again[0][doc] for doc in sorted(order)} == {doc: expected[0][doc] for doc in sorted(order)}


@given(st.lists(MENTIONS, min_size=1, max_size=5))
def test_every_mention_has_an_entity_and_counts_add_up(specs: list[list[Spec]]) -> None:
    linked, rows = link(collection(*specs))
    keys = [r.entity_id for r in rows]
    assert len(keys) == len(set(keys))
    mentions = [row for doc in linked.values() for row in doc["entities"]]
    assert {row.entity_id for row in mentions} == set(keys)
    assert sum(r.mention_count for r in rows) == len(mentions)


def test_time_grows_with_the_number_of_mentions() -> None:
    def call_of(size: int) -> Callable[[], object]:
        names = (f"Nom{i % 700} Famille{i % 90}" for i in range(size))
        return partial(link, collection(*[[(name, "PER", "", "KZ", OFFICE)] * 3 for name in names]))

    assert growth(call_of, 400, 1600, limit=9) < 9


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("jeenbek", "zheenbek", True),
        ("tokaiev", "tokayev", True),
        ("nurtleu", "nourtleou", True),
        ("diop", "diallo", False),
    ],
)
def test_skeleton(one: str, other: str, same: bool) -> None:
    assert (skeleton(one) == skeleton(other)) is same


def test_names_agree_in_any_order() -> None:
    assert names_agree(("jeenbek", "kulov"), ("kulov", "zheenbek", "asanovich"))
    assert not names_agree(("jeenbek", "kulov"), ("kulov", "marat"))


def test_office_core_leaves_the_country_out() -> None:
    assert office_core("ministre tadjik des Affaires étrangères") == office_core(OFFICE + " du Tadjikistan")
    assert office_core("ministre de la Santé") != office_core(OFFICE)


def test_slug_and_fold() -> None:
    assert slug("Asie centrale") == "asie-centrale"
    assert slug("Xi’an") == "xi-an"
    assert slug("习") == "x"
    assert fold_text("Xi’an") == fold_text("XI'AN")


def test_read_corrections(tmp_path: Path) -> None:
    path = tmp_path / "entities.csv"
    assert read_corrections(path) == []
    path.write_text("\ufeffentity;label;country;aliases\nBanque Zogbo;org;bj;Zogbo; ZB\n", encoding="utf-8")
    with pytest.raises(UsageError, match="line 2: has more cells"):
        read_corrections(path)
    path.write_text('\ufeffentity;label;country;aliases\nBanque Zogbo;org;bj;"Zogbo; ZB"\n;;;\n', encoding="utf-8")
    assert read_corrections(path) == [Correction("Banque Zogbo", "ORG", "BJ", ("Zogbo", "ZB"))]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff\xfe", "UTF-8"),
        (b"name\nx\n", "line 1: unknown column 'name'"),
        (b"label\nPER\n", "line 1: needs the column 'entity'"),
        (b"entity,label\n,PER\n", "line 2: the cell 'entity' is empty"),
        (b"entity,label\nX,PLACE\n", "line 2: the label 'PLACE'"),
        (b"entity,country\nX,ZZ\n", "line 2: 'ZZ' is no ISO"),
        (b"entity,aliases\nX,Z\nY,z\n", "line 3: 'z' already means 'X'"),
        (b'entity\n"x', "line 2"),
    ],
)
def test_faults_of_corrections(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "entities.csv"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=message):
        read_corrections(path)
