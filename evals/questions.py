"""The fixed questions: what is asked, which facts a right answer states, and where the documents state them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from corpus.errors import AssistantError
from corpus.json_lines import json_lines
from evals.places import Place, PlaceError, place_of_page, place_of_quote, place_of_span


class QuestionSetError(AssistantError):
    """A question set that can't be used: a line that is not a question, or evidence that is not in the documents."""


class Evidence(BaseModel):
    """Where a document states the answer, in one of three forms: `doc` (start of its file name), `start`, `end`; `file`, `page`; `file`, `quote`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    doc: str = ""
    file: str = ""
    start: int | None = None
    end: int | None = None
    page: int | None = None
    quote: str = ""

    @model_validator(mode="after")
    def one_form(self) -> Self:
        """Refuse evidence that is none of the three forms, or more than one."""
        given = {name for name, value in self if value not in ("", None)}
        if given not in ({"doc", "start", "end"}, {"file", "page"}, {"file", "quote"}):
            raise ValueError(f"evidence needs doc, start and end, or file and page, or file and quote; it has {', '.join(sorted(given)) or 'nothing'}")
        return self

    def place(self, texts: Mapping[str, str]) -> Place:
        """The place in the documents, given their canonical texts by source; raises `PlaceError` when it isn't there."""
        if self.start is not None and self.end is not None:
            return place_of_span(texts, self.doc, self.start, self.end)
        if self.page is not None:
            return place_of_page(texts, self.file, self.page)
        return place_of_quote(texts, self.file, self.quote)


class Asked(BaseModel):
    """An earlier question of the conversation and the answer to it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    question: str
    answer: str


class Question(BaseModel):
    """One question of a set.

    `facts` are what a right answer states, each in any of the wordings listed; `answer` is a model answer for the reader of
    the report; `why` says of an unanswerable question why it is one. `split` says whether the question may be looked at when
    rules are tuned ("dev") or not ("test"), empty when the set has no such parts.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    question: str
    type: str
    answerable: bool
    persona: str = ""
    overlap: str = ""
    answer: str = ""
    why: str = ""
    split: Literal["", "dev", "test"] = ""
    facts: tuple[tuple[str, ...], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    history: tuple[Asked, ...] = ()

    @model_validator(mode="after")
    def whole(self) -> Self:
        """Refuse an answerable question without facts or evidence, and an unanswerable one with either."""
        if self.answerable != bool(self.facts) or self.answerable != bool(self.evidence):
            raise ValueError("an answerable question has facts and evidence, another has neither")
        return self

    def places(self, texts: Mapping[str, str]) -> tuple[Place, ...]:
        """Where the evidence stands; raises `QuestionSetError` naming the question when one piece is not in the documents."""
        try:
            return tuple(evidence.place(texts) for evidence in self.evidence)
        except PlaceError as error:
            raise QuestionSetError(f"The evidence of question {self.id} is not in the documents: {error}.", "Correct the question set.") from error


def load_questions(path: Path) -> list[Question]:
    """The questions of a JSON Lines file in order; raises `QuestionSetError` naming the line that is wrong or the id that comes twice."""
    questions: list[Question] = []
    seen: set[str] = set()
    for number, line in json_lines(path):
        try:
            question = Question.model_validate(json.loads(line))
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            raise QuestionSetError(f"{path.name}, line {number}, is not JSON: {error}.", "Correct that line.") from error
        except ValidationError as error:
            faults = "; ".join(f"{'.'.join(map(str, fault['loc'])) or 'question'}: {fault['msg']}" for fault in error.errors())
            raise QuestionSetError(f"{path.name}, line {number}: {faults}.", "Correct that line.") from error
        if question.id in seen:
            raise QuestionSetError(f"{path.name}, line {number}: the id {question.id} comes twice.", "Give each question an id of its own.")
        seen.add(question.id)
        questions.append(question)
    return questions
