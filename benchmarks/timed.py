"""Times the calls behind the pages against a server of its own process.

Beside the time that a call takes stands what it costs the server's processor: on a machine that
does other work as well the one grows with the load, the other hardly.
"""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import quantiles
from urllib.parse import quote

from detente.record import open_record
from detente.record.interface import ActorQuery, ArticleQuery, TieQuery

PORT = 8917
LIMIT = 200.0  # milliseconds at the 95th percentile: what a page may take


@dataclass(frozen=True, slots=True)
class Sample:
    """What is asked about: well known and little known actors, ties and articles alike."""

    actors: list[tuple[str, str]]  # id and name
    ties: list[tuple[str, str]]
    articles: list[str]
    chance: random.Random

    def filled(self, path: str) -> str:
        """The path about something."""
        chance = self.chance
        actor, name = chance.choice(self.actors)
        one, other = chance.choice(self.ties)
        return path.format(
            actor=actor,
            name=quote(name),
            beginning=quote(name[:4]),
            misspelt=quote(f"{name[:-2]}zq"),
            one=one,
            other=other,
            month=f"{chance.randint(2021, 2025)}-{chance.randint(1, 12):02}",
            word=chance.choice(WORDS),
            article=chance.choice(self.articles),
        )


FIRST_LOOKS = "tie: a first look at each"
CALLS = {
    "front: everything": "/api/front",
    "front: search, one word": "/api/search?q={word}",
    "front: search, two words": "/api/search?q={word}%20{word}",
    "front: search, a name": "/api/search?q={name}",
    "front: search, a name's beginning": "/api/actors?find={beginning}&limit=8",
    "front: search, a name misspelt": "/api/actors?find={misspelt}&limit=8",
    "actor": "/api/actors/{actor}",
    "actor: list": "/api/actors",
    "tie": "/api/ties/{one}/{other}",
    "tie: list, newest": "/api/ties?order=newest",
    "tie: list of an actor": "/api/ties?actor={actor}",
    "network": "/api/network",
    "network: a month": "/api/network?as_of={month}",
    "network: of an actor": "/api/network?actor={actor}",
    "timeline: an actor": "/api/timeline?actor={actor}",
    "timeline: two together": "/api/timeline?actor={one}&actor={other}&together=true",
    "timeline: a type, an outlet": "/api/timeline?actor={actor}&type=ACCUSE&publisher=Outlet%203",
    "statements": "/api/statements",
    "statements: by an actor": "/api/statements?by={actor}",
    "statements: by one of another": "/api/statements?by={one}&about={other}",
    "statements: an outlet, a month": "/api/statements?publisher=Outlet%207&since={month}-01",
    "claims: about an actor": "/api/claims?about={actor}",
    "predictions": "/api/predictions",
    "predictions: due": "/api/predictions?outcome=due",
    "predictions: open, by an actor": "/api/predictions?outcome=open&by={actor}",
    "events: of a type": "/api/events?type=THREATEN",
    "events: a rare outlet": "/api/events?publisher=Outlet%2090",
    "claims: checked": "/api/claims?checked=any",
    "claims: that do not hold": "/api/claims?checked=does%20not%20hold",
    "claims: checked, about an actor": "/api/claims?checked=any&about={actor}",
    "predictions: proposed": "/api/predictions?outcome=proposed",
    "predictions: proposed, by an actor": "/api/predictions?outcome=proposed&by={actor}",
    "predictions: broken": "/api/predictions?outcome=broken",
    "forecasters": "/api/forecasters",
    "series": "/api/series",
    "series: its values": "/api/series/series-0000000000000003",
    "precedents": "/api/precedents",
    "precedents: a kind": "/api/precedents?kind=film",
    "disagreements": "/api/disagreements",
    "disagreements: of an actor": "/api/disagreements?about={actor}",
    "articles": "/api/articles",
    "articles: an outlet": "/api/articles?publisher=Outlet%2012",
    "article": "/api/articles/{article}",
    "judgements": "/api/judgements",
    "filters: publishers": "/api/publishers",
    "ontology": "/api/ontology",
}
WORDS = ("harbour", "bridge", "tax", "treaty", "audit", "festival", "pension", "ferry")


def timed_calls(record: Path, calls: int, seed: int, only: str = "") -> None:
    """Prints for each call its median and its 95th percentile in milliseconds, and the mean of what
    it costs the processor; with `only` for those whose name begins so.
    """
    sample = _sample(record, random.Random(seed))
    paths = {FIRST_LOOKS: [CALLS["tie"].format(one=one, other=other) for one, other in sample.ties]}
    for name, path in CALLS.items():
        paths[name] = [sample.filled(path) for _ in range(calls)]
    print(f"load {os.getloadavg()[0]:.1f}")
    print(f"{'p50 ms':>8} {'p95 ms':>8} {'cpu ms':>8} {'kB':>7}  call")
    slow = []
    with _served(record) as server:
        connection = HTTPConnection("127.0.0.1", PORT, timeout=300)
        for name in filter(lambda name: name.startswith(only), paths):
            before = _processor(server)
            taken, size = _timed(connection, paths[name])
            cost = (_processor(server) - before) * 1000 / len(taken)
            middle, most = _middle(taken), _most(taken)
            print(f"{middle:8.1f} {most:8.1f} {cost:8.1f} {size / 1000:7.1f}  {name}", flush=True)
            if most > LIMIT:
                slow.append(name)
    print(f"over {LIMIT:.0f} ms at the 95th percentile: {', '.join(slow) or 'none'}")
    print(f"load {os.getloadavg()[0]:.1f}")


def _middle(taken: list[float]) -> float:
    return quantiles(taken, n=20, method="inclusive")[9]


def _most(taken: list[float]) -> float:
    return quantiles(taken, n=20, method="inclusive")[18]


def _timed(connection: HTTPConnection, paths: list[str]) -> tuple[list[float], int]:
    taken = []
    size = 0
    for path in paths:
        begun = time.perf_counter()
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        size = max(size, len(answer.read()))
        taken.append((time.perf_counter() - begun) * 1000)
        if answer.status != 200:
            raise SystemExit(f"{path} answers {answer.status}")
    return taken, size


def _sample(record: Path, chance: random.Random) -> Sample:
    """Of each kind the twenty best known and as many from further down."""
    with open_record(record) as store:
        view = store.view()
        heads = view.listed_actors(ActorQuery(limit=2000))
        ties = view.outlines(TieQuery(limit=2000))
        articles = view.listed_heads(ArticleQuery(limit=500))
    actors = [(head.id, head.name) for head in (*heads[:20], *chance.sample(heads, 20))]
    pairs = [tie.actors for tie in (*ties[:20], *chance.sample(ties, 20))]
    return Sample(actors, pairs, [head.id for head in chance.sample(articles, 40)], chance)


@contextmanager
def _served(record: Path) -> Iterator[int]:
    """The number of the process that serves the record."""
    command = [str(Path(sys.executable).parent / "detente"), "serve", "--port", str(PORT)]
    server = subprocess.Popen(
        [*command, "--record", str(record)], stdout=subprocess.PIPE, text=True
    )
    try:
        if server.stdout is not None:
            server.stdout.readline()  # it is said when the server listens
        yield server.pid
    finally:
        server.terminate()
        server.wait(timeout=20)


def _processor(process: int) -> float:
    """Seconds for which the processor was at work for the process; 0.0 where it is not told."""
    told = Path(f"/proc/{process}/stat")
    if not told.exists():
        return 0.0
    fields = told.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
