"""Whose points they are: the fullest name of a body, verbs and nouns that point back, who speaks of oneself as another.

"@B" stands for two bullets, "@A" for two sentences that begin with adverbs.
"""

from __future__ import annotations

import pytest
from test_points_speakers import speakers_of

BULLETS = "\n\n- la pêche ;\n- la mer.\n"
ADVERBS = " Premièrement, la pêche doit être réglée. Deuxièmement, la mer doit être propre."

Case = tuple[str, dict[str, str], str]

MIXED = {
    "Grande commission mixte Gabon-Togo": "ORG Grande commission mixte Gabon-Togo",
    "Grande commission": "ORG Grande commission",
    "Commission": "ORG Commission",
}
STEERING = {
    "Comité de pilotage du Programme Rives": "ORG Comité de pilotage du Programme Rives",
    "Comité de pilotage": "ORG Comité de pilotage",
    "Comité national": "ORG Comité national",
}
BETWEEN = {
    "Commission mixte entre la République du Tchad": "ORG Commission mixte entre la République du Tchad",
    "Commission mixte": "ORG Commission mixte",
    "Niger": "LOC Niger@NE",
}

FULL_NAMES: dict[str, Case] = {
    "first words": ("La Grande commission mixte Gabon-Togo s'est réunie. La Grande commission a décidé :@B", MIXED, "Grande commission mixte Gabon-Togo"),
    "noun behind a rank": ("La Grande commission mixte Gabon-Togo s'est réunie. La Commission a décidé :@B", MIXED, "Grande commission mixte Gabon-Togo"),
    "steering": ("Le Comité de pilotage du Programme Rives a siégé. Le Comité de pilotage a formulé deux vœux :@B", STEERING, "Comité de pilotage du Programme Rives"),
    "another": ("Le Comité de pilotage du Programme Rives a siégé. Le Comité national a formulé deux vœux :@B", STEERING, "Comité national"),
    "its second party": ("La Commission mixte entre la République du Tchad et la République du Niger s'est réunie. La Commission mixte a décidé :@B", BETWEEN, "Commission mixte entre la République du Tchad et la République du Niger"),
    "two go on from it": (
        "La Banque centrale du Kenya et la Banque centrale du Pérou ont parlé. La Banque centrale a fixé deux objectifs :@B",
        {"Banque centrale du Kenya": "ORG Banque centrale du Kenya", "Banque centrale du Pérou": "ORG Banque centrale du Pérou", "Banque centrale": "ORG Banque centrale"},
        "Banque centrale",
    ),
}  # fmt: skip

TRAORE = {"Aïcha Traoré": "PER Aïcha Traoré", "Traoré": "PER Aïcha Traoré"}
ROY = {"Paul Roy": "PER Paul Roy", "Roy": "PER Paul Roy"}
KOUASSI = {"Jean Kouassi": "PER Jean Kouassi|ministre ivoirien de la Pêche@CI", "Kouassi": "PER Jean Kouassi"}
UNIVERSITY = {"Université de Thiès": "ORG Université de Thiès"}

VERBS: dict[str, Case] = {
    "any verb with counted ideas": ("Dans une intervention d'une demi-heure, Aïcha Traoré a ramené la question à deux idées :@B", TRAORE, "Aïcha Traoré"),
    "any verb, an adjunct first": ("Du bilan, approuvé à l'unanimité, Paul Roy garde deux motifs de fierté :@B", ROY, "Paul Roy"),
    "any verb, but whose are things": ("Aïcha Traoré a traversé deux crises :@B", TRAORE, ""),
    "any verb of somebody unnamed": ("L'opposition accable Paul Roy de deux reproches :@B", ROY, ""),
    "a state of somebody": ("Le pays de Mme Traoré affronte deux défis :@B", TRAORE, ""),
    "s'employer behind an apposition": ("La conférence revenait à la professeure Aïcha Traoré, géographe à l'Université de Thiès, qui s'est employée à dissiper deux malentendus :@B", TRAORE | UNIVERSITY, "Aïcha Traoré"),
    "s'atteler": ("Dans son billet, l'éditorialiste Aïcha Traoré s'attelle à démonter les idées reçues.@A", TRAORE, "Aïcha Traoré"),
    "s'y engager": ("Paul Roy a signé la charte. Il s'y engage à :@B", ROY, "Paul Roy"),
    "s'est efforcé": ("Devant la presse, M. Roy s'est efforcé de lever deux doutes.@A", ROY, "Paul Roy"),
    "a plural behind et": ("Aïcha Traoré a reçu Paul Roy. Les deux responsables ont visité le port et sont convenus de deux mesures :@B", TRAORE | ROY, "Aïcha Traoré; Paul Roy"),
    "a vœu": ("Prenant la parole au nom des bailleurs, Mme Traoré a formulé deux vœux. Le premier est que le port rouvre. Le second est que la mer soit propre.", TRAORE, "Aïcha Traoré"),
    "according to the talk of": ("D'après l'exposé de M. Roy, la pêche suppose :@B", ROY, "Paul Roy"),
    "on y lit": ("L'Université de Thiès avait rendu sa copie en avril. On y lit deux recommandations :@B", UNIVERSITY, "Université de Thiès"),
    "agenda adopted": ("L'Université de Thiès a réuni son conseil. Elle a adopté l'ordre du jour suivant :@B", UNIVERSITY, ""),
}  # fmt: skip

REFERENCES: dict[str, Case] = {
    "his counterpart, the minister": ("Paul Roy a évoqué le riz. Son interlocuteur, le ministre ivoirien de la Pêche Jean Kouassi, a demandé deux gestes :@B", ROY | KOUASSI, "Jean Kouassi"),
    "le gouvernant": ("Le ministre ivoirien de la Pêche, Jean Kouassi, a parlé. Le gouvernant a énuméré deux urgences :@B", KOUASSI, "Jean Kouassi"),
    "the president at its head": ("À sa tête depuis 2019, Aïcha Traoré a salué le maire, Paul Roy. La présidente retient deux motifs de fierté :@B", TRAORE | {"Paul Roy": "PER Paul Roy|maire"}, "Aïcha Traoré"),
    "the president of the session": ("Le comité s'est réuni sous la présidence de Paul Roy, en présence de Jean Kouassi. Le président a rappelé deux règles :@B", ROY | KOUASSI, "Paul Roy"),
    "the director who directs": ("Aïcha Traoré, qui dirige le centre depuis mars, a reçu Paul Roy. La directrice a posé deux conditions :@B", TRAORE | ROY, "Aïcha Traoré"),
    "the rapporteur who presented": ("RAPPORT\nprésenté par Mme Aïcha Traoré, députée\n\nM. Roy regrette les retards. Au vu de ces éléments, la rapporteure formule deux recommandations :@B", TRAORE | ROY, "Aïcha Traoré"),
    "the moderator": ("Animée par Paul Roy, la table ronde a réuni Jean Kouassi. Le modérateur a posé deux questions :@B", ROY | KOUASSI, "Paul Roy"),
    "initials in an interview": (
        "« L'eau se partage »\n\nThiès Soir : Croyez-vous au barrage ?\n\nAbdoul-Aziz Seyni Moussa : Oui.\n\nT. S. : Par où commencer ?\n\nA.-A. S. M. : Par compter l'eau.@A\n\nT. S. : Et après ?\n\nA.-A. S. M. : On verra.",
        {"Abdoul-Aziz Seyni Moussa": "PER Abdoul-Aziz Seyni Moussa", "A.-A. S. M": "PER A.-A. S. M", "T. S": "PER T. S"},
        "Abdoul-Aziz Seyni Moussa",
    ),
}  # fmt: skip

SWISS = {"Conseil fédéral": "ORG Conseil fédéral", "Corinne Zurb": "PER Corinne Zurb|conseillère fédérale"}
MINISTERS = {"Awa Sow": "PER Awa Sow|ministre tchadienne", "Nadia Ngu": "PER Nadia Ngu|ministre camerounaise"}
KOREA = {"Corée du Sud": "LOC Corée du Sud@KR"}
LOCUSTS = {"Commission du criquet": "ORG Commission du criquet", "Brahim Djid": "PER Brahim Djid"}
UNIONS = {"Union des dockers": "ORG Union des dockers", "Confédération du travail": "ORG Confédération du travail"}
BANK = {"Banque mondiale": "ORG Banque mondiale"}
NURSES = {"Collectif Soigner": "ORG Collectif Soigner", "Ida Kerr": "PER Ida Kerr"}

POINTING: dict[str, Case] = {
    "the government by its own name": ("Le Conseil fédéral a parlé. Plutôt que de raboter, le gouvernement mise sur deux leviers :@B", SWISS, "Conseil fédéral"),
    "who leads a delegation": ("La délégation tchadienne était conduite par Mme Awa Sow, et la délégation camerounaise par Mme Nadia Ngu. Le chef de la délégation tchadienne a soumis deux demandes :@B", MINISTERS, "Awa Sow"),
    "a state of two words": ("La Corée du Sud ne vient pas les mains vides. Elle a annoncé deux gestes :@B", KOREA, "Corée du Sud"),
    "a body behind a demonstrative": ("La Commission du criquet lutte depuis 2002. Celle-ci a siégé sous la présidence du Tchadien Brahim Djid. À l'issue de ses travaux, elle a invité ses membres à :@B", LOCUSTS, "Commission du criquet"),
    "those gathered": ("Lettre ouverte\n\nRéunis depuis un an au sein du Collectif Soigner, nous vous écrivons. Nous vous demandons deux choses :@B", NURSES, "Collectif Soigner"),
    "who was before": ("Celle qui vous précédait à Lomé, Ida Kerr, avait pris devant nous deux engagements :@B", NURSES, "Ida Kerr"),
    "the author of these lines": ("Le grain manque\nPar Aïcha Traoré, agronome\n\nM. Roy l'a dit. L'auteure de ces lignes formule deux recommandations :@B", TRAORE | ROY, "Aïcha Traoré"),
    "on at the seat": ("Au siège gembloutois de l'Union des dockers, on détaille deux craintes :@B", UNIONS, "Union des dockers"),
    "on chez": ("M. Roy se tait. Chez l'Union des dockers, l'on avance deux raisons :@B", ROY | UNIONS, "Union des dockers"),
    "the report that it just wrote": ("Le rapport que la Banque mondiale vient de consacrer à la pêche isole deux urgences :@B", BANK, "Banque mondiale"),
    "the programme that it pays": ("Le programme que finance la Banque mondiale comporte deux volets :@B", BANK, ""),
    "of his talk": ("La parole a été donnée à Mme Traoré. Il ressort de son exposé que deux défis subsistent :@B", TRAORE, "Aïcha Traoré"),
    "those who take part": ("La Banque mondiale a diffusé sa déclaration. Dans la déclaration, les participants s'engagent à :@B", BANK, ""),
    "not who stands in a clause": ("Paul Roy ne s'est pas démonté. Le directeur, qui rentrait du port où il avait vu Jean Kouassi, a souri. Le texte, a-t-il dit, contient deux garde-fous :@B", ROY | KOUASSI, "Paul Roy"),
    "a report that a pronoun takes up": ("Un rapport publié par la Banque mondiale jette un regard neuf sur la faim. Fruit d'une enquête, le document ne nie pas le climat. Il met en lumière deux causes :@B", BANK, "Banque mondiale"),
    "an offer on the table": ("La Banque mondiale a mis une offre sur la table. Celle-ci comprend deux éléments :@B", BANK, "Banque mondiale"),
}  # fmt: skip

CASES = FULL_NAMES | VERBS | REFERENCES | POINTING


@pytest.mark.parametrize("name", CASES)
def test_speaker(name: str) -> None:
    text, names, speaker = CASES[name]
    assert speakers_of(text.replace("@B", BULLETS).replace("@A", ADVERBS), names) == {speaker}
