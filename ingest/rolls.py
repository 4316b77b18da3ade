"""Rolls: tables of two columns that give somebody's name and post in each row, without a header."""

import re
from collections.abc import Sequence

_PERSON = re.compile(r"(?:[A-Z][a-z]*\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3}")
_POST = re.compile(
    r"\b(?:chair\w*|conven[eo]r|treasurer|secretary|clerk|member|councill?or|president|mayor|reeve|warden|trustee|governor|director|officer|manager"
    r"|representative|administrator)\b",
    re.IGNORECASE,
)
_COLUMNS = 2


def is_roll(rows: Sequence[Sequence[str]]) -> bool:
    """Whether each row, the first too, has a name and a post."""
    return bool(rows) and all(len(row) == _COLUMNS and _PERSON.fullmatch(row[0]) and _POST.search(row[1]) for row in rows)
