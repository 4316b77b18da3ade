"""The word-piece vectors of a passage, packed small, and late interaction over them.

Late interaction: every word piece of the question looks for its best match among a passage's word pieces, and the matches
are averaged (Khattab and Zaharia 2020, "ColBERT", here over MiniLM's own token vectors without training).
"""

import numpy as np

from index.embeddings import Vectors, unit_rows

SCALE = 127
"""Unit vectors' components lie in [-1, 1]; one byte each keeps cosines to about 0.005."""


def pack_tokens(pieces: Vectors) -> bytes:
    """Token vectors (pieces, dimensions) as bytes, one signed byte a component, each row scaled by its largest component."""
    peaks = np.maximum(np.abs(pieces).max(axis=1, keepdims=True), 1e-6) if len(pieces) else np.ones((0, 1), dtype=np.float32)
    return np.round(pieces / peaks * SCALE).astype(np.int8).tobytes()


def unpack_tokens(packed: bytes, dimensions: int) -> Vectors:
    """The token vectors again as unit rows (pieces, dimensions)."""
    rows = np.frombuffer(packed, dtype=np.int8).reshape(-1, dimensions).astype(np.float32)
    return unit_rows(rows)


def late_interaction(question: Vectors, passage: Vectors, weights: Vectors) -> float:
    """Weighted mean over the question's pieces of the best cosine with any piece of the passage; 0 for an empty passage.

    `weights` (pieces,) say how much each piece of the question counts; they need not sum to 1.
    """
    if not len(passage) or not len(question):
        return 0.0
    best = (question @ passage.T).max(axis=1)
    return float((best * weights).sum() / weights.sum())
