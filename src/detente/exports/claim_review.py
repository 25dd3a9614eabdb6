"""schema.org ClaimReview: every claim as a review that a fact-checker still has to finish.

detente rates nothing, so `reviewRating` is left out; where accounts disagree, `reviewBody` says so.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from detente.exports.export import pages
from detente.record.interface import View
from detente.views import ClaimLine, claim_lines


class ClaimReview:
    """A list of ClaimReview drafts (JSON-LD), without ratings."""

    name = "claimreview"
    meaning = "schema.org ClaimReview drafts, without ratings (JSON-LD)"
    file = "detente-claimreview.json"

    def write(self, view: View, target: Path) -> None:
        """Write the drafts to the file `target`."""
        drafts = list(reviews(view))
        target.write_bytes(msgspec.json.format(msgspec.json.encode(drafts), indent=2))


def reviews(view: View) -> Iterator[dict[str, object]]:
    """One draft for each claim."""
    for page in pages(view, "claim"):
        reasons = _reasons(view, [entry.id for entry in page])
        for line in claim_lines(view, page):
            yield _review(line, reasons.get(line.id, []))


def _reasons(view: View, claims: list[str]) -> dict[str, list[str]]:
    """For each claim the reasons of the disagreements it is in."""
    reasons: dict[str, list[str]] = {}
    for disagreement in view.disagreements(entries=claims):
        for side in disagreement.sides:
            for entry in side:
                reasons.setdefault(entry.entry, []).append(disagreement.reason)
    return reasons


def _review(line: ClaimLine, reasons: list[str]) -> dict[str, object]:
    evidence = line.evidence[0]
    appearance = {
        "@type": "NewsArticle",
        "url": evidence.address,
        "publisher": {"@type": "Organization", "name": evidence.publisher},
        "datePublished": evidence.published,
    }
    item: dict[str, object] = {"@type": "Claim", "appearance": appearance}
    if line.claimant:
        item["author"] = {"@type": "Thing", "name": line.claimant.name}
    review: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": line.id,
        "claimReviewed": evidence.text,
        "itemReviewed": item,
    }
    if reasons:
        review["reviewBody"] = " ".join(dict.fromkeys(reasons))
    return review
