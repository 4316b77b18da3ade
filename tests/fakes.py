"""Stand-ins for what is slow or not on every machine."""

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from index.embeddings import Vectors, unit_rows

_PIECE = re.compile(r"[^\W_]{1,5}|[^\w\s]|_")


class HashingEmbedder:
    """An `Embedder` without weights: each word piece has a direction made from its hash, a text is the sum of its pieces.

    Pieces are runs of at most five letters and single signs, more than a real tokenizer makes of most texts. `encoded` lists the
    texts that were embedded, in order.
    """

    max_pieces = 256

    def __init__(self, fingerprint: str = "hashing", dimensions: int = 64) -> None:
        self.fingerprint = fingerprint
        self.dimensions = dimensions
        self.encoded: list[str] = []

    def count_pieces(self, texts: Sequence[str]) -> list[int]:
        return [len(_PIECE.findall(text)) + 2 for text in texts]

    def encode(self, texts: Sequence[str]) -> Vectors:
        return self.encode_tokens(texts)[0]

    def encode_tokens(self, texts: Sequence[str]) -> tuple[Vectors, list[Vectors]]:
        self.encoded += texts
        tokens, sums = [], []
        for text in texts:
            pieces = [_direction(text[start:end].lower(), self.dimensions) for start, end in self.pieces(text)]
            tokens.append(np.stack(pieces) if pieces else np.zeros((0, self.dimensions), dtype=np.float32))
            sums.append(np.sum(pieces or [_direction("", self.dimensions)], axis=0))
        return unit_rows(np.stack(sums)) if sums else np.zeros((0, self.dimensions), dtype=np.float32), tokens

    def pieces(self, text: str) -> list[tuple[int, int]]:
        return [match.span() for match in _PIECE.finditer(text)][: self.max_pieces - 2]


def _direction(piece: str, dimensions: int) -> Vectors:
    seed = int.from_bytes(hashlib.sha256(piece.encode("utf-8", "surrogatepass")).digest()[:8], "big")
    return unit_rows(np.random.default_rng(seed).standard_normal((1, dimensions)))[0]
