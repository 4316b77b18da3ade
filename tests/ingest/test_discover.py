import errno
import os
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.settings import Settings
from ingest.discover import Problem, discover

SETTINGS = Settings(_env_file=None, max_file_mb=1)


def write(path: Path, content: str | bytes = "Elm Road") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def only_problem(folder: Path) -> Problem:
    (problem,) = discover(folder, SETTINGS).problems
    return problem


def test_files_in_folders_are_found_and_sorted(tmp_path: Path) -> None:
    write(tmp_path / "b.txt", "b")
    write(tmp_path / "2014" / "plan.PDF", "p")
    write(tmp_path / "2014" / "old" / "a.md", "a")
    found = discover(tmp_path, SETTINGS)
    assert [file.source for file in found.files] == ["2014/old/a.md", "2014/plan.PDF", "b.txt"]
    assert found.problems == ()
    assert [file.size for file in found.files] == [1, 1, 1]
    assert found.files[2].path == tmp_path / "b.txt"


def test_a_file_is_known_by_the_hash_of_its_bytes(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "abc")
    # The test vector of FIPS 180-4 for "abc".
    assert discover(tmp_path, SETTINGS).files[0].sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_hidden_files_and_the_corpus_file_are_ignored(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "corpus.toml")
    write(tmp_path / ".DS_Store")
    write(tmp_path / ".git" / "config.txt")
    found = discover(tmp_path, SETTINGS)
    assert [file.source for file in found.files] == ["a.txt"]
    assert found.problems == ()


def test_a_corpus_file_further_down_is_no_settings_file(tmp_path: Path) -> None:
    write(tmp_path / "sub" / "corpus.toml")
    assert only_problem(tmp_path).source == "sub/corpus.toml"


def test_same_bytes_twice_are_read_once(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "copy" / "b.txt")
    found = discover(tmp_path, SETTINGS)
    assert [file.source for file in found.files] == ["a.txt"]
    assert found.problems == (Problem("copy/b.txt", "copy/b.txt is the same file as a.txt.", "Keep one of the two."),)


def test_an_empty_file_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "")
    assert only_problem(tmp_path).reason == "a.txt is empty (0 bytes)."


def test_a_file_over_the_limit_is_a_problem_that_names_the_limit(tmp_path: Path) -> None:
    write(tmp_path / "big.txt", b"x" * 3_000_000)
    problem = only_problem(tmp_path)
    assert problem.reason == "big.txt is 3 MB; files of up to 1 MB are read."
    assert "MAX_FILE_MB" in problem.remedy


def test_an_unknown_kind_names_the_kinds_that_can_be_read(tmp_path: Path) -> None:
    write(tmp_path / "sheet.xlsx")
    problem = only_problem(tmp_path)
    assert problem.reason == "sheet.xlsx is of a kind that can't be read."
    assert ".pdf" in problem.remedy
    assert ".docx" in problem.remedy


@pytest.mark.parametrize(("name", "shown"), [(b"caf\xe9.txt", r"caf\xe9.txt"), (b"caf\xe9/a.txt", r"caf\xe9/a.txt")])
def test_a_name_that_is_not_utf_8_is_a_problem_and_the_others_are_read(tmp_path: Path, name: bytes, shown: str) -> None:
    write(tmp_path / "café.txt", "a")
    write(tmp_path / os.fsdecode(name), "b")
    assert only_problem(tmp_path) == Problem(shown, f"The name {shown} is not in UTF-8.", "Rename the file, or the folder that it is in.")
    assert [file.source for file in discover(tmp_path, SETTINGS).files] == ["café.txt"]


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    secret = write(tmp_path / "elsewhere" / "secret.txt")
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").symlink_to(secret)
    assert only_problem(folder).reason == "a.txt is a link that leads out of the folder."


def test_a_linked_folder_out_of_the_folder_is_not_entered(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere" / "secret.txt")
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "more").symlink_to(tmp_path / "elsewhere")
    found = discover(folder, SETTINGS)
    assert found.files == ()
    assert found.problems[0].reason == "more is a link that leads out of the folder."


def test_a_link_within_the_folder_is_the_same_file(tmp_path: Path) -> None:
    (tmp_path / "b.txt").symlink_to(write(tmp_path / "a.txt"))
    assert only_problem(tmp_path).reason == "b.txt is the same file as a.txt."


def test_a_folder_linked_to_itself_ends(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    (tmp_path / "again").symlink_to(tmp_path)
    assert only_problem(tmp_path).reason == "again is a link to a folder."


def test_a_link_to_nothing_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert only_problem(tmp_path).reason == "a.txt is a link to nothing."


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    write(tmp_path / "a.txt")
    # Not by the file's mode, which keeps nothing from root.
    monkeypatch.setattr(Path, "open", refused)
    assert only_problem(tmp_path).reason == "a.txt can't be opened: Permission denied."


@pytest.mark.parametrize("make", [False, True])
def test_a_folder_that_is_missing_or_empty_is_an_error_with_a_remedy(tmp_path: Path, make: bool) -> None:
    folder = tmp_path / "corpus"
    if make:
        write(folder / ".hidden")
    with pytest.raises(CorpusError) as error:
        discover(folder, SETTINGS)
    assert ("holds no documents" if make else "There is no folder") in error.value.message
    assert "CORPUS" in error.value.remedy
