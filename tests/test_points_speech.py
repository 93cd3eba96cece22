"""Patterns of saying made of the forms that a text has find what those of all forms find."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from pipeline.french import matching_text, without_accents
from pipeline.stages.points import speech
from pipeline.stages.points.speech import Speech, starts_with_participle, starts_with_verb

SENTENCES = (
    "« Le plan est prêt », a-t-il dit, et il a, selon lui, proposé deux axes que détaille le ministre.",
    "Aussi a-t-elle soumis trois mesures, annoncées hier par le président ; le chef de l'État s'est engagé à agir.",
    "Ainsi le ministre propose-t-il deux pistes. Avant d'exposer les faits, il fait part de ses vues, en rappelant ceci.",
    "L'association s'appuie sur trois demandes et plaidé pour un fonds ; elle mise sur deux volets qu'a tracés la Cour.",
    "Il a également souligné, a ajouté Mme X, que les pays se sont fixé un but : ils s'engagent à informer.",
    "cœur prédit redit-il contredisait œdit dit'il annonce-clé réaffirmerait.",
)
ALL = speech._all_forms()
WHOLE = {
    "verb": speech._verb(
        ALL.finite,
        ALL.participles,
        ALL.own_finite,
        ALL.own_participles,
        frozenset(speech.vocabulary().turns),
        frozenset(speech.vocabulary().held),
    ),
    "dependent": speech._dependent(ALL.infinitives, ALL.gerunds, ALL.participles),
    "incise": speech._incise(ALL.said, ALL.says, ALL.own_finite, ALL.own_participles),
    "named_incise": speech._named_incise(ALL.said, ALL.says),
    "passive": speech._passive(ALL.participles),
    "relative": speech._relative(ALL.finite, ALL.participles),
    "inverted": speech._inverted(ALL.finite, ALL.participles),
}


def folded(text: str) -> str:
    return without_accents(matching_text(text).lower())


def texts() -> list[str]:
    return [*SENTENCES, *(path.read_text("utf-8-sig") for path in sorted(Path("raw").glob("*.txt")))]


def found(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int, dict[str, str | None]]]:
    return [(*m.span(), m.groupdict()) for m in pattern.finditer(text, start, end)]


@pytest.mark.parametrize("name", WHOLE)
def test_the_same_is_found_wherever_the_search_ends(name):
    chance = random.Random(name)
    some = 0
    for text in map(folded, texts()):
        pattern = getattr(Speech(text), name)
        for _ in range(60):
            start = chance.randrange(len(text))
            end = min(len(text), start + chance.randrange(1, 400))
            wanted = found(WHOLE[name], text, start, end)
            assert found(pattern(end), text, start, end) == wanted
            some += len(wanted)
        for end in range(1, min(len(text), 130)):
            assert found(pattern(end), text, 0, end) == found(WHOLE[name], text, 0, end)
    assert some


def test_a_text_without_a_form_has_none():
    for name in WHOLE:
        assert getattr(Speech("la mer est bleue"), name)(16).search("la mer est bleue") is None


@pytest.mark.parametrize(
    "words",
    ["decide de", "decidera", "decide-t-il", "decides", "approuve un", "fait part de", "fait partir", "la decision",
     "decide", "decide'", "", "mise sur l'eau", "annoncees par"],
)  # fmt: skip
def test_what_words_begin_with(words):
    finite = re.compile(rf"(?:{speech._any(ALL.finite)})(?![\w'-])")
    past = re.compile(rf"(?:{speech._any(ALL.participles)})(?![\w'-])")
    assert starts_with_verb(words) == (finite.match(words) is not None)
    assert starts_with_participle(words) == (past.match(words) is not None)
