"""``entities.csv`` in the input folder: the user's own names, which win over everything found.

Columns: ``entity`` (required), ``label``, ``country``, ``aliases`` (joined by ";"), in any order; comma or semicolon.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.linking.names import fold_text
from pipeline.stages.entities.gazetteer import country_name

COLUMNS = ("entity", "label", "country", "aliases")
LABELS = ("PER", "LOC", "ORG", "MISC")
MAX_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of the user: an entity, how it is labelled, its country, and the names that mean it."""

    entity: str
    label: str = ""
    country: str = ""
    aliases: tuple[str, ...] = ()


def read_corrections(path: Path | str) -> list[Correction]:
    """The user's corrections, in the order of the file; none where there is no file.

    Raises :class:`UsageError`, naming file and line, for another encoding than UTF-8, a missing or unknown column, an
    unknown label or country code, an empty entity, and a name that two lines claim.
    """
    path = Path(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UsageError(f"{path}: is larger than {MAX_BYTES // 1_000_000} MB; is it the right file?")
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not UTF-8; save it as “CSV UTF-8”.") from error
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}.") from error
    return _parse(path, text)


def _parse(path: Path, text: str) -> list[Correction]:
    header, _, _ = text.partition("\n")
    delimiter = ";" if header.count(";") > header.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows = [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    except csv.Error as error:
        raise UsageError(f"{path}, line {reader.line_num}: {error}.") from error
    rows = [(line, row) for line, row in rows if any(row)]
    if not rows:
        return []
    columns = [name.lower() for name in rows[0][1]]
    unknown = sorted(set(columns) - set(COLUMNS))
    if unknown or "entity" not in columns or len(set(columns)) != len(columns):
        what = f"unknown column {unknown[0]!r}" if unknown else "needs the column 'entity', each column once"
        raise UsageError(f"{path}, line 1: {what}; the columns are {', '.join(COLUMNS)}.")
    corrections = []
    claimed: dict[str, str] = {}
    for line, row in rows[1:]:
        if len(row) > len(columns) and any(row[len(columns) :]):
            raise UsageError(
                f"{path}, line {line}: has more cells than the header; quote a name that holds {delimiter!r}."
            )
        correction = _correction(path, line, dict(zip(columns, row, strict=False)))
        for name in {fold_text(n) for n in (correction.entity, *correction.aliases)}:
            if claimed.setdefault(name, correction.entity) != correction.entity:
                raise UsageError(f"{path}, line {line}: {name!r} already means {claimed[name]!r}.")
        corrections.append(correction)
    return corrections


def _correction(path: Path, line: int, cells: dict[str, str]) -> Correction:
    entity, label = cells.get("entity", ""), cells.get("label", "").upper()
    country = cells.get("country", "").upper()
    if not entity or not fold_text(entity):
        raise UsageError(f"{path}, line {line}: the cell 'entity' is empty.")
    if label and label not in LABELS:
        raise UsageError(f"{path}, line {line}: the label {label!r} is not one of {', '.join(LABELS)}.")
    if country and not country_name(country):
        raise UsageError(f"{path}, line {line}: {country!r} is no ISO 3166-1 alpha-2 country code.")
    return Correction(entity, label, country, tuple(_aliases(cells.get("aliases", ""))))


def _aliases(cell: str) -> Iterable[str]:
    for alias in cell.split(";"):
        if alias.strip() and fold_text(alias):
            yield alias.strip()
