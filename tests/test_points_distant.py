"""Whose points they are where the text says so from afar, and lists that only their surroundings show.

"@B" stands for two bullets, "@A" for two adverbs.
"""

from __future__ import annotations

import pytest
from test_points_cases import rows_of
from test_points_speakers import BULLETS, TWO, speakers_of

NAMES = {
    "Aïcha Traoré": "PER Aïcha Traoré|ministre malienne de l'Eau",
    "Traoré": "PER Aïcha Traoré",
    "Paul Roy": "PER Paul Roy|ancien président du Gabon",
    "Roy": "PER Paul Roy",
    "Jean Kouassi": "PER Jean Kouassi|président du Togo",
    "Kouassi": "PER Jean Kouassi",
    "Ida Kerr": "PER Ida Kerr|ambassadrice à Tokyo",
    "Lena Vogt": "PER Lena Vogt",
    "Marc Weil": "PER Marc Weil",
    "Karim Daoud": "PER Karim Daoud|secrétaire général du ministère de la Pêche",
    "Banque mondiale": "ORG Banque mondiale",
    "Office du mil": "ORG Office du mil",
    "Fonds des deltas": "ORG Fonds des deltas",
    "Évêques du Sahel": "ORG Évêques du Sahel",
    "Union des ports": "ORG Union des ports",
}

SAID = [
    ("L'ancien président Paul Roy et Jean Kouassi sont à Lomé. M. Kouassi est parti. L'ancien président a énuméré deux manques.@A", "Paul Roy"),
    ("Le président du Togo, Jean Kouassi, recevait ses pairs. Aïcha Traoré était venue. La pluie tombait. L'hôte du sommet a suggéré deux voies.@A", "Jean Kouassi"),
    ("En visite à Tidjikja, Paul Roy a écouté Karim Daoud. Le visiteur a pris deux engagements :@B", "Paul Roy"),
    ("Note n° 5\n\nLe port dort\n\nLena Vogt et Marc Weil\n\nLa mer monte depuis dix ans et la ville ne fait rien.\n\nLes auteurs défendent deux thèses :@B", "Lena Vogt; Marc Weil"),
    ("Marc Weil a écouté Aïcha Traoré. Aux yeux de cette hydrologue malienne, il manque deux choses :@B", "Aïcha Traoré"),
    ("« On est à bout », constate Lena Vogt. Dans une lettre, l'organisation Union des ports se plaint. Mardi, l'Union des ports a vu le roi. L'argent servirait, dit-elle, à deux fins :@B", "Union des ports"),
    ("Le Gabon a signé avec la Banque mondiale. Dans ce cadre, le Togo paiera :@B", ""),
    ("L'Office du mil a adopté la loi autorisant la ratification de l'accord. Cet accord comporte deux titres :@B", ""),
    ("L'Union des ports,\n\nconsidérant que la mer monte ;\nvu la loi de 1998,\n\ninvite le Gouvernement\n\n- à draguer le chenal ;\n- à payer les agents.", "Union des ports"),
    ("Le plan présenté aujourd'hui par l'Union des ports s'articule autour de deux axes :@B", "Union des ports"),
    ("L'Union des ports est moins sereine. Deux engagements, proposés par elle dans une note, seraient pris :@B", "Union des ports"),
    ("Note n° 4\nPar Lena Vogt et Marc Weil\n\nPaul Roy approuve. Les deux auteurs de la présente note formulent deux recommandations :@B", "Lena Vogt; Marc Weil"),
    ("Lena Vogt vante son bilan, Marc Weil sa jeunesse. La première a parlé des routes. Le second promet deux ruptures :@B", "Marc Weil"),
    ("Sont venus Paul Roy, Marc Weil et Aïcha Traoré. Le premier a promis. La troisième a exposé deux périls :@B", "Aïcha Traoré"),
    ("Réagissant au plan présenté lundi par l'Union des ports, la faîtière relève deux oublis :@B", ""),
    ("Aïcha Traoré croit aux règles. Ida Kerr croit aux gens. Celle-ci veut du temps. Celle-là réclame deux choses :@B", "Aïcha Traoré"),
    ("Karim Daoud rentre de Lomé. Marc Weil lui a promis un port. Le haut fonctionnaire a posé deux conditions :@B", "Karim Daoud"),
    ("Lena Vogt a salué Ida Kerr et Karim Daoud. L'ambassadrice a énoncé deux principes :@B", "Ida Kerr"),
    ("Le Fonds des deltas a un siège. Le Fonds des deltas a des amis. Le Fonds des deltas a enquêté. L'Office du mil se tait. L'institution romaine pose deux conditions :@B", "Fonds des deltas"),
    ("Les sages de l'Union des ports dénoncent deux maux :@B", "Union des ports"),
    ("L'Union des ports a dévoilé ses priorités. Elles tiennent en deux mots :@B", "Union des ports"),
    ("L'Union des ports a adopté un plan. Ainsi, il a été décidé :@B", "Union des ports"),
    ("Paul Roy n'a pas mâché ses mots. Que manque-t-il au port ?@A", "Paul Roy"),
    ("La réponse est venue d'Aïcha Traoré, en deux points :@B", "Aïcha Traoré"),
    ("« Deux causes l'expliquent.@A » La formule est de Marc Weil, qui vit ici.", "Marc Weil"),
    ("Le port dort.@A Telles sont les deux exigences que pose Marc Weil.", "Marc Weil"),
    ("Paul Roy s'est levé. « Deux points.@A » La salle a applaudi. Mme Traoré, a-t-elle dit, préfère le gaz.", "Paul Roy"),
    ("La ministre Aïcha Traoré a lu un mot. « Je serai brève, a poursuivi la ministre. Je promets deux choses :@B", "Aïcha Traoré"),
    ("Le port ne rouvrira qu'à deux conditions, a prévenu lundi la ministre Aïcha Traoré :@B", "Aïcha Traoré"),
    ("OPINION\n\nLe port dort\n\nJ'ai grandi ici. La ministre, Aïcha Traoré, a promis. À mon sens, elle ne réussira qu'à deux conditions.@A\n\nMarc Weil est agronome.", "Marc Weil"),
]  # fmt: skip

LISTS = [
    ("Deux mesures sont réclamées : d'une part, le riz ; d'autre part, le mil ; enfin, le fonio.", 3),
    ("« Et d'un, tu arrives. Et de deux, tu parles. Et de trois, tu souris. »", 3),
    ("Il exige trois choses. Premier contentieux : le port. Deuxième contentieux : la mer. Troisième contentieux : le sel.", 3),
    ("Trois remèdes existent. Lesquels ? Le riz, le mil et le fonio.", 3),
    ("Le lac meurt de trois maladies. La biologiste les énumère : la jacinthe, les égouts, la pêche.", 3),
    ("Elle a balayé quelques idées. La première veut que l'on parte. La deuxième prétend que l'on reste. La troisième dit tout.", 3),
    ("Il a posé trois questions : qui paie ? qui construit ? qui entretient ?", 3),
    ("Son plan tient en trois verbes, « écouter, comprendre, agir ».", 3),
    ("Il avance trois chiffres, « vérifiables par tous » : un coût doublé, un trafic en baisse, une dette sans fin.", 3),
    ("Le plan s'étale sur trois ans. Première année : les études. Deuxième année : les travaux. Troisième année : les essais.", 3),
    ("L'action s'appuie sur trois leviers, citant la formation, le dessalement et le partage des données.", 3),
    ("On y voit plusieurs raisons, d'abord la limite d'âge, ensuite le prix, enfin la distance.", 3),
    ("Première chose : le port est fermé. Deuxième chose : la route est coupée.", 2),
    ("Il posera trois conditions, d'abord la paix, ensuite le gel des prix, enfin un vote.", 3),
    ("Ils demandent à 1/ ouvrir le port ; 2/ payer les agents ; 3/ nettoyer.", 3),
    ("Mes questions sont les suivantes :\n- Le port sera-t-il ouvert ?\n- Les agents seront-ils payés ?", 2),
    ("Le premier axe est le rail. Le deuxième axe est la mer : le port dort.", 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), SAID)
def test_speaker(text: str, speaker: str) -> None:
    assert speakers_of(text.replace("@B", BULLETS).replace("@A", TWO), NAMES) == {speaker}


@pytest.mark.parametrize(("text", "count"), LISTS)
def test_list(text: str, count: int) -> None:
    assert len(rows_of(text)) == count


def test_numbered_turns_are_no_list() -> None:
    text = (
        "03.01 Lena Vogt (Les Verts) : Mes questions sont les suivantes :\n- Le port rouvrira-t-il ?\n- Qui paiera ?\n\n"
        "03.02 Marc Weil, ministre : Je réponds.\n\n03.03 Lena Vogt (Les Verts) : Je prends acte."
    )
    assert speakers_of(text, NAMES) == {"Lena Vogt"}
