"""What stands around a list of records: the line above, with the count, and the remarks on what is left out."""

from collections.abc import Sequence
from datetime import date

from app.assistant.listing.asked import Asked
from app.assistant.listing.choosing import Chosen
from app.assistant.listing.matching import OF_A_DAY, held_day
from app.assistant.listing.wording import PRESENT
from app.assistant.titled import titled
from app.registers.rows import Row
from corpus.dates import dates, in_words

REGISTERS = {"decision": "Decisions", "action": "Actions", "service": "Services", "term": "Terms", "risk": "Risks"}
"""What the Registers page calls the kinds that it has."""

MOST_OTHERS = 4
"""Other places named; of more only the number is said."""


def listed_in(question: Asked) -> str:
    """The field of a meeting that holds those whom the question counts."""
    return "in_attendance" if question.noun.startswith("officer") else "present"


def lead_of(question: Asked, field: str, found: Sequence[Row], on: date) -> str:
    """How many records were found, of whom or what, and in which documents."""
    titles = list(dict.fromkeys(titled(row.document.cover) for row in found))
    place = titles[0] if len(titles) == 1 else f"{len(titles)} documents"
    body, day = found[0].text("body"), "".join(in_words(held.iso) for held in dates(held_day(found[0]))[:1])
    if question.kind == PRESENT:
        listed = "as present" if listed_in(question) == "present" else "in attendance"
        return f"{_counted(len(found[0].parts(listed_in(question))), 'names')} listed {listed} at the meeting of the {body} on {day}, in {place}"
    days = len({held_day(row) for row in found})
    said = question.noun
    said += f" moved by {_person(field, found)}" if field == "mover" else f" seconded by {_person(field, found)}" if field == "seconder" else ""
    said += f" by {_person(field, found)}" if field == "from" else f" of {_person(field, found)}" if field == "owner" else ""
    said += "".join(f" under {name} {number}" for name, number in question.marks)
    if question.status == "overdue":
        said += f" due before {in_words(on.isoformat())} and not called done there"
    elif question.status:
        said += " called done there" if question.status == "done" else f" with the status {question.status}"
    if question.kind in OF_A_DAY and question.kind != "meeting" and not place.endswith(f"{body}, {day}"):
        said += f" {'in' if field else 'of'} the {body}{f' on {day}' if days == 1 else f', from {days} meetings,'}"
    return f"{_counted(len(found), said, question.noun)} found in {place}"


def _counted(count: int, said: str, noun: str = "") -> str:
    noun = noun or said
    return f"{count} {noun[:-1] if count == 1 else noun}{said.removeprefix(noun)} {'was' if count == 1 else 'were'}"


def _person(field: str, found: Sequence[Row]) -> str:
    """The name that the rows share."""
    parts = [part for row in found for part in row.parts(field)]
    return max(parts, key=parts.count).partition(",")[0]


def notes_of(question: Asked, found: Chosen, left: int) -> tuple[str, ...]:
    """What is left out, what else is held, and how far the count can be relied on."""
    notes = []
    if left:
        where = f"on the Registers page under {REGISTERS[question.kind]}" if question.kind in REGISTERS else "in the same place"
        told = "They stand" if left == len(found.rows) else f"{left} more {'stands' if left == 1 else 'stand'}"
        notes.append(f"{told} {where}.")
    if found.others:
        told = "; ".join(f"{name} ({count})" for name, count in found.others[:MOST_OTHERS])
        more = f"; and {len(found.others) - MOST_OTHERS} more" if len(found.others) > MOST_OTHERS else ""
        notes.append(f"Others that fit are held too: {told}{more}.")
    if question.status == "overdue":
        notes.append("A plan knows only what was done before it was written; a later paper may call an action done.")
    what = "names" if question.kind == PRESENT else question.noun
    where = "this document" if len({row.document.sha256 for row in found.rows}) == 1 else "these documents"
    held = "Only meetings count whose minutes are held. " if question.kind == "meeting" else ""
    notes.append(f"{held}Counted are the {what} that were recognised in {where}; what stands there in another form may be missing.")
    return tuple(notes)
