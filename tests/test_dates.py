"""Temporal expressions: a table of cases, traps, anchoring, and what must hold for every text."""

from __future__ import annotations

import datetime

import pytest

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.stages import dates
from pipeline.stages.dates import DateRow

REFERENCE = "2024-12-01"  # a Sunday


def rows_of(text: str, reference: str | None = REFERENCE) -> list[DateRow]:
    """The rows of a text."""
    day = datetime.date.fromisoformat(reference) if reference else None
    article = Article("t", "t.txt", text, reference_date=day)
    return dates.extract(article, Doc(article), {})


def short(row: DateRow) -> str:
    """A row in one line: words = type value mod days."""
    days = f"{row.start_date or ''}..{row.end_date or ''}" if row.start_date or row.end_date else "-"
    return f"{row.text} = {row.type} {row.value or '-'} {row.mod or '-'} {days}"


def day(words: str, value: str) -> str:
    """The line of a whole day."""
    return f"{words} = DATE {value} - {value}..{value}"


CASES = [
    # days
    ("La ministre est arrivée le 1er décembre 2024.", [day("1er décembre 2024", "2024-12-01")]),
    ("Signé le premier mai 2021 à Dakar.", [day("premier mai 2021", "2021-05-01")]),
    ("Le traité du vingt-deux juin 1999 reste en vigueur.", [day("vingt-deux juin 1999", "1999-06-22")]),
    ("LE 15 AOUT 2024, LE PORT A ROUVERT", [day("15 AOUT 2024", "2024-08-15")]),
    ("Date limite : 15 janv. 2025", [day("15 janv. 2025", "2025-01-15")]),
    ("Reçu le 3 sept. 2023.", [day("3 sept. 2023", "2023-09-03")]),
    ("Le rapport daté du 19/05/2023 est public.", [day("19/05/2023", "2023-05-19")]),
    ("Version du 19.05.23", [day("19.05.23", "2023-05-19")]),
    ("Mise à jour 2023-05-19 du fichier", [day("2023-05-19", "2023-05-19")]),
    ("Il est venu mercredi 27 novembre.", [day("mercredi 27 novembre", "2024-11-27")]),
    ("Une mission partira le 5 mars.", [day("5 mars", "2025-03-05")]),
    ("Une mission est partie le 5 mars.", [day("5 mars", "2024-03-05")]),
    ("La revue des projets est annoncée pour le 12 mars.", [day("12 mars", "2025-03-12")]),
    ("Le sommet, confirmé pour le 3 février, aurait lieu à Oslo.", [day("3 février", "2025-02-03")]),
    ("La livraison, fixée d'abord au 15 octobre 2021, est désormais espérée pour le 4 mai.", [day("15 octobre 2021", "2021-10-15"), day("4 mai", "2025-05-04")]),
    ("Le texte annoncé le 12 mars n'a pas été lu.", [day("12 mars", "2024-03-12")]),
    ("Élue le 6 mai dernier, elle siège à Lomé.", [day("6 mai dernier", "2024-05-06")]),
    ("DAKAR, 28 novembre (APS)", [day("28 novembre", "2024-11-28")]),
    ("Rendez-vous le 7 janvier de l'année prochaine.", [day("7 janvier de l'année prochaine", "2025-01-07")]),
    ("On l'attend à Noël 2025.", [day("Noël 2025", "2025-12-25")]),
    ("Le pape parlera à Pâques 2025.", [day("Pâques 2025", "2025-04-20")]),
    # months, years, parts of years
    ("En mars 2023, le port a ouvert.", ["mars 2023 = DATE 2023-03 - 2023-03-01..2023-03-31"]),
    ("Au mois de mai, il a neigé.", ["mois de mai = DATE 2024-05 - 2024-05-01..2024-05-31"]),
    ("Nous avions promis cela en novembre dernier.", ["novembre dernier = DATE 2024-11 - 2024-11-01..2024-11-30"]),
    ("Le budget 2025 a été voté.", ["2025 = DATE 2025 - 2025-01-01..2025-12-31"]),
    ("En deux mille vingt, tout était fermé.", ["deux mille vingt = DATE 2020 - 2020-01-01..2020-12-31"]),
    ("Au premier trimestre 2025, puis au T3 2025.", [
        "premier trimestre 2025 = DATE 2025-Q1 - 2025-01-01..2025-03-31",
        "T3 2025 = DATE 2025-Q3 - 2025-07-01..2025-09-30"]),
    ("Le second semestre 2026 sera décisif.", ["second semestre 2026 = DATE 2026-H2 - 2026-07-01..2026-12-31"]),
    ("L'été 2024 fut sec.", ["été 2024 = DATE 2024-SU - 2024-06-21..2024-09-22"]),
    ("Rudes, ces années 1970 !", ["années 1970 = DATE 197X - 1970-01-01..1979-12-31"]),
    ("Dans les années 90, puis dans les années 2000.", [
        "années 90 = DATE 199X - 1990-01-01..1999-12-31", "années 2000 = DATE 200X - 2000-01-01..2009-12-31"]),
    ("Au XXIe siècle, l'eau manquera.", ["XXIe siècle = DATE 20XX - 2001-01-01..2100-12-31"]),
    ("Le bénéfice 2024 a reculé.", ["2024 = DATE 2024 - 2024-01-01..2024-12-31"]),
    ("Publié jeudi 4 décembre au journal.", [day("jeudi 4 décembre", "2025-12-04")]),
    # parts of a period
    ("Début 2025, un comité naîtra.", ["Début 2025 = DATE 2025 START 2025-01-01..2025-04-30"]),
    ("Le chantier finira à la mi-mai.", ["mi-mai = DATE 2025-05 MID 2025-05-11..2025-05-20"]),
    ("Fin 2025 au plus tôt.", ["Fin 2025 = DATE 2025 END 2025-09-01..2025-12-31"]),
    ("Le pont ouvrira courant 2026.", ["courant 2026 = DATE 2026 - 2026-01-01..2026-12-31"]),
    ("À la fin des années 1990.", ["fin des années 1990 = DATE 199X END 1996-09-01..1999-12-31"]),
    ("Le sommet aura lieu plus tard cette année.", ["plus tard cette année = DATE 2024 END 2024-12-02..2024-12-31"]),
    ("Le premier mercredi du mois prochain.", [day("premier mercredi du mois prochain", "2025-01-01")]),
    ("La dernière semaine de 2016.", ["dernière semaine de 2016 = DATE 2016-W52 - 2016-12-26..2017-01-01"]),
    ("La première quinzaine de mars 2025.", [
        "première quinzaine de mars 2025 = DATE 2025-03-01/2025-03-15 - 2025-03-01..2025-03-15"]),
    ("Sur les six premiers mois de 2025.", [
        "six premiers mois de 2025 = DATE 2025-01/2025-06 - 2025-01-01..2025-06-30"]),
    ("Elle reviendra le 22 de ce mois.", [day("22 de ce mois", "2024-12-22")]),
    ("Au tournant de l'année, on verra.", ["tournant de l'année = DATE 2024-12/2025-01 APPROX 2024-12-01..2025-01-31"]),
    ("La seconde moitié de l'année a été rude.", ["seconde moitié de l'année = DATE 2024-H2 - 2024-07-01..2024-12-31"]),
    # ranges and lists
    ("Du lundi 3 au vendredi 7 mars 2025.", [
        "lundi 3 au vendredi 7 mars 2025 = DATE 2025-03-03/2025-03-07 - 2025-03-03..2025-03-07"]),
    ("Samedi 22 et dimanche 23 mars 2025.", [
        "Samedi 22 et dimanche 23 mars 2025 = DATE 2025-03-22/2025-03-23 - 2025-03-22..2025-03-23"]),
    ("Les 17, 18 et 19 mai 2023.", [
        "17, 18 et 19 mai 2023 = DATE 2023-05-17/2023-05-19 - 2023-05-17..2023-05-19"]),
    ("De 2022 à fin 2026.", ["2022 à fin 2026 = DATE 2022/2026 - 2022-01-01..2026-12-31"]),
    ("Du 28 février au 1er mars 2024.", [
        "28 février au 1er mars 2024 = DATE 2024-02-28/2024-03-01 - 2024-02-28..2024-03-01"]),
    ("Les 2 et 3 juin 2023.", ["2 et 3 juin 2023 = DATE 2023-06-02/2023-06-03 - 2023-06-02..2023-06-03"]),
    ("Les 6 et 13 avril 2025.", [day("6", "2025-04-06"), day("13 avril 2025", "2025-04-13")]),
    ("Forum, 3-5 octobre 2024", ["3-5 octobre 2024 = DATE 2024-10-03/2024-10-05 - 2024-10-03..2024-10-05"]),
    ("La revue de mai-juin 2024.", ["mai-juin 2024 = DATE 2024-05/2024-06 - 2024-05-01..2024-06-30"]),
    ("L'exercice 2023-2024 est clos.", ["2023-2024 = DATE 2023/2024 - 2023-01-01..2024-12-31"]),
    ("Entre le 1er et le 15 octobre 2024.", [
        "1er et le 15 octobre 2024 = DATE 2024-10-01/2024-10-15 - 2024-10-01..2024-10-15"]),
    ("De novembre à février 2017.", ["novembre à février 2017 = DATE 2016-11/2017-02 - 2016-11-01..2017-02-28"]),
    # from the reference day
    ("Il est parti hier, elle partira demain.", [day("hier", "2024-11-30"), day("demain", "2024-12-02")]),
    ("Elle a parlé vendredi.", [day("vendredi", "2024-11-29")]),
    ("Elle parlera vendredi.", [day("vendredi", "2024-12-06")]),
    ("La réunion de lundi prochain et celle de mardi dernier.", [
        day("lundi prochain", "2024-12-02"), day("mardi dernier", "2024-11-26")]),
    ("Le week-end dernier, il pleuvait.", ["Le week-end dernier = DATE 2024-W47-WE - 2024-11-23..2024-11-24"]),
    ("La semaine prochaine, rien.", ["La semaine prochaine = DATE 2024-W49 - 2024-12-02..2024-12-08"]),
    ("Dans dix ans, le pays sera sec.", ["Dans dix ans = DATE 2034 - 2034-01-01..2034-12-31"]),
    ("Il y a deux mois, tout allait bien.", ["Il y a deux mois = DATE 2024-10 - 2024-10-01..2024-10-31"]),
    # lengths
    ("Un prêt sur quinze ans.", ["quinze ans = DURATION P15Y - -"]),
    ("Il doit payer dans les six mois.", ["six mois = DURATION P6M - 2024-12-01..2025-05-31"]),
    ("Réponse attendue sous quinzaine.", ["quinzaine = DURATION P15D - 2024-12-01..2024-12-15"]),
    ("D'ici cinq ans, le parc doublera.", ["cinq ans = DURATION P5Y - 2024-12-01..2029-11-30"]),
    ("Depuis près de dix ans, elle attend.", ["près de dix ans = DURATION P10Y APPROX 2014-12-01..2024-12-01"]),
    ("Après un an et demi de travaux.", ["un an et demi = DURATION P18M - -"]),
    ("Elle a couru en 1 heure et 4 minutes.", ["1 heure et 4 minutes = DURATION PT1H4M - -"]),
    ("Une dizaine d'années de guerre.", ["Une dizaine d'années = DURATION P10Y APPROX -"]),
    ("Une peine de cinq à dix ans de prison.", ["cinq à dix ans = DURATION P5Y/P10Y - -"]),
    ("Un emprunt à dix ans.", ["dix ans = DURATION P10Y - -"]),
    ("Au cours de la dernière décennie.", ["dernière décennie = DURATION P10Y - 2014-12-01..2024-12-01"]),
    ("Il a passé trois jours à Bakou.", ["trois jours = DURATION P3D - -"]),
    # what recurs
    ("Chaque 8 mars, elle défile.", ["Chaque 8 mars = SET XXXX-03-08 - -"]),
    ("Le forum a lieu tous les deux ans.", ["tous les deux ans = SET P2Y - -"]),
    ("Chaque trimestre, un point est fait.", ["Chaque trimestre = SET P3M - -"]),
    ("Ils se voient deux fois par an.", ["deux fois par an = SET P1Y - -"]),
    # times
    ("Elle arrivera vendredi à 15 h 30.", ["vendredi à 15 h 30 = TIME 2024-12-06T15:30 - 2024-12-06..2024-12-06"]),
    ("La réunion a pris fin lundi matin.", ["lundi matin = TIME 2024-11-25TMO - 2024-11-25..2024-11-25"]),
    ("Hier soir, tout était calme.", ["Hier soir = TIME 2024-11-30TEV - 2024-11-30..2024-11-30"]),
    ("Le scrutin fermera à 22 h GMT.", ["22 h GMT = TIME 2024-12-01T22:00 - 2024-12-01..2024-12-01"]),
    ("Dans la nuit de jeudi à vendredi, un pont a cédé.", [
        "nuit de jeudi à vendredi = TIME 2024-11-28TNI - 2024-11-28..2024-11-29"]),
    ("Ce matin, à 10 h 30, elle a parlé.", ["Ce matin, à 10 h 30 = TIME 2024-12-01T10:30 - 2024-12-01..2024-12-01"]),
    ("La visite aura lieu samedi, de 9 h à 12 h.", [
        "samedi, de 9 h à 12 h = TIME 2024-12-07T09:00/2024-12-07T12:00 - 2024-12-07..2024-12-07"]),
    # bounds
    ("D'ici à 2030, tout changera.", ["2030 = DATE 2030 ON_OR_BEFORE 2024-12-01..2030-12-31"]),
    ("Depuis 2013, rien.", ["2013 = DATE 2013 ON_OR_AFTER 2013-01-01.."]),
    ("Le solde sera versé avant le 31 mars.", ["31 mars = DATE 2025-03-31 BEFORE ..2025-03-30"]),
    ("Valable jusqu'en 2035.", ["2035 = DATE 2035 ON_OR_BEFORE ..2035-12-31"]),
    ("À partir de septembre 2026.", ["septembre 2026 = DATE 2026-09 ON_OR_AFTER 2026-09-01.."]),
    ("Un million d'ici la fin de l'année.", ["fin de l'année = DATE 2024 ON_OR_BEFORE 2024-12-01..2024-12-31"]),
    ("Le rapport paraîtra le 2 mai 2025 au plus tard.", ["2 mai 2025 = DATE 2025-05-02 ON_OR_BEFORE ..2025-05-02"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_cases(text: str, expected: list[str]) -> None:
    assert [short(row) for row in rows_of(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ils ont signé sept documents.",
        "La Seconde Guerre mondiale a fait des millions de morts.",
        "Le 5000e camion est parti.",
        "Un accord a été conclu par Vadim Marsov.",
        "Le directeur, âgé de 61 ans, a souri.",
        "Awa Sarr, 34 ans, dirige le port.",
        "Un homme de 30 ans a été blessé.",
        "Les moins de vingt ans votent peu.",
        "Elle fête ses 40 ans de carrière avec 1 500 places offertes.",
        "L'Année de la culture commence bien.",
        "Une sonde ira vers la planète Mars.",
        "Ils ont couru à Zhengzhou an par an.",
        "Voir l'article 2000 du code.",
        "Téléphone : 02 01 39 23 12 ou 03.83.96.46.12.",
        "Prenez la Route 66 vers le G20 et l'Agenda 2063.",
        "Le monde d'aujourd'hui change.",
        "Le port abrite aujourd'hui 412 chalutiers.",
        "Le canton débloque deux millions pour l'hiver ukrainien.",
        "À l'heure actuelle, rien de neuf ; à l'avenir, on verra.",
        "Il pèse 2000 kg et 2023 dollars de plus.",
        "Plus de 2000 policiers sont venus.",
        "Ils ont gagné 28-26 puis 2-1.",
        "Le deuxième sommet et la troisième session.",
        "Elle habite avenue du 8 mai 1945.",
        "Le prix est de 12,50 euros le kilo.",
        "Une secrétaire de Mai Linh est venue.",
        "Il a marché de nos jours et un jour il viendra.",
        "Horizon 2020 a pris la suite.",
        "La résolution 1973 a été votée.",
        "Nous avons veillé au grain.",
        "Accueil du lundi au vendredi, de 9 h à 15 h.",
        "Ses fils, âgés de 24, 23 et 14 ans.",
        "Une mise à jour et une journée portes ouvertes.",
    ],
)
def test_traps_give_no_row(text: str) -> None:
    assert [short(row) for row in rows_of(text)] == []


PRESS_DAY = "2025-03-12"  # a Wednesday
PRESS_CASES = [
    ("Le président est arrivé hier mardi 11 mars à Bamako.", [
        "hier mardi 11 mars = DATE 2025-03-11 - 2025-03-11..2025-03-11"]),
    ("Le texte, adopté aujourd'hui mercredi, entrera en vigueur demain jeudi.", [
        "aujourd'hui mercredi = DATE 2025-03-12 - 2025-03-12..2025-03-12",
        "demain jeudi = DATE 2025-03-13 - 2025-03-13..2025-03-13"]),
    ("La rencontre aura lieu dimanche prochain, 16 mars.", [
        "dimanche prochain, 16 mars = DATE 2025-03-16 - 2025-03-16..2025-03-16"]),
    ("Ce 12 mars, le parlement vote.", ["Ce 12 mars = DATE 2025-03-12 - 2025-03-12..2025-03-12"]),
    ("Le 17 au matin, la délégation quittera Oslo.", ["17 au matin = TIME 2025-03-17TMO - 2025-03-17..2025-03-17"]),
    ("Dans la nuit de mardi à ce mercredi, un incendie a détruit le marché.", [
        "nuit de mardi à ce mercredi = TIME 2025-03-11TNI - 2025-03-11..2025-03-12"]),
    ("Jeudi à l'aube, des hommes armés ont attaqué le village.", [
        "Jeudi à l'aube = TIME 2025-03-06TMO - 2025-03-06..2025-03-06"]),
    ("Depuis l'aube, des frappes visent la capitale.", ["aube = TIME 2025-03-12TMO ON_OR_AFTER 2025-03-12.."]),
    ("Mercredi peu après midi, une explosion a retenti.", [
        "Mercredi peu après midi = TIME 2025-03-12T12:00 - 2025-03-12..2025-03-12"]),
    ("Vers 4 h du matin, le bateau a chaviré.", ["4 h du matin = TIME 2025-03-12T04:00 - 2025-03-12..2025-03-12"]),
    ("Le séisme s'est produit à 01 h 23 (heure locale), mardi.", [
        "01 h 23 (heure locale), mardi = TIME 2025-03-11T01:23 - 2025-03-11..2025-03-11"]),
    ("En fin d'après-midi, les délégués ont signé.", [
        "fin d'après-midi = TIME 2025-03-12TAF END 2025-03-12..2025-03-12"]),
    ("Lundi en fin de soirée, un accord a été paraphé.", [
        "Lundi en fin de soirée = TIME 2025-03-10TEV END 2025-03-10..2025-03-10"]),
    ("Les candidats ont jusqu'au vendredi 14 mars, 17 heures, pour répondre.", [
        "vendredi 14 mars, 17 heures = TIME 2025-03-14T17:00 ON_OR_BEFORE ..2025-03-14"]),
    ("Horaires : 9h-12h et 14h-17h.", [
        "9h-12h = TIME 2025-03-12T09:00/2025-03-12T12:00 - 2025-03-12..2025-03-12",
        "14h-17h = TIME 2025-03-12T14:00/2025-03-12T17:00 - 2025-03-12..2025-03-12"]),
    ("La nuit dernière, deux drones ont été abattus.", [
        "La nuit dernière = TIME 2025-03-11TNI - 2025-03-11..2025-03-11"]),
    ("Le trajet dure 1 h 30.", ["1 h 30 = DURATION PT1H30M - -"]),
    ("La foire aura lieu du 28/02 au 01/03/2025.", [
        "28/02 au 01/03/2025 = DATE 2025-02-28/2025-03-01 - 2025-02-28..2025-03-01"]),
    ("Du 3 au 5, puis du 10 au 12 avril, les routes seront fermées.", [
        "3 au 5 = DATE 2025-04-03/2025-04-05 - 2025-04-03..2025-04-05",
        "10 au 12 avril = DATE 2025-04-10/2025-04-12 - 2025-04-10..2025-04-12"]),
    ("Le samedi 5 et le dimanche 6 avril, le musée sera fermé.", [
        "samedi 5 et le dimanche 6 avril = DATE 2025-04-05/2025-04-06 - 2025-04-05..2025-04-06"]),
    ("Dans la semaine du 17 au 21 mars, les experts se réuniront.", [
        "semaine du 17 au 21 mars = DATE 2025-03-17/2025-03-21 - 2025-03-17..2025-03-21"]),
    ("En 2019 et 2020, la production a chuté.", ["2019 et 2020 = DATE 2019/2020 - 2019-01-01..2020-12-31"]),
    ("Le financement couvre les années 2025, 2026 et 2027.", [
        "2025, 2026 et 2027 = DATE 2025/2027 - 2025-01-01..2027-12-31"]),
    ("Le financement couvre les années 2025 à 2027.", [
        "années 2025 à 2027 = DATE 2025/2027 - 2025-01-01..2027-12-31"]),
    ("De 2021 à ce jour, 45 puits ont été forés.", [
        "2021 à ce jour = DATE 2021/2025-03-12 - 2021-01-01..2025-03-12"]),
    ("De 1998 à aujourd'hui, 12 accords ont été signés.", [
        "1998 à aujourd'hui = DATE 1998/2025-03-12 - 1998-01-01..2025-03-12"]),
    ("Entre 2015 et 2024 inclus, le pays a perdu des forêts.", [
        "2015 et 2024 = DATE 2015/2024 - 2015-01-01..2024-12-31"]),
    ("À partir de la rentrée 2026, elle enseignera.", ["2026 = DATE 2026 ON_OR_AFTER 2026-01-01.."]),
    ("À compter de la campagne agricole 2027, il paiera.", ["2027 = DATE 2027 ON_OR_AFTER 2027-01-01.."]),
    ("Les éleveurs affrontaient un hiver d'une rigueur rare.", []),
    ("Durant l'hiver 2024-2025, la demande a augmenté.", ["hiver 2024-2025 = DATE 2024-WI - 2024-12-21..2025-03-20"]),
    ("La décennie 2020 sera décisive.", ["décennie 2020 = DATE 202X - 2020-01-01..2029-12-31"]),
    ("Aux XVIIe et XVIIIe siècles, le comptoir prospère.", [
        "XVIIe et XVIIIe siècles = DATE 16XX/17XX - 1601-01-01..1800-12-31"]),
    ("Pendant les mois d'été, le camping est plein.", ["été = DATE XXXX-SU - -"]),
    ("À Pâques, le pape célébrera une messe à Kigali.", ["Pâques = DATE 2025-04-20 - 2025-04-20..2025-04-20"]),
    ("Elle célébrera Pâques à Malabo.", ["Pâques = DATE 2025-04-20 - 2025-04-20..2025-04-20"]),
    ("Le Vendredi saint est férié.", ["Vendredi saint = DATE 2025-04-18 - 2025-04-18..2025-04-18"]),
    ("Rendez-vous au Nouvel An.", ["Nouvel An = DATE 2026-01-01 - 2026-01-01..2026-01-01"]),
    ("Rendez-vous mardi en quinze, puis lundi en huit.", [
        "mardi en quinze = DATE 2025-04-01 - 2025-04-01..2025-04-01",
        "lundi en huit = DATE 2025-03-24 - 2025-03-24..2025-03-24"]),
    ("Le gouvernement a jusqu'au 15 avril pour répondre.", ["15 avril = DATE 2025-04-15 ON_OR_BEFORE ..2025-04-15"]),
    ("M. Ilunga a donné jusqu'au 30 juin aux rebelles.", ["30 juin = DATE 2025-06-30 ON_OR_BEFORE ..2025-06-30"]),
    ("Absente depuis ce mois d'août, elle reviendra.", ["ce mois d'août = DATE 2024-08 ON_OR_AFTER 2024-08-01.."]),
    ("Passé le 31 mars, aucune demande ne sera acceptée.", ["31 mars = DATE 2025-03-31 AFTER 2025-04-01.."]),
    ("Au-delà de 2030, le fonds sera clos.", ["2030 = DATE 2030 AFTER 2031-01-01.."]),
    ("En 2026 ou plus tard, le tronçon ouvrira.", ["2026 = DATE 2026 ON_OR_AFTER 2026-01-01.."]),
    ("Avant l'horizon 2030, trois centrales verront le jour.", ["2030 = DATE 2030 BEFORE ..2029-12-31"]),
    ("La réunion a été avancée au 5 mai.", ["5 mai = DATE 2025-05-05 - 2025-05-05..2025-05-05"]),
    ("La Journée mondiale de l'eau est célébrée le 22 mars.", ["22 mars = DATE 2025-03-22 - 2025-03-22..2025-03-22"]),
    ("Vendredi dans la matinée, une délégation est arrivée.", [
        "Vendredi dans la matinée = TIME 2025-03-07TMO - 2025-03-07..2025-03-07"]),
    ("L'ambassadeur a été sommé de quitter le pays sous 48 heures.", [
        "48 heures = DURATION PT48H - 2025-03-12..2025-03-13"]),
    ("Au cours des 24 dernières heures, 12 personnes sont mortes.", [
        "24 dernières heures = DURATION PT24H - 2025-03-11..2025-03-12"]),
    ("Voilà dix ans que la guerre dure.", ["dix ans = DURATION P10Y - 2015-03-12..2025-03-12"]),
    ("Cela fait trois ans que le pont est fermé.", ["trois ans = DURATION P3Y - 2022-03-12..2025-03-12"]),
    ("Il y a un peu plus de trois ans, la ville tombait.", [
        "Il y a un peu plus de trois ans = DATE 2022 APPROX 2022-01-01..2022-12-31"]),
    ("Il y a à peu près un mois, elle démissionnait.", [
        "Il y a à peu près un mois = DATE 2025-02 APPROX 2025-02-01..2025-02-28"]),
    ("Depuis un quart de siècle, ce hangar sert d'abri.", [
        "un quart de siècle = DURATION P25Y - 2000-03-12..2025-03-12"]),
    ("Une bonne dizaine de jours seront nécessaires.", ["Une bonne dizaine de jours = DURATION P10D APPROX -"]),
    ("Ces derniers mois, la tension est montée.", ["Ces derniers mois = DURATION PXM - -"]),
    ("Dans les prochaines semaines, le comité se réunira.", ["prochaines semaines = DURATION PXW - -"]),
    ("Dans les jours à venir, un communiqué sera publié.", ["jours à venir = DURATION PXD - -"]),
    ("Les trois derniers jours du mois sont fériés.", [
        "trois derniers jours du mois = DATE 2025-03-29/2025-03-31 - 2025-03-29..2025-03-31"]),
    ("Le marché a lieu le premier samedi de chaque mois.", ["premier samedi de chaque mois = SET P1M - -"]),
    ("Tous les dimanches matin, le marché ouvre.", ["Tous les dimanches matin = SET XXXX-WXX-7 - -"]),
    ("Chaque printemps, le fleuve déborde.", ["Chaque printemps = SET XXXX-SP - -"]),
    ("Tous les matins, 200 camions passent la frontière.", ["Tous les matins = SET P1D - -"]),
    ("La loi n° 2021-05 du 3 mai 2021 fixe le cadre.", ["3 mai 2021 = DATE 2021-05-03 - 2021-05-03..2021-05-03"]),
    ("Fév 15, 2013 et 03-10-99, lit-on sur la fiche du 03-10-99.", [
        "Fév 15, 2013 = DATE 2013-02-15 - 2013-02-15..2013-02-15",
        "03-10-99 = DATE 1999-10-03 - 1999-10-03..1999-10-03"]),
    ("Les ministres ont décidé d'envoyer dix experts à Bangui à compter du 1er février.", [
        "1er février = DATE 2026-02-01 ON_OR_AFTER 2026-02-01.."]),
    ("Le groupe a promis d'y rouvrir son usine le 4 janvier.", ["4 janvier = DATE 2026-01-04 - 2026-01-04..2026-01-04"]),
    ("L'inflation est revenue à 7 % en octobre.", ["octobre = DATE 2024-10 - 2024-10-01..2024-10-31"]),
    ("La croissance atteindra 4 % en 2026 ; elle est retombée à 3 % en octobre.", [
        "2026 = DATE 2026 - 2026-01-01..2026-12-31", "octobre = DATE 2024-10 - 2024-10-01..2024-10-31"]),
    ("Le port couvre ses besoins jusqu'en avril 2026. Il demande dix grues avant le 15 décembre.", [
        "avril 2026 = DATE 2026-04 ON_OR_BEFORE ..2026-04-30", "15 décembre = DATE 2025-12-15 BEFORE ..2025-12-14"]),
    ("Elle dirigera le projet à partir de mai. L'école, qui a signé le 9 décembre un accord, s'agrandit.", [
        "mai = DATE 2025-05 ON_OR_AFTER 2025-05-01..", "9 décembre = DATE 2024-12-09 - 2024-12-09..2024-12-09"]),
    ("Il a demandé que les fonds soient libérés avant octobre.", ["octobre = DATE 2025-10 BEFORE ..2025-09-30"]),
    ("Le deux janvier 2024, elle est née.", ["deux janvier 2024 = DATE 2024-01-02 - 2024-01-02..2024-01-02"]),
    # Further press French: hours told, announced deeds, years that one date lends another, names with years.
    ('Il était près de 23 heures, mercredi 12 mars, quand le train est parti.', ['23 heures, mercredi 12 mars = TIME 2025-03-12T23:00 APPROX 2025-03-12..2025-03-12']),
    ('Il est 6 heures, ce mercredi, lorsque le marché ouvre.', ['6 heures, ce mercredi = TIME 2025-03-12T06:00 - 2025-03-12..2025-03-12']),
    ("Le forum s'est réuni à Beira les 31 mai et 1er juin.", ['31 mai et 1er juin = DATE 2024-05-31/2024-06-01 - 2024-05-31..2024-06-01']),
    ('Le forum se tiendra les 30 avril et 1er mai 2026.', ['30 avril et 1er mai 2026 = DATE 2026-04-30/2026-05-01 - 2026-04-30..2026-05-01']),
    ('Il y a bientôt trente ans, le pont cédait.', ['Il y a bientôt trente ans = DATE 1995 APPROX 1995-01-01..1995-12-31']),
    ('Le don devait servir à dix-sept dispensaires ; dix-sept écoles attendent.', []),
    ("L'institut enseigne ; son fondateur, qui vit aujourd'hui à Lyon, se tait.", []),
    ("Six wagons, aujourd'hui immobilisés, rouillent.", []),
    ("La plage comptait plus d'arbres qu'aujourd'hui.", []),
    ("La session, qui s'ouvre aujourd'hui à Praia, dure peu. Le procès, qui débute aujourd'hui, durera.", ["aujourd'hui = DATE 2025-03-12 - 2025-03-12..2025-03-12", "aujourd'hui = DATE 2025-03-12 - 2025-03-12..2025-03-12"]),
    ("Le ministre a reçu la délégation aujourd'hui.", ["aujourd'hui = DATE 2025-03-12 - 2025-03-12..2025-03-12"]),
    ('La mission est attendue sur place le 5 avril.', ['5 avril = DATE 2025-04-05 - 2025-04-05..2025-04-05']),
    ("Le directeur, entendu par le groupe le 2 février, s'est tu.", ['2 février = DATE 2025-02-02 - 2025-02-02..2025-02-02']),
    ('Le Front du 23 mars et la place du 8 mai sont des noms.', []),
    ("Le plan Cap Vert 2030 et la Stratégie nationale de l'eau 2021-2024 s'achèvent.", []),
    ('La stratégie 2021-2024 et le budget 2025 restent.', ['2021-2024 = DATE 2021/2024 - 2021-01-01..2024-12-31', '2025 = DATE 2025 - 2025-01-01..2025-12-31']),
    ("L'auteur de « L'Arène » (éditions Jaaxaay, 2023, 312 pages) parle. (Rivages, 2019)", ['2023 = DATE 2023 - 2023-01-01..2023-12-31', '2019 = DATE 2019 - 2019-01-01..2019-12-31']),
    ("Elle se rendra à Lomé l'année prochaine, du 5 au 7 novembre.", ["l'année prochaine = DATE 2026 - 2026-01-01..2026-12-31", '5 au 7 novembre = DATE 2026-11-05/2026-11-07 - 2026-11-05..2026-11-07']),
    ("L'an dernier, en novembre, il a plu. L'an passé, le 3 mai, elle a signé.", ["L'an dernier = DATE 2024 - 2024-01-01..2024-12-31", 'novembre = DATE 2024-11 - 2024-11-01..2024-11-30', "L'an passé = DATE 2024 - 2024-01-01..2024-12-31", '3 mai = DATE 2024-05-03 - 2024-05-03..2024-05-03']),
    ('La compagnie ouvrira deux lignes au deuxième semestre 2026. Je serai à Nosy Be du 2 au 4 avril.', ['deuxième semestre 2026 = DATE 2026-H2 - 2026-07-01..2026-12-31', '2 au 4 avril = DATE 2025-04-02/2025-04-04 - 2025-04-02..2025-04-04']),
    ("Nous y consacrerons, en 2026, 6 milliards, et nous bâtirons 30 maisons d'ici à novembre.", ['2026 = DATE 2026 - 2026-01-01..2026-12-31', 'novembre = DATE 2025-11 ON_OR_BEFORE 2025-03-12..2025-11-30']),
    ("Il s'est réjoui d'avoir évacué 64 marins en novembre.", ['novembre = DATE 2024-11 - 2024-11-01..2024-11-30']),
    ('Ils devront avoir livré les bus en novembre.', ['novembre = DATE 2025-11 - 2025-11-01..2025-11-30']),
    ("Le ministère a annoncé l'octroi de 1 200 bourses aux étudiants de la région dès mai.", ['mai = DATE 2025-05 - 2025-05-01..2025-05-31']),
    ("Le ministère a annoncé en septembre l'octroi de 1 200 bourses.", ['septembre = DATE 2024-09 - 2024-09-01..2024-09-30']),
    ('Le programme arrive à échéance en décembre. Le bail expire en novembre.', ['décembre = DATE 2025-12 - 2025-12-01..2025-12-31', 'novembre = DATE 2025-11 - 2025-11-01..2025-11-30']),
    ('Il rappelle les priorités arrêtées à Versailles les 10 et 11 mai.', ['10 et 11 mai = DATE 2024-05-10/2024-05-11 - 2024-05-10..2024-05-11']),
    ('Le sommet, convoqué le 15 décembre à Bruxelles, sera court.', ['15 décembre = DATE 2025-12-15 - 2025-12-15..2025-12-15']),
    ('Il aura fallu neuf heures de débats, lundi, pour conclure.', ['neuf heures = DURATION PT9H - -', 'lundi = DATE 2025-03-10 - 2025-03-10..2025-03-10']),
    ("Aux Jeux d'Accra, en mai, on comptait 29 disciplines.", ['mai = DATE 2024-05 - 2024-05-01..2024-05-31']),
    ("Elle a dit qu'elle comptait ouvrir, en mai, 20 centres. Kinshasa entendait verser, avant fin juin, 15 millions.", ['mai = DATE 2025-05 - 2025-05-01..2025-05-31', 'fin juin = DATE 2025-06 BEFORE ..2025-06-30']),
    ("En octobre 2023, Rome avait promis 12 bus. La ville a livré le 12 janvier six d'entre eux.", ['octobre 2023 = DATE 2023-10 - 2023-10-01..2023-10-31', '12 janvier = DATE 2025-01-12 - 2025-01-12..2025-01-12']),
    ('Chaque heure gagnée compte. Chaque heure, un train part. Chaque année, il pleut.', ['Chaque heure = SET PT1H - -', 'Chaque année = SET P1Y - -']),
    ("L'atelier durera jusqu'à la mi-juin. D'ici à la mi-mai, tout sera prêt. Avant la mi-avril, rien.", ['mi-juin = DATE 2025-06 ON_OR_BEFORE ..2025-06-20', 'mi-mai = DATE 2025-05 ON_OR_BEFORE 2025-03-12..2025-05-20', 'mi-avril = DATE 2025-04 BEFORE ..2025-04-20']),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PRESS_CASES, ids=[text for text, _ in PRESS_CASES])
def test_press_cases(text: str, expected: list[str]) -> None:
    assert [short(row) for row in rows_of(text, PRESS_DAY)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Les Jeux olympiques d'hiver et l'heure d'été.",
        "Les fêtes de fin d'année et les cultures d'été.",
        "Le nouvel an chinois approche.",
        "L'accord du Vendredi saint tient.",
        "La guerre des Six Jours a tout changé.",
        "Le Plan Maroc numérique 2030 et la Vision 2035.",
        "Une enseignante de 42 ans dirige le port.",
        "Un chauffeur de bus de 38 ans a été blessé.",
        "Les 15-24 ans et les enfants de 6 à 59 mois.",
        "L'âge de la retraite passera de 60 à 62 ans.",
        "Le plus jeune, 17 ans, est étudiant.",
        "Le pays célèbre les 65 ans de son indépendance.",
        "Le pont, vieux de 80 ans, a cédé.",
        "Une veille assurée 24 heures sur 24, sept jours sur sept, soit 24/7.",
        "Le pays en compte 120, contre 44 aujourd'hui.",
        "Aujourd'hui, 12 % des ménages ont accès au réseau.",
        "Les îles dépendent aujourd'hui du gazole.",
        "La place du 13 Mai et le Groupe du 4 mars.",
        "Les 2/3 des voix, une note de 15/20, un score de 3/2.",
        "BP 2025 Yaoundé, code postal 1950 Sion, affaire n° 2019/123.",
    ],
)
def test_more_traps_give_no_row(text: str) -> None:
    assert [short(row) for row in rows_of(text)] == []


def test_a_day_that_the_text_does_not_name_has_no_value() -> None:
    (row,) = rows_of("Le surlendemain, une seconde secousse a frappé.")
    assert (row.text, row.value, row.resolution) == ("Le surlendemain", "", "none")


def test_a_date_over_two_lines_of_a_wrapped_text() -> None:
    (row,) = rows_of("Elle est arrivée le 11 janvier\n2017 à Lomé.")
    assert (row.text, row.value) == ("11 janvier\n2017", "2017-01-11")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elle est arrivée le 3 mai 2021, puis repartie le 7 juin.", ["2021-05-03", "2021-06-07"]),
        ("Le 3 mai et le 7 juin 2021, elle a voté.", ["2021-05-03", "2021-06-07"]),
        ("Il a été élu le 3 mai 2021. Le 7 juin, il a démissionné.", ["2021-05-03", "2021-06-07"]),
        ("Oman livrera le 10 décembre du riz et, le lendemain, de l'huile.", ["2024-12-10", "2024-12-11"]),
        ("Elle a parlé le 5 mai 2020. La veille, il avait plu.", ["2020-05-05", "2020-05-04"]),
        ("Ils se sont vus le 5 mai 2020. Deux jours plus tard, ils signaient.", ["2020-05-05", "2020-05-07"]),
        ("Tout a commencé en 2015. Cette année-là, il a plu.", ["2015", "2015"]),
        ("Tout a commencé en mars 2015. L'année suivante, il a plu.", ["2015-03", "2016"]),
        ("Trois jours après le 12 janvier 2017.", ["2017-01-15"]),
        ("La veille de Noël 2023, il neigeait.", ["2023-12-24"]),
        ("La loi de finances 2026 sera examinée en octobre.", ["2026", "2025-10"]),
        ("Nos camions, livrés par leurs soins en octobre, resteront à Dori.", ["2024-10"]),
        ("Le délai, initialement fixé au 30 juin, a été prolongé au 31 janvier.", ["2024-06-30", "2025-01-31"]),
        (
            "Réunis le 8 juin 2023. Réponse avant le 31 octobre 2023. Séance levée à 17 h 40.",
            ["2023-06-08", "2023-10-31", "2023-06-08T17:40"],
        ),
        ("• 2026 : ouverture du port.", ["2026"]),
        ("Entre aujourd'hui et 2030, rien.", ["2024-12-01/2030"]),
    ],
)
def test_anchors(text: str, expected: list[str]) -> None:
    assert [row.value for row in rows_of(text)] == expected


@pytest.mark.parametrize(
    "text",
    ["Il est parti hier.", "L'année prochaine, on verra.", "Le mois dernier.", "Dans dix ans.", "Il y a 30 ans."],
)
def test_without_reference_day_a_relative_row_has_no_days(text: str) -> None:
    (row,) = rows_of(text, None)
    assert (row.value, row.start_date, row.end_date, row.resolution) == ("", None, None, "none")


def test_without_reference_day_a_day_keeps_month_and_day() -> None:
    (row,) = rows_of("Il est né un 19 mai.", None)
    assert (row.value, row.start_date, row.resolution) == ("XXXX-05-19", None, "none")


@pytest.mark.parametrize(
    "text",
    ["Le 31 février 2023.", "Le 30 février.", "Le 29 février 2023.", "Le 31/02/2024.", "Le 3 mai 0000.", "Le 45 mars."],
)
def test_impossible_dates_have_a_row_without_value(text: str) -> None:
    (row,) = rows_of(text)
    assert (row.value, row.start_date, row.end_date, row.resolution) == ("", None, None, "none")


def test_any_apostrophe_and_space() -> None:
    (row,) = rows_of("D’ici à la fin de l’année prochaine")
    assert short(row) == "fin de l’année prochaine = DATE 2025 ON_OR_BEFORE 2024-12-01..2025-12-31"


def test_habitual_season_has_no_year() -> None:
    (row,) = rows_of("Le lac se vide pendant les mois d'été.")
    assert (row.value, row.resolution) == ("XXXX-SU", "none")
