"""Sentences by rule: where one ends, and where none does."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import growth

from pipeline.article import Article, Span
from pipeline.sentences import split_sentences


def sentences(text: str, furniture: tuple[Span, ...] = ()) -> list[str]:
    article = Article(doc_id="a", source_file="a.txt", text=text, furniture=furniture)
    return [text[s.start : s.end] for s in split_sentences(article).items]


CASES = [
    ("Le sommet s’ouvre. Il dure deux jours.", ["Le sommet s’ouvre.", "Il dure deux jours."]),
    ("M. Traoré a parlé. Mme N. Sow aussi.", ["M. Traoré a parlé.", "Mme N. Sow aussi."]),
    ("L’aide atteint 2.5 millions. Elle suffit.", ["L’aide atteint 2.5 millions.", "Elle suffit."]),
    ("Il a dit : « Nous viendrons. » Puis il est parti.", ["Il a dit : « Nous viendrons. »", "Puis il est parti."]),
    ("Viendra-t-il ? Oui ! Demain…", ["Viendra-t-il ?", "Oui !", "Demain…"]),
    ("Titre sans point\nPremière phrase.", ["Titre sans point", "Première phrase."]),
    ("1. Ouvrir un port.\n2. Former des agents.", ["1. Ouvrir un port.", "2. Former des agents."]),
    ("Voir l’art. 5 du traité. Fin de citation.", ["Voir l’art. 5 du traité.", "Fin de citation."]),
    ("Le Dr. Lenoir et S. E. M. Kone sont là.", ["Le Dr. Lenoir et S. E. M. Kone sont là."]),
    ("La réunion du 12. Rien d’autre.", ["La réunion du 12.", "Rien d’autre."]),
    ("", []),
    ("  \n \n", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_furniture_gives_no_sentence() -> None:
    assert sentences("Publié le 3 mai\nLe texte.", (Span(0, 15),)) == ["Le texte."]


@given(st.text(alphabet="aÉ. !?»«\n’1", max_size=80))
def test_sentences_cover_every_word_once_and_in_order(text: str) -> None:
    article = Article(doc_id="a", source_file="a.txt", text=text)
    found = split_sentences(article)
    assert "".join(text[s.start : s.end] for s in found.items).replace(" ", "") == "".join(text.split()).replace(
        " ", ""
    )
    assert all(a.end <= b.start for a, b in zip(found.items, found.items[1:], strict=False))
    for sentence in found.items:
        assert found.at(sentence.start) == sentence
        assert found.at(sentence.end) is None or found.at(sentence.end).start == sentence.end


def test_a_long_line_takes_linear_time() -> None:
    text = "Le pays a signé l’accord no. 5 avec M. X. "
    assert growth(lambda size: partial(sentences, text * size), 2000, 8000, limit=4 * 1.6) < 4 * 1.6
