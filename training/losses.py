"""What each head gets wrong in a batch, as one number to make smaller."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from detente.reading.encoder import layout
from documents import BY_WORD, Window
from network import Reader

NO_NAME = -2  # a word that heads no name, though it may head some other mention
FAR = -1e4
WEIGHTS = {
    "tag": 0.5, "fine": 0.5, "starts": 1.0, "arc": 1.0, "relation": 1.0,
    "mention": 1.0, "names": 0.5, "ends": 1.0,
    "cue": 1.0, "source": 1.0, "content": 1.0, "content_start": 0.5, "content_end": 0.5,
    "content_in": 1.0, "source_start": 0.5, "source_end": 0.5,
    "factuality": 0.3, "checkworthy": 0.5, "future": 0.3, "roots": 1.0, "stances": 1.5,
}  # fmt: skip


@dataclass(slots=True)
class Batch:
    """Windows as tensors, padded; `by_word` labels with -1 where nothing is known."""

    inputs: tuple[Tensor, Tensor, Tensor, Tensor]
    there: Tensor  # (windows, words): whether it is a word and no padding
    by_word: dict[str, Tensor]
    lists: dict[str, list[tuple]]  # items with the window's number in front


def batch(windows: Sequence[Window]) -> Batch:
    """The windows side by side."""
    words = max(len(w.firsts) for w in windows)
    inputs = tuple(
        _padded([getattr(w, name) for w in windows], 0)
        for name in ("pieces", "shapes", "places", "firsts")
    )
    there = torch.tensor([[i < len(w.firsts) for i in range(words)] for w in windows])
    by_word = {
        name: _padded(
            [
                [*w.by_word.get(name, ()), *([-1] * (words if name not in w.by_word else 0))][
                    :words
                ]
                for w in windows
            ],
            -1,
            words,
        )
        for name in BY_WORD
        if any(name in w.by_word for w in windows)
    }
    lists: dict[str, list[tuple]] = {}
    for number, window in enumerate(windows):
        for name, items in window.lists.items():
            lists.setdefault(name, []).extend((number, *item) for item in items)
    return Batch(inputs, there, by_word, lists)


def _padded(rows: Sequence[Sequence[int]], value: int, width: int = 0) -> Tensor:
    width = width or max(map(len, rows))
    return torch.tensor([[*row, *([value] * (width - len(row)))] for row in rows])


def losses(network: Reader, given: Batch) -> dict[str, Tensor]:
    """The mean loss of each head that the batch has labels for."""
    part = parted(network(*given.inputs))
    found: dict[str, Tensor] = {}
    for name in ("tag", "fine", "cue", "source", "content"):
        if name in given.by_word and (given.by_word[name] >= 0).any():
            found[name] = _choice(part[name], given.by_word[name])
    if "starts" in given.by_word:
        found["starts"] = _binary(part["starts"][..., 0], given.by_word["starts"])
    found |= _trees(network, part, given) | _mentions(part, given) | _attributions(part, given)
    found |= _single(part, given) | pair_losses(network, part, given)
    return found


def parted(rows: Tensor) -> dict[str, Tensor]:
    """The columns of `rows` by name. One split, not slices: the way back is then one piece too."""
    widths = [columns.stop - columns.start for columns in layout.COLUMNS.values()]
    return dict(zip(layout.COLUMNS, rows.split(widths, -1), strict=True))


def _choice(scores: Tensor, labels: Tensor) -> Tensor:
    return functional.cross_entropy(
        scores.float().flatten(0, -2), labels.flatten().clamp(min=-1), ignore_index=-1
    )


def _binary(scores: Tensor, labels: Tensor) -> Tensor:
    known = labels >= 0
    return functional.binary_cross_entropy_with_logits(scores.float()[known], labels[known].float())


def pointed(part: dict[str, Tensor], one: str, other: str, there: Tensor) -> Tensor:
    """(windows, words, words): how strongly each word points to each other."""
    size = part[one].shape[-1]
    scores = part[one] @ part[other].transpose(1, 2) / size**0.5
    return scores.float() + (~there)[:, None, :] * FAR


def _trees(network: Reader, part: dict[str, Tensor], given: Batch) -> dict[str, Tensor]:
    if "head" not in given.by_word:
        return {}
    heads = given.by_word["head"]
    window, word = torch.nonzero(heads >= 0, as_tuple=True)
    head = heads[window, word]
    arcs = pointed(part, "arc_dependent", "arc_head", given.there)
    hidden = functional.gelu(
        part["relation_dependent"][window, word] + part["relation_head"][window, head]
    )
    relation = network.last["relation"](hidden.float())
    return {
        "arc": functional.cross_entropy(arcs[window, word], head),
        "relation": functional.cross_entropy(
            relation, given.by_word["relation"][window, word], ignore_index=-1
        ),
    }


def _mentions(part: dict[str, Tensor], given: Batch) -> dict[str, Tensor]:
    found: dict[str, Tensor] = {}
    labels = given.by_word.get("mention")
    if labels is None:
        return found
    if (labels >= 0).any():
        found["mention"] = _choice(part["mention"], labels)
    unnamed = labels == NO_NAME
    if unnamed.any():
        chances = functional.softmax(part["mention"][unnamed].float(), -1)
        names = [i for i, name in enumerate(layout.MENTIONS) if name.endswith(" name")]
        found["names"] = -torch.log1p(-chances[:, names].sum(-1).clamp(max=0.999)).mean()
    items = given.lists.get("ends", [])
    if items:
        window = torch.tensor([each[0] for each in items])
        head = torch.tensor([each[1][0] for each in items])
        total = 0.0
        for place, end in enumerate(layout.ENDS):
            scores = pointed(part, f"{end}_from", f"{end}_to", given.there)[window, head]
            gold = torch.tensor([each[2 + place][0] for each in items])
            total = total + functional.cross_entropy(scores, gold)
        found["ends"] = total
    return found


def _means(rows: Tensor, items: Sequence[tuple], place: int) -> Tensor:
    """(items, ...): the mean of the rows of the words that each item names at `place`."""
    return torch.stack([rows[each[0], list(each[place])].float().mean(0) for each in items])


def _attributions(part: dict[str, Tensor], given: Batch) -> dict[str, Tensor]:
    items = given.lists.get("attributions", [])
    if not items:
        return {}
    found = {}
    scores = {
        name: _means(pointed(part, f"{name}_from", f"{name}_to", given.there), items, 1)
        for name in layout.POINTERS
    }
    for name, place in (("content_start", 0), ("content_end", -1)):
        gold = torch.tensor([sorted(each[2])[place] for each in items])
        found[name] = functional.cross_entropy(scores[name], gold)
    inside = torch.zeros_like(scores["content_in"])
    for row, each in enumerate(items):
        inside[row, list(each[2])] = 1.0
    words = given.there[[each[0] for each in items]]
    found["content_in"] = functional.binary_cross_entropy_with_logits(
        scores["content_in"][words], inside[words]
    )
    none = _means(part["no_source"], items, 1)
    for name, place in (("source_start", 0), ("source_end", -1)):
        gold = torch.tensor(
            [sorted(each[3])[place] if each[3] else scores[name].shape[1] for each in items]
        )
        found[name] = functional.cross_entropy(torch.cat([scores[name], none], 1), gold)
    return found


def _single(part: dict[str, Tensor], given: Batch) -> dict[str, Tensor]:
    found = {}
    items = given.lists.get("factuality", [])
    if items:
        gold = torch.tensor([each[2] for each in items])
        said = _means(part["factuality"], items, 1)[:, 0]
        found["factuality"] = functional.smooth_l1_loss(said, gold)
    for name in ("checkworthy", "future"):
        items = given.lists.get(name, [])
        if items:
            said = torch.stack([sentence_score(part, name, each[0], each[1]) for each in items])
            gold = torch.tensor([float(each[2]) for each in items])
            found[name] = functional.binary_cross_entropy_with_logits(said, gold)
    return found


def sentence_score(part: dict[str, Tensor], name: str, window: int, words: tuple) -> Tensor:
    """The logit of a sentence: its words' values, weighted by how much each bears on it."""
    places = slice(words[0], words[-1] + 1)
    weights = functional.softmax(part[f"{name}_weight"][window, places, 0].float(), 0)
    return (weights * part[name][window, places, 0]).sum()


def pair_losses(network: Reader, part: dict[str, Tensor], given: Batch) -> dict[str, Tensor]:
    """The heads that look at two actors of a sentence, or at one."""
    found = {}
    items = given.lists.get("roots", [])
    if items:
        gold = torch.tensor([each[4] for each in items])
        found["roots"] = functional.cross_entropy(
            root_scores(network, part, given.there, items), gold
        )
    items = given.lists.get("stances", [])
    if items:
        gold = torch.tensor([each[3] for each in items])
        found["stances"] = functional.cross_entropy(
            stance_scores(network, part, given.there, items), gold
        )
    return found


def root_scores(network: Reader, part: dict[str, Tensor], there: Tensor, items: list) -> Tensor:
    """(items, roots): the type of what the source does to the target, in its sentence."""
    ask = _means(part["root_source_ask"], items, 1) + _means(part["root_target_ask"], items, 2)
    context = _context(ask, part["root_key"], part["root_context"], there, items, 3)
    hidden = _means(part["root_source"], items, 1) + _means(part["root_target"], items, 2) + context
    return network.last["root"](functional.dropout(functional.gelu(hidden), 0.1, network.training))


def stance_scores(network: Reader, part: dict[str, Tensor], there: Tensor, items: list) -> Tensor:
    """(items, stances): the stance of the sentence towards the mention."""
    ask = _means(part["stance_ask"], items, 1)
    context = _context(ask, part["stance_key"], part["stance_context"], there, items, 2)
    hidden = _means(part["stance_mention"], items, 1) + context
    return network.last["stance"](
        functional.dropout(functional.gelu(hidden), 0.1, network.training)
    )


def _context(
    ask: Tensor, keys: Tensor, values: Tensor, there: Tensor, items: list, place: int
) -> Tensor:
    """What a sentence (the words at `place`) says to a question."""
    window = torch.tensor([each[0] for each in items])
    inside = torch.zeros(len(items), keys.shape[1], dtype=torch.bool)
    for row, each in enumerate(items):
        inside[row, each[place][0] : each[place][-1] + 1] = True
    scores = torch.einsum("nd,nwd->nw", ask, keys[window].float()) / ask.shape[-1] ** 0.5
    weights = functional.softmax(scores + (~(inside & there[window])) * FAR, -1)
    return torch.einsum("nw,nwd->nd", weights, values[window].float())
