"""The measures of a run, overall and by question type, each with its n and its 95 % interval."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import ir_measures
from ir_measures import RR, Qrel, ScoredDoc, Success

from evals.intervals import bootstrap, wilson
from evals.scoring import Scored

CUTOFFS = (1, 3, 5, 10, 20)
MANY_DOCUMENTS = ("compare", "trend")
"""The question types whose evidence is in more than one document."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One number of a run. `n` counts the questions (or citations) that it rests on, `low` and `high` bound its 95 % interval.

    `good` is 1 when more is better, -1 when less is. `share` says that the value is a proportion of `n`.
    """

    name: str
    value: float
    n: int
    low: float
    high: float
    good: int = 1
    share: bool = True


def measures(scored: Sequence[Scored]) -> list[Measure]:
    """All measures that these answers allow: without unanswerable questions, for instance, there is none of refusals."""
    answerable = [one for one in scored if one.question.answerable]
    unanswerable = [one for one in scored if not one.question.answerable]
    many = [one for one in answerable if one.question.type in MANY_DOCUMENTS]
    found = retrieval(answerable)
    found += _proportion("all documents@10", many, lambda one: one.documents_met == one.documents)
    found += _proportion("answer right", answerable, lambda one: one.right)
    found += _proportion("facts shown", answerable, lambda one: one.shown)
    found += _proportion("cites the evidence", answerable, lambda one: one.cited)
    found += _citation_precision([one for one in answerable if one.citations])
    found += _not_verbatim([one for one in scored if one.citations])
    found += _proportion("refused when it should", unanswerable, lambda one: one.right)
    found += _proportion("false refusals", answerable, lambda one: not one.said, good=-1)
    return found + _words(answerable)


def by_group(scored: Sequence[Scored]) -> dict[str, list[Measure]]:
    """The measures of each question type in alphabetical order, then of the set's dev and test parts if it has them."""
    types = sorted({one.question.type for one in scored})
    groups = {kind: measures([one for one in scored if one.question.type == kind]) for kind in types}
    splits = sorted({one.question.split for one in scored} - {""})
    return groups | {f"{split} questions": measures([one for one in scored if one.question.split == split]) for split in splits}


def retrieval(answerable: Sequence[Scored]) -> list[Measure]:
    """hit@k (Success@k: evidence among the k best passages) and mrr@10 (one over the rank of the first that meets it, 0 beyond ten)."""
    if not answerable:
        return []
    wanted = [Success @ k for k in CUTOFFS] + [RR @ 10]
    # Evidence that no passage meets stands for itself, so that the question counts, as a miss.
    judged = [Qrel(one.question.id, name, 1) for one in answerable for name in ("unmet", *(f"{hit:03d}" for hit in one.hits))]
    ranked = [ScoredDoc(one.question.id, f"{number:03d}", -number) for one in answerable for number in range(len(one.answer.passages))]
    values: dict[str, list[float]] = {str(measure): [] for measure in wanted}
    if ranked:
        for metric in ir_measures.iter_calc(wanted, judged, ranked):
            values[str(metric.measure)].append(metric.value)
    n = len(answerable)
    found = []
    for k in CUTOFFS:
        hits = round(sum(values[str(Success @ k)]))
        found.append(Measure(f"hit@{k}", hits / n, n, *wilson(hits, n)))
    ranks = values[str(RR @ 10)] or [0.0] * n
    return [*found, Measure("mrr@10", _mean(ranks), n, *bootstrap(ranks, _mean), share=False)]


def _proportion(name: str, of: Sequence[Scored], holds: Callable[[Scored], bool], good: int = 1) -> list[Measure]:
    hits = sum(holds(one) for one in of)
    return [Measure(name, hits / len(of), len(of), *wilson(hits, len(of)), good=good)] if of else []


def _citation_precision(cited: Sequence[Scored]) -> list[Measure]:
    """Of the citations of answerable questions, those that meet the evidence. The interval resamples answers: citations of one answer go together."""

    def precision(these: Sequence[Scored]) -> float:
        return sum(one.good_citations for one in these) / sum(one.citations for one in these)

    n = sum(one.citations for one in cited)
    return [Measure("citation precision", precision(cited), n, *bootstrap(cited, precision), share=False)] if cited else []


def _not_verbatim(cited: Sequence[Scored]) -> list[Measure]:
    """How many quotes, of all, differ from the text that they point at; a count, since one is too many."""
    wrong, n = sum(one.not_verbatim for one in cited), sum(one.citations for one in cited)
    low, high = wilson(wrong, n)
    return [Measure("quotes not verbatim", wrong, n, low * n, high * n, good=-1, share=False)] if cited else []


def _words(answerable: Sequence[Scored]) -> list[Measure]:
    words = [one.words for one in answerable]
    return [Measure("median answer words", _upper_median(words), len(words), *bootstrap(words, _upper_median), good=-1, share=False)] if words else []


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _upper_median(values: Sequence[int]) -> float:
    return float(sorted(values)[len(values) // 2])
