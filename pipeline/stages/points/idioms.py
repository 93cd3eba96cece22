"""Phrases that say whose the points are: "les exigences de", "à ses yeux", "selon X", "vous aviez promis"."""

from __future__ import annotations

import re
from functools import cache

from pipeline.conjugation import (
    PAST,
    forms,
)
from pipeline.french import without_accents
from pipeline.stages.points.verb_forms import FINITE, HAVE, conjugated
from pipeline.stages.points.vocabulary import alternatives, singular, vocabulary

_WRITER = r"(?:aut(?:eure?|rice)|signataire|redact(?:eur|rice)|soussignee?)"
_HERE = (
    r"(?: des? | du | de la )(?:ces lignes|ce (?:texte|billet)|cet(?:te)? [a-z]{3,12}|(?:la )?presente? [a-z]{3,12})"
)
WRITERS = re.compile(rf"{_WRITER}s")
"""Those who wrote a text that says no more of them."""
THESE_LINES = re.compile(_WRITER + _HERE)
"""How who writes speaks of himself."""
WRITERS_HERE = re.compile(rf"(?:(?P<count>[a-z]{{4,6}}) )?{_WRITER}s{_HERE}")
"""The same of several, who may be counted."""


@cache
def class_noun_pattern() -> re.Pattern[str]:
    """ "l'ONG", "le groupe" directly before a body's name; ``article`` is what stays."""
    nouns = alternatives(vocabulary().class_nouns)
    return re.compile(rf"(?P<article>\b(?:l[ea]s? |l'|du |des |aux? ))(?:{nouns}) \Z", re.IGNORECASE)


@cache
def owned_pattern() -> re.Pattern[str]:
    words = vocabulary()
    of = r"(?:du |d'|des |de (?:la |l')?)"
    deputies = rf"(?:(?:{alternatives(words.deputies)}) (?:[a-z]{{1,30}} )?{of})?"
    owned, plans = alternatives(words.owned), alternatives(words.plans)
    return re.compile(rf"(?<![\w'-])(?:(?:{owned})|(?P<plan>{plans}))s? (?:[a-z]{{1,30}} )?{of}{deputies}")


@cache
def national_pattern() -> re.Pattern[str]:
    """ "La position chinoise", "les exigences iraniennes" at the start of a sentence: ``state`` is the adjective."""
    words = vocabulary()
    nouns = alternatives([*words.owned, *words.plans])
    opens = r"(?:[^,.;:«»]{2,60}, )?(?:l[ea]s? |l')(?:(?:deux|trois|quatre|cinq|six|principales|nouvelle) )?"
    return re.compile(rf"{opens}(?:{nouns})s? (?P<state>[a-z-]{{4,30}})(?![\w'-])")


@cache
def possessive_pattern() -> re.Pattern[str]:
    """ "ses trois priorités", "sa feuille de route" at the start of a clause; "à ses yeux"."""
    words = vocabulary()
    begins = r"(?:\A|(?<=[.:;,»] )|(?<=\n)|(?<=voici )|(?<=voila )|(?<=parmi )"
    begins += (
        r"|(?<=ressort de )|(?<=resulte de )|(?<=decoule de )|(?<=selon )|(?<=d'apres )|(?<=au coeur de )|(?<=dans )"
        r"|(?<=au nombre de )|(?<=au rang de )|(?<=en tete de )"
    )
    begins += r"|(?<=telles sont )|(?<=tels sont )|(?<=telle est )|(?<=quelles sont )|(?<=quels sont ))"
    owned = rf"{begins}s(?:es|on|a) (?:[a-z]{{1,30}} )?(?:{alternatives(words.owned)})s?"
    return re.compile(rf"(?:{owned}|(?<![\w-])(?:{alternatives(words.own_view)}))(?![\w-])")


@cache
def point_noun_pattern() -> re.Pattern[str]:
    """A noun of what is said, asked or decided: "conditions", "feuille de route"."""
    words = vocabulary()
    return re.compile(rf"(?<![\w-])(?:{alternatives({*words.points, *words.owned})})s?(?![\w-])")


@cache
def thought_noun_pattern() -> re.Pattern[str]:
    """The same, or any noun that announces what somebody thinks: "causes", "malentendus"."""
    words = vocabulary()
    thoughts = {noun for noun in words.announcers if singular(noun) not in words.works}
    return re.compile(rf"(?<![\w-])(?:{alternatives({*words.points, *words.owned, *thoughts})})s?(?![\w-])")


@cache
def said_noun_pattern() -> re.Pattern[str]:
    """The same, or a noun of what is presented or announced: "les deux axes du plan présenté par"."""
    words = vocabulary()
    nouns = {*words.points, *words.owned, *words.plans, *words.announcers, *words.documents}
    return re.compile(rf"(?<![\w-])(?:{alternatives(nouns)})s?(?![\w-])")


@cache
def endorsing_pattern() -> re.Pattern[str]:
    """A relative that says who agreed to the points before it, or what another thinks of them: ", que les deux
    ministres ont entérinées", "trois conditions que X juge excessives"."""
    words = vocabulary()
    forms_ = alternatives(conjugated(words.endorse, FINITE) | conjugated(words.endorse, PAST))
    nouns = alternatives({*words.points, *words.owned, *words.announcers})
    points = rf"(?<![\w-])(?:{nouns})s?(?: [a-z-]{{1,40}})?"
    return re.compile(
        rf"(?:,|{points}) (?P<relative>que |qu')[^,;:.]{{2,80}}"
        rf" (?:(?:{HAVE}) )?(?:{forms_})(?![\w'-])"
        rf"|{points},? (?P<answer>(?:aux|contre les)quel(?:le)?s )[^,;:.]{{2,100}}(?= ?:)"
    )


@cache
def closing_incise_pattern() -> re.Pattern[str]:
    """Any verb directly behind the end of a quotation: "», tempête Mme X", "», se félicite le ministre"."""
    none = alternatives(vocabulary().no_incise)
    return re.compile(
        rf"[\"»] ?, (?:s'|se |(?:a|ont) )?(?!(?:{none})(?![\w-]))[a-z-]{{3,}} (?=(?:l[ea] |l'|m\. |mme |dre? |[a-z]))"
    )


@cache
def guided_pattern() -> re.Pattern[str]:
    """ "guideront son action", "l'obsèdent", "lui tiennent à cœur"."""
    past = alternatives(conjugated(vocabulary().guiding, PAST))
    guide = alternatives(conjugated(vocabulary().guiding, FINITE))
    guide = rf"{guide}|(?:a|ont|avait|avaient) (?:[a-z]{{3,20}}ment )?(?:{past})"
    return re.compile(
        rf"(?<![\w'-])(?:(?:{guide}) s(?:on|a|es) [a-z]|l'(?:{guide})(?![\w-])|l'empech(?:e|ent|ait|aient) de dormir"
        rf"|lui tien(?:t|nent) a c(?:oe|œ)ur|(?P<whom>{guide}) (?=l[ea] |l'|mm?\. |mme |[a-z]))"
    )


@cache
def document_pattern() -> re.Pattern[str]:
    """ "un rapport récent de" behind "selon"."""
    nouns = alternatives(vocabulary().documents)
    return re.compile(
        rf" (?:une? |l[ea]s? |l'|des )(?:{nouns}) (?:[a-z]{{1,30}} ){{0,2}}(?:du |d'|des |de (?:la |l')?)"
    )


@cache
def addressed_pattern() -> re.Pattern[str]:
    """ "vous aviez promis", "vous vous étiez engagé", "vous proposez"."""
    words = vocabulary()
    said = alternatives(conjugated((*words.say, *words.propose, *words.reflexive), PAST) | set(words.turns))
    present = {form for verb in (*words.say, *words.propose) for form, _ in forms(verb) if form.endswith("ez")}
    plain = alternatives(without_accents("\n".join(present)).split("\n"))
    helped = rf"(?:avez|aviez|etes|etiez|aurez) (?:[a-z]{{1,30}}ment |aussi |deja |donc |vous-memes? )?(?:{said})"
    return re.compile(rf"(?<![\w-])vous (?:(?:vous|nous|leur|y|en|l'|les) ?)*(?:{helped}|{plain})(?![\w'-])")


@cache
def enabled_pattern() -> re.Pattern[str]:
    """ "a permis à la ministre X de", "l'occasion pour X d'" before an infinitive."""
    words = vocabulary()
    forms_ = alternatives(conjugated(words.enabling, FINITE) | conjugated(words.enabling, PAST))
    chances = alternatives(words.chances)
    return re.compile(
        rf"(?<![\w-])(?:(?:{forms_})|(?:{chances}))(?P<to>(?: [a-z]{{3,20}})? (?:a |pour |au (?=[a-z])))"
        r"(?:[^.;:«»]|(?<=\bm)\.|(?<=\bmm)\.){2,120} (?:de |d')\Z"
    )


@cache
def made_known_pattern() -> re.Pattern[str]:
    """ "fait ressortir que", "laissé entendre que"."""
    turns = (turn for turn in vocabulary().turns if re.fullmatch(r"[a-z]{4,8} [a-z ]{4,20}(?:er|ir|re)", turn))
    return re.compile(rf"(?<![\w'-])(?:{alternatives(turns)}) (?:que |qu')")


@cache
def settled_pattern() -> re.Pattern[str]:
    """ "ont été arrêtées", "sont prévues", "il a été décidé": a passive that does not say by whom."""
    words = vocabulary()
    done = alternatives(conjugated((*words.propose, *words.say), PAST))
    decided = alternatives(words.decided)
    return re.compile(
        rf"(?<![\w'-])(?:(?:a|ont|avait|avaient) ete (?:{done})|(?:est|sont|etait|etaient) (?:{decided})e?s?)"
        r"(?![\w-])(?! par )"
    )


@cache
def according_pattern() -> re.Pattern[str]:
    words = alternatives(vocabulary().according)
    pronouns = "lui|elle|ce dernier|cette derniere|celui-ci|celle-ci"
    return re.compile(
        rf"(?<![\w'-])(?:(?P<croire>a l'en croire)|(?P<pour>pour)|{words})(?: (?P<pronoun>{pronouns}))?(?=[ ,:.])"
    )
