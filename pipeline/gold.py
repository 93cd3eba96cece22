"""Gold articles: annotated French texts, one XML file an article, tags inside the text.

The format is described in ``tests/gold/GUIDE.md``. Offsets are never typed: they are computed here from the
position of the tags, in Unicode code points of the article text, end exclusive.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import GoldError
from pipeline.stages import STAGES

STAGE_OF_TAG = {stage.tag: stage.name for stage in STAGES}
COLUMNS_OF_TAG = {stage.tag: {c.name: c for c in stage.row.columns()} for stage in STAGES}
EXTRA_ATTRIBUTES = {"point": {"list"}}
"""What a tag may carry beside the columns of its table: the name of the list an item belongs to."""

LIST_ATTRIBUTES = ("marker_kind", "announced_count", "speaker")


@dataclass(frozen=True)
class GoldSpan:
    """One annotated span: code-point offsets into the article, its words and its columns."""

    start: int
    end: int
    text: str
    columns: dict[str, str]


@dataclass(frozen=True)
class GoldArticle:
    """One annotated article.

    ``attributes`` are those of the ``<article>`` element (metadata that the reader should find);
    ``spans`` maps a stage's name to its spans in text order.
    """

    path: Path
    text: str
    attributes: dict[str, str]
    stages: tuple[str, ...]
    spans: dict[str, list[GoldSpan]] = field(default_factory=dict)


def read_gold(path: Path) -> GoldArticle:
    """Read one gold file.

    Raises :class:`GoldError` when it is not well formed, names an unknown tag, attribute or value,
    tags blank edges, or a pledge does not stand directly around its quantity.
    """
    try:
        root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 - the project's own annotations
    except (ET.ParseError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: not well-formed XML: {error}") from error
    body = root.find("text")
    if root.tag != "article" or body is None:
        raise GoldError(f"{path}: needs <article> with one <text>")
    pieces: list[str] = []
    found: list[tuple[str, int, int, dict[str, str]]] = []
    _walk(path, body, pieces, found)
    text = "".join(pieces)
    spans: dict[str, list[GoldSpan]] = {stage: [] for stage in STAGE_OF_TAG.values()}
    for tag, start, end, columns in sorted(found, key=lambda item: (item[1], -item[2])):
        words = text[start:end]
        if words != words.strip() or not words:
            raise GoldError(f"{path}: <{tag}> has blank edges or is empty: {words!r}")
        spans[STAGE_OF_TAG[tag]].append(GoldSpan(start, end, words, columns))
    _check_pledges(path, spans)
    _spread_list_attributes(path, spans.get("points", []))
    attributes = dict(root.attrib)
    stages = tuple(attributes.pop("stages", "").split())
    unknown = set(stages) - set(STAGE_OF_TAG.values())
    if unknown or not stages:
        raise GoldError(f"{path}: stages={' '.join(stages)!r} is not a list of known stages")
    return GoldArticle(path, text, attributes, stages, spans)


def read_gold_folder(folder: Path) -> Iterator[GoldArticle]:
    """Every gold article below ``folder``, in the order of the file names."""
    for path in sorted(folder.rglob("*.xml")):
        yield read_gold(path)


def as_jsonl(article: GoldArticle) -> str:
    """One line of JSON: text, metadata, and for each stage its spans with code-point offsets and columns."""
    record = {
        "file": article.path.name,
        **article.attributes,
        "text": article.text,
        "stages": {
            stage: [{"start": s.start, "end": s.end, "text": s.text, **s.columns} for s in article.spans[stage]]
            for stage in article.stages
        },
    }
    return json.dumps(record, ensure_ascii=False)


def _walk(
    path: Path, element: ET.Element, pieces: list[str], found: list[tuple[str, int, int, dict[str, str]]]
) -> None:
    """Collect the text below ``element`` and the offsets of every tag in it."""
    pieces.append(element.text or "")
    for child in element:
        tag = child.tag
        if tag not in STAGE_OF_TAG:
            raise GoldError(f"{path}: unknown tag <{tag}>")
        _check_attributes(path, tag, child.attrib)
        start = sum(map(len, pieces))
        _walk(path, child, pieces, found)
        found.append((tag, start, sum(map(len, pieces)), dict(child.attrib)))
        pieces.append(child.tail or "")


def _check_attributes(path: Path, tag: str, attributes: dict[str, str]) -> None:
    columns = COLUMNS_OF_TAG[tag]
    unknown = set(attributes) - set(columns) - EXTRA_ATTRIBUTES.get(tag, set())
    if unknown:
        raise GoldError(f"{path}: <{tag}> has unknown attributes {sorted(unknown)}")
    for name, value in attributes.items():
        allowed = columns[name].enum if name in columns else ()
        if allowed and value not in allowed:
            raise GoldError(f"{path}: <{tag} {name}={value!r}> is not one of {sorted(allowed)}")


def _check_pledges(path: Path, spans: dict[str, list[GoldSpan]]) -> None:
    quantities = {(span.start, span.end) for span in spans.get("quantities", ())}
    for pledge in spans.get("pledges", ()):
        if (pledge.start, pledge.end) not in quantities:
            raise GoldError(f"{path}: <pledge> does not stand directly around a <quantity>: {pledge.text!r}")


def _spread_list_attributes(path: Path, points: list[GoldSpan]) -> None:
    """Give every item the attributes that stand on the first item of its list."""
    first: dict[str, GoldSpan] = {}
    for point in points:
        name = point.columns.get("list")
        if not name or not point.columns.get("ordinal", "").isdigit():
            raise GoldError(f"{path}: <point> needs list= and ordinal=: {point.text[:60]!r}")
        lead = first.setdefault(name, point)
        for key in LIST_ATTRIBUTES:
            if key in lead.columns:
                point.columns.setdefault(key, lead.columns[key])
