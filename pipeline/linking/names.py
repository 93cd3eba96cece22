"""Comparing names: folded words, sound skeletons of transliterated words, readable keys."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.french import matching_text
from pipeline.stages.entities.tokens import fold

_WORD = re.compile(r"[^\W_]+")
_SLUG = re.compile(r"[^a-z0-9]+")
_SOUNDS = (
    ("tch", "c"), ("tsch", "c"), ("sch", "s"), ("dzh", "j"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("ch", "s"),
    ("sh", "s"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("gu", "g"), ("q", "k"),
    ("c", "k"), ("w", "v"), ("y", "i"), ("x", "ks"), ("ff", "f"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def fold_words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case without accents, apostrophes and hyphens."""
    return tuple(fold(word) for word in _WORD.findall(matching_text(name)))


def fold_text(name: str) -> str:
    """A name in the form in which names are compared: "Xi’an" and "XI'AN" → "xi an"."""
    return " ".join(fold_words(name))


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A folded word as it sounds through different transliterations: "Zheenbek" and "Jeenbek" → the same."""
    sound = word
    for written, heard in _SOUNDS:
        sound = sound.replace(written, heard)
    sound = _TWICE.sub(r"\1", sound)
    return sound[:-1] if len(sound) > 4 and sound.endswith("e") else sound


def sounds_alike(one: str, other: str) -> bool:
    """Whether two folded words may be spellings of one name: equal skeletons, or one letter apart in a long one."""
    a, b = skeleton(one), skeleton(other)
    if a == b:
        return True
    if min(len(a), len(b)) < 6 or abs(len(a) - len(b)) > 1 or a[0] != b[0]:
        return False
    position = 0
    while position < min(len(a), len(b)) and a[position] == b[position]:
        position += 1
    rest_a, rest_b = a[position:], b[position:]
    return rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:]


def names_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter name's words all sound like different words of the longer, in any order."""
    short, full = sorted((one, other), key=lambda n: (len(n), n))
    left = list(full)
    for word in short:
        match = next((w for w in left if sounds_alike(word, w)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def slug(name: str) -> str:
    """A readable key in ASCII: "Asie centrale" → "asie-centrale"; "x" where nothing is left."""
    return _SLUG.sub("-", " ".join(fold_words(name))).strip("-")[:80].rstrip("-") or "x"
