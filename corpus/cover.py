"""A document's cover facts, inferred from its own pages."""

from corpus.bodies import infer_body
from corpus.front import front_lines
from corpus.kinds import infer_kind
from corpus.periods import infer_date, infer_period
from corpus.titles import infer_title
from corpus.types import Cover, Page


def infer_cover(text: str, pages: tuple[Page, ...]) -> Cover:
    """Title, kind, issuing body, period and date, from the text alone: file names say nothing that can be relied on.

    The title is never empty; the other facts are "" where the document doesn't tell. The series is left open.
    """
    front = front_lines(text)
    kind = infer_kind(text, front)
    body = infer_body(text, kind)
    date = infer_date(text, front, kind)
    title = infer_title(text, front, pages, kind, body, date)
    period = infer_period(text, kind, title, date)
    if period and kind.is_plan and not any(letter.isdigit() for letter in title):
        title = f"{title} {period}"
    return Cover(title, kind, body, period, date)
