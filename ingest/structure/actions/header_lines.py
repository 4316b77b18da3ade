"""The lines of a text that hold the column names of an action plan."""

from ingest.structure.actions.header import Header, Role, read_header
from ingest.structure.layout import Line

_HEADER_LINES = 9
_HEADER_WIDTH = 110


def find_headers(lines: list[Line]) -> list[tuple[int, int, Header]]:
    """Plan headers as (first line, line after, columns): the longest run of lines that hold column names only."""
    found = []
    at = 0
    while at < len(lines):
        best = _header_at(lines, at)
        if best:
            found.append((at, *best))
            at = best[0]
        else:
            at += 1
    return found


def _header_at(lines: list[Line], at: int) -> tuple[int, Header] | None:
    text = lines[at].text
    if not text.strip() or "\t" in text or len(text) > _HEADER_WIDTH or text.rstrip()[-1] in ".;:?!":
        return None
    first = read_header(text)
    if first.strange > 1 or not first.roles or not text.strip()[0].isupper():
        return None
    parts: list[str] = []
    best: tuple[int, Header] | None = None
    used = 0
    for place in range(at, min(len(lines), at + 2 * _HEADER_LINES)):
        line = lines[place].text
        if not line.strip() or line.strip().isdigit():
            continue
        own = read_header(line)
        if own.strange > 1 or len(line) > _HEADER_WIDTH or used == _HEADER_LINES or "\t" in line:
            break
        parts.append(line.strip())
        used += 1
        header = read_header(" ".join(parts))
        named = [role for role in header.roles if role is not Role.OTHER]
        enough = len(named) >= 3 or (Role.MILESTONE in named and len(named) == 2)
        if header.is_plan and header.strange == 0 and enough:
            best = (place + 1, header)
    if best and len(first.roles) == 1 and len(best[1].roles) < 3:
        return None
    return best


def milestone_title(lines: list[Line], first: int, header: Header) -> str:
    """The heading of a table of milestones ("KEY MILESTONES"), "" for other plans."""
    if Role.MILESTONE not in header.roles:
        return ""
    words = lines[first].text.split()
    ends = [at for at, word in enumerate(words) if word.lower().startswith("milestone")]
    return " ".join(words[: ends[0] + 1]) if ends else ""
