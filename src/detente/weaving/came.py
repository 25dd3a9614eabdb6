"""What a later deed makes of a prediction, and how the two lie in time."""

from detente.model import Claim, Event, Prediction, ProposedOutcome
from detente.weaving import days
from detente.weaving.deeds import Deed
from detente.weaving.doings import denied
from detente.weaving.progress import progress
from detente.weaving.telling import Told

YEAR = 365


def outcome_of(prediction: Told, deed: Told, awaited: Deed, told: Deed) -> ProposedOutcome | None:
    """What the deed makes of the prediction; None where it says nothing of it.

    What was vowed not to be done and was done is a disagreement, unless it was vowed on a
    condition; a forecast of it did not come true.
    """
    body = prediction.body
    forecast = isinstance(body, Prediction) and body.kind == "forecast"
    conditional = isinstance(body, Prediction) and body.condition is not None
    unsure = isinstance(deed.body, Event | Claim) and deed.body.certainty in ("possible", "denied")
    if not told.done or denied(deed) or unsure:
        return None
    if not awaited.done:
        return "did not" if forecast else "broken" if conditional else None
    if found := progress(deed.text, told.place):
        return found
    if isinstance(deed.body, Event) and deed.body.status == "ongoing":
        return "under way"
    return "came true" if forecast else "kept"


def when_of(prediction: Told, deed: Told) -> list[str] | None:
    """How the deed lies in time; None where it did not come later, or nobody can tell.

    An undated deed must be told on a later day: the article of a prediction tells of the past too.
    "By the end of the year" dates no deed, as long as it could be of after the prediction.
    """
    made, told = days.day(prediction.published), days.day(deed.published)
    if made is None or prediction.evidence == deed.evidence:
        return None
    first = days.day(deed.date.earliest) if deed.date else None
    ends = days.day(deed.date.latest) if deed.date else None
    if first and first > made:
        found, day = ["later"], first
    elif first is None and told and told > made and (ends is None or ends > made):
        found, day = ["told_later"], told
    else:
        return None
    horizon = prediction.body.horizon if isinstance(prediction.body, Prediction) else None
    last = days.day(horizon.latest) if horizon else None
    if last:
        return [*found, "in_time" if day <= last else "late"]
    return [*found, "long_after"] if (day - made).days > YEAR else found
