"""Which parts of the texts are worth a close look: blocks ranked by the rare letter triples that they share with what was pasted."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

BLOCK = 256
"""Characters. What was pasted may run over into the next block: two neighbours are scored together."""

MOST = 30_000_000
"""Triples kept at most, 120 MB: of a larger corpus every second, third, ... triple, chosen by its hash."""

_BUCKETS = 1 << 18
_MIX = np.uint32(2654435761)
"""Knuth's multiplicative hash."""


class Blocks:
    """The blocks of several texts, in order, findable by letter triples."""

    def __init__(self, texts: Iterable[str]) -> None:
        texts = list(texts)
        self._first: list[int] = []
        self._keep = 1 + sum(map(len, texts)) // MOST
        kept: list[NDArray[np.int64]] = []
        count = 0
        for text in texts:
            self._first.append(count)
            triples = _triples(text)
            blocks = np.arange(len(triples), dtype=np.int64) // BLOCK + count
            chosen = self._chosen(triples)
            kept.append(np.unique(triples[chosen].astype(np.int64) << 32 | blocks[chosen]))
            count += len(text) // BLOCK + 1
        pairs = np.sort(np.concatenate(kept)) if kept else np.zeros(0, np.int64)
        self._blocks = (pairs & 0xFFFFFFFF).astype(np.uint32)
        self._starts = np.searchsorted(pairs >> 32, np.arange(_BUCKETS + 1))
        self._count = count

    def best(self, wanted: str, texts: Sequence[int], limit: int) -> list[tuple[int, int]]:
        """(text, character at which its block starts) of the blocks most like `wanted`, best first, in these texts only, by their numbers."""
        triples = np.unique(_triples(wanted))
        triples = triples[self._chosen(triples)]
        scores = np.zeros(self._count + 1, dtype=np.float32)
        for triple in triples:
            found = self._blocks[self._starts[triple] : self._starts[triple + 1]]
            if len(found):
                scores[found] += np.log1p(self._count / len(found))
        allowed = np.zeros(self._count + 1, dtype=bool)
        last = np.append(np.array(self._first[1:], dtype=np.int64), self._count)
        for text in texts:
            allowed[self._first[text] : last[text]] = True
        # The pair counts for its better half most, so that a lone block wins over one that has a poor neighbour.
        pairs = np.where(allowed[:-1], scores[:-1] + 0.99 * np.where(allowed[1:], scores[1:], 0.0), 0.0)
        top = np.argsort(-pairs, kind="stable")[:limit] if limit >= len(pairs) else np.argpartition(-pairs, limit)[:limit]
        ranked = sorted((int(block) for block in top if pairs[block] > 0), key=lambda block: (-float(pairs[block]), block))
        starts = np.array(self._first)
        owners = [int(np.searchsorted(starts, block, side="right")) - 1 for block in ranked]
        return [(owner, (block - self._first[owner]) * BLOCK) for owner, block in zip(owners, ranked, strict=True)]

    def _chosen(self, triples: NDArray[np.uint32]) -> NDArray[np.bool_]:
        chosen: NDArray[np.bool_] = (triples * _MIX >> np.uint32(8)) % np.uint32(self._keep) == 0
        return chosen


def _triples(text: str) -> NDArray[np.uint32]:
    """A number below `_BUCKETS` for each three characters in a row."""
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    if len(codes) < 3:
        return np.zeros(0, dtype=np.uint32)
    return ((codes[:-2] * np.uint32(961) + codes[1:-1] * np.uint32(31) + codes[2:]) * _MIX) >> np.uint32(14)
