"""Who gives and who receives: cases of subjects, agents, pronouns, definite nouns, speakers, gaps and datives."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

EUR = "<8 millions d'euros|currency 8000000 EUR>"
USD = "<5 millions de dollars|currency 5000000 USD>"
BUS = "<40 autobus|count 40 autobus>"
WELLS = "<30 puits|count 30 puits>"
GRANTS = "<90 bourses|count 90 bourses>"

CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    # --- gaps: the verb is left out
    (
        "gap behind a bracketed acronym",
        f"La [Banque Alta|ORG] ([BAL|ORG - Banque Alta]) prêtera {EUR}, la [Caisse Orénoque|ORG] ([CO|ORG - Caisse Orénoque]) "
        "<220|currency 220000000 EUR> et le [Fonds Boréal|ORG], d'abord hésitant, <90 millions|currency 90000000 EUR>.",
        [("Banque Alta", ""), ("Caisse Orénoque", ""), ("Fonds Boréal", "")],
    ),
    (
        "gap with noun phrases",
        f"Le [Togo|LOC TG] versera {EUR} à la [Croix-Rouge|ORG], le [Bénin|LOC BJ], lui, <3 millions|currency 3000000 EUR> "
        "et la commune <200 000 euros|currency 200000 EUR>.",
        [("Togo", "Croix-Rouge"), ("Bénin", "Croix-Rouge"), ("commune", "Croix-Rouge")],
    ),
    (
        "gap with recipients of their own",
        f"La [Chine|LOC CN] donnera {BUS} au [Mali|LOC ML], le [Japon|LOC JP] <12 ambulances|count 12 ambulances> au [Niger|LOC NE].",
        [("Chine", "Mali"), ("Japon", "Niger")],
    ),
    (
        "no gap: a second recipient",
        f"La [Chine|LOC CN] donnera {BUS} au [Mali|LOC ML] et au [Togo|LOC TG] <12 ambulances|count 12 ambulances>.",
        [("Chine", "Mali"), ("Chine", "Togo")],
    ),
    (
        "gap behind a semicolon",
        f"L'[Italie|LOC IT] financera {WELLS} ; l'[Espagne|LOC ES], <12|count 12> ; le [Portugal|LOC PT], <5|count 5>.",
        [("Italie", ""), ("Espagne", ""), ("Portugal", "")],
    ),
    (
        "respectivement",
        "L'[Agence Alta|ORG] ([AAL|ORG - Agence Alta]) et la [Caisse Orénoque|ORG] apporteront respectivement <75|currency 75000000 EUR> et "
        "<40 millions d'euros|currency 40000000 EUR>, et l'[Allemagne|LOC DE] <70 millions|currency 70000000 EUR>.",
        [("Agence Alta", ""), ("Caisse Orénoque", ""), ("Allemagne", "")],
    ),
    # --- agents
    (
        "two agents",
        f"{WELLS} seront creusés par l'[Institut Boréal|ORG] et l'[Agence Alta|ORG].".replace("<30", "<Trente", 1),
        [("Institut Boréal; Agence Alta", "")],
    ),
    (
        "agent with an acronym and an apposition",
        f"Une aide de {EUR} sera versée au [Togo|LOC TG] par la [Banque Alta|ORG] ([BAL|ORG - Banque Alta]), filiale du groupe [Orenda|ORG].",
        [("Banque Alta", "Togo")],
    ),
    (
        "participle with an agent behind a relative dative",
        f"Le [Pérou|LOC PE] versera {EUR}, auxquels s'ajouteront <400 000 euros|currency 400000 EUR> apportés par la [Caisse Orénoque|ORG].",
        [("Pérou", ""), ("Caisse Orénoque", "")],
    ),
    # --- what stands between subject and verb
    (
        "a relative clause with a verb of no list",
        f"La [Norvège|LOC NO], qui préside cette année le [Conseil Boréal|ORG], a annoncé le versement de {EUR} au [Tchad|LOC TD].",
        [("Norvège", "Tchad")],
    ),
    (
        "a restrictive relative",
        "L'[Observatoire Alta|ORG] que je dirige formera <250 techniciennes|count 250 techniciennes>.",
        [("Observatoire Alta", "")],
    ),
    (
        "dislocated by quant à",
        f"La [Suède|LOC SE] a suspendu son aide. Quant à la [Banque Alta|ORG] ([BAL|ORG - Banque Alta]), elle injecterait {EUR} dans un fonds.",
        [("Banque Alta", "")],
    ),
    (
        "dislocated with an apposition",
        f"La [Banque Alta|ORG] pourrait suivre. Quant à [Camrail|ORG], filiale du groupe [Orenda|ORG] et exploitant actuel, elle ne versera pas les {EUR} réclamés.",
        [("Camrail", "")],
    ),
    (
        "apposition with a person",
        f"Le [Canada|LOC CA], représenté par son ministre, M. [Paul Roy|PER CA], offrira {BUS} au [Tchad|LOC TD].",
        [("Canada", "Tchad")],
    ),
    (
        "reduced clause between",
        f"L'[Agence Alta|ORG], créée en {{2010|DATE 2010-01-01 2010-12-31}} et dotée d'un siège à [Lomé|LOC], livrera {BUS} au [Mali|LOC ML].",
        [("Agence Alta", "Mali")],
    ),
    # --- definite nouns
    (
        "company",
        f"La société camerounaise [Hydro-Sanaga|ORG] travaille avec la [Banque Alta|ORG]. L'entreprise, qui emploie 640 salariés, livrera {BUS}.",
        [("Hydro-Sanaga", "")],
    ),
    (
        "the bank and not the company",
        f"La [Banque Alta|ORG] a reçu le groupe [Orenda|ORG]. L'institution prêtera {EUR} au [Togo|LOC TG].",
        [("Banque Alta", "Togo")],
    ),
    (
        "establishment as a recipient",
        f"L'[Université Alta|ORG] recrute. D'après l'hebdomadaire [Sermo|ORG], [Rabat|LOC MA Maroc] versera à l'établissement {EUR}.",
        [("Maroc", "Université Alta")],
    ),
    (
        "the Commission",
        f"La [Commission de la Cemac|ORG] s'est réunie. Le [Tchad|LOC TD] versera {EUR} à la Commission.",
        [("Tchad", "Commission de la Cemac")],
    ),
    (
        "two states",
        "Le [Cameroun|LOC CM] et le [Tchad|LOC TD] ont signé. Les deux États s'engagent à poser <742 km|physical 742 km>.",
        [("Cameroun; Tchad", "")],
    ),
    (
        "the kingdom, the other state named last",
        f"Le [Maroc|LOC MA] a reçu le président du [Tchad|LOC TD]. Le royaume accordera {GRANTS} au pays.",
        [("Maroc", "Tchad")],
    ),
    (
        "a role that nobody was called by",
        "La [Banque Alta|ORG] suit le dossier. L'[Angola|LOC AO] mettra <1 200 hectares|physical 1200 hectares> à la disposition du constructeur.",
        [("Angola", "constructeur")],
    ),
    (
        "an organisation that speaks",
        "Prise de position de [Rivages|ORG]\n\nNous le disons. Notre organisation, elle, s'est engagée à affecter <45 sages-femmes|count 45 sages-femmes>.",
        [("Rivages", "")],
    ),
    (
        "a bank with an adjective",
        f"La [Banque Alta|ORG] et le [Togo|LOC TG] négocient. La banque panafricaine prêtera {EUR} au gouvernement togolais.",
        [("Banque Alta", "gouvernement togolais")],
    ),
    # --- pronouns
    (
        "lui is the subject before, not the name last said",
        f"L'entreprise [Helios|ORG] a annoncé, après l'accord entre [Athènes|LOC GR Grèce] et [Le Caire|LOC EG Égypte], un chantier. "
        f"La [Banque Alta|ORG] s'est engagée à lui prêter {EUR}.",
        [("Banque Alta", "Helios")],
    ),
    (
        "elle in the next sentence",
        f"La [Fondation Alta|ORG] a reçu le ministre du [Togo|LOC TG]. Elle offrira {GRANTS}.",
        [("Fondation Alta", "")],
    ),
    (
        "celle-ci receives",
        f"Le groupe [Orenda|ORG] a signé avec l'[Université Alta|ORG]. Il versera à celle-ci {EUR}.",
        [("Orenda", "Université Alta")],
    ),
    (
        "y is the fund before",
        f"La [Mauritanie|LOC MR] a versé {EUR} au [Fonds Alta|ORG]. Le [Sénégal|LOC SN] y contribuera à hauteur de {USD}.",
        [("Mauritanie", "Fonds Alta"), ("Sénégal", "Fonds Alta")],
    ),
    # --- speakers
    (
        "minister quoted",
        f"« Nous livrerons {BUS} au [Togo|LOC TG] », a promis la ministre norvégienne du Développement, [Ingrid Dahl|PER NO].",
        [("Norvège", "Togo")],
    ),
    (
        "director quoted",
        f"« Nous livrerons {BUS} au [Togo|LOC TG] », a promis [Ingrid Dahl|PER NO], directrice générale de l'[Agence Alta|ORG NO].",
        [("Agence Alta", "Togo")],
    ),
    (
        "the body itself quoted",
        f"« Nous livrerons {BUS} au [Togo|LOC TG] », a fait savoir l'[Agence Alta|ORG].",
        [("Agence Alta", "Togo")],
    ),
    (
        "turns of a transcript",
        "[Ingrid Dahl|PER NO], ministre norvégienne, et [Getnet Alemu|PER ET], ministre éthiopien, étaient à la tribune.\n\n"
        f"Mme DAHL : Merci. Mon gouvernement livrera {BUS}.\n\n"
        f"M. ALEMU : Nous creuserons {WELLS} à [Gode|LOC].\n\n"
        f"Mme DAHL : Nous offrirons {GRANTS} à l'[Éthiopie|LOC ET].",
        [("Norvège", ""), ("Éthiopie", ""), ("Norvège", "Éthiopie")],
    ),
    (
        "son pays of an ambassador",
        f"Quant à [Pékin|LOC CN Chine], son ambassadeur a confirmé que son pays livrerait {BUS} au [Togo|LOC TG].",
        [("Chine", "Togo")],
    ),
    (
        "his institution",
        f"Le président de la [Banque Alta|ORG], [Ali Kone|PER], a rappelé que son institution avait construit {WELLS} au [Togo|LOC TG].",
        [("Banque Alta", "")],
    ),
    # --- recipients
    (
        "auprès de",
        "<35 enseignants|count 35 enseignants> seront détachés auprès de l'[Université Alta|ORG] par l'[Algérie|LOC DZ].",
        [("Algérie", "Université Alta")],
    ),
    (
        "two recipients joined by et de",
        f"Une ligne de crédit de {EUR} sera ouverte au profit de la [Banque Alta|ORG] ([BAL|ORG - Banque Alta]) et de la [Caisse Orénoque|ORG].",
        [("", "Banque Alta; Caisse Orénoque")],
    ),
    (
        "datives before their figures",
        f"La [Norvège|LOC NO] accorde à l'[École Alta|ORG], installée à [Bangui|LOC], une subvention de {EUR} et à l'[Institut Boréal|ORG] ([IB|ORG - Institut Boréal]) "
        "<640 millions|currency 640000000 EUR> supplémentaires.",
        [("Norvège", "École Alta"), ("Norvège", "Institut Boréal")],
    ),
    (
        "works receive nothing",
        f"La [Banque Alta|ORG] a suspendu sa contribution de {EUR} aux digues de la [Sebang|LOC].",
        [("Banque Alta", "")],
    ),
    (
        "studies receive nothing",
        f"L'[Espagne|LOC ES] apportera un don de {EUR}, consacré aux études techniques.",
        [("Espagne", "")],
    ),
    (
        "a relative dative",
        f"Le projet [DELTA|MISC], auquel le [Conseil Boréal|ORG] ([CB|ORG - Conseil Boréal]) consacrera {EUR}, démarre.",
        [("Conseil Boréal", "DELTA")],
    ),
    (
        "people cut by a participle",
        f"Le [Qatar|LOC QA] consacrera {EUR} à l'aide aux populations soudanaises chassées de leurs foyers.",
        [("Qatar", "populations soudanaises")],
    ),
    (
        "mettre à la disposition de",
        "[Conakry|LOC GN Guinée] mettra à la disposition du [Haut-Commissariat|ORG] <dix hydrologues|count 10 hydrologues>.",
        [("Guinée", "Haut-Commissariat")],
    ),
    (
        "of cocoa and coffee",
        f"La [Suisse|LOC CH] versera {EUR} en faveur des petits producteurs de cacao et de café.",
        [("Suisse", "petits producteurs de cacao et de café")],
    ),
    # --- nominal
    (
        "who presents a programme endowed",
        f"La [Commission Alta|ORG] a présenté une initiative dotée de {EUR}.",
        [("Commission Alta", "")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_parties(text: str, expected: list[tuple[str, str]]) -> None:
    """Each figure has its actor and recipient."""
    assert [(row.actor, row.recipient) for row in pledges(text)] == expected
