import numpy as np
import pytest

from evals.bench import recall_at, speed, times
from evals.serving_memory import memory_of
from index.embeddings import Vectors
from tests.evals.made import ScriptedAssistant, answered


class Vectors3:
    """Three passages on the axes; the search forgets those in `lost`."""

    def __init__(self, *lost: str) -> None:
        self.lost = lost

    def get(self) -> tuple[list[str], Vectors]:
        return ["x", "y", "z"], np.eye(3, dtype=np.float32)

    def search(self, vector: Vectors, allowed: object, limit: int) -> list[tuple[str, float]]:
        ids, matrix = self.get()
        scored = sorted(zip(ids, (matrix @ vector).tolist(), strict=True), key=lambda pair: -pair[1])
        return [pair for pair in scored if pair[0] not in self.lost][:limit]


ASKED = np.array([[0.9, 0.4, 0.1], [0.1, 0.9, 0.4]], dtype=np.float32)


def test_recall_is_whole_when_the_search_finds_what_exact_search_finds():
    assert recall_at(2, ASKED, Vectors3()) == 1


def test_recall_counts_what_the_search_loses():
    # Nearest two: x, y of the first question, y, z of the second. Without x: half of the first, all of the second.
    assert recall_at(2, ASKED, Vectors3("x")) == pytest.approx(0.75)


def test_recall_does_not_mind_which_of_two_equals_is_found():
    even = np.array([[0.9, 0.3, 0.3]], dtype=np.float32)
    assert recall_at(2, even, Vectors3("y")) == 1


def test_speed_is_told_in_milliseconds_and_as_ratios_to_one_embedding():
    # Median 0.03; p95 of five lies 80 % of the way from the fourth to the fifth: 0.04 + 0.8 * 0.06 = 0.088.
    said = speed([0.01, 0.02, 0.03, 0.04, 0.10], [0.009, 0.010, 0.011])
    assert said == "answering 5 questions: median 30 ms, p95 88 ms; embedding one: 10.0 ms; ratios 3.0 and 8.8"


def test_every_question_is_answered_and_embedded_once_after_a_first_that_is_not_counted():
    class Embedder:
        def __init__(self) -> None:
            self.seen: list[str] = []

        def encode(self, texts: list[str]) -> Vectors:
            self.seen += texts
            return np.zeros((len(texts), 3), dtype=np.float32)

    script = {"a": answered("1"), "b": answered("2")}
    assistants, embedder = [ScriptedAssistant(script), ScriptedAssistant(script)], Embedder()
    answering, embedding = times(["a", "b"], assistants, embedder)  # type: ignore[arg-type]
    assert [len(taken) for taken in answering] == [2, 2]
    assert len(embedding) == 2
    assert [[question for question, _ in assistant.asked] for assistant in assistants] == [["a", "a", "b"]] * 2
    assert embedder.seen == ["a", "a", "b"]


def test_the_memory_of_a_process_is_told_in_megabytes():
    # What /proc/PID/status says in kilobytes: 512 MB now, 1 GB at most.
    found = memory_of("Name:\tpython\nVmPeak:\t 9999999 kB\nVmHWM:\t 1048576 kB\nVmRSS:\t  524288 kB\nThreads:\t4\n")
    assert (found.resident, found.peak) == (512, 1024)
