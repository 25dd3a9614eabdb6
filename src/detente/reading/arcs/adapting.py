"""The reader's trees as the rules of the reading ask for them.

The reader's arcs are Universal Dependencies as GUM has them. Some turns can be told in two ways
there, and the reader is not always of one mind; others spread one thing over several words. Here:

- a name hangs on its last word ("Doe" in "Jane Doe"), titles before it too, all as compounds, and
  so does a sum of money;
- each word of "according to" or "because of" hangs on the noun by itself;
- "to resign" in "urged Roe to resign" is an open clause, and Roe the object; so is Roe in "accused
  Roe of lying";
- a clause with "who" or "which" is a relative clause; one with "that" and a subject is none;
- "that Doe fled" in "it is likely that Doe fled" is a complement, and "due" in "it is due to Doe" a
  predicate;
- whoever "'s" follows hangs on what is owned;
- a verb has one subject: a second one is beside the first, or part of its name;
- what follows an infinitive is its object, and not that of the verb before it.
"""

from detente.model import Span
from detente.reading.arcs.clauses import mend_clause
from detente.reading.arcs.names import (
    hang_names,
    hang_sums,
    mend_conjuncts,
    mend_owner,
    with_conjuncts,
)
from detente.reading.arcs.phrases import mend_case, mend_objects, mend_subjects, part_fixed
from detente.reading.arcs.tree import Arcs
from detente.reading.encoder.analysis import Analysis


def adapted(story: str, found: Analysis, first: int, last: int) -> tuple[list[int], list[str]]:
    """The heads, as numbers of words, and the relations of the sentence `first` to `last`.

    Where mending several words one after the other would make a circle of them, the sentence is
    left as the reader has it.
    """
    arcs = Arcs(
        [_word(story, span) for span in found.words[first:last]],
        found.fine[first:last],
        [head - first for head in found.heads[first:last]],
        found.relations[first:last],
    )
    part_fixed(arcs)
    hang_names(arcs)
    hang_sums(arcs)
    for place in range(last - first):
        mend_clause(arcs, place)
        mend_case(arcs, place)
        mend_owner(arcs, place)
    for place in range(last - first):
        mend_subjects(arcs, place)
        mend_objects(arcs, place)
    for place in with_conjuncts(arcs):
        mend_conjuncts(arcs, place)
    if not arcs.is_tree():
        return list(found.heads[first:last]), list(found.relations[first:last])
    return [head + first for head in arcs.heads], arcs.relations


def _word(story: str, span: Span) -> str:
    return story[span.start : span.end].lower()
