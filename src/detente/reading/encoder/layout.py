"""Where each head's figures stand in the row that the encoder gives for every word.

One matrix product yields all of them, so that a new head is a few more columns. The same table is
used to train the weights and to read with them.
"""

from itertools import accumulate

TAGS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
    "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip
FINE_TAGS = (
    "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "AFX", "CC", "CD", "DT", "EX", "FW", "GW",
    "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT",
    "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG",
    "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``", "ADD", "XX",
)  # fmt: skip
RELATIONS = (
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
    "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj",
    "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated",
    "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc",
    "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj",
    "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root",
    "vocative", "xcomp",
)  # fmt: skip
# Beginning, inside or outside of a span, for each part of an attribution.
BIO = ("O", "B", "I")
PARTS = ("cue", "source", "content")
KINDS = ("person", "organization", "place", "event", "time", "other")
FORMS = ("name", "nominal", "pronoun")
MENTIONS = ("none", *(f"{kind} {form}" for kind in KINDS for form in FORMS))
# PLOVER's roots as the marked sentences know them.
ROOTS = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE",
    "PROTEST", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD",
)  # fmt: skip
STANCES = ("against", "neutral", "for")

# Pointers from a cue to words, and from the head of a mention to its ends.
POINTERS = ("content_start", "content_end", "content_in", "source_start", "source_end")
ENDS = ("first", "last")

ARC, RELATION, POINT, END, ROOT, STANCE = 192, 128, 64, 48, 96, 64

_WIDTHS: dict[str, int] = {
    "tag": len(TAGS),
    "fine": len(FINE_TAGS),
    "starts": 1,  # of a sentence
    "cue": len(BIO),
    "source": len(BIO),
    "content": len(BIO),
    "mention": len(MENTIONS),
    "factuality": 1,
    "checkworthy_weight": 1,
    "checkworthy": 1,
    "future_weight": 1,
    "future": 1,
    "no_source": 1,
    "arc_dependent": ARC,
    "arc_head": ARC,
    "relation_dependent": RELATION,
    "relation_head": RELATION,
    **{f"{each}_from": POINT for each in POINTERS},
    **{f"{each}_to": POINT for each in POINTERS},
    **{f"{each}_from": END for each in ENDS},
    **{f"{each}_to": END for each in ENDS},
    "root_source_ask": ROOT,
    "root_target_ask": ROOT,
    "root_key": ROOT,
    "root_source": 128,
    "root_target": 128,
    "root_context": 128,
    "stance_ask": STANCE,
    "stance_key": STANCE,
    "stance_mention": 128,
    "stance_context": 128,
}
_ENDS = list(accumulate(_WIDTHS.values()))
COLUMNS = {
    name: slice(end - width, end) for (name, width), end in zip(_WIDTHS.items(), _ENDS, strict=True)
}
WIDTH = _ENDS[-1]
# Stances are learned along with the rest, and left out of the weights that are read with: a network
# of its own tells them better (`training/asking.py`).
KEPT = COLUMNS["stance_ask"].start
# The last layers of the heads that look at two words or more: from a hidden row to classes.
LAST_LAYERS = {
    "relation": (RELATION, len(RELATIONS)),
    "root": (128, len(ROOTS)),
    "stance": (128, len(STANCES)),
}
