"""`python -m evals.fit`: the weights of the ranking's features, learnt from questions and cross-validated."""

import json
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import numpy as np
import typer

from corpus.errors import AssistantError, CorpusError
from corpus.settings import ROOT, Settings
from evals.ablation import MEASURES, Difference, Rank
from evals.baseline import fingerprint
from evals.fusion import FOLDS, Candidates, learnt
from evals.places import Place
from evals.questions import Question, load_questions
from evals.sets import OUT, question_set

if TYPE_CHECKING:
    from index.search import Encoded, Hit, Index

DEPTH = 100
"""Candidates that are learnt from, of each search."""

SEED = 20130401
SHOWN = ("hit@1", "hit@5", "mrr@10")


@dataclass(frozen=True, slots=True)
class Case:
    """A question, where its evidence stands, and what its searches found."""

    question: Question
    places: tuple[Place, ...]
    searches: tuple[Candidates, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """The questions of one file over one corpus, with the index that is open for them."""

    questions: Path
    settings: Settings
    index: "Index"
    cases: list[Case]
    encoded: "dict[tuple[str, ...], Encoded]"


def main(
    questions: Annotated[list[Path] | None, typer.Option(help="JSON Lines file of questions to learn from beside the sample's; may be repeated.")] = None,
    corpus: Annotated[list[Path] | None, typer.Option(help="Folder of the documents of each --questions, in the same order.")] = None,
    out: Annotated[Path, typer.Option(help="Where the weights go.")] = OUT / "weights.json",
) -> None:
    """Learn what each feature of the ranking counts; test questions of a set are left alone.

    Prints for each fold hit@1, hit@5 and mrr@10 with the present weights and with those learnt from the other folds, then the
    differences over all questions with paired 95 % intervals, and writes the weights that all questions together teach.
    """
    if len(questions or []) != len(corpus or []):
        raise typer.BadParameter("each --questions needs its --corpus")
    sample = question_set("sample")
    pairs = [(sample.questions, sample.corpus or ROOT), *zip(questions or [], corpus or [], strict=True)]
    try:
        weights = measure(pairs, out)
    except AssistantError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    typer.echo(", ".join(f"{name} {value:.3f}" for name, value in weights.items()))


def measure(pairs: Sequence[tuple[Path, Path]], out: Path) -> dict[str, float]:
    """Learn, print and write; returns the weights."""
    from evals.corpora import rebuilt
    from index.weights import LEARNT

    names = list(LEARNT)
    present = np.array([LEARNT[name] for name in names])
    # Once a corpus: an index that is built anew takes the one before it away.
    settings = {corpus: rebuilt(corpus, OUT / f"index-{corpus.resolve().name}") for corpus in dict.fromkeys(corpus for _, corpus in pairs)}
    sets = [prepared(questions, settings[corpus], names) for questions, corpus in pairs]
    cases = [(one, case) for one in sets for case in one.cases]
    if len(cases) < FOLDS:
        raise CorpusError(f"{len(cases)} questions are too few to learn from.", "Name a file of questions.")
    order = np.random.default_rng(SEED).permutation(len(cases))
    before: list[Rank] = []
    after: list[Rank] = []
    for fold in range(FOLDS):
        held = [cases[number] for number in order[fold::FOLDS]]
        rest = [cases[number] for other in range(FOLDS) if other != fold for number in order[other::FOLDS]]
        weights, pull = learnt([search for _, case in rest for search in case.searches], present, SEED)
        was, now = ranks(sets, held, LEARNT), ranks(sets, held, dict(zip(names, weights.tolist(), strict=True)))
        typer.echo(f"fold {fold + 1} (n {len(held)}, pull {pull:g}): {compared(was, now)}")
        before, after = before + was, after + now
    typer.echo(f"all (n {len(before)}): {compared(before, after)}")
    for name in SHOWN:
        typer.echo(f"{name}: {Difference.paired([MEASURES[name](rank) for rank in before], [MEASURES[name](rank) for rank in after])}")
    weights, pull = learnt([search for _, case in cases for search in case.searches], present, SEED)
    for one in sets:
        one.index.close()
    found = {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}
    write(out, found, sets, pull)
    return found


def prepared(questions: Path, settings: Settings, names: Sequence[str]) -> Asked:
    """The questions of a file that may be learnt from, asked over the index of their documents."""
    # Imported here, so that --help stays quick.
    from app.assistant import Assistant
    from evals.corpora import canonical_texts
    from evals.retrieval import Parts, WatchedIndex, traced
    from index.search import Index

    texts = canonical_texts(settings)
    watched = WatchedIndex(Index.open(settings), Parts(), DEPTH)
    assistant = Assistant(watched, settings)
    cases = []
    for question in load_questions(questions):
        if not question.answerable or question.split == "test":
            continue
        places = question.places(texts)
        watched.seen.clear()
        traced(assistant, question)
        cases.append(Case(question, places, candidates(watched, watched.seen, places, names)))
    return Asked(questions, settings, watched, cases, watched.encoded)


def candidates(index: "Index", searches: "Sequence[Sequence[Hit]]", places: Sequence[Place], names: Sequence[str]) -> tuple[Candidates, ...]:
    """What is learnt from a question's searches: passages of which every feature was computed. All searches of a question count 1 together."""
    from evals.retrieval import meets

    found = []
    for hits in searches:
        whole = [hit for hit in hits if set(names) <= hit.features.keys()]
        if whole:
            features = np.array([[hit.features[name] for name in names] for hit in whole], dtype=np.float64)
            found.append(Candidates(features, np.array(meets(index, whole, places)), 1 / len(searches)))
    return tuple(found)


def ranks(sets: Sequence[Asked], cases: Sequence[tuple[Asked, Case]], weights: Mapping[str, float]) -> list[Rank]:
    """Where the evidence of each question comes when the assistant searches with these weights."""
    from app.assistant import Assistant
    from evals.retrieval import PartialIndex, Parts, rank, traced

    assistants = [Assistant(PartialIndex(one.index, Parts(weights=weights), one.encoded), one.settings) for one in sets]
    return [rank(one.index, traced(assistants[sets.index(one)], case.question).hits, case.places) for one, case in cases]


def compared(before: Sequence[Rank], after: Sequence[Rank]) -> str:
    """The measures with the present weights and with others, as a line."""
    means = [(name, *(float(np.mean([MEASURES[name](rank) for rank in ranked])) for ranked in (before, after))) for name in SHOWN]
    return ", ".join(f"{name} {was:.3f} -> {now:.3f}" for name, was, now in means)


def write(out: Path, weights: Mapping[str, float], sets: Sequence[Asked], pull: float) -> None:
    """Write the weights with what they were learnt from; no date, so that the same questions write the same file."""
    learnt_from = [{"questions": one.questions.name, "sha256": fingerprint(one.questions), "n": len(one.cases)} for one in sets]
    more = [word for one in sets[1:] for word in ("--questions", one.questions.name, "--corpus", one.settings.corpus_folder().resolve().name)]
    command = shlex.join(["python", "-m", "evals.fit", *more])
    kept = {"weights": dict(weights), "n": sum(len(one.cases) for one in sets), "pull": pull, "sets": learnt_from, "command": command}
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
