"""Words kept, broken and going on, by when, and what is no pledge, in sentences of the press, by the whole pipeline."""

from __future__ import annotations

import pytest
from pledges_text import check_rows

TEXTS = (
    # Who backs out of what he had planned or promised has cancelled it.
    "L'Autriche, qui avait promis {40 ambulances|cancelled}, a retiré son offre.",
    "La région de Murcie, qui avait offert {200 lits|cancelled}, s'est ravisée.",
    "La Banque ouest-africaine avait envisagé de prêter {vingt millions d'euros|cancelled} ; elle s'est retirée en mai.",
    "Le groupe Ferrand devait investir {80 millions d'euros|cancelled} dans l'usine ; il y a renoncé.",
    "La Suède projetait de construire {trois cliniques|cancelled}, mais elle a jeté l'éponge.",
    "La Fondation Aurore avait proposé {500 000 euros|cancelled} ; l'offre a été retirée.",
    "Le Danemark avait promis {12 bateaux|pledged} ; il ne s'est pas dédit.",
    # What had already been offered, or is topped up, was given.
    "Elle a rappelé que le Japon avait déjà offert au Vanuatu, en 2018, {deux ambulances|delivered||2018-12-31}.",
    "Cette aide s'ajoute aux {9 millions d'euros|delivered||2023-12-31} que Berlin avait alloués en 2023 au Niger.",
    "Ils complètent les {40 bus|delivered||2022-12-31} que la Chine avait offerts au Togo en 2022.",
    "Madrid avait proposé {6 millions d'euros|pledged} au Liban.",
    # A present that goes on, and one that is agreed.
    "La microbanque Baraka, à qui le Fonds confie {2 millions de dollars|ongoing}, prêtera aux artisans.",
    "Le ministère achemine vers Kayes {300 tonnes de riz|ongoing}, {20 000 litres d'huile|ongoing} et {50 tentes|ongoing}.",
    "L'Algérie accueille cette année {930 étudiants nigériens|ongoing||2025-12-31}.",
    "Le port d'Anvers forme actuellement {30 pilotes béninois|ongoing}.",
    "La BOAD prête {20 milliards de francs CFA|committed} au Togo.",
    "Le Togo et la Suisse ont signé {deux accords|committed}. Par le premier, Berne fait don au Togo de {3 millions de francs|committed}.",
    "La Norvège offre {50 bourses|pledged} au Malawi, a annoncé sa ministre.",
    "Le camp accueille actuellement 40 000 réfugiés.",
    # Whose the day is.
    "La banque proposera à son conseil, le 28 avril, un don de {8 millions de dollars|pledged}.",
    "La Commission proposera, à l'automne, d'accorder {60 millions d'euros|pledged} au Mali.",
    "Le ministre a annoncé l'envoi de {12 experts|pledged||2025-12-31} cette année.",
    "La France a annoncé cette année {cinq bourses|pledged}.",
    "Le Qatar interrompra en mai la livraison de {30 bus|suspended||2025-05-31}.",
    "Les deux pays sont convenus d'ouvrir avant le 30 juin 2026 {trois postes|committed||2026-06-29} et de tenir {deux foires|committed} par an.",
    "{Dix dialyseurs|delivered||2025-03-09} offerts par la Turquie sont arrivés la semaine passée.",
    "Depuis sa création, en 2015, le fonds a financé {40 écoles|delivered}.",
    # Verbs and promises that are left out, and rows.
    "Le Danemark y contribuera pour {30 millions d'euros|pledged}, la Finlande pour {douze|pledged}.",
    "L'État fédéral contribuerait à hauteur de {5 millions d'euros|pledged} et les régions de {deux|pledged}.",
    "Le Japon promet de fournir {cinq grues|pledged}, la Corée de former {30 grutiers|pledged}.",
    "Les communes fourniront la main-d'œuvre, l'ONG {60 tonnes de ciment|pledged}.",
    "L'ONG a livré un conteneur rempli de {200 lits|delivered}, de {30 fauteuils roulants|delivered} et de {4 000 draps|delivered}.",
    "Oman enverra un navire transportant {600 tonnes de riz|pledged}, {40 tonnes de sucre|pledged} et {dix citernes|pledged}.",
    "Le gouvernement recrutera cette année {2000 policiers|pledged||2025-12-31}.",
    "Canberra avait mis sur la table, le 4 mars, {45 millions de dollars|pledged} ; elle en a décaissé {28|delivered}.",
    "Londres, qui nous avait assuré {4 millions de livres|pledged} par an, hésite.",
    "Elle s'engage sur {40 % d'énergie verte|pledged||2030-12-31} d'ici à 2030.",
    "Le Maroc porte de 100 à {150|pledged} le nombre de ses bourses au Mali.",
    # None.
    "La ville porte à 60 le nombre de ses habitants.",
    "La Croix-Rouge porte assistance à 70 000 réfugiés.",
    "Le FMI avait mis en garde contre tout emprunt supérieur à 500 millions de dollars.",
    "Dakar souhaite porter le commerce bilatéral de 300 millions à 2 milliards de dollars.",
    "L'Inde avait offert {15 tracteurs|pledged}, dont la moitié sont aujourd'hui en panne.",
    "Le rapport est adopté par 11 voix et 3 abstentions.",
)  # fmt: skip


@pytest.mark.parametrize("marked", TEXTS)
def test_rows(marked: str) -> None:
    check_rows(marked)
