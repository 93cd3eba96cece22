"""What speaks for or against a party as the giver of a pledge: signs, each a short name, that the choice weighs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.stages.entities.gazetteer import adjective_country
from pipeline.stages.pledges.draft import Draft
from pipeline.stages.pledges.frame import ARTICLES, OF, TO
from pipeline.stages.pledges.named import Named, NamedParties, sort_of
from pipeline.stages.pledges.offers import Offer, Offers
from pipeline.stages.pledges.parties import People
from pipeline.stages.pledges.party import Party
from pipeline.stages.pledges.scene import Scene
from pipeline.stages.pledges.situation import Situation
from pipeline.stages.pledges.tokens import FIGURE, NAME, PUNCTUATION
from pipeline.stages.reference.sorts import load_sorts

MOST = 4
"""Ranks above it are one."""
NEAR = 3
"""Sentences back that are told apart."""
NOUN_SORTS = (
    "agent", "people", "government", "giver", "text", "statistic", "generic", "container", "scheme", "aid",
)  # fmt: skip
WORLD_MONEY = frozenset(("USD", "EUR"))
"""Currencies that many states give."""
_TOLD_APART = frozenset(("start", "et", "par", "pour", "avec", "en", "selon", "dans", "entre", "que", "qu'"))
_AGAINST = frozenset(("gender.other", "number.other", "sort.other", "origin.other"))
_TAKEN_UP = frozenset(("sort.same", "noun.said", "noun.opens"))
_SUBJECT = frozenset(("subject.any", "subject.before", "subject.back1", "subject.back2"))
_FITTING = {
    "we": ("state", "body"), "one": ("state", "body"), "I": ("state", "body"), "ours": ("state", "body"),
}  # fmt: skip


class Evidence:
    """Draws the signs of one article's offers. ``drafts``: its pledges in text order."""

    def __init__(self, people: People, names: NamedParties, drafts: Sequence[Draft]) -> None:
        self.people, self.names = people, names
        self.offers = Offers(people, names, drafts)
        self._acted = Counter(draft.actor.name for draft in drafts)
        self._given = Counter(draft.recipient.name for draft in drafts)

    def weighed(self, draft: Draft) -> tuple[str, list[Offer]]:
        """How the pledge says who gives, as a short name, and all offers with all their signs."""
        situation = self.offers.situation(draft)
        found = self.offers.of(draft)
        places: dict[str, list[int]] = {}
        for i, token in enumerate(draft.scene.tokens):
            if token.kind == NAME and (name := self.names.name_of(token.row)) in found:
                places.setdefault(name, []).append(i)
        for name, offer in found.items():
            if offer.named is not None:
                offer.signs.update(self._mentions(draft, offer.named, places.get(name, [])))
                if situation.refers and situation.head:
                    offer.signs.update(self._agrees(offer.named, situation))
                noun = situation.head if situation.refers else draft.actor.head or draft.actor.name.lower()
                if situation.kind not in {"he", "latter"} and noun:
                    offer.signs.update(self._takes_up(noun, offer.party))
        barred = "sort.other" if not situation.refers else "number.other" if situation.plural else ""
        for name in [n for n, offer in found.items() if barred in offer.signs and n != draft.actor.name]:
            del found[name]
        self._rank(draft, situation, found)
        for name, offer in found.items():
            if name:
                offer.signs.update(self._party(draft, situation, offer))
            if name in {"", draft.actor.name}:
                offer.signs.update(_ruling(draft, "rule" if name == draft.actor.name else "nobody"))
        return situation.label, list(found.values())

    def _mentions(self, draft: Draft, named: Named, places: Sequence[int]) -> Iterator[str]:
        """Where a name stands about the figure."""
        scene, offset, figure = draft.scene, draft.quantity.start, draft.frame.figure
        before = [i for i in places if i < figure]
        behind = [i for i in places if i > figure]
        yield f"mentions={min(len(named.rows), 6)}"
        if not places:
            yield "not.here"
        if before:
            yield from _place(scene, before[-1], "before", figure)
        if behind:
            yield from _place(scene, behind[0], "behind", figure)
        earlier = named.before(scene.start)
        if earlier is None:
            yield "new" if places else "never"
            return
        back = self.people.steps.distance(earlier.start, offset)
        bucket = back if back <= NEAR else 4 if back <= 6 else 7
        yield f"back={bucket}"
        sentences = self.names.sentences
        if sentences[max(0, scene.index - back)].paragraph == sentences[scene.index].paragraph:
            yield "paragraph"
        if back <= NEAR:
            subjects = self.names.subjects(scene.index - back) if scene.index >= back else ()
            if any(party.name == named.party.name for party in subjects):
                yield f"back={bucket}.subject"
                yield "subject.any"
            elif self.people.bodies.leads(earlier):
                yield f"back={bucket}.leads"
            if self.people.is_head(earlier):
                yield f"back={bucket}.head"

    def _agrees(self, named: Named, situation: Situation) -> Iterator[str]:
        """Whether a pronoun or noun agrees with a name in gender, number and origin."""
        party = named.party
        if situation.kind != "his":
            gender = self.people.gender(named.rows[0])
            if situation.gender and gender and not situation.plural:
                yield "gender.same" if gender == situation.gender else "gender.other"
            yield "number.same" if party.plural == situation.plural else "number.other"
        if situation.origin:
            yield "origin.same" if party.country == situation.origin else "origin.other"

    def _takes_up(self, noun: str, party: Party) -> Iterator[str]:
        """Whether a noun may take up a body."""
        body = self.people.bodies.of.get(party.name)
        if body is None:
            return
        if noun in body.nouns:
            yield "noun.said"
        if party.name.lower().startswith(noun):
            yield "noun.opens"
        if wanted := load_sorts().anaphors.get(noun):
            yield "sort.same" if wanted & body.sorts else "sort.other" if body.sorts else "sort.unknown"

    def _rank(self, draft: Draft, situation: Situation, found: dict[str, Offer]) -> None:
        """Rank the names by how near before the figure they stand: those of each sort, and those that fit."""
        near = []
        for name, offer in found.items():
            row = offer.named.before(draft.quantity.start) if offer.named is not None else None
            if row is not None:
                near.append((-row.start, name))
        ordered = [found[name] for _, name in sorted(near)]
        fitting = [offer for offer in ordered if _may_fit(offer, situation)]
        for rank, offer in enumerate(fitting):
            offer.signs.add(f"fit.recent={min(rank, MOST)}")
        for rank, offer in enumerate(offer for offer in fitting if offer.signs & _SUBJECT):
            offer.signs.add(f"fit.subject.recent={min(rank, MOST)}")
        if len(fitting) == 1:
            fitting[0].signs.add("fit.only")
        if fitting:
            max(fitting, key=lambda o: len(o.named.rows) if o.named else 0).signs.add("fit.most")
        ranks: Counter[str] = Counter()
        for offer in ordered:
            offer.signs.add(f"recent={min(ranks[offer.sort], MOST)}")
            ranks[offer.sort] += 1

    def _party(self, draft: Draft, situation: Situation, offer: Offer) -> Iterator[str]:
        """What the party is in the article, and beside the money, the unit and the recipient."""
        party, name, index = offer.party, offer.party.name, draft.scene.index
        yield f"frame.{draft.frame.name}"
        yield f"status.{draft.reading.status}"
        if name in self.names.heads:
            yield "head"
        if offer.named is not None and offer.named.rank < 3:
            yield f"top={offer.named.rank}"
        if name == self.people.bodies.hero:
            yield "hero"
        if acted := self._acted[name] - (draft.actor.name == name):
            yield f"acted={min(acted, 3)}"
        if given := self._given[name] - (draft.recipient.name == name):
            yield f"given={min(given, 3)}"
        if party.country:
            yield from self._country(draft, situation, party.country, party.label == "LOC")
        for back in (1, 2):
            there = self.names.at(index - back) if index >= back else []
            if name in there:
                yield from (f"{place}.back{back}" for place, at in (("first", 0), ("last", -1)) if there[at] == name)
                if len(set(there)) == 1:
                    yield f"alone.back{back}"
        for person in self.names.spokesmen.get(name, ()):
            row = person.before(draft.scene.end)
            if row is not None and (back := self.people.steps.distance(row.start, draft.quantity.start)) <= 2:
                yield f"spokesman.back{back}"
        if party.head:
            yield from self._noun(party.head, name)

    def _country(self, draft: Draft, situation: Situation, country: str, state: bool) -> Iterator[str]:
        currency = draft.quantity.currency
        if currency:
            own = currency[:2] == country
            yield "money.own" if own else "money.world" if currency in WORLD_MONEY else "money.other"
        if any(adjective_country(w) == country for w in str(draft.quantity.unit or "").lower().split(" ")[1:]):
            yield "unit.country"
        if country == draft.recipient.country:
            yield "country.of_recipient"
        if state and country == self.people.voices.issuers.home:
            yield "home"
        if situation.speaks:
            speaker = self.people.voices.speaker(draft.scene.tokens[situation.first].start)
            if getattr(speaker, "country", "") == country:
                yield "country.of_speaker"

    def _noun(self, head: str, name: str) -> Iterator[str]:
        nouns, sorts, low = self.people.lexicon.nouns, load_sorts(), name.lower()
        yield from (f"noun.{sort}" for sort in NOUN_SORTS if head in nouns[sort])
        yield f"noun={head}"
        if name == head or low in sorts.kinds:
            yield "noun.bare"
        if head in sorts.anaphors or head in sorts.states or head in nouns["anaphor_person"]:
            yield "noun.takes_up"
        if low.startswith("même "):
            yield "noun.same"


def _may_fit(offer: Offer, situation: Situation) -> bool:
    """Whether nothing in gender, number, sort or label speaks against the offer."""
    if offer.signs & _AGAINST:
        return False
    if situation.kind in {"definite", "this", "short"}:
        return bool(offer.signs & _TAKEN_UP)
    return offer.sort in _FITTING.get(situation.kind, ("state", "body", "person"))


def _place(scene: Scene, at: int, side: str, figure: int) -> Iterator[str]:
    """Where a name stands in the sentence of the figure: what opens it, and what lies between."""
    words, left = scene.lexicon.words, at - 1
    while left >= 0 and (scene.low(left) in ARTICLES | {"."} or scene.low(left) in words["civility"]):
        left -= 1
    low = scene.low(left) if left >= 0 else "start"
    if low in OF:
        low = "de"
    elif low in TO:
        low = "à"
    elif left >= 0 and scene.tokens[left].kind == PUNCTUATION:
        low = "punctuation"
    elif low not in _TOLD_APART:
        low = "preposition" if low in words["preposition"] else "word"
    yield f"{side}.{low}"
    between = range(min(at, figure) + 1, max(at, figure))
    yield f"{side}.names={min(sum(scene.tokens[k].kind == NAME for k in between), 3)}"
    yield f"{side}.verbs={min(sum(v.first in between and not v.bare for v in scene.verbs), 3)}"
    if any(scene.tokens[k].kind == FIGURE for k in between):
        yield f"{side}.figure_between"
    if any(scene.low(k) in {";", ":"} for k in between):
        yield f"{side}.stop_between"
    if scene.low(at + 1) == ":":
        yield f"{side}.label"
    verb = scene.owner.get(at + 1)
    if verb is not None and not verb.bare:
        yield f"{side}.then_verb"


def _ruling(draft: Draft, which: str) -> Iterator[str]:
    """How the pledge is said: for the party that the rules chose, and for nobody."""
    frame, verb, actor = draft.frame, draft.frame.verb, draft.actor
    yield which
    for trait in (
        f"role.{frame.role}", f"frame.{frame.name}", f"status.{draft.reading.status}", f"kind.{draft.quantity.kind}",
        f"own_verb.{frame.own_verb}", f"part.{draft.part}", f"before.{frame.link.before}", f"noun.{bool(actor.head)}",
        f"headline.{draft.scene.headline}", f"agent.{actor.agent}", f"recipient.{bool(draft.recipient.name)}",
        f"rule.{sort_of(actor)}",
    ):  # fmt: skip
        yield f"{which}.{trait}"
    if verb is not None:
        yield f"{which}.tense.{verb.tense}"
        yield f"{which}.voice.{verb.voice}"
        yield f"{which}.lemma={verb.lemma}"
