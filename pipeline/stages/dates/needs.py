"""What a pattern over codes cannot do without, so that a line that lacks it need not be searched."""

from __future__ import annotations

import re

_CLASS = r"\[(?:\\.|[^\]\\])*\]"
_QUANTIFIER = r"[?*+]|\{\d*(?:,\d*)?\}"
_INNERMOST = re.compile(
    rf"(?P<open>\((?:\?(?:P<\w+>|:|<?[=!]))?)(?P<inside>(?:\\.|{_CLASS}|[^()\[\\])*)\)(?P<often>{_QUANTIFIER})?"
)
_ATOM = re.compile(rf"(?P<codes>\\.|{_CLASS}|[^|])(?P<often>{_QUANTIFIER})?")
_LIST = re.compile(r"(?:\\.|[^\\^-])*")
_NO_CODES = "^$."


def needed_codes(pattern: str) -> frozenset[str] | None:
    """The smallest set of codes that the regular expression ``pattern`` shows to be needed: every match holds one of
    them. ``None`` where it shows none.

    Only what stands outside alternatives, and is no condition on what stands beside the match, is looked at.
    """
    while (shorter := _INNERMOST.sub(_inside, pattern)) != pattern:
        pattern = shorter
    atoms = list(_ATOM.finditer(pattern))
    if "".join(atom.group() for atom in atoms) != pattern:
        return None
    needed = [codes for atom in atoms if not _may_lack(atom) and (codes := _codes(atom["codes"]))]
    return min(needed, key=len, default=None)


def _inside(group: re.Match[str]) -> str:
    """What of a group is needed: nothing of a condition, of alternatives, or of what may be left out."""
    if group["open"][-1] in "=!" or _may_lack(group) or "|" in re.sub(rf"\\.|{_CLASS}", "", group["inside"]):
        return ""
    return group["inside"]


def _may_lack(part: re.Match[str]) -> bool:
    return (part["often"] or "").startswith(("?", "*", "{0", "{,"))


def _codes(written: str) -> frozenset[str]:
    """The codes of a class, or the one code; none where it is no plain list."""
    listed = written[1:-1] if len(written) > 1 and written[0] == "[" else written
    if written in _NO_CODES or not _LIST.fullmatch(listed):
        return frozenset()
    return frozenset(re.sub(r"\\(.)", r"\1", listed))
