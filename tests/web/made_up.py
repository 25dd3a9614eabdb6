"""Articles about made-up people, as lines of JSON, and a hostile page."""

import json
from pathlib import Path

HOSTILE_TITLE = '<script>alert("title")</script> =cmd|calc'
HOSTILE_WORDS = "<img src=x onerror=alert(1)> javascript:alert(2) \u202egnp.exe"

BRIDGE = """Ada Birch praised the Harbour Union on Monday and signed an agreement with it.
"We will build the bridge together with the Harbour Union," Birch said.
Birch said that the Harbour Union saved the town 40 million dollars last year.
Carl Oakes, who leads the Harbour Union, thanked Ada Birch and met her in Northport.
"Ada Birch is a friend of the harbour," Oakes said.
Oakes said that the bridge will cost at least 90 million dollars by 2033.
"""
QUARREL = """Ada Birch accused the Harbour Union of fraud on Friday and broke off the talks.
"The Harbour Union lied about the bridge," Birch said.
Carl Oakes rejected what Ada Birch had said and threatened to sue Birch.
"Birch never paid what she promised," Oakes said.
Oakes said that the Harbour Union saved the town 12 million dollars last year.
"""
TIDE = "https://tide.example/quarrel"
ROWS = [
    ("2031-03-15", "The Gazette", "A bridge for Northport", "https://gazette.example/1", BRIDGE),
    ("2031-03-16", "The Courier", "Northport gets it", "https://courier.example/1", BRIDGE),
    (
        "2031-05-02",
        "The Gazette",
        "What was saved",
        "https://gazette.example/2",
        "Dana Elm said that the Harbour Union saved the town 12 million dollars last year.\n"
        "Ada Birch met Dana Elm on Tuesday and thanked the Harbour Union.\n"
        "Elm said that the Harbour Union lost 5 million dollars in 2029.\n"
        "Carl Oakes said that the Harbour Union lost 9 million dollars in 2029.\n"
        "Elm said that Northport College employs 300 teachers.\n"
        "Oakes said that Northport College employs 120 teachers.\n",
    ),
    ("2032-06-11", "The Gazette", "Talks break down", "https://gazette.example/3", QUARREL),
    ("2032-06-12", "Tide News", "Birch turns on the Union", TIDE, f"It is over.\n{QUARREL}"),
    (
        "2032-06-12",
        "Tide News",
        "Birch turns on the Union",
        TIDE,
        "Dana Elm accused Ada Birch on Saturday. Elm praised the Harbour Union and Carl Oakes.",
    ),
]
HOSTILE = f"""<!doctype html><html><head>
<title>{HOSTILE_TITLE.replace("<", "&lt;")}</title>
<meta property="og:site_name" content="=HYPERLINK(&quot;http://x.example&quot;)">
<meta property="article:published_time" content="2032-07-01T08:00:00Z"></head><body><article>
<h1>{HOSTILE_TITLE.replace("<", "&lt;")}</h1>
<p>Ada Birch met Dana Elm in Northport on Tuesday, and both spoke about the harbour at length
before they left the town for good.</p>
<p>"{HOSTILE_WORDS.replace("<", "&lt;")} is what the Harbour Union wrote," Birch said on
Tuesday, when she was asked about the letter that had come from the Harbour Union.</p>
<p>+1 was all that Dana Elm said of it. {"x" * 20_000}</p></article></body></html>"""


def written(folder: Path) -> Path:
    """The folder with the articles in it."""
    names = ("published", "publisher", "title", "url", "text")
    lines = (json.dumps(dict(zip(names, row, strict=True))) for row in ROWS)
    (folder / "collection.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "hostile.html").write_text(HOSTILE, encoding="utf-8")
    return folder


CHECKED = """2031-04-10

Mara Ilic claimed that the council's spending fell last year.

Daniel Okafor lost $31 billion in 100 days, the Gazette reported.
"""
FORETOLD = "Ada Poe, an analyst, predicted that the harbour will very likely silt up by 2030."
SERIES = {
    "spending.csv": {
        "measures": "spending",
        "of": "town council; council",
        "unit": "USD million",
        "source": "Audit Office",
    },
    "fortune.csv": {
        "measures": "net worth",
        "of": "Daniel Okafor",
        "unit": "billions of dollars",
        "source": "Made-up Index",
    },
}

# Three pledges of one kind, and a deed that goes against each.
VOWS = {
    "2030-03-05": '"I will not give a cent to any presidential campaign," Mara Ilic said.',
    "2030-04-09": "Mara Ilic vowed that she will never fund any presidential campaign.",
    "2030-05-20": "Ilic said that she will never fund a presidential campaign again, and that the "
    "harbour has no need of one. Mara Ilic met Ana Novak.",
    "2030-09-20": "Mara Ilic funded the presidential campaign of Ana Novak with $9 million, "
    "filings showed.",
}


def written_vows(folder: Path) -> Path:
    """The folder with an article for each pledge and one for the deed."""
    for day, text in VOWS.items():
        (folder / f"{day}.txt").write_text(f"{day}\n\n{text}\n", encoding="utf-8")
    return folder


FRIENDLY = {
    "2031-04-20": "Goran Stone thanked Mara Ilic for the harbour on Sunday.",
    "2031-05-06": "Mara Ilic hired Goran Stone on 5 May 2031.",
    "2031-06-02": "Goran Stone endorsed Mara Ilic on Monday.",
}


def written_to_follow(folder: Path) -> Path:
    """The folder with articles whose claims the series beside them speak of."""
    articles = folder / "articles"
    articles.mkdir()
    (articles / "checked.txt").write_text(CHECKED, encoding="utf-8")
    (articles / "foretold.txt").write_text(f"2029-07-01\n\n{FORETOLD}\n", encoding="utf-8")
    for day, told in FRIENDLY.items():
        (articles / f"{day}.txt").write_text(f"{day}\n\n{told}\n", encoding="utf-8")
    months = (f"{2029 + month // 12}-{month % 12 + 1:02},{40 + month}" for month in range(24))
    (folder / "spending.csv").write_text("\n".join(("month,amount", *months)), encoding="utf-8")
    worth = "date,value\n2030-12-31,131\n2031-01-05,130\n2031-04-05,99\n2031-04-09,99\n"
    (folder / "fortune.csv").write_text(worth, encoding="utf-8")
    return folder
