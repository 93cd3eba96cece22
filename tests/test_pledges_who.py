"""Who gives and who receives, in sentences of the press: a table of (text, actor and recipient of each figure)."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

EUR = "<8 millions d'euros|currency 8000000 EUR>"
USD = "<5 millions de dollars|currency 5000000 USD>"
BUS = "<40 autobus|count 40 autobus>"
W = "<30 puits|count 30 puits>"
G = "<90 bourses|count 90 bourses>"
D = "{2030|DATE 2025-03-10 2030-12-31}"

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        f"La [Norvège|LOC NO] a fait ses comptes. Sur les {EUR} promis en 2021, elle en a versé <3 millions|currency 3000000 EUR>.",
        [("Norvège", ""), ("Norvège", "")],
    ),
    (
        f"Le [Mali|LOC ML] n'a rien versé. C'est l'[Agence Alta|ORG] qui devait payer. Elle a offert {BUS}.",
        [("Agence Alta", "")],
    ),
    (
        f"La [Commission|ORG] a suspendu une aide de {EUR}, ont appris les eurodéputés.",
        [("Commission européenne", "")],
    ),
    (
        f"Le [Japon|LOC JP] est là. Ses avions ont livré {BUS}.",
        [("Japon", "")],
    ),
    (
        f"Le [sultanat d'Oman|LOC OM Oman] a reçu le président du [Kazakhstan|LOC KZ]. Le sultanat investira {USD} dans un port.",
        [("Oman", "")],
    ),
    (
        f"[Mascate|LOC OM Oman] et [Astana|LOC KZ Kazakhstan] ont signé. Le fonds souverain omanais, l'[Oman Investment Authority|ORG OM], apportera {USD}.",
        [("Oman Investment Authority", "")],
    ),
    (
        "La compagnie [Salam Air|ORG] ouvre une ligne. La compagnie aérienne omanaise achètera <12 avions|count 12 avions>.",
        [("Salam Air", "")],
    ),
    (
        "[Turkish Steel|ORG] recrute. Le groupe turc construira <deux usines|count 2 usines> au [Niger|LOC NE].",
        [("Turkish Steel", "")],
    ),
    (
        f"L'entreprise nantaise [Armoriq|ORG] équipe le port. L'entreprise livrera {BUS} au port autonome de [Dakar|LOC].",
        [("Armoriq", "port autonome de Dakar")],
    ),
    (
        f"L'association [Kolda Solidarité|ORG] recrute. L'association quimpéroise offrira {BUS} à la commune.",
        [("Kolda Solidarité", "commune")],
    ),
    (
        f"La ville de [Quimper|LOC] est jumelée à [Kolda|LOC]. La ville versera {EUR} à l'hôpital régional.",
        [("Quimper", "hôpital régional")],
    ),
    (
        f"La [Suisse|LOC CH] a parlé. Par l'intermédiaire de sa ministre, [Anna Frei|PER CH], elle a promis {EUR}.",
        [("Suisse", "")],
    ),
    (f"Le département du [Finistère|LOC] suit. Le département financera {W}.", [("Finistère", "")]),
    (
        f"La [Banque du Sud|ORG] a tout dit. Les fonds serviront à creuser {W} ; ces fonds permettront d'acheter {BUS}.",
        [("", ""), ("", "")],
    ),
    (
        "Le [Haut-Commissariat des Nations unies pour les réfugiés|ORG] ([HCR|ORG - Haut-Commissariat des Nations unies pour les réfugiés]) manque de fonds. L'agence distribuera <5 000 tentes|count 5000 tentes> aux réfugiés.",
        [("Haut-Commissariat des Nations unies pour les réfugiés", "réfugiés")],
    ),
    (
        "Le [HCR|ORG - Haut-Commissariat des Nations unies pour les réfugiés] manque de fonds. L'agence onusienne distribuera <5 000 tentes|count 5000 tentes> aux réfugiés centrafricains.",
        [("Haut-Commissariat des Nations unies pour les réfugiés", "réfugiés centrafricains")],
    ),
    (
        "Le [Programme alimentaire mondial|ORG] a besoin d'aide. L'organisation livrera <300 tonnes de riz|physical 300 tonnes de riz> aux déplacés.",
        [("Programme alimentaire mondial", "déplacés")],
    ),
    (
        f"Le [Luxembourg|LOC LU] et le [Bénin|LOC BJ] ont signé. Le Grand-Duché consacrera {EUR} au programme, et le [Bénin|LOC BJ] {USD}.",
        [("Luxembourg", "programme"), ("Bénin", "programme")],
    ),
    (
        f"Le [Japon|LOC JP] reste premier bailleur. L'archipel prêtera {USD} au [Vietnam|LOC VN].",
        [("Japon", "Vietnam")],
    ),
    (
        "L'[Agence japonaise de coopération internationale|ORG JP] ([JICA|ORG JP Agence japonaise de coopération internationale]) ouvre un bureau. L'agence japonaise enverra <20 experts|count 20 experts>.",
        [("Agence japonaise de coopération internationale", "")],
    ),
    (f"[Samsung|ORG] et [Hyundai|ORG] étaient là. Les deux groupes investiront {USD}.", [("Samsung; Hyundai", "")]),
    (
        "La [Corée du Sud|LOC KR] et le [Kenya|LOC KE] ont conclu. Les deux pays formeront <200 ingénieurs|count 200 ingénieurs>.",
        [("Corée du Sud; Kenya", "")],
    ),
    (
        f"La [Turquie|LOC TR] tient sa promesse. [Ankara|LOC TR Turquie] avait promis {G} ; le pays en a accordé <70|count 70>.",
        [("Turquie", ""), ("Turquie", "")],
    ),
    (
        f"Le ministre turc [Hakan Demir|PER TR] a annoncé que son pays offrirait {G} au [Tchad|LOC TD].",
        [("Turquie", "Tchad")],
    ),
    (
        f"Le ministre turc [Hakan Demir|PER TR] a annoncé que le pays offrirait {G} au [Tchad|LOC TD].",
        [("Turquie", "Tchad")],
    ),
    (
        f"[Hakan Demir|PER], ministre turc des Affaires étrangères, a déclaré : « Nous offrirons {G} au [Tchad|LOC TD]. »",
        [("Turquie", "Tchad")],
    ),
    (
        f"Le président d'[Orenda|ORG], [Ali Kone|PER], a indiqué que le groupe investirait {USD} au [Togo|LOC TG].",
        [("Orenda", "")],
    ),
    (f"« Nous investirons {USD} », a déclaré le PDG d'[Orenda|ORG], [Ali Kone|PER].", [("Orenda", "")]),
    (
        f"« Nous investirons {USD} », a déclaré [Ali Kone|PER], PDG d'[Orenda|ORG]. « Nous recruterons <300 personnes|count 300 personnes> », a-t-il ajouté.",
        [("Orenda", ""), ("Orenda", "")],
    ),
    (
        f"Pour [Ali Kone|PER], maire de [Kolda|LOC], l'affaire est close. « Ma commune versera {EUR} », dit-il.",
        [("Kolda", "")],
    ),
    (f"Mon pays, le [Mozambique|LOC MZ], versera {EUR} au [Fonds Alta|ORG].", [("Mozambique", "Fonds Alta")]),
    (
        f"Au nom du [Mozambique|LOC MZ], je remercie l'assemblée. Nous avons construit {W}. Nous planterons <3 000 arbres|count 3000 arbres>.",
        [("Mozambique", ""), ("Mozambique", "")],
    ),
    (f"Les ministres saluent l'engagement du [Canada|LOC CA] de verser {EUR} à [Haïti|LOC HT].", [("Canada", "Haïti")]),
    (
        f"Le [Canada|LOC CA], par l'entremise d'[Affaires mondiales Canada|ORG CA], versera {EUR} à la [Croix-Rouge|ORG].",
        [("Canada", "Croix-Rouge")],
    ),
    (
        f"[Affaires mondiales Canada|ORG CA] annonce : {EUR} à la [Croix-Rouge|ORG] pour des abris ; {USD} à l'[Unicef|ORG].",
        [("Affaires mondiales Canada", "Croix-Rouge"), ("Affaires mondiales Canada", "Unicef")],
    ),
    (
        f"La [Banque Alta|ORG] a approuvé un prêt de {EUR} en faveur de [Madagascar|LOC MG]. La Grande Île apportera {USD}.",
        [("Banque Alta", "Madagascar"), ("Madagascar", "")],
    ),
    (
        "La fondation [Aga Sila|ORG] y tient. La fondation, qui compte douze bureaux, formera <200 sages-femmes|count 200 sages-femmes>.",
        [("Aga Sila", "")],
    ),
    (
        "Créée en 1998, la [Fondation Sila|ORG] formera <200 sages-femmes|count 200 sages-femmes> au [Mali|LOC ML].",
        [("Fondation Sila", "")],
    ),
    (
        "Présente dans six pays, l'ONG [Rivages|ORG] distribuera <200 kits|count 200 kits> aux familles.",
        [("Rivages", "familles")],
    ),
    (f"À ses côtés, [Orenda|ORG], leader du secteur, livrera {BUS} au [Togo|LOC TG].", [("Orenda", "Togo")]),
    (
        f"La [Suisse|LOC CH] a versé {EUR} au [Liban|LOC LB] et la [France|LOC FR] lui en a promis <20|count 20>.",
        [("Suisse", "Liban"), ("France", "Liban")],
    ),
    (f"La [Suisse|LOC CH] soutient le [Liban|LOC LB]. Elle lui versera {EUR}.", [("Suisse", "Liban")]),
    (
        f"Le [CIO|ORG - Comité international olympique] a choisi [Dakar|LOC]. Le comité versera {USD} aux athlètes.",
        [("Comité international olympique", "athlètes")],
    ),
    (
        f"La fédération, elle, recevra {USD} du [CIO|ORG - Comité international olympique].",
        [("Comité international olympique", "fédération")],
    ),
    (f"[Hanoï|LOC VN Vietnam] a reçu de [Tokyo|LOC JP Japon] {USD} pour le métro.", [("Japon", "Vietnam")]),
    (f"Le [Vietnam|LOC VN] bénéficiera d'un prêt de {USD} accordé par le [Japon|LOC JP].", [("Japon", "Vietnam")]),
    (
        f"L'[AFD|ORG - Agence française de développement] y a engagé {EUR}, la coopération allemande {USD}.",
        [("Agence française de développement", ""), ("coopération allemande", "")],
    ),
    ("Côté omanais, la société [Asyad|ORG] construira <trois entrepôts|count 3 entrepôts>.", [("Asyad", "")]),
    (
        "La partie omanaise s'est engagée à acheter <200 000 tonnes de blé|physical 200000 tonnes de blé>.",
        [("partie omanaise", "")],
    ),
    (
        f"Les chefs d'État de l'[Alliance Alta|ORG] ont adopté une feuille de route. L'Alliance mobilisera {USD}.",
        [("Alliance Alta", "")],
    ),
    (f"À la [Mongolie|LOC MN], la [France|LOC FR] prêtera {EUR}.", [("France", "Mongolie")]),
    (f"La [Mongolie|LOC MN], à qui la [France|LOC FR] avait prêté {EUR}, a remboursé.", [("France", "Mongolie")]),
    (
        f"L'[Alta|ORG] et le [Fonds Boréal|ORG] s'associent. Le second versera {EUR} à [Haïti|LOC HT].",
        [("Fonds Boréal", "Haïti")],
    ),
    (
        f"[Lomé|LOC TG Togo] et [Cotonou|LOC BJ Bénin] ont signé : la première versera {EUR}, la seconde {USD}.",
        [("Togo", ""), ("Bénin", "")],
    ),
    (f"La société [Orenda|ORG] y croit. Le petit groupe investira {USD}.", [("Orenda", "")]),
    (
        f"La [France|LOC FR] versera {EUR}, auxquels la [Banque Alta|ORG] ajoutera {USD}.",
        [("France", ""), ("Banque Alta", "")],
    ),
    (f"La livraison par le [Japon|LOC JP] de {BUS} au [Togo|LOC TG] est prévue en mai.", [("Japon", "Togo")]),
    (
        f"L'octroi d'un prêt de {EUR} par la [Banque Alta|ORG] au [Togo|LOC TG] a été annoncé.",
        [("Banque Alta", "Togo")],
    ),
    (f"Le [Togo|LOC TG] recevra de la [Banque Alta|ORG] {EUR}.", [("Banque Alta", "Togo")]),
    (f"Le [Togo|LOC TG] recevra {EUR} de la [Banque Alta|ORG] ([BAL|ORG - Banque Alta]).", [("Banque Alta", "Togo")]),
    (f"Le [Togo|LOC TG] bénéficiera d'une aide de {EUR} de la part de l'[Inde|LOC IN].", [("Inde", "Togo")]),
    (f"Le [Fonds Boréal|ORG] a été doté de {EUR} par la [Norvège|LOC NO].", [("Norvège", "Fonds Boréal")]),
    (f"La [Norvège|LOC NO] dotera le [Fonds Boréal|ORG] de {EUR}.", [("Norvège", "Fonds Boréal")]),
    (
        f"Les [États-Unis|LOC US] ont annoncé {EUR} ; [Londres|LOC GB Royaume-Uni], <5|currency 5000000 EUR> ; [Paris|LOC FR France] et [Berlin|LOC DE Allemagne], <3|currency 3000000 EUR> chacun.",
        [("États-Unis", ""), ("Royaume-Uni", ""), ("France; Allemagne", "")],
    ),
    (
        f"Interrogé sur le dossier, le ministre a répondu que [Rabat|LOC MA Maroc] verserait {EUR} au [Mali|LOC ML].",
        [("Maroc", "Mali")],
    ),
    (f"Le français [Orano|ORG] livrera {BUS} au [Niger|LOC NE].", [("Orano", "Niger")]),
    (
        f"La [Banque mondiale|ORG], l'[AFD|ORG] et la [BAD|ORG] apporteront {EUR} au [Niger|LOC NE].",
        [("Banque mondiale; AFD; BAD", "Niger")],
    ),
    (f"Outre le [Mali|LOC ML], le [Niger|LOC NE] recevra {EUR} de l'[Inde|LOC IN].", [("Inde", "Niger")]),
    (
        "Avec l'appui de l'[Unicef|ORG], le [Niger|LOC NE] formera <200 sages-femmes|count 200 sages-femmes>.",
        [("Niger", "")],
    ),
    (f"[Orenda|ORG], via sa filiale [Orenda Togo|ORG], construira {W} au [Togo|LOC TG].", [("Orenda", "")]),
    (
        f"Pour sa part, la [Chine|LOC CN], par la voix de son ambassadeur, [Li Wei|PER CN], a promis {BUS} au [Niger|LOC NE].",
        [("Chine", "Niger")],
    ),
    (
        f"L'[Inde|LOC IN] offrira {G} aux étudiants du [Mali|LOC ML] et du [Niger|LOC NE].",
        [("Inde", "étudiants du Mali et du Niger")],
    ),
    (f"L'[Inde|LOC IN] offrira {G} à des étudiants maliens.", [("Inde", "étudiants maliens")]),
    (f"L'[Inde|LOC IN] consacrera {EUR} à la reconstruction du port de [Beyrouth|LOC].", [("Inde", "")]),
    (f"L'[Inde|LOC IN] consacrera {EUR} à l'[Université Alta|ORG].", [("Inde", "Université Alta")]),
    (f"L'[Inde|LOC IN] investira {EUR} dans les ports du [Mozambique|LOC MZ].", [("Inde", "")]),
    (
        f"L'[Inde|LOC IN] allouera {EUR} au titre de l'aide d'urgence aux sinistrés de [Kayes|LOC].",
        [("Inde", "sinistrés de Kayes")],
    ),
    (f"L'[Inde|LOC IN] fournira {BUS} destinés à la ville de [Kayes|LOC].", [("Inde", "Kayes")]),
    (f"L'[Inde|LOC IN] enverra {BUS} à [Kayes|LOC].", [("Inde", "")]),
    (
        f"L'[Inde|LOC IN] accordera au gouvernement malien, d'ici à {{2030|DATE 2025-03-10 2030-12-31}}, un prêt de {EUR}.",
        [("Inde", "gouvernement malien")],
    ),
    (
        f"L'[Inde|LOC IN] versera au [Fonds Boréal|ORG] ([FB|ORG - Fonds Boréal]) {EUR} par an.",
        [("Inde", "Fonds Boréal")],
    ),
    (f"L'[Inde|LOC IN] a promis d'envoyer {BUS} au [Mali|LOC ML].", [("Inde", "Mali")]),
    (f"L'[Inde|LOC IN] a promis au [Mali|LOC ML] de lui envoyer {BUS}.", [("Inde", "Mali")]),
    (f"L'[Inde|LOC IN] a promis au [Mali|LOC ML] qu'elle enverrait {BUS}.", [("Inde", "Mali")]),
    (f"L'[Inde|LOC IN] s'est dite prête à fournir au [Mali|LOC ML] {BUS}.", [("Inde", "Mali")]),
    (
        f"L'[Inde|LOC IN] versera {EUR}. Sur ce total, {USD} seront réservés au [Mali|LOC ML].",
        [("Inde", ""), ("", "Mali")],
    ),
    (f"L'[Inde|LOC IN] versera {EUR} au [Mali|LOC ML], soit deux fois plus que le [Japon|LOC JP].", [("Inde", "Mali")]),
    (f"L'[Inde|LOC IN], troisième contributeur de l'[ONU|ORG] après la [Chine|LOC CN], enverra {BUS}.", [("Inde", "")]),
    (f"Premier bailleur du [Mali|LOC ML], l'[Inde|LOC IN] enverra {BUS}.", [("Inde", "")]),
    (
        f"Réunis à [Bamako|LOC ML Mali], les ministres de l'[Alliance Alta|ORG] ont décidé d'envoyer {BUS} au [Niger|LOC NE].",
        [("ministres de l'Alliance Alta", "Niger")],
    ),
    (f"C'est l'[Inde|LOC IN] qui fournira {BUS} au [Mali|LOC ML].", [("Inde", "Mali")]),
    (
        "L'[Agence Alta|ORG] ([AAL|ORG - Agence Alta]) a ouvert un bureau à [Lomé|LOC]. Dirigée par Mme [Rita Kodjo|PER], elle formera <200 agents|count 200 agents>.",
        [("Agence Alta", "")],
    ),
    (
        "Le budget de l'ONG [Rivages|ORG] a doublé. Elle distribuera <200 kits|count 200 kits> aux familles.",
        [("Rivages", "familles")],
    ),
    (f"Le [Mali|LOC ML] et le [Niger|LOC NE] ont signé. Ils verseront {EUR}.", [("Mali; Niger", "")]),
    (
        f"La [BAD|ORG - Banque africaine de développement] et l'[AFD|ORG - Agence française de développement] sont là. Elles prêteront {EUR}.",
        [("Banque africaine de développement; Agence française de développement", "")],
    ),
    (f"[Paris|LOC FR France] a annoncé qu'il verserait {EUR} au [Mali|LOC ML].", [("France", "Mali")]),
    (f"[Berne|LOC CH Suisse] a annoncé qu'elle verserait {EUR} au [Mali|LOC ML].", [("Suisse", "Mali")]),
    (f"[Berlin|LOC DE Allemagne] hésite. Il a pourtant promis {EUR} au [Mali|LOC ML].", [("Allemagne", "Mali")]),
    (f"La ministre [Rita Kodjo|PER TG] s'est rendue à [Dapaong|LOC]. Elle a promis {W}.", [("Rita Kodjo", "")]),
    (
        f"La [Fondation Alta|ORG] existe depuis 1990. Les bénéficiaires sont nombreux. Elle versera {EUR} à l'hôpital.",
        [("Fondation Alta", "hôpital")],
    ),
    (f"Le ministère malien de la Santé a reçu l'[OMS|ORG]. Celle-ci livrera {BUS}.", [("OMS", "")]),
    (
        f"La [Croix-Rouge|ORG] a reçu le soutien de l'entreprise [Orenda|ORG]. Cette dernière versera {EUR}.",
        [("Orenda", "")],
    ),
    (
        "L'[OMS|ORG], l'[Unicef|ORG] et [Gavi|ORG] travaillent ensemble. Les trois organisations livreront <200 kits|count 200 kits>.",
        [("OMS; Unicef; Gavi", "")],
    ),
    (f"L'[Albanie|LOC AL] attend l'[Italie|LOC IT]. Celle-ci a promis {EUR}.", [("Italie", "")]),
    (f"L'[Albanie|LOC AL] a écrit à l'[Italie|LOC IT]. Elle a promis {EUR} aux pêcheurs.", [("Albanie", "pêcheurs")]),
    (f"Pour l'[Albanie|LOC AL], l'affaire est grave. Le pays versera {EUR} au fonds.", [("Albanie", "fonds")]),
    (
        f"Le groupe coréen [Hanjin|ORG] a signé avec la ville de [Busan|LOC]. Le conglomérat investira {USD}.",
        [("Hanjin", "")],
    ),
    (f"Le constructeur [Hanjin|ORG] a signé. L'industriel coréen investira {USD}.", [("Hanjin", "")]),
    (f"L'opérateur [Hanjin|ORG] a signé. Le géant coréen investira {USD}.", [("Hanjin", "")]),
    (
        f"La coopérative [Sabel|ORG] a signé avec la [Banque Alta|ORG]. Elle recevra {EUR}. La coopérative plantera <3 000 arbres|count 3000 arbres>.",
        [("", "Sabel"), ("Sabel", "")],
    ),
    (
        f"La [Banque Alta|ORG] a signé avec la coopérative [Sabel|ORG]. Elle prêtera {EUR} à la coopérative.",
        [("Banque Alta", "Sabel")],
    ),
    (
        "L'[Université Alta|ORG] et le [Lycée Boréal|ORG] s'associent. Le lycée accueillera <200 élèves|count 200 élèves>, l'université en formera <40|count 40>.",
        [("Lycée Boréal", ""), ("Université Alta", "")],
    ),
    (
        f"Le [Programme de développement rural|MISC] avance. Le programme financera {W}.",
        [("Programme de développement rural", "")],
    ),
    (
        f"Le secrétaire général de l'[Organisation Alta|ORG], [Ali Kone|PER], a annoncé que l'institution verserait {EUR}.",
        [("Organisation Alta", "")],
    ),
    (
        f"D'après [Ali Kone|PER], directeur de la [Compagnie Sud|ORG], l'entreprise livrera {BUS}.",
        [("Compagnie Sud", "")],
    ),
    (
        f"D'après [Ali Kone|PER], directeur de la [Compagnie Sud|ORG], sa société livrera {BUS}.",
        [("Compagnie Sud", "")],
    ),
    (f"Le [Japon|LOC JP], premier donateur du [Vietnam|LOC VN], lui accordera {USD}.", [("Japon", "Vietnam")]),
    (
        f"L'aide du [Japon|LOC JP] au [Vietnam|LOC VN] atteint des sommets. [Tokyo|LOC JP Japon] lui accordera {USD}.",
        [("Japon", "Vietnam")],
    ),
    (
        f"Le [Vietnam|LOC VN] veut un métro. Le [Japon|LOC JP] lui accordera {USD} et lui enverra <20 experts|count 20 experts>.",
        [("Japon", "Vietnam"), ("Japon", "Vietnam")],
    ),
    (
        f"Les États membres s'engagent à planter <3 000 arbres|count 3000 arbres>. Ils verseront {EUR} au fonds.",
        [("États membres", ""), ("États membres", "fonds")],
    ),
    (
        f"Le même jour, au terme d'un entretien de deux heures avec le président [Ali Kone|PER TG], l'ambassadeur [Li Wei|PER CN] a confirmé que [Pékin|LOC CN Chine], déjà premier créancier du [Togo|LOC TG], effacerait {EUR} de dette et livrerait {BUS}.",
        [("Chine", ""), ("Chine", "")],
    ),
    (
        f"Née en 2015 de la fusion de deux coopératives, la brasserie [Sabel|ORG], que contrôle le groupe danois [Orsk|ORG], investira {EUR} à [Kara|LOC].",
        [("Sabel", "")],
    ),
    (
        f"Si l'[Union européenne|ORG] tarde, la [Norvège|LOC NO], elle, a déjà viré {EUR} au [Fonds Boréal|ORG], et le [Qatar|LOC QA], longtemps absent, s'apprête à en verser <12|currency 12000000 EUR>.",
        [("Norvège", "Fonds Boréal"), ("Qatar", "Fonds Boréal")],
    ),
    (
        "Pour accompagner ce mouvement, le ministère togolais de la Santé, avec l'[OMS|ORG] et l'[Unicef|ORG], formera <200 sages-femmes|count 200 sages-femmes>.",
        [("ministère togolais de la Santé", "")],
    ),
    (
        "Dans le cadre du partenariat conclu en mai, l'[OMS|ORG] et l'[Unicef|ORG] fourniront aux centres de santé du [Togo|LOC TG] <300 tonnes de riz|physical 300 tonnes de riz>.",
        [("OMS; Unicef", "centres de santé du Togo")],
    ),
    (
        f"Longtemps réticente, la [Banque Alta|ORG] débloquera finalement, par tranches, {EUR} pour le barrage ; l'[État ivoirien|ORG CI] y ajoutera {USD}.",
        [("Banque Alta", ""), ("État ivoirien", "")],
    ),
    (
        "Les présidents [Ali Kone|PER TG] et [Paul Hounsa|PER BJ] se sont engagés à planter <3 000 arbres|count 3000 arbres>.",
        [("Ali Kone; Paul Hounsa", "")],
    ),
    (
        f"Le comité de jumelage de [Quimper|LOC] et l'association [Kolda Solidarité|ORG] financeront {W}.",
        [("comité de jumelage de Quimper; Kolda Solidarité", "")],
    ),
    (f"La commune bretonne, jumelée depuis 1990 à [Kolda|LOC], lui offrira {BUS}.", [("commune bretonne", "Kolda")]),
    (
        f"Le département du [Finistère|LOC], la ville de [Quimper|LOC] et l'association [Kolda Solidarité|ORG] verseront {EUR} au centre de santé de [Kolda|LOC].",
        [("Finistère; Quimper; Kolda Solidarité", "centre de santé de Kolda")],
    ),
    (f"De son côté, [Kolda|LOC] mettra un terrain à disposition et y construira {W}.", [("Kolda", "")]),
    (
        f"[Luxembourg|LOC LU] a renouvelé son programme avec [Cotonou|LOC BJ Bénin] : le Grand-Duché y consacrera {EUR}, le [Bénin|LOC BJ] {USD}.",
        [("Luxembourg", ""), ("Bénin", "")],
    ),
    (
        f"La [Turquie|LOC TR], qui s'est dotée de 44 ambassades sur le continent, formera <500 officiers|count 500 officiers> somaliens et livrera à [Mogadiscio|LOC SO Somalie] {BUS}.",
        [("Turquie", ""), ("Turquie", "Somalie")],
    ),
    (
        "Le [HCR|ORG], qui administre le camp, relogera <200 familles|count 200 familles> avant la saison des pluies, tandis que le [PAM|ORG] leur distribuera <300 tonnes de riz|physical 300 tonnes de riz>.",
        [("HCR", ""), ("PAM", "familles")],
    ),
    (
        f"Le gouvernement canadien, par la voix de la ministre [Anita Roy|PER CA], a annoncé {EUR} pour la [Jamaïque|LOC JM] et {USD} pour la [Dominique|LOC DM].",
        [("gouvernement canadien", "Jamaïque"), ("gouvernement canadien", "Dominique")],
    ),
    (
        f"La ministre [Anita Roy|PER CA] a annoncé aujourd'hui que le [Canada|LOC CA] accordera {EUR} à la [Banque Alta|ORG] afin d'aider les petits États insulaires.",
        [("Canada", "Banque Alta")],
    ),
    (
        "Le [CIO|ORG] et [Dakar 2026|ORG] ont promis d'équiper <50 écoles|count 50 écoles> et d'offrir <3 000 vélos|count 3000 vélos> aux collégiens de [Pikine|LOC].",
        [("CIO; Dakar 2026", ""), ("CIO; Dakar 2026", "collégiens de Pikine")],
    ),
    (
        f"Une enveloppe de {EUR}, financée à parts égales par le [Japon|LOC JP] et la [Banque Alta|ORG], ira aux pêcheurs du delta.",
        [("Japon; Banque Alta", "pêcheurs du delta")],
    ),
    (
        "La [Mongolie|LOC MN], avec le concours technique de l'[AFD|ORG], plantera <3 000 arbres|count 3000 arbres>.",
        [("Mongolie", "")],
    ),
    (
        f"Allocution de S.E. M. [Ali Kone|PER MZ], ministre des Affaires étrangères du [Mozambique|LOC MZ]\n\nNew York, le 3 juin\n\nMonsieur le Président,\n\nJe remercie le secrétaire général, M. [Paul Roy|PER], et l'ambassadeur du [Brésil|LOC BR], M. [Jo Lima|PER BR].\n\nNous avons construit {W}. Mon gouvernement plantera <3 000 arbres|count 3000 arbres>. Le [Brésil|LOC BR] nous a offert {BUS}.",
        [("Mozambique", ""), ("Mozambique", ""), ("Brésil", "Mozambique")],
    ),
    (
        f"Discours du ministre [Kim Jun|PER KR]\n\n[Busan|LOC], le 3 juin\n\nMesdames et Messieurs, le président kényan [Ali Kone|PER KE] l'a dit. La [Corée|LOC KR Corée du Sud] doublera son aide. Nous formerons <200 ingénieurs|count 200 ingénieurs>. Nous offrirons {G} au [Kenya|LOC KE].",
        [("Corée du Sud", ""), ("Corée du Sud", "Kenya")],
    ),
    (
        f"Discours prononcé à [Busan|LOC]\n\nMesdames et Messieurs, le président kényan [Ali Kone|PER KE] l'a dit. La [Corée du Sud|LOC KR] est prête. Nous formerons <200 ingénieurs|count 200 ingénieurs>. Nous offrirons {G} au [Kenya|LOC KE].\n\n[Kim Jun|PER KR], ministre coréen des Affaires étrangères",
        [("Corée du Sud", ""), ("Corée du Sud", "Kenya")],
    ),
    (
        "Par [Rita Kodjo|PER], directrice de l'[Observatoire Alta|ORG]\n\nOn nous dit que tout va bien. Nous formerons pourtant <200 techniciens|count 200 techniciens>. Nous l'avons promis.",
        [("Observatoire Alta", "")],
    ),
    (
        f"« Nous avons perdu beaucoup », soupire [Awa Sow|PER], qui vend du poisson. L'[ONG Rivages|ORG] a promis {BUS} aux pêcheuses. « Elle nous a déjà donné {W} », dit-elle.",
        [("ONG Rivages", "pêcheuses"), ("ONG Rivages", "")],
    ),
    (
        f"[Tirana|LOC AL Albanie], qui préside le sommet, n'offrira rien ; [Rome|LOC IT Italie] et [Berlin|LOC DE Allemagne], en revanche, apporteront {EUR} et {USD}.",
        [("Italie; Allemagne", ""), ("Italie; Allemagne", "")],
    ),
    (
        f"À [Tirana|LOC], la présidente de la [Commission européenne|ORG], [Eva Berg|PER], a promis aux six pays candidats {EUR}.",
        [("Eva Berg", "six pays candidats")],
    ),
    (
        f"La présidente de la [Commission européenne|ORG], [Eva Berg|PER], y a annoncé {EUR} en faveur des PME. « Nous ajouterons {USD} », a-t-elle lancé.",
        [("Commission européenne", "PME"), ("Commission européenne", "")],
    ),
    (
        f"Les [Nations unies|ORG] réclamaient {EUR}. Le [Japon|LOC JP] en a donné <12|currency 12000000 EUR>, la [Suisse|LOC CH] <7|currency 7000000 EUR>.",
        [("Japon", ""), ("Suisse", "")],
    ),
    (
        f"La [BAD|ORG] y contribuera à hauteur de {EUR}, le gouvernement à hauteur de {USD}.",
        [("BAD", ""), ("gouvernement", "")],
    ),
    (
        f"La [Chine|LOC CN] versera {EUR} à [Haïti|LOC HT], à [Cuba|LOC CU] et à la [Jamaïque|LOC JM].",
        [("Chine", "Haïti; Cuba; Jamaïque")],
    ),
    (
        f"La [Chine|LOC CN] versera {EUR} à [Haïti|LOC HT], [Cuba|LOC CU] et la [Jamaïque|LOC JM].",
        [("Chine", "Haïti; Cuba; Jamaïque")],
    ),
    (
        f"La [Chine|LOC CN] versera {EUR} aux [Comores|LOC KM], au [Fonds Boréal|ORG] et aux pêcheurs.",
        [("Chine", "Comores; Fonds Boréal; pêcheurs")],
    ),
    (
        f"La [Chine|LOC CN] ouvrira une ligne de crédit de {EUR} aux entreprises locales.",
        [("Chine", "entreprises locales")],
    ),
    (
        "La [Chine|LOC CN] formera <200 ingénieurs|count 200 ingénieurs> mongols à l'[Université Alta|ORG].",
        [("Chine", "")],
    ),
    (f"La [Chine|LOC CN] construira pour le [Niger|LOC NE] {W}.", [("Chine", "Niger")]),
    (f"La [Chine|LOC CN] versera {EUR} par le biais du [Fonds Boréal|ORG] aux sinistrés.", [("Chine", "sinistrés")]),
    (f"La [Chine|LOC CN] contribuera pour {EUR} au [Fonds Boréal|ORG].", [("Chine", "Fonds Boréal")]),
    (f"La [Chine|LOC CN] portera sa contribution au [Fonds Boréal|ORG] à {EUR}.", [("Chine", "Fonds Boréal")]),
    (f"La [Chine|LOC CN] a renoncé à verser au [Fonds Boréal|ORG] les {EUR} promis.", [("Chine", "Fonds Boréal")]),
    (
        f"La [Chine|LOC CN] va livrer aux hôpitaux de [Bangui|LOC] et de [Bouar|LOC] {BUS}.",
        [("Chine", "hôpitaux de Bangui et de Bouar")],
    ),
    (f"La [France|LOC FR] a versé {EUR} d'aide d'urgence à [Haïti|LOC HT].", [("France", "Haïti")]),
    (f"La [France|LOC FR] a porté secours au [Mali|LOC ML] et lui a versé {EUR}.", [("France", "Mali")]),
    (f"À la demande du [Mali|LOC ML], la [France|LOC FR] enverra {BUS} à l'hôpital.", [("France", "hôpital")]),
    (f"En réponse à l'appel de l'[ONU|ORG], la [France|LOC FR] versera {EUR}.", [("France", "")]),
    (f"La [France|LOC FR] consacrera {EUR} à la lutte contre la faim.", [("France", "")]),
    (f"La [France|LOC FR] consacrera {EUR} au développement du [Sahel|LOC].", [("France", "")]),
    (
        f"La [France|LOC FR] attribuera {G} à de jeunes chercheurs du [Mali|LOC ML].",
        [("France", "jeunes chercheurs du Mali")],
    ),
    (f"La [France|LOC FR] attribuera {G} aux meilleurs élèves.", [("France", "meilleurs élèves")]),
    (
        f"La [France|LOC FR] offrira {G} par an, dont <30|count 30> au [Mali|LOC ML] et <20|count 20> au [Niger|LOC NE].",
        [("France", ""), ("France", "Mali"), ("France", "Niger")],
    ),
    (f"La [France|LOC FR] prêtera {EUR} au groupe public [Sonelec|ORG].", [("France", "Sonelec")]),
    (
        f"La [France|LOC FR] prêtera {EUR} à la société publique [Sonelec|ORG], qui gère le réseau.",
        [("France", "Sonelec")],
    ),
    (f"La [France|LOC FR] prêtera {EUR} à [Sonelec|ORG] et à la ville de [Kayes|LOC].", [("France", "Sonelec; Kayes")]),
    ("La [France|LOC FR] rétrocédera au [Mali|LOC ML] <26 statues|count 26 statues>.", [("France", "Mali")]),
    (f"La [France|LOC FR] remettra {BUS} à la police du [Mali|LOC ML].", [("France", "police du Mali")]),
    (f"La [France|LOC FR] livrera {BUS} à la police malienne.", [("France", "police malienne")]),
    (f"La [France|LOC FR] fera don de {BUS} à la mairie de [Kayes|LOC].", [("France", "mairie de Kayes")]),
    (
        "La [France|LOC FR] ouvrira aux étudiants du [Mali|LOC ML] <200 places|count 200 places> dans ses lycées.",
        [("France", "étudiants du Mali")],
    ),
    (
        "La [France|LOC FR] réservera <200 places|count 200 places> aux étudiants maliens et nigériens.",
        [("France", "étudiants maliens et nigériens")],
    ),
    (f"La [France|LOC FR] mettra {BUS} à disposition des communes du littoral.", [("France", "communes du littoral")]),
    (f"La [France|LOC FR] met à la disposition des pêcheurs {BUS}.", [("France", "pêcheurs")]),
    (f"La [France|LOC FR] verse chaque année {EUR} à l'[Unesco|ORG].", [("France", "Unesco")]),
    (f"La [France|LOC FR] s'est engagée auprès du [Mali|LOC ML] à verser {EUR}.", [("France", "Mali")]),
    (f"La [France|LOC FR] a assuré au [Mali|LOC ML] qu'elle verserait {EUR}.", [("France", "Mali")]),
    (f"Le [Mali|LOC ML] a reçu {EUR}, le [Niger|LOC NE] n'a rien eu.", [("", "Mali")]),
    (
        f"Le [Mali|LOC ML] touchera {EUR} de la [Banque Alta|ORG] et {USD} du [Fonds Boréal|ORG].",
        [("Banque Alta", "Mali"), ("Fonds Boréal", "Mali")],
    ),
    (f"{W} seront creusés dans la région de [Kayes|LOC] par la [France|LOC FR].", [("France", "")]),
    (f"{EUR} seront versés, à parts égales, au [Mali|LOC ML] et au [Niger|LOC NE].", [("", "Mali; Niger")]),
    (f"Un chèque de {EUR} a été remis à l'association [Kolda Solidarité|ORG].", [("", "Kolda Solidarité")]),
    (f"Tant le [Mali|LOC ML] que le [Niger|LOC NE] verseront {EUR}.", [("Mali; Niger", "")]),
    (f"Ni le [Mali|LOC ML] ni le [Niger|LOC NE] ne verseront les {EUR} réclamés.", [("Mali; Niger", "")]),
    (
        f"Prenant la parole à son tour, la directrice régionale de l'[Agence Alta|ORG] ([AAL|ORG - Agence Alta]), [Rita Kodjo|PER], a fait valoir que son organisation, présente dans douze districts, y avait déjà réhabilité {W} et qu'elle en creuserait <15|count 15> autres d'ici {D}.",
        [("Agence Alta", ""), ("Agence Alta", "")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_parties(text: str, expected: list[tuple[str, str]]) -> None:
    """Each figure has its actor and recipient."""
    assert [(row.actor, row.recipient) for row in pledges(text)] == expected
