"""The record in other programs' formats: one class a file, listed here."""

from detente.exports.annotations import Annotations
from detente.exports.claim_review import ClaimReview
from detente.exports.comma_separated import CommaSeparated
from detente.exports.export import Export
from detente.exports.follow_the_money import FollowTheMoney
from detente.exports.graph import Gexf
from detente.exports.parquet import Parquet
from detente.exports.timeline_js import TimelineJs

_EXPORTS: tuple[Export, ...] = (
    FollowTheMoney(),
    ClaimReview(),
    TimelineJs(),
    Gexf(),
    Annotations(),
    Parquet(),
    CommaSeparated(),
)
FORMATS: dict[str, Export] = {export.name: export for export in _EXPORTS}
