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


def fill(meant: Iterable[tuple[Name, Linked]], tables: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
    """The rows of a document by stage name, linked.

    ``meant``: the entity of each of its distinct mentions, in the order of their first places. Raises
    :class:`KeyError` for a mention that is not among them.
    """
    of_mention: dict[Name, Linked] = {}
    of_name: dict[str, Linked] = {}
    for name, entity in meant:
        of_mention[name] = entity
        for spelling in (name[2], name[0], entity.name):
            of_name.setdefault(fold_text(spelling), entity)
    return {table: [_row(row, of_mention, of_name) for row in rows] for table, rows in tables.items()}


def _row(row: Any, of_mention: Mapping[Name, Linked], of_name: Mapping[str, Linked]) -> Any:
    columns = {c.name for c in row.columns()}
    if "mention_id" in columns:
        entity = of_mention[row.text, row.label, row.entity, row.country]
        own = entity.label == "PER" or entity.corrected
        return row.replace(
            entity_id=entity.key,
            entity=entity.name,
            country=(row.country and entity.country) or (entity.country if own else row.country),
        )
    changes: dict[str, str] = {}
    for name, country in NAME_COLUMNS:
        if name in columns and getattr(row, name):
            changes |= _cells(row, name, country, columns, of_name)
    return row.replace(**changes) if changes else row


def _cells(row: Any, name: str, country: str, columns: set[str], of_name: Mapping[str, Linked]) -> dict[str, str]:
    parts = getattr(row, name).split(JOINT)
    found = [of_name.get(fold_text(part)) for part in parts]
    names = [entity.name if entity is not None else part for part, entity in zip(parts, found, strict=True)]
    changes = {name: JOINT.join(names)}
    if f"{name}_id" in columns:
        changes[f"{name}_id"] = JOINT.join(entity.key for entity in found if entity is not None)
    if country in columns and not getattr(row, country):
        codes = dict.fromkeys(entity.country for entity in found if entity is not None and entity.country)
        changes[country] = JOINT.join(codes)
    return changes
