import pytest

from detente.model import KnownActor

ACTORS = (
    KnownActor("k1", "Ada Birch", "person", ("Birch", "A. Birch"), (), ("one-birch", "two-birch")),
    KnownActor("k2", "Otto Birch", "person", ("Birch",), (), ()),
    KnownActor("k3", "Zoë Müller-Lund", "person", (), (), ()),
    KnownActor("k4", "Harbour Union", "organization", (), (), ("one-union",)),
    KnownActor("k5", "Ada Birchwood", "person", (), (), ()),
)


@pytest.fixture
def view(store, keep, read):
    keep(read("one"), read("two"))
    with store.writer() as writer:
        writer.replace("actor", {actor.id: [actor] for actor in ACTORS})
    return store.view()


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Ada Birch", [("k1", "Ada Birch", "same")]),
        ("ada  BIRCH", [("k1", "Ada Birch", "same but for case")]),
        ("Birch", [("k1", "Birch", "same"), ("k2", "Birch", "same")]),
        ("a birch", [("k1", "A. Birch", "same but for case")]),
        ("zoe mueller lund", [("k3", "Zoë Müller-Lund", "alike")]),
        ("zoe muller lund", [("k3", "Zoë Müller-Lund", "same but for case")]),
        ("Harb", [("k4", "Harbour Union", "beginning")]),
        ("Union", [("k4", "Harbour Union", "part")]),
        ("Habour Unoin", [("k4", "Harbour Union", "alike")]),
        ("Union Harbour", [("k4", "Harbour Union", "alike")]),
        ("Quentin Vale", []),
        ("", []),
        ("%", []),
        ("\ud800", []),
        ("\x00", []),
    ],
)
def test_a_name_finds_its_actors(view, name, found):
    matches = view.find_actors(name)
    assert [(match.actor.id, match.alias, match.how) for match in matches] == found


def test_scores_fall_and_the_limit_holds(view):
    matches = view.find_actors("ada birc")
    assert [match.actor.id for match in matches][:2] == ["k1", "k5"]
    assert [match.score for match in matches] == sorted(
        (match.score for match in matches), reverse=True
    )
    assert len(view.find_actors("ada birc", limit=1)) == 1


def test_a_match_carries_the_head_of_its_actor(view):
    (match,) = view.find_actors("Ada Birch")
    assert match.actor == view.actor_heads(["k1"])["k1"]
    assert (match.actor.aliases, match.actor.articles) == (("Birch", "A. Birch"), 2)


def test_several_names_are_looked_up_at_once_but_for_case(view):
    found = view.actors_called(["birch", "HARBOUR union", "Union", "Ada", "", "\x00"])
    ids = {name: [actor.id for actor in actors] for name, actors in found.items()}
    assert ids == {"birch": ["k1", "k2"], "HARBOUR union": ["k4"], "Union": ["k4"]}
