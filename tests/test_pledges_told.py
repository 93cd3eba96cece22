"""Who gives, where a text says it in turn, in a gap, behind a noun, or speaks of itself: a table of (text, actors)."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

EUR, MORE = "<8 millions d'euros|currency 8000000 EUR>", "<5 millions d'euros|currency 5000000 EUR>"
BUS, W, B = "<40 autobus|count 40 autobus>", "<30 puits|count 30 puits>", "<20 bourses|count 20 bourses>"

CASES: list[tuple[str, list[str]]] = [
    (
        f"Voilà pourquoi le [Japon|LOC JP] s'engage à verser {EUR}.",
        ["Japon"],
    ),
    (
        f"Le [Japon|LOC JP] versera {EUR}, auxquels s'ajouteront {MORE} pour la [Banque mondiale|ORG].",
        ["Japon", "Japon"],
    ),
    (
        f"Le [Japon|LOC JP] versera {EUR}, à quoi s'ajouteront {MORE} pour la [Banque mondiale|ORG].",
        ["Japon", "Japon"],
    ),
    (
        f"Quant au [Japon|LOC JP], son concours prend deux formes : un don de {EUR} et l'envoi de {BUS}.",
        ["Japon", "Japon"],
    ),
    (
        f"[Bogotá|LOC] étouffe. La capitale colombienne achètera {BUS}.",
        ["Bogotá"],
    ),
    (
        f"[Québec|LOC] n'est pas en reste. La province paiera {EUR}.",
        ["Québec"],
    ),
    (
        f"Des logements au [Nunavut|LOC]\n\nIls étaient attendus. Le territoire construira {W}.",
        ["Nunavut"],
    ),
    (
        "L'ambassadeur du [Japon|LOC JP] au [Bénin|LOC BJ], S.E.M. [Haruki Nomoto|PER JP], a signé mardi "
        "<quatre conventions|count 4 conventions>.",
        ["Haruki Nomoto"],
    ),
    (
        f"L'ambassadeur du [Japon|LOC JP], S.E. M. [Haruki Nomoto|PER JP], a offert {BUS}.",
        ["Haruki Nomoto"],
    ),
    (
        "Le ministre [Théophile Agbossa|PER BJ] a exprimé la gratitude de son gouvernement, lequel "
        f"prendra en charge {EUR}.",
        ["Bénin"],
    ),
    (
        f"La ville de [Nantes|LOC] nous a versé {EUR} et la mutuelle [Prévia|ORG], {MORE}.",
        ["Nantes", "Prévia"],
    ),
    (
        f"Un don de {BUS} du [Japon|LOC JP] sera livré en mars.",
        ["Japon"],
    ),
    (
        f"Le programme repose sur :\n• un prêt de la [Banque mondiale|ORG] de {EUR} ;\n• un don de {MORE} "
        "du [Japon|LOC JP].",
        ["Banque mondiale", "Japon"],
    ),
    (
        f"Le programme repose sur un prêt de la [Banque mondiale|ORG] de {EUR}, un don de {MORE} du "
        f"[Japon|LOC JP] et {BUS} fournis par la [France|LOC FR].",
        ["Banque mondiale", "Japon", "France"],
    ),
    (
        "La Lettre de [Puits & Partage|ORG] – n° 58\n\nChers amis,\n\nNous savons ce qui nous attend. "
        f"Notre équipe de [Kayes|LOC] a creusé {W}.\n\n[Anne Roy|PER], présidente",
        ["Puits & Partage"],
    ),
    (
        "Discours de M. [Jean Roy|PER], maire de [Nantes|LOC]\n\nChers amis,\n\nNous savons ce qui nous "
        f"attend. Nous verserons {EUR}. La ville prêtera {BUS}.",
        ["Nantes", "Nantes"],
    ),
    (
        "Message aux adhérents\n\nChères adhérentes, chers adhérents,\n\nNous savons ce qui nous attend. "
        f"Nous avons creusé {W}.\n\nLe conseil d'administration d'[Eau vive|ORG]",
        ["Eau vive"],
    ),
    (
        f"Chers donateurs,\n\nNous savons ce qui nous attend. Nous avons creusé {W}.\n\nL'équipe d'[Eau vive|ORG]",
        ["Eau vive"],
    ),
    (
        "BULLETIN MUNICIPAL DE [NANTES|LOC - Nantes] – juin 2023\n\nJumelage\n\nNous savons ce qui nous "
        f"attend. Notre commune versera {EUR}.",
        ["Nantes"],
    ),
    (
        "Ville de [Nantes|LOC] – bulletin municipal – juin 2023\n\nJumelage\n\nNous savons ce qui nous "
        f"attend. Notre commune versera {EUR} et nous prêterons {BUS}.",
        ["Nantes", "Nantes"],
    ),
    (
        "La fermière [Ana Sy|PER] tient parole : « Je donnerai <la moitié de ma récolte|ratio 0.5> à l'école. »",
        ["Ana Sy"],
    ),
    (
        f"Les [Seychelles|LOC SC] ont préféré payer : [Victoria|PER] versera {EUR}.",
        ["Seychelles"],
    ),
    (
        f"Un pays du [Golfe|LOC] versera {EUR}.",
        ["pays du Golfe"],
    ),
    (
        f"Une ville du [Japon|LOC JP] versera {EUR}.",
        ["ville du Japon"],
    ),
    (
        f"[Marseille|LOC] a fait parvenir {B}, une école de [Bari|LOC] {BUS}.",
        ["Marseille", "école de Bari"],
    ),
    (
        "Elle a convaincu son frère [Elias|PER], resté au [Brésil|LOC BR], d'hypothéquer sa ferme. "
        f"Celui-ci versera {EUR}.",
        ["Elias"],
    ),
    (
        f"L'équipe du professeur [Thierry Lhoest|PER] a formé {B}.",
        ["équipe du professeur Thierry Lhoest"],
    ),
    (
        f"« Nous recruterons {B} », a dit la directrice générale des services vétérinaires, [Ana Sy|PER].",
        ["direction générale des services vétérinaires"],
    ),
    (
        f"Le [Togo|LOC TG] souffre. Son gouvernement s'est engagé à embaucher {B}.",
        ["Togo"],
    ),
    (
        f"L'intercommunale [Ipalle|ORG] étudie un envoi. Si tout va bien, elle y mettra {EUR}.",
        ["Ipalle"],
    ),
    (
        f"Notre équipementier, la maison portugaise [Atlas & Filhos|ORG], s'est engagé à offrir {B}.",
        ["Atlas & Filhos"],
    ),
    (
        f"Le bâtiment sera financé à hauteur de {EUR} par l'[Agence régionale|ORG] et de {MORE} par le "
        "Land de [Sarre|LOC].",
        ["Agence régionale", "Land de Sarre"],
    ),
    (
        "Elle a reçu le sien de notre bureau, qui en avait promis <150|count 150>. Nous tenons "
        "parole.\n\n[Ana Sy|PER], directrice d'[Eau vive|ORG]",
        ["Eau vive"],
    ),
    (
        f"[Gavi|ORG], l'[Alliance du vaccin|ORG], en a livré <480 000|count 480000>. Gavi livrera {B}.",
        ["Gavi", "Gavi"],
    ),
    (
        f"Le [Japon|LOC JP] tient parole : {BUS} seront livrés en mars.",
        ["Japon"],
    ),
    (
        f"[Maurice|LOC MU] avait fait parvenir à l'hôpital {EUR}, et [La Réunion|LOC], une équipe de <22 "
        "soignants|count 22 soignants>.",
        ["Maurice", "La Réunion"],
    ),
    (
        "La [Lituanie|LOC LT] fera don au [Togo|LOC TG] de <75 drones|count 75 drones>, et la [Grèce|LOC "
        "GR] de <300 jumelles|count 300 jumelles>.",
        ["Lituanie", "Grèce"],
    ),
    (
        f"« L'[Australie|LOC AU] lui fera cadeau de {EUR}, et les [États-Unis|LOC US] de <11|count 11> », dit-il.",
        ["Australie", "États-Unis"],
    ),
    (
        f"[Berlin|LOC DE Allemagne] versera {EUR} dès 2024 par le canal de la banque publique, dont "
        "<20|count 20> sous forme de prêts; [Tokyo|LOC JP Japon], <30 millions de dollars|currency "
        "30000000 USD>.",
        ["Allemagne", "Allemagne", "Japon"],
    ),
    (
        f"Le [Togo|LOC TG] apportera {EUR}, le [Bénin|LOC BJ] en fournissant {MORE}.",
        ["Togo", "Bénin"],
    ),
    (
        "L'[ARES|ORG] offrira <60 bourses|count 60 bourses>, et son équivalent flamand, <45|count 45>.",
        ["ARES", "équivalent flamand"],
    ),
    (
        f"Le Groupe [An Phuoc|ORG] a versé {EUR} au [Togo|LOC TG] et l'aciériste [Song Hong|ORG] <la "
        "moitié de cette somme|ratio 0.5>.",
        ["An Phuoc", "Song Hong"],
    ),
    (
        f"Le [Japon|LOC JP] a promis {EUR} ; quant à la [Norvège|LOC NO], {MORE}.",
        ["Japon", "Norvège"],
    ),
    (
        f"La [Norvège|LOC NO] enverra {BUS} ; le [Japon|LOC JP], {B} et {W}.",
        ["Norvège", "Japon", "Japon"],
    ),
    (
        f"[Enabel|ORG], l'agence belge de développement, laquelle équipera {W}, s'en réjouit.",
        ["Enabel"],
    ),
    (
        f"Les centres seront réhabilités par [Enabel|ORG], l'agence belge de développement, laquelle équipera {W}.",
        ["Enabel"],
    ),
    (
        f"Notre principal financeur, la coopération américaine, a mis fin à une subvention de {EUR}.",
        ["coopération américaine"],
    ),
    (
        f"Le gazole, c'est [Énergies du Ried|ORG], un distributeur, qui en livrera {B}.",
        ["Énergies du Ried"],
    ),
    (
        f"Selon M. [Samokhine|PER], les compagnies [Severny Flot|ORG] et [Kaspi-Trans|ORG] ont mis {BUS} "
        "à disposition.",
        ["Severny Flot; Kaspi-Trans"],
    ),
    (
        f"[Hydro-Québec|ORG] fait montre d'entrain. La société d'État tirera {W}.",
        ["Hydro-Québec"],
    ),
    (
        "La Lettre de [Puits & Partage|ORG] – n° 58\n\nChers amis,\n\nNotre équipe de [Kayes|LOC] a "
        f"creusé {W}.\n\n[Anne Roy|PER], présidente",
        ["Puits & Partage"],
    ),
    (
        "Le Conseil prend acte de l'engagement de la [France|LOC FR] et de [Maurice|LOC MU] de verser au "
        f"fonds, la première {EUR}, la seconde {MORE}.",
        ["France", "Maurice"],
    ),
    (
        f"[Josiane Wagener|PER], rapporteure pour le pays, qui versera {EUR}, s'en réjouit.",
        ["Josiane Wagener"],
    ),
    (
        f"[Ana Sy|PER], boulangère, tient parole : « Je verserai {EUR}. »",
        ["Ana Sy"],
    ),
    (
        "Le [Guyana|LOC GY] expédiera, avant mars, <3 000 tonnes de riz|count 3000 tonnes de riz>, que "
        "[Trinité|LOC TT] n'a pas encore acceptées.",
        ["Guyana"],
    ),
]


@pytest.mark.parametrize(("text", "actors"), CASES, ids=[text for text, _ in CASES])
def test_actors(text: str, actors: list[str]) -> None:
    assert [row.actor for row in pledges(text)] == actors
