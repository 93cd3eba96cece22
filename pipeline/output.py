"""The files of an output folder: the tables of all articles, and what describes them."""

from __future__ import annotations

from pathlib import Path

from pipeline.collection import COLLECTION_TABLES, Collection
from pipeline.settings import Settings
from pipeline.sinks import SINKS
from pipeline.sinks.csv_files import CsvFiles, Layout, write_whole
from pipeline.store import Store
from pipeline.tables import CANONICAL, EXCEL_FR, row_types

_OTHERS = {"tables.xlsx", "datapackage.json", "manifest.json", "parquet"}
OWN_FILES = frozenset({f"{row.TABLE}.csv" for row in row_types().values()} | _OTHERS)
"""The names of files that a run writes; others in the folder are the user's and stay."""


def write_output(collection: Collection, store: Store, folder: Path, settings: Settings, old: Layout) -> Layout:
    """Write every file into ``folder``; ``old`` says which lines the present output holds already.

    Gives where each article's lines stand now. Raises :class:`OSError` where anything cannot be written.
    """
    dialect = EXCEL_FR if settings.excel_fr else CANONICAL
    types = row_types()
    by_article = {name: row for name, row in types.items() if name not in COLLECTION_TABLES}
    kept_groups = dict(store.parts("sums"))
    groups, fresh = {}, []
    with CsvFiles(folder, by_article, dialect, old, settings.output) as files:
        for member in collection.members:
            key = collection.key(member)
            kept_key, mine = kept_groups.get(member.source_file, ("", []))
            if files.holds(member.source_file, key) and (kept_key == key or member.stopped is not None):
                files.keep(member.source_file)
            else:
                lines, mine = collection.lines(member, dialect)
                files.add(member.source_file, key, lines)
                fresh.append((member.source_file, [key, mine]))
            if member.stopped is None:
                groups[member.source_file] = mine
        layout = files.finish()
    store.put_parts("sums", fresh)
    summary = collection.summary(groups)
    write_whole(folder, types["linked"], collection.entities, dialect)
    write_whole(folder, types["summary"], summary, dialect)
    tables = collection.tables(layout.totals(), summary)
    for sink in SINKS:
        sink.write(tables, folder, settings)
    return layout
