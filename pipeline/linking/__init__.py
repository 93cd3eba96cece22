"""Mentions of all articles → entities, the same result in any order.

Countries and known names come linked from the entities stage; here persons are joined over the collection, acronyms
get the long form that another article gives, the user's corrections win, and every entity gets a readable key.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from pipeline.linking.corrections import Correction, read_corrections
from pipeline.linking.mentions import DistinctMention, distinct_mentions
from pipeline.linking.names import fold_text, fold_words, slug
from pipeline.linking.persons import Person, cluster_persons, office_core
from pipeline.rows import Row, column
from pipeline.stages.entities.gazetteer import country_name, load_gazetteer

__all__ = ["Correction", "DistinctMention", "EntityRow", "Linker", "distinct_mentions", "link", "read_corrections"]

JOINT = "; "
"""Joins several names, keys or codes in a cell."""
NAME_COLUMNS = (("speaker", ""), ("actor", "actor_country"), ("recipient", "recipient_country"), ("attributed_to", ""))
"""Columns of other tables that hold canonical names, and the column of their country."""


@dataclass(frozen=True, kw_only=True)
class EntityRow(Row):
    """A distinct entity over all articles."""

    TABLE: ClassVar[str] = "entities"
    KEY: ClassVar[str] = "entity_id"
    TITLE: ClassVar[str] = "One row for each distinct entity over all articles."

    entity_id: str = column("Key: label and name, `loc-chine`.", required=True)
    entity: str = column("Canonical name.", required=True)
    label: str = column("PER, LOC, ORG or MISC.", enum=("PER", "LOC", "ORG", "MISC"))
    country: str = column("ISO 3166-1 alpha-2 code.")
    aliases: str = column("The names under which it stands in the articles, joined by “; ”.")
    mention_count: int = column("How many mentions.", type="integer", required=True)
    document_count: int = column("In how many documents.", type="integer", required=True)


@dataclass
class Entity:
    """An entity while it is being gathered."""

    name: str
    label: str
    country: str
    key: str = ""
    written: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)


def link(
    rows_by_document: Mapping[str, Mapping[str, Sequence[Row]]], corrections: Sequence[Correction] = ()
) -> tuple[dict[str, dict[str, list[Any]]], list[EntityRow]]:
    """Fill in the entities of the rows of all documents.

    ``rows_by_document``: doc_id → stage name → rows. Gives the same shape with ``entity_id``, ``entity`` and
    ``country`` of mentions and the ``…_id`` and ``…_country`` of other rows filled in, and the entities by key.
    """
    records = {doc_id: distinct_mentions(rows.get("entities", ())) for doc_id, rows in rows_by_document.items()}
    linker = Linker(records, corrections)
    linked = {doc_id: linker.document(doc_id, rows) for doc_id, rows in rows_by_document.items()}
    return linked, linker.rows()


class Linker:
    """What linking decides over a collection, from the distinct mentions of each document.

    Rows are linked document by document afterwards (:meth:`document`), so that they need not be in memory together.
    """

    def __init__(
        self, documents: Mapping[str, Sequence[DistinctMention]], corrections: Sequence[Correction] = ()
    ) -> None:
        self._documents = documents
        self._order = sorted(documents)
        self._corrections = {
            fold_text(name): correction
            for correction in corrections
            for name in (correction.entity, *correction.aliases)
        }
        self._entities: dict[tuple[str, ...], Entity] = {}
        self._meant: dict[tuple[str, str, str, str], Entity] = {}
        """Entity of a name that is the same in every document: all but persons' names of one word."""
        self._of_document: dict[str, list[Entity]] = {}
        self._long_forms = self._acronyms()
        self._persons = self._people()
        for doc_id in self._order:
            self._of_document[doc_id] = [self._gather(doc_id, mention) for mention in documents[doc_id]]
        self._name_keys()

    def _mentions(self) -> Iterable[tuple[str, DistinctMention]]:
        for doc_id in self._order:
            for mention in self._documents[doc_id]:
                yield doc_id, mention

    def _acronyms(self) -> dict[tuple[str, str], str]:
        """(label, acronym) → the only long form that the articles give it."""
        forms: dict[tuple[str, str], set[str]] = defaultdict(set)
        names = {(m.text, m.label, m.entity) for _, m in self._mentions() if m.label in {"ORG", "MISC"}}
        for text, label, entity in names:
            if len(text) > 1 and text.isupper() and entity and fold_text(entity) != fold_text(text):
                forms[label, text].add(entity)
        return {key: next(iter(names)) for key, names in forms.items() if len(names) == 1}

    def _people(self) -> dict[tuple[str, str, str], tuple[str, str, str]]:
        """(document, name, country) of a person → number of the cluster, canonical name and country.

        The document is "" for a name of several words: it means one person wherever it stands.
        """
        found: dict[tuple[str, str, str], Person] = {}
        for doc_id, mention in self._mentions():
            if mention.label != "PER" or self._correction(mention) is not None:
                continue
            name = mention.entity or mention.text
            words = fold_words(name)
            key = ("" if len(words) > 1 else doc_id, name, mention.country)
            person = found.get(key)
            if person is None:
                person = found[key] = Person(key[0], name, words, mention.country, mentions=0)
            person.mentions += mention.times
            person.documents.add(doc_id)
            if mention.role:
                person.offices |= {office_core(mention.role)} - {""}
        canonical = {}
        for number, cluster in enumerate(cluster_persons(found.values())):
            # Worked out once a cluster: a name may stand in every article.
            name, country = cluster.name, cluster.country
            for member in cluster.members:
                canonical[member.doc_id, member.name, member.country] = (f"{number}", name, member.country or country)
        return canonical

    def _correction(self, mention: Any) -> Correction | None:
        if not self._corrections:
            return None
        return self._corrections.get(fold_text(mention.text)) or self._corrections.get(fold_text(mention.entity))

    def _gather(self, doc_id: str, mention: DistinctMention) -> Entity:
        name = (mention.text, mention.label, mention.entity, mention.country)
        entity = self._meant.get(name)
        if entity is None:
            entity = self._entity_of(doc_id, mention)
            if mention.label != "PER" or len(fold_words(mention.entity or mention.text)) > 1:
                self._meant[name] = entity
        entity.written[mention.written] += mention.times
        entity.documents.add(doc_id)
        return entity

    def _entity_of(self, doc_id: str, mention: Any) -> Entity:
        correction = self._correction(mention)
        if correction is not None:
            label = correction.label or mention.label
            return self._entity(("corrected", fold_text(correction.entity)), correction.entity, label,
                                correction.country or mention.country)  # fmt: skip
        name = mention.entity or mention.text
        if mention.label == "PER":
            own = "" if len(fold_words(name)) > 1 else doc_id
            number, name, country = self._persons[own, name, mention.country]
            return self._entity(("PER", number), name, "PER", country)
        if mention.country and fold_text(name) == fold_text(country_name(mention.country)):
            return self._entity(
                ("LOC", "country", mention.country), country_name(mention.country), "LOC", mention.country
            )
        name = self._long_forms.get((mention.label, name), name)
        known = load_gazetteer().by_entity.get(name)
        country = known.country if known is not None and known.kind == "state body" else mention.country
        return self._entity((mention.label, fold_text(name)), name, mention.label, country)

    def _entity(self, key: tuple[str, ...], name: str, label: str, country: str) -> Entity:
        entity = self._entities.get(key)
        if entity is None:
            entity = self._entities[key] = Entity(name, label, country)
        else:
            entity.country = entity.country or country
            entity.name = min(entity.name, name, key=_usual) if key[0] != "PER" else entity.name
        return entity

    def _name_keys(self) -> None:
        """Give each entity its key: label and name, with the country or a number only where two would be the same."""
        groups: dict[str, list[tuple[tuple[str, ...], Entity]]] = defaultdict(list)
        for key, entity in self._entities.items():
            groups[f"{entity.label.lower()}-{slug(entity.name)}"].append((key, entity))
        taken = set(groups)
        for base, members in sorted(groups.items()):
            members.sort(key=lambda item: (item[1].country, item[1].name, sorted(item[1].documents), item[0][:1]))
            for number, (_, entity) in enumerate(members):
                entity.key = base
                if number:
                    suffix = entity.country.lower() or str(number + 1)
                    while f"{base}-{suffix}" in taken:
                        number += 1
                        suffix = str(number + 1)
                    entity.key = f"{base}-{suffix}"
                    taken.add(entity.key)

    def decided(self, doc_id: str) -> list[tuple[str, str, str, str, bool]]:
        """All that linking says of a document's distinct mentions: key, name, label and country of each one's entity,
        and whether the user corrected it. While this stays, so do the document's linked rows."""
        entities = self._of_document[doc_id]
        return [(e.key, e.name, e.label, e.country, bool(self._corrections) and self._corrected(e)) for e in entities]

    def document(self, doc_id: str, tables: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
        """The rows of a document by stage name, linked."""
        of_mention: dict[tuple[str, str, str, str], Entity] = {}
        of_name: dict[str, Entity] = {}
        for mention, entity in zip(self._documents[doc_id], self._of_document[doc_id], strict=True):
            of_mention[mention.text, mention.label, mention.entity, mention.country] = entity
            for name in (mention.entity, mention.text, entity.name):
                of_name.setdefault(fold_text(name), entity)
        return {name: [self._row(row, of_mention, of_name) for row in rows] for name, rows in tables.items()}

    def _row(
        self, row: Any, of_mention: Mapping[tuple[str, str, str, str], Entity], of_name: Mapping[str, Entity]
    ) -> Any:
        columns = {c.name for c in row.columns()}
        if "mention_id" in columns:
            entity = of_mention[row.text, row.label, row.entity, row.country]
            return row.replace(
                entity_id=entity.key,
                entity=entity.name,
                country=(row.country and entity.country)
                or (entity.country if entity.label in {"PER"} or self._corrected(entity) else row.country),
            )
        changes: dict[str, str] = {}
        for name, country in NAME_COLUMNS:
            if name in columns and getattr(row, name):
                changes |= self._cells(row, name, country, columns, of_name)
        return row.replace(**changes) if changes else row

    def _corrected(self, entity: Entity) -> bool:
        return ("corrected", fold_text(entity.name)) in self._entities

    def _cells(
        self, row: Any, name: str, country: str, columns: set[str], of_name: Mapping[str, Entity]
    ) -> dict[str, str]:
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

    def rows(self) -> list[EntityRow]:
        """The entities by key."""
        rows = []
        for entity in sorted(self._entities.values(), key=lambda e: e.key):
            aliases = sorted(name for name in entity.written if name != entity.name)
            rows.append(
                EntityRow(
                    entity_id=entity.key,
                    entity=entity.name,
                    label=entity.label,
                    country=entity.country,
                    aliases=JOINT.join(aliases),
                    mention_count=sum(entity.written.values()),
                    document_count=len(entity.documents),
                )
            )
        return rows


def _usual(name: str) -> tuple[bool, int, str]:
    """Orders spellings of one name: not in capitals first, then with more accents, then by the alphabet."""
    return name.isupper() and " " in name, -sum(c not in "abcdefghijklmnopqrstuvwxyz" for c in name.lower()), name
