"""Which predicate a figure hangs on: verb, noun of aid or deed, part of a total, or a gap that repeats the verb."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.stages.pledges.conjugation import FUTURE, GERUND, INFINITIVE, PRESENT
from pipeline.stages.pledges.scene import CONJUNCTIONS, STOPS, Scene
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, WORD
from pipeline.stages.pledges.verbs import ACTIVE, PASSIVE, REFLEXIVE, Verb

OF = frozenset(("de", "d'", "du", "des"))
MONEY = frozenset(("currency",))
SHARE = frozenset(("percent", "ratio"))
ORDER = (
    "receive", "sign", "approve", "promise", "suspend", "cancel", "give", "do", "change", "announce", "propose",
    "intend", "thank", "cover", "reject",
)  # fmt: skip


@dataclass(slots=True)
class Link:
    """How a figure is tied to what stands before it. ``left``: first token of the whole noun phrase; ``before``: the
    preposition right before it; ``container`` and ``deed``: the nouns that hold the figure; ``apart``: it follows an
    amount ("d'un montant de"); ``generic``: another noun holds it."""

    left: int
    before: str = ""
    container: int = -1
    deed: int = -1
    apart: bool = False
    generic: int = -1


@dataclass(slots=True, eq=False)
class Frame:
    """A figure with its predicate. ``name``: the verb's class that counts here; ``role``: object · subject ·
    participle · noun; ``part_of``: the frame of the total; ``gap``: the tokens of an actor of its own."""

    figure: int
    verb: Verb | None
    name: str
    role: str
    link: Link
    part_of: Frame | None = None
    gap: tuple[int, int] | None = None
    own_verb: bool = True
    thanks: Verb | None = None
    share: bool = False
    again: bool = False


def frames_of(scene: Scene, candidates: frozenset[int]) -> list[Frame]:
    """The frames of the figures at the token positions ``candidates``, in text order."""
    frames: list[Frame] = []
    for position in scene.figures():
        if position in candidates:
            frame = _frame(scene, position, frames)
            if frame is not None:
                frames.append(frame)
    return frames


def _frame(scene: Scene, position: int, frames: list[Frame]) -> Frame | None:
    figure = scene.tokens[position].row
    if figure.kind == "factor":
        verb = scene.owner.get(position)
        if verb is None or verb.bare or verb.first > position or not verb.has("change"):
            return None
        return Frame(position, verb, "change", "object", Link(position))
    total = _total_of(scene, position, frames)
    if total is not None:
        return _part(scene, position, total)
    if scene.low(position - 1) in {"non", "contre"}:
        return None
    link = link_of(scene, position)
    if link is None:
        return None
    if (shifted := _shifted(scene, position, link, frames)) is not None:
        return shifted
    figure = scene.tokens[position].row
    verb = scene.left_verb(link.left - 1)
    if frames and (gap := _gap(scene, link.left if link.container >= 0 else position, frames[-1])):
        last = frames[-1]
        return Frame(position, last.verb, last.name, last.role, link, gap=gap)
    if (paid := _paid_share(scene, position, link)) is not None:
        return paid
    if verb is not None and (name := accepts(scene, verb, position, link)):
        if name == "thank" and (after := _participle_after(scene, position)) is not None:
            return Frame(position, after, after_class(after), "participle", link, thanks=verb)
        return Frame(position, verb, name, "object", link)
    if verb is None and (main := scene.right_verb(position)) is not None and main.voice == PASSIVE and after_class(main):
        return _subject(scene, position, link)
    if verb is None or verb.has("say", "thank", "other") or not verb.classes or verb.tense == INFINITIVE:
        after = _participle_after(scene, position)
        if after is not None:
            return Frame(position, after, after_class(after), "participle", link)
    if verb is None and (named := _named_in_brackets(scene, position, link)):
        return named
    if verb is None and link.before == "" and (link.deed >= 0 or link.generic >= 0 or link.container >= 0):
        noun = max(link.deed, link.generic, link.container)
        dated = any(t.kind == DATE for t in scene.tokens[:3]) and scene.low(noun - 1) in {"et", ",", ":"}
        if (noun <= 3 or dated) and scene.low(noun) and scene.right_verb(position) is None:
            item = Verb(noun, noun, scene.low(noun), INFINITIVE, classes={"give": frozenset()}, nominal=True)
            return Frame(position, item, "give", "object", link)
    if verb is None and (listed := scene.left_verb(link.left - 1, across=True)) is not None:
        name = accepts(scene, listed, position, link) if listed.has("announce", "promise", "give") else ""
        if not name and listed.has("promise", "announce") and link.before == "" and figure.kind == "count":
            name = "promise" if listed.has("promise") else ""
        if name:
            return Frame(position, listed, name, "object", link)
    if verb is None or _starts_clause(scene, link.left, verb):
        made = _subject(scene, position, link)
        if made is not None:
            return made
    follows = scene.owner.get(position + 2)
    if scene.low(position + 1) == "," and follows is not None and follows.bare and follows.has("give", "promise"):
        return Frame(position, follows, after_class(follows), "participle", link)
    return None


def link_of(scene: Scene, position: int) -> Link | None:
    """The noun phrase that the figure belongs to; ``None`` where its preposition makes it no object."""
    tokens, words, nouns = scene.tokens, scene.lexicon.words, scene.lexicon.nouns
    link = Link(position)
    at = position - 1
    while at >= 0 and tokens[at].low in words["determiner"] and tokens[at].low not in {"du", "des", "au", "aux"}:
        at -= 1
    link.left = at + 1
    for _ in range(4):
        if scene.low(at) not in OF:
            break
        head = _head_noun(scene, _over_insertion(scene, at - 1))
        if head < 0 and scene.low(at - 1) == "," and scene.low(position + 1) == ",":
            head = _held(scene, at - 2)
        if head > 0 and tokens[head].low in nouns["amount"] and tokens[head - 1].low in nouns["amount"]:
            head -= 1
        if head >= 0 and tokens[head].low in words["measured"]:
            return None
        if head < 0:
            link.before = "de"
            return link
        low = tokens[head].low
        if low in {"coût", "coûts", "prix"}:
            return None
        if low in nouns["amount"] and low not in nouns["container"] or low in nouns["amount"] and scene.low(head - 1) in {
            "un", "à", "total"
        } and scene.low(head - 2) in {"d'", "pour", "de", "à"}:
            link.apart = True
            at = head - 1
            while at >= 0 and tokens[at].low in words["determiner"]:
                at -= 1
            if scene.low(at) in {"d'", "à", "pour", "de", "avec"}:
                at -= 1
            link.left = at + 1
            if scene.low(at) == ",":
                at -= 1
            held = _held(scene, at)
            if held >= 0:
                link.container = held
                at = held - 1
            else:
                return link
        elif low in nouns["deed"] or low in nouns["container"]:
            if low in nouns["aid"] or low in nouns["container"] and low not in nouns["deed"]:
                link.container = head if link.container < 0 or low in nouns["aid"] else link.container
            if low in nouns["deed"]:
                link.deed = head
            at = head - 1
        else:
            link.generic = head
            at = head - 1
        at = _phrase_start(scene, at)
        link.left = at + 1
    if scene.low(at) == "sur" and scene.low(at - 1) in {"portant", "porte"} and (held := _held(scene, at - 2)) >= 0:
        link.container = held
        at = _phrase_start(scene, held - 1)
        link.left = at + 1
    if at >= 0 and tokens[at].kind == WORD and tokens[at].low in words["preposition"]:
        if not any(scene.words(at + 1 - n, at + 1) in words["insertion"] for n in (2, 3, 4) if at + 1 >= n):
            link.before = tokens[at].low
    return link


def _over_insertion(scene: Scene, at: int) -> int:
    """Step left over an insertion between commas ("la signature, lundi à Alger, de deux accords")."""
    if scene.low(at) != ",":
        return at
    for back in range(at - 1, max(-1, at - 9), -1):
        if scene.low(back) == ",":
            return back - 1
        if back in scene.owner or scene.tokens[back].kind in {FIGURE, PUNCTUATION}:
            return at
    return at


def _head_noun(scene: Scene, at: int) -> int:
    """The noun that "de" + figure completes, looking left from ``at``: the nearest noun of aid or deed with only its
    own complements between, else the word right before."""
    nouns = scene.lexicon.nouns
    known = nouns["container"] | nouns["deed"] | nouns["amount"]
    if at < 0:
        return -1
    for back in range(at, max(-1, at - 9), -1):
        token = scene.tokens[back]
        verb = scene.owner.get(back)
        if verb is not None and not (verb.bare and verb.lemma in {"doter", "évaluer", "estimer"}):
            if not verb.bare or back == at:
                break
        if token.kind == PUNCTUATION or token.kind == FIGURE:
            break
        if token.kind == WORD and token.low in known:
            if back > 1 and scene.low(back - 1) in OF and scene.tokens[back - 2].low in known:
                return back - 2
            return back
    token = scene.tokens[at]
    if token.kind == WORD and at not in scene.owner and token.low not in scene.lexicon.words["determiner"]:
        return at if token.low not in scene.lexicon.words["preposition"] | scene.lexicon.words["adverb"] else -1
    return -1


def _held(scene: Scene, at: int) -> int:
    """The noun of aid that an amount is the size of, looking left from ``at``."""
    nouns = scene.lexicon.nouns
    for back in range(at, max(-1, at - 8), -1):
        if scene.tokens[back].kind == PUNCTUATION or scene.tokens[back].kind == FIGURE:
            return -1
        verb = scene.owner.get(back)
        if verb is not None and not verb.bare:
            return -1
        if scene.tokens[back].low in nouns["aid"] or scene.tokens[back].low in nouns["container"]:
            return back
    return -1


def _phrase_start(scene: Scene, at: int) -> int:
    """The position before the determiner and adjectives that open a noun phrase whose head is at ``at + 1``."""
    words = scene.lexicon.words
    for back in range(at, max(-1, at - 3), -1):
        token = scene.tokens[back]
        if token.kind != WORD or back in scene.owner:
            break
        if token.low in words["determiner"]:
            return back if token.low in {"du", "des", "au", "aux"} else back - 1
        if token.low in words["preposition"]:
            break
    return at


def accepts(scene: Scene, verb: Verb, position: int, link: Link) -> str:
    """The class in which ``verb`` takes the figure as its object, or ""."""
    figure = scene.tokens[position].row
    nouns = scene.lexicon.nouns
    held = link.container >= 0 or link.deed >= 0
    money = figure.kind in MONEY or held
    if verb.voice == REFLEXIVE and verb.lemma in {"ajouter", "greffer"}:
        return "added" if money and link.before == "" else ""
    if verb.voice == REFLEXIVE:
        flags = verb.classes.get("commit")
        return "commit" if flags is not None and "reflexive" in flags and money and link.before in {"", "sur", "pour", "à"} else ""
    for name in ORDER:
        flags = verb.classes.get(name)
        if flags is None:
            continue
        if name == "cover" and not (held and link.before == "sur" and verb.last >= link.left - 2):
            continue
        if name == "reject" and not held:
            continue
        if name in {"announce", "propose", "intend", "approve", "suspend", "cancel", "thank"}:
            if not (flags & {"money", "sum"} or name == "thank"):
                continue
            if not (money or "sum" in flags and figure.kind in SHARE and name not in {"suspend", "cancel"}):
                continue
        elif "money" in flags and not money or "sum" in flags and not (money or figure.kind in SHARE):
            continue
        if "future" in flags and verb.tense not in {FUTURE, INFINITIVE}:
            continue
        if not _fits(scene, verb, name, flags, position, link):
            continue
        if name in {"give", "do"} and figure.kind == "percent" and not held and not link.apart and _bare_share(scene, position):
            continue
        if not held and figure.kind == "count" and _head(figure) in nouns["unit_never"] and name != "thank":
            return ""
        return name
    return ""


def _fits(scene: Scene, verb: Verb, name: str, flags: frozenset[str], position: int, link: Link) -> bool:
    """Whether the words between verb and figure make it the object."""
    figure = scene.tokens[position].row
    before = link.before
    if name == "change":
        if before == "de" and "de" in flags or before in {"à", "jusqu'"} and "a" in flags:
            return figure.kind in SHARE or figure.kind == "physical" or "a" in flags or figure.kind == "currency"
        return before == "" and figure.kind in SHARE | {"factor"} and "de" not in flags
    if name == "cover":
        return True
    if name == "thank":
        return before == "pour"
    if name == "receive" and "de" in flags:
        return before == "de" or before == ""
    if before == "de":
        return "de" in flags
    if before == "pour":
        return figure.kind == "currency" and (link.left - 1 > verb.last + 1 or "sum" in flags) and link.container < 0
    if before in {"à", "au"}:
        held = link.deed >= 0 or name == "cancel" and link.container >= 0
        return held and verb.last >= link.left - 2
    if before == "par" and link.container >= 0 and verb.voice == PASSIVE:
        return False
    if before:
        return link.apart and link.container < 0
    if link.generic >= 0 and link.container < 0 and link.deed < 0:
        if scene.low(link.generic) in scene.lexicon.nouns["request"] | scene.lexicon.nouns["statistic"]:
            return False
        return figure.kind == "physical" or _head(figure) not in scene.lexicon.nouns["unit_never"]
    return True


def _bare_share(scene: Scene, position: int) -> bool:
    """A percentage of nothing named: a rise or a fall ("l'action a cédé 8 %")."""
    figure = scene.tokens[position].row
    return figure.unit in {"", "%", "pour cent"} and " d" not in figure.text and scene.low(position + 1) not in OF


def _head(figure: object) -> str:
    unit = str(getattr(figure, "unit", "") or "")
    return unit.split(" ")[0].split("'")[-1].lower()


def _total_of(scene: Scene, position: int, frames: list[Frame]) -> Frame | None:
    """The frame of which the figure is a part ("dont 300 millions"), or ``None``."""
    if not frames:
        return None
    at = position - 1
    while at >= 0 and at > frames[-1].figure:
        token = scene.tokens[at]
        if token.low == ")":
            while at > frames[-1].figure and scene.low(at) != "(":
                at -= 1
            at -= 1
            continue
        if token.low == "dont" and scene.low(at + 1) in {"les", "ses", "leurs"}:
            return None
        if token.low in {"dont", "respectivement"} or scene.words(at - 1, at + 1) in scene.lexicon.words["part"]:
            last = frames[-1]
            return last.part_of or last
        if at in scene.owner or token.low in STOPS or scene.opens_relative(at):
            return None
        at -= 1
    last = frames[-1]
    if last.part_of is not None and at == last.figure:
        between = scene.tokens[last.figure + 1 : position]
        if any(t.low in {",", "et"} for t in between) and not any(t.low == ";" for t in between):
            return last.part_of
    return None


def _part(scene: Scene, position: int, total: Frame) -> Frame | None:
    verb = scene.right_verb(position)
    end = next((k for k in range(position + 1, len(scene.tokens)) if scene.low(k) in {",", ";", "et"}), len(scene.tokens))
    if verb is not None and verb.first < end:
        name = after_class(verb)
        if not name or verb.voice != PASSIVE:
            return None
        return Frame(position, verb, name, "subject", Link(position), part_of=total)
    after = _participle_after(scene, position)
    if after is not None and after.first <= position + 3 and scene.tokens[position].row.kind in MONEY:
        name = after_class(after)
        if name:
            return Frame(position, total.verb, total.name, total.role, Link(position), part_of=total, own_verb=False)
    return Frame(position, total.verb, total.name, total.role, Link(position), part_of=total, own_verb=False)


def after_class(verb: Verb) -> str:
    """The class in which a passive verb or participle takes its subject."""
    return next((n for n in ("give", "do", "promise", "sign", "approve", "suspend", "cancel") if n in verb.classes), "")


def _participle_after(scene: Scene, position: int) -> Verb | None:
    """The participle that qualifies the figure ("35 millions d'aide versés au Laos"), or ``None``."""
    for index in range(position + 1, min(len(scene.tokens), position + 7)):
        token = scene.tokens[index]
        verb = scene.owner.get(index)
        if verb is not None:
            return verb if verb.bare and after_class(verb) else None
        if token.kind in {FIGURE, NAME, DATE} or token.kind == PUNCTUATION:
            return None
        if token.low in {"à", "aux", "au", "pour", "dans", "en", "qui", "que", "et"}:
            return None
    return None


def _shifted(scene: Scene, position: int, link: Link, frames: list[Frame]) -> Frame | None:
    """Figures that stand away from their verb: "quant à nos 36 obusiers, nous ne les livrerons pas"; "61 des 88
    millions approuvés"; "trois hélicoptères, livrés en mars, …"; "3 000 le seront encore"."""
    tokens = scene.tokens
    if scene.low(link.left - 2) == "quant" or scene.low(link.left - 1) in {"aux", "au"} and scene.low(link.left - 2) == "quant":
        verb = scene.right_verb(position)
        if verb is not None and verb.clitics & {"le", "la", "les", "l'"} and (name := after_class(verb)):
            return Frame(position, verb, name, "object", Link(position))
        return None
    before = next((k for k in range(position - 1, max(-1, position - 4), -1) if tokens[k].kind == FIGURE), -1)
    after = _participle_after(scene, position)
    if before >= 0 and scene.low(before + 1) in {"des", "sur"} and after is not None and after.has("promise", "approve", "sign"):
        return Frame(position, after, after_class(after), "participle", Link(position))
    if frames and frames[-1].name == "flow" and scene.low(position - 1) in {",", "et"} and scene.low(position + 1) in {"à", "au", "aux"}:
        return Frame(position, frames[-1].verb, "flow", "subject", link)
    follows = scene.owner.get(position + 2)
    main = scene.right_verb(position)
    if main is not None and main.voice == PASSIVE and after_class(main):
        return None
    if scene.low(position + 1) == "," and follows is not None and follows.bare and follows.has("give", "promise") and (
        link.left == 0 or scene.low(link.left - 1) == ","
    ):
        return Frame(position, follows, after_class(follows), "participle", link)
    verb = scene.owner.get(position + 1)
    if verb is not None and verb.lemma == "être" and "le" in verb.clitics and verb.tense == FUTURE and frames:
        last = frames[-1]
        return Frame(position, last.verb, last.name, last.role, link, again=True)
    return None


def _named_in_brackets(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "La Norvège (12 millions) et le Japon (90 millions) ont versé leur part": each sum by the name before it."""
    if scene.low(position - 1) != "(" or scene.low(position + 1) != ")" or scene.tokens[position].row.kind != "currency":
        return None
    if position < 2 or scene.tokens[position - 2].kind != NAME:
        return None
    verb = scene.right_verb(position + 1)
    if verb is None or verb.voice == PASSIVE:
        return None
    name = next((n for n in ("give", "promise") if n in verb.classes), "")
    return Frame(position, verb, name, "object", link, gap=(position - 2, position - 1)) if name else None


def _paid_share(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "un programme financé à hauteur de 30 millions par l'Union": the share that a participle names."""
    verb = scene.owner.get(link.left - 2) if link.before in {"à", "de"} else scene.owner.get(link.left - 1)
    if verb is None and link.apart and link.container < 0:
        verb = next((v for k in range(link.left - 1, max(-1, link.left - 8), -1) if (v := scene.owner.get(k)) is not None), None)
    if verb is not None and verb.bare and verb.lemma == "doter" and link.before == "de" and link.container < 0:
        return Frame(position, verb, "give", "participle", link, share=True)
    if link.before == "de":
        return None
    if verb is not None and verb.voice == PASSIVE and not verb.bare and verb.has("give") and link.before == "à":
        return Frame(position, verb, "give", "subject", link)
    if verb is None or not verb.bare or not verb.has("give") or not (link.before == "à" or link.apart and link.container < 0):
        return None
    return Frame(position, verb, "give", "participle", link, share=True)


def _starts_clause(scene: Scene, left: int, verb: Verb) -> bool:
    """Whether a comma, "et" or ";" right before the phrase may open a clause of its own after ``verb``."""
    return scene.low(left - 1) in {",", "et", ";", ":"} and verb.last < left - 1


def _subject(scene: Scene, position: int, link: Link) -> Frame | None:
    if link.before and link.before != "de":
        return None
    if link.before == "de" and link.container < 0 and link.deed < 0:
        return None
    if link.generic >= 0 and link.container < 0 and link.deed < 0 and scene.tokens[position].row.kind not in MONEY:
        return None
    verb = scene.right_verb(position)
    if verb is None or verb.voice == REFLEXIVE:
        return None
    name = after_class(verb)
    figure = scene.tokens[position].row
    held = link.container >= 0 or link.deed >= 0
    if verb.voice == PASSIVE and name:
        if "sum" in verb.classes[name] and not (held or figure.kind in MONEY | SHARE):
            return None
        if not held and figure.kind == "count" and _head(figure) in scene.lexicon.nouns["unit_never"]:
            return None
        if "future" in verb.classes[name] and verb.tense != FUTURE:
            return None
        return Frame(position, verb, name, "subject", link)
    if verb.voice == ACTIVE and verb.tense == FUTURE and figure.kind in MONEY | SHARE:
        aid = link.container >= 0 and scene.low(link.container) in scene.lexicon.nouns["aid"]
        if aid and not verb.has("change") or verb.has("flow"):
            return Frame(position, verb, "flow", "subject", link)
    return None


def _gap(scene: Scene, position: int, last: Frame) -> tuple[int, int] | None:
    """The actor of a gapped clause: "…, les États-Unis 210 millions et le Qatar, 365 millions"."""
    if last.role != "object" or last.part_of is not None or last.verb is None:
        return None
    tokens = scene.tokens
    end = position
    while end > 0 and (tokens[end - 1].low in {","} or tokens[end - 1].low in {"quant", "elle", "lui", "eux", "elles"}):
        end -= 1
    if end == 0 or tokens[end - 1].kind != NAME:
        return None
    first = end - 1
    while first > 0 and (
        tokens[first - 1].low in {"le", "la", "l'", "les"}
        or tokens[first - 1].kind == NAME
        or tokens[first - 1].low == "et" and tokens[first - 2].kind == NAME
    ):
        first -= 1
    if first == 0 or tokens[first - 1].low not in {",", "et", ";", "que", "puis"}:
        return None
    between = range(last.figure + 1, first)
    if any(k in scene.owner for k in between) or any(tokens[k].kind == FIGURE for k in between):
        return None
    if any(scene.opens_relative(k) or tokens[k].low in CONJUNCTIONS for k in between):
        return None
    return first, end


def is_verbal(frame: Frame) -> bool:
    """Whether a finite verb or infinitive carries the frame."""
    return frame.verb is not None and frame.verb.tense not in {GERUND} and frame.role in {"object", "subject"}


__all__ = ["PRESENT", "Frame", "Link", "accepts", "after_class", "frames_of", "is_verbal", "link_of"]
