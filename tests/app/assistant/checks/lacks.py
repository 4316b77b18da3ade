"""What an answer lacks of what a question asks for, out of one invented passage."""

from app.assistant.checks.lacking import lacking
from app.assistant.statements.compose import Statement
from tests.app.assistant.papers import passage, understood


def found(question: str, text: str, kind: str = "prose", cover: str = "Roads plan 2013/14") -> str:
    """What is lacking in an answer that is all of a passage; "" when nothing is."""
    held = passage("a", text, kind=kind)
    return lacking(understood(question), [Statement(text, held.document, 0, len(text))], [held], lambda _: cover)
