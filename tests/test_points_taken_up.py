"""Whose points they are, further: bodies behind a noun, who asks a minister, what another only tells, councils, quotations.

A case is written as in :mod:`test_points_speakers`.
"""

from __future__ import annotations

import pytest
from test_points_speakers import BULLETS, TWO, Case, speakers_of

PAIR = " d'une part, rouvrir la ligne ; d'autre part, payer les agents."
QUAI = {"Quai libre": "ORG Quai libre"}
LIGUE = {"Ligue des ports": "ORG Ligue des ports"}
RIMA = {"Rima Haddad": "PER Rima Haddad|ministre libanaise des Travaux publics", "Haddad": "PER Rima Haddad"}
OTTO = {"Otto Brandt": "PER Otto Brandt@DE|secrétaire d'État allemand", "Brandt": "PER Otto Brandt@DE"}

SOMEBODY: dict[str, Case] = {
    "their main organisation": ("Les pêcheurs restent hostiles. Leur principale organisation, la Ligue des ports, invoque deux raisons :" + BULLETS, LIGUE, "Ligue des ports"),
    "an umbrella": ("L'opposition gronde. La coupole Quai libre réclame :" + BULLETS, QUAI, "Quai libre"),
    "some of them": ("La Ligue des ports formule 22 recommandations. Deux d'entre elles visent l'État. La première a trait au quai. La deuxième concerne la douane.", LIGUE, "Ligue des ports"),
    "it is she who": ("C'est la ministre libanaise des Travaux publics, Rima Haddad, qui a ouvert les travaux. Elle a fixé deux priorités." + TWO, RIMA, "Rima Haddad"),
    "the latter proposed": ("Otto Brandt a plaidé pour un fonds. Rima Haddad y a vu une bonne idée. Cette dernière a proposé un plan en deux temps :" + PAIR, RIMA | OTTO, "Rima Haddad"),
    "a question to a minister": ("M. Otto Brandt attire l'attention de Mme la ministre sur la ligne. La présidente de la Ligue, Rima Haddad, a écrit. Il lui demande :" + PAIR, OTTO | RIMA, "Otto Brandt"),
    "a question, further": ("Mme Rima Haddad interroge M. le ministre sur la ligne. La Ligue des ports s'est plainte. Elle souhaite savoir, en premier lieu, si elle rouvrira ; en second lieu, quand.", RIMA | LIGUE, "Rima Haddad"),
    "his state's points in his words": ("Le secrétaire d'État allemand, Otto Brandt, a fixé le cap. « L'Allemagne attend beaucoup de ce port. Premièrement, il doit ouvrir. Deuxièmement, il doit durer », a-t-il dit.", OTTO | {"Allemagne": "LOC Allemagne@DE"}, "Otto Brandt"),
    "a collective": ("Nous, collectif Quai libre, demandons :" + BULLETS, QUAI, "Quai libre"),
    "what another had said": ("Rima Haddad a rappelé ce qu'avait consenti le port, et a posé deux conditions :" + BULLETS, RIMA, "Rima Haddad"),
}  # fmt: skip
NOBODY: dict[str, Case] = {
    "an agreement of two": ("Le Ghana a ratifié l'accord signé avec le Togo. Le document couvre deux domaines, à savoir la pêche et la douane.", {"Ghana": "LOC Ghana@GH", "Togo": "LOC Togo@TG"}, ""),
    "texts that several signed": ("Otto Brandt et Rima Haddad ont signé deux conventions. Le Ghana va recevoir 3 millions. La première convention porte sur le quai. La deuxième convention concerne la douane.", OTTO | RIMA | {"Ghana": "LOC Ghana@GH"}, ""),
    "what others told the speaker": ("Allocution de M. Otto Brandt\n\nExcellences,\n\nJe suis heureux d'être ici. Les petits États nous ont présenté deux demandes :" + BULLETS, OTTO, ""),
}  # fmt: skip


@pytest.mark.parametrize("case", [*SOMEBODY, *NOBODY])
def test_speaker(case: str) -> None:
    text, names, speaker = (SOMEBODY | NOBODY)[case]
    assert speakers_of(text, names) == {speaker}
