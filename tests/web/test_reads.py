"""Every path that reads: what comes back, and that every line leads to its words."""

import pytest


def get(client, path, **query):
    answer = client.get(path, params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def evidence_in(value):
    """All evidence anywhere in an answer."""
    if isinstance(value, dict):
        if {"article", "start", "end", "text"} <= value.keys():
            yield value
        for each in value.values():
            yield from evidence_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from evidence_in(each)


def test_the_front_page_says_what_the_record_holds(client):
    front = get(client, "/api/front")
    assert front["counts"]["articles"] == 7
    assert (front["first_day"], front["last_day"]) == ("2031-03-15", "2032-07-01")
    assert front["articles"][0]["published"].startswith("2032-07-01")
    assert {actor["name"] for actor in front["actors"]} >= {"Ada Birch", "Harbour Union"}
    assert front["ties"]
    assert front["due"] == [] or front["due"][0]["outcome"] == "open"


def test_about_names_the_record_and_the_judge(client, record):
    about = get(client, "/api/about")
    assert (about["record"], about["by"], about["open_to_others"]) == (str(record), "R. Poe", False)


def test_publishers_come_with_their_articles(client):
    found = {each["name"]: each["articles"] for each in get(client, "/api/publishers")}
    assert found["The Gazette"] == 3
    assert found["Tide News"] == 2


def test_counts_are_those_of_the_front_page(client):
    assert get(client, "/api/counts") == get(client, "/api/front")["counts"]


def test_every_kind_that_is_shown_has_a_label_and_a_meaning(client):
    told = get(client, "/api/ontology")
    modes = told.pop("modes")
    for listed in (*told.values(), *modes.values()):
        assert listed
        assert all(kind["label"] and kind["meaning"] for kind in listed)
    deeds = (*told["events"], *(each for listed in modes.values() for each in listed))
    assert all(each["plain"] for each in deeds)
    shown = {each["kind"] for each in get(client, "/api/statements")["items"]}
    assert shown <= {each["name"] for each in told["statements"]}


def test_actors_are_found_by_the_beginning_of_a_name(client, birch):
    found = get(client, "/api/actors", find="ada b")["items"]
    assert found[0]["id"] == birch
    assert get(client, "/api/actors", find="ada b", kind="government")["items"] == []


def test_actors_most_spoken_of_come_first(client):
    articles = [each["articles"] for each in get(client, "/api/actors")["items"]]
    assert articles == sorted(articles, reverse=True)


def test_an_actor_has_ties_words_and_names(client, birch, union):
    page = get(client, f"/api/actors/{birch}")
    assert page["name"] == "Ada Birch"
    assert union in {tie["other"]["id"] for tie in page["ties"]}
    assert all(line["speaker"]["id"] == birch for line in page["statements"])
    assert get(client, "/api/actors/Ada Birch") == page


def test_a_tie_is_told_in_either_order_and_by_name(client, birch, union):
    dossier = get(client, f"/api/ties/{birch}/{union}")
    assert [actor["name"] for actor in dossier["actors"]] == ["Ada Birch", "Harbour Union"]
    assert dossier["state"]
    assert dossier["events"]
    assert dossier["statements"]
    other = get(client, f"/api/ties/{union}/{birch}")
    assert other["events"] == dossier["events"]
    assert get(client, "/api/ties/Ada Birch/Harbour Union") == dossier


def test_ties_are_listed_by_actor_and_state(client, birch):
    every = get(client, "/api/ties")["items"]
    of_birch = get(client, "/api/ties", actor=birch)["items"]
    assert of_birch == [tie for tie in every if birch in [each["id"] for each in tie["actors"]]]
    state = every[0]["state"]
    alike = get(client, "/api/ties", state=state)["items"]
    assert alike == [tie for tie in every if tie["state"] == state]


def test_the_network_grows_month_by_month(client):
    now = get(client, "/api/network")
    assert now["nodes"]
    assert now["last_month"] == "2032-07"
    held = {node["id"] for node in now["nodes"]}
    assert all({edge["one"], edge["other"]} <= held for edge in now["edges"])
    before = get(client, "/api/network", as_of="1999-01")
    assert before["edges"] == []
    then = get(client, "/api/network", as_of=now["last_month"])
    assert then["edges"] == [edge for edge in now["edges"] if edge["phases"]]


def test_the_timeline_tells_each_thing_once_with_all_its_evidence(client, birch, union):
    lines = get(client, "/api/timeline", actor=[birch, union], together=True)["items"]
    assert lines
    days = [line["date"]["earliest"] for line in lines]
    assert days == sorted(days)
    assert all(len(line["entries"]) == len(line["evidence"]) for line in lines)
    assert len({line["id"] for line in lines}) == len(lines)


def test_the_timeline_narrows_to_type_and_outlet(client, birch):
    lines = get(client, "/api/timeline", actor=birch, type="ACCUSE", publisher="Tide News")["items"]
    assert lines
    assert {line["type"] for line in lines} == {"ACCUSE"}
    assert {each["publisher"] for line in lines for each in line["evidence"]} == {"Tide News"}


@pytest.mark.parametrize("ledger", ["events", "statements", "claims", "predictions"])
def test_a_ledger_narrows_to_outlet_and_days(client, ledger):
    query = {"publisher": "The Gazette", "since": "2031-01-01", "until": "2031-12-31"}
    lines = get(client, f"/api/{ledger}", **query)["items"]
    assert lines
    for line in lines:
        assert line["evidence"][0]["publisher"] == "The Gazette"
        date = line.get("date") or {}
        published = line["evidence"][0]["published"][:10]
        assert (date.get("earliest") or published) <= "2031-12-31"
        assert (date.get("latest") or published) >= "2031-01-01"


def test_statements_by_one_of_another(client, birch, union):
    lines = get(client, "/api/statements", by=birch, about=union)["items"]
    assert lines
    for line in lines:
        assert line["speaker"]["id"] == birch
        assert union in [actor["id"] for actor in line["about"]]


def test_oldest_first_is_newest_first_turned_round(client):
    newest = get(client, "/api/claims")["items"]
    assert get(client, "/api/claims", order="oldest")["items"] == newest[::-1]


def test_predictions_are_divided_by_outcome(client):
    every = {each["id"] for each in get(client, "/api/predictions")["items"]}
    divided = [
        {each["id"] for each in get(client, "/api/predictions", outcome=outcome)["items"]}
        for outcome in ("open", "due", "contradicted", "came true")
    ]
    assert set.union(*divided) == every
    assert sum(map(len, divided)) == len(every)


def test_disagreements_narrow_to_actor_and_kind(client, union):
    every = get(client, "/api/disagreements")["items"]
    assert every
    kind = every[0]["kind"]
    alike = get(client, "/api/disagreements", kind=kind)["items"]
    assert alike == [each for each in every if each["kind"] == kind]
    about = get(client, "/api/disagreements", about=union)["items"]
    assert all(union in [actor["id"] for actor in each["about"]] for each in about)


def test_an_article_is_read_with_its_spans_copies_and_versions(client):
    lines = get(client, "/api/articles", publisher="Tide News")["items"]
    page = get(client, f"/api/articles/{lines[0]['id']}")
    text = page["text"]
    assert page["versions"][0]["id"] == lines[1]["id"]
    entries = {
        each["id"]: each
        for ledger in ("events", "statements", "claims", "predictions")
        for each in page[ledger]
    }
    assert entries
    for span in page["spans"]:
        assert text[span["start"] : span["end"]].strip()
        assert span["entry"] in entries or span["kind"] == "quantity"
    assert {text[each["start"] : each["end"]] for each in page["mentions"]} >= {"Ada Birch"}


def test_copies_of_one_text_name_each_other(client):
    (one,) = get(client, "/api/articles", publisher="The Courier")["items"]
    page = get(client, f"/api/articles/{one['id']}")
    assert one["copies"] == 2
    assert [each["publisher"] for each in page["copies"]] == ["The Gazette"]


@pytest.mark.parametrize(
    "words",
    ["Ada Birch Harbour Union", "ada birch and harbour union", "Birch against the Harbour Union"],
)
def test_the_names_of_two_find_their_tie(client, birch, union, words):
    (tie,) = get(client, "/api/search", q=words)["ties"]
    assert {actor["id"] for actor in tie["actors"]} == {birch, union}


@pytest.mark.parametrize(
    "words", ["Ada Birch", "bridge", "Ada Birch once met the Harbour Union", "a " * 500]
)
def test_other_words_find_no_tie(client, words):
    assert get(client, "/api/search", q=words)["ties"] == []


def test_search_finds_actors_articles_and_entries(client, union):
    page = get(client, "/api/search", q="harbour union")
    assert page["actors"][0]["id"] == union
    assert {hit["kind"] for hit in page["hits"]} >= {"article", "statement"}
    alone = get(client, "/api/search", q="harbour union", kind="article")
    assert alone["actors"] == []
    assert {hit["kind"] for hit in alone["hits"]} == {"article"}


def test_judgements_are_none_at_first(client):
    assert get(client, "/api/judgements") == {"items": [], "next": None}


@pytest.mark.parametrize(
    "path",
    [
        "/api/front", "/api/actors/Ada Birch", "/api/ties/Ada Birch/Harbour Union", "/api/ties",
        "/api/timeline", "/api/statements", "/api/claims", "/api/predictions", "/api/events",
        "/api/disagreements", "/api/search?q=bridge",
    ],
)  # fmt: skip
def test_all_evidence_is_the_words_at_its_place(client, path):
    found = list(evidence_in(client.get(path).json()))
    assert found
    texts = {}
    for each in found:
        article = each["article"]
        if article not in texts:
            texts[article] = client.get(f"/api/articles/{article}").json()["text"]
        assert texts[article][each["start"] : each["end"]] == each["text"]
