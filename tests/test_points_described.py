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
    "Thierno Sagna": "PER Thierno Sagna@SN|ministre sénégalais des Pêches",
    "Sagna": "PER Thierno Sagna@SN",
    "Ewa Kowalczyk": "PER Ewa Kowalczyk|Représentante spéciale du Secrétaire général",
    "Badis Ferroukhi": "PER Badis Ferroukhi|président de la République",
    "Amara Kallon": "PER Amara Kallon@SL|président de la République de Sierra Leone",
    "Dakar": "LOC Sénégal@SN",
    "Hana Petrova": "PER Hana Petrova@BG|secrétaire générale du ministère",
    "Petrova": "PER Hana Petrova@BG",
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
    ("Osvaldo Pinto a reçu Thierno Sagna. Ils ont parlé des quais et sont tombés d'accord pour 1) draguer le port ; 2) payer la criée.",
     "Osvaldo Pinto; Thierno Sagna"),
    ("Mme Hana Petrova. – Le temps presse.\n\nM. Badis Ferroukhi. – Mme Petrova et moi-même proposons :@B\n\nMme Hana Petrova. – Bien.",
     "Badis Ferroukhi; Hana Petrova"),
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
