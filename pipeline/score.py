"""Gold against found: precision, recall, F1 and the accuracy of each scored column, for every stage and split.

What is true of a list as a whole (``gold.LIST_ATTRIBUTES``) counts once a list, at its first item that is found.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from pipeline.article import Article
from pipeline.extraction import complete_rows, extract_article
from pipeline.french import matching_text
from pipeline.gold import LIST_ATTRIBUTES, GoldArticle, GoldSpan, read_gold_folder
from pipeline.linking import link
from pipeline.reader import Reader
from pipeline.settings import MAX_BYTES
from pipeline.stages import STAGES
from pipeline.stages.base import Stage

DEFAULTS = {
    ("quantities", "bound"): "exact",
    ("quantities", "role"): "fact",
    ("pledges", "polarity"): "positive",
}
"""What a cell holds when the gold leaves the attribute out (GUIDE.md)."""

DETERMINERS = ("le ", "la ", "les ", "l'", "un ", "une ", "des ", "du ", "aux ", "au ", "à la ", "à l'", "à ")
METADATA = ("title", "publisher", "place", "published", "published_from", "reference_date")


@dataclass
class Tally:
    """Counts of one stage on one split. ``columns`` maps a column to (right, compared)."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    right: int = 0
    exact: int = 0
    columns: dict[str, list[int]] = field(default_factory=dict)

    def f1(self, hits: int) -> float:
        """Harmonic mean of precision and recall; 1 where there is nothing to find and nothing found."""
        total = self.gold + self.found
        return 2 * hits / total if total else 1.0

    def precision(self, hits: int) -> float:
        """Share of the found rows that are hits."""
        return hits / self.found if self.found else 1.0

    def recall(self, hits: int) -> float:
        """Share of the gold rows that are hits."""
        return hits / self.gold if self.gold else 1.0


@dataclass(frozen=True)
class Difference:
    """One row that is missed, spurious or wrong: what the error lists of ``--errors`` show."""

    split: str
    stage: str
    file: str
    kind: str
    text: str
    detail: str
    context: str


@dataclass
class Scores:
    """Tallies by (split, stage), and the differences behind them."""

    tallies: dict[tuple[str, str], Tally] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)


def score_folder(folder: Path, stages: Sequence[Stage] = STAGES) -> Scores:
    """Extract every gold article below ``folder`` (one split a sub-folder) and compare."""
    scores = Scores()
    for split in sorted(p for p in folder.iterdir() if p.is_dir()):
        articles = list(read_gold_folder(split))
        found = extract_gold(articles, with_needs(stages))
        for gold in articles:
            rows = found[gold.path.stem]
            _score_metadata(scores, split.name, gold, rows["documents"][0])
            for stage in stages:
                if stage.name in gold.stages:
                    tally = scores.tallies.setdefault((split.name, stage.name), Tally())
                    _score_stage(scores, tally, stage, gold, rows[stage.name])
    return scores


def with_needs(stages: Sequence[Stage]) -> list[Stage]:
    """The stages with all that they need, in the order of the pipeline."""
    wanted = {stage.name for stage in stages}
    for stage in reversed(STAGES):
        if stage.name in wanted:
            wanted |= set(stage.needs)
    return [stage for stage in STAGES if stage.name in wanted]


def extract_gold(articles: Iterable[GoldArticle], stages: Sequence[Stage] = STAGES) -> dict[str, dict[str, list[Any]]]:
    """The stages, linking included, over gold articles; rows by the file's stem, then stage."""
    rows = {}
    for gold in articles:
        article = gold_as_article(gold)
        rows[article.doc_id] = complete_rows(article, extract_article(article, stages))
    linked, _ = link(rows)
    return linked


def gold_as_article(gold: GoldArticle) -> Article:
    """What the reader makes of the gold article's text."""
    source = gold.attributes.get("source_file", gold.path.stem + ".txt")
    result = Reader(MAX_BYTES).read_bytes(gold.text.encode(), source, gold.path.stem)
    if result.article is None or result.article.text != gold.text:
        raise ValueError(f"{gold.path}: the reader changes the text of this gold article")
    return result.article


def gold_digest(folder: Path) -> str:
    """sha256 over the names and bytes of all gold files."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.xml")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _score_metadata(scores: Scores, split: str, gold: GoldArticle, row: Any) -> None:
    tally = scores.tallies.setdefault((split, "documents"), Tally())
    tally.gold += 1
    tally.found += 1
    tally.matched += 1
    wrong = []
    for name in METADATA:
        right = same_value(name, gold.attributes.get(name, ""), _cell(getattr(row, name)))
        _count(tally, name, right)
        if not right:
            wrong.append(f"{name}: {gold.attributes.get(name, '')!r} ≠ {_cell(getattr(row, name))!r}")
    tally.right += not wrong
    if wrong:
        scores.differences.append(Difference(split, "documents", gold.path.name, "wrong", "", "; ".join(wrong), ""))


def _score_stage(scores: Scores, tally: Tally, stage: Stage, gold: GoldArticle, rows: Sequence[Any]) -> None:
    spans = gold.spans[stage.name]
    tally.gold += len(spans)
    tally.found += len(rows)
    tally.exact += len({(s.start, s.end) for s in spans} & {(r.start, r.end) for r in rows})
    pairs = pair_up(stage, spans, rows)
    tally.matched += len(pairs)
    lists = set()
    for span, row in pairs:
        wrong = []
        columns = [name for name in stage.scored if name not in LIST_ATTRIBUTES or span.columns["list"] not in lists]
        lists.add(span.columns.get("list"))
        for name in columns:
            expected = _expected(stage, span, name)
            right = same_value(name, expected, _cell(getattr(row, name)))
            _count(tally, name, right)
            if not right:
                wrong.append((name, expected, _cell(getattr(row, name))))
        tally.right += not any(name in stage.decisive for name, _, _ in wrong)
        if wrong:
            detail = "; ".join(f"{name}: {a!r} ≠ {b!r}" for name, a, b in wrong)
            _note(scores, stage, gold, "wrong", span, detail)
    for span in _without(spans, [s for s, _ in pairs]):
        _note(scores, stage, gold, "missed", span, str(span.columns))
    for row in _without(rows, [r for _, r in pairs]):
        _note(scores, stage, gold, "spurious", row, str({n: _cell(getattr(row, n)) for n in stage.scored}))


def pair_up(stage: Stage, spans: Sequence[GoldSpan], rows: Sequence[Any]) -> list[tuple[GoldSpan, Any]]:
    """Each gold span with the found row that meets it by the stage's ``match``, each at most once.

    "overlap" takes exact spans first, then those that share the most code points.
    """
    if stage.match in {"exact", "start"}:
        by_key: dict[Any, Any] = {}
        for row in rows:
            by_key.setdefault((row.start, row.end) if stage.match == "exact" else row.start, row)
        pairs = []
        for span in spans:
            row = by_key.pop((span.start, span.end) if stage.match == "exact" else span.start, None)
            if row is not None:
                pairs.append((span, row))
        return pairs
    candidates = sorted(
        ((-min(s.end, r.end) + max(s.start, r.start), i, j) for i, s in enumerate(spans) for j, r in enumerate(rows)
         if s.start < r.end and r.start < s.end),
    )  # fmt: skip
    taken_spans: set[int] = set()
    taken_rows: set[int] = set()
    chosen = []
    for _, i, j in candidates:
        if i not in taken_spans and j not in taken_rows:
            taken_spans.add(i)
            taken_rows.add(j)
            chosen.append((i, j))
    return [(spans[i], rows[j]) for i, j in sorted(chosen)]


def _without(items: Sequence[Any], taken: Sequence[Any]) -> list[Any]:
    ids = {id(item) for item in taken}
    return [item for item in items if id(item) not in ids]


def _note(scores: Scores, stage: Stage, gold: GoldArticle, kind: str, span: Any, detail: str) -> None:
    context = gold.text[max(0, span.start - 60) : span.start] + "⟦" + gold.text[span.start : span.end][:120] + "⟧"
    context += gold.text[span.end : span.end + 40]
    scores.differences.append(
        Difference(
            gold.path.parent.name, stage.name, gold.path.name, kind, span.text[:120], detail, context.replace("\n", "⏎")
        )
    )


def _expected(stage: Stage, span: GoldSpan, name: str) -> str:
    if name in span.columns:
        return span.columns[name]
    if (stage.name, name) == ("entities", "entity"):
        return span.text
    return DEFAULTS.get((stage.name, name), "")


def _count(tally: Tally, name: str, right: bool) -> None:
    counts = tally.columns.setdefault(name, [0, 0])
    counts[0] += right
    counts[1] += 1


def _cell(value: Any) -> str:
    return "" if value is None else str(value)


def same_value(name: str, expected: str, found: str) -> bool:
    """Equal up to case, apostrophes and spaces; numbers by value; a list "A; B" as a set without determiners."""
    if expected == found:
        return True
    if name in {"value", "value_max", "announced_count", "ordinal"}:
        try:
            return same_number(Decimal(expected), Decimal(found))
        except InvalidOperation:
            return False
    return _folded(expected) == _folded(found)


def same_number(expected: Decimal, found: Decimal) -> bool:
    """Equal, or the same number rounded to as many places as the shorter one has, three or more ("0.333", a third)."""
    places = min(-int(n.as_tuple().exponent) for n in (expected, found))
    return expected == found or (places >= 3 and round(expected, places) == round(found, places))


def _folded(text: str) -> frozenset[str]:
    parts = unicodedata.normalize("NFC", matching_text(text)).casefold().split("; ")
    return frozenset(_without_determiner(" ".join(part.split())) for part in parts)


def _without_determiner(text: str) -> str:
    for determiner in DETERMINERS:
        if text.startswith(determiner):
            return text.removeprefix(determiner)
    return text


def format_scores(scores: Scores) -> str:
    """A table for people: one line a stage and split."""
    lines = ["stage       split  gold found       P     R    F1  right  exact  columns"]
    for (split, stage), t in sorted(scores.tallies.items(), key=lambda item: (item[0][0], _position(item[0][1]))):
        columns = " ".join(f"{name} {right / max(1, total):.2f}" for name, (right, total) in t.columns.items())
        lines.append(
            f"{stage:<11} {split:<5} {t.gold:>5} {t.found:>5}   {t.precision(t.matched):.3f} {t.recall(t.matched):.3f} "
            f"{t.f1(t.matched):.3f}  {t.f1(t.right):.3f}  {t.f1(t.exact):.3f}  {columns}"
        )
    lines.append(
        "F1: a row is found (entities, dates: same span; points: same start; quantities, pledges: same figure)."
    )
    lines.append("right: F1 of the rows that are found and right in the columns that decide. exact: F1 of equal spans.")
    return "\n".join(lines)


def _position(stage: str) -> int:
    names = [s.name for s in STAGES]
    return names.index(stage) if stage in names else -1
