"""The encoder and its heads in torch: BERT's layers with MiniLM's weights; a row for each word."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from detente.reading.encoder import layout
from detente.reading.encoder.pieces import PLACES, SHAPES

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
HIDDEN = 768  # of the layer between the encoder and the columns
EPSILON = 1e-12


class Dropout(nn.Module):
    """Drops whole columns of a window: random numbers are what dropout costs on a processor."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """`x` (windows, places, width), some columns 0 and the others the larger for it."""
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate
        return x * (kept / (1 - self.rate)).to(x.dtype)


class Layer(nn.Module):
    """One layer of BERT (Devlin and others, 2019)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.attend = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.norm_attended = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, seen: Tensor | None) -> Tensor:
        """`x` (windows, pieces, width); `seen` (windows, 1, 1, pieces): far below 0 for padding."""
        count, length, _ = x.shape
        parts = self.attend(x).view(count, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # On a processor, and going back too, faster than torch's fused attention.
        scores = parts[0] @ parts[1].transpose(-1, -2) * (WIDTH // HEADS) ** -0.5
        scores = scores if seen is None else scores + seen
        mixed = functional.softmax(scores, -1) @ parts[2]
        mixed = mixed.transpose(1, 2).reshape(count, length, WIDTH)
        x = self.norm_attended(x + self.dropout(self.attended(mixed)))
        return self.norm(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class Reader(nn.Module):
    """From pieces to one row of figures for every word (`layout.COLUMNS`)."""

    def __init__(self, vocabulary: int = 30522, positions: int = 512, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(positions, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.hidden = nn.Linear(WIDTH, HIDDEN)
        self.columns = nn.Linear(HIDDEN, layout.WIDTH)
        self.last = nn.ModuleDict(
            {name: nn.Linear(*sizes) for name, sizes in layout.LAST_LAYERS.items()}
        )
        for each in (self.shapes, self.places):
            nn.init.normal_(each.weight, std=0.01)

    def forward(self, pieces: Tensor, shapes: Tensor, places: Tensor, firsts: Tensor) -> Tensor:
        """(windows, words, columns) from (windows, pieces) three times and, for each word, the
        place of its first piece (windows, words). Piece 0 is padding.
        """
        vectors = self.pieces(pieces)
        seen = (pieces == 0)[:, None, None, :].to(vectors.dtype) * -1e4
        return self.read(vectors, shapes, places, firsts, seen)

    def read(
        self, vectors: Tensor, shapes: Tensor, places: Tensor, firsts: Tensor, seen: Tensor | None
    ) -> Tensor:
        """The same from the vectors of the pieces (windows, pieces, width); `seen` as in a layer,
        None where there is no padding.
        """
        position = torch.arange(vectors.shape[1], device=vectors.device)
        x = vectors + self.positions(position)
        x = self.dropout(self.norm(x + self.shapes(shapes) + self.places(places)))
        for layer in self.layers:
            x = layer(x, seen)
        words = torch.gather(x, 1, firsts.unsqueeze(-1).expand(-1, -1, WIDTH))
        return self.columns(self.dropout(functional.gelu(self.hidden(words))))


def load(file: str | Path) -> Reader:
    """A Reader with the weights of an earlier run."""
    reader = Reader()
    reader.load_state_dict(torch.load(file))
    return reader


def begin(weights: str, dropout: float = 0.1) -> Reader:
    """A Reader with the layers of MiniLM from the safetensors file `weights`; its heads are new."""
    reader = Reader(dropout=dropout)
    old = load_file(weights)
    new = reader.state_dict()
    embeddings = "embeddings."
    new["pieces.weight"] = old[embeddings + "word_embeddings.weight"]
    kind = old[embeddings + "token_type_embeddings.weight"][0]
    new["positions.weight"] = old[embeddings + "position_embeddings.weight"] + kind
    for end in ("weight", "bias"):
        new[f"norm.{end}"] = old[f"{embeddings}LayerNorm.{end}"]
        for number in range(LAYERS):
            theirs, ours = f"encoder.layer.{number}.", f"layers.{number}."
            asked = [
                old[f"{theirs}attention.self.{each}.{end}"] for each in ("query", "key", "value")
            ]
            new[f"{ours}attend.{end}"] = torch.cat(asked)
            new[f"{ours}attended.{end}"] = old[f"{theirs}attention.output.dense.{end}"]
            new[f"{ours}norm_attended.{end}"] = old[f"{theirs}attention.output.LayerNorm.{end}"]
            new[f"{ours}inner.{end}"] = old[f"{theirs}intermediate.dense.{end}"]
            new[f"{ours}outer.{end}"] = old[f"{theirs}output.dense.{end}"]
            new[f"{ours}norm.{end}"] = old[f"{theirs}output.LayerNorm.{end}"]
    reader.load_state_dict(new)
    return reader
