"""To whom the words right behind a figure say that it was promised, is kept or is shared out."""

from __future__ import annotations

from pipeline.conjugation import GERUND, PERFECT
from pipeline.stages.pledges.datives import dative_in
from pipeline.stages.pledges.frame import TO
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import NOBODY, Party, joined
from pipeline.stages.pledges.receivers import Dative
from pipeline.stages.pledges.scene import STOPS, Scene
from pipeline.stages.pledges.tokens import NAME, THAT
from pipeline.stages.reference.sorts import listed


def told_of(scene: Scene, people: People, figure: int) -> Party:
    """To whom a relative clause says that the sum was due ("les 2 millions qu'elle devait verser au Togo")."""
    que = next((k for k in range(figure + 1, min(figure + 5, len(scene.tokens))) if scene.low(k) in THAT), -1)
    if que < 0 or any(scene.low(k) in STOPS | {","} or k in scene.owner for k in range(figure + 1, que)):
        return NOBODY
    if scene.low(que - 1) in {"et", "mais"}:
        return NOBODY
    verb = next((v for v in scene.verbs if v.first > que and v.has("give", "promise", "receive")), None)
    if verb is None or verb.last > que + 10:
        return NOBODY
    if verb.has("receive"):
        return joined(people.subject(scene, verb.last + 1, people.phrase_end(scene, verb.last + 1)))
    if verb.clitics & {"nous", "me", "m'"}:
        return people.speaker(scene.tokens[verb.first].start)
    if verb.clitics & {"lui", "leur"} and verb.tense == PERFECT:
        return people.dative(scene, "leur" in verb.clitics, scene.tokens[figure].start, "")
    found = dative_in(scene, people, verb.last + 1, scene.clause_end(verb, verb.last), Dative(True))
    return found.party if found is not None else NOBODY


def given_to(scene: Scene, people: People, figure: int, clause_end: int) -> Party:
    """To whom a participle behind a figure says it was given ("a suspendu les 120 millions accordés à la [Banque]")."""
    verb = scene.owner.get(figure + 1)
    if verb is not None and verb.bare and verb.has("sign") and scene.low(verb.last + 1) == "avec":
        at = verb.last + 2
        if scene.low(at) == "nous":
            return people.speaker(scene.tokens[at].start)
        return people.party(scene, at, people.phrase_end(scene, at))
    counted = str(scene.tokens[figure].row.unit or "")
    inside = scene.low(figure + 1) in TO and counted.rstrip("es") in listed("set_aside")
    if not inside and (verb is None or not verb.bare or not verb.has("give", "promise")):
        return NOBODY
    behind = figure + 1 if inside or verb is None else verb.last + 1
    found = dative_in(scene, people, behind, clause_end, Dative(True, given=True))
    return found.party if found is not None else NOBODY


def shared_among(scene: Scene, people: People, figure: int) -> Party:
    """Among whom a participle behind a figure says that it is shared out ("75 millions, partagés entre [A] et [B]")."""
    at = figure + 2 if scene.low(figure + 1) == "," else figure + 1
    verb = scene.owner.get(at)
    if verb is None or not verb.bare or verb.lemma not in listed("shared") or scene.low(verb.last + 1) != "entre":
        return NOBODY
    first = verb.last + 2
    end = next((k for k in range(first, len(scene.tokens)) if scene.low(k) in STOPS), len(scene.tokens))
    rows = [token.row for token in scene.tokens[first:end] if token.kind == NAME]
    named = any(row.label != "LOC" or row.country for row in rows)
    return joined(people.subject(scene, first, end)) if named else NOBODY


def reserved_for(scene: Scene, people: People, figure: int) -> Party:
    """To whom a share goes that a participle sets apart ("…, un tiers étant réservé aux [communautés]")."""
    verb = scene.owner.get(figure + 1)
    goes = verb is not None and (verb.has("give", "promise", "flow") or verb.lemma in listed("owed"))
    if verb is None or verb.tense != GERUND or not goes:
        return NOBODY
    found = dative_in(scene, people, verb.last + 1, scene.clause_end(verb, verb.last), Dative(True))
    return found.party if found is not None else NOBODY
