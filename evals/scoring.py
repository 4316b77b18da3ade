"""One answer held against its question: right or not, cited or not, verbatim or not."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.answer import Answer, Citation, RankedPassage, Status
from evals.facts import states
from evals.places import Place
from evals.questions import Question

COUNTED_WORDS = 120
"""Facts beyond this many words of an answer don't make it right: a person has to find them."""

SAYING = (Status.ANSWERED, Status.PARTIAL)
"""The outcomes that claim to answer; all others refuse."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A question, its answer and what the comparison says.

    `right`: of an answerable question, the answer states every fact; of another, the answer refuses. `shown`: the facts are
    in the answer or its quotes. `hits` are the numbers, from 0, of the ranked passages that meet the evidence.
    `documents` and `documents_met` count the documents that hold the evidence and those met by the ten best passages.
    `good_citations` of `citations` meet the evidence; `not_verbatim` quotes of them differ from the text they point at.
    """

    question: Question
    answer: Answer
    said: bool
    right: bool
    shown: bool
    cited: bool
    hits: tuple[int, ...]
    documents: int
    documents_met: int
    citations: int
    good_citations: int
    not_verbatim: int
    words: int


def score(question: Question, answer: Answer, texts: Mapping[str, str]) -> Scored:
    """Score one answer; `texts` are the documents' canonical texts by source."""
    places = question.places(texts)
    said = answer.status in SAYING
    citations = answer.citations if said else ()
    counted = " ".join(answer.text.split()[:COUNTED_WORDS])
    shown = " ".join([answer.text, *(citation.quote for citation in answer.citations)])
    good = sum(_meets(citation, places) for citation in citations)
    hits = tuple(number for number, passage in enumerate(answer.passages) if _meets(passage, places))
    sources = {place.source for place in places}
    met = {place.source for place in places if any(place.is_met_by(passage) for passage in answer.passages[:10])}
    return Scored(
        question=question,
        answer=answer,
        said=said,
        right=said and _states_all(counted, question) if question.answerable else not said,
        shown=question.answerable and said and _states_all(shown, question),
        cited=good > 0,
        hits=hits,
        documents=len(sources),
        documents_met=len(met),
        citations=len(citations),
        good_citations=good,
        not_verbatim=sum(not _verbatim(citation, texts) for citation in citations),
        words=len(re.sub(r"\[\d+\]", " ", answer.text).split()),
    )


def _states_all(text: str, question: Question) -> bool:
    return all(states(text, wordings) for wordings in question.facts)


def _meets(pointer: Citation | RankedPassage, places: Sequence[Place]) -> bool:
    return any(place.is_met_by(pointer) for place in places)


def _verbatim(citation: Citation, texts: Mapping[str, str]) -> bool:
    """To the character; a source that is not in the corpus has no such text."""
    return texts.get(citation.source, "")[citation.start : citation.end] == citation.quote != ""
