"""What the lists and tables of attendance come to."""

import re
from dataclasses import dataclass

LEADS = r"(?:president|mayor|reeve|warden|chair\w*|convener)"
"""A regular expression for the posts of who leads a body."""

LEADER = re.compile(rf"(?:(?:shire|county|council) )?{LEADS}\b", re.I)
"""The post of who is in the chair, at its start."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there, and where the lists that say so end."""

    chair: str
    present: list[str]
    in_attendance: list[str]
    end: int

    @property
    def count(self) -> int:
        """How many people the lists name."""
        return len(self.present) + len(self.in_attendance)
