"""Frames of figures that stand away from their verb, in brackets, or with a participle."""

from __future__ import annotations

from pipeline.conjugation import FUTURE, GERUND, IMPERFECT, PERFECT, PRESENT
from pipeline.stages.pledges.accepting import bare_share, is_given
from pipeline.stages.pledges.frame import AFTER, ARTICLES, MONEY, OF, TO, Frame, Link, after_class
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.tokens import DATE, FIGURE, NAME, PUNCTUATION, THAT
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE, PLUPERFECT, Verb
from pipeline.stages.reference.sorts import listed

_REST = frozenset(("autre", "autres"))


def participle_after(scene: Scene, position: int, announced: bool = False) -> Verb | None:
    """The participle that qualifies the figure ("35 millions d'aide versés au Laos"), or ``None``. ``announced``: also
    one that only announces."""
    for index in range(position + 1, min(len(scene.tokens), position + 7)):
        token = scene.tokens[index]
        verb = scene.owner.get(index)
        if verb is not None:
            name = after_class(verb)
            known = name or (announced and verb.has("announce"))
            if name == "do" and "agent" in verb.classes["do"] and not says_by(scene, verb):
                return None
            return verb if verb.bare and known else None
        if token.low == "et" and (both := _given_with(scene, position, index)):
            return both
        if token.kind in {FIGURE, NAME, DATE} or token.kind == PUNCTUATION:
            return None
        if token.low in {"à", "aux", "au", "pour", "dans", "en", "qui", "que", "et"}:
            return None
    return None


def _given_with(scene: Scene, position: int, joint: int) -> Verb | None:
    """The participle of a figure joined by "et" that says of both who gives: "les 150 tonnes de riz et les 12 tonnes de
    blé remises par X"."""
    other = joint + 2
    if scene.low(joint + 1) != "les" or scene.low(position - 1) not in {"les", "des", "aux"}:
        return None
    if other >= len(scene.tokens) or scene.tokens[other].kind != FIGURE:
        return None
    verb = participle_after(scene, other)
    return verb if verb is not None and says_by(scene, verb) and scene.low(verb.last).endswith("s") else None


def says_by(scene: Scene, verb: Verb) -> bool:
    """Whether "par" behind a participle says by whom, perhaps behind a date or an adverb."""
    near = range(verb.last + 1, min(verb.last + 4, len(scene.tokens)))
    return any(scene.low(k) == "par" for k in near)


def shifted(scene: Scene, position: int, link: Link, frames: list[Frame]) -> Frame | None:
    """Figures that stand away from their verb: "quant à nos 36 obusiers, nous ne les livrerons pas"; "61 des 88
    millions approuvés"; "trois hélicoptères, livrés en mars, …"; "3 000 le seront encore"."""
    tokens = scene.tokens
    if scene.low(link.left - 2) == "quant" or (
        scene.low(link.left - 1) in {"aux", "au"} and scene.low(link.left - 2) == "quant"
    ):
        verb = scene.right_verb(position)
        if verb is not None and verb.clitics & {"le", "la", "les", "l'"} and (name := after_class(verb)):
            return Frame(position, verb, name, "object", Link(position))
        return None
    before = next((k for k in range(position - 1, max(-1, position - 4), -1) if tokens[k].kind == FIGURE), -1)
    after = participle_after(scene, position, announced=True)
    out_of = before >= 0 and scene.low(before + 1) in {"des", "sur"}
    out_of = out_of or (
        scene.low(position - 1) == "des" and (position < 2 or scene.low(position - 2) in {",", ";", ":"})
    )
    if (out_of or link.before == "sur") and after is not None and after.has("promise", "approve", "sign", "announce"):
        return Frame(position, after, after_class(after) or "announce", "participle", Link(position))
    if (
        frames
        and frames[-1].name == "flow"
        and scene.low(position - 1) in {",", "et"}
        and scene.low(position + 1) in {"à", "au", "aux"}
    ):
        return Frame(position, frames[-1].verb, "flow", "subject", link, part_of=frames[-1].part_of)
    follows = scene.owner.get(position + 2)
    main = scene.right_verb(position)
    if main is not None and main.voice == PASSIVE and after_class(main):
        return None
    if (
        scene.low(position + 1) == ","
        and follows is not None
        and follows.bare
        and follows.has("give", "promise")
        and (link.left == 0 or scene.low(link.left - 1) == ",")
    ):
        return Frame(position, follows, after_class(follows), "participle", link)
    if (sealed := _sealed(scene, position, link)) is not None:
        return sealed
    follow = next((v for k in (1, 2) if (v := scene.owner.get(position + k)) is not None), None)
    if follow is not None and follow.lemma == "suivre" and follow.tense == FUTURE and frames:
        last = frames[-1]
        return Frame(position, last.verb, last.name, last.role, link, again=True)
    sums_up = scene.owner.get(position - 1)
    if frames and sums_up is not None and sums_up.lemma in scene.lexicon.words["adding_up"] and sums_up.tense == GERUND:
        last = frames[-1]
        return Frame(position, last.verb, last.name, last.role, link)
    verb = scene.owner.get(position + (2 if scene.low(position + 1) in _REST else 1))
    if verb is not None and verb.lemma == "être" and verb.clitics & {"le", "l'"} and frames:
        last = frames[-1]
        if verb.tense in {FUTURE, PERFECT, PRESENT}:
            return Frame(position, last.verb, last.name, last.role, link, again=True)
    return None


def _sealed(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "… s'est close par la signature de douze accords", "Cérémonie de signature de trois contrats": signed."""
    if link.deed >= 0 and link.before == "par" and scene.low(link.deed) != "signature":
        return _rounded_off(scene, position, link)
    if link.deed >= 0 and link.generic >= 0 and scene.low(link.generic) in scene.lexicon.words["ceremony"]:
        at, low = link.deed, scene.low(link.deed)
        item = Verb(at, at, low, PERFECT, classes={"give": frozenset(("to",))}, nominal=True, noun_at=at)
        return Frame(position, item, "give", "object", link)
    if link.deed < 0 or scene.low(link.deed) != "signature":
        return None
    main = scene.left_verb(link.left - 1)
    if link.before == "" and (main is not None or scene.right_verb(position) is not None):
        return None
    item = Verb(link.deed, link.deed, "signature", PRESENT, classes={"sign": frozenset()}, nominal=True)
    return Frame(position, item, "sign", "object", link)


def _rounded_off(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "La visite s'est conclue par la remise de trois drones": a deed that closes or opens something."""
    main = scene.left_verb(link.left - 1)
    if main is None or main.voice == ACTIVE or main.tense != PERFECT or not _rounds_off(scene, main):
        return None
    item = Verb(link.deed, link.deed, scene.low(link.deed), PERFECT, classes={"give": frozenset()}, nominal=True)
    return Frame(position, item, "give", "object", link)


def _rounds_off(scene: Scene, verb: Verb) -> bool:
    return verb.lemma in scene.lexicon.words["rounded_off"]


def wanted(scene: Scene, position: int, link: Link) -> Frame | None:
    """A figure that a relative clause gives: "les 50 camions que votre pays avait annoncés", "un loyer de 3 millions
    que versera l'État"."""
    for index in range(position + 1, min(len(scene.tokens), position + 7)):
        token = scene.tokens[index]
        if token.low in THAT and scene.low(index - 1) == "et":
            return None
        if token.low in THAT or (token.low == "qui" and scene.low(index - 1) != ","):
            break
        set_off = token.low == "," and scene.low(index + 1) in THAT
        if token.kind == FIGURE and scene.low(index - 1) == "et":
            continue
        if (token.kind in {FIGURE, PUNCTUATION} and not set_off) or index in scene.owner:
            return None
    else:
        return None
    verb = next((v for v in scene.verbs if v.first > index and not v.bare), None)
    if verb is None or any(scene.low(k) in STOPS | {",", "que", "qu'"} for k in range(index + 1, verb.first)):
        return None
    if scene.low(index) == "qui" and (due := _due(scene, verb)) is not None:
        return Frame(position, due, after_class(due), "subject", Link(position))
    if scene.low(index) == "qui" and verb.voice == PASSIVE and verb.tense == PLUPERFECT:
        name = next((n for n in ("promise", "announce", "intend", *AFTER) if n in verb.classes), "")
        return Frame(position, verb, name, "subject", Link(position)) if name else None
    if scene.low(index) == "qui":
        cleft = scene.words(position - 2, position) in {"ce sont", "c'est"} or scene.low(position - 1) == "c'est"
        passive = verb.voice == PASSIVE and (verb.tense == FUTURE or (cleft and verb.tense == PERFECT))
        return (
            Frame(position, verb, after_class(verb), "subject", Link(position))
            if passive and after_class(verb)
            else None
        )
    inner = next((v for v in scene.verbs if v.matrix is verb), None)
    governs = verb.has("modal", "intend", "commit", "announce") and inner is not None and inner.first <= verb.last + 3
    if governs and inner is not None and (inner.has("promise", "announce", *AFTER) or not verb.has("promise")):
        verb = inner
    name = next((n for n in ("promise", "announce", *AFTER) if n in verb.classes), "")
    if not name or (name == "announce" and verb.tense != PLUPERFECT) or "que" in verb.clitics:
        return None
    return Frame(position, verb, name, "object", Link(position, container=link.container, deed=link.deed))


def _due(scene: Scene, verb: Verb) -> Verb | None:
    """The passive infinitive of what was to be done ("les 18 ambulances qui devaient être offertes"), or ``None``."""
    if verb.lemma != "devoir" or verb.tense not in {IMPERFECT, GERUND}:
        return None
    inner = next((v for v in scene.verbs if v.matrix is verb and v.voice == PASSIVE), None)
    return inner if inner is not None and inner.first <= verb.last + 4 and after_class(inner) else None


def to_be_done(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "…, 150 bourses devant être attribuées à de jeunes Malgaches": what is to be done with a figure."""
    verb = next((v for v in scene.verbs if v.first > position), None)
    if verb is None or link.before or verb.tense != GERUND or (due := _due(scene, verb)) is None:
        return None
    if any(scene.tokens[k].kind == FIGURE or scene.low(k) in STOPS for k in range(position + 1, verb.first)):
        return None
    return Frame(position, due, after_class(due), "subject", link)


def told_before(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "Promis en mars par l'[Espagne], 4 millions tardent à venir": a participle before the comma says it."""
    first = scene.verbs[0] if scene.verbs else None
    if first is None or not first.bare or first.first or link.before or scene.low(link.left - 1) != ",":
        return None
    between = range(first.last + 1, link.left - 1)
    if any(scene.tokens[k].kind == FIGURE or k in scene.owner for k in between):
        return None
    name = after_class(first)
    return Frame(position, first, name, "participle", link) if name else None


def named_in_brackets(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "La Norvège (12 millions) et le Japon (90 millions) ont versé leur part": each sum by the name before it."""
    if (
        scene.low(position - 1) != "("
        or scene.low(position + 1) != ")"
        or scene.tokens[position].row.kind != "currency"
    ):
        return None
    if position < 2 or scene.tokens[position - 2].kind != NAME:
        return None
    payer = scene.left_verb(position - 2)
    if payer is not None and payer.voice == PASSIVE and payer.has("give", "promise", "cover"):
        first = next((k for k in range(payer.last + 1, position - 1) if scene.low(k) == "par"), -1)
        if first < 0:
            return None
        return Frame(position, payer, after_class(payer) or "give", "object", link, gap=(position - 2, position - 1))
    led = position - 3 - (scene.low(position - 3) in ARTICLES)
    if led > 0 and scene.low(led) in OF | TO and payer is not None and payer.last < led - 1 and payer.has("give"):
        return Frame(position, payer, "give", "object", link)  # "cofinancera la criée de [Freetown] (2 millions)"
    verb = scene.right_verb(position + 1)
    if verb is None or verb.voice == PASSIVE:
        return None
    name = next((n for n in ("give", "promise") if n in verb.classes), "")
    return Frame(position, verb, name, "object", link, gap=(position - 2, position - 1)) if name else None


def paid_share(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "un programme financé à hauteur de 30 millions par l'Union": the share that a participle names."""
    verb = scene.owner.get(link.left - 2) if link.before in {"à", "de"} else scene.owner.get(link.left - 1)
    if verb is None and link.apart and link.container < 0:
        verb = next(
            (v for k in range(link.left - 1, max(-1, link.left - 8), -1) if (v := scene.owner.get(k)) is not None), None
        )
    held = link.container < 0 or scene.low(link.container) in listed("sized")
    if verb is not None and verb.bare and verb.lemma == "doter" and link.before == "de" and held:
        return Frame(position, verb, "give", "participle", link, share=True)
    if link.before == "pour" and verb is None and scene.tokens[position].row.kind in MONEY:
        verb = _paid_by(scene, link.left - 2)
        return Frame(position, verb, "give", "participle", link, share=True) if verb is not None else None
    unsaid = scene.tokens[position].row.kind == "percent" and bare_share(scene, position)
    if link.before == "de" or (unsaid and scene.low(position + 1) != "par"):
        return None
    if verb is not None and verb.voice == PASSIVE and not verb.bare and verb.has("give") and link.before == "à":
        return Frame(position, verb, "give", "subject", link)
    if scene.tokens[position].row.kind in {"count", "physical"} and not link.apart:
        return None
    if (
        verb is None
        or not verb.bare
        or not verb.has("give")
        or not (link.before == "à" or (link.apart and link.container < 0))
    ):
        return None
    return Frame(position, verb, "give", "participle", link, share=True)


def _paid_by(scene: Scene, at: int) -> Verb | None:
    """The participle before the name of who pays ("cofinancée par la BEI pour 40 millions")."""
    for index in range(at, max(-1, at - 6), -1):
        verb = scene.owner.get(index)
        if verb is not None:
            paid = verb.bare and verb.has("give") and scene.low(verb.last + 1) == "par"
            return verb if paid else None
        if scene.tokens[index].kind == PUNCTUATION or scene.tokens[index].kind == FIGURE:
            return None
    return None


def besides(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "Outre un prêt de 30 millions, Madrid fournira 12 experts", "Avec 12 millions, la Suisse soutient …": given by
    the verb of the clause behind."""
    spent = link.before == "avec" and scene.tokens[position].row.kind in MONEY and link.left <= 2
    if link.before != "outre" and not spent:
        return None
    comma = next((k for k in range(position + 1, len(scene.tokens)) if scene.low(k) == ","), -1)
    verb = next((v for v in scene.verbs if v.first > comma and not v.bare), None) if comma >= 0 else None
    name = next((n for n in ("give", "do") if n in verb.classes), "") if verb is not None else ""
    return Frame(position, verb, name, "object", link) if name else None


def announced(scene: Scene, position: int, link: Link) -> Frame | None:
    """A sum or deed that a noun announces or grants ("se félicite de l'annonce par la Norvège d'un don de …", "l'octroi
    par le Japon d'un prêt de … a été confirmé"), or that a passive announces ("la livraison de … est prévue")."""
    held = link.container >= 0 or link.deed >= 0
    nouns = scene.lexicon.nouns
    planned = scene.right_verb(position) if is_given(scene, position) and not link.before else None
    if not held and planned is not None and planned.voice == PASSIVE and planned.has("intend"):
        return Frame(position, planned, "intend", "subject", link)
    if not held or (link.deed < 0 and scene.low(link.container) in nouns["statistic"]):
        return None
    if link.before in {"", "par", "sur", "avec"} and scene.low(link.container) in nouns["pledged_sum"]:
        at = link.container
        if scene.left_verb(link.left - 1) is not None:
            item = Verb(at, at, scene.low(at), PRESENT, classes={"commit": frozenset()}, nominal=True, noun_at=at)
            return Frame(position, item, "commit", "object", link)
    if link.before in OF or link.generic >= 0:
        start = link.generic if link.generic >= 0 else link.left - 2
        for at in range(start, max(-1, start - 12), -1):
            low = scene.low(at)
            if (
                scene.tokens[at].kind == FIGURE
                or low in STOPS - {"("}
                or (at in scene.owner and not scene.owner[at].bare)
            ):
                break
            if low in nouns["request"]:
                return None
            name = "commit" if low in nouns["commit"] else "announce" if low in nouns["announced"] else ""
            main = scene.left_verb(at - 1) if name else None
            if main is not None and main.has("approve"):
                return Frame(position, main, "approve", "object", link)
            if name:
                item = Verb(at, at, low, PRESENT, classes={name: frozenset()}, nominal=True, noun_at=at)
                return Frame(position, item, name, "object", link)
    verb = scene.right_verb(position)
    if verb is None or verb.voice != PASSIVE or link.before not in {"", *OF}:
        return None
    if "binding" in verb.classes.get("commit", frozenset()):
        return Frame(position, verb, "commit", "subject", link)
    name = next((n for n in ("announce", "intend") if n in verb.classes), "")
    at = link.deed if link.deed >= 0 else link.container
    if (
        not name
        and verb.lemma == "attendre"
        and verb.tense == PRESENT
        and scene.low(at) in nouns["aid"] | nouns["deed"]
    ):
        item = Verb(at, at, scene.low(at), PRESENT, classes={"announce": frozenset()}, nominal=True, noun_at=at)
        return Frame(position, item, "announce", "object", link)
    return Frame(position, verb, name, "subject", link) if name else None
