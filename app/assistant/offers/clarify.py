"""Asking back, when two readings of a question are equally good and lead to different answers."""

from collections.abc import Callable, Sequence

from app.answer import Answer, Status
from app.assistant.offers.readings import Reading, acronym_readings, decision_readings, figure_readings, person_readings
from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import Evidence
from corpus.types import Record
from index.store import Store
from index.words import tokens

MOST = 3
"""Readings to choose from."""


class Clarifier:
    """Finds the readings of a question over one index's records; may be shared by threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._terms = store.records("term")
        self._people = _people(store)

    def clarify(self, understanding: Understanding, evidence: Sequence[Evidence], ask: Callable[[str], Answer]) -> tuple[str, tuple[str, ...]]:
        """(a sentence, the readings as whole questions) when at least two are equally good; ("", ()) as a rule.

        Each reading has been put to `ask` and answered out of the place that it was made from, with another answer than the others.
        """
        if not evidence:
            return "", ()
        for sentence, readings in (
            person_readings(understanding, self._people),
            acronym_readings(understanding, evidence, self._terms),
            decision_readings(understanding, evidence, self._records),
            figure_readings(understanding, evidence, self._records),
        ):
            answers: dict[str, str] = {}
            for reading in readings[:MOST]:
                answer = ask(reading.question)
                if _answers(answer, reading):
                    answers.setdefault(answer.text, reading.question)
            if len(answers) > 1:
                return sentence, tuple(answers.values())
        return "", ()

    def _records(self, document: str) -> list[Record]:
        return [record for _, record in self._store.records(document=document)]


def _answers(answer: Answer, reading: Reading) -> bool:
    if answer.status is not Status.ANSWERED:
        return False
    in_place = not reading.document or any(
        citation.document == reading.document and citation.start < reading.end and citation.end > reading.start for citation in answer.citations[:1]
    )
    return in_place and set(tokens(reading.said)) <= set(tokens(answer.text))


def _people(store: Store) -> frozenset[str]:
    """Everybody whom a list of posts or of those present names."""
    found = {str(record.fields.get("person", "")) for _, record in store.records("role")}
    for _, record in store.records("meeting"):
        for field in ("present", "in_attendance"):
            listed = record.fields.get(field, "")
            found.update(name.split(" (")[0].split(",")[0] for name in (listed if isinstance(listed, list) else [listed]))
    return frozenset(name for name in found if name)
