"""The dossier of a tie that rests on more than is shown."""


def test_a_cut_dossier_has_both_ends_and_says_how_much_there_is(client):
    whole = client.get("/api/ties/Ada Birch/Harbour Union").json()
    cut = client.get("/api/ties/Ada Birch/Harbour Union?limit=2").json()
    assert cut["totals"] == whole["totals"]
    assert len(whole["events"]) > 2
    days = [event["date"]["earliest"] for event in whole["events"] if event["date"]]
    shown = [event["date"]["earliest"] for event in cut["events"] if event["date"]]
    assert (min(shown), max(shown)) == (min(days), max(days))
    assert len(cut["events"]) < len(whole["events"])
    assert cut["phases"] == whole["phases"]
