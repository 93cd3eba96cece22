"""Whose points they are: for whom a delegation, a document, a release, a group or an answer speaks.

"@B" stands for two bullets, "@A" for two sentences that begin with adverbs.
"""

from __future__ import annotations

import pytest
from test_points_speakers import speakers_of

NAMES = {
    "Aïcha Traoré": "PER Aïcha Traoré|ministre malienne de l'Eau",
    "Traoré": "PER Aïcha Traoré",
    "Paul Roy": "PER Paul Roy|directeur",
    "Roy": "PER Paul Roy",
    "Jean Kouassi": "PER Jean Kouassi",
    "Kouassi": "PER Jean Kouassi",
    "Oxfam": "ORG Oxfam",
    "Croix-Rouge malienne": "ORG Croix-Rouge malienne",
    "Union africaine": "ORG Union africaine",
    "UA": "ORG Union africaine",
    "Banque mondiale": "ORG Banque mondiale",
    "Conseil de sécurité": "ORG Conseil de sécurité",
    "Mali": "LOC Mali@ML",
    "Bamako": "LOC Bamako",
    "Bénin": "LOC Bénin@BJ",
    "Cotonou": "LOC Cotonou",
    "Syndicat des enseignants": "ORG Syndicat des enseignants",
    "Collectif Eau pour tous": "ORG Collectif Eau pour tous",
    "Cour des comptes": "ORG Cour des comptes",
    "Association des maires du Mali": "ORG Association des maires du Mali",
}
BULLETS = "\n\n- la pêche ;\n- la mer.\n"
ADVERBS = " Premièrement, la pêche doit être réglée. Deuxièmement, la mer doit être propre."

CASES: list[tuple[str, str]] = [
    (
        "La ministre malienne de l'Eau, Aïcha Traoré, était à Bamako. Elle a visité un forage. Trois heures durant, elle a écouté les élus. Elle y voit deux raisons d'espérer :@B",
        "Aïcha Traoré",
    ),
    (
        "Paul Roy, directeur de la Banque mondiale au Mali, a reçu la presse. La situation est grave. Le directeur plaide pour deux réformes :@B",
        "Paul Roy",
    ),
    (
        "Oxfam a publié son rapport à Bamako. Selon Paul Roy, qui l'a coordonné, les progrès sont lents. L'ONG adresse au Mali deux demandes :@B",
        "Oxfam",
    ),
    (
        "« Notre plan tient en deux mots », lance Aïcha Traoré.\n\n« D'abord, la pêche. Ensuite, la mer », poursuit-elle.",
        "Aïcha Traoré",
    ),
    ("Selon le plan du Bénin, deux chantiers seront ouverts :@B", "Bénin"),
    ("La feuille de route de l'Union africaine fixe deux objectifs :@B", "Union africaine"),
    ("La stratégie de la Banque mondiale s'articule autour de deux axes :@B", "Banque mondiale"),
    ("Le rapport de la Cour des comptes relève deux failles :@B", "Cour des comptes"),
    ("Le plan d'action de l'Union africaine comporte deux volets :@B", "Union africaine"),
    ("Dans son rapport, la Cour des comptes est sévère. Elle formule deux recommandations :@B", "Cour des comptes"),
    (
        "Les deux délégations du Mali et du Bénin se sont vues. Le Mali et le Bénin ont arrêté deux mesures :@B",
        "Mali; Bénin",
    ),
    ("Aïcha Traoré et Paul Roy ont signé un accord. Ils s'engagent à :@B", "Aïcha Traoré; Paul Roy"),
    (
        "Oxfam et la Croix-Rouge malienne ont lancé un appel. Les deux organisations réclament :@B",
        "Oxfam; Croix-Rouge malienne",
    ),
    ("Paul Roy a présenté les conditions posées par la Banque mondiale :@B", "Banque mondiale"),
    ("Paul Roy a lu la lettre de Aïcha Traoré. Elle y pose deux conditions :@B", "Aïcha Traoré"),
    ("D'après Paul Roy, la Banque mondiale exige deux réformes :@B", "Banque mondiale"),
    ("Le gouvernement devra remplir deux conditions :@B", ""),
    ("L'ordre du jour comporte deux points :@B", ""),
    ("Deux mesures ont été annoncées :@B", ""),
    ("La réunion entre Aïcha Traoré et Paul Roy portera sur deux thèmes :@B", ""),
    (
        "Réunis en assemblée générale, les membres du Collectif Eau pour tous ont voté deux résolutions :@B",
        "Collectif Eau pour tous",
    ),
    ("Le porte-parole du Syndicat des enseignants, Paul Roy, a pris la parole. Il énumère deux griefs :@B", "Paul Roy"),
    ("Mme Traoré a conclu par deux promesses.@A", "Aïcha Traoré"),
    ("Aïcha Traoré a été claire. « Deux choses comptent.@A »", "Aïcha Traoré"),
    ("Pour Aïcha Traoré, deux chantiers sont prioritaires :@B", "Aïcha Traoré"),
    ("Aux yeux de Paul Roy, deux obstacles demeurent :@B", "Paul Roy"),
    (
        "L'Association des maires du Mali s'inquiète. Elle propose deux pistes : d'une part, la pêche ; d'autre part, la mer.",
        "Association des maires du Mali",
    ),
    (
        "Communiqué de l'Oxfam\n\nBamako, le 3 mai 2025 – Oxfam s'inquiète de la situation au Mali.\n\nNous demandons aux autorités :@B",
        "Oxfam",
    ),
    (
        "COMMUNIQUÉ DE PRESSE\nBamako, 3 mai 2025\n\nOxfam dénonce la fermeture des puits. « Les gens ont soif », témoigne Paul Roy.\n\nNous appelons :@B\nContact presse : Jean Kouassi",
        "Oxfam",
    ),
    (
        "Discours d'Aïcha Traoré, ministre de l'Eau\n\nMesdames et Messieurs,\n\nLe Mali avance. Mon gouvernement poursuit deux objectifs :@B",
        "Aïcha Traoré",
    ),
    (
        "Paul Roy : Bonjour. Quelles sont vos priorités ?\n\nAïcha Traoré : Il y en a deux. D'abord, la pêche. Ensuite, la mer.\n\nPaul Roy : Merci.\n\nAïcha Traoré : Merci à vous.",
        "Aïcha Traoré",
    ),
    (
        "Le Conseil de sécurité, réuni à Bamako, a adopté une résolution. Le texte prévoit deux mesures :@B",
        "Conseil de sécurité",
    ),
    (
        "Le Conseil de sécurité,\n\nRappelant ses résolutions,\n\n1. Condamne les attaques ;\n2. Demande au Mali d'agir.\n",
        "Conseil de sécurité",
    ),
    (
        "Devant les députés, le ministre de la Santé, Jean Kouassi, a défendu son budget. Interrogé par Paul Roy, le ministre a avancé deux arguments :@B",
        "Jean Kouassi",
    ),
    ("Jean Kouassi a reçu Paul Roy. Ce dernier lui a soumis deux propositions :@B", "Paul Roy"),
    ("Jean Kouassi a reçu Paul Roy, qui lui a soumis deux propositions :@B", "Paul Roy"),
    ("Le Mali propose, par la voix de Aïcha Traoré, deux mesures :@B", "Mali"),
    ("La proposition d'Aïcha Traoré se décline en deux étapes :@B", "Aïcha Traoré"),
    ("Le projet d'Oxfam comprend deux volets :@B", "Oxfam"),
    ("La Banque mondiale conditionne son aide à deux réformes :@B", "Banque mondiale"),
    ("Parmi les demandes de l'Union africaine figurent :@B", "Union africaine"),
    ("Aïcha Traoré l'a promis devant les élus : deux mesures seront prises avant l'été.@A", "Aïcha Traoré"),
    (
        "Jean Kouassi nous a reçus dans son bureau. « Mon combat a deux visages : d'un côté, la pêche ; de l'autre, la mer », confie-t-il.",
        "Jean Kouassi",
    ),
    (
        "Par la voix de son président, Paul Roy, le Syndicat des enseignants a posé deux conditions :@B",
        "Syndicat des enseignants",
    ),
    ("Le Syndicat des enseignants, par la voix de Paul Roy, pose deux conditions :@B", "Syndicat des enseignants"),
    ("Dans un communiqué signé de Paul Roy, le Syndicat des enseignants exige :@B", "Syndicat des enseignants"),
    ("Le Mali a accepté. Le Bénin, lui, pose deux conditions :@B", "Bénin"),
    ("Les représentants du Mali ont présenté deux demandes :@B", "Mali"),
    ("Les experts d'Oxfam ont identifié deux causes :@B", "Oxfam"),
    ("Les équipes de la Banque mondiale recommandent :@B", "Banque mondiale"),
    (
        "Le ministre des Pêches a reçu la presse. « Deux mesures sont prêtes : d'une part, la pêche ; d'autre part, la mer », a indiqué Jean Kouassi, qui dirige le département.",
        "Jean Kouassi",
    ),
    (
        "« Nous voulons deux choses : d'abord la pêche, ensuite la mer », a déclaré la porte-parole d'Oxfam, Aïcha Traoré.",
        "Aïcha Traoré",
    ),
    (
        "Jean Kouassi a remercié ses hôtes. « La situation a deux causes. Premièrement, la pêche. Deuxièmement, la mer. » Paul Roy, lui, s'est tu.",
        "Jean Kouassi",
    ),
    (
        "Interview\n\nVous dirigez la Banque mondiale au Mali. Quelles sont vos priorités, Paul Roy ?\n\nIl y en a deux. D'abord, la pêche. Ensuite, la mer.\n\nQue dites-vous à Aïcha Traoré ?\n\nQu'elle a raison.",
        "Paul Roy",
    ),
    (
        "Le Journal : Que voulez-vous ?\n\nP. R. : Deux choses : premièrement, la pêche ; deuxièmement, la mer.\n\nLe Journal : Et Paul Roy ?\n\nP. R. : Rien.",
        "Paul Roy",
    ),
    (
        "Mme Traoré. – Notre pays a deux priorités. D'abord, la pêche. Ensuite, la mer.\n\nM. Roy. – Je vous remercie, madame la ministre.\n\nMme Traoré. – Je vous en prie.\n\nPrésents : Aïcha Traoré, Paul Roy.",
        "Aïcha Traoré",
    ),
    (
        "Le président du Syndicat des enseignants, Paul Roy, a pris la parole devant Aïcha Traoré. « Nos demandes sont simples : d'une part, la pêche ; d'autre part, la mer. »",
        "Paul Roy",
    ),
    (
        "Tribune\nPar Paul Roy, directeur de la Banque mondiale\n\nLe Mali hésite. Deux voies s'offrent à lui. La première est la pêche. La seconde est la mer.",
        "Paul Roy",
    ),
    (
        "La Banque mondiale a tenu son assemblée. L'institution a fixé deux priorités. La première est la pêche. La seconde est la mer.",
        "Banque mondiale",
    ),
    ("Le conseil d'administration de la Banque mondiale a décidé :@B", "Banque mondiale"),
    ("Le bureau du Syndicat des enseignants demande :@B", "Syndicat des enseignants"),
    ("Le secrétariat de l'Union africaine recommande :@B", "Union africaine"),
    ("La recette se fait en deux temps. D'abord, on lave. Ensuite, on coupe.", ""),
    ("Paul Roy était là. Deux facteurs expliquent la crise. Le premier est la pêche. Le second est la mer.", ""),
    (
        "Aïcha Traoré a reçu Jean Kouassi. Les deux responsables se sont entendus sur deux points :@B",
        "Aïcha Traoré; Jean Kouassi",
    ),
    (
        "Le Syndicat des enseignants et Oxfam ont écrit au gouvernement. Dans leur lettre, ils demandent :@B",
        "Syndicat des enseignants; Oxfam",
    ),
    (
        "Oxfam, la Croix-Rouge malienne et le Collectif Eau pour tous demandent :@B",
        "Oxfam; Croix-Rouge malienne; Collectif Eau pour tous",
    ),
    ("Aïcha Traoré a dénoncé l'inaction du Bénin. La ministre réclame :@B", "Aïcha Traoré"),
    (
        "La ministre malienne de l'Eau, Aïcha Traoré, et Paul Roy ont visité un puits. La ministre a fixé deux échéances :@B",
        "Aïcha Traoré",
    ),
    ("Aïcha Traoré l'a redit : la paix passe par deux conditions.@A", "Aïcha Traoré"),
    ("« Deux obstacles demeurent, note Paul Roy : d'une part, la pêche ; d'autre part, la mer. »", "Paul Roy"),
    ("Parmi les mesures annoncées par Aïcha Traoré :@B", "Aïcha Traoré"),
    ("Les priorités fixées par l'Union africaine sont :@B", "Union africaine"),
    ("Les engagements pris par le Mali :@B", "Mali"),
    ("Deux conditions ont été posées par la Banque mondiale :@B", "Banque mondiale"),
    ("Aïcha Traoré a accepté les deux conditions de la Banque mondiale :@B", "Banque mondiale"),
    ("À la tribune, l'orateur a cité Aïcha Traoré, pour qui deux défis dominent :@B", "Aïcha Traoré"),
    ("Invité à s'exprimer, Paul Roy s'en est tenu à deux messages :@B", "Paul Roy"),
    ("Réponse de Jean Kouassi : deux mesures d'urgence.@A", "Jean Kouassi"),
    ("Sa collègue Aïcha Traoré ajoute deux réserves :@B", "Aïcha Traoré"),
    ("Pour leur part, les négociateurs du Bénin ont demandé :@B", "Bénin"),
    (
        "Saisie par Oxfam, la Cour des comptes a rendu son avis. Elle y formule deux observations :@B",
        "Cour des comptes",
    ),
    ("Aïcha Traoré a cédé la parole à Paul Roy, qui a listé deux urgences :@B", "Paul Roy"),
    (
        "Le cahier de doléances remis par le Syndicat des enseignants contient deux demandes :@B",
        "Syndicat des enseignants",
    ),
    ("Le mémorandum du Collectif Eau pour tous demande :@B", "Collectif Eau pour tous"),
    (
        "Le ministre Jean Kouassi a reçu son homologue, la conseillère Aïcha Traoré. Les deux ministres sont convenus de deux choses :@B",
        "Jean Kouassi; Aïcha Traoré",
    ),
    ("La Banque mondiale est venue. La délégation malienne a formulé deux demandes :@B", "Mali"),
    ("Une délégation de la Banque mondiale est venue. La délégation a formulé deux demandes :@B", "Banque mondiale"),
    (
        "La Banque mondiale a dévoilé lundi son plan stratégique. Le document repose sur deux piliers :@B",
        "Banque mondiale",
    ),
    (
        "Nous, membres du Collectif Eau pour tous, réunis à Bamako,\n\nAdoptons ce qui suit :@B",
        "Collectif Eau pour tous",
    ),
    (
        "Monsieur le ministre,\n\nLe Collectif Eau pour tous est inquiet. Nos revendications sont les suivantes :@B\n\nPour le Collectif Eau pour tous, Paul Roy, président",
        "Collectif Eau pour tous",
    ),
    ("Paul Roy a rapporté leurs griefs. Ceux-ci posent, a-t-il dit, deux conditions :@B", ""),
    ("Paul Roy nous a exposé deux priorités :@B", "Paul Roy"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_speaker(text: str, speaker: str) -> None:
    assert speakers_of(text.replace("@B", BULLETS).replace("@A", ADVERBS), NAMES) == {speaker}
