"""Parts of a period ("début", "fin") and periods as bounds ("avant", "depuis", "d'ici à")."""

from __future__ import annotations

from dataclasses import replace

from pipeline.stages.dates import periods
from pipeline.stages.dates.nodes import Context, Node, Reading, Tense, Yearly
from pipeline.stages.dates.periods import Day, Period


def positioned(node: Node, mod: str) -> Node:
    """The start, middle or end of a period."""

    def read(context: Context) -> Reading:
        reading = node.read(context)
        if reading.period is None:
            return replace(reading, mod=mod) if reading.value else reading
        start, end = periods.third(reading.period, mod)
        return replace(reading, mod=mod, start=start, end=end)

    def yearly(year: int) -> Period | None:
        assert node.yearly is not None
        return node.yearly(year)

    return Node("PERIOD" if node.kind != "REL" else "REL", read, yearly if node.yearly else None, node.year)


def bounded(node: Node, mod: str, from_reference: bool = False, lean: Tense = "") -> Node:
    """A period as a bound: before, after, from it on, up to it. ``from_reference``: a deadline counted from today;
    ``lean``: where such a bound lies when no verb near it says."""

    def read(context: Context) -> Reading:
        context.lean(lean)
        reading = node.read(context)
        if from_reference and not reading.mod and node.year is None and not node.direction:
            reading = _upcoming(node.yearly, context.reference) or reading
        if reading.start is None or reading.end is None or reading.type == "DURATION":
            return replace(reading, mod=mod) if reading.value and reading.type != "DURATION" else reading
        start: Day | None = None
        end: Day | None = None
        resolution = reading.resolution
        if mod == "ON_OR_AFTER":
            start = reading.start
        elif mod == "AFTER":
            start = periods.shift_days(reading.end, 1)
        elif mod == "ON_OR_BEFORE":
            end = reading.end
        elif mod == "BEFORE":
            # "avant la fin de 2025" lets the whole of 2025 pass; "avant 2025" none of it
            end = reading.end if reading.mod else periods.shift_days(reading.start, -1)
        elif mod == "APPROX":
            start, end = reading.start, reading.end
        if from_reference and context.reference is not None and end is not None and context.reference <= end:
            start, resolution = context.reference, "relative"
        return replace(reading, mod=mod, start=start, end=end, resolution=resolution)

    return replace(node, read=read)


def _upcoming(yearly: Yearly | None, reference: Day | None) -> Reading | None:
    """What "d'ici à novembre" means on a day: the first November that is not over, whatever year was named before."""
    if yearly is None or reference is None:
        return None
    periods_ahead = (yearly(year) for year in range(reference.year, min(reference.year + 5, 10_000)))
    return next((Reading.of(p, "inferred") for p in periods_ahead if p is not None and p.end >= reference), None)
