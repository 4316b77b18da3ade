import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import IndexUnavailable
from corpus.settings import ROOT
from index.versions import KEPT, Versions

HOLDER = """
import sys
from pathlib import Path
from index.versions import Versions
with Versions(Path(sys.argv[1])).writer_lock():
    print("held", flush=True)
    sys.stdin.read()
"""


def built(versions: Versions) -> Path:
    path = versions.fresh()
    (path / "store.sqlite").touch()
    return path


def test_nothing_is_current_before_the_first_version(tmp_path: Path):
    assert Versions(tmp_path / "nowhere").current() is None


def test_publishing_moves_the_pointer_and_keeps_the_version_before(tmp_path: Path):
    versions = Versions(tmp_path)
    names = [versions.publish(built(versions)) for _ in range(4)]
    assert [name.partition("-")[0] for name in names] == ["000001", "000002", "000003", "000004"]
    assert versions.current() == tmp_path / "versions" / names[-1]
    assert sorted(path.name for path in (tmp_path / "versions").iterdir()) == names[-KEPT:]


def test_a_name_does_not_come_again_when_the_versions_are_deleted(tmp_path: Path):
    versions = Versions(tmp_path)
    before = versions.publish(built(versions))
    shutil.rmtree(tmp_path / "versions")
    assert versions.publish(built(versions)) != before


def test_versions_named_by_their_number_alone_are_followed_and_go(tmp_path: Path):
    for name in ("000007", "000008"):
        (tmp_path / "versions" / name).mkdir(parents=True)
    versions = Versions(tmp_path)
    new = versions.publish(built(versions))
    assert new.startswith("000009-")
    assert sorted(path.name for path in (tmp_path / "versions").iterdir()) == ["000008", new]


def test_what_is_being_built_is_not_current_and_leftovers_go(tmp_path: Path):
    versions = Versions(tmp_path)
    first = versions.publish(built(versions))
    leftover = tmp_path / "versions" / ".building-1"
    leftover.mkdir()
    building = built(versions)
    assert versions.current() == tmp_path / "versions" / first
    assert not leftover.exists()
    assert building.exists()


@pytest.mark.parametrize("pointer", ["000009", "", "../elsewhere"])
def test_a_pointer_to_nothing_is_said(tmp_path: Path, pointer: str):
    versions = Versions(tmp_path)
    versions.publish(built(versions))
    (tmp_path / "current").write_text(pointer, encoding="utf-8")
    with pytest.raises(IndexUnavailable, match="damaged") as raised:
        versions.current()
    assert "make ingest" in raised.value.remedy


def test_a_second_process_is_kept_out_until_the_first_ends(tmp_path: Path):
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(IndexUnavailable, match="Another ingest"), Versions(tmp_path).writer_lock():
            pass
    finally:
        holder.kill()
        holder.communicate()
    with Versions(tmp_path).writer_lock():
        pass
