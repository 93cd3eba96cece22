"""Entities: a table of sentences with the names expected in them, written as ⟦LABEL words⟧."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.french import matching_text
from pipeline.stages.entities.finish import Mention, finish
from pipeline.stages.entities.home import state_of_publisher
from pipeline.stages.entities.rules import name_by_rules
from pipeline.stages.entities.tokens import tokenise, without_addresses
from pipeline.stages.entities.words import load_words

MARK = re.compile(r"⟦(PER|LOC|ORG|MISC) ([^⟧]*)⟧")

# (sentence with its names marked); the model is left out, so that every step is tested by itself.
CASES = [
    # determiners, elision, names that own their article
    "La ⟦LOC Chine⟧ et l’⟦LOC Asie centrale⟧ coopèrent à ⟦LOC La Haye⟧.",
    "Le sommet a lieu au ⟦LOC Caire⟧, pas à ⟦LOC Addis-Abeba⟧.",
    # hyphen pairs
    "Le corridor ⟦LOC Kenya⟧-⟦LOC Ouganda⟧ passe au nord.",
    "Les relations ⟦LOC Inde⟧-⟦LOC Asie centrale⟧ progressent.",
    "Le ⟦MISC Forum de coopération Inde-Afrique⟧ s’ouvre demain.",
    "La ⟦LOC Guinée-Bissau⟧ et le ⟦LOC Congo-Brazzaville⟧ votent.",
    # one name inside another
    "La ⟦LOC mer de Chine méridionale⟧ et le ⟦ORG G5 Sahel⟧ sont au menu.",
    "L’⟦LOC océan Atlantique⟧ borde la région, le delta du ⟦LOC Niger⟧ aussi.",
    # capitals, accents missing on capitals, curly apostrophes
    "LE ⟦LOC SENEGAL⟧ ET LES ⟦LOC ETATS-UNIS⟧ SIGNENT UN ACCORD",
    "⟦LOC N’DJAMENA⟧, 3 juin (⟦ORG ATP⟧) – Le dialogue reprend.",
    # bodies
    "Le ⟦ORG ministère malien de la Santé⟧ recrute.",
    "L’⟦ORG Organisation mondiale de la santé⟧ (⟦ORG OMS⟧) alerte.",
    "le ⟦ORG ministère de l’Europe et des Affaires étrangères⟧ répond.",
    "Le ⟦ORG Conseil d’administration du Groupe de la Banque africaine de développement⟧ approuve.",
    "l’⟦ORG ambassade du Royaume du Maroc au Gabon⟧ ouvre.",
    "le ⟦ORG consulat général du Vietnam à Savannakhet⟧ ouvre.",
    # persons: civility, office, particles, order
    "M. ⟦PER Ouedraogo⟧ a reçu Mme ⟦PER Ana Lúcia Prates⟧.",
    "Le président ⟦PER Joko Santoso⟧ est arrivé.",
    "La ministre belge ⟦PER Annelies De Backer⟧ a reçu M. ⟦PER Nguyễn Văn Khải⟧.",
    "Le ministre qatari, M. ⟦PER Hamad ben Jassem al-Noaïmi⟧, a parlé.",
    "Le vice-Premier ministre et ministre des Affaires étrangères du ⟦LOC Kazakhstan⟧ ⟦PER Murat Abenov⟧ a signé.",
    "Mme ⟦PER Paris⟧ a vu M. ⟦PER Berlin⟧.",
    "MM. ⟦PER Duval⟧ et ⟦PER Kowalczyk⟧ ont voté.",
    "Par ⟦PER Hélène Vasseur⟧",
    # names broken by a column width
    "le ministre des Affaires étrangères de la république voisine, M. ⟦PER Aimé\nDossou⟧, a signé puis remercié ses hôtes et\nreconnu ses dettes.",
    # events and texts
    "la 3e ⟦MISC Conférence internationale sur l’eau⟧ et la ⟦MISC Déclaration de Nairobi⟧.",
    "La « ⟦MISC Ceinture et la Route⟧ » passe par ⟦LOC Khorgos⟧.",
    "Depuis la ⟦MISC Seconde Guerre mondiale⟧ et la ⟦MISC Guerre froide⟧, tout a changé.",
    "le programme ⟦MISC Rivages verts⟧ et l’exposition « ⟦MISC Trois soleils⟧ ».",
    "Le beau film d’⟦PER Aïcha Maiga⟧, « ⟦MISC Zinder⟧ », passe à ⟦LOC Niamey⟧.",
    # unknown places
    "la province du ⟦LOC Zogbodo⟧, le barrage de ⟦LOC Nam Peng⟧ et la ville d’⟦LOC Akrodé⟧.",
    "L’⟦LOC aéroport international Émile-Diarra⟧ rouvre.",
    # a body of several kinds of people
    "l’⟦ORG Union nationale des déportés, internés et victimes de guerre⟧ appelle au calme.",
    "La ⟦ORG Chambre des architectes, urbanistes et géomètres du Burkina Faso⟧ salue le texte.",
    # unknown bodies
    "le groupe espagnol ⟦ORG Aguaclara⟧ et l’agence ⟦ORG RNP⟧.",
]

# Nothing here is a name.
TRAPS = [
    "le ministre des Affaires étrangères, les chefs d’État, l’État, le gouvernement et les parties",
    "Les chefs des ministères des Affaires étrangères se sont vus.",
    "les Kazakhs, les Maliens, deux Togolais et une Tchadienne",
    "Écrivez à contact@kenya.example ou voyez www.senegal.example/Mali.",
    "Le quartier a un État civil ; l’est du pays aussi.",
    "Premièrement, il faut agir. Deuxièmement, il faut payer.",
    "Ce deuxième sommet était attendu. Néanmoins, rien.",
    "COOPÉRATION : UN NOUVEAU DÉPART POUR LES DEUX PAYS",
]

KNOWN_FAILURES = [
    'Le IIe ⟦MISC Sommet "Asie centrale-Chine"⟧ approche.',
]


def names_in(text: str, publisher: str = "") -> list[Mention]:
    """What the rules alone find."""
    tokens, words = tokenise(without_addresses(matching_text(text))), load_words()
    return finish(tokens, name_by_rules(tokens, words, publisher), words, state_of_publisher(publisher))


def read(case: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The bare sentence and its (start, end, label)."""
    text, expected, position = "", [], 0
    for match in MARK.finditer(case):
        text += case[position : match.start()]
        expected.append((len(text), len(text) + len(match.group(2)), match.group(1)))
        text += match.group(2)
        position = match.end()
    return text + case[position:], expected


def check(case: str) -> None:
    text, expected = read(case)
    assert [(m.start, m.end, m.label) for m in names_in(text)] == expected


@pytest.mark.parametrize("case", CASES)
def test_names(case: str) -> None:
    check(case)


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert [text[m.start : m.end] for m in names_in(text)] == []


@pytest.mark.parametrize("case", KNOWN_FAILURES)
@pytest.mark.xfail(strict=True, reason="a title in quotation marks behind its noun")
def test_known_failures(case: str) -> None:
    check(case)


@pytest.mark.parametrize("case", CASES[:12])
def test_kind_of_apostrophe_and_space_makes_no_difference(case: str) -> None:
    plain, curly = case.replace("’", "'"), case.replace("'", "’").replace(" ", "\u00a0")
    curly = re.sub(r"⟦(\w+)\u00a0", r"⟦\1 ", curly)
    check(plain)
    check(curly)


ENTITIES = [
    # text, words, entity, country
    ("La République populaire de Chine invite.", "République populaire de Chine", "Chine", "CN"),
    ("La République kirghize invite.", "République kirghize", "Kirghizistan", "KG"),
    ("Ankara a promis une aide.", "Ankara", "Turquie", "TR"),
    ("Il est arrivé à Ankara mardi.", "Ankara", "Ankara", ""),
    ("Les relations entre Alger et Rabat.", "Rabat", "Maroc", "MA"),
    ("Entre Alger et Rabat, il y a mille kilomètres.", "Rabat", "Rabat", ""),
    ("La Banque asiatique va verser à Kiev 3 millions.", "Kiev", "Ukraine", "UA"),
    ("Bruxelles a proposé un texte.", "Bruxelles", "Union européenne", ""),
    ("L’OTAN se réunit.", "OTAN", "Organisation du traité de l'Atlantique nord", ""),
    ("le Fonds austral pour l’océan (FAPO). Le FAPO paie.", "FAPO", "Fonds austral pour l'océan", ""),
    ("Aminata Diop est là. Mme Diop parle.", "Diop", "Aminata Diop", ""),
    ("Aminata Diop et Awa Diop sont là. Mme Diop parle.", "Diop", "Diop", ""),
    ("Ingrid Solberg signe.\nI. Solberg", "I. Solberg", "Ingrid Solberg", ""),
    ("La Commission européenne paie. La Commission verse.", "Commission", "Commission européenne", ""),
    ("Le ministre norvégien, M. Ola Vik, a parlé.", "Ola Vik", "Ola Vik", "NO"),
    ("La ministre sud-africaine, Mme Thandi Zwane, a parlé.", "Thandi Zwane", "Thandi Zwane", "ZA"),
    ("l’ambassadeur de l’Inde au Népal, Arun Mehta, a parlé.", "Arun Mehta", "Arun Mehta", "IN"),
    ("Le Kremlin dément.", "Kremlin", "Russie", "RU"),
]


@pytest.mark.parametrize(("text", "words", "entity", "country"), ENTITIES)
def test_entity_and_country(text: str, words: str, entity: str, country: str) -> None:
    last = [m for m in names_in(text) if text[m.start : m.end] == words][-1]
    assert (last.entity, last.country) == (entity, country)


ROLES = [
    ("Le ministre chinois des Affaires étrangères Li Wen parle.", "ministre chinois des Affaires étrangères"),
    ("Li Wen, membre du Bureau politique et ministre de la Défense, parle.",
     "membre du Bureau politique et ministre de la Défense"),
    ("le ministre des Relations internationales et de la Coopération, M. Li Wen, parle",
     "ministre des Relations internationales et de la Coopération"),
    ("le ministre des Affaires étrangères et des Sénégalais de l’extérieur, M. Li Wen, parle",
     "ministre des Affaires étrangères et des Sénégalais de l’extérieur"),
    ("le ministre des Affaires étrangères, de la Migration et des Tunisiens à l’étranger, M. Li Wen, parle",
     "ministre des Affaires étrangères, de la Migration et des Tunisiens à l’étranger"),
    ("le ministre délégué au Commerce extérieur et à l’Attractivité, Li Wen, parle",
     "ministre délégué au Commerce extérieur et à l’Attractivité"),
    ("Li Wen, aujourd’hui chef du service de pédiatrie, parle.", "chef du service de pédiatrie"),
    ("Li Wen est là.", ""),
    ("La doyenne, Li Wen, parle.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_role(text: str, role: str) -> None:
    person = next(m for m in names_in(text) if m.label == "PER")
    assert (text[person.role[0] : person.role[1]] if person.role else "") == role


def test_five_persons_with_their_offices() -> None:
    text = (
        "En présence de Wu Ling, ministre chinoise de la Culture, Marat Isaev, vice-Premier ministre du Kazakhstan, "
        "Aibek Toktomov, ministre des Sports du Kirghizistan, Rustam Nazarov, ministre de l’Énergie du Tadjikistan, et "
        "Dilshod Karimov, ministre de la Santé de l’Ouzbékistan"
    )
    people = {text[m.start : m.end]: m for m in names_in(text) if m.label == "PER"}
    assert [(name, m.country, text[m.role[0] : m.role[1]]) for name, m in people.items() if m.role] == [
        ("Wu Ling", "CN", "ministre chinoise de la Culture"),
        ("Marat Isaev", "KZ", "vice-Premier ministre du Kazakhstan"),
        ("Aibek Toktomov", "KG", "ministre des Sports du Kirghizistan"),
        ("Rustam Nazarov", "TJ", "ministre de l’Énergie du Tadjikistan"),
        ("Dilshod Karimov", "UZ", "ministre de la Santé de l’Ouzbékistan"),
    ]


def test_a_ministry_that_publishes_gives_its_ministers_their_country() -> None:
    text = "La ministre déléguée Maud Kerbrat parle. Mme Kerbrat part."
    found = names_in(text, "Ministère de l’Europe et des Affaires étrangères")
    assert {m.country for m in found} == {"FR"}
    assert {m.country for m in names_in(text)} == {""}


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aéE'’-. \n«»()MmeLdu,Kenya", max_size=120))
def test_any_text_gives_spans_in_order_without_overlap(text: str) -> None:
    end = 0
    for mention in names_in(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end


@settings(max_examples=25, deadline=None)
@given(st.permutations([c for c in CASES if "\n" not in c][:8]))
def test_paragraphs_do_not_depend_on_their_order(cases: list[str]) -> None:
    text, expected = read("\n\n".join(cases))
    assert {(m.start, m.end, m.label) for m in names_in(text)} == set(expected)


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("L'Allemagne a consenti 30 millions d'euros à Tirana.", "Tirana", "Albanie"),
        ("Varsovie apportera 1,5 Md€, Helsinki 800 M€ et la Suède rien.", "Helsinki", "Finlande"),
        ("Quant à Pékin, il n'a rien dit.", "Pékin", "Chine"),
        ("Le prêt de 30 millions d'euros signé à Pékin en mai aide le port.", "Pékin", "Pékin"),
        ("Le colloque sur 30 millions de tonnes se tient à Tirana.", "Tirana", "Tirana"),
        ("Ils étaient à Helsinki 800 manifestants.", "Helsinki", "Helsinki"),
        ("Les ministres se sont vus à Luxembourg.", "Luxembourg", "Luxembourg"),
    ],
)
def test_capitals_that_get_and_give_without_a_verb(text: str, words: str, entity: str) -> None:
    [mention] = [m for m in names_in(text) if text[m.start : m.end] == words]
    assert (mention.entity, bool(mention.country)) == (entity, entity not in {words})


def test_a_person_who_signs_for_a_state() -> None:
    text = "Pour la République de Maurice, l'ambassadrice Reshma Bhurtun ; pour le Mali, le ministre Boubacar Traoré."
    found = {text[m.start : m.end]: m.country for m in names_in(text) if m.label == "PER"}
    assert found == {"Reshma Bhurtun": "MU", "Boubacar Traoré": "ML"}
