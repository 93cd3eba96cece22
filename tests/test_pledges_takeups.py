"""Who gives and receives where a quotation, a list, a relative clause or a sentence before says it: (text, parties)."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

from pipeline.stages.voices.houses import state_of_organ

EUR = "<8 millions d'euros|currency 8000000 EUR>"
USD = "<5 millions de dollars|currency 5000000 USD>"
BUS = "<40 autobus|count 40 autobus>"
W = "<30 puits|count 30 puits>"
SIX = "<six tracteurs|count 6 tracteurs>"

CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    # --- who speaks
    (
        "a speaker inside the quotation",
        f"« Nous prendrons notre part, a promis le ministre béninois [Luc Adjovi|PER BJ]. Nous verserons {EUR}. »",
        [("Bénin", "")],
    ),
    (
        "a speaker before the quotation, taken up inside",
        f"Le ministre libanais, [Nadim Haïdar|PER LB], s'est voulu rassurant. « Nous paierons, a-t-il répondu. Nous verserons {EUR} aux communes. » Sa collègue [Anna Weber|PER CH] doute.",
        [("Liban", "communes")],
    ),
    (
        "a colon and not the next sentence",
        f"La chancelière allemande, [Ulrike Baum|PER DE], a été claire. Elle a détaillé sa méthode : « Nous offrirons {BUS} aux travailleurs. » [Zoran Traj|PER MK], le premier ministre macédonien, a applaudi.",
        [("Allemagne", "travailleurs")],
    ),
    (
        "a quotation that is a paragraph",
        f"Devant les investisseurs, [Askhat Bai|PER KZ], ministre kazakh, a parlé.\n\n« Nous offrirons {BUS} aux éleveurs omanais. »\n\nLa table ronde continue.",
        [("Kazakhstan", "éleveurs omanais")],
    ),
    (
        "a signature below",
        f"« Demain, notre banque versera {EUR}. »\n\n– [Winston Bell|PER], président de la [Banque des Caraïbes|ORG]",
        [("Banque des Caraïbes", "")],
    ),
    (
        "an official without a name",
        f"« Nous offrirons {BUS} au [Mali|LOC ML] », a assuré le porte-parole de l'[Unicef|ORG].",
        [("Unicef", "Mali")],
    ),
    (
        "an ambassador without a name",
        f"« Nous offrirons {BUS} au [Mali|LOC ML] », a déclaré l'ambassadrice du [Japon|LOC JP].",
        [("Japon", "Mali")],
    ),
    (
        "a joint text",
        f"Communiqué conjoint du [Kenya|LOC KE] et de la [Suède|LOC SE]\n\nNous avons tenu parole. Nous construirons {W}.",
        [("Kenya; Suède", "")],
    ),
    (
        "we are ready to",
        f"« L'eau importe : nous sommes disposés à céder {BUS} au [Mali|LOC ML] », a dit le ministre kazakh [Askhat Bai|PER KZ].",
        [("Kazakhstan", "Mali")],
    ),
    # --- definite nouns
    (
        "the French president",
        f"[Luc Dupont|PER FR], arrivé en retard, n'a rien dit. Le président français avait promis {BUS} aux étudiants.",
        [("Luc Dupont", "étudiants")],
    ),
    (
        "his structure",
        f"[Rita Kodjo|PER], la directrice du [Conseil d'affaires|ORG], a précisé que sa structure fournirait {BUS}.",
        [("Conseil d'affaires", "")],
    ),
    (
        "whose organisation",
        f"La directrice de l'[Unicef|ORG], [Ana Thor|PER], a parlé. L'[OMS|ORG] écoute. Rien ne va, a dit [Ana Thor|PER], dont l'organisation ouvrira {W}.",
        [("Unicef", "")],
    ),
    (
        "whose director",
        "[Orano|ORG], dont la directrice a annoncé l'ouverture de <trois mines|count 3 mines>, recrute.",
        [("Orano", "")],
    ),
    (
        "the giant of its trade",
        f"Le groupe marocain [OCP|ORG] recrute. Le géant des phosphates livrera {BUS} au [Kenya|LOC KE].",
        [("OCP", "Kenya")],
    ),
    (
        "the body that leads its sentence",
        f"Depuis 2011, le [Centre hospitalier de Brest|ORG] a envoyé {BUS} à l'[hôpital régional de Kolda|ORG]. L'établissement brestois cédera {SIX}.",
        [("Centre hospitalier de Brest", "hôpital régional de Kolda"), ("Centre hospitalier de Brest", "")],
    ),
    (
        "a short name",
        f"L'[Observatoire maghrébin de l'eau|ORG] recrute. L'[Observatoire|ORG] creusera {W}.",
        [("Observatoire maghrébin de l'eau", "")],
    ),
    (
        "the country that acts, not the place",
        f"Et la [Belgique|LOC BE] ? Elle a rénové <onze écoles|count 11 écoles> en [Jordanie|LOC JO]. Le pays enverra {BUS}.",
        [("Belgique", ""), ("Belgique", "")],
    ),
    (
        "my country as he",
        f"Discours de [Kim Lee|PER KR], ministre coréen. Notre [Institut de la mer|ORG] recrute. Mon pays, qui a versé {EUR} au [Fonds bleu|ORG], est ici. Il livrera {BUS} au [Vanuatu|LOC VU]. Nous le dirons, et notre parole compte.",
        [("Corée du Sud", "Fonds bleu"), ("Corée du Sud", "Vanuatu")],
    ),
    (
        "celle-ci is not the giver",
        f"Aux termes d'un contrat conclu avec [A'Saffa|ORG], l'entreprise kazakhe [Turan|ORG] livrera à celle-ci {BUS}.",
        [("Turan", "A'Saffa")],
    ),
    (
        "celle-ci without a name",
        f"Selon l'accord conclu avec la municipalité, [Turan|ORG] versera à celle-ci {EUR}.",
        [("Turan", "municipalité")],
    ),
    (
        "his office",
        f"La [Croix-Rouge malgache|ORG] est sur place. « Nous construirons {W} », explique sa secrétaire générale, [Rita Kodjo|PER].",
        [("Croix-Rouge malgache", "")],
    ),
    (
        "a kingdom that only an adjective names",
        f"La partie marocaine est là. Le royaume offrira {BUS} au [Gabon|LOC GA].",
        [("Maroc", "Gabon")],
    ),
    (
        "a speaker of a transcript",
        f"[Aïssa Maïga|PER] : Oui, c'est vrai. Le président algérien a offert {BUS} au [Niger|LOC NE].",
        [("président algérien", "Niger")],
    ),
    # --- subjects
    (
        "what is opened somewhere",
        "L'[Inde|LOC IN] ouvrira <50 agences|count 50 agences> au [Niger|LOC NE].",
        [("Inde", "")],
    ),
    (
        "behind a semicolon, with an apposition",
        f"Primo, la police fédérale détachera {BUS} ; secundo, [Enabel|ORG], l'agence belge, rénovera {SIX}.",
        [("police fédérale", ""), ("Enabel", "")],
    ),
    (
        "whose work",
        "Saluant l'œuvre de la [Croix-Rouge|ORG], qui a planté <900 arbres|count 900 arbres>.",
        [("Croix-Rouge", "")],
    ),
    (
        "a gerund",
        f"L'[Allemagne|LOC DE] a ouvert la séance en annonçant une contribution de {EUR}.",
        [("Allemagne", "")],
    ),
    (
        "two officials",
        "L'ambassadrice [Ruth Huber|PER CH] et le ministre albanais des Finances, [Petrit Mala|PER AL], ont signé <deux accords|count 2 accords>.",
        [("Ruth Huber; Petrit Mala", "")],
    ),
    (
        "signed with somebody",
        "Le ministre malien, [Moussa Traoré|PER ML], a signé avec [Petrit Mala|PER AL] <deux accords|count 2 accords>.",
        [("Moussa Traoré; Petrit Mala", "")],
    ),
    (
        "signed between two",
        "<Deux accords|count 2 accords> ont été signés entre la [Banque Alta|ORG] et le [Togo|LOC TG].",
        [("Banque Alta; Togo", "")],
    ),
    (
        "who is enabled",
        f"L'accord avait permis au [Mali|LOC ML] de bâtir {W}.",
        [("Mali", "")],
    ),
    (
        "who allows",
        "[Oman|LOC OM] autorisera par ailleurs [Salam|ORG] et [Astana|ORG] à ouvrir <sept bureaux|count 7 bureaux>.",
        [("Oman", "Salam; Astana")],
    ),
    (
        "a resolution",
        f"Le Conseil,\nRappelant ses décisions ;\n1. Approuve l'octroi au [Burundi|LOC BI] d'une aide de {EUR} ;",
        [("Conseil", "Burundi")],
    ),
    (
        "a gift in apposition",
        f"{BUS}, don de la [Turquie|LOC TR], seront remis à la police nigérienne.",
        [("Turquie", "police nigérienne")],
    ),
    (
        "whose contribution",
        f"Un don japonais de {EUR} sera versé au [Mali|LOC ML].",
        [("Japon", "Mali")],
    ),
    (
        "whose money arrives",
        f"Je salue la [France|LOC FR], dont les {EUR} arriveront en mars.",
        [("France", "")],
    ),
    (
        "who pays a part",
        f"La [Banque Alta|ORG] accordera à la [Zambie|LOC ZM] {EUR}, dont <2 millions|currency 2000000 EUR> de l'[AFD|ORG] et <3 millions|currency 3000000 EUR> de la [Norvège|LOC NO].",
        [("Banque Alta", "Zambie"), ("AFD", "Zambie"), ("Norvège", "Zambie")],
    ),
    (
        "one of those who pay",
        f"L'[Italie|LOC IT] et la [France|LOC FR] verseront {EUR}, dont <2 millions|currency 2000000 EUR> pour la [France|LOC FR].",
        [("Italie; France", ""), ("France", "")],
    ),
    # --- recipients
    (
        "officials by name",
        f"{BUS} ont été remis par l'ambassadeur de [Chine|LOC CN], [Li Wei|PER CN], au ministre de la Santé, [Moussa Traoré|PER ML].",
        [("Li Wei", "Moussa Traoré")],
    ),
    (
        "for people",
        f"La [Chine|LOC CN] versera {EUR} pour les réfugiés du [Mali|LOC ML].",
        [("Chine", "réfugiés du Mali")],
    ),
    (
        "equipped with",
        f"La [Chine|LOC CN] équipera les hôpitaux du [Mali|LOC ML] de {SIX}.",
        [("Chine", "hôpitaux du Mali")],
    ),
    (
        "filled up",
        f"Les pays doteront d'un capital de {EUR} le [Fonds bleu|ORG], que la [France|LOC FR] abondera à hauteur de {USD}.",
        [("pays", "Fonds bleu"), ("France", "Fonds bleu")],
    ),
    (
        "to them, who are no buses",
        f"La [France|LOC FR] a livré {BUS} aux forces libanaises et leur en fournira <24|count 24> de plus.",
        [("France", "forces libanaises"), ("France", "forces libanaises")],
    ),
    (
        "a hyphen",
        f"L'[Inde|LOC IN] a promis {BUS} aux gardes-côtes.",
        [("Inde", "gardes-côtes")],
    ),
    (
        "a superlative",
        f"La [Chine|LOC CN] accordera {EUR} aux pays les moins avancés d'[Afrique|LOC].",
        [("Chine", "pays les moins avancés d'Afrique")],
    ),
    (
        "who will enjoy it",
        f"La [Chine|LOC CN] a débloqué une enveloppe de {EUR}, dont bénéficieront les communes rurales.",
        [("Chine", "communes rurales")],
    ),
    (
        "for the account of",
        f"La [Suisse|LOC CH] financera {W} pour le compte de l'[OIM|ORG].",
        [("Suisse", "OIM")],
    ),
    (
        "in brackets",
        f"La [Norvège|LOC NO] ({EUR}) et l'[Italie|LOC IT] ({USD}) ont promis leur aide au [Mali|LOC ML].",
        [("Norvège", "Mali"), ("Italie", "Mali")],
    ),
    (
        "shared by several givers",
        f"L'[Italie|LOC IT] a promis {EUR}, la [France|LOC FR] {USD} et l'[Inde|LOC IN] <2 millions|currency 2000000 EUR> aux réfugiés soudanais.",
        [("Italie", "réfugiés soudanais"), ("France", "réfugiés soudanais"), ("Inde", "réfugiés soudanais")],
    ),
    (
        "due to",
        f"L'[Italie|LOC IT] suspend les {EUR} qu'elle devait verser au [Togo|LOC TG].",
        [("Italie", "Togo")],
    ),
    (
        "promised above a list",
        f"Ce qui nous fut promis :\n– l'[Inde|LOC IN] offrira {BUS} ;\n– la [Chine|LOC CN] offrira {SIX}.\n\nNous le rappelons au nom du [Mali|LOC ML]. Nous le dirons.",
        [("Inde", "Mali"), ("Chine", "Mali")],
    ),
    # --- publishers, newsletters, partners
    (
        "the three partners",
        f"La [Banque Alta|ORG], le groupe [Beta|ORG] et l'agence [Gamma|ORG] ont paraphé l'accord. Les trois partenaires apporteront {EUR}.",
        [("Banque Alta; Beta; Gamma", "")],
    ),
    (
        "no three signatories named",
        f"La [Banque Alta|ORG] et le groupe [Beta|ORG] ont paraphé l'accord. Les trois signataires apporteront {EUR}.",
        [("trois signataires", "")],
    ),
    (
        "an intention behind what somebody else presents",
        f"Désireuse de soutenir le plan présenté par son voisin, la [France|LOC FR] a pris deux engagements :\n\n– offrir {BUS} au [Mali|LOC ML] ;\n\n– former {SIX}.",
        [("France", "Mali"), ("France", "")],
    ),
    # --- wholes and parts
    (
        "part of what a relative promised",
        f"Des {W} que le [Canada|LOC CA] avait promis au [Mali|LOC ML], <12|count 12> ont été creusés.",
        [("Canada", "Mali"), ("Canada", "Mali")],
    ),
    (
        "a part with its own agent",
        f"Au total, {W} ont été creusés, dont <12|count 12> par des entreprises québécoises.",
        [("", ""), ("entreprises québécoises", "")],
    ),
    (
        "a part by means of",
        f"La [France|LOC FR] a versé {EUR}, dont <3 millions|currency 3000000 EUR> par l'intermédiaire de l'[Unicef|ORG].",
        [("France", ""), ("France", "")],
    ),
    (
        "the agent of a part only",
        f"La [Tanzanie|LOC TZ] livrera {W}, dont <12|count 12> fournis par la [Chine|LOC CN].",
        [("Tanzanie", ""), ("Chine", "")],
    ),
    (
        "of that sum",
        f"Le [Japon|LOC JP] a annoncé un prêt de {USD} au [Mali|LOC ML] ; de cette somme, <2 millions|currency 2000000 USD> iront à la route.",
        [("Japon", "Mali"), ("Japon", "")],
    ),
    # --- rows, seats, appositions
    (
        "a row of agents behind par la",
        "La formation de <6 000 jeunes|count 6000 jeunes> par la [KOICA|ORG] et l'[Université Yonsei|ORG] est prévue.",
        [("KOICA; Université Yonsei", "")],
    ),
    (
        "a seat between two subjects",
        "L'[Université Alta|ORG], à [Sucre|LOC], et la [Haute école de Genève|ORG] accueilleront <huit stagiaires|count 8 stagiaires>.",
        [("Université Alta; Haute école de Genève", "")],
    ),
    (
        "two antecedents",
        f"L'aide ira à la [Zambie|LOC ZM] et à la [Sierra Leone|LOC SL], auxquelles la [Corée|LOC KR] livrera {W}.",
        [("Corée", "Zambie; Sierra Leone")],
    ),
    (
        "an official behind dont",
        f"Le geste est venu du [Fonds Alta|ORG], dont le directeur pour le Nord, [Luc Ba|PER], a annoncé l'octroi d'un prêt de {USD}.",
        [("Fonds Alta", "")],
    ),
    (
        "a participle before qui",
        f"Le relais revient à la [Fondation Alta|ORG], créée en 1990, qui a offert {BUS} au [Mali|LOC ML].",
        [("Fondation Alta", "Mali")],
    ),
    (
        "a speaker with his office inside the quotation",
        f"« Nous agissons, résume la directrice d'[Alta|ORG], [Ann Bo|PER] : d'une part, nous livrerons {W} ; d'autre part, nous offrirons {BUS}. »",
        [("Alta", ""), ("Alta", "")],
    ),
    (
        "they had promised us",
        f"« On nous avait promis {W} », lâche [Luc Adjovi|PER], président du [Réseau Alta|ORG].",
        [("", "Réseau Alta")],
    ),
    (
        "a programme in quotation marks before qui",
        f"La [Suède|LOC SE] prend le relais du programme « [Verte|MISC] », achevé en 2019, qui avait creusé {W}.",
        [("Verte", "")],
    ),
    (
        "what somebody signs and what it gives",
        f"La [DDC|ORG] a signé une convention qui garantit {USD} au [Mali|LOC ML].",
        [("DDC", "Mali")],
    ),
    (
        "by the voice of somebody",
        f"L'[Italie|LOC IT] a annoncé une contribution de {EUR} et l'[Alta|ORG], par la voix de sa directrice, [Ann Bo|PER], un don de {USD}.",
        [("Italie", ""), ("Alta", "")],
    ),
    # --- who receives
    (
        "sent to a state behind en",
        "La [France|LOC FR] a envoyé en [Haïti|LOC HT] <400 policiers|count 400 policiers>.",
        [("France", "Haïti")],
    ),
    (
        "built in a state",
        f"La [France|LOC FR] construira en [Haïti|LOC HT] {W}.",
        [("France", "")],
    ),
    (
        "the project",
        f"La [Suède|LOC SE] lance le projet « [Zamba|MISC] ». Le ministère s'est engagé à affecter au projet {BUS}.",
        [("ministère", "Zamba")],
    ),
    (
        "the province far behind",
        f"Le projet commence dans la province de la [Tshopo|LOC]. Il pleut. Il vente. Il neige. Il tonne. Il gèle. Il bruine. La [Suède|LOC SE] versera à la province {EUR}.",
        [("Suède", "Tshopo")],
    ),
    (
        "us behind an acronym",
        f"Au nom du [Mali|LOC ML], nous parlons. La [Banque Alta|ORG] ([BA|ORG - Banque Alta]) nous prêtera {USD}.",
        [("Banque Alta", "Mali")],
    ),
    (
        "a place set off",
        f"Le [Japon|LOC JP] a promis, à [Copenhague|LOC], {USD} aux plus vulnérables.",
        [("Japon", "plus vulnérables")],
    ),
    (
        "promised in front of me",
        f"La société [Alta|ORG] s'est engagée auprès de moi à verser {USD}.",
        [("Alta", "")],
    ),
    (
        "no recipient in an adverbial behind one",
        f"La [Chine|LOC CN] fournirait à l'[Afrique|LOC], au cours des prochaines années, {USD}.",
        [("Chine", "Afrique")],
    ),
    (
        "the joint venture",
        f"L'[EMAP|ORG] cède le terrain à la coentreprise [Verde|ORG]. La [BNDES|ORG] prêtera à la coentreprise, sur dix ans, {USD}.",
        [("BNDES", "Verde")],
    ),
    (
        "the continent",
        f"L'[Afrique|LOC] attend. La [Corée|LOC KR] accordera au continent {USD} de prêts.",
        [("Corée", "Afrique")],
    ),
    (
        "a network by name",
        f"La [Suède|LOC SE] a promis {USD} au réseau [Mihari|MISC].",
        [("Suède", "Mihari")],
    ),
    (
        "for a hospital",
        f"Le [Japon|LOC JP] enverra {BUS} pour l'hôpital d'[Impfondo|LOC].",
        [("Japon", "hôpital d'Impfondo")],
    ),
    (
        "a fund endowed",
        f"La [Suède|LOC SE] crée le [Fonds du lac|ORG], doté de {USD}.",
        [("Suède", "Fonds du lac")],
    ),
    (
        "each of them",
        f"La [Suède|LOC SE] salue le [Fonds du lac|ORG], auquel chaque État membre versera {USD}.",
        [("chaque État membre", "Fonds du lac")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_parties(text: str, expected: list[tuple[str, str]]) -> None:
    """Each figure has its actor and recipient."""
    assert [(row.actor, row.recipient) for row in pledges(text)] == expected


@pytest.mark.parametrize(
    ("house", "head", "expected"),
    [
        (
            "Bureau du Premier ministre",
            "Bureau du Premier ministre – République de Vanuatu\nSeul le prononcé",
            "Vanuatu",
        ),
        ("Ambassade de la République populaire de Chine en Guinée", "", "Chine"),
        ("Présidence de la Côte d’Ivoire", "", "Côte d'Ivoire"),
        ("Gouvernement togolais", "", "Togo"),
        ("Présidence de la République", "Présidence de la République\nService de presse", ""),
        ("Fondation suisse Alta", "", ""),
    ],
)
def test_state_of_organ(house: str, head: str, expected: str) -> None:
    """An embassy or a government speaks for its state."""
    assert state_of_organ(house, head).name == expected
