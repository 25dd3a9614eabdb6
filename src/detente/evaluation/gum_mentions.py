"""Mentions of persons, organizations and places, measured on GUM from the plain text on.

A mention is right where its first and its last character and its form (name, nominal, pronoun)
are. GUM marks many other things (abstract ones, objects, events, times); they count in
`everything` only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.evaluation import gum
from detente.evaluation.bootstrap import Interval, interval
from detente.evaluation.counts import Score, compared
from detente.reading.encoder.analysis import Analysis, analyse
from detente.reading.plain import plain

ACTORS = frozenset({"person", "organization", "place"})
FORMS = ("name", "nominal", "pronoun")

Mention = tuple[int, int, str, str]  # start, end, kind, form
Mentioned = set[Mention]


@dataclass(frozen=True, slots=True)
class Text:
    """One text: its genre, and the scores of what is found in it."""

    genre: str
    actors: Score
    kinds: Score
    everything: Score
    forms: dict[str, Score]


@dataclass(frozen=True, slots=True)
class Part:
    """Figures of some texts.

    `actors`: persons, organizations and places by span and form, with the interval of their F1 over
    texts; `kinds`: the same, and the kind must be right too; `everything`: whatever GUM marks, by
    span and form; `forms`: as `actors`, form by form.
    """

    texts: int
    actors: Score
    actors_interval: Interval
    kinds: Score
    everything: Score
    forms: dict[str, Score]


@dataclass(frozen=True, slots=True)
class Result:
    """Figures of the texts of news, and of all."""

    news: Part
    all: Part


def evaluate(path: Path) -> Result:
    """The figures on a part of GUM, the folder `path`."""
    found = [text(gold, analyse(gold.text, plain(gold.text))) for gold in gum.texts(path)]
    return Result(_part([each for each in found if each.genre == "news"]), _part(found))


def text(gold: gum.Gold, found: Analysis) -> Text:
    """The scores of one text."""
    ours: Mentioned = {
        (found.words[e.first].start, found.words[e.last].end, e.kind, e.form)
        for e in found.mentions
    }
    theirs: Mentioned = {
        (gold.words[e.first].start, gold.words[e.last].end, e.kind, e.form) for e in gold.entities
    }
    return Text(
        gold.genre,
        compared(_kept(ours), _kept(theirs)),
        compared(_kept(ours, kinds=True), _kept(theirs, kinds=True)),
        compared({_spot(each) for each in ours}, {_spot(each) for each in theirs}),
        {form: compared(_kept(ours, form), _kept(theirs, form)) for form in FORMS},
    )


def _kept(mentioned: Mentioned, form: str = "", *, kinds: bool = False) -> set[object]:
    """Of actors only, and of one form where given; without kinds, unless they are asked for."""
    kept = [each for each in mentioned if each[2] in ACTORS and form in ("", each[3])]
    return set(kept) if kinds else {_spot(each) for each in kept}


def _spot(mention: Mention) -> tuple[int, int, str]:
    start, end, _, form = mention
    return start, end, form


def _part(found: Sequence[Text]) -> Part:
    return Part(
        len(found),
        sum((each.actors for each in found), Score()),
        interval(found, lambda some: sum((each.actors for each in some), Score()).f1),
        sum((each.kinds for each in found), Score()),
        sum((each.everything for each in found), Score()),
        {form: sum((each.forms[form] for each in found), Score()) for form in FORMS},
    )
