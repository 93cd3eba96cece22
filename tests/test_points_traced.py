"""Whose points they are where the text must be traced further: ranks beside offices, addressees, texts that two signed.

"@B" stands for two bullets.
"""

from __future__ import annotations

import pytest
from test_points_records import BULLETS
from test_points_speakers import speakers_of

NAMES = {
    "Badra Sanon": "PER Badra Sanon|colonel",
    "Lacina Koné": "PER Lacina Koné",
    "Reine Agbossou": "PER Reine Agbossou|ministre béninoise de la Santé",
    "Agbossou": "PER Reine Agbossou",
    "Slim Karoui": "PER Slim Karoui|ministre de l'Équipement",
    "Karoui": "PER Slim Karoui",
    "Ingrid Dahlberg": "PER Ingrid Dahlberg|directrice des opérations",
    "Leif Bakken": "PER Leif Bakken|nouvel ambassadeur du Royaume de Norvège",
    "Salif Tounkara": "PER Salif Tounkara",
    "Anneke Visser": "PER Anneke Visser|politologue",
    "Benoît Delvaux": "PER Benoît Delvaux|recteur",
    "Banque européenne d'investissement": "ORG Banque européenne d'investissement",
    "Banque africaine de développement": "ORG Banque africaine de développement",
    "Ligue des consommateurs": "ORG Ligue des consommateurs",
    "LDC": "ORG Ligue des consommateurs",
    "Commission européenne": "ORG Commission européenne",
    "Initiative Cajou Gambie-Casamance": "MISC Initiative Cajou Gambie-Casamance",
    "Sverre Aamodt": "PER Sverre Aamodt|ministre norvégien",
    "Marc Obiang": "PER Marc Obiang|président",
    "Théodore Nkili": "PER Théodore Nkili|président de la Banque de la pêche",
    "Zambia Logistics": "ORG Zambia Logistics",
    "Étienne Roy": "PER Étienne Roy@FR",
    "Anvar Soliev": "PER Anvar Soliev|vice-Premier ministre",
    "Eaux de Meuse": "ORG Eaux de Meuse",
    "ministère de l'Agriculture": "ORG ministère de l'Agriculture",
    "ICGC": "MISC Initiative Cajou Gambie-Casamance",
}
ASKED = "Anneke Visser, politologue\n\nQue s'est-il passé ?\n\nNous avons tardé. Tout le monde le savait.\n\nEt l'embargo ?\n\n"
FAR = (
    "Le directeur du port a parlé. Les quais sont vides.\nLes grues rouillent. Les navires attendent.\nLa pluie tombe. "
)

CASES = [
    # an office before a rank
    ("La session s'est ouverte sous la coprésidence du gouverneur de la région, le colonel Badra Sanon, et du préfet de la Bagoué, Lacina Koné.\n\n"
     "Dans son allocution, le gouverneur a remercié ses hôtes. Il a ensuite énuméré les attentes de la partie burkinabè, à savoir :@B", "Badra Sanon"),
    # the only woman of whom a text tells, far above
    (f"M. Slim Karoui a reçu Mme Ingrid Dahlberg. {FAR}De son côté, la responsable européenne a avancé deux idées :@B", "Ingrid Dahlberg"),
    # "il" behind a relative goes on about who opens the sentence
    ("Le ministre Slim Karoui a reçu Leif Bakken, nouvel ambassadeur du Royaume de Norvège. M. Karoui lui a souhaité un plein succès. "
     "L'ambassadeur a exposé les domaines où il entend travailler, notamment :@B", "Leif Bakken"),
    ("M. Karoui a reçu Leif Bakken. L'ambassadeur a informé son hôte des domaines dans lesquels il comptait s'investir, en l'occurrence :@B", "Leif Bakken"),
    # a report that a body made public
    ("C'est l'un des constats de l'étude que la Banque africaine de développement a rendue publique jeudi. L'étude impute ces retards à deux facteurs :@B",
     "Banque africaine de développement"),
    # what is asked of whom
    ("La Ligue des consommateurs (LDC) s'inquiète. Au vu de ce qui précède, la LDC demande :\n\nAu gouvernement :@B", "Ligue des consommateurs"),
    ("La Ligue des consommateurs (LDC) s'inquiète. La LDC recommande donc :\n\nAux importateurs :@B\nAu ministère du Commerce :\n- de publier les prix ;\n- de contrôler les stocks.",
     "Ligue des consommateurs"),
    ("La Ligue des consommateurs appelle :\n\nL'État :@B\nLes collectivités :\n- à publier les prix ;\n- à contrôler les stocks.", "Ligue des consommateurs"),
    ("La Ligue des consommateurs demande que le port ouvre. Une route est prévue :\n\nAu nord de la ville :@B", ""),
    # a person cited by who has the word
    (ASKED + "Il n'a rien donné. Salif Tounkara, un économiste que je cite longuement, lui trouve deux défauts : d'un côté, il vient trop tard ; de l'autre, il coûte cher.",
     "Salif Tounkara"),
    # those who act together and whose name is of a kind of its own
    ("L'Initiative Cajou Gambie-Casamance (ICGC) est née en mai. Dans un mémorandum remis lundi à la Commission européenne, l'Initiative Cajou Gambie-Casamance (ICGC) "
     "formule les requêtes suivantes :@B", "Initiative Cajou Gambie-Casamance"),
    # what stands in a text that two persons signed is nobody's
    ("La ministre Reine Agbossou et l'ambassadeur Leif Bakken ont signé un accord-cadre de quatre ans. Le texte s'articule autour de deux axes :@B", ""),
    # the plan of a body that a noun takes up
    ("Le ministère de l'Agriculture a présenté sa stratégie. Le plan du ministère s'articule autour de deux piliers :@B", "ministère de l'Agriculture"),
    ("Le ministère de l'Agriculture a reçu la presse. Le plan de la commune s'articule autour de deux piliers :@B", ""),
    # who plans something there
    ("Le port sec ouvrira en mars. Zambia Logistics y prévoit deux filières :@B", "Zambia Logistics"),
    # whom the same words meant above
    ("La ministre Reine Agbossou et son homologue Slim Karoui ont signé une déclaration. Jeudi, les deux ministres avaient été reçus par le vice-Premier ministre Anvar Soliev. "
     "La ministre a visité une ferme. Les deux ministres ont retenu deux axes de travail :@B", "Reine Agbossou; Slim Karoui"),
    # a quotation is not the statement's own voice
    ("COMMUNIQUÉ\n\nEaux de Meuse et ses partenaires signent.\n\n« Le conseil a voté à l'unanimité », sourit la présidente, Ingrid Dahlberg. « Nous avons posé trois garde-fous. "
     "Premièrement, nul n'est envoyé. Deuxièmement, les frais sont payés. Troisièmement, la facture ne bouge pas. »", "Ingrid Dahlberg"),
    # who leads points back to causes
    ("Interrogé jeudi, le ministre, Slim Karoui, a ramené le retard à deux causes : la pluie et le vent.", "Slim Karoui"),
    # a document of two bodies
    ("Le protocole signé mardi par la Banque africaine de développement et la Ligue des consommateurs prévoit deux actions :@B", "Banque africaine de développement; Ligue des consommateurs"),
    # who only answers
    ("Le ministre Slim Karoui a d'emblée posé deux préalables, aussitôt rejetés par son vis-à-vis Leif Bakken :@B", "Slim Karoui"),
    # those who wrote a report that the text does not say whose
    ("Le rapport, dont Zambia Logistics a obtenu copie, dresse un constat sévère. Ses auteurs relèvent deux manquements :@B", ""),
    # a body in brackets behind its common noun
    ("À Niamey, le syndicat des consommateurs (LDC) maintient son mot d'ordre. Il exige :@B", "Ligue des consommateurs"),
    # whose visit only allows something
    ("La visite de la ministre de la Santé, Reine Agbossou, aura permis d'avancer sur deux dossiers : l'eau et le rail.", ""),
    # the other of two holders of an office
    ("Le maire d'Arlon, Slim Karoui, et celui de Louga, Leif Bakken, ont paraphé un accord. Ils entendent travailler sur deux thèmes :@B", "Slim Karoui; Leif Bakken"),
    # who only agrees to points
    ("Zambia Logistics a posé deux conditions, auxquelles le ministre Slim Karoui s'est dit prêt à souscrire :@B", "Zambia Logistics"),
    # a body without a name that somebody chairs
    ("Le comité de pilotage s'est réuni sous la présidence du préfet Slim Karoui. Il a pris les décisions suivantes :@B", ""),
    # what an unnamed body promises, as another says
    ("Selon le secrétaire général du syndicat, Slim Karoui, le gouvernement a pris deux engagements :@B", ""),
    # what one of two signers who are not both named
    ("Zambia Logistics et l'hôpital du district ont signé une convention. Elle prévoit deux actions :@B", ""),
    # the article before a name tells a man
    ("L'ambassadrice Reine Agbossou a défendu le budget. À la question du socialiste Lacina Koné sur les priorités, elle en a cité deux : l'eau et l'école.", "Reine Agbossou"),
    # who warns
    ("Le pays doit éviter deux pièges, a mis en garde le colonel Badra Sanon, ancien chef d'état-major : la course aux drones et le repli.", "Badra Sanon"),
    # who is told to do something says nothing
    ("Le Premier ministre a instruit le ministre de l'Équipement, Slim Karoui, de lui soumettre deux documents :@B", ""),
    # a body has eyes too, where no person is named
    ("Zambia Logistics soutiendra le projet. À ses yeux, celui-ci a deux mérites :@B", "Zambia Logistics"),
    # who brings a message
    ("Le sultan a reçu le consul Slim Karoui. L'hôte était porteur d'un message en deux points :@B", "Slim Karoui"),
    # "il" goes on about the noun with which its sentence opens
    ("Le ministre norvégien Sverre Aamodt a rencontré la maire Ingrid Dahlberg et le patron du port, Slim Karoui.\n\nLe Norvégien n'a rien promis, mais il a suggéré deux pistes :@B",
     "Sverre Aamodt"),
    # who is called by his field, and the head of the state beside other presidents
    ("Le président Marc Obiang a reçu le président de la Banque de la pêche, Théodore Nkili. Le banquier lui a présenté deux offres :@B", "Théodore Nkili"),
    ("Le président Marc Obiang a reçu le président de la Banque de la pêche, Théodore Nkili. Le chef de l'État a fixé deux priorités :@B", "Marc Obiang"),
    # a body that explains the noun before it
    ("L'usine a rouvert. Le repreneur, l'indien Zambia Logistics, s'est donné deux objectifs :@B", "Zambia Logistics"),
    # points among which others stand
    ("Zambia Logistics a conclu sa revue. Au nombre de ses recommandations figurent :@B", "Zambia Logistics"),
    # who pays homage; a woman by the ending of her noun
    ("Slim Karoui a parlé. Prenant la parole en second, Leif Bakken a rendu hommage à deux artisans du projet :@B", "Leif Bakken"),
    ("La directrice Ingrid Dahlberg a vu le ministre Slim Karoui. L'officielle onusienne a exhorté le gouvernement à agir dans deux domaines :@B", "Ingrid Dahlberg"),
    # an incise whose sentence begins with who speaks
    ("La directrice, Ingrid Dahlberg, tient à deux choses, dit-elle : la ponctualité et le silence.", "Ingrid Dahlberg"),
    # whose experts say what he does not
    ("Les experts mandatés par Slim Karoui ont étudié deux scénarios : la fusion et la vente.", ""),
    # whom points struck
    ("Deux choses ont frappé Slim Karoui : le bruit et la foule.", "Slim Karoui"),
    # what "il s'agit de" takes up
    ("Benoît Delvaux, recteur, a exposé les mesures prises par son école. Il s'agit notamment de :@B", "Benoît Delvaux"),
    # a party in brackets before "qui"
    ("Benoît Delvaux (LDC), qui présidera la séance, critique le projet à double titre. D'une part, il coûte. D'autre part, il tarde.",
     "Benoît Delvaux"),
    # "les deux ministres" stay who they were
    ("Le ministre Slim Karoui a reçu la ministre Reine Agbossou. Les deux ministres ont présidé la session.\n\nMme Agbossou a vu Anvar Soliev, "
     "vice-Premier ministre. Les deux ministres ont arrêté deux mesures :@B", "Slim Karoui; Reine Agbossou"),
    # a preposition is no verb, nor is the end of a name
    ("Badra Sanon a salué la décision.\n\nZambia Logistics lie le versement à deux conditions : (i) un audit ; (ii) une garantie.", "Zambia Logistics"),
    # a list with "entretien" is no interview
    ("Le recteur, Benoît Delvaux, a signé une convention de double diplôme.\n\nComment candidater ?\n\nLa sélection comprend trois étapes :\n"
     "1/ dépôt du dossier ;\n2/ entretien en français ;\n3/ publication des résultats.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_speaker(text: str, speaker: str) -> None:
    assert speakers_of(text.replace("@B", BULLETS), NAMES) == {speaker}
