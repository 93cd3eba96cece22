"""What stands far from its figure: speakers, pronouns, rows of infinitives, relative clauses, lists."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

EUR = "<8 millions d'euros|currency 8000000 EUR>"
USD = "<5 millions de dollars|currency 5000000 USD>"
BUS = "<40 autobus|count 40 autobus>"
W = "<30 puits|count 30 puits>"
G = "<90 bourses|count 90 bourses>"
TWELVE = "<douze|count 12>"
D = "{2030|DATE 2025-03-10 2030-12-31}"

# Text → actor, recipient and status of each row.
ROWS: list[tuple[str, list[tuple[str, str, str]]]] = [
    # Rows of infinitives over semicolons and relative clauses.
    (
        f"L'[Italie|LOC IT] s'est engagée à livrer {BUS} que gérera la ville ; à forer {W} ; et à offrir {G} aux étudiants.",
        [("Italie", "", "pledged"), ("Italie", "", "pledged"), ("Italie", "étudiants", "pledged")],
    ),
    (
        f"Le [Qatar|LOC QA] a décidé de verser {EUR}, dont <deux millions|currency 2000000 EUR> iront au [Mali|LOC ML], et de creuser {W}.",
        [("Qatar", "", "committed"), ("Qatar", "Mali", "pledged"), ("Qatar", "", "committed")],
    ),
    # Who gives stands in a relative clause.
    (
        f"Le ministre a remercié le [Japon|LOC JP] des {BUS} que la [Croix-Rouge suisse|ORG] a acheminés au [Tchad|LOC TD].",
        [("Croix-Rouge suisse", "Tchad", "delivered")],
    ),
    (
        f"La demande de {BUS}, que le [Pérou|LOC PE] ne financera pas, a été transmise à [Madrid|LOC].",
        [("Pérou", "", "pledged")],
    ),
    (
        f"L'accord porte sur {USD} que le [Danemark|LOC DK] versera à la [Jordanie|LOC JO].",
        [("Danemark", "Jordanie", "pledged")],
    ),
    # What became of a number.
    (
        f"La [Hongrie|LOC HU] avait promis au [Laos|LOC LA] {BUS} ; {TWELVE} seulement sont arrivés.",
        [("Hongrie", "Laos", "pledged"), ("Hongrie", "Laos", "delivered")],
    ),
    (
        f"La [Fondation Alta|ORG] avait promis {W} au [Togo|LOC TG] ; {TWELVE} seulement ont vu le jour.",
        [("Fondation Alta", "Togo", "pledged"), ("Fondation Alta", "Togo", "delivered")],
    ),
    # "ne … que" before a dative; "pas moins".
    (f"Le [Canada|LOC CA] n'a versé au [Bénin|LOC BJ] que {USD}.", [("Canada", "Bénin", "delivered")]),
    (f"La [Serbie|LOC RS] n'en versera pas moins {EUR} à l'[Unicef|ORG].", [("Serbie", "Unicef", "pledged")]),
    # Debts that are forgiven are given; a loan that is cancelled is not.
    (f"La [Chine|LOC CN] a annulé {USD} de dettes du [Congo|LOC CG].", [("Chine", "", "delivered")]),
    (f"[Oslo|LOC NO Norvège] a différé {EUR} de remboursements.", [("Norvège", "", "delivered")]),
    (f"La [Chine|LOC CN] a annulé un prêt de {USD}.", [("Chine", "", "cancelled")]),
    # Who lends where both sign.
    (
        f"La [Bolivie|LOC BO] et la [Banque andine|ORG] ont signé un accord de prêt de {USD}.",
        [("Banque andine", "Bolivie", "committed")],
    ),
    (
        f"Le [Fonds nordique|ORG] et le [Népal|LOC NP] ont signé hier un accord de crédit de {EUR}.",
        [("Fonds nordique", "Népal", "committed")],
    ),
    # Who is helped with a sum.
    (f"L'[Autriche|LOC AT] appuiera le [Népal|LOC NP] à hauteur de {EUR}.", [("Autriche", "Népal", "pledged")]),
    (f"Le [Ghana|LOC GH] indemnisera les pêcheurs à hauteur de {USD}.", [("Ghana", "pêcheurs", "pledged")]),
    # "y" pays into a fund named before.
    (
        f"Le [Fonds du lac|ORG] manque d'argent. L'[Ouganda|LOC UG], de son côté, y versera {USD}.",
        [("Ouganda", "Fonds du lac", "pledged")],
    ),
    # Pronouns take up pronouns, speakers and bodies rather than places.
    (
        f"Chez [Enersud|ORG], l'agence belge, on attend. Dans la province de [Kasaï|LOC], celle-ci a foré {W}. Plus au nord, elle bâtira <deux écoles|count 2 écoles>.",
        [("Enersud", "", "delivered"), ("Enersud", "", "pledged")],
    ),
    (
        f"L'association [Nova|ORG], établie à [Aden|LOC], suit. Celle-ci forera {W}.",
        [("Nova", "", "pledged")],
    ),
    (
        f"« Nous sommes prêts », a déclaré M. [Kamel|PER TN] devant l'[Union des ports|ORG]. Il a annoncé l'octroi de {USD}.",
        [("Kamel", "", "pledged")],
    ),
    (
        f"La directrice de l'[Office du riz|ORG], [Ana Lima|PER], a indiqué à la [Ligue verte|ORG] que l'organisation livrerait {BUS}.",
        [("Office du riz", "", "pledged")],
    ),
    (
        f"L'accord conclu entre [Air Sud|ORG] et [Nordair|ORG], qui exploiteront <trois vols|count 3 vols> dès {D}, suit.",
        [("Air Sud; Nordair", "", "pledged")],
    ),
    (f"L'un de mes prédécesseurs avait promis {BUS}.", [("L'un de mes prédécesseurs", "", "pledged")]),
    (
        f"[Marc Diop|PER SN], le ministre sénégalais que vous citiez hier, avait promis {BUS} au [Mali|LOC ML].",
        [("Marc Diop", "Mali", "pledged")],
    ),
    # Speakers of whom little is said.
    (
        f"Le [Kenya|LOC KE] s'est engagé. Le [Kenya|LOC KE] avance. Le [Kenya|LOC KE] attend.\n\n« Nous avons livré {BUS} », a assuré la ministre des Finances, [Joy Ouma|PER].",
        [("Kenya", "", "delivered")],
    ),
    (
        f"Le [Centre Horizon|ORG] agit. Le [Centre Horizon|ORG] forme. Le [Centre Horizon|ORG] aide. La directrice des opérations, [Lea Roy|PER], était là. « Nous y ajouterons {W} », a dit Mme [Roy|PER - Lea Roy].",
        [("Centre Horizon", "", "pledged")],
    ),
    (
        f"Le [Centre Horizon|ORG] agit. Le [Centre Horizon|ORG] forme. Le [Centre Horizon|ORG] aide. La directrice de l'école, [Lea Roy|PER], était là. « Nous y ajouterons {W} », a dit Mme [Roy|PER - Lea Roy].",
        [("école", "", "pledged")],
    ),
    # Thanks to somebody whom a noun takes up.
    (
        f"Le sultanat d'[Oman|LOC OM] coopère. L'émissaire a remercié le sultanat d'avoir accueilli {G} en mars.",
        [("Oman", "", "delivered")],
    ),
    # Decisions and promises behind an acronym, a noun or an adjective.
    (
        f"Les ministres se félicitent de la décision de la [Banque du Sud|ORG] ([BDS|ORG - Banque du Sud]) d'accorder {USD} au [Chili|LOC CL].",
        [("Banque du Sud", "Chili", "committed")],
    ),
    (
        f"Le texte comporte deux engagements du [Gabon|LOC GA] : d'une part, verser {USD} avant {D}, d'autre part, indemniser <400 familles|count 400 familles>.",
        [("Gabon", "", "committed"), ("Gabon", "", "committed")],
    ),
    (f"La [Suède|LOC SE] est fière d'offrir {BUS} au [Togo|LOC TG].", [("Suède", "Togo", "pledged")]),
    (f"L'[Inde|LOC IN] a le plaisir d'annoncer un don de {USD}.", [("Inde", "", "pledged")]),
    (
        f"Il a été convenu d'octroyer {G} aux étudiants.",
        [("", "étudiants", "committed")],
    ),
    # Lists.
    (
        f"Les fonds seront versés. Le [Luxembourg|LOC LU] versera {EUR} au [Laos|LOC LA]. La somme se décline en deux volets :\n\n• L'eau : forage de {W} et de <20 sources|count 20 sources> ;\n• La route : livraison de {BUS}.",
        [("Luxembourg", "Laos", "pledged"), ("", "", "pledged"), ("", "", "pledged"), ("", "", "pledged")],
    ),
    # Conditionals of coming deeds, ranges, shares of what is said before.
    (f"Le maire a dit que la [Tanzanie|LOC TZ] inviterait {G}.", [("Tanzanie", "", "pledged")]),
    (
        "La [Libye|LOC LY] financera l'usine. Le [Mali|LOC ML] en apportera <15 %|percent 0.15 %>.",
        [("Mali", "", "pledged")],
    ),
    # What only looks like it.
    (f"Le commerce n'a pas atteint {USD}.", []),
    (f"La [Suède|LOC SE] a reçu {BUS} qui attendaient à quai.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_rows(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each row has its actor, recipient and status, and no other row is made."""
    assert [(row.actor, row.recipient, row.status) for row in pledges(text)] == expected
