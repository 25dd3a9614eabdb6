"""Two accounts of one day that give one post of one body to two persons.

Only posts that one holds alone, named with their body: "Jane Doe, the chief executive of Acme". A
post that has just changed hands, or that is shared, is left alone.
"""

from collections.abc import Sequence
from typing import Any

from detente.model import Disagreement, ontology
from detente.weaving import days
from detente.weaving.contradiction import disagreement, quoted, surest
from detente.weaving.roles import Post, is_held, posts, voice
from detente.weaving.telling import Told, latest
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import words

MOST = 60  # entries of one block that are compared, the latest ones
Holder = tuple[Told, Post]


def keys(told: Told) -> frozenset[str]:
    """Where accounts of who holds one post meet: its title and its body."""
    return frozenset(f"{post.title} of {post.of}" for post in _held(told))


def _held(told: Told) -> list[Post]:
    """The posts that the sentence gives to persons as theirs alone, at the time of its telling."""
    rules = _rules()
    found = [post for post in posts(told) if post.of and post.title in rules["alone"]]
    if not found or not set(rules["passing"]).isdisjoint(words(told.text)):
        return []
    moment = days.apart(days.moment(told.date, told.published), days.day(told.published))
    return [
        post for post in found if is_held(post) and moment is not None and moment <= days.MOMENT
    ]


def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = ontology.load("disagreement")["roles"]
    return rules


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The disagreement about who holds the post, if there is one."""
    title, of = key.split(" ", 1)[1].split(" of ", 1)
    ordered = latest(block, MOST)
    holders = [
        (told, post)
        for told in ordered
        for post in _held(told)
        if (post.title, post.of) == (title, of)
    ]
    found = surest(holders, contradict)
    if found is None:
        return ()
    (one, post), (other, against), verdict = found
    reason = (
        f"{voice(one)} calls {post.person.name} {title}: {quoted(one.text)}; "
        f"{voice(other)} {against.person.name}: {quoted(other.text)}."
    )
    return (disagreement(key, reason, verdict, [[one], [other]], "role"),)


def contradict(first: Holder, second: Holder) -> Verdict | None:
    """How sure it is that one of the two does not hold the post; None where both may."""
    (one, post), (other, against) = first, second
    voices = one.evidence.publisher or one.article, other.evidence.publisher or other.article
    if voices[0] == voices[1] or one.origin == other.origin:
        return None
    gap = days.apart(days.day(one.published), days.day(other.published))
    if gap is None or gap > _rules()["one_day"]:
        return None
    if not set(words(post.person.name)).isdisjoint(words(against.person.name)):
        return None
    return table("disagreement", "role").held(
        ["same_title", "same_body", "one_time", "two_persons"]
    )
