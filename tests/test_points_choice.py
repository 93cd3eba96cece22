"""The choice of whose points a list is: what an intro speaks of, who is offered, what is weighed, and whom it takes.

The passages are in the manner of newspapers and communiqués, with invented persons and bodies.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from test_points_speakers import chosen_of, speakers_of
from timing import growth

from pipeline.article import Article
from pipeline.gold import read_gold
from pipeline.language import Doc
from pipeline.stages.entities import MentionRow
from pipeline.stages.points.layout import Layout
from pipeline.stages.points.lists import find_lists
from pipeline.stages.points.speakers import Speakers
from pipeline.stages.points.whose.choice import MARGIN, OPEN, best, load_choice, name_in, weigh
from pipeline.stages.points.whose.elements import BODY, HE, HUMAN, NAME, OFFICE, POINT, STATE, TEXT, THEY, Element
from pipeline.stages.points.whose.offers import MOST, NONE, OTHER, Offer
from training.whose import FIRST_SIGHT, READ, TEXTS, UNREAD, first_sight, read_text

ROOT = Path(__file__).parents[1]
NAMES = {
    "Awa Sarr": "PER Awa Sarr|ministre togolaise de l'Eau", "Mme Sarr": "PER Awa Sarr", "Lars Haugen": "PER Lars Haugen|ambassadeur de Norvège",
    "Eaux vives": "MISC Eaux vives", "Ligue du delta": "ORG Ligue du delta", "Paul Roy": "PER Paul Roy", "Union africaine": "ORG Union africaine",
    "Togo": "LOC Togo@TG", "Ghana": "LOC Ghana@GH", "Lomé": "LOC Lomé@TG", "Nadia Bello": "PER Nadia Bello|directrice du port",
}  # fmt: skip
ITEMS = "\n\n- rouvrir la ligne ;\n- payer les agents ;\n- curer le canal."
CASES = [
    # A pronoun takes up the body of which the sentence above speaks, whatever its label is.
    ("Le port dort. Du côté des riverains, la plateforme Eaux vives, qui regroupe vingt associations, a publié une lettre. Elle y réclame :" + ITEMS, "Eaux vives"),
    ("Awa Sarr a ouvert le forum. Plus tard, la Ligue du delta a publié un mémorandum de douze pages. L'organisation y formule trois demandes :" + ITEMS, "Ligue du delta"),
    # A view is that of whom it names.
    ("La salle était comble. Nadia Bello est restée prudente. Selon elle, la reprise suppose trois conditions :" + ITEMS, "Nadia Bello"),
    ("Le ministère n'a pas répondu. Pour la Ligue du delta, trois causes expliquent ce retard :" + ITEMS, "Ligue du delta"),
    # States and persons that act.
    ("Le Ghana a reçu le comité hier. Le pays, qui le préside, retient trois priorités :" + ITEMS, "Ghana"),
    ("Lars Haugen a quitté Lomé hier. Il y avait plaidé pour trois chantiers :" + ITEMS, "Lars Haugen"),
    ("Awa Sarr et Paul Roy ont clos les travaux. Ils ont retenu trois priorités :" + ITEMS, "Awa Sarr; Paul Roy"),
    # Nobody.
    ("Les travaux ont duré trois jours. Le plan comporte trois volets :" + ITEMS, ""),
    ("Trois chantiers ont été ouverts cette année :" + ITEMS, ""),
    ("La salle était comble. Un habitant avance trois raisons :" + ITEMS, ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_takes(text: str, speaker: str) -> None:
    assert chosen_of(text, NAMES) == {speaker}


RULED = [
    # A label is who has that office by his role, not who is named near it.
    ("Conférence de presse de M. Lars Haugen, ambassadeur de Norvège, et de Mme Awa Sarr, ministre togolaise de l'Eau\n\nL'AMBASSADEUR – Je reçois Mme Sarr. "
     "Mme Sarr est chez elle. Je retiens trois priorités :" + ITEMS + "\n\nLA MINISTRE – Merci.\n\nL'AMBASSADEUR – Au revoir.", "Lars Haugen"),
    # A cleft sentence is about its subject; a view is his of whom the text spoke, not the subject's behind it.
    ("Au printemps, la Ligue du delta a proposé un fonds. C'est ce que rappelle Paul Roy, économiste. Selon lui, trois obstacles demeurent :" + ITEMS, "Paul Roy"),
    ("Nadia Bello, directrice du port, est inquiète. À ses yeux, le Togo doit tirer la leçon de trois erreurs :" + ITEMS, "Nadia Bello"),
    # An intro that only carries on; a verb of several words.
    ("Nadia Bello a rendu hommage au maire et saisi l'occasion pour égrener des doléances. Ce sont :" + ITEMS, "Nadia Bello"),
    ("Nadia Bello est venue. Elle a porté à la connaissance des élus les décisions prises, à savoir :" + ITEMS, "Nadia Bello"),
    # Those who sign a column in lines of their own; a rubric says that the text is an interview.
    ("TRIBUNE. Le port se meurt\n\nAwa Sarr\nÉconomiste\n\nPaul Roy\nAncien ministre\n\nLa ligne a fermé en mai, sans que personne ne proteste. "
     "Nous proposons de la rouvrir autour de trois principes :" + ITEMS, "Awa Sarr; Paul Roy"),
    # A column with "d'" before who signs it; a short form of "nous" with another.
    ("Une carte blanche d'Awa Sarr, juriste\n\nJe doute. Je voudrais dire pourquoi, en trois points :" + ITEMS, "Awa Sarr"),
    ("M. Paul Roy : Bonjour.\n\nMme Awa Sarr : Merci. Paul Roy et moi sommes tombés d'accord sur trois points :" + ITEMS, "Awa Sarr; Paul Roy"),
]  # fmt: skip


def test_an_organisation_is_rather_the_publisher_that_the_text_is_about() -> None:
    names = NAMES | {"ONU": "ORG Organisation des Nations unies", "Rivages": "ORG Rivages"}
    text = "Rivages publie un rapport. Rivages en appelle aux villes. Rivages attend. " + "Le port dort encore. " * 6
    text += "La loi cite l'ONU. La ville hésite. L'organisation lui demande trois gestes :" + ITEMS
    rows = rows_of(text, names)
    article = Article("d", "d.txt", text, publisher="Rivages")
    doc = Doc(article)
    found = Speakers(article, Layout(doc), rows)
    _, lists = find_lists(article, doc, rows)
    assert found.ruled(lists[0])[1][0] == "Rivages"


@pytest.mark.parametrize(("text", "speaker"), RULED)
def test_rules(text: str, speaker: str) -> None:
    assert speakers_of(text, NAMES) == {speaker}


def test_names_whom_the_rules_leave_open() -> None:
    text = CASES[0][0]
    assert speakers_of(text, NAMES) == {""}
    assert chosen_of(text, NAMES) == {"Eaux vives"}


def offer(name: str, *signs: str, sort: str = OTHER) -> Offer:
    return Offer(name, sort, (), set(signs))


WEIGHTS = {"a": 1.0, "b": 0.5, "c": -2.0, "d": MARGIN}


def test_weighs_each_sign_once_and_unknown_ones_not() -> None:
    assert weigh(WEIGHTS, ["a", "b", "x"]) == 1.5
    assert weigh(WEIGHTS, []) == 0.0


def test_the_heaviest_is_taken_where_no_rule_says_anything() -> None:
    offers = [offer("X", "b"), offer("Y", "a"), offer("", "b", sort=NONE)]
    assert best(WEIGHTS, offers, OPEN, "").name == "Y"
    assert best(WEIGHTS, [offer("X", "c"), offer("", sort=NONE)], OPEN, "").name == ""


def test_what_the_rules_say_stays_unless_another_clearly_outweighs_it() -> None:
    assert best(WEIGHTS, [offer("X"), offer("Y", "b")], "intro", "X").name == "X"
    assert best(WEIGHTS, [offer("X"), offer("Y", "d")], "intro", "X").name == "Y"
    assert best(WEIGHTS, [offer("X"), offer("", "b", sort=NONE)], "intro", "X").name == "X"
    assert best(WEIGHTS, [offer("X", "b"), offer("", sort=NONE)], "agenda", "").name == ""


def test_of_equal_offers_the_first_name_is_taken_in_any_order() -> None:
    offers = [offer("Z", "a"), offer("Y", "a"), offer("", sort=NONE)]
    assert best(WEIGHTS, offers, OPEN, "").name == best(WEIGHTS, offers[::-1], OPEN, "").name == "Y"


def test_the_weights_are_those_of_signs_that_are_drawn() -> None:
    weights = load_choice()
    drawn: set[str] = set()
    for path in sorted((TEXTS / UNREAD).glob("l1-*.xml")):
        for case in read_text(read_gold(path), UNREAD):
            drawn.update(*(each.signs for each in case.offers))
    assert len(weights) > 400
    assert len(drawn & weights.keys()) > 300
    assert weights["rule"] > 0
    assert weights["rule.somebody"] > 0


def rows_of(text: str, names: dict[str, str]) -> list[MentionRow]:
    found = []
    for words, cells in names.items():
        label, _, name = cells.partition(" ")
        name, _, role = name.partition("|")
        name, _, country = name.partition("@")
        start = text.find(words)
        while start >= 0:
            found.append(
                MentionRow(mention_id=f"d:m{start}", doc_id="d", start=start, end=start + len(words), text=words, label=label,
                           entity=name, role=role, country=country)
            )  # fmt: skip
            start = text.find(words, start + 1)
    return sorted(found, key=lambda row: row.start)


def speakers(text: str, rows: list[Any]) -> tuple[Speakers, Doc]:
    article = Article("d", "d.txt", text)
    doc = Doc(article)
    return Speakers(article, Layout(doc), rows), doc


def elements(text: str) -> list[Element]:
    rows = rows_of(text, NAMES)
    return speakers(text, rows)[0].signs.elements.of(0, len(text))


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        ("Elle insiste.", HE, "f"),
        ("Ce dernier insiste.", HE, "m"),
        ("Elles insistent.", THEY, "f"),
        ("La ministre insiste.", OFFICE, "f"),
        ("Cette biologiste insiste.", HUMAN, "f"),
        ("La fédération insiste.", BODY, "f"),
        ("Le pays insiste.", STATE, "m"),
        ("Le communiqué insiste.", TEXT, "m"),
        ("La priorité demeure.", POINT, "f"),
    ],
)
def test_elements(text: str, kind: str, shown: str) -> None:
    first = elements(text)[0]
    assert (first.kind, first.gender) == (kind, shown)
    assert text.lower()[first.start : first.start + 2] == text.lower()[:2]


def test_an_office_is_one_with_the_name_behind_it() -> None:
    found = elements("La ministre togolaise de l'Eau, Awa Sarr, insiste.")
    assert [(e.kind, e.start) for e in found[:1]] == [(NAME, 0)]
    assert found[0].row.text == "Awa Sarr"


def test_what_a_preposition_governs_is_no_subject() -> None:
    found = elements("Devant la ministre, la fédération insiste auprès du Togo.")
    assert [bool(e.governor) for e in found] == [True, False, True]


def test_the_subject_of_a_relative_is_not_that_of_the_sentence() -> None:
    found = elements("La ligue, dont le président se tait, insiste.")
    assert [e.relative for e in found] == [False, True]


def test_a_body_by_the_noun_before_its_name() -> None:
    text = "La plateforme Eaux vives insiste. Le film Eaux vives plaît. Eaux vives propose deux mesures."
    found = speakers(text, rows_of(text, NAMES))[0].signs.elements
    assert [row.start for row in found.rows] == [text.find("Eaux"), text.rfind("Eaux")]


@pytest.mark.parametrize(
    ("text", "topic", "quoted"),
    [
        ("Awa Sarr a parlé. Il pleut.", "Awa Sarr", ""),
        ("Reçue à Lomé, Awa Sarr a parlé. Il pleut.", "Awa Sarr", ""),
        ("« Le port rouvrira », a assuré Paul Roy. Il pleut.", "Paul Roy", "Paul Roy"),
        ("Le port dort. Il pleut.", "", ""),
        ("Selon Nadia Bello, le port dort. Il pleut.", "Nadia Bello", "Nadia Bello"),
        ("Selon la presse, le port dort. Il pleut.", "", ""),
    ],
)
def test_sentences(text: str, topic: str, quoted: str) -> None:
    reading = speakers(text, rows_of(text, NAMES))[0].signs.sentences.read(0)
    assert (reading.topic, reading.quoted) == (topic, quoted)


def test_a_pronoun_behind_a_new_document_means_nobody() -> None:
    text = "Awa Sarr a parlé. Une feuille de route a été adoptée. Elle retient trois axes."
    sentences = speakers(text, rows_of(text, NAMES))[0].signs.sentences
    assert sentences.read(2).topic == ""


def signs_of(text: str) -> dict[str, set[str]]:
    """Name → signs of the offers for the first list of a text."""
    rows = rows_of(text, NAMES)
    found, doc = speakers(text, rows)
    _, lists = find_lists(Article("d", "d.txt", text), doc, rows)
    rule, name = found.ruled(lists[0])
    return {each.name: each.signs for each in found.signs.weighed(lists[0], name, rule)}


def test_those_who_share_a_verb_are_offered_together_whatever_they_are() -> None:
    found = signs_of("Le Togo et la Ligue du delta ont arrêté trois critères :" + ITEMS)
    assert "shared.state" in found["Togo"] and "shared.body" in found["Ligue du delta"]
    assert any(sign.endswith(".shared") for sign in found["Togo; Ligue du delta"])
    found = signs_of("Le Togo et la Ligue du delta, où Paul Roy retient trois critères :" + ITEMS)
    assert not any(sign.startswith("shared") for sign in found["Togo"])


def test_whom_the_speaker_joins_to_himself_is_offered_with_him() -> None:
    text = (
        "Mme Awa Sarr : Bonjour.\n\nM. Paul Roy : Votre ministre et moi avons beaucoup parlé. Votre ministre et moi avons trois projets :"
        + ITEMS
    )
    assert "several.me" in signs_of(text)["Awa Sarr; Paul Roy"]


@pytest.mark.parametrize(
    ("intro", "marked"),
    [("Vous avez posé trois conditions :", True), ("Vous nous proposez trois mesures :", True),
     ("Nous vous demandons trois choses :", False), ("Je voudrais vous entendre sur trois points :", False)],
)  # fmt: skip
def test_the_addressee_as_the_subject(intro: str, marked: bool) -> None:
    text = "M. Paul Roy : Bonjour.\n\nMme Awa Sarr : Le port dort. " + intro + ITEMS
    assert ("voice.you" in signs_of(text)["Awa Sarr"]) is marked


def test_the_words_behind_a_noun_end_at_its_verb() -> None:
    text = "Le président de la République a reçu Awa Sarr. Le délégué à la mer, lui, attend."
    elements = speakers(text, rows_of(text, NAMES))[0].signs.elements.of(0, len(text))
    behind = {element.noun: element.behind for element in elements}
    assert behind["president"] == ("de", "la", "republique")
    assert behind["delegue"][:3] == ("a", "la", "mer")


def test_offers_hold_everybody_and_nobody_and_are_bounded() -> None:
    people = {f"Jean Personne{k:03}": f"PER Jean Personne{k:03}" for k in range(200)}
    text = " ".join(f"{name} est venu." for name in people) + " Elle a cité trois urgences :" + ITEMS
    rows = rows_of(text, people)
    found, doc = speakers(text, rows)
    _, lists = find_lists(Article("d", "d.txt", text), doc, rows)
    rule, name = found.ruled(lists[0])
    offers = found.signs.weighed(lists[0], name, rule)
    assert len([each for each in offers if each.rows]) == MOST
    assert offers[-1].sort == NONE
    assert sum("rule" in each.signs for each in offers) == 1
    assert all(f"is.{each.sort}" in each.signs for each in offers)


def test_long_texts_are_read_without_deep_recursion_and_in_linear_time() -> None:
    def read(times: int) -> Callable[[], object]:
        said = "Elle parle encore du port et de la ligne. " * 40
        text = ("Awa Sarr est venue. " + said + "Elle a cité trois urgences :" + ITEMS + "\n\n") * times
        rows = rows_of(text, {"Awa Sarr": "PER Awa Sarr"})
        article, doc = Article("d", "d.txt", text), Doc(Article("d", "d.txt", text))
        return lambda: find_lists(article, doc, rows)

    assert growth(read, 10, 40, limit=8) < 8


def test_an_offer_has_the_entity_of_its_first_mention() -> None:
    text = "Awa Sarr a cité trois urgences :" + ITEMS
    rows = rows_of(text, NAMES)
    assert name_in(Offer("Awa Sarr", "person", rows)) == ("Awa Sarr", rows[0].entity_id)
    assert name_in(Offer("Awa Sarr; Paul Roy", "several")) == ("Awa Sarr; Paul Roy", "")


def test_the_texts_of_the_training_are_read_and_are_none_that_is_measured() -> None:
    names = {path.stem for path in TEXTS.rglob("*.xml")}
    assert len(names) > 400
    assert not names & {path.stem for path in (ROOT / "tests" / "gold").rglob("*.xml")}
    texts = {read_gold(path).text for path in TEXTS.rglob("*.xml")}
    assert not texts & {read_gold(path).text for path in (ROOT / "tests" / "gold").rglob("*.xml")}


def test_first_sight_is_of_lists_of_texts_that_were_read() -> None:
    seen = first_sight(TEXTS / FIRST_SIGHT)
    with (TEXTS / FIRST_SIGHT).open(encoding="utf-8", newline="") as lines:
        assert len(seen) == sum(1 for _ in csv.DictReader(lines)) > 500
    read = {path.stem for path in (TEXTS / READ).glob("*.xml")}
    assert {text for text, _ in seen} <= read
    for path in sorted((TEXTS / READ).glob("g1-*.xml")):
        gold = read_gold(path)
        starts = {span.start for span in gold.spans["points"]}
        assert {at for text, at in seen if text == path.stem} <= starts


def test_a_pronoun_far_below_its_name_does_not_recur_to_the_top_of_the_text() -> None:
    text = "Awa Sarr est venue. " + "Elle parle encore du port. " * 2_000 + "Elle a cité trois urgences :" + ITEMS
    assert chosen_of(text, {"Awa Sarr": "PER Awa Sarr"}) == {""}
