"""What bears on a tie without naming both actors: sums of one, and disagreements about one."""

from detente.model import Claim, Disagreement
from detente.record.interface import ActorHead, DisagreementQuery, Entry, EntryQuery, View


def sums(
    view: View, one: ActorHead, other: ActorHead, limit: int | None = None
) -> dict[str, Entry]:
    """The claims with a figure about or by either actor, from articles that speak of both; with
    `limit` those among the newest claims of each, half as many.
    """
    found: dict[str, Entry] = {}
    for actor, partner in ((one, other), (other, one)):
        query = EntryQuery(
            kinds=("claim",),
            actors=(actor.id,),
            beside=(partner.id,),
            newest_first=True,
            limit=limit and -(-limit // 2),
        )
        claims = view.entries(query)
        found |= {
            each.id: each for each in claims if isinstance(each.body, Claim) and each.body.quantity
        }
    return found


def disagreements(
    view: View, one: ActorHead, other: ActorHead, limit: int | None = None
) -> tuple[Disagreement, ...]:
    """The disagreements about both actors, or about one of them with a side told in an article
    that speaks of the other too; the surest first; with `limit` those among the surest so many.
    """
    found = view.listed_disagreements(DisagreementQuery((one.id, other.id), limit=limit))
    sides = {each.id: [side.entry for group in each.sides for side in group] for each in found}
    evidence = view.evidence(sorted({entry for entries in sides.values() for entry in entries}))
    articles = {entry: each.article for entry, each in evidence.items()}
    of_one, of_other = (view.speaking_of(each.id, articles.values()) for each in (one, other))
    both = of_one & of_other
    return tuple(
        each
        for each in found
        if {one.id, other.id} <= set(each.about)
        or any(articles.get(entry) in both for entry in sides[each.id])
    )
