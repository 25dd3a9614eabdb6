"""Trees as the rules ask for them, from trees written by hand."""

import pytest

from detente.reading.arcs.adapting import adapted
from detente.reading.encoder.analysis import Analysis
from detente.reading.encoder.words import words


def turned(text: str, tree: str) -> list[str]:
    """What comes of `tree`: "relation head fine" for each word, heads counted from 1; 0: none."""
    rows = [each.split() for each in tree.split("; ")]
    found = Analysis(words(text), [0, len(rows)])
    found.relations = [row[0] for row in rows]
    found.heads = [int(row[1]) - 1 if row[1] != "0" else place for place, row in enumerate(rows)]
    found.fine = [row[2] if len(row) > 2 else "NN" for row in rows]
    heads, relations = adapted(text, found, 0, len(rows))
    return [
        f"{relation} {0 if head == place else head + 1}"
        for place, (head, relation) in enumerate(zip(heads, relations, strict=True))
    ]


@pytest.mark.parametrize(
    ("text", "tree", "wanted"),
    [
        pytest.param(
            "Mayor Jane Doe left",
            "nmod:desc 2 NNP; nsubj 4 NNP; flat 2 NNP; root 0 VBD",
            ["compound 3", "compound 3", "nsubj 4", "root 0"],
            id="a name hangs on its last word, its title too",
        ),
        pytest.param(
            "Jane Doe",
            "root 0 NNP; flat 1 NNP",
            ["compound 2", "root 0"],
            id="a name alone",
        ),
        pytest.param(
            "according to Roe he left",
            "case 3 VBG; fixed 1 IN; obl 5 NNP; nsubj 5 PRP; root 0 VBD",
            ["case 3", "case 3", "obl 5", "nsubj 5", "root 0"],
            id="a fixed phrase is parted",
        ),
        pytest.param(
            "paid $ 3 million in cash",
            "root 0 VBD; obj 1 $; nummod 4 CD; nummod 2 CD; case 6 IN; nmod 2 NN",
            ["root 0", "compound 4", "compound 4", "obj 1", "case 6", "nmod 4"],
            id="a sum hangs on its last word",
        ),
        pytest.param(
            "an ally of Doe and Roe , who has gone",
            "det 2 DT; root 0 NN; case 4 IN; nmod 2 NNP; cc 6 CC; nsubj 9 NNP; punct 6 ,; "
            "nsubj 9 WP; acl:relcl 4 VBN",
            [
                "det 2",
                "root 0",
                "case 4",
                "nmod 2",
                "cc 6",
                "acl:relcl 4",
                "punct 6",
                "nsubj 9",
                "acl:relcl 6",
            ],
            id="whom 'who' follows takes the place of its clause, of which it was the subject",
        ),
        pytest.param(
            "$ 3 then",
            "obj 3 $; root 0 CD; nsubj 2 NN",
            ["obj 3", "root 0", "nsubj 2"],
            id="what would make a circle is left",
        ),
        pytest.param(
            "Doe urged Roe to go",
            "nsubj 2 NNP; root 0 VBD; iobj 2 NNP; mark 5 TO; ccomp 2 VB",
            ["nsubj 2", "root 0", "obj 2", "mark 5", "xcomp 2"],
            id="an open clause after an object",
        ),
        pytest.param(
            "Doe accused Roe of lying",
            "nsubj 2 NNP; root 0 VBD; iobj 2 NNP; mark 5 IN; ccomp 2 VBG",
            ["nsubj 2", "root 0", "obj 2", "mark 5", "advcl 2"],
            id="a gerund with a preposition after an object",
        ),
        pytest.param(
            "Doe said Roe to go",
            "nsubj 2 NNP; root 0 VBD; nsubj 5 NNP; mark 5 TO; ccomp 2 VB",
            ["nsubj 2", "root 0", "nsubj 5", "mark 5", "ccomp 2"],
            id="a clause with a subject of its own is left",
        ),
        pytest.param(
            "Roe , who was fired",
            "root 0 NNP; punct 5 ,; nsubj:pass 5 WP; aux:pass 5 VBD; acl 1 VBN",
            ["root 0", "punct 5", "nsubj:pass 5", "aux:pass 5", "acl:relcl 1"],
            id="a clause with who is relative",
        ),
        pytest.param(
            "rumours that Doe fled",
            "root 0 NNS; nsubj 4 WDT; nsubj 4 NNP; acl:relcl 1 VBD",
            ["root 0", "mark 4", "nsubj 4", "acl 1"],
            id="a clause with that and a subject is not",
        ),
        pytest.param(
            "it is likely that Doe fled",
            "expl 3 PRP; cop 3 VBZ; root 0 JJ; mark 6 IN; nsubj 6 NNP; csubj 3 VBD",
            ["expl 3", "cop 3", "root 0", "mark 6", "nsubj 6", "ccomp 3"],
            id="what is likely is a complement",
        ),
        pytest.param(
            "ties with Doe , who left",
            "root 0 NNS; case 3 IN; nmod 1 NNP; punct 6 ,; nsubj 6 WP; acl:relcl 1 VBD",
            ["root 0", "case 3", "nmod 1", "punct 6", "nsubj 6", "acl:relcl 3"],
            id="who stands for the name before it",
        ),
        pytest.param(
            "Doe , the mayor , left",
            "nsubj 6 NNP; punct 4 ,; det 4 DT; nsubj 6 NN; punct 4 ,; root 0 VBD",
            ["nsubj 6", "punct 4", "det 4", "appos 1", "punct 4", "root 0"],
            id="a second subject is beside the first",
        ),
        pytest.param(
            "Acme Corporation fell",
            "nsubj 3 NNP; nsubj 3 NNP; root 0 VBD",
            ["compound 2", "nsubj 3", "root 0"],
            id="or part of its name",
        ),
        pytest.param(
            "Doe managed to meet Roe",
            "nsubj 2 NNP; root 0 VBD; mark 4 TO; xcomp 2 VB; obj 2 NNP",
            ["nsubj 2", "root 0", "mark 4", "xcomp 2", "obj 4"],
            id="the object of an infinitive",
        ),
        pytest.param(
            "Doe arrested Roe",
            "nsubj 2 NNP; root 0 VBD; obl 2 NNP",
            ["nsubj 2", "root 0", "obj 2"],
            id="a bare name after its verb is its object",
        ),
    ],
)
def test_arcs_are_turned(text: str, tree: str, wanted: list[str]) -> None:
    assert turned(text, tree) == wanted
