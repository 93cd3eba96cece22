"""No list where there is none: 200,000 words of prose made of everything that only looks like an enumeration."""

from __future__ import annotations

import random

from pipeline.article import Article
from pipeline.language import Doc
from pipeline.stages.points import extract

WORDS = 200_000
FALSE_LISTS = 2

CITIES = ["Lomé", "Quito", "Osaka", "Tartu", "Gaborone", "Riga", "Suva", "Oran", "Cork", "Tampico", "Bergen", "Hué"]
NAMES = ["Diarra", "Kowalczyk", "Mbeki", "Solano", "Haugen", "Petrosyan", "Lefort", "Nakata", "Ouellet", "Zubiri"]
FIRST = ["Awa", "Jonas", "Ines", "Tomasz", "Lina", "Hiro", "Marta", "Issa", "Chloé", "Ravi"]
THINGS = ["le pont", "la digue", "le marché", "la gare", "le phare", "la mairie", "le barrage", "la halle", "le musée"]
GOODS = ["riz", "ciment", "coton", "acier", "sucre", "laine", "bois", "thé", "cuivre", "sel"]
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "septembre", "octobre", "novembre"]
KINGS = ["Louis XIV", "Charles X", "Pie XII", "Hassan II", "Frédéric III", "Mohammed VI", "Alexandre Ier", "Henri IV"]
ROMAN = ["XVIIe", "XVIIIe", "XIXe", "XXe", "XXIe"]
ORDINAL = ["premier", "deuxième", "troisième", "quatrième", "cinquième"]
AGENCIES = ["AFP", "APS", "QNA", "Lusa", "TAP", "EFE"]
VERBS = ["a rouvert", "a fermé", "a brûlé", "a été repeint", "sera vendu", "a changé de mains", "attend des travaux"]

SENTENCES = [
    "{Thing} de {city} {verb} {n} ans après la crue.",
    "Le {ordinal} sommet se tiendra à {city} en {month}, après celui de {city2}.",
    "La {ord_f} édition a réuni {n} éleveurs et {m} acheteurs de {good}.",
    "C'est la {ord_f} fois que {thing} ferme avant {month}.",
    "Le Premier ministre a reçu {first} {name} à {city}.",
    "Le vice-Premier ministre est arrivé {ordinal} au marathon de {city}.",
    "Au {roman} siècle, {city} exportait du {good} jusqu'à {city2}.",
    "{king} n'y passa que {n} nuits, dit-on.",
    "Sous {king}, {thing} n'existait pas encore.",
    "M. {name} est enfin rentré à {city} avec {n} sacs de {good}.",
    "La neige a enfin fondu autour de {city}.",
    "D'autre part, le prix du {good} a monté de {n} %.",
    "Par ailleurs, {thing} {verb}.",
    "En outre, la ville compte {n} médecins.",
    "De plus, {first} {name} n'a rien dit.",
    "Puis le vent a tourné et le bac est resté à quai.",
    "Elle s'est d'abord installée à {city}, puis à {city2}.",
    "Le maire a d'abord nié, puis il a ri.",
    "Le port a traité {n} {m}0 tonnes de {good}, contre {m} 500 l'an passé.",
    "Le taux est passé de {n},5 % à {m},2 % en {month}.",
    "L'article {n} du traité de {city} n'a jamais été appliqué.",
    "Selon l'alinéa b) de l'article {n}, {thing} appartient à la commune.",
    "Le chapitre {n} du rapport (voir la note {m}) en parle à peine.",
    "La section IV du règlement renvoie à l'annexe II.",
    "Le IIe congrès avait eu lieu à {city}, le IIIe à {city2}.",
    "A. {name} et B. {name2} ont signé pour {city}.",
    "Le violoniste J. {name} jouera avec C. {name2} le {n} {month}.",
    "Le 1er {month}, {thing} {verb} ; le 2, tout était fini.",
    "La convention lie le Botswana, d'une part, et la Lettonie, d'autre part.",
    "L'accord entre {city}, d'une part, et {city2}, d'autre part, expire en {month}.",
    "D'un côté de la rivière on parle letton, de l'autre côté de la rivière on se tait.",
    "Les deux parties se sont saluées et les cinq pays se sont tus.",
    "Les trois villes (dont {city}) ont voté contre.",
    "Deux frères tiennent l'auberge. Le premier cuisine. Le second chante.",
    "Le premier train part à {n} heures. Le second train ne part jamais.",
    "La première guerre avait ruiné {city}. La seconde l'a vidée.",
    "Le fonds pèse 8 millions, soit {n} % du budget.",
    "Il faisait {n} °C à {city} et {m} °C à {city2}.",
    "Le score était de {n}-{m} à la mi-temps.",
    "Plusieurs villes, comme {city} ou {city2}, manquent d'eau.",
    "Les délégués ont signé {n} documents avant de dîner.",
    "On y trouve du {good}, du {good2}, des cordes et même un piano.",
    "La route nationale n° {n} est coupée entre {city} et {city2}.",
    "Il a cité trois fois le nom de {first} {name}.",
    "Ce dernier point n'a pas été voté.",
    "Le deuxième étage est loué ; le troisième, vide depuis {month}.",
    "Un premier convoi est passé à l'aube, un autre à midi.",
    "Mme {name} a fini deuxième, derrière {first} {name2}.",
    "Qu'il soit de {city} ou d'ailleurs, le {good} se vend mal.",
    "Le projet n'est pas seulement cher, il est laid.",
    "{first} {name}, {n} ans, vend du {good} sur {thing_place}.",
    "Le kilo de {good} vaut {n},{m} euros, c'est-à-dire rien.",
    "Trois camions attendaient : le chauffeur du premier dormait.",
    "Le juge a retenu la version de {city} : un simple accident.",
    "Le groupe (1) a démenti l'information (2) dans la soirée.",
]

# A text holds openers or what might answer them, not both: with a companion near they would make a list.
OPENERS = [
    "Dans un premier temps, personne n'y a cru.",
    "Avant tout, {first} {name} aime le {good}.",
    "Tout d'abord, on compta les sacs de {good}.",
    "Premièrement, il était tard à {city}.",
]
ANSWERS = [
    "En second lieu, on regarda vers {city}.",
    "Ensuite, chacun est rentré chez soi.",
    "Enfin, {city} dort.",
    "Finalement, le conseil s'est séparé sans vote.",
    "En dernier lieu, {first} {name} paya.",
    "Pour finir, on servit du {good}.",
]

BLOCKS = [
    "{CITY}, {n} {month} ({agency}) -- {sentence}\n{CITY2}, {m} {month} ({agency2}) - {sentence2}",
    "– Vous venez de {city} ?\n– Oui.\n– Et {thing} ?\n– Rien, répondit {first}.",
    "— Le bac est parti, dit {first}.\n— Tant pis, fit {name}.\n— Nous dormirons ici.",
    "{first} posa son sac :\n– J'ai vu {thing}.\n– Moi aussi.\n– Alors taisons-nous.",
    "— Pourquoi {city} ?\n— Parce que j'y suis né. {sentence}\n— Et après ?\n— Après, on verra bien.",
    "- Tu as le {good} ?\n- Je l'ai laissé à {city}.",
    "{good} 1 2{n}0 3 4{m}0 12,5\n{good2} 2 3{n}0 4 1{m}0 13,1\nTotal 3 5{n}0 7 5{m}0 25,6",
    "{year} {n} {m}\n{year2} {m} {n}",
    "{city} {n},5 {m},2\n{city2} {m},1 {n},9",
    "{year}. {sentence}\n{year2}. {sentence2}",
    "1er {month}. {sentence}\n{n} {month}. {sentence2}",
    "{city} - {city2} {n}-{m}\n{city2} - {city} {m}-{n}",
    "Pour {city}\nI. {name}\n\nPour {city2}\nV. {name2}",
    "M. {name} a ouvert la séance.\nA. {name2} a parlé ensuite.",
    "{sentence}\n— {agency}",
    "{sentence}\n- Fin -",
    "* * *\n{sentence}",
    "V. {name} a salué {first}. C. {name2} a ri.",
    "« {sentence} », dit {first}. « {sentence2} »",
    "1.{n}00 tonnes de {good} ont été vendues.\n2.{m}00 tonnes attendent.",
    "Photo : {first} {name} / {agency}",
    "* Chiffres de {month}.",
    "L'ALPHABET DE {CITY}\n{sentence} {sentence2}",
    "Tél. : 0{n} 40 12 {m} 18\nCourriel : {good}@{agency}.example",
]


def _fill(pick: random.Random, template: str) -> str:
    city, city2 = pick.sample(CITIES, 2)
    name, name2 = pick.sample(NAMES, 2)
    good, good2 = pick.sample(GOODS, 2)
    thing = pick.choice(THINGS)
    year = pick.randint(1950, 2020)
    values = {
        "city": city, "city2": city2, "CITY": city.upper(), "CITY2": city2.upper(), "name": name, "name2": name2,
        "good": good, "good2": good2, "thing": thing, "Thing": thing.capitalize(), "first": pick.choice(FIRST),
        "thing_place": thing, "n": pick.randint(3, 29), "m": pick.randint(3, 29), "month": pick.choice(MONTHS),
        "king": pick.choice(KINGS), "roman": pick.choice(ROMAN), "ordinal": pick.choice(ORDINAL),
        "ord_f": pick.choice(ORDINAL).replace("premier", "première"), "verb": pick.choice(VERBS),
        "agency": pick.choice(AGENCIES), "agency2": pick.choice(AGENCIES), "year": year, "year2": year + 1,
    }  # fmt: skip
    if "{sentence" in template:
        values["sentence"] = _fill(pick, pick.choice(SENTENCES))
        values["sentence2"] = _fill(pick, pick.choice(SENTENCES))
    return template.format(**values)


def articles(words: int, seed: int) -> list[str]:
    """Articles of prose, some 600 words each, ``words`` in all; the same for one seed."""
    pick = random.Random(seed)
    texts = []
    left = words
    while left > 0:
        paragraphs = []
        pool = SENTENCES + pick.choice([OPENERS, ANSWERS])
        count = 0
        while count < 600:
            if pick.random() < 0.3:
                paragraph = _fill(pick, pick.choice(BLOCKS))
            else:
                paragraph = " ".join(_fill(pick, s) for s in pick.sample(pool, pick.randint(2, 7)))
            paragraphs.append(paragraph)
            count += len(paragraph.split())
        texts.append(pick.choice(["\n\n", "\n"]).join(paragraphs))
        left -= count
    return texts


def test_prose_has_no_list() -> None:
    texts = articles(WORDS, seed=20241201)
    assert sum(len(text.split()) for text in texts) >= WORDS
    found: dict[str, str] = {}
    for number, text in enumerate(texts):
        article = Article(f"a{number}", "a.txt", text)
        for row in extract(article, Doc(article), {}):
            found[row.list_id] = found.get(row.list_id, row.marker_kind) + " | " + row.text
    assert len(found) <= FALSE_LISTS, "\n".join(list(found.values())[:40])
