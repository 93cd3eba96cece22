"""Pledges: a table of cases with what is expected, figure by figure."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

CH, FR, ML = "[Chine|LOC CN]", "[France|LOC FR]", "[Mali|LOC ML]"
EUR = "<8 millions d'euros|currency 8000000 EUR>"

CASES: list[tuple[str, str, list[dict[str, str]]]] = [
    (
        "coordinated figures share everything",
        f"D'ici {{2030|DATE 2025-03-10 2030-12-31}}, la {CH} accordera au {ML} <90 bourses|count 90 bourses> et "
        "<12 ambulances supplémentaires|count 12 ambulances supplémentaires>.",
        [
            {"actor": "Chine", "recipient": "Mali", "status": "pledged", "modality": "future", "horizon_end": "2030-12-31"},
            {"actor": "Chine", "recipient": "Mali", "additional": "yes", "horizon": "2030", "action": "accorder"},
        ],
    ),
    (
        "passive without agent",
        f"Une aide de {EUR} sera versée au {ML}.",
        [{"actor": "", "recipient": "Mali", "object": "aide", "action": "verser", "modality": "future"}],
    ),
    (
        "passive with agent",
        "<Trente puits|count 30 puits> seront creusés par l'entreprise [Forazur|ORG] près de [Tillia|LOC].",
        [{"actor": "Forazur", "recipient": "", "action": "creuser"}],
    ),
    (
        "negation",
        f"La {FR} ne livrera pas les <200 camions|count 200 camions> demandés par le {ML}.",
        [{"actor": "France", "polarity": "negative", "in_totals": "no", "recipient": ""}],
    ),
    (
        "hearsay",
        f"Selon la presse locale, [Riyad|LOC SA Arabie saoudite] investirait {EUR} dans le port.",
        [{"actor": "Arabie saoudite", "modality": "conditional", "in_totals": "no", "attributed_to": "presse locale"}],
    ),
    (
        "future in the past",
        f"Le ministre a annoncé que la {FR} enverrait <40 médecins|count 40 médecins> au {ML}.",
        [{"actor": "France", "recipient": "Mali", "modality": "future", "in_totals": "yes"}],
    ),
    (
        "parts of a total",
        f"La {FR} versera {EUR} au fonds, dont <2 millions|currency 2000000 EUR> pour le {ML} et "
        "<1 million|currency 1000000 EUR> pour le [Togo|LOC TG].",
        [
            {"in_totals": "yes", "recipient": "fonds"},
            {"in_totals": "no", "recipient": "Mali", "actor": "France"},
            {"in_totals": "no", "recipient": "Togo", "status": "pledged"},
        ],
    ),
    (
        "past promise and what became of it",
        f"En {{2021|DATE 2021-01-01 2021-12-31}}, la {FR} avait promis <70 bourses|count 70 bourses> au {ML} ; "
        "<43|count 43> ont été attribuées.",
        [
            {"status": "pledged", "modality": "past_promise", "horizon": ""},
            {"status": "delivered", "modality": "fact", "actor": "France", "recipient": "Mali", "object": "bourses"},
        ],
    ),
    (
        "suspended",
        f"La {FR} a suspendu sa contribution de {EUR}.",
        [{"status": "suspended", "modality": "fact", "object": "contribution", "actor": "France"}],
    ),
    (
        "cancelled",
        f"La {FR} a annulé le prêt de {EUR} accordé au {ML}.",
        [{"status": "cancelled", "actor": "France"}],
    ),
    (
        "signed",
        f"La {CH} et la {FR} ont signé <neuf accords|count 9 accords>.",
        [{"actor": "Chine; France", "actor_country": "CN; FR", "status": "committed", "modality": "commitment"}],
    ),
    (
        "approved loan with a term",
        f"La [Banque d'outre-mer|ORG] a approuvé un prêt sur {{vingt ans|DURATION - -}} de {EUR} en faveur du {ML}.",
        [{"status": "committed", "object": "prêt", "recipient": "Mali", "horizon": "vingt ans", "horizon_end": ""}],
    ),
    (
        "delivered",
        f"Depuis {{2010|DATE 2010-01-01 -}}, la {CH} a construit <6 000 km de routes|physical 6000 km> au {ML}.",
        [{"status": "delivered", "recipient": "", "horizon": "2010", "action": "construire"}],
    ),
    (
        "commitment with infinitives in a row",
        f"La {FR} s'engage à verser {EUR}, à former <300 juges|count 300 juges> et à réduire de <30 %|percent 30 %> "
        "ses droits de douane.",
        [{"modality": "commitment", "action": "verser"}, {"action": "former"}, {"action": "réduire", "actor": "France"}],
    ),
    (
        "intention",
        f"Le {ML} entend ouvrir <deux consulats|count 2 consulats> en {{2026|DATE 2026-01-01 2026-12-31}}.",
        [{"modality": "intention", "actor": "Mali", "horizon_end": "2026-12-31"}],
    ),
    (
        "proposal",
        f"La [Commission européenne|ORG] propose d'octroyer à [Kiev|LOC UA Ukraine] {EUR}.",
        [{"modality": "proposal", "in_totals": "no", "recipient": "Ukraine"}],
    ),
    (
        "noun of a deed with its agent",
        f"La ministre a confirmé l'octroi par la {FR} de {EUR} à la ville de [Kayes|LOC].",
        [{"action": "octroi", "actor": "France", "recipient": "Kayes", "modality": "announcement"}],
    ),
    (
        "gapping",
        f"L'[Allemagne|LOC DE] débloquera {EUR}, les [États-Unis|LOC US] <9 millions de dollars|currency 9000000 USD> "
        "et le [Qatar|LOC QA], <3 millions|currency 3000000 USD>.",
        [{"actor": "Allemagne"}, {"actor": "États-Unis"}, {"actor": "Qatar", "action": "débloquer"}],
    ),
    (
        "datives in a row",
        f"La [BAD|ORG] accordera {EUR} au {ML}, <5 millions|currency 5000000 EUR> au [Bénin|LOC BJ] et "
        "<2 millions|currency 2000000 EUR> au [Togo|LOC TG].",
        [{"recipient": "Mali"}, {"recipient": "Bénin"}, {"recipient": "Togo", "actor": "BAD"}],
    ),
    (
        "pronouns",
        "Le [Qatar|LOC QA] soutient le [Rwanda|LOC RW]. Il lui versera <25 millions de dollars|currency 25000000 USD>.",
        [{"actor": "Qatar", "recipient": "Rwanda"}],
    ),
    (
        "relative clauses",
        f"Le fonds, auquel la [Norvège|LOC NO] apportera {EUR}, financera <14 projets|count 14 projets>.",
        [{"actor": "Norvège", "recipient": "fonds"}, {"actor": "fonds", "recipient": ""}],
    ),
    (
        "insertion between subject and verb",
        f"Le {ML}, qui préside le comité, n'accueillera pas les <60 observateurs|count 60 observateurs>.",
        [{"actor": "Mali", "polarity": "negative"}],
    ),
    (
        "first person in a quotation",
        "« Nous bâtirons <vingt écoles|count 20 écoles> », a promis le ministre turc, [Orhan Selvi|PER TR].",
        [{"actor": "Turquie", "actor_country": "TR", "attributed_to": ""}],
    ),
    (
        "yearly rate and a term",
        "L'[Union européenne|ORG] accueillera {chaque année|SET P1Y} <500 étudiants|count 500 étudiants> pendant "
        "{quatre ans|DURATION - -}.",
        [{"rate": "P1Y", "horizon": "quatre ans", "actor": "Union européenne"}],
    ),
    (
        "a list under a commitment",
        f"La {FR} s'engage à :\na) verser {EUR} au {ML} ;\nb) former <90 juges|count 90 juges>.",
        [{"actor": "France", "modality": "commitment", "recipient": "Mali"}, {"actor": "France", "action": "former"}],
    ),
    (
        "factor",
        f"La {FR} <doublera|factor 2> sa contribution au [Fonds des océans|MISC].",
        [{"actor": "France", "recipient": "Fonds des océans", "object": "contribution", "action": "doubler"}],
    ),
    (
        "headline that a sentence repeats",
        f"La {FR} débloque {EUR}\n\nLa {FR} versera {EUR} au {ML}.",
        [{"in_totals": "no", "modality": "announcement"}, {"in_totals": "yes", "recipient": "Mali"}],
    ),
    (
        "loan announced, its payment said behind",
        f"La {FR} a annoncé {{lundi|DATE 2025-03-03 2025-03-03}} un don de {EUR}, qui sera versé en "
        "{juin|DATE 2025-06-01 2025-06-30}.",
        [{"horizon": "juin", "modality": "announcement", "action": "don"}],
    ),
    (
        "what is added",
        f"La {FR} versera {EUR}. S'y ajoute un appui de <3 millions d'euros|currency 3000000 EUR>.",
        [{"actor": "France"}, {"actor": "", "object": "appui", "additional": "yes", "modality": "announcement"}],
    ),
    (
        "sums by name in brackets",
        "La [Norvège|LOC NO] (<12 millions d'euros|currency 12000000 EUR>) et le [Japon|LOC JP] "
        "(<9 millions d'euros|currency 9000000 EUR>) ont versé leur part.",
        [{"actor": "Norvège", "status": "delivered"}, {"actor": "Japon"}],
    ),
    (
        "more of the same will follow",
        f"Le {ML} a déployé <400 policiers|count 400 policiers> ; <600 autres|count 600> suivront.",
        [{"status": "delivered"}, {"status": "pledged", "actor": "Mali"}],
    ),
    (
        "respectively",
        f"La {FR} et la {CH} verseront respectivement <3 millions|currency 3000000 EUR> et {EUR} au {ML}.",
        [{"actor": "France", "recipient": "Mali"}, {"actor": "Chine", "recipient": "Mali"}],
    ),
    (
        "whose commitment governs the infinitive",
        f"Prend acte de l'engagement de la {FR} de verser {EUR} au {ML}.",
        [{"actor": "France", "recipient": "Mali", "status": "pledged", "modality": "commitment"}],
    ),
    (
        "a gift that a noun announces",
        f"Se félicite de l'annonce, par la {CH}, d'un don de {EUR} au {ML}.",
        [{"actor": "Chine", "recipient": "Mali", "status": "pledged", "modality": "announcement"}],
    ),
    (
        "a gap shares the recipient",
        f"La {FR} donnera {EUR} au {ML}, la {CH} <5 millions|currency 5000000 EUR>.",
        [{"actor": "France", "recipient": "Mali"}, {"actor": "Chine", "recipient": "Mali", "status": "pledged"}],
    ),
    (
        "just approved",
        f"La {FR} vient d'approuver un prêt de {EUR} au {ML}.",
        [{"actor": "France", "recipient": "Mali", "status": "committed", "modality": "commitment"}],
    ),
]  # fmt: skip

NONE = [
    f"Le commerce entre la {CH} et le {ML} a atteint <54 milliards de dollars|currency 54000000000 USD>.",
    f"Le {ML} compte <23 millions d'habitants|count 23000000 habitants>.",
    "<Trois patrouilles|count 3 patrouilles> ont eu lieu en mer.",
    f"L'[ONU|ORG] a appelé les donateurs à verser {EUR} au {ML}.",
    f"Si la {FR} fournissait {EUR}, le chantier reprendrait.",
    f"Le {ML} demande que la {FR} livre <six avions|count 6 avions>.",
    f"La {FR} doit réduire de <20 %|percent 20 %> ses dépenses.",
    f"La {CH} versera-t-elle {EUR} au {ML} ?",
    f"Le {ML} souhaite que la {CH} lui accorde {EUR}.",
    "L'attaquant a inscrit <deux buts|count 2 buts> et offert <une passe|count 1 passe>.",
    f"La ligne, longue de <186 km|physical 186 km>, relie le {ML} à la côte.",
    "L'usine fournit <40 % du ciment|percent 40 %> de la région.",
    f"L'[ONU|ORG] a lancé un appel de {EUR}.",
    "Le réchauffement <double|factor 2> tous les vingt ans.",
]

KNOWN_FAILURES = [
    (
        f"L'appui de la {FR}, estimé à {EUR}, sera débloqué en deux tranches.",
        [{"status": "pledged", "actor": "France"}],
    ),
]


def compare(marked: str, expected: list[dict[str, str]]) -> None:
    """One row a dictionary, in text order; the cells that it names are equal."""
    rows = pledges(marked)
    assert len(rows) == len(expected), [r.text for r in rows]
    for row, cells in zip(rows, expected, strict=True):
        found = {name: "" if (value := getattr(row, name)) is None else str(value) for name in cells}
        assert found == cells


@pytest.mark.parametrize(("marked", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_case(marked: str, expected: list[dict[str, str]]) -> None:
    compare(marked, expected)


@pytest.mark.parametrize("marked", NONE)
def test_nothing_pledged(marked: str) -> None:
    assert pledges(marked) == []


@pytest.mark.parametrize(("marked", "expected"), KNOWN_FAILURES)
@pytest.mark.xfail(strict=True)
def test_known_failure(marked: str, expected: list[dict[str, str]]) -> None:
    compare(marked, expected)
