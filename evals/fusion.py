"""Weights of the features, learnt from which candidates of a search meet the evidence.

The score of a candidate is the weighted sum of its features. The weights are those under which the evidence has the greatest share of
the softmax of a search's scores (listwise: Cao et al., ICML 2007, here with the marginal share of all candidates that meet it), held to
the present weights by a quadratic penalty and never negative.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

PULLS = (0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
"""How strongly the weights are held to the present ones, weakest first; which of them is chosen by cross-validation."""

STEPS = 400
ENOUGH = 1e-7
"""A step that lowers the loss by less is the last."""

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Candidates:
    """What one search found: the features of each candidate, shape (candidates, features), which meet the evidence, and what the search counts."""

    features: Numbers
    met: NDArray[np.bool_]
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class _Stacked:
    """Searches one below the other, each from `starts`; `shares` sum to 1."""

    features: Numbers
    met: NDArray[np.bool_]
    starts: NDArray[np.intp]
    sizes: NDArray[np.intp]
    shares: Numbers


def learnt(searches: Sequence[Candidates], present: Numbers, seed: int) -> tuple[Numbers, float]:
    """The weights that these searches teach, and the pull that was chosen. Searches that found no evidence, or nothing else, teach nothing.

    The weights are scaled so that evidence scores in the mean what it does with the present ones.
    """
    telling = [search for search in searches if search.met.any() and not search.met.all()]
    if not telling:
        return present, PULLS[-1]
    order = np.random.default_rng(seed).permutation(len(telling))
    parts = [[telling[number] for number in order[fold::FOLDS]] for fold in range(FOLDS)]
    pull = min(PULLS, key=lambda one: _held_out(parts, present, one))
    weights = fit(telling, present, pull)
    met = np.concatenate([search.features[search.met] for search in telling])
    reached = float((met @ weights).mean())
    return (weights * float((met @ present).mean()) / reached if reached > 0 else present), pull


def fit(searches: Sequence[Candidates], present: Numbers, pull: float) -> Numbers:
    """The weights for one pull, in the scale of `present`, by projected gradient descent with a step that adapts."""
    stacked = _stacked(searches)
    sharpness = _sharpness(stacked, present)
    start = present * sharpness
    size = float(start @ start)

    def penalised(weights: Numbers) -> tuple[float, Numbers]:
        value, gradient = _loss(stacked, weights)
        away = weights - start
        return value + pull * float(away @ away) / size, gradient + 2 * pull * away / size

    weights, step = start, 1.0
    value, gradient = penalised(weights)
    for _ in range(STEPS):
        moved = np.maximum(weights - step * gradient, 0.0)
        reached, slope = penalised(moved)
        # Armijo's condition for a projected step.
        if reached > value - 1e-4 * float(gradient @ (weights - moved)):
            step /= 2
            if step < 1e-12:
                break
            continue
        done = value - reached < ENOUGH
        weights, value, gradient, step = moved, reached, slope, step * 1.5
        if done:
            break
    return weights / sharpness


def loss(searches: Sequence[Candidates], weights: Numbers) -> tuple[float, Numbers]:
    """The mean of minus the logarithm of the evidence's share of the softmax, and its gradient."""
    return _loss(_stacked(searches), weights)


def _loss(stacked: _Stacked, weights: Numbers) -> tuple[float, Numbers]:
    scores = stacked.features @ weights
    whole = _softmax(scores, stacked.starts, stacked.sizes)
    met = _softmax(np.where(stacked.met, scores, -np.inf), stacked.starts, stacked.sizes)
    held = np.add.reduceat(np.where(stacked.met, whole, 0.0), stacked.starts)
    value = -float(stacked.shares @ np.log(np.maximum(held, 1e-300)))
    return value, stacked.features.T @ ((whole - met) * np.repeat(stacked.shares, stacked.sizes))


def _softmax(scores: Numbers, starts: NDArray[np.intp], sizes: NDArray[np.intp]) -> Numbers:
    raised = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
    return np.asarray(raised / np.repeat(np.add.reduceat(raised, starts), sizes), dtype=np.float64)


def _stacked(searches: Sequence[Candidates]) -> _Stacked:
    sizes = np.array([len(search.met) for search in searches])
    shares = np.array([search.share for search in searches])
    features, met = (np.concatenate(parts) for parts in zip(*((search.features, search.met) for search in searches), strict=True))
    return _Stacked(features, met, np.cumsum(sizes) - sizes, sizes, shares / shares.sum())


def _sharpness(searches: _Stacked, present: Numbers) -> float:
    """The factor of the present weights whose loss is least: how sure of themselves their scores may be."""
    return float(min(np.geomspace(0.5, 64, 29), key=lambda factor: _loss(searches, present * factor)[0]))


def _held_out(parts: Sequence[Sequence[Candidates]], present: Numbers, pull: float) -> float:
    """The loss of weights on searches that they were not learnt from, with the sharpness of those that they were."""
    total = 0.0
    for number, held in enumerate(parts):
        rest = [search for other, part in enumerate(parts) if other != number for search in part]
        if held and rest:
            weights = fit(rest, present, pull)
            total += loss(held, weights * _sharpness(_stacked(rest), weights))[0] * sum(search.share for search in held)
    return total
