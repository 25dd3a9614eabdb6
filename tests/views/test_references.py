"""Which actor a name means, and when it is asked back."""

from collections.abc import Iterator

import pytest

from detente.errors import UsageError
from detente.pipeline import add_all, opened
from detente.record.interface import View
from detente.views import find_actor

ARTICLES = (
    *(f"Jane Doe praised Ann Poe on {day} May 2031." for day in range(1, 6)),
    "The Doe Foundation met Ann Poe. The Doe Foundation praised Max Poe on 7 May 2031.",
    "Max Poe criticized the Harbour Union on 8 May 2031.",
)


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    folder = tmp_path_factory.mktemp("names")
    for number, text in enumerate(ARTICLES):
        (folder / f"{number}.txt").write_text(text)
    with opened(str(folder / "record.db"), create=True) as store:
        add_all(store, [str(folder)], workers=1)
        yield store.view()


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        pytest.param("Jane Doe", "Jane Doe", id="whole name"),
        pytest.param("jane doe", "Jane Doe", id="case"),
        pytest.param("Doe", "Jane Doe", id="a surname before a body that begins so"),
        pytest.param("Jane", "Jane Doe", id="given name"),
        pytest.param("Doe Foundation", "Doe Foundation", id="body"),
        pytest.param("Union", "Harbour Union", id="part"),
    ],
)
def test_a_name_means_one_actor(view: View, name: str, meant: str) -> None:
    assert find_actor(view, name).name == meant


def test_an_id_means_its_actor(view: View) -> None:
    actor = find_actor(view, "Jane Doe")
    assert find_actor(view, actor.id) == actor


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        pytest.param("Poe", "“Poe” may mean “Ann Poe” (person, in 6 articles, actor-", id="two"),
        pytest.param("Jaen Doe", "Did you mean “Jane Doe”?", id="misspelled"),
        pytest.param("Quentin Vale", "knows no actor called “Quentin Vale”", id="unknown"),
        pytest.param("", "knows no actor called “”", id="empty"),
    ],
)
def test_what_is_not_plain_is_asked_back(view: View, name: str, asked: str) -> None:
    with pytest.raises(UsageError) as error:
        find_actor(view, name)
    assert asked in str(error.value)
