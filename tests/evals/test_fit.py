import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
import typer
from typer.testing import CliRunner

import evals.fit as command
from corpus.settings import ROOT, Settings, load_settings
from evals.fit import Asked, candidates, compared, prepared, ranks, write
from evals.places import Place
from evals.questions import Evidence
from evals.retrieval import Parts, WatchedIndex
from evals.sets import SetName
from index.search import Index, Query
from index.weights import WEIGHTS
from index.writer import IndexWriter
from tests.evals.made import question, unanswerable
from tests.fakes import HashingEmbedder
from tests.index.conftest import PAPERS, paper

NAMES = list(WEIGHTS)


@pytest.fixture
def settings(tmp_path: Path, embedder: HashingEmbedder) -> Settings:
    settings = load_settings(index_dir=tmp_path / "index", corpus=tmp_path)
    with IndexWriter(settings, lambda: embedder) as writer:
        for source in PAPERS:
            writer.put(*paper(source), "analysis")
        writer.commit(lambda done, total: None)
    return settings


@pytest.fixture
def watched(settings: Settings, embedder: HashingEmbedder) -> Iterator[WatchedIndex]:
    index = Index.open(settings, embedder)
    yield WatchedIndex(index, Parts(), 100)
    index.close()


def test_a_watched_index_finds_the_same_and_keeps_more(watched: WatchedIndex):
    query = Query("who leads on roads", (("leads",), ("roads",)))
    found = watched.search(query, watched.encode(query.text), 2)
    assert len(found) == 2
    assert [len(hits) for hits in watched.seen] == [6]
    assert watched.seen[0][:2] == found


def test_what_is_learnt_from_is_the_features_of_each_candidate_and_whether_it_meets_the_evidence(watched: WatchedIndex):
    query = Query("who leads on roads", (("leads",), ("roads",)))
    watched.search(query, watched.encode(query.text))
    watched.search(query, watched.encode(query.text))
    # "Ada Thorne leads." stands after a line of 32 characters and its end.
    one, other = candidates(watched, watched.seen, [Place("roads-2013.txt", 33, 50)], NAMES)
    assert one.share == other.share == 0.5
    assert one.features.shape == (6, len(NAMES))
    [met] = np.flatnonzero(one.met)
    hit = watched.seen[0][met]
    assert hit.passage.text == "Ada Thorne leads."
    assert one.features[met].tolist() == [hit.features[name] for name in NAMES]


def test_passages_of_which_not_every_feature_was_computed_are_left_out(watched: WatchedIndex):
    query = Query("roads", (("roads",),))
    [hits] = [watched.search(query, watched.encode("roads"))]
    assert candidates(watched, [hits], [Place("parks.txt", 0, 5)], [*NAMES, "another"]) == ()


def made_questions(folder: Path) -> Path:
    asked = [
        question("dev", evidence=[Evidence(file="roads-2013.txt", quote="Ada Thorne leads.")]).model_copy(update={"split": "dev"}),
        question("test", evidence=[Evidence(file="roads-2013.txt", quote="Ada Thorne leads.")]).model_copy(update={"split": "test"}),
        unanswerable("u"),
    ]
    path = folder / "made.jsonl"
    path.write_text("\n".join(one.model_dump_json(exclude_defaults=True) for one in asked), encoding="utf-8")
    return path


def test_test_questions_and_unanswerable_ones_are_left_alone(settings: Settings, tmp_path: Path, embedder: HashingEmbedder, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("index.search.load_embedder", lambda settings, threads: embedder)
    asked = prepared(made_questions(tmp_path), settings, NAMES)
    assert [case.question.id for case in asked.cases] == ["dev"]
    assert [search.met.sum() for search in asked.cases[0].searches] == [1]
    [rank] = ranks([asked], [(asked, asked.cases[0])], WEIGHTS)
    [found] = asked.index.seen  # type: ignore[attr-defined]
    assert rank is not None
    assert rank < len(found)
    asked.index.close()


def test_measures_before_and_after_stand_side_by_side():
    # mrr: (1 + 1/2) / 2 before, (1/2 + 0) / 2 after.
    assert compared([0, 1], [1, None]) == "hit@1 0.500 -> 0.000, hit@5 1.000 -> 0.500, mrr@10 0.750 -> 0.250"


def test_the_weights_are_written_with_where_they_come_from(settings: Settings, tmp_path: Path, watched: WatchedIndex):
    questions = made_questions(tmp_path)
    one = Asked(questions, settings, watched, [], {})
    write(tmp_path / "out" / "weights.json", {"dense": 1.5}, [one, one], 0.1)
    kept = json.loads((tmp_path / "out" / "weights.json").read_text(encoding="utf-8"))
    assert kept["weights"] == {"dense": 1.5}
    assert [a_set["questions"] for a_set in kept["sets"]] == ["made.jsonl"] * 2
    assert kept["command"] == f"python -m evals.fit --questions made.jsonl --corpus {tmp_path.name}"
    assert str(tmp_path) not in json.dumps(kept)


def test_questions_without_their_corpus_are_refused(tmp_path: Path):
    program = typer.Typer()
    program.command()(command.main)
    done = CliRunner().invoke(program, ["--questions", str(tmp_path / "some.jsonl")])
    assert done.exit_code == 2
    assert "each --questions needs its --corpus" in done.output


def test_make_fit_learns_from_what_the_weights_were_learnt_from_and_from_no_set_that_is_measured():
    printed = subprocess.run(["make", "-n", "fit", "CORPUS_KENT=k", "CORPUS_NIPISSING=n"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    learning = re.findall(r"--questions evals/questions/(\S+) --corpus (\S)", printed)
    kept = json.loads((ROOT / "index" / "weights.json").read_text(encoding="utf-8"))
    assert learning == [(one["questions"], one["questions"][0]) for one in kept["sets"][1:]]
    assert {name for name, _ in learning}.isdisjoint(f"{name}.jsonl" for name in get_args(SetName))
