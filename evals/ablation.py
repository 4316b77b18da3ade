"""`python -m evals.ablation`: what each part of retrieval is worth, by leaving it out."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Self

import typer
from pydantic import BaseModel, ConfigDict

from evals.baseline import fingerprint
from evals.intervals import bootstrap
from evals.kept import Kept, measured
from evals.questions import load_questions
from evals.sets import OUT, QuestionSet, SetName

if TYPE_CHECKING:
    from app.assistant.assistant import Trace
    from index.search import Hit

DEPTH = 10
"""Passages that are looked at; hit@k and mrr need no more."""

Rank = int | None
"""The number, from 0, of the first passage that meets the evidence; None when none of the `DEPTH` best does."""

MEASURES: Mapping[str, Callable[[Rank], float]] = {
    "hit@1": lambda rank: float(rank is not None and rank < 1),
    "hit@5": lambda rank: float(rank is not None and rank < 5),
    "hit@10": lambda rank: float(rank is not None and rank < 10),
    "mrr@10": lambda rank: 0.0 if rank is None or rank >= 10 else 1 / (rank + 1),
}
"""What a question counts by the rank of its evidence."""


class Difference(BaseModel):
    """What a measure changes by, with its 95 % interval over resampled questions: below 0, it is worse."""

    model_config = ConfigDict(frozen=True)

    value: float
    low: float
    high: float

    @classmethod
    def paired(cls, before: Sequence[float], after: Sequence[float]) -> Self:
        """The mean of `after` less that of `before`, question by question in the same order."""
        changes = [new - old for old, new in zip(before, after, strict=True)]
        low, high = bootstrap(changes, _mean)
        return cls(value=_mean(changes), low=low, high=high)

    def __str__(self) -> str:
        """The difference and its interval with three decimals."""
        return f"{self.value:+.3f} ({self.low:+.3f} to {self.high:+.3f})"


class Ablation(Kept):
    """The measures with all parts on, and of each part left out what they change by."""

    n: int
    whole: dict[str, float]
    without: dict[str, dict[str, Difference]]


def ablation(questions: str, whole: Sequence[Rank], without: Mapping[str, Sequence[Rank]]) -> Ablation:
    """The table for the ranks of the evidence with all parts on and with each left out, questions in the same order."""
    before = {name: [value(rank) for rank in whole] for name, value in MEASURES.items()}
    differences = {
        part: {name: Difference.paired(before[name], [value(rank) for rank in ranks]) for name, value in MEASURES.items()} for part, ranks in without.items()
    }
    return Ablation(questions=questions, n=len(whole), whole={name: _mean(values) for name, values in before.items()}, without=differences)


def table(found: Ablation) -> str:
    """The table as lines of text."""
    rows = [f"{'part left out':28s}" + "".join(f"{name:>28s}" for name in MEASURES)]
    rows.append(f"{'none (n ' + str(found.n) + ')':28s}" + "".join(f"{value:28.3f}" for value in found.whole.values()))
    rows += [f"{part:28s}" + "".join(f"{change!s:>28s}" for change in changes.values()) for part, changes in found.without.items()]
    return "\n".join(rows)


def main(
    name: Annotated[SetName, typer.Option("--set", help="Which questions.")] = "sample",
    corpus: Annotated[Path | None, typer.Option(help="Folder of the documents, instead of the set's own.")] = None,
) -> None:
    """Search for each answerable question with all parts of retrieval on, then with each left out in turn.

    Prints hit@1, hit@5, hit@10 and mrr@10 and what they change by, with the paired 95 % interval, and keeps the table for the
    report of `python -m evals`. Status 2 when nothing could be run.
    """
    typer.echo(table(measured(name, corpus, measure)))


def measure(chosen: QuestionSet, corpus: Path) -> Ablation:
    """Run the set over a new index of its documents. A question that is declined finds nothing, whatever is left out."""
    # Imported here, so that --help stays quick.
    from app.assistant import Assistant
    from evals.corpora import canonical_texts, rebuilt
    from evals.retrieval import PartialIndex, Parts, as_asked, by_passage, in_one_search, rank, traced
    from index.search import Encoded, Index
    from index.weights import WEIGHTS

    settings = rebuilt(corpus, OUT / f"index-{chosen.name}")
    texts = canonical_texts(settings)
    asked = [(question, question.places(texts)) for question in load_questions(chosen.questions) if question.answerable]
    left_out = {f"feature: {feature}": Parts(weights={**WEIGHTS, feature: 0.0}) for feature in WEIGHTS}
    left_out |= {"full-text search": Parts(full_text=False), "alternatives of words": Parts(alternatives=False)}
    whole_index = Index.open(settings)
    encoded: dict[tuple[str, ...], Encoded] = {}

    def traces(parts: Parts) -> "list[Trace]":
        assistant = Assistant(PartialIndex(whole_index, parts, encoded), settings)
        return [traced(assistant, question) for question, _ in asked]

    def ranks(found: "Sequence[Sequence[Hit]]") -> list[Rank]:
        return [rank(whole_index, hits[:DEPTH], places) for hits, (_, places) in zip(found, asked, strict=True)]

    whole = traces(Parts())
    assistant = Assistant(PartialIndex(whole_index, Parts(), encoded), settings)
    without = {part: ranks([trace.hits for trace in traces(parts)]) for part, parts in left_out.items()}
    one_search = [in_one_search(assistant, trace) if trace.hits else () for trace in whole]
    without["a search for each period"] = ranks(one_search)
    # A comparison keeps its searches: what it asks of each period can't be told from here.
    compared = [hits != trace.hits for trace, hits in zip(whole, one_search, strict=True)]
    plain = [trace.hits if kept else as_asked(assistant, trace) for trace, kept in zip(whole, compared, strict=True)]
    without["spelling and vocabulary"] = ranks(plain)
    passages = [trace.hits if kept else by_passage(assistant.index, trace, DEPTH) for trace, kept in zip(whole, compared, strict=True)]
    without["part by part"] = ranks(passages)
    whole_index.close()
    return ablation(fingerprint(chosen.questions), ranks([trace.hits for trace in whole]), without)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


if __name__ == "__main__":
    typer.run(main)
