"""Whether a name is a person's, a body's, a government's, a group's, or no actor's at all.

The model's opinion is one witness among several, since it is often wrong on well-known surnames.
The weights say how rarely each witness was found to err; several weak ones outvote a label.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from detente.model import ActorKind
from detente.reading.actors.forms import Form, Place
from detente.reading.actors.gazetteer import (
    body_kinds_of_name,
    body_kinds_of_noun,
    country,
    is_seat,
    lists,
)
from detente.reading.actors.titles import fields_of, is_address, is_given_name, role_in
from detente.reading.syntax import Syntax, Token

Votes = dict[ActorKind | None, float]
LABEL = 2.0  # what the model's label counts where it is always the same
LEAST = 2.0  # what a name that the model did not see must bring up to be believed
_CLANS = ("Mc", "Mac", "O'", "De", "Di", "La", "Le", "Van", "Fitz", "D'")
_BY_WAY_OF = frozenset({"on", "via", "through", "off"})
_PLATFORM_CASES = frozenset({"on", "off", "via", "through", "at", "in", "onto", "across"})


@dataclass(frozen=True, slots=True)
class _Occurrence:
    """One place of a form in its sentence."""

    syntax: Syntax
    form: Form
    place: Place

    @property
    def head(self) -> Token:
        """The word of the name that the rest of the name hangs on."""
        first, last = self.place
        for token in self.syntax.tokens[first:last]:
            if not first <= token.head < last or token.head == token.index:
                return token
        return self.syntax.tokens[last - 1]

    def before(self, steps: int = 1) -> Token | None:
        """The word that stands `steps` before the name in the same sentence."""
        index = self.place[0] - steps
        if index < 0:
            return None
        token = self.syntax.tokens[index]
        return token if token.sentence == self.head.sentence else None


def votes(syntax: Syntax, form: Form) -> Votes:
    """How much speaks for each kind; None stands for "names no actor"."""
    total = labelled(form)
    for kind, weight in _spelling(form):
        total[kind] += weight
    for place in form.places:
        occurrence = _Occurrence(syntax, form, place)
        for witness in _WITNESSES:
            for kind, weight in witness(occurrence):
                total[kind] += weight
    return total


def labelled(form: Form) -> Votes:
    """How much the model's own opinion speaks for each kind."""
    total: Votes = defaultdict(float)
    labels = max(1, sum(form.labels.values()))
    for label, count in form.labels.items():
        total[label] += LABEL * count / labels + min(count, 2) / 2
    return total


def decided(total: Votes, *, labelled: bool) -> ActorKind | None:
    """The kind that most speaks for; None where nothing does, or too little for a missed name."""
    order: tuple[ActorKind | None, ...] = ("person", "organization", "government", "group", None)
    best = max(order, key=lambda kind: total.get(kind, 0.0))
    most = total.get(best, 0.0)
    if most <= 0 or (not labelled and most < LEAST):
        return None
    return best


Vote = tuple[ActorKind | None, float]


def _spelling(form: Form) -> Iterable[Vote]:
    """What the words of the name tell by themselves."""
    name = " ".join(form.key)
    if country(" ".join(form.words)) or country(name):
        yield "government", 8.0
        return
    if is_seat(" ".join(form.words)):
        yield "government", 6.0
    elif len(form.key) > 1 and body_kinds_of_name(_telling(form)):
        yield "organization", 5.0
    elif 1 < len(form.words) <= 4 and is_given_name(form.words[0]):
        yield "person", 4.0
    elif len(form.key) == 1 and _is_coined(form.words[-1]):
        yield "organization", 2.0
    if form.is_acronym:
        yield "organization", 1.5
    elif len(name) == 1:
        yield "person", -1.5
    if form.key[-1] in lists().things:
        yield None, 3.0


def _is_coined(word: str) -> bool:
    """True for a capital inside a word: "OpenBooks", not "McDoe" or "O'Roe"."""
    inner = word[1:]
    return not word.isupper() and any(map(str.isupper, inner)) and not word.startswith(_CLANS)


def _telling(form: Form) -> tuple[str, ...]:
    """The words that show a body: the last, and the one before "of" or "for"."""
    words = form.key
    heads = [
        words[place - 1] for place, word in enumerate(words) if place and word in ("of", "for")
    ]
    return (words[-1], *heads, *((words[0],) if heads else ()))


def _address(at: _Occurrence) -> Iterable[Vote]:
    """In "Mr Doe", "President Doe", "billionaire Jane Doe"."""
    word = at.before()
    if word and is_address(word) and (word.text[0].isupper() or len(at.form.key) > 1):
        yield "person", 3.0


def _apposition(at: _Occurrence) -> Iterable[Vote]:
    """In "Doe, the owner", "Acme, a network", "networks such as Acme", "Acme and other firms"."""
    for noun in at.syntax.children(at.head, "appos"):
        yield from _class_of(noun, at)
    if at.head.relation == "appos":
        yield from _class_of(at.syntax.head(at.head), at)
    before = at.before()
    if before and before.text.lower() == "as" and _is_such(at):
        yield from _class_of(at.syntax.head(at.head), at)
    if at.head.relation == "conj":
        first = at.syntax.head(at.head)
        if any(each.text.lower() == "as" for each in at.syntax.children(first, "case")):
            yield from _class_of(at.syntax.head(first), at)
    for noun in at.syntax.children(at.head, "conj"):
        if any(each.lemma == "other" for each in at.syntax.children(noun, "amod")):
            yield from _class_of(noun, at)


def _is_such(at: _Occurrence) -> bool:
    word = at.before(2)
    return word is not None and word.text.lower() == "such"


def _class_of(noun: Token, at: _Occurrence) -> Iterable[Vote]:
    """What a common noun says of the name it stands for."""
    if noun.tag != "NOUN" or at.place[0] <= noun.index < at.place[1]:
        return
    word = noun.lemma
    if role_in([word]):
        yield "person", 3.0
    elif body_kinds_of_noun(word):
        yield "organization", 3.0
    elif word in lists().things:
        yield None, 3.0
    elif word in lists().places:
        yield "government", 3.0


def _article(at: _Occurrence) -> Iterable[Vote]:
    """A thing in "a Gizmo", no person in "the Gazette"."""
    if at.place[1] - 1 != at.head.index:
        return
    determiners = at.syntax.children(at.head, "det")
    words = {each.text.lower() for each in determiners}
    if words & {"a", "an"}:
        yield None, 3.0
    elif "the" in words and at.syntax.children(at.head, "amod") == []:
        yield "person", -2.0
        yield "organization", 0.5


def _pronoun(at: _Occurrence) -> Iterable[Vote]:
    """In "Doe, who ...", "Acme, which ..."."""
    for clause in at.syntax.children(at.head, "acl:relcl"):
        words = {each.lemma for each in at.syntax.children(clause, "nsubj", "obj", "nmod")}
        if words & {"who", "whom", "whose"}:
            yield "person", 2.0
        elif "which" in words:
            yield "person", -2.0
            yield "organization", 0.5


def _plural(at: _Occurrence) -> Iterable[Vote]:
    """No person in "the Springfield Gulls"."""
    if at.syntax.tokens[at.place[1] - 1].fine == "NNPS" and len(at.form.key) > 1:
        yield "person", -4.0
        yield "organization", 1.0


def _deed(at: _Occurrence) -> Iterable[Vote]:
    """In "Doe laughed", "Doe promised"."""
    verb = at.syntax.head(at.head)
    if at.head.relation == "nsubj" and verb.lemma in lists().personal_verbs:
        yield "person", 1.0
    elif at.head.relation == "nsubj" and verb.lemma in lists().speaking_verbs:
        yield "person", 0.6
        yield "organization", 0.4


def _dealing(at: _Occurrence) -> Iterable[Vote]:
    """A body in "bought Acme", "the takeover of Acme", "Acme shares"."""
    above = at.syntax.head(at.head)
    done = at.head.relation in ("obj", "nsubj:pass") and above.lemma in lists().dealings
    held = at.head.relation in ("nmod", "compound") and above.lemma in lists().holdings
    if done or held:
        yield "person", -1.5
        yield "organization", 1.5


def _case(at: _Occurrence) -> Iterable[Vote]:
    """In "on Acme", "the owner of Acme"."""
    before = at.before()
    if before and before.relation == "case" and before.text.lower() in _PLATFORM_CASES:
        yield "person", -1.0
        if before.text.lower() in _BY_WAY_OF:
            yield "organization", 1.0
            yield "government", -1.0
    above = at.syntax.head(at.head)
    after = [each.text.lower() for each in at.syntax.tokens[at.place[1] : at.place[1] + 3]]
    held = [role_in(after[:length]) for length in range(1, len(after) + 1)]
    if at.head.relation == "nmod" and above.tag == "NOUN":
        held.append(role_in([above.lemma]))
    if any(role is not None and "business" in fields_of(role) for role in held):
        yield "organization", 2.0


_WITNESSES: tuple[Callable[[_Occurrence], Iterable[Vote]], ...] = (
    _address,
    _apposition,
    _article,
    _pronoun,
    _plural,
    _deed,
    _dealing,
    _case,
)
