from dataclasses import dataclass, replace

from app.assistant.checks.cite import Citer
from corpus.types import Document
from index.search import Hit
from tests.app.assistant.papers import OLD, passage


@dataclass
class Papers:
    """A store of one document."""

    def document(self, sha256: str) -> Document:
        return OLD


def test_a_ranked_passage_names_the_other_pages_with_the_same_words_once_and_in_order():
    held = passage("a", "Roads are mended.")
    hit = Hit(held, 1.0, {}, tuple(replace(held, id=f"p{page}", page=page) for page in (9, 4, 9)))
    [ranked] = Citer(Papers()).ranked([hit])  # type: ignore[arg-type]
    assert (ranked.page, ranked.also) == (1, (4, 9))
