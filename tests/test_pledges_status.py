"""How far a pledge has come: bound by a text, begun, halted, or told by what became of it."""

from __future__ import annotations

import pytest
from pledges_markup import pledges
from pledges_text import check_rows

from pipeline.stages.pledges import binding

BOUND = [
    "Oslo et Lima ont paraphé {trois conventions|committed}. Aux termes de l'un des textes signés, la Norvège livrera au Pérou {40 ambulances|committed|commitment}.",
    "En vertu du premier accord, l'Inde versera au Népal {8 millions de dollars|committed|commitment}, auxquels le Japon ajoutera {3 millions de dollars|committed|commitment}.",
    "Par cette signature, le Portugal s'engage à verser à l'Angola {12 millions d'euros|committed|commitment}.",
    "Une convention a été signée lundi avec la Coopération suisse, qui versera {340 000 francs|committed|commitment}.",
    "Cet accord met à la disposition du Ghana {20 millions d'euros|committed}.",
    "La France a confirmé une subvention de {9 millions d'euros|committed|commitment} approuvée en février.",
    "Le prêt de {30 millions d'euros|committed} au Togo, que la Banque mondiale a signé en mai, financera la route de Kara.",
    "L'Italie annonce avoir signé avec la Tunisie un contrat de {64 millions d'euros|committed|commitment}.",
    "L'Agence brésilienne de coopération a réservé au Cameroun {3 millions de dollars|committed|commitment}.",
    "Principaux termes de l'accord\n\n• Construction par le Japon de {trois ponts|committed|commitment} ;\n• Fourniture de {40 tracteurs|committed|commitment} au Népal.",
    "Le Conseil a approuvé lundi {quatre prêts|committed}. Ils concernent :\n\n• un prêt de {25 millions d'euros|committed} au Bénin ;\n• une facilité de {20 millions d'euros|committed} au Mali.",
]
HALTED = [
    "Un donateur a confirmé la suspension d'un versement de {35 millions d'euros|suspended|fact}.",
    "Le don de {60 millions d'euros|suspended|fact} que Doha destinait au Liban demeure suspendu.",
    "L'appui de {90 millions d'euros|suspended|fact} au Niger, que le ministère a suspendu en juillet, ne sera pas rétabli.",
    "La livraison de {14 ambulances|cancelled}, attendue depuis deux ans, a par contre été annulée par l'Inde.",
]
ENDED = [
    "L'Italie, qui avait promis {40 camions|cancelled|fact} au Kenya, y a renoncé.",
    "La Région wallonne, qui finançait le tri à hauteur de {65 000 euros|suspended|fact}, a suspendu son aide en 2019.",
    "Le Canada, qui versait {6,4 millions de dollars|suspended|fact} au Pérou, a gelé ses paiements.",
    "La ville de Gand, qui avait inscrit à son budget un don de {75 000 euros|cancelled|fact}, l'a annulé.",
    "Le Brésil a retiré, en mars dernier, la garantie de {5 millions d'euros|cancelled|fact} qu'il avait consentie au Paraguay.",
    "Le ministère a mis en sommeil l'achat de {340 tracteurs|suspended|fact}.",
    "L'Inde a mis entre parenthèses sa participation de {4 millions d'euros|suspended|fact} au projet.",
    "Le Conseil a décidé de surseoir au versement de la subvention de {310 millions d'euros|suspended|fact}.",
    "La Suède a purement et simplement supprimé une aide de {85 millions de couronnes|cancelled|fact}.",
    "Le Danemark vient d'annuler un prêt de {12 millions d'euros|cancelled|fact}.",
    "La Banque a, elle, gelé sa ligne de crédit de {15 millions d'euros|suspended|fact} tant que les arriérés n'auront pas été apurés.",
    "Une aide de {8 millions d'euros|cancelled|fact}, annoncée à l'époque, a d'ailleurs été annulée.",
    "Le Japon a annoncé l'annulation de {4,3 millions de dollars|pledged} de dette.",
]
DECIDED = [
    "Le Conseil convient que les États membres délivreront {20 000 certificats|committed|commitment} aux artisans.",
    "Un protocole a été signé jeudi. La société s'oblige à forer {vingt puits|committed|commitment}.",
    "La société s'oblige à forer {vingt puits|pledged|commitment}.",
    "La capitale a commandé {1 060 autobus|committed|commitment} au groupement.",
    "Bruxelles nous a notifié une aide de {900 000 euros|committed|commitment}.",
    "Votée lundi par le conseil départemental, une enveloppe de {45 000 euros|committed|commitment} ira à la maternité.",
    "Le comité a adopté un plan de {14 millions d'euros|committed|commitment} ; {la moitié|committed|commitment||no} ira au Mali.",
]
SIGNED = [
    "La maison Ravinala s'est engagée, par un contrat paraphé hier, à acheter {12 tonnes de vanille|committed}.",
    "Par l'accord signé en 2019, la Norvège s'engage à payer au Gabon {150 millions de dollars|committed}.",
    "Les deux ministres ont signé un accord au titre duquel la Norvège versera {68 millions de couronnes|committed}.",
    "La Suisse versera, au titre de ses dons, {68 millions de francs|pledged|future} au Mali.",
    "Un protocole a été signé jeudi. L'Union s'y engage à verser {8 millions d'euros|committed|commitment} au Mali.",
    "La métropole de Lyon a accordé à l'école {150 000 euros|committed|commitment} par une délibération.",
    "Le Conseil a marqué son accord avec l'acquisition de {94 appartements|committed|commitment}.",
    "Le Mali et le Niger sont convenus de faire circuler {quatre trains|committed|commitment}.",
    "Le Conseil a pris deux décisions :\n\n• création d'un fonds, auquel chaque État versera {6 millions d'euros|committed} ;\n"
    "• envoi de {18 officiers|committed} au Mali.",
]
TAKEN_BACK = [
    "Le port, que le fonds devait financer à hauteur de {3 millions d'euros|cancelled|fact}, ne verra pas le jour.",
    "Le forum, auquel le Japon devait apporter {3 millions d'euros|cancelled|fact}, n'aura finalement pas lieu.",
    "L'école devait recevoir de la France {30 ordinateurs|cancelled|fact} ; le ministère a annulé la commande.",
    "La ferme, pour laquelle {600 000 euros|cancelled|fact} avaient été réservés, est abandonnée.",
    "La Banque a dû suspendre un versement de {17 millions d'euros|suspended|fact} au Mali en raison d'impayés.",
    "Le Conseil a décidé la suppression de {14 stations|committed} hors d'usage.",
]
SHARED_OUT = [
    "Les deux États créeront un fonds de {34 millions d'euros|pledged}. Varsovie apportera {15 millions d'euros|pledged|||no} et Helsinki {8 millions d'euros|pledged|||no} ; le solde viendrait de Bruxelles.",
    "Le Japon avait promis {80 millions d'euros|pledged} au Mali ; {55 millions d'euros|delivered|||yes} ont été versés, le reste attend.",
]
SAID_SO = [
    "Le Japon remet aujourd'hui {40 ambulances|delivered|fact|2025-03-10} au Mali.",
    "Le conseil renonce en revanche aux {900 millions d'euros|cancelled|fact} qu'il devait investir dans l'hôpital.",
    "La Banque a signé un don de {90 millions d'euros|committed} au Mali. S'y ajouteraient {50 millions d'euros|pledged|conditional||no}.",
    "Le gouvernement s'est engagé lundi à mettre en service {40 centrales|pledged|commitment|2029-12-31} d'ici à 2029.",
    "Pour la période 2017-2021, la Suisse avait promis {96 millions de francs|pledged|past_promise|2021-12-31} au Mali.",
    "L'État nous avait garanti {6,5 millions d'euros|pledged|past_promise}.",
    "Il a laissé entendre que le pays irait plus loin : « Nous offririons {40 camions|pledged|conditional||no} au Mali. »",
    "Il a annoncé que le pays offrirait {40 camions|pledged|future} au Mali.",
    "Le Japon doit remettre mercredi {300 kits scolaires|pledged|future|2025-03-12} au collège.",
]
OF_THEN = [
    "Le programme routier de 2013 prévoyait {480 kilomètres de routes|pledged|past_promise} ; il en manque 300.",
    "L'an dernier, je vous annonçais que le Japon livrerait {40 camions|pledged|past_promise} au Mali.",
    "En février, l'Australie s'était dite prête à rebâtir {18 écoles|pledged|past_promise}.",
    "Aux termes de l'accord, le Japon livrera {40 camions|committed} au Mali. Il fournira en outre {12 grues|committed}.",
    "Le Conseil a approuvé un prêt de {8 millions d'euros|committed}. Le Japon fournira en outre {12 grues|pledged|future}.",
]
OFFERED = [
    "Le Portugal offre {25 conteneurs|pledged|announcement} au Mali.",
    "La Belgique nous a garanti {500 000 euros|pledged|commitment} pour l'an prochain.",
    "L'Agence s'est engagée à verser {15 millions d'euros|pledged|commitment} au Kenya, dont {3 millions|pledged|commitment||no} iront aux écoles.",
]
BEGUN = [
    "L'Inde poursuit la construction de {douze écoles|ongoing|fact} au Népal.",
    "L'Algérie a commencé, mardi, l'acheminement de {420 tonnes de riz|ongoing|fact} vers le Niger.",
    "La réhabilitation de {onze collèges|ongoing|fact} par la Chine se poursuit.",
]
FULFILLED = [
    "L'Espagne avait promis {600 bourses|pledged|past_promise} aux internes ; ils en ont reçu {142|delivered|fact}.",
    "Le Japon avait promis {20 vedettes|pledged|past_promise} au Vietnam avant de ne lui en céder que {douze|delivered|fact}.",
    "L'Inde avait promis {400 camions|pledged|past_promise} au Népal. Les {120 autres|pledged|future|2025-12-31} le seront avant la fin de 2025.",
]
GIVERS = [
    "Les annonces suivantes ont été enregistrées :\n\n– Portugal : {60 millions d'euros|pledged|announcement} ;\n– Espagne : {12 millions d'euros|pledged|announcement} en faveur du Mali.",
    "Dons reçus :\n\n• Chine : {450 tonnes de riz|delivered|fact} ;\n• Japon : {40 tentes|delivered|fact}.",
]
SHARES = [
    "L'État tunisien supportera {25 % du coût des travaux|pledged|future}.",
    "Le Fonds danois prendra {15 % du capital|pledged|future} de la compagnie.",
    "Les évêques d'Autriche se sont engagés à couvrir {le tiers des dépenses|pledged|commitment}.",
    "La Belgique versera au Mozambique {3,2 millions d'euros|pledged}, ventilés comme suit : {2 millions|pledged|future||no} au Programme alimentaire mondial, {1,2 million|pledged|future||no} à la Croix-Rouge.",
]
NO_PLEDGE = [
    "Le commerce représentera 40 % du budget.",
    "La Bolivie détiendrait 23 millions de tonnes de lithium, mais n'en a extrait que 950.",
    "L'an dernier, 7 500 étudiants ont candidaté et 4 % ont été retenus.",
]
DATES = [
    "Sur les {40 ambulances|pledged|past_promise} promises au Vanuatu en 2023, {32|delivered|fact|} ont été remises.",
    "Après le cyclone d'avril 2020, l'Australie a livré au Vanuatu {160 tonnes de vivres|delivered|fact|}.",
    "La Suisse entend forer {12 puits|pledged||2026-12-31} d'ici à la fin de 2026 et former {90 techniciens|pledged||}.",
    "Le Qatar avait promis {71 millions d'euros|pledged|past_promise|2025-12-31} pour 2025.",
    "Le Mexique mettra {15 millions d'euros|pledged||2025-05-30} sur la table, à verser avant le 31 mai 2025.",
]


@pytest.mark.parametrize(
    "marked",
    [
        *BOUND,
        *SIGNED,
        *TAKEN_BACK,
        *SAID_SO,
        *SHARED_OUT,
        *HALTED,
        *ENDED,
        *DECIDED,
        *OF_THEN,
        *OFFERED,
        *BEGUN,
        *FULFILLED,
        *GIVERS,
        *SHARES,
        *NO_PLEDGE,
        *DATES,
    ],
)
def test_rows(marked: str) -> None:
    check_rows(marked)


def test_what_was_signed_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many sentences bind somebody, each sentence before is read once."""
    read: list[str] = []

    class Counting:
        def findall(self, text: str) -> list[str]:
            read.append(text)
            return text.split()

    monkeypatch.setattr(binding, "_WORD", Counting())
    sentences = 20
    pledges("Le [Mali|LOC ML] s'oblige à verser <8 millions d'euros|currency 8000000 EUR>. " * sentences)
    assert 0 < len(read) <= sentences
