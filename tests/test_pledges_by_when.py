"""By when, in plain sentences of the press: ``{figure|status|modality|last day of the horizon}``, by the whole pipeline."""

from __future__ import annotations

import pytest
from pledges_text import check_rows

CASES = [
    # A date between commas behind the first of two deeds of one party holds for both; one of its own does not.
    "La firme posera sur le toit, avant février 2027, {220 mètres carrés de panneaux|||2027-01-31} et démontera {huit éoliennes|||2027-01-31}.",
    "La compagnie posera, d'ici à fin 2026, {150 kilomètres de conduites|||2026-12-31} et y construira {sept stations|||2026-12-31}.",
    "La ville plantera {4 000 arbres|||2026-12-31} d'ici à fin 2026 et formera {80 jardiniers|||}.",
    "L'Inde livrera {30 bus|||2025-06-30} en juin et {40 camions|||2025-07-31} en juillet.",
    # A date that opens a quotation, and one inside the noun of a deed.
    "« D'ici à la fin de 2025, nous équiperons {cinq coopératives|||2025-12-31} et nous formerons {150 techniciens|||2025-12-31} ».",
    "L'AFD confirme le versement, en mars, de {1,8 milliard de francs CFA|||2025-03-31}.",
]  # fmt: skip


@pytest.mark.parametrize("marked", CASES)
def test_by_when(marked: str) -> None:
    """Each figure is a row with the last day of its horizon."""
    check_rows(marked)
