"""Two accounts that give one person, at one time, a post and its deputy's, or a post that is over.

Posts stand beside the name: "the deputy mayor, Jane Doe", "Doe, the former treasurer of Bergen".
Whoever was something at one time and something else at another had two spells; whoever is called
former after the other account may have left in between.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from detente.model import Disagreement, ontology
from detente.weaving import days
from detente.weaving.contradiction import disagreement, quoted, surest
from detente.weaving.telling import Party, Told, latest
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import fold

MOST = 60  # entries of one block that are compared, the latest ones


@dataclass(frozen=True, slots=True)
class Post:
    """A post as a sentence gives it: its rank ("" for the post itself), its title, of what body."""

    person: Party
    rank: str
    title: str
    of: str


def keys(told: Told) -> frozenset[str]:
    """Where accounts of one person's post meet: the person, the title."""
    return frozenset(f"{post.person.id} {post.title}" for post in posts(told))


def posts(told: Told) -> tuple[Post, ...]:
    """The posts that the sentence gives to persons it names, each person with one at most."""
    return told.once(_posts)


def _posts(told: Told) -> tuple[Post, ...]:
    text = fold(told.text)
    if not any(title in text for title in _titles()):
        return ()
    people = sorted(each for each in set(told.parties.values()) if each.kind == "person")
    found = [set(_of(text, person)) for person in people if " " in person.name]
    return tuple(each.pop() for each in found if len(each) == 1)


def _of(text: str, person: Party) -> Iterator[Post]:
    name = re.escape(fold(person.name))
    ranks = "|".join(map(re.escape, _ranks()))
    titles = "|".join(map(re.escape, _titles()))
    post = rf"(?:(?P<rank>{ranks})[\s-]+)?(?P<title>{titles})"
    of = r"(?:\s+of\s+(?:the\s+)?(?P<of>[\w' -]{2,40}?))?"
    for pattern in (
        rf"\b{post}{of},?\s+{name}\b",
        rf"\b{name},\s+(?:the\s+|a\s+)?{post}{of}\s*[,.]",
    ):
        for match in re.finditer(pattern, text):
            yield Post(person, match["rank"] or "", match["title"], (match["of"] or "").strip())


@cache
def _titles() -> tuple[str, ...]:
    rows: list[str] = ontology.load("disagreement")["roles"]["titles"]
    return tuple(sorted(rows, key=len, reverse=True))


@cache
def _ranks() -> tuple[str, ...]:
    rows = ontology.load("disagreement")["roles"]["ranks"]
    return tuple(sorted((word for row in rows.values() for word in row), key=len, reverse=True))


@cache
def _rank(word: str) -> str:
    rows = ontology.load("disagreement")["roles"]["ranks"]
    return next((name for name, row in rows.items() if word in row), "holder")


def is_held(post: Post) -> bool:
    """True for the post itself, held now: not its deputy's, nor a former or an acting holder's."""
    return not post.rank or _rank(post.rank) == "holder"


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The disagreement about the person's post, the accounts by what they give."""
    person = key.split(" ")[1]
    ordered = latest(block, MOST)
    title = key.split(" ", 2)[2]
    named = [(told, post) for told in ordered for post in posts(told)]
    named = [each for each in named if each[1].person.id == person and each[1].title == title]
    found = surest(named, contradict)
    if found is None:
        return ()
    (one, post), (other, against), verdict = found
    reason = (
        f"{voice(one)} calls {post.person.name} {_words(post)}: {quoted(one.text)}; "
        f"{voice(other)} {_words(against)}: {quoted(other.text)}."
    )
    return (disagreement(key, reason, verdict, [[one], [other]]),)


def voice(told: Told) -> str:
    """Whose words the post is in: a sentence that reports another's is the article's own."""
    return told.evidence.publisher or told.teller


def _words(post: Post) -> str:
    return " ".join(each for each in (post.rank, post.title) if each)


def contradict(first: tuple[Told, Post], second: tuple[Told, Post]) -> Verdict | None:
    """How sure it is that the two cannot both be; None where they can, or may."""
    (one, post), (other, against) = first, second
    ranks = _rank(post.rank), _rank(against.rank)
    voices = one.evidence.publisher or one.article, other.evidence.publisher or other.article
    if (
        ranks[0] == ranks[1]
        or "open" in ranks
        or voices[0] == voices[1]
        or one.origin == other.origin
    ):
        return None
    if post.of and against.of and post.of != against.of:
        return None
    gap = days.apart(days.day(one.published), days.day(other.published))
    rules = ontology.load("disagreement")["roles"]
    if gap is None or gap > rules["together"] or (one.date or other.date) is not None:
        return None
    courtesy = post.title in rules["courtesy"]
    if "former" in ranks and (ranks[0] != "former" or gap == 0 or courtesy):
        return None
    features = [
        "same_person",
        "same_title",
        "one_time",
        *["same_body"] * bool(post.of and post.of == against.of),
        "over" if "former" in ranks else "another_rank",
    ]
    return table("disagreement", "role").held(features)
