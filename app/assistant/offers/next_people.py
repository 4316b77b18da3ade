"""Questions about the people and acronyms that an answer names."""

import re
from collections.abc import Iterator, Sequence

from app.answer import Answer
from app.assistant.offers.candidate import MOSTLY, Candidate, text_of, told
from corpus.types import Record

_ACRONYM = re.compile(r"\b[A-Z][A-Za-z&]*[A-Z]s?\b")


def meanings(terms: Sequence[tuple[str, Record]], answer: Answer, whole: str) -> Iterator[Candidate]:
    """What an acronym in the answer stands for, where neither the answer nor the question says it."""
    standing = list(dict.fromkeys(_ACRONYM.findall(re.sub(r"\[\d+\]", "", answer.text))))
    cited = {citation.document for citation in answer.citations}
    for acronym in standing:
        # Where the papers give several meanings, that of the paper cited is the one meant.
        for document, record in sorted(terms, key=lambda pair: pair[0] not in cited):
            expansion = text_of(record, "expansion")
            if text_of(record, "term") == acronym and not told(expansion, f"{answer.text} {whole}"):
                yield Candidate("meaning", f"What does {acronym} stand for?", document, record.start, record.end, expansion)
                break


def posts(roles: Sequence[tuple[str, Record]], answer: Answer) -> Iterator[Candidate]:
    """Which post somebody whom the answer names holds, where it doesn't say."""
    cited = {citation.document for citation in answer.citations}
    for document, record in roles:
        person, role = text_of(record, "person"), text_of(record, "role")
        if document in cited and " " in person and person in answer.text and not told(role, answer.text):
            yield Candidate("post", f"Which post does {person} hold?", document, record.start, record.end, role, MOSTLY)
