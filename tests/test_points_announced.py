"""Lists without markers: what parts their items from the count that announces them, and where the last item ends."""

from __future__ import annotations

import pytest

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.stages.points import extract

LISTS = [
    ("Elle a souhaité que l'aide s'ouvre à deux secteurs jusqu'ici délaissés, la santé mentale et la lutte contre le bruit, pour lesquels rien n'existe.",
     ["la santé mentale", "la lutte contre le bruit"]),
    ("Le gouverneur a identifié trois risques, l'inflation importée, la sécheresse et le déficit.", ["l'inflation importée", "la sécheresse", "le déficit"]),
    ("Elle a salué les réformes et relevé la portée de deux d'entre elles : la tarification progressive et le comptage à distance.",
     ["la tarification progressive", "le comptage à distance"]),
    ("Trois accords ont été signés, portant respectivement sur la pêche, la double imposition et la formation des douaniers.",
     ["la pêche", "la double imposition", "la formation des douaniers"]),
    ("Nous en connaissons les trois causes. La ministre de l'Eau, Mme Awa Sarr, les a rappelées avec franchise lundi devant les députés de la commission des finances : "
     "des conduites usées, des pertes énormes, un tarif inadapté.",
     ["des conduites usées", "des pertes énormes", "un tarif inadapté"]),
    ("Les deux responsables ont assisté à la signature de documents de coopération couvrant trois secteurs, à savoir la pêche, la santé et le tourisme.",
     ["la pêche", "la santé", "le tourisme"]),
    ("Ils ont travaillé sur trois dossiers, à savoir la ligne maritime, la douane et la tenue à Abidjan de la prochaine session.",
     ["la ligne maritime", "la douane", "la tenue à Abidjan de la prochaine session"]),
    ("Deux points restent à caler, le prix du gaz et la date du premier convoi.", ["le prix du gaz", "la date du premier convoi"]),
    ("La revue paraîtra en trois cahiers : « Semer », « Moudre » et « Nourrir ».", ["Semer", "Moudre", "Nourrir"]),
    ("Le ministre a retenu trois (03) axes, à savoir le rail, le port et la route.", ["le rail", "le port", "la route"]),
    ("Il est revenu sur les obstacles. Il en a cité trois, à savoir le gel, la neige et le vent.", ["le gel", "la neige", "le vent"]),
    ("Vous m'en avez cité trois : la lenteur du port, le prix du rail et le vent.", ["la lenteur du port", "le prix du rail", "le vent"]),
    ('La maire a posé deux questions aux élus : "Qui paie le pont ? Qui le garde ?"', ["Qui paie le pont ?", "Qui le garde ?"]),
]  # fmt: skip
NONE = [
    "Dans deux secteurs, la ministre et le préfet ont obtenu des résultats.",
    "Elle a salué les deux accords, la veille et le lendemain.",
    "Il a reçu deux projets, l'un sur la pêche et l'autre sur la santé.",
    "La ministre a fixé deux priorités, le préfet et la maire ont applaudi.",
]


def items_of(text: str) -> list[str]:
    """The items of the announced lists in ``text``."""
    article = Article("d", "d.txt", text)
    return [row.text for row in extract(article, Doc(article), {}) if row.marker_kind == "announced"]


@pytest.mark.parametrize(("text", "items"), LISTS)
def test_items(text: str, items: list[str]) -> None:
    assert items_of(text) == items


@pytest.mark.parametrize("text", NONE)
def test_no_items(text: str) -> None:
    assert items_of(text) == []


def test_labels_with_their_period() -> None:
    text = "Le programme aura trois phases :\n\nPhase 1 (mai 2025) : étude ;\nPhase 2 (2026) : pose ;\nPhase 3 (2027) : essais."
    article = Article("d", "d.txt", text)
    assert [row.title for row in extract(article, Doc(article), {})] == ["étude", "pose", "essais"]


MARKED = [
    ("Elle le redit : il faut d'abord payer les agents, ensuite rouvrir la ligne, enfin garder le pont.", ["sequence"] * 3),
    ("La ligne doit rouvrir :\n-le quai ;\n-la douane ;\n-le pont.", ["bullet"] * 3),
    ("La ministre a parlé.\n\n- Nouveau port -\n\nLe port ouvrira lundi.\n\n- Vieux pont -\n\nLe pont fermera.", []),
    ("Il a indiqué, d'abord, que le port rouvrira. Ensuite, la ligne reprendra. Enfin, le pont sera gardé.", ["sequence"] * 3),
    ("Selon elle, les villes doivent d'abord payer les agents, ensuite rouvrir la ligne, enfin garder le pont.", ["sequence"] * 3),
    ("Le rapport reproche à la ville d'un côté de fermer le port, de l'autre de négliger la ligne.", ["pair"] * 2),
    ("Nous perdons d'un côté des amis et des élèves ; de l'autre des voix.", ["pair"] * 2),
    ("Il se tient d'un côté du fleuve et sa mère, de l'autre du pont.", []),
    ("La ligne doit rouvrir :\n🔸 le quai ;\n🔸 la douane ;\n🔸 le pont.", ["bullet"] * 3),
    ("La ligne doit rouvrir :\n▪️ le quai ;\n▪️ la douane ;\n▪️ le pont.", ["bullet"] * 3),
    ("Elle défend la ligne d'abord parce que le port vit d'elle, ensuite parce que la ville y tient, enfin parce que le pont tient.",
     ["sequence"] * 3),
    ("Le nonce a décliné les priorités de l'Église. La première est l'école. La deuxième concerne la paix. La troisième porte sur la dette.",
     ["nominal"] * 3),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kinds"), MARKED)
def test_markers(text: str, kinds: list[str]) -> None:
    article = Article("d", "d.txt", text)
    assert [row.marker_kind for row in extract(article, Doc(article), {})] == kinds
