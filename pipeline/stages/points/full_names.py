"""The fullest name that a text gives to a body: "la Commission" is the "Grande commission mixte Gabon-Togo" above."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.places import Places
from pipeline.stages.points.names import Name, folded, name_of
from pipeline.stages.points.vocabulary import vocabulary

_OPEN = re.compile(r" (?:d[eu]|des|l[ea]s?|d'|l'|et|aux?|entre)\Z")
"""The end of a name that is cut short."""
_RANK = re.compile(r"(?:tres )?(?:grande?|haute?) (?=[a-z])")
"""What may stand before the noun of a body: "la Grande commission mixte"."""
_BETWEEN = " entre "
_SECOND = re.compile(
    r" et (?:l[ea] |l'|les )?(?:(?:République|Royaume|État|Gouvernement) (?:d[eu] |des |de la |de l'|d'))?"
)
"""What joins the second party of a body to its name: "entre le Tchad et la République du Cameroun"."""
_OF_BODY = re.compile(r" (?:du |de la |de l'|des |d')")
"""What joins the body whose organ it is to a name: "le Conseil des ministres de l'Organisation X"."""
_ENDS_IN_ACRONYM = re.compile(r"[ '][A-Z]{2,8}\Z")
"""The end of a name whose last body is spelled out elsewhere: "Conseil des ministres de l'OMVG"."""
_DASH = re.compile(r"[–-]")
_HEAD, _PIECES = 8, re.compile(r" [–—|/·-] | ?[|•:] ?|, ")
"""Lines in which a text names who issues it, and what parts their pieces."""


class FullNames:
    """The names of bodies in one text. ``rows``: its mentions; ``head``: its first lines, those of the site included;
    ``publisher``: who publishes it."""

    def __init__(self, text: str, rows: Sequence[Any], head: str, publisher: str) -> None:
        self._text = text
        self._places = Places(rows)
        self._bodies = [m for m in rows if m.label in {"ORG", "MISC"}]
        self._head = head.replace("’", "'")
        self._publisher = publisher.replace("’", "'")

    def of(self, name: Name) -> Name:
        """The name whose first words ``name`` is, or its noun; ``name`` where it is whole or two go on from it."""
        short = _RANK.sub("", folded(name[0]))
        noun = short.split(" ", 1)[0]
        words = vocabulary()
        if noun not in words.named_bodies | words.bodies | words.assemblies:
            return name
        if short != noun:
            return name if load_gazetteer().lookup(name[0]) is not None else self.longest(self._longer(short)) or name
        if folded(self._publisher).startswith(f"{noun} "):
            return self._publisher, ""
        longer = self._longer(noun)
        headed = self._headed(noun)
        if len(headed) == 1 and all(folded(headed[0]).startswith(folded(of)) for of, _ in longer):
            return next((of for of in longer if folded(of[0]) == folded(headed[0])), (headed[0], ""))
        return self.longest(longer) or name

    def _longer(self, short: str) -> list[Name]:
        """The names that begin with ``short``, a rank before it or not."""
        found: dict[str, Name] = {}
        for key, bare, full in self._full:
            if bare.startswith(f"{short} ") and (key not in found or found[key][0].isupper()):
                found[key] = full
        spelled = [full for full in found.values() if not _ENDS_IN_ACRONYM.search(full[0])]
        return spelled or list(found.values())

    @cached_property
    def _full(self) -> list[tuple[str, str, Name]]:
        """The names of the bodies, completed: folded, the same without a rank, as written; none that is cut short."""
        names = [(folded(full[0]), full) for full in dict.fromkeys(map(self._completed, self._bodies))]
        return [(key, _RANK.sub("", key), full) for key, full in names if not _OPEN.search(key)]

    @staticmethod
    def longest(names: Iterable[Name]) -> Name | None:
        """The longest name where the others are its first words."""
        ranked = sorted(names, key=lambda name: -len(name[0]))
        alike = all(folded(ranked[0][0]).startswith(folded(of)) for of, _ in ranked)
        return ranked[0] if ranked and alike else None

    def _completed(self, mention: Any) -> Name:
        """The name of a body with the second of the parties between which it is, or with the body whose organ it is."""
        name = name_of(mention)
        second = next(iter(self._places.between(mention.end, mention.end + 40)), None)
        if second is not None and second.label == "ORG" and _OF_BODY.fullmatch(self._text, mention.end, second.start):
            whose = second.entity if second.text.isupper() and second.entity else second.text
            return f"{self._text[mention.start : second.start]}{whose}", ""
        joint = _SECOND if _BETWEEN in mention.text.lower() else _DASH
        if second is None or second.label != "LOC" or mention.text.isupper():
            return name
        if joint.fullmatch(self._text, mention.end, second.start) is None:
            return name
        return self._text[mention.start : second.end], ""

    def _headed(self, noun: str) -> list[str]:
        """The names that the first lines give to a body of that noun: "Commission de la pêche – Dakar"."""
        behind = re.compile(rf"(?:\A|(?<![\w-])(?:l[ea] |l'|du )){re.escape(noun)} ")
        found = {}
        for line in self._letterheads():
            if (match := behind.search(folded(line))) is not None:
                found[line[match.end() - len(noun) - 1 :]] = True
        return list(found)

    def _letterheads(self) -> Iterator[str]:
        for line in self._head.split("\n")[:_HEAD]:
            if line.strip() and line.strip()[-1] not in ".;,:!?":
                yield from (piece.strip(" *_#") for piece in _PIECES.split(line))
