"""What a list is while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass, field

GLYPHS = frozenset({"bullet", "number", "letter", "roman"})
"""The kinds of lists whose markers are signs, no words."""


@dataclass(slots=True)
class Marker:
    """A place where an item may begin. Offsets are code points of the article.

    ``start``: the marker. ``content``: the first word behind it. ``style``: its shape; only markers of one style make a
    series. ``ordinal``: what it says (0 for a bullet, or for "enfin" and "le dernier" before their place is known).
    ``line``: the index of its line. ``initial``: whether it stands first in its line. ``end``: the end of the item
    where the finder knows it, else 0.
    """

    start: int
    content: int
    family: str
    style: str
    ordinal: int
    line: int
    initial: bool = True
    indent: int = 0
    end: int = 0


@dataclass(slots=True)
class Series:
    """Markers that belong together, in text order, and later the cells that they share.

    ``announcement``: offset of the count that announces the
    list, or -1; ``counted``: its noun. ``part``: a piece of a longer numbering that
    runs through the items of another list, so that it may have one item only.
    """

    kind: str
    markers: list[Marker]
    ends: list[int] = field(default_factory=list)
    parent: tuple[Series, int] | None = None
    level: int = 1
    announced: int | None = None
    announcement: int = -1
    counted: str = ""
    intro: tuple[int, int] = (0, 0)
    part: bool = False
    speaker: str = ""
    speaker_id: str = ""

    @property
    def start(self) -> int:
        """Where the first item begins."""
        return self.markers[0].start

    @property
    def end(self) -> int:
        """Where the last item ends (0 before extents are known)."""
        return self.ends[-1] if self.ends else 0

    @property
    def ordinals(self) -> list[int]:
        """What the markers say."""
        return [marker.ordinal for marker in self.markers]
