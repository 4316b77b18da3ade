"""Questions that ask several things at once: "Who leads it, and when is it due?"."""

import re

_ASKING = r"(?:by )?(?:who|whom|whose|what|when|where|which|how|why)(?:['’]?s)?\b"
_MORE = re.compile(rf",?\s+and\s+(?:also\s+)?(?={_ASKING})|;\s+(?={_ASKING})|(?<=\?)\s+(?:and\s+)?(?={_ASKING})", re.IGNORECASE)


def asked_parts(question: str) -> tuple[str, ...]:
    """The parts of a question that each ask something, in order; one where it asks one thing.

    What follows on a comma alone is as often a clause ("the fence, which was mended") and makes no part; nor does what stands before the first question word.
    """
    first, *more = _MORE.split(question)
    while more and not re.search(rf"\b{_ASKING}", first, re.IGNORECASE):
        first = question[: question.index(more[0], len(first)) + len(more[0])]
        more = more[1:]
    return first, *more
