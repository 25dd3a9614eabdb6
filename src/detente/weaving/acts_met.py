"""Predictions met by the very act that they foretold, where no class of deeds holds it.

"I will open the ferry terminal" is met by what tells that the speaker opened it; and, where nobody
is said to have done it, by what tells that it opened, and that it was promised.
"""

from collections.abc import Iterable, Sequence
from itertools import product

from detente.model import Claim, Prediction, ProposedOutcome
from detente.weaving.acts import Act, foretold, happened, looks_back, told_act
from detente.weaving.came import outcome_of, when_of
from detente.weaving.doings import shared
from detente.weaving.proposals import Met, held
from detente.weaving.telling import Told
from detente.weaving.words import content, words

WORDS = 20  # words of a claim that may be what was promised


def own_class(act: Act | None) -> set[str]:
    """The class of its own of an act whose verb no class of deeds holds."""
    return {act.deed.name} if act and not act.classed else set()


def vowed(told: Told) -> tuple[str, ...]:
    """The word for what a pledge or plan will be done to; of a claim about no actor that says that
    something was promised every word that may be that.
    """
    body, act = told.body, foretold(told)
    if isinstance(body, Prediction):
        return act.object_[-1:] if act and act.done and body.kind != "forecast" else ()
    if isinstance(body, Claim) and body.subject is None and looks_back(told):
        return content(told.text)[:WORDS]
    return ()


def act_met(prediction: Told, deed: Told, actor: str, act: Act) -> Iterable[Met]:
    """The very act that was foretold, done to the same, as what came of the prediction."""
    did, when = told_act(deed), when_of(prediction, deed)
    if did is None or when is None or did.verb != act.verb or not act.is_like(did):
        return
    outcome = outcome_of(prediction, deed, act.deed, did.deed)
    if outcome is not None:
        others = [each for each in shared(prediction, deed, actor) if each != "same_object"]
        features = ["same_actor", "same_deed", "same_object", *others, *_back(deed), *when]
        yield from _held(outcome, prediction, deed, features)


def _back(deed: Told) -> list[str]:
    return ["looked_back"] if looks_back(deed) else []


def by_vow(predictions: Sequence[Told], others: Sequence[Told]) -> Iterable[Met]:
    """What came about, and was promised, as the sentence says, by somebody whom it names."""
    for prediction, deed in product(predictions, others):
        act, name = foretold(prediction), prediction.speaker.name if prediction.speaker else ""
        came, when = happened(deed, act) if act else None, when_of(prediction, deed)
        if act is None or came is None or when is None or not name:
            continue
        named = words(name)[-1] in words(deed.text)
        outcome = outcome_of(prediction, deed, act.deed, came) if named else None
        if outcome is not None:
            features = ["same_actor", "same_deed", "same_object", "looked_back", *when]
            yield from _held(outcome, prediction, deed, features)


def _held(
    outcome: ProposedOutcome, prediction: Told, deed: Told, features: list[str]
) -> Iterable[Met]:
    """The deed as what came of the prediction; a promise that was kept too late is in part."""
    if outcome == "kept" and "late" in features:
        outcome = "in part"
    if found := held("deed", outcome, prediction, deed, features):
        yield found
