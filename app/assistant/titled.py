"""What an answer calls a document."""

from app.assistant.question.periods import find_periods
from corpus.dates import in_words
from corpus.types import Cover


def titled(cover: Cover) -> str:
    """The title, with the document's time where the title names none and it is known."""
    when = in_words(cover.time)
    return cover.title if find_periods(cover.title) or not when else f"{cover.title} ({when})"
