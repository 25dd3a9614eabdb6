"""Events between made-up actors: type, direction, status."""

from collections.abc import Callable

import pytest

from detente.model import Actor, ActorKind, Mention
from detente.reading import parser
from detente.reading.draft import Draft
from detente.reading.events import finding as events
from detente.reading.plain import plain

Told = list[tuple[str, str, str, str]]
KINDS: dict[str, ActorKind] = {
    "Doe": "person",
    "Roe": "person",
    "Poe": "person",
    "Acme": "organization",
    "Bolt": "organization",
    "Freedonia": "government",
    "Ruritania": "government",
}


def _actor(name: str, kind: ActorKind, text: str) -> Actor:
    starts = [place for place in range(len(text)) if text.startswith(name, place)]
    mentions = tuple(Mention(start, start + len(name), "name") for start in starts)
    return Actor(name, name, kind, (), mentions)


@pytest.fixture
def told(write) -> Callable[[str], Told]:
    """What the text tells: (source, type, target, status), sources and targets joined by "+"."""

    def read(text: str) -> Told:
        actors = tuple(_actor(name, kind, text) for name, kind in KINDS.items() if name in text)
        draft = parser.parse(Draft(write(text), plain(text))).with_(actors=actors)
        return [
            ("+".join(event.sources), event.type, "+".join(event.targets), event.status)
            for event in events.find(draft).events
        ]

    return read


@pytest.mark.parametrize(
    ("text", "source", "kind", "target"),
    [
        ("Doe praised Roe.", "Doe", "SUPPORT", "Roe"),
        ("Doe praised Roe's work.", "Doe", "SUPPORT", "Roe"),
        ("Doe endorsed Roe on Monday.", "Doe", "SUPPORT", "Roe"),
        ("Doe criticized Roe for the delay.", "Doe", "ACCUSE", "Roe"),
        ("Doe mocked Roe at the rally.", "Doe", "ACCUSE", "Roe"),
        ("Doe called Roe a liar.", "Doe", "ACCUSE", "Roe"),
        ("Doe described Roe as a genius.", "Doe", "SUPPORT", "Roe"),
        ("Doe sued Acme.", "Doe", "ACCUSE", "Acme"),
        ("Doe filed a lawsuit against Acme.", "Doe", "ACCUSE", "Acme"),
        ("Doe took aim at Roe.", "Doe", "ACCUSE", "Roe"),
        ("Doe clashed with Roe.", "Doe", "ACCUSE", "Roe"),
        ("Doe warned Roe.", "Doe", "THREATEN", "Roe"),
        ("Doe urged Roe to resign.", "Doe", "REQUEST", "Roe"),
        ("Doe said Roe must resign.", "Doe", "REQUEST", "Roe"),
        ("Doe rejected Roe's offer.", "Doe", "REJECT", "Roe"),
        ("Doe appointed Roe as head of the agency.", "Doe", "COOPERATE", "Roe"),
        ("Acme hired Roe in May.", "Acme", "COOPERATE", "Roe"),
        ("Doe joined Acme in May.", "Doe", "COOPERATE", "Acme"),
        ("Doe left Acme in June.", "Doe", "RETREAT", "Acme"),
        ("Doe stepped down from Acme.", "Doe", "RETREAT", "Acme"),
        ("Acme fired Roe.", "Acme", "SANCTION", "Roe"),
        ("Doe broke with Roe.", "Doe", "SANCTION", "Roe"),
        ("Doe pulled out of the deal with Roe.", "Doe", "SANCTION", "Roe"),
        ("Freedonia severed ties with Ruritania.", "Freedonia", "SANCTION", "Ruritania"),
        ("Acme bought a stake in Bolt.", "Acme", "COOPERATE", "Bolt"),
        ("Doe sold the paper to Roe.", "Doe", "COOPERATE", "Roe"),
        ("Doe donated $5 million to Roe's campaign.", "Doe", "AID", "Roe"),
        ("Doe spent $15 million to propel Roe back to office.", "Doe", "AID", "Roe"),
        ("Doe reinstated Roe's account.", "Doe", "CONCEDE", "Roe"),
        ("Doe hosted Roe at the palace.", "Doe", "CONSULT", "Roe"),
        ("Doe arrested Roe.", "Doe", "COERCE", "Roe"),
        ("Freedonia imposed sanctions on Ruritania.", "Freedonia", "COERCE", "Ruritania"),
        ("Freedonia deployed troops to Ruritania.", "Freedonia", "MOBILIZE", "Ruritania"),
        ("Freedonia withdrew troops from Ruritania.", "Freedonia", "RETREAT", "Ruritania"),
    ],
)
def test_a_verb_tells_who_did_what_to_whom(told, text, source, kind, target):
    assert told(text) == [(source, kind, target, "occurred")]


@pytest.mark.parametrize(
    ("text", "source", "kind", "target"),
    [
        ("Roe was fired by Doe.", "Doe", "SANCTION", "Roe"),
        ("Roe, who was fired by Doe, moved on.", "Doe", "SANCTION", "Roe"),
        ("Doe, who fired Roe, moved on.", "Doe", "SANCTION", "Roe"),
        ("Doe shocked the board by firing Roe.", "Doe", "SANCTION", "Roe"),
        ("Sanctions were imposed on Ruritania by Freedonia.", "Freedonia", "COERCE", "Ruritania"),
        ("Under Doe's leadership, Acme fired Roe.", "Acme", "SANCTION", "Roe"),
        ("One of Doe's first moves was to hire Roe.", "Doe", "COOPERATE", "Roe"),
        ("Doe's endorsement of Roe came late.", "Doe", "SUPPORT", "Roe"),
        ("The lawsuit by Acme against Roe was filed in May.", "Acme", "ACCUSE", "Roe"),
        ("Doe spent at least $5 million to help Roe.", "Doe", "AID", "Roe"),
        ("The alliance of Doe and Roe broke apart in May.", "Doe", "SANCTION", "Roe"),
        ("Doe and Roe fell out in May.", "Doe", "SANCTION", "Roe"),
        ("Doe gave his support to Roe.", "Doe", "SUPPORT", "Roe"),
        ("Doe faced criticism from Roe.", "Roe", "ACCUSE", "Doe"),
        ("Doe launched an attack on Roe.", "Doe", "ACCUSE", "Roe"),
        ("Doe, a critic of Roe, left early.", "Doe", "ACCUSE", "Roe"),
    ],
)
def test_direction_survives_how_the_sentence_is_turned(told, text, source, kind, target):
    assert [each[:3] for each in told(text)] == [(source, kind, target)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Doe and Roe met on Monday.", "CONSULT"),
        ("Doe met with Roe.", "CONSULT"),
        ("Doe held talks with Roe.", "CONSULT"),
        ("Doe and Roe founded a company.", "COOPERATE"),
        ("The alliance between Doe and Roe is old.", "COOPERATE"),
        ("The Doe-Roe alliance is old.", "COOPERATE"),
        ("Doe's feud with Roe went on.", "ACCUSE"),
        ("The end of the alliance between Doe and Roe came in May.", "SANCTION"),
    ],
)
def test_what_holds_both_ways_goes_from_the_first_named(told, text, kind):
    assert [each[:3] for each in told(text)] == [("Doe", kind, "Roe")]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Doe will meet Roe.", "CONSULT", "planned"),
        ("Doe plans to sue Roe.", "ACCUSE", "planned"),
        ("Doe is considering suing Roe.", "ACCUSE", "planned"),
        ("Doe could fire Roe.", "SANCTION", "conditional"),
        ("Poe loses if Doe sues Roe.", "ACCUSE", "conditional"),
        ("Did Doe fire Roe?", "SANCTION", "conditional"),
        ("Doe must resign and apologize to Roe.", "SUPPORT", "conditional"),
        ("Poe insists that Doe meet Roe.", "CONSULT", "conditional"),
        ("Poe insists that Doe resign and apologize to Roe.", "SUPPORT", "conditional"),
        ("Doe did not meet Roe.", "CONSULT", "denied"),
        ("Doe has never praised Roe.", "SUPPORT", "denied"),
        ("Doe failed to meet Roe.", "CONSULT", "denied"),
        ("Doe is negotiating with Roe.", "CONSULT", "ongoing"),
        ("Doe continues to praise Roe.", "SUPPORT", "ongoing"),
        ("Doe managed to meet Roe.", "CONSULT", "occurred"),
    ],
)
def test_status(told, text, kind, status):
    found = told(text)
    assert [each[1] for each in found if each[2] == "Roe"] == [kind]
    assert [each[3] for each in found if each[2] == "Roe"] == [status]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Doe refused to fund Roe.", "REJECT"),
        ("Doe refused to recognize Roe.", "REJECT"),
        ("Doe refused to buy the network, Roe's company.", "REJECT"),
        ("Doe agreed to fund Roe.", "AGREE"),
        ("Doe offered to help Roe.", "AGREE"),
        ("Doe threatened to sue Roe.", "THREATEN"),
        ("Doe vowed to sue Roe.", "THREATEN"),
        ("Doe ended the partnership with Roe.", "SANCTION"),
    ],
)
def test_a_verb_above_takes_the_event_over(told, text, kind):
    assert told(text) == [("Doe", kind, "Roe", "occurred")]


def test_a_bare_refusal_answers_the_one_who_asked(told):
    found = told("Doe wanted to sell the paper to Roe, who refused.")
    assert found == [
        ("Doe", "COOPERATE", "Roe", "planned"),
        ("Roe", "REJECT", "Doe", "occurred"),
    ]


def test_a_reproach_names_the_doer_of_the_deed(told):
    found = told("Doe criticized Roe for firing Poe.")
    assert found == [
        ("Doe", "ACCUSE", "Roe", "occurred"),
        ("Roe", "SANCTION", "Poe", "occurred"),
    ]


def test_one_who_is_called_on_is_to_do_it(told):
    found = told("Doe called on Roe to stop attacking Poe.")
    assert [each[:3] for each in found] == [("Doe", "REQUEST", "Roe"), ("Roe", "ACCUSE", "Poe")]


@pytest.mark.parametrize(
    "text",
    [
        "Doe called for tariffs on goods from Freedonia.",
        "Doe, the opponent of Roe, left early.",
        "Doe said that the weather was fine.",
        "Doe praised herself.",
        "Roe's critics praised Doe.",
        "Doe arrested Roe's brother.",
        "Doe recalled Roe's words.",
        "Doe defeated Roe in May.",
        "Doe refused to sue Roe.",
        "Doe ran for the Freedonia seat.",
        "",
    ],
)
def test_what_is_no_event_between_two_actors(told, text):
    assert told(text) == []


def test_words_against_a_person_are_no_assault(told):
    found = told("Doe attacked Roe for his support of the war and the army.")
    assert found[0] == ("Doe", "ACCUSE", "Roe", "occurred")


def test_forces_that_attack_assault(told):
    found = told("Freedonia attacked an army base in Ruritania.")
    assert found == [("Freedonia", "ASSAULT", "Ruritania", "occurred")]


def test_evidence_trigger_mode_context_and_intensity(write):
    text = "It rained. Doe sued Acme in a court."
    actors = (_actor("Doe", "person", text), _actor("Acme", "organization", text))
    draft = parser.parse(Draft(write(text), plain(text))).with_(actors=actors)
    (event,) = events.find(draft).events
    assert event.evidence.words(text) == "Doe sued Acme in a court."
    assert event.trigger.words(text) == "sued"
    assert (event.mode, event.context, event.intensity) == ("allege", "legal", -2.0)


def test_a_story_without_actors_has_no_events(write):
    draft = parser.parse(Draft(write("Doe sued Acme."), "Doe sued Acme."))
    assert events.find(draft).events == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('Doe called Roe "another old artist" in May.', []),
        ('Doe called Roe "the worst mayor ever".', ["ACCUSE"]),
        ("Doe called Roe on Friday.", ["CONSULT"]),
        ("Asked whether the war in Ruritania was right, Doe said no.", []),
        ("Snow was falling in Ruritania, Doe said.", []),
    ],
    ids=["a name for him", "a bad one", "a call", "who is asked asks nothing", "weather"],
)
def test_what_is_no_deed_is_no_event(
    told: Callable[[str], Told], text: str, found: list[str]
) -> None:
    assert [kind for _, kind, _, _ in told(text)] == found
