"""Invented documents, questions and answers whose scores can be worked out by hand."""

from collections.abc import Sequence

from app.answer import Answer, Citation, RankedPassage, Status, Turn
from corpus.errors import QuestionError
from evals.questions import Evidence, Question

TEXTS = {
    "plans/operational-2019.txt": "Wexcombe had 86 children in care.\nOrley had 1,086 foster places.\nThe lead officer is Ada Finch.\n",
    "minutes-2020.txt": "Resolved that the Orley home close in May 2020.\nThe vote was 7 to 2.\n",
}
PLAN, MINUTES = TEXTS


def passage(source: str, start: int, end: int, page: int = 1) -> RankedPassage:
    return RankedPassage(f"{source}:{start}", source, "sha", "Title", (), start, end, page, 0.5, TEXTS.get(source, "")[start:end])


def citation(source: str, start: int, end: int, quote: str | None = None, page: int = 1) -> Citation:
    return Citation(1, source, "sha", "Title", "2019", (), page, "", start, end, TEXTS[source][start:end] if quote is None else quote)


def question(id_: str, kind: str = "lookup", facts: Sequence[Sequence[str]] = (("86",),), evidence: Sequence[Evidence] | None = None) -> Question:
    at = (Evidence(file=PLAN, quote="Wexcombe had 86 children in care."),) if evidence is None else tuple(evidence)
    return Question(id=id_, question=f"How many ({id_})?", type=kind, answerable=True, facts=tuple(map(tuple, facts)), evidence=at)


def unanswerable(id_: str) -> Question:
    return Question(id=id_, question=f"What is the weather ({id_})?", type="unanswerable", answerable=False, why="Not in any paper.")


class ScriptedAssistant:
    """Answers with what was scripted for a question; a question that is not in the script can't be asked."""

    def __init__(self, script: dict[str, Answer]) -> None:
        self.script = script
        self.asked: list[tuple[str, tuple[Turn, ...]]] = []

    def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        self.asked.append((question, tuple(history)))
        if question not in self.script:
            raise QuestionError("That is not a question.", "Ask one.")
        return self.script[question]


def answered(text: str, citations: Sequence[Citation] = (), passages: Sequence[RankedPassage] = (), status: Status = Status.ANSWERED) -> Answer:
    return Answer("?", status, text, tuple(citations), tuple(passages))
