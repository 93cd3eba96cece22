"""Whose points they are: forty ways in which releases, dailies and minutes introduce a list over one to three sentences.

"@A" stands for two sentences that begin with adverbs, "@B" for two bullets.
"""

from __future__ import annotations

import pytest
from test_points_speakers import speakers_of

ADVERBS = " Premièrement, la pêche doit être réglée. Deuxièmement, la mer doit être propre."
BULLETS = "\n\n- la pêche ;\n- la mer.\n"

Case = tuple[str, dict[str, str], str]

ROSA = {"Rosa Quispe": "PER Rosa Quispe@PE|ministre péruvienne du Commerce", "Quispe": "PER Rosa Quispe@PE"}
JULIO = {"Julio Andrade": "PER Julio Andrade@EC", "Andrade": "PER Julio Andrade@EC"}
TWO = ROSA | JULIO
MET = "La ministre péruvienne du Commerce, Rosa Quispe, a reçu lundi Julio Andrade. "
BANK = {"Banque des deltas": "ORG Banque des deltas", "BDD": "ORG Banque des deltas"}
GREENS, EARTH = {"Sahel Vert": "ORG Sahel Vert"}, {"Terre Mère": "ORG Terre Mère"}
MAYORS = {"Association des maires": "ORG Association des maires"}
GABON = {"Gabon": "LOC Gabon@GA"}
LINE = {"Atlas Rail": "ORG Atlas Rail"}
NOWICKI = {"Marek Nowicki": "PER Marek Nowicki|directeur de la Banque", "Nowicki": "PER Marek Nowicki"}
ROMDHANE = {"Hichem Romdhane": "PER Hichem Romdhane@TN|ministre tunisien de l'Eau"}
COLONNA = {"Fabrizio Colonna": "PER Fabrizio Colonna@IT|ambassadeur d'Italie"}
TUNIS = "Le ministre tunisien de l'Eau, Hichem Romdhane, a reçu Marek Nowicki en présence de l'ambassadeur d'Italie, Fabrizio Colonna. "
ALL = NOWICKI | ROMDHANE | COLONNA
COUNCIL = {
    "Conseil des ministres de l'Organisation du fleuve": "ORG Conseil des ministres de l'Organisation du fleuve",
    "Conseil des ministres de l'ORF": "ORG Conseil des ministres de l'ORF",
    "Conseil des ministres": "ORG Conseil des ministres",
}
ORGAN = {"Conseil des ministres": "ORG Conseil des ministres", "Organisation du fleuve": "ORG Organisation du fleuve"}

TAKEN_UP: dict[str, Case] = {
    "a number alone": ("La Banque des deltas, qui avait quitté la table, en pose deux.@A", BANK, "Banque des deltas"),
    "he made two of them": ("Julio Andrade est venu avec des promesses. Il en a fait deux.@A", JULIO, "Julio Andrade"),
    "the subject goes on": ("Rosa Quispe a rencontré Clara Soto. Elle lui a posé deux questions.@A", ROSA | {"Clara Soto": "PER Clara Soto"}, "Rosa Quispe"),
    "the other goes on behind a demonstrative": ("Rosa Quispe a rencontré Clara Soto. Cette dernière a posé deux questions.@A", ROSA | {"Clara Soto": "PER Clara Soto"}, "Clara Soto"),
    "a participle opens, no name": ("La présidente Rosa Quispe a parlé. Applaudie debout, elle a posé deux conditions :@B", ROSA | {"Applaudie debout": "ORG Applaudie debout"}, "Rosa Quispe"),
    "they put it down in writing": ("Rosa Quispe et Julio Andrade ont paraphé un accord. Ils y consignent deux engagements :@B", TWO, "Rosa Quispe; Julio Andrade"),
    "the two towns": ("Ségou et Brest ont paraphé un accord. Les deux villes s'y engagent à :@B", {"Ségou": "LOC Ségou", "Brest": "LOC Brest"}, "Ségou; Brest"),
    "the journal": ("Plus sombre, l'hebdomadaire The Lakes doute. Le journal n'entrevoit que deux issues :@B", {"The Lakes": "ORG The Lakes"}, "The Lakes"),
}  # fmt: skip

OFFICES: dict[str, Case] = {
    "a long title before the name": ("Par Clara Soto\n\nLe ministre québécois responsable des Relations avec les provinces et les Inuit, Julio Andrade, est venu. Le ministre a fait deux promesses.@A", JULIO | {"Clara Soto": "PER Clara Soto"}, "Julio Andrade"),
    "a colleague named sentences above": ("Le ministre français Paul Roy a parlé. La salle a applaudi. À ses côtés, son homologue équatorien, Julio Andrade, se taisait.\n\nFaisal Omar est parti. De son côté, le ministre équatorien a pris deux engagements.@A", JULIO | {"Paul Roy": "PER Paul Roy@FR|ministre français", "Faisal Omar": "PER Faisal Omar"}, "Julio Andrade"),
    "a compound office": ("La Ministre-Présidente Clara Soto a reçu la ministre Rosa Quispe. La Ministre-Présidente a résumé deux priorités :@B", ROSA | {"Clara Soto": "PER Clara Soto|Ministre-Présidente"}, "Clara Soto"),
    "the diplomat is the ambassador": (TUNIS + "Le diplomate a plaidé pour deux mesures.@A", ALL, "Fabrizio Colonna"),
    "the elected": ("Aux côtés de Paul Roy, la maire de Brest, Clara Soto, a salué l'accord. L'élue y voit deux avantages.@A", {"Paul Roy": "PER Paul Roy", "Clara Soto": "PER Clara Soto|maire de Brest"}, "Clara Soto"),
    "asked by another": (TUNIS + "Interrogé par l'ambassadeur, le ministre a détaillé deux besoins.@A", ALL, "Hichem Romdhane"),
    "before another": (TUNIS + "« La sécheresse dure », a déploré le ministre devant M. Nowicki, avant de lister deux besoins.@A", ALL, "Hichem Romdhane"),
    "to his minister": ("Le ministre tunisien, Hichem Romdhane, a demandé à son directeur, Marek Nowicki, de veiller à deux points.@A", NOWICKI | ROMDHANE, "Hichem Romdhane"),
    "accused, not called so": ("L'opposition accuse M. Nowicki de deux fautes.@A", NOWICKI, ""),
    "a government by its nation": ("Marek Nowicki a précisé que le gouvernement gabonais avait pris deux engagements.@A", NOWICKI | GABON, "Gabon"),
}  # fmt: skip

DOCUMENTS: dict[str, Case] = {
    "one can read there": ("L'Association des maires a remis mardi au gouvernement un mémorandum. On peut y lire deux doléances.@A", MAYORS, "Association des maires"),
    "behind its kind": ("L'étude de l'institut Sahel Vert est sans appel. Elle pointe deux failles.@A", GREENS, "Sahel Vert"),
    "there results from it": ("Le rapport de l'organisation Sahel Vert est sans appel. Il en ressort deux enseignements.@A", GREENS, "Sahel Vert"),
    "an indefinite report": ("Un rapport de la Banque des deltas, rendu public jeudi, met en garde contre deux périls.@A", BANK, "Banque des deltas"),
    "of which a paper has a copy": ("Selon un document de travail dont la Banque des deltas a obtenu copie, deux étapes sont prévues :@B", BANK, ""),
    "on the menu": ("Le candidat Julio Andrade a dévoilé son programme. Au menu, deux chantiers.@A", JULIO, "Julio Andrade"),
    "which stand there": ("Julio Andrade a dévoilé son programme. Deux chantiers y figurent.@A", JULIO, "Julio Andrade"),
    "the latter recommends": ("La rapporteure, Rosa Quispe, a présenté son rapport. Ce dernier préconise :@B", ROSA, "Rosa Quispe"),
    "if one believes him": ("Le plan repose, si l'on en croit Julio Andrade, sur deux axes.@A", JULIO, "Julio Andrade"),
}  # fmt: skip

SHARED: dict[str, Case] = {
    "class noun before two": ("Les ONG Sahel Vert et Terre Mère ont publié une lettre. Elles demandent deux choses.@A", GREENS | EARTH, "Sahel Vert; Terre Mère"),
    "an adverb between": ("Le Gabon et le Togo sont en outre convenus de deux priorités :@B", GABON | {"Togo": "LOC Togo@TG"}, "Gabon; Togo"),
    "a declaration that they publish": ("Rosa Quispe, ministre, et Julio Andrade, ministre, ont rendu publique la déclaration suivante :\n\n« Nous avons parlé. Nous convenons de ce qui suit :\n\na) la pêche ;\nb) la mer. »", TWO, "Rosa Quispe; Julio Andrade"),
    "gathered around another": ("Réunis autour de la présidente du Sénat, Clara Soto, les bailleurs ont fixé deux priorités.@A", {"Clara Soto": "PER Clara Soto|présidente du Sénat"}, ""),
    "a member of a list whose own subject is unnamed": ("Les ministres ont adopté un texte. Ils ont tracé deux axes :\n\n1. Le port ouvre. Les ministres sont convenus de deux domaines :\na) la pêche ;\nb) la mer.\n\n2. Le quai ferme.", JULIO, ""),
}  # fmt: skip

RECEIVED: dict[str, Case] = {
    "received from": ("Le ministre Paul Roy a reçu de Julio Andrade deux consignes.@A", JULIO | {"Paul Roy": "PER Paul Roy|ministre"}, "Julio Andrade"),
    "saw himself given by": ("Le Gabon s'est vu reprocher par la Banque des deltas deux manquements.@A", BANK | GABON, "Banque des deltas"),
    "obtained from": ("Le Gabon a obtenu de la Banque des deltas deux concessions.@A", BANK | GABON, "Banque des deltas"),
    "must satisfy": ("Le Gabon doit satisfaire à deux exigences de la Banque des deltas.@A", BANK | GABON, "Banque des deltas"),
    "hands on those of another": ("Le ministre Paul Roy a transmis les deux demandes du président Julio Andrade.@A", JULIO | {"Paul Roy": "PER Paul Roy|ministre"}, "Julio Andrade"),
    "followed by one who": ("Paul Roy a pris la parole, suivi de Rosa Quispe, qui a avancé deux arguments.@A", ROSA | {"Paul Roy": "PER Paul Roy"}, "Rosa Quispe"),
    "the lawyer of one who": ("L'avocat de Rosa Quispe, qui a avancé deux arguments, est reparti.@A", ROSA, ""),
    "said behind the list": ("Le pays fait face à deux défis : la pêche et la mer. C'est ce qu'a rappelé mardi Rosa Quispe.", ROSA, "Rosa Quispe"),
    "as another had asked": ("Comme l'avait demandé Julio Andrade, la ministre Rosa Quispe a fixé deux règles.@A", TWO, "Rosa Quispe"),
    "as another sums it up": ("Tout tient, comme l'a résumé Julio Andrade, en deux règles.@A", JULIO, "Julio Andrade"),
    "found admissible": ("Julio Andrade a jugé recevables les deux conditions de la Banque des deltas.@A", BANK | JULIO, "Banque des deltas"),
    "who, in other words": ("Paul Roy a interpellé Julio Andrade, lequel a apporté deux précisions.@A", JULIO | {"Paul Roy": "PER Paul Roy"}, "Julio Andrade"),
    "answered this one": ("Paul Roy a remercié Julio Andrade. Deux conditions, a répondu celui-ci, demeurent.@A", JULIO | {"Paul Roy": "PER Paul Roy"}, "Julio Andrade"),
}  # fmt: skip

BODIES: dict[str, Case] = {
    "a body behind its kind and nation": ("Le holding koweïtien Atlas Rail avait promis des milliards. Le programme comportait, à l'en croire, deux volets.@A", LINE, "Atlas Rail"),
    "a body behind its nation": ("Le danois Atlas Rail pose deux conditions.@A", LINE, "Atlas Rail"),
    "an organ with the body it is of": ("Le Conseil des ministres de l'Organisation du fleuve s'est réuni. Le Conseil des ministres a adopté deux résolutions :@B", ORGAN, "Conseil des ministres de l'Organisation du fleuve"),
    "an organ whose body is also an acronym": ("Banjul : le Conseil des ministres de l'ORF siège\n\nLe Conseil des ministres de l'Organisation du fleuve s'est réuni. Le Conseil des ministres a adopté deux résolutions :@B", COUNCIL, "Conseil des ministres de l'Organisation du fleuve"),
    "a forum": ("Le Forum des femmes rurales a lancé samedi un appel en deux points.@A", {"Forum des femmes rurales": "MISC Forum des femmes rurales"}, "Forum des femmes rurales"),
}  # fmt: skip

WHOLE: dict[str, Case] = {
    "on whose responsibility": ("DÉCLARATION DE LA PRÉSIDENCE\n\nLa présente déclaration est publiée sous la seule responsabilité du ministre, M. Julio Andrade.\n\n1. La réunion s'est tenue à Lima.\n\n2. Les débats ont été francs.\n\n3. La prochaine réunion se tiendra à Quito.", JULIO, "Julio Andrade"),
    "behind the editorial": (
        "ÉDITORIAL\n\n" + "Un an de frontières closes, et pourtant la mer n'a jamais été aussi présente dans nos vies, dans nos ports et dans nos écoles. " * 2
        + "Nous avons tenu.\n\nJulio Andrade, président\n\nBRÈVES\n\nLe port a rouvert mardi.\n\nAGENDA\n\nDeux rendez-vous à ne pas manquer :\n• le forum de la pêche ;\n• la fête de la mer.",
        JULIO, "",
    ),
}  # fmt: skip

CASES = {
    f"{table} {name}": case
    for table, cases in {
        "taken up": TAKEN_UP, "office": OFFICES, "document": DOCUMENTS, "shared": SHARED, "received": RECEIVED, "body": BODIES, "whole": WHOLE,
    }.items()
    for name, case in cases.items()
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_speaker(name: str) -> None:
    text, names, speaker = CASES[name]
    assert speakers_of(text.replace("@A", ADVERBS).replace("@B", BULLETS), names) == {speaker}
