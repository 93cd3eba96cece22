"""What the words before a colon make of the deeds listed behind it: "Deux engagements : …", "ont décidé de : …"."""

from __future__ import annotations

from pipeline.conjugation import CONDITIONAL, FUTURE, INFINITIVE, PRESENT
from pipeline.stages.pledges.accepting import head_of
from pipeline.stages.pledges.acting import Acting
from pipeline.stages.pledges.agents import agent_of_participle
from pipeline.stages.pledges.agreed import agreed, under
from pipeline.stages.pledges.breakdowns import breaks_down, details, without_parties
from pipeline.stages.pledges.datives import dative_in
from pipeline.stages.pledges.draft import Draft, Intro
from pipeline.stages.pledges.frame import OF
from pipeline.stages.pledges.horizon import head_horizon
from pipeline.stages.pledges.meaning import COMMITTED, INTENT, Reading
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.reading import of_verb
from pipeline.stages.pledges.receivers import Dative
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.subjects import subject_of
from pipeline.stages.pledges.tokens import FIGURE, NAME, THAT
from pipeline.stages.pledges.verb import ACTIVE, COMPOUND, PASSIVE, REFLEXIVE, Verb


def promised_before(scene: Scene, end: int) -> tuple[Reading, Verb | None] | None:
    """How what follows the token ``end`` is said, and by which verb: by a verb of promise, intention or announcement
    before it, else by a noun ("trois engagements", "les mesures suivantes"); ``None`` where nothing says it."""
    before = [v for v in scene.verbs if v.last < end]
    for verb in reversed(before):
        if (done := _carried_out(scene, verb, end)) is not None:
            return done, verb
        name = next((n for n in ("give", "do", "sign") if n in verb.classes), "")
        if name and not verb.bare and verb.last >= end - 2 and verb.tense != INFINITIVE and verb.voice != REFLEXIVE:
            reading = of_verb(scene, verb, name, None, "")
            return (reading, verb) if reading is not None else None
        if verb.has("task") and verb.voice != REFLEXIVE and verb.tense != INFINITIVE and not verb.bare:
            return COMMITTED, verb
        if (tense := _left_open(verb, end)) and verb.tense != CONDITIONAL:
            status, modality = ("pledged", "future") if tense == FUTURE else ("delivered", "fact")
            return Reading(status, modality, verb.negative), verb
        if verb.lemma == "aller" and verb.tense == PRESENT and verb.last >= end - 2:
            return Reading("pledged", "future", verb.negative), verb
        for name in ("commit", "intend", "propose", "announce"):
            flags = verb.classes.get(name)
            if flags is None or ("reflexive" in flags) != (verb.voice == REFLEXIVE):
                continue
            if verb.tense == INFINITIVE or (verb.has("request") and name != "commit"):
                continue
            if verb.bare and _said_behind(scene, verb.last + 1, end):
                continue
            if (reading := of_verb(scene, verb, name, None, "")) is not None:
                return reading, verb
    if any(v.has("request") for v in before):
        return None
    if before and all(v.bare for v in before) and before[-1].has("do") and before[0].first <= 2:
        return Reading("delivered", "fact"), None
    nouns = scene.lexicon.nouns
    for at in range(end - 1, -1, -1):
        token = scene.tokens[at]
        word = str(token.row.unit or "").split(" ")[0].lower() if token.kind == FIGURE else token.low
        if word in nouns["decided"] or (word in nouns["agreement"] and not _drafted(scene, at)):
            return COMMITTED, None
        if word in nouns["commit"]:
            return INTENT["commit"], None
        if word in nouns["steps"]:
            return INTENT["announce"], None
        if word in nouns["pledged_sum"] | nouns["donation"]:
            return _told_as(scene, at, end), None
        if word in nouns["intend"] | nouns["aims"]:
            return INTENT["intend"], None
    return None


def _left_open(verb: Verb, end: int) -> str:
    """The tense that an auxiliary right before the colon at ``end`` gives to the participles below it ("À ce jour,
    l'agence a :"); "" where the verb is none."""
    return COMPOUND.get(verb.tense, "") if verb.lemma == "avoir" and verb.last >= end - 2 else ""


def _told_as(scene: Scene, at: int, end: int) -> Reading:
    """How sums that a noun names are told by the participle behind it: "Dons reçus :" are given, others announced."""
    given = (v for k in range(at, end) if (v := scene.owner.get(k)) is not None and v.has("receive", "give"))
    handed = next((v for v in given if not any(scene.low(k) == "non" for k in range(at, v.first))), None)
    return Reading("delivered", "fact") if handed is not None and handed.bare else INTENT["announce"]


_ONLY_COMPRISES = 6
"""Tokens of a line that only says what makes up the sum before it ("Ce programme comprend :")."""
_OBJECT = 5
"""Tokens behind a verb in which its object stands."""


def _carried_out(scene: Scene, verb: Verb, end: int) -> Reading | None:
    """The reading of a verb whose object only announces the items behind the colon at ``end`` ("financera les actions
    suivantes :", "a mené trois chantiers :"); ``None`` where it is none that does or gives."""
    if not lists_items(scene, verb, end) or verb.bare or verb.voice != ACTIVE:
        return None
    name = next((n for n in ("give", "do") if n in verb.classes), "do" if set(verb.classes) <= {"other"} else "")
    return of_verb(scene, verb, name, None, "") if name else None


def lists_items(scene: Scene, verb: Verb, end: int) -> bool:
    """Whether what stands between a verb and the colon at ``end`` is its object, and a noun for whatever is done
    ("les projets ci-après", "quatre chantiers")."""
    nouns, words = scene.lexicon.nouns, scene.lexicon.words
    inside = range(verb.last + 1, end)
    if any(k in scene.owner and not scene.owner[k].bare for k in inside):
        return False
    for at in inside:
        token = scene.tokens[at]
        counted = token.kind == FIGURE and str(token.row.unit or "").split(" ")[0].lower() in nouns["items"]
        if counted or (token.low in nouns["items"] and scene.low(at - 1) in words["determiner"]):
            return scene.low(at - 1 if counted else at - 2) not in words["preposition"]
    return False


def _asks(scene: Scene, end: int) -> bool:
    """Whether the words before a colon ask others for what follows, or only say what it takes ("trois urgences :",
    "Recommandation n° 2 :", "appellent les États à :")."""
    if any(v.has("request") and not v.bare for v in scene.verbs if v.last < end):
        return True
    said = (head_of(t.row) if t.kind == FIGURE else t.low for t in scene.tokens[:end])
    nouns = scene.lexicon.nouns
    return not (nouns["asked"] | nouns["demanded"]).isdisjoint(said)


def _demands(scene: Scene, verb: Verb | None, end: int) -> bool:
    """Whether what a verb presents before the colon at ``end`` is asked of others: "présente trois demandes"."""
    if verb is None:
        verb = next((v for v in scene.verbs if not v.bare and v.last < end), None)
    if verb is None or verb.bare or verb.has("commit", "promise", "give", "do"):
        return False
    for k in range(verb.last + 1, min(end, verb.last + _OBJECT)):
        token = scene.tokens[k]
        if token.low in scene.lexicon.words["preposition"]:
            return False
        noun = head_of(token.row) if token.kind == FIGURE else token.low
        if token.kind == FIGURE or noun in scene.lexicon.nouns["demanded"]:
            return noun in scene.lexicon.nouns["demanded"]
    return False


def _drafted(scene: Scene, at: int) -> bool:
    """Whether the agreement at a token is only a draft of one."""
    return scene.low(at - 2) in scene.lexicon.words["draft"]


def _before_relative(scene: Scene, verb: Verb) -> Verb:
    """The verb of the main clause where a relative behind a comma only adds who else approves ("a arrêté trois mesures,
    que les deux Présidents ont entérinées :"), else the verb itself."""
    main = next((v for v in reversed(scene.verbs) if v.last < verb.first and not v.bare and not v.nominal), None)
    between = range(main.last + 1, verb.first) if main is not None else range(0)
    relative = any(scene.low(k) in THAT and scene.low(k - 1) == "," for k in between)
    adds = main is not None and relative and verb.has("approve") and main.tense != INFINITIVE
    return main if main is not None and adds else verb


def _said_behind(scene: Scene, first: int, end: int) -> bool:
    """Whether a noun of commitment or decision stands between a participle and the colon ("le plan annoncé par
    son voisin, le Mali a pris quatre engagements :")."""
    nouns = scene.lexicon.nouns
    said = (str(t.row.unit or "").split(" ")[0].lower() if t.kind == FIGURE else t.low for t in scene.tokens[first:end])
    return any(word in nouns["commit"] | nouns["decided"] for word in said)


class Introducing(Acting):
    """Reads what stands above or before a list."""

    def intro(self, scene: Scene, end: int, index: int, paragraph: int) -> Intro:
        """What the words before the colon at the token ``end`` say of the items behind it."""
        said = promised_before(scene, end)
        reading, verb = said if said is not None else (None, None)
        actor = NOBODY
        if verb is not None and verb.has("task") and verb.voice != REFLEXIVE and not lists_items(scene, verb, end):
            first = verb.last + 1
            actor = joined(self.people.subject(scene, first, self.people.phrase_end(scene, first)))
        elif verb is not None:
            actor = joined(subject_of(scene, self.people, _before_relative(scene, verb)))
        else:
            actor = self._open_subject(scene)
            main = next(
                (v for v in reversed(scene.verbs) if not v.bare and v.tense != INFINITIVE and v.last < end), None
            )
            if not actor.name and main is not None:
                actor = joined(subject_of(scene, self.people, _before_relative(scene, main)))
        if taken := self._taken_by(scene, end):
            actor = joined(taken)
        by_text = actor.head in self.lexicon.nouns["text"]
        if reading is not None and verb is None and (by_text or not actor.name):
            actor = self._whose(scene, end)
            reading = COMMITTED if by_text else reading
        if reading is not None and reading.status == "pledged" and not reading.negative:
            bound = under(scene, end if verb is None else verb.first) or (verb is not None and agreed(scene, verb))
            reading = COMMITTED if bound else reading
        if reading is None and (granted := self._granted(scene)) is not None:
            reading, actor = granted.reading, NOBODY
        whole = self._divided(scene) if verb is None or details(scene) else None
        if whole is not None:
            reading, actor = whole.reading, NOBODY
        if actor.head and not actor.agent:
            parties = [joined(subject_of(scene, self.people, v)) for v in scene.verbs if v.last < end]
            actor = next((party for party in parties if party.name and party.agent), NOBODY)
        if actor.head in self.lexicon.nouns["scheme"]:
            actor = NOBODY
        noun = next((t.low for t in scene.tokens[:end] if t.low in self.lexicon.nouns["aid"]), "")
        done = reading is not None and reading.status == "delivered"
        horizon = head_horizon(scene, end, done, self.article.reference_date)
        noun = verb.lemma if verb is not None and verb.has("give", "do", "sign") else noun.removesuffix("s")
        recipient = self._promised_to(scene, end) if reading is not None else NOBODY
        if reading is not None and _demands(scene, verb, end):
            reading = None
        asked = reading is None and _asks(scene, end)
        open_tense = _left_open(verb, end) if verb is not None else ""
        return Intro(reading, actor, whole, horizon, noun, index, paragraph, recipient, asked, open_tense)

    def _promised_to(self, scene: Scene, end: int) -> Party:
        """To whom the words before the colon promise what the items hold ("ce qui nous fut promis :", "les engagements
        pris envers le Mali :")."""
        for verb in reversed([v for v in scene.verbs if v.last < end]):
            if not verb.has("promise", "give", "commit", "announce"):
                continue
            if verb.clitics & {"nous", "m'", "me"} and verb.voice == PASSIVE:
                return self.people.speaker(scene.tokens[verb.first].start)
            found = dative_in(scene, self.people, verb.last + 1, end, Dative(verb.has("promise", "give")))
            return found.party if found is not None else NOBODY
        return NOBODY

    def _granted(self, scene: Scene) -> Draft | None:
        """What was signed or approved in the sentence before, where the line only names it ("Elles concernent :")."""
        if not any(v.has("cover") and not v.bare for v in scene.verbs):
            return None
        near = (d for d in reversed(self.drafts) if d.scene.index >= scene.index - 3)
        return next((d for d in near if d.reading == COMMITTED), None)

    def _divided(self, scene: Scene) -> Draft | None:
        """The pledge whose sum the line divides up among the items below it ("Les fonds seront répartis entre trois
        domaines :", "Répartition du financement :"), or ``None``."""
        if breaks_down(scene):
            sums = [d for d in self.drafts if d.scene.index >= scene.index - 4 and d.quantity.currency]
            return without_parties(scene, max(sums, key=lambda d: d.quantity.value or 0)) if sums else None
        if details(scene):
            told = [d for d in self.drafts if d.scene.index >= scene.index - 2 and d.quantity.currency and not d.part]
            return told[-1] if told else None
        if len(scene.tokens) <= _ONLY_COMPRISES and any(v.has("comprise") and not v.bare for v in scene.verbs):
            held = (d for d in reversed(self.drafts) if d.scene.index == scene.index - 1 and d.quantity.currency)
            return without_parties(scene, whole) if (whole := next(held, None)) is not None else None
        if not any(v.has("split") and not v.bare for v in scene.verbs):
            return None
        near = (d for d in reversed(self.drafts) if d.scene.index >= scene.index - 4 and d.quantity.currency)
        return next((d for d in near if d.reading.status in {"pledged", "committed"}), None)

    def _whose(self, scene: Scene, end: int) -> Party:
        """Whose promises or decisions a noun before the colon names ("comporte trois engagements du Togo :")."""
        nouns = self.lexicon.nouns
        for at in range(end - 2, -1, -1):
            token = scene.tokens[at]
            word = str(token.row.unit or "").split(" ")[0].lower() if token.kind == FIGURE else token.low
            if word in nouns["commit"] | nouns["decided"] and scene.low(at + 1) in OF:
                first = at + (2 if scene.low(at + 1) in {"de", "d'"} else 1)
                parties = self.people.subject(scene, first, end)
                return joined([party for party in parties if party.agent])
        return NOBODY

    def _taken_by(self, scene: Scene, end: int) -> list[Party]:
        """By whom the measures are taken that somebody tells of ("Le ministre a détaillé quatre mesures arrêtées par
        [New Delhi] :"), or nobody."""
        last = next((v for v in reversed(scene.verbs) if v.last < end), None)
        if last is None or not last.bare or not last.has("approve", "announce"):
            return []
        told = any(not v.bare and v.last < last.first and v.tense != INFINITIVE for v in scene.verbs)
        return agent_of_participle(scene, self.people, last) if told else []

    def _open_subject(self, scene: Scene) -> Party:
        """The subject that a line leaves open before its colon ("À cette fin, nous :")."""
        end = len(scene.tokens) - 1
        if end < 1 or scene.low(end) != ":":
            return NOBODY
        if scene.low(end - 1) in {"nous", "elle", "il", "elles", "ils"}:
            return self.people.pronoun(scene, scene.low(end - 1), scene.tokens[end - 1].start)
        if not scene.verbs and scene.low(0) in self.lexicon.nouns["deed"] and scene.low(1) in {"de", "du", "d'", "des"}:
            first = 2 if scene.low(1) in {"de", "d'"} else 1
            return self.people.party(scene, first, self.people.phrase_end(scene, first))
        if scene.tokens[end - 1].kind == NAME and not scene.verbs:
            return self.people.of_mention(scene.tokens[end - 1].row)
        if end > 1 and not scene.verbs and scene.low(end - 2) in {"le", "la", "l'"}:
            return self.people.definite(scene, end - 2, scene.low(end - 2), scene.low(end - 1))
        return NOBODY

    def asked_above(self, scene: Scene, verb: Verb) -> bool:
        """Whether the words before a colon ask somebody for what an infinitive behind it says ("Recommandation n° 2 :
        porter à 30 le nombre de bourses offertes …")."""
        colon = next((k for k in range(verb.first, -1, -1) if scene.low(k) == ":"), 0)
        outer = next((v for v in scene.verbs if v.first > colon), None) if colon else None
        if outer is None or outer.tense != INFINITIVE or outer.first != colon + 1:
            return False
        intro = self.intro(scene, colon, -1, -1)
        return intro is not None and intro.asked
