"""Money and things of several givers or receivers told in one breath: who gives, who receives and what is only a part."""

from __future__ import annotations

import datetime

import pytest

from pipeline.article import Article
from pipeline.extraction import extract_article

REFERENCE = datetime.date(2025, 3, 10)

Case = tuple[str, dict[str, tuple[str, str, str, str]]]
"""A text and, for figures of it, actor, recipient, status and in_totals of their rows."""

RANKED: list[Case] = [
    (
        "Les bailleurs ont promis 220 millions de dollars à la Mauritanie. La Banque mondiale arrive en tête avec 120 millions, suivie par la Banque africaine de développement avec 60 millions et par l'Espagne avec 30 millions.",
        {
            "220 millions": ("bailleurs", "Mauritanie", "pledged", "yes"),
            "120 millions": ("Banque mondiale", "", "pledged", "no"),
            "60 millions": ("Banque africaine de développement", "", "pledged", "no"),
            "30 millions": ("Espagne", "", "pledged", "no"),
        },
    ),
    (
        "Le Japon a promis 25 millions de dollars au Soudan du Sud. Vient ensuite l'Union européenne, avec 16 millions, suivie de la BAD (12 millions) et de la France (8).",
        {
            "16 millions": ("Union européenne", "", "pledged", "yes"),
            "12 millions": ("Banque africaine de développement", "", "pledged", "yes"),
            "8": ("France", "", "pledged", "yes"),
        },
    ),
    (
        "Au total, 300 millions d'euros ont été promis au Tchad. Le plus gros contributeur est l'Allemagne, avec 160 millions, devant la Norvège (25 millions) et le Luxembourg (12 millions).",
        {
            "160 millions": ("Allemagne", "", "pledged", "no"),
            "25 millions": ("Norvège", "", "pledged", "no"),
            "12 millions": ("Luxembourg", "", "pledged", "no"),
        },
    ),
    (
        "Les principaux donateurs sont les Pays-Bas (160 millions d'euros), la Suisse (25 millions) et la Flandre (3 millions).",
        {
            "160 millions": ("Pays-Bas", "", "pledged", "yes"),
            "25 millions": ("Suisse", "", "pledged", "yes"),
            "3 millions": ("Flandre", "", "pledged", "yes"),
        },
    ),
    (
        "Le Royaume-Uni est le premier contributeur, avec 210 millions de livres promis sur trois ans. Les Pays-Bas suivent avec 90 millions d'euros, puis la Suède avec 55 millions.",
        {
            "210 millions": ("Royaume-Uni", "", "pledged", "yes"),
            "90 millions": ("Pays-Bas", "", "pledged", "yes"),
            "55 millions": ("Suède", "", "pledged", "yes"),
        },
    ),
    (
        "Le Royaume-Uni, avec 45 millions de livres, la Suède, avec 30 millions d'euros, et l'Autriche, avec 5 millions, ont répondu à l'appel.",
        {
            "45 millions": ("Royaume-Uni", "", "pledged", "yes"),
            "30 millions": ("Suède", "", "pledged", "yes"),
            "5 millions": ("Autriche", "", "pledged", "yes"),
        },
    ),
]

NAMED_BESIDE: list[Case] = [
    (
        "Trois pays ont annoncé des contributions : le Canada (18 millions de dollars), l'Islande (4 millions) et l'Estonie (1,5 million).",
        {
            "18 millions": ("Canada", "", "pledged", "yes"),
            "4 millions": ("Islande", "", "pledged", "yes"),
            "1,5 million": ("Estonie", "", "pledged", "yes"),
        },
    ),
    (
        "Parmi les annonces figurent celles du Canada, qui apportera 40 millions de dollars, de la Suède (25 millions) et de la Finlande (12 millions).",
        {
            "40 millions": ("Canada", "", "pledged", "yes"),
            "25 millions": ("Suède", "", "pledged", "yes"),
            "12 millions": ("Finlande", "", "pledged", "yes"),
        },
    ),
    (
        "Parmi les nouveaux engagements figurent 40 millions d'euros de l'Italie, 25 millions de l'Espagne et 10 millions du Portugal.",
        {
            "40 millions": ("Italie", "", "pledged", "yes"),
            "25 millions": ("Espagne", "", "pledged", "yes"),
            "10 millions": ("Portugal", "", "pledged", "yes"),
        },
    ),
    (
        "Les promesses les plus élevées émanent de l'Allemagne (85 millions d'euros) et du Japon (70 millions).",
        {"85 millions": ("Allemagne", "", "pledged", "yes"), "70 millions": ("Japon", "", "pledged", "yes")},
    ),
    (
        "La conférence a recueilli 640 millions d'euros de promesses pour le Liban, dont 300 millions de l'Union européenne et 80 millions de la France.",
        {
            "640 millions": ("", "Liban", "pledged", "yes"),
            "300 millions": ("Union européenne", "Liban", "pledged", "no"),
            "80 millions": ("France", "Liban", "pledged", "no"),
        },
    ),
    (
        "La Banque mondiale apportera 100 millions de dollars à l'Éthiopie, complétés par 30 millions de l'OPEP et par un don de 6 millions du Danemark.",
        {
            "100 millions": ("Banque mondiale", "Éthiopie", "pledged", "yes"),
            "30 millions": ("Organisation des pays exportateurs de pétrole", "Éthiopie", "pledged", "yes"),
            "6 millions": ("Danemark", "Éthiopie", "pledged", "yes"),
        },
    ),
    (
        "Le projet sera exécuté par la FAO grâce à 5 millions de dollars du Fonds pour l'environnement mondial.",
        {"5 millions": ("Fonds pour l'environnement mondial", "", "pledged", "yes")},
    ),
]

INVERTED: list[Case] = [
    (
        "Se sont également engagés l'Irlande (12 millions d'euros), la Finlande (10 millions) et Malte (500 000 euros).",
        {
            "12 millions": ("Irlande", "", "pledged", "yes"),
            "10 millions": ("Finlande", "", "pledged", "yes"),
            "500 000": ("Malte", "", "pledged", "yes"),
        },
    ),
    (
        "Outre l'AFD, participent au financement la BAD (30 millions d'euros), la BEI (25 millions) et l'État marocain (10 millions).",
        {
            "30 millions": ("Banque africaine de développement", "", "pledged", "yes"),
            "25 millions": ("Banque européenne d'investissement", "", "pledged", "yes"),
            "10 millions": ("État marocain", "", "pledged", "yes"),
        },
    ),
    (
        "Dix-huit pays ont annoncé leur participation, à commencer par l'Arabie saoudite (300 millions de dollars) et le Koweït (120 millions).",
        {
            "300 millions": ("Arabie saoudite", "", "pledged", "yes"),
            "120 millions": ("Koweït", "", "pledged", "yes"),
        },
    ),
    (
        "Le gros des fonds viendra de l'Union européenne (80 millions d'euros) et de la Banque mondiale (60 millions).",
        {
            "80 millions": ("Union européenne", "", "pledged", "yes"),
            "60 millions": ("Banque mondiale", "", "pledged", "yes"),
        },
    ),
]

IN_TURN: list[Case] = [
    (
        "Sur les 50 millions de dollars annoncés pour la Gambie, 20 millions seront versés par la Turquie, 10 par le Qatar et 5 par la Malaisie.",
        {
            "20 millions": ("Turquie", "Gambie", "pledged", "no"),
            "10": ("Qatar", "Gambie", "pledged", "no"),
            "5": ("Malaisie", "Gambie", "pledged", "no"),
        },
    ),
    (
        "Le centre, cofinancé à hauteur de 12 millions d'euros par l'Agence française de développement et de 5 millions par la BEI, ouvrira en 2026.",
        {
            "12 millions": ("Agence française de développement", "", "committed", "yes"),
            "5 millions": ("Banque européenne d'investissement", "", "committed", "yes"),
        },
    ),
    (
        "L'Italie s'est engagée sur 90 millions d'euros et la Belgique sur 30 millions.",
        {"90 millions": ("Italie", "", "pledged", "yes"), "30 millions": ("Belgique", "", "pledged", "yes")},
    ),
    (
        "Le ministre rwandais a remercié la Belgique pour ses 22 millions d'euros, l'Allemagne pour ses 15 millions et la Suède pour 9 millions.",
        {
            "22 millions": ("Belgique", "", "delivered", "yes"),
            "15 millions": ("Allemagne", "", "delivered", "yes"),
            "9 millions": ("Suède", "", "delivered", "yes"),
        },
    ),
    (
        "Le Danemark financera dix camions pour Madagascar avec l'appui du PAM, qui en ajoutera six.",
        {
            "dix camions": ("Danemark", "Madagascar", "pledged", "yes"),
            "six": ("Programme alimentaire mondial", "Madagascar", "pledged", "yes"),
        },
    ),
    (
        "Le Canada a promis 50 millions de dollars au Bangladesh. Celui-ci y ajoutera 12 millions.",
        {"12 millions": ("Bangladesh", "", "pledged", "yes")},
    ),
    (
        "Le Luxembourg financera le programme à hauteur de 12 millions d'euros ; le Cap-Vert y joindra 3 millions.",
        {"3 millions": ("Cap-Vert", "", "pledged", "yes")},
    ),
]

DIVIDED: list[Case] = [
    (
        "La Suisse a annoncé une enveloppe de 9 millions de dollars. Répartition du financement :\n• 6 millions de dollars à la Croix-Rouge jamaïcaine, pour des abris ;\n• 2 millions de dollars à la Fondation Lakay, qui distribuera 4 000 trousses aux familles.",
        {
            "6 millions": ("", "Croix-Rouge jamaïcaine", "pledged", "no"),
            "2 millions": ("", "Fondation Lakay", "pledged", "no"),
            "4 000 trousses": ("Fondation Lakay", "familles", "pledged", "yes"),
        },
    ),
    (
        "L'Espagne a annoncé 30 millions d'euros pour l'Amérique centrale. Répartition de l'enveloppe : 12 millions au Honduras et 10 millions au Guatemala.",
        {"12 millions": ("", "Honduras", "pledged", "no"), "10 millions": ("", "Guatemala", "pledged", "no")},
    ),
    (
        "Les bailleurs ont promis 95 millions de dollars au Malawi. Ces promesses se répartissent comme suit : Norvège, 40 millions ; Irlande, 30 millions.",
        {"40 millions": ("Norvège", "", "pledged", "no"), "30 millions": ("Irlande", "", "pledged", "no")},
    ),
    (
        "La BOAD a approuvé des prêts d'un montant total de 100 milliards de FCFA :\n– Bénin : 30 milliards, pour l'eau potable ;\n– Sénégal : 22,5 milliards, pour l'hôpital de Thiès.",
        {
            "30 milliards": ("Banque ouest-africaine de développement", "Bénin", "committed", "no"),
            "22,5 milliards": ("Banque ouest-africaine de développement", "Sénégal", "committed", "no"),
        },
    ),
    (
        "Le Fonds vert pour le climat a approuvé trois dons : 9 millions de dollars pour le Laos, 7 millions pour le Cambodge et 5 millions pour le Vietnam.",
        {
            "9 millions": ("Fonds vert pour le climat", "Laos", "committed", "yes"),
            "7 millions": ("Fonds vert pour le climat", "Cambodge", "committed", "yes"),
            "5 millions": ("Fonds vert pour le climat", "Vietnam", "committed", "yes"),
        },
    ),
    (
        "L'aide de 30 millions d'euros que débloquera Berlin ira pour 12 millions à l'Ukraine et pour 10 millions à la Moldavie.",
        {
            "30 millions": ("Allemagne", "", "pledged", "yes"),
            "12 millions": ("Allemagne", "Ukraine", "pledged", "no"),
            "10 millions": ("Allemagne", "Moldavie", "pledged", "no"),
        },
    ),
    (
        "La Norvège versera 850 millions de couronnes à l'aide d'urgence : 300 millions iront au Programme alimentaire mondial, 120 au HCR.",
        {
            "300 millions": ("Norvège", "Programme alimentaire mondial", "pledged", "no"),
            "120": ("Norvège", "Haut-Commissariat des Nations unies pour les réfugiés", "pledged", "no"),
        },
    ),
]

MORE: list[Case] = [
    (
        "Les Philippines recevront du Japon six patrouilleurs, des États-Unis 80 millions de dollars et de l'Australie 20 drones.",
        {
            "six patrouilleurs": ("Japon", "Philippines", "pledged", "yes"),
            "80 millions": ("États-Unis", "Philippines", "pledged", "yes"),
            "20 drones": ("Australie", "Philippines", "pledged", "yes"),
        },
    ),
    (
        "La Suisse et l'Autriche se sont engagées à verser, pour la première, 10 millions de francs et, pour la seconde, 6 millions d'euros.",
        {"10 millions": ("Suisse", "", "pledged", "yes"), "6 millions": ("Autriche", "", "pledged", "yes")},
    ),
    (
        "La Suisse, l'Autriche et la Norvège se sont engagées à mobiliser ensemble 30 millions d'euros : 18 millions pour la première, 8 millions pour la deuxième et 4 millions pour la troisième.",
        {
            "18 millions": ("Suisse", "", "pledged", "no"),
            "8 millions": ("Autriche", "", "pledged", "no"),
            "4 millions": ("Norvège", "", "pledged", "no"),
        },
    ),
    (
        "Des 90 millions de dollars promis par la Banque mondiale et la BOAD, 60 ont été versés par la première, 12 par la seconde.",
        {
            "60": ("Banque mondiale", "", "delivered", "yes"),
            "12": ("Banque ouest-africaine de développement", "", "delivered", "yes"),
        },
    ),
    (
        "Le don saoudien, 60 millions de dollars, profitera à la Syrie (40 millions) et au Liban (20 millions).",
        {
            "40 millions": ("Arabie saoudite", "Syrie", "pledged", "no"),
            "20 millions": ("Arabie saoudite", "Liban", "pledged", "no"),
        },
    ),
    (
        "La ville de Lyon donnera 50 000 euros, celle de Grenoble 20 000 et la métropole de Saint-Étienne dix lits à l'hôpital de Kharkiv.",
        {
            "50 000": ("Lyon", "hôpital de Kharkiv", "pledged", "yes"),
            "20 000": ("ville de Grenoble", "hôpital de Kharkiv", "pledged", "yes"),
            "dix lits": ("métropole de Saint-Étienne", "hôpital de Kharkiv", "pledged", "yes"),
        },
    ),
    (
        "La Commission a remercié la Pologne pour les 4 000 tonnes de gaz livrées en janvier et l'Autriche pour ses 25 experts.",
        {"25 experts": ("Autriche", "", "delivered", "yes")},
    ),
    (
        "La Commission européenne a adopté un appui de 250 millions d'euros à la Moldavie. Il comprend :\n• une subvention de 100 millions d'euros au budget ;\n• 90 millions d'euros de prêts de la Banque européenne d'investissement aux entreprises.",
        {"90 millions": ("Banque européenne d'investissement", "entreprises", "committed", "no")},
    ),
    (
        "Le Japon a remis 24 véhicules : dix ambulances au ministère de la Santé, huit camions à la mairie et six motos à la douane.",
        {
            "24 véhicules": ("Japon", "", "delivered", "yes"),
            "dix ambulances": ("Japon", "ministère de la Santé", "delivered", "no"),
            "huit camions": ("Japon", "mairie", "delivered", "no"),
            "six motos": ("Japon", "douane", "delivered", "no"),
        },
    ),
]

NONE = [
    "Les principaux fournisseurs du pays sont la Chine (3,5 milliards de dollars) et l'Inde (2 milliards).",
    "Le premier contributeur au budget de l'Union est l'Allemagne, avec 19 milliards d'euros en 2023, devant la France (9 milliards).",
    "Viennent ensuite l'Allemagne (12 médailles) et le Japon (9).",
    "Répartition de la population : 12 millions d'habitants au nord et 3 millions au sud.",
    "Le coût des inondations, 900 millions de dollars, a été supporté par les assureurs.",
    "Les actionnaires de la mine sont Rio Alto (40 %), l'État (30 %) et la SFI (30 %).",
]

CARRIED: list[Case] = [
    (
        "Le cargo a apporté jeudi à Mayotte l'aide offerte par la ville de Marseille : 80 tonnes d'eau et 1 200 bâches.",
        {
            "80 tonnes": ("Marseille", "Mayotte", "delivered", "yes"),
            "1 200 bâches": ("Marseille", "Mayotte", "delivered", "yes"),
        },
    ),
    (
        "Le ministre a énuméré les renforts promis à son pays : 60 policiers par la Jamaïque, 50 maisons par la Barbade.",
        {"60 policiers": ("Jamaïque", "", "pledged", "yes"), "50 maisons": ("Barbade", "", "pledged", "yes")},
    ),
    (
        "Le camion emporte à Tchortkiv 22 lits cédés par l'hôpital de Niort et six groupes électrogènes achetés par le comité de jumelage.",
        {
            "22 lits": ("hôpital de Niort", "Tchortkiv", "delivered", "yes"),
            "six groupes": ("comité de jumelage", "Tchortkiv", "delivered", "yes"),
        },
    ),
    (
        "Un avion de la Croix-Rouge danoise a acheminé 11 tonnes de médicaments.",
        {"11 tonnes": ("Croix-Rouge danoise", "", "delivered", "yes")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*RANKED, *NAMED_BESIDE, *INVERTED, *IN_TURN, *DIVIDED, *MORE, *CARRIED])
def test_each_of_several(text: str, expected: dict[str, tuple[str, str, str, str]]) -> None:
    article = Article(doc_id="t", source_file="t.txt", text=text, reference_date=REFERENCE)
    rows = extract_article(article)["pledges"]
    found = {}
    for figure in expected:
        row = next((r for r in rows if r.text == figure), None)
        row = row or next((r for r in rows if r.text.startswith(figure)), None)
        found[figure] = (row.actor, row.recipient, row.status, row.in_totals) if row is not None else None
    assert found == expected


@pytest.mark.parametrize("text", NONE)
def test_no_pledge(text: str) -> None:
    article = Article(doc_id="t", source_file="t.txt", text=text, reference_date=REFERENCE)
    assert [row.text for row in extract_article(article)["pledges"]] == []
