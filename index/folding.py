"""Passages that say the same in other places of one document. Those of another document are of another time or body, and stay."""

from collections.abc import Iterable

from corpus.types import Passage
from index.words import tokens

ALIKE = 0.9
"""Share of the words of two passages together that both have, from which on they say the same, if they have the same figures too."""


def folded(ranked: Iterable[Passage], limit: int) -> list[tuple[Passage, list[Passage]]]:
    """The first `limit` passages that differ, in their order, each with those after it that say the same."""
    kept: list[tuple[Passage, list[Passage]]] = []
    words: list[tuple[str, frozenset[str]]] = []
    for passage in ranked:
        own = frozenset(tokens(passage.text))
        same = next((n for n, (document, other) in enumerate(words) if document == passage.document and _same(own, other)), None)
        if same is not None:
            kept[same][1].append(passage)
        elif len(kept) == limit:
            break
        else:
            kept.append((passage, []))
            words.append((passage.document, own))
    return kept


def _same(own: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(own & other)
    return bool(own) and shared >= ALIKE * len(own | other) and _figures(own) == _figures(other)


def _figures(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if any(sign.isdigit() for sign in word))
