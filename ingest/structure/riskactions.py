"""The actions listed under the risks of a register, each closed by its owner and date."""

import re
from collections.abc import Sequence

from corpus.types import Block
from ingest.structure.paragraphs import Paragraph, collapse
from ingest.structure.registers import Risk

_HEADER = re.compile(r"\baction\b.*\bowner\b.*\bdate\b\W*$", re.IGNORECASE)
_HEADER_PARAGRAPHS = 3
"""Paragraphs over which a header's cells may be spread."""

_STATUS = r"(?P<status>Accepted|Proposed|Agreed|Approved|Open|Ongoing|In progress|Planned|Completed?|Closed|Implemented|Overdue)"
_DATE = r"(?P<date>\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2}))\s*$"
_CLOSES = (
    re.compile(rf"(?:^|\s){_STATUS}\s+(?P<owner>(?:[A-Z][\w'’.-]*;?\s+){{1,8}}){_DATE}"),
    re.compile(rf"(?:^|(?<=[.;!?])\s)(?P<status>)(?P<owner>(?:[A-Z][\w'’.-]*;?\s+){{1,8}}){_DATE}"),
)
"""How an entry ends: the action's type or status if the register has one, its owners, its date."""

_ENDS = re.compile(r"(?:Controls?|Risk\s+Risk|Risk\s+Ref\w*)\b")
_LONGEST = 200
"""Words of an entry; what is longer was not cut where its entries end."""


def risk_actions(everything: Sequence[Paragraph], risks: Sequence[Risk]) -> list[Block]:
    """A block for each entry below a header that ends with an action's owner and date, said to belong to the risk before it.

    Below the header each entry runs up to the line or paragraph that gives its owner and date; the list ends where the
    next controls or the next risk begin.
    """
    found: list[Block] = []
    index = 0
    while index < len(everything):
        wide = next((n for n in range(1, _HEADER_PARAGRAPHS + 1) if _HEADER.search(_joined(everything[index : index + n]))), 0)
        if not wide or not re.match(r"actions?\b", everything[index].text, re.IGNORECASE):
            index += 1
            continue
        index += wide
        below = next((n for n in range(index, len(everything)) if _ends(everything[n], risks)), len(everything))
        found += _entries(everything[index:below], _risk_before(everything[index - 1].start, risks))
        index = max(below, index)
    return found


def _joined(paragraphs: Sequence[Paragraph]) -> str:
    return " ".join(paragraph.text for paragraph in paragraphs)


def _ends(paragraph: Paragraph, risks: Sequence[Risk]) -> bool:
    return bool(_ENDS.match(paragraph.text)) or any(risk.start == paragraph.start for risk in risks)


def _risk_before(offset: int, risks: Sequence[Risk]) -> Risk | None:
    return max((risk for risk in risks if risk.start < offset), key=lambda risk: risk.start, default=None)


def _entries(cells: Sequence[Paragraph], risk: Risk | None) -> list[Block]:
    found: list[Block] = []
    held: list[Paragraph] = []
    for cell in cells:
        if re.match(r"actions?\b", cell.text, re.IGNORECASE) and _HEADER.search(cell.text):
            held = []
            continue
        held.append(cell)
        said = _joined(held)
        close = next((match for shape in _CLOSES if (match := shape.search(said))), None)
        if close and 0 < len(said[: close.start()].split()) <= _LONGEST:
            found.append(Block(held[0].start, held[-1].end, "action", _read_out(said[: close.start()], close, risk)))
        if close:
            held = []
    return found


def _read_out(said: str, close: re.Match[str], risk: Risk | None) -> str:
    of = f"Risk {risk.ref} {collapse(risk.title).rstrip(' .:')}." if risk and risk.ref else f"Risk: {collapse(risk.title).rstrip(' .:')}." if risk else ""
    parts = [of, f"Action: {said.strip().rstrip('.')}.", f"Owner: {close['owner'].strip().rstrip(';')}.", f"Date: {close['date']}."]
    parts += [f"Status: {close['status']}."] if close["status"] else []
    return " ".join(part for part in parts if part)
