"""Whose points they are where he is only described: an office behind a civility, a guest, a colleague, one of two.

"@B" stands for two bullets.
"""

from __future__ import annotations

import pytest
from test_points_records import BULLETS
from test_points_speakers import speakers_of

NAMES = {
    "Lidia Marques": "PER Lidia Marques|maire de la commune",
    "Osvaldo Pinto": "PER Osvaldo Pinto@AO|ministre angolais des Pêches",
    "Pinto": "PER Osvaldo Pinto@AO",
    "Thierno Sagna": "PER Thierno Sagna@SN|ministre sénégalais des Pêches",
    "Sagna": "PER Thierno Sagna@SN",
    "Ewa Kowalczyk": "PER Ewa Kowalczyk|Représentante spéciale du Secrétaire général",
    "Badis Ferroukhi": "PER Badis Ferroukhi|président de la République",
    "Amara Kallon": "PER Amara Kallon@SL|président de la République de Sierra Leone",
    "Dakar": "LOC Sénégal@SN",
    "Hana Petrova": "PER Hana Petrova@BG|secrétaire générale du ministère",
    "Petrova": "PER Hana Petrova@BG",
    "Thiané Diouf": "PER Thiané Diouf@SN|ministre sénégalais",
    "Norvège": "LOC Norvège@NO",
    "Selma Duman": "PER Selma Duman",
    "Sénégal": "LOC Sénégal@SN",
    "Banque de la mer": "ORG Banque de la mer",
    "Forum des ports": "MISC Forum des ports",
    "Conférence des pêches": "ORG Conférence des pêches",
    "Comités de rade": "ORG Comités de rade",
    "Solidarité": "ORG Solidarité",
}

CASES = [
    # an office behind a civility
    ("M. Osvaldo Pinto a parlé, en présence de Mme Lidia Marques, maire de la commune.\n\nMadame le Maire a pris deux engagements :@B", "Lidia Marques"),
    ("M. Osvaldo Pinto a parlé, en présence de Mme Lidia Marques, maire de la commune.\n\nPrenant la parole à son tour, Madame le Maire a remercié "
     "l'assemblée. Elle a pris deux engagements :@B", "Lidia Marques"),
    # the gender of an office is not that of whose it is; who is sent is a representative
    ("La Représentante spéciale du Secrétaire général, Ewa Kowalczyk, a ouvert la séance.\n\nL'envoyée onusienne a exhorté les États à deux efforts :@B",
     "Ewa Kowalczyk"),
    # "premier" that only counts
    ("« Le port changera », a déclaré Ewa Kowalczyk.\n\nLe premier versement est soumis à deux conditions :@B", ""),
    # the head of the state, where the other of that office is of another one
    ("Le Président de la République, M. Badis Ferroukhi, a reçu M. Amara Kallon, président de la République de Sierra Leone. M. Amara Kallon s'est "
     "félicité de l'accueil.\n\nLe Président de la République a rappelé deux exigences :@B", "Badis Ferroukhi"),
    # the guest of a state, and of an office that both have
    ("Le ministre sénégalais des Pêches, Thierno Sagna, a ouvert la foire avec le ministre angolais des Pêches, Osvaldo Pinto.\n\nL'hôte du Sénégal a plaidé "
     "pour deux mesures :@B", "Osvaldo Pinto"),
    ("Le ministre sénégalais des Pêches, Thierno Sagna, a reçu le ministre angolais des Pêches, Osvaldo Pinto.\n\nL'hôte du ministre a plaidé pour deux "
     "mesures :@B", "Osvaldo Pinto"),
    # a colleague whom the sentence names first
    ("Le président Badis Ferroukhi est arrivé lundi.\n\nAccueilli par son homologue, le président Amara Kallon, le président a pris la parole. "
     "Il a posé deux conditions :@B", "Badis Ferroukhi"),
    # an office that is said of any other
    ("Thierno Sagna a reçu la secrétaire générale du ministère, Hana Petrova.\n\nLa représentante bulgare a posé deux conditions :@B", "Hana Petrova"),
    # a byline is no third president
    ("Selma Duman\n\nLe président Badis Ferroukhi a reçu le président Amara Kallon.\n\nIl pleut. Le port dort. La mer monte. Les quais sont pleins. "
     "La grue tourne. Les marins attendent.\n\nLes deux présidents sont convenus de deux mesures :@B", "Badis Ferroukhi; Amara Kallon"),
    # who met whom, one of them by a pronoun
    ("Ewa Kowalczyk est arrivée lundi. Elle s'est entretenue avec Osvaldo Pinto. Tous deux ont insisté sur deux impératifs :@B", "Ewa Kowalczyk; Osvaldo Pinto"),
    # a state that opens the sentence
    ("M. Sagna a rappelé les efforts du Sénégal. Le Sénégal tient parole. Le pays fondera son action sur deux principes, qu'il a toujours défendus :@B",
     "Sénégal"),
    # bodies: the last one named, one whose name is a plural, one behind a governed noun
    ("La Conférence des pêches a entendu le Forum des ports. Cette organisation a demandé :@B", "Forum des ports"),
    ("Je pense aux Comités de rade. Dans une lettre, elles formulaient deux demandes :@B", "Comités de rade"),
    ("M. Osvaldo Pinto, invité de la commission Solidarité au nom de son port, à Luanda, a évoqué deux effets :@B", "Osvaldo Pinto"),
    # parts of a sum are nobody's points
    ("La Banque de la mer prêtera au Sénégal 60 millions répartis en deux volets, à savoir le port et la criée.", ""),
    # what "au menu" tells
    ("Osvaldo Pinto a parlé.\n\nAu menu :@B", ""),
    # a capital behind "Mais"; "ils" before a first verb; several who told the speaker
    ("Le Sénégal hésite. Mais Dakar a réaffirmé deux principes : d'une part, la paix ; d'autre part, le dialogue.", "Sénégal"),
    ("Osvaldo Pinto a reçu Thierno Sagna. Ils ont parlé des quais et sont tombés d'accord pour 1) draguer le port ; 2) payer la criée ; 3) former des pilotes.",
     "Osvaldo Pinto; Thierno Sagna"),
    ("Mme Hana Petrova. – Le temps presse.\n\nM. Badis Ferroukhi. – Mme Petrova et moi-même proposons :@B\n\nMme Hana Petrova. – Bien.",
     "Badis Ferroukhi; Hana Petrova"),
    # an office behind a dateline, before an excellency, before an acronym, and that of a colonel
    ("Rabat – Le ministre des Ports, de la Coopération et des Gens de mer, M. Selma Duman, a reçu Mme Ewa Kowalczyk et le ministre Osvaldo Pinto.\n\n"
     "M. Selma Duman s'est félicité de l'accueil.\n\nÀ cette occasion, le ministre a fait état de deux chantiers :@B", "Selma Duman"),
    ("Lomé, le 3 mai 2025 – Le Président du Conseil, Son Excellence Monsieur Selma Duman, a reçu le Premier ministre, Son Excellence Monsieur "
     "Osvaldo Pinto.\n\nLe Président du Conseil a rappelé l'amitié des deux pays. Il a exposé deux principes :@B", "Selma Duman"),
    ("L'ambassadeur, Thierno Sagna, a vu Osvaldo Pinto. C'est ce qu'a dit le diplomate sénégalais au ministre des Forêts, le colonel Selma Duman.\n\n"
     "Le colonel a tardé. Le ministre a ainsi posé deux conditions :@B", "Selma Duman"),
    # a compatriot who is named only later
    ("Le vice-président Thierno Sagna a reçu Ewa Kowalczyk. Le dirigeant sénégalais a proposé deux mesures :@B\n\nEwa Kowalczyk a vu le ministre "
     "sénégalais Thiané Diouf.", "Thierno Sagna"),
    # a plural present before an infinitive
    ("Le Sénégal et la Norvège conviennent de concentrer leurs efforts sur deux domaines :@B", "Sénégal; Norvège"),
    # a forum that acts
    ("Mercredi, le Forum des ports a appelé les deux pays à la clarté. L'organisation non gouvernementale y présente ses demandes :@B", "Forum des ports"),
    # an association is not its president
    ("Tribune\n\nPar Ewa Kowalczyk\n\nJe suis triste. Nous avons écrit mardi. Dans cette lettre, la Banque de la mer leur demande :@B", "Banque de la mer"),
    # a participle behind "et"; who is told before a quotation; a byline is nobody's "elle"; another of whom a columnist tells
    ("À l'issue de l'entretien, M. Sagna et M. Pinto ont rencontré la presse et fait état de deux points :@B", "Thierno Sagna; Osvaldo Pinto"),
    ("Par Ewa Kowalczyk\n\nLe prix monte. Elle a posé deux conditions :@B", ""),
    ("Tribune\n\nPar Badis Ferroukhi\n\nJe doute. La semaine dernière, j'ai reçu Mme Ewa Kowalczyk. Elle est venue avec deux demandes :@B", "Ewa Kowalczyk"),
    # who speaks and the one whom he names
    ("M. Badis Ferroukhi. – Je salue Mme Ewa Kowalczyk. Nous sommes convenus tous les deux de deux décisions :@B\n\nMme Hana Petrova. – Bien.",
     "Badis Ferroukhi; Ewa Kowalczyk"),
    # who is announced before a quotation, whatever "il" behind it may take up
    ("Osvaldo Pinto avance deux raisons :\n\n\"Premièrement, le gel ruine la Banque de la mer. Deuxièmement, le vent tourne\", souligne-t-il.",
     "Osvaldo Pinto"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_speaker(text: str, speaker: str) -> None:
    assert speakers_of(text.replace("@B", BULLETS), NAMES) == {speaker}


def test_acronym_is_no_noun_for_its_head() -> None:
    text = "La COPEL demande deux décisions : (i) un audit ; (ii) une trêve.\n\n« Il le faut », a dit la présidente de la COPEL, Ewa Kowalczyk."
    assert speakers_of(text, NAMES) == {""}


def test_list_behind_il_s_agit_de() -> None:
    text = "Osvaldo Pinto a dégagé trois secteurs. Il s'agit de la pêche, du rail et de l'énergie solaire.\n\nLa séance est levée."
    assert speakers_of(text, NAMES) == {"Osvaldo Pinto"}


def test_points_behind_a_preposition() -> None:
    text = "Osvaldo Pinto souhaite que l'accord s'étende d'abord à la pêche, ensuite à l'élevage et enfin au commerce."
    assert speakers_of(text, NAMES) == {"Osvaldo Pinto"}
