"""What lists and tables of members come to: who was there, and the cells of their lines."""

import re
from dataclasses import dataclass

from ingest.structure.wording import collapse

LEADS = r"(?:president|mayor|reeve|warden|chair\w*|conven[eo]r)"
"""A regular expression for the posts of who leads a body."""

LEADER = re.compile(rf"(?:(?:shire|county|council) )?{LEADS}\b", re.I)
"""The post of who is in the chair, at its start."""

_CELL = re.compile(r"\S+(?: \S+)*")


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there, and where the lists that say so end. `unread` counts entries that name nobody for sure, such as columns that run into each other."""

    chair: str
    present: list[str]
    in_attendance: list[str]
    end: int
    unread: int = 0

    @property
    def count(self) -> int:
        """How many entries the lists have."""
        return len(self.present) + len(self.in_attendance) + self.unread


def cells_of(text: str) -> list[tuple[int, str]]:
    """The cells of a line, parted by tabs or by two spaces or more, each with where it begins: by columns where tabs part them, else by characters."""
    if "\t" in text:
        return [(place, collapse(cell)) for place, cell in enumerate(text.split("\t")) if cell.strip()]
    return [(match.start(), match.group()) for match in _CELL.finditer(text)]
