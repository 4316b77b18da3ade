"""The front of a document: its first lines, where it says what it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

FRONT_CHARACTERS = 8000
TITLE_WORDS = 14


@dataclass(frozen=True, slots=True)
class FrontLine:
    """One line that is not blank, white space collapsed, with its place among such lines, the lines of its block before it, and whether tabs part it."""

    place: int
    text: str
    block: tuple[str, ...]
    is_row: bool = False


def front_lines(text: str) -> list[FrontLine]:
    """The lines of the document's first 8,000 characters; a block ends at a blank line. Markdown's heading marks go."""
    lines: list[FrontLine] = []
    block: list[str] = []
    for raw in re.split(r"[\n\f]", text[:FRONT_CHARACTERS]):
        line = re.sub(r"\*{2,}", "", " ".join(raw.split())).lstrip("#* ").rstrip("#* ")
        if not line:
            block = []
            continue
        lines.append(FrontLine(len(lines), line, tuple(block), "\t" in raw.strip()))
        block.append(line)
    return lines


def is_title_like(line: str) -> bool:
    """Whether a line could be a title: short, opened by a capital or a year, not a label, a list item, a sentence or a contents entry."""
    words = line.split()
    return (
        1 <= len(words) <= TITLE_WORDS
        and bool(re.match(r"[“\"'‘*]*(?:[A-Z]|(?:19|20)\d\d\b)", line))
        and not re.search(r"[.:;,]$|\.{4}|…|\t|:\s+\S+\s+\S+$|\(?\bpages?\s+\d", line, re.I)
        and not re.match(r"(?!(?:19|20)\d\d\s)(?:\d+|[A-Z]\d+)[.)]?\s|(?:appendix|annex|section|part|table|figure)\b", line, re.I)
        and not re.search(r"\b(?:is|are|was|were|has|have|will|shall|must|we|our|this|these)\b", line)
    )


def paragraphs_around(text: str, word: re.Pattern[str], before: int, after: int) -> Iterator[str]:
    """For each place where `word` stands, the text from `before` characters in front of it to `after` behind it, white space collapsed."""
    for match in word.finditer(text):
        yield " ".join(text[max(0, match.start() - before) : match.end() + after].split())
