"""Entities: where names end, what a name is by what is said of it, and what is none, in sentences of our own.

A sentence with what the model sees, written as ⟦LABEL words⟧, and the names that the stage gives.
"""

from __future__ import annotations

import re

import pytest
from entities_model import named

from pipeline.stages.entities.chain import ORDINAL

MARK = re.compile(r"⟦(PER|LOC|ORG|MISC) ([^⟧]*)⟧")


def given(case: str) -> list[str]:
    spans = [(m[2], m[1]) for m in MARK.finditer(case)]
    return [f"{label} {words}" for words, label in named(MARK.sub(lambda m: m[2], case), spans)]


@pytest.mark.parametrize(
    ("case", "names"),
    [
        ("L'accord entre le ⟦ORG Musée national de Koda et le Brakna⟧ tient.", ["ORG Musée national de Koda", "LOC Brakna"]),
        ("L'opération ⟦MISC Sargas sur la sécurité du large⟧ va.", ["MISC Sargas"]),
        ("« Le ⟦MISC Plan a des atouts⟧ », dit-elle.", ["MISC Plan"]),
        ("La ⟦MISC Charte complète⟧ le reste.", ["MISC Charte"]),
        ("L'⟦MISC Accord régule l'effort⟧ de pêche.", ["MISC Accord"]),
        ("La ⟦MISC Déclaration ne parle pas de paix⟧.", ["MISC Déclaration"]),
        ("Il ira aux ⟦MISC Jeux insulaires de Koda⟧ 2027 avec joie.", ["MISC Jeux insulaires de Koda 2027"]),
        ("Ils votent la ⟦MISC Loi de finances⟧ pour 2027 lundi.", ["MISC Loi de finances pour 2027"]),
        ("La ⟦ORG commission mixte entre la République du Bénin⟧ et le Togo siège.", ["LOC République du Bénin"]),
        ("Le ⟦MISC Traité d'amitié entre la Chine⟧ et ses voisins.", ["MISC Traité d'amitié", "LOC Chine"]),
        ("Dans une ⟦ORG coopérative rizicole du delta du fleuve Rouge⟧.", ["LOC fleuve Rouge"]),
        ("Près du ⟦LOC parc national de la Pendjara⟧, il pleut.", ["LOC Pendjara"]),
        ("Il a fourni 200 flacons d'⟦MISC Hemavir-P. En échange⟧, elle paiera.", ["MISC Hemavir-P"]),
        ("Il cite le rapport ⟦MISC Gutérez sur les sanctions⟧.", ["MISC Gutérez"]),
        ("Le ⟦MISC Plan de relance et de résilience⟧ paiera.", ["MISC Plan de relance et de résilience"]),
        ("Le troisième ⟦MISC Dialogue stratégique et de l'entrée⟧ en vigueur.", ["MISC Dialogue stratégique"]),
        ("Ils ont chargé la ⟦ORG Chambre de commerce de Koda d'identifier des débouchés⟧.", ["ORG Chambre de commerce de Koda"]),
        ("Elle a chargé son ⟦ORG Bureau de préparer⟧ la suite.", ["ORG Bureau"]),
        ("Le ⟦ORG Secrétariat à Naples⟧ suivra.", ["ORG Secrétariat", "LOC Naples"]),
        ("L'opération ⟦MISC Lumière pour tous⟧ avance.", ["MISC Lumière pour tous"]),
        ("L'⟦MISC Entente Kanda-Kébec relative⟧ à l'eau.", ["MISC Entente Kanda-Kébec"]),
        ("Une manœuvre du ⟦ORG PPKD de Joseph Kabala⟧.", ["ORG PPKD", "PER Joseph Kabala"]),
        ("Le groupe ⟦ORG Tachka de Joseph Karan⟧ paiera.", ["ORG Tachka", "PER Joseph Karan"]),
        ("La ⟦ORG Fondation de Joseph Karan⟧ paiera.", ["ORG Fondation de Joseph Karan"]),
        ("Le parti ⟦ORG Action et justice de Joseph Karan⟧ rit.", ["ORG Action et justice", "PER Joseph Karan"]),
        ("La ⟦MISC Route du fleuve, de Koda⟧ à Gao.", ["MISC Route du fleuve", "LOC Koda"]),
        ("J'attends de la ⟦MISC Convention-cadre autre⟧ chose.", ["MISC Convention-cadre"]),
        ("Le ⟦ORG Conseil des armateurs au niveau du sommet⟧ siège.", ["ORG Conseil des armateurs"]),
        ("Il invite la ⟦ORG préfecture japonaise de Naganu⟧.", ["LOC Naganu"]),
        ("Le ⟦ORG ministère des Affaires étrangères partage l'intérêt⟧ de tous.", ["ORG ministère des Affaires étrangères"]),
        ("Le ⟦ORG ministère des Transports charge l'Agence du suivi⟧.", ["ORG ministère des Transports", "ORG Agence du suivi"]),
        ("Elle ouvre la ⟦MISC Rencontre, la ministre⟧ ⟦PER Awa Sy⟧.", ["MISC Rencontre", "PER Awa Sy"]),
        ("Il a sorti ⟦MISC Ndoxa dans la nuit⟧.", ["MISC Ndoxa"]),
        ("La ⟦ORG Liste serbe boycotte⟧ ; il rit.", ["ORG Liste serbe"]),
        ("L'⟦ORG Union des peuples de l'Amazonie⟧ bolivienne attend.", ["ORG Union des peuples de l'Amazonie bolivienne"]),
        ("Le ⟦LOC Laos⟧-⟦ORG China Rail Company⟧ paiera.", ["ORG Laos-China Rail Company"]),
        ("⟦LOC Tokyo⟧, 13 mai (⟦ORG Kossi⟧ Press) – Il pleut.", ["LOC Tokyo", "ORG Kossi Press"]),
    ],
)  # fmt: skip
def test_where_a_name_ends(case: str, names: list[str]) -> None:
    assert given(case) == names


@pytest.mark.parametrize(
    ("case", "names"),
    [
        ("La plateforme ⟦ORG Samakki⟧ ouvrira.", ["MISC Samakki"]),
        ("⟦ORG Samakki⟧, un guichet des pêcheurs, ouvrira.", ["MISC Samakki"]),
        ("⟦ORG Samakki⟧, projet financé par la ville, ouvrira.", ["MISC Samakki"]),
        ("Selon ⟦PER Kassouri⟧, le projet ouvrira.", ["PER Kassouri"]),
        ("Deux vedettes, le ⟦ORG Kanduri⟧ et Ace, partiront.", ["MISC Kanduri"]),
        ("Il signe au ⟦LOC Kassouri⟧, une convention en main.", ["LOC Kassouri"]),
        ("⟦ORG Fonds vert des rives⟧, un guichet de dons, paiera.", ["ORG Fonds vert des rives"]),
        ("⟦LOC Côte d'Ivoire Énergies⟧ paiera.", ["ORG Côte d'Ivoire Énergies"]),
        ("Le ⟦ORG Galaxie Maru⟧ reste mouillé au large.", ["MISC Galaxie Maru"]),
        ("Il attend le sous-marin ⟦PER Alvaro Albin⟧.", ["MISC Alvaro Albin"]),
        ("Il se souvient du ⟦MISC Pont de fleurs⟧ de mai.", ["MISC Pont de fleurs"]),
        ("Elle vend son huile ⟦ORG Sojavita⟧ ici.", ["MISC Sojavita"]),
        ("Au ⟦ORG Zembia Mining Expo⟧, on vend.", ["MISC Zembia Mining Expo"]),
        ("Après ⟦PER Berylla⟧, qui a ravagé l'île, on répare.", ["MISC Berylla"]),
        ("L'assureur-crédit ⟦MISC Kredenda⟧ paiera.", ["ORG Kredenda"]),
        ("Près du navire-centrale ⟦LOC Anadol⟧ ⟦PER Aylin Sultane⟧, il attend.", ["MISC Anadol Aylin Sultane"]),
        ("Une cargaison arrive par le pétrolier ⟦ORG Vilma⟧.", ["MISC Vilma"]),
        ("Un navire ira à ⟦ORG Orian Croisières⟧, le voilier ⟦MISC Korin⟧.", ["ORG Orian Croisières", "MISC Korin"]),
        ("Après une projection de ⟦PER Yorlen⟧, elle parle.", ["MISC Yorlen"]),
        ("Elle est décorée de l'⟦ORG Étoile du fleuve⟧.", ["MISC Étoile du fleuve"]),
        ("La fondatrice de ⟦PER Savana Verde⟧ rit.", ["ORG Savana Verde"]),
        ("Trois remorqueurs de ⟦LOC Boludra⟧ partent.", ["ORG Boludra"]),
        ("Elle a pris ⟦MISC Hansong Materials⟧ en mai.", ["ORG Hansong Materials"]),
        ("Le ⟦MISC Forum tunisien pour les droits sociaux⟧ proteste.", ["ORG Forum tunisien pour les droits sociaux"]),
        ("La famille de ⟦LOC Widelin Pierre-Louis⟧ attend.", ["PER Widelin Pierre-Louis"]),
        ("La ⟦LOC Zone industrielle de Glo-Djigba⟧ (⟦ORG GDIZ⟧) paiera.", ["LOC Zone industrielle de Glo-Djigba", "LOC GDIZ"]),
        ("Un ministre prendra la mine de ⟦LOC Kasoma⟧. ⟦ORG Kasoma Mining⟧ vend.", ["LOC Kasoma", "ORG Kasoma Mining"]),
    ],
)  # fmt: skip
def test_what_a_name_is(case: str, names: list[str]) -> None:
    assert given(case) == names


@pytest.mark.parametrize(
    ("case", "names"),
    [
        ("Il a promis :\n• ⟦ORG Récifs⟧ : 40 boutures.\n• ⟦LOC Koumara⟧ : 3 puits.", ["LOC Koumara"]),
        ("Quatre engagements :\n• ⟦LOC Océan⟧. Il paiera.", []),
        ("⟦LOC INTERVIEW⟧. Le maire parle.", []),
        ("⟦LOC Talofa⟧ lava,\nChers amis,", []),
        ("Le quotidien titre « ⟦MISC Soif d'État⟧ ».", []),
        ("Il a choisi le ⟦LOC quai⟧ de la ville.", []),
        ("Avant la pandémie de ⟦ORG Covid-19⟧, il riait.", []),
        ("La présidente, ⟦ORG Smt⟧. ⟦PER Kamala Sethi⟧, a parlé.", ["PER Kamala Sethi"]),
        ("Le chantier de ⟦PER Nordvig Offshore A/S⟧ attend.", ["ORG Nordvig Offshore A/S"]),
    ],
)
def test_what_names_nothing(case: str, names: list[str]) -> None:
    assert given(case) == names


@pytest.mark.parametrize(
    ("case", "names"),
    [
        ("⟦PER Awa Sy⟧ parle.\n\nLe ⟦MISC Grand Fleuve⟧. — Et demain ?\n\nOui.\n\nLe ⟦MISC Grand Fleuve⟧. — Merci.",
         ["PER Awa Sy", "ORG Le Grand Fleuve", "ORG Le Grand Fleuve"]),
        ("⟦PER Awa Sy⟧ demande.\nLe Caire : 12 bus.\nIl paie.\nLe Caire : 13 bus.", ["PER Awa Sy"]),
        ("Il pleut\n\nPar ⟦PER Awa Sy⟧\nLe ⟦ORG Courrier boréal⟧\n\nIl a plu.", ["PER Awa Sy", "ORG Le Courrier boréal"]),
        ("Il demande.\nLa ⟦ORG Commission⟧ : Oui.\nElle paie.\nLa ⟦ORG Commission⟧ : Non.",
         ["ORG Commission", "ORG Commission"]),
    ],
)  # fmt: skip
def test_who_asks_owns_an_article(case: str, names: list[str]) -> None:
    assert given(case) == names


def test_article_is_no_roman_number() -> None:
    assert ORDINAL.match("Le") is None
    assert ORDINAL.match("XXe") is not None
