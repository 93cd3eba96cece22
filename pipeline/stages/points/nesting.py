"""Which list stands in which item."""

from __future__ import annotations

from pipeline.stages.points.series import Series


def nest(lists: list[Series]) -> list[Series]:
    """Give every list its parent item and level; a list that runs over several items of another is split at them."""
    ordered = sorted(lists, key=lambda s: (s.start, -s.end))
    done: list[Series] = []
    open_items: list[tuple[Series, int]] = []
    queue = list(reversed(ordered))
    while queue:
        series = queue.pop()
        while open_items and _item_end(open_items[-1]) <= series.start:
            outer, index = open_items.pop()
            if index + 1 < len(outer.markers):
                open_items.append((outer, index + 1))
        if open_items and series.end > _item_end(open_items[-1]):
            rest = _split(series, _item_end(open_items[-1]))
            if rest is not None:
                # Articles are numbered through the chapters: one of them alone in its chapter is still an item.
                numbered = series.kind in {"number", "letter", "roman"}
                series.part = rest.part = numbered and all(m.initial for m in series.markers)
                if len(rest.markers) > 1 or rest.part:
                    _requeue(queue, rest)
                if len(series.markers) < 2 and not series.part:
                    continue
        if open_items:
            series.parent = open_items[-1]
            series.level = open_items[-1][0].level + 1
        done.append(series)
        open_items.append((series, 0))
    return done


def _item_end(item: tuple[Series, int]) -> int:
    series, index = item
    return series.ends[index]


def _split(series: Series, bound: int) -> Series | None:
    """Cut ``series`` at ``bound``: what begins behind it, or ``None`` where only the end was too far."""
    inside = sum(marker.start < bound for marker in series.markers)
    rest = None
    if inside < len(series.markers):
        rest = Series(series.kind, series.markers[inside:], series.ends[inside:])
        series.markers, series.ends = series.markers[:inside], series.ends[:inside]
    series.ends[-1] = min(series.ends[-1], bound)
    return rest


def _requeue(queue: list[Series], rest: Series) -> None:
    position = len(queue)
    while position and queue[position - 1].start < rest.start:
        position -= 1
    queue.insert(position, rest)
