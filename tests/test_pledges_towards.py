"""Whom sums go to and who pays which part: a table of (text, actor and recipient of each figure)."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    # Funds and programmes called so: behind a duration, dans, with verbs of devoting.
    (
        "Le ministre danois de la Coopération a annoncé que [Copenhague|LOC DK Danemark] ajouterait <14 millions d'euros|currency 14000000 EUR> sur quatre ans au [Programme africain des semences|MISC].",
        [("Danemark", "Programme africain des semences")],
    ),
    (
        "La [Finlande|LOC FI] allouera <22 millions d'euros|currency 22000000 EUR> sur trois ans au [Programme régional des abeilles|MISC].",
        [("Finlande", "Programme régional des abeilles")],
    ),
    (
        "Le [Japon|LOC JP] consacrera <900 millions de yens|currency 900000000 JPY>, d'ici {2028|DATE 2025-03-10 2028-12-31}, au [Projet de l'eau de Zanzibar|MISC].",
        [("Japon", "Projet de l'eau de Zanzibar")],
    ),
    (
        "L'[Irlande|LOC IE] affectera <8 millions d'euros|currency 8000000 EUR> par an à l'[Initiative pour les écoles du Lac|MISC].",
        [("Irlande", "Initiative pour les écoles du Lac")],
    ),
    (
        "La [Banque mondiale|ORG] injectera <120 millions de dollars|currency 120000000 USD> dans le [Fonds bleu du Congo|ORG CG].",
        [("Banque mondiale", "Fonds bleu du Congo")],
    ),
    (
        "Le [Chili|LOC CL] a décidé d'ajouter <3 millions de dollars|currency 3000000 USD>, étalés sur cinq ans, au [Mécanisme andin de prévention des séismes|ORG].",
        [("Chili", "Mécanisme andin de prévention des séismes")],
    ),
    (
        "[Vienne|LOC AT Autriche] a annoncé <12 millions d'euros|currency 12000000 EUR> pour le [Programme alimentaire mondial|ORG].",
        [("Autriche", "Programme alimentaire mondial")],
    ),
    (
        "L'[Australie|LOC AU] contribuera à hauteur de <40 millions de dollars|currency 40000000 USD> au [Fonds océanien d'adaptation|ORG].",
        [("Australie", "Fonds océanien d'adaptation")],
    ),
    (
        "La [Suisse|LOC CH] consacrera <30 millions de francs|currency 30000000 CHF> à la lutte contre le paludisme.",
        [("Suisse", "")],
    ),
    # Dative relatives.
    (
        "La [Facilité pour l'eau du Sahel|MISC], à laquelle [Oslo|LOC NO Norvège] devait consacrer <2,3 milliards de couronnes|currency 2300000000 NOK>, dort encore dans les tiroirs.",
        [("Norvège", "Facilité pour l'eau du Sahel")],
    ),
    (
        "Le [Fonds vert caribéen|ORG], auquel le [Canada|LOC CA] apportera <40 millions de dollars|currency 40000000 CAD>, ouvrira en {mai|DATE 2025-05-01 2025-05-31}.",
        [("Canada", "Fonds vert caribéen")],
    ),
    (
        "Le [Fonds vert caribéen|ORG], pour lequel la [Norvège|LOC NO] avait promis <30 millions de dollars|currency 30000000 USD>, n'a rien reçu.",
        [("Norvège", "Fonds vert caribéen")],
    ),
    (
        "L'[hôpital de Gao|ORG], au profit duquel le [Maroc|LOC MA] avait promis <12 ambulances|count 12 ambulances>, attend toujours.",
        [("Maroc", "hôpital de Gao")],
    ),
    (
        "L'[Initiative de la Grande Muraille verte|MISC], pour laquelle [Berlin|LOC DE Allemagne] s'était engagée à débloquer <55 millions d'euros|currency 55000000 EUR>, manque d'argent.",
        [("Allemagne", "Initiative de la Grande Muraille verte")],
    ),
    (
        "L'[Agence spatiale africaine|ORG], à qui l'[Égypte|LOC EG] va céder <7 hectares|physical 7 hectares>, s'installera au [Caire|LOC].",
        [("Égypte", "Agence spatiale africaine")],
    ),
    (
        "Les réfugiés rohingyas, pour lesquels la [Turquie|LOC TR] a acheminé <900 tonnes de vivres|physical 900 tonnes de vivres>, vivent sous des bâches.",
        [("Turquie", "réfugiés rohingyas")],
    ),
    (
        "Le [Programme des vallées|MISC], dans lequel la [Suède|LOC SE] injectera <18 millions de dollars|currency 18000000 USD>, couvre <six pays|count 6 pays>.",
        [("Suède", "Programme des vallées")],
    ),
    (
        "Le [Mécanisme de riposte aux criquets|ORG], en faveur duquel l'[Autriche|LOC AT] compte débloquer <9 millions d'euros|currency 9000000 EUR>, sera basé à [Nairobi|LOC].",
        [("Autriche", "Mécanisme de riposte aux criquets")],
    ),
    (
        "Les ONG saluent le [Fonds pour les océans|ORG], auquel le [Portugal|LOC PT] a promis de verser <12 millions d'euros|currency 12000000 EUR>.",
        [("Portugal", "Fonds pour les océans")],
    ),
    (
        "Il a cité la [Banque alimentaire du Québec|ORG], à laquelle [Ottawa|LOC CA Canada] allouera <3 millions de dollars|currency 3000000 CAD> en {juin|DATE 2025-06-01 2025-06-30}.",
        [("Canada", "Banque alimentaire du Québec")],
    ),
    (
        "Le [Soudan du Sud|LOC SS], pour lequel l'[Union européenne|ORG] avait débloqué <45 millions d'euros|currency 45000000 EUR>, n'a pas répondu.",
        [("Union européenne", "Soudan du Sud")],
    ),
    (
        "Le [Yémen|LOC YE] et la [Somalie|LOC SO], auxquels l'[Arabie saoudite|LOC SA] fournira <3 000 tonnes de dattes|physical 3000 tonnes de dattes>, ont remercié [Riyad|LOC SA Arabie saoudite].",
        [("Arabie saoudite", "Yémen; Somalie")],
    ),
    (
        "La route [Bamako|LOC]-[Kayes|LOC], pour laquelle la [BAD|ORG - Banque africaine de développement] a prêté <40 millions d'euros|currency 40000000 EUR>, est finie.",
        [("Banque africaine de développement", "")],
    ),
    (
        "Les pêcheurs de [Mbour|LOC], à qui la [Corée du Sud|LOC KR] a remis <60 pirogues|count 60 pirogues>, reprennent la mer.",
        [("Corée du Sud", "pêcheurs de Mbour")],
    ),
    (
        "L'[Union des Comores|LOC KM Comores], à laquelle [Abou Dhabi|LOC AE Émirats arabes unis] s'est engagé à prêter <20 millions de dollars|currency 20000000 USD>, organise un scrutin.",
        [("Émirats arabes unis", "Comores")],
    ),
    # What y takes up.
    (
        "Le [Programme d'appui aux maternités du Nord|MISC] ([PAMN|MISC - Programme d'appui aux maternités du Nord]) démarre {lundi|DATE 2025-03-10 2025-03-10}. La [Banque islamique de développement|ORG] y consacrera <16 millions de dollars|currency 16000000 USD> et l'État nigérien <11 millions|currency 11000000 USD>.",
        [
            ("Banque islamique de développement", "Programme d'appui aux maternités du Nord"),
            ("État nigérien", "Programme d'appui aux maternités du Nord"),
        ],
    ),
    (
        "Le [Fonds pour la paix au Tchad|ORG] sera doté d'un secrétariat permanent. La [Belgique|LOC BE] y versera <4 millions d'euros|currency 4000000 EUR>.",
        [("Belgique", "Fonds pour la paix au Tchad")],
    ),
    (
        "L'[Initiative pour les mangroves du golfe|MISC] vient d'être lancée à [Accra|LOC]. Les [Pays-Bas|LOC NL] y injecteront <7 millions d'euros|currency 7000000 EUR> d'ici {2029|DATE 2025-03-10 2029-12-31}.",
        [("Pays-Bas", "Initiative pour les mangroves du golfe")],
    ),
    (
        "La ville de [Bangui|LOC] attend de nouveaux bus. La [Chine|LOC CN] y livrera <40 autobus|count 40 autobus> en {mai|DATE 2025-05-01 2025-05-31}.",
        [("Chine", "")],
    ),
    (
        "Le port de [Nacala|LOC] sera agrandi. Le [Japon|LOC JP] y consacrera <300 millions de dollars|currency 300000000 USD>.",
        [("Japon", "")],
    ),
    (
        "La [Zambie|LOC ZM] a inauguré un centre de soins. L'[Inde|LOC IN] y construira <30 salles|count 30 salles>.",
        [("Inde", "")],
    ),
    (
        "Le [Fonds d'urgence pour le Pacifique|ORG] a été présenté à [Suva|LOC]. [Canberra|LOC AU Australie] compte y verser <18 millions de dollars|currency 18000000 USD>.",
        [("Australie", "Fonds d'urgence pour le Pacifique")],
    ),
    (
        "[Berne|LOC CH Suisse] et [Tirana|LOC AL Albanie] ont lancé l'[Initiative pour les vallées alpines|MISC]. La [Suisse|LOC CH] y engagera <5 millions de francs|currency 5000000 CHF> en trois ans.",
        [("Suisse", "Initiative pour les vallées alpines")],
    ),
    (
        "La capitale se dote d'un tramway. La mairie y consacrera <80 millions d'euros|currency 80000000 EUR>.",
        [("mairie", "")],
    ),
    (
        "Le [Programme régional d'élevage|MISC] sera piloté depuis [Niamey|LOC]. Le [Danemark|LOC DK] prévoit d'y allouer <7,5 millions d'euros|currency 7500000 EUR>.",
        [("Danemark", "Programme régional d'élevage")],
    ),
    (
        "Le [Programme alimentaire mondial|ORG] manque de riz au [Tchad|LOC TD]. L'[Inde|LOC IN] y enverra <20 000 tonnes|physical 20000 tonnes>.",
        [("Inde", "")],
    ),
    # Each of several.
    ("Chacune des Parties contribuera à hauteur de <2 millions d'euros|currency 2000000 EUR>.", [("Parties", "")]),
    ("Chacun des deux gouvernements prendra en charge <40 % des travaux|percent 40 %>.", [("deux gouvernements", "")]),
    (
        "Le [Ghana|LOC GH] et le [Togo|LOC TG] ont signé. Chacun des deux pays fournira <30 gendarmes|count 30 gendarmes>.",
        [("Ghana; Togo", "")],
    ),
    ("Le [Ghana|LOC GH] et le [Togo|LOC TG] ont signé. Chacun fournira <30 gendarmes|count 30 gendarmes>.", [("", "")]),
    ("L'une et l'autre Partie enverront <dix observateurs|count 10 observateurs>.", [("", "")]),
    (
        "Le [Pérou|LOC PE] et l'[Équateur|LOC EC] ont conclu un accord. L'un et l'autre déploieront <400 soldats|count 400 soldats>.",
        [("Pérou; Équateur", "")],
    ),
    (
        "La [Bolivie|LOC BO] et le [Chili|LOC CL] s'entendent. Les deux États construiront chacun <12 postes|count 12 postes>.",
        [("Bolivie; Chili", "")],
    ),
    ("Chacune des trois banques apportera <10 millions d'euros|currency 10000000 EUR>.", [("trois banques", "")]),
    # Lists whose intro names only projects or actions.
    (
        "L'[Agence suédoise de développement|ORG SE] engagera les projets ci-après :\n– construction de <quatre lycées|count 4 lycées> à [Kolda|LOC] ;\n– octroi de <2 500 microcrédits|count 2500 microcrédits> à la [Fédération des pêcheuses|ORG].",
        [("Agence suédoise de développement", ""), ("Agence suédoise de développement", "Fédération des pêcheuses")],
    ),
    (
        "La [Banque de développement des Caraïbes|ORG] financera les actions suivantes :\n• réhabilitation de <12 écoles|count 12 écoles> ;\n• achat de <30 ambulances|count 30 ambulances>.",
        [("Banque de développement des Caraïbes", ""), ("Banque de développement des Caraïbes", "")],
    ),
    (
        "Le [Portugal|LOC PT] réalisera les opérations suivantes :\n- la formation de <300 juges|count 300 juges> ;\n- la livraison de <15 vedettes|count 15 vedettes> à la marine angolaise.",
        [("Portugal", ""), ("Portugal", "marine angolaise")],
    ),
    (
        "L'ONG [Terre d'Accueil|ORG] a mené les activités ci-dessous :\n– distribution de <4 000 kits|count 4000 kits> aux déplacés ;\n– forage de <20 puits|count 20 puits>.",
        [("Terre d'Accueil", "déplacés"), ("Terre d'Accueil", "")],
    ),
    (
        "Le projet, qui s'étendra de {janvier 2026 à décembre 2029|DATE 2026-01-01 2029-12-31}, comprend <deux composantes|count 2 composantes> :\n• l'aménagement de <8 400 hectares de rizières|physical 8400 hectares de rizières> ;\n• la formation de <12 000 exploitants|count 12000 exploitants>.",
        [("", ""), ("", "")],
    ),
    (
        "La [Turquie|LOC TR] assurera au profit de la [Somalie|LOC SO] les prestations suivantes :\n– la fourniture de <40 véhicules|count 40 véhicules> ;\n– la formation de <500 policiers|count 500 policiers>.",
        [("Turquie", "Somalie"), ("Turquie", "Somalie")],
    ),
    # Who pays which part behind par.
    (
        "Le barrage sera financé par la [Banque mondiale|ORG] à hauteur de <120 millions de dollars|currency 120000000 USD> et par le [Népal|LOC NP] pour <35 millions|currency 35000000 USD>.",
        [("Banque mondiale", ""), ("Népal", "")],
    ),
    (
        "L'hôpital sera cofinancé par la [Norvège|LOC NO], qui apportera <9 millions d'euros|currency 9000000 EUR>, et par la [Suède|LOC SE], à concurrence de <4 millions|currency 4000000 EUR>.",
        [("Norvège", ""), ("Suède", "")],
    ),
    (
        "La ligne a été financée par l'[AFD|ORG FR Agence française de développement], pour <60 millions d'euros|currency 60000000 EUR>, la [BEI|ORG - Banque européenne d'investissement], pour <40 millions|currency 40000000 EUR>, et l'État kényan, pour <15 millions|currency 15000000 EUR>.",
        [("Agence française de développement", ""), ("Banque européenne d'investissement", ""), ("État kényan", "")],
    ),
    (
        "Le port est financé par le [Japon|LOC JP] à hauteur de <200 millions de dollars|currency 200000000 USD>.",
        [("Japon", "")],
    ),
    (
        "Les travaux sont financés par la [France|LOC FR] (<8 millions d'euros|currency 8000000 EUR>), l'[Allemagne|LOC DE] (<5 millions d'euros|currency 5000000 EUR>) et le [Bénin|LOC BJ] (<2 millions d'euros|currency 2000000 EUR>).",
        [("France", ""), ("Allemagne", ""), ("Bénin", "")],
    ),
    (
        "Le réseau sera financé par l'[Union européenne|ORG], à hauteur d'<environ 30 millions d'euros|currency 30000000 EUR>, et par l'[Islande|LOC IS], pour <3 millions|currency 3000000 EUR>.",
        [("Union européenne", ""), ("Islande", "")],
    ),
    (
        "Le texte a été adopté par le [Sénat|ORG] (<52 voix|count 52 voix>) et l'[Assemblée|ORG] (<120 voix|count 120 voix>).",
        [],
    ),
    # Sums meant for somebody.
    (
        "[Bruxelles|ORG - Union européenne] a gelé l'aide de <40 millions d'euros|currency 40000000 EUR> qu'elle destinait au [Mali|LOC ML].",
        [("Union européenne", "Mali")],
    ),
    (
        "La [Suède|LOC SE] a annoncé <60 millions de couronnes|currency 60000000 SEK> destinés aux écoles ukrainiennes.",
        [("Suède", "écoles ukrainiennes")],
    ),
    (
        "Le [Japon|LOC JP] a confirmé <25 millions de dollars|currency 25000000 USD> en direction du [Bangladesh|LOC BD].",
        [("Japon", "Bangladesh")],
    ),
    (
        "L'[Italie|LOC IT] a débloqué <30 millions d'euros|currency 30000000 EUR> fléchés vers la [Tunisie|LOC TN].",
        [("Italie", "Tunisie")],
    ),
    (
        "Les [Pays-Bas|LOC NL] ont suspendu les <15 millions d'euros|currency 15000000 EUR> qu'ils réservaient à l'[Afghanistan|LOC AF].",
        [("Pays-Bas", "Afghanistan")],
    ),
    (
        "[Londres|LOC GB Royaume-Uni] a réduit de <20 %|percent 20 %> l'aide qu'elle accordait à l'[Éthiopie|LOC ET].",
        [("Royaume-Uni", "Éthiopie")],
    ),
    (
        "[Doha|LOC QA Qatar] maintient le prêt de <70 millions de dollars|currency 70000000 USD> qu'elle a consenti à la [Jordanie|LOC JO].",
        [("Qatar", "Jordanie")],
    ),
    (
        "Le [Danemark|LOC DK] a versé <12 millions de couronnes|currency 12000000 DKK> destinés au [Haut-Commissariat pour les réfugiés|ORG - Haut-Commissariat des Nations unies pour les réfugiés].",
        [("Danemark", "Haut-Commissariat des Nations unies pour les réfugiés")],
    ),
    (
        "L'[Autriche|LOC AT] a suspendu l'enveloppe de <9 millions d'euros|currency 9000000 EUR> qu'elle réservait à la [Géorgie|LOC GE].",
        [("Autriche", "Géorgie")],
    ),
    (
        "L'[Inde|LOC IN] a expédié <30 tonnes de médicaments|physical 30 tonnes de médicaments> en direction des [îles Fidji|LOC FJ Fidji].",
        [("Inde", "Fidji")],
    ),
    (
        "[Paris|LOC FR France] a débloqué <5 millions d'euros|currency 5000000 EUR> en direction des associations libanaises.",
        [("France", "associations libanaises")],
    ),
    (
        "[Berlin|LOC DE Allemagne] a confirmé <7 millions d'euros|currency 7000000 EUR> destinés à la rénovation du port.",
        [("Allemagne", "")],
    ),
    # Objects behind an insertion.
    (
        "Les deux pays verseront à la [Commission des pêches|ORG], dont le siège est à [Accra|LOC], une contribution commune de <3,6 millions d'euros|currency 3600000 EUR> par an.",
        [("deux pays", "Commission des pêches")],
    ),
    (
        "La [Chine|LOC CN] bâtira à [Honiara|LOC], en vue des [Jeux du Pacifique|MISC], un stade de <10 000 places|count 10000 places>.",
        [("Chine", "")],
    ),
    (
        "Le [Japon|LOC JP] remettra à l'[Agence de l'eau|ORG], que dirige depuis mars [Paul Mensah|PER], un lot de <40 pompes|count 40 pompes>.",
        [("Japon", "Agence de l'eau")],
    ),
    (
        "L'[Espagne|LOC ES] accordera au [Honduras|LOC HN], qui sort d'une longue sécheresse, un prêt de <25 millions d'euros|currency 25000000 EUR>.",
        [("Espagne", "Honduras")],
    ),
    (
        "Le [Maroc|LOC MA] formera dans ses instituts, au titre de la coopération Sud-Sud, <120 imams maliens|count 120 imams maliens>.",
        [("Maroc", "")],
    ),
    (
        "La [Turquie|LOC TR] livrera au [Niger|LOC NE], selon le ministre de la Défense, <six drones|count 6 drones>.",
        [("Turquie", "Niger")],
    ),
    (
        "Le [Qatar|LOC QA] ouvrira à [Mogadiscio|LOC], à la demande du gouvernement somalien, une école de <600 élèves|count 600 élèves>.",
        [("Qatar", "")],
    ),
    (
        "L'État camerounais ne recrutera pas {cette année|DATE 2025-01-01 2025-12-31} les <500 agents|count 500 agents> réclamés par le syndicat.",
        [("État camerounais", "")],
    ),
    (
        "L'[Italie|LOC IT] ne livrera pas les <40 blindés|count 40 blindés> demandés par [Kiev|LOC UA Ukraine].",
        [("Italie", "")],
    ),
    (
        "La [Banque mondiale|ORG] ne décaissera pas, {cette année|DATE 2025-01-01 2025-12-31}, les <60 millions de dollars|currency 60000000 USD> attendus par le [Malawi|LOC MW].",
        [("Banque mondiale", "")],
    ),
    ("Le ministère n'embauchera pas les <200 infirmières|count 200 infirmières> promises.", [("ministère", "")]),
    ("La région ne financera plus les <12 lignes rurales|count 12 lignes rurales>.", [("région", "")]),
    ("La [Chine|LOC CN] bâtira un stade de <10 000 places|count 10000 places>.", [("Chine", "")]),
    ("La [Chine|LOC CN] bâtira à [Honiara|LOC] un stade de <10 000 places|count 10000 places>.", [("Chine", "")]),
    (
        "La [Chine|LOC CN] construira à [Honiara|LOC], en vue des [Jeux du Pacifique|MISC], un stade de <10 000 places|count 10000 places>.",
        [("Chine", "")],
    ),
    (
        "La [Chine|LOC CN] construira à [Honiara|LOC], en vue des [Jeux|MISC], un stade de <10 000 places|count 10000 places>.",
        [("Chine", "")],
    ),
    (
        "La [Chine|LOC CN] construira à [Honiara|LOC], à la demande du gouvernement, un hôpital de <200 lits|count 200 lits>.",
        [("Chine", "")],
    ),
    (
        "Le [Qatar|LOC QA] ouvrira à [Mogadiscio|LOC], avec l'aide de la [Turquie|LOC TR], <deux écoles|count 2 écoles>.",
        [("Qatar", "")],
    ),
    # What is asked or waited for is none.
    (
        "Les [Îles Salomon|LOC SB] disent attendre de la [Chine|LOC CN] une aide de <500 millions de dollars|currency 500000000 USD>.",
        [],
    ),
    (
        "Le [Malawi|LOC MW] espère du [FMI|ORG - Fonds monétaire international] un prêt de <180 millions de dollars|currency 180000000 USD>.",
        [],
    ),
    ("La [Zambie|LOC ZM] sollicite de la [Banque mondiale|ORG] <300 millions de dollars|currency 300000000 USD>.", []),
    (
        "Le [Liban|LOC LB] demande à l'[Union européenne|ORG] une aide de <2 milliards d'euros|currency 2000000000 EUR>.",
        [],
    ),
    ("[Haïti|LOC HT] attend des bailleurs <50 millions de dollars|currency 50000000 USD>.", []),
    ("La [Croix-Rouge du Tchad|ORG] réclame <12 millions d'euros|currency 12000000 EUR> à ses donateurs.", []),
    (
        "Le [Soudan|LOC SD] souhaite obtenir de l'[Arabie saoudite|LOC SA] un prêt de <400 millions de dollars|currency 400000000 USD>.",
        [],
    ),
    ("Le [Kenya|LOC KE] compte sur un don de <30 millions de dollars|currency 30000000 USD> du [Japon|LOC JP].", []),
    (
        "Le [Népal|LOC NP] a sollicité auprès de l'[Inde|LOC IN] un crédit de <100 millions de dollars|currency 100000000 USD>.",
        [],
    ),
    ("[Kiev|LOC UA Ukraine] attend de [Berlin|LOC DE Allemagne] la livraison de <20 chars|count 20 chars>.", []),
    (
        "Les [Îles Salomon|LOC SB] disent attendre de la [Chine|LOC CN] une aide de <500 millions de dollars|currency 500000000 USD>.",
        [],
    ),
    ("[Kiev|LOC UA Ukraine] attend de [Berlin|LOC DE Allemagne] la livraison de <20 chars|count 20 chars>.", []),
    (
        "Le [Togo|LOC TG] attend toujours de la [BAD|ORG - Banque africaine de développement] un prêt de <40 millions d'euros|currency 40000000 EUR>.",
        [],
    ),
    ("La [Guinée|LOC GN] attendait de [Moscou|LOC] un don de <3 000 tonnes de blé|physical 3000 tonnes de blé>.", []),
    ("L'armée attend la livraison de <six hélicoptères|count 6 hélicoptères>.", []),
    ("La [Zambie|LOC ZM] espère que la [Chine|LOC CN] annulera <300 millions de dollars|currency 300000000 USD>.", []),
    ("Le [Tchad|LOC TD] souhaite recevoir de [Paris|LOC FR France] <40 blindés|count 40 blindés>.", []),
    (
        "Le [Mali|LOC ML] voudrait obtenir du [FMI|ORG - Fonds monétaire international] <120 millions de dollars|currency 120000000 USD>.",
        [],
    ),
    (
        "Le [Soudan|LOC SD] souhaite obtenir de l'[Arabie saoudite|LOC SA] un prêt de <400 millions de dollars|currency 400000000 USD>.",
        [],
    ),
    (
        "[Airbus|ORG] espère livrer <800 avions|count 800 avions> en {2026|DATE 2026-01-01 2026-12-31}.",
        [("Airbus", "")],
    ),
    (
        "Le [Bénin|LOC BJ] espère former <300 sages-femmes|count 300 sages-femmes> d'ici {2027|DATE 2025-03-10 2027-12-31}.",
        [("Bénin", "")],
    ),
    ("Le [Rwanda|LOC RW] dit espérer de [Bruxelles|LOC] un appui de <20 millions d'euros|currency 20000000 EUR>.", []),
    (
        "Le [Yémen|LOC YE] a réclamé à [Riyad|LOC SA Arabie saoudite] <5 000 tonnes de carburant|physical 5000 tonnes de carburant>.",
        [],
    ),
    # Aid that is raised; who will see something given.
    (
        "La ministre coréenne a fait part de l'intention de son gouvernement de porter à <30 millions de dollars|currency 30000000 USD>, en {2027|DATE 2027-01-01 2027-12-31}, l'aide publique au développement à la [Tunisie|LOC TN].",
        [("Corée du Sud", "Tunisie")],
    ),
    (
        "La [Norvège|LOC NO] portera à <90 millions de couronnes|currency 90000000 NOK> son aide au [Malawi|LOC MW].",
        [("Norvège", "Malawi")],
    ),
    (
        "Le [Canada|LOC CA] entend porter l'aide à la [Colombie|LOC CO] à <45 millions de dollars|currency 45000000 USD>.",
        [("Canada", "Colombie")],
    ),
    ("Le [Laos|LOC LA] se verra octroyer par la [Chine|LOC CN] <300 bourses|count 300 bourses>.", [("Chine", "Laos")]),
    (
        "Le [Laos|LOC LA] se verra en outre octroyer par la [Chine|LOC CN] <300 bourses|count 300 bourses>.",
        [("Chine", "Laos")],
    ),
    (
        "Le [Vanuatu|LOC VU] s'est vu accorder <8 millions de dollars|currency 8000000 USD> par l'[Australie|LOC AU].",
        [("Australie", "Vanuatu")],
    ),
    (
        "[Djibouti|LOC DJ] se verra remettre par le [Japon|LOC JP] <deux patrouilleurs|count 2 patrouilleurs>.",
        [("Japon", "Djibouti")],
    ),
    (
        "La [Bolivie|LOC BO] recevra de [Madrid|LOC ES Espagne] un don de <4 millions d'euros|currency 4000000 EUR>.",
        [("Espagne", "Bolivie")],
    ),
    (
        "La [Somalie|LOC SO] bénéficiera d'un appui de <15 millions d'euros|currency 15000000 EUR> de la [Finlande|LOC FI].",
        [("Finlande", "Somalie")],
    ),
    (
        "Le [Burundi|LOC BI] touchera de l'[Union européenne|ORG] <18 millions d'euros|currency 18000000 EUR>.",
        [("Union européenne", "Burundi")],
    ),
    (
        "La ministre coréenne a fait part de l'intention de son gouvernement de porter à <30 millions de dollars|currency 30000000 USD>, en {2027|DATE 2027-01-01 2027-12-31}, l'aide publique au développement à la [Tunisie|LOC TN].",
        [("Corée du Sud", "Tunisie")],
    ),
    (
        "[Tokyo|LOC JP Japon] portera à <2 milliards de yens|currency 2000000000 JPY>, dès {2026|DATE 2026-01-01 2026-12-31}, son appui aux [Philippines|LOC PH].",
        [("Japon", "Philippines")],
    ),
    (
        "L'[Irlande|LOC IE] portera à <40 millions d'euros|currency 40000000 EUR> ses dons à la [Zambie|LOC ZM].",
        [("Irlande", "Zambie")],
    ),
    ("Le [Pérou|LOC PE] portera à <30 %|percent 30 %> la part des énergies vertes.", [("Pérou", "")]),
    ("Le [Laos|LOC LA] se verra octroyer par la [Chine|LOC CN] <300 bourses|count 300 bourses>.", [("Chine", "Laos")]),
    (
        "[Djibouti|LOC DJ] se verra remettre par le [Japon|LOC JP] <deux patrouilleurs|count 2 patrouilleurs>.",
        [("Japon", "Djibouti")],
    ),
    (
        "Le [Malawi|LOC MW] s'est vu attribuer par la [Banque mondiale|ORG] un don de <60 millions de dollars|currency 60000000 USD>.",
        [("Banque mondiale", "Malawi")],
    ),
    ("Les communes se verront verser par l'État <8 millions d'euros|currency 8000000 EUR>.", [("État", "communes")]),
    (
        "La [Mauritanie|LOC MR] se verra prêter <20 millions d'euros|currency 20000000 EUR> par l'[Espagne|LOC ES].",
        [("Espagne", "Mauritanie")],
    ),
    ("Les îles recevront <4 millions d'euros|currency 4000000 EUR> par an.", [("", "îles")]),
]

READ: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        "La [Banque de développement des Caraïbes|ORG] financera les actions suivantes :\n• réhabilitation de <12 écoles|count 12 écoles> ;\n• achat de <30 ambulances|count 30 ambulances>.",
        [("pledged", "future", "positive")] * 2,
    ),
    (
        "L'ONG [Terre d'Accueil|ORG] a mené les activités ci-dessous :\n– distribution de <4 000 kits|count 4000 kits> aux déplacés ;\n– forage de <20 puits|count 20 puits>.",
        [("delivered", "fact", "positive")] * 2,
    ),
    (
        "L'[Italie|LOC IT] ne livrera pas les <40 blindés|count 40 blindés> demandés par [Kiev|LOC UA Ukraine].",
        [("pledged", "future", "negative")],
    ),
    (
        "Le pont est cofinancé par le [Koweït|LOC KW], à hauteur de <12 millions de dollars|currency 12000000 USD>, et par la [Gambie|LOC GM], pour <4 millions|count 4000000>.",
        [("committed", "commitment", "positive")] * 2,
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_parties(text: str, expected: list[tuple[str, str]]) -> None:
    """Each figure has its actor and recipient."""
    assert [(row.actor, row.recipient) for row in pledges(text)] == expected


@pytest.mark.parametrize(("text", "expected"), READ)
def test_reading(text: str, expected: list[tuple[str, str, str]]) -> None:
    """How far each figure has come and how it is said."""
    assert [(row.status, row.modality, row.polarity) for row in pledges(text)] == expected
