"""Filling in the cells of a document's rows that linking decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from pipeline.linking.entities import JOINT
from pipeline.linking.names import fold_text

NAME_COLUMNS = (("speaker", ""), ("actor", "actor_country"), ("recipient", "recipient_country"), ("attributed_to", ""))
"""Columns of other tables that hold canonical names, and the column of their country."""

Name = tuple[str, str, str, str]
"""Text, label, entity and country of a mention as the stage gave them."""


class Linked(NamedTuple):
    """What linking says of an entity. ``corrected``: the user named it."""

    key: str
    name: str
    label: str
    country: str
    corrected: bool


Cells = Mapping[str, Any]
"""A row's cells by column; empty ones may be missing."""


def fill(
    meant: Iterable[tuple[Name, Linked]], tables: Mapping[str, tuple[frozenset[str], Sequence[Cells]]]
) -> dict[str, list[dict[str, str]]]:
    """What linking changes in the rows of a document: the changed cells of each row, by table.

    ``meant``: the entity of each of its distinct mentions, in the order of their first places. ``tables``: the columns
    and the rows of each table. Raises :class:`KeyError` for a mention that is not among them.
    """
    of_mention: dict[Name, Linked] = {}
    of_name: dict[str, Linked] = {}
    for name, entity in meant:
        of_mention[name] = entity
        for spelling in (name[2], name[0], entity.name):
            of_name.setdefault(fold_text(spelling), entity)
    changes = {}
    for table, (columns, rows) in tables.items():
        if "mention_id" in columns:
            changes[table] = [_of_mention(row, of_mention) for row in rows]
        else:
            named = [(name, country) for name, country in NAME_COLUMNS if name in columns]
            changes[table] = [_of_names(row, named, columns, of_name) for row in rows]
    return changes


def _of_mention(row: Cells, of_mention: Mapping[Name, Linked]) -> dict[str, str]:
    country = row.get("country", "")
    entity = of_mention[row["text"], row["label"], row.get("entity", ""), country]
    own = entity.label == "PER" or entity.corrected
    return {
        "entity_id": entity.key,
        "entity": entity.name,
        "country": (country and entity.country) or (entity.country if own else country),
    }


def _of_names(
    row: Cells, named: Sequence[tuple[str, str]], columns: frozenset[str], of_name: Mapping[str, Linked]
) -> dict[str, str]:
    changes: dict[str, str] = {}
    for name, country in named:
        if not row.get(name):
            continue
        parts = row[name].split(JOINT)
        found = [of_name.get(fold_text(part)) for part in parts]
        names = [entity.name if entity is not None else part for part, entity in zip(parts, found, strict=True)]
        changes[name] = JOINT.join(names)
        if f"{name}_id" in columns:
            changes[f"{name}_id"] = JOINT.join(entity.key for entity in found if entity is not None)
        if country in columns and not row.get(country):
            codes = dict.fromkeys(entity.country for entity in found if entity is not None and entity.country)
            changes[country] = JOINT.join(codes)
    return changes
