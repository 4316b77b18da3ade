"""The word-piece vectors of passages, packed small, and late interaction over them.

Late interaction: every word piece of the question looks for its best match among a passage's word pieces, and the matches
are averaged (Khattab and Zaharia 2020, "ColBERT", here over MiniLM's own token vectors without training).
"""

from collections.abc import Sequence

import numpy as np

from index.embeddings import Vectors

SCALE = 127


def pack_tokens(pieces: Vectors) -> bytes:
    """Unit token vectors (pieces, dimensions) as bytes: of each row its components in a signed byte each, then its length as so written.

    Each row is stretched so that its largest component takes the whole byte; cosines are kept to about 0.002.
    """
    packed = np.zeros(len(pieces), dtype=_row(pieces.shape[1]))
    peaks = np.maximum(np.abs(pieces).max(axis=1, keepdims=True, initial=0), 1e-6)
    packed["vector"] = np.round(pieces / peaks * SCALE)
    packed["length"] = np.maximum(np.linalg.norm(packed["vector"].astype(np.float32), axis=1), 1e-6)
    return packed.tobytes()


def _row(dimensions: int) -> np.dtype[np.void]:
    return np.dtype([("vector", np.int8, (dimensions,)), ("length", np.float32)])


def unpack_tokens(packed: bytes, dimensions: int) -> Vectors:
    """The unit token vectors of a packed passage: shape (pieces, dimensions)."""
    rows = np.frombuffer(packed, dtype=_row(dimensions))
    return np.asarray(rows["vector"].astype(np.float32) / rows["length"][:, None], dtype=np.float32)


def similarities(question: Vectors, passages: Sequence[bytes]) -> list[Vectors]:
    """Of each packed passage the cosines of the question's pieces with its pieces: shape (question's pieces, passage's pieces)."""
    if not passages:
        return []
    dimensions = question.shape[1]
    sizes = [len(passage) // _row(dimensions).itemsize for passage in passages]
    rows = np.frombuffer(b"".join(passages), dtype=_row(dimensions))
    cosines = (question @ rows["vector"].astype(np.float32).T) / rows["length"]
    return np.split(cosines, np.cumsum(sizes)[:-1], axis=1)


def best_matches(cosines: Vectors, weights: Vectors) -> Vectors:
    """For each of the question's pieces its best cosine with any piece of the passage, times its share of the weights.

    `cosines` is (question's pieces, passage's pieces) and must not be empty; `weights` (question's pieces,) say how much each counts.
    """
    return np.asarray(cosines.max(axis=1) * weights / max(float(weights.sum()), 1e-6), dtype=np.float32)


def late_interaction(cosines: Vectors, weights: Vectors) -> float:
    """Weighted mean over the question's pieces of the best cosine with any piece of the passage; 0 for an empty passage."""
    return float(best_matches(cosines, weights).sum()) if cosines.size else 0.0


def mean_cosine(question: Vectors, pieces: Vectors) -> float:
    """Cosine of a question's vector with the mean of some word pieces: a sentence read in its passage ("late chunking", Günther et al. 2024); 0 for none."""
    mean = pieces.sum(axis=0)
    return float(question @ mean / max(float(np.linalg.norm(mean)), 1e-6))
