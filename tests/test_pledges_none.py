"""Texts of statistics, sport, science, weather, history and budgets: no pledge in any of them, by the whole pipeline."""

from __future__ import annotations

import datetime

import pytest

from pipeline.article import Article
from pipeline.extraction import extract_article

TEXTS = {
    "what ought to be done": "Il importe de décaisser les 210 millions de dollars, a dit la ministre. Il convient de verser 20 "
    "millions d'euros au Togo. Il est donc urgent de livrer 300 camions. Il est essentiel que l'Union verse 40 millions.",
    "imports": "Le Cameroun récolte 150 000 tonnes de riz et il en a importé plus de 800 000 tonnes en 2024.",
    "trade": "Le commerce entre le Maroc et l'Espagne a atteint 22 milliards d'euros en 2024, en hausse de 6 % sur un an. "
    "Les exportations marocaines ont progressé de 9 %, tandis que les importations ont reculé de 2,5 %.",
    "population": "Le Bénin compte 14 millions d'habitants, dont 45 % vivent en ville. La population augmente de 2,7 % par "
    "an et 60 % des Béninois ont moins de 25 ans. Cotonou rassemble 700 000 âmes.",
    "football": "L'équipe du Mali a battu la Zambie 2-1 devant 35 000 spectateurs. L'attaquant Issa Bagayoko a inscrit deux "
    "buts et offert une passe décisive. Les Aigles ont remporté huit de leurs dix derniers matchs.",
    "glaciers": "Une équipe de l'université de Lausanne a analysé 1 200 échantillons prélevés sur 43 glaciers. Selon "
    "l'étude, les glaces ont perdu 12 % de leur volume en vingt ans.",
    "storm": "Des orages ont frappé la Croatie dimanche : 85 millimètres de pluie sont tombés en deux heures, et des rafales "
    "de 120 km/h ont arraché 300 arbres. Quelque 12 000 foyers ont été privés d'électricité.",
    "history": "En 1885, quatorze puissances se réunirent à Berlin. L'empire comptait alors 30 millions de sujets et une "
    "armée de 200 000 hommes. Les traités fixèrent 5 000 kilomètres de frontières.",
    "budget": "Le budget de l'État zambien s'élève à 9 milliards de dollars pour 2025. La loi de finances prévoit un déficit "
    "de 4,2 % du PIB et 1,3 milliard de dollars de dépenses de santé.",
    "inflation": "Le taux d'inflation s'établit à 7,4 % en mars. Les prix des denrées ont bondi de 11 % et le litre "
    "d'essence coûte 1,20 dollar. La banque centrale estime que la croissance atteindra 3,1 % cette année.",
    "earthquake": "Le séisme a fait 214 morts et plus de 1 500 blessés. Près de 8 000 maisons ont été détruites et 40 000 "
    "personnes sont sans abri. Trois hôpitaux ne fonctionnent plus.",
    "factory": "L'usine emploie 850 ouvriers et produit chaque jour 3 000 tonnes de ciment. Elle a exporté 40 % de sa "
    "production l'an dernier. Son chiffre d'affaires a dépassé 90 millions d'euros.",
    "museum": "Le musée a reçu 420 000 visiteurs en 2024, contre 380 000 un an plus tôt. L'exposition réunit 150 toiles et "
    "une trentaine de sculptures. Le billet coûte 12 euros.",
    "visit": "Les deux ministres se sont rencontrés trois fois en six mois. La délégation comprenait une vingtaine d'hommes "
    "d'affaires et quatre parlementaires. Deux séances de travail ont eu lieu.",
    "requests": "Le secrétaire général a exhorté les pays riches à verser 100 milliards de dollars par an. Il faudrait, "
    "a-t-il dit, planter 5 milliards d'arbres. L'organisation demande aux États de réduire de 45 % leurs émissions.",
    "hypotheses": "Si la Norvège donnait 50 millions de couronnes, le projet serait sauvé. Si Ankara ouvrait deux "
    "postes-frontières, le trafic doublerait.",
    "poll": "Selon un sondage, 62 % des Polonais sont favorables à l'accord et 24 % s'y opposent. L'enquête a été menée "
    "auprès de 1 050 personnes. Un électeur sur cinq n'a pas d'avis.",
    "ship": "Le navire, long de 180 mètres, transporte 400 conteneurs. Il a quitté Durban avec 22 marins à bord et parcouru "
    "6 000 milles. Sa vitesse atteint 18 nœuds.",
    "election": "Le parti a obtenu 54 sièges sur 120 et 41 % des voix. L'opposition en conserve 38. La participation "
    "s'élève à 58 %.",
    "astronomy": "Le télescope observe 3 000 galaxies par nuit. La sonde a parcouru 480 millions de kilomètres et pris 1 100 "
    "clichés. L'étoile est 20 fois plus massive que le Soleil.",
    "lake": "Le lac couvre 31 000 km² et abrite 250 espèces de poissons. Les pêcheurs débarquent chaque année 90 000 tonnes "
    "de capitaines. Le niveau de l'eau a baissé de deux mètres.",
    "epidemic": "L'épidémie touche désormais onze provinces : 2 300 cas ont été recensés, dont 140 mortels. Les hôpitaux "
    "accueillent chaque jour 60 malades. Le virus se propage trois fois plus vite qu'en 2022.",
    "cocoa": "La récolte de cacao a atteint 2,1 millions de tonnes. Les planteurs ont vendu la tonne à 3 200 dollars. Le "
    "pays fournit 40 % du cacao mondial.",
    "debt": "Le pays doit réduire de 20 % ses dépenses, juge le FMI. La dette publique dépasse 90 % du PIB. Les créanciers "
    "réclament 600 millions de dollars.",
    "company": "L'entreprise a perdu 300 millions d'euros et supprimé 2 000 emplois. Son action a cédé 8 %. Les analystes "
    "prévoient un recul de 5 % des ventes.",
    "railway": "Le train relie les deux capitales en 4 heures ; il transporte 900 voyageurs. La ligne compte 12 gares et 45 "
    "tunnels. Le billet est vendu 30 euros.",
    "customs": "Le pays exporte 40 000 tonnes de café et importe 3 millions de tonnes de blé. L'an dernier, l'usine a vendu 12 000 "
    "véhicules. La facture, évaluée à 4 milliards d'euros, est confirmée par la douane.",
    "accident": "L'accident a entraîné 40 blessés et la fermeture de 12 routes. Des pertes de 3 millions d'euros sont prévues. "
    "Deux autres trains suivront la même voie.",
    "tourism": "Le Cap-Vert a accueilli 1,2 million de touristes en 2024, dont 300 000 Britanniques. Les hôtels offrent "
    "22 000 lits et emploient 14 000 salariés. La saison 2025 devrait attirer 5 % de visiteurs de plus.",
    "agriculture": "Les exploitations du delta produisent 600 000 tonnes de riz par an. Cette année, les oiseaux ont détruit "
    "8 % des récoltes. Les éleveurs possèdent 3 millions de bovins et vendent 40 000 têtes à l'étranger.",
    "justice": "Le tribunal a condamné 14 prévenus à des peines de trois à douze ans de prison. Les avocats ont déposé 22 "
    "recours. L'amende, de 400 000 euros, devra être payée par la société.",
    "stock_market": "À Casablanca, l'indice a gagné 1,4 % mardi. Le titre de la banque a cédé 3 %, à 412 dirhams. Les volumes "
    "ont atteint 240 millions de dirhams et 18 valeurs ont fini dans le rouge.",
    "oil": "Les cours du brut ont reculé de 2 dollars. L'Opep produit 27 millions de barils par jour. Les réserves de "
    "l'Angola sont évaluées à 7 milliards de barils et trois plateformes sont à l'arrêt.",
    "tennis": "La Tunisienne a servi neuf aces et converti quatre balles de break. Elle affrontera jeudi la tête de "
    "série numéro 3. Le tournoi réunira 32 joueuses et sera doté de points de classement.",
    "athletics": "Le Kényan a couvert les 42 kilomètres en 2 h 03. Il devance de 12 secondes son compatriote. Quelque 18 "
    "000 coureurs ont pris le départ et 400 ont abandonné.",
    "medicine": "L'essai a porté sur 640 patients suivis pendant deux ans. Le traitement réduit de 38 % le risque de "
    "rechute. Les chercheurs ont observé 12 effets indésirables graves.",
    "wildlife": "Les rangers ont recensé 1 140 éléphants dans le parc, contre 980 en 2019. Les braconniers ont tué 14 "
    "rhinocéros. La réserve couvre 9 000 km² et abrite 60 espèces de mammifères.",
    "heat": "Le mercure dépassera 44 degrés dans le sud de l'Irak. Il tombera 30 millimètres de pluie en montagne. Les "
    "vents souffleront à 90 km/h et la houle atteindra quatre mètres.",
    "flood": "La crue a emporté 27 ponts et inondé 12 000 hectares. Les eaux ont envahi 3 400 habitations. Onze "
    "personnes sont portées disparues et 6 000 habitants ont dû fuir.",
    "archaeology": "Les fouilles ont livré 240 tessons et deux squelettes. Le sanctuaire, long de 60 mètres, comptait 24 "
    "colonnes. Les archéologues datent de 3 000 ans les plus anciens vestiges.",
    "colonial": "En 1912, la compagnie exploitait 400 kilomètres de rails. Vingt mille porteurs moururent sur le chantier. "
    "La ligne transporta 90 000 tonnes de marchandises avant la guerre.",
    "state_budget": "Les recettes fiscales ont rapporté 3 200 milliards de francs CFA, soit 14 % de plus. La masse salariale "
    "absorbe 48 % des recettes. Le déficit s'est creusé à 5,1 % du PIB.",
    "census": "Selon le recensement, 38 % des ménages ont l'électricité et 61 % des femmes savent lire. Le pays comptera "
    "30 millions d'habitants en 2050. Un enfant sur trois travaille.",
    "remittances": "Les migrants ont envoyé 2,4 milliards de dollars à leurs familles l'an dernier. Ces transferts "
    "représentent 11 % du PIB. La commission moyenne atteint 6 %.",
    "strike": "La grève a paralysé 70 % des trains. Les syndicats réclament une hausse de 200 euros et 1 500 embauches. "
    "La direction chiffre les pertes à 12 millions d'euros.",
    "traffic": "Le port a traité 1,8 million de conteneurs, en progression de 9 %. Trois grues sont tombées en panne. Les "
    "navires attendent quatre jours en rade et 40 camions bloquent l'entrée.",
    "music": "La chanteuse a vendu 600 000 albums et donné 80 concerts. Le festival a programmé 45 groupes sur six "
    "scènes. Les billets, à 35 euros, sont partis en deux heures.",
    "crime": "La police a saisi 2,3 tonnes de cocaïne et arrêté 17 suspects. Les trafiquants avaient versé 3 millions "
    "d'euros de pots-de-vin. L'enquête a mobilisé 200 agents.",
    "needs": "Il manque 400 enseignants dans la province. Les besoins sont estimés à 90 millions de dollars. Il "
    "faudrait construire 1 200 salles de classe et forer 300 puits.",
    "works_outcome": "Le chantier durera 30 mois et créera 1 800 emplois. La route réduira de 40 % le temps de parcours. Le "
    "péage rapportera 12 millions d'euros par an.",
    "vote": "L'Assemblée a rejeté la motion par 82 voix contre 41. Douze députés se sont abstenus. Le scrutin a duré "
    "trois heures et 14 amendements ont été examinés.",
    "bank_results": "La banque a dégagé un bénéfice de 340 millions d'euros et réalisé 2,1 milliards d'euros de chiffre "
    "d'affaires. Elle emploie 6 000 personnes dans 210 agences. Ses créances douteuses atteignent 4 %.",
    "appeal": "L'appel de l'agence, d'un montant de 217 millions de dollars, n'est couvert qu'à 34 %. Seuls 41 % des "
    "besoins sont financés, et le budget de 2025 n'est assuré qu'à hauteur d'un quart.",
    "trade_levels": "Le plan a permis de porter les ventes de poisson à 3 milliards de dollars. L'an dernier, les "
    "exportations ont plafonné à 900 millions. Le capital de la banque a été porté à 2 milliards de dollars.",
    "levels": "Le groupe invoque la chute de 38 % des cours. Les maisons résistent à des vents de 250 kilomètres à l'heure "
    "et le rendement est de 3 tonnes à l'hectare. Ce serait 9 milliards de francs.",
    "others": "Selon deux sources proches du dossier, l'île, éprouvée en mars par trois cyclones, attend. Ce renfort "
    "s'ajoutera aux 2 847 coopérants déjà en poste. L'hôpital reçoit 1 100 patients par jour.",
    "demands": "Le Collectif des quais adresse deux demandes au gouvernement :\n\n1. verser les 37 millions d'euros dus aux "
    "marins ;\n2. délivrer 5 000 visas.\n\nLes ONG ont présenté deux revendications à la Banque :\n\n– annuler 40 millions "
    "de dollars de dette ;\n– financer 200 puits.",
    "film": "Le film a attiré 1,2 million de spectateurs et rapporté 9 millions d'euros. La réalisatrice a tourné 60 heures "
    "d'images. Il a reçu trois prix à Venise.",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_no_pledge(text: str) -> None:
    article = Article(doc_id="n", source_file="n.txt", text=text, reference_date=datetime.date(2025, 3, 10))
    rows = extract_article(article)
    assert rows["quantities"], "a text without figures would prove nothing"
    assert [row.text for row in rows["pledges"]] == []
