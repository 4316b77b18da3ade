"""The numbers that start the rows of a plan: which lines carry one, how many parts they have, where they stop going on."""

from ingest.structure.actions.dates import is_fragment
from ingest.structure.actions.header import Header, Role
from ingest.structure.actions.shapes import LETTER_REF, PLAIN_REF, REF
from ingest.structure.layout import Line

_ROW_GAP = 160
_FIRST_ROW = 80


def settle_depths(chains: list[dict[int, list[int]]], headers: list[Header]) -> dict[tuple[Role, ...], int]:
    """How many parts the numbers of actions have under each kind of header: the depth with the most rows, of equals the deepest; 1 for milestones."""
    depths = {}
    for roles in {header.roles for header in headers}:
        totals = {depth: sum(len(chain[depth]) for chain, header in zip(chains, headers, strict=True) if header.roles == roles) for depth in (1, 2, 3, 4)}
        depths[roles] = 1 if Role.MILESTONE in roles else max(totals, key=lambda depth: (totals[depth], depth))
    return depths


def number_chain(lines: list[Line], after: int, stop: int, depth: int, header: Header) -> list[int]:
    """The lines that start a row: numbers of one depth that don't fall, no further apart than a row can be long."""
    rows: list[int] = []
    last: tuple[int, ...] = ()
    first = _FIRST_ROW if Role.REF in header.roles else _FIRST_ROW // 3
    for at in range(after, stop):
        if at - (rows[-1] if rows else after) > (_ROW_GAP if rows else first):
            break
        found = read_number(lines[at], depth, header)
        if found is None or (not found[1] and _in_brackets(lines, at)):
            continue
        order = _order(found[0])
        if order >= last or (len(order) == len(last) and order[:-1] == last[:-1] and order[-1] == 1):
            if last and order[0] > last[0] + 3 and depth > 1:
                break
            if depth == 1 and last and order[-1] > last[-1] + 2:
                continue
            rows.append(at)
            last = order
        elif depth > 1 and order[:-1] < last[:-1]:
            break
    return rows if depth > 1 or len(rows) > 1 or Role.REF in header.roles or Role.MILESTONE in header.roles else []


def read_number(line: Line, depth: int, header: Header) -> tuple[str, str, int] | None:
    """The number of parts `depth` that a line starts with, the text after it and where that starts."""
    text = line.text
    if "\t" in text:
        return None
    if depth == 1:
        match = (LETTER_REF if Role.MILESTONE in header.roles else PLAIN_REF).match(text) or PLAIN_REF.match(text)
        if match is None or is_fragment(text):
            return None
    else:
        match = REF.match(text)
        if match is None or match.group("ref").count(".") + 1 != depth or is_fragment(match.group("rest") or ""):
            return None
        if not match.group("rest") and text.strip() != match.group("ref") and text.strip().rstrip(".") != match.group("ref"):
            return None
    rest = match.group("rest") or ""
    return match.group("ref"), rest.strip(), line.start + (match.start("rest") if rest else len(text))


def _order(ref: str) -> tuple[int, ...]:
    letters = "".join(char for char in ref if char.isalpha())
    number = tuple(int(part) for part in "".join(char if char.isdigit() or char == "." else "" for char in ref).split(".") if part)
    return (*(ord(char) for char in letters), *number)


def _in_brackets(lines: list[Line], at: int) -> bool:
    """Whether a line stands in a bracketed note that starts in the lines right above it."""
    depth = 0
    for line in reversed(lines[max(0, at - 12) : at]):
        if not line.text.strip():
            break
        depth += line.text.count("(") - line.text.count(")")
    return depth > 0
