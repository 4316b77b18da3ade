"""`python -m tests.browser.sample`: the app over the corpus that is set, read in with the fake model, as a server.

A later ingest waits for as long as there is a file named "hold" beside the index.
"""

import sys
import time

from streamlit.web import cli

from app import resources
from corpus.settings import ROOT, default_settings
from ingest import pipeline
from ingest.pipeline import Model, ingest
from tests.fakes import HashingEmbedder
from tests.ingest.conftest import Silent


def serve() -> None:
    """Ingest the papers, put the fake model in the real one's place, serve."""
    embedder = HashingEmbedder()
    ingest(default_settings(), Model(embedder.fingerprint, lambda: embedder), Silent())
    hold = default_settings().index_dir.parent / "hold"

    def load() -> HashingEmbedder:
        while hold.exists():
            time.sleep(0.05)
        return embedder

    # The server runs the app's script in this process, so it finds these.
    resources.load_embedder = lambda *_, **__: embedder
    pipeline.chosen_model = lambda _: Model(embedder.fingerprint, load)
    sys.argv = ["streamlit", "run", str(ROOT / "app" / "main.py"), *sys.argv[1:]]
    cli.main()


if __name__ == "__main__":
    serve()
