"""The files of an output folder: the tables of all articles, and what describes them."""

from __future__ import annotations

from pathlib import Path

from pipeline.collection import COLLECTION_TABLES, Collection
from pipeline.settings import Settings
from pipeline.sinks import SINKS
from pipeline.sinks.csv_files import CsvFiles, Layout, write_whole
from pipeline.tables import CANONICAL, EXCEL_FR, row_types

_OTHERS = {"tables.xlsx", "datapackage.json", "manifest.json", "parquet"}
OWN_FILES = frozenset({f"{row.TABLE}.csv" for row in row_types().values()} | _OTHERS)
"""The names of files that a run writes; others in the folder are the user's and stay."""


def write_output(collection: Collection, folder: Path, settings: Settings, old: Layout) -> Layout:
    """Write every file into ``folder``; ``old`` says which lines the present output holds already.

    Gives where each article's lines stand now. Raises :class:`OSError` where anything cannot be written.
    """
    dialect = EXCEL_FR if settings.excel_fr else CANONICAL
    by_article = {name: row for name, row in row_types().items() if name not in COLLECTION_TABLES}
    groups = {}
    with CsvFiles(folder, by_article, dialect, old, settings.output) as files:
        for member in collection.members:
            key = collection.key(member)
            if files.holds(member.source_file, key) and collection.is_summed(member):
                files.keep(member.source_file)
            else:
                lines, mine = collection.lines(member, dialect)
                files.add(member.source_file, key, lines)
                if member.stopped is None:
                    groups[member.doc_id] = mine
        layout = files.finish()
    collection.sum_up(groups)
    for name in COLLECTION_TABLES:
        write_whole(folder, row_types()[name], collection.cells(name), dialect)
    tables = collection.tables(layout.totals())
    for sink in SINKS:
        sink.write(tables, folder, settings)
    return layout
