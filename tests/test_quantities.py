"""Quantities: values, bounds, spans, units, currencies and roles, and the figures that are none."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import growth

from pipeline.article import Article
from pipeline.errors import LexiconError
from pipeline.language import Doc
from pipeline.stages import quantities
from pipeline.stages.quantities import lexicon
from pipeline.stages.quantities.nouns import lemma, singular
from pipeline.stages.quantities.reading import read


def rows(text: str, **found: Any) -> list[quantities.QuantityRow]:
    article = Article("essai", "essai.txt", text)
    return quantities.extract(article, Doc(article), found)


def country(text: str, name: str, code: str) -> SimpleNamespace:
    start = text.index(name)
    return SimpleNamespace(start=start, end=start + len(name), country=code, entity=name)


# text, span, value, bound, kind, unit, head
CASES = [
    # counts and the noun phrase
    (
        "Le Togo offrira 1 500 places de formation aux jeunes.",
        "1 500 places de formation",
        "1500",
        "exact",
        "count",
        "places de formation",
        "place",
    ),
    (
        "ainsi que 600 bourses supplémentaires, afin de",
        "600 bourses supplémentaires",
        "600",
        "exact",
        "count",
        "bourses supplémentaires",
        "bourse",
    ),
    ("Lima a reçu 45 écoles de la région de Puno.", "45 écoles", "45", "exact", "count", "écoles", "école"),
    ("les 200 véhicules réclamés par le maire", "200 véhicules", "200", "exact", "count", "véhicules", "véhicule"),
    (
        "ils ont signé neuf documents bilatéraux et multilatéraux hier",
        "neuf documents bilatéraux et multilatéraux",
        "9",
        "exact",
        "count",
        "documents bilatéraux et multilatéraux",
        "document",
    ),
    (
        "Elle formera 300 médecins et infirmiers.",
        "300 médecins et infirmiers",
        "300",
        "exact",
        "count",
        "médecins et infirmiers",
        "médecin",
    ),
    (
        "20 bourses de master et de doctorat pour Nouméa",
        "20 bourses de master et de doctorat",
        "20",
        "exact",
        "count",
        "bourses de master et de doctorat",
        "bourse",
    ),
    (
        "10 bourses en génie minier",
        "10 bourses en génie minier",
        "10",
        "exact",
        "count",
        "bourses en génie minier",
        "bourse",
    ),
    ("4 hôpitaux en Somalie", "4 hôpitaux", "4", "exact", "count", "hôpitaux", "hôpital"),
    ("12 écoles en cours de rénovation", "12 écoles", "12", "exact", "count", "écoles", "école"),
    (
        "3 nouveaux laboratoires mobiles seront livrés",
        "3 nouveaux laboratoires mobiles",
        "3",
        "exact",
        "count",
        "nouveaux laboratoires mobiles",
        "laboratoire",
    ),
    ("Le pays accueille 80 000 jeunes.", "80 000 jeunes", "80000", "exact", "count", "jeunes", "jeune"),
    ("50 ONG locales et 3 PME", "50 ONG locales", "50", "exact", "count", "ONG locales", "ONG"),
    ("réunit 27 États membres", "27 États membres", "27", "exact", "count", "États membres", "État"),
    ("12 avions Rafale, livrés en mai", "12 avions Rafale", "12", "exact", "count", "avions Rafale", "avion"),
    ("Cinquante puits seront creusés.", "Cinquante puits", "50", "exact", "count", "puits", "puits"),
    (
        "LE PAYS ENVOIE DEUX CENTS MÉDECINS AU SUD",
        "DEUX CENTS MÉDECINS",
        "200",
        "exact",
        "count",
        "MÉDECINS",
        "médecin",
    ),
    ("en 2019 ; 430 ont été attribuées.", "430", "430", "exact", "count", "", ""),
    ("L'enquête a touché 408 sondés.", "408 sondés", "408", "exact", "count", "sondés", "sondé"),
    ("Il en a livré quinze, dont deux au nord.", "quinze", "15", "exact", "count", "", ""),
    ("un millier de tonnes", "un millier de tonnes", "1000", "about", "physical", "tonnes", "tonne"),
    # comparators, before and behind
    (
        "plus de 180 000 tonnes de blé ukrainien",
        "plus de 180 000 tonnes de blé ukrainien",
        "180000",
        "more_than",
        "physical",
        "tonnes de blé ukrainien",
        "tonne",
    ),
    ("au moins dix ponts", "au moins dix ponts", "10", "at_least", "count", "ponts", "pont"),
    ("jusqu'à 700 travailleurs", "jusqu'à 700 travailleurs", "700", "at_most", "count", "travailleurs", "travailleur"),
    ("pas plus de 30 navires", "pas plus de 30 navires", "30", "at_most", "count", "navires", "navire"),
    ("moins de 15 % de ces flux", "moins de 15 % de ces flux", "15", "less_than", "percent", "%", "%"),
    ("quelque 200 entreprises", "quelque 200 entreprises", "200", "about", "count", "entreprises", "entreprise"),
    (
        "près d'un million d'habitants",
        "près d'un million d'habitants",
        "1000000",
        "about",
        "count",
        "habitants",
        "habitant",
    ),
    (
        "plus d'une centaine de camions",
        "plus d'une centaine de camions",
        "100",
        "more_than",
        "count",
        "camions",
        "camion",
    ),
    ("500 soldats au moins", "500 soldats au moins", "500", "at_least", "count", "soldats", "soldat"),
    ("200 ou plus", "200 ou plus", "200", "at_least", "count", "", ""),
    (
        "2,5 milliards d'euros environ",
        "2,5 milliards d'euros environ",
        "2500000000",
        "about",
        "currency",
        "euros",
        "euro",
    ),
    # approximate nouns
    ("une centaine d'ingénieurs", "une centaine d'ingénieurs", "100", "about", "count", "ingénieurs", "ingénieur"),
    (
        "quelques centaines de milliers de personnes",
        "quelques centaines de milliers de personnes",
        "100000",
        "about",
        "count",
        "personnes",
        "personne",
    ),
    (
        "une vingtaine de milliards de yens",
        "une vingtaine de milliards de yens",
        "20000000000",
        "about",
        "currency",
        "yens",
        "yen",
    ),
    ("trois douzaines d'œufs", "trois douzaines d'œufs", "36", "about", "count", "œufs", "œuf"),
    ("une demi-douzaine de vedettes", "une demi-douzaine de vedettes", "6", "about", "count", "vedettes", "vedette"),
    # shares
    ("30 % de ses émissions d'ici 2035", "30 % de ses émissions", "30", "exact", "percent", "%", "%"),
    (
        "42 pour cent de la population rurale",
        "42 pour cent de la population rurale",
        "42",
        "exact",
        "percent",
        "pour cent",
        "pour cent",
    ),
    (
        "une hausse de 3,2 points de pourcentage",
        "3,2 points de pourcentage",
        "3.2",
        "exact",
        "percent",
        "points de pourcentage",
        "points de pourcentage",
    ),
    ("dont 60 % dirigées par des femmes", "60 %", "60", "exact", "percent", "%", "%"),
    ("30 % de plus", "30 %", "30", "exact", "percent", "%", "%"),
    (
        "près de la moitié de ses réserves",
        "près de la moitié de ses réserves",
        "0.5",
        "about",
        "ratio",
        "ses réserves",
        "réserve",
    ),
    ("La moitié des bourses ira au Tchad.", "La moitié des bourses", "0.5", "exact", "ratio", "bourses", "bourse"),
    ("les trois quarts du budget", "trois quarts du budget", "0.75", "exact", "ratio", "budget", "budget"),
    ("un quart des sièges", "un quart des sièges", "0.25", "exact", "ratio", "sièges", "siège"),
    ("plus du tiers des terres", "plus du tiers des terres", "0.333333", "more_than", "ratio", "terres", "terre"),
    ("trois cinquièmes de la somme", "trois cinquièmes de la somme", "0.6", "exact", "ratio", "somme", "somme"),
    ("Un enfant sur quatre est vacciné.", "Un enfant sur quatre", "0.25", "exact", "ratio", "enfant", "enfant"),
    # multiples
    ("Le Chili doublera sa contribution.", "doublera", "2", "factor", "factor", "", ""),
    ("le commerce a été multiplié par douze", "multiplié par douze", "12", "factor", "factor", "", ""),
    ("il faudrait dix fois plus de camions", "dix fois plus", "10", "factor", "factor", "", ""),
    ("Le réchauffement double tous les vingt ans", "double", "2", "factor", "factor", "", ""),
    ("la production a triplé", "triplé", "3", "factor", "factor", "", ""),
    # physical
    ("un parc de 100 MW", "100 MW", "100", "exact", "physical", "MW", "mégawatt"),
    ("face à un vent de 45 km/h", "45 km/h", "45", "exact", "physical", "km/h", "kilomètre par heure"),
    (
        "2 milliards de mètres cubes de gaz naturel",
        "2 milliards de mètres cubes de gaz naturel",
        "2000000000",
        "exact",
        "physical",
        "mètres cubes de gaz naturel",
        "mètre cube",
    ),
    ("une bande de 110 km de large", "110 km", "110", "exact", "physical", "km", "kilomètre"),
    (
        "Deux tonnes et demie de riz",
        "Deux tonnes et demie de riz",
        "2.5",
        "exact",
        "physical",
        "tonnes et demie de riz",
        "tonne",
    ),
    ("il fait moins 5 degrés", "moins 5 degrés", "-5", "exact", "physical", "degrés", "degré"),
    # money
    (
        "un prêt de 8 millions de dollars d'aide",
        "8 millions de dollars",
        "8000000",
        "exact",
        "currency",
        "dollars",
        "dollar",
    ),
    ("au moins 1,2 Md€ pour les corridors", "au moins 1,2 Md€", "1200000000", "at_least", "currency", "€", "euro"),
    (
        "deux milliards et demi de dollars",
        "deux milliards et demi de dollars",
        "2500000000",
        "exact",
        "currency",
        "dollars",
        "dollar",
    ),
    ("9.850 millions de rands", "9.850 millions de rands", "9850000000", "exact", "currency", "rands", "rand"),
    ("EUR 5 millions pour Tirana", "EUR 5 millions", "5000000", "exact", "currency", "EUR", "euro"),
    ("un billet à 5€50", "5€50", "5.5", "exact", "currency", "€50", "euro"),
    ("moins d'un dollar par jour", "moins d'un dollar", "1", "less_than", "currency", "dollar", "dollar"),
    ("20 000 livres pour la bibliothèque", "20 000 livres", "20000", "exact", "count", "livres", "livre"),
]


# Noun phrases: where the thing counted ends.
PHRASES = [
    "60 millions de personnes | vivant avec le diabète",
    "54 pays africains | représentés à Kigali",
    "14 projets | visant à relier les ports",
    "20 camions | chargés de vivres",
    "3 navires de guerre turcs | en mer Noire",
    "7 000 logements sociaux abordables | à Oran",
    "30 tonnes d'aide médicale d'urgence | sont arrivées",
    "40 km de voies ferrées | ont été posés",
    "12 véhicules tout-terrain | et une grue",
    "3 centres d'excellence en agriculture durable | d'ici là",
    "45 chefs d'État et de gouvernement | se réuniront",
    "7 chaires en sciences humaines et sociales | à Hanoï",
    "200 entreprises | participent à la foire",
    "50 maisons | détruites par le vent",
    "5 régions | du nord",
    "80 lits | pour l'hôpital",
    "12 établissements scolaires | que le maire visite",
    "4 tonnes de riz thaïlandais | dans un entrepôt",
    "deux sous-marins nucléaires français | en rade",
    "20 pays | d'Asie",
    "15 experts indépendants | mandatés hier",
    "300 villages | incendiés",
    "10 % du coût total | seront pris en charge",
    "100 bornes de recharge rapide | en 2027",
    "25 Casques bleus | de l'ONU",
    "30 étudiants boursiers | venus du Laos",
    "9 stations d'épuration\nneuves | au sud",
]


@pytest.mark.parametrize("text", PHRASES)
def test_where_the_noun_phrase_ends(text: str) -> None:
    phrase, _, rest = text.partition(" | ")
    assert rows(f"{phrase} {rest}")[0].text == phrase


@pytest.mark.parametrize(("text", "span", "value", "bound", "kind", "unit", "head"), CASES)
def test_cases(text: str, span: str, value: str, bound: str, kind: str, unit: str, head: str) -> None:
    row = next(row for row in rows(text) if row.text.startswith(span[:3]) or span.startswith(row.text[:3]))
    assert (row.text, str(row.value), row.bound, row.kind, row.unit, row.head) == (span, value, bound, kind, unit, head)
    assert text[row.start : row.end] == row.text


RANGES = [
    ("entre 20 et 30 écoles", "entre 20 et 30 écoles", "20", "30"),
    ("de 3 à 4 millions d'habitants", "3 à 4 millions d'habitants", "3000000", "4000000"),
    ("20-30 % des ménages", "20-30 % des ménages", "20", "30"),
    ("deux ou trois stations", "deux ou trois stations", "2", "3"),
    ("entre 10 % et 15 % des élèves", "entre 10 % et 15 % des élèves", "10", "15"),
    ("10 à 15 000 hommes", "10 à 15 000 hommes", "10000", "15000"),
    ("entre 500 000 et 2 millions d'euros", "entre 500 000 et 2 millions d'euros", "500000", "2000000"),
    ("de 200 à 300 millions de dollars", "200 à 300 millions de dollars", "200000000", "300000000"),
]


@pytest.mark.parametrize(("text", "span", "value", "value_max"), RANGES)
def test_ranges(text: str, span: str, value: str, value_max: str) -> None:
    (row,) = rows(text)
    assert (row.text, str(row.value), str(row.value_max), row.bound) == (span, value, value_max, "range")


NOTHING = [
    "les deux parties",
    "aux cinq pays",
    "ces trois villes",
    "ses quatre enfants",
    "tous deux",
    "chacun des trois États",
    "lutter contre les « trois forces »",
    "le 5 mai",
    "en 2024",
    "de 1982 à 1987",
    "2024-2025",
    "15/03/2024",
    "22h33",
    "à 14 h 30",
    "de 9 h à 17 h",
    "il y a 30 ans",
    "âgé de 61 ans",
    "au cours des trois prochaines années",
    "24, 23 et 14 ans",
    "les 18 et 19 juin",
    "le 10 000e conteneur",
    "le 3e sommet",
    "au XXIe siècle",
    "le vingt et unième sommet",
    "un cinquième sommet",
    "G20",
    "le G7",
    "COVID-19",
    "article 5",
    "la résolution 2758",
    "le vol AF447",
    "COP28",
    "COP 28",
    "le format 5+1",
    "Vision 2030",
    "la RN 7",
    "Tél. : +33 1 42 34 56 78",
    "01 42 34 56 78",
    "www.site42.fr/page3",
    "victoire 3-1",
    "battus 2 à 0",
    "un logement neuf",
    "le Groupe des Huit",
    "coupé en deux",
    "l'un des trois",
    "un prêt",
    "une école",
    "l'un et l'autre",
    "la double imposition",
    "un joli doublé",
    "un mois ou deux",
    "le CAC 40",
    "déc 07, 2013",
    "S&P 500",
    "le 12, 13 et 14 mai",
    "doublement pénalisé",
    "la première moitié de l'année",
    "un quart d'heure",
    "les quarts de finale",
    "mise en quarantaine",
    "deux fois par an",
    "une tonne de courrier",
    "un dollar fort",
    "trois semaines",
    "sept. 2021",
    "[12]",
    "(1)",
    "l'an deux mille vingt-quatre ans",
    "demeurant 49, rue des Lilas",
    "à 8h",
    "version 2.0.1",
    "10:45",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_quantity(text: str) -> None:
    assert [row.text for row in rows(text)] == []


CURRENCIES = [
    ("25 millions de dollars", "USD"),
    ("25 millions de dollars canadiens", "CAD"),
    ("12 dollars néo-zélandais", "NZD"),
    ("300 millions de yuans", "CNY"),
    ("100 millions de RMB", "CNY"),
    ("50 millions de roubles", "RUB"),
    ("8 milliards de roubles biélorusses", "BYN"),
    ("2 milliards de tenges", "KZT"),
    ("40 millions de livres sterling", "GBP"),
    ("7,5 milliards de roupies indiennes", "INR"),
    ("30 millions de dinars koweïtiens", "KWD"),
    ("2 M$", "USD"),
    ("6 Md€", "EUR"),
    ("450 millions de couronnes norvégiennes", "NOK"),
    ("10 millions de francs suisses", "CHF"),
    ("500 000 USD", "USD"),
    ("5 millions de pesos mexicains", "MXN"),
    ("10 dollars de Hong Kong", "HKD"),
    ("15 $ canadiens", "CAD"),
    ("GBP3,01", "GBP"),
    ("3 millions de soms ouzbeks", "UZS"),
    ("5 millions de roubles tadjiks", ""),
    ("10 euros quotidiens", "EUR"),
    ("90 millions de couronnes", ""),
    ("12 milliards de francs CFA", ""),
    ("3 millions de manats", ""),
    ("2 millions de dirhams", ""),
]


@pytest.mark.parametrize(("text", "code"), CURRENCIES)
def test_currency_without_context(text: str, code: str) -> None:
    (row,) = rows(text)
    assert (row.kind, row.currency) == ("currency", code)


CONTEXTS = [
    ("Cotonou recevra 12 milliards de francs CFA.", [("Cotonou", "BJ")], "XOF"),
    ("Libreville recevra 12 milliards de FCFA.", [("Libreville", "GA")], "XAF"),
    ("Le Niger et le Tchad recevront 12 milliards de francs CFA.", [("Niger", "NE"), ("Tchad", "TD")], ""),
    ("La Norvège versera 90 millions de couronnes.", [("Norvège", "NO")], "NOK"),
    ("Le Maroc investira 6 milliards de dirhams.", [("Maroc", "MA")], "MAD"),
    ("L'Allemagne versera 6 milliards de dirhams.", [("Allemagne", "DE")], ""),
    ("Le Mali attend. Il lui faut 3 milliards de francs CFA.", [("Mali", "ML")], "XOF"),
    (
        "Le Koweït prêtera 30 ponts, tandis que Bahreïn versera 2 millions de dinars.",
        [("Koweït", "KW"), ("Bahreïn", "BH")],
        "BHD",
    ),
    ("Pékin a promis 5 millions de dollars.", [("Pékin", "CN")], "USD"),
    ("Dakar débloque 3 millions de francs.", [("Dakar", "SN")], "XOF"),
]


@pytest.mark.parametrize(("text", "names", "code"), CONTEXTS)
def test_currency_by_the_states_of_the_context(text: str, names: list[tuple[str, str]], code: str) -> None:
    mentions = [country(text, name, state) for name, state in names]
    assert rows(text, entities=mentions)[-1].currency == code


def test_ellipsis_takes_the_currency_before() -> None:
    found = rows("Oslo versera 200 millions d'euros, Doha 50 millions ; 1,5 million de tonnes, dont 300 000 au sud.")
    assert [(row.text, row.currency, row.kind) for row in found[:2]] == [
        ("200 millions d'euros", "EUR", "currency"),
        ("50 millions", "EUR", "currency"),
    ]
    assert found[3].kind == "physical"
    assert [row.currency for row in rows("Le fonds a 110 millions de dollars, dont 30 pour Vava'u.")] == ["USD", "USD"]


def test_coordinated_figures_share_scale_and_kind() -> None:
    found = rows("Le budget passera de 3 à 4 millions d'euros.")
    assert [(str(row.value), row.currency, row.bound) for row in found] == [
        ("3000000", "EUR", "exact"),
        ("4000000", "EUR", "exact"),
    ]
    assert [(str(row.value), row.kind) for row in rows("respectivement 12 et 15 %")] == [
        ("12", "percent"),
        ("15", "percent"),
    ]
    found = rows("le budget passe de 12 milliards prévus à 16 milliards de dollars")
    assert [row.currency for row in found] == ["USD", "USD"]
    found = rows("L'agence relève aujourd'hui son appel d'urgence de 9 à 14,5 millions de francs suisses.")
    assert [(str(row.value), row.currency) for row in found] == [("9000000", "CHF"), ("14500000", "CHF")]


EQUIVALENTS = [
    ("45 milliards de francs CFA, soit environ 69 M€, au profit du Mali", ["fact", "equivalent"]),
    ("210 villages, c'est-à-dire 70 % du district", ["fact", "equivalent"]),
    ("un don de 599 millions de dollars (près de 500 millions d'euros)", ["fact", "equivalent"]),
    ("400 millions de dollars (dont 30 millions d'euros)", ["fact", "fact"]),
    ("120 camions et 30 grues", ["fact", "fact"]),
]


@pytest.mark.parametrize(("text", "roles"), EQUIVALENTS)
def test_equivalents(text: str, roles: list[str]) -> None:
    assert [row.role for row in rows(text)] == roles


def test_announced_lists() -> None:
    text = (
        "Le ministre a présenté trois mesures. Premièrement, semer. Deuxièmement, arroser. Enfin, récolter 3 hectares."
    )
    points = [
        SimpleNamespace(
            start=text.index("Prem"),
            end=60,
            marker="Premièrement",
            announced_count=3,
            intro="Le ministre a présenté trois mesures.",
        )
    ]
    assert [row.role for row in rows(text, points=points)] == ["list_count", "fact"]
    assert [row.role for row in rows("Elle a fixé six domaines, à savoir la pêche et le rail.")] == ["list_count"]
    assert [row.role for row in rows("Elle a fixé trois mesures pour Oran. Premièrement, semer.")] == ["list_count"]
    assert [row.role for row in rows("Trois axes\n1. Former.")] == ["list_count"]
    assert [row.role for row in rows("Ils ont adopté cinq mesures. Le premier ministre partira.")] == ["fact"]
    assert [row.role for row in rows("Elle a ouvert six centres de santé.")] == ["fact"]


def test_masks() -> None:
    text = "D'ici 30 lunes, le Club des 12 Sages lira :\n3. Former 40 guides."
    spans = {
        "dates": [SimpleNamespace(start=6, end=14)],
        "entities": [SimpleNamespace(start=text.index("Club"), end=text.index(" lira"), country="", entity="")],
        "points": [SimpleNamespace(start=text.index("3."), end=len(text), marker="3.", announced_count=None, intro="")],
    }
    assert [row.text for row in rows(text, **spans)] == ["40 guides"]


def test_unusual_spaces_and_apostrophes_keep_offsets() -> None:
    text = "Plus de 2\u202f700\u00a0maisons et jusqu’à 1\u00a0milliard d’euros"
    found = rows(text)
    assert [(row.text, str(row.value), row.bound) for row in found] == [
        ("Plus de 2\u202f700\u00a0maisons", "2700", "more_than"),
        ("jusqu’à 1\u00a0milliard d’euros", "1000000000", "at_most"),
    ]


SINGULARS = [
    ("hôpitaux", "hôpital"),
    ("chevaux", "cheval"),
    ("travaux", "travail"),
    ("bateaux", "bateau"),
    ("tuyaux", "tuyau"),
    ("puits", "puits"),
    ("pays", "pays"),
    ("autobus", "autobus"),
    ("bourses", "bourse"),
    ("jeux", "jeu"),
    ("prix", "prix"),
    ("choux", "chou"),
    ("voix", "voix"),
    ("États", "État"),
    ("ONG", "ONG"),
    ("Yéménites", "Yéménite"),
    ("canaux", "canal"),
    ("cas", "cas"),
    ("eaux", "eau"),
    ("vice-présidents", "vice-président"),
    ("fonds", "fonds"),
    ("gaz", "gaz"),
    ("cours", "cours"),
    ("journaux", "journal"),
]


@pytest.mark.parametrize(("plural", "expected"), SINGULARS)
def test_singular(plural: str, expected: str) -> None:
    assert lemma(plural) == expected


@given(st.text(max_size=30))
def test_singular_is_stable(word: str) -> None:
    singular(word)


PIECES = st.sampled_from(
    [
        "3",
        "1 500",
        "2,5",
        "mille",
        "deux",
        "un",
        "millions",
        "de",
        "d'",
        "euros",
        "%",
        "écoles",
        "plus de",
        "entre",
        "et",
        "à",
        "soit",
        "-",
        "(",
        ")",
        ",",
        ".",
        "\n",
        "la moitié",
        "centaines",
        "fois plus",
        "dont",
        "km",
        "$",
        "2024",
        "«",
        "»",
        "pays",
        "quart",
        "et demi",
        "moins",
        "½",
    ]
)


@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=80))
def test_rows_are_ordered_apart_and_true_to_the_text(text: str) -> None:
    last = 0
    for row in rows(text):
        assert last <= row.start < row.end <= len(text)
        assert row.text == text[row.start : row.end]
        assert isinstance(row.value, Decimal)
        assert "E" not in str(row.value)
        assert row.unit in row.text
        assert row.bound in quantities.BOUNDS
        assert row.kind in quantities.KINDS
        assert (row.bound == "range") == (row.value_max is not None)
        last = row.end


@pytest.mark.parametrize(
    "piece",
    [
        "1 à 2 à ",
        "entre 1 et ",
        "3 écoles de et de ",
        "plus de ",
        "- ",
        "dix fois ",
        "la moitié de la ",
        "5 € et 3 ",
        "passer de 3 à ",
        "moins ",
        "2 bourses de master et de ",
        "deux ou ",
        "1/2 ",
        "(",
        "« ",
        "centaines de ",
        "soit 5 % ",
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    assert growth(lambda size: partial(read, piece * (size // len(piece))), 10_000, 40_000, limit=9) < 9


@pytest.mark.parametrize(
    ("check", "message"),
    [
        (lambda: lexicon.decimal("numbers", "dix", 1.5), "dix"),
        (lambda: lexicon.decimal("numbers", "dix", "1.000,0"), "dix"),
        (lambda: lexicon.ratio("numbers", "tiers", "1/0"), "tiers"),
        (lambda: lexicon.words("units", "time", "an"), "time"),
        (lambda: lexicon._bounds("before", {"almost": ["presque"]}, lexicon.BOUNDS_BEFORE), "almost"),
        (lambda: lexicon._bounds("before", {"about": ["env."], "at_most": ["env."]}, lexicon.BOUNDS_BEFORE), "env."),
    ],
)
def test_lexicon_faults_name_the_entry(check: Any, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        check()
