"""What people said of answers, kept in INDEX_DIR/review.jsonl, and how a review becomes a question of an evaluation set."""

import fcntl
import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import uuid4

from app.answer import Answer, Turn
from app.review_evidence import TextOf, telling
from corpus.dates import dates, spans
from corpus.json_lines import json_lines
from corpus.settings import Settings

_NUMBER = re.compile(r"[£$€]?\d[\d,]*(?:\.\d+)?%?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MARKER = re.compile(r"\s*\[\d+\]")


class Verdict(StrEnum):
    """What was said."""

    HELPFUL = "helpful"
    NOT_HELPFUL = "not helpful"
    WRONG_SOURCE = "wrong source"


@dataclass(frozen=True, slots=True)
class Review:
    """One remark on one answer; `marker` is the source that is wrong, 0 for none. `citations` hold file, start, end and quote."""

    id: str
    at: str
    verdict: Verdict
    question: str
    answer: str
    status: str
    marker: int = 0
    remark: str = ""
    history: tuple[dict[str, str], ...] = ()
    citations: tuple[dict[str, Any], ...] = ()

    @classmethod
    def of(cls, answer: Answer, history: Sequence[Turn], verdict: Verdict, marker: int = 0, remark: str = "") -> "Review":
        """A review of this answer, made now."""
        return cls(
            uuid4().hex[:8],
            datetime.now().astimezone().isoformat(timespec="seconds"),
            verdict,
            answer.question,
            answer.text,
            str(answer.status),
            marker,
            remark.strip(),
            tuple({"question": turn.question, "answer": turn.answer} for turn in history),
            tuple({"marker": c.marker, "file": c.source, "start": c.start, "end": c.end, "quote": c.quote} for c in answer.citations),
        )


def review_file(settings: Settings) -> Path:
    """Where the reviews are."""
    return settings.index_dir / "review.jsonl"


def question_file(settings: Settings) -> Path:
    """Where the questions made from them go: a question set for `python -m evals`."""
    return settings.index_dir / "questions.jsonl"


def add(path: Path, record: dict[str, Any]) -> None:
    """Append one line; two people at once do not mix theirs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")


def keep(settings: Settings, review: Review) -> None:
    """Put a review on the list; raises `OSError` when the disk does not take it."""
    add(review_file(settings), asdict(review))


def reviews(settings: Settings) -> list[Review]:
    """The list, newest first; a line that is not a review (cut off by a crash) is left out."""
    path = review_file(settings)
    found = []
    for _, line in json_lines(path) if path.is_file() else ():
        try:
            found.append(_review(json.loads(line)))
        except (ValueError, TypeError, KeyError):
            continue
    return found[::-1]


def _review(record: dict[str, Any]) -> Review:
    return Review(**record | {"verdict": Verdict(record["verdict"]), "history": tuple(record["history"]), "citations": tuple(record["citations"])})


def likely_facts(review: Review) -> list[str]:
    """What a right answer must state, as a start for the person: the figures that an answer that helped gives, else its words.

    Dates, years and what the question itself says are no such figures.
    """
    if review.verdict is not Verdict.HELPFUL or not review.citations:
        return []
    said = _MARKER.sub("", review.answer)
    undated = said
    for start, end in [(one.start, one.end) for one in dates(said)] + [(one.start, one.end) for one in spans(said)]:
        undated = undated[:start] + " " * (end - start) + undated[end:]
    given = set(_NUMBER.findall(review.question))
    figures = [figure for figure in dict.fromkeys(_NUMBER.findall(undated)) if figure not in given and not _YEAR.fullmatch(figure)]
    return figures[:3] or [" ".join(said.split()[:8])]


def likely_evidence(review: Review, text_of: TextOf) -> list[dict[str, Any]]:
    """Where the answer stands: its sources without the one that was called wrong; none for an answer that did not help.

    Each is quoted as widely as it takes for the words to stand in their document once.
    """
    if review.verdict is Verdict.NOT_HELPFUL:
        return []
    return [{"file": one["file"], "quote": _quote(one, text_of(one["file"]))} for one in review.citations if one["marker"] != review.marker]


def _quote(citation: dict[str, Any], text: str | None) -> str:
    start, end, quote = citation["start"], citation["end"], str(citation["quote"])
    # A document that has changed since holds something else there.
    return telling(text, start, end) if text is not None and text[start:end] == quote else quote


def question_of(review: Review, facts: Sequence[str], evidence: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The review as a question in the form of `evals/questions/*.jsonl`; without facts it is one that the documents do not answer."""
    answerable = bool(facts and evidence)
    record: dict[str, Any] = {"id": f"review-{review.id}", "question": review.question, "type": "review", "answerable": answerable}
    if answerable:
        record |= {"answer": " ".join(_MARKER.sub("", review.answer).split()), "facts": [[fact] for fact in facts], "evidence": list(evidence)}
    else:
        record["why"] = review.remark or "A reader found that the documents do not say."
    return record | {"history": list(review.history)}


def make_question(settings: Settings, review: Review, facts: Sequence[str], evidence: Sequence[dict[str, Any]]) -> bool:
    """Add the review's question to the question set; False when it is there already."""
    path = question_file(settings)
    record = question_of(review, facts, evidence)
    if path.is_file() and f'"id": "{record["id"]}"'.encode() in path.read_bytes():
        return False
    add(path, record)
    return True
