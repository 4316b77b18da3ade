"""A question set put to the assistant over an index of its corpus."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from app.answer import Answer, Status, Turn
from corpus.errors import AssistantError
from evals.questions import Question
from evals.scoring import Scored, score


class Answering(Protocol):
    """What the run needs of the assistant."""

    def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """The answer to a question, given what was asked before."""


def run(questions: Sequence[Question], assistant: Answering, texts: Mapping[str, str], on_progress: Callable[[int, int], None]) -> list[Scored]:
    """Ask every question, in order and each in a conversation of its own, and score the answers.

    A question that the assistant can't take counts as an answer of status error. Evidence that is not in the documents
    raises `QuestionSetError` before anything is asked.
    """
    for question in questions:
        question.places(texts)
    scored = []
    for number, question in enumerate(questions, 1):
        scored.append(score(question, _answer(question, assistant), texts))
        on_progress(number, len(questions))
    return scored


def _answer(question: Question, assistant: Answering) -> Answer:
    history = [Turn(asked.question, asked.answer) for asked in question.history]
    try:
        return assistant.ask(question.question, history)
    except AssistantError as error:
        return Answer(question.question, Status.ERROR, str(error))
