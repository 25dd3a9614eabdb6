"""A made-up world: actors, what they do and say, and the articles that tell of it."""

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, islice
from typing import Any, TypeVar

from detente.model import (
    SCHEMA,
    Actor,
    Article,
    Claim,
    DateInterval,
    Disagreement,
    Event,
    KnownActor,
    Mention,
    Phase,
    Prediction,
    Quantity,
    Reading,
    Role,
    SideEntry,
    Span,
    Speaker,
    Statement,
    Thread,
    Tie,
    TiePoint,
)
from detente.record.interface import Origin

Thing = TypeVar("Thing")
FIRST = date(2021, 1, 1)
DAYS = 2000
GIVEN = """Ada Bela Ciro Dana Edda Femi Gita Hugo Iria Jory Kaia Lior Mina Nilo Oona Pavo"""
SYLLABLES = """bar cor dun el fen gal hol ist jar kel lom mir nor ost pel quin ros sal tur ven"""
BODIES = ("Union", "Party", "Ministry", "Holdings", "Council", "League", "Bank", "Motors")
WORDS = """harbour bridge river tax budget vote court school hospital railway harvest tariff border
    committee inquiry contract factory strike wage pension rent energy grid water port ferry drought
    audit loan bond treaty summit reform cabinet district campaign donor lobby permit licence fleet
    market export import price debt fund grant survey report archive museum stadium festival"""
TYPES = ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "ACCUSE", "REJECT", "THREATEN", "SANCTION")
VERBS = (
    "agreed with",
    "met",
    "praised",
    "worked with",
    "accused",
    "rejected",
    "warned",
    "dismissed",
)
INTENSITY = (4.0, 1.0, 3.5, 6.0, -2.0, -4.0, -6.0, -4.0)
STATES = ("forming", "allied", "strained", "broken", "hostile", "thawing", "distant")


def pieces_of(things: Iterator[Thing], size: int) -> Iterator[list[Thing]]:
    """The things, `size` at a time."""
    while piece := list(islice(things, size)):
        yield piece


class World:
    """Everything that `articles` articles tell, drawn from one seed."""

    def __init__(self, seed: int, articles: int) -> None:
        self._chance = random.Random(seed)
        self.articles = articles
        self.entries = 0
        self.article_ids: list[str] = []
        self._names = self._actor_names(max(200, articles // 5))
        # as in the news, a few are named all the time: Zipf with an exponent of 0.9
        self._weights = list(accumulate(1 / (rank + 5) ** 0.9 for rank in range(len(self._names))))
        self._members: dict[int, list[str]] = defaultdict(list)
        self._by_pair: dict[tuple[int, int], dict[str, list[str]]] = {}
        self._events: dict[tuple[int, int, int], list[tuple[str, str]]] = defaultdict(list)
        self._claims: dict[int, list[str]] = defaultdict(list)

    def _actor_names(self, count: int) -> list[str]:
        names: dict[str, None] = {}
        while len(names) < count:
            surname = "".join(self._chance.choices(SYLLABLES.split(), k=3)).capitalize()
            person = f"{self._chance.choice(GIVEN.split())} {surname}"
            body = f"{surname} {self._chance.choice(BODIES)}"
            names[person if self._chance.random() < 0.6 else body] = None
        return list(names)

    def readings(self) -> Iterator[Reading]:
        """The readings, oldest first."""
        for number in range(self.articles):
            day = FIRST + timedelta(days=number * DAYS // self.articles)
            yield _Telling(self, number, day).reading()

    # what a telling asks of the world

    def cast(self) -> list[int]:
        """Three to five actors who turn up together, the first of whom is the best known."""
        lead = self.someone()
        others = {
            self._near(lead) if self._chance.random() < 0.7 else self.someone() for _ in "....."
        }
        return [lead, *sorted(others - {lead})][: self._chance.randint(3, 5)]

    def someone(self) -> int:
        """An actor, the better known the more likely."""
        return self._chance.choices(range(len(self._names)), cum_weights=self._weights)[0]

    def _beside(self, actor: int) -> int:
        return self._near(actor) if self._chance.random() < 0.7 else self.someone()

    def _near(self, actor: int) -> int:
        """One of the few whom this actor has most to do with."""
        return (actor * 31 + self._chance.randint(1, 12) ** 2) % len(self._names)

    def words(self, count: int) -> str:
        """Words that mean nothing."""
        return " ".join(self._chance.choices(WORDS.split(), k=count))

    @property
    def chance(self) -> random.Random:
        """Where everything is drawn from."""
        return self._chance

    def name(self, actor: int) -> str:
        """What the actor is called."""
        return self._names[actor]

    def note(self, kind: str, entry: str, pair: tuple[int, int]) -> None:
        """Keeps in mind that an entry is about a pair."""
        one, other = sorted(pair)
        if one != other:
            self._by_pair.setdefault((one, other), defaultdict(list))[kind].append(entry)

    def note_member(self, actor: int, member: str) -> None:
        """Keeps in mind whom an article names."""
        self._members[actor].append(member)

    def note_event(self, told: tuple[int, int, int], entry: str, article: str) -> None:
        """Keeps in mind what is told: the pair and the week."""
        self._events[told].append((entry, article))

    def note_claim(self, subject: int, entry: str) -> None:
        """Keeps in mind of whom a claim is."""
        self._claims[subject].append(entry)

    # what is woven

    def woven(self) -> Iterator[tuple[Any, Iterator[Any]]]:
        """Each kind of what is woven, and all of it."""
        yield "origin", self._origins()
        yield "actor", self._known()
        yield "thread", self._threads()
        self._contradictions = list(self._disagreements())
        yield "disagreement", iter(self._contradictions)
        yield "tie", self._ties()

    def _origins(self) -> Iterator[Origin]:
        rest = iter(self.article_ids)
        while piece := tuple(islice(rest, self._chance.choice((1, 1, 1, 1, 1, 2, 3)))):
            yield Origin(f"origin-{piece[0]}", piece)

    def _known(self) -> Iterator[KnownActor]:
        for actor, members in sorted(self._members.items()):
            name = self._names[actor]
            kind = "organization" if name.split()[-1] in BODIES else "person"
            aliases = tuple(sorted({name, name.split()[-1]}))
            roles = (Role("chair", "the council"),) if kind == "person" else ()
            yield KnownActor(_actor(actor), name, kind, aliases, roles, tuple(members))

    def _threads(self) -> Iterator[Thread]:
        for (one, other, week), told in sorted(self._events.items()):
            if len(told) > 1:
                day = (FIRST + timedelta(weeks=week)).isoformat()
                entries = tuple(entry for entry, _ in told[:12])
                origins = len({article for _, article in told[:12]})
                date = DateInterval(day, day, "")
                yield Thread(f"thread-{one}-{other}-{week}", "event", entries, origins, date)

    def _disagreements(self) -> Iterator[Disagreement]:
        for subject, claims in sorted(self._claims.items()):
            for one, other in list(zip(claims[::7], claims[3::7], strict=False))[:400]:
                sides = ((SideEntry(one, None, None),), (SideEntry(other, None, None),))
                yield Disagreement(
                    f"disagreement-{one[6:]}",
                    "figures",
                    f"{self._names[subject]}: two figures for one sum.",
                    round(self._chance.uniform(0.6, 1.0), 3),
                    (_actor(subject),),
                    sides,
                )

    def _ties(self) -> Iterator[Tie]:
        about: dict[str, list[str]] = defaultdict(list)
        for each in self._contradictions:
            about[each.about[0]].append(each.id)
        for (one, other), found in sorted(self._by_pair.items()):
            if sum(map(len, found.values())) < 4:
                continue
            events = found["event"]
            phases = self._phases(events)
            yield Tie(
                id=f"tie-{one}-{other}",
                actors=(_actor(one), _actor(other)),
                state=phases[-1].state if phases else "distant",
                since=phases[-1].start if phases else None,
                phases=phases,
                trajectory=self._trajectory(len(events)),
                events=tuple(events),
                statements=tuple(found["statement"]),
                claims=tuple(found["claim"]),
                disagreements=tuple(about[_actor(one)][:5]),
                predictions=tuple(found["prediction"]),
            )

    def _phases(self, events: list[str]) -> tuple[Phase, ...]:
        starts = sorted(self._chance.sample(range(DAYS), min(len(events), 4)))
        days = [(FIRST + timedelta(days=start)).isoformat() for start in starts]
        states: list[Any] = self._chance.choices(STATES, k=len(days))
        return tuple(
            Phase(state, day, following, round(self._chance.uniform(-1, 1), 2), tuple(events[:2]))
            for state, day, following in zip(
                states, days, [*days[1:], None][: len(days)], strict=True
            )
        )

    def _trajectory(self, events: int) -> tuple[TiePoint, ...]:
        """A point a month, over the longer a time the more is told."""
        days = range(max(DAYS - events * 90, 0), DAYS, 30)
        return tuple(
            TiePoint((FIRST + timedelta(days=day)).isoformat(), 1.5, 0.5, 0.4, 0.1, 0.7)
            for day in days
        )


def _actor(number: int) -> str:
    return f"actor-{number:016x}"


class _Telling:
    """One article in the making: sentence by sentence, each with its entry."""

    def __init__(self, world: World, number: int, day: date) -> None:
        self._world = world
        self._id = f"article-{number:016x}"
        self._number = number
        self._day = day
        self._cast = world.cast()
        self._text = ""
        self._mentions: dict[int, list[Mention]] = {actor: [] for actor in self._cast}
        self._count = 0

    def reading(self) -> Reading:
        """The article and its 20 entries."""
        events = tuple(self._event() for _ in range(5))
        statements = tuple(self._statement() for _ in range(6))
        claims, quantities = zip(*(self._claim() for _ in range(3)), strict=True)
        predictions = tuple(self._prediction() for _ in range(3))
        self._world.entries += 20
        self._world.article_ids.append(self._id)
        actors = tuple(self._read_actor(actor) for actor in self._cast)
        return Reading(
            SCHEMA, "made up", self._article(), actors, statements, events, quantities, claims,
            predictions,
        )  # fmt: skip

    def _article(self) -> Article:
        outlet = min(int(self._world.chance.expovariate(0.08)), 199)
        return Article(
            id=self._id,
            address=f"https://outlet{outlet}.example/{self._number}",
            title=f"{self._world.name(self._cast[0])}: {self._world.words(5)}",
            publisher=f"Outlet {outlet}",
            author=None,
            published=f"{self._day.isoformat()}T08:00:00Z",
            published_from="made up",
            language="en",
            text=self._text,
        )

    def _read_actor(self, actor: int) -> Actor:
        self._world.note_member(actor, self._read(actor))
        name = self._world.name(actor)
        kind = "organization" if name.split()[-1] in BODIES else "person"
        return Actor(self._read(actor), name, kind, (), tuple(self._mentions[actor]))

    def _read(self, actor: int) -> str:
        return f"read-{self._number:010x}-{actor:05x}"

    def _pair(self) -> tuple[int, int]:
        one, other = self._world.chance.sample(self._cast, 2)
        return one, other

    def _said(self, words: str) -> Span:
        """Puts the words down."""
        start = len(self._text)
        self._text += words
        return Span(start, len(self._text))

    def _named(self, actor: int) -> Span:
        span = self._said(self._world.name(actor))
        self._mentions[actor].append(Mention(span.start, span.end, "name"))
        return span

    def _next(self, kind: str) -> str:
        self._count += 1
        return f"{kind}-{self._number:012x}{self._count:04x}"

    def _sentence(self, begun: Span) -> Span:
        """The sentence from where it began to here; a blank follows it."""
        end = len(self._text)
        self._said(" ")
        return Span(begun.start, end)

    def _event(self) -> Event:
        one, other = self._pair()
        kind = self._world.chance.randrange(len(TYPES))
        begun = self._named(one)
        self._said(" ")
        trigger = self._said(VERBS[kind])
        self._said(" ")
        self._named(other)
        self._said(f" over the {self._world.words(8)}.")
        entry = self._next("event")
        day = (self._day - timedelta(days=self._world.chance.randint(0, 6))).isoformat()
        self._world.note("event", entry, (one, other))
        week = (self._day - FIRST).days // 7
        self._world.note_event((min(one, other), max(one, other), week), entry, self._id)
        return Event(
            entry, TYPES[kind], None, None, (self._read(one),), (self._read(other),), trigger,  # type: ignore[arg-type]
            self._sentence(begun), DateInterval(day, day, ""), "occurred", "asserted",
            INTENSITY[kind],
        )  # fmt: skip

    def _statement(self) -> Statement:
        one, other = self._pair()
        quoted = self._said(f"“The {self._world.words(14)},”")
        self._said(" ")
        speaker = self._named(one)
        self._said(" ")
        cue = self._said("said")
        self._said(" of ")
        self._named(other)
        self._sentence(quoted)
        entry = self._next("statement")
        self._world.note("statement", entry, (one, other))
        return Statement(
            entry, "direct", Speaker(speaker.start, speaker.end, self._read(one)), cue, (quoted,),
            (self._read(other),), {self._read(other): 0.5},
        )  # fmt: skip

    def _claim(self) -> tuple[Claim, Quantity]:
        one, other = self._pair()
        begun = self._named(one)
        self._said(" claimed that ")
        self._named(other)
        self._said(" lost ")
        value = self._world.chance.randint(1, 900)
        figure = self._said(f"{value} million dollars")
        about = self._said(f" on the {self._world.words(6)}")
        evidence = self._sentence(begun)
        quantity = Quantity(
            self._next("quantity"), figure.start, figure.end, value * 1e6, value * 1e6,
            value * 1e6, "USD", "exact", about,
        )  # fmt: skip
        entry = self._next("claim")
        self._world.note("claim", entry, (one, other))
        self._world.note_claim(other, entry)
        claim = Claim(
            entry, evidence, self._read(other), about, quantity.id, self._read(one), (), None,
            "affirmed", "reported", None,
        )  # fmt: skip
        return claim, quantity

    def _prediction(self) -> Prediction:
        one, other = self._pair()
        begun = self._named(one)
        self._said(" ")
        marker = self._said("will")
        self._said(" ask ")
        self._named(other)
        self._said(f" for the {self._world.words(7)}.")
        entry = self._next("prediction")
        self._world.note("prediction", entry, (one, other))
        by = (self._day + timedelta(days=self._world.chance.randint(20, 900))).isoformat()
        horizon = DateInterval(None, by, "") if self._world.chance.random() < 0.6 else None
        return Prediction(
            entry, self._sentence(begun), None, self._read(one), (self._read(other),), "pledge",
            horizon, None, marker,
        )  # fmt: skip
