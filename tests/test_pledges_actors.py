"""Who gives, as the press says it: a table of (text, actor of each figure)."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

EUR = "<8 millions d'euros|currency 8000000 EUR>"
BUS = "<40 autobus|count 40 autobus>"
W = "<30 puits|count 30 puits>"
NO, JP, TG = "[Norvège|LOC NO]", "[Japon|LOC JP]", "[Togo|LOC TG]"
FR, KE, PE = "[France|LOC FR]", "[Kenya|LOC KE]", "[Pérou|LOC PE]"
BM = "[Banque mondiale|ORG]"

CASES: list[tuple[str, list[str]]] = [
    # rows of subjects that "et" alone does not join
    (f"La {BM} et, dans une moindre mesure, la {FR} financeront {W}.", ["Banque mondiale; France"]),
    (f"La {BM} mais aussi la {FR} financeront {W}.", ["Banque mondiale; France"]),
    (f"La {BM} comme la {FR} financeront {W}.", ["Banque mondiale; France"]),
    (f"La {BM}, en partenariat avec la {FR}, financera {W}.", ["Banque mondiale"]),
    # relative clauses with their subject last, comparisons, insertions of saying
    (f"La fondation que préside l'ancien ministre [Paul Dia|PER] offrira {BUS}.", ["fondation"]),
    (f"La {NO}, qui n'est pas plus riche que nous, a offert {BUS}.", ["Norvège"]),
    (
        f"La ministre [Ana Sy|PER TG] l'a dit : son gouvernement versera, a-t-elle assuré, {EUR} et livrera {BUS}.",
        ["Togo", "Togo"],
    ),
    # who gives is said behind the figure, by the noun, or in a cleft
    (f"Le {PE} bénéficiera d'une aide de {EUR}, que versera la {BM} en deux tranches.", ["Banque mondiale"]),
    (f"C'est au {JP} que reviendra la construction de {W}.", ["Japon"]),
    (f"La participation du {JP} sera portée à {EUR}.", ["Japon"]),
    # respective shares
    (
        f"La {FR} et le {JP} ont annoncé des contributions respectives de {EUR} et de "
        "<5 millions de dollars|currency 5000000 USD>.",
        ["France", "Japon"],
    ),
    # nouns that the text calls a body by, same and own
    (f"La mutuelle [Solidaris|ORG] soutient le {KE}. La mutuelle versera {EUR}.", ["Solidaris"]),
    (f"Le raffineur [Petroma|ORG] étend son usine. Le raffineur versera {EUR}.", ["Petroma"]),
    (
        f"Le [Croissant-Rouge qatari|ORG] est à [Gaza|LOC]. La même organisation offrira {BUS}.",
        ["Croissant-Rouge qatari"],
    ),
    # pronouns: whose deed the subject before is, the gender that an office shows
    (f"L'engagement du {JP} est ancien. Il a déjà livré {BUS}.", ["Japon"]),
    (f"[Jean Roy|PER], directeur de la {BM}, a indiqué que celle-ci prêterait {EUR}.", ["Banque mondiale"]),
    (f"L'établissement public [Hydrosol|ORG] recrute. Il creusera {W}.", ["Hydrosol"]),
    # who is quoted
    (
        f"« Nous livrerons {BUS} », a promis [Jean Roy|PER], directeur de la {BM}. Et d'ajouter : « Nous creuserons {W}. »",
        ["Banque mondiale", "Banque mondiale"],
    ),
    (
        f"À la {BM}, on plaide la patience. « Nous creuserons {W} », assure son représentant, [Jean Roy|PER].",
        ["Banque mondiale"],
    ),
    (
        f"Le {TG} attend l'accord de la {BM}. « Nous creuserons {W} », dit un responsable de la banque.",
        ["Banque mondiale"],
    ),
    # a foundation's name holds its noun
    (f"Hier, la fondation [Alta|ORG] a offert {BUS}.", ["Alta"]),
    # shares in turn: behind "par", of a plural "qui", between commas, with "y"
    (
        f"Le projet est porté par la {FR} et le {JP}, qui ont respectivement versé {EUR} et {BUS}.",
        ["France", "Japon"],
    ),
    (f"La {FR} et la {NO} ont, l'une, versé {EUR}, l'autre, offert de creuser {W}.", ["France", "Norvège"]),
    (
        f"La {FR} et le {JP} ont répondu : la première par une contribution de {EUR}, le second par la promesse de {BUS}.",
        ["France"],
    ),
    (
        f"La {FR} et le {JP} y mettront respectivement {EUR} et <2 millions d'euros|currency 2000000 EUR>.",
        ["France", "Japon"],
    ),
    # a clause of its own behind "et que", what is under way now, whose intention it is
    (
        f"Il note que la {BM} ([BM|ORG - Banque mondiale]) prêtera {EUR} et que la {FR} et le {JP}, par la voix de leurs "
        f"agences, livreront {BUS}.",
        ["Banque mondiale", "France; Japon"],
    ),
    (
        f"Le {JP} hésite. Plus discrète, la {NO} construit en ce moment {W} ; elle en ajoutera <dix|count 10 > en avril.",
        ["Norvège", "Norvège"],
    ),
    (
        f"La {FR} y veille. Le conseil se félicite de l'intention de la {BM} de livrer {BUS}, en sus des {EUR} qu'elle a "
        "déboursés.",
        ["Banque mondiale", "Banque mondiale"],
    ),
    # from whom: a noun before the name, a body without a name; what opens behind the agent; means and sources are none
    (f"Le {TG} recevra de la société [Alta|ORG] {BUS}.", ["Alta"]),
    (f"Le {TG} a reçu du gouvernement japonais {BUS}.", ["gouvernement japonais"]),
    (f"Le conseil a approuvé l'octroi par l'État d'une participation de {EUR} au port.", ["État"]),
    (f"• {BUS} acheminés par barge sur le lac.", [""]),
    (f"{BUS} seront livrés par avion par la {NO}.", ["Norvège"]),
    # who is named behind each part, who gives on top, from whom the promised came, "je puis"
    (
        f"La {BM} a décidé de doter la caisse de <30 millions d'euros|currency 30000000 EUR>, souscrits à raison de {EUR} "
        f"par le {JP}, de <dix|count 10 > par la {FR} et de <douze|count 12 > par le {KE}.",
        ["Banque mondiale", "Japon", "France", "Kenya"],
    ),
    (f"La {NO} versera {EUR} au {TG}, somme à laquelle s'ajoute le don de {BUS}.", ["Norvège", "Norvège"]),
    (
        f"La {NO} s'est engagée à verser {EUR}, à quoi s'ajoutera la mise à disposition de <12 experts|count 12 experts> "
        "du [Corps suisse|ORG].",
        ["Norvège", "Norvège"],
    ),
    (f"Le {TG} n'a reçu de [Paris|LOC - Paris], sur les {BUS} promis en octobre, qu'une partie.", ["France"]),
    # relatives behind an office, a negation, "dont les équipes", with an inverted subject
    (
        f"« C'est trop », rappelle [Ana Sy|PER], coordonnatrice de [Terre vive|ORG], qui a ouvert {W} et livré {BUS}.",
        ["Terre vive", "Terre vive"],
    ),
    (f"Je n'oublie pas non plus le canton de [Vaud|LOC], qui versera {EUR}.", ["canton de Vaud"]),
    (f"Il faut soutenir l'[Office des mines|ORG], dont les équipes ont déjà creusé {W}.", ["Office des mines"]),
    (f"Le port vit d'un prêt de {EUR} que lui a consenti pour {{trois ans|DURATION}} la caisse [Alta|ORG].", ["Alta"]),
    # names better known than the long ones, which a text may write all the same
    (f"[LuxDev|ORG - Agence luxembourgeoise] a foré {W}.", ["LuxDev"]),
    (
        f"L'agence luxembourgeoise est à [Praia|LOC]. [LuxDev|ORG - Agence luxembourgeoise] a foré {W}.",
        ["Agence luxembourgeoise"],
    ),
    (f"La coopérative [Isuku|ORG] livrera {BUS}.", ["Isuku"]),
    (f"La coopérative [Terres de Retz|ORG] livrera {BUS}.", ["Terres de Retz"]),
    (f"La {FR} et le {JP} contribueront, l'une par {BUS}, l'autre par des semences.", ["France"]),
    (f"Mon prédécesseur avait promis {BUS}.", ["prédécesseur"]),
    # verbs left out before an infinitive, two that receive and act, whom a sentence leads to, between whom a text stands
    (f"Le {JP} s'engage à livrer {BUS}, et le {PE} à creuser {W}.", ["Japon", "Pérou"]),
    (
        f"Ces fonds iront à la {BM} et à [Alta|ORG], qui creuseront {W}.",
        ["Banque mondiale; Alta"],
    ),
    (
        f"[Ana Sy|PER] est ministre. Le plus gros chèque vient de la {BM}. Par la voix de son directeur, [Jean Roy|PER], "
        f"elle a dit vouloir débourser {EUR}.",
        ["Banque mondiale"],
    ),
    (
        f"Il a salué la signature d'un accord entre [Air Lao|ORG] et [Oman Air|ORG] prévoyant {W}.",
        ["Air Lao; Oman Air"],
    ),
    # insertions: a date before "par", brackets behind who does it
    (f"La {FR} y a contribué, en {{mai 2022|DATE 2022-05-01 2022-05-31}}, par une subvention de {EUR}.", ["France"]),
    (f"L'accord porte sur la construction, par la {BM} ([BM|ORG - Banque mondiale]), de {W}.", ["Banque mondiale"]),
    # a region gives under its whole name
    (f"La région d'[Agadez|LOC] livrera {BUS}.", ["région d'Agadez"]),
    # a like promise, who hesitates before the colon
    (
        f"Le conseil a pris acte de l'engagement du {KE} de creuser {W} et de celui du {PE} d'en creuser "
        "<dix|count 10 puits>.",
        ["Kenya", "Pérou"],
    ),
    (f"Le {JP} a promis {W}. Je sais aussi que le {PE} hésite : il livrerait {BUS}.", ["Japon", "Pérou"]),
]


@pytest.mark.parametrize(("text", "actors"), CASES, ids=[f"{k}" for k in range(len(CASES))])
def test_who_gives(text: str, actors: list[str]) -> None:
    assert [row.actor for row in pledges(text)] == actors
