"""Quantities: what the article around a figure decides, and figures that are none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from timing import growth

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.stages import quantities


def rows(text: str, states: dict[str, str] | None = None) -> list[quantities.QuantityRow]:
    """The quantities of ``text``; ``states``: words of the text that are mentions of a state."""
    mentions = [
        SimpleNamespace(start=text.index(name), end=text.index(name) + len(name), country=code, entity=name)
        for name, code in (states or {}).items()
    ]
    article = Article("essai", "essai.txt", text)
    return quantities.extract(article, Doc(article), {"entities": mentions})


NOTHING = """
Le Groupe de 77 et la Chine ont protesté.
Les ODD 3, 4 et 5 guident le programme.
Le G20 et le G7 se réuniront, selon l'article 5 du traité et la résolution 2231.
L'avis n° 12 du comité, page 34, cite la Route 66 et l'A320.
Appelez le 0800 12 34 56 ou le +221 33 822 45 67.
Le 1er janvier, le ministre de 54 ans a quitté la salle à 9h15.
Les Lions l'ont emporté 3-1, puis 2 à 1 aux tirs au but.
Le Boeing 737 MAX et l'Airbus A350 ont volé.
Le DC-10 s'est posé à Roissy 2E.
Voir le chapitre 3, paragraphe 12, alinéa 2.
Le Conseil a adopté la résolution 1325 (2000) et la résolution 75/260.
Le décret n° 2023-456 du 12 mai est abrogé.
La loi 18-07 et l'arrêté 223 sont en vigueur.
Le bus 42 dessert la ligne 3 du métro.
L'équipe des moins de 20 ans joue vendredi.
Il est né en 1985 et vit au XXIe siècle.
Les années 1990 et les années 80 furent dures.
Le match a lieu à 20 h 45, heure locale (18h45 GMT).
Le G5 Sahel et l'E3 ont publié un texte à 5+1.
Le protocole 16 de la CEDH et la Convention 169 de l'OIT.
L'Agenda 2063 et la Vision 2035 convergent.
Le président, 72 ans, brigue un troisième mandat.
Les Vingt-Sept se réunissent ; les Cinq ont signé.
Les cent premiers jours ; les trois quarts d'heure ; le 3e RIMA.
Le vol ET302 et le train n° 8012 sont annulés.
La note est passée de B+ à BB-, le rang du pays est 143e sur 180.
Le pays se classe 12e sur 54.
Le cessez-le-feu a tenu 72 heures, de 6 heures à midi.
Le mandat de cinq ans, renouvelable une fois, expire en 2027.
Le vol d'une durée de 2h30 part à 7 h.
Article 3, alinéa 2 : les parties s'engagent.
La séance du 12 mars 2024 fut levée à 18 heures 30.
La chaîne TV5 et Radio 1 couvrent l'événement.
Le F-16 et le Rafale F4 ont décollé ; le Mi-8 s'est écrasé.
Le Covid-19, la grippe H5N1 et le variant B.1.1.7 circulent.
La ligne 1 du métro, la rocade L2 et l'autoroute A13.
Le Top 14 et la Ligue 1 reprennent ; le PSG bat l'OM (4-0).
L'arrêté 2023/45 et l'ordonnance 45-2658 restent.
Le règlement (UE) 2024/1689 s'applique.
Le point 4 de l'ordre du jour et la phase II du projet.
Le 6e sommet, la 78e session, le IIIe millénaire.
Il est arrivé deuxième, en 2 min 03 s.
La loi de 1901 et le traité de 1648.
La génération des 18-25 ans est au chômage.
Le Sommet des Trois Bassins s'est ouvert à Brazzaville.
Elle a remercié les deux chefs d'État et leurs quatre ministres.
Les douze travaux, les sept collines, les cinq continents.
Sept à huit heures de route séparent les deux villes.
Un an et demi après, deux ans et demi avant.
Les chambres 101 à 120 sont fermées.
Le code postal 75008 et la BP 1234.
Le poste 33 12 45 67 89 ne répond pas.
Contact : 77 645 12 34 ou presse@2m.ma.
CP 1000 Lausanne 22, case 4.
Loi n°2019-486, J.O. du 23 mai.
Elle habite au 3, avenue Foch.
La réunion du G-20, du BRICS+ et de l'UA-UE.
Il a attendu 3 annees et 2 mois.
""".strip().splitlines()


@pytest.mark.parametrize("text", NOTHING)
def test_no_quantity(text: str) -> None:
    assert [row.text for row in rows(text)] == []


# text, states, (value, currency) of each row
CONTEXTS: list[tuple[str, dict[str, str], list[tuple[str, str]]]] = [
    ("Le Canada versera 15 M$ au Bénin.", {"Canada": "CA", "Bénin": "BJ"}, [("15000000", "CAD")]),
    ("Le Canada et les États-Unis verseront 15 M$.", {"Canada": "CA", "États-Unis": "US"}, [("15000000", "USD")]),
    (
        "À Montréal, le Canada a promis 15 millions $ à Haïti, dit Ottawa. Il ira à la Barbade.",
        {"Montréal": "CA", "Canada": "CA", "Haïti": "HT", "Ottawa": "CA", "Barbade": "BB"},
        [("15000000", "CAD")],
    ),
    ("Ottawa promet 45 millions de dollars aux pompiers.", {"Ottawa": "CA"}, [("45000000", "CAD")]),
    ("Québec annule l'aide de 5 millions de dollars.", {"Québec": ""}, [("5000000", "CAD")]),
    (
        "Investissement Québec prendra 18 millions de dollars du japonais Kido. Québec y tient.",
        {"Investissement Québec": ""},
        [("18000000", "CAD")],
    ),
    (
        "Québec et les États-Unis parlent de 5 millions de dollars.",
        {"Québec": "", "États-Unis": "US"},
        [("5000000", "USD")],
    ),
    # What is behind a bare figure, and where it stands.
    (
        "Elle donnera 210 millions de yuans ; 90 autres millions suivront.",
        {},
        [("210000000", "CNY"), ("90000000", "CNY")],
    ),
    ("Le pays a reçu 3 millions de doses et en attend 5 autres millions.", {}, [("3000000", ""), ("5000000", "")]),
    (
        "Un prêt de 610 millions d'euros : l'eau (240 millions), le rail (290 millions).",
        {},
        [("610000000", "EUR"), ("240000000", "EUR"), ("290000000", "EUR")],
    ),
    ("La note (12) renvoie au texte.", {}, []),
    ("Sur 2 milliards de doses, l'Inde a offert 40 millions.", {}, [("2000000000", ""), ("40000000", "")]),
    ("Elle a versé à ce jour 75 millions, partagés en deux.", {}, [("75000000", "")]),
    (
        "Sur 2 milliards de doses, 100 millions promises, 19 millions expédiées.",
        {},
        [("2000000000", ""), ("100000000", ""), ("19000000", "")],
    ),
    (
        "Une ligne de 18 milliards d'euros, dont un tiers réservé aux femmes.",
        {},
        [("18000000000", "EUR"), ("0.333333", "")],
    ),
    ("Ottawa prête 45 millions de dollars à Lomé.", {"Ottawa": "CA", "Lomé": "TG"}, [("45000000", "USD")]),
    ("Le Liberia a reçu 5 millions de dollars.", {"Liberia": "LR"}, [("5000000", "USD")]),
    ("Port-au-Prince loue le hangar 150 000 gourdes.", {"Port-au-Prince": "HT"}, [("150000", "HTG")]),
    ("Le hangar contient 150 gourdes.", {}, [("150", "")]),
    (
        "L'Algérie et la Libye attendent. La Société tunisienne du rail investira 720 millions de dinars.",
        {"Algérie": "DZ", "Libye": "LY"},
        [("720000000", "TND")],
    ),
    (
        "Berne verse 4 millions de francs suisses. Il manque 9 millions de francs.",
        {},
        [("4000000", "CHF"), ("9000000", "CHF")],
    ),
    (
        "Le don est de 70 millions de livres sterling (82 millions d'euros), et non 80.",
        {},
        [("70000000", "GBP"), ("82000000", "EUR"), ("80000000", "GBP")],
    ),
    (
        "Le fonds a 900 millions d'euros.\n\nIl aide 12 villes. Sur ce total, 120 millions iront au sud, dont 45 ici.",
        {},
        [("900000000", "EUR"), ("12", ""), ("120000000", "EUR"), ("45000000", "EUR")],
    ),
    (
        "Berne débloque 40 millions\n\nLa Suisse versera 40 millions de francs suisses. Oslo donne 5 millions d'euros.",
        {},
        [("40000000", "CHF"), ("40000000", "CHF"), ("5000000", "EUR")],
    ),
    ("Berlin a décaissé 61 des 88 millions d'euros.", {}, [("61000000", "EUR"), ("88000000", "EUR")]),
    (
        "L'Union a promis 430 millions d'euros, dont 270 millions de prêts et 160 millions de subventions.",
        {},
        [("430000000", "EUR"), ("270000000", "EUR"), ("160000000", "EUR")],
    ),
    ("L'Union a 4 millions d'élèves et 2 millions de prêts.", {}, [("4000000", ""), ("2000000", "")]),
    (
        "Oslo donne 2 millions d'euros. La moitié des Tchadiens, soit 9 millions, a faim.",
        {},
        [("2000000", "EUR"), ("0.5", ""), ("9000000", "")],
    ),
    (
        "Ottawa versera 20 millions de dollars à Kiev. Un port coûtera 85 millions de dollars américains. Gavi recevra 40 millions.",
        {"Ottawa": "CA", "Kiev": "UA"},
        [("20000000", "CAD"), ("85000000", "USD"), ("40000000", "CAD")],
    ),
    (
        "La BOAD injecte 3 600 milliards de francs CFA, soit 5,5 milliards d'euros, à Lomé. La BEI prête 30 millions d'euros."
        " La banque a gelé 118 milliards de prêts.",
        {"Lomé": "TG"},
        [
            ("3600000000000", "XOF"),
            ("5500000000", "EUR"),
            ("30000000", "EUR"),
            ("118000000000", "XOF"),
        ],
    ),
    (
        "Yaoundé ajoute 50 milliards de francs CFA, soit 76 millions d'euros. « Nous avons versé 8 milliards. »",
        {"Yaoundé": "CM"},
        [("50000000000", "XAF"), ("76000000", "EUR"), ("8000000000", "XAF")],
    ),
]


@pytest.mark.parametrize(("text", "states", "expected"), CONTEXTS)
def test_what_the_article_decides(text: str, states: dict[str, str], expected: list[tuple[str, str]]) -> None:
    assert [(str(row.value), row.currency) for row in rows(text, states)] == expected


def test_a_name_that_swallows_a_measured_figure() -> None:
    text = "Le pays cédera à Lumen Énergie 15 % du gaz, au Club 33 le reste."
    mentions: list[Any] = [
        SimpleNamespace(start=text.index(name), end=text.index(name) + len(name), country="", entity=name)
        for name in ("Lumen Énergie 15", "Club 33")
    ]
    article = Article("essai", "essai.txt", text)
    found = quantities.extract(article, Doc(article), {"entities": mentions})
    assert [row.text for row in found] == ["15 % du gaz"]


def test_figures_in_web_addresses_are_none() -> None:
    text = "Voir https://exemple.org/a%20b/2024?n=300&m=12%C3 et www.exemple.net/40 : 3 ports."
    assert [row.text for row in rows(text)] == ["3 ports"]


@pytest.mark.parametrize(
    "piece",
    [
        "5 millions d'euros, dont 3 et 4 ",
        "2 ",
        "2 millions ",
        "5 francs et 6 ",
        "trente (30) ",
        "(3 (3 ",
        "de 2 a à ",
        "un vingt-",
        "http://a ",
        "et non 8 ",
        "contre 7 ",
        "$ 5 ",
    ],
)
def test_hostile_articles_take_linear_time(piece: str) -> None:
    def call_of(size: int) -> Callable[[], object]:
        article = Article("essai", "essai.txt", "3 millions d'euros " + piece * (size // len(piece)))
        return partial(quantities.extract, article, Doc(article), {})

    assert growth(call_of, 10_000, 40_000, limit=9) < 9


def test_the_dollar_of_a_canadian_paper() -> None:
    text = "Washington et Ottawa ont promis 20 millions de dollars à Haïti."
    mentions = [
        SimpleNamespace(start=text.index(name), end=text.index(name) + len(name), country=code, entity=name)
        for name, code in (("Washington", "US"), ("Ottawa", "CA"), ("Haïti", "HT"))
    ]
    codes = []
    for publisher in ("Le Devoir", "Le Relais"):
        article = Article("essai", "essai.txt", text, publisher=publisher)
        codes += [row.currency for row in quantities.extract(article, Doc(article), {"entities": mentions})]
    assert codes == ["CAD", "USD"]


@pytest.mark.parametrize(
    ("text", "publisher", "code"),
    [
        ("L'État camerounais apporte 11 milliards de FCFA.", "", "XAF"),
        ("L'État sénégalais apporte 11 milliards de FCFA.", "", "XOF"),
        ("Les États sénégalais et camerounais apportent 11 milliards de FCFA.", "", ""),
        ("Le programme coûte 11 milliards de FCFA.", "Cameroon Tribune", "XAF"),
        ("Le programme coûte 11 milliards de FCFA.", "Le Soleil", "XOF"),
        ("Le programme coûte 11 milliards de FCFA.", "Le Temps", ""),
    ],
)
def test_the_zone_of_the_franc(text: str, publisher: str, code: str) -> None:
    """Adjectives and the publisher say in which zone francs CFA are, where no state is named."""
    article = Article("essai", "essai.txt", text, publisher=publisher)
    (row,) = quantities.extract(article, Doc(article), {"entities": []})
    assert row.currency == code
