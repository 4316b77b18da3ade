"""The unit that a part of a passage is of: a row, a sentence, a line."""

from app.assistant.statements.evidence import Evidence


def is_row(item: Evidence) -> bool:
    """Whether a part is of a table's row."""
    return item.hit.passage.kind == "row"


def place(item: Evidence) -> tuple[str, int]:
    """Document and first character of a part's unit: parts of one unit share it, also where passages overlap."""
    return item.hit.passage.document, item.part.unit.start


def whole_unit(item: Evidence) -> str:
    """The text of a part's unit as its passage reads it, without a caption before it."""
    unit = item.part.unit
    return item.hit.passage.text[unit.text_start : unit.text_end]
