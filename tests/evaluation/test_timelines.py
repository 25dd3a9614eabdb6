from pathlib import Path

from detente.evaluation.timelines import articles_of, topics
from detente.evaluation.woven import woven
from detente.views import find_actor

STORY = "Mara Ilic met Goran Stone -LRB- her rival -RRB- in Zenda on 5\\/12 . "


def test_the_articles_of_a_topic_are_read_as_they_were_printed(tmp_path: Path) -> None:
    topic = tmp_path / "harbour" / "outputwithpub.csv"
    topic.parent.mkdir()
    (tmp_path / "empty").mkdir()
    topic.write_text(f'date,text\n2031-05-12,"{STORY * 20}"\n2031-05-13,"{STORY}"\n')

    (found,) = articles_of(topic)

    assert topics(tmp_path) == [topic]
    assert found.published == "2031-05-12"
    assert found.text.startswith("Mara Ilic met Goran Stone ( her rival ) in Zenda on 5/12 .")


def test_a_thrown_away_record_holds_what_was_read(tmp_path: Path) -> None:
    topic = tmp_path / "outputwithpub.csv"
    topic.write_text(f'date,text\n2031-05-12,"{STORY * 20}"\n')

    with woven(articles_of(topic)) as store:
        assert find_actor(store.view(), "Ilic").name == "Mara Ilic"
