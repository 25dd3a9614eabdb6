"""Those that the story is about while it is being read, and each place that refers to one."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from detente.model import ActorKind, Mention, MentionForm, Span
from detente.reading.actors.forms import Place
from detente.reading.actors.gazetteer import body_kinds_of_name
from detente.reading.actors.namesakes import Named
from detente.reading.actors.titles import Gender, gender_of_name
from detente.reading.syntax import Syntax, Token


@dataclass(frozen=True, slots=True)
class Given:
    """A role that the article gives: the noun it is called by and the words around it.

    `of` is the place of the name it is held in, or words for it, or None. `told` is False where it
    was only concluded, as that one owns "his company". `whole` is the place of a description that
    stands for the holder by itself: "the owner of Acme".
    """

    role: str
    title: str
    of: Place | str | None = None
    told: bool = True
    whole: Place | None = None
    start: str | None = None
    end: str | None = None


@dataclass(slots=True)
class Referent:
    """One bearer of names with what is known of it so far."""

    index: int
    named: Named
    gender: Gender | None
    bodies: frozenset[str]
    roles: list[Given] = field(default_factory=list)

    @property
    def kind(self) -> ActorKind:
        """The kind of actor."""
        return self.named.kind


@dataclass(frozen=True, slots=True)
class Reference:
    """Words at `place` that refer to the referent of that number; `head` is their main word."""

    place: Place
    head: int
    sentence: int
    referent: int | None
    form: MentionForm

    def mention(self, syntax: Syntax) -> Mention:
        """The same as a mention in the article."""
        span = span_of(syntax, self.place)
        return Mention(span.start, span.end, self.form)


def referents(bearers: Iterable[Named]) -> list[Referent]:
    """A referent for each bearer, with the gender and the kinds of body that its names tell."""
    return [
        Referent(
            index,
            each,
            gender_of_name(each.words) if each.kind == "person" else None,
            _bodies(each) if each.kind == "organization" else frozenset(),
        )
        for index, each in enumerate(bearers)
    ]


def _bodies(named: Named) -> frozenset[str]:
    return frozenset().union(*(body_kinds_of_name(form.words) for form in named.forms))


def span_of(syntax: Syntax, place: Place) -> Span:
    """Where the words at `place` stand, without the full stop of "on X." at a sentence's end."""
    first, last = syntax.tokens[place[0]], syntax.tokens[place[1] - 1]
    closing = first == last and len(last.text) == 2 and last.text[1] == "."
    return Span(first.start, last.end - closing)


def head_in(syntax: Syntax, place: Place) -> Token:
    """The word at `place` that the others of it hang on."""
    first, last = place
    for token in syntax.tokens[first:last]:
        if token.head == token.index or not first <= token.head < last:
            return token
    return syntax.tokens[last - 1]


def name_references(syntax: Syntax, known: Iterable[Referent]) -> list[Reference]:
    """Every place where a name stands, in the order of the text."""
    found: list[Reference] = []
    for referent in known:
        for place in referent.named.places:
            head = head_in(syntax, place)
            found.append(Reference(place, head.index, head.sentence, referent.index, "name"))
    return sorted(found, key=lambda each: each.place)
