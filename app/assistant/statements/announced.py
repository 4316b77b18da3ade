"""What an agenda only announces, beside a question for what came of it."""

import re

from corpus.types import Passage

_AHEAD = re.compile(
    r"\bagendas?\b|\bitems?\b|\b(?:behind|in) closed (?:doors|session)\b|\bclosed (?:session|meeting)\b|\bin (?:camera|private)\b"
    r"|\bon the table\b|\bup for\b|\b(?:going|meant|due|supposed|set) to\b|\bprivate (?:part|session|bit)\b|\bnext meeting\b|\bwhat time\b"
    r"|\b(?:when|start\w*)\b(?=.*\b(?:meet\w*|sessions?|hearings?|sit|sits|discuss\w*|consider\w*|com(?:e|es|ing)|goes|members|council|committee|board|panel)\b)",
    re.IGNORECASE,
)
_AGENDA = re.compile(r"\W*agenda\b", re.IGNORECASE)


def asks_ahead(question: str) -> bool:
    """Whether a question asks what a meeting is to deal with, or when it is."""
    return bool(_AHEAD.search(question))


def is_announced(passage: Passage) -> bool:
    """Whether a passage is of an agenda's list, which says what is to be dealt with and not what came of it."""
    return bool(passage.section) and bool(_AGENDA.match(passage.section[-1]))
