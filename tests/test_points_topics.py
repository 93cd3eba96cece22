"""Whose points they are: a topic taken up by an office or a role, then by a pronoun; who writes; whose turn it is.

A case is written as in :mod:`test_points_speakers`.
"""

from __future__ import annotations

import pytest
from test_points_speakers import BULLETS, TWO, Case, speakers_of

PAIR = " d'une part, rouvrir la ligne ; d'autre part, payer les agents."
MORA = {
    "Inés Mora": "PER Inés Mora@CR|ministre costaricienne de la Santé",
    "Mora": "PER Inés Mora@CR|ministre costaricienne de la Santé",
}
BERG = {"Nils Berg": "PER Nils Berg@SE|ambassadeur de Suède", "Berg": "PER Nils Berg@SE|ambassadeur de Suède"}
SOW = {
    "Amadou Sow": "PER Amadou Sow@SN|Premier ministre sénégalais",
    "Sow": "PER Amadou Sow@SN|Premier ministre sénégalais",
}
LIMA = {
    "Rui Lima": "PER Rui Lima@CV|Premier ministre capverdien",
    "Lima": "PER Rui Lima@CV|Premier ministre capverdien",
}
OKORO = {
    "Grace Okoro": "PER Grace Okoro|toxicologue de l'Institut des eaux",
    "Okoro": "PER Grace Okoro|toxicologue de l'Institut des eaux",
}
EAUX = {"Institut des eaux": "ORG Institut des eaux"}
PAM = {"Programme alimentaire mondial": "ORG Programme alimentaire mondial"}
TALL = {"Aïcha Tall": "PER Aïcha Tall|représentante du Programme alimentaire mondial"}
RIVES = {"Ligue des riverains": "ORG Ligue des riverains"}
NDI = {
    "Alice Ndiaye": "PER Alice Ndiaye|présidente de la Ligue des riverains",
    "Ndiaye": "PER Alice Ndiaye|présidente de la Ligue des riverains",
}
KIM = {
    "Kim Soo-jin": "PER Kim Soo-jin@KR|ministre sud-coréenne des Affaires étrangères",
    "Kim": "PER Kim Soo-jin@KR|ministre sud-coréenne des Affaires étrangères",
}
ROY = {
    "Marc Roy": "PER Marc Roy|chercheur à l'Institut des eaux",
    "Roy": "PER Marc Roy|chercheur à l'Institut des eaux",
}
BM = {"Banque mondiale": "ORG Banque mondiale"}
UA = {"Union africaine": "ORG Union africaine", "UA": "ORG Union africaine"}
PETIT = {"Jean Petit": "PER Jean Petit"}

INSERTIONS: dict[str, Case] = {
    "between helper and turn": ("Mme Mora avait, dès le mois de mai, attiré l'attention sur deux failles." + TWO, MORA, "Inés Mora"),
    "between helper and participle": ("Mme Mora a, au nom de ses collègues du Sud, souligné deux failles." + TWO, MORA, "Inés Mora"),
    "longer": ("M. Berg a, dans une lettre que la commission a rendue publique, exposé deux griefs." + TWO, BERG, "Nils Berg"),
    "two of them": ("M. Berg a, à Oslo, puis à Bergen, deux jours plus tard, énuméré deux griefs." + TWO, BERG, "Nils Berg"),
    "dashes": ("M. Berg a – c'est une première – posé deux conditions." + TWO, BERG, "Nils Berg"),
    "reflexive": ("Mme Mora s'est, devant les députés, engagée à :" + BULLETS, MORA, "Inés Mora"),
    "reflexive turn": ("Mme Mora a, comme en 2022, mis l'accent sur deux chantiers." + TWO, MORA, "Inés Mora"),
}  # fmt: skip

TOPICS: dict[str, Case] = {
    "the host, then he": ("Le Premier ministre sénégalais, Amadou Sow, a reçu mardi à Dakar son homologue capverdien, Rui Lima. L'hôte s'est félicité de cette visite. Il a avancé deux propositions." + TWO, SOW | LIMA | {"Dakar": "LOC Dakar@SN"}, "Amadou Sow"),
    "the host himself": ("Amadou Sow a accueilli Rui Lima à Dakar. Son hôte a formulé deux vœux." + TWO, SOW | LIMA, "Rui Lima"),
    "the visitor": ("Amadou Sow a reçu Rui Lima à Dakar. Le visiteur a énoncé deux priorités." + TWO, SOW | LIMA, "Rui Lima"),
    "the visitor, then he": ("Reçu mardi par Amadou Sow, Rui Lima a visité le port. Le visiteur est reparti le soir. Auparavant, il avait formulé deux demandes :" + BULLETS, SOW | LIMA, "Rui Lima"),
    "the guest": ("Rui Lima était l'hôte de M. Sow. L'invité du Premier ministre a énoncé deux priorités." + TWO, SOW | LIMA, "Rui Lima"),
    "the specialist, in her eyes": ("M. Berg était lundi aux côtés de Grace Okoro, toxicologue de l'Institut des eaux. La scientifique n'a pas mâché ses mots. À ses yeux, la ville commet deux erreurs :" + BULLETS, BERG | OKORO | EAUX, "Grace Okoro"),
    "the specialist, according to her": ("M. Berg était lundi aux côtés de Grace Okoro, toxicologue de l'Institut des eaux. La chercheuse se dit inquiète. Selon elle, deux dangers menacent :" + BULLETS, BERG | OKORO | EAUX, "Grace Okoro"),
    "the minister, for his part, a-t-il dit": ("Nils Berg, ambassadeur de Suède, a dîné avec Inés Mora. « Rien n'est réglé », a rétorqué Jean Petit, de la chambre de commerce. L'ambassadeur, lui, reste confiant. Tout dépend, a-t-il dit, de deux choses :" + BULLETS, BERG | MORA | PETIT, "Nils Berg"),
    "an adjunct in front": ("Inés Mora a écouté Grace Okoro. Devant la presse, la ministre est restée prudente. Elle a évoqué deux pistes :" + BULLETS, MORA | OKORO, "Inés Mora"),
    "the office behind a quotation": ("Inés Mora a écouté Grace Okoro. « On avance », a assuré la ministre. Elle a évoqué deux pistes :" + BULLETS, MORA | OKORO, "Inés Mora"),
    "a role far above": ("Grace Okoro, toxicologue, a travaillé deux ans sur le lac. M. Berg l'a reçue. La toxicologue en a tiré un livre. Elle y dénonce deux scandales." + TWO, OKORO | BERG, "Grace Okoro"),
    "his priorities": ("Amadou Sow a reçu Rui Lima. Le chef du gouvernement sénégalais entend aller vite. Ses deux priorités :" + BULLETS, SOW | LIMA, "Amadou Sow"),
    "two pronouns": ("Inés Mora a écouté Grace Okoro. La ministre est restée prudente. Elle a pris des notes. Elle a évoqué deux pistes :" + BULLETS, MORA | OKORO, "Inés Mora"),
}  # fmt: skip

FLOOR: dict[str, Case] = {
    "given to a representative": ("Présents : Aïcha Tall, représentante du Programme alimentaire mondial, et M. Berg.\n\nSur les cantines, la parole est donnée à la représentante du Programme alimentaire mondial. Les stocks suffiront. Pour la rentrée, elle recommande :" + BULLETS, TALL | PAM | BERG, "Aïcha Tall"),
    "the representative, in brackets": ("Présents : Mme Mora, M. Paul Kato (Programme alimentaire mondial), M. Berg.\n\nM. Berg s'inquiète des quais.\n\nSur les cantines, la parole est donnée au représentant du Programme alimentaire mondial. Les stocks suffiront. Pour la rentrée, il recommande :" + BULLETS, PAM | MORA | BERG | {"Paul Kato": "PER Paul Kato"}, "Paul Kato"),
    "given to a person": ("Mme Mora ouvre la séance. La parole est ensuite passée à M. Berg. Le port est plein. Il propose :" + BULLETS, MORA | BERG, "Nils Berg"),
    "taken by a person": ("Mme Mora ouvre la séance, M. Berg à ses côtés. Prenant la parole, l'ambassadeur de Suède s'est réjoui des progrès. Les quais sont neufs. Il a suggéré :" + BULLETS, MORA | BERG, "Nils Berg"),
}  # fmt: skip

SENT: dict[str, Case] = {
    "delegation, then she": ("M. Berg a parlé des quais.\n\nSur le deuxième point, la délégation mauritanienne a souligné la hausse du trafic. Elle a proposé" + PAIR, BERG | {"Mauritanie": "LOC Mauritanie@MR"}, "Mauritanie"),
    "delegation of our federation": ("Ligue des riverains – Lyon, 3 mai 2025\n\nMme Mora a reçu mardi une délégation de notre ligue, conduite par Jean Petit.\n\nLa délégation a plaidé pour :" + BULLETS, RIVES | MORA | PETIT, "Ligue des riverains"),
    "our delegation": ("Ligue des riverains – Lyon, 3 mai 2025\n\nMme Mora a reçu mardi notre délégation, conduite par Jean Petit.\n\nLa délégation a demandé :" + BULLETS, RIVES | MORA | PETIT, "Ligue des riverains"),
}  # fmt: skip

GROUPS: dict[str, Case] = {
    "the Parties, defined": ("La République du Chili et le Royaume de Norvège, ci-après « les Parties »,\n\nConsidérant les travaux du Programme alimentaire mondial,\n\nLes Parties décident :\na. de rouvrir la ligne ;\nb. de payer les agents.", {"République du Chili": "LOC Chili@CL", "Royaume de Norvège": "LOC Norvège@NO", **PAM}, "Chili; Norvège"),
    "the Participants, defined": ("La Ligue des riverains et l'Institut des eaux (ci-après dénommés « les Participants ») se sont réunis.\n\nLes Participants s'engagent à :" + BULLETS, RIVES | EAUX, "Ligue des riverains; Institut des eaux"),
    "the ministers, another person near": ("Le ministre kenyan de l'Eau, Tom Ouma, et son homologue ougandais, Paul Kato, ont visité le barrage. Une délégation, conduite par Jean Petit, les accompagnait.\n\nLes deux ministres sont convenus de ce qui suit :" + BULLETS, {"Tom Ouma": "PER Tom Ouma@KE|ministre kenyan de l'Eau", "Paul Kato": "PER Paul Kato@UG", **PETIT}, "Tom Ouma; Paul Kato"),
    "our three organisations": ("Lyon, 3 mai\n\nLa crue menace. À Tours, l'eau monte. Rivages, Ligue des riverains et Institut des eaux, présents dans six villes, s'alarment.\n\nNos trois organisations demandent :" + BULLETS, {"Rivages": "ORG Rivages", **RIVES, **EAUX}, "Rivages; Ligue des riverains; Institut des eaux"),
}  # fmt: skip

LETTERS: dict[str, Case] = {
    "the body writes, its president signs": ("Lettre ouverte au ministre\n\nMadame la Ministre,\n\nÀ la veille du budget, la Ligue des riverains vous écrit au nom de ses membres.\n\nNous vous demandons deux engagements :\n1. Rouvrir la ligne.\n2. Payer les agents.\n\nVeuillez agréer nos salutations.\n\nJean Petit\nPrésident", RIVES | PETIT, "Ligue des riverains"),
    "signed for a body": ("Lettre ouverte au président\n\nMonsieur le Président,\n\nLa Ligue des riverains vous écrit avec inquiétude.\n\nNous vous demandons :\n1) de rouvrir la ligne ;\n2) de payer les agents.\n\nPour la Ligue,\nJean Petit, Nils Berg", RIVES | PETIT | BERG, "Ligue des riverains"),
    "issuing body in the head": ("Institut des eaux du bassin du Nord\nOslo, 20 janvier 2025\n\nLes crues : note de synthèse\n\nLa présente note a été relue par Nils Berg, ambassadeur de Suède.\n\nAu vu de ce qui précède, l'Institut recommande aux gouvernements :" + BULLETS, {"Institut des eaux du bassin du Nord": "ORG Institut des eaux du bassin du Nord", "Institut": "ORG Institut", **BERG}, "Institut des eaux du bassin du Nord"),
    "impersonal under a byline": ("Éclairage\n\nPar Inés Mora, chargée de recherche\n\nLe port est à l'arrêt.\n\nDeux scénarios peuvent être envisagés pour 2025 :\n1. La reprise.\n2. La fermeture.", MORA, ""),
    "one may distinguish": ("Par Inés Mora, chargée de recherche\n\nLe port est à l'arrêt.\n\nOn peut distinguer deux causes :\n1. La dette.\n2. La grève.", MORA, ""),
    "his own words": ("Par Inés Mora, directrice de l'Institut\n\nLe port est à l'arrêt.\n\nJe vois deux causes :\n1. La dette.\n2. La grève.", MORA, "Inés Mora"),
}  # fmt: skip

DOCUMENTS: dict[str, Case] = {
    "owner, participle": ("Le Plan d'irrigation du Chili, adopté en 2023, repose sur deux piliers :" + BULLETS, {"Chili": "LOC Chili@CL"}, "Chili"),
    "in the middle of a text": ("Les trois capitales souffrent. La Stratégie fluviale de l'Institut des eaux, publiée la semaine passée, comporte deux axes." + TWO, EAUX, "Institut des eaux"),
    "owner within the name": ("M. Berg et trois capitales souffrent. Le Plan de relance du Pérou, adopté en 2023, repose sur deux piliers." + TWO, {"Plan de relance du Pérou": "MISC Plan de relance du Pérou", "Pérou": "LOC Pérou@PE", **BERG}, "Pérou"),
    "adjective": ("M. Berg attend. La feuille de route chilienne, présentée lundi, tient en deux points." + TWO, {"Chili": "LOC Chili@CL", **BERG}, "Chili"),
}  # fmt: skip

PROSE: dict[str, Case] = {
    "2 à l'issue": ("À l'issue de la rencontre avec Mme Kim, Nils Berg s'est dit confiant. L'ambassadeur suédois, en poste depuis mars, a identifié deux obstacles à la signature." + TWO, KIM|BERG,"Nils Berg"),
    "3 la cheffe": ("La cheffe de la diplomatie sud-coréenne, Kim Soo-jin, a reçu Nils Berg. La ministre a mis deux conditions à la reprise du dialogue." + TWO, KIM|BERG,"Kim Soo-jin"),
    "4 nous n'avons": ("« Nous n'avons plus le temps », prévient Alice Ndiaye. La militante énumère deux urgences." + TWO, NDI|BERG,"Alice Ndiaye"),
    "5 interrogée": ("Interrogée par Marc Roy, Alice Ndiaye a reconnu des retards. L'intéressée les attribue à deux facteurs." + TWO, NDI|ROY,"Alice Ndiaye"),
    "6 la banque": ("La Banque mondiale et le Kenya ont signé un accord. Le prêteur exige deux réformes." + TWO, BM|{"Kenya":"LOC Kenya@KE"},"Banque mondiale"),
    "7 pour marc": ("Pour Marc Roy, chercheur à l'Institut des eaux, la crue s'explique par deux facteurs." + TWO, ROY|EAUX,"Marc Roy"),
    "8 de l'avis": ("De l'avis de Marc Roy, deux facteurs expliquent la crue." + TWO, ROY,"Marc Roy"),
    "10 l'institut": ("L'Institut des eaux a remis son étude. Celle-ci met en évidence deux failles." + TWO, EAUX,"Institut des eaux"),
    "11 les auteurs": ("Les auteurs du rapport de l'Institut des eaux recommandent :" + BULLETS, EAUX,"Institut des eaux"),
    "12 devant les": ("Devant les députés, M. Sow a défendu son bilan. Et le chef du gouvernement de promettre deux mesures." + TWO, SOW,"Amadou Sow"),
    "13 m. sow s'est": ("M. Sow s'est voulu rassurant. Le Premier ministre a d'abord, sur un ton grave, rappelé deux principes." + TWO, SOW,"Amadou Sow"),
    "14 l'union africaine": ("L'Union africaine s'est réunie à Addis-Abeba. Dans son communiqué, l'organisation continentale appelle à :" + BULLETS, UA|{"Addis-Abeba":"LOC Addis-Abeba"},"Union africaine"),
    "15 dans un communiqué": ("Dans un communiqué publié lundi, l'Union africaine condamne les violences et exige :" + BULLETS, UA,"Union africaine"),
    "16 c'est dans": ("C'est dans ce contexte que Mme Mora a annoncé deux mesures." + TWO, MORA,"Inés Mora"),
    "17 mme mora": ("Mme Mora a pris la parole après M. Berg. L'une et l'autre ont insisté. Selon la ministre, deux leçons se dégagent." + TWO, MORA|BERG,"Inés Mora"),
    "18 deux priorités": ("Deux priorités ont été assignées par Mme Mora à son ministère." + TWO, MORA,"Inés Mora"),
    "19 deux conditions": ("Deux conditions doivent être réunies, estime Marc Roy." + TWO, ROY,"Marc Roy"),
    "20 deux conditions": ("« Deux conditions doivent être réunies. D'abord, la paix. Ensuite, l'argent », résume M. Roy.", ROY,"Marc Roy"),
    "21 ce que demande": ("Ce que demande la Ligue des riverains tient en deux points." + TWO, RIVES,"Ligue des riverains"),
    "22 la ligue": ("La Ligue des riverains, par la voix de sa présidente, Alice Ndiaye, a réclamé deux gestes." + TWO, RIVES|NDI,"Ligue des riverains"),
    "23 au nom de": ("Au nom de la Ligue des riverains, Alice Ndiaye a réclamé deux gestes." + TWO, RIVES|NDI,"Alice Ndiaye"),
    "24 alice ndiaye": ("Alice Ndiaye, qui s'exprimait en marge du sommet de l'Union africaine, a plaidé pour deux réformes." + TWO, NDI|UA,"Alice Ndiaye"),
    "25 m. berg et": ("M. Berg et Mme Mora ont signé un accord. Les deux responsables se sont engagés à :" + BULLETS, MORA|BERG,"Nils Berg; Inés Mora"),
    "26 le sénégal": ("Le Sénégal et le Cap-Vert ont signé un accord. Les deux pays s'engagent à :" + BULLETS, {"Sénégal":"LOC Sénégal@SN","Cap-Vert":"LOC Cap-Vert@CV"},"Sénégal; Cap-Vert"),
    "27 dakar et": ("Dakar et Praia sont convenus de deux mesures." + TWO, {"Dakar":"LOC Sénégal@SN","Praia":"LOC Cap-Vert@CV"},"Sénégal; Cap-Vert"),
    "28 mme kim a": ("Mme Kim a assuré que Séoul tiendrait ses promesses. Elle en a rappelé deux." + TWO, KIM|{"Séoul":"LOC Corée du Sud@KR"},"Kim Soo-jin"),
    "29 alice ndiaye": ("Alice Ndiaye ne décolère pas. La présidente de la Ligue des riverains dénonce, pêle-mêle :" + BULLETS, NDI|RIVES,"Alice Ndiaye"),
    "30 dans une": ("Dans une tribune au Monde, Marc Roy avance deux hypothèses." + TWO, ROY,"Marc Roy"),
    "31 marc roy": ("Marc Roy publie un livre. L'auteur y défend deux thèses." + TWO, ROY,"Marc Roy"),
    "32 le porte-parole": ("Le porte-parole de la Banque mondiale, Nils Berg, a été clair. L'institution attend de Nairobi deux gestes." + TWO, BM|{"Nils Berg":"PER Nils Berg|porte-parole de la Banque mondiale","Nairobi":"LOC Nairobi"},"Banque mondiale"),
    "34 réunis à": ("Réunis à Lomé, les ministres de la Pêche de l'Union africaine ont arrêté deux priorités." + TWO, UA|{"Lomé":"LOC Lomé"},""),
    "35 nils berg": ("Nils Berg a rencontré Inés Mora. Tous deux ont évoqué deux dossiers." + TWO, MORA|BERG,"Nils Berg; Inés Mora"),
    "36 mme mora": ("Mme Mora était attendue. Qu'a-t-elle annoncé ? Deux mesures." + TWO, MORA,"Inés Mora"),
    "37 mme mora": ("Mme Mora était attendue. Voici ses deux annonces." + TWO, MORA,"Inés Mora"),
    "38 l'entreprise": ("L'entreprise Norpétrol s'installe au Ghana. À ses employés, le groupe promet deux avantages." + TWO, {"Norpétrol":"ORG Norpétrol","Ghana":"LOC Ghana@GH"},"Norpétrol"),
    "39 la porte-parole": ("La porte-parole du ministère, Alice Ndiaye, a démenti. Elle a souligné, chiffres à l'appui, deux erreurs de l'article." + TWO, {"Alice Ndiaye":"PER Alice Ndiaye|porte-parole du ministère"},"Alice Ndiaye"),
    "40 le conseil": ("Le Conseil des ports a publié ses conclusions. Y figurent deux recommandations." + TWO, {"Conseil des ports":"ORG Conseil des ports"},"Conseil des ports"),
    "41 le projet": ("Le projet, porté par la Ligue des riverains, poursuit deux objectifs." + TWO, RIVES,"Ligue des riverains"),
    "42 mme mora": ("Mme Mora, pour qui l'affaire est close, a toutefois concédé deux erreurs." + TWO, MORA,"Inés Mora"),
    "43 au micro": ("Au micro de Radio Nord, Marc Roy a détaillé, mardi matin, les deux scénarios de l'Institut des eaux." + TWO, ROY|EAUX|{"Radio Nord":"ORG Radio Nord"},"Marc Roy"),
    "45 trois semaines": ("Trois semaines après la crue, la Ligue des riverains et l'Institut des eaux lancent un appel commun. Ils demandent :" + BULLETS, RIVES|EAUX,"Ligue des riverains; Institut des eaux"),
    "46 chargé du": ("Chargé du dossier, M. Berg a remis ses propositions à la ministre, Inés Mora. Elles sont au nombre de deux." + TWO, MORA|BERG,"Nils Berg"),
    "47 inés mora": ("Inés Mora a clos le débat. « La question est double, a-t-elle expliqué. D'une part, rouvrir la ligne ; d'autre part, payer les agents. »", MORA,"Inés Mora"),
    "48 mme mora": ("Mme Mora a reçu M. Berg jeudi. Elle lui a demandé deux choses :" + BULLETS, MORA|BERG,"Inés Mora"),
    "49 à m. berg": ("À M. Berg, qui l'interrogeait, Mme Mora a répondu par deux arguments." + TWO, MORA|BERG,"Inés Mora"),
    "50 la députée": ("La députée Inés Mora et le sénateur Nils Berg ont déposé une proposition de loi. Le texte prévoit deux mesures." + TWO, {"Inés Mora":"PER Inés Mora|députée","Nils Berg":"PER Nils Berg|sénateur"},"Inés Mora; Nils Berg"),
}  # fmt: skip

CASES = PROSE | INSERTIONS | TOPICS | FLOOR | SENT | GROUPS | LETTERS | DOCUMENTS


@pytest.mark.parametrize("name", CASES)
def test_speaker(name: str) -> None:
    text, names, speaker = CASES[name]
    assert speakers_of(text, names) == {speaker}
