"""Articles for measuring: those of ``raw/`` multiplied, with other names, figures, dates and order of paragraphs.

Nothing is measured on them but time and memory.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

RAW = Path(__file__).parents[1] / "raw"

_COUNTRIES = (
    "Maroc", "Pérou", "Laos", "Ghana", "Chili", "Népal", "Tchad", "Qatar", "Japon", "Kenya", "Niger", "Belize", "Bénin",
    "Cameroun", "Danemark", "Équateur", "Gabon", "Honduras", "Irak", "Liban", "Malawi", "Nigeria", "Panama", "Rwanda",
)  # fmt: skip
_FIRST = (
    "Alban",
    "Bérénice",
    "Côme",
    "Doriane",
    "Edgar",
    "Fanta",
    "Gaspard",
    "Hind",
    "Ilyas",
    "Jeanne",
    "Karim",
    "Léonie",
)
_SYLLABLES = ("ba", "kor", "del", "ma", "rin", "tou", "vel", "sa", "gue", "lo", "pan", "mer", "di", "zé", "quin", "for")
_NUMBER = re.compile(r"\b\d{2,3}\b(?![.,]?\d)")
_YEAR = re.compile(r"\b20[12]\d\b")
_COUNTRY = re.compile(r"\b(?:Kazakhstan|Kirghizstan|Kirghizistan|Tadjikistan|Turkménistan|Ouzbékistan)\b")


def texts(count: int, seed: int = 1) -> list[str]:
    """``count`` articles; the same for the same arguments."""
    bases = [path.read_text(encoding="utf-8-sig") for path in sorted(RAW.glob("*.txt"))]
    return [
        _varied(bases[number % len(bases)], number, random.Random(seed * 1_000_003 + number)) for number in range(count)
    ]


def _varied(text: str, number: int, chance: random.Random) -> str:
    text = _COUNTRY.sub(lambda m: chance.choice((m.group(), chance.choice(_COUNTRIES))), text)
    text = _YEAR.sub(lambda m: str(chance.randint(2012, 2029)), text)
    text = _NUMBER.sub(lambda m: str(chance.randint(11, 999)), text)
    lines = text.split("\n")
    if len(lines) > 4:
        middle = lines[2:-1]
        chance.shuffle(middle)
        lines[2:-1] = middle
    name = f"{chance.choice(_FIRST)} {''.join(chance.sample(_SYLLABLES, 3)).capitalize()}"
    lines.insert(len(lines) // 2, f"{name}, porte-parole de la délégation n° {number}, a remis {number + 2} dossiers.")
    return "\n".join(lines)


def write(folder: Path, count: int, seed: int = 1) -> int:
    """Write them as files; gives the number of words."""
    words = 0
    for number, text in enumerate(texts(count, seed)):
        path = folder / f"{number // 1000:03}" / f"article-{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        words += len(text.split())
    return words
