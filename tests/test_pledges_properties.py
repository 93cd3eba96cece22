"""Pledges: what holds for every text, the lexicon's checks, and the time that a text takes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pledges_markup import pledges, read
from timing import growth

from pipeline.conjugation import forms, principal_parts
from pipeline.errors import LexiconError
from pipeline.language import Doc
from pipeline.stages.pledges import extract
from pipeline.stages.pledges import lexicon as words
from pipeline.stages.pledges.lexicon import load_lexicon

WORDS = """la le les du au aux à de d' l' et , ; : . « » ( ) que qui dont auquel si ne pas a ont sera s'engage versera verser
    donné livrait a-t-il annoncé promet demande prêt fonds aide part montant nous il elle lui y en par pour avec soit
    chaque [Chine|LOC_CN] [Mali|LOC_ML] [ONU|ORG] [Awa_Diop|PER_SN] <8_millions|currency_8000000_EUR>
    <40_bus|count_40_bus> <30_%|percent_30_%> <doublera|factor_2> {2030|DATE_2025-03-10_2030-12-31} {lundi|DATE_-_-}
    {par_an|SET_P1Y}"""
PIECES = st.sampled_from(WORDS.split())


def unfold(pieces: list[str]) -> str:
    """The pieces as a marked text."""
    return " ".join(pieces).replace("_", " ")


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_rows_are_sound(pieces: list[str]) -> None:
    marked = unfold(pieces)
    article, found = read(marked)
    rows = extract(article, Doc(article), found)
    figures = {q.quantity_id: q for q in found["quantities"]}
    assert [r.start for r in rows] == sorted({r.start for r in rows})
    for row in rows:
        assert article.text[row.start : row.end] == row.text == figures[row.quantity_id].text
        assert row.text in row.evidence
        assert row.status and row.modality and row.polarity and row.in_totals
        if row.polarity == "negative" or row.modality in {"conditional", "proposal"}:
            assert row.in_totals == "no"
        for column in row.columns():
            value = getattr(row, column.name)
            assert not column.enum or value == "" or value in column.enum


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=30))
def test_same_rows_twice(pieces: list[str]) -> None:
    assert pledges(unfold(pieces)) == pledges(unfold(pieces))


@given(st.sampled_from(sorted(load_lexicon().classes)))
def test_every_verb_conjugates(lemma: str) -> None:
    made = list(forms(lemma))
    assert (lemma, "infinitive") in made
    assert len({tense for _, tense in made} - {"perfect"}) == 7
    assert all(form.isalpha() for form, _ in made)


@pytest.mark.parametrize(
    ("infinitive", "expected"),
    [
        ("verser", ("verse", "versons", "versent", "verser", "versé")),
        ("engager", ("engage", "engageons", "engagent", "engager", "engagé")),
        ("financer", ("finance", "finançons", "financent", "financer", "financé")),
        ("envoyer", ("envoie", "envoyons", "envoient", "enverr", "envoyé")),
        ("déployer", ("déploie", "déployons", "déploient", "déploier", "déployé")),
        ("concéder", ("concède", "concédons", "concèdent", "concéder", "concédé")),
        ("acheter", ("achète", "achetons", "achètent", "achèter", "acheté")),
        ("fournir", ("fournit", "fournissons", "fournissent", "fournir", "fourni")),
        ("offrir", ("offre", "offrons", "offrent", "offrir", "offert")),
        ("accueillir", ("accueille", "accueillons", "accueillent", "accueiller", "accueilli")),
        ("promettre", ("promet", "promettons", "promettent", "promettr", "promis")),
        ("construire", ("construit", "construisons", "construisent", "construir", "construit")),
        ("recevoir", ("reçoit", "recevons", "reçoivent", "recevr", "reçu")),
        ("prévoir", ("prévoit", "prévoyons", "prévoient", "prévoir", "prévu")),
        ("maintenir", ("maintient", "maintenons", "maintiennent", "maintiendr", "maintenu")),
        ("suspendre", ("suspend", "suspendons", "suspendent", "suspendr", "suspendu")),
        ("avoir", ("a", "avons", "ont", "aur", "eu")),
        ("savoir", ("sait", "savons", "savent", "saur", "su")),
        ("installer", ("installe", "installons", "installent", "installer", "installé")),
    ],
)
def test_principal_parts(infinitive: str, expected: tuple[str, ...]) -> None:
    assert principal_parts(infinitive) == expected


def test_no_infinitive_is_refused() -> None:
    with pytest.raises(LexiconError, match="'table' is no infinitive"):
        principal_parts("table")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"give": {"verser": "too"}}, "unknown flag: too"),
        ({"phrases": {"faire don de": "gift to"}}, "unknown class: 'gift'"),
        ({"gift": {}}, "unknown section: gift"),
        ({"do": {"table": ""}}, "'table' is no infinitive"),
    ],
)
def test_lexicon_faults_are_named(monkeypatch: pytest.MonkeyPatch, change: dict[str, object], message: str) -> None:
    real = words.load_toml
    load_lexicon.cache_clear()
    monkeypatch.setattr(words, "load_toml", lambda stem: {**real(stem), **change} if stem == "verbs" else real(stem))
    try:
        with pytest.raises(LexiconError, match=message):
            load_lexicon()
    finally:
        load_lexicon.cache_clear()


HOSTILE = {
    "one long sentence": "la [France|LOC FR] versera <8 millions|currency 8000000 EUR> au [Mali|LOC ML] et ",
    "commas": "<40 bus|count 40 bus>, dont <2|count 2>, ",
    "relatives": "le fonds, auquel la [France|LOC FR], qui donne, versera <8 millions|currency 8000000 EUR>, ",
    "of of": "l'octroi d'un prêt d'un montant de <8 millions|currency 8000000 EUR> de ",
    "sentences": "La [France|LOC FR] versera <8 millions|currency 8000000 EUR>. Elle en a livré <3|count 3>.\n",
    "items": "- verser <8 millions|currency 8000000 EUR> :\n",
    "quotes": "« Nous verserons <8 millions|currency 8000000 EUR> », a dit [Awa Diop|PER SN].\n",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_the_text(unit: str) -> None:
    def call_of(times: int) -> Callable[[], object]:
        article, found = read(unit * times)
        return partial(extract, article, Doc(article), found)

    assert growth(call_of, 40, 160, limit=9) < 9


def test_time_grows_with_the_number_of_names() -> None:
    """Every sentence has another giver, receiver and person."""

    def name(number: int) -> str:
        return "".join(chr(ord("a") + int(digit)) for digit in f"{number:04}").capitalize()

    def call_of(times: int) -> Callable[[], object]:
        article, found = read(
            "".join(
                f"La [Fondation {name(i)}|ORG] versera <{i} bus|count {i} bus> à l'[Association {name(i)}|ORG]. "
                f"Elle en a livré <3|count 3>, a dit Mme [{name(i)}|PER].\n"
                for i in range(1, times + 1)
            )
        )
        return partial(extract, article, Doc(article), found)

    assert growth(call_of, 200, 1200, limit=9) < 9
