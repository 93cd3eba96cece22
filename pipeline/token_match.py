"""spaCy's French ``TOKEN_MATCH`` without the seconds that its compilation takes.

``spacy.lang.fr.tokenizer_exceptions`` builds a regular expression of 1.4 million characters in which the class of all
letters of all scripts is written out some 800 times. Compiling it takes most of the time of ``spacy.load``. Here every
letter that the expression does not name itself is folded into one letter first, so that the classes can be written as
``\\w``. A string matches the small expression exactly where it matches the large one; the tests compare the
two character by character and on generated tokens.

Nothing is assumed of the spaCy version: the expression is known by its digest. Any other one is compiled as it is.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

KNOWN_DIGEST = "52070ecee59516e7e9ff5d79aeaec973ef15fcf68c34021021bc293f52bd4173"
"""sha256 of the pattern of spaCy 3.8."""

_LARGE = 200_000
_LOWER, _OTHER, _NONE = "ж", "\ue000", "\ue001"
"""What the expression does not name is folded into: letters of both classes, letters that only the larger class holds,
and digits and the like. Only the first is a ``\\w``: so that ``\\w`` is the smaller class."""
_JOINTS = "-–—‐‑'’"
"""Every alternative of the expression asks for one of these signs."""
_WORD = re.compile(r"\w")
_lock = threading.Lock()


class TokenMatch:
    """Stands for the compiled pattern: has its ``pattern`` and ``match``."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._joint = re.compile(f"[{_JOINTS}]")

    def match(self, string: str) -> re.Match[str] | None:
        """A match object (of the folded string) where the pattern matches ``string``, else ``None``."""
        if self._joint.search(string) is None:
            return None
        return self.small.match(string.translate(self.folds))

    def __reduce__(self) -> tuple[Any, ...]:
        return TokenMatch, (self.pattern,)

    @cached_property
    def folds(self) -> Folds:
        """The table of folded characters, filled as characters come."""
        from spacy.lang.char_classes import ALPHA, ALPHA_LOWER

        return Folds(self._alphabet, ALPHA, ALPHA_LOWER)

    @cached_property
    def small(self) -> re.Pattern[str]:
        """The expression over folded characters."""
        return re.compile(self.reduced(self.pattern))

    def reduced(self, expression: str) -> str:
        """``expression`` (the pattern or a part of it) with its two letter classes written over folded characters."""
        from spacy.lang.char_classes import ALPHA, ALPHA_LOWER

        return expression.replace(ALPHA, rf"\w{_OTHER}").replace(ALPHA_LOWER, r"\w")

    @cached_property
    def _alphabet(self) -> str:
        from spacy.lang.char_classes import ALPHA, ALPHA_LOWER

        return "".join(sorted(set(self.pattern.replace(ALPHA, "").replace(ALPHA_LOWER, ""))))


class Folds(dict[int, int]):
    """A ``str.translate`` table: letters that the expression does not name become one letter."""

    def __init__(self, alphabet: str, letters: str, lower: str) -> None:
        super().__init__()
        self.named = re.compile("(?iu)[" + re.escape(alphabet) + "]")
        self.letter = re.compile(f"(?iu)[{letters}]")
        self.lower = re.compile(f"(?iu)[{lower}]")

    def __missing__(self, code: int) -> int:
        character = chr(code)
        folded = code
        if self.named.match(character) is None:
            if self.lower.match(character):
                folded = ord(_LOWER)
            elif self.letter.match(character):
                folded = ord(_OTHER)
            elif character == _OTHER or _WORD.match(character):
                folded = ord(_NONE)
        self[code] = folded
        return folded


@contextmanager
def quick_token_match() -> Iterator[None]:
    """While it lasts, ``re.compile`` gives a :class:`TokenMatch` for the one expression that is known.

    Only for loading the model: the function is put back at the end, every other expression is compiled as always.
    """
    with _lock:
        original = re.compile
        made: dict[str, TokenMatch] = {}

        def compile_quickly(pattern: Any, flags: Any = 0) -> Any:
            if not isinstance(pattern, str) or flags or len(pattern) < _LARGE:
                return original(pattern, flags)
            if pattern not in made:
                if hashlib.sha256(pattern.encode()).hexdigest() != KNOWN_DIGEST:
                    return original(pattern, flags)
                made[pattern] = TokenMatch(pattern)
            return made[pattern]

        re.compile = compile_quickly
        try:
            yield
        finally:
            re.compile = original
