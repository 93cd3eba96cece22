"""Who share a plural verb: "la ministre X, présidente du Y, et son homologue Z ont …", "le FMI ainsi que l'ONG W".

The words before the verb are cut at commas, "et" and "ainsi que"; each piece is a name with its office, an office that
the next piece names, an apposition of the name before it, or an adjunct. Where one of them is unnamed, nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.french import WHICH_FORMS
from pipeline.stages.points.announcements import small_numbers
from pipeline.stages.points.names import NOBODY, Name, name_of
from pipeline.stages.points.phrase_tokens import ARTICLES, PLURAL_ARTICLES, Token
from pipeline.stages.points.phrases import Phrases
from pipeline.stages.points.vocabulary import singular, vocabulary

_BREAKS = WHICH_FORMS | frozenset(
    (";", ":", ".", "?", "!", "»", "«", '"', "que", "qu'", "ou", "mais", "car", "si", "quand", "lorsque", "-", "--")
)
_ADJUNCTS = frozenset(("qui", "que", "qu'", "dont", "ou", "avec", "y"))
_BRACKETS = {")": "(", "–": "–", "—": "—"}
_THE_ONE = frozenset(("celui", "celle"))
"""What stands for the noun of the other: "le maire de X, A, et celui de Y, B"."""
_SO, _PAIR = frozenset(("tant", "autant")), 8
"""What "que" answers, and how many tokens before it."""
_COMMA, _AND = ",", "et"


@dataclass(slots=True)
class _Piece:
    """What stands between two joiners; ``joiner`` is the one before it."""

    joiner: str
    tokens: list[Token]


class Joint(Phrases):
    """Reads coordinated subjects."""

    def joint(self, tokens: Sequence[Token]) -> Name | None:
        """The names that ``tokens``, up to a plural verb, coordinate, joined with "; "; NOBODY where one of them is
        unnamed, None where there is no coordination."""
        pieces = _pieces(_clause(tokens))
        if (sent := self._sent_by(pieces)) is not None:
            return sent
        names: list[str] = []
        joined = unnamed = represented = False
        for index, piece in enumerate(pieces):
            behind = pieces[index + 1] if index + 1 < len(pieces) else None
            represented = bool(piece.tokens) and (
                piece.tokens[0].word in vocabulary().represented or (represented and piece.joiner == _COMMA)
            )
            if not piece.tokens or represented or self._beside(piece):
                continue
            name = NOBODY if self._names_next(piece, behind) else self._named(piece.tokens)
            joined = joined or (piece.joiner == _AND and (bool(names) or unnamed))
            if name == NOBODY and self._is_described(piece, behind, named=bool(names)):
                continue
            unnamed = unnamed or name == NOBODY
            if name[0] and name[0] not in names:
                names.append(name[0])
        if not joined or (len(names) < 2 and not unnamed) or self._counts(pieces[-1]):
            return None
        return NOBODY if unnamed else ("; ".join(names), "")

    @staticmethod
    def _counts(piece: _Piece) -> bool:
        """Whether a piece behind a comma is a subject of its own: ", les deux Présidents"."""
        words = [t.word for t in piece.tokens[:2]]
        return piece.joiner == _COMMA and len(words) == 2 and words[0] == "les" and words[1] in small_numbers()

    def _sent_by(self, pieces: Sequence[_Piece]) -> Name | None:
        """Whom "les délégations du Gabon, du Ghana et du Togo" stand for, else ``None``."""
        begins = next(
            (k for k, p in enumerate(pieces) if len(p.tokens) > 2 and p.tokens[0].word in PLURAL_ARTICLES), -1
        )
        if begins < 0 or singular(pieces[begins].tokens[1].word) not in vocabulary().deputies:
            return None
        names: list[str] = []
        for piece in pieces[begins:]:
            named = [t.mention for t in piece.tokens if t.mention is not None]
            if len(named) == 1 and self.names.governed(named[0]):
                names.append(name_of(named[0])[0])
        return ("; ".join(dict.fromkeys(names)), "") if len(names) > 1 else None

    def _beside(self, piece: _Piece) -> bool:
        """Whether a piece is an adjunct, a relative clause or an apposition without an article, no party."""
        first = piece.tokens[0]
        if first.mention is not None:
            return False
        if first.word in vocabulary().governors or first.word in _ADJUNCTS:
            return True
        return first.word not in ARTICLES and first.word not in vocabulary().civilities and first.word not in _THE_ONE

    def _named(self, tokens: Sequence[Token]) -> Name:
        first = tokens[0]
        bare = tokens[1:] if first.mention is None and first.word in PLURAL_ARTICLES else tokens
        people = [t for t in bare if t.mention is not None and t.mention.label == "PER"]
        if bare is not tokens and len(bare) == 2 and singular(bare[0].word) in vocabulary().class_nouns:
            return name_of(bare[1].mention) if bare[1].mention is not None else NOBODY
        if len(bare) == 1 and bare[0].mention is not None and bare[0].mention.label != "PER":
            return name_of(bare[0].mention)
        return self.phrase(bare if len(people) == 1 else tokens)

    @staticmethod
    def _names_next(piece: _Piece, behind: _Piece | None) -> bool:
        """Whether a piece without a person is the office of the one behind its comma: "le ministre de l'Eau, X"."""
        if behind is None or behind.joiner != _COMMA or not behind.tokens:
            return False
        if any(t.mention is not None and t.mention.label == "PER" for t in piece.tokens):
            return False
        first = behind.tokens[0]
        whole = first.mention is not None or first.word in vocabulary().civilities
        return whole and any(t.mention is not None and t.mention.label == "PER" for t in behind.tokens[:2])

    def _is_described(self, piece: _Piece, behind: _Piece | None, *, named: bool) -> bool:
        """Whether an unnamed piece is the office of the person behind its comma, or of the one before it."""
        if self._names_next(piece, behind):
            return True
        return named and piece.joiner == _COMMA and piece.tokens[0].word not in PLURAL_ARTICLES


def _clause(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of the last clause, without what stands in brackets or between dashes."""
    kept: list[Token] = []
    index = len(tokens) - 1
    while index >= 0:
        token = tokens[index]
        if token.mention is None:
            opening = _BRACKETS.get(token.word)
            if opening is not None:
                at = next((k for k in range(index - 1, -1, -1) if tokens[k].word == opening), -1)
                index = at - 1
                continue
            joins = token.word == "que" and index > 0 and (tokens[index - 1].word == "ainsi" or _pairs(tokens, index))
            if token.word in _BREAKS and not joins:
                break
        kept.append(token)
        index -= 1
    return kept[::-1]


def _pairs(tokens: Sequence[Token], index: int) -> bool:
    """Whether "que" joins the second of two: "tant Accra que Lomé"."""
    return any(t.mention is None and t.word in _SO for t in tokens[max(0, index - _PAIR) : index])


def _pieces(tokens: Sequence[Token]) -> list[_Piece]:
    pieces = [_Piece("", [])]
    for token, joiner in _with_joiners(tokens):
        if joiner:
            pieces.append(_Piece(joiner, []))
        else:
            pieces[-1].tokens.append(token)
    return [
        _Piece(_AND if k and not pieces[k - 1].tokens and pieces[k - 1].joiner == _AND else p.joiner, p.tokens)
        for k, p in enumerate(pieces)
    ]


def _carries_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether "et" joins two fields of one office: "le ministre de l'Industrie et du Commerce"."""
    behind = [t.word if t.mention is None else "" for t in tokens[index + 1 : index + 3]]
    return behind[:1] in (["du"], ["des"]) or behind in (["de", "la"], ["de", "l'"])


def _with_joiners(tokens: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Each token with the joiner that it is, "" for a word; "ainsi que" is one "et", so is "comme" behind a name."""
    skip = False
    for index, token in enumerate(tokens):
        if skip:
            skip = False
            continue
        if token.mention is not None:
            yield token, ""
        elif token.word == "ainsi" and index + 1 < len(tokens) and tokens[index + 1].word == "que":
            skip = True
            yield token, _AND
        elif token.word in _SO:
            continue
        elif token.word == "que" or (token.word == "comme" and index and tokens[index - 1].mention is not None):
            yield token, _AND
        elif token.word == _COMMA or (token.word == _AND and not _carries_on(tokens, index)):
            yield token, token.word
        else:
            yield token, ""
