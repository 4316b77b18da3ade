"""The promises of passages on the real texts, counted by the real tokenizer."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from transformers import AutoTokenizer

from corpus.cover import infer_cover
from corpus.settings import Settings
from corpus.types import Passage, Reading
from index.embeddings import model_folder
from ingest.passages import MAX_CHARACTERS, cut
from ingest.readers import read
from ingest.structure.analyse import analyse

LIMIT = 256


@pytest.fixture(scope="module")
def count_pieces() -> Callable[[Sequence[str]], list[int]]:
    """Word pieces as the installed model counts them, its two special ones included."""
    tokenizer = AutoTokenizer.from_pretrained(str(model_folder(Settings())), local_files_only=True)
    return lambda texts: [len(ids) for ids in tokenizer(list(texts), truncation=False, verbose=False)["input_ids"]] if texts else []


def check(reading: Reading, count_pieces: Callable[[Sequence[str]], list[int]]) -> tuple[Passage, ...]:
    """Cuts a document and asserts what holds of any: every character held, within the limits, the same when done again."""
    text, structure = reading.text, analyse(reading)
    cover = infer_cover(text, structure.pages)
    passages = cut(text, structure, cover, "0" * 64, count_pieces, LIMIT)
    held = bytearray(len(text))
    for passage in passages:
        held[passage.start : passage.end] = b"\1" * (passage.end - passage.start)
    assert [text[index - 20 : index + 20] for index, letter in enumerate(text) if not held[index] and not letter.isspace()] == []
    assert max(count_pieces([f"{passage.context}\n{passage.text}" for passage in passages]), default=0) <= LIMIT
    assert all(passage.text.strip() and passage.end - passage.start <= MAX_CHARACTERS for passage in passages)
    assert len({passage.id for passage in passages}) == len(passages)
    assert cut(text, structure, cover, "0" * 64, count_pieces, LIMIT) == passages
    return passages


def files(folder: Path, suffix: str) -> Iterator[Path]:
    yield from sorted(folder.glob(f"*{suffix}"))


@cache
def reading_of(path: Path) -> Reading:
    return read(path, Settings(ocr=False))


@pytest.mark.kent
def test_the_kent_texts_are_held_whole(kent: Path, count_pieces: Callable[[Sequence[str]], list[int]]):
    passages = [passage for path in files(kent, ".txt") for passage in check(reading_of(path), count_pieces)]
    words = sorted(len(passage.text.split()) for passage in passages if passage.kind == "prose")
    assert words[len(words) // 10] >= 15
    assert 70 <= words[len(words) // 2] <= 140


@pytest.mark.slow
@pytest.mark.nipissing
def test_the_papers_of_another_council_are_held_whole(nipissing: Path, count_pieces: Callable[[Sequence[str]], list[int]]):
    texts = [path for path in files(nipissing, ".pdf") if "inutes" in path.name]
    assert texts
    for path in texts:
        check(reading_of(path), count_pieces)


@pytest.mark.kent
@pytest.mark.slow
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_kent_text_that_was_torn_and_stuck_together_is_still_held_whole(kent: Path, count_pieces: Callable[[Sequence[str]], list[int]], data: st.DataObject):
    text = reading_of(data.draw(st.sampled_from(list(files(kent, ".txt"))))).text
    start = data.draw(st.integers(0, len(text) - 1))
    torn = text[start : start + 20_000]
    for at in sorted(data.draw(st.lists(st.integers(0, len(torn)), max_size=8)), reverse=True):
        torn = (
            torn[:at]
            + data.draw(st.sampled_from(["\n\n", " ", "", "\t", "\f", "\n 12 \n", "Page 7", "•", "x" * 3000]))
            + torn[at + data.draw(st.integers(0, 400)) :]
        )
    check(Reading(torn, "txt"), count_pieces)
