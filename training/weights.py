"""How a trainer writes weights that a person can read: a line a sign."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def as_toml(about: str, signs: Iterable[str], weights: Mapping[str, Mapping[str, float]]) -> str:
    """The text of a lexicon file that :func:`pipeline.lexicon.load_weights` reads: ``about`` as its comment, then the
    weights of the ``signs`` in their order, sign → answer → weight."""
    lines = [f"# {about}", "[weights]"]
    for sign in signs:
        name = sign.replace("\\", "\\\\").replace('"', '\\"')
        lines.append(f'"{name}" = "{"; ".join(f"{answer} {weight:g}" for answer, weight in weights[sign].items())}"')
    return "\n".join(lines) + "\n"
