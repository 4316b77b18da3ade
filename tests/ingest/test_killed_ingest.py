import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from corpus.settings import ROOT, Settings
from index.store import Store
from index.versions import Versions
from ingest.outcome import IngestReport
from tests.fakes import HashingEmbedder

KILLED = """
import os, signal, sys
from pathlib import Path
from corpus.settings import load_settings
from index import versions
from ingest.pipeline import Model, ingest
from tests.fakes import HashingEmbedder
from tests.ingest.conftest import Silent

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

class Dying(HashingEmbedder):
    def encode_tokens(self, texts):
        if self.encoded:
            die()
        return super().encode_tokens(texts)

settings = load_settings(corpus=Path(sys.argv[1]), index_dir=Path(sys.argv[2]))
model = HashingEmbedder()
if sys.argv[3] == "embedding":
    model = Dying()
else:
    versions.Versions.publish = die
ingest(settings, Model("hashing", lambda: model), Silent())
"""


@pytest.mark.slow
@pytest.mark.parametrize("moment", ["embedding", "publishing"])
def test_a_killed_ingest_leaves_the_old_index_and_the_next_goes_on(
    moment: str, run: Callable[[], IngestReport], settings: Settings, folder: Path, embedder: HashingEmbedder
):
    run()
    old = Versions(settings.index_dir).current()
    for number in range(150):
        (folder / f"more-{number:03d}.txt").write_text(f"Bridge {number}\n\nBridge {number} was painted in May.", encoding="utf-8")
    command = [sys.executable, "-c", KILLED, str(folder), str(settings.index_dir), moment]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL

    assert Versions(settings.index_dir).current() == old
    assert old is not None
    with closing(Store(old)) as store:
        assert len(store.documents()) == 2
        assert store.full_text("roads", None, 5) != []

    embedder.encoded.clear()
    report = run()
    assert (report.status, report.version[:6]) == (0, "000002")
    # The first batch of 128 was kept before the kill in mid-embedding, everything before the kill at the end.
    assert len(embedder.encoded) == (150 - 128 if moment == "embedding" else 0)
    assert list((settings.index_dir / "versions").glob(".building-*")) == []
