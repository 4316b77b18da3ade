"""How alike single words are to the model: whether a text speaks of a thing in other words."""

from collections.abc import Collection

import numpy as np

from index.embeddings import Embedder, Vectors

MOST_KEPT = 20_000
"""Words whose vectors are kept: 1.5 KB each."""


class WordLikeness:
    """Compares words by the model's vectors of each alone, which are kept; may be shared by threads."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._vectors: dict[str, Vectors] = {}

    def nearest(self, word: str, others: Collection[str]) -> float:
        """The cosine of a word with the nearest of the others, -1 to 1; 0 where there are none."""
        if not others:
            return 0.0
        known = dict(self._vectors)
        missing = sorted({word, *others} - known.keys())
        if missing:
            known |= dict(zip(missing, self._embedder.encode(missing), strict=True))
            self._vectors = known if len(known) <= MOST_KEPT else {}
        return float(np.max(np.stack([known[other] for other in others]) @ known[word]))
