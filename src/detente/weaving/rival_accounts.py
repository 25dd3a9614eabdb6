"""Two parties that tell one thing in opposite ways.

A claim with a figure that somebody else doubts or belittles; a saving claimed where others tell
that spending grew; the same thing called one thing by one party and another by its critics. Most of
this stands in one article, so entries meet by article; a claim and a doubt about the same measured
thing of the same actor meet across articles too.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from detente.model import Claim, Disagreement, Prediction, Statement
from detente.weaving.contradiction import disagreement, quoted, says
from detente.weaving.doubts import doubts, has_checked, points_at_claim
from detente.weaving.figure_told import Figure, figure
from detente.weaving.measures import concepts, falls, movement
from detente.weaving.telling import Told
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import content, words

NEAR = 700  # characters within which one article sets two accounts side by side
BESIDE = 250  # characters within which "others called it" names the same thing
CLEAR = 0.5  # stance from which a statement is clearly for or against
SHARED = 2  # other words that two statements about one thing share
POINTERS = frozenset({"it", "this", "that", "them", "these", "him", "her"})


def keys(told: Told) -> frozenset[str]:
    """The voice of the article, for all that may be an account; the actor and measure of figures
    and doubts.
    """
    if isinstance(told.body, Prediction):
        return frozenset()
    claimed = figure(told) if told.speaker else None
    if claimed and claimed.subject:
        across = {f"{claimed.subject.id} {claimed.measure}"}
    elif isinstance(told.body, Statement) and doubts(told):
        across = {
            f"{party.id} {measure}"
            for party in told.who(told.body.about)
            for measure in concepts(told.text)
        }
    else:
        across = set()
    return frozenset({told.origin, *across})


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The rival accounts of one story, or those of one measure that meet across articles."""
    if len(key.split(" ")) > 2:
        return tuple(_across(key, block))
    articles: dict[str, list[Told]] = {}
    for told in sorted(block, key=lambda told: (told.published or "9999", told.article)):
        articles.setdefault(told.article, []).append(told)
    texts = {told.id: told.text for told in block}
    found: dict[object, Disagreement] = {}
    for entries in articles.values():
        ordered = sorted(entries, key=lambda told: (told.evidence.start, told.id))
        for each in (*_countered(key, ordered), *_named(key, ordered)):
            sign = tuple(tuple(texts[one.entry] for one in side) for side in each.sides)
            found.setdefault(sign, each)
    return tuple(found.values())


def _across(key: str, block: Sequence[Told]) -> Iterator[Disagreement]:
    claims = [told for told in block if isinstance(told.body, Claim)]
    doubts = [told for told in block if isinstance(told.body, Statement)]
    for claim in claims:
        found = []
        for doubt in doubts:
            if _answers(doubt, claim):
                verdict = _verdict(
                    ["same_subject", "same_measure", "figure", "two_speakers", "doubt"]
                )
                found += [(doubt, verdict)] if verdict else []
        if found:
            yield _against(key, claim, found)


def _answers(doubt: Told, claim: Told) -> bool:
    """True where the doubt, in another article, speaks of whoever made the claim, or of its figure:
    two of one measure and actor may well be about two things.
    """
    if doubt.article == claim.article or _one_voice(claim, doubt):
        return False
    claimed = figure(claim)
    if claim.speaker is not None and claim.speaker.id in doubt.named:
        return True
    return claimed is not None and claimed.words in " ".join(doubt.text.split())


def _countered(key: str, ordered: Sequence[Told]) -> Iterator[Disagreement]:
    """The claims with a figure that others doubt, or contradict, close by."""
    starts = [told.evidence.start for told in ordered]
    claims = [told for told in ordered if figure(told)]
    for place, claim in enumerate(claims):
        after = claims[place + 1].evidence.start if place + 1 < len(claims) else None
        first = bisect_left(starts, claim.evidence.start - NEAR)
        last = bisect_right(starts, claim.evidence.end + NEAR)
        found = []
        for other in ordered[first:last]:
            last_claim = after is None or other.evidence.start < after
            verdict = _counter(claim, other, last_claim)
            found += [(other, verdict)] if verdict else []
        if found:
            yield _against(key, claim, found)


def _counter(claim: Told, other: Told, last_claim: bool) -> Verdict | None:
    """How sure it is that `other` goes against the claim; None where it may not.

    "These numbers" are those of the claim told last before them.
    """
    claimed = figure(claim)
    if claimed is None or _one_voice(claim, other) or _is_one_sentence(claim, other):
        return None
    features = ["side_by_side", "figure", *["two_speakers"] * _somebody(other)]
    if doubts(other):
        same = claimed.measure in concepts(other.text)
        points = 0 <= other.evidence.start - claim.evidence.end <= NEAR // 2
        points = points and last_claim and points_at_claim(other)
        if same or points:
            about = "same_measure" if same else "pointing_word"
            return _verdict([*features, about, "doubt"])
    if _checked(claimed, other):
        return _verdict([*features, "same_measure", "checked"])
    own = claim.speaker is not None and not has_checked(claim.text)
    fallen = falls(claimed.measure) if own else None
    if fallen and fallen in concepts(other.text) and movement(other.text) == "rise":
        contrast = says(other.text, "contrasts")
        return _verdict([*features, "opposite_movement", *["contrast"] * contrast])
    if fallen and _costs(claimed, other, fallen):
        return _verdict([*features, "opposite_movement"])
    return None


def _is_one_sentence(claim: Told, other: Told) -> bool:
    """True for what may be one account read twice: the same words, without two named speakers."""
    one, two = claim.evidence, other.evidence
    overlap = one.start < two.end and two.start < one.end
    return one == two or (overlap and (claim.speaker is None or other.speaker is None))


def _checked(claimed: Figure, other: Told) -> bool:
    """True where others counted what was claimed, and came to another figure."""
    counted = figure(other)
    if counted is None or counted.measure != claimed.measure or counted.unit != claimed.unit:
        return False
    if counted.subject not in (None, claimed.subject) or counted.range.overlaps(claimed.range):
        return False
    speaker = claimed.told.speaker
    if speaker is None or (counted.subject is None and speaker == claimed.subject):
        return False
    return has_checked(other.text)


def _costs(claimed: Figure, other: Told, fallen: str) -> bool:
    """True where others put a cost on the very cuts in which the saving was claimed."""
    body, quantity = other.body, other.quantity
    if not isinstance(body, Claim) or quantity is None or body.polarity == "denied":
        return False
    measured = concepts(other.words(quantity.measures) or other.words(body.about))
    cuts = any(falls(name) == fallen for name in concepts(other.text))
    return measured == {"cost"} and cuts and quantity.unit.lower() == claimed.unit


def _somebody(told: Told) -> bool:
    """True where somebody, named or not, stands behind it, and not the article itself."""
    return told.speaker is not None or (
        isinstance(told.body, Statement) and told.body.speaker is not None
    )


def _named(key: str, ordered: Sequence[Told]) -> Iterator[Disagreement]:
    """What two speakers, close together, call one thing or say of it with opposite stance."""
    said = [told for told in ordered if isinstance(told.body, Statement) and _somebody(told)]
    starts = [told.evidence.start for told in said]
    for place, one in enumerate(said):
        last = bisect_right(starts, one.evidence.end + NEAR)
        for other in said[place + 1 : last]:
            if other.evidence.start == one.evidence.start:
                continue  # one sentence, read as two statements
            verdict = _called(one, other) or _opposed(one, other)
            if verdict:
                reason = f"{_says(one)}; {_says(other)}."
                yield disagreement(key, reason, verdict, [[one], [other]])


def _called(one: Told, other: Told) -> Verdict | None:
    """How sure it is that two call one thing by opposite names: "while A called X y, others z"."""
    first, second = one.body, other.body
    if (
        not isinstance(first, Statement)
        or not isinstance(second, Statement)
        or _one_voice(one, other)
    ):
        return None
    if other.evidence.start - one.evidence.end > BESIDE:
        return None
    judged = _judgement(_before(one, other)), _judgement(other.text)
    cues = [_names(told, body) for told, body in ((one, first), (other, second))]
    points = bool(POINTERS & set(words(other.text)))
    contrast = says(one.text, "contrasts") or says(other.text, "contrasts")
    opposite = judged[0] * judged[1] < 0
    if judged[0] == judged[1] or not all(cues) or not (points or _shared(one, other)):
        return None
    if not (contrast or opposite):
        return None
    features = ["side_by_side", "two_speakers", "both_name_it"]
    features += ["contrast"] * contrast + ["opposite_stance"] * opposite
    return _verdict([*features, *["pointing_word"] * points])


def _names(told: Told, said: Statement) -> bool:
    """True where the words say what a thing is: "called it reckless", not "called for calm"."""
    if said.cue is None or not says(told.words(said.cue), "naming_cues"):
        return False
    after = told.evidence.text[max(0, said.cue.end - told.evidence.start) :]
    near = {*words(told.words(said.cue))[1:], *words(after)[:1]}
    return near.isdisjoint({"for", "on", "upon", "how"})


def _opposed(one: Told, other: Told) -> Verdict | None:
    """How sure it is that two judge one thing with opposite stance."""
    first, second = one.body, other.body
    if (
        not isinstance(first, Statement)
        or not isinstance(second, Statement)
        or _one_voice(one, other)
    ):
        return None
    stances = {one.one(actor): stance for actor, stance in first.stance.items()}
    for actor, stance in sorted(second.stance.items()):
        before = stances.get(other.one(actor), 0.0)
        clear = min(abs(before), abs(stance)) >= CLEAR and before * stance < 0
        clear = clear and (says(one.text, "contrasts") or says(other.text, "contrasts"))
        if clear and other.one(actor) and len(_shared(one, other)) >= SHARED:
            return _verdict(["side_by_side", "two_speakers", "same_subject", "opposite_stance"])
    return None


def _one_voice(one: Told, other: Told) -> bool:
    """True where both may be one speaker's: the same actor, or two that nobody names."""
    if one.speaker or other.speaker:
        return one.speaker == other.speaker
    return _somebody(one) == _somebody(other)


def _before(one: Told, other: Told) -> str:
    """The words of the one without those of the other that stand at its end."""
    within = one.evidence.start < other.evidence.start < one.evidence.end
    return one.evidence.text[: other.evidence.start - one.evidence.start] if within else one.text


def _judgement(text: str) -> int:
    """1 where the words judge well, -1 where ill, 0 where neither or both."""
    good, bad = says(text, "praise"), says(text, "blame")
    return int(good) - int(bad)


def _shared(one: Told, other: Told) -> set[str]:
    """The content words that both use, names left out."""
    named = {
        word
        for told in (one, other)
        for party in told.parties.values()
        for word in content(party.name)
    }
    return (set(content(one.text)) & set(content(other.text))) - named


def _verdict(features: Sequence[str]) -> Verdict | None:
    return table("disagreement", "rival-accounts").held(features)


def _against(key: str, claim: Told, found: Sequence[tuple[Told, Verdict]]) -> Disagreement:
    """The claim on one side, all that goes against it on the other."""
    others = [told for told, _ in found]
    best = max((verdict for _, verdict in found), key=lambda verdict: verdict.score)
    said = "; ".join(dict.fromkeys(_says(told) for told in others[:3]))
    return disagreement(key, f"{_says(claim)}; {said}.", best, [[claim], others])


def _says(told: Told) -> str:
    return f"{told.teller}: {quoted(told.text)}"
