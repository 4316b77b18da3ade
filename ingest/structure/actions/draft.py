"""A row of an action plan while it is put together, and the record and block that it becomes."""

from dataclasses import dataclass, field

from corpus.types import Block, Fields, Record
from ingest.structure.actions.dates import DONE


@dataclass(slots=True)
class Draft:
    """A row's cells as far as they are certain; `top` is the number of the priority it belongs to, `word` what that is called."""

    ref: str
    start: int
    end: int
    page: int
    text: str = ""
    groups: tuple[str, ...] = ()
    owners: list[str] = field(default_factory=list)
    begins: str = ""
    ends: str = ""
    timescales: list[str] = field(default_factory=list)
    measures: list[str] = field(default_factory=list)
    status: str = ""
    word: str = ""
    top: str = ""

    def is_action(self) -> bool:
        """Whether there is enough to list: a text of two words or more."""
        return len(self.text.split()) >= 2

    def record(self) -> Record:
        """The row as a record of kind action; a timescale that only says that it is done is the status too."""
        status = self.status
        if not status and self.timescales and all(DONE.match(date) for date in self.timescales):
            status = self.timescales[0]
        timescale: str | list[str] = self.timescales if len(self.timescales) > 1 else "".join(self.timescales)
        fields: Fields = {
            "ref": self.ref,
            "group": list(self.groups),
            "text": self.text,
            "owner": self.owners,
            "start": self.begins,
            "end": self.ends,
            "timescale": timescale,
            "measure": self.measures,
            "status": status,
        }
        return Record("action", self.start, self.end, fields, self.page)

    def block(self) -> Block:
        """The row as a passage that a person could read out, with its group path in front."""
        path = " > ".join(self.groups).rstrip(".")
        head = f"Action {self.ref}: {self.text}" if self.ref else f"Action: {self.text}"
        parts = [head]
        status = str(self.record().fields["status"])
        for label, value in (
            ("Lead", "; ".join(self.owners)),
            ("Start", self.begins),
            ("End", self.ends),
            ("Timescale", "; ".join(self.timescales)),
            ("Measures", "; ".join(self.measures)),
            ("Status", status),
        ):
            if value:
                parts.append(f"{label}: {value}")
        lead = f"{path}. " if path else ""
        reading = lead + " ".join(part if part[-1] in ".!?" else f"{part}." for part in parts)
        return Block(self.start, self.end, "action", reading, len(lead))


def number_within_groups(drafts: list[Draft]) -> None:
    """Put the priority's number before each ref ("P1 2.1") where the same numbers are used in more than one priority."""
    tops: dict[str, set[str]] = {}
    for draft in drafts:
        if draft.top:
            tops.setdefault(draft.ref, set()).add(draft.top)
    repeated = sum(len(found) > 1 for found in tops.values())
    if not repeated or repeated * 4 < len(tops):
        return
    for draft in drafts:
        if draft.ref and draft.top:
            draft.ref = f"{draft.word[:1].upper()}{draft.top} {draft.ref}"
