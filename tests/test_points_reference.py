"""Whose points they are: bodies, offices, documents, groups and letters taken up by other words than their names.

A case is written as in :mod:`test_points_speakers`.
"""

from __future__ import annotations

import pytest
from test_points_speakers import BULLETS, TWO, Case, speakers_of

PAIR = " d'une part, rouvrir la ligne ; d'autre part, payer les agents."
INLINE = " a) rouvrir la ligne ; b) payer les agents."
UNICEF = {"UNICEF": "ORG Fonds des Nations unies pour l'enfance"}
PAM = {"Programme alimentaire mondial": "ORG Programme alimentaire mondial", "PAM": "ORG Programme alimentaire mondial"}
OTAN = {
    "Organisation du traité de l'Atlantique Nord": "ORG Organisation du traité de l'Atlantique Nord",
    "OTAN": "ORG Organisation du traité de l'Atlantique Nord",
}
CEDEAO = {
    "Communauté économique des États de l'Afrique de l'Ouest": "ORG Communauté économique des États de l'Afrique de l'Ouest",
    "Cédéao": "ORG Communauté économique des États de l'Afrique de l'Ouest",
}
FMI = {"Fonds monétaire international": "ORG Fonds monétaire international", "FMI": "ORG Fonds monétaire international"}
TOTAL = {"Norpétrol": "ORG Norpétrol"}
DIOP = {"Awa Diop": "PER Awa Diop|ministre sénégalaise de la Pêche", "Diop": "PER Awa Diop"}
KELLER = {"Jonas Keller": "PER Jonas Keller|directeur du Fonds des deltas", "Keller": "PER Jonas Keller"}
RUIZ = {"Elena Ruiz": "PER Elena Ruiz|maire de Cadix", "Ruiz": "PER Elena Ruiz"}
DELTAS = {"Fonds des deltas": "ORG Fonds des deltas"}
ABE = {"Kenji Mori": "PER Kenji Mori@JP|Premier ministre japonais", "Mori": "PER Kenji Mori@JP"}
TOURE = {"Issa Touré": "PER Issa Touré@ML|président malien", "Touré": "PER Issa Touré@ML"}
SAHEL = {"Niger": "LOC Niger@NE", "Mali": "LOC Mali@ML"}

BODIES: dict[str, Case] = {
    "UN agency": ("L'UNICEF a publié mardi son bilan. La famine menace. L'agence onusienne recommande :" + BULLETS, UNICEF, "Fonds des Nations unies pour l'enfance"),
    "regional organisation": ("La Cédéao a tenu un sommet à Abuja. Le président Issa Touré n'y était pas. L'organisation sous-régionale pose deux conditions :" + BULLETS, CEDEAO | TOURE | {"Abuja": "LOC Abuja"}, "Communauté économique des États de l'Afrique de l'Ouest"),
    "the Alliance": ("L'OTAN s'est réunie à Oslo. L'Alliance atlantique a arrêté deux priorités." + TWO, OTAN | {"Oslo": "LOC Oslo"}, "Organisation du traité de l'Atlantique Nord"),
    "Bretton Woods": ("Le FMI a bouclé sa mission à Lomé. L'institution de Bretton Woods exige deux réformes." + TWO, FMI | {"Lomé": "LOC Lomé", "Bretton Woods": "LOC Bretton Woods"}, "Fonds monétaire international"),
    "oil group": ("Norpétrol quitte le delta. Les pêcheurs protestent. Le groupe pétrolier norvégien s'engage à :" + BULLETS, TOTAL, "Norpétrol"),
    "the lender": ("Le Fonds des deltas a vu le ministre Awa Diop. Le bailleur de fonds met deux conditions à son prêt :" + PAIR, DELTAS | DIOP, "Fonds des deltas"),
    "the company, twice named": ("Norpétrol a reçu Quai libre. L'ONG dénonce un mépris. L'entreprise, elle, propose deux pistes." + TWO, TOTAL | {"Quai libre": "ORG Quai libre"}, "Norpétrol"),
    "the NGO, against a firm": ("Quai libre accuse Norpétrol. L'association réclame :" + BULLETS, TOTAL | {"Quai libre": "ORG Quai libre"}, "Quai libre"),
    "the court": ("La Cour des comptes a remis son rapport. La juridiction financière formule deux recommandations :" + BULLETS, {"Cour des comptes": "ORG Cour des comptes"}, "Cour des comptes"),
    "the regulator": ("L'Autorité des marchés a sanctionné la banque. Le régulateur reproche deux fautes à l'établissement :" + PAIR, {"Autorité des marchés": "ORG Autorité des marchés"}, "Autorité des marchés"),
    "national adjective": ("La Croix-Rouge fidjienne et Norpétrol ont signé. Pour l'organisation humanitaire, deux urgences demeurent :" + PAIR, {"Croix-Rouge fidjienne": "ORG Croix-Rouge fidjienne"} | TOTAL, "Croix-Rouge fidjienne"),
    "another's headquarters": ("Human Rights Watch a publié une enquête. Le ministère de la Justice n'a pas répondu. L'organisation de défense des droits humains demande au gouvernement de :" + BULLETS, {"Human Rights Watch": "ORG Human Rights Watch", "ministère de la Justice": "ORG ministère de la Justice"}, "Human Rights Watch"),
    "the ministry": ("Le ministère malien de l'Eau est inquiet. La sécheresse gagne. Le département énumère deux mesures :" + BULLETS, {"ministère malien de l'Eau": "ORG ministère malien de l'Eau"}, "ministère malien de l'Eau"),
    "the platform": ("La Coalition Eau pour tous a écrit au maire, Elena Ruiz. La plateforme lui soumet deux demandes :" + BULLETS, {"Coalition Eau pour tous": "ORG Coalition Eau pour tous"} | RUIZ, "Coalition Eau pour tous"),
    "the central bank": ("La Banque centrale du Kenya a relevé son taux. La banque centrale avance deux raisons :" + PAIR, {"Banque centrale du Kenya": "ORG Banque centrale du Kenya"}, "Banque centrale du Kenya"),
    "a state by its capital": ("L'Inde a reçu Awa Diop. New Delhi s'est engagé sur deux points :" + BULLETS, {"Inde": "LOC Inde@IN", "New Delhi": "LOC Inde@IN"} | DIOP, "Inde"),
    "the island": ("Le Sri Lanka négocie avec la Chine. L'île pose deux conditions." + TWO, {"Sri Lanka": "LOC Sri Lanka@LK", "Chine": "LOC Chine@CN"}, "Sri Lanka"),
    "the country": ("Le Niger renforce ses frontières. Le pays a adopté deux mesures :" + BULLETS, {"Niger": "LOC Niger@NE"}, "Niger"),
    "headed by": ("Le Fonds des deltas respire. L'institution que préside Jonas Keller a retenu deux priorités." + TWO, DELTAS | KELLER, "Fonds des deltas"),
    "headed by, the other way": ("Le Fonds des deltas respire. L'institution, que Jonas Keller dirige depuis 2020, a retenu deux priorités." + TWO, DELTAS | KELLER, "Fonds des deltas"),
    "who chairs": ("Le pays qui préside l'Union, la Hongrie, s'est tu. Le Mali, qui préside l'Alliance, a proposé deux mesures." + TWO, SAHEL | {"Hongrie": "LOC Hongrie@HU", "Union": "ORG Union européenne", "Alliance": "ORG Alliance des États"}, "Mali"),
    "she, a bank": ("La Banque des ports a vu Issa Touré. Elle lui a soumis deux offres :" + BULLETS, {"Banque des ports": "ORG Banque des ports"} | TOURE, "Banque des ports"),
    "she, an official beside": ("La Banque des ports, dont le directeur est Jonas Keller, prête peu. Elle exige deux garanties :" + PAIR, {"Banque des ports": "ORG Banque des ports"} | KELLER, "Banque des ports"),
    "he, a syndicate": ("Le Syndicat des dockers a rencontré Mme Diop. Il réclame deux hausses :" + PAIR, {"Syndicat des dockers": "ORG Syndicat des dockers"} | DIOP, "Syndicat des dockers"),
    "they": ("Quai libre et Rivages ont manifesté. Elles exigent :" + BULLETS, {"Quai libre": "ORG Quai libre", "Rivages": "ORG Rivages"}, "Quai libre; Rivages"),
}  # fmt: skip

OFFICES: dict[str, Case] = {
    "host by his state": ("Accompagné d'un ministre, Koffi Adjo a été reçu par son homologue, Awa Sy, puis par le maire de Dakar, Paul Roy. L'hôte sénégalaise a rappelé deux principes." + TWO, {"Koffi Adjo": "PER Koffi Adjo@TG|ministre togolais de la Pêche", "Awa Sy": "PER Awa Sy@SN", "Paul Roy": "PER Paul Roy|maire de Dakar", "Dakar": "LOC Dakar"}, "Awa Sy"),
    "host with the name behind": ("Koffi Adjo a protesté. L'hôte du sommet, la présidente sénégalaise Awa Sy, a plaidé de son côté pour deux réformes :" + PAIR, {"Koffi Adjo": "PER Koffi Adjo@TG|Premier ministre", "Awa Sy": "PER Awa Sy@SN|présidente sénégalaise"}, "Awa Sy"),
    "whose chief": ("Le conseil prend note du rapport de la mission, dont le chef, le juge Paul Roy, a relevé les insuffisances suivantes :" + BULLETS, {"Paul Roy": "PER Paul Roy|juge"}, "Paul Roy"),
    "delegation led by": ("La délégation du Niger, conduite par le ministre des Mines, M. Koffi Adjo, a demandé deux garanties :" + BULLETS, SAHEL | {"Koffi Adjo": "PER Koffi Adjo@NE|ministre des Mines"}, "Niger"),
    "co-chairs": ("La commission était coprésidée par M. Koffi Adjo et Mme Awa Sy. Le maire, Paul Roy, a parlé des routes. Les deux coprésidents ont arrêté deux mesures :" + BULLETS, {"Koffi Adjo": "PER Koffi Adjo@TG", "Awa Sy": "PER Awa Sy@SN", "Paul Roy": "PER Paul Roy|maire"}, "Koffi Adjo; Awa Sy"),
    "man and woman of one office": ("La session s'est tenue sous la présidence du vice-ministre togolais de l'Industrie et du Commerce Koffi Adjo et de la vice-ministre sénégalaise Awa Sy.\n\nKoffi Adjo a salué ses hôtes. La journée fut longue. Le vice-ministre a suggéré deux pistes." + TWO, {"Koffi Adjo": "PER Koffi Adjo@TG|vice-ministre togolais de l'Industrie et du Commerce", "Awa Sy": "PER Awa Sy@SN|vice-ministre sénégalaise"}, "Koffi Adjo"),
    "peer by the office of the other": ("Le ministre togolais de la Pêche, Koffi Adjo, a accueilli son homologue sénégalaise, Awa Sy, et le docteur Paul Roy. La ministre sénégalaise a rappelé l'histoire du port. Elle a souligné deux apports." + TWO, {"Koffi Adjo": "PER Koffi Adjo@TG|ministre togolais de la Pêche", "Awa Sy": "PER Awa Sy@SN", "Paul Roy": "PER Paul Roy"}, "Awa Sy"),
    "head of a government, by adjective": ("Kenji Mori a quitté Manille. Reçu par Issa Touré, il s'est dit satisfait. Le chef du gouvernement nippon a formulé deux vœux." + TWO, ABE | TOURE | {"Manille": "LOC Manille"}, "Kenji Mori"),
    "the mayor, by paraphrase": ("Elena Ruiz, maire de Cadix, était à Paris. La première magistrate de la ville a énuméré deux chantiers." + TWO, RUIZ | {"Paris": "LOC Paris"}, "Elena Ruiz"),
    "the elected": ("Elena Ruiz a reçu le directeur du Fonds des deltas, Jonas Keller. L'élue a fixé deux priorités." + TWO, RUIZ | KELLER, "Elena Ruiz"),
    "the speaker": ("Mme Awa Diop prend la parole. M. Keller lui répond. L'oratrice formule deux demandes :" + INLINE, DIOP | KELLER, "Awa Diop"),
    "the Senegalese": ("Awa Diop a reçu Kenji Mori à Dakar. La Sénégalaise a posé deux conditions." + TWO, {"Awa Diop": "PER Awa Diop@SN|ministre sénégalaise de la Pêche", "Dakar": "LOC Dakar"} | ABE, "Awa Diop"),
    "the Japanese leader": ("Kenji Mori a reçu Issa Touré. Le dirigeant japonais a avancé deux idées." + TWO, ABE | TOURE, "Kenji Mori"),
    "the boss of": ("Jonas Keller dirige le Fonds des deltas. Le patron du Fonds des deltas voit deux obstacles." + TWO, KELLER | DELTAS, "Jonas Keller"),
    "her host": ("Awa Diop a été reçue par Kenji Mori. Son hôte lui a présenté deux projets." + TWO, DIOP | ABE, "Kenji Mori"),
    "the two presidents": ("Le président malien Issa Touré a reçu le président ghanéen Kofi Mensah. La ministre Awa Diop était là. Les deux présidents sont convenus de deux mesures :" + BULLETS, TOURE | DIOP | {"Kofi Mensah": "PER Kofi Mensah@GH|président ghanéen"}, "Issa Touré; Kofi Mensah"),
    "the two leaders": ("Kenji Mori a reçu Issa Touré à Tokyo. Les deux dirigeants ont décidé :" + BULLETS, ABE | TOURE | {"Tokyo": "LOC Tokyo"}, "Kenji Mori; Issa Touré"),
    "the two heads of state": ("Le président malien Issa Touré a reçu le président ghanéen Kofi Mensah. Les deux chefs d'État ont décidé :" + BULLETS, TOURE | {"Kofi Mensah": "PER Kofi Mensah@GH|président ghanéen"}, "Issa Touré; Kofi Mensah"),
    "both": ("Kenji Mori a reçu Issa Touré à Tokyo. Tous deux ont souligné deux urgences." + TWO, ABE | TOURE | {"Tokyo": "LOC Tokyo"}, "Kenji Mori; Issa Touré"),
    "the two capitals": ("Le Niger et le Mali se rapprochent. Les deux capitales sont convenues de :" + BULLETS, SAHEL, "Niger; Mali"),
    "the two sides": ("Le Niger et le Mali se rapprochent. Les deux parties ont décidé de :" + BULLETS, SAHEL, "Niger; Mali"),
    "the party of": ("Le Niger et le Mali se rapprochent. La partie malienne a proposé deux projets :" + PAIR, SAHEL, "Mali"),
    "the lawyer": ("Awa Diop, avocate, conseille les PME. L'avocate donne deux conseils :" + PAIR, {"Awa Diop": "PER Awa Diop|avocate"}, "Awa Diop"),
    "the latter": ("Le maire a été interpellé par Awa Diop. Cette dernière lui a adressé deux reproches :" + PAIR, DIOP, "Awa Diop"),
    "one who is quoted between": ("Jonas Keller est venu. « Tout va bien », a assuré Mme Diop. Le directeur du Fonds des deltas a pourtant relevé deux failles." + TWO, KELLER | DIOP | DELTAS, "Jonas Keller"),
}  # fmt: skip

REPORTED: dict[str, Case] = {
    "a past act of a state": ("Le ministre Awa Diop a indiqué que le Niger avait posé deux conditions." + TWO, DIOP | {"Niger": "LOC Niger@NE"}, "Niger"),
    "conditional, by a source": ("Le Niger aurait posé deux conditions, selon Awa Diop." + TWO, DIOP | {"Niger": "LOC Niger@NE"}, "Niger"),
    "in an aside": ("Le Niger, a rapporté Mme Diop, a posé deux conditions." + TWO, DIOP | {"Niger": "LOC Niger@NE"}, "Niger"),
    "relayed": ("Mme Diop a relayé les deux demandes de Quai libre :" + BULLETS, DIOP | {"Quai libre": "ORG Quai libre"}, "Quai libre"),
    "her own plan": ("Le plan repose sur deux axes, a rappelé Mme Diop." + TWO, DIOP, "Awa Diop"),
    "a third person's": ("Mme Diop a raconté que M. Keller lui avait fait deux offres." + TWO, DIOP | KELLER, "Jonas Keller"),
    "a state asks, as she says": ("Mme Diop a expliqué que le Fonds des deltas exigeait deux garanties." + TWO, DIOP | DELTAS, "Fonds des deltas"),
    "according to": ("D'après Mme Diop, deux raisons expliquent le retard." + TWO, DIOP, "Awa Diop"),
    "demanded by": ("Le ministre a pris note des deux garanties exigées par le Fonds des deltas :" + BULLETS, DELTAS | DIOP, "Fonds des deltas"),
    "judged excessive": ("Le Niger a posé deux conditions que le Mali juge excessives." + TWO, SAHEL, "Niger"),
    "answered in a turn": ("Mme Diop : Je ne commente pas.\n\nQuestion : Et le Niger ?\n\nMme Diop : Le Niger a posé deux conditions." + TWO, DIOP | {"Niger": "LOC Niger@NE"}, "Niger"),
}  # fmt: skip

DOCUMENTS: dict[str, Case] = {
    "her strategy": ("La nouvelle stratégie du Fonds des deltas a été dévoilée mardi. Elle s'articule autour de deux axes." + TWO, DELTAS, "Fonds des deltas"),
    "its plan": ("Norpétrol veut verdir. Son plan comporte deux volets." + TWO, TOTAL, "Norpétrol"),
    "the report": ("Le Fonds des deltas a publié un rapport mardi. Jonas Keller en est l'auteur. Le rapport formule deux recommandations :" + BULLETS, DELTAS | KELLER, "Fonds des deltas"),
    "the resolution": ("Réuni à Lomé, le Parlement des ports s'est penché sur la pêche. La résolution demande à l'Union de :" + BULLETS, {"Parlement des ports": "ORG Parlement des ports", "Lomé": "LOC Lomé", "Union": "ORG Union des ports"}, "Parlement des ports"),
    "the text, adopted by": ("Une déclaration a été adoptée par le Conseil des ports. Le texte prévoit deux mesures :" + BULLETS, {"Conseil des ports": "ORG Conseil des ports"}, "Conseil des ports"),
    "the proposal": ("La proposition de Mme Diop divise. Elle repose sur deux principes :" + PAIR, DIOP, "Awa Diop"),
    "the roadmap": ("Mme Diop a présenté mardi sa feuille de route. Celle-ci comprend deux chantiers." + TWO, DIOP, "Awa Diop"),
    "the study": ("Une étude de Rivages fait grand bruit. L'étude pointe deux causes :" + PAIR, {"Rivages": "ORG Rivages"}, "Rivages"),
    "the letter": ("Dans une lettre adressée à Mme Diop, le Syndicat des dockers énumère deux griefs :" + BULLETS, {"Syndicat des dockers": "ORG Syndicat des dockers"} | DIOP, "Syndicat des dockers"),
    "the release": ("Dans son communiqué, Rivages demande :" + BULLETS, {"Rivages": "ORG Rivages"}, "Rivages"),
    "a document of nobody": ("Un document circule. Il comporte deux volets." + TWO, DIOP, ""),
    "the calendar": ("Mme Diop est rentrée. Le calendrier prévoit deux étapes." + TWO, DIOP, ""),
}  # fmt: skip

WE: dict[str, Case] = {
    "author's note": ("L'Arctique oublié\n\nAwa Diop\nL'autrice est professeure de droit.\n\nLe ministre s'est trompé. Que faire, alors ? En premier lieu, rouvrir la ligne. En second lieu, payer les agents.", DIOP, "Awa Diop"),
    "list above a transcript": ("Conférence de presse de Mme Awa Diop\n\nLe programme comprend deux composantes : 1) l'emploi ; 2) l'eau.\n\nMme Diop : Bonjour.\n\nQuestion : Quand ?\n\nMme Diop : Demain.", DIOP, ""),
    "column, byline of a name": ("Le port ne reviendra pas\n\nJonas Keller\nL'auteur dirige le Fonds des deltas.\n\nOn m'oppose le coût. Je plaide pour une politique en deux points." + TWO, KELLER | DELTAS, "Jonas Keller"),
    "initials": ("Entretien avec Awa Diop\n\nLe Courrier : Que voulez-vous ?\n\nAwa Diop : La paix.\n\nLe Courrier : Et ensuite ?\n\nM. A. D. : Rien.\n\nA. D. : Je défends deux idées :" + PAIR, DIOP, "Awa Diop"),
    "our plan": ("Lyon, le 3 mai 2024 – Norpétrol veut verdir ses sites. Sa directrice, Elena Ruiz, l'a annoncé.\n\nNotre plan tient en deux chantiers :" + BULLETS + "\n\nSource : Norpétrol, service de presse", TOTAL | {"Elena Ruiz": "PER Elena Ruiz|directrice", "Lyon": "LOC Lyon"}, "Norpétrol"),
    "our associations": ("Lettre ouverte\n\nMonsieur le Ministre,\n\nRivages et Quai libre vous écrivent. La Ligue des ports se tait.\n\nNos associations demandent :" + BULLETS + "\n\nAwa Diop et Jonas Keller", {"Rivages": "ORG Rivages", "Quai libre": "ORG Quai libre", "Ligue des ports": "ORG Ligue des ports", "Awa Diop": "PER Awa Diop", "Jonas Keller": "PER Jonas Keller"}, "Rivages; Quai libre"),
    "to the addressee": ("Lettre ouverte au ministre\n\nÀ Monsieur Issa Touré, ministre de l'Eau\n\nMonsieur le Ministre,\n\nVous vous étiez engagé sur deux points :" + BULLETS + "\n\nNous attendons.\n\nJonas Keller, directeur", {"Issa Touré": "PER Issa Touré|ministre de l'Eau", "Jonas Keller": "PER Jonas Keller|directeur"}, "Issa Touré"),
    "question with vous": ("Entretien avec Awa Diop\n\nPourquoi partir ?\n\nParce qu'il le faut.\n\nVous avez pris deux engagements : lesquels ?\n\nNous en avons deux." + TWO, DIOP, "Awa Diop"),
    "letter by a body": ("Rivages\n\nChers adhérents,\n\nNous avons retenu deux priorités :" + BULLETS + "\n\nLe bureau", {"Rivages": "ORG Rivages"}, "Rivages"),
    "we, in a quotation": ("Rivages est inquiet. « Nous demandons deux choses :" + PAIR + " », a écrit sa présidente, Elena Ruiz.", {"Rivages": "ORG Rivages", "Elena Ruiz": "PER Elena Ruiz|présidente"}, "Elena Ruiz"),
    "two signatories": ("TRIBUNE\n\nPar Awa Diop et Jonas Keller\n\nNous voyons deux écueils." + TWO, {"Awa Diop": "PER Awa Diop", "Jonas Keller": "PER Jonas Keller"}, "Awa Diop; Jonas Keller"),
    "we, residents": ("Nous, membres de la Ligue des ports, demandons :" + BULLETS, {"Ligue des ports": "ORG Ligue des ports"}, "Ligue des ports"),
}  # fmt: skip

ACTS: dict[str, Case] = {
    "we, by name": ("Déclaration conjointe\n\nNous, Koffi Adjo, Premier ministre du Niger, et Awa Sy, Première ministre du Mali,\n\nConsternés par la sécheresse,\n\nNous sommes mis d'accord sur deux engagements :\n\na) Le Niger paie.\n\nb) Le Mali plante.", SAHEL | {"Koffi Adjo": "PER Koffi Adjo@NE|Premier ministre", "Awa Sy": "PER Awa Sy@ML|Première ministre"}, "Koffi Adjo; Awa Sy"),
    "governments of two states": ("Accord\n\nLe Gouvernement du Niger et le Gouvernement du Mali, ci-après dénommés « les Parties »,\n\nDésireux de coopérer,\n\nSont convenus de ce qui suit :\n\nArticle 1. Les Parties échangent leurs relevés.\n\nArticle 2. Elles se réunissent.", SAHEL, "Niger; Mali"),
    "recital, then decisions": ("Le texte adopté se lit comme suit :\n\nLe Fonds des deltas,\n\n1. Ayant examiné le rapport,\n\n2. Accueille favorablement le moratoire ;\n\n3. Regrette le retard.", DELTAS, "Fonds des deltas"),
    "represented by": ("Protocole\n\nLe Fonds des deltas, représenté par son directeur, M. Jonas Keller, et Norpétrol, représentée par Mme Awa Diop, ci-après dénommés « les Parties »,\n\nSont convenus de ce qui suit :\n\nArticle premier. Les Parties rouvrent la ligne.\n\nArticle 2. Elles paient les agents.", DELTAS | TOTAL | KELLER | DIOP, "Fonds des deltas; Norpétrol"),
    "an assembly in capitals": ("L'ASSEMBLÉE DES PORTS,\n\nRappelant ses résolutions,\n\nDÉCIDE :\n\nArticle 1er – Il est créé un fonds.\n\nArticle 2 – Le fonds paie.", {"ASSEMBLÉE DES PORTS": "ORG Assemblée des ports"}, "Assemblée des ports"),
    "with the verb in capitals": ("VU le traité ;\n\nCONSIDÉRANT l'avis du Fonds des deltas ;\n\nLE CONSEIL DES PORTS DÉCIDE :\n\nArticle 1er – Il est créé un fonds.\n\nArticle 2 – Le fonds paie.", DELTAS | {"CONSEIL DES PORTS": "ORG Conseil des ports"}, "Conseil des ports"),
    "verbs as items": ("Le Conseil des ports s'est réuni à Lomé. Le Fonds des deltas lui a présenté une note.\n\n1. Condamne les attaques.\n\n2. Invite les États à payer.\n\n3. Décide d'y revenir.", DELTAS | {"Conseil des ports": "ORG Conseil des ports", "Lomé": "LOC Lomé"}, "Conseil des ports"),
    "the council decides, as resolved": ("Procès-verbal du conseil municipal de Cadix\n\nSur proposition de Mme Ruiz, il est résolu que le conseil :\na) autorise la signature ;\nb) mandate la mairesse.", {"conseil municipal de Cadix": "ORG conseil municipal de Cadix"} | RUIZ, "conseil municipal de Cadix"),
    "instructions": ("Le Conseil des ministres s'est tenu sous la présidence d'Issa Touré. Au terme des débats, le président de la République a donné les instructions suivantes :" + BULLETS, {"Conseil des ministres": "ORG Conseil des ministres"} | TOURE, "Issa Touré"),
    "the court orders": ("Par ces motifs, la Cour de justice ordonne au Niger de :" + BULLETS, {"Cour de justice": "ORG Cour de justice"} | SAHEL, "Cour de justice"),
    "the ministers, unnamed": ("Les ministres, réunis à Lomé, ont décidé :" + BULLETS, {"Lomé": "LOC Lomé"} | DIOP, ""),
    "the agenda": ("Mme Diop ouvre la séance. L'ordre du jour comporte deux points :" + BULLETS, DIOP, ""),
    "scenarios": ("Mme Diop a vu M. Keller. Deux scénarios sont envisagés :" + PAIR, DIOP | KELLER, ""),
    "reasons of the journalist": ("Le port ferme, dit Mme Diop. Deux raisons expliquent ce gâchis. La première est l'argent. La seconde est l'eau.", DIOP, ""),
    "steps of a work": ("Le Fonds des deltas rouvre le canal. Les travaux se feront en deux temps." + TWO, DELTAS, ""),
}  # fmt: skip

SOURCES: dict[str, Case] = {
    "according to her, in the middle": ("Mme Diop expose l'état du pavillon. Les travaux comportent selon elle deux volets." + TWO, DIOP, "Awa Diop"),
    "analysis of the agency": ("L'UNICEF a rendu compte de ses travaux. D'après l'analyse de l'agence, deux causes dominent." + TWO, UNICEF, "Fonds des Nations unies pour l'enfance"),
    "the minister, chief of diplomacy": ("La Première ministre de la Barbade, Awa Sy, a parlé. Le chef de la diplomatie cubaine, Koffi Adjo, a condamné le blocus. Cela suppose, selon le ministre, deux choses :" + PAIR, {"Barbade": "LOC Barbade@BB", "Awa Sy": "PER Awa Sy@BB|Première ministre de la Barbade", "Koffi Adjo": "PER Koffi Adjo@CU|chef de la diplomatie cubaine"}, "Koffi Adjo"),
    "behind the marker": ("Jonas Keller a passé sept mois au camp.\n\nTout d'abord, estime l'UNICEF, le gouvernement devrait rouvrir la ligne. Ensuite, il devrait payer. Enfin, il devrait partir.", KELLER | UNICEF, "Fonds des Nations unies pour l'enfance"),
    "selon l'ONG": ("Quai libre a enquêté. Selon l'ONG, deux causes expliquent la crue :" + PAIR, {"Quai libre": "ORG Quai libre"}, "Quai libre"),
    "pour le syndicat": ("Le Syndicat des dockers est reçu par Mme Diop. Pour le syndicat, deux points restent à régler :" + PAIR, {"Syndicat des dockers": "ORG Syndicat des dockers"} | DIOP, "Syndicat des dockers"),
    "pour elle": ("Awa Diop est rentrée. Pour elle, deux raisons l'expliquent :" + PAIR, DIOP, "Awa Diop"),
    "selon cette dernière": ("M. Keller a interrogé Awa Diop. Selon cette dernière, deux raisons l'expliquent :" + PAIR, DIOP | KELLER, "Awa Diop"),
    "aux yeux de la ministre": ("Awa Diop a reçu M. Keller. Aux yeux de la ministre, deux obstacles demeurent :" + PAIR, DIOP | KELLER, "Awa Diop"),
    "chez Norpétrol": ("Chez Norpétrol, on avance deux raisons :" + PAIR, TOTAL, "Norpétrol"),
    "de l'avis de": ("De l'avis de Mme Diop, deux points pressent." + TWO, DIOP, "Awa Diop"),
    "selon l'étude": ("Rivages a publié une étude. Selon l'étude, deux facteurs dominent :" + PAIR, {"Rivages": "ORG Rivages"}, "Rivages"),
    "à en croire": ("À en croire Jonas Keller, deux pistes s'ouvrent." + TWO, KELLER, "Jonas Keller"),
    "comme l'explique": ("Comme l'explique Jonas Keller, deux raisons l'imposent." + TWO, KELLER, "Jonas Keller"),
}  # fmt: skip

CALLED: dict[str, Case] = {
    "he is no town": ("M. Keller a salué ses hôtes. Évoquant le corridor Douala–Lomé, par lequel tout passe, il a soumis deux demandes :" + PAIR, KELLER | {"Douala": "LOC Douala", "Lomé": "LOC Lomé"}, "Jonas Keller"),
    "she is not what she speaks of": ("« C'est notre caisse », s'est réjouie Awa Diop. Les formulaires découragent les communes. La Facilité, explique-t-elle, fera autrement :" + BULLETS, DIOP | {"Facilité": "ORG Facilité"}, "Awa Diop"),
    "the assembly, not who chairs it": ("Réunie sous la présidence de la Togolaise Awa Sy, l'Assemblée des ports a approuvé le texte. Au terme de celui-ci, elle :\n1. Appelle les États à payer ;\n2. Demande aux ports de fermer.", {"Awa Sy": "PER Awa Sy", "Assemblée des ports": "ORG Assemblée des ports"}, "Assemblée des ports"),
    "an agenda is nobody's": ("Mme Diop a pris la parole. L'ordre du jour, qui nous a été communiqué, comprend deux sujets :" + BULLETS, DIOP, ""),
    "decided by others": ("Entretien avec Awa Diop\n\nLe Courrier : Que retenir ?\n\nAwa Diop : J'y étais. Deux mesures ont été arrêtées, à savoir l'ouverture de la ligne et le paiement des agents.\n\nLe Courrier : Merci.\n\nAwa Diop : Merci.", DIOP, ""),
    "he is no state of hers": ("Le vice-ministre Koffi Adjo a décrit le réseau. L'Ukraine a besoin de turbines. Il a défini deux urgences :" + BULLETS, {"Koffi Adjo": "PER Koffi Adjo@UA|vice-ministre", "Ukraine": "LOC Ukraine@UA"}, "Koffi Adjo"),
    "a grand commission by its noun": ("La Grande commission mixte a clos ses travaux. Un ambassadeur y était. La commission a arrêté deux mesures :" + BULLETS, {"Grande commission mixte": "ORG Grande commission mixte"}, "Grande commission mixte"),
    "two offices, one with two fields": ("Le Premier ministre vietnamien, Paul Roy, était là. Le ministre vietnamien de l'Industrie et du Commerce, Koffi Adjo, et son homologue laotienne, Awa Sy, ont rendu compte de l'accord. Ils ont relevé deux obstacles." + TWO, {"Paul Roy": "PER Paul Roy@VN|Premier ministre vietnamien", "Koffi Adjo": "PER Koffi Adjo@VN|ministre vietnamien de l'Industrie et du Commerce", "Awa Sy": "PER Awa Sy@LA"}, "Koffi Adjo; Awa Sy"),
    "the glaciologist": ("Awa Diop, glaciologue à Zurich, rentre du Népal. La glaciologue en rapporte deux certitudes." + TWO, {"Awa Diop": "PER Awa Diop", "Zurich": "LOC Zurich", "Népal": "LOC Népal@NP"}, "Awa Diop"),
    "the coach": ("Le sélectionneur Jonas Keller a nommé son équipe. Le technicien se fixe deux objectifs :" + PAIR, {"Jonas Keller": "PER Jonas Keller|sélectionneur"}, "Jonas Keller"),
    "the farmer": ("Jonas Keller, éleveur à Kati, a tout perdu. L'éleveur demande deux choses :" + PAIR, {"Jonas Keller": "PER Jonas Keller", "Kati": "LOC Kati"}, "Jonas Keller"),
    "the marine biologist": ("Le biologiste Jonas Keller a plongé avec Mme Diop. Le chercheur y voit deux menaces." + TWO, {"Jonas Keller": "PER Jonas Keller|biologiste"} | DIOP, "Jonas Keller"),
    "the priest": ("L'abbé Jonas Keller a ouvert l'école. Le prêtre a deux priorités." + TWO, {"Jonas Keller": "PER Jonas Keller|abbé"}, "Jonas Keller"),
    "the laureate": ("Awa Diop a reçu le prix. La lauréate a formulé deux vœux." + TWO, {"Awa Diop": "PER Awa Diop"}, "Awa Diop"),
    "the ex-minister": ("L'ancienne ministre Awa Diop est à Lomé. L'ex-ministre avance deux idées." + TWO, {"Awa Diop": "PER Awa Diop|ancienne ministre", "Lomé": "LOC Lomé"}, "Awa Diop"),
    "the young woman": ("Awa Diop, 24 ans, conduit un taxi. La jeune femme voit deux avantages à la loi :" + PAIR, {"Awa Diop": "PER Awa Diop"}, "Awa Diop"),
}  # fmt: skip

VERBS: dict[str, Case] = {
    "wants others to": ("Le Niger et le Tchad se sont vus à Lomé. M. Keller a suggéré que les deux pays se concentrent sur deux axes :" + BULLETS, KELLER | {"Niger": "LOC Niger@NE", "Tchad": "LOC Tchad@TD", "Lomé": "LOC Lomé"}, "Jonas Keller"),
    "host wants others to": ("Le Premier ministre danois, Jonas Keller, a reçu Awa Diop. L'hôte danois a souhaité que les deux pays arrêtent deux mesures :" + BULLETS, {"Jonas Keller": "PER Jonas Keller@DK|Premier ministre danois"} | DIOP, "Jonas Keller"),
    "fears": ("Le Fonds des deltas craint deux ruptures :" + BULLETS, DELTAS, "Fonds des deltas"),
    "has priorities": ("La Banque des ports a deux priorités." + TWO, {"Banque des ports": "ORG Banque des ports"}, "Banque des ports"),
    "has as aims": ("Le Fonds des deltas a pour objectifs :" + BULLETS, DELTAS, "Fonds des deltas"),
    "plans": ("Norpétrol prévoit deux mesures :" + BULLETS, TOTAL, "Norpétrol"),
    "intends to act": ("Norpétrol entend agir à deux niveaux." + TWO, TOTAL, "Norpétrol"),
    "wants to": ("Norpétrol veut mener deux chantiers de front." + TWO, TOTAL, "Norpétrol"),
    "aims at": ("Le Fonds des deltas poursuit deux objectifs :" + PAIR, DELTAS, "Fonds des deltas"),
    "campaigns for": ("Quai libre milite pour deux réformes :" + PAIR, {"Quai libre": "ORG Quai libre"}, "Quai libre"),
    "supplies": ("Mme Diop fournit deux explications." + TWO, DIOP, "Awa Diop"),
    "asks in turn": ("Mme Diop a salué le Fonds des deltas. Elle a, en retour, sollicité deux appuis :" + PAIR, DIOP | DELTAS, "Awa Diop"),
    "on the table": ("Le Fonds des deltas a mis deux offres sur la table." + TWO, DELTAS, "Fonds des deltas"),
    "accompanied": ("Mme Diop, accompagnée de M. Keller, a annoncé deux mesures." + TWO, DIOP | KELLER, "Awa Diop"),
    "through its spokesman": ("Le Fonds des deltas, par l'intermédiaire de Jonas Keller, a posé deux conditions." + TWO, DELTAS | KELLER, "Fonds des deltas"),
    "carried by": ("Le projet porté par Mme Diop poursuit deux objectifs :" + PAIR, DIOP, "Awa Diop"),
    "formulated by": ("Deux recommandations ont été formulées par le Fonds des deltas :" + BULLETS, DELTAS, "Fonds des deltas"),
    "ends a letter": ("Le Fonds des deltas a écrit à Mme Diop. Il y formule deux demandes :" + BULLETS, DELTAS | DIOP, "Fonds des deltas"),
    "calls on the parties": ("Rivages lance un appel à toutes les parties :" + BULLETS, {"Rivages": "ORG Rivages"}, "Rivages"),
    "reproaches": ("Rivages reproche deux choses à Norpétrol :" + PAIR, {"Rivages": "ORG Rivages"} | TOTAL, "Rivages"),
    "welcomes, then asks": ("Tout en saluant les efforts de Norpétrol, Rivages recommande," + PAIR, {"Rivages": "ORG Rivages"} | TOTAL, "Rivages"),
    "invited, he": ("Invité par Rivages, Jonas Keller a défendu deux idées." + TWO, KELLER | {"Rivages": "ORG Rivages"}, "Jonas Keller"),
    "answered him": ("À Mme Diop, M. Keller a opposé deux arguments." + TWO, DIOP | KELLER, "Jonas Keller"),
    "heading with a name": ("Le port ferme.\n\nLes deux exigences du Fonds des deltas\n\n1. Payer.\n\n2. Partir.", DELTAS, "Fonds des deltas"),
    "what it asks": ("Ce que demande le Fonds des deltas :" + BULLETS, DELTAS, "Fonds des deltas"),
    "nothing asked": ("Le Fonds des deltas tiendra deux réunions :" + BULLETS, DELTAS, ""),
    "a visit in two stages": ("La visite de Mme Diop comprend deux étapes :" + BULLETS, DIOP, ""),
    "one of us, in a speech": ("Allocution de Mme Awa Diop\n\nMesdames, Messieurs,\n\nLe Fonds des deltas pose deux conditions." + TWO, DIOP | DELTAS, "Fonds des deltas"),
    "in a question": ("Entretien avec Awa Diop\n\nLe Fonds des deltas vous adresse deux reproches : d'un côté la lenteur, de l'autre le coût. Que répondez-vous ?\n\nQue tout va bien.\n\nPartirez-vous ?\n\nNon.", DIOP | DELTAS, "Fonds des deltas"),
}  # fmt: skip

CASES = {
    f"{group}: {name}": case
    for group, cases in {
        "body": BODIES, "office": OFFICES, "reported": REPORTED, "document": DOCUMENTS, "we": WE, "act": ACTS,
        "source": SOURCES, "called": CALLED, "verb": VERBS,
    }.items()
    for name, case in cases.items()
}  # fmt: skip

FAILURES: set[str] = set()
"""Cases that are known to fail."""


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=pytest.mark.xfail(strict=True)) if n in FAILURES else n for n in CASES]
)
def test_speaker(name: str) -> None:
    text, names, speaker = CASES[name]
    assert speakers_of(text, names) == {speaker}
