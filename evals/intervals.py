"""95 % intervals: Wilson's for proportions, the bootstrap for everything else."""

import math
import random
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")

Z = 1.959964
"""The normal deviate that leaves 2.5 % on each side."""

RESAMPLES = 1000
SEED = 7


def wilson(hits: int, n: int) -> tuple[float, float]:
    """The score interval of `hits` out of `n` (E. B. Wilson, JASA 22, 1927); the whole range when n is 0."""
    if n == 0:
        return 0.0, 1.0
    share = hits / n
    middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def bootstrap(items: Sequence[T], statistic: Callable[[Sequence[T]], float]) -> tuple[float, float]:
    """The 2.5 and 97.5 percentiles of the statistic over resamples of the items; seeded, so the same items give the same interval."""
    if not items:
        return 0.0, 0.0
    chance = random.Random(SEED)
    values = sorted(statistic(chance.choices(items, k=len(items))) for _ in range(RESAMPLES))
    return values[int(0.025 * RESAMPLES)], values[int(0.975 * RESAMPLES)]
