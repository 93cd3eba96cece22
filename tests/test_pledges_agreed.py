"""What an agreement lays down is committed; what stands beside one, under a draft of one or behind a law is not."""

from __future__ import annotations

import pytest
from pledges_markup import pledges

EUR = "<8 millions d'euros|currency 8000000 EUR>"
BUS = "<40 autobus|count 40 autobus>"

CASES = [
    (f"[Lima|LOC PE] et [Oslo|LOC NO] ont signé un accord par lequel la [Norvège|LOC NO] versera {EUR}.", "committed"),
    (f"Aux termes de la convention, l'[Inde|LOC IN] livrera {BUS}.", "committed"),
    (f"Les deux pays ont conclu un pacte. En vertu de celui-ci, l'[Inde|LOC IN] livrera {BUS}.", "committed"),
    (f"Ils ont paraphé un contrat aux termes duquel l'[Inde|LOC IN] livrera {BUS}.", "committed"),
    (f"Le protocole signé hier stipule que l'[Inde|LOC IN] livrera {BUS}.", "committed"),
    (f"En vertu de cet avenant, la [Norvège|LOC NO] s'engage à verser {EUR}.", "committed"),
    (f"Le projet d'accord prévoit que l'[Inde|LOC IN] livrera {BUS}.", "pledged"),
    (f"En vertu de la loi, la [Norvège|LOC NO] versera {EUR}.", "pledged"),
    (f"L'[Inde|LOC IN], qui a signé la convention, livrera {BUS}.", "pledged"),
    (f"Satisfaite de l'accord, l'[Inde|LOC IN] livrera {BUS}.", "pledged"),
]


@pytest.mark.parametrize(("text", "status"), CASES)
def test_status(text: str, status: str) -> None:
    assert [row.status for row in pledges(text)] == [status]
