"""Whether a verb takes a figure as its object, and in which class."""

from __future__ import annotations

from pipeline.conjugation import CONDITIONAL, FUTURE, INFINITIVE, PRESENT
from pipeline.stages.pledges.frame import MONEY, OF, SHARE, Link
from pipeline.stages.pledges.moods import asked
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.spans import behind_insertion
from pipeline.stages.pledges.tokens import DATE, NAME
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE, REFLEXIVE, Verb
from pipeline.stages.reference.sorts import listed

ORDER = (
    "receive", "sign", "approve", "promise", "suspend", "cancel", "give", "do", "change", "announce", "propose",
    "intend", "thank", "cover", "reject",
)  # fmt: skip

_DATED = frozenset((",", "en", "dès", "depuis", "fin", "début"))
"""What may stand with a date between a verb and its "par"."""


def accepts(scene: Scene, verb: Verb, position: int, link: Link) -> str:
    """The class in which ``verb`` takes the figure as its object, or ""."""
    figure = scene.tokens[position].row
    nouns = scene.lexicon.nouns
    held = link.container >= 0 or link.deed >= 0
    money = figure.kind in MONEY or held or ("en" in verb.clitics and not figure.unit)
    if verb.tense == INFINITIVE and verb.matrix is not None and verb.matrix.lemma == "voir":
        return "receive" if verb.has("give", "promise") and link.before == "" else ""
    if verb.has("flow") and verb.tense == FUTURE and link.before == "" and (figure.kind in MONEY or held):
        return "flow"
    if _is_result(scene, position, link):
        return ""
    main = scene.right_verb(position)
    own = main is not None and main.has("flow") and main.tense == FUTURE and main.first <= position + 2
    if own and scene.low(link.left - 1) in {",", "et", ";"} and verb.last < link.left - 1 and not verb.has("flow"):
        return ""
    apart = scene.low(link.left - 1) in {",", "et"} and verb.last < link.left - 1
    gives = main is not None and (main.voice == PASSIVE or (main.has("flow") and main.tense == FUTURE))
    if verb.voice == PASSIVE and not link.before and apart and gives:
        return ""
    if verb.voice == REFLEXIVE and verb.lemma in {"ajouter", "greffer"}:
        coming = verb.tense == FUTURE or (verb.matrix is not None and verb.matrix.tense == FUTURE)
        return "added" if (money or coming) and link.before == "" else ""
    if verb.voice == REFLEXIVE and verb.has("thank") and link.deed >= 0 and link.before in OF:
        return "thank" if _by_somebody(scene, link, position) else ""
    if verb.voice == REFLEXIVE:
        named = figure.kind in SHARE and " d" in figure.text
        return _of_oneself(verb, link, money or (named and link.before == "sur"))
    if verb.lemma == "faire" and link.container >= 0 and scene.low(link.container) in scene.lexicon.words["made_out"]:
        return "give" if link.before == "" else ""
    if not verb.classes or verb.has("other"):
        return _of_unlisted(scene, verb, position, link)
    bound = verb.classes.get("commit", frozenset())
    if money and link.before in {"", *OF} and "binding" in bound and "reflexive" not in bound:
        return "commit"
    if _is_phrase(scene, verb):
        return ""
    for name in ORDER:
        flags = verb.classes.get(name)
        if flags is None or (name == "change" and _of_trade(scene, verb, position)):
            continue
        if name == "cover" and not (
            (money or is_given(scene, position)) and link.before == "sur" and verb.last >= link.left - 2
        ):
            continue
        if name == "reject" and not held:
            continue
        if name == "cancel" and verb.has("do") and not held and "en" in verb.clitics and figure.kind not in MONEY:
            continue
        if "deed" in flags:
            if link.deed >= 0 and link.before in {"", *OF} and _right_behind(scene, verb, link):
                return name
            continue
        if name in {"announce", "propose", "intend", "approve", "suspend", "cancel", "thank"}:
            if not (flags & {"money", "sum"} or name == "thank"):
                continue
            given = name in {"announce", "intend", "suspend", "cancel", "thank"} and is_given(scene, position)
            given = given and not (name == "cancel" and verb.has("do"))
            given = given or (name == "approve" and verb.voice == ACTIVE and is_given(scene, position))
            given = given or (name in {"suspend", "cancel"} and head_of(figure) in nouns["container"])
            agreed = name == "approve" and head_of(figure) in nouns["text"] | nouns["scheme"] | nouns["container"]
            share = "sum" in flags and figure.kind in SHARE and name not in {"suspend", "cancel"}
            share = share and not (name == "intend" and link.generic >= 0)
            if not (given or agreed or money or share):
                continue
        elif "par" in flags and link.before == "par" and is_given(scene, position):
            return name
        elif ("money" in flags and not (money or _named_share(scene, verb, position))) or (
            "sum" in flags and not (money or figure.kind in SHARE)
        ):
            continue
        if "habit" in flags and verb.tense == PRESENT and not _of_these_days(scene, verb, position):
            continue
        coming = verb.tense in {FUTURE, INFINITIVE, CONDITIONAL}
        kept = "en" in verb.clitics and verb.lemma not in listed("trade")  # "en a construit 40", of those promised
        if "future" in flags and not coming and not kept:
            continue
        if not _fits(scene, verb, name, flags, position, link):
            continue
        if (
            name in {"give", "do"}
            and figure.kind == "percent"
            and not held
            and "en" not in verb.clitics
            and not any(scene.low(k) == "dont" for k in range(max(0, verb.first - 4), verb.first))
            and not (" " in verb.lemma and link.before in OF)
            and (not link.apart or verb.voice == PASSIVE)
            and not ("share" in flags and verb.voice == ACTIVE and verb.tense != PRESENT)
            and bare_share(scene, position)
        ):
            continue
        if not held and figure.kind in {"count", "physical"} and never_given(scene, position, name) and name != "thank":
            return ""
        return name
    return ""


def _of_unlisted(scene: Scene, verb: Verb, position: int, link: Link) -> str:
    """The class of a verb that is in no class of pledges: it does what is to come to things, people or a named share
    ("réutilisera le quart des eaux usées"), unless it only says what somebody has or is."""
    figure = scene.tokens[position].row
    share = figure.kind in SHARE and not bare_share(scene, position)
    known = is_given(scene, position) or head_of(figure) in scene.lexicon.nouns["people"]
    if verb.classes and (not share or verb.lemma in scene.lexicon.words["having"]):
        return ""
    coming = {FUTURE, INFINITIVE, CONDITIONAL} if share else {FUTURE, INFINITIVE}
    right = verb.tense in coming and scene.low(link.left - 1) not in {"et", ","}
    return "do" if (known or share) and link.before == "" and right else ""


def _named_share(scene: Scene, verb: Verb, position: int) -> bool:
    """Whether a verb that gives money will give a share of something named ("avancera 90 % du coût")."""
    share = scene.tokens[position].row.kind in SHARE and not bare_share(scene, position)
    return share and verb.tense in {FUTURE, INFINITIVE, CONDITIONAL}


def _is_phrase(scene: Scene, verb: Verb) -> bool:
    """Whether a verb and its bare noun say no gift or change: "porter secours à 3 000 familles", "mettre en garde
    contre un emprunt de 500 millions"."""
    behind = {scene.low(verb.last + 1), scene.words(verb.last + 1, verb.last + 3)}
    return any(f"{verb.lemma} {words}" in scene.lexicon.words["set_phrase"] for words in behind)


def _of_trade(scene: Scene, verb: Verb, position: int) -> bool:
    """Whether what is to grow is trade, which nobody gives ("souhaite porter le commerce à 3 milliards")."""
    return any(scene.low(k) in scene.lexicon.words["trade"] for k in range(verb.last + 1, position))


def _of_these_days(scene: Scene, verb: Verb, position: int) -> bool:
    """Whether a present is a deed and no habit or state ("héberge gratuitement", "accueille en ce moment", "accueille
    cette année 900 étudiants")."""
    near = {scene.low(k) for k in range(verb.last + 1, verb.last + 5)}
    year = any(scene.low(k) == "cette année" for k in (*range(verb.last + 1, position), 0))
    learns = head_of(scene.tokens[position].row) in listed("studying")
    return bool(near & scene.lexicon.words["for_free"]) or (year and learns) or bool(asked(scene, verb))


def _right_behind(scene: Scene, verb: Verb, link: Link) -> bool:
    """Whether the phrase of the deed opens right behind the verb, or behind a date or an insertion ("a commencé, mardi,
    la pose de …")."""
    first = min(link.left, link.deed)
    return verb.last >= first - 2 or behind_insertion(scene, verb.last + 1) >= first - 1


def _of_oneself(verb: Verb, link: Link, money: bool) -> str:
    """The class of a reflexive verb: "s'engage sur 3 millions", "s'équipera de 12 radars"."""
    flags = verb.classes.get("commit")
    if flags is not None and "reflexive" in flags and money and link.before in {"", "sur", "pour", "à"}:
        return "commit"
    if link.before != "de":
        return ""
    names = (n for n in ("give", "do") if "de" in verb.classes.get(n, frozenset()))
    return next((n for n in names if money or "money" not in verb.classes[n]), "")


def _fits(scene: Scene, verb: Verb, name: str, flags: frozenset[str], position: int, link: Link) -> bool:
    """Whether the words between verb and figure make it the object."""
    figure = scene.tokens[position].row
    before = link.before
    levied = before == "sur" or (before == "à" and name != "change")
    if levied and figure.kind in SHARE and name in {"give", "do", "cancel", "change"}:
        return verb.tense in {FUTURE, INFINITIVE} and ("share" in flags or not bare_share(scene, position))
    if name == "change":
        own = scene.low(verb.last + 1) in {"son", "sa", "ses", "leur", "leurs", "notre", "nos", "le", "la", "les", "l'"}
        if (
            (link.container >= 0 or (max(link.generic, link.deed) >= 0 and own))
            and "de" in flags
            and figure.kind in SHARE
        ):
            return True
        if (before == "de" and "de" in flags) or (before in {"à", "jusqu'"} and "a" in flags):
            return figure.kind in SHARE or figure.kind == "physical" or "a" in flags or figure.kind == "currency"
        return before == "" and figure.kind in SHARE | {"factor"} and "de" not in flags
    if name == "cover":
        return True
    if name == "thank":
        return before == "pour" or (link.deed >= 0 and before in {"", *OF} and _by_somebody(scene, link, position))
    if name == "receive" and "de" in flags:
        return before == "de" or before == ""
    if before == "de":
        return "de" in flags
    near = all(scene.tokens[k].kind == DATE or scene.low(k) in _DATED for k in range(verb.last + 1, link.left - 1))
    if before == "par" and "par" in flags and near:
        return True
    if before == "avec" and name == "approve" and link.deed >= 0:
        return verb.last >= link.left - 2
    if before == "avec":
        return figure.kind == "currency" and name in {"give", "do"} and verb.last < link.left - 2 and link.container < 0
    if before == "pour":
        if name == "approve" and link.deed >= 0:
            return True
        if "sum" in flags and figure.kind == "ratio":
            return True
        return figure.kind == "currency" and (link.left - 1 > verb.last + 1 or "sum" in flags) and link.container < 0
    if before in {"à", "au"} and link.apart and "sum" in flags:
        return True
    if before in {"à", "au", "aux"}:
        held = link.deed >= 0 or (
            name in {"cancel", "suspend", "approve"} and (link.container >= 0 or figure.kind in MONEY)
        )
        return held and (verb.last >= link.left - 2 or near)
    if before == "par" and link.container >= 0 and verb.voice == PASSIVE:
        return False
    if before:
        return link.apart and link.container < 0
    if link.generic >= 0 and link.container < 0 and link.deed < 0:
        if name == "do" and figure.kind == "physical":
            return True
        if scene.low(link.generic) in scene.lexicon.nouns["request"] | scene.lexicon.nouns["statistic"]:
            return False
        return figure.kind == "physical" or not never_given(scene, position, name)
    return True


def _by_somebody(scene: Scene, link: Link, position: int) -> bool:
    """Whether "par" and a name stand between the deed and its figure ("la réalisation par la Commission de …")."""
    inside = range(link.deed + 1, position)
    return any(scene.low(k) == "par" for k in inside) and any(scene.tokens[k].kind == NAME for k in inside)


def _is_result(scene: Scene, position: int, link: Link) -> bool:
    """Whether the figure is what a business makes ("2 milliards de chiffre d'affaires"), or measures a thing that an
    apposition only names ("…, ce câble de 220 kilomètres")."""
    named = link.generic > 1 and scene.low(link.generic - 1) in {"ce", "cet", "cette"}
    if named and scene.low(link.generic - 2) == ",":
        return True
    return scene.low(position + 1) in OF and scene.low(position + 2) in scene.lexicon.nouns["result"]


def is_given(scene: Scene, position: int) -> bool:
    """Whether the figure counts what one gives, sends or builds ("40 ambulances", "450 points d'eau")."""
    figure = scene.tokens[position].row
    if figure.kind not in {"count", "physical"}:
        return False
    words = str(figure.unit or "").lower().replace("’", "'").replace("' ", "'").split(" ")
    given, first = scene.lexicon.nouns["given"], words[0].split("-")[0]
    compound = "-" in words[0] and first.endswith(("s", "x")) and first in given  # "camions-citernes"
    return compound or any(" ".join(words[:n]) in given for n in (1, 2, 3))


def never_given(scene: Scene, position: int, name: str = "") -> bool:
    """Whether the figure counts what nobody gives ("40 morts", "trois matchs"), by a verb of the class ``name``: some
    things are told of only where somebody gives them ("150 titres de séjour")."""
    head, nouns = head_of(scene.tokens[position].row), scene.lexicon.nouns
    if head not in nouns["unit_never"] or is_given(scene, position):
        return False
    return not (name == "give" and head in nouns["seldom_given"])


def bare_share(scene: Scene, position: int) -> bool:
    """A percentage of nothing named: a rise or a fall ("l'action a cédé 8 %")."""
    figure = scene.tokens[position].row
    return figure.unit in {"", "%", "pour cent"} and " d" not in figure.text and scene.low(position + 1) not in OF


def head_of(figure: object) -> str:
    unit = str(getattr(figure, "unit", "") or "")
    return unit.split(" ")[0].split("'")[-1].lower()
