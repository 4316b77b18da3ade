"""`python -m tests.browser.scripted`: the app over invented papers with the fake model, answering by a script, as a server.

Every question is answered by the status that it names; "hostile" brings all kinds of text that means something to Markdown or HTML.
"""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from streamlit.web import cli

from app import resources
from app.answer import Answer, Citation, Newer, RankedPassage, Status, Turn
from corpus.settings import ROOT, Settings, default_settings
from corpus.types import Document, Filters
from index.store import Store
from index.versions import Versions
from ingest.pipeline import Model, ingest
from tests.app.test_plain import HOSTILE
from tests.fakes import HashingEmbedder
from tests.ingest.conftest import PLAN, Silent

TITLE = "Roads :red[plan] <img src=https://example.com/title.png> ![i](https://example.com/t.png) $1 to $2$"
LINES = [" ".join(line.split()) for line in HOSTILE]


class Scripted:
    """An assistant by script over the papers held."""

    def __init__(self, store: Store) -> None:
        self._documents = {document.source: document for document in store.documents()}
        self._store = store
        self.index = None

    def close(self) -> None:
        pass

    def ask(self, question: str, history: Sequence[Turn] = (), filters: Filters | None = None) -> Answer:
        plan = self._cite("plan.txt", "will mend 40 roads", 1)
        hostile = [self._cite("hostile.txt", line, n) for n, line in enumerate(LINES, 1)]
        near = self._near()
        by_status = {
            "answered": Answer(question, Status.ANSWERED, "The Roads Service will mend 40 roads [1]", (plan,), (), ("A note.",), suggestions=("Who leads?",)),
            "partial": Answer(question, Status.PARTIAL, "The Roads Service will mend 40 roads [1]", (replace(plan, ocr=0.8),), near),
            "not_found": Answer(question, Status.NOT_FOUND, "The documents do not say.", (), near, ("Held: one plan.",)),
            "declined": Answer(question, Status.DECLINED, "I don't give opinions."),
            "clarify": Answer(question, Status.CLARIFY, "Which year?", choices=("answered in 2013/14?", "answered in 2014/15?")),
            "error": Answer(question, Status.ERROR, "That failed."),
            "table": Answer(question, Status.ANSWERED, "Compared [1]", (plan,), table=(("Year", "Roads"), ("2013/14", "40 [1]"), ("2014/15", "55"))),
            "hostile": Answer(
                question,
                Status.ANSWERED,
                "\n".join(f"{line} [{n}]" for n, line in enumerate(LINES, 1)),
                tuple(replace(citation, newer=Newer(TITLE, "2014/15")) for citation in hostile),
                (),
                tuple(LINES),
                tuple(("period", line) for line in LINES),
                (),
                tuple(LINES),
                (("Text", *LINES[:3]), *(("Row", *LINES[n : n + 3]) for n in range(3, len(LINES) - 3, 3))),
            ),
        }
        return next((answer for name, answer in by_status.items() if question.startswith(name)), by_status["not_found"])

    def suggest(self, answer: Answer, history: Sequence[Turn] = (), filters: Filters | None = None) -> tuple[str, ...]:
        return answer.suggestions

    def _cite(self, source: str, words: str, marker: int) -> Citation:
        document = self._documents[source]
        text = self._store.text(document.sha256)
        start = text.index(words)
        end = start + len(words)
        cover = document.cover
        return Citation(marker, source, document.sha256, cover.title, cover.period, ("PURPOSE",), 1, "", start, end, words, max(0, start - 30), end + 1)

    def _near(self) -> tuple[RankedPassage, ...]:
        document: Document = self._documents["plan.txt"]
        return (RankedPassage("p", document.source, document.sha256, document.cover.title, (), 0, 9, 1, 0.5, "Something near."),)


def write(folder: Path) -> None:
    """The papers: a plan, and one made of hostile text under a hostile title."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plan.txt").write_text(PLAN.format(year="2013/14", count=40), encoding="utf-8")
    (folder / "hostile.txt").write_text(PLAN.format(year="2014/15", count=55) + "\n\n" + "\n\n".join(LINES) + "\n", encoding="utf-8")
    (folder / "corpus.toml").write_text(f"['hostile.txt']\ntitle = '''{TITLE}'''\nbody = '<b>Roads</b> :red[body] $3'\n", encoding="utf-8")


def serve() -> None:
    """Write and ingest the papers, put the script in the assistant's place, serve."""
    settings: Settings = default_settings()
    write(settings.corpus_folder())
    embedder = HashingEmbedder()
    ingest(settings, Model(embedder.fingerprint, lambda: embedder), Silent())
    version = Versions(settings.index_dir).current()
    assert version is not None
    scripted = Scripted(Store(version))
    # The server runs the app's script in this process, so it finds these.
    resources.assistant = lambda: scripted
    resources.warm_up = lambda: None
    resources.ready = lambda: True
    import app.screen.examples as examples

    examples.example_questions = lambda _: ("answered: how many roads?", *LINES[:3])
    sys.argv = ["streamlit", "run", str(ROOT / "app" / "main.py"), *sys.argv[1:]]
    cli.main()


if __name__ == "__main__":
    serve()
