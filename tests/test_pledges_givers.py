"""Who gives, where the sentence itself says it: rows over appositions, relatives, passives, nouns of promising, clauses
without their verb."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

EUR = "<8 millions d'euros|currency 8000000 EUR>"
SUM = "<30 millions d'euros|currency 30000000 EUR>"
BUS = "<40 autobus|count 40 autobus>"
SHIPS = "<deux vedettes|count 2 vedettes>"
W = "<30 puits|count 30 puits>"
G = "<90 bourses|count 90 bourses>"
DEALS = "<trois accords|count 3 accords>"

APPOSED = [
    (f"[Orange|ORG], le premier opérateur du pays, et la [Banque Alta|ORG], dont le siège est à [Riga|LOC LV Lettonie], ont signé {DEALS}.", ["Orange; Banque Alta"]),
    (f"Le [Programme alimentaire mondial|ORG], le [PAM|ORG - Programme alimentaire mondial], et [Oxfam|ORG] ont foré {W}.", ["Programme alimentaire mondial; Oxfam"]),
    (f"Le [Japon|LOC JP], membre fondateur de la banque, et la [Corée du Sud|LOC KR] verseront {EUR}.", ["Japon; Corée du Sud"]),
    (f"Le [Japon|LOC JP] a remercié la [Norvège|LOC NO], premier bailleur du fonds, et la [Suède|LOC SE] versera {EUR}.", ["Suède"]),
    (f"C'est finalement [Poma|ORG], une société de [Grenoble|LOC], qui livrera {BUS}.", ["Poma"]),
    (f"En [Zambie|LOC ZM], une société de [Grenoble|LOC], qui livrera {BUS}, recrute.", ["société de Grenoble"]),
    (f"Le comité remercie la [Norvège|LOC NO], l'[Islande|LOC IS] et le [Danemark|LOC DK], qui financeront {G}.", ["Norvège; Islande; Danemark"]),
    (f"Le prédécesseur de [Vinci|ORG], le texan [Bechtel|ORG], avait promis {W}.", ["Bechtel"]),
]  # fmt: skip
JOINED = [
    (f"L'[Allemagne|LOC DE] va livrer {BUS} et la [Suède|LOC SE] forer {W}.", ["Allemagne", "Suède"]),
    (f"Le [Qatar|LOC QA] devait apporter {EUR}, et l'[Agence Alta|ORG] ([AAL|ORG - Agence Alta]) consentir au [Mali|LOC ML] un prêt de {SUM}.", ["Qatar", "Agence Alta"]),
    (f"Le [Japon|LOC JP] a livré {BUS} au [Tchad|LOC TD] ; <12|count 12> autres seront remis en juin.", ["Japon", "Japon"]),
    (f"La [Banque Alta|ORG] a décaissé {SUM} ; <90 autres millions|currency 90000000 EUR> seront débloqués en mai.", ["Banque Alta", "Banque Alta"]),
]  # fmt: skip
BEHIND_PAR = [
    (f"{W} seront creusés par des architectes turcs.", ["architectes turcs"]),
    (f"{BUS} seront retirés du service par l'état-major.", ["état-major"]),
    (f"L'[Inde|LOC IN] a annoncé la remise aux [Seychelles|LOC SC] de {SHIPS} construites par [Garden Reach|ORG].", ["Inde"]),
    (f"L'[Inde|LOC IN] a annoncé la livraison au [Kenya|LOC KE] de {BUS} fabriqués par [Tata Motors|ORG].", ["Inde"]),
    (f"Ils ont assisté à la signature de {DEALS}, parmi lesquels un accord entre [Salam Air|ORG] et [Gulf Rail|ORG].", [""]),
]  # fmt: skip
OWNED = [
    (f"L'offre turque de livrer {BUS} a été acceptée.", ["Turquie"]),
    (f"La proposition norvégienne de réserver {G} à des étudiants sera examinée en mars.", ["Norvège"]),
    (f"Le comité salue la promesse, faite par le [Japon|LOC JP], de livrer {BUS}.", ["Japon"]),
    (f"Il se félicite de l'engagement, pris par le [Panama|LOC PA] et la [Colombie|LOC CO], de creuser {W}.", ["Panama; Colombie"]),
    (f"Côté allemand, {EUR} ont été promis.", ["Allemagne"]),
    (f"Le conseil d'administration de la [Banque Alta|ORG] a approuvé un prêt de {EUR}.", ["Banque Alta"]),
    (f"La direction de la [Banque Alta|ORG] a promis {EUR}.", ["Banque Alta"]),
]  # fmt: skip
BRACKETS = [
    (f"L'aide japonaise ({EUR}) a été suspendue en juin.", ["Japon"]),
    (f"La contribution de l'[Irlande|LOC IE] ({EUR}) sera versée en mai.", ["Irlande"]),
    (f"Les fonds de la coopération suédoise ({EUR}) restent suspendus depuis juin.", ["coopération suédoise"]),
    (f"Don du [Qatar|LOC QA] : {BUS} remis à la [Gambie|LOC GM]", ["Qatar"]),
]
TAKEN_UP = [
    (f"Le [Japon|LOC JP], l'[Inde|LOC IN] et la [Chine|LOC CN] coopèrent. Tous trois creuseront {W}.", ["Japon; Inde; Chine"]),
    (f"[Lorient|LOC] est jumelée avec [Ziguinchor|LOC]. Les deux villes creuseront {W}.", ["Lorient; Ziguinchor"]),
    (f"[Vinci|ORG] bâtira l'usine, sa banque, la [Banque Alta|ORG], lui avançant {EUR}.", ["Banque Alta"]),
    (f"L'[Agence Alta de développement|ORG] a signé avec la [Banque du Togo|ORG] un prêt de {EUR}.", ["Agence Alta de développement"]),
    ("Les Ministres des États,\n\nConsidérant la sécheresse ;\n\nDÉCIDENT :\n\nArticle 1. – Il est créé une brigade de <500 volontaires|count 500 volontaires>.", ["Ministres des États"]),
]  # fmt: skip
LISTED = [
    (f"Bilan dressé par le [Fonds Alta|ORG] :\n– [Japon|LOC JP] : {SUM} promis, {EUR} versés ;\n– [Qatar|LOC QA] : {BUS} promis, <12|count 12> livrés.", ["Japon", "Japon", "Qatar", "Qatar"]),
    (f"La [Commission mixte|ORG] a arrêté deux mesures, que les deux présidents ont entérinées :\na) la création d'un fonds de {EUR} ;\nb) l'octroi de {G}.", ["Commission mixte", "Commission mixte"]),
    (f"{BUS} seront attribués par lots aux communes.", [""]),
]  # fmt: skip
FOUNDED = [
    ("Le [Rwanda|LOC RW] ouvrira un centre qui formera <300 infirmiers|count 300 infirmiers>.", ["Rwanda"]),
    ("Le [Rwanda|LOC RW] prévoit de créer une académie qui accueillera <60 stagiaires|count 60 stagiaires>.", ["Rwanda"]),
    (f"[Paul Ba|PER] a critiqué ses prédécesseurs, qui avaient promis {W}.", ["prédécesseurs"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "givers"), [*APPOSED, *JOINED, *BEHIND_PAR, *OWNED, *BRACKETS, *TAKEN_UP, *LISTED, *FOUNDED]
)
def test_giver(text: str, givers: list[str]) -> None:
    """Each figure has its giver."""
    assert [row.actor for row in pledges(text)] == givers
