from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from corpus.errors import CorpusError, IndexUnavailable
from corpus.settings import Settings
from corpus.types import Document
from index.store import Store
from index.versions import Versions
from ingest import pipeline
from ingest.outcome import IngestReport
from ingest.pipeline import Model, ingest
from tests.fakes import HashingEmbedder
from tests.ingest.conftest import PLAN, Silent

Run = Callable[[], IngestReport]


def states(report: IngestReport) -> dict[str, str]:
    return {file.source: str(file.state) for file in report.files}


def held(settings: Settings) -> dict[str, Document]:
    version = Versions(settings.index_dir).current()
    assert version is not None
    with closing(Store(version)) as store:
        return {document.source: document for document in store.documents()}


def never() -> HashingEmbedder:
    raise AssertionError("the model was loaded")


def test_a_folder_goes_in_with_its_cover_facts(run: Run, settings: Settings):
    report = run()
    assert (states(report), report.status, report.version[:6]) == ({"a.txt": "new", "b.txt": "new"}, 0, "000001")
    cover = held(settings)["a.txt"].cover
    assert [cover.title, str(cover.kind), cover.body, cover.period] == [
        "Roads Service Annual Business Plan 2013/14",
        "business plan",
        "Harrow District Council",
        "2013/14",
    ]
    assert cover.series == held(settings)["b.txt"].cover.series


def test_an_unchanged_folder_loads_no_model_and_no_passage_and_makes_no_version(
    run: Run, settings: Settings, embedder: HashingEmbedder, monkeypatch: pytest.MonkeyPatch
):
    run()
    monkeypatch.delattr(Store, "passages_of")
    report = ingest(settings, Model(embedder.fingerprint, never), Silent())
    assert (states(report), report.version, report.status) == ({"a.txt": "unchanged", "b.txt": "unchanged"}, "", 0)
    assert report.files[0].passages == 1


def test_changed_and_removed_files_leave_and_the_rest_is_not_embedded_again(run: Run, folder: Path, settings: Settings, embedder: HashingEmbedder):
    (folder / "c.txt").write_text("Fares\n\nA ticket costs two pounds.", encoding="utf-8")
    run()
    embedder.encoded.clear()
    (folder / "a.txt").write_text(PLAN.format(year="2013/14", count=41), encoding="utf-8")
    (folder / "c.txt").unlink()
    report = run()
    assert states(report) == {"a.txt": "changed", "b.txt": "unchanged", "c.txt": "removed"}
    assert set(held(settings)) == {"a.txt", "b.txt"}
    assert len(embedder.encoded) == 1
    assert "41 roads" in embedder.encoded[0]


def test_a_renamed_file_is_not_embedded_again(run: Run, folder: Path, settings: Settings, embedder: HashingEmbedder):
    run()
    embedder.encoded.clear()
    (folder / "a.txt").rename(folder / "z.txt")
    assert states(run()) == {"a.txt": "removed", "b.txt": "unchanged", "z.txt": "new"}
    assert set(held(settings)) == {"b.txt", "z.txt"}
    assert embedder.encoded == []


def test_a_bad_file_does_not_stop_the_others_and_is_named(run: Run, folder: Path, settings: Settings):
    (folder / "empty.txt").touch()
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing more")
    report = run()
    assert report.status == 1
    assert states(report) == {"a.txt": "new", "b.txt": "new", "broken.pdf": "failed", "empty.txt": "failed"}
    assert all(file.reason and file.remedy for file in report.files if file.state == "failed")


def test_a_file_that_the_program_stumbles_over_does_not_stop_the_others(run: Run, monkeypatch: pytest.MonkeyPatch):
    analyse = pipeline.analyse
    monkeypatch.setattr(pipeline, "analyse", lambda reading: analyse(reading) if "2014/15" in reading.text else 1 / 0)
    report = run()
    assert states(report) == {"a.txt": "failed", "b.txt": "new"}
    assert "ZeroDivisionError" in report.files[0].reason


def test_a_file_that_went_bad_leaves_the_index(run: Run, folder: Path, settings: Settings):
    run()
    (folder / "a.txt").write_bytes(b"")
    assert run().status == 1
    assert set(held(settings)) == {"b.txt"}


def test_when_no_file_can_be_read_the_index_stays(run: Run, folder: Path, settings: Settings):
    run()
    for path in folder.iterdir():
        path.write_bytes(b"")
    report = run()
    assert (report.status, report.version) == (2, "")
    assert set(held(settings)) == {"a.txt", "b.txt"}


@pytest.mark.parametrize("dimensions", [64, 96])
def test_another_model_reads_everything_anew(run: Run, settings: Settings, dimensions: int):
    run()
    other = HashingEmbedder("another", dimensions)
    report = ingest(settings, Model("another", lambda: other), Silent())
    assert states(report) == {"a.txt": "changed", "b.txt": "changed"}
    assert len(other.encoded) == 2


def test_an_override_counts_and_a_change_of_it_is_a_change(run: Run, folder: Path, settings: Settings):
    run()
    (folder / "corpus.toml").write_text('["a.txt"]\ntitle = "The roads of Harrow"\n["gone.txt"]\ntitle = "x"\n', encoding="utf-8")
    report = run()
    assert states(report) == {"a.txt": "changed", "b.txt": "unchanged", "corpus.toml": "failed"}
    assert held(settings)["a.txt"].cover.title == "The roads of Harrow"
    assert report.status == 1


def test_progress_is_told_of_each_file_and_of_all_passages(settings: Settings, embedder: HashingEmbedder):
    progress = Silent()
    ingest(settings, Model(embedder.fingerprint, lambda: embedder), progress)
    assert progress.sources == ["a.txt", "b.txt", ""]
    assert progress.embedded[-1] == (2, 2)


def test_one_writer_at_a_time(run: Run, settings: Settings):
    with Versions(settings.index_dir).writer_lock(), pytest.raises(IndexUnavailable, match="Another ingest"):
        run()


def test_a_missing_folder_is_said(settings: Settings, embedder: HashingEmbedder, tmp_path: Path):
    nowhere = settings.model_copy(update={"corpus": tmp_path / "nowhere"})
    with pytest.raises(CorpusError, match="nowhere"):
        ingest(nowhere, Model(embedder.fingerprint, never), Silent())
