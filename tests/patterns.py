"""Every regular expression that the pipeline compiles, and texts made to slow each of them down.

``python tests/patterns.py`` extracts the articles of ``raw/`` and prints the expressions as JSON.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PIECES = (
    " ",
    "\n",
    "a",
    "A",
    "é",
    "1",
    "1 ",
    "1,",
    "1.",
    "a ",
    "A ",
    "Aa ",
    "a'",
    "a-",
    ". ",
    ", ",
    "« ",
    "(",
    "\t",
    "-",
    "le ",
    "et ",
)


def collect() -> list[tuple[str, int, str]]:
    """Pattern, flags and module of each expression, from a process of its own."""
    done = subprocess.run([sys.executable, __file__], cwd=ROOT, check=True, capture_output=True, text=True)
    return [tuple(item) for item in json.loads(done.stdout.splitlines()[-1])]


def attacks(pattern: str, flags: int) -> Iterator[tuple[str, str]]:
    """Pairs of a beginning and a piece: the beginning, the piece many times and a sign that fits nowhere."""
    for piece in PIECES:
        yield "", piece
    seen = set()
    for found in _repeats(re._parser.parse(pattern, flags), ""):
        if found not in seen and found[1]:
            seen.add(found)
            yield found


def _repeats(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """Each repeated part as text, behind what leads to it."""
    for op, value in tree:
        name = str(op)
        for inner in _parts(name, value):
            yield from _repeats(inner, before)
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"} and int(value[1]) > 1:
            yield before, _example(value[2])
            yield before, _example(value[2], last=True)
        before += _example([(op, value)])


def _parts(name: str, value: Any) -> list[Any]:
    if name == "SUBPATTERN":
        return [value[-1]]
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        return [value[2]]
    if name == "BRANCH":
        return [*value[1][:3], value[1][-1]]
    if name in {"ASSERT", "ASSERT_NOT"}:
        return [value[1]]
    if name == "ATOMIC_GROUP":
        return [value]
    return []


def _example(tree: Any, *, last: bool = False) -> str:
    """A text that the tree matches, roughly: of alternatives the first or last, of repeats the fewest but one."""
    text = ""
    for op, value in tree:
        name = str(op)
        if name == "LITERAL":
            text += chr(value)
        elif name == "NOT_LITERAL":
            text += "a" if value != ord("a") else "b"
        elif name == "ANY":
            text += "a"
        elif name == "IN":
            text += _one_of(value, last=last)
        elif name == "BRANCH":
            text += _example(value[1][-1 if last else 0], last=last)
        elif name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            text += _example(value[2], last=last) * max(int(value[0]), 1 if int(value[0]) or last else 0)
        elif name in {"SUBPATTERN", "ATOMIC_GROUP"}:
            text += _example(_parts(name, value)[0], last=last)
    return text


_CLASSES = {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "a", "CATEGORY_NOT_SPACE": "a",
            "CATEGORY_NOT_DIGIT": "a", "CATEGORY_NOT_WORD": " "}  # fmt: skip


def _one_of(items: Any, *, last: bool) -> str:
    items = list(items)
    if str(items[0][0]) == "NEGATE":
        forbidden = {value for name, value in items if str(name) == "LITERAL"}
        return next(c for c in "a1 -;" if ord(c) not in forbidden)
    name, value = items[-1 if last else 0]
    if str(name) == "LITERAL":
        return chr(value)
    if str(name) == "RANGE":
        return chr(value[0])
    return _CLASSES.get(str(value), "a")


def main() -> None:
    """Import and run everything with a watched ``re``."""
    import pkgutil
    import tempfile

    found: dict[tuple[str, int], str] = {}
    real = re._compile

    def watched(pattern: Any, flags: Any) -> Any:
        compiled = real(pattern, flags)
        frame = sys._getframe(1)
        while frame is not None and frame.f_globals.get("__name__") in {"re", "functools"}:
            frame = frame.f_back
        module = frame.f_globals.get("__name__", "") if frame is not None else ""
        if module.startswith("pipeline") and isinstance(compiled.pattern, str):
            found.setdefault((compiled.pattern, compiled.flags), module)
        return compiled

    re._compile = watched
    sys.path.insert(0, str(ROOT))
    import pipeline

    for module in pkgutil.walk_packages(pipeline.__path__, "pipeline."):
        if not module.name.endswith("__main__"):
            __import__(module.name)
    from pipeline.run import run
    from pipeline.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        run(Settings(input=ROOT / "raw", output=Path(folder) / "out", jobs=1), lambda line: None)
    print(json.dumps([[pattern, flags, module] for (pattern, flags), module in sorted(found.items())]))


if __name__ == "__main__":
    main()
