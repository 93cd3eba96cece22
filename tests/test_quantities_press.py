"""Quantities of press sentences, in a markup: ``[span|value kind-or-currency]``.

``value`` has its bound before it (``~`` about, ``>``, ``>=``, ``<``, ``<=``, ``x`` factor), a range is ``low..high``.
Behind it stand ``%``, ``ratio``, ``physical``, an ISO 4217 code, ``?`` for money that the sentence leaves open, or
nothing for a count.
"""

from __future__ import annotations

import re

import pytest

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.stages import quantities

MARKED = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
SIGNS = {"about": "~", "more_than": ">", "at_least": ">=", "less_than": "<", "at_most": "<=", "factor": "x"}
NAMES = {"count": "", "factor": "", "percent": " %", "ratio": " ratio", "physical": " physical"}


def marked(text: str) -> str:
    """``text`` with the markup of the quantities that the stage finds, without rows of other stages."""
    article = Article("essai", "essai.txt", text)
    out, position = "", 0
    for row in quantities.extract(article, Doc(article), {}):
        value = f"{row.value}..{row.value_max}" if row.bound == "range" else f"{SIGNS.get(row.bound, '')}{row.value}"
        name = NAMES[row.kind] if row.kind != "currency" else f" {row.currency or '?'}"
        out += f"{text[position : row.start]}[{row.text}|{value}{name}]"
        position = row.end
    return out + text[position:]


SENTENCES = """
L'Union avait promis [45 millions d'euros|45000000 EUR] ; [31|31000000 EUR] ont été versés.
Sur les [90 millions de dollars|90000000 USD] promis, [31|31000000 USD] seulement ont été décaissés.
Le Japon avait promis [12 millions de dollars|12000000 USD] ; [3|3000000 USD] lui ont effectivement été versés.
Oslo versera [200 millions d'euros|200000000 EUR], dont [71|71000000 EUR] pour le Kenya et [64|64000000 EUR] pour le Togo.
Le fonds mobilise [186 000 euros|186000 EUR], dont [62 000|62000 EUR] par la ville, [80 000|80000 EUR] par l'État.
L'aide atteint [60 millions d'euros|60000000 EUR] en [trois tranches|3], dont [20 millions|20000000 EUR] avant mai.
Il reste [200 000 hectares|200000 physical], dont [40 000|40000 physical] dans le Nord et [25 000|25000 physical] dans le Sud.
Le champ donne [260 000 barils|260000 physical] par jour, loin des [500 000|500000 physical] visés ; il veut en ajouter [35 000|35000 physical].
Le plan coûte [3 600 milliards de FCFA|3600000000000 ?], soit [5,5 milliards d'euros|5500000000 EUR]. Il en a payé [900 milliards|900000000000 ?].
Paris donne [30 millions d'euros|30000000 EUR], Niamey [40 milliards de nairas|40000000000 NGN]. Dakar a promis [62 milliards|62000000000 NGN].
Pékin prête [50 millions de yuans|50000000 CNY], soit [7 millions d'euros|7000000 EUR] ; de cette somme, [15 millions|15000000 CNY] iront au rail.
Ils ont promis respectivement [20|20000000 EUR], [15|15000000 EUR] et [10 millions d'euros|10000000 EUR].
Ils ont versé [2 millions|2000000 EUR] et [750 000 euros|750000 EUR].
Les [9 millions d'euros|9000000 EUR] un temps promis ne sont pas venus.
[Quelque 250 millions de personnes|~250000000] vivent ici ; sur ce total, [40 millions|40000000] ont faim.
Les [deux tiers|0.666667 ratio] seulement ont été plantés ; [un cinquième des sommes|0.2 ratio] a été versé.
[Une cinquantaine|~50] sont venus, [une soixantaine de bus|~60] aussi.
Sur les [40 bus|40] promis, [12|12] ont roulé ; les [28 restants|28] viendront, a dit l'un des 27 réunis hier.
La ville en a livré [neuf|9] ; elle en commande [dix|10].
Nous prenons devant vous [trois engagements|3].
Les [trois priorités|3] sont les suivantes : la paix, le pain, le toit. Les deux parties sont les suivantes.
Il n'en versera pas moins [200 000 euros|200000 EUR].
La ville recevra [12 bennes à ordures ménagères|12], [4 postes à quai|4], [3 machines à coudre|3] et [6 lampes à pétrole|6].
Le convoi compte [20 camions|20] à destination de Gao, [10 vans|10] à titre gracieux, [8 vélos|8] à Dakar et [5 sociétés|5] à capitaux privés.
Oslo prête [610 millions de dollars|610000000 USD] : l'eau ([240 millions|240000000 USD]), le rail ([290 millions|290000000 USD]).
L'Union a versé à ce jour [75 millions d'euros|75000000 EUR]. Elle avait promis [5 000 parcelles|5000] ; elle en a attribué à ce jour [2 300|2300].
La commune remettra à neuf [sept écoles|7] et [12 puits|12].
La ville offre [1 500 heures de travail|1500] et [300 journées de formation|300] ; le débat a duré trois heures de trop.
Ils n'ouvriront pas les [six postes|6] prévus, ni les [deux quais|2] que réclamait la ville ; les deux maires ont prévu une visite.
La banque réserve [un cinquième|0.2 ratio] aux femmes ; [un tiers|0.333333 ratio] réservé aux jeunes ; [moins du tiers|<0.333333 ratio] a été versé.
Nous [doublons|x2] notre budget. Des doublons ont été trouvés.
Le pays livrera [500 tonnes de viande ovine|500 physical], [200 tonnes de riz hybride|200 physical] et [30 stations d'alerte précoce|30].
Il achètera [40 véhicules blindés|40] aux armées et [20 laboratoires|20] associés aux universités.
L'ONG accueille [30 médecins|30] en stage, [12 nuitées|12] et [90 stages rémunérés|90].
Le port déverse [7 800 tonnes d'eau contaminée|7800 physical] en dix-sept jours sur [12 000 hommes, femmes et enfants|12000].
Ils fourniront [deux vedettes de surveillance|2] et d'accueillir [85 officiers|85] il fut question.
La lettre propose [trois rendez-vous|3] à ses lecteurs.
Les échanges ont en effet [triplé|x3] depuis lors.
Québec injecte [15 M$|15000000 USD] dans la réfection de [trois ponts|3].
L'aéroport a coûté [3,2 millions US$|3200000 USD].
La station produira [5 000 m3/jour|5000 physical].
La banque centrale relève son taux de [25 points de base|25 %], à [4,75 %|4.75 %].
[Un tiers des villageois|0.333333 ratio] sont partis.
[Quelque 300 délégués|~300] sont attendus.
Le chantier emploie [12 à 15 millions de travailleurs|12000000..15000000].
Il faudra [au minimum 6 bateaux|>=6] pour la traversée.
[Environ une dizaine de maisons|~10] ont brûlé.
[Une cinquantaine de chercheurs|~50] y travaillent.
[Des dizaines de milliers de manifestants|~10000] ont défilé.
[Près d'un million et demi d'habitants|~1500000] sont privés d'eau.
L'action gagne [+12 %|12 %] à Paris.
[1 personne sur 3|0.333333 ratio] vit sans électricité.
Le camion transportait [une tonne et demie de riz|1.5 physical].
La Suisse débloque [CHF 2,5 millions|2500000 CHF] et [1 million de francs suisses|1000000 CHF].
Le Kenya lève [Ksh 3 milliards|3000000000 KES].
L'Algérie y consacrera [12 milliards DA|12000000000 DZD].
Un marché de [2,3 Mds FCFA|2300000000 ?] a été attribué.
L'enveloppe atteint [850 k€|850000 EUR].
L'Inde injectera [₹500 crores|5000000000 INR].
Le Japon a promis [30 milliards de yens|30000000000 JPY], [environ 190 millions de dollars|~190000000 USD].
Le prêt s'élève à [120 M USD|120000000 USD].
Il a parlé devant [quatre-vingt-dix-neuf députés|99].
[deux tiers des terres|0.666667 ratio] sont arides.
Il avait promis de reboiser [20 000 hectares|20000 physical] ; [6 400|6400 physical] seulement ont été plantés.
Il devait dépolluer [12 000 hectares|12000 physical]. Il n'en a traité que [7 400|7400 physical].
Il avait promis [12 milliards de yens|12000000000 JPY] ; il n'en a réglé que [sept|7000000000 JPY].
Il réclamait [40 millions d'euros|40000000 EUR]. La ville en versera [cinq|5000000 EUR].
Le programme s'articule autour de [quatre axes|4].
Le prix tourne [autour de 300 euros|~300 EUR].
Les deux pays ont signé [six conventions|6] relatives au rail.
La ville accueille [190 000 personnes|190000] originaires du delta.
Le pays a régularisé [9 milliards d'euros|9000000000 EUR] de dettes.
La commission a validé [9 dossiers sur 10|0.9 ratio].
Le barrage retient [7,4 milliards de m³ d'eau|7400000000 physical].
On a récolté [3,5 millions de tonnes de cacao|3500000 physical].
[12 000 à 15 000 emplois|12000..15000] seront créés.
[Deux à trois cents personnes|200..300] attendaient.
Le pont mesurera [1,5 km|1.5 physical] de long.
[Plus d'un Français sur deux|>0.5 ratio] approuve.
[Moins d'un tiers des communes|<0.333333 ratio] ont répondu.
Il a été élu avec [58,55% des suffrages|58.55 %].
Le fonds a [doublé|x2] en cinq ans.
Le prix a été [divisé par trois|x0.333333].
Un don d'[un million de dollars|1000000 USD].
[Mille cinq cents soldats|1500] seront déployés.
Ils étaient [plus de 40.000|>40000] dans les rues.
La mission compte [1 200 casques bleus|1200].
Il a fait [trois morts|3] et [une dizaine de disparus|~10].
Le cargo transporte [26.000 t de maïs|26000 physical].
La forêt couvre [2,3 millions d'ha|2300000 physical].
Le litre coûte [1,85 euro|1.85 EUR].
Le baril de Brent a gagné [1,12 dollar|1.12 USD], à [84,30 dollars|84.3 USD].
Le Parlement a voté par [312 voix|312] contre [198|198] et [14 abstentions|14].
Le chiffre d'affaires recule de [près de 4%|~4 %].
Le Fonds vert a décaissé [$45 millions|45000000 USD].
La ligne de [225 kV|225 physical] sera prête en mars.
La fibre offrira [10 Gbit/s|10 physical].
L'opération Barkhane mobilise [5 100 militaires français|5100].
Un Airbus A330 transportant [280 passagers|280] s'est posé.
[Neuf ONG sur dix|0.9 ratio] manquent de fonds.
Le sommet réunira [une quarantaine de chefs d'État|~40].
Il manque encore [quelque deux milliards d'euros|~2000000000 EUR].
Le pays doit importer [plus de la moitié de son blé|>0.5 ratio].
Les dons ont atteint [1 million 200 000 dollars|1200000 USD].
L'armée a abattu [une quinzaine de drones|~15].
La dette s'élève à [quelque 60 % du PIB|~60 %].
L'aide passera de [50|50000000 EUR] à [80 millions d'euros|80000000 EUR].
Il reste à peine [200 rhinocéros|200].
On dénombre [12 morts|12] et [45 blessés|45].
Un colis de [2kg|2 physical] coûte [15€|15 EUR].
Ils ont produit [12.5 millions de tonnes|12500000 physical].
Un prêt de [250 millions $ US|250000000 USD].
Une aide de [10 millions $|10000000 USD].
L'Arabie a livré [3 Md de dollars|3000000000 USD] de pétrole.
Il a offert [2 M d'euros|2000000 EUR].
[Cent vingt-trois élèves|123] ont été primés.
[Plusieurs milliers de réfugiés|~1000] dorment dehors.
[Quelques dizaines de véhicules|~10] bloquaient la route.
Les Nations unies ont recensé [11,3 millions de déplacés internes|11300000].
[Trois|3] des cinq membres ont voté contre.
L'usine, d'une capacité de [20.000 barils/jour|20000 physical], ouvrira.
Une hausse de [quatre points|4] en un an.
La part des femmes dépasse [40 %|40 %].
Il a commandé [une dizaine d'avions|~10] et [deux sous-marins|2].
On ne compte plus que [cinq ou six pêcheurs|5..6].
La ville accueille [un demi-million de réfugiés|500000].
L'opération a coûté [trois quarts de million de dollars|750000 USD].
[Vingt et un pays|21] et [soixante et onze ONG|71] y participent.
[Trois-cent-mille doses|300000] sont arrivées.
Il a promis [1 million d'euros|1000000 EUR] supplémentaires.
Il gagne [deux fois moins|x0.5] que son voisin.
Le PIB par habitant atteint [2 100 $|2100 USD].
Le montant est de [cinq (5) milliards FCFA|5000000000 ?].
La RD Congo compte [26 provinces|26] ; le M23 avance ; les FDLR reculent.
[Plus de deux millions de dollars|>2000000 USD] et [près de 900.000 euros|~900000 EUR].
[Au moins une trentaine de villages|>=30] sont coupés du monde.
La France métropolitaine compte [96 départements|96].
Un budget de [1 500 milliards 200 millions de FCFA|1500200000000 ?].
OUAGADOUGOU, 4 mars - Le Burkina a reçu [08 véhicules|8], [05 motos|5] et [1.250.000 FCFA|1250000 ?].
Le ministre a remis [dix (10) ambulances médicalisées|10] au maire.
Le procès-verbal est signé par [12 membres|12] du bureau.
La subvention de [250 000 $|250000 USD] servira à [deux organismes|2].
La Société générale a provisionné [1,2 milliard|1200000000].
Le conseil fédéral a débloqué [20 millions de CHF|20000000 CHF].
Bruxelles a prêté [€500 millions|500000000 EUR].
Londres promet [£3,2 milliards|3200000000 GBP].
La Turquie a dépensé [₺ 12 milliards|12000000000 TRY].
Tokyo a acheté pour [¥ 300 milliards|300000000000 ?] de riz.
Le won a perdu [1,2%|1.2 %] face au dollar.
L'euro vaut [1,08 dollar|1.08 USD], le dollar [7,25 yuans|7.25 CNY].
Le budget est de [6 900 milliards d'ariary|6900000000000 MGA].
Il gagne [900 roupies mauriciennes|900 MUR] par jour.
À Port-Louis, Maurice recevra [Rs 3,6 milliards|3600000000 ?].
L'Inde donnera [Rs. 500 millions|500000000 ?].
Le Canada versera [240 millions de dollars canadiens|240000000 CAD] ([172 millions de dollars américains|172000000 USD]) et le Brésil [3 millions de dollars|3000000 USD].
Un prêt de [15 milliards de shillings kényans|15000000000 KES].
Une aide de [300 000 birrs|300000 ETB].
[Trois fois|3] il a dit non.
[2 000 personnes environ|~2000] ont assisté au concert.
[Une trentaine au moins|>=30] ont été arrêtés.
[Un peu plus de 4 000 logements|>4000] sortiront de terre.
Ils sont [une soixantaine de pays|~60] à l'avoir ratifié.
[500 à 600 familles|500..600] vivent là.
Il y a [cinq cents à six cents familles|500..600].
[3 à 5% de la population|3..5 %] est touchée.
La cible est de [2%-3%|2..3 %].
Le prix varie de [10 $ à 15 $|10..15 USD].
La facture oscille entre [entre 10 et 12 M€|10000000..12000000 EUR].
[Deux fois plus|x2] que prévu.
Les besoins ont [quadruplé|x4] depuis 2019.
Son budget, [trois fois supérieur|x3] à celui de 2020, inquiète.
Le [doublement|x2] de l'aide est acquis.
Le projet est financé [60 %|60 %] par la Banque mondiale.
Les femmes représentent [un peu moins de la moitié des élus|<0.5 ratio].
[Trois enfants sur cinq|0.6 ratio] travaillent.
[1 habitant sur 10|0.1 ratio] est concerné.
[Quatre Maliens sur dix|0.4 ratio] ont moins de 15 ans.
Le fleuve est long de [4 200 km|4200 physical].
La digue protégera [12 km² de rizières|12 physical].
Le forage descend à [120 m|120 physical].
Il est tombé [87 mm de pluie|87 physical] en une nuit.
L'usine traitera [60 000 m³ d'eau|60000 physical] par jour.
Le parc éolien fournit [158,7 mégawatts|158.7 physical].
Le barrage produira [6.450 MW|6450 physical], [16 000 GWh|16000 physical] par an.
Le câble transporte [1,2 térabit|1.2] par seconde.
On a saisi [2,4 tonnes de cocaïne|2.4 physical] et [300 kg d'ivoire|300 physical].
Les émissions baisseront de [55 %|55 %].
[Vingt-cinq mille deux cent cinquante hectares|25250 physical] ont brûlé.
Le bilan s'alourdit à [112 morts|112], selon un bilan provisoire.
Tous les deux mois, [trois navires|3] accostent.
En l'an 2000, le pays comptait [4 provinces|4].
[Cinq cent millions d'euros|500000000 EUR] ont été levés.
[Deux cent mille euros|200000 EUR] de dons.
[Quatre vingt dix sept députés|97] ont voté.
[Trente-et-un pays|31] sont membres.
Le versement se fera en [trois tranches|3].
Les [23,6 milliards de dollars|23600000000 USD] de dette seront annulés.
[2/3 des membres|0.666667 ratio] ont voté.
[3/4 de la population|0.75 ratio] vote.
Un accord à [6,5 milliards|6500000000].
Il restait [0 cas|0] hier.
Elle s'est félicitée des [plus de 3 000 participants|>3000].
Un taux de [0,5 pour mille|0.5 %].
Un écart de [15 points de pourcentage|15 %].
Il a perdu [4 pts|4] en un mois.
Prix : [12,50 euros|12.5 EUR].
Une baisse de [−7 %|-7 %] a été enregistrée.
Le thermomètre est passé sous les [0 °C|0 physical].
[Plus de 60%|>60 %] des [15 000 habitants|15000] ont fui.
Les pays du G7 ont promis [100 Mds $|100000000000 USD].
Le Fonds alloue [$3.5 millions|3500000 USD].
La banque a émis pour [$1.2bn|1200000000 USD] d'obligations.
Ils ont offert [mille et une roses|1001].
Il a obtenu [8 sièges|8].
La moyenne est de [13,2 sur 20|0.66 ratio].
Le parti a obtenu [32,1 %|32.1 %] contre [29,8 %|29.8 %].
La distance Paris-Dakar est de [4 200 kilomètres|4200 physical].
[Quinze cents ouvriers|1500] campent devant l'usine.
L'Union a décaissé [150 millions d'euros|150000000 EUR].
Elle abrite [1 500 à 2 000 espèces|1500..2000].
[11.000 emplois directs|11000] et [30.000|30000] en découleront.
PARIS DÉBLOQUE [15 MILLIONS D'EUROS|15000000 EUR] POUR [TROIS HÔPITAUX|3]
LE MALI REÇOIT [2 MILLIARDS DE FCFA|2000000000 ?]
[La moitie des eleves|0.5 ratio] est absente.
Le pays a recu [30 millions de dollars americains|30000000 USD].
Le bassin contient [10 000 metres cubes d'eau|10000 physical].
L'etat a paye [deux cents millions d'euros|200000000 EUR] en fevrier.
[soixante-et-onze élèves|71] et [vingt-et-une filles|21]
[Cent-un dalmatiens|101] ont fui.
[Deux-cent-mille euros|200000 EUR] ont été volés.
Les émissions atteignent [37,4 milliards de tonnes de CO2|37400000000 physical].
L'ancien projet de [5 tonnes de CO2|5 physical].
L'accord porte sur [20 000 tonnes équivalent pétrole|20000 physical].
Le don comprend [10 tonnes de riz|10 physical], [5 tonnes d'huile|5 physical], [200 bâches|200] et [1 camion|1].
Kiev a reçu [31 chars Abrams|31] et [deux batteries Patriot|2].
Les deux pays ont signé [12 accords de coopération|12].
Ils ont conclu [quatre mémorandums d'entente|4] et [2 protocoles|2].
Le quota passe de [1 000|1000] à [1 500 étudiants|1500].
Le taux a été porté de [3 %|3 %] à [4,5 %|4.5 %].
Le chômage est passé de [12|12 %] à [9 %|9 %].
Pékin enverra [12 experts|12].
[4/5 du territoire|0.8 ratio] sont désertiques.
La participation s'est élevée à [66,71 %|66.71 %], soit [3,2 points|3.2].
La température a dépassé [50 °C|50 physical] ; il a neigé [30 cm|30 physical].
La zone s'étend sur [200 milles marins|200 physical].
L'avion volait à [10 000 pieds|10000] et à [450 nœuds|450 physical].
Le fonds sera doté de [un milliard et demi de dollars|1500000000 USD].
Le parlement compte [577 sièges|577], [289|289] suffisent.
[Quelques 200 camions|~200] attendent.
[Plusieurs dizaines de millions d'euros|~10000000 EUR] manquent.
[Des milliers de tonnes de blé|~1000 physical] pourrissent.
[3 soldats|3] sont rentrés.
Le groupe a vendu [1,1 million de véhicules|1100000] un an plus tôt.
Il y a [1 000 001 réfugiés|1000001].
Le port a traité [1 234 567,89 tonnes|1234567.89 physical].
Elle a financé [45 %|45 %] ce projet de [120 millions|120000000].
L'ONU dispose de [moins de 15%|<15 %] des [3,2 milliards de dollars|3200000000 USD] requis.
Le déficit recule à [4,9 % du PIB|4.9 %] contre [5,5 %|5.5 %] un an avant.
Sur [10 euros|10 EUR] versés, [6|6 EUR] vont aux écoles.
Oslo contribuera pour [40 millions d'euros|40000000 EUR], Lima pour [quinze|15000000 EUR] et Quito pour [cinq|5000000 EUR].
La ville recrutera cette année [2000 policiers|2000].
Il offrira au Tchad [2 000 heures de transmission|2000].
Les [190 pays membres|190] du FMI.
L'aide s'est chiffrée à [près de neuf cents millions de shillings|~900000000 ?].
Ils demandent [le quart des sièges|0.25 ratio] et obtiennent [le tiers|0.333333 ratio].
Il en a reçu [le double|x2].
Sa fortune est estimée [entre deux et trois milliards de dollars|2000000000..3000000000 USD].
[Entre quinze et vingt mille personnes|15000..20000] ont manifesté.
[Trois à quatre mille hectares|3000..4000 physical] sont perdus.
Le ratio est de [10 000 habitants|10000].
La parité est de [655,957 FCFA|655.957 ?] pour [un euro|1 EUR].
La bourse offre [1 000 DH|1000 MAD] par mois.
L'impôt rapporte [3 milliards d'ouguiyas|3000000000 MRU].
Le pays compte [40 millions d'habitants|40000000] ; [12 millions|12000000] vivent en ville.
Le programme de [200 millions d'euros|200000000 EUR] a touché [50 000 familles|50000], dont [12 000|12000] au Sahel.
[20 millions d'euros|20000000 EUR] ont été versés, contre [15|15000000 EUR] en 2022.
Un don de [10 millions d'euros|10000000 EUR] a payé [40 bus|40] ; Lomé en a reçu [12|12].
Berlin donnera [30 millions d'euros|30000000 EUR], Rome [12|12000000 EUR] et Oslo [7|7000000 EUR].
Berlin donnera [30 000 euros|30000 EUR], Rome [12 000|12000 EUR].
L'appel de [90 millions de dollars|90000000 USD] a été entendu : [61 millions|61000000 USD] sont arrivés.
L'agence a promis [4 millions de francs suisses|4000000 CHF] ; elle n'en a versé que [trois|3000000 CHF].
Elle exporte [5 millions de tonnes|5000000 physical], contre [4|4000000 physical] l'an dernier.
Le taux atteint [42 %|42 %], contre [38|38 %] en mai.
Sur les [80 millions d'euros|80000000 EUR] prévus, [35|35000000 EUR] ont été dépensés.
Il a voté [12 millions|12000000 ?] d'aide, a dit la chaîne France 24.
La Banque accorde [25 millions d'euros|25000000 EUR], dont [10|10000000 EUR] sous forme de don.
Le fonds s'élève à [2 milliards de dollars|2000000000 USD], annonce la chaîne TV5.
Paris verse [5 millions d'euros|5000000 EUR] à [3 ONG|3], Berne [2 millions|2000000 EUR].
Le virus a tué [1,2 million de personnes|1200000]. L'Europe en recense [300 000|300000].
Le pays abrite [2 millions d'éleveurs|2000000], dont [800 000|800000] au nord.
Le contrat de [45 millions|45000000 ?] sera signé.
Le port reçoit [4 millions de tonnes|4000000 physical] ; il en traitera [6 millions|6000000] en 2030.
Sur [10 euros|10 EUR] versés, [6|6 EUR] vont aux écoles.
Oslo contribuera pour [40 millions d'euros|40000000 EUR], Lima pour [quinze|15000000 EUR] et Quito pour [cinq|5000000 EUR].
La ville recrutera cette année [2000 policiers|2000].
Il offrira au Tchad [2 000 heures de transmission|2000].
""".strip().splitlines()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_press_sentences(sentence: str) -> None:
    assert marked(MARKED.sub(r"\1", sentence)) == sentence


# Known failures: strict, so that mending one moves it into the table above.
KNOWN = [
    "Il a 17 ans, sa sœur en a 12.",
    "[Une vingtaine de M€|~20000000 EUR] manquent.",
    "Windows 11 et la PlayStation 5 sont en rupture.",
    "Le tirage au sort a donné 4, 8, 15, 16 et 23.",
    "Pour [200 millions de dollars|200000000 USD], on bâtira [40 écoles|40] : Kigali [12|12], Huye [8|8].",
    "[75 bourses Erasmus+|75] seront offertes.",
]


@pytest.mark.xfail(strict=True, reason="needs more than the words beside the figure")
@pytest.mark.parametrize("sentence", KNOWN)
def test_known_failures(sentence: str) -> None:
    assert marked(MARKED.sub(r"\1", sentence)) == sentence
