"""What an earlier reader says of sentences of which their set says little, as labels for a new one.

The sentences of PLOVER's sets are labelled with one root each. Seen for their roots only, a dozen
times, a reader forgets how to parse them and their like; an earlier reader's trees keep it there.
"""

from collections.abc import Iterable

import torch

from detente.reading.encoder import layout
from documents import Document, cut
from losses import batch, parted, pointed
from network import Reader


@torch.no_grad()
def teach(network: Reader, documents: Iterable[Document]) -> None:
    """Gives each document of one window the tags, sentences, trees and mentions that `network`
    reads in it. Heads are each word's likeliest one, tree or no tree.
    """
    network.eval()
    for doc in documents:
        windows = cut(doc)
        if len(windows) > 1:
            continue
        given = batch(windows)
        part = parted(network(*given.inputs))
        heads = pointed(part, "arc_dependent", "arc_head", given.there)[0].argmax(-1)
        hidden = part["relation_dependent"][0] + part["relation_head"][0][heads]
        mentions = part["mention"][0].argmax(-1)
        relations = network.last["relation"](torch.nn.functional.gelu(hidden).float())
        doc.by_word |= {
            "tag": part["tag"][0].argmax(-1).tolist(),
            "fine": part["fine"][0].argmax(-1).tolist(),
            "starts": (part["starts"][0, :, 0] > 0).long().tolist(),
            "head": heads.tolist(),
            "relation": relations.argmax(-1).tolist(),
            "mention": mentions.tolist(),
        }
        first, last = (
            pointed(part, f"{end}_from", f"{end}_to", given.there)[0].argmax(-1).tolist()
            for end in layout.ENDS
        )
        doc.lists["ends"] = [
            ((head,), (first[head],), (last[head],))
            for head in mentions.nonzero()[:, 0].tolist()
            if first[head] <= head <= last[head]
        ]
