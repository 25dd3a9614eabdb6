"""Which names in one article are names of one actor, and of what kind that actor is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.model import ActorKind
from detente.reading.actors.aliases import Alias, given_aliases, initials
from detente.reading.actors.forms import Form, Place, forms
from detente.reading.actors.gazetteer import body_kinds_of_name, country, is_seat, lists
from detente.reading.actors.kinds import Votes, decided, labelled, votes
from detente.reading.actors.names import Candidate, Words, candidates, key_of, may_be_persons
from detente.reading.actors.titles import gender_of_name, gender_of_word
from detente.reading.draft import Draft
from detente.reading.syntax import Syntax

SHORT = 4.0  # what a body's full name counts for the kind of its short one
MOST_NAMESAKES = 20  # bodies whose names begin alike that are compared

Kinds = dict[Words, ActorKind | None]
Known = dict[Words, Form]


@dataclass(frozen=True, slots=True)
class Named:
    """One bearer of names: all its `forms`, the fullest first, and its `places` in order."""

    kind: ActorKind
    forms: tuple[Form, ...]
    places: tuple[Place, ...]

    @property
    def words(self) -> Words:
        """The fullest name."""
        return self.forms[0].words


def named(draft: Draft) -> list[Named]:
    """Everyone and everything that is named and acts, in the order of their first mention."""
    found = candidates(draft)
    aliases = given_aliases(draft.syntax, found)
    more = [words for each in aliases for words in _both(each)]
    known = forms(draft.syntax, found, [*more, *_surnames(draft.syntax, found)])
    tally = {key: votes(draft.syntax, form) for key, form in known.items()}
    for alias in aliases:
        _credit(alias, tally)
    _credit_surnames(known, tally)
    _credit_short_bodies(known, tally)
    kinds = {key: decided(tally[key], labelled=bool(known[key].labels)) for key in known}
    groups = _grouped(known, kinds, aliases)
    bearers = [each for group in groups if (each := _bearer(group, known, tally))]
    return sorted(_shared(draft.syntax, bearers), key=lambda each: each.places)


def _surnames(syntax: Syntax, found: Iterable[Candidate]) -> Iterator[Words]:
    """The last words of the persons' full names: the model misses many a lone surname."""
    for candidate in found:
        words = tuple(each.text for each in syntax.tokens[candidate.first : candidate.last])
        name = _without_suffix(words)
        likely = candidate.kind == "person" or (not candidate.labelled and len(name) == 2)
        lone = len(name[-1]) > 2 and name[-1][0].isupper()
        if likely and len(name) > 1 and lone and may_be_persons(name):
            yield (name[-1],)


def _credit(alias: Alias, tally: dict[Words, Votes]) -> None:
    """Counts it for a body that an article gives two names for it."""
    for key in (key_of(alias.first), key_of(alias.second)):
        if key in tally and len(alias.second) <= len(alias.first):
            tally[key]["organization"] += 3.0


def _credit_surnames(known: Known, tally: dict[Words, Votes]) -> None:
    """Counts it for a person that the last word of a full name, and not the first, stands alone."""
    for key, form in known.items():
        words = _without_suffix(key)
        alone = (words[-1],) in known and known[(words[-1],)].places
        few = 2 <= len(words) - words.count("-") <= 3
        if few and alone and (words[0],) not in known and _is_spelt_out(form):
            tally[key]["person"] += 2.5


def _credit_short_bodies(known: Known, tally: dict[Words, Votes]) -> None:
    """Counts it for a body that a lone word begins the full name of one, and that nothing but the
    model's label makes it a person's: Acme, beside "Acme Robotics".
    """
    bodies: dict[str, list[Words]] = defaultdict(list)
    surnames: set[str] = set()
    for key in known:
        kind = decided(tally[key], labelled=bool(known[key].labels)) if len(key) > 1 else None
        if kind == "organization":
            bodies[key[0]].append(key)
        elif kind == "person":
            surnames.update((key[0], key[-1]))
    for key, form in known.items():
        told = tally[key].get("person", 0.0) - labelled(form).get("person", 0.0)
        begins = len(key) == 1 and len(bodies[key[0]]) == 1 and key[0] not in surnames
        if begins and told <= 0 and form.labels["person"]:
            tally[key]["organization"] += SHORT


def _is_spelt_out(form: Form) -> bool:
    """True where no word of the name is one for a body or a thing, a country or a capital."""
    if not may_be_persons(form.words):
        return False
    plain = not body_kinds_of_name(form.key) and not set(form.key) & lists().things
    return plain and not country(form.words[-1]) and not is_seat(form.words[-1])


def _both(alias: Alias) -> tuple[Words, Words]:
    return alias.first, alias.second


def _grouped(known: Known, kinds: Kinds, aliases: Iterable[Alias]) -> list[list[Words]]:
    """The keys of forms that name one and the same, by union of all the rules."""
    leader = {key: key for key in known}

    def top(key: Words) -> Words:
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    given = ((key_of(each.first), key_of(each.second)) for each in aliases)
    pairs = [pair for pair in given if pair[0] in known and pair[1] in known]
    pairs.extend(_countries(known, kinds))
    persons = list(_persons(known, kinds))
    names_of_persons = {key for pair in persons for key in pair}
    bodies = {key: form for key, form in known.items() if key not in names_of_persons}
    pairs.extend([*persons, *_bodies(bodies, kinds)])
    for one, other in pairs:
        if top(one) != top(other):
            leader[top(other)] = top(one)
    groups: dict[Words, list[Words]] = defaultdict(list)
    for key in known:
        groups[top(key)].append(key)
    return list(groups.values())


Pairs = Iterator[tuple[Words, Words]]


def _countries(known: Known, kinds: Kinds) -> Pairs:
    """Pairs such as "U.S." and "United States"."""
    first: dict[str, Words] = {}
    for key, form in known.items():
        name = country(" ".join(form.words)) or country(" ".join(key))
        if name and kinds[key] == "government":
            yield first.setdefault(name, key), key


def _without_suffix(key: Words) -> Words:
    while len(key) > 1 and key[-1].lower() in lists().suffixes:
        key = key[:-1]
    return key


def _persons(known: Known, kinds: Kinds) -> Pairs:
    """Pairs among "Jane Doe", "Jane Q. Doe", "Doe", "Jane"."""
    ends: dict[tuple[str, str], Words] = {}
    surnames: dict[str, list[Words]] = defaultdict(list)
    given: dict[str, list[Words]] = defaultdict(list)
    for key in known:
        name = _without_suffix(key)
        if len(name) < 2 or kinds[key] != "person" or not may_be_persons(known[key].words):
            continue
        leader = ends.setdefault((name[0], name[-1]), key)
        yield leader, key
        if leader == key:
            given[name[0]].append(key)
            for place in range(1, len(name)):
                surnames[" ".join(name[place:])].append(key)
    for key, form in known.items():
        words = " ".join(_without_suffix(key))
        full = surnames.get(words) or given.get(words)
        if full and key not in full and not _is_elsewhere(form, kinds[key]):
            yield max(full, key=lambda each: len(known[each].places)), key


def _is_elsewhere(form: Form, kind: ActorKind | None) -> bool:
    """True where a lone surname is first of all a country or a capital."""
    name = " ".join(form.words)
    return kind == "government" and bool(country(name) or is_seat(name))


def _bodies(known: Known, kinds: Kinds) -> Pairs:
    """Pairs such as "Trade Reform Group" and "TRG", "Acme Corp." and "Acme"."""
    full = [key for key in known if len(key) > 1 and kinds[key] == "organization"]
    orders: dict[Words, Words] = {}
    for key in full:
        yield orders.setdefault(tuple(sorted(key)), key), key
    shorter: dict[str, list[Words]] = defaultdict(list)
    for key in full:
        for short in {key[0], *initials(key)}:
            shorter[short].append(key)
    for key, form in known.items():
        name = " ".join(form.words)
        if kinds[key] == "person" or country(name) or is_seat(name) or key[-1] in lists().things:
            continue
        likely = shorter.get(key[0], ())[:MOST_NAMESAKES]
        same = [each for each in likely if each != key and _is_short_for(form, known[each])]
        if len(same) == 1:
            yield same[0], key


def _is_short_for(form: Form, full: Form) -> bool:
    if form.is_acronym:
        return form.key[0] in initials(full.key)
    rest = full.key[len(form.key) :]
    if full.key[: len(form.key)] != form.key or not rest:
        return False
    return bool(form.labels[None] == 0 and (form.labels or body_kinds_of_name(rest)))


def _bearer(group: list[Words], known: Known, tally: dict[Words, Votes]) -> Named | None:
    """The actor that a group of forms names; the fuller a name, the more its witnesses count."""
    total: Votes = defaultdict(float)
    for key in group:
        for kind, weight in tally[key].items():
            total[kind] += weight * (3 if len(key) > 1 else 1)
    kind = decided(total, labelled=any(known[key].labels for key in group))
    if kind is None:
        return None
    fullest = sorted((known[key] for key in group), key=lambda form: _fullness(form, kind))
    places = sorted(place for form in fullest for place in form.places)
    return Named(kind, tuple(fullest), tuple(places))


def _fullness(form: Form, kind: ActorKind) -> tuple[bool, int, int, Place]:
    """A sort key: the fullest name first, then the more frequent, then the earlier one."""
    letters = sum(len(word) for word in form.words)
    return kind == "person" and form.is_acronym, -letters, -len(form.places), form.places[0]


def _shared(syntax: Syntax, bearers: list[Named]) -> list[Named]:
    """The bearers with each "Mr Doe" and "Ms Doe" given to the Doe of that gender."""
    surnames: dict[str, list[int]] = defaultdict(list)
    for index, each in enumerate(bearers):
        if each.kind == "person" and len(each.words) > 1:
            surnames[each.words[-1]].append(index)
    places = [set(each.places) for each in bearers]
    for sharing in surnames.values():
        if len(sharing) > 1:
            _move(syntax, bearers, places, sharing)
    return [
        Named(each.kind, each.forms, tuple(sorted(own)))
        for each, own in zip(bearers, places, strict=True)
        if own
    ]


def _move(
    syntax: Syntax, bearers: list[Named], places: list[set[Place]], sharing: list[int]
) -> None:
    by_gender = {gender_of_name(bearers[index].words): index for index in sharing}
    for index in sharing:
        for place in sorted(places[index]):
            before = syntax.tokens[place[0] - 1].text if place[0] else ""
            other = by_gender.get(gender_of_word(before))
            if place[1] - place[0] == 1 and gender_of_word(before) and other not in (None, index):
                places[index].discard(place)
                places[other].add(place)
