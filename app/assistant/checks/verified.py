"""The last step, which can only remove: statements that a verbatim quote holds up, as text with markers and citations."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.answer import Citation
from app.assistant.checks.cite import Citer
from app.assistant.checks.verify import is_supported, is_verbatim, sources
from app.assistant.statements.compose import Statement
from app.reference import place_name
from index.store import Store


@dataclass(frozen=True, slots=True)
class Verified:
    """What stands up to verification: a line for each statement, ending in its marker, and the citations in the same order."""

    text: str
    citations: tuple[Citation, ...]


class Verifier:
    """Verifies statements against the canonical text of one index."""

    def __init__(self, store: Store, citer: Citer) -> None:
        self._store = store
        self._citer = citer

    def verified(self, statements: Sequence[Statement], placed: bool = False) -> Verified:
        """The statements whose quote is verbatim and holds every number, date and name that they say; a label that it doesn't hold is left out.

        `placed` opens each with the document, its date and the page.
        """
        said: list[str] = []
        citations: list[Citation] = []
        for statement in statements:
            citation = self._citer.citation(len(citations) + 1, statement.document, statement.start, statement.end)
            text = self._store.text(citation.document)
            held = sources(citation, self._store.passages_of(citation.document, citation.start, citation.end), text)
            if statement.shown != (0, 0):
                citation = replace(citation, passage_start=statement.shown[0], passage_end=statement.shown[1])
            if is_verbatim(citation, text) and is_supported(statement.text, held):
                citations.append(citation)
                dated = f"{statement.label}: {statement.text}" if statement.label else statement.text
                supported = dated if is_supported(dated, held) else statement.text
                place = f"{place_name(self._store.document(citation.document), citation)}: " if placed else ""
                said.append(f"{place}{supported} [{citation.marker}]")
        return Verified("\n".join(said), tuple(citations))
