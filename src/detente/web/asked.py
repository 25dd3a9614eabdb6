"""What is asked for in the query of an address, and in the body of what changes something."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from detente.model import (
    ActorKind,
    Certainty,
    DisagreementKind,
    JudgementKind,
    TieState,
)
from detente.model import Outcome as Judged
from detente.record.interface import ArticleStatus

Key = Annotated[
    str,
    Field(max_length=1000, examples=["actor-8c7f0d1b2a394e56"]),
    AfterValidator(lambda key: key.replace("\x00", "\N{REPLACEMENT CHARACTER}")),
]
Words = Annotated[
    str,
    Field(max_length=2000, examples=["harbour bridge"]),
    AfterValidator(lambda words: words.replace("\x00", " ")),
]
Day = Annotated[date, Field(examples=["2031-03-15"])]
Month = Annotated[
    str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$", min_length=7, max_length=7, examples=["2031-03"])
]
Actors = Annotated[
    list[Key],
    Field(max_length=50, description="Ids of actors, or their names; repeat for several."),
]
After = Annotated[
    Key | None, Field(description="`next` of the page before; nothing for the first page.")
]
Outcome = Literal[
    "open", "due", "contradicted", "proposed", "came true", "did not", "in part", "cannot be told",
    "kept", "broken", "stalled", "under way",
]  # fmt: skip
Checked = Literal["any", "holds", "does not hold", "cannot be told"]
PrecedentKind = Literal[
    "politics", "government", "alliance", "business", "venture", "film", "music", "sport", "record",
]  # fmt: skip
Ending = Literal[
    "holding", "rupture", "parted", "lapsed", "completed", "death", "defeat", "absorbed",
]  # fmt: skip
Strict = ConfigDict(extra="forbid")


class Paged(BaseModel):
    """How much of a list is asked for."""

    model_config = Strict
    limit: Annotated[int, Field(ge=1, le=500, description="At most so many lines.")] = 50
    after: After = None


class AskedActors(Paged):
    """Which actors: those called like `find`, else those most spoken of."""

    find: Annotated[Words, Field(description="A name or the beginning of one.")] = ""
    kind: list[ActorKind] = []


class AskedTies(Paged):
    """Which ties."""

    actor: Actors = []
    state: list[TieState] = []
    order: Literal["weight", "newest"] = "weight"


class AskedDisagreements(Paged):
    """Which disagreements."""

    about: Actors = []
    kind: list[DisagreementKind] = []
    order: Literal["newest", "surest"] = "newest"


class AskedArticles(Paged):
    """Which articles."""

    publisher: list[Words] = []
    language: list[Words] = []
    status: list[ArticleStatus] = []
    since: Day | None = None
    until: Day | None = None
    order: Literal["newest", "oldest"] = "newest"


class AskedEntries(Paged):
    """Which entries of a ledger."""

    actor: Annotated[Actors, Field(description="Naming any of these (ids or names).")] = []
    by: Annotated[Actors, Field(description="By any of these (ids or names).")] = []
    about: Annotated[Actors, Field(description="About any of these (ids or names).")] = []
    type: Annotated[
        list[Words],
        Field(description="Types of events, kinds of statements and predictions, polarities."),
    ] = []
    publisher: list[Words] = []
    certainty: list[Certainty] = []
    since: Day | None = None
    until: Day | None = None
    order: Literal["newest", "oldest"] = "newest"


class AskedClaims(AskedEntries):
    """Which claims."""

    checked: Annotated[
        Checked | None, Field(description="Only those of which a series says so; any: something.")
    ] = None


class AskedPredictions(AskedEntries):
    """Which predictions."""

    outcome: Outcome | None = None


class AskedPrecedents(Paged):
    """Which precedents: of which kinds of partnership, ended in which manners."""

    kind: list[PrecedentKind] = []
    ending: list[Ending] = []


class AskedTimeline(AskedEntries):
    """Which happenings: what several actors have to do with each other with `together`."""

    order: Literal["newest", "oldest"] = "oldest"
    together: bool = False


class AskedNetwork(BaseModel):
    """Which network."""

    model_config = Strict
    as_of: Annotated[Month | None, Field(description="A month; as it stands where missing.")] = None
    actor: Actors = []
    limit: Annotated[int, Field(ge=1, le=10_000, description="At most so many ties.")] = 2000


class AskedSearch(BaseModel):
    """What is searched."""

    model_config = Strict
    q: Annotated[Words, Field(description='Words; "several in quotation marks" as a phrase.')]
    kind: Literal["article", "event", "statement", "claim", "prediction"] | None = None
    limit: Annotated[int, Field(ge=1, le=100)] = 20


class AskedJudgements(Paged):
    """Which judgements."""

    kind: list[JudgementKind] = []
    undone: bool = True


class _Decided(BaseModel):
    model_config = Strict
    by: Annotated[str | None, Field(max_length=200, description="Who decides.")] = None
    note: Annotated[str | None, Field(max_length=5000, description="Why, in your words.")] = None


Name = Annotated[str, Field(min_length=1, max_length=1000)]


class Merge(_Decided):
    """Two names of the record are one actor's."""

    kind: Literal["merge"]
    one: Name
    other: Name


class Split(_Decided):
    """Two names of the record are two actors'."""

    kind: Literal["split"]
    one: Name
    other: Name


class Reject(_Decided):
    """An entry was read wrongly, a disagreement is none, a proposed outcome is wrong; `entry` is
    its id.
    """

    kind: Literal["reject"]
    entry: Key


class Resolve(_Decided):
    """What came of a prediction; `prediction` is its id."""

    kind: Literal["resolve"]
    prediction: Key
    outcome: Judged


class Confirm(_Decided):
    """What weaving proposes came of a prediction did; `proposal` is the proposal's id."""

    kind: Literal["confirm"]
    proposal: Key


Decision = Annotated[Merge | Split | Reject | Resolve | Confirm, Field(discriminator="kind")]


class Undo(BaseModel):
    """Takes a judgement back; there is nothing to say beside."""

    model_config = Strict


class NewArticle(BaseModel):
    """An article to read: the `address` of a page on the web, or a `text` with a file `name` whose
    ending says what it is (.txt where it has none; .html, .jsonl, .csv ...).
    """

    model_config = Strict
    address: Annotated[str | None, Field(max_length=4000)] = None
    name: Annotated[str, Field(max_length=200)] = "article.txt"
    text: Annotated[str | None, Field(max_length=10_000_000)] = None
