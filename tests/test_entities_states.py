"""Entities: whose bodies and officials are, and what short and shared names mean, in sentences of our own."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from entities_model import mentions_in

from pipeline.french import matching_text
from pipeline.stages.entities.finish import Mention, finish
from pipeline.stages.entities.home import state_called, state_of_head, state_of_publisher
from pipeline.stages.entities.homonyms import body_meant, homonyms
from pipeline.stages.entities.national import is_of_any_state, state_in_name
from pipeline.stages.entities.origins import origins_of_article
from pipeline.stages.entities.rules import add_roles, name_by_rules
from pipeline.stages.entities.tokens import tokenise
from pipeline.stages.entities.words import load_words


def read(text: str, home: str = "") -> dict[str, Mention]:
    """The last mention of each name that the rules find, by its words as written."""
    tokens, words = tokenise(matching_text(text)), load_words()
    taken = name_by_rules(tokens, words, "")
    add_roles(tokens, taken, words)
    return {text[m.start : m.end]: m for m in finish(tokens, taken, words, home)}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Agence brésilienne de coopération", "BR"),
        ("Administration slovène de la protection civile", "SI"),
        ("ministère sud-soudanais du Pétrole", "SS"),
        ("Haute Cour du Kenya", "KE"),
        ("Caisse des dépôts et consignations du Bénin", "BJ"),
        ("Ambassade du Japon au Bénin", "JP"),
        ("ministère des Affaires étrangères et des Sénégalais de l'Extérieur", "SN"),
        ("Conseil norvégien pour les réfugiés", "NO"),
        ("Rwanda Development Board", "RW"),
        # of no state: companies, societies, parties, halves of pairs, rivers, bodies named after somebody
        ("Société béninoise d'énergie électrique", ""),
        ("Croix-Rouge togolaise", ""),
        ("Commission centrale du Parti populaire lao", ""),
        ("Université mongole des sciences", ""),
        ("Haute commission mixte algéro-tchadienne", ""),
        ("Fonds Chine-Pacifique pour l'économie bleue", ""),
        ("Autorité du bassin du Niger", ""),
        ("Institut Pasteur de Madagascar", ""),
        ("Kenya Airways", ""),
        ("Commission européenne", ""),
    ],
)
def test_state_in_a_name(name: str, code: str) -> None:
    assert state_in_name(name, {}) == code


@pytest.mark.parametrize(
    ("name", "is_any"),
    [
        ("Cour des comptes", True),
        ("ministère des Affaires étrangères", True),
        ("Assemblée nationale", True),
        ("Conseil des ministres de l'UEMOA", False),
        ("Agence spatiale", False),
    ],
)
def test_bodies_that_every_state_has(name: str, is_any: bool) -> None:
    assert is_of_any_state(load_words(), name) is is_any


def test_a_body_that_every_state_has_is_of_the_state_whose_text_it_is() -> None:
    text = "L'Assemblée nationale examinera le projet."
    assert read(text, "SN")["Assemblée nationale"].country == "SN"
    assert read(text)["Assemblée nationale"].country == ""
    about = (
        "Le Tchad, le Tchad et encore le Tchad : les Tchadiens attendent la Cour des comptes, le budget tchadien aussi."
    )
    assert read(about + " Le Tchad paiera.")["Cour des comptes"].country == "TD"
    both = "Le Tchad et le Niger, le Niger et le Tchad : le Tchad attend, le Niger aussi, la Cour des comptes vérifie."
    assert read(both)["Cour des comptes"].country == ""
    assert read("La Caisse des dépôts et consignations tunisienne paiera.", "MA").popitem()[1].country == "TN"


@pytest.mark.parametrize(
    ("text", "person", "country"),
    [
        (
            "L'Islande, représentée par son ambassadrice, Sigrun Thorsdottir, donnera dix bourses.",
            "Sigrun Thorsdottir",
            "IS",
        ),
        ("Je remercie le Danemark, dont la ministre, Mme Kirsten Halkjaer, est venue.", "Kirsten Halkjaer", "DK"),
        ("Le Gabon paiera sa part, a indiqué le ministre de la Pêche, Aristide Nkoulou.", "Aristide Nkoulou", "GA"),
        ("Au nom du Mali, le ministre de l'Eau, Boubacar Traoré, a signé.", "Boubacar Traoré", "ML"),
        # what says nothing: a place, an office of a body, another's paragraph
        ("Elle quittera Brest en juin, assure son président, le docteur Yves Kerbrat.", "Yves Kerbrat", ""),
        ("Le Gabon paiera, a indiqué la directrice du PAM, Ingrid Solheim.", "Ingrid Solheim", ""),
        ("Le Gabon paiera.\nSon ministre, Aristide Nkoulou, dort.", "Aristide Nkoulou", ""),
        ("Monsieur le ministre Alpha Oumar Baldé, merci.", "Alpha Oumar Baldé", ""),
    ],
)
def test_the_state_of_an_official_beside_it(text: str, person: str, country: str) -> None:
    assert read(text)[person].country == country


def test_a_minister_is_of_the_state_whose_text_it_is_unless_he_is_greeted() -> None:
    assert read("Le ministre de la Santé, Bertin Hounkpè, parle.", "BJ")["Bertin Hounkpè"].country == "BJ"
    assert read("Monsieur le ministre Alpha Oumar Baldé, merci.", "CN")["Alpha Oumar Baldé"].country == ""


def test_what_is_printed_above_a_text_says_whose_it_is() -> None:
    assert state_of_head("RÉPUBLIQUE DU BÉNIN\nSecrétariat général du Gouvernement\n") == "BJ"
    assert state_of_head("Bureau du Premier ministre – République de Vanuatu\n") == "VU"
    assert state_of_head("Ambassade de la République populaire de Chine en République de Guinée") == ""
    assert state_of_head("Accueil > Afrique > Congo") == state_of_head("") == ""
    assert state_of_publisher("El Moudjahid") == "DZ"
    assert state_of_publisher("Ambassade de Chine au Togo") == state_of_publisher("Le Monde") == ""


def test_an_adjective_of_two_states_is_of_the_one_named_far_more_often() -> None:
    assert origins_of_article(Counter(CG=4, CD=1))[0]["congolais"] == "CG"
    assert "congolaise" in origins_of_article(Counter(CG=2, CD=1))[1]


@pytest.mark.parametrize(
    ("text", "words", "entity", "country"),
    [
        ("Trois vols par semaine entre Séoul et Dakar, prolongés à Lomé.", "Dakar", "Dakar", ""),
        ("Le fret entre Dakar et Bamako recule.", "Bamako", "Bamako", ""),
        ("Les donateurs ont promis lundi à Oslo 2 milliards d'euros au Soudan.", "Oslo", "Oslo", ""),
        ("La Suisse rendra à Tachkent 131 millions.", "Tachkent", "Ouzbékistan", "UZ"),
        ("Il n’attend plus grand-chose de Berne.", "Berne", "Suisse", "CH"),
        ("Ni Washington ni Ottawa ne viendront.", "Ottawa", "Canada", "CA"),
        ("Face à Moscou, le Parlement hésite.", "Moscou", "Russie", "RU"),
        ("Le ministre se rendra à Erevan demain.", "Erevan", "Erevan", ""),
        ("Quatre vols relient Hô Chi Minh-Ville et Mascate à compter de mars.", "Mascate", "Mascate", ""),
    ],
)
def test_capitals_and_ways(text: str, words: str, entity: str, country: str) -> None:
    found = read(text)[words]
    assert (found.entity, found.country) == (entity, country)


def test_a_state_by_what_it_calls_itself() -> None:
    assert state_called("Royaume", Counter(MA=3, GA=5, ES=1), "") == "MA"
    assert state_called("Royaume", Counter(MA=3, GA=5, ES=1), "ES") == "ES"
    assert state_called("Principauté", Counter(MG=8), "MC") == "MC"
    assert state_called("Royaume", Counter(GA=5), "GA") == ""


def test_homonyms_are_told_apart_by_the_states_named() -> None:
    assert body_meant("BID", Counter(HT=3, CA=2)) == "Banque interaméricaine de développement"
    assert (
        body_meant("BID", Counter(SN=3, CA=2)) == body_meant("BID", Counter()) == body_meant("ONU", Counter(HT=9)) == ""
    )
    assert all(
        re.fullmatch("[A-Z]{2}", code) for bodies in homonyms().values() for codes in bodies.values() for code in codes
    )
    assert read("Haïti, Haïti et Cuba attendent la BID.")["BID"].entity == "Banque interaméricaine de développement"
    african = read("Corée, Corée et Vietnam saluent la Banque africaine de développement (BAD).")
    assert african["BAD"].entity == "Banque africaine de développement"


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("Le commissaire de l'Union africaine (UA) aux mines, Thandeka Mokgosi, parle.", "Thandeka Mokgosi",
         "commissaire de l'Union africaine (UA) aux mines"),
        ("Fait à Cotonou.\n\nLe Secrétaire général du Gouvernement,\nSévérin Agbangla", "Sévérin Agbangla",
         "Secrétaire général du Gouvernement"),
        ("Pour le Ghana\nNana Owusu Mensah\nMinistre des Affaires étrangères", "Nana Owusu Mensah",
         "Ministre des Affaires étrangères"),
        ("Le président sénégalais Cheikh Tidiane Ndoye est là.", "Cheikh Tidiane Ndoye", "président sénégalais"),
        ("Il a vu le chargé d'affaires de Suisse en Bolivie, Gian-Reto Caduff.", "Gian-Reto Caduff",
         "chargé d'affaires de Suisse en Bolivie"),
        ("Le ministre togolais des Mines, le Pr Yawo Dossavi, est là.", "Yawo Dossavi", "ministre togolais des Mines"),
        ("Le représentant de l'Organisation mondiale de la santé (OMS), le Dr Baptiste Mbayo, parle.", "Baptiste Mbayo",
         "représentant de l'Organisation mondiale de la santé"),
        ("Le porte-parole de la force, le commandant Abdoulaye Fall, parle.", "Abdoulaye Fall",
         "porte-parole de la force"),
        ("L'ambassadeur du Kenya, le général Peter Otieno, parle.", "Peter Otieno", "ambassadeur du Kenya"),
        ("M. Jean Petit, ministre de l'Eau, et le colonel Issa Traoré parlent.", "Issa Traoré", "colonel"),
    ],
)  # fmt: skip
def test_offices_at_the_foot_and_through_brackets(text: str, person: str, role: str) -> None:
    found = read(text)[person]
    assert found.role is not None
    assert text[slice(*found.role)] == role


def test_a_verb_ends_an_office() -> None:
    assert read("Avec M. Colonna, le ministre a détaillé trois axes.")["Colonna"].role is None
    assert read("M. Jean Petit, ambassadeur à Lima, est là.")["Jean Petit"].role is not None
    assert read("M. Jean Petit, le président de la République, a parlé.")["Jean Petit"].role is not None


def test_first_surnames_mean_their_owner() -> None:
    text = "M. Andrés Felipe Ocampo Restrepo a parlé. M. Ocampo est reparti. Mme Fatou Kalonji wa Mulumba aussi. Mme Kalonji rit."
    found = read(text)
    assert found["Ocampo"].entity == "Andrés Felipe Ocampo Restrepo"
    assert found["Kalonji"].entity == "Fatou Kalonji wa Mulumba"


def test_short_names_of_bodies() -> None:
    found = read(
        "Le Forum des îles du Pacifique siège. Le Forum paiera, la Fondation Rivages aussi. La Fondation aide."
    )
    assert found["Forum"].entity == "Forum des îles du Pacifique"
    assert found["Fondation"].entity == "Fondation Rivages"


def test_a_short_name_is_that_of_the_body_the_article_is_about() -> None:
    text = "La BAII aide, la BAII paie, la BAII rit. La Banque de Sophia aussi. La Banque a payé."
    bank = "Banque asiatique d'investissement dans les infrastructures"
    assert read(text)["Banque"].entity == "Banque de Sophia"
    assert read(f"{text} La BAII signe.")["Banque"].entity == bank


def test_short_names_that_are_no_initials() -> None:
    long_form = "Fonds nordique pour l'environnement"
    found = mentions_in(f"Le {long_form} (Nefco) a fait de même.", [(long_form, "ORG"), ("Nefco", "ORG")])
    assert [(m.start, m.entity) for m in found] == [(3, long_form), (40, long_form)]


def test_what_a_minister_manages_is_no_body() -> None:
    text = "Le ministre bangladais de la Gestion des crises, Mahbub Rahman, a parlé."
    found = mentions_in(text, [("Gestion des crises", "ORG"), ("Mahbub Rahman", "PER")])
    assert [text[m.start : m.end] for m in found] == ["Mahbub Rahman"]
