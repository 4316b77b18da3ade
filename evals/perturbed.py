"""Text and vectors that are like others, but not the same."""

import random
import re
from collections import defaultdict
from collections.abc import Hashable, Mapping

import numpy as np

from index.embeddings import Vectors, unit_rows
from index.token_vectors import pack_tokens, similarities

NOISE = 0.3
"""Length of what is added to a unit vector: the cosine with it stays at about 0.96."""

REPLACED = 0.1
"""Of a vocabulary, the words that another stands for."""

WORD = re.compile(r"(?<![\w\\])[a-z]{4,}(?!\w)")
"""Words that may be replaced: not names, figures or escapes."""


def other_words(shapes: Mapping[str, Hashable], chance: random.Random) -> dict[str, str]:
    """For one in ten of the words another of the same shape."""
    alike: dict[Hashable, list[str]] = defaultdict(list)
    for word, shape in shapes.items():
        if WORD.fullmatch(word):
            alike[shape].append(word)
    return {word: chance.choice(words) for words in alike.values() for word in words if chance.random() < REPLACED}


def reworded(text: str, words: Mapping[str, str]) -> str:
    """The text with words replaced; where the lengths are the same, every offset stays true."""
    return WORD.sub(lambda match: words.get(match.group(), match.group()), text)


def near(vectors: Vectors, chance: np.random.Generator) -> Vectors:
    """Each row moved a little in a direction of its own, and of unit length again."""
    noise = chance.standard_normal(vectors.shape, dtype=np.float32) * np.float32(NOISE / np.sqrt(vectors.shape[1]))
    return unit_rows(vectors + noise)


def near_tokens(packed: bytes, dimensions: int, chance: np.random.Generator) -> bytes:
    """Packed token vectors, each moved a little."""
    # The cosines with the axes are the components.
    return pack_tokens(near(similarities(np.eye(dimensions, dtype=np.float32), [packed])[0].T, chance))
