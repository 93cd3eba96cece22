"""What others add to a gift, and the sums that promises and aid come to: "complétés par 30 millions de l'[OPEP]", "640
millions de promesses", "ira pour 12 millions à l'[Ukraine]"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.conjugation import INFINITIVE, PERFECT, PRESENT
from pipeline.stages.pledges.accepting import head_of
from pipeline.stages.pledges.agents import names_agent
from pipeline.stages.pledges.frame import MONEY, Frame, Link, after_class
from pipeline.stages.pledges.ranking import giver_behind
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.shifted import participle_after
from pipeline.stages.pledges.tokens import FIGURE
from pipeline.stages.pledges.verb import ACTIVE, PASSIVE, PLUPERFECT, Verb


def topped_up(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """The frame of what somebody else adds to the figure before ("…, complétés par ⟦30 millions⟧ de l'[OPEP] et par un
    don de ⟦6 millions⟧ du [Danemark]"); ``None`` where nobody is named behind it."""
    last = frames[-1] if frames else None
    span = giver_behind(scene, position)
    if last is None or span is None or last.part_of is not None or scene.tokens[position].row.kind not in MONEY:
        return None
    par = next((k for k in range(link.left, max(last.figure, link.left - 3), -1) if scene.low(k) == "par"), -1)
    adding = next((v for v in reversed(scene.verbs) if last.figure < v.last < position), None)
    if adding is None and last.gap is not None and par > last.figure:  # "… et par un don de"
        return Frame(position, last.verb, last.name, last.role, link, gap=span)
    if adding is None or not adding.bare or adding.lemma not in scene.lexicon.words["accompanying"]:
        return None
    apart = any(scene.low(k) in STOPS or scene.opens_relative(k) for k in range(last.figure + 1, position))
    if apart or par != adding.last + 1:
        return None
    return Frame(position, last.verb, last.name, last.role, link, gap=span)


def thanks_to_giver(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """The frame of a sum that makes something possible, with who gives it behind it ("grâce à ⟦5 millions⟧ du [Fonds]
    et à ⟦deux⟧ apportés par la [Norvège]"), or ``None``."""
    if (
        scene.tokens[position].row.kind not in MONEY
        or link.before not in {"à", "outre"}
        or link.container >= 0
        or link.deed >= 0
    ):
        return None
    last = frames[-1] if frames else None
    opens = scene.low(link.left - 2) == "grâce" or link.before == "outre"
    goes_on = last is not None and last.figure > 1 and scene.low(last.figure - 2) == "grâce"
    if not opens and not (goes_on and scene.low(link.left - 2) in {",", "et"}):
        return None
    span, after = giver_behind(scene, position), participle_after(scene, position)
    if span is None:
        paid = after is not None and after.has("give") and names_agent(scene, after.last + 1)
        return Frame(position, after, after_class(after), "participle", link) if after is not None and paid else None
    main = next((v for v in scene.verbs if not v.bare and v.tense != INFINITIVE), None)
    tense = PERFECT if main is not None and main.tense in {PERFECT, PLUPERFECT} else PRESENT
    name = "give" if tense == PERFECT else "announce"
    item = Verb(position, position, "", tense, classes={name: frozenset()}, nominal=True, noun_at=position)
    return Frame(position, item, name, "object", link, gap=span)


def sum_of_promises(scene: Scene, position: int, link: Link) -> Frame | None:
    """ "La conférence a recueilli 640 millions d'euros de promesses": a sum of what was promised."""
    noun = position + 2
    promises = scene.lexicon.nouns["pledged_sum"]
    if scene.tokens[position].row.kind not in MONEY or scene.low(position + 1) not in {"de", "d'"}:
        return None
    if scene.low(noun) not in promises or link.before not in {"", "à"} or link.container >= 0:
        return None
    verb = scene.left_verb(link.left - 1)
    if verb is not None and (verb.negative or verb.has("request", "intend", "give") or verb.tense == INFINITIVE):
        return None
    tense = PLUPERFECT if verb is not None and verb.tense == PLUPERFECT else PRESENT
    item = Verb(noun, noun, scene.low(noun), tense, classes={"announce": frozenset()}, nominal=True, noun_at=noun)
    return Frame(position, item, "announce", "object", Link(link.left))


def dealt_to(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """The frame of a part of the sum that goes to several ("L'aide de 30 millions ira pour ⟦12 millions⟧ à l'[Ukraine],
    pour ⟦dix⟧ à la [Géorgie]"), or ``None``."""
    last = frames[-1] if frames else None
    total = (last.part_of or last) if last is not None else None
    if total is None or link.before != "pour" or scene.tokens[position].row.kind not in MONEY:
        return None
    verb = scene.left_verb(link.left - 1)
    if verb is None or not verb.has("flow") or verb.voice == PASSIVE or verb.first < total.figure or verb.negative:
        return None
    told = scene.tokens[total.figure].row
    larger = told.currency == scene.tokens[position].row.currency and (told.value or 0) > (
        scene.tokens[position].row.value or 0
    )
    between = range(verb.last + 1, link.left - 1)
    row = all(k not in scene.owner for k in between) and verb.voice == ACTIVE
    if not (larger and row and (len(between) == 0 or any(scene.tokens[k].kind == FIGURE for k in between))):
        return None
    return Frame(position, total.verb, total.name, total.role, Link(position), part_of=total, own_verb=False)


def told_one_by_one(scene: Scene, position: int, link: Link, frames: Sequence[Frame]) -> Frame | None:
    """The frame of a sum that a row behind a colon gives for one of the gifts counted before it ("a approuvé trois dons
    : ⟦9 millions⟧ pour le [Laos], ⟦7 millions⟧ pour le [Cambodge]"), or ``None``."""
    last = frames[-1] if frames else None
    if last is None or last.role != "object" or last.part_of is not None or last.gap is not None:
        return None
    if link.before or link.container >= 0 or scene.tokens[position].row.kind not in MONEY:
        return None
    counted = next((f for f in frames if f.verb is last.verb), last)
    row = scene.tokens[counted.figure].row
    gifts = row.kind == "count" and head_of(row) in scene.lexicon.nouns["aid"]
    colon = next((k for k in range(counted.figure + 1, position) if scene.low(k) == ":"), -1)
    between = range(last.figure + 1, position)
    if not gifts or colon < 0 or any(k in scene.owner and not scene.owner[k].bare for k in between):
        return None
    opens = link.left == colon + 1 if last is counted else scene.low(link.left - 1) in {",", ";", "et"}
    return Frame(position, last.verb, last.name, "object", link) if opens else None
