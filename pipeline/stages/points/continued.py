"""Which intros only carry on what the sentence above says: "Elles tiennent en trois mots :"."""

from __future__ import annotations

import re
from functools import cache

from pipeline.stages.points.announcements import small_numbers
from pipeline.stages.points.entries import plural
from pipeline.stages.points.intro_kinds import IntroKinds
from pipeline.stages.points.layout import REACH
from pipeline.stages.points.sayings import Sayings
from pipeline.stages.points.series import Series
from pipeline.stages.points.vocabulary import alternatives, vocabulary

_NARRATIVE = re.compile(
    r"(?:les voici|les voila|en voici|lesquel(?:le)?s)(?![\w-])|ce sont(?: notamment)? ?:"
    r"|[a-z]{3,12} d'entre (?:eux|elles) "
    r"|et (?:de |d')[a-z-]{1,40}(?:er|ir|re) |(?:ils|elles) sont au nombre "
)
"""What carries on the sentence above: "Et de citer deux exemples.", "Elles sont au nombre de deux."."""
_WAS_DECIDED = re.compile(
    r"(?:(?:ainsi|notamment|a ce titre|en particulier|a cet effet|dans ce cadre),? )?"
    r"il (?:a|avait) (?:notamment |ainsi |aussi )?ete "
    r"(?:decide|convenu|arrete|resolu|acte|retenu|recommande|demande)(?![\w-])"
)
"""How an intro tells a decision of the body of which the sentence above speaks."""
_THEY_ARE = re.compile(
    r"il s'agi(?:t|ra|ssait)(?:,?\Z|,? (?:notamment |ainsi |ici |en particulier |entre autres,? )?(?:,|d[e'](?![a-z])))"
    r"|(?:ils|elles) (?:sont|etaient|portent|portaient|tiennent|tenaient|touchent|visent|concernent|relevent|reposent"
    r"|s'(?:articul|organis|enonc)(?:ent|aient)"
    r"|se (?:resum|ramen|reduis|declin|repartiss|rang|limit|formul)(?:ent|aient)) "
)
"""How an intro takes up the points of which the sentence above speaks."""


class Continued:
    """Tells such intros of one article."""

    def __init__(self, sayings: Sayings, intros: IntroKinds) -> None:
        self.sayings = sayings
        self.layout = sayings.layout
        self.intros = intros

    def is_so(self, series: Series, start: int, end: int) -> bool:
        """Whether an intro only carries on what the sentence above says: "Et de citer deux cas", "Deux raisons à cela",
        "Elles tiennent en trois mots" behind "ses ambitions"."""
        if _NARRATIVE.match(self.layout.folded, start) or self.intros.verbless(series, start, end):
            return True
        index = self.layout.sentence_at(start)
        if index and _WAS_DECIDED.match(self.layout.folded, start, end) is not None:
            above = self.layout.sentence(index - 1)
            return self.sayings.subject(max(above.start, above.end - REACH), above.end) in self.sayings.register.bodies
        takes_up = _THEY_ARE.match(self.layout.folded, start, end)
        if not index or takes_up is None:
            return False
        above = self.layout.sentence(index - 1)
        told = _several_points(any_noun=takes_up.group().startswith("il "))
        return told.search(self.layout.folded, above.start, above.end) is not None


@cache
def _several_points(*, any_noun: bool) -> re.Pattern[str]:
    """ "ses ambitions", "les nouvelles priorités", "plusieurs exigences"; ``any_noun``: also "les mesures"."""
    words = vocabulary()
    nouns = alternatives({plural(noun) for noun in words.owned} | (set(words.announcers) if any_noun else set()))
    counts = f"|{alternatives(small_numbers())}" if any_noun else ""
    several = f"quelques|plusieurs{counts}|(?:une serie|un ensemble|nombre|un train|une liste) de"
    return re.compile(
        rf"(?<![\w'-])(?:ses|leurs|les|des|d'|{several})"
        rf" (?:[a-z]{{3,15}} )?(?:{nouns})(?![\w'-])"
    )
