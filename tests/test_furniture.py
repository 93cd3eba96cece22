"""Metadata and page furniture: what the lines around an article say."""

from __future__ import annotations

import datetime

import pytest

from pipeline.page.days import parse_day
from pipeline.page.furniture import find_metadata

BODY = " ministre a salué la coopération entre les deux pays, qui dure et qui donne ses fruits."

DATELINES = [
    ("BEYROUTH, 3 juin (AFP) – Le", "Beyrouth", "AFP", ""),
    ("YAOUNDÉ, le 4 avril 2025 (APA) – Le", "Yaoundé", "APA", "2025-04-04"),
    ("LOMÉ, 4 avr. 2025 (ATOP) -- Le", "Lomé", "ATOP", "2025-04-04"),
    ("LOMÉ, 4 avril (ATOP) -- Le", "Lomé", "ATOP", ""),
    ("WASHINGTON, DC – 12 mai 2025 – Le", "Washington", "", "2025-05-12"),
    ("Astana, 12 avril 2025 /Steppe-Info/ Le", "Astana", "Steppe-Info", "2025-04-12"),
    ("Dakar, 3 mai 2024 – APS – Le", "Dakar", "APS", "2024-05-03"),
    ("Hanoï (VNA) - Le", "Hanoï", "VNA", ""),
    ("ALGER- Le", "Alger", "", ""),
    ("Port-au-Prince, lundi 3 mars 2025 (Presse libre) -- Le", "Port-au-Prince", "Presse libre", "2025-03-03"),
    ("PORT-AU-PRINCE, 3 mars 2025 – Le", "Port-au-Prince", "", "2025-03-03"),
    ("Abidjan (Côte d’Ivoire), 3 mars 2025 – Le", "Abidjan", "", "2025-03-03"),
    ("Lundi, 3 mars 2025 le", "", "", ""),
    ("Depuis Lomé, le", "", "", ""),
    ("Forum des jeunes de la mer, Apia, 30 août 2022\nLe", "Apia", "", "2022-08-30"),
]


@pytest.mark.parametrize(("opening", "place", "publisher", "published"), DATELINES)
def test_datelines(opening: str, place: str, publisher: str, published: str) -> None:
    found = find_metadata(opening + BODY, "a.txt")
    day = found.published.isoformat() if found.published else ""
    assert (found.place, found.publisher, day) == (place, publisher, published)


HEADERS = [
    ("Publié le 12 mars 2024 à 10h05", "2024-03-12", "10:05"),
    ("Publié le mardi 12 mars 2024", "2024-03-12", ""),
    ("Mis à jour le 12/03/2024", "2024-03-12", ""),
    ("La Voix du Fleuve | 2024-03-12 à 22:33", "2024-03-12", "22:33"),
    ("12/03/2024", "2024-03-12", ""),
    ("Mardi 12 mars 2024", "2024-03-12", ""),
    ("Publié le mar. 12 mars 24", "2024-03-12", ""),
    ("Mis à jour le 12.3.24", "2024-03-12", ""),
    ("Date de publication : March 12, 2024", "2024-03-12", ""),
    ("La Voix du Fleuve – Publié le 12 mars 2024 à 7 h 15", "2024-03-12", "07:15"),
    ("La Voix du Fleuve – mardi 12 mars 2024", "2024-03-12", ""),
]

NO_HEADERS = ["Publié le mois dernier, ce rapport dérange", "Mis à jour le logiciel en 5 jours", "Date : inconnue 12"]


@pytest.mark.parametrize("line", NO_HEADERS)
def test_a_line_without_a_full_date_is_no_header(line: str) -> None:
    text = f"Un pont pour deux rives\n{line}\nLe{BODY}"
    found = find_metadata(text, "a.txt")
    assert (found.published, found.furniture) == (None, [])


@pytest.mark.parametrize(("line", "published", "clock"), HEADERS)
def test_header_lines_are_furniture_and_give_the_day(line: str, published: str, clock: str) -> None:
    text = f"Un pont pour deux rives\n{line}\nLe{BODY}"
    found = find_metadata(text, "2020-01-01-pont.txt")
    assert found.published == datetime.date.fromisoformat(published)
    assert (found.published_from, found.published_time, found.title) == ("header", clock, "Un pont pour deux rives")
    assert [text[s.start : s.end] for s in found.furniture] == [line]


def test_page_title_that_repeats_the_headline() -> None:
    text = f"Un pont pour deux rives - La Voix - lavoix.example\n\nUn pont pour deux rives\n\nLe{BODY}"
    found = find_metadata(text, "a.txt")
    assert (found.title, found.publisher) == ("Un pont pour deux rives", "La Voix")
    assert [text[s.start : s.end] for s in found.furniture] == ["Un pont pour deux rives - La Voix - lavoix.example"]


def test_masthead_above_the_date() -> None:
    text = f"Ministère de la Mer – Service de presse\nPublié le 3 mai 2025\nUn port neuf\nLe{BODY}"
    found = find_metadata(text, "a.txt")
    assert (found.title, found.publisher) == ("Un port neuf", "Ministère de la Mer")
    assert len(found.furniture) == 2


CLOSERS = [
    "Fin",
    "- Fin -",
    "© 2025 La Voix du Fleuve",
    "Contact presse : presse@fleuve.example",
    "Newsletter : recevez nos articles chaque matin",
    "Partager | Imprimer",
    "Partager sur le réseau – Partager par courriel",
    "Maison du Fleuve, 12 rue du Port, Lomé – Tél. : 22 00 00 00",
    "www.fleuve.example",
]


@pytest.mark.parametrize("closer", CLOSERS)
def test_closers_are_furniture(closer: str) -> None:
    text = f"Un pont pour deux rives\nLe{BODY}\n{closer}"
    assert [text[s.start : s.end] for s in find_metadata(text, "a.txt").furniture] == [closer]


def test_contacts_head_addresses() -> None:
    text = f"Un pont pour deux rives\nLe{BODY}\nContacts\nAna Lind\nAttachée de presse"
    found = [text[s.start : s.end] for s in find_metadata(text, "a.txt").furniture]
    assert found == ["Contacts", "Ana Lind", "Attachée de presse"]


RIGHTS = [
    ("© 2025 La Voix du Fleuve", "La Voix du Fleuve"),
    ("© La Voix du Fleuve – Tous droits réservés", "La Voix du Fleuve"),
    ("Copyright © La Voix du Fleuve 2025", "La Voix du Fleuve"),
    ("© 2025", ""),
]


@pytest.mark.parametrize(("line", "publisher"), RIGHTS)
def test_who_has_the_rights_publishes(line: str, publisher: str) -> None:
    assert find_metadata(f"Un pont\nLe{BODY}\nLe{BODY}\n{line}", "a.txt").publisher == publisher


REPORTERS = [
    ("Par Hélène Vasseur (à Vilnius)", "Vilnius"),
    ("Par Hélène Vasseur, envoyée spéciale à Vilnius", "Vilnius"),
    ("De notre correspondant à La Paz", "La Paz"),
    ("Propos recueillis à Vilnius par Hélène Vasseur", "Vilnius"),
    ("Par Hélène Vasseur", ""),
]


@pytest.mark.parametrize(("line", "place"), REPORTERS)
def test_the_place_of_a_reporter(line: str, place: str) -> None:
    assert find_metadata(f"Un pont\n{line}\nLe{BODY}", "a.txt").place == place


def test_the_last_word_fin_behind_a_sentence_is_furniture() -> None:
    text = f"Un pont\nLe{BODY} Fin"
    assert [text[s.start : s.end] for s in find_metadata(text, "a.txt").furniture] == ["Fin"]


NO_FURNITURE = [
    "- renforcer les contrôles ;\n- former des agents.",
    "Partager les fruits de la croissance, voilà le but du ministre, qui l’a redit le 3 mai 2025 à Lomé.",
    "Mercredi 11 février",
    "La coopération touche à sa fin",
    "Il parle : « Publié le 3 mai, ce rapport dérange. »",
]


@pytest.mark.parametrize("line", NO_FURNITURE)
def test_text_is_no_furniture(line: str) -> None:
    text = f"Un pont\nLe{BODY}\n{line}\nLe{BODY}"
    assert find_metadata(text, "a.txt").furniture == []


FILE_NAMES = [
    ("2024-12-01-reunion.txt", "2024-12-01"),
    ("20241201_reunion.txt", "2024-12-01"),
    ("reunion-01-12-2024.txt", "2024-12-01"),
    ("2024-13-45-reunion.txt", ""),
    ("rapport-2024.txt", ""),
    ("archives/2024-12-01.txt", "2024-12-01"),
]


@pytest.mark.parametrize(("name", "published"), FILE_NAMES)
def test_the_day_in_the_file_name(name: str, published: str) -> None:
    found = find_metadata("Le" + BODY, name)
    assert (found.published.isoformat() if found.published else "") == published
    assert found.published_from == ("file_name" if published else "")


def test_reference_date_is_the_first_full_date_of_the_text_where_nothing_else_says_it() -> None:
    found = find_metadata("Le sommet s’est ouvert le 19 mai 2023 à Lomé. Un autre suivra le 3 juin 2024.", "a.txt")
    assert (found.published, found.published_from) == (None, "")
    assert found.reference_date == datetime.date(2023, 5, 19)


def test_done_at_a_place_on_a_day() -> None:
    found = find_metadata("Les Parties sont d’accord.\nFait à Arusha, le 4 juillet 2025, en deux exemplaires.", "a.txt")
    assert (found.published, found.published_from, found.place) == (datetime.date(2025, 7, 4), "text", "Arusha")


def test_header_wins_over_dateline_and_file_name() -> None:
    text = f"Un pont\nPublié le 5 mai 2025\nLOMÉ, 4 mai 2025 (ATOP) – Le{BODY}"
    found = find_metadata(text, "2025-05-06.txt")
    assert (found.published, found.published_from) == (datetime.date(2025, 5, 5), "header")


@pytest.mark.parametrize("text", ["31 février 2024", "le 45 mai 2024", "2024-02-30", "sept documents", ""])
def test_no_day(text: str) -> None:
    assert parse_day(text) is None


@pytest.mark.parametrize(
    ("foot", "publisher"),
    [
        ("Auteur\nOffice cantonal des eaux", "Office cantonal des eaux"),
        ("Source :\nMinistère de la Pêche", "Ministère de la Pêche"),
        ("Bulletin de don à renvoyer au comité, 4 rue du Port, 29000 Quimper", ""),
    ],
)
def test_who_is_named_below_a_heading_publishes(foot: str, publisher: str) -> None:
    """A heading on its own line names who stands below it; a form to be sent back names nobody."""
    text = f"Un pont pour deux rives\n\nLe{BODY}\n\n{foot}\n"
    assert find_metadata(text, "a.txt").publisher == publisher
