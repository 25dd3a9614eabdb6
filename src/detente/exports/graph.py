"""GEXF: the network of ties, for Gephi and its like (gexf.net, version 1.2)."""

from pathlib import Path
from typing import TYPE_CHECKING

from detente.model import Tie
from detente.record.interface import View

if TYPE_CHECKING:
    import networkx


class Gexf:
    """Actors as nodes, ties as edges with their state, score and amount of evidence."""

    name = "gexf"
    meaning = "the network of actors and ties, for Gephi"
    file = "detente.gexf"

    def write(self, view: View, target: Path) -> None:
        """Write the network to the file `target`."""
        import networkx  # a tenth of a second, which no other command should wait for

        networkx.write_gexf(network(view), target)


def network(view: View) -> "networkx.Graph[str]":
    """The actors that have ties, and the ties."""
    import networkx

    graph: networkx.Graph[str] = networkx.Graph()
    ties = view.ties()
    heads = view.actor_heads({actor for tie in ties for actor in tie.actors})
    for head in heads.values():
        graph.add_node(head.id, label=printable(head.name), kind=head.kind, articles=head.articles)
    for tie in ties:
        if all(actor in heads for actor in tie.actors):
            one, other = tie.actors
            graph.add_edge(one, other, **_attributes(tie))
    return graph


def _attributes(tie: Tie) -> dict[str, str | float | int]:
    evidence = len(tie.events) + len(tie.statements) + len(tie.claims)
    score = tie.trajectory[-1].score if tie.trajectory else 0.0
    return {"state": tie.state, "since": tie.since or "", "score": score, "weight": evidence}


def printable(words: str) -> str:
    """`words` without the control characters that XML cannot hold."""
    return "".join(each for each in words if each.isprintable())
