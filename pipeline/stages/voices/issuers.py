"""Who issues a text: the house that says "nous" in it (:mod:`letterheads`), and the state it is at home in."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, cached_property

from pipeline.stages.entities.gazetteer import load_gazetteer
from pipeline.stages.voices.houses import first_state, is_press, state_of_organ, state_of_public_body
from pipeline.stages.voices.letterheads import HEAD, Letterheads, is_newsletter
from pipeline.stages.voices.stands import NOTHING, Stand, is_ministry, of_row, of_state
from pipeline.stages.voices.words import alternatives, words

_LETTERHEAD_NAME = 40
"""Code points of a headline in which a body opens it that says "nous" only once."""
_HEAD_OF_RELEASE = 400
"""Code points in which a release without letterhead names its body first."""
_OPENS = re.compile(r"(?:^|\n|[.!?] )(?:L'|La |Le |Les )\Z")
_TO_US = re.compile(r"\b(?:nous|vous|m'|me)\b")
_ADDRESSED = 2
"""How often a visitor says so, at least."""
_EMBASSY = re.compile(r"\b(?:ambassade|gouvernement|république) (?:de |du |de la |de l'|des |d')\Z", re.IGNORECASE)
_DATELINE = re.compile(r"(?:, [^\n]{3,24}?)?(?: \([^()\n]{2,24}\))? ?[–—/-]|, (?:le )?\d")
_GOVERNED = re.compile(
    r"(?:\b(?:avant|après|de|du|à|au|aux|pour|par|avec|contre|chez|vers|sur|sous) (?:le |la |l'|les )?|\bd')\Z",
    re.IGNORECASE,
)
"""What stands before a body that does nothing there: "avant le G20", "du FMI"."""
_SPOKEN = re.compile(
    r"[Ss]eul le prononcé fait foi"
    r"|(?:^|\n)(?:Monsieur|Madame|Messieurs|Mesdames|Excellences?)\b[^\n.:]{0,90},\s*(?:\n|$)"
)
"""How a speech opens before an assembly of states."""
_ARTICLE = re.compile(r"^(?:le |la |l')", re.IGNORECASE)


class Issuers(Letterheads):
    """Finds who issues one text, and for which state."""

    @cached_property
    def house(self) -> Stand:
        """The body that publishes the text and speaks in it, or the state whose organ it is."""
        if not self.texts.personal or self._is_newspaper:
            row = self.issuer.row if self.texts.once_personal and not self._is_newspaper else None
            return self.issuer if row is not None and row.start < _LETTERHEAD_NAME else NOTHING
        if self.issuer.name:
            return self.issuer
        if self.publisher and not is_newsletter(self.publisher):
            return self._named(self.publisher)
        if self.texts.speaker is None and _SPOKEN.search(self.text[: 2 * HEAD]) and (code := self._leading):
            return of_state(code)
        heads = self.names.between(0, _HEAD_OF_RELEASE)
        bodies = [m for m in heads if m.label == "ORG" and not is_press(str(m.entity or m.text))]
        free = [m for m in bodies if _GOVERNED.search(self.text, max(0, m.start - 24), m.start) is None]
        return of_row((free or bodies)[0]) if bodies else NOTHING

    @cached_property
    def home(self) -> str:
        """The code of the state whose minister the text means where it says no nationality: that of its publisher, of
        the ministry or embassy in its head, or of the capital where it was written; ""."""
        if self.publisher:
            state = state_of_organ(self.publisher, self.head)
            if state.name:
                return state.country
            if code := state_of_public_body(self.publisher, self.head):
                return code
        heads = (m for m in self.names.between(0, HEAD) if m.country and m.label == "ORG")
        row = next((m for m in heads if is_ministry(str(m.entity or m.text))), None)
        if row is not None:
            return str(row.country)
        states = (m for m in self.names.between(0, _HEAD_OF_RELEASE) if m.label == "LOC" and m.country)
        embassy = (m for m in states if _EMBASSY.search(self.text[max(0, m.start - 24) : m.start]))
        row = next(embassy, None)
        if row is not None:
            return str(row.country)
        if self.texts.speaker is not None and (visitor := self._visiting):
            return visitor
        return self._of_press() or self._of_rubric() or self._of_all()

    @property
    def _visiting(self) -> str:
        """The state of who speaks in another's capital to its people ("votre budget", "vos îles"): of the two states
        that the text names, the one that is not that of the dateline; "": nobody visits."""
        host = self._capital
        if not host or len(_yours().findall(self.text)) < _ADDRESSED:
            return ""
        others = Counter(
            str(m.country) for m in self.names.rows if m.country and m.label == "LOC" and m.country != host
        )
        best = others.most_common(2)
        return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else ""

    @cached_property
    def host(self) -> str:
        """The code of the state from which a newspaper or agency writes, so that its ambassadors are those of others;
        "" where an embassy, a ministry or a body issues the text."""
        house = self.publisher
        issued = house and (state_of_organ(house, self.head).name or state_of_public_body(house, self.head))
        return self.home if not issued and self.home == self._of_press() else ""

    def _of_rubric(self) -> str:
        """The state with which the first line opens, before a colon ("[Comores] : l'IDA au chevet des ports")."""
        for line in self.text[: 2 * HEAD].split("\n")[:4]:
            start = self.text.find(line)
            row = next((m for m in self.names.between(start, start + 2) if m.label == "LOC" and m.country), None)
            if row is not None and line and self.text[row.end : row.end + 2].strip() == ":":
                return str(row.country)
        return ""

    def _of_press(self) -> str:
        """The state of the newspaper or agency, unless it writes from the capital of another; the capital's where
        nobody who writes from everywhere publishes."""
        entry = load_gazetteer().lookup(self.publisher) if self.publisher else None
        names = (self.publisher, str(entry.entity) if entry is not None else self.publisher)
        codes = (words().homes.get(name, "") or first_state(name) for name in names)
        code = next((code for code in codes if code), "")
        here = self._capital
        if code:
            return code if here in {"", code} else ""
        if here and not any(m.country == here and m.label == "LOC" for m in self.names.rows):
            return ""
        return "" if words()["texts", "abroad"].intersection(names) else here

    def _of_all(self) -> str:
        """The state that the text names twice as often as all others together."""
        counts = Counter(str(m.country) for m in self.names.rows if m.country and m.label in {"LOC", "ORG"})
        best = counts.most_common(1)
        clear = bool(best) and best[0][1] > max(1, 2 * (counts.total() - best[0][1]))
        return (self._leading if self.texts.speaker is not None else "") or (best[0][0] if clear else "")

    @property
    def _leading(self) -> str:
        """The state that most often opens a sentence of a speech, unless it does something for "us"."""
        counts: Counter[str] = Counter()
        for row in self.names.rows:
            before = self.text[max(0, row.start - 6) : row.start]
            behind = self.text[row.end : row.end + 14]
            if row.label == "LOC" and row.country and _OPENS.search(before) and not _TO_US.search(behind):
                counts[str(row.country)] += 1
        best = counts.most_common(2)
        return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else ""

    @cached_property
    def _capital(self) -> str:
        """The state of the capital in the dateline; a seat of world bodies says nothing."""
        for row in self.names.between(0, 600):
            behind = self.text[row.end : row.end + 40]
            before = self.text[max(0, row.start - 2) : row.start]
            dateline = _DATELINE.match(behind)
            if row.label == "LOC" and (not before or before.endswith("\n")) and dateline:
                entry = load_gazetteer().lookup(row.text if not row.text.isupper() else row.text.title())
                if entry is not None and entry.kind == "capital" and entry.entity not in words()["texts", "seats"]:
                    return str(entry.country)
        return ""


@cache
def _yours() -> re.Pattern[str]:
    """ "votre budget", "vos îles": how a visitor speaks of the state that he is in."""
    return re.compile(rf"\b(?:votre|vos) (?:{alternatives(words()['texts', 'hosts'])})\b", re.IGNORECASE)
