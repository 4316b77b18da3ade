"""A passage's text as the parts that an answer is put together from: sentences of prose, clauses of a row, an action or a risk."""

import re
from dataclasses import dataclass, replace

from corpus.types import Passage, Unit

READ_WHOLE = 70
"""Words up to which a row, an action or a risk is read out whole; of a longer one only the parts that answer."""

DECISION_WHOLE = 110
"""The same for a decision, whose words hold only together."""

PROSE = frozenset(("prose", "fragment", "table"))
"""Kinds of passages whose units are sentences and lines as they stand."""

CAPTION_WORDS = 14
"""A longer caption is left to the citation."""

_ONLY_A_MARK = re.compile(r"\W*(?:\d{1,2}\.\s*)?(?:(?:resolved|agreed|recommended)(?: that)?\W*)?(?:and|or)?\W*\w?\W*", re.IGNORECASE)
"""What is left of the decision before, or of its own number and letter: "; and b)", "4. RESOLVED that:- a)"."""

_FIELD = r"(?:Lead|Start|End|Timescale|Measures?|Status|Owner|Likelihood|Controls?|Consequences?|Mitigations?|Actions?)"
_CLAUSE = re.compile(rf"; |(?<=[.!?]) (?=[A-Z“‘(•]|{_FIELD}:)|(?<=\S) (?={_FIELD}: )| (?=• )|\n")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a passage's text (`start`, `end`) that can be read out, and the unit that it is quoted from.

    `is_head` when it names the row, the action or the risk that the parts after it belong to.
    """

    start: int
    end: int
    unit: Unit
    is_head: bool = False


def parts(passage: Passage) -> list[Part]:
    """The parts of a passage in order: the units of prose, a short block whole, a long one in its clauses."""
    found: list[Part] = []
    most = DECISION_WHOLE if passage.kind == "decision" else READ_WHOLE
    for unit in _blocks(passage):
        long = len(passage.text[unit.text_start : unit.text_end].split()) > most
        if passage.kind in PROSE:
            found.append(Part(unit.text_start, unit.text_end, unit))
        elif long:
            head, *others = clauses(passage.text, unit)
            found += [replace(head, start=_with_caption(passage, unit)), *others]
        else:
            found.append(Part(_with_caption(passage, unit), unit.text_end, unit, is_head=True))
    return found


def _blocks(passage: Passage) -> tuple[Unit, ...]:
    """The units of a passage; those of a decision that can be read out whole as one."""
    if passage.kind != "decision":
        return passage.units
    return own_units(passage) if len(passage.text.split()) > DECISION_WHOLE else (decision_unit(passage),)


def own_units(passage: Passage) -> tuple[Unit, ...]:
    """The units of a decision without what joins it to the one before."""
    units = passage.units
    while len(units) > 1 and _ONLY_A_MARK.fullmatch(passage.text, units[0].text_start, units[0].text_end):
        units = units[1:]
    return units


def decision_lead(passage: Passage) -> str:
    """What a decision's reading puts before its first unit: the meeting, the minute, who moved it; "" where something else stands there."""
    first = own_units(passage)[0]
    return " ".join(passage.text[_joined_until(passage, first) : first.text_start].split())


def _joined_until(passage: Passage, first: Unit) -> int:
    """Where in the text ends what joins a decision to the one before its first own unit."""
    return max((unit.text_end for unit in passage.units if unit.text_end <= first.text_start), default=0)


def decision_unit(passage: Passage) -> Unit:
    """A decision as one unit, with the meeting and the minute that it was made at, without what joins it to the one before."""
    units = own_units(passage)
    begins = max(lead_start(passage, units[0]), _joined_until(passage, units[0]))
    begins += len(passage.text[begins:]) - len(passage.text[begins:].lstrip())
    return Unit(units[0].start, units[-1].end, begins, units[-1].text_end)


def _with_caption(passage: Passage, unit: Unit) -> int:
    """Where a block is read from: a row from its table's caption on if that is short, since cells alone don't say what they count."""
    line = lead_start(passage, unit)
    short = len(passage.text[line : unit.text_start].split()) <= CAPTION_WORDS
    return line if passage.kind == "row" and short else unit.text_start


def lead_start(passage: Passage, unit: Unit) -> int:
    """Where the line begins that a block's unit stands in: what is before the unit there only says where the block stands."""
    return passage.text.rfind("\n", 0, unit.text_start) + 1


def clauses(text: str, unit: Unit) -> list[Part]:
    """The clauses of a block, the first of which is its head."""
    cuts = list(_CLAUSE.finditer(text, unit.text_start, unit.text_end))
    bounds = [unit.text_start, *(match.end() for match in cuts)]
    ends = [*(match.start() + (1 if match.group().startswith(";") else 0) for match in cuts), unit.text_end]
    spans = [(first, last) for first, last in zip(bounds, ends, strict=True) if text[first:last].strip()]
    return [Part(first, last, unit, is_head=n == 0) for n, (first, last) in enumerate(spans)]
