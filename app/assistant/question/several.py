"""Questions that ask several things at once: "Who leads it, and when is it due?"."""

import re

_ASKING = r"(?:who|whom|whose|what|when|where|which|how|why|by when)"
_MORE = re.compile(rf"(?:\band|[,;])\s+(?:also\s+)?(?={_ASKING}\b)|(?<=\?)\s+(?=\S)", re.IGNORECASE)


def asked_parts(question: str) -> tuple[str, ...]:
    """The parts of a question that each ask something, in order; one where it asks one thing."""
    return tuple(part for part in (piece.strip(" ,;") for piece in _MORE.split(question)) if part)
