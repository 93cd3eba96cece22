"""Whose points they are: orders, relatives that say who agrees, documents, guests, records of a sitting, interviews.

"@B" stands for two bullets, "@A" for two sentences that begin with adverbs.
"""

from __future__ import annotations

import pytest
from test_points_speakers import speakers_of

NAMES = {
    "Mireille Zinsou": "PER Mireille Zinsou|ministre béninoise de la Santé",
    "Zinsou": "PER Mireille Zinsou",
    "Aurélien Togbé": "PER Aurélien Togbé|président de la République",
    "Togbé": "PER Aurélien Togbé",
    "Erik Sandström": "PER Erik Sandström@SE|vice-président de la Banque mondiale",
    "Sandström": "PER Erik Sandström",
    "Liu Qiang": "PER Liu Qiang@CN|vice-ministre chinois du Commerce",
    "Liu": "PER Liu Qiang",
    "Commission européenne": "ORG Commission européenne",
    "Banque mondiale": "ORG Banque mondiale",
    "Croix-Rouge": "ORG Croix-Rouge",
    "Oxfam": "ORG Oxfam",
    "Bénin": "LOC Bénin@BJ",
    "Luxembourg": "LOC Luxembourg@LU",
    "Laos": "LOC Laos@LA",
    "Mali": "LOC Mali@ML",
    "Guinée": "LOC Guinée@GN",
    "Cotonou": "LOC Cotonou",
}
BULLETS = "\n\n- la pêche ;\n- la mer.\n"
ADVERBS = " Premièrement, la pêche doit être réglée. Deuxièmement, la mer doit être propre."
GUEST = "Le président de la République, Aurélien Togbé, a {} Erik Sandström, vice-président de la Banque mondiale. La ministre Mireille Zinsou y a pris part.\n\n"
SITTING = "Compte rendu analytique\nSéance publique du mardi 3 mai\n\n"
ASKED = (
    "« Il faut agir »\nEntretien avec Mireille Zinsou, ministre béninoise de la Santé\n\n"
    "Vous rentrez de Cotonou. Pourquoi ce voyage ?\n\nPour parler de la mer et des ports, tout simplement.\n\n"
    "Que s'y est-il dit ?\n\n"
)
LABELLED = (
    "« Il faut agir »\nEntretien avec Mireille Zinsou, ministre béninoise de la Santé\n\n"
    "Le Matin : Pourquoi ce voyage ?\n\nMireille Zinsou : Pour parler de la mer et des ports, tout simplement.\n\n"
    "Que s'y est-il dit ?\n\n"
)

ORDERS = [
    (f"Mme Zinsou a présenté l'accord. Elle a {said}{rest}", "Mireille Zinsou")
    for said, rest in (
        ("fait ressortir que le centre remplira deux fonctions.", "@A"),
        ("laissé entendre que le centre aurait deux fonctions.", "@A"),
        ("donné à entendre que le centre aurait deux fonctions.", "@A"),
        ("fait constater aux élus deux carences.", "@A"),
        ("mis le doigt sur deux carences.", "@A"),
        ("rendu compte de deux avancées.", "@A"),
        ("donné lecture de deux résolutions.", "@A"),
        ("fait prévaloir deux arguments.", "@A"),
        ("fait la lumière sur deux carences.", "@A"),
        ("instruit les préfets concernés :", "@B"),
        ("donné instruction aux préfets de veiller à deux choses :", "@B"),
        ("donné des instructions fermes aux préfets :", "@B"),
        ("donné ordre aux préfets :", "@B"),
        ("donné pour consigne aux préfets :", "@B"),
        ("sommé les armateurs :", "@B"),
        ("prié les armateurs :", "@B"),
        ("mandaté les préfets pour deux tâches :", "@B"),
        ("missionné les préfets pour deux tâches :", "@B"),
        ("mis en demeure les armateurs :", "@B"),
        ("fait obligation aux armateurs :", "@B"),
        ("fait injonction aux armateurs :", "@B"),
        ("habilité les préfets :", "@B"),
        ("commandé aux préfets :", "@B"),
        ("obtenu des armateurs deux concessions :", "@B"),
        ("pressé les armateurs d'agir sur deux fronts :", "@B"),
        ("fait promettre aux armateurs deux choses :", "@B"),
    )
] + [
    (f"Mme Zinsou était à Cotonou. Elle {said} deux priorités :@B", "Mireille Zinsou")
    for said in (
        "s'en est prise à", "s'est fait l'écho de", "s'est fait fort de tenir", "s'est fendue de", "s'est arrêtée sur",
        "s'est appuyée sur", "s'est attaquée à", "s'est élevée contre", "s'est penchée sur", "s'est portée garante de",
        "est montée au créneau sur", "est sortie de sa réserve sur", "est entrée dans le détail de",
        "est intervenue sur", "a mis l'index sur", "a appelé de ses vœux", "a passé au crible", "a fait siennes",
    )
] + [
    ("La ministre Mireille Zinsou était à Cotonou. La ministre instruit les préfets :@B", "Mireille Zinsou"),
    ("La ministre Mireille Zinsou était à Cotonou. Elle fait ressortir deux carences.@A", "Mireille Zinsou"),
    ("La ministre Mireille Zinsou était à Cotonou. Elle laisse entendre que deux ports fermeront.@A", "Mireille Zinsou"),
    ("La ministre Mireille Zinsou était à Cotonou. Elle somme les armateurs de faire deux choses :@B", "Mireille Zinsou"),
    ("Mme Zinsou a présenté l'accord. Elle a fait ressortir que le centre remplira deux fonctions. La première est le soin. La seconde est la formation.", "Mireille Zinsou"),
    ("Instruction a été donnée par Mireille Zinsou aux préfets :@B", "Mireille Zinsou"),
    ("La visite de Mireille Zinsou est finie. Instruction a été donnée aux préfets :@B", ""),
    ("Mireille Zinsou est partie. Les préfets ont été instruits de deux choses :@B", ""),
]  # fmt: skip

RELATIVES = [
    ("À l'issue de la visite de Mireille Zinsou, un procès-verbal a été signé, par lequel le Luxembourg et le Laos conviennent :@B", "Luxembourg; Laos"),
    ("Un accord a été paraphé, aux termes duquel le Luxembourg s'engage :@B", "Luxembourg"),
    ("Une convention a été signée à Cotonou, en vertu de laquelle le Bénin s'engage à :@B", "Bénin"),
    ("Une lettre a été rendue publique, dans laquelle Oxfam demande :@B", "Oxfam"),
    ("Un échange de lettres a eu lieu, au terme duquel le Luxembourg et le Laos décident :@B", "Luxembourg; Laos"),
    ("Un mémorandum est entré en vigueur, où le Bénin et le Laos s'engagent :@B", "Bénin; Laos"),
    ("Une motion a été lue, par laquelle la ministre Mireille Zinsou exige :@B", "Mireille Zinsou"),
    ("La rencontre s'est close sur un texte dans lequel le Bénin et le Laos s'accordent sur deux points :@B", "Bénin; Laos"),
    ("La ministre Mireille Zinsou a signé une convention en vertu de laquelle le Luxembourg et le Laos s'engagent :@B", "Luxembourg; Laos"),
    ("Un procès-verbal a été signé, par lequel les parties conviennent :@B", ""),
    ("Mireille Zinsou a vu signer un texte, par lequel les parties conviennent :@B", ""),
]  # fmt: skip

DOCUMENTS = [
    (f"Mireille Zinsou a précisé que des études suivraient.\n\n{adopted}{intro}", "")
    for adopted in (
        "À l'issue du forum, une feuille de route a été adoptée. ",
        "En clôture, une déclaration commune a été lue. ",
        "Une charte a été signée en fin de journée. ",
    )
    for intro in (
        "Elle retient trois priorités : la mer, la pêche et le port.",
        "Elle recommande :@B",
        "Elle fixe deux objectifs.@A",
        "Elle définit deux chantiers.@A",
        "Elle demande aux États deux efforts.@A",
    )
] + [
    ("Mireille Zinsou a ouvert les travaux. Un plan d'action a été validé. Il identifie deux chantiers.@A", ""),
    ("Erik Sandström a ouvert les travaux. Un protocole d'accord a été paraphé. Il énonce deux engagements.@A", ""),
    ("Erik Sandström a ouvert les travaux. Un communiqué conjoint a sanctionné la rencontre. Il appelle à deux gestes.@A", ""),
    ("La Banque mondiale a publié mardi une étude. Elle recommande :@B", "Banque mondiale"),
    ("Mme Zinsou a lu une déclaration. Elle a aussi demandé deux gestes.@A", "Mireille Zinsou"),
    ("Une feuille de route a été adoptée sous la présidence de Mireille Zinsou. Elle a demandé aux préfets deux efforts.@A", "Mireille Zinsou"),
]  # fmt: skip

SOURCES = [
    ("Selon la Commission européenne, dont un porte-parole, Erik Sandström, assistait à la séance, l'aide reste subordonnée à trois critères : la paix, la mer et le port.", "Commission européenne"),
    ("D'après Oxfam, dont la directrice, Mireille Zinsou, était présente, deux causes l'expliquent :@B", "Oxfam"),
    ("Selon la Croix-Rouge, que dirige Mireille Zinsou, deux urgences demeurent :@B", "Croix-Rouge"),
    ("Selon la Croix-Rouge, qui a dépêché Mireille Zinsou sur place, deux urgences demeurent :@B", "Croix-Rouge"),
    ("Pour la Banque mondiale, que représentait Erik Sandström, deux conditions s'imposent :@B", "Banque mondiale"),
    ("Aux yeux du Bénin, où s'est rendu Erik Sandström, deux dangers menacent :@B", "Bénin"),
    ("Selon la ministre de la Santé, Mireille Zinsou, deux causes l'expliquent :@B", "Mireille Zinsou"),
    ("Selon le vice-président de la Banque mondiale, Erik Sandström, deux causes l'expliquent :@B", "Erik Sandström"),
    ("Pour le Mali, le calendrier ci-après a été retenu :@B", ""),
    ("Pour le Mali, la feuille de route suivante a été adoptée :@B", ""),
    ("Pour la Guinée, deux mesures ont été arrêtées :@B", ""),
    ("Pour la Guinée, il a été décidé :@B", ""),
    ("Pour le Mali, les échéances sont les suivantes :@B", ""),
    ("Pour le Mali, sont prévues deux opérations :@B", ""),
    ("Pour le Mali, deux dangers dominent :@B", "Mali"),
    ("Pour Oxfam, deux mesures s'imposent :@B", "Oxfam"),
]  # fmt: skip

GUESTS = [
    (GUEST.format(met) + f"{who} a confié à la presse que l'appui irait dans deux directions.@A", speaker)
    for met in ("accordé une audience à", "reçu en audience", "eu un entretien avec", "échangé avec")
    for who, speaker in (
        ("Au sortir de l'audience, l'hôte du chef de l'État", "Erik Sandström"),
        ("L'hôte du président Togbé", "Erik Sandström"),
        ("À sa sortie, le visiteur du chef de l'État", "Erik Sandström"),
        ("L'invité du chef de l'État", "Erik Sandström"),
    )
] + [
    ("Le vice-ministre chinois du Commerce, Liu Qiang, a bouclé hier un séjour à Cotonou. La ministre Mireille Zinsou veut changer la donne.\n\nL'hôte chinois ne s'est pas dérobé. Il a simplement posé ses conditions, que son interprète a égrenées : a) un prix garanti ; b) un port.", "Liu Qiang"),
    ("Le vice-ministre chinois du Commerce, Liu Qiang, a rencontré la ministre Mireille Zinsou. L'hôte chinois a posé deux conditions.@A", "Liu Qiang"),
    ("Liu Qiang est arrivé lundi. La ministre Mireille Zinsou l'attendait. Le visiteur chinois a posé deux conditions.@A", "Liu Qiang"),
    ("Aurélien Togbé a accordé une audience à Erik Sandström. L'hôte du palais a posé deux conditions.@A", "Erik Sandström"),
    ("Aurélien Togbé a accordé une audience à Erik Sandström. L'hôte de Liu Qiang a posé deux conditions.@A", ""),
    ("Aurélien Togbé et Mireille Zinsou ont échangé avec Erik Sandström. L'hôte du chef de l'État a posé deux conditions.@A", ""),
    ("Aurélien Togbé a reçu Erik Sandström. Le conseiller du président Togbé a posé deux conditions.@A", ""),
    ("Erik Sandström était l'hôte de Mme Zinsou. L'invité de la ministre a posé deux conditions.@A", "Erik Sandström"),
    ("Aurélien Togbé a reçu Erik Sandström. L'illustre hôte du jour a posé deux conditions.@A", "Erik Sandström"),
    ("Erik Sandström a été reçu par la ministre Mireille Zinsou. Le visiteur de la ministre Zinsou a posé deux conditions.@A", "Erik Sandström"),
    ("Le président Aurélien Togbé a reçu Erik Sandström à Cotonou. Son hôte a posé deux conditions.@A", "Erik Sandström"),
    ("Mireille Zinsou a été reçue en audience par Aurélien Togbé. L'hôte du chef de l'État a cité deux urgences.@A", "Mireille Zinsou"),
]  # fmt: skip

SITTINGS = [
    (SITTING + "M. Paul Adam (Verts) s'inquiète du port.\n\n" + said, "Mireille Zinsou")
    for said in (
        "Mme Mireille Zinsou, ministre de la Santé, répond qu'aucun euro n'est versé. La conduite du Gouvernement obéit à deux règles.@A",
        "Mme Zinsou rappelle que le port est fermé. Deux raisons l'expliquent.@A",
        "Mme Mireille Zinsou, ministre de la Santé, souligne l'effort consenti. Le budget a doublé. Le plan s'articule autour de deux axes.@A",
        "La ministre de la Santé, Mme Mireille Zinsou, se réjouit du débat. Deux règles président à l'octroi des aides.@A",
    )
] + [
    (SITTING + "Mme Zinsou répond que le port est fermé.\n\nLa séance est suspendue. Deux motions sont distribuées.@A", ""),
    (SITTING + "Mme Zinsou répond que le port est fermé. M. Paul Adam (Verts) réplique. Deux raisons l'expliquent.@A", ""),
    (SITTING + "Mme Zinsou répond que le port est fermé. Deux motions ont été déposées.@A", ""),
    (SITTING + "Mme Zinsou répond que le port est fermé. M. Paul Adam est ministre depuis peu. Deux règles s'appliquent.@A", ""),
    ("Cotonou, 3 mai (AIB). Mme Zinsou répond que le port est fermé. La visite comporte deux étapes.@A", ""),
]  # fmt: skip

ANSWERS = [
    (head + f"{answer} J'en retiens une formule.\n\nUn mot de l'accord avec la Banque mondiale.\n\nLa signature est proche. Le programme se décompose en trois tranches : la mer, la pêche et le port. Je vous renvoie à la Banque mondiale.\n", "Mireille Zinsou")
    for head in (ASKED, LABELLED)
    for answer in (
        "Avec Erik Sandström, nous avons parlé du port.",
        "Avec le vice-ministre Liu Qiang, nous avons parlé du port.",
        "Selon Erik Sandström, le port est trop cher.",
        "Comme Erik Sandström, je crois au port.",
        "Pour Erik Sandström, le port est trop cher.",
        "Grâce à Erik Sandström, le port revit.",
        "Quant à Erik Sandström, il croit au port.",
        "Devant Liu Qiang, je me suis engagée.",
        "Erik Sandström, nous le connaissons bien.",
        "Mon homologue Liu Qiang, que j'ai vu, y croit.",
    )
]  # fmt: skip

NAMES["Paul Adam"] = "PER Paul Adam"
CASES = [*ORDERS, *RELATIVES, *DOCUMENTS, *SOURCES, *GUESTS, *SITTINGS, *ANSWERS]


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_speaker(text: str, speaker: str) -> None:
    assert speakers_of(text.replace("@B", BULLETS).replace("@A", ADVERBS), NAMES) == {speaker}


QUESTIONED = "Conférence de presse\n\nM. Erik Sandström : Le port rouvrira.\n\n{label}\nMerci. J'ai deux questions. La première : quand ? La deuxième : à quel prix ?\n\nM. Erik Sandström : En mai.\n"


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("Question – Mireille Zinsou, Radio Port", "Mireille Zinsou"),
        ("JOURNALISTE (MIREILLE ZINSOU, RADIO PORT)", "Mireille Zinsou"),
        ("Question (Oxfam) :", "Oxfam"),
        ("Question – Une consœur", ""),
    ],
)
def test_questions_are_those_of_who_asks(label: str, speaker: str) -> None:
    names = NAMES | {"MIREILLE ZINSOU": "PER Mireille Zinsou"}
    assert speakers_of(QUESTIONED.format(label=label), names) == {speaker}
